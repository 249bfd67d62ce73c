/** What must be done at a grade, in the order of its urgency, and when each clock runs out. */
import type { ActionClock, Actions, GradeSheet } from '../domain/rules.ts';
import { type When, whens } from '../domain/whens.ts';

/** One that acts. */
export interface Actor {
  /** Id in the register; null for a name that it does not hold. */
  readonly id: string | null;
  /** Official name. */
  readonly name: string;
  readonly printed: string;
  /** Only helps those before it: 会同, 配合. */
  readonly helps?: true;
  /** The sentence does not name it: the words before do. */
  readonly carried?: true;
}

/** One thing that must be done: one sentence of the plan. */
export interface Step {
  /** Tells it apart within its sheet; the same at every build of the same text. */
  readonly id: string;
  readonly clause: string;
  /** The sentence, whole. */
  readonly quote: string;
  /** Ids of the grades that it is for; absent: whatever the grade, and before there is one. */
  readonly grades?: readonly string[];
  readonly when: When;
  /** Who acts, as far as the text says. */
  readonly who: readonly Actor[];
  /** Title of the item that it stands in. */
  readonly title?: string;
  /** The sentence that introduces the list that it is of. */
  readonly lead?: string;
  /** Where a measure holds. */
  readonly place?: string;
  /** How an open passage is read. */
  readonly reading?: string;
  readonly clocks: readonly ActionClock[];
}

/** A sheet as the browser has it: the steps in place of the parts that they were read from. */
export type SheetWithSteps = Omit<GradeSheet, 'actions'> & {
  readonly steps: readonly Step[];
  readonly gaps: Actions['gaps'];
};

/** What each degree of urgency is called, in Simplified Chinese. */
const whenNames: Readonly<Record<When, string>> = {
  now: '现在就做',
  hours: '几小时内',
  later: '以后',
};

/** The steps of one degree of urgency. */
interface WhenSteps {
  readonly when: When;
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Whether something is for a grade; `none` is for those that are for every grade. */
export const isFor = (
  of: { readonly grades?: readonly string[] | undefined },
  grade: string,
): boolean => of.grades === undefined || of.grades.includes(grade);

/** Steps in the order of their urgency: at once, within hours by moment and length, later. */
export function inOrder(sheet: Pick<SheetWithSteps, 'steps' | 'moments'>): WhenSteps[] {
  const moments = sheet.moments.map((m) => m.id);
  const first = ({ clocks }: Step): number =>
    Math.min(...clocks.map((c) => moments.indexOf(c.from) * 1e12 + clockLength(c)));
  return whens.flatMap((when) => {
    const steps = sheet.steps.filter((s) => s.when === when);
    if (when === 'hours') steps.sort((a, b) => first(a) - first(b));
    return steps.length === 0 ? [] : [{ when, name: whenNames[when], steps }];
  });
}

/** What must be done at a grade, in the order of its urgency; what has no step is left out. */
export const stepsFor = (
  sheet: Pick<SheetWithSteps, 'steps' | 'moments'>,
  grade: string,
): WhenSteps[] =>
  inOrder(sheet).flatMap((part) => {
    const steps = part.steps.filter((s) => isFor(s, grade));
    return steps.length === 0 ? [] : [{ ...part, steps }];
  });

const MINUTE = 60_000;
const length = { M: MINUTE, H: 60 * MINUTE, D: 1440 * MINUTE, W: 7 * 1440 * MINUTE } as const;

/** How long a clock runs, in milliseconds. */
export function clockLength({ within }: Pick<ActionClock, 'within'>): number {
  const m = /^PT?(\d+)([MHDW])$/u.exec(within);
  return m === null ? 0 : Number(m[1]) * length[m[2] as keyof typeof length];
}

/** The clocks of a grade that run from a moment, shortest first, each with its step. */
export const clocksFrom = (
  sheet: Pick<SheetWithSteps, 'steps' | 'moments'>,
  grade: string,
  moment: string,
): { readonly step: Step; readonly clock: ActionClock }[] =>
  stepsFor(sheet, grade)
    .flatMap((p) => p.steps)
    .flatMap((step) => step.clocks.map((clock) => ({ step, clock })))
    .filter(({ clock }) => clock.from === moment)
    .sort((a, b) => clockLength(a.clock) - clockLength(b.clock));
