/**
 * What hangs on a clause: the calculators that it decides in, who owes what by it and by when,
 * the targets that it states, what it cites and which clauses speak of it. Out of the same rows as the indexes.
 */
import type { Clause, DeadlineEntry, Duty, GazetteDocument, Indicator } from '../domain/model.ts';
import { calculatorPath } from '../domain/routes.ts';
import type { GradeSheet, RuleSheet } from '../domain/rules.ts';
import { withSteps } from '../rules/actions.ts';
import type { Step } from '../rules/follows.ts';
import { type Citation, citationsOf } from './citations.ts';
import { ofDocument } from './grouped.ts';
import { deadlinesIn, dutiesIn } from './owing.ts';
import { type Reference, referencesTo } from './references.ts';
import type { SiteData } from './shape.ts';

/** A calculator, opened at what a clause decides in it. */
interface Judged {
  /** Name of the calculator. */
  readonly sheet: string;
  /** The grade, item or entry that the clause decides. */
  readonly what: string;
  readonly href: string;
}

/** What hangs on one clause. */
interface Hanging {
  readonly clause: Clause;
  readonly judged: readonly Judged[];
  readonly duties: readonly Duty[];
  readonly deadlines: readonly DeadlineEntry[];
  /** Indicators whose row this is, or whose target these words state. */
  readonly indicators: readonly Indicator[];
  readonly citations: readonly Citation[];
  /** Clauses of this document and of others that speak of it. */
  readonly references: readonly Reference[];
}

/** One part of a sheet with the clause that it rests on. */
interface Decided {
  readonly document: string;
  readonly clause: string;
  readonly judged: Judged;
}

/** What the clauses of a sheet decide in it. */
function decidedBy(sheet: RuleSheet): Decided[] {
  const path = calculatorPath(sheet.id);
  const at = (
    place: { readonly document?: string | undefined; readonly clause: string },
    what: string,
    open: string,
  ): Decided => ({
    document: place.document ?? sheet.document,
    clause: place.clause,
    judged: { sheet: sheet.title, what, href: `${path}${open}` },
  });
  switch (sheet.kind) {
    case 'grade':
      return sheet.criteria.map((criterion) => {
        const grade = sheet.outcomes.find(({ id }) => id === criterion.outcome);
        return at(criterion, grade?.name ?? criterion.outcome, `#grade-${criterion.outcome}`);
      });
    case 'items':
      return sheet.items.flatMap((item) =>
        item.grounds.map((ground) => at(ground, item.name, `?item=${item.id}`)),
      );
    case 'schedule':
      return sheet.spans.map((span) => at(span, span.label, ''));
    case 'lookup':
      return sheet.entries.flatMap((entry) =>
        [entry, ...entry.parts.map((part) => ({ document: entry.document, ...part }))].map(
          (place) => at(place, entry.name, `?item=${entry.id}`),
        ),
      );
  }
}

const decisions = new WeakMap<SiteData, readonly Decided[]>();

/** What the clauses of all sheets decide; read once. */
function decidedIn(data: SiteData): readonly Decided[] {
  const all = decisions.get(data) ?? data.corpus.rules.flatMap(({ sheet }) => decidedBy(sheet));
  decisions.set(data, all);
  return all;
}

/** The calculators that rest on a document, in the order of the site. */
export const calculatorsOn = (data: SiteData, document: string): RuleSheet[] =>
  data.corpus.rules
    .map(({ sheet }) => sheet)
    .filter(
      (sheet) =>
        sheet.document === document ||
        ('sources' in sheet && sheet.sources.some((source) => source.document === document)),
    );

/** What hangs on the clauses of a document, in their order; clauses on which nothing hangs are left out. */
export function hangingOn(data: SiteData, doc: GazetteDocument): Hanging[] {
  const here = <Entry extends { readonly document: string; readonly clause: string }>(
    entries: readonly Entry[],
  ): Map<string, Entry[]> => Map.groupBy(ofDocument(entries, doc.id), ({ clause }) => clause);
  const judged = here(decidedIn(data));
  const duties = Map.groupBy(dutiesIn(data, doc.id), ({ clause }) => clause);
  const deadlines = Map.groupBy(deadlinesIn(data, doc.id), ({ clause }) => clause);
  const citations = here(citationsOf(data));
  const references = Map.groupBy(referencesTo(data, doc), ({ of }) => of.clause);
  const indicators = Map.groupBy(
    ofDocument(data.records.indicators, doc.id).flatMap((indicator) =>
      [...new Set([indicator.clause, ...indicator.passages.map(({ clause }) => clause)])].map(
        (clause) => ({ clause, indicator }),
      ),
    ),
    ({ clause }) => clause,
  );
  return doc.clauses.flatMap((clause) => {
    const { anchor } = clause;
    const hanging: Hanging = {
      clause,
      judged: distinctBy(
        (judged.get(anchor) ?? []).map((one) => one.judged),
        ({ href }) => href,
      ),
      duties: duties.get(anchor) ?? [],
      deadlines: deadlines.get(anchor) ?? [],
      indicators: (indicators.get(anchor) ?? []).map(({ indicator }) => indicator),
      citations: citations.get(anchor) ?? [],
      references: references.get(anchor) ?? [],
    };
    const { clause: _, ...lists } = hanging;
    return Object.values(lists).some((list) => list.length > 0) ? [hanging] : [];
  });
}

/** Each entry once, by its key. */
const distinctBy = <T>(list: readonly T[], key: (one: T) => string): T[] => [
  ...new Map(list.map((one) => [key(one), one])).values(),
];

/** The line beside a clause: what hangs on it, in numbers. `判定` stands apart, because it leads to a tool. */
export function hangingLine(hanging: Hanging): string {
  const { judged, duties, deadlines, indicators, citations, references } = hanging;
  const parts: readonly (readonly [name: string, list: readonly unknown[]])[] = [
    // The first has its own link; the line says that there are more.
    ['判定', judged.length > 1 ? judged : []],
    ['职责', duties],
    ['期限', deadlines],
    ['指标', indicators],
    ['引用', citations],
    ['被引用', references],
  ];
  return parts
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => `${name}${list.length}`)
    .join(' ');
}

/** A sheet of grades with the steps that follow from them. */
interface SheetSteps {
  readonly sheet: GradeSheet;
  readonly steps: readonly Step[];
}

const stepsMade = new WeakMap<SiteData, readonly SheetSteps[]>();

/** What must be done at each grade, by the sheets of grades; read once. */
export function sheetSteps(data: SiteData): readonly SheetSteps[] {
  let made = stepsMade.get(data);
  if (made === undefined) {
    made = data.corpus.rules.flatMap(({ sheet }) => {
      const from = sheet.kind === 'grade' ? data.documents.get(sheet.document) : undefined;
      if (sheet.kind !== 'grade' || from === undefined) return [];
      const own = dutiesIn(data, sheet.document);
      return [{ sheet, steps: withSteps(sheet, from.doc, own).steps }];
    });
    stepsMade.set(data, made);
  }
  return made;
}
