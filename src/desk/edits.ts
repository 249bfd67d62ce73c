/**
 * An editor's answer as new texts of files. Each function takes the text of a file and gives the
 * text as a person would have written it; the rest of the file keeps its every byte.
 *
 * An edit that finds no place for itself throws {@link NoPlace}: the file is not as the desk
 * read it, and nothing is written.
 */
import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isMap, isScalar, isSeq, parseDocument as parseYaml, stringify, type YAMLMap } from 'yaml';
import { parseDocument } from '../corpus/parse.ts';
import { isMarkName } from '../domain/marks.ts';
import type { EditorReading } from '../domain/readings.ts';
import { joint, normaliseText, sharedEnds } from '../domain/text.ts';
import { writePhrasing } from '../importer/emit.ts';

/** Why an edit has no place: the words are not there, or a mark stands across them. */
type Missing = 'words' | 'across' | 'block' | 'entry';

/** An edit that finds no place in the file. */
export class NoPlace extends Error {
  readonly missing: Missing;
  constructor(missing: Missing) {
    super(missing);
    this.missing = missing;
  }
}

/** A mark as its tags have it. */
interface NewMark {
  readonly name: 'Corr' | 'Sic' | 'Gap';
  readonly kind: string;
  readonly reason: string;
  /** Published words of a `Corr`. */
  readonly corr?: string;
}

/** One run of plain words of a block: its value, and where it begins in the file. */
interface Run {
  readonly node: Text;
  readonly from: number;
}

/** A block of a document, with the plain words that no mark holds. */
interface Place {
  readonly runs: readonly Run[];
  /** Where the block begins and ends in the file, in characters. */
  readonly start: number;
  readonly end: number;
}

/** The texts that were parsed last: many answers look at one document. */
const parsed = new Map<
  string,
  { readonly tree: Root; readonly offset: number; readonly before: number }
>();
const KEPT = 12;

function parsedOnce(text: string): { tree: Root; offset: number; before: number } {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const { body, offset, tree } = parseDocument('', '', text);
  const made = { tree, offset, before: text.length - body.length };
  if (parsed.size >= KEPT) parsed.delete(parsed.keys().next().value ?? '');
  parsed.set(text, made);
  return made;
}

/** Find the block that begins on a line of the file. */
function blockAt(text: string, line: number): Place {
  const { tree, offset, before } = parsedOnce(text);
  const found = findBlock(tree, line - offset);
  if (found?.position === undefined) throw new NoPlace('block');
  const runs: Run[] = [];
  let reached = before + found.position.start.offset!;
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      // Beside an address that was made a link, words have no position: they come one after another.
      const own = node.position?.start.offset;
      const from = own === undefined ? text.indexOf(node.value, reached) : before + own;
      if (from < 0) return;
      runs.push({ node, from });
      reached = from + node.value.length;
      return;
    }
    if ('name' in node && isMarkName(node.name ?? '')) return;
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(found);
  return {
    runs,
    start: before + found.position.start.offset!,
    end: before + found.position.end.offset!,
  };
}

