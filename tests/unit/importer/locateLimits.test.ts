/** Where documents begin: each limit from both sides, each condition with a line that misses only that. By hand, invented papers. */
import { describe, expect, it } from 'vitest';
import { type Given, locatedIn, P } from './helpers.ts';

/** First line and lines of the title of each document, from 0; `-` for one that no entry has. */
const at = (given: Given): string[] =>
  locatedIn(given).found.map(
    ({ entry, first, title: [from, to] }) =>
      `${first}:${from}-${to}${entry === undefined ? ' -' : ''}`,
  );
const one = (given: Given): string | undefined => at(given)[0];

describe('a period under the name of its section', () => {
  const text = [P, '大事速记', '2024年第一季度', P];
  const entry = { title: '2024年第一季度', section: '大事速记' };
  it('opens with the section', () => {
    expect(one({ text, entries: [entry] })).toBe('1:1-3');
    expect(one({ text, entries: [{ ...entry, section: '大事记' }] })).toBe('2:2-3');
    expect(one({ text, entries: [{ title: entry.title }] })).toBe('2:2-3');
    expect(one({ text: text.slice(2), entries: [entry] })).toBe('0:0-1');
  });
  it('is a period', () => {
    expect(
      one({
        text: [P, '大事速记', '第一季度纪事', P],
        entries: [{ title: '第一季度纪事', section: '大事速记' }],
      }),
    ).toBe('2:2-3');
  });
});

describe('a line with nearly the words of an entry', () => {
  const title = '关于进一步加强全市防汛抗旱工作的通知';
  it('is alike in four fifths of its pairs', () => {
    // Of ten pairs each, nine, eight and seven are shared.
    const entry = '甲乙丙丁戊己庚辛壬癸子';
    for (const [words, found] of [
      ['甲乙丙丁戊己庚辛壬癸丑', true],
      ['甲乙丙丁戊己庚辛壬丑寅', true],
      ['甲乙丙丁戊己庚辛丑寅卯', false],
    ] as const)
      expect(one({ text: [P, words, P], entries: [entry] }), words).toBe(
        found ? '1:1-2' : '0:0-1 -',
      );
  });
  it('is alike in three fifths besides the authority before 关于, 印发, 转发, 批转', () => {
    const who = '青川市人民政府办公室';
    for (const verb of ['关于', '印发', '转发', '批转']) {
      // Behind the authority, ten pairs for 印发 and its like, eight for 关于, which all have.
      const entry = `${who}${verb}甲乙丙丁戊己庚辛壬`;
      expect(one({ text: [P, `${who}${verb}甲乙丙丁戊己庚子丑`, P], entries: [entry] }), verb).toBe(
        '1:1-2',
      );
      expect(one({ text: [P, `${who}${verb}甲乙丙丁子丑寅卯辰`, P], entries: [entry] }), verb).toBe(
        '0:0-1 -',
      );
    }
  });
  it('may be broken over six lines', () => {
    const like = '关于进一步加强全市防讯抗旱工作的通知';
    const split = (n: number): string[] => [
      ...[...like].slice(0, n - 1),
      [...like].slice(n - 1).join(''),
    ];
    expect(one({ text: [P, ...split(6), P], entries: [title] })).toBe('1:1-7');
    // Of seven, the last six are alike enough by themselves.
    expect(one({ text: [P, ...split(7), P], entries: [title] })).toBe('2:2-8');
  });
  it('goes over furniture, and ends before the end', () => {
    const broken = [P, '关于进一步加强全市', '—2—', '防讯抗旱工作的通知', P];
    expect(one({ text: broken, entries: [title], skip: [2] })).toBe('1:1-4');
    expect(one({ text: broken, entries: [title], skip: [2], end: 3 })).toBe('0:0-1 -');
  });
  it('stands before the next entry', () =>
    expect(
      at({
        text: ['关于甲的通知', P, '关于乙的通知', P, '关于进一步加强全市防讯抗旱工作的通知', P],
        entries: ['关于甲的通知', title, '关于乙的通知'],
      }),
    ).toEqual(['0:0-1', '2:2-3']));
  it('is the first of those that are as alike', () => {
    const like = '关于进一步加强全市防讯抗旱工作的通知';
    const other = '关于进一步加强全市防汛抗早工作的通知';
    expect(one({ text: [P, like, P, other, P], entries: [title] })).toBe('1:1-2');
  });
});

