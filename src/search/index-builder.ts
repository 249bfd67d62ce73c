/**
 * Writes the search index at the end of a build.
 *
 * The pages `/search/records/<issue>.json` hold what is to be indexed; they are read and
 * removed. The output is the same for the same content: shards depend on nothing but the issues
 * in them. A shard is named by its content, and kept between builds: only what is new is made.
 */
import { createHash } from 'node:crypto';
import {
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeBlocks, writeDirectory } from './postings.ts';
import type { SourceIssue } from './records.ts';
import {
  indexFile,
  type Names,
  type SearchIndex,
  type ShardEntry,
  searchFolder,
} from './shapes.ts';
import { contentOfShard, cutIntoShards, type Shard } from './shards.ts';
import { scriptFile, sounds, soundsFile } from './soundTable.ts';

const versionOf = (name: string): string =>
  (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version;

/** Changes whenever the same content would give other files: the addresses must change too. */
const FORMAT = `gongbao pairs 3, pinyin-pro ${versionOf('pinyin-pro')}`;
/** Bytes of a block of a small shard. */
const BLOCK = 1500;
/** Characters of text up to which a shard is small. */
const SMALL = 100_000;
/** Shards that are kept beside those in use. */
const KEPT = 24;

/** The Astro integration that runs {@link buildIndex} at the end of a build. */
export function searchIndex(): AstroIntegration {
  let cache: string | undefined;
  return {
    name: 'gongbao-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = join(fileURLToPath(config.cacheDir), 'search');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { clauses, shards, made } = await buildIndex(fileURLToPath(dir), cache);
        logger.info(
          `${clauses} clauses indexed in ${shards} shard${shards === 1 ? '' : 's'}, ${made} of them new`,
        );
      },
    },
  };
}

/** What was indexed. */
export interface Indexed {
  readonly clauses: number;
  readonly shards: number;
  /** Shards that were not kept from a build before. */
  readonly made: number;
}

/** Index a built site, from what its pages have handed over. */
export async function buildIndex(site: string, cache?: string): Promise<Indexed> {
  const handedOver = join(site, 'search/records');
  const files = (await readdir(handedOver).catch((): string[] => [])).sort();
  const issues: SourceIssue[] = [];
  for (const name of files)
    issues.push(JSON.parse(await readFile(join(handedOver, name), 'utf8')) as SourceIssue);
  await rm(handedOver, { recursive: true, force: true });
  return buildIndexOf(site, issues, cache);
}

/**
 * Write the index of some issues into a site, and add where it is to `search/index.json`.
 *
 * @param cache folder in which shards are kept between builds; without it all are made
 */
export async function buildIndexOf(
  site: string,
  issues: readonly SourceIssue[],
  cache?: string,
): Promise<Indexed> {
  await rm(join(site, searchFolder), { recursive: true, force: true });
  const shards: ShardEntry[] = [];
  let made = 0;
  for (const [i, shard] of cutIntoShards(issues).entries()) {
    const name = `${shard.label}-${hashOf(shard)}`;
    const entry = { ...shard.entry, path: `${searchFolder}${name}/` };
    shards.push(entry);
    const folder = join(site, entry.path);
    const kept = cache === undefined ? undefined : join(cache, name);
    if (kept !== undefined && (await exists(kept))) {
      await cp(kept, folder, { recursive: true });
      await utimes(kept, new Date(), new Date());
    } else {
      made += 1;
      await writeShard(shard, folder);
      if (kept !== undefined) await keep(folder, kept);
    }
    if (i === 0) await writeFileList(folder);
  }
  if (cache !== undefined) await forgetOld(cache, shards.length);
  const characters = new Set<string>();
  for (const issue of issues)
    for (const doc of issue.documents)
      for (const { text } of doc.clauses) for (const c of text) characters.add(c);
  await mkdir(join(site, 'search'), { recursive: true });
  await writeFile(join(site, 'search/sounds.json'), JSON.stringify(soundsFile(characters)));
  await writeFile(join(site, 'search/script.json'), JSON.stringify(scriptFile(characters)));
  const file = join(site, indexFile);
  const names = JSON.parse(await readFile(file, 'utf8')) as Names;
  const index: SearchIndex = { ...names, shards };
  await writeFile(file, JSON.stringify(index));
  return { clauses: shards.reduce((sum, s) => sum + s.clauses, 0), shards: shards.length, made };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Keeps a shard for the next build; under its name only when it is whole. */
async function keep(folder: string, kept: string): Promise<void> {
  const half = `${kept}.${process.pid}`;
  await cp(folder, half, { recursive: true });
  await rename(half, kept).catch(() => rm(half, { recursive: true, force: true }));
}

/** Removes the shards that were not used for longest. */
async function forgetOld(cache: string, inUse: number): Promise<void> {
  const all = await Promise.all(
    (await readdir(cache).catch((): string[] => [])).map(async (name) => ({
      name,
      used: (await stat(join(cache, name))).mtimeMs,
    })),
  );
  all.sort((a, b) => b.used - a.used);
  for (const { name } of all.slice(inUse + KEPT))
    await rm(join(cache, name), { recursive: true, force: true });
}

/** A hash of what goes into a shard and of how it is made. */
const hashOf = (shard: Shard): string =>
  createHash('sha256')
    .update(JSON.stringify([FORMAT, BLOCK, shard.issues]))
    .digest('hex')
    .slice(0, 10);

async function writeShard(shard: Shard, folder: string): Promise<void> {
  const { gathered, meta, table, texts, documents, ids } = contentOfShard(shard, sounds);
  // Blocks grow with the fourth root of the shard: looking up stays cheap, and files stay few enough.
  const size = Math.round(BLOCK * Math.max(1, shard.characters / SMALL) ** 0.25);
  const { blocks, firsts } = writeBlocks(gathered, size);
  const directory = writeDirectory(firsts);
  for (const part of ['b', 'd', 't', 'text']) await mkdir(join(folder, part), { recursive: true });
  const files: [string, Uint8Array | string][] = [
    ...blocks.map((block, n): [string, Uint8Array] => [`b/${n}.bin`, block]),
    ...directory.pages.map((page, n): [string, string] => [`d/${n}.json`, JSON.stringify(page)]),
    ...table.map((rows, n): [string, string] => [`t/${n}.json`, JSON.stringify(rows)]),
    ...texts.map((text, n): [string, string] => [`text/${n}.json`, JSON.stringify(text)]),
    ['documents.json', JSON.stringify(documents)],
    ['ids.json', JSON.stringify(ids)],
    ['shard.json', JSON.stringify({ ...directory.meta, ...meta })],
  ];
  for (let from = 0; from < files.length; from += 64)
    await Promise.all(
      files.slice(from, from + 64).map(([name, data]) => writeFile(join(folder, name), data)),
    );
}

/** Lists the files of a shard with their size, for those who keep it for use without a network. */
async function writeFileList(folder: string): Promise<void> {
  const files: string[] = [];
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'files.json') continue;
    const path = join(entry.parentPath, entry.name);
    files.push(relative(folder, path).split(sep).join('/'));
    bytes += (await stat(path)).size;
  }
  await writeFile(join(folder, 'files.json'), JSON.stringify({ bytes, files: files.sort() }));
}
