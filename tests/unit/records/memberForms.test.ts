/** Lists and tables of members, and sentences that name them: what each part of a form is there for. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { documentOf, membershipsIn, table } from './document.ts';

const read = (lines: readonly string[], kind = 'notice', title = '关于成立某组的通知') =>
  membershipsIn(documentOf(`title: ${title}\nkind: ${kind}`, lines));
/** Post, person, office and body of each; what is not read behind ?. */
const said = (...lines: string[]): string[] => {
  const { memberships, unread } = read(lines);
  return [
    ...memberships.map(
      (m) => `${m.post} ${m.person} ${m.office ?? '-'}${m.body === null ? '' : ` @${m.body}`}`,
    ),
    ...unread.map((u) => `? ${u.words}`),
  ];
};
const HEAD = '组长：钱一 市长';

describe('a label set wide', () => {
  it.each([
    ['会 长', '会长'],
    ['指 挥 长', '指挥长'],
    ['召 集 人', '召集人'],
    ['副 召集人', '副召集人'],
    ['名誉组 长', '名誉组长'],
    ['执行副组长', '执行副组长'],
    ['委 员', '委员'],
    ['组员', '组员'],
    ['副　主任', '副主任'],
  ])('%s before a space', (label, post) =>
    expect(said(HEAD, `${label} 李四 市水务局局长`)).toEqual([
      '组长 钱一 市长',
      `${post} 李四 市水务局局长`,
    ]),
  );
  it.each([
    ['；', '委 员'],
    ['。', '成员'],
    ['，', '组 员'],
    [' ', '副组 长'],
    ['；', '执行副指挥长'],
    ['；', '副总指挥'],
    ['；', '指挥'],
    ['；', '第一副召集人'],
    ['；', '常务副主 任'],
  ])('behind %s within a line: %s', (mark, label) =>
    expect(said(`${HEAD}${mark}${label}：李四 市水务局局长`)).toEqual([
      '组长 钱一 市长',
      `${label.replace(/\s/gu, '')} 李四 市水务局局长`,
    ]),
  );
  it.each(['成员', '委 员', '组员', '副组 长', '副总指挥', '副指挥长', '副主 任', '副召集人'])(
    'with nothing before it: %s',
    (label) =>
      expect(said(`组长：钱一 市人民政府市长${label}：李四 市水务局局长`)).toEqual([
        '组长 钱一 市人民政府市长',
        `${label.replace(/\s/gu, '')} 李四 市水务局局长`,
      ]),
  );
  it('stands behind the number of its item', () =>
    expect(
      said('一、组长 钱一 市长', '二、副组长 李四 市水务局局长', '三、成员：王五 科长'),
    ).toEqual(['组长 钱一 市长', '副组长 李四 市水务局局长', '成员 王五 科长']));
  it('is no label behind 主任 (主任委员)', () =>
    expect(said('组长：钱一 市长', '主任委员：李四 市水务局局长')).toEqual([
      '组长 钱一 市长',
      '主任委员 李四 市水务局局长',
    ]));
  it('is cut from what stands before it, with the space between', () =>
    expect(said('组长：钱一 市长； 副组长：李四 副市长； 成员：赵五 某局局长。')).toEqual([
      '组长 钱一 市长',
      '副组长 李四 副市长',
      '成员 赵五 某局局长',
    ]));
});

