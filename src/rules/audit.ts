/**
 * What a text leaves open: every kind of case is tried, with n−1, n and n+1 of each
 * threshold, zero, each option, yes and no; and each is compared with its neighbours.
 *
 * Inputs that never meet in a criterion are enumerated apart: the grade of a case is the
 * gravest of its parts, so what is found in a part is found in every case that holds it,
 * and the counts over all cases follow from the counts over the parts exactly.
 */
import type { Criterion, GradeSheet, Input } from '../domain/rules.ts';
import { toSearch } from './case.ts';
import {
  atomsOf,
  type Lookup,
  type Node,
  passes,
  testsOn,
  thresholdsOf,
  truthOf,
} from './condition.ts';
import { NONE } from './evaluate.ts';
import type { Facts, Value } from './model.ts';
import { possibleRanks } from './possible.ts';
import { type Compiled, compileCounted, lookupIn } from './sheet.ts';
import { describeFact, describeValue, nameOf } from './words.ts';

/**
 * - `inversion`: a worse case is graded milder
 * - `conflict`: two grades claim the same cases
 * - `gap`: a step down from a grade leads past the milder grades to none
 * - `idle`: a criterion that never decides, since a graver one always holds with it
 * - `ceiling`: however large a number, it never reaches the gravest grade
 * - `floor`: the smallest number above zero is enough for a grade
 */
export type FindingKind = 'inversion' | 'conflict' | 'gap' | 'idle' | 'ceiling' | 'floor';

/** A case that shows a finding; `search` opens it in the calculator. */
export interface Example {
  readonly facts: Facts;
  readonly search: string;
  readonly grade: string;
  /** Clauses that it meets. */
  readonly clauses: readonly string[];
}

/** One thing that the text leaves open. */
interface Finding {
  readonly kind: FindingKind;
  /** The input that is changed, or whose bounds are concerned; null where it is about a criterion. */
  readonly input: Input | null;
  /** The kind of case, where not all are concerned (names of diseases). */
  readonly concerns: readonly string[];
  /** Before the change and after it; one example where nothing is changed. */
  readonly examples: readonly Example[];
  /** Every clause concerned, gravest first. */
  readonly clauses: readonly string[];
  /** By how many grades the result changes, `none` being one below the last. */
  readonly drop: number;
  /** How many of the enumerated cases of its part show it. */
  readonly cases: number;
  /** In one sentence, in Simplified Chinese. */
  readonly text: string;
}

/** What an audit found. */
interface Audit {
  readonly sheet: string;
  /** Cases in all: the product of the parts. */
  readonly cases: number;
  /** Cases that were tried: the sum of the parts. */
  readonly tried: number;
  /** How many cases grade as what; `none` last. */
  readonly byGrade: readonly { readonly grade: string; readonly cases: number }[];
  /** The parts that were enumerated. */
  readonly parts: readonly {
    readonly inputs: readonly string[];
    readonly values: Readonly<Record<string, readonly string[]>>;
    readonly cases: number;
  }[];
  /** Worst first. */
  readonly findings: readonly Finding[];
}

/** One answer of an enumeration; undefined: left out. */
type Answer = Value | undefined;

/** Inputs that meet in criteria, with every answer to be tried. */
interface Part {
  readonly inputs: readonly Input[];
  readonly answers: readonly (readonly Answer[])[];
  readonly criteria: Compiled['criteria'];
  /** Cases that cannot be, or hardly. */
  readonly excluded: readonly Node[];
}

/** The tried cases of a part, numbered in mixed radix over the answers. */
interface Tried {
  readonly part: Part;
  /** Rank of each case; −1 for one that cannot be. */
  readonly ranks: Int8Array;
  /** For each criterion of the part, which cases meet it. */
  readonly meets: readonly Uint8Array[];
  readonly count: number;
}

const KINDS: readonly FindingKind[] = ['inversion', 'conflict', 'gap', 'idle', 'ceiling', 'floor'];

