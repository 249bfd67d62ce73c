/** A list of items: each says how it stands, by what, and what is not known. */
import { clauseName } from '../../domain/names.ts';
import type { Input, ItemSheet } from '../../domain/rules.ts';
import { type Before, beforeWords } from '../../rules/before.ts';
import type { FigureResult } from '../../rules/figure.ts';
import {
  evaluateItems,
  type ItemResult,
  type ItemStatus,
  inferred,
  inputsOf,
  parseItemsCase,
} from '../../rules/items.ts';
import { ITEM } from '../../rules/lookup.ts';
import { nameOf } from '../../rules/words.ts';
import { type Child, h, need } from '../calculator/dom.ts';
import { type Kind, type Page, type Shown, unsay } from './panel.ts';

/** How an item stands, in words. */
const words: Readonly<Record<ItemStatus, string>> = {
  applies: '适用',
  unknown: '尚不能确定',
  no: '不适用',
};
const order: readonly ItemStatus[] = ['applies', 'unknown', 'no'];

/** Square metres to the hundredth, as people read them. */
const number = (n: number, unit: string): string =>
  unit === '%' ? `${n}%` : `${n.toLocaleString('zh-CN', { maximumFractionDigits: 2 })}${unit}`;

/** A figure in words, and the other reading of it. */
function figureWords({ figure, value, percent, other, needs, text }: FigureResult): string[] {
  const whole = figure.of !== undefined;
  const amount = (p: number, v: number | null): string =>
    whole ? `${p}%${v === null ? '' : `，即${number(v, figure.unit)}`}` : `${p}%`;
  const missing =
    needs.length === 0 ? '' : `（要算出数目，还要知道${needs.map(nameOf).join('、')}）`;
  const lines: string[] = [];
  if (percent !== null) {
    const capped = figure.upTo !== undefined;
    lines.push(
      capped && value !== null
        ? `${figure.label}：${number(value, figure.unit)}（以${percent}%为限）`
        : capped
          ? `${figure.label}：以${percent}%为限${missing}`
          : `${figure.label}${amount(percent, value)}${missing}`,
    );
  } else if (missing !== '') lines.push(`${figure.label}${missing}`);
  if (text !== null && percent !== null) lines.push(text);
  if (other !== null) lines.push(`${other.text}，为${amount(other.percent, other.value)}。`);
  return lines;
}

