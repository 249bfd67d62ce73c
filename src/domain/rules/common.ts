/** What every rule sheet has, whatever its outcomes are. */
import { z } from 'zod';
import { both } from '../../messages/index.ts';
import { IsoDate } from '../schema.ts';
import { Condition } from './condition.ts';
import { Input } from './input.ts';
import { id } from './quoted.ts';

/** How an open passage is read. */
export const Reading = z.strictObject({
  about: z
    .array(id)
    .min(1)
    .describe(
      both(
        '显示在哪几题的答案旁边（问题的 id）。',
        'Ids of the inputs beside whose answer it is shown.',
      ),
    ),
  text: z
    .string()
    .min(1)
    .describe(
      both('有歧义的文字怎样理解。', 'How an open passage is read here, in Simplified Chinese.'),
    ),
  clause: z.string().min(1).optional().describe(both('那一段的锚点。', 'Anchor of the passage.')),
  quote: z.string().min(1).optional().describe(both('那一段的文字。', 'Words of the passage.')),
  uncounted: z
    .array(z.string().min(1))
    .optional()
    .describe(
      both(
        '引文中不是条件的数、选项或者“是”，照原文写。',
        'Words of the quotation with a number, an option or a yes that no condition asks for, as printed.',
      ),
    ),
});
export type Reading = z.infer<typeof Reading>;

/** Something to say beside a result, when it is so. */
export const Notice = z.strictObject({
  when: Condition.describe(both('什么时候说。', 'When it is said.')),
  level: z
    .enum(['override', 'notice', 'doubt', 'contradiction'])
    .describe(
      both(
        'override 另有规定优先；notice 提示；doubt 这些事实难以并存，条文检查不试；contradiction 不能都为真，不下结论。',
        'override: other rules go before these; notice: worth knowing; doubt: the facts hardly go together, and the audit leaves such cases out; contradiction: they cannot all be true, so that there is no result.',
      ),
    ),
  at: id
    .optional()
    .describe(both('显示在哪一题旁边（问题的 id）。', 'Id of the input beside which it stands.')),
  text: z.string().min(1).describe(both('说什么。', 'What is said, in Simplified Chinese.')),
  clause: z
    .string()
    .min(1)
    .optional()
    .describe(both('这样写的条款的锚点。', 'Anchor of the clause that says so.')),
  quote: z.string().min(1).optional().describe(both('那一条的文字。', 'Words of that clause.')),
});
export type Notice = z.infer<typeof Notice>;

/** Rows of dated events, from which answers are counted. */
const Events = z.strictObject({
  label: z
    .string()
    .min(1)
    .describe(both('一行是什么。', 'What one row is, in Simplified Chinese.')),
  date: z.string().min(1).describe(both('日期的标签。', 'Label of the date.')),
  group: z.string().min(1).describe(both('较大地方的标签。', 'Label of the larger place.')),
  place: z
    .string()
    .min(1)
    .describe(both('其中较小地方的标签。', 'Label of the smaller place in it.')),
  gives: z
    .strictObject({
      groups: id.describe(
        both('较大地方的个数填入哪一题。', 'Input that is the number of larger places.'),
      ),
      places: id.describe(
        both(
          '任何一个较大地方里较小地方最多的个数填入哪一题。',
          'Input that is the most smaller places in any one larger place.',
        ),
      ),
      days: id.describe(
        both(
          '从第一起到最后一起的日数填入哪一题。',
          'Input that is the number of days from the first to the last.',
        ),
      ),
    })
    .describe(both('一段时间内的各起替代哪几题。', 'Which inputs a window of events replaces.')),
});

/** What every sheet has, whatever its outcomes are. */
export const common = {
  id: id.describe(
    both(
      '地址 /calculators/<id>/，也是文件名。',
      'Address: /calculators/<id>/; the name of the file.',
    ),
  ),
  title: z.string().min(1).describe(both('计算页的名称。', 'Name of the calculator.')),
  question: z.string().min(1).describe(both('它回答的问题。', 'The question that it answers.')),
  document: z
    .string()
    .min(1)
    .describe(both('规则所在文件的 id。', 'Id of the document that the rules stand in.')),
  from: IsoDate.describe(both('规则从哪一天起适用。', 'Date from which the rules hold.')),
  until: IsoDate.optional().describe(
    both(
      '规则适用到哪一天（已被替代的）。',
      'Last day on which they hold, once they are replaced.',
    ),
  ),
  version: z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}(?:\.\d+)?$/u,
      both('应是日期，同一天的第二版加 .2', 'must be a date, with .2 for a second on the same day'),
    )
    .describe(
      both('规则表的版本，打印在每份记录上。', 'Version of this sheet, printed on every record.'),
    ),
  inputs: z.array(Input).min(1).describe(both('问什么。', 'What is asked.')),
  readings: z
    .array(Reading)
    .default([])
    .describe(both('有歧义的文字怎样理解。', 'How open passages are read.')),
  notices: z
    .array(Notice)
    .default([])
    .describe(both('结果旁边说什么。', 'What is said beside a result.')),
  events: Events.optional().describe(
    both(
      '带日期的各起，由它算出几题的答案。',
      'Rows of dated events, from which inputs are counted.',
    ),
  ),
};
