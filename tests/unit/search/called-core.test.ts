/** The name of a body without level, city or region. By hand, invented places. */
import { describe, expect, it } from 'vitest';
import { BODY, coreOf } from '../../../src/search/called.ts';

const core = (name: string): string => {
  const read = coreOf(name, ['青川市', '青川']);
  return `${read.core}${read.region ? ' region' : ''}`;
};

describe('the core of a name', () => {
  it.each<readonly [string, string]>([
    ['财政局', '财政局'],
    ['青川市财政局', '财政局'],
    ['青川财政局', '财政局'],
    ['青川市财', '市财'],
    ['青川市人民政府办公室', '办公室'],
    ['青川市人民政府', '人民政府'],
    ['人民政府', '人民政府'],
    ['白山财政局', '白山财政局'],
    ...[...'省市区县旗盟州'].map(
      (level) => [`${level}财政局`, level === '省' ? '财政局 region' : '财政局'] as const,
    ),
    ['市财', '市财'],
    ['某某自治区财政厅', '财政厅 region'],
    ['某某某某某自治区财政厅', '财政厅 region'],
    ['某某某某某某自治区财政厅', '某某某某某某自治区财政厅'],
    ['自治区财政厅', '财政厅 region'],
    ['全区财政厅', '财政厅 region'],
    ['全省财政厅', '财政厅 region'],
    ['某某省财政厅', '财政厅 region'],
    ['某某某省财政厅', '财政厅 region'],
    ['某某某某省财政厅', '某某某某省财政厅'],
    ['某省财政厅', '某省财政厅'],
    ['ab省财政厅', 'ab省财政厅'],
    ['全省财', '全省财'],
    ['某全省财政厅', '财政厅 region'],
  ])('%s is %s', (name, expected) => expect(core(name)).toBe(expected));
});

describe('the end of a short name', () => {
  it.each([
    ...[...'局委办厅院会队部所站社校处台行段'].map((c) => `某${c}`),
    ...[...'残妇侨文科工'].map((c) => `${c}联`),
    ...['某科协', '某中心', '某支队', '某机场', '某公司'],
  ])('%s', (name) => {
    expect(BODY.test(name)).toBe(true);
    expect(BODY.test(`${name}某`)).toBe(false);
  });
  it.each(['某', '某联', '农联', '协', '某长'])('not %s', (name) =>
    expect(BODY.test(name)).toBe(false),
  );
});
