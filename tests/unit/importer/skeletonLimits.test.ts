/** Masthead, contents, documents and colophon: each limit from both sides, each condition with a line that misses only that. By hand, on invented issues. */
import { describe, expect, it } from 'vitest';
import { findSkeleton } from '../../../src/importer/skeleton.ts';

const TOP = ['青川市人民政府公报', '2024年第5期（总第45期）'];
const P = '各级各部门要充分认识防汛工作的重要意义。';
const title = (what: string): string => `青川市人民政府关于${what}的通知`;
const doc = (what: string, n: number): string[] => [
  title(what),
  `青政发〔2024〕${n}号`,
  '各县区人民政府：',
  P,
];
type Print = NonNullable<Parameters<typeof findSkeleton>[2]>;
const skeleton = (
  lines: readonly (string | readonly string[])[],
  placed: readonly number[] = [],
) => {
  const raw = lines.flat();
  const print: Print | undefined =
    placed.length === 0
      ? undefined
      : {
          placed: new Set(placed),
          pages: [
            { sheet: 1, line: 1 },
            { sheet: 2, line: 12 },
          ],
        };
  const s = findSkeleton(raw, 'raw.txt', print);
  const text = (i: number): string => s.units[i]!.text;
  return {
    documents: s.documents.map(
      (d) => `${d.title} ${s.units[d.first]!.line}–${s.units[d.last]!.line}`,
    ),
    titles: s.documents.map((d) => s.units.slice(...d.titleUnits).map((u) => u.text)),
    masthead: s.masthead.map(text),
    colophon: s.colophon.map(text),
    contents: s.contents.map((c) =>
      'section' in c ? `# ${c.section}` : `${c.title}|${c.document === undefined ? '-' : '+'}`,
    ),
    furniture: s.furniture.map((f) => `${f.line} ${f.rule}`),
    apart: [...s.apart],
    said: s.diagnostics.map((d) => `${d.line ?? '-'} ${d.rule} ${d.words ?? ''}`.trim()),
    identity: s.identity,
  };
};

describe('the masthead', () => {
  it('is what stands before the contents, or before the first head', () => {
    expect(skeleton([TOP, '目录', `${title('防汛')}（1）`, doc('防汛', 1)]).masthead).toEqual(TOP);
    expect(skeleton([TOP, '某某', doc('防汛', 1)]).masthead).toEqual([...TOP, '某某']);
  });
  it('without contents has sixty lines at most', () => {
    const lines = (n: number): string[] => [
      ...TOP,
      ...Array.from({ length: n - 2 }, (_, i) => `第${i}行某某，`),
    ];
    expect(skeleton([lines(60), doc('防汛', 1)]).masthead).toHaveLength(60);
    expect(skeleton([lines(61), doc('防汛', 1)]).masthead).toHaveLength(0);
  });
  it('has no line of the colophon', () =>
    expect(skeleton([TOP, '主办：青川市人民政府', doc('防汛', 1)])).toMatchObject({
      masthead: TOP,
      colophon: ['主办：青川市人民政府'],
    }));
  it('that does not name the gazette is told, and one whose month stands for its number', () => {
    expect(skeleton([['某某', '2024年第5期'], doc('防汛', 1)]).said).toHaveLength(1);
    expect(skeleton([['青川市人民政府公报', '2024年5月'], doc('防汛', 1)]).said).toEqual([
      expect.stringMatching(/^2 /u),
    ]);
    expect(
      skeleton([['青川市人民政府公报', '2024年第5期', '2024年5月'], doc('防汛', 1)]).said,
    ).toEqual([]);
  });
  it('may be said by the colophon', () => {
    expect(
      skeleton([
        ['青川政报', '2024年第5期'],
        doc('防汛', 1),
        '主办：青川市人民政府',
        '电话：0123-456789',
      ]).identity.government,
    ).toBe('青川市人民政府');
  });
});

