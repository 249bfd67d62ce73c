/** A case on paper: what was entered, what was left out, by when something is due. */
import type { GradeSheet } from '../../domain/rules.ts';
import type { Case, Facts, Question } from '../../rules/model.ts';
import { describeValue, nameOf } from '../../rules/words.ts';
import { h } from './dom.ts';

/** One question with its answer; null where it was left out. */
interface Answer {
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

/** A question that was confirmed, in words: what was asked and what was said to it. */
export const sureWords = ({ row, text, keep }: Question): string =>
  `${row === undefined ? '' : `第${row + 1}行，`}${text}——${keep}`;

/** What was confirmed, as a list for print. */
export const sureList = (confirmed: readonly Question[]): HTMLElement[] =>
  confirmed.length === 0
    ? []
    : [
        h('h3', {}, '已核对'),
        h(
          'ul',
          { class: 'readings' },
          confirmed.map((q) => h('li', {}, sureWords(q))),
        ),
      ];

/** The times and clocks as a list for print. */
export const dueList = (due: readonly string[]): HTMLElement[] =>
  due.length === 0
    ? []
    : [
        h('h3', {}, '期限'),
        h(
          'ul',
          { class: 'readings' },
          due.map((line) => h('li', {}, line)),
        ),
      ];
