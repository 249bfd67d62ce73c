/**
 * An index inside of the document that it was made from: opened in place, out of the index's own
 * page. Without a script its link leads to that page.
 */
import { parsedPage } from './base.ts';

for (const details of document.querySelectorAll<HTMLDetailsElement>('details.island')) {
  details.addEventListener('toggle', () => {
    if (details.open) void fillIn(details);
  });
}

/** Puts the tables and calendars of the page that the link of `details` leads to into it. */
async function fillIn(details: HTMLDetailsElement): Promise<void> {
  const link = details.querySelector<HTMLAnchorElement>('a[href]');
  if (!link || details.dataset['filled'] !== undefined) return;
  details.dataset['filled'] = '';
  try {
    const response = await fetch(link.href);
    const page = parsedPage(await response.text());
    const parts = [
      ...page.querySelectorAll('main .calendar, main .records:not(.records .records)'),
    ];
    if (parts.length === 0) throw new Error('The page has no table.');
    const here = new Set(
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
        ({ href }) => href,
      ),
    );
    // Addresses in a parsed page are relative to it: taken as written, against the page itself.
    for (const sheet of page.querySelectorAll('link[rel=stylesheet]')) {
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
    await import('./table.ts');
    await import('./calendar.ts');
    box.hidden = false;
  } catch {
    location.href = link.href;
  }
}
