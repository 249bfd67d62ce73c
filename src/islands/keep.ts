/**
 * Whether this device has what a page needs without a network: asked of the service worker,
 * and fetched when the reader says so.
 */
import { type Ask, type Fetch, type KitState, momentWords } from '../offline/kept.ts';
import { need } from './calculator/dom.ts';

const size = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1e6).toFixed(1)} MB`;

/** What is said of a kit. */
function words(state: KitState | null): string {
  if (state === null) return '没有存入本机。';
  const { files, kept, bytes, missing, build, oldBuild, checked } = state;
  const when = checked === null ? '' : `，${momentWords(checked)}核对`;
  if (oldBuild !== null)
    return `本机存的是构建${oldBuild}${when}；现在是构建${build}，更新要下载${size(missing)}。`;
  if (kept === files)
    return `已存入本机，没有网络也能用：${files}个文件，共${size(bytes)}，构建${build}${when}。`;
  if (kept === 0) return `没有存入本机；存下要下载${size(missing)}。`;
  return `已存入本机${kept}个文件，共${size(bytes)}，构建${build}${when}；全部存下还要下载${size(missing)}。`;
}

/** Asks the worker, and waits for what it answers. */
const ask = (worker: ServiceWorker, question: Ask): Promise<KitState | null> =>
  new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answer(data as KitState | null);
    worker.postMessage(question, [port2]);
  });

const box = document.querySelector<HTMLElement>('[data-keep]');
const workers = navigator.serviceWorker;
if (box && workers) {
  const state = need(box, '[data-keep-state]');
  const button = need<HTMLButtonElement>(box, '[data-keep-all]');
  const kit = new URL(box.dataset['keep'] ?? '', location.href).href;
  const run = async (fetch: Fetch): Promise<void> => {
    const { active } = await workers.ready;
    if (active === null) return;
    const found = await ask(active, { type: 'kit', kit, fetch });
    state.textContent = words(found);
    const whole = found !== null && found.kept === found.files && found.oldBuild === null;
    button.hidden = whole;
    box.dataset['state'] = whole ? 'kept' : (found?.kept ?? 0) > 0 ? 'part' : 'none';
  };
  button.addEventListener('click', async () => {
    button.disabled = true;
    state.textContent = '正在存入本机……';
    try {
      // Where data are saved nothing has been set up before the first press.
      await workers.register(`${document.documentElement.dataset['base'] ?? '/'}sw.js`);
      await run('all');
    } catch {
      state.textContent = '这个浏览器不让本站存下文件。';
    }
    button.disabled = false;
  });
  box.hidden = false;
  state.textContent = words(null);
  // After the page itself: what is fetched for later must not hold up what is needed now.
  const isOpened = box.dataset['unasked'] === 'opened';
  const later = (fetch: Fetch): void => {
    void run(fetch).catch(() => undefined);
  };
  const opened = (): void => later(isOpened ? 'opened' : 'nothing');
  if (document.readyState === 'complete') opened();
  else addEventListener('load', opened, { once: true });
  // Who answers a question uses the calculator: then what its results link to is fetched whole.
  if (isOpened)
    document
      .querySelector('form[data-sheet], form[data-policy]')
      ?.addEventListener('input', () => later('used'), { once: true });
}