describe('the colophon', () => {
  const end = (...lines: readonly string[]): string[] =>
    skeleton([TOP, doc('防汛', 1), lines]).colophon;
  it('has two lines at least, or one that names who made it', () => {
    expect(end('主办：青川市人民政府')).toEqual([]);
    expect(end('主办：青川市人民政府', '电话：0123-456789')).toHaveLength(2);
    expect(end('青川市人民政府办公室编印')).toHaveLength(1);
    for (const first of ['主管', '主办', '编辑', '出版'])
      for (const second of [
        '主管',
        '主办',
        '编辑',
        '出版',
        '印刷',
        '地址',
        '电话',
        '邮编',
        '网址',
        '刊号',
        '印数',
      ])
        expect(end(`${first}：青川市某某 ${second}：某某`), first + second).toHaveLength(1);
    expect(end('承办：青川市某某 印刷：某某')).toEqual([]);
    expect(end('主办：某，某 印刷：某某')).toEqual([]);
    expect(end('承办：主办：青川市某某 印刷：某某')).toEqual([]);
    expect(end('主办：印刷：某某')).toEqual([]);
  });
  it('goes on over furniture, and has the number of the last page under it', () => {
    expect(end('主办：青川市人民政府', '电话：0123-456789', '12')).toEqual([
      '主办：青川市人民政府',
      '电话：0123-456789',
      '12',
    ]);
    expect(end('12')).toEqual(['12']);
    expect(end('—12—')).toEqual([]);
    expect(end('1234')).toEqual([]);
    expect(end('某某，', '12')).toEqual([]);
    expect(end('青川市人民政府', '12')).toEqual([]);
  });
  it('ends where a line of another kind stands', () =>
    expect(end('主办：青川市人民政府', '某某某', '电话：0123-456789', '地址：某某')).toEqual([
      '电话：0123-456789',
      '地址：某某',
    ]));
});

describe('what is furniture before the documents', () => {
  it('is given back in the masthead, but not within the contents', () => {
    const entries = ['防汛', '抗旱', '护林', '修路'];
    const s = skeleton([
      TOP,
      '—1—',
      '目录',
      `${title('防汛')}（1）`,
      `${title('抗旱')}（3）`,
      '—2—',
      `${title('护林')}（5）`,
      `${title('修路')}（7）`,
      ...entries.map((what, n) => [...doc(what, n + 1), `—${n + 3}—`]),
    ]);
    expect(s.masthead).toEqual([...TOP, '—1—']);
    expect(s.furniture.map((f) => f.split(' ')[0])).toEqual(['4', '7', '14', '19', '24', '29']);
  });
  it('of an entry is the entry’s', () => {
    const s = skeleton([
      TOP,
      '目录',
      '青川市人民政府关于防汛',
      '的通知',
      '1',
      `${title('抗旱')}（3）`,
      doc('防汛', 1),
      doc('抗旱', 2),
    ]);
    expect(s.contents[0]).toBe(`${title('防汛')}|+`);
    expect(s.furniture).toEqual(['3 contents-heading']);
  });
});

describe('the numbers of papers among the contents', () => {
  it('are entries where they stand again, and none where they open the first', () => {
    const [M, N] = ['青政任〔2024〕17号', '青政任〔2024〕18号'];
    const s = skeleton([
      TOP,
      '目录',
      `${title('防汛')}`,
      '人事任免',
      M,
      N,
      doc('防汛', 1),
      [M, '任命张三为市水务局局长。', N, '免去李四市财政局局长职务。'],
    ]);
    expect(s.contents).toEqual([`${title('防汛')}|+`, '# 人事任免', `${M}|+`, `${N}|+`]);
    expect(s.documents).toHaveLength(3);
  });
});

describe('heads that stand twice', () => {
  it('are entries where nothing of a text stands under them', () => {
    const s = skeleton([TOP, title('防汛'), title('抗旱'), '某某', doc('防汛', 1), doc('抗旱', 2)]);
    expect(s.documents.map((d) => d.split(' ')[0])).toEqual([title('防汛'), title('抗旱')]);
    expect(s.masthead).toEqual(TOP);
    expect(s.contents).toHaveLength(2);
  });
  it('are documents where something does', () => {
    const s = skeleton([TOP, doc('防汛', 1), doc('防汛', 2)]);
    expect(s.documents).toHaveLength(2);
  });
});

