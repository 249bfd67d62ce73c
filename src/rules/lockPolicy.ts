/**
 * The lock between text and sheets that are no grades: every quotation stands in its clause,
 * every number of a condition or a figure stands in the quotation, every entry is sorted by
 * words of its own sentence, and every binding passage of the documents is used or left out
 * with a reason.
 */
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { GazetteDocument } from '../domain/model.ts';
import {
  type Condition,
  type Effect,
  effects,
  type Figure,
  type ItemSheet,
  type LoadedSheet,
  type LookupSheet,
  type Onward,
  type Place,
  type PolicySheet,
  type ScheduleSheet,
} from '../domain/rules.ts';
import * as say from '../messages/rules.ts';
import { readCondition, testsOn } from './condition.ts';
import { coverageOf, quotesOf } from './coverage.ts';
import { inputsAndItems } from './items.ts';
import {
  type Context,
  holdAnswers,
  holdCondition,
  holdInputs,
  holdLabels,
  holdNumbers,
  holdWords,
  known,
  openLock,
  type Path,
  satisfiable,
} from './lockBase.ts';
import { effectsIn, figureIn } from './measure.ts';
import { plain } from './plain.ts';
import { termsOf } from './terms.ts';

type Documents = ReadonlyMap<string, GazetteDocument>;

/** Hold one sheet that is no sheet of grades to the documents of the corpus, by id. */
export function lockPolicy(loaded: LoadedSheet<PolicySheet>, documents: Documents): Diagnostic[] {
  const found: Diagnostic[] = [];
  const context = openLock(loaded, documents, found);
  if (context === undefined) return found;
  holdInputs(context);
  holdLabels(
    context,
    context.sheet.sources.flatMap((s) => documents.get(s.document) ?? []),
  );
  holdSources(context, documents);
  for (const [i, reading] of context.sheet.readings.entries()) {
    for (const [a, id] of reading.about.entries())
      holdInput(context, ['readings', i, 'about', a], id);
  }
  for (const [i, notice] of context.sheet.notices.entries()) {
    holdCondition(context, ['notices', i, 'when'], notice.when);
    if (notice.at !== undefined) holdInput(context, ['notices', i, 'at'], notice.at);
  }
  const { sheet } = context;
  if (sheet.kind === 'items') holdItems({ ...context, sheet }, found);
  else if (sheet.kind === 'schedule') holdSchedule({ ...context, sheet });
  else holdLookup({ ...context, sheet }, documents);
  if (found.every((d) => d.rule !== 'rule-clause' && d.rule !== 'rule-quote'))
    holdCoverage(context, documents);
  return found;
}

const holdInput = (context: Context, path: Path, id: string): void =>
  known(context, 'input', [...context.inputs.keys()], path, id);

/** The same context, held to another document. */
function within<S extends PolicySheet>(
  context: Context<S>,
  documents: Documents,
  id: string,
): Context<S> | undefined {
  const document = documents.get(id);
  if (document === undefined) return undefined;
  return { ...context, document, clauses: new Map(document.clauses.map((c) => [c.anchor, c])) };
}

/** Documents, their clauses, and all words that are quoted from them. */
function holdSources(context: Context<PolicySheet>, documents: Documents): void {
  const { sheet, say: report } = context;
  const declared = sheet.sources.map((s) => s.document);
  if (!declared.includes(sheet.document))
    report(['sources'], say.notASource, { document: sheet.document, sources: declared });
  for (const [i, { document: id, clauses }] of sheet.sources.entries()) {
    const there = within(context, documents, id);
    if (there === undefined) {
      report(['sources', i, 'document'], say.noDocument, { id });
      continue;
    }
    for (const [c, anchor] of (clauses ?? []).entries()) {
      if (!there.clauses.has(anchor))
        report(['sources', i, 'clauses', c], say.noClause, { document: id, clause: anchor });
    }
  }
  const quote = (path: Path, { document = sheet.document, clause, quote }: Place): void => {
    const there = within(context, documents, document);
    if (there === undefined || !declared.includes(document)) {
      report([...path, 'document'], say.notASource, { document, sources: declared });
      return;
    }
    holdWords(there, path, clause, [['quote', quote]]);
  };
  for (const { path, ...place } of quotesOf(sheet)) quote(path, place);
  for (const [o, { places }] of sheet.omitted.entries()) {
    for (const [p, place] of places.entries()) quote(['omitted', o, 'places', p], place);
  }
}

