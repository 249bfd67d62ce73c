/**
 * Characters that stand for nothing readable: of a private use area, the mark of a failed decoding,
 * or the box that some programs put for a character that they do not know (结果□公开). A box before
 * a word that may be ticked (□是 □否) is none.
 */
import { damageRows } from '../../messages/importer.ts';
import { type Detector, finding } from './detector.ts';

export const unreadableCharacters: Detector = function* ({ skeleton }) {
  for (const u of skeleton.units)
    if (/[\uFFFD\p{Co}]|(?<=\p{Script=Han})[□▯](?=\p{Script=Han}{2})/u.test(u.text))
      yield finding(damageRows.unreadable, undefined, { line: u.line, words: u.text });
};
