/**
 * When a probation ends or ended. The texts seldom say it; what is derived here is marked as
 * derived wherever it is shown, with what it rests on.
 */
import type { Appointment, ProbationEnd } from '../domain/model.ts';

/** Add P1Y, P6M … to a date as exact as it is; undefined for other durations. */
export function addDuration(iso: string, duration: string): string | undefined {
  const m = /^P(?:(\d+)Y)?(?:(\d+)M)?$/u.exec(duration);
  if (m === null || m[0] === 'P') return undefined;
  const [year, month, day] = iso.split('-').map(Number);
  const months = year! * 12 + (month ?? 1) - 1 + Number(m[1] ?? 0) * 12 + Number(m[2] ?? 0);
  const [y, mo] = [Math.floor(months / 12), (months % 12) + 1];
  const head = `${String(y).padStart(4, '0')}-${String(mo).padStart(2, '0')}`;
  if (day === undefined) return head;
  // 31 January and one month: the last day of February.
  const last = new Date(Date.UTC(y, mo, 0)).getUTCDate();
  return `${head}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** The months that a section says it covers: （2023年11月至12月） → 2023-11, 2023-12. */
export function monthsOf(text: string): readonly [string, string] | undefined {
  const m =
    /^[（(]?(\d{4})年(\d{1,2})月(?:份)?(?:(?:至|到|—|－|-|–|～|~|、|和)+(?:(\d{4})年)?(\d{1,2})月(?:份)?)?[）)]?$/u.exec(
      text.trim(),
    );
  if (m === null) return undefined;
  const month = (year: string, n: string): string => `${year}-${n.padStart(2, '0')}`;
  const first = month(m[1]!, m[2]!);
  return [first, m[4] === undefined ? first : month(m[3] ?? m[1]!, m[4])];
}

/**
 * The end of the probation of one appointment; undefined where nothing can be derived.
 *
 * @param period the months that the section covers
 */
export function probationEnd(
  a: Omit<Appointment, 'probationEnd'>,
  period: readonly [string, string] | undefined,
): ProbationEnd | undefined {
  if (a.action !== 'appoint') return undefined;
  const end = (
    from: string,
    length: string,
    basis: ProbationEnd['basis'],
  ): ProbationEnd | undefined => {
    const iso = addDuration(from, length);
    return iso === undefined ? undefined : { iso, basis, length };
  };
  if (a.probation !== null) {
    if (a.effectiveFrom !== null) return end(a.effectiveFrom, a.probation, 'service');
    if (a.date !== null) return end(a.date, a.probation, 'paper');
    if (period === undefined) return undefined;
    const [first, last] = period.map((month) => addDuration(month, a.probation!));
    if (first === undefined || last === undefined) return undefined;
    return {
      iso: first === last ? first : `${first}/${last}`,
      basis: 'period',
      length: a.probation,
    };
  }
  // How long the probation of a confirmed person was, and when it ended, the text does not say.
  return undefined;
}
