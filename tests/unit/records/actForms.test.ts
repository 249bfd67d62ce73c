/** The parts of which papers of appointments are read, one by one: openings, pieces, forms, posts. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { isAppointments } from '../../../src/records/appointments.ts';
import { respectively } from '../../../src/records/findAct.ts';
import {
  BY_SESSION,
  headOfPaper,
  modeLine,
  modeOf,
  modeOfTitle,
  OPENING,
  OPENING_COMMA,
  verbOfList,
  withPerson,
} from '../../../src/records/openings.ts';
import { splitPosts } from '../../../src/records/posts.ts';
import { readStatement } from '../../../src/records/statement.ts';
import type { Action } from '../../../src/records/verbs.ts';
import { isBody, splitPost, titleAtEnd } from '../../../src/records/words.ts';
import { appointmentsIn, documentOf } from './document.ts';

const HEAD = '市水务局局长@市水务局';
/** What a statement says: + comes, - goes; body behind @; remarks behind !; ? is not read; ok has passed a probation. */
const say = (
  statement: string,
  standing: Action | null = null,
  places: readonly string[] = [],
): string[] => {
  const { acts, unread } = readStatement(statement, standing, () => true, false, false, places);
  return [
    ...acts.map((a) =>
      [
        (a.action === 'appoint' ? '+' : '-') + a.persons.join('、'),
        ...a.posts.map((p) => `${p.words}@${p.organization ?? ''}`),
        ...a.notes.map((n) => `!${n}`),
        ...(a.proposed ? ['~'] : []),
        ...(a.confirmed ? ['ok'] : []),
      ].join(' '),
    ),
    ...unread.map((u) => `? ${u.words}`),
  ];
};

describe('the verb of a title', () => {
  it.each<[string, Action | null]>([
    ['关于任命张三的通知', 'appoint'],
    ['关于张三任职的通知', 'appoint'],
    ['关于聘任张三的通知', 'appoint'],
    ['关于张三免职的通知', 'remove'],
    ['关于免去张三职务的通知', 'remove'],
    ['关于解聘张三的通知', 'remove'],
    ['关于任命张三免去李四职务的通知', null],
    ['关于张三任免的通知', 'remove'],
    ['关于防汛的通知', null],
  ])('%s: %s', (title, mode) => expect(modeOfTitle(title)).toBe(mode));
});

describe('a line that is nothing but a verb', () => {
  it.each<[string, Action | null | undefined]>([
    ['任命：', 'appoint'],
    ['任命', 'appoint'],
    ['一、任命：', 'appoint'],
    ['十二、任命', 'appoint'],
    ['（二）任命', 'appoint'],
    ['任 命', 'appoint'],
    ['会议任命：', 'appoint'],
    ['经研究，决定任命：', 'appoint'],
    ['现聘任下列同志：', 'appoint'],
    ['拟晋升职级', 'appoint'],
    ['新任职务', 'appoint'],
    ['任职人员名单', 'appoint'],
    ['推荐如下人员：', 'appoint'],
    ['批准免去以下同志的职务：', 'remove'],
    ['免职。', 'remove'],
    ['解聘干部', 'remove'],
    ['撤职人员', 'remove'],
    ['辞去职务', 'remove'],
    ['接受辞职：', 'remove'],
    ['接受：', 'remove'],
    ['不再担任职务的：', 'remove'],
    ['免去职务名单', 'remove'],
    ['免去职务的同志：', 'remove'],
    ['任免事项：', null],
    ['任免职务', null],
    ['任命张三', undefined],
    ['某任命', undefined],
    ['甲、任命', undefined],
    ['任命某', undefined],
    ['', undefined],
  ])('%s: %s', (line, mode) => expect(modeLine(line)).toBe(mode));
});

