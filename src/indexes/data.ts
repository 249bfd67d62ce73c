/** Everything that is derived from a corpus, derived once. */
import type { Corpus } from '../domain/model.ts';
import { deriveDuties } from '../duties/index.ts';
import { recordsOf } from '../records/index.ts';
import type { SiteData } from './shape.ts';

const made = new WeakMap<Corpus, SiteData>();

/** What the indexes of a corpus are made of; derived at the first call for it. */
export function siteDataOf(corpus: Corpus): SiteData {
  let data = made.get(corpus);
  if (data === undefined) {
    data = {
      corpus,
      derived: deriveDuties(corpus),
      records: recordsOf(corpus),
      documents: new Map(
        corpus.issues.flatMap((issue) => issue.documents.map((doc) => [doc.id, { doc, issue }])),
      ),
    };
    made.set(corpus, data);
  }
  return data;
}
