/**
 * What comes near, clause by clause: scores worked out from the formulas in the head of the module
 * (BM25 with k 1.2 and b 0.4 over clauses of 60 characters) and not by it.
 */
import { describe, expect, it } from 'vitest';
import { BREAK } from '../../../src/search/core.ts';
import type { Feature } from '../../../src/search/features.ts';
import { Nearest } from '../../../src/search/near.ts';
import type { Hold, ShardReader } from '../../../src/search/reader.ts';
import { clauseClasses } from '../../../src/search/shapes.ts';

interface ClauseOf {
  readonly class?: number;
  readonly length?: number;
  readonly above?: readonly number[];
  readonly title?: number;
  readonly text?: string;
  readonly file?: number;
}

/** A shard of some clauses, by number. */
function readerOf(
  clauses: Readonly<Record<number, ClauseOf>> = {},
  label = '2024',
  archive?: object,
): ShardReader {
  const at = (n: number): ClauseOf => clauses[n] ?? {};
  return {
    entry: { label },
    archive,
    classOf: (n: number) => at(n).class ?? clauseClasses.plain,
    rowsOf: (n: number) => at(n).file ?? 0,
    placeOf: async (n: number) => ({
      record: 0,
      index: 0,
      above: at(n).above ?? [],
      title: at(n).title ?? -1,
      length: at(n).length ?? 60,
    }),
    textOf: async (n: number) => ({ text: { c: [{ x: at(n).text ?? '' }] }, index: 0 }),
  } as unknown as ShardReader;
}

/** Where something stands: positions by clause. */
type Places = Readonly<Record<number, readonly number[]>>;

function featureOf(
  reader: ShardReader,
  kind: Feature['kind'],
  from: number,
  to: number,
  places: Places,
  more: Partial<Feature> = {},
): Feature {
  const entries = Object.entries(places).map(([n, at]) => [Number(n), at] as const);
  const hold: Hold = {
    times: new Map(entries.map(([n, at]) => [n, Math.max(1, at.length)])),
    files: () => [],
    positions: async (wanted: readonly number[]) =>
      new Map(entries.filter(([n, at]) => wanted.includes(n) && at.length > 0)),
  } as unknown as Hold;
  return {
    from,
    to,
    weight: 1,
    key: '',
    kind,
    places: new Map(entries.length === 0 ? [] : [[reader, hold]]),
    clauses: entries.length,
    old: 'not asked',
    ...more,
  };
}

const N = 100;
/** How rare is what stands in so many of a hundred clauses. */
const rare = (holds: number): number => Math.log(1 + (N - holds + 0.5) / (holds + 0.5));
const RAREST = Math.log(1 + (N + 0.5) / 0.5);
/** Behind the beginning of a clause. */
const LATER = [20];

const nearest = (
  text: string,
  list: readonly Feature[],
  more: {
    idle?: readonly boolean[];
    general?: readonly boolean[];
    answers?: (clause: number) => boolean;
    documents?: readonly (readonly [ShardReader, number])[];
    readers?: readonly ShardReader[];
  } = {},
): Nearest => {
  const readers = more.readers ?? [...new Set(list.flatMap(({ places }) => [...places.keys()]))];
  return new Nearest(
    {
      list,
      readers,
      clauses: N,
      core: {
        text,
        idle: more.idle ?? [...text].map(() => false),
        general: more.general ?? [...text].map(() => false),
      },
      answers: (_: ShardReader, clause: number) => more.answers?.(clause) ?? false,
    } as never,
    more.documents ?? [],
  );
};
/** All clauses that hold anything, by number. */
const scores = async (
  near: Nearest,
): Promise<Map<number, { score: number; share: number; sum: number; words: number }>> =>
  new Map((await near.rank(undefined, true)).map((n) => [n.clause, n]));

