/**
 * Another city, with other offices, other forms of saying who owes what, and other damage:
 * nothing in `src/duties` may depend on the first gazette.
 */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/domain/diagnostics.ts';
import { readAgencyList } from '../../../src/duties/agencies.ts';
import { nameIndex } from '../../../src/duties/names.ts';
import { briefly, dutiesOf, registerOf } from './documents.ts';

const register = registerOf(
  {
    zhengfu: ['云山市人民政府', '市政府', '市人民政府'],
    zhengfuban: ['市政府办公室'],
    fagai: ['市发展和改革委员会', '市发改委', '市发展改革委'],
    caizheng: ['市财政局'],
    shuiwu: ['市水务局'],
    zhujian: ['市住房和城乡建设局', '市住建局'],
    shichang: ['市市场监督管理局'],
    gongan: ['市公安局'],
    zuzhi: ['市委组织部'],
    xuanchuan: ['市委宣传部'],
    zhengfa: ['市委政法委'],
    lianhe: ['市残疾人联合会', '残疾人联合会'],
    jiaoyi: ['市公共资源交易中心（市政府采购中心）', '市公共资源交易中心'],
    dianli: ['国网云山供电公司'],
    qingyun: ['青云县人民政府', '青云县政府'],
    jiaoyu: ['州教育局'],
  },
  [
    { id: 'quxian', name: '各县（市、区）人民政府', aliases: ['各县市区政府'], kind: 'group' },
    { id: 'gaoxin', name: '高新区管委会', kind: 'county' },
    { id: 'zhihuibu', name: '市防汛抗旱指挥部', aliases: ['市防指'], kind: 'command' },
    {
      id: 'fangban',
      name: '市防汛抗旱指挥部办公室',
      aliases: ['市防办'],
      kind: 'command',
      seat: 'shuiwu',
      partOf: 'zhihuibu',
    },
  ],
);
const names = nameIndex(register);

/** The ids of a list, `?` before what is unknown. */
const list = (text: string): string =>
  readAgencyList(text, { names, document: 'doc' })
    .map(({ resolution, printed }) =>
      resolution.kind === 'found' ? resolution.agency.id : `?${printed}`,
    )
    .join(' ');

describe('a list of agencies', () => {
  const cases: Readonly<Record<string, string>> = {
    '市发改委、财政局、水务局': 'fagai caizheng shuiwu',
    '市委组织部、宣传部，市政府办公室、发展改革委、水务局':
      'zuzhi xuanchuan zhengfuban fagai shuiwu',
    '市住建局,财政局,水务局': 'zhujian caizheng shuiwu',
    '市财政局、水务局，残疾人联合会': 'caizheng shuiwu lianhe',
    '市住房和城乡\n建设局、市场监督\n管理局': 'zhujian shichang',
    '市 水 务 局 ； 市财政局': 'shuiwu caizheng',
    市水务局和市财政局: 'shuiwu caizheng',
    市发展和改革委员会及市财政局等部门单位: 'fagai caizheng',
    '各县（市、区）人民政府、高新区管委会': 'quxian gaoxin',
    '各县(市、区)人民政府': 'quxian',
    '云山市人民政府、财政局': 'zhengfu caizheng',
    '市公共资源交易中心（市政府采购中心）、水务局': 'jiaoyi shuiwu',
    '市水务局（市防办）、财政局': 'shuiwu fangban caizheng',
    '市水务局（牵头）、财政局按职责分工负责': 'shuiwu caizheng',
    '青云县政府、水务局': 'qingyun ?水务局',
    '州教育局、市水务局': 'jiaoyu shuiwu',
    '市水务局、市渔政局、财政局': 'shuiwu ?市渔政局 caizheng',
    '市水务局、各有关部门': 'shuiwu ?各有关部门',
    市水务局等有关部门: 'shuiwu',
    '/': '',
    国网云山供电公司: 'dianli',
  };
  for (const [text, ids] of Object.entries(cases)) {
    it(JSON.stringify(text), () => expect(list(text)).toBe(ids));
  }
});

