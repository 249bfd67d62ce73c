/** Rule sheets that answer by finding: hotlines, whom to ask, lists of tasks. */
import { z } from 'zod';
import { both } from '../../messages/index.ts';
import { policy } from './policy.ts';
import { id, place } from './quoted.ts';

const Entry = z.strictObject({
  id: id.describe(
    both(
      '网页上该条的名称；发布后不再改。',
      'Name of the entry in the page; never changed once published.',
    ),
  ),
  name: z.string().min(1).describe(both('是什么。', 'What it is, in Simplified Chinese.')),
  ...place,
  is: z
    .record(id, id)
    .describe(both('怎样归类：问题 → 选项。', 'How it is sorted: input → option.')),
  reads: z
    .record(id, z.string().min(1))
    .optional()
    .describe(
      both(
        '问题 → 原文的用语，与选项的 term 不同时写。',
        'Input → the words of the text, where they are not the term of the option.',
      ),
    ),
  parts: z
    .array(
      z.strictObject({
        ...place,
        label: z
          .string()
          .min(1)
          .describe(both('是谁的部分，或者哪一部分。', 'Whose part or which.')),
      }),
    )
    .default([])
    .describe(both('关于该条的其他文字。', 'Further words about the entry.')),
  note: z
    .string()
    .min(1)
    .optional()
    .describe(both('疑问或者理解。', 'A doubt or a reading, in Simplified Chinese.')),
});
export type Entry = z.infer<typeof Entry>;

const Line = z.strictObject({
  ...place,
  label: z
    .string()
    .min(1)
    .describe(both('谁、哪一项或者哪里。', 'Who, which or where, in Simplified Chinese.')),
  text: z
    .string()
    .min(1)
    .optional()
    .describe(both('就是什么，用平常的话说。', 'What it comes to, in plain words.')),
  value: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '地址或者号码，与引文完全一致。',
        'An address or a number, exactly as the quotation has it.',
      ),
    ),
  when: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '什么时候以前，照条款或者标题的文字。',
        'By when, in the words of the clause or its heading.',
      ),
    ),
  phone: z
    .literal(true)
    .optional()
    .describe(both('这个值是可以拨打的电话。', 'The value is a number to be called.')),
});

/** A sheet that answers by finding: sorted entries, and what goes with all of them. */
export const LookupSheet = z.strictObject({
  ...policy,
  kind: z.literal('lookup').describe(both('结果是哪一种。', 'What the outcomes are.')),
  search: z.string().min(1).describe(both('搜索框的标签。', 'Label of the field for words.')),
  entries: z.array(Entry).min(1).describe(both('可以查到的各条。', 'What can be found.')),
  nothing: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      both(
        '什么也没有查到时问谁：sections 里有 value 的线路的 label。',
        'Where nothing is found, whom to ask: labels of lines of sections that have a value.',
      ),
    ),
  duties: z
    .literal(true)
    .optional()
    .describe(
      both(
        '每条的责任单位、配合单位由它所在的条款读出。',
        'Who is responsible and who cooperates is read from the clause of each entry.',
      ),
    ),
  matrix: z
    .strictObject({
      title: z.string().min(1).describe(both('图表明什么。', 'What the picture shows.')),
      rows: id.describe(both('作为行的问题。', 'Input that gives the rows.')),
      columns: id.describe(both('作为列的问题。', 'Input that gives the columns.')),
    })
    .optional()
    .describe(
      both(
        '按两题统计各条，画成图和表。',
        'Entries counted by two inputs, as a picture and a table.',
      ),
    ),
  sections: z
    .array(
      z.strictObject({
        title: z.string().min(1).describe(both('标题。', 'Heading.')),
        text: z
          .string()
          .min(1)
          .optional()
          .describe(both('标题下面的说明。', 'What stands under it.')),
        lines: z.array(Line).min(1),
      }),
    )
    .default([])
    .describe(both('对各条都适用的内容。', 'What holds for all entries.')),
});
export type LookupSheet = z.infer<typeof LookupSheet>;
