/** Deadlines as a table. */
import type { Corpus, DeadlineEntry, GazetteDocument, Issue } from '../domain/model.ts';
import type { Register } from '../domain/register.ts';
import {
  encodeFacets,
  type Facet,
  type IssueTable,
  type Piece,
  type Row,
} from '../domain/table.ts';
import { agencyOptions, documentFacet } from './dutyTable.ts';
import { agencyPath, documentPath } from './routes.ts';
import {
  chineseDate,
  chineseDuration,
  deadlineName,
  documentHeading,
  documentName,
} from './words.ts';

/** Agencies by their ids, as links under their official names. */
const agencyLinks = (register: Register, ids: readonly string[]): Piece[] =>
  ids.flatMap((id, i): Piece[] => [
    ...(i > 0 ? ['、'] : []),
    [register.byId.get(id)?.name ?? id, agencyPath(id)],
  ]);

/** Official names of agencies. */
export const agencyNames = (register: Register, ids: readonly string[]): string[] =>
  ids.map((id) => register.byId.get(id)?.name ?? id);

/** What a deadline comes to, in words: `2023年11月20日至30日`; '' where the text does not allow it. */
export function resolvedText(iso: string | null): string {
  if (iso === null) return '';
  if (/^R\d*\//u.test(iso)) {
    // 每年, not 每1年.
    return `每${chineseDuration(iso.replace(/^R\d*\//u, '')).replace(/^1(?!\d)/u, '')}`;
  }
  if (iso.startsWith('P')) return `${chineseDuration(iso)}内`;
  const [first = '', last] = iso.split('/');
  if (last === undefined) return chineseDate(first);
  if (first === '..' || first === '') return `${chineseDate(last)}前`;
  if (last === '..' || last === '') return `${chineseDate(first)}起`;
  return `${chineseDate(first)}至${chineseDate(last)}`;
}

function deadlineRow(entry: DeadlineEntry, doc: GazetteDocument, register: Register): Row {
  const clause = doc.clauses.find(({ anchor }) => anchor === entry.clause);
  const agencies = entry.agencies.length === 0 ? [''] : entry.agencies;
  const resolved = resolvedText(entry.iso);
  return {
    f: encodeFacets([agencies.map((id) => [id]), [[entry.document]], [[entry.kind]]]),
    g: documentHeading(doc, documentPath(doc.id)),
    c: [
      [
        [entry.clause, `${documentPath(entry.document)}#${entry.clause}`],
        [documentName(doc), '', 'in-group'],
      ],
      { of: entry.text, key: entry.text },
      { of: resolved === entry.text ? '' : resolved, key: entry.iso ?? '' },
      deadlineName[entry.kind],
      entry.agencies.length === 0 ? '' : agencyLinks(register, entry.agencies),
      clause === undefined ? '' : [[clause.text, '', 'clip']],
    ],
  };
}

/** The table of deadlines over all issues. */
export function deadlineTable(
  { issues, register }: Corpus,
  deadlines: readonly DeadlineEntry[],
): IssueTable {
  const byIssue = Map.groupBy(deadlines, ({ issue }) => issue);
  const rows = (issue: Issue): Row[] => {
    const documents = new Map(issue.documents.map((doc) => [doc.id, doc]));
    return (byIssue.get(issue.id) ?? []).flatMap((entry) => {
      const doc = documents.get(entry.document);
      return doc === undefined ? [] : [deadlineRow(entry, doc, register)];
    });
  };
  return {
    name: 'deadlines',
    path: '/deadlines/',
    caption: '期限',
    unit: '项',
    columns: [
      { key: 'clause', name: '条款', kind: 'clause', head: true },
      { key: 'text', name: '原文', sort: 'text', kind: 'said song' },
      { key: 'date', name: '换算', sort: 'text', kind: 'when' },
      { key: 'kind', name: '种类', sort: 'text', kind: 'from' },
      { key: 'agencies', name: '单位', sort: 'text', kind: 'who' },
      { key: 'context', name: '条文', kind: 'long' },
    ],
    groups: [['agency'], ['document'], ['kind']],
    indexed: ['agency', 'kind'],
    rows: new Map(issues.map((issue) => [issue.id, rows(issue)])),
  };
}

/** The filters of the deadlines of an issue. */
export const deadlineFacets = (register: Register, issue: Issue): Facet[] => [
  {
    key: 'kind',
    name: '种类',
    options: Object.entries(deadlineName).map(([value, label]) => ({ value, label })),
  },
  { key: 'agency', name: '单位', options: agencyOptions(register) },
  documentFacet(issue.documents),
];
