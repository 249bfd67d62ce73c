/**
 * Sentence by sentence: who must, may or must not do which words of it, who is carried on, and what
 * is reported instead. By hand, on sentences of an invented city.
 */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf(
  {
    shuiwu: ['市水务局'],
    caizheng: ['市财政局'],
    gongan: ['市公安局'],
    zhengfu: ['市人民政府', '市政府'],
    zhihuibu: ['市防汛指挥部'],
  },
  [{ id: 'quxian', name: '各县区政府', kind: 'group' }],
);
/** `modality who: words`, with ~ for who is carried on; `? kind: words` for what was not read. */
const read = (body: string): string[] => {
  const { duties, unread } = dutiesOf(body, register);
  return [
    ...duties.map(
      (d) =>
        `${d.modality} ${d.subject === 'carried' ? '~' : ''}${d.agencies
          .map((a) => `${a.role === 'responsible' ? '' : `${a.role}:`}${a.id ?? a.printed}`)
          .join('+')}: ${d.text}`,
    ),
    // Without the nets, which have tests of their own.
    ...unread.flatMap((u) =>
      u.kind === 'body' || u.kind === 'time' || u.kind === 'left' ? [] : [`? ${u.kind}: ${u.text}`],
    ),
  ];
};
/** The same of a sentence under a heading that orders something. */
const said = (text: string): string[] => read(`# 甲\n\n## 一、措施\n\n${text}\n`);

