/**
 * The nets one by one, beside readers that took nothing, or what a case says: who passes, and each
 * reason for which somebody is set aside. By hand, invented bodies.
 */
import { describe, expect, it } from 'vitest';
import type { Clause, GazetteDocument } from '../../../src/domain/model.ts';
import type { Reading } from '../../../src/duties/draft.ts';
import { nameIndex } from '../../../src/duties/names.ts';
import {
  actorsPassed,
  bodiesPassed,
  type Passed,
  rowsPassed,
  timesPassed,
} from '../../../src/duties/nets.ts';
import { documentOf, registerOf } from './documents.ts';

const register = registerOf({ shui: ['市水务局'], cai: ['市财政局'] });
type Net = typeof bodiesPassed;
type Taken = Parameters<Net>[1];
const nothing: Taken = {
  named: () => false,
  covered: () => false,
  told: () => false,
  criteria: new Set(),
};
const readingOf = (doc: GazetteDocument): Reading =>
  ({ names: nameIndex(register), document: doc.id, doc }) as unknown as Reading;
/** The words that a net holds of a document. */
const heldIn = (net: Net, doc: GazetteDocument, taken: Partial<Taken> = {}): string[] =>
  net(readingOf(doc), { ...nothing, ...taken }).map((p: Passed) =>
    doc.clauses[p.at]!.text.slice(p.start, p.end),
  );
const held = (net: Net, body: string, taken: Partial<Taken> = {}): string[] =>
  heldIn(net, documentOf(`# 甲\n\n## 一、措施\n\n${body}\n`), taken);
const bodies = (body: string, taken?: Partial<Taken>): string[] => held(bodiesPassed, body, taken);
const passes = (text: string, taken?: Partial<Taken>): boolean => bodies(text, taken).length > 0;
const some = (n: number): string => '某'.repeat(n);

describe('a body by its shape', () => {
  it.each([
    // A level or 各 at the head, behind a mark, or behind a word that puts it to work.
    ...[
      '市渔业局负责护鱼。',
      '护鱼，市渔业局负责。',
      '由市渔业局负责护鱼。',
      '护鱼由县渔业局负责。',
    ],
    ...['责令县渔业局落实。', '责成县渔业局落实。', '护鱼由某某、市渔业局负责。'],
    ...['自治县渔业局负责护鱼。', '自治区渔业厅负责护鱼。', '县局负责护鱼。', '县办负责护鱼。'],
    ...['县护鱼支队负责护鱼。', '县护鱼大队负责护鱼。', '县护鱼总队负责护鱼。'],
    ...['县渔业委员会负责。', '县渔委负责护鱼。', '县渔业办公室负责。', '县渔业中心负责。'],
    ...[
      '县渔业公司负责。',
      '县渔业集团负责。',
      '县法院负责。',
      '县检察院负责。',
      '县人民政府负责。',
    ],
    ...['县城关办事处负责。', '县管委会负责。', '县工会负责。', '县妇联负责。', '县残联负责。'],
    ...['县联合会负责。', '县红十字会负责。', '县供销社负责。', '县联社负责。', '县部门负责。'],
    ...['县渔业单位负责。', '县渔业机关负责。', '县护鱼指挥部负责。', '县护鱼领导小组负责。'],
    ...['县护鱼专班负责。', '各有关部门负责。', '各相关单位负责。', '各县区渔业局负责。'],
    ...[
      '各县（市、区）人民政府负责。',
      '各成员单位负责。',
      '各责任单位负责。',
      '各级渔业部门负责。',
    ],
    ...['各乡镇负责护鱼。', '各街道要护鱼，不得推诿。', '青河县政府负责。', '青河县人民政府负责。'],
    ...['责令青河县政府整改。', '由青河县人民政府整改。', '渔业主管部门应当护鱼。'],
    ...['渔业行政部门须护鱼。', '渔业部门负责护鱼。', '渔业机关依法护鱼，不得推诿。'],
    ...['由渔业企业护鱼。', '由渔业组织护鱼。', '护鱼由渔业协作单位实施。'],
  ])('%s', (text) => expect(passes(text)).toBe(true));
  it.each([
    // In the midst of another word, or a level that is none.
    ...['城市渔业局负责。', '市长负责。', '市内负责。', '县级负责。', '乡镇负责。', '县域负责。'],
    ...['县渔业局局长负责。', '县渔业局副局长负责。', '县办公负责。', '县委员负责。'],
    ...['县局面负责。', '县局势负责。', '有关部门应当护鱼。', '相关部门应当护鱼。'],
    ...['其他部门应当护鱼。', '渔业部门护鱼。', '由某单位护鱼。'],
    ...['责青河县政府负责。', '经青河县政府负责。'],
  ])('not in %s', (text) => expect(passes(text)).toBe(false));
  it('is looked for in no quotation, title and number of a paper', () => {
    for (const words of ['《市水务局规定》', '“市水务局”'])
      expect(passes(`必须问${words}。`), words).toBe(false);
    expect(passes('必须问“甲”市水务局“乙”。')).toBe(true);
    expect(passes('必须问《甲》市水务局《乙》。')).toBe(true);
  });
});

