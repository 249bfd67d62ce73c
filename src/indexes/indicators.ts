/** Indicators: the targets of the tables, and what the body of the plan says of the same. */
import { differenceName, roleName } from '../domain/labels.ts';
import type {
  GazetteDocument,
  Indicator,
  IndicatorDifference,
  IndicatorValue,
} from '../domain/model.ts';
import { clauseName } from '../domain/names.ts';
import type { Register } from '../domain/register.ts';
import { agencyPath, clausePath } from '../domain/routes.ts';
import {
  agencyPiece,
  type Cell,
  type Column,
  encodeFacets,
  type Piece,
  type Row,
} from '../domain/table.ts';
import { agencyFacet, documentHeading } from './cells.ts';
import { grouped } from './grouped.ts';
import {
  dataFile,
  type Index,
  type LateRows,
  lateRows,
  rowsByIssue,
  rowsMade,
  SECTION,
  type SiteData,
} from './shape.ts';

/** Address of a row in its document. */
export const indicatorUrl = (i: Pick<Indicator, 'document' | 'clause'>): string =>
  clausePath(i.document, i.clause);

/** Id of the unit that a table names; undefined where the register does not know it. */
export const idOf = (register: Register, name: string, document: string): string | undefined => {
  const found = register.resolve(name, document);
  return found.kind === 'found' ? found.agency.id : undefined;
};

/** Names as printed, as links. */
const units = (register: Register, names: readonly string[], document: string): Piece[] =>
  names.flatMap((name, i): Piece[] => {
    const id = idOf(register, name, document);
    const piece =
      id === undefined ? name : agencyPiece(name, agencyPath(id), register.byId.get(id)?.review);
    return [...(i > 0 ? ['、'] : []), piece];
  });

/** The years that the targets of some indicators have, in order. */
export const yearsOf = (indicators: readonly Indicator[]): number[] =>
  [...new Set(indicators.flatMap(({ targets }) => targets.map(({ year }) => year)))].sort();

/** A target as printed; it sorts by its figure. */
function targetCell({ targets, values }: Indicator, year: number): Cell {
  const printed = targets.find((t) => t.year === year)?.printed ?? '';
  const value = values.find((v) => v.year === year);
  return { of: printed, key: value === undefined ? '' : String(value.number) };
}

/** One indicator as a row. */
function indicatorRow(
  indicator: Indicator,
  doc: GazetteDocument,
  register: Register,
  years: readonly number[],
): Row {
  const { lead, cooperating, document } = indicator;
  const flags = doc.corrections.filter(({ anchor }) => anchor === indicator.clause);
  const tuples = [
    ...lead.map((name) => [idOf(register, name, document) ?? name, 'lead']),
    ...cooperating.map((name) => [idOf(register, name, document) ?? name, 'cooperating']),
  ];
  return {
    f: encodeFacets([tuples.length === 0 ? [['', '']] : tuples, [[document]]]),
    g: documentHeading(doc),
    c: [
      [[String(indicator.no), indicatorUrl(indicator)]],
      [indicator.name, ...(flags.length > 0 ? [['存疑', '', 'flag'] as const] : [])],
      ...years.map((year) => targetCell(indicator, year)),
      { of: units(register, lead, document), key: lead[0] ?? '' },
      units(register, cooperating, document),
    ],
    w: [
      ...flags.map(({ reason }) => reason),
      ...[...lead, ...cooperating].flatMap((name) => {
        const id = idOf(register, name, document);
        const official = id === undefined ? undefined : register.byId.get(id)?.name;
        return official === undefined || official === name ? [] : [official];
      }),
    ].join(' '),
  };
}

/** The columns; years are those of all indicators. */
const indicatorColumns = (years: readonly number[]): Column[] => [
  { key: 'no', name: '序号', sort: 'number', kind: 'no', head: true },
  { key: 'name', name: '指标', sort: 'text', kind: 'song name' },
  ...years.map((year) => ({
    key: `y${year}`,
    name: `${year}年`,
    sort: 'number' as const,
    kind: 'target',
  })),
  { key: 'lead', name: '牵头', sort: 'text', kind: 'lead' },
  { key: 'cooperating', name: '配合', kind: 'coop' },
];

/** Rows of some indicators, in their order. */
const indicatorRows = (
  { documents, corpus }: SiteData,
  indicators: readonly Indicator[],
  years: readonly number[],
): LateRows =>
  lateRows(
    indicators.filter(({ document }) => documents.has(document)),
    (indicator) =>
      indicatorRow(indicator, documents.get(indicator.document)!.doc, corpus.register, years),
  );

const target = ({ targets }: Indicator, of: number): string | null =>
  targets.find(({ year }) => year === of)?.printed ?? null;

