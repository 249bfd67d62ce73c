/**
 * What a name of a body is made of: the parts that 和 joins, and the words of a part, which are of
 * two characters in nearly all of them. By that a short name is told from characters that stand in a
 * name by chance (业委会 is no 产业园区管理委员会). For any city. Pure.
 */

/** What a body is called by: 局 or 台 after what it is for. */
export const KIND =
  /(?:局|委员会|委|办公室|办|厅|台|所|管理中心|服务中心|中心|管理局|支队|大队|部门)$/u;
/** What nearly every body does: it says nothing of which one it is. */
const SAYS_NOTHING = /^(?:城乡|综合)(?=..)|(?:管理|事务|工作|监督管理)$/gu;

const tidy = (part: string): string => part.replace(SAYS_NOTHING, '') || part;

/** The parts of a name without its kind: 行政审批和政务服务局 has 行政审批 and 政务服务. */
export const partsOf = (core: string): string[] =>
  core
    .replace(KIND, '')
    .split(/[和与及、]/u)
    .filter((part) => part.length > 1)
    .map(tidy);

/**
 * Whether a short form can stand for some parts: it begins as the first does, and goes on with
 * characters that begin a word, or with the next one (住建, 人社, 应急 of 应急管理).
 */
export function standsFor(short: string, parts: readonly string[]): boolean {
  const units = parts.flatMap((part) => [...part].map((c, at) => ({ c, head: at % 2 === 0 })));
  if (short.length < 2 || short.length >= units.length || units[0]?.c !== short[0]) return false;
  let at = 0;
  for (const c of [...short].slice(1)) {
    const next = units.findIndex(
      (unit, i) => i > at && unit.c === c && (unit.head || i === at + 1),
    );
    if (next < 0) return false;
    at = next;
  }
  return true;
}

const same = (a: string, b: string): boolean => a === b || standsFor(a, [b]) || standsFor(b, [a]);

/**
 * How well what was typed goes with a name by its parts, in any order and with one that the other
 * has not (规划和自然资源局 for 自然资源局): 0 where it does not.
 */
export function likeByParts(typed: readonly string[], own: readonly string[]): number {
  if (typed.length < 2 && own.length < 2) return 0;
  const shared = typed.filter((part) => own.some((other) => same(part, other)));
  const whole = shared.length === Math.min(typed.length, own.length);
  if (!whole && !shared.some((part) => part.length > 3 && own.includes(part))) return 0;
  return shared.length / Math.max(typed.length, own.length);
}

/** The characters of a name without what joins them, in an order that is always the same. */
export const lettersOf = (name: string): string =>
  [...name.replace(/[和与及、]/gu, '')].sort().join('');

/** Two words that share a character, as 水利 and 水务: two names of one thing. */
const related = (a: string, b: string): boolean => [...a].some((c) => b.includes(c));

/** What stands before or after the name of one thing in that of a body for two (水利水务). */
export function besideIt(typed: string, own: string): string | undefined {
  if (own.length < 2 || typed.length < own.length + 2) return undefined;
  if (typed.endsWith(own)) return typed.slice(0, -own.length);
  return typed.startsWith(own) ? typed.slice(own.length) : undefined;
}

/** Whether a body for two things is this one: the other thing is much the same. */
export function isOneOfTwo(typed: string, own: string): boolean {
  const rest = besideIt(typed, own);
  return rest !== undefined && rest.length <= own.length && related(rest, own);
}