describe('a line at the head of a paper', () => {
  it.each([
    ['云政任〔2024〕3号：', { number: '云政任〔2024〕3号' }],
    [
      '云山市人民政府2024年2月11日决定（云政人〔2024〕1号）：',
      { number: '云政人〔2024〕1号', date: '2024-02-11' },
    ],
    ['云山市人大常委会2024年1月10日第二十六次会议', { date: '2024-01-10' }],
    ['云山市人大常委会于2024年1月10日召开第二十六次会议决定：', { date: '2024-01-10' }],
    ['云山市人大常委会2024年1月10日召开的第9次会议通过', { date: '2024-01-10' }],
    ['云山市人民政府第三十次常务会议', {}],
    ['云山市人民代表大会第一届全体会议决定', {}],
    ['云山市常务委员会第5次主任会议：', {}],
  ])('%s', (line, head) => expect(headOfPaper(line)).toEqual(head));
  it.each([
    '市',
    '人民政府第三十次常务会议',
    '云山市人民政府常务会议',
    '云山市人民政府第三十次常务会议任命',
    '云山市水务局第三十次会议',
    '第三十次常务会议',
  ])('is not %s', (line) => expect(headOfPaper(line)).toBeUndefined());
});

describe('the verb over a list of names', () => {
  it.each<[string, Action | undefined]>([
    ['下列同志免去职务：', 'remove'],
    ['下列同志的职务予以免除：', 'remove'],
    ['以下同志免职：', 'remove'],
    ['如下人员解聘：', 'remove'],
    ['下列干部到龄退休：', 'remove'],
    ['下列12名同志不再担任原职务：', 'remove'],
    ['以下三位同志任职：', 'appoint'],
    ['因工作需要，决定下列人员担任新职：', 'appoint'],
    ['批准下列人员聘任：', 'appoint'],
    ['同意以下同志提任：', 'appoint'],
    ['下列同志任命：', 'appoint'],
    ['下列同志任职务：', undefined],
    ['下列同志任职免职：', undefined],
    ['下列同志到会：', undefined],
    ['下列同志任命', undefined],
    ['下列同志任：', undefined],
    ['下列部门任职：', undefined],
    ['某下列同志任职：', undefined],
  ])('%s: %s', (line, verb) => expect(verbOfList(line)).toBe(verb));
});

describe('words without a person', () => {
  it.each([
    ['免去市水务局副局长职务', '免去张三市水务局副局长职务'],
    ['同时免去市水务局副局长职务', '免去张三市水务局副局长职务'],
    ['并免去原市水务局副局长', '免去张三原市水务局副局长职务'],
    ['且不再担任县水务局副局长职务', '张三不再担任县水务局副局长职务'],
  ])('%s: of the one before', (words, whole) => expect(withPerson(words, '张三')).toBe(whole));
  it.each([
    '免去其市水务局副局长职务',
    '免去他市水务局副局长职务',
    '免去上述市水务局副局长职务',
    '免去李四的市水务局副局长职务',
    '免去李四同志市水务局副局长职务',
    '免去李四水务局副局长职务',
    '免去市水务局职务',
    '免去市长',
    '任命市水务局副局长',
    '免去市水务局副局长职务，任市教育局副局长',
  ])('as they are: %s', (words) => expect(withPerson(words, '张三')).toBe(words));
  it('are of nobody where nobody stands before', () =>
    expect(withPerson('免去市水务局副局长职务', null)).toBe('免去市水务局副局长职务'));
});

describe('the verb with which an opening ends', () => {
  it.each<[string, Action | null]>([
    ['经研究决定免去：', 'remove'],
    ['免职名单', 'remove'],
    ['解聘以下人员职务，', 'remove'],
    ['撤销下列人员的职务', 'remove'],
    ['撤职', 'remove'],
    ['罢免', 'remove'],
    ['免除下列', 'remove'],
    ['免去下列同志的职务：', 'remove'],
    ['经研究决定任命：', 'appoint'],
    ['任职名单', 'appoint'],
    ['聘任以下同志', 'appoint'],
    ['任用下列人员', 'appoint'],
    ['委派下列人员职务', 'appoint'],
    ['提名下列同志的职务。', 'appoint'],
    ['推荐', 'appoint'],
    ['选举', 'appoint'],
    ['补选', 'appoint'],
    ['推选', 'appoint'],
    ['经研究决定：', null],
    ['免去张三', null],
    ['任命张三', null],
    ['任免', null],
  ])('%s: %s', (words, mode) => expect(modeOf(words)).toBe(mode));
});

