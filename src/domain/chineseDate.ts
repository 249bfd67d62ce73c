/** Dates and lengths of time in Chinese words. */

/** `2023年11月21日` from `2023-11-21`; a date to the month gives the month. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(\d+(?:\.\d+)?)Y/u, '年'],
  [/^(\d+(?:\.\d+)?)M/u, '个月'],
  [/^(\d+(?:\.\d+)?)W/u, '周'],
  [/^(\d+(?:\.\d+)?)D/u, '日'],
  [/^T/u, ''],
  [/^(\d+(?:\.\d+)?)H/u, '小时'],
  [/^(\d+(?:\.\d+)?)M/u, '分钟'],
  [/^(\d+(?:\.\d+)?)S/u, '秒'],
];

/** `3年`, `2小时` from an ISO 8601 duration; the text itself where it is none. */
export function chineseDuration(iso: string): string {
  let rest = iso.replace(/^P/u, '');
  let words = '';
  for (const [pattern, unit] of UNITS) {
    const m = pattern.exec(rest);
    if (m === null) continue;
    rest = rest.slice(m[0].length);
    words += m[1] === undefined ? '' : `${m[1]}${unit}`;
  }
  return rest === '' && words !== '' ? words : iso;
}
