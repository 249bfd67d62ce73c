/**
 * The search page: asks the engine while one types, lists what it finds as links, and keeps
 * the address in step, so that a search can be passed on and gone back to.
 */
import { type Answer, type ClauseHit, Engine, type Suggestion } from '../search/engine.ts';
import { excerpt, placesOf } from '../search/match.ts';
import { sitePorts } from '../search/pagefind.ts';
import {
  type FilterName,
  type Filters,
  filterNames,
  fromAddress,
  parseQuery,
  type Query,
  toAddress,
  withoutChineseQuotes,
} from '../search/query.ts';
import { type AgencyNames, clauseClasses, type RecordText } from '../search/shapes.ts';

/** Results shown at once; the rest comes by the button. */
const STEP = 50;
/** Milliseconds without a key after which a search begins. */
const PAUSE = 120;

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
const narrow = one<HTMLDetailsElement>('[data-search-filters]');
const chips = one<HTMLElement>('[data-search-chips]');

const ports = sitePorts();
const engine = new Engine(ports);

/** Number of the newest search: an answer that comes late is thrown away. */
let turn = 0;
/** Number of the newest list: what is still being drawn for an older one stops. */
let listed = 0;
/** Draws the next step of results, if there are more. */
let continueList: (() => void) | undefined;

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
  if (query.words.length === 0) {
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
    let last: Answer | undefined;
    for await (const answer of engine.search(query, filters)) {
      if (mine !== turn) return;
      clearTimeout(patience);
      last = answer;
      if (!answer.done || answer.hits.length > 0) show(query, answer);
    }
    const bare = last?.hits.length === 0 ? withoutChineseQuotes(query) : undefined;
    if (bare !== undefined) {
      for await (const answer of engine.search(bare, filters)) {
        if (mine !== turn) return;
        last = answer;
      }
    }
    if (mine === turn && last !== undefined) {
      if (last.hits.length === 0 || bare !== undefined) show(bare ?? query, last);
      status.dataset['done'] = '';
      keepForOffline();
    }
  } catch {
    if (mine !== turn) return;
    clear();
    status.textContent = navigator.onLine
      ? '检索没有成功：索引未能读取。请再试一次，或从各期目录查找。'
      : '现在没有网络，这次检索要用的索引还没有存在本机。用过的检索可以离线再用。';
    status.dataset['done'] = '';
  } finally {
    clearTimeout(patience);
  }
}

/** Takes everything away that an earlier search has left. */
function clear(): void {
  listed += 1;
  continueList = undefined;
  list.replaceChildren();
  notice.replaceChildren();
  more.hidden = true;
}

/** What is in the list, from top to bottom. */
type Item =
  | { readonly kind: 'agency'; readonly agency: AgencyNames }
  | { readonly kind: 'clause'; readonly hit: ClauseHit }
  | { readonly kind: 'also' };

function show(query: Query, answer: Answer): void {
  listed += 1;
  const mine = listed;
  const ordinary = answer.hits.filter((hit) => !hit.also);
  const others = answer.hits.filter((hit) => hit.also);
  const items: Item[] = [
    ...answer.agencies.map((agency) => ({ kind: 'agency', agency }) as const),
    ...ordinary.map((hit) => ({ kind: 'clause', hit }) as const),
    ...(others.length > 0 ? [{ kind: 'also' } as const] : []),
    ...others.map((hit) => ({ kind: 'clause', hit }) as const),
    ...answer.byInitials.map((agency) => ({ kind: 'agency', agency }) as const),
  ];
  const total = items.length - (others.length > 0 ? 1 : 0);
  if (answer.counted) {
    summary(query, answer, total, others.length);
    offers(total === 0 ? answer.instead : []);
  } else status.textContent = '正在检索…';
  let shown = 0;
  const step = (): void => {
    continueList = undefined;
    const next = items.slice(shown, shown + STEP);
    const fresh = shown === 0;
    shown += next.length;
    void draw(mine, next, answer, fresh).then(() => {
      if (mine !== listed) return;
      more.hidden = shown >= items.length;
      continueList = more.hidden ? undefined : step;
    });
  };
  more.hidden = true;
  step();
}

