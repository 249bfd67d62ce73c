/**
 * 大事记 → one record for each entry.
 *
 * Guarantees: each paragraph becomes exactly one entry, or is part of the frame (title,
 * period, month), or is among the unread; the text of an entry is the printed text after its
 * mark and date.
 */
import { parseHanNumber, toIso } from '../domain/chinese.ts';
import type { ChronicleEntry, Clause, GazetteDocument, NamedPerson } from '../domain/model.ts';
import type { Register } from '../domain/register.ts';
import { type NameMatch, nameIndex } from '../duties/names.ts';
import { readActs } from './acts.ts';
import type { Unread } from './appointments.ts';
import { endsName, isOwnOffice, type PersonMention, readPersons } from './persons.ts';
import { readPlaces } from './places.ts';

/** What a chronicle says. */
export interface ChronicleReading {
  readonly entries: readonly ChronicleEntry[];
  readonly unread: readonly Unread[];
}

/** What the reader may know beside the text. */
export interface ChronicleContext {
  readonly register?: Register;
  /** Whose chronicle it is (某市人民政府). */
  readonly government?: string;
}

/** Whether a document is a chronicle. */
export const isChronicle = (doc: GazetteDocument): boolean =>
  doc.frontMatter.kind === 'chronicle' || /大事记(?:（[^（）]*）)?$/u.test(doc.frontMatter.title);

const BULLET = '[●○◆◇■□▲△★☆•·*▪◎※]?\\s?';
const NUM = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR = '(?:(\\d{4})年)?';
const TO = '(?:—|–|－|-|―|─|~|～|至|到)+';
/** 11月1日; 11月1日—2日; 12月2—3日; 11月30日—12月2日; 2023年12月31日至2024年1月2日. */
const DATE = new RegExp(
  `^${BULLET}${YEAR}${NUM}月${NUM}(?:日|号)?(?:${TO}${YEAR}(?:${NUM}月)?${NUM}(?:日|号))?(?<=[日号])`,
  'u',
);
/** 3日, under the heading of a month. */
const DAY = new RegExp(
  `^${BULLET}${NUM}(?:日|号)?(?:${TO}(?:${NUM}月)?${NUM}(?:日|号))?(?<=[日号])`,
  'u',
);
/** 11月，…; 11月上旬，…; 11月份…: a date to the month. */
const MONTH = new RegExp(`^${BULLET}${YEAR}${NUM}月(?:份|[上中下]旬|底|初|末)?[，,、：\\s]`, 'u');
/** A heading or line that is nothing but a month or a period. */
const PERIOD = new RegExp(
  `^[（(]?${YEAR}${NUM}月(?:份)?(?:(?:${TO}|、|和)${YEAR}${NUM}月(?:份)?)?(?:大事记)?[）)]?$`,
  'u',
);
const AFTER_DATE = /^[\s，,、：:]+/u;

interface Day {
  readonly start: string;
  readonly end: string;
  readonly printed: string;
  readonly length: number;
}

/** Where the reader is in the calendar. */
interface Calendar {
  year: number;
  month: number;
}

/** Year and month that a title or the line of the period begins with. */
function periodOf(text: string): { year: number | undefined; month: number } | undefined {
  const m = new RegExp(`${YEAR}${NUM}月`, 'u').exec(text);
  const month = m === null ? undefined : parseHanNumber(m[2]!);
  if (m === null || month === undefined) return undefined;
  return { year: m[1] === undefined ? undefined : Number(m[1]), month };
}

/** One paragraph with the day that it belongs to. */
interface Row {
  readonly clause: Clause;
  readonly day: Day;
  /** Whether the paragraph itself prints the date. */
  readonly opens: boolean;
  readonly text: string;
}

/** Read a chronicle. */
export function readChronicle(
  doc: GazetteDocument,
  context: ChronicleContext = {},
): ChronicleReading {
  const { rows, unread } = rowsOf(doc);
  const own = context.government?.replace(/(?:人民)?政府.*$/u, '') ?? null;
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
  const leaders = new Set(
    persons.flat().flatMap(({ name, office }) => (isOwnOffice(office) ? [name] : [])),
  );
  const entries = rows.map(({ clause, day, opens, text }, i): ChronicleEntry => {
    const named = persons[i]!;
    const all = [...named, ...bareMentions(text, named, leaders)];
    return {
      issue: doc.issue,
      document: doc.id,
      clause: clause.anchor,
      dateStart: day.start,
      dateEnd: day.end,
      datePrinted: opens ? day.printed : null,
      text,
      officials: distinct(all.filter((p) => p.isPublic)),
      others: distinct(all.filter((p) => !p.isPublic)),
      places: [...new Set(places[i]!.map((p) => p.name))],
      agencies: agenciesIn(text, named, doc.id, context.register),
      acts: readActs(text, named),
    };
  });
  return { entries, unread };
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
    const found = rows.map(({ text }) => read(text, known));
    for (const name of found.flat().map(teaches)) if (name !== undefined) known.add(name);
    if (known.size === before || pass === 4) return found;
  }
}

