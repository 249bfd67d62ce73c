/**
 * Where documents begin, by entries of contents and heads that a case gives: word for word, nearly,
 * by the head, by the section, alone between neighbours; what is reported. By hand, invented papers.
 */
import { describe, expect, it } from 'vitest';
import { type Given, locatedIn, P } from './helpers.ts';

function located(given: Given) {
  const { found, dropped, diagnostics } = locatedIn(given);
  return {
    // Lines counted from 0.
    at: found.map(
      ({ entry, first, title: [from, to] }) =>
        `${first}:${from}-${to}${entry === undefined ? ' unlisted' : ''}`,
    ),
    words: found.map(({ words }) => words),
    said: diagnostics.map((d) => `${d.rule} ${d.line} ${d.words ?? ''}`.trim()),
    dropped,
  };
}

describe('an entry whose title stands again', () => {
  it('is found word for word, over as many lines as it takes', () => {
    const text = ['关于防汛的通知', P, '关于抗旱', '的通知', P];
    expect(located({ text, entries: ['关于防汛的通知', '关于抗旱的通知'] })).toEqual({
      at: ['0:0-1', '2:2-4'],
      words: ['关于防汛的通知', '关于抗旱的通知'],
      said: [],
      dropped: [],
    });
  });
  it('is found between the beginning and the end of the documents', () => {
    const text = ['关于防汛的通知', P, '关于防汛的通知', P, '关于防汛的通知'];
    expect(located({ text, entries: ['关于防汛的通知'], start: 1 }).at).toEqual(['2:2-3']);
    expect(located({ text, entries: ['关于防汛的通知'], start: 3, end: 4 }).said[0]).toContain(
      '100',
    );
  });
  it('is the second where a running head over it says the same', () => {
    const text = [P, '关于防汛的通知', '关于防汛的通知', P];
    expect(located({ text, entries: ['关于防汛的通知'] }).at).toEqual(['2:2-3']);
    expect(
      located({ text: ['关于防汛的通知', P, '关于防汛的通知'], entries: ['关于防汛的通知'] }).at,
    ).toEqual(['0:0-1']);
  });
  it('that two entries have takes a place for each, in their order', () => {
    const text = ['关于防汛的通知', P, '关于抗旱的通知', P, '关于防汛的通知', P];
    const entries = ['关于防汛的通知', '关于抗旱的通知', '关于防汛的通知'];
    expect(located({ text, entries }).at).toEqual(['0:0-1', '2:2-3', '4:4-5']);
    expect(located({ text: text.slice(0, 4), entries }).said).toHaveLength(1);
  });
  it('goes over a head at a page break, which is dropped', () => {
    const text = [P, '关于切实做好', '—2—', '青川公报', '防汛工作的通知', P];
    const { at, dropped, said } = located({
      text,
      entries: ['关于切实做好防汛工作的通知'],
      skip: [2],
    });
    expect(at).toEqual(['1:1-5']);
    expect(dropped).toEqual([3]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('4 青川公报');
  });
});

describe('an entry whose title does not stand again', () => {
  it('is a line with nearly its words', () => {
    const title = '关于进一步加强全市防汛抗旱工作的通知';
    const like = '关于进一步加强全市防讯抗旱工作的通知';
    expect(located({ text: [P, like, P], entries: [title] }).at).toEqual(['1:1-2']);
    expect(
      located({ text: [P, '关于进一步加强全市', '防讯抗旱工作的通知', P], entries: [title] }).at,
    ).toEqual(['1:1-3']);
    // No sentence, no number of a paper, no cells, nothing that is skipped.
    for (const line of [`${like}。`, `${like}；`, '青政发〔2024〕5号'])
      expect(located({ text: [P, line, P], entries: [title] }).at, line).toEqual([
        '0:0-1 unlisted',
      ]);
    expect(located({ text: [P, like, P], entries: [title], skip: [1] }).at).toEqual([
      '0:0-1 unlisted',
    ]);
    expect(located({ text: [P, `${like}\t甲`, P], entries: [title] }).at).toEqual([
      '0:0-1 unlisted',
    ]);
    // The most alike of two.
    expect(
      located({
        text: [P, '关于进一步加强全市防讯抗早工作的通知', P, like, P],
        entries: [title],
      }).at,
    ).toEqual(['3:3-4']);
    expect(located({ text: [P, like, P, like, P], entries: [title] }).at).toEqual(['1:1-2']);
  });
  it('does not begin with the day on which the paper before was signed', () => {
    const text = [P, '2021年5月20日', '青川市人民代表大会常务委员会任免名单', P];
    const entries = ['青川市人民代表大会常务委员会任免名单（2021年5月）'];
    expect(located({ text, entries }).at).toEqual(['2:2-3']);
  });
  it('must be alike besides the authority that all have', () => {
    const of = (what: string): string => `青川市人民政府办公室关于${what}的通知`;
    expect(located({ text: [P, of('森林防火'), P], entries: [of('防汛抗旱')] }).at).toEqual([
      '0:0-1 unlisted',
    ]);
  });
  it('stands between its neighbours', () => {
    const title = '关于进一步加强全市防汛抗旱工作的通知';
    const like = '关于进一步加强全市防讯抗旱工作的通知';
    const text = [like, P, '关于甲的通知', P, like, P, '关于乙的通知', P, like, P];
    expect(located({ text, entries: ['关于甲的通知', title, '关于乙的通知'] }).at).toEqual([
      '2:2-3',
      '4:4-5',
      '6:6-7',
    ]);
    expect(located({ text, entries: [title, '关于甲的通知', '关于乙的通知'] }).at[0]).toBe('0:0-1');
    expect(located({ text, entries: ['关于甲的通知', '关于乙的通知', title] }).at[2]).toBe('8:8-9');
  });
  it('is the head that is half alike, and the most alike of several', () => {
    const text = [P, '关于做好防汛的通知', P, '关于防汛抗旱的意见', P];
    const heads = [
      [1, 1, 2],
      [3, 3, 4],
    ] as const;
    expect(located({ text, entries: ['关于防汛抗旱工作意见'], heads }).at[0]).toBe(
      '1:1-2 unlisted',
    );
    expect(located({ text, entries: ['关于防汛抗旱工作意见'], heads }).at[1]).toBe('3:3-4');
    expect(
      located({ text, entries: ['关于某某的公告', '关于其它'], heads }).said.length,
    ).toBeGreaterThan(1);
  });
  it('is the head that says its section', () => {
    const text = ['关于防汛的通知', P, '大事记', P];
    const entries = ['关于防汛的通知', { title: '一月至三月', section: '大事记' }];
    expect(located({ text, entries, heads: [[2, 2, 3]] }).at).toEqual(['0:0-1', '2:2-3']);
    expect(
      located({ text, entries: [entries[0]!, { title: '一月至三月' }], heads: [[2, 2, 3, false]] })
        .said,
    ).toHaveLength(1);
    expect(
      located({
        text: [...text, '大事记', P],
        entries,
        heads: [
          [2, 2, 3, false],
          [4, 4, 5, false],
        ],
      }).said,
    ).toHaveLength(1);
  });
  it('is the one head left between the same neighbours, if it is alike at all', () => {
    const text = ['关于甲的通知', P, '关于做好全市防汛的公告', P, '关于乙的通知', P];
    const entries = (title: string): string[] => ['关于甲的通知', title, '关于乙的通知'];
    const heads = [[2, 2, 3]] as const;
    expect(located({ text, entries: entries('全市防汛要点方案'), heads }).at[1]).toBe('2:2-3');
    expect(located({ text, entries: entries('任免名单'), heads }).at[1]).toBe('2:2-3 unlisted');
    expect(
      located({
        text,
        entries: ['关于甲的通知', '全市防汛要点方案', '全市防汛要点指南', '关于乙的通知'],
        heads,
      }).said.length,
    ).toBeGreaterThan(0);
    // A head that is not certain is none.
    expect(
      located({ text, entries: entries('全市防汛要点方案'), heads: [[2, 2, 3, false]] }).said,
    ).toHaveLength(1);
  });
  it('is reported with its line and its words', () => {
    expect(
      located({ text: ['关于甲的通知', P], entries: ['关于甲的通知', '关于乙的公告'] }).said,
    ).toEqual([expect.stringMatching(/ 101 关于乙的公告$/u)]);
  });
});

describe('whose paper it is', () => {
  it('stands over the words of an entry that leaves it out', () => {
    for (const words of ['关于防汛的通知', '批转防汛的通知', '转发防汛的通知', '印发防汛的通知'])
      expect(
        located({ text: [P, '青川市人民政府', words, P], entries: [words] }).at,
        words,
      ).toEqual(['1:1-3']);
    for (const over of [
      '青川市',
      '青川市人民政府：',
      '青川市，人民政府',
      `${'某'.repeat(25)}政府`,
      '防汛。',
    ])
      expect(
        located({ text: [P, over, '关于防汛的通知', P], entries: ['关于防汛的通知'] }).at,
        over,
      ).toEqual(['2:2-3']);
    expect(
      located({ text: [P, '青川市人民政府', '防汛通知', P], entries: ['防汛通知'] }).at,
    ).toEqual(['2:2-3']);
    expect(
      located({
        text: ['青川市人民政府', '关于防汛的通知', P],
        entries: ['关于防汛的通知'],
        start: 1,
      }).at,
    ).toEqual(['1:1-2']);
    expect(
      located({
        text: [P, '青川市人民政府', '关于防汛的通知', P],
        entries: ['关于防汛的通知'],
        skip: [1],
      }).at,
    ).toEqual(['2:2-3']);
  });
  it('is of the title of a head that ends where the entry does', () => {
    const text = [P, '青川市人民政府', '青川市水务局', '关于防汛的通知', P];
    expect(located({ text, entries: ['关于防汛的通知'], heads: [[1, 1, 4]] }).at).toEqual([
      '1:1-4',
    ]);
  });
});

describe('a text that a notice passes on', () => {
  it('may stand in the contents in place of the notice', () => {
    const text = ['关于印发《防汛预案》的通知', P, '防汛预案', P];
    expect(located({ text, entries: ['防汛预案'], heads: [[0, 0, 1]] }).at).toEqual(['0:0-1']);
    expect(located({ text, entries: ['防汛预案'], heads: [[0, 0, 1, false]] }).at).toEqual([
      '2:2-3',
    ]);
    // Not where the notice has an entry of its own, or stands far above.
    expect(
      located({
        text,
        entries: ['关于印发《防汛预案》的通知', '防汛预案'],
        heads: [[0, 0, 1]],
      }).at,
    ).toEqual(['0:0-1', '2:2-3']);
    const far = (n: number): string[] => [
      text[0]!,
      ...Array.from({ length: n }, () => P),
      text[2]!,
    ];
    expect(located({ text: far(40), entries: ['防汛预案'], heads: [[0, 0, 1]] }).at[0]).toBe(
      '0:0-1',
    );
    expect(located({ text: far(41), entries: ['防汛预案'], heads: [[0, 0, 1]] }).at).toContain(
      '42:42-43',
    );
  });
  it('is no document of its own', () => {
    const text = ['关于印发青川市防汛预案的通知', P, '青川市防汛预案', P];
    const heads = [
      [0, 0, 1],
      [2, 2, 3],
    ] as const;
    expect(located({ text, entries: ['关于印发青川市防汛预案的通知'], heads }).at).toEqual([
      '0:0-1',
    ]);
    expect(
      located({
        text: ['关于抗旱的通知', P, '青川市防汛预案', P],
        entries: ['关于抗旱的通知'],
        heads,
      }).at,
    ).toEqual(['0:0-1', '2:2-3 unlisted']);
  });
});

describe('the first line of a document', () => {
  const entries = ['关于防汛的通知'];
  it('is the number over its title, which closes nothing', () => {
    expect(located({ text: [P, '青政发〔2024〕5号', '关于防汛的通知', P], entries }).at).toEqual([
      '1:2-3',
    ]);
    expect(
      located({ text: [P, '（青政发〔2024〕5号）', '关于防汛的通知', P], entries }).at,
    ).toEqual(['2:2-3']);
    expect(
      located({ text: ['青政发〔2024〕5号', '关于防汛的通知', P], entries, start: 1 }).at,
    ).toEqual(['1:1-2']);
    expect(
      located({ text: [P, '青政发〔2024〕5号', '—2—', '关于防汛的通知', P], entries, skip: [2] })
        .at,
    ).toEqual(['1:3-4']);
  });
  it('is the order that publishes it, up to thirty lines above', () => {
    const order = (n: number): string[] => [
      P,
      '青川市人民政府令',
      '第12号',
      ...Array.from({ length: n }, () => P),
      '关于防汛的通知',
    ];
    expect(located({ text: order(2), entries }).at).toEqual(['1:5-6']);
    expect(located({ text: order(28), entries }).at).toEqual(['1:31-32']);
    expect(located({ text: order(29), entries }).at).toEqual(['32:32-33']);
    expect(located({ text: [P, '青川市人民政府令', P, P, '关于防汛的通知'], entries }).at).toEqual([
      '4:4-5',
    ]);
  });
  it('is that of its head', () => {
    const text = [P, '第一号', '甲乙丙', '关于防汛的通知', P];
    expect(located({ text, entries, heads: [[1, 3, 4]] }).at).toEqual(['1:3-4']);
    expect(located({ text, entries, heads: [[1, 3, 4]], start: 2 }).at).toEqual(['3:3-4']);
  });
});

describe('a document that no entry lists', () => {
  it('has a head that is certain, and is reported', () => {
    const text = ['关于防汛的通知', P, '关于抗旱的通知', P];
    const made = located({ text, entries: ['关于防汛的通知'], heads: [[2, 2, 3]] });
    expect(made.at).toEqual(['0:0-1', '2:2-3 unlisted']);
    expect(made.said).toEqual([expect.stringMatching(/ 3 关于抗旱的通知$/u)]);
    expect(located({ text, entries: ['关于防汛的通知'], heads: [[2, 2, 3, false]] }).at).toEqual([
      '0:0-1',
    ]);
  });
  it('may be uncertain where there are no contents, and nothing is said', () => {
    const text = ['关于防汛的通知', P, '关于抗旱的通知', P, '关于抗旱的通知', P];
    expect(
      located({
        text,
        heads: [
          [0, 0, 1, false],
          [2, 2, 3, false],
          [4, 4, 5, false],
        ],
      }),
    ).toMatchObject({ at: ['0:0-1 unlisted', '2:2-3 unlisted'], said: [] });
  });
  it('is no part of one that is known', () => {
    const text = ['青政发〔2024〕5号', '关于防汛', '的通知', P];
    const entries = ['关于防汛的通知'];
    for (const head of [
      [0, 0, 1],
      [1, 1, 2],
      [2, 2, 3],
      [3, 3, 4],
    ] as const)
      expect(located({ text, entries, heads: [head] }).at, `${head}`).toEqual(['0:1-3']);
  });
  it('is no number within a paper of appointments', () => {
    const text = ['关于张三等任免的通知', P, '青政任〔2024〕6号', P];
    const heads = [[2, 2, 3]] as const;
    expect(located({ text, entries: ['关于张三等任免的通知'], heads }).at).toEqual(['0:0-1']);
    expect(
      located({ text: ['关于防汛的通知', ...text.slice(1)], entries: ['关于防汛的通知'], heads })
        .at,
    ).toHaveLength(2);
  });
  it('is the whole where nothing is known', () => {
    const made = located({ text: [P, '甲', P], start: 1 });
    expect(made.at).toEqual(['1:1-2 unlisted']);
    expect(made.words).toEqual(['甲']);
    expect(made.said).toEqual([expect.stringMatching(/ 2$/u)]);
    expect(located({ text: [P], start: 1 })).toMatchObject({ at: [], said: [] });
  });
});