/** Audit a sheet. */
export function audit(sheet: GradeSheet): Audit {
  const ready = compileCounted(sheet);
  const tried = partsOf(ready).map((part) => enumerate(ready, part));
  const findings = tried
    .flatMap((t) => [...steps(ready, t), ...conflicts(ready, t), ...idle(ready, t)])
    .concat(extremes(ready, tried))
    .filter(
      (f, _, all) =>
        f.kind !== 'idle' ||
        !all.some((o) => o.kind === 'conflict' && o.clauses.at(-1) === f.clauses[0]),
    )
    .sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.drop - a.drop || b.cases - a.cases,
    );
  return {
    sheet: sheet.id,
    cases: tried.reduce((n, t) => n * t.count, 1),
    tried: tried.reduce((n, t) => n + t.count, 0),
    byGrade: countByGrade(ready, tried),
    parts: tried.map(({ part, count }) => ({
      inputs: part.inputs.map((i) => i.id),
      values: Object.fromEntries(
        part.inputs.map((input, i) => [
          input.id,
          part.answers[i]!.map((a) => describeValue(input, a ?? null)),
        ]),
      ),
      cases: count,
    })),
    findings,
  };
}

/** Divide the inputs into parts that never meet in a criterion. */
function partsOf(sheet: Compiled): Part[] {
  const excluded = sheet.limits;
  const groups: Set<string>[] = [];
  const join = (ids: readonly string[]): void => {
    const touched = groups.filter((g) => ids.some((id) => g.has(id)));
    const merged = new Set([...touched.flatMap((g) => [...g]), ...ids]);
    for (const g of touched) groups.splice(groups.indexOf(g), 1);
    groups.push(merged);
  };
  for (const { node } of sheet.criteria) join(atomsOf(node).map((a) => a.input.id));
  const asked = new Set(groups.flatMap((g) => [...g]));
  for (const node of excluded) {
    const ids = atomsOf(node).map((a) => a.input.id);
    if (ids.every((id) => asked.has(id))) join(ids);
  }
  const within = (group: ReadonlySet<string>, node: Node): boolean =>
    atomsOf(node).every((a) => group.has(a.input.id));
  const order = [...sheet.inputs.keys()];
  return groups
    .map((group) => {
      const inputs = order.filter((id) => group.has(id)).map((id) => sheet.inputs.get(id)!);
      const criteria = sheet.criteria.filter((c) => within(group, c.node));
      const nodes = criteria.map((c) => c.node);
      return {
        inputs,
        answers: inputs.map((input) => answersAround(input, nodes)),
        criteria,
        excluded: excluded.filter((node) => within(group, node)),
      };
    })
    .sort((a, b) => order.indexOf(a.inputs[0]!.id) - order.indexOf(b.inputs[0]!.id));
}

/** Every answer to try, mildest first: zero and n−1, n, n+1 of each threshold; each option; yes and no. */
function answersAround(input: Input, nodes: readonly Node[]): Answer[] {
  const left: Answer[] = input.absent === 'no' ? [undefined] : [];
  if (input.type === 'yesno') return [...left, 'no', 'yes'];
  if (input.type === 'choice') {
    const options = [...(input.options ?? [])].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    return [...left, ...options.map((o) => o.id)];
  }
  const around = [0, ...thresholdsOf(testsOn(nodes, input.id)).flatMap((n) => [n - 1, n, n + 1])];
  const max = input.max ?? Number.POSITIVE_INFINITY;
  return [...left, ...[...new Set(around)].filter((n) => n >= 0 && n <= max).sort((a, b) => a - b)];
}

/** The answers of one case of a part. */
function answersOf({ answers }: Part, index: number): Answer[] {
  let rest = index;
  return answers.map((own) => {
    const answer = own[rest % own.length];
    rest = Math.floor(rest / own.length);
    return answer;
  });
}

/** Inputs that belong together are given together or not at all. */
function isWhole({ inputs }: Part, answers: readonly Answer[]): boolean {
  const given = new Map<string, boolean>();
  return inputs.every(({ together }, i) => {
    if (together === undefined) return true;
    const isGiven = answers[i] !== undefined;
    const other = given.get(together);
    given.set(together, isGiven);
    return other === undefined || other === isGiven;
  });
}

