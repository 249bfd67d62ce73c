/** The corpus of this build: read once per process. */
import type { Corpus } from '../domain/model.ts';
import { readEarly } from './cache.ts';
import { issueKeys } from './derived.ts';
import { contentDirectory } from './folders.ts';
import { gateHasRead, isGated, runsBesideGate } from './gate.ts';
import { hashFoldersOnce } from './hashes.ts';
import { loadCorpus } from './index.ts';

/**
 * Where the corpus is kept. In development Astro evaluates `content.config.ts`, which watches
 * the content, apart from the pages, so that a variable of this module would be two; what
 * belongs to the process is one.
 */
const kept = globalThis as { [key: symbol]: Promise<Corpus> | undefined };
const KEY = Symbol.for('gongbao.corpus');

/**
 * The corpus; read at the first call. In development {@link forgetCorpus} makes the next call
 * read it again.
 *
 * @throws Error with the text of every diagnostic, if the content has an error
 */
export function siteCorpus(): Promise<Corpus> {
  const corpus = kept[KEY] ?? readAfterGate();
  kept[KEY] = corpus;
  return corpus;
}

async function readAfterGate(): Promise<Corpus> {
  const ready = gateHasRead();
  if (isGated()) hashFoldersOnce();
  if (runsBesideGate()) await readKept(contentDirectory());
  await ready;
  return loadCorpus();
}

/**
 * Reads the issues of which all is kept: of an archive that takes about as long as the gate takes
 * for the one issue that is new.
 */
async function readKept(directory: string): Promise<void> {
  for (const { issue, derived } of await issueKeys(directory)) {
    readEarly('issues', issue);
    readEarly('derived', derived);
  }
}

/** Forget what was read, after a file of the content has changed. */
export function forgetCorpus(): void {
  kept[KEY] = undefined;
}
