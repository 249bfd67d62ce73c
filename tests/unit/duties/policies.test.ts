/** Regulations that speak of a province or a city itself, and what they wish of others. By hand, before it was run; invented names. */
import { describe, expect, it } from 'vitest';
import { readersOf, registerOf } from './documents.ts';

const register = registerOf({ ship: ['市船舶局'], gov: ['市人民政府'] });
const { read, who, owners } = readersOf(register, { roles: true });

describe('what a province or a city does or wishes', () => {
  it.each([
    '本省鼓励高等学校、造船企业开展绿色船舶研究。',
    '本省推动与邻省在内河航运领域协同发展。',
    '本县支持航运公司依法平等参与岸电建设。',
    '本市鼓励和引导渔业协会制定行业自律规范。',
    '本市推进国家海事法院建设，鼓励仲裁机构设立分支。',
    '本市对航运企业进行检查应当落实公示制度。',
    '全市推行渡口经营单位备案制度。',
    '本行政区域内禁止渔船使用超标柴油。',
  ])('is no name and no duty of somebody: %s', (say) => expect(owners(say)).toEqual([]));
  it.each([
    ['本市各级船舶管理机构应当公布名录。', '本市各级船舶管理机构'],
    ['本省海事管理机构应当公布名录。', '本省海事管理机构'],
    ['本市建立联席会议制度，由市船舶局召集。', '市船舶局'],
  ])('but bodies of it act: %s', (say, owner) => expect(owners(say)).toEqual([owner]));
  it('does not go on to what is asked of nobody', () =>
    expect(owners('本县支持航运公司参与岸电标准制定。制定标准应当征求航运公司的意见。')).toEqual(
      [],
    ));
});

describe('verbs before a body', () => {
  it('that set it to work are no part of its name', () =>
    expect(owners('市船舶局应当完善机制，督促、指导、协调各渡口管理机构做好值守。')).toEqual([
      '市船舶局',
    ]));
  it('that pass a case on to it', () =>
    expect(
      owners('船舶未报告的，由市船舶局责令改正；逾期不改的，转海事部门依法处理。').at(-1),
    ).toBe('海事部门'));
  it('that it does itself before what another does', () =>
    expect(owners('区人民政府撤销、合并政府举办的船厂的，应当征求意见。')).toEqual(['区人民政府']));
});

describe('who is narrowed by whoever made or chose him', () => {
  it.each([
    ['政府举办的船员培训学校应当公开收费标准。', '船员培训学校'],
    ['渡口安全由市人民政府规定的有关管理机构检查。', '市人民政府规定的有关管理机构'],
    ['造船企业可以分包。接受转包的人应当具备资质，并不得再次转包。', '造船企业|人'],
    ['未设立海事机构的县，应当有专人负责渡口安全。', '县'],
  ])('%s', (say, want) => expect([...new Set(owners(say))].join('|')).toBe(want));
  it('is named whole in a list of levels', () =>
    expect(owners('县域航道规划由各区、县航道行政主管部门编制。')).toEqual([
      '各区、县航道行政主管部门',
    ]));
  it('is parted where the last of a list has two levels', () =>
    expect(owners('拟建渡口由市发展改革部门、市航道主管部门或者区、县人民政府提出建议。')).toEqual([
      '市发展改革部门|市航道主管部门|区、县人民政府',
    ]));
  it('stands whole as partner', () =>
    expect(owners('市船舶局应当会同政府有关部门统一规划码头。')).toEqual([
      '市船舶局|cooperating:政府有关部门',
    ]));
});

describe('a list of what nobody may do', () => {
  it('bans, whatever its head says behind it', () =>
    expect(
      who(
        '任何单位或者个人不得有下列行为危害渡口安全：\n\n（一）拆除航标；\n\n（二）在渡口捕鱼。\n',
      ).map((d) => d.replace(/:.*/u, '')),
    ).toEqual(['任何单位|个人 must-not']));
});

describe('what a list of contents holds', () => {
  it.each([
    '航运协议应当包括下列内容：\n\n（一）经营者应当具备的条件及选择方式；\n\n（二）政府承诺和保障；\n',
    '实施方案应当包含以下事项：\n\n（一）管理部门负责的区域；\n\n（二）其他部门承诺。\n',
  ])('is no duty: %s', (say) => expect(read(say).duties).toHaveLength(0));
});

