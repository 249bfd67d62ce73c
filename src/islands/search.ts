/**
 * The search page: asks the engine while one types, lists what it finds as links, and keeps
 * the address in step, so that a search can be passed on and gone back to.
 */

import { clauseName } from '../domain/names.ts';
import type { Answer } from '../search/answer.ts';
import { Engine } from '../search/engine.ts';
import { type Item, isWeak, itemsOf } from '../search/items.ts';
import { excerpt, placesOf } from '../search/match.ts';
import {
  type FilterName,
  type Filters,
  filterNames,
  fromAddress,
  parseQuery,
  type Query,
  toAddress,
} from '../search/query.ts';
import type { ClauseHit } from '../search/rank.ts';
import { clauseClasses, type RecordText } from '../search/shapes.ts';
import { FileFailure, sitePorts } from '../search/site.ts';
import type { Suggestion } from '../search/suggest.ts';
import { at } from './base.ts';

/** Results shown at once; the rest comes by the button. */
const STEP = 50;
/** Milliseconds without a key after which a search begins; and after which a key is the first again, which is not waited for. */
const PAUSE = 80;
const IDLE = 400;
/** Results that are drawn at one go: between them the page answers to keys. */
const AT_ONE_GO = 8;

const one = <T extends Element>(selector: string): T => {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`The search page lacks ${selector}.`);
  return element;
};
const form = one<HTMLFormElement>('main form');
const input = one<HTMLInputElement>('main input[name=q]');
const status = one<HTMLElement>('[data-search-status]');
const notice = one<HTMLElement>('[data-search-notice]');
const list = one<HTMLElement>('[data-search-results]');
const more = one<HTMLButtonElement>('[data-search-more]');
const said = one<HTMLElement>('[data-search-said]');
const narrow = one<HTMLDetailsElement>('[data-search-filters]');
const chips = one<HTMLElement>('[data-search-chips]');

const ports = sitePorts(at);
let engine = new Engine(ports);

/** Number of the newest search: an answer that comes late is thrown away. */
let turn = 0;
/** Number of the newest list: what is still being drawn for an older one stops. */
let listed = 0;
/** Draws the next step of results, if there are more. */
let continueList: (() => Promise<void>) | undefined;
/** How many results the list is to show at once: more than usual where one comes back to a long list. */
let wanted = STEP;
/** Where the page stood when it was left. */
let returning: number | undefined;

const el = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  element.append(...children);
  return element;
};

/** Asks, and shows what comes back as it comes back. */
async function search(typed: string, filters: Filters): Promise<void> {
  turn += 1;
  const mine = turn;
  const query = parseQuery(typed);
  showChips(filters);
  if (query.words.length === 0 && filters.agency === undefined) {
    clear();
    status.removeAttribute('data-done');
    status.textContent = query.raw === '' ? '' : '只有标点，无法检索。请再加几个字。';
    return;
  }
  status.removeAttribute('data-done');
  // A short search needs no word about it; a long one does.
  const patience = setTimeout(() => {
    if (mine === turn) status.textContent = '正在检索…';
  }, 400);
  try {
    const heard = (): void => clearTimeout(patience);
    await ask(mine, query, filters, heard).catch((error: unknown) => {
      // A file that is gone: the site was built anew while the page was open.
      if (mine !== turn || !(error instanceof FileFailure && error.gone)) throw error;
      ports.forget();
      engine = new Engine(ports);
      return ask(mine, query, filters, heard);
    });
    if (mine === turn) keepForOffline();
  } catch {
    if (mine !== turn) return;
    clear();
    status.textContent = navigator.onLine
      ? '检索没有成功：索引未能读取。'
      : '现在没有网络，这次检索要用的索引还没有存在本机。用过的检索可以离线再用。';
    const again = el('button', '重试');
    again.type = 'button';
    again.addEventListener('click', () => {
      input.focus();
      void search(typed, filters);
    });
    notice.replaceChildren(el('p', again, '　也可以从各期目录查找。'));
    status.dataset['done'] = '';
  } finally {
    clearTimeout(patience);
  }
}

