/**
 * Writes the search index at the end of a build.
 *
 * The pages `/search/records/<issue>.json` hold what is to be indexed; they are read and
 * removed. The output is the same for the same content: shards depend on nothing but the issues
 * in them. A shard is named by its content, and kept between builds: only what is new is made.
 */
import { createHash } from 'node:crypto';
import {
  copyFile,
  link,
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
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { type ArchiveEntry, readArchiveBlock, writeArchive } from './archive.ts';
import { type Ref, writeBlocks, writeDirectory } from './postings.ts';
import type { SourceIssue } from './records.ts';
import {
  indexFile,
  type Names,
  type SearchIndex,
  type ShardEntry,
  searchFolder,
} from './shapes.ts';
import { contentOfShard, cutIntoSpans, type Span, shardOf } from './shards.ts';
import { scriptFile, sounds, soundsFile } from './soundTable.ts';
import { FREQUENT } from './tokens.ts';

const versionOf = (name: string): string =>
  (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version;

/** Changes whenever the same content would give other files: the addresses must change too. */
const FORMAT = `gongbao pairs 7, pinyin-pro ${versionOf('pinyin-pro')}, zlib ${process.versions.zlib}`;
/** Bytes of a block of a small shard. */
const BLOCK = 1500;
/** Characters of text up to which a shard is small. */
const SMALL = 100_000;
/** Bytes of a list that stands in the directory over the old shards, and not in a block. */
const SHORT = 10;
/** Shards that are kept beside those in use. */
const KEPT = 12;

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
interface Indexed {
  readonly clauses: number;
  readonly shards: number;
  /** Shards that were not kept from a build before. */
  readonly made: number;
}

/** An issue on its way into the index: read only where its shard is made. */
interface IssueFile {
  readonly id: string;
  readonly year: number;
  /** A hash of all that goes into the index. */
  readonly hash: string;
  readonly read: () => SourceIssue;
}

const sha = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Packs what lies behind the archive; `site.ts` unpacks it. The newest shard, which is read with each key, is not packed. */
const packed = (data: Uint8Array): Uint8Array => deflateRawSync(data, { level: 9 });

/** Index a built site, from what its pages have handed over. */
export async function buildIndex(site: string, cache?: string): Promise<Indexed> {
  const handedOver = join(site, 'search/records');
  const files = (await readdir(handedOver).catch((): string[] => [])).sort();
  const issues: IssueFile[] = [];
  for (const name of files) {
    const data = await readFile(join(handedOver, name));
    const id = name.replace(/\.json$/u, '');
    issues.push({
      id,
      year: Number(id.slice(0, 4)),
      hash: sha(data),
      read: () => JSON.parse(data.toString('utf8')) as SourceIssue,
    });
  }
  await rm(handedOver, { recursive: true, force: true });
  return buildFrom(site, issues, cache);
}

/** What is known of a shard that was made: kept beside it. */
interface Made {
  readonly name: string;
  readonly entry: Omit<ShardEntry, 'path'>;
  /** The characters of its texts. */
  readonly characters: string;
}

async function buildFrom(
  site: string,
  issues: readonly IssueFile[],
  cache: string | undefined,
): Promise<Indexed> {
  await rm(join(site, searchFolder), { recursive: true, force: true });
  const kept = cache ?? join(site, searchFolder, 'making');
  await mkdir(kept, { recursive: true });
  const spans = cutIntoSpans(issues);
  const shards: Made[] = [];
  let made = 0;
  for (const [i, span] of spans.entries()) {
    const name = `${span.label}-${hashOf(span, i === 0)}`;
    if (!(await exists(join(kept, `${name}.made`)))) {
      made += 1;
      await makeShard(
        { ...span, issues: span.issues.map(({ read }) => read()) },
        kept,
        name,
        i === 0,
      );
    }
    shards.push(JSON.parse(await readFile(join(kept, `${name}.made`), 'utf8')) as Made);
  }
  const archive = await makeArchive(shards.slice(1), kept);
  const names = [
    ...shards.map(({ name }) => name),
    ...(archive === undefined ? [] : [archive.name]),
  ];
  for (const name of names) {
    await linkAll(join(kept, name), join(site, searchFolder, name));
    for (const path of [name, `${name}.made`])
      await utimes(join(kept, path), new Date(), new Date()).catch(() => undefined);
  }
  if (cache === undefined) await rm(kept, { recursive: true, force: true });
  else await forgetOld(cache, names.length);

  const characters = new Set(shards.flatMap((shard) => [...shard.characters]));
  await mkdir(join(site, 'search'), { recursive: true });
  await writeFile(join(site, 'search/sounds.json'), JSON.stringify(soundsFile(characters)));
  await writeFile(join(site, 'search/script.json'), JSON.stringify(scriptFile(characters)));
  const file = join(site, indexFile);
  const known = JSON.parse(await readFile(file, 'utf8')) as Names;
  const index: SearchIndex = {
    ...known,
    shards: shards.map(({ name, entry }) => ({ ...entry, path: `${searchFolder}${name}/` })),
    ...(archive === undefined ? {} : { archive: archive.entry }),
  };
  await writeFile(file, JSON.stringify(index));
  return {
    clauses: shards.reduce((sum, { entry }) => sum + entry.clauses, 0),
    shards: shards.length,
    made,
  };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Removes what was not used for longest. */
async function forgetOld(cache: string, inUse: number): Promise<void> {
  const all = await Promise.all(
    (await readdir(cache).catch((): string[] => []))
      .filter((name) => !name.includes('.'))
      .map(async (name) => ({ name, used: (await stat(join(cache, name))).mtimeMs })),
  );
  all.sort((a, b) => b.used - a.used);
  for (const { name } of all.slice(inUse + KEPT))
    for (const path of [name, `${name}.made`, `${name}.refs`])
      await rm(join(cache, path), { recursive: true, force: true });
}

/** A hash of what goes into a shard and of how it is made. */
const hashOf = (span: Span<IssueFile>, newest: boolean): string =>
  sha(JSON.stringify([FORMAT, BLOCK, newest || SHORT, span.issues.map(({ hash }) => hash)])).slice(
    0,
    10,
  );

/** Puts a folder where another is, file by file as a second name of the same; copied where the file system has no such thing. */
async function linkAll(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const folders = new Set(files.map(({ parentPath }) => relative(from, parentPath)));
  for (const folder of folders) await mkdir(join(to, folder), { recursive: true });
  await inTurns(files, async ({ parentPath, name }) => {
    const source = join(parentPath, name);
    const target = join(to, relative(from, source));
    await link(source, target).catch(() => copyFile(source, target));
  });
}

/** Does something with each of many, some at a time. */
async function inTurns<T>(all: readonly T[], task: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += 64)
    await Promise.all(all.slice(from, from + 64).map(task));
}

/** Makes a shard in the cache; under its name only when it is whole. */
async function makeShard(
  span: Span<SourceIssue>,
  cache: string,
  name: string,
  newest: boolean,
): Promise<void> {
  const shard = shardOf(span);
  const { gathered, table, texts, documents, ids } = contentOfShard(
    shard,
    sounds,
    newest ? undefined : { frequent: FREQUENT },
  );
  // Blocks grow with the fourth root of the shard: looking up stays cheap, and files stay few enough.
  const size = Math.round(BLOCK * Math.max(1, shard.characters / SMALL) ** 0.25);
  const { blocks, firsts, parts, refs } = writeBlocks(gathered, size, newest ? 0 : SHORT);
  const directory = newest ? writeDirectory(firsts) : undefined;
  const kept = newest ? (data: Uint8Array): Uint8Array => data : packed;
  const files: [string, Uint8Array | string][] = [
    ...blocks.map((block, n): [string, Uint8Array] => [`b/${n}.bin`, kept(block)]),
    ...parts.map((part, n): [string, Uint8Array] => [`p/${n}.bin`, kept(part)]),
    ...(directory?.pages ?? []).map((page, n): [string, string] => [
      `d/${n}.json`,
      JSON.stringify(page),
    ]),
    ...table.map((rows, n): [string, string] => [`t/${n}.json`, JSON.stringify(rows)]),
    ...texts.map((text, n): [string, string] => [`text/${n}.json`, JSON.stringify(text)]),
    ['documents.json', JSON.stringify(documents)],
    ['ids.json', JSON.stringify(ids)],
  ];
  // For those who keep the newest shard for use without a network.
  if (newest) {
    const bytes = files.reduce((sum, [, data]) => sum + Buffer.byteLength(data), 0);
    const list = files.map(([path]) => path).sort();
    files.push(['files.json', JSON.stringify({ bytes, files: list })]);
  } else {
    // What the directory over the old shards needs of it.
    const { blocks: keys } = writeArchive([refs]);
    await writeFile(
      join(cache, `${name}.refs`),
      JSON.stringify(keys.map((b) => Buffer.from(b).toString('base64'))),
    );
  }
  await writeFolder(cache, name, files);
  const characters = new Set(
    span.issues.flatMap((issue) =>
      issue.documents.flatMap((doc) => doc.clauses.flatMap(({ text }) => [...text])),
    ),
  );
  const made: Made = {
    name,
    entry: { ...shard.entry, ...(directory === undefined ? {} : { directory: directory.meta }) },
    characters: [...characters].sort().join(''),
  };
  await writeFile(join(cache, `${name}.made`), JSON.stringify(made));
}

/** Writes a folder of the cache; it has its name only when it is whole. */
async function writeFolder(
  cache: string,
  name: string,
  files: readonly (readonly [string, Uint8Array | string])[],
): Promise<void> {
  const half = join(cache, `${name}.${process.pid}`);
  for (const folder of new Set(files.map(([path]) => dirname(path))))
    await mkdir(join(half, folder), { recursive: true });
  await inTurns(files, ([path, data]) => writeFile(join(half, path), data));
  await rm(join(cache, name), { recursive: true, force: true });
  await rename(half, join(cache, name));
}

/** Makes the directory over the old shards, unless it is kept; none where there are no old ones. */
async function makeArchive(
  shards: readonly Made[],
  cache: string,
): Promise<{ name: string; entry: ArchiveEntry } | undefined> {
  if (shards.length === 0) return undefined;
  const name = `archive-${sha(JSON.stringify([FORMAT, shards.map((shard) => shard.name)])).slice(0, 10)}`;
  if (!(await exists(join(cache, name)))) {
    const refs: Ref[][] = [];
    for (const shard of shards) {
      const keys = JSON.parse(
        await readFile(join(cache, `${shard.name}.refs`), 'utf8'),
      ) as string[];
      refs.push(
        keys.flatMap((block) =>
          [...readArchiveBlock(Buffer.from(block, 'base64'))].flatMap(([key, held]) =>
            [...held.values()].map((ref) => ({ key, ...ref })),
          ),
        ),
      );
    }
    const { blocks, firsts } = writeArchive(refs);
    await writeFolder(cache, name, [
      ...blocks.map((block, n): [string, Uint8Array] => [`${n}.bin`, packed(block)]),
      ['root.json', JSON.stringify(firsts)],
    ]);
  }
  return {
    name,
    entry: { path: `${searchFolder}${name}/`, shards: shards.map(({ entry }) => entry.label) },
  };
}
