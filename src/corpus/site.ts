/** The corpus of this build: read once per process. */
import { isMainThread } from 'node:worker_threads';
import type { Corpus } from '../domain/model.ts';
import { loadCorpus } from './index.ts';

/**
 * Where the corpus is kept. In development Astro evaluates `content.config.ts`, which watches
 * the content, apart from the pages, so that a variable of this module would be two; what
 * belongs to the process is one.
 */
const kept = globalThis as { [key: symbol]: Promise<Corpus> | undefined };
const KEY = Symbol.for('gongbao.corpus');

/**
 * Where a build runs beside its gate (`commands/build.ts`), waits until that has read the content:
 * what it proved then lies in the cache, and is not proved twice.
 */
const gateHasRead = (): Promise<void> =>
  process.env['GONGBAO_GATE'] === '1' && isMainThread && process.connected === true
    ? new Promise((done) => {
        process.once('message', () => done());
        process.once('disconnect', () => done());
      })
    : Promise.resolve();

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
