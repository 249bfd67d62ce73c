/** Words of like meaning: which sets a text and a query have a word of, worked out by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { akinAlone, akinFacts, akinWords } from '../../../src/search/akin.ts';
import { fold, gradesIn } from '../../../src/search/fold.ts';
import { facts } from '../../../src/search/tokens.ts';

const sets = [
  ['停车位', '停车泊位', '停车'],
  ['充电桩', '充电设施'],
  ['资金', '经费', '钱'],
  ['r&d', '研发'],
];

describe('a text', () => {
  it.each([
    ['加强停车泊位供给', ['停车位']],
    ['停车位与充电设施', ['停车位', '充电桩']],
    ['花钱', []],
    ['r&d经费', ['r&d', '资金']],
    ['Ⅲ级响应', ['3级']],
    ['较大突发事件', ['3级']],
    ['特别重大突发事件、重大事件', ['1级', '2级']],
    ['重大意义', []],
  ])('%s has words of %j', (text, names) =>
    expect(akinFacts(fold(text), sets)).toEqual(names.map((name) => facts.akin(fold(name))).sort()),
  );
});

describe('a query', () => {
  it('has of each set the longest word', () => {
    expect(akinWords('哪里有停车泊位', sets)).toEqual([
      { from: 3, to: 7, key: facts.akin('停车位') },
    ]);
  });
  it('has no word that crosses a longer one', () => {
    const post = [
      ['快递员', '投递员'],
      ['员工', '职工'],
      ['工资', '薪酬'],
    ];
    expect(akinWords('快递员工资', post).map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [3, 5],
    ]);
    // One within a longer one is a word.
    expect(akinWords('停车泊位', [['停车泊位'], ['停车']]).map(({ to }) => to)).toEqual([4, 2]);
  });
  it('has a character alone', () => {
    expect(akinAlone('钱', sets)).toEqual([facts.akin('资金')]);
    expect(akinAlone('水', sets)).toEqual([]);
  });
});

it('knows a grade in words by what is graded', () => {
  expect(gradesIn('一般疫情终止').map(({ figure }) => figure)).toEqual(['4']);
  expect(gradesIn('一般多久办完')).toEqual([]);
});

describe('the sets of the content', () => {
  const all = (
    parse(readFileSync(new URL('../../../content/synonyms.yaml', import.meta.url), 'utf8')) as {
      akin?: string[][];
    }[]
  ).flatMap(({ akin = [] }) => akin);
  it('are each named by a word of their own', () => {
    expect(all.length).toBeGreaterThan(100);
    const names = all.map(([name = '']) => fold(name));
    expect(names.filter((name, i) => name.length < 2 || names.indexOf(name) !== i)).toEqual([]);
  });
  it('hold no word twice', () => {
    expect(all.filter((set) => new Set(set).size < set.length)).toEqual([]);
  });
});
