/**
 * Doubts about what was entered: each is shown beside its field with what can be answered by
 * one press. In: the questions of a reading. Out: those that are still open. What was
 * confirmed stays so until the words concerned change.
 */
import type { Offer, Question } from '../../rules/model.ts';
import { h } from './dom.ts';

/** The answers to questions, as long as the page is open. */
export interface Doubts {
  /** Those that were not confirmed. */
  open(questions: readonly Question[]): readonly Question[];
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

/** Keeps what was confirmed; `changed` is called after each answer. */
export function doubtsOf(changed: () => void): Doubts {
  const confirmed = new Set<string>();
  const shown = new WeakMap<HTMLElement, string>();
  const keyOf = ({ input, key }: Question): string => `${input} ${key}`;
  return {
    open: (questions) => questions.filter((q) => !confirmed.has(keyOf(q))),
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
                confirmed.add(keyOf(question));
                changed();
              }),
            ),
          ),
        ),
      );
    },
  };
}
