/** A unit that has lost its number: 达到％以上. Not 以百分比（%）表示, where the sign itself is meant. */
import { damageRows } from '../../messages/importer.ts';
import { lineAt } from '../places.ts';
import { around, type Detector, finding } from './detector.ts';

/** A sign of a share between words that give a measure, or say from where it counts. */
const LOST =
  /(?<=达到?|率[为达]?|不[低高少多]于|超过|[约占近至]|以上|提高|降低|下降|增长)[%％‰](?!\d)/gu;

export const lostNumbers: Detector = function* ({ passages }) {
  for (const p of passages)
    for (const m of p.text.matchAll(LOST))
      yield finding(damageRows.lostNumber, undefined, {
        line: lineAt(p.units, p.text, m.index),
        // Behind the word before the sign is where the number is lost.
        words: around(p.text, m.index - 1, 1),
      });
};
