/**
 * Ordinary sentences of duty, kind by kind: who is read, and close beside them what is nobody's doing,
 * or another's. By hand; invented bodies.
 */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  fu: ['县人民政府', '县政府'],
  water: ['县水利局'],
  money: ['县财政局'],
  farm: ['县农业农村局'],
  rescue: ['县应急管理局'],
  schools: ['县教育局'],
});
/** `modality role:who+who | words`, where the modality and the role are not the usual ones. */
const read = (say: string): string[] =>
  dutiesOf(say, register).duties.map(
    (d) =>
      `${d.modality === 'must' ? '' : `${d.modality} `}${d.agencies
        .map(({ role, printed }) => `${role === 'responsible' ? '' : `${role}:`}${printed}`)
        .join('+')} | ${d.text}`,
  );
const who = (say: string): string[] => read(say).map((line) => line.split(' | ')[0]!);
/** What an editor is told of. */
const told = (say: string): string[] => dutiesOf(say, register).unread.map(({ kind }) => kind);

describe('whole names that a word sums up', () => {
  it.each([
    ['县美术馆、县纪念馆等公益单位应当定期办展。', '县美术馆+县纪念馆'],
    ['县博物馆、县水利局和县文化馆等单位负责文物普查。', '县博物馆+县水利局+县文化馆'],
    ['县第二中学、县实验小学等学校应当开展演练。', '县第二中学+县实验小学'],
    ['县电力公司和县燃气公司等企业应当公布标准。', '县电力公司+县燃气公司'],
    ['县人力资源和社会保障局、县体育馆等单位要做好保障。', '县人力资源和社会保障局+县体育馆'],
    // What is no whole name stays with the word.
    ['商场、宾馆等单位应当落实责任。', '商场、宾馆等单位'],
  ])('%s', (say, names) => expect(who(say)).toEqual([names]));
});

describe('whoever does it, by the verb in what he is called', () => {
  it.each([
    ['赛事主办方应当提前报备。', '赛事主办方'],
    ['会场协办方负责接待。', '会场协办方'],
    ['县水利局检测员应当持证。', '县水利局检测员'],
    ['县农业农村局聘用人员应当参加培训。', '县农业农村局聘用人员'],
  ])('%s', (say, name) => expect(who(say)).toEqual([name]));

  it.each(['县教育局、县水利局等单位协办方应当到场。', '县教育局等赛事承办单位要派员到场。'])(
    'is nobody of the list before it, and is told: %s',
    (say) => {
      expect(who(say)).toEqual([]);
      expect(told(say)).not.toEqual([]);
    },
  );

  it.each([
    ['县教育局主办演讲比赛。', 'lead:县教育局'],
    ['县水利局组织方志编修。', '县水利局'],
    ['县水利局参与方案论证。', '县水利局'],
  ])('is a verb in %s', (say, name) => expect(who(say)).toEqual([name]));
});

describe('what somebody does, and then what he must', () => {
  it.each([
    ['养老机构聘用护理人员应当核实健康状况。', '养老机构'],
    ['各用工单位雇用外地民工应当签订合同。', '各用工单位'],
    ['单位和个人迁移古树名木必须报批。', '单位和个人'],
    ['农户饲养犬只应当办理登记。', '农户'],
    ['居民装修房屋不得破坏承重结构。', 'must-not 居民'],
    ['村民办理过户，须向乡镇人民政府申请。', '村民'],
    ['种粮大户申请贴息，应当于6月底前申报。', '种粮大户'],
  ])('is his: %s', (say, name) => expect(who(say)).toEqual([name]));

  it.each([
    ['医院接诊医生应当登记。', '医院接诊医生'],
    ['施工单位管理人员应当佩戴胸牌。', '施工单位管理人员'],
    ['供电企业抢修人员应当待命。', '供电企业抢修人员'],
  ])('is a part of his name in %s', (say, name) => expect(who(say)).toEqual([name]));

  it.each(['企业采购计划应当公开。', '用人单位招用人数不得少于10人。', '企业排污设施应当检修。'])(
    'is about a thing in %s',
    (say) => expect(who(say)).toEqual([]),
  );

  it.each([
    ['育龄夫妇应当参加孕前检查。', '育龄夫妇'],
    ['渔船船主须每日报告船位。', '渔船船主'],
    ['考生不得携带手机进入考场。', 'must-not 考生'],
  ])('people, before a modal: %s', (say, name) => expect(who(say)).toEqual([name]));
  it.each(['学生宿舍应当配备灭火器。', '职工子女应当就近入学。'])('a thing of theirs: %s', (say) =>
    expect(who(say)).toEqual([]),
  );
});

