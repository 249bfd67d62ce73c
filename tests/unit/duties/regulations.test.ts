/** Forms of regulations: whose the words are where somebody is narrowed, charged, let or fined. By hand, before it was run; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  council: ['市人大常委会'],
  house: ['县房管局'],
  fire: ['县消防大队'],
});
const read = (say: string) => dutiesOf(say, register, { date: '2023-03-01' });
const who = (say: string): string[] =>
  read(say).duties.map(
    ({ agencies, modality, text }) =>
      `${agencies.map((a) => a.printed).join('|')} ${modality}: ${text}`,
  );
const told = (say: string): string[] => read(say).unread.map(({ text }) => text);
const due = (say: string): string[] =>
  read(say).deadlines.map(({ text, what, owners }) => `${text} ${what} ${owners.join('|')}`);

describe('what leads up to what somebody may or must not do', () => {
  it.each([
    ['幼儿监护人遇到虐待情形，可以向县房管局投诉。', '幼儿监护人 may'],
    ['业主委员会根据多数人意见，可以撤换成员。', '业主委员会 may'],
    ['县消防大队查封危险部位，可以邀请见证人到场。', '县消防大队 may'],
  ])('is no duty by itself: %s', (say, owner) => expect(who(say)).toEqual([`${owner}: ${say}`]));
  it('waits over the case behind it', () =>
    expect(who('导游应当按约定带团。因导游过错，未能游览景点的，不得收取费用。')).toEqual([
      '导游 must: 导游应当按约定带团。',
      '导游 must-not: 因导游过错，未能游览景点的，不得收取费用。',
    ]));
  it('goes with what somebody may by leave, and not with what he must', () =>
    expect(who('县房管局应当在十日内答复；案情疑难的，经分管领导批准，可以延长五日。')).toEqual([
      '县房管局 must: 县房管局应当在十日内答复；',
      '县房管局 may: 案情疑难的，经分管领导批准，可以延长五日。',
    ]));
  it('is a duty where the words put it on him', () =>
    expect(who('县房管局负责公房出租，可以委托物业企业收租。')).toEqual([
      '县房管局 must: 县房管局负责公房出租，',
      '县房管局 may: 可以委托物业企业收租。',
    ]));
});

describe('somebody whom another has chosen, owns or has under it', () => {
  it('acts himself', () =>
    expect(who('县级人民政府依法指定的救助机构负责流浪人员的照料。')).toEqual([
      '救助机构 must: 县级人民政府依法指定的救助机构负责流浪人员的照料。',
    ]));
  it('stands beside it', () =>
    expect(who('林业主管部门及其所属的种苗机构应当抽检苗木。')).toEqual([
      '林业主管部门|种苗机构 must: 林业主管部门及其所属的种苗机构应当抽检苗木。',
    ]));
  it('is the last of a list, narrowed by words of his own', () =>
    expect(who('物业企业、消防设施检测单位或者高层建筑的使用权人应当配合检查。')).toEqual([
      '物业企业|消防设施检测单位|使用权人 must: 物业企业、消防设施检测单位或者高层建筑的使用权人应当配合检查。',
    ]));
  it('is of all of a list where the words narrow that', () =>
    expect(who('医院、车站附近的摊贩应当服从管理。')[0] ?? '').not.toMatch(/^医院/u));
  it('is an office of a body of the register', () =>
    expect(who('议案由市人大常委会代表联络工作机构负责登记。')).toEqual([
      '市人大常委会代表联络工作机构 must: 议案由市人大常委会代表联络工作机构负责登记。',
    ]));
  it('is a department inside it, before a verb that nothing knows', () =>
    expect(who('无证驾驶的，由公安机关治安管理部门暂扣车辆。')).toEqual([
      '公安机关治安管理部门 must: 无证驾驶的，由公安机关治安管理部门暂扣车辆。',
    ]));
});

describe('a thing that is called by what somebody does with it', () => {
  it.each([
    '县消防大队现场提取的录像、笔录，可以作为处罚依据。',
    '企业自行研发的新产品，按规定减征所得税。',
  ])('puts nothing on him: %s', (say) => {
    expect(who(say)).toEqual([]);
    expect(told(say)).toEqual([say]);
  });
  it('is his duty where he must see to it', () =>
    expect(who('建设单位编制的应急预案，应当包括疏散路线，并报县消防大队备案。')).toHaveLength(1));
});

describe('lists of an article', () => {
  it('say what nobody may do, and no duty', () =>
    expect(
      who('承租人不得有下列损毁房屋的行为：\n\n（一）拆改承重墙；\n\n（二）私自加层。'),
    ).toEqual(['承租人 must-not: 承租人不得有下列损毁房屋的行为：']));
  it('say of which things the sentence speaks', () =>
    expect(
      who(
        '下列场所的装修，施工单位应当使用不燃材料：\n\n（一）设在地下的商场；\n\n（二）人员密集的歌厅。',
      ),
    ).toEqual(['施工单位 must: 下列场所的装修，施工单位应当使用不燃材料：']));
  it('belong to a sentence before the last', () =>
    expect(
      who(
        '有下列行为之一的，由县房管局给予警告。情节严重的，县房管局可以暂停其资格：\n\n（一）伪造资料的；\n\n（二）转借证书的。',
      ),
    ).toEqual([
      '县房管局 must: 有下列行为之一的，由县房管局给予警告。',
      '县房管局 may: 情节严重的，县房管局可以暂停其资格：',
    ]));
  it('are deeds where the words before call them so', () =>
    expect(
      who('第四条　县消防大队应当履行以下职责：\n\n（一）检查消防通道；\n\n（二）培训志愿消防员。'),
    ).toHaveLength(3));
  it('are excepted together', () =>
    expect(
      who(
        '房屋不得转租，但有下列情形之一的除外：\n\n（一）出租人书面同意；\n\n（二）直系亲属同住。',
      ),
    ).toEqual([]));
});

describe('what only an authority does', () => {
  it.each([
    '修缮费用由业主承担，处五百元以上二千元以下罚款。',
    '业主应当按期清理。拒不清理的，依照市容管理的有关规定依法予以处理。',
    '施工单位应当围挡作业；情节严重的，责令停工整顿。',
  ])('is in no record of whoever is private: %s', (say) => {
    expect(who(say).join()).not.toMatch(/罚款|予以处理|责令/u);
    expect(told(say).join()).toMatch(/罚款|予以处理|责令/u);
  });
  it('goes on with the body behind 由', () =>
    expect(who('由县房管局责令改正；情节严重的，处二千元罚款。')).toHaveLength(1));
});

describe('names that a verb stands before', () => {
  it.each([
    ['监理单位不得隐瞒，发现冒用人应及时举报。', '监理单位'],
    ['县房管局受理申请，缺件的，书面告知申请人补正。', '县房管局'],
    ['承租人应当签约，或者事先与出租单位协商。', '承租人'],
    ['县消防大队应当设立值班室，配备专职人员负责接警。', '县消防大队'],
    ['县房管局每月汇总，报主管部门统一公布。', '县房管局'],
  ])('are not taken with it: %s', (say, owner) =>
    expect(new Set(who(say).map((w) => w.split(' ')[0]))).toEqual(new Set([owner])),
  );
  it('stand in no principle', () =>
    expect(who('垃圾分类遵循因地制宜、政府引导、全民参与的原则，实现资源利用。')).toEqual([]));
  it('stand in no list of fields', () =>
    expect(who('财政、机构编制、司法等部门应当按照各自职责做好工作。')[0]).toMatch(
      /^财政、机构编制、司法等部门 must/u,
    ));
  it('go on behind what a lone word ends', () =>
    expect(who('采伐迹地由村集体经济组织补植。')[0]).toMatch(/^村集体经济组织/u));
});

describe('levels', () => {
  it('are one name with the department behind them', () =>
    expect(who('市、县（市）、区人民政府科学技术行政部门负责推广工作。')[0]).toMatch(
      /^市、县（市）、区人民政府科学技术行政部门 must/u,
    ));
});

describe('words about a thing', () => {
  it('say what a term means', () =>
    expect(who('本办法所称物业管理，是指业主选聘物业企业，由企业维护房屋的活动。')).toEqual([]));
  it('say what a month is', () =>
    expect(who('县房管局应当开展宣传。每年六月为全县房屋安全宣传月。')).toEqual([
      '县房管局 must: 县房管局应当开展宣传。',
    ]));
  it('say what an order forbids', () =>
    expect(who('县级人民政府可以发布通告，禁止燃放烟花爆竹。')).toEqual([
      '县级人民政府 may: 县级人民政府可以发布通告，',
    ]));
});

describe('times that set nothing', () => {
  it.each([
    '房屋随时有倒塌可能的，县房管局应当组织撤离。',
    '实行昼夜值守制度，县消防大队应当做好登记。',
  ])('are no deadline: %s', (say) => expect(due(say)).toEqual([]));
  it('stand in a case beside one that does', () =>
    expect(due('能够在当年内修复的，县房管局应当在当年内修复。')).toHaveLength(1));
});

describe('bans', () => {
  it('go on with another way of the same', () =>
    expect(who('网约车驾驶员不得私下揽客，或者以其他方式扰乱秩序。')).toEqual([
      '网约车驾驶员 must-not: 网约车驾驶员不得私下揽客，或者以其他方式扰乱秩序。',
    ]));
  it('on what an authority may do are not for whom it deals with', () =>
    expect(who('养殖户应当申请验收。污染水源的，不得验收。')).toEqual([
      '养殖户 must: 养殖户应当申请验收。',
    ]));
  it('on things, listed one by one, are no duty of whoever has them', () =>
    expect(
      who(
        '下列车辆不得过户：\n\n（一）公安机关依法扣留的车辆；\n\n（二）学校、医院用于公益的车辆。',
      ),
    ).toEqual(['下列车辆 must-not: 下列车辆不得过户：']));
});

describe('words that hold a modal and are none', () => {
  it.each(['林地所有权证由村民委员会保管。', '有权限的县房管局窗口核发登记表。'])('%s', (say) =>
    expect(who(say).filter((w) => / may/u.test(w))).toEqual([]),
  );
});

describe('departments by their field', () => {
  it('are no government that builds', () =>
    expect(who('县级人民政府建设行政主管部门负责公租房的分配。')[0]).toMatch(
      /^县级人民政府建设行政主管部门 must/u,
    ));
  it('are no districts', () =>
    expect(who('各区建设行政主管部门负责本辖区的房屋登记。')[0]).toMatch(
      /^各区建设行政主管部门 must/u,
    ));
});

describe('cases that only lead up to what another does', () => {
  it('of a rule that was broken', () =>
    expect(who('监理人员违反前款规定，致使房屋损坏的，由县房管局暂停其业务。')).toEqual([
      '县房管局 must: 监理人员违反前款规定，致使房屋损坏的，由县房管局暂停其业务。',
    ]));
  it('of what is left to another paper', () =>
    expect(who('应当由海事机构管辖的，依照其规定执行。')).toEqual([]));
  it('of papers whose force ends', () =>
    expect(who('县级人民政府印发的《房屋租赁办法》同时废止。')).toEqual([]));
  it('of a basis that goes on behind a comma', () =>
    expect(who('县级人民政府根据古镇、老街，工业遗产的保存状况，可以划定保护范围。')).toEqual([
      '县级人民政府 may: 县级人民政府根据古镇、老街，工业遗产的保存状况，可以划定保护范围。',
    ]));
  it('of whether something is so', () =>
    expect(who('企业是否参保应当作为评优的条件。')).toEqual([]));
});

describe('somebody charged by one who stands beside him', () => {
  it('acts with that one', () =>
    expect(who('登记机关或者受登记机关委托的代办机构应当当场答复。')[0]).toMatch(
      /^登记机关\|代办机构 must/u,
    ));
});

describe('who answers, pays or is fined', () => {
  it.each([
    ['承租人提出维修请求的，应当在三日内予以答复。', '承租人'],
    ['当事人申请复核的，应当组织复核。', '当事人'],
    ['管理人未安装监控设备的，可以安装监控设备。', '管理人'],
    ['摊贩在桥面上摆放桌椅，处二百元以下罚款。', '摊贩'],
    ['无证人员操作闸门，拒不离开的，可以处五百元罚款。', '无证人员'],
  ])('is not whoever asks or is at fault: %s', (say, name) =>
    expect(who(say).filter((w) => w.startsWith(name))).toEqual([]),
  );
  it('leads no list of fines', () =>
    expect(
      who(
        '代履行费用由当事人承担，可以按照以下规定处罚：\n\n（一）占用绿地的，处五百元罚款；\n\n（二）损毁花木的，处一千元罚款。',
      ),
    ).toEqual(['当事人 must: 代履行费用由当事人承担，']));
});

describe('bans behind a comma', () => {
  it('go on with a bare deed', () =>
    expect(who('商户不得占用消防通道，堆放货物或者停放车辆。')).toEqual([
      '商户 must-not: 商户不得占用消防通道，堆放货物或者停放车辆。',
    ]));
  it('turn where the words say what must be done', () =>
    expect(who('商户不得占用消防通道，保持门前整洁。')).toEqual([
      '商户 must-not: 商户不得占用消防通道，',
      '商户 must: 保持门前整洁。',
    ]));
  it('of one authority are not the other’s', () =>
    expect(who('登记部门不得出具证明，房管部门不得在办理手续时，擅自加收费用。')).toEqual([
      '登记部门 must-not: 登记部门不得出具证明，',
      '房管部门 must-not: 房管部门不得在办理手续时，擅自加收费用。',
    ]));
  it('behind what a firm does are for whoever it may be', () =>
    expect(who('废油由有资质的企业回收，不得倒入下水道。')).toEqual([
      '企业 must: 废油由有资质的企业回收，',
    ]));
});

describe('papers and things that are listed', () => {
  it.each([
    '第五条　申请人应当持下列资料向县房管局申请登记：\n\n（一）身份证明；\n\n（二）购房合同。',
    '第五条　施工单位应当在围挡上公布下列内容：\n\n（一）工程名称；\n\n（二）投诉电话。',
  ])('are no duties: %s', (say) => expect(who(say)).toHaveLength(1));
  it('give no paragraph behind them their time', () => {
    const { duties } = read(
      '第五条　有下列情形之一的，县房管局应当自受理之日起七日内公告：\n\n（一）坍塌的；\n\n（二）倾斜的。\n\n县房管局应当设立标志。',
    );
    expect(duties.map((d) => d.deadlines.length)).toEqual([1, 0]);
  });
});

describe('bodies that are more than their head', () => {
  it.each([
    ['人选由市人大常委会主任会议提请审议。', '市人大常委会主任会议'],
    ['小区车位由业主大会议事规则约定。', ''],
    ['寺庙管理组织应当公布账目。', '寺庙管理组织'],
    ['应急管理部门和物业企业工作人员不得索要财物。', '应急管理部门和物业企业工作人员'],
  ])('%s', (say, name) => expect(who(say)[0] ?? '').toMatch(new RegExp(`^${name}(?: |$)`, 'u')));
});

describe('what a paper says of itself', () => {
  it.each([
    '本办法适用于县城规划区和县级人民政府划定的其他区域。',
    '市人大常委会制定地方性法规，适用本条例。',
    '房屋用途证明，是指县房管局出具的文件，以及所有权人同意变更的材料。',
    '商会章程由会员大会约定的，从其约定。',
  ])('%s', (say) => expect(who(say)).toEqual([]));
});

describe('departments and councils behind a body of the register', () => {
  const read = (say: string): string[] =>
    dutiesOf(say, registerOf({ gov: ['县人民政府'], council: ['常务委员会'] })).duties.map(
      ({ agencies }) => agencies.map((a) => `${a.printed}${a.id === null ? '' : '='}`).join('|'),
    );
  it.each([
    ['县人民政府民政部门应当核对名单。', '县人民政府民政部门'],
    ['县人民政府有关部门应当配合。', '县人民政府有关部门'],
    ['办法由县人民政府财政部门制定。', '办法由县人民政府财政部门'.slice(3)],
    [
      '民宿所在地派出所应当会同县人民政府旅游主管部门检查。',
      '民宿所在地派出所|县人民政府旅游主管部门',
    ],
    ['县人民政府公布部门权责清单。', '县人民政府='],
    ['县人民政府组织有关部门检查。', '县人民政府='],
    ['名单由常务委员会主任会议决定提请表决。', '常务委员会主任会议'],
  ])('%s', (say, names) => expect(read(say)).toEqual([names]));
});

describe('names that are words of the sentence', () => {
  it.each([
    '国家鼓励社会组织参与救助。',
    '经费由本人或者委托他人领取。',
    '摊贩带领顾客绕行的，责令改正。',
    '但使用人拒绝的除外。',
    '快递，指经营者承接并递送的邮件。',
  ])('%s', (say) => expect(who(say)).toEqual([]));
});

describe('whom somebody deals with', () => {
  it('is not who acts', () =>
    expect(who('派出所民警对有酒驾嫌疑的人员，可以当场检测。').join()).not.toMatch(/^人员/u));
  it('waits for what is done with it, over somebody’s leave', () =>
    expect(who('县房管局对可能灭失的证据，经局长批准，可以先行保存。')).toEqual([
      '县房管局 may: 县房管局对可能灭失的证据，经局长批准，可以先行保存。',
    ]));
  it('must not do what is forbidden behind what an authority does to him', () =>
    expect(who('无牌电动车由交警部门暂扣。不补办牌照的，不得上路行驶。')).toEqual([
      '交警部门 must: 无牌电动车由交警部门暂扣。',
    ]));
});
