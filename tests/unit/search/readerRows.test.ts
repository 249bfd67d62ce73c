/** How years are cut into shards, what is written of one beside its texts, and how a shard is read. By hand, with files that are told. */
import { describe, expect, it } from 'vitest';
import { forms, writeBlocks, writeDirectory } from '../../../src/search/postings.ts';
import { ShardReader } from '../../../src/search/reader.ts';
import { clauseClasses, rowsPerFile } from '../../../src/search/shapes.ts';
import {
  contentOfShard,
  cutIntoSpans,
  RECORD,
  shardOf,
  spansOf,
} from '../../../src/search/shards.ts';
import { facts, readings } from '../../../src/search/tokens.ts';
import { clause, document, issue } from './memory.ts';

/** What was gathered, key by key. */
const entriesOf = (gathered: ReturnType<typeof contentOfShard>['gathered']) =>
  [...gathered.keys()].map((key) => [key, placesIn(gathered, key)] as const);
/** Clause and position of a key in turn; none where it stands nowhere. */
const placesIn = (
  gathered: ReturnType<typeof contentOfShard>['gathered'],
  key: string,
): readonly number[] => Array.from(gathered.get(key) ?? []);

describe('years', () => {
  it.each<[number[], [number, number][]]>([
    [[2024], [[2024, 2024]]],
    [
      [2023, 2024],
      [
        [2023, 2023],
        [2024, 2024],
      ],
    ],
    [
      [2022, 2024],
      [
        [2022, 2023],
        [2024, 2024],
      ],
    ],
    [
      [2021, 2024],
      [
        [2021, 2021],
        [2022, 2023],
        [2024, 2024],
      ],
    ],
    [
      [2020, 2024],
      [
        [2020, 2023],
        [2024, 2024],
      ],
    ],
    [
      [2020, 2023],
      [
        [2020, 2021],
        [2022, 2022],
        [2023, 2023],
      ],
    ],
    [
      [2000, 2017],
      [
        [2000, 2015],
        [2016, 2016],
        [2017, 2017],
      ],
    ],
    [
      [1984, 2017],
      [
        [1984, 1999],
        [2000, 2015],
        [2016, 2016],
        [2017, 2017],
      ],
    ],
    [
      [1999, 2001],
      [
        [1999, 1999],
        [2000, 2000],
        [2001, 2001],
      ],
    ],
  ])('%j are cut into %j', (years, spans) => expect(spansOf(years)).toEqual(spans));
  it('stand with their issues, newest first, those without an issue left out', () => {
    const of = (...ids: string[]) =>
      cutIntoSpans(ids.map((id) => ({ id, year: Number(id.slice(0, 4)) }))).map(
        ({ label, years, issues }) => [label, years.join('-'), issues.map(({ id }) => id).join()],
      );
    expect(of('2020-01', '2024-02', '2022-01', '2022-03', '2024-11')).toEqual([
      ['s2024', '2024-2024', '2024-11,2024-02'],
      ['s2020', '2020-2022', '2022-03,2022-01,2020-01'],
    ]);
    expect(of('2016-01', '2024-01')).toEqual([
      ['s2024', '2024-2024', '2024-01'],
      ['s2016', '2016-2016', '2016-01'],
    ]);
    expect(of()).toEqual([]);
  });
});

