/** Duties as a table. */
import type {
  Corpus,
  Deadline,
  Duty,
  DutyAgency,
  GazetteDocument,
  Issue,
} from '../domain/model.ts';
import type { Register } from '../domain/register.ts';
import { agencyKinds } from '../domain/schema.ts';
import {
  type Cell,
  encodeFacets,
  type Facet,
  type FacetOption,
  type IssueTable,
  type Piece,
  type Row,
} from '../domain/table.ts';
import { agencyPath, documentPath } from './routes.ts';
import { deadlineName, documentHeading, documentName, originName, roleName } from './words.ts';

/** Whether an agency is named for a duty, put on it by a statement elsewhere, or the subject of a sentence. */
export type DutyManner = 'explicit' | 'implicit' | 'text';

/** The manners, as readers know them. */
export const mannerName: Readonly<Record<DutyManner, string>> = {
  explicit: '逐条列明',
  implicit: '概括规定',
  text: '正文所述',
};

/** In what manner an agency owes a duty. */
export const mannerOf = (duty: Duty, agency: DutyAgency): DutyManner =>
  agency.implicit ? 'implicit' : duty.derivedFrom === 'text' ? 'text' : 'explicit';

/** Address of the clause of a duty, with its own anchor where the clause has several. */
export const dutyUrl = (duty: Pick<Duty, 'document' | 'clause'>): string =>
  `${documentPath(duty.document)}#${duty.clause}`;

/** Agencies as links, with a mark on those that a statement elsewhere put there. */
export function agencyPieces(agencies: readonly DutyAgency[]): Piece[] {
  return agencies.flatMap((agency, i): Piece[] => [
    ...(i > 0 ? ['、'] : []),
    agency.id === null ? agency.name : [agency.name, agencyPath(agency.id)],
    ...(agency.implicit ? [['概括', '', 'implicit'] as const] : []),
  ]);
}

/** Agencies under the names of their roles: `牵头 某局 责任 某局、某局`. The stylesheet begins a line with each role. */
export function byRole(agencies: readonly DutyAgency[]): Piece[] {
  return [...Map.groupBy(agencies, ({ role }) => role)].flatMap(([role, list]): Piece[] => [
    [`${roleName[role]} `, '', 'role'],
    ...agencyPieces(list),
    ' ',
  ]);
}

/** The day by which a deadline sorts: the first that it names, the least exact ones included. */
const sortKey = (deadlines: readonly Deadline[]): string =>
  deadlines.flatMap(({ kind, iso }) => (kind === 'date' && iso ? [iso] : [])).sort()[0] ?? '';

/** The times of a duty in the words of the text; it sorts by the first date. */
export const deadlineCell = (deadlines: readonly Deadline[]): Cell => {
  const of = deadlines.map(({ text }) => text).join('；');
  return deadlines.length === 0 ? '' : { of, key: sortKey(deadlines) };
};

/** The facet of the deadlines: of any kind, of each kind, or none. */
const deadlineFacet = (deadlines: readonly Deadline[]): string[][] =>
  deadlines.length === 0 ? [['none']] : [['any'], ...deadlines.map(({ kind }) => [kind])];

/** One duty as a row. */
export function dutyRow(duty: Duty, doc: GazetteDocument): Row {
  return {
    f: encodeFacets([
      duty.agencies.map((agency) => [agency.id ?? '', agency.role, mannerOf(duty, agency)]),
      [[duty.document]],
      [[duty.derivedFrom]],
      deadlineFacet(duty.deadlines),
    ]),
    g: documentHeading(doc, documentPath(doc.id)),
    c: [
      [
        [duty.clause, dutyUrl(duty)],
        [documentName(doc), '', 'in-group'],
      ],
      [[duty.text, '', 'clip']],
      { of: byRole(duty.agencies), key: duty.agencies[0]?.name ?? '' },
      deadlineCell(duty.deadlines),
      originName[duty.derivedFrom],
    ],
    // The names that the clause itself prints find it too.
    w: [...new Set(duty.agencies.flatMap((a) => (a.printed === a.name ? [] : [a.printed])))].join(
      '，',
    ),
  };
}

/** The table of duties over all issues. */
export function dutyTable({ issues }: Corpus, duties: readonly Duty[]): IssueTable {
  const byIssue = Map.groupBy(duties, ({ issue }) => issue);
  const rows = (issue: Issue): Row[] => {
    const documents = new Map(issue.documents.map((doc) => [doc.id, doc]));
    return (byIssue.get(issue.id) ?? []).flatMap((duty) => {
      const doc = documents.get(duty.document);
      return doc === undefined ? [] : [dutyRow(duty, doc)];
    });
  };
  return {
    name: 'duties',
    path: '/duties/',
    caption: '职责',
    unit: '条',
    columns: dutyColumns,
    groups: dutyGroups,
    indexed: ['agency', 'role', 'manner', 'deadline'],
    rows: new Map(issues.map((issue) => [issue.id, rows(issue)])),
  };
}

/** Columns of a table of duties. */
export const dutyColumns: IssueTable['columns'] = [
  { key: 'clause', name: '条款', kind: 'clause', head: true },
  { key: 'text', name: '事项', kind: 'long' },
  { key: 'agencies', name: '单位', sort: 'text', kind: 'who' },
  { key: 'deadline', name: '期限', sort: 'text', kind: 'when' },
  { key: 'source', name: '出处', sort: 'text', kind: 'from' },
];

/** Filters of a table of duties; agency, role and manner hold together. */
export const dutyGroups: IssueTable['groups'] = [
  ['agency', 'role', 'manner'],
  ['document'],
  ['source'],
  ['deadline'],
];

/** Agencies as choices, under their kinds. */
export const agencyOptions = (register: Register): FacetOption[] =>
  Object.entries(agencyKinds).flatMap(([kind, group]) =>
    register.agencies
      .filter((agency) => agency.kind === kind)
      .map(({ id, name }) => ({ value: id, label: name, group })),
  );

/** The choice among documents. */
export const documentFacet = (documents: readonly GazetteDocument[]): Facet => ({
  key: 'document',
  name: '文件',
  options: documents.map((doc) => ({ value: doc.id, label: documentName(doc) })),
});

const optionsOf = (names: Readonly<Record<string, string>>): FacetOption[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** The filters of the duties of an issue. */
export const dutyFacets = (register: Register, issue: Issue): Facet[] => [
  { key: 'agency', name: '单位', options: agencyOptions(register) },
  documentFacet(issue.documents),
  { key: 'role', name: '角色', options: optionsOf(roleName) },
  { key: 'manner', name: '方式', options: optionsOf(mannerName) },
  {
    key: 'deadline',
    name: '期限',
    options: [
      { value: 'any', label: '有期限' },
      ...optionsOf(deadlineName),
      { value: 'none', label: '无期限' },
    ],
  },
];
