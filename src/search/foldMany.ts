/** {@link fold} for the texts of a build, which are many: a browser folds a query and does without. */
import { fold } from './fold.ts';

/** Of each code unit: 1 where it is a character that folds to itself, 2 where it is none; 0 where nobody asked. */
const alike = new Uint8Array(0x1_00_00);

/** Whether a code unit is a character that folds to itself, as most of a text do. */
function isAlike(unit: number): boolean {
  if (alike[unit] === 0) {
    const character = String.fromCharCode(unit);
    const isHalf = unit >= 0xd8_00 && unit <= 0xdf_ff;
    alike[unit] = !isHalf && fold(character) === character ? 1 : 2;
  }
  return alike[unit] === 1;
}

/** The folded text, as {@link fold} gives it. */
export function foldOfMany(text: string): string {
  let out = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isAlike(text.charCodeAt(at))) continue;
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    out += text.slice(done, at) + fold(character);
    at += character.length - 1;
    done = at + 1;
  }
  return done === 0 ? text : out + text.slice(done);
}
