/**
 * What opens beside a clause of a document: its citation, its address, its source lines, and what
 * hangs on it. Loaded when the first of these is asked for.
 */
import { clauseCitation, clauseName } from '../domain/names.ts';
import { at, loadStyles, parsedPage } from './base.ts';

loadStyles();

/** Opens the tools of a clause; a second call closes them. */
export function openTools(article: HTMLElement, block: HTMLElement): void {
  const old = document.querySelector<HTMLElement>('.tools');
  const reopened = old?.dataset['of'] === block.id;
  old?.closest('tr')?.remove();
  old?.remove();
  if (!reopened) place(tools(article, block), block);
}

/** Opens what hangs on a clause, out of the page that lists it; a second call closes it. */
export async function openHanging(link: HTMLAnchorElement): Promise<void> {
  const line = link.closest('p')!;
  const next = line.nextElementSibling;
  if (next?.classList.contains('opened')) {
    next.remove();
    link.setAttribute('aria-expanded', 'false');
    return;
  }
  try {
    const parsed = await pageOf(link.href);
    const list = parsed.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (list === null) throw new Error('The page does not name the clause.');
    const box = document.createElement('div');
    box.className = 'opened';
    const holder = document.createElement('dl');
    holder.append(...[...list.children].map((child) => document.importNode(child, true)));
    box.append(holder);
    line.after(box);
    link.setAttribute('aria-expanded', 'true');
    // Closed with the keyboard as it was opened.
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      box.remove();
      link.setAttribute('aria-expanded', 'false');
      link.focus();
    });
  } catch {
    location.href = link.href;
  }
}

const pages = new Map<string, Promise<Document>>();

/** A page of the site, fetched once and parsed. */
function pageOf(address: string): Promise<Document> {
  const [path = ''] = address.split('#');
  const asking =
    pages.get(path) ??
    fetch(path)
      .then((response) => response.text())
      .then(parsedPage);
  pages.set(path, asking);
  asking.catch(() => pages.delete(path));
  return asking;
}

/** Puts the tools right after their clause; in a table that takes a row of their own. */
function place(box: HTMLElement, block: HTMLElement): void {
  if (!(block instanceof HTMLTableRowElement)) {
    (block.closest('.noted') ?? block).after(box);
    return;
  }
  const row = document.createElement('tr');
  const cell = row.insertCell();
  cell.colSpan = block.cells.length;
  cell.append(box);
  block.after(row);
}

function tools(article: HTMLElement, block: HTMLElement): HTMLElement {
  const box = document.createElement('aside');
  box.className = 'tools';
  box.dataset['of'] = block.id;
  box.setAttribute('aria-label', `${clauseName(block.id)}的引用和原文`);
  const { cite, printed } = article.dataset;
  const address = `${location.origin}${location.pathname}#${block.id}`;
  const name = document.createElement('b');
  name.textContent = clauseName(block.id);
  const lines = document.createElement('a');
  // The page of the source lines lies under that of the document.
  lines.href = 'source/';
  lines.textContent = '原文';
  lines.addEventListener('click', (event) => {
    event.preventDefault();
    void showLines(box, lines, block.id);
  });
  box.append(
    name,
    copyButton('复制引文', `${cite}${clauseCitation(block.id)}，${printed}，${address}`),
    copyButton('复制地址', address),
    lines,
  );
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    (box.closest('tr') ?? box).remove();
    block.querySelector<HTMLElement>('a[aria-label]:not(.n), :scope > a')?.focus();
  });
  return box;
}

function copyButton(label: string, text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = '已复制';
    } catch {
      // No clipboard (plain http, or refused): the text itself, to be copied by hand.
      button.replaceWith(text);
    }
  });
  button.setAttribute('aria-live', 'polite');
  return button;
}

/** Puts the source lines of a clause under its tools; they come from the page that shows them all. */
async function showLines(box: HTMLElement, link: HTMLAnchorElement, anchor: string): Promise<void> {
  // The page is /documents/<id>/, wherever the site is served.
  const id = location.pathname.split('/').at(-2) ?? '';
  try {
    const { records } = (await (await fetch(at(`/data/clauses/${id}.json`))).json()) as {
      records: { label: string; sourceLines: [number, number] }[];
    };
    const [first, last] = records.find(({ label }) => label === anchor)!.sourceLines;
    const parsed = await pageOf(link.href);
    const list = document.createElement('ol');
    list.className = 'source';
    for (let n = first; n <= last; n += 1) {
      const line = parsed.getElementById(`L${n}`);
      if (line) list.append(document.importNode(line, true));
    }
    for (const item of list.children) item.removeAttribute('id');
    box.append(list);
    link.replaceWith(`原文第${first === last ? first : `${first}—${last}`}行`);
  } catch {
    location.href = link.href;
  }
}
