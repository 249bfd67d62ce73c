/**
 * Reading the furniture of printed pages: page numbers, running heads, the heading and the
 * entries of a table of contents. The importer finds furniture with these rules, and the proof
 * lets a line be dropped only by them. Recognition is by the folded (simplified) text.
 */
import { pinyin } from 'pinyin-pro';
import { parseHanNumber } from './chinese.ts';
import type { IssueFile } from './schema.ts';
import { simplify } from './script.ts';
import { joinPieces } from './text.ts';

const strip = (s: string): string => s.replace(/\s/gu, '');

/** Marks that are set round a page number. */
const ROUND = '[-—–―－·.．•∙~～*＊_|｜◆●○☆★()（）\\[\\]［］〔〕【】<>《》\\s]';
const PAGE = new RegExp(
  `^${ROUND}*(?:第\\s*)?(\\d{1,4})(?:\\s*页)?(?:\\s*[/／]\\s*\\d{1,4}|[，,\\s]*共\\s*\\d{1,4}\\s*页)?${ROUND}*$`,
  'u',
);

/** A page number in words beside the number of the issue: 2025·2 第3页. */
const BESIDE_ISSUE =
  /^(?:(?:19|20)\d{2}[·.．年](?:第?\d{1,2}期?)?[|｜]?第(\d{1,4})页|第(\d{1,4})页[|｜]?(?:19|20)\d{2}[·.．年](?:第?\d{1,2}期?)?)$/u;

/** A page number set off from year and number of the issue, on the left or the right page: ·4·　　2023．12. */
const WITH_ISSUE = (() => {
  const issue = '(?:19|20)\\d{2}\\s?(?:[.．·•/年—-]\\s?第?\\s?\\d{1,2}\\s?[期号]?)';
  const apart = `(?:\\s{2,}|\\s*[·•|｜—–-]+\\s*)`;
  const page = '[·•|｜—–-]*\\s?(\\d{1,4})\\s?[·•|｜—–-]*';
  return new RegExp(`^(?:${page}${apart}${issue}|${issue}${apart}${page})$`, 'u');
})();

/** What a line that is a page number says, and how it is set: `n`, `-n-`, `第n页`. */
export function pageNumber(text: string): { page: number; form: string } | undefined {
  const folded = simplify(text.normalize('NFKC'));
  const beside = BESIDE_ISSUE.exec(strip(folded));
  if (beside !== null) return { page: Number(beside[1] ?? beside[2]), form: '第n页' };
  const issue = WITH_ISSUE.exec(folded.trim());
  if (issue !== null) return { page: Number(issue[1] ?? issue[2]), form: '第n页' };
  const m = PAGE.exec(folded);
  if (m === null || strip(folded).length > 16) return undefined;
  // 〔1985〕 is a year: no gazette has so many pages.
  if (/^(?:19|20)\d{2}$/u.test(m[1] as string)) return undefined;
  return { page: Number(m[1]), form: strip(folded).replace(/\d+/gu, 'n') };
}

/** A line that is drawn and says nothing: ────────, ＝＝＝＝＝＝＝＝. A short one may be a dash of the text. */
export const isDrawnLine = (text: string): boolean => /^[-—–─━═=＝_＿﹍\s]{8,}$/u.test(text.trim());

/** The mark of a page of the cover: —— 封三 ——. */
export const isCoverMark = (text: string): boolean =>
  /^[-—–·.•~*|/]+封[面底一二三四][-—–·.•~*|/]+$/u.test(strip(text));

/** The words of a line without its numbers and the marks round them: what two printings of a running head share. */
export const recurringKey = (text: string): string =>
  strip(simplify(text.normalize('NFKC'))).replace(
    /[-—–·.•~*_|/:()（）[\]〔〕]*\d+[-—–·.•~*_|/:()（）[\]〔〕]*/gu,
    '#',
  );

