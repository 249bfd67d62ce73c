/** Entries that are found by words, by sorting, or one by one. */
import { clauseName } from '../../domain/names.ts';
import type { Entry, LookupSheet } from '../../domain/rules.ts';
import { parseAnswers } from '../../rules/facts.ts';
import {
  hasWords,
  ITEM,
  isEmpty,
  type LookupCase,
  matches,
  QUERY,
  type Word,
} from '../../rules/lookup.ts';
import type { FieldError } from '../../rules/model.ts';
import { describeValue } from '../../rules/words.ts';
import { fold } from '../../search/fold.ts';
import { parseQuery } from '../../search/query.ts';
import { at } from '../base.ts';
import { h, need } from '../calculator/dom.ts';
import { type Kind, type Page, type Shown, unsay } from './panel.ts';

/** The kind of sheets that answer by finding. */
export function lookupKind({ sheet, form, list, labels, update }: Page<LookupSheet>): Kind {
  const elements = new Map(
    [...list.querySelectorAll<HTMLElement>('[data-item]')].map((e) => [e.dataset['item']!, e]),
  );
  const texts = new Map([...elements].map(([id, e]) => [id, e.dataset['text'] ?? '']));
  const field = need<HTMLInputElement>(form, `[name=${QUERY}]`);
  const nothing = need(list, '[data-nothing]');
  const also = need(list, '[data-also]');
  const contacts = list.querySelector<HTMLElement>('[data-contacts]');
  const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')];
  const sets = (key: string): string[][] =>
    (JSON.parse(form.dataset[key] ?? '[]') as string[][]).map((set) => set.map(fold));
  const [same, akin] = [sets('same'), sets('akin')];
  let picked = '';

  for (const [id, element] of elements) {
    need<HTMLAnchorElement>(element, '.pick').addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      picked = picked === id ? '' : id;
      update();
      need<HTMLElement>(element, '.pick').focus();
    });
  }
  form.addEventListener('input', () => {
    picked = '';
  });

  const asked = (params: URLSearchParams): LookupCase => ({
    facts: parseAnswers(sheet, params).case.facts,
    words: params.get(QUERY) ?? '',
    item: params.get(ITEM) ?? '',
  });
  /** The words that were typed, read as the site's search reads them. */
  const wordsOf = (typed: string, like: readonly string[][]): Word[] =>
    parseQuery(typed).words.map(({ folded, exact }) =>
      exact ? [folded] : [folded, ...like.filter((set) => set.includes(folded)).flat()],
    );
  const found = (c: LookupCase, words: readonly Word[]): Entry[] =>
    sheet.entries.filter((e) => matches(e, texts.get(e.id) ?? '', c, words));

  /** What is asked, one part each, so that a reader sees which to drop. */
  const parts = ({ facts, words }: LookupCase): string[] => [
    ...(words.trim() === '' ? [] : [`“${words.trim()}”`]),
    ...sheet.inputs.flatMap((input) => {
      const value = facts[input.id];
      return value === undefined ? [] : [`${input.label}：${describeValue(input, value)}`];
    }),
  ];

  /** What stands in place of the items where none is found. */
  const sayNothing = (c: LookupCase, isSaid: boolean): (Node | string)[] => {
    const asks = parts(c);
    const words = c.words.trim();
    const all = h('button', { type: 'button', class: 'plain' }, '显示全部');
    all.addEventListener('click', () => {
      picked = '';
      form.reset();
      update();
    });
    if (isSaid) return [`各项中没有${asks.join('、')}，下面的规定里有：`, all];
    const elsewhere = h(
      'a',
      { href: at(`/search/?q=${encodeURIComponent(words)}`) },
      `在全站检索“${words}”`,
    );
    return [
      asks.length === 1
        ? `没有${asks[0]}。`
        : `没有同时符合${asks.join('、')}的。去掉其中一项再查。`,
      ...(words === '' ? [] : ['别的文件里有没有：', elsewhere, '。']),
      all,
    ];
  };

  return {
    own: [QUERY, ITEM],
    write(params) {
      field.value = params.get(QUERY) ?? '';
      picked = params.get(ITEM) ?? '';
    },
    read(params) {
      if (field.value.trim() !== '') params.set(QUERY, field.value);
      if (picked !== '') params.set(ITEM, picked);
    },
    errors(params): FieldError[] {
      const wrong: FieldError[] = [...parseAnswers(sheet, params).errors];
      const item = params.get(ITEM);
      if (item !== null && item !== '' && !elements.has(item))
        wrong.push({ input: ITEM, given: item, message: `没有“${item}”这一项。` });
      return wrong;
    },
    show(params): Shown {
      list.hidden = false;
      const c = asked(params);
      const answer = (like: readonly string[][]) => {
        const words = wordsOf(c.words, like);
        return {
          hits: found(c, words),
          said:
            words.length === 0 ? [] : lines.filter((l) => hasWords(l.dataset['text'] ?? '', words)),
        };
      };
      const exact = answer(same);
      // Words of like meaning only where nothing was found as it was typed.
      const isNear = exact.hits.length === 0 && exact.said.length === 0 && c.words.trim() !== '';
      const { hits, said } = isNear ? answer([...same, ...akin]) : exact;
      const guessed = isNear && (hits.length > 0 || said.length > 0);
      const open = isEmpty(c);
      for (const [id, element] of elements) {
        const hit = hits.some((e) => e.id === id);
        element.dataset['status'] = open ? 'unknown' : hit ? 'applies' : 'no';
        element.hidden = !hit;
        const link = need(element, '.pick');
        if (c.item === id) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
      for (const group of list.querySelectorAll<HTMLElement>('[data-group]'))
        group.hidden = group.querySelector('[data-item]:not([hidden])') === null;
      also.hidden = said.length === 0;
      also.replaceChildren(
        ...said.map((l) => h('li', {}, h('a', { href: `#${l.id}` }, l.dataset['head'] ?? ''))),
      );
      if (contacts) contacts.hidden = hits.length > 0 || said.length > 0;
      nothing.hidden = hits.length > 0;
      nothing.replaceChildren(...(hits.length > 0 ? [] : sayNothing(c, said.length > 0)));
      const one = c.item === '' ? undefined : hits[0];
      const sum = open
        ? '全部各项。输入文字或者选一项，随填随查。'
        : `${guessed ? '没有原词，以下是意思相近的。' : ''}全部${sheet.entries.length}项中的${hits.length}项。`;
      return {
        head: one?.name ?? `${hits.length}项${said.length > 0 ? `，另有${said.length}处规定` : ''}`,
        line: one === undefined ? sum : '只显示这一项；再点一次名称，显示全部。',
        facts: c.facts,
        lines: hits.map((e) => {
          const sorted = sheet.inputs.map((i) => describeValue(i, e.is[i.id]!)).join('，');
          const owed = [...elements.get(e.id)!.querySelectorAll('.owed')].map(
            (p) => `；${p.textContent}`,
          );
          return `  ${e.name}：${sorted}${owed.join('')}（${`${labels[e.document ?? sheet.document] ?? ''} ${clauseName(e.clause)}`.trim()}）`;
        }),
      };
    },
    clear() {
      list.hidden = true;
      unsay(elements.values());
    },
  };
}
