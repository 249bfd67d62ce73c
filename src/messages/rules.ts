/** What is said of the rule sheets in `content/rules/`: where a sheet is not borne out by the text. */
import { type Answer, row } from './index.ts';

const answers: readonly [Answer, ...Answer[]] = ['rules'];
const list = (ids: readonly string[], language: 'zh' | 'en'): string =>
  ids.join(language === 'zh' ? '、' : ', ');

/** Kinds of things that have a name in a sheet. */
export const kindNames = {
  input: { zh: '问题', en: 'input' },
  outcome: { zh: '级别', en: 'outcome' },
  moment: { zh: '时刻', en: 'moment' },
  item: { zh: '事项', en: 'item' },
  box: { zh: '框', en: 'box' },
} as const;
export type KindName = keyof typeof kindNames;

// ---- the sheet as a whole ----

export const fileName = row<{ id: string; name: string }>({
  rule: 'rule-name',
  severity: 'error',
  zh: ({ id, name }) => `规则表的 id 是“${id}”，文件名却是“${name}”。`,
  en: ({ id, name }) => `The sheet is called “${id}”, but its file “${name}”.`,
  hint: {
    zh: () => '改成一样：它就是计算页的地址。',
    en: () => 'Make them the same; the name is the address of the calculator.',
  },
  answers,
});

export const noDocument = row<{ id: string }>({
  rule: 'rule-document',
  severity: 'error',
  zh: ({ id }) => `没有“${id}”这份文件。`,
  en: ({ id }) => `There is no document “${id}”.`,
  hint: {
    zh: () => '写文件的 id：它的文件名去掉 .mdx。',
    en: () => 'Write the id of the document: the name of its file without .mdx.',
  },
  answers,
});

export const tooEarly = row<{ from: string; document: string; date: string }>({
  rule: 'rule-document',
  severity: 'error',
  zh: ({ from, document, date }) => `规则不能从 ${from} 起适用：${document} 的成文日期是 ${date}。`,
  en: ({ from, document, date }) =>
    `The rules cannot hold from ${from}: ${document} is of ${date}.`,
  hint: {
    zh: () => '把 from: 改为成文之日或者以后的施行日期。',
    en: () =>
      'Write under from: the date of the document, or a later one on which it came into force.',
  },
  answers,
});

export const endsBefore = row<{ from: string; until: string }>({
  rule: 'rule-document',
  severity: 'error',
  zh: ({ from, until }) => `规则还没有开始（${from}）就已经结束（${until}）。`,
  en: ({ from, until }) => `The rules end (${until}) before they begin (${from}).`,
  hint: {
    zh: () => '更正 from: 或者 until:。',
    en: () => 'Correct from: or until:.',
  },
  answers,
});

export const notASource = row<{ document: string; sources: readonly string[] }>({
  rule: 'rule-document',
  severity: 'error',
  zh: ({ document }) => `“${document}”不在 sources: 列出的文件中。`,
  en: ({ document }) => `“${document}” is not among the sources.`,
  hint: {
    zh: ({ sources }) =>
      `sources: 有：${list(sources, 'zh')}。要用它，就加进 sources:，它的有约束力的条文才会逐句核对。`,
    en: ({ sources }) =>
      `The sources are: ${list(sources, 'en')}. Add it there to use it, so that its binding clauses are looked at.`,
  },
  answers,
});

// ---- names ----

export const taken = row<{ id: string }>({
  rule: 'rule-name',
  severity: 'error',
  zh: ({ id }) => `“${id}”这个名字已经用了，或者是网页自己要用的。`,
  en: ({ id }) => `The name “${id}” is taken, or one that the page itself uses.`,
  hint: { zh: () => '换一个名字。', en: () => 'Give it a name of its own.' },
  answers,
});

export const noSuch = row<{ kind: KindName; id: string; known: readonly string[] }>({
  rule: 'rule-name',
  severity: 'error',
  zh: ({ kind, id }) => `没有“${id}”这个${kindNames[kind].zh}。`,
  en: ({ kind, id }) => `There is no ${kindNames[kind].en} “${id}”.`,
  hint: {
    zh: ({ kind, known }) =>
      known.length === 0
        ? `表里一个${kindNames[kind].zh}也没有：先写上它。`
        : `已有的${kindNames[kind].zh}：${list(known, 'zh')}。`,
    en: ({ kind, known }) =>
      known.length === 0
        ? `The sheet has no ${kindNames[kind].en} at all: write it first.`
        : `The names of ${kindNames[kind].en}s are: ${list(known, 'en')}.`,
  },
  answers,
});

export const noAnswer = row<{ input: string; given: string; known: readonly string[] }>({
  rule: 'rule-name',
  severity: 'error',
  zh: ({ input, given }) => `“${input}”没有“${given}”这个选项。`,
  en: ({ input, given }) => `“${input}” has no answer “${given}”.`,
  hint: {
    zh: ({ known }) => `可选的有：${list(known, 'zh')}。`,
    en: ({ known }) => `The answers are: ${list(known, 'en')}.`,
  },
  answers,
});

export const noInterval = row<{ input: string; given: string }>({
  rule: 'rule-name',
  severity: 'error',
  zh: ({ input, given }) => `“${input}”是数，“${given}”却不是区间。`,
  en: ({ input, given }) => `“${input}” is a number, and “${given}” is no interval.`,
  hint: {
    zh: () => '在引号里写区间："[10,30)"、"(168,)"、"[1,1]"。',
    en: () => 'Write an interval between quotation marks: "[10,30)", "(168,)", "[1,1]".',
  },
  answers,
});

export const optionTwice = row<{ id: string }>({
  rule: 'rule-name',
  severity: 'error',
  zh: ({ id }) => `选项“${id}”出现了两次。`,
  en: ({ id }) => `The option “${id}” stands twice.`,
  hint: { zh: () => '删去一个，或者改名。', en: () => 'Remove one of them, or rename it.' },
  answers,
});

export const deadBox = row<{ id: string }>({
  rule: 'rule-dead',
  severity: 'warning',
  zh: ({ id }) => `没有箭头通到“${id}”这个框。`,
  en: ({ id }) => `No arrow leads to the box “${id}”.`,
  hint: {
    zh: () => '在另一框的 next: 里写上它，或者删去。',
    en: () => 'Name it under next: of another box, or remove it.',
  },
  answers,
});

// ---- inputs ----

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

// ---- words of the text ----

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

// ---- numbers ----

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

// ---- grades ----

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

// ---- what must be done ----

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

// ---- items, courses of years, entries ----

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
