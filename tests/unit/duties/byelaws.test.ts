/** Forms of rules that towns made, as owners of houses, keepers of dogs and carters of waste read them. By hand, before it was run; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, readersOf, registerOf } from './documents.ts';

const register = registerOf({ house: ['县房管局'], town: ['镇人民政府'] });
const { read, who, owners } = readersOf(register);
const due = (say: string): string[] =>
  read(say).deadlines.map(({ text, iso }) => `${text} ${iso ?? ''}`.trim());

describe('a thing of somebody, and not himself', () => {
  it.each([
    '敬老院、托儿所建设用地，应当符合下列标准：',
    '体育馆、游泳馆布局方案调整后，应当公布。',
    '牧户、农户迁建规划批准后，应当张榜。',
    '县房管局行使审批权限的具体目录和承办机构，应当公示。',
    '物业资料属于全体租户共有。',
    '（四）乡镇人民政府禁止摆摊的区域；',
    '（三）租户组织，包括租户大会和租户委员会；',
    '理事会的人数由章程确定。',
    '历史城区应当控制楼高。',
    '游客集散区可以设置茶座，但不得搭建棚屋。',
    '居民住宅区应当设置晾衣架。',
  ])('%s', (say) => expect(owners(say)).toEqual([]));
  it('is told of a place by what is so of it', () =>
    expect(who('县房管局应当统筹改造。未通燃气的小区，立管应当预留。')).toEqual([
      '县房管局 must: 县房管局应当统筹改造。',
    ]));
  it('goes with what is said of it', () =>
    expect(who('村委会应当公示。属于集体所有的收益，不得私分。').at(-1)).toBe(
      '村委会 must-not: 属于集体所有的收益，不得私分。',
    ));
  it('goes with whoever pays for it', () =>
    expect(who('租户可以申请校表，校表费用，由镇人民政府承担。')).toEqual([
      '租户 may: 租户可以申请校表，',
      '镇人民政府 must: 校表费用，由镇人民政府承担。',
    ]));
});

describe('a case', () => {
  it.each([
    '厂房翻建、旧仓改造项目需要配建食堂的，除另有规定外，可以委托他人。',
    '祠堂经有相应资格的检测单位检测为危屋确需重修的，应当保持原貌。',
    '（二）绿化工程应当公开招标而未招标的；',
    '租户委员会成立一年后仍未续约的。',
  ])('is nobody’s deed: %s', (say) => expect(owners(say)).toEqual([]));
  it('is whose it is, though another must do something in it', () =>
    expect(
      owners('负有监管职责的部门在抽查中发现隐患、违法线索需要由其他机关办理的，应当移送。'),
    ).toEqual(['负有监管职责的部门']));
  it('is whose it is, with several deeds in it', () =>
    expect(owners('乡人民政府合并、撤销村小的，应当听取意见。')).toEqual(['乡人民政府']));
  it('is of the authority that looks into it', () =>
    expect(
      owners(
        '租户可以提出申请。房屋所在地房管部门或者镇人民政府核查属实的，应当责令改正，并张榜。',
      ).at(-1),
    ).toBe('房屋所在地房管部门|镇人民政府'));
  it('lets whoever keeps the list deal with whoever is in it', () =>
    expect(
      who(
        '保洁公司应当履行下列职责：\n\n（一）租户不分类的，可以拒绝其投放，并应当向镇人民政府报告。\n',
      ).slice(1),
    ).toEqual([
      '保洁公司 may: 租户不分类的，可以拒绝其投放，',
      '保洁公司 must: 并应当向镇人民政府报告。',
    ]));
  it('leaves to whoever asks what he may not ask for', () =>
    expect(who('燃气公司不得收取开户费；但对影响公共安全的，不得申请改管。')).toEqual([
      '燃气公司 must-not: 燃气公司不得收取开户费；',
    ]));
});

describe('those whom words narrow', () => {
  it.each([
    ['戏台的所有权人，看台的管理者，包厢的使用者应当清场。', '所有权人|管理者|使用者'],
    ['索道的管理单位和索道的检修单位应当建档。', '管理单位|检修单位'],
    ['集市的主办者、展场的管理者应当投保。', '主办者|管理者'],
  ])('each of a list: %s', (say, names) => expect(owners(say)).toEqual([names]));
  it('are no body that somebody sets up', () =>
    expect(
      owners(
        '镇人民政府在县政府确定的权限内管护沟渠，应当确定相应的管护机构和人员，具体负责清淤。',
      ),
    ).toEqual(['镇人民政府']));
});

describe('a name', () => {
  it.each([
    ['保护责任人应当巡山。', '保护责任人'],
    ['维护保养单位完成检修后，应当出具单据。', '维护保养单位'],
    ['县房管局不得核准，不动产登记机构不得登记。', '县房管局', '不动产登记机构'],
  ])('may begin as a verb does: %s', (say, ...names) => expect(owners(say)).toEqual(names));
  it.each([
    '社员退社的，应当移交由其保管的前款所列账簿。',
    '逾期未退租的，责令退还逾期所收取的押金。',
    '委员出缺时，由候补委员依次递补。',
  ])('is none in the midst of other words: %s', (say) => expect(owners(say)).toEqual([]));
});

describe('behind 由', () => {
  it.each([
    '代表会议由社员推选的代表和驻村干部组成。',
    '由租户管理的天井的其他事项按照有关规定执行。',
  ])('nobody acts: %s', (say) => expect(owners(say)).toEqual([]));
  it('those who only take part in what another sets up do not', () =>
    expect(
      owners('镇人民政府应当加强领导，建立由渔政、公安等部门参加的禁渔机制，协调解决问题。'),
    ).toEqual(['镇人民政府']));
  it('whoever pays does not do what an authority may', () =>
    expect(who('违反前款规定的，可以代为清运，所需费用由违法者承担。')).toEqual([
      '违法者 must: 所需费用由违法者承担。',
    ]));
  it('both do, where one has charged the other', () =>
    expect(owners('停车费由业主大会或者业主大会授权的业主委员会决定。')).toEqual([
      '业主大会|业主委员会',
    ]));
});

describe('what a paper is to say', () => {
  it('is nobody’s deed', () =>
    expect(
      who('业主大会可以在管理规约中规定，有下列情形之一的，不得担任代表：').map((d) =>
        d.replace(/ .*/u, ''),
      ),
    ).not.toContain('业主大会 must-not'));
  it.each([
    '租房工作坚持政府主导、部门协同，企业参与、社会监督的原则。',
    '停水天数的计算：从租户报修之日起至恢复供水之日止。',
  ])('%s', (say) => expect(owners(say)).toEqual([]));
  it('is of nobody, where it would have somebody do something', () =>
    expect(owners('有条件的乡镇可以修建凉亭。鼓励通过捐赠等方式修桥。')).toEqual(['乡镇']));
});

