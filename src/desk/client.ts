/**
 * The desk in the browser. It holds no state of its own but what is shown: every answer goes to
 * the server, which writes it, and what comes back is shown.
 *
 *   doubt → answer (1–9) → form and difference → Enter writes → the next doubt
 */
import { sharedEnds } from '../domain/text.ts';
import { pageWords, refusals } from '../messages/desk.ts';
import { inLanguage, type Language, type Text } from '../messages/index.ts';
import type { Answer } from './answers.ts';
import type { FileChange, ShownDocument, State } from './session.ts';

type Shown = State['doubts'][number];

const language = document.documentElement.dataset['language'] as Language;
const say = (text: Text): string => inLanguage(text, language);
const word = (name: keyof typeof pageWords): string => say(pageWords[name]);

const one = <E extends HTMLElement>(selector: string): E => document.querySelector<E>(selector)!;
const panes = {
  source: one('[data-source]'),
  draft: one('[data-draft]'),
  article: one('[data-draft] .text'),
  now: one('[data-now]'),
  list: one('[data-list]'),
  progress: one('[data-progress]'),
  documents: one('[data-documents]'),
};

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

let state: State;
let source: readonly string[] = [];
let at = 0;
let shownDocument: string | undefined;
let lines: ShownDocument['lines'] = [];
let asked: { answer: Answer; shown: readonly FileChange[] } | undefined;

async function call<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(
    path,
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        },
  ).catch(() => undefined);
  if (response === undefined) throw new Error(word('lost'));
  if (response.ok) return (await response.json()) as T;
  const said = (await response.json().catch(() => ({}))) as { refused?: Text | null };
  throw new Error(said.refused ? say(said.refused) : `${response.status}`);
}

/** What was asked is done one after another, so that keys may be typed ahead. */
let last: Promise<unknown> = Promise.resolve();
const queue = (work: () => unknown): void => {
  last = last.then(work).catch(complain);
};

/** Show what went wrong, in the place where the editor looks. */
function complain(error: unknown): void {
  panes.now.querySelector('.refused')?.remove();
  panes.now.append(element('p', { className: 'refused', role: 'alert' }, (error as Error).message));
}

/** A clause that the editor has taken up, and the one that j and k of a capital letter have reached. */
let taken: Shown | undefined;
let reached: string | undefined;
/** A dropped line that d or the pointer has reached. */
let reachedLine: number | undefined;

const current = (): Shown | undefined => taken ?? state.doubts[at];

/** Show a state that came back, the doubt at the same place of the list. */
async function show(next: State, keep?: string): Promise<void> {
  state = next;
  const kept = state.doubts.findIndex((d) => d.id === keep);
  at = kept >= 0 ? kept : Math.min(at, Math.max(0, state.doubts.length - 1));
  asked = undefined;
  taken = undefined;
  one('[data-issue]').textContent = state.issue;
  const read = state.documents.reduce((n, d) => n + d.clausesRead, 0);
  const all = state.documents.reduce((n, d) => n + d.clauses, 0);
  panes.progress.textContent = `${word('doubts')} ${state.doubts.length}（${word('errors')} ${state.errors}） · ${word('read')} ${read}/${all} · ${word('changes')} ${state.changes.length}`;
  document.documentElement.dataset['doubts'] = String(state.doubts.length);
  document.documentElement.dataset['changes'] = String(state.changes.length);
  panes.documents.replaceChildren(
    ...state.documents.map((d) =>
      element(
        'button',
        { type: 'button', title: d.title, onclick: () => queue(() => openDocument(d.id)) },
        `${d.title.slice(0, 16)}${d.title.length > 16 ? '…' : ''} ${d.clausesRead}/${d.clauses}`,
      ),
    ),
  );
  panes.list.replaceChildren(
    ...state.doubts.map((d, i) =>
      element(
        'li',
        {},
        element(
          'button',
          { type: 'button', className: d.severity, onclick: () => queue(() => go(i)) },
          `${d.rule} ${d.words ?? say(d.message)}`.slice(0, 40),
        ),
      ),
    ),
  );
  shownDocument = undefined; // its text may have changed
  await go(at);
}