describe('what is said of others', () => {
  it.each([
    '违反本条例第九条规定，无证企业使用他人船舶经营客运，或者擅自停航的，由市船舶局责令改正。',
    '由市船舶局责令改正，并处罚款；其直接责任人员五年内不得从事船舶检验。',
    '市船舶局应当会同有关部门指导渔民申报补贴。符合条件的，可以申请专项资金。',
  ])('is not of the authority, and is no ban on it: %s', (say) => {
    expect(who(say).filter((d) => /(?:^|\|)(?:市船舶局) (?!must:)/u.test(d))).toEqual([]);
    expect(who(say).filter((d) => d.startsWith('无证企业'))).toEqual([]);
  });
  it('is of whoever it names by what he has done', () =>
    expect(owners('由市船舶局处罚款；其直接责任人员五年内不得从事船舶检验。').at(-1)).toBe(
      '其直接责任人员',
    ));
  it.each([
    '造船企业应当具备资质。下水试验时，必须有验船员在场。',
    '造船企业应当依法经营。码头开发、航道整治以及城镇建设、临港工业区建设和其他重大工程的建设，应当符合规划。',
  ])('is not carried on: %s', (say) => expect(owners(say)).toEqual(['造船企业']));
  it('is of nobody in a case that begins with what was broken', () =>
    expect(
      owners(
        '违反本办法第三条规定，外地船队使用本地码头装卸危险品，不向海事部门申报的，由市船舶局责令改正。',
      ),
    ).toEqual(['市船舶局']));
  it('is not of those who take part in a thing', () =>
    expect(owners('市船舶局应当建立与造船企业、科研单位等共同参与的协调机制。')).toEqual([
      '市船舶局',
    ]));
  it('is of whoever is first in a list that the register knows the end of', () =>
    expect(owners('各县人民政府、市船舶局应当公布名录。')).toEqual(['各县人民政府|市船舶局']));
  it('is of whoever may in several matters of his', () =>
    expect(
      owners('参训船长可以领取补助；用人单位在职称评定、岗位聘用中，可以在同等条件下优先考虑。').at(
        -1,
      ),
    ).toBe('用人单位'));
  it('is not of those whom several verbs set to work', () =>
    expect(owners('区人民政府应当加强领导，督促、指导本区有关单位做好值守。')).toEqual([
      '区人民政府',
    ]));
  it.each([
    '验船组人数为单数，其中技术专家不得少于三分之二。',
    '竣工验收时，应当有海事部门参加。',
    '航运协议中政府承诺的事项可以涉及岸线使用。',
    '外资航运公司在本市设立的企业，按照国家有关规定享受同等待遇。',
  ])('is no duty: %s', (say) => expect(owners(say)).toEqual([]));
  it('is of nobody of whom most are to be', () =>
    expect(
      owners('航运公司主要经营客运，配备船员应当以持证人员为主，逐年提高。').join('|'),
    ).not.toMatch(/持证人员/u));
  it('is of whoever refuses', () =>
    expect(
      owners('船舶所有人应当申报检验；未经检验的，海事部门不予发证，港口企业不予停靠。'),
    ).toEqual(['船舶所有人', '海事部门', '港口企业']));
  it('is of whoever stands behind 由, though words say who must be chosen', () =>
    expect(owners('前款专家应当由招标人从名册中抽取。')).toEqual(['招标人']));
  it('is of whoever stands before in what matter he may', () =>
    expect(
      owners('参训船长可以领取补助；用人单位在评优评先、职务晋升中，可以优先考虑。').at(-1),
    ).toBe('用人单位'));
  it('is not of those whom it wishes to work together', () =>
    expect(owners('市船舶局应当支持船厂牵头与科研机构组建联盟。')).toEqual(['市船舶局']));
});

describe('a plan that a department draws up', () => {
  it.each([
    ['航道规划由县水运部门编制。', '县水运部门'],
    ['渡口名录由水运主管部门编制，报批后公布。', '水运主管部门'],
    ['县水运部门编制年度疏浚计划。', '县水运部门'],
  ])('%s', (say, owner) => expect(owners(say)).toEqual([owner]));
  it('is not how many may serve there', () =>
    expect(owners('核定部门编制数，从严掌握。')).toEqual([]));
});

