/**
 * The body of a gazette document: mdast in, HTML out.
 *
 * Gazette documents are data, so they are never compiled or run as MDX. Their tree was
 * parsed once, by the corpus, which also hung each block's {@link Clause} on
 * `node.data.clause`; this module only says what each node looks like in HTML.
 *
 * Guarantees:
 *  - the text content of a clause's element is the clause's text and nothing else:
 *    permalinks and note numbers are drawn by the stylesheet from attributes, so that
 *    copying, searching and comparing the text meet only the text;
 *  - the id of a clause's element is its anchor, verbatim;
 *  - output goes through a syntax tree (hast), so escaping happens in one place.
 */
import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Heading, Nodes, Parents, Root, Table, TableRow } from 'mdast';
import {
  isMarkName,
  isReadingMark,
  markRow,
  type ReadingMark,
  readingsOf,
} from '../domain/marks.ts';
import type { Clause, Correction } from '../domain/model.ts';
import { clauseName } from '../domain/names.ts';
import { linkPlaces, type PlacedLink, type TextLink } from './link.ts';
import { CorrectionLines, type Note, noteLead } from './marks.ts';
import { aroundBrackets, phrasesOf } from './phrases.ts';
import { runInLength } from './runIn.ts';

/** What the renderer must know besides the tree. */
export interface RenderOptions {
  readonly corrections: readonly Correction[];
  /** Words to link, by anchor of the clause in which they stand. */
  readonly links?: ReadonlyMap<string, readonly TextLink[]>;
  /** Places to link, by anchor of the clause, in the order of its text. */
  readonly places?: ReadonlyMap<string, readonly PlacedLink[]>;
  /** What stands beside a clause, by anchor: what hangs on it. */
  readonly beside?: ReadonlyMap<string, Beside>;
  /** What opens under a heading, by its anchor: tools and tables made from its section. */
  readonly islands?: ReadonlyMap<string, readonly Island[]>;
  /** Address of the page that shows the source lines, with the trailing slash. */
  readonly sourceHref: string;
}

/** Something made from a section, which opens in it; without a script it is a link. */
interface Island {
  /** Which part of the script fills it; see `islands/inPlace.ts`. */
  readonly of: 'index' | 'calculator' | 'members';
  readonly says: string;
  /** The page that it is taken from. */
  readonly href: string;
}

/** The line beside a clause. */
interface Beside {
  /** Tools that the clause decides in. */
  readonly tools: readonly { readonly name: string; readonly href: string }[];
  /** The rest, in a few words, and where it is told in full; '' for nothing. */
  readonly words: string;
  readonly href: string;
}

/** One entry of the contents of a document. */
export interface ContentsItem {
  readonly anchor: string;
  readonly text: string;
  /** Depth of the heading in the document: 2 … 6. */
  readonly depth: number;
  readonly children: ContentsItem[];
}

/** A rendered document, in the parts that a page puts in different places. */
interface RenderedBody {
  /** Inner HTML of the title. */
  readonly title: string;
  readonly titleAnchor: string | undefined;
  /** HTML of the line with number and date, if one follows the title. */
  readonly docNumber: string;
  /** HTML of everything after that. */
  readonly html: string;
  readonly contents: readonly ContentsItem[];
  readonly notes: readonly Note[];
}

/** Renders the tree of a document, see the module's guarantees. */
export function renderBody(tree: Root, options: RenderOptions): RenderedBody {
  return new Renderer(options).render(tree);
}

const h = (tagName: string, properties: Properties, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });
const html = (nodes: ElementContent[]): string =>
  toHtml(
    { type: 'root', children: nodes },
    { preferUnquoted: true, allowDangerousCharacters: false },
  );

/** The clause of a block, if the corpus gave it one. */
const clauseOf = (node: Nodes): Clause | undefined =>
  (node.data as { clause?: Clause } | undefined)?.clause;

