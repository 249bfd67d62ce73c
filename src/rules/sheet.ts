/** A sheet made ready: its conditions read, its inputs by id. */
import type { Criterion, GradeSheet, Input, Notice, RuleSheet } from '../domain/rules.ts';
import { type Known, type Lookup, type Node, readCondition, truthOf } from './condition.ts';
import type { Facts } from './model.ts';

/** A sheet with its conditions read. */
export interface Compiled {
  readonly sheet: GradeSheet;
  readonly inputs: ReadonlyMap<string, Input>;
  /** The conditions of all criteria, in their order. */
  readonly nodes: readonly Node[];
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
  const made: Compiled = { sheet, inputs, nodes: criteria.map((c) => c.node), criteria };
  compiled.set(sheet, made);
  return made;
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
