/**
 * A case and a sheet of items → what applies, what does not, and what depends on facts that
 * are not known. Pure; the same at build, in tests and in the browser.
 */
import type { Figure, Input, Item, ItemSheet, Notice, Reading } from '../domain/rules.ts';
import { type Before, beforeDocument } from './before.ts';
import {
  atomsOf,
  classesOf,
  type Known,
  type Lookup,
  lackingOf,
  type Node,
  readCondition,
  testsOn,
  truthOf,
} from './condition.ts';
import { parseAnswers } from './facts.ts';
import { type FigureResult, figureOf } from './figure.ts';
import type { Facts, FieldError, Lack, ParsedCase, Truth, Value } from './model.ts';
import { lookupIn, noticesOn } from './sheet.ts';
import { describeValue } from './words.ts';

/** How an item stands. */
export type ItemStatus = 'applies' | 'no' | 'unknown';

type Ground = Item['grounds'][number];
type OpenPoint = Item['open'][number];

/** What the sheet makes of one item. */
export interface ItemResult {
  readonly item: Item;
  readonly status: ItemStatus;
  /** The grounds that hold. */
  readonly met: readonly Ground[];
  /** The grounds that hold or may yet hold. */
  readonly alive: readonly Ground[];
  /** What the text itself leaves open, so that no fact of the case decides. */
  readonly open: readonly OpenPoint[];
  /** Inputs that are not known and could decide, in the order of the sheet. */
  readonly decisive: readonly Input[];
  /** For `no`: what the nearest ground asks for and the case has not. */
  readonly fails: readonly Lack[];
  readonly figure: FigureResult | null;
  readonly notes: readonly Item['notes'][number][];
}

/** What the sheet makes of a case. */
interface ItemsResult {
  readonly items: readonly ItemResult[];
  /** As entered, with what follows from it. */
  readonly facts: Facts;
  readonly notices: readonly Notice[];
  readonly readings: readonly Reading[];
  /** Set where the case is older than the document: then no item applies. */
  readonly before: Before | null;
}

interface Ready {
  readonly grounds: readonly { readonly ground: Ground; readonly node: Node }[];
  readonly open: readonly { readonly point: OpenPoint; readonly node: Node }[];
  readonly figures: readonly { readonly figure: Figure; readonly node: Node | null }[];
  readonly notes: readonly { readonly note: Item['notes'][number]; readonly node: Node | null }[];
}

/** A sheet with its conditions read. An item that an earlier one is asked about stands among the inputs as a question with yes or no. */
interface CompiledItems {
  readonly sheet: ItemSheet;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly items: ReadonlyMap<string, Ready>;
  readonly implied: readonly { readonly node: Node; readonly input: string; readonly is: string }[];
  /** Every condition of the items, for telling kinds of answers apart. */
  readonly nodes: readonly Node[];
}

/** The inputs of a sheet, and each item as the question whether it applies. */
export const inputsAndItems = (sheet: ItemSheet): ReadonlyMap<string, Input> =>
  new Map([
    ...sheet.inputs.map((i) => [i.id, i] as const),
    ...sheet.items.map(
      ({ id, name }) =>
        [id, { id, type: 'yesno', label: name, absent: 'unknown' } as Input] as const,
    ),
  ]);

/** What holds in every case. */
const ALWAYS: Node = { kind: 'all', of: [] };

const compiled = new WeakMap<ItemSheet, CompiledItems>();