describe('the head of an entry', () => {
  const entries = ['甲市关于甲乙丙丁戊'];
  // Four pairs each.
  const found = (words: string, more: Partial<Given> = {}): string | undefined =>
    at({ text: [P, words, P], entries, heads: [[1, 1, 2, false]], ...more }).find(
      (d) => !d.endsWith('-'),
    );
  it('is half alike in what it says besides the authority', () => {
    expect(found('乙省关于甲乙丙子丑')).toBe('1:1-2');
    expect(found('乙省关于甲乙子丑寅')).toBeUndefined();
  });
  it('lies between its neighbours', () => {
    expect(found('乙省关于甲乙丙子丑', { start: 1 })).toBe('1:1-2');
    expect(found('乙省关于甲乙丙子丑', { start: 2 })).toBeUndefined();
    expect(found('乙省关于甲乙丙子丑', { end: 2 })).toBe('1:1-2');
    expect(found('乙省关于甲乙丙子丑', { end: 1 })).toBeUndefined();
  });
  it('is that of one entry', () => {
    expect(
      at({
        text: [P, '乙省关于甲乙丙子丑', P],
        entries: ['甲市关于甲乙丙丁戊', '甲市关于甲乙丙己庚'],
        heads: [[1, 1, 2, false]],
      }),
    ).toEqual(['1:1-2']);
  });
  it('is the first of those that are as alike', () => {
    const text = [P, '乙省关于甲乙丙子丑', P, '乙省关于甲乙丙寅卯', P];
    const heads = [
      [1, 1, 2, false],
      [3, 3, 4, false],
    ] as const;
    expect(at({ text, entries, heads })).toEqual(['1:1-2']);
  });
});

describe('the head that says the section of an entry', () => {
  const entry = { title: '一月至三月', section: '大事记' };
  const of = (more: Partial<Given>): string | undefined =>
    at({
      text: [P, '大事记', P],
      entries: [entry],
      heads: [[1, 1, 2, false]],
      ...more,
    }).find((d) => !d.endsWith('-'));
  it('lies between its neighbours', () => {
    expect(of({})).toBe('1:1-2');
    expect(of({ start: 1 })).toBe('1:1-2');
    expect(of({ start: 2 })).toBeUndefined();
    expect(of({ end: 2 })).toBe('1:1-2');
    expect(of({ end: 1 })).toBeUndefined();
    expect(of({ entries: [{ title: '一月至三月', section: '大事' }] })).toBeUndefined();
  });
  it('is that of one entry', () =>
    expect(
      at({
        text: [P, '大事记', P],
        entries: [entry, { title: '四月至六月', section: '大事记' }],
        heads: [[1, 1, 2, false]],
      }),
    ).toEqual(['1:1-2']));
});

