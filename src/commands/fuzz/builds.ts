/**
 * Builds from what was kept beside builds from nothing: after each edit of an archive, and with
 * each way in which a cache can be broken, the same bytes.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentDirectory } from '../../corpus/index.ts';
import { writeArchive } from '../bench/archive.ts';
import { below, type Dice, diceOf, type Fuzz, pick } from './dice.ts';

const program = join(import.meta.dirname, '../build.ts');
/** Issues of the archive that is edited: of two years, since some files are made by year. */
const ISSUES = 8;

/** Builds a content folder. Returns what the command said where it failed. */
function build(content: string, out: string, cache: string): string | undefined {
  const run = spawnSync(process.execPath, [program, '--unapproved'], {
    encoding: 'utf8',
    env: { ...process.env, GONGBAO_CONTENT: content, GONGBAO_OUT: out, GONGBAO_CACHE: cache },
    maxBuffer: 1 << 28,
  });
  return run.status === 0 ? undefined : `${run.stdout}${run.stderr}`.slice(-400);
}

/** Files that two built sites do not have alike. */
export function differences(one: string, other: string): string[] {
  const read = (folder: string): Map<string, string> =>
    new Map(
      globSync('**/*', { cwd: folder, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(folder.length + 1), path]),
    );
  const [a, b] = [read(one), read(other)];
  return [...new Set([...a.keys(), ...b.keys()])].sort().filter((name) => {
    const [left, right] = [a.get(name), b.get(name)];
    if (left === undefined || right === undefined) return true;
    return !readFileSync(left).equals(readFileSync(right));
  });
}