/** The kind of sheets whose outcome is a list. */
export function itemsKind({ sheet, form, list, labels, focus, update }: Page<ItemSheet>): Kind {
  const elements = new Map(
    [...list.querySelectorAll<HTMLElement>('[data-item]')].map((e) => [e.dataset['item']!, e]),
  );
  const rest = need<HTMLDetailsElement>(list, '[data-not]');
  /** Where each item stands when it is not ruled out. */
  const homes = new Map([...elements].map(([id, e]) => [id, e.parentElement!]));

  /** The one item that is asked about; '' for all. */
  let picked = '';
  const only = need(form, '[data-only]');
  const pick = (id: string): void => {
    picked = id;
    update();
  };
  need(only, 'button').addEventListener('click', () => pick(''));
  for (const [id, element] of elements) {
    need<HTMLAnchorElement>(element, '.pick').addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      pick(id);
      need(only, 'button').focus();
    });
  }

  /** Leaves of the questions those that the item needs, and of the items that one. */
  function narrow(): void {
    const item = sheet.items.find((i) => i.id === picked);
    const asked = new Set(item === undefined ? [] : inputsOf(sheet, picked).map((i) => i.id));
    for (const { id } of sheet.inputs) {
      const question = form
        .querySelector<HTMLElement>(`#f-${id}`)
        ?.closest<HTMLElement>('.question');
      if (question) question.hidden = item !== undefined && !asked.has(id);
    }
    only.hidden = item === undefined;
    need(only, '[data-only-name]').textContent = item?.name ?? '';
    for (const [id, element] of elements) element.hidden = item !== undefined && id !== picked;
    for (const section of list.querySelectorAll<HTMLElement>('section.items'))
      section.hidden = section.querySelector('li[data-item]:not([hidden])') === null;
    if (item === undefined) return;
    rest.open = true;
    rest.hidden = rest.querySelector('li[data-item]:not([hidden])') === null;
  }

  const ask = (input: Input): HTMLElement => {
    const button = h('button', { type: 'button', class: 'plain' }, nameOf(input));
    button.addEventListener('click', () => focus(input.id));
    return button;
  };

  /** Why an item stands as it does. */
  function why({ status, decisive, fails, item }: ItemResult, before: Before | null): Child[] {
    if (status === 'unknown' && decisive.length > 0) {
      return [
        h(
          'p',
          {},
          '要知道：',
          decisive.flatMap((input, i) => [i > 0 ? '、' : '', ask(input)]),
        ),
      ];
    }
    if (status !== 'no') return [];
    if (before !== null) return [h('p', {}, beforeWords(sheet, before))];
    const asked = new Set(sheet.inputs.map((i) => i.id));
    return fails.map((lack) =>
      h(
        'p',
        {},
        asked.has(lack.input.id) ? nameOf(lack.input) : `“${lack.input.label}”`,
        asked.has(lack.input.id)
          ? `：要求${lack.needs}，所填为${lack.has ?? '没有'}`
          : lack.input.id === item.id
            ? ''
            : '不适用',
      ),
    );
  }

  function place(result: ItemResult, before: Before | null): void {
    const { item, status, figure, met, alive, open, notes } = result;
    const element = elements.get(item.id)!;
    element.dataset['status'] = status;
    if (figure?.value === undefined || figure.value === null) delete element.dataset['figure'];
    else element.dataset['figure'] = String(figure.value);
    if (figure?.percent === undefined || figure.percent === null) delete element.dataset['share'];
    else element.dataset['share'] = String(figure.percent);
    need(element, '[data-word]').textContent = words[status];
    need(element, '[data-figure-line]').replaceChildren(
      ...(figure === null ? [] : figureWords(figure).map((line) => h('span', {}, line))),
    );
    need(element, '[data-why]').replaceChildren(
      ...why(result, before).filter((child): child is Node => child instanceof Node),
    );
    const grounds = element.querySelectorAll<HTMLElement>('[data-ground]');
    for (const [i, ground] of item.grounds.entries()) {
      const shown = status === 'applies' ? met : status === 'unknown' ? alive : item.grounds;
      grounds[i]!.hidden = !shown.includes(ground);
    }
    const points = element.querySelectorAll<HTMLElement>('[data-open]');
    for (const [i, point] of item.open.entries()) points[i]!.hidden = !open.includes(point);
    const said = element.querySelectorAll<HTMLElement>('[data-note]');
    for (const [i, note] of item.notes.entries())
      said[i]!.hidden = !notes.includes(note) || (status === 'no' && note.when === undefined);
  }

  function sort(results: readonly ItemResult[]): void {
    const out = need(rest, 'ul');
    for (const status of order) {
      for (const result of results) {
        if (result.status !== status) continue;
        const element = elements.get(result.item.id)!;
        (status === 'no' ? out : homes.get(result.item.id)!).append(element);
      }
    }
    const n = results.filter((r) => r.status === 'no').length;
    rest.hidden = n === 0;
    need(rest, '[data-not-summary]').textContent = `不适用的${n}项`;
    for (const section of list.querySelectorAll<HTMLElement>('section.items'))
      section.hidden = section.querySelector('li[data-item]') === null;
  }

  const at = (r: ItemResult): string =>
    (r.met.length > 0 ? r.met : r.item.grounds)
      .map((g) => `${labels[g.document ?? sheet.document] ?? ''} ${clauseName(g.clause)}`.trim())
      .join('、');

  return {
    own: [ITEM],
    write(params) {
      picked = params.get(ITEM) ?? '';
    },
    read(params) {
      if (picked !== '') params.set(ITEM, picked);
    },
    errors(params) {
      const { errors } = parseItemsCase(sheet, params);
      return picked === '' || elements.has(picked)
        ? errors
        : [...errors, { input: ITEM, given: picked, message: `没有“${picked}”这一项。` }];
    },
    show(params): Shown {
      list.hidden = false;
      const entered = parseItemsCase(sheet, params).case.facts;
      const { items, facts, before } = evaluateItems(sheet, entered);
      for (const result of items) place(result, before);
      sort(items);
      narrow();
      const one = items.find((r) => r.item.id === picked);
      const count = (status: ItemStatus): number => items.filter((r) => r.status === status).length;
      const follows = inferred(sheet, entered, facts);
      return {
        head:
          before !== null
            ? `不适用于${before.year}年`
            : one === undefined
              ? `适用${count('applies')}项`
              : `${words[one.status]}：${one.item.name}`,
        line:
          before !== null
            ? beforeWords(sheet, before)
            : one === undefined
              ? `尚不能确定${count('unknown')}项，不适用${count('no')}项。`
              : one.decisive.length > 0
                ? `要知道${one.decisive.map(nameOf).join('、')}。`
                : (one.open[0]?.text ?? '按已填情况即可定。'),
        facts,
        lines: [
          ...follows.map((line) => `由所填推出：${line}`),
          ...order.flatMap((status) => {
            const own = items.filter(
              (r) => r.status === status && (one === undefined || r === one),
            );
            return own.length === 0
              ? []
              : [
                  `${words[status]}：`,
                  ...own.map((r) => {
                    const figures = r.figure === null ? [] : figureWords(r.figure);
                    const missing =
                      r.decisive.length === 0 ? '' : `；要知道${r.decisive.map(nameOf).join('、')}`;
                    return `  ${r.item.name}（${at(r)}）${figures.length === 0 ? '' : `：${figures.join('')}`}${missing}`;
                  }),
                ];
          }),
        ],
      };
    },
    clear() {
      list.hidden = true;
      unsay(elements.values());
    },
  };
}
