/** Small facts about paragraphs that the detectors of damage share. */
import { annexHeading, leadingNumber } from '../domain/numbering.ts';
import type { SourceUnit } from '../domain/text.ts';
import { DOC_NUMBER_LINE } from './lines.ts';
import { DATE_LINE, looksLikeHeading, ROSTER } from './paragraphs.ts';

/** Source line of the character at `offset` of a paragraph made of `units`. */
export function lineAt(units: readonly SourceUnit[], text: string, offset: number): number {
  const wanted = text.slice(0, offset).replace(/\s/gu, '').length;
  let have = 0;
  for (const u of units) {
    have += u.text.replace(/\s/gu, '').length;
    if (have > wanted) return u.line;
  }
  return units.at(-1)!.line;
}

/** A mark or a word that wants another behind it. */
const OPEN_END = /[，、的和与及或在对将把由为是以]$/u;

/** Whether a paragraph breaks off inside a sentence. Titles, labels, dates, lists of names and signatures do not. */
export function cutOff(text: string): boolean {
  if (/[。！？：；…”’」）》】〕］\])]$/u.test(text) || text.length < 6) return false;
  if (
    looksLikeHeading(text) ||
    annexHeading(text) !== undefined ||
    DATE_LINE.test(text) ||
    DOC_NUMBER_LINE.test(text)
  )
    return false;
  const number = leadingNumber(text);
  if (number?.kind === 'arabic' && text.length < 40 && !/[，。]/u.test(text)) return false;
  // A label and a few words (总指挥：某某), or a name by itself, is whole without a full stop.
  if (/^[\p{Script=Han}]{2,12}：[^，。；]{1,40}$/u.test(text)) return false;
  // The members of a body, and an act that ends with the post, stand without it in a list.
  if (
    (ROSTER.test(text) && !OPEN_END.test(text)) ||
    /^(?!.*。)(?:任命|免去|决定|聘任|同意).*职务$/u.test(text)
  )
    return false;
  // What has no punctuation of a sentence is a title or a name, unless it ends at a word that wants another.
  return /[，。；]/u.test(text) || OPEN_END.test(text);
}
