/**
 * Who stands at the head of a part, who acts with him, and whose a list or a label is: each form with
 * an example of its own beside one that only looks like it. By hand, invented bodies.
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
/** `modality who: words`; `~` carried on, `^` a work; the role only where it is another than responsible. */
const read = (body: string): string[] =>
  dutiesOf(body, register).duties.map(
    (d) =>
      `${d.modality === 'must' ? '' : `${d.modality} `}${d.subject === 'carried' ? '~' : ''}${d.agencies
        .map(
          (a) =>
            `${a.role === 'responsible' ? '' : `${a.role}:`}${a.id ?? a.printed}${a.qualifier == null ? '' : `(${a.qualifier})`}${a.implicit ? '*' : ''}`,
        )
        .join('+')}: ${d.text.replaceAll('\n', ' / ')}`,
  );
const said = (text: string): string[] => read(`# 甲\n\n## 一、措施\n\n${text}\n`);
/** Only who. */
const who = (text: string): string[] => said(text).map((line) => line.split(': ')[0]!);

describe('who stands at the head', () => {
  it.each<[string, string[]]>([
    // A body inside another, an officer of it, and what is behind a bracket.
    ['市公安局交警支队应当疏导交通。', ['市公安局交警支队']],
    ['市公安局交警支队会同市水务局疏导交通。', ['市公安局交警支队+cooperating:shuiwu']],
    ['市公安局派驻工作组负责疏导。', ['市公安局派驻工作组']],
    ['市公安局派驻工作组督促落实。', ['市公安局派驻工作组']],
    ['市公安局交警支队磋定交通。', []],
    ['市水务局局长应当到场。', ['市水务局局长']],
    ['市水务局主要负责人应当到场。', ['市水务局主要负责人']],
    ['市水务局分管领导应当到场。', ['市水务局分管领导']],
    ['市水务局（河长办）、市财政局应当修堤。', ['shuiwu+caizheng']],
    ['市水务局（河长办）应当修堤。', ['shuiwu']],
    ['市水务局（以下简称主管部门）负责修堤。', ['shuiwu']],
    ['各县区政府民政局承办救助。', ['各县区政府民政局']],
    // 及有关部门 goes with the list, with or without 其 and 他.
    ['市水务局及有关部门应当修堤。', ['shuiwu+有关部门']],
    ['市水务局和相关单位要修堤。', ['shuiwu+相关单位']],
    ['市水务局及其他有关部门，应当修堤。', ['shuiwu+其他有关部门']],
    // One whom the body has under it.
    ['市水务局所属水文站承担测报。', ['水文站(市水务局所属)']],
    ['市水务局下属水文站承担测报。', ['水文站(市水务局下属)']],
    ['市水务局直属水文站承担测报。', ['水文站(市水务局直属)']],
    ['市水务局所辖水文站承担测报。', ['水文站(市水务局所辖)']],
    ['市水务局及其所属单位应当修堤。', ['shuiwu+所属单位']],
    ['市水务局、有关人员按规定修堤。', ['shuiwu+有关人员']],
    // Names that the register does not hold.
    ['市渔业局、市林业局等部门应当修堤。', ['市渔业局+市林业局']],
    ['市渔业局、市林业局等有关部门单位应当修堤。', ['市渔业局+市林业局']],
    ['学校、医院等单位应当修堤。', ['学校、医院等单位']],
    ['县办、市林业局等部门应当修堤。', ['县办、市林业局等部门']],
    ['养老机构与老年人应当签订协议。', ['养老机构+老年人']],
    ['有关单位和个人应当配合。', ['cooperating:有关单位和个人']],
    ['建设单位、施工单位和监理单位应当到场。', ['建设单位+施工单位+监理单位']],
    ['建设单位或者其代理人应当到场。', ['建设单位+其代理人']],
    ['建设单位以及施工单位应当到场。', ['建设单位+施工单位']],
    ['市水务局、建设单位和监理单位应当到场。', ['shuiwu+建设单位+监理单位']],
    // Another than the body itself.
    ['市水务局负责河道管理的机构应当巡查。', ['市水务局负责河道管理的机构']],
    ['市水务局负责河道管理的机构（以下简称河道机构）主管巡查。', ['市水务局负责河道管理的机构']],
    ['市水务局指定的企业应当巡查。', ['企业(市水务局指定的)']],
    ['市水务局主管河道的巡查工作。', ['shuiwu']],
    ['其所属的市水务局应当巡查。', ['shuiwu(其所属)']],
    ['市委、市政府信访局应当接访。', ['市委、市政府信访局']],
    // A level, a place, the treasury.
    ['省级负责统筹。', ['省级']],
    ['各旗县（市、区）要统筹。', ['各旗县（市、区）']],
    ['各乡镇（街道）、各村（社区）要统筹。', ['各乡镇（街道）、各村（社区）']],
    ['各乡镇（街道）要统筹。', ['各乡镇（街道）']],
    ['市、区财政安排资金。', ['市、区财政']],
    ['村（社区）安排专人巡查。', ['村（社区）']],
    ['云山镇负责巡查。', ['云山镇']],
    ['云山市在河口设置标志。', ['云山市']],
    ['属地要统筹。', ['属地']],
    ['省级要求统筹。', []],
    ['乡镇负责人统筹。', ['乡镇负责人']],
    // Who narrows a name.
    ['上级市水务局应当修堤。', ['shuiwu(上级)']],
    ['事发地市水务局应当修堤。', ['shuiwu(事发地)']],
    ['疫情发生地的市水务局应当修堤。', ['shuiwu(疫情发生地)']],
    ['取得许可的单位和个人应当修堤。', ['单位和个人(取得许可的)']],
    ['同级部门应当修堤。', ['同级部门(同级)']],
  ])('%s', (text, expected) => expect(who(text)).toEqual(expected));

  it.each([
    ['what was done', '市水务局正在修堤。'],
    ['what was done', '市水务局已责成企业修堤。'],
    ['what was done', '市水务局组织了修堤。'],
    ['how it stands', '市水务局尚未修堤。'],
    ['how it stands', '市水务局修堤进度缓慢。'],
    ['how it stands', '市水务局修堤工作滞后。'],
    ['how well', '市水务局报送质量较高。'],
    ['praise', '市水务局予以通报表扬。'],
    ['what was done', '市水务局督促修堤，按期办结51项。'],
    ['done by the paper', '市政府决定授予某人称号。'],
    ['done by the paper', '市政府研究决定成立小组。'],
    ['done by the paper', '市政府同意将某事公布。'],
    ['who is in it', '市防汛指挥部由市水务局组成。'],
    ['what it is', '市水务局是机关。'],
    ['a thing of it', '市水务局的规定应当遵守。'],
    ['those who were there', '市水务局参加的会议应当召开。'],
    ['what is given to it', '市水务局给予奖励。'.replace('市水务局', '某企业')],
  ])('nobody: %s (%s)', (_, text) => expect(who(text)).toEqual([]));
});

