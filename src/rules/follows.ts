/** What follows from a grade: the steps of a sheet that are for it, and when each clock runs out. */
import { type Phase, phases } from '../domain/phases.ts';
import type { GradeSheet, Step } from '../domain/rules.ts';
import { readCondition, truthOf } from './condition.ts';
import type { Facts } from './model.ts';
import { compile, lookupIn } from './sheet.ts';

/** The steps of one part of the course of events. */
export interface PhaseSteps {
  readonly phase: Phase;
  /** Its name, in Simplified Chinese. */
  readonly name: string;
  readonly steps: readonly Step[];
}

/** What follows from a grade, in the order of time; parts without a step are left out. */
export function stepsFor(sheet: GradeSheet, grade: string, facts: Facts = {}): PhaseSteps[] {
  const { inputs } = compile(sheet);
  const lookup = lookupIn(inputs, facts);
  const concerns = ({ grades, when }: Step): boolean =>
    (grades === undefined || grades.includes(grade)) &&
    (when === undefined || truthOf(readCondition(when, inputs), lookup) !== false);
  return (Object.keys(phases) as Phase[]).flatMap((phase) => {
    const steps = sheet.follows.filter((s) => s.phase === phase && concerns(s));
    return steps.length === 0 ? [] : [{ phase, name: phases[phase], steps }];
  });
}

const MINUTE = 60_000;
const length = { M: MINUTE, H: 60 * MINUTE, D: 1440 * MINUTE, W: 7 * 1440 * MINUTE } as const;

/** How long a clock runs, in milliseconds; 0 for “immediately”. */
export function clockLength({ within }: NonNullable<Step['clock']>): number {
  const m = /^PT?(\d+)([MHDW])$/u.exec(within);
  return m === null ? 0 : Number(m[1]) * length[m[2] as keyof typeof length];
}

/** The clocks of a grade that run from a moment, shortest first. */
export const clocksFrom = (sheet: GradeSheet, grade: string, moment: string): Step[] =>
  stepsFor(sheet, grade)
    .flatMap((p) => p.steps)
    .filter((s) => s.clock?.from === moment)
    .sort((a, b) => clockLength(a.clock!) - clockLength(b.clock!));
