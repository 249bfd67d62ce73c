/** Mail addresses and telephone numbers that differ by a character or two: tlsysb@126.com beside tlysysb@126.com. */
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { lineAt } from '../places.ts';
import { Detector, editDistance, finding } from './detector.ts';

const KINDS = [
  { zh: '邮箱', en: 'mail address', pattern: /[\w.-]+@[\w-]+(?:\.[\w-]+)+/gu, distance: 2 },
  {
    zh: '电话',
    en: 'telephone number',
    pattern: /(?<!\d)(?:\d{3,4}[-—])?\d{7,8}(?!\d)/gu,
    distance: 1,
  },
] as const;

const rows = {
  factUnlike: row<{ zh: string; en: string; line: number }>({
    rule: 'contradiction',
    severity: 'warning',
    zh: ({ zh, line }) => `这个${zh}与第 ${line} 行的只差一两个字符。`,
    en: ({ en, line }) => `This ${en} differs by little from the one in line ${line}.`,
    hint: lookAtPrint.mark,
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, function* ({ passages }) {
  for (const kind of KINDS) {
    const facts = passages.flatMap((p) =>
      [...p.text.matchAll(kind.pattern)].map((m) => ({
        value: m[0],
        line: lineAt(p.units, p.text, m.index),
      })),
    );
    for (const [i, a] of facts.entries())
      for (const b of facts.slice(i + 1))
        if (a.value !== b.value && editDistance(a.value, b.value, kind.distance) <= kind.distance)
          yield finding(
            rows.factUnlike,
            { zh: kind.zh, en: kind.en, line: a.line },
            { line: b.line, words: `${b.value} / ${a.value}` },
          );
  }
});