/** Asks the engine, and shows each answer; `heard` is called before the first is shown. */
async function ask(mine: number, query: Query, filters: Filters, heard: () => void): Promise<void> {
  let last: Answer | undefined;
  for await (const answer of engine.search(query, filters)) {
    if (mine !== turn) return;
    last = answer;
    if (!answer.done) {
      heard();
      void show(query, answer);
    }
  }
  if (mine !== turn || last === undefined) return;
  heard();
  await show(query, last);
  if (mine === turn) status.dataset['done'] = '';
}

/** Takes everything away that an earlier search has left. */
function clear(): void {
  listed += 1;
  continueList = undefined;
  list.replaceChildren();
  notice.replaceChildren();
  more.hidden = true;
}

async function show(query: Query, answer: Answer): Promise<void> {
  listed += 1;
  const mine = listed;
  const items = itemsOf(answer);
  if (answer.counted) {
    summary(query, answer, items);
    offers(items.length === 0 || isWeak(answer) ? answer : undefined);
  } else status.textContent = '正在检索…';
  let shown = 0;
  const step = async (): Promise<void> => {
    continueList = undefined;
    const from = shown;
    const next = items.slice(from, from + Math.max(STEP, from === 0 ? wanted : 0));
    const drawn = await draw(mine, next, answer, from === 0);
    if (mine !== listed) return;
    shown = from + drawn;
    // What could not be drawn is asked for again.
    more.hidden = shown >= items.length;
    more.textContent = drawn < next.length ? '重试' : '更多结果';
    continueList = more.hidden ? undefined : step;
    if (drawn < next.length) said.textContent = '这些结果的文字没有读到，可以重试。';
    else if (from > 0)
      said.textContent = more.hidden
        ? `又列出${drawn}条，已全部列出。`
        : `又列出${drawn}条，共${items.length}条。`;
  };
  more.hidden = true;
  said.textContent = '';
  await step();
  if (mine === listed && answer.done) {
    wanted = STEP;
    if (returning !== undefined) scrollTo(0, returning);
    returning = undefined;
  }
}

/**
 * Draws items in order, each as soon as its text is there; the old list stays until the first is.
 *
 * @returns how many were drawn: fewer than all where a text could not be read
 */
async function draw(
  mine: number,
  items: readonly Item[],
  answer: Answer,
  fresh: boolean,
): Promise<number> {
  const textOf = (item: Item | undefined): ReturnType<typeof readText> | undefined =>
    item?.kind === 'clause' ? readText(item.hit) : undefined;
  if (items.length === 0) list.replaceChildren();
  const { repealed = {} } = await ports.index();
  // A list in which the reader stands is not taken away; it grows at its end.
  const standing = fresh && list.contains(document.activeElement);
  const there = new Set(
    standing ? [...list.querySelectorAll('a')].map((a) => a.getAttribute('href')) : [],
  );
  let first = fresh && !standing;
  for (const [i, item] of items.entries()) {
    let text: Awaited<ReturnType<typeof readText>> | undefined;
    try {
      text = await textOf(item);
    } catch {
      if (mine === listed && first) list.replaceChildren();
      return i;
    }
    if (mine !== listed) return i;
    const drawn = drawItem(item, text, answer, repealed);
    if (first) list.replaceChildren(drawn);
    else if (!there.has(drawn.querySelector('a')?.getAttribute('href') ?? '')) list.append(drawn);
    first = false;
    // The first result shares the line with none and is seen; then some others are asked for together.
    if (i % AT_ONE_GO !== 0) continue;
    await new Promise((seen) => setTimeout(seen));
    const next = mine === listed ? items.slice(i + 1, i + 1 + AT_ONE_GO) : [];
    for (const other of next) textOf(other)?.catch(() => undefined);
  }
  return items.length;
}

const readText = (hit: ClauseHit): Promise<{ text: RecordText; index: number }> =>
  hit.reader.textOf(hit.clause);

/** A clause as a reader names it: 六, 1.5.1（3）, 2.1.2第1段; empty for one that has no number or place of its own. */
const numberOf = (anchor: string): string =>
  /^(?:标题|文号|目录|正文|[pr]\d)/u.test(anchor) ? '' : clauseName(anchor);