function enumerate(sheet: Compiled, part: Part): Tried {
  const size = part.answers.reduce((n, own) => n * own.length, 1);
  const none = sheet.sheet.outcomes.length;
  const ranks = new Int8Array(size).fill(-1);
  const meets = part.criteria.map(() => new Uint8Array(size));
  const position = new Map(part.inputs.map((input, i) => [input.id, i]));
  let answers: readonly Answer[] = [];
  const lookup: Lookup = (id) => {
    const i = position.get(id);
    return i === undefined ? null : (answers[i] ?? null);
  };
  let count = 0;
  for (let index = 0; index < size; index += 1) {
    answers = answersOf(part, index);
    if (!isWhole(part, answers) || part.excluded.some((n) => truthOf(n, lookup) === true)) continue;
    let best = none;
    for (const [c, { node, rank }] of part.criteria.entries()) {
      if (truthOf(node, lookup) !== true) continue;
      meets[c]![index] = 1;
      best = Math.min(best, rank);
    }
    ranks[index] = best;
    count += 1;
  }
  return { part, ranks, meets, count };
}

/** How many of all cases grade as what: a case is as grave as its gravest part. */
function countByGrade(sheet: Compiled, tried: readonly Tried[]): Audit['byGrade'] {
  const { outcomes } = sheet.sheet;
  const atLeast = (rank: number): number =>
    tried.reduce((n, { ranks }) => n * ranks.reduce((m, r) => m + (r >= rank ? 1 : 0), 0), 1);
  return [...outcomes.map((o) => o.id), NONE].map((grade, rank) => ({
    grade,
    cases: atLeast(rank) - (rank === outcomes.length ? 0 : atLeast(rank + 1)),
  }));
}

/** What a case of a part holds: its own answers, the rest left out. */
function factsOf(part: Part, index: number): Facts {
  const given = answersOf(part, index).flatMap((answer, i) =>
    answer === undefined ? [] : [[part.inputs[i]!.id, answer] as const],
  );
  return Object.fromEntries(given);
}

/**
 * Cases for the reader: of what they have in common only what is needed, so that the sheet
 * still grades each as it does, whatever the rest may be within its part.
 */
function examplesOf(
  sheet: Compiled,
  { part, ranks }: Tried,
  indices: readonly number[],
): Example[] {
  const whole = indices.map((index) => factsOf(part, index));
  const own = new Set(part.inputs.map((i) => i.id));
  const alone: Compiled = {
    ...sheet,
    criteria: part.criteria,
    limits: part.excluded,
    nodes: [...part.criteria.map((c) => c.node), ...part.excluded],
  };
  const decided = (facts: Facts, rank: number): boolean => {
    const within = possibleRanks(alone, facts);
    return within.length === 1 && within[0] === rank;
  };
  const dropped = new Set<string>();
  const without = (facts: Facts): Facts =>
    Object.fromEntries(Object.entries(facts).filter(([id]) => !dropped.has(id)));
  for (const id of own) {
    if (new Set(whole.map((facts) => facts[id])).size > 1) continue;
    dropped.add(id);
    if (!whole.every((facts, i) => decided(without(facts), ranks[indices[i]!]!)))
      dropped.delete(id);
  }
  return whole.map((facts, i): Example => {
    const kept = without(facts);
    const lookup = lookupIn(sheet.inputs, kept);
    return {
      facts: kept,
      search: `?${toSearch(sheet.sheet, { facts: kept, events: [] })}`,
      grade: sheet.sheet.outcomes[ranks[indices[i]!]!]?.id ?? NONE,
      clauses: part.criteria
        .filter(({ node }) => truthOf(node, lookup) === true)
        .sort((a, b) => a.rank - b.rank)
        .map(({ criterion }) => criterion.clause),
    };
  });
}

/** A neighbouring pair of cases and what became of the grade. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly drop: number;
}

/** Steps of the same kind. */
interface Pattern {
  readonly kind: 'inversion' | 'gap';
  readonly input: Input;
  readonly steps: Step[];
  readonly concerns: Set<string>;
}

