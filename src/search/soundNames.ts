/** Syllables of pinyin as search compares them. Pure; shared by build and browser. */

/** A syllable without tone, those that are often confused made one: zh z, ch c, sh s, ing in, eng en. */
export const foldSyllable = (syllable: string): string =>
  syllable
    .toLowerCase()
    .replace(/ü|u:/gu, 'v')
    .replace(/^([zcs])h/u, '$1')
    .replace(/^([nlx jqy])ve$/u, '$1ue')
    .replace(/(?<=[ie])ng$/u, 'n');

/** The place of a syllable in the list, by its unit. */
export const indexOfUnit = (unit: string): number => unit.charCodeAt(0) - 0x100;
/** The unit that stands for a syllable in keys, by its place in the list. */
export const unitOf = (index: number): string => String.fromCharCode(0x100 + index);
