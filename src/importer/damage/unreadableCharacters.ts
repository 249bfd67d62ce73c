/**
 * Characters that stand for nothing readable: of a private use area, the mark of a failed decoding,
 * or the box that some programs put for a character that they do not know (结果□公开). A box before
 * a word that may be ticked (□是 □否) is none.
 */
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { Detector, finding } from './detector.ts';

const rows = {
  unreadable: row<void>({
    rule: 'unreadable',
    severity: 'warning',
    zh: () => '这一行有无法辨认的字符（私用区字符或替换符）。',
    en: () => 'The line has characters that stand for nothing readable.',
    hint: lookAtPrint.mark,
    answers: ['document', 'issue.yaml'],
  }),
} as const;

export default new Detector(rows, function* ({ skeleton }) {
  for (const u of skeleton.units)
    if (/[\uFFFD\p{Co}]|(?<=\p{Script=Han})[□▯](?=\p{Script=Han}{2})/u.test(u.text))
      yield finding(rows.unreadable, undefined, { line: u.line, words: u.text });
});
