/**
 * What a clause says of other documents: cites, implements (the basis that it stands on, or what
 * it carries out), revises (修订), repeals (废止), continues (继续执行).
 *
 * In: the clauses of one document, its title and number. Out: one relation for each document that
 * a clause names, so that every citing clause is kept. A document is never related to itself, and
 * a paper that is still to be drawn up (编制《…规划》) is not cited.
 */

import { DOC_NUMBER } from '../domain/docNumber.ts';
import type { Relation } from '../domain/model.ts';
import { matchesIn } from '../domain/sieve.ts';

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

/** Without a bracket, 和 behind a title joins another paper to it (《甲》和某政发〔2020〕1号). */
const NUMBER_AFTER_TITLE =
  /^\s*(?:[（(]\s*|(?![和及与或]))([\u4e00-\u9fff]{2,12}〔\d{4}〕第?\d{1,5}号)[）)]?/u;
/** Number of a standard: letters, a slash part, a number in parts, the year (GB 55015-2021, DBJ 03-78-2017, GB/T 9704-2012). */
const STANDARD =
  '[A-Z]{2,6}\\d{0,2}(?:\\/[A-Z]{1,4})?\\s*\\d[\\d.]*(?:\\s*[-—–－]\\s*\\d[\\d.]*)*\\s*[-—–－]\\s*(?:19|20)\\d{2}(?!\\d)';
const STANDARD_AFTER_TITLE = new RegExp(`^\\s*[（(]?\\s*(${STANDARD})\\s*[）)]?`, 'u');
const STANDARDS = new RegExp(`(?<![A-Za-z\\d])${STANDARD}`, 'gu');

/**
 * Find the relations in the clauses of one document.
 *
 * @param clauses the clauses in order; titles, headings and printed contents are not read
 * @param own title and numbers that are the document's own, or of the text attached to it
 */
export function findRelations(
  clauses: readonly Input[],
  own: { title: string; docNumber: string | undefined; attached: readonly string[] },
): Omit<Relation, 'target'>[] {
  const out = new Map<string, Omit<Relation, 'target'>>();
  const names = [own.title, ...own.attached, ...issuedBy(own.title)].map(plain);
  // A paper of the same title with another number, or one called 原, is an earlier one.
  const isOwn = (m: Mention, text: string): boolean =>
    m.docNumber === null
      ? !EARLIER.test(text.slice(0, m.start)) && names.some((n) => isSameTitle(n, plain(m.title!)))
      : own.docNumber !== undefined &&
        (m.docNumber === own.docNumber ||
          (m.title === null && m.docNumber.endsWith(own.docNumber)));
  const headings = new Map<string, string>();
  for (const clause of clauses) {
    if (clause.kind === 'heading') headings.set(clause.anchor, clause.text);
    if (clause.kind !== 'item' && clause.kind !== 'paragraph' && clause.kind !== 'row') continue;
    if (FACTS.test(clause.text.replace(/\s/gu, ''))) continue;
    const basis = isBasis(clause, headings);
    const mentions = mentionsIn(clause.text);
    for (const mention of mentions) {
      if (isOwn(mention, clause.text)) continue;
      const type =
        (clause.kind === 'row' ? typeOfList(clause, headings) : undefined) ??
        typeOf(clause.text, mention, mentions, basis);
      if (type === undefined) continue;
      const { docNumber, title } = mention;
      const key = `${clause.anchor} ${type} ${docNumber ?? plain(title!)}`;
      if (!out.has(key)) out.set(key, { type, docNumber, title, clause: clause.anchor });
    }
  }
  return [...out.values()];
}

/** A line of the block of facts over a paper, which speaks of the paper itself. */
const FACTS =
  /^(?:索引号|主题分类|发文机关|发布机构|成文日期|发文日期|发布日期|标题|名称|文号|发文字号|有效性|公开方式)：/u;