describe('what a pair says of a clause', () => {
  const one = async (of: ClauseOf, at: readonly number[], more: Partial<Feature> = {}) => {
    const reader = readerOf({ 1: of });
    const pair = featureOf(reader, 'pair', 0, 2, { 1: at }, more);
    return (await scores(nearest('甲乙', [pair]))).get(1)!;
  };
  it('is how rare it is, in a clause of 60 characters', async () => {
    const { score, share, sum, words } = await one({}, LATER);
    expect(sum).toBeCloseTo(rare(1), 6);
    expect(score).toBeCloseTo(rare(1), 6);
    expect(share).toBe(1);
    expect(words).toBe(1);
  });
  it('is less in a long one and more in a short one', async () => {
    expect((await one({ length: 120 }, LATER)).sum).toBeCloseTo((rare(1) * 2.2) / 2.68, 6);
    expect((await one({ length: 0 }, LATER)).sum).toBeCloseTo((rare(1) * 2.2) / 1.72, 6);
  });
  it('is more where it stands often, and less and less more', async () => {
    expect((await one({}, [20, 30])).sum).toBeCloseTo((rare(1) * 2 * 2.2) / 3.2, 6);
    expect((await one({}, [20, 30, 40])).sum).toBeCloseTo((rare(1) * 3 * 2.2) / 4.2, 6);
  });
  it('is a fifth more at the beginning of a clause', async () => {
    expect((await one({}, [7])).sum).toBeCloseTo(1.2 * rare(1), 6);
    expect((await one({}, [8])).sum).toBeCloseTo(rare(1), 6);
  });
  it('is weighed', async () => {
    expect((await one({}, LATER, { weight: 0.4 })).sum).toBeCloseTo(0.4 * rare(1), 6);
  });
  it('is worth more in a title, less in a number, least in contents', async () => {
    for (const [kind, factor] of [
      [clauseClasses.title, 1.15],
      [clauseClasses.docNumber, 0.6],
      [clauseClasses.contents, 0.35],
      [clauseClasses.heading, 1],
      [clauseClasses.duty, 1],
    ] as const)
      expect((await one({ class: kind }, LATER)).score).toBeCloseTo(factor * rare(1), 6);
  });
  it('is worth seven tenths more where the clause holds what is asked for', async () => {
    const reader = readerOf();
    const pair = featureOf(reader, 'pair', 0, 2, { 1: LATER, 2: LATER });
    const all = await scores(nearest('甲乙', [pair], { answers: (n) => n === 2 }));
    expect(all.get(1)?.score).toBeCloseTo(rare(2), 6);
    expect(all.get(2)?.score).toBeCloseTo(1.7 * rare(2), 6);
  });
  it('is worth three times as much in the document whose number was typed, and half in others', async () => {
    const reader = readerOf({ 1: { title: 5 }, 2: { title: 6 } });
    const other = readerOf({ 1: { title: 5 } }, '2023');
    const here = featureOf(reader, 'pair', 0, 2, { 1: LATER, 2: LATER, 5: LATER });
    const all = await scores(nearest('甲乙', [here], { documents: [[reader, 5]] }));
    expect(all.get(5)?.score).toBeCloseTo(3 * rare(3), 6);
    // The title above it holds the pair as well, and says no more of what the clause says itself.
    expect(all.get(1)?.score).toBeCloseTo(3 * rare(3), 6);
    expect(all.get(2)?.score).toBeCloseTo(0.5 * rare(3), 6);
    const elsewhere = await scores(
      nearest('甲乙', [featureOf(other, 'pair', 0, 2, { 1: LATER })], { documents: [[reader, 5]] }),
    );
    expect(elsewhere.get(1)?.score).toBeCloseTo(0.5 * rare(1), 6);
  });
});

describe('the share of a query', () => {
  it('is that of its units, each as rare as the rarest thing that it is part of', async () => {
    const reader = readerOf();
    const near = nearest('甲乙丙丁', [
      featureOf(reader, 'pair', 0, 2, { 1: LATER }),
      featureOf(reader, 'pair', 1, 3, {}),
      featureOf(reader, 'pair', 2, 4, { 2: LATER, 3: LATER }),
    ]);
    const all = await scores(near);
    const whole = 2 * rare(1) + 2 * rare(2);
    const share = (2 * rare(1)) / whole;
    expect(all.get(1)?.share).toBeCloseTo(share, 6);
    expect(all.get(1)?.score).toBeCloseTo(rare(1) * (0.1 + 0.9 * share ** 3), 6);
    expect(all.get(2)?.share).toBeCloseTo((2 * rare(2)) / whole, 6);
  });
  it('counts what stands nowhere as the rarest, and a lone character of it at a third', async () => {
    const reader = readerOf();
    const found = featureOf(reader, 'pair', 0, 2, { 1: LATER });
    const two = await scores(
      nearest('甲乙丙丁', [
        found,
        featureOf(reader, 'pair', 1, 3, {}),
        featureOf(reader, 'pair', 2, 4, {}),
      ]),
    );
    expect(two.get(1)?.share).toBeCloseTo((2 * rare(1)) / (2 * rare(1) + 2 * RAREST), 6);
    const lone = await scores(
      nearest('甲乙丙丁戊', [
        found,
        featureOf(reader, 'pair', 1, 3, {}),
        featureOf(reader, 'pair', 2, 4, {}),
        featureOf(reader, 'pair', 3, 5, { 1: [30] }),
      ]),
    );
    expect(lone.get(1)?.share).toBeCloseTo((4 * rare(1)) / (4 * rare(1) + 0.35 * RAREST), 6);
  });
  it('leaves out what says nothing, beside which a character is alone', async () => {
    const reader = readerOf();
    const list = [
      featureOf(reader, 'pair', 0, 2, { 1: LATER }),
      featureOf(reader, 'pair', 1, 3, {}),
      featureOf(reader, 'pair', 2, 4, {}),
    ];
    const idle = [false, false, true, false];
    // 丁 stands at the end: nothing known is behind it.
    expect((await scores(nearest('甲乙的丁', list, { idle }))).get(1)?.share).toBeCloseTo(
      (2 * rare(1)) / (2 * rare(1) + RAREST),
      6,
    );
  });
  it('is nothing for a query without units', async () => {
    const reader = readerOf();
    const all = await scores(
      nearest('的了', [featureOf(reader, 'pair', 0, 2, { 1: LATER })], { idle: [true, true] }),
    );
    expect(all.get(1)?.share).toBe(0);
    expect(all.get(1)?.score).toBeCloseTo(0.1 * rare(1), 6);
  });
  it('counts the words that are held', async () => {
    const reader = readerOf();
    const text = `甲乙${BREAK}丙丁${BREAK}戊己`;
    const near = nearest(
      text,
      [
        featureOf(reader, 'pair', 0, 2, { 1: LATER, 2: LATER }),
        featureOf(reader, 'pair', 3, 5, { 1: [40] }),
        featureOf(reader, 'pair', 6, 8, {}),
      ],
      { idle: [...text].map((c) => c === BREAK) },
    );
    const all = await scores(near);
    expect(all.get(1)?.words).toBe(2);
    expect(all.get(2)?.words).toBe(1);
  });
});

