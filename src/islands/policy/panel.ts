/** What every kind of result is shown by. */
import type { RuleSheet } from '../../domain/rules.ts';
import type { Facts, FieldError } from '../../rules/model.ts';

/** A result, or why there is none, as the page shows it and as text. */
export interface Shown {
  /** The result in one line. */
  readonly head: string;
  /** What else there is to say at once. */
  readonly line: string;
  /** The same in full, to be pasted into a report. */
  readonly lines: readonly string[];
  /** The facts that were used. */
  readonly facts: Facts;
}

/** One kind of sheet: how an address is read and its result is put on the page. */
export interface Kind {
  /** Parameters of the address that belong to it, besides those of the inputs. */
  readonly own: readonly string[];
  /** Puts what an address holds into the fields that are its own. */
  write?(params: URLSearchParams): void;
  /** Appends what is entered there. */
  read?(params: URLSearchParams): void;
  /** What is wrong with a case; empty where it has a result. */
  errors(params: URLSearchParams): readonly FieldError[];
  /** Puts the result of a case without errors on the page. */
  show(params: URLSearchParams): Shown;
  /** Takes the result away. */
  clear(): void;
}

/** What a kind is made of. */
export interface Page<S extends RuleSheet> {
  readonly sheet: S;
  readonly form: HTMLFormElement;
  /** The element with the list of results. */
  readonly list: HTMLElement;
  /** Short names of the documents. */
  readonly labels: Readonly<Record<string, string>>;
  /** Brings the reader to a question. */
  readonly focus: (input: string) => void;
  /** To be called after a change that is none of a field. */
  readonly update: () => void;
}

/** Takes away what says how an element stands. */
export function unsay(elements: Iterable<HTMLElement>): void {
  for (const element of elements) {
    for (const key of ['status', 'figure', 'share']) delete element.dataset[key];
  }
}
