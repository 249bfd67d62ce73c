/**
 * Names, notes, heads of columns and labels that make a list of those who owe, form by form: each row
 * stands for one alternative of a pattern, with a neighbour that must not be taken for it.
 */
import { describe, expect, it } from 'vitest';
import { firstLeads, isLikeName } from '../../../src/duties/notes.ts';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  shuiwu: ['市水务局'],
  caizheng: ['市财政局'],
  gongan: ['市公安局'],
});
const derived = (...blocks: readonly string[]) =>
  dutiesOf(`# 甲\n\n${blocks.join('\n\n')}\n`, register);
const owed = (...blocks: readonly string[]): string[] =>
  derived(...blocks).duties.map(
    (d) =>
      `${d.clause} ${d.derivedFrom} ${d.agencies
        .map((a) => `${a.role[0]}:${a.id ?? a.printed}`)
        .join(' ')}: ${d.text.replaceAll('\n', ' / ')}`,
  );

describe('words that may be the name of an agency', () => {
  it.each([
    '某某局',
    '某某委',
    '某某办',
    '某某部',
    '某某厅',
    '某某署',
    '某某院',
    '某某处',
    '消防救援队',
    '供水站',
    '派出所',
    '供销社',
    '广播电视台',
    '图书馆',
    '科学技术库',
    '青年团',
    '市公安局治安科',
    '市税务局征管股',
    '某某县人民政府',
    '区政府',
    '市政府办公室',
    '省政府办公厅',
    '疾控中心',
    '城投公司',
    '交警支队',
    '消防总队',
    '特警大队',
    '能源集团',
    '各乡镇街',
    '中国银行',
    '市支行',
    '用人单位',
    '教育部门',
    '燃气企业',
    '公安机构',
    '市场主体',
    '各学校',
    '某某大学',
    '高新区管委会',
    '防汛指挥部',
    '中级法院',
    '检察院',
    '某某海关',
    '工业园区',
    '开发区',
    '某某新区',
    '城关街道',
    '城关镇',
    '某某县',
    '某某旗',
    '市总工会',
    '行业协会',
    '残联合会',
    '团委',
    '妇联',
    '国家电网',
    '市铁塔',
    '中国移动',
    '中国联通',
    '中国电信',
    '各地',
    '税务总局',
    '专业合作社',
    '信用联社',
    '局党组',
    '市党委',
    '自来水厂',
    '某某车务段',
    '林场',
    '空港',
    '市防震减灾局（市地震局）',
    '市 水 务 局',
  ])('%s', (words) => expect(isLikeName(words)).toBe(true));
  it.each([
    // Words of things and of time.
    '办公用品',
    '完成时限',
    '长期坚持',
    // One character is no name.
    '局',
    // A level is not yet a body.
    '市级',
    '县直',
    '省属',
    '区本级',
    // A section or a stock of no body.
    '治安科',
    // Posts.
    '局长',
    // Notes.
    '第一位为牵头单位',
    '以下单位',
    '涉及部门',
    '均由有关部门',
    '由市水务局负责的单位',
    // Longer than a name is.
    `${'某'.repeat(40)}局`,
  ])('not %s', (words) => expect(isLikeName(words)).toBe(false));
  it('is one of 40 characters', () => expect(isLikeName(`${'某'.repeat(39)}局`)).toBe(true));
});

describe('a note that the first of a list leads', () => {
  it.each([
    '排在第一位的为牵头单位',
    '列首位者为牵头单位',
    '第一个单位为牵头单位',
    '责任单位排名首位的是牵头部门',
    '位列第一的为总牵头单位',
    '位居首位的单位作为主办单位',
    '列首个的单位系主责单位',
    '列在最前面的为牵头责任单位',
    '居于前列的为牵头单位',
    '以上责任单位中，排序第一名的部门为牵头部门',
    '列首位的单位牵头。',
    '第一个单位负总责',
    '首位单位主办，',
  ])('%s', (note) => expect(firstLeads(note)).toBe(true));
  it.each([
    '市水务局为牵头单位',
    '把安全放在第一位',
    '第一个单位为配合单位',
    '首位单位牵头抓好落实',
    '排在最后的为牵头单位',
  ])('not %s', (note) => expect(firstLeads(note)).toBe(false));
});

