import { describe, expect, it } from 'vitest';
import {
  changed,
  late,
  lately,
  pack,
  shareStrings,
  unpack,
  weakly,
} from '../../../src/corpus/late.ts';

describe('a packed text', () => {
  const text = '第一条　为了规范…，制定本办法。\n😀\r\n'.repeat(50);

  it('comes back as it was, in less room', () => {
    expect(unpack(pack(text))).toBe(text);
    expect(unpack(pack(''))).toBe('');
    expect(pack(text).length).toBeLessThan(text.length);
  });

  it('holds no more bytes than its own', () => {
    const packed = pack(text);
    expect(packed.buffer.byteLength).toBe(packed.length);
  });
});

describe('a late property', () => {
  it('is made when it is asked for, each time', () => {
    let made = 0;
    const thing = late({ id: 'a' }, 'body', () => {
      made += 1;
      return `text ${made}`;
    });
    expect(made).toBe(0);
    expect([thing.body, thing.body, thing.id]).toEqual(['text 1', 'text 2', 'a']);
    expect(Object.keys(thing)).toEqual(['id', 'body']);
  });

  it('stays late in an object with other values', () => {
    let made = 0;
    const thing = late({ id: 'a', n: 1 }, 'body', () => {
      made += 1;
      return 'text';
    });
    const other = changed(thing, { n: 2 });
    expect([made, thing.n]).toEqual([0, 1]);
    expect({ ...other }).toEqual({ id: 'a', n: 2, body: 'text' });
    expect(made).toBe(1);
  });

  it('is made once for those who ask at a time', () => {
    let made = 0;
    const lines = weakly(() => {
      made += 1;
      return [`${made}`];
    });
    const first = lines();
    expect(lines()).toBe(first);
    expect(made).toBe(1);
  });
});

describe('what is read out of bytes', () => {
  /** Bytes of so many MiB, and what reads them: a list of how often they were read. */
  const reader = (mebibytes: number) => {
    let made = 0;
    return lately(new Uint8Array(mebibytes * 2 ** 20), ({ length }) => {
      made += 1;
      return [length, made];
    });
  };

  it('is read when somebody asks, and stays the same object', () => {
    const clauses = reader(1);
    expect(clauses()).toBe(clauses());
    expect(clauses()).toEqual([2 ** 20, 1]);
  });

  it('is let go when much was read since it was asked for, and read again', () => {
    const [often, once] = [reader(1), reader(1)];
    often();
    once();
    for (let n = 0; n < 8; n += 1) {
      reader(12)();
      often();
    }
    expect([often()[1], once()[1]]).toEqual([1, 2]);
  });

  it('is held where little was read since', () => {
    const clauses = reader(1);
    const first = clauses();
    for (let n = 0; n < 20; n += 1) reader(1)();
    expect(clauses()).toBe(first);
  });

  it('is asked for again where it could not be read', () => {
    let asked = 0;
    const clauses = lately(new Uint8Array(1), () => {
      asked += 1;
      if (asked === 1) throw new Error('damaged');
      return ['乙'];
    });
    expect(() => clauses()).toThrow('damaged');
    expect(clauses()).toEqual(['乙']);
  });
});

describe('strings that are shared', () => {
  it('leave a value as it is', () => {
    const value = () => ({
      list: ['民政局', '民政局', null, undefined, 3, ['民政局']],
      of: { name: '民政局', long: '长'.repeat(500), bytes: new Uint8Array([1, 2]) },
      none: null,
    });
    const shared = value();
    shareStrings(shared);
    expect(shared).toEqual(value());
  });

  it('take what is neither list nor object', () => {
    for (const value of [null, undefined, 'text', 3])
      expect(() => shareStrings(value)).not.toThrow();
  });
});
