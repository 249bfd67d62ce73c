/** What is said of rule sheets: the sheet as a whole, and names in it. */
import { row } from '../index.ts';
import { answers, type KindName, kindNames, list } from './shared.ts';

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
