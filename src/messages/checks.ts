/** What is said of content that was read: front matter, headings, the register, duties and records. */
import { inLanguage, says, type Text } from './index.ts';
import { intakeRows } from './intake.ts';

/** What stands side by side. */
export const sides = {
  front: { zh: '开头', en: 'front matter' },
  heading: { zh: '标题', en: 'heading' },
  contents: { zh: '目录', en: 'contents' },
} as const satisfies Record<string, Text>;

// Front matter.

export const titleMissing = says(
  'title',
  ['document'],
  ['文件没有标题。', '正文以 # 和原文标题开头。'],
  ['The document has no title.', 'Begin the text with a heading # and the title as printed.'],
);

export const titleOther = says(
  'front-matter',
  ['document'],
  ['title 不是文件的标题。', '两处都照原文写标题。'],
  ['title is not the title of the document.', 'Make both the title as printed.'],
);

export const numberNotThere = says(
  'front-matter',
  ['document'],
  ['docNumber 不在文件中。', '照标题下一行写。'],
  ['docNumber does not stand in the document.', 'Write it as the line under the title has it.'],
);

export const numberMissing = says(
  'front-matter',
  ['document'],
  ['文件有发文字号，而开头没有 docNumber。', '加上 docNumber: 。'],
  ['docNumber is missing, but the document has one.', 'Add docNumber:.'],
);

export const dateNotThere = says(
  'front-matter',
  ['document'],
  ['date 不是文件写明的日期。', '写标题下或落款处的日期，如 2023-11-21。'],
  [
    'date is not a date that the document states.',
    'Write the date under the title or of the signature, as year-month-day.',
  ],
);

export const dateMissing = says(
  'front-matter',
  ['document'],
  ['文件写明了日期，而开头没有 date。', '加上 date: 。'],
  ['date is missing, but the document states one.', 'Add date:.'],
);

export const issuerNotThere = says(
  'front-matter',
  ['document'],
  ['issuer 不在标题或落款中。', '照标题写发文机关，或不写这一项。'],
  [
    'issuer does not stand in the title or the signature.',
    'Write the authority as the title names it, or leave the field out.',
  ],
);

export const kindNotThere = says<{ kind: string; word: string }>(
  'front-matter',
  ['document'],
  [
    ({ kind, word }) => `kind 是 ${kind}（${word}），标题里没有这个词。`,
    '选标题所写的文种；都不是的写 other。',
  ],
  [
    ({ kind, word }) => `kind is ${kind} (${word}), a word that the title does not hold.`,
    'Choose the kind that the title names; other if it names none.',
  ],
);

export const pageOther = says(
  'front-matter',
  ['document', 'issue.yaml'],
  ['page 与目录的页码不同。', '写目录的页码；目录没有的不写。'],
  [
    'page is not the page that the contents print.',
    'Write the page of the contents, or leave the field out if they print none.',
  ],
);

// Headings.

export const headingDepth = says<{ words: string; has: number; needs: number }>(
  'heading-depth',
  ['document'],
  [
    ({ words, has, needs }) => `标题“${words}”前有 ${has} 个 #，按它的序号应有 ${needs} 个。`,
    ({ needs }) => `前面写 ${'#'.repeat(needs)} 。`,
  ],
  [
    ({ words, has, needs }) =>
      `The heading “${words}” has ${has} number signs; its number puts it at ${needs}.`,
    ({ needs }) => `Write ${'#'.repeat(needs)} before it.`,
  ],
);

export const headingLost = says<{ words: string; needs: number }>(
  'heading-lost',
  ['document', 'readings.yaml'],
  [
    ({ words }) => `“${words}”有章节的序号，却不是标题。`,
    ({ needs }) =>
      `前面写 ${'#'.repeat(needs)} ；确实不是标题的，在 readings.yaml 中对 structure 回答 nothing: true。`,
  ],
  [
    ({ words }) => `“${words}” has the number of a section but is no heading.`,
    ({ needs }) =>
      `Write ${'#'.repeat(needs)} before it; if it is no heading, answer structure with nothing: true in readings.yaml.`,
  ],
);

// The register.

export const registerMissing = says<{ names: number }>(
  'agencies',
  ['agencies.yaml'],
  [
    ({ names }) => `没有单位名录，而文件用 ${names} 个名称给单位派了任务。`,
    '起草一份：npm run register',
  ],
  [
    ({ names }) =>
      `There is no register of agencies, and the documents give duties to agencies by ${names} names.`,
    'Draft one: npm run register',
  ],
);

export const idTwice = says<{ id: string }>(
  'agencies',
  ['agencies.yaml'],
  [({ id }) => `id“${id}”用了两次。`, 'id 就是网址：给其中一条换一个，或把两条并成一条。'],
  [
    ({ id }) => `The id “${id}” is given twice.`,
    'Ids are addresses: give one of the two entries another id, or make them one.',
  ],
);

