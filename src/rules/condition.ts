/**
 * Conditions of a rule sheet, read once and then asked many times, in Kleene's
 * three-valued logic: what is not known yet is neither true nor false.
 */
import { boundsOf, contains, parseInterval } from '../domain/interval.ts';
import type { Condition, Input } from '../domain/rules.ts';
import type { Known, Lack, Lookup, Node, Test, Truth, Value } from './model.ts';
import { describeTest, describeValue } from './words.ts';

export type { Known, Lookup, Node, Test } from './model.ts';

/**
 * Read a condition.
 * @throws Error if it names an input that is not in the list or is not a condition; the lock
 *   between rules and text reports these before any page is built
 */
export function readCondition(condition: Condition, inputs: ReadonlyMap<string, Input>): Node {
  const parts = Object.entries(condition).map(([key, value]): Node => {
    if (key === 'all' || key === 'any') {
      return { kind: key, of: (value as Condition[]).map((c) => readCondition(c, inputs)) };
    }
    if (key === 'not') return { kind: 'not', of: readCondition(value as Condition, inputs) };
    const input = inputs.get(key);
    if (input === undefined) throw new Error(`There is no input “${key}”.`);
    return { kind: 'atom', input, test: readTest(value as string | readonly string[]) };
  });
  return parts.length === 1 ? parts[0]! : { kind: 'all', of: parts };
}

function readTest(value: string | readonly string[]): Test {
  if (typeof value !== 'string') return { kind: 'options', options: value };
  const interval = parseInterval(value);
  return interval === undefined
    ? { kind: 'options', options: [value] }
    : { kind: 'interval', interval, text: value };
}

/** Whether a value passes a test. */
export const passes = (test: Test, value: Value): boolean =>
  test.kind === 'interval'
    ? typeof value === 'number' && contains(test.interval, value)
    : typeof value === 'string' && test.options.includes(value);

/** Whether a condition holds, as far as is known. */
export function truthOf(node: Node, lookup: Lookup): Truth {
  switch (node.kind) {
    case 'atom': {
      const value = lookup(node.input.id);
      if (value === undefined) return null;
      return value !== null && passes(node.test, value);
    }
    case 'not': {
      const inner = truthOf(node.of, lookup);
      return inner === null ? null : !inner;
    }
    default: {
      // One part decides an `any` by being true, an `all` by being false.
      const decider = node.kind === 'any';
      let open = false;
      for (const part of node.of) {
        const truth = truthOf(part, lookup);
        if (truth === decider) return decider;
        open ||= truth === null;
      }
      return open ? null : !decider;
    }
  }
}

/** Every atom of a condition, in order. */
export function atomsOf(node: Node): Extract<Node, { kind: 'atom' }>[] {
  if (node.kind === 'atom') return [node];
  return node.kind === 'not' ? atomsOf(node.of) : node.of.flatMap(atomsOf);
}

/** What a condition lacks: what it fails and what is not known yet. */
interface Lacking {
  readonly fails: readonly Lack[];
  readonly open: readonly Lack[];
}

const nothing: Lacking = { fails: [], open: [] };

/**
 * The least that stands between the facts and a condition (or its opposite): of an `any`
 * the part that lacks least, of an `all` whatever its parts lack.
 */
export function lackingOf(node: Node, lookup: Lookup, wanted = true): Lacking {
  switch (node.kind) {
    case 'not':
      return lackingOf(node.of, lookup, !wanted);
    case 'atom': {
      const value = lookup(node.input.id);
      if (value === undefined) return { fails: [], open: [lackOf(node, value, wanted)] };
      const passed = value !== null && passes(node.test, value);
      return passed === wanted ? nothing : { fails: [lackOf(node, value, wanted)], open: [] };
    }
    default: {
      const parts = node.of.map((part) => lackingOf(part, lookup, wanted));
      if ((node.kind === 'all') === wanted) {
        return { fails: parts.flatMap((p) => p.fails), open: parts.flatMap((p) => p.open) };
      }
      return parts.reduce((a, b) => (compareLacking(b, a) < 0 ? b : a));
    }
  }
}

/** Fewer failed conditions first, then fewer that are open. */
export const compareLacking = (a: Lacking, b: Lacking): number =>
  a.fails.length - b.fails.length || a.open.length - b.open.length;

const lackOf = (node: Extract<Node, { kind: 'atom' }>, value: Known, wanted: boolean): Lack => ({
  input: node.input,
  needs: describeTest(node.input, node.test, wanted),
  has: value === undefined ? null : describeValue(node.input, value),
});

/** The tests that conditions put to an input. */
export const testsOn = (nodes: readonly Node[], input: string): Test[] =>
  nodes
    .flatMap(atomsOf)
    .filter((atom) => atom.input.id === input)
    .map((atom) => atom.test);

/**
 * One value for each kind of answer that the tests tell apart, the smallest first. Any value
 * of the input passes exactly the same tests as one of these.
 */
export function classesOf(input: Input, tests: readonly Test[]): Value[] {
  const values =
    input.type === 'choice'
      ? (input.options ?? []).map((o) => o.id)
      : input.type === 'yesno'
        ? ['no', 'yes']
        : numbersAround(input, tests);
  const seen = new Set<string>();
  return values.filter((value) => {
    const signature = tests.map((test) => (passes(test, value) ? 1 : 0)).join('');
    return !seen.has(signature) && seen.add(signature);
  });
}

/** The bounds of all intervals, in order. */
export const thresholdsOf = (tests: readonly Test[]): number[] =>
  [...new Set(tests.flatMap((t) => (t.kind === 'interval' ? boundsOf(t.interval) : [])))].sort(
    (a, b) => a - b,
  );

/** Zero, every bound, and a number in every gap between them. */
function numbersAround(input: Input, tests: readonly Test[]): number[] {
  const bounds = thresholdsOf(tests);
  const points = [0, ...bounds];
  const around = points.flatMap((n, i) => {
    const next = points[i + 1] ?? n + 2;
    return input.type === 'count' ? [n - 1, n, n + 1] : [n, (n + next) / 2];
  });
  const max = input.max ?? Number.POSITIVE_INFINITY;
  return [...new Set(around)].filter((n) => n >= 0 && n <= max).sort((a, b) => a - b);
}
