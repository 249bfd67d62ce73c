/** What notices, circulars, decisions and plans of other levels say, read in real ones and told here in other words. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  water: ['县水利局'],
  grain: ['省储备应急指挥部'],
  'grain-office': ['省储备应急指挥部办公室'],
  justice: ['司法部'],
});
const who = (say: string): string[] =>
  dutiesOf(say, register).duties.map(
    ({ agencies, modality, text }) =>
      `${modality} ${agencies.map((a) => `${a.role === 'responsible' ? '' : `${a.role}:`}${a.printed}${a.id === null ? '?' : ''}`).join('|')}: ${text}`,
  );
const times = (say: string): string[] =>
  dutiesOf(say, register).deadlines.map((t) => `${t.text} ${t.what} → ${t.owners.join('|')}`);

describe('a ministry of the register and the departments of its field', () => {
  it.each([
    ['司法部门要公开办案流程。', 'must 司法部门?: 司法部门要公开办案流程。'],
    ['司法部要公开办案流程。', 'must 司法部: 司法部要公开办案流程。'],
  ])('%s', (say, out) => expect(who(say)).toEqual([out]));
  it('stand side by side behind 由', () =>
    expect(who('由登记机关和司法部门依法办理公证手续。')).toEqual([
      'must 登记机关?|司法部门?: 由登记机关和司法部门依法办理公证手续。',
    ]));
});

describe('words that only look like somebody', () => {
  it.each([
    '对超额完成任务的镇，适当压减所安排任务的数量。',
    '一级：两个以上镇停水，以及超出县级人民政府处置能力和省政府认为需要提级的情况。',
    '部分砖厂在雨季来临的情况下，不顾坍塌危险继续取土。',
    '有的台账登记、物资领用等依旧由相关单位管理，没有交到村级。',
    '李 四 县残联执行副主席',
  ])('%s', (say) => expect(who(say)).toEqual([]));
  it('but some must, where the words say so', () =>
    expect(who('部分砖厂要立即停产。')).toEqual(['must 部分砖厂?: 部分砖厂要立即停产。']));
});

describe('what is told of a case that was dealt with', () => {
  it.each([
    '县第二砖厂党总支书记冯高受到党内警告处分；县砖业公司总经理卫志、副总经理严实受到记过处分。',
    '省政府批准并报请国家有关部门核准，授予冯高“劳动标兵”称号。',
    '责令东河县人民政府副县长冯高向市政府写出检查。',
    '去年3月，市委、市政府印发《关于加强渡口管理的意见》，提出整治渡口，并对渡口建设作出部署。',
    '按照在市政府统一领导下，县人民政府对本县渡口安全全面负责的原则，本预案分为两级。',
  ])('%s', (say) => expect(who(say)).toEqual([]));
  it.each([
    '5月3日至9日，全县连续发生三起渡船倾覆事故：5月3日，东河渡口翻船一艘；5月9日，西河渡口翻船两艘。',
    '县长高度重视，立即作出重要指示，县应急局负责同志立即赶赴渡口。',
  ])('sets no time: %s', (say) => expect(times(say)).toEqual([]));
});

describe('officers', () => {
  it('of a line of work are no body', () =>
    expect(who('镇政府包片领导要每周到村一次。')).toEqual([
      'must 镇政府包片领导?: 镇政府包片领导要每周到村一次。',
    ]));
  it('who are spoken of are not those who are left out', () =>
    expect(
      who('各镇要落实责任，主要负责人要亲自抓。每月5日前将经主要负责人签字的台账报县水利局。'),
    ).toEqual(['must 各镇?: 各镇要落实责任，', 'must 主要负责人?: 主要负责人要亲自抓。']));
});

describe('words that are only quoted', () => {
  it('empower nobody', () =>
    expect(
      who('各镇要落实“船员在完成本职工作的前提下，可以到其他渡口兼职”的规定。').map(
        (d) => d.split(' ')[0],
      ),
    ).toEqual(['must']));
  it('while those outside do', () =>
    expect(who('各镇可以按照“一事一议”的规定筹资。').map((d) => d.split(' ')[0])).toEqual(['may']));
});

describe('those who only help', () => {
  it('do not carry on, whatever they must not do besides', () =>
    expect(
      who('县水利局依法征用渡船。有关船户应当予以配合，不得推诿。紧急时对渡口实行统一调度。').map(
        (d) => d.split(':')[0],
      ),
    ).toEqual(['must 县水利局', 'must cooperating', 'must-not 有关船户?']));
});

describe('a list whose last words are narrowed', () => {
  it('keeps all of them', () =>
    expect(who('各渡口、航运企业以及其他承担摆渡任务的单位要定期自查。')).toEqual([
      'must 各渡口、航运企业?|其他承担摆渡任务的单位?: 各渡口、航运企业以及其他承担摆渡任务的单位要定期自查。',
    ]));
});

describe('with whom somebody deals', () => {
  it('is no partner where the words say by which means', () =>
    expect(who('各航运公司要加强自查，与船厂通过合股、共同设计等方式建立联系。')).toEqual([
      'must 各航运公司?: 各航运公司要加强自查，与船厂通过合股、共同设计等方式建立联系。',
    ]));
});

describe('a meeting that stands', () => {
  it('does nothing of what the one does who leads it, nor he of its', () =>
    expect(who('联席会议原则上每季度召开一次，由召集人或其委托的副召集人主持。')).toEqual([
      'must 召集人或其委托的副召集人?: 由召集人或其委托的副召集人主持。',
    ]));
  it('but is called as often as that by whoever calls it', () =>
    expect(times('联席会议每季度召开一次例会，由召集人召集。')).toEqual([
      '每季度召开一次 联席会议每季度召开一次例会 → 召集人',
    ]));
});

describe('times', () => {
  it('stand for what is done, and not for what it rests on', () =>
    expect(
      times('县水利局于每年3月底前，根据上年检查结果，结合来水预测，拟定巡查名单，报县政府。'),
    ).toEqual(['每年3月底前 拟定巡查名单 → 县水利局']));
  it('of a sentence above stay with it', () => {
    const { duties } = dutiesOf(
      '2.1 省储备应急指挥部办公室必须24小时值班，1小时内上报情况。启动预案按下列程序办理：\n\n（1）动用数量在5吨以下的，省储备应急指挥部可直接下令。',
      register,
    );
    expect(
      duties.filter((d) => d.modality === 'may').map((d) => d.deadlines.map((t) => t.text)),
    ).toEqual([[]]);
  });
  it('of a paper about the next year are in that', () => {
    const { deadlines } = dutiesOf(
      '七、国庆节：10月1日至7日放假调休，共7天。\n\n八、12月20日前报送值班表。',
      register,
      { title: '关于2023年部分节假日安排的通知', date: '2022-12-08' },
    );
    expect(deadlines.map((t) => `${t.text} ${t.iso}`)).toEqual([
      '10月1日至7日 2023-10-01/2023-10-07',
      '12月20日前 2022-12-20',
    ]);
  });
});

describe('a government and all of its departments', () => {
  const towns = registerOf({ town: ['县政府'], water: ['县水利局'], joint: ['联合调度办公室'] });
  const said = (say: string): string[] =>
    dutiesOf(say, towns).duties.map(
      ({ agencies, text }) =>
        `${agencies.map((a) => `${a.role === 'responsible' ? '' : `${a.role}:`}${a.printed}${a.id === null ? '?' : ''}`).join('|')}: ${text}`,
    );
  it.each([
    ['县政府各部门要公开流程。', ['县政府各部门?: 县政府各部门要公开流程。']],
    ['流程的解释由县政府法制机构承担。', ['县政府法制机构?: 流程的解释由县政府法制机构承担。']],
    ['县政府要公开流程。', ['县政府: 县政府要公开流程。']],
  ])('%s', (say, out) => expect(said(say)).toEqual(out));
  it('an office that begins as a verb does is no partner', () =>
    expect(said('由县水利局承担联合调度办公室日常工作。')).toEqual([
      '县水利局: 由县水利局承担联合调度办公室日常工作。',
    ]));
  it.each([
    '在领导小组领导下，组建联合抽检办公室，代表各镇开展抽检。',
    '重视渔民和其他组织对执法的意见。',
    '以上报告如无不妥，请转发各地、各部门研究落实。',
    '据东河水文台网测报，水位已退。',
    '参赛企业在5家及以上的，采取抽签的方式；参赛企业为2家的，采取协商的方式。',
    '调查组在初步结论中认为：加强河岸监测，搬迁险户。',
    '渔船由部队编制改为地方编制的，免征当年船税。',
    '八十年代以来，我站每年都进行水情会商。',
  ])('nobody owes it: %s', (say) => expect(said(say)).toEqual([]));
  it('whom somebody deals with, and whoever it may be, do not carry on', () => {
    expect(said('养老机构应当按月结算。严查养老机构拖欠费用。有条件的镇可试点直接结算。')).toEqual([
      '养老机构?: 养老机构应当按月结算。',
    ]);
    expect(said('任何单位和个人不得占用河道。要统筹推进河道整治。')).toEqual([
      '任何单位和个人?: 任何单位和个人不得占用河道。',
    ]);
  });
  it('a site of the net owes nothing', () =>
    expect(
      said('各镇要加强管理。各政府网站迁移前要进行评估。建立预警机制。').map(
        (d) => d.split(':')[0],
      ),
    ).toEqual(['各镇?']));
});

describe('days that are over', () => {
  it.each([
    '2024年3月2日至4日，县厅组织专家到村，对房屋进行了查看，听取了汇报。',
    '自2023年11月起，村民经常听到响声，部分房屋开裂。',
  ])('of what is told set nothing: %s', (say) => expect(times(say)).toEqual([]));
  it.each([
    ['自2024年1月1日起，调整补助标准。', '自2024年1月1日起 调整补助标准 → '],
    ['2024年6月2日至4日，县水利局要到村查看房屋。', '2024年6月2日至4日 要到村查看房屋 → 县水利局'],
  ])('%s', (say, out) => expect(times(say)).toEqual([out]));
  it('nor does what is so of each quarter', () =>
    expect(times('县水利局要明确每季度的工程进度。')).toEqual([]));
});

describe('letters and opinions', () => {
  it.each([
    '落实主体责任，实现由部门管理向多方共治转变，提升效能。',
    '盖章后，连同账目、经营场所证明一并报送登记机关。',
    '学会经主管部门初审，报经银行复核后送登记机关。',
    '你们关于支持东河、西河渔业园区的请示收悉。',
    '东河市请求在东河商品市场开设新品种。',
    '以前由哪家银行放款，以后仍由其放款。',
    '为了增产，一九七九年三月五日国务院批转农委的报告，决定在产棉区试行。',
    '批示水利部、林业部和粮食局认真研究。',
    '党中央、国务院高度重视渔业工作。',
    '渔业协会统一由有关部门登记。',
    '当前，市场需求压力有所减轻，对收购的影响应高度重视。',
    '将补贴年龄由在岗船员放宽至退役船员。',
    '单位：艘',
  ])('put nothing on those who only stand in them: %s', (say) =>
    expect(who(say).filter((d) => !/有关部门/u.test(d))).toEqual([]),
  );
  it.each([
    [
      '由县级人民政府审查机构进行审查。',
      'must 县级人民政府审查机构?: 由县级人民政府审查机构进行审查。',
    ],
    [
      '渔业协会登记管理机关要公布名册。',
      'must 渔业协会登记管理机关?: 渔业协会登记管理机关要公布名册。',
    ],
  ])('the office inside a body is meant: %s', (say, out) => expect(who(say)).toEqual([out]));
  it('how old somebody may be is no time', () =>
    expect(times('会长任职年龄一般不超过65周岁。')).toEqual([]));
});