/** Every id once. */
function holdOnce({ say: report, inputs }: Context, kind: string, ids: readonly string[]): void {
  for (const [i, id] of ids.entries()) {
    if (ids.indexOf(id) !== i || inputs.has(id)) report([kind, i, 'id'], say.taken, { id });
  }
}

function holdItems(context: Context<ItemSheet>, found: readonly Diagnostic[]): void {
  const { sheet, say: report } = context;
  const ids = sheet.items.map((i) => i.id);
  holdOnce(context, 'items', ids);
  const all = inputsAndItems(sheet);
  for (const [i, item] of sheet.items.entries()) {
    // An item may ask for those before it, so that none asks for itself.
    const known = new Map([...all].filter(([id]) => !ids.includes(id) || ids.indexOf(id) < i));
    const here: Context<ItemSheet> = { ...context, inputs: known };
    const conditions: (readonly [Path, Condition | undefined])[] = [
      ...item.grounds.map((g, n) => [['items', i, 'grounds', n, 'when'], g.when] as const),
      ...item.open.map((o, n) => [['items', i, 'open', n, 'when'], o.when] as const),
      ...item.figures.map((f, n) => [['items', i, 'figures', n, 'when'], f.when] as const),
      ...item.notes.map((o, n) => [['items', i, 'notes', n, 'when'], o.when] as const),
    ];
    for (const [path, when] of conditions) {
      if (when !== undefined) holdCondition(here, path, when);
    }
    const meant = effectsIn(item.grounds.map((g) => g.quote));
    if (meant.length > 0 && !meant.includes(item.effect))
      report(
        ['items', i, 'effect'],
        say.effectOfWords,
        { effect: item.effect, right: effects.filter((e: Effect) => meant.includes(e)) },
        item.grounds[0]!.quote,
      );
    for (const [n, note] of item.notes.entries()) {
      if (note.quote !== undefined && note.clause === undefined)
        report(['items', i, 'notes', n, 'quote'], say.quoteWithoutClause, undefined);
    }
    for (const [n, figure] of item.figures.entries())
      holdFigure(here, ['items', i, 'figures', n], item, figure);
  }
  for (const [i, { when, input, is }] of sheet.implied.entries()) {
    holdCondition(context, ['implied', i, 'when'], when);
    holdCondition(context, ['implied', i, 'is'], { [input]: is });
  }
  for (const [i, { input, most }] of sheet.limits.entries()) {
    for (const [key, id] of [
      ['input', input],
      ['most', most],
    ] as const) {
      holdInput(context, ['limits', i, key], id);
      holdNumber(context, ['limits', i, key], id);
    }
  }
  holdComparisons(context, ids);
  // Conditions are looked into only where all names are right.
  if (found.every((d) => d.rule !== 'rule-name')) holdConditions(context, all);
}

/** Items that are compared, and as many cells as items. */
function holdComparisons({ sheet, say: report }: Context<ItemSheet>, ids: readonly string[]): void {
  for (const [c, { items, rows }] of sheet.comparisons.entries()) {
    for (const [k, id] of items.entries()) {
      known({ say: report }, 'item', ids, ['comparisons', c, 'items', k], id);
    }
    for (const [r, { cells }] of rows.entries()) {
      if (cells.length !== items.length)
        report(['comparisons', c, 'rows', r, 'cells'], say.cellCount, {
          cells: cells.length,
          items: items.length,
        });
    }
  }
}

