/**
 * Builds from a broken cache beside builds from nothing: with each way in which a cache can be
 * broken, the same bytes.
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
import { below, type Dice, diceOf, type Fuzz } from './dice.ts';

const program = join(import.meta.dirname, '../build.ts');
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
