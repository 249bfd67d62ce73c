/** Lines that stand by themselves, form by form: days, signers, marks of entries, labels, brackets cut off. By hand, invented. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { groupUnits } from '../../../src/importer/paragraphs.ts';

/** How many paragraphs the lines make. */
const count = (...lines: string[]): number => groupUnits(readUnits(lines), {}).length;
/** Whether the second line goes on with the first. */
const joined = (first: string, second: string): boolean => count(first, second) === 1;
const OPEN = '各地要加强值班值守和防汛抗旱的各项工作';

describe('under words that have not ended', () => {
  it('stand a day, a month and words in heavy brackets by themselves', () => {
    for (const line of [
      ...['1月', '11月', '1月份', '1月3日', '11月30日', '一月', '十一月份', '十一月三十日'],
      ...['【一月】', `【${'某'.repeat(14)}】`],
    ]) {
      expect(joined(OPEN, line), line).toBe(false);
      expect(joined(line, OPEN), line).toBe(false);
      for (const end of '，、于至自在从') expect(joined(OPEN + end, line), end + line).toBe(true);
    }
    for (const line of ['111月的事', '1月3日的事', '某1月', `【${'某'.repeat(15)}】某`])
      expect(joined(OPEN, line), line).toBe(true);
  });
  it('stand entries by their mark', () => {
    for (const mark of '●○◆◇■□▲△★☆◎※') {
      expect(joined(OPEN, `${mark}召开会议`), mark).toBe(false);
      expect(joined(OPEN, `${mark} 召开会议`), mark).toBe(false);
      expect(joined(OPEN, `召开${mark}会议`), mark).toBe(true);
      expect(joined(OPEN, `${mark}${mark}会议`), mark).toBe(true);
    }
  });
  it('stands what says that it may be published', () => {
    expect(joined(OPEN, '（此件公开发布）')).toBe(false);
    expect(joined(OPEN, '（此件公开发布）某')).toBe(true);
    expect(joined('（此件公开发布）', OPEN)).toBe(false);
  });
  it('stands the history of a regulation', () => {
    for (const act of ['通过', '公布', '批准', '修订', '修正', '发布', '施行']) {
      expect(joined(OPEN, `（2024年1月3日市政府${act}）`), act).toBe(false);
      expect(joined(OPEN, `（二〇二四年一月三日市政府${act}）`), act).toBe(false);
      expect(joined(`${OPEN}，`, `（2024年1月3日市政府${act}）`), act).toBe(true);
      expect(joined(`${OPEN}、`, `（2024年1月3日市政府${act}）`), act).toBe(true);
    }
    expect(joined(OPEN, '（2024年1月3日市政府讨论）')).toBe(true);
    expect(joined(OPEN, '（24年1月3日市政府通过）')).toBe(true);
  });
  it('stands who signs over a date', () => {
    for (const signer of [
      '市长 张三',
      '代市长 张三',
      '主席 张三丰',
      '主任 张 三',
      '专员 阿里木·买买提',
    ])
      expect(count(OPEN, signer, '2024年1月3日'), signer).toBe(3);
    expect(count(OPEN, '处长张三的', '2024年1月3日')).toBe(2);
  });
});

describe('a bracket of bodies whose beginning stands on a line of its own', () => {
  it.each([
    ...['责任', '牵头', '配合', '主办', '协办', '承办', '落实', '主责'].flatMap((role) =>
      ['单位', '部门', '科室', '领导', '人', ''].map((who) => `（${role}${who}：市水务局）`),
    ),
  ])('%s goes with the words before it', (line) => {
    expect(joined('各地要加强值班值守和防汛抗旱的各项工作。', line)).toBe(true);
    expect(joined('各地要加强值班值守和防汛抗旱的各项工作。', `某${line}`)).toBe(false);
  });
  it('with a half colon too', () =>
    expect(joined('各地要加强值班值守和防汛抗旱的各项工作。', '（责任单位:市水务局）')).toBe(true));
  it.each(['（监督单位：市水务局）', '（责任某：市水务局）', '（责任单位市水务局）'])(
    'not %s',
    (line) => expect(joined('各地要加强值班值守和防汛抗旱的各项工作。', line)).toBe(false),
  );
});

describe('after a sentence', () => {
  // Lines that are broken at a margin of twenty characters.
  const full = (n: number): string[] =>
    Array.from(
      { length: n },
      (_, i) => `各地要加强值班值守和防汛抗旱的各项工作${'甲乙丙丁戊己'[i]}`,
    );
  it('an entry begins with its date, though the line before is full', () => {
    const pair = (first: string, second: string): boolean => {
      // Figures and dashes are half as wide.
      const wide = (s: string): number => s.length - (s.match(/[\d~-]/gu)?.length ?? 0) / 2;
      const pad = (s: string): string => `${s}${'某'.repeat(19 - Math.round(wide(s)))}。`;
      const lines = [...full(5), `${'某'.repeat(5)}。`, pad(first), `${second}召开会议，研究`];
      return count(...lines) === count(...lines.slice(0, -1));
    };
    for (const date of [
      ...['1月3日', '11月30日', '2024年1月3日', '一月三日', '十一月三十日'],
      ...['1月3～', '1月3~', '1月3—', '1月3－', '1月3至', '1月3-'],
    ]) {
      expect(pair(date, date), date).toBe(false);
      expect(pair('某某', date), date).toBe(true);
      expect(pair(date, '某某'), date).toBe(true);
    }
    for (const none of ['1月某', '月3日', '某1月3日', '1月3个'])
      expect(pair(none, none), none).toBe(true);
  });
});
