/**
 * The renderer, on small documents written here. Anchors are given by the test: how they
 * are made is the corpus's business.
 */
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../src/domain/model.ts';
import { type RenderOptions, renderBody } from '../../../src/markdown/render.ts';

const parse = (mdx: string): Root =>
  unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(mdx);

/** Hangs a clause on the blocks of a tree, in order. */
function withClauses(tree: Root, clauses: readonly (Partial<Clause> & { anchor: string })[]): Root {
  const left = [...clauses];
  const visit = (node: Nodes): void => {
    const isBlock =
      ['heading', 'paragraph', 'tableRow'].includes(node.type) ||
      (node.type === 'mdxJsxFlowElement' && node.name === 'Gap');
    if (isBlock) {
      const next = left.shift();
      if (next === undefined || next.anchor === '') return;
      const clause: Clause = {
        kind: 'paragraph',
        level: 1,
        text: '',
        sourceLines: [1, 1],
        mdxLine: 1,
        ...next,
      };
      node.data = { ...node.data, clause };
      return;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return tree;
}

const render = (
  mdx: string,
  clauses: readonly (Partial<Clause> & { anchor: string })[],
  options: Partial<RenderOptions> = {},
) =>
  renderBody(withClauses(parse(mdx), clauses), {
    corrections: [],
    sourceHref: '/documents/a/source/',
    ...options,
  });

/** The text of an element as a browser would give it. */
const textContent = (html: string): string =>
  html
    .replace(/<div class=notes>.*?<\/div>/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#x3C;/gu, '<')
    .replace(/&#x26;/gu, '&');

describe('a clause', () => {
  it('has its anchor as id, its source lines, and a permalink that adds no text', () => {
    const { html } = render('（1）甲；', [{ anchor: '1.5.1(1)', sourceLines: [12, 14] }]);
    expect(html).toBe('<p id=1.5.1(1)>（1）甲；<a href=#1.5.1(1) aria-label=1.5.1（1）></a></p>');
    expect(textContent(html)).toBe('（1）甲；');
  });

  it('is its own permalink where it is a heading', () => {
    const { html } = render('## 1.2 编制依据', [{ anchor: '1.2', kind: 'heading', number: '1.2' }]);
    expect(html).toMatch(/^<h2[^>]* id=1\.2><a href=#1\.2>1\.2 编制依据<\/a><\/h2>$/u);
  });

  it('is text, whatever the text is', () => {
    const { html } = render('\\<script>alert(1)\\</script> & \\{x}', [{ anchor: 'p1' }]);
    expect(html).not.toContain('<script');
    expect(textContent(html)).toBe('<script>alert(1)</script> & {x}');
  });

  it('escapes an anchor', () => {
    const { html } = render('甲', [{ anchor: 'a"b c' }]);
    expect(html).toContain('id="a&#x22;b c"');
  });

  it('keeps an address that the gazette prints as text', () => {
    const { html } = render('见 http://example.com/a 。', [{ anchor: 'p1' }]);
    expect(html).not.toContain('href=http');
    expect(textContent(html)).toBe('见 http://example.com/a 。');
  });
});

describe('the opening of a document', () => {
  const opening = render(
    '# 关于甲的通知\n\n某发〔2023〕1号 2023年1月2日\n\n各单位：\n\n正文。\n\n乙：',
    [
      { anchor: '标题', kind: 'title' },
      { anchor: '文号', kind: 'docNumber' },
      { anchor: 'p1', text: '各单位：' },
      { anchor: 'p2', text: '正文。' },
      { anchor: 'p3', text: '乙：' },
    ],
  );

  it('is given in parts', () => {
    expect(opening.title).toBe('关于甲的<wbr>通知');
    expect(opening.titleAnchor).toBe('标题');
    expect(opening.docNumber).toMatch(/^<p class=docno id=文号>/u);
  });

  it('sets the recipients flush, and only them', () => {
    expect(opening.html).toMatch(/^<p class=to id=p1>/u);
    expect(opening.html.match(/class=to/gu)).toHaveLength(1);
  });

  it('needs neither title nor number', () => {
    const { title, docNumber, html } = render('正文。', [{ anchor: 'p1', text: '正文。' }]);
    expect([title, docNumber]).toEqual(['', '']);
    expect(html).toContain('正文。');
  });
});

describe('headings', () => {
  const { html, contents } = render(
    '## 办法\n\n### 1 总则\n\n#### 1.1 目的\n\n### 2 附则\n\n## 附件1',
    [
      { anchor: '正文', kind: 'heading', text: '办法' },
      { anchor: '1', kind: 'heading', text: '1 总则', number: '1' },
      { anchor: '1.1', kind: 'heading', text: '1.1 目的', number: '1.1' },
      { anchor: '2', kind: 'heading', text: '2 附则', number: '2' },
      { anchor: '附件1', kind: 'heading', text: '附件1', number: '附件1' },
    ],
  );

  it('carry the rank of their number, whatever their depth', () => {
    expect(
      [...html.matchAll(/<(h\d)(?: class=(\w+))? id=([^ >]+)/gu)].map((m) => m.slice(1)),
    ).toEqual([
      ['h2', undefined, '正文'],
      ['h3', 'r1', '1'],
      ['h4', 'r2', '1.1'],
      ['h3', 'r1', '2'],
      ['h2', undefined, '附件1'],
    ]);
  });

  it('make the contents', () => {
    expect(contents.map((item) => item.anchor)).toEqual(['正文', '附件1']);
    expect(contents[0]?.children.map((item) => item.anchor)).toEqual(['1', '2']);
    expect(contents[0]?.children[0]?.children.map((item) => item.anchor)).toEqual(['1.1']);
  });
});

describe('marks', () => {
  it('show a correction with what the source has, why, and where', () => {
    const { html, notes } = render(
      '突发<Corr sic="动动" kind="doubled" reason="“动”字重出。">动</Corr>物',
      [{ anchor: '1-p1', sourceLines: [377, 379] }],
      {
        corrections: [
          { anchor: '1-p1', line: 378, kind: 'doubled', sic: '动动', corr: '动', reason: '' },
        ],
      },
    );
    expect(notes).toEqual([
      { number: 1, mark: 'Corr', sic: '动动', corr: '动', reason: '“动”字重出。', line: 378 },
    ]);
    expect(textContent(html)).toBe('突发动物');
    expect(html).toContain('<ins class=corr>动<a class=n href=#note-1');
    expect(html).toMatch(
      /<div class=notes><p id=note-1>.*原文作“动动”。“动”字重出。.*source\/#L378/u,
    );
  });

  it('take the lines of the corpus in order when a clause has several', () => {
    const { notes } = render(
      '<Sic kind="doubtful" reason="甲。">一</Sic><Sic kind="doubtful" reason="乙。">一</Sic>',
      [{ anchor: 'p1' }],
      {
        corrections: [
          { anchor: 'p1', line: 5, kind: 'doubtful', sic: '一', corr: '', reason: '甲。' },
          { anchor: 'p1', line: 6, kind: 'doubtful', sic: '一', corr: '', reason: '乙。' },
        ],
      },
    );
    expect(notes.map((note) => note.line)).toEqual([5, 6]);
  });

  it('say of a gap that it is one, without adding to the text of its clause', () => {
    const inline = render('共<Gap kind="unreadable" reason="字迹不清。" />项', [{ anchor: 'p1' }]);
    expect(textContent(inline.html)).toBe('共项');
    expect(inline.html).toContain('原文缺损。字迹不清。');
    const block = render('<Gap kind="figure" reason="缺流程图。" />', [
      { anchor: '附件2-p1', kind: 'gap' },
    ]);
    expect(block.html).toContain('〔原文缺损〕缺流程图。');
    expect(block.html).not.toContain('class=notes');
  });

  it('fold the printed contents away', () => {
    const { html, contents } = render(
      '<PrintedContents>\n\n1 总则\n\n2 附则\n\n</PrintedContents>',
      [
        { anchor: '目录-p1', kind: 'contents' },
        { anchor: '目录-p2', kind: 'contents' },
      ],
    );
    expect(html).toMatch(/^<details class=printed><summary>原文目录<\/summary><p id=目录-p1/u);
    expect(contents).toEqual([]);
  });

  it('stop the build when they are unknown', () => {
    expect(() => render('甲<Blink>乙</Blink>', [{ anchor: 'p1' }])).toThrow('<Blink>');
  });
});

describe('tables', () => {
  it('address their rows by the first cell', () => {
    const { html } = render('| 序号 | 指标 |\n| --- | --- |\n| 14 | 甲 |', [
      { anchor: '' },
      { anchor: '附件-r14', kind: 'row', sourceLines: [920, 920] },
    ]);
    expect(html).toContain('<th scope=col>序号</th>');
    expect(html).toContain(
      '<tr id=附件-r14><td><a href=#附件-r14 aria-label=附件第14行>14</a></td><td>甲</td></tr>',
    );
  });
});

it('has no head when its first row is a clause', () => {
  const { html } = render('| 1 总则 | 3 预警 |\n| --- | --- |\n| 1.1 目的 | 3.1 监测 |', [
    { anchor: '目录-p1', kind: 'contents' },
    { anchor: '目录-p2', kind: 'contents' },
  ]);
  expect(html).not.toContain('<th');
  expect(html).toContain('<tr id=目录-p1');
});

describe('links', () => {
  it('stand on the words that name another document, and only in their clause', () => {
    const links = new Map([['p1', [{ words: '某发〔2022〕1号', href: '/documents/b/' }]]]);
    const { html } = render(
      '依据某发〔2022〕1号。\n\n又某发〔2022〕1号。',
      [{ anchor: 'p1' }, { anchor: 'p2' }],
      { links },
    );
    expect(html.match(/href=\/documents\/b\//gu)).toHaveLength(1);
  });
});
