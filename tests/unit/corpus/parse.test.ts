/** What a document may hold and what it may not, block by block and word by word; what becomes of it. By hand. */
import type { Root, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../src/corpus/assemble.ts';
import { parseBody, parseDocument } from '../../../src/corpus/parse.ts';

const FRONT = '---\ntitle: 甲的通知\nkind: notice\n---\n';
const parse = (body: string, front = FRONT) => parseDocument('a.mdx', 'a', `${front}${body}`);
/** What is said, with its line. */
const said = (body: string, front = FRONT): string[] =>
  parse(body, front).diagnostics.map((d) => `${d.line ?? '-'} ${d.message.en}`);
const blocks = (body: string): string[] =>
  parse(body).blocks.map(
    (b) => `${b.anchor ?? '-'} ${b.kind} ${b.level} ${b.section ?? '-'} ${b.mdxLine}: ${b.text}`,
  );

describe('a document', () => {
  it('is its blocks, each with its anchor, its section and its line', () => {
    expect(
      blocks(
        '\n# 甲的通知\n\n青政发〔2024〕5号\n\n各县区：\n\n## 一、修堤\n\n（一）加固。\n\n做好准备。\n\n| 序号 | 任务 |\n| - | - |\n| 1 | 清淤 |\n',
      ),
    ).toEqual([
      '标题 title 0 - 6: 甲的通知',
      '文号 docNumber 1 - 8: 青政发〔2024〕5号',
      'p1 paragraph 1 - 10: 各县区：',
      '一 heading 1 - 12: 一、修堤',
      '一(一) item 2 一 14: （一）加固。',
      '一-p1 paragraph 2 一 16: 做好准备。',
      '- tableHead 0 - 18: 序号\t任务',
      '一-r1 row 2 一 20: 1\t清淤',
    ]);
  });
  it('has its number under its title or over it, and nowhere else', () => {
    const kinds = (body: string): string[] => parse(body).blocks.map((b) => b.kind);
    for (const number of [
      '青政发〔2024〕5号',
      '青政发〔2024〕第5號',
      '第12号',
      '（第12号）',
      '（2024年第12号）',
    ])
      expect(kinds(`# 甲\n\n${number}\n`), number).toEqual(['title', 'docNumber']);
    expect(kinds('青政发〔2024〕5号\n\n# 甲\n')).toEqual(['docNumber', 'title']);
    expect(kinds('# 甲\n\n某事。\n\n青政发〔2024〕5号\n')[2]).toBe('paragraph');
    for (const other of [
      '依据青政发〔2024〕5号，修堤',
      '依据青政发〔2024〕5号。',
      `${'某'.repeat(33)}〔2024〕5号`,
      '第12号文',
    ])
      expect(kinds(`# 甲\n\n${other}\n`)[1], other).toBe('paragraph');
  });
  it('has contents between their marks', () => {
    expect(
      blocks(
        '# 甲\n\n<PrintedContents>\n\n一、修堤\n\n## 二、清淤\n\n| 三 | 四 |\n| - | - |\n| 五 | 六 |\n\n</PrintedContents>\n',
      ).map((b) => b.split(' ')[1]),
    ).toEqual(['title', 'contents', 'contents', 'contents', 'contents']);
  });
  it('has parts: headings of the second level without a number', () => {
    expect(
      parse('# 甲\n\n## 某办法\n\n### 某节\n').blocks.map((b) => `${b.level} ${b.depth}`),
    ).toEqual(['0 1', '1 2', '2 3']);
  });
  it('has one title', () => {
    expect(said('# 甲\n\n# 乙\n')).toEqual([expect.stringMatching(/^7 /u)]);
  });
  it('has front matter, before which nothing stands', () => {
    expect(said('# 甲', '')).toEqual([expect.stringMatching(/^1 /u)]);
    expect(said('# 甲', '---\ntitle: [\n---\n')).toHaveLength(1);
    expect(said('# 甲', '---\ntitle: 甲\nkind: 某\n---\n')).toEqual([
      expect.stringMatching(/^3 /u),
    ]);
    expect(said('# 甲', `\uFEFF${FRONT}`)).toEqual([]);
    expect(said('# 甲', FRONT.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(said('# 甲', FRONT.replaceAll('---', '---  '))).toEqual([]);
    expect(said('', FRONT.trimEnd())).toEqual([]);
    expect(parse('# 甲').offset).toBe(4);
    expect(parse('# 甲').frontMatter).toEqual({ title: '甲的通知', kind: 'notice' });
    expect(parse('# 甲', '').frontMatter).toBeUndefined();
  });
});

describe('what a document may not hold', () => {
  it.each([
    ['{a}', /an expression in braces/u],
    ['import a from "b"', /a module line/u],
    ['***', /a rule/u],
    ['```\n甲\n```', /a code block/u],
    ['> 甲', /a quotation block/u],
    ['某*甲*某', /emphasis/u],
    ['某**甲**某', /strong emphasis/u],
    ['某`甲`某', /code/u],
    ['某~~甲~~某', /a deletion/u],
    ['![甲](a.png)', /a picture/u],
    ['甲  \n乙', /a line break/u],
    ['甲[^1]\n\n[^1]: 乙', /a footnote/u],
    ['[甲]: http://x.example', /a link definition/u],
    ['[甲](http://x.example)', /a link/u],
    ['[甲][乙]\n\n[乙]: http://x.example', /a link by reference/u],
    ['![甲][乙]\n\n[乙]: http://x.example', /a picture by reference/u],
    ['某{a}某', /an expression in braces/u],
  ])('%j', (body, what) => {
    const all = said(`\n${body}\n`);
    expect(all.length).toBeGreaterThan(0);
    expect(all.join('\n')).toMatch(what);
    expect(all[0]).toMatch(/^6 /u);
  });
  it('a list, a paragraph of two lines', () => {
    expect(said('\n- 甲\n')).toHaveLength(1);
    expect(said('\n1. 甲\n')).toHaveLength(1);
    expect(said('\n甲\n乙\n')).toHaveLength(1);
    expect(said('\n甲\n\n乙\n')).toEqual([]);
  });
  it('but addresses as they stand', () => {
    expect(said('\n见 http://x.example/a。\n')).toEqual([]);
    expect(said('\n见 www.x.example 。\n')).toEqual([]);
    expect(said('\n见 a@x.example 。\n')).toEqual([]);
    expect(said('\n[http://x.example](http://x.example)\n')).toEqual([]);
    expect(said('\n[http://x.example](http://y.example)\n')).toHaveLength(1);
    expect(said('\n[http://x.example](http://x.example "甲")\n')).toHaveLength(1);
    expect(parse('\n见 http://x.example/a 。\n').blocks[0]?.text).toBe('见 http://x.example/a 。');
  });
});

describe('a mark', () => {
  it('says what the source has', () => {
    const [piece] = parse(
      '\n<Corr sic="乙" kind="wrong-character" reason="误">甲</Corr>\n',
    ).blocks[0]!.cells.flat();
    expect(piece).toMatchObject({
      source: '乙',
      published: '甲',
      mdxLine: 6,
      mark: { name: 'Corr', kind: 'wrong-character', reason: '误' },
    });
  });
  it('of doubt leaves its words', () => {
    const [piece] = parse('\n<Sic kind="doubtful" reason="疑">甲</Sic>\n').blocks[0]!.cells.flat();
    expect(piece).toMatchObject({
      source: '甲',
      published: '甲',
      mark: { name: 'Sic', kind: 'doubtful' },
    });
  });
  it('of something moved says whence and whither', () => {
    const [, piece] = parse(
      '\n甲<Moved line="3" after="5" reason="序">乙</Moved>\n',
    ).blocks[0]!.cells.flat();
    expect(piece?.mark).toMatchObject({ name: 'Moved', line: 3, after: 5 });
  });
  it('of a gap stands alone or within', () => {
    expect(parse('\n<Gap kind="figure" reason="缺图" />\n').blocks.map((b) => b.kind)).toEqual([
      'gap',
    ]);
    expect(said('\n甲<Gap kind="unreadable" reason="缺" />乙\n')).toEqual([]);
  });
  it.each([
    ['of no kind that there is', '某<Foo>甲</Foo>'],
    ['on a line of its own', '<Foo />'],
    ['of words outside of any', '<Sic kind="doubtful" reason="疑">\n\n甲\n\n</Sic>'],
    [
      'within another',
      '某<Sic kind="doubtful" reason="疑">甲<Sic kind="doubtful" reason="疑">乙</Sic></Sic>',
    ],
    ['with words where it takes none', '某<Gap kind="unreadable" reason="缺">甲</Gap>'],
    ['without words', '某<Sic kind="doubtful" reason="疑"></Sic>'],
    ['that mends nothing', '某<Corr sic="甲" kind="wrong-character" reason="误">甲</Corr>'],
    ['without its reason', '某<Sic kind="doubtful">甲</Sic>'],
    ['with a kind that there is not', '某<Sic kind="foo" reason="疑">甲</Sic>'],
    ['with something that it does not take', '某<Sic kind="doubtful" reason="疑" foo="1">甲</Sic>'],
    ['with an expression', '某<Sic kind={1} reason="疑">甲</Sic>'],
    ['with a spread', '某<Sic {...a}>甲</Sic>'],
    ['that is not closed', '某<Sic kind="doubtful" reason="疑">甲'],
    ['that is malformed', '某<Sic kind="doubtful" reason="疑"甲'],
    ['that is an arrow', '某<3甲'],
    ['that is a brace', '某{甲'],
    ['that is a module', 'export const a = '],
  ])('is not right: %s', (_, body) => expect(said(`\n${body}\n`).length).toBeGreaterThan(0));
  it('says each thing that is wrong with it', () => {
    const all = said('\n某<Sic kind="foo" bar="1" baz="2">甲</Sic>\n');
    expect(all).toHaveLength(4);
    for (const name of ['kind', 'bar', 'baz', 'reason']) expect(all.join(), name).toContain(name);
  });
});

describe('a document beside its source', () => {
  const build = (
    body: string,
    lines: readonly (readonly [number, number] | undefined)[] = [],
    front = FRONT,
  ) =>
    buildDocument(
      parse(body, front),
      { lines, markLines: new Map(), diagnostics: [] } as never,
      '2024-01',
      [10, 20],
    );
  it('has its clauses', () => {
    const doc = build(
      '\n# 甲的通知\n\n## 一、修堤\n\n（一）加固。\n\n| 序号 | 任务 |\n| - | - |\n| 1 | 清淤 |\n',
      [[11, 11], [12, 13], undefined, [14, 14], [15, 16]],
    );
    expect(doc).toMatchObject({
      id: 'a',
      issue: '2024-01',
      frontMatter: { title: '甲的通知' },
      sourceLines: [10, 20],
      offset: 4,
      corrections: [],
    });
    expect(doc.clauses).toEqual([
      {
        anchor: '标题',
        kind: 'title',
        level: 0,
        text: '甲的通知',
        sourceLines: [11, 11],
        mdxLine: 6,
      },
      {
        anchor: '一',
        kind: 'heading',
        level: 1,
        text: '一、修堤',
        sourceLines: [12, 13],
        mdxLine: 8,
        number: '一、',
        depth: 2,
      },
      {
        anchor: '一(一)',
        kind: 'item',
        level: 2,
        text: '（一）加固。',
        sourceLines: [10, 10],
        mdxLine: 10,
        number: '（一）',
        section: '一',
      },
      {
        anchor: '一-r1',
        kind: 'row',
        level: 2,
        text: '1\t清淤',
        sourceLines: [15, 16],
        mdxLine: 14,
        section: '一',
        columns: ['序号', '任务'],
      },
    ]);
  });
  it('has its corrections, each at the clause before or around it', () => {
    const doc = build(
      '\n甲<Corr sic="乙" kind="wrong-character" reason="误">丙</Corr>\n\n<Gap kind="figure" reason="缺图" />\n\n| <Sic kind="doubtful" reason="疑">丁</Sic> |\n| - |\n| 戊 |\n',
      [
        [11, 12],
        [13, 13],
      ],
    );
    expect(doc.corrections).toEqual([
      { anchor: 'p1', line: 11, kind: 'wrong-character', sic: '乙', corr: '丙', reason: '误' },
      { anchor: 'p2', line: 13, kind: 'figure', sic: '', corr: null, reason: '缺图' },
      { anchor: 'p2', line: 10, kind: 'doubtful', sic: '丁', corr: null, reason: '疑' },
    ]);
  });
  it('has relations to other papers, unless it is one of records', () => {
    const body = '\n# 甲\n\n根据《乙办法》，修堤。\n';
    expect(build(body).relations).toEqual([
      { type: 'implements', docNumber: null, title: '乙办法', clause: 'p1', target: null },
    ]);
    for (const kind of ['appointments', 'chronicle'])
      expect(build(body, [], FRONT.replace('notice', kind)).relations, kind).toEqual([]);
  });
  it('has a tree whose nodes carry their clauses', () => {
    const doc = build('\n# 甲\n\n修堤。\n\n| 序号 |\n| - |\n| 1 |\n');
    const tree: Root = doc.tree();
    const clauses: string[] = [];
    const visit = (node: Root | RootContent): void => {
      if (node.data?.clause !== undefined) clauses.push(node.data.clause.anchor);
      if ('children' in node) for (const child of node.children) visit(child as RootContent);
    };
    visit(tree);
    expect(clauses).toEqual(['标题', 'p1', 'r1']);
    expect(parseBody('# 甲\n', 3).blocks[0]?.mdxLine).toBe(4);
  });
});
