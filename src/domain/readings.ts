/**
 * What an editor answers where a reader of ours could not read, or read wrongly:
 * `gazette/<issue>/readings.yaml`. Each answer quotes the words it is about, so that it cannot
 * outlive them, and says why.
 *
 * A reader applies the answers of its document with {@link applyReadings}: what it read in the
 * answered words, and what it could not read in them, is taken away; the records that the editor
 * gives come in their place and carry `readBy: editor`. An answer that takes nothing away and
 * gives nothing new is idle, which the check reports as an error.
 */
import { z } from 'zod';
import { both } from '../messages/index.ts';

/** The readers that an editor can answer. */
const readers = [
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
export const ReaderName = z
  .enum(readers)
  .describe(both('回答的是哪一种识别。', 'Which reader is answered.'));
export type ReaderName = z.infer<typeof ReaderName>;

/** A date as exact as printed: a day, a month or a year. */
const PartialDate = z
  .string()
  .regex(
    /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u,
    both('应写成 2023-11-21、2023-11 或 2023', 'must look like 2023-11-21, 2023-11 or 2023'),
  );
const text = z.string().regex(/\S/u, both('不能是空的', 'must not be empty'));
/** A time as the data files have it: a day or a span of days, a length, a repetition. */
const IsoTime = z
  .string()
  .regex(
    /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?(?:T[\d:]+)?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?(?:T[\d:]+)?)?|(?:R\d*\/)?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/u,
    both(
      '应写成 2023-11-21、2023-11-20/2023-11-30、PT2H 或 R/P1D 的样子',
      'must look like 2023-11-21, 2023-11-20/2023-11-30, PT2H or R/P1D',
    ),
  );
const Person = z.strictObject({
  name: text.describe(both('姓名。', 'Name of the person.')),
  office: text.nullish().describe(both('原文所写职务。', 'The office as printed.')),
});

/**
 * The fields of a record that an editor may give, by reader: those of its data file that a text
 * states. What follows from them (ids, addresses, the issue) is derived as for any other record.
 */
