/** A document laid beside its source: every way in which the two may differ, on a few invented lines. */
import { describe, expect, it } from 'vitest';
import { type Collation, collate } from '../../../src/corpus/collate.ts';
import { parseDocument } from '../../../src/corpus/parse.ts';
import { readUnits } from '../../../src/domain/text.ts';

const lay = (source: readonly string[], ...blocks: readonly string[]): Collation => {
  const text = `---\ntitle: 甲\nkind: notice\n---\n\n${blocks.join('\n\n')}\n`;
  const parsed = parseDocument('a.mdx', 'a', text);
  expect(parsed.diagnostics).toEqual([]);
  return collate(parsed, readUnits(source), 'source.txt');
};
/** Line of the document, and the published text and the source as they are told. */
const told = (source: readonly string[], ...blocks: readonly string[]): string[] =>
  lay(source, ...blocks).diagnostics.map(
    (d) => `${d.line} ${(d.compared ?? []).map(({ text }) => text).join(' | ')}`,
  );
/** What is said, in English, without the advice. */
const said = (source: readonly string[], ...blocks: readonly string[]): string[] =>
  lay(source, ...blocks).diagnostics.map((d) => d.message.en);
const lines = (source: readonly string[], ...blocks: readonly string[]): string[] =>
  lay(source, ...blocks).lines.map((l) => l?.join('–') ?? '-');

describe('a text that is the source', () => {
  it.each<[string, string[], string[]]>([
    ['line by line', ['甲乙', '丙丁。'], ['甲乙', '丙丁。']],
    ['lines of one paragraph', ['甲乙', '丙丁。'], ['甲乙丙丁。']],
    ['words of letters over two lines', ['smart', 'city'], ['smart city']],
    ['a table', ['序号\t任务', '1\t甲'], ['| 序号 | 任务 |\n| - | - |\n| 1 | 甲 |']],
    ['spaces as in the source', ['甲 乙'], ['甲 乙']],
    ['a heading set in two lines', ['关于某事', '的通知'], ['# 关于某事的通知']],
    ['a heading whose lines are set apart', ['关于某事', '的通知'], ['# 关于某事 的通知']],
    ['a correction', ['甲动动乙'], ['甲<Corr sic="动动" kind="doubled" reason="重">动</Corr>乙']],
    [
      'a correction of nothing there',
      ['甲乙'],
      ['甲<Corr sic="" kind="omission" reason="漏">丙</Corr>乙'],
    ],
    ['a doubtful reading', ['甲乙丙'], ['甲<Sic kind="doubtful" reason="疑">乙</Sic>丙']],
    ['a gap', ['甲', '乙'], ['甲', '<Gap kind="figure" reason="缺" />', '乙']],
    ['an astral character', ['甲𠮷乙'], ['甲𠮷乙']],
  ])('%s', (_, source, blocks) => expect(said(source, ...blocks)).toEqual([]));
});

