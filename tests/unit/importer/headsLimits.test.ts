/** Heads of documents without any contents: each limit from both sides, each condition with a line that misses only that. By hand, invented papers. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { findHeads } from '../../../src/importer/heads.ts';
import { printedLines } from '../../../src/importer/lines.ts';
import { some } from './helpers.ts';

const T = '青川市人民政府关于防汛的通知';
const N = '青政发〔2024〕5号';
const P = '各地要做好准备，落实责任。';
interface Among {
  readonly skip?: readonly number[];
  readonly from?: number;
  readonly to?: number;
}
/** `first line: lines of the title, ! where certain`. */
const heads = (lines: readonly string[], { skip = [], from = 0, to }: Among = {}): string[] => {
  const all = printedLines(readUnits(lines));
  return findHeads(all, from, to ?? all.length, (i) => skip.includes(i)).map(
    ({ first, title: [a, b], certain }) => `${first}:${a}-${b}${certain ? '!' : ''}`,
  );
};

describe('a line of a title', () => {
  /** Whether a line over the last words of a title is a part of it. */
  const isPart = (line: string): boolean => heads([line, '防汛的通知', N, P])[0] === '0:0-2!';
  it('has no mark of a sentence, fifty characters at most, and opens with nothing of another kind', () => {
    expect(isPart('青川市关于')).toBe(true);
    for (const mark of '。；！？') {
      expect(isPart(`青川市关于${mark}`), mark).toBe(false);
      expect(isPart(`青川${mark}市关于`), mark).toBe(false);
    }
    for (const mark of '：，') expect(isPart(`青川市关于${mark}`), mark).toBe(false);
    expect(isPart(some(50))).toBe(true);
    expect(isPart(some(51))).toBe(false);
    for (const line of [
      '2024年5月3日',
      '青政任〔2024〕6号',
      '第12号',
      '附件 某某',
      '附 录 某',
      '附表某',
      '一、某某',
    ])
      expect(isPart(line), line).toBe(false);
    expect(isPart('青川\t市')).toBe(false);
  });
  it.each([...'◆■□▲▼§※★☆◎'])('is no section with its mark: %s', (mark) => {
    expect(isPart(`${mark}人事任免`.slice(0, 4))).toBe(false);
    expect(isPart(`${mark}${some(16)}`)).toBe(false);
    expect(isPart(`${mark}${some(17)}`)).toBe(true);
    expect(isPart(`${mark}某关某`)).toBe(true);
    expect(isPart(`某${mark}某某`)).toBe(true);
  });
});

describe('an order', () => {
  it('has its number on the next line', () => {
    expect(heads(['青川市人民政府令', '第12号', P])).toEqual(['0:0-1!']);
    expect(heads(['青川市人民政府公告', '第12号', P])).toEqual(['0:0-1!']);
    expect(heads(['青川市人民政府令', '—1—', '第12号', P], { skip: [1] })).toEqual(['0:0-1!']);
    expect(heads(['青川市人民政府令', P, '第12号'])).toEqual([]);
    expect(heads(['青川市人民政府令'])).toEqual([]);
    expect(heads(['青川市人民政府令', '第12号', P], { to: 1 })).toEqual([]);
    expect(heads([P, '青川市人民政府令', '第12号', P], { from: 2 })).toEqual([]);
  });
  it('has a name of four characters to thirty before its word', () => {
    for (const [name, is] of [
      [some(3), false],
      [some(4), true],
      [some(30), true],
      [some(31), false],
      ['青川市《人民', false],
    ] as const)
      expect(heads([`${name}令`, '第12号', P]).length, name).toBe(is ? 1 : 0);
    expect(heads(['青川市人民政府令一', '第12号', P])).toEqual([]);
  });
  it('may have its word on a line of its own, under an authority of thirty characters at most', () => {
    for (const word of ['令', '命令', '公告'])
      expect(heads(['青川市人民政府', word, '第12号', P]), word).toEqual(['0:0-2!']);
    for (const word of ['令一', '公报', '一令'])
      expect(heads(['青川市人民政府', word, '第12号', P]), word).toEqual([]);
    expect(heads([`${some(28)}政府`, '令', '第12号', P])).toEqual(['0:0-2!']);
    expect(heads([`${some(29)}政府`, '令', '第12号', P])).toEqual([]);
    expect(heads(['青川市', '令', '第12号', P])).toEqual([]);
    expect(heads(['青川市人民政府', '令', P])).toEqual([]);
    expect(heads(['青川市人民政府', '令'])).toEqual([]);
    expect(heads(['青川市人民政府', '—1—', '令', '—2—', '第12号'], { skip: [1, 3] })).toEqual([
      '0:0-3!',
    ]);
  });
  it('has the title of the rules that it names, of five lines at most', () => {
    const order = ['青川市人民政府令', '第12号', '《停车管理收费办法》已经', '通过。'];
    const rules = (...lines: readonly string[]): string | undefined =>
      heads([...order, ...lines, P])[0];
    expect(rules('停车管理收费办法')).toBe('0:4-5!');
    expect(rules('停', '车', '管', '理', '收费办法')).toBe('0:4-9!');
    expect(rules('停', '车', '管', '理', '收', '费办法')).toBe('0:0-1!');
    expect(rules('停车管理', P, '收费办法')).toBe('0:0-1!');
    // A name of three characters to sixty.
    const of = (name: string): string | undefined =>
      heads(['青川市人民政府令', '第12号', `《${name}》已经通过。`, name, P])[0];
    expect(of('某办法')).toBe('0:3-4!');
    expect(of('办法')).toBe('0:0-1!');
    expect(of(some(60))).toBe('0:3-4!');
    expect(of(some(61))).toBe('0:0-1!');
    // Broken in the text of the order over two lines.
    expect(
      heads([
        '青川市人民政府令',
        '第12号',
        '现公布《停车管理',
        '收费办法》。',
        '停车管理收费办法',
        P,
      ])[0],
    ).toBe('0:4-5!');
    expect(
      heads(
        [
          '青川市人民政府令',
          '第12号',
          '现公布《停车管理',
          '—1—',
          '收费办法》。',
          '停车管理收费办法',
        ],
        { skip: [3] },
      )[0],
    ).toBe('0:5-6!');
  });
});

