/** The cache gives back what was computed, and never anything else. */
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../../src/checks/index.ts';
import { breakages } from '../../../src/commands/fuzz/builds.ts';
import { diceOf } from '../../../src/commands/fuzz/dice.ts';
import { cached, compiledFolder, hashOf, pruneCache } from '../../../src/corpus/cache.ts';
import { deriveCorpus } from '../../../src/corpus/derived.ts';
import { readCorpus } from '../../../src/corpus/index.ts';
import { SEAL_FILE, sealText } from '../../../src/corpus/seal.ts';
import { siteDataOf } from '../../../src/indexes/index.ts';
import { cityContent } from '../../fixtures/city.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'gongbao-cache-'));
let content: string;
const kept = (): string[] =>
  globSync('node_modules/.cache/gongbao/values/*/*', { cwd: folder }).map((f) => join(folder, f));

beforeAll(async () => {
  content = await cityContent();
  symlinkSync(join(root, 'src'), join(folder, 'src'));
  cpSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
  vi.stubEnv('GONGBAO_CACHE', 'on');
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});
afterEach(() => rmSync(join(folder, 'node_modules'), { recursive: true, force: true }));
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const made of [folder, content]) rmSync(made, { recursive: true });
});

describe('a value', () => {
  it('is made once for a key', async () => {
    const make = vi.fn(() => ({ a: [1, undefined, new Map([['b', 2]])] }));
    const first = await cached('x', 'key', make);
    expect(await cached('x', 'key', make)).toEqual(first);
    expect(make).toHaveBeenCalledTimes(1);
    await cached('x', 'other', make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is made again where the kept bytes are not those that were written', async () => {
    const right = 'right '.repeat(20);
    await cached('x', 'key', () => right);
    const [path = ''] = kept();
    const bytes = readFileSync(path);
    for (const at of [0, 40, bytes.length - 1]) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 1;
      writeFileSync(path, damaged);
      expect(await cached('x', 'key', () => 'made again')).toBe('made again');
      rmSync(path);
      await cached('x', 'key', () => right);
    }
    writeFileSync(path, '');
    expect(await cached('x', 'key', () => 'made again')).toBe('made again');
  });

  it('is made each time without a key', async () => {
    const make = vi.fn(() => 1);
    await cached('x', undefined, make);
    await cached('x', undefined, make);
    expect(make).toHaveBeenCalledTimes(2);
    expect(kept()).toEqual([]);
  });

  it('has a key in which one part cannot pass for another', () => {
    expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
  });
});

describe('compiled code', () => {
  it('is thrown away when there is much of it, and not before', () => {
    const code = compiledFolder()!;
    mkdirSync(join(code, 'node'), { recursive: true });
    for (const name of ['a', 'b', 'c']) writeFileSync(join(code, 'node', name), '');
    pruneCache(3);
    expect(existsSync(join(code, 'node/a'))).toBe(true);
    pruneCache(2);
    expect(existsSync(code)).toBe(false);
  });

  it('is kept nowhere where nothing is', () => {
    vi.stubEnv('GONGBAO_CACHE', 'off');
    expect(compiledFolder()).toBeUndefined();
    vi.stubEnv('GONGBAO_CACHE', 'on');
  });
});

