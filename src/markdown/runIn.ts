/**
 * Run-in headings: the words by which a numbered paragraph opens and which stand to the rest of
 * it as a heading to its section (一、明确结构体系。凡是…; GB/T 9704-2012 sets them in 楷体).
 */
import type { Clause } from '../domain/model.ts';

/** A numbered opening of the levels that carry headings, a few words without a comma, a stop, and more after it. */
const RUN_IN =
  /^(?:第[一二三四五六七八九十百零\d]+条\s*|[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）)[^，。；：！？\s]{2,26}。(?=.{4})/u;

/**
 * How many characters of a clause's text are its run-in heading, its number and its stop included; 0 without one.
 *
 * @example runInLength(一、明确结构体系。凡是…) // 9
 */
export const runInLength = ({ kind, text }: Pick<Clause, 'kind' | 'text'>): number =>
  kind === 'item' ? (RUN_IN.exec(text)?.[0].length ?? 0) : 0;
