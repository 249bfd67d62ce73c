/**
 * The steps of a calculator: those of one agency, and what is ticked off. What is ticked is
 * kept on this device only, and where the browser keeps nothing it lasts as long as the page.
 */
import { need } from './dom.ts';

/** Prefix of the keys under which ticks are kept. */
const KEY = 'gongbao.done.';

/** What is ticked off of a sheet. */
function kept(key: string): Set<string> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(found) ? found.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

function keep(key: string, done: ReadonlySet<string>): void {
  try {
    if (done.size === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify([...done]));
  } catch {
    // Storage that is full or forbidden: the ticks last as long as the page.
  }
}

/** Makes the list ready; `refresh` is called when another agency is chosen. Gives a test of which steps are wanted. */
export function actionsOn(
  steps: readonly HTMLElement[],
  refresh: () => void,
): { readonly wanted: (step: HTMLElement) => boolean; readonly count: () => void } {
  const tools = document.querySelector<HTMLElement>('[data-actions]');
  if (tools === null) return { wanted: () => true, count: () => undefined };
  const key = `${KEY}${tools.dataset['actions']}`;
  const actor = need<HTMLSelectElement>(tools, '[data-actor]');
  const clear = need<HTMLButtonElement>(tools, '[data-done-clear]');
  const counted = need(tools, '[data-done-count]');
  const done = kept(key);
  const box = (step: HTMLElement): HTMLInputElement => need<HTMLInputElement>(step, '[data-done]');
  const idOf = (step: HTMLElement): string => step.dataset['id'] ?? '';

  function count(): void {
    const shown = steps.filter((s) => !s.hidden);
    const ticked = shown.filter((s) => done.has(idOf(s))).length;
    counted.textContent = ticked === 0 ? '' : `已做${ticked}项，共${shown.length}项。`;
    clear.hidden = done.size === 0;
  }
  function show(): void {
    for (const step of steps) {
      box(step).checked = done.has(idOf(step));
      step.toggleAttribute('data-is-done', done.has(idOf(step)));
    }
    count();
  }

  for (const step of steps) {
    box(step).addEventListener('change', () => {
      if (box(step).checked) done.add(idOf(step));
      else done.delete(idOf(step));
      keep(key, done);
      show();
    });
  }
  clear.addEventListener('click', () => {
    done.clear();
    keep(key, done);
    show();
    actor.focus();
  });
  actor.addEventListener('change', refresh);
  show();
  return {
    wanted: (step) => {
      const { value } = actor;
      const who = (step.dataset['who'] ?? '').split('\n').filter((w) => w !== '');
      return value === '' || (value === '?' ? who.length === 0 : who.includes(value));
    },
    count,
  };
}
