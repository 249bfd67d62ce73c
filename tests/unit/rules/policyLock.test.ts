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

/** The rule of each thing that is said, and the key of the sheet at whose line it is said. */
function places(yaml: string): string[] {
  const sheet = RuleSheet.parse(parseYaml(yaml));
  if (sheet.kind === 'grade') throw new Error('This is a sheet of grades.');
  const lines = yaml.split('\n');
  const file = `rules/${/^id: (\w+)/u.exec(yaml)?.[1]}.yaml`;
  return lockPolicy({ sheet, file, yaml }, documents).map(
    (d) =>
      `${d.rule} ${lines[(d.line ?? 0) - 1]
        ?.trim()
        .replace(/^- \{? ?/u, '')
        .slice(0, 12)}`,
  );
}
const more = (yaml: string, text: string): string => `${yaml}${text}\n`;
const GROUND = '房屋面积300平方米以上的商铺应当设两个出口';
const reading = (fields: string): string =>
  more(items, `readings:\n  - { ${fields}, text: 某, clause: 一, quote: ${GROUND} }`);
const notice = (fields: string): string =>
  more(items, `notices:\n  - { ${fields}, level: doubt, text: 某 }`);
const note = (fields: string): string =>
  change(
    items,
    'name: 设两个出口\n',
    `name: 设两个出口\n    notes:\n      - { text: 某, ${fields} }\n`,
  );
const figure = (from: string, to: string): string => change(items, from, to);
const choice =
  '  - { id: kind, type: choice, label: 种类, options: [{ id: a, label: 甲, own: 试 }, { id: b, label: 乙, own: 试 }] }\n';
const withChoice = (yaml: string): string => change(yaml, 'items:\n', `${choice}items:\n`);

