/** What is said of rule sheets: words of the text that it quotes or leaves out. */
import { row } from '../index.ts';
import { answers, list } from './shared.ts';

export const noClause = row<{ document: string; clause: string }>({
  rule: 'rule-clause',
  severity: 'error',
  zh: ({ document, clause }) => `${document} 没有锚点为 ${clause} 的条款。`,
  en: ({ document, clause }) => `${document} has no clause ${clause}.`,
  hint: {
    zh: () => '写条款的锚点：网页上该段地址里 # 之后的部分。',
    en: () => 'Write the anchor of the clause, as the address of its paragraph has it after #.',
  },
  answers,
});

export const notInClause = row<{ document: string; clause: string }>({
  rule: 'rule-quote',
  severity: 'error',
  zh: ({ document, clause }) => `这些文字不在 ${document} 的 ${clause} 中。`,
  en: ({ document, clause }) => `These words do not stand in clause ${clause} of ${document}.`,
  hint: {
    zh: () => '照条款抄录，或者写出它们所在的条款。',
    en: () => 'Copy the words from the clause, or name the clause that they stand in.',
  },
  answers,
});

export const mentionUnquoted = row<{ mention: string }>({
  rule: 'rule-clause',
  severity: 'error',
  zh: ({ mention }) => `文字提到${mention}，却没有引用它。`,
  en: ({ mention }) => `The text speaks of ${mention} and does not quote it.`,
  hint: {
    zh: () => '在 clauses: 里引用这一条的原文，或者不提它。',
    en: () => 'Quote that clause under clauses:, or do not speak of it.',
  },
  answers,
});

export const quoteWithoutClause = row<void>({
  rule: 'rule-clause',
  severity: 'error',
  zh: () => '引文要写明出自哪一条。',
  en: () => 'A quotation needs the clause that it is from.',
  hint: { zh: () => '加上 clause:。', en: () => 'Add clause:.' },
  answers,
});

export const termNotQuoted = row<{ label: string; term: string }>({
  rule: 'rule-quote',
  severity: 'error',
  zh: ({ label, term }) => `条件用到“${label}”，引文里却没有“${term}”。`,
  en: ({ label, term }) => `The condition names ${label}, but the quotation has no “${term}”.`,
  hint: {
    zh: () => '引上写有它的文字，或者从条件中去掉这一选项。',
    en: () => 'Quote the words that name it, or take the option out of the condition.',
  },
  answers,
});

export const termLeftOut = row<{ label: string; words: string }>({
  rule: 'rule-quote',
  severity: 'error',
  zh: ({ label, words }) => `引文里有“${words}”，条件却没有问“${label}”。`,
  en: ({ label, words }) =>
    `The quotation has “${words}”, but the condition does not ask for ${label}.`,
  hint: {
    zh: () => '加进条件；确实不是条件的，在一条 readings: 里引用并写进 uncounted:，说明理由。',
    en: () =>
      'Add it to the condition; if it is none, quote it in one of the readings, under uncounted:, and say why.',
  },
  answers,
});

export const anyAgainst = row<undefined>({
  rule: 'rule-quote',
  severity: 'error',
  zh: () => '条件写作满足其中之一（any），引文里却没有“或”。',
  en: () => 'The condition asks for any one of its parts, but the quotation has no “或”.',
  hint: {
    zh: () => '引文里并列的条件都要满足，写在一层；引文有“或者”的，把引文补全。',
    en: () =>
      'Conditions that the quotation lists must all hold: write them side by side; if the text says 或者, quote it whole.',
  },
  answers,
});

export const allAgainst = row<{ labels: readonly string[] }>({
  rule: 'rule-quote',
  severity: 'error',
  zh: ({ labels }) => `引文用“或者”连接，条件却要“${list(labels, 'zh')}”都满足。`,
  en: ({ labels }) =>
    `The quotation says 或者, but the condition wants all of ${list(labels, 'en')}.`,
  hint: {
    zh: () => '满足其中之一即可的，写进 any:。',
    en: () => 'Where one of them is enough, write them under any:.',
  },
  answers,
});

export const itemWithoutCriterion = row<{ clause: string }>({
  rule: 'rule-criterion',
  severity: 'error',
  zh: ({ clause }) => `${clause}与已经写成条件的各项并列，却没有条件。`,
  en: ({ clause }) => `${clause} stands beside items that have criteria, but has none.`,
  hint: {
    zh: () => '在 criteria: 里补上；它不是分级条件的，在一条 readings: 里引用并说明理由。',
    en: () =>
      'Add it to the criteria; if it grades nothing, quote it in one of the readings and say why.',
  },
  answers,
});

export const yesnoAgainst = row<{ label: string; term: string; wanted: 'yes' | 'no' }>({
  rule: 'rule-quote',
  severity: 'error',
  zh: ({ label, term, wanted }) =>
    wanted === 'yes'
      ? `条件要求“${label}”为是，引文却没有肯定“${term}”。`
      : `条件要求“${label}”为否，引文却没有否定“${term}”。`,
  en: ({ label, term, wanted }) =>
    wanted === 'yes'
      ? `The condition asks for yes to “${label}”, but the quotation does not affirm “${term}”.`
      : `The condition asks for no to “${label}”, but the quotation does not deny “${term}”.`,
  hint: {
    zh: () => '照引文把 yes 和 no 改正；用语不同的，在 term: 里补上原文的写法。',
    en: () =>
      'Correct yes or no by the quotation; if the text words it otherwise, add its words under term:.',
  },
  answers,
});

export const yesnoWithoutTerm = row<{ id: string }>({
  rule: 'rule-input',
  severity: 'error',
  zh: ({ id }) => `是非题“${id}”没有写 term:，无从核对条件里的“是”“否”。`,
  en: ({ id }) =>
    `“${id}” has no term:, so that yes and no in a condition cannot be held to the text.`,
  hint: {
    zh: () => '在 term: 写原文中表示“是”的词语。',
    en: () => 'Write under term: the words of the text for yes.',
  },
  answers,
});

export const optionWithoutTerm = row<{ input: string; id: string }>({
  rule: 'rule-input',
  severity: 'error',
  zh: ({ input, id }) => `“${input}”的选项“${id}”既没有 term:，也没有 own:，无从与原文核对。`,
  en: ({ input, id }) =>
    `The option “${id}” of “${input}” has neither term: nor own:, so that it cannot be held to the text.`,
  hint: {
    zh: () => '在 term: 写原文的用语；选项不是原文用语的，在 own: 写明为什么。',
    en: () => 'Write the words of the text under term:, or under own: why it has none.',
  },
  answers,
});

export const labelNotTerm = row<{ label: string; term: string }>({
  rule: 'rule-quote',
  severity: 'error',
  zh: ({ label, term }) => `选项写作“${label}”，与它的用语“${term}”不合。`,
  en: ({ label, term }) =>
    `The option is labelled “${label}”, which is not made of its term “${term}”.`,
  hint: {
    zh: () => '按原文用语写 label:；不得不另写的，在 own: 写明为什么。',
    en: () => 'Write the label in the words of the term, or under own: why it is worded otherwise.',
  },
  answers,
});

export const termNowhere = row<{ label: string; term: string }>({
  rule: 'rule-quote',
  severity: 'error',
  zh: ({ label, term }) => `“${label}”的用语“${term}”不在所依据的文件中。`,
  en: ({ label, term }) =>
    `The term “${term}” of ${label} stands nowhere in the documents of the sheet.`,
  hint: {
    zh: () => '照原文改 term:。',
    en: () => 'Write the words of the text under term:.',
  },
  answers,
});
