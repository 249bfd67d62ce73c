/**
 * A document's page with a script: the contents follow the reader, a permalink opens the tools
 * of its clause, and what hangs on a clause opens in place. What is opened is loaded then.
 * Without this script the contents are a list of links, a permalink is an address, and what
 * hangs on the clauses and their source lines are on pages of their own.
 */
const article = document.querySelector<HTMLElement>('[data-cite]');
const toc = document.querySelector<HTMLDetailsElement>('.toc');

// After the first frame: where the headings stand cannot be told without laying out the whole text.
if (toc) requestAnimationFrame(() => setTimeout(follow, 0, toc));
article?.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>(
    'a[aria-label]:not(.n), :is(h2, h3, h4, h5, h6) > a, .on [href^="links/"]',
  );
  const block = link?.closest<HTMLElement>('[id]');
  if (!link || link.hash.startsWith('#note-')) return;
  const hangs = link.matches('.on a');
  // The address of a permalink changes as without a script; the list opens here instead.
  if (hangs) event.preventDefault();
  void import('./documentTools.ts').then(({ openHanging, openTools }) => {
    if (hangs) void openHanging(link);
    else if (block) openTools(article, block);
  });
});
// What opens in its section is filled when it is opened.
article?.addEventListener(
  'toggle',
  ({ target }) => {
    const details = target as HTMLDetailsElement;
    if (details.open && details.dataset['of'])
      void import('./inPlace.ts').then(({ fillIn }) => fillIn(details));
  },
  true,
);
// Opened from a search: its words are marked.
if (article && document.referrer.startsWith(`${location.origin}/search/`)) {
  void import('./marks.ts').then(({ markWords }) => markWords(article, document.referrer));
}
/** Whether the address names a place that is not here: then the nearest is found. */
const lost = (): void => {
  if (location.hash.length > 1 && !document.querySelector(':target'))
    void import('./anchors.ts').then(({ findPlace }) => findPlace());
};
lost();
addEventListener('hashchange', lost);

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
