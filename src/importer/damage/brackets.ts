/** Brackets and title marks that do not close, or close without having been opened: 《某法》《某《某条例》. */
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { lineAt } from '../places.ts';
import { around, Detector, type Finding, finding, type Passage } from './detector.ts';

const rows = {
  titleInTitle: row<void>({
    rule: 'stray',
    severity: 'warning',
    zh: () => '一个书名号还没有关上，又开了一个。',
    en: () => 'A title opens inside a title that has not closed; one of the two 《 may be stray.',
    hint: lookAtPrint.mark,
    answers: ['document'],
  }),
  notOpened: row<{ mark: string }>({
    rule: 'cut-off',
    severity: 'warning',
    zh: ({ mark: c }) => `“${c}”没有与之相配的前半，前面可能缺字。`,
    en: ({ mark: c }) => `“${c}” closes what was never opened: words before it may be missing.`,
    hint: lookAtPrint.lost,
    answers: ['document'],
  }),
  notClosed: row<{ mark: string }>({
    rule: 'cut-off',
    severity: 'warning',
    zh: ({ mark: c }) => `“${c}”没有关上，后面可能缺字。`,
    en: ({ mark: c }) => `“${c}” is never closed: words after it may be missing.`,
    hint: lookAtPrint.lost,
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, ({ passages }) =>
  passages.flatMap((p) => (p.type === 'cell' ? [] : inPassage(p))),
);

function inPassage(p: Passage): Finding[] {
  const out: Finding[] = [];
  const stack: { c: string; i: number }[] = [];
  const place = (i: number) => ({ line: lineAt(p.units, p.text, i), words: around(p.text, i, 1) });
  for (let i = 0; i < p.text.length; i++) {
    const c = p.text[i] as string;
    if (c === '（' || c === '《') {
      if (c === '《' && stack.at(-1)?.c === '《')
        out.push(finding(rows.titleInTitle, undefined, place(i)));
      else stack.push({ c, i });
    } else if (c === '）' || c === '》') {
      const opens = c === '）' ? '（' : '《';
      if (stack.at(-1)?.c === opens) stack.pop();
      // 1） and 一） are numbers.
      else if (
        !/(?:^|[。；])[\d一二三四五六七八九十]{1,2}）$/u.test(
          p.text.slice(Math.max(0, i - 3), i + 1),
        )
      )
        out.push(finding(rows.notOpened, { mark: c }, place(i)));
    }
  }
  for (const { c, i } of stack) {
    // What stands at the end of a paragraph and has no sentence in it lost its other half there.
    const last = p.text.length - 1;
    const tail = c === '（' && !/[。；]/u.test(p.text.slice(i)) && last - i < 60 && last > i;
    const found = tail ? { ...place(last), suggestion: `${p.text[last]}）` } : place(i);
    out.push(finding(rows.notClosed, { mark: c }, found));
  }
  return out;
}
