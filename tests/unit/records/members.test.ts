/** Lists of the members of a body: every form of a line, and what is no such list. Invented names. */
import { describe, expect, it } from 'vitest';
import { documentOf, membershipsIn, table } from './document.ts';

const TITLE = '关于成立青川市防汛指挥部的通知';
const read = (lines: readonly string[], title = TITLE) =>
  membershipsIn(documentOf(`title: ${title}\nkind: notice`, [`# ${title}`, ...lines]));
/** Post, person and office of each; what is not read after ?. */
const said = (...lines: string[]): string[] => {
  const { memberships, unread } = read(lines);
  return [
    ...memberships.map((m) => `${m.post} ${m.person} ${m.office ?? '-'}`),
    ...unread.map((u) => `? ${u.words}`),
  ];
};
/** The body of the first. */
const bodyOf = (...lines: string[]): string | null | undefined => read(lines).memberships[0]?.body;
const TWO = ['组长：张三 市长', '副组长：李四 副市长'];

describe('what somebody is', () => {
  it.each([
    '张三（女） 市水务局局长',
    '张三（女）市水务局局长',
    '张三 （蒙古族） 市水务局局长',
    '张三（女，回族）市水务局局长',
  ])('is no office: %s', (line) => {
    expect(said('组长：李四 市长', `成员：${line}`)).toEqual([
      '组长 李四 市长',
      '成员 张三 市水务局局长',
    ]);
  });
});

describe('an office in a body', () => {
  it.each([
    '组长',
    '副组长',
    '第一组长',
    '常务副组长',
    '执行组长',
    '名誉组长',
    '总指挥',
    '副总指挥',
    '指挥长',
    '副指挥长',
    '指挥',
    '召集人',
    '副召集人',
    '组员',
    '成员',
    '组成员',
    '会成员',
    '队成员',
  ])('%s: one person is enough', (label) =>
    expect(said(`${label}：张三 市水务局局长`)).toEqual([`${label} 张三 市水务局局长`]),
  );
  it.each([
    '主任委员',
    '主任',
    '副主任',
    '会长',
    '理事长',
    '队长',
    '主席',
    '政委',
    '秘书长',
    '负责人',
    '委员',
    '专家委员',
    '队员',
    '顾问',
    '秘书',
    '联络员',
    '专家',
    '专家组专家',
  ])('%s: it may sign a paper, and needs another beside it', (label) => {
    expect(said(`${label}：张三 市水务局局长`)).toEqual([]);
    expect(said(`${label}：张三 市水务局局长`, '副组长：李四 副市长')).toEqual([
      `${label} 张三 市水务局局长`,
      '副组长 李四 副市长',
    ]);
  });
  it('may be spaced out, and stand before a space alone', () => {
    expect(said('组　长：张三 市长')).toEqual(['组长 张三 市长']);
    expect(said('副 组 长：张三 市长')).toEqual(['副组长 张三 市长']);
    for (const [label, post] of [
      ['组　长', '组长'],
      ['副组长', '副组长'],
      ['总指挥', '总指挥'],
      ['总 指 挥', '总指挥'],
      ['指挥长', '指挥长'],
      ['召集人', '召集人'],
      ['成　员', '成员'],
      ['组　员', '组员'],
      ['第一副组长', '第一副组长'],
      ['常务副组长', '常务副组长'],
    ])
      expect(said(`${label} 张三 市水务局局长`), label).toEqual([`${post} 张三 市水务局局长`]);
    expect(said('主　任 张三 市水务局局长', '副主任 李四 副市长')).toEqual([
      '主任 张三 市水务局局长',
      '副主任 李四 副市长',
    ]);
    // Without an office behind the name it is no line of a list.
    expect(said('组　长 张三')).toEqual([]);
  });
  it('may stand behind a number', () => {
    expect(said('一、组长：张三 市长', '二、成员：李四 副市长')).toEqual([
      '组长 张三 市长',
      '成员 李四 副市长',
    ]);
  });
  it('is not any word before a colon', () => {
    for (const line of ['联系人：张三 市长', '责任人：张三 市长', '我组长：张三 市长'])
      expect(said(line), line).toEqual([]);
  });
});

