/**
 * Stages of a plan, with the months in which each lies: 检查验收阶段（2019年4月至6月）.
 *
 * In: the words at the head of a clause, or of a heading over it. Out: the months; and the year of a
 * time that prints none (6月30日前), which is the one that puts it into its stage.
 */
import { parseHanNumber } from '../domain/chinese.ts';
import { leadingNumber } from '../domain/numbering.ts';

/** The months of a stage, both as YYYY-MM; the last is that of its end, or its beginning where it gives one alone. */
export interface Stage {
  readonly from: string;
  readonly to: string;
}

const DAY = '(?:\\d{1,2}[日号]|[初底末]|[上中下]旬)?';
const STAGE = new RegExp(
  `^[^。；（(]{2,28}[（(](?<y>\\d{4})年(?<m>\\d{1,2})月${DAY}(?:[至到—–－~～-]+(?:(?<y2>\\d{4})年)?(?:(?<m2>\\d{1,2})月)?${DAY})?[）)]`,
  'u',
);

const month = (year: number, of: string): string =>
  `${year}-${String(parseHanNumber(of) ?? 0).padStart(2, '0')}`;

/** The months that a bracket at the head of some words gives; undefined where it gives none with a year. */
export function stageOf(text: string): Stage | undefined {
  if (!/^[^。；]{2,40}[（(]\d{4}年/u.test(text)) return undefined;
  const g = STAGE.exec(leadingNumber(text)?.rest ?? text)?.groups;
  if (g === undefined) return undefined;
  const from = month(Number(g['y']), g['m']!);
  const same = month(Number(g['y2'] ?? g['y']), g['m2'] ?? g['m']!);
  // 12月至1月, without a second year.
  const to = same < from ? month(Number(g['y']) + 1, g['m2']!) : same;
  return { from, to };
}

/**
 * A time without a year of its own, in the first year of its stage in which it does not lie before it.
 *
 * @param iso the time in ISO 8601, in whatever year
 */
export function inStage(iso: string, { from }: Stage): string {
  const year = /^\d{4}(?=-)/u.exec(iso)?.[0];
  if (year === undefined) return iso;
  const first = Number(from.slice(0, 4));
  const moved = (to: number): string =>
    iso.replace(/\d{4}(?=-)/gu, (y) => String(Number(y) - Number(year) + to));
  // A time that lies in no year after the beginning is of the year after it.
  return moved(first).slice(0, 7) >= from ? moved(first) : moved(first + 1);
}