/** Draws items in order, each as soon as its text is there; the old list stays until the first is. */
async function draw(
  mine: number,
  items: readonly Item[],
  answer: Answer,
  fresh: boolean,
): Promise<void> {
  const textOf = (item: Item | undefined): Promise<RecordText> | undefined =>
    item?.kind === 'clause' ? ports.text(item.hit.shard, item.hit.record) : undefined;
  if (items.length === 0) list.replaceChildren();
  // A list in which the reader stands is not taken away; it grows at its end.
  const standing = fresh && list.contains(document.activeElement);
  const there = new Set(
    standing ? [...list.querySelectorAll('a')].map((a) => a.getAttribute('href')) : [],
  );
  let first = fresh && !standing;
  for (const [i, item] of items.entries()) {
    const text = await textOf(item);
    if (mine !== listed) return;
    // The first result shares the line with none; then the others come together.
    if (i === 0) for (const other of items) textOf(other)?.catch(() => undefined);
    const drawn = drawItem(item, text, answer);
    if (first) list.replaceChildren(drawn);
    else if (!there.has(drawn.querySelector('a')?.getAttribute('href') ?? '')) list.append(drawn);
    first = false;
  }
}

function drawItem(item: Item, text: RecordText | undefined, answer: Answer): HTMLElement {
  if (item.kind === 'also') {
    const note = el('li', `以下用的是别的名称：${answer.also.join('、')}`);
    note.className = 'also';
    return note;
  }
  if (item.kind === 'agency') {
    const [name = '', ...others] = item.agency.names;
    const link = el('a', el('small', `机构　${item.agency.kind}`), el('b', name));
    link.href = `/agencies/${item.agency.id}/`;
    const rest = others.join('、');
    if (rest !== '') link.append(el('span', `又作${rest}`));
    return el('li', link);
  }
  const { hit } = item;
  const clause = text?.c[hit.clause];
  if (text === undefined || clause === undefined) return el('li');
  const link = document.createElement('a');
  link.href = `/documents/${text.d}/#${clause.a}`;
  const places = placesOf(clause.x, answer.marks);
  const pieces = excerpt(clause.x, places, hit.isDocument ? 400 : 110);
  const words = pieces.map((piece) => (piece.marked ? el('mark', piece.text) : piece.text));
  if (hit.isDocument) {
    link.append(el('small', ['文件', text.n].filter(Boolean).join('　')), el('b', ...words));
  } else {
    const place = clause.s === undefined ? undefined : text.s[clause.s];
    const where = el('small', labelOf(clause.k), `《${text.t}》`);
    if (text.n !== null) where.append(`　${text.n}`);
    link.append(where, el('span', ...words));
    if (place !== undefined) link.append(el('small', place));
  }
  const row = el('li', link);
  if (hit.also) row.dataset['also'] = '';
  return row;
}

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
function summary(query: Query, answer: Answer, total: number, others: number): void {
  const count = el('b', String(total));
  count.dataset['searchTotal'] = '';
  const parts: (Node | string)[] = [`“${query.raw}”`];
  if (total === 0) parts.push('没有结果：', count, '处。');
  else {
    parts.push('共', count, '处');
    if (answer.documents > 0) parts.push(`，见于${answer.documents}篇文件`);
    if (others > 0) parts.push(`，其中${others}处用的是别的名称`);
    parts.push('。');
  }
  if (answer.also.length > 0) parts.push(`也检索了：${answer.also.join('、')}。`);
  if (answer.since !== undefined) parts.push(`这是${answer.since}年以来的，更早的还在检索……`);
  status.replaceChildren(...parts);
}

