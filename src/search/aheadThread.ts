/**
 * The thread of `ahead.ts`; apart from it, since the builder of the index starts that one.
 *
 * What an issue gives to the index is known by a hash that is kept, so that of an archive only
 * those issues are read of which a shard has to be made.
 */
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { hashOfFolder } from '../corpus/assemble.ts';
import { cached, codeVersion, hashOf, isKept } from '../corpus/cache.ts';
import { deriveCorpus } from '../corpus/derived.ts';
import { contentDirectory, issueFolders, readCorpus, settingsDigest } from '../corpus/index.ts';
import { hashOfSource, type KnownIssue, makeShards } from './index-builder.ts';
import { knowledgeOf } from './knowledge.ts';
import { type SourceIssue, sourceIssue } from './records.ts';

const directory = contentDirectory();
const known = new Map<string, SourceIssue>();

/** What some issues give to the index. */
async function sourcesOf(ids: readonly string[]): Promise<SourceIssue[]> {
  const missing = ids.filter((id) => !known.has(id));
  const { corpus } = missing.length === 0 ? {} : await readCorpus(directory, missing);
  if (corpus !== undefined) {
    await deriveCorpus(corpus);
    const knowledge = knowledgeOf(corpus);
    for (const issue of corpus.issues) known.set(issue.id, sourceIssue(corpus, issue, knowledge));
  }
  return ids.map((id) => {
    const issue = known.get(id);
    if (issue === undefined) throw new Error(`${id} cannot be read.`);
    return issue;
  });
}

const code = codeVersion('src/search/**/*.ts');
const settings = await settingsDigest(directory);
const keys = new Map<string, string | undefined>();
for (const id of await issueFolders(directory)) {
  const digest = await hashOfFolder(join(directory, 'gazette', id), id);
  const whole = code !== undefined && settings !== undefined && digest !== undefined;
  keys.set(id, whole ? hashOf(code, settings, digest) : undefined);
}
await sourcesOf(
  [...keys].flatMap(([id, key]) => (key !== undefined && isKept('sources', key) ? [] : [id])),
);
const issues: KnownIssue[] = [];
for (const [id, key] of keys) {
  const hash = await cached('sources', key, async () =>
    (await sourcesOf([id])).map(hashOfSource).join(''),
  );
  issues.push({ id, year: Number(id.slice(0, 4)), hash });
}
await makeShards(issues, (some) => sourcesOf(some.map(({ id }) => id)), workerData as string);
