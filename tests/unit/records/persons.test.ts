/** Persons with their offices in running text, by what stands before and behind the name. Invented names. */
import { describe, expect, it } from 'vitest';
import {
  endsName,
  isOwnOffice,
  readPersons,
  titleWithoutName,
} from '../../../src/records/persons.ts';

/** Office and name of each; `*` is of a firm, `?` is not certain to end there. */
const who = (text: string, known: readonly string[] = []): string[] =>
  readPersons(text, new Set(known)).map(
    (p) => `${p.office} ${p.name}${p.isPublic ? '' : '*'}${p.certain ? '' : '?'}`,
  );

describe('where a name ends', () => {
  it.each([
    '',
    '、',
    '，',
    '。',
    '；',
    '：',
    '！',
    '？',
    '）',
    '（',
    '“',
    '”',
    '《',
    '》',
    ' ',
    '一行',
    '等',
    '同志',
    '先生',
    '女士',
    '参加',
    '出席',
    '列席',
    '召开',
    '主持',
    '前往',
    '赴',
    '陪同',
    '会见',
    '会谈',
    '调研',
    '督导',
    '督查',
    '督察',
    '督办',
    '督促',
    '检查',
    '带队',
    '带领',
    '率领',
    '率队',
    '率',
    '深入',
    '围绕',
    '听取',
    '接待',
    '接见',
    '接受',
    '拜访',
    '拜会',
    '分别',
    '先后',
    '随同',
    '走访',
    '慰问',
    '看望',
    '考察',
    '视察',
    '指导',
    '指挥',
    '部署',
    '宣布',
    '宣读',
    '讲话',
    '致辞',
    '致词',
    '发言',
    '代表',
    '签署',
    '签约',
    '观看',
    '参观',
    '观摩',
    '组织',
    '研究',
    '审议',
    '传达',
    '学习',
    '实地',
    '专题',
    '现场',
    '安排',
    '受邀',
    '应邀',
    '巡查',
    '巡视',
    '巡河',
    '暗访',
    '夜查',
    '开展',
    '推动',
    '推进',
    '协调',
    '调度',
    '约谈',
    '洽谈',
    '对接',
    '座谈',
    '通报',
    '强调',
    '指出',
    '要求',
    '介绍',
    '汇报',
    '解读',
    '当选',
    '被',
    '获',
    '共同',
    '一同',
    '一起',
    '继续',
    '再次',
    '首次',
    '亲自',
    '全程',
    '集中',
    '专程',
    '连续',
    '到会',
    '到场',
    '到',
    '在',
    '以',
    '作',
    '做',
    '就',
    '向',
    '与',
    '同',
    '和',
    '及',
    '为',
    '从',
    '由',
    '于',
    '来',
    '对',
    '抵',
    '返',
    '主管',
    '分管',
    '包联',
    '联系',
    '揭牌',
    '启动',
    '宣讲',
    '授课',
    '巡',
    '检',
    '会',
    '访',
    '领',
    '见证',
    '批示',
    '提出',
    '表示',
    '致',
    '颁',
    '验收',
    '入户',
    '下沉',
    '蹲点',
    '接访',
    '下访',
    '接听',
    '不再',
    '任',
    '担任',
  ])('before “%s”', (after) => expect(endsName(`张三${after}`, 2)).toBe(true));
  it.each(['三', '等级', '等额', '路', '河', '建'])('not before “%s”', (after) =>
    expect(endsName(`张三${after}`, 2)).toBe(false),
  );
});

