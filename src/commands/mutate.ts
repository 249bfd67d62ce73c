/**
 * `npm run mutate -- <folder or file under src/> …`: small faults are put into the code one by
 * one, and the unit and property tests must notice. Prints the share that they noticed for each
 * file, and the faults that lived. Not part of `npm test`: a room takes minutes.
 *
 *   --sample N   so many faults of each place that is named, drawn with the seed; all without it
 *   --seed N     which ones (1)
 *   --minutes N  after that no further test is run; what nothing noticed until then has lived
 *   --near       only the tests that import something of the same folder of src/ themselves or by
 *                a helper of tests/: a lower bound of what is noticed, in a fraction of the time
 *   --only PATTERN  only the test files whose names it meets: what these let through, in seconds
 *   --quick      without the tests that read whole contents or try many inputs: to look for faults
 *                that live, not to count them
 *   --again FILE only those that lived by what an earlier run with the same sample printed: few tests
 *                first (--quick, --only), and then all of them for what is left
 *   --unmet      tries none, and tells in one run of the tests which faults no test comes to
 *   --rows       instead of Stryker's faults: one row of one table is taken away
 *
 * The faults are Stryker's: its instrumenter writes all of them into a copy of the code, each
 * behind a switch. Stryker's own runner for Vitest finds no coverage under Vitest 5 and takes
 * every fault for one that every test meets, so the tests are run here, by Vitest with a runner
 * of ours (`mutate/runner.ts`): every test file that comes to a fault by its imports once, and
 * each of its tests again for each fault that the test meets. Patterns and functions that are made
 * while modules load are switched when they are used (`mutate/later.ts`); what else is met only
 * while modules load is tried by a run of its own.
 */
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Writable } from 'node:stream';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { createInjector } from 'typed-inject';
import ts from 'typescript';
import { createVitest, type Vitest } from 'vitest/node';
import { mutateUsage } from '../messages/tools.ts';
import { numbersOf } from './dice.ts';
import { switchedLater } from './mutate/later.ts';
import { COVER, type Cover, type Line, LOG, PLAN, type Plan, read } from './mutate/plan.ts';
import { withSwitches } from './mutate/rows.ts';
import { misused, options } from './speak.ts';

const root = join(import.meta.dirname, '../..');
/** Milliseconds that a run may take at least, before it is taken for one that never ends. */
const PATIENCE = 60_000;
/** A run never ends if it takes so many times as long as the same run without a fault, right after it. */
const TIMES = 10;
/** Milliseconds for a fault that works while modules load, if no test file notices it: a file costs seconds. */
const BUDGET = 90_000;
/** Tests that read the source itself, or start whole programs: not about one function. */
const ELSEWHERE =
  /tests\/unit\/(?:architecture|serve|build|dev|commands)|tests\/property\/(?:anyText|edits)/u;

/** Tests that import whole gazettes before they begin, to try one room with them: about no other. */
const PREPARED = /^tests\/unit\/(?<room>\w+)\/drafted\.test\.ts$/u;

/** Tests that hold all that a room makes of much: they notice most, and so they come first. */
const PINNED = /\/(?:drafted|pinned|drafts)\.test\.ts$/u;

interface Fault {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly what: string;
  /** Where Stryker puts it. */
  readonly range?: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
  /** Names the same fault, whichever others stand beside it. */
  readonly key?: string;
}

const start = Date.now();
const { values, positionals } = options(
  mutateUsage,
  {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    rows: { type: 'boolean', default: false },
    near: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    unmet: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    again: { type: 'string' },
    minutes: { type: 'string', default: '600' },
  },
  Number.POSITIVE_INFINITY,
);
if (positionals.length === 0) misused(mutateUsage);
const only = new RegExp(values.only, 'u');
/** When the time is over that is given, in milliseconds since 1970. */
const until = start + Number(values.minutes) * 60_000;

/** The TypeScript files of a folder, or the file itself, from the root of the project. */
function filesOf(place: string): string[] {
  const path = relative(root, join(root, place));
  if (!existsSync(join(root, path))) throw new Error(`${place}: there is no such file or folder.`);
  return statSync(join(root, path)).isDirectory()
    ? globSync(`${path}/**/*.ts`, { cwd: root }).filter((file) => !file.endsWith('.d.ts'))
    : [path];
}

