/**
 * What an agency's page shows besides its duties: people, events, indicators. A further
 * section is one function in {@link sections}; one that has nothing to say gives undefined.
 */
import { appointmentColumns, appointmentRow } from '../../components/appointmentTable.ts';
import { chronicleColumns, entryRow } from '../../components/chronicleTable.ts';
import { indicatorRow, yearsOf } from '../../components/indicatorTable.ts';
import type { Corpus } from '../../domain/model.ts';
import type { Agency } from '../../domain/register.ts';
import type { Column, Row } from '../../domain/table.ts';
import { siteRecords } from '../_recordsOfSite.ts';
import { tables } from '../_tables.ts';

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

/** Rows of one section; the table over all issues has the rest. */
const LIMIT = 100;

/** Who came to the agency and who left it. */
const people: SectionMaker = async (_corpus, agency) => {
  const all = (await siteRecords()).appointments.filter((a) => a.organizationId === agency.id);
  if (all.length === 0) return undefined;
  return {
    id: 'people',
    title: '人事任免',
    columns: appointmentColumns,
    rows: all.slice(0, LIMIT).map((a) => appointmentRow(a)),
    unit: '条',
    more: {
      href: `/appointments/?agency=${agency.id}`,
      words: `在人事任免总表中查看（共${all.length}条）`,
    },
  };
};

/** Entries of the chronicle that name the agency. */
const events: SectionMaker = async (_corpus, agency) => {
  const all = (await siteRecords()).chronicle.filter((e) => e.agencies.includes(agency.id));
  if (all.length === 0) return undefined;
  return {
    id: 'events',
    title: '大事记',
    columns: chronicleColumns,
    rows: all.slice(0, LIMIT).map((e) => entryRow(e)),
    unit: '条',
    more: {
      href: `/chronicle/?agency=${agency.id}`,
      words: `在大事记中查看（共${all.length}条）`,
    },
  };
};

/** Indicators that the agency leads or helps with. */
const targets: SectionMaker = async (corpus, agency) => {
  const all = (await siteRecords()).indicators.filter((i) =>
    [...i.lead, ...i.cooperating].some((name) => {
      const found = corpus.register.resolve(name, i.document);
      return found.kind === 'found' && found.agency === agency;
    }),
  );
  if (all.length === 0) return undefined;
  const table = await tables.indicators();
  const years = yearsOf((await siteRecords()).indicators);
  const documents = new Map(
    corpus.issues.flatMap((issue) => issue.documents.map((doc) => [doc.id, doc])),
  );
  return {
    id: 'indicators',
    title: '量化指标',
    columns: table.columns,
    rows: all.slice(0, LIMIT).flatMap((i) => {
      const doc = documents.get(i.document);
      return doc === undefined ? [] : [indicatorRow(i, doc, corpus.register, years)];
    }),
    unit: '项',
    more: {
      href: `/indicators/?agency=${agency.id}`,
      words: `在量化指标中查看（共${all.length}项）`,
    },
  };
};

/** The sections, in the order of the page. */
const sections: readonly SectionMaker[] = [targets, people, events];

/** The sections that have something to say of an agency. */
export async function agencySections(corpus: Corpus, agency: Agency): Promise<AgencySection[]> {
  const made = await Promise.all(sections.map((make) => make(corpus, agency)));
  return made.filter((section) => section !== undefined);
}