describe('a clause names who owes it', () => {
  const one = (text: string): string[] => briefly(dutiesOf(`# 甲\n\n${text}\n`, register));

  it('in one parenthesis with several roles', () => {
    expect(
      one(
        '1\\. 修好堤坝。（牵头单位：市水务局；责任单位：市财政局、公安局；配合单位：各县市区政府）',
      ),
    ).toEqual([
      '1 parenthesis lead:shuiwu responsible:caizheng responsible:gongan cooperating:quxian',
    ]);
  });
  it('with half-width marks', () => {
    expect(one('1\\. 修好堤坝。(责任部门:市水务局,财政局)')).toEqual([
      '1 parenthesis responsible:shuiwu responsible:caizheng',
    ]);
  });
  it('with the role after the names', () => {
    expect(one('1\\. 修好堤坝。（市水务局牵头，市财政局、公安局按职责分工负责）')).toEqual([
      '1 parenthesis lead:shuiwu responsible:caizheng responsible:gongan',
    ]);
    expect(one('1\\. 修好堤坝（含护坡）。')).toEqual([]);
    expect(one('1\\. 由项目法人（企业自主负责）修好堤坝。')).toEqual([
      '1 text responsible:?项目法人',
    ]);
  });
  it('with roles of their own inside one label', () => {
    expect(one('1\\. 修好堤坝。（责任单位：市水务局牵头，市财政局、公安局配合）')).toEqual([
      '1 parenthesis lead:shuiwu cooperating:caizheng cooperating:gongan',
    ]);
    expect(one('1\\. 修好堤坝。（责任单位：市水务局（牵头）、财政局）')).toEqual([
      '1 parenthesis lead:shuiwu responsible:caizheng',
    ]);
  });
  it('beside its term', () => {
    const { duties, deadlines } = dutiesOf(
      '# 甲\n\n1\\. 修好堤坝。（责任单位：市水务局；责任人：某某；完成时限：2024年12月31日）\n',
      register,
    );
    expect(duties[0]?.agencies.map((a) => a.id)).toEqual(['shuiwu']);
    expect(deadlines).toMatchObject([
      { text: '2024年12月31日', iso: '2024-12-31', agencies: ['shuiwu'] },
    ]);
  });
  it('on several lines below it', () => {
    const { duties } = dutiesOf(
      '# 甲\n\n1\\. 修好堤坝。\n\n牵头单位：市水务局\n\n配合单位：市财政局\n',
      register,
    );
    expect(duties.map((d) => [d.clause, d.ordinal, d.text, d.agencies.map((a) => a.role)])).toEqual(
      [
        ['1', 1, '1. 修好堤坝。', ['lead']],
        ['1', 2, '1. 修好堤坝。', ['cooperating']],
      ],
    );
  });
  it('without brackets, at the end of its paragraph or below it', () => {
    expect(one('1\\. 修好堤坝。责任单位：市水务局、财政局。')).toEqual([
      '1 parenthesis responsible:shuiwu responsible:caizheng',
    ]);
    expect(
      one('1\\. 修好堤坝。\n\n牵头单位：市水务局\n\n2\\. 清理河道。\n\n责任单位：市公安局'),
    ).toEqual(['1 parenthesis lead:shuiwu', '2 parenthesis responsible:gongan']);
  });
  it('in a paragraph of its own, that a page break cut off', () => {
    const { duties } = dutiesOf(
      '# 甲\n\n## 一、办法\n\n1\\. 修好堤坝。\n\n（责任单位：市水务局）\n\n2\\. 规划包括：\n\n（1）采区；\n\n（2）采期。\n\n（责任单位：市财政局）\n',
      register,
    );
    expect(duties.map(({ clause, text, covers }) => ({ clause, text, covers }))).toEqual([
      { clause: '1', text: '1. 修好堤坝。', covers: ['1'] },
      {
        clause: '2',
        text: '2. 规划包括：\n（1）采区；\n（2）采期。',
        covers: ['2', '2(1)', '2(2)'],
      },
    ]);
  });
  it('in several parentheses, each for the words before it', () => {
    const { duties } = dutiesOf(
      '# 甲\n\n一是修堤。（责任单位：市水务局）二是筹款（责任单位：市财政局）。\n',
      register,
    );
    expect(duties.map(({ clause, ordinal, text }) => [clause, ordinal, text])).toEqual([
      ['p1', 1, '一是修堤。'],
      ['p1', 2, '二是筹款'],
    ]);
  });
  it('for a whole section, when the parenthesis closes it', () => {
    const { duties } = dutiesOf(
      '# 甲\n\n## 一、修堤\n\n先测量。\n\n后施工。（责任单位：市水务局）\n\n## 二、清河\n\n清理。（责任单位：市公安局）\n',
      register,
    );
    expect(duties.map(({ clause, text, covers }) => ({ clause, text, covers }))).toEqual([
      { clause: '一-p2', text: '先测量。\n后施工。', covers: ['一-p1', '一-p2'] },
      { clause: '二-p1', text: '清理。', covers: ['二-p1'] },
    ]);
  });
  it('for all that follows, but not for what comes before or stands in an annex', () => {
    expect(
      one(
        '1\\. 甲事。（责任单位：市水务局）\n\n2\\. 乙事。（责任单位：市财政局。以下各项均由各县市区政府组织落实，不再列出）\n\n3\\. 丙事。（责任单位：市公安局、各县市区政府）\n\n4\\. 丁事。（责任单位：市公安局）\n\n## 附件 任务\n\n1\\. 戊事。（责任单位：市水务局）',
      ),
    ).toEqual([
      '1 parenthesis responsible:shuiwu',
      '2 parenthesis responsible:caizheng',
      '3 parenthesis responsible:gongan responsible:quxian',
      '4 parenthesis responsible:gongan responsible:quxian*',
      '附件-1 parenthesis responsible:shuiwu',
    ]);
  });
});

