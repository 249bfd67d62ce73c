/**
 * A calculator with a script, whatever its sheet: the form, the address and the result are
 * kept in step, and what follows from the result is shown with its clocks. The sheet comes
 * with the page. Without this script the page is the form, the decision table and the list
 * of what follows from each grade.
 */
import type { PlacesData } from '../domain/places.ts';
import { EVENT, parseAnswers } from '../rules/facts.ts';
import { isFor, type SheetWithSteps } from '../rules/follows.ts';
import { evaluateKnown } from '../rules/known.ts';
import type { GradeResult, ParsedCase, Question } from '../rules/model.ts';
import { actionsOn } from './calculator/actions.ts';
import { copyOn, keepAddress, printOn } from './calculator/address.ts';
import { dueLine, dueWords, fieldValue, momentOf, momentsOf } from './calculator/clock.ts';
import { h, need } from './calculator/dom.ts';
import { type RowsKit, rowsOf } from './calculator/events.ts';
import { fieldsOf } from './calculator/fields.ts';
import {
  asked,
  countedIn,
  doubtful,
  type Links,
  ladder,
  reasons,
  type Verdict,
  verdictOf,
} from './calculator/grade.ts';
import { CONFIRMED, confirmedNotes, doubtsOf } from './calculator/questions.ts';
import { answersOf, answerTable, dueList, sureList } from './calculator/record.ts';