/** The link of a clause to itself; the stylesheet draws its sign, so that the text holds only the text. */
const permalink = (anchor: string, children: ElementContent[] = []): Element =>
  h('a', { href: `#${anchor}`, ariaLabel: clauseName(anchor) }, children);

class Renderer {
  readonly #options: RenderOptions;
  readonly #lines: CorrectionLines;
  readonly #notes: Note[] = [];
  /** Notes of the block being rendered; they are put after it. */
  #pending: Note[] = [];
  #clause: Clause | undefined;
  /** How much of the clause's text is rendered. */
  #offset = 0;
  #sawText = false;
  /** Depth of the highest numbered heading. */
  #top = 2;
  /** Whether the blocks are lines of a printed contents, which nobody cites: they have their id and no permalink. */
  #inContents = false;

  constructor(options: RenderOptions) {
    this.#options = options;
    this.#lines = new CorrectionLines(options.corrections);
  }

  render(tree: Root): RenderedBody {
    const body = [...tree.children];
    this.#top = Math.min(...body.filter(isNumbered).map((node) => node.depth));
    const [first] = body;
    const head = first?.type === 'heading' && first.depth === 1 ? first : undefined;
    let title: ElementContent[] = [];
    if (head !== undefined) {
      body.shift();
      this.#enter(head);
      title = this.#inline(head);
    }
    // Notes on the title have no block of their own to stand beside.
    const early = this.#takeNotes();
    const [second] = body;
    const hasNumber = second !== undefined && clauseOf(second)?.kind === 'docNumber';
    const docNumber = hasNumber ? this.#block(second) : [];
    const rest = (hasNumber ? body.slice(1) : body).flatMap((node) => this.#block(node));
    return {
      title: html(title.flatMap(breaking)),
      titleAnchor: head === undefined ? undefined : clauseOf(head)?.anchor,
      docNumber: html([...early, ...docNumber]),
      html: html(rest),
      contents: contentsOf(body),
      notes: this.#notes,
    };
  }

  /** One block and the notes that belong beside it. */
  #block(node: Nodes): ElementContent[] {
    this.#enter(node);
    const element = this.#element(node);
    const beside = this.#beside(node);
    const notes = this.#takeNotes();
    const islands = this.#islands(node);
    return notes.length === 0 && beside === undefined
      ? [element, ...islands]
      : [
          h('div', { className: ['noted'] }, [
            element,
            ...(beside === undefined ? [] : [beside]),
            ...notes,
          ]),
          ...islands,
        ];
  }

