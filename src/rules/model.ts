/** The types that pages and islands see of the evaluator. */
import type { Interval } from '../domain/interval.ts';
import type { Criterion, Grade, Input, Notice, Reading } from '../domain/rules.ts';

/** An answer: a number, or the id of an option (`yes` and `no` for a yes/no question). */
export type Value = number | string;

/** What is known, by id of input; what is missing is not known yet. */
export type Facts = Readonly<Record<string, Value>>;

/** One outbreak or other dated event. */
export interface EventRow {
  /** ISO 8601. */
  readonly date: string;
  /** The larger place. */
  readonly group: string;
  /** The smaller place in it. */
  readonly place: string;
}

/** An event of which a part may not be known: null. */
export interface OpenEvent {
  readonly date: string | null;
  readonly group: string | null;
  readonly place: string | null;
}

/** What a person has entered: what the address holds. */
export interface Case {
  readonly facts: Facts;
  /** Empty unless the events themselves were entered. */
  readonly events: readonly OpenEvent[];
}

/** Why an answer cannot be. */
export interface FieldError {
  /** Id of the input, or `event`. */
  readonly input: string;
  /** Which event, from 0; absent for other inputs. */
  readonly row?: number;
  /** What was given. */
  readonly given: string;
  /** A sentence for the reader. */
  readonly message: string;
}

/** What a reader may answer to a question by one press. */
export interface Offer {
  /** Words on the button. */
  readonly label: string;
  /** What is then put into the field. */
  readonly value?: string;
  /** What is then put into the cells of the row, by column. */
  readonly cells?: readonly (string | undefined)[];
  /** The row is then taken out. */
  readonly remove?: true;
}

/** Something that was taken as it stands and may be a slip: it wants a word before the result is settled. */
export interface Question {
  /** The same for the same doubt about the same words: what was confirmed stays so. */
  readonly key: string;
  /** Id of the input, or `event`. */
  readonly input: string;
  /** Which event, from 0. */
  readonly row?: number;
  readonly text: string;
  readonly offers: readonly Offer[];
  /** What leaving it as it is means, in words for a button. */
  readonly keep: string;
}

/** How an answer was understood, where that is not plain. */
export interface Note {
  readonly input: string;
  readonly row?: number;
  readonly text: string;
}

/** A case out of an address or a form, or why there is none. */
export interface ParsedCase {
  readonly case: Case;
  /** Empty when the case can be evaluated. */
  readonly errors: readonly FieldError[];
  /** What wants to be confirmed; the case takes it as it stands. */
  readonly questions: readonly Question[];
  /** How answers were understood. */
  readonly notes: readonly Note[];
  /** For each event of the case, which of the rows it came from. */
  readonly eventRows: readonly number[];
}

/** Known to be so, known not to be so, not known yet. */
export type Truth = true | false | null;

/** One condition that a criterion lacks. */
export interface Lack {
  readonly input: Input;
  /** What it asks for, in words (`3个以上`). */
  readonly needs: string;
  /** What is the case, in words; null where it is not known. */
  readonly has: string | null;
}

/** How a criterion stands. */
export interface CriterionResult<C = Criterion> {
  readonly criterion: C;
  readonly truth: Truth;
  /** Conditions that the known facts fail; empty where it is met or may yet be. */
  readonly fails: readonly Lack[];
  /** Conditions that are not known yet. */
  readonly open: readonly Lack[];
}

/** A fact that is missing and what it would settle. */
export interface DecisiveFact {
  readonly input: Input;
  /** Of the answers that make a difference, how many would leave only one result. */
  readonly settles: number;
  /** How many kinds of answer make a difference. */
  readonly answers: number;
  /** The results still possible after each kind of answer, in words and ids. */
  readonly outcomes: readonly { readonly answer: string; readonly possible: readonly string[] }[];
}

/** The stretch of events that the result rests on. */
export interface EventWindow {
  /** Which rows of the case fall in it, in order of date. */
  readonly rows: readonly number[];
  readonly from: string;
  readonly to: string;
  /** The inputs that it gives. */
  readonly facts: Facts;
}

/** What the sheet makes of a case. */
export interface GradeResult {
  /** `I` … or `none`: what the known facts establish, the mildest of the possible. */
  readonly grade: string;
  /** The grade itself; null for `none`. */
  readonly outcome: Grade | null;
  /** Every result still possible, gravest first, `none` last. */
  readonly possible: readonly string[];
  /** Every criterion, in the order of the sheet. */
  readonly criteria: readonly CriterionResult[];
  /** Those that are met, gravest first. */
  readonly met: readonly CriterionResult[];
  /**
   * Where a grade is certain and no criterion of it is (one place, whatever the disease): those
   * of which one is met in every case. Empty where a criterion is met, and for `none`.
   */
  readonly either: readonly CriterionResult[];
  /** What is missing, the fact that would settle most first. */
  readonly decisive: readonly DecisiveFact[];
  /** For `none`, the criteria that lack least; else those of the next graver grade. Nearest first. */
  readonly nearest: readonly CriterionResult[];
  /** The facts that were used: as entered, or counted from events. */
  readonly facts: Facts;
  /** The events that were used; null when none were entered. */
  readonly window: EventWindow | null;
  readonly notices: readonly Notice[];
  /** Readings that concern a criterion met or nearest. */
  readonly readings: readonly Reading[];
}

/** What an input's value must be. */
export type Test =
  | { readonly kind: 'interval'; readonly interval: Interval; readonly text: string }
  | { readonly kind: 'options'; readonly options: readonly string[] };

/** A condition, read. */
export type Node =
  | { readonly kind: 'atom'; readonly input: Input; readonly test: Test }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Node[] }
  | { readonly kind: 'not'; readonly of: Node };

/** What is known of an input: its value; undefined: not known yet; null: not so far (nothing is met by it). */
export type Known = Value | undefined | null;

/** Gives what is known of an input. */
export type Lookup = (input: string) => Known;
