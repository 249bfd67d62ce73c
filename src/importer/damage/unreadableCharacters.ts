/** Characters that stand for nothing readable: of a private use area, or the mark of a failed decoding. */
import { damageRows } from '../../messages/importer.ts';
import { type Detector, finding } from './detector.ts';

export const unreadableCharacters: Detector = function* ({ skeleton }) {
  for (const u of skeleton.units)
    if (/[\uFFFD\p{Co}]/u.test(u.text))
      yield finding(damageRows.unreadable, undefined, { line: u.line, words: u.text });
};
