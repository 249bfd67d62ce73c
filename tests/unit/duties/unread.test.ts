/** Nothing is passed over in silence: what a mutated text holds is a record or a report, and can be answered. */
import { describe, expect, it } from 'vitest';
import { dutyReports } from '../../../src/checks/duties.ts';
import { checkContent } from '../../../src/checks/index.ts';
import { formatDiagnostic } from '../../../src/domain/diagnostics.ts';
import type { EditorReading } from '../../../src/domain/readings.ts';
import { deriveDocument } from '../../../src/duties/index.ts';
import { documentOf, dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  caizheng: ['市财政局'],
  shuiwu: ['市水务局'],
  gongan: ['市公安局'],
});

/** What is reported of a sentence: the rule and the words, or nothing. */
async function reported(text: string): Promise<string[]> {
  const doc = documentOf(`# 甲\n\n${text}\n`);
  return dutyReports(doc, deriveDocument(doc, register), register).map(
    (r) => `${r.diagnostic.rule} ${r.words ?? ''}`,
  );
}
const read = (text: string): string[] =>
  dutiesOf(`# 甲\n\n${text}\n`, register).duties.map(
    (d) =>
      `${d.modality} ${d.subject} ${d.agencies.map((a) => `${a.role}:${a.printed}`).join(' ')}`,
  );

describe('the first gazette', () => {
  it('has nothing that nobody read', async () => {
    const { diagnostics } = await checkContent('content');
    expect(
      diagnostics
        .filter((d) => d.rule.startsWith('duty') || d.rule === 'agency')
        .map((d) => formatDiagnostic(d)),
    ).toEqual([]);
  });
});

