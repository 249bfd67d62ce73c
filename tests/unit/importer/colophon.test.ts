/** Lines of the colophon, word by word, and what is none; names that differ in one character. By hand, invented. */
import { describe, expect, it } from 'vitest';
import { isColophon } from '../../../src/importer/colophon.ts';
import namesUnlike from '../../../src/importer/damage/namesUnlike.ts';

describe('a line of the colophon', () => {
  it.each([
    ...['主办', '主管', '承办', '协办', '编辑', '编印', '编者', '主编', '总编', '副主编'],
    ...['责任编', '地址', '电话', '联系电', '传真', '网址', '网站', '邮编', '邮政编', '邮箱'],
    ...['电子邮', '印刷', '承印', '出版', '发行', '准印', '刊号', '印数', '赠阅', '国内统'],
    ...['内部资', '投稿', '微信公', '扫码', '编委会', '定价', '开本'],
  ])('%s', (word) => {
    expect(isColophon(`${word}：某某`)).toBe(true);
    expect(isColophon(word)).toBe(true);
    expect(isColophon(` ${word}：某某 `)).toBe(true);
    // Set apart, letter by letter.
    expect(isColophon(`${[...word].join(' ')}：某某`)).toBe(true);
    expect(isColophon(`${[...word].join('　')} 某某`)).toBe(true);
    expect(isColophon(`${[...word].join('某')}：某某`)).toBe(false);
    expect(isColophon(`某${word}：某某`)).toBe(false);
    // A sentence is none.
    for (const mark of ['，', '。', '；'])
      expect(isColophon(`${word}某某${mark}某某`), mark).toBe(false);
    expect(isColophon(word + '某'.repeat(60))).toBe(true);
    expect(isColophon(word + '某'.repeat(61))).toBe(false);
  });
  it.each([
    '《青川市人民政府公报》编辑部',
    '青川市人民政府公报编辑部',
    '《青川政报》编辑室',
    '青川政报编辑委员会',
    '青川市人民政府办公室编印',
    '青川市人民政府办公室编',
    '青川市人民政府办公厅编辑',
    '某某编辑部主办',
    '某某办公室印制',
    '2024年1月3日印刷',
    '2024年11月13日出版',
    '2024年1月3日编印',
    '2024年1月3日付印',
    '2024 年 1 月 3 日 印 刷',
    '《青川公报》 编 辑 部',
  ])('%s', (line) => {
    expect(isColophon(line)).toBe(true);
    expect(isColophon(`${line}某`)).toBe(false);
  });
  it.each([
    '某《青川市人民政府公报》编辑部某',
    '公报编辑部',
    '某公报编辑部',
    `《${'某'.repeat(25)}公报》编辑部`,
    '办公室编印',
    `${'某'.repeat(25)}办公室编印`,
    '于2024年1月3日印刷',
    '024年1月3日印刷',
    '2024年1月3日',
    '2024年111月3日印刷',
    '2024年1月333日印刷',
    '2024年月3日印刷',
    '青川市人民政府编印',
    '青川新闻编辑部',
  ])('not %s', (line) => expect(isColophon(line)).toBe(false));
  it.each([
    ...['办法', '规定', '条例', '方案', '意见', '通知', '公告', '通告', '决定', '预案', '细则'],
    ...['规划', '要点'],
  ])('not with %s, which a title ends with', (word) => {
    expect(isColophon(`出版管理${word}`)).toBe(false);
    expect(isColophon(`出版管理${word}一`)).toBe(false);
    expect(isColophon('出版管理')).toBe(true);
  });
});

describe('names that differ in one character', () => {
  const found = (...texts: string[]): string[] => {
    const passages = texts.map((text, i) => ({ text, units: [{ line: i + 1, text }] }));
    return [...namesUnlike.look({ passages, all: texts.join('\n') } as never)].map(
      (f) => `${f.line} ${f.words} ${f.suggestion}`,
    );
  };
  it.each(['局', '委', '委员会', '办公室', '厅', '中心', '支队', '分局'])('ending in %s', (end) => {
    const name = `生态环境${end}`;
    expect(found(`市${name}、市财政局`, `${name}：`, `市生态坏境${end}，甲`)).toEqual([
      `3 生态坏境${end} ${name}`,
    ]);
  });
  it.each(['市', '县', '区', '旗', '州', '盟', '省', ''])('after %j', (place) => {
    expect(
      found(`${place}生态环境局、甲`, `${place}生态环境局。`, `${place}生态坏境局、甲`),
    ).toEqual(['3 生态坏境局 生态环境局']);
  });
  it('stand between marks, at the beginning or at the end', () => {
    for (const mark of ['、', '，', '：', '（', '；'])
      expect(found('生态环境局、生态环境局', `甲${mark}生态坏境局`), mark).toHaveLength(1);
    for (const mark of ['、', '，', '：', '）', '。', '；', ''])
      expect(found('生态环境局、生态环境局', `生态坏境局${mark}`), mark).toHaveLength(1);
    expect(found('生态环境局、生态环境局', '“生态坏境局”')).toEqual([]);
    expect(found('生态环境局、生态环境局', '生态坏境局的人')).toEqual([]);
  });
  it('differ inside, and stand once', () => {
    expect(found('市水务局、市税务局')).toEqual([]);
    expect(found('生态环境局、生态环境局、生态坏境局、生态坏境局')).toEqual([]);
    expect(found('生态环境局、生态环境局', '水态环境局、甲')).toEqual([]);
    expect(found('生态环境局、生态环境局', '生态环保局、甲')).toEqual([]);
    expect(found('生态环境局、生态环境局', '生态坏境分局')).toEqual([]);
    // Elsewhere in the text the words stand as well.
    expect(found('生态环境局、生态环境局', '生态坏境局、甲', '由生态坏境局办理')).toEqual([]);
    expect(found('生态环境局、生态环境局', '和态环境局、甲')).toEqual([]);
    expect(found('生和态环境局、生和态环境局', '生和态坏境局、甲')).toEqual([]);
  });
  it('have four signs at least and fourteen at most', () => {
    expect(found('水务局、水务局', '水雾局、甲')).toEqual([]);
    expect(found('农水务局、农水务局', '农水雾局、甲')).toHaveLength(0);
    expect(found('农水事务局、农水事务局', '农水亊务局、甲')).toHaveLength(1);
    const long = (c: string): string => `某某某某某某${c}某某某某委员会`;
    expect(long('甲')).toHaveLength(14);
    expect(found(`${long('甲')}、${long('甲')}`, `${long('乙')}、甲`)).toHaveLength(1);
    expect(found(`某${long('甲')}、某${long('甲')}`, `某${long('乙')}、甲`)).toEqual([]);
  });
});
