/**
 * Stage 5: blocks → files. MDX is written from a syntax tree, so that `{`, `<`, `*` and
 * `---` of a scan are escaped by one table (mdast-util-to-markdown, mdast-util-mdx).
 */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { type Options as ToMarkdownExtension, toMarkdown } from 'mdast-util-to-markdown';
import { pinyin } from 'pinyin-pro';
import { isScalar, stringify, visit, Document as YamlDocument } from 'yaml';
import { parseDocNumber } from '../domain/docNumber.ts';
import type { DocumentFrontMatter, IssueFile } from '../domain/schema.ts';
import type { DraftBlock, DraftDocument } from './structure.ts';

/** Write one document. */
export function emitDocument(doc: DraftDocument): string {
  return writeMdx(doc.frontMatter, { type: 'root', children: doc.blocks.flatMap(nodeOf) });
}

/** A paragraph that begins with `import` or `export` is a module's line to MDX: its first letter is written as a reference. */
const noModules: ToMarkdownExtension = {
  unsafe: [
    { atBreak: true, character: 'i', after: 'mport' },
    { atBreak: true, character: 'e', after: 'xport' },
  ],
};

/** Write front matter and tree as a file. */
export function writeMdx(frontMatter: DocumentFrontMatter, tree: Root): string {
  const body = toMarkdown(tree, {
    bullet: '-',
    rule: '-',
    extensions: [noModules, gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown()],
  });
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${body}`;
}

function nodeOf(block: DraftBlock): RootContent[] {
  switch (block.type) {
    case 'heading':
      return [
        { type: 'heading', depth: block.depth as Heading['depth'], children: text(block.text) },
      ];
    case 'paragraph':
      return [{ type: 'paragraph', children: text(block.text) } satisfies Paragraph];
    case 'table':
      return [
        {
          type: 'table',
          children: block.rows.map((row) => ({
            type: 'tableRow',
            children: row.map((cell) => ({ type: 'tableCell', children: text(cell) })),
          })),
        } satisfies Table,
      ];
    case 'gap':
      return [gap('figure', block.reason)];
    case 'contents':
      return [
        {
          type: 'mdxJsxFlowElement',
          name: 'PrintedContents',
          attributes: [],
          children: block.blocks.flatMap(nodeOf) as MdxJsxFlowElement['children'],
        },
      ];
  }
}

const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);

const gap = (kind: string, reason: string): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name: 'Gap',
  attributes: [
    { type: 'mdxJsxAttribute', name: 'kind', value: kind },
    { type: 'mdxJsxAttribute', name: 'reason', value: reason },
  ],
  children: [],
});

/** Write issue.yaml. */
export function emitIssue(issue: IssueFile): string {
  const doc = new YamlDocument(issue);
  visit(doc, {
    // A pair of lines, or an entry of a line and a rule, is easier to read on one line.
    Seq: (_, node) => {
      if (node.items.every((i) => isScalar(i))) node.flow = true;
    },
    Map: (_, node) => {
      if (node.has('sheet')) node.flow = true;
      else if (
        node.items.length === 2 &&
        node.has('line') &&
        (node.has('rule') || node.has('section'))
      )
        node.flow = true;
    },
  });
  return doc.toString({ lineWidth: 0 });
}

/**
 * The id of a document: its number in pinyin and digits (`moumoufa-2023-191`), or
 * its kind and the issue (`renshi-2023-06`).
 *
 * @param taken ids already given; the result is added to them
 */
export function documentId(
  front: DocumentFrontMatter,
  issueId: string,
  taken: Set<string>,
): string {
  const base = baseId(front, issueId);
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

function baseId(front: DocumentFrontMatter, issueId: string): string {
  const number = front.docNumber === undefined ? undefined : parseDocNumber(front.docNumber);
  if (number !== undefined) return `${toPinyin(number.code)}-${number.year}-${number.serial}`;
  if (front.kind === 'appointments') return `renshi-${issueId}`;
  if (front.kind === 'chronicle') return `dashiji-${issueId}`;
  // The number of an order or an announcement: its year, where it has one of its own, and its serial number.
  const m = /(?:〔?(\d{4})[〕年])?第?(\d+)号$/u.exec(front.docNumber ?? '');
  if (m !== null)
    return `${front.kind === 'order' ? 'ling' : 'gonggao'}-${m[1] ?? issueId.slice(0, 4)}-${m[2]}`;
  return `wenjian-${issueId}`;
}

const toPinyin = (s: string): string =>
  pinyin(s, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');

/** Words and marks of one paragraph as they are written in a document, by the rules of {@link writeMdx}. */
export const writePhrasing = (children: readonly PhrasingContent[]): string =>
  toMarkdown(
    { type: 'paragraph', children: [...children] },
    {
      extensions: [noModules, mdxToMarkdown()],
    },
  ).replace(/\n$/u, '');