describe('with whom somebody acts', () => {
  it.each([
    '镇人民政府应当按照协同高效、精简统一的原则设置机构。',
    '镇人民政府应当调解纠纷，召集村民会议就养犬制定公约。',
    '镇人民政府可以委托符合条件的单位承担收容事务。',
  ])('is not said: %s', (say) =>
    expect(read(say).duties.map(({ agencies }) => agencies.map((a) => a.role))).toEqual([
      ['responsible'],
    ]),
  );
});

describe('papers to keep', () => {
  it('are no deeds', () =>
    expect(
      who('公司对服务期间形成的以下资料，应当存档保管：\n\n（一）设备运行、检修记录；\n'),
    ).toHaveLength(1));
});

describe('leave', () => {
  it('is not what tells which of them', () =>
    expect(who('可以翻新的桌椅应当由县房管局收回。')).toEqual([
      '县房管局 must: 可以翻新的桌椅应当由县房管局收回。',
    ]));
});

describe('times', () => {
  it.each([
    ['镇人民政府每两至三年开展一次普查。', 'R/P3Y', '每两至三年开展一次'],
    ['押金的退还应当在每年租期结束后至6月30日前办理完毕。', 'R/P1Y', '至6月30日前'],
  ])('%s', (say, iso, words) => expect(due(say)).toContain(`${words} ${iso}`));
  it('of another span are none', () =>
    expect(due('公司在供热开始后十日内应当在接到报修后三小时内到场。')).toEqual(['三小时内 PT3H']));
});

