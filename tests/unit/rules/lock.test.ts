/** What an editor reads who has made a mistake in a rule sheet: one mistake each, the whole text. */
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { formatDiagnostic } from '../../../src/domain/diagnostics.ts';
import { explainIssues } from '../../../src/domain/explain.ts';
import { RuleSheet } from '../../../src/domain/rules.ts';
import { lockSheet } from '../../../src/rules/lock.ts';
import { document, sheetOf, yaml } from './small.ts';

const documents = new Map([['flood', document]]);

/** What is said of a sheet whose text was changed. */
function said(text: string): string {
  expect(text, 'nothing was changed').not.toBe(yaml);
  const parsed = RuleSheet.safeParse(parseYaml(text));
  const file = 'rules/flood.yaml';
  const found = parsed.success
    ? lockSheet({ sheet: sheetOf(text), file, yaml: text }, documents)
    : explainIssues(parsed.error, RuleSheet, file, text, 0, 'schema');
  expect(found).not.toEqual([]);
  return (['zh', 'en'] as const)
    .flatMap((language) => found.map((d) => formatDiagnostic(d, language)))
    .join('\n');
}

const change = (from: string, to: string): string => yaml.replace(from, to);

describe('the text does not bear the sheet out:', () => {
  it.each([
    ['another word in a quotation', change('或者三个以上村被淹', '或者四个以上村被淹')],
    [
      '或者 read as “and”',
      change(
        "{ any: [{ above: '[2,)' }, { villages: '[3,)' }] }, { rain: yes }",
        "{ above: '[2,)' }, { villages: '[3,)' }, { rain: yes }",
      ),
    ],
    [
      '且 read as “or”',
      change(
        "when: { above: '(0,2)', not: { season: dry } }",
        "when: { any: [{ above: '(0,2)' }, { not: { season: dry } }] }",
      ),
    ],
    ['a quotation of another clause', change('clause: 三\n', 'clause: 二\n')],
    ['a clause that is not there', change('clause: 三\n', 'clause: 九\n')],
    ['another document', change('document: flood', 'document: drought')],
    ['rules older than their document', change('from: 2024-05-01', 'from: 2023-05-01')],
    ['another threshold', change("'[2,)'", "'[3,)'")],
    ['以上 read without the number', change("'[2,)'", "'(2,)'")],
    ['不足 read with the number', change("'(0,2)'", "'(0,2]'")],
    ['a bare number for 以上', change("villages: '[3,)'", "villages: '[3,3]'")],
    ['a wrong factor', change('units: { 米: 1 }', 'units: { 米: 100 }')],
    ['a factor that the units belie', change('units: { 米: 1 }', 'units: { 米: 1, 百米: 10 }')],
    ['a condition left out', change(", { villages: '[3,)' }", '')],
    [
      'an option that the quotation does not name',
      change('quote: 堤坝出现管涌、漫溢的', 'quote: 堤坝出现管涌'),
    ],
    ['a reading that quotes what is not there', change('quote: 2米以上 }', 'quote: 3米以上 }')],
    ['a quotation without its clause', change('clause: 一, quote: 2米以上', 'quote: 2米以上')],
    ['a clock that the clause does not set', change('words: 1小时内', 'words: 2小时内')],
    ['a clock of another length', change('within: PT1H', 'within: PT2H')],
    ['a clock for somebody whom the clause does not name', change('who: 各村', 'who: 水利局')],
    [
      'a time that no clock runs for',
      change(
        '    - { at: 四, words: 1小时内, within: PT1H, from: seen, who: 各村, what: 报告防汛办 }\n',
        '',
      ),
    ],
    ['every day, and not said how', change(', reading: 每个自然日一次。', '')],
    ['a sentence left out that is not there', change('值班电话要公布。', '值班电话应公布。')],
    [
      'a sentence that obliges, forgotten',
      change(
        '    - { at: 四, when: now }',
        '    - { at: 四, quote: 各村发现险情的，应当在1小时内报告防汛办。 }',
      ),
    ],
    [
      'another grade than the words name',
      change('{ at: 四, when: now }', '{ at: 四, grades: [two] }'),
    ],
    ['an outcome that the clause does not name', change('- outcome: one\n', '- outcome: two\n')],
    ['an interval opened', change("above: '(0,2)'", "above: '(0,)'")],
    ['an interval opened below', change("above: '(0,2)'", "above: '[0,2)'")],
    ['a yes made a no', change('{ rain: yes }', '{ rain: no }')],
    ['a no made a yes', change('not: { season: dry }', 'season: dry')],
    ['a yes left out', change(', { rain: yes }]', ']')],
    ['an option left out', change('dam: [piping, overflow]', 'dam: piping')],
    ['a label that says otherwise', change('label: 管涌', 'label: 漫溢')],
    ['a label bound to nothing', change(', own: 不是枯水期的，都算汛期。', '')],
    ['a term that the text does not have', change('term: 雨不停', 'term: 雨停')],
    ['yes and no bound to nothing', change(' term: 雨不停,', '')],
    ['rules that end before they begin', change('version:', 'until: 2024-04-30\nversion:')],
    ['words in a chart', change('quote: 在1小时内报告', 'quote: 在2小时内报告')],
  ])('%s', (_, text) => {
    expect(said(text)).toMatchSnapshot();
  });
});

