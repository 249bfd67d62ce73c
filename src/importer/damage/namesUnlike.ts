/** A name of an authority that stands once and differs in one character from another: 市甲乙坏境局 beside 市甲乙环境局. */
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { lineAt } from '../places.ts';
import { count, Detector, editDistance, finding } from './detector.ts';

const NAME =
  /(?<=^|[、，：（；])(?:市|县|区|旗|州|盟|省)?\p{Script=Han}{2,12}(?:局|委|委员会|办公室|厅|中心|支队|分局)(?=[、，：）。；]|$)/gu;

const rows = {
  nameUnlike: row<void>({
    rule: 'name-unlike',
    severity: 'warning',
    zh: () => '这个名称与另一个只差一个字，别处没有出现。',
    en: () => 'This name differs in one character from another and stands nowhere else.',
    hint: lookAtPrint.mark,
    answers: ['document', 'agencies.yaml'],
  }),
} as const;

export default new Detector(rows, function* ({ passages, all }) {
  /** The line on which each name stands first. */
  const names = new Map<string, number>();
  for (const p of passages) {
    for (const m of p.text.matchAll(NAME)) {
      const name = m[0].replace(/^[市县区旗州盟省](?=\p{Script=Han}{3})/u, '');
      if (name.length < 4 || name.length > 14 || /[和及与]/u.test(name.slice(1, -4))) continue;
      if (!names.has(name)) names.set(name, lineAt(p.units, p.text, m.index));
    }
  }
  for (const [name, line] of names) {
    if (count(all, name) > 1) continue;
    const other = [...names.keys()].find(
      (x) =>
        x !== name &&
        x.length === name.length &&
        editDistance(x, name, 1) === 1 &&
        sameEnds(x, name),
    );
    if (other !== undefined)
      yield finding(rows.nameUnlike, undefined, { line, words: name, suggestion: other });
  }
});

/** Of two names that differ in one character, whether the difference lies inside, as with a misread character, and not in the word that tells two authorities apart. */
const sameEnds = (a: string, b: string): boolean => a[0] === b[0] && a.slice(-2) === b.slice(-2);
