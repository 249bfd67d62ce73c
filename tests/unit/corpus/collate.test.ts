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

describe('what is said of a difference', () => {
  const rest = '戊己庚辛壬癸';
  const table = (row: string): string => `| 序号 | 任务 |\n| - | - |\n${row}`;
  const whole = (source: readonly string[], ...blocks: readonly string[]): string[] =>
    lay(source, ...blocks).diagnostics.map(
      (d) => `${d.line} ${d.message.en} ${(d.compared ?? []).map(({ text }) => text).join(' | ')}`,
    );
  it.each<[string, string[], string[], string[]]>([
    [
      'a paragraph begins inside a line',
      ['某', '甲乙丙丁'],
      ['某', '甲乙', '丙丁'],
      ['10 A paragraph begins in the middle of line 2 of the source. 丙丁 | 甲乙丙丁'],
    ],
    [
      'cells begin elsewhere',
      ['序号\t任务', '1甲\t乙'],
      [table('| 1 | 甲乙 |')],
      [
        '8 A cell begins in the middle of line 2 of the source. 1\t甲乙 | 1甲',
        '8 A cell stands in column 2; the source has it in column 1 (source.txt:2). 1\t甲乙 | 1甲',
        '8 Two cells of the source are run together at “乙” (source.txt:2). …序号任务1甲【乙】… | 乙',
      ],
    ],
    [
      'a cell stands in another column',
      ['序号\t任务', '1\t'],
      [table('|  | 1 |')],
      ['8 A cell stands in column 2; the source has it in column 1 (source.txt:2). \t1 | 1'],
    ],
    [
      'a head stands in another column',
      ['序号\t', '1\t甲'],
      ['|  | 序号 |\n| - | - |\n| 1 | 甲 |'],
      ['6 A cell stands in column 2; the source has it in column 1 (source.txt:1). \t序号 | 序号'],
    ],
    [
      'a space too many',
      ['某', '甲乙'],
      ['某', '甲 乙'],
      [
        '8 There is a space before “乙” that the source has not (source.txt:2). …某甲【乙】… | 甲乙',
      ],
    ],
    [
      'a space too few',
      ['某', '甲 乙'],
      ['某', '甲乙'],
      ['8 The space before “乙” is missing (source.txt:2). …某甲【乙】… | 甲 乙'],
    ],
    [
      'two paragraphs in one',
      ['某', '甲。', '一、乙丙丁戊己庚辛壬癸子丑寅卯'],
      ['某', '甲。一、乙丙丁戊己庚辛壬癸子丑寅卯'],
      [
        '8 Two paragraphs of the source are run together at “一、乙丙丁戊己庚辛壬癸子” (source.txt:3). …某甲。【一】、乙丙丁戊己庚辛壬癸子丑寅卯… | 一、乙丙丁戊己庚辛壬癸子丑寅卯',
      ],
    ],
    [
      'two cells in one',
      ['某', '甲\t乙'],
      ['某', '甲乙'],
      ['8 Two cells of the source are run together at “乙” (source.txt:2). …某甲【乙】… | 乙'],
    ],
    [
      'words that are lacking',
      ['某', `甲乙丁${rest}`],
      ['某', `甲乙${rest}`],
      [
        `8 The document lacks words of the source (source.txt:2). …某甲乙【】${rest}… | …某甲乙【丁】${rest}…`,
      ],
    ],
    [
      'words that are more',
      ['某', `甲乙${rest}`],
      ['某', `甲乙丁${rest}`],
      [
        `8 The document has words that the source has not, here (source.txt:2). …某甲乙【丁】${rest}… | …某甲乙【】${rest}…`,
      ],
    ],
    [
      'other words',
      ['某', `甲丁${rest}`],
      ['某', `甲乙${rest}`],
      [
        `8 The document and the source differ (source.txt:2). …某甲【乙】${rest}… | …某甲【丁】${rest}…`,
      ],
    ],
    [
      'words beside no source at all',
      [],
      ['甲'],
      ['6 The document has words that the source has not, here (source.txt). …【甲】… | …【】…'],
    ],
    [
      'a passage that goes to another line',
      ['甲乙', '配合。', '丙丁', '戊己。'],
      ['甲乙', '丙丁<Moved line="2" after="4" reason="序">配合。</Moved>', '戊己。'],
      [
        '8 <Moved after="4">: these words do not follow the end of line 4 of the source. …甲乙丙丁【配】合。戊己。… | 戊己。',
      ],
    ],
    [
      'a passage that comes from no line',
      ['甲乙', '配合。', '丙丁', '戊己。'],
      ['甲乙', '丙丁<Moved line="9" after="3" reason="序">配合。</Moved>', '戊己。'],
      [
        '8 <Moved line="9">: these words do not stand in line 9 of the source. 配合。 | ',
        '8 The document and the source differ (source.txt:2). …甲乙【丙丁配合。戊己。】… | …甲乙【配合。丙丁戊己。】…',
        '8 <Moved after="3">: these words do not follow the end of line 3 of the source. …甲乙丙丁【配】合。戊己。… | 丙丁',
      ],
    ],
  ])('%s', (_, source, blocks, right) => {
    expect(whole(source, ...blocks)).toEqual(right);
  });
  it('names the marks by which a text may differ, and none that mends nothing', () => {
    const [d] = lay([`甲乙${rest}`], `甲丁${rest}`).diagnostics;
    expect(JSON.stringify(d)).toContain('<Corr');
    expect(JSON.stringify(d)).not.toContain('<Sic');
  });
  it('is the same where the texts are long', () => {
    const long = '天地玄黄'.repeat(40);
    expect(told([`${long}甲${long}`], `${long}乙${long}`)).toHaveLength(1);
    expect(lines([long, long], `${long}${long}`)).toEqual(['1–2']);
  });
  it('shows forty characters of a paragraph, and a mark behind more', () => {
    for (const n of [39, 40, 41]) {
      const words = '丙'.repeat(n);
      expect(told([`甲${words}`], '甲', words)).toEqual([
        `8 ${n > 40 ? `${'丙'.repeat(40)}…` : words} | 甲${words}`,
      ]);
    }
  });
});

