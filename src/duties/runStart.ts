/**
 * Where the words begin that go with a subject of a sentence: behind what stands before it and is
 * about somebody else.
 *
 * In: a walk, and which of its parts says the subject. Out: a place in the text.
 */
import { isCondition, isConditionAt, LEAD, MODAL, STRONG_MODAL } from './predicates.ts';
import { momentsIn } from './shapes.ts';
import type { Walk } from './walk.ts';

/** A ban that says of whom nothing: 县城区全面禁止三轮摩托车通行. */
const BANS =
  /^[^，。；]{2,20}?(?:全面|一律|全域|全年|全天)(?:禁止|严禁|停止|暂停|禁[行捕渔猎烧放燃采牧])/u;

/**
 * Where the words begin that may go with a part: 各检查站24小时值守；护林员每日巡山: what stands before a
 * semicolon says of others what they do. A case that ends with one (发生…的；) goes on.
 */
export function behindSemicolon({ text, parts }: Walk, i: number): number {
  const last = parts.slice(0, i).findLast(({ start, end }) => {
    const words = text.slice(start, end).trim();
    return /[；;]$/u.test(words) && !isCondition(words.slice(0, -1)) && !/的[；;]$/u.test(words);
  });
  return last?.end ?? 0;
}

/** Words that only lead up to what a subject behind them does. */
const LEADS_UP =
  /^(?:为|按|根据|依据|对|将|把|针对|结合|围绕|自|在(?!建)|于|从|通过|除|如|若|凡|到|至|力争|原则上)/u;

/**
 * Where the words begin that may go with the first subject of a sentence: 纪要3个工作日内印发，承办
 * 部门7日内反馈: a part with a thing of its own and a time of its own is not that subject's.
 */
export function behindOwn({ text, parts, others, runs }: Walk, i: number, by: boolean): number {
  if (by) {
    // 小煤窑必须完成改造，逾期不改的，由某部门吊销许可证: what another must is not that department's.
    const own = parts.slice(0, i).findLastIndex((part, j) => {
      const words = text.slice(part.start, part.end);
      const said = words.slice(LEAD.exec(words)![0].length);
      const modal = said.search(MUST_BE);
      return modal >= 2 && !LEADS_UP.test(said) && !isConditionAt(text, parts, j);
    });
    return own < 0 ? 0 : parts[own]!.end;
  }
  const from = parts.slice(0, i).findLastIndex((part, j) => {
    const words = text.slice(part.start, part.end);
    const own = words.slice(LEAD.exec(words)![0].length);
    // What a record has taken is nobody else's.
    if (runs.some((run) => part.start < run.end && part.end > run.start)) return false;
    if (LEADS_UP.test(own) || isConditionAt(text, parts, j)) return false;
    if (BANS.test(own)) return true;
    if (MODAL.test(own) && !/^(?:应当|应|要|须|必须|不得)/u.test(own)) return true;
    // 牵头单位某局负责通报，责任单位…: in charge is somebody before it.
    if (/^[^，。；]{2,24}(?:负责(?!人|制)|[为是][^，。；]{0,10}责任人)/u.test(own)) return true;
    return momentsIn(own).some(
      (m) => m.start >= 2 && /^[内前]?\p{Script=Han}{3}/u.test(own.slice(m.end)),
    );
  });
  if (from < 0) return 0;
  others.push({
    start: Math.max(parts[0]!.start, ...runs.map(({ end }) => end)),
    end: parts[from]!.end,
    kind: 'nobody',
  });
  return parts[from]!.end;
}

/** A strong modal, or 应 before when or how: 机具应于2月20日前撤离. */
const MUST_BE = new RegExp(`${STRONG_MODAL.source}|(?<![响供适相反对效感])应(?=[于在自按])`, 'u');