describe('labels that have run together', () => {
  it.each([
    '组长：张三 市长；副组长：李四 副市长',
    '组长：张三 市长。副组长：李四 副市长',
    '组长：张三 市长，副组长：李四 副市长',
    '组长：张三 市长 副组长：李四 副市长',
    '组长：张三（市长）副组长：李四 副市长',
    '组长：张三  市长副组长：李四 副市长',
  ])('%s', (line) => {
    const [first, second] = said(line);
    expect(first).toBe('组长 张三 市长');
    expect(second).toBe('副组长 李四 副市长');
  });
  it('behind words that name the body', () => {
    expect(said('防汛指挥部组成人员如下：组长：张三 市长；副组长：李四 副市长。')).toEqual([
      '组长 张三 市长',
      '副组长 李四 副市长',
    ]);
  });
  it('in a line that goes on from the one above', () => {
    expect(
      said('组长：张三 市长', '成员：李四 市水务局局长', '王五 市财政局局长联络员：赵六'),
    ).toContain('成员 李四 市水务局局长');
    expect(
      said(
        '组长：张三 市长',
        '成员：李四 市水务局局长',
        '王五 市财政局副局长委　员：赵六 市教育局局长',
      ),
    ).toEqual([
      '组长 张三 市长',
      '成员 李四 市水务局局长',
      '成员 王五 市财政局副局长',
      '委员 赵六 市教育局局长',
    ]);
  });
});

describe('persons of a line', () => {
  it.each<[string, string[]]>([
    ['成员：张三、李四', ['成员 张三 -', '成员 李四 -']],
    ['成员：张三，李四', ['成员 张三 -', '成员 李四 -']],
    ['成员：张三 李四 王五', ['成员 张三 -', '成员 李四 -', '成员 王五 -']],
    ['成员：张 三 李 四', ['成员 张三 -', '成员 李四 -']],
    ['成员：张三（市水务局局长）', ['成员 张三 市水务局局长']],
    [
      '成员：张三（市水务局局长）、李四（市财政局局长）',
      ['成员 张三 市水务局局长', '成员 李四 市财政局局长'],
    ],
    [
      '成员：张三（市水务局局长）李四（市财政局局长）',
      ['成员 张三 市水务局局长', '成员 李四 市财政局局长'],
    ],
    ['成员：张三 （市水务局局长）', ['成员 张三 市水务局局长']],
    ['成员：张三（市水务局（河长办）局长）', ['成员 张三 市水务局（河长办）局长']],
    ['成员：张三同志（市水务局局长）', ['成员 张三 市水务局局长']],
    ['成员：张三同志 市水务局局长', ['成员 张三 市水务局局长']],
    ['成员：张三，市水务局局长', ['成员 张三 市水务局局长']],
    ['成员：张三，市水务局', ['成员 张三 市水务局']],
    ['成员：市水务局局长张三', ['成员 张三 市水务局局长']],
    [
      '成员：市水务局局长张小三、市财政局局长欧阳建国',
      ['成员 张小三 市水务局局长', '成员 欧阳建国 市财政局局长'],
    ],
    ['成员：市水务局局长张三同志', ['成员 张三 市水务局局长']],
    ['成员：张三 市委副书记、市长', ['成员 张三 市委副书记、市长']],
    ['成员：张三（市委副书记、市长）', ['成员 张三 市委副书记、市长']],
    [
      '成员：张三 市水务局局长 李四 市财政局局长',
      ['成员 张三 市水务局局长', '成员 李四 市财政局局长'],
    ],
    ['成员：张三 市水务局', ['成员 张三 市水务局']],
    ['成员：张三 市水务局 局长', ['成员 张三 市水务局 局长']],
    ['成员：张三 市水务局局长。', ['成员 张三 市水务局局长']],
    ['成员：张三 市水务局局长；', ['成员 张三 市水务局局长']],
    // Offices and units are no names.
    ['成员：局长 市水务局', ['? 成员：局长 市水务局']],
    ['组长：张三 市长某局局长李四 副市长', ['? 组长：张三 市长某局局长李四 副市长']],
  ])('%s', (line, expected) => {
    const all = said('组长：钱一 市长', line);
    expect(line.startsWith('组长') ? said(line) : all.slice(1)).toEqual(
      line.startsWith('组长') ? [] : expected,
    );
  });

  it('go on on further lines', () => {
    expect(said(...TWO, '王五 副市长', '成员：赵六 市水务局局长', '孙七 市财政局局长')).toEqual([
      '组长 张三 市长',
      '副组长 李四 副市长',
      '副组长 王五 副市长',
      '成员 赵六 市水务局局长',
      '成员 孙七 市财政局局长',
    ]);
  });
  it('of a body with one head: who stands under him has lost his label', () => {
    expect(said('组长：张三 市长', '李四 副市长', '成员：王五 市水务局局长')).toEqual([
      '组长 张三 市长',
      '成员 王五 市水务局局长',
      '? 李四 副市长',
    ]);
    for (const post of ['副组长', '成员', '顾问', '专家', '秘书'])
      expect(said(`组长：钱一 市长`, `${post}：张三 市长`, '李四 副市长'), post).toEqual([
        '组长 钱一 市长',
        `${post} 张三 市长`,
        `${post} 李四 副市长`,
      ]);
  });
  it('end with the signature of the paper', () => {
    expect(said(...TWO, '主任：王五')).toEqual([
      '组长 张三 市长',
      '副组长 李四 副市长',
      '主任 王五 -',
    ]);
    expect(said(...TWO, '成员：王五 市水务局局长', '组长：赵六')).toEqual([
      '组长 张三 市长',
      '副组长 李四 副市长',
      '成员 王五 市水务局局长',
      '组长 赵六 -',
    ]);
  });
  it('that a sentence cuts off from the list are reported', () => {
    expect(said(...TWO, '以上人员职责如下。', '王五 市水务局局长', '赵六 市财政局局长')).toEqual([
      '组长 张三 市长',
      '副组长 李四 副市长',
      '? 王五 市水务局局长',
      '? 赵六 市财政局局长',
    ]);
    expect(said(...TWO, '以上人员职责如下。', '王五')).toEqual([
      '组长 张三 市长',
      '副组长 李四 副市长',
    ]);
  });
});

