/** What is said of rule sheets: numbers. */
import { row } from '../index.ts';
import { answers, list } from './shared.ts';

/** How a bound must read in the text. */
export const boundNames = {
  lowClosed: {
    zh: '“以上”“不少于”“不低于”“至少”“达到”',
    en: '以上, 不少于, 不低于, 至少 or 达到',
    end: '[',
  },
  lowOpen: { zh: '“超出”“超过”“大于”“高于”“多于”', en: '超出, 超过, 大于, 高于 or 多于', end: '(' },
  highClosed: { zh: '“内”“以内”“不超过”“至多”', en: '内, 以内, 之内, 不超过 or 至多', end: ']' },
  highOpen: {
    zh: '“以下”“不足”“不满”“未达到”“低于”“少于”',
    en: '以下, 不足, 不满, 未达到, 低于 or 少于',
    end: ')',
  },
  exact: { zh: '没有“以上”“以下”的光数', en: 'a bare number, without 以上 or 以下', end: '[n,n]' },
} as const;
export type BoundName = keyof typeof boundNames;

export const numberNotQuoted = row<{ input: string; number: string }>({
  rule: 'rule-number',
  severity: 'error',
  zh: ({ input, number }) => `“${input}”的条件里有${number}，引文里没有这个数。`,
  en: ({ input, number }) =>
    `“${input}” asks for ${number}, a number that the quotation does not have.`,
  hint: {
    zh: () => '更正区间；原文用别的单位写这个数的，在该问题的 units: 写上那个单位和换算。',
    en: () =>
      'Correct the interval; if the text writes the number in another unit, declare it under units: of the input, with its factor.',
  },
  answers,
});

export const numberReadOtherwise = row<{ input: string; number: string; bound: BoundName }>({
  rule: 'rule-number',
  severity: 'error',
  zh: ({ input, number, bound }) =>
    `“${input}”把${number}读得与原文不同：${boundNames[bound].end} 要求原文写${boundNames[bound].zh}。`,
  en: ({ input, number, bound }) =>
    `“${input}” reads ${number} as the text does not: ${boundNames[bound].end} needs ${boundNames[bound].en}.`,
  hint: {
    zh: () => '[ ] 含本数（以上、以内），( ) 不含本数（超出、以下）。',
    en: () => '[ and ] include the number (以上, 以内), ( and ) do not (超出, 以下).',
  },
  answers,
});

export const openEnd = row<{ input: string; interval: string; right: string }>({
  rule: 'rule-number',
  severity: 'error',
  zh: ({ input, interval, right }) =>
    `“${input}”的区间 ${interval} 的另一头与原文不合，应写成 ${right}。`,
  en: ({ input, interval, right }) =>
    `The other end of ${interval} for “${input}” does not read as the text does; it should be ${right}.`,
  hint: {
    zh: () =>
      '“若干以下”以有为前提，从 (0 起；“若干日内”包括当日，从 [0 起；什么都不限的区间不是条件。',
    en: () =>
      '“Fewer than so many” presumes that there are any and begins with (0; “within so long” begins with [0; an interval without any bound is no condition.',
  },
  answers,
});

export const numberLeftOut = row<{ printed: string }>({
  rule: 'rule-number',
  severity: 'error',
  zh: ({ printed }) => `引文里有“${printed}”，条件里没有用到。`,
  en: ({ printed }) => `The condition leaves out ${printed}, a number of the quotation.`,
  hint: {
    zh: () => '加进条件；确实不是条件的，在一条 readings: 里引用并写进 uncounted:，说明理由。',
    en: () =>
      'Add it to the condition; if it is none, quote it in one of the readings, under uncounted:, and say why.',
  },
  answers,
});

export const figureNumber = row<{ number: string }>({
  rule: 'rule-number',
  severity: 'error',
  zh: ({ number }) => `数目里有${number}，它所引的文字里没有这个数。`,
  en: ({ number }) => `The figure has ${number}, a number that its words do not have.`,
  hint: {
    zh: () => '更正数目，或者引用写有这个数的文字。',
    en: () => 'Correct the number, or quote the words that have it.',
  },
  answers,
});

export const figureQuote = row<void>({
  rule: 'rule-quote',
  severity: 'error',
  zh: () => '这些文字不在该事项的引文中。',
  en: () => 'These words do not stand in a quotation of the item.',
  hint: {
    zh: () => '在该事项的一条 grounds: 里也引上它。',
    en: () => 'Quote them in a ground of the item too.',
  },
  answers,
});

export const addOrTimes = row<void>({
  rule: 'rule-input',
  severity: 'error',
  zh: () => 'add: 和 times: 只写一个。',
  en: () => 'Write add or times, and not both.',
  hint: {
    zh: () => '每年加几个百分点写 add:，每年乘以几写 times:。',
    en: () => 'add: is percentage points a year, times: a factor a year.',
  },
  answers,
});

export const figureOfWords = row<{
  figure: string;
  terms: readonly string[];
  right: string | null;
}>({
  rule: 'rule-number',
  severity: 'error',
  zh: ({ figure, terms, right }) =>
    right === null
      ? `从“${list(terms, 'zh')}”读不出数目，无从核对${figure}。`
      : `“${list(terms, 'zh')}”是${right}，不是${figure}。`,
  en: ({ figure, terms, right }) =>
    right === null
      ? `No figure can be read from “${list(terms, 'en')}”, so that ${figure} cannot be held to it.`
      : `“${list(terms, 'en')}” is ${right}, not ${figure}.`,
  hint: {
    zh: () => '更正 figure:，或者在 terms: 写原文中表示数目的词（免征、减半、20%、三成）。',
    en: () =>
      'Correct figure:, or write under terms: the words of the text for it (免征, 减半, 20%, 三成).',
  },
  answers,
});

export const effectOfWords = row<{ effect: string; right: readonly string[] }>({
  rule: 'rule-quote',
  severity: 'error',
  zh: ({ effect, right }) => `事项写作 ${effect}，引文的用语却是 ${list(right, 'zh')}。`,
  en: ({ effect, right }) =>
    `The item is meant as ${effect}, but its quotations read as ${list(right, 'en')}.`,
  hint: {
    zh: () =>
      'must：应、要、必须、不得、执行、达到；should：原则上、优先、鼓励、推行；may：可、免、享受、计入。',
    en: () =>
      'must: 应, 要, 必须, 不得, 执行, 达到; should: 原则上, 优先, 鼓励, 推行; may: 可, 免, 享受, 计入.',
  },
  answers,
});