describe('a passage that stands twice', () => {
  const moved = (line: number, after: number, words = '配合。'): string =>
    `<Moved line="${line}" after="${after}" reason="序">${words}</Moved>`;
  it('is taken from the line that it names', () => {
    const source = ['配合。', '甲乙', '配合。', '丙丁'];
    expect(said(source, '配合。', '甲乙', `丙丁${moved(3, 4)}`)).toEqual([]);
    expect(said(source, `甲乙${moved(1, 2)}`, '配合。', '丙丁')).toEqual([]);
    expect(lines(source, '配合。', '甲乙', `丙丁${moved(3, 4)}`)).toEqual(['1–1', '2–2', '3–4']);
  });
  it('may be a part of its line, at its beginning, in its midst or at its end', () => {
    for (const [line, left] of [
      ['配合。子丑', '子丑'],
      ['子配合。丑', '子丑'],
      ['子丑配合。', '子丑'],
    ] as const)
      expect(said(['甲乙', line, '丙丁'], '甲乙', left, `丙丁${moved(2, 3)}`), line).toEqual([]);
  });
  it('is not found behind its line', () => {
    expect(
      said(['甲乙', '子丑', '配合。', '丙丁'], '甲乙', '子丑', `丙丁${moved(2, 4)}`)[0],
    ).toContain('do not stand in line 2');
  });
  it('may follow a line of which nothing else is left', () => {
    expect(
      said(
        ['甲乙', '配合。', '丙丁', '协同。'],
        '甲乙',
        `丙丁${moved(2, 3)}${moved(4, 3, '协同。')}`,
      ),
    ).toHaveLength(1);
  });
});
