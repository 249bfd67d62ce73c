/** Names in a rule sheet, and the words of a clause that a part of it rests on. */
import { z } from 'zod';
import { both } from '../../messages/index.ts';

/** A name in a sheet: of the sheet itself, an input, an option, an outcome, an item. */
export const id = z
  .string()
  .regex(
    /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/u,
    both('只能用字母和数字，中间可用连字符', 'must be letters and digits, with hyphens between'),
  );

/** An anchor of a clause, with the words of it that a part of the sheet rests on. */
export const lock = {
  clause: z
    .string()
    .min(1)
    .describe(
      both(
        '条款在文件中的锚点，如 1.5.1(1)。',
        'Anchor of the clause in the document, like 1.5.1(1).',
      ),
    ),
  quote: z
    .string()
    .min(1)
    .describe(
      both(
        '所依据的条款原文，照发布的文字抄录。',
        'The words of the clause that this rests on, exactly as published.',
      ),
    ),
};

/** Words of a clause, of the sheet's document or of another of its sources. */
export const place = {
  document: id
    .optional()
    .describe(
      both(
        '文件的 id；不写即规则表的文件。',
        'Id of the document; absent: the document of the sheet.',
      ),
    ),
  ...lock,
};
export const Place = z.strictObject(place);
export type Place = z.infer<typeof Place>;