describe('a list', () => {
  it.each<[string[], string[]]>([
    // One label that also signs a paper needs a second, or a second person.
    [['主任：张三'], []],
    [['主任：张三、李四'], ['主任 张三 -', '主任 李四 -']],
    [['主任：张三', '副主任：市水务局'], ['主任 张三 -']],
    [['组长：市长', '成员：市水务局'], []],
    [['组长：张三'], ['组长 张三 -']],
    // It ends where a label stands again that has ended before.
    [
      ['组长：张三', '成员：李四', '成员：赵五', '组长：钱一'],
      ['组长 张三 -', '成员 李四 -', '成员 赵五 -', '组长 钱一 -'],
    ],
    [
      [HEAD, '成员：李四同志 市水务局局长'],
      ['组长 钱一 市长', '成员 李四 市水务局局长'],
    ],
    [
      [HEAD, '成员：李同志明 市水务局局长'],
      ['组长 钱一 市长', '? 成员：李同志明 市水务局局长'],
    ],
    [
      [HEAD, '成员：李 四 市水务局局长 赵 五 市财政局局长'],
      ['组长 钱一 市长', '成员 李四 市水务局局长', '成员 赵五 市财政局局长'],
    ],
    [
      [HEAD, '成员：李四 （市水务局局长）'],
      ['组长 钱一 市长', '成员 李四 市水务局局长'],
    ],
    [
      [HEAD, '成员：李四（电话：1）'],
      ['组长 钱一 市长', '? 成员：李四（电话：1）'],
    ],
    [
      [HEAD, '成员：李四，市里某某'],
      ['组长 钱一 市长', '? 成员：李四，市里某某'],
    ],
    [
      [HEAD, '成员：李四，市水务局副局长'],
      ['组长 钱一 市长', '成员 李四 市水务局副局长'],
    ],
    [
      [HEAD, '成员：李四 市水务局局长、党组书记'],
      ['组长 钱一 市长', '成员 李四 市水务局局长、党组书记'],
    ],
    [
      [HEAD, '成员：李四（女，市水务局局长）'],
      ['组长 钱一 市长', '成员 李四 市水务局局长'],
    ],
    [
      [HEAD, '成员：李四（女，回族，市水务局局长）'],
      ['组长 钱一 市长', '成员 李四 市水务局局长'],
    ],
    [
      [HEAD, '成员：李四（蒙古族）'],
      ['组长 钱一 市长', '成员 李四 -'],
    ],
    // The office before the name.
    [
      [HEAD, '成员：市水务局局长李四、市财政局局长水明'],
      ['组长 钱一 市长', '成员 李四 市水务局局长', '成员 水明 市财政局局长'],
    ],
    [
      [HEAD, '成员：市水务局局长李四、市财政局局长某明'],
      ['组长 钱一 市长', '成员 李四 市水务局局长', '成员 某明 市财政局局长'],
    ],
    [
      [HEAD, '成员：市财政局局长某明'],
      ['组长 钱一 市长', '? 成员：市财政局局长某明'],
    ],
    [
      [HEAD, '成员：市水务局局长欧阳建国'],
      ['组长 钱一 市长', '成员 欧阳建国 市水务局局长'],
    ],
    [
      [HEAD, '成员：局长李四'],
      ['组长 钱一 市长', '? 成员：局长李四'],
    ],
    [
      [HEAD, '成员：市水务局局长 李四'],
      ['组长 钱一 市长', '成员 李四 市水务局局长'],
    ],
    // Units and those who are meant by their office are no persons, and need not be told of.
    [[HEAD, '成员：市水务局局长、有关单位'], ['组长 钱一 市长']],
    [[HEAD, '成员：相关部门、市水务局主要负责人'], ['组长 钱一 市长']],
    [
      [HEAD, '成员：市水务局、某某某某'],
      ['组长 钱一 市长', '? 成员：市水务局、某某某某'],
    ],
    // What stands behind a line that cuts it off, person with office, is told of.
    [
      [
        HEAD,
        '成员：李四 市水务局局长',
        '轮值召集人：赵五（市财政局局长）',
        '轮值人：王六（市教育局局长）',
      ],
      [
        '组长 钱一 市长',
        '成员 李四 市水务局局长',
        '? 轮值召集人：赵五（市财政局局长）',
        '? 轮值人：王六（市教育局局长）',
      ],
    ],
    [
      [HEAD, '成员：李四 市水务局局长', '轮值召集人：赵五'],
      ['组长 钱一 市长', '成员 李四 市水务局局长'],
    ],
    [
      [
        HEAD,
        '成员：李四 市水务局局长',
        '以下略。',
        '赵五 市财政局局长',
        '另外。',
        '王六 市教育局局长',
      ],
      ['组长 钱一 市长', '成员 李四 市水务局局长', '? 赵五 市财政局局长'],
    ],
    [
      [HEAD, '成员：李四 市水务局局长', '## 轮值召集人：赵五（市财政局局长）'],
      ['组长 钱一 市长', '成员 李四 市水务局局长'],
    ],
    [
      [HEAD, '成员：李四 市水务局（河长办）局长'],
      ['组长 钱一 市长', '成员 李四 市水务局（河长办）局长'],
    ],
    // Behind a number.
    [
      ['1.组长：张三 市长', '2.成员：李四 市水务局局长'],
      ['组长 张三 市长', '成员 李四 市水务局局长'],
    ],
    // Words before the first label name the body.
    [
      ['应急指挥部组成如下：组长：张三 市长；成员：李四 市水务局局长。'],
      ['组长 张三 市长', '成员 李四 市水务局局长'],
    ],
  ])('%j', (lines, expected) => expect(said(...lines)).toEqual(expected));
});

