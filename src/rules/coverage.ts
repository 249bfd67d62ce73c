/**
 * Which binding words of its documents a sheet uses, which it leaves out and why. Made from
 * the text, so that a passage can be forgotten by nobody.
 */
import type { Clause, GazetteDocument } from '../domain/model.ts';
import type { ItemSheet, LookupSheet, Place, PolicySheet, ScheduleSheet } from '../domain/rules.ts';

/** Words by which a text binds or allows; not where they are part of another word (适应, 主要, 许可). */
export const BINDING =
  /应当|(?<![适响相供对效反])应(?![当用急对])|必须|不得|不再(?!列出)|严禁|禁止|原则上|(?<![主重需必首纲摘紧简])要(?![求点素闻])|(?<![许认不])可(?![再渗达能靠行持视追见变续控用])|免征|减半|优先|执行(?![监力情质])|达到|计入|列入|享受|承担|(?<=于\S{1,12}[日内])前?将/u;

/** What becomes of a binding passage. */
type Coverage = 'used' | 'omitted' | 'forgotten';

/** The words between two stops that hold a binding word. */
interface Passage {
  readonly document: string;
  readonly clause: string;
  readonly text: string;
  readonly coverage: Coverage;
  /** The reason for leaving it out. */
  readonly why: string | null;
}

/** A quotation of a sheet with its place in the sheet. */
interface PlacedQuote {
  readonly path: readonly (string | number)[];
  readonly document: string;
  readonly clause: string;
  readonly quote: string;
  /** Whether it stands for its whole sentence (an entry is sorted by the rest of it). */
  readonly sentence: boolean;
}

type Add = (path: PlacedQuote['path'], place: Partial<Place>, sentence?: boolean) => void;

/** Every quotation that a sheet uses, in the order of the sheet. */
export function quotesOf(sheet: PolicySheet): PlacedQuote[] {
  const quotes: PlacedQuote[] = [];
  const add: Add = (path, { document = sheet.document, clause, quote }, sentence = false) => {
    if (clause !== undefined && quote !== undefined)
      quotes.push({ path, document, clause, quote, sentence });
  };
  for (const [i, reading] of sheet.readings.entries()) add(['readings', i], reading);
  for (const [i, notice] of sheet.notices.entries()) add(['notices', i], notice);
  if (sheet.kind === 'items') addItems(sheet, add);
  else if (sheet.kind === 'schedule') addSchedule(sheet, add);
  else addEntries(sheet, add);
  return quotes;
}

function addItems({ items, comparisons }: ItemSheet, add: Add): void {
  for (const [i, item] of items.entries()) {
    for (const [g, ground] of item.grounds.entries()) add(['items', i, 'grounds', g], ground);
    for (const [o, point] of item.open.entries()) add(['items', i, 'open', o], point);
    for (const [n, note] of item.notes.entries()) add(['items', i, 'notes', n], note);
  }
  for (const [c, { rows }] of comparisons.entries()) {
    for (const [r, { cells }] of rows.entries()) {
      for (const [k, cell] of cells.entries())
        add(['comparisons', c, 'rows', r, 'cells', k], cell ?? {});
    }
  }
}

function addSchedule({ spans, conditions }: ScheduleSheet, add: Add): void {
  for (const [i, span] of spans.entries()) add(['spans', i], span);
  for (const [i, condition] of conditions.entries()) add(['conditions', i], condition);
}

function addEntries({ entries, sections }: LookupSheet, add: Add): void {
  for (const [i, entry] of entries.entries()) {
    add(['entries', i], entry, true);
    for (const [p, part] of entry.parts.entries()) add(['entries', i, 'parts', p], part);
  }
  for (const [s, { lines }] of sections.entries()) {
    for (const [l, line] of lines.entries()) add(['sections', s, 'lines', l], line);
  }
}

/** From where to where. */
type Range = readonly [start: number, end: number];

/** The parts of a text between the given stops; a stop belongs to what it ends. */
function split(text: string, stops: RegExp): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const stop of text.matchAll(stops)) {
    ranges.push([start, stop.index + 1]);
    start = stop.index + 1;
  }
  if (start < text.length) ranges.push([start, text.length]);
  return ranges;
}

const meets = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

/** Where words stand in a clause; its sentence, where they stand for it. */
function rangeOf(text: string, quote: string, sentence: boolean): Range | null {
  const at = text.indexOf(quote);
  if (at === -1) return null;
  const range: Range = [at, at + quote.length];
  if (!sentence) return range;
  const touched = split(text, /[。！？]/gu).filter((s) => meets(s, range));
  return [touched[0]![0], touched.at(-1)![1]];
}

/** Clauses in which something can be ordered: headings, numbers and rows of forms order nothing. */
const ordering = ({ kind }: Clause): boolean => kind === 'item' || kind === 'paragraph';

/** Whether a clause is one that a source names, or stands under it. */
function belongs(clause: Clause, anchors: readonly string[] | undefined, all: readonly Clause[]) {
  if (anchors === undefined) return true;
  const parents = new Map(all.map((c) => [c.anchor, c.section]));
  for (let at: string | undefined = clause.anchor; at !== undefined; at = parents.get(at)) {
    if (anchors.includes(at)) return true;
  }
  return false;
}

/** Every binding passage of the sources of a sheet, in the order of the text. */
export function coverageOf(
  sheet: PolicySheet,
  documents: ReadonlyMap<string, GazetteDocument>,
): Passage[] {
  const used = quotesOf(sheet);
  const left = sheet.omitted.flatMap(({ why, places }) => places.map((p) => ({ ...p, why })));
  return sheet.sources.flatMap(({ document: id, clauses: anchors }) => {
    const all = documents.get(id)?.clauses ?? [];
    return all
      .filter((c) => ordering(c) && belongs(c, anchors, all))
      .flatMap(({ anchor, text }) => {
        const here = (p: { document?: string | undefined; clause: string }): boolean =>
          (p.document ?? sheet.document) === id && p.clause === anchor;
        const taken = used.filter(here).flatMap((q) => {
          const range = rangeOf(text, q.quote, q.sentence);
          return range === null ? [] : [range];
        });
        const dropped = left.filter(here).flatMap(({ quote, why }) => {
          const range = rangeOf(text, quote, false);
          return range === null ? [] : [{ range, why }];
        });
        return split(text, /[，。；：！？]/gu)
          .filter(([from, to]) => BINDING.test(text.slice(from, to)))
          .map((passage): Passage => {
            const isUsed = taken.some((r) => meets(r, passage));
            const omission = dropped.find(({ range }) => meets(range, passage));
            return {
              document: id,
              clause: anchor,
              text: text.slice(...passage).replace(/[，。；：]$/u, ''),
              coverage: isUsed ? 'used' : omission === undefined ? 'forgotten' : 'omitted',
              why: isUsed ? null : (omission?.why ?? null),
            };
          });
      });
  });
}
