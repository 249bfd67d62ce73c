/**
 * A calculator whose outcome is no grade: form, address and result are kept in step. Each
 * kind of sheet puts its own result on the page, which is complete without this script but
 * for the answers of the reader.
 */
import type { PolicySheet } from '../domain/rules.ts';
import { parseFacts } from '../rules/facts.ts';
import type { FieldError } from '../rules/model.ts';
import { noticesOn } from '../rules/sheet.ts';
import { describeValue, nameOf } from '../rules/words.ts';
import { copyOn, keepAddress, printOn } from './calculator/address.ts';
import { h, need } from './calculator/dom.ts';
import { fieldsOf } from './calculator/fields.ts';
import { CONFIRMED, confirmedNotes, doubtsOf } from './calculator/questions.ts';
import { itemsKind } from './policy/items.ts';
import { lookupKind } from './policy/lookup.ts';
import type { Kind, Page, Shown } from './policy/panel.ts';
import { scheduleKind } from './policy/schedule.ts';

/** A result while something that was entered is asked about. */
const doubtful = (shown: Shown, questions: number): Shown =>
  questions === 0 ? shown : { ...shown, line: `先核对${questions}处，再作定论。${shown.line}` };

/** How long nothing must have changed before the result is spoken. */
const QUIET = 900;

const form = document.querySelector<HTMLFormElement>('form[data-policy]');
if (form) start(form);

function start(questions: HTMLFormElement): void {
  const sheet = JSON.parse(questions.dataset['policy'] ?? '') as PolicySheet;
  const { cite = '' } = questions.dataset;
  const fields = fieldsOf(questions, sheet);
  const doubts = doubtsOf(() => update());
  const panel = need(document, '[data-result]');
  const reasons = need(panel, '[data-reasons]');
  const beside = need(panel, '[data-beside]');
  const spoken = need(document, '[data-spoken]');
  const page: Omit<Page<PolicySheet>, 'sheet'> = {
    form: questions,
    list: need(panel, '[data-list]'),
    labels: JSON.parse(questions.dataset['labels'] ?? '{}') as Record<string, string>,
    focus: (id) => fields.focus(id),
    update: () => update(),
  };
  const kind: Kind =
    sheet.kind === 'items'
      ? itemsKind({ ...page, sheet })
      : sheet.kind === 'schedule'
        ? scheduleKind({ ...page, sheet })
        : lookupKind({ ...page, sheet });

  /** Parameters of the address that are not ours: left as they are. */
  let others: [string, string][] = [];
  /** The record as text, made when it is asked for: it holds the time. */
  let text = async (): Promise<string> => '';
  let speaking: ReturnType<typeof setTimeout> | undefined;

  function fromAddress(): void {
    const params = new URLSearchParams(location.search);
    const own = new Set([...sheet.inputs.map((i) => i.id), ...kind.own, CONFIRMED]);
    others = [...params].filter(([key]) => !own.has(key));
    fields.write(params);
    kind.write?.(params);
    doubts.write(params);
    update();
  }

  function update(): void {
    const params = new URLSearchParams();
    fields.read(params);
    kind.read?.(params);
    const { questions: asked, notes } = parseFacts(sheet, params);
    const { open, confirmed } = doubts.sort(asked);
    const address = new URLSearchParams(params);
    doubts.read(address);
    for (const [key, value] of others) address.append(key, value);
    keepAddress(address);
    const errors = kind.errors(params);
    if (errors.length > 0) showErrors(errors);
    else showResult(doubtful(kind.show(params), open.length), params.size === 0);
    fields.ask([...notes, ...confirmedNotes(confirmed)], open, doubts);
  }

  function showErrors(errors: readonly FieldError[]): void {
    fields.show(errors, []);
    kind.clear();
    panel.dataset['status'] = 'invalid';
    verdict('所填有误，不能判断', `请改正标出的${errors.length}处。`);
    const labels = new Map(sheet.inputs.map((i) => [i.id, nameOf(i)]));
    beside.replaceChildren(
      h(
        'ul',
        { class: 'wrong' },
        errors.map(({ input, message }) => {
          const label = labels.get(input);
          if (label === undefined) return h('li', {}, message);
          const button = h('button', { type: 'button' }, label);
          button.addEventListener('click', () => fields.focus(input));
          return h('li', {}, button, message);
        }),
      ),
    );
    need(document, '[data-answers]').replaceChildren();
    text = async () =>
      `${sheet.title}\n所填有误，不能判断。${errors.map((e) => e.message).join('')}\n${location.href}\n`;
  }

  function showResult(shown: Shown, empty: boolean): void {
    const notices = noticesOn(sheet, shown.facts).filter((n) => n.level !== 'contradiction');
    fields.show([], notices);
    panel.dataset['status'] = 'valid';
    verdict(shown.head, shown.line);
    beside.replaceChildren(
      ...notices
        .filter((n) => n.at === undefined)
        .map((n) => h('p', { class: 'notice-notice' }, n.text)),
      ...(empty && sheet.kind === 'items'
        ? [h('p', { class: 'hint' }, '随填随出结果，不知道的留空。')]
        : []),
    );
    const answers = sheet.inputs.flatMap((input) => {
      const value = shown.facts[input.id];
      return value === undefined
        ? []
        : [{ label: nameOf(input), value: describeValue(input, value) }];
    });
    const left = sheet.inputs.filter((i) => shown.facts[i.id] === undefined).map(nameOf);
    need(document, '[data-answers]').replaceChildren(
      h(
        'dl',
        {},
        answers.map(({ label, value }) => h('div', {}, h('dt', {}, label), h('dd', {}, value))),
      ),
      ...(left.length === 0 ? [] : [h('p', { class: 'left' }, `未填：${left.join('、')}`)]),
    );
    const lines = [
      `${sheet.title}（规则表${sheet.version}版，依据${cite}）`,
      `结果：${shown.head}。${shown.line}`,
      ...(answers.length === 0
        ? []
        : ['情况：', ...answers.map((a) => `  ${a.label}：${a.value}`)]),
      ...(left.length === 0 ? [] : [`未填（不知道）：${left.join('、')}`]),
      ...shown.lines,
      ...notices.map((n) => `提示：${n.text}`),
      ...(sheet.readings.length === 0
        ? []
        : ['对条文的理解：', ...sheet.readings.map((r) => `  ${r.text}`)]),
    ];
    text = async () => {
      const { madeLines, sectionLines } = await import('./calculator/recordText.ts');
      return [...lines, ...sectionLines(document), ...madeLines(location.href)].join('\n');
    };
  }

  function verdict(head: string, line: string): void {
    need(panel, '[data-verdict]').replaceChildren(h('h2', {}, head), h('p', {}, line));
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      const words = `${head}。${line}`;
      if (spoken.textContent !== words) spoken.textContent = words;
    }, QUIET);
  }

  // What an input method is still composing is no answer yet.
  questions.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) update();
  });
  questions.addEventListener('compositionend', () => update());
  questions.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', fromAddress);
  copyOn(need(document, '[data-copy=link]'), () => location.href);
  copyOn(need(document, '[data-copy=text]'), () => text());
  printOn(document.querySelectorAll<HTMLElement>('[data-print]'));
  need(document, '[data-why]').addEventListener('click', () => {
    reasons.focus({ preventScroll: true });
    reasons.scrollIntoView({ block: 'start' });
  });
  document.documentElement.classList.add('live');
  fromAddress();
}
