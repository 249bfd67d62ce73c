/**
 * Writes the search index at the end of a build.
 *
 * The pages `/search/records/<issue>.json` hold what is to be indexed; they are read and
 * removed. The output is the same for the same content: shards depend on nothing but the issues
 * in them. A shard is named by its content, and kept between builds: only what is new is made.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { digestOfFile, Folders, giveOut, hashOfBytes, stocked } from '../building/stock.ts';
import { cached } from '../corpus/cache.ts';
import { contentDirectory } from '../corpus/folders.ts';
import { gateHasRead } from '../corpus/gate.ts';
import { type Ahead, type SourceHashes, startAhead } from './ahead.ts';
import { type AkinSets, akinKey } from './akin.ts';
import { type ArchiveEntry, readArchiveBlock, writeArchive } from './archive.ts';
import { clausesOf, type Gathered } from './gather.ts';
import { type Ref, writeBlocks, writeDirectory } from './postings.ts';
import type { SourceIssue } from './records.ts';
import {
  akinFile,
  indexFile,
  type Names,
  type SearchIndex,
  type ShardEntry,
  searchFolder,
} from './shapes.ts';
import { contentOfShard, cutIntoSpans, type Span, shardOf } from './shards.ts';
import { scriptFile, sounds, soundsFile } from './soundTable.ts';
import { COMMON_SHARE, FREQUENT, facts } from './tokens.ts';

const versionOf = (name: string): string =>
  (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version;

/** Changes whenever the same content would give other files: the addresses must change too. */
const FORMAT = `gongbao pairs 10, pinyin-pro ${versionOf('pinyin-pro')}, zlib ${process.versions.zlib}`;
/** Bytes of a block of a small shard. */
const BLOCK = 1500;
/** Characters of text up to which a shard is small. */
const SMALL = 100_000;
/** Bytes of a list that stands in the directory over the old shards, and not in a block. */
const SHORT = 10;
/** Bytes of a file of positions behind the archive, where it is packed. */
const PART = 12_000;
/** Shards that are kept beside those in use. */
const KEPT = 12;

/** The integration that writes the index. */
interface SearchIndexStep extends AstroIntegration {
  /** Whether it knows what the issues give to the index, so that no page has to hand it over; when it is known. */
  readonly needsNone: () => Promise<boolean>;
}

/** Whether a file hands over what is to be indexed, and is no file of the site. */
export const handsOver = (file: string): boolean => file.startsWith('search/records/');

/**
 * The Astro integration that runs {@link buildIndex} at the end of a build.
 *
 * @param empties whether something empties the folder of the site before the pages are made
 * @param beside whether shards are made on another core meanwhile
 */
