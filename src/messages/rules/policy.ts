/** What is said of rule sheets: items, courses of years, entries. */
import { row } from '../index.ts';
import { answers } from './shared.ts';

export const cellCount = row<{ cells: number; items: number }>({
  rule: 'rule-input',
  severity: 'error',
  zh: ({ cells, items }) => `这一行有${cells}格，比较的却是${items}项。`,
  en: ({ cells, items }) => `This row has ${cells} cells for ${items} items.`,
  hint: {
    zh: () => '每项写一格；没有的写 null。',
    en: () => 'Write a cell for each item; null where it has none.',
  },
  answers,
});

export const spanYears = row<{ first: number; last: number; next: number }>({
  rule: 'rule-input',
  severity: 'error',
  zh: ({ first, last, next }) => `这一段是第${first}年至第${last}年，应当从第${next}年开始。`,
  en: ({ first, last, next }) =>
    `This span has the years ${first} to ${last}; it must begin with year ${next}.`,
  hint: {
    zh: () => '各段按次序写，中间不留空。',
    en: () => 'Write the spans in order and without a gap.',
  },
  answers,
});

export const spanWords = row<{ term: string }>({
  rule: 'rule-number',
  severity: 'error',
  zh: ({ term }) => `引文里没有“${term}”。`,
  en: ({ term }) => `The quotation has no “${term}”.`,
  hint: {
    zh: () => '更正，或者引用写有它的文字。',
    en: () => 'Correct it, or quote the words that have it.',
  },
  answers,
});

export const unsorted = row<{ entry: string; input: string }>({
  rule: 'rule-input',
  severity: 'error',
  zh: ({ entry, input }) => `“${entry}”没有按“${input}”归类。`,
  en: ({ entry, input }) => `“${entry}” is not sorted by “${input}”.`,
  hint: { zh: () => '在 is: 下写上。', en: () => 'Write it under is:.' },
  answers,
});

export const sortedAgainst = row<{ entry: string; label: string; words: string }>({
  rule: 'rule-quote',
  severity: 'error',
  zh: ({ entry, label, words }) => `“${entry}”归在“${label}”下，它那一句里却没有“${words}”。`,
  en: ({ entry, label, words }) =>
    `“${entry}” is sorted under ${label}, but its sentence has no “${words}”.`,
  hint: {
    zh: () => '照那一句归类；原文用别的词的，写在 reads:，并在 note: 说明。',
    en: () =>
      'Sort it by the words of the sentence, or write under reads: the words that the text has instead, and under note: what is to be said of them.',
  },
  answers,
});

export const readsWithoutNote = row<{ entry: string }>({
  rule: 'rule-input',
  severity: 'error',
  zh: ({ entry }) => `“${entry}”的原文用了别的词，却没有 note: 说明。`,
  en: ({ entry }) => `The text has other words for “${entry}”, and no note says so.`,
  hint: { zh: () => '在 note: 写明。', en: () => 'Say so under note:.' },
  answers,
});

export const whenNowhere = row<{ clause: string; when: string }>({
  rule: 'rule-quote',
  severity: 'error',
  zh: ({ clause, when }) => `${clause} 和它上面的标题里都没有“${when}”。`,
  en: ({ clause, when }) => `Neither clause ${clause} nor its heading has “${when}”.`,
  hint: {
    zh: () => '照条款或标题的文字写 when:。',
    en: () => 'Write when: in the words of the clause or its heading.',
  },
  answers,
});

export const forgotten = row<{ document: string; clause: string }>({
  rule: 'rule-coverage',
  severity: 'error',
  zh: ({ document, clause }) =>
    `${document} 的 ${clause} 有约束力的这些文字，规则表既没有用到，也没有写明为什么不用。`,
  en: ({ document, clause }) =>
    `The sheet neither uses nor leaves out binding words of clause ${clause} of ${document}.`,
  hint: {
    zh: () => '在用到的地方引用，或者写进 omitted: 并写明 why:。',
    en: () => 'Quote them where the sheet uses them, or list them under omitted: with the reason.',
  },
  answers,
});

export const contactMissing = row<{ id: string }>({
  rule: 'rule-input',
  severity: 'error',
  zh: ({ id }) => `“${id}”不是 sections: 里一条有 value: 的线路。`,
  en: ({ id }) => `“${id}” is no line of sections: that has a value:.`,
  hint: {
    zh: () => 'nothing: 写那条线路的 label:。',
    en: () => 'Write under nothing: the label: of such a line.',
  },
  answers,
});
