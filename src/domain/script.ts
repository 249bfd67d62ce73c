/**
 * Traditional and simplified script: one table of folding, for recognition only. What is
 * published stays as it is printed.
 *
 * The table is OpenCC's list of characters (Apache-2.0), each to its first simplified form.
 * Characters outside the basic plane are left alone, so that a folded text has the length of
 * the printed one and a place found in the one is the same place in the other.
 */
import characters from 'opencc-js/dict/TSCharacters';

let table: Map<string, string> | undefined;

function folding(): Map<string, string> {
  const out = new Map<string, string>();
  for (const pair of characters.split('|')) {
    const [from, to] = pair.split(' ');
    if (from?.length === 1 && to?.length === 1) out.set(from, to);
  }
  return out;
}

/** A text in simplified script, character by character; of the same length. */
export function simplify(s: string): string {
  table ??= folding();
  let out = '';
  for (const c of s) out += table.get(c) ?? c;
  return out;
}

/** Whether most of the characters of a text that differ between the scripts are traditional. */
export function isTraditional(s: string): boolean {
  let changed = 0;
  let han = 0;
  table ??= folding();
  for (const c of s) {
    if (!/\p{Script=Han}/u.test(c)) continue;
    han += 1;
    if (table.has(c)) changed += 1;
  }
  return han > 0 && changed / han > 0.08;
}
