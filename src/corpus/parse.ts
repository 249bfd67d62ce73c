/**
 * One MDX file → a parsed document: front matter, tree, and the flat list of its
 * blocks with anchors. Knows nothing of the source text; see `collate.ts` for that.
 *
 * Guarantees: every piece of text of the body is in exactly one block, in order; every
 * block that can be pointed at has a unique anchor; whatever is outside the vocabulary of a
 * gazette document is reported as an error and not skipped.
 */
import type { Heading, Link, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import { explainIssues, mustOf } from '../domain/explain.ts';
import {
  isMarkName,
  isReadingMark,
  type MarkName,
  markForm,
  markNames,
  markRow,
  marks,
  type ReadingMark,
  readingsOf,
} from '../domain/marks.ts';
import type { ClauseKind } from '../domain/model.ts';
import { type AnchorInput, assignAnchors, type LeadingNumber } from '../domain/numbering.ts';
import { DocumentFrontMatter } from '../domain/schema.ts';
import { joinPieces } from '../domain/text.ts';
import { readYamlText } from '../domain/yaml.ts';
import * as rows from '../messages/corpus.ts';
import type { Row, Text } from '../messages/index.ts';
import { quickParse } from './quickParse.ts';

/** A mark with its attributes read. */
export interface Mark {
  readonly name: ReadingMark;
  readonly kind: string;
  readonly reason: string;
  /** Source line and predecessor's source line, for `Moved`. */
  readonly line?: number;
  readonly after?: number;
}

/** A run of text of one block that has the same standing towards the source. */
interface Piece {
  /** What the source has. */
  readonly source: string;
  /** What is published. */
  readonly published: string;
  /** 1-based line of the MDX file. */
  readonly mdxLine: number;
  readonly mark?: Mark;
}

/** A block of a document before it is collated with its source. */
export interface Block {
  readonly kind: ClauseKind | 'tableHead';
  /** Absent for a table's head. */
  readonly anchor?: string;
  readonly level: number;
  readonly section?: string;
  readonly number?: LeadingNumber;
  /** Published text; cells of a row separated by a tab. */
  readonly text: string;
  /** Pieces of each cell; a block that is no row has one cell. */
  readonly cells: readonly (readonly Piece[])[];
  readonly mdxLine: number;
  /** Depth of the Markdown heading. */
  readonly depth?: number;
}

/** A parsed MDX file. */
export interface ParsedDocument {
  readonly id: string;
  readonly file: string;
  readonly frontMatter: DocumentFrontMatter | undefined;
  readonly tree: Root;
  readonly body: string;
  /** Lines of the file before the body. */
  readonly offset: number;
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

declare module 'mdast' {
  interface Data {
    /** The block that this node is; set by {@link parseDocument}. */
    block?: Block;
  }
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
const parse = (body: string): Root => quickParse(body, (text) => processor.parse(text));

/**
 * Parse one document.
 *
 * @param file path for messages
 * @param id id of the document (its file name without `.mdx`)
 * @param text the file's content
 */
export function parseDocument(file: string, id: string, text: string): ParsedDocument {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (line, row, parameters) => {
    diagnostics.push(diagnose(row, parameters, { file, ...(line === undefined ? {} : { line }) }));
  };
  const { matter, body, offset } = splitFrontMatter(text);
  const frontMatter = readFrontMatter(matter, file, diagnostics);
  let tree: Root = { type: 'root', children: [] };
  try {
    tree = parse(body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    diagnostics.push(
      explainSyntax(error, file, error.line === undefined ? undefined : error.line + offset),
    );
  }
  const blocks = new BlockReader(report, offset).read(tree);
  return { id, file, frontMatter, tree, body, offset, blocks, diagnostics };
}

/**
 * The tree and the blocks of a body that {@link parseDocument} has read without complaint.
 *
 * @param body the text without front matter
 * @param offset lines of the file before it
 */
export function parseBody(
  body: string,
  offset: number,
): { readonly tree: Root; readonly blocks: readonly Block[] } {
  const tree = parse(body);
  return { tree, blocks: new BlockReader(() => undefined, offset).read(tree) };
}

/** Cut the YAML between the first two `---` lines off a file. `offset` is the number of lines before the body. */
function splitFrontMatter(text: string): {
  matter: string | undefined;
  body: string;
  offset: number;
} {
  const m = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text);
  if (m === null) return { matter: undefined, body: text, offset: 0 };
  return { matter: m[1]!, body: text.slice(m[0].length), offset: m[0].split('\n').length - 1 };
}

function readFrontMatter(
  matter: string | undefined,
  file: string,
  diagnostics: Diagnostic[],
): DocumentFrontMatter | undefined {
  if (matter === undefined) {
    diagnostics.push(diagnose(rows.frontMatterMissing, undefined, { file, line: 1 }));
    return undefined;
  }
  const read = readYamlText(matter, file, 1);
  if (!read.ok) {
    diagnostics.push(...read.diagnostics);
    return undefined;
  }
  const result = DocumentFrontMatter.safeParse(read.data);
  if (result.success) return result.data;
  diagnostics.push(
    ...explainIssues(result.error, DocumentFrontMatter, file, matter, 1, 'front-matter'),
  );
  return undefined;
}

/** Reports a row of the catalogue about a line. */
type Report = <P>(line: number | undefined, row: Row<P>, parameters: P) => void;

/** A block whose anchor is not known yet, with the node that carries it. */
interface Draft {
  role: AnchorInput['role'] | 'tableHead';
  kind: Block['kind'];
  cells: Piece[][];
  mdxLine: number;
  depth?: number;
  node: RootContent | Table['children'][number];
}

class BlockReader {
  private readonly drafts: Draft[] = [];

  private readonly report: Report;
  private readonly offset: number;

  constructor(report: Report, offset: number) {
    this.report = report;
    this.offset = offset;
  }

  read(tree: Root): Block[] {
    for (const node of tree.children) this.block(node, false);
    const anchored = this.drafts.filter(
      (d): d is Draft & { role: AnchorInput['role'] } => d.role !== 'tableHead',
    );
    const anchors = assignAnchors(anchored.map((d) => ({ role: d.role, text: textOf(d.cells) })));
    const byDraft = new Map(anchored.map((d, i) => [d as Draft, anchors[i]!]));
    return this.drafts.map((d) => {
      const a = byDraft.get(d);
      const block: Block = {
        kind: d.kind === 'paragraph' && a?.number !== undefined ? 'item' : d.kind,
        level: a?.level ?? 0,
        text: textOf(d.cells),
        cells: d.cells,
        mdxLine: d.mdxLine,
        ...(a === undefined ? {} : { anchor: a.anchor }),
        ...(a?.section === undefined ? {} : { section: a.section }),
        ...(a?.number === undefined ? {} : { number: a.number }),
        ...(d.depth === undefined ? {} : { depth: d.depth }),
      };
      d.node.data = { ...d.node.data, block };
      return block;
    });
  }

  private line(node: { position?: { start: { line: number } } | undefined }): number {
    return (node.position?.start.line ?? 1) + this.offset;
  }

  private block(node: RootContent, inContents: boolean): void {
    switch (node.type) {
      case 'heading':
        return this.heading(node, inContents);
      case 'paragraph':
        return this.paragraph(node, inContents);
      case 'table':
        return this.table(node, inContents);
      case 'mdxJsxFlowElement':
        return this.flowElement(node);
      case 'list':
        return this.report(this.line(node), rows.list, undefined);
      default:
        return this.report(this.line(node), rows.foreignBlock, {
          what: describe(node),
          marks: markNames,
        });
    }
  }

  private heading(node: Heading, inContents: boolean): void {
    const cells = [this.pieces(node.children)];
    const isTitle = node.depth === 1;
    const hasNumber =
      assignAnchors([{ role: 'heading', text: textOf(cells) }])[0]?.number !== undefined;
    const role = inContents
      ? 'contents'
      : isTitle
        ? 'title'
        : node.depth === 2 && !hasNumber
          ? 'part'
          : 'heading';
    if (isTitle && this.drafts.some((d) => d.role === 'title')) {
      this.report(this.line(node), rows.twoTitles, undefined);
    }
    this.drafts.push({
      role,
      kind: inContents ? 'contents' : isTitle ? 'title' : 'heading',
      cells,
      mdxLine: this.line(node),
      depth: node.depth,
      node,
    });
  }

  private paragraph(node: Paragraph, inContents: boolean): void {
    const cells = [this.pieces(node.children)];
    // Most gazettes print 发文字号 under the title, some over it.
    const near = this.drafts.length === 0 || this.drafts.at(-1)?.role === 'title';
    const isNumber =
      near &&
      /〔\d{4}〕第?\d+[号號]|^（?(?:\d{4}年)?第\d+[号號]）?$/u.test(textOf(cells)) &&
      textOf(cells).length <= 40 &&
      // 某政发〔2021〕18号 关于公布…的通知: an entry of a list of papers.
      !/号\s+(?!(?:\d{4}|[〇零○OＯ一二三四五六七八九]{4})年|\d{1,2}月).*\p{Script=Han}/u.test(
        textOf(cells),
      ) &&
      // 某府决定（某政任〔2020〕33号）：opens what comes after it.
      !/[，。；]|[：:]$/u.test(textOf(cells).trim());
    this.drafts.push({
      role: inContents ? 'contents' : isNumber ? 'docNumber' : 'block',
      kind: inContents ? 'contents' : isNumber ? 'docNumber' : 'paragraph',
      cells,
      mdxLine: this.line(node),
      node,
    });
  }

  private table(node: Table, inContents: boolean): void {
    node.children.forEach((row, i) => {
      this.drafts.push({
        role: inContents ? 'contents' : i === 0 ? 'tableHead' : 'row',
        kind: inContents ? 'contents' : i === 0 ? 'tableHead' : 'row',
        cells: row.children.map((cell) => this.pieces(cell.children)),
        mdxLine: this.line(row),
        node: row,
      });
    });
  }

  private flowElement(node: MdxJsxFlowElement): void {
    if (isMarkName(node.name) && markRow(node.name).holds === 'blocks') {
      this.attributes(node);
      for (const child of node.children) this.block(child as RootContent, true);
      return;
    }
    const piece = this.element(node, []);
    if (piece === undefined) return;
    if (piece.mark !== undefined && markRow(piece.mark.name).holds !== 'nothing') {
      this.report(this.line(node), rows.markOutside, { name: String(node.name) });
      return;
    }
    this.drafts.push({
      role: 'block',
      kind: 'gap',
      cells: [[piece]],
      mdxLine: this.line(node),
      node,
    });
  }

  private pieces(nodes: readonly PhrasingContent[]): Piece[] {
    const out: Piece[] = [];
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          if (/[\r\n]/u.test(node.value)) {
            this.report(this.line(node), rows.lineBreak, undefined);
          }
          out.push({ source: node.value, published: node.value, mdxLine: this.line(node) });
          break;
        case 'link':
          // GFM makes links of bare addresses; their text is the address. Of another link it would be lost.
          if (isBareAddress(node)) out.push(...this.pieces(node.children));
          else this.report(this.line(node), rows.foreignWords, { what: describe(node) });
          break;
        case 'mdxJsxTextElement': {
          const piece = this.element(node, node.children);
          if (piece !== undefined) out.push(piece);
          break;
        }
        default:
          this.report(this.line(node), rows.foreignWords, { what: describe(node) });
      }
    }
    return out;
  }

  private element(
    node: MdxJsxFlowElement | MdxJsxTextElement,
    children: readonly PhrasingContent[],
  ): Piece | undefined {
    if (!isReadingMark(node.name)) {
      this.report(this.line(node), rows.markUnknown, { name: node.name, marks: markNames });
      return undefined;
    }
    const attributes = this.attributes(node);
    if (attributes === undefined) return undefined;
    const inner = this.pieces(children);
    if (inner.some((p) => p.mark !== undefined)) {
      this.report(this.line(node), rows.markNested, { name: node.name });
    }
    const words = joinPieces(inner.map((p) => p.published));
    const name = node.name;
    const mdxLine = this.line(node);
    const row = markRow(name);
    if (row.holds === 'nothing' && words !== '') {
      this.report(mdxLine, rows.markNotEmpty, { name, form: markForm(name) });
    }
    if (row.holds === 'words' && row.mayBeEmpty !== true && words === '') {
      this.report(mdxLine, rows.markEmpty, { name });
    }
    const a = attributes as {
      kind?: string;
      reason: string;
      sic?: string;
      line?: number;
      after?: number;
    };
    const mark: Mark = {
      name,
      kind: a.kind ?? row.kind ?? 'doubtful',
      reason: a.reason,
      ...(a.line === undefined ? {} : { line: a.line }),
      ...(a.after === undefined ? {} : { after: a.after }),
    };
    if (row.source === 'sic' && a.sic === words) {
      this.report(mdxLine, rows.correctionOfNothing, { name, words, doubtful: DOUBTFUL });
    }
    return { source: readingsOf(name, words, a.sic ?? '').source, published: words, mdxLine, mark };
  }

  /** Read the attributes of a mark by its schema; undefined (and a report) if they do not fit. */
  private attributes(node: MdxJsxFlowElement | MdxJsxTextElement): unknown {
    const name = node.name as MarkName;
    const record: Record<string, string> = {};
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
        this.report(this.line(node), rows.attributeNotText, { name });
        return undefined;
      }
      record[attribute.name] = attribute.value;
    }
    const result = marks[name].schema.safeParse(record);
    if (result.success) return result.data;
    const takes = Object.keys(marks[name].schema.shape);
    for (const issue of result.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const attribute of issue.keys)
          this.report(this.line(node), rows.attributeUnknown, { name, attribute, takes });
        continue;
      }
      const attribute = issue.path.join('.');
      const value = record[attribute];
      if (value === undefined)
        this.report(this.line(node), rows.attributeMissing, { name, attribute, takes });
      else
        this.report(this.line(node), rows.attributeWrong, {
          name,
          attribute,
          takes,
          value,
          must: mustOf(issue),
        });
    }
    return undefined;
  }
}

