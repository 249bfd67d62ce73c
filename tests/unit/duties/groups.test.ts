/**
 * Groups that a plan sets up: who leads one, who takes part, and whose the tasks behind that are; and
 * names that a common noun, a verb or an unknown verb hides. Sentences of an invented city.
 */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ shuiwu: ['市水务局'], caizheng: ['市财政局'], gongan: ['市公安局'] });
/** `who: words` of each duty. */
const read = (body: string): string[] =>
  dutiesOf(`# 甲\n\n## 一、分工\n\n${body}\n`, register).duties.map(
    (d) =>
      `${d.agencies.map((a) => `${a.role === 'responsible' ? '' : `${a.role}:`}${a.id ?? a.printed}`).join('+')}: ${d.text}`,
  );

describe('the tasks of a group', () => {
  it.each<[string, string[]]>([
    [
      '综合组由市水务局牵头，市财政局参加。负责拟订方案，汇总情况。',
      [
        'lead:shuiwu: 综合组由市水务局牵头，',
        'cooperating:caizheng: 市财政局参加。',
        '综合组: 负责拟订方案，汇总情况。',
      ],
    ],
    [
      '抢险组由市水务局负责，市公安局配合；主要负责抢修堤防。',
      [
        'shuiwu+cooperating:gongan: 抢险组由市水务局负责，市公安局配合；',
        '抢险组: 主要负责抢修堤防。',
      ],
    ],
    // What goes on with another verb is not the group's.
    [
      '综合组由市水务局牵头，市财政局参加。经费由市财政局保障。',
      [
        'lead:shuiwu: 综合组由市水务局牵头，',
        'cooperating:caizheng: 市财政局参加。',
        'caizheng: 经费由市财政局保障。',
      ],
    ],
    [
      '（1）救援组。组长单位：市水务局；成员单位：市财政局、市公安局。职责：组织抢险。',
      ['lead:shuiwu+cooperating:caizheng+cooperating:gongan: （1）救援组。职责：组织抢险。'],
    ],
    [
      '（1）善后组。组长单位为市水务局，成员单位为市财政局、市公安局。负责安抚家属。',
      [
        'lead:shuiwu+cooperating:caizheng+cooperating:gongan: （1）善后组。负责安抚家属。',
        '善后组: 负责安抚家属。',
      ],
    ],
    [
      '### （一）救援组\n\n组长单位：市水务局\n\n成员单位：市财政局、市公安局\n\n工作职责：组织抢险。',
      [
        'lead:shuiwu: （一）救援组\n工作职责：组织抢险。',
        'cooperating:caizheng+cooperating:gongan: （一）救援组\n工作职责：组织抢险。',
      ],
    ],
    [
      '治安组：市公安局为组长单位，维护现场秩序。',
      ['lead:gongan: 市公安局为组长单位，', '治安组: 维护现场秩序。'],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('whose a list is', () => {
  it('of what a sentence before its colon says', () =>
    expect(
      dutiesOf(
        '# 甲\n\n第二条 市水务局贯彻上级部署。主要职责是：\n\n（一）管理河道。\n\n（二）指导节水。\n',
        register,
      ).duties.map((d) => `${d.clause} ${d.agencies[0]!.id} ${d.text}`),
    ).toEqual([
      '第二条 shuiwu 市水务局贯彻上级部署。',
      '第二条(一) shuiwu 管理河道。',
      '第二条(二) shuiwu 指导节水。',
    ]));
  it('of an office whose name begins as a verb does', () => {
    expect(read('（三）监督股。受理投诉举报，考核窗口人员。')[0]).toMatch(/^监督股: /u);
    expect(read('（三）重点学科。建设三个学科。').some((d) => d.startsWith('重点学科'))).toBe(
      false,
    );
  });
});

it('paragraphs with a label each are of the units that the words before them call upon', () =>
  expect(
    dutiesOf(
      '# 甲\n\n请各单位密切配合：\n\n市水务局——组织培训。\n\n市公安局、市财政局——暂停施工。\n',
      register,
    ).duties.flatMap((d) =>
      d.derivedFrom === 'member' ? d.agencies.map((a) => `${a.role} ${a.id}`) : [],
    ),
  ).toEqual(['member shuiwu', 'member gongan', 'member caizheng']));

describe('names', () => {
  it.each<[string, string[]]>([
    ['用水纠纷由乡镇司法所就地调处。', ['乡镇司法所']],
    ['处置费用由港口企业、环卫单位和持证机构分别负责。', ['港口企业', '环卫单位', '持证机构']],
    ['市财政局派驻纪检监察组适时介入。', ['市财政局派驻纪检监察组']],
    ['市水务局、市公安局出动车辆支援。', ['shuiwu', 'gongan']],
    ['民政部门牵头，县未成年人救助保护中心承担评估。', ['民政部门', '县未成年人救助保护中心']],
    ['村（居）委会、医疗机构发现异常的，应当报告。', ['村（居）委会', '医疗机构']],
    ['镇（街道）接到填报后现场指导。', ['镇（街道）']],
    ['一月一排名，排名末位的乡镇向县政府写出检查。', ['乡镇']],
    ['班主任每学期家访一遍。', ['班主任']],
    ['部门提出申请，市财政局会市水务局审核。', ['部门', 'caizheng', 'shuiwu']],
    ['社区、物业夜间巡查不少于两次。', ['社区、物业']],
    ['小修由村集体组织农户承包。', ['村集体']],
    ['维保人员先切断电源再施救。', ['维保人员']],
    // How a matter stands, what was done, and who holds an office.
    ['市水务局对六项工作开展督查，按期办结51项。', []],
    ['市水务局主动作为，提前完成，予以表扬。', []],
    ['市水务局承担的项目尚未开工。', []],
    ['市水务局牵头的征地滞后。', []],
    ['三级路长分别由分管领导、乡镇长担任。', []],
    ['市水务局对进展滞后的单位予以通报批评。', ['shuiwu']],
    ['单位接单后，市区30分钟、乡镇60分钟内赶到现场。', []],
    // No names of bodies: a congress, an act, a time.
    ['市财政局要编制规划，一年内报省人民政府审批。', ['caizheng']],
    ['单位违反规定的，由市公安局处罚。抢险车辆不受此限。', ['gongan']],
    ['方案由市十五届人大四次会议票决产生。', []],
    ['会办会由常务副市长召集。', []],
    ['春灌期间昼夜有人值守。', []],
    ['由市水务局申请人民法院强制执行。', ['shuiwu']],
  ])('%s', (text, names) =>
    expect(
      dutiesOf(`# 甲\n\n## 一、分工\n\n${text}\n`, register).duties.flatMap((d) =>
        d.agencies.map((a) => a.id ?? a.printed),
      ),
    ).toEqual(names),
  );
});