/** Numbers of conditions, conditions that nothing can meet, and inputs on which nothing depends. */
function holdConditions(context: Context<ItemSheet>, all: Context['inputs']): void {
  const { sheet, say: report } = context;
  for (const [i, item] of sheet.items.entries()) {
    for (const [g, { when, quote, clause }] of item.grounds.entries()) {
      if (when === undefined) continue;
      const path: Path = ['items', i, 'grounds', g, 'when'];
      holdNumbers({ ...context, inputs: all }, path, when, quote);
      holdAnswers({ ...context, inputs: all }, path, when, quote);
      if (!satisfiable(readCondition(when, all), all)) report(path, say.unmeetable, { clause });
    }
    for (const [o, { when, quote }] of item.open.entries()) {
      holdNumbers({ ...context, inputs: all }, ['items', i, 'open', o, 'when'], when, quote);
    }
  }
  const nodes = sheet.items.flatMap((item) =>
    [...item.grounds, ...item.open, ...item.figures, ...item.notes].flatMap(({ when }) =>
      when === undefined ? [] : [readCondition(when, all)],
    ),
  );
  const figures = sheet.items.flatMap((item) => item.figures);
  for (const [i, { id }] of sheet.inputs.entries()) {
    const counts = ({ of, upTo, percent }: Figure): boolean =>
      of === id || upTo === id || (typeof percent !== 'number' && percent.by === id);
    if (testsOn(nodes, id).length > 0 || figures.some(counts)) continue;
    report(['inputs', i, 'id'], say.deadInput, { id });
  }
}

function holdNumber({ inputs, say: report }: Context, path: Path, id: string): void {
  const input = inputs.get(id);
  if (input === undefined || input.type === 'count' || input.type === 'amount') return;
  report(path, say.notANumber, { id });
}

/** Percents and years that stand in words: 20%, 2024年. */
const stands = (quote: string, number: number, unit: string): boolean =>
  new RegExp(`(?<![\\d.])${RegExp.escape(String(number))}${unit}`, 'u').test(plain(quote));

/** Numbers of a figure against its words. */
function holdFigure(
  context: Context<ItemSheet>,
  path: Path,
  item: ItemSheet['items'][number],
  { percent, of, upTo, quote }: Figure,
): void {
  const { say: report } = context;
  for (const [key, id] of [
    ['of', of],
    ['upTo', upTo],
  ] as const) {
    if (id === undefined) continue;
    holdInput(context, [...path, key], id);
    holdNumber(context, [...path, key], id);
  }
  if (![...item.grounds, ...item.open].some((p) => plain(p.quote).includes(plain(quote))))
    report([...path, 'quote'], say.figureQuote, undefined, quote);
  const hold = (key: string, number: number, unit: string): void => {
    if (stands(quote, number, unit)) return;
    report([...path, ...key.split('.')], say.figureNumber, { number: `${number}${unit}` }, quote);
  };
  if (typeof percent === 'number') {
    hold('percent', percent, '%');
    return;
  }
  holdInput(context, [...path, 'percent', 'by'], percent.by);
  holdNumber(context, [...path, 'percent', 'by'], percent.by);
  for (const [year, share] of Object.entries(percent.table)) {
    hold(`percent.table.${year}`, Number(year), '年');
    hold(`percent.table.${year}`, share, '%');
  }
  const step = (key: string, { add, times }: Onward): void => {
    if ((add === undefined) === (times === undefined))
      report([...path, 'percent', key], say.addOrTimes, undefined);
    if (add !== undefined) hold(`percent.${key}.add`, add, '%');
    if (times !== undefined)
      hold(`percent.${key}.times`, Number(((times - 1) * 100).toFixed(6)), '%');
  };
  if (percent.onward !== undefined) step('onward', percent.onward);
  if (percent.other !== undefined) step('other', percent.other);
}

function holdSchedule(context: Context<ScheduleSheet>): void {
  const { sheet, say: report } = context;
  holdInput(context, ['start'], sheet.start);
  holdNumber(context, ['start'], sheet.start);
  let next = 1;
  for (const [i, { first, last, terms, quote, figure }] of sheet.spans.entries()) {
    if (first !== next || last < first)
      report(['spans', i, 'first'], say.spanYears, { first, last, next });
    next = last + 1;
    for (const [t, term] of [`第${first}年`, `第${last}年`, ...terms].entries()) {
      if (plain(quote).includes(plain(term))) continue;
      report(
        t < 2 ? ['spans', i, t === 0 ? 'first' : 'last'] : ['spans', i, 'terms', t - 2],
        say.spanWords,
        { term },
        quote,
      );
    }
    const read = terms.map(figureIn).find((n) => n !== undefined);
    if (read !== figure)
      report(['spans', i, 'figure'], say.figureOfWords, {
        figure: `${figure}${sheet.unit}`,
        terms,
        right: read === undefined ? null : `${read}${sheet.unit}`,
      });
  }
}

