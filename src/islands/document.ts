/**
 * A document's page with a script: the contents follow the reader, and a permalink opens
 * the tools of its clause (copy the citation, copy the address, show the source lines).
 * Without this script the contents are a list of links, a permalink is an address, and
 * the source lines are on a page of their own.
 */
const article = document.querySelector<HTMLElement>('[data-cite]');
const toc = document.querySelector<HTMLDetailsElement>('.toc');

if (toc) follow(toc);
if (article) article.addEventListener('click', openTools);
// Opened from a search: its words are marked.
if (article && document.referrer.startsWith(`${location.origin}/search/`)) {
  void import('./marks.ts').then(({ markWords }) => markWords(article, document.referrer));
}

/** Marks the heading that the reader is in, in the contents and on the closed bar. */
function follow(contents: HTMLDetailsElement): void {
  const wide = matchMedia('(min-width: 64rem)');
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a')];
  const headings = links.map((link) =>
    document.getElementById(decodeURIComponent(link.hash.slice(1))),
  );
  const here = contents.querySelector('[data-here]');
  let current = -1;
  const update = (): void => {
    // A little under the place to which a link to a heading brings it.
    const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 9;
    let at = -1;
    headings.forEach((heading, i) => {
      if (heading && heading.getBoundingClientRect().top < line) at = i;
    });
    if (at === current) return;
    links[current]?.removeAttribute('aria-current');
    current = at;
    const link = links[at];
    if (here) here.textContent = link?.textContent ?? '';
    if (!link) return;
    link.setAttribute('aria-current', 'location');
    // Scroll the list and only the list: scrollIntoView would move the page too.
    const list = contents.querySelector('nav');
    if (list && wide.matches) list.scrollTop = link.offsetTop - list.clientHeight / 3;
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        update();
      });
    },
    { passive: true },
  );
  update();
  // Beside the text the list is open and its bar only a title; over the text it is closed.
  const bar = contents.querySelector('summary');
  const open = (): void => {
    contents.open = wide.matches;
    if (bar) bar.tabIndex = wide.matches ? -1 : 0;
  };
  wide.addEventListener('change', open);
  open();
  contents.addEventListener('click', (event) => {
    if (!wide.matches && (event.target as Element).closest('a')) contents.open = false;
  });
}

/** Opens the tools of the clause whose permalink was clicked; a second click closes them. */
function openTools(event: Event): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[aria-label]:not(.n)');
  const block = link?.closest<HTMLElement>('[data-l]');
  if (!link || !block || link.hash.slice(1, 6) === 'note-') return;
  const old = document.querySelector<HTMLElement>('.tools');
  const reopened = old?.dataset['of'] === block.id;
  old?.closest('tr')?.remove();
  old?.remove();
  if (!reopened) place(tools(block), block);
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

function tools(block: HTMLElement): HTMLElement {
  const box = document.createElement('aside');
  box.className = 'tools';
  box.dataset['of'] = block.id;
  const [first = '', last = first] = (block.dataset['l'] ?? '').split('-');
  const address = `${location.origin}${location.pathname}#${block.id}`;
  const source = `${article?.dataset['source']}#L${first}`;
  const name = document.createElement('b');
  name.textContent = block.id;
  const lines = document.createElement('a');
  lines.href = source;
  lines.textContent = `原文第${first === last ? first : `${first}—${last}`}行`;
  lines.addEventListener('click', (event) => {
    event.preventDefault();
    void showLines(box, lines, Number(first), Number(last));
  });
  box.append(
    name,
    copyButton('复制引文', `${article?.dataset['cite']}${block.id}，${address}`),
    copyButton('复制地址', address),
    lines,
  );
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    (box.closest('tr') ?? box).remove();
    block.querySelector<HTMLElement>('a[aria-label]')?.focus();
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

/** Puts the source lines under the tools; they come from the page that shows them all. */
async function showLines(
  box: HTMLElement,
  link: HTMLAnchorElement,
  first: number,
  last: number,
): Promise<void> {
  try {
    const page = await (await fetch(link.href)).text();
    const parsed = new DOMParser().parseFromString(page, 'text/html');
    const list = document.createElement('ol');
    list.className = 'source';
    for (let n = first; n <= last; n += 1) {
      const line = parsed.getElementById(`L${n}`);
      if (line) list.append(document.importNode(line, true));
    }
    for (const item of list.children) item.removeAttribute('id');
    box.append(list);
    link.replaceWith(link.textContent ?? '');
  } catch {
    location.href = link.href;
  }
}