async function go(i: number): Promise<void> {
  at = Math.max(0, Math.min(i, state.doubts.length - 1));
  asked = undefined;
  taken = undefined;
  reached = undefined;
  reachedLine = undefined;
  for (const [n, li] of [...panes.list.children].entries()) {
    li.toggleAttribute('data-current', n === at);
    if (n === at) li.scrollIntoView({ block: 'nearest' });
  }
  const doubt = current();
  if (doubt === undefined) {
    panes.now.replaceChildren(element('p', {}, word('none')));
    await openDocument(shownDocument ?? state.documents[0]?.id);
    return;
  }
  ask(doubt, `${at + 1}/${state.doubts.length}`);
  await openDocument(doubt.document ?? shownDocument ?? state.documents[0]?.id).catch(complain);
  light(doubt.clause, doubt.sourceLine, true);
}

/** Show what is to be answered, with its answers. */
function ask(doubt: Shown, place: string): void {
  panes.now.replaceChildren(
    element(
      'p',
      { className: 'where' },
      `${place} · ${doubt.rule} · ${doubt.file}${doubt.sourceLine === undefined ? '' : ` · ${doubt.sourceLine}`}`,
    ),
    element('div', { className: `message ${doubt.severity}` }, say(doubt.message)),
    ...(doubt.words === undefined ? [] : [element('blockquote', {}, doubt.words)]),
    ...(doubt.suggestion === undefined
      ? []
      : [element('p', {}, `${word('suggestion')}：${doubt.suggestion}`)]),
    ...(doubt.hint === undefined ? [] : [element('p', { className: 'hint' }, say(doubt.hint))]),
    element(
      'ol',
      { className: 'answers' },
      ...doubt.answers.map((a, n) =>
        element(
          'li',
          {},
          element(
            'button',
            { type: 'button', onclick: () => queue(() => choose(n)) },
            element('kbd', {}, String(n + 1)),
            ` ${say(a.label)}`,
          ),
        ),
      ),
    ),
    element('div', { className: 'form' }),
  );
  document.documentElement.dataset['current'] = doubt.id;
}

/** Go to the next or the previous clause of the document that is shown. */
function step(by: number): void {
  const from = reached ?? current()?.clause;
  const i = lines.findIndex(([a]) => a === from);
  reached = lines[Math.max(0, Math.min(lines.length - 1, i + by))]?.[0];
  reachedLine = undefined;
  light(reached, undefined, true);
}

/** Go to the next dropped line of the document that is shown, and round again. */
function nextDropped(): void {
  const shown = [...panes.source.querySelectorAll<HTMLElement>('.dropped')].map((p) =>
    Number(p.dataset['line']),
  );
  reachedLine = shown.find((line) => line > (reachedLine ?? 0)) ?? shown[0];
  if (reachedLine !== undefined) light(clauseOfLine(reachedLine), reachedLine, true);
}

/** Take up the line or the clause that was reached, or that of the doubt; words that are selected are meant. */
async function takeUp(): Promise<void> {
  const anchor = reached ?? current()?.clause;
  if (shownDocument === undefined || (anchor === undefined && reachedLine === undefined)) return;
  const path =
    reachedLine === undefined
      ? `clause/${[shownDocument, anchor ?? ''].map(encodeURIComponent).join('/')}`
      : `line/${reachedLine}`;
  const own = await call<Shown | null>(path);
  if (own === null) return;
  const words = getSelection()?.toString().trim() ?? '';
  asked = undefined;
  taken = {
    ...own,
    answers: own.answers.map((a) => ({
      ...a,
      fields: a.fields.map((f) =>
        f.name === 'words' || f.name === 'before' ? { ...f, value: words } : f,
      ),
    })),
  };
  ask(taken, word('own'));
}

