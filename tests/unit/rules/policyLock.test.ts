/** Sheets of every kind that exist only here are held to their text; one mistake each, the whole text. */
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type Diagnostic, formatDiagnostic } from '../../../src/domain/diagnostics.ts';
import { explainIssues } from '../../../src/domain/explain.ts';
import type { Clause, GazetteDocument } from '../../../src/domain/model.ts';
import { RuleSheet } from '../../../src/domain/rules.ts';
import { coverageOf } from '../../../src/rules/coverage.ts';
import { lockPolicy } from '../../../src/rules/lockPolicy.ts';

const texts: Readonly<Record<string, string>> = {
  一: '一、房屋面积300平方米以上的商铺应当设两个出口。自2024年起，补贴为租金的10%，以后每年增加2%。',
  二: '二、第1年至第2年免征摊位费，第3年至第3年减半收取。各部门要加强检查。',
  三: '三、路灯维修由市级承担。公厕保洁由区县承担。电话12300。',
};
const document = {
  id: 'market',
  frontMatter: { title: '某市场办法', kind: 'notice', date: '2024-05-01' },
  clauses: Object.entries(texts).map(
    ([anchor, text], i): Clause => ({
      anchor,
      kind: 'item',
      level: 1,
      text,
      sourceLines: [i + 1, i + 1],
      mdxLine: i + 1,
    }),
  ),
} as unknown as GazetteDocument;
const documents = new Map([['market', document]]);

const head = (kind: string, clause: string): string => `id: ${kind}
title: 市场
question: 要做什么？
kind: ${kind}
document: market
from: 2024-05-01
version: 2024-05-02
sources: [{ document: market, clauses: [${clause}] }]
`;

const items = `${head('items', '一')}inputs:
  - { id: area, type: amount, label: 面积, unit: 平方米, max: 90000, units: { 平方米: 1 } }
  - { id: year, type: count, label: 年份, unit: 年, max: 2100, units: { 年: 1 } }
  - { id: rent, type: amount, label: 租金, unit: 元, max: 1000000 }
items:
  - id: exits
    name: 设两个出口
    effect: must
    grounds:
      - { clause: 一, quote: 房屋面积300平方米以上的商铺应当设两个出口, when: { area: '[300,)' } }
  - id: subsidy
    name: 租金补贴
    effect: may
    grounds:
      - { clause: 一, quote: 自2024年起，补贴为租金的10%，以后每年增加2%, when: { year: '[2024,)', exits: 'yes' } }
    figures:
      - label: 补贴
        percent: { by: year, table: { 2024: 10 }, onward: { add: 2 }, most: 100, text: 每年增加2个百分点。 }
        of: rent
        unit: 元
        quote: 自2024年起，补贴为租金的10%，以后每年增加2%
`;
const schedule = `${head('schedule', '二')}inputs:
  - { id: first, type: count, label: 第一年, unit: 年, max: 2100 }
start: first
unit: '%'
figureLabel: 减免
after: 起照收
spans:
  - { first: 1, last: 2, label: 免征, figure: 100, terms: [免征], clause: 二, quote: 第1年至第2年免征摊位费 }
  - { first: 3, last: 3, label: 减半, figure: 50, terms: [减半], clause: 二, quote: 第3年至第3年减半收取 }
omitted:
  - { why: 对部门的要求。, places: [{ clause: 二, quote: 各部门要加强检查 }] }
`;
const lookup = `${head('lookup', '三')}search: 查
inputs:
  - id: payer
    type: choice
    label: 谁承担
    options:
      - { id: city, label: 市级, term: 由市级承担 }
      - { id: county, label: 区县, term: 由区县承担 }
entries:
  - { id: lamps, name: 路灯, clause: 三, quote: 路灯维修, is: { payer: city } }
  - { id: toilets, name: 公厕, clause: 三, quote: 公厕保洁, is: { payer: county } }
sections:
  - title: 电话
    lines:
      - { label: 热线, value: '12300', phone: true, clause: 三, quote: 电话12300 }
`;