describe('the body of a list', () => {
  const body = (line: string): string | null | undefined =>
    read([line, HEAD, '成员：李四 市水务局局长']).memberships[0]?.body;
  it.each<[string, string | null]>([
    ['附件2：应急领导小组名单', '应急领导小组'],
    ['附件：应急工作专班的组成人员', '应急工作专班'],
    ['成立了由各部门组成的应急指挥部', '应急指挥部'],
    ['设立应急委员会，名单如下：', '应急委员会'],
    ['组建由市长任组长的协调小组。', '协调小组'],
    ['调整应急联席会议', '应急联席会议'],
    ['应急指挥部', '应急指挥部'],
    ['市水务局组成人员及职责名单：', '市水务局'],
    ['市水务局成员', '市水务局'],
    ['市水务局', null],
    ['各有关单位名单', null],
    ['小组', null],
    [`${'应'.repeat(44)}指挥部名单`, `${'应'.repeat(44)}指挥部`],
    [`${'应'.repeat(48)}指挥部名单`, null],
    ['做好指挥部工作，名单', null],
    ['应急指挥部的职责和任务分工', null],
  ])('%s: %s', (line, expected) => expect(body(line) ?? null).toBe(expected));
});

describe('a sentence', () => {
  it.each<[string, string[]]>([
    ['领导小组办公室主任由张三同志兼任。', ['办公室主任 张三 -']],
    [
      '组长由市长张三担任，副组长由副市长李四、市水务局局长赵五分别担任。',
      ['组长 张三 市长', '副组长 李四 副市长', '副组长 赵五 市水务局局长'],
    ],
    ['主任由县委书记、县长张三担任。', ['主任 张三 县委书记、县长']],
    ['主任由县长担任。', []],
    ['主任由某某同志担任。', ['? 主任由某某同志担任']],
    ['主任由张三、某某某担任。', []],
    ['张三同志兼任应急指挥部办公室主任。', ['应急指挥部办公室主任 张三 -']],
    ['由副县长张三任组长。', ['组长 张三 副县长']],
    ['张三任市水务局局长。', []],
    ['增补市水务局副局长张三为委员。', ['委员 张三 市水务局副局长']],
    ['增补张三同志为成员，李四。', ['成员 张三 -']],
    ['增补某某为成员。', ['? 增补某某为成员']],
    [
      '清溪河：县级河长张三（副县长）、李四（县水利局局长）。',
      ['县级河长 张三 副县长', '县级河长 李四 县水利局局长'],
    ],
    ['总河长由县长张三和县委书记李四共同担任。', ['总河长 张三 县长', '总河长 李四 县委书记']],
    ['副主任由市局局长蓝采和、李四担任。', ['副主任 蓝采和 市局局长', '副主任 李四 -']],
    [
      '主任由张三（副县长）、李四（县水利局局长）担任。',
      ['主任 张三 副县长', '主任 李四 县水利局局长'],
    ],
    ['主任由镇长张三担任。', ['主任 张三 镇长']],
    ['会长分别由张三、李四兼任。', ['会长 张三 -', '会长 李四 -']],
    ['主任暂由张三兼。', ['主任 张三 -']],
    ['主任由张三担任的会议。', []],
  ])('%s', (line, expected) => expect(said(line)).toEqual(expected));
  it('of an office says that it is of the office of the body', () => {
    expect(
      said('应急指挥部成员名单', HEAD, '指挥部下设办公室，设在市水务局，主任由张三担任。').at(-1),
    ).toBe('主任 张三 - @应急指挥部办公室');
    expect(said('应急指挥部成员名单', HEAD, '指挥部办公室主任由张三担任。').at(-1)).toBe(
      '办公室主任 张三 - @应急指挥部',
    );
    expect(said('应急指挥部成员名单', HEAD, '组长由张三担任。').at(-1)).toBe(
      '组长 张三 - @应急指挥部',
    );
    expect(said('应急指挥部成员名单', HEAD, '设办公室。组长由张三担任。').at(-1)).toBe(
      '组长 张三 - @应急指挥部',
    );
    expect(said('应急指挥部成员名单', HEAD, '设办公室。主任由张三担任。').at(-1)).toBe(
      '主任 张三 - @应急指挥部',
    );
  });
  it('is read in no paper of appointments and no chronicle', () => {
    const line = '主任由张三担任。';
    expect(read([line], 'appointments').memberships).toEqual([]);
    expect(read([line], 'chronicle').memberships).toEqual([]);
    expect(read([`## ${line}`]).memberships).toEqual([]);
  });
});

