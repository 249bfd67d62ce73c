/**
 * 大事记 → one record for each entry.
 *
 * Guarantees: each paragraph becomes one entry (of days that do not follow one another one for each), or is part of the frame (title,
 * period, month), or is among the unread; the text of an entry is the printed text after its
 * mark and date.
 */

import type { ChronicleEntry, Clause, GazetteDocument, NamedPerson } from '../domain/model.ts';
import { bareDays, datedThroughout } from '../domain/recordKind.ts';
import type { Register } from '../domain/register.ts';
import { simplify } from '../domain/script.ts';
import { type NameMatch, nameIndex } from '../duties/names.ts';
import { type Phrase, type Text, textOf } from '../messages/index.ts';
import { why } from '../messages/records.ts';
import { readActs } from './acts.ts';
import type { Read, Unread } from './appointments.ts';
import { bareMentions, withoutOffice } from './bareNames.ts';
import { type Calendar, type Day, lastMonthOf, moveTo, type NoDay } from './calendar.ts';
import { readDay, readDayBehindOccasion } from './days.ts';
import { afterDate, withoutMark } from './dayWords.ts';
import { entriesIn, holdsOpening } from './entries.ts';
import { feastIn } from './feasts.ts';
import {
  lostBy,
  type PeriodLine,
  periodOfTitle,
  readPeriodLine,
  readSpanLine,
} from './periodLines.ts';
import { isOwnOffice, type PersonMention, readPersons } from './persons.ts';
import { readPlaces } from './places.ts';

/** What a chronicle says. */
interface ChronicleReading {
  readonly read: readonly Read<ChronicleEntry>[];
  readonly unread: readonly Unread[];
}

/** What the reader may know beside the text. */
export interface ChronicleContext {
  readonly register?: Register;
  /** Whose chronicle it is (某市人民政府). */
  readonly government?: string;
  /** Words of running heads: the gazette's name, its sections. */
  readonly heads?: readonly string[];
}

/** Whether a document is a chronicle. */
export const isChronicle = (doc: GazetteDocument): boolean =>
  doc.frontMatter.kind === 'chronicle' ||
  /(?:大事记|大事年表)(?:（[^（）]*）)?$/u.test(simplify(doc.frontMatter.title));

/** One paragraph with the day that it belongs to. */
interface Row {
  readonly clause: Clause;
  readonly day: Day;
  /** Whether the paragraph itself prints the date. */
  readonly opens: boolean;
  readonly text: string;
  /** The words of the clause that it was read from. */
  readonly from: string;
  /** The text in simplified script, of the same length, in which it is read. */
  readonly plain: string;
}

/** Read a chronicle. */
export function readChronicle(
  doc: GazetteDocument,
  context: ChronicleContext = {},
): ChronicleReading {
  const { rows, unread } = rowsOf(doc, context.heads ?? []);
  const own = context.government?.replace(/(?:人民)?政府.*/u, '') ?? null;
  const persons = settle(
    rows,
    new Set<string>(),
    (text, names) => readPersons(text, names),
    (p) => (p.certain ? p.name : undefined),
  );
  const places = settle(
    rows,
    placesOf(context.register),
    (text, known) => readPlaces(text, known, own),
    ({ name }) => name,
  );
  const leaders = withoutOffice(
    rows.map((row) => row.plain),
    persons.flat().flatMap(({ name, office }) => (isOwnOffice(office) ? [name] : [])),
  );
  const read = rows.map((row, i): Read<ChronicleEntry> => {
    const { clause, day, opens, text, plain } = row;
    const named = persons[i]!;
    const all = [...named, ...bareMentions(plain, named, leaders)].map((p) => asPrinted(p, row));
    const record: ChronicleEntry = {
      issue: doc.issue,
      document: doc.id,
      clause: clause.anchor,
      dateStart: day.start,
      dateEnd: day.end,
      datePrinted: opens ? day.printed : null,
      text,
      officials: distinct(all.filter((p) => p.isPublic)),
      others: distinct(all.filter((p) => !p.isPublic)),
      places: [...new Set(places[i]!.map((p) => printedWords(p.name, row)))],
      agencies: agenciesIn(text, named, doc.id, context.register),
      acts: readActs(plain, named),
    };
    return { record, clause, words: row.from };
  });
  return { read, unread };
}

