/** Where the site is served, for what scripts ask for and link to. */
import { atBase } from '../domain/address.ts';

/** A site path as an address of this host; see `domain/address.ts`. */
export const at = (path: string): string =>
  atBase(document.documentElement.dataset['base'] ?? '/', path);
