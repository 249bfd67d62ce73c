/** The address of a calculator ⇄ a case. What cannot be is met with a sentence for the reader. */
import { toIso } from '../domain/chinese.ts';
import type { Input, RuleSheet } from '../domain/rules.ts';
import type { Case, EventRow, FieldError, ParsedCase, Value } from './model.ts';
import { noticesOn } from './sheet.ts';
import { describeNumber } from './words.ts';

/** Name of the parameter that holds one event. */
export const EVENT = 'event';

/** More digits than these are a slip, and more than a number can hold. */
const MAX_DECIMALS = 6;

type Read<T> = { readonly value: T } | { readonly message: string };

/** Full-width digits and signs made half-width, white space taken away. */
const narrow = (s: string): string => s.normalize('NFKC').replace(/\s/gu, '');

/** Read a number as a person types it. */
export function readNumber(input: Input, raw: string): Read<number> {
  const s = narrow(raw).replace(/^[−–—]/u, '-');
  const unit = input.unit ?? '';
  const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(s);
  const plain = grouped ? s.replaceAll(',', '') : s;
  if (!/^-?(?:\d+(?:\.\d+)?|\.\d+)$/u.test(plain)) {
    return { message: `“${raw}”不是数字，请填阿拉伯数字。` };
  }
  if (plain.startsWith('-')) return { message: `不能是负数；没有的请填0。` };
  const [, decimals = ''] = plain.split('.');
  if (input.type === 'count' && plain.includes('.')) {
    return { message: `要填整数，不能有小数。` };
  }
  if (decimals.length > MAX_DECIMALS) {
    return { message: `小数最多${MAX_DECIMALS}位。` };
  }
  const value = Number(plain);
  if (input.max !== undefined && value > input.max) {
    return { message: `数字过大，最多为${describeNumber(input.max, unit)}，请核对。` };
  }
  return { value };
}

/** Read an answer of any type. */
export function readValue(input: Input, raw: string): Read<Value> {
  if (input.type === 'count' || input.type === 'amount') return readNumber(input, raw);
  const s = narrow(raw);
  const options = input.type === 'yesno' ? ['yes', 'no'] : (input.options ?? []).map((o) => o.id);
  if (options.includes(s)) return { value: s };
  return {
    message:
      input.type === 'yesno'
        ? `“${raw}”不是“是”（yes）或“否”（no）。`
        : `没有“${raw}”这一选项，请从列出的各项中选择。`,
  };
}

/** Read a date as a person writes it: 2023-11-01, 2023/11/1, 2023.11.1, 2023年11月1日. */
export function readDate(raw: string): Read<string> {
  const s = narrow(raw);
  const m = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/u.exec(s);
  if (m === null) return { message: `“${raw}”不是日期，请写成2023-11-01这样。` };
  const value = toIso(Number(m[1]), Number(m[2]), Number(m[3]));
  return value === undefined ? { message: `没有“${raw}”这一天，请核对。` } : { value };
}

/** Read one event out of its three parts. */
export function readEvent(sheet: RuleSheet, parts: readonly string[]): Read<EventRow> {
  const { events } = sheet;
  if (events === undefined) return { message: '本页不按次填写。' };
  const clean = parts.map((p) => p.normalize('NFKC').trim().replace(/\s+/gu, ' '));
  const [date = '', group = '', place = ''] = clean;
  if (clean.length !== 3) {
    return { message: `要有三项：${events.date}、${events.group}、${events.place}，用“|”隔开。` };
  }
  for (const [label, part] of [
    [events.date, date],
    [events.group, group],
    [events.place, place],
  ] as const) {
    if (part === '') return { message: `缺“${label}”。` };
  }
  const day = readDate(date);
  return 'message' in day ? day : { value: { date: day.value, group, place } };
}

/**
 * Read a case out of an address or a form. An empty parameter is left out; parameters that
 * the sheet does not know are not looked at.
 */
export function parseCase(sheet: RuleSheet, params: URLSearchParams): ParsedCase {
  const facts: Record<string, Value> = {};
  const errors: FieldError[] = [];
  const events: EventRow[] = [];
  for (const input of sheet.inputs) {
    const given = params.getAll(input.id).filter((v) => v.trim() !== '');
    const [first] = given;
    if (first === undefined) continue;
    if (given.some((v) => v !== first)) {
      errors.push({
        input: input.id,
        given: given.join('、'),
        message: `给了几个不同的答案（${given.join('、')}），请只留一个。`,
      });
      continue;
    }
    const read = readValue(input, first);
    if ('message' in read) errors.push({ input: input.id, given: first, message: read.message });
    else facts[input.id] = read.value;
  }
  if (sheet.events !== undefined) {
    const rows = params.getAll(EVENT).filter((v) => v.trim() !== '');
    for (const [row, raw] of rows.entries()) {
      const read = readEvent(sheet, raw.split(/[|｜]/u));
      if ('message' in read) errors.push({ input: EVENT, row, given: raw, message: read.message });
      else events.push(read.value);
    }
  }
  if (errors.length === 0) errors.push(...contradictions(sheet, facts, events));
  return { case: { facts, events }, errors };
}

/** Answers that cannot all be true. Events, where there are any, take the place of what they give. */
function contradictions(
  sheet: RuleSheet,
  facts: Readonly<Record<string, Value>>,
  events: readonly EventRow[],
): FieldError[] {
  const given = events.length === 0 ? [] : Object.values(sheet.events?.gives ?? {});
  const used = Object.fromEntries(Object.entries(facts).filter(([id]) => !given.includes(id)));
  return noticesOn(sheet, used)
    .filter((n) => n.level === 'contradiction')
    .map(({ at, text }) => {
      const input = at ?? sheet.inputs[0]!.id;
      return { input, given: String(facts[input] ?? ''), message: text };
    });
}

/** The parts of a pasted line: between tabs, bars or commas; where there is none of these, between spaces. */
export function eventParts(line: string): string[] {
  const parts = line.trim().split(/\s*[\t|｜,，;；]\s*/u);
  return parts.length > 1 ? parts : line.trim().split(/\s+/u);
}

/** Rows pasted from a spreadsheet: one event on a line. */
export function parseEventText(
  sheet: RuleSheet,
  text: string,
): { readonly events: readonly EventRow[]; readonly errors: readonly FieldError[] } {
  const events: EventRow[] = [];
  const errors: FieldError[] = [];
  for (const [row, line] of text.split(/\r\n|[\r\n]/u).entries()) {
    if (line.trim() === '') continue;
    const read = readEvent(sheet, eventParts(line));
    if ('message' in read) errors.push({ input: EVENT, row, given: line, message: read.message });
    else events.push(read.value);
  }
  return { events, errors };
}

/** The parameters of a case in the order of the sheet; {@link parseCase} reads them back. */
export function toSearch(sheet: RuleSheet, { facts, events }: Case): URLSearchParams {
  const params = new URLSearchParams();
  for (const { id } of sheet.inputs) {
    const value = facts[id];
    if (value !== undefined) params.append(id, String(value));
  }
  for (const { date, group, place } of events) params.append(EVENT, `${date}|${group}|${place}`);
  return params;
}
