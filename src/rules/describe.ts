/**
 * A sheet in words, entry by entry: what a person approves, and what `npm run check` says has
 * changed since (1.5.2(1)：第一起至最后一起相隔, from 不超过21日 to 不限). Every part of the sheet is in
 * some entry, so that no change is without a word. Pure.
 */
import type { Condition, Input, RuleSheet } from '../domain/rules.ts';
import { type Node, readCondition } from './condition.ts';
import { inputsAndItems } from './items.ts';
import { describeTest, nameOf } from './words.ts';

/** One part of a sheet. */
export interface SheetWords {
  /** What it is, in words that an editor knows: `1.5.2(1)：…`, the id of an input. */
  readonly key: string;
  readonly words: string;
  /** Keys and indices that lead to it in the file. */
  readonly path: readonly (string | number)[];
}

/** What must hold, one line for each part; the parts of an “any” are joined by 或者. */
export function conditionLines(
  sheet: { readonly inputs: readonly Input[] },
  condition: Condition,
): string[] {
  const inputs = new Map(sheet.inputs.map((i) => [i.id, i]));
  const words = (node: Node, wanted = true): string => {
    if (node.kind === 'atom')
      return `${node.input.label}：${describeTest(node.input, node.test, wanted)}`;
    if (node.kind === 'not') return words(node.of, !wanted);
    return node.of
      .map((part) => words(part, wanted))
      .join((node.kind === 'any') === wanted ? '，或者' : '，且');
  };
  const node = readCondition(condition, inputs);
  return node.kind === 'all' ? node.of.map((part) => words(part)) : [words(node)];
}

/** What is said where a condition does not ask for something. */
const UNBOUNDED = '不限';

/** Keys that are conditions and are told in words. */
const CONDITIONS: readonly string[] = ['when'];
/** Keys by which an entry of a list is known, the first that it has. */
const NAMES: readonly string[] = [
  'id',
  'at',
  'clause',
  'document',
  'title',
  'label',
  'text',
  'why',
];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every part of a sheet, in its order. */
export function describeSheet(sheet: RuleSheet): SheetWords[] {
  const out: SheetWords[] = [];
  const seen = new Map<string, number>();
  const inputs =
    sheet.kind === 'items' ? inputsAndItems(sheet) : new Map(sheet.inputs.map((i) => [i.id, i]));
  const put = (key: string, words: string, path: SheetWords['path']): void => {
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    out.push({ key: n === 1 ? key : `${key}（第${n}）`, words, path });
  };
  const condition = (
    key: string,
    value: Condition,
    path: SheetWords['path'],
    all: readonly string[],
  ): void => {
    const keys = Object.keys(value);
    // Several parts that must all hold are told one by one, with those that are not asked for.
    if (all.length > 0 && keys.every((k) => k !== 'all' && k !== 'any' && k !== 'not')) {
      for (const id of new Set([...all, ...keys])) {
        const input = inputs.get(id);
        const raw = value[id];
        const name = input === undefined ? id : nameOf(input);
        put(
          `${key}：${name}`,
          raw === undefined
            ? UNBOUNDED
            : `${inWords({ [id]: raw } as Condition)} ${JSON.stringify(raw)}`,
          raw === undefined ? path : [...path, id],
        );
      }
      return;
    }
    put(`${key}：条件`, `${inWords(value)} ${JSON.stringify(value)}`, path);
  };
  const inWords = (value: Condition): string => {
    try {
      return conditionLines({ inputs: [...inputs.values()] }, value)
        .map((line) => line.slice(Object.keys(value).length === 1 ? line.indexOf('：') + 1 : 0))
        .join('；');
    } catch {
      // A name that leads nowhere is an error of the lock; the seal still holds the words.
      return '';
    }
  };
  type Path = SheetWords['path'];
  const entries = (
    key: string,
    list: readonly unknown[],
    path: Path,
    asked: readonly string[],
  ): void => {
    for (const [i, one] of list.entries()) {
      const name = isObject(one)
        ? NAMES.map((n) => one[n]).find((n) => typeof n === 'string')
        : undefined;
      const own = key === 'criteria' ? String(name) : `${key}·${name ?? i + 1}`;
      walk(own, one, [...path, i], asked);
    }
  };
  const walk = (key: string, value: unknown, path: Path, asked: readonly string[]): void => {
    if (Array.isArray(value) && value.some(isObject)) entries(key, value, path, asked);
    else if (isObject(value)) {
      for (const [k, inner] of Object.entries(value)) {
        if (inner === undefined) continue;
        if (CONDITIONS.includes(k) && isObject(inner))
          condition(key, inner as Condition, [...path, k], asked);
        else walk(`${key}·${k}`, inner, [...path, k], []);
      }
    } else put(key, typeof value === 'string' ? value : JSON.stringify(value), path);
  };
  for (const [key, value] of Object.entries(sheet)) {
    if (value === undefined) continue;
    const asked = key === 'criteria' ? countedIn(sheet) : [];
    walk(key, value, [key], asked);
  }
  return out;
}

/** The inputs that criteria ask for by themselves. */
function countedIn(sheet: RuleSheet): string[] {
  if (sheet.kind !== 'grade') return [];
  const used = new Set(sheet.criteria.flatMap((c) => Object.keys(c.when)));
  return sheet.inputs.map((i) => i.id).filter((id) => used.has(id));
}