describe('the sheet does not hang together:', () => {
  it.each([
    ['the name of another file', change('id: flood', 'id: floods')],
    ['an unknown input', change('{ rain: yes }', '{ rainfall: yes }')],
    ['an unknown option', change('dam: [piping, overflow]', 'dam: [piping, collapse]')],
    ['an interval for a choice', change('{ season: dry }', "{ season: '[1,)' }")],
    ['an option for a number', change("above: '(0,2)'", 'above: deep')],
    ['an unknown outcome', change('outcome: one', 'outcome: three')],
    ['an unknown moment', change('within: PT1H, from: seen', 'within: PT1H, from: heard')],
    ['an unknown box', change('next: [told]', 'next: [heard]')],
    ['a name used twice', change('id: villages', 'id: above')],
    ['a name that the page uses', change('id: season', 'id: event')],
    [
      'a choice without options',
      change('type: yesno, label: 雨是否不停', 'type: choice, label: 雨是否不停'),
    ],
    ['a number without max', change('max: 50, ', '')],
    [
      'a criterion that nothing can meet',
      change(
        "{ above: '(0,2)', not: { season: dry } }",
        "{ all: [{ above: '(0,2)' }, { above: '[2,)' }], not: { season: dry } }",
      ),
    ],
    [
      'an input that nothing asks for',
      change('outcomes:', '  - { id: wind, type: yesno, label: 有无大风 }\noutcomes:'),
    ],
    [
      'a grade without a criterion',
      change('  - { id: two, name', '  - { id: three, name: 三级 }\n  - { id: two, name'),
    ],
    ['a box that nothing leads to', change(', next: [told]', '')],
    ['what is no interval', change("'[2,)'", "'[2,'")],
    ['an interval the wrong way round', change("'[2,)'", "'[9,2]'")],
    ['a bare number', change("'[2,)'", '2')],
    ['an empty condition', change('{ dam: [piping, overflow] }', '{}')],
    ['no condition', change('    when: { dam: [piping, overflow] }\n', '')],
    ['an unknown key', change('none: 不属', 'nothing: 不属')],
    ['an unknown kind', change('kind: grade', 'kind: list')],
    ['an unknown urgency', change('when: now', 'when: soon')],
  ])('%s', (_, text) => {
    expect(said(text)).toMatchSnapshot();
  });
});

describe('an item beside those that have criteria', () => {
  const clauses = document.clauses.map((c) =>
    ['二', '三', '四'].includes(c.anchor) ? { ...c, section: '附' } : c,
  );
  const found = lockSheet(
    { sheet: sheetOf(yaml), file: 'rules/flood.yaml', yaml },
    new Map([['flood', { ...document, clauses }]]),
  ).filter((d) => d.rule === 'rule-criterion');

  it('has one too, or a reading says why not', () => {
    expect(found.map((d) => formatDiagnostic(d, 'zh'))).toMatchSnapshot();
    expect(found.map((d) => formatDiagnostic(d, 'en'))).toMatchSnapshot();
    expect(found).toHaveLength(1);
  });
});

