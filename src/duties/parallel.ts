/**
 * Sentences that give each of several bodies its part (建设厅抓工程款，监察厅抓责任追究，法院快立快审):
 * where two parts or more open with a body that acts, each is the subject of its own part, whatever
 * its verb is and whether or not a register holds it.
 *
 * In: the parts of a sentence. Out: the bodies at the head of one. Nothing here is guessed of a part
 * that stands alone, nor of a sentence that tells what was done.
 */

import { HEAD_AT_END, opensWithTwoVerbs } from './bodyNames.ts';
import type { Reading } from './draft.ts';
import { inRegister, type QualifiedName, type Subject } from './known.ts';
import { NOT_IN_NAME } from './nameRows.ts';
import { isDoneHere } from './paperRows.ts';
import type { Stretch } from './parts.ts';
import { actingBodies } from './shapes.ts';
import { tellsOfState } from './states.ts';

/** Words of a sentence that tells what was done, or who took part in what. */
const TELLS =
  /[已曾]|了(?![解望])|过(?=[，。])|荣获|同比|增长|下降|出席|参加(?:了|会议)|成员|组成|如下/u;

/** The bodies that act at the head of part `i`, beside another part that opens so. */
export function parallelAt(
  text: string,
  parts: readonly Stretch[],
  i: number,
  reading: Reading,
): Subject | undefined {
  const heads = (part: Stretch): readonly Stretch[] => {
    const words = text.slice(part.start, part.end);
    const lead = /^[\s　]*/u.exec(words)![0].length;
    const own = actingBodies(words, false).map((s) => ({
      start: part.start + s.start,
      end: part.start + s.end,
    }));
    // Those at the head, one after the other; not those behind 由 or 会同.
    const out: Stretch[] = [];
    for (const s of own)
      if (
        !NOT_IN_NAME.test(text.slice(s.start, s.end)) &&
        /^[、和及与/]?$/u.test(text.slice(out.at(-1)?.end ?? part.start + lead, s.start))
      )
        out.push(s);
    return out;
  };
  const own = [...heads(parts[i]!)];
  if (own.length === 0) return undefined;
  // 供电、供水部门: what the first of them are called by the last one says.
  const named = text.slice(own[0]!.start, own.at(-1)!.end);
  if (
    own.length > 1 &&
    /部门$/u.test(named) &&
    !HEAD_AT_END.test(text.slice(own[0]!.start, own[0]!.end))
  )
    own.splice(0, own.length, { start: own[0]!.start, end: own.at(-1)!.end });
  if (NOT_IN_NAME.test(named) || opensWithTwoVerbs(named)) return undefined;
  // 县政府决定对…进行改造，县住建局…: what the paper itself does, or what is so of the body.
  const rest = text.slice(own.at(-1)!.end, parts[i]!.end);
  if (isDoneHere(rest) || tellsOfState(rest)) return undefined;
  const sentence = text.slice(parts[0]!.start, parts.at(-1)!.end);
  if (TELLS.test(sentence)) return undefined;
  if (!parts.some((p, k) => k !== i && heads(p).length > 0)) return undefined;
  return {
    names: own.map((s) => nameAt(text, s, reading)),
    start: own[0]!.start,
    end: own.at(-1)!.end,
  };
}

/** A body by its shape, with its entry of the register where there is one of these words. */
const nameAt = (text: string, { start, end }: Stretch, reading: Reading): QualifiedName =>
  inRegister(
    text,
    {
      start,
      end,
      printed: text.slice(start, end),
      carried: '',
      qualifier: null,
      resolution: { kind: 'unknown' },
    },
    reading,
  );