/** Choose an answer: its form, filled, and what it would write. */
async function choose(n: number): Promise<void> {
  const doubt = current();
  const answer = doubt?.answers[n];
  if (doubt === undefined || answer === undefined) return;
  asked = { answer, shown: [] };
  const form = one('.form');
  const fields = answer.fields.map((f) => {
    const id = `f-${f.name}`;
    const control =
      f.type === 'choice'
        ? element(
            'select',
            { id, name: f.name },
            ...(f.options ?? []).map((o) =>
              element('option', { value: o.value, selected: o.value === f.value }, o.label),
            ),
          )
        : f.type === 'flag'
          ? element('input', { id, name: f.name, type: 'checkbox', value: 'true' })
          : f.type === 'text'
            ? element('input', { id, name: f.name, type: 'text', value: f.value })
            : element('textarea', {
                id,
                name: f.name,
                value: f.value,
                rows: f.type === 'long' ? 6 : 2,
                placeholder: f.columns?.join('｜') ?? '',
              });
    control.oninput = () => queue(preview);
    return element(
      'p',
      {},
      element('label', { htmlFor: id }, `${say(f.label)}${f.required ? '' : '（—）'}`),
      control,
    );
  });
  const write = element(
    'button',
    { type: 'button', className: 'write', onclick: () => queue(apply) },
    word('write'),
    ' ',
    element('kbd', {}, 'Enter'),
  );
  form.replaceChildren(
    element('h2', {}, say(answer.label)),
    ...fields,
    element('div', { className: 'difference' }),
    element(
      'p',
      { className: 'buttons' },
      write,
      element(
        'button',
        { type: 'button', onclick: () => queue(() => go(at)) },
        word('cancel'),
        ' ',
        element('kbd', {}, 'Esc'),
      ),
    ),
  );
  // What is still to be typed takes the focus, else the button: Enter writes.
  const empty = answer.fields.find((f) => f.required && f.value === '');
  (empty === undefined
    ? write
    : form.querySelector<HTMLElement>(`[name="${empty.name}"]`)
  )?.focus();
  await preview().catch(complain);
}

function values(): Record<string, string> {
  const out: Record<string, string> = {};
  for (const control of one('.form').querySelectorAll<
    HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
  >('[name]'))
    out[control.name] =
      control instanceof HTMLInputElement && control.type === 'checkbox'
        ? control.checked
          ? 'true'
          : ''
        : control.value;
  return out;
}

/** What changes in a file, with a little of what stays on both sides. */
function difference({ before, after }: FileChange): HTMLElement {
  const beside = 24;
  const { head, tail } = sharedEnds(before, after);
  const [left, right] = [before.slice(0, head), before.slice(before.length - tail)];
  const cut = (c: string): string => (c.length > beside ? '…' : '');
  return element(
    'pre',
    {},
    `${cut(left)}${left.slice(-beside)}`,
    element('del', {}, before.slice(head, before.length - tail)),
    element('ins', {}, after.slice(head, after.length - tail)),
    `${right.slice(0, beside)}${cut(right)}`,
  );
}

async function preview(): Promise<void> {
  const doubt = current();
  if (doubt === undefined || asked === undefined) return;
  const { answer } = asked;
  panes.now.querySelector('.refused')?.remove();
  one('.difference').replaceChildren();
  // Nothing to show before all is there that must be.
  const given = values();
  if (answer.fields.some((f) => f.required && (given[f.name] ?? '').trim() === '')) return;
  const shown = await call<FileChange[]>('preview', {
    doubt: doubt.id,
    answer: answer.id,
    values: given,
  });
  if (asked?.answer !== answer) return;
  asked = { answer, shown };
  one('.difference').replaceChildren(
    ...shown.flatMap((c) => [
      element('p', { className: 'where' }, `${c.file}:${c.line}`),
      difference(c),
    ]),
  );
  document.documentElement.dataset['asked'] = answer.id;
  soon(() => tryOut(doubt.id, answer, given));
}

