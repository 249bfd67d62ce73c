/** How, behind what and in which case somebody acts, criteria of articles, sections of bodies. By hand, before it was run; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ house: ['县房管局'], forest: ['县林业局'], mine: ['县安监局'] });
const read = (say: string) => dutiesOf(say, register, { date: '2023-03-01' });
const who = (say: string): string[] =>
  read(say).duties.map(
    ({ agencies, modality, text }) =>
      `${agencies.map((a) => a.printed).join('|')} ${modality}: ${text}`,
  );
const told = (say: string): string[] => read(say).unread.map(({ text }) => text);
const due = (say: string): string[] =>
  read(say).deadlines.map(({ text, what, owners }) => `${text} ${what} ${owners.join('|')}`);

describe('how or why somebody may do something', () => {
  it('goes with what he may', () =>
    expect(who('居民委员会在街道办事处协助下，可以设立调解室。')).toEqual([
      '居民委员会 may: 居民委员会在街道办事处协助下，可以设立调解室。',
    ]));
  it('goes with what he must not', () =>
    expect(who('县林业局根据防火形势的需要，不得放行火种。')).toEqual([
      '县林业局 must-not: 县林业局根据防火形势的需要，不得放行火种。',
    ]));
  it('is no such thing where it says what he does', () =>
    expect(who('县安监局对矿山负监管责任，不得收取费用。')).toEqual([
      '县安监局 must: 县安监局对矿山负监管责任，',
      '县安监局 must-not: 不得收取费用。',
    ]));
});

describe('what somebody hands in behind what he has done himself', () => {
  it('is his, and what another does with it that other’s', () =>
    expect(who('建设单位自评达标后，向县房管局申请核验，县房管局组织专家现场核验。')).toEqual([
      '建设单位 must: 建设单位自评达标后，向县房管局申请核验，',
      '县房管局 must: 县房管局组织专家现场核验。',
    ]));
  it('is not his where others have looked at his', () =>
    expect(who('企业变更后，报县安监局的材料由县安监局归档。')).toEqual([
      '县安监局 must: 企业变更后，报县安监局的材料由县安监局归档。',
    ]));
});

describe('criteria of an article', () => {
  const article =
    '第六条　申领补贴应当符合以下条件：\n\n（一）户口在本县五年以上；\n\n（二）人均收入高于县人民政府规定的标准；\n\n（三）申请前两年内未转让承包地；\n\n（四）申请人应当年满十八周岁。';
  it('are no duties and set no time, unless they say what must be', () => {
    expect(who(article)).toEqual(['申请人 must: 申请人应当年满十八周岁。']);
    expect(due(article)).toEqual([]);
  });
  it('end with the article', () =>
    expect(
      who(
        '第六条　有下列情形之一的，不予登记：\n\n（一）资料不全的。\n\n第七条　县房管局应当公示。',
      ),
    ).toEqual(['县房管局 must: 县房管局应当公示。']));
  it('are none where measures follow', () =>
    expect(
      who(
        '第六条　出现下列情形的，县林业局应当采取以下措施：\n\n（一）封山巡护；\n\n（二）发布公告。',
      ),
    ).toEqual([
      '县林业局 must: 出现下列情形的，县林业局应当采取以下措施：',
      '县林业局 must: 封山巡护；',
      '县林业局 must: 发布公告。',
    ]));
});

describe('a section of a body', () => {
  it('is somebody else than the body, in no register', () => {
    expect(who('证照由专区工商处企业科统一保管。')).toEqual([
      '专区工商处企业科 must: 证照由专区工商处企业科统一保管。',
    ]);
    expect(who('县统计局农业股汇总各乡报表。')).toEqual([
      '县统计局农业股 must: 县统计局农业股汇总各乡报表。',
    ]);
  });
  it('is none where the word is another', () =>
    expect(who('由县卫生局重点学科组织实施。')).not.toContain('县卫生局重点学科'));
});

describe('who is meant', () => {
  it('is an office by its field before 有权, and no right of property', () =>
    expect(who('擅自接火的，辖区派出所有权制止。')).toEqual([
      '辖区派出所 may: 擅自接火的，辖区派出所有权制止。',
    ]));
  it('are those of all places of a kind of land', () =>
    expect(who('矿区各乡、村都要组建巡查队。')).toEqual([
      '矿区各乡、村 must: 矿区各乡、村都要组建巡查队。',
    ]));
  it('is nobody who is named where something is handed on', () => {
    const say = '主管局批复方案后十日内必须落实到班组。';
    expect(who(say)).toEqual([]);
    expect(told(say)).toEqual([say]);
  });
  it('is nobody who is named where something is to be begun behind it', () => {
    const say = '主管局下达计划后三十天内须组织动工。';
    expect(who(say)).toEqual([]);
    expect(told(say)).toEqual([say]);
  });
  it('is nobody where a share is to be reached', () => {
    const say = '乡村医生持证执业率2024年底前达到95%。';
    expect(who(say)).toEqual([]);
    expect(due(say)).toEqual(['2024年底前 达到95% ']);
  });
  it('is no fair before what must pass a body', () => {
    expect(who('大型庙会须经县安监局核准。')).toEqual([]);
    expect(told('大型庙会须经县安监局核准。')).toEqual(['大型庙会须经县安监局核准。']);
  });
});

describe('a ban on those who were looked into', () => {
  it('is not that of whoever looked', () => {
    const say = '县安监局对矿井进行核查，隐患未消除的不得下井。';
    expect(who(say)).toEqual(['县安监局 must: 县安监局对矿井进行核查，']);
    expect(told(say)).toEqual(['隐患未消除的不得下井。']);
  });
  it('is his where it is what he gives', () =>
    expect(who('县安监局要从严审核，材料不实的不得发证。')).toEqual([
      '县安监局 must: 县安监局要从严审核，',
      '县安监局 must-not: 材料不实的不得发证。',
    ]));
});

describe('words of others before a subject', () => {
  it('go on behind 并', () => {
    const say = '进山必须登记，并将火种留在卡口，其他人员不得放行。';
    expect(who(say)).toEqual(['其他人员 must-not: 其他人员不得放行。']);
    expect(told(say)).toEqual(['进山必须登记，', '并将火种留在卡口，']);
  });
});

describe('times', () => {
  it('of several hours a day are one', () =>
    expect(due('县林业局每日9时、15时上报火情。')).toEqual([
      '每日9时、15时 每日9时、15时上报火情 县林业局',
    ]));
  it('say by when something comes into use', () =>
    expect(due('县房管局要加快施工，确保2023年9月投入运营。')).toEqual([
      '2023年9月 投入运营 县房管局',
    ]));
  it('that only have a name are nobody’s', () =>
    expect(due('4月1日至4月30日为集中整治阶段，县林业局要组织巡山。')).toEqual([
      '4月1日至4月30日 为集中整治阶段 ',
    ]));
});

describe('whoever is named for a case', () => {
  it('finds something and must tell of it at once', () => {
    expect(who('租户发现燃气泄漏，应立即关阀。')).toEqual([
      '租户 must: 租户发现燃气泄漏，应立即关阀。',
    ]);
    expect(who('旅客遇到险情，须马上撤离。')).toEqual(['旅客 must: 旅客遇到险情，须马上撤离。']);
  });
  it('are several fields by one word, whatever their verb', () =>
    expect(who('未缴清的，县房管局不予备案，通信、供热部门不予开通。')).toEqual([
      '县房管局 must: 未缴清的，县房管局不予备案，',
      '通信、供热部门 must: 通信、供热部门不予开通。',
    ]));
  it('is who has come from elsewhere, behind a day', () =>
    expect(who('5月6日以后来县人员必须登记。')).toEqual([
      '来县人员 must: 5月6日以后来县人员必须登记。',
    ]));
  it('is no household that is spared', () => expect(who('幼儿园、福利院免缴。')).toEqual([]));
});

describe('what nobody owes', () => {
  it('is what happened in a year of Chinese digits, nor what a government decides on it', () =>
    expect(
      who('一九九六年，各级林业部门认真护林，处理案件五十件。为表彰先进，县政府决定授予荣誉。'),
    ).toEqual([]));
  it('is money from several purses', () =>
    expect(who('建桥经费由上级补贴、村民自筹共同解决。')).toEqual([]));
  it('is who helps, in a sentence of his own, as a partner of whoever watches', () =>
    expect(who('县林业局要查处盗伐。承包户应当配合，')).toEqual([
      '县林业局 must: 县林业局要查处盗伐。',
      '承包户 must: 承包户应当配合，',
    ]));
  it('is how a sum grows from day to day', () =>
    expect(due('县房管局负责征收，逾期不缴的，每日加收万分之五滞纳金。')).toEqual([]));
  it('is no want of anything where a record of a meeting is made', () =>
    expect(told('县安监局承办会议，会后3个工作日内送会议纪要。')).toEqual([]));
});

describe('behind a semicolon', () => {
  it('what a thing is goes with whoever sees to it', () =>
    expect(who('县道由县房管局养护；通组道路，归乡村共有，由村民小组养护。')).toEqual([
      '县房管局 must: 县道由县房管局养护；',
      '村民小组 must: 通组道路，归乡村共有，由村民小组养护。',
    ]));
  it('nothing before it is lost where another is named behind it', () => {
    const say = '种苗费照旧支付；县林业局统一调苗。';
    expect(who(say)).toEqual(['县林业局 must: 县林业局统一调苗。']);
    expect(told(say)).toEqual(['种苗费照旧支付；']);
  });
});

describe('a ban in a sentence of its own', () => {
  it('is not his who was named in the sentence before', () => {
    const say = '渡口由乡政府管理。严禁超载。';
    expect(who(say)).toEqual(['乡政府 must: 渡口由乡政府管理。']);
    expect(told(say)).toContain('严禁超载。');
  });
});

describe('more who act', () => {
  it('are purses of two levels, and enterprises that a size narrows', () => {
    expect(who('对转产渔船，省、市两级财政给予补助；县林业局登记。')).toEqual([
      '省、市两级财政 must: 对转产渔船，省、市两级财政给予补助；',
      '县林业局 must: 县林业局登记。',
    ]);
    expect(who('年取水一万吨以上的企业每季度末前向县林业局报表。')).toEqual([
      '企业 must: 年取水一万吨以上的企业每季度末前向县林业局报表。',
    ]);
  });
  it('are those of all places behind what is over', () =>
    expect(who('各乡镇秋收结束后要清理沟渠。')).toEqual([
      '各乡镇 must: 各乡镇秋收结束后要清理沟渠。',
    ]));
  it('are not told of where a work stands for them', () => {
    const say = '新建厂房必须安装消火栓，未安装的，县安监局不得验收。';
    expect(who(say)).toContain('新建厂房 must: 新建厂房必须安装消火栓，');
    expect(told(say)).toEqual([]);
  });
  it('are not stopped by a modal in marks', () =>
    expect(who('各科室都要进驻大厅，做到“应放尽放”，县林业局督办。')).toEqual([
      '各科室 must: 各科室都要进驻大厅，做到“应放尽放”，',
      '县林业局 must: 县林业局督办。',
    ]));
});

it('an item of a decision that says nothing of duties is told', () =>
  expect(
    dutiesOf(
      '为保护河道，县政府决定：\n\n一、河道两岸五十米内不再新批砂场。\n\n二、砂石运价随行就市。',
      register,
    ).unread.map(({ text }) => text),
  ).toContain('二、砂石运价随行就市。'));

describe('those who deal in several things, and those who are kept out', () => {
  it.each([
    ['渔民捕捞蟹苗、鳗苗必须申领专项证。', '渔民 must: 渔民捕捞蟹苗、鳗苗必须申领专项证。'],
    ['闲杂人员一律不准靠近。', '闲杂人员 must-not: 闲杂人员一律不准靠近。'],
  ])('%s', (say, right) => expect(who(say)).toEqual([right]));
});

describe('what is no duty of whoever is read', () => {
  it('is what an article lists as acts that are punished', () =>
    expect(
      who(
        '第九条　业主有下列行为之一的，由县房管局处以罚款：\n\n（一）私搭乱建的；\n\n（二）占用通道的。',
      ),
    ).toEqual(['县房管局 must: 业主有下列行为之一的，由县房管局处以罚款：']));
  it('is by what rate others are given something', () =>
    expect(who('生活费，抚恤人员按八成、困难对象按五成领取。')).toEqual([]));
  it('is what whoever fails must not do again', () => {
    const say = '县房管局要抽查。中介机构伪造材料的，取消备案，两年内不得再次申报。';
    expect(who(say)).toEqual(['县房管局 must: 县房管局要抽查。']);
    expect(due(say)).toEqual(['两年内 不得再次申报 ']);
  });
  it('has no name with words of a sentence', () => {
    expect(who('入住时只缴押金应缴部分。')).toEqual([]);
    expect(who('收费归口县房管局管理。')).not.toContain('收费归口县房管局');
  });
});

describe('a section of a road as a body, and a day of the month after', () => {
  it('is one of two in a label', () =>
    expect(who('县林业局、养路段：共同栽植行道树。')).toEqual([
      '县林业局|养路段 must: 县林业局、养路段：共同栽植行道树。',
    ]));
  it('is no span of days', () =>
    expect(
      read('县房管局按月结账，不得迟于次月10日。').deadlines.map(({ text, iso }) => [text, iso]),
    ).toContainEqual(['次月10日', null]));
});

describe('a case by any verb', () => {
  it('is of whoever opens it, and what he then must', () =>
    expect(who('县房管局巡查出租屋。流动人口投靠亲属的，必须先登记。')).toEqual([
      '县房管局 must: 县房管局巡查出租屋。',
      '流动人口 must: 流动人口投靠亲属的，必须先登记。',
    ]));
  it('is not his to whom something is done', () =>
    expect(who('商户占用通道的，应当责令搬离。')).toEqual([]));
  it('begins a season at its head', () =>
    expect(who('雨季内各泵站实行双人值守。')).toEqual(['各泵站 must: 雨季内各泵站实行双人值守。']));
});

it('bodies of two levels in one name are one', () =>
  expect(who('县（市）、区林业部门应当建档。')).toEqual([
    '县（市）、区林业部门 must: 县（市）、区林业部门应当建档。',
  ]));

it('what was not accepted is no ban on whoever watches', () => {
  const say = '县安监局要全程监督，设备未经检测不得启用。';
  expect(who(say)).toEqual(['县安监局 must: 县安监局要全程监督，']);
  expect(told(say)).toEqual(['设备未经检测不得启用。']);
});

it('who does it behind those who lead and help in a bracket is one of them, without what he does', () =>
  expect(
    read(
      '疏浚沟渠。（责任单位：县林业局牵头，县房管局配合，各村具体实施）',
    ).duties[0]!.agencies.map(({ role, printed }) => `${role} ${printed}`),
  ).toEqual(['lead 县林业局', 'cooperating 县房管局', 'responsible 各村']));
