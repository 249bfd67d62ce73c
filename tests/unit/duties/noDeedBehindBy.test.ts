/** Rows of who stands behind 由 and acts in nothing: each sets its example aside by itself, and leaves a deed close to it. Invented words. */
import { describe, expect, it } from 'vitest';
import { NO_DEED_BEHIND_BY } from '../../../src/duties/byRows.ts';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ statistics: ['统计局'], county: ['县政府'], town: ['镇政府'] });
/** Whom the last 由 of a sentence is before, among those who owe something in it. */
const behindBy = (say: string): boolean => {
  const behind = say.slice(say.lastIndexOf('由') + 1);
  return dutiesOf(say, register).duties.some(({ agencies }) =>
    agencies.some(({ printed }) => behind.startsWith(printed)),
  );
};

describe.each(NO_DEED_BEHIND_BY)('$example', ({ example, none }) => {
  it('owes nothing', () => expect(behindBy(example)).toBe(false));
  it('owes what stands close to it', () => expect(behindBy(none)).toBe(true));
});
