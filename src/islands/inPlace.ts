/**
 * What was made from a document, inside of it: an index, a calculator, a filter. Opened in its
 * section, out of its own page, and loaded when it is opened. Without a script its link leads to
 * that page.
 */
import { loadStyles, parsedPage } from './base.ts';

/** What is taken out of a page, and the scripts that take it up. */
const kinds: Readonly<
  Record<string, { readonly parts: string; readonly start: () => Promise<unknown> }>
> = {
  index: {
    parts: 'main .calendar, main .records:not(.records .records), main .pictures',
    start: async () => {
      await import('./table.ts');
      await import('./calendar.ts');
    },
  },
  calculator: {
    parts: 'main .desk, main [data-spoken], main .after-grade',
    start: () => import('./calculator.ts'),
  },
};

/** Fills an island of a document, once. */
export async function fillIn(details: HTMLDetailsElement): Promise<void> {
  const link = details.querySelector<HTMLAnchorElement>('a[href]');
  if (!link || details.dataset['filled'] !== undefined) return;
  details.dataset['filled'] = '';
  loadStyles();
  const kind = kinds[details.dataset['of'] ?? ''];
  try {
    if (kind === undefined) {
      (await import('./members.ts')).membersOf(details);
      return;
    }
    const response = await fetch(link.href);
    const page = parsedPage(await response.text());
    const parts = [...page.querySelectorAll(kind.parts)];
    if (parts.length === 0) throw new Error('The page has none of it.');
    const here = new Set(
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
        ({ href }) => href,
      ),
    );
    // Addresses in a parsed page are relative to it: taken as written, against the page itself.
    // That for paper a document has itself.
    for (const sheet of page.querySelectorAll('link[rel=stylesheet]:not([media])')) {
      const href = new URL(sheet.getAttribute('href') ?? '', link.href).href;
      if (here.has(href)) continue;
      const copy = document.createElement('link');
      copy.rel = 'stylesheet';
      copy.href = href;
      document.head.append(copy);
    }
    // Shown when its scripts have taken it up, so that no choice is made that nobody hears.
    const box = document.createElement('div');
    box.hidden = true;
    box.append(...parts.map((part) => document.importNode(part, true)));
    details.append(box);
    lowerHeadings(box, levelAbove(details));
    await kind.start();
    box.hidden = false;
    if (details.dataset['of'] === 'calculator') carry(box, link);
  } catch {
    location.href = link.href;
  }
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const levelOf = (heading: Element): number =>
  Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));

/** Level of the heading that an island stands under. */
function levelAbove(details: HTMLElement): number {
  const before = [...document.querySelectorAll(HEADINGS)].filter(
    (heading) =>
      details.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING &&
      heading.closest('details.island') === null,
  );
  const above = before.at(-1);
  return above === undefined ? 1 : levelOf(above);
}

/** Puts the headings of another page under the heading that they are opened at, those too that its script makes later. */
function lowerHeadings(box: HTMLElement, above: number): void {
  const lower = (): void => {
    for (const heading of box.querySelectorAll(HEADINGS)) {
      const level = String(Math.min(6, above + Number(heading.localName.slice(1)) - 1));
      if (heading.getAttribute('aria-level') !== level) heading.setAttribute('aria-level', level);
    }
  };
  lower();
  new MutationObserver(lower).observe(box, { childList: true, subtree: true });
}

/** Keeps the link to a calculator's own page at the case that is entered here. */
function carry(box: HTMLElement, link: HTMLAnchorElement): void {
  const form = box.querySelector('form');
  const page = link.href;
  form?.addEventListener('input', () => {
    const entered = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    );
    link.href = `${page}?${new URLSearchParams(entered)}`;
  });
}