/** Whether the code of a pattern is one. */
function isPattern(code: string): boolean {
  const end = code.lastIndexOf('/');
  try {
    new RegExp(code.slice(1, end), code.slice(end + 1));
    return true;
  } catch {
    return false;
  }
}

/** A copy of what the tests need. */
function copyTo(work: string): void {
  for (const name of [
    'src',
    'tests',
    'content',
    'public',
    'README.md',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
    'biome.json',
  ])
    if (existsSync(join(root, name)))
      cpSync(join(root, name), join(work, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));
}

/** Puts each row of each table of some files behind its switch. */
function switchRows(work: string, files: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  for (const file of files) {
    const path = join(work, file);
    const { code, rows } = withSwitches(readFileSync(path, 'utf8'), faults.length);
    writeFileSync(path, code);
    faults.push(...rows.map((row) => ({ ...row, file })));
  }
  return faults;
}

/** A place in a file, as Stryker counts it. */
type Range = NonNullable<Fault['range']>;

/** What a fault makes of the code at its place: in a long pattern only the part that changes. */
function changed(file: string, { start, end }: Range, to: string): string {
  const short = (words: string): string => words.replace(/\s+/gu, ' ');
  if (to.length < 100) return short(to);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  const from = start.line === end.line ? lines[0]!.slice(start.column, end.column) : '';
  let at = 0;
  while (at < from.length && from[at] === to[at]) at += 1;
  const [a, b] = [Math.max(0, at - 24), at + 24];
  return from === '' ? short(to.slice(0, 100)) : `…${from.slice(a, b)}… is …${to.slice(a, b)}…`;
}

/** What Stryker makes of some files: the code with switches, and the faults behind them. */
async function instrument(
  work: string,
  files: readonly { readonly name: string; readonly ranges: true | readonly Range[] }[],
): Promise<{ made: { name: string; content: string }[]; faults: Fault[] }> {
  const quiet = new Proxy({}, { get: () => () => undefined });
  const injector = createInjector()
    .provideValue('logger', quiet as never)
    .provideValue('getLogger', (() => quiet) as never)
    .provideValue('options', {} as never)
    .provideValue('fileDescriptions', {} as never);
  const instrumenter = createInstrumenter(injector as never);
  const { files: made, mutants } = await instrumenter.instrument(
    files.map(({ name, ranges }) => ({
      name: join(work, name),
      content: readFileSync(join(work, name), 'utf8'),
      mutate: ranges === true ? true : [...ranges],
    })),
    {
      plugins: [],
      // Words are held by snapshots of their own; to change one to "" is not a fault that hides.
      excludedMutations: ['StringLiteral'],
      ignorers: [],
    } as never,
  );
  // Of a pattern that is none the whole file would fail: such faults are taken out again.
  const broken = mutants.filter(
    ({ mutatorName, replacement }) => mutatorName === 'Regex' && !isPattern(replacement ?? ''),
  );
  return {
    made: made.map(({ name, content }) => ({
      name,
      content: broken.reduce(
        (code, { replacement }) => code.replaceAll(replacement ?? '', '/(?!)/u'),
        content,
      ),
    })),
    faults: mutants
      .filter((mutant) => mutant.status !== 'Ignored' && !broken.includes(mutant))
      .map(({ id, fileName, location, mutatorName, replacement }) => ({
        id,
        file: relative(work, fileName),
        line: location.start.line + 1,
        what: `${mutatorName}: ${changed(join(work, relative(work, fileName)), location, replacement ?? '')}`,
        range: location,
        key: JSON.stringify([relative(work, fileName), location, mutatorName, replacement]),
      })),
  };
}

/** Whether a place of a module is run when the module is loaded, and not in a function of it. */
function isAtLoad(source: ts.SourceFile, { start }: Range): boolean {
  const at = source.getPositionOfLineAndCharacter(start.line, start.column);
  // A pattern or a function is switched when it is used, unless another pattern is made of its text.
  const later = !source.text.includes('.source');
  const inFunction = (node: ts.Node): boolean =>
    at >= node.getStart(source) &&
    at < node.end &&
    (ts.isFunctionLike(node) ||
      (later && ts.isRegularExpressionLiteral(node)) ||
      (ts.forEachChild(node, inFunction) ?? false));
  return !inFunction(source);
}

