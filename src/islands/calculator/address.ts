/** What every calculator does with its address and its result: keep it, copy it. */
import { h } from './dom.ts';

let retry: ReturnType<typeof setTimeout> | undefined;

/** Writes the address. A browser that counts how often refuses for a while; then it is tried again. */
export function keepAddress(params: URLSearchParams): void {
  // Inside of a document the address is that of the document.
  if (document.querySelector('.island [data-result]')) return;
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
export function copyOn(button: HTMLElement, content: () => string | Promise<string>): void {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    let text = '';
    try {
      text = await content();
      await navigator.clipboard.writeText(text);
      button.textContent = '已复制';
      setTimeout(() => {
        button.textContent = label;
      }, 3000);
    } catch {
      const area = h('textarea', { readonly: true, rows: '8', 'aria-label': label ?? '' });
      area.value = text === '' ? location.href : text;
      button.after(area);
      area.select();
    }
  });
}

/** Buttons that print: the verdict, or with what must be done on a second page. */
export function printOn(buttons: Iterable<HTMLElement>): void {
  const root = document.documentElement;
  const stamp = (): void => {
    const now = new Date();
    const two = (n: number): string => String(n).padStart(2, '0');
    const at = document.querySelector('[data-printed]');
    const address = document.querySelector('[data-address]');
    if (at)
      at.textContent = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
    if (address) address.textContent = decodeURI(location.href).replaceAll('%3A', ':');
  };
  addEventListener('beforeprint', stamp);
  addEventListener('afterprint', () => delete root.dataset['print']);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      root.dataset['print'] = button.dataset['print'] ?? '';
      print();
    });
  }
}