describe('where a clause stands', () => {
  it('says three quarters of what the clause itself would, under a heading or in a document', async () => {
    for (const standing of [{ above: [9] }, { title: 9 }, { above: [8, 9] }]) {
      const reader = readerOf({ 1: standing });
      const all = await scores(
        nearest('甲乙丙丁', [
          featureOf(reader, 'pair', 0, 2, { 1: LATER }),
          featureOf(reader, 'pair', 2, 4, { 9: LATER }),
        ]),
      );
      expect(all.get(1)?.sum).toBeCloseTo(1.75 * rare(1), 6);
      // Of such a unit nine tenths are held.
      expect(all.get(1)?.share).toBeCloseTo((2 + 2 * 0.9) / 4, 6);
      expect(all.get(1)?.words).toBe(1);
    }
  });
  it('says little of what its neighbours hold', async () => {
    const reader = readerOf({ 1: { above: [9] }, 2: { above: [9] }, 3: { above: [8] } });
    const all = await scores(
      nearest('甲乙丙丁', [
        featureOf(reader, 'pair', 0, 2, { 1: LATER, 3: LATER }),
        featureOf(reader, 'pair', 2, 4, { 2: LATER }),
      ]),
    );
    expect(all.get(1)?.sum).toBeCloseTo(rare(2) + 0.12 * rare(1), 6);
    const whole = 2 * rare(2) + 2 * rare(1);
    expect(all.get(1)?.share).toBeCloseTo((2 * rare(2) + 0.3 * 2 * rare(1)) / whole, 6);
    // Under another heading, nothing.
    expect(all.get(3)?.sum).toBeCloseTo(rare(2), 6);
  });
});

describe('the order', () => {
  const times = (n: number): number[] => Array.from({ length: n }, (_, i) => 20 + i * 5);
  const order = async (
    clauses: Readonly<Record<number, ClauseOf>>,
    often: Readonly<Record<number, number>>,
    other?: Readonly<Record<number, ClauseOf>>,
  ): Promise<string> => {
    const reader = readerOf(clauses);
    const places = Object.fromEntries(Object.entries(often).map(([n, count]) => [n, times(count)]));
    const list = [featureOf(reader, 'pair', 0, 2, places)];
    if (other !== undefined) {
      const second = featureOf(readerOf(other, '2023'), 'pair', 0, 2, { 5: times(1) });
      for (const [of, hold] of second.places)
        (list[0]!.places as Map<ShardReader, Hold>).set(of, hold);
    }
    const ranked = await nearest('甲乙', list).rank(undefined, true);
    return ranked
      .map(({ reader: of, clause }) => (of === reader ? `${clause}` : `(${clause})`))
      .join(' ');
  };
  const heading = { class: clauseClasses.heading };
  it('has a clause before the heading that it stands under, if it comes to six tenths of it', async () => {
    // Twice in the heading: 1.375 of once; three times: 1.571; four times: 1.692.
    expect(await order({ 1: heading, 2: { above: [1] } }, { 1: 2, 2: 1 })).toBe('2 1');
    expect(await order({ 1: heading, 2: { above: [1] } }, { 1: 3, 2: 1 })).toBe('2 1');
    expect(await order({ 1: heading, 2: { above: [1] } }, { 1: 4, 2: 1 })).toBe('1 2');
  });
  it('of several under it the best only, and none of another heading', async () => {
    const clauses = { 1: heading, 2: { above: [1] }, 3: { above: [1] }, 4: { above: [9] } };
    expect(await order(clauses, { 1: 3, 2: 1, 3: 2, 4: 1 })).toBe('3 1 2 4');
    expect(await order({ 1: heading, 4: { above: [9] } }, { 1: 2, 4: 1 })).toBe('1 4');
    // Only the nearest heading counts.
    expect(await order({ 1: heading, 4: { above: [9, 1] } }, { 1: 2, 4: 1 })).toBe('1 4');
    // A heading that is the best of none is left where it stands.
    expect(await order({ 1: heading, 2: { above: [1] } }, { 1: 1, 2: 2 })).toBe('2 1');
  });
  it('moves nothing before what is no heading, nor from another shard', async () => {
    expect(await order({ 2: { above: [1] } }, { 1: 2, 2: 1 })).toBe('1 2');
    expect(await order({ 1: heading }, { 1: 2 }, { 5: { above: [1] } })).toBe('1 (5)');
  });
  it('does so for each of several headings', async () => {
    const clauses = { 1: heading, 2: { above: [1] }, 6: heading, 7: { above: [6] } };
    expect(await order(clauses, { 1: 3, 2: 1, 6: 2, 7: 1 })).toBe('2 1 7 6');
  });
  it('is that of the file where the score is the same', async () => {
    expect(await order({}, { 3: 1, 2: 1, 12: 1 })).toBe('2 3 12');
  });
});