describe('those who have a dispute', () => {
  it.each([
    ['租户拒绝调解的，不得调解。', ''],
    ['租户申请仲裁后未和解的，仲裁庭应当先行调解。', '仲裁庭'],
    ['法院作出裁定后，一方租户不履行的，对方当事人可以申请执行。', '对方当事人'],
    [
      '法院、信访部门、县房管局、物业协会、镇人民政府可以设立工作站。',
      '法院|信访部门|县房管局|物业协会|镇人民政府',
    ],
    ['租户起诉到法院的合同纠纷，县房管局可以先行调解。', '县房管局'],
    ['自然人、法人或者非法人组织可以查询。', '自然人|法人|非法人组织'],
    ['镇人民政府和敬老院举办者应当分摊。', '镇人民政府|敬老院举办者'],
    ['敬老院聘任外籍护工应当查验证件。', '敬老院'],
  ])('%s', (say, names) => expect(owners(say)).toEqual(names === '' ? [] : [names]));
  it.each([
    '法人和非法人组织以统一代码作为唯一标识。',
    '公用机构在提供服务过程中获取的信息，在目录之内的，方可公开。',
    '租户主动搬离的，可以不予处罚。',
    '租户及时恢复原状，且情节轻微没有造成后果的，不予追究。',
    '餐馆、旅店在经营过程中违反卫生法律、法规的，依照《卫生法》的规定给予处罚。',
    '民办养老院在补贴方面与公办养老院享有同等待遇。',
    '公办养老院护工的工资执行国家规定。',
    '租户在调解中提供的地址，可以作为送达地址。',
    '受害人有证据的，有权请求违约企业赔偿。',
    '综合考虑护工报酬制定收费标准。',
    '允许采信由县房管局会同镇人民政府认定的机构出具的报告。',
  ])('nothing is put on anybody: %s', (say) => expect(owners(say)).toEqual([]));
  it.each([
    '评估单位可以劝和，其出具的评估报告，可以作为依据。',
    '评估单位应当签字，并可以作为证据提交。',
    '医院应当告知风险。病人在知情的基础上，签字。',
  ])('and not what a thing may serve as, or what others sign: %s', (say) =>
    expect(read(say).duties).toHaveLength(1),
  );
  it.each([
    '县房管局采取约束措施的，限于下列违约的单位：\n\n（一）未履行合同；\n',
    '县房管局可以对下列与房屋有关的纠纷进行裁决：\n\n（一）租金争议；\n',
  ])('items are cases: %s', (say) => expect(read(say).duties).toHaveLength(1));
});

describe('people and what is done to them', () => {
  it.each([
    ['租户应当爱护院落，履行租户应尽的义务。', '租户'],
    ['工会应当定期走访，反映职工诉求。', '工会'],
    ['公司可以送餐，代申请人填表。', '公司'],
    ['县房管局对社区协助政府开展普查的工作，应当补贴。', '县房管局'],
    ['旅客应当提供由镇人民政府或者相关机构出具的证明。', '旅客'],
  ])('%s', (say, names) => expect([...new Set(owners(say))]).toEqual([names]));
  it.each([
    '罢免村民小组组长，应当有半数村民投票。',
    '三分之一以上的租户代表认为租户委员会成员不称职的，可以要求改选。',
    '执业医师经行业协会认定，报县房管局备案后，可以从业。',
    '特殊的，经办理机关负责人批准，可以延长。',
    '侨民在本市定居的认定，按照国家规定执行。',
    '租户对其捐建的凉亭工程可以命名。',
    '租户在听证活动中，享有下列权利：',
    '护工根据国家有关规定，享受津贴。',
    '老人持证免费乘坐渡船。',
  ])('%s', (say) => expect(owners(say)).toEqual([]));
  it('are no role of a body that deals with them', () =>
    expect(
      read('县房管局对社区协助政府开展普查的工作，应当补贴。').duties[0]?.agencies.map(
        (a) => a.role,
      ),
    ).toEqual(['responsible']));
  it('go with whoever deals with them behind a semicolon', () =>
    expect(who('公司应当保障待遇；对无收入的护工，镇人民政府应当补助。')).toEqual([
      '公司 must: 公司应当保障待遇；',
      '镇人民政府 must: 对无收入的护工，镇人民政府应当补助。',
    ]));
});

describe('what is due by a time', () => {
  it.each([
    ['县房管局应当自收到申请之日起三十日内，对申请改建的，作出决定。', '作出决定'],
    ['县房管局应当自受理之日起五日内，在征求邻里意见后，张榜公布。', '张榜公布'],
  ])('stands behind the case: %s', (say, what) =>
    expect(read(say).deadlines.map((t) => t.what)).toEqual([what]),
  );
});