describe('an opening', () => {
  const parts = (pattern: RegExp, line: string) => pattern.exec(line)?.slice(1) ?? null;
  it.each([
    ['经研究决定：任命张三', '经研究决定：', '任命张三'],
    ['会议选举：张三', '会议选举：', '张三'],
    ['现将任免职务如下：张三', '现将任免职务如下：', '张三'],
    ['人员作如下调整：张三', '人员作如下调整：', '张三'],
    ['职务进行如下变动：', '职务进行如下变动：', ''],
    ['市长的提名：任命张三', '市长的提名：', '任命张三'],
    ['市政府同意，现批准任命：张三', '市政府同意，现批准任命：', '张三'],
    ['市政府决定现聘任：张三', '市政府决定现聘任：', '张三'],
    ['市政府批准下列三名同志：张三', '市政府批准下列三名同志：', '张三'],
    ['经研究张三等任职如下：张三', '经研究张三等任职如下：', '张三'],
  ])('before a colon: %s', (line, head, rest) =>
    expect(parts(OPENING, line)).toEqual([head, rest]),
  );
  it.each([
    '经研究，张三同志任市长：',
    '任命张三为市长，研究决定：',
    '免去张三职务，决定：',
    '张三不再担任市长，决定：',
    '市长提名：张三',
    '经讨论：任命张三',
    '经研究决定',
  ])('is none before a colon: %s', (line) => expect(parts(OPENING, line)).toBeNull());
  it('holds a person of a verb that is not of his post', () => {
    expect(parts(OPENING, '张三同志任职资格经研究决定：')).toEqual([
      '张三同志任职资格经研究决定：',
      '',
    ]);
    expect(parts(OPENING, '任命干部研究决定：')).toEqual(['任命干部研究决定：', '']);
  });
  it.each([
    ['经研究，决定任命张三', '经研究，', '决定任命张三'],
    ['经研究决定，任命张三', '经研究决定，', '任命张三'],
    ['根据工作需要，聘任张三', '根据工作需要，', '聘任张三'],
    ['因试用期满考核合格，任命张三', '因试用期满考核合格，', '任命张三'],
    ['鉴于张三转正，任命', '鉴于张三转正，', '任命'],
    ['市长张三提请免去李四', '市长张三提请', '免去李四'],
    ['云山市人民政府决定推荐张三', '云山市人民政府决定', '推荐张三'],
    ['按照市政府批复，同意张三', '按照市政府批复，', '同意张三'],
    ['经市人大审议，张三同志任', '经市人大审议，', '张三同志任'],
  ])('before a comma or nothing: %s', (line, head, rest) =>
    expect(parts(OPENING_COMMA, line)).toEqual([head, rest]),
  );
  it.each(['研究，决定任命张三', '经任命张三研究，决定', '经研究，市水务局工作'])(
    'is none before a comma: %s',
    (line) => expect(parts(OPENING_COMMA, line)).toBeNull(),
  );
  it.each([
    ['云山市第三次会议任命张三', '任命张三'],
    ['云山市第三次会议于2024年3月5日任命张三', '任命张三'],
    ['云山市第三次会议2024年3月5日任命张三', '任命张三'],
    ['云山市党代大会依法投票选举张三', '选举张三'],
    ['云山市人大常委会接受张三辞职', '接受张三辞职'],
    ['会议任命张三', '会议任命张三'],
    ['云山市第三次会议研究任命张三', '云山市第三次会议研究任命张三'],
    ['张三，云山市第三次会议任命', '张三，云山市第三次会议任命'],
  ])('of a session: %s', (line, rest) => expect(line.replace(BY_SESSION, '')).toBe(rest));
});

