/** Words in another script, whose recognition a reader of the site cannot check: Mongolian, Tibetan, Uyghur, Cyrillic, Kana, Hangul. */
import { damageRows } from '../../messages/importer.ts';
import { type Detector, finding } from './detector.ts';

export const otherScripts: Detector = function* ({ skeleton }) {
  for (const u of skeleton.units) {
    const mongolian = u.text.match(/[\u1800-\u18AF]+/gu) ?? [];
    const place = { line: u.line, words: u.text };
    if (mongolian.length > 0)
      yield finding(
        damageRows.mongolian,
        { words: mongolian.length, repeats: mongolian.length - new Set(mongolian).size },
        place,
      );
    else if (
      /[\u0F00-\u0FFF\u0600-\u06FF\u0400-\u04FF\u3040-\u30FA\u30FC-\u30FF\uAC00-\uD7AF]{2,}/u.test(
        u.text,
      )
    )
      yield finding(damageRows.otherScript, undefined, place);
  }
};