describe('a list whose marks are commas', () => {
  it.each([
    [
      '市、县（市、区）人民政府，滨江新区管委会应当公布名录。',
      '市、县（市、区）人民政府|滨江新区管委会',
    ],
    [
      '县级海事机构，乡镇人民政府、街道办事处应当共同巡查渡口。',
      '县级海事机构|乡镇人民政府|街道办事处',
    ],
    ['渡口管理机构，市船舶局必须互通信息。', '渡口管理机构|市船舶局'],
  ])('is of all of them: %s', (say, want) => expect(owners(say)).toEqual([want]));
  it.each([
    ['发现沉船的企业，海事部门应当登记。', '海事部门'],
    ['遇有大风停航的码头，市船舶局应当公告。', '市船舶局'],
    ['除涉密单位，渡口管理机构应当公开电话。', '渡口管理机构'],
    ['码头、候船室等公共场所，经营管理单位应当张贴标识。', '经营管理单位'],
  ])('but not what stands before whoever must: %s', (say, want) =>
    expect(owners(say)).toEqual([want]),
  );
});

describe('two with one who is chosen', () => {
  it('are both named, whatever brackets stand between', () =>
    expect(owners('渔业部门或者县（市、区）人民政府确定的机构负责渔港管理。')).toEqual([
      '渔业部门|机构',
    ]));
});

describe('what is no time for anything', () => {
  it.each([
    '船舶所有人可以向海事部门申请延期三十日。',
    '公告后五个工作日内无人认领的船只，由海事部门处理。',
  ])('%s', (say) => expect(read(say).deadlines).toEqual([]));
});

describe('what becomes of whoever breaks a rule, in a list of an authority', () => {
  it('is not his', () =>
    expect(
      owners(
        '下列处罚由海事部门实施：\n\n（一）违反第八条规定，船舶驾驶人向江中抛弃垃圾的，处警告或者五百元以下罚款；\n\n（二）违反第九条规定，乘客攀爬围栏的，处警告。\n',
      ).filter((o) => o !== '海事部门'),
    ).toEqual([]));
});

describe('words that are no duty', () => {
  it.each([
    [
      '渡口管理人应当将下列信息在候船处公示：\n\n（一）管理人的名称和电话；\n\n（二）救生设备的数量和位置。\n',
      '渡口管理人',
    ],
    ['闲置泊位，船主提出租用要求的，应当出租。', ''],
    ['市船舶局应当设立场所，收容、处置沉船、漂流船和海事部门扣押的船只。', '市船舶局'],
    [
      '泊位管理人应当履行下列职责：\n\n（一）确定危险货物和废油的堆放场所，不能确定的，应当报告；\n',
      '泊位管理人|泊位管理人',
    ],
  ])('%s', (say, want) => expect(owners(say).join('|')).toBe(want));
  it('is not of whom another sets to work', () =>
    expect(
      owners('规划草案一般由船舶局组织由专家、船员等方面人员组成的起草小组起草。'),
    ).not.toContain('起草小组'));
});

