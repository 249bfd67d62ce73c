/**
 * A calculator with a script, whatever its sheet: the form, the address and the result are
 * kept in step, and what follows from the result is shown with its clocks. The sheet comes
 * with the page. Without this script the page is the form, the decision table and the list
 * of what follows from each grade.
 */
import type { GradeSheet } from '../domain/rules.ts';
import { parseCase } from '../rules/case.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Case, FieldError, GradeResult } from '../rules/model.ts';
import { dueBy, fieldValue, momentOf, wallTime } from './calculator/clock.ts';
import { h, need } from './calculator/dom.ts';
import { rowsOf } from './calculator/events.ts';
import { fieldsOf } from './calculator/fields.ts';
import {
  type Links,
  ladder,
  outcomeName,
  reasons,
  type Verdict,
  verdictOf,
} from './calculator/grade.ts';
import { answersOf, answerTable, recordText } from './calculator/record.ts';

/** Parameter of the moment from which the clocks run. */
const FOUND = 'found';
/** How long nothing must have changed before the result is spoken. */
const QUIET = 900;

const form = document.querySelector<HTMLFormElement>('form[data-sheet]');
if (form) start(form);

function start(questions: HTMLFormElement): void {
  const sheet = JSON.parse(questions.dataset['sheet'] ?? '') as GradeSheet;
  const { document: doc = '', cite = '' } = questions.dataset;
  const fields = fieldsOf(questions, sheet);
  const box = questions.querySelector<HTMLElement>('[data-events]');
  const rows = box ? rowsOf(box, sheet, () => update()) : undefined;
  const found = need<HTMLInputElement>(document, `[name=${FOUND}]`);
  const panel = need(document, '[data-result]');
  const verdictBox = need(panel, '[data-verdict]');
  const reasonsBox = need(panel, '[data-reasons]');
  const spoken = need(document, '[data-spoken]');
  const links: Links = { document: doc, focus: (id) => fields.focus(id) };

  /** Parameters of the address that are not ours: left as they are. */
  let others: [string, string][] = [];
  let foundGiven = '';
  let text = '';
  let speaking: ReturnType<typeof setTimeout> | undefined;

  function fromAddress(): void {
    const params = new URLSearchParams(location.search);
    const own = new Set([...sheet.inputs.map((i) => i.id), FOUND, 'event']);
    others = [...params].filter(([key]) => !own.has(key));
    fields.write(params);
    rows?.write(params);
    foundGiven = params.get(FOUND) ?? '';
    found.value = foundGiven;
    update();
  }

  /** Everything that is entered, right or wrong, as the address keeps it. */
  function entered(settled: boolean): URLSearchParams {
    const params = new URLSearchParams();
    fields.read(params);
    rows?.read(params, settled);
    return params;
  }

  function update(): void {
    const address = entered(false);
    const moment = found.value || foundGiven;
    if (moment !== '') address.set(FOUND, moment);
    for (const [key, value] of others) address.append(key, value);
    keepAddress(address);
    const parsed = parseCase(sheet, entered(true));
    if (parsed.errors.length > 0) showErrors(parsed.errors);
    else showResult(parsed.case, evaluate(sheet, parsed.case));
  }

  function showErrors(errors: readonly FieldError[]): void {
    fields.show(errors, []);
    rows?.show(errors, null);
    panel.dataset['grade'] = 'invalid';
    panel.dataset['possible'] = '';
    const verdict: Verdict = {
      head: '所填有误，不能定级',
      line: `请改正标出的${errors.length}处。`,
      colour: undefined,
    };
    showVerdict(verdict);
    const labels = new Map(sheet.inputs.map((i) => [i.id, i.label]));
    reasonsBox.replaceChildren(
      h(
        'ul',
        { class: 'wrong' },
        errors.map(({ input, message }) => {
          const button = h(
            'button',
            { type: 'button' },
            labels.get(input) ?? sheet.events?.label ?? input,
          );
          button.addEventListener('click', () =>
            labels.has(input) ? fields.focus(input) : rows?.focus(),
          );
          return h('li', {}, button, message);
        }),
      ),
    );
    showSteps(undefined);
    text = `${sheet.title}\n${verdict.head}。${errors.map((e) => e.message).join('')}\n${location.href}\n`;
    need(document, '[data-answers]').replaceChildren();
    speak(`${verdict.head}。${verdict.line}`);
  }

  function showResult(entry: Case, result: GradeResult): void {
    fields.show([], result.notices);
    rows?.show([], result.window);
    panel.dataset['grade'] = result.grade;
    panel.dataset['possible'] = result.possible.join(' ');
    const empty = Object.keys(entry.facts).length === 0 && entry.events.length === 0;
    const verdict = verdictOf(sheet, result, empty);
    showVerdict(verdict, ladder(sheet, result));
    reasonsBox.replaceChildren(...reasons(sheet, result, links));
    const due = showSteps(result);
    need(document, '[data-answers]').replaceChildren(
      answerTable(answersOf(sheet, entry, result.facts)),
    );
    text = recordText({ sheet, cite, address: location.href, case: entry, result, verdict, due });
    speak(`${verdict.head}。${verdict.line}`);
  }

  function showVerdict({ head, line, colour }: Verdict, rungs?: HTMLElement): void {
    if (colour === undefined) delete panel.dataset['colour'];
    else panel.dataset['colour'] = colour;
    verdictBox.replaceChildren(
      h('h2', {}, head),
      h('p', {}, line),
      ...(rungs === undefined ? [] : [rungs]),
    );
  }

  /** Says the result once the reader has paused, and only if it has changed. */
  function speak(words: string): void {
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      if (spoken.textContent !== words) spoken.textContent = words;
    }, QUIET);
  }

  /** Shows the steps that follow, each with the moment by which it is due; returns these. */
  function showSteps(result: GradeResult | undefined): string[] {
    void result;
    void outcomeName;
    void momentOf;
    void dueBy;
    void wallTime;
    return [];
  }

  questions.addEventListener('input', update);
  questions.addEventListener('submit', (event) => event.preventDefault());
  found.addEventListener('input', () => {
    foundGiven = '';
    update();
  });
  need(document, '[data-now]').addEventListener('click', () => {
    found.value = fieldValue(new Date());
    foundGiven = '';
    update();
  });
  addEventListener('popstate', fromAddress);
  const stamp = need(document, '[data-printed]');
  addEventListener('beforeprint', () => {
    stamp.textContent = fieldValue(new Date()).replace('T', ' ');
    need(document, '[data-address]').textContent = location.href;
  });
  copyOn(need(document, '[data-copy=link]'), () => location.href);
  copyOn(need(document, '[data-copy=text]'), () => text);
  need(document, '[data-print]').addEventListener('click', () => print());
  document.documentElement.classList.add('live');
  fromAddress();
}

let retry: ReturnType<typeof setTimeout> | undefined;

/** Writes the address. A browser that counts how often refuses for a while; then it is tried again. */
function keepAddress(params: URLSearchParams): void {
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
function copyOn(button: HTMLElement, content: () => string): void {
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
