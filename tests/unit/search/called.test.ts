/** Agencies as they are called, sounds, short forms. Invented bodies of an invented city. */
import { describe, expect, it } from 'vitest';
import { agenciesCalled, agencyOfWord, mentions, notAfter } from '../../../src/search/called.ts';
import { agenciesGuessed } from '../../../src/search/guessed.ts';
import { isAbbreviation, withNumber } from '../../../src/search/query.ts';
import { foldSyllable, unitOf } from '../../../src/search/soundNames.ts';
import { Sounds } from '../../../src/search/sounds.ts';

const agency = (...names: string[]) => ({ names });
const names = {
  places: ['青川市', '青川'],
  former: [{ was: ['安监局', '市安监局'], now: '市应急管理局' }],
  agencies: [
    agency('市人力资源和社会保障局', '市人社局'),
    agency('市应急管理局'),
    agency('市财政局'),
    agency('自治区财政厅'),
    agency('市教育局'),
    agency('青川市水务局'),
    agency('中国某某银行青川市分行'),
    agency('中国某某银行白山市分行'),
    agency('市市场监督管理局'),
    { names: ['各级卫生健康委员会'], group: true },
    agency('市卫生健康委员会'),
    agency('市残疾人联合会'),
  ],
} as never;
const called = (typed: string): string[] =>
  agenciesCalled(names, typed).map(({ agency, by }) => `${agency.names[0]} ${by}`);

describe('an agency', () => {
  it.each([
    ['市人社局', ['市人力资源和社会保障局 name']],
    ['市财政局', ['市财政局 name']],
    ['财政局', ['市财政局 called']],
    ['青川市财政局', ['市财政局 called']],
    ['青川财政局', ['市财政局 called']],
    ['水务局', ['青川市水务局 called']],
    ['市水务局', ['青川市水务局 called']],
    ['自治区财政厅', ['自治区财政厅 name']],
    ['财政厅', ['自治区财政厅 called']],
    ['卫健委', ['市卫生健康委员会 short']],
    ['市卫健委', ['市卫生健康委员会 short']],
    ['残联', []],
    ['市残联', []],
    ['安监局', ['市应急管理局 former']],
    ['青川市安监局', ['市应急管理局 former']],
    ['市场监管局', ['市市场监督管理局 short']],
    ['某某银行青川市分行', ['中国某某银行青川市分行 short']],
    ['局', []],
    ['交通局', []],
    ['财政', []],
    ['', []],
  ])('%s is %j', (typed, expected) => expect(called(typed)).toEqual(expected));

  it('is mentioned in a query, the longest name at each place', () => {
    const query = '市财政局和市教育局的电话';
    expect(mentions(names, query).map(({ from, to }) => query.slice(from, to))).toEqual([
      '市财政局',
      '市教育局',
    ]);
    expect(mentions(names, '教育局')).toHaveLength(1);
    expect(mentions(names, '育局')).toEqual([]);
    expect(mentions(names, '')).toEqual([]);
  });
});

