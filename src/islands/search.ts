/**
 * The search page. Reads `?q=`, asks Pagefind, lists clauses as links, and keeps the
 * address in step with what is typed, so that a search can be passed on.
 */
import { clauseResults, excerpt, type PageFragment } from '../search/results.ts';

interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PageFragment> }[] } | null>;
}

/** Results shown at once. */
const STEP = 50;

const one = <T extends HTMLElement>(selector: string): T => {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`The search page lacks ${selector}.`);
  return element;
};
const form = one<HTMLFormElement>('main form');
const input = one<HTMLInputElement>('main input');
const status = one('[data-search-status]');
const list = one('[data-search-results]');
const more = one<HTMLButtonElement>('[data-search-more]');

let pagefind: Promise<Pagefind> | undefined;
/** Pagefind is fetched at the first search, not before. */
const load = (): Promise<Pagefind> => {
  // The address is not a module of ours: it exists only after the build.
  const address = '/pagefind/pagefind.js';
  pagefind ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (api) => {
    await api.init();
    return api;
  });
  return pagefind;
};

/** Number of the newest search: an answer that comes late is thrown away. */
let turn = 0;

async function search(query: string): Promise<void> {
  turn += 1;
  const mine = turn;
  list.replaceChildren();
  more.hidden = true;
  if (query === '') {
    status.textContent = '';
    return;
  }
  status.textContent = '正在检索…';
  try {
    const answer = await (await load()).search(query);
    const pages = await Promise.all((answer?.results ?? []).map((result) => result.data()));
    if (mine !== turn) return;
    show(query, pages);
  } catch {
    status.textContent = '检索没有成功：索引未能读取。请刷新再试，或从各期目录查找。';
  }
}

function show(query: string, pages: readonly PageFragment[]): void {
  const words = query.split(/\s+/u);
  const results = pages.flatMap((page) => clauseResults(page, words));
  const documents = new Set(results.map((result) => result.title)).size;
  const total = document.createElement('b');
  total.dataset['searchTotal'] = '';
  total.textContent = String(results.length);
  status.replaceChildren(
    '“',
    query,
    results.length === 0 ? '”没有结果：' : '”共',
    total,
    '处',
    results.length === 0 ? '。可以换短一些的词，或去掉一个词。' : `，见于${documents}篇文件`,
  );
  let shown = 0;
  const step = (): void => {
    const until = shown + STEP;
    for (const result of results.slice(shown, until)) {
      const link = document.createElement('a');
      link.href = result.href;
      const label = document.createElement('small');
      label.textContent = `${result.title} ${result.label}`;
      link.append(label, ...marked(excerpt(result.text, words), words));
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    shown = until;
    more.hidden = shown >= results.length;
  };
  more.onclick = step;
  step();
}

/** The text with the words that were asked for in `<mark>`. */
function marked(text: string, words: readonly string[]): (string | HTMLElement)[] {
  const pattern = words
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .filter(Boolean)
    .join('|');
  return text.split(new RegExp(`(${pattern})`, 'giu')).map((part, i) => {
    if (i % 2 === 0) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

const fromAddress = (): void => {
  input.value = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  void search(input.value);
};
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = input.value.trim();
  history.pushState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
  void search(query);
});
addEventListener('popstate', fromAddress);
fromAddress();
