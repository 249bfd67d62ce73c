/**
 * What an editor may write in the files under `content/`: one schema for each,
 * a description for each key; types are inferred from them.
 */
import { z } from 'zod';
import { both } from '../messages/index.ts';
import { DamageKind } from './marks.ts';

/** A text that holds more than white space. */
const Words = z.string().regex(/\S/u, both('不能是空的', 'must not be empty'));

/** An address that a browser may be sent to. */
const WebAddress = z.url({ protocol: /^https?$/u });

/** Name of a file that is also an address. */
const FileId = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
    both('只能用小写字母、数字和连字符', 'must be lower-case letters and digits with hyphens'),
  );

/** ISO 8601 date, to the day. */
export const IsoDate = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}$/u,
    both('应写成 2023-11-21 这样的日期', 'must be a date like 2023-11-21'),
  )
  .refine(
    (s) =>
      !Number.isNaN(Date.parse(`${s}T00:00:00Z`)) &&
      new Date(`${s}T00:00:00Z`).toISOString().startsWith(s),
    both('日历上没有这一天', 'is not a date of the calendar'),
  );

/** Values and their Chinese names, for a description. */
const listed = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([value, name]) => `${value} ${name}`)
    .join('、');

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
  resolution: '决议',
  circular: '通报',
  appointments: '人事任免',
  chronicle: '大事记',
  other: '其他',
} as const;

/** Key of {@link documentKinds}. */
export type DocumentKind = keyof typeof documentKinds;

/** Front matter of a document: only what the source states. */
export const DocumentFrontMatter = z.strictObject({
  title: Words.describe(
    both('标题，照原文，不分行。', '标题: the title as printed, without the breaks of its lines.'),
  ),
  docNumber: z
    .string()
    .regex(
      /^.*〔\d{4}〕第?\d+号$|^(?:\d{4}年)?第?\d+号$/u,
      both('应写成 某政发〔2023〕1号 的样子，括号用〔〕', 'must look like 某政发〔2023〕1号'),
    )
    .optional()
    .describe(both('发文字号，括号用〔〕。', '发文字号, with 〔〕.')),
  issuer: Words.optional().describe(
    both(
      '发文机关，照标题所写。',
      '发文机关: the authority that issued it, as its title names it.',
    ),
  ),
  date: IsoDate.optional().describe(
    both('成文日期，写成 2023-11-21。', '成文日期, as year-month-day (2023-11-21).'),
  ),
  kind: z
    .enum(Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]])
    .describe(
      both(
        `文种：${listed(documentKinds)}。`,
        `Kind of document (文种): ${listed(documentKinds)}.`,
      ),
    ),
  page: z
    .int()
    .positive()
    .optional()
    .describe(
      both('起始页码，照目录。', 'Printed page on which it begins, from the table of contents.'),
    ),
});
export type DocumentFrontMatter = z.infer<typeof DocumentFrontMatter>;

const line = z
  .int()
  .positive()
  .describe(both('source.txt 的行号，从 1 数起。', 'Line of source.txt, 1-based.'));
const lines = z
  .tuple([line, line])
  .refine(
    ([a, b]) => a <= b,
    both('首行不能在末行之后', 'the first line must not come after the last'),
  )
  .describe(both('source.txt 的首行和末行。', 'First and last line of source.txt.'));

/** One printed line of the masthead or colophon. */
const PrintedLine = z.strictObject({
  line,
  text: Words.describe(both('发布的文字。', 'The text as published.')),
  label: z
    .string()
    .optional()
    .describe(
      both(
        '行首的名目（主办单位、地址等）。',
        'What stands before the text on the line (主办单位, 地址 …).',
      ),
    ),
  sic: z
    .string()
    .optional()
    .describe(
      both(
        '原文的损坏写法：text 已改正或读不出时写。',
        'The damaged reading, where `text` is a correction or where it cannot be read.',
      ),
    ),
  kind: DamageKind.optional(),
  reason: z
    .string()
    .optional()
    .describe(
      both(
        '为什么改，或什么读不出。',
        'Why it was corrected, or what cannot be read; in Simplified Chinese.',
      ),
    ),
});