describe('what makes somebody owe', () => {
  it.each([
    ...['责任', '负责', '牵头', '主办', '主抓', '抓总', '承办', '协办', '主管', '主责', '配合'],
    ...['协助', '协同', '会同', '联合', '共同', '参与', '承担', '落实', '实施', '委托', '授权'],
    ...['责成', '责令', '督促', '监督', '组织', '指导', '办理', '处理', '把关', '应当', '必须'],
    ...['不得', '务必', '确保', '要', '须', '应', '由'],
  ])('%s', (word) => expect(passes(`这${word}问市水务局。`)).toBe(true));
  it.each([
    ...['重要', '主要', '需要', '纲要', '必要', '概要', '摘要', '简要', '只要', '想要', '要求'],
    ...['要素', '要点', '要闻', '要件', '必须知', '急须', '亟须', '应急', '应用', '应对', '来'],
  ])('not %s', (word) => expect(passes(`这${word}问市水务局。`), word).toBe(word === '必须知'));
  it('is what opens a part with a verb behind it, whatever the verb is', () => {
    for (const rest of ['再议。', '→再议。', '：再议。', '（再议）。', '3人再议。', '——再议。'])
      expect(passes(`市水务局${rest}`), rest).toBe(true);
    for (const rest of [
      ...[
        '的人再议。',
        '等人。',
        '和人再。',
        '与人再。',
        '及人再。',
        '是人再。',
        '为人再。',
        '设三组。',
      ],
      ...[
        '所里再。',
        '下月再。',
        '内部再。',
        '主页再。',
        '副手再。',
        '党员再。',
        '室内再。',
        '成立了。',
      ],
      ...[
        '包括甲。',
        '包含甲。',
        '分为甲。',
        '成员甲。',
        '领导甲。',
        '相关甲。',
        '部门甲。',
        '指定甲。',
      ],
      ...['其他甲。', '工作人员。', '共三人。', '约三人。', '有三人。', '来。'],
    ])
      expect(passes(`市水务局${rest}`), rest).toBe(false);
    // Behind 由, 令 and a number as well, and where one before it in the list owes it.
    for (const before of ['责令', '由', '（1）', '（二）', '三、', '12', '（12）', '3.'])
      expect(passes(`护鱼，${before}市水务局再磋。`), before).toBe(true);
    expect(passes('甲市水务局再磋。')).toBe(false);
    const named: Taken['named'] = ({ text }, start, end) => text.slice(start, end) === '市财政局';
    for (const joint of ['、', '和', '及'])
      expect(passes(`好市财政局${joint}市水务局再磋。`, { named }), joint).toBe(true);
    expect(passes('好市财政局在市水务局再磋。', { named })).toBe(false);
    const covered = (): boolean => true;
    expect(passes('好由甲某局指导、市水务局再磋。', { covered })).toBe(true);
    expect(passes('好由甲局指导、市水务局再磋。', { covered })).toBe(false);
    expect(passes('好甲某某局指导、市水务局再磋。', { covered })).toBe(false);
  });
  it('holds where nobody else owes the part', () => {
    expect(passes('这必须问市水务局。', { covered: () => true })).toBe(false);
    expect(passes('市水务局必须护鱼。', { covered: () => true })).toBe(true);
    expect(passes('市水务局必须护鱼。', { named: () => true })).toBe(false);
    expect(passes('市水务局必须护鱼。', { told: () => true })).toBe(false);
    expect(bodies('这必须问市水务局。那必须问市财政局。')).toEqual([
      '这必须问市水务局。',
      '那必须问市财政局。',
    ]);
    expect(
      bodies('这必须问市水务局。那必须问市财政局。', { told: (_, start) => start === 0 }),
    ).toEqual(['那必须问市财政局。']);
    expect(
      bodies('这必须问市水务局，那来问市财政局。', { covered: (_, start) => start === 0 }),
    ).toEqual([]);
    expect(
      bodies('这来问市水务局，那必须问市财政局。', { covered: (_, start) => start === 0 }),
    ).toHaveLength(1);
  });
  it('is a pronoun that is set to work, where nobody owes the part', () => {
    for (const verb of ['责成', '责令', '督促', '要求', '由']) {
      expect(passes(`查实后${verb}其整改。`), verb).toBe(true);
      expect(passes(`查实后${verb}其整改。`, { covered: () => true }), verb).toBe(false);
    }
    for (const other of ['其他人', '其余人', '其中人', '其它人'])
      expect(passes(`查实后责成${other}整改。`), other).toBe(false);
  });
});

