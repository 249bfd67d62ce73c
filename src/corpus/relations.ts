/**
 * What a document says of other documents: cites, implements (the basis that it is made
 * on), repeals (废止), continues (继续执行).
 */

import { DOC_NUMBER } from '../domain/docNumber.ts';
import type { Relation } from '../domain/model.ts';

/** A clause as this parser needs it. */
interface Input {
  readonly anchor: string;
  readonly text: string;
  readonly kind: string;
  readonly section?: string;
}

/** Another document as it is named in a text: title, number, or both. */
interface Mention {
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly start: number;
  readonly end: number;
}

/** Words before a title that make it the ground on which the document stands. */
const BASIS = /(?:根据|依据|按照|贯彻|落实)[^。；]*$/u;
const NUMBER_AFTER_TITLE = /^\s*[（(]?\s*([\u4e00-\u9fff]{2,12}〔\d{4}〕第?\d{1,5}号)[）)]?/u;

/**
 * Find the relations in the clauses of one document.
 *
 * @param clauses the clauses in order; titles and printed contents are not read
 * @param own title and numbers that are the document's own, or of the text attached to it
 */
export function findRelations(
  clauses: readonly Input[],
  own: { title: string; docNumber: string | undefined; attached: readonly string[] },
): Omit<Relation, 'target'>[] {
  const out = new Map<string, Omit<Relation, 'target'>>();
  const names = [own.title, ...own.attached].map(plain);
  const isOwn = (m: Mention): boolean =>
    (m.docNumber !== null && m.docNumber === own.docNumber) ||
    (m.title !== null && names.some((n) => n.includes(plain(m.title!))));
  const headings = new Map<string, string>();
  for (const clause of clauses) {
    if (clause.kind === 'heading') headings.set(clause.anchor, clause.text);
    if (clause.kind !== 'item' && clause.kind !== 'paragraph' && clause.kind !== 'row') continue;
    const basis = isBasis(clause, headings);
    for (const mention of mentionsIn(clause.text)) {
      if (isOwn(mention)) continue;
      const type = typeOf(clause.text, mention, basis);
      const final = type === 'repeals' || type === 'continues';
      const key = `${final ? type : ''} ${mention.docNumber ?? plain(mention.title!)}`;
      const known = out.get(key);
      // One document is named once: by the clause that stands on it, else by the first that names it.
      if (known === undefined || (known.type === 'cites' && type === 'implements')) {
        out.set(key, {
          type,
          docNumber: mention.docNumber,
          title: mention.title,
          clause: clause.anchor,
        });
      }
    }
  }
  return [...out.values()];
}

/** Where a document says what it stands on: its preamble, before any numbered section, or a section on its basis (编制依据). */
function isBasis(clause: Input, headings: ReadonlyMap<string, string>): boolean {
  if (clause.section !== undefined && /依据/u.test(headings.get(clause.section) ?? '')) return true;
  return /^(?:正文\d*-)?p\d+$/u.test(clause.anchor);
}

/** Titles in 《》 (the outermost ones) and document numbers; a number in brackets after a title belongs to it. */
export function mentionsIn(text: string): Mention[] {
  const out: Mention[] = [];
  for (const { start, end } of titleSpans(text)) {
    const title = text.slice(start + 1, end - 1);
    if (!isDocumentTitle(title)) continue;
    const number = NUMBER_AFTER_TITLE.exec(text.slice(end));
    out.push({
      title,
      docNumber: number?.[1] ?? null,
      start,
      end: end + (number?.[0].length ?? 0),
    });
  }
  for (const m of text.matchAll(DOC_NUMBER)) {
    const start = m.index;
    if (out.some((t) => start >= t.start && start < t.end)) continue;
    out.push({ title: null, docNumber: m[0], start, end: start + m[0].length });
  }
  return out.sort((a, b) => a.start - b.start);
}

function titleSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let depth = 0;
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '《') {
      if (depth === 0) start = i;
      depth += 1;
    } else if (text[i] === '》' && depth > 0) {
      depth -= 1;
      if (depth === 0) spans.push({ start, end: i + 1 });
    }
  }
  return spans;
}

/** Names of laws, rules and papers; not books, plays or programmes. */
const isDocumentTitle = (title: string): boolean =>
  /(?:法|条例|规定|办法|规则|细则|规范|标准|方案|预案|规划|计划|纲要|意见|通知|决定|决议|措施|政策|指引|指南|目录|章程|制度|公报|公告|通告|通报|批复|目标|导则|规程|法典|解释|清单|预算|报告|名录|要点|行动|条约|协定|令|函|表)(?:（[^（）]*）)?$/u.test(
    title,
  );

function typeOf(text: string, m: Mention, basis: boolean): Relation['type'] {
  const after = text.slice(m.end).split(/[。；]/u)[0]!;
  const before = text.slice(0, m.start);
  if (
    /^(?:[^《]*?)(?:同时|予以|即行|一并)?废止/u.test(after) ||
    /(?:废止|取消)[^。；《]*$/u.test(before)
  )
    return 'repeals';
  if (/^[）)]?(?:[^《]{0,12}?)继续(?:执行|有效|实施|施行)/u.test(after)) return 'continues';
  if (basis && (BASIS.test(before) || /^《/u.test(text))) return 'implements';
  return 'cites';
}

const plain = (s: string): string => s.replace(/[\s《》〈〉“”"（）()]/gu, '');
