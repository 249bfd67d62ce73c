/**
 * Forms in which other cities say who owes what. The names are in the register or not: a name
 * that it does not hold is a duty all the same, without id.
 */
import { describe, expect, it } from 'vitest';
import { briefly, dutiesOf, registerOf } from './documents.ts';

const none = registerOf({});
const some = registerOf(
  {
    shuiwu: ['市水务局'],
    caizheng: ['市财政局'],
    fagai: ['市发展改革委'],
    zhujian: ['市住房和城乡建设局'],
  },
  [{ id: 'quxian', name: '各县区政府', kind: 'group' }],
);
/** Duties of a body that comes under a heading. */
const of = (text: string, register = none): string[] =>
  briefly(dutiesOf(`# 甲\n\n## 一、办法\n\n${text}\n`, register)).map((d) =>
    d.replace(/^\S+ (?:parenthesis|table) /u, ''),
  );

describe('cases d1, d2, d3', () => {
  it('a tail of roles without label', () => {
    expect(
      of('（一）修堤。（市某某办公室、市某某局牵头，市级各部门及各县区政府按职责分工负责）'),
    ).toEqual([
      'lead:?市某某办公室 lead:?市某某局 responsible:?市级各部门 responsible:?各县区政府',
    ]);
    expect(of('（一）修堤。（市某某局牵头；市某某委配合）')).toEqual([
      'lead:?市某某局 cooperating:?市某某委',
    ]);
  });
  it('labels in heavy brackets', () => {
    expect(of('4\\.强化监管。【牵头单位】市某某局；【配合单位】市某某委')).toEqual([
      'lead:?市某某局 cooperating:?市某某委',
    ]);
  });
  it('a sentence about the rest', () => {
    expect(
      of(
        '（一）某事。〔责任单位：省某某厅、省某某局按职责分工负责。具体任务均涉及相关市（州）人民政府，不再做分工，下同。〕\n\n（二）某事。〔责任单位：省某某委〕',
      ),
    ).toEqual([
      'responsible:?省某某厅 responsible:?省某某局',
      'responsible:?省某某委 responsible:?相关市（州）人民政府*',
    ]);
  });
});