describe('somebody who is set aside', () => {
  it.each([
    ...['报', '报经', '报请', '报送', '报告', '上报', '向', '送', '抄送', '抄报', '经', '提请'],
    ...['告知', '通知', '移送', '移交', '反馈', '反馈给', '提交', '递交', '交', '交由', '对', '为'],
    ...['给', '受', '被', '接受', '根据', '按', '按照', '依据', '从', '在', '到', '至', '贯彻'],
    ...['落实', '执行', '遵守', '于', '赴', '入', '隶属', '设在', '设于', '驻', '如', '原', '与'],
    ...['同', '及其', '涉及', '关于', '比照', '参照', '听取', '征求', '征得', '表扬', '授予'],
    ...['批转', '转发', '责任追究'],
  ])('behind %s', (word) => {
    expect(passes(`这必须${word}市水务局。`)).toBe(false);
    for (const own of ['本级', '同级', '当地', '所在地', '上级', '上一级', '原', '其', '本'])
      expect(passes(`这必须${word}${own}市水务局。`), own).toBe(word === '交由' && own === '其');
    expect(passes(`这必须${word}甲事问市水务局。`)).toBe(true);
  });
  it('but not where it is put on him', () => {
    for (const word of ['落实', '明确', '分解', '细化', '压实', '交办', '归口'])
      for (const to of ['到', '至'])
        expect(passes(`这必须${word}${to}市水务局。`), word + to).toBe(true);
    expect(passes('责任落实市水务局。')).toBe(true);
  });
  it.each([
    ...[
      '为成员、甲。',
      '为成员，甲。',
      '为成员的甲。',
      '的楼。',
      '领导。',
      '指挥。',
      '指导。',
      '授权。',
    ],
    ...[
      '协调。',
      '部署。',
      '统一领导。',
      '坚强领导。',
      '的领导。',
      '的统一领导。',
      '统一坚强领导。',
    ],
    ...[
      '交办。',
      '委托的甲。',
      '负责的甲。',
      '承担的甲。',
      '主管的甲。',
      '管理的甲。',
      '建设的甲。',
    ],
    ...[
      '指定的甲。',
      '确定的甲。',
      '认定的甲。',
      '授权的甲。',
      '同意。',
      '批准。',
      '审核。',
      '审批。',
    ],
    ...[
      '审定。',
      '审议。',
      '核准。',
      '核定。',
      '认可。',
      '备案。',
      '印发。',
      '制定的甲。',
      '规定。',
    ],
    ...['门户。', '网站。', '官网。', '公报。', '公告。', '负责人。', '负责同志。', '工作人员。'],
    ...['党组。', '常务会。', '办公会。', '全体会。', '专题会。', '会议。', '文件。', '第3次。'],
    ...['关于甲。', '令。', '决定。', '（以下称甲）。', '(以下称甲)。', '（下称甲）。', '下设甲。'],
    ...['内设甲。', '编制。', '等的。', '等三家的。', '主任。', '局长。', '书记。', '分管。'],
  ])('before %s', (rest) => expect(passes(`这必须问市水务局${rest}`)).toBe(false));
  it.each([
    ...[
      '的责任。',
      '的职责。',
      '的任务。',
      '为成员。',
      '为甲、乙。',
      '审甲。',
      '核甲。',
      '等部门。',
    ],
    ...['办甲的领导。', '去甲处批准。'],
  ])('not before %s', (rest) => expect(passes(`这必须问市水务局${rest}`)).toBe(true));
  it('for what the first of a list is set aside', () => {
    for (const joint of ['、', '和', '及', '与', '以及', '某某某、'])
      expect(passes(`这必须向市财政局${joint}市水务局。`), joint).toBe(false);
    expect(passes('这必须向市财政局某某某某某某某、市水务局。')).toBe(true);
    expect(passes('这必须向市财政局问市水务局。')).toBe(true);
  });
  it('in words that only say who is in it, for what, or in which case', () => {
    for (const words of [
      ...[
        '这必须由市水务局组成。',
        '这必须由市水务局组成人员。',
        '这必须由市水务局担任，',
        '这必须由市水务局兼任；',
      ],
      ...[
        '为这必须问市水务局，',
        '这必须问市水务局制定本办法。',
        '这必须问市水务局制定出台本办法。',
      ],
      ...['这必须问市水务局的甲，', '这必须问市水务局时，', '这必须问市水务局后，'],
    ])
      expect(passes(words), words).toBe(false);
    for (const words of [
      ...['这必须问市水务局组成甲。', '这必须为民问市水务局，', '这必须问市水务局制定办法。'],
      ...['这必须问市水务局管所甲乙丙丁戊己庚辛壬，', '这必须问市水务局管甲的。'],
    ])
      expect(passes(words), words).toBe(true);
  });
  it('as one who is set to work', () => {
    expect(passes('护鱼，鼓励渔业机构应当护鱼。')).toBe(false);
    expect(passes('护鱼，渔业机构应当护鱼。')).toBe(true);
  });
});

