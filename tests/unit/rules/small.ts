/** A sheet that exists only in tests, with its document: that a new sheet takes no code. */
import { parse as parseYaml } from 'yaml';
import type { Clause, GazetteDocument } from '../../../src/domain/model.ts';
import { GradeSheet } from '../../../src/domain/rules.ts';

const texts: Readonly<Record<string, string>> = {
  一: '一、河水超出警戒水位2米以上，或者三个以上村被淹，且雨不停的，为一级。',
  二: '二、河水超出警戒水位，不足2米，且不是枯水期的，为二级。',
  三: '三、堤坝出现管涌、漫溢的，为二级。',
  四: '四、各村发现险情的，应当在1小时内报告防汛办。一级汛情，各村每天向防汛办报告一次。值班电话要公布。',
  五: '五、示意图。',
};

/** The document that the sheet rests on. */
export const document = {
  id: 'flood',
  frontMatter: { title: '某防汛办法', kind: 'notice', date: '2024-05-01' },
  clauses: Object.entries(texts).map(
    ([anchor, text], i): Clause => ({
      anchor,
      kind: 'item',
      level: 1,
      text,
      sourceLines: [i + 1, i + 1],
      mdxLine: i + 1,
    }),
  ),
} as unknown as GazetteDocument;

/** The sheet as an editor writes it. */
export const yaml = `id: flood
title: 汛情分级
question: 汛情属几级？
kind: grade
document: flood
from: 2024-05-01
version: 2024-05-02
none: 不属任何一级
inputs:
  - { id: above, type: amount, label: 超出警戒水位, unit: 米, max: 50, units: { 米: 1 }, worse: higher }
  - { id: villages, type: count, label: 被淹的村, unit: 个, max: 10000, units: { 个: 1 }, worse: higher }
  - { id: rain, type: yesno, label: 雨是否不停, term: 雨不停, worse: yes }
  - { id: season, type: choice, label: 时期, options: [{ id: dry, label: 枯水期, term: 枯水期 }, { id: wet, label: 汛期, own: 不是枯水期的，都算汛期。 }] }
  - id: dam
    type: choice
    label: 堤坝
    absent: no
    options: [{ id: piping, label: 管涌, term: 管涌 }, { id: overflow, label: 漫溢, term: 漫溢 }]
outcomes:
  - { id: one, name: 一级, colour: red }
  - { id: two, name: 二级, colour: blue }
criteria:
  - outcome: one
    clause: 一
    quote: 超出警戒水位2米以上，或者三个以上村被淹，且雨不停的
    when: { all: [{ any: [{ above: '[2,)' }, { villages: '[3,)' }] }, { rain: yes }] }
  - outcome: two
    clause: 二
    quote: 超出警戒水位，不足2米，且不是枯水期的
    when: { above: '(0,2)', not: { season: dry } }
  - outcome: two
    clause: 三
    quote: 堤坝出现管涌、漫溢的
    kind: judgement
    when: { dam: [piping, overflow] }
readings:
  - { about: [above], text: 以上含本数。, clause: 一, quote: 2米以上 }
notices:
  - { when: { villages: '[1,)', above: '[0,0]' }, level: contradiction, at: above, text: 有村被淹，水位不会没有超出。 }
moments:
  - { id: seen, label: 发现险情 }
actions:
  sections:
    - { at: 四, when: now }
  leftOut:
    - { at: 四, quote: 值班电话要公布。, why: 平时就要做的。 }
    - { at: 一, why: 分级条件。 }
  clocks:
    - { at: 四, words: 1小时内, within: PT1H, from: seen, who: 各村, what: 报告防汛办 }
    - { at: 四, words: 每天, within: P1D, every: true, from: seen, who: 各村, what: 向防汛办报告一次, reading: 每个自然日一次。 }
  gaps:
    - { at: 五, quote: 示意图, text: 如何结束，原文没有写。 }
flows:
  - title: 某示意图
    clause: 五
    nodes:
      - { id: seen, text: 发现险情, clause: 四, quote: 发现险情的, next: [told] }
      - { id: told, text: 报告, clause: 四, quote: 在1小时内报告 }
`;

/** The sheet, read. */
export const sheetOf = (text: string = yaml): GradeSheet => GradeSheet.parse(parseYaml(text));
