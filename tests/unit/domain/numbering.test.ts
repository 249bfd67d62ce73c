import { describe, expect, it } from 'vitest';
import { type AnchorInput, assignAnchors, leadingNumber } from '../../../src/domain/numbering.ts';

describe('leadingNumber', () => {
  it.each([
    ['第一编 总则', 'book', '第一编', 1],
    ['第十二章 附则', 'chapter', '第十二章', 12],
    ['第二节 程序', 'section', '第二节', 2],
    ['第三条之一 内容', 'article', '第三条之一', 3],
    ['1 总则', 'decimal', '1', 1],
    ['1.5.1 特别重大', 'decimal', '1.5.1', 1],
    ['一、总则', 'han', '一', 1],
    ['（十二）内容', 'hanParen', '(十二)', 12],
    ['14.推广', 'arabic', '14', 14],
    ['（3）内容', 'arabicParen', '(3)', 3],
    ['③内容', 'circled', '③', 3],
    ['⑴内容', 'arabicParen', '(1)', 1],
    ['⒈内容', 'arabic', '1', 1],
    ['㈢内容', 'hanParen', '(三)', 3],
    ['㉑内容', 'circled', '㉑', 21],
    ['㊱内容', 'circled', '㊱', 36],
    ['❷内容', 'circled', '❷', 2],
    ['第三節 程序', 'section', '第三节', 3],
    ['3人员保障', 'decimal', '3', 3],
    ['2.2分级标准', 'decimal', '2.2', 2],
    ['十、2023年工作', 'han', '十', 10],
    ['3、2023年工作', 'arabic', '3', 3],
  ])('%s', (text, kind, key, ordinal) => {
    expect(leadingNumber(text)).toMatchObject({ kind, key, ordinal });
  });

  it.each([
    '3.5万元以上',
    '1.2亿',
    '2023年',
    '2 万元',
    '内容',
    '第一，内容',
    '',
    '第三条规定的事项',
    '第十条第二款',
    '第五条、第六条',
    '第三章规定的程序',
    '三、四季度',
    '一、二级响应',
    '12家单位',
    '1.5倍',
  ])('is not fooled by “%s”', (text) => {
    expect(leadingNumber(text)).toBeUndefined();
  });
});

describe('assignAnchors', () => {
  const anchors = (
    ...blocks: readonly (string | readonly [AnchorInput['role'], string])[]
  ): string[] =>
    assignAnchors(
      blocks.map((b) =>
        typeof b === 'string' ? { role: 'block', text: b } : { role: b[0], text: b[1] },
      ),
    ).map((a) => a.anchor);

  it('numbers a plan', () => {
    expect(
      anchors(
        ['title', '某预案'],
        ['docNumber', '某发〔2023〕1号'],
        '各单位：',
        ['heading', '1 总则'],
        ['heading', '1.5 分级'],
        '文字',
        ['heading', '1.5.1 特别重大'],
        '有以下情形之一的：',
        '（1）甲',
        '（2）乙',
        '文字',
        ['part', '附件1'],
        '一、内容',
        '文字',
      ),
    ).toEqual([
      '标题',
      '文号',
      'p1',
      '1',
      '1.5',
      '1.5-p1',
      '1.5.1',
      '1.5.1-p1',
      '1.5.1(1)',
      '1.5.1(2)',
      '1.5.1-p2',
      '附件1',
      '附件1-一',
      '附件1-一-p1',
    ]);
  });

  it('lets them run on in one part and not in the next', () => {
    const runs = ['一、甲', '1. 甲', '二、乙', '2. 乙'] as const;
    const begins = ['一、甲', '1. 甲', '二、乙', '1. 乙'] as const;
    expect(anchors(...runs)).toEqual(['一', '1', '二', '2']);
    expect(anchors(...begins)).toEqual(['一', '一-1', '二', '二-1']);
    expect(anchors(...begins, ['part', '附件'], ...runs)).toEqual([
      '一',
      '一-1',
      '二',
      '二-1',
      '附件',
      '附件-一',
      '附件-1',
      '附件-二',
      '附件-2',
    ]);
  });
  it('lets numbers run on through a part, or puts them under their parents', () => {
    const runOn = anchors('一、甲', '1.子', '2.丑', '二、乙', '3.寅');
    expect(runOn).toEqual(['一', '1', '2', '二', '3']);
    const anew = anchors('一、甲', '1.子', '2.丑', '二、乙', '1.寅');
    expect(anew).toEqual(['一', '一-1', '一-2', '二', '二-1']);
  });

  it('numbers articles and their paragraphs and items', () => {
    expect(
      anchors(['heading', '第一章 总则'], '第一条 甲', '第二款', '（一）项', '第二条 乙'),
    ).toEqual(['第一章', '第一条', '第一条-p1', '第一条(一)', '第二条']);
  });

  it('counts rows by their printed serial number', () => {
    expect(anchors(['part', '附件'], ['row', '1\t甲'], ['row', '3\t乙'], ['row', '合计'])).toEqual([
      '附件',
      '附件-r1',
      '附件-r3',
      '附件-r3~2',
    ]);
  });

  it('gives no anchor twice', () => {
    const twice = anchors('一、甲', '一、乙', ['part', '正文'], '一、丙', '一、丁');
    expect(new Set(twice).size).toBe(twice.length);
    expect(twice[0]).toBe('一');
  });
});
