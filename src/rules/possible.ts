/**
 * What can still come about: exactly, by looking for a completion of what is not known that
 * leads to it. A condition alone may be open in every part and settled as a whole
 * (three dead are not also thirty), so no part is judged alone.
 */
import type { Input } from '../domain/rules.ts';
import { classesOf, type Lookup, type Node, testsOn, truthOf } from './condition.ts';
import type { Facts, Truth, Value } from './model.ts';
import { type Compiled, isAbsent, lookupIn } from './sheet.ts';

/** What is asked and which conditions the answers are for. */
interface Asked {
  readonly inputs: ReadonlyMap<string, Input>;
  readonly nodes: readonly Node[];
}

/** Inputs that are not known, each with one answer of every kind that makes a difference. */
type Unknowns = ReadonlyMap<string, readonly Value[]>;

const answers = new WeakMap<readonly Node[], Map<string, readonly Value[]>>();

/** One answer of every kind that the conditions tell apart. */
function answersTo({ inputs, nodes }: Asked, input: string): readonly Value[] {
  let known = answers.get(nodes);
  if (known === undefined) {
    known = new Map([...inputs.values()].map((i) => [i.id, classesOf(i, testsOn(nodes, i.id))]));
    answers.set(nodes, known);
  }
  return known.get(input) ?? [];
}

/** What is not known and could make a difference, given the facts; `given` names inputs counted from events. */
export function unknownsOf(asked: Asked, facts: Facts, given: readonly string[]): Unknowns {
  const out = new Map<string, readonly Value[]>();
  for (const input of asked.inputs.values()) {
    if (facts[input.id] !== undefined || given.includes(input.id)) continue;
    if (isAbsent(input, asked.inputs, facts)) continue;
    const values = answersTo(asked, input.id);
    if (values.length > 1) out.set(input.id, values);
  }
  return out;
}

/** Whether some completion makes a condition true (if one is given) and all of others false. */
type Reachable = (wanted: Node | undefined, unwanted: readonly Node[]) => boolean;

/**
 * Make ready to ask what some completion of the facts leads to.
 *
 * @param windows what events give, one for each window that makes a difference: a condition
 *   is met when it is met in any of them; one empty window where there are no events
 */
export function completing(
  asked: Asked,
  facts: Facts,
  windows: readonly Facts[] = [{}],
): Reachable {
  const unknowns = unknownsOf(asked, facts, Object.keys(windows[0] ?? {}));
  const assigned = new Map<string, Value>();
  const lookups = windows.map(
    (window): Lookup =>
      (id) => {
        const value = window[id] ?? facts[id] ?? assigned.get(id);
        if (value !== undefined) return value;
        if (unknowns.has(id)) return undefined;
        const input = asked.inputs.get(id);
        // Left out, and that means no; or any answer does.
        return input === undefined || isAbsent(input, asked.inputs, facts)
          ? null
          : (answersTo(asked, id)[0] ?? null);
      },
  );
  const truth = (node: Node): Truth => {
    let open = false;
    for (const lookup of lookups) {
      const t = truthOf(node, lookup);
      if (t === true) return true;
      open ||= t === null;
    }
    return open ? null : false;
  };
  const reachable: Reachable = (wanted, unwanted) => {
    let pending: Node | undefined;
    if (wanted !== undefined) {
      const t = truth(wanted);
      if (t === false) return false;
      if (t === null) pending = wanted;
    }
    const still: Node[] = [];
    for (const node of unwanted) {
      const t = truth(node);
      if (t === true) return false;
      if (t === null) still.push(node);
    }
    pending ??= still[0];
    if (pending === undefined) return true;
    const next = openInput(pending, unknowns, assigned);
    if (next === undefined) return false;
    for (const value of unknowns.get(next)!) {
      assigned.set(next, value);
      const found = reachable(wanted, still);
      assigned.delete(next);
      if (found) return true;
    }
    return false;
  };
  return reachable;
}

/**
 * The results that some completion of the facts leads to: ranks of outcomes, and
 * `outcomes.length` for none.
 */
export function possibleRanks(
  sheet: Compiled,
  facts: Facts,
  windows: readonly Facts[] = [{}],
  never: readonly Node[] = [],
): number[] {
  const reachable = completing(sheet, facts, windows);
  const none = sheet.sheet.outcomes.length;
  const ranks: number[] = [];
  // What no case can be is no completion, unless the facts themselves are such a case.
  const lookup = lookupIn(sheet.inputs, { ...facts, ...windows[0] });
  const graver: Node[] = [...sheet.limits, ...never].filter(
    (limit) => truthOf(limit, lookup) !== true,
  );
  for (let rank = 0; rank < none; rank += 1) {
    const own = sheet.criteria.filter((c) => c.rank === rank).map((c) => c.node);
    if (own.some((node) => reachable(node, graver))) ranks.push(rank);
    graver.push(...own);
  }
  if (reachable(undefined, graver)) ranks.push(none);
  return ranks;
}

/** The first input of a condition that is not known and not assigned. */
function openInput(
  node: Node,
  unknowns: Unknowns,
  assigned: ReadonlyMap<string, Value>,
): string | undefined {
  if (node.kind === 'atom') {
    const { id } = node.input;
    return unknowns.has(id) && !assigned.has(id) ? id : undefined;
  }
  if (node.kind === 'not') return openInput(node.of, unknowns, assigned);
  for (const part of node.of) {
    const found = openInput(part, unknowns, assigned);
    if (found !== undefined) return found;
  }
  return undefined;
}