describe('an agency that may be meant where no text says what was typed', () => {
  const city = {
    places: ['青川市', '青川'],
    former: [
      { was: ['地税局', '国税局'], now: '税务局' },
      { was: ['质量技术监督局'], now: '市场监督管理局' },
    ],
    agencies: [
      agency('市政府办公室'),
      agency('市政府外事办'),
      agency('市税务局'),
      agency('市市场监督管理局'),
      agency('市机关事务服务中心'),
      agency('青川职业学院'),
      agency('市回族中学'),
      agency('市文化旅游广电局'),
      agency('市农牧科学研究所'),
      agency('青川民航机场有限责任公司'),
      agency('市中药办'),
      agency('白山艺术学院'),
      agency('青川市委统战部'),
    ],
  } as never;
  it.each([
    ['地税', '市税务局 former'],
    ['技术监督局', '市市场监督管理局 former'],
    ['市府办', '市政府办公室 short'],
    ['外办', '市政府外事办 short'],
    ['机关事务局', '市机关事务服务中心 short'],
    ['青职院', '青川职业学院 short'],
    ['回中', '市回族中学 short'],
    ['市文广旅局', '市文化旅游广电局 short'],
    ['农科院', '市农牧科学研究所 short'],
    ['机场公司', '青川民航机场有限责任公司 short'],
    ['中医药办', '市中药办 short'],
    ['艺校', '白山艺术学院 short'],
    ['统战部门', '青川市委统战部 short'],
    ['建设部门', undefined],
    ['其中', undefined],
    ['大会', undefined],
    ['办', undefined],
    ['法院', undefined],
    ['婚姻登记处', undefined],
    ['公安分局', undefined],
  ])('%s: %s', (typed, expected) =>
    expect(
      agenciesGuessed(city, typed).map(({ agency, by }) => `${agency.names[0]} ${by}`),
    ).toEqual(expected === undefined ? [] : [expected]),
  );
});

describe('a word that an agency is called by', () => {
  const city = {
    places: ['青川市', '青川'],
    agencies: [
      agency('青川市人民政府'),
      agency('市民政局'),
      agency('边防青川支队'),
      agency('市水务局'),
      agency('青川水务中心'),
      agency('自治区审计厅'),
    ],
  } as never;
  it.each([
    ['民政', '市民政局'],
    // The name of the city stands between the two.
    ['边防', '边防青川支队'],
    // Of two bodies, of a region, of none.
    ['水务', undefined],
    ['审计', undefined],
    ['政府', undefined],
  ])('%s: %s', (typed, expected) => expect(agencyOfWord(city, typed)?.names[0]).toBe(expected));
  it('is none where it is a part of another', () => {
    expect(notAfter(city, '民政')).toEqual(['人']);
    // A level and a place part words.
    expect(notAfter(city, '边防')).toEqual([]);
    expect(notAfter(city, '水务')).toEqual([]);
    expect(notAfter(city, '支队')).toEqual([]);
  });
});

describe('an agency by the parts of its name', () => {
  const city = {
    places: ['青川市', '青川'],
    agencies: [
      agency('市自然资源局'),
      agency('市水务局'),
      agency('市住房和城乡建设局'),
      agency('市人力资源和社会保障局'),
      agency('市市场监督管理局'),
      agency('市林业和草原局'),
      agency('市行政审批和政务服务局'),
      agency('市卫生健康委员会'),
      agency('市退役军人事务局'),
      agency('市教育局'),
      agency('市体育局'),
      agency('市文化旅游广电局'),
      agency('市民委'),
      agency('市应急管理局'),
      agency('白山产业园区管理委员会'),
      agency('某某企业家乡村发展基金会'),
    ],
  } as never;
  const meant = (typed: string): string[] => {
    const sure = agenciesCalled(city, typed);
    return (sure.length > 0 ? sure : agenciesGuessed(city, typed)).map(
      ({ agency: { names: all } }) => all[0] ?? '',
    );
  };
  it.each([
    // With a part more, or without one.
    ['规划和自然资源局', ['市自然资源局']],
    ['政务服务和数据管理局', ['市行政审批和政务服务局']],
    ['水利水务局', ['市水务局']],
    ['教育体育局', ['市教育局', '市体育局']],
    // In another order.
    ['旅游和文化体育局', ['市文化旅游广电局']],
    ['文广旅体局', ['市文化旅游广电局']],
    ['民族和宗教事务委员会', ['市民委']],
    ['草原和林业局', ['市林业和草原局']],
    ['监督市场管理局', ['市市场监督管理局']],
    ['社人局', []],
    // By the words of its parts, as another kind of body, or after the name of the city without any.
    ['住建委', ['市住房和城乡建设局']],
    ['人社办', ['市人力资源和社会保障局']],
    ['卫健局', ['市卫生健康委员会']],
    ['退役军人局', ['市退役军人事务局']],
    ['应急局', ['市应急管理局']],
    ['市里的住建', ['市住房和城乡建设局']],
    ['青川住建', ['市住房和城乡建设局']],
    ['教育局那边', ['市教育局']],
    ['我们市的教育局在哪', ['市教育局']],
    ['水务局是干什么的', ['市水务局']],
    // What is none of them is not taken for one.
    ['业委会', []],
    ['村委会', []],
    ['铁路教育局', []],
    ['市里的医保局', []],
    ['那边', []],
  ])('%s: %j', (typed, expected) => expect(meant(typed)).toEqual(expected));
});