/** The index of indicators. */
export const indicators: Index = {
  id: 'indicators',
  label: '指标',
  title: '量化指标',
  says: '量化目标，与正文对照',
  place: 'header',
  unit: '项',
  count: ({ records }) => records.indicators.length,
  data: dataFile('量化指标：表中每行一条', ({ records }) => records.indicators, {
    url: [(i) => clausePath(i.document, i.clause)],
    document: [(i) => i.document],
    no: [(i) => i.no],
    name: [(i) => i.name],
    lead: [(i) => i.lead, '牵头'],
    cooperating: [(i) => i.cooperating, '配合'],
    target2024: [(i) => target(i, 2024), '照原文'],
    target2025: [(i) => target(i, 2025), '照原文'],
    values: [
      (i) => i.values,
      '[{year, number, unit, comparison, qualifier}]；comparison 为 =、>、>=、<、<=、~ 约、growth 逐年递增、decline 逐年递减',
    ],
    bodyClauses: [(i) => [...new Set(i.passages.map((p) => p.clause))], '正文中同一目标的条款号'],
    notes: [(i) => i.notes, '表下说明'],
    issue: [(i) => i.issue],
    targets: [(i) => i.targets, '各年目标原文'],
    differences: [
      (i) => i.passages.map(({ clause, words, differences }) => ({ clause, words, differences })),
      '表与正文的异同',
    ],
  }),
  table: {
    make: (data) => {
      const years = yearsOf(data.records.indicators);
      return {
        name: 'indicators',
        path: '/indicators/',
        caption: '量化指标',
        unit: '项',
        columns: indicatorColumns(years),
        groups: [['agency', 'role'], ['document']],
        indexed: ['agency'],
        rows: rowsByIssue(data, data.records.indicators, (some) =>
          indicatorRows(data, some, years),
        ),
      };
    },
    facets: ({ corpus }) => [
      agencyFacet(corpus.register),
      {
        key: 'role',
        name: '角色',
        options: (['lead', 'cooperating'] as const).map((role) => ({
          value: role,
          label: roleName[role],
        })),
      },
    ],
    search: '查找',
    everyIssue: false,
    lede: '文件所附指标表，一行为一项，照原文。',
    none: '本站所收文件没有指标表。',
    description: (gazette) => `${gazette}所载文件的量化指标：目标、牵头和配合部门，与正文对照。`,
    columnType: '政府公报',
  },
  agency: (data, agency) => {
    const all =
      grouped(data.records.indicators, 'agency', (i) =>
        [...i.lead, ...i.cooperating].map(
          (name) => idOf(data.corpus.register, name, i.document) ?? null,
        ),
      ).get(agency.id) ?? [];
    if (all.length === 0) return undefined;
    const years = yearsOf(data.records.indicators);
    return {
      id: 'indicators',
      title: '量化指标',
      columns: indicatorColumns(years),
      rows: rowsMade(indicatorRows(data, all.slice(0, SECTION), years)),
      unit: '项',
      total: all.length,
    };
  },
};

const quoted = (words: readonly string[]): string => words.map((w) => `“${w}”`).join('、');

/** One difference in a sentence. */
function differenceText({ kind, table, body }: IndicatorDifference): string {
  if (kind === 'agencies') {
    return [
      ...(table.length > 0 ? [`表列${table.join('、')}，正文该条未列`] : []),
      ...(body.length > 0 ? [`正文该条列${body.join('、')}，表未列`] : []),
    ].join('；');
  }
  if (table.length > 0 && body.length > 0) return `表作${quoted(table)}，正文作${quoted(body)}`;
  if (table.length > 0) return `表有${quoted(table)}，正文没有`;
  return `正文有${quoted(body)}，表没有`;
}

/** Whether two targets are of one measure, so that a line may join them. */
export const comparable = (a: IndicatorValue, b: IndicatorValue): boolean =>
  a.unit === b.unit && a.comparison === b.comparison && a.qualifier === b.qualifier;

/** The rows of the comparison of table and body: one for each passage, one for an indicator without. */
export function comparisonRows(indicators: readonly Indicator[], last: number): Row[] {
  return indicators.flatMap((indicator) => {
    const printed = indicator.targets.find(({ year }) => year === last)?.printed ?? '';
    const head: Cell = [[String(indicator.no), indicatorUrl(indicator)]];
    const table: Cell = `${indicator.name}：${printed}`;
    if (indicator.passages.length === 0) {
      return [{ f: '', c: [head, table, '', '正文没有写明这项目标'] }];
    }
    return indicator.passages.map(
      ({ clause, words, differences }): Row => ({
        f: '',
        c: [
          head,
          table,
          [
            [words, ''],
            [clauseName(clause), clausePath(indicator.document, clause), 'at'],
          ],
          differences.length === 0
            ? '一致'
            : differences.flatMap((d): Piece[] => [
                [differenceName[d.kind], '', 'kind'],
                [`${differenceText(d)}。`, '', 'says'],
              ]),
        ],
      }),
    );
  });
}