describe('a row of a table', () => {
  const row = (head: string, cells: string): string[] =>
    owed(`| ${head} |\n| ${head.replaceAll(/[^|]+/gu, '---')} |\n| ${cells} |`);
  it.each([
    ['单位', '职责'],
    ['成员单位', '主要职责'],
    ['组成部门', '工作任务'],
    ['各机构名称', '具体责任'],
    ['相关单位名称', '应急职责'],
    ['有关单位', '基本分工'],
    ['各部门', '职责分工'],
    ['部门', '任务内容'],
    ['单位', '任务要求'],
    ['单 位', '职 责'],
  ])('of units (%s) and their tasks (%s)', (units, tasks) => {
    expect(row(`${units} | ${tasks}`, '市水务局 | 修堤')).toEqual([
      expect.stringMatching(/ table m:shuiwu: 修堤$/u),
    ]);
  });
  it.each([
    ['单位', '地址'],
    ['单位电话', '职责'],
    ['报送单位', '职责'],
    ['单位', '职责履行情况'],
    ['单位', '其他职责'],
    ['地址', '职责'],
  ])('of no duty (%s | %s)', (units, tasks) => {
    expect(row(`${units} | ${tasks}`, '市水务局 | 修堤')).toEqual([]);
  });
  it('has the heads of the columns after the first, and no serial number', () => {
    for (const serial of ['序号', '编号', 'No', 'NO.', 'no.']) {
      expect(
        row(`${serial} | 任务 | 目标 | 牵头单位 | 备注`, '1 | 修堤 | 达标 | 市水务局 |'),
      ).toEqual([expect.stringMatching(/ table l:shuiwu: 修堤；目标：达标$/u)]);
    }
    expect(row('旧序号 | 牵头单位', '1 | 市水务局')).toEqual([
      expect.stringMatching(/ table l:shuiwu: 1$/u),
    ]);
  });
  it('has those whose column says so in their roles', () => {
    expect(
      row('任务 | 牵头单位 | 配合单位 | 责任单位', '修堤 | 市水务局 | 市财政局 | 市公安局'),
    ).toEqual([expect.stringMatching(/ table l:shuiwu c:caizheng r:gongan: 修堤$/u)]);
  });
});

describe('the line of a time beside a label', () => {
  const times = (line: string): string[] =>
    derived('## 一、甲', '修堤。', '（责任单位：市水务局）', line).duties.flatMap((d) =>
      d.deadlines.map((t) => t.text),
    );
  it.each([
    '完成时限',
    '完成时间',
    '办结时限',
    '落实时间',
    '实施期限',
    '时间节点',
    '时限要求',
    '时间安排',
    '整改期限',
    '完成节点',
    '期限',
  ])('%s', (label) => expect(times(`${label}：12月1日前`)).toEqual(['12月1日前']));
  it.each(['完成时限：12月1日前。', '完成时限 :12月1日前；'])('%s', (line) =>
    expect(times(line)).toEqual(['12月1日前']),
  );
  it('is none where it says more, or less', () => {
    expect(times('完成情况：12月1日前')).toEqual([]);
    expect(times('完成时限：12月1日前。其后报告')).toEqual([]);
    expect(times(`完成时限：12月1日前${'甲'.repeat(40)}`)).toEqual([]);
  });
});

describe('the tasks of those whom a label names', () => {
  it.each([
    '职责：修堤。',
    '工作职责：修堤。',
    '主要任务：修堤。',
    '具体职能：修堤。',
    '职责任务：修堤。',
    '任务分工: 修堤。',
    '负责修堤。',
    '主要负责修堤。',
    '具体负责修堤。',
  ])('%s', (line) =>
    expect(owed('## 一、救援组', '组长单位：市水务局', line)).toEqual([
      `一 parenthesis l:shuiwu: 一、救援组 / ${line}`,
    ]),
  );
  it.each(['负责人：张三。', '其他职责：修堤。', '工作职责'])('not %s', (line) =>
    expect(owed('## 一、救援组', '组长单位：市水务局', line)[0]).toBe(
      '一 parenthesis l:shuiwu: 一、救援组',
    ),
  );
});

