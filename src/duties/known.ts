/**
 * Names of the register at a place, with the words that narrow them (疫情发生地, 上级).
 *
 * In: a text and a place in it. Out: the longest name that stands there, or those that stand there
 * one after the other.
 */
import type { PrintedName } from './agencies.ts';
import type { Reading } from './draft.ts';

/** A name with the words that narrow it. */
export interface QualifiedName extends PrintedName {
  readonly qualifier: string | null;
}

/** Names that stand one after the other at a place. */
export interface Subject {
  readonly names: readonly QualifiedName[];
  readonly start: number;
  readonly end: number;
}

/** Words that narrow a name to the bodies of a level or a place. */
const RELATIVE =
  '(?:有关|相关|各)?(?:上一级|下一级|上级|下级|同级|本级|各级|当地|属地|所在地|注册地|相应级别的?|(?:(?![由对向在将把为从按])\\p{Script=Han}){0,14}?发生(?:所在)?地|事发地|事故地|受灾地|未发生\\p{Script=Han}{2,16}?的地方|其他|全市|全省|全区|全州|全盟)';
const QUALIFIER = new RegExp(`^${RELATIVE}的?`, 'u');

/** 某银行青河分行, 某公司山阳分公司: the rest of the name of a branch, which is another body. */
export const BRANCH =
  '(?!应当?|要|负责|[及和与对将把由向在]|会同|组织|督促|设立|设置)\\p{Script=Han}{2,5}?(?:[分支]行|分公司)';

/** An office within a body, by which the body itself is not meant. */
export const INNER_OFFICE = new RegExp(
  `^(?:${BRANCH}|参事室|值班室|政研室|秘书[处科室]|新闻办|法制办|(?:督[查办考导]|考核|研究|目标|绩效)(?:督[查办考导]|考核|目标|绩效|管理|评估){0,2}(?:办公室|办(?![公法理事])|室))`,
  'u',
);

/** Words that the register holds at a place, narrowed or not. */
export function knownAt(
  text: string,
  pos: number,
  carry: readonly string[],
  reading: Reading,
): QualifiedName | undefined {
  let best: QualifiedName | undefined;
  const take = (from: number, qualifier: string, carried: string): void => {
    const [match] = reading.names.at(text, from, reading.document, carried);
    if (match === undefined || match.resolution.kind !== 'found') return;
    // An office of a government (某府督查室) is another body than the government.
    if (INNER_OFFICE.test(text.slice(match.end, match.end + 12))) return;
    if (best !== undefined && match.end <= best.end) return;
    const own = match.resolution.qualifier;
    best = {
      ...match,
      start: pos,
      printed: text.slice(pos, match.end),
      carried,
      qualifier: qualifier === '' ? own : qualifier.replace(/的$/u, ''),
    };
  };
  for (const carried of [...carry, '']) take(pos, '', carried);
  const narrowed = QUALIFIER.exec(text.slice(pos, pos + 40));
  if (narrowed !== null) take(pos + narrowed[0].length, narrowed[0], '');
  return best;
}

/** The words of a name that say of which level or place it is (上级, 事发地); null for none. */
export const relativeWords = (words: string): string | null =>
  /^(?:上一级|下一级|上级|下级|同级|本级|当地|属地|相应级别|事发地|事故地|受灾地|(?:\p{Script=Han}{0,8}?发生地))/u.exec(
    words,
  )?.[0] ?? null;

/** The bodies of the register at a place, one after the other; groups act in words of their own. */
export function knownBodies(text: string, start: number, reading: Reading): QualifiedName[] {
  const out: QualifiedName[] = [];
  for (let at = start; ; ) {
    const [match] = reading.names.at(text, at, reading.document);
    if (match?.resolution.kind !== 'found' || match.resolution.agency.group) return out;
    if (INNER_OFFICE.test(text.slice(match.end, match.end + 12))) return out;
    out.push({
      ...match,
      printed: text.slice(match.start, match.end),
      carried: '',
      qualifier: match.resolution.qualifier,
    });
    const joint = /^(?:、|和|及|与)/u.exec(text.slice(match.end));
    if (joint === null) return out;
    at = match.end + joint[0].length;
  }
}

/** One of a list whose first the register does not hold, with its entry where it has one. */
export function inRegister(text: string, name: QualifiedName, reading: Reading): QualifiedName {
  if (name.resolution.kind !== 'unknown') return name;
  const match = reading.names
    .at(text, name.start, reading.document)
    .find((m) => m.end === name.end && m.resolution.kind === 'found');
  return match?.resolution.kind === 'found'
    ? {
        ...name,
        resolution: match.resolution,
        qualifier: name.qualifier ?? match.resolution.qualifier,
      }
    : name;
}
