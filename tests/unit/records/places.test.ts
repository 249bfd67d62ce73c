/** Places in running text, by their form and by the words before them. Invented names. */
import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../../src/records/places.ts';

const names = (text: string, known: readonly string[] = [], own: string | null = null): string[] =>
  readPlaces(text, new Set(known), own).map(({ name, start, end }) => {
    expect(text.slice(start, end)).toBe(name);
    return name;
  });

describe('a place', () => {
  it.each<[string, string[]]>([
    ['赴云山市调研', ['云山市']],
    ['前往南原省云山市青河县考察', ['南原省', '云山市', '青河县']],
    ['深入青河县督导', ['青河县']],
    ['奔赴东泽旗慰问', ['东泽旗']],
    ['在云山市、青河县和白塔旗召开', ['云山市', '青河县', '白塔旗']],
    ['到红山自治旗调研', ['红山自治旗']],
    ['到青南自治州考察', ['青南自治州']],
    ['到东川自治县考察', ['东川自治县']],
    ['到青云市和林县考察', ['青云市', '和林县']],
    ['到海州市区', ['海州市']],
    ['调研青河县', ['青河县']],
    // Without a word of place before it, a form alone is no place.
    ['他说青河县很好', []],
    // A group that comes to the county has no place in its name.
    ['省水利厅考察组来县', []],
    ['省水利厅视察组到青河县', ['青河县']],
    // How many of them, and no name.
    ['深入红石、白沙两县调研', []],
    ['到东岭三区检查', []],
    // Parts of a city.
    ['经济技术开发区负责', ['经济技术开发区']],
    ['高新区负责', ['高新区']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    '到全市调研',
    '到各县区调研',
    '在居住区开展巡查',
    '到示范区观摩',
    '到农村牧区走访',
    '到超市检查',
    '到开发区管委会座谈',
    '到开发区党工委座谈',
    '到青河县人民政府座谈',
    '到云山市水务局调研',
    '到云山大学考察',
    '在《青河县志》',
  ])('is not in %s', (text) => expect(names(text)).toEqual([]));
});

describe('a place that is known', () => {
  it('stands anywhere', () => {
    expect(names('他说青河县很好', ['青河县'])).toEqual(['青河县']);
  });
  it('is known without its level after a word of place', () => {
    expect(names('在云山与客商对接', ['云山市'])).toEqual(['云山']);
    expect(names('云山与客商对接', ['云山市'])).toEqual([]);
    expect(names('在云山路召开', ['云山市'])).toEqual([]);
  });
  it('is the longest that fits', () => {
    expect(names('到青河新区调研', ['青河', '青河新区'])).toEqual(['青河新区']);
  });
  it('is, for the city itself, named only after a word of place', () => {
    expect(names('云山市召开会议', ['云山市'], '云山市')).toEqual([]);
    expect(names('在云山市召开会议', ['云山市'], '云山市')).toEqual(['云山市']);
  });
});
