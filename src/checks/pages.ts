/** Pages of the print: each that was not read is answered, and they begin in the order of the source. */
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import type { Issue } from '../domain/model.ts';
import { pageOrder, pageUnread } from '../messages/checks.ts';

/** Check the pages that an issue says its print has. */
export function checkPages(
  { file: { pages = [] }, source }: Pick<Issue, 'file' | 'source'>,
  file: string,
  lineAt: (path: readonly PropertyKey[]) => number | undefined,
): Diagnostic[] {
  const out: Diagnostic[] = [];
  let before = 0;
  pages.forEach(({ sheet, line, unread, reason }, i) => {
    const at = lineAt(['pages', i]);
    const place = { file, ...(at === undefined ? {} : { line: at }) };
    if (unread !== undefined && reason === undefined)
      out.push(diagnose(pageUnread[unread], { sheet }, place));
    if (line === undefined) return;
    if (line <= before || line > source.length)
      out.push(diagnose(pageOrder, { sheet, line }, place));
    before = line;
  });
  return out;
}
