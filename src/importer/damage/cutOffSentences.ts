/**
 * A paragraph that breaks off inside a sentence, and the line near it that may be its rest:
 * 市政府有关部门要密切 … 配合。
 */
import { leadingNumber } from '../../domain/numbering.ts';
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { ATTACHMENT_LIST } from '../paragraphs.ts';
import { cutOff } from '../places.ts';
import { count, Detector, finding, type Passage } from './detector.ts';

const rows = {
  cutOff: row<void>({
    rule: 'cut-off',
    severity: 'warning',
    zh: () => '这一段没有写完就断了。',
    en: () => 'This paragraph ends without the end of a sentence.',
    hint: lookAtPrint.lost,
    answers: ['document'],
  }),
  restElsewhere: row<{ line: number }>({
    rule: 'reading-order',
    severity: 'warning',
    zh: ({ line }) => `这一段中途断开，余下的文字似乎在第 ${line} 行。`,
    en: ({ line }) => `This paragraph breaks off; its rest seems to stand in line ${line}.`,
    hint: lookAtPrint.lost,
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, function* ({ passages, all }) {
  for (const [i, p] of passages.entries()) {
    if (p.type !== 'paragraph' || !cutOff(p.text) || ATTACHMENT_LIST.test(p.text)) continue;
    if (itemsWithoutEnds(passages, i) || LABELLED_LIST.test(p.text)) continue;
    const line = p.units.at(-1)?.line ?? 1;
    const rest = [-3, -2, -1, 1, 2, 3]
      .flatMap((step) => {
        const q = passages[i + step];
        if (q === undefined || q.type !== 'paragraph' || q.document !== p.document) return [];
        return q.units
          .filter((_, k) => k === 0 || step < 0)
          .map((u) => ({ u, score: seam(p.text, u.text, all) }));
      })
      .filter((x) => x.score > 0)
      .sort((a, b) => b.score - a.score)[0];
    const words = p.text.slice(-24);
    if (rest === undefined) yield finding(rows.cutOff, undefined, { line, words });
    else
      yield finding(
        rows.restElsewhere,
        { line: rest.u.line },
        {
          line,
          words,
          suggestion: `<Moved line="${rest.u.line}" after="${line}" reason="…">${rest.u.text}</Moved>`,
        },
      );
  }
});

/** 责任单位：某局、某委，各县（市、区）人民政府, 【协办单位】某局: a list of names needs no full stop. */
const LABELLED_LIST =
  /(?:单位|部门|單位|部門)(?:[：:】〕]|[—－]{1,2}|\s)[^。；]{2,120}(?:局|委|办|厅|部|院|会|府|室|中心|公司|单位|部门|管委会|園區|园区|街道|鄉鎮|乡镇|委員會|辦|廳|單位|部門)$/u;

/** Whether the items beside this one, too, end without the end of a sentence: then that is how the list is set. */
function itemsWithoutEnds(passages: readonly Passage[], i: number): boolean {
  const own = leadingNumber(passages[i]?.text ?? '');
  if (own === undefined) return false;
  return [i - 1, i + 1].some((k) => {
    const q = passages[k];
    return (
      q !== undefined &&
      leadingNumber(q.text)?.kind === own.kind &&
      !/[。！？：；，、…”’」）》】〕］]$/u.test(q.text)
    );
  });
}

/** How often the words that two lines would make together occur elsewhere. */
function seam(a: string, b: string, all: string): number {
  let score = 0;
  for (const [x, y] of [
    [2, 2],
    [3, 2],
    [2, 3],
    [1, 3],
    [3, 1],
  ] as const) {
    const words = a.slice(-x) + b.slice(0, y);
    if (words.length === x + y && count(all, words) >= 1) score += x + y;
  }
  return score;
}
