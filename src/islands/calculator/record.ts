/** A case on paper and as text: what was entered, what was left out, what came of it. */
import type { GradeSheet } from '../../domain/rules.ts';
import type { Case, Facts, GradeResult } from '../../rules/model.ts';
import { describeValue, nameOf } from '../../rules/words.ts';
import { h } from './dom.ts';
import { outcomeName, type Verdict } from './grade.ts';

/** One question with its answer; null where it was left out. */
export interface Answer {
  readonly label: string;
  readonly value: string | null;
}

/** Every question with its answer, in the order of the sheet; then the events. `used` holds what was counted from these. */
export function answersOf(sheet: GradeSheet, { facts, events }: Case, used: Facts): Answer[] {
  const counted = events.length === 0 ? [] : Object.values(sheet.events?.gives ?? {});
  const answers = sheet.inputs.map((input): Answer => {
    const given = counted.includes(input.id);
    const value = given ? used[input.id] : facts[input.id];
    const words = value === undefined ? null : describeValue(input, value);
    return {
      label: nameOf(input),
      value: given && words !== null ? `${words}（由下列各起得出）` : words,
    };
  });
  return [
    ...answers,
    ...events.map(({ date, group, place }, i) => ({
      label: `第${i + 1}${sheet.events?.label.replace(/^每/u, '') ?? ''}`,
      value: [date, group, place].map((part) => part ?? '不详').join(' '),
    })),
  ];
}

/** The answers as a table for print. */
export const answerTable = (answers: readonly Answer[]): HTMLElement =>
  h(
    'dl',
    {},
    answers.map(({ label, value }) =>
      h(
        'div',
        {},
        h('dt', {}, label),
        h('dd', { class: value === null && 'left' }, value ?? '未填'),
      ),
    ),
  );

/** The times and clocks as a list for print. */
export const dueList = (due: readonly string[]): HTMLElement[] =>
  due.length === 0
    ? []
    : [
        h('h3', {}, '时限'),
        h(
          'ul',
          { class: 'readings' },
          due.map((line) => h('li', {}, line)),
        ),
      ];

/** The case as lines of text, to be pasted into a report. */
export function recordText(parts: {
  readonly sheet: GradeSheet;
  readonly cite: string;
  readonly address: string;
  readonly case: Case;
  readonly result: GradeResult;
  readonly verdict: Verdict;
  readonly due: readonly string[];
}): string {
  const { sheet, cite, result, verdict } = parts;
  const answers = answersOf(sheet, parts.case, result.facts);
  const left = answers.filter((a) => a.value === null).map((a) => a.label);
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
  return [
    `${sheet.title}（规则表${sheet.version}版，依据${cite}）`,
    `结果：${verdict.head}。${verdict.line}`,
    ...list(
      '情况：',
      answers.filter((a) => a.value !== null).map((a) => `${a.label}：${a.value}`),
    ),
    ...(left.length === 0 ? [] : [`未填（不知道）：${left.join('、')}`]),
    ...list(
      '符合的条款：',
      result.met.map(
        ({ criterion: c }) => `${c.clause}（${outcomeName(sheet, c.outcome)}）：${c.quote}`,
      ),
    ),
    ...list(
      '提示：',
      result.notices.map((n) => n.text),
    ),
    ...list('时限：', parts.due),
    ...list(
      '对条文的理解：',
      result.readings.map((r) => r.text),
    ),
    `核对：${parts.address}`,
    '',
  ].join('\n');
}
