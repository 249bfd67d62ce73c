/**
 * Sentences of ordinary gazettes of cities, counties and districts: who is named by a verb that stands
 * in his name, officers and places without a body of the register, words that define or say whence
 * figures come. Each kind has its example in a gazette (tests/fixtures/gazettes) and others here.
 */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ cai: ['县财政局'], shuiwu: ['水务局'] });
/** `modality role:name(narrowed)`, one line each duty; `must` and `responsible` are left out. */
const who = (text: string): string[] =>
  dutiesOf(`# 甲\n\n${text}\n`, register).duties.map(
    (d) =>
      `${d.modality === 'must' ? '' : `${d.modality} `}${d.agencies
        .map((a) => `${a.role === 'responsible' ? '' : `${a.role}:`}${a.id ?? a.printed}`)
        .join('+')}`,
  );
const times = (text: string): string[] =>
  dutiesOf(`# 甲\n\n${text}\n`, register).deadlines.map((d) => `${d.text}|${d.iso}`);

describe('a verb is no part of a name', () => {
  it.each<[string, string[]]>([
    ['市长到市指挥部坐镇指挥。', ['市长']],
    ['区长到区防汛指挥部坐镇指挥，各镇长立即到岗。', ['区长', '各镇长']],
    ['县委书记、县长每月接访不少于2次。', ['县委书记、县长']],
    ['区政府领导每季度到联系企业走访不少于1次。', ['区政府领导']],
    ['省民政厅领导带队检查养老机构。', ['省民政厅领导']],
    ['同意你县申报，由市政府转报省政府审批。', ['市政府']],
    ['由市经委、安监局、监察局组成调查组进行调查。', ['市经委+安监局+监察局']],
    ['由规划局、国土局组成工作专班开展摸底。', ['规划局+国土局']],
    ['市教育局可指导学校停止户外活动。', ['may 市教育局']],
    ['县教育局可督促学校调整课时。', ['may 县教育局']],
    ['养犬人应当自取得犬只之日起30日内，持免疫证明到居住地派出所办理登记。', ['养犬人']],
    ['业主应当持身份证明到社区居委会登记。', ['业主']],
    ['实行统一指挥，分级分部门负责。', []],
    // The verb is part of the name here.
    ['接到举报的部门应当及时处理。', ['接到举报的部门']],
    ['校车服务提供者应当配备照管人员。', ['校车服务提供者']],
  ])('%s', (text, names) => expect(who(text)).toEqual(names));
});

describe('officers, members and places', () => {
  it.each<[string, string[]]>([
    ['由市防指副指挥（某局局长）宣布启动。', ['市防指副指挥']],
    ['由市防指分管副指挥宣布启动。', ['市防指分管副指挥']],
    ['由县指挥部总指挥宣布启动Ⅰ级响应。', ['县指挥部总指挥']],
    ['由市防办主任签署发布预警。', ['市防办主任']],
    ['市政府启动响应后，领导小组成员立即到指挥中心集中。', ['领导小组成员']],
    ['县政府启动响应后，工作组成员赶赴现场。', ['工作组成员']],
    ['受灾县（市、区）每日17时前报送灾情。', ['受灾县（市、区）']],
    ['受影响乡镇每6小时报告一次灾情。', ['受影响乡镇']],
    ['有关镇主要负责人上堤指挥。', ['有关镇主要负责人']],
    ['水毁工程由所在镇和水务局限期修复。', ['所在镇+shuiwu']],
    ['由属地街道和区城管局联合整治。', ['属地街道+区城管局']],
    ['联络员由科室负责同志担任，负责收集诉求。', ['联络员']],
    ['村级信息员由村干部兼任，负责信息采集。', ['村级信息员']],
    ['业委会和物业企业是消防安全责任主体，应当定期检查消防设施。', ['业委会和物业企业']],
    ['市财政对按期建成的镇给予补助。', ['市财政']],
    ['区财政对验收合格的社区给予每个5万元奖励。', ['区财政']],
    ['区养老服务联席会议统筹协调规划实施。', ['区养老服务联席会议']],
    ['由制定机关报区政府备案。', ['制定机关']],
    ['业主认为收费不合理的，可以向物价部门投诉。', ['may 业主']],
    ['定点零售药店应当完成系统改造。', ['定点零售药店']],
    ['酒店、婚庆公司应履行告知义务。', ['酒店+婚庆公司']],
    ['小餐饮店不得使用液化气。', ['must-not 小餐饮店']],
    ['新闻媒体要开辟专栏。', ['新闻媒体']],
    ['普查对象应当如实填报普查表。', ['普查对象']],
    ['县卫健局设医疗点3个。', ['县卫健局']],
  ])('%s', (text, names) => expect(who(text)).toEqual(names));
});

describe('words that put nothing on a body', () => {
  it.each([
    '本规定所称行政规范性文件，是指由行政机关依照程序制定并公开发布的公文。',
    '本办法所称小微企业，是指由工商部门核准登记的企业。',
    '本表数据由市统计局提供。',
    '表中数字由县统计局提供。',
  ])('%s', (text) => expect(who(text)).toEqual([]));
});

describe('labels in a sentence', () => {
  it.each<[string, string]>([
    [
      '牵头部门为区发展改革委，成员单位包括区商务局、区财政局，负责物资采购、储备和调配。',
      'lead:区发展改革委+cooperating:区商务局+cooperating:区财政局',
    ],
    [
      '牵头单位为县商务局，成员单位有县税务局、县邮政公司，承担日常调度工作。',
      'lead:县商务局+cooperating:县税务局+cooperating:县邮政公司',
    ],
    ['牵头部门为市经信局，负责原材料储备和调度。', 'lead:市经信局'],
    [
      '（牵头单位：市水利局；责任单位：市林业局、沿江各县〔市、区〕政府）',
      'lead:市水利局+市林业局+沿江各县〔市、区〕政府',
    ],
  ])('%s', (text, names) => expect(who(`（3）物资组。${text}`)).toEqual([names]));
});

describe('spans behind 延长 and 期限一般', () => {
  it.each<[string, string]>([
    ['情况复杂的，经批准，可以延长至15个工作日。', '15个工作日|null'],
    ['审核期限可以延长30日。', '30日|P30D'],
    ['起草单位应当公开征求意见，期限一般不少于7个工作日。', '7个工作日|null'],
    ['征求意见时间一般不少于15日。', '15日|P15D'],
  ])('%s', (text, time) => expect(times(text)).toEqual([time]));
});
