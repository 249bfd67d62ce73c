/**
 * A chain of edits: each stands upon the one before, and the site that is built of it from what
 * the builds before have kept is byte for byte the one that is built from nothing. Some builds are
 * killed first, at any moment: the site before stands whole, and the next build is as any other.
 *
 * The build from nothing is given what belongs to the code alone (what Astro bundles of it, what
 * Node compiles); every tenth is given no cache at all.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { contentDirectory } from '../../corpus/folders.ts';
import { writeArchive } from '../bench/archive.ts';
import { recoverSite } from '../swap.ts';
import { differences } from './builds.ts';
import { contentEdits, type Edited, keepNamed, withdraw } from './contentEdits.ts';
import { below, type Dice, diceOf, type Fuzz } from './dice.ts';

const program = join(import.meta.dirname, '../build.ts');
/** Issues back in time from which those are taken that are edited: months beside one another, and of two years. */
const MONTHS = 9;
const TAKEN: readonly number[] = [0, 1, 6, 8];
/** Characters of the longest document that is edited, but for those that a rule sheet rests on. */
const LONG = 10_000;
/** Kinds of rule sheet of which one is taken; of one seed these, of the next others. */
const SHEETS = 2;
/** Every so many edits the build from nothing has no cache at all. */
const BARE = 10;
/** Every so many edits a build is killed first. */
const KILLED = 4;

/** A build that runs. */
interface Running {
  readonly child: ChildProcess;
  /** Its exit code, null where it was killed, and what it said. */
  readonly end: Promise<{ readonly code: number | null; readonly said: string }>;
}

/** Starts a build of a content folder, in a group of processes of its own. */
function startBuild(content: string, out: string, cache: string, code: string): Running {
  const child = spawn(process.execPath, [program, '--unapproved'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      GONGBAO_CONTENT: content,
      GONGBAO_OUT: out,
      GONGBAO_CACHE: cache,
      NODE_COMPILE_CACHE: code,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += part.toString('utf8');
    });
  return {
    child,
    end: new Promise((done) => child.once('close', (code) => done({ code, said }))),
  };
}

/**
 * Some rule sheets of a content folder, and the documents that they name: of each kind that is
 * taken the one whose documents are the shortest.
 *
 * @param sizes characters of each document
 * @param first the place of the first kind that is taken; the others follow in turn
 */
