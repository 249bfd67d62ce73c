/** What a pattern needs is told from it, and no text that holds a match is passed over. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { endsOf, matchesIn, mayHold, neededBy, replaceIn } from '../../../src/domain/sieve.ts';
import { PATTERNS } from '../../../src/duties/timeForms.ts';

const needed = (pattern: RegExp): string[] => neededBy(pattern).map((set) => [...set].join(''));
const ends = (pattern: RegExp): string | undefined => {
  const set = endsOf(pattern);
  return set && [...set].toSorted().join('');
};

describe('a pattern tells', () => {
  it.each([
    [/甲乙/u, ['甲', '乙']],
    [/甲|乙丙/u, ['甲乙']],
    [/甲?乙*丙{0,3}丁{2,}/u, ['丁']],
    [/(?<who>甲|乙)(?:丙)+(?!丁)(?<!戊)/u, ['丙', '甲乙']],
    [/(?<=甲[乙丙])丁(?=戊|己)/u, ['甲', '丁', '乙丙', '戊己']],
    [/[^甲]\p{Script=Han}.\S/u, []],
    [/\d{4}年[a-c\-）]/u, ['年', 'abc-）', '0123456789']],
    [/[1-3](?<a>四)\k<a>/u, ['四', '123']],
    [/(四)\1\.\u{4E00}\u4E8C\n/u, ['四', '.', '一', '二', '\n']],
    [/[\s甲]乙[\d]/u, ['乙', '0123456789']],
    [/甲|/u, []],
    [/<b|甲>/iu, ['<甲']],
    [/b|甲/iu, []],
    [/<(?:b|甲)>/iu, ['<', '>']],
    [/甲/, []],
  ])('of %s which characters a text with a match holds', (pattern, sets) => {
    expect(needed(pattern)).toEqual(sets);
  });

  it.each([
    [/甲乙?/u, '乙甲'],
    [/(?:甲|乙[丙丁]{1,2})(?!戊)(?<=己)$/u, '丁丙甲'],
    [/甲.?/u, undefined],
    [/甲|乙*/u, undefined],
    [/甲(?:乙(?:丙|))/u, '丙乙'],
    [/a/iu, undefined],
  ])('with what a match of %s ends', (pattern, characters) => {
    expect(ends(pattern)).toBe(characters);
  });
});

describe('a text is searched', () => {
  const lines = ['tests/fixtures/gazettes/alagu.txt', 'tests/fixtures/gazettes/aolun.txt'].flatMap(
    (file) => readFileSync(file, 'utf8').split('\n'),
  );

  it('with the matches that matchAll gives, for each form of a time', () => {
    let passed = 0;
    let found = 0;
    for (const { pattern } of PATTERNS)
      for (const line of lines) {
        const all = [...line.matchAll(pattern)];
        expect(matchesIn(line, pattern)).toEqual(all);
        found += all.length;
        if (!mayHold(line, pattern)) passed += 1;
      }
    expect(found).toBeGreaterThan(10);
    // Most lines need not be searched for most forms.
    expect(passed / (lines.length * PATTERNS.length)).toBeGreaterThan(0.8);
  });

  it('past empty matches, and each time from its beginning', () => {
    const marks = /(?=[甲𠀀])/gu;
    for (let round = 0; round < 2; round += 1)
      expect(matchesIn('甲𠀀甲', marks).map(({ index }) => index)).toEqual([0, 1, 3]);
  });

  it('and changed only where it holds something', () => {
    expect(replaceIn('甲乙甲', /甲/gu, '丙')).toBe('丙乙丙');
    expect(replaceIn('乙', /甲/gu, '丙')).toBe('乙');
  });
});