describe('more of who acts, and who does not', () => {
  it('is parted by no 及时', () =>
    expect(owners('由区人民政府及时协调船舶所有人、承租人采取措施。')).toEqual(['区人民政府']));
  it('is whoever may give the work to another, and that other', () => {
    expect(owners('黄色预警由市人民政府或者市人民政府授权的机构统一发布。')).toEqual([
      '市人民政府|机构',
    ]);
    expect(owners('县人民政府或者县人民政府指定的部门负责收储。')).toEqual(['县人民政府|部门']);
  });
  it('is all of a list with a comma in it and behind it', () =>
    expect(owners('乡（镇）人民政府、街道办事处，学校、渡口管理单位，应当组织演练。')).toEqual([
      '乡（镇）人民政府|街道办事处|学校|渡口管理单位',
    ]));
  it.each([
    '船员跟班实习期间，其在原单位的工资待遇不得降低。',
    '引航教员应当从下列人员中选拔：\n\n（一）船长；\n\n（二）轮机长。\n',
    '评审组的技术专家应当从专家库中随机抽取。',
    '学员接受培训情况应当登记在册。',
    '设置垂钓区应当符合下列条件：',
    '中小学、幼儿园、福利院等以儿童为主要服务对象的公共场所；',
    '已经入选的应当由候补专家替换。',
  ])('is nobody: %s', (say) => expect(owners(say)).toEqual([]));
  it('is no part of the words before a thing', () =>
    expect(
      owners('技术复杂或者承包人对其工艺有特殊要求的航道工程，可以邀请招标。').join('|'),
    ).not.toMatch(/承包人/u));
  it('is not whoever was harmed', () =>
    expect(owners('航运企业可以先行处置；给航运企业造成损失的，应当依法赔偿。')).toEqual([
      '航运企业',
    ]));
  it('is not whoever must not, where the next sentence speaks of a thing', () =>
    expect(
      owners('任何单位和个人不得擅自销毁航行资料。资料达到保存期限的，应当依法处理。'),
    ).toEqual(['任何单位和个人']));
  it('is not those whose house a person lives in', () =>
    expect(owners('费用由该居民楼的开发商承担。').join()).not.toMatch(/居民$/u));
  it('is not he who puts forward, where another names', () =>
    expect(
      owners('由县水利局或者乡镇人民政府推荐，报市人民政府批准，可以命名为示范渡口。').filter(
        (_, i) => i > 0,
      ),
    ).toEqual([]));
  it.each([
    '航运公司将补贴用于其他业务的，对直接负责的主管人员给予处分。',
    '市人民政府审批、核准的岸线项目，其招标活动由市船舶局监督。',
  ])('is not of whose deed or thing it is: %s', (say) =>
    expect(owners(say).filter((o) => o !== '市船舶局')).toEqual([]),
  );
  it('is who stands in an item, and not who stands over the list', () =>
    expect(
      who(
        '投标人应当遵守下列规定：\n\n（一）与招标人存在控股关系的企业，不得参与投标；\n\n（二）为同一项目提供监理服务的单位，不得承包该项目。\n',
      ).map((d) => d.replace(/:.*/u, '')),
    ).toEqual(['投标人 must', '企业 must-not', '单位 must-not']));
  it('bans as an authority does, and is not banned', () =>
    expect(
      who('由市船舶局责令改正；情节严重的，禁止其在一年内参加引航活动。').filter((d) =>
        d.includes('must-not'),
      ),
    ).toEqual([]));
  it('is nobody for what a list of works holds', () =>
    expect(
      owners(
        '下列航道建设单位或者港口企业建设的跨河桥梁及其附属防撞设施，应当符合国家标准，并移交有关单位管理：\n\n（一）新建的公路桥；\n\n（二）跨航道的管道。\n',
      ).length,
    ).toBeLessThan(2));
  it.each(['每年7月11日“航海日”为本市航海宣传日。', '每年水上安全日所在周为全县水上安全宣传周。'])(
    'has no time in: %s',
    (say) => expect(read(say).deadlines).toEqual([]),
  );
});

describe('a centre that is still to be built', () => {
  it.each([
    ['国际航运中心建设规划应当明确阶段目标。', ''],
    ['国际航运中心建设推进机构应当发布报告。', '国际航运中心建设推进机构'],
    [
      '市船舶局应当会同国际航运中心建设推进机构制定办法。',
      '市船舶局|cooperating:国际航运中心建设推进机构',
    ],
  ])('%s', (say, want) => expect(owners(say).join()).toBe(want));
});

describe('things that are looked into', () => {
  it.each([
    '海事机构对下列事项进行检查：\n\n（一）市属企业的安全投入；\n\n（二）港口部门管理的救助基金。\n',
    '海事机构实施检查，应当包括下列事项：\n\n（一）管理部门具体执行预算情况；\n\n（二）各单位（含下属单位）整改情况。\n',
    '海事机构应当检查整改情况，重点检查以下内容：\n\n（一）航运企业对处罚决定的执行情况；\n\n（二）有关单位对检查建议的采纳情况。\n',
  ])('are no duties: %s', (say) => expect(read(say).duties.length).toBeLessThan(2));
});

