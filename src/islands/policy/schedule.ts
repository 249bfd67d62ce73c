/** A course of years: the years of the calendar are put to the rows. */
import type { ScheduleSheet } from '../../domain/rules.ts';
import { beforeDocument, beforeWords } from '../../rules/before.ts';
import { parseAnswers } from '../../rules/facts.ts';
import { evaluateSchedule } from '../../rules/schedule.ts';
import { need } from '../calculator/dom.ts';
import { type Kind, type Page, type Shown, unsay } from './panel.ts';

/** The kind of sheets whose outcome is a course of years. */
export function scheduleKind({ sheet, list }: Page<ScheduleSheet>): Kind {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-item]')];
  const labels = list.querySelectorAll<SVGTextElement>('[data-label]');
  return {
    own: [],
    errors: (params) => parseAnswers(sheet, params).errors,
    show(params): Shown {
      list.hidden = false;
      const { facts } = parseAnswers(sheet, params).case;
      const years = evaluateSchedule(sheet, facts);
      for (const [i, { number, year, span }] of years.entries()) {
        const row = rows[i]!;
        const name = year === null ? `第${number}年` : `${year}年`;
        row.dataset['item'] = String(year ?? number);
        row.dataset['status'] = year === null ? 'unknown' : span === null ? 'no' : 'applies';
        if (span !== null) row.dataset['figure'] = String(span.figure);
        need(row, '[data-year]').textContent = span === null ? `${name}起` : name;
        labels[i]!.textContent = name;
      }
      const first = years[0]!.year;
      const spans = sheet.spans.map((s) => {
        const [from, to] =
          first === null ? [s.first, s.last] : [first + s.first - 1, first + s.last - 1];
        const when = first === null ? `第${from}至第${to}年` : `${from}至${to}年`;
        return `${when}${s.label}`;
      });
      const last = years.at(-1)!;
      const after = `${last.year === null ? `第${last.number}年` : `${last.year}年`}${sheet.after}`;
      const before = beforeDocument(sheet, facts);
      // What is not asked is said where the result is.
      const unasked = sheet.conditions.map((c) => c.text.replace(/。$/u, '')).join('；');
      const proviso = unasked === '' ? '' : `以符合下列条件为限（本页不问）：${unasked}。`;
      return {
        head:
          before !== undefined
            ? `不适用于${before.year}年`
            : first === null
              ? '请填第一年'
              : `${unasked === '' ? '' : '符合条件的，'}${first}至${first + last.number - 2}年有减免`,
        line: before === undefined ? `${spans.join('；')}。${proviso}` : beforeWords(sheet, before),
        facts,
        lines: [
          ...(before === undefined ? [...spans.map((s) => `  ${s}`), `  ${after}`] : []),
          ...sheet.conditions.map((c) => `  条件：${c.text}`),
        ],
      };
    },
    clear() {
      list.hidden = true;
      unsay(rows);
    },
  };
}
