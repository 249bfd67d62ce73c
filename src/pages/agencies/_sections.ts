/**
 * What an agency's page shows besides its duties: people, events, indicators. A further
 * section is one function in {@link sections}; one that has nothing to say gives undefined.
 */
import type { Corpus } from '../../domain/model.ts';
import type { Agency } from '../../domain/register.ts';
import type { Column, Row } from '../../domain/table.ts';

/** One section: a heading and a table. */
export interface AgencySection {
  /** Its anchor, and the name of its download. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly unit: string;
  /** Where all of it is, if the rows are only the newest. */
  readonly more?: { readonly href: string; readonly words: string };
}

/** Makes a section of an agency, or none. */
type SectionMaker = (
  corpus: Corpus,
  agency: Agency,
) => Promise<AgencySection | undefined> | AgencySection | undefined;

/** The sections, in the order of the page. */
const sections: readonly SectionMaker[] = [];

/** The sections that have something to say of an agency. */
export async function agencySections(corpus: Corpus, agency: Agency): Promise<AgencySection[]> {
  const made = await Promise.all(sections.map((make) => make(corpus, agency)));
  return made.filter((section) => section !== undefined);
}