describe('a person with an office', () => {
  it.each<[string, string[]]>([
    ['市长张三调研水利。', ['市长 张三?']],
    ['市长张三，调研水利。', ['市长 张三']],
    ['市长张小三到某地。', ['市长 张小三?']],
    ['市长张三一行到某地。', ['市长 张三']],
    ['市长张三同志讲话。', ['市长 张三']],
    ['市长张三（左一）讲话。', ['市长 张三?']],
    ['市委书记欧阳三，到会。', ['市委书记 欧阳三']],
    ['市委书记欧阳建国，到会。', ['市委书记 欧阳建国']],
    ['市长阿力木·买买提，到会。', ['市长 阿力木·买买提']],
    ['市长阿力木·买买提到会。', ['市长 阿力木·买买提?']],
    ['副市长哈斯其其格，到会。', ['副市长 哈斯其其格?']],
    // A list of names under one office, and another office behind it.
    ['副市长张三、李四，到会。', ['副市长 张三', '副市长 李四']],
    // 张三和 may be a name, too.
    ['副市长张三和李四，到会。', ['副市长 张三?', '副市长 李四']],
    ['市长张三、市委书记李四，到会。', ['市长 张三', '市委书记 李四']],
    ['市长张三，副市长李四、王五，到会。', ['市长 张三', '副市长 李四', '副市长 王五']],
    // Offices of one person.
    ['市委副书记、市长张三，到会。', ['市委副书记、市长 张三']],
    ['会见市委副书记、市长张三。', ['市委副书记、市长 张三']],
    ['会议、市长张三。', ['市长 张三']],
    // What stands before an office is no part of it.
    ['会见市长张三。', ['市长 张三']],
    ['陪同市长张三。', ['市长 张三']],
    ['并与市长张三。', ['市长 张三']],
    ['以及市长张三。', ['市长 张三']],
    ['由市长张三。', ['市长 张三']],
    ['由市政协副主席张三。', ['市政协副主席 张三']],
    ['由中共云山市委书记张三。', ['中共云山市委书记 张三']],
    // A name before its title, where a person comes.
    ['会见省水利厅张小三副厅长一行。', ['省水利厅副厅长 张小三']],
    ['会见张小三主任同志。', ['主任 张小三']],
    ['州长助理张小三出席会议。', ['州长助理 张小三']],
    ['会见某公司张小三总经理一行。', ['某公司总经理 张小三*']],
    ['会见某公司某小三总经理一行。', []],
    ['会见省水利厅张小三副厅长。', []],
    // In titles nothing is read, and positions stay.
    ['学习《市长张三，讲话》。', []],
    ['学习《讲话》，市长张三，到会。', ['市长 张三']],
    // Words behind a title that are no name.
    ['市长办公会议召开。', []],
    ['市长助理，到会。', []],
    ['市长热线，开通。', []],
    ['校长培训，召开。', []],
    ['书记带头，学习。', []],
    ['主任会议，召开。', []],
    ['成长、生长，特长、家长。', []],
  ])('%s', (text, expected) => expect(who(text)).toEqual(expected));

  it.each([
    '公司',
    '集团',
    '企业',
    '厂',
    '商会',
    '协会',
    '学会',
    '基金会',
    '俱乐部',
    '促进会',
    '研究会',
    '联盟',
    '合作社',
    '事务所',
    '设计院',
    '设计研究院',
    '银行',
    '证券',
    '保险',
    '油田',
    '酒店',
    '商场',
    '超市',
  ])('of %s it is no public office', (body) => {
    expect(who(`会见某某${body}主任张三。`)).toEqual([`某某${body}主任 张三*`]);
  });
  it('of a firm goes on to the next of the list, unless that is of the city', () => {
    expect(who('会见某公司董事长张三、副总经理李四。')).toEqual([
      '某公司董事长 张三*',
      '副总经理 李四*',
    ]);
    expect(who('会见某公司董事长张三、市长李四。')).toEqual(['某公司董事长 张三*', '市长 李四']);
    expect(who('会见某公司董事长张三，副局长李四。')).toEqual([
      '某公司董事长 张三*',
      '副局长 李四',
    ]);
    expect(who('会见市长张三、副总经理李四。')).toEqual(['市长 张三', '副总经理 李四']);
  });
  it('is known whole where the text has it elsewhere', () => {
    expect(who('市长张建到会。', ['张建'])).toEqual(['市长 张建']);
    expect(who('市长张建到会。')).toEqual(['市长 张建?']);
    // The longest that is known.
    expect(who('市长张建到会。', ['张建', '张建到'])).toEqual(['市长 张建到']);
    expect(who('副市长张三、主任李，到会。', ['主任李'])).toEqual(['副市长 张三', '副市长 主任李']);
  });
  it('says where it stands', () => {
    const [first, second] = readPersons('今天，市长张三、李小四，到会。');
    expect([first?.start, first?.end]).toEqual([5, 7]);
    expect([second?.start, second?.end]).toEqual([8, 11]);
  });
});

describe('an office of the authority', () => {
  it.each([
    null,
    '市委书记',
    '市政府秘书长',
    '市人民政府副市长',
    '市人大常委会主任',
    '市政协主席',
    '市领导',
    '市长',
    '县长',
    '市纪委书记',
    '市监委主任',
    '市四大班子领导',
    '市大班子领导',
    '市党政领导',
    '副市长',
    '常务副县长',
    '政府副市长',
    '党组书记',
    '党委党组成员',
    '政府党组成员',
    '省委书记',
    '旗长',
    '镇长',
    '主任',
  ])('%s', (office) => expect(isOwnOffice(office)).toBe(true));
  it.each(['某公司总经理', '云山市市长', '市水务局局长', '基金会理事长'])('not %s', (office) =>
    expect(isOwnOffice(office)).toBe(false),
  );
});

describe('an office without a name', () => {
  it.each([
    ['市长到某地调研。', '市长'],
    ['副市长主持召开会议。', '副市长'],
    ['市委书记强调要求。', '市委书记'],
  ])('%s', (text, office) => expect(titleWithoutName(text)).toBe(office));
  it.each([
    '市长办公会议召开。',
    '市长专题会召开。',
    '市长联席会议。',
    '市长会议召开。',
    '市长会商某事。',
    '市长热线开通。',
    '市长信箱开通。',
    '市长接待日。',
    '市长质量奖。',
    '书记述职。',
    '主任座谈会。',
    '主任工作会。',
    '校长培训班。',
    '某公司总经理来访。',
    '召开会议。',
    '一二三四五六七八九市长来访。',
    '今天，市长来访。',
  ])('not %s', (text) => expect(titleWithoutName(text)).toBeUndefined());
});

describe('a list of names under one office', () => {
  it.each([
    [
      '副区长辛弃非、柳如烟（女）及区政协副主席管仲平出席。',
      ['副区长 辛弃非', '副区长 柳如烟', '区政协副主席 管仲平'],
    ],
    [
      '副县长丁乙（女，回族）、卫甲及县政协主席石丙出席。',
      ['副县长 丁乙', '副县长 卫甲', '县政协主席 石丙'],
    ],
  ] as const)('%s', (text, all) => {
    expect(who(text).map((one) => one.replace('?', ''))).toEqual(all);
  });
});

describe('whose office it is', () => {
  it.each<[string, string[]]>([
    ['地委、行署领导周伯年到场。', ['地委、行署领导 周伯年']],
    ['县委、县政府领导周伯年出席。', ['县委、县政府领导 周伯年']],
    ['东岭大学校长周伯年出席。', ['东岭大学校长 周伯年']],
    ['在学校长期工作的教师。', []],
    ['慰问环卫工人、县政府领导周伯年出席。', ['县政府领导 周伯年']],
  ])('%s', (say, right) => expect(who(say).map((w) => w.replace(/\?$/u, ''))).toEqual(right));
});