describe('a clause in which nobody is looked for', () => {
  const text = '市水务局必须护鱼。';
  it('is one of appointments and chronicles', () => {
    const doc = documentOf(`# 甲\n\n## 一、措施\n\n${text}\n`);
    for (const kind of ['appointments', 'chronicle'] as const)
      for (const net of [bodiesPassed, actorsPassed])
        expect(heldIn(net, { ...doc, frontMatter: { ...doc.frontMatter, kind } })).toEqual([]);
    expect(heldIn(bodiesPassed, doc)).toEqual([text]);
    expect(heldIn(actorsPassed, doc)).toEqual([text]);
  });
  it('is a heading, a criterion, an address, a list of attachments or of members', () => {
    const of = (clause: Partial<Clause>, taken: Partial<Taken> = {}): string[] => {
      const doc = documentOf(`# 甲\n\n## 一、措施\n\n${text}\n`);
      const at = doc.clauses.findIndex((c) => c.text === text);
      const clauses = doc.clauses.map((c, i) => (i === at ? { ...c, ...clause } : c));
      return heldIn(bodiesPassed, { ...doc, clauses } as GazetteDocument, taken);
    };
    expect(of({})).toEqual([text]);
    expect(of({ kind: 'item' })).toEqual([text]);
    expect(of({ kind: 'heading' })).toEqual([]);
    expect(of({ kind: 'contents' })).toEqual([]);
    expect(of({}, { criteria: new Set(['一-p1']) })).toEqual([]);
    expect(of({}, { criteria: new Set(['一-p2']) })).toEqual([text]);
    expect(of({ text: '附件：1.市水务局必须护鱼。' })).toEqual([]);
    // An address stands before any section, ends with a colon, and is no sentence.
    const address = '市水务局必须，各单位：';
    expect(of({ text: address, section: undefined })).toEqual([]);
    expect(of({ text: address })).toEqual([address]);
    expect(of({ text: `${address}甲`, section: undefined })).toEqual([`${address}甲`]);
    expect(of({ text: `甲。${address}`, section: undefined })).toEqual([address]);
    expect(of({ text: `市水务局必须，${some(152)}：`, section: undefined })).toEqual([]);
    expect(of({ text: `市水务局必须，${some(154)}：`, section: undefined })).toHaveLength(1);
    for (const label of [
      ...['成员', '成员单位', '委员', '委　员', '组员', '组　员', '组长', '组　长', '局长', '处长'],
      ...['主任', '主　任', '指挥', '指挥长', '总指挥', '总指挥长', `${some(18)}成员`],
    ])
      expect(of({ text: `${label}：市水务局必须护鱼。` }), label).toEqual([]);
    for (const label of ['成果', `${some(21)}成员`, '甲：成员'])
      expect(of({ text: `${label}：市水务局必须护鱼。` }), label).toHaveLength(1);
  });
  it('only says a name', () => {
    expect(passes('市水务局必须知悉')).toBe(false);
    expect(passes('市水务局必须知悉：')).toBe(false);
    expect(passes('市水务局必须知悉，')).toBe(true);
    for (const word of ['负责', '牵头', '责任'])
      expect(passes(`市水务局必须${word}`), word).toBe(true);
    expect(passes('市水务局必须知悉负责人')).toBe(false);
    expect(passes(`市水务局必须${some(34)}`)).toBe(false);
    expect(passes(`市水务局必须${some(35)}`)).toBe(true);
    expect(passes(`市水务局必须${some(54)}：`)).toBe(false);
    expect(passes(`市水务局必须${some(55)}：`)).toBe(true);
  });
  it('opens with the title of an item', () => {
    expect(bodies('（一）市水务局必须护鱼。市财政局必须护鱼。')).toEqual(['市财政局必须护鱼。']);
    expect(bodies('（一）市水务局必须护鱼，护河。')).toHaveLength(1);
    expect(bodies(`（一）市水务局必须${some(14)}。`)).toEqual([]);
    expect(bodies(`（一）市水务局必须${some(15)}。`)).toHaveLength(1);
    expect(bodies('市水务局必须护鱼。')).toHaveLength(1);
  });
});

