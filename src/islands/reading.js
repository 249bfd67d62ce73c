// The reader's own settings: large type, light or dark. It is deferred: waiting for it would
// hold up the first paint of every page by a quarter of a second on a slow phone, and only a
// reader who chose a theme other than the system's could see it change.
(() => {
  // The site may be served under a path: this file lies at its root.
  const base = new URL('.', document.currentScript.src).href;
  const root = document.documentElement;
  const keys = ['type', 'theme'];
  const store = (key, value) => {
    try {
      if (value === undefined) return localStorage.getItem(key);
      localStorage.setItem(key, value);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
    return value;
  };
  for (const key of keys) {
    const value = store(key);
    if (value) root.dataset[key] = value;
  }
  const dark = () =>
    root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
  const on = { type: () => root.dataset.type === 'large', theme: dark };
  const next = {
    type: () => (on.type() ? 'normal' : 'large'),
    theme: () => (dark() ? 'light' : 'dark'),
  };
  const offer = () => {
    for (const button of document.querySelectorAll('[data-reading]')) {
      const key = button.dataset.reading;
      const show = () => button.setAttribute('aria-pressed', String(on[key]()));
      button.addEventListener('click', () => {
        root.dataset[key] = store(key, next[key]());
        show();
      });
      show();
      button.parentElement.hidden = false;
    }
  };
  // A slash opens the search, as on many sites; not while one writes.
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    const field = document.querySelector('main [action$="/search/"] [name=q], .top [name=q]');
    if (field) field.select();
    else location.href = `${base}search/`;
  });
  // What was opened once opens again without a network. Who saves data is asked first: nothing
  // is fetched then but by the button of a calculator.
  addEventListener('load', async () => {
    const workers = navigator.serviceWorker;
    if (!workers || (!workers.controller && navigator.connection?.saveData)) return;
    const first = !workers.controller;
    try {
      await workers.register(`${base}sw.js`);
      if (!first) return;
      // The address of the page as it was fetched: its script may have written another since.
      const [{ name: opened }] = performance.getEntriesByType('navigation');
      const own = performance.getEntriesByType('resource').map(({ name }) => name);
      const { active } = await workers.ready;
      active.postMessage({ type: 'loaded', addresses: [opened, ...own] });
    } catch {
      // Not allowed here; then the site works with a network only.
    }
  });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', offer);
  else offer();
})();
