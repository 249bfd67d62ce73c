/** Which unknown words are drafted as agencies. */
import { describe, expect, it } from 'vitest';
import { kindOf, looksLikeAgency } from '../../../src/drafts/agencies.ts';

describe('a draft of the register', () => {
  it.each(['各县（市、区）政府', '市某某局', '各镇（街道）办事处', '某某集团有限公司'])(
    'takes %s for an agency',
    (name) => expect(looksLikeAgency(name)).toBe(true),
  );
  it.each([
    '下同',
    '不再做分工',
    '（市、区）',
    '市某某局牵头负责',
    '甲局，乙局',
    // One in every village and on every estate.
    '村民委员会',
    '居（村）民委员会',
    '业委会',
  ])('does not take %s', (name) => expect(looksLikeAgency(name)).toBe(false));
  it('takes what lists places in brackets for a group', () =>
    expect(kindOf('各县（市、区）政府', '某市人民政府')).toBe('group'));
});