/** Whether two lines are one running head on pages of their own: the same words, or for words that are too few the same line. */
export const recurs = (a: string, b: string): boolean => {
  const key = recurringKey(a);
  const other = recurringKey(b);
  const trim = (s: string): string => s.replace(/^#|#$/gu, '');
  return key === other || (trim(key).length >= 3 && trim(key) === trim(other));
};

/** Whether a line of Latin letters spells a line of Chinese, as the head of a gazette or a chronicle does under its name. */
export function romanises(latin: string, chinese: string): boolean {
  const letters = latin.toLowerCase().replace(/[^a-zü]/gu, '');
  if (letters.length < 6 || !/^[A-Za-zÜüÀ-ÿ'’\s·.-]+$/u.test(latin)) return false;
  const han = simplify(strip(chinese)).replace(/[^\p{Script=Han}]/gu, '');
  if (han.length < 3) return false;
  const spelled = pinyin(han, { toneType: 'none', type: 'array', v: false })
    .join('')
    .toLowerCase()
    .replace(/[^a-zü]/gu, '');
  return spelled === letters || (letters.length >= 8 && spelled.endsWith(letters));
}

/** Words with which the name of a paper ends: a part of a title that ends so may stand for it. */
const PAPER =
  /(?:通知|通告|公告|决定|意见|批复|通报|报告|规定|办法|条例|方案|预案|细则|规则|计划|规划|纲要|要点|措施)$/u;

/** Whether a line is a running head: the name of the gazette, of a section of the contents or of a title in them, or an abbreviation with the same last words; with or without year, number and page. */
export function isRunningHead(
  text: string,
  issue: Pick<IssueFile, 'title' | 'contents' | 'year' | 'number'>,
): boolean {
  const s = simplify(strip(text));
  // A day by itself is a signature, though the contents may print it behind a title.
  if (/^\d{4}年\d{1,2}月\d{1,2}日$/u.test(s)) return false;
  if (isComposedHead(s, issue)) return true;
  const bare = s
    .replace(/^[-—·\d./|｜]*(?=\D)/u, '')
    .replace(/[（(]?总第\d+[期号][）)]?/u, '')
    .replace(
      /[-—·|｜]*[（(]?\d{4}年?[.·．/—-]?(?:第?\d{1,3}[期号月]?)?[）)]?(?:[-—·|｜]*\d*[-—·]*)$/u,
      '',
    )
    .replace(/(?:\d{4}年)?第?\d*[期号]?[-—·|｜\d]*$/u, '')
    .replace(/\d{4}(?:年|[.·-])?(?:第?\d+[期号]?)?$/u, '')
    .replace(/^[·【〖◎◆●★☆—-]+|[·】〗◎◆●★☆—-]+$/gu, '');
  if (bare === '') return false;
  const names = [
    issue.title,
    ...issue.contents.map((e) => ('section' in e ? e.section : e.title)),
  ].map((n) => simplify(strip(n)));
  return names.some((full) => {
    const name = full.replace(/^[·【〖◎◆●★☆—-]+|[·】〗◎◆●★☆—-]+$/gu, '');
    return (
      name === bare ||
      name === s ||
      (bare.length >= 4 && (abbreviates(bare, name) || name.startsWith(`${bare}（`))) ||
      (bare.length >= 6 && PAPER.test(bare) && name.replace(/[（(].*$/u, '').includes(bare)) ||
      (bare.length >= 3 && name.replace(/[（(].*$/u, '').endsWith(bare))
    );
  });
}

/** The number and the day of an issue, and the marks that part them. */
const ISSUE_WORDS =
  /[（(]?总第?\d+[期号][）)]?|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|(?:(?:19|20)\d{2}|[一二][〇零○0OＯ一二三四五六七八九]{3})年?(?:[.·．/—-]?第?(?:\d{1,3}|[〇零一二三四五六七八九十]{1,4})[期号月]?)?|第[\d〇零一二三四五六七八九十]{1,4}[期号]|第\d{1,4}页/gu;
const MARKS = /[-—–·.•|｜/\d()（）【】〔〕〖〗[\]［］◎◆◇●○★☆■□▲△]/gu;

/** The name of the gazette with number, day and page of the issue, and perhaps the name of a section or a title. */
export function isComposedHead(
  text: string,
  issue: Pick<IssueFile, 'title' | 'contents'>,
): boolean {
  const s = simplify(strip(text));
  const name = simplify(strip(issue.title));
  const at = s.indexOf(name);
  if (name.length < 4 || at === -1) return false;
  const rest = (s.slice(0, at) + s.slice(at + name.length))
    .replace(ISSUE_WORDS, '')
    .replace(MARKS, '');
  if (rest === '') return true;
  return issue.contents.some((e) => {
    const own = simplify(strip('section' in e ? e.section : e.title)).replace(MARKS, '');
    return (
      own === rest ||
      (rest.length >= 4 && own.endsWith(rest)) ||
      own.replace(/^第[一二三四五六七八九十]{1,2}部分/u, '') === rest
    );
  });
}

/** 市政府大事记 for 某某市人民政府大事记（2023年11月至12月）: the same letters in order, the same last words. */
function abbreviates(short: string, name: string): boolean {
  const full = name.replace(/[（(].*$/u, '');
  if (short.slice(-3) !== full.slice(-3)) return false;
  let i = 0;
  for (const c of full) if (c === short[i]) i += 1;
  return i === short.length;
}

/** Whether a line is the heading of a table of contents: 目录, 目次, 本期目录, CONTENTS 目录, 要目, in either script. */
export const isContentsHeading = (text: string): boolean => {
  const s = strip(simplify(text)).replace(
    /[【】〖〗［］[\]（）()《》：:·•◎◆■□★☆*＊=—－/／|｜-]/gu,
    '',
  );
  return (
    /^(?:CONTENTS?)?(?:本期|本刊|本号|公报|总|全书|内容|文件|正文)?(?:目录|目次|要目|篇目|总目|目|导读|索引|内容)?(?:索引|一览)?(?:CONTENTS?)?$/iu.test(
      s,
    ) &&
    (/目录|目次|要目|篇目|总目|^本[期刊号](?:导读|索引|内容)|^(?:目录|要目|篇目)?索引$/u.test(s) ||
      /^CONTENTS?$/iu.test(s))
  );
};

/** Leaders, brackets and bullets of contents: what stands round titles and page numbers. */
const LEADERS = '.…·．‥•∙・⋯┈┄—－\\-–_=~～*\\s';
const OPEN = '（(［\\[〔【/／|｜<《';
const CLOSE = '）)］\\]〕】>》';
const PAGE_LAST = new RegExp(
  `^(.*?)[${LEADERS}]*[${OPEN}]?\\s*(?:第\\s?|p\\.?\\s?)?(\\d{1,4})(?:\\s?页)?\\s*[${CLOSE}]?[${LEADERS}]*$`,
  'iu',
);
const PAGE_FIRST = new RegExp(
  `^[${LEADERS}]*[${OPEN}]?\\s*(?:第\\s?|p\\.?\\s?)?(\\d{1,4})(?:\\s?页)?\\s*[${CLOSE}]?[${LEADERS}、]*(?=[^\\d.、．])(.*)$`,
  'iu',
);
const ORDINAL =
  /^(?:\d{1,3}\s?[.．、)）]|[（(]\d{1,3}[）)]|[〇一二三四五六七八九十百]{1,4}、|（[一二三四五六七八九十]{1,3}）|[①-⑳⑴-⒇⒈-⒛㈠-㈩])\s*/u;
const BULLET = /^[·•●○◎◆◇■□▲△★☆※▪◦*＊\-—－>》]+\s*/u;

/** A page that is one character (⑿) at the end of an entry, as digits in brackets. */
const pageInDigits = (entry: string): string =>
  entry.replace(/[⑴-⒇](?=\s*$)/u, (c) => c.normalize('NFKC'));

/** One way to read an entry: its title, and the page if that way has one. */
export interface EntryReading {
  readonly title: string;
  readonly page: number | undefined;
}

/**
 * The ways to read an entry of the contents, the likeliest first: page last (with leaders, in
 * brackets of any kind, after a slash or a space), page first, none; with and without the
 * ordinal or bullet before it. Which is right is told by the titles of the text.
 */
export function entryReadings(texts: readonly string[]): EntryReading[] {
  const joined = pageInDigits(joinPieces(texts).trim());
  const out: EntryReading[] = [];
  const add = (title: string, page: number | undefined): void => {
    const clean = title.replace(new RegExp(`^[${LEADERS}]+|[${LEADERS}]+$`, 'gu'), '');
    if (clean === '' || out.some((o) => o.title === clean && o.page === page)) return;
    out.push({ title: clean, page });
  };
  const bulletless = joined.replace(BULLET, '');
  const plain = bulletless.replace(ORDINAL, '');
  // 纪事：十月纪事: the section before its only entry.
  const labelled = plain.replace(/^\p{Script=Han}{2,10}[：:]\s*(?=\S)/u, '');
  for (const h of new Set([bulletless === '' ? joined : bulletless, plain, labelled])) {
    // The number of the document before its title.
    const numbered =
      /^(?:\p{Script=Han}{2,10}〔\d{4}〕第?\d{1,5}号|第[\d〇一二三四五六七八九十百]{1,4}号)\s*(?=\p{Script=Han}.{5,})/u.exec(
        h,
      );
    if (numbered !== null) {
      const rest = h.slice(numbered[0].length);
      const own = PAGE_LAST.exec(rest);
      if (own !== null && !/[年第月〔]$/u.test(own[1] as string))
        add(own[1] as string, Number(own[2]));
      add(rest, undefined);
    }
    const last = PAGE_LAST.exec(h);
    if (last !== null && !/[年第月〔]$/u.test(last[1] as string))
      add(last[1] as string, Number(last[2]));
    const first = PAGE_FIRST.exec(h);
    // 8．8月份大事记: with one dot behind it, the number of the entry.
    const isOrdinal = /^\s*\d{1,3}\s?[.．、](?![.．、…·\s])/u.test(h);
    if (first !== null && !isOrdinal && !/^[年月日个项条届号]/u.test(first[2] as string))
      add(first[2] as string, Number(first[1]));
    add(h, undefined);
    // …大事 （七）: a page in words is left out of the title, which the text tells.
    const words =
      /^(.{3,}?)[\s.…·．‥•∙⋯]*[（(［〔【][一二三四五六七八九十百〇]{1,4}[）)］〕】]$/u.exec(h);
    if (words !== null) add(words[1] as string, undefined);
    // …　第十页
    const inWords = /^(.{3,}?)[\s.…·．‥•∙⋯]*第([一二三四五六七八九十百〇]{1,5})页$/u.exec(h);
    if (inWords !== null) add(inWords[1] as string, parseHanNumber(inWords[2] as string));
  }
  return out;
}

/** Text of a contents entry without leaders and page, and the page if it prints one: the page must be set off or stand after a letter. */
export function splitContentsEntry(texts: readonly string[]): EntryReading {
  const joined = pageInDigits(joinPieces(texts));
  const m = /^(.*?)\s*[.…·．‥•\-—_\s]*[（(［[/]?\s*(\d{1,4})\s*[）)］\]]?$/u.exec(joined);
  if (m === null || /[年第]$/u.test(m[1] as string)) return { title: joined, page: undefined };
  const bracketed = /[（(［[/]\s*\d{1,4}\s*[）)］\]]?$/u.test(joined);
  const leader = /[.…·．‥•\-—_\s]\s*\d{1,4}$/u.test(joined);
  if (!bracketed && !leader && !/[\u4e00-\u9fff》）]\d{1,4}$/u.test(joined))
    return { title: joined, page: undefined };
  return { title: (m[1] as string).replace(/[.…·．‥•\s]+$/u, ''), page: Number(m[2]) };
}

/**
 * Whether the words of contents lines are those of their entries: when each title and each page
 * is taken out of them, only ordinals, leaders, brackets and bullets are left.
 *
 * @param printed what the lines print, without white space
 * @param entries the entries that stand on these lines
 */
export function entriesFill(printed: string, entries: readonly EntryReading[]): boolean {
  let rest = printed.replace(/[⑴-⒇]/gu, (c) => c.normalize('NFKC'));
  for (const { title } of entries) {
    const own = strip(title);
    const at = rest.indexOf(own);
    if (at !== -1) {
      rest = `${rest.slice(0, at)}\n${rest.slice(at + own.length)}`;
      continue;
    }
    // In two columns a title that is broken stands in pieces, between those of the other column.
    const taken = takePieces(rest, own);
    if (taken === undefined) return false;
    rest = taken;
  }
  if (
    /[\p{Script=Han}\p{L}]/u.test(
      rest.replace(
        /(?:^|\n)\p{Script=Han}{2,10}[：:](?=\n)|第[一二三四五六七八九十百〇]{1,5}[页頁]|(?:^|\n)?[〇一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十]{1,3}[）)]|第(?=\d)|页|[pP](?=\d|\.)/gu,
        '',
      ),
    )
  )
    return false;
  const numbers = [...rest.matchAll(/\d+/gu)].map((m) => Number(m[0]));
  for (const { page } of entries) {
    if (page === undefined) continue;
    const at = numbers.indexOf(page);
    if (at === -1) return false;
    numbers.splice(at, 1);
  }
  // What is left of numbers are ordinals: at most one for each entry.
  return numbers.length <= entries.length && numbers.every((n) => n < 200);
}

/** Take a title out of a text in at most six pieces, each of three letters or more; undefined if it is not there. */
function takePieces(text: string, title: string): string | undefined {
  let rest = text;
  let from = 0;
  let left = title;
  for (let pieces = 0; left !== '' && pieces < 6; pieces++) {
    let n = left.length;
    let at = -1;
    for (; n >= Math.min(3, left.length); n--) {
      at = rest.indexOf(left.slice(0, n), from);
      if (at !== -1) break;
    }
    if (at === -1) return undefined;
    rest = `${rest.slice(0, at)}\n${rest.slice(at + n)}`;
    from = at + 1;
    left = left.slice(n);
  }
  return left === '' ? rest : undefined;
}
