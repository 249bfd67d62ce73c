/** What is said of `readings.yaml`, the answers of an editor. */
import { row } from './index.ts';

export const readingDocument = row<{ document: string; known: readonly string[] }>({
  rule: 'reading',
  severity: 'error',
  zh: ({ document }) => `本期没有文件“${document}”，这条回答对不上任何文件。`,
  en: ({ document }) =>
    `This issue has no document “${document}”, so that the answer is about nothing.`,
  hint: {
    zh: ({ known }) => `document: 应写文件名去掉 .mdx，本期有：${known.join('、')}。`,
    en: ({ known }) =>
      `Write the name of a file without .mdx after document:. This issue has: ${known.join(', ')}.`,
  },
  answers: ['readings.yaml'],
});

export const readingClause = row<{ document: string; clause: string; holds: string | undefined }>({
  rule: 'reading',
  severity: 'error',
  zh: ({ document, clause }) => `文件 ${document} 没有锚点为“${clause}”的条款。`,
  en: ({ document, clause }) =>
    `The document ${document} has no clause with the anchor “${clause}”.`,
  hint: {
    zh: ({ holds }) =>
      holds === undefined
        ? '在网页上点条款旁的链接，# 之后就是锚点；或删去这条回答。'
        : `引用的文字在条款 ${holds}；把 clause: 改为它。`,
    en: ({ holds }) =>
      holds === undefined
        ? 'The anchor is what follows # in the link beside the clause on the page; or remove the answer.'
        : `The quoted words stand in the clause ${holds}: write that after clause:.`,
  },
  answers: ['readings.yaml'],
});

export const readingQuote = row<{ clause: string }>({
  rule: 'reading',
  severity: 'error',
  zh: ({ clause }) => `引用的文字不在条款 ${clause} 中。`,
  en: ({ clause }) => `The quoted words do not stand in the clause ${clause}.`,
  hint: {
    zh: () => '照该条款发布的文字重新抄录 quote:；条款已改、回答不再需要时，删去这条回答。',
    en: () =>
      'Copy quote: again from the clause as published; if the clause has changed and needs no answer any more, remove the answer.',
  },
  answers: ['readings.yaml'],
});

export const readingTwice = row<{ before: number }>({
  rule: 'reading',
  severity: 'error',
  zh: ({ before }) => `第 ${before} 行已经回答了同样的文字。`,
  en: ({ before }) => `Line ${before} answers the same words already.`,
  hint: {
    zh: () => '两条只留一条；几条记录写在同一条回答的 records: 下。',
    en: () => 'Keep one of the two; several records stand under records: of one answer.',
  },
  answers: ['readings.yaml'],
});

export const readingIdle = row<{ reader: string; nothing: boolean }>({
  rule: 'reading-idle',
  severity: 'error',
  zh: ({ reader, nothing }) =>
    nothing
      ? `这条回答已没有对象：程序在这些文字里没有读出${readerNames[reader]?.zh ?? reader}，也没有报告。`
      : `这条回答已没有必要：程序自己读出的${readerNames[reader]?.zh ?? reader}与回答相同。`,
  en: ({ reader, nothing }) =>
    nothing
      ? `This answer meets nothing any more: the program reads no ${readerNames[reader]?.en ?? reader} in these words and reports nothing.`
      : `This answer is not needed any more: the program reads the same ${readerNames[reader]?.en ?? reader} by itself.`,
  hint: {
    zh: () => '删去这条回答。',
    en: () => 'Remove the answer.',
  },
  answers: ['readings.yaml'],
});

/** What each reader reads, in words. */
const readerNames: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  appointments: { zh: '任免', en: 'appointment' },
  chronicle: { zh: '大事记条目', en: 'chronicle entry' },
  duties: { zh: '职责', en: 'duty' },
  deadlines: { zh: '期限', en: 'deadline' },
  indicators: { zh: '指标', en: 'indicator' },
  memberships: { zh: '名单', en: 'roster entry' },
  citations: { zh: '引用', en: 'citation' },
  damage: { zh: '损坏', en: 'damage' },
  structure: { zh: '结构问题', en: 'question of structure' },
};
