/** Which body may be meant, way by way, among few names: what is taken, what is not, and where two are as good. Invented bodies. */
import { describe, expect, it } from 'vitest';
import { agenciesGuessed } from '../../../src/search/guessed.ts';

type Own = string | string[] | { readonly names: string[]; readonly group?: true };
const guess = (
  typed: string,
  own: readonly Own[],
  former: object[] = [],
  places = ['青川市', '青川'],
): string[] =>
  agenciesGuessed(
    {
      places,
      former,
      agencies: own.map((one) =>
        typeof one === 'string' ? { names: [one] } : Array.isArray(one) ? { names: one } : one,
      ),
    } as never,
    typed,
  ).map(({ agency, by }) => `${agency.names[0]} ${by}`);
const rows = (
  cases: readonly (readonly [typed: string, own: readonly Own[], right: readonly string[]])[],
) =>
  it.each(cases)('%s among %j is %j', (typed, own, right) =>
    expect(guess(typed, own)).toEqual(right),
  );

describe('what is no name of a body', () => {
  rows([
    ['局', ['市局'], []],
    ['', ['市水务局'], []],
    ['abc局', ['市水务局'], []],
    ['水务1局', ['市水务局'], []],
    [
      `${'水'.repeat(8)}${'林'.repeat(7)}处`,
      [`市${'水'.repeat(8)}${'林'.repeat(7)}局`],
      [`市${'水'.repeat(8)}${'林'.repeat(7)}局 short`],
    ],
    [`${'水'.repeat(8)}${'林'.repeat(8)}处`, [`市${'水'.repeat(8)}${'林'.repeat(8)}局`], []],
  ]);
});

describe('by another spelling', () => {
  rows([
    ['市府办', ['市政府办公室', '市水务局'], ['市政府办公室 short']],
    ['府办公室', ['市政府办公室'], ['市政府办公室 short']],
    ['组织部门', ['市委组织部', '市水务局'], ['市委组织部 short']],
    ['青川一中', ['青川市第一中学', '市水务局'], ['青川市第一中学 short']],
    ['青川十二小', ['青川市第十二小学'], ['青川市第十二小学 short']],
    ['一中心', ['青川市第一中学'], []],
    ['青职院', ['职业学院'], ['职业学院 short']],
    ['白职院', ['青川职业学院'], []],
    ['青水局', ['市水务局'], ['市水务局 short']],
  ]);
  it('of a city that is not known is none by its first character', () =>
    expect(guess('青职院', ['职业学院'], [], [])).toEqual([]));
});

describe('by a part of a former name', () => {
  const former = [
    { was: ['安全生产监督管理局', '安监局'], now: '应急管理局' },
    { was: ['地税局'], now: '税务局' },
    { was: ['水局'], now: '税务局' },
  ];
  const own = ['市应急管理局', '市税务局'];
  it.each<[string, string[]]>([
    ['地税', ['市税务局 former']],
    ['地税处', ['市税务局 former']],
    ['安监委', ['市应急管理局 former']],
    ['监督管理局', ['市应急管理局 former']],
    ['生产监督管理局', ['市应急管理局 former']],
    ['安全生产', []],
    // Too little is left of it, or it ends otherwise.
    ['水处', []],
    ['生产监督', []],
  ])('%s is %j', (typed, right) => expect(guess(typed, own, former)).toEqual(right));
});

describe('by two characters', () => {
  rows([
    ['水局', ['市水务局', '市林业局'], ['市水务局 short']],
    ['水委', ['市水务委员会'], ['市水务委员会 short']],
    ['水办', ['市水务办公室'], ['市水务办公室 short']],
    ['残联', ['市残疾人联合会'], ['市残疾人联合会 short']],
    ['回中', ['市回族中学'], ['市回族中学 short']],
    ['水站', ['市水务总站'], []],
    ['市水站', ['市水务总站'], ['市水务总站 short']],
    ['水局', ['市水局'], []],
    ['水局', ['市水务局', '县水产局'], []],
    ['水局', ['自治区水务局'], []],
    ['水局', [{ names: ['各级水务局'], group: true }], []],
    ['水局', ['市水务局机关大楼管理处'], []],
    ['务局', ['市水务局'], []],
    ['外办', ['市政府外事办'], ['市政府外事办 short']],
    ['艺校', ['市民间艺术学院'], ['市民间艺术学院 short']],
    ['艺校', ['市民间艺术学校'], ['市民间艺术学校 short']],
    ['艺校', ['自治区艺术学院'], []],
    ['艺校', ['市艺术馆'], []],
    ['艺校', ['市艺术学院附属处'], []],
  ]);
});

