/**
 * What is read of duties and deadlines in some whole gazettes of `tests/fixtures/gazettes`, each
 * field of it, as a snapshot: what is right in it the keys hold (`importer/whole.test.ts`); this one
 * shows in a moment what a change of the readers moves besides.
 */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Deadline, GazetteDocument } from '../../../src/domain/model.ts';
import { buildRegister, type Register } from '../../../src/domain/register.ts';
import { deriveDocument } from '../../../src/duties/index.ts';
import { draftedCorpus, others, third } from '../../fixtures/gazettes/drafted.ts';

const short = (words: string): string =>
  words.length <= 40 ? words : `${words.slice(0, 24)}…${words.length}…${words.slice(-8)}`;
const time = ({ kind, text, iso, what, trigger }: Deadline): string =>
  `⏱ ${kind} ${text} ${iso ?? '-'}${trigger === null ? '' : ` from ${trigger}`}: ${short(what)}`;

/** All that is read of a document, in lines. */
function linesOf(doc: GazetteDocument, register: Register): string[] {
  // A document of its own, lest what was read of it before be taken for what is read.
  const read = deriveDocument({ ...doc }, register);
  return [
    ...read.duties.flatMap((d) => [
      `${d.clause}~${d.ordinal} ${d.derivedFrom} ${d.modality} ${d.subject}: ${short(d.text)}`,
      ...(d.covers.join() === d.clause ? [] : [`  covers ${d.covers.join(' ')}`]),
      `  ${d.agencies
        .map((a) => `${a.role}:${a.printed}=${a.id ?? '?'}${a.implicit ? '*' : ''}`)
        .join(' ')}`,
      ...d.deadlines.map((t) => `  ${time(t)}`),
    ]),
    ...read.deadlines.map(
      (t) => `${t.clause} ${time(t)} by ${t.owners.join('、')} ${t.agencies.join(' ')}`,
    ),
    ...read.memberLists.map((list) => JSON.stringify(list)),
    ...read.posts.map((post) => JSON.stringify(post)),
    ...read.seats.map((seat) => JSON.stringify(seat)),
    ...read.fiscalMatters.map((matter) => JSON.stringify(matter)),
    ...read.unread.map((u) => `unread ${u.clause} ${u.kind}: ${short(u.text)}`),
    ...read.reports.map(
      ({ diagnostic: d }) => `report ${d.rule} ${d.line ?? '-'} ${short(d.words ?? '')}`,
    ),
  ];
}
/** How many lines, and a digest of them. */
const inShort = (lines: readonly string[]): string =>
  `${lines.length} ${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12)}`;

const unknown = buildRegister([]);

describe.each(third)('the gazette of %s', (name) => {
  const { issues, register } = draftedCorpus(name);
  it.each(issues.flatMap(({ documents }) => documents.map((doc) => [doc.id, doc] as const)))(
    'is read in %s as it was looked at',
    (_, doc) => {
      const known = linesOf(doc, register);
      expect([...known, inShort(linesOf(doc, unknown))].join('\n')).toMatchSnapshot();
    },
  );
});

describe.each(others)('the gazette of %s', (name) => {
  const { issues, register } = draftedCorpus(name);
  it('is read in short as it was', () => {
    const documents = issues.flatMap((issue) => issue.documents);
    expect(
      documents.map((doc) => `${doc.id} ${inShort(linesOf(doc, register))}`).join('\n'),
    ).toMatchSnapshot();
  });
});