function drawItem(
  item: Item,
  found: { text: RecordText; index: number } | undefined,
  answer: Answer,
  repealed: Readonly<Record<string, string>>,
): HTMLElement {
  if (item.kind === 'note') {
    const note = el('li', item.text);
    note.className = 'also';
    return note;
  }
  const link = document.createElement('a');
  if (item.kind === 'agency') {
    const { agency } = item.called;
    const [name = '', ...others] = agency.names;
    link.append(el('small', `单位　${agency.kind}`), el('b', name));
    link.href = at(`/agencies/${agency.id}/`);
    link.dataset['match'] = item.match;
    const rest = others.join('、');
    if (rest !== '') link.append(el('span', `又作${rest}`));
    return el('li', link);
  }
  const { hit } = item;
  const text = found?.text;
  const clause = text?.c[found?.index ?? 0];
  if (text === undefined || clause === undefined) return el('li');
  link.href = at(`/documents/${text.d}/#${clause.a}`);
  link.dataset['match'] = hit.match;
  if (hit.weak) link.dataset['weak'] = '';
  const places = placesOf(clause.x, answer.marks);
  const pieces = excerpt(clause.x, places, hit.isDocument ? 400 : 110);
  const words = pieces.map((piece) => (piece.marked ? el('mark', piece.text) : piece.text));
  if (hit.isDocument) {
    link.append(el('small', '文件', ...numbered(text.n)), el('b', ...words));
  } else {
    const place = clause.s === undefined ? undefined : text.s[clause.s];
    const where = el('small', labelOf(clause.k), `《${text.t}》`);
    where.append(...numbered(text.n));
    const number = numberOf(clause.a);
    if (number !== '') where.append(`　${number}`);
    link.append(where, el('span', ...words));
    if (place !== undefined) link.append(el('small', place));
  }
  const end = repealed[text.d];
  if (end !== undefined) {
    const note = el('b', end);
    note.className = 'repealed';
    link.querySelector('small')?.append('　', note);
  }
  const row = el('li', link);
  if (hit.also) row.dataset['also'] = '';
  return row;
}

/** The number of a document after what stands before it; it does not break before 号. */
const numbered = (number: string | null): (Node | string)[] =>
  number === null ? [] : ['　', el('span', number)];

/** What kind of thing a clause is, where that is worth a word. */
function labelOf(kind: number | undefined): string {
  switch (kind) {
    case clauseClasses.duty:
      return '任务　';
    case clauseClasses.appointment:
      return '任免　';
    case clauseClasses.event:
      return '大事　';
    case clauseClasses.indicator:
      return '指标　';
    default:
      return '';
  }
}

/** The line that says how much was found. */
function summary(query: Query, answer: Answer, items: readonly Item[]): void {
  const total = answer.exact;
  const near = items.filter((item) => item.kind !== 'note').length - total;
  const others = answer.hits.filter(({ also, match }) => also && match === 'exact').length;
  const count = el('b', String(total));
  count.dataset['searchTotal'] = '';
  const asked = query.raw === '' ? field('agency').selectedOptions?.[0]?.text : query.raw;
  const parts: (Node | string)[] = [`“${asked ?? ''}”`];
  if (total === 0) {
    // A nought says no more than the words.
    count.className = 'sr';
    const weak = isWeak(answer);
    parts.push(near > 0 && !weak ? '没有完全相同的' : '没有找到', count);
    if (weak) parts.push(`；有${near}处只是一些字词相同。`);
    else parts.push(near > 0 ? `；意思相近的有${near}处。` : '。');
  } else {
    parts.push('共', count, '处');
    if (answer.documents > 0) parts.push(`，见于${answer.documents}篇文件`);
    if (others > 0) parts.push(`，其中${others}处用的是别的名称`);
    parts.push(near > 0 ? `；意思相近的还有${near}处。` : '。');
  }
  if (answer.also.length > 0) parts.push(`也检索了：${answer.also.join('、')}。`);
  parts.push(...answer.notes);
  if (answer.since !== undefined) parts.push(`这是${answer.since}年以来的，更早的还在检索……`);
  status.replaceChildren(...parts);
}

