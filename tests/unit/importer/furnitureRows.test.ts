/** Furniture limit by limit: what a line must be, and what must stand around it, by hand. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { namedFurniture, namedHeads, pageFurniture } from '../../../src/importer/furniture.ts';
import { printedLines } from '../../../src/importer/lines.ts';

const P = '各级各部门要充分认识防汛工作的重要意义。';
const TOP = ['青川市人民政府公报', '2024年第5期', '目录', '关于防汛工作的通知（1）'];
const prose = (n = 4): string[] => Array.from({ length: n }, () => P);
const half = '各级各部门要充分认识做好防汛工作的重要意义，切实加强';
const rest = '组织领导和责任落实，做好防汛准备。';
/** What of some lines is furniture, as it is printed. */
const of = (lines: readonly string[]): string[] => {
  const all = printedLines(readUnits(lines));
  return [...pageFurniture(all).keys()].sort((a, b) => a - b).map((i) => all[i]?.text ?? '');
};
/** Whether a line that twice stands between these two is taken for one that cuts a sentence. */
const cuts = (before: readonly string[], after: readonly string[], line = '政务信息'): boolean => {
  const cut = [...before, line, ...after];
  return of([...TOP, ...cut, ...prose(), ...cut]).filter((found) => found === line).length === 2;
};

describe('a line that recurs cuts a sentence', () => {
  it.each<[string, string[], string[]]>([
    ['as it stands', [half], [rest]],
    ['with a line of Latin capitals before it', [half, 'GOV'], [rest]],
    ['with a line of Latin capitals behind it', [half], ['GOV INFO', rest]],
    ['before a line of six characters that is indented', [half], ['  做好准备。', P]],
    ['before a line that begins with capitals', [half], ['GDP增长目标，做好准备。', '一、加强']],
    ['behind a line that begins with them', ['一、加强', `GDP${half}`], [rest]],
    ['behind a line that ends with them', [P, `${half}GDP`], [rest]],
    ['where both lines are indented', [`  ${half}`], [`  ${rest}`]],
    ['behind a line of twelve characters with a mark', ['市政府，各县区政府要切实做好'], [rest]],
    [
      'behind a line without a mark that goes on one with a mark',
      ['市水务局、市应急局', '要切实加强组织领导和责任落实'],
      [rest],
    ],
    ['behind a long line that begins with a number', [`一、${half}`], [rest]],
    ['behind a short item with a mark', ['一、切实加强组织，领导和责任'], [rest]],
  ])('%s', (_, before, after) => expect(cuts(before, after)).toBe(true));
  it.each<[string, string[], string[]]>([
    ['behind eleven characters', ['市政府，各县区政府要切'], [rest]],
    ['behind a semicolon', [`${half}；`], [rest]],
    ['behind a bracket', [`${half}（见附件）`], [rest]],
    ['behind the end of a title', [`${half}《办法》`], [rest]],
    ['behind a short heading', ['一、切实加强组织领导和责任落实'], [rest]],
    ['before an addressee', [half], ['各县区人民政府：']],
    ['before the number of a document', [half], ['青政发〔2024〕5号']],
    ['behind the number of a document', ['青川市人民政府办公室文件青政办发〔2024〕15号'], [rest]],
    ['before a line that is indented', [half], ['  切实做好各项准备', P]],
    [
      'behind a line without a mark that goes on one that is finished',
      [P, '要切实加强组织领导和责任落实'],
      [rest],
    ],
  ])('not %s', (_, before, after) => expect(cuts(before, after)).toBe(false));
  it('where so it stands at least in half of its places', () => {
    const cut = [half, '政务信息', rest];
    const beside = [P, '政务信息', P];
    expect(of([...TOP, ...cut, ...beside, ...cut, ...beside]).length).toBeGreaterThan(0);
    expect(of([...TOP, ...cut, ...beside, ...cut, ...beside, ...beside])).toEqual([]);
  });
});

/** Pages of four lines, each ended by one of these. */
const pages = (...ends: readonly (string | readonly string[])[]): string[] => [
  ...TOP,
  ...ends.flatMap((end) => [...prose(), ...(typeof end === 'string' ? [end] : end)]),
  ...prose(),
];

describe('a head with its page', () => {
  it('is one of three whose numbers rise by eight at most', () => {
    const at = (...numbers: number[]) => of(pages(...numbers.map((n) => `市政府文件 ${n}`)));
    expect(at(1, 2, 3)).toHaveLength(3);
    expect(at(1, 9, 17)).toHaveLength(3);
    expect(at(1, 10, 19)).toEqual([]);
    expect(at(1, 2)).toEqual([]);
    expect(at(3, 2, 1)).toEqual([]);
  });
  it('is of 44 characters at most, and of two', () => {
    const at = (words: string) => of(pages(...[1, 2, 3].map((n) => `${words} ${n}`))).length;
    expect(at('政'.repeat(44))).toBe(3);
    expect(at('政'.repeat(45))).toBe(0);
    expect(at('公报')).toBe(3);
  });
  it('has none of the marks of a sentence, and its brackets close', () => {
    for (const words of ['切实加强。市政府', '市政府文件：', '加强，文件', '市（政府文件'])
      expect(of(pages(...[1, 2, 3].map((n) => `${words} ${n}`))), words).toEqual([]);
  });
  it('on one page only is one where it fits between those of its run', () => {
    const run = (middle: string) =>
      of(pages('市政府文件 1', '市政府文件 2', middle, '市政府文件 4', '市政府文件 5')).includes(
        middle.replace(' ', ''),
      );
    expect(run('人事任免 3')).toBe(true);
    expect(run('人事任免 4')).toBe(false);
    expect(run('人事任免 2')).toBe(false);
    expect(run('人事任免 12')).toBe(false);
  });
});

