/** Deadlines: every time that a clause sets. */
import { chineseDate, chineseDuration } from '../domain/chineseDate.ts';
import { deadlineName } from '../domain/labels.ts';
import type { DeadlineEntry, GazetteDocument } from '../domain/model.ts';
import type { Register } from '../domain/register.ts';
import { clausePath } from '../domain/routes.ts';
import { encodeFacets, type Piece, type Row } from '../domain/table.ts';
import {
  agencyFacet,
  agencyLinks,
  clauseCell,
  documentFacet,
  documentHeading,
  optionsOf,
} from './cells.ts';
import { type Change, offBy, repealOf } from './inForce.ts';
import { deadlinesOfAgency, deadlinesOfIssue } from './owing.ts';
import {
  dataFile,
  type Index,
  type LateRows,
  lateRows,
  lazily,
  rowsMade,
  SECTION,
  type SiteData,
} from './shape.ts';

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

/** Who must keep a deadline: those that the register holds as links, the others as printed. */
function ownersOf({ agencies, owners }: DeadlineEntry, register: Register): Piece[] {
  const links = agencyLinks(register, agencies);
  const known = new Set(
    agencies.flatMap((id) => {
      const agency = register.byId.get(id);
      return agency === undefined ? [] : [agency.name, ...agency.aliases.map(({ name }) => name)];
    }),
  );
  const others = owners.filter((name) => ![...known].some((one) => name.endsWith(one)));
  return [
    ...links,
    ...others.flatMap((name, i): Piece[] => [...(i > 0 || links.length > 0 ? ['、'] : []), name]),
  ];
}

function deadlineRow(
  entry: DeadlineEntry,
  doc: GazetteDocument,
  register: Register,
  repeal: Change | undefined,
): Row {
  const clause = doc.clauses.find(({ anchor }) => anchor === entry.clause);
  const agencies = entry.agencies.length === 0 ? [''] : entry.agencies;
  const resolved = resolvedText(entry.iso);
  return {
    f: encodeFacets([agencies.map((id) => [id]), [[entry.document]], [[entry.kind]]]),
    g: documentHeading(doc, repeal),
    c: [
      clauseCell(doc, entry.clause),
      {
        of:
          entry.trigger === null
            ? entry.text
            : [entry.text, [`（${entry.trigger}起算）`, '', 'soft']],
        key: entry.text,
      },
      { of: resolved === entry.text ? '' : resolved, key: entry.iso ?? '' },
      deadlineName[entry.kind],
      ownersOf(entry, register),
      [[entry.what || (clause?.text ?? ''), '', 'clip']],
    ],
    ...offBy(repeal),
  };
}

const columns = [
  { key: 'clause', name: '条款', kind: 'clause', head: true },
  { key: 'text', name: '原文', sort: 'text', kind: 'said song' },
  { key: 'date', name: '换算', sort: 'text', kind: 'when' },
  { key: 'kind', name: '种类', sort: 'text', kind: 'from' },
  { key: 'agencies', name: '单位', sort: 'text', kind: 'who' },
  { key: 'context', name: '事项', kind: 'long' },
] as const;

/** Rows of some deadlines, in their order. */
const deadlineRows = (data: SiteData, entries: readonly DeadlineEntry[]): LateRows =>
  lateRows(
    entries.filter(({ document }) => data.documents.has(document)),
    (entry) =>
      deadlineRow(
        entry,
        data.documents.get(entry.document)!.doc,
        data.corpus.register,
        repealOf(data, entry.document),
      ),
  );

/** The index of deadlines. */
export const deadlines: Index = {
  id: 'deadlines',
  label: '期限',
  title: '期限',
  says: '日期、时长和周期，可入日历',
  place: 'header',
  unit: '项',
  count: ({ derived }) => derived.parts.reduce((sum, { outline }) => sum + outline.deadlines, 0),
  data: dataFile('期限：每处一条', ({ derived }) => derived.deadlines, {
    url: [(d) => clausePath(d.document, d.clause)],
    document: [(d) => d.document],
    clause: [(d) => d.clause, '条款号'],
    agencies: [(d) => d.agencies, '单位 id'],
    owners: [(d) => d.owners, '单位，照原文'],
    kind: [
      (d) => d.kind,
      Object.entries(deadlineName)
        .map(([kind, name]) => `${kind} ${name}`)
        .join('、'),
    ],
    text: [(d) => d.text, '原文'],
    iso: [(d) => d.iso],
    what: [(d) => d.what, '应办事项，照原文'],
    trigger: [(d) => d.trigger, '从何时起算，照原文'],
    readBy: [(d) => d.readBy ?? null, '由编辑给出的为 editor'],
  }),
  table: {
    make: (data) => ({
      name: 'deadlines',
      path: '/deadlines/',
      caption: '期限',
      unit: '项',
      columns,
      groups: [['agency'], ['document'], ['kind']],
      indexed: ['agency', 'kind'],
      rows: lazily(
        data.corpus.issues.map(({ id }) => [
          id,
          () => deadlineRows(data, deadlinesOfIssue(data, id)),
        ]),
      ),
    }),
    facets: ({ corpus }, issue) => [
      { key: 'kind', name: '种类', options: optionsOf(deadlineName) },
      agencyFacet(corpus.register),
      documentFacet(issue.documents),
    ],
    search: '查找',
    clamp: true,
    everyIssue: true,
    lede: '文中写明的日期、时长和周期，照原文列出，能换算的加以换算。',
    none: '本站所收文件没有写明期限。',
    description: (gazette) => `${gazette}所载文件规定的期限：日期、时长和周期。`,
    columnType: '政府公报',
    forms: [
      { href: '/deadlines.ics', name: '写明到日的可加入日历（iCalendar）', type: 'text/calendar' },
    ],
  },
  agency: (data, agency) => {
    const { total, newest } = deadlinesOfAgency(data, agency.id, SECTION);
    if (total === 0) return undefined;
    return {
      id: 'deadlines',
      title: '期限',
      columns,
      rows: rowsMade(deadlineRows(data, newest)),
      unit: '项',
      total,
    };
  },
};
