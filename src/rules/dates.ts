/** Dates as people and spreadsheets write them. In: the text of a cell. Out: a day, a day without its year, or why there is none. */
import { parseHanNumber, toIso } from '../domain/chinese.ts';

/** What a cell says of a day. */
export type ReadDate =
  /** A day (ISO 8601); `note` says how it was understood where that is not plain. */
  | { readonly kind: 'date'; readonly iso: string; readonly note?: string }
  /** A day whose year is not written. */
  | { readonly kind: 'yearless'; readonly month: number; readonly day: number }
  | { readonly kind: 'wrong'; readonly message: string };

const HAN_YEAR = '[〇零○一二三四五六七八九]{4}';
const HAN = '[一二三四五六七八九十]{1,3}';
/** Hours after a day; a spreadsheet writes them where a cell holds a moment. */
const TIME =
  '(?:(?:T|\\s+|(?<=[日号)一二三四五六天]))(?:上午|下午|凌晨|清晨|早上|中午|晚上?|夜间)?\\s*(?:\\d{1,2}(?:[:时点]\\d{0,2})(?:[:分]\\d{1,2}(?:\\.\\d+)?)?[分秒]?(?:\\s*[AP]M)?)?)?';
const WEEKDAY = '(?:\\s*\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?)?';
const TAIL = `${WEEKDAY}${TIME}${WEEKDAY}`;

/** The shapes of a date, each with how its parts are read; the first that fits is taken. */
const shapes: readonly {
  readonly pattern: string;
  readonly read: (parts: readonly string[], whole: string) => ReadDate;
}[] = [
  {
    pattern: `(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)(?:\\s*[日号])?${TAIL}`,
    read: ([y, m, d], whole) => full(Number(y), Number(m), Number(d), whole),
  },
  {
    pattern: `(${HAN_YEAR})年(${HAN})月(${HAN})[日号]${TAIL}`,
    read: ([y, m, d], whole) =>
      full(parseHanNumber(y!) ?? 0, parseHanNumber(m!), parseHanNumber(d!), whole),
  },
  {
    pattern: `(\\d{2})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})(?!\\d)(?:\\s*[日号])?${TAIL}`,
    read: ([y, m, d], whole) => short(y!, m!, d!, whole),
  },
  {
    pattern: `(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)${TAIL}`,
    read: ([a, , b, y], whole) => monthFirst(Number(a), Number(b), Number(y), whole),
  },
  {
    pattern: `(\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)${TAIL}`,
    read: ([y, , m, d], whole) => short(y!, m!, d!, whole),
  },
  {
    pattern: `(\\d{1,2})\\s*月\\s*(\\d{1,2})(?!\\d)(?:\\s*[日号])?${TAIL}`,
    read: ([m, d], whole) => yearless(Number(m), Number(d), whole),
  },
  {
    pattern: `(${HAN})月(${HAN})[日号]${TAIL}`,
    read: ([m, d], whole) => yearless(parseHanNumber(m!) ?? 0, parseHanNumber(d!) ?? 0, whole),
  },
  {
    pattern: `(\\d{1,2})[-/.](\\d{1,2})(?![-/.\\d])${TAIL}`,
    read: ([m, d], whole) => yearless(Number(m), Number(d), whole),
  },
  {
    pattern: '((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)',
    read: ([y, m, d], whole) => full(Number(y), Number(m), Number(d), whole),
  },
  // The days since 30 December 1899, as spreadsheets count them: 2000 to 2099.
  {
    pattern: '(3[6-9]\\d{3}|[4-6]\\d{4}|7[0-2]\\d{3}|730[0-4]\\d)(?:\\.\\d+)?(?!\\d)',
    read: ([serial], whole) => {
      const iso = new Date(Date.UTC(1899, 11, 30 + Number(serial))).toISOString().slice(0, 10);
      return { kind: 'date', iso, note: `“${whole}”是表格软件的日期序号，读作${iso}。` };
    },
  },
];

const wrong = (message: string): ReadDate => ({ kind: 'wrong', message });
const none = (whole: string): ReadDate => wrong(`没有“${whole}”这一天，请核对。`);

function full(y: number, m: number | undefined, d: number | undefined, whole: string): ReadDate {
  const iso = toIso(y, m, d);
  return iso === undefined ? none(whole) : { kind: 'date', iso };
}

function short(y: string, m: string, d: string, whole: string): ReadDate {
  // 23-11-01 begins with its year, since there is no month 23; 11-10-12 says nothing.
  if (Number(y) <= 12 && !whole.includes('年'))
    return wrong(`“${whole}”分不清年、月、日，请写成2023-11-01这样。`);
  const read = full(2000 + Number(y), Number(m), Number(d), whole);
  return read.kind === 'date' ? { ...read, note: `“${whole}”读作${read.iso}。` } : read;
}

function monthFirst(a: number, b: number, y: number, whole: string): ReadDate {
  if (a <= 12 && b <= 12 && a !== b) return wrong(`“${whole}”分不清月和日，请写成2023-11-01这样。`);
  const read = a > 12 ? full(y, b, a, whole) : full(y, a, b, whole);
  return read.kind === 'date' ? { ...read, note: `“${whole}”读作${read.iso}。` } : read;
}

function yearless(month: number, day: number, whole: string): ReadDate {
  // 2000 is a leap year: whether there is a 29 February shows once the year is known.
  return toIso(2000, month, day) === undefined ? none(whole) : { kind: 'yearless', month, day };
}

const notDate = (raw: string): string => `“${raw}”不是日期，请写成2023-11-01这样。`;

const compiled = shapes.map(({ pattern, read }) => ({
  whole: new RegExp(`^${pattern}$`, 'iu'),
  head: new RegExp(`^${pattern}`, 'iu'),
  read,
}));

/** Full width made half, what does not show taken away. */
export const cleanCell = (raw: string): string =>
  raw
    .normalize('NFKC')
    // The Hangul filler, which normalisation makes of two others.
    .replace(/[\p{Cf}\u1160]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Read the text of one cell. */
export function readDay(raw: string): ReadDate {
  const text = cleanCell(raw).replace(/(?<=\d) (?=\d{1,2}[月日号])|(?<=[年月]) /gu, '');
  for (const { whole, read } of compiled) {
    const m = whole.exec(text);
    if (m !== null) return read(m.slice(1), raw.trim());
  }
  const dates = compiled.slice(0, 3).some(({ head }) => head.test(text));
  if (dates && /[至到~—–]|--/u.test(text))
    return wrong(`“${raw.trim()}”是一段时间，请填发生的那一天。`);
  return wrong(notDate(raw));
}

/** A date at the beginning of a line, and what stands after it; undefined where there is none. */
export function leadingDay(
  line: string,
): { readonly date: string; readonly rest: string } | undefined {
  const text = cleanCell(line);
  for (const { head, read } of compiled) {
    const m = head.exec(text);
    if (m === null || read(m.slice(1), m[0]).kind === 'wrong') continue;
    return { date: m[0].trim(), rest: text.slice(m[0].length).trim() };
  }
  return undefined;
}

const DAY = 86_400_000;
/** The number of a day, for counting the days between two. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;
/** A day without its year in a given year; undefined where that year has none. */
export const inYear = (year: number, month: number, day: number): string | undefined =>
  toIso(year, month, day);
