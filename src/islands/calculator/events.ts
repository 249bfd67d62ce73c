/**
 * Rows of dated events: typed cell by cell, or pasted from a spreadsheet. Enter goes to the
 * next row as it does there. Without this script each event is one line of text.
 */
import type { RuleSheet } from '../../domain/rules.ts';
import { EVENT, eventParts } from '../../rules/case.ts';
import type { EventWindow, FieldError } from '../../rules/model.ts';
import { describeFact } from '../../rules/words.ts';
import { h, need } from './dom.ts';

/** The editor of the rows. */
export interface Rows {
  /** Appends each row to the parameters; a row that is still being typed is left out if `settled`. */
  read(into: URLSearchParams, settled: boolean): void;
  write(from: URLSearchParams): void;
  /** Marks the rows that are wrong and those that the result rests on. */
  show(errors: readonly FieldError[], window: EventWindow | null): void;
  focus(): void;
}

interface Row {
  readonly item: HTMLLIElement;
  readonly cells: readonly HTMLInputElement[];
  readonly mark: HTMLElement;
  readonly error: HTMLElement;
}

const CELLS = 3;

/** The editor in the page's place for it; `changed` is called whenever a row changes. */
export function rowsOf(box: HTMLElement, sheet: RuleSheet, changed: () => void): Rows {
  const { events } = sheet;
  if (events === undefined) throw new Error('This sheet has no events.');
  const labels = [events.date, events.group, events.place];
  const list = need<HTMLOListElement>(box, 'ol');
  const tally = need(box, '[data-tally]');
  const add = h('button', { type: 'button' }, '加一行');
  let rows: Row[] = [];
  /** The rows of the last reading, in the order of their parameters. */
  let sent: readonly Row[] = [];
  let serial = 0;

  const texts = ({ cells }: Row): string[] => cells.map((cell) => cell.value.trim());
  const blank = (row: Row): boolean => texts(row).every((text) => text === '');
  const unfinished = (row: Row): boolean =>
    row.item.contains(document.activeElement) && texts(row).some((text) => text === '');

  function make(values: readonly string[]): Row {
    serial += 1;
    const error = h('p', { class: 'error', id: `e-${EVENT}-${serial}` });
    const mark = h('span', { class: 'mark' });
    const cells = labels.map((label, i) =>
      h('input', {
        type: 'text',
        autocomplete: 'off',
        'aria-describedby': error.id,
        placeholder: i === 0 ? '2023-11-01' : label,
        value: values[i] ?? '',
      }),
    );
    const remove = h('button', { type: 'button', 'aria-label': '删除这一行' }, '删');
    const item = h('li', {}, cells, remove, mark, error);
    const row: Row = { item, cells, mark, error };
    remove.addEventListener('click', () => {
      const at = rows.indexOf(row);
      item.remove();
      rows = rows.filter((other) => other !== row);
      if (rows.length === 0) append([]);
      number();
      rows[Math.min(at, rows.length - 1)]?.cells[0]?.focus();
      changed();
    });
    cells.forEach((cell, column) => {
      cell.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        const next = rows[rows.indexOf(row) + 1] ?? append([]);
        next.cells[column === CELLS - 1 ? 0 : column]?.focus();
      });
      cell.addEventListener('paste', (event) => {
        const text = event.clipboardData?.getData('text') ?? '';
        if (!/[\t\r\n]/u.test(text.trim())) return;
        event.preventDefault();
        paste(row, text);
      });
    });
    // Leaving a row settles it: what is missing in it is then said.
    item.addEventListener('focusout', () => setTimeout(changed));
    return row;
  }

  function append(values: readonly string[], after?: Row): Row {
    const row = make(values);
    const at = after === undefined ? rows.length : rows.indexOf(after) + 1;
    rows = [...rows.slice(0, at), row, ...rows.slice(at)];
    if (after === undefined) list.append(row.item);
    else after.item.after(row.item);
    number();
    return row;
  }

  function number(): void {
    for (const [i, { cells }] of rows.entries()) {
      for (const [column, cell] of cells.entries())
        cell.setAttribute('aria-label', `第${i + 1}行，${labels[column]}`);
    }
  }

  /** A line without any figure is the head of the table that was copied. */
  function paste(at: Row, text: string): void {
    const lines = text
      .split(/\r\n|[\r\n]/u)
      .filter((line) => line.trim() !== '' && /[\d\p{Nd}〇一二三四五六七八九十]/u.test(line));
    let last = at;
    for (const line of lines) last = append(eventParts(line), last);
    if (blank(at)) {
      at.item.remove();
      rows = rows.filter((row) => row !== at);
      number();
    }
    last.cells[CELLS - 1]?.focus();
    changed();
  }

  add.addEventListener('click', () => append([]).cells[0]?.focus());
  list.after(add);
  return {
    read(into, settled) {
      sent = rows.filter((row) => !blank(row) && !(settled && unfinished(row)));
      for (const row of sent) into.append(EVENT, texts(row).join('|'));
    },
    write(from) {
      list.replaceChildren();
      rows = [];
      for (const value of from.getAll(EVENT)) {
        const parts = value.split(/[|｜]/u);
        // More parts than cells: the last cell shows the rest, so that nothing is lost.
        append([...parts.slice(0, CELLS - 1), parts.slice(CELLS - 1).join('|')]);
      }
      if (rows.length > 0 && box instanceof HTMLDetailsElement) box.open = true;
      if (rows.length === 0) append([]);
    },
    show(errors, window) {
      for (const row of rows) {
        const at = sent.indexOf(row);
        const error = at < 0 ? undefined : errors.find((e) => e.input === EVENT && e.row === at);
        const text = error?.message ?? '';
        if (row.error.textContent !== text) row.error.textContent = text;
        const empty = texts(row).indexOf('');
        row.cells.forEach((cell, column) => {
          const wrong = error !== undefined && column === Math.max(empty, 0);
          if (wrong) cell.setAttribute('aria-invalid', 'true');
          else cell.removeAttribute('aria-invalid');
        });
        const inside = at >= 0 && window?.rows.includes(at);
        row.item.classList.toggle('in', inside === true);
        row.mark.textContent = window === null || at < 0 ? '' : inside ? '✓ 计入' : '未计入';
      }
      tally.textContent =
        window === null
          ? ''
          : `计入${window.rows.length}起：${window.from}至${window.to}，${Object.entries(
              window.facts,
            )
              .map(([id, value]) => {
                const input = sheet.inputs.find((i) => i.id === id);
                return input === undefined ? '' : describeFact(input, value);
              })
              .join('，')}。`;
    },
    focus() {
      if (box instanceof HTMLDetailsElement) box.open = true;
      rows[0]?.cells[0]?.focus();
    },
  };
}