function compile(sheet: ItemSheet): CompiledItems {
  const known = compiled.get(sheet);
  if (known !== undefined) return known;
  const all = inputsAndItems(sheet);
  const inputs = new Map(sheet.inputs.map((i) => [i.id, i]));
  const ready = sheet.items.map(
    (item): Ready => ({
      grounds: item.grounds.map((ground) => ({
        ground,
        node: ground.when === undefined ? ALWAYS : readCondition(ground.when, all),
      })),
      open: item.open.map((point) => ({ point, node: readCondition(point.when, all) })),
      figures: item.figures.map((figure) => ({
        figure,
        node: figure.when === undefined ? null : readCondition(figure.when, all),
      })),
      notes: item.notes.map((note) => ({
        note,
        node: note.when === undefined ? null : readCondition(note.when, all),
      })),
    }),
  );
  const made: CompiledItems = {
    sheet,
    inputs,
    items: new Map(sheet.items.map((item, i) => [item.id, ready[i]!])),
    implied: sheet.implied.map(({ when, input, is }) => ({
      node: readCondition(when, inputs),
      input,
      is,
    })),
    nodes: ready.flatMap((r) => [...r.grounds, ...r.open].map((p) => p.node)),
  };
  compiled.set(sheet, made);
  return made;
}

/** The facts with all that follows from them; null where they contradict what follows. */
function closed(sheet: CompiledItems, facts: Facts): Facts | null {
  let now: Facts = facts;
  for (;;) {
    const lookup = lookupIn(sheet.inputs, now);
    let added = false;
    for (const { node, input, is } of sheet.implied) {
      if (now[input] === is || truthOf(node, lookup) !== true) continue;
      if (now[input] !== undefined) return null;
      now = { ...now, [input]: is };
      added = true;
    }
    if (!added) return now;
  }
}

/** Answers as the items ask for them: of an input what is known, of an item whether it applies. */
function lookupOf(sheet: CompiledItems, facts: Facts): Lookup {
  const plain = lookupIn(sheet.inputs, facts);
  const lookup: Lookup = (id): Known => {
    const ready = sheet.items.get(id);
    if (ready === undefined) return plain(id);
    const truth = standing(ready, lookup);
    return truth === null ? undefined : truth ? 'yes' : 'no';
  };
  return lookup;
}

/** Whether an item applies, by what is known and by what the text settles. */
function standing({ grounds, open }: Ready, lookup: Lookup): Truth {
  let unknown = false;
  for (const { node } of grounds) {
    const truth = truthOf(node, lookup);
    if (truth === true) return true;
    unknown ||= truth === null;
  }
  return unknown || open.some(({ node }) => truthOf(node, lookup) !== false) ? null : false;
}

/** The inputs that a condition asks for, those of the items in it among them. */
function askedBy(sheet: CompiledItems, node: Node): Set<string> {
  return new Set(
    atomsOf(node).flatMap(({ input: { id } }) => {
      const ready = sheet.items.get(id);
      return ready === undefined ? [id] : [...askedByItem(sheet, ready)];
    }),
  );
}

function askedByItem(sheet: CompiledItems, { grounds, open }: Ready): Set<string> {
  return new Set([...grounds, ...open].flatMap(({ node }) => [...askedBy(sheet, node)]));
}

/** Results that completions of what is not known lead to: of each kind at most one is looked for. */
function reachable(
  sheet: CompiledItems,
  ready: Ready,
  facts: Facts,
  asked: readonly string[],
): Set<Truth> {
  const found = new Set<Truth>();
  const search = (now: Facts, depth: number): void => {
    const truth = standing(ready, lookupOf(sheet, now));
    const next = asked.slice(depth).find((id) => now[id] === undefined);
    if (truth !== null || next === undefined) {
      found.add(truth);
      return;
    }
    const at = asked.indexOf(next) + 1;
    for (const value of within(sheet, next, now)) {
      const then = closed(sheet, { ...now, [next]: value });
      if (then !== null) search(then, at);
      if (found.size > 1) return;
    }
  };
  search(facts, 0);
  return found;
}

/** One answer of every kind that the items tell apart. */
function answersTo(sheet: CompiledItems, id: string): readonly Value[] {
  const input = sheet.inputs.get(id)!;
  return classesOf(input, testsOn(sheet.nodes, id));
}