describe('a mutated text is reported', () => {
  it.each<[string, string, string[]]>([
    ['an unknown agency', '市渔业总站应当巡查。', ['agency 市渔业总站']],
    ['an unknown agency and a new verb', '市海洋渔业局磋定渔船。', ['duty 市海洋渔业局磋定渔船。']],
    ['an unknown kind of subject', '云山港应当立即报告。', ['duty-nobody 云山港应当立即报告。']],
    ['a thing', '物资储备库应当设在高处。', ['duty-nobody 物资储备库应当设在高处。']],
    ['a thing that reads like a verb', '监测工作纳入考核。', ['duty-left 监测工作纳入考核。']],
    ['no subject', '发生险情的，应当立即报告。', ['duty-nobody 发生险情的，应当立即报告。']],
    ['an order', '## 一、措施\n\n加大对堤坝的巡查力度。', ['duty-nobody 加大对堤坝的巡查力度。']],
    ['but no aim', '## 一、指导思想\n\n加大对堤坝的巡查力度。', []],
    [
      'a power beside the duty of a parenthesis',
      '修建堤坝。工期紧的，可以夜间施工。（责任单位：市水务局）',
      ['duty-nobody 工期紧的，可以夜间施工。'],
    ],
    ['what a parenthesis puts on somebody', '加大巡查力度，应当闭环。（责任单位：市水务局）', []],
    ["a label of nobody's", '修堤。（瞭望单位：市水务局）', ['duty （瞭望单位：市水务局）']],
    ['a bare label', '包联部门：市水务局', ['duty 包联部门：市水务局']],
    ['a label in heavy brackets', '修堤。【监管主体】市水务局', ['duty 监管主体】市水务局']],
  ])('%s', async (_, text, expected) => expect(await reported(text)).toEqual(expected));

  it.each([
    ['市财政局应当拨付经费。', 'must stated responsible:市财政局'],
    ['市财政局可以调剂经费。', 'may stated responsible:市财政局'],
    ['市财政局不得挪用经费。', 'must-not stated responsible:市财政局'],
    ['市财政局会同市水务局编制预算。', 'must stated responsible:市财政局 cooperating:市水务局'],
    ['市公安局配合市水务局维护秩序。', 'must stated cooperating:市公安局 lead:市水务局'],
    ['本方案由市水务局牵头编制。', 'must stated lead:市水务局'],
    [
      '由市水务局牵头，市财政局、市公安局配合。',
      'must stated lead:市水务局 cooperating:市财政局 cooperating:市公安局',
    ],
    ['上级部门应当及时答复。', 'must stated responsible:上级部门'],
    ['从事养殖的单位和个人，应当登记。', 'must stated responsible:单位和个人'],
    ['招标人不得设置门槛。', 'must-not stated responsible:招标人'],
    [
      '各乡镇人民政府、街道办事处要建立台账。',
      'must stated responsible:各乡镇人民政府 responsible:街道办事处',
    ],
    ['交通运输、铁路等部门应当疏导。', 'must stated responsible:交通运输、铁路等部门'],
    ['值班人员应当坚守岗位。', 'must stated responsible:值班人员'],
    [
      '企业应当遵守本办法，违反规定的，由市水务局责令改正，可以处一万元以下罚款。',
      'must stated responsible:企业|must stated responsible:市水务局|may stated responsible:市水务局',
    ],
    ['市水务局负责的河段，由市财政局保障经费。', 'must stated responsible:市财政局'],
    ['政府投资项目应当采用节能技术。', 'must stated responsible:政府投资项目'],
    ['采用新技术的房地产项目，可免缴费用。', 'may stated responsible:房地产项目'],
    [
      '未欠薪，且落实甲制度、乙制度的施工单位新增工程项目，可免存保证金。',
      'may stated responsible:施工单位',
    ],
    ['占地两万平方米以上的新建项目，绿地规模要达到三成。', 'must stated responsible:新建项目'],
    [
      '政府投资项目应当节能，社会投资项目可以延期。（责任单位：市水务局）',
      'must stated responsible:市水务局|may stated responsible:社会投资项目',
    ],
    ['市水务局要强化监管，新建项目应当节水。', 'must stated responsible:市水务局'],
    [
      '市水务局要强化监管，新建项目可以缓缴。',
      'must stated responsible:市水务局|may stated responsible:新建项目',
    ],
    ['市公安局依法禁止车辆通行。', 'must stated responsible:市公安局'],
    ['任何单位和个人禁止入内。', 'must-not stated responsible:任何单位和个人'],
    [
      '市公安局应当巡逻。禁止车辆通行。',
      'must stated responsible:市公安局|must carried responsible:市公安局',
    ],
    [
      '市财政局要安排预算。跨区费用按照原则承担责任。要实行绩效管理。',
      'must stated responsible:市财政局|must carried responsible:市财政局',
    ],
    [
      '1\\. 市水务局应当清淤。市财政局可以拨付。',
      'must stated responsible:市水务局|may stated responsible:市财政局',
    ],
  ])('or read: %s', async (text, expected) => {
    expect(read(text).join('|')).toBe(expected);
    expect(await reported(text)).toEqual([]);
  });
  it('a work is owed by nobody else, and its words alone are its', () => {
    expect(
      dutiesOf(
        '# 甲\n\n鼓励创新，新建、改建住宅项目应当绿色设计，并采用节能材料，支持企业转型。\n',
        register,
      ).duties.map((d) => d.text),
    ).toEqual(['新建、改建住宅项目应当绿色设计，并采用节能材料，']);
    const { deadlines } = dutiesOf(
      '# 甲\n\n到2026年，新建项目可以缓缴。（责任单位：市财政局）\n',
      register,
    );
    expect(deadlines.map((d) => d.owners)).toEqual([['市财政局']]);
  });
  it('what an article introduces is carried to the items below it, and to no other article', () => {
    const text =
      '第三条 供水企业应当履行下列职责：\n\n（一）建立检测制度；\n\n（二）按照规定设置测压点。\n\n第四条 按照规定公开水质。';
    const { duties, unread } = dutiesOf(`# 甲\n\n## 第一章 供水\n\n${text}\n`, register);
    expect(duties.map((d) => `${d.clause} ${d.subject} ${d.agencies[0]!.printed}`)).toEqual([
      '第三条 stated 供水企业',
      '第三条(一) carried 供水企业',
      '第三条(二) carried 供水企业',
    ]);
    expect(unread.map((u) => u.clause)).toEqual(['第四条']);
  });
  it('words before another, in the same sentence, are not his', async () => {
    // A known body at the head of a sentence acts, whatever its verb; a body within it is reported.
    expect(read('市财政局磋定预算，市水务局应当清淤。')).toEqual([
      'must stated responsible:市财政局',
      'must stated responsible:市水务局',
    ]);
    expect(await reported('市财政局磋定预算，市水务局应当清淤。')).toEqual([]);
    expect(read('市财政局磋定预算。')).toEqual(['must stated responsible:市财政局']);
    expect(read('市财政局票据总站磋定预算。')).toEqual([]);
    expect(await reported('市财政局票据总站磋定预算。')).toEqual([
      'duty 市财政局票据总站磋定预算。',
    ]);
    const { duties } = dutiesOf('# 甲\n\n对先进给予表彰；违规的，由市公安局处理。\n', register);
    expect(duties.map((d) => d.text)).toEqual(['违规的，由市公安局处理。']);
  });
  it('a group labels its item, a member may, and a body that sits somewhere acts', () => {
    const of = (text: string): string[] =>
      dutiesOf(`# 甲\n\n## 一、职责分工\n\n${text}\n`, register).duties.map(
        (d) => `${d.modality} ${d.subject} ${d.agencies[0]!.printed}`,
      );
    expect(of('（1）医疗救治组。负责救治伤员。')).toEqual(['must stated 医疗救治组']);
    expect(of('（2）专家组。由水利方面专家组成，为决策提供支持。')).toEqual(['must stated 专家组']);
    expect(of('市公安局：负责维护秩序。可以实施交通管制。')).toEqual([
      'must stated 市公安局',
      'may carried 市公安局',
    ]);
    expect(of('市财政局设在市政府大楼，承担预算编制。')).toEqual(['must stated 市财政局']);
  });
  it('a heading about somebody that no register holds is carried to the items under it', () => {
    const under = (heading: string, item: string): string[] =>
      dutiesOf(`# 甲\n\n## ${heading}\n\n（1）${item}\n`, register).duties.map(
        (d) => `${d.subject} ${d.agencies[0]!.printed}`,
      );
    expect(under('一、监理单位职责', '检查施工质量。')).toEqual(['carried 监理单位']);
    expect(under('一、未受灾地区的应急响应', '组织做好物资准备。')).toEqual(['carried 未受灾地区']);
    expect(under('一、明确各方责任', '检查施工质量。')).toEqual([]);
    expect(under('一、成员单位职责', '检查施工质量。')).toEqual([]);
  });
  it('a sentence that goes on carries its subject', () => {
    expect(read('市水务局应当巡查。发现险情的，立即报告。必要时，可以封闭道路。')).toEqual([
      'must stated responsible:市水务局',
      'must carried responsible:市水务局',
      'may carried responsible:市水务局',
    ]);
    expect(read('市水务局应当巡查。储备库应当设在高处。')).toEqual([
      'must stated responsible:市水务局',
    ]);
  });
  it.each([
    '市水务局是主管机关。',
    '补偿标准按照国家规定执行。',
    '根据险情大小，将险情划分为四级。',
    '为做好防汛工作，结合实际，制定本方案。',
    '市水务局局长担任主任。',
    '本预案所称险情，是指堤坝险情。',
  ])('but not what obliges nobody: %s', async (text) => expect(await reported(text)).toEqual([]));
});

