/**
 * One MDX file → a parsed document: front matter, tree, and the flat list of its
 * blocks with anchors. Knows nothing of the source text; see `collate.ts` for that.
 *
 * Guarantees: every piece of text of the body is in exactly one block, in order; every
 * block that can be pointed at has a unique anchor; whatever is outside the vocabulary of a
 * gazette document is reported as an error and not skipped.
 */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { Diagnostic } from '../domain/diagnostics.ts';
import { explainIssues } from '../domain/explain.ts';
import { isMarkName, type MarkName, markSchemas } from '../domain/marks.ts';
import type { ClauseKind } from '../domain/model.ts';
import { type AnchorInput, assignAnchors, type LeadingNumber } from '../domain/numbering.ts';
import { DocumentFrontMatter } from '../domain/schema.ts';
import { joinPieces } from '../domain/text.ts';

/** A mark with its attributes read. */
export interface Mark {
  readonly name: Exclude<MarkName, 'PrintedContents'>;
  readonly kind: string;
  readonly reason: string;
  /** Source line and predecessor's source line, for `Moved`. */
  readonly line?: number;
  readonly after?: number;
}

/** A run of text of one block that has the same standing towards the source. */
export interface Piece {
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

const VOCABULARY =
  'A gazette document holds headings, paragraphs, tables and the marks <Corr>, <Sic>, <Gap>, <Moved>, <PrintedContents>.';

/**
 * Parse one document.
 *
 * @param file path for messages
 * @param id id of the document (its file name without `.mdx`)
 * @param text the file's content
 */
export function parseDocument(file: string, id: string, text: string): ParsedDocument {
  const diagnostics: Diagnostic[] = [];
  const report = (line: number | undefined, rule: string, message: string, hint: string): void => {
    diagnostics.push({
      file,
      ...(line === undefined ? {} : { line }),
      rule,
      severity: 'error',
      message,
      hint,
    });
  };
  const { matter, body, offset } = splitFrontMatter(text);
  const frontMatter = readFrontMatter(matter, file, diagnostics);
  let tree: Root = { type: 'root', children: [] };
  try {
    tree = processor.parse(body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    report(
      error.line === undefined ? undefined : error.line + offset,
      'mdx-syntax',
      `The text cannot be read as MDX: ${error.reason.replace(/ \(\d+:\d+-\d+:\d+\)/gu, '')}.`,
      'Write \\{ for a brace and \\< for a less-than sign that belong to the text, and close each mark that is opened.',
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
  const tree = processor.parse(body);
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
    diagnostics.push({
      file,
      line: 1,
      rule: 'front-matter',
      severity: 'error',
      message: 'The file has no front matter.',
      hint: 'Begin it with a line ---, then title: and kind:, then a line ---.',
    });
    return undefined;
  }
  let data: unknown;
  try {
    data = parseYaml(matter);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    diagnostics.push({
      file,
      line: (error.linePos?.[0].line ?? 1) + 1,
      rule: 'front-matter',
      severity: 'error',
      message: `The front matter is not YAML: ${error.message.split('\n')[0]!.replace(/ at line.*$/u, '')}.`,
      hint: 'Put values that hold a colon, a quotation mark or a number sign between single quotation marks.',
    });
    return undefined;
  }
  const result = DocumentFrontMatter.safeParse(data);
  if (result.success) return result.data;
  diagnostics.push(
    ...explainIssues(result.error, DocumentFrontMatter, file, matter, 1, 'front-matter'),
  );
  return undefined;
}

type Report = (line: number | undefined, rule: string, message: string, hint: string) => void;

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
        return this.report(
          this.line(node),
          'list',
          'A Markdown list numbers its items itself, so that a number printed twice or left out would be lost.',
          'Escape the mark so that it stays part of the text: 14\\. or \\- .',
        );
      default:
        return this.report(
          this.line(node),
          'vocabulary',
          `A ${describe(node)} is not part of a gazette document.`,
          VOCABULARY,
        );
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
      this.report(
        this.line(node),
        'title',
        'A document has one title.',
        'Use ## for the title of an attached text and for an annex.',
      );
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
      !/[，。；]/u.test(textOf(cells));
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
    if (node.name === 'PrintedContents') {
      this.attributes(node);
      for (const child of node.children) this.block(child as RootContent, true);
      return;
    }
    const piece = this.element(node, []);
    if (piece === undefined) return;
    if (node.name !== 'Gap') {
      this.report(
        this.line(node),
        'mark',
        `<${node.name}> must stand inside a paragraph.`,
        `Write <${node.name} …>words</${node.name}> on one line.`,
      );
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
            this.report(
              this.line(node),
              'line-break',
              'A paragraph runs over more than one line.',
              'Put each paragraph on one line, and an empty line between two paragraphs.',
            );
          }
          out.push({ source: node.value, published: node.value, mdxLine: this.line(node) });
          break;
        case 'link':
          // GFM makes links of bare addresses; their text is the address.
          out.push(...this.pieces(node.children));
          break;
        case 'mdxJsxTextElement': {
          const piece = this.element(node, node.children);
          if (piece !== undefined) out.push(piece);
          break;
        }
        default:
          this.report(
            this.line(node),
            'vocabulary',
            `${capitalise(describe(node))} is not part of a gazette document.`,
            'Escape the mark that makes it, so that it stays part of the text: \\* or \\_ or \\` or \\[ .',
          );
      }
    }
    return out;
  }

  private element(
    node: MdxJsxFlowElement | MdxJsxTextElement,
    children: readonly PhrasingContent[],
  ): Piece | undefined {
    if (!isMarkName(node.name) || node.name === 'PrintedContents') {
      this.report(
        this.line(node),
        'mark',
        node.name === null
          ? 'A nameless element (<>…</>) is not a mark.'
          : `<${node.name}> is not a mark that this site knows.`,
        `${VOCABULARY} Write \\< for a less-than sign that belongs to the text.`,
      );
      return undefined;
    }
    const attributes = this.attributes(node);
    if (attributes === undefined) return undefined;
    const inner = this.pieces(children);
    if (inner.some((p) => p.mark !== undefined)) {
      this.report(
        this.line(node),
        'mark',
        `A mark stands inside <${node.name}>.`,
        'Marks do not nest: put one after the other.',
      );
    }
    const words = joinPieces(inner.map((p) => p.published));
    const name = node.name;
    const mdxLine = this.line(node);
    if (name === 'Gap' && words !== '') {
      this.report(
        mdxLine,
        'mark',
        '<Gap> holds words.',
        'A gap stands for what is lost and is empty: <Gap kind="…" reason="…" />.',
      );
    }
    if ((name === 'Sic' || name === 'Moved') && words === '') {
      this.report(
        mdxLine,
        'mark',
        `<${name}> holds no words.`,
        `Put the words concerned between <${name} …> and </${name}>.`,
      );
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
      kind: a.kind ?? 'reading-order',
      reason: a.reason,
      ...(a.line === undefined ? {} : { line: a.line }),
      ...(a.after === undefined ? {} : { after: a.after }),
    };
    if (name === 'Corr' && a.sic === words) {
      this.report(
        mdxLine,
        'mark',
        `<Corr> changes nothing: sic and the words are both “${words}”.`,
        'Remove the mark, or use <Sic> for words that are doubtful but stay.',
      );
    }
    return { source: name === 'Corr' ? a.sic! : words, published: words, mdxLine, mark };
  }

  /** Read the attributes of a mark by its schema; undefined (and a report) if they do not fit. */
  private attributes(node: MdxJsxFlowElement | MdxJsxTextElement): unknown {
    const name = node.name as MarkName;
    const record: Record<string, string> = {};
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
        this.report(
          this.line(node),
          'mark',
          `<${name}> has an attribute that is not a plain text.`,
          'Write attributes as name="text"; no braces.',
        );
        return undefined;
      }
      record[attribute.name] = attribute.value;
    }
    const result = markSchemas[name].safeParse(record);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const where = issue.path.join('.');
      const what =
        issue.code === 'unrecognized_keys'
          ? `does not take ${issue.keys.map((k) => `“${k}”`).join(', ')}`
          : record[where] === undefined
            ? `lacks the attribute ${where}`
            : `has ${where}="${record[where]}", which ${issue.message.replace(/^Invalid (?:option|input): /u, '').replace(/^expected one of/u, 'must be one of')}`;
      const shape = Object.keys(markSchemas[name].shape);
      this.report(
        this.line(node),
        'mark',
        `<${name}> ${what}.`,
        `<${name}> takes: ${shape.join(', ') || 'no attributes'}.`,
      );
    }
    return undefined;
  }
}

const textOf = (cells: readonly (readonly Piece[])[]): string =>
  cells.map((c) => c.map((p) => p.published).join('')).join('\t');

const NAMES: Readonly<Record<string, string>> = {
  mdxFlowExpression: 'expression in braces',
  mdxTextExpression: 'an expression in braces',
  mdxjsEsm: 'module line (import or export)',
  thematicBreak: 'rule (---)',
  code: 'code block',
  blockquote: 'quotation block',
  html: 'piece of HTML',
  emphasis: 'emphasis (*…*)',
  strong: 'strong emphasis (**…**)',
  inlineCode: 'code (`…`)',
  delete: 'deletion (~~…~~)',
  image: 'a picture',
  break: 'a line break',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'footnote',
  definition: 'link definition',
  linkReference: 'a link by reference',
  imageReference: 'a picture by reference',
};

const describe = (node: { type: string }): string => NAMES[node.type] ?? node.type;
const capitalise = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