describe('a list of agencies', () => {
  it.each<[string, string]>([
    ['（牵头单位：市水务局；配合单位：市财政局）', 'lead:shuiwu cooperating:caizheng'],
    ['［主办单位：市水务局］［协办单位：市财政局］', 'lead:shuiwu | cooperating:caizheng'],
    ['[责任部门:市水务局,市财政局]', 'responsible:shuiwu responsible:caizheng'],
    ['（负责单位：市水务局）', 'responsible:shuiwu'],
    ['（总牵头单位：市水务局，参与部门：市财政局）', 'lead:shuiwu cooperating:caizheng'],
    ['（牵头：市水务局；配合：市财政局）', 'lead:shuiwu cooperating:caizheng'],
    ['（市水务局会同市财政局负责）', 'responsible:shuiwu cooperating:caizheng'],
    [
      '（市水务局牵头，会同市财政局、市发展改革委办理）',
      'lead:shuiwu cooperating:caizheng cooperating:fagai',
    ],
    ['（由市水务局负责）', 'responsible:shuiwu'],
    ['［市水务局、市财政局按职责分工负责］', 'responsible:shuiwu responsible:caizheng'],
    ['〔市水务局、市财政局；排在第一位的为牵头单位〕', 'lead:shuiwu responsible:caizheng'],
    ['（责任单位：市水务局会同市财政局）', 'responsible:shuiwu cooperating:caizheng'],
    [
      '（责任单位：市水务局、市财政局，各区、县级市人民政府）',
      'responsible:shuiwu responsible:caizheng responsible:?各区、县级市人民政府',
    ],
    ['（责任单位：各项目牵头单位）', 'responsible:?各项目牵头单位'],
    [
      '（责任单位：市水务局、市财政局，排在第一位的为牵头单位）',
      'lead:shuiwu responsible:caizheng',
    ],
    ['（责任单位：市水务局、市财政局。列首位者为牵头单位）', 'lead:shuiwu responsible:caizheng'],
    ['（责任单位：市渔业局和市水务局）', 'responsible:?市渔业局 responsible:shuiwu'],
    ['（责任单位：市渔业局及各镇人民政府）', 'responsible:?市渔业局 responsible:?各镇人民政府'],
    ['（责任单位：市住房和城乡建设局）', 'responsible:zhujian'],
    ['（市渔业局主办，市水务局协办）', 'lead:?市渔业局 cooperating:shuiwu'],
    ['责任单位：市水务局（牵头）、市财政局。', 'lead:shuiwu responsible:caizheng'],
  ])('%s', (text, expected) => {
    expect(of(`（一）修堤。${text}`, some).join(' | ')).toBe(expected);
  });

  it.each([
    ['（责任单位：市水务局，以下均需各县区政府落实，不再列出）'],
    ['（责任单位：市水务局，各县区政府均需落实，下同）'],
    ['（责任单位：市水务局。以下各项任务均需各县区政府负责，不再逐项列出）'],
    ['（市水务局负责。各项工作均涉及各县区政府，不再做分工）'],
    ['（责任单位：市水务局。以下任务各县区政府均须落实，不再逐一列出）'],
  ])('%s puts a group on later clauses', (text) => {
    expect(of(`（一）修堤。${text}\n\n（二）清河。（责任单位：市财政局）`, some)).toEqual([
      'responsible:shuiwu',
      'responsible:caizheng responsible:quxian*',
    ]);
  });
  it('puts the last of a list on later clauses too', () => {
    expect(
      of(
        '（一）修堤。（责任单位：市水务局，各县区政府，下同）\n\n（二）清河。（责任单位：市财政局）',
        some,
      ),
    ).toEqual([
      'responsible:shuiwu responsible:quxian',
      'responsible:caizheng responsible:quxian*',
    ]);
  });
  it('has no agencies that are words of role or statements', () => {
    for (const text of [
      '（责任单位：市级、牵头单位、市水务局）',
      '（责任单位：市水务局，不再做分工）',
      '（责任单位：市水务局，下同）',
    ])
      expect(of(`（一）修堤。${text}`, some)).toEqual(['responsible:shuiwu']);
  });
});

describe('who leads a list', () => {
  const two = '（二）清河。（责任单位：市财政局、市水务局）';
  it('is said of one list, or of all', () => {
    expect(of(`（一）修堤。（市水务局、市财政局，列首位者为牵头单位）\n\n${two}`, some)).toEqual([
      'lead:shuiwu responsible:caizheng',
      'responsible:caizheng responsible:shuiwu',
    ]);
    expect(of(`注：责任单位中，排在第一位的为牵头单位。\n\n${two}`, some)).toEqual([
      'lead:caizheng responsible:shuiwu',
    ]);
  });
});

describe('a text in traditional script', () => {
  it('is read, and says its words as printed', () => {
    const register = registerOf({ caizheng: ['縣財政局'] });
    const { duties } = dutiesOf(
      '# 甲\n\n## 一、辦法\n\n（一）修堤護岸。（牽頭單位：縣財政局；配合單位：縣審計局）縣財政局應當撥付經費，並於每年報告。\n',
      register,
    );
    expect(
      duties.map((d) => [d.text, d.agencies.map((a) => `${a.role} ${a.id} ${a.printed}`)]),
    ).toEqual([
      ['（一）修堤護岸。', ['lead caizheng 縣財政局', 'cooperating null 縣審計局']],
      ['縣財政局應當撥付經費，並於每年報告。', ['responsible caizheng 縣財政局']],
    ]);
    expect(duties[1]?.deadlines).toMatchObject([{ text: '每年', what: '並於每年報告' }]);
  });
});