describe('a text that differs', () => {
  it('has more, less, or something else, and both are shown', () => {
    const rest = '戊己庚辛壬癸';
    expect(told([`甲乙${rest}`], `甲乙丁${rest}`)).toEqual([
      `6 …甲乙【丁】${rest}… | …甲乙【】${rest}…`,
    ]);
    expect(told([`甲乙丁${rest}`], `甲乙${rest}`)).toEqual([
      `6 …甲乙【】${rest}… | …甲乙【丁】${rest}…`,
    ]);
    expect(told([`甲乙${rest}`], `甲丁${rest}`)).toEqual([
      `6 …甲【丁】${rest}… | …甲【乙】${rest}…`,
    ]);
    expect(told(['甲乙丙'], '甲乙')).toEqual(['6 …甲乙【】… | …甲乙【丙】…']);
    expect(told(['甲乙'], '甲乙丙')).toEqual(['6 …甲乙【丙】… | …甲乙【】…']);
    expect(told(['甲乙'], '甲乙', '丙')).toEqual(['8 …甲乙【丙】… | …甲乙【】…']);
    expect(told(['甲', '乙'], '甲')).toEqual(['6 …甲【】… | …甲【乙】…']);
  });
  it('says which it is, and where', () => {
    const kinds = [
      said(['甲乙戊己庚辛壬癸'], '甲乙丁戊己庚辛壬癸'),
      said(['甲乙丁戊己庚辛壬癸'], '甲乙戊己庚辛壬癸'),
      said(['甲乙戊己庚辛壬癸'], '甲丁戊己庚辛壬癸'),
    ].flat();
    expect(new Set(kinds).size).toBe(3);
    for (const message of kinds) expect(message).toContain('source.txt:1');
  });
  it('is told once for differences with four characters or fewer between them', () => {
    expect(told(['一甲乙丙丁二'], '三甲乙丙丁四')).toEqual([
      '6 …【三甲乙丙丁四】… | …【一甲乙丙丁二】…',
    ]);
    expect(told(['一甲乙丙丁戊二'], '三甲乙丙丁戊四')).toHaveLength(2);
  });
  it('shows sixteen characters beside, and sixty of the difference', () => {
    const long = '甲'.repeat(30);
    expect(told([`${long}乙${long}`], `${long}丙${long}`)).toEqual([
      `6 …${'甲'.repeat(16)}【丙】${'甲'.repeat(16)}… | …${'甲'.repeat(16)}【乙】${'甲'.repeat(16)}…`,
    ]);
    const rest = '戊己庚辛壬癸';
    expect(told([`一${rest}`], `一${'丙'.repeat(61)}${rest}`)).toEqual([
      `6 …一【${'丙'.repeat(60)}…】${rest}… | …一【】${rest}…`,
    ]);
    expect(told([`一${rest}`], `一${'丙'.repeat(60)}${rest}`)).toEqual([
      `6 …一【${'丙'.repeat(60)}】${rest}… | …一【】${rest}…`,
    ]);
  });
  it('cuts no character in two', () => {
    expect(told(['甲𠮷乙丙丁戊己庚'], '甲𠮶乙丙丁戊己庚')).toEqual([
      '6 …甲【𠮶】乙丙丁戊己庚… | …甲【𠮷】乙丙丁戊己庚…',
    ]);
  });
  it('differs where a correction does not say what the source has', () => {
    expect(
      told(['甲动动乙'], '甲<Corr sic="动" kind="doubled" reason="重">丁</Corr>乙'),
    ).toHaveLength(1);
    expect(told(['甲动动乙'], '甲动乙')).toHaveLength(1);
  });
});

describe('where paragraphs and cells begin', () => {
  it('is where a line or a cell of the source begins', () => {
    expect(told(['甲乙丙丁'], '甲乙', '丙丁')).toEqual(['8 丙丁 | 甲乙丙丁']);
    expect(told(['甲乙 丙丁'], '甲乙', '丙丁')).toEqual([]);
    expect(told(['甲', '乙丙'], '甲', '乙', '丙')).toEqual(['10 丙 | 乙丙']);
    const long = '丙'.repeat(41);
    expect(told([`甲${long}`], '甲', long)).toEqual([`8 ${'丙'.repeat(40)}… | 甲${long}`]);
  });
  it('of a row in its own column', () => {
    const table = (row: string): string => `| 序号 | 任务 |\n| - | - |\n${row}`;
    expect(said(['序号\t任务', '1\t甲'], table('| 1 | 甲 |'))).toEqual([]);
    expect(told(['序号\t任务', '1\t'], table('|  | 1 |'))).toEqual(['8 \t1 | 1']);
  });
  it('is not behind the end of a sentence where the next line has a number, or a cell begins', () => {
    expect(told(['甲。', '一、乙'], '甲。一、乙')).toEqual(['6 …甲。【一】、乙… | 一、乙']);
    expect(told(['甲：', '（一）乙'], '甲：（一）乙')).toHaveLength(1);
    expect(told(['甲', '一、乙'], '甲一、乙')).toEqual([]);
    expect(told(['甲。', '乙'], '甲。乙')).toEqual([]);
    expect(told(['甲\t乙'], '甲乙')).toEqual(['6 …甲【乙】… | 乙']);
  });
});

