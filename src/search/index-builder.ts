/**
 * Writes the search index at the end of a build, through Pagefind's Node API.
 *
 * The pages `/search/records/<issue>.json` hold what is to be indexed; they are read and
 * removed. The output is the same for the same content: records go in in order, and
 * shards depend on nothing but the issues in them.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { SourceIssue } from './records.ts';
import {
  indexFile,
  type Names,
  type SearchIndex,
  type ShardEntry,
  searchFolder,
} from './shapes.ts';
import { cutIntoShards, RECORD, recordsOfShard, type Shard } from './shards.ts';

/** Files of Pagefind that the site does not use: its interfaces, its worker, its fragments, for which there are our texts. */
const UNUSED = /^(?:pagefind-(?:.*-)?(?:ui|highlight)\.(?:js|css)|pagefind-worker\.js|fragment)$/u;

/** Changes whenever the same content would give other files: the addresses must change too. */
const FORMAT = 'pagefind 1.6.0, pairs 1';
/** Locations in one file of the index of a small shard; Pagefind's own 20 000 would make the first search dear. */
const CHUNK = 2000;
/** Characters of text up to which a shard is small. */
const SMALL = 100_000;
/** Records that are on their way to Pagefind at once. */
const BATCH = 64;

/** The Astro integration that runs {@link buildIndex} at the end of a build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'gongbao-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { clauses, shards } = await buildIndex(fileURLToPath(dir));
        logger.info(`${clauses} clauses indexed in ${shards} shard${shards === 1 ? '' : 's'}`);
      },
    },
  };
}

/** Index a built site into `<site>/pagefind`, from what its pages have handed over. */
export async function buildIndex(site: string): Promise<{ clauses: number; shards: number }> {
  const handedOver = join(site, 'search/records');
  const files = (await readdir(handedOver).catch((): string[] => [])).sort();
  const issues: SourceIssue[] = [];
  for (const name of files)
    issues.push(JSON.parse(await readFile(join(handedOver, name), 'utf8')) as SourceIssue);
  await rm(handedOver, { recursive: true, force: true });
  return buildIndexOf(site, issues);
}

/** Write the index of some issues into `<site>/pagefind`, and add where it is to `search/index.json`. */
export async function buildIndexOf(
  site: string,
  issues: readonly SourceIssue[],
): Promise<{ clauses: number; shards: number }> {
  await rm(join(site, searchFolder), { recursive: true, force: true });
  const shards: ShardEntry[] = [];
  for (const [i, shard] of cutIntoShards(issues).entries()) {
    const entry = { ...shard.entry, path: `${searchFolder}${shard.label}-${hashOf(shard)}/` };
    shards.push(entry);
    await writeShard(shard, join(site, entry.path), i === 0);
  }
  const file = join(site, indexFile);
  const names = JSON.parse(await readFile(file, 'utf8')) as Names;
  const index: SearchIndex = { ...names, shards };
  await writeFile(file, JSON.stringify(index));
  return { clauses: shards.reduce((sum, s) => sum + s.clauses, 0), shards: shards.length };
}

/** A hash of what goes into a shard and of how it is made. */
const hashOf = (shard: Shard): string =>
  createHash('sha256')
    .update(JSON.stringify([FORMAT, RECORD, CHUNK, shard.issues]))
    .digest('hex')
    .slice(0, 10);

async function writeShard(shard: Shard, folder: string, first: boolean): Promise<void> {
  const { records, table } = recordsOfShard(shard);
  // Files of the index grow with the root of the shard, so that neither they nor their list grow with it.
  const chunk = Math.round(CHUNK * Math.sqrt(Math.max(1, shard.characters / SMALL)));
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunk);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: shard.label });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await mkdir(join(folder, 'text'), { recursive: true });
  for (let from = 0; from < records.length; from += BATCH) {
    await Promise.all(
      records.slice(from, from + BATCH).map(async ({ content, filters, text }, i) => {
        const order = from + i;
        const added = await index.addCustomRecord({
          // Pagefind keeps one record for each address.
          url: `/${order}`,
          content,
          language: shard.label,
          meta: {},
          filters,
          // The place in this order is the number under which a result comes back.
          sort: { order: String(order) },
        });
        if (added.errors.length > 0)
          throw new Error(
            `Pagefind could not take a part of ${text.d}: ${added.errors.join('; ')}`,
          );
        await writeFile(join(folder, 'text', `${order}.json`), JSON.stringify(text));
      }),
    );
  }
  await writeFile(join(folder, 'table.json'), JSON.stringify(table));
  // Written by Pagefind itself: handing the files over to Node takes twice as long.
  const own = join(folder, '.pagefind');
  const written = await index.writeFiles({ outputPath: own });
  if (written.errors.length > 0)
    throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
  for (const name of await readdir(own)) {
    // The program and its WebAssembly come once, with the newest shard.
    if (UNUSED.test(name) || (!first && /\.js$|^wasm\./u.test(name))) continue;
    await rename(join(own, name), join(folder, name));
  }
  await rm(own, { recursive: true });
  await pagefind.close();
  if (first) await writeFileList(folder);
}

/** Lists the files of a shard with their size, for those who keep it for use without a network. */
async function writeFileList(folder: string): Promise<void> {
  const files: string[] = [];
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.push(relative(folder, path).split(sep).join('/'));
    bytes += (await stat(path)).size;
  }
  await writeFile(join(folder, 'files.json'), JSON.stringify({ bytes, files: files.sort() }));
}
