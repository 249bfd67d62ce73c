/** Words in another script, whose recognition a reader of the site cannot check: Mongolian, Tibetan, Uyghur, Cyrillic, Kana, Hangul. */
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { Detector, finding } from './detector.ts';

const rows = {
  mongolian: row<{ words: number; repeats: number }>({
    rule: 'unreadable',
    severity: 'warning',
    zh: ({ words, repeats }) =>
      repeats > 0
        ? `这一行是蒙古文，${words} 个词里有 ${repeats} 个重复，像是识别失败。`
        : '这一行是蒙古文，识别对错无从核对。',
    en: ({ words, repeats }) =>
      repeats > 0
        ? `The line is in Mongolian script and repeats words (${repeats} of ${words}), as a failed recognition does.`
        : 'The line is in Mongolian script; its recognition cannot be checked here.',
    hint: lookAtPrint.mark,
    answers: ['document', 'issue.yaml'],
  }),
  otherScript: row<void>({
    rule: 'unreadable',
    severity: 'warning',
    zh: () => '这一行有别种文字的词。',
    en: () => 'The line has words in another script.',
    hint: lookAtPrint.mark,
    answers: ['document', 'issue.yaml'],
  }),
} as const;

export default new Detector(rows, function* ({ skeleton }) {
  for (const u of skeleton.units) {
    const mongolian = u.text.match(/[\u1800-\u18AF]+/gu) ?? [];
    const place = { line: u.line, words: u.text };
    if (mongolian.length > 0)
      yield finding(
        rows.mongolian,
        { words: mongolian.length, repeats: mongolian.length - new Set(mongolian).size },
        place,
      );
    else if (
      /[\u0F00-\u0FFF\u0600-\u06FF\u0400-\u04FF\u3040-\u30FA\u30FC-\u30FF\uAC00-\uD7AF]{2,}/u.test(
        u.text,
      )
    )
      yield finding(rows.otherScript, undefined, place);
  }
});