/** Edits after which the content still builds. */
const edits: readonly ((content: string, dice: Dice) => string)[] = [
  (content, dice) => {
    // A reason is told to readers and to no proof.
    const file = pick(dice, withWords(content, 'gazette/*/*.mdx', / reason="/u));
    replaceIn(file, / reason="/u, ` reason="查${below(dice, 1000)}，`, dice);
    return `a reason in ${file.slice(content.length)}`;
  },
  (content, dice) => {
    const file = pick(dice, withWords(content, 'gazette/*/issue.yaml', /^ {4}page: \d+/mu));
    const folder = join(file, '..');
    const text = readFileSync(file, 'utf8');
    // The issue goes: an archive that one issue less was built of.
    if (globSync('gazette/*', { cwd: content }).length < 3) return 'nothing';
    rmSync(folder, { recursive: true });
    return `without ${folder.slice(content.length)} (${text.length} characters)`;
  },
  (content, dice) => {
    const file = join(content, 'site.yaml');
    replaceIn(file, /description: /u, `description: 第${below(dice, 1000)}版，`, dice);
    return 'the description of the site';
  },
  (content, dice) => {
    const file = join(content, 'agencies.yaml');
    if (readFileSync(file, 'utf8').trim() === '') return 'nothing';
    const n = below(dice, 10_000);
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}\n- id: bianji-${n}\n  name: 编辑${n}局\n  kind: department\n`,
    );
    return 'an agency more';
  },
  (content, dice) => {
    const file = pick(dice, withWords(content, 'gazette/*/source.txt', /\n\n/u));
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n\n`);
    return `empty lines at the end of ${file.slice(content.length)}`;
  },
  () => 'nothing',
];

const withWords = (content: string, pattern: string, words: RegExp): string[] =>
  globSync(pattern, { cwd: content })
    .sort()
    .map((file) => join(content, file))
    .filter((file) => words.test(readFileSync(file, 'utf8')));

function replaceIn(file: string, pattern: RegExp, put: string, dice: Dice): void {
  const text = readFileSync(file, 'utf8');
  const all = [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))];
  if (all.length === 0) return;
  const m = pick(dice, all);
  writeFileSync(file, text.slice(0, m.index) + put + text.slice(m.index + m[0].length));
}

export const fuzzBuilds: Fuzz = async (count, seed, tell) => {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-builds-'));
  const [whole, content, cache] = ['whole', 'content', 'cache'].map((n) => join(folder, n)) as [
    string,
    string,
    string,
  ];
  const faults: string[] = [];
  try {
    await writeArchive(contentDirectory(), whole, ISSUES);
    cpSync(whole, content, { recursive: true });
    for (let n = 0; n < count; n += 1) {
      const dice = diceOf(seed * 1_000_003 + n);
      // From time to time all that went comes back, so that what was kept is met again.
      if (n % 7 === 6) {
        rmSync(content, { recursive: true });
        cpSync(whole, content, { recursive: true });
      }
      const name = `edit ${n} of seed ${seed}, ${edits[n % edits.length]!(content, dice)}`;
      const failed =
        build(content, join(folder, 'kept'), cache) ?? build(content, join(folder, 'cold'), 'off');
      if (failed !== undefined) {
        faults.push(`${name}: ${failed}`);
        continue;
      }
      const other = differences(join(folder, 'kept'), join(folder, 'cold'));
      if (other.length > 0)
        faults.push(`${name}: ${other.length} files differ: ${other.slice(0, 5).join(', ')}`);
      if ((n + 1) % 10 === 0) tell(n + 1, faults);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { tried: count, faults, told: [] };
};

const filesIn = (cache: string): string[] =>
  globSync('**/*', { cwd: cache, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Ways to break a cache. */
export const breakages: Readonly<Record<string, (cache: string, dice: Dice) => void>> = {
  'bytes of another': (cache, dice) => {
    for (const file of filesIn(cache))
      if (dice() < 0.5) writeFileSync(file, Buffer.alloc(statSync(file).size, 0x58));
  },
  'a byte flipped in each': (cache, dice) => {
    for (const file of filesIn(cache)) {
      const bytes = readFileSync(file);
      if (bytes.length > 0) bytes[below(dice, bytes.length)]! ^= 1;
      writeFileSync(file, bytes);
    }
  },
  'cut off': (cache, dice) => {
    for (const file of filesIn(cache)) truncateSync(file, below(dice, statSync(file).size + 1));
  },
  empty: (cache) => {
    for (const file of filesIn(cache)) truncateSync(file, 0);
  },
  'files that are gone': (cache, dice) => {
    for (const file of filesIn(cache)) if (dice() < 0.5) rmSync(file);
  },
  'folders for files': (cache, dice) => {
    for (const file of filesIn(cache))
      if (dice() < 0.3) {
        rmSync(file);
        mkdirSync(file);
      }
  },
  'files exchanged': (cache) => {
    const files = filesIn(cache);
    for (const [i, file] of files.entries()) cpSync(files[(i + 1) % files.length]!, file);
  },
  'foreign files': (cache, dice) => {
    for (const file of filesIn(cache)) if (dice() < 0.2) writeFileSync(`${file}.x`, 'x');
  },
  'a lock of nobody': (cache) => {
    writeFileSync(join(cache, 'pages/.builds'), 'x');
  },
  'no right to read': (cache) => {
    for (const file of filesIn(cache)) chmodSync(file, 0o000);
  },
  'a file in its place': (cache) => {
    rmSync(cache, { recursive: true });
    writeFileSync(cache, 'x');
  },
  'a folder of nothing': (cache) => {
    rmSync(cache, { recursive: true });
    mkdirSync(cache, { mode: 0o500 });
  },
};

export const fuzzCache: Fuzz = (count, seed, tell) => {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-cache-'));
  const at = (name: string): string => join(folder, name);
  const faults: string[] = [];
  const content = contentDirectory();
  try {
    const first = build(content, at('cold'), 'off') ?? build(content, at('kept'), at('whole'));
    if (first !== undefined) return { tried: 0, faults: [first], told: [] };
    const ways = Object.entries(breakages);
    for (let n = 0; n < count; n += 1) {
      const [name, damage] = ways[n % ways.length]!;
      const dice = diceOf(seed * 1_000_003 + n);
      rmSync(at('cache'), { recursive: true, force: true });
      cpSync(at('whole'), at('cache'), { recursive: true, preserveTimestamps: true });
      // What lies in the copy is what a build has left there.
      const warm = build(content, at('warm'), at('cache'));
      damage(at('cache'), dice);
      const failed = warm ?? build(content, at('kept'), at('cache'));
      const other = failed === undefined ? differences(at('kept'), at('cold')) : [failed];
      if (other.length > 0) faults.push(`${name}: ${other.slice(0, 5).join(', ')}`);
      tell(n + 1, faults);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { tried: count, faults, told: [] };
};