/** What to try instead. */
function offers(answer: Answer | undefined): void {
  notice.replaceChildren();
  if (answer === undefined || !answer.done) return;
  const { filters } = current();
  if (Object.keys(filters).length > 0)
    notice.append(el('p', '已按条件筛选；去掉筛选条件也许就有。'));
  const instead: readonly Suggestion[] = answer.instead;
  if (instead.length === 0) {
    notice.append(el('p', '可以换短一些的词，或去掉一个词。'));
    return;
  }
  const line = el('p', '可以试试：');
  for (const { query, count } of instead) {
    const link = el('a', query);
    link.href = at(`/search/${toAddress(query, filters)}`);
    line.append(link, count === null ? ' ' : `（${count}处） `);
  }
  notice.append(line);
}

/** What the form asks for now. */
function current(): { typed: string; filters: Filters } {
  const data = new FormData(form);
  const filters: Partial<Record<FilterName, string>> = {};
  for (const name of filterNames) {
    const value = data.get(name);
    if (typeof value === 'string' && value !== '') filters[name] = value;
  }
  return { typed: String(data.get('q') ?? ''), filters };
}

/** Field of a filter. */
const field = (name: FilterName): HTMLSelectElement =>
  one<HTMLSelectElement>(`main form [name=${name}]`);

/** Filters that are set, each with a button that drops it. */
function showChips(filters: Filters): void {
  chips.replaceChildren(
    ...filterNames.flatMap((name) => {
      const value = filters[name];
      if (value === undefined) return [];
      const of = field(name);
      const label =
        of instanceof HTMLSelectElement ? (of.selectedOptions[0]?.text ?? value) : `文件 ${value}`;
      const button = el('button', label);
      button.type = 'button';
      button.setAttribute('aria-label', `${label}：去掉这个筛选`);
      button.addEventListener('click', () => {
        of.value = '';
        input.focus();
        settle(false);
      });
      return [button];
    }),
  );
}

/** The agencies to choose from come with their names, when they are first wanted. */
let agenciesListed: Promise<void> | undefined;
function listAgencies(): Promise<void> {
  agenciesListed ??= ports.index().then(({ agencies }) => {
    const select = field('agency');
    const chosen = select.dataset['wanted'] ?? select.value;
    for (const { id, names } of agencies) {
      const option = el('option', names[0] ?? id);
      option.value = id;
      select.append(option);
    }
    if (chosen !== '') select.value = chosen;
  });
  const listing = agenciesListed;
  listing.catch(() => (agenciesListed = undefined));
  return listing;
}

/** What an entry of the history says of the list that was left. */
interface Standing {
  readonly typing?: boolean;
  readonly shown?: number;
  readonly y?: number;
}

/** Shows in the form what the address asks for, and searches. */
async function fromHere(): Promise<void> {
  const { typed, filters } = fromAddress(location.search);
  const { shown, y } = (history.state as Standing | null) ?? {};
  wanted = Math.max(STEP, shown ?? 0);
  returning = y;
  input.value = typed.trim();
  for (const name of filterNames) {
    const of = field(name);
    const value = filters[name] ?? '';
    if (name === 'agency') {
      of.dataset['wanted'] = value;
      if (value !== '') await listAgencies().catch(() => undefined);
    }
    of.value = value;
    // An address may ask for what no option offers: then it is asked for, and finds nothing.
    if (of.value !== value && of instanceof HTMLSelectElement) {
      const option = el('option', value);
      option.value = value;
      of.append(option);
      of.value = value;
    }
  }
  if (Object.keys(filters).length > 0) narrow.open = true;
  void search(input.value, filters);
}

/** Writes an entry of the history; a browser may refuse one (Safari after a hundred), and the search goes on. */
function write(how: 'pushState' | 'replaceState', state: Standing, address: string): void {
  try {
    history[how](state, '', address);
  } catch {
    // The address stays behind what is searched.
  }
}