/** Each case beside each of its neighbours: inversions and gaps, one finding for each kind. */
function steps(sheet: Compiled, tried: Tried): Finding[] {
  const { part, ranks } = tried;
  const none = sheet.sheet.outcomes.length;
  const patterns = new Map<string, Pattern>();
  const kindsOf = part.inputs.map((input) => kindOf(part, input));
  let stride = 1;
  for (const [i, input] of part.inputs.entries()) {
    const own = part.answers[i]!;
    const pairs = neighbours(input, own, thresholds(part, input));
    const width = stride;
    stride *= own.length;
    for (let base = 0; base < ranks.length; base += 1) {
      if (Math.floor(base / width) % own.length !== 0) continue;
      for (const { milder, worse, kind } of pairs) {
        const a = base + milder * width;
        const b = base + worse * width;
        if (ranks[a]! < 0 || ranks[b]! < 0) continue;
        const [from, to] = kind === 'gap' ? [b, a] : [a, b];
        const drop = ranks[to]! - ranks[from]!;
        const isGap = kind === 'gap' && ranks[to] === none && drop > 1;
        if (!(kind === 'inversion' ? drop > 0 : isGap)) continue;
        note(from, to, drop, i, kind);
      }
    }
  }
  function note(from: number, to: number, drop: number, i: number, kind: Pattern['kind']): void {
    const input = part.inputs[i]!;
    const before = answersOf(part, from);
    const after = answersOf(part, to);
    // Cases of one kind (diseases that the criteria treat alike) make one finding.
    const kinds = part.inputs.flatMap((other, j) =>
      other.fixed === true ? [kindsOf[j]!(after[j])] : [],
    );
    const change = kind === 'gap' ? '' : `${kindsOf[i]!(before[i])}>${kindsOf[i]!(after[i])}`;
    const key = [kind, input.id, change, ...kinds].join('|');
    const pattern = patterns.get(key) ?? { kind, input, steps: [], concerns: new Set<string>() };
    pattern.steps.push({ from, to, drop });
    for (const [j, other] of part.inputs.entries()) {
      if (other.fixed === true && after[j] !== undefined)
        pattern.concerns.add(describeValue(other, after[j]));
    }
    patterns.set(key, pattern);
  }
  return [...patterns.values()].map((p) => stepFinding(sheet, tried, p));
}

const thresholds = ({ criteria }: Part, input: Input): number[] =>
  thresholdsOf(
    testsOn(
      criteria.map((c) => c.node),
      input.id,
    ),
  );

/** Pairs of answers that are next to each other, by index. */
function neighbours(
  input: Input,
  own: readonly Answer[],
  bounds: readonly number[],
): { milder: number; worse: number; kind: Pattern['kind'] }[] {
  const pairs: { milder: number; worse: number; kind: Pattern['kind'] }[] = [];
  const add = (milder: number, worse: number, kinds: readonly Pattern['kind'][]): void => {
    for (const kind of kinds) pairs.push({ milder, worse, kind });
  };
  const both = ['inversion', 'gap'] as const;
  if (input.type === 'count' || input.type === 'amount') {
    const numbers = own.flatMap((a, i) => (typeof a === 'number' ? [{ a, i }] : []));
    for (const [n, { i }] of numbers.entries()) {
      const next = numbers[n + 1];
      if (next === undefined) continue;
      if (input.worse === 'higher') add(i, next.i, both);
      else if (input.worse === 'lower') add(next.i, i, both);
      // Which way is worse is not said: a step over an upper bound may still open a gap.
      else if (bounds.length > 0) add(next.i, i, ['gap']);
    }
  } else if (input.type === 'yesno') {
    const [no, yes] = [own.indexOf('no'), own.indexOf('yes')];
    add(no, yes, input.worse === 'yes' ? both : ['gap']);
  } else if (input.worse === 'rank') {
    const rankOf = new Map(input.options?.map((o) => [o.id, o.rank]));
    const ranked = own.flatMap((a, i) => {
      const rank = typeof a === 'string' ? rankOf.get(a) : undefined;
      return rank === undefined ? [] : [{ i, rank }];
    });
    const levels = [...new Set(ranked.map((r) => r.rank))].sort((a, b) => a - b);
    for (const low of ranked) {
      const next = levels[levels.indexOf(low.rank) + 1];
      for (const high of ranked.filter((r) => r.rank === next)) add(low.i, high.i, ['inversion']);
    }
  }
  return pairs;
}