export const readingRecords = {
  appointments: z.strictObject({
    person: text.describe(both('姓名。', 'Name of the person.')),
    action: z
      .enum(['appoint', 'remove'])
      .describe(both('appoint 任，remove 免。', 'appoint (任) or remove (免).')),
    post: text.describe(both('职务，照原文。', 'The post as printed.')),
    organization: text
      .nullish()
      .describe(both('职务所在单位，照原文。', 'The organisation within the post, as printed.')),
    probation: text
      .nullish()
      .describe(both('试用期，如 P1Y。', 'Probation as an ISO 8601 duration (P1Y).')),
    confirmed: z
      .boolean()
      .optional()
      .describe(both('试用期满正式任职。', 'Whether it confirms after probation.')),
    effectiveFrom: PartialDate.nullish().describe(
      both('任职时间起算日。', 'Date from which service counts.'),
    ),
    retiredOn: PartialDate.nullish().describe(both('退休日期。', 'Date of retirement.')),
    docNumber: text.nullish().describe(both('发文字号。', 'Number of the paper.')),
    pending: z
      .boolean()
      .optional()
      .describe(both('待履行法律程序。', 'Whether the post awaits legal procedure.')),
    date: PartialDate.nullish().describe(both('文件日期。', 'Date of the paper.')),
    remarks: z
      .array(text)
      .optional()
      .describe(both('其他说明，照原文。', 'What else is said, as printed.')),
  }),
  chronicle: z.strictObject({
    dateStart: PartialDate.describe(both('起始日期。', 'First day.')),
    dateEnd: PartialDate.optional().describe(
      both('结束日期；不写即与起始同。', 'Last day; the first where left out.'),
    ),
    text: text.describe(both('记事文字，照原文。', 'The words of the entry, as printed.')),
    officials: z
      .array(Person)
      .optional()
      .describe(both('担任公职的人。', 'Holders of public office named in it.')),
    others: z.array(Person).optional().describe(both('其他人。', 'Other persons named in it.')),
    places: z.array(text).optional().describe(both('地点，照原文。', 'Places as printed.')),
  }),
  duties: z.strictObject({
    text: text.describe(both('任务，照原文。', 'What is owed, in the words of the text.')),
    agencies: z
      .array(
        z.strictObject({
          name: text.describe(both('单位，照原文。', 'The agency as printed.')),
          role: z
            .enum(['lead', 'responsible', 'cooperating', 'member'])
            .describe(
              both(
                '牵头 lead、责任 responsible、配合 cooperating、成员单位 member。',
                'lead, responsible, cooperating or member.',
              ),
            ),
          qualifier: text
            .nullish()
            .describe(
              both('原文的限定（上级、疫情发生地）。', 'Words that narrow it, as printed.'),
            ),
        }),
      )
      .min(1)
      .describe(both('谁负责。', 'Who owes it.')),
    modality: z
      .enum(['must', 'may', 'must-not'])
      .optional()
      .describe(both('应当 must、可以 may、不得 must-not。', 'must, may or must-not.')),
  }),
  deadlines: z.strictObject({
    kind: z
      .enum(['date', 'duration', 'recurring', 'immediate', 'standing', 'stepwise'])
      .describe(both('期限的种类。', 'Kind of the deadline.')),
    text: text.describe(both('期限，照原文。', 'The words of the deadline, as printed.')),
    iso: IsoTime.nullish().describe(
      both('ISO 8601 写法；写不出就不写。', 'ISO 8601; left out where the text does not allow it.'),
    ),
    what: text.nullish().describe(both('到期应做的事，照原文。', 'What is due, as printed.')),
    trigger: text
      .nullish()
      .describe(both('从何时起算，照原文。', 'From what it counts, as printed.')),
    agencies: z
      .array(text)
      .optional()
      .describe(both('谁应遵守，照原文。', 'Who must keep it, as printed.')),
  }),
  indicators: z.strictObject({
    no: z.int().positive().describe(both('序号。', 'Number of the row.')),
    name: text.describe(both('指标名称。', 'Name of the indicator.')),
    lead: z
      .array(text)
      .optional()
      .describe(both('牵头单位，照原文。', 'Leading units, as printed.')),
    cooperating: z
      .array(text)
      .optional()
      .describe(both('配合单位，照原文。', 'Cooperating units, as printed.')),
    targets: z
      .array(
        z.strictObject({
          year: z.int().describe(both('年份。', 'Year.')),
          printed: text.describe(both('目标值，照原文。', 'The target as printed.')),
        }),
      )
      .describe(both('各年目标。', 'Targets by year.')),
  }),
  memberships: z.strictObject({
    body: text.describe(both('单位名称，照原文。', 'The body as printed.')),
    person: text.nullish().describe(both('姓名。', 'Name of the person.')),
    post: text
      .nullish()
      .describe(both('在该单位中的身份（组长、成员）。', 'The post in the body (组长, 成员).')),
    office: text.nullish().describe(both('本职。', 'The office that the person holds.')),
  }),
  citations: z.strictObject({
    type: z
      .enum(['cites', 'implements', 'repeals', 'continues', 'revises'])
      .describe(both('关系的种类。', 'How it speaks of the other document.')),
    docNumber: text.nullish().describe(both('发文字号。', 'Number of the other document.')),
    title: text.nullish().describe(both('标题，不带书名号。', 'Title without 《》.')),
  }),
} as const;

/** Reader whose records an editor may give; the others only take the answer that there is nothing. */
export type RecordReader = keyof typeof readingRecords;

/** Fields of a record that an editor gives for a reader. */
export type GivenRecord<R extends RecordReader> = z.infer<(typeof readingRecords)[R]>;

const common = {
  document: z
    .string()
    .min(1)
    .describe(
      both(
        '文件的标识，即 .mdx 文件名去掉扩展名。',
        'Id of the document: the name of its file without .mdx.',
      ),
    ),
  clause: z
    .string()
    .min(1)
    .describe(both('条款的锚点，不带 #。', 'Anchor of the clause, without #.')),
  quote: z
    .string()
    .min(1)
    .describe(
      both(
        '所回答的文字，照网页上该条款的原文抄录。',
        'The words that are answered, as the clause publishes them; they must stand in it.',
      ),
    ),
  reason: z.string().min(1).describe(both('理由，用中文写。', 'Why, in Simplified Chinese.')),
};

