/**
 * What a time is about that stands apart from it: in a bracket, behind a label, on a line of its own
 * under the task.
 *
 * In: a text with a time in it, and the clauses before. Out: the words of what is due, without marks
 * at their ends.
 */
import type { Clause } from '../domain/model.ts';
import { leadingNumber } from '../domain/numbering.ts';
import type { PlacedTime } from './deadlines.ts';
import { type Stretch, sentencesOf } from './parts.ts';
import { ROLE_LABEL, roleWordsAs } from './roles.ts';
import { LABEL } from './timeForms.ts';

/** Words without the marks at their ends. */
export const tidy = (words: string): string =>
  words.replace(/^[\s，,；;：:、]+|[\s，,；;：:。、]+$/gu, '').trim();

/** The longest title of an item that has more sentences behind it. */
const TITLE_LENGTH = 20;

/** What the words of a clause are about: the title of an item that has one (1.修复水毁路段。逐段设标…), else all of them. */
function matterOf(words: string): string {
  const rest = leadingNumber(words)?.rest;
  const own = rest ?? words;
  const [first, second] = sentencesOf(own);
  const title = first === undefined ? '' : own.slice(first.start, first.end);
  const titled =
    rest !== undefined &&
    second !== undefined &&
    title.length <= TITLE_LENGTH &&
    !/[，,；;]/u.test(title);
  return tidy(titled ? title : own);
}

/** The words of a heading without its number and the bracket behind it. */
export const headingWords = (text: string): string =>
  tidy((leadingNumber(text)?.rest ?? text).replace(/[（(][^（）()]*[）)]\s*$/u, ''));

/** Words of a bracket that says who owes a thing, or by when. */
const OWED = new RegExp(
  `(?:单位|部门|主体|时限|期限|时间|节点)(?:要求|节点|安排)?\\s*[：:]|${roleWordsAs('suffix')}`,
  'u',
);
/** A bracket without another in it. */
const ONE_BRACKET = '[（(【〔［\\[][^（）()【】〔〕［］[\\]]*[）)】〕］\\]]';
/** Nothing but the end of a bracket, and others beside it: …［2024年10月底前］［责任单位：某局］. */
const CLOSES = new RegExp(`^\\s*[）)】〕］\\]](?:\\s*${ONE_BRACKET})*[\\s。；;]*$`, 'u');
const LAST_BRACKET = new RegExp(`\\s*(?<bracket>${ONE_BRACKET})\\s*$`, 'u');

/** Words without the brackets at their end that say who owes them, or by when. */
function beforeBrackets(words: string): string {
  const last = LAST_BRACKET.exec(words);
  return last !== null && OWED.test(last.groups!['bracket']!)
    ? beforeBrackets(words.slice(0, last.index))
    : words;
}

/** Where the bracket opens that a place stands in; -1 where it stands in none. Those that have closed hold nothing. */
export function openAround(text: string, at: number): number {
  let depth = 0;
  for (let i = at - 1; i >= 0; i -= 1) {
    if (/[）)】〕］\]]/u.test(text[i]!)) depth += 1;
    else if (/[（(【〔［[]/u.test(text[i]!)) {
      if (depth === 0) return i;
      depth -= 1;
    }
  }
  return -1;
}

/**
 * What is due by a time in a bracket that ends a clause and says who owes it (（某局牵头，完成时限：6月底）):
 * the words of its sentence before it; where it stands behind a full stop, those of the clause, or the
 * title of an item; where it stands alone, the label and the time.
 *
 * @param number where the words begin behind the number of the clause
 */
export function bracketed(
  text: string,
  number: number,
  sentence: Stretch,
  time: PlacedTime,
): string | undefined {
  const open = openAround(text, time.start);
  const close = /[）)】〕］\]]/u.exec(text.slice(time.end))?.index ?? -1;
  if (open < number || close < 0 || !CLOSES.test(text.slice(time.end + close))) return undefined;
  if (close > 0 && !OWED.test(text.slice(open, time.end + close))) return undefined;
  const own = tidy(beforeBrackets(text.slice(Math.max(number, sentence.start), open)));
  const before = own === '' ? matterOf(beforeBrackets(text.slice(0, open))) : own;
  if (before !== '') return before;
  const inner = text.slice(open + 1, time.end);
  return tidy(
    inner.slice(Math.max(...['，', ',', '；', ';', '\u3000'].map((c) => inner.lastIndexOf(c))) + 1),
  );
}

/** What is said of a time itself, behind it in its bracket: 雨天顺延, 逾期不再受理, 以邮戳为准. */
const PROVISO =
  '(?:[，,；;]\\s*(?:[^，,；;（）()]{0,12}(?:顺延|延期|推迟|改期|另行通知|除外|为准|不计在内)|不?含[^，,；;（）()]{1,8}|(?:逾期|过期)[^，,；;（）()]{1,10}))*';
