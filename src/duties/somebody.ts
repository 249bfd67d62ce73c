/**
 * Somebody who acts at the head of a part, by shape: by the last character of what he is (长, 员, 站,
 * 组) and by what stands behind it, and by no list of bodies, registers or verbs but the general dictionary.
 *
 * In: words of one part of a sentence. Out: his place in them.
 */
import type { Stretch } from './parts.ts';
import { ACTS, CAUSATIVE, isCondition } from './predicates.ts';
import { DOES, ENDS, type EndRow, NO_VERB, NOT_OF_NAME, type WordsRow } from './somebodyRows.ts';
import { doesByDictionary } from './vocabulary.ts';

/** Words before whoever acts. */
const BEFORE =
  /^(?:[（(]?[\d一二三四五六七八九十]+[）)]|[\d一二三四五六七八九十]+[、.．])?[\s　]*(?:其中|同时|另|并|请)?[，,]?/u;
/** 督查室, 巡查组, 排水抢险队: what begins as a verb does is a name by its end. */
const OF_VERB =
  /^\p{Script=Han}{2}(?:[室局台]|组(?![织成建合])|[站所](?![长内有需属])|队(?![伍员长]))|^\p{Script=Han}{2,4}(?:抢险|救援|抢修|执法|巡查|保洁|养护)(?:[队组员]|人员)/u;
/** The rows by which somebody is known. */
interface Rows {
  readonly ends: readonly EndRow[];
  readonly notOfName: readonly WordsRow[];
  readonly does: readonly WordsRow[];
  readonly noVerb: readonly WordsRow[];
}

const oneOf = (rows: readonly WordsRow[]): string => rows.map((r) => r.words).join('|');
const ended = ({ ends, behind, notBehind, notBefore }: EndRow): string =>
  `${behind === undefined ? '' : `(?<=${behind})`}${notBehind === undefined ? '' : `(?<!${notBehind})`}(?:${ends})${notBefore === undefined ? '' : `(?!${notBefore})`}`;

/** A function that finds whoever begins a part and acts in it, by rows; undefined for nobody. */
export function somebodyBy(rows: Rows): (words: string) => Stretch | undefined {
  const who = new RegExp(
    `^(?<who>(?:\\p{Script=Han}{2,8}、){0,6}\\p{Script=Han}{0,9}?(?:${rows.ends.map(ended).join('|')}))(?<rest>.*)$`,
    'u',
  );
  const notOfName = new RegExp(oneOf(rows.notOfName), 'u');
  const does = new RegExp(`^(?:${oneOf(rows.does)})`, 'u');
  // Two characters of a verb or more, where the part says hardly anything else, and no noun that goes on.
  const no = new RegExp(`^(?:${oneOf(rows.noVerb)})`, 'u');
  const says = new RegExp(`^(?!${oneOf(rows.noVerb)})\\p{Script=Han}{2,6}[，；。]$`, 'u');
  return (words) => {
    const offset = BEFORE.exec(words)![0].length;
    const plain = words.slice(offset);
    if (isCondition(plain)) return undefined;
    if (!OF_VERB.test(plain) && (ACTS.test(plain) || CAUSATIVE.test(plain))) return undefined;
    const { who: name = '', rest = '' } = who.exec(plain)?.groups ?? {};
    if (name.length < 2 || notOfName.test(name)) return undefined;
    return does.test(rest) ||
      says.test(rest) ||
      (doesByDictionary(rest)?.noun === false && !no.test(rest)) ||
      (/\p{Script=Han}{3}[^者人户主长员]$/u.test(name) && /^[，,]$/u.test(rest))
      ? { start: offset, end: offset + name.length }
      : undefined;
  };
}

/** Whoever begins a part and acts in it; undefined for nobody. */
export const whoActs = somebodyBy({
  ends: ENDS,
  notOfName: NOT_OF_NAME,
  does: DOES,
  noVerb: NO_VERB,
});
