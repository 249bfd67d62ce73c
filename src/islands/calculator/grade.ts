/** The result of a sheet of grades: the grade in large, then why, then what is missing. */
import { clauseName } from '../../domain/names.ts';
import type { GradeSheet, Notice } from '../../domain/rules.ts';
import { NONE } from '../../rules/known.ts';
import type {
  CriterionResult,
  DecisiveFact,
  Facts,
  GradeResult,
  Lack,
  Question,
} from '../../rules/model.ts';
import { describeValue, nameOf } from '../../rules/words.ts';
import { type Child, h } from './dom.ts';

/** How many of the nearest criteria are shown at once; the rest open. */
const NEAREST = 3;

/** The result in two lines. */
export interface Verdict {
  readonly head: string;
  readonly line: string;
  /** Warning colour of the grade that is established. */
  readonly colour: string | undefined;
}

/** Where clauses are, and how a reader gets to a question. */
export interface Links {
  /** Address of the document. */
  readonly document: string;
  /** Brings the reader to the field of an input. */
  readonly focus: (input: string) => void;
}

/** Name of an outcome, by id. */
export const outcomeName = (sheet: GradeSheet, id: string): string =>
  sheet.outcomes.find((o) => o.id === id)?.name ?? sheet.none;

/** The result in two lines; `empty` says that nothing has been entered. */
export function verdictOf(sheet: GradeSheet, result: GradeResult, empty: boolean): Verdict {
  const { grade, outcome, possible } = result;
  const name = (id: string): string => outcomeName(sheet, id);
  const colour = outcome?.colour;
  // Who sees no more than these two lines must see this.
  if (result.notices.some((n) => n.level === 'override'))
    return {
      head: outcome?.name ?? (possible.length === 1 ? sheet.none : '尚不能定级'),
      line: '另有规定优先，这里的级别仅供参考。',
      colour,
    };
  if (empty) return { head: '请填写已知的情况', line: '随填随出结果，不知道的留空。', colour };
  if (possible.length === 1) {
    return outcome === null
      ? { head: sheet.none, line: '按已填情况，各级条件都不符合。', colour }
      : { head: outcome.name, line: '按已填情况即可定级。', colour };
  }
  const others = possible.filter((id) => id !== grade);
  if (outcome !== null)
    return {
      head: outcome.name,
      line: `至少为此级；还可能为${others.map(name).join('、')}。`,
      colour,
    };
  const grades = possible.filter((id) => id !== NONE);
  return {
    head: '尚不能定级',
    line: `可能为${grades.map(name).join('、')}${possible.includes(NONE) ? `，也可能${sheet.none}` : ''}。`,
    colour,
  };
}

/** The result while something that was entered is asked about: it is not settled. */
export function doubtful(
  verdict: Verdict,
  { outcome, possible }: GradeResult,
  questions: number,
): Verdict {
  if (questions === 0) return verdict;
  const first = `先核对${questions}处，再作定论。`;
  return {
    ...verdict,
    head: outcome === null ? verdict.head : `暂为${verdict.head}`,
    line: possible.length === 1 ? `${first}照现在所填是这样。` : `${first}${verdict.line}`,
  };
}

/** What is to be confirmed first: a button to each field concerned. */
export function asked(open: readonly Question[], go: (q: Question) => void): HTMLElement[] {
  if (open.length === 0) return [];
  return [
    section(
      '先核对',
      h(
        'ul',
        { class: 'wrong' },
        open.map((q) => {
          const button = h(
            'button',
            { type: 'button' },
            q.row === undefined ? '去核对' : `第${q.row + 1}行`,
          );
          button.addEventListener('click', () => go(q));
          return h('li', {}, button, q.text);
        }),
      ),
    ),
  ];
}

/** The inputs that were counted from events, as far as they are known. */
export function countedIn(sheet: GradeSheet, { facts }: GradeResult): Facts {
  const given: readonly string[] = Object.values(sheet.events?.gives ?? {});
  return Object.fromEntries(Object.entries(facts).filter(([id]) => given.includes(id)));
}

