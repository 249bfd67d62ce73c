/** A title that differs from its entry in the contents: 关于加强… in the text, 关于进一步加强… in the contents. */
import { simplify } from '../../domain/script.ts';
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { NUMBER_IN_BRACKETS } from '../contents.ts';
import { Detector, finding } from './detector.ts';

const letters = (s: string): string => s.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether contents only leave out whose paper it is, or name the text that a notice passes on: that is how they are set. */
const shortens = (entry: string, title: string): boolean => {
  const at = title.indexOf(entry);
  if (at === -1 || entry.length < 6) return false;
  const [before, after] = [title.slice(0, at), title.slice(at + entry.length)];
  return after === ''
    ? /^[^关]{2,40}(?:政府|办公[室厅]|委员会|常委会|管委会|[局厅委署办])$/u.test(before)
    : /(?:印发|转发|批转|发布|公布|下发)$/u.test(before) &&
        /^的?(?:通知|通告|公告|决定|函)$/u.test(after);
};

/** The issuer at the head of a title, and the rest of it. */
const byIssuer = (s: string): readonly [string, string] => {
  const head = /^[^关]{2,40}?(?=关于|[批转]转|转发|印发|公布|发布)/u.exec(s)?.[0] ?? '';
  return [head, s.slice(head.length)];
};

/** Whether contents call the issuer by a short name: 行署关于… of 某地区行政公署关于…. */
const callsShort = (entry: string, title: string): boolean => {
  const [short, own] = byIssuer(entry);
  const [long, rest] = byIssuer(title);
  if (short === '' || own !== rest) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
};

const rows = {
  titleUnlike: row<void>({
    rule: 'contradiction',
    severity: 'warning',
    zh: () => '标题与目录所列的不同。',
    en: () => 'The title differs from that in the contents.',
    hint: lookAtPrint.mark,
    answers: ['document', 'issue.yaml'],
  }),
} as const;

export default new Detector(rows, function* ({ skeleton, documents }) {
  for (const c of skeleton.contents) {
    if ('section' in c || c.document === undefined) continue;
    const draft = documents.find((d) => d.span === c.document);
    if (draft === undefined) continue;
    const title = letters(draft.frontMatter.title);
    // The number is known in one script, and stands at the end.
    const own = simplify(c.title).replace(NUMBER_IN_BRACKETS, '').length;
    const entry = letters(c.title.slice(0, own));
    if (title.startsWith(entry) || title === letters(c.title) || shortens(entry, title)) continue;
    if (callsShort(entry, title)) continue;
    yield finding(rows.titleUnlike, undefined, {
      line: draft.lines[0],
      words: `${draft.frontMatter.title} / ${c.title}`,
    });
  }
});
