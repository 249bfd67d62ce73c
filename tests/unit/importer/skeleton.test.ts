/** Where the parts of an issue begin and end: masthead, contents, documents, colophon. By hand, on invented issues. */
import { describe, expect, it } from 'vitest';
import { attachedTitle } from '../../../src/importer/attached.ts';
import { findSkeleton, unfold } from '../../../src/importer/skeleton.ts';

const TOP = ['青川市人民政府公报', '2024年第5期（总第45期）'];
const P = '各级各部门要充分认识防汛工作的重要意义。';
const title = (what: string): string => `青川市人民政府关于${what}的通知`;
const doc = (what: string, n: number): string[] => [
  title(what),
  `青政发〔2024〕${n}号`,
  '各县区人民政府：',
  P,
  P,
];
const skeleton = (...lines: readonly (string | readonly string[])[]) => {
  const raw = lines.flat();
  const s = findSkeleton(raw, 'raw.txt');
  const text = (i: number): string => s.units[i]!.text;
  return {
    documents: s.documents.map(
      (d) =>
        `${d.title}|${d.page ?? ''} ${s.units[d.first]!.line}–${s.units[d.last]!.line} ${s.units
          .slice(...d.titleUnits)
          .map((u) => u.line)
          .join('+')}`,
    ),
    masthead: s.masthead.map(text),
    colophon: s.colophon.map(text),
    contents: s.contents.map((c) =>
      'section' in c
        ? `# ${c.section}`
        : `${c.title}|${c.page ?? ''}${c.document === undefined ? ' -' : ''}`,
    ),
    furniture: s.furniture.map((f) => `${f.line} ${f.rule}`),
    said: s.diagnostics.map((d) => `${d.line} ${d.rule} ${d.words ?? ''}`.trim()),
    identity: s.identity,
  };
};

describe('an issue', () => {
  it('is its masthead, contents, documents and colophon', () => {
    const s = skeleton(
      TOP,
      '目录',
      '市政府文件',
      `${title('防汛')}（1）`,
      `${title('抗旱')}（3）`,
      doc('防汛', 1),
      doc('抗旱', 2),
      '主办：青川市人民政府',
      '电话：0123-456789',
    );
    expect(s).toMatchObject({
      documents: [`${title('防汛')}|1 7–11 7`, `${title('抗旱')}|3 12–16 12`],
      masthead: TOP,
      colophon: ['主办：青川市人民政府', '电话：0123-456789'],
      contents: ['# 市政府文件', `${title('防汛')}|1`, `${title('抗旱')}|3`],
      furniture: ['3 contents-heading'],
      said: [],
      identity: { title: '青川市人民政府公报', year: 2024, number: 5, totalNumber: 45 },
    });
  });
  it('without contents is its documents by their heads', () => {
    expect(skeleton(TOP, doc('防汛', 1), doc('抗旱', 2))).toMatchObject({
      documents: [`${title('防汛')}| 3–7 3`, `${title('抗旱')}| 8–12 8`],
      masthead: TOP,
      contents: [],
    });
  });
  it('of which nothing is known is one document', () => {
    const s = skeleton('某某', '某某', P);
    expect(s.documents).toEqual(['某某| 1–3 1']);
    expect(s.said.length).toBeGreaterThan(0);
  });
  it('says so where it has no name', () => {
    expect(
      skeleton(['青川市', '2024年第5期'], doc('防汛', 1)).said.map((d) => d.split(' ')[0]),
    ).toContain('undefined');
  });
  it('has a colophon of two lines at least, or of one that names all who made it', () => {
    const end = (...lines: string[]): string[] => skeleton(TOP, doc('防汛', 1), ...lines).colophon;
    expect(end('电话：0123-456789')).toEqual([]);
    expect(end('电话：0123-456789', '地址：某路')).toHaveLength(2);
    expect(end('主办：青川市人民政府 编辑：青川市政府办')).toHaveLength(1);
    expect(skeleton('主办：青川市人民政府', TOP, doc('防汛', 1)).colophon).toEqual([
      '主办：青川市人民政府',
    ]);
  });
});

