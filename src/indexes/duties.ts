/** Duties: who owes what, with whom, by when. */
import { deadlineName, modalityName, originName, roleName } from '../domain/labels.ts';
import type { Deadline, Duty, DutyAgency, GazetteDocument } from '../domain/model.ts';
import type { Register } from '../domain/register.ts';
import { agencyPath, clausePath } from '../domain/routes.ts';
import {
  agencyPiece,
  type Cell,
  encodeFacets,
  type Facet,
  type IssueTable,
  type Piece,
  type Row,
} from '../domain/table.ts';
import { type DutyManner, mannerOf } from '../duties/outline.ts';
import { agencyFacet, clauseCell, documentFacet, documentHeading, optionsOf } from './cells.ts';
import { type Change, offBy, repealOf } from './inForce.ts';
import { dutiesOfIssue } from './owing.ts';
import { dataFile, type Index, type LateRows, lateRows, lazily, type SiteData } from './shape.ts';

export { mannerOf } from '../duties/outline.ts';

/** The manners, as readers know them. */
export const mannerName: Readonly<Record<DutyManner, string>> = {
  explicit: '逐条列明',
  implicit: '统一规定',
  text: '正文条文',
};

/** Agencies as links, with a mark on those that a statement elsewhere put there. */
export function agencyPieces(agencies: readonly DutyAgency[]): Piece[] {
  return agencies.flatMap((agency, i): Piece[] => [
    ...(i > 0 ? ['、'] : []),
    agency.id === null
      ? agency.printed
      : agencyPiece(agency.name, agencyPath(agency.id), agency.review),
    // 疫情发生地, 上级: the text means only some of them.
    ...(agency.qualifier === null || agency.id === null
      ? []
      : [[`（限${agency.qualifier}）`, '', 'qualifier'] as const]),
    ...(agency.implicit ? [['统一规定', '', 'implicit'] as const] : []),
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

/** What is owed; a power and a prohibition say so before it. */
export const modalText = ({ modality, text }: Duty): Piece[] => [
  ...(modality === 'must' ? [] : [[modalityName[modality], '', 'modal'] as const]),
  [text, '', 'clip'],
];

/** One duty as a row. */
function dutyRow(duty: Duty, doc: GazetteDocument, repeal?: Change): Row {
  return {
    f: encodeFacets([
      duty.agencies.map((agency) => [agency.id ?? '', agency.role, mannerOf(duty, agency)]),
      [[duty.document]],
      [[duty.derivedFrom]],
      deadlineFacet(duty.deadlines),
      [[duty.modality]],
    ]),
    g: documentHeading(doc, repeal),
    c: [
      clauseCell(doc, duty.clause),
      modalText(duty),
      { of: byRole(duty.agencies), key: duty.agencies[0]?.name ?? '' },
      deadlineCell(duty.deadlines),
      originName[duty.derivedFrom],
    ],
    // The names that the clause itself prints find it too.
    w: [...new Set(duty.agencies.flatMap((a) => (a.printed === a.name ? [] : [a.printed])))].join(
      '，',
    ),
    ...offBy(repeal),
  };
}

/** Columns of a table of duties. */
const dutyColumns: IssueTable['columns'] = [
  { key: 'clause', name: '条款', kind: 'clause', head: true },
  { key: 'text', name: '事项', kind: 'long' },
  { key: 'agencies', name: '单位', sort: 'text', kind: 'who' },
  { key: 'deadline', name: '期限', sort: 'text', kind: 'when' },
  { key: 'source', name: '出处', sort: 'text', kind: 'from' },
];

/** Filters of a table of duties; agency, role and manner hold together. */
const dutyGroups: IssueTable['groups'] = [
  ['agency', 'role', 'manner'],
  ['document'],
  ['source'],
  ['deadline'],
  ['modality'],
];

/** The filters of the duties of an issue. */
const dutyFacets = (register: Register, documents: readonly GazetteDocument[]): Facet[] => [
  agencyFacet(register),
  documentFacet(documents),
  { key: 'role', name: '角色', options: optionsOf(roleName) },
  { key: 'manner', name: '出处', options: optionsOf(mannerName) },
  { key: 'modality', name: '性质', options: optionsOf(modalityName) },
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

/** Rows of some duties; a duty of a document that the site does not hold has none. */
const rowsOf = (data: SiteData, duties: readonly Duty[]): LateRows =>
  lateRows(
    duties.filter(({ document }) => data.documents.has(document)),
    (duty) => dutyRow(duty, data.documents.get(duty.document)!.doc, repealOf(data, duty.document)),
  );

/** The index of duties. An agency's page has tables of its own for them, see `agencyDuties.ts`. */
export const duties: Index = {
  id: 'duties',
  label: '职责',
  title: '职责',
  says: '谁牵头、谁配合、何时办结',
  place: 'header',
  unit: '条',
  count: ({ derived }) => derived.parts.reduce((sum, { outline }) => sum + outline.duties, 0),
  data: dataFile(
    '职责：每处责任单位括注、成员单位段落、表格行或句子一条',
    ({ derived }) => derived.duties,
    {
      url: [(d) => clausePath(d.document, d.clause)],
      document: [(d) => d.document],
      docNumber: [(d) => d.docNumber],
      clause: [(d) => d.clause, '条款号'],
      text: [(d) => d.text],
      derivedFrom: [
        (d) => d.derivedFrom,
        '出处：parenthesis 括注、member 成员单位、table 表格、text 正文',
      ],
      modality: [(d) => d.modality, 'must 应当、may 可以、must-not 不得'],
      subject: [(d) => d.subject, 'stated 句中写明、carried 承前句'],
      agencies: [
        (d) =>
          d.agencies.map(({ id, name, printed, qualifier, role, implicit }) => ({
            id,
            name: printed,
            official: id === null ? null : name,
            qualifier,
            role,
            implicit,
          })),
        'id、name 照原文、official 规范名称、qualifier 限定语、role、implicit',
      ],
      deadlines: [
        (d) =>
          d.deadlines.map(({ kind, text, iso, what, trigger }) => ({
            kind,
            text,
            iso,
            what,
            trigger,
          })),
        'kind、text、iso、what、trigger',
      ],
      readBy: [(d) => d.readBy ?? null, '由编辑给出的为 editor'],
    },
  ),
  table: {
    make: (data): IssueTable => ({
      name: 'duties',
      path: '/duties/',
      caption: '职责',
      unit: '条',
      columns: dutyColumns,
      groups: dutyGroups,
      indexed: ['agency', 'role', 'manner', 'deadline'],
      rows: lazily(
        data.corpus.issues.map(({ id }) => [id, () => rowsOf(data, dutiesOfIssue(data, id))]),
      ),
    }),
    facets: ({ corpus }, issue) => dutyFacets(corpus.register, issue.documents),
    search: '查找',
    clamp: true,
    first: 60,
    everyIssue: true,
    lede: '由公报文本逐条读出：括注的责任单位、成员单位职责、指标表和正文。“统一规定”是由一句话加给后文各条的，“正文条文”是正文中以该单位为主语的句子；标“可以”“不得”的是授权和禁止。',
    none: '本站所收文件没有写明单位的职责。',
    description: (gazette) => `${gazette}所载文件规定的职责：哪个单位，牵头还是配合，何时办结。`,
    columnType: '政府公报',
  },
};