function someSheets(
  content: string,
  sizes: ReadonlyMap<string, number>,
  first: number,
): { readonly files: ReadonlySet<string>; readonly documents: ReadonlySet<string> } {
  const sheets = globSync('rules/*.yaml', { cwd: content })
    .sort()
    .map((file) => {
      const text = readFileSync(join(content, file), 'utf8');
      const { kind } = parse(text) as { readonly kind: string };
      const named = [...text.matchAll(/\bdocument: ([\w-]+)/gu)].map(([, id]) => id!);
      const documents = [...new Set(named)];
      return { file, kind, documents, size: sum(documents.map((id) => sizes.get(id) ?? 0)) };
    });
  const kinds = [...new Set(sheets.map(({ kind }) => kind))].sort();
  const taken = Array.from({ length: Math.min(SHEETS, kinds.length) }, (_, i) => {
    const kind = kinds[(first + i) % kinds.length];
    return sheets.filter((sheet) => sheet.kind === kind).sort((a, b) => a.size - b.size)[0]!;
  });
  return {
    files: new Set(taken.map(({ file }) => file)),
    documents: new Set(taken.flatMap(({ documents }) => documents)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * Writes the archive that is edited: some issues of two years, of short documents and those that
 * some rule sheets rest on, and the agencies that they name, so that a build is a matter of seconds.
 *
 * @returns the whole of it, and a copy in which documents are missing that may come
 */
async function writeEdited(folder: string, seed: number): Promise<Edited> {
  const [whole, content] = [join(folder, 'whole'), join(folder, 'content')];
  await writeArchive(contentDirectory(), whole, MONTHS, false);
  const [newest, ...others] = readdirSync(join(whole, 'gazette')).sort().reverse();
  for (const [i, issue] of [newest!, ...others].entries())
    if (!TAKEN.includes(i)) rmSync(join(whole, 'gazette', issue), { recursive: true });
  const sizes = new Map(
    globSync('gazette/*/*.mdx', { cwd: whole }).map((file) => [
      basename(file, '.mdx'),
      readFileSync(join(whole, file), 'utf8').length,
    ]),
  );
  const { files, documents } = someSheets(whole, sizes, seed);
  for (const file of globSync('rules/*.yaml', { cwd: whole }))
    if (!files.has(file)) rmSync(join(whole, file));
  withdrawSome(whole, (id) => sizes.get(id)! > LONG && !documents.has(id));
  keepNamed(whole);
  cpSync(whole, content, { recursive: true });
  const dice = diceOf(seed);
  withdrawSome(content, (_, issue) => issue !== newest && dice() < 0.4);
  return { whole, content };
}

/** Takes those documents out of a content folder that are not wanted. */
function withdrawSome(content: string, unwanted: (id: string, issue: string) => boolean): void {
  for (const file of globSync('gazette/*/*.mdx', { cwd: content }).sort()) {
    const issue = basename(dirname(file));
    const id = basename(file, '.mdx');
    if (unwanted(id, issue)) withdraw(content, issue, id);
  }
}

/** What of a cache belongs to the code and not to the content, for builds from nothing. */
function keepCode(cache: string, code: string): void {
  cpSync(cache, code, { recursive: true });
  for (const own of ['values', 'pages/made', 'pages/search', 'pages/data-store.json'])
    rmSync(join(code, own), { recursive: true, force: true });
}

/** Folders of a chain. */
interface Folders extends Edited {
  /** The site of the chain. */
  readonly kept: string;
  /** The site from nothing. */
  readonly cold: string;
  /** The same after the edit before. */
  readonly before: string;
  readonly cache: string;
  /** A cache of what belongs to the code. */
  readonly code: string;
  readonly coldCache: string;
  readonly compiled: string;
  /** The content as it was before an edit. */
  readonly undone: string;
}

/** What was found of one edit: faults, and whether the build refused it. */
interface Found {
  readonly faults: readonly string[];
  readonly refused?: string;
}

/** Kills a build at some moment; what then stands must be the site before, or, where the swap was done, the new one. */
async function killOne(
  at: Folders,
  within: number,
  dice: Dice,
): Promise<(cold: string) => string[]> {
  const { child, end } = startBuild(at.content, at.kept, at.cache, at.compiled);
  const moment = dice() * within;
  await Promise.race([new Promise((done) => setTimeout(done, moment)), end]);
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It has ended.
  }
  await end;
  // As build and server do first.
  recoverSite(at.kept);
  const other = differences(at.kept, at.before);
  if (other.length === 0) return () => [];
  cpSync(at.kept, `${at.kept}-killed`, { recursive: true });
  return (cold) => {
    const both = differences(`${at.kept}-killed`, cold);
    rmSync(`${at.kept}-killed`, { recursive: true });
    const when = `killed after ${moment.toFixed(0)} ms`;
    return both.length === 0
      ? []
      : [`${when}: neither the site before nor the new one: ${other.slice(0, 5).join(', ')}`];
  };
}

/** Builds what an edit has left, from what is kept and from nothing, side by side. */
async function buildBoth(
  at: Folders,
  bare: boolean,
  kill: number | undefined,
  dice: Dice,
): Promise<Found> {
  const killed = kill === undefined ? undefined : await killOne(at, kill, dice);
  const coldCache = bare ? 'off' : at.coldCache;
  rmSync(at.coldCache, { recursive: true, force: true });
  if (!bare) cpSync(at.code, at.coldCache, { recursive: true });
  const both = [
    startBuild(at.content, at.kept, at.cache, at.compiled),
    startBuild(at.content, at.cold, coldCache, at.compiled),
  ];
  const [kept, cold] = await Promise.all(both.map(({ end }) => end));
  if (kept!.code !== 0 && cold!.code !== 0) {
    const said = kept!.said.trim();
    const alike =
      said === cold!.said.trim() ? [] : [`refused in other words: ${said} | ${cold!.said}`];
    const stands = differences(at.kept, at.before);
    const gone =
      stands.length === 0
        ? []
        : [`refused, and the site is another: ${stands.slice(0, 5).join(', ')}`];
    return { faults: [...alike, ...gone], refused: said };
  }
  if (kept!.code !== 0 || cold!.code !== 0)
    return { faults: [`one of two fails: ${kept!.said.slice(-400)} | ${cold!.said.slice(-400)}`] };
  const other = differences(at.kept, at.cold);
  return {
    faults: [
      ...(killed?.(at.cold) ?? []),
      ...(other.length === 0
        ? []
        : [`${other.length} files differ: ${other.slice(0, 5).join(', ')}`]),
    ],
  };
}

export const fuzzBuilds: Fuzz = async (count, seed, tell) => {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-builds-'));
  const faults: string[] = [];
  const refused: string[] = [];
  const made = new Map<string, number>();
  let kills = 0;
  try {
    const at: Folders = {
      ...(await writeEdited(folder, seed)),
      kept: join(folder, 'kept'),
      cold: join(folder, 'cold'),
      before: join(folder, 'before'),
      cache: join(folder, 'cache'),
      code: join(folder, 'code'),
      coldCache: join(folder, 'cold-cache'),
      compiled: join(folder, 'compiled'),
      undone: join(folder, 'undone'),
    };
    const first = await startBuild(at.content, at.kept, at.cache, at.compiled).end;
    if (first.code !== 0) return { tried: 0, faults: [first.said], told: [] };
    keepCode(at.cache, at.code);
    cpSync(at.kept, at.before, { recursive: true });
    let within = 4000;
    const order = kindsInTurn(seed);
    for (let n = 0, turn = 0; n < count; turn += 1) {
      const dice = diceOf(seed * 1_000_003 + turn);
      const kind = order[turn % order.length]!;
      rmSync(at.undone, { recursive: true, force: true });
      cpSync(at.content, at.undone, { recursive: true, preserveTimestamps: true });
      const done = contentEdits[kind]!(at, dice);
      if (done === undefined) continue;
      const start = performance.now();
      const kill = n % KILLED === KILLED - 1 ? within : undefined;
      if (kill !== undefined) kills += 1;
      const found = await buildBoth(at, n % BARE === BARE - 1, kill, dice);
      if (kill === undefined) within = performance.now() - start;
      const name = `edit ${n} of seed ${seed}, ${kind}: ${done}`;
      faults.push(...found.faults.map((fault) => `${name}: ${fault}`));
      n += 1;
      if (found.refused === undefined) {
        made.set(kind, (made.get(kind) ?? 0) + 1);
        rmSync(at.before, { recursive: true, force: true });
        renameSync(at.cold, at.before);
      } else {
        refused.push(`refused: ${kind}: ${done}: ${found.refused.split('\n')[0]}`);
        rmSync(at.content, { recursive: true });
        cpSync(at.undone, at.content, { recursive: true, preserveTimestamps: true });
      }
      tell(n, faults);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const built = [...made].map(([kind, n]) => `${kind}: ${n}`).join(', ');
  return { tried: count, faults, told: [`built: ${built}`, `${kills} killed first`, ...refused] };
};

/** The kinds of edits, in an order of the seed. */
function kindsInTurn(seed: number): string[] {
  const dice = diceOf(seed);
  const left = Object.keys(contentEdits);
  const order: string[] = [];
  while (left.length > 0) order.push(...left.splice(below(dice, left.length), 1));
  return order;
}