/** The rule of each thing that is said of a sheet, with the key at whose line it is said. */
function places(text: string): string[] {
  const lines = text.split('\n');
  return lockSheet({ sheet: sheetOf(text), file: 'rules/flood.yaml', yaml: text }, documents).map(
    (d) =>
      `${d.rule} ${lines[(d.line ?? 0) - 1]
        ?.trim()
        .replace(/^- \{? ?/u, '')
        .slice(0, 16)}`,
  );
}
const SECTION = '{ at: 四, when: now }';
const section = (more: string): string => change(SECTION, `{ at: 四, when: now, ${more} }`);
const CLOCK = 'from: seen, who: 各村, what: 报告防汛办 }';
const gap = (to: string): string =>
  change('{ at: 五, quote: 示意图, text: 如何结束，原文没有写。 }', to);
const notice = (to: string): string =>
  change(
    "{ when: { villages: '[1,)', above: '[0,0]' }, level: contradiction, at: above, text: 有村被淹，水位不会没有超出。 }",
    to,
  );
const reading = (to: string): string =>
  change('{ about: [above], text: 以上含本数。, clause: 一, quote: 2米以上 }', to);

describe('each thing that a sheet of grades says is looked at:', () => {
  it.each<[string, string, string[]]>([
    ['nothing', yaml, []],
    ['a part of grades', section('grades: [one, two]'), ['rule-action at: 四, when: now']],
    [
      'a part of an unknown grade',
      section('grades: [one, three]'),
      ['rule-name at: 四, when: now'],
    ],
    [
      'a part of any grade, where words name one',
      section('grades: any'),
      ['rule-action at: 四, when: now'],
    ],
    ['the same with a reading', section('grades: any, reading: 某'), []],
    ['a part of the grade that the words name', section('grades: [one]'), []],
    ['a part of another grade with a reading', section('grades: [two], reading: 某'), []],
    ['a place of the text', section('place: 各村和防汛办'), []],
    [
      'a place that the text has not',
      section('place: 各村、县城'),
      ['rule-quote at: 四, when: now'],
    ],
    [
      'a part of nothing',
      change(SECTION, `${SECTION}\n    - { at: 九 }`),
      ['rule-clause at: 九 }'],
    ],
    [
      'a part without a sentence',
      change(SECTION, `${SECTION}\n    - { at: 五, quote: 示例。 }`),
      ['rule-action at: 五, quote: 示例'],
    ],
    [
      'a part of a heading',
      change(SECTION, `${SECTION}\n    - { at: 二, quote: 不足2米 }`),
      ['rule-action at: 二, quote: 不足'],
    ],
    [
      'left out, of nothing',
      change('{ at: 一, why: 分级条件。 }', '{ at: 九, why: 分级条件。 }'),
      ['rule-clause at: 九, why: 分级条件'],
    ],
    [
      'left out twice',
      change(
        '{ at: 一, why: 分级条件。 }',
        '{ at: 一, why: 分级条件。 }\n    - { at: 四, quote: 没有。, why: 某 }',
      ),
      ['rule-action at: 四, quote: 没有'],
    ],
    ['a gap of a grade', gap('{ at: 五, quote: 示意图, text: 某, grades: [one] }'), []],
    [
      'a gap of an unknown grade',
      gap('{ at: 五, quote: 示意图, text: 某, grades: [three] }'),
      ['rule-name at: 五, quote: 示意'],
    ],
    [
      'a gap in other words',
      gap('{ at: 五, quote: 流程图, text: 某 }'),
      ['rule-quote at: 五, quote: 流程'],
    ],
    [
      'a gap of nothing',
      gap('{ at: 九, quote: 示意图, text: 某 }'),
      ['rule-clause at: 九, quote: 示意'],
    ],
    [
      'a clock of nothing',
      change('{ at: 四, words: 1小时内', '{ at: 九, words: 1小时内'),
      ['rule-clause at: 九, words: 1小', 'rule-action clocks:'],
    ],
    [
      'a clock of an unknown moment',
      change(CLOCK, 'from: heard, who: 各村, what: 报告防汛办 }'),
      ['rule-name at: 四, words: 1小'],
    ],
    [
      'a clock in other words',
      change(CLOCK, 'from: seen, who: 各村, what: 上报防汛办 }'),
      ['rule-quote at: 四, words: 1小', 'rule-action clocks:', 'rule-action at: 四, words: 1小'],
    ],
    [
      'a clock for somebody else',
      change(CLOCK, 'from: seen, who: 各县, what: 报告防汛办 }'),
      ['rule-quote at: 四, words: 1小'],
    ],
    [
      'a clock that is said to come again',
      change('within: PT1H, from', 'within: PT1H, every: true, reading: 某, from'),
      ['rule-number at: 四, words: 1小'],
    ],
    [
      'a clock that comes again and is not said to',
      change('within: P1D, every: true,', 'within: P1D,'),
      ['rule-number at: 四, words: 每天'],
    ],
    [
      'a clock twice as long',
      change('within: P1D,', 'within: P2D,'),
      ['rule-number at: 四, words: 每天'],
    ],
    [
      'a notice on something else',
      notice('{ when: { rainfall: yes }, level: doubt, text: 某 }'),
      ['rule-name when: { rainfall'],
    ],
    [
      'a notice at something else',
      notice("{ when: { villages: '[1,)' }, level: doubt, at: rainfall, text: 某 }"),
      ['rule-name when: { villages'],
    ],
    [
      'a notice with a quotation',
      notice(
        "{ when: { villages: '[1,)' }, level: doubt, text: 某, clause: 一, quote: 三个以上村 }",
      ),
      [],
    ],
    [
      'a notice in other words',
      notice(
        "{ when: { villages: '[1,)' }, level: doubt, text: 某, clause: 一, quote: 四个以上村 }",
      ),
      ['rule-quote when: { villages'],
    ],
    [
      'a notice without its clause',
      notice("{ when: { villages: '[1,)' }, level: doubt, text: 某, quote: 三个以上村 }"),
      ['rule-clause when: { villages'],
    ],
    [
      'a reading about something else',
      reading('{ about: [above, rainfall], text: 某, clause: 一, quote: 2米以上 }'),
      ['rule-name about: [above, r'],
    ],
    ['a reading without words', reading('{ about: [above], text: 某 }'), []],
    [
      'a grade twice',
      change('{ id: two, name: 二级', '{ id: one, name: 二级'),
      ['rule-name id: one, name: 二', 'rule-name outcome: two', 'rule-name outcome: two'],
    ],
    [
      'a grade by the name of the page',
      change('  - { id: two, name', '  - { id: none, name: 三级 }\n  - { id: two, name'),
      ['rule-name id: none, name: ', 'rule-dead id: none, name: '],
    ],
    [
      'a criterion by words of another clause',
      change('kind: judgement', 'by: { clause: 三, quote: 为二级 }\n    kind: judgement'),
      [],
    ],
    [
      'a criterion by words that are not there',
      change('kind: judgement', 'by: { clause: 三, quote: 为一级 }\n    kind: judgement'),
      ['rule-quote by: { clause: 三,', 'rule-outcome outcome: two'],
    ],
    [
      'a criterion by words of nothing',
      change('kind: judgement', 'by: { clause: 九, quote: 为二级 }\n    kind: judgement'),
      ['rule-clause by: { clause: 九,'],
    ],
    [
      'a chart of nothing',
      change('    clause: 五\n    nodes', '    clause: 九\n    nodes'),
      ['rule-clause clause: 九'],
    ],
    [
      'a box twice',
      change('{ id: told, text: 报告', '{ id: seen, text: 报告'),
      ['rule-name id: seen, text: ', 'rule-name id: seen, text: '],
    ],
    [
      'a box of an unknown grade',
      change('quote: 在1小时内报告 }', 'quote: 在1小时内报告, grades: [three] }'),
      ['rule-name id: told, text: '],
    ],
    [
      'a box of a grade',
      change('quote: 在1小时内报告 }', 'quote: 在1小时内报告, grades: [two] }'),
      [],
    ],
    [
      'a box that leads to one that is not there',
      change('next: [told]', 'next: [told, heard]'),
      ['rule-name id: seen, text: '],
    ],
    [
      'a box that leads on by a choice',
      change('next: [told]', 'next: [{ to: told, label: 是 }]'),
      [],
    ],
    [
      'the same criterion twice',
      `${change('readings:', '  - outcome: two\n    clause: 三\n    quote: 堤坝出现管涌、漫溢的\n    kind: judgement\n    when: { dam: [piping, overflow] }\nreadings:')}`,
      ['rule-dead when: { dam: [pi'],
    ],
  ])('%s', (_, text, expected) => expect(places(text)).toEqual(expected));
});
