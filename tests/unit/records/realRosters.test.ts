/** Rosters as ministries and provinces print them: groups under one open label, offices that nobody has listed, titles over two lines. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { documentOf, membershipsIn } from './document.ts';

const said = (title: string, ...lines: string[]): string[] => {
  const { memberships, unread } = membershipsIn(documentOf(`title: ${title}\nkind: notice`, lines));
  return [
    ...memberships.map(
      (m) => `${m.post} ${m.person} ${m.office ?? '-'}${m.body === null ? '' : ` @${m.body}`}`,
    ),
    ...unread.map((u) => `? ${u.words}`),
  ];
};
const TITLE = '关于调整省语言文字委员会组成人员的通知';

describe('one open label over several groups', () => {
  it('each group has its own words', () =>
    expect(
      said(
        TITLE,
        '省语言文字委员会组成人员名单',
        '主任：钱一鸣 副省长',
        '顾问：',
        '（一）行业顾问',
        '冯志高 省广电局副局长',
        '（二）学术顾问（按姓氏笔画为序）',
        '卫敏 教授、某某师范大学原党委书记',
        '施大同 院士、某某研究院学术委员会主任',
      ),
    ).toEqual([
      '主任 钱一鸣 副省长 @省语言文字委员会',
      '行业顾问 冯志高 省广电局副局长 @省语言文字委员会',
      '学术顾问 卫敏 教授、某某师范大学原党委书记 @省语言文字委员会',
      '学术顾问 施大同 院士、某某研究院学术委员会主任 @省语言文字委员会',
    ]));
  it('what is no office that anybody knows is told, and those behind it are read', () =>
    expect(
      said(
        TITLE,
        '省语言文字委员会组成人员名单',
        '主任：钱一鸣 副省长',
        '委员：冯志高 省广电局副局长',
        '曹子建 一级演员、某某剧团当家花旦',
        '严实 省出版局副局长',
      ),
    ).toEqual([
      '主任 钱一鸣 副省长 @省语言文字委员会',
      '委员 冯志高 省广电局副局长 @省语言文字委员会',
      '委员 严实 省出版局副局长 @省语言文字委员会',
      '? 曹子建 一级演员、某某剧团当家花旦',
    ]));
  it('a line under a label that stands alone is told', () =>
    expect(
      said(
        '关于成立省防灾领导小组的通知',
        '组长：',
        '钱一鸣 首席灾害观察者',
        '副组长：',
        '冯志高 省水利厅厅长',
        '成员：',
        '严实 省财政厅副厅长',
      ),
    ).toEqual([
      '副组长 冯志高 省水利厅厅长',
      '成员 严实 省财政厅副厅长',
      '? 钱一鸣 首席灾害观察者',
    ]));
});

describe('offices and bodies before a name', () => {
  it.each([
    [
      '副主任由省文联副主席、党组书记高小满，省残联理事长严实兼任。',
      ['副主任 高小满 省文联副主席、党组书记', '副主任 严实 省残联理事长'],
    ],
    ['副主任由常州市市长、市委副书记高小满兼任。', ['副主任 高小满 常州市市长、市委副书记']],
    [
      '副组长由全国总工会副主席、书记处书记高小满担任。',
      ['副组长 高小满 全国总工会副主席、书记处书记'],
    ],
  ])('%s', (line, out) => expect(said('关于成立某组的通知', line)).toEqual(out));
  it('offices of the State', () =>
    expect(
      said(
        '关于成立某组的通知',
        '组长：钱一鸣 国务院副总理',
        '成员：冯志高 外交部部务会议成员、新闻办主任',
      ),
    ).toEqual(['组长 钱一鸣 国务院副总理', '成员 冯志高 外交部部务会议成员、新闻办主任']));
});

describe('a name with the office directly behind it', () => {
  it('is told, while offices alone are none', () =>
    expect(
      said(
        '关于成立省测绘领导小组的通知',
        '组长：钱一鸣省人民政府副省长',
        '副组长：省自然资源厅厅长',
        '成员：严实 省财政厅副厅长',
      ),
    ).toEqual(['成员 严实 省财政厅副厅长', '? 组长：钱一鸣省人民政府副省长']));
});

describe('a title over two lines', () => {
  it('is the name that stands in one line above', () =>
    expect(
      said(
        '关于同意建立省家政服务联席会议制度的批复',
        '同意建立由省领导牵头的全省家政服务厅际联席会议制度。',
        '全省家政服务',
        '厅际联席会议成员名单',
        '召集人：钱一鸣 副省长',
        '成员：严实 省财政厅副厅长',
      ),
    ).toEqual([
      '召集人 钱一鸣 副省长 @全省家政服务厅际联席会议',
      '成员 严实 省财政厅副厅长 @全省家政服务厅际联席会议',
    ]));
});
