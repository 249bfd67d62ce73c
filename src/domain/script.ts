/**
 * Traditional and simplified script: one table of folding, for recognition only. What is
 * published stays as it is printed.
 *
 * The table is OpenCC's list of characters (Apache-2.0), each to its first simplified form.
 * Characters outside the basic plane are left alone, so that a folded text has the length of
 * the printed one and a place found in the one is the same place in the other.
 */
import characters from 'opencc-js/dict/TSCharacters';

/** For each unit of UTF-16 the one that it is folded to; 0 where it stays. */
let table: Uint16Array | undefined;

function folding(): Uint16Array {
  const out = new Uint16Array(0x10000);
  for (const pair of characters.split('|')) {
    const [from, to] = pair.split(' ');
    if (from?.length === 1 && to?.length === 1) out[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return out;
}

/** A text in simplified script, character by character; of the same length. */
export function simplify(s: string): string {
  table ??= folding();
  let out = '';
  let done = 0;
  // Most texts are simplified already, and are given back as they are.
  for (let i = 0; i < s.length; i += 1) {
    const to = table[s.charCodeAt(i)]!;
    if (to === 0) continue;
    out += s.slice(done, i) + String.fromCharCode(to);
    done = i + 1;
  }
  return done === 0 ? s : out + s.slice(done);
}

/** Whether most of the characters of a text that differ between the scripts are traditional. */
export function isTraditional(s: string): boolean {
  let changed = 0;
  const han = s.match(/\p{Script=Han}/gu) ?? [];
  table ??= folding();
  for (const c of han) if (table[c.charCodeAt(0)] !== 0) changed += 1;
  return changed / han.length > 0.08;
}
