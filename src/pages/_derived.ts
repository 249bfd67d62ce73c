/** What the build derives from the corpus once and many pages show. */
import { siteCorpus } from '../corpus/site.ts';
import type { Corpus } from '../domain/model.ts';
import { type DerivedDuties, deriveDuties } from '../duties/index.ts';

const made = new WeakMap<Corpus, DerivedDuties>();

/** The duties and deadlines of this build. */
export async function siteDuties(): Promise<DerivedDuties> {
  const corpus = await siteCorpus();
  const derived = made.get(corpus) ?? deriveDuties(corpus);
  made.set(corpus, derived);
  return derived;
}
