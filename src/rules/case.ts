/** The address of a calculator ⇄ a case. What cannot be is met with a sentence for the reader. */
import type { RuleSheet } from '../domain/rules.ts';
import { leadingDay } from './dates.ts';
import { contradictions, EVENT, parseFacts, spreadOut } from './facts.ts';
import type { Case, FieldError, Note, OpenEvent, ParsedCase, Question } from './model.ts';
import { type Cells, type RowContext, readRows } from './rows.ts';

export { EVENT } from './facts.ts';

/** The cells of an event parameter: date, county, township between bars; undefined where they are not these. */
function cellsOf(raw: string): Cells | undefined {
  const parts = raw.split(/[|｜]/u).map((part) => part.trim());
  // The number of the line before it.
  const own = parts.length === 4 && /^\d{1,3}$/u.test(parts[0]!) ? parts.slice(1) : parts;
  if (own.length === 3) return [own[0]!, own[1]!, own[2]!];
  if (own.length === 2 && own.some((part) => part !== '')) return [own[0]!, own[1]!, ''];
  if (own.length > 1) return undefined;
  // Without bars: what stands after the date.
  const day = leadingDay(raw);
  const [group, place = '', ...more] = day?.rest.split(/[\s,，]+/u) ?? [];
  return group === undefined || group === '' || more.length > 0
    ? undefined
    : [day!.date, group, place];
}

/**
 * Read a case out of an address or a form. An empty parameter is left out; parameters that
 * the sheet does not know are not looked at.
 *
 * @param context the places of the city and the day, where there are events
 */
export function parseCase(
  sheet: RuleSheet,
  params: URLSearchParams,
  context: RowContext = {},
): ParsedCase {
  const entered = parseFacts(sheet, params);
  const errors: FieldError[] = [...entered.errors];
  const questions: Question[] = [...entered.questions];
  const notes: Note[] = [...entered.notes];
  const events: OpenEvent[] = [];
  const eventRows: number[] = [];
  if (sheet.events !== undefined) {
    const { date, group, place } = sheet.events;
    const given = params.getAll(EVENT).filter((v) => v.trim() !== '');
    const cells = given.map(cellsOf);
    const read = readRows(
      sheet.events,
      cells.map((c): Cells => c ?? ['', '', '']),
      context,
    );
    for (const [row, raw] of given.entries()) {
      const wrong = (message: string): void => {
        errors.push({ input: EVENT, row, given: raw, message });
      };
      if (cells[row] === undefined) {
        wrong(`要有三项：${date}、${group}、${place}，用“|”隔开。`);
        continue;
      }
      const own = read[row]!;
      own.errors.forEach(wrong);
      questions.push(...own.questions.map((q) => ({ input: EVENT, row, ...q })));
      notes.push(...own.notes.map((text) => ({ input: EVENT, row, text })));
      for (const event of own.events) {
        events.push(event);
        eventRows.push(row);
      }
    }
  }
  const counted = events.length === 0 ? [] : Object.values(sheet.events?.gives ?? {});
  if (events.length === 0) questions.push(...spreadOut(sheet, entered.facts));
  if (errors.length === 0) errors.push(...contradictions(sheet, entered.facts, counted));
  return { case: { facts: entered.facts, events }, errors, questions, notes, eventRows };
}

/** The parameters of a case in the order of the sheet; {@link parseCase} reads them back. */
export function toSearch(sheet: RuleSheet, { facts, events }: Case): URLSearchParams {
  const params = new URLSearchParams();
  for (const { id } of sheet.inputs) {
    const value = facts[id];
    if (value !== undefined) params.append(id, String(value));
  }
  for (const { date, group, place } of events)
    params.append(EVENT, `${date ?? ''}|${group ?? ''}|${place ?? ''}`);
  return params;
}