describe('cases, and what becomes of them', () => {
  it.each([
    ['本市航运企业在试点中未能实现预期目标，但符合规定，未牟取私利的，依法免除相关责任。', ''],
    [
      '当事人在法定期限内不申请复议，不提起诉讼，又不履行决定的，海事部门可以申请强制执行。',
      '海事部门',
    ],
    ['海事部门查处案件需要向引航机构调取资料的，引航机构应当提供。', '引航机构'],
    ['对依法应当由公安机关、检察机关处理的事项，海事部门应当移送。', '海事部门'],
    ['海事部门应当公告送达。自公告之日起，经过三十日，即视为送达。', '海事部门'],
  ])('%s', (say, want) => expect(owners(say).join()).toBe(want));
  it('are of whoever is in them', () =>
    expect(
      owners(
        '市船舶局应当给予补偿。锚地的承租人停止占用水域的，应当完成市船舶局下达的清理任务。',
      ).at(-1),
    ).toBe('承租人'));
});

describe('no name', () => {
  it.each([
    '本市配合国家有关部门建设航运数据平台。',
    '分级分类逐级上报交通运输部审批。',
    '岸线用地，超出市人民政府批准权限的，应当报国务院审批。',
    '项目主管部门可以采用定向委托方式确定承担主体。',
  ])('%s', (say) => expect(owners(say).filter((o) => o !== '项目主管部门')).toEqual([]));
});

describe('a topic behind a semicolon', () => {
  it('is of whoever is said behind it', () =>
    expect(
      who(
        '一般项目，主管部门应当公开招标；可能产生重大影响但争议较大的项目，主管部门可以定向委托。',
      ).length,
    ).toBe(2));
});

it('sets no time by when nobody came', () =>
  expect(
    read('自公告之日起三十日内无人认领的，海事部门可以拍卖。').deadlines.map(({ text }) => text),
  ).toEqual([]));

describe('more things, and more who act', () => {
  it.each([
    [
      '船舶管理委员会研究决定下列重大事项：\n\n（一）重大规划，包括航道布局；\n\n（二）船队建设的重要政策措施；\n',
      '船舶管理委员会',
    ],
    ['市船舶局应当协助船东协会与省海事部门加强沟通。', 'cooperating:市船舶局'],
    ['推动建立由船舶检验院为主体、企业参与的检测体系。', ''],
    ['由省海事部门行使的许可目录，由市人民政府公布。', '市人民政府'],
    ['市人民政府在港区设立的派出机构应当公开电话。', '派出机构'],
    ['职权目录经市人民政府同意后公布。', ''],
    ['放宽各类航运企业在港区的准入限制。', ''],
    ['失主无法联系的，应当进行公示。', ''],
    ['航运公司在经营中有违反安全法律、法规行为的，依照《某法》的规定处理。', ''],
    ['法律、国务院部门规章规定不得委托的除外。', ''],
  ])('%s', (say, want) =>
    expect(
      owners(say)
        .map((o) => o.replace(/\|(?:lead|cooperating):.*$/u, ''))
        .join(),
    ).toBe(want),
  );
  it('are told of who acts behind what he has met', () =>
    expect(
      owners(
        '市人民政府应当做好以下工作：\n\n（一）航道工程的施工单位满足条件后，可以分段申请许可。\n',
      ).at(-1),
    ).toBe('施工单位'));
  it('are told of who acts on the ground of something', () =>
    expect(owners('港口企业应当告知风险。船员在了解风险的基础上，签署承诺书。').at(-1)).toBe(
      '船员',
    ));
});

