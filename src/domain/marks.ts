/**
 * The marks for damage: a closed vocabulary of MDX elements with the meaning of
 * TEI P5 chapter 12 (`sic`, `corr`, `gap`) and 11.3.4.5 (`transpose`). They are the
 * only JSX that a gazette document may hold; they are data, not components that run.
 *
 * | mark | stands for | source text |
 * | --- | --- | --- |
 * | `<Corr sic="动动物" reason="…">动物</Corr>` | a reading mended from the text itself | the `sic` |
 * | `<Sic reason="…">机动智慧</Sic>` | words believed damaged, left as they are | the words |
 * | `<Gap kind="figure" reason="…" />` | something that the scan lost | none |
 * | `<Moved line="1101" after="1105" reason="…">结合实际</Moved>` | words that stand elsewhere in the source | the words, at `line` |
 * | `<PrintedContents>…</PrintedContents>` | a document's own printed table of contents | its blocks |
 */
import { z } from 'zod';
import { both } from '../messages/index.ts';

/** What kind of damage a mark stands for; published as `kind` in corrections.json. */
export const damageKinds = [
  'foreign-word',
  'doubled',
  'stray',
  'omission',
  'wrong-character',
  'wrong-name',
  'reading-order',
  'cut-off',
  'figure',
  'unreadable',
  'contradiction',
  'doubtful',
  'spacing',
] as const;

/** Damage kind, see {@link damageKinds}. */
export const DamageKind = z
  .enum(damageKinds)
  .describe(both('损坏的种类。', 'What kind of damage the mark stands for.'));
export type DamageKind = z.infer<typeof DamageKind>;

const reason = z
  .string()
  .min(1)
  .describe(both('理由，给读者看。', 'Why, in Simplified Chinese, for the reader of the site.'));
const lineNumber = z
  .string()
  .regex(/^[1-9]\d*$/u, both('应是行号', 'must be the number of a line'))
  .transform(Number);

/** Attributes of each mark, by element name. Unknown names and attributes are errors. */
export const markSchemas = {
  Corr: z.strictObject({
    sic: z
      .string()
      .describe(
        both(
          '原文的损坏写法，照原文。',
          'The damaged reading, exactly as the source has it after folding.',
        ),
      ),
    kind: DamageKind,
    reason,
  }),
  Sic: z.strictObject({ kind: DamageKind, reason }),
  Gap: z.strictObject({
    kind: DamageKind,
    reason,
  }),
  Moved: z.strictObject({
    line: lineNumber.describe(
      both('这些文字在原文第几行。', 'Line of the source in which the words stand.'),
    ),
    after: lineNumber.describe(
      both(
        '发布时接在原文第几行末尾之后。',
        'Line of the source whose last character they follow in the published text.',
      ),
    ),
    reason,
  }),
  PrintedContents: z.strictObject({}),
} as const;

/** Name of a mark. */
export type MarkName = keyof typeof markSchemas;

/** Whether `name` is a mark that a document may hold. */
export const isMarkName = (name: string | null): name is MarkName =>
  name !== null && Object.hasOwn(markSchemas, name);
