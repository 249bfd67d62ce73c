/** An address of the web with a space in it: http://www.example.com/tlzf wz/. */
import { damageRows } from '../../messages/importer.ts';
import { type Detector, finding } from './detector.ts';

export const brokenAddresses: Detector = function* ({ skeleton }) {
  for (const u of skeleton.units) {
    const m = /https?:\/\/\S+ [\w/.-]+/u.exec(u.text);
    if (m !== null)
      yield finding(damageRows.brokenAddress, undefined, {
        line: u.line,
        words: m[0],
        suggestion: m[0].replaceAll(' ', ''),
      });
  }
};
