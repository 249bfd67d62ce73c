/**
 * The lock between a rule sheet and the text: every quotation stands in its clause, every
 * number of a condition stands in its quotation with its unit and its bound word (以上, 以下,
 * 超出 …), every number of the quotation is used, every name leads somewhere. The corpus turns
 * the key when it reads the sheets, so neither the check nor the build passes a sheet that
 * the text does not bear out.
 */
import type { Diagnostic, Severity } from '../domain/diagnostics.ts';
import { lineOf } from '../domain/explain.ts';
import { type Interval, parseInterval } from '../domain/interval.ts';
import type { Clause, GazetteDocument } from '../domain/model.ts';
import type { Condition, GradeSheet, Input, LoadedSheet, RuleSheet } from '../domain/rules.ts';
import { normaliseText } from '../domain/text.ts';
import { type Node, readCondition, testsOn } from './condition.ts';
import { findMeasures, type Measure, ratioOf } from './numbers.ts';
import { completing } from './possible.ts';

/** Keys and indices that lead to a part of a sheet. */
export type Path = readonly (string | number)[];

/** What every part of the lock needs. */
export interface Context<S extends RuleSheet = RuleSheet> {
  readonly sheet: S;
  readonly document: GazetteDocument;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly say: (path: Path, rule: string, message: string, more?: More) => void;
}

interface More {
  readonly severity?: Severity;
  readonly words?: string;
  readonly hint?: string;
}

/** Hold one sheet of grades to the documents of the corpus, by id. */
export function lockSheet(
  loaded: LoadedSheet<GradeSheet>,
  documents: ReadonlyMap<string, GazetteDocument>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const context = openLock(loaded, documents, found);
  if (context === undefined) return found;
  holdInputs(context);
  holdNames(context);
  holdGrades(context);
  holdQuotations(context);
  // Conditions are looked into only where all names are right.
  if (found.every((d) => d.rule !== 'rule-name')) {
    for (const { path, when, quote } of ruledBy(context.sheet)) {
      holdNumbers(context, [...path, 'when'], when, quote);
    }
    reportDead(context);
  }
  return found;
}

