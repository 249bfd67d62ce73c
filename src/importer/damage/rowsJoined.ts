/**
 * Lines of names and figures that were taken for one paragraph: 生产总值 亿元 86.4 5.8, and the
 * next such line behind it. They are rows of a table that was not known as one.
 */
import { row } from '../../messages/index.ts';
import { Detector, finding } from './detector.ts';

const rows = {
  rowsJoined: row<{ lines: number }>({
    rule: 'rows-joined',
    severity: 'warning',
    zh: ({ lines }) => `这里 ${lines} 行都以几个数字结尾，像是表格的各行，却连成了一段。`,
    en: ({ lines }) =>
      `${lines} lines here end in several figures, as rows of a table do, and were joined into one paragraph.`,
    hint: {
      zh: () => '对照原书；若是表格，在草稿里改成表格，一行一条。',
      en: () => 'Compare with the print; if it is a table, make it one in the draft, a row each.',
    },
    answers: ['document'],
  }),
} as const;

const FIGURE = '(?:[-+±－＋]?\\d[\\d.,，．]*[%％]?|[—–-]{1,2})';
/** A line that ends in two figures at least, and is no part of a sentence. */
const LIKE_ROW = new RegExp(
  `^[^。；！？]*\\p{Script=Han}[^。；！？]*?${FIGURE}\\s+${FIGURE}$`,
  'u',
);
/** Lines that are enough to be no chance. */
const FEWEST = 2;

export default new Detector(rows, function* ({ passages }) {
  for (const { units, type } of passages) {
    if (type !== 'paragraph') continue;
    const like = units.filter(({ text }) => LIKE_ROW.test(text.trim()));
    if (like.length >= FEWEST)
      yield finding(
        rows.rowsJoined,
        { lines: like.length },
        { line: like[0]!.line, words: like[0]!.text },
      );
  }
});