describe('one entry and one head between the same neighbours', () => {
  // Ten pairs each, of which three and two are shared.
  const entry = '甲乙丙丁戊己庚辛壬癸子';
  const alone = (more: Partial<Given>): string | undefined =>
    at({
      text: [P, '甲乙丙丁一二三四五六七', P],
      entries: [entry],
      heads: [[1, 1, 2]],
      ...more,
    }).find((d) => !d.endsWith('-'));
  it('are alike in three tenths', () => {
    expect(alone({})).toBe('1:1-2');
    expect(alone({ text: [P, '甲乙丙一二三四五六七八', P] })).toBeUndefined();
  });
  it('lie between them, at the beginning and at the end, too', () => {
    expect(alone({ start: 1 })).toBe('1:1-2');
    expect(alone({ start: 2 })).toBeUndefined();
    expect(alone({ end: 1 })).toBeUndefined();
    const text = ['某某的通知', P, '甲乙丙丁一二三四五六七', P, '某事的公告', P];
    const heads = [[2, 2, 3]] as const;
    expect(at({ text, entries: ['某某的通知', entry, '某事的公告'], heads })).toEqual([
      '0:0-1',
      '2:2-3',
      '4:4-5',
    ]);
    // Not where the head stands before the one or behind the other.
    for (const entries of [
      ['某某的通知', '某事的公告', entry],
      [entry, '某某的通知', '某事的公告'],
    ])
      expect(at({ text, entries, heads }), entries.join()).toEqual(['0:0-1', '2:2-3 -', '4:4-5']);
  });
  it('are none of two heads, nor of two entries', () => {
    expect(
      alone({
        text: [P, '甲乙丙丁一二三四五六七', P, '八九十百千万亿兆零壹贰', P],
        heads: [
          [1, 1, 2],
          [3, 3, 4],
        ],
      }),
    ).toBeUndefined();
    expect(alone({ entries: [entry, '子丑寅卯辰巳午未申酉戌'] })).toBeUndefined();
  });
});

describe('the authority over the words of an entry', () => {
  const over = (line: string, more: Partial<Given> = {}): string | undefined =>
    one({ text: [P, line, '关于防汛的通知', P], entries: ['关于防汛的通知'], ...more });
  it('has twenty-four characters at most', () => {
    expect(over(`${'某'.repeat(22)}政府`)).toBe('1:1-3');
    expect(over(`${'某'.repeat(23)}政府`)).toBe('2:2-3');
  });
  it.each([...'，。：；、'])('has no %s', (mark) => {
    expect(over(`市水务局${mark}市财政局`)).toBe('2:2-3');
    expect(over('市水务局 市财政局')).toBe('1:1-3');
  });
  it('is of the head that ends where the entry does', () => {
    const text = [P, '青川市', '某某区', '关于防汛的通知', P];
    const entries = ['关于防汛的通知'];
    // Its words end with those of the entry.
    expect(one({ text, entries, heads: [[1, 1, 4]] })).toBe('1:1-4');
    // Not of one that begins before the documents, or ends elsewhere.
    expect(one({ text, entries, heads: [[1, 1, 4]], start: 2 })).toBe('3:3-4');
    expect(one({ text, entries, heads: [[1, 1, 3]] })).toBe('1:1-3 -');
    // Nearly the words, under what is no authority.
    const like = [P, '青川市', '关于进一步加强全市防讯抗旱工作的通知', P];
    const entry = ['关于进一步加强全市防汛抗旱工作的通知'];
    expect(one({ text: like, entries: entry, heads: [[1, 1, 3]] })).toBe('2:2-3');
    expect(one({ text: like.with(1, '青川市人民政府'), entries: entry, heads: [[1, 1, 3]] })).toBe(
      '1:1-3',
    );
  });
});

describe('the notice over the text that it passes on', () => {
  const notice = '关于印发《防汛预案》的通知';
  const entries = ['防汛预案'];
  it('may stand directly over it, but not under it', () => {
    expect(at({ text: [P, notice, '防汛预案', P], entries, heads: [[1, 1, 2]] })).toEqual([
      '1:1-2',
    ]);
    expect(at({ text: ['防汛预案', P, notice, P], entries, heads: [[2, 2, 3]] })).toEqual([
      '0:0-1',
      '2:2-3 -',
    ]);
  });
  it('is the last of several, and passes on this text', () => {
    const text = [notice, P, notice, P, '防汛预案', P];
    const heads = [
      [0, 0, 1],
      [2, 2, 3],
    ] as const;
    expect(at({ text, entries, heads })).toEqual(['0:0-1 -', '2:2-3']);
    expect(
      at({ text: ['关于印发《抗旱预案》的通知', P, '防汛预案'], entries, heads: [[0, 0, 1]] }),
    ).toEqual(['0:0-1 -', '2:2-3']);
  });
});