describe('a table', () => {
  it.each<[string, string[]]>([
    // Without heads of columns its first line stands where the heads are.
    [
      table('组长 | 张三 | 市长', '副组长 | 李四 | 副市长', ' | 赵五 | 市水务局局长'),
      ['组长 张三 市长', '副组长 李四 副市长', '副组长 赵五 市水务局局长'],
    ],
    [table('组 长 | 张 三 | 市长', '成员 | 某 | 无'), ['组长 张三 市长', '? 成员\t某\t无']],
    [
      table('成员 | 张三 | 市水务局 | 局长', '成员 | 李四 | 市财政局 | '),
      ['成员 张三 市水务局 局长', '成员 李四 市财政局'],
    ],
    [table('成员 | 张三', '成员 | 李四'), []],
    [table('职务 | 张三 | 市长', '成员 | 李四 | 市水务局局长'), []],
    [
      table('姓名 | 组内职务 | 单位 | 职务', '张三 | 组长 | 市政府 | 市长'),
      ['组长 张三 市政府市长'],
    ],
    [
      table('姓名 | 身份 | 部门 | 职位', '张三 | 副 组 长 | 市水务局 | 局长'),
      ['副组长 张三 市水务局局长'],
    ],
    [table('姓名 | 分工 | 备注', '张三 | 成员 | 市水务局'), ['成员 张三 -']],
    [table('姓名 | 职务', '张三 | 成员甲'), []],
    [table('职务 | 姓名', '成员 | 局长、张三'), ['成员 张三 -']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
  it('may be the first of a document, and another behind it begins anew', () => {
    expect(
      said(
        table('组长 | 张三 | 市长', '成员 | 李四 | 市水务局局长'),
        '甲。',
        table('组长 | 赵五 | 市长', '成员 | 王六 | 市财政局局长'),
      ),
    ).toEqual([
      '组长 张三 市长',
      '成员 李四 市水务局局长',
      '组长 赵五 市长',
      '成员 王六 市财政局局长',
    ]);
  });
});

describe('in traditional script', () => {
  it('words are as printed', () => {
    const { memberships } = read(
      [
        '應急領導小組組成人員名單',
        '組長：張三 縣長',
        '副組長：李四 縣水務局局長',
        '辦公室主任由趙五同志兼任。',
      ],
      'notice',
      '關於成立應急領導小組的通知',
    );
    expect(memberships.map((m) => `${m.body} ${m.post} ${m.person} ${m.office}`)).toEqual([
      '應急領導小組 組長 張三 縣長',
      '應急領導小組 副組長 李四 縣水務局局長',
      '應急領導小組 辦公室主任 趙五 null',
    ]);
  });
});