const textOf = (cells: readonly (readonly Piece[])[]): string =>
  cells.map((c) => c.map((p) => p.published).join('')).join('\t');

/** What Markdown makes of signs that a gazette has no use for. */
const foreign: Readonly<Record<string, Text>> = {
  mdxFlowExpression: { zh: '花括号里的表达式', en: 'an expression in braces' },
  mdxTextExpression: { zh: '花括号里的表达式', en: 'an expression in braces' },
  mdxjsEsm: { zh: '代码行（import 或 export）', en: 'a module line (import or export)' },
  thematicBreak: { zh: '分隔线（---）', en: 'a rule (---)' },
  code: { zh: '代码块', en: 'a code block' },
  blockquote: { zh: '引用块（>）', en: 'a quotation block (>)' },
  html: { zh: 'HTML', en: 'a piece of HTML' },
  emphasis: { zh: '斜体（*…*）', en: 'emphasis (*…*)' },
  strong: { zh: '粗体（**…**）', en: 'strong emphasis (**…**)' },
  inlineCode: { zh: '代码（`…`）', en: 'code (`…`)' },
  delete: { zh: '删除线（~~…~~）', en: 'a deletion (~~…~~)' },
  image: { zh: '图片', en: 'a picture' },
  break: { zh: '行内换行', en: 'a line break' },
  footnoteReference: { zh: '脚注', en: 'a footnote' },
  footnoteDefinition: { zh: '脚注', en: 'a footnote' },
  definition: { zh: '链接定义（[…]: …）', en: 'a link definition ([…]: …)' },
  link: { zh: '链接（[…](…)）', en: 'a link ([…](…))' },
  linkReference: { zh: '链接（[…][…]）', en: 'a link by reference ([…][…])' },
  imageReference: { zh: '图片', en: 'a picture by reference' },
};

