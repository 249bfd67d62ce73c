/**
 * What an editor may write in the files under `content/`: one schema for each,
 * a description for each key; types are inferred from them.
 */
import { z } from 'zod';
import { DamageKind } from './marks.ts';

/** ISO 8601 date, to the day. */
export const IsoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, 'must be a date like 2023-11-21')
  .refine(
    (s) =>
      !Number.isNaN(Date.parse(`${s}T00:00:00Z`)) &&
      new Date(`${s}T00:00:00Z`).toISOString().startsWith(s),
    'is not a date of the calendar',
  );

/** Kinds of document (GB/T 9704-2012 文种, and the two running sections of a gazette). */
export const documentKinds = {
  notice: '通知',
  announcement: '通告',
  bulletin: '公告',
  decision: '决定',
  opinion: '意见',
  reply: '批复',
  letter: '函',
  order: '令',
  report: '报告',
  minutes: '纪要',
  decree: '命令',
  communique: '公报',
  circular: '通报',
  appointments: '人事任免',
  chronicle: '大事记',
  other: '其他',
} as const;

/** Key of {@link documentKinds}. */
export type DocumentKind = keyof typeof documentKinds;

/** Front matter of a document: only what the source states. */
export const DocumentFrontMatter = z.strictObject({
  title: z.string().min(1).describe('标题: the title as printed, without the breaks of its lines.'),
  docNumber: z
    .string()
    .regex(/^.*〔\d{4}〕第?\d+号$|^(?:\d{4}年)?第?\d+号$/u, 'must look like 某政发〔2023〕1号')
    .optional()
    .describe('发文字号, with 〔〕.'),
  issuer: z
    .string()
    .min(1)
    .optional()
    .describe('发文机关: the authority that issued it, as its title names it.'),
  date: IsoDate.optional().describe('成文日期, as year-month-day (2023-11-21).'),
  kind: z.enum(Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]]).describe('文种.'),
  page: z
    .int()
    .positive()
    .optional()
    .describe('Printed page on which it begins, from the table of contents.'),
});
export type DocumentFrontMatter = z.infer<typeof DocumentFrontMatter>;

const line = z.int().positive().describe('Line of source.txt, 1-based.');
const lines = z
  .tuple([line, line])
  .refine(([a, b]) => a <= b, 'the first line must not come after the last')
  .describe('First and last line of source.txt.');

/** One printed line of the masthead or colophon. */
const PrintedLine = z.strictObject({
  line,
  text: z.string().min(1).describe('The text as published.'),
  label: z
    .string()
    .optional()
    .describe('What stands before the text on the line (主办单位, 地址 …).'),
  sic: z
    .string()
    .optional()
    .describe('The damaged reading, where `text` is a correction or where it cannot be read.'),
  kind: DamageKind.optional(),
  reason: z
    .string()
    .optional()
    .describe('Why it was corrected, or what cannot be read; in Simplified Chinese.'),
});

/** One line of the table of contents: a section's name or a document. */
const ContentsEntry = z.union([
  z.strictObject({
    line,
    section: z.string().min(1).describe('Name of a section of the contents.'),
  }),
  z.strictObject({
    lines: lines
      .optional()
      .describe(
        'Where the entry stands in the printed contents; absent for a document that they do not list.',
      ),
    title: z.string().min(1).describe('Title as the contents print it.'),
    page: z.int().positive().optional().describe('Printed page number.'),
    document: z.string().optional().describe('Id of the document: the name of its file.'),
    body: lines.optional().describe('Lines of source.txt that the document takes up.'),
  }),
]);

/** Named rules by which a whole line may be dropped; each has a predicate in `corpus/furniture.ts`. */
export const furnitureRules = [
  'running-head',
  /** A line that stands on several pages, its number apart. */
  'recurring-line',
  /** A line of few words directly beside a page number, with a sentence going on round it. */
  'page-head',
  'page-number',
  'repeated-table-head',
  'table-rule',
  'contents-heading',
  /** An editor says so: the line quoted in `words`, and why in `reason`. */
  'editor',
] as const;

