/**
 * What an archive asks of the duties of each document without reading them: how many there are,
 * and how often they name whom. Kept beside them (`corpus/derived.ts`), so that of an archive most
 * duties and deadlines are never read.
 */
import type { DeadlineEntry, Duty, DutyAgency } from '../domain/model.ts';

/** Whether an agency is named for a duty, put on it by a statement elsewhere, or the subject of a sentence. */
export type DutyManner = 'explicit' | 'implicit' | 'text';

/** In what manner an agency owes a duty. */
export const mannerOf = (duty: Duty, agency: DutyAgency): DutyManner =>
  agency.implicit ? 'implicit' : duty.derivedFrom === 'text' ? 'text' : 'explicit';

/** How often an agency owes, in each way; text and statements are counted apart from what names it. */
export interface DutyCount {
  readonly lead: number;
  readonly responsible: number;
  readonly member: number;
  readonly cooperating: number;
  readonly implicit: number;
  readonly text: number;
  readonly total: number;
}

/** How often an agency owes that owes nothing. */
export const noDuties: DutyCount = {
  lead: 0,
  responsible: 0,
  member: 0,
  cooperating: 0,
  implicit: 0,
  text: 0,
  total: 0,
};

/** Counts the duties of each agency. A duty that names an agency twice counts once in the total. */
export function countDuties(duties: readonly Duty[]): Map<string, DutyCount> {
  const counts = new Map<string, DutyCount>();
  for (const duty of duties) {
    const counted = new Set<string>();
    for (const agency of duty.agencies) {
      if (agency.id === null) continue;
      const manner = mannerOf(duty, agency);
      const key = manner === 'explicit' ? agency.role : manner;
      const old = counts.get(agency.id) ?? noDuties;
      counts.set(agency.id, {
        ...old,
        [key]: old[key] + 1,
        total: old.total + (counted.has(agency.id) ? 0 : 1),
      });
      counted.add(agency.id);
    }
  }
  return counts;
}

/** How often a document names an agency. */
interface AgencyOutline {
  readonly duties: DutyCount;
  /** Those of its duties that the running text tells. */
  readonly told: number;
  readonly deadlines: number;
}

/** What is known of the duties and deadlines of a document without having them. */
export interface DutyOutline {
  readonly duties: number;
  readonly deadlines: number;
  /** Of each agency that they name. */
  readonly agencies: ReadonlyMap<string, AgencyOutline>;
}

/** The outline of the duties and deadlines of a document. */
export function outline(duties: readonly Duty[], deadlines: readonly DeadlineEntry[]): DutyOutline {
  const counts = countDuties(duties);
  const told = countDuties(duties.filter(({ derivedFrom }) => derivedFrom === 'text'));
  const times = new Map<string, number>();
  for (const { agencies } of deadlines)
    for (const id of new Set(agencies)) times.set(id, (times.get(id) ?? 0) + 1);
  return {
    duties: duties.length,
    deadlines: deadlines.length,
    agencies: new Map(
      [...new Set([...counts.keys(), ...times.keys()])].map((id) => [
        id,
        {
          duties: counts.get(id) ?? noDuties,
          told: told.get(id)?.total ?? 0,
          deadlines: times.get(id) ?? 0,
        },
      ]),
    ),
  };
}
