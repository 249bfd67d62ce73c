/**
 * CSV as RFC 4180 has it, with a byte order mark, without which spreadsheets take Chinese
 * for something else. The data files and the downloads made in the browser share it.
 */

/** What may stand in a cell; a list or an object becomes JSON. */
export type CsvValue = string | number | boolean | null | undefined | object;

function cell(value: CsvValue): string {
  const text =
    value === null || value === undefined
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV: `head` in the first line, then the rows. */
export function csvText(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
