/** A unit that has lost its number: 达到％以上. Not 以百分比（%）表示, where the sign itself is meant. */
import { row } from '../../messages/index.ts';
import { lineAt } from '../places.ts';
import { around, Detector, finding } from './detector.ts';

/** A sign of a share between words that give a measure, or say from where it counts. */
const LOST =
  /(?<=达到?|率[为达]?|不[低高少多]于|超过|[约占近至]|以上|提高|降低|下降|增长)[%％‰](?!\d)/gu;

const rows = {
  lostNumber: row<void>({
    rule: 'cut-off',
    severity: 'warning',
    zh: () => '百分号前面没有数字。',
    en: () => 'No number stands before the percent sign.',
    hint: {
      zh: () => '对照原书；原书有数字而读不出的，用 <Gap kind="cut-off" …> 标出。',
      en: () =>
        'Compare with the print; where it has a number that cannot be read, mark a <Gap kind="cut-off" …>.',
    },
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, function* ({ passages }) {
  for (const p of passages)
    for (const m of p.text.matchAll(LOST))
      yield finding(rows.lostNumber, undefined, {
        line: lineAt(p.units, p.text, m.index),
        // Behind the word before the sign is where the number is lost.
        words: around(p.text, m.index - 1, 1),
      });
});