const ALONE_BEHIND = new RegExp(`^${PROVISO}\\s*[）)】〕］]`, 'u');

/** The bracket that holds a time and nothing but what is said of it: 演练（5月20日前，雨天顺延）; undefined where none does. */
function bracketAlone(text: string, time: PlacedTime): Stretch | undefined {
  const before = /[（(【〔［[]\s*$/u.exec(text.slice(0, time.start));
  const after = ALONE_BEHIND.exec(text.slice(time.end));
  return before === null || after === null
    ? undefined
    : { start: before.index, end: time.end + after[0].length };
}

/**
 * What is due by a time that has a bracket of its own (甲演练（5月20日前），乙演练（6月10日前）): the words
 * of its sentence between the bracket before it and its own.
 */
export function betweenBrackets(
  text: string,
  sentence: Stretch,
  time: PlacedTime,
  times: readonly PlacedTime[],
): string | undefined {
  const own = bracketAlone(text, time);
  if (own === undefined) return undefined;
  const others = times.flatMap((t) =>
    t === time || t.start < sentence.start || t.start >= sentence.end
      ? []
      : (bracketAlone(text, t) ?? []),
  );
  const from = Math.max(
    sentence.start,
    ...others.filter(({ end }) => end <= own.start).map(({ end }) => end),
  );
  // 第一阶段（3月），宣传；第二阶段（4月），检查: not what is behind the bracket before, where a semicolon parts them.
  const words = text.slice(from, own.start).replace(/^.*[；;]/su, '');
  return tidy(beforeBrackets(words)) || undefined;
}

/** Words without the end of a bracket that does not begin in them. */
export const withinBracket = (words: string): string =>
  /^[^（(【〔［]*[）)】〕］]$/u.test(words) ? words.slice(0, -1) : words;

/** The label of a time, with what is to be done by it: 完成时限：, 办结期限：. */
const OF_TIME = `(?:完成|办结|落实|实施|整改|办理|上报|交付|工作)?(?:${LABEL})`;
/** Labels that may stand beside that of a time: 责任单位：…, 牵头：…, 责任领导：…. */
const LABELS = `(?:${ROLE_LABEL}|\\p{Script=Han}{2,4}(?:单位|部门)\\s*[：:]|${OF_TIME}|(?:${roleWordsAs('bare')})\\s*[：:]|(?:责任|牵头|包联|分管|督办|包抓|挂点|联系)(?:领导|人)\\s*[：:])`;
/** What stands before a label that is no part of a sentence. */
const APART = '(?:^|[。；;，,\\s])\\s*';
const TIME_LABEL = new RegExp(`${APART}${OF_TIME}\\s*$`, 'u');
const HOLDS_TIME_LABEL = new RegExp(`${APART}${OF_TIME}`, 'u');
const FIRST_LABEL = new RegExp(`${APART}${LABELS}`, 'u');
const OPENS_WITH_LABEL = new RegExp(`^\\s*${LABELS}`, 'u');

/** The words before the first label of a clause. */
const beforeLabels = (text: string): string =>
  text.slice(0, FIRST_LABEL.exec(text)?.index ?? text.length);

/**
 * What is due at a time that stands alone behind its label: the words of its clause before the labels
 * (…。完成时限：6月底。), '' where none stand there; undefined for any other time.
 */
export function besideLabel(text: string, time: PlacedTime): string | undefined {
  const before = text.slice(0, time.start);
  const alone =
    TIME_LABEL.test(before) &&
    openAround(text, time.start) < 0 &&
    /^\s*(?:[，,；;。\s]|$)/u.test(text.slice(time.end));
  return alone ? matterOf(beforeLabels(before)) : undefined;
}

/**
 * What a line of labels is about (完成时限：6月底, on a line of its own): the item or paragraph before it,
 * or the heading over it where no other line of its section says a time.
 *
 * @param at index of the line
 * @returns '' where nothing stands before it
 */
export function matterBefore(clauses: readonly Clause[], at: number): string {
  const { section } = clauses[at]!;
  const j = clauses.slice(0, at).findLastIndex(({ text }) => !OPENS_WITH_LABEL.test(text));
  const before = clauses[j];
  if (before?.kind === 'heading') return headingWords(before.text);
  if (before?.kind !== 'item' && before?.kind !== 'paragraph') return '';
  const over = clauses.find((c) => c.kind === 'heading' && c.anchor === section);
  const once =
    over !== undefined &&
    leadingNumber(before.text) === undefined &&
    clauses.filter((c) => c.section === section && HOLDS_TIME_LABEL.test(c.text)).length === 1;
  return once ? headingWords(over.text) : matterOf(beforeLabels(before.text));
}