describe('a document', () => {
  const contents = (...titles: string[]): string[] => [...TOP, '目录', ...titles];
  it('is found by words that are nearly those of its entry', () => {
    const s = skeleton(
      contents(`${title('做好防汛工作')}（1）`, `${title('抗旱')}（3）`),
      doc('切实做好防汛工作', 1),
      doc('抗旱', 2),
    );
    expect(s.documents).toHaveLength(2);
    expect(s.documents[0]).toMatch(/\|1 6–10 6$/u);
    expect(s.said.filter((d) => d.includes('document'))).toEqual([]);
  });
  it('alone between its neighbours is that of the entry alone between them', () => {
    const s = skeleton(
      contents(
        `${title('防汛')}（1）`,
        '青川市人民政府关于加强森林消防的通知（2）',
        `${title('抗旱')}（3）`,
      ),
      doc('防汛', 1),
      [
        '青川市人民政府关于明确森林管护和消防安全职责的通知',
        '青政发〔2024〕9号',
        '各县区人民政府：',
        P,
      ],
      doc('抗旱', 2),
    );
    expect(s.documents).toHaveLength(3);
    expect(s.documents[1]).toMatch(/\|2 /u);
  });
  it('that is not there is told, and one that is not listed', () => {
    const missing = skeleton(
      contents(`${title('防汛')}（1）`, '青川市大事记某某篇（9）'),
      doc('防汛', 1),
    );
    expect(missing.said).toHaveLength(1);
    expect(missing.said[0]).toMatch(/^5 .*青川市大事记某某篇/u);
    expect(missing.contents[1]).toBe('青川市大事记某某篇|9 -');
    const unlisted = skeleton(contents(`${title('防汛')}（1）`), doc('防汛', 1), doc('抗旱', 2));
    expect(unlisted.documents).toHaveLength(2);
    expect(unlisted.said.some((d) => d.includes(title('抗旱')))).toBe(true);
  });
  it('has the authority over its title, where the contents leave that out', () => {
    const s = skeleton(
      contents('关于做好防汛工作的通知（1）', `${title('抗旱')}（3）`),
      ['青川市人民政府', '关于做好防汛工作的通知', '青政发〔2024〕1号', '各县区：', P],
      doc('抗旱', 2),
    );
    expect(s.documents[0]).toMatch(/ 6–10 6\+7$/u);
  });
  it('has the number over its title', () => {
    const s = skeleton(
      TOP,
      ['青政发〔2024〕1号', title('防汛'), '各县区：', P],
      ['青政发〔2024〕2号', title('抗旱'), '各县区：', P],
    );
    expect(s.documents).toEqual([`${title('防汛')}| 3–6 4`, `${title('抗旱')}| 7–10 8`]);
  });
  it('that is published by an order begins with the order', () => {
    const s = skeleton(
      contents('青川市停车办法（1）', `${title('抗旱')}（3）`),
      [
        '青川市人民政府令',
        '第12号',
        '《青川市停车办法》已经通过，现予公布。',
        '市长 张三',
        '2024年1月3日',
      ],
      ['青川市停车办法', '第一条 为了管理。'],
      doc('抗旱', 2),
    );
    expect(s.documents[0]).toBe('青川市停车办法|1 6–12 11');
  });
  it('of two with one title is each at its own place', () => {
    const s = skeleton(
      contents(`${title('防汛')}（1）`, `${title('防汛')}（3）`),
      doc('防汛', 1),
      doc('防汛', 2),
    );
    expect(s.documents).toEqual([`${title('防汛')}|1 6–10 6`, `${title('防汛')}|3 11–15 11`]);
  });
  it('named by the text that it passes on is the notice over that', () => {
    const s = skeleton(
      contents('青川市停车办法（1）', `${title('抗旱')}（3）`),
      ['青川市人民政府关于印发青川市停车办法的通知', '青政发〔2024〕1号', '各县区：', P],
      ['青川市停车办法', '第一条 为了管理。'],
      doc('抗旱', 2),
    );
    expect(s.documents[0]).toMatch(/^青川市停车办法\|1 6–11 6$/u);
  });
});

describe('words as they are printed', () => {
  it('come back for those that were recognised', () => {
    expect(unfold('关于防汛的通知', '關於防汛的通知')).toBe('關於防汛的通知');
    expect(unfold('关于 防汛', '關於防汛')).toBe('關於 防汛');
    expect(unfold('关于防汛', '关于防汛')).toBe('关于防汛');
    expect(unfold('关于某', '關於')).toBe('關於某');
    expect(unfold('发展', '發展與發布')).toBe('發展');
    // Where they stand whole, and not where their first character stands by itself.
    expect(unfold('后来', '皇后，後來')).toBe('後來');
    // In order, perhaps in pieces.
    expect(unfold('关于防汛', '關於（一）防汛')).toBe('關於防汛');
  });
});

describe('the text that a notice passes on', () => {
  it.each([
    ['关于印发《青川市停车办法》的通知', '青川市停车办法'],
    ['关于印发青川市停车办法的通知', '青川市停车办法'],
    ['关于转发青川市停车办法的通告', '青川市停车办法'],
    ['关于发布青川市停车办法的公告', '青川市停车办法'],
    ['关于公布青川市停车办法的决定', '青川市停车办法'],
    ['关于批转市公安局《青川市停车办法》的通知', '青川市停车办法'],
    ['关于转发市公安局《青川市停车办法》通知（2024年）', '青川市停车办法'],
    ['关于下发青川市停车办法的函', '青川市停车办法'],
    ['关于印发〈青川市停车办法〉的通知', '青川市停车办法'],
    ['关于停车的通知', undefined],
    ['关于印发青川市停车办法', undefined],
  ])('%s: %s', (words, attached) => expect(attachedTitle(words)).toBe(attached));
});
