/** What is said of rule sheets: what it asks. */
import { row } from '../index.ts';
import { answers } from './shared.ts';

export const choiceWithoutOptions = row<{ id: string }>({
  rule: 'rule-input',
  severity: 'error',
  zh: ({ id }) => `单选题“${id}”没有选项。`,
  en: ({ id }) => `The choice “${id}” has no options.`,
  hint: { zh: () => '在 options: 下写选项。', en: () => 'List them under options:.' },
  answers,
});

export const optionsWithoutChoice = row<{ id: string }>({
  rule: 'rule-input',
  severity: 'error',
  zh: ({ id }) => `“${id}”有选项，却不是单选题。`,
  en: ({ id }) => `“${id}” has options but is no choice.`,
  hint: {
    zh: () => '把 type: 改为 choice，或者删去 options:。',
    en: () => 'Write type: choice, or remove options:.',
  },
  answers,
});

export const noMax = row<{ id: string }>({
  rule: 'rule-input',
  severity: 'error',
  zh: ({ id }) => `“${id}”没有写 max:。`,
  en: ({ id }) => `“${id}” has no max.`,
  hint: {
    zh: () => '写上可能有的最大数，多打的零才看得出来。',
    en: () => 'Write the largest number that could be true, so that a slip of the keys is noticed.',
  },
  answers,
});

export const notANumber = row<{ id: string }>({
  rule: 'rule-input',
  severity: 'error',
  zh: ({ id }) => `这里要用数，“${id}”不是数。`,
  en: ({ id }) => `“${id}” is no number, and one is needed here.`,
  hint: {
    zh: () => '改用 type: 为 count 或 amount 的问题。',
    en: () => 'Name an input of type count or amount.',
  },
  answers,
});

export const notAChoice = row<{ id: string }>({
  rule: 'rule-input',
  severity: 'error',
  zh: ({ id }) => `各条按“${id}”分类，它必须是单选题。`,
  en: ({ id }) => `Entries are sorted by “${id}”, which must be a choice.`,
  hint: { zh: () => '把 type: 改为 choice。', en: () => 'Write type: choice.' },
  answers,
});

export const wrongFactor = row<{ unit: string; right: number; own: string; given: number }>({
  rule: 'rule-number',
  severity: 'error',
  zh: ({ unit, right, own, given }) => `1${unit}是${right}${own}，不是${given}。`,
  en: ({ unit, right, own, given }) => `A ${unit} is ${right} ${own}, not ${given}.`,
  hint: {
    zh: () => '在 units: 写每个单位折合多少个 unit:。',
    en: () => 'Write how many of unit: make one of the unit of the text.',
  },
  answers,
});

export const deadInput = row<{ id: string }>({
  rule: 'rule-dead',
  severity: 'warning',
  zh: ({ id }) => `问题“${id}”对结果没有任何影响。`,
  en: ({ id }) => `Nothing depends on the input “${id}”.`,
  hint: {
    zh: () => '在条件里用上它，或者删去。',
    en: () => 'Use it in a condition or a figure, or take it out.',
  },
  answers,
});