describe('fiscal powers', () => {
  const level = (words: string) =>
    dutiesOf(`# 甲\n\n将修堤确认为${words}财政事权。\n`, register, {
      title: '某市财政事权和支出责任划分改革方案',
    }).fiscalMatters.map((m) => `${m.level} ${m.matter}`);
  it.each([
    ['市级', 'city'],
    ['市本级', 'city'],
    ['州级', 'city'],
    ['盟级', 'city'],
    ['县级', 'county'],
    ['旗级', 'county'],
    ['区级', 'county'],
    ['县（区）', 'county'],
    ['市与县共同', 'shared'],
    ['市、县', 'shared'],
    ['市和区级', 'shared'],
    ['市县共同', 'shared'],
    ['共同', 'shared'],
  ])('%s is %s', (words, expected) => expect(level(words)).toEqual([`${expected} 修堤`]));
  it.each(['中央', '自治区', '自治区级', '省级'])('of %s are of neither', (words) =>
    expect(level(words)).toEqual([]),
  );
  it('are read under a title that says so alone', () => {
    expect(dutiesOf('# 甲\n\n将修堤确认为市级财政事权。\n', register).fiscalMatters).toEqual([]);
  });
  it('have what each level bears', () => {
    const shares = (...blocks: readonly string[]) =>
      dutiesOf(`# 甲\n\n${blocks.join('\n\n')}\n`, register, {
        title: '某市财政事权划分方案',
      }).fiscalMatters.flatMap((m) => m.shares.map((s) => `${s.level} ${s.text}`));
    const both = '将修堤确认为市与县共同财政事权。';
    expect(shares(`${both}市级主要负责大堤。其中，县级主要负责小堤。`)).toEqual([
      'city 大堤。',
      'county 小堤。',
    ]);
    // Of no level, of another, of more than six characters, of a matter of one level alone.
    expect(shares(`${both}省级主要负责大堤。`)).toEqual([]);
    expect(shares(`${both}市县共同主要负责大堤。`)).toEqual([]);
    expect(shares(`${both}各有关单位市级主要负责大堤。`)).toEqual([]);
    expect(shares('将修堤确认为市级财政事权。市级主要负责大堤。')).toEqual([]);
    expect(shares('## 一、甲', both, '## 二、乙', '市级主要负责大堤。')).toEqual([]);
  });
});

describe('paragraphs of member units', () => {
  const members = (...blocks: readonly string[]): string[] =>
    owed(...blocks).filter((d) => d.includes(' member '));
  const two = ['市水务局：负责修堤。', '市财政局：负责拨款。'] as const;
  it.each([
    '## 一、成员单位',
    '## 一、部门职责',
    '## 一、有关单位及其主要任务',
    '## 一、职责分工',
    '## 一、工作分工',
    '## 一、任务分工',
    '## 一、主要职责',
    '## （一）工作职责',
  ])('under %s', (heading) =>
    expect(members(heading, ...two)).toEqual([
      expect.stringContaining('m:shuiwu: 负责修堤。'),
      expect.stringContaining('m:caizheng: 负责拨款。'),
    ]),
  );
  it('not under another heading', () =>
    expect(members('## 一、各自的职责范围', ...two)).toEqual([]));
  it.each(['请各单位密切配合：', '各部门分工如下：', '职责如下:', '具体任务：'])(
    'behind %s',
    (line) =>
      expect(members('## 一、甲', line, ...two)).toEqual([
        expect.stringContaining('m:shuiwu: 负责修堤。'),
        expect.stringContaining('m:caizheng: 负责拨款。'),
      ]),
  );
  it.each([
    '市水务局——负责修堤。',
    '市水务局──负责修堤。',
    '市水务局:负责修堤。',
    '市水务局　负责修堤。',
  ])('open as %s', (line) =>
    expect(members('## 一、成员单位', line, '市财政局：负责拨款。')[0]).toMatch(
      /m:shuiwu: 负责修堤。$/u,
    ),
  );
  it('are two at least', () => expect(members('## 一、成员单位', two[0])).toEqual([]));
  it('are of names, and not of what a list of them is called', () =>
    expect(
      members(
        '## 一、成员单位',
        '成员单位：市公安局。',
        '主要职责：修堤。',
        '组长：张三。',
        ...two,
      ),
    ).toHaveLength(2));
  it('have the words before 企业 and the like with it', () =>
    expect(members('## 一、成员单位', '供电、通信、燃气企业：负责抢修。', ...two)[0]).toMatch(
      /m:供电、通信、燃气企业: 负责抢修。$/u,
    ));
});

describe('the words behind the names of a bracket', () => {
  it.each([
    '按分工负责',
    '按职责负责',
    '按职责分工负责',
    '按照各自职责落实',
    '按职能分工实施',
    '按任务分工负责',
    '按部门分工负责',
    '按条线分工负责',
    '分别负责',
    '共同落实',
    '分别按职责负责',
  ])('%s', (words) =>
    expect(owed('## 一、甲', `修堤。（市水务局、市财政局${words}）`)).toEqual([
      '一-p1 parenthesis r:shuiwu r:caizheng: 修堤。',
    ]),
  );
});

describe('the time of a row', () => {
  it('stands in no column of numbers, and is of the other cells', () => {
    const what = (head: string) =>
      derived(
        `| ${head} | 任务 | 牵头单位 | 完成时限 |\n| --- | --- | --- | --- |\n| 甲 | 修堤 | 市水务局 | 12月1日前 |`,
      ).duties.flatMap((d) => d.deadlines.map((t) => `${t.text} ${t.what}`));
    expect(what('序号')).toEqual(['12月1日前 修堤']);
    expect(what('编号')).toEqual(['12月1日前 修堤']);
  });
});