describe('what is like a pair', () => {
  const reader = readerOf();
  it('is a pair that follows another as in the query: half of the lighter more', async () => {
    const list = (second: readonly number[]) => [
      featureOf(reader, 'pair', 0, 2, { 1: [20], 2: [20], 3: [20] }),
      featureOf(reader, 'pair', 1, 3, { 1: second }),
    ];
    const run = await scores(nearest('甲乙丙', list([21])));
    // What stands within sixty characters says a fifth of the lighter more.
    expect(run.get(1)?.sum).toBeCloseTo(rare(3) + rare(1) + 0.5 * rare(3) + 0.2 * rare(3), 6);
    const apart = await scores(nearest('甲乙丙', list([22])));
    expect(apart.get(1)?.sum).toBeCloseTo(rare(3) + rare(1) + 0.2 * rare(3), 6);
    const far = await scores(nearest('甲乙丙', list([81])));
    expect(far.get(1)?.sum).toBeCloseTo(rare(3) + rare(1), 6);
  });
  it('is a sound, where a pair stands beside it as there', async () => {
    const with_ = (at: readonly number[]) =>
      nearest('甲乙丙', [
        featureOf(reader, 'pair', 0, 2, { 1: [20] }),
        featureOf(reader, 'sound', 1, 3, { 1: at, 2: [5] }, { weight: 0.8 }),
      ]);
    const heard = await scores(with_([21]));
    expect(heard.get(1)?.sum).toBeCloseTo(rare(1) + 0.8 * rare(2) + 0.5 * 0.8 * rare(2), 6);
    // The unit that only sounds so is held to three quarters, and weighs as the rarest.
    expect(heard.get(1)?.share).toBeCloseTo(
      (2 * rare(1) + 0.75 * RAREST) / (2 * rare(1) + RAREST),
      6,
    );
    const unheard = await scores(with_([25]));
    expect(unheard.get(1)?.sum).toBeCloseTo(rare(1), 6);
    expect(unheard.get(1)?.share).toBeCloseTo((2 * rare(1)) / (2 * rare(1) + RAREST), 6);
    // Alone it says nothing.
    expect(unheard.get(2)?.sum).toBe(0);
  });
  it('is three syllables from the beginning of a word, and no fewer, nor within one', async () => {
    const sounded = (text: string, from: number, count: number) =>
      nearest(
        text,
        Array.from({ length: count }, (_, i) =>
          featureOf(reader, 'sound', from + i, from + i + 2, { 1: [20 + i] }, { weight: 0.8 }),
        ),
      );
    const sum = async (near: Nearest) => (await scores(near)).get(1)?.sum ?? 0;
    expect(await sum(sounded('甲乙丙', 0, 2))).toBeGreaterThan(0);
    expect(await sum(sounded('甲乙丙', 0, 1))).toBe(0);
    expect(await sum(sounded('甲乙丙丁', 1, 2))).toBe(0);
    expect(await sum(sounded(`甲${BREAK}乙丙丁`, 2, 2))).toBeGreaterThan(0);
  });
  it.each([
    // Text, what stands where (kind, place in the query, places in the clause), sounds that are heard.
    [
      'before a pair',
      '甲乙丙',
      [
        ['pair', 1, [21]],
        ['sound', 0, [20]],
      ],
      1,
    ],
    [
      'before a pair, further off',
      '甲乙丙',
      [
        ['pair', 1, [22]],
        ['sound', 0, [20]],
      ],
      0,
    ],
    [
      'before a pair that stands behind it there',
      '甲乙丙',
      [
        ['pair', 1, [19]],
        ['sound', 0, [20]],
      ],
      0,
    ],
    [
      'behind a pair that stands before it there',
      '甲乙丙',
      [
        ['pair', 0, [22]],
        ['sound', 1, [21]],
      ],
      0,
    ],
    [
      'of several places one is beside',
      '甲乙丙',
      [
        ['pair', 0, [20]],
        ['sound', 1, [5, 21]],
      ],
      1,
    ],
    [
      'beside one of several places of a pair',
      '甲乙丙',
      [
        ['pair', 0, [3, 20]],
        ['sound', 1, [21]],
      ],
      1,
    ],
    [
      'two before a pair',
      '甲乙丙丁',
      [
        ['sound', 0, [20]],
        ['sound', 1, [21]],
        ['pair', 2, [22]],
      ],
      2,
    ],
    [
      'two behind a pair',
      '甲乙丙丁',
      [
        ['pair', 0, [20]],
        ['sound', 1, [21]],
        ['sound', 2, [22]],
      ],
      2,
    ],
    [
      'on both sides',
      '甲乙丙丁',
      [
        ['sound', 0, [20]],
        ['pair', 1, [21]],
        ['sound', 2, [22]],
      ],
      2,
    ],
    [
      'a gap between',
      '甲乙丙丁',
      [
        ['sound', 0, [20]],
        ['pair', 2, [22]],
      ],
      0,
    ],
    [
      'a gap in the clause',
      '甲乙丙丁',
      [
        ['pair', 0, [20]],
        ['sound', 1, [21]],
        ['sound', 2, [23]],
      ],
      1,
    ],
    [
      'beside a character only',
      '甲乙丙',
      [
        ['character', 0, [20]],
        ['sound', 1, [21]],
      ],
      0,
    ],
    [
      'beside a word of like meaning',
      '甲乙丙',
      [
        ['akin', 0, [20]],
        ['sound', 1, [21]],
      ],
      0,
    ],
    [
      'three from the beginning of a word',
      '甲乙丙丁',
      [
        ['sound', 0, [20]],
        ['sound', 1, [21]],
        ['sound', 2, [22]],
      ],
      3,
    ],
    [
      'three within a word',
      '甲乙丙丁戊',
      [
        ['sound', 1, [20]],
        ['sound', 2, [21]],
        ['sound', 3, [22]],
      ],
      0,
    ],
    [
      'from the beginning of a word, apart',
      '甲乙丙',
      [
        ['sound', 0, [20]],
        ['sound', 1, [25]],
      ],
      0,
    ],
    [
      'from the beginning, in the other order',
      '甲乙丙',
      [
        ['sound', 0, [21]],
        ['sound', 1, [20]],
      ],
      0,
    ],
    [
      'from the beginning, listed from behind',
      '甲乙丙',
      [
        ['sound', 1, [21]],
        ['sound', 0, [20]],
      ],
      2,
    ],
    [
      'a pair in the same place',
      '甲乙丙',
      [
        ['sound', 0, [20]],
        ['pair', 0, [20]],
        ['sound', 1, [21]],
      ],
      2,
    ],
  ] as const)('is a sound: %s', async (_, text, list, sounds) => {
    const near = (without: boolean) =>
      nearest(
        text,
        list.flatMap(([kind, from, at]) =>
          without && kind === 'sound'
            ? []
            : [featureOf(reader, kind, from, from + (kind === 'character' ? 1 : 2), { 1: at })],
        ),
      );
    const own = async (without: boolean) => (await scores(near(without))).get(1)?.sum ?? 0;
    // What a run adds (half of a pair each time) is left out: between one and one and a half each.
    const often = (await own(false)) - (await own(true));
    const runs = 0.5 * list.length * rare(1);
    expect(often).toBeGreaterThanOrEqual(0);
    expect(often === 0).toBe(sounds === 0);
    if (sounds > 0) {
      expect(often).toBeGreaterThan(sounds * rare(1) - 1e-9);
      expect(often).toBeLessThan((sounds + 1) * rare(1) + runs);
    }
  });
  it.each([
    // Where the word and the amount stand; what that says: near each other a fifth, close behind it three tenths.
    ['one behind', 'form', [20], [21], 0.5],
    ['seven behind', 'form', [20], [27], 0.5],
    ['eight behind', 'form', [20], [28], 0.2],
    ['in the same place', 'form', [20], [20], 0.2],
    ['before it', 'form', [21], [20], 0.2],
    ['sixty behind', 'form', [20], [80], 0.2],
    ['further behind', 'form', [20], [81], 0],
    ['behind one of several words', 'form', [20, 100], [27], 0.5],
    ['one of several behind', 'form', [20], [10, 27], 0.5],
    ['of another kind', 'other', [20], [21], 0],
  ] as const)('is an amount close behind a word: %s', async (_, kind, word, amount, more) => {
    const list = [
      featureOf(reader, 'pair', 0, 2, { 1: word }),
      featureOf(reader, kind, 2, 4, { 1: amount }, { weight: 0.8 }),
    ];
    const often = (n: number): number => (n * 2.2) / (n + 1.2);
    const own = rare(1) * (often(word.length) + 0.8 * often(amount.length));
    expect((await scores(nearest('甲乙丙丁', list))).get(1)?.sum).toBeCloseTo(
      own + more * 0.8 * rare(1),
      6,
    );
  });
  it('is no amount close behind another', async () => {
    const sum = async (second: number): Promise<number | undefined> =>
      (
        await scores(
          nearest('甲乙丙丁', [
            featureOf(reader, 'form', 0, 2, { 1: [20] }),
            featureOf(reader, 'form', 2, 4, { 1: [second] }),
          ]),
        )
      ).get(1)?.sum;
    expect(await sum(22)).toBe(await sum(30));
  });
  it('is looked up in twelve files of positions, of the best clauses first', async () => {
    const asked: { wanted: readonly number[]; files: readonly number[] }[] = [];
    const own = readerOf({}, '2024');
    const watched = (clauses: readonly number[], perClause: number): Feature => {
      const feature = featureOf(
        own,
        'pair',
        0,
        2,
        Object.fromEntries(clauses.map((n) => [n, LATER])),
      );
      for (const [of, hold] of feature.places)
        (feature.places as Map<ShardReader, Hold>).set(of, {
          ...hold,
          files: ([n = 0]: readonly number[]) =>
            Array.from({ length: perClause }, (__, i) => n * 100 + i),
          positions: async (wanted: readonly number[], files: ReadonlySet<number>) => {
            asked.push({ wanted, files: [...files] });
            return new Map();
          },
        } as unknown as Hold);
      return feature;
    };
    const fifteen = Array.from({ length: 15 }, (_, i) => 15 - i);
    await nearest('甲乙', [watched(fifteen, 1)]).rank(undefined, true);
    expect(asked).toEqual([
      {
        wanted: Array.from({ length: 15 }, (_, i) => i + 1),
        files: Array.from({ length: 12 }, (_, i) => (i + 1) * 100),
      },
    ]);
    asked.length = 0;
    // Clause 9 has both and comes first; the files of all features count together.
    const second = watched([9], 7);
    await nearest('甲乙', [watched([3, 9], 4), second]).rank(undefined, true);
    expect(asked).toEqual([
      { wanted: [9, 3], files: [900, 901, 902, 903, 300] },
      { wanted: [9], files: [900, 901, 902, 903, 904, 905, 906] },
    ]);
  });
  it('is a word of like meaning, one of several, and none beside the word itself', async () => {
    const like = (own: Places) =>
      nearest('甲乙', [
        featureOf(reader, 'pair', 0, 2, own),
        featureOf(reader, 'akin', 0, 2, { 1: LATER }, { weight: 0.7 }),
        featureOf(reader, 'akin', 0, 2, { 1: LATER }, { weight: 0.7 }),
      ]);
    const alone = await scores(like({ 2: LATER }));
    expect(alone.get(1)?.sum).toBeCloseTo(0.7 * rare(1), 6);
    expect(alone.get(1)?.share).toBe(0.9);
    const beside = await scores(like({ 1: LATER }));
    expect(beside.get(1)?.sum).toBeCloseTo(rare(1), 6);
  });
  it('is a character by itself, which says at most 0.6 of itself', async () => {
    const all = await scores(
      nearest('甲乙丙', [
        featureOf(reader, 'pair', 0, 2, { 1: LATER }),
        featureOf(reader, 'pair', 1, 3, {}),
        featureOf(reader, 'character', 2, 3, { 1: [] }, { weight: 0.5 }),
      ]),
    );
    expect(all.get(1)?.sum).toBeCloseTo(rare(1) + 0.5 * rare(1), 6);
    const part = (0.6 * rare(1)) / RAREST;
    // The last unit stands beside a known one and nothing else.
    expect(all.get(1)?.share).toBeCloseTo(
      (2 * rare(1) + part * RAREST) / (2 * rare(1) + RAREST),
      6,
    );
  });
});

