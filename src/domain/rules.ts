/**
 * Rule sheets (`content/rules/*.yaml`): what an editor may write in them, with a
 * description for each key. A sheet is data; `src/rules/` evaluates it.
 */
import { z } from 'zod';
import { parseInterval } from './interval.ts';
import { type Phase, phases } from './phases.ts';
import { IsoDate } from './schema.ts';

const id = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/u, 'must be letters and digits, with hyphens between');

/**
 * When a criterion is met. Keys are ids of inputs: an interval for a number, one option or a
 * list of them for a choice, yes or no. Several keys must all hold. `all`, `any` and `not`
 * join conditions.
 */
export type Condition = {
  readonly [key: string]: string | readonly string[] | Condition | readonly Condition[];
};

/** Walk what should be a condition and say what is wrong with it, with the path. */
function inspect(
  value: unknown,
  path: readonly (string | number)[],
  say: (path: readonly (string | number)[], message: string) => void,
): void {
  if (value === undefined) {
    say(path, 'is missing');
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    say(path, 'must be a condition, like { counties: "[3,)" } or { any: [...] }');
    return;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) say(path, 'must name at least one input');
  for (const [key, inner] of entries) {
    const here = [...path, key];
    if (key === 'all' || key === 'any') {
      if (!Array.isArray(inner) || inner.length === 0) say(here, 'must be a list of conditions');
      else for (const [i, c] of inner.entries()) inspect(c, [...here, i], say);
    } else if (key === 'not') {
      inspect(inner, here, say);
    } else if (Array.isArray(inner)) {
      if (inner.length === 0 || !inner.every((o) => typeof o === 'string'))
        say(here, 'must be one option, a list of options, or an interval between quotation marks');
    } else if (typeof inner !== 'string') {
      say(here, 'must be text: an interval between quotation marks ("[3,)"), an option, yes or no');
    } else if (/^[[(]/u.test(inner) && parseInterval(inner) === undefined) {
      say(here, `“${inner}” is not an interval; write [10,30), (168,), [1,1] or (,21]`);
    }
  }
}

/** Schema of {@link Condition}. */
export const Condition = z.custom<Condition>().superRefine((value, context) => {
  inspect(value, [], (path, message) =>
    context.addIssue({ code: 'custom', path: [...path], message }),
  );
});

/** An anchor of a clause, with the words of it that a part of the sheet rests on. */
const lock = {
  clause: z.string().min(1).describe('Anchor of the clause in the document, like 1.5.1(1).'),
  quote: z
    .string()
    .min(1)
    .describe('The words of the clause that this rests on, exactly as published.'),
};

const Option = z.strictObject({
  id: id.describe('Value of the parameter in the address; never changed once published.'),
  label: z.string().min(1).describe('What a reader chooses, in the words of the text.'),
  term: z
    .string()
    .min(1)
    .optional()
    .describe('The word for it in the text; each criterion that names the option must quote it.'),
  group: z.string().min(1).optional().describe('Heading under which the option is listed.'),
  rank: z
    .int()
    .optional()
    .describe('How grave the option is beside the others, for the audit; the higher, the graver.'),
});

const Input = z.strictObject({
  id: id.describe('Name of the parameter in the address; never changed once published.'),
  type: z
    .enum(['count', 'amount', 'choice', 'yesno'])
    .describe('count: a whole number; amount: decimals allowed; choice: one of options; yesno.'),
  label: z.string().min(1).describe('The question, in Simplified Chinese.'),
  name: z
    .string()
    .min(1)
    .optional()
    .describe('Short name for results and findings; absent: the label.'),
  unit: z.string().min(1).optional().describe('Unit shown after the field.'),
  help: z.string().min(1).optional().describe('What counts and what does not.'),
  max: z
    .number()
    .positive()
    .optional()
    .describe('The largest number that could be true; a larger one is a slip. For numbers.'),
  units: z
    .record(z.string(), z.number().positive())
    .optional()
    .describe(
      'Units in which the text writes the number, each with its factor: { 小时: 1, 天: 24 }.',
    ),
  options: z.array(Option).min(1).optional().describe('For a choice: the options.'),
  absent: z
    .enum(['unknown', 'no'])
    .default('unknown')
    .describe(
      'What it means when it is left out: not known yet, or not so far (no criterion that asks for it is met).',
    ),
  together: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Inputs with the same word belong together: once one is given, the others are not known yet.',
    ),
  fixed: z
    .literal(true)
    .optional()
    .describe(
      'For an answer that says what the case is, not how far it has gone: a criterion that asks for another is never near.',
    ),
  worse: z
    .enum(['higher', 'lower', 'yes', 'rank'])
    .optional()
    .describe('Which way a case gets worse, for the audit; rank: by the rank of the options.'),
  worseWords: z
    .string()
    .min(1)
    .optional()
    .describe('What a step that way is called in a finding; absent: 情况更重.'),
});
export type Input = z.infer<typeof Input>;
export type InputOption = z.infer<typeof Option>;

/** Colours that a grade may have; they are the warning colours of emergency plans. */
export const gradeColours = ['red', 'orange', 'yellow', 'blue'] as const;

const Grade = z.strictObject({
  id: id.describe('Value in the result, like II.'),
  name: z.string().min(1).describe('Name of the grade as the text has it.'),
  colour: z.enum(gradeColours).optional().describe('Warning colour, where the text gives one.'),
});
export type Grade = z.infer<typeof Grade>;

const Criterion = z.strictObject({
  outcome: id.describe('Id of the outcome that it establishes.'),
  ...lock,
  when: Condition.describe(
    'When it is met, like { counties: "[3,)", spreading: yes }; all of it must hold.',
  ),
  kind: z
    .enum(['measure', 'judgement', 'recognition'])
    .default('measure')
    .describe('By what: counted or measured facts, a judgement, recognition by an authority.'),
});
export type Criterion = z.infer<typeof Criterion>;

const Reading = z.strictObject({
  about: z.array(id).min(1).describe('Ids of the inputs beside whose answer it is shown.'),
  text: z.string().min(1).describe('How an open passage is read here, in Simplified Chinese.'),
  clause: z.string().min(1).optional().describe('Anchor of the passage.'),
  quote: z.string().min(1).optional().describe('Words of the passage.'),
});
export type Reading = z.infer<typeof Reading>;

/** Something to say beside a result, when it is so. */
const Notice = z.strictObject({
  when: Condition.describe('When it is said.'),
  level: z
    .enum(['override', 'notice', 'doubt', 'contradiction'])
    .describe(
      'override: other rules go before these; notice: worth knowing; doubt: the facts hardly go together, and the audit leaves such cases out; contradiction: they cannot all be true, so that there is no result.',
    ),
  at: id.optional().describe('Id of the input beside which it stands.'),
  text: z.string().min(1).describe('What is said, in Simplified Chinese.'),
  clause: z.string().min(1).optional().describe('Anchor of the clause that says so.'),
  quote: z.string().min(1).optional().describe('Words of that clause.'),
});
export type Notice = z.infer<typeof Notice>;

const Events = z.strictObject({
  label: z.string().min(1).describe('What one row is, in Simplified Chinese.'),
  date: z.string().min(1).describe('Label of the date.'),
  group: z.string().min(1).describe('Label of the larger place.'),
  place: z.string().min(1).describe('Label of the smaller place in it.'),
  gives: z
    .strictObject({
      groups: id.describe('Input that is the number of larger places.'),
      places: id.describe('Input that is the most smaller places in any one larger place.'),
      days: id.describe('Input that is the number of days from the first to the last.'),
    })
    .describe('Which inputs a window of events replaces.'),
});

const Step = z.strictObject({
  phase: z
    .enum(Object.keys(phases) as [Phase, ...Phase[]])
    .describe('Part of the course of events.'),
  grades: z
    .array(id)
    .min(1)
    .optional()
    .describe('Ids of the outcomes that it is for; absent: all.'),
  when: Condition.optional().describe('Only where this is so or not known.'),
  who: z.string().min(1).optional().describe('Who acts, in the words of the clause.'),
  to: z.string().min(1).optional().describe('Who is told or asked, in the words of the clause.'),
  place: z
    .string()
    .min(1)
    .optional()
    .describe('Where a measure holds, in the words of the clause.'),
  clause: lock.clause,
  quote: lock.quote.optional(),
  clock: z
    .strictObject({
      within: z
        .string()
        .regex(/^(?:P\d+[DW]|PT\d+[HM]|immediately)$/u, 'must be like PT2H or P1D, or immediately')
        .describe('How soon.'),
      every: z.literal(true).optional().describe('Again and again at this distance.'),
      from: id.describe('Id of the moment from which it runs.'),
      words: z.string().min(1).describe('The words of the clause that set it.'),
    })
    .optional()
    .describe('A time that the clause sets.'),
  silent: z
    .string()
    .min(1)
    .optional()
    .describe(
      'What the text does not settle here, in Simplified Chinese; then quote may be absent.',
    ),
});
export type Step = z.infer<typeof Step>;

/** One box of a chart. */
const FlowNode = z.strictObject({
  id,
  text: z.string().min(1).describe('Words in the box.'),
  clause: z.string().min(1).describe('Anchor of the clause that it rests on.'),
  quote: z.string().min(1).describe('Words of that clause.'),
  grades: z.array(id).optional().describe('Grades that pass here; absent: all.'),
  next: z
    .array(
      z.union([
        id,
        z.strictObject({
          to: id,
          label: z.string().min(1).describe('Words on the arrow.'),
        }),
      ]),
    )
    .default([])
    .describe('Ids of the boxes that follow.'),
});
export type FlowNode = z.infer<typeof FlowNode>;

/** Something seen in reading, which no enumeration shows. */
const Observation = z.strictObject({
  text: z.string().min(1).describe('What the office that wrote the text may want to know.'),
  clauses: z
    .array(z.strictObject(lock))
    .min(1)
    .describe('The clauses concerned, each with its words.'),
});
export type Observation = z.infer<typeof Observation>;

const Flow = z.strictObject({
  title: z.string().min(1).describe('Title of the chart that the text lost.'),
  clause: z.string().min(1).describe('Anchor of the place where it should stand.'),
  nodes: z.array(FlowNode).min(2),
});
export type Flow = z.infer<typeof Flow>;

/** What every sheet has, whatever its outcomes are. */
const common = {
  id: id.describe('Address: /calculators/<id>/; the name of the file.'),
  title: z.string().min(1).describe('Name of the calculator.'),
  question: z.string().min(1).describe('The question that it answers.'),
  document: z.string().min(1).describe('Id of the document that the rules stand in.'),
  from: IsoDate.describe('Date from which the rules hold.'),
  until: IsoDate.optional().describe('Last day on which they hold, once they are replaced.'),
  version: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:\.\d+)?$/u, 'must be a date, with .2 for a second on the same day')
    .describe('Version of this sheet, printed on every record.'),
  inputs: z.array(Input).min(1).describe('What is asked.'),
  readings: z.array(Reading).default([]).describe('How open passages are read.'),
  notices: z.array(Notice).default([]).describe('What is said beside a result.'),
  events: Events.optional().describe('Rows of dated events, from which inputs are counted.'),
};

