/**
 * Addresses that name no place of the page: brackets that a program made full-width, a stop that
 * it took along, a clause that is gone. The clause meant is found, or the nearest above it with a
 * sentence that says so.
 */
import { nearestAnchor } from '../domain/anchors.ts';
import { clauseName } from '../domain/names.ts';

/** Goes to the place that the address means, if there is one near it. */
export function findPlace(): void {
  const article = document.querySelector('[data-cite]') ?? document.body;
  const ids = new Set([...article.querySelectorAll('[id]')].map(({ id }) => id));
  const found = nearestAnchor(location.hash.slice(1), ids);
  document.querySelector('.lost')?.remove();
  if (found === undefined) return;
  const { anchor, exact, asked } = found;
  // A navigation, so that the clause is marked as the target of the address.
  location.replace(`#${anchor}`);
  if (exact) return;
  const note = document.createElement('p');
  note.className = 'lost';
  note.setAttribute('role', 'status');
  note.textContent = `地址所指的“${clauseName(asked)}”本篇没有，以下是最接近的${clauseName(anchor)}。`;
  const target = document.getElementById(anchor);
  (target?.closest('.noted, .table') ?? target)?.before(note);
}