  /** What opens under a heading. */
  #islands(node: Nodes): ElementContent[] {
    const anchor = clauseOf(node)?.anchor;
    const list = anchor === undefined ? undefined : this.#options.islands?.get(anchor);
    return (list ?? []).map(({ of, says, href }) =>
      h('details', { className: ['island'], 'data-of': of }, [
        h('summary', {}, [text(says)]),
        h('p', {}, [h('a', { href }, [text('在单独一页中打开')])]),
      ]),
    );
  }

  /** The line of what hangs on a clause; it stands outside the clause's element, which holds the text and nothing else. */
  #beside(node: Nodes): ElementContent | undefined {
    const anchor = clauseOf(node)?.anchor;
    const line = anchor === undefined ? undefined : this.#options.beside?.get(anchor);
    if (line === undefined) return undefined;
    return h('p', { className: ['on'] }, [
      ...line.tools.flatMap(({ name, href }) => [h('a', { href }, [text(name)]), text(' ')]),
      ...(line.words === '' ? [] : [h('a', { href: line.href }, [text(line.words)])]),
    ]);
  }

  /** Begin the text of a block. */
  #enter(node: Nodes): void {
    this.#clause = clauseOf(node);
    this.#offset = 0;
  }

  #element(node: Nodes): ElementContent {
    switch (node.type) {
      case 'heading':
        return this.#heading(node);
      case 'paragraph':
        return this.#addressed('p', node, this.#paragraphClass(node), this.#paragraph(node));
      case 'table':
        return this.#table(node);
      case 'mdxJsxFlowElement':
        return this.#flowMark(node);
      default:
        throw unknownNode(node);
    }
  }

  /** The words of a paragraph; a run-in heading is a heading in the outline too. */
  #paragraph(node: Parents): ElementContent[] {
    const children = this.#inline(node);
    const clause = clauseOf(node);
    const length = clause === undefined ? 0 : runInLength(clause);
    const [heading, rest] = length === 0 ? [[], children] : splitAt(children, length);
    // A heading that a note stands in the midst of is left as it is.
    if (clause === undefined || heading.length === 0) return children;
    const level = Math.min(6, clause.level + 1);
    return [h('b', { role: 'heading', ariaLevel: String(level) }, heading), ...rest];
  }

  /** A heading; its words are its permalink, unless a note or another link stands among them. */
  #heading(node: Heading): Element {
    const name = `h${Math.max(2, node.depth)}`;
    const properties = this.#headingClass(node);
    const inner = this.#inline(node);
    const clause = clauseOf(node);
    if (clause === undefined || !inner.every(({ type }) => type === 'text'))
      return this.#addressed(name, node, properties, inner);
    const link = h('a', { href: `#${clause.anchor}` }, inner.flatMap(keeping));
    return h(name, { ...properties, id: clause.anchor }, [link]);
  }

  /** An element with the clause's id and its permalink. */
  #addressed(
    tagName: string,
    node: Nodes,
    properties: Properties,
    children: ElementContent[],
  ): Element {
    const clause = clauseOf(node);
    if (clause === undefined) return h(tagName, properties, children);
    return h(tagName, { ...properties, id: clause.anchor }, [
      ...children,
      ...(this.#inContents ? [] : [permalink(clause.anchor)]),
    ]);
  }

  /**
   * The rank of a numbered heading, `r1` for the highest of its document: the same rank
   * looks the same, whether or not the document wraps it in an attached text. A heading
   * without a number (an attached text, an annex) has no class.
   */
  #headingClass(node: Heading): Properties {
    return isNumbered(node) ? { className: [`r${node.depth - this.#top + 1}`] } : {};
  }

  /** The two kinds of paragraph that official documents set without an indent. */
  #paragraphClass(node: Nodes): Properties {
    const clause = clauseOf(node);
    if (clause?.kind === 'docNumber') return { className: ['docno'] };
    if (this.#sawText || clause === undefined || clause.section !== undefined) return {};
    this.#sawText = true;
    return /[：:]$/u.test(clause.text) ? { className: ['to'] } : {};
  }

  #table(node: Table): Element {
    // A first row that is a clause of its own (printed contents in two columns) heads nothing.
    const hasHead = node.children[0] !== undefined && clauseOf(node.children[0]) === undefined;
    const rows = node.children.map((row, i) => this.#row(row, hasHead && i === 0 ? 'th' : 'td'));
    const parts = hasHead
      ? [h('thead', {}, rows.slice(0, 1)), h('tbody', {}, rows.slice(1))]
      : [h('tbody', {}, rows)];
    // A wide table scrolls inside its own box; its rows' permalinks let the keyboard in.
    return h('div', { className: ['table'] }, [h('table', {}, parts)]);
  }

  /** A row; its first cell is its permalink, because a row has no margin of its own. */
  #row(row: TableRow, tag: 'th' | 'td'): Element {
    const clause = clauseOf(row);
    this.#enter(row);
    const cells = row.children.map((cell, i) => {
      // Cells are a tab apart in the clause's text.
      if (i > 0) this.#offset += 1;
      const inner = this.#inline(cell);
      const properties = tag === 'th' ? { scope: 'col' } : {};
      if (i > 0 || clause === undefined || this.#inContents) return h(tag, properties, inner);
      // Links do not nest: beside a note or a link, the permalink stands alone.
      const isText = inner.every((node) => node.type === 'text');
      return h(
        tag,
        properties,
        isText ? [permalink(clause.anchor, inner)] : [...inner, permalink(clause.anchor)],
      );
    });
    return h('tr', clause === undefined ? {} : { id: clause.anchor }, cells);
  }

  #flowMark(node: Extract<Nodes, { type: 'mdxJsxFlowElement' }>): ElementContent {
    if (!isMarkName(node.name)) throw unknownNode(node);
    const { holds } = markRow(node.name);
    if (holds === 'blocks' || !isReadingMark(node.name)) {
      this.#inContents = true;
      const lines = node.children.flatMap((child) => this.#block(child));
      this.#inContents = false;
      return h('details', { className: ['printed'] }, [
        h('summary', {}, [text('原文目录')]),
        ...lines,
      ]);
    }
    if (holds === 'nothing') {
      // A gap that stands by itself is said in the text's own place, in brackets.
      const reason = attribute(node, 'reason');
      const note = this.#note(node.name, '', '', reason);
      this.#pending = this.#pending.filter((n) => n !== note);
      const clause = clauseOf(node);
      return h(
        'p',
        {
          className: ['gap'],
          ...(clause ? { id: clause.anchor } : {}),
        },
        [
          h('span', { id: `note-${note.number}` }, [text(`〔原文缺损〕${reason}`)]),
          ...(clause ? [permalink(clause.anchor)] : []),
        ],
      );
    }
    return h('p', {}, [this.#inlineMark(node.name, node)]);
  }

  #inline(parent: Parents): ElementContent[] {
    return (parent.children as Nodes[]).flatMap((node): ElementContent[] => {
      switch (node.type) {
        case 'text':
          return this.#text(node.value);
        case 'link':
          // An address that the gazette prints is text: the site links only to itself.
          return this.#inline(node);
        case 'mdxJsxTextElement':
          if (!isReadingMark(node.name)) throw unknownNode(node);
          return [this.#inlineMark(node.name, node)];
        default:
          throw unknownNode(node);
      }
    });
  }

  #text(value: string): ElementContent[] {
    const { links, places } = this.#options;
    const anchor = this.#clause?.anchor ?? '';
    const offset = this.#offset;
    this.#offset += value.length;
    return linkPlaces(value, offset, places?.get(anchor) ?? [], links?.get(anchor) ?? []);
  }

  #inlineMark(name: ReadingMark, node: JsxElement): ElementContent {
    const children = this.#inline(node as Parents);
    const words = children.map(plainText).join('');
    const { source: sic, corr: mended } = readingsOf(name, words, attribute(node, 'sic'));
    const corr = mended ?? '';
    const note = this.#note(name, sic, corr, attribute(node, 'reason'));
    const ref = h('a', {
      className: ['n'],
      href: `#note-${note.number}`,
      ariaLabel: `校${note.number}`,
    });
    // A word that was struck out leaves nothing to insert.
    return h(words === '' ? 'span' : markRow(name).element, { className: [name.toLowerCase()] }, [
      ...children,
      ref,
    ]);
  }

  #note(mark: ReadingMark, sic: string, corr: string, reason: string): Note {
    const clause = this.#clause;
    const line = this.#lines.take(clause?.anchor, sic, corr, clause?.sourceLines[0] ?? 1);
    const note: Note = { number: this.#notes.length + 1, mark, sic, corr, reason, line };
    this.#notes.push(note);
    this.#pending.push(note);
    return note;
  }

  /** The pending notes as elements, outside of the text that they are about. */
  #takeNotes(): ElementContent[] {
    const notes = this.#pending;
    this.#pending = [];
    if (notes.length === 0) return [];
    return [
      h(
        'div',
        { className: ['notes'] },
        notes.map((note) =>
          h('p', { id: `note-${note.number}` }, [
            // It stands at its clause, so no link has to lead back to it.
            text(`校${note.number} ${noteLead(note)}${note.reason}`),
            h('a', { href: `${this.#options.sourceHref}#L${note.line}` }, [
              text(`第${note.line}行`),
            ]),
          ]),
        ),
      ),
    ];
  }
}

