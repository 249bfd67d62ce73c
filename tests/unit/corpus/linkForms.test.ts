/** What a clause names and which document of the site it is: editions, ages, attached texts, numbers. By hand, invented papers. */
import { describe, expect, it } from 'vitest';
import { linkRelations } from '../../../src/corpus/link.ts';
import { findRelations } from '../../../src/corpus/relations.ts';

type Cited = readonly [title: string | null, number: string | null];
const doc = (
  id: string,
  title: string,
  more: {
    number?: string;
    cites?: readonly Cited[];
    clauses?: readonly object[];
    type?: string;
  } = {},
) => ({
  id,
  frontMatter: { title, ...(more.number === undefined ? {} : { docNumber: more.number }) },
  clauses: more.clauses ?? [],
  relations: (more.cites ?? []).map(([named, number]) => ({
    type: more.type ?? 'cites',
    title: named,
    docNumber: number,
    clause: 'p1',
    target: null,
  })),
});
/** Targets of the first document of the first issue; issues newest first. */
const targets = (...issues: readonly ReturnType<typeof doc>[][]): (string | null)[] =>
  linkRelations(
    issues.map((documents, i) => ({ id: `${2024 - i}-01`, documents })) as never,
  )[0]!.documents[0]!.relations.map(({ target }) => target);

describe('a title', () => {
  const cites = (...named: Cited[]) => doc('a', '甲', { cites: named });
  it('is that of a text attached under a heading of its own, and of nothing else', () => {
    const attached = (clause: object) =>
      targets([
        cites(['乙办法', null]),
        doc('b', '通知', {
          clauses: [{ kind: 'heading', level: 1, anchor: '正文', text: '乙办法', ...clause }],
        }),
      ]);
    expect(attached({})).toEqual(['b']);
    expect(attached({ anchor: '正文2' })).toEqual(['b']);
    for (const other of [{ kind: 'paragraph' }, { level: 2 }, { anchor: '附件1' }])
      expect([other, attached(other)]).toEqual([other, [null]]);
  });
  it('is that of the document that was there, the newest of several', () => {
    const old = (id: string) => doc(id, '乙办法');
    expect(targets([cites(['乙办法', null])], [old('x')], [old('y')])).toEqual(['x']);
    expect(targets([cites(['乙办法', null]), old('w')], [old('x')])).toEqual(['w']);
    // Of the first issue listed, none that is newer.
    expect(
      linkRelations([
        { id: '2024-01', documents: [old('new')] },
        { id: '2023-01', documents: [cites(['乙办法', null])] },
      ] as never)[1]!.documents[0]!.relations[0]!.target,
    ).toBeNull();
  });
  it('with a number is found by the number, else only where the other has none', () => {
    const b = doc('b', '乙办法', { number: '某政发〔2020〕1号' });
    const c = doc('c', '丙办法');
    expect(
      targets([
        cites(
          ['丙办法', '某政发〔2020〕1号'],
          ['乙办法', '某政发〔2020〕9号'],
          ['丙办法', '某政发〔2020〕9号'],
          [null, null],
        ),
        b,
        c,
      ]),
    ).toEqual(['b', null, 'c', null]);
  });
  it('is what a notice issues, without spaces and marks', () => {
    const b = doc('b', '关于印发《乙 办法》的通知');
    expect(
      targets([cites(['乙办法', null], ['关于印发〈乙办法〉的通知', null], ['关于印发', null]), b]),
    ).toEqual(['b', 'b', null]);
  });
});

describe('原…同时废止', () => {
  const repealed = (text: string, title: string, old: string): (string | null)[] =>
    linkRelations([
      {
        id: '2024-01',
        documents: [
          doc('new', title, { clauses: [{ kind: 'paragraph', level: 1, anchor: 'p9', text }] }),
        ],
      },
      { id: '2020-01', documents: [doc('old', old)] },
    ] as never)[0]!.documents[0]!.relations.map(({ target }) => target);
  it.each([
    ['某市防汛预案（2024年版）', '某市防汛预案（2020年版）'],
    ['某市防汛预案2024年修订版', '某市防汛预案2020'],
    ['某市2024年度防汛预案', '某市2020年防汛预案'],
    ['某市防汛预案（试行）', '某市防汛预案'],
    ['某市防汛预案（暂行）', '某市防汛预案(修订稿)'],
    ['某市防汛预案（新修订）', '某市防汛预案（修订版）'],
    ['某市防汛预案', '某市防汛预案（修订）'],
  ])('is of another edition: %s after %s', (title, old) =>
    expect(repealed('原预案同时废止。', title, old)).toEqual(['old']),
  );
  it.each(['方案', '办法', '规定', '细则', '规则', '意见', '措施', '制度', '标准', '计划'])(
    '原%s',
    (word) =>
      expect(repealed(`原有的${word}予以废止。`, `某市${word}`, `某市${word}（试行）`)).toEqual([
        'old',
      ]),
  );
  it.each([
    '原来应急预案相应失效。',
    '原来的预案停止执行。',
    '原有预案即时废止。',
    `原${'某'.repeat(24)}预案废止。`,
  ])('%s', (text) => expect(repealed(text, '某市预案', '某市预案（试行）')).toEqual(['old']));
  it.each([
    '原有相关预案同时废止。',
    '原各预案同时废止。',
    '原其他预案同时废止。',
    '原预案，另行规定，同时废止。',
    `原${'某'.repeat(25)}预案废止。`,
    '原预案继续有效。',
  ])('is none: %s', (text) => expect(repealed(text, '某市预案', '某市预案（试行）')).toEqual([]));
  it('is none of itself', () =>
    expect(repealed('原预案同时废止。', '某市预案', '某县预案')).toEqual([]));
});

