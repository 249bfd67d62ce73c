/** Reading the furniture of printed pages: running heads, and entries of a table of contents. */
import type { IssueFile } from './schema.ts';
import { joinPieces } from './text.ts';

const strip = (s: string): string => s.replace(/\s/gu, '');

/** Whether a line is a running head: the name of the gazette, of a section of the contents or of a title in them, or an abbreviation with the same last words; with or without year, number and page. */
export function isRunningHead(
  text: string,
  issue: Pick<IssueFile, 'title' | 'contents' | 'year' | 'number'>,
): boolean {
  const s = strip(text);
  const bare = s
    .replace(/^[-—·\d]*(?=\D)/u, '')
    .replace(/[（(]?总第\d+[期号][）)]?/u, '')
    .replace(/(?:\d{4}年)?第?\d*[期号]?[-—·\d]*$/u, '')
    .replace(/\d{4}(?:年|[.·-])?(?:第?\d+[期号]?)?$/u, '');
  if (bare === '') return false;
  const names = [
    issue.title,
    ...issue.contents.map((e) => ('section' in e ? e.section : e.title)),
  ].map(strip);
  return names.some(
    (name) =>
      name === bare ||
      name === s ||
      (bare.length >= 4 &&
        (abbreviates(bare, name) || name.startsWith(`${bare}（`) || name.startsWith(`${bare}(`))),
  );
}

/** 市政府大事记 for 某某市人民政府大事记（2023年11月至12月）: the same letters in order, the same last words. */
function abbreviates(short: string, name: string): boolean {
  const full = name.replace(/[（(].*$/u, '');
  if (short.length >= full.length || short.slice(-3) !== full.slice(-3)) return false;
  let i = 0;
  for (const c of full) if (c === short[i]) i += 1;
  return i === short.length;
}

/** Text of a contents entry without leaders and page, and the page if it prints one. */
export function splitContentsEntry(texts: readonly string[]): {
  title: string;
  page: number | undefined;
} {
  const joined = joinPieces(texts);
  const m = /^(.*?)\s*[.…·．‥•\-—_\s]*[（(/]?\s*(\d{1,4})\s*[）)]?$/u.exec(joined);
  if (m === null || /[年第]$/u.test(m[1]!)) return { title: joined, page: undefined };
  const bracketed = /[（(/]\s*\d{1,4}\s*[）)]?$/u.test(joined);
  const leader = /[.…·．‥•\-—_\s]\s*\d{1,4}$/u.test(joined);
  if (!bracketed && !leader && !/[\u4e00-\u9fff》）]\d{1,4}$/u.test(joined))
    return { title: joined, page: undefined };
  return { title: m[1]!.replace(/[.…·．‥•\s]+$/u, ''), page: Number(m[2]) };
}
