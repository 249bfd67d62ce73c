/** An English function word between two Chinese characters: 科研机构 and 三甲医院. */
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { lineAt } from '../places.ts';
import { around, Detector, finding } from './detector.ts';

const CHINESE: Readonly<Record<string, string>> = {
  and: '和',
  or: '或',
  of: '的',
  the: '',
  to: '至',
  in: '在',
  with: '与',
  for: '为',
  by: '由',
  from: '自',
};

const rows = {
  foreignWord: row<void>({
    rule: 'foreign-word',
    severity: 'warning',
    zh: () => '中文句子里夹着一个英文词。',
    en: () => 'An English word stands in a Chinese sentence.',
    hint: lookAtPrint.mark,
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, function* ({ passages }) {
  for (const p of passages) {
    for (const m of p.text.matchAll(
      /(?<=[\u3400-\u9fff，、”）]) ?\b(and|or|of|the|to|in|with|for|by|from)\b ?(?=[\u3400-\u9fff“（])/giu,
    )) {
      yield finding(rows.foreignWord, undefined, {
        line: lineAt(p.units, p.text, m.index),
        words: around(p.text, m.index, m[0].length),
        suggestion: CHINESE[(m[1] as string).toLowerCase()] || undefined,
      });
    }
  }
});
