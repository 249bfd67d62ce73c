/** What the messages about rule sheets have in common. */
import type { Answer } from '../index.ts';

/** Where they are answered. */
export const answers: readonly [Answer, ...Answer[]] = ['rules'];

/** Names, one after the other. */
export const list = (ids: readonly string[], language: 'zh' | 'en'): string =>
  ids.join(language === 'zh' ? '、' : ', ');

/** Kinds of things that have a name in a sheet. */
export const kindNames = {
  input: { zh: '问题', en: 'input' },
  outcome: { zh: '级别', en: 'outcome' },
  moment: { zh: '时刻', en: 'moment' },
  item: { zh: '事项', en: 'item' },
  box: { zh: '框', en: 'box' },
} as const;
export type KindName = keyof typeof kindNames;
