/**
 * The lock between a sheet of grades and its text. In: a sheet and the documents. Out: every
 * place where the text does not bear the sheet out. After it: every quotation stands in its
 * clause; every number of a condition stands in its quotation with its unit and bound, both
 * ends; every number, option and yes that the quotation has is asked for; each outcome is the
 * one that the heading over its clause names; every name leads somewhere; every sentence that
 * obliges somebody is shown or left out with a reason. The corpus asks when it reads the
 * sheets, so that neither the check nor the build passes a sheet that does not hold.
 */
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Clause, GazetteDocument } from '../domain/model.ts';
import type { Condition, GradeSheet, LoadedSheet } from '../domain/rules.ts';
import * as say from '../messages/rules.ts';
import { type Node, readCondition, testsOn } from './condition.ts';
import { gradesIn } from './gradeWords.ts';
import { holdActions } from './lockActions.ts';
import {
  type Context,
  holdAnswers,
  holdCondition,
  holdInputs,
  holdLabels,
  holdNumbers,
  holdWords,
  intervalsOf,
  isUncounted,
  known,
  openLock,
  type Path,
  reserved,
  satisfiable,
} from './lockBase.ts';
import { findMeasures } from './numbers.ts';
import { plain } from './plain.ts';
import { askedIn, optionsNamed, termsOf } from './terms.ts';

/** Hold one sheet of grades to the documents of the corpus, by id. */
export function lockSheet(
  loaded: LoadedSheet<GradeSheet>,
  documents: ReadonlyMap<string, GazetteDocument>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const context = openLock(loaded, documents, found);
  if (context === undefined) return found;
  holdInputs(context);
  holdLabels(context, [context.document]);
  holdNames(context);
  holdGrades(context);
  holdQuotations(context);
  // Conditions are looked into only where all names are right.
  if (found.every((d) => d.rule !== 'rule-name')) {
    for (const { path, when, quote } of ruledBy(context.sheet)) {
      const here = [...path, 'when'];
      holdNumbers(context, here, when, quote);
      holdOpenEnds(context, here, when, quote);
      holdAnswers(context, here, when, quote);
      holdLeftOut(context, here, when, quote);
      holdJoined(context, here, when, quote);
    }
    holdSiblings(context);
    holdOutcomes(context);
    holdActions(context);
    reportDead(context);
  }
  return found;
}

/** A condition that rests on words of the text. */
interface Ruled {
  readonly path: Path;
  readonly when: Condition;
  readonly clause: string;
  readonly quote: string;
}

/** What a sheet rules: what its outcomes depend on. */
const ruledBy = (sheet: GradeSheet): Ruled[] =>
  sheet.criteria.map((c, i) => ({ path: ['criteria', i], ...c }));

/** Every condition of a sheet, with its place. */
const conditionsOf = (
  sheet: GradeSheet,
): { readonly path: Path; readonly condition: Condition }[] => [
  ...ruledBy(sheet).map(({ path, when }) => ({ path: [...path, 'when'], condition: when })),
  ...sheet.notices.map((n, i) => ({ path: ['notices', i, 'when'], condition: n.when })),
];

/** Names that every kind of sheet uses: of inputs and their answers. */
function holdNames(context: Context<GradeSheet>): void {
  const { sheet, inputs, say: report } = context;
  const ids = [...inputs.keys()];
  for (const { path, condition } of conditionsOf(sheet)) holdCondition(context, path, condition);
  for (const [i, reading] of sheet.readings.entries()) {
    for (const [a, id] of reading.about.entries())
      known(context, 'input', ids, ['readings', i, 'about', a], id);
  }
  for (const [i, { at }] of sheet.notices.entries()) {
    if (at !== undefined) known(context, 'input', ids, ['notices', i, 'at'], at);
  }
  for (const [key, id] of Object.entries(sheet.events?.gives ?? {})) {
    const path = ['events', 'gives', key];
    known(context, 'input', ids, path, id);
    const input = inputs.get(id);
    if (input !== undefined && input.type !== 'count') report(path, say.notANumber, { id });
  }
}

/** Names of a sheet of grades: of grades and boxes. */
function holdGrades(context: Context<GradeSheet>): void {
  const { sheet, say: report } = context;
  const outcomes = sheet.outcomes.map((o) => o.id);
  for (const [i, id] of outcomes.entries()) {
    if (outcomes.indexOf(id) !== i || reserved.includes(id))
      report(['outcomes', i, 'id'], say.taken, { id });
    if (!sheet.criteria.some((c) => c.outcome === id))
      report(['outcomes', i, 'id'], say.outcomeIdle, { id });
  }
  for (const [i, c] of sheet.criteria.entries())
    known(context, 'outcome', outcomes, ['criteria', i, 'outcome'], c.outcome);
  for (const [f, flow] of sheet.flows.entries()) holdFlow(context, ['flows', f], flow, outcomes);
}