/**
 * Puts the faults that are tried behind their switches, and no others: each switch costs time.
 * Only of a module with a fault that works at load all are switched, to see who calls it.
 */
async function switchFaults(work: string, tried: readonly Fault[]): Promise<Fault[]> {
  const of = Map.groupBy(tried, ({ file }) => file);
  const { made, faults } = await instrument(
    work,
    [...of].map(([name, faults]) => {
      const text = readFileSync(join(work, name), 'utf8');
      const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
      const ranges = faults.flatMap(({ range }) => range ?? []);
      return { name, ranges: ranges.some((range) => isAtLoad(source, range)) || ranges };
    }),
  );
  for (const { name, content } of made) writeFileSync(name, switchedLater(content));
  return faults;
}

/** The test files that come to a file of the code by their imports, those of its room first. */
function testsFor(work: string, file: string): string[] {
  const room = file.split('/')[1] ?? '';
  const name = file.split('/').at(-1)?.replace(/\.ts$/u, '') ?? '';
  const near = (test: string): number =>
    Number(test.startsWith(`tests/unit/${room}/`) || test.includes(`/${room}.`)) * 2 +
    Number(test.includes(`/${name}.`));
  const isNear = (test: string): boolean =>
    near(test) > 0 ||
    // What the helper of a test calls, the test calls.
    [...importsOf(work, test)].some(
      (own) =>
        own.startsWith('tests/') && readFileSync(join(work, own), 'utf8').includes(`/src/${room}/`),
    );
  return globSync('tests/{unit,property}/**/*.test.ts', { cwd: work })
    .filter((test) => !ELSEWHERE.test(test) && importsOf(work, test).has(file))
    .filter((test) => (PREPARED.exec(test)?.groups?.['room'] ?? room) === room)
    .filter((test) => (!values.near || isNear(test)) && only.test(test))
    .sort((a, b) => near(b) - near(a) || (a < b ? -1 : 1));
}

