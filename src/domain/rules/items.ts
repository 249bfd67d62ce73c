/** Rule sheets whose outcome is a list of what is owed or may be claimed. */
import { z } from 'zod';
import { both } from '../../messages/index.ts';
import { Condition } from './condition.ts';
import { policy } from './policy.ts';
import { id, lock, Place, place } from './quoted.ts';

/** How a share is reckoned for years that the text does not name one by one. */
const Onward = z.strictObject({
  add: z
    .number()
    .positive()
    .optional()
    .describe(both('以后每年增加几个百分点。', 'Percentage points more in each later year.')),
  times: z
    .number()
    .positive()
    .optional()
    .describe(both('或者：每年是上一年的几倍。', 'Or: the factor from one year to the next.')),
});
export type Onward = z.infer<typeof Onward>;

/** A share that depends on the year. */
const YearlyShare = z.strictObject({
  by: id.describe(both('作为年份的问题的 id。', 'Id of the input that is the year.')),
  table: z
    .record(z.string().regex(/^\d{4}$/u, both('应是年份', 'must be a year')), z.number().positive())
    .describe(
      both('年份 → 百分比，照原文写到的年份。', 'Year → percent, as far as the text says.'),
    ),
  onward: Onward.optional().describe(
    both('最后一年以后怎样；不写即不变。', 'How it goes on after the last year; absent: it stays.'),
  ),
  most: z
    .number()
    .positive()
    .describe(both('最高百分比。', 'The most that it can be, in percent.')),
  text: z
    .string()
    .min(1)
    .describe(both('这些文字怎样理解。', 'How the words are read, in Simplified Chinese.')),
  other: Onward.extend({
    text: z
      .string()
      .min(1)
      .describe(both('另一种理解。', 'The other reading, in Simplified Chinese.')),
  })
    .optional()
    .describe(both('这些文字的另一种理解。', 'Another way to read the words.')),
});
export type YearlyShare = z.infer<typeof YearlyShare>;

/** A number that an item comes to. */
const Figure = z.strictObject({
  when: Condition.optional().describe(
    both('什么时候是这个数；不写即总是。', 'Where it is this number; absent: always.'),
  ),
  label: z
    .string()
    .min(1)
    .describe(both('这个数是什么。', 'What the number is, in Simplified Chinese.')),
  percent: z
    .union([z.number().positive(), YearlyShare])
    .describe(
      both(
        '百分比：一个数，或者每年一个。',
        'The share in percent: a number, or one for each year.',
      ),
    ),
  of: id
    .optional()
    .describe(
      both(
        '是哪一题的百分之几；不写即百分比本身就是结果。',
        'Input that it is a share of; absent: the percent is the figure.',
      ),
    ),
  upTo: id
    .optional()
    .describe(both('不能超过哪一题的数。', 'Input that the figure cannot be larger than.')),
  unit: z.string().min(1).describe(both('数的单位。', 'Unit of the figure.')),
  quote: lock.quote.describe(
    both(
      '写有这个数的文字，出自一条依据或者一处未定的文字。',
      'Words of one of the grounds, or of a point left open, that have the number.',
    ),
  ),
});
export type Figure = z.infer<typeof Figure>;

/** How strictly an item is meant. */
export const effects = ['must', 'should', 'may'] as const;
export type Effect = (typeof effects)[number];

