/** The pure part of the tables: what matches, in which order, and what of older issues to fetch. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advise,
  commonShards,
  compareKeys,
  countsFor,
  decodeFacets,
  encodeFacets,
  foldedWords,
  hasFacets,
  hasWords,
  isListed,
  optionsInUse,
  piecesText,
  type Row,
  rowHtml,
  rowsHtml,
} from '../../../src/domain/table.ts';
import { foldText } from '../../../src/domain/text.ts';

const groups = [['agency', 'role'], ['document'], ['deadline']];
const facets = encodeFacets([
  [
    ['a', 'lead'],
    ['b', 'cooperating'],
  ],
  [['doc-1']],
  [['any'], ['date']],
]);

describe('facets', () => {
  it('travel as one short string', () => {
    expect(facets).toBe('a/lead b/cooperating|doc-1|any date');
    expect(() => encodeFacets([[['a b']]])).toThrow('“a b” cannot be the value of a filter.');
  });

  it('are read back as they were', () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'b', '-', '县', '1'), minLength: 1 });
    const tuples = fc.uniqueArray(fc.tuple(value, value), {
      selector: (tuple) => tuple.join('/'),
    });
    fc.assert(
      fc.property(fc.array(tuples, { minLength: 1, maxLength: 4 }), (all) => {
        expect(decodeFacets(encodeFacets(all))).toEqual(all);
      }),
    );
  });

  it.each([
    [{}, true],
    [{ agency: '', role: '' }, true],
    [{ agency: 'a' }, true],
    [{ role: 'cooperating' }, true],
    [{ agency: 'a', role: 'lead' }, true],
    // a leads and b helps: that a helps is not so, though both values are there.
    [{ agency: 'a', role: 'cooperating' }, false],
    [{ agency: 'c' }, false],
    [{ document: 'doc-1', deadline: 'date' }, true],
    [{ document: 'doc-2', agency: 'a' }, false],
    [{ deadline: 'none' }, false],
    [{ q: 'not a facet' }, true],
  ])('of a row match %j: %s', (wanted, expected) => {
    expect(hasFacets(groups, facets, wanted)).toBe(expected);
  });

  it('match nothing where a row has no tuple at all', () => {
    expect(hasFacets(groups, '||', { agency: 'a' })).toBe(false);
    expect(hasFacets(groups, '||', {})).toBe(true);
  });

  it('are offered only where some row has them', () => {
    const rows: Row[] = [{ f: facets, c: [] }];
    const offered = optionsInUse(groups, rows, [
      {
        key: 'role',
        name: '角色',
        options: ['lead', 'member', 'cooperating'].map((value) => ({ value, label: value })),
      },
      { key: 'document', name: '文件', options: [{ value: 'doc-9', label: '' }] },
    ]);
    expect(offered.map(({ key, options }) => [key, options.map((o) => o.value)])).toEqual([
      ['role', ['lead', 'cooperating']],
    ]);
  });
});

describe('words', () => {
  it('are found whatever their width, case, brackets and spaces, and all must be there', () => {
    const text = foldText('某政办发〔2023〕63号 到2025年 A级');
    expect(hasWords(text, foldedWords('[2023]63'))).toBe(true);
    expect(hasWords(text, foldedWords('（２０２３）63号  a级'))).toBe(true);
    expect(hasWords(text, foldedWords('63号 2026'))).toBe(false);
    expect(hasWords(text, foldedWords('   '))).toBe(true);
  });
});

describe('advise', () => {
  it('names each filter in use, the one whose loss brings most first', () => {
    const left: Record<string, number> = { 'q=x': 3, 'agency=a': 7, '': 9 };
    const count = (wanted: Readonly<Record<string, string>>): number =>
      left[
        Object.entries(wanted)
          .filter(([, v]) => v !== '')
          .map((pair) => pair.join('='))
          .join('&')
      ] ?? 0;
    expect(advise({ agency: 'a', q: 'x', role: '' }, count)).toEqual([
      { key: 'q', count: 7 },
      { key: 'agency', count: 3 },
    ]);
  });
});

describe('compareKeys', () => {
  const sorted = (keys: string[], kind: 'text' | 'number', down = false): string[] =>
    [...keys].sort((a, b) => compareKeys(a, b, kind, down));

  it('sorts words by pinyin and the numbers in them by value', () => {
    expect(sorted(['住建局', '财政局', '教育局'], 'text')).toEqual(['财政局', '教育局', '住建局']);
    expect(sorted(['1.10', '1.9', '1.2'], 'text')).toEqual(['1.2', '1.9', '1.10']);
  });

  it('sorts numbers by value', () => {
    expect(sorted(['10', '9', '0'], 'number')).toEqual(['0', '9', '10']);
    expect(sorted(['10', '9', '0'], 'number', true)).toEqual(['10', '9', '0']);
  });

  it('keeps what is empty at the end both ways', () => {
    expect(sorted(['', '2', '1'], 'text')).toEqual(['1', '2', '']);
    expect(sorted(['', '2', '1'], 'text', true)).toEqual(['2', '1', '']);
  });

  it('is an order: sorting twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('市', '县', '1', '2', 'a') })),
        (keys) => {
          const once = sorted(keys, 'text');
          expect(sorted(once, 'text')).toEqual(once);
        },
      ),
    );
  });
});

describe('HTML of rows', () => {
  const columns = [
    { name: '条款', head: true },
    { name: '事项', kind: 'long' },
    { name: '期限', kind: 'when' },
  ];
  const row: Row = {
    f: 'a|b',
    g: [['某文件', '/documents/x/']],
    w: '别名',
    c: [[['一(二)', '/documents/x/#一(二)']], [['1 < 2 & "3"', '', 'clip']], { of: '', key: '0' }],
  };

  it('escapes, links, and carries keys and the names of the columns', () => {
    expect(rowHtml(columns, row)).toBe(
      '<tr data-f="a|b" data-w="别名">' +
        '<th scope="row" data-l="条款"><a href="/documents/x/#一(二)">一(二)</a></th>' +
        '<td class="long" data-l="事项"><span class="clip">1 &lt; 2 &amp; &quot;3&quot;</span></td>' +
        '<td class="when" data-k="0"></td></tr>',
    );
  });

  it('puts a group under its heading once', () => {
    const html = rowsHtml(columns, [row, row, { ...row, g: '另一组' }]);
    expect(html.match(/class="g"/gu)).toHaveLength(2);
    expect(html).toContain('<tr class="g"><th scope="rowgroup" colspan="3">另一组</th></tr>');
  });

  it('has a plain reading', () => {
    expect(piecesText(['牵头 ', ['某局', '/agencies/x/']])).toBe('牵头 某局');
    expect(piecesText('某局')).toBe('某局');
  });
});

describe('shards', () => {
  it('of several wishes are those that all their lists name', () => {
    expect(
      commonShards([
        [
          ['2023-06', 4],
          ['2023-05', 1],
        ],
        [
          ['2023-06', 2],
          ['2023-04', 9],
        ],
      ]),
    ).toEqual([['2023-06', 2]]);
    expect(commonShards([])).toEqual([]);
  });
});

describe('rows that are off', () => {
  it('are listed where they are asked for', () => {
    expect([isListed(false, ''), isListed(true, '')]).toEqual([true, false]);
    expect([isListed(false, 'with'), isListed(true, 'with')]).toEqual([true, true]);
    expect([isListed(false, 'only'), isListed(true, 'only')]).toEqual([false, true]);
    expect([isListed(false, 'x'), isListed(true, 'x')]).toEqual([true, false]);
  });
  it('are counted apart', () => {
    expect(countsFor([['a', 0, 2]], '')).toEqual([]);
    const counts = [
      ['2024', 5, 2],
      ['2023', 3],
      ['2022', 4, 4],
    ] as const;
    const sum = (wanted: string): number =>
      countsFor(counts, wanted).reduce((n, [, rows]) => n + rows, 0);
    expect([sum(''), sum('with'), sum('only')]).toEqual([12, 18, 6]);
  });
});