/**
 * Read every row with what the rows before have taught, and again until nothing new is
 * learned: a name that one row gives whole tells where it ends in the others.
 */
function settle<T>(
  rows: readonly Row[],
  known: Set<string>,
  read: (text: string, known: ReadonlySet<string>) => T[],
  teaches: (found: T) => string | undefined,
): T[][] {
  for (let pass = 1; ; pass += 1) {
    const before = known.size;
    const found = rows.map(({ plain }) => read(plain, known));
    for (const name of found.flat().map(teaches)) if (name !== undefined) known.add(name);
    if (known.size === before || pass === 4) return found;
  }
}

/** Words of the text that is read, as the entry prints them. */
function printedWords(words: string, { text, plain }: Row): string {
  if (text === plain) return words;
  const at = plain.indexOf(words);
  return at === -1 ? words : text.slice(at, at + words.length);
}

/** A person with name and office as printed. */
const asPrinted = (p: PersonMention, row: Row): PersonMention => ({
  ...p,
  name: row.text === row.plain ? p.name : row.text.slice(p.start, p.end),
  office: p.office === null ? null : printedWords(p.office, row),
});

/** The paragraphs, each with its day. */
function rowsOf(doc: GazetteDocument, names: readonly string[]): { rows: Row[]; unread: Unread[] } {
  const rows: Row[] = [];
  const unread: Unread[] = [];
  const title = simplify(doc.frontMatter.title);
  const period = periodOfTitle(title);
  const calendar: Calendar = {
    year: period.year ?? Number(doc.issue.slice(0, 4)),
    month: period.month ?? 0,
    day: undefined,
    lastYear: period.lastYear,
    annals: period.months === undefined && period.year !== period.lastYear,
    latest: undefined,
    bareDays: bareDays(
      doc.clauses.flatMap((c) => (c.kind === 'title' || c.kind === 'contents' ? [] : [c.text])),
    ),
  };
  const closing = datesAtEnd(doc);
  const heads = new Set(names.map((n) => simplify(n).replace(/\s/gu, '')));
  /** Feasts whose month the next day will tell, with where their entries belong. */
  const feasts: { clause: Clause; printed: string; at: number; month: string }[] = [];
  /** What a day says of the feasts before it: of its month, if the day before them was as well. */
  const settleFeasts = (month: string | undefined): void => {
    for (const f of feasts.splice(0).reverse()) {
      const day = f.month === month ? feastIn(simplify(f.printed), f.month) : undefined;
      if (day === undefined)
        unread.push({
          clause: f.clause,
          words: f.printed,
          why: textOf(why.unknownDate, undefined),
        });
      else rows.splice(f.at, 0, rowOf(f.clause, day, f.printed));
    }
  };
  const rowOf = (clause: Clause, day: Day, printed: string): Row => {
    const rest = afterDate(printed, day);
    return { clause, day, opens: true, text: rest, plain: simplify(rest), from: printed };
  };
  const take = (clause: Clause, printed: string): void => {
    const text = simplify(printed);
    const { own, inside } = openingOf(clause, text, calendar);
    const month = monthOf(calendar);
    // Under the heading of one month (四月) 谷雨前后 is in it; else the days on both sides must say so.
    const feast = own === 'unknown' && month !== undefined ? feastIn(text, month) : undefined;
    const read = calendar.heads === true && feast !== undefined ? feast : own;
    if (read === own && feast !== undefined) {
      feasts.push({ clause, printed, at: rows.length, month: month! });
      calendar.day = null;
      return;
    }
    if (typeof read === 'object') settleFeasts(read.start.slice(0, 7));
    const reason =
      objection(clause, text, read, calendar.day, heads) ??
      outOfPlace(read, calendar, period.months) ??
      (typeof read === 'object' && read.also !== undefined && SHARES_OUT.test(text)
        ? textOf(why.unknownDate, undefined)
        : undefined);
    if (reason !== undefined) {
      unread.push({ clause, words: printed, why: reason });
      // What follows a date that cannot be has no day either; a line of the page changes nothing.
      if (read !== undefined) calendar.day = null;
      else lose(calendar, text);
      return;
    }
    if (read !== undefined && typeof read !== 'string') {
      calendar.day = read;
      backUnder(calendar, read);
    }
    const day = calendar.day!;
    const opens = read !== undefined;
    const rest = inside ? withoutMark(printed) : afterDate(printed, opens ? day : undefined);
    // A date on a line of its own dates the paragraphs under it.
    const dated = [day.start, ...(day.also ?? [])];
    if (rest !== '')
      for (const start of dated) {
        const one = dated.length === 1 ? day : { ...day, start, end: start };
        rows.push({ clause, day: one, opens, text: rest, plain: simplify(rest), from: printed });
      }
    // What goes on under several days, or is of the same day, is of none that could be told.
    if (dated.length > 1) calendar.day = null;
  };
  for (const clause of doc.clauses) {
    if (['title', 'docNumber', 'gap', 'contents'].includes(clause.kind)) continue;
    const printed = clause.text.trim();
    const text = simplify(printed);
    const line = readPeriodLine(text);
    if (line !== undefined) {
      follow(calendar, line);
      continue;
    }
    if (isFrame(text)) {
      // （4月16日—30日）, under a title that names no month: the days are of it.
      const span = readSpanLine(text);
      if (span !== undefined) moveTo(calendar, span.year, span.month);
      continue;
    }
    if (clause.kind === 'row') {
      const cells = rowInOrder(clause);
      take(cells === undefined ? clause : { ...clause, kind: 'paragraph' }, cells ?? printed);
      continue;
    }
    if (closing) {
      // …。（1月2日）: the date stands behind what happened.
      const m = CLOSING_DATE.exec(printed);
      take(clause, m === null ? printed : `${m[2]!} ${m[1]!}`);
      continue;
    }
    for (const part of entriesIn(printed)) {
      // A heading that has run together with the line above or below it.
      const heading = part === printed ? undefined : readPeriodLine(simplify(part));
      if (heading === undefined) take(clause, part);
      else follow(calendar, heading);
    }
  }
  settleFeasts(undefined);
  return { rows, unread };
}

