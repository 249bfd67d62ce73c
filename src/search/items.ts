/** What is in the list of results, from top to bottom. */

import { type Answer, isCertain } from './answer.ts';
import type { Called } from './called.ts';
import type { ClauseHit } from './rank.ts';

/** One row of the list. */
export type Item =
  | { readonly kind: 'agency'; readonly called: Called; readonly match: 'exact' | 'near' }
  | { readonly kind: 'clause'; readonly hit: ClauseHit }
  | { readonly kind: 'note'; readonly text: string };

/** Whether there is nothing but clauses that hold some words of the query. */
export const isWeak = ({ hits }: Answer): boolean =>
  hits.length > 0 && hits.every(({ weak }) => weak === true);

/** The list of an answer: what holds the words, what holds other names for them, what comes near. */
export function itemsOf(answer: Answer): Item[] {
  const clauses = (of: (hit: ClauseHit) => boolean): Item[] =>
    answer.hits.filter(of).map((hit) => ({ kind: 'clause', hit }));
  const also = clauses(({ also, match }) => also && match === 'exact');
  const near = clauses(({ match }) => match === 'near');
  const letters = answer.byLetters.map(
    (agency): Item => ({ kind: 'agency', called: { agency, by: 'short' }, match: 'near' }),
  );
  const exact = clauses((hit) => !hit.also && hit.match === 'exact');
  const close = [...letters, ...near];
  return [
    ...answer.agencies.map(
      (called): Item => ({
        kind: 'agency',
        called,
        match: isCertain(called) ? 'exact' : 'near',
      }),
    ),
    ...exact,
    ...(also.length > 0
      ? [{ kind: 'note', text: `以下用的是别的名称：${answer.also.join('、')}` } as const]
      : []),
    ...also,
    ...(close.length > 0
      ? [
          {
            kind: 'note',
            text: isWeak(answer)
              ? '没有找到。以下只有其中一些字词相同，不一定是要找的：'
              : answer.exact === 0
                ? '没有完全相同的，意思相近的有：'
                : '以上完全相同；意思相近的还有：',
          } as const,
        ]
      : []),
    ...close,
  ];
}
