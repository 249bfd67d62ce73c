/** Heads of documents without any contents: each kind, and lines that look like one. Invented papers. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { findHeads } from '../../../src/importer/heads.ts';
import { printedLines } from '../../../src/importer/lines.ts';

/** `first line–last line of the title, ! where certain: its words` of each head. */
const heads = (text: string, skipped: readonly number[] = []): string[] => {
  const lines = printedLines(readUnits(text.split('\n')));
  return findHeads(lines, 0, lines.length, (i) => skipped.includes(i)).map(
    ({ first, title: [from, to], words, certain }) =>
      `${first} ${from}–${to}${certain ? '!' : ''} ${words}`,
  );
};
const title = '青川市人民政府关于做好防汛工作的通知';

describe('a head', () => {
  it('is a title over its number', () => {
    expect(heads(`${title}\n青政发〔2024〕1号\n各区人民政府：\n正文。`)).toEqual([
      `0 0–1! ${title}`,
    ]);
    expect(heads(`青川市人民政府\n关于做好防汛工作的通知\n青政发〔2024〕1号\n正文。`)).toEqual([
      `0 0–2! ${title}`,
    ]);
  });
  it('is a number over its title', () => {
    expect(heads(`正文。\n青政发〔2024〕1号\n${title}\n各区人民政府：`)).toEqual([
      `1 2–3! ${title}`,
    ]);
  });
  it('is an order with its number, or the title of what it promulgates', () => {
    expect(heads('青川市人民政府令\n第12号\n《青川市停车办法》已经通过。')[0]).toMatch(
      /^0 0–1! 青川市人民政府令/u,
    );
    expect(heads('青川市人民政府公告\n〔2024〕第5号\n正文。')).toEqual([
      '0 0–1! 青川市人民政府公告',
    ]);
    expect(heads('青川市人民政府令\n正文。')).toEqual([]);
  });
  it('is a title over those whom it addresses', () => {
    expect(heads(`${title}\n各区人民政府，市政府各部门：\n正文。`)).toEqual([`0 0–1 ${title}`]);
    expect(heads('防汛工作的通知\n各区人民政府，市政府各部门：\n正文。')).toEqual([]);
  });
  it('is a title over the history of a text', () => {
    expect(
      heads('青川市停车管理办法\n（2024年1月3日市政府常务会议通过）\n第一条 为了管理。'),
    ).toEqual(['0 0–1 青川市停车管理办法']);
  });
  it('is the title of a chronicle or of appointments', () => {
    expect(heads('正文。\n2024年1月大事记\n1日 召开会议。')).toEqual(['1 1–2 2024年1月大事记']);
  });
  it('is a title by its words alone, where a document may begin', () => {
    expect(heads(`${title}\n正文。`)).toEqual([`0 0–1 ${title}`]);
    expect(heads(`正文。\n${title}\n正文。`)).toEqual([`1 1–2 ${title}`]);
    expect(heads(`2024年1月3日\n${title}\n正文。`)).toEqual([`1 1–2 ${title}`]);
    expect(heads(`正文；其中\n${title}\n正文。`)).toEqual([]);
    expect(heads(`正文；其中\n\n\n${title}\n正文。`)).toEqual([`1 1–2 ${title}`]);
  });
  it('goes over lines that are furniture', () => {
    expect(
      heads(`青川市人民政府\n— 3 —\n关于做好防汛工作的通知\n青政发〔2024〕1号\n正文。`, [1]),
    ).toHaveLength(1);
    expect(heads(`${title}\n— 3 —\n青政发〔2024〕1号\n正文。`, [1])).toEqual([`0 0–1! ${title}`]);
    expect(heads(`${title}\n正文。`, [0])).toEqual([]);
  });
  it('is told once, in the order of the lines', () => {
    const two = `${title}\n青政发〔2024〕1号\n各区人民政府：\n正文。\n关于做好抗旱工作的通知\n青政发〔2024〕2号\n正文。`;
    expect(heads(two)).toEqual([`0 0–1! ${title}`, '4 4–5! 关于做好抗旱工作的通知']);
  });
  it('is no sentence, no row and no attachment', () => {
    for (const line of [
      '现将关于防汛工作的通知印发给你们。',
      '附件：关于防汛工作的通知',
      '关于防汛\t通知',
      '一、关于做好防汛工作的通知',
    ])
      expect(heads(`正文。\n${line}\n正文。`), line).toEqual([]);
  });
});