describe('what stands for a word', () => {
  const reader = readerOf();
  it('is a word of like meaning, as far only as the word itself says less', async () => {
    const akin = featureOf(reader, 'akin', 0, 3, { 1: [0], 2: [0] }, { weight: 1.4 });
    const pair = featureOf(reader, 'pair', 0, 2, { 1: LATER });
    const all = await scores(nearest('甲乙丙', [pair, akin]));
    expect(all.get(1)?.sum).toBeCloseTo(1.4 * rare(2), 6);
    expect(all.get(2)?.sum).toBeCloseTo(1.4 * rare(2), 6);
    const more = featureOf(reader, 'pair', 1, 3, { 1: [50] });
    const whole = await scores(nearest('甲乙丙', [pair, more, akin]));
    expect(whole.get(1)?.sum).toBeCloseTo(2 * rare(1) + 0.2 * rare(1), 6);
  });
  it('is a character of it, where no pair of it stands, and never weighs in the query', async () => {
    const spare = featureOf(reader, 'spare', 0, 1, { 1: LATER, 2: LATER }, { weight: 0.2 });
    const pair = featureOf(reader, 'pair', 0, 2, { 1: LATER });
    const all = await scores(nearest('甲乙', [pair, spare]));
    expect(all.get(1)?.sum).toBeCloseTo(rare(1), 6);
    expect(all.get(1)?.share).toBe(1);
    expect(all.get(2)?.sum).toBeCloseTo(0.2 * rare(2), 6);
    expect(all.get(2)?.share).toBeCloseTo(0.2, 6);
  });
});