/** One line of the table of contents: a section's name or a document. */
const ContentsEntry = z.union([
  z.strictObject({
    line,
    section: Words.describe(both('目录中的栏目名。', 'Name of a section of the contents.')),
  }),
  z.strictObject({
    lines: lines
      .optional()
      .describe(
        both(
          '条目在目录中的行；目录没有列的不写。',
          'Where the entry stands in the printed contents; absent for a document that they do not list.',
        ),
      ),
    title: Words.describe(both('标题，照目录。', 'Title as the contents print it.')),
    page: z.int().positive().optional().describe(both('页码，照目录。', 'Printed page number.')),
    document: FileId.optional().describe(
      both('文件的标识，即文件名去掉 .mdx。', 'Id of the document: the name of its file.'),
    ),
    body: lines
      .optional()
      .describe(
        both('文件在 source.txt 中的起止行。', 'Lines of source.txt that the document takes up.'),
      ),
  }),
]);

/** One page of the print, as the PDF has it. */
const PrintedPage = z.strictObject({
  sheet: z.int().positive().describe(both('PDF 中的第几页。', 'Which page of the PDF it is.')),
  page: Words.optional().describe(
    both(
      '这一页印的页码；没有印的不写。',
      'The page number that it prints; absent where it prints none.',
    ),
  ),
  line: line
    .optional()
    .describe(
      both(
        '这一页的文字从 source.txt 的哪一行开始；没有文字的不写。',
        'First line of source.txt that stands on it; absent where it has no text.',
      ),
    ),
  unread: z
    .enum(['no-text', 'unreadable'])
    .optional()
    .describe(
      both(
        '没有读入的原因：no-text 没有文字层，unreadable 字体没有对照表。',
        'Why it was not read: it has no layer of text, or fonts that do not say which characters they print.',
      ),
    ),
  reason: Words.optional().describe(
    both(
      '没有读入而不必补的，为什么（如：封面，没有正文）。',
      'Why nothing is missing though it was not read (a cover without text), in Simplified Chinese.',
    ),
  ),
});

/** Named rules by which a whole line may be dropped; each has a predicate in `corpus/furniture.ts`. */
export const furnitureRules = [
  'running-head',
  /** A line that stands on several pages, its number apart. */
  'recurring-line',
  /** A line of few words directly beside a page number, with a sentence going on round it. */
  'page-head',
  'page-number',
  /** A line of few words at the edge of a page of the PDF, outside its text. */
  'page-edge',
  'repeated-table-head',
  'table-rule',
  'contents-heading',
  /** An editor says so: the line quoted in `words`, and why in `reason`. */
  'editor',
] as const;

/** `issue.yaml`: what an issue prints besides its documents, and where each line of the source went. */
export const IssueFile = z.strictObject({
  title: Words.describe(both('公报名称。', 'Name of the gazette.')),
  year: z.int().min(1912).max(2200).describe(both('本期年份。', 'Year of the issue.')),
  number: z.int().positive().optional().describe(both('第几期。', '第N期.')),
  totalNumber: z.int().positive().optional().describe(both('总第几期。', '总第N期.')),
  masthead: z
    .array(PrintedLine)
    .describe(both('目录之前的各行（刊头）。', 'Lines before the contents.')),
  colophon: z
    .array(PrintedLine)
    .describe(
      both('版权页：主办、地址、印刷、日期。', 'Publisher, address, printer, date of printing.'),
    ),
  contents: z
    .array(ContentsEntry)
    .describe(both('目录各条，照印刷次序。', 'The table of contents in print order.')),
  furniture: z
    .array(
      z.strictObject({
        line,
        rule: z.enum(furnitureRules),
        words: Words.optional().describe(
          both('规则为 editor 时：照抄整行。', 'For the rule editor: the whole line.'),
        ),
        reason: Words.optional().describe(
          both(
            '规则为 editor 时：为什么它不是公报正文。',
            'For the rule editor: why it is no text of the gazette, in Simplified Chinese.',
          ),
        ),
      }),
    )
    .describe(
      both(
        '作为页眉页脚略去的行，各写规则。',
        'Lines dropped as page furniture, each by a named rule.',
      ),
    ),
  pages: z
    .array(PrintedPage)
    .optional()
    .describe(
      both(
        '从 PDF 导入的：印刷的各页，条款由此知道自己印在第几页。',
        'Of an issue that came as PDF: its pages, from which each clause knows its printed page.',
      ),
    ),
  wholeLines: z
    .array(lines)
    .optional()
    .describe(
      both(
        '从 Word 导入的：source.txt 里从第几行到第几行，一行就是一段。',
        'Of an issue that came as Word: from which to which line of source.txt each line is a paragraph.',
      ),
    ),
});
export type IssueFile = z.infer<typeof IssueFile>;