/** The warning colours in words. */
const colourNames = { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色' } as const;
/** How long nothing must have changed before the result is spoken. */
const QUIET = 900;

const form = document.querySelector<HTMLFormElement>('form[data-sheet]');
if (form) start(form);

function start(questions: HTMLFormElement): void {
  const sheet = JSON.parse(questions.dataset['sheet'] ?? '') as SheetWithSteps;
  const { document: doc = '', cite = '' } = questions.dataset;
  const fields = fieldsOf(questions, sheet);
  const box = questions.querySelector<HTMLElement>('[data-events]');
  const doubts = doubtsOf(() => update());
  const rows = box
    ? rowsOf(box, { sheet, kit: rowsKit, doubts, changed: () => update() })
    : undefined;
  const clocks = [...document.querySelectorAll<HTMLInputElement>('[data-moment]')];
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const actions = actionsOn(steps, () => update());
  const panel = need(document, '[data-result]');
  const verdictBox = need(panel, '[data-verdict]');
  const reasonsBox = need(panel, '[data-reasons]');
  const spoken = need(document, '[data-spoken]');
  const links: Links = { document: doc, focus: (id) => fields.focus(id) };

  /** Parameters of the address that are not ours: left as they are. */
  let others: [string, string][] = [];
  /** Times in the address that are none. */
  const noTimes = new Map<string, string>();
  /** The record as text, made when it is asked for: it holds the time. */
  let text = async (): Promise<string> => '';
  /** What is being graded. */
  let latest: URLSearchParams | undefined;
  let kit: RowsKit | undefined;
  let speaking: ReturnType<typeof setTimeout> | undefined;

  function fromAddress(): void {
    const params = new URLSearchParams(location.search);
    const own = new Set([
      ...sheet.inputs.map((i) => i.id),
      EVENT,
      CONFIRMED,
      ...clocks.map((c) => c.name),
    ]);
    others = [...params].filter(([key]) => !own.has(key));
    fields.write(params);
    rows?.write(params);
    doubts.write(params);
    noTimes.clear();
    for (const clock of clocks) {
      const given = params.get(clock.name) ?? '';
      clock.value = momentOf(given) === undefined ? '' : given;
      if (clock.value !== given) noTimes.set(clock.name, given);
    }
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
    toAddress();
    grade(entered(true));
  }

  function toAddress(): void {
    const address = entered(false);
    doubts.read(address);
    for (const { name, value } of clocks) {
      const moment = value || noTimes.get(name);
      if (moment) address.set(name, moment);
    }
    for (const [key, value] of others) address.append(key, value);
    keepAddress(address);
  }

  /** Reads and grades what is entered; where there are rows, by the part of the script for them. */
  function grade(params: URLSearchParams): void {
    latest = params;
    if (!params.has(EVENT)) {
      const parsed = parseAnswers(sheet, params);
      show(parsed, () => evaluateKnown(sheet, parsed.case.facts, []));
      return;
    }
    if (kit !== undefined) {
      const { parseCase, evaluate, places } = kit;
      const today = fieldValue(new Date()).slice(0, 10);
      const parsed = parseCase(sheet, params, { places, today });
      show(parsed, () => evaluate(sheet, parsed.case));
      return;
    }
    rowsKit().then(
      // What was entered meanwhile goes before.
      () => latest === params && grade(params),
      () => {
        if (latest !== params) return;
        const message = '逐起填写的那部分脚本没有取到，不能定级：请重新载入本页。';
        showErrors(
          { ...parseAnswers(sheet, params), errors: [{ input: EVENT, given: '', message }] },
          [],
        );
      },
    );
  }

  async function rowsKit(): Promise<RowsKit> {
    if (kit !== undefined) return kit;
    const found = await import('./calculator/rowsKit.ts');
    const list = box?.dataset['places'];
    const places =
      list === undefined ? undefined : found.buildPlaces(JSON.parse(list) as PlacesData);
    kit = { ...found, places };
    return kit;
  }

  function show(read: ParsedCase, evaluate: () => GradeResult): void {
    const { open, confirmed } = doubts.sort(read.questions);
    // What was confirmed is in the address only while there is the question.
    toAddress();
    const parsed = { ...read, notes: [...read.notes, ...confirmedNotes(confirmed)] };
    if (parsed.errors.length > 0) showErrors(parsed, open);
    else showResult(parsed, open, confirmed, evaluate());
  }

  function showErrors(parsed: ParsedCase, open: readonly Question[]): void {
    const { errors } = parsed;
    fields.show(errors, []);
    fields.ask(parsed.notes, open, doubts);
    rows?.show(parsed, open, null);
    panel.dataset['grade'] = 'invalid';
    panel.dataset['possible'] = '';
    panel.dataset['asked'] = String(open.length);
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
        errors.map(({ input, row, message }) => {
          const label = labels.get(input) ?? sheet.events?.label ?? input;
          const button = h(
            'button',
            { type: 'button' },
            row === undefined ? label : `${label}，第${row + 1}行`,
          );
          button.addEventListener('click', () => goTo(input, row));
          return h('li', {}, button, message);
        }),
      ),
    );
    showSteps(undefined);
    text = async () =>
      `${sheet.title}\n${verdict.head}。${errors.map((e) => e.message).join('')}\n${location.href}\n`;
    need(document, '[data-answers]').replaceChildren();
    need(document, '[data-dues]').replaceChildren();
    speak(`${verdict.head}。${verdict.line}`);
  }

  /** Brings the reader to a field, or to a row of the events. */
  function goTo(input: string, row: number | undefined): void {
    if (sheet.inputs.some((i) => i.id === input)) fields.focus(input);
    else rows?.focus(row);
  }

  function showResult(
    parsed: ParsedCase,
    open: readonly Question[],
    confirmed: readonly Question[],
    result: GradeResult,
  ): void {
    const entry = parsed.case;
    fields.show([], result.notices, result.window === null ? {} : countedIn(sheet, result));
    fields.ask(parsed.notes, open, doubts);
    rows?.show(parsed, open, result.window);
    panel.dataset['grade'] = result.grade;
    panel.dataset['possible'] = result.possible.join(' ');
    panel.dataset['asked'] = String(open.length);
    const empty = Object.keys(entry.facts).length === 0 && entry.events.length === 0;
    const verdict = doubtful(verdictOf(sheet, result, empty), result, open.length);
    showVerdict(verdict, ladder(sheet, result));
    reasonsBox.replaceChildren(
      ...asked(open, (q) => goTo(q.input, q.row)),
      ...reasons(sheet, result, links),
    );
    const due = showSteps(result);
    need(document, '[data-dues]').replaceChildren(...dueList(due));
    need(document, '[data-answers]').replaceChildren(
      answerTable(answersOf(sheet, entry, result.facts)),
      ...sureList(confirmed),
    );
    const tally = document.querySelector('[data-tally]')?.textContent ?? '';
    text = async () =>
      (await import('./calculator/recordText.ts')).recordText({
        sheet,
        cite,
        address: location.href,
        case: entry,
        result,
        verdict,
        due,
        tally,
        asked: open,
        confirmed,
      });
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

  /** Says which times are none. */
  function showTimes(): void {
    for (const { name } of clocks) {
      const wrong = noTimes.get(name);
      const error = document.getElementById(`e-${name}`);
      if (error) error.textContent = wrong === undefined ? '' : `没有“${wrong}”这一时间。`;
    }
  }

  /** Shows what must be done, each clock with the time by which it is due; returns these. */
  function showSteps(result: GradeResult | undefined): string[] {
    const givenAt = (id: string): string =>
      clocks.find((c) => c.dataset['moment'] === id)?.value ?? '';
    const known = momentsOf(sheet, givenAt);
    showTimes();
    need(document, '.after-grade').hidden = result === undefined || steps.length === 0;
    if (result === undefined) return [];
    const { grade, outcome, possible } = result;
    const due = sheet.moments
      .filter((m) => known.has(m.id))
      .map((m) => `${m.label}：${givenAt(m.id).replace('T', ' ')}`);
    for (const element of steps) {
      const step = sheet.steps[Number(element.dataset['step'])]!;
      const owed = isFor(step, grade);
      element.hidden = !owed || !actions.wanted(element);
      for (const [c, clock] of step.clocks.entries()) {
        const words = dueWords(clock, known);
        need(element, `[data-clock="${c}"] [data-due]`).textContent = words ?? clock.words;
        if (owed && words !== undefined) due.push(dueLine(clock, words));
      }
    }
    for (const gap of document.querySelectorAll<HTMLElement>('[data-gap]'))
      gap.hidden = !isFor(sheet.gaps[Number(gap.dataset['gap'])]!, grade);
    for (const part of document.querySelectorAll<HTMLElement>('.phase, .gaps'))
      part.hidden = part.querySelector('li:not([hidden])') === null;
    actions.count();
    need(document, '[data-for-grade]').textContent =
      outcome !== null
        ? `按${outcome.name}${possible.length > 1 ? '（可能升级）' : ''}`
        : possible.length > 1
          ? '级别未定，先列不分级别都要做的'
          : `${sheet.none}，只列不分级别都要做的`;
    const warned = need(document, '[data-warned]');
    warned.textContent = outcome?.colour === undefined ? '' : colourNames[outcome.colour];
    if (outcome?.colour === undefined) delete warned.dataset['colour'];
    else warned.dataset['colour'] = outcome.colour;
    return due;
  }

  // What an input method is still composing is no answer yet.
  questions.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) update();
  });
  questions.addEventListener('compositionend', () => update());
  questions.addEventListener('submit', (event) => event.preventDefault());
  for (const clock of clocks) {
    clock.addEventListener('input', () => {
      noTimes.delete(clock.name);
      update();
    });
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-now]')) {
    const clock = clocks.find((c) => c.dataset['moment'] === button.dataset['now']);
    button.addEventListener('click', () => {
      if (clock === undefined) return;
      clock.value = fieldValue(new Date());
      noTimes.delete(clock.name);
      update();
    });
  }
  addEventListener('popstate', fromAddress);
  copyOn(need(document, '[data-copy=link]'), () => location.href);
  copyOn(need(document, '[data-copy=text]'), () => text());
  printOn(document.querySelectorAll<HTMLElement>('[data-print]'));
  need(document, '[data-why]').addEventListener('click', () => {
    reasonsBox.focus({ preventScroll: true });
    reasonsBox.scrollIntoView({ block: 'start' });
  });
  document.documentElement.classList.add('live');
  // A case with rows in its address is shown before the page counts as loaded: a script element
  // for the same module is what the browser waits for, an import alone is not.
  const source = box?.dataset['events'];
  if (source && new URLSearchParams(location.search).has(EVENT)) {
    void rowsKit().catch(() => undefined);
    document.head.append(h('script', { type: 'module', src: source }));
  }
  fromAddress();
}