describe('the number over a title', () => {
  const entries = ['关于防汛的通知'];
  it('is the nearest line that is no furniture', () => {
    expect(one({ text: [P, '青政发〔2024〕5号', P, '关于防汛的通知', P], entries })).toBe('3:3-4');
    expect(
      one({
        text: [P, '青政发〔2024〕5号', '—2—', '—3—', '关于防汛的通知'],
        entries,
        skip: [2, 3],
      }),
    ).toBe('1:4-5');
    expect(one({ text: ['青政发〔2024〕5号', '关于防汛的通知', P], entries })).toBe('0:1-2');
  });
  it('is none of the document before', () => {
    const text = ['关于抗旱的通知', '青政发〔2024〕5号', '关于防汛的通知', P];
    expect(at({ text, entries: ['关于抗旱的通知', ...entries] })).toEqual(['0:0-1', '1:2-3']);
    // Directly behind a title that is a number itself.
    const numbers = ['青政任〔2024〕5号', '关于防汛的通知', P];
    expect(at({ text: numbers, entries: ['青政任〔2024〕5号', ...entries] })).toEqual([
      '0:0-1',
      '1:1-2',
    ]);
  });
  it('is that of its own head', () => {
    const text = [P, '第一号', P, '关于防汛的通知', P, '关于抗旱的通知'];
    expect(one({ text, entries, heads: [[1, 3, 4]] })).toBe('1:3-4');
    expect(one({ text, entries, heads: [[1, 3, 4]], start: 1 })).toBe('1:3-4');
    // A head that begins at the title has nothing over it.
    expect(
      one({ text: [P, '青政发〔2024〕5号', '关于防汛的通知'], entries, heads: [[2, 2, 3]] }),
    ).toBe('1:2-3');
  });
});

describe('the order over the rules', () => {
  const order = (...lines: readonly string[]): string[] => [P, ...lines, P, '停车办法', P];
  const first = (text: readonly string[], skip: readonly number[] = []): string | undefined =>
    one({ text, entries: ['停车办法'], skip });
  it('has its number under its name, perhaps over a line of furniture', () => {
    expect(first(order('青川市人民政府令', '第12号'))).toBe('1:4-5');
    expect(first(order('青川市人民政府公告', '第12号'))).toBe('1:4-5');
    expect(first(order('青川市人民政府令', '—1—', '第12号'), [2])).toBe('1:5-6');
    expect(first(order('青川市人民政府令', '某某', '第12号'))).toBe('5:5-6');
    expect(first(order('市长令', '第12号'))).toBe('4:4-5');
    expect(first(order('青川市人民政府令第5号', '第12号'))).toBe('4:4-5');
    expect(first(order('《青川市人民政府令', '第12号'))).toBe('4:4-5');
    expect(first(order(`${'某'.repeat(30)}令`, '第12号'))).toBe('1:4-5');
    expect(first(order(`${'某'.repeat(31)}令`, '第12号'))).toBe('4:4-5');
  });
  it('is none of the document before', () => {
    const text = ['关于抗旱的通知', P, '青川市人民政府令', '第12号', P, '停车办法', P];
    expect(at({ text, entries: ['关于抗旱的通知', '停车办法'] })).toEqual(['0:0-1', '2:5-6']);
    expect(one({ text, entries: ['停车办法'], start: 3 })).toBe('5:5-6');
    expect(one({ text, entries: ['停车办法'], start: 2 })).toBe('2:5-6');
  });
});