describe('a table of tasks', () => {
  it('takes its roles from the heads of its columns', () => {
    expect(
      of(
        '| 序号 | 任务 | 牵头单位 | 配合单位 | 完成时限 |\n| --- | --- | --- | --- | --- |\n| 1 | 修堤 | 市水务局 | 市财政局、市渔业局 | 2024年6月 |\n| 2 | 清河 | 市财政局（牵头）、市水务局 | / | 2024年9月 |',
        some,
      ),
    ).toEqual([
      'lead:shuiwu cooperating:caizheng cooperating:?市渔业局',
      'lead:caizheng lead:shuiwu',
    ]);
  });
});

describe('labels that end as names of agencies do', () => {
  const section = (lines: readonly string[]): string =>
    `# 甲\n\n## 2 成员单位职责\n\n${lines.join('\n\n')}\n`;
  it('are member units where the register knows none of them, with a colon or a full stop', () => {
    const lines = ['市水务局：负责巡查堤坝。', '市财政局：负责筹措资金。', '派出所：负责治安。'];
    const right = [
      '2-p1 member member:?市水务局',
      '2-p2 member member:?市财政局',
      '2-p3 member member:?派出所',
    ];
    expect(briefly(dutiesOf(section(lines), registerOf({})))).toEqual(right);
    const stops = lines.map((l) => l.replace('：', '。'));
    expect(briefly(dutiesOf(section(stops), registerOf({})))).toEqual(right);
  });
  it('are none where one alone stands among other words', () => {
    expect(
      briefly(dutiesOf(section(['工作原则：快速反应。', '范围：全市。']), registerOf({}))),
    ).toEqual([]);
  });
});

describe('brackets with nothing but names', () => {
  const register = registerOf({ shuiwu: ['市水务局'], caizheng: ['市财政局'] });
  const read = (text: string): string[] => briefly(dutiesOf(`# 甲\n\n${text}\n`, register));
  it('say who is responsible', () => {
    expect(
      read('修建堤坝。（市水务局、市财政局，各县〈区〉人民政府）').map((d) => d.split(' ')[2]),
    ).toEqual(['responsible:shuiwu']);
  });
  it('say nothing where they hold another word, or one name', () => {
    expect(read('修建堤坝。（市水务局、市财政局已同意）')).toEqual([]);
    expect(read('主管部门（市水务局）的意见。')).toEqual([]);
  });
});

describe('a label without a colon', () => {
  it('牵头单位为某局 names agencies, and itself is none', () => {
    const register = registerOf({ shuiwu: ['市水务局'], caizheng: ['市财政局'] });
    expect(
      briefly(dutiesOf('# 甲\n\n（一）修堤。牵头单位为市水务局，配合单位为市财政局。\n', register)),
    ).toEqual(['(一) parenthesis lead:shuiwu cooperating:caizheng']);
  });
});

describe('the times of a phase', () => {
  const phases = (body: string): string[] =>
    dutiesOf(`# 甲\n\n${body}\n`, some).duties.map(
      (d) => `${d.clause} ${d.deadlines.map((t) => t.iso ?? t.text).join(' ')}`,
    );
  it('are those of each duty under its heading, beside its own', () => {
    expect(
      phases(
        '## （一）自查阶段（6月1日至6月30日）\n\n市水务局负责开展自查，6月20日前报送。\n\n市财政局负责安排经费。\n\n## （二）检查阶段\n\n市水务局负责开展检查。',
      ),
    ).toEqual([
      '(一)-p1 2024-06-20 2024-06-01/2024-06-30',
      '(一)-p2 2024-06-01/2024-06-30',
      '(二)-p1 ',
    ]);
  });
});

describe('the years at the head of columns', () => {
  it('are due where they lie ahead, and say nothing where they have passed', () => {
    const { duties } = dutiesOf(
      '# 甲\n\n## 附件\n\n| 序号 | 任务 | 2022年指标 | 2024年指标 | 2025年指标 | 责任单位 |\n| - | - | - | - | - | - |\n| 1 | 修堤 | 10公里 | 20公里 | 30公里 | 市水务局 |\n',
      some,
    );
    expect(duties.flatMap((d) => d.deadlines.map((t) => t.iso))).toEqual(['2024', '2025']);
  });
});

