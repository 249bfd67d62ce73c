/**
 * Marks the words of a search in the document that was opened from it. The marks are painted
 * over the text (CSS Custom Highlight), so that neither the text nor its addresses change.
 */
import { placesOf } from '../search/match.ts';
import { fromAddress, parseQuery, type QueryWord } from '../search/query.ts';
import { loadStyles } from './base.ts';

/** The words that the search page marked, if it said so; they include other names. */
function rememberedWords(): string[] {
  try {
    const words: unknown = JSON.parse(sessionStorage.getItem('marks') ?? '[]');
    return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
  } catch {
    return [];
  }
}

/** Text of a block with the text nodes that it is made of. */
function textOf(block: Element): { text: string; nodes: { node: Text; from: number }[] } {
  const nodes: { node: Text; from: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from: text.length });
    text += node.nodeValue ?? '';
  }
  return { text, nodes };
}

/**
 * Marks words in the blocks of an article.
 *
 * @param referrer address of the search that the page was opened from
 */
export function markWords(article: Element, referrer: string): void {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return;
  const asked = parseQuery(fromAddress(new URL(referrer).search).typed).words;
  const words: QueryWord[] = [
    ...asked,
    ...rememberedWords().flatMap((word) => parseQuery(`"${word.replaceAll('"', '')}"`).words),
  ];
  const ranges: Range[] = [];
  for (const block of article.querySelectorAll('[id]:not([id^="note-"])')) {
    const { text, nodes } = textOf(block);
    const at = (place: number, end: boolean): [Text, number] | undefined => {
      const found = nodes.findLast(({ from }) => (end ? from < place : from <= place));
      return found === undefined ? undefined : [found.node, place - found.from];
    };
    for (const [from, to] of placesOf(text, words)) {
      const [start, end] = [at(from, false), at(to, true)];
      if (start === undefined || end === undefined) continue;
      const range = document.createRange();
      range.setStart(...start);
      range.setEnd(...end);
      ranges.push(range);
    }
  }
  loadStyles();
  if (ranges.length > 0) CSS.highlights.set('found', new Highlight(...ranges));
}
