/** The number that an item comes to: a share, of an amount, by the year, up to an amount. */
import type { Figure, Input, Onward, YearlyShare } from '../domain/rules.ts';
import type { Facts } from './model.ts';

/** A figure, reckoned as far as the facts go. */
export interface FigureResult {
  readonly figure: Figure;
  /** In the figure's unit; null while something that it needs is not known. */
  readonly value: number | null;
  /** The share in percent; null while the year is not known. */
  readonly percent: number | null;
  /** The same by the other reading of the words, where there is one and it differs. */
  readonly other: {
    readonly text: string;
    readonly value: number | null;
    readonly percent: number;
  } | null;
  /** What it needs and is not known. */
  readonly needs: readonly Input[];
  /** How it is read, where the words need reading. */
  readonly text: string | null;
}

/** Decimals of a figure: a ten-thousandth of a square metre is no difference. */
const DECIMALS = 4;

const round = (n: number): number => Number(n.toFixed(DECIMALS));

/** The share of a year; null before the first year of the table. */
function shareIn(
  { table, most }: Pick<YearlyShare, 'table' | 'most'>,
  onward: Onward | undefined,
  year: number,
): number | null {
  const years = Object.keys(table)
    .map(Number)
    .sort((a, b) => a - b);
  const base = years.findLast((y) => y <= year);
  if (base === undefined) return null;
  const share = table[String(base)]!;
  const later = year - base;
  const grown =
    later === 0
      ? share
      : onward?.times !== undefined
        ? share * onward.times ** later
        : share + (onward?.add ?? 0) * later;
  return round(Math.min(grown, most));
}

/** Reckon a figure. */
export function figureOf(
  figure: Figure,
  facts: Facts,
  inputs: ReadonlyMap<string, Input>,
): FigureResult {
  const { percent: share, of, upTo } = figure;
  const yearly = typeof share === 'number' ? undefined : share;
  const number = (id: string): number | undefined => {
    const value = facts[id];
    return typeof value === 'number' ? value : undefined;
  };
  const year = yearly === undefined ? undefined : number(yearly.by);
  const needs = [yearly?.by, of, upTo].filter((id) => id !== undefined && number(id) === undefined);
  const amount = (percent: number): number | null => {
    if (of === undefined) return percent;
    const whole = number(of);
    const most = upTo === undefined ? Number.POSITIVE_INFINITY : number(upTo);
    if (whole === undefined || most === undefined) return null;
    return round(Math.min((whole * percent) / 100, most));
  };
  const percent =
    typeof share === 'number'
      ? share
      : year === undefined
        ? null
        : shareIn(share, share.onward, year);
  const otherPercent =
    yearly?.other === undefined || year === undefined ? null : shareIn(yearly, yearly.other, year);
  return {
    figure,
    value: percent === null ? null : amount(percent),
    percent,
    other:
      otherPercent === null || otherPercent === percent
        ? null
        : { text: yearly!.other!.text, value: amount(otherPercent), percent: otherPercent },
    needs: needs.map((id) => inputs.get(id!)!),
    text: yearly?.text ?? null,
  };
}
