/**
 * Rule sheets (`content/rules/*.yaml`): what an editor may write in them, with a
 * description for each key. A sheet is data; `src/rules/` evaluates it.
 */
import { z } from 'zod';
import { parseInterval } from './interval.ts';
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
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .optional()
    .describe(
      'The words for it in the text, or several that say the same; each criterion that names the option must quote one, and the label must be made of them.',
    ),
  own: z
    .string()
    .min(1)
    .optional()
    .describe('Why the label is not made of words of the text, in Simplified Chinese.'),
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
  term: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .optional()
    .describe(
      'For yes or no: the words of the text for yes, or several that say the same. A condition with yes must quote them, one with no must quote them denied (未, 不, 没有 …).',
    ),
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
  calendar: z
    .literal(true)
    .optional()
    .describe(
      'For a number that is a year: in a year before that of from: the document does not apply.',
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
  by: z
    .strictObject(lock)
    .optional()
    .describe(
      'Words elsewhere that name the outcome, where neither the clause nor a heading over it does.',
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
  uncounted: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Words of the quotation with a number, an option or a yes that no condition asks for, as printed.',
    ),
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

/** Part of a plan, by its anchor, and one sentence of it where not all are meant. */
const part = {
  at: z
    .string()
    .min(1)
    .describe('Anchor of a section, with all that stands under it, or of one clause.'),
  quote: z
    .string()
    .min(1)
    .optional()
    .describe(
      'One whole sentence of that clause, or a whole part of it between semicolons; absent: all of it.',
    ),
};

const ActionSection = z.strictObject({
  ...part,
  grades: z
    .union([z.literal('any'), z.array(id).min(1)])
    .optional()
    .describe(
      'Ids of the grades that it holds for, or any: also before there is a grade. Absent: the grades that its words name, or the words over it; any where they name none.',
    ),
  when: z
    .enum(['now', 'later'])
    .optional()
    .describe(
      'When it is done where its words set no time; absent: as the part around it, or now.',
    ),
  place: z
    .string()
    .min(1)
    .optional()
    .describe('Where a measure holds, in the words of the clause.'),
  reading: z
    .string()
    .min(1)
    .optional()
    .describe(
      'How an open passage is read, in Simplified Chinese; owed where the grades are not those that the words name.',
    ),
});

const ActionClock = z.strictObject({
  at: z.string().min(1).describe('Anchor of the clause that sets the time.'),
  words: z.string().min(1).describe('The words that set it.'),
  within: z
    .string()
    .regex(/^(?:P[1-9]\d*[DW]|PT[1-9]\d*[HM])$/u, 'must be like PT2H or P1D')
    .describe('How long.'),
  every: z.literal(true).optional().describe('Again and again at this distance.'),
  from: id.describe('Id of the moment from which it runs.'),
  who: z.string().min(1).describe('Who must do it, in the words of the clause.'),
  what: z.string().min(1).describe('What is to be done, and for whom, in the words of the clause.'),
  reading: z.string().min(1).optional().describe('How the time is counted, in Simplified Chinese.'),
});
export type ActionClock = z.infer<typeof ActionClock>;

/** What must be done: which parts of the plan say so. The sentences are read from the text. */
const Actions = z.strictObject({
  sections: z
    .array(ActionSection)
    .min(1)
    .describe(
      'The parts of the plan that say what is to be done, in the order in which they are shown; the nearest to a sentence decides.',
    ),
  leftOut: z
    .array(
      z.strictObject({
        ...part,
        why: z.string().min(1).describe('Why it is not shown, in Simplified Chinese.'),
      }),
    )
    .default([])
    .describe('Parts, or sentences, that are not shown.'),
  clocks: z.array(ActionClock).default([]).describe('Times that the text sets.'),
  gaps: z
    .array(
      z.strictObject({
        at: z.string().min(1).describe('Anchor of the clause that leaves it open.'),
        quote: lock.quote,
        grades: z.array(id).min(1).optional().describe('Ids of the grades concerned; absent: all.'),
        text: z.string().min(1).describe('What the text does not settle, in Simplified Chinese.'),
      }),
    )
    .default([])
    .describe('What the text does not settle.'),
});
export type Actions = z.infer<typeof Actions>;
export type ActionSection = z.infer<typeof ActionSection>;

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
  actions: Actions.optional().describe('What must be done; absent: the sheet only grades.'),
  flows: z.array(Flow).default([]).describe('Charts that the source lost, redrawn.'),
  observations: z
    .array(Observation)
    .default([])
    .describe('Findings of a reader, published beside those of the audit.'),
});
export type GradeSheet = z.infer<typeof GradeSheet>;

/** Words of a clause, of the sheet's document or of another of its sources. */
const place = {
  document: id.optional().describe('Id of the document; absent: the document of the sheet.'),
  ...lock,
};
const Place = z.strictObject(place);
export type Place = z.infer<typeof Place>;

