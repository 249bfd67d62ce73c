/**
 * Rule sheets (`content/rules/*.yaml`): what an editor may write in them, with a description for
 * each key. Each kind of sheet has its file in `rules/`. A sheet is data; `src/rules/` evaluates it.
 */
import { z } from 'zod';
import { GradeSheet } from './rules/grade.ts';
import { ItemSheet } from './rules/items.ts';
import { LookupSheet } from './rules/lookup.ts';
import { ScheduleSheet } from './rules/schedule.ts';

export type { ActionClock, Actions } from './rules/actions.ts';
export type { Notice, Reading } from './rules/common.ts';
export { Condition } from './rules/condition.ts';
export {
  type Criterion,
  type Flow,
  type FlowNode,
  type Grade,
  GradeSheet,
} from './rules/grade.ts';
export type { Input, InputOption } from './rules/input.ts';
export {
  type Effect,
  effects,
  type Figure,
  type Item,
  ItemSheet,
  type Onward,
  type YearlyShare,
} from './rules/items.ts';
export { type Entry, LookupSheet } from './rules/lookup.ts';
export type { Place } from './rules/quoted.ts';
export { ScheduleSheet } from './rules/schedule.ts';

/** Sheets that may rest on several documents and say which clauses they leave out. */
export type PolicySheet = ItemSheet | ScheduleSheet | LookupSheet;

/** `content/rules/*.yaml`. Other kinds of outcome join this union. */
export const RuleSheet = z.discriminatedUnion('kind', [
  GradeSheet,
  ItemSheet,
  ScheduleSheet,
  LookupSheet,
]);
export type RuleSheet = z.infer<typeof RuleSheet>;

/** A sheet with the file that it came from. */
export interface LoadedSheet<S extends RuleSheet = RuleSheet> {
  readonly sheet: S;
  /** Path from the content folder. */
  readonly file: string;
  /** The YAML text, for messages that name a line. */
  readonly yaml: string;
}
