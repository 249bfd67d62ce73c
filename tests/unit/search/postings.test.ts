/** How keys and their places are written, byte by byte as its head says, and read back. By hand. */
import { describe, expect, it } from 'vitest';
import {
  Bytes,
  Cursor,
  forms,
  readBlock,
  readCounts,
  readPart,
  readPlaces,
  writeBlocks,
  writeDirectory,
} from '../../../src/search/postings.ts';
import { readings } from '../../../src/search/tokens.ts';

const code = (text: string): number[] =>
  [...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
const blocksOf = (lists: Record<string, number[]>, ...more: number[]) =>
  writeBlocks(new Map(Object.entries(lists)), more[0] ?? 9000, ...more.slice(1));

describe('numbers', () => {
  it.each<[number, number[]]>([
    [0, [0]],
    [1, [1]],
    [127, [127]],
    [128, [128, 1]],
    [129, [129, 1]],
    [300, [172, 2]],
    [16_383, [255, 127]],
    [16_384, [128, 128, 1]],
    [2 ** 35, [128, 128, 128, 128, 128, 1]],
  ])('%d is %j', (value, bytes) => {
    const out = new Bytes();
    out.number(value);
    expect([...out.done()]).toEqual(bytes);
    const cursor = new Cursor(out.done());
    expect([cursor.number(), cursor.more, cursor.at]).toEqual([value, false, bytes.length]);
  });
  it('grow beyond any room, and keep what there is', () => {
    const out = new Bytes();
    for (let i = 0; i < 255; i += 1) out.byte(i);
    out.all(new Uint8Array([1, 2]));
    out.all(new Uint8Array(2000).fill(7));
    out.byte(9);
    const all = out.done();
    expect([out.length, all.length]).toEqual([2258, 2258]);
    expect([...all.slice(253, 259)]).toEqual([253, 254, 1, 2, 7, 7]);
    expect(all[2257]).toBe(9);
    const full = new Bytes();
    full.all(new Uint8Array(256).fill(1));
    full.byte(2);
    expect([...full.done().slice(254)]).toEqual([1, 1, 2]);
  });
  it('of a block that is cut off are none', () => {
    const cursor = new Cursor(new Uint8Array([128]));
    expect(() => cursor.number()).toThrow('cut off');
    expect([...new Cursor(new Uint8Array([1, 2, 3])).bytes(2)]).toEqual([1, 2]);
  });
});

describe('a block', () => {
  it('has of each key what it shares with the one before, its clauses, its form and its list', () => {
    const { blocks, firsts, refs, parts } = blocksOf({
      甲丙: [3, 5],
      甲乙: [0, 2, 0, 6, 4, 1],
      乙: [1, 0, 1, 4, 1, 9, 7, 0],
    });
    expect(blocks).toHaveLength(1);
    expect([...blocks[0]!]).toEqual([
      // 乙 alone is counted: clause 1 more than once, one more than twice; clause 7 once.
      ...[0, 1, ...code('乙'), 2 * 4 + 2, 3, 3, 1, 12],
      // 甲丙 in clause 3 at 5.
      ...[0, 2, ...code('甲丙'), 1 * 4 + 0, 2, 6, 5],
      // 甲乙 in clause 0 at 2 and 6, in clause 4 at 1.
      ...[1, 1, ...code('乙'), 2 * 4 + 0, 5, 0, 2, 9, 8, 1],
    ]);
    expect(firsts).toEqual(['乙']);
    expect(parts).toEqual([]);
    expect(refs.map(({ key, clauses, block }) => [key, clauses, block])).toEqual([
      ['乙', 2, 0],
      ['甲丙', 1, 0],
      ['甲乙', 2, 0],
    ]);
    const read = readBlock(blocks[0]!);
    expect([...read.keys()]).toEqual(['乙', '甲丙', '甲乙']);
    const entry = (key: string) => read.get(key)!;
    expect([entry('乙').form, entry('甲丙').form]).toEqual([forms.counts, forms.places]);
    expect([...entry('乙').bytes]).toEqual([3, 1, 12]);
    expect([...entry('甲丙').bytes]).toEqual([6, 5]);
    expect([...entry('甲乙').bytes]).toEqual([0, 2, 9, 8, 1]);
    expect([...readPlaces(entry('甲乙').bytes)]).toEqual([
      [0, [2, 6]],
      [4, [1]],
    ]);
    expect([...readCounts(entry('乙')).times]).toEqual([
      [1, 3],
      [7, 1],
    ]);
    expect(readCounts(entry('乙')).parts).toEqual([]);
  });
  it('is written as its head says', () => {
    const { blocks } = blocksOf({ ab: [1, 2], abc: [1, 3], b: [2, 0, 2, 1] });
    expect([...blocks[0]!]).toEqual([
      ...[0, 2, ...code('ab'), 4, 2, 2, 2],
      ...[2, 1, ...code('c'), 4, 2, 2, 3],
      ...[0, 1, ...code('b'), 6, 2, 5, 0],
    ]);
  });
  it('counts single characters, facts and brackets, whose places say nothing', () => {
    const keys = [
      '甲',
      `${readings.fact}ab`,
      `${readings.brackets}(一`,
      '甲乙',
      `${readings.sound}ab`,
    ];
    const { blocks } = blocksOf(Object.fromEntries(keys.map((key) => [key, [0, 1]])));
    const read = readBlock(blocks[0]!);
    expect(keys.map((key) => read.get(key)?.form)).toEqual([
      forms.counts,
      forms.counts,
      forms.counts,
      forms.places,
      forms.places,
    ]);
  });
  it('ends before an entry that would make it too large', () => {
    // Each entry: 2 + 4 for its key, 2, and 2 for its list; 8 are reckoned beside the list.
    const lists = { aa: [0, 1], bb: [0, 1], cc: [0, 1] };
    const sizes = (size: number) => blocksOf(lists, size).blocks.map((b) => b.length);
    expect(sizes(20)).toEqual([20, 10]);
    expect(sizes(19)).toEqual([10, 10, 10]);
    expect(sizes(30)).toEqual([30]);
    expect(sizes(1)).toEqual([10, 10, 10]);
    const { firsts, refs, blocks } = blocksOf(lists, 20);
    expect(firsts).toEqual(['aa', 'cc']);
    expect(refs.map(({ block }) => block)).toEqual([0, 0, 1]);
    // The first of a block shares nothing with what stands before it.
    expect([...blocksOf({ ab: [0, 1], ac: [0, 1] }, 1).blocks[1]!.slice(0, 2)]).toEqual([0, 2]);
    expect([...blocks[1]!.slice(0, 2)]).toEqual([0, 2]);
  });
  it('has no list that is short enough to stand in the directory', () => {
    const { blocks, refs, firsts } = blocksOf({ aa: [0, 1], bb: [0, 1, 0, 2] }, 9000, 2);
    expect(refs[0]).toEqual({
      key: 'aa',
      clauses: 1,
      block: undefined,
      list: { clauses: 1, form: forms.places, bytes: new Uint8Array([0, 1]) },
    });
    expect(refs[1]).toEqual({ key: 'bb', clauses: 1, block: 0 });
    expect(firsts).toEqual(['bb']);
    expect(blocks).toHaveLength(1);
    expect(blocksOf({ aa: [0, 1] }, 9000, 2).blocks).toEqual([]);
    expect(blocksOf({})).toEqual({ blocks: [], firsts: [], parts: [], refs: [] });
  });
});

describe('a long list', () => {
  /** A key in so many clauses, twice in each: two bytes and one more for each clause. */
  const list = (clauses: number): number[] =>
    Array.from({ length: clauses }, (_, i) => [i, 3, i, 10]).flat();
  const only = (places: number[], partSize?: number) => {
    const { blocks, parts } = writeBlocks(new Map([['aa', places]]), 90_000, 0, partSize);
    return { entry: readBlock(blocks[0]!).get('aa')!, parts };
  };
  it('is one of more than twelve hundred bytes', () => {
    expect(only(list(400)).entry.form).toBe(forms.places);
    expect(only(list(400)).entry.bytes).toHaveLength(1200);
    expect(only(list(401)).entry.form).toBe(forms.parts);
    // Six hundred numbers in fewer bytes are none.
    expect(only(list(200)).entry.form).toBe(forms.places);
  });
  it('has its positions in files of their own, and the clauses with the number of these', () => {
    const { entry, parts } = only(list(500), 300);
    // Two bytes a clause: 150 clauses fill a file.
    expect(parts.map((p) => p.length)).toEqual([300, 300, 300, 100]);
    expect([...parts[0]!.slice(0, 4)]).toEqual([3, 7, 3, 7]);
    expect(entry.clauses).toBe(500);
    expect([...entry.bytes.slice(0, 11)]).toEqual([0, 4, 150, 1, 150, 1, 150, 1, 50, 1, 0]);
    const { times, parts: read } = readCounts(entry);
    expect(times.size).toBe(500);
    expect([...times.values()].every((n) => n === 2)).toBe(true);
    expect(
      read.map(({ file, clauses }) => [file, clauses.length, clauses[0], clauses.at(-1)]),
    ).toEqual([
      [0, 150, 0, 149],
      [1, 150, 150, 299],
      [2, 150, 300, 449],
      [3, 50, 450, 499],
    ]);
    const positions = readPart(parts[3]!, read[3]!, times);
    expect(positions.size).toBe(50);
    expect([...positions].slice(0, 2)).toEqual([
      [450, [3, 10]],
      [451, [3, 10]],
    ]);
    // A file that is just full is not followed by an empty one.
    expect(only(list(450), 300).parts).toHaveLength(3);
  });
  it('follows the files of the one before', () => {
    const { blocks, parts } = writeBlocks(
      new Map([
        ['aa', list(450)],
        ['bb', list(450)],
      ]),
      90_000,
      0,
      500,
    );
    const read = readBlock(blocks[0]!);
    expect(parts).toHaveLength(4);
    expect(
      ['aa', 'bb'].map((key) => readCounts(read.get(key)!).parts.map(({ file }) => file)),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
  it('of one position a clause is read as such', () => {
    const places = Array.from({ length: 700 }, (_, i) => [i * 3, i % 5]).flat();
    const { entry, parts } = only(places);
    expect(entry.form).toBe(forms.parts);
    expect(parts).toHaveLength(1);
    const { times, parts: read } = readCounts(entry);
    expect([...times].slice(0, 3)).toEqual([
      [0, 1],
      [3, 1],
      [6, 1],
    ]);
    expect([...readPart(parts[0]!, read[0]!, times)].slice(3, 6)).toEqual([
      [9, [3]],
      [12, [4]],
      [15, [0]],
    ]);
  });
});

it('a directory has ninety-six blocks a page', () => {
  const firsts = (n: number) => Array.from({ length: n }, (_, i) => `k${i}`);
  expect(writeDirectory(firsts(96))).toEqual({
    pages: [firsts(96)],
    meta: { pages: ['k0'], perPage: 96 },
  });
  expect(writeDirectory(firsts(97)).pages.map((p) => p.length)).toEqual([96, 1]);
  expect(writeDirectory(firsts(193)).meta.pages).toEqual(['k0', 'k96', 'k192']);
  expect(writeDirectory([])).toEqual({ pages: [], meta: { pages: [], perPage: 96 } });
});