/** The grade itself in the name of an outcome: Ⅰ级 of 特别重大（Ⅰ级）. */
const rungName = (name: string): string | undefined =>
  /(?:[Ⅰ-Ⅻ]|[IVX]+|[一二三四五])级/u.exec(name)?.[0];

/** The ladder of outcomes: which is established, which are possible, which are ruled out. */
export function ladder(sheet: GradeSheet, result: GradeResult): HTMLElement {
  const rungs = [
    ...sheet.outcomes.map((o) => ({ id: o.id, text: rungName(o.name) ?? o.id, colour: o.colour })),
    { id: NONE, text: '无', colour: undefined },
  ];
  return h(
    'ol',
    { class: 'ladder', 'aria-hidden': 'true' },
    rungs.map(({ id, text, colour }) =>
      h(
        'li',
        {
          class:
            result.grade === id && id !== NONE
              ? 'is'
              : result.possible.includes(id)
                ? 'may'
                : 'out',
          'data-colour': colour,
        },
        text,
      ),
    ),
  );
}

const clauseLink = (links: Links, clause: string, met: boolean): HTMLElement =>
  h(
    'a',
    { href: `${links.document}#${clause}`, 'data-clause': met ? clause : undefined, class: 'at' },
    clauseName(clause),
  );

const section = (title: string, ...children: (Child | Child[])[]): HTMLElement =>
  h('section', {}, h('h3', {}, title), ...children);

/** What is said beside the result: first what goes before these rules. */
function noticeList(notices: readonly Notice[], links: Links): HTMLElement[] {
  const order = ['override', 'doubt', 'notice', 'contradiction'];
  return [...notices]
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
    .map((n) =>
      h(
        'p',
        { class: n.level === 'override' ? 'notice-override' : 'notice-notice' },
        n.level === 'override' && h('strong', {}, '另有规定优先　'),
        n.text,
        n.clause !== undefined && clauseLink(links, n.clause, false),
      ),
    );
}

/** Criteria with clause, grade and words, each clause once. */
function clausesOf(
  sheet: GradeSheet,
  criteria: readonly CriterionResult[],
  links: Links,
  met: boolean,
): HTMLElement[] {
  const seen = new Set<string>();
  return criteria
    .filter(({ criterion: c }) => !seen.has(c.clause) && seen.add(c.clause))
    .map(({ criterion: c }) =>
      h(
        'li',
        {},
        clauseLink(links, c.clause, met),
        h('small', {}, outcomeName(sheet, c.outcome)),
        h('q', {}, c.quote),
      ),
    );
}

