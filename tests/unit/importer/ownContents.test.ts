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