const imported = new Map<string, ReadonlySet<string>>();
/** Every file that a file loads, itself included. */
function importsOf(work: string, file: string): ReadonlySet<string> {
  const known = imported.get(file);
  if (known !== undefined) return known;
  const all = new Set([file]);
  for (const one of all) {
    const text = readFileSync(join(work, one), 'utf8');
    for (const [, path] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/gu)) {
      const to = relative(work, join(work, one, '..', path ?? ''));
      if (existsSync(join(work, to))) all.add(to);
    }
    // What loads its whole folder, by name.
    if (/import\([^'()]*`\.\/\$\{\w+\}\.ts`\s*\)/u.test(text))
      for (const to of globSync(join(one, '../*.ts'), { cwd: work })) all.add(to);
  }
  imported.set(file, all);
  return all;
}

/** What an error says. One that comes from a worker has no prototype, and cannot be a string. */
const saidBy = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error
    ? `${error.message}`
    : (JSON.stringify(error) ?? 'undefined');

/** The tests in the copy, one file at a time, as often as wanted. */
class Tests {
  readonly #vitest: Vitest;
  readonly #work: string;
  readonly #of = new Map<string, readonly string[]>();
  /** What went wrong outside of tests in the last run. */
  errors: string[] = [];

  private constructor(vitest: Vitest, work: string) {
    this.#vitest = vitest;
    this.#work = work;
  }

  static async open(work: string): Promise<Tests> {
    const nothing = new Writable({ write: (_chunk, _encoding, done) => done() });
    const vitest = await createVitest(
      {
        root: work,
        config: false,
        include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts'],
        env: { GONGBAO_CACHE: 'off' },
        // A machine under load is no fault: what never ends is ended by the runner.
        testTimeout: 0,
        hookTimeout: 0,
        watch: false,
        reporters: [{}],
        maxWorkers: 1,
        bail: 1,
        runner: join(work, 'src/commands/mutate/runner.ts'),
        update: false,
      },
      {},
      { stdout: nothing, stderr: nothing },
    );
    await vitest.standalone();
    for (const name of [LOG, COVER]) writeFileSync(join(work, name), '');
    return new Tests(vitest, work);
  }

  /** The test files that come to a file of the code, those of its room first. */
  of(file: string): readonly string[] {
    const known = this.#of.get(file) ?? testsFor(this.#work, file);
    this.#of.set(file, known);
    return known;
  }

  /** Whether a test file, or a helper of it, reads whole contents, or tries many inputs: seconds for each fault. */
  isSlow(test: string): boolean {
    if (test.startsWith('tests/property/')) return true;
    if (PINNED.test(test)) return false;
    return [...importsOf(this.#work, test)]
      .filter((file) => file.startsWith('tests/'))
      .some((file) =>
        /loadCorpus|readCorpus|deriveCorpus|secondIssue|content['/]/u.test(
          readFileSync(join(this.#work, file), 'utf8'),
        ),
      );
  }

  /** How many of some faults lie in the room of a test file; at least 1; most for one that holds all. */
  own(test: string, faults: readonly Fault[]): number {
    if (PINNED.test(test)) return Number.POSITIVE_INFINITY;
    return 1 + faults.filter(({ file }) => test.includes(`/${file.split('/')[1]}`)).length;
  }

  /** Runs one file after a plan; whether it passes. */
  async run(file: string, plan: Plan): Promise<boolean> {
    writeFileSync(join(this.#work, PLAN), JSON.stringify(plan));
    const found = (await this.#vitest.globTestSpecifications([join(this.#work, file)])).filter(
      ({ moduleId }) => moduleId === join(this.#work, file),
    );
    if (found.length === 0) throw new Error(`${file}: Vitest does not find this test file.`);
    for (let times = 0; times < 3; times += 1) {
      const before = this.lines().length;
      const { testModules: all, unhandledErrors } = await this.#vitest.runTestSpecifications(found);
      // Vitest gives the results of earlier runs, too.
      const testModules = all.filter(({ moduleId }) => moduleId === join(this.#work, file));
      this.errors = [
        ...unhandledErrors.map(saidBy),
        ...testModules.flatMap((module) => [
          ...module.errors().map(({ message }) => message),
          ...[...module.children.allTests('failed')].flatMap((test) => [
            test.fullName,
            ...(test.result().errors ?? []).map(({ message }) => message),
          ]),
        ]),
      ];
      const lines = this.lines().slice(before);
      if (lines.some((line) => 'through' in line))
        return testModules.every((module) => module.ok());
      if (lines.some((line) => 'ended' in line)) return false;
      // A module that cannot be loaded is noticed; a worker that did not start in time is not.
      if (testModules.some((module) => module.errors().length > 0)) return false;
    }
    throw new Error(`${file}: the tests do not start.\n${this.errors.join('\n')}`);
  }

  /**
   * Runs one file with a fault that is on from the start; whether it passes. A run that is ended
   * for its time counts only if the file without the fault takes a small part of it, right then.
   */
  async passesWith(file: string, fault: string, until: number): Promise<boolean> {
    for (let patience = PATIENCE; ; patience *= TIMES) {
      const before = this.lines().length;
      const plan: Plan = { faults: [], active: fault, patience, until };
      if (await this.run(file, plan)) return true;
      if (
        !this.lines()
          .slice(before)
          .some((line) => 'ended' in line)
      )
        return false;
      const start = Date.now();
      await this.run(file, { ...plan, active: 'none', patience: TIMES * PATIENCE });
      if ((Date.now() - start) * TIMES < patience) return false;
    }
  }

  /** The faults that each test file meets. */
  covers(): { file: string; took: number; atLoad: Set<string>; inTests: Set<string> }[] {
    return read<Cover>(join(this.#work, COVER)).map(({ file, took, atLoad, inTests }) => ({
      file,
      took,
      atLoad: new Set(atLoad),
      inTests: new Set(inTests),
    }));
  }

  /** What the runner has written so far. */
  lines(): Line[] {
    return read<Line>(join(this.#work, LOG));
  }

  note(line: Line): void {
    appendFileSync(join(this.#work, LOG), `${JSON.stringify(line)}\n`);
  }

  close(): Promise<void> {
    return this.#vitest.close();
  }
}

/** Ids of the faults that some test noticed. */
const noticedIn = (lines: readonly Line[]): Set<string> =>
  new Set(lines.flatMap((line) => ('noticed' in line ? [line.noticed] : [])));

/** Runs every test file that comes to a fault once, and its tests once more for each fault. */
async function sweep(tests: Tests, faults: readonly Fault[], slow: boolean): Promise<void> {
  const wanted = new Map<string, Fault[]>();
  for (const fault of faults)
    for (const test of tests.of(fault.file)) wanted.set(test, [...(wanted.get(test) ?? []), fault]);
  const order = [...wanted]
    .filter(([test]) => tests.isSlow(test) === slow)
    .sort(([a], [b]) =>
      tests.own(b, faults) === tests.own(a, faults)
        ? 0
        : tests.own(b, faults) - tests.own(a, faults),
    );
  for (const [test, here] of order) {
    const ended = new Set<string>();
    for (let again = true; again && Date.now() < until; ) {
      const noticed = noticedIn(tests.lines());
      const left = here.filter(({ id }) => !noticed.has(id)).map(({ id }) => id);
      if (left.length === 0) break;
      const before = tests.lines().length;
      const passed = await tests.run(test, { faults: left, patience: PATIENCE, until });
      const lines = tests.lines().slice(before);
      if (lines.some((line) => 'through' in line)) {
        if (!passed && !lines.some((line) => 'lived' in line && !line.met))
          console.log(
            `  (${test} fails without any fault: ${tests.errors.join(' ').slice(0, 300)})`,
          );
        again = false;
      } else {
        // The process was ended in the middle: by a fault that never ends.
        const last = lines.findLast((line) => 'trying' in line);
        if (last === undefined || !('trying' in last))
          throw new Error(
            `${test} ends before its tests begin: mend that first.\n${tests.errors.join('\n')}`,
          );
        // Once may be a machine that stood still; the second time it is the fault.
        if (ended.has(last.trying))
          tests.note({ noticed: last.trying, file: test, test: 'never ends' });
        ended.add(last.trying);
      }
    }
  }
}

/** Runs every test file that comes to the code, without any fault, and tells which faults none meets. */
async function unmet(tests: Tests, faults: readonly Fault[]): Promise<number> {
  const files = new Set(faults.flatMap(({ file }) => tests.of(file)));
  for (const test of files)
    if (!(values.quick && tests.isSlow(test)))
      await tests.run(test, { faults: [], patience: PATIENCE, until });
  const met = new Set(tests.covers().flatMap(({ atLoad, inTests }) => [...atLoad, ...inTests]));
  const left = faults.filter(({ id }) => !met.has(id));
  for (const [place, all] of Map.groupBy(left, ({ file, line }) => `${file}:${line}`))
    console.log(`  not met: ${place} (${all.length})`);
  console.log(`${left.length} of ${faults.length} faults are met by no test.`);
  return 0;
}

/** Tries the faults one by one that work while modules load, or in what is worked out only once. */
async function oneByOne(
  tests: Tests,
  found: readonly Fault[],
  tried: readonly Fault[],
  slow: boolean,
): Promise<void> {
  const covers = tests.covers();
  for (const fault of tried) {
    const lines = tests.lines();
    if (noticedIn(lines).has(fault.id)) continue;
    const unmet = new Set(
      lines.flatMap((l) => ('lived' in l && l.lived === fault.id && !l.met ? [l.file] : [])),
    );
    const loading = covers.filter(({ atLoad }) => atLoad.has(fault.id));
    // A test file that only loads the code and calls none of its functions cannot notice.
    const inCalls = found.filter(
      ({ file, id }) => file === fault.file && !loading.every(({ atLoad }) => atLoad.has(id)),
    );
    const calling = loading.filter(
      ({ atLoad, inTests }) =>
        inCalls.length === 0 || inCalls.some(({ id }) => atLoad.has(id) || inTests.has(id)),
    );
    // That named after the file first, those of the room, then quick ones: what reads the whole content takes as long as twenty that do not.
    const took = new Map(covers.map((cover) => [cover.file, cover.took]));
    const cost = (test: string): number => took.get(test) ?? 0;
    const meets = (test: string): boolean =>
      tests.isSlow(test) === slow &&
      (values.rows || unmet.has(test) || calling.some(({ file }) => file === test));
    const room = fault.file.split('/')[1];
    const name = fault.file.split('/').at(-1)?.replace(/\.ts$/u, '');
    const own = (test: string): number =>
      2 * Number(test.endsWith(`/${name}.test.ts`)) + Number(test.includes(`/${room}`));
    const files = tests
      .of(fault.file)
      .filter(meets)
      .sort((a, b) => own(b) - own(a) || cost(a) - cost(b));
    const end = Math.min(Date.now() + BUDGET, until);
    let finished =
      slow && Date.now() < until && !lines.some((l) => 'unsure' in l && l.unsure === fault.id);
    for (const test of files) {
      if (Date.now() > end) {
        finished = false;
        break;
      }
      if (await tests.passesWith(test, fault.id, until)) continue;
      tests.note({ noticed: fault.id, file: test, test: 'from the start' });
      finished = false;
      break;
    }
    if (finished) tests.note({ finished: fault.id });
  }
}

/** 95 % confidence interval of a share (Wilson). */
function interval(of: number, all: number): [number, number] {
  const z = 1.96;
  const p = of / all;
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half =
    (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
  return [middle - half, middle + half];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function report(places: readonly string[], faults: readonly Fault[], lines: readonly Line[]): void {
  const noticed = noticedIn(lines);
  const finished = new Set(lines.flatMap((line) => ('finished' in line ? [line.finished] : [])));
  for (const fault of faults.filter(({ id }) => !noticed.has(id))) {
    const met = lines.some((line) => 'lived' in line && line.lived === fault.id && line.met);
    const how = !finished.has(fault.id)
      ? ' (not all of its tests were run)'
      : met || values.rows
        ? ''
        : ' (no test runs it)';
    console.log(`  lived: ${fault.file}:${fault.line} ${fault.what}${how}`);
  }
  const told = (of: readonly Fault[]): string => {
    const seen = of.filter(({ id }) => noticed.has(id)).length;
    const open = of.filter(({ id }) => !noticed.has(id) && !finished.has(id)).length;
    const [from, to] = interval(seen, of.length).map(percent);
    const share = `${percent(seen / of.length)} of ${of.length} were noticed (95 %: ${from} to ${to})`;
    return open === 0 ? share : `${share}; ${open} of the others not tried by all tests`;
  };
  for (const [file, of] of [...Map.groupBy(faults, (fault) => fault.file)].sort())
    console.log(`${file}: ${told(of)}`);
  for (const place of places) {
    const of = faults.filter(({ file }) => filesOf(place).includes(file));
    if (of.length > 0) console.log(`${place}: ${told(of)}`);
  }
}

async function main(): Promise<number> {
  const work = mkdtempSync(join(tmpdir(), 'gongbao-mutate-'));
  try {
    copyTo(work);
    const files = positionals.flatMap(filesOf);
    const all = values.rows
      ? switchRows(work, files)
      : (
          await instrument(
            work,
            files.map((name) => ({ name, ranges: true })),
          )
        ).faults;
    const before = values.again === undefined ? undefined : readFileSync(values.again, 'utf8');
    const drawn = positionals.flatMap((place) => {
      const files = new Set(filesOf(place));
      const here = all.filter(({ file }) => files.has(file));
      const random = numbersOf(Number(values.seed));
      const order = here.map((fault) => [random(), fault] as const).sort(([a], [b]) => a - b);
      const some =
        values.sample === undefined
          ? here
          : order.slice(0, Number(values.sample)).map(([, fault]) => fault);
      if (before === undefined) return some;
      return some.filter(({ file, line, what }) => before.includes(`: ${file}:${line} ${what}`));
    });
    const found = values.rows ? drawn : await switchFaults(work, drawn);
    const keys = new Set(drawn.map(({ key }) => key));
    const faults = values.rows ? drawn : found.filter(({ key }) => keys.has(key));
    console.log(`${all.length} faults in ${positionals.join(', ')}; ${faults.length} are tried.`);
    const tests = await Tests.open(work);
    try {
      if (values.unmet) return await unmet(tests, faults);
      // The quick tests first: few faults are left for the slow ones.
      for (const slow of values.quick ? [false] : [false, true]) {
        if (!values.rows) await sweep(tests, faults, slow);
        await oneByOne(tests, found, faults, slow);
        const seen = noticedIn(tests.lines()).size;
        const seconds = ((Date.now() - start) / 1000).toFixed(0);
        console.log(`${seen} noticed by the ${slow ? 'slow' : 'quick'} tests in ${seconds} s.`);
      }
      report(positionals, faults, tests.lines());
    } finally {
      await tests.close();
    }
    const seconds = (Date.now() - start) / 1000;
    console.log(`${seconds.toFixed(0)} s, ${(seconds / faults.length).toFixed(1)} s a fault.`);
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
