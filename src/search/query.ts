/** What a reader asks for: words, phrases in quotes, document numbers, filters. */
import { parseHanNumber } from '../domain/chinese.ts';
import { fold, hasBrackets } from './fold.ts';

/** One word of a query; a clause must hold all of them. */
export interface QueryWord {
  /** As typed, without quotes. */
  readonly raw: string;
  /** What must stand in the folded text. */
  readonly folded: string;
  /** Stood in quotes: as it is, without other names. */
  readonly exact: boolean;
  /** Typed with brackets, so that these must be there too. */
  readonly brackets: boolean;
}

/** A query, read. */
export interface Query {
  /** As typed, white space tidied. */
  readonly raw: string;
  readonly words: readonly QueryWord[];
  /** A document number, if that is what it looks like. */
  readonly number: NumberQuery | undefined;
}

/** A document number as far as it was typed. */
export interface NumberQuery {
  readonly code: string | undefined;
  readonly year: number | undefined;
  readonly serial: number;
}

/** What narrows a search down; each is one value or none. */
export const filterNames = ['issue', 'document', 'agency', 'kind', 'year'] as const;
/** Name of a filter. */
export type FilterName = (typeof filterNames)[number];
/** Filters that are set. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

const QUOTED = /"([^"]*)"|＂([^＂]*)＂|(\S+)/gu;
/** A word wholly in Chinese quotation marks; inside a word they are part of the text. */
const CHINESE_QUOTES = /^[“「『]([^“”「」『』]+)[”」』]$/u;

const word = (raw: string, exact: boolean): QueryWord => ({
  raw,
  folded: fold(raw),
  exact,
  brackets: hasBrackets(raw),
});

/** Reads a query. Words that fold to nothing (a lone bracket) are left out. */
export function parseQuery(typed: string): Query {
  const raw = typed.trim().replace(/\s+/gu, ' ');
  const words: QueryWord[] = [];
  for (const m of raw.matchAll(QUOTED)) {
    const quoted = m[1] ?? m[2];
    // A quotation mark within a word is a part of it; at its ends it is one that was not closed.
    const bare = m[3]?.replace(/^["＂]+|["＂]+$/gu, '') ?? '';
    const found = quoted === undefined ? word(bare, false) : word(quoted.trim(), true);
    if (
      found.folded !== '' &&
      !words.some((w) => w.folded === found.folded && w.brackets === found.brackets)
    )
      words.push(found);
  }
  return { raw, words, number: parseNumber(raw) };
}

/**
 * The words to try when a query finds nothing as it stands: what is in Chinese quotation
 * marks, taken as a phrase. Undefined if there are none.
 */
export function withoutChineseQuotes(query: Query): Query | undefined {
  if (!query.words.some((w) => CHINESE_QUOTES.test(w.raw))) return undefined;
  const words = query.words.map((w) => {
    const inner = CHINESE_QUOTES.exec(w.raw)?.[1];
    return inner === undefined ? w : word(inner, true);
  });
  return { ...query, words };
}

const HAN_SERIAL = /[〇零一二三四五六七八九十百]{1,6}(?= ?号)/u;

/**
 * Reads a document number however it is typed: 某政发〔2023〕1号, 某政发[2023]1号,
 * 某政发2023 1, 某政发〔2023〕第1号, 〔2023〕1号, 1号, 1号文件, 六十三号. Figures alone are no number.
 */
export function parseNumber(typed: string): NumberQuery | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/["“”《》]/gu, '')
    .replace(/(?<=号)(?:文件|文)$/u, '')
    .replace(HAN_SERIAL, (n) => String(parseHanNumber(n) ?? n))
    .replace(/[〔〕[\]()【】﹝﹞<>{}\-—_/.,，、\s]+/gu, ' ')
    .trim();
  const m =
    /^(?<code>\p{Script=Han}{2,12}?)? ?(?:(?<year>(?:19|20)\d{2})年? ?)?(?<ordinal>第)? ?(?<serial>\d{1,5}) ?(?<end>号)?$/u.exec(
      text,
    );
  if (m?.groups === undefined) return undefined;
  const { code, year, serial, end } = m.groups;
  if (end === undefined && (code === undefined || year === undefined)) return undefined;
  return {
    code: code?.replace(/第$/u, '') || undefined,
    year: year === undefined ? undefined : Number(year),
    serial: Number(serial),
  };
}

/** A word that is a document number, or begins with one: 63号文件里的停车位. */
export function withNumber(raw: string): { number: NumberQuery | undefined; rest: string } {
  const whole = parseNumber(raw);
  if (whole !== undefined) return { number: whole, rest: '' };
  const m = /^(.{0,24}?号(?:文件|文)?)[的里中对]?(.{2,})$/u.exec(raw);
  const number = parseNumber(m?.[1] ?? '');
  return number === undefined ? { number, rest: raw } : { number, rest: m?.[2] ?? '' };
}

/** Whether the characters of a short form stand in the long one, in their order. */
export function isAbbreviation(short: string, long: string): boolean {
  let at = 0;
  for (const c of short) {
    at = long.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Reads query and filters from an address. */
export function fromAddress(search: string): { typed: string; filters: Filters } {
  const params = new URLSearchParams(search);
  const filters: Partial<Record<FilterName, string>> = {};
  for (const name of filterNames) {
    const value = params.get(name);
    if (value !== null && value !== '') filters[name] = value;
  }
  return { typed: params.get('q') ?? '', filters };
}

/** The address of a search, from `?` on; empty for no search. */
export function toAddress(typed: string, filters: Filters): string {
  const params = new URLSearchParams();
  if (typed.trim() !== '') params.set('q', typed.trim());
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined) params.set(name, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