function findBlock(tree: Root, line: number): Nodes | undefined {
  const within = (node: Nodes): Nodes | undefined => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow')
      return node.position?.start.line === line ? node : undefined;
    if (!('children' in node)) return undefined;
    for (const child of (node as Parents).children) {
      const found = within(child as Nodes);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return within(tree);
}

/** Where the nth character of a run's value stands in the file: escapes and references take more there. */
function rawOffset(text: string, run: Run, n: number): number {
  let at = run.from;
  for (let i = 0; i < n; i += 1) {
    if (text[at] === '\\' && /[!-/:-@[-`{-~]/u.test(text[at + 1] ?? '')) at += 2;
    else {
      const reference = /^&(?:#\d+|#x[0-9a-f]+|[a-z]+);/iu.exec(text.slice(at, at + 12));
      at += reference === null ? 1 : reference[0].length;
    }
  }
  return at;
}

/** Where words stand in a block: the run that holds them, and from which character of its value. */
function findWords({ runs }: Place, words: string): { run: Run; at: number } {
  for (const run of runs) {
    const at = run.node.value.indexOf(words);
    if (at >= 0) return { run, at };
  }
  throw new NoPlace(
    runs
      .map((r) => r.node.value)
      .join('')
      .includes(words)
      ? 'across'
      : 'words',
  );
}

/**
 * What two readings do not share. Letters and digits go together (2O24, not O), and of what stands
 * twice both are held, so that a reader sees what was meant.
 */
export function narrowed(sic: string, corr: string): { skip: number; sic: string; corr: string } {
  const [a, b] = [[...sic], [...corr]];
  let { head, tail } = sharedEnds(a, b);
  const latin = (c: string | undefined): boolean => c !== undefined && /[0-9A-Za-z]/u.test(c);
  const [lost, put] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const doubled = a.slice(Math.max(0, head - lost.length), head).join('') === lost.join('');
  if (put.length === 0) head -= doubled ? lost.length : Math.min(1, head);
  else if (lost.length === 0) head -= Math.min(1, head);
  else {
    while (head > 0 && latin(a[head]) && latin(a[head - 1])) head -= 1;
    while (tail > 0 && latin(a[a.length - 1 - tail]) && latin(a[a.length - tail])) tail -= 1;
  }
  return {
    skip: a.slice(0, head).join('').length,
    sic: a.slice(head, a.length - tail).join(''),
    corr: b.slice(head, b.length - tail).join(''),
  };
}

const attribute = (name: string, value: string) => ({
  type: 'mdxJsxAttribute' as const,
  name,
  value,
});

/**
 * Mark words of the block that begins on a line.
 *
 * @param words the words as published; a `Gap` is set behind them
 */
export function setMark(text: string, line: number, words: string, mark: NewMark): string {
  const place = blockAt(text, line);
  const { run, at } = findWords(place, words);
  const own =
    mark.name === 'Corr'
      ? narrowed(words, mark.corr ?? '')
      : mark.name === 'Gap'
        ? { skip: words.length, sic: '', corr: '' }
        : { skip: 0, sic: words, corr: words };
  const element: MdxJsxTextElement = {
    type: 'mdxJsxTextElement',
    name: mark.name,
    attributes: [
      ...(mark.name === 'Corr' ? [attribute('sic', own.sic)] : []),
      attribute('kind', mark.kind),
      attribute('reason', mark.reason),
    ],
    children: own.corr === '' ? [] : [{ type: 'text', value: own.corr }],
  };
  const from = rawOffset(text, run, at + own.skip);
  const to = rawOffset(text, run, at + own.skip + own.sic.length);
  return `${text.slice(0, from)}${inline([element])}${text.slice(to)}`;
}

/** Inline content as it stands inside a paragraph: nothing in it begins a line. */
const inline = (children: readonly PhrasingContent[]): string =>
  writePhrasing([{ type: 'text', value: '一' }, ...children, { type: 'text', value: '一' }]).slice(
    1,
    -1,
  );

/** Words that begin a paragraph, written so that they begin no list and no heading. */
const atLineStart = (raw: string): string => raw.replace(/^(\d+)([.)])/u, '$1\\$2');

/**
 * Part a paragraph before the words with which a line of the source begins.
 *
 * @param begins the words that begin the new paragraph, or the line as it stands in source.txt
 */
export function partBefore(text: string, line: number, begins: string): string {
  const place = blockAt(text, line);
  const words = normaliseText(begins.trim());
  const least = Math.min(4, words.length);
  for (let length = Math.min(words.length, 16); length > 0 && length >= least; length -= 4) {
    for (const run of place.runs) {
      const at = run.node.value.indexOf(words.slice(0, length));
      if (at < 0 || (at === 0 && run === place.runs[0])) continue;
      const raw = rawOffset(text, run, at);
      return `${text.slice(0, raw).trimEnd()}\n\n${atLineStart(text.slice(raw))}`;
    }
  }
  throw new NoPlace('words');
}

/** Join the paragraph that begins on a line to the one before it. */
export function joinToPrevious(text: string, line: number): string {
  const { start } = blockAt(text, line);
  const before = text.slice(0, start).trimEnd();
  const rest = text.slice(start).replace(/^(\d+)\\([.)])/u, '$1$2');
  if (/^(?:---|#.*|\|.*)$/u.test(before.slice(before.lastIndexOf('\n') + 1)))
    throw new NoPlace('block');
  return `${before}${joint(before, rest)}${rest}`;
}

/** Take the words of a line of the source out of the block that begins on a line. */
export function removeWords(text: string, line: number, words: string): string {
  const { run, at } = findWords(blockAt(text, line), words);
  return `${text.slice(0, rawOffset(text, run, at))}${text.slice(rawOffset(text, run, at + words.length))}`;
}

/** Take the block that begins on a line out of a document. */
export function removeBlock(text: string, line: number): string {
  const { start, end } = blockAt(text, line);
  return `${text.slice(0, start)}${text.slice(end).replace(/^\n+/u, '')}`;
}

/** The block that begins on a line, as the file has it. */
export function rawBlock(text: string, line: number): string {
  const { start, end } = blockAt(text, line);
  return text.slice(start, end);
}

/** Put other text in the place of the block that begins on a line; '' takes it away. */
export function replaceBlock(text: string, line: number, raw: string): string {
  if (raw.trim() === '') return removeBlock(text, line);
  const { start, end } = blockAt(text, line);
  return `${text.slice(0, start)}${raw.trim()}${text.slice(end)}`;
}

/** Put a paragraph after the block that begins on a line. */
export function addAfter(text: string, line: number, words: string): string {
  const { end } = blockAt(text, line);
  return `${text.slice(0, end)}\n\n${writePhrasing([{ type: 'text', value: words }])}${text.slice(end)}`;
}

/** A line dropped as page furniture. */
interface DroppedLine {
  readonly line: number;
  readonly words: string;
  readonly reason: string;
}

/** Add a line to `furniture` of issue.yaml, in the order of its lines. */
export function dropLine(issueYaml: string, dropped: DroppedLine): string {
  const doc = parseYaml(issueYaml);
  const list = doc.get('furniture');
  const { line, words, reason } = dropped;
  const flow = stringify(
    { line, rule: 'editor', words, reason },
    { collectionStyle: 'flow', lineWidth: 0 },
  );
  const entry = `- ${flow}`;
  if (!isSeq(list)) throw new NoPlace('entry');
  if (list.items.length === 0)
    return issueYaml.replace(/^furniture:.*$/mu, `furniture:\n${indented(entry, 2)}`.trimEnd());
  const after = list.items.findLast(
    (item) => isMap(item) && Number((item as YAMLMap).get('line')) < dropped.line,
  );
  const column = columnOf(issueYaml, list.items[0] as YAMLMap);
  const at =
    after === undefined ? entryRange(issueYaml, list.items[0])[0] : entryRange(issueYaml, after)[1];
  return `${issueYaml.slice(0, at)}${indented(entry, column)}${issueYaml.slice(at)}`;
}

/** A printed line of the masthead or the colophon with its damage told. */
interface MendedLine {
  readonly line: number;
  readonly text: string;
  readonly sic: string;
  readonly kind: string;
  readonly reason: string;
}

/** Mend a line of `masthead` or `colophon` of issue.yaml; the damaged reading is kept as `sic`. */
export function mendPrinted(
  issueYaml: string,
  { line, text, sic, kind, reason }: MendedLine,
): string {
  const doc = parseYaml(issueYaml);
  for (const name of ['masthead', 'colophon']) {
    const list = doc.get(name);
    const item = isSeq(list)
      ? list.items.find((i) => isMap(i) && Number((i as YAMLMap).get('line')) === line)
      : undefined;
    if (!isMap(item)) continue;
    const { label } = item.toJSON() as { label?: string };
    const [from, to] = entryRange(issueYaml, item);
    const put = stringify(
      [{ line, ...(label === undefined ? {} : { label }), text, sic, kind, reason }],
      { lineWidth: 0 },
    );
    return `${issueYaml.slice(0, from)}${indented(put, columnOf(issueYaml, item))}${issueYaml.slice(to)}`;
  }
  throw new NoPlace('entry');
}

/** Take a line out of `furniture` of issue.yaml. */
export function restoreLine(issueYaml: string, line: number): string {
  const list = parseYaml(issueYaml).get('furniture');
  const item = isSeq(list)
    ? list.items.find((i) => isMap(i) && Number((i as YAMLMap).get('line')) === line)
    : undefined;
  if (item === undefined) throw new NoPlace('entry');
  const [from, to] = entryRange(issueYaml, item);
  const left = `${issueYaml.slice(0, from)}${issueYaml.slice(to)}`;
  return (list as { items: unknown[] }).items.length === 1
    ? left.replace(/^furniture:[ \t]*$/mu, 'furniture: []')
    : left;
}

/** Add answers to readings.yaml; a file that is not there begins with what it is for. */
export function addReading(readingsYaml: string | undefined, answer: EditorReading): string {
  const { line: _, document, clause, reader, quote, reason, ...more } = answer;
  const plain = { document, clause, reader, quote, reason, ...more };
  const before =
    readingsYaml === undefined || readingsYaml.trim() === ''
      ? '# 编辑对识别结果的回答；各项含义见 content/README.md。'
      : readingsYaml.replace(/^\[\s*\]\s*$/mu, '').trimEnd();
  return `${before}\n${stringify([plain], { lineWidth: 0 })}`;
}

/** Add a name to an agency of agencies.yaml. */
export function addAlias(agenciesYaml: string, id: string, alias: string): string {
  const entry = agencyOf(agenciesYaml, id);
  const aliases = entry.items.find((p) => isScalar(p.key) && p.key.value === 'aliases');
  const column = columnOf(agenciesYaml, entry);
  if (isSeq(aliases?.value) && aliases.value.items.length > 0) {
    const list = aliases.value;
    const last = list.items.at(-1) as { range: [number, number, number] };
    if (list.flow === true) return splice(agenciesYaml, last.range[1], `, ${scalar(alias, true)}`);
    const at = endOfLine(agenciesYaml, last.range[1]);
    const dash = columnOf(agenciesYaml, list.items[0] as never);
    return splice(agenciesYaml, at, `${' '.repeat(dash)}- ${scalar(alias)}\n`);
  }
  if (aliases !== undefined) {
    const [from, to] = (aliases.value as { range: [number, number, number] }).range;
    return `${agenciesYaml.slice(0, from)}[${scalar(alias, true)}]${agenciesYaml.slice(to)}`;
  }
  const name = entry.get('name', true);
  if (!isScalar(name)) throw new NoPlace('entry');
  const at = endOfLine(agenciesYaml, name.range![1]);
  return splice(agenciesYaml, at, `${' '.repeat(column + 2)}aliases: [${scalar(alias, true)}]\n`);
}

/** Add an agency at the end of agencies.yaml. */
export const addAgency = (
  agenciesYaml: string | undefined,
  agency: { readonly id: string; readonly name: string; readonly kind: string },
): string =>
  `${(agenciesYaml ?? '').replace(/^\[\s*\]\s*$/mu, '').trimEnd()}\n\n${stringify([agency], { lineWidth: 0 })}`.trimStart();

/** Take the review mark from an agency: a person has looked at it. */
export function confirmAgency(agenciesYaml: string, id: string, kind?: string): string {
  let text = agenciesYaml;
  if (kind !== undefined) {
    const pair = agencyOf(text, id).items.find((p) => isScalar(p.key) && p.key.value === 'kind');
    const [from, to] =
      (pair?.value as { range: [number, number, number] } | undefined)?.range ?? [];
    if (from === undefined || to === undefined) throw new NoPlace('entry');
    text = `${text.slice(0, from)}${kind}${text.slice(to)}`;
  }
  const review = agencyOf(text, id).items.find((p) => isScalar(p.key) && p.key.value === 'review');
  if (review === undefined) return text;
  const [start] = (review.key as { range: [number, number, number] }).range;
  const from = text.lastIndexOf('\n', start) + 1;
  return `${text.slice(0, from)}${text.slice(endOfLine(text, start))}`;
}

/** Set a field of a document's front matter; null takes its line away. */
export function setFrontMatter(text: string, field: string, value: string | null): string {
  const end = text.indexOf('\n---', 3);
  if (!text.startsWith('---') || end < 0) throw new NoPlace('block');
  const matter = text.slice(0, end);
  const rest = text.slice(end);
  const own = new RegExp(`\\n${field}:.*(?:\\n[ \\t]+.*)*`, 'u');
  const line = value === null ? '' : `\n${field}: ${/^\d+$/u.test(value) ? value : scalar(value)}`;
  return `${own.test(matter) ? matter.replace(own, () => line) : `${matter}${line}`}${rest}`;
}

const scalar = (value: string, flow = false): string => {
  const out = stringify(value, { lineWidth: 0 }).trimEnd();
  return flow && /[,[\]{}]/u.test(out) && !/^["']/u.test(out) ? JSON.stringify(value) : out;
};
const indented = (block: string, columns: number): string =>
  block.replace(/^(?=.)/gmu, ' '.repeat(columns));
const splice = (text: string, at: number, put: string): string =>
  `${text.slice(0, at)}${put}${text.slice(at)}`;
const endOfLine = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
};

/** The column of the dash before an entry of a list. */
function columnOf(text: string, item: { range?: unknown }): number {
  const [start] = item.range as [number, number, number];
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const dash = /^( *)-/u.exec(text.slice(lineStart, start + 1));
  return dash === null ? Math.max(0, start - lineStart - 2) : dash[1]!.length;
}

/** From the dash of an entry of a block list to the end of its last line. */
function entryRange(text: string, item: unknown): [number, number] {
  const { range } = item as { range: [number, number, number] };
  const from = text.lastIndexOf('\n', range[0]) + 1;
  return [from, text[range[1] - 1] === '\n' ? range[1] : endOfLine(text, range[1])];
}

function agencyOf(text: string, id: string): YAMLMap {
  const list = parseYaml(text).contents;
  const item = isSeq(list)
    ? list.items.find((i) => isMap(i) && String((i as YAMLMap).get('id')) === id)
    : undefined;
  if (!isMap(item)) throw new NoPlace('entry');
  return item;
}
