/** What a rule sheet asks: numbers, choices, yes or no. */
import { z } from 'zod';
import { both } from '../../messages/index.ts';
import { id } from './quoted.ts';

const Option = z.strictObject({
  id: id.describe(
    both(
      '地址中参数的值；发布后不再改。',
      'Value of the parameter in the address; never changed once published.',
    ),
  ),
  label: z
    .string()
    .min(1)
    .describe(
      both('读者选的选项，用原文的用语。', 'What a reader chooses, in the words of the text.'),
    ),
  term: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .optional()
    .describe(
      both(
        '原文中的用语，或者几种同义的写法；用到这一选项的条件，引文里必须有其中一种，label 也必须由它构成。',
        'The words for it in the text, or several that say the same; each criterion that names the option must quote one, and the label must be made of them.',
      ),
    ),
  own: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        'label 为什么不是原文的用语。',
        'Why the label is not made of words of the text, in Simplified Chinese.',
      ),
    ),
  group: z
    .string()
    .min(1)
    .optional()
    .describe(both('选项所在的组的标题。', 'Heading under which the option is listed.')),
  rank: z
    .int()
    .optional()
    .describe(
      both(
        '与其他选项相比有多重，供条文检查；数越大越重。',
        'How grave the option is beside the others, for the audit; the higher, the graver.',
      ),
    ),
});

/** One thing that is asked. */
export const Input = z.strictObject({
  id: id.describe(
    both(
      '地址中参数的名称；发布后不再改。',
      'Name of the parameter in the address; never changed once published.',
    ),
  ),
  type: z
    .enum(['count', 'amount', 'choice', 'yesno'])
    .describe(
      both(
        'count 整数；amount 可有小数；choice 单选；yesno 是非。',
        'count: a whole number; amount: decimals allowed; choice: one of options; yesno.',
      ),
    ),
  label: z.string().min(1).describe(both('问题。', 'The question, in Simplified Chinese.')),
  name: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '结果和检查里用的短名；不写即用 label。',
        'Short name for results and findings; absent: the label.',
      ),
    ),
  unit: z
    .string()
    .min(1)
    .optional()
    .describe(both('填写框后面的单位。', 'Unit shown after the field.')),
  help: z
    .string()
    .min(1)
    .optional()
    .describe(both('哪些算、哪些不算。', 'What counts and what does not.')),
  max: z
    .number()
    .positive()
    .optional()
    .describe(
      both(
        '可能有的最大数，超过即为笔误。用于数。',
        'The largest number that could be true; a larger one is a slip. For numbers.',
      ),
    ),
  units: z
    .record(z.string(), z.number().positive())
    .optional()
    .describe(
      both(
        '原文写这个数用的单位，各折合多少：{ 小时: 1, 天: 24 }。',
        'Units in which the text writes the number, each with its factor: { 小时: 1, 天: 24 }.',
      ),
    ),
  options: z
    .array(Option)
    .min(1)
    .optional()
    .describe(both('单选题的选项。', 'For a choice: the options.')),
  term: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .optional()
    .describe(
      both(
        '是非题：原文表示“是”的词语，或者几种同义的写法。条件为 yes 的，引文必须有它；为 no 的，引文必须否定它（未、不、没有等）。',
        'For yes or no: the words of the text for yes, or several that say the same. A condition with yes must quote them, one with no must quote them denied (未, 不, 没有 …).',
      ),
    ),
  absent: z
    .enum(['unknown', 'no'])
    .default('unknown')
    .describe(
      both(
        '不填表示什么：unknown 还不知道；no 目前没有（要求它的条件都不符合）。',
        'What it means when it is left out: not known yet, or not so far (no criterion that asks for it is met).',
      ),
    ),
  together: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '同一个词的几题是一组：填了其中一题，其余即为还不知道。',
        'Inputs with the same word belong together: once one is given, the others are not known yet.',
      ),
    ),
  fixed: z
    .literal(true)
    .optional()
    .describe(
      both(
        '这一题说明是什么情况、而不是发展到多重：要求别的选项的条件不算接近。',
        'For an answer that says what the case is, not how far it has gone: a criterion that asks for another is never near.',
      ),
    ),
  calendar: z
    .literal(true)
    .optional()
    .describe(
      both(
        '这个数是年份：早于 from: 那一年的，文件不适用。',
        'For a number that is a year: in a year before that of from: the document does not apply.',
      ),
    ),
  worse: z
    .enum(['higher', 'lower', 'yes', 'rank'])
    .optional()
    .describe(
      both(
        '往哪个方向更重，供条文检查；rank 按选项的 rank。',
        'Which way a case gets worse, for the audit; rank: by the rank of the options.',
      ),
    ),
  worseWords: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '往那个方向走一步在检查里怎么称呼；不写即“情况更重”。',
        'What a step that way is called in a finding; absent: 情况更重.',
      ),
    ),
});
export type Input = z.infer<typeof Input>;
export type InputOption = z.infer<typeof Option>;
