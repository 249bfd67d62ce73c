/** How much is shown: an answer does not grow with the corpus. */
import { describe, expect, it } from 'vitest';
import { namesLike } from '../../../src/search/suggest.ts';
import { clause, document, issue, memory } from './memory.ts';

describe('what is near', () => {
  it('is at most thirty clauses', async () => {
    const { all } = memory([
      issue('2024-01', [
        document(
          'other',
          Array.from({ length: 300 }, (_, i) => clause(`p${i}`, `其他事项之${i}，另行规定`)),
        ),
        ...Array.from({ length: 45 }, (_, i) =>
          document(`d${i}`, [clause('p1', '农民工工资保证金可以免存')]),
        ),
      ]),
    ]);
    const found = await all('农民工的工资保证金能免存吗');
    expect(found.filter((address) => address.startsWith('near ')).length).toBe(30);
  });
});

describe('names like what was typed', () => {
  const agencies = ['市甲事务局', '市乙事务局', '市丙事务局', '市丁事务局', '市某学校'].map(
    (name, i) => ({ id: String(i), names: [name], kind: '政府部门' }),
  );
  it('are three at most, and share half of their pairs', () => {
    expect(namesLike({ agencies, synonyms: [] }, '市戊事务局').length).toBe(3);
    expect(namesLike({ agencies, synonyms: [] }, '某学校')).toEqual(['市某学校']);
    expect(namesLike({ agencies, synonyms: [] }, '学院')).toEqual([]);
  });
});

describe('what to try instead', () => {
  it('is five at most, none of them what was typed', async () => {
    const words = ['农田', '水库', '公园', '学校', '车站', '医院', '码头'];
    const { answers } = memory([
      issue('2023-06', [
        document(
          'a',
          words.map((word, i) => clause(`p${i}`, word)),
        ),
      ]),
    ]);
    // Each word stands alone, so that nothing holds two of them.
    const instead = (await answers(`"${words.join('" "')}"`)).at(-1)?.instead ?? [];
    expect(instead.map(({ query }) => query)).toEqual(words.slice(0, 5));
  });
});