describe('a head that no entry has', () => {
  const entries = ['关于抗旱的通知'];
  it('may be certain only, where there are contents', () => {
    const text = ['关于抗旱的通知', P, '关于防汛的通知', P];
    expect(at({ text, entries, heads: [[2, 2, 3, true]] })).toEqual(['0:0-1', '2:2-3 -']);
    expect(at({ text, entries, heads: [[2, 2, 3, false]] })).toEqual(['0:0-1']);
  });
  it('touches no document that is known', () => {
    // 0 the number, 1 and 2 the title, 3 under it, 4 apart.
    const text = ['青政发〔2024〕5号', '关于抗旱', '的通知', '关于防汛的通知', '关于防火的通知', P];
    for (const [from, to, free] of [
      [0, 1, false],
      [2, 4, false],
      [3, 4, false],
      [4, 5, true],
    ] as const)
      expect(at({ text, entries, heads: [[from, from, to]] }), `${from}-${to}`).toEqual(
        free ? ['0:1-3', `${from}:${from}-${to} -`] : ['0:1-3'],
      );
    // One that lies between the order and its rules.
    const rules = ['青川市人民政府令', '第12号', P, '关于防汛的通知', P, '停车办法', P];
    expect(at({ text: rules, entries: ['停车办法'], heads: [[3, 3, 4]] })).toEqual(['0:5-6']);
    // One that ends where a document begins.
    expect(
      at({ text: ['关于防汛的通知', '关于抗旱的通知', P], entries, heads: [[0, 0, 1]] }),
    ).toEqual(['0:0-1 -', '1:1-2']);
  });
  it('is none that says the same as the one before it, unless it is certain', () => {
    const text = ['关于防汛的通知', P, '关于防汛的通知', P];
    const heads = (certain: boolean): Given['heads'] => [
      [0, 0, 1],
      [2, 2, 3, certain],
    ];
    expect(at({ text, heads: heads(false) })).toEqual(['0:0-1 -']);
    expect(at({ text, heads: heads(true) })).toEqual(['0:0-1 -', '2:2-3 -']);
  });
  it('is none that the one before it passes on', () => {
    const under = (title: string, words: string): number =>
      at({ text: [title, P, words, P], entries: [title], heads: [[2, 2, 3]] }).length;
    expect(under('关于印发青川市停车办法的通知', '青川市停车办法')).toBe(1);
    // Six characters at least, and not the whole.
    expect(under('关于市停车管办法的决定', '市停车管办法')).toBe(1);
    expect(under('关于停车管办法的决定', '停车管办法')).toBe(2);
    // More than three quarters alike, where the title says that it passes something on.
    for (const verb of ['转发', '印发', '批转', '发布', '公布'])
      expect(under(`${verb}甲乙丙丁戊己庚辛壬癸`, '甲乙丙丁戊己庚辛壬子'), verb).toBe(1);
    expect(under('制定甲乙丙丁戊己庚辛壬癸', '甲乙丙丁戊己庚辛壬子')).toBe(2);
    expect(under('印发甲乙丙丁戊己庚辛壬癸', '甲乙丙丁戊己子丑寅卯')).toBe(2);
  });
  it('is told from the nearest before it, whichever is known', () => {
    const text = ['关于印发青川市停车办法的通知', P, '关于防汛的通知', P, '青川市停车办法', P];
    const heads = [
      [2, 2, 3],
      [4, 4, 5],
    ] as const;
    expect(at({ text, entries: ['关于印发青川市停车办法的通知'], heads })).toEqual([
      '0:0-1',
      '2:2-3 -',
      '4:4-5 -',
    ]);
  });
  it('is a number within a paper of appointments only where that has another title', () => {
    const text = ['青政任〔2024〕5号', P, '青政任〔2024〕6号', P];
    expect(
      at({
        text,
        heads: [
          [0, 0, 1],
          [2, 2, 3],
        ],
      }),
    ).toHaveLength(2);
  });
});