describe('older laws', () => {
  it.each([
    ['渔场设置救护机构或者配备救护人员的，其救护机构以及救护人员应当值班。', '其救护机构|救护人员'],
    ['渔场设置安全负责人职务的，其安全负责人应当巡塘。', '其安全负责人'],
    ['情节严重的，由主管机关对直接负责的主管人员给予处分。', '主管机关'],
    ['有关协会组织应当自律。', '有关协会组织'],
    ['人民警察接到报案后，应当制止。', '人民警察'],
    [
      '临时要求赶集的，必须立即报告市场管理机关，市场管理机关接到报告后，应当立即决定。',
      '市场管理机关',
    ],
    ['租户个人应缴纳的保险费，由镇人民政府代缴。', '镇人民政府'],
  ])('%s', (say, names) => expect(owners(say)).toEqual([names]));
  it.each([
    '更换摊主必须重新申请。',
    '押金由国库划入财政部门专户。',
    '单位成建制跨县转移的，应当办理手续。',
    '工作人员在管理中徇私构成犯罪的，依法追究刑事责任。',
    '对主管人员，以及个体摊主处五百元以下罚款。',
    '渔政监测所使用的器具应当检定。',
    '外国人在本县摆摊适用本办法。',
    '租户住院的，到定点医院就医，可给予一次补助。',
  ])('%s', (say) => expect(owners(say)).toEqual([]));
  it('a refusal is no ban', () =>
    expect(read('发证机关应将许可或不许可的决定通知租户。').duties.map((d) => d.modality)).toEqual([
      'must',
    ]));
  it('what is set up is not who sets it up', () =>
    expect(owners('设立县房管局应当报批。')).toEqual([]));
  it('a time in a case sets nothing', () =>
    expect(due('租户自欠租之日起一年内补缴了租金的，可以续租。')).toEqual([]));
});

describe('a principle by which somebody acts', () => {
  it.each([
    '县房管局应当按照放管结合、优化服务的原则，深化改革，建立与租房便利化相适应的服务体系。',
    '会展区应当按照精简的原则，建立便民的服务机制。',
  ])('leaves it his: %s', (say) => expect(read(say).duties).toHaveLength(1));
  it.each([
    ['由有权机关依法给予处分。', '有权机关'],
    ['各级工会组织可以提出建议。', '各级工会组织'],
    ['乡人民政府批准保护规划后，应当公布。', '乡人民政府'],
    ['气象管理机构会同有关部门编制目录。', '气象管理机构|有关部门'],
    ['沼泽由渔业主管部门会同有关部门按照省制定的标准确定。', '渔业主管部门|有关部门'],
  ])('%s', (say, names) => expect(owners(say)).toEqual([names]));
});

describe('what nobody may do', () => {
  it('goes on item by item', () =>
    expect(
      who('货主不得冒用他人字号：\n\n（一）使用相同的招牌；\n\n（二）应当销毁的，应当销毁。\n').map(
        (d) => d.replace(/:.*/u, ''),
      ),
    ).toEqual(['货主 must-not', '货主 must-not', '货主 must']));
  it.each([
    '货主不得利用招贴，对价格作不实的介绍。',
    '货主不得在明知的情况下，代销假货。',
    '货主不得以垄断为目的，以低价倾销。',
  ])('goes on behind by what means: %s', (say) =>
    expect(read(say).duties.map((d) => d.modality)).toEqual(['must-not']),
  );
  it('ends before what he must', () =>
    expect(read('货主不得占道，对门前卫生负责。').duties.map((d) => d.modality)).toEqual([
      'must-not',
      'must',
    ]));
});

describe('whoever looks into it', () => {
  it.each([
    ['监督检查部门应当没收所得。', '监督检查部门'],
    ['租户在县房管局应当保持安静。', '租户'],
    ['车站、商行等举办的托儿所，由其主管部门负责。', '其主管部门'],
  ])('%s', (say, names) => expect(owners(say)).toEqual([names]));
  it.each(['法律规定由其他机关监督的，依照其规定。', '违反前款规定拖欠租户押金的，给予处分。'])(
    '%s',
    (say) => expect(owners(say)).toEqual([]),
  );
  it('helps nobody by a list of verbs', () =>
    expect(
      read('公安机关应当支持、配合、保障主管部门履行职责。').duties[0]?.agencies.map((a) => a.role),
    ).toEqual(['responsible']));
});