describe('what is shown', () => {
  const reader = readerOf(
    Object.fromEntries(Array.from({ length: 900 }, (_, n) => [n, { file: 0 }])),
  );
  const shown = async (near: Nearest): Promise<number[]> =>
    (await near.rank()).filter(({ weak }) => weak !== true).map((n) => n.clause);
  /** Those that hold some words only, shown where nothing is near. */
  const weak = async (near: Nearest): Promise<number[]> =>
    (await near.rank()).filter((n) => n.weak === true).map((n) => n.clause);
  /** Words of two characters, one after the other, of which clause 1 holds some. */
  const words = (count: number, held: readonly number[], general?: readonly boolean[]) => {
    const text = [...'甲乙丙丁戊己庚辛壬癸'].slice(0, 2 * count).join('');
    return nearest(
      text,
      Array.from({ length: count }, (_, n) =>
        featureOf(reader, 'pair', 2 * n, 2 * n + 2, { [held.includes(n) ? 1 : 50 + n]: LATER }),
      ),
      general === undefined ? {} : { general },
    );
  };
  it('is the whole of a short query, or half of a long one', async () => {
    // 1 + 0.083 + 0.083 + 2 · 0.068, and half of it + 0.083 · 1.2 + 10 · 0.068.
    expect(await shown(words(1, [0]))).toEqual([1]);
    expect(await shown(words(2, [0]))).toEqual([]);
    expect(await shown(words(3, [0]))).toEqual([]);
    expect(await shown(words(3, [0, 1]))).toContain(1);
    expect(await shown(words(5, [1, 2]))).toContain(1);
    expect(await shown(words(5, [2]))).toEqual([]);
  });
  it('is less so, where the query has a word of procedure', async () => {
    const general = [...'甲乙丙丁戊己'].map((_, at) => at > 3);
    expect(await shown(words(3, [0, 1]))).toContain(1);
    expect(await shown(words(3, [0, 1], general))).toEqual([]);
    expect(await shown(words(3, [0, 1, 2], general))).toContain(1);
  });
  it('holds some of what it is about, and not words of procedure only', async () => {
    const general = [false, false, ...[...'丙丁戊己庚辛壬癸'].map(() => true)];
    expect(await shown(words(5, [1, 2, 3, 4]))).toContain(1);
    expect(await shown(words(5, [1, 2, 3, 4], general))).toEqual([]);
  });
  it('has a quarter of the best score, and is thirty at most, best first and then as printed', async () => {
    const many = nearest('甲乙', [
      featureOf(
        reader,
        'pair',
        0,
        2,
        Object.fromEntries(Array.from({ length: 40 }, (_, n) => [n, LATER])),
      ),
    ]);
    expect(await shown(many)).toEqual(Array.from({ length: 30 }, (_, n) => n));
    const two = readerOf({ 1: {}, 2: { class: clauseClasses.contents } });
    expect(
      await shown(nearest('甲乙', [featureOf(two, 'pair', 0, 2, { 1: LATER, 2: LATER })])),
    ).toEqual([1, 2]);
    const three = readerOf({ 1: { length: 120 }, 2: {} });
    expect(
      await shown(nearest('甲乙', [featureOf(three, 'pair', 0, 2, { 1: LATER, 2: LATER })])),
    ).toEqual([2, 1]);
  });
  it('holds some words only where nothing is near, five at most, half as good as the best', async () => {
    expect(await weak(words(3, [0]))).toEqual([1, 51, 52]);
    expect(await weak(nearest('甲乙', [featureOf(reader, 'pair', 0, 2, { 1: LATER })]))).toEqual(
      [],
    );
    const seven = nearest('甲乙丙丁戊己', [
      featureOf(
        reader,
        'pair',
        0,
        2,
        Object.fromEntries(Array.from({ length: 7 }, (_, n) => [n, LATER])),
      ),
      featureOf(reader, 'pair', 2, 4, {}),
      featureOf(reader, 'pair', 4, 6, {}),
    ]);
    expect(await weak(seven)).toEqual([0, 1, 2, 3, 4]);
  });
  it('passes the filters', async () => {
    const near = nearest('甲乙', [featureOf(reader, 'pair', 0, 2, { 1: LATER, 2: LATER })]);
    expect((await near.rank((_, n) => n === 2)).map((n) => n.clause)).toEqual([2]);
  });
  it('is sought among four hundred clauses, in nine files of rows', async () => {
    const all = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [n, LATER]));
    const near = nearest('甲乙', [featureOf(reader, 'pair', 0, 2, all)]);
    expect(await near.rank(undefined, true)).toHaveLength(400);
    const scattered = readerOf(
      Object.fromEntries(Array.from({ length: 500 }, (_, n) => [n, { file: n % 20 }])),
    );
    const some = nearest('甲乙', [featureOf(scattered, 'pair', 0, 2, all)]);
    expect(await some.rank(undefined, true)).toHaveLength(225);
  });
});