/** What becomes of the papers of a list, by the heading over it: 废止的行政规范性文件目录, 继续有效的文件清单. */
const LISTS: readonly (readonly [RegExp, Relation['type']])[] = [
  [/(?:废止|失效)[^，。；]*(?:目录|清单|名单|一览)/u, 'repeals'],
  [/(?:修改|修订)的[^，。；]*(?:目录|清单|名单|一览)/u, 'revises'],
  [/(?:继续|保留|现行)[^，。；]*有效[^，。；]*(?:目录|清单|名单|一览)/u, 'continues'],
];

/** The type that the heading over a row gives to the papers in it; undefined where it gives none, or several. */
function typeOfList(
  { section }: Input,
  headings: ReadonlyMap<string, string>,
): Relation['type'] | undefined {
  const over = headings.get(section ?? '') ?? '';
  const types = LISTS.filter(([words]) => words.test(over)).map(([, type]) => type);
  return types.length === 1 ? types[0] : undefined;
}

/** Words before a title that make it an earlier paper, though it may bear the title of this one. */
const EARLIER =
  /(?:原|原有的?|原来的?|(?:此前|以前|先前|\d{4}年)(?:\d{1,2}月(?:\d{1,2}日)?)?(?:印发|发布|公布|制定)的)$/u;

/** Titles of what a document itself issues: 关于印发《甲》的通知, 关于公布乙的通告. */
export function issuedBy(title: string): string[] {
  const m = /(?:印发|公布|发布|颁布)(.+?)(?:的(?:通知|通告|公告|决定|命令?))?$/u.exec(title);
  return m === null ? [] : [m[1]!];
}

/** A text attached to a notice, with or without the words 附件 and the place before it. */
const isSameTitle = (own: string, other: string): boolean =>
  own === other || own.replace(/^附件\d*/u, '') === other;

/** Where a document says what it stands on: its preamble, before any numbered section, or a section on its basis (编制依据). */
function isBasis(clause: Input, headings: ReadonlyMap<string, string>): boolean {
  if (clause.section !== undefined && /依据/u.test(headings.get(clause.section) ?? '')) return true;
  return /^(?:正文\d*-)?p\d+$/u.test(clause.anchor);
}

/**
 * Words before the number of a document that are written with it in one (按照某政发〔2020〕1号). None of
 * them begins the code of an issuer; 和, 经, 自, 从, 同 do (和政, 经开, 自府, 从府, 同政). 将 does where no
 * place stands behind it (将政发).
 */
const LEADS_TO =
  /^(?:(?:继续|严格|认真)?(?:按照|根据|依据|依照|遵照|参照|对照|执行|落实|贯彻|印发|转发|下发|废止|取消|修订|修改)|同时|以及|详见|参见|(?:现|拟)?将原?(?=\p{Script=Han})(?![政府委人党办纪])|[按见由对把被在与及或以])+(?=\p{Script=Han}{2,}〔)/u;