describe('mines and energy', () => {
  it.each([
    ['县、乡政府，可以建立由渔政部门参加的禁渔组织，协调解决问题。', '县、乡政府'],
    ['保外就医的，由户主或本人持医院、诊所出具的证明申报。', '户主或本人'],
    ['公司不得委托无证单位承担勘察。', '公司'],
    ['公司应当勘察，并编制方案交由县房管局审查。', '公司'],
    ['租户应当达成协议，当事人不得违反协议，泄露、转让底图。', '租户', '当事人'],
    ['镇人民政府组织实施的项目，可以由县房管局公开招标。', '县房管局'],
  ])('%s', (say, ...names) => expect(owners(say)).toEqual(names));
  it.each([
    '护工培训期间应当发给补贴。',
    '护工不满十人的，可以不设班组，但应当指定一人。',
    '县房管局管辖范围内的院落，可以联合建队。',
    '房管部门的工作人员，在管理中有下列行为之一的，应当依法给予处分：',
    '孵化公司向初创公司投资的，按照有关规定享受减免。',
    '（三）对应当责令改正和查处的行为不查处的；',
  ])('%s', (say) => expect(owners(say)).toEqual([]));
  it('those whom it concerns may go to law', () =>
    expect(read('复议机关应当作出决定，对决定不服的，可以起诉。').duties).toHaveLength(1));
  it('what is to be set up is no deed', () =>
    expect(read('公司应当建立以下制度：\n\n（一）值班制度；\n').duties).toHaveLength(1));
  it('with whom is named by what it is charged with', () =>
    expect(
      read('由县房管局会同管理采石企业的主管部门责令停业。').duties[0]?.agencies.map(
        (a) => a.printed,
      ),
    ).toEqual(['县房管局', '管理采石企业的主管部门']));
  it('in which nothing was done sets nothing', () =>
    expect(due('成果自验收之日起一年内未转化，镇人民政府应当公开转让。')).toEqual([]));
});

describe('purses and houses', () => {
  it.each([
    [
      '新河县、新安市、东城区人民政府及有关园区管理机构（以下统称沿江政府）负责清漂。',
      '新河县、新安市、东城区人民政府|有关园区管理机构',
    ],
    ['县房管局预算工作机构应当选择项目。', '县房管局预算工作机构'],
    ['设立派出机关的人民政府应当列支。', '人民政府'],
    ['镇人大主席团应当听取意见。', '镇人大主席团'],
  ])('%s', (say, names) => expect(owners(say)).toEqual([names]));
  it.each(['部门预算草案应当提交审查。', '单位决算应当公开。'])('%s', (say) =>
    expect(owners(say)).toEqual([]),
  );
  it.each([
    '县房管局应当责令改正；其三年内出具的报告，不得作为验收的依据。',
    '县房管局应当抽查。其出具的报告，不得作为凭证。',
    '县房管局应当将草案送审，并就下列事项作出说明：\n\n（一）执行情况；\n',
  ])('%s', (say) => expect(read(say).duties).toHaveLength(1));
  it('things go with what must not be done with them', () =>
    expect(who('公司应当按图施工。对不合格的门窗、灯具等材料，不得使用。').at(-1)).toBe(
      '公司 must-not: 对不合格的门窗、灯具等材料，不得使用。',
    ));
});

describe('who acts at a time or within bounds, and who is named by what he does', () => {
  it.each([
    ['养殖户在接到公司发出的催缴通知后，对金额有异议的，可以向公司提出。', '养殖户'],
    ['区县、镇（乡）人民政府在不影响居民生活的情况下，划定临时摊点。', '区县、镇（乡）人民政府'],
    [
      '县级农业主管部门派出机构在农业主管部门确定的权限范围内以其名义受理举报。',
      '县级农业主管部门派出机构',
    ],
    ['承租单位主要负责人对消防工作全面负责。', '承租单位主要负责人'],
    ['废旧电池回收经营者，应当按照规定登记。', '废旧电池回收经营者'],
    ['迁改管线的，由相应产权单位（管理单位）组织实施。', '相应产权单位（管理单位）'],
    ['幼儿园和其他教育机构应当开展宣传。', '幼儿园|其他教育机构'],
    ['市发展与改革主管部门和市水主管部门负责调配。', '市发展与改革主管部门|市水主管部门'],
  ])('%s', (say, names) => expect(owners(say)).toEqual([names]));
  it('what somebody builds along with a line is no deed of his', () =>
    expect(owners('铁路公司结合车站一并开发使用的地下空间，其用地由县房管局一并规划。')).toEqual([
      '县房管局',
    ]));
  it('somebody who has a canteen is named without it', () =>
    expect(owners('托儿所设有食堂提供餐饮的，应当取得许可。')).toEqual(['托儿所']));
  it('he who is named again goes on', () =>
    expect(owners('统计机构应当确定调查重点。统计机构编制调查计划前，可以听取公众意见。')).toEqual([
      '统计机构',
      '统计机构',
    ]));
});