describe('two documents, one directly under the other', () => {
  it('are both', () =>
    expect(
      heads(['青川市人民政府令', '第12号', '《停车办法》已经通过。', '停车办法', T, N, P]),
    ).toEqual(['0:3-4!', '4:4-5!']));
});

describe('a number', () => {
  it('has its title over it, or under it', () => {
    expect(heads([T, N, P])).toEqual(['0:0-1!']);
    expect(heads([P, N, T, P])).toEqual(['1:2-3!']);
    expect(heads([T, '—1—', N, P], { skip: [1] })).toEqual(['0:0-1!']);
    expect(heads([P, N, '—1—', T, P], { skip: [2] })).toEqual(['1:3-4!']);
    expect(heads([P, N, P])).toEqual([]);
  });
  it('belongs to the nearer title, if that over it says what it is about', () => {
    const [above, below] = ['青川市停车办法', '青川市关于抗旱的通知'];
    expect(heads([T, N, below, P])[0]).toBe('0:0-1!');
    expect(heads([T, '', N, below, P])).toContain('1:2-3!');
    expect(heads([T, '', N, '', below, P])[0]).toBe('0:0-1!');
    expect(heads([above, N, below, P])).toContain('1:2-3!');
    expect(heads([above, N, P])).toEqual(['0:0-1!']);
  });
  it('with a title behind it is an entry of contents, with a day it is none', () => {
    expect(heads([`${N} ${T}`, '青川市关于抗旱的通知', P])).not.toContain('0:1-2!');
    expect(heads([`${N} 2024年5月3日`, '青川市关于抗旱的通知', P])).toEqual(['0:1-2!']);
    expect(heads([`${N} 5`, '青川市关于抗旱的通知', P])).toEqual(['0:1-2!']);
  });
  it('of appointments may stand over them alone', () => {
    const M = '青政任〔2024〕5号';
    for (const next of [
      '现决定：',
      '任命张三为局长。',
      '免去张三职务。',
      '聘任张三为教授。',
      '张三任职。',
      '张三任市水务局局长。',
      '张三任市教育局督学员。',
    ])
      expect(heads([P, M, next]), next).toEqual(['1:1-2!']);
    for (const next of ['张三任局。', '张三到任。', P])
      expect(heads([P, M, next]), next).toEqual([]);
    expect(heads([P, M, '—1—', '任命张三为局长。'], { skip: [2] })).toEqual(['1:1-2!']);
    expect(heads([P, N, '任命张三为局长。'])).toEqual([]);
    expect(heads([P, M])).toEqual([]);
    expect(heads(['青川市停车办法', M, '任命张三为局长。'])).toEqual(['0:0-1!']);
  });
});

