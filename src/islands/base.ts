/** Where the site is served, for what scripts ask for and link to. */
import { atBase } from '../domain/address.ts';

/** A site path as an address of this host; see `domain/address.ts`. */
export const at = (path: string): string =>
  atBase(document.documentElement.dataset['base'] ?? '/', path);

/** Lets the stylesheets in that the page names and does not load until they are needed. */
export function loadStyles(): void {
  for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[disabled]'))
    sheet.disabled = false;
}

/** A page of the site from its text. Its inline stylesheet is left out: the policy here allows only its own. */
export const parsedPage = (text: string): Document =>
  new DOMParser().parseFromString(text.replace(/<style>.*?<\/style>/su, ''), 'text/html');