const Item = z.strictObject({
  id: id.describe(
    both(
      '网页上该事项的名称；发布后不再改。',
      'Name of the item in the page; never changed once published.',
    ),
  ),
  name: z
    .string()
    .min(1)
    .describe(
      both(
        '要做到或者可以享受的是什么。',
        'What is owed or may be claimed, in Simplified Chinese.',
      ),
    ),
  effect: z
    .enum(effects)
    .describe(
      both(
        'must 必须；should 原则上、优先或者鼓励；may 可以享受。',
        'must: it is ordered; should: in principle, or before others; may: it can be claimed.',
      ),
    ),
  grounds: z
    .array(
      z.strictObject({
        ...place,
        when: Condition.optional().describe(
          both(
            '依这些文字什么时候适用；写前面事项的 id，问的是它适用不适用。不写即总是适用。',
            'When it applies by these words; the id of an earlier item asks whether that applies. Absent: always.',
          ),
        ),
      }),
    )
    .min(1)
    .describe(
      both(
        '适用的各处依据；符合一处即适用。',
        'Each passage by which the item applies; one that holds is enough.',
      ),
    ),
  open: z
    .array(
      z.strictObject({
        ...place,
        when: Condition.describe(
          both(
            '什么情况原文没有写明适用不适用。',
            'When the text does not say whether the item applies.',
          ),
        ),
        text: z
          .string()
          .min(1)
          .describe(
            both('原文没有写明什么。', 'What the text leaves open, in Simplified Chinese.'),
          ),
      }),
    )
    .default([])
    .describe(both('原文没有定的情况。', 'Cases that the text does not settle.')),
  figures: z
    .array(Figure)
    .default([])
    .describe(
      both('数目；取条件符合的第一个。', 'Numbers; the first whose condition holds is given.'),
    ),
  notes: z
    .array(
      z.strictObject({
        when: Condition.optional().describe(
          both('什么时候说；不写即总是。', 'When it is said; absent: always.'),
        ),
        text: z
          .string()
          .min(1)
          .describe(
            both(
              '文字怎样理解，或者还要知道什么。',
              'How the words are read, or what else to know.',
            ),
          ),
        clause: z
          .string()
          .min(1)
          .optional()
          .describe(both('那一段的锚点。', 'Anchor of the passage.')),
        document: id
          .optional()
          .describe(
            both(
              '所在文件的 id；不写即规则表的文件。',
              'Id of its document; absent: that of the sheet.',
            ),
          ),
        quote: z
          .string()
          .min(1)
          .optional()
          .describe(both('那一段的文字。', 'Words of the passage.')),
      }),
    )
    .default([])
    .describe(both('该事项旁边的说明。', 'What stands beside the item.')),
});
export type Item = z.infer<typeof Item>;

const Comparison = z.strictObject({
  title: z.string().min(1).describe(both('比较什么。', 'What is compared, in Simplified Chinese.')),
  items: z
    .array(id)
    .min(2)
    .describe(both('各栏的事项的 id。', 'Ids of the items, one for each column.')),
  rows: z
    .array(
      z.strictObject({
        label: z
          .string()
          .min(1)
          .describe(both('哪一点相同或者不同。', 'In what they differ or agree.')),
        cells: z
          .array(Place.nullable())
          .min(2)
          .describe(both('各自的文字；没有的写 null。', 'Words of each; null where it has none.')),
        text: z
          .string()
          .min(1)
          .describe(both('由此得出什么。', 'What follows, in Simplified Chinese.')),
      }),
    )
    .min(1),
});

/** A sheet whose outcome is a list: each item applies, does not, or depends on what is not known. */
export const ItemSheet = z.strictObject({
  ...policy,
  kind: z.literal('items').describe(both('结果是哪一种。', 'What the outcomes are.')),
  items: z.array(Item).min(1).describe(both('可能适用的事项。', 'What may apply.')),
  implied: z
    .array(
      z.strictObject({
        when: Condition.describe(both('在这种情况下……', 'Where this is so …')),
        input: id.describe(both('……这一题也就知道了，', '… this input is known too,')),
        is: z.string().min(1).describe(both('答案是这个。', 'and this is its answer.')),
        text: z
          .string()
          .min(1)
          .describe(both('填了别的答案时说什么。', 'What is said when another answer was given.')),
      }),
    )
    .default([])
    .describe(both('由其他事实推出的事实。', 'Facts that follow from others.')),
  limits: z
    .array(
      z.strictObject({
        input: id.describe(both('这个数……', 'A number …')),
        most: id.describe(both('……不会大于这个数。', '… that cannot be larger than this one.')),
        text: z.string().min(1).describe(both('大于时说什么。', 'What is said when it is.')),
      }),
    )
    .default([])
    .describe(both('是另一个数的一部分的数。', 'Numbers that are parts of others.')),
  comparisons: z
    .array(Comparison)
    .default([])
    .describe(both('并列比较的事项。', 'Items side by side.')),
});
export type ItemSheet = z.infer<typeof ItemSheet>;