export const nameTwice = says<{ agency: string; id: string; name: string }>(
  'agencies',
  ['agencies.yaml'],
  [
    ({ agency, id, name }) => `${agency}（${id}）的名称“${name}”写了两次。`,
    '删去一个；全角半角、空格、括号不算区别。',
  ],
  [
    ({ agency, id, name }) => `${agency} (${id}) has the name “${name}” twice.`,
    'Remove one; width, spaces and brackets make no difference.',
  ],
);

export const nameClaimed = says<{ name: string; one: string; other: string }>(
  'agencies',
  ['agencies.yaml'],
  [
    ({ name, one, other }) => `名称“${name}”既归 ${one}，又归 ${other}。`,
    '在两条下都用 in: 写明各在哪些文件里，或从其中一条删去。',
  ],
  [
    ({ name, one, other }) => `The name “${name}” is claimed by ${one} and by ${other}.`,
    'Bind it to documents with in: under each, or take it from one of them.',
  ],
);

export const nameBound = says<{ name: string; id: string; document: string }>(
  'agencies',
  ['agencies.yaml'],
  [
    ({ name, id, document }) => `${id} 的名称“${name}”限于文件“${document}”，而没有这个文件。`,
    '写文件名去掉 .mdx。',
  ],
  [
    ({ name, id, document }) =>
      `The name “${name}” of ${id} is bound to the document “${document}”, which does not exist.`,
    'Write the id of a document: the name of its file without .mdx.',
  ],
);

export const linkUnknown = says<{ field: string; id: string; to: string }>(
  'agencies',
  ['agencies.yaml'],
  [
    ({ field, id, to }) => `${id} 的 ${field} 写的是“${to}”，没有哪一条的 id 是它。`,
    '写本文件中某一条的 id。',
  ],
  [
    ({ field, id, to }) => `${field} of ${id} names “${to}”, which no entry has for its id.`,
    'Write the id of an entry of this file.',
  ],
);

export const linkSelf = says<{ field: string; id: string }>(
  'agencies',
  ['agencies.yaml'],
  [({ field, id }) => `${id} 的 ${field} 写的是它自己。`, '删去，或写另一条的 id。'],
  [
    ({ field, id }) => `${field} of ${id} names the entry itself.`,
    'Remove it, or write another id.',
  ],
);

export const linkCircle = says<{ field: string; circle: readonly string[] }>(
  'agencies',
  ['agencies.yaml'],
  [
    ({ field, circle }) => `${field} 绕成了圈：${circle.join(' → ')}。`,
    '其中一条写错了，改正或删去。',
  ],
  [
    ({ field, circle }) => `${field} goes round in a circle: ${circle.join(' → ')}.`,
    'One of them is wrong: correct or remove it.',
  ],
);

export const membersOfNoGroup = says<{ id: string; kind: string }>(
  'agencies',
  ['agencies.yaml'],
  [
    ({ id, kind }) => `${id} 有 members，而它的 kind 是 ${kind}。`,
    '只有 kind: group 的条目有 members。',
  ],
  [
    ({ id, kind }) => `${id} has members, but its kind is ${kind}.`,
    'Only an entry of kind group has members.',
  ],
);

export const seatOther = says<{
  place: string;
  office: string;
  officeId: string;
  seat: string;
  seatId: string;
  registered: string | null;
}>(
  'agencies',
  ['agencies.yaml', 'readings.yaml'],
  [
    ({ place, office, seat, seatId, registered }) =>
      `${place} 写明${office}设在${seat}（${seatId}），名录写的是${registered ?? '空'}。`,
    ({ officeId, seatId }) => `在 ${officeId} 下写 seat: ${seatId}，或改正名称。`,
  ],
  [
    ({ place, office, seat, seatId, registered }) =>
      `${place} says that ${office} sits in ${seat} (${seatId}); the register says ${registered ?? 'nothing'}.`,
    ({ officeId, seatId }) => `Write seat: ${seatId} under ${officeId}, or correct the names.`,
  ],
);

export const seatUnsaid = says<{
  place: string;
  office: string;
  officeId: string;
  seat: string;
  seatId: string;
  registered: string | null;
}>(
  ['agencies', 'question'],
  ['agencies.yaml', 'readings.yaml'],
  [
    ({ place, office, seat, seatId, registered }) =>
      `${place} 写明${office}设在${seat}（${seatId}），名录写的是${registered ?? '空'}。`,
    ({ officeId, seatId }) => `在 ${officeId} 下写 seat: ${seatId}，或改正名称。`,
  ],
  [
    ({ place, office, seat, seatId, registered }) =>
      `${place} says that ${office} sits in ${seat} (${seatId}); the register says ${registered ?? 'nothing'}.`,
    ({ officeId, seatId }) => `Write seat: ${seatId} under ${officeId}, or correct the names.`,
  ],
);

