/**
 * Answers of a form or an address: numbers with their units, options, yes and no. In: the
 * parameters. Out: what is known, what cannot be, what wants a word, how it was understood.
 */
import { parseInterval } from '../domain/interval.ts';
import type { GradeSheet, Input, RuleSheet } from '../domain/rules.ts';
import { atomsOf, passes } from './condition.ts';
import type { FieldError, Note, ParsedCase, Question, Value } from './model.ts';
import { ratioOf } from './numbers.ts';
import { compile, noticesOn } from './sheet.ts';
import { describeNumber } from './words.ts';

/** Name of the parameter that holds one event. */
export const EVENT = 'event';

/** More digits than these are a slip, and more than a number can hold. */
const MAX_DECIMALS = 6;
/** A number without its unit that is so many times the largest of the sheet may be in the unit below. */
const TOO_LARGE = 10;

type Read<T> =
  | { readonly value: T; readonly note?: string; readonly question?: FieldQuestion }
  | { readonly message: string };
type FieldQuestion = Omit<Question, 'input'>;

/** Full-width digits and signs made half-width, white space taken away. */
const narrow = (s: string): string => s.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');

/** What the words after a number multiply it by; undefined where they are of another kind. */
function factorOf(input: Input, words: string): number | undefined {
  const unit = input.unit ?? '';
  if (words === '' || words === unit) return 1;
  if (input.units?.[words] !== undefined) return input.units[words];
  // 3个旗县: the thing counted, in words of the question.
  if (unit !== '' && words.startsWith(unit) && input.label.includes(words.slice(unit.length)))
    return 1;
  const whole = /^[百千万亿]+$/u.test(words)
    ? // 3万 in a field of 万元 are 3万元: the last word of the unit is left out.
      `${words}${unit.replace(/^[百千万亿]+/u, '')}`
    : words;
  return unit === '' ? ratioOf(`${whole}个`, '个') : ratioOf(whole, unit);
}

/**
 * Read a number as a person types it, with its unit or without.
 *
 * @param largest the largest number that the sheet asks for; one far beyond it may be in another unit
 */
function readNumber(input: Input, raw: string, largest?: number): Read<number> {
  const s = narrow(raw).replace(/^[−–—]/u, '-');
  const unit = input.unit ?? '';
  const bad = { message: `“${raw}”不是数字，请填阿拉伯数字。` };
  // ² ① ½ are numbers to Unicode and none here.
  if (/\p{No}/u.test(raw)) return bad;
  const m = /^(-?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(\p{Script=Han}*)$/u.exec(s);
  if (m === null) return bad;
  const [, sign, digits = '', words = ''] = m;
  const plain = digits.replaceAll(',', '');
  const factor = factorOf(input, words);
  if (factor === undefined) {
    return {
      message: `“${raw}”的“${words}”不是这里的单位${unit === '' ? '' : `（${unit}）`}，请只填数字。`,
    };
  }
  if (sign === '-') return { message: `不能是负数；没有的请填0。` };
  const [, decimals = ''] = plain.split('.');
  if (decimals.length > MAX_DECIMALS) {
    return { message: `小数最多${MAX_DECIMALS}位。` };
  }
  // 1.1万 is 11000, and not what the machine makes of 1.1 × 10000.
  const value = factor === 1 ? Number(plain) : Number((Number(plain) * factor).toPrecision(15));
  if (input.type === 'count' && (factor === 1 ? plain.includes('.') : !Number.isInteger(value))) {
    return { message: `要填整数，不能有小数。` };
  }
  if (input.max !== undefined && value > input.max) {
    return { message: `数字过大，最多为${describeNumber(input.max, unit)}，请核对。` };
  }
  const said = describeNumber(value, unit);
  const smaller = unit.replace(/^[百千万亿]+/u, '');
  const times = smaller === unit || smaller === '' ? undefined : ratioOf(smaller, unit);
  if (
    words === '' &&
    times !== undefined &&
    largest !== undefined &&
    value >= largest * TOO_LARGE
  ) {
    const less = Number((value * times).toPrecision(15));
    return {
      value,
      question: {
        key: `unit ${plain}`,
        text: `填的是${plain}${unit}（${said}）。是不是${plain}${smaller}？`,
        offers: [
          { label: `是${plain}${smaller}，即${describeNumber(less, unit)}`, value: String(less) },
        ],
        keep: `就是${said}`,
      },
    };
  }
  return words === '' || words === unit
    ? { value }
    : { value, note: `“${raw.trim()}”读作${said}。` };
}

/** Read an answer of any type. */
function readValue(input: Input, raw: string, largest?: number): Read<Value> {
  if (input.type === 'count' || input.type === 'amount') return readNumber(input, raw, largest);
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

/** The largest number that the conditions of a sheet name for each input. */
function largestOf(sheet: RuleSheet): ReadonlyMap<string, number> {
  const known = largest.get(sheet);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  const inputs = new Set(sheet.inputs.map((i) => i.id));
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const interval =
        inputs.has(key) && typeof inner === 'string' ? parseInterval(inner) : undefined;
      for (const bound of interval === undefined ? [] : [interval.low, interval.high])
        if (Number.isFinite(bound)) found.set(key, Math.max(bound, found.get(key) ?? 0));
      visit(inner);
    }
  };
  visit(sheet);
  largest.set(sheet, found);
  return found;
}
const largest = new WeakMap<RuleSheet, Map<string, number>>();

