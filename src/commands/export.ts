/**
 * `npm run export -- opensearch|meilisearch [folder]`: clauses and records for an existing
 * search engine, for archives that a search without a server does not fit any more (see
 * search/README.md). Written line by line, in parts that an engine takes in one request.
 *
 *   opensearch    <folder>/bulk.ndjson, bulk-2.ndjson, … for the _bulk API, index.json for its index
 *   meilisearch   <folder>/documents.ndjson, documents-2.ndjson, …, settings.json
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentDirectory, readCorpus } from '../corpus/index.ts';
import { formatDiagnostic, hasErrors } from '../domain/diagnostics.ts';
import { indexes, siteDataOf } from '../indexes/index.ts';
import { exportPhrases } from '../messages/export.ts';
import { inLanguage, languageOf, type Phrase, textOf } from '../messages/index.ts';
import { recoverContent } from './contentLock.ts';
import {
  type Engine,
  engines,
  linesFor,
  searchDocuments,
  settingsFor,
} from './export/documents.ts';
import { Parts } from './export/parts.ts';

const speaking = languageOf(process.env);
const say = <P>(words: Phrase<P>, parameters: P): string =>
  inLanguage(textOf(words, parameters), speaking);

async function main(): Promise<number> {
  const [engine, folder = 'export'] = process.argv.slice(2);
  if (!engines.includes(engine as Engine)) {
    console.error(say(exportPhrases.usage, undefined));
    return 2;
  }
  recoverContent(contentDirectory());
  const { corpus, diagnostics } = await readCorpus(contentDirectory());
  if (corpus === undefined || hasErrors(diagnostics)) {
    for (const d of diagnostics) console.error(formatDiagnostic(d, speaking));
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  const { lines, settings } =
    engine === 'opensearch'
      ? { lines: 'bulk', settings: 'index.json' }
      : { lines: 'documents', settings: 'settings.json' };
  writeFileSync(
    join(folder, settings),
    `${JSON.stringify(settingsFor(engine as Engine), null, 2)}\n`,
  );
  let count = 0;
  const parts = new Parts(folder, lines);
  for (const document of searchDocuments(siteDataOf(corpus), indexes)) {
    count += 1;
    await parts.write(linesFor(engine as Engine, document));
  }
  await parts.end();
  console.log(
    say(exportPhrases.written, { count, folder: relative(process.cwd(), folder) || folder }),
  );
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(
    say(exportPhrases.failed, { why: error instanceof Error ? error.message : String(error) }),
  );
  process.exitCode = 1;
}
