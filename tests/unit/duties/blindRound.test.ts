/** What four gazettes, written blind, taught: marks of those who lead, labels that no row knows, offices before 在, 负责制定. By hand, in other words than theirs, before it was run. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  water: ['县水利局'],
  money: ['县财政局'],
  audit: ['县审计局'],
  trade: ['县商务局'],
});
const read = (say: string) => dutiesOf(say, register, { date: '2023-03-01' });
const who = (say: string): string[] =>
  read(say).duties.map(({ agencies }) =>
    agencies.map(({ role, printed }) => `${role}:${printed}`).join(' '),
  );
const said = (say: string): string[] =>
  read(say).duties.map(
    ({ agencies, modality, text }) =>
      `${agencies.map((a) => a.printed).join('|')} ${modality}: ${text}`,
  );
const untold = (say: string): string[] => read(say).unread.map(({ text }) => text);

describe('a mark at a name', () => {
  it.each([
    [
      '疏浚渠道。（责任单位：县财政局、县水利局★；带★的为牵头单位）',
      ['responsible:县财政局 lead:县水利局'],
    ],
    [
      '疏浚渠道。（县财政局、△县水利局，标△号的单位为主办单位）',
      ['responsible:县财政局 lead:县水利局'],
    ],
    [
      '疏浚渠道。（责任单位：县水利局※、县财政局，加※者为牵头部门，下同）\n\n开办集市。（责任单位：县财政局、县商务局※）',
      ['lead:县水利局 responsible:县财政局', 'responsible:县财政局 lead:县商务局'],
    ],
    [
      '开办集市。（责任单位：县商务局*、县财政局）\n\n牵头单位以*标注。',
      ['lead:县商务局 responsible:县财政局'],
    ],
  ])('tells who leads where the paper says so: %s', (say, names) =>
    expect(who(say)).toEqual(names),
  );
  it('is no part of a name, and says nothing where the paper does not explain it', () =>
    expect(read('疏浚渠道。（责任单位：县水利局★、县财政局）').reports.map((r) => r.words)).toEqual(
      ['县水利局★'],
    ));
});

describe('a label that no row knows', () => {
  it.each([
    '疏浚渠道。〔牵头单位：县水利局；监察单位：县审计局〕',
    '疏浚渠道。【主责：县水利局；督办：县审计局】',
    '疏浚渠道。［牵头：县水利局；抽查：县审计局、县商务局］',
  ])('gives nobody the role of the label before it, and is told: %s', (say) => {
    expect(who(say)).toEqual(['lead:县水利局']);
    expect(untold(say)).toHaveLength(1);
  });
  it('has the role of the word with which it ends', () =>
    expect(who('疏浚渠道。【主责：县水利局；业务指导：县商务局】')).toEqual([
      'lead:县水利局 cooperating:县商务局',
    ]));
});

describe('an office before 在', () => {
  it.each([
    ['申请人应当如实填表。街道司法所在调解纠纷时，应当制作笔录。', '街道司法所'],
    ['农户应当备齐材料。乡镇财政所在收到清册后，须在五日内兑付。', '乡镇财政所'],
  ])('is who acts, and not whoever stood before it: %s', (say, name) =>
    expect(said(say).at(-1)).toMatch(new RegExp(`^${name} must`, 'u')),
  );
  it('is none in 所在', () =>
    expect(said('学校所在乡镇应当配合，事故所在地政府应当到场。').join()).not.toMatch(/所 must/u));
});

describe('负责制定', () => {
  it.each([
    '县建设局负责制定导则。',
    '镇物价部门负责制订标准。',
    '县园林局负责制作铭牌。',
    '景区管理处负责制止攀爬。',
  ])('is a duty of whoever he is: %s', (say) => expect(read(say).duties).toHaveLength(1));
  it('is not 负责制', () => expect(said('县水务局实行局长负责制。')).toEqual([]));
});

describe('words that are about somebody else', () => {
  it.each([
    '县财政局会同县商务局发放补助。对不愿入社的农民，严禁变相强迫。',
    '县水利局应当组织迁移。对留守的住户，一律不得以停水方式强行清退。',
  ])('are no ban on the one before: %s', (say) => expect(said(say)).toHaveLength(1));
  it('still are a ban on him, where he deals with them', () =>
    expect(said('县财政局应当按月兑付。对手续齐全的商户，不得拖延兑付。').at(-1)).toMatch(
      /^县财政局 must-not/u,
    ));
  it('are no name of a body: 对 stands in them', () =>
    expect(said('剧场、影院的门厅对残疾人、观演车辆应当开放。')).toEqual([]));
});

describe('但是', () => {
  it.each([
    ['仓储企业可以收取保管费，但是不得收取进门费。', '仓储企业 must-not: 但是不得收取进门费。'],
    ['摆渡单位可以临时停航，但是必须提前张贴告示。', '摆渡单位 must: 但是必须提前张贴告示。'],
  ])('goes on with the subject: %s', (say, duty) => expect(said(say).at(-1)).toBe(duty));
});

it.each([
  ['工厂食堂不得采购来路不明的肉类。', '工厂食堂'],
  ['拒不撤出的，由林业部门依法清退，公安机关维持现场秩序。', '公安机关'],
  ['渡口经费由县水利局会同各镇筹措。', '县水利局|各镇'],
  ['县水利局会同各区水务局检查。', '县水利局|各区水务局'],
  ['县商务局会同乡镇企业局、街道企业办抽查秤具。', '县商务局|乡镇企业局|街道企业办'],
])('%s', (say, names) => expect(said(say).at(-1)!.split(' ')[0]).toBe(names));

describe('times', () => {
  const due = (say: string): string[] =>
    read(say).deadlines.map(({ text, iso, what }) => `${text} ${iso} ${what}`);
  it.each([
    [
      '管理单位应当在每年闭园前二十日公告日期。',
      ['每年闭园前二十日 R/P1Y 应当在每年闭园前二十日公告日期'],
    ],
    [
      '县水利局应当在每年入冬封冻前10日内放空管道。',
      ['每年入冬封冻前10日内 R/P1Y 应当在每年入冬封冻前10日内放空管道'],
    ],
    ['县水利局每年开展前期测量。', ['每年 R/P1Y 每年开展前期测量']],
    [
      '休渔期自2023年5月1日起至2O23年9月16日止。',
      ['自2023年5月1日起 2023-05-01/.. 至2O23年9月16日止'],
    ],
    ['县水利局应当于20l3年8月15日前报告。', []],
    [
      '补植行道树。【主责：县水利局；协同：各镇（街）；时限：2023年4月底前，此后每年补种】',
      ['2023年4月底前 2023-04-30 补植行道树', '每年 R/P1Y 补植行道树'],
    ],
  ])('%s', (say, times) => expect(due(say)).toEqual(times));
  it('are a month in a column of deadlines, whatever is then to come about', () => {
    const rows =
      '| 任务 | 牵头单位 | 完成时限 |\n| --- | --- | --- |\n| 修建泵站 | 县水利局 | 9月竣工 |\n| 开设集市 | 县商务局 | 8月底 |';
    expect(due(rows)).toEqual(['9月 2023-09 修建泵站', '8月底 2023-08-31 开设集市']);
  });
});

it.each([
  ['由市供销合作社联合社收储余粮。', '市供销合作社联合社'],
  [
    '修建冷库。（牵头单位：县商务局；配合单位：县供销合作社联合社、县水利局）',
    '县商务局|县供销合作社联合社|县水利局',
  ],
])('a union of societies is one body: %s', (say, names) =>
  expect(
    read(say)
      .duties.at(-1)!
      .agencies.map((a) => a.printed)
      .join('|'),
  ).toBe(names),
);

describe('what was read first when it was mended', () => {
  it.each([
    [
      '县农机局是农机安全的监督管理机关，镇农机站负责登记。',
      ['县农机局 must: 县农机局是农机安全的监督管理机关，', '镇农机站 must: 镇农机站负责登记。'],
    ],
    ['各区（市）、县政府是责任主体。', ['各区（市）、县政府 must: 各区（市）、县政府是责任主体。']],
    ['检验检测单位不得伪造数据。', ['检验检测单位 must-not: 检验检测单位不得伪造数据。']],
    ['联席会议办公室每双月通报进度。', ['联席会议办公室 must: 联席会议办公室每双月通报进度。']],
    [
      '办公室设在县水利局，具体承办来文登记。',
      ['办公室 must: 办公室设在县水利局，具体承办来文登记。'],
    ],
  ])('%s', (say, right) => expect(said(say)).toEqual(right));
  it.each([
    [
      '弄虚作假的，由民政部门取消资格，两年内不得重新申请。',
      '民政部门 must: 弄虚作假的，由民政部门取消资格，',
    ],
    [
      '县商务局责令商户限期改造，逾期未改造的不得开业。',
      '县商务局 must: 县商务局责令商户限期改造，',
    ],
  ])('what he who failed must not do is no ban on the authority: %s', (say, only) => {
    expect(said(say)).toEqual([only]);
    expect(untold(say)).toHaveLength(1);
  });
  it('a thing that is entrusted to somebody is no name', () =>
    expect(said('闲置校舍委托物业公司看管的，物业公司为看护单位。').join()).not.toContain(
      '校舍委托',
    ));
});
