/** How words of a sheet and words of the text are compared. */
import { normaliseText } from '../domain/text.ts';

/** A text without white space, its widths made the same. */
export const plain = (s: string): string => normaliseText(s).replace(/\s/gu, '');

/** {@link plain}, with Roman numerals as letters (Ⅱ, II): for reading, not for quoting. */
export const folded = (s: string): string =>
  plain(s).replace(/[Ⅰ-Ⅻ]/gu, (c) => c.normalize('NFKC'));