/** The paragraphs, each with its day. */
function rowsOf(doc: GazetteDocument): { rows: Row[]; unread: Unread[] } {
  const rows: Row[] = [];
  const unread: Unread[] = [];
  const start = periodOf(doc.frontMatter.title);
  const titleYear = Number(/\d{4}/u.exec(doc.frontMatter.title)?.[0] ?? 0);
  const calendar: Calendar = {
    year: start?.year ?? (titleYear || Number(doc.issue.slice(0, 4))),
    month: start?.month ?? 1,
  };
  let day: Day | undefined;
  for (const clause of doc.clauses) {
    if (['title', 'docNumber', 'gap', 'contents'].includes(clause.kind)) continue;
    const text = clause.text.trim();
    if (PERIOD.test(text)) {
      const period = periodOf(text)!;
      moveTo(calendar, period.year, period.month);
      continue;
    }
    const read = clause.kind === 'row' ? undefined : readDay(text, calendar);
    const why = objection(clause, read, day);
    if (why !== undefined) {
      unread.push({ clause, words: text, why });
      // What follows a date that cannot be has no day either.
      if (read === 'impossible') day = undefined;
      continue;
    }
    if (read !== undefined && read !== 'impossible') day = read;
    const opens = read !== undefined;
    const rest = opens
      ? text.slice(day!.length).replace(AFTER_DATE, '')
      : text.replace(new RegExp(`^${BULLET}`, 'u'), '');
    // A date on a line of its own dates the paragraphs under it.
    if (rest !== '') rows.push({ clause, day: day!, opens, text: rest });
  }
  return { rows, unread };
}

/** Why a block can be no entry; undefined if it can. */
function objection(
  clause: Clause,
  read: Day | 'impossible' | undefined,
  above: Day | undefined,
): string | undefined {
  if (clause.kind === 'row') return 'a row of a table; a chronicle is read from paragraphs';
  if (read === 'impossible') return 'its date is not a date of the calendar';
  if (read !== undefined) return undefined;
  if (clause.kind === 'heading') return 'a heading that is no date, no month and no period';
  return above === undefined ? 'it has no date, and no day stands above it' : undefined;
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

/** Move the calendar on; a month that lies far behind is one of the next year. */
function moveTo(calendar: Calendar, year: number | undefined, month: number): void {
  if (year !== undefined) calendar.year = year;
  else if (month < calendar.month - 5) calendar.year += 1;
  calendar.month = month;
}

/** The day that a paragraph opens with. */
function readDay(text: string, calendar: Calendar): Day | 'impossible' | undefined {
  const m = DATE.exec(text);
  if (m !== null) {
    const [, year, month, date, endYear, endMonth, endDate] = m;
    moveTo(calendar, year === undefined ? undefined : Number(year), parseHanNumber(month!)!);
    const start = toIso(calendar.year, calendar.month, parseHanNumber(date!));
    return dayOf(start, endOf(calendar, start, endYear, endMonth, endDate), m[0]);
  }
  const d = DAY.exec(text);
  if (d !== null) {
    const [, date, endMonth, endDate] = d;
    const start = toIso(calendar.year, calendar.month, parseHanNumber(date!));
    return dayOf(start, endOf(calendar, start, undefined, endMonth, endDate), d[0]);
  }
  const month = MONTH.exec(text);
  if (month !== null) {
    moveTo(
      calendar,
      month[1] === undefined ? undefined : Number(month[1]),
      parseHanNumber(month[2]!)!,
    );
    const iso = toIso(calendar.year, calendar.month, 1)?.slice(0, 7);
    return dayOf(iso, iso, month[0]);
  }
  return undefined;
}

/** The last day of a span; without one, its first. */
function endOf(
  calendar: Calendar,
  start: string | undefined,
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
): string | undefined {
  if (date === undefined) return start;
  const to = month === undefined ? calendar.month : parseHanNumber(month)!;
  const turns = to < calendar.month ? 1 : 0;
  return toIso(year === undefined ? calendar.year + turns : Number(year), to, parseHanNumber(date));
}

function dayOf(
  start: string | undefined,
  end: string | undefined,
  printed: string,
): Day | 'impossible' {
  if (start === undefined || end === undefined || end < start) return 'impossible';
  const bare = printed.replace(new RegExp(`^${BULLET}`, 'u'), '').replace(/[，,、：\s]$/u, '');
  return { start, end, printed: bare, length: printed.length };
}

/** Later mentions of a leader without an office (随后，某某某到…). */
function bareMentions(
  text: string,
  persons: readonly PersonMention[],
  leaders: ReadonlySet<string>,
): PersonMention[] {
  const out: PersonMention[] = [];
  for (const name of leaders) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (persons.some((p) => p.start < end && at < p.end)) continue;
      // A name of two characters may be part of other words; it must stand free.
      if (
        name.length < 3 &&
        !(/^$|[、，。；：\s]/u.test(text[at - 1] ?? '') && endsName(text, end))
      )
        continue;
      out.push({ name, office: null, start: at, end, certain: true, isPublic: true });
      break;
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
