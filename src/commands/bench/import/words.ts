/** Numbers, dates and sentences without duties, for the generated texts. */
import type { Dice } from './dice.ts';

const DIGITS = '〇一二三四五六七八九';

/** 1 to 99 in Chinese numerals. */
export function hanNumber(n: number): string {
  if (n < 10) return DIGITS[n]!;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}

/** A year in Chinese numerals, digit by digit. */
export const hanYear = (year: number): string =>
  [...String(year)].map((c) => DIGITS[Number(c)]).join('');

const two = (n: number): string => String(n).padStart(2, '0');

/** ISO date of a year, month and day. */
export const isoOf = (year: number, month: number, day: number): string =>
  `${year}-${two(month)}-${two(day)}`;

/** 2024年3月5日 of an ISO date. */
export function dateWords(iso: string): string {
  const [y, m, d] = iso.split('-').map(Number);
  return `${y}年${m}月${d}日`;
}

/** The same in Chinese numerals. */
export function hanDate(iso: string): string {
  const [y, m, d] = iso.split('-').map(Number);
  return `${hanYear(y!)}年${hanNumber(m!)}月${hanNumber(d!)}日`;
}

const THINGS = [
  '城乡供水',
  '老旧小区改造',
  '粮食收储',
  '农村公路',
  '河湖管护',
  '城市照明',
  '养老服务',
  '职业教育',
  '秸秆利用',
  '停车设施',
  '餐厨废弃物',
  '公共租赁住房',
  '古树名木',
  '应急避难场所',
  '校园食品',
  '冷链物流',
  '湿地保护',
  '地名标志',
];
const QUALITIES = [
  '基础不断夯实',
  '水平稳步提高',
  '条件持续改善',
  '体系逐步健全',
  '成效较为明显',
  '布局更加合理',
  '能力有所增强',
  '覆盖面继续扩大',
];
const LINKS = ['与此同时，', '从总体看，', '近年来，', '总的来看，', ''];

/** A subject of which a document treats. */
export const topic = (d: Dice): string => d.pick(THINGS);

/** A sentence that obliges nobody and names nobody. */
export function sentence(d: Dice, about: string): string {
  const n = d.int(2, 4);
  const parts = Array.from(
    { length: n },
    () =>
      `${d.pick(['', about, '相关设施', '服务网络', '运行机制', '技术装备', '群众满意度'])}${d.pick(QUALITIES)}`,
  );
  return `${d.pick(LINKS)}${parts.join('，')}。`;
}

/** A paragraph of such sentences. */
export const passage = (d: Dice, about: string): string =>
  Array.from({ length: d.int(1, 3) }, () => sentence(d, about)).join('');