function holdLookup(context: Context<LookupSheet>, documents: Documents): void {
  const { sheet, say: report, inputs } = context;
  for (const [i, { id, type }] of sheet.inputs.entries()) {
    if (type !== 'choice') report(['inputs', i, 'type'], say.notAChoice, { id });
  }
  holdOnce(
    context,
    'entries',
    sheet.entries.map((e) => e.id),
  );
  for (const [key, id] of Object.entries({
    rows: sheet.matrix?.rows,
    columns: sheet.matrix?.columns,
  })) {
    if (id !== undefined) holdInput(context, ['matrix', key], id);
  }
  for (const [i, entry] of sheet.entries.entries()) {
    const path = ['entries', i];
    const sentence = sentenceOf(entry, sheet.document, documents);
    for (const input of inputs.values()) {
      const chosen = entry.is[input.id];
      if (chosen === undefined) {
        report([...path, 'is'], say.unsorted, { entry: entry.id, input: input.id });
        continue;
      }
      const options = (input.options ?? []).map((o) => o.id);
      const option = input.options?.find((o) => o.id === chosen);
      if (option === undefined) {
        report([...path, 'is', input.id], say.noAnswer, {
          input: input.id,
          given: chosen,
          known: options,
        });
        continue;
      }
      const own = entry.reads?.[input.id];
      const words = own === undefined ? termsOf(option) : [own];
      if (
        words.length === 0 ||
        sentence === undefined ||
        words.some((w) => sentence.includes(plain(w)))
      )
        continue;
      report(
        [...path, 'is', input.id],
        say.sortedAgainst,
        { entry: entry.id, label: option.label, words: words.join('、') },
        sentence,
      );
    }
    for (const id of Object.keys(entry.is)) holdInput(context, [...path, 'is', id], id);
    if (entry.reads !== undefined && entry.note === undefined)
      report([...path, 'reads'], say.readsWithoutNote, { entry: entry.id });
  }
  holdLines(context, documents);
  const contacts = sheet.sections.flatMap((s) => s.lines).filter((l) => l.value !== undefined);
  for (const [n, label] of (sheet.nothing ?? []).entries()) {
    if (!contacts.some((l) => l.label === label))
      report(['nothing', n], say.contactMissing, { id: label });
  }
}

/** Values and times of the lines that hold for all entries. */
function holdLines({ sheet, say: report }: Context<LookupSheet>, documents: Documents): void {
  for (const [s, { lines }] of sheet.sections.entries()) {
    for (const [l, { value, when, quote, clause, document }] of lines.entries()) {
      const path = ['sections', s, 'lines', l];
      if (value !== undefined && !plain(quote).includes(plain(value)))
        report([...path, 'value'], say.spanWords, { term: value }, quote);
      if (when === undefined) continue;
      const doc = documents.get(document ?? sheet.document);
      const own = doc?.clauses.find((c) => c.anchor === clause);
      const heading = doc?.clauses.find((c) => c.anchor === own?.section);
      if (![own, heading].some((c) => c !== undefined && plain(c.text).includes(plain(when))))
        report([...path, 'when'], say.whenNowhere, { clause, when });
    }
  }
}

/** The sentence in which the words of an entry stand, and the heading that it stands under. */
function sentenceOf(
  { document, clause, quote }: Place,
  own: string,
  documents: Documents,
): string | undefined {
  const doc = documents.get(document ?? own);
  const there = doc?.clauses.find((c) => c.anchor === clause);
  if (there === undefined) return undefined;
  const heading = doc?.clauses.find((c) => c.anchor === there.section);
  const sentences = plain(there.text).split(/(?<=[。！？])/u);
  const text = plain(there.text);
  const at = text.indexOf(plain(quote));
  let from = 0;
  const touched = sentences.filter((s) => {
    const start = from;
    from += s.length;
    return start < at + plain(quote).length && at < from;
  });
  return `${plain(heading?.text ?? '')}${touched.join('')}`;
}

/** Binding passages that the sheet forgets, and omissions that leave out nothing. */
function holdCoverage({ sheet, say: report }: Context<PolicySheet>, documents: Documents): void {
  for (const { document, clause, text, coverage } of coverageOf(sheet, documents)) {
    if (coverage === 'forgotten') report(['sources'], say.forgotten, { document, clause }, text);
  }
}
