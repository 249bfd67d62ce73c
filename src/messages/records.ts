/** Why words of an appointment, a chronicle, a table of indicators or a list of members were not read. */
import { phrase } from './index.ts';

/** Why words were not read; each is the end of a sentence. */
export const why = {
  noForm: phrase({
    zh: () => '不是程序认得的任免句式',
    en: () => 'it has not the form of an appointment or a removal that the reader knows',
  }),
  someOthers: phrase({
    zh: () => '只列出部分人员，其余以“等”略去',
    en: () => 'it names some persons and leaves out the others (等)',
  }),
  noTitle: phrase<{ post: string }>({
    zh: ({ post }) => `“${post}”不是以职务名称结尾`,
    en: ({ post }) => `“${post}” does not end with a title of office`,
  }),
  holdsAnother: phrase<{ post: string }>({
    zh: ({ post }) => `读出的职务“${post}”里还夹着另一项任免`,
    en: ({ post }) => `the post that was read, “${post}”, holds another appointment or removal`,
  }),
  noName: phrase<{ name: string }>({
    zh: ({ name }) => `“${name}”不像一个人的姓名`,
    en: ({ name }) => `“${name}” is not the form of one person's name`,
  }),
  eitherName: phrase({
    zh: () => '开头的“任”可以是动词，也可以是姓',
    en: () => 'the 任 with which it begins may be a verb or a surname',
  }),
  nameOrVerb: phrase<{ name: string }>({
    zh: ({ name }) => `分不清“${name}”的末字是姓名的一部分，还是和“任”连成一个动词`,
    en: ({ name }) =>
      `the last character of “${name}” may be of the name, or of a verb together with 任`,
  }),
  noPost: phrase({ zh: () => '有姓名而没有职务', en: () => 'it names a person and no post' }),
  remark: phrase<{ note: string }>({
    zh: ({ note }) => `“${note}”是程序不认得的附注`,
    en: ({ note }) => `“${note}” is a remark that the reader does not know`,
  }),
  noDate: phrase<{ date: string }>({
    zh: ({ date }) => `“${date}”在历法上不存在`,
    en: ({ date }) => `“${date}” is no date of the calendar`,
  }),
  nothingToDate: phrase({
    zh: () => '说的是任职时间，而上文没有任命',
    en: () => 'it dates appointments, and there are none above it',
  }),
  nothingOnProbation: phrase({
    zh: () => '说的是试用期，而上文没有任命',
    en: () => 'it sets a probation, and there are no appointments above it',
  }),
  nothingPending: phrase<{ title: string }>({
    zh: ({ title }) => `上文没有“${title}”这一职务`,
    en: ({ title }) => `no post above it is a ${title}`,
  }),
  tableForm: phrase({
    zh: () => '表头没有写明哪一栏是姓名、哪一栏是任命或免去的职务',
    en: () => 'the head of the table does not say which column holds the name and which the post',
  }),
  chronicleRow: phrase({
    zh: () => '是表格的一行，大事记只从段落中读取',
    en: () => 'a row of a table; a chronicle is read from paragraphs',
  }),
  impossibleDate: phrase({
    zh: () => '开头的日期在历法上不存在',
    en: () => 'its date is not a date of the calendar',
  }),
  unknownDate: phrase({
    zh: () => '开头像是时间，但不是程序认得的写法',
    en: () => 'it begins like a date, in a form that the reader does not know',
  }),
  outsidePeriod: phrase<{ date: string; first: string; last: string }>({
    zh: ({ date, first, last }) => `读出的日期 ${date} 不在标题所说的 ${first} 至 ${last} 之内`,
    en: ({ date, first, last }) =>
      `the date that was read, ${date}, is not within ${first} to ${last}, which the title gives`,
  }),
  goesBack: phrase<{ date: string; before: string }>({
    zh: ({ date, before }) => `读出的日期 ${date} 早于上文的 ${before}，可能缺了一个年份标题`,
    en: ({ date, before }) =>
      `the date that was read, ${date}, lies before ${before} above it; the heading of a year may be missing`,
  }),
  unknownHeading: phrase({
    zh: () => '是标题，但不是日期、月份、年份或时段',
    en: () => 'a heading that is no date, no month, no year and no period',
  }),
  noDay: phrase({
    zh: () => '没有日期，上文也没有日期可以承接',
    en: () => 'it has no date, and no day stands above it',
  }),
  lostDay: phrase({
    zh: () => '承接上一条的日期，而上一条的日期没有读出',
    en: () => 'it goes on with the day above it, and that could not be read',
  }),
  isFurniture: phrase({
    zh: () => '像是混入正文的书眉或页码',
    en: () => 'it looks like a running head or a page number',
  }),
  cells: phrase<{ cells: number; head: number }>({
    zh: ({ cells, head }) => `这一行有 ${cells} 格，表头有 ${head} 格`,
    en: ({ cells, head }) => `it has ${cells} cells, and the head of its table has ${head}`,
  }),
  noIndicator: phrase({ zh: () => '没有指标名称', en: () => 'it names no indicator' }),
  noFigure: phrase<{ year: number }>({
    zh: ({ year }) => `${year} 年的目标没有数字`,
    en: ({ year }) => `the target of ${year} has no figure`,
  }),
  noYear: phrase({
    zh: () => '表中有目标，但表头、表的标题和文件标题都没有写明是哪一年的目标',
    en: () =>
      'the table has targets, and neither its head, nor the words over it, nor the title of the document says of which year',
  }),
  appointsElsewhere: phrase({
    zh: () => '是任免，而本文件的 kind 不是 appointments；多半是导入时没有分开的另一份文件',
    en: () =>
      'it appoints or removes somebody, and the kind of this document is not appointments; most likely another document begins here that the import did not part',
  }),
  datedElsewhere: phrase({
    zh: () => '像大事记的一条，而本文件的 kind 不是 chronicle；多半是导入时没有分开的另一份文件',
    en: () =>
      'it looks like an entry of a chronicle, and the kind of this document is not chronicle; most likely another document begins here that the import did not part',
  }),
  personPassed: phrase({
    zh: () => '有姓名和职务，没有读成任免，也没有读成名单',
    en: () =>
      'it has a name beside an office, and was read neither as an appointment nor as a member',
  }),
  rosterForm: phrase({
    zh: () => '是名单中的一行，但读不出姓名和职务',
    en: () => 'it is a line of a list of members, and no name could be read in it',
  }),
} as const;