/** The same of a running sentence. */
const plainly = (text: string, register = none): string[] =>
  of(text, register).map((d) => d.replace(/^\S+ text /u, ''));

describe('bodies that share a sentence', () => {
  it('have each its part, whatever their verbs are', () => {
    expect(plainly('甲办抓工程结算，乙厅管农民工工资，市法院快立快审。')).toEqual([
      'responsible:?甲办',
      'responsible:?乙厅',
      'responsible:?市法院',
    ]);
    expect(plainly('谁来扫：派出所扫“九小”场所，住建局扫工地。')).toEqual([
      'responsible:?派出所',
      'responsible:?住建局',
    ]);
    expect(plainly('市水务局应当提供名单，宣传、广电部门刊播公告。', some)).toEqual([
      'responsible:shuiwu',
      'responsible:?宣传、广电部门',
    ]);
  });
  it.each([
    ['tell what was done', '甲局破获了案件，乙院审结了积案。'],
    ['are members', '成员如下：甲局派一人，乙厅派两人。'],
  ])('have none where they %s', (_, text) => expect(plainly(text)).toEqual([]));
  it('never goes on with the one before', () => {
    expect(plainly('市水务局应当提供名单。宣传、广电部门刊播公告。', some)).toEqual([
      'responsible:shuiwu',
    ]);
  });
});

describe('a bracket with more than names and roles', () => {
  it.each([
    [
      '清理摊点（市城管局主抓，市公安局协同，6月15日收官）。',
      'lead:?市城管局 cooperating:?市公安局',
    ],
    ['打通数据。（市数据局/市审批局；11月底前）', 'responsible:?市数据局 responsible:?市审批局'],
    ['转运组（市文旅局牵头，市交通局参加）——管好隔离点。', 'lead:?市文旅局 cooperating:?市交通局'],
  ])('%s', (text, right) => expect(plainly(text)).toEqual([right]));
  it('owes the words behind it as well', () => {
    const { duties } = dutiesOf(
      '# 甲\n\n## 一、办法\n\n流调组（市疾控中心牵头）——4小时内报告。\n',
      none,
    );
    expect(duties.map((d) => [d.text, d.deadlines.map((t) => t.text)])).toEqual([
      ['流调组：4小时内报告。', ['4小时内']],
    ]);
  });
});

describe('who acts', () => {
  it('is the office that a law names behind the government', () => {
    expect(
      plainly('县级以上人民政府负责地方志工作的机构（以下简称地方志机构）主管本区域的地方志工作。'),
    ).toEqual(['responsible:?县级以上人民政府负责地方志工作的机构']);
  });
  it('is no team whose name begins like a verb', () =>
    expect(plainly('先进集体：市应急局、市水务集团抢险队。')).toEqual([]));
  it('acts with a body before a verb that nothing knows', () =>
    expect(plainly('市水务局应当会同市交管局设卡检查。', some)).toEqual([
      'responsible:shuiwu cooperating:?市交管局',
    ]));
});

describe('steps that arrows part', () => {
  it('are each of the body that stands before them', () =>
    expect(plainly('乡镇划定片区→县农业局审核→县烟草公司签订合同。')).toEqual([
      'responsible:?乡镇',
      'responsible:?县农业局',
      'responsible:?县烟草公司',
    ]));
});

describe('labels of a task', () => {
  it('are read whoever has thought of them', () =>
    expect(of('新城建设。领办单位：市某某局；主体单位：市某某委。')).toEqual([
      'lead:?市某某局 responsible:?市某某委',
    ]));
  it('are never names themselves', () => {
    expect(of('新城建设。责任单位：市某某局；参建单位：市某某委。')).toEqual([
      'responsible:?市某某局 cooperating:?市某某委',
    ]);
    // Whose role no row knows owes nothing by the label before it.
    expect(of('新城建设。责任单位：市某某局；见证单位：市某某委。')).toEqual([
      'responsible:?市某某局',
    ]);
  });
});
