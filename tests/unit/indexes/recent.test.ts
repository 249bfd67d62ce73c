import { describe, expect, it } from 'vitest';
import { Recent } from '../../../src/indexes/recent.ts';

/** A store with room for five, and what was made for it, in order. */
function store() {
  const made: string[] = [];
  const recent = new Recent<string, string>(5);
  const get = (key: string): string =>
    recent.get(
      key,
      () => {
        made.push(key);
        return key.repeat(2);
      },
      () => Number(key.slice(1)),
    );
  return { made, get };
}

describe('what was made and may be wanted again', () => {
  it('is made once while there is room', () => {
    const { made, get } = store();
    expect(['a2', 'b3', 'a2', 'b3'].map(get)).toEqual(['a2a2', 'b3b3', 'a2a2', 'b3b3']);
    expect(made).toEqual(['a2', 'b3']);
  });

  it('goes when there is too much, what nobody asked for longest first', () => {
    const { made, get } = store();
    for (const key of ['a2', 'b3', 'a2', 'c1', 'a2', 'c1']) get(key);
    expect(made).toEqual(['a2', 'b3', 'c1']);
    get('b3');
    expect(made).toEqual(['a2', 'b3', 'c1', 'b3']);
    get('c1');
    expect(made).toEqual(['a2', 'b3', 'c1', 'b3']);
    get('a2');
    expect(made).toEqual(['a2', 'b3', 'c1', 'b3', 'a2']);
  });

  it('is held though it is larger than the room, until the next', () => {
    const { made, get } = store();
    for (const key of ['a9', 'a9', 'b1', 'b1', 'a9']) get(key);
    expect(made).toEqual(['a9', 'b1', 'a9']);
  });
});
