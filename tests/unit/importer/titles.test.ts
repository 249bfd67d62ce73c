/** A title of the contents found over the printed lines that make it up. By hand. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { foldTitle, printedLines } from '../../../src/importer/lines.ts';
import { TitleIndex } from '../../../src/importer/titles.ts';

const lines = (text: string) => printedLines(readUnits(text.split('\n')));

describe('a title over whole lines', () => {
  const text =
    '青川市人民政府\n关于防汛工作的\n通知\n正文。\n青川市人民政府关于防汛工作的通知\n页眉\n';
  const title = foldTitle('青川市人民政府关于防汛工作的通知');
  const index = (skipped: readonly number[] = []) =>
    new TitleIndex(lines(text), (i) => skipped.includes(i));
  it('is found where the lines make it up, and nowhere else', () => {
    expect([...index().all(title, 0)]).toEqual([
      [0, 3],
      [4, 5],
    ]);
    expect(index().find(title, 1)).toEqual([4, 5]);
    expect(index().find(title, 0, 4)).toEqual([0, 3]);
    expect(index().find(title, 1, 4)).toBeUndefined();
    expect(index().find('', 0)).toBeUndefined();
    expect(index().find(foldTitle('青川市人民政府关于'), 0)).toBeUndefined();
  });
  it('goes over lines that are skipped', () => {
    const broken = new TitleIndex(
      lines('青川市人民政府\n— 3 —\n关于防汛工作的通知'),
      (i) => i === 1,
    );
    expect(broken.find(title, 0)).toEqual([0, 3]);
    expect(broken.foreign([0, 3], title)).toEqual([]);
    expect(index([0]).find(title, 0)).toEqual([4, 5]);
  });
  it('goes over a line of forty characters beside them', () => {
    const of = (n: number) =>
      new TitleIndex(lines(`甲乙\n${'某'.repeat(n)}\n— 3 —\n丙`), (i) => i === 2).find('甲乙丙', 0);
    expect(of(40)).toEqual([0, 4]);
    expect(of(41)).toBeUndefined();
  });
  it('goes over one short line beside them, and names it', () => {
    const broken = new TitleIndex(
      lines('青川市人民政府\n— 3 —\n政策文件\n关于防汛工作的通知'),
      (i) => i === 1,
    );
    expect(broken.find(title, 0)).toEqual([0, 4]);
    expect(broken.foreign([0, 4], title)).toEqual([2]);
    const apart = new TitleIndex(
      lines('青川市人民政府\n政策文件\n关于防汛工作的通知'),
      () => false,
    );
    expect(apart.find(title, 0)).toBeUndefined();
  });
});
