/**
 * What every lock between a sheet and its text is made of: a context that reports, and the
 * single holds. {@link ./lock.ts} and {@link ./lockPolicy.ts} put them together.
 */
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import { lineOf } from '../domain/explain.ts';
import { type Interval, parseInterval } from '../domain/interval.ts';
import type { Clause, GazetteDocument } from '../domain/model.ts';
import type { Condition, Input, LoadedSheet, RuleSheet } from '../domain/rules.ts';
import type { Row } from '../messages/index.ts';
import * as say from '../messages/rules.ts';
import { type Node, readCondition } from './condition.ts';
import { findMeasures, type Measure, ratioOf } from './numbers.ts';
import { plain } from './plain.ts';
import { completing } from './possible.ts';
import { type Asked, askedIn, isMadeOf, optionsNamed, stanceOn, termsOf } from './terms.ts';

/** Keys and indices that lead to a part of a sheet. */
export type Path = readonly (string | number)[];

/** What every part of the lock needs. */
export interface Context<S extends RuleSheet = RuleSheet> {
  readonly sheet: S;
  readonly document: GazetteDocument;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly inputs: ReadonlyMap<string, Input>;
  /** Reports a row of the catalogue at a place of the sheet, with the words concerned. */
  readonly say: <P>(path: Path, row: Row<P>, parameters: P, words?: string) => void;
}

