/** Words that are no duty of whoever stands before them: what is so of a body, what comes of what was left undone, what was found, what a number counts. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'], money: ['县财政局'] });
const who = (say: string): string[] =>
  dutiesOf(say, register).duties.map(
    ({ agencies, modality, text }) =>
      `${modality} ${agencies.map((a) => `${a.role === 'responsible' ? '' : `${a.role}:`}${a.printed}`).join('|')}: ${text}`,
  );
const told = (say: string): string[] => dutiesOf(say, register).unread.map(({ kind }) => kind);

describe('what is so of a body', () => {
  it.each([
    '县林业局实行局长负责制。',
    '县水利局实行局长负责制。',
    '县水利局巡查河道，县财政局正在筹措资金。',
    '县粮食局正在修订办法，月底前完成。',
  ])('holds no publication up, whether or not the register holds it: %s', (say) => {
    expect(told(say)).toContain('nobody');
    expect(told(say)).not.toContain('unread');
  });
  it('while what nothing read of it does', () =>
    expect(told('县渔业局磋定预算。')).toEqual(['unread']));
});

describe('what comes of what was left undone', () => {
  it.each([
    ['商户应当清扫门前，拒不清扫的，责令停业。', 'must 商户: 商户应当清扫门前，'],
    [
      '洗浴单位应当安装节水器具，不安装的，处三百元罚款。',
      'must 洗浴单位: 洗浴单位应当安装节水器具，',
    ],
    ['物业公司应当公布账目，不公布的，可以投诉。', 'must 物业公司: 物业公司应当公布账目，'],
    ['县水利局应当公示结果，未按规定公示的，予以通报。', 'must 县水利局: 县水利局应当公示结果，'],
  ])('is nobody’s who is read, and told: %s', (say, own) => {
    expect(who(say)).toEqual([own]);
    expect(told(say)).toEqual(['nobody']);
  });
  it('is of whoever the words say behind the case', () =>
    expect(who('商户应当清扫门前，不清扫的，由县水利局责令改正。')).toEqual([
      'must 商户: 商户应当清扫门前，',
      'must 县水利局: 不清扫的，由县水利局责令改正。',
    ]));
  it.each([
    // What he must or may not do then himself.
    '商户应当签约，未签约的，应当说明情况。',
    // What then counts.
    '商户应当在5日内提出意见，逾期未提出的，视同无异议。',
    // He puts it on others himself.
    '县水利局应当督促商户清扫，不清扫的，责令停业。',
    // Two cases of what he looks into.
    '县水利局应当在5日内审查，符合条件的，发证，不符合条件的，书面说明理由。',
  ])('stays with him: %s', (say) => {
    expect(who(say).join('')).toContain(say.split('，').at(-1));
    expect(told(say)).toEqual([]);
  });
});

describe('what was found', () => {
  it.each([
    '经调查，金沙公司违章作业，未按规定报告险情。',
    '督查发现，县水利局未按时巡查，县财政局擅自调整预算。',
  ])('is no duty: %s', (say) => {
    expect(who(say)).toEqual([]);
    expect(told(say)).not.toContain('unread');
  });
  it.each([
    ['经查，存在隐患的，县水利局应当责令整改。', '县水利局'],
    ['经调查，存在违规行为，由县水利局责令整改。', '县水利局'],
    ['经核查，县水利局负责补发。', '县水利局'],
  ])('what is to be done about it is one: %s', (say, name) =>
    expect(who(say)).toEqual([`must ${name}: ${say}`]),
  );
});

describe('what somebody decides', () => {
  it('by the paper itself is no duty of his', () => {
    expect(who('为护林防火，县人民政府决定，从严管理野外用火。')).toEqual([]);
    expect(who('县人民政府决定护林员名额。')).toEqual([
      'must 县人民政府: 县人民政府决定护林员名额。',
    ]);
  });
});

describe('what people settle among themselves', () => {
  it.each(['停车位的管理由业主共同决定。', '租金由租户自行约定。'])('%s', (say) =>
    expect(who(say)).toEqual([]),
  );
  it('while what bodies decide, and what people bear, is theirs', () => {
    expect(who('方案由县水利局、县财政局共同决定。')).toHaveLength(1);
    expect(who('电费由业主共同承担。')).toHaveLength(1);
  });
});

describe('a number of places', () => {
  it.each(['全县七十三处涵洞，要在五月底前疏通。', '城区102所应当张榜。', '十二处要逐日通报。'])(
    'is nobody: %s',
    (say) => expect(who(say)).toEqual([]),
  );
  it('a verb that ends in 处 is none either', () =>
    expect(who('纠纷由县林业局会同县民政局调处。')).toEqual([
      'must 县林业局|cooperating:县民政局: 纠纷由县林业局会同县民政局调处。',
    ]));
});

describe('works', () => {
  it.each([
    '引水工程要在6月底前竣工。',
    '泵站项目应当于10月1日前建成投用。',
    '新建、扩建建筑物应当配建车位。',
    '改建、扩建场所，应当符合规划。',
  ])('of which it is said what becomes of them, or what somebody does: %s', (say) =>
    expect(who(say)).toEqual([]),
  );
  it.each(['引水工程应当采用节水设备。', '新建、扩建工程应当配建车位。'])(
    'stand for whoever has them: %s',
    (say) => expect(who(say)).toHaveLength(1),
  );
});

describe('officers', () => {
  it.each([
    ['大坝由县政府领导分段包干。', '县政府领导'],
    ['各县、区长对本地抗旱工作负总责。', '各县、区长'],
    ['县委书记和县长要靠前指挥。', '县委书记和县长'],
  ])('stand for themselves, and not for the body: %s', (say, name) =>
    expect(who(say)).toEqual([`must ${name}: ${say}`]),
  );
  it('whom a deputy helps', () =>
    expect(who('副县长协助局长处理来信。')).toEqual([
      'must cooperating:副县长|lead:局长: 副县长协助局长处理来信。',
    ]));
});

describe('bodies each with words of its own', () => {
  it.each([
    '永安公司选址、红星合作社供苗、兴农银行放贷。',
    '由县水利局选址、县林业局供苗、乡镇政府兜底。',
  ])('are each a record: %s', (say) => expect(who(say)).toHaveLength(3));
});

describe('two who act, joined by 和', () => {
  it.each([
    ['旅行社和景区应当公布投诉电话。', 'must 旅行社|景区: 旅行社和景区应当公布投诉电话。'],
    ['业主和物业公司要巡查楼道。', 'must 业主|物业公司: 业主和物业公司要巡查楼道。'],
  ])('are each by himself: %s', (say, own) => expect(who(say)).toEqual([own]));
  it.each([
    '县人力资源和社会保障局应当审核。',
    '住房和城乡建设部门应当审核。',
    '施工单位和个人应当申报。',
    '有关企业和医院应当申报。',
    '发展和改革委员会应当申报。',
  ])('are one name in %s', (say) => expect(who(say)[0]).not.toContain('|'));
});

describe('what several do together', () => {
  it('who each had a part of their own', () =>
    expect(who('县水利局负责设计，县财政局筹措资金，双方共同组织验收。')).toEqual([
      'must 县水利局: 县水利局负责设计，',
      'must 县财政局: 县财政局筹措资金，',
      'must 县水利局|县财政局: 双方共同组织验收。',
    ]));
  it('is no more than his where only one was said', () =>
    expect(who('县水利局负责设计，共同组织验收。')).toEqual([
      'must 县水利局: 县水利局负责设计，共同组织验收。',
    ]));
});

describe('names before the first label of a bracket', () => {
  it.each([
    [
      '清理河道。【县水利局、县财政局；配合单位：县民政局】',
      '县水利局|县财政局|cooperating:县民政局',
    ],
    ['清理河道。（县水利局牵头；配合单位：县民政局）', 'lead:县水利局|cooperating:县民政局'],
  ])('%s', (say, names) => expect(who(say)).toEqual([`must ${names}: 清理河道。`]));
  it('are none where other words stand there', () =>
    expect(who('清理河道。（本月起；责任单位：县水利局）')).toEqual(['must 县水利局: 清理河道。']));
});

describe('each of many, and officers of institutions', () => {
  it.each([
    ['每位党员要联系两户渔民。', '每位党员'],
    ['每名护林员应当记好日志。', '每名护林员'],
    ['县供销社主任负责农资储备。', '县供销社主任'],
    ['县医院院长审批特殊用药。', '县医院院长'],
  ])('%s', (say, name) => expect(who(say)).toEqual([`must ${name}: ${say}`]));
  it.each(['县医院院长张三主持会议。', '县供销社主任会议研究部署。', '县医院院长负责制。'])(
    'is nobody in %s',
    (say) => expect(who(say)).toEqual([]),
  );
});

it('招用外来人员 is what an employer does, and no part of his name', () =>
  expect(who('各用人单位招用外来人员，要登记造册。')).toEqual([
    'must 各用人单位: 各用人单位招用外来人员，要登记造册。',
  ]));
it('负责的 says how somebody is', () => expect(who('村民负责的精神令人感动。')).toEqual([]));
