/** Indicators as tables: the targets, and what the body of the plan says of the same. */
import type {
  Corpus,
  GazetteDocument,
  Indicator,
  IndicatorDifference,
  IndicatorValue,
  Issue,
} from '../domain/model.ts';
import type { Register } from '../domain/register.ts';
import {
  type Cell,
  encodeFacets,
  type Facet,
  type IssueTable,
  type Piece,
  type Row,
} from '../domain/table.ts';
import { agencyOptions } from './dutyTable.ts';
import { agencyPath, documentPath } from './routes.ts';
import { documentHeading, roleName } from './words.ts';

/** Address of a row in its document. */
export const indicatorUrl = (i: Pick<Indicator, 'document' | 'clause'>): string =>
  `${documentPath(i.document)}#${i.clause}`;

/** Id of the unit that a table names; undefined where the register does not know it. */
const idOf = (register: Register, name: string, document: string): string | undefined => {
  const found = register.resolve(name, document);
  return found.kind === 'found' ? found.agency.id : undefined;
};

/** Names as printed, as links. */
const units = (register: Register, names: readonly string[], document: string): Piece[] =>
  names.flatMap((name, i): Piece[] => {
    const id = idOf(register, name, document);
    return [...(i > 0 ? ['、'] : []), id === undefined ? name : [name, agencyPath(id)]];
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
export function indicatorRow(
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
    g: documentHeading(doc, documentPath(doc.id)),
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

/** The table of indicators over all issues that have any. Years stand in the columns of the newest issue that has them. */
export function indicatorTable(
  { issues, register }: Corpus,
  indicators: readonly Indicator[],
): IssueTable {
  const byIssue = Map.groupBy(indicators, ({ issue }) => issue);
  const years = yearsOf(indicators);
  const rows = ({ id, documents }: Issue): Row[] => {
    const byId = new Map(documents.map((doc) => [doc.id, doc]));
    return (byIssue.get(id) ?? []).flatMap((indicator) => {
      const doc = byId.get(indicator.document);
      return doc === undefined ? [] : [indicatorRow(indicator, doc, register, years)];
    });
  };
  return {
    name: 'indicators',
    path: '/indicators/',
    caption: '量化指标',
    unit: '项',
    columns: [
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
    ],
    groups: [['agency', 'role'], ['document']],
    indexed: ['agency'],
    rows: new Map(
      issues.filter(({ id }) => byIssue.has(id)).map((issue) => [issue.id, rows(issue)]),
    ),
  };
}

/** The filters of indicators. */
export const indicatorFacets = (register: Register): Facet[] => [
  { key: 'agency', name: '单位', options: agencyOptions(register) },
  {
    key: 'role',
    name: '角色',
    options: (['lead', 'cooperating'] as const).map((role) => ({
      value: role,
      label: roleName[role],
    })),
  },
];

/** What kind of difference it is, as readers know it. */
export const differenceName: Readonly<Record<IndicatorDifference['kind'], string>> = {
  scope: '范围',
  strength: '力度',
  wording: '用词',
  value: '数值',
  agencies: '单位',
};

const quoted = (words: readonly string[]): string => words.map((w) => `“${w}”`).join('、');

/** One difference in a sentence. */
export function differenceText({ kind, table, body }: IndicatorDifference): string {
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
            [clause, `${documentPath(indicator.document)}#${clause}`, 'at'],
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