/** What to try instead. */
function offers(instead: readonly Suggestion[]): void {
  notice.replaceChildren();
  if (status.querySelector('[data-search-total]')?.textContent !== '0') return;
  const filtered = Object.keys(current().filters).length > 0;
  if (filtered) notice.append(el('p', '已按条件筛选；去掉筛选条件也许就有。'));
  if (instead.length === 0) {
    notice.append(el('p', '可以换短一些的词，或去掉一个词。'));
    return;
  }
  const line = el('p', '可以试试：');
  for (const { query, count } of instead) {
    const link = el('a', query);
    link.href = `/search/${toAddress(query, current().filters)}`;
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
const field = (name: FilterName): HTMLSelectElement | HTMLInputElement =>
  one<HTMLSelectElement | HTMLInputElement>(`main form [name=${name}]`);

/** Filters that are set, each with a button that drops it. */
function showChips(filters: Filters): void {
  chips.replaceChildren(
    ...filterNames.flatMap((name) => {
      const value = filters[name];
      if (value === undefined) return [];
      const at = field(name);
      const label =
        at instanceof HTMLSelectElement ? (at.selectedOptions[0]?.text ?? value) : `文件 ${value}`;
      const button = el('button', `${label} ×`);
      button.type = 'button';
      button.setAttribute('aria-label', `去掉筛选：${label}`);
      button.addEventListener('click', () => {
        at.value = '';
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
  agenciesListed ??= ports.names().then(({ agencies }) => {
    const select = field('agency');
    const chosen = select.dataset['wanted'] ?? select.value;
    for (const { id, names } of agencies) {
      const option = el('option', names[0] ?? id);
      option.value = id;
      select.append(option);
    }
    if (chosen !== '') select.value = chosen;
  });
  agenciesListed.catch(() => (agenciesListed = undefined));
  return agenciesListed;
}

/** Shows in the form what the address asks for, and searches. */
async function fromHere(): Promise<void> {
  const { typed, filters } = fromAddress(location.search);
  input.value = typed.trim();
  for (const name of filterNames) {
    const at = field(name);
    const value = filters[name] ?? '';
    if (name === 'agency') {
      at.dataset['wanted'] = value;
      if (value !== '') await listAgencies().catch(() => undefined);
    }
    at.value = value;
    // An address may ask for what no option offers: then it is asked for, and finds nothing.
    if (at.value !== value && at instanceof HTMLSelectElement) {
      const option = el('option', value);
      option.value = value;
      at.append(option);
      at.value = value;
    }
  }
  if (Object.keys(filters).length > 0) narrow.open = true;
  void search(input.value, filters);
}

/**
 * Puts what the form asks for into the address and searches. While one types it is one entry
 * of the history that changes; what was sent off stays.
 */
function settle(sent: boolean): void {
  const { typed, filters } = current();
  const address = `${location.pathname}${toAddress(typed, filters)}`;
  const typing = (history.state as { typing?: boolean } | null)?.typing === true;
  if (address !== location.pathname + location.search) {
    if (typing) history.replaceState({ typing: !sent }, '', address);
    else history.pushState({ typing: !sent }, '', address);
  } else if (sent && typing) history.replaceState({ typing: false }, '', address);
  void search(typed, filters);
}

let waiting: ReturnType<typeof setTimeout> | undefined;
let composing = false;
const typedSomething = (): void => {
  clearTimeout(waiting);
  if (!composing) waiting = setTimeout(() => settle(false), PAUSE);
};
input.addEventListener('compositionstart', () => (composing = true));
input.addEventListener('compositionend', () => {
  composing = false;
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
more.addEventListener('click', () => continueList?.());
addEventListener('popstate', () => void fromHere());

/** Arrow keys go from the field through the results and back. */
one('main').addEventListener('keydown', (event) => {
  const { key, target } = event as KeyboardEvent;
  const links = [...list.querySelectorAll<HTMLElement>('a')];
  const at = links.indexOf(target as HTMLElement);
  if (at < 0 && target !== input) return;
  let to: HTMLElement | undefined;
  if (key === 'ArrowDown') to = links[at + 1];
  else if (key === 'ArrowUp' && at >= 0) to = links[at - 1] ?? input;
  else if (key === 'Home' && at >= 0) to = links[0];
  else if (key === 'End' && at >= 0) to = links.at(-1);
  else if (key === 'Escape' && at >= 0) to = input;
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
/** After the first search what it took is kept, so that the same search works without a network. */
function keepForOffline(): void {
  if (kept || !navigator.serviceWorker) return;
  kept = true;
  setTimeout(async () => {
    const worker = (await navigator.serviceWorker.ready).active;
    const addresses = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/(?:pagefind|search)\//u.test(name));
    worker?.postMessage({ type: 'loaded', addresses });
  }, 1500);
}

// The program is fetched before the first key, if there is a chance that one comes.
input.addEventListener('focus', () => void ports.shards().catch(() => undefined), { once: true });
await fromHere();
if (input.value === '') input.focus({ preventScroll: true });
