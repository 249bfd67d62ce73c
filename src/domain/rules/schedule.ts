/** Rule sheets whose outcome is a course of years. */
import { z } from 'zod';
import { both } from '../../messages/index.ts';
import { policy } from './policy.ts';
import { id, place } from './quoted.ts';

/** A sheet whose outcome is a course of years. */
export const ScheduleSheet = z.strictObject({
  ...policy,
  kind: z.literal('schedule').describe(both('结果是哪一种。', 'What the outcomes are.')),
  start: id.describe(both('作为第一年的问题的 id。', 'Id of the input that is the first year.')),
  spans: z
    .array(
      z.strictObject({
        ...place,
        first: z
          .int()
          .positive()
          .describe(both('第一年是第几年，从 1 数起。', 'Number of its first year, from 1.')),
        last: z.int().positive().describe(both('最后一年是第几年。', 'Number of its last year.')),
        label: z.string().min(1).describe(both('怎样算。', 'What holds, in Simplified Chinese.')),
        figure: z.number().nonnegative().describe(both('每一年的数。', 'The figure of each year.')),
        terms: z
          .array(z.string().min(1))
          .min(1)
          .describe(
            both(
              '引文中读出这个数的词语。',
              'The words of the quotation that the figure is read from.',
            ),
          ),
      }),
    )
    .min(1)
    .describe(both('各段年份，按次序，不留空。', 'Spans of years, in order and without a gap.')),
  unit: z.string().min(1).describe(both('数的单位。', 'Unit of the figures.')),
  figureLabel: z
    .string()
    .min(1)
    .describe(both('这些数是什么。', 'What the figures are, in Simplified Chinese.')),
  after: z
    .string()
    .min(1)
    .describe(both('最后一段以后的年份怎样说。', 'What is said of the years after the last span.')),
  conditions: z
    .array(
      z.strictObject({
        ...place,
        text: z
          .string()
          .min(1)
          .describe(both('条件，用平常的话说。', 'The condition, in plain words.')),
      }),
    )
    .default([])
    .describe(both('必须符合而没有问的条件。', 'What must be so, and is not asked.')),
});
export type ScheduleSheet = z.infer<typeof ScheduleSheet>;
