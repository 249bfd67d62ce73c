/** What search knows of names: agencies with their aliases and their pinyin, synonyms, places, topics. By hand, an invented city. */
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/domain/model.ts';
import { searchLetters, searchNames } from '../../../src/search/names.ts';
import { corpusOf, documentOf } from '../records/document.ts';

const agencies = [
  {
    id: 'shuiwu',
    name: '市水务局',
    aliases: ['市水利局', { name: '市水局', in: ['other'] }, { name: '市氺务局', damaged: true }],
    kind: 'department',
  },
  { id: 'quxian', name: '各县区政府', aliases: [], kind: 'group' },
  { id: 'shuiwen', name: '省云山水文站', aliases: [], kind: 'department' },
  { id: 'fenju', name: '云山市南区分局', aliases: [], kind: 'department' },
] as never;
const corpus = (more: object = {}): Corpus =>
  ({
    ...corpusOf(
      documentOf('title: 云山市人民政府关于修堤的通知\nkind: notice', ['# 甲']),
      agencies,
    ),
    ...more,
  }) as Corpus;

describe('the names of a corpus', () => {
  it('are those of its agencies wherever they hold', () => {
    const names = searchNames(corpus());
    expect(names.agencies.map(({ id, names: own, group }) => [id, own, group])).toEqual([
      ['shuiwu', ['市水务局', '市水利局', '市氺务局'], undefined],
      ['quxian', ['各县区政府'], true],
      ['shuiwen', ['省云山水文站'], undefined],
      ['fenju', ['云山市南区分局'], undefined],
    ]);
    expect(names).toMatchObject({
      synonyms: [],
      former: [],
      aside: [],
      general: [],
      places: ['云山市', '云山'],
      placeNames: [],
    });
    expect(names.topics).toHaveLength(1);
  });
  it('are the reviewed words, each kind by itself', () => {
    expect(
      searchNames(
        corpus({
          synonyms: [
            { terms: ['甲', '乙'] },
            { akin: ['丙', '丁'] },
            { aside: ['请问'] },
            { general: ['申请', '条件'] },
            { formerly: '旧局', now: '新局' },
            { formerly: '老局', now: '新局', year: 2019 },
          ],
        }),
      ),
    ).toMatchObject({
      synonyms: [['甲', '乙']],
      aside: ['请问'],
      general: ['申请', '条件'],
      former: [
        { was: '旧局', now: '新局' },
        { was: '老局', now: '新局', year: 2019 },
      ],
    });
  });
  it('are the places that have more names than one', () => {
    expect(
      searchNames(
        corpus({
          places: {
            city: { name: '云山市', short: ['云山'] },
            counties: [
              { name: '东县', townships: ['甲镇', { name: '乙乡', former: ['丙乡'] }] },
              { name: '西县', short: ['西'], townships: [] },
            ],
            elsewhere: [{ name: '外市', short: ['外'] }, { name: '远市' }],
          },
        }),
      ).placeNames,
    ).toEqual([
      ['云山市', '云山'],
      ['西县', '西'],
      ['乙乡', '丙乡'],
      ['外市', '外'],
    ]);
  });
  it('offer four short titles of the newest issue', () => {
    const doc = (title: string) => ({
      frontMatter: { title, kind: 'notice' },
      clauses: [],
      relations: [],
    });
    const titles = ['修堤', '清淤', '某'.repeat(25), '某'.repeat(24), '植树', '护鱼'];
    const base = corpus();
    const { topics } = searchNames({
      ...base,
      issues: [{ ...base.issues[0]!, documents: titles.map(doc) }] as never,
    });
    expect(topics).toEqual(['修堤', '清淤', '某'.repeat(24), '植树']);
    expect(searchNames({ ...base, issues: [] }).topics).toEqual([]);
  });
});

describe('the names of agencies in letters', () => {
  it('are whole and by initials, with and without level and city', () => {
    const letters = searchLetters(corpus());
    for (const own of [
      'sswj',
      'shishuiwuju',
      'swj',
      'shuiwuju',
      'sslj',
      'slj',
      'shuiliju',
      'ysswj',
    ])
      expect(letters['shuiwu'], own).toContain(own);
    for (const other of ['ssw', 'ysw', 'yunshanshishuiwuju'])
      expect(letters['shuiwu'], other).not.toContain(other);
    // What holds in one document, and a damaged name, nobody types.
    expect(letters['shuiwu']).not.toContain('shishuiju');
    expect(letters['shuiwen']).toEqual(
      expect.arrayContaining(['sysswz', 'ysswz', 'yunshanshuiwenzhan', 'sswz', 'shengshuiwenzhan']),
    );
    expect(letters['fenju']).toEqual(
      expect.arrayContaining(['yssnqfj', 'nqfj', 'nanqufenju', 'ysnqfj']),
    );
    expect(
      Object.values(letters)
        .flat()
        .every((l) => l.length > 1 && /^[a-z]+$/u.test(l)),
    ).toBe(true);
    for (const all of Object.values(letters)) expect(new Set(all).size).toBe(all.length);
  });
});
