/** A whole date that the calendar does not have: 2017年2月31日, 2020年13月5日. What is left out of a date says nothing. */
import { parseHanNumber, toIso } from '../../domain/chinese.ts';
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { lineAt } from '../places.ts';
import { around, Detector, finding } from './detector.ts';

const N = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DATE = new RegExp(
  `(?<![\\d〇零○一二三四五六七八九])(\\d{4}|[一二][〇零○一二三四五六七八九]{3})年${N}月(?:${N}日)?`,
  'gu',
);

const rows = {
  impossibleDate: row<void>({
    rule: 'impossible-date',
    severity: 'warning',
    zh: () => '日历上没有这一天，没有当作日期来读。',
    en: () => 'The calendar has no such day; it was read as no date.',
    hint: lookAtPrint.mark,
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, function* ({ passages }) {
  for (const p of passages)
    for (const m of p.text.matchAll(DATE)) {
      const [year, month, day] = [m[1]!, m[2]!, m[3] ?? '1'].map(parseHanNumber);
      if (toIso(year, month, day) !== undefined) continue;
      yield finding(rows.impossibleDate, undefined, {
        line: lineAt(p.units, p.text, m.index),
        words: around(p.text, m.index, m[0].length),
      });
    }
});
