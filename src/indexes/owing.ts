/**
 * Duties and deadlines by where they stand and whom they name. Which documents have any, and how
 * many, their outlines say: what a page does not show is not read.
 */
import type { DeadlineEntry, Duty } from '../domain/model.ts';
import type { DutiesOfDocument } from '../duties/index.ts';
import { type DutyCount, noDuties } from '../duties/outline.ts';
import { grouped, ofAgency } from './grouped.ts';
import type { SiteData } from './shape.ts';

type Parts = readonly DutiesOfDocument[];
type Derived = Pick<SiteData, 'derived'>;

const inDocument = ({ derived }: Derived, document: string): Parts =>
  grouped(derived.parts, 'document', (part) => [part.document]).get(document) ?? [];

const inIssue = ({ derived }: Derived, issue: string): Parts =>
  grouped(derived.parts, 'issue', (part) => [part.issue]).get(issue) ?? [];

/** The documents whose duties or deadlines name an agency, in the order of the corpus. */
export const partsNaming = ({ derived }: Derived, agency: string): Parts =>
  grouped(derived.parts, 'agency', ({ outline }) => outline.agencies.keys()).get(agency) ?? [];

/** The duties of a document, in the order of the text. */
export const dutiesIn = (data: Derived, document: string): readonly Duty[] =>
  inDocument(data, document).flatMap(({ duties }) => duties);

/** The deadlines of a document, in the order of the text. */
export const deadlinesIn = (data: Derived, document: string): readonly DeadlineEntry[] =>
  inDocument(data, document).flatMap(({ deadlines }) => deadlines);

/** The duties of an issue, in its order. */
export const dutiesOfIssue = (data: Derived, issue: string): readonly Duty[] =>
  inIssue(data, issue).flatMap(({ duties }) => duties);

/** The deadlines of an issue, in its order. */
export const deadlinesOfIssue = (data: Derived, issue: string): readonly DeadlineEntry[] =>
  inIssue(data, issue).flatMap(({ deadlines }) => deadlines);

/** Whether a duty or a deadline of a clause names an agency. */
export const isOwedAt = (
  data: Derived,
  agency: string,
  { document, clause }: { readonly document: string; readonly clause: string },
): boolean =>
  inDocument(data, document)
    .filter(({ outline }) => outline.agencies.has(agency))
    .some(
      ({ duties, deadlines }) =>
        duties.some(
          (duty) => duty.clause === clause && duty.agencies.some(({ id }) => id === agency),
        ) || deadlines.some((entry) => entry.clause === clause && entry.agencies.includes(agency)),
    );

/** The deadlines of a document that name an agency, in the order of the text. */
export const deadlinesNaming = (
  part: DutiesOfDocument,
  agency: string,
): readonly DeadlineEntry[] =>
  part.outline.agencies.get(agency)?.deadlines ? ofAgency(part.deadlines, agency) : [];

/** How many deadlines an agency has, and the newest of them. */
export function deadlinesOfAgency(
  data: Derived,
  agency: string,
  limit: number,
): { readonly total: number; readonly newest: readonly DeadlineEntry[] } {
  let total = 0;
  const newest: DeadlineEntry[] = [];
  for (const part of partsNaming(data, agency)) {
    total += part.outline.agencies.get(agency)?.deadlines ?? 0;
    if (newest.length < limit) newest.push(...deadlinesNaming(part, agency));
  }
  return { total, newest: newest.slice(0, limit) };
}

/**
 * How often each agency owes, by the documents of the site.
 *
 * @param counts whether a document counts
 */
export function countsOfAgencies(
  { derived }: Derived,
  counts: (document: string) => boolean,
): Map<string, DutyCount> {
  const sums = new Map<string, Record<keyof DutyCount, number>>();
  for (const { document, outline } of derived.parts) {
    if (!counts(document)) continue;
    for (const [id, { duties }] of outline.agencies) {
      if (duties.total === 0) continue;
      const sum = sums.get(id) ?? { ...noDuties };
      sums.set(id, sum);
      for (const key of Object.keys(noDuties) as (keyof DutyCount)[]) sum[key] += duties[key];
    }
  }
  return sums;
}
