/** The corpus of this build: read once per process. */
import type { Corpus } from '../domain/model.ts';
import { loadCorpus } from './index.ts';

let loading: Promise<Corpus> | undefined;

/** The corpus; read at the first call. In development {@link forgetCorpus} makes the next call read it again. */
export function siteCorpus(): Promise<Corpus> {
  loading ??= loadCorpus();
  return loading;
}

/** Forget what was read, after a file of the content has changed. */
export function forgetCorpus(): void {
  loading = undefined;
}