export function searchIndex(empties: boolean, beside: boolean): SearchIndexStep {
  let cache: string | undefined;
  let site: string | undefined;
  /** Nobody waits for it before the pages are written. */
  let ahead: Promise<Ahead | undefined> | undefined;
  return {
    name: 'gongbao-search',
    needsNone: async () => (await (await ahead)?.made) !== undefined,
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = shardFolder(fileURLToPath(config.cacheDir));
        site = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        const shards = cache;
        if (shards !== undefined && beside) ahead = startAhead(shards, gateHasRead());
        const there = site;
        if (!empties && there !== undefined) void ahead?.then((made) => made?.give(there));
      },
      // The pages are written: from now on nothing empties the folder of the site.
      'astro:build:generated': async ({ dir }) => {
        if (empties) (await ahead)?.give(fileURLToPath(dir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const known = await (await ahead)?.made;
        const given = await (await ahead)?.given;
        const indexed = await buildIndex(fileURLToPath(dir), cache, given, known);
        const { clauses, shards, made } = indexed;
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
interface IssueFile extends KnownIssue {
  readonly read: () => SourceIssue | Promise<SourceIssue>;
}

const sha = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Packs blocks and positions, of a site with an archive; `site.ts` unpacks them. A shard that is all there is is not packed: its site needs no program for that. */
const packed = (data: Uint8Array): Uint8Array => deflateRawSync(data, { level: 9 });

/**
 * Index a built site, from what its pages have handed over.
 *
 * @param given folders of the index that were put into the site already, as they are kept
 * @param known the issues, where it is known what they give to the index and nothing was handed over
 */
export async function buildIndex(
  site: string,
  cache?: string,
  given: ReadonlySet<string> = new Set(),
  known: SourceHashes = new Map(),
): Promise<Indexed> {
  const handedOver = join(site, 'search/records');
  const files = (await readdir(handedOver).catch((): string[] => [])).sort();
  const issues: IssueFile[] = [];
  for (const name of files) {
    const file = join(handedOver, name);
    const id = name.replace(/\.json$/u, '');
    issues.push({
      id,
      year: Number(id.slice(0, 4)),
      hash: digestOfFile(file),
      read: () => JSON.parse(readFileSync(file, 'utf8')) as SourceIssue,
    });
  }
  if (files.length === 0)
    for (const [id, hash] of [...known].sort(([a], [b]) => (a < b ? -1 : 1)))
      issues.push({ id, year: Number(id.slice(0, 4)), hash, read: () => readAgain(id) });
  const indexed = await buildFrom(site, issues, cache, given);
  await rm(handedOver, { recursive: true, force: true });
  return indexed;
}

/** What an issue gives to the index, read out of the content: for a shard that was made and is not as it was. */
async function readAgain(id: string): Promise<SourceIssue> {
  const { readSources } = await import('./sources.ts');
  const issue = (await readSources(contentDirectory(), [id])).get(id);
  if (issue === undefined) throw new Error(`${id} cannot be read.`);
  return issue;
}

/** A folder that was made, with each of its files as it was written: kept beside it. */
interface MadeFolder {
  readonly name: string;
  readonly files: readonly (readonly [path: string, mark: string, hash: string])[];
}

/** What is known of a shard that was made. */
interface Made extends MadeFolder {
  /** Of the file with what the directory over the old shards needs of it. */
  readonly refs?: string;
  readonly entry: Omit<ShardEntry, 'path'>;
  /** The characters of its texts. */
  readonly characters: string;
  /** The sets of words of like meaning of which its texts have a word, by their keys. */
  readonly akin: readonly string[];
}

/** Where shards are kept between builds, in the folder that Astro keeps things in. */
const shardFolder = (cacheDir: string): string => join(cacheDir, 'search');

/** An issue of which is known what goes into the index, and not yet had. */
export interface KnownIssue {
  readonly id: string;
  readonly year: number;
  /** {@link hashOfSource} of it. */
  readonly hash: string;
}

/** A hash of all that an issue gives to the index. */
export const hashOfSource = (issue: SourceIssue): string => sha(JSON.stringify(issue));

/**
 * Makes what of an index is not kept, so that it has but to be put together: see `ahead.ts`.
 *
 * @param read gives those issues of which a shard is made, in the same order
 * @returns the folders of the index of these issues
 */
export async function makeShards(
  issues: readonly KnownIssue[],
  read: (issues: readonly KnownIssue[]) => Promise<readonly SourceIssue[]>,
  cache: string,
): Promise<string[]> {
  await mkdir(cache, { recursive: true });
  const made = new Map<string, Made>();
  const makers = new Map<string, () => Promise<Made>>();
  for (const [i, span] of cutIntoSpans(issues).entries()) {
    const place = placeOf(i, issues);
    const name = `${span.label}-${hashOf(span, place)}`;
    const make = async (): Promise<Made> =>
      makeShard({ ...span, issues: await read(span.issues) }, cache, name, place);
    makers.set(name, make);
    made.set(name, (await readMade<Made>(cache, name)) ?? (await make()));
  }
  const [, ...old] = made.values();
  const archive = await makeArchive(old, cache, (name) => makers.get(name)!());
  await characterFiles([...made.values()], cache);
  return [...made.keys(), ...(archive === undefined ? [] : [archive.name])];
}

/** Puts folders of an index into a site. Returns those that are there as they were kept. */
export async function giveFolders(
  cache: string,
  names: readonly string[],
  site: string,
): Promise<string[]> {
  const given: string[] = [];
  for (const name of names) {
    const made = await readMade(cache, name);
    if (made !== undefined && (await giveFolder(cache, made, site))) given.push(name);
  }
  return given;
}

async function buildFrom(
  site: string,
  issues: readonly IssueFile[],
  cache: string | undefined,
  given: ReadonlySet<string>,
): Promise<Indexed> {
  for (const name of await readdir(join(site, searchFolder)).catch((): string[] => []))
    if (!given.has(name)) await rm(join(site, searchFolder, name), { recursive: true });
  const kept = cache ?? join(site, searchFolder, 'making');
  await mkdir(kept, { recursive: true });
  const spans = cutIntoSpans(issues);
  const shards: Made[] = [];
  let made = 0;
  const make = async (
    { issues: parts, ...span }: Span<IssueFile>,
    name: string,
    place: PlaceOfShard,
  ): Promise<Made> => {
    made += 1;
    const sources: SourceIssue[] = [];
    for (const { read } of parts) sources.push(await read());
    return makeShard({ ...span, issues: sources }, kept, name, place);
  };
  for (const [i, span] of spans.entries()) {
    const place = placeOf(i, issues);
    const name = `${span.label}-${hashOf(span, place)}`;
    const before = await readMade<Made>(kept, name);
    if (before !== undefined && (given.has(name) || (await giveFolder(kept, before, site)))) {
      shards.push(before);
      continue;
    }
    const shard = await make(span, name, place);
    await giveFolder(kept, shard, site);
    shards.push(shard);
  }
  const old = new Map(shards.map(({ name }, i) => [name, spans[i]!] as const).slice(1));
  const again = (name: string): Promise<Made> => make(old.get(name)!, name, 'old');
  let archive = await makeArchive(shards.slice(1), kept, again);
  if (archive !== undefined && !given.has(archive.name))
    if (!(await giveFolder(kept, archive, site))) {
      await rm(join(kept, `${archive.name}.made`), { force: true });
      archive = await makeArchive(shards.slice(1), kept, again);
      if (archive !== undefined) await giveFolder(kept, archive, site);
    }
  const names = [
    ...shards.map(({ name }) => name),
    ...(archive === undefined ? [] : [archive.name]),
  ];
  for (const name of names)
    for (const path of [name, `${name}.made`])
      await utimes(join(kept, path), new Date(), new Date()).catch(() => undefined);
  if (cache === undefined) await rm(kept, { recursive: true, force: true });
  else await forgetOld(cache, names.length);

  await mkdir(join(site, 'search'), { recursive: true });
  for (const [name, text] of Object.entries(await characterFiles(shards, cache)))
    await writeFile(join(site, 'search', name), text);
  await onlyFound(join(site, akinFile), new Set(shards.flatMap((shard) => shard.akin)));
  const file = join(site, indexFile);
  const known = JSON.parse(await readFile(file, 'utf8')) as Names;
  const index: SearchIndex = {
    ...known,
    shards: shards.map(({ name, entry }) => ({ ...entry, path: `${searchFolder}${name}/` })),
    ...(archive === undefined ? {} : { archive: archiveEntry(archive, shards.slice(1)) }),
  };
  await writeFile(file, JSON.stringify(index));
  return {
    clauses: shards.reduce((sum, { entry }) => sum + entry.clauses, 0),
    shards: shards.length,
    made,
  };
}

/** The files over the characters of all texts, by name; kept, since most issues bring none that is new. */
function characterFiles(
  shards: readonly Made[],
  cache: string | undefined,
): Promise<Readonly<Record<string, string>>> {
  const characters = new Set(shards.flatMap((shard) => [...shard.characters]));
  const key = cache === undefined ? undefined : sha([...characters].sort().join(''));
  return cached(
    'characters',
    key,
    () => ({
      'sounds.json': JSON.stringify(soundsFile(characters)),
      'script.json': JSON.stringify(scriptFile(characters)),
    }),
    'src/search/**/*.ts',
  );
}

/** Leaves of the sets of words of like meaning those of which a text has a word: the others lead nowhere. */
async function onlyFound(file: string, there: ReadonlySet<string>): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const sets = (JSON.parse(text) as AkinSets).filter((set) => there.has(akinKey(set)));
  await writeFile(file, JSON.stringify(sets));
}

/** What is known of a folder that was made; undefined where there is none, or none that is whole. */
async function readMade<T extends MadeFolder>(cache: string, name: string): Promise<T | undefined> {
  try {
    const text = await readFile(join(cache, `${name}.made`), 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    return hashOfBytes(json) === text.slice(0, end) ? (JSON.parse(json) as T) : undefined;
  } catch {
    return undefined;
  }
}

const writeMade = (cache: string, made: MadeFolder): Promise<void> => {
  const json = JSON.stringify(made);
  return writeFile(join(cache, `${made.name}.made`), `${hashOfBytes(json)}\n${json}`);
};

/** Puts a folder into the site, see `building/stock.ts`. Returns whether all of it was there, as it was written. */
async function giveFolder(cache: string, { name, files }: MadeFolder, site: string) {
  const target = join(site, searchFolder, name);
  const folders = new Folders();
  for (const [path, mark, hash] of files) {
    const place = join(target, path);
    folders.make(dirname(place));
    if (giveOut(join(cache, name, path), place, { mark, hash })) continue;
    await rm(target, { recursive: true, force: true });
    return false;
  }
  return true;
}

/** Removes what was not used for longest, and what a killed build left half made. */
async function forgetOld(cache: string, inUse: number): Promise<void> {
  for (const name of await readdir(cache).catch((): string[] => []))
    if (/\.\d+$/u.test(name)) await rm(join(cache, name), { recursive: true, force: true });
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

/** Whether a shard is all that there is, the newest of several, or an older one. */
type PlaceOfShard = 'only' | 'newest' | 'old';

/** Place of the shard at a position, of so many issues. */
const placeOf = (at: number, issues: readonly KnownIssue[]): PlaceOfShard =>
  at > 0 ? 'old' : issues.some(({ year }) => year !== issues[0]?.year) ? 'newest' : 'only';

/** A hash of what goes into a shard and of how it is made. */
const hashOf = (span: Span<KnownIssue>, place: PlaceOfShard): string =>
  sha(JSON.stringify([FORMAT, BLOCK, SHORT, place, span.issues.map(({ hash }) => hash)])).slice(
    0,
    10,
  );

/** Characters that stand in so many clauses of a shard that each by itself says nothing of one. */
function commonIn(gathered: Gathered, clauses: number): string {
  let common = '';
  for (const key of gathered.keys())
    if (key.length === 1 && clausesOf(gathered.get(key) ?? []) > COMMON_SHARE * clauses)
      common += key;
  return [...common].sort().join('');
}

/** Makes a shard in the cache; under its name only when it is whole. */
async function makeShard(
  span: Span<SourceIssue>,
  cache: string,
  name: string,
  place: PlaceOfShard,
): Promise<Made> {
  const newest = place !== 'old';
  const shard = shardOf(span);
  const { gathered, table, texts, documents, ids } = contentOfShard(
    shard,
    sounds,
    newest ? undefined : { frequent: FREQUENT },
  );
  // Blocks grow with the fourth root of the shard: looking up stays cheap, and files stay few enough.
  const size = Math.round(BLOCK * Math.max(1, shard.characters / SMALL) ** 0.25);
  const { blocks, firsts, parts, refs } = newest
    ? writeBlocks(gathered, size)
    : writeBlocks(gathered, size, SHORT, PART);
  const directory = newest ? writeDirectory(firsts) : undefined;
  const isPacked = place !== 'only';
  const kept = isPacked ? packed : (data: Uint8Array): Uint8Array => data;
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
  let known: string | undefined;
  // For those who keep the newest shard for use without a network.
  if (newest) {
    const bytes = files.reduce((sum, [, data]) => sum + Buffer.byteLength(data), 0);
    const list = files.map(([path]) => path).sort();
    files.push(['files.json', JSON.stringify({ bytes, files: list })]);
  } else {
    // What the directory over the old shards needs of it.
    const { blocks: keys } = writeArchive([refs]);
    const text = JSON.stringify(keys.map((b) => Buffer.from(b).toString('base64')));
    await rm(join(cache, `${name}.refs`), { recursive: true, force: true });
    await writeFile(join(cache, `${name}.refs`), text);
    known = hashOfBytes(text);
  }
  const characters = new Set<string>();
  for (const issue of span.issues)
    for (const doc of issue.documents)
      for (const { text } of doc.clauses) for (const c of text) characters.add(c);
  const made: Made = {
    name,
    files: await writeFolder(cache, name, files),
    ...(known === undefined ? {} : { refs: known }),
    entry: {
      ...shard.entry,
      ...(isPacked ? { packed: true } : {}),
      ...(directory === undefined
        ? {}
        : { directory: directory.meta, common: commonIn(gathered, shard.entry.clauses) }),
    },
    characters: [...characters].sort().join(''),
    akin: [...gathered.keys()].filter((key) => key.startsWith(facts.akin(''))).sort(),
  };
  await writeMade(cache, made);
  return made;
}

/** Writes a folder of the cache; it has its name only when it is whole. */
async function writeFolder(
  cache: string,
  name: string,
  files: readonly (readonly [string, Uint8Array | string])[],
): Promise<MadeFolder['files']> {
  const half = join(cache, `${name}.${process.pid}`);
  for (const path of [half, join(cache, `${name}.made`)])
    await rm(path, { recursive: true, force: true });
  const folders = new Folders();
  const written = files.map(([path, data]): MadeFolder['files'][number] => {
    const file = join(half, path);
    folders.make(dirname(file));
    writeFileSync(file, data);
    const { mark, hash } = stocked(file, hashOfBytes(data));
    return [path, mark, hash];
  });
  await rm(join(cache, name), { recursive: true, force: true });
  await rename(half, join(cache, name));
  return written;
}

/** The keys of a shard, for the directory over the old ones; undefined where they are not as they were written. */
async function refsOf(cache: string, { name, refs }: Made): Promise<Ref[] | undefined> {
  const text = await readFile(join(cache, `${name}.refs`), 'utf8').catch(() => '');
  if (hashOfBytes(text) !== refs) return undefined;
  return (JSON.parse(text) as string[]).flatMap((block) =>
    [...readArchiveBlock(Buffer.from(block, 'base64'))].flatMap(([key, held]) =>
      [...held.values()].map((ref) => ({ key, ...ref })),
    ),
  );
}

/** What the list of shards says of the directory over the old ones. */
const archiveEntry = ({ name }: MadeFolder, old: readonly Made[]): ArchiveEntry => ({
  path: `${searchFolder}${name}/`,
  shards: old.map((shard) => shard.entry.label),
});

/** Makes the directory over the old shards, unless it is kept; none where there are no old ones. */
async function makeArchive(
  shards: readonly Made[],
  cache: string,
  again: (name: string) => Promise<Made>,
): Promise<MadeFolder | undefined> {
  if (shards.length === 0) return undefined;
  const name = `archive-${sha(JSON.stringify([FORMAT, shards.map((shard) => shard.name)])).slice(0, 10)}`;
  const before = await readMade(cache, name);
  if (before !== undefined) return before;
  const refs: Ref[][] = [];
  for (const shard of shards)
    refs.push((await refsOf(cache, shard)) ?? (await refsOf(cache, await again(shard.name))) ?? []);
  const { blocks, firsts } = writeArchive(refs);
  const files = await writeFolder(cache, name, [
    ...blocks.map((block, n): [string, Uint8Array] => [`${n}.bin`, packed(block)]),
    ['root.json', JSON.stringify(firsts)],
  ]);
  const made = { name, files };
  await writeMade(cache, made);
  return made;
}