describe('a statement that puts a group on later clauses', () => {
  for (const words of [
    '以下均需各县市区政府落实，不再列出',
    '以下各项任务均由各县市区政府负责落实',
    '以下各县市区政府均需落实，不再单独列出',
    '下列措施都要各县市区政府组织实施，不再一一列出',
  ]) {
    it(words, () => {
      const read = dutiesOf(
        `# 甲\n\n1\\. 甲事。（责任单位：市水务局，${words}）\n\n2\\. 乙事。（责任单位：市公安局）\n`,
        register,
      );
      expect(briefly(read)).toEqual([
        '1 parenthesis responsible:shuiwu',
        '2 parenthesis responsible:gongan responsible:quxian*',
      ]);
      expect(read.diagnostics).toEqual([]);
    });
  }
});

describe('a table of tasks', () => {
  it('is known by the heads of its columns, and by a note under it', () => {
    const read = dutiesOf(
      '# 甲\n\n## 附件 任务\n\n| 序号 | 任务 | 2026年目标 | 责任单位 | 配合部门 |\n| - | - | - | - | - |\n| 1 | 修堤 | 30公里 | 市水务局 | 市财政局 公安局 |\n| 2 | 清河 | 5条 | 市公安局 | / |\n| 3 | 待定 | | | |\n\n注：各项任务均需各县市区政府落实。\n',
      register,
    );
    expect(briefly(read)).toEqual([
      '附件-r1 table responsible:shuiwu cooperating:caizheng cooperating:gongan responsible:quxian*',
      '附件-r2 table responsible:gongan responsible:quxian*',
    ]);
    expect(read.duties[0]).toMatchObject({
      text: '修堤；2026年目标：30公里',
      deadlines: [{ kind: 'date', text: '2026年目标', iso: '2026' }],
    });
    expect(read.duties[0]?.agencies.at(-1)).toEqual({
      id: 'quxian',
      name: '各县（市、区）人民政府',
      printed: '各县市区政府',
      qualifier: null,
      role: 'responsible',
      implicit: true,
      impliedBy: '附件-p1',
    });
  });
  it('has its deadlines in a column of their own', () => {
    const { duties } = dutiesOf(
      '# 甲\n\n| 任务 | 责任单位 | 完成时限 |\n| - | - | - |\n| 修堤 | 市水务局 | 2024年9月 |\n| 清河 | 市水务局 | 长期 |\n| 植树 | 市水务局 | 2024年底前 |\n',
      register,
    );
    expect(duties.map((d) => d.deadlines)).toMatchObject([
      [{ kind: 'date', text: '2024年9月', iso: '2024-09', trigger: null }],
      [],
      [{ kind: 'date', text: '2024年底前', iso: '2024-12-31' }],
    ]);
  });
  it('of anything else gives no duties', () => {
    expect(
      dutiesOf('# 甲\n\n| 地点 | 电话 |\n| - | - |\n| 市水务局 | 1 |\n', register).duties,
    ).toEqual([]);
  });
});