describe('what is written of a shard', () => {
  const { title, heading, duty, plain } = clauseClasses;
  const written = (
    docs: ReturnType<typeof document>[],
    old?: { frequent: number },
    sounds?: object,
  ) => {
    const [span] = cutIntoSpans([issue('2024-01', docs)]);
    const { gathered, ...rest } = contentOfShard(shardOf(span!), sounds as never, old);
    const lists = [...gathered.keys()].map(
      (key) => [key, Array.from(gathered.get(key) ?? [])] as const,
    );
    return { ...rest, gathered: new Map(lists) };
  };
  it('has of each clause its title and the headings above it, five at most', () => {
    const chain = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7'];
    const { table } = written([
      document('a', [
        clause('t', '甲', { class: title }),
        ...chain.map((h, i) =>
          clause(h, '题', { class: heading, ...(i === 0 ? {} : { parent: chain[i - 1]! }) }),
        ),
        clause('p1', '文', { parent: 'h7' }),
        clause('p2', '文', { parent: 'h1' }),
        clause('p3', '文', { parent: 'gone' }),
        clause('p4', '文'),
      ]),
      document('b', [clause('q', '文', { parent: 'h1' })]),
    ]);
    const [{ h, p }] = table as [(typeof table)[number]];
    const above = (n: number) => h[p[n]!];
    // The title is numbered 0, the headings 1 to 7, then the others as they stand.
    expect([0, 1, 2, 7].map(above)).toEqual([[-1], [0], [0, 1], [0, 6, 5, 4, 3, 2]]);
    expect([8, 9, 10, 11, 12].map(above)).toEqual([[0, 7, 6, 5, 4, 3], [0, 1], [0], [0], [-1]]);
    // What stands under the same is written once.
    expect(new Set(h.map((c) => c.join())).size).toBe(h.length);
  });
  it('cuts records where the next clause has no room', () => {
    const records = (...lengths: number[]) =>
      written([
        document(
          'a',
          lengths.map((n, i) => clause(`p${i}`, '甲'.repeat(n))),
        ),
      ]).texts.map(({ c }) => c.length);
    expect(records(RECORD - 1, 1)).toEqual([2]);
    expect(records(RECORD, 1)).toEqual([1, 1]);
    expect(records(RECORD - 1, 2, 5)).toEqual([1, 2]);
    expect(records(RECORD + 9)).toEqual([1]);
    expect(records(RECORD + 9, 0)).toEqual([1, 1]);
    expect(records()).toEqual([]);
  });
  it('has facts with their places, each once', () => {
    const { gathered } = written([
      document('a', [
        clause('p1', '补贴二万元，另二万元', {
          facts: [facts.agency(3), facts.serial(5), facts.serial(5)],
        }),
        clause('p2', '无', { facts: [facts.serial(5)] }),
      ]),
    ]);
    expect(placesIn(gathered, facts.agency(3))).toEqual([0, 0]);
    expect(placesIn(gathered, facts.serial(5))).toEqual([0, 0, 1, 0]);
    expect(placesIn(gathered, facts.held('body'))).toEqual([0, 0]);
    const amounts = entriesOf(gathered).filter(
      ([key]) => key.startsWith(readings.fact) && key.includes('20000'),
    );
    expect(amounts.length).toBeGreaterThan(0);
    for (const [, places] of amounts) expect(places).toEqual([0, 2]);
  });
  it('has brackets, ordinals and the damaged reading in keys of their own', () => {
    const { gathered } = written([
      document('a', [
        clause('p1', '（一）甲', { class: plain }),
        clause('p2', '二级响应', { class: plain }),
        clause('p3', '修堤', { class: plain, damaged: '修提' }),
      ]),
    ]);
    expect(placesIn(gathered, `${readings.brackets}(一`)).toEqual([0, 0]);
    expect(placesIn(gathered, `${readings.ordinals}2级`)).toEqual([1, 0]);
    expect(placesIn(gathered, `${readings.ordinals}修堤`)).toEqual([]);
    expect(placesIn(gathered, `${readings.damaged}修提`)).toEqual([2, 0]);
    expect(placesIn(gathered, `${readings.damaged}响应`)).toEqual([]);
    expect(placesIn(gathered, '修堤')).toEqual([2, 0]);
  });
  it('has of an old shard the three characters that begin with a frequent pair', () => {
    const docs = [
      document('a', [
        clause('p1', '甲乙丙'),
        clause('p2', '甲乙丁甲乙戊'),
        clause('p3', '丙丁戊'),
        clause('p4', '丙丁己'),
      ]),
    ];
    const triples = (frequent: number | undefined) =>
      entriesOf(written(docs, frequent === undefined ? undefined : { frequent }).gathered)
        .filter(([key]) => key.length === 3 && /^[\u4e00-\u9fff]/u.test(key))
        .map(([key, places]) => `${key} ${places.join()}`)
        .sort();
    expect(triples(undefined)).toEqual([]);
    // Two clauses each: one is fewer, two are not.
    expect(triples(2)).toEqual([]);
    expect(triples(1)).toEqual(
      ['丙丁己 3,0', '丙丁戊 2,0', '甲乙丁 1,0', '甲乙丙 0,0', '甲乙戊 1,3'].sort(),
    );
  });
  it('has sounds and letters, those of any text only where it is the newest', () => {
    const sounds = {
      unitsOf: (text: string) =>
        text
          .replace(/[^甲乙]/gu, ' ')
          .replace(/甲/gu, 'J')
          .replace(/乙/gu, 'Y'),
      lettersOf: (units: string) => units.toLowerCase(),
      initialsOf: (text: string) => [...text].map(() => 'i').join(''),
    };
    const docs = [
      document('a', [
        clause('t', '关于印发《甲乙》的通知', { class: title, names: ['乙乙'] }),
        clause('p1', '甲乙丙甲', { names: ['张三'] }),
        clause('d', '甲乙', { class: duty }),
      ]),
    ];
    const keys = (old?: { frequent: number }) => written(docs, old, sounds).gathered;
    expect(placesIn(keys(), `${readings.sound}JY`).length).toBe(6);
    expect(placesIn(keys(), `${readings.sound}Y `)).toEqual([]);
    expect(placesIn(keys(), `${readings.begun}jy`).length).toBe(6);
    expect(placesIn(keys({ frequent: 9 }), `${readings.begun}jy`)).toEqual([]);
    expect(placesIn(keys({ frequent: 9 }), `${readings.sound}JY`).length).toBe(6);
    // Initials of the short title and of names, each name by itself.
    const initials = placesIn(keys(), `${readings.initials}ii`);
    expect(initials).toEqual([0, 0, 0, 1000, 2, 0]);
    expect([...written(docs).gathered.keys()].filter((k) => k.startsWith(readings.sound))).toEqual(
      [],
    );
  });
  it('counts the clauses of each document by their class, without zeros at the end', () => {
    const { documents, ids } = written([
      document('b', [clause('t', '甲', { class: title }), clause('p', '乙', { class: plain })], {
        kind: 'notice',
      }),
      document('a', [clause('h', '丙', { class: heading })], { kind: 'bulletin' }),
    ]);
    expect(ids).toEqual(['b', 'a']);
    expect(documents).toEqual({
      issues: ['2024-01'],
      kinds: ['bulletin', 'notice'],
      documents: [
        [0, 1, 1, 0, 0, 0, 0, 0, 1],
        [0, 0, 0, 1],
      ],
    });
  });
});

