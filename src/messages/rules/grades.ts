/** What is said of rule sheets: grades. */
import { row } from '../index.ts';
import { answers } from './shared.ts';

export const outcomeAgainst = row<{
  outcome: string;
  clause: string;
  named: string;
  where: string;
}>({
  rule: 'rule-outcome',
  severity: 'error',
  zh: ({ outcome, clause, named, where }) =>
    `${clause} 在这里定为${outcome}，而原文“${where}”写的是${named}。`,
  en: ({ outcome, clause, named, where }) =>
    `${clause} is given the outcome ${outcome} here, but the text over it (“${where}”) says ${named}.`,
  hint: {
    zh: () => '照条款上面的标题改 outcome:。',
    en: () => 'Correct outcome: by the heading over the clause.',
  },
  answers,
});

export const outcomeUnnamed = row<{ clause: string }>({
  rule: 'rule-outcome',
  severity: 'error',
  zh: ({ clause }) => `${clause} 和它上面的标题都没有写是哪一级，无从核对 outcome:。`,
  en: ({ clause }) =>
    `Neither ${clause} nor a heading over it names a grade, so that outcome: cannot be held to the text.`,
  hint: {
    zh: () => '在 by: 写明是哪一条的哪些文字定的级。',
    en: () => 'Write under by: the clause and the words that name the grade.',
  },
  answers,
});

export const outcomeIdle = row<{ id: string }>({
  rule: 'rule-dead',
  severity: 'warning',
  zh: ({ id }) => `没有一项条件能定为“${id}”。`,
  en: ({ id }) => `No criterion establishes “${id}”.`,
  hint: {
    zh: () => '补上它的条件，或者删去这一级。',
    en: () => 'Add its criteria, or remove the grade.',
  },
  answers,
});

export const unmeetable = row<{ clause: string }>({
  rule: 'rule-dead',
  severity: 'error',
  zh: ({ clause }) => `${clause} 的条件没有任何情况能够符合。`,
  en: ({ clause }) => `No case can meet the condition of ${clause}.`,
  hint: {
    zh: () => '其中两项互相排斥，改正一项。',
    en: () => 'Two of its parts exclude each other; correct one.',
  },
  answers,
});

export const sameCriterion = row<{ clause: string; other: string }>({
  rule: 'rule-dead',
  severity: 'warning',
  zh: ({ clause, other }) => `${clause} 与 ${other} 写的完全一样。`,
  en: ({ clause, other }) => `${clause} says what ${other} says.`,
  hint: { zh: () => '删去一项。', en: () => 'Remove one of them.' },
  answers,
});
