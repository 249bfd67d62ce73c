/** The index of old years: what stands in few places costs little, and nothing is lost. */
import { describe, expect, it } from 'vitest';
import { readArchiveBlock, writeArchive } from '../../../src/search/archive.ts';
import {
  forms,
  readBlock,
  readCounts,
  readPart,
  readPlaces,
  writeBlocks,
} from '../../../src/search/postings.ts';
import { clauseClasses } from '../../../src/search/shapes.ts';
import { facts, numberFacts, readings } from '../../../src/search/tokens.ts';
import { clause, document, issue, memory } from './memory.ts';

describe('lists', () => {
  const long = Array.from({ length: 3000 }, (_, i) => [i * 3, i % 40]).flat();
  const twice = Array.from({ length: 700 }, (_, i) => [i * 2, 5, i * 2, 9]).flat();
  const gathered = new Map([
    ['甲乙', [4, 1, 4, 7, 9, 0]],
    ['甲', [4, 1, 4, 7, 9, 0]],
    [facts.agency(3), [2, 0, 8, 0]],
    ['乙丙', long],
    ['丙丁', twice],
    [`${readings.sound}ab`, [7, 7]],
  ]);
  const { blocks, parts, refs } = writeBlocks(gathered, 400);
  const entries = new Map(blocks.flatMap((block) => [...readBlock(block)]));
  it('holds every key, in order', () => {
    expect([...entries.keys()]).toEqual([...gathered.keys()].sort());
    expect(refs.map(({ key }) => key)).toEqual([...entries.keys()]);
  });
  it('writes the places of a short list with it', () => {
    const entry = entries.get('甲乙');
    expect(entry?.form).toBe(forms.places);
    expect([...readPlaces(entry?.bytes ?? new Uint8Array())]).toEqual([
      [4, [1, 7]],
      [9, [0]],
    ]);
  });
  it('writes no positions where they say nothing', () => {
    for (const [key, times] of [
      [
        '甲',
        [
          [4, 2],
          [9, 1],
        ],
      ],
      [
        facts.agency(3),
        [
          [2, 1],
          [8, 1],
        ],
      ],
    ] as const) {
      const entry = entries.get(key);
      expect(entry?.form).toBe(forms.counts);
      if (entry !== undefined) expect([...readCounts(entry).times]).toEqual(times);
    }
  });
  it.each([
    ['乙丙', long],
    ['丙丁', twice],
  ] as const)(
    'writes the positions of the long list of %s apart, and reads those of some clauses',
    (key, places) => {
      const entry = entries.get(key);
      if (entry === undefined) throw new Error('No entry.');
      expect(entry.form).toBe(forms.parts);
      const { times, parts: files } = readCounts(entry);
      expect(files.length).toBeGreaterThan(key === '乙丙' ? 0 : -1);
      const read: number[] = [];
      for (const file of files)
        for (const [at, positions] of readPart(parts[file.file] ?? new Uint8Array(), file, times))
          for (const position of positions) read.push(at, position);
      expect(read).toEqual(places);
    },
  );
});

describe('phrases of frequent pairs', () => {
  // From three clauses on a pair is frequent here.
  const texts = [
    '甲乙丙丁',
    '甲乙丙',
    '乙丙丁',
    '丙丁甲乙',
    '甲乙甲乙丙丁',
    '丁丙乙甲',
    '甲乙丁丙丁',
  ];
  const two = [2023, 2020].map((year) =>
    issue(`${year}-06`, [
      document(
        `d${year}`,
        texts.map((text, n) => clause(`p${n}`, text)),
      ),
    ]),
  );
  const search = memory(two, undefined, {}, 1500, 2);
  it.each(['甲乙', '甲乙丙', '乙丙丁', '甲乙丙丁', '丙丁甲乙', '甲乙甲乙', '乙丁丙', '丁丁'])(
    'finds %s where it stands',
    async (phrase) => {
      const right = [2023, 2020].flatMap((year) =>
        texts.flatMap((text, n) => (text.includes(phrase) ? [`d${year}#p${n}`] : [])),
      );
      expect((await search.find(phrase)).sort()).toEqual(right.sort());
    },
  );
});

