/** Where a title fills whole lines of a text. */
import { AUTHORITY_END, DATE_LINE, foldTitle, type PrintedLine } from './lines.ts';

/** An index of the lines of a text by the first letters that they have, for finding titles. */
export class TitleIndex {
  private readonly folded: readonly string[];
  private readonly texts: readonly string[];
  private readonly starts = new Map<string, number[]>();
  private readonly skip: (i: number) => boolean;

  constructor(lines: readonly PrintedLine[], skip: (i: number) => boolean) {
    this.folded = lines.map((l) => foldTitle(l.text));
    this.texts = lines.map((l) => l.bare);
    this.skip = skip;
    this.folded.forEach((f, i) => {
      if (f === '' || (lines[i] as PrintedLine).cells > 1) return;
      const list = this.starts.get(f[0] as string);
      if (list === undefined) this.starts.set(f[0] as string, [i]);
      else list.push(i);
    });
  }

  /** Whether a line of few words stands beside page furniture. */
  private atBreak(k: number): boolean {
    const text = this.texts[k] as string;
    return (
      (this.skip(k - 1) || this.skip(k + 1)) &&
      text.length <= 40 &&
      !DATE_LINE.test(text) &&
      !AUTHORITY_END.test(text)
    );
  }

  /** The lines between the first and the last of a title that are not part of it. */
  foreign([first, end]: readonly [number, number], folded: string): number[] {
    const out: number[] = [];
    let have = '';
    for (let k = first; k < end; k++) {
      if (this.skip(k)) continue;
      const next = have + (this.folded[k] as string);
      if (folded.startsWith(next)) have = next;
      else out.push(k);
    }
    return have === folded ? out : [];
  }

  /** The first place from line `from` on where whole lines make up the title: its first line, and the one after its last. */
  find(folded: string, from: number, to = Number.POSITIVE_INFINITY): [number, number] | undefined {
    return this.all(folded, from, to).next().value ?? undefined;
  }

  /** Every such place. */
  *all(
    folded: string,
    from: number,
    to = Number.POSITIVE_INFINITY,
  ): Generator<[number, number], undefined> {
    for (const i of this.starts.get(folded[0] as string) ?? []) {
      if (i < from || i >= to || this.skip(i)) continue;
      let have = '';
      for (let k = i; k < this.folded.length && k < i + 10; k++) {
        if (this.skip(k)) continue;
        const next = have + (this.folded[k] as string);
        if (next === folded) {
          yield [i, k + 1];
          break;
        }
        if (folded.startsWith(next)) have = next;
        // A head at the page break inside the title, that is not known by itself.
        else if (have === '' || !this.atBreak(k)) break;
      }
    }
    return undefined;
  }
}

/** Sørensen–Dice similarity of two strings by their character bigrams, 0 to 1. */
export function dice(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const grams = new Map<string, number>();
  for (let i = 0; i + 2 <= a.length; i++)
    grams.set(a.slice(i, i + 2), (grams.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i + 2 <= b.length; i++) {
    const n = grams.get(b.slice(i, i + 2)) ?? 0;
    if (n > 0) {
      common += 1;
      grams.set(b.slice(i, i + 2), n - 1);
    }
  }
  return (2 * common) / (a.length + b.length - 2);
}