describe('as many posts as persons', () => {
  const each = (statement: string) =>
    respectively(statement)?.map(
      (f) =>
        `${f.action} ${f.persons.join()} ${f.post}${f.manner === '' ? '' : ` ${f.manner}`}${f.proposed ? ' ~' : ''}`,
    );
  it.each<[string, string[]]>([
    [
      '张三、李四同志分别任市水务局局长、市教育局局长',
      ['appoint 张三 市水务局局长', 'appoint 李四 市教育局局长'],
    ],
    [
      '任命张三、李四分别为市水务局局长、副局长',
      ['appoint 张三 市水务局局长', 'appoint 李四 市水务局副局长'],
    ],
    ['决定任命张三和李四分别为市长、副市长', ['appoint 张三 市长', 'appoint 李四 副市长']],
    [
      '免去张三、李四分别担任的市水务局局长、市教育局局长职务',
      ['remove 张三 市水务局局长', 'remove 李四 市教育局局长'],
    ],
    [
      '张三、李四分别不再担任市水务局局长、市教育局局长职务',
      ['remove 张三 市水务局局长', 'remove 李四 市教育局局长'],
    ],
    [
      '推荐张三、李四分别为市水务局局长、市教育局局长',
      ['appoint 张三 市水务局局长 ~', 'appoint 李四 市教育局局长 ~'],
    ],
    [
      '张三、李四分别挂职任市水务局副局长、市教育局副局长',
      ['appoint 张三 市水务局副局长 挂职', 'appoint 李四 市教育局副局长 挂职'],
    ],
  ])('%s', (statement, acts) => expect(each(statement)).toEqual(acts));
  it.each([
    ['one person', '张小三分别任市水务局局长、市教育局局长'],
    ['fewer posts', '张三、李四分别任市水务局局长'],
    ['more posts', '张三、李四分别任市水务局局长、市教育局局长、市财政局局长'],
    ['no name', '市长、李四分别任市水务局局长、市教育局局长'],
    ['no post', '张三、李四分别任市水务局局长、市教育局'],
    ['not said so', '张三、李四任市水务局局长、市教育局局长'],
  ])('not with %s: %s', (_, statement) => expect(each(statement)).toBeUndefined());
});

