/**
 * Stage 6: suspected damage. In: a draft. Out: places with line, kind, words and, where the text
 * itself offers one, another reading. Nothing is changed.
 */
import { type Diagnostic, diagnose } from '../../domain/diagnostics.ts';
import type { Skeleton } from '../skeleton.ts';
import type { DraftDocument } from '../structure.ts';
import { brackets } from './brackets.ts';
import { brokenAddresses } from './brokenAddresses.ts';
import { closingRemark } from './closingRemark.ts';
import { contentsUnlikeHeadings } from './contentsUnlikeHeadings.ts';
import { cutOffSentences } from './cutOffSentences.ts';
import { type Detector, passagesOf } from './detector.ts';
import { doubledCharacters } from './doubledCharacters.ts';
import { factsUnlike } from './factsUnlike.ts';
import { foreignWords } from './foreignWords.ts';
import { lettersForDigits } from './lettersForDigits.ts';
import { lostNumbers } from './lostNumbers.ts';
import { missingFigures } from './missingFigures.ts';
import { namesUnlike } from './namesUnlike.ts';
import { numberSequences } from './numberSequences.ts';
import { numbersUnlike } from './numbersUnlike.ts';
import { otherScripts } from './otherScripts.ts';
import { strayAndMissing } from './strayAndMissing.ts';
import { titlesUnlike } from './titlesUnlike.ts';
import { unreadableCharacters } from './unreadableCharacters.ts';

/** All detectors, by name. */
export const detectors: Readonly<Record<string, Detector>> = {
  foreignWords,
  doubledCharacters,
  strayAndMissing,
  unreadableCharacters,
  otherScripts,
  brackets,
  cutOffSentences,
  closingRemark,
  numberSequences,
  missingFigures,
  factsUnlike,
  contentsUnlikeHeadings,
  titlesUnlike,
  numbersUnlike,
  namesUnlike,
  brokenAddresses,
  lettersForDigits,
  lostNumbers,
};

/** Look for damage in a draft. */
export function findDamage(
  {
    skeleton,
    documents,
    file,
  }: { skeleton: Skeleton; documents: readonly DraftDocument[]; file: string },
  which: readonly Detector[] = Object.values(detectors),
): Diagnostic[] {
  const passages = passagesOf(documents);
  const draft = { skeleton, documents, passages, all: passages.map((p) => p.text).join('\n') };
  return which.flatMap((detect) =>
    [...detect(draft)].map(({ row, parameters, line, words, suggestion }) =>
      diagnose(row, parameters as never, {
        file,
        line,
        words,
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    ),
  );
}