describe('each thing that a sheet says is looked at:', () => {
  it.each<[string, string, string[]]>([
    ['a reading about what is asked', reading('about: [area]'), []],
    ['a reading about something else', reading('about: [area, wage]'), ['rule-name about: [area']],
    ['a notice', notice("when: { area: '[1,)' }, at: area"), []],
    [
      'a notice at something else',
      notice("when: { area: '[1,)' }, at: wage"),
      ['rule-name when: { area'],
    ],
    ['a notice on something else', notice("when: { wage: '[1,)' }"), ['rule-name when: { wage']],
    [
      'a clause that is not there',
      change(items, 'clauses: [一]', 'clauses: [一, 九]'),
      ['rule-clause sources: [{ '],
    ],
    [
      'a document of its own that is no source',
      change(items, '[{ document: market, clauses: [一] }]', '[{ document: fair }]'),
      [
        'rule-document sources: [{ ',
        'rule-document sources: [{ ',
        'rule-document clause: 一, q',
        'rule-document clause: 一, q',
      ],
    ],
    [
      'a quotation from no source',
      change(items, '- { clause: 一, quote: 房屋', '- { document: fair, clause: 一, quote: 房屋'),
      ['rule-document document: fa', 'rule-coverage sources: [{ '],
    ],
    ['a note', note(`clause: 一, quote: ${GROUND}`), []],
    ['a note without a quotation', note('clause: 一'), []],
    ['a quotation without a clause', note(`quote: ${GROUND}`), ['rule-clause text: 某, quo']],
    ['a note on something else', note("when: { wage: '[1,)' }"), ['rule-name text: 某, whe']],
    [
      'another ground of it',
      change(
        items,
        "when: { area: '[300,)' } }",
        "when: { all: [{ area: '[300,)' }, { area: '[0,10]' }] } }",
      ),
      ['rule-number clause: 一, q', 'rule-dead clause: 一, q'],
    ],
    [
      'an input that nothing asks for',
      change(items, "when: { area: '[300,)' } }", '}'),
      ['rule-dead id: area, ty'],
    ],
    [
      'what is implied',
      more(items, "implied:\n  - { when: { area: '[1,)' }, input: year, is: '[2024,)', text: 某 }"),
      [],
    ],
    [
      'what is implied of something else',
      more(items, "implied:\n  - { when: { area: '[1,)' }, input: wage, is: '[2024,)', text: 某 }"),
      ['rule-name when: { area'],
    ],
    [
      'what something else implies',
      more(items, "implied:\n  - { when: { wage: '[1,)' }, input: year, is: '[2024,)', text: 某 }"),
      ['rule-name when: { wage'],
    ],
    ['a limit', more(items, 'limits:\n  - { input: area, most: rent, text: 某 }'), []],
    [
      'a limit of something else',
      more(items, 'limits:\n  - { input: wage, most: rent, text: 某 }'),
      ['rule-name input: wage,'],
    ],
    [
      'a limit by something else',
      more(items, 'limits:\n  - { input: area, most: wage, text: 某 }'),
      ['rule-name input: area,'],
    ],
    [
      'a limit of a choice',
      more(withChoice(items), 'limits:\n  - { input: kind, most: rent, text: 某 }'),
      ['rule-input input: kind,', 'rule-dead id: kind, ty'],
    ],
    [
      'a comparison',
      more(
        items,
        'comparisons:\n  - { title: 某, items: [exits, subsidy], rows: [{ label: 某, text: 某, cells: [{ clause: 一, quote: 两个出口 }, null] }] }',
      ),
      [],
    ],
    [
      'a comparison of something else',
      more(
        items,
        'comparisons:\n  - { title: 某, items: [exits, wage], rows: [{ label: 某, text: 某, cells: [null, null] }] }',
      ),
      ['rule-name title: 某, it'],
    ],
    [
      'a comparison with a cell too many',
      more(
        items,
        'comparisons:\n  - { title: 某, items: [exits, subsidy], rows: [{ label: 某, text: 某, cells: [null, null, null] }] }',
      ),
      ['rule-input title: 某, it'],
    ],
    ['a figure up to something', figure('of: rent\n', 'of: rent\n        upTo: area\n'), []],
    [
      'a figure up to something else',
      figure('of: rent\n', 'of: rent\n        upTo: wage\n'),
      ['rule-name upTo: wage'],
    ],
    [
      'a figure of a choice',
      withChoice(figure('of: rent\n', 'of: kind\n')),
      ['rule-input of: kind', 'rule-dead id: rent, ty'],
    ],
    [
      'a figure in other words',
      figure(
        'quote: 自2024年起，补贴为租金的10%，以后每年增加2%\n',
        'quote: 自2025年起，补贴为租金的10%，以后每年增加2%\n',
      ),
      ['rule-quote quote: 自2025', 'rule-number percent: { b'],
    ],
    [
      'a share',
      figure(
        'percent: { by: year, table: { 2024: 10 }, onward: { add: 2 }, most: 100, text: 每年增加2个百分点。 }',
        'percent: 10',
      ),
      [],
    ],
    [
      'another share',
      figure(
        'percent: { by: year, table: { 2024: 10 }, onward: { add: 2 }, most: 100, text: 每年增加2个百分点。 }',
        'percent: 12',
      ),
      ['rule-number percent: 12'],
    ],
    [
      'another year',
      figure('table: { 2024: 10 }', 'table: { 2025: 10 }'),
      ['rule-number percent: { b'],
    ],
    ['so many times', figure('add: 2', 'times: 1.02'), []],
    ['so many times more', figure('add: 2', 'times: 1.03'), ['rule-number percent: { b']],
    [
      'a step of neither kind',
      figure('onward: { add: 2 }', 'onward: {}'),
      ['rule-input percent: { b'],
    ],
    [
      'another step for others',
      figure(
        'onward: { add: 2 }, most: 100, text: 每年增加2个百分点。',
        'onward: { add: 2 }, most: 100, text: 每年, other: { add: 10, text: 某 }',
      ),
      [],
    ],
    [
      'another step for others that is not said',
      figure(
        'onward: { add: 2 }, most: 100, text: 每年增加2个百分点。',
        'onward: { add: 2 }, most: 100, text: 每年, other: { add: 3, text: 某 }',
      ),
      ['rule-number percent: { b'],
    ],
    ['a share by something else', figure('by: year', 'by: wage'), ['rule-name percent: { b']],
    [
      'a share by a choice',
      withChoice(figure('by: year', 'by: kind')),
      ['rule-input percent: { b'],
    ],
    [
      'years from something else',
      change(schedule, 'start: first', 'start: other'),
      ['rule-name start: other'],
    ],
    [
      'years from a choice',
      change(change(schedule, 'inputs:\n', `inputs:\n${choice}`), 'start: first', 'start: kind'),
      ['rule-input start: kind'],
    ],
    [
      'years that end before they begin',
      change(schedule, 'first: 3, last: 3', 'first: 3, last: 2'),
      ['rule-input first: 3, la', 'rule-number first: 3, la'],
    ],
    [
      'years that begin at two',
      change(schedule, 'first: 1, last: 2', 'first: 2, last: 2'),
      ['rule-input first: 2, la'],
    ],
    [
      'a last year that is not said',
      change(schedule, 'last: 2, label', 'last: 1, label'),
      ['rule-input first: 3, la'],
    ],
    [
      'words of no figure',
      change(schedule, 'terms: [减半]', 'terms: [收取]'),
      ['rule-number first: 3, la'],
    ],
    ['a second term', change(schedule, 'terms: [减半]', 'terms: [收取, 减半]'), []],
    [
      'a second term that is not said',
      change(schedule, 'terms: [减半]', 'terms: [减半, 免收]'),
      ['rule-number first: 3, la'],
    ],
    [
      'a number to sort by',
      change(lookup, 'inputs:\n', 'inputs:\n  - { id: n, type: count, label: 数, max: 9 }\n'),
      ['rule-input id: n, type:', 'rule-input id: lamps, n', 'rule-input id: toilets,'],
    ],
    ['an entry twice', change(lookup, 'id: toilets', 'id: lamps'), ['rule-name id: lamps, n']],
    [
      'a table of what is asked',
      more(lookup, 'matrix: { title: 某, rows: payer, columns: payer }'),
      [],
    ],
    [
      'a table of something else',
      more(lookup, 'matrix: { title: 某, rows: wage, columns: payer }'),
      ['rule-name matrix: { ti'],
    ],
    [
      'a table by something else',
      more(lookup, 'matrix: { title: 某, rows: payer, columns: wage }'),
      ['rule-name matrix: { ti'],
    ],
    [
      'an entry that is not sorted',
      change(lookup, 'is: { payer: city }', 'is: {}'),
      ['rule-input id: lamps, n'],
    ],
    [
      'an entry sorted where there is nothing',
      change(lookup, 'is: { payer: city }', 'is: { payer: state }'),
      ['rule-name id: lamps, n'],
    ],
    [
      'an entry sorted by something else',
      change(lookup, 'is: { payer: city }', 'is: { payer: city, wage: city }'),
      ['rule-name id: lamps, n'],
    ],
    [
      'words of its own',
      change(
        lookup,
        'is: { payer: city }',
        'is: { payer: city }, reads: { payer: 市级 }, note: 某',
      ),
      [],
    ],
    [
      'words of its own that are not said',
      change(
        lookup,
        'is: { payer: city }',
        'is: { payer: city }, reads: { payer: 州级 }, note: 某',
      ),
      ['rule-quote id: lamps, n'],
    ],
    [
      'an option without words',
      change(
        change(lookup, 'label: 市级, term: 由市级承担', 'label: 市级, own: 试'),
        'is: { payer: county }',
        'is: { payer: city }',
      ),
      [],
    ],
    [
      'a line with its time',
      change(lookup, "value: '12300'", "value: '12300', when: 电话12300"),
      [],
    ],
    [
      'a line with another time',
      change(lookup, "value: '12300'", "value: '12300', when: 白天"),
      ['rule-quote label: 热线, v'],
    ],
    ['somebody to ask', more(lookup, 'nothing: [热线]'), []],
    [
      'somebody else to ask',
      more(lookup, 'nothing: [热线, 值班室]'),
      ['rule-input nothing: [热线'],
    ],
    [
      'a line without a number',
      more(change(lookup, "value: '12300', phone: true, ", ''), 'nothing: [热线]'),
      ['rule-input nothing: [热线'],
    ],
  ])('%s', (_, yaml, expected) => expect(places(yaml)).toEqual(expected));
});