describe('with whom', () => {
  it.each<[string, string[]]>([
    ['市水务局会同市财政局修堤。', ['shuiwu+cooperating:caizheng']],
    ['市水务局会商市财政局、市公安局修堤。', ['shuiwu+cooperating:caizheng+cooperating:gongan']],
    ['市水务局商市财政局修堤。', ['shuiwu+cooperating:caizheng']],
    ['市水务局联合市财政局修堤。', ['shuiwu+cooperating:caizheng']],
    ['市水务局联合执法。', ['shuiwu']],
    ['市水务局召集市财政局修堤。', ['shuiwu+cooperating:caizheng']],
    ['市水务局配合市财政局修堤。', ['cooperating:shuiwu+lead:caizheng']],
    ['市水务局协助市财政局修堤。', ['cooperating:shuiwu+lead:caizheng']],
    ['市水务局与市财政局共同修堤。', ['shuiwu+caizheng']],
    ['市水务局委托市财政局负责修堤。', ['shuiwu+caizheng']],
    ['市水务局会同有关部门修堤。', ['shuiwu+cooperating:有关部门']],
    [
      '市水务局会同市渔业局、市林业局等部门修堤。',
      ['shuiwu+cooperating:市渔业局+cooperating:市林业局'],
    ],
    ['市水务局会同交通、铁路等部门修堤。', ['shuiwu+cooperating:交通、铁路等部门']],
    ['市水务局会同市渔业局磋定。', ['shuiwu+cooperating:市渔业局']],
    ['市水务局牵头、市财政局配合组织修堤。', ['lead:shuiwu+cooperating:caizheng']],
    // In a part of their own.
    [
      '市水务局牵头，市财政局、市公安局配合。',
      ['lead:shuiwu+cooperating:caizheng+cooperating:gongan'],
    ],
    ['市水务局牵头修堤，市财政局配合，10月底前完成。', ['lead:shuiwu+cooperating:caizheng']],
    ['市水务局牵头，市财政局配合，做好修堤。', ['lead:shuiwu+cooperating:caizheng']],
    ['市水务局应当修堤，市财政局负责拨款。', ['shuiwu', 'caizheng']],
    ['市水务局不得拖延，市财政局配合。', ['must-not shuiwu', 'cooperating:caizheng']],
  ])('%s', (text, expected) => expect(who(text)).toEqual(expected));
});