describe('the archive', () => {
  it('is read for the best of its clauses, where a pair was not looked up', async () => {
    const old = readerOf(
      { 1: { text: `${'无'.repeat(20)}甲乙，丙丁` }, 2: { text: '甲乙' } },
      '2010',
      {},
    );
    const near = nearest(
      '甲乙丙丁',
      [
        featureOf(old, 'pair', 0, 2, { 1: LATER, 2: LATER }, { old: 'read', key: '甲乙' }),
        featureOf(old, 'pair', 2, 4, {}, { old: 'left', key: '丙丁', clauses: 2 }),
      ],
      { readers: [old] },
    );
    const all = await scores(near);
    expect(all.get(1)?.share).toBe(1);
    expect(all.get(1)?.sum).toBeCloseTo(2 * rare(2) + 0.2 * rare(2), 6);
    // Read, and not there: what was not looked up there still counts neither way.
    expect(all.get(2)?.sum).toBeCloseTo(rare(2), 6);
  });
  it('counts neither way what was not looked up there, and against a clause of the newest shard', async () => {
    const of = async (reader: ShardReader) =>
      (
        await scores(
          nearest(
            '甲乙丙丁',
            [
              featureOf(reader, 'pair', 0, 2, { 1: LATER }, { old: 'read' }),
              featureOf(reader, 'other', 2, 4, {}, { old: 'left', clauses: 1 }),
            ],
            { readers: [reader] },
          ),
        )
      ).get(1)?.share;
    expect(await of(readerOf({}, '2010', {}))).toBe(1);
    expect(await of(readerOf())).toBeCloseTo(0.5, 6);
  });
});

