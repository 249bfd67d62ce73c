/** What characters sound like, from pinyin-pro; and which are simplified from which, from OpenCC. At build time only. */
import { Converter } from 'opencc-js/t2cn';
import { convert, pinyin, polyphonic } from 'pinyin-pro';
import type { ScriptFile, SoundsFile } from './shapes.ts';
import type { Sounds } from './shards.ts';
import { foldSyllable, indexOfUnit, unitOf } from './soundNames.ts';

const IDEOGRAPH = /[\u4e00-\u9fff]/u;

let list: string[] | undefined;
/** All syllables, folded, in alphabetical order; the same for every corpus. */
function syllables(): readonly string[] {
  if (list === undefined) {
    const all = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, i) =>
      String.fromCharCode(0x4e00 + i),
    );
    const found = new Set(
      pinyin(all.join(''), { type: 'array', toneType: 'none', v: true })
        .filter((syllable) => /^[a-zü]+$/u.test(syllable))
        .map(foldSyllable),
    );
    list = [...found].sort();
  }
  return list;
}

let units: ReadonlyMap<string, string> | undefined;
const unitsOfSyllables = new Map<string, string>();

/**
 * The unit of a syllable with its tone; remembered, since a text is some hundred syllables over and
 * over: to leave the tones out of each text took three times as long as to read it.
 */
function unitOfSyllable(syllable: string): string {
  let unit = unitsOfSyllables.get(syllable);
  if (unit === undefined) {
    units ??= new Map(syllables().map((s, i) => [s, unitOf(i)]));
    unit = units.get(foldSyllable(convert(syllable, { format: 'toneNone' }))) ?? ' ';
    unitsOfSyllables.set(syllable, unit);
  }
  return unit;
}

const told = new Map<string, string>();

/**
 * Tells the units of folded texts, which {@link sounds} gave in a former build: to look up the words
 * of a text is a third of the time that its place in the index takes.
 */
export function tellUnits(known: Iterable<readonly [folded: string, units: string]>): void {
  for (const [folded, units] of known) told.set(folded, units);
}

/** The sounds of texts; a character with several readings as in the word that it stands in. */
export const sounds: Sounds = {
  unitsOf: (folded) => {
    const known = told.get(folded);
    if (known !== undefined) return known;
    const read = pinyin(folded, { type: 'array' });
    return [...folded]
      .map((c, i) => (IDEOGRAPH.test(c) ? unitOfSyllable(read[i] ?? '') : ' '.repeat(c.length)))
      .join('');
  },
  lettersOf: (own) =>
    [...own]
      .map((unit) => (unit === ' ' ? ' ' : (syllables()[indexOfUnit(unit)]?.[0] ?? ' ')))
      .join(''),
  initialsOf: (text) =>
    pinyin([...text].filter((c) => IDEOGRAPH.test(c)).join(''), {
      pattern: 'first',
      toneType: 'none',
      type: 'array',
    }).join(''),
};

/** The characters of GB 2312, which every reader can type. */
function common(): string[] {
  const decoder = new TextDecoder('gbk');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1)
      found.push(decoder.decode(Uint8Array.of(row, cell)));
  return found.filter((c) => IDEOGRAPH.test(c));
}

/** The sounds of the characters that may be typed: the common ones, and those of the texts. */
export function soundsFile(characters: ReadonlySet<string>): SoundsFile {
  const all = [...new Set([...common(), ...characters])].filter((c) => IDEOGRAPH.test(c)).sort();
  const bySyllable = new Map<string, string>();
  const read = polyphonic(all.join(''), { toneType: 'none', type: 'array', v: true });
  all.forEach((c, i) => {
    for (const syllable of new Set((read[i] ?? []).map(foldSyllable)))
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + c);
  });
  return { syllables: syllables().map((s) => [s, bySyllable.get(s) ?? ''] as const) };
}

/** Traditional characters for the simplified ones that stand in the texts. */
export function scriptFile(characters: ReadonlySet<string>): ScriptFile {
  const convert = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  let pairs = '';
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const c = String.fromCharCode(code);
    // What stands in the texts itself is not taken for another.
    if (characters.has(c)) continue;
    const simple = convert.map((of) => of(c)).find((s) => s !== c && characters.has(s));
    if (simple !== undefined) pairs += c + simple;
  }
  return { pairs };
}
