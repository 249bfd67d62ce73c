/**
 * The thread of `ahead.ts`; apart from it, since the builder of the index starts that one.
 *
 * What an issue gives to the index is known by a hash that is kept, so that of an archive only
 * those issues are read of which a shard has to be made.
 */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { cached, codeVersion, hashOf, isKept } from '../corpus/cache.ts';
import { contentDirectory, issueFolders } from '../corpus/folders.ts';
import { type FolderHashes, hashFoldersOnce, hashOfFolder } from '../corpus/hashes.ts';
import { settingsDigest } from '../corpus/index.ts';
import type { Said, Told } from './ahead.ts';
import { foldOfMany } from './foldMany.ts';
import { giveFolders, hashOfSource, type KnownIssue, makeShards } from './index-builder.ts';
import type { SourceIssue } from './records.ts';
import { sounds, tellUnits } from './soundTable.ts';
import { readSources } from './sources.ts';

const told = { read: Promise.withResolvers<FolderHashes>(), site: Promise.withResolvers<string>() };
let messages = 0;
parentPort?.on('message', (what: Told) => {
  if ('read' in what) told.read.resolve(what.read);
  else told.site.resolve(what.site);
  // Whichever comes first, the thread has to be there for the other.
  messages += 1;
  if (messages === 2) parentPort?.unref();
});

/** Issues that are read at a time. */
const AT_ONCE = 12;
/** Issues whose texts stay in memory, so that they need not be read again for their shards. */
const STAY = 60;

const directory = contentDirectory();
const known = new Map<string, SourceIssue>();

const code = codeVersion('src/search/**/*.ts');
hashFoldersOnce(await told.read.promise);
const settings = await settingsDigest(directory);
/** Of each issue the key of what it gives to the index. */
const keys = new Map<string, string | undefined>();
for (const id of await issueFolders(directory)) {
  const digest = await hashOfFolder(join(directory, 'gazette', id), id);
  const whole = code !== undefined && settings !== undefined && digest !== undefined;
  keys.set(id, whole ? hashOf(code, settings, digest) : undefined);
}
const newest = [...keys.keys()].sort().at(-1)?.slice(0, 4) ?? '';
/** Whether an issue is of the newest year, which is a shard by itself. */
const isNewest = (id: string): boolean => id.startsWith(newest);

/** An issue whose shard is made anew with each issue after it, with the units of its clauses, see `soundTable.ts`. */
interface Newest {
  readonly issue: SourceIssue;
  readonly units: readonly string[];
}

const foldedOf = (issue: SourceIssue): string[] =>
  issue.documents.flatMap(({ clauses }) => clauses.map(({ text }) => foldOfMany(text)));

/** {@link readSources} of an issue of the newest year, kept between builds with how it sounds. */
async function newestSource(id: string): Promise<SourceIssue> {
  const { issue, units } = await cached('indexed', keys.get(id), async (): Promise<Newest> => {
    const read = (await readSources(directory, [id])).get(id);
    if (read === undefined) throw new Error(`${id} cannot be read.`);
    return { issue: read, units: foldedOf(read).map(sounds.unitsOf) };
  });
  tellUnits(foldedOf(issue).map((folded, i) => [folded, units[i] ?? '']));
  return issue;
}

/** What some issues give to the index. */
async function sourcesOf(ids: readonly string[]): Promise<SourceIssue[]> {
  const found = new Map(known);
  const missing = ids.filter((id) => !known.has(id));
  for (const id of missing.filter(isNewest)) found.set(id, await newestSource(id));
  const older = missing.filter((id) => !isNewest(id));
  for (let at = 0; at < older.length; at += AT_ONCE)
    for (const [id, issue] of await readSources(directory, older.slice(at, at + AT_ONCE)))
      found.set(id, issue);
  for (const [id, issue] of found) if (known.size < STAY) known.set(id, issue);
  return ids.map((id) => {
    const issue = found.get(id);
    if (issue === undefined) throw new Error(`${id} cannot be read.`);
    return issue;
  });
}

/** Those that are not kept, so that they are read some at a time. */
const fresh = [...keys].flatMap(([id, key]) =>
  key !== undefined && isKept('sources', key) ? [] : [id],
);
for (let at = 0; at < fresh.length; at += AT_ONCE) {
  const ids = fresh.slice(at, at + AT_ONCE);
  for (const [i, issue] of (await sourcesOf(ids)).entries())
    await cached('sources', keys.get(ids[i] ?? ''), () => hashOfSource(issue));
}
const issues: KnownIssue[] = [];
for (const [id, key] of keys) {
  const hash = await cached('sources', key, async () =>
    (await sourcesOf([id])).map(hashOfSource).join(''),
  );
  issues.push({ id, year: Number(id.slice(0, 4)), hash });
}
const cache = workerData as string;
const shards = await makeShards(issues, (some) => sourcesOf(some.map(({ id }) => id)), cache);
const say = (said: Said): void => parentPort?.postMessage(said);
say({ made: issues.map(({ id, hash }) => [id, hash]) });
for (const name of await giveFolders(cache, shards, await told.site.promise)) say({ given: name });