describe('the query as the nearest text has it', () => {
  const corrected = async (
    text: string,
    folded: string,
    sounds: readonly (readonly [number, Places])[] = [],
  ) => {
    const reader = readerOf();
    const near = nearest(
      text,
      sounds.map(([from, places]) => featureOf(reader, 'sound', from, from + 2, places)),
      { readers: [reader] },
    );
    return near.corrected(
      { reader, clause: 1, score: 1, share: 1, topic: 1, sum: 1, nearness: 1, words: 1 },
      folded,
    );
  };
  it('has what was found by its sound', async () => {
    expect(await corrected('海棉', '建设海绵城市', [[0, { 1: [2] }]])).toBe('海绵');
    expect(await corrected('海棉', '建设海绵城市', [[0, { 2: [2] }]])).toBeUndefined();
    expect(await corrected(`城市${BREAK}海棉`, '建设海绵城市', [[3, { 1: [2] }]])).toBe(
      '城市 海绵',
    );
  });
  it('has one other character in a word of four to twelve', async () => {
    expect(await corrected('海绵城巿', '建设海绵城市')).toBe('海绵城市');
    expect(await corrected('海绵城', '建设海棉城')).toBeUndefined();
    expect(await corrected('海绵成巿', '建设海绵城市')).toBeUndefined();
    const long = '一二三四五六七八九十甲乙';
    expect(await corrected(`${long.slice(0, 11)}丙`, `某${long}`)).toBe(long);
    expect(await corrected(`${long}丁丙`, `某${long}丁戊`)).toBeUndefined();
    // A letter or a figure is no slip.
    expect(await corrected('海绵城市', '海绵城a')).toBeUndefined();
    expect(await corrected('海绵城市', '海绵城市')).toBeUndefined();
    expect(await corrected(`海绵城巿${BREAK}建设`, '建设海绵城市')).toBe('海绵城市 建设');
  });
});