/**
 * Puts what the form asks for into the address and searches. While one types it is one entry
 * of the history that changes; what was sent off stays.
 */
function settle(sent: boolean): void {
  const { typed, filters } = current();
  const address = `${location.pathname}${toAddress(typed, filters)}`;
  const typing = (history.state as Standing | null)?.typing === true;
  // Asked first: while the address is written, which takes a browser its time, files are on their way.
  void search(typed, filters);
  if (address !== location.pathname + location.search)
    write(typing ? 'replaceState' : 'pushState', { typing: !sent }, address);
  else if (sent && typing) write('replaceState', { typing: false }, address);
}

let waiting: ReturnType<typeof setTimeout> | undefined;
let composing = false;
/** When a key was last pressed. */
let pressed = Number.NEGATIVE_INFINITY;
const typedSomething = (): void => {
  clearTimeout(waiting);
  const now = performance.now();
  const idle = now - pressed > IDLE;
  pressed = now;
  // Who types on is waited for; one key, a word from an input method or a paste is answered at once.
  if (!composing) waiting = setTimeout(() => settle(false), idle ? 0 : PAUSE);
};
input.addEventListener('compositionstart', () => (composing = true));
input.addEventListener('compositionend', () => {
  composing = false;
  pressed = Number.NEGATIVE_INFINITY;
  typedSomething();
});
input.addEventListener('input', typedSomething);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  settle(true);
});
form.addEventListener('change', (event) => {
  if (event.target !== input) settle(true);
});
narrow.addEventListener('toggle', () => {
  if (narrow.open) void listAgencies().catch(() => undefined);
});
more.addEventListener('click', () => {
  const before = list.querySelectorAll('a').length;
  void continueList?.().then(() => {
    // The button may be gone: who pressed it goes on at the first new result.
    if (more.hidden) list.querySelectorAll('a')[before]?.focus();
  });
});
addEventListener('popstate', () => void fromHere());
/** Remembers how far the list was read, for the way back. */
addEventListener('pagehide', () => {
  const shown = list.querySelectorAll('li').length;
  write(
    'replaceState',
    { ...(history.state as Standing | null), shown, y: scrollY },
    location.href,
  );
});

/** Arrow keys go from the field through the results and back. */
one('main').addEventListener('keydown', (event) => {
  const { key, target, isComposing } = event as KeyboardEvent;
  if (isComposing) return;
  const links = [...list.querySelectorAll<HTMLElement>('a')];
  const place = links.indexOf(target as HTMLElement);
  if (place < 0 && target !== input) return;
  let to: HTMLElement | undefined;
  if (key === 'ArrowDown') to = links[place + 1];
  else if (key === 'ArrowUp' && place >= 0) to = links[place - 1] ?? input;
  else if (key === 'Home' && place >= 0) to = links[0];
  else if (key === 'End' && place >= 0) to = links.at(-1);
  else if (key === 'Escape' && place >= 0) to = input;
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
});

/** What a document is to mark, for the page that opens. */
list.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (!link) return;
  try {
    const words = [...list.querySelectorAll('mark')].map((mark) => mark.textContent ?? '');
    sessionStorage.setItem('marks', JSON.stringify([...new Set(words)].slice(0, 20)));
  } catch {
    // Without storage the page goes by the address from which it was opened.
  }
});

let kept = false;
/** After the first search what it took is kept by the service worker, so that the same search works without a network. */
function keepForOffline(): void {
  if (kept || !navigator.serviceWorker) return;
  kept = true;
  setTimeout(async () => {
    const worker = (await navigator.serviceWorker.ready).active;
    const addresses = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/(?:lookup|search)\//u.test(name));
    worker?.postMessage({ type: 'loaded', addresses });
  }, 1500);
}

// What every search needs is fetched before the first key, if there is a chance that one comes.
const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
input.addEventListener(
  'focus',
  () => {
    const prepared = connection?.saveData === true ? ports.index() : engine.prepare();
    prepared.catch(() => undefined);
  },
  { once: true },
);
await fromHere();
if (input.value === '') input.focus({ preventScroll: true });
