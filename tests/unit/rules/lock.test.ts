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
  return found.map((d) => formatDiagnostic(d)).join('\n');
}

const change = (from: string, to: string): string => yaml.replace(from, to);

describe('the text does not bear the sheet out:', () => {
  it.each([
    ['another word in a quotation', change('或者三个以上村被淹', '或者四个以上村被淹')],
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
    ['someone whom the clause does not name', change('to: 防汛办', 'to: 水利局')],
    ['a step that quotes nothing', change(', silent: 如何结束，原文未规定。', '')],
    ['words in a chart', change('quote: 1小时内报告', 'quote: 2小时内报告')],
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
    ['an unknown moment', change('from: seen, words: 1小时内', 'from: heard, words: 1小时内')],
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
    ['an unknown phase', change('phase: end', 'phase: after')],
  ])('%s', (_, text) => {
    expect(said(text)).toMatchSnapshot();
  });
});