const Nothing = z.strictObject({
  ...common,
  reader: ReaderName,
  nothing: z
    .literal(true)
    .describe(
      both('这些文字里没有此类内容，写 true。', 'These words hold no record of this kind: true.'),
    ),
});

const given = <R extends RecordReader>(reader: R) =>
  z.strictObject({
    ...common,
    reader: z.literal(reader),
    records: z
      .array(readingRecords[reader])
      .min(1)
      .describe(
        both(
          '这些文字里的记录；没有的字段不写。',
          'The records that these words hold; a field that the text does not state is left out.',
        ),
      ),
  });

/** One answer: that there is nothing to read here, or the records as they should be. */
export const EditorReading = z.union([
  Nothing,
  given('appointments'),
  given('chronicle'),
  given('duties'),
  given('deadlines'),
  given('indicators'),
  given('memberships'),
  given('citations'),
]);
export type EditorReading = z.infer<typeof EditorReading> & {
  /** Line of readings.yaml on which the answer begins; set when the file is read. */
  readonly line?: number;
};

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

/** Where something was read: a record, or words that could not be read. */
export interface ReadAt {
  /** Anchor of the clause. */
  readonly clause: string;
  /** The words concerned, as the clause has them; absent: the whole clause. */
  readonly words?: string | undefined;
}

/** What is left of what a reader read, once the editor has answered. */
interface Applied<T extends ReadAt, R extends RecordReader> {
  /** What the reader read or could not read, outside the answered words. */
  readonly kept: readonly T[];
  /** Records that the editor gives, in the order of the file; the caller makes its own records of them. */
  readonly given: readonly { readonly answer: EditorReading; readonly record: GivenRecord<R> }[];
  /** Answers that met nothing: nothing was read or reported in the words that they say hold nothing. */
  readonly idle: readonly EditorReading[];
}

/**
 * Apply an editor's answers to what a reader read and could not read.
 *
 * @param answers the answers of this reader for this document ({@link readingsFor})
 * @param textOf the published text of a clause by anchor
 * @param read records and unread passages alike, each with its clause and words
 * @param same whether what the reader read is already what the editor gives; such an answer is idle
 */
export function applyReadings<T extends ReadAt, R extends RecordReader>(
  answers: readonly EditorReading[],
  textOf: (clause: string) => string | undefined,
  read: readonly T[],
  same: (read: T, record: GivenRecord<R>) => boolean = () => false,
): Applied<T, R> {
  if (answers.length === 0) return { kept: read, given: [], idle: [] };
  const met = new Map<EditorReading, T[]>(answers.map((a) => [a, []]));
  const kept = read.filter((item) => {
    const by = answers.filter((a) => a.clause === item.clause && meets(a, textOf(a.clause), item));
    for (const a of by) met.get(a)!.push(item);
    return by.length === 0;
  });
  const records = (a: EditorReading): readonly GivenRecord<R>[] =>
    'records' in a ? (a.records as unknown as readonly GivenRecord<R>[]) : [];
  return {
    kept,
    given: answers.flatMap((answer) => records(answer).map((record) => ({ answer, record }))),
    idle: answers.filter((a) => {
      const items = met.get(a)!;
      const wanted = records(a);
      if (wanted.length === 0) return items.length === 0;
      return (
        items.length === wanted.length && wanted.every((w) => items.some((item) => same(item, w)))
      );
    }),
  };
}

/** Whether an answer is about something that was read or could not be read: the same clause, and words in common. */
export const meets = (
  answer: Pick<EditorReading, 'clause' | 'quote'>,
  clauseText: string | undefined,
  item: ReadAt,
): boolean => answer.clause === item.clause && overlap(clauseText, answer.quote, item.words);

/** Whether two passages of a text share a character; a passage that is not found there is taken for the whole. */
function overlap(clause: string | undefined, quote: string, words: string | undefined): boolean {
  if (words === undefined || clause === undefined) return true;
  const spans = (s: string): (readonly [number, number])[] => {
    const out: (readonly [number, number])[] = [];
    for (let at = clause.indexOf(s); s !== '' && at !== -1; at = clause.indexOf(s, at + 1))
      out.push([at, at + s.length]);
    return out.length === 0 ? [[0, clause.length]] : out;
  };
  const theirs = spans(words);
  return spans(quote).some(([a, b]) => theirs.some(([c, d]) => a < d && c < b));
}