describe('a document', () => {
  it('has its title in the first cell of a line of several', () => {
    const s = skeleton([
      TOP,
      '目录',
      `${title('防汛')}（1）`,
      `${title('抗旱')}（3）`,
      doc('防汛', 1),
      doc('抗旱', 2),
    ]);
    expect(s.titles).toEqual([[title('防汛')], [title('抗旱')]]);
  });
  it('holds what stands between the contents and the first title', () =>
    expect(
      skeleton([TOP, '目录', `${title('防汛')}（1）`, '', '某某。', doc('防汛', 1)]).documents,
    ).toEqual([`${title('防汛')} 6–10`]));
});

describe('what the print says of the lines', () => {
  const text = [
    ...TOP,
    '目录',
    `${title('防汛')}（1）`,
    `${title('抗旱')}（3）`,
    ...doc('防汛', 1),
    '青川市人民政府公报',
    '1',
    ...doc('抗旱', 2),
    '政务专栏',
    '2',
  ];
  it('makes those at the edges furniture, and no others', () => {
    expect(skeleton([text], [11, 16, 17]).furniture).toEqual([
      '3 contents-heading',
      '11 page-number',
      '16 page-edge',
      '17 page-number',
    ]);
  });
  it('takes those at the edges of the first pages out of the masthead', () => {
    const s = skeleton([text], [1, 11]);
    expect(s.masthead).toEqual(['2024年第5期（总第45期）']);
    expect(s.furniture[0]).toBe('1 page-edge');
  });
});

describe('a line that may be furniture', () => {
  const half = '各级各部门要充分认识做好防汛工作的重要意义，切实加强';
  const rest = '组织领导和责任落实，做好防汛准备。';
  const told = (
    line: string,
    page = 1,
  ): { said: string[]; apart: number[]; furniture: string[] } => {
    const { said, apart, furniture } = skeleton([
      TOP,
      '目录',
      `${title('防汛')}（${page}）`,
      `${title('抗旱')}（9）`,
      title('防汛'),
      '青政发〔2024〕1号',
      '各县区人民政府：',
      half,
      line,
      rest,
      doc('抗旱', 2),
    ]);
    return { said, apart, furniture: furniture.slice(1) };
  };
  it('is dropped where its number lies among the pages of its document, and told', () => {
    expect(told('5')).toEqual({
      said: ['10 page-number-inside 5'],
      apart: [],
      furniture: ['10 page-number'],
    });
    expect(told('9').furniture).toEqual(['10 page-number']);
    expect(told('10')).toEqual({ said: ['10 perhaps-furniture 10'], apart: [10], furniture: [] });
    expect(told('3', 4).furniture).toEqual(['10 page-number']);
    expect(told('2', 4).furniture).toEqual([]);
  });
  it('in the last document may be two hundred pages behind its page', () => {
    const last = (number: string): string[] =>
      skeleton([
        TOP,
        '目录',
        `${title('抗旱')}（1）`,
        `${title('防汛')}（9）`,
        doc('抗旱', 2),
        [title('防汛'), '青政发〔2024〕1号', '各县区人民政府：', half, number, rest],
      ]).furniture.slice(1);
    expect(last('209')).toHaveLength(1);
    expect(last('210')).toEqual([]);
    expect(last('8')).toHaveLength(1);
    expect(last('7')).toEqual([]);
  });
});

describe('the title of the text that a notice passes on', () => {
  it('is no running head, though it is part of its own title', () => {
    const s = skeleton([
      TOP,
      '目录',
      '青川市人民政府关于印发青川市停车管理办法的通知（1）',
      `${title('抗旱')}（3）`,
      ['青川市人民政府关于印发青川市停车管理办法的通知', '青政发〔2024〕1号', '各县区：', P],
      ['—1—', '青川市停车管理办法', '第一条 为了管理。', P],
      doc('抗旱', 2),
    ]);
    expect(s.furniture.map((f) => f.split(' ')[1])).toEqual(['contents-heading', 'page-number']);
  });
});
