/**
 * Doubts about what was entered: each is shown beside its field with what can be answered by
 * one press. In: the questions of a reading. Out: those that are still open. What was
 * confirmed stays so until the words concerned change, and is in the address: who opens a
 * link is not asked again, and sees that it was confirmed.
 */
import type { Note, Offer, Question } from '../../rules/model.ts';
import { h } from './dom.ts';

/** Parameter of the address for each question that was confirmed. */
export const CONFIRMED = 'confirmed';

/** The answers to questions. */
export interface Doubts {
  /** Takes what an address says was confirmed. */
  write(from: URLSearchParams): void;
  /** Appends what was confirmed of the questions that there are. */
  read(into: URLSearchParams): void;
  /** The questions that there are now, those that were confirmed and those that were not. */
  sort(questions: readonly Question[]): {
    readonly open: readonly Question[];
    readonly confirmed: readonly Question[];
  };
  /**
   * Shows questions in their place. What is there already stays: a button that is being
   * pressed must not go from under the finger.
   *
   * @param take carries out an offer
   * @param back where the focus goes after an answer
   */
  show(
    place: HTMLElement,
    questions: readonly Question[],
    take: (offer: Offer) => void,
    back: () => void,
  ): void;
}

/** A question in seven letters: the same for the same doubt about the same words (FNV-1a). */
function tokenOf({ input, key }: Pick<Question, 'input' | 'key'>): string {
  let hash = 0x811c9dc5;
  for (const c of `${input} ${key}`) hash = Math.imul(hash ^ c.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}

/** What was confirmed, as it is said beside the answer. */
export const confirmedNotes = (confirmed: readonly Question[]): Note[] =>
  confirmed.map(({ input, row, keep }) => ({
    input,
    ...(row === undefined ? {} : { row }),
    text: `已核对：${keep}。`,
  }));

/** Keeps what was confirmed; `changed` is called after each answer. */
export function doubtsOf(changed: () => void): Doubts {
  const confirmed = new Set<string>();
  const shown = new WeakMap<HTMLElement, string>();
  /** What was confirmed of the questions that there are; before they are known, all of the address. */
  let current: readonly string[] = [];
  return {
    write(from) {
      confirmed.clear();
      current = from.getAll(CONFIRMED);
      for (const token of current) confirmed.add(token);
    },
    read(into) {
      for (const token of current) into.append(CONFIRMED, token);
    },
    sort(questions) {
      const sure = questions.filter((q) => confirmed.has(tokenOf(q)));
      current = [...new Set(sure.map(tokenOf))];
      return { open: questions.filter((q) => !confirmed.has(tokenOf(q))), confirmed: sure };
    },
    show(place, questions, take, back) {
      const keys = JSON.stringify(questions);
      if ((shown.get(place) ?? '[]') === keys) return;
      shown.set(place, keys);
      const press = (label: string, act: () => void): HTMLElement => {
        const button = h('button', { type: 'button' }, label);
        button.addEventListener('click', () => {
          act();
          back();
        });
        return button;
      };
      place.replaceChildren(
        ...questions.map((question) =>
          h(
            'div',
            { class: 'doubt' },
            h('p', {}, question.text),
            h(
              'p',
              {},
              question.offers.map((offer) => press(offer.label, () => take(offer))),
              press(question.keep, () => {
                confirmed.add(tokenOf(question));
                changed();
              }),
            ),
          ),
        ),
      );
    },
  };
}
