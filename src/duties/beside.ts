/**
 * The net beside those who were read: in a sentence of which something is somebody's, a part that
 * begins with somebody else, whom no reader took.
 *
 * In: a document while it is read, and what the readers made of it. Out: sentences that an editor is
 * told of. Somebody is known by the last character of what he is (长, 员, 站, 组) and by what stands
 * behind it, and by no list of bodies, registers or verbs.
 */
import { matchesIn } from '../domain/sieve.ts';
import { BY } from './by.ts';
import type { Reading } from './draft.ts';
import type { LeftBy } from './left.ts';
import type { Passed } from './nets.ts';
import { partsOf, type Stretch, sentencesOf } from './parts.ts';
import { DESCRIBES, NO_ACT } from './predicates.ts';
import { whoActs } from './somebody.ts';

interface BesideBy extends LeftBy {
  readonly named: (
    clause: Reading['doc']['clauses'][number],
    start: number,
    end: number,
  ) => boolean;
}

/** Words behind which stands whoever does it. */
const PUT_TO = new RegExp(`(?<!为)${BY}(?!此|于|其|[^，。；]{0,8}至)(?=\\p{Script=Han}{2})`, 'gu');

/** Behind a body, before whoever is of it or was named by it. */
const NARROWS = /的|所属|下属|直属|所辖/gu;

/** Sentences of which one part is somebody's, and another begins with somebody whom nobody took. */
export function othersBeside({ doc }: Reading, by: BesideBy): Passed[] {
  return doc.clauses.flatMap((clause, at): Passed[] => {
    if (clause.kind !== 'item' && clause.kind !== 'paragraph') return [];
    if (by.asked.has(clause.anchor)) return [];
    const text = clause.text.replace(/《[^《》]*》|“[^“”]*”/gu, (m) => '□'.repeat(m.length));
    // 匝道由收费所撒盐: behind 由, whatever he is called.
    const putTo = ({ start, end }: Stretch): boolean =>
      matchesIn(text.slice(start, end), PUT_TO).some((m) => {
        const from = start + m.index + m[0].length;
        if (NO_ACT.test(text.slice(from, end)) || DESCRIBES.test(text.slice(from, end)))
          return false;
        // 由某府选定的乙负责, 由某局所属乙承担: what is before him only narrows who he is.
        const narrows = matchesIn(text.slice(from, end), NARROWS).map((n) => n.index + n[0].length);
        return ![0, ...narrows].some((k) =>
          Array.from({ length: 13 }, (_, n) => from + k + 2 + n).some(
            (to) => to <= end && by.named(clause, from + k, to),
          ),
        );
      });
    return sentencesOf(text).flatMap((sentence): Passed[] => {
      if (by.told(at, sentence.start, sentence.end)) return [];
      if (!by.covered(at, sentence.start, sentence.end)) return [];
      const passed = partsOf(text, sentence).some((part) => {
        const who = whoActs(text.slice(part.start, part.end));
        if (who === undefined) return putTo(part);
        const [start, whole] = [part.start + who.start, part.start + who.end];
        // 甲部门督促企业…: what is taken for one name may be a name that was read, and his verb.
        for (let end = Math.min(start + 3, whole); end <= whole; end += 1)
          if (by.named(clause, start, end)) return false;
        return true;
      });
      return passed ? [{ at, ...sentence, kind: 'body' }] : [];
    });
  });
}