describe('a corpus', () => {
  it('is the same from the cache, trees and diagnostics too', async () => {
    const file = globSync('gazette/*/*.mdx', { cwd: content })[0]!;
    writeFileSync(
      join(content, file),
      `${readFileSync(join(content, file), 'utf8')}\n多出一段。\n`,
    );
    const cold = await readCorpus(content);
    expect(kept().length).toBeGreaterThan(0);
    const warm = await readCorpus(content);
    expect(warm.diagnostics).toEqual(cold.diagnostics);
    expect(cold.diagnostics.length).toBeGreaterThan(0);
    const plain = ({ corpus }: typeof cold): unknown =>
      corpus?.issues.map((issue) => ({
        ...issue,
        documents: issue.documents.map((doc) => ({ ...doc, tree: doc.tree() })),
      }));
    expect(plain(warm)).toEqual(plain(cold));
  });

  it('is read anew when a file has changed', async () => {
    await readCorpus(content);
    const file = globSync('gazette/*/source.txt', { cwd: content })[0]!;
    writeFileSync(join(content, file), `${readFileSync(join(content, file), 'utf8')}\n又一行\n`);
    const { diagnostics } = await readCorpus(content);
    expect(diagnostics.some(({ file: at }) => at.includes('source.txt'))).toBe(true);
  });

  it('has the same derived of it from the cache, in another process’s place', async () => {
    const derive = async (): Promise<unknown> => {
      const { corpus } = await readCorpus(content);
      await deriveCorpus(corpus!);
      const { derived, records } = siteDataOf(corpus!);
      return {
        derived,
        records: {
          ...records,
          byDocument: records.byDocument.map(({ document, ...rest }) => [document.id, rest]),
        },
      };
    };
    const cold = await derive();
    const made = kept().filter((path) => path.includes('/derived/'));
    expect(made.length).toBeGreaterThan(0);
    expect(await derive()).toEqual(cold);
    // Damaged, it is derived again.
    for (const path of made) writeFileSync(path, readFileSync(path).subarray(0, 100));
    expect(await derive()).toEqual(cold);
  });

  // Whole sites from broken caches are built in `npm run proofs`; what is read of the content is kept the same way.
  it.each(Object.keys(breakages).filter((name) => name !== 'a lock of nobody'))(
    'is the same from a cache that is broken: %s',
    async (name) => {
      const all = async (): Promise<unknown> => {
        const { corpus, diagnostics } = await readCorpus(content);
        await deriveCorpus(corpus!);
        return [diagnostics, siteDataOf(corpus!).derived];
      };
      const cold = await all();
      expect(kept().length).toBeGreaterThan(1);
      breakages[name]!(join(folder, 'node_modules/.cache/gongbao'), diceOf(1));
      expect(await all()).toEqual(cold);
      expect(await all()).toEqual(cold);
    },
  );

  it('knows an editor’s answer that meets nothing, from the cache too', async () => {
    const issue = globSync('gazette/*', { cwd: content })[0]!;
    const name = globSync('*.mdx', { cwd: join(content, issue) })[0]!;
    const { corpus } = await readCorpus(content);
    const clause = corpus!.issues[0]!.documents.find(
      ({ id }) => `${id}.mdx` === name,
    )!.clauses.find(({ kind }) => kind === 'title')!;
    const answers = [0, 2, 4].map((from) => ({
      document: name.slice(0, -4),
      clause: clause.anchor,
      reader: 'duties',
      quote: clause.text.slice(from, from + 4),
      reason: '试',
      nothing: true,
    }));
    writeFileSync(join(content, issue, 'readings.yaml'), JSON.stringify(answers));
    const idle = async (): Promise<readonly string[]> =>
      (await checkContent(content)).diagnostics
        .filter(({ rule }) => rule.startsWith('reading'))
        .map((d) => JSON.stringify(d));
    const cold = await idle();
    expect(cold).toHaveLength(answers.length);
    expect(await idle()).toEqual(cold);
  });

  it('says of a content that was checked before what a first check says, and each change of it', async () => {
    const all = async (): Promise<unknown> => {
      const { diagnostics, answerable, approvals, counted } = await checkContent(content);
      return [diagnostics, [...answerable], approvals, counted];
    };
    const entry = (id: string): string => `- id: ${id}\n  name: 某${id}局\n  kind: department\n`;
    writeFileSync(join(content, 'agencies.yaml'), entry('jia') + entry('yi'));
    for (const { folder: of, sealed } of (await checkContent(content)).approvals)
      writeFileSync(join(content, of, SEAL_FILE), sealText(sealed));
    const cold = await all();
    expect(kept().some((file) => file.includes('/reports/'))).toBe(true);
    expect(kept().some((file) => file.includes('/seals/'))).toBe(true);
    expect(await all()).toEqual(cold);
    // A report of the kept ones is still the one that an answer to it is known by.
    const { diagnostics, answerable } = await checkContent(content);
    expect(diagnostics.filter((d) => answerable.has(d)).length).toBeGreaterThan(0);

    const issue = globSync('gazette/*', { cwd: content })[0]!;
    for (const file of [
      join(issue, SEAL_FILE),
      join(issue, 'source.txt'),
      'agencies.yaml',
      SEAL_FILE,
    ]) {
      const path = join(content, file);
      const right = readFileSync(path, 'utf8');
      writeFileSync(path, right.slice(0, Math.floor(right.length / 2)));
      expect(await all(), file).toEqual(await all());
      const warm = await all();
      vi.stubEnv('GONGBAO_CACHE', 'off');
      expect(warm, file).toEqual(await all());
      vi.stubEnv('GONGBAO_CACHE', 'on');
      expect(warm, file).not.toEqual(cold);
      writeFileSync(path, right);
    }
    expect(await all()).toEqual(cold);
  });
});