/** Does a piece of work when nothing was typed for a moment; what waits is forgotten for it. */
function soon(work: () => Promise<void>): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void work().catch(complain), 250);
}
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Show what the check would say of the content with the answer. It keeps no key waiting. */
async function tryOut(
  doubt: string,
  answer: Answer,
  given: Readonly<Record<string, string>>,
): Promise<void> {
  if (asked?.answer !== answer) return;
  const faults = await call<Text[]>('try', { doubt, answer: answer.id, values: given });
  const place = panes.now.querySelector('.difference');
  if (asked?.answer !== answer || place === null) return;
  place.querySelector('.tried')?.remove();
  place.append(
    element(
      'div',
      { className: faults.length === 0 ? 'tried' : 'tried error', role: 'status' },
      ...(faults.length === 0
        ? [word('holds')]
        : [
            word('breaks'),
            element('ul', {}, ...faults.slice(0, 5).map((f) => element('li', {}, say(f)))),
          ]),
    ),
  );
}

async function apply(): Promise<void> {
  const doubt = current();
  if (doubt === undefined || asked === undefined) return;
  try {
    if (asked.shown.length === 0) await preview();
    clearTimeout(waiting); // What is written is checked by that.
    const shown = Object.fromEntries(asked.shown.map((c) => [c.file, c.digest]));
    await show(
      await call<State>('apply', {
        doubt: doubt.id,
        answer: asked.answer.id,
        values: values(),
        shown,
      }),
    );
    delete document.documentElement.dataset['asked'];
    panes.draft.focus();
  } catch (error) {
    complain(error);
  }
}

/** Show a document beside its lines of the source. */
async function openDocument(id: string | undefined): Promise<void> {
  if (id === undefined || id === shownDocument) return;
  const own = state.documents.find((d) => d.id === id);
  const doc = await call<ShownDocument | null>(`document/${encodeURIComponent(id)}`);
  if (doc === null || own === undefined) return;
  shownDocument = id;
  lines = doc.lines;
  panes.article.innerHTML = doc.html;
  const [from, to] = own.sourceLines;
  const first = Math.max(1, from - 3);
  const dropped = new Set(state.dropped);
  panes.source.replaceChildren(
    ...source.slice(first - 1, to + 3).map((text, i) => {
      const line = element('p', { textContent: text === '' ? ' ' : text });
      line.dataset['line'] = String(first + i);
      line.classList.toggle('dropped', dropped.has(first + i));
      return line;
    }),
  );
  for (const [anchor] of lines)
    document.getElementById(anchor)?.classList.toggle('read', isRead(own, anchor));
}

function isRead(doc: State['documents'][number], anchor: string): boolean {
  const [last, own] = [doc.readTo, anchor].map((a) => lines.findIndex(([x]) => x === a));
  return own! <= last!;
}

const lineElement = (line: number): HTMLElement | null =>
  panes.source.querySelector(`[data-line="${line}"]`);

/** Light a clause and its lines on both sides. */
function light(anchor: string | undefined, line: number | undefined, scroll: boolean): void {
  for (const lit of document.querySelectorAll('.lit, .spot')) lit.classList.remove('lit', 'spot');
  const clause = lines.find(([a]) => a === anchor);
  if (clause !== undefined) {
    const own = document.getElementById(clause[0]);
    own?.classList.add('lit');
    if (scroll) own?.scrollIntoView({ block: 'center' });
    for (let l = clause[1]; l <= clause[2]; l += 1) lineElement(l)?.classList.add('lit');
  }
  if (scroll) queue(() => drawPage(line ?? clause?.[1]));
  const spot = lineElement(line ?? clause?.[1] ?? 0);
  if (line !== undefined) spot?.classList.add('spot');
  if (scroll) spot?.scrollIntoView({ block: 'center' });
}

