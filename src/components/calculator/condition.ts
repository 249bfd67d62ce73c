/** The condition of a criterion in words, for the decision table: made from the sheet, never typed. */
import type { Condition, Input } from '../../domain/rules.ts';
import { type Node, readCondition } from '../../rules/condition.ts';
import { describeTest } from '../../rules/words.ts';

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
