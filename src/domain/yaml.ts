/**
 * Reading the YAML that an editor writes: one set of plain data, without references, tags or a
 * second document, and each mistake told as what the editor did.
 *
 * In: the text of a file, or of the front matter of one. Out: its data, or diagnostics with the
 * line of each mistake. No sentence of the YAML library is passed on.
 */
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type YAMLError,
} from 'yaml';
import type { Row } from '../messages/index.ts';
import * as rows from '../messages/yaml.ts';
import { type Diagnostic, diagnose } from './diagnostics.ts';

/** The data of a text, or what is wrong with it. */
type YamlResult =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Data nested more deeply than any file of the content is. */
const DEEPEST = 24;

/** A YAML text, parsed. */
interface Parsed {
  readonly text: string;
  readonly documents: readonly Document.Parsed[];
  readonly lines: LineCounter;
}

/** The text that was parsed last: who reads a file asks for the lines of what stands in it. */
let last: Parsed | undefined;

/**
 * The documents of a YAML text, with its mistakes in them.
 *
 * @throws Error where it is nested some thousand levels deep
 */
export function parseYaml(text: string): Parsed {
  if (last?.text === text) return last;
  const lines = new LineCounter();
  const found = parseAllDocuments(text, { lineCounter: lines, version: '1.2', logLevel: 'silent' });
  last = { text, documents: Array.isArray(found) ? found : [], lines };
  return last;
}

/**
 * Read one YAML text.
 *
 * @param text the text, without a byte order mark
 * @param file path for messages
 * @param offset lines of the file before the text
 */
export function readYamlText(text: string, file: string, offset: number): YamlResult {
  const diagnostics: Diagnostic[] = [];
  let parsed: Parsed;
  try {
    parsed = parseYaml(text);
  } catch {
    // The library gives up on nesting of some thousand levels.
    return { ok: false, diagnostics: [diagnose(rows.tooDeep, undefined, { file })] };
  }
  const { documents, lines } = parsed;
  const report = <P>(at: number, row: Row<P>, parameters: P): void => {
    const line = lines.linePos(at).line + offset;
    if (!diagnostics.some((d) => d.line === line))
      diagnostics.push(diagnose(row, parameters, { file, line }));
  };
  const [first, second] = documents;
  if (first === undefined) return { ok: true, data: null };
  if (second !== undefined && first.errors.length === 0) {
    report(second.range[0], rows.severalDocuments, undefined);
    return { ok: false, diagnostics };
  }
  for (const error of first.errors) explainError(error, text, report);
  if (diagnostics.length === 0) inspect(first.contents, report);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, data: first.toJS() };
}

type ReportAt = <P>(at: number, row: Row<P>, parameters: P) => void;

/** A key of ours, then a full-width colon or one without a space after it. */
const WIDE_COLON = /^[ \t]*(?:- +)*([A-Za-z][\w-]*)[ \t]*：/u;
const TIGHT_COLON = /^[ \t]*(?:- +)*([A-Za-z][\w-]*):(?=[^\s/])/u;

/** One finding of the library, as the mistake that an editor is likely to have made. */
function explainError(error: YAMLError, text: string, report: ReportAt): void {
  const at = Math.min(error.pos[0], Math.max(0, text.length - 1));
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(start).split('\n', 1)[0] ?? '';
  const before = text.slice(text.lastIndexOf('\n', start - 2) + 1, start).trimEnd();
  // A key that is none makes the line after it the one that the library stumbles at.
  for (const [there, words] of [
    [start, line],
    [Math.max(0, start - before.length - 1), before],
  ] as const) {
    const wide = WIDE_COLON.exec(words)?.[1];
    if (wide !== undefined) return report(there, rows.fullWidthColon, { key: wide });
    const tight = TIGHT_COLON.exec(words)?.[1];
    if (tight !== undefined) return report(there, rows.noSpaceAfterColon, { key: tight });
  }
  if (/^ *\t/u.test(line)) return report(start, rows.tabIndent, undefined);
  const bracket = [before, line].find((l) => count(l, /[[{]/gu) > count(l, /[\]}]/gu));
  if (bracket === before && error.code === 'BAD_INDENT')
    return report(Math.max(0, start - before.length - 1), rows.bracketUnclosed, undefined);
  if (/^[ \t]*[\u00a0\u3000]/u.test(line)) return report(at, rows.fullWidthSpace, undefined);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return report(at, rows.tabIndent, undefined);
    case 'BAD_INDENT':
      return report(at, rows.badIndent, undefined);
    case 'DUPLICATE_KEY':
      return report(at, rows.duplicateKey, { key: /^[^\s:]+/u.exec(text.slice(at))?.[0] ?? '' });
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return report(at, rows.reference, undefined);
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return report(at, rows.tagged, undefined);
    case 'BAD_SCALAR_START':
      return report(at, rows.reservedStart, { character: text.charAt(at) });
    case 'BAD_DQ_ESCAPE':
      return report(at, rows.badEscape, undefined);
    case 'MISSING_CHAR':
      return /quote/u.test(error.message)
        ? report(oddQuote(text) ?? at, rows.quoteUnclosed, undefined)
        : report(at, rows.bracketUnclosed, undefined);
    case 'RESOURCE_EXHAUSTION':
      return report(at, rows.tooDeep, undefined);
    case 'BLOCK_IN_FLOW':
    case 'BAD_COLLECTION_TYPE':
      return report(at, rows.bracketUnclosed, undefined);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS': {
      const under = setIn(line, text.slice(start + line.length + 1).split('\n', 1)[0] ?? '');
      return under
        ? report(start + line.length + 1, rows.badIndent, undefined)
        : report(at, rows.colonInValue, undefined);
    }
    default:
      return report(
        at,
        /[[{]/u.test(line) && error.code === 'UNEXPECTED_TOKEN'
          ? rows.bracketUnclosed
          : rows.notYaml,
        undefined,
      );
  }
}