describe('a column whose head is no role', () => {
  const row = (head: string, cell: string, taken?: Partial<Taken>): string[] =>
    held(rowsPassed, `| 事项 | ${head} |\n| - | - |\n| 护鱼 | ${cell} |`, taken);
  it.each([
    '把关单位',
    '把关部门',
    '把关主体',
    '把关机构',
    '把关机关',
    '把关单位（牵头）',
    '把 关 单 位',
  ])('%s holds bodies', (head) => {
    for (const cell of [
      '市渔业局',
      '市渔业局、县渔业局',
      '市渔业局，县渔业局',
      '市渔业局 县渔业局',
    ])
      expect(row(head, cell), cell).toEqual([`护鱼\t${cell}`]);
    for (const cell of ['三条河', '市渔业局、三条河', ''])
      expect(row(head, cell), cell).toEqual([]);
    expect(row(head, '市渔业局', { named: () => true })).toEqual([]);
  });
  it.each([
    ...[
      '计量单位',
      '填报单位',
      '发文单位',
      '制定机关',
      '报送单位',
      '施工单位',
      '建设单位',
      '使用单位',
    ],
    ...[
      '保护单位',
      '编制单位',
      '工作单位',
      '所在单位',
      '任职单位',
      '单位名称',
      '单位地址',
      '推荐单位',
    ],
    ...['申报单位', '获奖单位', '单位', '单位数', '事项'],
  ])('%s does not', (head) => expect(row(head, '市渔业局')).toEqual([]));
  it('is asked of its own cell', () => {
    const places: string[] = [];
    row('把关单位', '市渔业局', {
      named: ({ text }, start, end) => {
        places.push(text.slice(start, end));
        return false;
      },
    });
    expect(places).toEqual(['市渔业局']);
    expect(held(rowsPassed, '市渔业局把关。')).toEqual([]);
  });
});