/** Names the kind of an answer: options that establish the same outcomes in like conditions are of one kind. */
function kindOf({ criteria }: Part, input: Input): (answer: Answer) => string {
  return (answer) => {
    if (input.type !== 'choice' || answer === undefined) return String(answer);
    const outcomes = criteria.filter(({ node }) =>
      atomsOf(node).some((a) => a.input.id === input.id && passes(a.test, answer)),
    );
    const rank = input.options?.find((o) => o.id === answer)?.rank;
    return `${rank ?? ''}:${[...new Set(outcomes.map((c) => c.rank))].sort().join('')}`;
  };
}

function stepFinding(
  sheet: Compiled,
  tried: Tried,
  { kind, input, steps, concerns }: Pattern,
): Finding {
  const { part } = tried;
  const drop = Math.max(...steps.map((s) => s.drop));
  const weight = (index: number): number =>
    answersOf(part, index).reduce<number>((n, a, i) => n + part.answers[i]!.indexOf(a), 0);
  const simplest = steps
    .filter((s) => s.drop === drop)
    .reduce((a, b) => (weight(b.from) < weight(a.from) ? b : a));
  const examples = examplesOf(sheet, tried, [simplest.from, simplest.to]);
  const lost = new Map<string, Criterion>();
  for (const { from, to } of steps) {
    for (const [c, { criterion }] of part.criteria.entries()) {
      if (tried.meets[c]![from] === 1 && tried.meets[c]![to] === 0)
        lost.set(criterion.clause, criterion);
    }
  }
  const [before, after] = examples as [Example, Example];
  const name = (grade: string): string => gradeName(sheet.sheet, grade);
  const changed = `“${nameOf(input)}”由${valueIn(input, before)}变为${valueIn(input, after)}`;
  const same = others(sheet, before, input);
  return {
    kind,
    input,
    concerns: [...concerns],
    examples,
    clauses: sheet.sheet.criteria.map((c) => c.clause).filter((c) => lost.has(c)),
    drop,
    cases: new Set(steps.map((s) => s.to)).size,
    text:
      kind === 'inversion'
        ? `${same}：${changed}，${input.worseWords ?? '情况更重'}，却由${name(before.grade)}变为${name(after.grade)}。`
        : `${same}：${changed}，就由${name(before.grade)}变为${name(after.grade)}，中间各级都不适用。`,
  };
}

const valueIn = (input: Input, { facts }: Example): string =>
  describeValue(input, facts[input.id] ?? null);

/** A grade in words: `Ⅱ级`’s own name, or that none applies. */
const gradeName = ({ outcomes }: GradeSheet, grade: string): string =>
  outcomes.find((o) => o.id === grade)?.name ?? '不属任何一级';

/** The facts of an example, but for one input, in words. */
function others({ inputs }: Compiled, { facts }: Example, but: Input): string {
  return Object.entries(facts)
    .filter(([id]) => id !== but.id)
    .map(([id, value]) => describeFact(inputs.get(id)!, value))
    .join('，');
}

/** Criteria of different grades that are met by the same cases. */
function conflicts(sheet: Compiled, tried: Tried): Finding[] {
  const { criteria } = tried.part;
  return criteria.flatMap((a, i) =>
    criteria.slice(i + 1).flatMap((b, j): Finding[] => {
      const [mine, theirs] = [tried.meets[i]!, tried.meets[i + 1 + j]!];
      if (a.rank === b.rank || mine.some((met, index) => met !== theirs[index])) return [];
      const index = mine.indexOf(1);
      if (index === -1) return [];
      const [graver, milder] = a.rank < b.rank ? [a, b] : [b, a];
      return [
        {
          kind: 'conflict',
          input: null,
          concerns: [],
          examples: examplesOf(sheet, tried, [index]),
          clauses: [graver.criterion.clause, milder.criterion.clause],
          drop: milder.rank - graver.rank,
          cases: mine.reduce((n, met) => n + met, 0),
          text: `${graver.criterion.clause}与${milder.criterion.clause}的条件相同，却分属${gradeName(sheet.sheet, graver.criterion.outcome)}和${gradeName(sheet.sheet, milder.criterion.outcome)}。`,
        },
      ];
    }),
  );
}

