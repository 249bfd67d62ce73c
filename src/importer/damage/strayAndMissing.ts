/**
 * Words that would repeat a phrase of the text but for one character too many or too few:
 * 突发机动智慧件应急预案 where the text has 突发事件应急预案 three times.
 */
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { lineAt } from '../places.ts';
import { Detector, type Finding, finding, type Passage } from './detector.ts';

const rows = {
  strayCharacter: row<void>({
    rule: 'stray',
    severity: 'warning',
    zh: () => '本期常见的词语里多出一个字。',
    en: () => 'One character too many stands in a phrase that is usual in this text.',
    hint: lookAtPrint.mark,
    answers: ['document'],
  }),
  missingCharacter: row<void>({
    rule: 'omission',
    severity: 'warning',
    zh: () => '本期常见的词语里似乎少了一个字。',
    en: () => 'One character seems to be missing in a phrase that is usual in this text.',
    hint: lookAtPrint.mark,
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, ({ passages }) => {
  const phrases = new Map<string, number>();
  const without = new Map<string, { whole: string; n: number } | undefined>();
  const HAN = /^\p{Script=Han}+$/u;
  // Words that come and go without damage: 突发事件的处置, 各成员单位, 副台长; what is denied, and where;
  // numbers, of which each is another thing: 第十届, 第十五届.
  const optional =
    /[的各和级副及与之了等以将全已并其不未无非在内中所有或者由对按向为应须可]|[〇零一二两三四五六七八九十百千万亿]/u;
  const texts = passages.filter((p) => p.type !== 'cell');
  const each = (length: number, visit: (words: string, p: Passage, i: number) => void): void => {
    for (const p of texts) {
      for (let i = 0; i + length <= p.text.length; i++) {
        const words = p.text.slice(i, i + length);
        if (HAN.test(words)) visit(words, p, i);
      }
    }
  };
  each(7, (w) => phrases.set(w, (phrases.get(w) ?? 0) + 1));
  each(8, (w) => {
    phrases.set(w, (phrases.get(w) ?? 0) + 1);
    const key = w.slice(0, 3) + w.slice(4);
    const known = without.get(key);
    if (known === undefined && !without.has(key)) without.set(key, { whole: w, n: 1 });
    else if (known?.whole === w) known.n += 1;
    else without.set(key, undefined);
  });
  const told = new Set<number>();
  const out: Finding[] = [];
  const tell = (
    row: typeof rows.strayCharacter,
    p: Passage,
    i: number,
    words: string,
    suggestion: string,
  ): void => {
    const line = lineAt(p.units, p.text, i);
    if (told.has(line)) return;
    told.add(line);
    out.push(finding(row, undefined, { line, words, suggestion }));
  };
  each(9, (w, p, i) => {
    const clean = w.slice(0, 4) + w.slice(5);
    if ((phrases.get(clean) ?? 0) >= 3 && w[3] !== w[4] && w[4] !== w[5] && !optional.test(w[4]!))
      tell(rows.strayCharacter, p, i + 4, w, clean);
  });
  each(7, (w, p, i) => {
    const full = without.get(w);
    if (
      full !== undefined &&
      full.n >= 2 &&
      phrases.get(w) === 1 &&
      full.whole[3] !== full.whole[2] &&
      full.whole[3] !== full.whole[4] &&
      !optional.test(full.whole[3]!)
    ) {
      tell(rows.missingCharacter, p, i + 3, w, full.whole);
    }
  });
  return out;
});
