/**
 * Groups and bodies that a sentence sets up or puts under somebody, and that go on in it as the subject.
 *
 * In: a walk, and which of its parts. Out: the group, or the walk with it as its owner.
 */

import { knownBodies, type QualifiedName } from './known.ts';
import { NOT_IN_NAME } from './nameRows.ts';
import type { subjectOf } from './partSubject.ts';
import { LEAD } from './predicates.ts';
import type { Walk } from './walk.ts';

/** …应急指挥部，是…机构，指导…: what was set up goes on as the subject. */
export const SETS_UP = /(?:成立|设立|组建|设置)(?:了)?/u;

/** 设立防汛委员会，|统一领导…: what is set up at the end of a part, and what it is for. */
const SET_UP_LAST =
  /(?:成立|设立|组建)了?(?<what>\p{Script=Han}{2,16}(?:委员会|领导小组|指挥部|中心|专班|办公室|局|处|所|站|队|小组|工作组))[，,]$/u;
const ITS_TASK = /^(?:统一|负责(?!人)|具体负责|主要负责|专门|专职|承担|履行)/u;
export const IS_BODY = /^(?:是|为|作为)[^，。；]*(?:机构|组织|平台|机关|部门)[，,；;]?$/u;

/** 为组长单位，, and nothing more. */
export const HAS_ROLE = /^(?:是|为|作为|任)(?:总?牵头|副?组长|成员)(?:单位|部门)[，,；;。]?$/u;

/** 负责…, behind those who make up a group: what the group does. */
export const OF_GROUP = /^(?:其)?(?:主要|具体|统一)*(?:负责(?!人)|承担|职责|任务)/u;

/** 综合协调组由甲局牵头: the group that stands before 由. */
export function groupBefore(
  text: string,
  from: number,
  by: number,
): readonly QualifiedName[] | undefined {
  const lead = LEAD.exec(text.slice(from, by))![0].length;
  const start = from + lead;
  const end = by - 1;
  const printed = text.slice(start, end);
  if (!/^[\p{Script=Han}、]{2,16}(?:组|专班|指挥部|队)$/u.test(printed)) return undefined;
  return [
    {
      start,
      end,
      printed,
      carried: '',
      qualifier: null,
      resolution: { kind: 'unknown' },
    },
  ];
}

/** 县政府设立防汛委员会，统一领导全县防汛工作: directly behind what somebody sets up, its task is its own. */
export function takeSetUp(w: Walk, i: number, found: ReturnType<typeof subjectOf>): void {
  const { text, parts, reading } = w;
  const before = parts[i - 1];
  const words = text.slice(parts[i]!.start, parts[i]!.end);
  // 并将经费纳入预算: what goes on with 并 is again of the one who set it up.
  if (w.tasked && found === undefined && /^(?:并|同时)/u.test(words)) w.owner = w.main;
  if (found !== undefined || /^(?:并|同时)/u.test(words)) w.tasked = false;
  if (found !== undefined) return;
  if (before === undefined || w.owner === undefined || !ITS_TASK.test(words)) return;
  const printed = SET_UP_LAST.exec(text.slice(before.start, before.end))?.groups?.['what'];
  if (printed === undefined || NOT_IN_NAME.test(printed)) return;
  const end = before.end - 1;
  const start = end - printed.length;
  const [known] = knownBodies(text, start, reading);
  w.tasked = true;
  w.owner =
    known?.end === end
      ? [known]
      : [{ start, end, printed, carried: '', qualifier: null, resolution: { kind: 'unknown' } }];
}