describe('what is so, and no deed', () => {
  it.each([
    '县水利局值班人员名单张贴上墙。',
    '县教育局管理人员信息纳入系统。',
    '外来务工人员逐年增多，住房紧张。',
    '养殖户不断减少，产量下降。',
    '县政府经研究，决定对李村段河道进行整治。',
    '县人民政府决定自即日起对养犬进行登记。',
    '县水利局未按规定报告事故。',
  ])('%s', (say) => {
    expect(who(say)).toEqual([]);
    expect(told(say)).not.toEqual([]);
  });

  it.each([
    ['县水利局公布值守人员名单。', '县水利局'],
    ['县水利局不断完善制度。', '县水利局'],
    ['县应急管理局决定启动响应。', '县应急管理局'],
    ['重大事项由县人民政府决定。', '县人民政府'],
    ['县财政局须在资金到位后5日内拨付。', '县财政局'],
  ])('but a deed: %s', (say, name) => expect(who(say)).toEqual([name]));

  it('what a body has not done is not what the next one must', () =>
    expect(who('县水利局未采购水泵，县财政局应当收回资金。')).toEqual(['县财政局']));
  it('nor is what the paper itself does', () =>
    expect(who('县政府决定对危房进行改造，县财政局负责筹资。')).toEqual(['县财政局']));
});

describe('payments to somebody once he has done something', () => {
  it.each([
    '参保人员备案后3日内返还预缴费用。',
    '申请人签字确认后15日内兑付补贴。',
    '住户搬离后一次性发放奖励金。',
  ])('are none of his: %s', (say) => {
    expect(who(say)).toEqual([]);
    expect(told(say)).not.toEqual([]);
  });
  it.each([
    ['住户搬迁后3日内交回钥匙。', '住户'],
    ['承租人退租后7日内支付水电费。', '承租人'],
    ['县财政局收到申请后7日内拨付余款。', '县财政局'],
    ['建设单位竣工验收后30日内支付余款。', '建设单位'],
  ])('are of whoever pays: %s', (say, name) => expect(who(say)).toEqual([name]));
});

describe('bodies in a list, each with words of its own', () => {
  it('has its deed each, where one of the words is a verb', () => {
    expect(read('县教育局出题、县财政局监考、县水利局巡场。')).toEqual([
      '县教育局 | 县教育局出题、',
      '县财政局 | 县财政局监考、',
      '县水利局 | 县水利局巡场。',
    ]);
    expect(read('县水利局设计、县财政局出资、街道办事处施工。')).toHaveLength(3);
    expect(read('镇政府组织、派出所维稳、司法所调解。')).toHaveLength(3);
  });
  it('has its share of the money each', () => {
    expect(read('中央财政补助60%、市级财政承担20%、县级财政配套20%。')).toHaveLength(3);
    expect(who('市财政承担500万元，县财政配套资金200万元。')).toEqual(['市财政', '县财政']);
  });
  it.each([
    '县水利局监测、县教育局预报、县财政局预警信息共享。',
    '县水利局防汛、县教育局救灾、县财政局防疫工作有序推进。',
  ])('has no deed where nobody can say which, and is told: %s', (say) => {
    expect(who(say)).toEqual([]);
    expect(told(say)).not.toEqual([]);
  });
  it('is a list of names where no words stand between', () =>
    expect(who('县财政局、县水利局、县教育局会签。')).toEqual(['县财政局+县水利局+县教育局']));
});

describe('several in whose cases the same must be done', () => {
  it.each([
    ['县水利局在汛期来临时，县应急管理局在接到预警时，都要组织巡查。', ['县水利局+县应急管理局']],
    ['县水利局发现险情时，县教育局发现塌方时，应当立即报告。', ['县水利局+县教育局']],
    ['县水利局在汛期，县教育局在考试季，均应实行值班。', ['县水利局+县教育局']],
    ['县水利局接到报告后，县财政局应当拨款。', ['县财政局']],
    ['县水利局接到报告后，应当核实；县财政局收到申请后，应当拨款。', ['县水利局', '县财政局']],
  ])('%s', (say, names) => expect(who(say)).toEqual(names));
});

describe('whoever it may be', () => {
  it.each([
    ['一切机关、组织和个人应当爱护古树。', '一切机关+组织和个人'],
    ['机关、团体、组织或者个人不得侵占林地。', 'must-not 机关+团体+组织或者个人'],
    ['县水利局依法组织取水培训。', '县水利局'],
  ])('%s', (say, names) => expect(who(say)).toEqual([names]));
});