describe('a plan', () => {
  const plan = dutiesOf(
    `# 甲

## 1 指挥体系

### 1.1 组成

总指挥：市政府分管副市长

副总指挥：市水务局局长

市公安局分管副局长

成员单位：市委宣传部，市水务局、公安局、财政局。

市防汛抗旱指挥部办公室（以下简称市防办）设在市水务局，主任由市水务局局长担任。

### 1.2 成员单位职责

市水务局：负责水情监测，2小时内报告市防办。

市公安局：维护秩序。市政府办公室负责后勤。

市财政局：保障经费。

市住建局：排涝。

市政园林集团：供应物资。

### 1.3 市防办职责

（1）值班；

（2）编制预案，每两年修订一次。

## 2 响应

市防办接到报告后，应当在30分钟内报市防指。必要时，由市政府发布公告；财政局的预算照旧。

（1）市公安局。封锁道路。

有下列情形之一的，为一级：

（1）市水务局在3日内预报洪水的；

（2）其他。
`,
    register,
  );
  it('gives the member units, and the sentences that oblige somebody', () => {
    expect(briefly(plan)).toEqual([
      '1.2-p1 member member:shuiwu',
      '1.2-p2 member member:gongan',
      '1.2-p2 text responsible:zhengfuban',
      '1.2-p3 member member:caizheng',
      '1.2-p4 member member:zhujian',
      '1.2-p5 member member:?市政园林集团',
      '1.3(1) text responsible:fangban',
      '1.3(2) text responsible:fangban',
      '2-p1 text responsible:fangban',
      '2-p1 text responsible:zhengfu',
      '2(1) text responsible:gongan',
    ]);
  });
  it('gives its clocks, with those who must keep them, and none for criteria', () => {
    expect(plan.deadlines.map((d) => [d.clause, d.text, d.iso, d.agencies])).toEqual([
      ['1.2-p1', '2小时内', 'PT2H', ['shuiwu']],
      ['1.3(2)', '每两年修订一次', 'R/P2Y', ['fangban']],
      ['2-p1', '30分钟内', 'PT30M', ['fangban']],
    ]);
  });
  it('compares the list of members with their paragraphs', () => {
    const [list] = plan.memberLists;
    expect(list?.members.map((m) => [m.id, m.paragraph])).toEqual([
      ['xuanchuan', null],
      ['shuiwu', '1.2-p1'],
      ['gongan', '1.2-p2'],
      ['caizheng', '1.2-p3'],
    ]);
    expect(list?.unlisted.map((m) => [m.id, m.paragraph])).toEqual([
      ['zhujian', '1.2-p4'],
      [null, '1.2-p5'],
    ]);
  });
  it('says who leads, and where the office sits', () => {
    expect(plan.posts.map((p) => [p.clause, p.body?.id ?? null, p.title, p.holder])).toEqual([
      ['1.1-p1', null, '总指挥', '市政府分管副市长'],
      ['1.1-p2', null, '副总指挥', '市水务局局长'],
      ['1.1-p3', null, '副总指挥', '市公安局分管副局长'],
      ['1.1-p5', 'fangban', '主任', '市水务局局长'],
    ]);
    expect(plan.seats.map((s) => [s.office.id, s.seat.id])).toEqual([['fangban', 'shuiwu']]);
  });
  it('reports the name that the register does not know, with the nearest', () => {
    expect(plan.diagnostics.map((d) => formatDiagnostic(d))).toEqual([
      'gazette/2024-01/doc.mdx:33 error [agency] The register of agencies does not know “市政园林集团”.\n    what to do: Nearest names: 市政府, 市政府办公室, 市公共资源交易中心（市政府采购中心）. Add it to agencies.yaml, as an alias of the agency that it means or as a new entry; if it is no agency, answer duties with nothing: true in readings.yaml.',
    ]);
  });
});

describe('a division of fiscal powers', () => {
  it('tells the city’s matters from the counties’ and the shared', () => {
    const { fiscalMatters } = dutiesOf(
      '# 甲\n\n将全州公路确认为州级财政事权，由州级承担支出责任。\n\n将乡村道路，确定为县级财政事权，由县级承担支出责任。\n\n将桥梁确认为州与县（市）共同财政事权，由州与县（市）分别承担。其中，州级主要负责大桥。\n\n县级主要负责小桥。\n\n将国道确认为中央财政事权。\n',
      register,
      { title: '交通领域财政事权和支出责任划分方案' },
    );
    expect(fiscalMatters.map((m) => [m.clause, m.level, m.matter, m.shares])).toEqual([
      ['p1', 'city', '全州公路', []],
      ['p2', 'county', '乡村道路', []],
      [
        'p3',
        'shared',
        '桥梁',
        [
          { level: 'city', clause: 'p3', text: '大桥。' },
          { level: 'county', clause: 'p4', text: '小桥。' },
        ],
      ],
    ]);
  });
});