/** Those answers that the limits allow, given the facts; and the limit itself, which every class up to it holds. */
function within(sheet: CompiledItems, id: string, facts: Facts): readonly Value[] {
  const { limits } = sheet.sheet;
  const number = (other: string): number | undefined => {
    const value = facts[other];
    return typeof value === 'number' ? value : undefined;
  };
  const most = limits.filter((l) => l.input === id).flatMap((l) => number(l.most) ?? []);
  const least = limits.filter((l) => l.most === id).flatMap((l) => number(l.input) ?? []);
  if (most.length === 0 && least.length === 0) return answersTo(sheet, id);
  const [low, high] = [Math.max(0, ...least), Math.min(Number.POSITIVE_INFINITY, ...most)];
  return [...answersTo(sheet, id), ...most, ...least].filter(
    (v) => typeof v !== 'number' || (low <= v && v <= high),
  );
}

/** Say what applies. The case must be one without errors (see {@link parseItemsCase}). */
export function evaluateItems(sheet: ItemSheet, entered: Facts): ItemsResult {
  const ready = compile(sheet);
  const facts = closed(ready, entered) ?? entered;
  const lookup = lookupOf(ready, facts);
  const before = beforeDocument(sheet, facts);
  return {
    items: sheet.items.map((item) => {
      const result = itemResult(ready, item, facts, lookup);
      return before === undefined ? result : { ...result, ...notThen };
    }),
    facts,
    notices: noticesOn(sheet, facts),
    readings: sheet.readings.filter((r) => r.about.some((id) => facts[id] !== undefined)),
    before: before ?? null,
  };
}

/** How an item stands in a case that is older than the document. */
const notThen = {
  status: 'no',
  met: [],
  alive: [],
  open: [],
  decisive: [],
  fails: [],
  figure: null,
  notes: [],
} as const satisfies Partial<ItemResult>;

/**
 * How far facts are from a ground: a number that falls short is nearer than a kind of building
 * that is another, since nobody can change what he builds as he can its size.
 */
const distance = (fails: readonly Lack[]): number =>
  fails.reduce(
    (n, { input }) => n + (input.type === 'count' || input.type === 'amount' ? 0.4 : 1),
    0,
  );

function itemResult(sheet: CompiledItems, item: Item, facts: Facts, lookup: Lookup): ItemResult {
  const ready = sheet.items.get(item.id)!;
  const met = ready.grounds
    .filter(({ node }) => truthOf(node, lookup) === true)
    .map(({ ground }) => ground);
  const order = sheet.sheet.inputs.map((i) => i.id);
  const asked = [...askedByItem(sheet, ready)].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const missing = asked.filter((id) => facts[id] === undefined);
  let truth = standing(ready, lookup);
  if (truth === null && missing.length > 0) {
    // Kleene's logic may not see that every completion comes to the same.
    const ends = reachable(sheet, ready, facts, asked);
    const [only = null] = ends;
    if (ends.size === 1) truth = only;
  }
  const status: ItemStatus = truth === null ? 'unknown' : truth ? 'applies' : 'no';
  const open =
    status !== 'unknown'
      ? []
      : ready.open.filter(({ node }) => truthOf(node, lookup) === true).map(({ point }) => point);
  return {
    item,
    status,
    met,
    alive: ready.grounds
      .filter(({ node }) => truthOf(node, lookup) !== false)
      .map(({ ground }) => ground),
    open,
    decisive: status === 'unknown' ? decisiveFacts(sheet, ready, lookup) : [],
    fails:
      status === 'no'
        ? ready.grounds
            .map(({ node }) => lackingOf(node, lookup).fails)
            .reduce((a, b) => (distance(b) < distance(a) ? b : a))
        : [],
    figure: status === 'no' ? null : figureFor(sheet, ready, facts, lookup),
    notes: ready.notes
      .filter(({ node }) => node === null || truthOf(node, lookup) === true)
      .map(({ note }) => note),
  };
}