/** What is said of a sheet. */
function said(yaml: string): string {
  const parsed = RuleSheet.safeParse(parseYaml(yaml));
  const file = `rules/${/^id: (\w+)/u.exec(yaml)?.[1]}.yaml`;
  if (!parsed.success) return both(explainIssues(parsed.error, RuleSheet, file, yaml, 0, 'schema'));
  if (parsed.data.kind === 'grade') throw new Error('This is a sheet of grades.');
  return both(lockPolicy({ sheet: parsed.data, file, yaml }, documents));
}

/** Every diagnostic in Chinese, then every one in English. */
const both = (found: readonly Diagnostic[]): string =>
  (['zh', 'en'] as const)
    .flatMap((language) => found.map((d) => formatDiagnostic(d, language)))
    .join('\n');

/** The sheet with one mistake. */
function change(yaml: string, from: string, to: string): string {
  expect(yaml, `“${from}” is not there`).toContain(from);
  return yaml.replace(from, to);
}

it('an input on which only a share by the year depends is not idle', () => {
  const yaml = change(items, "when: { year: '[2024,)', exits: 'yes' }", "when: { exits: 'yes' }");
  expect(said(yaml)).not.toMatch(/year/u);
  expect(said(change(yaml, 'by: year', 'by: area'))).toMatch(/year/u);
});

describe('sheets that exist only here', () => {
  it.each([
    ['items', items],
    ['schedule', schedule],
    ['lookup', lookup],
  ])('a sheet of kind %s is held to its text and holds', (_, yaml) => {
    expect(said(yaml)).toBe('');
  });

  it('tell what they use of the text and what they leave out', () => {
    const sheet = RuleSheet.parse(parseYaml(schedule));
    if (sheet.kind === 'grade') throw new Error('This is a sheet of grades.');
    expect(coverageOf(sheet, documents).map((p) => [p.text, p.coverage, p.why])).toEqual([
      ['二、第1年至第2年免征摊位费', 'used', null],
      ['第3年至第3年减半收取', 'used', null],
      ['各部门要加强检查', 'omitted', '对部门的要求。'],
    ]);
  });
});

describe('the text does not bear the sheet out:', () => {
  it.each([
    ['another number in a condition', change(items, "'[300,)'", "'[301,)'")],
    ['another bound', change(items, "'[300,)'", "'(300,)'")],
    ['another word in a quotation', change(items, '应当设两个出口, when', '应当设三个出口, when')],
    ['another share', change(items, 'table: { 2024: 10 }', 'table: { 2024: 12 }')],
    ['another step', change(items, 'add: 2', 'add: 3')],
    ['a step both ways', change(items, 'add: 2', 'add: 2, times: 1.02')],
    ['a figure of what is not asked', change(items, 'of: rent', 'of: wage')],
    ['an item that asks for a later one', change(items, "area: '[300,)'", "subsidy: 'yes'")],
    ['an item twice', change(items, 'id: subsidy', 'id: exits')],
    ['an unknown effect', change(items, 'effect: must', 'effect: shall')],
    ['a key of another kind', `${items}search: 查\n`],
    ['years with a gap', change(schedule, 'first: 3', 'first: 4')],
    ['a term that is not quoted', change(schedule, 'terms: [减半]', 'terms: [免征]')],
    [
      'binding words that are forgotten',
      change(schedule, 'quote: 各部门要加强检查', 'quote: 第3年'),
    ],
    ['a document that is not there', change(schedule, '[{ document: market', '[{ document: fair')],
    ['an entry sorted against its sentence', change(lookup, 'payer: county', 'payer: city')],
    [
      'other words, and no note of them',
      change(lookup, 'is: { payer: city } }', 'is: { payer: city }, reads: { payer: 由市级 } }'),
    ],
    ['another figure than the words say', change(schedule, 'figure: 50', 'figure: 51')],
    ['another effect than the words have', change(items, 'effect: must', 'effect: may')],
    ['nobody to ask', `${lookup}nothing: [值班室]\n`],
    ['a number that is not quoted', change(lookup, "value: '12300'", "value: '12301'")],
  ])('%s', (_, yaml) => {
    const text = said(yaml);
    expect(text).not.toBe('');
    expect(text).toMatchSnapshot();
  });
});