/** `site.yaml`: whose gazette this is. */
export const SiteFile = z.strictObject({
  name: Words.describe(both('本站名称。', 'Name of this site.')),
  gazette: Words.describe(both('所发布公报的名称。', 'Name of the gazette that it publishes.')),
  government: Words.describe(both('谁的公报。', 'Whose gazette it is.')),
  language: z
    .literal('zh-CN')
    .describe(both('文字的语言，写 zh-CN。', 'BCP 47 language of the texts.')),
  url: WebAddress.describe(
    both(
      '本站网址，订阅和站点地图要用。',
      'Origin under which the site is served, for feeds and the sitemap.',
    ),
  ),
  officialUrl: WebAddress.optional().describe(
    both('政府自己发布公报的网址。', 'Where the government itself publishes the gazette.'),
  ),
  description: Words.describe(
    both('一句话介绍，供搜索引擎和订阅使用。', 'One sentence for search engines and feeds.'),
  ),
  notice: Words.describe(
    both(
      '一句话说明：本站不是官方网站，以印刷公报为准。',
      'One line that says that this is not the official site and that the printed gazette prevails.',
    ),
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
  national: '驻市国家单位',
  command: '指挥部及其办公室',
  organisation: '人大、政协、法院、检察院和群众团体',
  superior: '上级机关',
} as const;

/** Key of {@link agencyKinds}. */
export type AgencyKind = keyof typeof agencyKinds;

/** Levels of government in the register. */
export const agencyLevels = ['国家', '自治区', '省', '市', '旗县', '乡镇', '村'] as const;

/** One of {@link agencyLevels}. */
export type AgencyLevel = (typeof agencyLevels)[number];

/** A name under which a text speaks of an agency. */
const Alias = z.union([
  Words,
  z.strictObject({
    name: Words.describe(both('原文所写名称。', 'The name as the text has it.')),
    in: z
      .array(Words)
      .min(1)
      .optional()
      .describe(
        both(
          '这个名称只在哪些文件里指本单位；不写即处处如此。',
          'Ids of the documents in which this name means this agency; absent: in all.',
        ),
      ),
    damaged: z
      .literal(true)
      .optional()
      .describe(
        both(
          '扫描损坏的写法，留着使原文仍能对上单位。',
          'A reading of a damaged scan, kept so that the printed text still finds its agency.',
        ),
      ),
    qualifier: Words.optional().describe(
      both(
        '名称只指一类单位中的一部分时，限定它的词（如“疫情发生地”）。',
        'For a name that means only some bodies of a group: the words that narrow it (疫情发生地).',
      ),
    ),
  }),
]);

/** `agencies.yaml`: the register of agencies that duties, posts and events are linked to. */
export const AgenciesFile = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(
        /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
        both('只能用小写字母、数字和连字符', 'must be lower-case letters and digits with hyphens'),
      )
      .describe(
        both(
          '本单位网页的地址 /agencies/<id>/；发布后不再改。',
          'Address of its page: /agencies/<id>/; never changed once published.',
        ),
      ),
    name: Words.describe(both('规范名称。', 'Official name (规范名称).')),
    aliases: z
      .array(Alias)
      .default([])
      .describe(
        both('其他名称：简称、旧称、损坏的写法。', 'Other names for it: short, former, damaged.'),
      ),
    kind: z
      .enum(Object.keys(agencyKinds) as [AgencyKind, ...AgencyKind[]])
      .describe(
        both(`单位的种类：${listed(agencyKinds)}。`, `Kind of body: ${listed(agencyKinds)}.`),
      ),
    level: z
      .enum(agencyLevels)
      .optional()
      .describe(
        both(
          `所在层级：${agencyLevels.join('、')}；跨几级的一类单位不写。`,
          `Level of government: ${agencyLevels.join(', ')}; absent for a group of several levels.`,
        ),
      ),
    members: z
      .array(Words)
      .optional()
      .describe(
        both(
          '一类单位：其成员的 id。',
          'For a group: ids of its members, where the register holds them.',
        ),
      ),
    seat: Words.optional().describe(
      both(
        '办公室设在哪个单位，写它的 id。',
        'Id of the agency in which this office sits (办公室设在…).',
      ),
    ),
    review: z
      .literal(true)
      .optional()
      .describe(
        both(
          '由 npm run register 起草，还没有人核过；核过后删去这一项。',
          'Drafted by npm run register and not looked at by a person yet; remove the key once it is.',
        ),
      ),
    partOf: Words.optional().describe(
      both(
        '所属单位的 id（指挥部与其办公室，局与其分局）。',
        'Id of the body that it belongs to (command and its office, bureau and its branch).',
      ),
    ),
  }),
);
export type AgenciesFile = z.infer<typeof AgenciesFile>;

