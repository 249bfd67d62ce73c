/**
 * What is read of persons, days and targets in some whole gazettes of `tests/fixtures/gazettes`,
 * each field of it, as a snapshot: what is right in it the keys hold (`importer/whole.test.ts`);
 * this one shows in a moment what a change of the readers moves besides.
 */
import { describe, expect, it } from 'vitest';
import { recordsOfDocument } from '../../../src/records/index.ts';
import { draftedCorpus, third } from '../../fixtures/gazettes/drafted.ts';

/** One record in a line, without what is the same in all of a document; of a clause its anchor. */
const line = (record: object): string =>
  JSON.stringify(record, (key, value: unknown) => {
    if (['document', 'docNumber', 'issue', 'why'].includes(key)) return undefined;
    return typeof value === 'object' && value !== null && 'anchor' in value ? value.anchor : value;
  });

describe.each(third)('the gazette of %s', (name) => {
  const corpus = draftedCorpus(name);
  it.each(corpus.issues.flatMap(({ documents }) => documents.map((doc) => [doc.id, doc] as const)))(
    'is read in %s as it was looked at',
    (_, doc) => {
      // A document of its own, lest what was read of it before be taken for what is read.
      const { appointments, chronicle, indicators, memberships, unread } = recordsOfDocument(
        { ...doc },
        corpus,
      );
      const lines = [appointments, chronicle, indicators, memberships, unread].flatMap((list) =>
        list.map(line),
      );
      expect(lines.join('\n')).toMatchSnapshot();
    },
  );
});
