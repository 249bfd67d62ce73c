/** What the build derives from the corpus once and many pages show. */
import { siteCorpus } from '../corpus/site.ts';
import type { Corpus, DeadlineEntry, Duty } from '../domain/model.ts';
import { deriveDuties } from '../duties/index.ts';

/** Duties and deadlines of the whole corpus, in the order of the issues and of the text. */
export interface Derived {
  readonly duties: readonly Duty[];
  readonly deadlines: readonly DeadlineEntry[];
}

const made = new WeakMap<Corpus, Derived>();

/** The duties and deadlines of this build. */
export async function siteDuties(): Promise<Derived> {
  const corpus = await siteCorpus();
  const derived = made.get(corpus) ?? deriveDuties(corpus);
  made.set(corpus, derived);
  return derived;
}