/** Whether a line is a key set in further than the whole entry above it: - document: x, and under it three spaces and clause: y. */
function setIn(line: string, next: string): boolean {
  const above = /^(?<lead>[ ]*(?:- +)?)[A-Za-z][\w-]*: +[^\s:"'[{|>#][^:]*$/u.exec(line);
  const own = /^(?<lead>[ ]+)[A-Za-z][\w-]*:(?:\s|$)/u.exec(next);
  return (
    above !== null && own !== null && own.groups!['lead']!.length > above.groups!['lead']!.length
  );
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Where the first line begins that has a quotation mark without its fellow. */
function oddQuote(text: string): number | undefined {
  let at = 0;
  for (const line of text.split('\n')) {
    if (/^[^"']*(?::|-) +(?:"[^"]*|'[^']*)$/u.test(line)) return at;
    at += line.length + 1;
  }
  return undefined;
}

/** What is YAML and yet not what the editor means, and what the content does without. */
function inspect(root: Node | null, report: ReportAt): void {
  const visit = (node: unknown, depth: number, inList: boolean): void => {
    if (isPair(node)) {
      visit(node.key, depth, false);
      visit(node.value, depth, false);
      return;
    }
    if (isAlias(node)) return report(node.range?.[0] ?? 0, rows.reference, undefined);
    if (isMap(node) || isSeq(node)) {
      const at = node.range?.[0] ?? 0;
      if (node.anchor !== undefined) return report(at, rows.reference, undefined);
      if (node.tag !== undefined && /^!/u.test(node.tag)) return report(at, rows.tagged, undefined);
      if (depth > DEEPEST) return report(at, rows.tooDeep, undefined);
      const flow = isSeq(node) && node.flow === true;
      for (const item of node.items) visit(item, depth + 1, flow);
      return;
    }
    if (isScalar(node)) inspectScalar(node, inList, report);
  };
  visit(root, 0, false);
}

function inspectScalar(
  node: {
    value: unknown;
    type?: string | undefined;
    source?: string;
    anchor?: string;
    tag?: string;
    range?: readonly number[] | null;
  },
  inList: boolean,
  report: ReportAt,
): void {
  const at = node.range?.[0] ?? 0;
  if (node.anchor !== undefined || node.value === '<<')
    return report(at, rows.reference, undefined);
  if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org'))
    return report(at, rows.tagged, undefined);
  if (node.type !== 'PLAIN' || typeof node.value !== 'string') return;
  const words = node.value;
  const wide = /(?:^|\s)([a-z][A-Za-z]*)[ \t]*：/u.exec(words);
  if (wide?.[1] !== undefined) return report(at, rows.fullWidthColon, { key: wide[1] });
  const tight = /(?:^|\s)([a-z][A-Za-z]*):(?=[^\s/:\d])/u.exec(words);
  if (tight?.[1] !== undefined && !/^(?:https?|mailto|javascript|data|file):/u.test(words))
    return report(at, rows.noSpaceAfterColon, { key: tight[1] });
  if (inList && /[，、]/u.test(words))
    return report(at, rows.fullWidthComma, { words: words.slice(0, 40) });
  if (/^[“‘「].*[”’」]$/u.test(words) && !/[”’」]./u.test(words))
    return report(at, rows.curlyQuotes, { words: words.slice(0, 40) });
}