describe('behind 由 and its like', () => {
  it.each<[string, string[]]>([
    ['修堤由市水务局承担。', ['shuiwu']],
    ['自由市水务局承担。', []],
    ['理由市水务局说明。', []],
    ['由市水务局确定的企业修堤。', ['企业(市水务局确定的)']],
    ['由市水务局、市财政局组成联合检查组，检查修堤。', ['shuiwu+caizheng']],
    ['指挥部由市水务局、市财政局组成。', []],
    ['由市水务局承担的事项，另行规定。', []],
    ['责成市水务局修堤。', ['shuiwu']],
    ['责成市水务局。', []],
    ['责任落实到市水务局，限期修堤。', ['shuiwu']],
    ['任务分解到市渔业局，限期修堤。', []],
    ['任务分解到有关部门，限期修堤。', []],
    ['以市水务局为主，修堤清淤。', ['lead:shuiwu']],
    ['以市水务局为牵头单位，修堤清淤。', ['lead:shuiwu']],
    ['以市水务局为例，修堤清淤。', []],
    ['必要时市水务局应当修堤。', ['shuiwu']],
    ['督促市水务局应当修堤。', []],
    ['所需费用，由市财政局承担。', ['caizheng']],
    ['市水务局所需费用，由市财政局承担。', ['caizheng']],
    ['市水务局负责的河段，由市财政局保障。', ['caizheng']],
    ['市水务局接到报告后，市公安局应当到场。', ['gongan']],
    ['市水务局接到报告后，应当到场。', ['shuiwu']],
    ['市公安局应当到场，由市水务局责令改正，可以处罚款。', ['gongan', 'shuiwu', 'may shuiwu']],
    ['市公安局应当到场，由市水务局确认，负责疏导。', ['gongan', 'shuiwu', 'gongan']],
  ])('%s', (text, expected) => expect(who(text)).toEqual(expected));
});