/** What every sheet has whose outcome is no grade: it may rest on several documents. */
const policy = {
  ...common,
  readings: z
    .array(Reading.extend({ document: place.document }))
    .default([])
    .describe('How open passages are read.'),
  notices: z
    .array(Notice.extend({ document: place.document }))
    .default([])
    .describe('What is said beside a result.'),
  sources: z
    .array(
      z.strictObject({
        document: id.describe('Id of a document that the sheet rests on.'),
        clauses: z
          .array(z.string().min(1))
          .min(1)
          .optional()
          .describe('Anchors of the part that it is about; absent: the whole document.'),
      }),
    )
    .min(1)
    .describe(
      'The documents that the sheet is about. Each binding clause is used or left out with a reason.',
    ),
  omitted: z
    .array(
      z.strictObject({
        why: z.string().min(1).describe('Why the sheet leaves them out, in Simplified Chinese.'),
        places: z.array(Place).min(1).describe('Binding words that the sheet does not use.'),
      }),
    )
    .default([])
    .describe('Binding clauses of the sources that the sheet does not use.'),
};

/** How a share is reckoned for years that the text does not name one by one. */
const Onward = z.strictObject({
  add: z.number().positive().optional().describe('Percentage points more in each later year.'),
  times: z.number().positive().optional().describe('Or: the factor from one year to the next.'),
});
export type Onward = z.infer<typeof Onward>;

/** A share that depends on the year. */
const YearlyShare = z.strictObject({
  by: id.describe('Id of the input that is the year.'),
  table: z
    .record(z.string().regex(/^\d{4}$/u, 'must be a year'), z.number().positive())
    .describe('Year → percent, as far as the text says.'),
  onward: Onward.optional().describe('How it goes on after the last year; absent: it stays.'),
  most: z.number().positive().describe('The most that it can be, in percent.'),
  text: z.string().min(1).describe('How the words are read, in Simplified Chinese.'),
  other: Onward.extend({
    text: z.string().min(1).describe('The other reading, in Simplified Chinese.'),
  })
    .optional()
    .describe('Another way to read the words.'),
});
export type YearlyShare = z.infer<typeof YearlyShare>;

/** A number that an item comes to. */
const Figure = z.strictObject({
  when: Condition.optional().describe('Where it is this number; absent: always.'),
  label: z.string().min(1).describe('What the number is, in Simplified Chinese.'),
  percent: z
    .union([z.number().positive(), YearlyShare])
    .describe('The share in percent: a number, or one for each year.'),
  of: id.optional().describe('Input that it is a share of; absent: the percent is the figure.'),
  upTo: id.optional().describe('Input that the figure cannot be larger than.'),
  unit: z.string().min(1).describe('Unit of the figure.'),
  quote: lock.quote.describe(
    'Words of one of the grounds, or of a point left open, that have the number.',
  ),
});
export type Figure = z.infer<typeof Figure>;

/** How strictly an item is meant. */
export const effects = ['must', 'should', 'may'] as const;
export type Effect = (typeof effects)[number];

const Item = z.strictObject({
  id: id.describe('Name of the item in the page; never changed once published.'),
  name: z.string().min(1).describe('What is owed or may be claimed, in Simplified Chinese.'),
  effect: z
    .enum(effects)
    .describe(
      'must: it is ordered; should: in principle, or before others; may: it can be claimed.',
    ),
  grounds: z
    .array(
      z.strictObject({
        ...place,
        when: Condition.optional().describe(
          'When it applies by these words; the id of an earlier item asks whether that applies. Absent: always.',
        ),
      }),
    )
    .min(1)
    .describe('Each passage by which the item applies; one that holds is enough.'),
  open: z
    .array(
      z.strictObject({
        ...place,
        when: Condition.describe('When the text does not say whether the item applies.'),
        text: z.string().min(1).describe('What the text leaves open, in Simplified Chinese.'),
      }),
    )
    .default([])
    .describe('Cases that the text does not settle.'),
  figures: z
    .array(Figure)
    .default([])
    .describe('Numbers; the first whose condition holds is given.'),
  notes: z
    .array(
      z.strictObject({
        when: Condition.optional().describe('When it is said; absent: always.'),
        text: z.string().min(1).describe('How the words are read, or what else to know.'),
        clause: z.string().min(1).optional().describe('Anchor of the passage.'),
        document: id.optional().describe('Id of its document; absent: that of the sheet.'),
        quote: z.string().min(1).optional().describe('Words of the passage.'),
      }),
    )
    .default([])
    .describe('What stands beside the item.'),
});
export type Item = z.infer<typeof Item>;

const Comparison = z.strictObject({
  title: z.string().min(1).describe('What is compared, in Simplified Chinese.'),
  items: z.array(id).min(2).describe('Ids of the items, one for each column.'),
  rows: z
    .array(
      z.strictObject({
        label: z.string().min(1).describe('In what they differ or agree.'),
        cells: z.array(Place.nullable()).min(2).describe('Words of each; null where it has none.'),
        text: z.string().min(1).describe('What follows, in Simplified Chinese.'),
      }),
    )
    .min(1),
});
export type Comparison = z.infer<typeof Comparison>;

