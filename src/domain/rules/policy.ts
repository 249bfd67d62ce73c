/** What every rule sheet has whose outcome is no grade. */
import { z } from 'zod';
import { both } from '../../messages/index.ts';
import { common, Notice, Reading } from './common.ts';
import { id, Place, place } from './quoted.ts';

/** What every sheet has whose outcome is no grade: it may rest on several documents. */
export const policy = {
  ...common,
  readings: z
    .array(Reading.extend({ document: place.document }))
    .default([])
    .describe(both('有歧义的文字怎样理解。', 'How open passages are read.')),
  notices: z
    .array(Notice.extend({ document: place.document }))
    .default([])
    .describe(both('结果旁边说什么。', 'What is said beside a result.')),
  sources: z
    .array(
      z.strictObject({
        document: id.describe(
          both('规则表依据的文件的 id。', 'Id of a document that the sheet rests on.'),
        ),
        clauses: z
          .array(z.string().min(1))
          .min(1)
          .optional()
          .describe(
            both(
              '所用部分的锚点；不写即全文。',
              'Anchors of the part that it is about; absent: the whole document.',
            ),
          ),
      }),
    )
    .min(1)
    .describe(
      both(
        '规则表依据的文件。每处有约束力的文字，要么用到，要么写明为什么不用。',
        'The documents that the sheet is about. Each binding clause is used or left out with a reason.',
      ),
    ),
  omitted: z
    .array(
      z.strictObject({
        why: z
          .string()
          .min(1)
          .describe(
            both('规则表为什么不用。', 'Why the sheet leaves them out, in Simplified Chinese.'),
          ),
        places: z
          .array(Place)
          .min(1)
          .describe(
            both('规则表没有用到的有约束力的文字。', 'Binding words that the sheet does not use.'),
          ),
      }),
    )
    .default([])
    .describe(
      both('规则表没有用到的条款。', 'Binding clauses of the sources that the sheet does not use.'),
    ),
};
