/** A draft that was recognised in simplified script, with its words as they are printed: block by block. By hand. */
import { describe, expect, it } from 'vitest';
import { simplify } from '../../../src/domain/script.ts';
import { readUnits } from '../../../src/domain/text.ts';
import { asPrinted } from '../../../src/importer/printed.ts';
import type { DocumentSpan } from '../../../src/importer/skeleton.ts';
import { type DraftBlock, structure } from '../../../src/importer/structure.ts';

const printed = (lines: readonly string[]) => {
  const units = readUnits(lines);
  const folded = units.map((u) => ({ ...u, text: simplify(u.text) }));
  const draft = structure(folded, {} as DocumentSpan, new Set(folded.slice(0, 1)));
  return { draft, made: asPrinted(draft, folded, units), units };
};
const told = (blocks: readonly DraftBlock[]): string[] =>
  blocks.map((b) =>
    b.type === 'table'
      ? b.rows.map((r) => r.join('|')).join(' / ')
      : b.type === 'gap'
        ? b.reason
        : b.type === 'contents'
          ? told(b.blocks).join(' / ')
          : b.text,
  );

describe('a draft as it is printed', () => {
  it('has the words of each block, over the joints of its lines', () => {
    const { made } = printed([
      '雲埠縣政府關於發展的通知',
      '雲政發〔2024〕5號',
      '各鄉鎮應當認真貫徹，',
      '確保實現目標。',
      '目錄',
      '一、總則……1',
      '二、職責……2',
      '一、總則',
      '單位\t電話',
      '縣辦\t壹號',
      '二、職責',
      '附件1',
      '處置流程圖',
    ]);
    expect(told(made.blocks)).toEqual([
      '雲埠縣政府關於發展的通知',
      '雲政發〔2024〕5號',
      '各鄉鎮應當認真貫徹，確保實現目標。',
      '目錄 / 一、總則……1 / 二、職責……2',
      '一、總則',
      '單位|電話 / 縣辦|壹號',
      '二、職責',
      '附件1 處置流程圖',
      '原文此处应有“处置流程图”，所据文本缺图。',
    ]);
  });
  it('has the facts of the document as printed, but for the form of its number', () => {
    const { made, draft } = printed(['雲埠縣政府關於發展的通知', '雲政發〔2024〕5號', '某事。']);
    expect(draft.frontMatter).toMatchObject({ title: '云埠县政府关于发展的通知' });
    expect(made.frontMatter).toEqual({
      title: '雲埠縣政府關於發展的通知',
      issuer: '雲埠縣政府',
      docNumber: '雲政發〔2024〕5号',
      kind: 'notice',
    });
  });
  it('has no fact that the draft has not', () => {
    const { made } = printed(['發展辦法', '某事。']);
    expect(made.frontMatter).toEqual({ title: '發展辦法', kind: 'other' });
  });
  it('has its title from the heading, though a part of its words stands before', () => {
    const units = readUnits(['后發通知', '後發通知', '某事。']);
    const folded = units.map((u) => ({ ...u, text: simplify(u.text) }));
    const draft = structure(folded, {} as DocumentSpan, new Set(folded.slice(1, 2)));
    expect(asPrinted(draft, folded, units).frontMatter.title).toBe('後發通知');
  });
  it('has the units of the print in its blocks', () => {
    const { made, units } = printed(['發展辦法', '某事。']);
    expect(made.blocks.flatMap((b) => (b.type === 'paragraph' ? b.units : []))).toEqual([units[1]]);
  });
});