/** Titles in 《》 (the outermost ones), numbers of documents and of standards; a number after a title belongs to it. */
function mentionsIn(text: string): Mention[] {
  const out: Mention[] = [];
  for (const { start, end } of titleSpans(text)) {
    const title = text.slice(start + 1, end - 1);
    const rest = text.slice(end);
    const number = NUMBER_AFTER_TITLE.exec(rest) ?? STANDARD_AFTER_TITLE.exec(rest);
    if (!isDocumentTitle(title) && number === null) continue;
    out.push({
      title,
      docNumber: number === null ? null : oneSpace(number[1]!),
      start,
      end: end + (number?.[0].length ?? 0),
    });
  }
  for (const pattern of [DOC_NUMBER, STANDARDS]) {
    for (const m of matchesIn(text, pattern)) {
      const start = m.index;
      if (out.some((t) => start >= t.start && start < t.end)) continue;
      const joins = /》\s*$/u.test(text.slice(0, start)) && /^[和及与或]/u.test(m[0]) ? 1 : 0;
      const lead =
        pattern === DOC_NUMBER ? joins + (LEADS_TO.exec(m[0].slice(joins))?.[0].length ?? 0) : 0;
      const docNumber = oneSpace(m[0].slice(lead));
      out.push({ title: null, docNumber, start: start + lead, end: start + m[0].length });
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

const oneSpace = (number: string): string => number.replace(/\s+/gu, ' ');

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

/** What a mention is replaced with, so that the verb over a list of titles is found for each of them. */
const BLANK = '□';

/** The words around a mention, up to the end of the sentence, other mentions blanked out. */
function around(text: string, m: Mention, all: readonly Mention[]): [string, string] {
  const blanked = (from: number, to: number): string =>
    all
      .filter((o) => o.start >= from && o.end <= to)
      .reduceRight(
        (words, o) => words.slice(0, o.start - from) + BLANK + words.slice(o.end - from),
        text.slice(from, to),
      );
  return [
    blanked(0, m.start)
      .split(/[。；]/u)
      .at(-1)!,
    blanked(m.end, text.length).split(/[。；]/u)[0]!,
  ];
}

/** Titles that stand beside the one in question: 《甲》、《乙》和《丙》等. */
const BESIDE = '(?:[\\s、，和及与]|以及|□|等)*';
const REPEALED = new RegExp(
  `^[）)]?${BESIDE}[^□，,]{0,16}?[，,]?(?:同时|予以|即行|一并|相应)?(?:废止|(?:宣布)?失效|不再(?:执行|施行|有效))`,
  'u',
);
const REPEALS = new RegExp(`(?:废止|取消)${BESIDE}$`, 'u');
const CONTINUED = new RegExp(`^[）)]?${BESIDE}[^□]{0,12}?继续(?:执行|有效|实施|施行)`, 'u');
const REVISES = new RegExp(`(?:修订|修改|修正|修编|完善)(?:完善|印发)?${BESIDE}$`, 'u');
const REVISED = new RegExp(
  `^${BESIDE}(?:的?(?:修订|修改|修正)(?!稿|版|案)|(?:进行|予以|作出|作)(?:了)?(?:相应)?(?:修订|修改|修正))`,
  'u',
);
/** A verb of writing directly before a title, which therefore names nothing that is there yet. */
const DRAWN_UP = new RegExp(
  `(?:编制|制定|制订|起草|草拟|拟定|拟订|出台|编写|编印)(?:完善|印发|出台|实施|好|了)?${BESIDE}$`,
  'u',
);
/** What is drawn up is another paper, under the one that is named: 制定《甲》实施细则. */
const OF_IT = /^(?:的)?(?:实施|配套|贯彻|任务|分工|工作|考核)/u;
/** Words before a title that make it the ground on which a document stands, or what it carries out. */
const GROUND = /(?:根据|依据|依照|贯彻|落实)[^。；，,]*$/u;
const GROUND_OF_DOCUMENT =
  /(?:根据|依据|依照|(?<!(?:要|应|应当|须|必须)(?:严格|认真)?)按照|遵照|贯彻|落实)[^。；]*$/u;

/** How a clause speaks of a document; undefined where it names what does not exist yet. */
function typeOf(
  text: string,
  m: Mention,
  all: readonly Mention[],
  basis: boolean,
): Relation['type'] | undefined {
  const [before, after] = around(text, m, all);
  if (REPEALED.test(after) || REPEALS.test(before)) return 'repeals';
  if (CONTINUED.test(after)) return 'continues';
  if (REVISES.test(before) || REVISED.test(after)) return 'revises';
  if (m.docNumber === null && DRAWN_UP.test(before) && !OF_IT.test(after)) return undefined;
  if (basis && (GROUND_OF_DOCUMENT.test(before) || /^《/u.test(text))) return 'implements';
  return GROUND.test(before) ? 'implements' : 'cites';
}

const plain = (s: string): string => s.replace(/[\s《》〈〉“”"（）()]/gu, '');