/** Whether a link is an address that stands in the text as it is. */
const isBareAddress = ({ url, title, children }: Link): boolean => {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return (title ?? '') === '' && ['', 'http://', 'mailto:'].some((before) => url === before + text);
};

/** The mark for words that are doubtful and stay. */
const DOUBTFUL = markNames.find((name) => markRow(name).holds === 'words' && !markRow(name).mends)!;

const describe = (node: { type: string }): Text =>
  foreign[node.type] ?? { zh: `“${node.type}”`, en: `“${node.type}”` };

/** A library's finding about the syntax of MDX, as one of our own rows. */
function explainSyntax(error: VFileMessage, file: string, line: number | undefined): Diagnostic {
  const place = { file, ...(line === undefined ? {} : { line }) };
  const from = error.source ?? '';
  if (/expression|acorn/u.test(from) || /expression|acorn/u.test(error.reason))
    return diagnose(rows.braceOpen, undefined, place);
  if (/esm/u.test(from)) return diagnose(rows.moduleLine, undefined, place);
  const name = /`<\/?([A-Za-z][\w.]*)>?`/u.exec(error.reason)?.[1];
  if (from === 'mdast-util-mdx-jsx' && name !== undefined)
    return diagnose(rows.markUnclosed, { name }, place);
  if (/jsx/u.test(from)) {
    const character = /character `(.+?)` \(U\+/u.exec(error.reason)?.[1];
    return diagnose(rows.tagMalformed, { character, form: markForm(DOUBTFUL) }, place);
  }
  return diagnose(rows.unreadableText, undefined, place);
}