/** The corpus lets only the vocabulary of a gazette document through; anything else is a mistake of ours. */
const unknownNode = (node: Nodes): Error =>
  new Error(`No HTML form for a ${node.type} node${'name' in node ? ` <${node.name}>` : ''}.`);

/** Whether a node is a heading with a number of the document's own levels; an annex's number is none. */
const isNumbered = (node: Nodes): node is Heading => {
  const clause = clauseOf(node);
  return (
    node.type === 'heading' && clause?.number !== undefined && !clause.anchor.startsWith('附件')
  );
};

const plainText = (node: ElementContent): string =>
  node.type === 'text'
    ? node.value
    : node.type === 'element'
      ? node.children.map(plainText).join('')
      : '';

type JsxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Value of an attribute of a mark; empty when it has none. */
function attribute(node: JsxElement, name: string): string {
  for (const a of node.attributes) {
    if (a.type === 'mdxJsxAttribute' && a.name === name && typeof a.value === 'string')
      return a.value;
  }
  return '';
}

/** A text with a place to break after each phrase. */
const breaking = (node: ElementContent): ElementContent[] =>
  node.type === 'text'
    ? phrasesOf(node.value).flatMap((phrase, i) => [...(i > 0 ? [h('wbr', {})] : []), text(phrase)])
    : [node];