describe('a limit of time by its shape', () => {
  const times = (text: string, taken?: Partial<Taken>): boolean =>
    held(timesPassed, text, taken).length > 0;
  it.each(['必须在三学期内完成。', '必须最迟下周动工。', '必须在封冻期之前完成。'])(
    '%s',
    (text) => {
      expect(times(text)).toBe(true);
      expect(times(text, { told: () => true })).toBe(false);
      expect(times(text, { criteria: new Set(['一-p1']) })).toBe(false);
      const doc = documentOf(`# 甲\n\n## 一、措施\n\n${text}\n`);
      for (const kind of ['appointments', 'chronicle'] as const)
        expect(heldIn(timesPassed, { ...doc, frontMatter: { ...doc.frontMatter, kind } })).toEqual(
          [],
        );
    },
  );
  it('is looked for in paragraphs and items, not in titles that are cited', () => {
    expect(times('（一）必须在三学期内完成。')).toBe(true);
    expect(held(timesPassed, '## 二、三学期内完成。')).toEqual([]);
    expect(times('必须按“三学期内”完成。')).toBe(false);
    expect(held(timesPassed, '护鱼。必须在三学期内完成。')).toEqual(['必须在三学期内完成。']);
  });
  it.each(['近', '过去', '连续', '最近', '此前', '前', '满', '超过', '超出'])(
    'is none behind %s',
    (word) => {
      expect(times(`${word}三学期内完成的。`)).toBe(false);
      expect(times(`${word}甲三学期内完成。`)).toBe(true);
    },
  );
  it.each(['建成', '竣工', '成立', '设立', '出台', '印发', '颁布', '承建', '发生', '未动'])(
    'is none before %s',
    (word) => {
      expect(times(`最迟${word}。`)).toBe(false);
      expect(times(`最迟某${word}。`)).toBe(true);
    },
  );
  it('is none where the reader took it', () => {
    expect(times('必须在三日内完成。')).toBe(false);
    expect(times('12月1日前必须完成。')).toBe(false);
  });
  it('is no signature, and no day that something was on', () => {
    for (const words of [
      ...[
        '2024年3月4日',
        '（2024年3月4日）',
        '市水务局2024年3月4日',
        '二〇二四年三月四日',
        '2O24年3月4日',
      ],
      ...['3月4日，护鱼。', '2024年3月4日，护鱼。', '3月4日上午，护鱼。', '3月14日晚，护鱼。'],
    ])
      expect(times(words), words).toBe(false);
    for (const words of ['3月4日护鱼。', `${some(17)}3月4日`])
      expect(times(words), words).toBe(true);
  });
});

describe('bodies by shape alone', () => {
  const actors = (text: string, taken?: Partial<Taken>): string[] =>
    held(actorsPassed, text, taken);
  it('at the head of a part, in a bracket and behind a label', () => {
    expect(actors('水利局管水源，护鱼。甲乙。')).toEqual(['水利局管水源，护鱼。']);
    expect(actors('护鱼，水利局管水源。')).toEqual(['护鱼，水利局管水源。']);
    expect(actors('甲乙。护鱼（水利局主抓）。丙丁。')).toEqual(['护鱼（水利局主抓）。']);
    expect(actors('护鱼　水利局；甲乙。')).toEqual(['护鱼　水利局；甲乙。']);
  });
  it('that no record names, and of which nobody is told', () => {
    expect(actors('水利局管水源。', { named: () => true })).toEqual([]);
    expect(actors('护鱼（水利局主抓）。', { named: () => true })).toEqual([]);
    expect(actors('水利局管水源。', { told: () => true })).toEqual([]);
    const places: string[] = [];
    actors('护鱼，水利局管水源。', {
      named: ({ text }, start, end) => {
        places.push(text.slice(start, end));
        return false;
      },
    });
    expect(places).toEqual(['水利局']);
    // A common noun only where nobody owes the part.
    expect(actors('护鱼，规上企业向高端转型。')).toHaveLength(1);
    expect(actors('护鱼，规上企业向高端转型。', { covered: (_, start) => start === 3 })).toEqual(
      [],
    );
    expect(
      actors('护鱼，规上企业向高端转型。', { covered: (_, start) => start === 0 }),
    ).toHaveLength(1);
  });
  it('in no line that only says a name', () => {
    expect(actors('水利局管水源')).toEqual([]);
  });
});