describe('a list of units', () => {
  it.each([
    '成员：市水务局、市财政局',
    '成员：市水务局，市财政局。',
    '成员：市水务局局长、市财政局局长',
    '成员：各成员单位、有关部门',
    '成员：各县负责人、各县负责同志',
    '成员：市政府分管领导、有关同志',
  ])('%s is none of persons', (line) => {
    expect(said(...TWO, line)).toEqual(['组长 张三 市长', '副组长 李四 副市长']);
    expect(said(line)).toEqual([]);
  });
  it('with words of another kind is reported', () => {
    expect(said(...TWO, '成员：某某某某某某')).toContain('? 成员：某某某某某某');
    expect(said(...TWO, '成员：某三 市水务局某')).toContain('? 成员：某三 市水务局某');
  });
});

describe('the body of a list', () => {
  it.each([
    ['防汛领导小组组成人员名单：', '防汛领导小组'],
    ['青川市防汛指挥部组成人员', '青川市防汛指挥部'],
    ['一、青川市防汛指挥部成员名单', '青川市防汛指挥部'],
    ['附件1：青川市防汛工作专班人员名单', '青川市防汛工作专班'],
    ['防汛专家组成员如下：', '防汛专家组'],
    ['防汛联席会议组成', '防汛联席会议'],
    ['青川市防汛委员会', '青川市防汛委员会'],
    ['青川市防汛指挥部办公室', '青川市防汛指挥部办公室'],
    ['市水务局名单', '市水务局'],
    ['决定成立青川市防汛领导小组，名单如下：', '青川市防汛领导小组'],
    ['为做好工作，市政府设立由市长任组长的防汛指挥部。', '防汛指挥部'],
    ['调整了青川市安全委员会，组成人员如下', '青川市安全委员会'],
    ['组建青川市工作组。', '青川市工作组'],
    ['成立由有关部门组成的协调小组。', '协调小组'],
  ])('%s', (line, body) => expect(bodyOf(line, ...TWO)).toBe(body));
  it.each(['各单位：', '名单', '成员', `${'某'.repeat(51)}名单`, '某某名单', '做好工作，组成名单'])(
    'is not named by %s',
    (line) => expect(bodyOf(line, ...TWO) ?? null).not.toBe(line),
  );
  it('is that which stands above last', () => {
    const { memberships } = read([
      '防汛领导小组组成人员名单：',
      ...TWO,
      '抗旱领导小组组成人员名单：',
      '组长：王五 市长',
      '副组长：赵六 副市长',
    ]);
    expect(memberships.map((m) => [m.person, m.body])).toEqual([
      ['张三', '防汛领导小组'],
      ['李四', '防汛领导小组'],
      ['王五', '抗旱领导小组'],
      ['赵六', '抗旱领导小组'],
    ]);
  });
});

