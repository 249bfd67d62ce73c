/** Rule sheets whose outcomes are grades. */
import { z } from 'zod';
import { both } from '../../messages/index.ts';
import { Actions } from './actions.ts';
import { common } from './common.ts';
import { Condition } from './condition.ts';
import { id, lock } from './quoted.ts';

/** Colours that a grade may have; they are the warning colours of emergency plans. */
const gradeColours = ['red', 'orange', 'yellow', 'blue'] as const;

const Grade = z.strictObject({
  id: id.describe(both('结果的值，如 II。', 'Value in the result, like II.')),
  name: z
    .string()
    .min(1)
    .describe(both('级别的名称，照原文。', 'Name of the grade as the text has it.')),
  colour: z
    .enum(gradeColours)
    .optional()
    .describe(both('预警颜色，原文有的。', 'Warning colour, where the text gives one.')),
});
export type Grade = z.infer<typeof Grade>;

const Criterion = z.strictObject({
  outcome: id.describe(
    both('定为哪一级（outcomes 的 id）。', 'Id of the outcome that it establishes.'),
  ),
  ...lock,
  when: Condition.describe(
    both(
      '什么时候符合，如 { counties: "[3,)", spreading: yes }；几项都要符合。',
      'When it is met, like { counties: "[3,)", spreading: yes }; all of it must hold.',
    ),
  ),
  by: z
    .strictObject(lock)
    .optional()
    .describe(
      both(
        '条款和上面的标题都没有写级别时，写明级别的是哪一条的哪些文字。',
        'Words elsewhere that name the outcome, where neither the clause nor a heading over it does.',
      ),
    ),
  kind: z
    .enum(['measure', 'judgement', 'recognition'])
    .default('measure')
    .describe(
      both(
        '凭什么：measure 计量的事实；judgement 判断；recognition 机关认定。',
        'By what: counted or measured facts, a judgement, recognition by an authority.',
      ),
    ),
});
export type Criterion = z.infer<typeof Criterion>;

/** One box of a chart. */
const FlowNode = z.strictObject({
  id,
  text: z.string().min(1).describe(both('框里的文字。', 'Words in the box.')),
  clause: z
    .string()
    .min(1)
    .describe(both('所依据的条款的锚点。', 'Anchor of the clause that it rests on.')),
  quote: z.string().min(1).describe(both('那一条的文字。', 'Words of that clause.')),
  grades: z
    .array(id)
    .optional()
    .describe(both('经过这里的级别；不写即各级。', 'Grades that pass here; absent: all.')),
  next: z
    .array(
      z.union([
        id,
        z.strictObject({
          to: id,
          label: z.string().min(1).describe(both('箭头上的文字。', 'Words on the arrow.')),
        }),
      ]),
    )
    .default([])
    .describe(both('接下去的框的 id。', 'Ids of the boxes that follow.')),
});
export type FlowNode = z.infer<typeof FlowNode>;

/** Something seen in reading, which no enumeration shows. */
const Observation = z.strictObject({
  text: z
    .string()
    .min(1)
    .describe(
      both('起草机关也许想知道的事。', 'What the office that wrote the text may want to know.'),
    ),
  clauses: z
    .array(z.strictObject(lock))
    .min(1)
    .describe(both('涉及的各条，连同文字。', 'The clauses concerned, each with its words.')),
});

const Flow = z.strictObject({
  title: z
    .string()
    .min(1)
    .describe(both('原文缺失的图的标题。', 'Title of the chart that the text lost.')),
  clause: z
    .string()
    .min(1)
    .describe(both('图应在的位置的锚点。', 'Anchor of the place where it should stand.')),
  nodes: z.array(FlowNode).min(2),
});
export type Flow = z.infer<typeof Flow>;

/** A sheet whose outcomes are grades, of which the gravest that is met holds. */
export const GradeSheet = z.strictObject({
  ...common,
  kind: z.literal('grade').describe(both('结果是哪一种。', 'What the outcomes are.')),
  outcomes: z
    .array(Grade)
    .min(1)
    .describe(both('各级，最重的在前。', 'The grades, gravest first.')),
  criteria: z
    .array(Criterion)
    .min(1)
    .describe(both('各级的条件。', 'What establishes each grade.')),
  none: z
    .string()
    .min(1)
    .describe(both('各级条件都不符合时怎样称呼。', 'What it is called when no criterion is met.')),
  moments: z
    .array(
      z.strictObject({
        id,
        label: z
          .string()
          .min(1)
          .describe(both('那时发生什么。', 'What happens then, in Simplified Chinese.')),
      }),
    )
    .default([])
    .describe(
      both('时钟起算的各个时刻，按先后。', 'Moments from which clocks run, in the order of time.'),
    ),
  actions: Actions.optional().describe(
    both('要做什么；不写即只定级。', 'What must be done; absent: the sheet only grades.'),
  ),
  flows: z
    .array(Flow)
    .default([])
    .describe(both('原文缺失、重绘的图。', 'Charts that the source lost, redrawn.')),
  observations: z
    .array(Observation)
    .default([])
    .describe(
      both(
        '通读时看到的，与条文检查一同公布。',
        'Findings of a reader, published beside those of the audit.',
      ),
    ),
});
export type GradeSheet = z.infer<typeof GradeSheet>;
