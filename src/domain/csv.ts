/**
 * CSV as RFC 4180 has it, with a byte order mark, without which spreadsheets take Chinese
 * for something else. The data files and the downloads made in the browser share it.
 */

/** What may stand in a cell; a list or an object becomes JSON. */
export type CsvValue = string | number | boolean | null | undefined | object;

/**
 * What makes a spreadsheet take a text for a formula, of either width, after white space too. An
 * apostrophe before it is the spreadsheets' own mark for a text (OWASP, CSV Injection).
 */
const FORMULA = /^[\t\r\n ]*[=+\-@＝＋－＠]/u;

function cell(value: CsvValue): string {
  const text =
    value === null || value === undefined
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  const safe =
    typeof value !== 'number' && typeof value !== 'boolean' && FORMULA.test(text)
      ? `'${text}`
      : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV: `head` in the first line, then the rows. */
export function csvText(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