describe('a table of members', () => {
  it('has a column of names and one of what they are', () => {
    expect(
      said(
        table(
          '序号 | 职务 | 姓名 | 单位及职务',
          '1 | 组长 | 张三 | 市长',
          '2 | 成 员 | 李四 | 市水务局局长',
        ),
      ),
    ).toEqual(['组长 张三 市长', '成员 李四 市水务局局长']);
    expect(said(table('姓 名 | 组内身份', '张三 | 组长'))).toEqual(['组长 张三 -']);
    expect(said(table('姓名 | 单位 | 职务 | 分工', '张三 | 市水务局 | 局长 | 组长'))).toEqual([
      '组长 张三 市水务局局长',
    ]);
    expect(
      said(table('河流 | 县级河长 | 职务 | 联系单位', '白水河 | 张三 | 副县长 | 县水利局')),
    ).toEqual(['县级河长 张三 副县长']);
    expect(said(table('姓名 | 职务', '张三、李四 | 成员'))).toEqual(['成员 张三 -', '成员 李四 -']);
  });
  it.each([
    ['no names', table('人员 | 职务', '张三 | 组长')],
    ['no office of a body', table('姓名 | 职务', '张三 | 局长')],
    ['another column that says so', table('姓名 | 备注', '张三 | 组长')],
    ['an office in the place of a name', table('姓名 | 职务', '局长 | 组长')],
  ])('is none with %s', (_, text) => expect(said(text)).toEqual([]));
});

describe('a list in traditional script', () => {
  it('is read, and says its words as printed', () => {
    const { memberships } = read(
      ['組長：張三 縣長', '副組長：李四 縣水務局局長'],
      '關於成立青川縣防汛指揮部的通知',
    );
    expect(memberships.map((m) => [m.post, m.person, m.office])).toEqual([
      ['組長', '張三', '縣長'],
      ['副組長', '李四', '縣水務局局長'],
    ]);
  });
});

describe('who answers for a water or a wood', () => {
  it.each([
    [
      '县总河长由县委书记张三同志、县长宓怀信同志共同担任。',
      ['总河长 张三 县委书记', '总河长 宓怀信 县长'],
    ],
    ['清溪河：县级河长张三（副县长），联系单位为县水利局。', ['县级河长 张三 副县长']],
    ['库长由副县长张三担任。', ['库长 张三 副县长']],
    ['河长由乡镇长担任。', []],
  ])('%s', (line, right) => expect(said(line)).toEqual(right));
});

describe('groups within a body', () => {
  const bodies = (...lines: string[]): (string | null)[] =>
    read(lines, '关于成立青川市防汛指挥部的通知').memberships.map((m) => m.body);
  it('are named with it, and end with the next heading that is none', () => {
    const lead = ['组　长：张三　市长', '副组长：李四　副市长'];
    const named = bodies(
      '决定成立青川市防汛指挥部。',
      ...lead,
      '## 一、抢险组',
      ...lead,
      '## 二、督导组',
      ...lead,
      '## 三、其他人员',
      ...lead,
    );
    expect(named.map((n) => n?.replace('青川市防汛指挥部', '^'))).toEqual([
      ...['^', '^'],
      ...['^抢险组', '^抢险组'],
      ...['^督导组', '^督导组'],
      ...['^', '^'],
    ]);
  });
  it('are none without a body over them', () => {
    const { memberships } = read(['## 一、抢险组', ...TWO], '关于做好抢险工作的通知');
    expect(memberships.map((m) => m.body)).toEqual([null, null]);
  });
});
