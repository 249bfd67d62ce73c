/** One small gazette with an order, numbers of every kind and characters of every kind: each right value. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../src/messages/index.ts';
import { blocksOf, draftOf, textsOf } from './gazette.ts';

const text = readFileSync(
  join(import.meta.dirname, '../../fixtures/order-and-numbers.txt'),
  'utf8',
);
const draft = draftOf(text);
const front = draft.stages.documents.map((d) => d.frontMatter);
const told = (rule: string) =>
  draft.diagnostics.filter((d) => d.rule === rule).map((d) => [d.line, d.words, d.suggestion]);

describe('an order and its rules', () => {
  it('are one document, with number, issuer, kind and the date of the signature', () => {
    expect(front[0]).toEqual({
      title: '某某市城市供水管理办法',
      docNumber: '第12号',
      issuer: '某某市人民政府',
      date: '2024-01-15',
      kind: 'order',
      page: 1,
    });
  });
  it('keep the signature as it is printed, a rare form of a character included', () => {
    expect(textsOf(draft, 'ling-2024-12').slice(3, 5)).toEqual(['市长 张⺠', '2024年1月15日']);
  });
});

it('has the date of a notice that is signed after its sections', () => {
  expect(front[2]).toMatchObject({ docNumber: '某政办发〔2024〕2号', date: '2024-02-29' });
});

it('has contents without their ordinals, leaders and brackets', () => {
  expect(
    draft.stages.issue.contents.map((c) => ('title' in c ? [c.title, c.page] : undefined)),
  ).toEqual([
    ['某某市城市供水管理办法', 1],
    ['某某市人民政府关于表彰先进的决定', 9],
    ['某某市人民政府办公室关于做好防汛工作的通知', 12],
  ]);
});

describe('numbers', () => {
  const labels = new Map(blocksOf(draft, 'ling-2024-12').map(([a, t]) => [t, a]));
  it.each([
    ['第十条之一 供水企业应当公布水价。', '第十条之一'],
    ['第一百二十条之十一 水表由供水企业维护。', '第一百二十条之十一'],
    ['第三条规定以外的事项，由市水务局另行规定。', '第二条-p1'],
    ['第十条第二款规定的情形，由市水务局处理。', '第一百二十条之十一-p1'],
    ['（一）⒈建立台账；', '第一百二十条之十一(一)'],
    ['㈡定期检查。', '第一百二十条之十一(二)'],
    ['⑴逐户核对；', '第一百二十条之十一(二)(1)'],
    ['㉑其他事项。', '第一百二十条之十一(二)(1)-㉑'],
    ['1、2024年底前完成改造。', '1'],
    ['2、2025年底前完成验收。', '2'],
  ])('%s', (words, label) => expect(labels.get(words)).toBe(label));
  it('of an article with 之 are no repetition; one that stands twice is told', () => {
    expect(told('number-twice')).toEqual([[62, '1.1 重复编号', undefined]]);
  });
  it('in which letters stand for digits are told, with the digits', () => {
    expect(told('wrong-character')).toEqual([
      [46, '【2O24年1月l5日】前完成，共1O件。', '2024年1月15日'],
      [46, '1月l5日前完成，共【1O】件。', '10件'],
    ]);
  });
});

describe('characters', () => {
  const texts = textsOf(draft, 'mouzhengfa-2024-1');
  it('that are rare survive', () => {
    expect(texts).toContain('经研究，决定表彰下列个人：𬭚、䶮、㛃。');
  });
  it('of formulas are text', () => {
    expect(texts).toContain('=1+1是文中算式。');
    expect(texts).toContain('-5%为降幅。');
    expect(texts).toContain('《关于〈某办法〉的通知》已废止。');
  });
  it('that turn the direction or choose a variant are dropped, by a rule that has a name', () => {
    expect(text).toMatch(/甲\u2066乙\u2069丙/u);
    expect(text).toMatch(/葛\u{E0100}姓/u);
    expect(texts).toContain('甲乙丙。');
    expect(texts).toContain('葛姓居民。');
  });
  it('of private use stay and are told', () => {
    expect(texts.find((t) => t.endsWith('为私用区字符。'))).toMatch(/\p{Co}/u);
    expect(told('unreadable').map(([line]) => line)).toEqual([45]);
    const [said] = draft.diagnostics.filter((d) => d.rule === 'unreadable');
    expect(inLanguage(said!.message, 'zh')).not.toBe('');
  });
});
