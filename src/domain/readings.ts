/**
 * What an editor answers where a reader of ours could not read, or read wrongly:
 * `gazette/<issue>/readings.yaml`. Each answer quotes the words it is about, so that it cannot
 * outlive them, and says why.
 */
import { z } from 'zod';

/** The readers that an editor can answer. */
export const readers = [
  'appointments',
  'chronicle',
  'duties',
  'deadlines',
  'indicators',
  'memberships',
  'citations',
  'damage',
  'structure',
] as const;

/** Name of a reader, see {@link readers}. */
export const ReaderName = z.enum(readers).describe('Which reader is answered.');
export type ReaderName = z.infer<typeof ReaderName>;

const common = {
  document: z.string().min(1).describe('Id of the document: the name of its file without .mdx.'),
  clause: z.string().min(1).describe('Anchor of the clause, without #.'),
  reader: ReaderName,
  quote: z
    .string()
    .min(1)
    .describe('The words that are answered, as the clause publishes them; they must stand in it.'),
  reason: z.string().min(1).describe('Why, in Simplified Chinese.'),
};

/** One answer: that there is nothing to read here, or the records as they should be. */
export const EditorReading = z.union([
  z.strictObject({
    ...common,
    nothing: z.literal(true).describe('These words hold no record of this kind.'),
  }),
  z.strictObject({
    ...common,
    records: z
      .array(z.record(z.string(), z.unknown()))
      .min(1)
      .describe(
        'The records that these words hold, with the fields of the data file of this reader; what is left out is null.',
      ),
  }),
]);
export type EditorReading = z.infer<typeof EditorReading>;

/** `readings.yaml` of an issue. */
export const ReadingsFile = z.array(EditorReading);
export type ReadingsFile = z.infer<typeof ReadingsFile>;

/** The answers that one reader has for one document. */
export const readingsFor = (
  all: readonly EditorReading[] | undefined,
  document: string,
  reader: ReaderName,
): readonly EditorReading[] =>
  (all ?? []).filter((r) => r.document === document && r.reader === reader);
