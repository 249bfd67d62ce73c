/**
 * Rows of dated events: typed cell by cell, or pasted from a spreadsheet. Enter goes to the
 * next row as it does there. Without this script each event is one line of text. What the
 * cells mean is read in `rules/rows.ts`; nothing is understood here.
 */
import type { Places } from '../../domain/places.ts';
import type { RuleSheet } from '../../domain/rules.ts';
import { EVENT } from '../../rules/facts.ts';
import type { EventWindow, Offer, ParsedCase, Question } from '../../rules/model.ts';
import { h, need } from './dom.ts';
import type { Doubts } from './questions.ts';

/** The editor of the rows. */
interface Rows {
  /** Appends each row to the parameters; a row that is still being typed is left out if `settled`. */
  read(into: URLSearchParams, settled: boolean): void;
  write(from: URLSearchParams): void;
  /** Marks the rows: what is wrong, what is asked, how it was read, which the result rests on. */
  show(parsed: ParsedCase, open: readonly Question[], window: EventWindow | null): void;
  /** Brings the reader to a row, or to the first. */
  focus(row?: number): void;
}

interface Row {
  readonly item: HTMLLIElement;
  readonly cells: readonly HTMLInputElement[];
  readonly mark: HTMLElement;
  readonly error: HTMLElement;
  readonly asked: HTMLElement;
}

const CELLS = 3;
/** A line of a table without tabs: a date, and words after a space or a comma. */
const LINE = /^\S*\d.*[\s,，|]\S*\p{Script=Han}/u;

/** What reads rows, with the places of the city. */
export type RowsKit = typeof import('./rowsKit.ts') & { readonly places: Places | undefined };

/** What the editor works with. */
interface RowsParts {
  readonly sheet: RuleSheet;
  /** What reads rows, fetched when it is wanted. */
  readonly kit: () => Promise<RowsKit>;
  readonly doubts: Doubts;
  /** Called whenever a row changes. */
  readonly changed: () => void;
}