describe('a space', () => {
  it('is in the text where it is in the source', () => {
    expect(told(['甲乙'], '甲 乙')).toEqual(['6 …甲【乙】… | 甲乙']);
    expect(told(['甲 乙'], '甲乙')).toEqual(['6 …甲【乙】… | 甲 乙']);
    expect(told(['甲', '乙'], '甲 乙')).toEqual(['6 …甲【乙】… | 乙']);
    // A heading may be closed up, and be broken where its lines are.
    expect(told(['甲 乙'], '# 甲乙')).toEqual([]);
    expect(told(['甲乙'], '# 甲 乙')).toHaveLength(1);
  });
});

describe('a passage that is moved', () => {
  const source = ['甲乙', '配合。', '丙丁', '戊己。'];
  const moved = (line: number, after: number, words = '配合。'): string =>
    `<Moved line="${line}" after="${after}" reason="序">${words}</Moved>`;
  it('stands behind the line that it names, and is found at its own', () => {
    expect(said(source, '甲乙', `丙丁${moved(2, 3)}`, '戊己。')).toEqual([]);
    expect(said(source, '甲乙', `丙丁${moved(2, 4)}`, '戊己。')).toHaveLength(1);
    expect(said(source, '甲乙', `丙${moved(2, 3)}丁`, '戊己。')).not.toEqual([]);
    expect(said(source, '甲乙', `丙丁${moved(1, 3)}`, '戊己。')).not.toEqual([]);
    expect(said(source, '甲乙', `丙丁${moved(9, 3)}`, '戊己。')).not.toEqual([]);
    expect(said(source, '甲乙', `丙丁${moved(2, 3, '戊己。')}`, '配合。')).not.toEqual([]);
  });
  it('shows its words and the line where it should be', () => {
    expect(told(source, '甲乙', `丙丁${moved(4, 3)}`, '配合。')[0]).toBe('8 配合。 | 戊己。');
    expect(told(source, '甲乙', `丙丁${moved(2, 4)}`, '戊己。')).toEqual([
      '8 …甲乙丙丁【配】合。戊己。… | 戊己。',
    ]);
  });
  it('is used once', () => {
    expect(said(source, '甲乙', `丙丁${moved(2, 3)}`, `戊己。${moved(2, 4)}`)).not.toEqual([]);
  });
});

describe('the lines of the source', () => {
  it('of a block are the first and the last that it has words of', () => {
    expect(lines(['甲', '乙', '', '丙'], '甲乙', '丙')).toEqual(['1–2', '4–4']);
    expect(lines(['甲', '乙丙'], '甲乙丙')).toEqual(['1–2']);
    expect(
      lines(
        ['甲乙', '配合。', '丙丁'],
        '甲乙',
        '丙丁<Moved line="2" after="3" reason="序">配合。</Moved>',
      ),
    ).toEqual(['1–1', '2–3']);
  });
  it('of a block without words are those of the end of the one before', () => {
    expect(lines(['甲', '乙', '丙'], '甲乙', '<Gap kind="figure" reason="缺" />', '丙')).toEqual([
      '1–2',
      '2–2',
      '3–3',
    ]);
    expect(lines(['丙'], '<Gap kind="figure" reason="缺" />', '丙')).toEqual(['-', '1–1']);
    expect(lines(['甲'], '甲', '乙丁')).toEqual(['1–1', '1–1']);
  });
  it('of a mark are where its words stand, or the character before it', () => {
    const marks = (source: readonly string[], ...blocks: readonly string[]): number[] => [
      ...lay(source, ...blocks).markLines.values(),
    ];
    expect(
      marks(['甲', '动动乙'], '甲<Corr sic="动动" kind="doubled" reason="重">动</Corr>乙'),
    ).toEqual([2]);
    expect(marks(['甲', '乙'], '甲<Corr sic="" kind="omission" reason="漏">丙</Corr>乙')).toEqual([
      1,
    ]);
    expect(
      marks(['甲', '乙'], '甲', '<Corr sic="" kind="omission" reason="漏">丙</Corr>乙'),
    ).toEqual([2]);
    expect(marks(['甲', '乙', '丙'], '甲乙', '<Gap kind="figure" reason="缺" />', '丙')).toEqual([
      2,
    ]);
    expect(marks(['甲', '乙'], '甲<Gap kind="unreadable" reason="缺" />乙')).toEqual([1]);
  });
});
