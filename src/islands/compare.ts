/**
 * Two documents side by side: reads their clauses, lays them out in pairs, and marks what has
 * changed within the sentence.
 */
import diff from 'fast-diff';
import { type ComparedClause, comparePairs, type Pair, type PairKind } from '../domain/compare.ts';
import { clauseName } from '../domain/names.ts';
import { at } from './base.ts';

interface DocumentRecord {
  readonly id: string;
  readonly title: string;
  readonly docNumber: string | null;
}

const kindNames: Readonly<Record<PairKind, string>> = {
  same: '相同',
  changed: '修改',
  added: '新增',
  removed: '删去',
  moved: '移动',
};

const form = document.querySelector<HTMLFormElement>('form.which')!;
const place = document.querySelector<HTMLElement>('[data-compare]')!;
const fields = [...form.querySelectorAll('input')];

const read = async <T>(path: string): Promise<T[]> => {
  const response = await fetch(at(path));
  if (!response.ok) throw new Error(path);
  return ((await response.json()) as { records: T[] }).records;
};
let reading: Promise<DocumentRecord[]> | undefined;
const documents = (): Promise<DocumentRecord[]> =>
  (reading ??= read<DocumentRecord>('/data/documents.json'));

const el = (name: string, className: string, ...children: (Node | string)[]): HTMLElement => {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
};

const asked = new URLSearchParams(location.search);
const [a = '', b = ''] = ['a', 'b'].map((key) => asked.get(key)?.trim() ?? '');
for (const field of fields) field.value = asked.get(field.name) ?? '';
// The list of documents grows with the corpus: it is read when somebody wants to choose.
form.addEventListener('focusin', () => void offer(), { once: true });
if (a !== '' && b !== '') void compare();

async function offer(): Promise<void> {
  const list = document.querySelector('#documents')!;
  for (const doc of await documents().catch(() => []))
    list.append(new Option(doc.title, doc.docNumber ?? doc.id));
}

/** The document that an id, a number or a title means. */
const find = (list: readonly DocumentRecord[], name: string): DocumentRecord | undefined =>
  list.find(({ id, docNumber, title }) => id === name || docNumber === name || title === name);

async function compare(): Promise<void> {
  place.replaceChildren(status('正在读取两篇…'));
  try {
    const list = await documents();
    const both = [find(list, a), find(list, b)];
    const missing = [a, b].find((_, i) => both[i] === undefined);
    if (missing !== undefined) {
      place.replaceChildren(status(`本站没有“${missing}”。请填写发文字号、标题或文件编号。`));
      return;
    }
    const [left, right] = both as [DocumentRecord, DocumentRecord];
    fields.forEach((field, i) => {
      field.value = both[i]?.docNumber ?? both[i]?.title ?? '';
    });
    const [before, after] = await Promise.all(
      [left, right].map(async ({ id }) => {
        const clauses = await read<ComparedClause>(`/data/clauses/${id}.json`);
        // Printed contents repeat what the headings say.
        return clauses.filter(({ label, text }) => text !== '' && !label.startsWith('目录-'));
      }),
    );
    draw(left, right, comparePairs(before!, after!));
  } catch {
    place.replaceChildren(
      status('没有读到这两篇的条款。请检查网络再试；从本机文件打开的，请到网站上对照。'),
    );
  }
}

function status(words: string): HTMLElement {
  const line = el('p', '', words);
  line.setAttribute('role', 'status');
  return line;
}

function draw(left: DocumentRecord, right: DocumentRecord, pairs: readonly Pair[]): void {
  const count = (kind: PairKind): number => pairs.filter((pair) => pair.kind === kind).length;
  const words = (Object.keys(kindNames) as PairKind[])
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${kindNames[kind]}${count(kind)}条`)
    .join('，');
  const list = el('div', 'pairs');
  const whole = document.createElement('button');
  whole.type = 'button';
  whole.textContent = '列出相同的';
  const show = (all: boolean): void => {
    whole.setAttribute('aria-pressed', String(all));
    list.classList.toggle('all', all);
  };
  whole.addEventListener('click', () => show(!list.classList.contains('all')));
  show(count('same') === pairs.length);
  list.append(
    el('div', 'sides', ...[left, right].map((doc) => el('div', '', linkTo(doc)))),
    ...pairs.map((pair) => {
      const [old, next] = marked(pair);
      return el(
        'div',
        `pair ${pair.kind}`,
        side(left, pair, pair.a, old),
        side(right, pair, pair.b, next),
      );
    }),
  );
  const head = el('div', 'compared', status(`${words}。`));
  if (count('same') > 0) head.append(whole);
  place.replaceChildren(head, list);
}

function linkTo(doc: DocumentRecord): HTMLElement {
  const link = document.createElement('a');
  link.href = at(`/documents/${doc.id}/`);
  link.textContent = doc.docNumber ?? doc.title;
  return link;
}

/** One side of a pair: the clause as a link to it, what became of it, its words. */
function side(
  doc: DocumentRecord,
  { kind, a: old }: Pair,
  clause: ComparedClause | undefined,
  text: readonly (Node | string)[],
): HTMLElement {
  const box = el('div', '');
  if (clause === undefined) return box;
  const link = document.createElement('a');
  link.href = at(`/documents/${doc.id}/#${clause.label}`);
  link.textContent = clauseName(clause.label);
  const name = el('small', '', link);
  const isNew = kind === 'added' || (clause !== old && kind !== 'same');
  if (isNew || kind === 'removed') name.append(el('b', '', kindNames[kind]));
  box.append(name, ...text);
  return box;
}

/** The words of both sides, with what was taken out and put in. */
function marked({ kind, a: old, b: next }: Pair): [(Node | string)[], (Node | string)[]] {
  if (old === undefined || next === undefined || kind === 'same')
    return [[old?.text ?? ''], [next?.text ?? '']];
  const [before, after]: [(Node | string)[], (Node | string)[]] = [[], []];
  for (const [change, words] of diff(old.text, next.text, undefined, true)) {
    if (change !== diff.INSERT) before.push(change === diff.EQUAL ? words : el('del', '', words));
    if (change !== diff.DELETE) after.push(change === diff.EQUAL ? words : el('ins', '', words));
  }
  return [before, after];
}