describe('a title over those whom it addresses', () => {
  it.each([
    '各单位：',
    '市属单位：',
    '县级单位：',
    '区级单位：',
    '省直单位：',
    '州直单位：',
    '盟直单位：',
    '旗直单位：',
    '自治单位：',
    '有关单位：',
    '青川人民政府：',
    '青川局：',
    '青川委：',
    '青川办公室：',
    '青川公司：',
    '青川单位：',
    '青川管委会：',
    '青川街道：',
  ])('%s', (line) => expect(heads([`某；`, T, line, P])).toEqual(['1:1-2']));
  it('of one character to ninety, without a bracket or a sentence', () => {
    const of = (line: string): number => heads(['某；', T, line, P]).length;
    expect(of(`各${some(88)}：`)).toBe(1);
    expect(of(`各${some(89)}：`)).toBe(0);
    for (const line of [
      '各单位。各局：',
      '各单位；各局：',
      '各（市）局：',
      '2024年各单位：',
      '各单位',
      '某人：',
      `${some(17)}局：`,
    ])
      expect(of(line), line).toBe(0);
    expect(of('各单位，各局：')).toBe(1);
    expect(of('各单位:')).toBe(1);
  });
  it('may be broken over two lines, with furniture between', () => {
    expect(heads(['某；', T, '各单位，', '各局：', P])).toEqual(['1:1-2']);
    expect(heads(['某；', T, '各单位，', '—1—', '各局：', P], { skip: [3] })).toEqual(['1:1-2']);
    expect(heads(['某；', T, '各单位。', '各局：', P])).toEqual([]);
    expect(heads(['某；', T, '各单位'])).toEqual([]);
  });
  it('says what it is about', () => {
    for (const word of [
      '关于',
      '印发',
      '转发',
      '发布',
      '公布',
      '批转',
      '表彰',
      '任免',
      '调整',
      '成立',
    ])
      expect(heads(['某；', `青川市${word}某某通知`, '各单位：', P]), word).toEqual(['1:1-2']);
    expect(heads(['某；', '青川市某某通知', '各单位：', P])).toEqual([]);
    expect(heads(['某；', T, '各单位：\t某', P])).toEqual([]);
  });
});

describe('a title over its history', () => {
  it.each(['通过', '公布', '批准', '修订', '修正', '发布', '施行'])('%s', (act) => {
    expect(heads(['某；', '青川市停车办法', `（2024年市政府${act}）`, P])).toEqual(['1:1-2']);
    expect(heads(['某；', '青川市停车办法', `（2024年市政府`, `常务会议${act}）`, P])).toEqual([
      '1:1-2',
    ]);
    expect(heads(['某；', '青川市停车办法', `见（2024年市政府${act}）`, P])).toEqual([]);
    expect(heads(['某；', '青川市停车办法', `（2024年）市政府${act}`, P])).toEqual([]);
  });
  it('is none where the title is that of another head', () =>
    expect(heads([T, N, '（2024年市政府通过）', P])).toEqual(['0:0-1!']));
  it('may end the text', () =>
    expect(heads(['某；', '青川市停车办法', '（2024年市政府'])).toEqual([]));
});

describe('the title of records', () => {
  it('is a line of thirty characters at most', () => {
    expect(heads([P, '2024年大事记', P])).toEqual(['1:1-2']);
    expect(heads([P, `${some(27)}大事记`, P])).toEqual(['1:1-2']);
    expect(heads([P, `${some(28)}大事记`, P])).toEqual([]);
    expect(heads([P, '2024年大事记。', P])).toEqual([]);
    expect(heads([P, '2024年\t大事记', P])).toEqual([]);
  });
});

describe('a title by its words alone', () => {
  const found = (...lines: readonly string[]): string[] => heads([...lines, P]);
  it('stands at the beginning, behind a sentence or a day, or under two empty lines', () => {
    expect(found(T)).toEqual(['0:0-1']);
    expect(found(P, T)).toEqual(['1:1-2']);
    expect(found('2024年5月3日', T)).toEqual(['1:1-2']);
    expect(found('某某，', '', '', T)).toEqual(['1:1-2']);
    expect(found('某某，', '', T)).toEqual([]);
    expect(heads(['某某，', T, P], { from: 1 })).toEqual(['1:1-2']);
    expect(heads([P, '—1—', T, P], { skip: [1] })).toEqual(['2:2-3']);
  });
  it.each([
    '通知',
    '通告',
    '公告',
    '决定',
    '意见',
    '批复',
    '函',
    '通报',
    '报告',
    '命令',
    '令',
    '决议',
    '通知（试行）',
  ])('ends with %s', (word) => {
    for (const verb of ['关于', '印发', '转发'])
      expect(found(`青川市${verb}某某${word}`), verb).toEqual(['0:0-1']);
    expect(found(`青川市某某某某${word}`)).toEqual([]);
  });
  it('is none of other words', () => {
    for (const title of [
      '青川市关于某某办法',
      '青川《某关于某某通知',
      '青川（某关于某某通知',
      `${some(31)}关于某某通知`,
      '青川市关于某某，通知',
    ])
      expect(found(title), title).toEqual([]);
    expect(found(`${some(30)}关于某某通知`)).toHaveLength(1);
  });
});