describe('the directory over old shards', () => {
  const one = writeBlocks(
    new Map([
      ['甲乙', [1, 1]],
      ['乙丙', Array.from({ length: 90 }, (_, i) => [i, 3]).flat()],
    ]),
    400,
    10,
  );
  const two = writeBlocks(
    new Map([
      ['乙丙', [5, 2]],
      ['丙丁', [6, 0]],
    ]),
    400,
    10,
  );
  const { blocks, firsts } = writeArchive([one.refs, two.refs]);
  const found = new Map(blocks.flatMap((block) => [...readArchiveBlock(block)]));
  it('says which shards hold a key, and in how many clauses', () => {
    expect(firsts).toEqual(['丙丁']);
    expect(
      [...found].map(([key, refs]) => [key, [...refs].map(([s, ref]) => [s, ref.clauses])]),
    ).toEqual([
      ['丙丁', [[1, 1]]],
      [
        '乙丙',
        [
          [0, 90],
          [1, 1],
        ],
      ],
      ['甲乙', [[0, 1]]],
    ]);
  });
  it('holds a short list itself, and where a long one is', () => {
    expect(found.get('甲乙')?.get(0)?.list?.bytes).toEqual(Uint8Array.of(2, 1));
    expect(found.get('乙丙')?.get(0)).toEqual({ clauses: 90, block: 0 });
  });
});

describe('many years', () => {
  // Every year has its own words, and all have some in common.
  const years = Array.from({ length: 20 }, (_, i) => 2023 - i);
  const own = (year: number): string =>
    String.fromCharCode(...[0, 1, 2, 3].map((n) => 0x5000 + year * 7 + n * 400));
  const search = memory(
    years.map((year) =>
      issue(`${year}-06`, [
        document(
          `d${year}`,
          Array.from({ length: 30 }, (_, n) =>
            clause(
              `p${n}`,
              n === 7 ? `本年的${own(year)}办法由部门负责` : `各部门认真贯彻落实第${n}项工作`,
            ),
          ),
        ),
      ]),
    ),
  );
  it('asks only the shard that holds a word', async () => {
    expect(await search.find(own(2004))).toEqual(['d2004#p7']);
    // In the directory stands the list itself.
    for (const block of search.asked) expect(block).toMatch(/^s2023\//u);
    expect(new Set(search.read.map((path) => path.split('/')[0])).size).toBe(1);
  });
  it('counts what stands in all', async () => {
    expect(await search.find('贯彻落实')).toHaveLength(20 * 29);
    expect(await search.find('贯')).toHaveLength(20 * 29);
    expect(await search.find('没有这些')).toEqual([]);
    // Longer than what is looked up at once; and one wrong character at its end.
    expect(await search.find('各部门认真贯彻落实第3项工作')).toHaveLength(20);
    expect(await search.find('各部门认真贯彻落实第3项工人')).toEqual([]);
    expect(await search.find('各部门认真贯彻落实第3项工')).toHaveLength(20);
  });
  it('comes near to what stands in an old year alone', async () => {
    expect((await search.all(`请问${own(2010)}的办法由谁负责`))[0]).toBe('near d2010#p7');
  });
  it('finds a number with its year wherever it is, and first', async () => {
    const numbered = memory(
      years.map((year) =>
        issue(`${year}-06`, [
          document(
            `d${year}`,
            [
              clause('标题', `关于${own(year)}的通知`, {
                class: clauseClasses.title,
                facts: numberFacts(`某政发〔${year}〕5号`),
              }),
              clause('p1', '见某政发〔2001〕5号'),
            ],
            { docNumber: `某政发〔${year}〕5号` },
          ),
        ]),
      ),
    );
    const answers = await numbered.answers('某政发〔2008〕5号');
    expect(answers.length).toBeGreaterThan(1);
    for (const { hits } of answers) {
      const { text } = (await hits[0]?.reader.textOf(hits[0].clause)) ?? {};
      expect(text?.d).toBe('d2008');
    }
  });
  it('takes a failed directory for no answer, and tries again', async () => {
    const once = memory(
      [2023, 2019].map((year) =>
        issue(`${year}-06`, [document(`d${year}`, [clause('p1', own(year))])]),
      ),
    );
    once.fail = (path) => path.startsWith('archive');
    await expect(once.find(own(2019))).rejects.toThrow('cannot be read');
    once.fail = undefined;
    expect(await once.find(own(2019))).toEqual(['d2019#p1']);
  });
});
