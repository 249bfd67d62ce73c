/** An address of the web with a space in it: http://www.example.com/tlzf wz/. */
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { Detector, finding } from './detector.ts';

const rows = {
  brokenAddress: row<void>({
    rule: 'spacing',
    severity: 'warning',
    zh: () => '网址中间有空格。',
    en: () => 'This address has a space in it.',
    hint: lookAtPrint.mark,
    answers: ['document', 'issue.yaml'],
  }),
} as const;

export default new Detector(rows, function* ({ skeleton }) {
  for (const u of skeleton.units) {
    const m = /https?:\/\/\S+ [\w/.-]+/u.exec(u.text);
    if (m !== null)
      yield finding(rows.brokenAddress, undefined, {
        line: u.line,
        words: m[0],
        suggestion: m[0].replaceAll(' ', ''),
      });
  }
});