describe('how far a title goes up', () => {
  const first = (...lines: readonly string[]): string | undefined =>
    heads([...lines, N, P]).find((h) => h.endsWith('!'));
  it('is six lines at most', () => {
    expect(first('一某', '二某', '三某', '四某', '五某', '某办法')).toBe('0:0-6!');
    expect(first('零某', '一某', '二某', '三某', '四某', '五某', '某办法')).toBe('1:1-7!');
  });
  it('is not over the end of another title, a label, or what is far', () => {
    expect(first('某办法', '某规定')).toBe('1:1-2!');
    expect(first('某某：某', '某规定')).toBe('1:1-2!');
    expect(first('某，某', '某规定')).toBe('1:1-2!');
    expect(first('某某', '', '某规定')).toBe('0:0-2!');
    expect(first('某某', '', '', '某规定')).toBe('1:1-2!');
  });
  it('is over a remark in brackets of one character to twelve', () => {
    expect(first('某办法', '（试行）')).toBe('0:0-2!');
    expect(first('某办法', `（${some(12)}）`)).toBe('0:0-2!');
    expect(first('某办法', `（${some(13)}）`)).toBeUndefined();
    expect(first('某规定', '某办法', '（试行）')).toBe('1:1-3!');
    expect(first('某办法', '见（试行）')).toBeUndefined();
    expect(first('某办法', '（试行）', '某规定')).toBe('1:1-3!');
  });
  it('is over an authority where the title is whole, and over nothing else', () => {
    for (const verb of ['关于', '印发', '转发']) {
      const whole = `青川市人民政府${verb}防汛的通知`;
      expect(first('青川市公安局', whole), verb).toBe('0:0-2!');
      expect(first('某某', whole), verb).toBe('1:1-2!');
      expect(first('青川市公安局', '', whole), verb).toBe('1:1-2!');
      expect(first('某某', `${verb}防汛的通知`), verb).toBe('0:0-2!');
      expect(first('某某', '', `${verb}防汛的通知`), verb).toBe('0:0-2!');
    }
  });
  it('is not beyond the first line', () =>
    expect(heads(['青川市', '防汛办法', N, P], { from: 1 })).toEqual(['1:1-2!']));
  it('is not over furniture', () =>
    expect(heads(['青川市', '—1—', '防汛办法', N, P], { skip: [1] })).toEqual(['2:2-3!']));
});

describe('how far a title goes down', () => {
  const below = (...lines: readonly string[]): string | undefined => heads([P, N, ...lines, P])[0];
  it('is five lines at most', () => {
    expect(below('一某', '二某', '三某', '四某', '某办法')).toBe('1:2-7!');
    expect(below('一某', '二某', '三某', '四某', '五某', '某办法')).toBeUndefined();
  });
  it('is not over two empty lines, a sentence, or furniture', () => {
    expect(below('某某', '', '某办法')).toBe('1:2-4!');
    expect(below('某某', '', '', '某办法')).toBeUndefined();
    expect(below('', '', '某办法')).toBe('1:2-3!');
    expect(below('某某', '某。', '某办法')).toBeUndefined();
    expect(heads([P, N, '某某', '—1—', '某办法', P], { skip: [3] })).toEqual([]);
  });
  it('takes a remark in brackets with it', () => {
    for (const remark of [
      '（试行）',
      '（暂行）',
      '（修订）',
      '（草案）',
      '（2024年版）',
      '（2024年）',
      `（${some(8)}年${some(6)}）`,
    ])
      expect(below('某办法', remark), remark).toBe('1:2-4!');
    for (const remark of [
      '（某某）',
      '（试行',
      '见（试行）',
      `（${some(9)}年）`,
      `（2024年${some(7)}）`,
    ])
      expect(below('某办法', remark), remark).toBe('1:2-3!');
    expect(heads([P, N, '某办法'])[0]).toBe('1:2-3!');
    expect(heads([P, N, '某办法', '（试行）'], { to: 3 })[0]).toBe('1:2-3!');
  });
});