// Duties that were not read.

const answerDuty: Text = {
  zh: '括号或文字损坏的，用标记改正；写法没错的，在 readings.yaml 中对 duties 回答：nothing: true，或写出记录。',
  en: 'If brackets or words are damaged, mend them with a mark; if they are right, answer duties in readings.yaml: nothing: true, or the records.',
};

export const parenthesisOpen = says(
  ['duty', 'question'],
  ['document', 'readings.yaml'],
  [
    '写责任单位的括号没有后半个，不知到哪里为止。',
    '扫描丢失的，用 <Corr sic="" …>）</Corr> 补上；段落被截断的，接回去；否则在 readings.yaml 中对 duties 回答。',
  ],
  [
    'A parenthesis with responsible units has no closing bracket, so that its end is not known.',
    'If the scan lost it, mend it with <Corr sic="" …>）</Corr>; if the paragraph is cut in two, join it; else answer duties in readings.yaml.',
  ],
);

export const parenthesisEmpty = says(
  ['duty', 'question'],
  ['document', 'readings.yaml'],
  [
    '写责任单位的括号里没有单位。',
    '扫描丢失的，用 <Gap> 注明；原文如此的，在 readings.yaml 中对 duties 回答 nothing: true。',
  ],
  [
    'A parenthesis for responsible units names nobody.',
    'If the scan lost the names, say so with <Gap>; if it is printed so, answer duties with nothing: true in readings.yaml.',
  ],
);

export const parenthesisUnread = says(
  ['duty', 'question'],
  ['document', 'readings.yaml'],
  ['这个括号像是写责任单位的，没有读成职责。', answerDuty.zh],
  ['This parenthesis looks like a duty and was not read as one.', answerDuty.en],
);

export const statementUnread = says(
  ['duty', 'question'],
  ['document', 'readings.yaml'],
  ['这些文字把任务派到了别的条款（不再列出），没有读出来。', answerDuty.zh],
  ['These words put somebody on other clauses, and were not read so.', answerDuty.en],
);

export const memberUnread = says(
  ['duty', 'question'],
  ['agencies.yaml', 'document', 'readings.yaml'],
  [
    '这一段在成员单位职责之中，没有读成某单位的职责。',
    '冒号前的名称加进 agencies.yaml；不是单位职责的，在 readings.yaml 中对 duties 回答 nothing: true。',
  ],
  [
    'This paragraph stands among those of member units and was not read as one.',
    'Add the name before the colon to agencies.yaml; if it is no unit’s duty, answer duties with nothing: true in readings.yaml.',
  ],
);

// Records that were not read.

export const recordUnread = says<{ words: string; why: Text | string; reader: string }>(
  ['record-unread', 'question'],
  ['document', 'readings.yaml'],
  [
    ({ words, why }) => `“${words}”没有读成记录：${inLanguage(why, 'zh')}。`,
    ({ reader }) =>
      `对照印刷页：文字损坏的，用标记改正；文字没错的，在 readings.yaml 中对 ${reader} 回答：nothing: true，或写出记录。`,
  ],
  [
    ({ words, why }) => `“${words}” was not read: ${inLanguage(why, 'en')}.`,
    ({ reader }) =>
      `Compare with the printed page: mend damaged words with a mark; if the words are right, answer ${reader} in readings.yaml: nothing: true, or the records.`,
  ],
);

export const recordPassed = says<{ words: string; why: Text | string; reader: string }>(
  ['record-passed', 'notice'],
  ['readings.yaml', 'document'],
  [
    ({ words, why }) => `“${words}”没有读成记录：${inLanguage(why, 'zh')}。不影响发布。`,
    ({ reader }) =>
      `是记录的，在 readings.yaml 中对 ${reader} 写出 records；不是的，不必回答，也可以回答 nothing: true。`,
  ],
  [
    ({ words, why }) =>
      `“${words}” was not read: ${inLanguage(why, 'en')}. It does not hold up publication.`,
    ({ reader }) =>
      `If it is a record, give its records for ${reader} in readings.yaml; if it is none, no answer is needed, though nothing: true may be given.`,
  ],
);

const nearestZh = (names: readonly string[]): string =>
  names.length === 0 ? '名录中没有相近的名称。' : `名录中相近的名称：${names.join('、')}。`;
const nearestEn = (names: readonly string[]): string =>
  names.length === 0
    ? 'The register has no name like it.'
    : `The nearest names of the register: ${names.join(', ')}.`;