/** Name, document and dates of a sheet of any kind; undefined where there is no document to hold it to. */
export function openLock<S extends RuleSheet>(
  { sheet, file, yaml }: LoadedSheet<S>,
  documents: ReadonlyMap<string, GazetteDocument>,
  found: Diagnostic[],
): Context<S> | undefined {
  const report: Context['say'] = (path, row, parameters, words) => {
    const line = lineOf(yaml, path);
    found.push(
      diagnose(row, parameters, {
        file,
        ...(line === undefined ? {} : { line }),
        ...(words === undefined ? {} : { words }),
      }),
    );
  };
  const name = file.replace(/^.*\//u, '').replace(/\.yaml$/u, '');
  if (sheet.id !== name) report(['id'], say.fileName, { id: sheet.id, name });
  const document = documents.get(sheet.document);
  if (document === undefined) {
    report(['document'], say.noDocument, { id: sheet.document });
    return undefined;
  }
  const { date } = document.frontMatter;
  if (date !== undefined && sheet.from < date)
    report(['from'], say.tooEarly, { from: sheet.from, document: document.id, date });
  if (sheet.until !== undefined && sheet.until < sheet.from)
    report(['until'], say.endsBefore, { from: sheet.from, until: sheet.until });
  return {
    sheet,
    document,
    clauses: new Map(document.clauses.map((c) => [c.anchor, c])),
    inputs: new Map(sheet.inputs.map((i) => [i.id, i])),
    say: report,
  };
}

/** What the page itself puts into addresses. */
export const reserved: readonly string[] = ['event', 'none', 'invalid', 'item', 'q'];

/** Names, types and bounds of what is asked. */
export function holdInputs({ sheet, say: report }: Context): void {
  const seen = new Set<string>();
  for (const [i, input] of sheet.inputs.entries()) {
    const path = ['inputs', i];
    if (seen.has(input.id) || reserved.includes(input.id))
      report([...path, 'id'], say.taken, { id: input.id });
    seen.add(input.id);
    const isNumber = input.type === 'count' || input.type === 'amount';
    if (input.type === 'choice' && input.options === undefined)
      report([...path, 'type'], say.choiceWithoutOptions, { id: input.id });
    if (input.type !== 'choice' && input.options !== undefined)
      report([...path, 'type'], say.optionsWithoutChoice, { id: input.id });
    if (isNumber && input.max === undefined) report([...path, 'id'], say.noMax, { id: input.id });
    for (const [unit, factor] of Object.entries(input.units ?? {})) {
      const right = ratioOf(unit, input.unit ?? '');
      if (right === undefined || right === factor) continue;
      report([...path, 'units', unit], say.wrongFactor, {
        unit,
        right,
        own: input.unit ?? '',
        given: factor,
      });
    }
    const options = new Set<string>();
    for (const [o, option] of (input.options ?? []).entries()) {
      if (options.has(option.id))
        report([...path, 'options', o, 'id'], say.optionTwice, { id: option.id });
      options.add(option.id);
    }
  }
}

/** Labels of options to terms of the text, and these to the documents. */
export function holdLabels(
  { sheet, say: report }: Context,
  documents: readonly GazetteDocument[],
): void {
  const texts = documents.flatMap((d) => d.clauses.map((c) => plain(c.text)));
  const stands = (term: string): boolean => texts.some((t) => t.includes(plain(term)));
  for (const [i, input] of sheet.inputs.entries()) {
    for (const term of termsOf(input)) {
      if (!stands(term))
        report(['inputs', i, 'term'], say.termNowhere, { label: input.label, term });
    }
    for (const [o, option] of (input.options ?? []).entries()) {
      const path = ['inputs', i, 'options', o];
      const terms = termsOf(option);
      if (terms.length === 0 && option.own === undefined)
        report([...path, 'id'], say.optionWithoutTerm, { input: input.id, id: option.id });
      for (const term of terms) {
        if (!stands(term))
          report([...path, 'term'], say.termNowhere, { label: option.label, term });
      }
      if (
        terms.length > 0 &&
        option.own === undefined &&
        !terms.some((t) => isMadeOf(option.label, t))
      )
        report([...path, 'label'], say.labelNotTerm, { label: option.label, term: terms[0]! });
    }
  }
}

/** Report a name that is not among those there are. */
export function known(
  { say: report }: Pick<Context, 'say'>,
  kind: say.KindName,
  ids: readonly string[],
  path: Path,
  id: string,
): void {
  if (!ids.includes(id)) report(path, say.noSuch, { kind, id, known: ids });
}

/** Names and kinds of answer in a condition. */
export function holdCondition(context: Context, path: Path, condition: Condition): void {
  const { inputs, say: report } = context;
  for (const [key, value] of Object.entries(condition)) {
    const here = [...path, key];
    if (key === 'all' || key === 'any') {
      for (const [i, c] of (value as Condition[]).entries())
        holdCondition(context, [...here, i], c);
      continue;
    }
    if (key === 'not') {
      holdCondition(context, here, value as Condition);
      continue;
    }
    const input = inputs.get(key);
    if (input === undefined) {
      known(context, 'input', [...inputs.keys()], here, key);
      continue;
    }
    const given = typeof value === 'string' ? [value] : (value as readonly string[]);
    const isNumber = input.type === 'count' || input.type === 'amount';
    const options = input.type === 'yesno' ? ['yes', 'no'] : (input.options ?? []).map((o) => o.id);
    for (const one of given) {
      if (isNumber && (given.length > 1 || parseInterval(one) === undefined))
        report(here, say.noInterval, { input: key, given: one });
      if (!isNumber && !options.includes(one))
        report(here, say.noAnswer, { input: key, given: one, known: options });
    }
  }
}

/** Hold words to a clause. */
export function holdWords(
  { clauses, document, say: report }: Context,
  path: Path,
  anchor: string,
  words: readonly (readonly [key: string, text: string | undefined])[],
): void {
  const clause = clauses.get(anchor);
  if (clause === undefined) {
    report([...path, 'clause'], say.noClause, { document: document.id, clause: anchor });
    return;
  }
  const text = plain(clause.text);
  for (const [key, said] of words) {
    if (said === undefined || text.includes(plain(said))) continue;
    report(
      [...path, ...key.split('.')],
      say.notInClause,
      { document: document.id, clause: anchor },
      `${said} ≠ ${clause.text}`,
    );
  }
}

/** Each interval of a condition with its input and as written. */
export function intervalsOf(
  condition: Condition,
  inputs: ReadonlyMap<string, Input>,
): { readonly input: Input; readonly interval: Interval; readonly text: string }[] {
  return Object.entries(condition).flatMap(([key, value]) => {
    if (key === 'all' || key === 'any')
      return (value as Condition[]).flatMap((c) => intervalsOf(c, inputs));
    if (key === 'not') return intervalsOf(value as Condition, inputs);
    const input = inputs.get(key);
    const interval = typeof value === 'string' ? parseInterval(value) : undefined;
    return input === undefined || interval === undefined
      ? []
      : [{ input, interval, text: value as string }];
  });
}

/** Numbers of a condition against numbers of its quotation, both ways. */
export function holdNumbers(
  { sheet, inputs, say: report }: Context,
  path: Path,
  when: Condition,
  quote: string,
): void {
  const used = new Set<Measure>();
  for (const { input, interval } of intervalsOf(when, inputs)) {
    const { low, high, lowClosed, highClosed } = interval;
    const measures = findMeasures(quote, input.units ?? {});
    const hold = (value: number, bound: say.BoundName): void => {
      if (!Number.isFinite(value) || (value === 0 && bound !== 'exact')) return;
      const same = measures.filter((m) => m.value === value);
      const number = `${value}${input.unit ?? ''}`;
      if (same.length === 0) {
        report(path, say.numberNotQuoted, { input: input.id, number }, quote);
        return;
      }
      const read = same.filter((m) => m.bound.includes(bound));
      for (const m of read.length > 0 ? read : same) used.add(m);
      if (read.length === 0)
        report(path, say.numberReadOtherwise, { input: input.id, number, bound }, quote);
    };
    if (low === high) hold(low, 'exact');
    else {
      hold(low, lowClosed ? 'lowClosed' : 'lowOpen');
      hold(high, highClosed ? 'highClosed' : 'highOpen');
    }
  }
  const units = Object.assign({}, ...sheet.inputs.map((input) => input.units ?? {}));
  for (const measure of findMeasures(quote, units)) {
    const isUsed = [...used].some((m) => m.at === measure.at);
    if (isUsed || isUncounted(sheet, quote, measure.printed, measure.at) || repeats(measure, used))
      continue;
    report(path, say.numberLeftOut, { printed: measure.printed }, quote);
  }
}

/** Options that a condition names stand in its quotation; yes is affirmed by it and no denied. */
export function holdAnswers(context: Context, path: Path, when: Condition, quote: string): void {
  for (const asked of askedIn(readCondition(when, context.inputs))) {
    // Whether another item applies is asked of the sheet, not of words.
    if (!context.sheet.inputs.some((i) => i.id === asked.input.id)) continue;
    if (asked.input.type === 'yesno') holdYesNo(context, path, asked, quote);
    else holdOptions(context, path, asked, quote);
  }
}

function holdYesNo(
  { say: report }: Context,
  path: Path,
  { input, options, wanted }: Asked,
  quote: string,
): void {
  const terms = termsOf(input);
  if (terms.length === 0) {
    report(path, say.yesnoWithoutTerm, { id: input.id });
    return;
  }
  const answer = options[0] === 'yes' ? wanted : !wanted;
  if (stanceOn(quote, terms) === (answer ? 'affirms' : 'denies')) return;
  report(
    path,
    say.yesnoAgainst,
    { label: input.label, term: terms.join('、'), wanted: answer ? 'yes' : 'no' },
    quote,
  );
}

function holdOptions(
  { say: report }: Context,
  path: Path,
  { input, options, wanted }: Asked,
  quote: string,
): void {
  const all = input.options ?? [];
  const named = optionsNamed(quote, all);
  for (const option of all.filter((o) => options.includes(o.id))) {
    const [term] = termsOf(option);
    if (term === undefined) continue;
    // 市级以上: what stands above is named with it.
    const denied = stanceOn(quote, termsOf(option)) === 'denies';
    const borne = wanted
      ? (named.has(option.id) && !denied) ||
        all.some(
          (o) =>
            options.includes(o.id) &&
            named.get(o.id)?.includes('以上') === true &&
            (o.rank ?? 0) < (option.rank ?? 0),
        )
      : stanceOn(quote, termsOf(option)) !== 'affirms';
    if (!borne) report(path, say.termNotQuoted, { label: option.label, term }, quote);
  }
}

/** Whether a reading says of words of a quotation that no condition asks for them. */
export function isUncounted(
  { readings }: Pick<RuleSheet, 'readings'>,
  quote: string,
  printed: string,
  at?: number,
): boolean {
  return readings.some(({ quote: part, uncounted }) => {
    if (part === undefined || uncounted?.some((u) => plain(u) === plain(printed)) !== true)
      return false;
    const start = quote.indexOf(part);
    if (start === -1) return false;
    return at === undefined || (start <= at && at + printed.length <= start + part.length);
  });
}

/** 2个或2个以上: the first number says again what the second one says. */
const repeats = (measure: Measure, used: ReadonlySet<Measure>): boolean =>
  [...used].some((m) => m.value === measure.value && m.printed === measure.printed);

/** Whether some answers meet a condition. */
export const satisfiable = (node: Node, inputs: ReadonlyMap<string, Input>): boolean =>
  completing(
    {
      inputs: new Map([...inputs].map(([id, input]) => [id, { ...input, absent: 'unknown' }])),
      nodes: [node],
    },
    {},
  )(node, []);