/** A sheet whose outcomes are grades, of which the gravest that is met holds. */
export const GradeSheet = z.strictObject({
  ...common,
  kind: z.literal('grade').describe('What the outcomes are.'),
  outcomes: z.array(Grade).min(1).describe('The grades, gravest first.'),
  criteria: z.array(Criterion).min(1).describe('What establishes each grade.'),
  none: z.string().min(1).describe('What it is called when no criterion is met.'),
  moments: z
    .array(
      z.strictObject({
        id,
        label: z.string().min(1).describe('What happens then, in Simplified Chinese.'),
      }),
    )
    .default([])
    .describe('Moments from which clocks run, in the order of time.'),
  follows: z.array(Step).default([]).describe('What follows from a grade, in the order of time.'),
  flows: z.array(Flow).default([]).describe('Charts that the source lost, redrawn.'),
  observations: z
    .array(Observation)
    .default([])
    .describe('Findings of a reader, published beside those of the audit.'),
});
export type GradeSheet = z.infer<typeof GradeSheet>;

/** `content/rules/*.yaml`. Other kinds of outcome join this union. */
export const RuleSheet = z.discriminatedUnion('kind', [GradeSheet]);
export type RuleSheet = z.infer<typeof RuleSheet>;

/** A sheet with the file that it came from. */
export interface LoadedSheet {
  readonly sheet: RuleSheet;
  /** Path from the content folder. */
  readonly file: string;
  /** The YAML text, for messages that name a line. */
  readonly yaml: string;
}