describe('still more of the same', () => {
  it.each([
    ['渡口委托航运企业管理客船的，应当签订合同。', /渡口委托/u],
    ['本条例适用于市人民政府划定并公布的通航水域的管理。', /./u],
    [
      '乡镇人民政府应当加强巡查。依法设立的渡口管理机构，具体负责检查。',
      /^乡镇人民政府\|.*\n乡镇/u,
    ],
    ['市船舶局应当引导社会资本与造船合作社、渔民等共同开发旅游航线。', /合作社|渔民/u],
    ['引航员成绩突出的，区县人民政府给予奖励。', /引航员/u],
    ['新的委员会选出后，居民委员会履职自动终止。', /./u],
    ['服务标准由船主和港口企业按照规定，在合同中约定。', /./u],
    ['由船主提出申请。申请符合条件的，应当及时拨付。', /^船主[\s\S]*船主/u],
    ['船主决定自行管理船舶的，依照本条例相关规定执行。', /./u],
    ['受到处罚的行为人完成社会服务的，经海事部门认定，可以依法从轻或者不予处罚。', /行为人/u],
  ])('%s', (say, wrong) => expect(owners(say).join('\n')).not.toMatch(wrong));
  it.each([
    ['海事部门发现不属于本部门处理的案件，及时移交有权处理的部门。', '海事部门 must'],
    ['县人民政府审计机关应当审计航道经费。', '县人民政府审计机关 must'],
    ['依法设立的渡口管理机构，具体负责检查。', '渡口管理机构 must'],
  ])('%s', (say, want) =>
    expect(
      who(say)
        .map((d) => d.replace(/:.*/u, ''))
        .join(),
    ).toBe(want),
  );
  it.each([
    '每年9月20日为本市生态岸线日。',
    '船主收到通知书十日内不履行义务的，海事部门可以代为清理。',
  ])('has no time in: %s', (say) => expect(read(say).deadlines).toEqual([]));
});

describe('whose people, whose dog and whose basis it is', () => {
  it('are those who serve in each of a list, and not its bodies', () =>
    expect(owners('市船舶局、航运公司和其他水运单位的售票人员、检票人员应当持证上岗。')).toEqual([
      '市船舶局、航运公司和其他水运单位的售票人员|检票人员',
    ]));
  it.each([
    ['活禽和宠物不得登船，盲人携带的导盲犬除外；', /盲人/u],
    ['评估结果作为渔民享受由政府提供的保险补贴的依据。', /./u],
    ['养老院、社区食堂依法享受下列优惠：', /./u],
    [
      '市人民政府应当支持志愿服务。船员或者其直系亲属退休后，可以将积分兑换服务。',
      /市人民政府\n市人民政府/u,
    ],
  ])('%s', (say, wrong) => expect(owners(say).join('\n')).not.toMatch(wrong));
  it.each(['每年农历端午所在周为龙舟周。', '（一）未立即停止航行或者未履行报告义务的；'])(
    'has no time in: %s',
    (say) => expect(read(say).deadlines).toEqual([]),
  );
});

describe('lists of those who must, and rest of the long tail', () => {
  it('does not make duties of whom it names', () =>
    expect(
      read(
        '下列单位、场所应当优先加装护栏：\n\n（一）医院、学校等单位的沿江场地；\n\n（二）渡口、码头等公共场所；\n',
      ).duties.length,
    ).toBeLessThan(2));
  it('still tells what each department in it sees to', () =>
    expect(
      owners(
        '下列部门应当做好相关工作：\n\n（一）水利部门负责巡堤；\n\n（二）气象部门负责预报。\n',
      ).slice(-2),
    ).toEqual(['水利部门', '气象部门']));
  it.each([
    [
      '任何单位和个人发现尚未登记的沉船，面临被打捞、破坏等情况的，可以向海事部门报告。',
      ['任何单位和个人 may'],
    ],
    ['公共码头设立机关应当明确管理单位。', ['公共码头设立机关 must']],
    ['六十周岁以上渔民每月享受补贴。', []],
    ['航运工作应当坚持政府推进、全民参与的原则。', []],
  ])('%s', (say, want) => expect(who(say).map((d) => d.replace(/:.*/u, ''))).toEqual(want));
  it('puts no fine on whoever pays', () =>
    expect(
      who('所需费用由船舶所有人承担，并可以处所需费用一倍以下罚款。').filter((d) =>
        d.includes('may'),
      ),
    ).toEqual([]));
  it('is of whoever takes it there, and not of the place', () =>
    expect(owners('废油由符合条件的回收企业运送至规定的场所进行处置。').join()).not.toMatch(
      /场所/u,
    ));
  it.each(['每年七月第二个周为“江岸周”。', '六十周岁以上渔民每月享受补贴。'])(
    'has no time in: %s',
    (say) => expect(read(say).deadlines).toEqual([]),
  );
});

it('is of whoever stands behind two who narrow him, and not of the first', () =>
  expect(owners('由核发上述许可证的机关的上级主管部门或者海事局对其负责人给予处分。').length).toBe(
    1,
  ));