describe('a statement', () => {
  it.each<[string, string[]]>([
    // Who of them has which post, nobody can tell.
    [
      '张三、李四任市水务局副局长、市政府办公室副主任',
      ['? 张三、李四任市水务局副局长、市政府办公室副主任'],
    ],
    [
      '张三、李四任市水务局副局长、党组成员',
      ['+张三、李四 市水务局副局长@市水务局 党组成员@市水务局'],
    ],
    [
      '免去张三市水务局局长、李四市教育局局长职务',
      [`-张三 ${HEAD}`, '-李四 市教育局局长@市教育局'],
    ],
    [
      '免去张三的市水务局局长、李四市教育局局长职务',
      [`-张三 ${HEAD}`, '-李四 市教育局局长@市教育局'],
    ],
    // Behind a comma a second body with its level is a second post; without it is a remark.
    ['任命张三为市水务局局长，市河长办主任', [`+张三 ${HEAD} 市河长办主任@市河长办`]],
    ['任命张三为市水务局局长，河长办主任', [`+张三 ${HEAD} !河长办主任`]],
    ['免去张三的市水务局局长职务，市河长办主任', [`-张三 ${HEAD} !市河长办主任`]],
    ['免去张三的市水务局局长，市河长办主任职务', [`-张三 ${HEAD} 市河长办主任@市河长办`]],
    ['任命张三为市水务局局长，县里主持工作', [`+张三 ${HEAD} !县里主持工作`]],
    // A probation that was passed is of those who come.
    ['任命张三为市水务局局长，试用期满', [`+张三 ${HEAD} ok`]],
    [
      '任命张三为市水务局局长，免去李四市教育局局长职务，试用期满',
      [`+张三 ${HEAD} ok`, '-李四 市教育局局长@市教育局'],
    ],
    ['张三试用期满，任市水务局局长', [`+张三 ${HEAD} ok`]],
    // A post that is none takes the act with it.
    ['任命张三为市水务局局长李四', ['? 任命张三为市水务局局长李四']],
    [
      '任命张三为市防汛、兼任抗旱指挥部主任',
      ['+张三 抗旱指挥部主任@抗旱指挥部', '? 任命张三为市防汛'],
    ],
    ['任命张三为市防汛、抗旱指挥部主任', ['+张三 市防汛、抗旱指挥部主任@市防汛、抗旱指挥部']],
    ['任命张三为市防汛、', ['? 任命张三为市防汛']],
    // A deputy without a body is of the body whose head stands above him, another is not.
    ['任命张三为市水务局局长，李四为副局长', [`+张三 ${HEAD}`, '+李四 副局长@市水务局']],
    ['任命张三为市水务局局长，李四为副院长', [`+张三 ${HEAD}`, '+李四 副院长@']],
    // Why somebody goes, before it is said that he does.
    ['因工作需要，任命张三为市水务局局长', [`+张三 ${HEAD}`]],
    ['因到龄退休，免去张三的市水务局局长职务', [`-张三 ${HEAD} !退休`]],
    ['张三同志到龄退休，免去其市水务局局长职务', [`-张三 ${HEAD} !到龄退休`]],
    ['张三因病离休，不再担任市水务局局长', [`-张三 ${HEAD} !离休`]],
    ['因另有任用，张三不再担任市水务局局长', [`-张三 ${HEAD}`]],
    ['根据本人申请，免去张三的市水务局局长职务', [`-张三 ${HEAD}`]],
    // The same person.
    [
      '任命张三为市水务局局长，免去其市教育局副局长职务',
      [`+张三 ${HEAD}`, '-张三 市教育局副局长@市教育局'],
    ],
    [
      '任命张三为市水务局局长，免去其原任的市教育局副局长职务',
      [`+张三 ${HEAD}`, '-张三 市教育局副局长@市教育局'],
    ],
    [
      '任命张三为市水务局局长，免去市教育局副局长职务',
      [`+张三 ${HEAD}`, '-张三 市教育局副局长@市教育局'],
    ],
    [
      '任命张三为市水务局局长，不再担任市教育局副局长',
      [`+张三 ${HEAD}`, '-张三 市教育局副局长@市教育局'],
    ],
    [
      '任命张三为市水务局局长，其不再担任市教育局副局长',
      [`+张三 ${HEAD}`, '-张三 市教育局副局长@市教育局'],
    ],
    [
      '免去张三的市教育局副局长职务，任市水务局局长',
      ['-张三 市教育局副局长@市教育局', `+张三 ${HEAD}`],
    ],
    [
      '任命张三为市水务局局长，其原市教育局副局长职务自然免除',
      [`+张三 ${HEAD}`, '-张三 市教育局副局长@市教育局'],
    ],
    [
      '任命张三为市水务局局长，原任市教育局副局长职务同时免去',
      [`+张三 ${HEAD}`, '-张三 市教育局副局长@市教育局'],
    ],
    // Another one, whose name has a 其 in it.
    [
      '任命张三为市水务局局长，免去王其山市教育局局长职务',
      [`+张三 ${HEAD}`, '-王其山 市教育局局长@市教育局'],
    ],
    [
      '任命张三为市水务局局长，免去李四的市教育局副局长职务',
      [`+张三 ${HEAD}`, '-李四 市教育局副局长@市教育局'],
    ],
    [
      '任命张三为市水务局局长，免去李四市教育局副局长职务',
      [`+张三 ${HEAD}`, '-李四 市教育局副局长@市教育局'],
    ],
    // What he was stands before his name.
    ['原市教育局副局长张三调任市水务局局长', [`+张三 ${HEAD}`]],
    ['挂职干部张三任市水务局局长', [`+张三 ${HEAD}`]],
    // Behind 到龄 stands no body to which he goes.
    ['张三同志到市水务局任局长', [`+张三 ${HEAD}`]],
    ['张三同志到龄退休李四任市水务局局长', ['? 张三同志到龄退休李四任市水务局局长']],
    ['挂职干部张三任市水务局局长兼任副局长', ['? 挂职干部张三任市水务局局长兼任副局长']],
    ['挂职干部张三任市水务局局长免去副局长', [`+张三 ${HEAD}`, '-张三 副局长@市水务局']],
    ['聘用外籍专家张三为市水务局局长', [`+张三 ${HEAD}`]],
    ['免去因工作调动的张三市水务局局长职务', [`-张三 ${HEAD}`]],
    ['某某张三任市水务局局长', ['? 某某张三任市水务局局长']],
    ['张三市水务局局长试用期满', [`+张三 ${HEAD} ok`]],
    ['张三云山大学校长试用期满', ['? 张三云山大学校长试用期满']],
    ['试用期满，任命张三为市水务局局长', [`+张三 ${HEAD} ok`]],
    ['张三的市水务局局长职务自然免除', [`-张三 ${HEAD}`]],
    // In the midst of words no act begins that is not read.
    ['张三等同志任市水务局局长', ['? 张三等同志任市水务局局长']],
    ['张三、李四等2名同志任市水务局副局长', ['? 张三、李四等2名同志任市水务局副局长']],
    ['张三、李四等十二名同志任市水务局副局长', ['? 张三、李四等十二名同志任市水务局副局长']],
    ['免去原职务', ['? 免去原职务']],
    ['任命张三为市水务局局长，免去其原职务', [`+张三 ${HEAD} !免去其原职务`]],
    ['张三、李四2名同志任市水务局副局长', ['+张三、李四 市水务局副局长@市水务局']],
    ['张三、李四二同志任市水务局副局长', ['+张三、李四 市水务局副局长@市水务局']],
  ])('%s', (statement, expected) => expect(say(statement)).toEqual(expected));

  it.each<[string, string[], string[]]>([
    ['免去张三云山区财政局局长职务', ['云山'], ['-张三 云山区财政局局长@云山区财政局']],
    ['免去王云山市财政局局长职务', ['云山'], ['-王云山 市财政局局长@市财政局']],
    ['免去张三云山大学校长职务', ['云山'], ['-张三 云山大学校长@云山大学']],
    ['免去张三云山大学校长职务', [], ['? 免去张三云山大学校长职务']],
    ['免去欧阳建国市财政局局长职务', [], ['-欧阳建国 市财政局局长@市财政局']],
    ['免去欧阳建国强市财政局局长职务', [], ['? 免去欧阳建国强市财政局局长职务']],
    ['免去包斯琴高娃市财政局局长职务', [], ['-包斯琴高娃 市财政局局长@市财政局']],
  ])('with nothing between name and body: %s (%j)', (statement, places, expected) =>
    expect(say(statement, null, places)).toEqual(expected),
  );

  it.each<[string, Action, string[]]>([
    ['张三市水务局局长职务', 'remove', [`-张三 ${HEAD}`]],
    ['张三的市水务局局长职务', 'remove', [`-张三 ${HEAD}`]],
    ['张三 市水务局局长', 'remove', [`-张三 ${HEAD}`]],
    ['张三 市水务局局长', 'appoint', [`+张三 ${HEAD}`]],
    ['张三：市水务局局长', 'appoint', [`+张三 ${HEAD}`]],
    ['张三，市水务局局长', 'appoint', [`+张三 ${HEAD}`]],
    ['张三同志 市水务局局长', 'appoint', [`+张三 ${HEAD}`]],
    ['张三（女）市水务局局长', 'appoint', [`+张三 ${HEAD}`]],
    ['张三 免市水务局局长', 'appoint', [`-张三 ${HEAD}`]],
    ['张三 免去市水务局局长', 'appoint', [`-张三 ${HEAD}`]],
    ['张三 免费医院院长', 'appoint', ['? 张三 免费医院院长']],
    ['张三市水务局局长职务', 'appoint', ['? 张三市水务局局长职务']],
    ['张三市水务局', 'remove', ['? 张三市水务局']],
  ])('under a verb that stands above: %s (%s)', (statement, standing, expected) =>
    expect(say(statement, standing)).toEqual(expected),
  );
});