/** The inputs that an item needs: for whether it applies, for its figures, for what stands beside it. */
export function inputsOf(sheet: ItemSheet, id: string): Input[] {
  const ready = compile(sheet);
  const own = ready.items.get(id);
  if (own === undefined) return [];
  const wanted = new Set(askedByItem(ready, own));
  for (const { node } of [...own.figures, ...own.notes])
    for (const input of node === null ? [] : askedBy(ready, node)) wanted.add(input);
  for (const { figure } of own.figures) {
    const { percent } = figure;
    for (const input of [
      figure.of,
      figure.upTo,
      typeof percent === 'number' ? undefined : percent.by,
    ])
      if (input !== undefined) wanted.add(input);
  }
  // What an answer follows from need not be asked, but answers it where it is known.
  for (let before = 0; before < wanted.size; ) {
    before = wanted.size;
    for (const { node, input } of ready.implied)
      if (wanted.has(input)) for (const { input: i } of atomsOf(node)) wanted.add(i.id);
  }
  return sheet.inputs.filter((i) => wanted.has(i.id));
}

/** The inputs that keep a condition open: what is decided already asks for nothing. */
function keepingOpen(sheet: CompiledItems, node: Node, lookup: Lookup): string[] {
  if (truthOf(node, lookup) !== null) return [];
  if (node.kind === 'not') return keepingOpen(sheet, node.of, lookup);
  if (node.kind !== 'atom') return node.of.flatMap((part) => keepingOpen(sheet, part, lookup));
  const ready = sheet.items.get(node.input.id);
  return ready === undefined
    ? [node.input.id]
    : [...ready.grounds, ...ready.open].flatMap((p) => keepingOpen(sheet, p.node, lookup));
}

/** The inputs that are not known and keep an item open, in the order of the sheet. */
function decisiveFacts(sheet: CompiledItems, { grounds, open }: Ready, lookup: Lookup): Input[] {
  const wanted = new Set(
    [...grounds, ...open].flatMap(({ node }) => keepingOpen(sheet, node, lookup)),
  );
  return sheet.sheet.inputs.filter(({ id }) => wanted.has(id));
}

/** The first figure whose condition holds; none while it is not known which. */
function figureFor(
  sheet: CompiledItems,
  { figures }: Ready,
  facts: Facts,
  lookup: Lookup,
): FigureResult | null {
  for (const { figure, node } of figures) {
    const truth = node === null ? true : truthOf(node, lookup);
    if (truth === null) return null;
    if (truth) return figureOf(figure, facts, sheet.inputs);
  }
  return null;
}

/**
 * Read a case out of an address or a form: as for every sheet, and with what follows from
 * facts and what parts cannot be larger than.
 */
export function parseItemsCase(sheet: ItemSheet, params: URLSearchParams): ParsedCase {
  const parsed = parseAnswers(sheet, params);
  if (parsed.errors.length > 0) return parsed;
  const { facts } = parsed.case;
  const errors: FieldError[] = [];
  for (const { input, most, text } of sheet.limits) {
    const [part, whole] = [facts[input], facts[most]];
    if (typeof part !== 'number' || typeof whole !== 'number' || part <= whole) continue;
    errors.push({ input, given: String(part), message: text });
  }
  const ready = compile(sheet);
  const lookup = lookupIn(ready.inputs, facts);
  for (const [i, { node, input, is }] of ready.implied.entries()) {
    const given = facts[input];
    if (given === undefined || given === is || truthOf(node, lookup) !== true) continue;
    if (errors.some((e) => e.input === input)) continue;
    errors.push({ input, given: String(given), message: sheet.implied[i]!.text });
  }
  return { ...parsed, errors };
}

/** What follows from the facts that were entered and was not itself entered, in words. */
export const inferred = (sheet: ItemSheet, entered: Facts, facts: Facts): string[] =>
  sheet.inputs
    .filter(({ id }) => entered[id] === undefined && facts[id] !== undefined)
    .map((input) => `${input.label}：${describeValue(input, facts[input.id]!)}`);
