/** Letters that stand for digits, in dates and numbers: 2O24年1月l5日, 1O件. */
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { lineAt } from '../places.ts';
import { around, Detector, finding } from './detector.ts';

/** The letters that scans take for digits, and the digit. */
const DIGIT: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  l: '1',
  I: '1',
  '|': '1',
  S: '5',
  B: '8',
  Z: '2',
};
const ANY = '[\\dOoQlI|SBZ]';
const NUMBER = new RegExp(
  `(?<![A-Za-z\\d])${ANY}+(?:年${ANY}+月(?:${ANY}+日)?|月${ANY}+日)?(?=[年月日号期条款项件个名人户家元万亿吨米里亩％%]|(?<=日)|(?<=月))(?![A-Za-z])`,
  'gu',
);

/**
 * Digits with the letters among them that are like 0 and 1, before a word that is no unit of the
 * list above: 每l0天, 2O次. Not 5l, which is five litres, and not O2O.
 */
const MIXED =
  /(?<![A-Za-z\d])(?!O2O)(?=[\dOoIl|]*\d)(?=\d*[OoIl|])[\dOoIl|]*[\dOoI|](?=\p{Script=Han})/gu;

const rows = {
  letterForDigit: row<void>({
    rule: 'wrong-character',
    severity: 'warning',
    zh: () => '数字里夹着字母（O、l 等），像是把 0、1 认错了。',
    en: () => 'Letters (O, l …) stand in a number: they were probably read for 0 and 1.',
    hint: lookAtPrint.mark,
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, function* ({ passages, skeleton }) {
  const outside = [...skeleton.masthead, ...skeleton.colophon].map((i) => {
    const unit = skeleton.units[i]!;
    return { text: unit.text, units: [unit] };
  });
  for (const p of [...outside, ...passages]) {
    const numbers = [...p.text.matchAll(NUMBER)];
    const mixed = [...p.text.matchAll(MIXED)].filter((x) =>
      numbers.every((n) => x.index + x[0].length <= n.index || n.index + n[0].length <= x.index),
    );
    for (const m of [...numbers, ...mixed]) {
      const right = m[0].replace(/[OoQlI|SBZ]/gu, (c) => DIGIT[c] as string);
      // Letters alone are a word (B 类); a letter alone before 月 or 日 is a number.
      const date = /^[lI](?=[月日])/u.test(p.text.slice(m.index));
      if (right === m[0] || !(/\d/u.test(m[0]) || date)) continue;
      const unit = p.text[m.index + m[0].length] ?? '';
      yield finding(rows.letterForDigit, undefined, {
        line: lineAt(p.units, p.text, m.index),
        words: around(p.text, m.index, m[0].length),
        suggestion: /[日月]$/u.test(right) ? right : `${right}${unit}`,
      });
    }
  }
});