describe('a short form', () => {
  it('has characters of the long one, in their order', () => {
    expect(isAbbreviation('人社', '人力资源和社会保障')).toBe(true);
    expect(isAbbreviation('社人', '人力资源和社会保障')).toBe(false);
    expect(isAbbreviation('人人', '人力资源')).toBe(false);
    expect(isAbbreviation('', '人力')).toBe(true);
    expect(isAbbreviation('人力源', '人力源')).toBe(true);
  });
});

describe('a number at the head of a word', () => {
  it.each([
    ['63号文件里的停车位', 63, '的停车位'],
    ['63号文的停车位', 63, '停车位'],
    ['青政办发〔2023〕63号', 63, ''],
    ['63号文件', 63, ''],
    ['63号停', undefined, '63号停'],
    ['停车位', undefined, '停车位'],
  ])('%s', (raw, serial, rest) => {
    const found = withNumber(raw);
    expect(found.number?.serial).toBe(serial);
    expect(found.rest).toBe(rest);
  });
});

describe('sounds', () => {
  // 行 has two syllables; yuan may be one or two.
  const list: [string, string][] = [
    ['xin', '行形'],
    ['hang', '行航'],
    ['yuan', '元'],
    ['yu', '雨'],
    ['an', '安'],
    ['ng', '嗯'],
  ];
  const sounds = new Sounds({ syllables: list } as never);
  const unit = (syllable: string): string => unitOf(list.findIndex(([s]) => s === syllable));

  it('are those of a character, and shared by those that sound alike', () => {
    expect(sounds.of('行')).toEqual([unit('xin'), unit('hang')]);
    expect(sounds.of('甲')).toEqual([]);
    expect(sounds.alike('形', '行')).toBe(true);
    expect(sounds.alike('航', '行')).toBe(true);
    expect(sounds.alike('形', '航')).toBe(false);
    expect(sounds.alike('甲', '甲')).toBe(false);
  });
  it('are those of a pair, each way, four at most', () => {
    expect(sounds.ofPair('行元')).toEqual([
      unit('xin') + unit('yuan'),
      unit('hang') + unit('yuan'),
    ]);
    expect(sounds.ofPair('行行')).toHaveLength(4);
    expect(sounds.ofPair('行甲')).toEqual([]);
    expect(sounds.ofPair('行')).toEqual([]);
  });
  it('are read out of letters, the fewest syllables first', () => {
    expect(sounds.read('yuan')).toEqual([unit('yuan'), unit('yu') + unit('an')]);
    expect(sounds.read('xingyuan')[0]).toBe(unit('xin') + unit('yuan'));
    expect(sounds.read('ng')).toEqual([]);
    expect(sounds.read('xingx')).toEqual([]);
    expect(sounds.read('b')).toEqual([]);
  });
  it.each([
    ['ZHANG', 'zang'],
    ['shi', 'si'],
    ['chi', 'ci'],
    ['ying', 'yin'],
    ['feng', 'fen'],
    ['nü', 'nv'],
    ['lu:e', 'lue'],
    ['jve', 'jue'],
    ['yuan', 'yuan'],
    ['dong', 'dong'],
  ])('of syllables that are often confused are one: %s, %s', (syllable, folded) => {
    expect(foldSyllable(syllable)).toBe(folded);
  });
});
