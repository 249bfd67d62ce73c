/** What is known of the rows of each issue, kept between builds: most builds make the rows of a few. */

import { cached } from '../corpus/cache.ts';
import {
  keepRowsKnown,
  type RowsPacked,
  rowsPacked,
  type SiteData,
  tableIndexes,
  tableOf,
} from '../indexes/index.ts';
import { pageKey } from './_site.ts';

const made = new WeakMap<SiteData, Promise<void>>();

/** Look up what is known of the rows of all issues, so that `rowsKnown` need not make the rows. */
export function knowRows(data: SiteData): Promise<void> {
  const before = made.get(data) ?? know(data);
  made.set(data, before);
  return before;
}

async function know(data: SiteData): Promise<void> {
  // The years that indicators have targets for are columns of all issues.
  const columns = JSON.stringify(tableIndexes.map((index) => tableOf(data, index).columns));
  for (const issue of data.corpus.issues) {
    const found = await cached('rows', await pageKey(issue, columns), () =>
      tableIndexes.map((index): RowsPacked => rowsPacked(data, index, issue.id)),
    );
    for (const [i, index] of tableIndexes.entries()) {
      const known = found[i];
      if (known !== undefined) keepRowsKnown(data, index, issue.id, known);
    }
  }
}
