/** The contents that a document prints of itself. By hand. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { ownContents } from '../../../src/importer/ownContents.ts';

describe('the contents that a document prints of itself', () => {
  const found = (text: string, attached?: string) => {
    const own = ownContents(readUnits(text.split('\n')), attached);
    return own === undefined
      ? undefined
      : [own.first, own.end, own.entries.map((e) => e.map((u) => u.text).join('|'))];
  };
  const body = '总则部分\n正文一。\n组织体系\n正文二。\n应急响应\n正文三。';
  it('come again as headings', () => {
    expect(found(`目 录\n总则部分\n组织体系\n应急响应\n${body}`)).toEqual([
      0,
      4,
      ['目 录', '总则部分', '组织体系', '应急响应'],
    ]);
    expect(found(`总则部分\n组织体系\n应急响应\n${body}`)).toEqual([
      0,
      3,
      ['总则部分', '组织体系', '应急响应'],
    ]);
  });
  it('are three where no word stands over them, two where one does', () => {
    const short = '总则部分\n正文一。\n组织体系\n正文二。';
    expect(found(`目录\n总则部分\n组织体系\n${short}`)?.[1]).toBe(3);
    expect(found(`总则部分\n组织体系\n${short}`)).toBeUndefined();
    expect(found(`目录\n总则部分\n${short}`)).toBeUndefined();
  });
  it('are none where most lines do not come again', () => {
    expect(found(`目录\n总则部分\n组织体系\n某一章节\n某二章节\n${body}`)?.[1]).toBe(5);
    expect(
      found(`目录\n总则部分\n组织体系\n某一章节\n某二章节\n某三章节\n${body}`),
    ).toBeUndefined();
    expect(found(body)).toBeUndefined();
  });
  it('do not begin with the title of the text that they are of', () => {
    const named = `某某事项目录\n总则部分\n组织体系\n${'总则部分\n正文一。\n组织体系\n正文二。'}`;
    expect(found(named)?.[0]).toBe(0);
    expect(found(named, '某某事项目录')).toBeUndefined();
  });
});

describe('an entry of them', () => {
  const P = '各地要做好准备。';
  const found = (...lines: readonly string[]) => {
    const own = ownContents(readUnits(lines));
    return own === undefined ? undefined : [own.first, own.end, own.entries.map((e) => e.length)];
  };
  const two = ['组织体系', '应急响应'];
  const again = ['总则部分', P, '组织体系', P, '应急响应', P];
  it('stands on four lines at most', () => {
    expect(found('目录', '总', '则', '部', '分', ...two, ...again)).toEqual([0, 7, [1, 4, 1, 1]]);
    const five = ['目录', '总', '则', '部', '分', '分', ...two];
    expect(found(...five, '总则部分分', P, ...again.slice(2))).toBeUndefined();
  });
  it('has lines of sixty characters at most, and is of three characters at least', () => {
    const long = '总'.repeat(60);
    expect(found('目录', long, ...two, long, P, ...again.slice(2))).toEqual([0, 4, [1, 1, 1, 1]]);
    const longer = '总'.repeat(61);
    expect(found('目录', longer, ...two, longer, P, ...again.slice(2))).toBeUndefined();
    expect(found('目录', '总则部', ...two, '总则部', P, ...again.slice(2))).toEqual([
      0,
      4,
      [1, 1, 1, 1],
    ]);
    expect(found('目录', '总则', ...two, '总则', P, ...again.slice(2))).toBeUndefined();
  });
  it('comes again behind the one before it', () => {
    expect(found('目录', '总则部分', ...two, '总则部分', P, '应急响应', P, '组织体系', P)).toEqual([
      0,
      4,
      [1, 1, 1, 1],
    ]);
    expect(
      ownContents(
        readUnits(['目录', '总则部分', ...two, '总则部分', P, '应急响应', P, '组织体系', P]),
      )?.headings,
    ).toEqual(new Set(['总则部分', '组织体系']));
  });
  it('is one of four hundred lines at most', () => {
    const filler = (n: number): string[] =>
      Array.from({ length: n }, (_, i) => `第${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${i}节某`);
    const many = (n: number) => {
      const all = filler(n);
      return found('目录', ...all, ...all.flatMap((l) => [l, P]))?.[1];
    };
    expect(many(400)).toBe(401);
    expect(many(401)).not.toBe(402);
  });
  it('has no cells, and no sentence among them', () => {
    expect(found('目录', '总则部分', '甲\t乙', ...two, ...again)).toBeUndefined();
    expect(found('目录', '总则部分', '甲；乙', ...two, ...again)).toBeUndefined();
    expect(found('目录', '总则部分', '甲，乙', ...two, ...again)).toEqual([0, 5, [1, 1, 1, 1, 1]]);
    expect(found('目\t录', '总则部分', ...two, ...again)).toEqual([2, 5, [1, 1, 1]]);
  });
  it('may be unlike the heading in half of them under the word, in a fifth without it', () => {
    expect(found('目录', '总则部分', '某某某某', '组织体系', '某某某某', ...again)).toEqual([
      0,
      5,
      [1, 1, 1, 1, 1],
    ]);
    const five = ['总则部分', '组织体系', '应急响应', '保障措施'];
    const texts = five.flatMap((l) => [l, P]);
    expect(found(...five, '某某某某', ...texts)?.[1]).toBe(5);
    expect(found(...five, '某某某某', '某事某事', ...texts)?.[0]).not.toBe(0);
  });
});
