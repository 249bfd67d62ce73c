/** What is said of rule sheets: what must be done, and clocks. */
import { row } from '../index.ts';
import { answers } from './shared.ts';

export const actionIdle = row<{ at: string; quote: string | undefined }>({
  rule: 'rule-action',
  severity: 'error',
  zh: ({ at, quote }) =>
    quote === undefined
      ? `${at} 没有可以列出的句子，或者都由更近的一条管着。`
      : `${at} 没有这样一个完整的句子。`,
  en: ({ at, quote }) =>
    quote === undefined
      ? `No sentence is in ${at}, or nearer parts of the sheet have them all.`
      : `${at} has no such whole sentence.`,
  hint: {
    zh: () => '原文改了，就照现在的句子写；不再需要的，删去这一条。',
    en: () => 'Write the sentence as the text has it now, or remove the entry.',
  },
  answers,
});

export const actionForgotten = row<{ clause: string }>({
  rule: 'rule-action',
  severity: 'error',
  zh: ({ clause }) => `${clause} 的这一句要求有人做事，规则表既没有列出，也没有写明为什么不列。`,
  en: ({ clause }) =>
    `This sentence of ${clause} obliges somebody, and the sheet neither shows it nor leaves it out with a reason.`,
  hint: {
    zh: () => '把它所在的部分写进 actions.sections:；不列的，写进 actions.leftOut: 并写明 why:。',
    en: () => 'Name its part under actions.sections:, or under actions.leftOut: with why:.',
  },
  answers,
});

export const actionGrades = row<{ clause: string; stated: string; named: string }>({
  rule: 'rule-action',
  severity: 'error',
  zh: ({ clause, stated, named }) =>
    `${clause} 的这一句写的是${named}，规则表用于${stated}，却没有写明怎样理解。`,
  en: ({ clause, stated, named }) =>
    `This sentence of ${clause} names ${named}; the sheet takes it for ${stated} without a reading.`,
  hint: {
    zh: () => '照原文改 grades:；原文有歧义的，在 reading: 写明怎样理解。',
    en: () => 'Correct grades:, or say under reading: how the open passage is read.',
  },
  answers,
});

export const clockIdle = row<{ at: string }>({
  rule: 'rule-action',
  severity: 'error',
  zh: ({ at }) => `${at} 没有一个列出的句子同时写有这一期限和要做的事。`,
  en: ({ at }) => `No sentence of ${at} that is shown has both this time and what is to be done.`,
  hint: {
    zh: () => '照同一句抄录 words: 和 what:。',
    en: () => 'Copy words: and what: from one sentence.',
  },
  answers,
});

export const clockLength = row<{ words: string; within: string }>({
  rule: 'rule-number',
  severity: 'error',
  zh: ({ words, within }) => `“${words}”与 ${within} 不合。`,
  en: ({ words, within }) => `“${words}” is not ${within}.`,
  hint: {
    zh: () => '2小时内是 PT2H，1日内是 P1D，每周是 P1W 加 every: true。',
    en: () => '2小时内 is PT2H, 1日内 P1D, 每周 P1W with every: true.',
  },
  answers,
});

export const clockMissing = row<{ clause: string; words: string }>({
  rule: 'rule-action',
  severity: 'error',
  zh: ({ clause, words }) => `${clause} 写了“${words}”，没有一个时钟对应它。`,
  en: ({ clause, words }) => `${clause} sets a time, “${words}”, and no clock runs for it.`,
  hint: {
    zh: () => '在 actions.clocks: 补上，写明从哪一时刻起、谁做什么。',
    en: () =>
      'Add it under actions.clocks: with the moment from which it runs, who must do it, and what.',
  },
  answers,
});

export const everyWithoutReading = row<{ words: string }>({
  rule: 'rule-action',
  severity: 'error',
  zh: ({ words }) => `“${words}”怎样计算，没有写明。`,
  en: ({ words }) => `It is not said how “${words}” is counted.`,
  hint: {
    zh: () => '在 reading: 写明：按自然日还是满多少小时、从哪一天起。',
    en: () => 'Say under reading: whether by calendar days or by hours, and from which day.',
  },
  answers,
});