function holdFlow(
  context: Context,
  path: Path,
  { nodes }: GradeSheet['flows'][number],
  outcomes: readonly string[],
): void {
  const { say: report } = context;
  const ids = nodes.map((n) => n.id);
  const reached = new Set([ids[0]]);
  for (const [i, node] of nodes.entries()) {
    const here = [...path, 'nodes', i];
    if (ids.indexOf(node.id) !== i) report([...here, 'id'], say.taken, { id: node.id });
    for (const next of node.next) {
      const to = typeof next === 'string' ? next : next.to;
      reached.add(to);
      known(context, 'box', ids, [...here, 'next'], to);
    }
    for (const id of node.grades ?? [])
      known(context, 'outcome', outcomes, [...here, 'grades'], id);
  }
  for (const [i, id] of ids.entries()) {
    if (!reached.has(id)) report([...path, 'nodes', i, 'id'], say.deadBox, { id });
  }
}

/** A clause that a text speaks of by its number: 1.6.4（6）, 3.3.6. */
const MENTION = /\d+(?:\.\d+)+(?:[(（]\d+[)）])?/gu;

function holdQuotations(context: Context<GradeSheet>): void {
  const { sheet, say: report } = context;
  for (const { path, clause, quote } of ruledBy(sheet))
    holdWords(context, path, clause, [['quote', quote]]);
  for (const [i, { by }] of sheet.criteria.entries()) {
    if (by !== undefined)
      holdWords(context, ['criteria', i, 'by'], by.clause, [['quote', by.quote]]);
  }
  for (const [key, all] of [
    ['readings', sheet.readings],
    ['notices', sheet.notices],
  ] as const) {
    for (const [i, { clause, quote }] of all.entries()) {
      if (clause !== undefined) holdWords(context, [key, i], clause, [['quote', quote]]);
      else if (quote !== undefined) report([key, i, 'quote'], say.quoteWithoutClause, undefined);
    }
  }
  for (const [o, { clauses, text }] of sheet.observations.entries()) {
    for (const [mention] of plain(text).matchAll(MENTION)) {
      const anchor = mention.replace(/（/gu, '(').replace(/）/gu, ')');
      if (
        !clauses.some(
          (c) =>
            c.clause === anchor ||
            (/^[.(-]/u.test(c.clause.slice(anchor.length)) && c.clause.startsWith(anchor)),
        )
      )
        report(['observations', o, 'text'], say.mentionUnquoted, { mention });
    }
    for (const [c, { clause, quote }] of clauses.entries())
      holdWords(context, ['observations', o, 'clauses', c], clause, [['quote', quote]]);
  }
  for (const [f, flow] of sheet.flows.entries()) {
    holdWords(context, ['flows', f], flow.clause, []);
    for (const [n, node] of flow.nodes.entries())
      holdWords(context, ['flows', f, 'nodes', n], node.clause, [['quote', node.quote]]);
  }
}

/**
 * The end of an interval that no number of the text sets: fewer than so many presumes that
 * there are any; within so long includes the day itself; and what excludes nothing asks nothing.
 */
function holdOpenEnds(
  { inputs, say: report }: Context,
  path: Path,
  when: Condition,
  quote: string,
): void {
  for (const { input, interval, text } of intervalsOf(when, inputs)) {
    const { low, lowClosed, high, highClosed } = interval;
    const bounded = low > 0 && Number.isFinite(low);
    if (Number.isFinite(high)) {
      if (bounded || low === high) continue;
      const right = `${highClosed ? '[' : '('}0,${high}${highClosed ? ']' : ')'}`;
      if (low !== 0 || lowClosed !== highClosed)
        report(path, say.openEnd, { input: input.id, interval: text, right }, quote);
    } else if (!bounded) {
      const [measure] = findMeasures(quote, input.units ?? {});
      if (low === 0 && !lowClosed && measure === undefined) continue;
      report(
        path,
        say.openEnd,
        { input: input.id, interval: text, right: measure?.printed ?? '…' },
        quote,
      );
    }
  }
}

/** Options, and yes, that the quotation has and the condition does not ask for. */
function holdLeftOut(
  { sheet, inputs, say: report }: Context,
  path: Path,
  when: Condition,
  quote: string,
): void {
  const asked = askedIn(readCondition(when, inputs));
  const words = plain(quote);
  for (const input of sheet.inputs) {
    const own = asked.filter((a) => a.input.id === input.id);
    if (input.type === 'yesno') {
      const term = termsOf(input).find((t) => words.includes(plain(t)));
      if (term !== undefined && own.length === 0 && !isUncounted(sheet, quote, term))
        report(path, say.termLeftOut, { label: input.label, words: term }, quote);
    }
    if (input.type !== 'choice') continue;
    const ids = new Set(own.flatMap((a) => a.options));
    for (const [id, term] of optionsNamed(quote, input.options ?? [])) {
      if (ids.has(id) || isUncounted(sheet, quote, term)) continue;
      const { label } = input.options!.find((o) => o.id === id)!;
      report(path, say.termLeftOut, { label, words: term }, quote);
    }
  }
}

/** “Any” of a condition against 或 of its quotation, and 或者 between numbers against “all”. */
function holdJoined(
  { inputs, say: report }: Context,
  path: Path,
  when: Condition,
  quote: string,
): void {
  const hasAny = (condition: Condition): boolean =>
    Object.entries(condition).some(
      ([key, value]) =>
        key === 'any' ||
        (key === 'all' && (value as Condition[]).some(hasAny)) ||
        (key === 'not' && hasAny(value as Condition)),
    );
  const any = hasAny(when);
  if (any && !quote.includes('或')) report(path, say.anyAgainst, undefined, quote);
  const numbers = new Set(intervalsOf(when, inputs).map(({ input }) => input.label));
  if (!any && numbers.size > 1 && quote.includes('或者'))
    report(path, say.allAgainst, { labels: [...numbers] }, quote);
}

/** Items that stand beside those that have criteria: each has one, or a reading says why not. */
function holdSiblings({ sheet, clauses, document, say: report }: Context<GradeSheet>): void {
  const ruled = new Set(sheet.criteria.map((c) => c.clause));
  const told = new Set(sheet.readings.flatMap((r) => r.clause ?? []));
  const sections = new Set([...ruled].flatMap((at) => clauses.get(at)?.section ?? []));
  for (const { anchor, kind, section } of document.clauses) {
    if (kind !== 'item' || section === undefined || !sections.has(section)) continue;
    if (!ruled.has(anchor) && !told.has(anchor))
      report(['criteria'], say.itemWithoutCriterion, { clause: anchor });
  }
}

/** The outcome of each criterion against the grade that the text over its clause names. */
function holdOutcomes({ sheet, clauses, document, say: report }: Context<GradeSheet>): void {
  const { outcomes } = sheet;
  for (const [i, { outcome, clause, by }] of sheet.criteria.entries()) {
    const over = by === undefined ? wordsOver(clause, clauses, document) : [by.quote];
    const rank = outcomes.findIndex((o) => o.id === outcome);
    let isNamed = false;
    for (const words of over) {
      const strict = gradesIn(words, outcomes);
      const mentions = strict.length > 0 ? strict : gradesIn(words, outcomes, 'anywhere');
      if (mentions.length === 0) continue;
      isNamed = true;
      const named = [...new Set(mentions.flatMap((m) => m.ranks))];
      if (named.length === 1 && named[0] !== rank)
        report(['criteria', i, 'outcome'], say.outcomeAgainst, {
          outcome,
          clause,
          named: named.map((r) => outcomes[r]!.name).join('、'),
          where: words,
        });
      // A heading over several grades does not say which: what stands over it is looked at.
      if (named.length === 1) break;
      isNamed = false;
    }
    if (!isNamed) report(['criteria', i, 'clause'], say.outcomeUnnamed, { clause });
  }
}

/** What may name the grade of a clause, the nearest first: its own conclusion, the sentence that opens its list, its headings. */
function wordsOver(
  anchor: string,
  clauses: ReadonlyMap<string, Clause>,
  document: GazetteDocument,
): string[] {
  const own = clauses.get(anchor);
  if (own === undefined) return [];
  const out: string[] = [];
  // …的，为一级。 and …的，属于重大事件。
  const conclusion = /(?:为|属于?|定为|列为|确定为)([^，。；]*)[。；]?$/u.exec(own.text)?.[1];
  if (conclusion !== undefined) out.push(conclusion);
  const all = document.clauses;
  const at = all.findIndex((c) => c.anchor === anchor);
  if (own.kind === 'item') {
    const lead = all
      .slice(0, at)
      .findLast((c) => c.section === own.section && c.kind === 'paragraph');
    if (lead !== undefined && /[：:]$/u.test(lead.text)) out.push(lead.text);
  }
  for (let up = own.section; up !== undefined; up = clauses.get(up)?.section) {
    const heading = clauses.get(up);
    if (heading !== undefined) out.push(heading.text);
  }
  return out;
}

/** What is asked and makes no difference, and criteria that nothing can meet. */
function reportDead({ sheet, inputs, say: report }: Context<GradeSheet>): void {
  const read = (c: Condition): Node => readCondition(c, inputs);
  const nodes = conditionsOf(sheet).map(({ condition }) => read(condition));
  for (const [i, { id }] of sheet.inputs.entries()) {
    if (testsOn(nodes, id).length === 0) report(['inputs', i, 'id'], say.deadInput, { id });
  }
  const seen = new Map<string, string>();
  for (const { path: place, clause, ...rest } of ruledBy(sheet)) {
    const path = [...place, 'when'];
    if (!satisfiable(read(rest.when), inputs)) report(path, say.unmeetable, { clause });
    const key = JSON.stringify(rest);
    const other = seen.get(key);
    if (other !== undefined) report(path, say.sameCriterion, { clause, other });
    seen.set(key, clause);
  }
}
