/** What must be done after a grade: the parts of a plan that say so, and its clocks. */
import { z } from 'zod';
import { both } from '../../messages/index.ts';
import { id, lock } from './quoted.ts';

/** Part of a plan, by its anchor, and one sentence of it where not all are meant. */
const part = {
  at: z
    .string()
    .min(1)
    .describe(
      both(
        '一节的锚点，连同它下面的全部；或者一条的锚点。',
        'Anchor of a section, with all that stands under it, or of one clause.',
      ),
    ),
  quote: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '该条的一个完整句子，或者句中分号之间的完整一段；不写即全部。',
        'One whole sentence of that clause, or a whole part of it between semicolons; absent: all of it.',
      ),
    ),
};

const ActionSection = z.strictObject({
  ...part,
  grades: z
    .union([z.literal('any'), z.array(id).min(1)])
    .optional()
    .describe(
      both(
        '用于哪些级别；any 即不论级别、定级之前也列出。不写即其文字写明的级别，或者上面的文字写明的；都没有写的，同 any。',
        'Ids of the grades that it holds for, or any: also before there is a grade. Absent: the grades that its words name, or the words over it; any where they name none.',
      ),
    ),
  when: z
    .enum(['now', 'later'])
    .optional()
    .describe(
      both(
        '文字没有写明时间的，什么时候做；不写即同上一层，或者 now。',
        'When it is done where its words set no time; absent: as the part around it, or now.',
      ),
    ),
  place: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '措施用在什么地方，照条款的文字。',
        'Where a measure holds, in the words of the clause.',
      ),
    ),
  reading: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '有歧义的文字怎样理解；级别与文字写明的不同时必须写。',
        'How an open passage is read, in Simplified Chinese; owed where the grades are not those that the words name.',
      ),
    ),
});

const ActionClock = z.strictObject({
  at: z
    .string()
    .min(1)
    .describe(both('写明期限的条款的锚点。', 'Anchor of the clause that sets the time.')),
  words: z.string().min(1).describe(both('写明期限的文字。', 'The words that set it.')),
  within: z
    .string()
    .regex(
      /^(?:P[1-9]\d*[DW]|PT[1-9]\d*[HM])$/u,
      both('应写成 PT2H 或者 P1D 这样', 'must be like PT2H or P1D'),
    )
    .describe(both('多长时间。', 'How long.')),
  every: z
    .literal(true)
    .optional()
    .describe(both('每隔这么久一次。', 'Again and again at this distance.')),
  from: id.describe(
    both('从哪一时刻起算（moments 的 id）。', 'Id of the moment from which it runs.'),
  ),
  who: z
    .string()
    .min(1)
    .describe(both('由谁做，照条款的文字。', 'Who must do it, in the words of the clause.')),
  what: z
    .string()
    .min(1)
    .describe(
      both(
        '做什么、对谁，照条款的文字。',
        'What is to be done, and for whom, in the words of the clause.',
      ),
    ),
  reading: z
    .string()
    .min(1)
    .optional()
    .describe(both('时间怎样计算。', 'How the time is counted, in Simplified Chinese.')),
});
export type ActionClock = z.infer<typeof ActionClock>;

/** What must be done: which parts of the plan say so. The sentences are read from the text. */
export const Actions = z.strictObject({
  sections: z
    .array(ActionSection)
    .min(1)
    .describe(
      both(
        '预案中写明要做什么的各部分，按显示的次序；离句子最近的一条起作用。',
        'The parts of the plan that say what is to be done, in the order in which they are shown; the nearest to a sentence decides.',
      ),
    ),
  leftOut: z
    .array(
      z.strictObject({
        ...part,
        why: z
          .string()
          .min(1)
          .describe(both('为什么不列出。', 'Why it is not shown, in Simplified Chinese.')),
      }),
    )
    .default([])
    .describe(both('不列出的部分或者句子。', 'Parts, or sentences, that are not shown.')),
  clocks: z
    .array(ActionClock)
    .default([])
    .describe(both('原文规定的期限。', 'Times that the text sets.')),
  gaps: z
    .array(
      z.strictObject({
        at: z
          .string()
          .min(1)
          .describe(
            both('没有写明这一点的条款的锚点。', 'Anchor of the clause that leaves it open.'),
          ),
        quote: lock.quote,
        grades: z
          .array(id)
          .min(1)
          .optional()
          .describe(both('涉及的级别；不写即各级。', 'Ids of the grades concerned; absent: all.')),
        text: z
          .string()
          .min(1)
          .describe(
            both('原文没有写明什么。', 'What the text does not settle, in Simplified Chinese.'),
          ),
      }),
    )
    .default([])
    .describe(both('原文没有写明的各点。', 'What the text does not settle.')),
});
export type Actions = z.infer<typeof Actions>;