/** The print, once it was asked for: pages of the PDF, drawn in place of the lines. */
let print: { readonly draw: (sheet: number) => Promise<void> } | undefined;
let pages: readonly { readonly sheet: number; readonly line?: number }[] = [];

async function openPrint(): Promise<typeof print> {
  const path = './pdfjs/build/pdf.min.mjs';
  const pdfjs = (await import(path)) as typeof import('pdfjs-dist');
  pdfjs.GlobalWorkerOptions.workerSrc = 'pdfjs/build/pdf.worker.min.mjs';
  const from = (folder: string): string => new URL(`pdfjs/${folder}/`, location.href).href;
  const pdf = await pdfjs.getDocument({
    url: 'print.pdf',
    cMapUrl: from('cmaps'),
    standardFontDataUrl: from('standard_fonts'),
    wasmUrl: from('wasm'),
  }).promise;
  const canvas = one<HTMLCanvasElement>('[data-print] canvas');
  return {
    draw: async (sheet) => {
      if (canvas.dataset['sheet'] === String(sheet)) return;
      const page = await pdf.getPage(sheet);
      const width = one('[data-print]').clientWidth - 32;
      const scale = (width / page.getViewport({ scale: 1 }).width) * devicePixelRatio;
      const viewport = page.getViewport({ scale });
      Object.assign(canvas, { width: viewport.width, height: viewport.height });
      canvas.style.width = `${width}px`;
      await page.render({ canvas, viewport }).promise;
      canvas.dataset['sheet'] = String(sheet);
    },
  };
}

/** Draw the page that a line of the source stands on, if pages are shown. */
async function drawPage(line: number | undefined): Promise<void> {
  if (print === undefined || panes.source.hidden === false || line === undefined) return;
  const page = pages.findLast((p) => p.line !== undefined && p.line <= line) ?? pages[0];
  if (page !== undefined) await print.draw(page.sheet);
}

/** Show the pages of the print in place of the lines, or the lines again. */
async function turnToPrint(): Promise<void> {
  if (pages.length === 0) throw new Error(word('noPrint'));
  const shows = panes.source.hidden;
  panes.source.hidden = !shows;
  one('[data-print]').hidden = shows;
  if (shows) return;
  print ??= await openPrint();
  await drawPage(current()?.sourceLine ?? lines[0]?.[1]);
}

/** The clause that a line of the source went into. */
const clauseOfLine = (line: number): string | undefined =>
  lines.findLast(([, from, to]) => from <= line && line <= to)?.[0];

panes.article.addEventListener('pointerover', (event) => {
  const own = lines.find(
    ([a]) => (event.target as Element).closest(`[id="${CSS.escape(a)}"]`) !== null,
  );
  const id = (event.target as Element).closest('[id]')?.id;
  const clause = id !== undefined && lines.some(([a]) => a === id) ? id : own?.[0];
  if (clause === undefined) return;
  reached = clause;
  reachedLine = undefined;
  light(clause, undefined, false);
});
panes.source.addEventListener('pointerover', (event) => {
  const line = Number((event.target as HTMLElement).dataset['line']);
  if (line <= 0) return;
  reachedLine = state.dropped.includes(line) ? line : undefined;
  reached = clauseOfLine(line);
  light(reached, line, false);
});