describe('a work stands for those whose it is', () => {
  it.each<[string, string[]]>([
    ['政府投资项目应当公开。', ['政府投资项目: 政府投资项目应当公开。']],
    [
      '采用新工艺的项目，可以简化手续。',
      ['may 项目(采用新工艺): 采用新工艺的项目，可以简化手续。'],
    ],
    [
      '采用新工艺的项目，其预制部分，可以简化手续。',
      ['may 项目(采用新工艺): 采用新工艺的项目，其预制部分，可以简化手续。'],
    ],
    ['新建、改建项目应当公开。', ['新建、改建项目: 新建、改建项目应当公开。']],
    ['新建住宅，绿地率要达到30%。', ['新建住宅: 新建住宅，绿地率要达到30%。']],
    ['新建住宅，绿地率要公开。', []],
    ['历史建筑不得拆除。', []],
    ['历史建筑不得擅自予以拆除。', []],
    ['历史建筑不得对外开放。', ['must-not 历史建筑: 历史建筑不得对外开放。']],
    ['对新建项目应当公开。', []],
    ['推进新建项目应当公开。', []],
    ['加快老旧小区应当改造。', []],
    ['施工单位新增项目，可以简化手续。', ['may 施工单位: 施工单位新增项目，可以简化手续。']],
    ['市水务局应当修堤，新建项目应当公开。', ['shuiwu: 市水务局应当修堤，']],
    [
      '市水务局应当修堤，新建项目可以减免。',
      ['shuiwu: 市水务局应当修堤，', 'may 新建项目: 新建项目可以减免。'],
    ],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('whose a clause is by what stands over it', () => {
  const under = (heading: string, ...items: string[]): string[] =>
    read(`# 甲\n\n## ${heading}\n\n${items.join('\n\n')}\n`);
  it.each<[string, string[]]>([
    ['一、市水务局职责', ['~shuiwu: 负责修堤。']],
    ['一、市水务局的主要工作职责', ['~shuiwu: 负责修堤。']],
    ['一、市水务局及其职责', ['~shuiwu: 负责修堤。']],
    ['一、市水务局', ['~shuiwu: 负责修堤。']],
    ['一、市水务局修堤', []],
    ['一、监理单位职责', ['~监理单位: 负责修堤。']],
    ['一、各单位职责', []],
    ['一、明确责任', []],
    ['一、修堤职责', []],
  ])('a heading: %s', (heading, expected) =>
    expect(under(heading, '（一）负责修堤。')).toEqual(expected),
  );
  it.each<[string, string[]]>([
    [
      '（1）市水务局。组织修堤，清理河道。',
      ['shuiwu: （1）市水务局。组织修堤，清理河道。'.replace('（1）市水务局。', '')],
    ],
    ['（1）市水务局：负责修堤。', ['shuiwu: 负责修堤。']],
    ['（1）市水务局主要职责：负责修堤。', ['shuiwu: 负责修堤。']],
    ['（1）市水务局及有关部门：负责修堤。', ['shuiwu+有关部门: 负责修堤。']],
    ['（1）市渔业局：负责修堤。', ['市渔业局: 负责修堤。']],
    ['（1）市渔业局、市林业局：负责修堤。', ['市渔业局+市林业局: 负责修堤。']],
    ['（1）医疗救治组。负责修堤。', ['医疗救治组: 负责修堤。']],
    ['（1）监督股。负责修堤。', ['监督股: 负责修堤。']],
    ['（1）会议室。负责修堤。', []],
    ['（1）应急队伍。负责修堤。', []],
    ['（1）修堤：负责清淤。', []],
  ])('a label: %s', (item, expected) => expect(under('一、措施', item)).toEqual(expected));
  it('a line that says whose tasks the list under it holds', () => {
    expect(
      under('一、措施', '市水务局的主要职责是：', '（一）负责修堤；', '（二）负责清淤。'),
    ).toEqual(['~shuiwu: 负责修堤；', '~shuiwu: 负责清淤。']);
    expect(under('一、措施', '监理单位职责如下：', '（一）负责修堤。')).toEqual([
      '~监理单位: 负责修堤。',
    ]);
    expect(under('一、措施', '主要职责是：', '（一）负责修堤。')).toEqual([]);
    expect(
      under(
        '一、措施',
        '市水务局应当做好以下工作：',
        '（一）负责修堤。',
        '另行规定。',
        '（二）负责清淤。',
      ),
    ).toEqual(['shuiwu: 市水务局应当做好以下工作：', '~shuiwu: 负责修堤。']);
    expect(under('一、措施', '市水务局应当提交下列材料：', '（一）负责人证明。')).toEqual([
      'shuiwu: 市水务局应当提交下列材料：',
    ]);
  });
});

describe('who carries on', () => {
  it.each<[string, string[]]>([
    ['市水务局应当修堤。负责清理河道。', ['shuiwu', '~shuiwu']],
    ['市水务局应当修堤。会议应当召开。负责清理河道。', ['shuiwu']],
    ['市水务局应当修堤。天气晴朗。要清理河道。', ['shuiwu', '~shuiwu']],
    ['综合组由市水务局牵头；负责清理河道。', ['lead:shuiwu', '综合组']],
    ['成立市防汛指挥部，主要职责：组织修堤。', ['~zhihuibu']],
    ['2021年，市水务局组织修堤。', []],
    ['2025年，市水务局组织修堤。', ['shuiwu']],
    ['近年来，市水务局组织修堤。', []],
    ['近年来，市水务局应当组织修堤。', ['shuiwu']],
    ['任何人不得修堤。', ['must-not 任何人']],
    [
      '市水务局应当修堤，未经培训人员不得上岗，清理河道。',
      ['shuiwu', 'must-not 未经培训人员', 'shuiwu'],
    ],
    ['市水务局禁止修堤。', ['shuiwu']],
    ['任何人禁止修堤。', ['must-not 任何人']],
  ])('%s', (text, expected) => expect(who(text)).toEqual(expected));
  it('not into a title, a salutation, or what sends a text out', () => {
    expect(who('（1）现场处置。市水务局封锁现场。')).toEqual(['shuiwu']);
    expect(read('# 甲\n\n各县区政府应当修堤：\n')).toEqual([]);
    expect(read('# 甲\n\n现将方案印发给你们，请市水务局落实。\n')).toEqual([]);
    expect(read('# 甲\n\n附件：市水务局应当修堤\n')).toEqual([]);
    expect(read('# 甲\n\n第三条【计划编制】市水务局应当修堤。\n')).toEqual([
      'shuiwu: 市水务局应当修堤。',
    ]);
    expect(read('# 甲\n\n第三条 （计划编制）市水务局应当修堤。\n')).toEqual([
      'shuiwu: 市水务局应当修堤。',
    ]);
  });
});
