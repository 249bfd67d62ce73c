/** The detectors of damage at their limits: one reason at a time, on passages that a case gives. By hand. */
import { describe, expect, it } from 'vitest';
import { leadingNumber } from '../../../src/domain/numbering.ts';
import { readUnits } from '../../../src/domain/text.ts';
import {
  around,
  count,
  editDistance,
  type Passage,
  passagesOf,
} from '../../../src/importer/damage/detector.ts';
import { detectors } from '../../../src/importer/damage/index.ts';
import type { DraftBlock, DraftDocument } from '../../../src/importer/structure.ts';

interface Paper {
  readonly lines: readonly string[];
  readonly docNumber?: string;
  readonly issuer?: string;
}
/** A document of some lines: `#` before a heading of sections, `##` before one of an annex. */
function documentOf(
  { lines, docNumber, issuer = '青川市人民政府' }: Paper,
  from = 1,
): DraftDocument {
  const units = readUnits(lines.map((line) => line.replace(/^#+ /u, '')));
  const blocks = lines.map((line, i): DraftBlock => {
    const depth = /^#+(?= )/u.exec(line)?.[0].length;
    const own = units
      .filter((u) => u.line === i + 1)
      .map((u) => ({ ...u, line: u.line + from - 1 }));
    const text = line.replace(/^#+ /u, '');
    return depth === undefined
      ? { type: 'paragraph', text, units: own }
      : { type: 'heading', depth: depth + 1, text, units: own };
  });
  return {
    frontMatter: { title: '甲', kind: 'notice', docNumber, issuer },
    blocks,
    span: {},
    joins: [],
    lines: [from, from + lines.length - 1],
  } as unknown as DraftDocument;
}
const detect = (name: string, ...papers: readonly Paper[]): string[] => {
  let from = 1;
  const documents = papers.map((paper) => {
    const made = documentOf(paper, from);
    from += paper.lines.length;
    return made;
  });
  const passages = passagesOf(documents);
  const all = passages.map((p: Passage) => p.text).join('\n');
  return [
    ...detectors[name]!.look({
      skeleton: { masthead: [], colophon: [], units: [], contents: [] } as never,
      documents,
      passages,
      all,
    }),
  ].map(({ line, words, suggestion, parameters }) =>
    [line, words, suggestion, JSON.stringify(parameters)]
      .filter((x) => x !== undefined)
      .join(' | '),
  );
};
const lines = (name: string, ...text: readonly string[]): string[] => detect(name, { lines: text });

describe('a number whose code is unlike the others', () => {
  const papers = (...codes: readonly (string | readonly [string, string])[]): string[] =>
    detect(
      'numbersUnlike',
      ...codes.map((code, i): Paper => {
        const [own, issuer] = typeof code === 'string' ? [code, '青川市人民政府'] : code;
        const docNumber = `${own}〔2024〕${i + 1}号`;
        return { lines: [`甲${i}`, docNumber], docNumber, issuer };
      }),
    );
  it('is told with the number as the others have it', () => {
    expect(papers('青政发', '青政发', '青川发')).toEqual([
      '6 | 青川发〔2024〕3号 | 青政发〔2024〕3号 | {"code":"青政发"}',
    ]);
    expect(papers('青川发', '青政发', '青政发')).toEqual([
      '2 | 青川发〔2024〕1号 | 青政发〔2024〕1号 | {"code":"青政发"}',
    ]);
  });
  it('is none where no code is more usual, another authority has it, or two characters differ', () => {
    expect(papers('青政发', '青川发')).toEqual([]);
    expect(papers('青政发', '青政发', ['青川发', '青川县人民政府'])).toEqual([]);
    expect(papers('青政发', '青政发', '青川令')).toEqual([]);
    expect(papers('青政发', '青政发', '青政办发')).toEqual([]);
    expect(papers('青政发', '青政发', '青政发')).toEqual([]);
  });
  it.each([...'任规函字办电令复通报干人告决议批呈纪简督信'])(
    'is none of another series: %s',
    (c) => {
      expect(papers('青政发', '青政发', `青政${c}`)).toEqual([]);
    },
  );
  it('is one where only one of the two characters names a series', () => {
    expect(papers('青政发', '青政发', '青政皮')).toHaveLength(1);
    expect(papers('青政皮', '青政皮', '青政发')).toHaveLength(1);
  });
});

describe('numbers in their order', () => {
  const said = (...text: readonly string[]): string[] =>
    lines('numberSequences', ...text).map((l) => l.replace(/ \| (?=\{)/u, ' '));
  it.each<[string, string[], string[]]>([
    ['one after the other', ['一、甲', '二、乙', '三、丙'], []],
    ['one that is missing', ['一、甲', '三、丙'], ['2 | 三、丙 {"from":1,"to":3}']],
    ['two', ['一、甲', '四、丁'], ['2 | 四、丁 {"from":1,"to":4}']],
    ['one twice', ['一、甲', '一、乙'], ['2 | 一、乙 {"printed":"一、"}']],
    ['back to the first', ['一、甲', '二、乙', '一、丙'], []],
    ['a list that begins behind the first', ['二、乙'], ['1 | 二、乙 {"printed":"二、"}']],
    ['a lower list under each', ['一、甲', '（一）乙', '（二）丙', '二、丁', '（一）戊'], []],
    [
      'a lower list that goes on where it should begin',
      ['一、甲', '（一）乙', '二、丁', '（二）戊'],
      ['4 | （二）戊 {"printed":"（二）"}'],
    ],
    [
      'lower lists that all go on over the sections',
      ['一、甲', '（一）乙', '二、丙', '（二）丁', '（三）戊', '三、己', '（四）庚'],
      [],
    ],
    [
      'lower lists of which one begins anew',
      ['一、甲', '（一）乙', '二、丙', '（二）丁', '三、己', '（一）庚', '四、辛', '（二）壬'],
      ['4 | （二）丁 {"printed":"（二）"}', '8 | （二）壬 {"printed":"（二）"}'],
    ],
    ['items that run on', ['一、甲', '1. 乙', '2. 丙', '二、丁', '3. 戊'], []],
    ['items that begin anew', ['一、甲', '1. 乙', '2. 丙', '二、丁', '1. 戊'], []],
    [
      'items that run on with a gap',
      ['一、甲', '1. 乙', '二、丁', '3. 戊'],
      ['4 | 3. 戊 {"from":1,"to":3}'],
    ],
    ['an item of the same number in another list', ['一、甲', '1. 乙', '二、丁', '1. 戊'], []],
    ['chapters that run on', ['第一章 甲', '第一条 乙', '第二章 丙', '第二条 丁'], []],
    ['what is inserted', ['第一条 甲', '第一条之一 乙', '第一条之二 丙', '第二条 丁'], []],
    [
      'what is inserted with a gap',
      ['第一条 甲', '第一条之二 丙'],
      ['2 | 第一条之二 丙 {"from":0,"to":2}'],
    ],
    [
      'what is inserted twice',
      ['第一条 甲', '第一条之一 丙', '第一条之一 丁'],
      ['3 | 第一条之一 丁 {"printed":"第一条之一"}'],
    ],
    ['sections under their section', ['1 甲', '1.1 乙', '1.2 丙', '2 丁', '2.1 戊'], []],
    [
      'sections without it, told once',
      ['1.1 乙', '1.2 丙'],
      ['1 | 1.1 乙 {"printed":"1.1","parent":"1"}'],
    ],
    ['a section twice', ['1 甲', '1.1 乙', '1.1 丙'], ['3 | 1.1 丙 {"printed":"1.1"}']],
    ['an annex, in which all begin anew', ['一、甲', '二、乙', '# 附件', '一、丙'], []],
    [
      'an annex that begins behind the first',
      ['一、甲', '# 附件', '二、丙'],
      ['3 | 二、丙 {"printed":"二、"}'],
    ],
    [
      'a section that heads, which begins nothing anew',
      ['# 一、甲', '# 三、乙'],
      ['2 | 三、乙 {"from":1,"to":3}'],
    ],
    ['a list of attachments', ['附件：1. 甲', '2. 乙', '一、丙', '1. 丁'], []],
    ['no number', ['甲', '乙'], []],
  ])('%s', (_, text, right) => expect(said(...text)).toEqual(right));
  it('are told with twenty-four characters', () => {
    expect(said(`二、${'某'.repeat(30)}`)[0]).toContain(`二、${'某'.repeat(22)} `);
    expect(leadingNumber('二、某')?.printed).toBe('二、');
  });
});

describe('a sentence that breaks off', () => {
  it('is told alone, or with the line that is its rest', () => {
    expect(lines('cutOffSentences', '各地要落实责任，有关部门要密切')).toEqual([
      '1 | 各地要落实责任，有关部门要密切',
    ]);
    const known = '信息员要密切配合，做好工作。';
    const open = '各地要落实责任，有关部门要密切';
    const rest = '配合，做好工作。';
    for (const [at, text] of [
      [3, [known, open, rest]],
      [4, [known, open, '甲乙。', rest]],
      [5, [known, open, '甲乙。', '丙丁。', rest]],
    ] as const)
      expect(lines('cutOffSentences', ...text)).toEqual([
        `2 | ${open} | <Moved line="${at}" after="2" reason="…">${rest}</Moved> | {"line":${at}}`,
      ]);
    expect(lines('cutOffSentences', known, open, '甲乙。', '丙丁。', '戊己。', rest)).toEqual([
      `2 | ${open}`,
    ]);
    // Before it as well.
    expect(lines('cutOffSentences', rest, known, open)).toEqual([
      `3 | ${open} | <Moved line="1" after="3" reason="…">${rest}</Moved> | {"line":1}`,
    ]);
    expect(lines('cutOffSentences', rest, known, '甲乙。', '丙丁。', open)).toEqual([
      `5 | ${open}`,
    ]);
  });
  it('has its rest in its own document, and in a paragraph', () => {
    const known = '信息员要密切配合，做好工作。';
    const open = '各地要落实责任，有关部门要密切';
    const rest = '配合，做好工作。';
    expect(detect('cutOffSentences', { lines: [known, open] }, { lines: [rest] })).toEqual([
      `2 | ${open}`,
    ]);
    expect(lines('cutOffSentences', known, open, `# ${rest}`)).toEqual([`2 | ${open}`]);
  });
  it('has the line that fits best', () => {
    const known = '信息员要密切配合，做好工作。有关部门要密切协作。切配某。';
    expect(
      lines(
        'cutOffSentences',
        known,
        '各地要落实责任，有关部门要密切',
        '配备物资。',
        '配合，做好工作。',
      )[0],
    ).toContain('line="4"');
  });
  it('is none of items that are all set so, of lists of names and of attachments', () => {
    expect(lines('cutOffSentences', '（一）申请表，一式两份', '（二）身份证，原件')).toEqual([]);
    expect(lines('cutOffSentences', '（一）申请表，一式两份', '二、身份证，原件')).toHaveLength(2);
    expect(lines('cutOffSentences', '（一）申请表，一式两份', '（二）身份证，原件。')).toHaveLength(
      1,
    );
    for (const end of [
      '局',
      '委',
      '办',
      '厅',
      '部',
      '院',
      '会',
      '府',
      '室',
      '中心',
      '公司',
      '单位',
      '部门',
      '管委会',
      '园区',
      '街道',
      '乡镇',
    ])
      expect(lines('cutOffSentences', `责任单位：市某局，市某某${end}`), end).toEqual([]);
    expect(lines('cutOffSentences', '责任单位：市某局，市某某所')).toHaveLength(1);
    expect(lines('cutOffSentences', '附件：1. 甲表，乙表')).toEqual([]);
  });
});

describe('brackets', () => {
  it.each<[string, string[]]>([
    ['（甲）《乙》', []],
    ['（甲（乙）丙）', []],
    ['《甲（乙）丙》', []],
    ['甲）乙', ['1 | 甲【）】乙 | {"mark":"）"}']],
    ['甲》乙', ['1 | 甲【》】乙 | {"mark":"》"}']],
    ['《甲《乙》丙》', ['1 | 《甲【《】乙》丙》', '1 | 《甲《乙》丙【》】 | {"mark":"》"}']],
    ['1）甲', []],
    ['十二）甲', []],
    ['甲。2）乙', []],
    ['甲；三）乙', []],
    ['甲2）乙', ['1 | 甲2【）】乙 | {"mark":"）"}']],
    ['甲（乙。丙', ['1 | 甲【（】乙。丙 | {"mark":"（"}']],
    ['甲（乙', ['1 | 甲（【乙】 | 乙） | {"mark":"（"}']],
    ['123）甲', ['1 | 123【）】甲 | {"mark":"）"}']],
  ])('%s', (text, right) => expect(lines('brackets', text)).toEqual(right));
  it('that are open at the end of a paragraph close there, where no sentence is in them', () => {
    const open = (text: string): string => lines('brackets', text)[0]!.split(' | ')[1]!;
    expect(open('甲（乙丙')).toBe('甲（乙【丙】');
    expect(lines('brackets', '甲（乙丙')[0]).toContain('丙）');
    expect(open('甲（乙。丙')).toBe('甲【（】乙。丙');
    expect(open('甲（乙；丙')).toBe('甲【（】乙；丙');
    expect(open('甲《乙丙')).toBe('甲【《】乙丙');
    expect(open('甲（')).toBe('甲【（】');
    expect(open(`（${'某'.repeat(59)}`)).toBe(`${'某'.repeat(10)}【某】`);
    expect(open(`（${'某'.repeat(60)}`)).toBe(`【（】${'某'.repeat(10)}`);
  });
});

describe('a character that stands twice', () => {
  const told = (text: string): string[] =>
    lines('doubledCharacters', text).map((l) => l.split(' | ')[1]!);
  it.each<[string, string[]]>([
    ['市政府将将于年内完成。', ['市政府【将将】于年内完成。']],
    ['查处森林火灾案件件。', ['查处森林火灾案【件件】。']],
    ['查处案件件，整改。', ['查处案【件件】，整改。']],
    ['好了了。', []],
    ['天天检查。', []],
    ['各部门，将将于年内。', []],
    ['（将将于年内）', []],
    ['将将于年内。', []],
    ['科科长负责。', []],
    ['某某市〇〇年。', []],
    ['二二三四。', []],
    ['服务能力能力有所增强。', ['服务【能力能力】有所增强。']],
    ['发展服务服务业。', []],
    ['聘任甲某、乙某为某省文史研究館館员。', []],
    ['支持企业企业家。', []],
    ['一二一二。', []],
  ])('%s', (text, right) => expect(told(text)).toEqual(right));
  it.each([...'的了和与及在对将为应由按以并其被把向从'])('%s joins words, and stands once', (c) => {
    expect(told(`此项工作${c}${c}全市推进方案配套实施。`)).toHaveLength(1);
  });
});

describe('what detectors count with', () => {
  it('words in a text, up to five times', () => {
    expect(count('甲乙甲乙', '甲乙')).toBe(2);
    expect(count('甲甲甲', '甲甲')).toBe(2);
    expect(count('甲'.repeat(9), '甲')).toBe(5);
    expect(count('甲', '乙')).toBe(0);
  });
  it('the characters that two words differ in, up to a limit', () => {
    expect(editDistance('甲乙丙', '甲乙丙', 1)).toBe(0);
    expect(editDistance('甲乙丙', '甲丁丙', 1)).toBe(1);
    expect(editDistance('甲乙丙', '甲丙', 1)).toBe(1);
    expect(editDistance('甲丙', '甲乙丙', 1)).toBe(1);
    expect(editDistance('甲乙丙', '丁戊丙', 1)).toBe(2);
    expect(editDistance('甲乙丙', '丁戊丙', 3)).toBe(2);
    expect(editDistance('甲乙丙丁', '甲', 1)).toBe(2);
    expect(editDistance('', '甲', 2)).toBe(1);
  });
  it('words with ten characters beside them', () => {
    const some = '一二三四五六七八九十甲';
    expect(around(`${some}乙丙${some}`, 11, 2)).toBe(
      '二三四五六七八九十甲【乙丙】一二三四五六七八九十',
    );
    expect(around('乙丙', 0, 1)).toBe('【乙】丙');
  });
});

describe('a title that differs from its entry', () => {
  const told = (title: string, entry: string): string[] => {
    const made = documentOf({ lines: ['甲'] });
    const document = { ...made, frontMatter: { ...made.frontMatter, title } };
    return [
      ...detectors['titlesUnlike']!.look({
        skeleton: { contents: [{ title: entry, document: document.span }] } as never,
        documents: [document],
        passages: [],
        all: '',
      }),
    ].map(({ line, words }) => `${line} ${words}`);
  };
  it.each([
    ['关于防汛的通知', '关于防汛的通知'],
    ['关于“防汛”的通知', '关于防汛的通知'],
    ['关于防汛工作的通知', '关于防汛工作'],
    // Whose paper it is, or only the text that is passed on.
    ['青川市人民政府关于防汛的通知', '关于防汛的通知'],
    ['青川市人民政府办公室关于防汛的通知', '关于防汛的通知'],
    ['青川市人民政府办公厅关于防汛的通知', '关于防汛的通知'],
    ['青川市防汛委员会关于防汛的通知', '关于防汛的通知'],
    ['青川市人大常委会关于防汛的通知', '关于防汛的通知'],
    ['青川管委会关于防汛的通知', '关于防汛的通知'],
    ['青川市水务局关于防汛的通知', '关于防汛的通知'],
    ['关于印发青川市防汛预案的通知', '青川市防汛预案'],
    ['关于转发青川市防汛预案通告', '青川市防汛预案'],
    ['关于批转青川市防汛预案的公告', '青川市防汛预案'],
    ['关于发布青川市防汛预案的决定', '青川市防汛预案'],
    ['关于公布青川市防汛预案的函', '青川市防汛预案'],
    ['关于下发青川市防汛预案的通知', '青川市防汛预案'],
    // The issuer by a short name.
    ['青川专区行政公署关于防汛的通知', '行署关于防汛的通知'],
    ['青川市人民政府转发防汛指挥部报告的通知', '市政府转发防汛指挥部报告的通知'],
  ])('%s is %s', (title, entry) => expect(told(title, entry)).toEqual([]));
  it.each([
    ['关于防汛的通知', '关于抗旱的通知'],
    ['关于加强防汛的通知', '关于防汛的通知'],
    ['关于切实做好防汛的通知', '做好防汛的通知'],
    ['青川市关于防汛的通知', '关于防汛的通知'],
    ['府防汛的通知好', '防汛的通知好'],
    ['关于印发青川市防汛预案的意见', '青川市防汛预案'],
    ['关于起草青川市防汛预案的通知', '青川市防汛预案'],
    ['关于印发防汛预案的通知', '防汛预案'],
    ['关于青川市人民政府防汛工作通知', '防汛工作通知'],
    ['青川专区行政公署关于防汛的通知', '行署关于抗旱的通知'],
    ['青川市人民政府关于防汛的通知', '行署关于防汛的通知'],
  ])('%s is not %s', (title, entry) =>
    expect(told(title, entry)).toEqual([`1 ${title} / ${entry}`]),
  );
});

describe('a name that differs in one character from another', () => {
  const told = (...text: string[]): string[] =>
    lines('namesUnlike', ...text).map((l) => l.replace(/ \| (?=[^|]*$)/u, ' for '));
  it.each<[string, string[], string[]]>([
    [
      'beside another',
      ['市生态环境局、市财政局。', '市生态坏境局。'],
      ['1 | 生态环境局 for 生态坏境局', '2 | 生态坏境局 for 生态环境局'],
    ],
    [
      'beside one that stands twice',
      ['市生态环境局、市生态环境局。', '市生态坏境局。'],
      ['2 | 生态坏境局 for 生态环境局'],
    ],
    ['with another beginning', ['生态环境局、生态环境局。', '主态环境局。'], []],
    ['with another end', ['生态环境局、生态环境局。', '生态环境办公室。', '生态环保局。'], []],
    ['of three characters', ['水务局、水务局。', '水物局。'], []],
    ['of another length', ['生态环境局、生态环境局。', '生态环境保护局。'], []],
    ['within a sentence', ['生态环境局、生态环境局。', '由生态坏境局负责。'], []],
    ['with 和 in it', ['规划和自然资源局、规划和自然资源局。', '规划和白然资源局。'], []],
    [
      'that stands elsewhere too',
      ['生态环境局、生态环境局。', '生态坏境局。', '由生态坏境局负责。'],
      [],
    ],
  ])('%s', (_, text, right) => expect(told(...text)).toEqual(right));
  it.each(['局', '委', '委员会', '办公室', '厅', '中心', '支队', '分局'])('ends in %s', (end) => {
    const name = (c: string): string => `生${c}环境保护${end}`;
    expect(told(`${name('态')}、${name('态')}。`, `${name('太')}。`)).toEqual([
      `2 | ${name('太')} for ${name('态')}`,
    ]);
  });
});

describe('a remark that stands before its text', () => {
  it.each<[string, string[], number]>([
    ['is told with its place', ['（此件公开发布）', '现将事项印发给你们。'], 1],
    ['behind it is where it belongs', ['现将事项印发给你们。', '（此件公开发布）'], 0],
  ])('%s', (_, text, n) => expect(lines('closingRemark', ...text)).toHaveLength(n));
});