describe('answers, and what has come about', () => {
  it.each([
    '批准你县设立果业园区，享受优惠。',
    '县房管局争取到专项资金200万元，翻修厂房三座。',
    '省调查总队、县统计局联合公布：全年收入增长5%。',
    '县医院新建门诊楼投入使用，镇卫生院通过示范单位复审。',
  ])('%s', (say) => expect(owners(say)).toEqual([]));
  it('by when it is to come about is an order', () =>
    expect(owners('县医院要确保新建门诊楼9月底前投入使用。')).toEqual(['县医院']));
});

describe('what is brought to somebody, and whose tasks a label holds', () => {
  it.each([
    ['巡逻人员发现险情的，应当立即向值班室报告，值班室接报后立即核实。', '巡逻人员 | 值班室'],
    ['发现古墓的，应当报告文物部门，由文物部门现场勘查。', '文物部门'],
    ['强制登记责任人发现走失老人的，应当立即向民政部门报告，民政部门接报后立即接回。', '民政部门'],
    ['评估机构职责：编制方案、开展调查、出具报告。', '评估机构'],
    ['各镇每季度检查1次，村（社区）结合实际开展。', '各镇 | 村（社区）'],
    ['县交通局组织绕行，县医院为伤员提供急救。', '县交通局 | 县医院'],
    [
      '由市财政局与中国农业银行青河分行及各村镇银行商定。',
      '市财政局|中国农业银行青河分行|各村镇银行',
    ],
  ])('%s', (say, names) => expect(owners(say).join(' | ')).toBe(names));
  it.each([
    '建设工地的围挡现场，承建单位为责任人。',
    '商户对偷拍不制止，又不报告公安机关，造成后果的，由公安机关罚款。',
  ])('%s goes with what is said of it', (say) =>
    expect(read(say).duties.at(-1)?.text).toBe(
      say.startsWith('建') ? say : '造成后果的，由公安机关罚款。',
    ),
  );
  it('what is brought to somebody is not in his words', () =>
    expect(
      read('发现古墓的，应当报告文物部门，由文物部门现场勘查。').duties.map(({ text }) => text),
    ).toEqual(['由文物部门现场勘查。']));
  it.each(['出院时一站式结算。', '县公安局破获盗窃案件120起，抓获嫌疑人40名。'])('%s', (say) =>
    expect(owners(say)).toEqual([]),
  );
});

describe('branches', () => {
  it('are not the bank', () => {
    const { duties } = dutiesOf(
      '国家储备银行青河支行负责兑付。\n\n国家储备银行负责监督。',
      registerOf({ bank: ['国家储备银行'] }),
    );
    expect(
      duties.map(({ agencies }) => `${agencies[0]?.printed} ${agencies[0]?.id ?? '?'}`),
    ).toEqual(['国家储备银行青河支行 ?', '国家储备银行 bank']);
  });
});

describe('a time by itself', () => {
  it.each([
    ['县督查组负责跟踪；每年11月，县房管局组织评议。', '每年11月，县房管局组织评议。', '县房管局'],
    ['公司每周填报；月底前，县房管局通报结果。', '月底前，县房管局通报结果。', '县房管局'],
  ])('%s goes with whoever acts then', (say, text, name) => {
    const { duties, deadlines } = read(say);
    expect(duties.at(-1)?.text).toBe(text);
    expect(deadlines.at(-1)?.owners).toEqual([name]);
  });
  it.each(['按月督办', '按周跟踪', '按季督促整改', '按旬汇报进度'])('%s comes again', (words) =>
    expect(due(`公司${words}。`)).toHaveLength(1),
  );
});