describe('mentions of a clause', () => {
  const own = { title: '甲', docNumber: '青政发〔2024〕5号', attached: [] };
  const said = (text: string, more: Partial<typeof own> = {}): string[] =>
    findRelations([{ anchor: '三(一)', kind: 'item', text }], { ...own, ...more }).map((r) =>
      [r.type, r.docNumber, r.title].filter((x) => x !== null).join(' '),
    );
  it.each<[string, string[]]>([
    // In the order of the text, whichever kind stands first.
    ['见青政发〔2020〕1号和《乙办法》。', ['cites 青政发〔2020〕1号', 'cites 乙办法']],
    [
      '见《乙办法》和青政发〔2020〕1号、GB 5-2014。',
      ['cites 乙办法', 'cites 青政发〔2020〕1号', 'cites GB 5-2014'],
    ],
    // A number directly behind a title is of it, with or without brackets.
    ['见《乙办法》（青政发〔2020〕1号），另见丙。', ['cites 青政发〔2020〕1号 乙办法']],
    ['见《乙办法》青政发〔2020〕第1号。', ['cites 青政发〔2020〕第1号 乙办法']],
    ['见《乙办法》( 青政发〔2020〕12345号 )。', ['cites 青政发〔2020〕12345号 乙办法']],
    ['见《乙办法》，青政发〔2020〕1号。', ['cites 乙办法', 'cites 青政发〔2020〕1号']],
    ['见《乙标准》（GB/T 9704-2012）。', ['cites GB/T 9704-2012 乙标准']],
    ['废止《乙办法》（青政发〔2020〕1号）。', ['repeals 青政发〔2020〕1号 乙办法']],
    ['《乙办法》（青政发〔2020〕1号）同时废止。', ['repeals 青政发〔2020〕1号 乙办法']],
    [
      '《乙办法》（青政发〔2020〕1号）和《丙办法》继续执行。',
      ['continues 青政发〔2020〕1号 乙办法', 'continues 丙办法'],
    ],
    // Words of a verb written with the number.
    ['继续执行青政发〔2020〕1号。', ['cites 青政发〔2020〕1号']],
    ['严格落实青政发〔2020〕1号。', ['implements 青政发〔2020〕1号']],
    ['修订青政发〔2020〕1号。', ['revises 青政发〔2020〕1号']],
    ['废止《乙办法》和青政发〔2020〕1号。', ['repeals 乙办法', 'repeals 青政发〔2020〕1号']],
    ['见《乙办法》（和政发〔2020〕1号）。', ['cites 和政发〔2020〕1号 乙办法']],
    ['详见青政发〔2020〕1号。', ['cites 青政发〔2020〕1号']],
    // The same paper once in a clause.
    ['见《乙办法》，又见《 乙办法 》。', ['cites 乙办法']],
    ['废止《乙办法》。见《乙办法》。', ['repeals 乙办法', 'cites 乙办法']],
    ['见《乙办法（2020年修订）》。', ['cites 乙办法（2020年修订）']],
    ['见《乙办法（试行》。', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
  it.each([
    '原',
    '原有',
    '原有的',
    '原来',
    '原来的',
    '此前印发的',
    '以前发布的',
    '先前公布的',
    '2020年制定的',
    '2020年1月印发的',
    '2020年12月15日印发的',
  ])('that has the title of the document itself is an earlier one behind %s', (words) => {
    const papers = (text: string) =>
      findRelations([{ anchor: '三', kind: 'item', text }], {
        title: '甲方案',
        docNumber: undefined,
        attached: ['附件2乙方案'],
      }).length;
    expect(papers(`见${words}《甲方案》。`)).toBe(1);
    expect(papers('见《甲方案》。')).toBe(0);
    expect(papers('见《乙方案》。')).toBe(0);
    expect(papers(`见${words}的事，《甲方案》。`)).toBe(0);
  });
});