/** Both sides scroll together: the clause at the top of the one comes to the top of the other. */
let leading: HTMLElement | undefined;
for (const pane of [panes.source, panes.draft]) {
  pane.addEventListener('pointerenter', () => (leading = pane));
  pane.addEventListener('focus', () => (leading = pane));
  pane.addEventListener(
    'scroll',
    () => {
      if (leading !== pane) return;
      const top = pane.getBoundingClientRect().top;
      if (pane === panes.draft) {
        const first = lines.find(
          ([a]) => (document.getElementById(a)?.getBoundingClientRect().bottom ?? 0) > top,
        );
        const line = first === undefined ? null : lineElement(first[1]);
        if (line !== null)
          panes.source.scrollTop +=
            line.getBoundingClientRect().top - panes.source.getBoundingClientRect().top;
      } else {
        const first = [...panes.source.children].find(
          (p) => p.getBoundingClientRect().bottom > top,
        ) as HTMLElement | undefined;
        const anchor = clauseOfLine(Number(first?.dataset['line']));
        const clause = anchor === undefined ? null : document.getElementById(anchor);
        if (clause !== null)
          panes.draft.scrollTop +=
            clause.getBoundingClientRect().top - panes.draft.getBoundingClientRect().top;
      }
    },
    { passive: true },
  );
}

const commands: Readonly<Record<string, () => Promise<void>>> = {
  undo: async () => show(await call<State>('undo', {}), current()?.id),
  read: async () => {
    const anchor = reached ?? current()?.clause ?? lines.at(-1)?.[0];
    if (shownDocument === undefined || anchor === undefined) return;
    await show(await call<State>('read', { document: shownDocument, anchor }), current()?.id);
  },
  approve: async () => {
    const list = element(
      'ul',
      { className: 'changes' },
      ...state.changes.map((c) => element('li', {}, say(c))),
    );
    const questions = state.doubts.filter((d) => d.question === true).length;
    if (state.errors > 0) throw new Error(say(refusals.notYet));
    panes.now.replaceChildren(
      element('h2', {}, word('approve')),
      element('p', {}, state.changes.length === 0 ? word('unchanged') : word('sealing')),
      ...(questions === 0 ? [] : [element('p', {}, `${word('open')}：${questions}`)]),
      list,
      element(
        'p',
        { className: 'buttons' },
        element(
          'button',
          { type: 'button', className: 'write', onclick: () => queue(seal) },
          word('approve'),
          ' ',
          element('kbd', {}, 'Enter'),
        ),
        element('button', { type: 'button', onclick: () => queue(() => go(at)) }, word('cancel')),
      ),
    );
    panes.now.querySelector<HTMLElement>('.write')?.focus();
  },
};

async function seal(): Promise<void> {
  try {
    await show(await call<State>('approve', {}));
    panes.now.prepend(element('p', { className: 'approved', role: 'status' }, word('approved')));
  } catch (error) {
    complain(error);
  }
}

for (const button of document.querySelectorAll<HTMLElement>('[data-do]'))
  button.addEventListener('click', () =>
    queue(commands[button.dataset['do'] ?? ''] ?? (() => undefined)),
  );

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (event.ctrlKey && key === 'Enter') return queue(apply);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === 'Escape') return queue(() => go(at));
  const on = (selector: string): boolean =>
    target instanceof HTMLElement && target.matches(selector);
  const typing = on('input:not([type=checkbox]), textarea, select');
  if (key === 'Enter' && !on('textarea, button, a')) {
    event.preventDefault();
    return queue(() => (asked === undefined ? undefined : apply()));
  }
  if (typing) return;
  const keys: Readonly<Record<string, () => unknown>> = {
    j: () => go(at + 1),
    k: () => go(at - 1),
    u: commands['undo']!,
    r: commands['read']!,
    a: commands['approve']!,
    J: () => step(1),
    K: () => step(-1),
    d: nextDropped,
    e: takeUp,
    p: turnToPrint,
    '[': () => neighbour(-1),
    ']': () => neighbour(1),
  };
  const own = /^[1-9]$/u.test(key) ? () => choose(Number(key) - 1) : keys[key];
  if (own === undefined) return;
  event.preventDefault();
  queue(own);
});

async function neighbour(step: number): Promise<void> {
  const i = state.documents.findIndex((d) => d.id === shownDocument);
  await openDocument(state.documents[i + step]?.id);
}

source = await call<string[]>('source');
pages = await call<typeof pages>('pages');
await show(await call<State>('state'));
document.documentElement.dataset['ready'] = '';
