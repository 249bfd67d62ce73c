/** The corpus of this build: read once per process. */
import type { Corpus } from '../domain/model.ts';
import { gateHasRead } from './gate.ts';
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
  const corpus = kept[KEY] ?? gateHasRead().then(() => loadCorpus());
  kept[KEY] = corpus;
  return corpus;
}

/** Forget what was read, after a file of the content has changed. */
export function forgetCorpus(): void {
  kept[KEY] = undefined;
}