/** The day with which a line opens, and whether it stands inside its first sentence; a row of a table opens with none. */
function openingOf(
  clause: Clause,
  text: string,
  calendar: Calendar,
): { own: Day | NoDay | undefined; inside: boolean } {
  if (clause.kind === 'row') return { own: undefined, inside: false };
  const inside = readDayBehindOccasion(text, calendar);
  return { own: inside ?? readDay(text, calendar), inside: inside !== undefined };
}

/** 分别到甲镇、乙镇: which of a list was on which of several days, nobody can tell. */
const SHARES_OUT = /(?:分别|先后|依次|分头|分批|分[二两三]批|陆续)[^。；]*、/u;

/** The month in which the reader is; undefined where none is known. */
const monthOf = ({ year, month }: Calendar): string | undefined =>
  month === 0 || Number.isNaN(year) ? undefined : `${year}-${String(month).padStart(2, '0')}`;

/** A date in brackets at the end of a paragraph, and the words before it. */
const CLOSING_DATE =
  /^(.{6,}?)[（(]((?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月[^（）()，。；]{0,14})[）)][。]?$/su;

/** Whether the entries of a chronicle have their dates at their ends: most of the paragraphs do, and none opens with one. */
function datesAtEnd(doc: GazetteDocument): boolean {
  const paragraphs = doc.clauses.filter((c) => c.kind === 'paragraph' || c.kind === 'item');
  const at = paragraphs.filter((c) => CLOSING_DATE.test(simplify(c.text)));
  return (
    at.length >= 3 &&
    at.length * 2 > paragraphs.length &&
    !datedThroughout(paragraphs.map((c) => c.text))
  );
}

/** The row of a table of days: its day and its words; undefined where the heads of its columns say nothing of the kind. */
function rowInOrder(clause: Clause): string | undefined {
  const heads = (clause.columns ?? []).map((h) => simplify(h).replace(/\s/gu, ''));
  const day = heads.findIndex((h) => /^(?:日期|时间|月日|年月日)$/u.test(h));
  const words = heads.findIndex((h) =>
    /^(?:主要)?(?:内容|事件|事项|大事|纪要|活动|摘要|事项内容|活动内容|大事记)$/u.test(h),
  );
  const cells = clause.text.split('\t').map((c) => c.trim());
  return day === -1 || words === -1 || cells.length !== heads.length
    ? undefined
    : `${cells[day]!} ${cells[words]!}`.trim();
}

/** 4月26日—5月4日 under the heading 五月: the bare days after it are of the month of the heading. */
function backUnder(calendar: Calendar, { start }: Day): void {
  const { heading } = calendar;
  if (calendar.heads !== true || heading === undefined || start.length < heading.length) return;
  if (start.slice(0, 7) >= heading) return;
  calendar.year = Number(heading.slice(0, 4));
  calendar.month = Number(heading.slice(5));
}

/** Give up what a heading that cannot be read takes away: what stands under it has no day. */
function lose(calendar: Calendar, text: string): void {
  const lost = lostBy(text);
  if (lost === undefined) return;
  if (lost === 'year') calendar.year = Number.NaN;
  calendar.month = 0;
  calendar.day = null;
  calendar.heads = false;
}

/** Go where a heading leads: what stands under it without a date is of that month or year. */
function follow(calendar: Calendar, line: PeriodLine): void {
  if (line.month === undefined) {
    calendar.year = line.year!;
    calendar.month = 0;
    calendar.annals = true;
    calendar.latest = undefined;
  } else moveTo(calendar, line.year, line.month);
  const iso =
    calendar.month === 0
      ? String(calendar.year)
      : `${calendar.year}-${String(calendar.month).padStart(2, '0')}`;
  calendar.day = line.single ? { start: iso, end: iso, printed: '', length: 0 } : undefined;
  calendar.heads = line.month !== undefined && line.single;
  calendar.heading = calendar.heads ? iso : undefined;
}

/**
 * Why a date cannot stand where it stands: outside the months of the title, or, where years have
 * headings, in a month before the one above it, so that the heading of a year is missing.
 */
function outOfPlace(
  read: Day | NoDay | undefined,
  calendar: Calendar,
  months: readonly [string, string] | undefined,
): Text | undefined {
  if (typeof read !== 'object') return undefined;
  const month = read.start.slice(0, 7);
  if (months !== undefined && read.start.length >= 7 && (month < months[0] || month > months[1]))
    return textOf(why.outsidePeriod, { date: read.start, first: months[0], last: months[1] });
  const before = calendar.latest ?? '';
  const season = lastMonthOf(read.printed);
  const back =
    read.start.length >= 7
      ? before.slice(0, 7) > month
      : season !== undefined && before.slice(0, 4) === read.start && before.slice(5, 7) > season;
  if (back && calendar.annals) {
    calendar.year = Number.NaN;
    calendar.month = 0;
    return textOf(why.goesBack, { date: read.start, before });
  }
  if (read.start.length >= 7 && read.start > before) calendar.latest = read.start;
  return undefined;
}

/** A line that says who compiled the chronicle, or what it covers. */
const isFrame = (text: string): boolean =>
  /^[（(][^（）()]{0,30}(?:供稿|整理|编写|编辑|来源|撰稿|审核|统计|截至)[^（）()]{0,20}[）)]$/u.test(
    text,
  ) ||
  /^(?:供稿|整理|编写|撰稿|来源|责任编辑|审核)[：:].{1,30}$/u.test(text) ||
  /^[（(](?:\d{4}年)?\d{1,2}月\d{1,2}日(?:至|—|－|-|～)(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日[）)]$/u.test(
    text,
  );

/** Why a block can be no entry; undefined if it can. */
function objection(
  clause: Clause,
  text: string,
  read: Day | NoDay | undefined,
  above: Day | undefined | null,
  heads: ReadonlySet<string>,
): Text | undefined {
  const say = (reason: Phrase<void>): Text => textOf(reason, undefined);
  if (clause.kind === 'row') return say(why.chronicleRow);
  if (read === 'impossible') return say(why.impossibleDate);
  if (read === 'unknown') return say(why.unknownDate);
  if (read === 'lost') return say(above === null ? why.lostDay : why.noDay);
  if (read !== undefined) return undefined;
  if (clause.kind === 'heading') return say(why.unknownHeading);
  if (isPageLine(text, heads) || LABELLED_LINE.test(text) || holdsOpening(text))
    return say(why.isFurniture);
  if (above === null) return say(why.lostDay);
  return above === undefined ? say(why.noDay) : undefined;
}

/** 封面摄影：某某, 编辑部地址：某路1号　邮政编码：…: labels and a few words behind each, which tell of no day. */
const LABELLED_LINE = /^(?:\p{Script=Han}{2,8}：[^，。；：]{1,24}?(?:\s+|$))+$/u;

/** A running head or page number that was left among the entries: short, and no sentence. */
function isPageLine(text: string, heads: ReadonlySet<string>): boolean {
  const bare = text.replace(/\s/gu, '');
  return (
    heads.has(bare) ||
    !/\p{Script=Han}/u.test(bare) ||
    (bare.length <= 28 && !/[，。；！？”）：]/u.test(bare) && !/^[●○◆◇■□▲△★☆•·*▪◎※▶►⊙]/u.test(bare))
  );
}

/** Names of counties and districts that the register holds. */
function placesOf(register: Register | undefined): Set<string> {
  const out = new Set<string>();
  for (const agency of register?.agencies ?? []) {
    if (agency.kind !== 'county') continue;
    for (const name of [
      agency.name,
      ...agency.aliases.filter((a) => a.documents === null).map((a) => a.name),
    ]) {
      const place = name.replace(/(?:人民政府|政府|管理委员会|管委会)$/u, '');
      if (/[县区市旗]$/u.test(place) && place.length >= 3) out.add(place);
    }
  }
  return out;
}

/** One record for each person, in the order of the text, with the first office that is given. */
function distinct(mentions: readonly PersonMention[]): NamedPerson[] {
  const byName = new Map<string, NamedPerson>();
  for (const { name, office } of [...mentions].sort((a, b) => a.start - b.start)) {
    if (byName.get(name)?.office == null) byName.set(name, { name, office });
  }
  return [...byName.values()];
}

/** Ids of the agencies that the text names outside the offices of the authority's own leaders. */
function agenciesIn(
  text: string,
  persons: readonly PersonMention[],
  document: string,
  register: Register | undefined,
): string[] {
  if (register === undefined) return [];
  const taken = text.split('').map(() => false);
  for (const p of persons) {
    if (!isOwnOffice(p.office)) continue;
    const from = p.start - (p.office?.length ?? 0);
    for (let i = Math.max(0, from); i < p.end; i += 1) taken[i] = true;
  }
  const index = nameIndex(register);
  const ids: string[] = [];
  for (let at = 0; at < text.length; ) {
    const match = taken[at] ? undefined : index.at(text, at, document).find(isNamed);
    if (match === undefined) {
      at += 1;
      continue;
    }
    const name = text.slice(match.start, match.end);
    // 某自治区某联合会 is not the city’s 某联合会.
    const ofAnother = LEVEL_WORD.test(text[at - 1] ?? '') && !LEVEL_WORD.test(name[0]!);
    if (match.resolution.kind === 'found' && !ofAnother) ids.push(match.resolution.agency.id);
    at = match.end;
  }
  return [...new Set(ids)];
}

const LEVEL_WORD = /[国省市县旗区盟州]/u;
/** A name long enough to be no accident. */
const isNamed = ({ start, end }: NameMatch): boolean => end - start >= 3;
