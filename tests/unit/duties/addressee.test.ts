/** 你局: whom a letter speaks to. */
import { describe, expect, it } from 'vitest';
import { looksLikeAgency } from '../../../src/drafts/agencies.ts';
import { unknownNames } from '../../../src/drafts/names.ts';
import { documentOf, dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  shui: ['县水务局'],
  cai: ['县财政局'],
  qing: ['青溪县人民政府'],
  guan: ['东湖新区管理委员会'],
});

const owes = (body: string): string[] =>
  dutiesOf(body, register).duties.map(
    (d) => `${d.agencies.map((a) => `${a.printed}=${a.id ?? '?'}`).join(',')}`,
  );

describe('你局', () => {
  it.each([
    ['县水务局：\n\n请你局于6月底前完成整改。', ['你局=shui']],
    // Spoken to by the word before 人民政府 or 管理委员会.
    ['青溪县人民政府：\n\n你县应当于6月底前完成整改。', ['你县=qing']],
    ['东湖新区管理委员会：\n\n你区要于6月底前完成整改。', ['你区=guan']],
    // Two are addressed: nobody can tell which one is meant.
    ['县水务局、县财政局：\n\n请你局于6月底前完成整改。', ['你局=?']],
    // Whoever is addressed is no 局.
    ['青溪县人民政府：\n\n请你局于6月底前完成整改。', ['你局=?']],
    // No addressee, but a sentence with a colon.
    ['现将意见函复如下：\n\n请你局于6月底前完成整改。', ['你局=?']],
    // A name with a colon under a number is a heading of its own.
    ['一、县水务局：\n\n请你局于6月底前完成整改。', ['你局=?']],
  ])('in %j is owed by %j', (body, right) => {
    expect(owes(body)).toEqual(right);
  });

  it('asks for the entry of whom it means, not for one of its own', () => {
    const body = '县林业局：\n\n请你局于6月底前完成整改。';
    expect(dutiesOf(body, register).reports.map(({ diagnostic }) => diagnostic.message.zh)).toEqual(
      ['单位登记册里没有“县林业局”。'],
    );
    const corpus = {
      site: { government: '青溪县人民政府' },
      register,
      issues: [{ documents: [documentOf(body)] }],
    };
    expect(unknownNames(corpus as never).map(({ name }) => name)).toEqual(['县林业局']);
  });

  it.each(['你局', '我县', '本市', '该区', '贵局'])('%s is no name of an agency', (name) => {
    expect(looksLikeAgency(name)).toBe(false);
  });
});