describe('a verb of the dictionary behind a common noun', () => {
  it.each([
    ['施工单位覆盖裸土，冲洗车辆。', '施工单位'],
    ['养护单位修补坑槽。', '养护单位'],
    ['养殖企业掩埋病死畜禽。', '养殖企业'],
    ['各村栽植防护林。', '各村'],
  ])('is what it does: %s', (say, name) => expect(who(say)).toEqual([name]));
  it.each([
    '供水单位水质达标。',
    '施工单位资质不符。',
    '使用单位名称变更。',
    '企业复工复产情况良好。',
    '各乡镇运转正常。',
    '各县支前委员会的名单附后。',
  ])('is none in %s', (say) => {
    expect(who(say)).toEqual([]);
  });
});

describe('those of several levels, meetings, officers', () => {
  it.each([
    ['镇（街道）、村（社区）两级网格员每日巡查。', '镇（街道）、村（社区）两级网格员'],
    ['市、县两级财政部门要加强监管。', '市、县两级财政部门'],
    ['县企业职工代表大会应当每年召开一次。', '县企业职工代表大会'],
    ['业主大会应当选举业主委员会。', '业主大会'],
    ['理事会由理事长召集。', '理事长'],
    ['会议由理事长或者其委托的理事主持。', '理事长或者其委托的理事'],
    ['县水利局党组书记亲自抓。', '县水利局党组书记'],
    ['县农商行行长签署文件。', '县农商行行长'],
    ['归档文件由各承办科室整理。', '各承办科室'],
    ['取水户应当安装计量设施。', '取水户'],
    ['生猪屠宰厂（场）应当逐头检疫。', '生猪屠宰厂（场）'],
  ])('%s', (say, name) => expect(who(say)).toEqual([name]));
});

describe('what is set up, and what it is for', () => {
  it('is its own task, directly behind it', () =>
    expect(read('县政府设立防汛委员会，统一领导防汛工作，并将经费纳入预算。')).toEqual([
      '县政府 | 县政府设立防汛委员会，',
      '防汛委员会 | 统一领导防汛工作，',
      '县政府 | 并将经费纳入预算。',
    ]));
  it.each(['县水利局成立抢险队，储备物资。', '县水利局设立举报中心，公布电话。'])(
    'is of the one who sets it up, where it is no task: %s',
    (say) => expect(who(say)).toEqual(['县水利局']),
  );
});

describe('words that only say before what', () => {
  it.each([
    ['施工单位进场前，监理单位应当核验资质。', '监理单位'],
    ['学校开学前，县教育局组织安全检查。', '县教育局'],
    ['县财政局竣工验收前，建设单位应当移交图纸。', '建设单位'],
    ['施工单位进场前，应当设置围挡。', '施工单位'],
    ['校车驾驶人上岗前应当接受培训。', '校车驾驶人'],
    ['县水利局汛期来临前，组织检查堤防。', '县水利局'],
  ])('%s', (say, name) => expect(read(say)).toEqual([`${name} | ${say}`]));
  it.each(['企业负责人变更前，应当公告。', '车辆上路前应当检验。'])('are nobody in %s', (say) =>
    expect(who(say)).toEqual([]),
  );
});

describe('what comes of what somebody did against a ban', () => {
  it.each([
    ['村卫生室不得套取基金，一经查实，取消资格。', 'must-not 村卫生室'],
    ['县水利局不得挪用资金，一经查实，追究责任。', 'must-not 县水利局'],
    ['考生不得作弊，违者取消成绩。', 'must-not 考生'],
  ])('is none of his: %s', (say, name) => {
    expect(who(say)).toEqual([name]);
    expect(told(say)).toContain('nobody');
  });
});

describe('what is done to whoever has not done it', () => {
  it.each([
    ['参保单位按月申报缴费，逾期未缴的加收滞纳金。', '参保单位 | 参保单位按月申报缴费，'],
    ['承租人应当按月缴租，拒不缴纳的收回房屋。', '承租人 | 承租人应当按月缴租，'],
  ])('is none of his: %s', (say, line) => {
    expect(read(say)).toEqual([line]);
    expect(told(say)).toContain('nobody');
  });
  it('is of the body that sees to it', () =>
    expect(read('县水利局负责核验，逾期未改的责令停工。')).toEqual([
      '县水利局 | 县水利局负责核验，逾期未改的责令停工。',
    ]));
});

describe('a thing by what somebody does with it', () => {
  it('is no deed of his', () => {
    expect(who('单位和个人收藏的珍贵文物，严禁向境外出卖。').filter((w) => w[0] !== 'm')).toEqual(
      [],
    );
    expect(told('单位和个人收藏的珍贵文物，严禁向境外出卖。')).not.toEqual([]);
  });
});