/** Letters of a heading that stay on one line of the narrowest phone. */
const ONE_LINE = 14;

/** The words of a heading: one that may need two lines breaks between its phrases; short notes in brackets stay whole. */
const keeping = (node: ElementContent): ElementContent[] =>
  node.type !== 'text' ? [node] : node.value.length > ONE_LINE ? breaking(node) : whole(node.value);

/** A text whose short notes in brackets stay on one line. */
const whole = (words: string): ElementContent[] =>
  aroundBrackets(words).flatMap((piece, i) =>
    piece === ''
      ? []
      : [i % 2 === 1 ? h('span', { className: ['b'] }, [text(piece)]) : text(piece)],
  );

/** The contents of a document as nested lists of links. */
export const contentsHtml = (items: readonly ContentsItem[]): string => html([contentsList(items)]);

const contentsList = (items: readonly ContentsItem[]): Element =>
  h(
    'ol',
    {},
    items.map((item) =>
      h('li', {}, [
        h('a', { href: `#${item.anchor}` }, keeping(text(item.text))),
        ...(item.children.length === 0 ? [] : [contentsList(item.children)]),
      ]),
    ),
  );

/** Content cut after so many characters, if they end at or within a text; else uncut. */
function splitAt(
  children: readonly ElementContent[],
  length: number,
): [before: ElementContent[], after: ElementContent[]] {
  const before: ElementContent[] = [];
  let left = length;
  for (const [i, node] of children.entries()) {
    const words = plainText(node);
    if (words.length <= left) {
      before.push(node);
      left -= words.length;
      if (left === 0) return [before, children.slice(i + 1)];
    } else if (node.type === 'text') {
      return [
        [...before, text(node.value.slice(0, left))],
        [text(node.value.slice(left)), ...children.slice(i + 1)],
      ];
    } else break;
  }
  return [[], [...children]];
}

/** The headings of a document, run-in ones too, as a tree; a level that the document skips is skipped here too. */
function contentsOf(nodes: readonly Nodes[]): ContentsItem[] {
  const roots: ContentsItem[] = [];
  const open: ContentsItem[] = [];
  for (const node of nodes) {
    const clause = clauseOf(node);
    if (clause === undefined) continue;
    const runIn = node.type === 'paragraph' ? runInLength(clause) : 0;
    if (node.type !== 'heading' && runIn === 0) continue;
    const item: ContentsItem = {
      anchor: clause.anchor,
      // The stop that closes a run-in heading belongs to the paragraph.
      text: runIn === 0 ? clause.text : clause.text.slice(0, runIn - 1),
      depth: node.type === 'heading' ? node.depth : clause.level + 1,
      children: [],
    };
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= item.depth) open.pop();
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  }
  return roots;
}