describe('the posts of a list', () => {
  it.each<[string, string[]]>([
    ['市水务局局长、党组书记', ['市水务局局长', '党组书记']],
    ['市水务局局长兼党组书记', ['市水务局局长', '党组书记']],
    ['市水务局局长和党组书记', ['市水务局局长', '党组书记']],
    ['市防汛、抗旱指挥部主任', ['市防汛、抗旱指挥部主任']],
    ['市水务局（河长办、供水办）局长', ['市水务局（河长办、供水办）局长']],
    ['和林县县长', ['和林县县长']],
    ['市长', ['市长']],
  ])('%s', (words, posts) => expect(splitPosts(words)).toEqual(posts));
});

describe('a post in its two parts', () => {
  it.each<[string, string | null, string]>([
    ['市水务局局长', '市水务局', '局长'],
    ['市水务局长', '市水务局', '局长'],
    ['市水务副局长', '市水务', '副局长'],
    ['副市长', null, '副市长'],
    ['市副市长', null, '副市长'],
    ['云山县公安局副局长', '云山县公安局', '副局长'],
    ['云山公司财务总监', '云山公司', '财务总监'],
    ['云山集团战略发展部经理', '云山集团战略发展部', '经理'],
    ['市法院审判委员会委员', '市法院审判委员会', '委员'],
    ['市法院人民陪审员', '市法院', '人民陪审员'],
    ['党组书记', null, '党组书记'],
  ])('%s', (post, organization, title) => expect(splitPost(post)).toEqual({ organization, title }));
  it('is none without a title', () => {
    expect(splitPost('市水务局')).toBeUndefined();
    expect(titleAtEnd('市水务局')).toBe('');
  });
  it.each(['市水务局', '云山大学', '某某学', '市政府', '云山高速道', '市人大', '市（县）'])(
    'a body: %s',
    (words) => expect(isBody(words)).toBe(true),
  );
  it.each(['下同', '以上单位局', '有关局', '财务', '云山'])('no body: %s', (words) =>
    expect(isBody(words)).toBe(false),
  );
});