/**
 * `synonyms.yaml`: what search takes for what. Words that mean the same; former and spoken names
 * of bodies (other names in use are in the register, not here); words of questions, which say
 * nothing of what is looked for; words of procedure, which say little.
 */
export const SynonymsFile = z.array(
  z.union([
    z.strictObject({
      terms: z
        .array(z.string().min(2))
        .min(2)
        .describe(
          both(
            '搜索时一并查找的词；会告诉读者。',
            'Words that are searched for together; readers are told.',
          ),
        ),
      why: Words.describe(
        both(
          '原文哪里说它们同义，或为何确定。',
          'Where the texts say that they mean the same, or why it is certain.',
        ),
      ),
    }),
    z.strictObject({
      field: Words.describe(both('这些词属于哪个领域。', 'The field that these words belong to.')),
      akin: z
        .array(z.array(z.string().min(1)).min(2))
        .min(1)
        .describe(
          both(
            '意思相近的词，一行一组：只在查“意思相近的”时互相代替。单个字只在有人单独打它时算数，不放在第一个。',
            'Words of like meaning, a set a line: taken for one another only in what comes near. A single character counts only where someone types it alone, and never comes first.',
          ),
        ),
      why: Words.describe(both('谁把一个说成另一个。', 'Who says the one for the other.')),
    }),
    z.strictObject({
      formerly: z
        .array(z.string().min(2))
        .min(1)
        .describe(
          both(
            '单位的旧称、俗称，不带城市名。',
            'Names that a body had or is called by, without the name of the city.',
          ),
        ),
      now: z
        .string()
        .min(2)
        .describe(
          both(
            '现在是什么：单位名册里的名称，或名称的一端。',
            'What it became: a name, or one end of a name, in the register.',
          ),
        ),
      year: z
        .int()
        .optional()
        .describe(
          both(
            '改名的年份；从来不是正式名称的不写。',
            'Year of the change; absent where the name was never an official one.',
          ),
        ),
      why: Words.describe(
        both('依据哪次改革，或谁这样叫。', 'By which reform, or who calls it so.'),
      ),
    }),
    z.strictObject({
      aside: z
        .array(z.string().min(1))
        .min(1)
        .describe(
          both(
            '疑问词和客套话：照原样查不到时先去掉；单个字只是不计分量。',
            'Words of questions and of politeness: cut out of a query that finds nothing as it stands; single characters only weigh nothing.',
          ),
        ),
      why: Words.describe(both('是什么样的词。', 'What they are.')),
    }),
    z.strictObject({
      general: z
        .array(z.string().min(1))
        .min(1)
        .describe(
          both(
            '什么事都有的手续和文书（申请、条件、标准）：只有这些相同，不算意思相近。',
            'Procedures and papers that every matter has (to apply, conditions, standards): what has only these in common does not come near.',
          ),
        ),
      why: Words.describe(both('是什么样的词。', 'What they are.')),
    }),
  ]),
);
export type SynonymsFile = z.infer<typeof SynonymsFile>;
