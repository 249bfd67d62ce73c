/**
 * The net under the readers of times and tables for what is aimed at: a figure to be reached that
 * stands in running words, without a year, and that nobody is said to owe.
 *
 * Indicators are the rows of a table of targets, and a figure with a year is a limit of time. What is
 * neither, and no duty, would be in none of the lists: an editor is told, and may give it as an
 * indicator.
 *
 * In: a document while it is read, and what the readers made of it. Out: sentences that an editor is
 * told of.
 */
import { isAside } from './aside.ts';
import { TELLS_REASONS } from './asideTells.ts';
import { placeDeadlines } from './deadlines.ts';
import { headingsOver, type Reading, withoutNumber } from './draft.ts';
import type { LeftBy } from './left.ts';
import { partsOf, type Stretch, sentencesOf } from './parts.ts';

/** A sentence with a figure that is aimed at. */
export interface TargetLeft extends Stretch {
  readonly at: number;
  readonly kind: 'target';
}

/** Words by which a figure is aimed at. */
const AIMED = /力争|目标|预期|争取|确保|拟(?=[^，。；]*\d)/u;
/** A figure with its unit, and no ordinal, year, day or number of a paper. */
const FIGURE =
  /(?<![第〔〕\d.])\d[\d.,]*\s*(?:[万亿]?(?:元|吨|亩|人次|人|户|辆|件|株|立方米|平方米|千瓦时?|家|个(?!月|工作日)|座|所|公里|处|台|套|张|艘|棵|头|只|场|次|名)|个?百分点|[%％])/u;
/** What has been reached by now, and what is told of a time that has passed. */
const IS_DONE = /已经?|了(?!解)|截至|截止/u;
const PAST = TELLS_REASONS.filter(({ says, reach }) => reach === 'after' && says !== 'in a year');
/** A heading under which the text says what is to be reached. */
const OF_AIMS = /目标/u;

/** Sentences with a figure that is aimed at, of which nothing was read and nothing is told. */
export function targetsLeft({ doc }: Reading, by: LeftBy): TargetLeft[] {
  return doc.clauses.flatMap((clause, at): TargetLeft[] => {
    if (clause.kind !== 'item' && clause.kind !== 'paragraph') return [];
    if (by.asked.has(clause.anchor)) return [];
    const { text } = clause;
    if (!FIGURE.test(text)) return [];
    const ofAims = headingsOver(doc.clauses, at).some((h) => OF_AIMS.test(withoutNumber(h.text)));
    if (!ofAims && !AIMED.test(text)) return [];
    const times = placeDeadlines(text, doc);
    return sentencesOf(text).flatMap((sentence): TargetLeft[] => {
      const parts = partsOf(text, sentence).map((p) => text.slice(p.start, p.end));
      const aimed = parts.findIndex((p) => ofAims || AIMED.test(p));
      const left =
        aimed !== -1 &&
        parts.slice(aimed).some((p) => FIGURE.test(p)) &&
        !times.some((t) => t.start < sentence.end && t.end > sentence.start) &&
        !by.covered(at, sentence.start, sentence.end) &&
        !by.told(at, sentence.start, sentence.end) &&
        !IS_DONE.test(text.slice(sentence.start, sentence.end)) &&
        !isAside(text, sentence, PAST);
      return left ? [{ at, ...sentence, kind: 'target' }] : [];
    });
  });
}
