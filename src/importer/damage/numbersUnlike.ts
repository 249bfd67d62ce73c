/**
 * A document number whose issuing code differs in one character from the one that the others of
 * its authority share: 某辽办发 among 某政办发. Not where the character names another series (某政任, 某政规).
 */
import { parseDocNumber } from '../../domain/docNumber.ts';
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import type { DraftDocument } from '../structure.ts';
import { Detector, editDistance, finding } from './detector.ts';

/** Characters that tell the series of one authority apart. */
const SERIES = /[发任规函字办电令复通报干人告决议批呈纪简督信]/u;

const rows = {
  numberUnlike: row<{ code: string }>({
    rule: 'number-unlike',
    severity: 'warning',
    zh: ({ code }) => `同一机关的其他公文，机关代字是 ${code}。`,
    en: ({ code }) => `The other documents of this authority are numbered ${code}.`,
    hint: lookAtPrint.mark,
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, function* ({ documents }) {
  const numbers = documents.flatMap((d) => {
    const n = parseDocNumber(d.frontMatter.docNumber ?? '');
    return n === undefined ? [] : [{ n, d }];
  });
  const codes = new Map<string, number>();
  for (const { n } of numbers) codes.set(n.code, (codes.get(n.code) ?? 0) + 1);
  for (const { n, d } of numbers) {
    const usual = numbers.find(
      (x) =>
        x.d.frontMatter.issuer === d.frontMatter.issuer &&
        x.n.code !== n.code &&
        (codes.get(x.n.code) ?? 0) > (codes.get(n.code) ?? 0) &&
        x.n.code.length === n.code.length &&
        editDistance(x.n.code, n.code, 1) <= 1 &&
        !otherSeries(x.n.code, n.code),
    );
    if (usual === undefined) continue;
    const number = d.frontMatter.docNumber as string;
    yield finding(
      rows.numberUnlike,
      { code: usual.n.code },
      {
        line: lineWith(d, number),
        words: number,
        suggestion: `${usual.n.code}〔${n.year}〕${n.serial}号`,
      },
    );
  }
});

/** Whether two codes differ in a character that names a series in both. */
const otherSeries = (a: string, b: string): boolean => {
  const i = [...a].findIndex((c, k) => c !== b[k]);
  return i !== -1 && SERIES.test(a[i] as string) && SERIES.test(b[i] as string);
};

const lineWith = (d: DraftDocument, words: string): number => {
  for (const b of d.blocks)
    if (b.type === 'paragraph' && b.text.includes(words)) return b.units[0]?.line ?? d.lines[0];
  return d.lines[0];
};