describe('a paper that says nothing else', () => {
  const is = (lines: readonly string[], kind = 'notice'): boolean =>
    isAppointments(documentOf(`title: 某事\nkind: ${kind}`, lines));
  const LINE = '任命张三为市水务局局长。';
  it('is about appointments', () => {
    expect(is([LINE])).toBe(true);
    expect(is([LINE, '免去李四的市教育局局长职务。', '此件公开发布'])).toBe(true);
    expect(is(Array.from({ length: 30 }, () => LINE))).toBe(true);
  });
  it('is not where it says more, is long, or says nothing of anybody', () => {
    expect(is([LINE, '会议研究了经费。'])).toBe(false);
    expect(is(Array.from({ length: 31 }, () => LINE))).toBe(false);
    expect(is(['## 任免', LINE])).toBe(false);
    expect(is([LINE, '| 甲 |\n| - |\n| 乙 |'])).toBe(false);
    expect(is(['任命：'])).toBe(false);
    expect(is(['张三任市水务局局长。'])).toBe(false);
    expect(is([LINE], 'report')).toBe(false);
  });
});

describe('what a paper says of itself', () => {
  const paper = (title: string, issuer: string, ...lines: string[]) => {
    const { appointments, unread } = appointmentsIn(
      documentOf(`title: ${title}\nkind: appointments\nissuer: ${issuer}`, [
        `# ${title}`,
        ...lines,
      ]),
    );
    return [
      ...appointments.map((a) => `${a.person} ${a.post} ${a.docNumber ?? '-'}`),
      ...unread.map((u) => `? ${u.words}`),
    ];
  };
  const bare = '免去张三云山大学校长职务。';
  it.each([
    ['云山市人民政府任免', '某府'],
    ['云山自治县政府任免', '某府'],
    ['云山市行政学院任免', '某府'],
    ['云山市人大任免', '某府'],
    ['云山市委任免', '某府'],
    ['任免', '云山市人民政府'],
  ])('its place tells name and body apart: %s, %s', (title, issuer) =>
    expect(paper(title, issuer, bare)).toEqual(['张三 云山大学校长 -']),
  );
  it('so does a place that a post names', () => {
    expect(paper('任免', '某府', '任命李四为云山市水务局局长。', bare)).toEqual([
      '李四 云山市水务局局长 -',
      '张三 云山大学校长 -',
    ]);
    expect(paper('任免', '某府', bare)).toEqual(['? 免去张三云山大学校长职务']);
    expect(paper('云山大学任免', '某府', bare)).toEqual(['? 免去张三云山大学校长职务']);
  });
  it.each([
    '云政任〔2024〕10号（2024年8月20日）',
    '云政任〔2024〕10号(8月20日)',
    '（云政任〔2024〕10号）',
    '(云政任〔2024〕10号)。',
    '云政任〔2024〕10号；',
  ])('its number: %s', (number) =>
    expect(paper('任免', '某府', `任命张三为市水务局局长。${number}`)).toEqual([
      '张三 市水务局局长 云政任〔2024〕10号',
    ]),
  );
});
