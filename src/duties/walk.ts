/**
 * A sentence while its runs are read part by part: what is known of it so far, and how words are put
 * on somebody.
 *
 * In: a walk. Out: a run more in it.
 */
import type { DutyModality } from '../domain/model.ts';
import type { Reading } from './draft.ts';
import type { QualifiedName } from './known.ts';
import { subjectOf } from './partSubject.ts';
import type { Stretch } from './parts.ts';
import { type Run, sameNames } from './run.ts';

/** A sentence that obliges, empowers or forbids and became no record. */
export interface Unread extends Stretch {
  readonly at: number;
  /**
   * `nobody`: it does not say whom, or its subject is a thing or somebody that nothing knows;
   * `unread`: it begins with a body, in words that nothing read.
   */
  readonly kind: 'nobody' | 'unread';
}

/** Who carries on into a sentence that names nobody. */
export interface Carry {
  /** Whether it comes from the sentence before, and not from a label, a heading or an introduction. */
  readonly loose?: true;
  /** Whether he was said behind 由 there, so that only words with a modal go on with him. */
  readonly behindBy?: boolean;
  readonly names: readonly QualifiedName[];
  /** Whether the sentence counts as saying its subject (the first one of a labelled item). */
  readonly stated: boolean;
}

/** One sentence, while its runs are read part by part. */
export interface Walk {
  readonly text: string;
  readonly parts: readonly Stretch[];
  readonly to: number;
  /** Whether it stands under a heading that says whose tasks follow. */
  readonly tasks: boolean;
  readonly reading: Reading;
  readonly runs: Run[];
  /** Parts whose subject is somebody that nothing knows. */
  readonly others: (Stretch & Pick<Unread, 'kind'>)[];
  /** Whose the part is that is read, and whose the sentence is; they differ behind 由. */
  owner: readonly QualifiedName[] | undefined;
  main: readonly QualifiedName[] | undefined;
  subject: Run['subject'];
  /** Where the words begin that no run has taken. */
  open: number;
  ownerBy: boolean;
  /** Whether the owner was said behind 由. */
  behindBy: boolean;
  setUp: readonly QualifiedName[] | undefined;
  /** The group that a part puts under somebody: 综合组由甲局牵头，乙局参加；负责…. */
  group: readonly QualifiedName[] | undefined;
  /** Whose label stands over the sentence (治安组：甲局为组长单位，…), and whether the part before only gave a role in it. */
  readonly label: readonly QualifiedName[] | undefined;
  gaveRole: boolean;
  /** Whether the owner is somebody whom the words before have set up. */
  tasked: boolean;
  /** Whose cases stand in the parts before, while nothing is said of what they do. */
  waiting: readonly QualifiedName[];
  /** Parts that begin an item of a list inside the sentence, and who carried on into the first of them. */
  readonly items: ReadonlySet<number>;
  overItems: Pick<Walk, 'owner' | 'main' | 'subject'> | undefined;
  /** Names over several parts: 甲政府，乙政府及有关部门应当…. */
  reach: { readonly found: ReturnType<typeof subjectOf>; readonly end: number };
}

/** Put words on the owner, with the run before where that is his as well. */
export function put(w: Walk, end: number, predicate: number, modality: DutyModality): void {
  const last = w.runs.at(-1);
  if (
    last !== undefined &&
    sameNames(last.names, w.owner!) &&
    last.modality === modality &&
    last.end === w.open &&
    last.subject === w.subject
  )
    last.end = end;
  else
    w.runs.push({
      start: w.open,
      end,
      names: w.owner!,
      modality,
      subject: w.subject,
      predicate,
    });
  w.open = end;
}

/** Whether a part of the sentence behind its first, or behind another, says a subject. */
export const saysLater = ({ text, parts, to, reading }: Walk, after = 0): boolean =>
  parts.some((_, i) => i > after && subjectOf(text, parts, i, to, reading) !== undefined);