/** `issue.yaml`: what an issue prints besides its documents, and where each line of the source went. */
export const IssueFile = z.strictObject({
  title: z.string().min(1).describe('Name of the gazette.'),
  year: z.int().min(1949).max(2200).describe('Year of the issue.'),
  number: z.int().positive().optional().describe('第N期.'),
  totalNumber: z.int().positive().optional().describe('总第N期.'),
  masthead: z.array(PrintedLine).describe('Lines before the contents.'),
  colophon: z.array(PrintedLine).describe('Publisher, address, printer, date of printing.'),
  contents: z.array(ContentsEntry).describe('The table of contents in print order.'),
  furniture: z
    .array(
      z.strictObject({
        line,
        rule: z.enum(furnitureRules),
        words: z.string().min(1).optional().describe('For the rule editor: the whole line.'),
        reason: z
          .string()
          .min(1)
          .optional()
          .describe(
            'For the rule editor: why it is no text of the gazette, in Simplified Chinese.',
          ),
      }),
    )
    .describe('Lines dropped as page furniture, each by a named rule.'),
});
export type IssueFile = z.infer<typeof IssueFile>;

/** `site.yaml`: whose gazette this is. */
export const SiteFile = z.strictObject({
  name: z.string().min(1).describe('Name of this site.'),
  gazette: z.string().min(1).describe('Name of the gazette that it publishes.'),
  government: z.string().min(1).describe('Whose gazette it is.'),
  language: z.literal('zh-CN').describe('BCP 47 language of the texts.'),
  url: z.url().describe('Origin under which the site is served, for feeds and the sitemap.'),
  officialUrl: z.url().optional().describe('Where the government itself publishes the gazette.'),
  description: z.string().min(1).describe('One sentence for search engines and feeds.'),
  notice: z
    .string()
    .min(1)
    .describe(
      'One line that says that this is not the official site and that the printed gazette prevails.',
    ),
});
export type SiteFile = z.infer<typeof SiteFile>;

/** Kinds of agency in the register. */
export const agencyKinds = {
  government: '人民政府',
  department: '政府部门',
  party: '党委部门',
  county: '旗县市区',
  group: '一类单位',
  institution: '事业单位',
  enterprise: '企业',
  military: '军队和武警',
  national: '驻市国家机构',
  command: '指挥机构及其办公室',
  organisation: '人大、政协、法院、检察院和群众团体',
  superior: '上级机关',
} as const;

/** Key of {@link agencyKinds}. */
export type AgencyKind = keyof typeof agencyKinds;

/** A name under which a text speaks of an agency. */
const Alias = z.union([
  z.string().min(1),
  z.strictObject({
    name: z.string().min(1).describe('The name as the text has it.'),
    in: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Ids of the documents in which this name means this agency; absent: in all.'),
    damaged: z
      .literal(true)
      .optional()
      .describe(
        'A reading of a damaged scan, kept so that the printed text still finds its agency.',
      ),
  }),
]);

/** `agencies.yaml`: the register of agencies (责任主体) that duties, posts and events are linked to. */
export const AgenciesFile = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be lower-case letters and digits with hyphens')
      .describe('Address of its page: /agencies/<id>/; never changed once published.'),
    name: z.string().min(1).describe('Official name (规范名称).'),
    aliases: z.array(Alias).default([]).describe('Other names for it: short, former, damaged.'),
    kind: z
      .enum(Object.keys(agencyKinds) as [AgencyKind, ...AgencyKind[]])
      .describe('Kind of body.'),
    members: z
      .array(z.string().min(1))
      .optional()
      .describe('For a group: ids of its members, where the register holds them.'),
    seat: z
      .string()
      .min(1)
      .optional()
      .describe('Id of the agency in which this office sits (办公室设在…).'),
    partOf: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Id of the body that it belongs to (command and its office, bureau and its branch).',
      ),
  }),
);
export type AgenciesFile = z.infer<typeof AgenciesFile>;

/** `synonyms.yaml`: words that mean the same in these texts, for search. Names of agencies are in the register, not here. */
export const SynonymsFile = z.array(
  z.strictObject({
    terms: z
      .array(z.string().min(2))
      .min(2)
      .describe('Words that are searched for together; readers are told.'),
    why: z
      .string()
      .min(1)
      .describe('Where the texts say that they mean the same, or why it is certain.'),
  }),
);
export type SynonymsFile = z.infer<typeof SynonymsFile>;