describe('a time belongs to whom its own part obliges', () => {
  it.each<[string, string[]]>([
    [
      '各乡镇人民政府于3月15日前将情况报市水务局，市水务局汇总后于3月底前报市政府。',
      ['3月15日前 各乡镇人民政府', '3月底前 市水务局'],
    ],
    [
      '有关单位发现险情后，应当立即报告市水务局，市水务局应当在30分钟内赶到。',
      ['立即 有关单位', '30分钟内 市水务局'],
    ],
    [
      '到2026年，覆盖率达到90%，合格率达到95%。（责任单位：市财政局）',
      ['到2026年 市财政局', '到2026年 市财政局'],
    ],
  ])('%s', (text, expected) => {
    const { deadlines } = dutiesOf(`# 甲\n\n${text}\n`, register);
    expect(deadlines.map((d) => `${d.text} ${d.owners.join('、')}`)).toEqual(expected);
  });
  it('and says what is due, and from when', () => {
    const { deadlines } = dutiesOf(
      '# 甲\n\n市水务局接到报告后，应当在2小时内核实，5个工作日内答复。\n',
      register,
    );
    expect(deadlines.map(({ iso, what, trigger }) => [iso, what, trigger])).toEqual([
      ['PT2H', '核实', '接到报告后'],
      [null, '答复', '接到报告后'],
    ]);
  });
});

describe("an editor's answers", () => {
  const answered = (readings: EditorReading[], text: string) =>
    deriveDocument({ ...documentOf(`# 甲\n\n${text}\n`), readings }, register);
  const base = { document: 'doc', clause: 'p1', reason: '核过' };
  it('take a record away', () => {
    const { duties, idle } = answered(
      [{ ...base, reader: 'duties', quote: '市财政局应当拨付', nothing: true }],
      '市财政局应当拨付经费。',
    );
    expect([duties, idle]).toEqual([[], []]);
  });
  it('give records, with what the register holds of them', () => {
    const { duties } = answered(
      [
        {
          ...base,
          reader: 'duties',
          quote: '市财政局磋定预算',
          records: [
            { text: '磋定预算', agencies: [{ name: '市财政局', role: 'lead' }], modality: 'may' },
          ],
        },
      ],
      '市财政局磋定预算。',
    );
    expect(duties).toMatchObject([
      {
        text: '磋定预算',
        modality: 'may',
        readBy: 'editor',
        agencies: [{ id: 'caizheng', role: 'lead' }],
      },
    ]);
  });
  it('about a sentence leave the record of the parenthesis after it, which is answered by its own words', () => {
    const text = '修建堤坝。工期紧的，可以夜间施工。（责任单位：市水务局）';
    const answer: EditorReading = {
      ...base,
      reader: 'duties',
      quote: '工期紧的，可以夜间施工',
      nothing: true,
    };
    expect(answered([answer], text).duties.map((d) => d.derivedFrom)).toEqual(['parenthesis']);
    expect(answered([{ ...answer, quote: '责任单位：市水务局' }], text).duties).toEqual([]);
  });
  it('give and take deadlines, and are idle where nothing was read', () => {
    const text = '市财政局应当在5日内拨付经费。';
    const taken = answered([{ ...base, reader: 'deadlines', quote: '5日内', nothing: true }], text);
    expect(taken.deadlines).toEqual([]);
    const given = answered(
      [
        {
          ...base,
          reader: 'deadlines',
          quote: '5日内',
          records: [
            { kind: 'duration', text: '5日内', iso: 'P5D', what: '拨付', agencies: ['市水务局'] },
          ],
        },
      ],
      text,
    );
    expect(given.deadlines).toMatchObject([
      { what: '拨付', agencies: ['shuiwu'], readBy: 'editor' },
    ]);
    const idle: EditorReading = { ...base, reader: 'duties', quote: '经费', nothing: true };
    expect(answered([idle], '经费照旧。').idle).toEqual([idle]);
  });
});
