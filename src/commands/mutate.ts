/**
 * `npm run mutate -- <folder or file under src/> …`: small faults are put into the code one by
 * one, and the unit and property tests must notice. Prints the share that they noticed for each
 * file, and the faults that lived. Not part of `npm test`: a fault takes some seconds.
 *
 *   --sample N   so many faults of each place that is named, drawn with the seed; all without it
 *   --seed N     which ones (1)
 *   --jobs N     runs at once (2)
 *
 * The faults are Stryker's: its instrumenter writes all of them into a copy of the code, each
 * behind a switch, and an environment variable turns one on. Stryker's own runner for Vitest
 * finds no coverage under Vitest 5 and takes every fault for one that every test meets, so the
 * tests are run here: those of the fault's room first, then all others.
 */
import { spawn } from 'node:child_process';
import {
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
import { parseArgs } from 'node:util';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { createInjector } from 'typed-inject';

const root = join(import.meta.dirname, '../..');
/** Milliseconds after which a run is taken for one that never ends; that is noticed, too. */
const PATIENCE = 240_000;
/** Tests that read the source itself, or start whole programs: not about one function. */
const ELSEWHERE =
  /tests\/unit\/(?:architecture|serve|build|dev|commands)|tests\/property\/(?:anyText|edits)/u;

interface Fault {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
  },
});

/** The TypeScript files of a folder, or the file itself, from the root of the project. */
function filesOf(place: string): string[] {
  const path = relative(root, join(root, place));
  if (!existsSync(join(root, path))) throw new Error(`${place}: there is no such file or folder.`);
  return statSync(join(root, path)).isDirectory()
    ? globSync(`${path}/**/*.ts`, { cwd: root }).filter((file) => !file.endsWith('.d.ts'))
    : [path];
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A copy of what the tests need, with every fault of some files in it behind its switch. */
async function instrumentedCopy(work: string, files: readonly string[]): Promise<Fault[]> {
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
    'vitest.config.ts',
    'biome.json',
  ])
    if (existsSync(join(root, name)))
      cpSync(join(root, name), join(work, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));
  const quiet = new Proxy({}, { get: () => () => undefined });
  const injector = createInjector()
    .provideValue('logger', quiet as never)
    .provideValue('getLogger', (() => quiet) as never)
    .provideValue('options', {} as never)
    .provideValue('fileDescriptions', {} as never);
  const instrumenter = createInstrumenter(injector as never);
  const { files: made, mutants } = await instrumenter.instrument(
    files.map((name) => ({
      name: join(work, name),
      content: readFileSync(join(work, name), 'utf8'),
      mutate: true,
    })),
    {
      plugins: [],
      // Words are held by snapshots of their own; to change one to "" is not a fault that hides.
      excludedMutations: ['StringLiteral'],
      ignorers: [],
    } as never,
  );
  for (const { name, content } of made) writeFileSync(name, content);
  return mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ id, fileName, location, mutatorName, replacement }) => ({
      id,
      file: relative(work, fileName),
      line: location.start.line + 1,
      what: `${mutatorName}: ${(replacement ?? '').replace(/\s+/gu, ' ').slice(0, 80)}`,
    }));
}

/** Runs some tests with one fault on; whether they all pass. */
const passes = (work: string, fault: string, tests: readonly string[]): Promise<boolean> =>
  new Promise((done) => {
    const run = spawn(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--project=unit',
        '--bail=1',
        '--reporter=dot',
        '--maxWorkers=1',
        ...tests,
      ],
      {
        cwd: work,
        stdio: 'ignore',
        detached: true,
        env: { ...process.env, __STRYKER_ACTIVE_MUTANT__: fault, CI: 'true' },
      },
    );
    const end = setTimeout(() => {
      if (run.pid !== undefined) process.kill(-run.pid, 'SIGKILL');
    }, PATIENCE);
    run.on('exit', (code) => {
      clearTimeout(end);
      done(code === 0);
    });
  });

/** The tests of the room in which a file lies, and all others. */
function testsFor(file: string): [own: string[], others: string[]] {
  const room = file.split('/')[1] ?? '';
  const all = globSync('tests/{unit,property}/**/*.test.ts', { cwd: root }).filter(
    (test) => !ELSEWHERE.test(test),
  );
  const name = file.split('/').at(-1)?.replace(/\.ts$/u, '') ?? '';
  const own = all.filter(
    (test) => test.startsWith(`tests/unit/${room}/`) || test.includes(`/${room}`),
  );
  // The test of the very file first: most faults end there.
  own.sort((a, b) => Number(b.includes(`/${name}.`)) - Number(a.includes(`/${name}.`)));
  return [own, all.filter((test) => !own.includes(test))];
}

async function main(): Promise<number> {
  if (positionals.length === 0) {
    console.error(
      'Use: npm run mutate -- src/domain [src/rules …] [--sample 60] [--seed 1] [--jobs 2]',
    );
    return 2;
  }
  const work = mkdtempSync(join(tmpdir(), 'gongbao-mutate-'));
  try {
    const found = await instrumentedCopy(work, positionals.flatMap(filesOf));
    const random = numbers(Number(values.seed));
    const faults = positionals.flatMap((place) => {
      const here = found.filter(({ file }) => filesOf(place).includes(file));
      if (values.sample === undefined) return here;
      const order = here.map((fault) => [random(), fault] as const).sort(([a], [b]) => a - b);
      return order.slice(0, Number(values.sample)).map(([, fault]) => fault);
    });
    console.log(`${found.length} faults in ${positionals.join(', ')}; ${faults.length} are tried.`);
    const all = [...new Set(faults.flatMap(({ file }) => testsFor(file)[0]))];
    if (!(await passes(work, '', all))) {
      console.error('The tests fail without any fault: mend that first.');
      return 1;
    }
    const lived: Fault[] = [];
    const queue = [...faults];
    const worker = async (): Promise<void> => {
      for (let fault = queue.shift(); fault !== undefined; fault = queue.shift()) {
        const [own, others] = testsFor(fault.file);
        const survived =
          (own.length === 0 || (await passes(work, fault.id, own))) &&
          (await passes(work, fault.id, others));
        if (!survived) continue;
        lived.push(fault);
        console.log(`  lived: ${fault.file}:${fault.line} ${fault.what}`);
      }
    };
    await Promise.all(Array.from({ length: Number(values.jobs) }, worker));
    for (const [file, of] of [...Map.groupBy(faults, ({ file }) => file)].sort()) {
      const noticed = of.filter((fault) => !lived.includes(fault)).length;
      console.log(
        `${((100 * noticed) / of.length).toFixed(0).padStart(4)} %  ${noticed} of ${of.length}  ${file}`,
      );
    }
    const share = faults.length === 0 ? 1 : 1 - lived.length / faults.length;
    console.log(`\n${(100 * share).toFixed(1)} % of ${faults.length} faults were noticed.`);
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