/** Criteria that never decide. */
function idle(sheet: Compiled, tried: Tried): Finding[] {
  const { part, ranks, meets } = tried;
  return part.criteria.flatMap(({ criterion, rank }, c): Finding[] => {
    const own = meets[c]!;
    const index = own.indexOf(1);
    if (index === -1 || own.some((met, i) => met === 1 && ranks[i] === rank)) return [];
    return [
      {
        kind: 'idle',
        input: null,
        concerns: [],
        examples: examplesOf(sheet, tried, [index]),
        clauses: [criterion.clause],
        drop: rank - ranks[index]!,
        cases: own.reduce((n, met) => n + met, 0),
        text: `符合${criterion.clause}的，总是同时符合更重的级别，这一项从来不起决定作用。`,
      },
    ];
  });
}

/** Numbers that never reach the gravest grade, and numbers of which the least is enough. */
function extremes(sheet: Compiled, all: readonly Tried[]): Finding[] {
  const none = sheet.sheet.outcomes.length;
  const alone = all.flatMap((tried) =>
    tried.part.inputs.flatMap((input, i) => {
      if (input.worse !== 'higher') return [];
      const own = tried.part.answers[i]!;
      const least = own.findIndex((a) => typeof a === 'number' && a > 0);
      const at = (answer: number): Alone[] => {
        const index = single(tried, i, answer);
        const rank = index === undefined ? none : tried.ranks[index]!;
        return index === undefined || rank === none ? [] : [{ input, tried, index, rank }];
      };
      return [{ top: at(own.length - 1), least: at(least) }];
    }),
  );
  const ceilings = alone.flatMap((a) => a.top).filter((a) => a.rank > 0);
  const floors = alone.flatMap((a) => a.least);
  const byRank = (found: readonly Alone[]): Alone[][] =>
    [...new Set(found.map((a) => a.rank))].map((rank) => found.filter((a) => a.rank === rank));
  const finding = (kind: 'ceiling' | 'floor', found: readonly Alone[]): Finding => {
    const { rank } = found[0]!;
    const examples = found.map((a) => {
      const [example] = examplesOf(sheet, a.tried, [a.index]);
      return { ...example!, facts: factsOf(a.tried.part, a.index) };
    });
    const names = found.map((a) => `“${nameOf(a.input)}”`).join('');
    const grade = gradeName(sheet.sheet, sheet.sheet.outcomes[rank]!.id);
    const least = found.map((a, i) => describeValue(a.input, examples[i]!.facts[a.input.id]!));
    return {
      kind,
      input: found.length === 1 ? found[0]!.input : null,
      concerns: found.map((a) => nameOf(a.input)),
      examples,
      clauses: [...new Set(examples.flatMap((e) => e.clauses))],
      drop: rank,
      cases: found.length,
      text:
        kind === 'ceiling'
          ? `${names}无论多大，单凭这一项最高只到${grade}。`
          : `${names}没有下限：只有${[...new Set(least)].join('、')}，单凭一项即为${grade}。`,
    };
  };
  return [
    ...byRank(ceilings).map((found) => finding('ceiling', found)),
    ...byRank(floors).map((found) => finding('floor', found)),
  ];
}

/** An input that by itself leads to a grade. */
interface Alone {
  readonly input: Input;
  readonly tried: Tried;
  readonly index: number;
  readonly rank: number;
}

/** The case in which an input has an answer and every other its mildest; undefined where it cannot be. */
function single({ part, ranks }: Tried, position: number, answer: number): number | undefined {
  let index = 0;
  let stride = 1;
  for (const [i, own] of part.answers.entries()) {
    if (i === position) index += answer * stride;
    stride *= own.length;
  }
  return ranks[index]! < 0 ? undefined : index;
}
