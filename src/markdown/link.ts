/**
 * Turns the words of a text by which another document is named into links.
 */
import type { ElementContent } from 'hast';

/** Words that stand in a clause, and where they lead. */
export interface TextLink {
  readonly words: string;
  readonly href: string;
}

/**
 * Splits `value` at every occurrence of the words of `links`. The longest words win, so
 * that a title inside a longer title does not break it.
 *
 * @example linkText('按《甲》办', [{ words: '甲', href: '/documents/a/' }]) → 按《, <a>甲</a>, 》办
 */
export function linkText(value: string, links: readonly TextLink[]): ElementContent[] {
  const [first, ...rest] =
    links.length > 1 ? [...links].sort((a, b) => b.words.length - a.words.length) : links;
  if (first === undefined || first.words === '')
    return value === '' ? [] : [{ type: 'text', value }];
  const out: ElementContent[] = [];
  value.split(first.words).forEach((part, i) => {
    if (i > 0) {
      out.push({
        type: 'element',
        tagName: 'a',
        properties: { href: first.href },
        children: [{ type: 'text', value: first.words }],
      });
    }
    out.push(...linkText(part, rest));
  });
  return out;
}

/** A place in a clause's text, and where it leads. */
export interface PlacedLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
  /** A class that the stylesheet knows. */
  readonly kind?: string;
}

/**
 * Splits `value`, which stands at `offset` in the text of its clause, at the places of
 * `placed`, and links what is left by its words.
 *
 * @param placed places in the clause's text, in order and apart
 */
export function linkPlaces(
  value: string,
  offset: number,
  placed: readonly PlacedLink[],
  links: readonly TextLink[],
): ElementContent[] {
  const out: ElementContent[] = [];
  let from = 0;
  for (const { start, end, href, kind } of placed) {
    const [a, b] = [Math.max(start - offset, from), Math.min(end - offset, value.length)];
    if (b <= a) continue;
    out.push(...linkText(value.slice(from, a), links), {
      type: 'element',
      tagName: 'a',
      properties: kind === undefined ? { href } : { href, className: [kind] },
      children: [{ type: 'text', value: value.slice(a, b) }],
    });
    from = b;
  }
  return [...out, ...linkText(value.slice(from), links)];
}
