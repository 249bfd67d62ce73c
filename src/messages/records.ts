/** What an editor is told of appointments, chronicles, indicators and members of bodies. */
import { phrase, row, type Text } from './index.ts';

const short = (words: string): string => (words.length > 120 ? `${words.slice(0, 120)}…` : words);

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
  rosterForm: phrase({
    zh: () => '是名单中的一行，但读不出姓名和职务',
    en: () => 'it is a line of a list of members, and no name could be read in it',
  }),
  badAnswer: phrase<{ field: string; reader: string }>({
    zh: ({ field, reader }) => `readings.yaml 对 ${reader} 的答复缺少字段“${field}”，或其写法不对`,
    en: ({ field, reader }) =>
      `the answer in readings.yaml for ${reader} lacks the field “${field}”, or has it in another form`,
  }),
} as const;

const answerInReadings = {
  zh: ({ reader, clause }: { reader: string; clause: string }): string =>
    `先与印刷页核对：文字有损坏，就在文中用标记改正或注明；文字无误，就在本期的 readings.yaml 中写明 clause: ${clause}、reader: ${reader}、原句（quote）和理由（reason）：没有可记的，写 nothing: true；有，写 records。`,
  en: ({ reader, clause }: { reader: string; clause: string }): string =>
    `Compare with the printed page. Mend or mark what is damaged. If the words are right, answer in readings.yaml of the issue, with clause: ${clause}, reader: ${reader}, the words (quote) and a reason: nothing: true, or the records.`,
};

/** Words that a reader could not take for anything it knows. */
export const recordUnread = row<{ words: string; why: Text; reader: string; clause: string }>({
  rule: 'record-unread',
  severity: 'error',
  zh: ({ words, why: w }) => `“${short(words)}”没有读出：${w.zh}。`,
  en: ({ words, why: w }) => `“${short(words)}” was not read: ${w.en}.`,
  hint: answerInReadings,
  answers: ['readings.yaml', 'document'],
});

const inRegister = {
  zh: ({ nearest }: { nearest: readonly string[] }): string =>
    `在 agencies.yaml 中登记这个单位，或把这个名称加到它所指单位的 aliases 里。${nearest.length === 0 ? '登记册中没有相近的名称。' : `相近的名称：${nearest.join('、')}。`}`,
  en: ({ nearest }: { nearest: readonly string[] }): string =>
    `Add it to agencies.yaml, or add this name to the entry that it means. ${nearest.length === 0 ? 'The register has no name like it.' : `The nearest names of the register: ${nearest.join(', ')}.`}`,
};

/** A post in a body that the register does not hold. */
export const organizationUnknown = row<{
  post: string;
  organization: string;
  nearest: readonly string[];
}>({
  rule: 'organization-unknown',
  severity: 'error',
  zh: ({ post, organization }) => `职务“${post}”所在的“${organization}”不在登记册中。`,
  en: ({ post, organization }) =>
    `The post “${post}” is in “${organization}”, which the register does not know.`,
  hint: inRegister,
  answers: ['agencies.yaml'],
});

/** A unit of a table of indicators that the register does not hold. */
export const unitUnknown = row<{ indicator: string; unit: string; nearest: readonly string[] }>({
  rule: 'organization-unknown',
  severity: 'error',
  zh: ({ indicator, unit }) => `指标“${indicator}”的责任单位“${unit}”不在登记册中。`,
  en: ({ indicator, unit }) =>
    `The indicator “${indicator}” is given to “${unit}”, which the register does not know.`,
  hint: inRegister,
  answers: ['agencies.yaml'],
});

/** An entry that gives an office and no name that could be read. */
export const leaderUnread = row<{ office: string; clause: string }>({
  rule: 'leader-unread',
  severity: 'warning',
  zh: ({ office }) => `本条写了职务“${office}”，其后没有读出姓名。`,
  en: ({ office }) => `The entry names the office “${office}”, and no name could be read after it.`,
  hint: {
    zh: ({ clause }) =>
      `与印刷页核对。如确有姓名，在 readings.yaml 中以 reader: chronicle、clause: ${clause} 给出该条的 officials；没有，写 nothing 之外的 records 原样即可。`,
    en: ({ clause }) =>
      `Compare with the printed page. If a name stands there, give the entry with its officials in readings.yaml (reader: chronicle, clause: ${clause}).`,
  },
  answers: ['readings.yaml', 'document'],
});

/** A day that lies before the one above it. */
export const dateOrder = row<{ date: string; before: string; clause: string }>({
  rule: 'date-order',
  severity: 'warning',
  zh: ({ date, before }) => `${date}的条目排在 ${before} 之后。`,
  en: ({ date, before }) => `The entry of ${date} stands after one of ${before}.`,
  hint: {
    zh: ({ clause }) =>
      `与印刷页核对日期：数字有损坏，就在文中标记；印刷如此而日期另有所指，就在 readings.yaml 中以 reader: chronicle、clause: ${clause} 给出 dateStart 和 dateEnd。`,
    en: ({ clause }) =>
      `Compare the date with the printed page: mark a damaged figure, or give dateStart and dateEnd in readings.yaml (reader: chronicle, clause: ${clause}).`,
  },
  answers: ['document', 'readings.yaml'],
});