/** Everything under the verdict. */
export function reasons(sheet: GradeSheet, result: GradeResult, links: Links): HTMLElement[] {
  const name = (id: string): string => outcomeName(sheet, id);
  const out: HTMLElement[] = noticeList(result.notices, links);
  if (result.met.length > 0) {
    const grades = new Set(result.met.map((m) => m.criterion.outcome));
    out.push(
      section(
        '符合的条款',
        grades.size > 1 && h('p', { class: 'hint' }, '符合几级的条款时，按最重的一级定级。'),
        h('ul', { class: 'clauses' }, clausesOf(sheet, result.met, links, true)),
      ),
    );
  }
  if (result.either.length > 0) {
    out.push(
      section(
        `为何${result.possible.length > 1 ? '至少' : ''}是${result.outcome?.name ?? ''}`,
        h(
          'p',
          { class: 'hint' },
          '还没有哪一条已经确定符合；但不论还不知道的是什么，总要符合下列条款之一。',
        ),
        h('ul', { class: 'clauses' }, clausesOf(sheet, result.either, links, false)),
      ),
    );
  }
  if (result.decisive.length > 0) {
    out.push(
      section(
        '还不知道的',
        h('p', { class: 'hint' }, '按对定级的作用排列，先查明前面的。'),
        h(
          'ol',
          { class: 'missing' },
          result.decisive.map((fact) => missing(sheet, fact, result.possible, links)),
        ),
      ),
    );
  }
  const near = result.nearest;
  if (near.length > 0) {
    const up = near[0]!.criterion.outcome;
    const title =
      result.outcome === null
        ? '离得最近的条款'
        : near.some((c) => c.truth === null)
          ? `为何还不是${name(up)}`
          : `为何不是${name(up)}`;
    // Where no grade is established, nearest first. Else what fails goes before what only
    // waits for a fact: that is told above.
    const failing = near.filter((c) => c.fails.length > 0);
    const none = result.outcome === null;
    const order = none ? near : [...failing, ...near.filter((c) => c.fails.length === 0)];
    const shown = Math.min(NEAREST, none ? near.length : failing.length);
    const items = order.map((c) => lacking(sheet, c, links, none));
    out.push(
      section(
        title,
        shown > 0 && h('ul', { class: 'clauses' }, items.slice(0, shown)),
        items.length > shown &&
          h(
            'details',
            {},
            h(
              'summary',
              {},
              shown === 0 ? `逐项看（${items.length}项）` : `其余${items.length - shown}项`,
            ),
            h('ul', { class: 'clauses' }, items.slice(shown)),
          ),
      ),
    );
  }
  if (result.readings.length > 0) {
    out.push(
      section(
        '本页对条文的理解',
        h(
          'ul',
          { class: 'readings' },
          result.readings.map((r) =>
            h('li', {}, r.text, r.clause !== undefined && clauseLink(links, r.clause, false)),
          ),
        ),
      ),
    );
  }
  return out;
}

/** A fact that is missing: a button that leads to its field, and what its answers would change. */
function missing(
  sheet: GradeSheet,
  fact: DecisiveFact,
  now: readonly string[],
  links: Links,
): HTMLElement {
  const rung = (id: string): string => {
    const outcome = sheet.outcomes.find((one) => one.id === id);
    return id === NONE ? '无' : (rungName(outcome?.name ?? '') ?? id);
  };
  const button = h('button', { type: 'button' }, nameOf(fact.input));
  button.addEventListener('click', () => links.focus(fact.input.id));
  const words = (possible: readonly string[]): string =>
    possible.length === 1 && possible[0] === NONE
      ? '不属任何一级'
      : `${possible.length > 1 ? '可能' : '即'}${possible.map(rung).join('、')}`;
  // Answers that leave things as they are say nothing; those with the same effect are one.
  const effects = new Map<string, string[]>();
  for (const { answer, possible } of fact.outcomes) {
    if (possible.length === now.length) continue;
    const effect = words(possible);
    effects.set(effect, [...(effects.get(effect) ?? []), answer]);
  }
  return h(
    'li',
    {},
    button,
    h(
      'small',
      {},
      [...effects].map(([effect, answers]) => `${answers.join('、')}：${effect}`).join('；'),
    ),
  );
}

/** A criterion that is not met, and what stands between it and the case. */
function lacking(
  sheet: GradeSheet,
  { criterion, fails, open }: CriterionResult,
  links: Links,
  named: boolean,
): HTMLElement {
  const ask = (lack: Lack): HTMLElement => {
    const button = h('button', { type: 'button', class: 'plain' }, nameOf(lack.input));
    button.addEventListener('click', () => links.focus(lack.input.id));
    return button;
  };
  return h(
    'li',
    {},
    clauseLink(links, criterion.clause, false),
    named && h('small', {}, outcomeName(sheet, criterion.outcome)),
    h('q', {}, criterion.quote),
    h(
      'ul',
      { class: 'lacks' },
      fails.map((lack) =>
        h(
          'li',
          { class: 'no' },
          nameOf(lack.input),
          `：要求${lack.needs}，${lack.has === describeValue(lack.input, null) ? '还没有' : `所填为${lack.has}`}`,
        ),
      ),
      open.map((lack) => h('li', { class: 'open' }, ask(lack), `：要求${lack.needs}，还不知道`)),
    ),
  );
}