describe('by another end', () => {
  rows([
    // An institute, by its first character and more in order.
    ['农科院', ['市农牧科学研究所'], ['市农牧科学研究所 short']],
    ['农科所', ['市农牧科学研究院'], ['市农牧科学研究院 short']],
    ['牧科院', ['市农牧科学研究所'], []],
    ['科农院', ['市农牧科学研究所'], []],
    ['农科院', ['市农牧科学研究所', '县农业科技研究所'], []],
    ['农科院', ['市农牧科学馆'], []],
    // The same stem under another kind.
    ['水利处', ['市水利局'], ['市水利局 short']],
    ['水利综合服务中心', ['市水利局'], ['市水利局 short']],
    ['水利公共保障站', ['市水利管理所'], ['市水利管理所 short']],
    ['水利队', ['市水利局', '县水利中心'], []],
    ['水处', ['市水局'], []],
    ['火处', ['市水局'], []],
    ['水利馆', ['市水利局'], []],
    ['水利处', ['自治区水利局'], []],
    ['水利处', [{ names: ['各级水利局'], group: true }], []],
  ]);
});

describe('of the region that a body is of', () => {
  rows([
    ['北原水利处', ['北原省水利局', '市水利局'], ['北原省水利局 short']],
    ['北原水利处', ['北原自治区水利局', '市水利局'], ['北原自治区水利局 short']],
    ['北原水利处', ['北原某某族自治区水利局'], ['北原某某族自治区水利局 short']],
    ['北原', ['北原省水利局'], []],
    ['南原水利处', ['北原省水利局', '市水利局'], []],
    ['自治区水利处', ['北原自治区水利局', '市水利局'], ['北原自治区水利局 short']],
  ]);
});

describe('by its parts', () => {
  rows([
    ['草原和林业局', ['市林业和草原局', '市水务局'], ['市林业和草原局 short']],
    ['业林局', ['市林业局', '市水务局'], ['市林业局 short']],
    ['林局', ['市局林'], []],
    ['草原和林业厅', ['市林业和草原厅'], []],
    ['草原和林业', ['市林业和草原局'], []],
    // Spelled out by a reader.
    ['民族和宗教事务委员会', ['市民委', '市水务局'], ['市民委 short']],
    ['民族和宗教事务委员会', ['市民宗局'], []],
    ['宗教和民族事务委员会', ['市民委'], []],
    ['民族事务委', ['市民族宗教委'], []],
    ['规划和自然资源局', ['市自然资源局', '市水务局'], ['市自然资源局 short']],
    ['教育体育局', ['市教育局', '市体育局'], ['市教育局 short', '市体育局 short']],
    ['教育体育局', ['市教育局', '市体育局', '市水务局'], ['市教育局 short', '市体育局 short']],
    ['监督市场管理局', ['市市场监督管理局'], ['市市场监督管理局 short']],
    ['旅游文化广电局', ['市文化旅游广电局'], ['市文化旅游广电局 short']],
    ['旅游文化体育局', ['市文化旅游广电局'], ['市文化旅游广电局 short']],
    ['旅游教育体育局', ['市文化旅游广电局'], []],
    ['文广旅体局', ['市文化旅游广电局', '市水务局'], ['市文化旅游广电局 short']],
    ['广文旅体局', ['市文化旅游广电局', '市水务局'], []],
    ['文广教体局', ['市文化旅游广电局', '市水务局'], []],
    ['水利水务局', ['市水务局', '市林业局'], ['市水务局 short']],
    ['铁路教育局', ['市教育局', '市林业局'], []],
    ['水利水务局', ['市水务局', '市水产局', '县水务局'], []],
  ]);
});

describe('by what it has in order', () => {
  rows([
    ['中医药办', ['市中药办', '市水务局'], ['市中药办 short']],
    ['人力资源局', ['市人力资源和社会保障局', '市财政局'], ['市人力资源和社会保障局 short']],
    ['婚姻登记处', ['市人力资源和社会保障局', '市财政局'], []],
    ['业委会', ['产业园区管理委员会', '市财政局'], []],
    ['机场公司', ['青川民航机场有限责任公司', '市财政局'], ['青川民航机场有限责任公司 short']],
    // Two that hold the same: the one with much less beside it, or none.
    ['民航公司', ['青川民航机场公司', '青川民航货运机场设备公司'], ['青川民航机场公司 short']],
    ['民航公司', ['青川民航机场公司', '青川民航货运公司'], []],
    ['民航公司', [{ names: ['各级民航机场公司'], group: true }], []],
    ['民航公司', ['自治区民航机场公司'], []],
  ]);
});