describe('a shard that is read', () => {
  // Two documents: 3 titles and headings, 2 duties, 3 others.
  const documents = {
    issues: ['2024-02', '2024-01'],
    kinds: ['bulletin', 'notice'],
    documents: [
      [0, 1, 1, 1, 0, 1, 0, 0, 2],
      [1, 0, 0, 1, 0, 1, 0, 0, 1],
    ],
  };
  const classes = [1, 2, 0, 2, 0, 0, 3, 0, 0];
  const entry = (more: object = {}) => ({
    label: 's2024',
    years: [2024, 2024],
    clauses: 8,
    classes,
    path: 'x',
    ...more,
  });
  const readerOf = (files: object = {}, more: object = {}, archive?: object) =>
    new ShardReader(
      { documents: async () => documents, ids: async () => ['d', 'e'], ...files } as never,
      entry(more) as never,
      archive as never,
    );
  it('knows the class of a clause by its number', () => {
    const reader = readerOf();
    const { title, heading, duty, plain } = clauseClasses;
    expect([0, 1, 2, 3, 4, 5, 7].map((c) => reader.classOf(c))).toEqual([
      title,
      heading,
      heading,
      duty,
      duty,
      plain,
      plain,
    ]);
  });
  it('knows of which document a clause is, and which clause is its title', async () => {
    const all = await readerOf().documents();
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((c) => all.of(c))).toEqual([0, 0, 1, 0, 1, 0, 0, 1]);
    expect([all.titleOf(0), all.titleOf(1), all.titleOf(2)]).toEqual([0, undefined, undefined]);
  });
  it.each<[object, string | undefined]>([
    [{}, undefined],
    [{ agency: 'x' }, undefined],
    [{ issue: '2024-02' }, '0,1,3,5,6'],
    [{ issue: '2024-01' }, '2,4,7'],
    [{ issue: '2023-01' }, ''],
    [{ year: '2024' }, '0,1,2,3,4,5,6,7'],
    [{ year: '202' }, ''],
    [{ kind: 'notice' }, '0,1,3,5,6'],
    [{ kind: 'bulletin' }, '2,4,7'],
    [{ kind: 'order' }, ''],
    [{ document: 'e' }, '2,4,7'],
    [{ document: 'gone' }, ''],
    [{ document: 'e', kind: 'notice' }, ''],
    [{ issue: '2024-02', year: '2024', kind: 'notice', document: 'd' }, '0,1,3,5,6'],
  ])('lets pass by %j: %s', async (filters, expected) => {
    const passes = await readerOf().filter(filters);
    expect(passes === undefined ? undefined : [0, 1, 2, 3, 4, 5, 6, 7].filter(passes).join()).toBe(
      expected,
    );
  });
  it('finds a clause in its table, which is one file up to 2048 clauses', async () => {
    expect([rowsPerFile(2048), rowsPerFile(2049)]).toEqual([2048, 256]);
    const asked: number[] = [];
    const rows = (n: number) => ({
      r: [n, 7],
      i: [0, 3],
      h: [[-1], [4, 2, 1]],
      p: [0, 1],
      l: [5, 9],
    });
    const files = {
      rows: async (_: unknown, n: number) => {
        asked.push(n);
        return rows(n);
      },
      text: async (_: unknown, record: number) => ({ record }),
    };
    const small = readerOf(files);
    expect(await small.placeOf(1)).toEqual({
      record: 7,
      index: 3,
      above: [2, 1],
      title: 4,
      length: 9,
    });
    expect(await small.placeOf(0)).toEqual({
      record: 0,
      index: 0,
      above: [],
      title: -1,
      length: 5,
    });
    expect(await small.textOf(1)).toEqual({ text: { record: 7 }, index: 3 });
    const large = readerOf(files, { clauses: 2049 });
    asked.length = 0;
    expect((await large.placeOf(256)).record).toBe(1);
    expect((await large.placeOf(513)).record).toBe(7);
    expect(asked).toEqual([1, 2]);
    expect([large.rowsOf(255), large.rowsOf(256)]).toEqual([0, 1]);
    const ahead = (clauses: number) => {
      asked.length = 0;
      readerOf(files, { clauses }).rowsAhead();
      return asked.length;
    };
    // At most eight files.
    expect([8, 2048, 2049, 9 * 256].map(ahead)).toEqual([1, 1, 0, 0]);
  });
  it('finds a key by its own directory, reads a block once, and again where that failed', async () => {
    const lists = new Map([
      ['aa', [0, 1, 3, 2]],
      ['bb', [1, 0]],
      ['cc', [2, 0, 2, 4]],
    ]);
    const { blocks, firsts } = writeBlocks(lists, 1);
    const { pages, meta } = writeDirectory(firsts);
    const asked: string[] = [];
    let fails = 0;
    const reader = readerOf(
      {
        page: async (_: unknown, n: number) => {
          asked.push(`page ${n}`);
          return pages[n]!;
        },
        block: async (_: unknown, n: number) => {
          asked.push(`block ${n}`);
          fails -= 1;
          if (fails >= 0) throw new Error('no network');
          return blocks[n]!;
        },
      },
      { directory: meta },
    );
    const found = async (key: string) =>
      [...(await reader.find(key)).times].map(([c, n]) => `${c}×${n}`).join();
    expect([await found('aa'), await found('bb'), await found('cc')]).toEqual([
      '0×1,3×1',
      '1×1',
      '2×2',
    ]);
    expect([await found('ab'), await found('a'), await found('zz')]).toEqual(['', '', '']);
    expect(asked.filter((a) => a.startsWith('block'))).toEqual(['block 0', 'block 1', 'block 2']);
    expect([...(await (await reader.find('cc')).positions([2]))]).toEqual([[2, [0, 4]]]);
    expect((await reader.find('cc')).files([2])).toEqual([]);
    expect(await reader.costOf('aa')).toBeUndefined();
    const other = readerOf(
      {
        page: async () => pages[0]!,
        block: async () => {
          throw new Error('no network');
        },
      },
      { directory: meta },
    );
    await expect(other.find('aa')).rejects.toThrow('no network');
    await expect(other.find('aa')).rejects.toThrow('no network');
    // Without a directory nothing stands there.
    expect((await readerOf().find('aa')).times.size).toBe(0);
    asked.length = 0;
    await reader.directory();
    expect(asked).toEqual(['page 0']);
    asked.length = 0;
    const nine = { pages: Array(9).fill('a'), perPage: 1 };
    await readerOf({ page: async () => asked.push('page') }, { directory: nine }).directory();
    expect(asked).toEqual([]);
    await readerOf(
      { page: async () => asked.push('page') },
      { directory: { ...nine, pages: nine.pages.slice(1) } },
    ).directory();
    expect(asked).toHaveLength(8);
  });
  it('reads the positions of a long list from those of its files that are wanted', async () => {
    const places = Array.from({ length: 500 }, (_, i) => [i, 3, i, 10]).flat();
    const { blocks, parts } = writeBlocks(new Map([['aa', places]]), 90_000, 0, 300);
    const asked: number[] = [];
    const reader = readerOf(
      {
        page: async () => ['aa'],
        block: async () => blocks[0]!,
        part: async (_: unknown, n: number) => {
          asked.push(n);
          return parts[n]!;
        },
      },
      { directory: { pages: ['aa'], perPage: 96 } },
    );
    const hold = await reader.find('aa');
    expect(hold.times.size).toBe(500);
    expect(hold.files([0, 149, 150, 499, 900])).toEqual([0, 1, 3]);
    const some = await hold.positions([0, 499]);
    expect([some.get(0), some.get(499), some.get(300)]).toEqual([[3, 10], [3, 10], undefined]);
    expect(asked).toEqual([0, 3]);
    asked.length = 0;
    expect((await hold.positions([0, 499], new Set([3]))).has(0)).toBe(false);
    expect(asked).toEqual([3]);
  });
  describe('behind an archive', () => {
    const list = (clauses: number) => ({
      clauses,
      block: undefined,
      list: { clauses, form: forms.places, bytes: new Uint8Array([0, 1]) },
    });
    const archiveOf = (keys: Record<string, object>, more: object = {}) => ({
      entry: { shards: ['other', 's2024'], ...more },
      look: async (key: string) => new Map(keys[key] === undefined ? [] : [[1, keys[key]]]),
    });
    it('knows what a key costs before it is read', async () => {
      const reader = readerOf(
        {},
        {},
        archiveOf({ aa: { clauses: 100, block: 2 }, bb: { clauses: 9000, block: 2 }, cc: list(3) }),
      );
      expect(await reader.costOf('aa')).toEqual({ clauses: 100, bytes: 4400 });
      expect(await reader.costOf('bb')).toEqual({ clauses: 9000, bytes: 10_800 });
      expect(await reader.costOf('cc')).toEqual({ clauses: 3, bytes: 0 });
      expect(await reader.costOf('dd')).toEqual({ clauses: 0, bytes: 0 });
      expect([...(await reader.find('cc')).times]).toEqual([[0, 1]]);
      expect((await reader.find('dd')).times.size).toBe(0);
      expect(reader.frequent).toBe(2000);
      expect(readerOf({}, {}, archiveOf({}, { frequent: 7 })).frequent).toBe(7);
      // One that the archive does not lead to has a directory of its own.
      expect(readerOf({}, { label: 's2025' }, archiveOf({})).archive).toBeUndefined();
    });
    const cover = async (
      phrase: string,
      clauses: Record<string, number>,
      reading: string = readings.text,
    ) => {
      const keys = Object.fromEntries(
        Object.entries(clauses).map(([key, n]) => [reading + key, { clauses: n, block: 0 }]),
      );
      const found = await readerOf({}, {}, archiveOf(keys, { frequent: 10 })).cover(
        phrase,
        reading as never,
      );
      return found?.map(({ key, offset }) => `${key.slice(reading.length)}@${offset}`).join(' ');
    };
    it('covers a phrase by the shortest lists, the shortest first', async () => {
      expect(await cover('abc', { ab: 5, bc: 3 })).toBe('bc@1 ab@0');
      expect(await cover('abcd', { ab: 5, bc: 1, cd: 3 })).toBe('cd@2 ab@0');
      expect(await cover('abcde', { ab: 5, bc: 1, cd: 9, de: 3 })).toBe('bc@1 de@3 ab@0');
      expect(await cover('abc', { ab: 5 })).toBeUndefined();
      // Of a frequent pair the three characters, where the text has them.
      expect(await cover('abc', { ab: 11, bc: 11, abc: 2 })).toBe('abc@0');
      expect(await cover('abc', { ab: 10, bc: 9 })).toBe('bc@1 ab@0');
      expect(await cover('abc', { ab: 11, bc: 1 })).toBeUndefined();
      expect(await cover('abc', { ab: 1, bc: 11 })).toBe('ab@0 bc@1');
      expect(await cover('abc', { ab: 11, bc: 12 }, readings.ordinals)).toBe('ab@0 bc@1');
    });
  });
});
