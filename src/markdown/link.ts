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
