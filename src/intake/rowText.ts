/** A row of a table as a line; between bars where its first cell is empty, which a tab would not show. */
export function rowText(cells: readonly string[]): string {
  const plain = cells.map((c) => c.replaceAll(/[\t\n]/gu, ' '));
  return plain[0] === '' && !plain.some((c) => c.includes('|'))
    ? `|${plain.join('|')}|`
    : plain.join('\t');
}
