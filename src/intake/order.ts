/** Several files that make one issue, in the order of its contents. */
import { isContentsHeading } from '../domain/furniture.ts';
import { simplify } from '../domain/script.ts';

/** A file as lines. */
interface FileLines {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Titles that are shorter than that many letters say nothing. */
const SHORTEST = 6;
/** A title stands on the first lines, and takes up a few. */
const FIRST = 8;
const LONGEST = 4;

const letters = (s: string): string => simplify(s).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Put files in the order of the contents that one of them holds. Without contents they keep the order
 * in which they were given; so does a file that the contents do not name, after the one before it.
 *
 * @returns the files, and those that the contents do not name
 */
export function inOrderOfContents<T extends FileLines>(
  files: readonly T[],
): { readonly files: readonly T[]; readonly unnamed: readonly T[] } {
  const holder = files.find((f) => f.lines.some((l) => isContentsHeading(l)));
  if (holder === undefined || files.length < 2) return { files, unnamed: [] };
  const from = holder.lines.findIndex((l) => isContentsHeading(l));
  const contents = letters(holder.lines.slice(from + 1).join(''));
  const places = new Map<T, number>();
  for (const f of files) if (f !== holder) places.set(f, placeIn(contents, f));
  const named = files.filter((f) => f !== holder && (places.get(f) as number) !== -1);
  named.sort((a, b) => (places.get(a) as number) - (places.get(b) as number));
  const out: T[] = [holder, ...named];
  const unnamed = files.filter((f) => f !== holder && places.get(f) === -1);
  for (const f of unnamed) {
    const before = files.slice(0, files.indexOf(f)).findLast((o) => out.includes(o));
    out.splice(before === undefined ? out.length : out.indexOf(before) + 1, 0, f);
  }
  return { files: out, unnamed };
}

/** Where the contents name the title of a file; -1 if they do not. */
function placeIn(contents: string, { lines }: FileLines): number {
  const first = lines.filter((l) => l.trim() !== '').slice(0, FIRST);
  for (let i = 0; i < first.length; i++)
    for (let n = LONGEST; n >= 1; n--) {
      const title = letters(first.slice(i, i + n).join(''));
      const at = title.length < SHORTEST ? -1 : contents.indexOf(title);
      if (at !== -1) return at;
    }
  return -1;
}