export const organizationUnknown = says<{
  post: string;
  organization: string;
  nearest: readonly string[];
}>(
  ['organization-unknown', 'question'],
  ['agencies.yaml', 'readings.yaml'],
  [
    ({ post, organization }) => `职务“${post}”在“${organization}”，名录里没有这个单位。`,
    ({ nearest }) =>
      `加进 agencies.yaml，或把名称加到它所指的条目；npm run register 可以起草。${nearestZh(nearest)}`,
  ],
  [
    ({ post, organization }) =>
      `The post “${post}” is in “${organization}”, which the register does not know.`,
    ({ nearest }) =>
      `Add it to agencies.yaml, or add this name to the entry that it means; npm run register drafts it. ${nearestEn(nearest)}`,
  ],
);

export const unitUnknown = says<{ indicator: string; name: string; nearest: readonly string[] }>(
  ['organization-unknown', 'question'],
  ['agencies.yaml', 'readings.yaml'],
  [
    ({ indicator, name }) => `指标“${indicator}”由“${name}”负责，名录里没有这个单位。`,
    ({ nearest }) =>
      `加进 agencies.yaml，或把名称加到它所指的条目；npm run register 可以起草。${nearestZh(nearest)}`,
  ],
  [
    ({ indicator, name }) =>
      `The indicator “${indicator}” is given to “${name}”, which the register does not know.`,
    ({ nearest }) =>
      `Add it to agencies.yaml, or add this name to the entry that it means; npm run register drafts it. ${nearestEn(nearest)}`,
  ],
);

export const leaderUnread = says<{ office: string }>(
  ['leader-unread', 'warning'],
  ['document', 'readings.yaml'],
  [
    ({ office }) => `条目提到职务“${office}”，后面没有读出姓名。`,
    '对照印刷页：姓名损坏的，用标记改正；有姓名而没读出的，在 readings.yaml 中对 chronicle 写出记录；本来没有姓名的，对 structure 回答 nothing: true。',
  ],
  [
    ({ office }) => `The entry names the office “${office}”, and no name could be read after it.`,
    'Compare with the printed page: mend a damaged name with a mark; if a name stands there, give the record for chronicle in readings.yaml; if none does, answer structure with nothing: true.',
  ],
);

export const dateOrder = says<{ printed: string; before: string }>(
  ['date-order', 'warning'],
  ['document', 'readings.yaml'],
  [
    ({ printed, before }) => `${printed}的条目排在 ${before} 之后。`,
    '对照印刷页；数字损坏的，用标记注明。原文就是这个次序的，在 readings.yaml 中对 structure 回答 nothing: true。',
  ],
  [
    ({ printed, before }) => `The entry of ${printed} stands after one of ${before}.`,
    'Compare the date with the printed page; mark it if a figure is damaged. If it is printed in this order, answer structure with nothing: true in readings.yaml.',
  ],
);

// Places.

export const placeNotThere = says<{ name: string; documents: readonly string[] }>(
  'place-basis',
  ['places.yaml'],
  [
    ({ name, documents }) =>
      `依据写的是${documents.join('、')}，其中却没有“${name}”的任何一个名称。`,
    '改写 basis: ；不是从本站文件来的，写明实际的依据。',
  ],
  [
    ({ name, documents }) =>
      `The basis is ${documents.join(', ')}, but none of the names of “${name}” stands there.`,
    'Mend basis:; if it does not come from a document here, say what it rests on.',
  ],
);

export const placeQuoteNotThere = says<{ quote: string; documents: readonly string[] }>(
  'place-basis',
  ['places.yaml'],
  [({ quote, documents }) => `依据所引的“${quote}”不在${documents.join('、')}中。`, '照原文引。'],
  [
    ({ quote, documents }) => `The words “${quote}” do not stand in ${documents.join(', ')}.`,
    'Quote the text as it is.',
  ],
);

/** A page of the print that was not read, by why. */
export const pageUnread = {
  'no-text': intakeRows.noText,
  unreadable: intakeRows.unreadable,
} as const;

export const pageOrder = says<{ sheet: number; line: number }>(
  'page-order',
  ['issue.yaml'],
  [
    ({ sheet, line }) =>
      `pages 说 PDF 第 ${sheet} 页从第 ${line} 行开始，这一行在前一页之前，或 source.txt 没有这一行。`,
    '各页的 line 应一页比一页大；由导入写成，一般不用手改。',
  ],
  [
    ({ sheet, line }) =>
      `pages says that page ${sheet} of the PDF begins with line ${line}, which is not after the page before it, or not in source.txt.`,
    'The lines must rise from page to page; the import writes them, and there is hardly ever a reason to change them.',
  ],
);
