/** A case that is older than the document: it does not apply, and what was in force then is not known here. Pure. */
import type { Input, RuleSheet } from '../domain/rules.ts';
import type { Facts } from './model.ts';

/** The year that is before the document's own. */
export interface Before {
  readonly input: Input;
  readonly year: number;
}

/** Which of the facts is a year before that from which a sheet holds; undefined where none is. */
export function beforeDocument(
  { inputs, from }: Pick<RuleSheet, 'inputs' | 'from'>,
  facts: Facts,
): Before | undefined {
  const first = Number(from.slice(0, 4));
  for (const input of inputs) {
    const year = facts[input.id];
    if (input.calendar === true && typeof year === 'number' && year < first) return { input, year };
  }
  return undefined;
}

/** `2023年11月27日`. */
const chineseDate = (iso: string): string =>
  iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');

/** The answer to such a case, in Simplified Chinese. */
export const beforeWords = ({ from }: Pick<RuleSheet, 'from'>, { year }: Before): string =>
  `本文件${chineseDate(from)}起适用，不适用于${year}年；那时适用什么规定，这里不知道。`;
