/** A sheet made ready: its conditions read, its inputs by id. */
import { contains, parseInterval } from '../domain/interval.ts';
import type { Criterion, GradeSheet, Input, Notice, RuleSheet } from '../domain/rules.ts';
import {
  atomsOf,
  type Known,
  type Lookup,
  type Node,
  readCondition,
  truthOf,
} from './condition.ts';
import type { Facts } from './model.ts';

/** A sheet with its conditions read. */
export interface Compiled {
  readonly sheet: GradeSheet;
  readonly inputs: ReadonlyMap<string, Input>;
  /** The conditions of all criteria, in their order, then the limits: what tells answers apart. */
  readonly nodes: readonly Node[];
  /** What no case can be: answers that contradict each other or hardly go together. */
  readonly limits: readonly Node[];
  readonly criteria: readonly {
    readonly criterion: Criterion;
    readonly node: Node;
    readonly rank: number;
  }[];
}

const compiled = new WeakMap<GradeSheet, Compiled>();

/** Read the conditions of a sheet; the second time it costs nothing. */
export function compile(sheet: GradeSheet): Compiled {
  const known = compiled.get(sheet);
  if (known !== undefined) return known;
  const inputs = new Map(sheet.inputs.map((i) => [i.id, i]));
  const rankOf = new Map(sheet.outcomes.map((o, i) => [o.id, i]));
  const criteria = sheet.criteria.map((criterion) => {
    const rank = rankOf.get(criterion.outcome);
    if (rank === undefined) throw new Error(`There is no outcome “${criterion.outcome}”.`);
    return { criterion, node: readCondition(criterion.when, inputs), rank };
  });
  const limits = sheet.notices
    .filter((n) => n.level === 'contradiction' || n.level === 'doubt')
    .map((n) => readCondition(n.when, inputs));
  const made: Compiled = {
    sheet,
    inputs,
    nodes: [...criteria.map((c) => c.node), ...limits],
    limits,
    criteria,
  };
  compiled.set(sheet, made);
  return made;
}

/**
 * For which kinds of case the text sets a time within which events count together: the options
 * of the input that says what the case is. Where it sets none, all events count together.
 */
interface Timed {
  /** The input that says what the case is; undefined where a sheet has none. */
  readonly kind: Input | undefined;
  /** Its options for which a time is set. */
  readonly options: readonly string[];
}

/** The kinds of case for which a time is set. */
export function timedKinds({ sheet, criteria, inputs }: Compiled): Timed {
  const days = sheet.events?.gives.days;
  const kind = [...inputs.values()].find((i) => i.fixed === true);
  const timed = criteria.filter(({ node }) => atomsOf(node).some((a) => a.input.id === days));
  return {
    kind,
    options: [
      ...new Set(
        timed.flatMap(({ node }) =>
          atomsOf(node).flatMap((a) =>
            a.input === kind && a.test.kind === 'options' ? a.test.options : [],
          ),
        ),
      ),
    ],
  };
}

const counted = new WeakMap<GradeSheet, Compiled>();

/**
 * A sheet ready for numbers in place of events. Numbers speak of all events together. Events
 * farther apart than the time that the text sets for the kind of case do not count together:
 * each is then a case by itself (one larger place, one smaller place, no days), as it is where
 * the events are given row by row.
 */
export function compileCounted(sheet: GradeSheet): Compiled {
  const known = counted.get(sheet);
  if (known !== undefined) return known;
  const plain = compile(sheet);
  const made = sheet.events === undefined ? plain : apart(plain, sheet.events.gives);
  counted.set(sheet, made);
  return made;
}

function apart(
  plain: Compiled,
  { groups, places, days }: NonNullable<GradeSheet['events']>['gives'],
): Compiled {
  const single: Readonly<Record<string, number>> = { [groups]: 1, [places]: 1, [days]: 0 };
  const some: Node = {
    kind: 'atom',
    input: plain.inputs.get(groups)!,
    test: { kind: 'interval', interval: parseInterval('[1,)')!, text: '[1,)' },
  };
  const { kind } = timedKinds(plain);
  const late: Node[] = plain.criteria.flatMap(({ node }) => {
    const atoms = atomsOf(node);
    const time = atoms.find((a) => a.input.id === days);
    return time === undefined
      ? []
      : [
          {
            kind: 'all',
            of: [...atoms.filter((a) => a.input === kind), { kind: 'not', of: time }],
          },
        ];
  });
  const criteria = plain.criteria.map((c) => {
    const alone = given(c.node, single);
    if (alone === c.node || isNever(alone)) return c;
    const byItself: Node = {
      kind: 'all',
      of: [some, alone, { kind: 'any', of: late }],
    };
    return { ...c, node: { kind: 'any', of: [c.node, byItself] } satisfies Node };
  });
  return { ...plain, criteria, nodes: [...criteria.map((c) => c.node), ...plain.limits] };
}

const ALWAYS: Node = { kind: 'all', of: [] };
const NEVER: Node = { kind: 'any', of: [] };
const isNever = (node: Node): boolean => node.kind === 'any' && node.of.length === 0;
const isAlways = (node: Node): boolean => node.kind === 'all' && node.of.length === 0;

/** A condition in which some numbers are given; the same object where it asks for none of them. */
function given(node: Node, numbers: Readonly<Record<string, number>>): Node {
  if (node.kind === 'atom') {
    const n = numbers[node.input.id];
    if (n === undefined || node.test.kind !== 'interval') return node;
    return contains(node.test.interval, n) ? ALWAYS : NEVER;
  }
  if (node.kind === 'not') {
    const of = given(node.of, numbers);
    if (of === node.of) return node;
    return isNever(of) ? ALWAYS : isAlways(of) ? NEVER : { kind: 'not', of };
  }
  const of = node.of.map((part) => given(part, numbers));
  if (of.every((part, i) => part === node.of[i])) return node;
  const decides = node.kind === 'all' ? isNever : isAlways;
  if (of.some(decides)) return node.kind === 'all' ? NEVER : ALWAYS;
  return { kind: node.kind, of: of.filter((part) => !isNever(part) && !isAlways(part)) };
}

/** Whether an input that is left out means that it is not so, rather than that it is not known. */
export function isAbsent(input: Input, inputs: ReadonlyMap<string, Input>, facts: Facts): boolean {
  if (input.absent !== 'no' || facts[input.id] !== undefined) return false;
  if (input.together === undefined) return true;
  for (const other of inputs.values()) {
    if (other.together === input.together && facts[other.id] !== undefined) return false;
  }
  return true;
}

/** What is known of each input, given the facts. */
export const lookupIn = (inputs: ReadonlyMap<string, Input>, facts: Facts): Lookup => {
  const absent = new Set(
    [...inputs.values()].filter((i) => isAbsent(i, inputs, facts)).map((i) => i.id),
  );
  return (id): Known => facts[id] ?? (absent.has(id) ? null : undefined);
};

/** What is to be said beside a case: the notices of a sheet whose condition is known to hold. */
export function noticesOn(sheet: RuleSheet, facts: Facts): Notice[] {
  const inputs = new Map(sheet.inputs.map((i) => [i.id, i]));
  const lookup = lookupIn(inputs, facts);
  return sheet.notices.filter((n) => truthOf(readCondition(n.when, inputs), lookup) === true);
}