/** The editor in the page's place for it. */
export function rowsOf(box: HTMLElement, { sheet, kit, doubts, changed }: RowsParts): Rows {
  const { events } = sheet;
  if (events === undefined) throw new Error('This sheet has no events.');
  const labels = [events.date, events.group, events.place];
  const list = need<HTMLOListElement>(box, 'ol');
  const tally = need(box, '[data-tally]');
  const add = h('button', { type: 'button' }, '加一行');
  const fill = h('button', { type: 'button', hidden: true });
  const pasted = h('p', { class: 'pasted', role: 'status' });
  let rows: Row[] = [];
  /** The rows of the last reading, in the order of their parameters. */
  let sent: readonly Row[] = [];
  let serial = 0;

  const texts = ({ cells }: Row): string[] => cells.map((cell) => cell.value.trim());
  const blank = (row: Row): boolean => texts(row).every((text) => text === '');
  /** Rows that are being typed; one that was pasted is as it is. */
  const typed = new Set<Row>();
  const unfinished = (row: Row): boolean =>
    typed.has(row) &&
    row.item.contains(document.activeElement) &&
    texts(row).some((text) => text === '');

  function make(values: readonly string[]): Row {
    serial += 1;
    const error = h('p', { class: 'error', id: `e-${EVENT}-${serial}` });
    const asked = h('div', { class: 'asked' });
    const mark = h('p', { class: 'mark', id: `n-${EVENT}-${serial}` });
    const cells = labels.map((label, i) =>
      h('input', {
        type: 'text',
        autocomplete: 'off',
        'aria-describedby': `${error.id} ${mark.id}`,
        // No date: an empty cell must not look like one that is filled.
        placeholder: label,
        value: values[i] ?? '',
      }),
    );
    const remove = h('button', { type: 'button', 'aria-label': '删除这一行' }, '删');
    const item = h('li', {}, cells, remove, error, asked, mark);
    const row: Row = { item, cells, mark, error, asked };
    remove.addEventListener('click', () => drop(row));
    cells.forEach((cell, column) => {
      cell.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        const next = rows[rows.indexOf(row) + 1] ?? append([]);
        next.cells[column === CELLS - 1 ? 0 : column]?.focus();
      });
      cell.addEventListener('paste', (event) => {
        const text = event.clipboardData?.getData('text') ?? '';
        const line = text.trim();
        const isTable = /[\t\r\n]/u.test(line) || (column === 0 && LINE.test(line));
        if (!isTable) return;
        event.preventDefault();
        void paste(row, text);
      });
    });
    item.addEventListener('input', () => typed.add(row));
    // Leaving a row settles it: what is missing in it is then said.
    item.addEventListener('focusout', () =>
      setTimeout(() => {
        if (!item.contains(document.activeElement)) typed.delete(row);
        changed();
      }),
    );
    return row;
  }

  function drop(row: Row): void {
    const at = rows.indexOf(row);
    row.item.remove();
    rows = rows.filter((other) => other !== row);
    if (rows.length === 0) append([]);
    number();
    rows[Math.min(at, rows.length - 1)]?.cells[0]?.focus();
    changed();
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

  async function paste(at: Row, text: string): Promise<void> {
    const found = await kit().catch(() => undefined);
    if (found === undefined) {
      // Another build has taken the place of this page's.
      pasted.textContent = '粘贴的内容没有读成，一行也没有填入：请重新载入本页，再粘贴一次。';
      return;
    }
    const { parsePaste, places } = found;
    const { rows: lines, said } = parsePaste(events!, text, places);
    let last = at;
    for (const cells of lines) last = append(cells, last);
    if (blank(at) && lines.length > 0) {
      at.item.remove();
      rows = rows.filter((row) => row !== at);
      number();
    }
    pasted.textContent = `粘贴了${lines.length}行，都已填入。${said.join('')}`;
    last.cells[CELLS - 1]?.focus();
    changed();
  }

  /** Puts the values of an offer into a row, or takes the row out. */
  function take(row: Row, offer: Offer): void {
    if (offer.remove === true) {
      drop(row);
      return;
    }
    put(row, offer.cells ?? []);
    changed();
  }

  function put({ cells }: Row, values: readonly (string | undefined)[]): void {
    cells.forEach((cell, i) => {
      const value = values[i];
      if (value !== undefined) cell.value = value;
    });
  }

  /** Cells under a filled one: all of them at once. */
  function offerAll(open: readonly Question[]): void {
    const empty = open.filter((q) => q.key.startsWith('above ') && q.offers.length === 1);
    fill.hidden = empty.length < 2;
    fill.textContent = `${empty.length}处空格都取上一行的值`;
    fill.onclick = () => {
      // The rows are fixed first: an answer may change which rows there are.
      const answers = empty.map((q) => [sent[q.row ?? 0], q.offers[0]?.cells ?? []] as const);
      for (const [row, cells] of answers) if (row !== undefined) put(row, cells);
      changed();
    };
  }

  add.addEventListener('click', () => append([]).cells[0]?.focus());
  box.addEventListener('toggle', () => void kit().catch(() => undefined), { once: true });
  list.after(add, fill, pasted);
  return {
    read(into, settled) {
      sent = rows.filter((row) => !blank(row) && !(settled && unfinished(row)));
      for (const row of sent) into.append(EVENT, texts(row).join('|'));
    },
    write(from) {
      list.replaceChildren();
      rows = [];
      pasted.textContent = '';
      for (const value of from.getAll(EVENT)) {
        if (value.trim() === '') continue;
        const parts = value.split(/[|｜]/u);
        // More parts than cells: the last cell shows the rest, so that nothing is lost.
        append([...parts.slice(0, CELLS - 1), parts.slice(CELLS - 1).join('|')]);
      }
      if (rows.length > 0 && box instanceof HTMLDetailsElement) box.open = true;
      if (rows.length === 0) append([]);
    },
    show(parsed, open, stretch) {
      // Where it is not known when or where a row belongs, there is no one stretch to show.
      const unplaced = new Set(
        parsed.case.events.flatMap(({ date, group }, i) =>
          date === null || group === null ? [parsed.eventRows[i]] : [],
        ),
      );
      const window = unplaced.size === 0 ? stretch : null;
      const inside = new Set(window?.rows.map((event) => parsed.eventRows[event]));
      for (const row of rows) {
        const at = sent.indexOf(row);
        const own = <T extends { readonly input: string; readonly row?: number }>(
          all: readonly T[],
        ): T[] => (at < 0 ? [] : all.filter((e) => e.input === EVENT && e.row === at));
        const errors = own(parsed.errors);
        const text = errors.map((e) => e.message).join('');
        if (row.error.textContent !== text) row.error.textContent = text;
        for (const cell of row.cells) {
          if (errors.length > 0) cell.setAttribute('aria-invalid', 'true');
          else cell.removeAttribute('aria-invalid');
        }
        doubts.show(
          row.asked,
          own(open),
          (offer) => take(row, offer),
          () => (rows.includes(row) ? row : rows[0])?.cells[0]?.focus(),
        );
        const counts = inside.has(at);
        row.item.classList.toggle('in', counts);
        row.mark.textContent = [
          ...(window === null || at < 0 ? [] : [counts ? '✓ 计入' : '未计入']),
          ...own(parsed.notes).map((n) => n.text),
        ].join('　');
      }
      offerAll(open);
      const said =
        stretch !== null && window === null
          ? `有${unplaced.size}行缺${events.date}或${events.group}，按每一种可能都算过。`
          : window === null
            ? ''
            : tallyOf(events, parsed, window);
      if (tally.textContent !== said) tally.textContent = said;
    },
    focus(row) {
      if (box instanceof HTMLDetailsElement) box.open = true;
      const target = (row === undefined ? undefined : sent[row]) ?? rows[0];
      target?.cells[0]?.focus({ preventScroll: true });
      target?.item.scrollIntoView({ block: 'center' });
    },
  };
}

/** What was counted, by name: `计入3起：…至…；某区（甲镇、乙镇）、某县（苏木乡镇不详）`. */
function tallyOf(
  events: NonNullable<RuleSheet['events']>,
  { case: { events: all } }: Pick<ParsedCase, 'case'>,
  window: EventWindow,
): string {
  const rows = window.rows.flatMap((i) => all[i] ?? []);
  const days = rows.flatMap((r) => r.date ?? []).sort();
  const groups = new Map<string, Set<string>>();
  const unknown = { date: 0, group: 0 };
  for (const { date, group, place } of rows) {
    if (date === null) unknown.date += 1;
    if (group === null) {
      unknown.group += 1;
      continue;
    }
    const own = groups.get(group) ?? new Set<string>();
    groups.set(group, own);
    own.add(place ?? '');
  }
  const named = [...groups].map(([group, places]) => {
    const known = [...places].filter((p) => p !== '');
    const open = places.has('') ? [`${events.place}不详`] : [];
    return `${group}（${[...known, ...open].join('、')}）`;
  });
  const [first, last] = [days[0], days.at(-1)];
  return [
    `计入${rows.length}起`,
    first === undefined ? '' : `：${first}${last === first ? '' : `至${last}`}`,
    named.length === 0 ? '' : `；${events.group}${named.length}个：${named.join('、')}`,
    unknown.date === 0 ? '' : `；${unknown.date}起${events.date}不详`,
    unknown.group === 0 ? '' : `；${unknown.group}起${events.group}不详`,
    '。',
  ].join('');
}