/** A sheet whose outcome is a list: each item applies, does not, or depends on what is not known. */
export const ItemSheet = z.strictObject({
  ...policy,
  kind: z.literal('items').describe('What the outcomes are.'),
  items: z.array(Item).min(1).describe('What may apply.'),
  implied: z
    .array(
      z.strictObject({
        when: Condition.describe('Where this is so …'),
        input: id.describe('… this input is known too,'),
        is: z.string().min(1).describe('and this is its answer.'),
        text: z.string().min(1).describe('What is said when another answer was given.'),
      }),
    )
    .default([])
    .describe('Facts that follow from others.'),
  limits: z
    .array(
      z.strictObject({
        input: id.describe('A number …'),
        most: id.describe('… that cannot be larger than this one.'),
        text: z.string().min(1).describe('What is said when it is.'),
      }),
    )
    .default([])
    .describe('Numbers that are parts of others.'),
  comparisons: z.array(Comparison).default([]).describe('Items side by side.'),
});
export type ItemSheet = z.infer<typeof ItemSheet>;

/** A sheet whose outcome is a course of years. */
export const ScheduleSheet = z.strictObject({
  ...policy,
  kind: z.literal('schedule').describe('What the outcomes are.'),
  start: id.describe('Id of the input that is the first year.'),
  spans: z
    .array(
      z.strictObject({
        ...place,
        first: z.int().positive().describe('Number of its first year, from 1.'),
        last: z.int().positive().describe('Number of its last year.'),
        label: z.string().min(1).describe('What holds, in Simplified Chinese.'),
        figure: z.number().nonnegative().describe('The figure of each year.'),
        terms: z
          .array(z.string().min(1))
          .min(1)
          .describe('The words of the quotation that the figure is read from.'),
      }),
    )
    .min(1)
    .describe('Spans of years, in order and without a gap.'),
  unit: z.string().min(1).describe('Unit of the figures.'),
  figureLabel: z.string().min(1).describe('What the figures are, in Simplified Chinese.'),
  after: z.string().min(1).describe('What is said of the years after the last span.'),
  conditions: z
    .array(
      z.strictObject({
        ...place,
        text: z.string().min(1).describe('The condition, in plain words.'),
      }),
    )
    .default([])
    .describe('What must be so, and is not asked.'),
});
export type ScheduleSheet = z.infer<typeof ScheduleSheet>;

const Entry = z.strictObject({
  id: id.describe('Name of the entry in the page; never changed once published.'),
  name: z.string().min(1).describe('What it is, in Simplified Chinese.'),
  ...place,
  is: z.record(id, id).describe('How it is sorted: input → option.'),
  reads: z
    .record(id, z.string().min(1))
    .optional()
    .describe('Input → the words of the text, where they are not the term of the option.'),
  parts: z
    .array(z.strictObject({ ...place, label: z.string().min(1).describe('Whose part or which.') }))
    .default([])
    .describe('Further words about the entry.'),
  note: z.string().min(1).optional().describe('A doubt or a reading, in Simplified Chinese.'),
});
export type Entry = z.infer<typeof Entry>;

const Line = z.strictObject({
  ...place,
  label: z.string().min(1).describe('Who, which or where, in Simplified Chinese.'),
  text: z.string().min(1).optional().describe('What it comes to, in plain words.'),
  value: z
    .string()
    .min(1)
    .optional()
    .describe('An address or a number, exactly as the quotation has it.'),
  when: z
    .string()
    .min(1)
    .optional()
    .describe('By when, in the words of the clause or its heading.'),
  phone: z.literal(true).optional().describe('The value is a number to be called.'),
});
export type Line = z.infer<typeof Line>;

/** A sheet that answers by finding: sorted entries, and what goes with all of them. */
export const LookupSheet = z.strictObject({
  ...policy,
  kind: z.literal('lookup').describe('What the outcomes are.'),
  search: z.string().min(1).describe('Label of the field for words.'),
  entries: z.array(Entry).min(1).describe('What can be found.'),
  nothing: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      'Where nothing is found, whom to ask: labels of lines of sections that have a value.',
    ),
  duties: z
    .literal(true)
    .optional()
    .describe('Who is responsible and who cooperates is read from the clause of each entry.'),
  matrix: z
    .strictObject({
      title: z.string().min(1).describe('What the picture shows.'),
      rows: id.describe('Input that gives the rows.'),
      columns: id.describe('Input that gives the columns.'),
    })
    .optional()
    .describe('Entries counted by two inputs, as a picture and a table.'),
  sections: z
    .array(
      z.strictObject({
        title: z.string().min(1).describe('Heading.'),
        text: z.string().min(1).optional().describe('What stands under it.'),
        lines: z.array(Line).min(1),
      }),
    )
    .default([])
    .describe('What holds for all entries.'),
});
export type LookupSheet = z.infer<typeof LookupSheet>;

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