/** Name, document and dates of a sheet of any kind; undefined where there is no document to hold it to. */
export function openLock<S extends RuleSheet>(
  { sheet, file, yaml }: LoadedSheet<S>,
  documents: ReadonlyMap<string, GazetteDocument>,
  found: Diagnostic[],
): Context<S> | undefined {
  const say: Context['say'] = (path, rule, message, { severity = 'error', words, hint } = {}) => {
    found.push({
      file,
      line: lineOf(yaml, path),
      rule,
      severity,
      message,
      ...(words === undefined ? {} : { words }),
      ...(hint === undefined ? {} : { hint }),
    });
  };
  const name = file.replace(/^.*\//u, '').replace(/\.yaml$/u, '');
  if (sheet.id !== name) {
    say(['id'], 'rule-name', `The sheet is called “${sheet.id}”, but its file “${name}”.`, {
      hint: 'Make them the same; the name is the address of the calculator.',
    });
  }
  const document = documents.get(sheet.document);
  if (document === undefined) {
    say(['document'], 'rule-document', `There is no document “${sheet.document}”.`, {
      hint: 'Write the id of the document: the name of its file without .mdx.',
    });
    return undefined;
  }
  const { date } = document.frontMatter;
  if (date !== undefined && sheet.from < date) {
    say(
      ['from'],
      'rule-document',
      `The rules cannot hold from ${sheet.from}: ${document.id} is of ${date}.`,
    );
  }
  if (sheet.until !== undefined && sheet.until < sheet.from) {
    say(
      ['until'],
      'rule-document',
      `The rules end (${sheet.until}) before they begin (${sheet.from}).`,
    );
  }
  return {
    sheet,
    document,
    clauses: new Map(document.clauses.map((c) => [c.anchor, c])),
    inputs: new Map(sheet.inputs.map((i) => [i.id, i])),
    say,
  };
}

/** What the page itself puts into addresses. */
const reserved: readonly string[] = ['event', 'none', 'invalid'];

/** Names, types and bounds of what is asked. */
export function holdInputs({ sheet, say }: Context): void {
  const seen = new Set<string>();
  for (const [i, input] of sheet.inputs.entries()) {
    const path = ['inputs', i];
    if (seen.has(input.id) || reserved.includes(input.id)) {
      say([...path, 'id'], 'rule-name', `The name “${input.id}” is taken.`, {
        hint: 'Give the input a name of its own.',
      });
    }
    seen.add(input.id);
    const isNumber = input.type === 'count' || input.type === 'amount';
    if ((input.type === 'choice') !== (input.options !== undefined)) {
      say(
        [...path, 'type'],
        'rule-input',
        input.options === undefined
          ? `The choice “${input.id}” has no options.`
          : `“${input.id}” has options but is no choice.`,
      );
    }
    if (isNumber && input.max === undefined) {
      say([...path, 'id'], 'rule-input', `“${input.id}” has no max.`, {
        hint: 'Write the largest number that could be true, so that a slip of the keys is noticed.',
      });
    }
    for (const [unit, factor] of Object.entries(input.units ?? {})) {
      const right = ratioOf(unit, input.unit ?? '');
      if (right === undefined || right === factor) continue;
      say(
        [...path, 'units', unit],
        'rule-number',
        `A ${unit} is ${right} ${input.unit}, not ${factor}.`,
        { hint: 'Write how many of unit: make one of the unit of the text.' },
      );
    }
    const options = new Set<string>();
    for (const [o, option] of (input.options ?? []).entries()) {
      if (options.has(option.id)) {
        say([...path, 'options', o, 'id'], 'rule-name', `The option “${option.id}” stands twice.`);
      }
      options.add(option.id);
    }
  }
}

/** A condition that rests on words of the text. */
interface Ruled {
  readonly path: Path;
  readonly when: Condition;
  readonly clause: string;
  readonly quote: string;
}

/** What a sheet rules: each kind of sheet lists here what its outcomes depend on. */
const ruledBy = (sheet: GradeSheet): Ruled[] =>
  sheet.criteria.map((c, i) => ({ path: ['criteria', i], ...c }));

/** Every condition of a sheet, with its place. */
const conditionsOf = (
  sheet: GradeSheet,
): { readonly path: Path; readonly condition: Condition }[] => [
  ...ruledBy(sheet).map(({ path, when }) => ({ path: [...path, 'when'], condition: when })),
  ...sheet.notices.map((n, i) => ({ path: ['notices', i, 'when'], condition: n.when })),
  ...sheet.follows.flatMap((s, i) =>
    s.when === undefined ? [] : [{ path: ['follows', i, 'when'], condition: s.when }],
  ),
];

/** Report a name that is not among those there are. */
function known(
  { say }: Context,
  kind: string,
  ids: readonly string[],
  path: Path,
  id: string,
): void {
  if (ids.includes(id)) return;
  say(path, 'rule-name', `There is no ${kind} “${id}”.`, {
    hint: `The ${kind}s are: ${ids.join(', ')}.`,
  });
}

/** Names that every kind of sheet uses: of inputs and their answers. */
function holdNames(context: Context<GradeSheet>): void {
  const { sheet, inputs, say } = context;
  const ids = [...inputs.keys()];
  for (const { path, condition } of conditionsOf(sheet)) holdCondition(context, path, condition);
  for (const [i, reading] of sheet.readings.entries()) {
    for (const [a, id] of reading.about.entries()) {
      known(context, 'input', ids, ['readings', i, 'about', a], id);
    }
  }
  for (const [i, { at }] of sheet.notices.entries()) {
    if (at !== undefined) known(context, 'input', ids, ['notices', i, 'at'], at);
  }
  for (const [key, id] of Object.entries(sheet.events?.gives ?? {})) {
    const path = ['events', 'gives', key];
    known(context, 'input', ids, path, id);
    const input = inputs.get(id);
    if (input !== undefined && input.type !== 'count') {
      say(path, 'rule-input', `Events are counted, and “${id}” is no count.`);
    }
  }
}

/** Names of a sheet of grades: of grades, moments, boxes. */
function holdGrades(context: Context<GradeSheet>): void {
  const { sheet, say } = context;
  const outcomes = sheet.outcomes.map((o) => o.id);
  const moments = sheet.moments.map((m) => m.id);
  for (const [i, id] of outcomes.entries()) {
    if (outcomes.indexOf(id) !== i || reserved.includes(id)) {
      say(['outcomes', i, 'id'], 'rule-name', `The name “${id}” is taken.`);
    }
    if (!sheet.criteria.some((c) => c.outcome === id)) {
      say(['outcomes', i, 'id'], 'rule-dead', `No criterion establishes “${id}”.`, {
        severity: 'warning',
      });
    }
  }
  for (const [i, c] of sheet.criteria.entries()) {
    known(context, 'outcome', outcomes, ['criteria', i, 'outcome'], c.outcome);
  }
  for (const [i, step] of sheet.follows.entries()) {
    for (const [g, id] of (step.grades ?? []).entries()) {
      known(context, 'outcome', outcomes, ['follows', i, 'grades', g], id);
    }
    if (step.clock !== undefined) {
      known(context, 'moment', moments, ['follows', i, 'clock', 'from'], step.clock.from);
    }
  }
  for (const [f, flow] of sheet.flows.entries()) holdFlow(context, ['flows', f], flow, outcomes);
}

function holdFlow(
  { say }: Context,
  path: Path,
  { nodes }: GradeSheet['flows'][number],
  outcomes: readonly string[],
): void {
  const ids = nodes.map((n) => n.id);
  const reached = new Set([ids[0]]);
  for (const [i, node] of nodes.entries()) {
    const here = [...path, 'nodes', i];
    if (ids.indexOf(node.id) !== i) {
      say([...here, 'id'], 'rule-name', `The box “${node.id}” stands twice.`);
    }
    for (const next of node.next) {
      const to = typeof next === 'string' ? next : next.to;
      reached.add(to);
      if (!ids.includes(to)) {
        say([...here, 'next'], 'rule-name', `There is no box “${to}”.`, {
          hint: `The boxes are: ${ids.join(', ')}.`,
        });
      }
    }
    for (const id of node.grades ?? []) {
      if (!outcomes.includes(id)) {
        say([...here, 'grades'], 'rule-name', `There is no outcome “${id}”.`);
      }
    }
  }
  for (const [i, id] of ids.entries()) {
    if (!reached.has(id)) {
      say([...path, 'nodes', i, 'id'], 'rule-dead', `No arrow leads to the box “${id}”.`, {
        severity: 'warning',
      });
    }
  }
}

/** Names and kinds of answer in a condition. */
export function holdCondition(context: Context, path: Path, condition: Condition): void {
  const { inputs, say } = context;
  for (const [key, value] of Object.entries(condition)) {
    const here = [...path, key];
    if (key === 'all' || key === 'any') {
      for (const [i, c] of (value as Condition[]).entries()) {
        holdCondition(context, [...here, i], c);
      }
      continue;
    }
    if (key === 'not') {
      holdCondition(context, here, value as Condition);
      continue;
    }
    const input = inputs.get(key);
    if (input === undefined) {
      say(here, 'rule-name', `There is no input “${key}”.`, {
        hint: `The inputs are: ${[...inputs.keys()].join(', ')}.`,
      });
      continue;
    }
    const given = typeof value === 'string' ? [value] : (value as readonly string[]);
    const isNumber = input.type === 'count' || input.type === 'amount';
    const options = input.type === 'yesno' ? ['yes', 'no'] : (input.options ?? []).map((o) => o.id);
    for (const one of given) {
      if (isNumber && (given.length > 1 || parseInterval(one) === undefined)) {
        say(here, 'rule-name', `“${key}” is a number, and “${one}” is no interval.`, {
          hint: 'Write an interval between quotation marks: "[10,30)", "(168,)", "[1,1]".',
        });
      }
      if (!isNumber && !options.includes(one)) {
        say(here, 'rule-name', `“${key}” has no answer “${one}”.`, {
          hint: `The answers are: ${options.join(', ')}.`,
        });
      }
    }
  }
}

/** A text without white space, its widths made the same. */
export const plain = (s: string): string => normaliseText(s).replace(/\s/gu, '');

/** Hold words to a clause. */
export function holdWords(
  { clauses, document, say }: Context,
  path: Path,
  anchor: string,
  words: readonly (readonly [key: string, text: string | undefined])[],
): void {
  const clause = clauses.get(anchor);
  if (clause === undefined) {
    say([...path, 'clause'], 'rule-clause', `${document.id} has no clause ${anchor}.`, {
      hint: 'Write the anchor of the clause, as the address of its paragraph has it after #.',
    });
    return;
  }
  const text = plain(clause.text);
  for (const [key, said] of words) {
    if (said === undefined || text.includes(plain(said))) continue;
    say(
      [...path, ...key.split('.')],
      'rule-quote',
      `These words do not stand in clause ${anchor} of ${document.id}.`,
      {
        words: `${key}: ${said}\n           clause: ${clause.text}`,
        hint: 'Copy the words from the clause, or name the clause that they stand in.',
      },
    );
  }
}

function holdQuotations(context: Context<GradeSheet>): void {
  const { sheet, say } = context;
  for (const { path, clause, quote } of ruledBy(sheet)) {
    holdWords(context, path, clause, [['quote', quote]]);
  }
  for (const [key, all] of [
    ['readings', sheet.readings],
    ['notices', sheet.notices],
  ] as const) {
    for (const [i, { clause, quote }] of all.entries()) {
      if (clause !== undefined) holdWords(context, [key, i], clause, [['quote', quote]]);
      else if (quote !== undefined) {
        say([key, i, 'quote'], 'rule-clause', 'A quotation needs the clause that it is from.');
      }
    }
  }
  for (const [i, step] of sheet.follows.entries()) {
    holdWords(context, ['follows', i], step.clause, [
      ['quote', step.quote],
      ['who', step.who],
      ['to', step.to],
      ['place', step.place],
      ['clock.words', step.clock?.words],
    ]);
    if (step.quote === undefined && step.silent === undefined) {
      say(['follows', i, 'clause'], 'rule-clause', 'This step quotes nothing.', {
        hint: 'Add quote:, or silent: with what the text leaves open.',
      });
    }
  }
  for (const [o, { clauses }] of sheet.observations.entries()) {
    for (const [c, { clause, quote }] of clauses.entries()) {
      holdWords(context, ['observations', o, 'clauses', c], clause, [['quote', quote]]);
    }
  }
  for (const [f, flow] of sheet.flows.entries()) {
    holdWords(context, ['flows', f], flow.clause, []);
    for (const [n, node] of flow.nodes.entries()) {
      holdWords(context, ['flows', f, 'nodes', n], node.clause, [['quote', node.quote]]);
    }
  }
}

/** Each interval of a condition with its input. */
function intervalsOf(
  condition: Condition,
  inputs: ReadonlyMap<string, Input>,
): { readonly input: Input; readonly interval: Interval }[] {
  return Object.entries(condition).flatMap(([key, value]) => {
    if (key === 'all' || key === 'any') {
      return (value as Condition[]).flatMap((c) => intervalsOf(c, inputs));
    }
    if (key === 'not') return intervalsOf(value as Condition, inputs);
    const input = inputs.get(key);
    const interval = typeof value === 'string' ? parseInterval(value) : undefined;
    return input === undefined || interval === undefined ? [] : [{ input, interval }];
  });
}

/** Each option that a condition names, with its input. */
function optionsOf(
  condition: Condition,
  inputs: ReadonlyMap<string, Input>,
): { readonly label: string; readonly term: string }[] {
  return Object.entries(condition).flatMap(([key, value]) => {
    if (key === 'all' || key === 'any') {
      return (value as Condition[]).flatMap((c) => optionsOf(c, inputs));
    }
    if (key === 'not') return [];
    const named = [value as string | readonly string[]].flat();
    return (inputs.get(key)?.options ?? []).flatMap(({ id, label, term }) =>
      term !== undefined && named.includes(id) ? [{ label, term }] : [],
    );
  });
}

/** How a bound must read in the text. */
const bounds = {
  lowClosed: '以上, 不少于, 不低于, 至少 or 达到',
  lowOpen: '超出, 超过, 大于, 高于 or 多于',
  highClosed: '内, 以内, 之内, 不超过 or 至多',
  highOpen: '以下, 不足, 不满, 低于 or 少于',
  exact: 'a bare number, without 以上 or 以下',
} as const;

/** Numbers of a condition against numbers of its quotation, both ways; terms of its options. */
export function holdNumbers(
  { sheet, inputs, say }: Context,
  path: Path,
  when: Condition,
  quote: string,
): void {
  const used = new Set<Measure>();
  for (const { input, interval } of intervalsOf(when, inputs)) {
    const { low, high, lowClosed, highClosed } = interval;
    const measures = findMeasures(quote, input.units ?? {});
    const hold = (value: number, kind: keyof typeof bounds): void => {
      if (!Number.isFinite(value) || (value === 0 && kind !== 'exact')) return;
      const same = measures.filter((m) => m.value === value);
      for (const m of same) used.add(m);
      const unit = input.unit ?? '';
      if (same.length === 0) {
        say(
          path,
          'rule-number',
          `“${input.id}” asks for ${value}${unit}, a number that the quotation does not have.`,
          {
            words: quote,
            hint: 'Correct the interval; if the text writes the number in another unit, declare it under units: of the input, with its factor.',
          },
        );
      } else if (!same.some((m) => m.bound.includes(kind))) {
        say(
          path,
          'rule-number',
          `“${input.id}” reads ${value}${unit} as the text does not: ${nameOf[kind]} needs ${bounds[kind]}.`,
          {
            words: quote,
            hint: '[ and ] include the number (以上, 以内), ( and ) do not (超出, 以下).',
          },
        );
      }
    };
    if (low === high) hold(low, 'exact');
    else {
      hold(low, lowClosed ? 'lowClosed' : 'lowOpen');
      hold(high, highClosed ? 'highClosed' : 'highOpen');
    }
  }
  for (const { label, term } of optionsOf(when, inputs)) {
    if (!plain(quote).includes(plain(term))) {
      say(path, 'rule-quote', `The condition names ${label}, but the quotation has no “${term}”.`, {
        words: quote,
        hint: 'Quote the words that name it, or take the option out of the condition.',
      });
    }
  }
  const units = Object.assign({}, ...sheet.inputs.map((input) => input.units ?? {}));
  const explained = sheet.readings.flatMap((r) => (r.quote === undefined ? [] : [r.quote]));
  for (const measure of findMeasures(quote, units)) {
    const isUsed = [...used].some((m) => m.at === measure.at);
    if (isUsed || explained.some((e) => covers(quote, e, measure)) || repeats(measure, used))
      continue;
    say(
      path,
      'rule-number',
      `The condition leaves out ${measure.printed}, a number of the quotation.`,
      {
        words: quote,
        hint: 'Add it to the condition, or quote it in a reading that says why it is none.',
      },
    );
  }
}

const nameOf = {
  lowClosed: 'a lower bound in [',
  lowOpen: 'a lower bound in (',
  highClosed: 'an upper bound in ]',
  highOpen: 'an upper bound in )',
  exact: 'one number alone',
} as const;

/** Whether a reading quotes the part of the quotation in which a number stands. */
function covers(quote: string, part: string, { at, printed }: Measure): boolean {
  const start = quote.indexOf(part);
  return start !== -1 && start <= at && at + printed.length <= start + part.length;
}

/** 2个或2个以上: the first number says again what the second one says. */
const repeats = (measure: Measure, used: ReadonlySet<Measure>): boolean =>
  [...used].some((m) => m.value === measure.value && m.printed === measure.printed);

/** What is asked and makes no difference, and criteria that nothing can meet. */
function reportDead({ sheet, inputs, say }: Context<GradeSheet>): void {
  const read = (c: Condition): Node => readCondition(c, inputs);
  const conditions = conditionsOf(sheet).map(({ path, condition }) => ({
    path,
    node: read(condition),
  }));
  for (const [i, { id }] of sheet.inputs.entries()) {
    if (
      testsOn(
        conditions.map((c) => c.node),
        id,
      ).length > 0
    )
      continue;
    say(['inputs', i, 'id'], 'rule-dead', `Nothing depends on the input “${id}”.`, {
      severity: 'warning',
      hint: 'Use it in a condition, or take it out.',
    });
  }
  const seen = new Map<string, string>();
  for (const { path: place, clause, ...rest } of ruledBy(sheet)) {
    const path = [...place, 'when'];
    if (!satisfiable(read(rest.when), inputs)) {
      say(path, 'rule-dead', `No case can meet the condition of ${clause}.`, {
        hint: 'Two of its parts exclude each other; correct one.',
      });
    }
    const key = JSON.stringify(rest);
    const other = seen.get(key);
    if (other !== undefined) {
      say(path, 'rule-dead', `${clause} says what ${other} says.`, { severity: 'warning' });
    }
    seen.set(key, clause);
  }
}

/** Whether some answers meet a condition. */
export const satisfiable = (node: Node, inputs: ReadonlyMap<string, Input>): boolean =>
  completing(
    {
      inputs: new Map([...inputs].map(([id, input]) => [id, { ...input, absent: 'unknown' }])),
      nodes: [node],
    },
    {},
  )(node, []);