/** What the inputs of a sheet were answered. */
interface ParsedFacts {
  readonly facts: Readonly<Record<string, Value>>;
  readonly errors: readonly FieldError[];
  readonly questions: readonly Question[];
  readonly notes: readonly Note[];
}

/**
 * Read the answers out of an address or a form. An empty parameter is left out; parameters
 * that the sheet does not know are not looked at.
 */
export function parseFacts(sheet: RuleSheet, params: URLSearchParams): ParsedFacts {
  const facts: Record<string, Value> = {};
  const errors: FieldError[] = [];
  const questions: Question[] = [];
  const notes: Note[] = [];
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
    const read = readValue(input, first, largestOf(sheet).get(input.id));
    if ('message' in read) {
      errors.push({ input: input.id, given: first, message: read.message });
      continue;
    }
    facts[input.id] = read.value;
    if (read.note !== undefined) notes.push({ input: input.id, text: read.note });
    if (read.question !== undefined) questions.push({ input: input.id, ...read.question });
  }
  return { facts, errors, questions, notes };
}

/**
 * Answers that cannot all be true.
 *
 * @param counted ids of inputs that are counted from events: what was entered there does not count
 */
export function contradictions(
  sheet: RuleSheet,
  facts: Readonly<Record<string, Value>>,
  counted: readonly string[] = [],
): FieldError[] {
  const used = Object.fromEntries(Object.entries(facts).filter(([id]) => !counted.includes(id)));
  return noticesOn(sheet, used)
    .filter((n) => n.level === 'contradiction')
    .map(({ at, text }) => {
      const input = at ?? sheet.inputs[0]!.id;
      return { input, given: String(facts[input] ?? ''), message: text };
    });
}

/**
 * Numbers of three events or more that lie farther apart than the text lets count together: as
 * numbers each is a case by itself, and some of them may be near each other all the same. Only
 * rows tell.
 */
export function spreadOut(sheet: RuleSheet, facts: ParsedFacts['facts']): Question[] {
  if (sheet.kind !== 'grade' || sheet.events === undefined) return [];
  const { groups, places, days } = sheet.events.gives;
  const apart = facts[days];
  const most = longestOf(sheet, facts);
  const count = Math.max(1, Number(facts[groups] ?? 1)) + Math.max(1, Number(facts[places] ?? 1));
  // The smaller places are in one of the larger.
  if (typeof apart !== 'number' || most === undefined || apart <= most || count - 1 < 3) return [];
  return [
    {
      input: days,
      key: `spread ${String(facts[groups])} ${String(facts[places])} ${apart} ${most}`,
      text: `首尾相隔${apart}日，超过${most}日，现按各起单独算。其中几起可能仍在${most}日之内，级别就会更高：请改为逐起填写。`,
      offers: [],
      keep: `任何两起都相隔超过${most}日`,
    },
  ];
}

/** The longest time within which the text counts events together, for the kind of case at hand. */
function longestOf(sheet: GradeSheet, facts: ParsedFacts['facts']): number | undefined {
  const { criteria } = compile(sheet);
  const highs = criteria.flatMap(({ node }) => {
    const atoms = atomsOf(node);
    const isOther = atoms.some(
      ({ input, test }) =>
        input.fixed === true && (facts[input.id] === undefined || !passes(test, facts[input.id]!)),
    );
    return isOther
      ? []
      : atoms.flatMap(({ input, test }) =>
          input.id === sheet.events?.gives.days && test.kind === 'interval'
            ? [test.interval.high]
            : [],
        );
  });
  return highs.length === 0 ? undefined : Math.max(...highs);
}

/** Read a case of a sheet without events out of an address or a form. */
export function parseAnswers(sheet: RuleSheet, params: URLSearchParams): ParsedCase {
  const { facts, errors, questions, notes } = parseFacts(sheet, params);
  return {
    case: { facts, events: [] },
    errors: errors.length > 0 ? errors : contradictions(sheet, facts),
    questions: [...questions, ...spreadOut(sheet, facts)],
    notes,
    eventRows: [],
  };
}