describe('the parts of a sentence', () => {
  it.each<[string, string[]]>([
    // One subject over all parts of one modality.
    [
      '市水务局应当修堤，清理河道，开展巡查。',
      ['must shuiwu: 市水务局应当修堤，清理河道，开展巡查。'],
    ],
    // A part of another modality is a record of its own.
    [
      '市水务局应当修堤，可以委托企业施工。',
      ['must shuiwu: 市水务局应当修堤，', 'may shuiwu: 可以委托企业施工。'],
    ],
    [
      '市水务局应当修堤，不得拖延。',
      ['must shuiwu: 市水务局应当修堤，', 'must-not shuiwu: 不得拖延。'],
    ],
    // Within one part, too.
    [
      '市水务局应当修堤并不得拖延。',
      ['must shuiwu: 市水务局应当修堤', 'must-not shuiwu: 并不得拖延。'],
    ],
    // Another subject is another record.
    [
      '市水务局应当修堤，市财政局应当保障资金。',
      ['must shuiwu: 市水务局应当修堤，', 'must caizheng: 市财政局应当保障资金。'],
    ],
    [
      '市水务局应当修堤；市财政局应当保障资金；市公安局应当维护秩序。',
      [
        'must shuiwu: 市水务局应当修堤；',
        'must caizheng: 市财政局应当保障资金；',
        'must gongan: 市公安局应当维护秩序。',
      ],
    ],
    // 可…，并…: the second part says what for.
    [
      '市水务局可以请求市政府支持，保证工作顺利。',
      ['may shuiwu: 市水务局可以请求市政府支持，保证工作顺利。'],
    ],
    // Conditions belong to what they condition.
    ['发生险情时，市水务局应当立即处置。', ['must shuiwu: 发生险情时，市水务局应当立即处置。']],
    ['市水务局接到报告后，应当立即核实。', ['must shuiwu: 市水务局接到报告后，应当立即核实。']],
    [
      '市水务局接到报告后，市公安局应当到场。',
      ['must gongan: 市水务局接到报告后，市公安局应当到场。'],
    ],
    [
      '按照分级负责的原则，市水务局应当修堤。',
      ['must shuiwu: 按照分级负责的原则，市水务局应当修堤。'],
    ],
    // Behind 由.
    ['堤坝由市水务局负责维护。', ['must shuiwu: 堤坝由市水务局负责维护。']],
    [
      '市水务局应当制定方案，由市政府批准，并组织实施。',
      ['must shuiwu: 市水务局应当制定方案，', 'must zhengfu: 由市政府批准，并组织实施。'],
    ],
    [
      '市水务局应当制定方案，由市政府确认，负责组织实施。',
      [
        'must shuiwu: 市水务局应当制定方案，',
        'must zhengfu: 由市政府确认，',
        'must shuiwu: 负责组织实施。',
      ],
    ],
    [
      '市水务局制定方案，由市政府评估通过后，应当组织实施。',
      [
        'must shuiwu: 市水务局制定方案，',
        'must zhengfu: 由市政府评估通过后，',
        'must shuiwu: 应当组织实施。',
      ],
    ],
    [
      '险情由于处置不当扩大的，应当追究责任。',
      ['? nobody: 险情由于处置不当扩大的，应当追究责任。'],
    ],
    // By whom it is made up obliges nobody.
    ['指挥部由市水务局、市公安局组成。', []],
    ['总指挥由市政府担任。', []],
    // A thing that must be so.
    ['储备库应当设在高处。', ['? nobody: 储备库应当设在高处。']],
    ['应急物资应当充足。', ['? nobody: 应急物资应当充足。']],
    ['监测工作纳入考核。', []],
    // A name of the register in the midst of a part, before a strong modal.
    ['险情处置中市水务局应当到场。', ['must shuiwu: 险情处置中市水务局应当到场。']],
    // 所产生费用，由某单位承担: a topic.
    [
      '市水务局抢险所产生的费用，由市财政局承担。',
      ['must caizheng: 市水务局抢险所产生的费用，由市财政局承担。'],
    ],
    ['市水务局负责的河段，由市公安局巡查。', ['must gongan: 市水务局负责的河段，由市公安局巡查。']],
    // A body with a verb that nothing knows.
    ['市水务局磋定预算。', ['must shuiwu: 市水务局磋定预算。']],
    [
      '市水务局磋定预算，市财政局应当拨款。',
      ['must shuiwu: 市水务局磋定预算，', 'must caizheng: 市财政局应当拨款。'],
    ],
    [
      '市水务局磋定预算；市财政局应当拨款。',
      ['must shuiwu: 市水务局磋定预算；', 'must caizheng: 市财政局应当拨款。'],
    ],
    // Somebody that nothing knows.
    ['过路客应当让行。', ['? nobody: 过路客应当让行。']],
    // To forbid is the duty of whom the register holds; of anybody else it forbids.
    ['市水务局禁止采砂。', ['must shuiwu: 市水务局禁止采砂。']],
    ['任何个人禁止采砂。', ['must-not 任何个人: 任何个人禁止采砂。']],
    ['任何单位和个人不得采砂。', ['must-not 任何单位和个人: 任何单位和个人不得采砂。']],
    // In the midst of another's sentence, for these words only.
    [
      '市水务局应当组织培训，未经培训人员不得上岗，并定期考核。',
      [
        'must shuiwu: 市水务局应当组织培训，',
        'must-not 未经培训人员: 未经培训人员不得上岗，',
        'must shuiwu: 并定期考核。',
      ],
    ],
    // What was set up goes on as the subject.
    [
      '市政府成立市防汛指挥部，是全市防汛工作的领导机构，统一指挥防汛工作。',
      [
        'must zhengfu: 市政府成立市防汛指挥部，',
        'must zhihuibu: 是全市防汛工作的领导机构，统一指挥防汛工作。',
      ],
    ],
    // Still what the part before sets to work.
    [
      '促进水利企业改革，养殖企业向规模化转型。',
      ['? nobody: 促进水利企业改革，养殖企业向规模化转型。'],
    ],
    // What is done to somebody obliges nobody.
    ['市政府对先进单位给予表彰。', ['must zhengfu: 市政府对先进单位给予表彰。']],
    ['企业享受政策扶持。', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('who is carried on', () => {
  it.each<[string, string[]]>([
    [
      '市水务局应当修堤。开展巡查。',
      ['must shuiwu: 市水务局应当修堤。', 'must ~shuiwu: 开展巡查。'],
    ],
    [
      '市水务局应当修堤。必要时，组织演练。',
      ['must shuiwu: 市水务局应当修堤。', 'must ~shuiwu: 必要时，组织演练。'],
    ],
    [
      '市水务局应当修堤。要加强巡查。',
      ['must shuiwu: 市水务局应当修堤。', 'must ~shuiwu: 要加强巡查。'],
    ],
    [
      '市水务局应当修堤。不得拖延。',
      ['must shuiwu: 市水务局应当修堤。', 'must-not ~shuiwu: 不得拖延。'],
    ],
    [
      '市水务局应当修堤。2小时内，发布信息。',
      ['must shuiwu: 市水务局应当修堤。', 'must ~shuiwu: 2小时内，发布信息。'],
    ],
    // Not where the sentence says another subject further on.
    [
      '市水务局应当修堤。开展巡查时，市公安局应当到场。',
      ['must shuiwu: 市水务局应当修堤。', 'must gongan: 开展巡查时，市公安局应当到场。'],
    ],
    // Not into words about a thing; but over them.
    [
      '市水务局应当修堤。监测工作应当纳入考核。开展巡查。',
      [
        'must shuiwu: 市水务局应当修堤。',
        'must ~shuiwu: 开展巡查。',
        '? nobody: 监测工作应当纳入考核。',
      ],
    ],
    // Not over another subject that nothing knows, unless a bare modal shows it.
    [
      '市水务局应当修堤。过路客应当让行。开展巡查。',
      ['must shuiwu: 市水务局应当修堤。', '? nobody: 过路客应当让行。', '? nobody: 开展巡查。'],
    ],
    [
      '市水务局应当修堤。过路客应当让行。要开展巡查。',
      [
        'must shuiwu: 市水务局应当修堤。',
        'must ~shuiwu: 要开展巡查。',
        '? nobody: 过路客应当让行。',
      ],
    ],
    ['疫点为养殖场的，应当封锁。', ['? nobody: 疫点为养殖场的，应当封锁。']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
  it('from the introduction of a list to each of its items', () => {
    expect(
      said(
        '市水务局应当做好下列工作：\n\n（一）修堤。\n\n（二）清理河道；\n\n（三）市财政局保障资金。',
      ),
    ).toEqual([
      'must shuiwu: 市水务局应当做好下列工作：',
      'must ~shuiwu: 修堤。',
      'must ~shuiwu: 清理河道；',
      'must caizheng: 市财政局保障资金。',
    ]);
  });
  it('from the label of an item to all of its sentences', () => {
    expect(said('（一）市水务局：修堤。开展巡查。可以委托企业。')).toEqual([
      'must shuiwu: 修堤。',
      'must ~shuiwu: 开展巡查。',
      'may ~shuiwu: 可以委托企业。',
    ]);
    expect(said('（一）医疗救治组。负责救治伤员。')).toEqual(['must 医疗救治组: 负责救治伤员。']);
    expect(said('（一）市渔业局：负责护鱼。')).toEqual(['must 市渔业局: 负责护鱼。']);
    expect(said('（一）应急队伍。负责救治伤员。')[0]).toMatch(/^\?/u);
  });
  it('from a heading about an actor to its items', () => {
    const under = (heading: string, item: string): string[] =>
      read(`# 甲\n\n## ${heading}\n\n（一）${item}\n`);
    expect(under('一、市水务局职责', '修建堤坝。')).toEqual(['must ~shuiwu: 修建堤坝。']);
    expect(under('一、市水务局及其主要任务', '开展巡查。')).toEqual(['must ~shuiwu: 开展巡查。']);
    expect(under('一、监理单位职责', '开展巡查。')).toEqual(['must ~监理单位: 开展巡查。']);
    for (const heading of ['一、明确各方责任', '一、压实企业责任', '一、部门职责', '一、水务工作'])
      expect(under(heading, '开展巡查。'), heading).toEqual(['? nobody: 开展巡查。']);
  });
});

describe('what is reported', () => {
  it('is an order to nobody where a text orders, and not under its aims', () => {
    const under = (heading: string): string[] => read(`# 甲\n\n## ${heading}\n\n加大巡查力度。\n`);
    expect(under('一、措施')).toEqual(['? nobody: 加大巡查力度。']);
    for (const heading of [
      ...['一、目的', '一、编制依据', '一、工作原则', '一、指导思想', '一、总体要求'],
      ...['一、总体思路', '一、主要目标', '一、适用范围', '一、术语', '一、名词', '一、解释'],
      ...['一、定义', '一、背景', '一、意义', '一、形势', '一、附则', '一、名单', '一、人员组成'],
    ])
      expect(under(heading), heading).toEqual([]);
    // Before any heading there is only a preamble.
    expect(read('# 甲\n\n加大巡查力度。\n')).toEqual([]);
    // A modal is an order anywhere.
    expect(read('# 甲\n\n过路客应当让行。\n')).toEqual(['? nobody: 过路客应当让行。']);
  });
  it.each([
    '现将办法印发给你们，请认真执行。',
    '附件：应当填写的表。',
    '堤坝是防洪工程。',
    '险情分为四级。',
    '险情包括管涌。',
    '指挥部由专家组成。',
    '因防汛需要。',
    '制定本办法。',
    '联系人：某某。',
    '具体职责如下：',
    '监测数据纳入平台。',
    '审批事项按照规定办理。',
  ])('is not %s', (text) => expect(said(text)).toEqual([]));
  it('is nothing of those that are greeted', () => {
    expect(read('# 甲\n\n各县区应当：\n')).toEqual([]);
    expect(read('# 甲\n\n市政府各部门：\n')).toEqual([]);
  });
  it('is what a body does in words that nothing reads, unless they describe it', () => {
    // One that the register holds acts, whatever its verb.
    for (const rest of ['磋定预算。', '草签协议。'])
      expect(said(`市水务局${rest}`), rest).toEqual([`must shuiwu: 市水务局${rest}`]);
    for (const rest of [
      ...['是事业单位。', '为事业单位。', '设在市政府。', '下设三个组。', '包括三个组。'],
      ...['分为三个组。', '主任张三。', '副局长张三。', '成员单位。', '所属单位。', '领导。'],
    ])
      expect(said(`市水务局${rest}`), rest).toEqual([]);
    expect(said('市水务局交办的其他工作。')).toEqual([]);
    // A body that no register holds, by its look.
    expect(said('市渔业局磋定预算。')).toEqual(['? unread: 市渔业局磋定预算。']);
    // Somebody by his shape, where the part says hardly anything else.
    expect(said('渔业站磋定预算。')).toEqual(['must 渔业站: 渔业站磋定预算。']);
  });
});

describe('works that stand for whoever has them', () => {
  it.each<[string, string[]]>([
    ['政府投资项目应当采用新技术。', ['must 政府投资项目: 政府投资项目应当采用新技术。']],
    ['新建、改建项目应当采用新技术。', ['must 新建、改建项目: 新建、改建项目应当采用新技术。']],
    ['采用新技术的项目，可优先安排。', ['may 项目: 采用新技术的项目，可优先安排。']],
    [
      '采用新技术的项目，其预制部分，可不计入面积。',
      ['may 项目: 采用新技术的项目，其预制部分，可不计入面积。'],
    ],
    ['采用新技术的项目，规模要达到标准。', ['must 项目: 采用新技术的项目，规模要达到标准。']],
    ['采用新技术的项目，应当备案。', ['? nobody: 采用新技术的项目，应当备案。']],
    // Not what is done to them.
    ['对新建项目应当检查。', ['? nobody: 对新建项目应当检查。']],
    ['加快项目应当从实际出发。', ['? nobody: 加快项目应当从实际出发。']],
    // Those whose they are may be named.
    ['施工单位新增项目，可优先安排。', ['may 施工单位: 施工单位新增项目，可优先安排。']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('partners', () => {
  it('of a part that only says who helps are of the duty before it', () => {
    expect(said('市水务局牵头修堤，市财政局、市公安局配合。')).toEqual([
      'must lead:shuiwu+cooperating:caizheng+cooperating:gongan: 市水务局牵头修堤，市财政局、市公安局配合。',
    ]);
    expect(said('市水务局负责修堤，市财政局协助。')).toEqual([
      'must shuiwu+cooperating:caizheng: 市水务局负责修堤，市财政局协助。',
    ]);
    // One that does more is another.
    expect(said('市水务局负责修堤，市财政局配合并保障资金。')).toHaveLength(2);
  });
});

describe('what is of others', () => {
  it.each<[string, string[]]>([
    // Behind 由 stands another than the one who must.
    [
      '小煤窑必须完成改造，逾期不改的，由市公安局关闭。',
      ['must gongan: 逾期不改的，由市公安局关闭。', '? nobody: 小煤窑必须完成改造，'],
    ],
    // Each with his own verb, in a list.
    [
      '市水务局负责供水、市公安局负责交通、县交通局负责运输的监督管理。',
      [
        'must shuiwu: 市水务局负责供水、',
        'must gongan: 市公安局负责交通、',
        'must 县交通局: 县交通局负责运输的监督管理。',
      ],
    ],
    // The government of a level in brackets holds no other.
    [
      '较大事故由市防汛指挥部处置；一般事故由区、县（市）政府组织处置。',
      [
        'must zhihuibu: 较大事故由市防汛指挥部处置；',
        'must 区、县（市）政府: 一般事故由区、县（市）政府组织处置。',
      ],
    ],
    // Who makes up a group acts with the one who leads it, and the group has its tasks.
    [
      '抢险救援组：由市水务局牵头，市公安局、燃气企业组成。主要职责：控制险情。',
      [
        'must lead:shuiwu: 由市水务局牵头，',
        'must cooperating:gongan+cooperating:燃气企业: 市公安局、燃气企业组成。',
        'must ~抢险救援组: 主要职责：控制险情。',
      ],
    ],
    // The people of a body are not the body.
    [
      '市水务局工作人员可以进入现场检查。',
      ['may 市水务局工作人员: 市水务局工作人员可以进入现场检查。'],
    ],
    ['会议要求市水务局倒排工期。', ['must shuiwu: 会议要求市水务局倒排工期。']],
    ['哪些单位应当参加？', []],
    ['7月5日，市公安局民警甲某同志在河边勇救儿童。', []],
    ['资产重组设立集团。', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});