describe('lines that recur at page breaks', () => {
  const at = (...lines: string[]) => pages(...lines.map((line, n) => [`—${n + 1}—`, line]));
  it('are heads from the second on', () => {
    expect(of(at('政务专栏', '政务专栏')).filter((l) => l === '政务专栏')).toHaveLength(2);
    expect(of(at('政务专栏', '信息之窗')).filter((l) => !l.includes('—'))).toEqual([]);
  });
  it.each([
    ['one character', '政'],
    ['a sentence', '政务专栏。'],
    ['an enumeration', '政务专栏、'],
    ['words with a colon', '政务：专栏'],
    ['an open bracket', '政务（专栏'],
    ['words in a bracket', '（政务专栏'],
    ['a date', '2024年5月3日'],
    ['the number of a document', '青政发〔2024〕5号'],
    ['an annex', '附件1'],
    ['an item', '三、专栏'],
    ['45 characters', '政'.repeat(45)],
    ['the name of an authority', '青川市水务局'],
  ])('are none where they are %s', (_, line) =>
    expect(of(at(line, line, line)).filter((l) => !l.includes('—'))).toEqual([]),
  );
  it('are heads with a number where that is of the issue', () =>
    expect(of(at('1期专栏', '1期专栏', '1期专栏')).filter((l) => !l.includes('—'))).toHaveLength(
      3,
    ));
});

describe('a document that begins under a line', () => {
  const issue = {
    title: '青川市人民政府公报',
    contents: [
      { section: '市政府文件', page: 1 },
      { title: '青川市人民政府关于抗旱工作的通知', page: 5 },
    ],
  } as never;
  const isHead = (above: readonly string[], below: readonly string[]): boolean => {
    const all = printedLines(readUnits(pages([...above, '—1—', '抗旱工作的通知', ...below])));
    const found = namedHeads(all, pageFurniture(all), TOP.length, issue);
    return found.some((i) => all[i]?.text === '抗旱工作的通知');
  };
  it('is known by what stands below it', () => {
    expect(isHead([], [])).toBe(true);
    for (const below of [
      ['青政发〔2024〕5号'],
      ['（试行）', '青政发〔2024〕5号'],
      ['（试行）', '（2024年）', '青政发〔2024〕5号'],
      ['致全体市民：'],
      ['（2024年5月3日公布）'],
      ['（二〇二四年五月三日）'],
      ['（市政府批准）'],
      ['第1条 为了'],
      ['第一编 总则'],
      ['1总则'],
    ])
      expect(isHead([], below), below.join()).toBe(false);
  });
  it('is not where that stands too far, or says something else', () => {
    for (const below of [
      ['甲', '乙', '丙', '青政发〔2024〕5号'],
      ['各县区：要做好'],
      ['甲', '（2024年5月3日公布）'],
      ['甲', '第一章 总则'],
      ['第二章 分则'],
      ['二、要求'],
      ['1总则，说明'],
      ['1总'],
      [`1${'某'.repeat(17)}`],
      ['11总则'],
      [`根据青政发〔2024〕5号文件${'做好防汛抗旱和安全生产'.repeat(3)}`],
    ])
      expect(isHead([], below), below.join()).toBe(true);
  });
});

describe('a number between two paragraphs', () => {
  const issue = { title: '青川市人民政府公报', contents: [] } as never;
  const told = (lines: readonly string[]): string[] => {
    const all = printedLines(readUnits([...TOP, ...lines]));
    const { doubts } = namedFurniture(
      all,
      pageFurniture(all),
      (i) => i >= TOP.length,
      issue,
      () => [1, 9],
    );
    return doubts.map(({ index, dropped }) => `${all[index]?.text} ${dropped}`);
  };
  it('is told where both are sentences and the first is finished', () => {
    expect(told([P, '5', P])).toEqual(['5 false']);
    expect(told([`${half}；`, '5', P])).toEqual(['5 false']);
    expect(told([`${half}（略）`, '5', P])).toEqual(['5 false']);
  });
  it('is none beside what is no prose', () => {
    for (const [before, after] of [
      ['市政府令公布。', P],
      [P, '市政府令公布。'],
      ['防汛工作的重要意义重要意义', P],
      [P, '防汛工作的重要意义重要意义'],
    ])
      expect(told([before ?? '', '5', after ?? '']), `${before} ${after}`).toEqual([]);
  });
  it('is a page number within the pages of its document', () => {
    for (const [number, dropped] of [
      ['1', true],
      ['9', true],
      ['10', false],
      ['123456', false],
    ] as const)
      expect(told([half, number, rest]), number).toEqual([`${number} ${dropped}`]);
    expect(told([half, '1234567', rest])).toEqual([]);
  });
});
