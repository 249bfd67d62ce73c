/**
 * The questions of a form: what is in them, as parameters of an address, and what is wrong
 * with it, said beside each. An answer that a field cannot hold (an option that does not
 * exist, two answers to one question) is kept until the reader changes that field.
 */
import type { Input, Notice, RuleSheet } from '../../domain/rules.ts';
import type { Facts, FieldError, Note, Offer, Question } from '../../rules/model.ts';
import { describeValue } from '../../rules/words.ts';
import { h, need } from './dom.ts';
import type { Doubts } from './questions.ts';

/** The questions of one form. */
interface Fields {
  /** Appends what is entered to the parameters, in the order of the sheet. */
  read(into: URLSearchParams): void;
  /** Puts the parameters of an address into the fields. */
  write(from: URLSearchParams): void;
  /** Shows what is wrong, what is to be said, and what was counted instead, beside the fields concerned. */
  show(errors: readonly FieldError[], notices: readonly Notice[], counted?: Facts): void;
  /** Shows beside the fields how answers were understood and what is asked about them. */
  ask(notes: readonly Note[], open: readonly Question[], doubts: Doubts): void;
  /** Brings the reader to a question. */
  focus(id: string): void;
}

type Control = HTMLInputElement | HTMLSelectElement | RadioNodeList;

/** The fields of the inputs of a sheet. */
export function fieldsOf(form: HTMLFormElement, sheet: RuleSheet): Fields {
  const kept = new Map<string, readonly string[]>();
  /** Where questions about an input stand, once there was one. */
  const asked = new Map<string, HTMLElement>();
  const control = (id: string): Control => form.elements.namedItem(id) as Control;
  /** What carries the state of a field: its control, or the group of its radio buttons. */
  const bearer = ({ id }: Input): HTMLElement => need(form, `#f-${id}`);

  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
      kept.delete(target.name);
  });
  return {
    read(into) {
      for (const { id } of sheet.inputs) {
        const own = control(id).value;
        for (const value of kept.get(id) ?? (own.trim() === '' ? [] : [own]))
          into.append(id, value);
      }
    },
    write(from) {
      kept.clear();
      for (const { id } of sheet.inputs) {
        const given = from.getAll(id).filter((value) => value.trim() !== '');
        const field = control(id);
        const [first = ''] = given;
        field.value = '';
        field.value = first;
        // A field that does not take the answer gives back another.
        if (given.length > 1 || field.value !== first) {
          kept.set(id, given);
          if (field.value !== first) field.value = '';
        }
      }
    },
    show(errors, notices, counted = {}) {
      for (const input of sheet.inputs) {
        const error = errors.find((e) => e.input === input.id);
        const place = need(form, `#e-${input.id}`);
        // A live region speaks when its text changes, so only what is new is written.
        const text = error?.message ?? '';
        if (place.textContent !== text) place.textContent = text;
        if (error === undefined) bearer(input).removeAttribute('aria-invalid');
        else bearer(input).setAttribute('aria-invalid', 'true');
        const note = need(form, `#n-${input.id}`);
        const value = counted[input.id];
        note.textContent = [
          ...(value === undefined ? [] : [`由各起得出：${describeValue(input, value)}。`]),
          ...notices.filter((n) => n.at === input.id && n.level !== 'override').map((n) => n.text),
        ].join('');
      }
    },
    ask(notes, open, doubts) {
      for (const { id } of sheet.inputs) {
        const note = need(form, `#n-${id}`);
        note.prepend(...notes.filter((n) => n.input === id).map((n) => n.text));
        const own = open.filter((q) => q.input === id);
        let place = asked.get(id);
        if (place === undefined) {
          if (own.length === 0) continue;
          place = h('div', { class: 'asked' });
          asked.set(id, place);
          note.after(place);
        }
        const take = ({ value }: Offer): void => {
          const field = control(id);
          kept.delete(id);
          if (value !== undefined) field.value = value;
          form.dispatchEvent(new Event('input'));
        };
        doubts.show(place, own, take, () => this.focus(id));
      }
    },
    focus(id) {
      const place = need(form, `#f-${id}`);
      const group = place.matches('[role=radiogroup]');
      const target = group
        ? (place.querySelector<HTMLElement>('input:checked') ?? need(place, 'input'))
        : place;
      target.focus({ preventScroll: true });
      need(form, `#q-${id}`).scrollIntoView({ block: 'center' });
    },
  };
}
