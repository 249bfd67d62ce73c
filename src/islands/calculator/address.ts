/** What every calculator does with its address and its result: keep it, copy it. */
import { h } from './dom.ts';

let retry: ReturnType<typeof setTimeout> | undefined;

/** Writes the address. A browser that counts how often refuses for a while; then it is tried again. */
export function keepAddress(params: URLSearchParams): void {
  const query = params.toString();
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
  if (address === `${location.pathname}${location.search}${location.hash}`) return;
  clearTimeout(retry);
  try {
    history.replaceState(null, '', address);
  } catch {
    retry = setTimeout(() => keepAddress(params), 1000);
  }
}

/** A button that copies; where there is no clipboard, the text itself to be copied by hand. */
export function copyOn(button: HTMLElement, content: () => string): void {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(content());
      button.textContent = '已复制';
      setTimeout(() => {
        button.textContent = label;
      }, 3000);
    } catch {
      const area = h('textarea', { readonly: true, rows: '8', 'aria-label': label ?? '' });
      area.value = content();
      button.after(area);
      area.select();
    }
  });
}
