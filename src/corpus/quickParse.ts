/**
 * The tree of a body, for which the parser reads nothing but what needs it.
 *
 * Most paragraphs and headings of a gazette stand on a line of their own between blank lines and hold
 * nothing that Markdown has a meaning for: what the parser makes of them is plain. So each run of such
 * lines is one sign in the text that is parsed, and their nodes stand in the tree where the sign comes
 * out. Where one does not come out as a paragraph (in a block of code), or the parser complains, the
 * body is parsed as it is.
 */
import type { Heading, Paragraph, Root } from 'mdast';

/** Stands for a run of plain lines. */
const SIGN = '文';

/** What makes a heading of a line, or sets it in. */
const LEAD = /^(?:#{1,6} | {2,3})/u;
/** What is no list, though it begins with a number. */
const FIRST = String.raw`(?!\d+[.)](?: |$))[\d\u00A1-\uD7FF\uE000-\uFFFD]`;
const LETTERS = String.raw`A-Za-z\d\u00A1-\uD7FF\uE000-\uFFFD%)`;
/**
 * A line of words alone, of a paragraph or a heading. It begins with no sign of ASCII, or with a
 * number that is not one of a list; within it stand letters, digits and such signs as mean nothing
 * in Markdown, in MDX and in the extensions of GitHub.
 */
const PLAIN_LINE = new RegExp(`${LEAD.source}?${FIRST}(?:[ ${LETTERS},(./+-]*[${LETTERS}])?$`, 'u');
/** Words of which an address of the web is made. */
const ADDRESS = /www|http/iu;
/** A line that may begin a list, a quotation or a note: what is set in behind it may belong to it. */
const OPENS_LIST = /^\s*(?:[-+*>]|\d+[.)](?:\s|$)|\[\^)/mu;

const isPlain = (line: string | undefined): boolean =>
  line !== undefined && PLAIN_LINE.test(line) && !ADDRESS.test(line);

/** How far a line is set in. */
const indentOf = (line: string): string => /^ */u.exec(line)![0];

/** A line of the text that is parsed: the line of the body that it is, or the first and the last of a run. */
interface Origin {
  readonly from: number;
  readonly to: number;
  readonly run: boolean;
}

/**
 * Parse a body.
 *
 * @param parse the parser, which gives nodes with their positions
 * @returns the tree that the parser gives for the body, positions included
 * @throws what the parser throws for the body
 */
export function quickParse(body: string, parse: (text: string) => Root): Root {
  // Expressions keep places of their own.
  if (body.includes('{') || OPENS_LIST.test(body)) return parse(body);
  const lines = body.split('\n');
  const left: string[] = [];
  const origins: Origin[] = [];
  let runs = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const end = runAt(lines, i);
    origins.push({ from: i, to: end ?? i, run: end !== undefined });
    left.push(end === undefined ? lines[i]! : indentOf(lines[i]!) + SIGN);
    if (end === undefined) continue;
    runs += 1;
    i = end;
  }
  if (runs === 0) return parse(body);
  try {
    const tree = parse(left.join('\n'));
    return new PutBack(lines, origins).into(tree) === runs ? tree : parse(body);
  } catch {
    // What the parser complains of, and where, is said of the body itself.
    return parse(body);
  }
}

/** The last line of the run of plain lines that begins at a line; undefined where none does. */
function runAt(lines: readonly string[], at: number): number | undefined {
  if ((lines[at - 1] ?? '') !== '') return undefined;
  let end: number | undefined;
  const indent = indentOf(lines[at]!);
  for (let i = at; i < lines.length; i += 1) {
    if (lines[i] === '' && end !== undefined) continue;
    const alike = isPlain(lines[i]) && indentOf(lines[i]!) === indent;
    if (!alike || (lines[i + 1] ?? '') !== '') break;
    end = i;
    // The next of the run stands behind a blank line.
    i += 1;
  }
  return end;
}

interface Point {
  line: number;
  column: number;
  offset?: number | undefined;
}
interface Position {
  readonly start: Point;
  readonly end: Point;
}
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly position?: Position | undefined;
  readonly attributes?: readonly Node[];
  children?: Node[];
}

/** Puts runs back into a tree, and gives all of it the places that it has in the body. */
class PutBack {
  private readonly lines: readonly string[];
  private readonly origins: readonly Origin[];
  /** Where each line begins. */
  private readonly starts: number[] = [];
  /** Points that have their places: several nodes may share one. */
  private readonly placed = new Set<Point>();
  private runs = 0;

  constructor(lines: readonly string[], origins: readonly Origin[]) {
    this.lines = lines;
    this.origins = origins;
    let offset = 0;
    for (const line of lines) {
      this.starts.push(offset);
      offset += line.length + 1;
    }
  }

  /** How many runs came back into the tree. */
  into(tree: Root): number {
    this.visit(tree as Node);
    return this.runs;
  }

  private visit(node: Node): void {
    if (node.children?.some((child) => this.runOf(child) !== undefined) === true)
      node.children = node.children.flatMap((child) => this.nodesOf(child));
    for (const attribute of node.attributes ?? []) this.visit(attribute);
    for (const child of node.children ?? [])
      if (!this.placed.has(child.position!.start)) this.visit(child);
    if (node.position === undefined) return;
    this.place(node.position.start);
    this.place(node.position.end);
  }

  /** The run for which a paragraph stands. */
  private runOf({ type, children, position }: Node): Origin | undefined {
    if (type !== 'paragraph' || children?.length !== 1 || children[0]!.value !== SIGN)
      return undefined;
    const origin = this.origins[position!.start.line - 1]!;
    return origin.run ? origin : undefined;
  }

  /** A node, or what stands in its place. */
  private nodesOf(node: Node): Node[] {
    const run = this.runOf(node);
    if (run === undefined) return [node];
    this.runs += 1;
    const out: Node[] = [];
    for (let i = run.from; i <= run.to; i += 1)
      if (this.lines[i] !== '') out.push(this.plainNode(i) as Node);
    return out;
  }

  /** The paragraph or the heading that a plain line is. */
  private plainNode(i: number): Paragraph | Heading {
    const line = this.lines[i]!;
    const lead = LEAD.exec(line)?.[0] ?? '';
    const start = lead.length + 1;
    const heading = lead.startsWith('#');
    const point = (column: number): Point => {
      const at = { line: i + 1, column, offset: this.starts[i]! + column - 1 };
      this.placed.add(at);
      return at;
    };
    const position = (column: number): { start: Point; end: Point } => ({
      start: point(column),
      end: point(line.length + 1),
    });
    const children = [
      { type: 'text' as const, value: line.slice(lead.length), position: position(start) },
    ];
    return heading
      ? {
          type: 'heading',
          depth: (lead.length - 1) as Heading['depth'],
          children,
          position: position(1),
        }
      : { type: 'paragraph', children, position: position(start) };
  }

  /** Give a point of the text that was parsed its place in the body. */
  private place(point: Point): void {
    if (this.placed.has(point)) return;
    this.placed.add(point);
    const { from, to, run } = this.origins[point.line - 1]!;
    const behind = run && point.column > indentOf(this.lines[from]!).length + 1;
    const line = behind ? to : from;
    if (behind) point.column = this.lines[to]!.length + 1;
    point.line = line + 1;
    point.offset = this.starts[line]! + point.column - 1;
  }
}
