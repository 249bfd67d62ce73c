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

/** One mark: what it takes, what it stands for, and how it is shown. */
interface MarkRow {
  /** Its attributes; unknown ones are errors. */
  readonly schema: z.ZodObject;
  /** What stands between its tags: words of one block, nothing, or whole blocks (which keep their own standing). */
  readonly holds: 'words' | 'nothing' | 'blocks';
  /** Whether it may hold no words, because the published text has none there. */
  readonly mayBeEmpty?: true;
  /** What the source has in its place: what its attribute `sic` says, the same words, or nothing. */
  readonly source: 'sic' | 'words' | 'nothing';
  /** Whether its words are a reading of ours; otherwise the damage is shown and not mended. */
  readonly mends: boolean;
  /** Whether its words stand elsewhere in the source: in the line `line`, and here after the line `after`. */
  readonly moves?: true;
  /** Kind of damage, where the mark has no attribute for it. */
  readonly kind?: DamageKind;
  /** HTML element of its words. */
  readonly element: 'ins' | 'span' | 'details';
  /** The sentence that opens its note; '' for a mark without one. */
  readonly lead: (sic: string, corr: string) => string;
  /** How it is written in the Markdown download, and what it is, for readers. */
  readonly written: string;
  readonly says: string;
}

/**
 * The marks, by element name. Parser, corpus, renderer, downloads and the page about the data
 * read these rows: a new mark is a row here, its colour in `styles/text.css`, and a test.
 */
export const marks = {
  Corr: {
    schema: z.strictObject({
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
    holds: 'words',
    mayBeEmpty: true,
    source: 'sic',
    mends: true,
    element: 'ins',
    lead: (sic, corr) => {
      if (sic === '') return `原文无“${corr}”。`;
      return corr === '' ? `原文多出“${sic}”，删。` : `原文作“${sic}”。`;
    },
    written: '<Corr sic="原文">更正</Corr>',
    says: '更正',
  },
  Sic: {
    schema: z.strictObject({ kind: DamageKind, reason }),
    holds: 'words',
    source: 'words',
    mends: false,
    element: 'span',
    lead: () => '照录原文。',
    written: '<Sic>存疑</Sic>',
    says: '存疑照录',
  },
  Gap: {
    schema: z.strictObject({ kind: DamageKind, reason }),
    holds: 'nothing',
    mayBeEmpty: true,
    source: 'nothing',
    mends: false,
    element: 'span',
    lead: () => '原文缺损。',
    written: '<Gap />',
    says: '缺损',
  },
  Moved: {
    schema: z.strictObject({
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
    holds: 'words',
    source: 'words',
    mends: true,
    moves: true,
    kind: 'reading-order',
    element: 'span',
    lead: () => '原文语序有误。',
    written: '<Moved line="7" after="9">移正</Moved>',
    says: '移正的文字',
  },
  PrintedContents: {
    schema: z.strictObject({}),
    holds: 'blocks',
    source: 'words',
    mends: false,
    element: 'details',
    lead: () => '',
    written: '<PrintedContents>…</PrintedContents>',
    says: '文件自带的目录',
  },
} as const satisfies Readonly<Record<string, MarkRow>>;

/** Name of a mark. */
export type MarkName = keyof typeof marks;

/** Names of the marks that stand for a reading: all that do not hold blocks. */
export type ReadingMark = {
  [Name in MarkName]: (typeof marks)[Name]['holds'] extends 'blocks' ? never : Name;
}[MarkName];

/** Names of the marks, in the order of the table. */
export const markNames = Object.keys(marks) as MarkName[];

/** The row of a mark, in the general form. */
export const markRow = (name: MarkName): MarkRow => marks[name];

/** How a mark is written, its attributes and words left open: `<Sic kind="…" reason="…">…</Sic>`. */
export function markForm(name: MarkName): string {
  const { schema, holds } = markRow(name);
  const open = [name, ...Object.keys(schema.shape).map((key) => `${key}="…"`)].join(' ');
  return holds === 'nothing' ? `<${open} />` : `<${open}>…</${name}>`;
}

/** Whether `name` is a mark that a document may hold. */
export const isMarkName = (name: string | null): name is MarkName =>
  name !== null && Object.hasOwn(marks, name);

/** Whether a mark stands for a reading, and does not hold blocks. */
export const isReadingMark = (name: string | null): name is ReadingMark =>
  isMarkName(name) && markRow(name).holds !== 'blocks';

/**
 * The two readings of a mark, from the words that it holds and its attribute `sic`.
 *
 * @returns `source`: what the source has; `corr`: the published reading, null where the damage is shown and not mended
 */
export function readingsOf(
  name: ReadingMark,
  words: string,
  sic: string,
): { readonly source: string; readonly corr: string | null } {
  const { source, mends } = markRow(name);
  return {
    source: source === 'sic' ? sic : source === 'words' ? words : '',
    corr: mends ? words : null,
  };
}
