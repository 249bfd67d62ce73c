/**
 * What is due at a time and from when, who leads a command, whose a matter of money is, what can be
 * a name: the rules one by one, on sentences of an invented city.
 */
import { describe, expect, it } from 'vitest';
import { isLikeName } from '../../../src/duties/notes.ts';
import { clauseDues } from '../../../src/duties/times.ts';
import { documentOf, dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  gongan: ['市公安局'],
  shuiwu: ['市水务局'],
  caizheng: ['市财政局'],
  fangzhi: ['市防汛指挥部'],
});

/** What each time of a sentence makes due, and from when. */
const dues = (text: string, date = '2023-11-20'): string[] =>
  [...clauseDues(documentOf(`# 甲\n\n${text}\n`, { date })).values()]
    .flat()
    .map(({ text: words, what, trigger }) =>
      [words, what, ...(trigger === null ? [] : [`from ${trigger}`])].join(' | '),
    );

describe('what is due', () => {
  it.each<[string, string[]]>([
    ['应当在2小时内报告市政府。', ['2小时内 | 报告市政府']],
    ['市水务局2小时内，报告市政府。', ['2小时内 | 报告市政府']],
    ['12月1日前，甲修堤，乙清淤。', ['12月1日前 | 甲修堤', '12月1日前 | 乙清淤']],
    ['12月1日前，甲修堤，12月5日前，乙清淤。', ['12月1日前 | 甲修堤', '12月5日前 | 乙清淤']],
    ['甲12月1日前，修堤，乙清淤。', ['12月1日前 | 修堤']],
    ['12月1日前，甲修堤；乙清淤。', ['12月1日前 | 甲修堤', '12月1日前 | 乙清淤']],
    ['先自查。12月1日前，甲修堤；乙清淤。', ['12月1日前 | 甲修堤']],
    ['12月1日前，根据预案，甲修堤。', ['12月1日前 | 根据预案，甲修堤']],
    ['12月1日前，甲修堤，应当验收。', ['12月1日前 | 甲修堤，应当验收']],
    ['甲修堤于12月1日前完成验收。', ['12月1日前 | 完成验收']],
    [
      '全面完成城区各处老旧排水管网和泵站的清淤改造任务于12月1日前验收。',
      ['12月1日前 | 全面完成城区各处老旧排水管网和泵站的清淤改造任务于12月1日前验收'],
    ],
    ['12月1日前，修堤（责任单位：市水务局）。', ['12月1日前 | 修堤']],
    ['接到报告后，应当在2小时内核实。', ['2小时内 | 核实 | from 接到报告后']],
    ['险情发生后2小时内报告。', ['2小时内 | 报告 | from 险情发生后']],
    ['自受理之日起10日内办结。', ['10日内 | 办结 | from 自受理之日起']],
    ['发生险情时应当立即报告。', ['立即 | 报告 | from 发生险情时']],
    ['同时立即报告。', ['立即 | 报告']],
    [
      '如发现险情扩大，可能超过能力的，应当立即报告。',
      ['立即 | 报告 | from 如发现险情扩大，可能超过能力的'],
    ],
    [
      '接到险情报告，或者收到通报后，应当立即核实。',
      ['立即 | 核实 | from 接到险情报告，或者收到通报后'],
    ],
    ['应当查明原因，2小时内报告。', ['2小时内 | 报告']],
    // A time of each year with a comma behind it: what is due stands in the next part.
    ['市水务局应当于每年3月31日前，向社会公布公报。', ['每年3月31日前 | 向社会公布公报']],
    ['市水务局每年三月底前，将用水需求报市政府。', ['每年三月底前 | 将用水需求报市政府']],
    ['市水务局须于每月5日前，报送台账。', ['每月5日前 | 报送台账']],
    [
      '市水务局每月5日前、市财政局每月8日前报送报表。',
      ['每月5日前 | 报送报表', '每月8日前 | 报送报表'],
    ],
    // Each task has a time of its own.
    [
      '甲承保于4月底前、乙承保于7月15日前、其他于10月底前完成。',
      ['4月底前 | 甲承保', '7月15日前 | 乙承保', '10月底前 | 其他'],
    ],
    // How often stands behind what is done, or before it.
    [
      '市水务局到村走访，每旬至少一次，发现问题24小时内交乡镇处置。',
      ['每旬至少一次 | 市水务局到村走访，每旬至少一次', '24小时内 | 交乡镇处置 | from 发现问题'],
    ],
    // A frequency that says what is done is whole.
    [
      '各村落实一名协管员，每周巡查不少于1次，发现险情上报。',
      ['每周巡查不少于1次 | 每周巡查不少于1次'],
    ],
    [
      '本办法由市水务局解释，每3年至少修订一次，自印发之日起实施。',
      ['每3年至少修订一次 | 每3年至少修订一次'],
    ],
    [
      '每两年评估一次，自2024年1月1日起施行。',
      ['每两年评估一次 | 每两年评估一次', '自2024年1月1日起 | 施行'],
    ],
    // A term that must not be shorter is what is due, and not who sees to it.
    ['公示期不少于5个工作日，由市财政局组织。', ['5个工作日 | 公示期不少于5个工作日']],
    ['公告时间为7日，由市水务局发布。', ['7日 | 公告时间为7日']],
    ['最后2小时内报告。', ['2小时内 | 报告']],
    [
      '险情发生后30分钟内电话报告、2小时内书面报告市政府。',
      ['30分钟内 | 电话报告 | from 险情发生后', '2小时内 | 书面报告市政府 | from 险情发生后'],
    ],
    ['1日内上报、3日内整改、5日内复查。', ['1日内 | 上报', '3日内 | 整改', '5日内 | 复查']],
    ['会商后2小时内发布信息。', ['2小时内 | 发布信息 | from 会商后']],
    ['12月1日前，（责任单位：市水务局）', []],
    ['12月1日前，甲修堤。（责任单位：市水务局）', ['12月1日前 | 甲修堤']],
    ['甲修堤。（市水务局牵头，完成时限：12月中旬）', ['12月中旬 | 甲修堤']],
    ['甲修堤。（责任单位：市水务局；时限：12月底）。', ['12月底 | 甲修堤']],
    ['〔市水务局主责，完成时限：12月中旬〕', ['12月中旬 | 完成时限：12月中旬']],
    ['甲修堤。（市水务局牵头负责，12月起实施）', ['12月起 | 甲修堤']],
    ['甲修堤。（完成时间：12月底；牵头部门：市水务局）', ['12月底 | 甲修堤']],
    ['甲修堤（12月1日前完成一期）', ['12月1日前 | 完成一期']],
    ['甲修堤（市水务局牵头，12月中旬）', ['12月中旬 | 甲修堤']],
  ])('%s', (text, expected) => expect(dues(text)).toEqual(expected));

  it('of a heading is its days and what is to be done at once, without number and brackets', () => {
    expect(dues('## 一、自查（11月20日至11月30日）')).toEqual(['11月20日至11月30日 | 自查']);
    expect(dues('## 二、立即响应')).toEqual(['立即 | 响应']);
    expect(dues('## 三、2024—2025年指标')).toEqual([]);
    expect(dues('## 四、到2025年的目标')).toEqual([]);
  });

  it('is not in a list of criteria', () => {
    expect(
      dues('有下列情形之一的：\n\n（一）12月1日前未修堤的；\n\n（二）2小时内未报告的。'),
    ).toEqual([]);
    expect(dues('有下列任务：\n\n（一）12月1日前修堤。')).toEqual(['12月1日前 | 修堤']);
  });

  it('of a row is what its columns say', () => {
    const table = (head: string, row: string): string =>
      `| ${head} |\n|${head
        .split('|')
        .map(() => ' - |')
        .join('')}\n| ${row} |`;
    expect(dues(table('序号 | 任务 | 完成时限', '1 | 修堤 | 2024年6月'))).toEqual([
      '2024年6月 | 修堤',
    ]);
    expect(dues(table('序号 | 任务 | 完成时限', '1 | 修堤 | 2024年6月底前'))).toEqual([
      '2024年6月底前 | 修堤',
    ]);
    expect(dues(table('序号 | 任务 | 说明', '1 | 修堤 | 2024年6月'))).toEqual([]);
    expect(dues(table('责任单位 | 任务 | 说明', '市水务局 | 修堤 | 12月1日前验收'))).toEqual([
      '12月1日前 | 修堤：12月1日前验收',
    ]);
    expect(dues(table('指标 | 2022年 | 2023年 | 2025年', '覆盖率 | 10% | 20% | —'))).toEqual([
      '2023年 | 覆盖率：20%',
    ]);
  });
});

describe('who leads', () => {
  const posts = (body: string): string[] =>
    dutiesOf(`# 甲\n\n## 一、市防汛指挥部\n\n${body}\n`, register).posts.map(
      ({ title, holder, body: of }) => `${of?.id ?? '-'} ${title} ${holder}`,
    );
  it('is said by a label, with further holders on lines of their own', () => {
    expect(posts('指挥长：市长\n\n副指挥长：分管副市长\n\n市政府秘书长')).toEqual([
      'fangzhi 指挥长 市长',
      'fangzhi 副指挥长 分管副市长',
      'fangzhi 副指挥长 市政府秘书长',
    ]);
    expect(posts('指挥长：市长。')).toEqual(['fangzhi 指挥长 市长']);
  });
  it('ends with a longer line, a sentence, or the section', () => {
    const name = (n: number): string => `${'某'.repeat(n - 2)}局长`;
    expect(posts(`指挥长：市长\n\n${name(40)}`)).toHaveLength(2);
    expect(posts(`指挥长：市长\n\n${name(41)}`)).toHaveLength(1);
    expect(posts('指挥长：市长\n\n负责防汛。')).toHaveLength(1);
    expect(posts('指挥长：市长\n\n负责防汛。\n\n某局长')).toHaveLength(1);
    expect(posts('指挥长：市长\n\n## 二、其他\n\n某局长')).toHaveLength(1);
    expect(posts('某局长')).toEqual([]);
  });
  it('is said in a sentence, either way round', () => {
    expect(posts('市长担任指挥长。')).toEqual(['fangzhi 指挥长 市长']);
    expect(posts('办公室主任由市水务局局长兼任。')).toEqual(['fangzhi 主任 市水务局局长']);
    expect(posts('市长主持指挥长会议。')).toEqual([]);
  });
});

describe('the members of a command', () => {
  const lists = (body: string): string[] =>
    dutiesOf(`# 甲\n\n## 一、市防汛指挥部\n\n${body}\n`, register).memberLists.map(
      ({ command, members }) =>
        `${command?.id ?? '-'}: ${members.map(({ id, name }) => id ?? name).join(' ')}`,
    );
  it('are three at least, near the head of the paragraph', () => {
    expect(lists('成员单位：市公安局、市水务局、市财政局。')).toEqual([
      'fangzhi: gongan shuiwu caizheng',
    ]);
    expect(lists('成员单位：市公安局、市水务局。')).toEqual([]);
    const some = (n: number): string => '某'.repeat(n);
    expect(lists(`${some(24)}成员单位：市公安局、市水务局、市财政局。`)).toHaveLength(1);
    expect(lists(`${some(25)}成员单位：市公安局、市水务局、市财政局。`)).toEqual([]);
    expect(lists('## 二、成员单位：市公安局、市水务局、市财政局')).toEqual([]);
  });
});

describe('whose a matter of money is', () => {
  const matters = (body: string, title = '某领域财政事权和支出责任划分方案'): string[] =>
    dutiesOf(`# ${title}\n\n## 一、某\n\n${body}\n`, register, { title }).fiscalMatters.map(
      ({ level, matter, shares }) =>
        [`${level} ${matter}`, ...shares.map((s) => `${s.level}=${s.text}`)].join(' '),
    );
  it('is said by the words before 财政事权', () => {
    expect(
      matters(
        '将甲，确认为市级财政事权。将乙确定为市级财政事权。将丙确认为旗县区财政事权。将丁确认为市与旗县共同财政事权。将戊确认为自治区财政事权。',
      ),
    ).toEqual(['city 甲', 'city 乙', 'county 丙', 'shared 丁']);
    expect(matters('将甲确认为市级财政事权。', '某方案')).toEqual([]);
  });
  it('that is shared has the share of each level, in its own section', () => {
    const shared = '将甲确认为市与旗县共同财政事权。';
    expect(matters(`${shared}其中，市级主要负责乙。旗县主要负责丙。`)).toEqual([
      'shared 甲 city=乙。 county=丙。',
    ]);
    expect(matters(`${shared}市与旗县主要负责乙。自治区主要负责丙。`)).toEqual(['shared 甲']);
    expect(matters(`${shared}\n\n## 二、某\n\n市级主要负责乙。`)).toEqual(['shared 甲']);
    expect(matters('将甲确认为市级财政事权。市级主要负责乙。')).toEqual(['city 甲']);
    expect(matters('市级主要负责乙。')).toEqual([]);
  });
});

describe('what the register does not hold', () => {
  it.each(['市农牧局', '某办', '某 公 司', '各乡镇', `${'某'.repeat(39)}局`, '某企业（含分公司）'])(
    'may be a name: %s',
    (words) => expect(isLikeName(words)).toBe(true),
  );
  it.each([
    '局',
    `${'某'.repeat(40)}局`,
    '修堤',
    '市级',
    '旗',
    '自治区直',
    '乡镇级',
    '牵头单位',
    '以下各局',
    '某局下同',
    '均需某局',
    '由某某负责各局',
  ])('is no name: %s', (words) => expect(isLikeName(words)).toBe(false));
});

describe('whose a sentence is', () => {
  const read = (text: string): string[] =>
    dutiesOf(`# 甲\n\n${text}\n`, register).duties.map(
      (d) => `${d.subject} ${d.agencies.map((a) => `${a.role}:${a.id ?? a.printed}`).join(' ')}`,
    );
  it.each<[string, string[]]>([
    ['由专家组评审方案。', ['stated responsible:专家组']],
    ['招标人应当核实本人身份。', ['stated responsible:招标人']],
    ['招标人民主评议。', []],
    [
      '市财政局应当拨款，由市水务局责令改正，可以对负责人处罚款。',
      ['stated responsible:caizheng', 'stated responsible:shuiwu', 'stated responsible:shuiwu'],
    ],
    ['市水务局应当巡查。必要时，发生险情的，', ['stated responsible:shuiwu']],
    [
      '险情由市水务局确认，市公安局参与，负责维护秩序。',
      ['stated responsible:shuiwu', 'stated cooperating:gongan'],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('is that of the heading, as far as the register knows it', () => {
    expect(read('## 一、市水务局职责\n\n（一）负责巡查堤坝。')).toEqual([
      'carried responsible:shuiwu',
    ]);
  });
});

describe('a group that is put on what comes after', () => {
  it('stands over paragraphs without a heading, and ends with the next part', () => {
    const of = (text: string): string[] =>
      dutiesOf(`# 甲\n\n${text}\n`, register).duties.map((d) =>
        d.agencies.map((a) => `${a.id ?? a.printed}${a.implicit ? '*' : ''}`).join(' '),
      );
    const first = '修堤。（责任单位：市水务局；以下均需各乡镇落实，不再列出）';
    expect(of(`${first}\n\n清淤。（责任单位：市财政局）`)).toEqual(['shuiwu', 'caizheng 各乡镇*']);
    expect(of(`${first}\n\n## 附件\n\n清淤。（责任单位：市财政局）`)).toEqual([
      'shuiwu',
      'caizheng',
    ]);
  });
});

describe('the duties of member units', () => {
  it('name their partners too', () => {
    const { duties, names } = dutiesOf(
      '# 甲\n\n## 一、成员单位职责\n\n市水务局：会同市公安局巡查堤坝。\n\n市财政局：保障经费。\n',
      register,
    );
    expect(duties.map((d) => d.agencies.map((a) => `${a.role}:${a.id ?? a.printed}`))).toEqual([
      ['member:shuiwu', 'cooperating:gongan'],
      ['member:caizheng'],
    ]);
    expect(names.map((n) => n.agency)).toEqual(['shuiwu', 'gongan', 'caizheng']);
  });
});

describe('things that are due together', () => {
  it.each([
    ...['根据', '现根据', '按', '按照', '依据', '通过', '以新', '在', '对', '结合', '围绕', '依托'],
    ...['为', '基于', '随着', '针对', '经'],
  ])('%s only prepares the next part', (word) => {
    expect(dues(`12月1日前，${word}预案，甲修堤。`)).toEqual([`12月1日前 | ${word}预案，甲修堤`]);
    expect(dues(`12月1日前，甲${word}预案，甲修堤。`)).toHaveLength(2);
    // There is no next one.
    expect(dues(`12月1日前，甲修堤，${word}预案。`)).toHaveLength(2);
  });
  it.each(['应', '应当', '要', '须', '必须'])('%s goes on with the part before', (word) => {
    expect(dues(`12月1日前，甲修堤，${word}验收。`)).toEqual([`12月1日前 | 甲修堤，${word}验收`]);
    expect(dues(`12月1日前，甲修堤，甲${word}验收。`)).toHaveLength(2);
    expect(dues(`12月1日前，${word}验收，甲修堤。`)).toHaveLength(2);
    expect(dues(`12月1日前，根据预案，${word}验收。`)).toEqual([
      `12月1日前 | 根据预案，${word}验收`,
    ]);
  });
  it('a topic belongs to what is said of it', () => {
    for (const topic of [
      '未建的老旧小区',
      '未完的重点工程',
      '老的大项目',
      '临江的建筑',
      '亏损的企业',
    ])
      expect(dues(`12月1日前，${topic}，甲修堤。`), topic).toHaveLength(
        /的(?:建筑|企业)$/u.test(topic) ? 2 : 1,
      );
    expect(dues('12月1日前，未建的小区里，甲修堤。')).toHaveLength(2);
    expect(dues('12月1日前，未建的甲乙丙丁戊己庚辛壬小区，甲修堤。')).toHaveLength(2);
  });
  it('以后, 以下 and 以上 prepare nothing', () => {
    for (const word of ['以后', '以下', '以上'])
      expect(dues(`12月1日前，${word}甲，甲修堤。`), word).toHaveLength(2);
  });
});

describe('from when a time counts', () => {
  it.each<[string, string]>([
    ['接到报告后立即核实。', '接到报告后'],
    ['接到报告后应当立即核实。', '接到报告后'],
    ['接到报告后，应当立即核实。', '接到报告后'],
    ['接到报告后的2小时内核实。', '接到报告后的'],
    ['自接到报告之日起2小时内核实。', '自接到报告之日起'],
    ['险情发生时立即报告。', '险情发生时'],
    ['接到险情报告，应当立即核实。', '接到险情报告'],
    ['收到险情报告，应当立即核实。', '收到险情报告'],
    ['排查中发现隐患，应当立即核实。', '排查中发现隐患'],
    ['发生险情，应当立即核实。', '发生险情'],
    ['遇险情，应当立即核实。', '遇险情'],
    ['出现险情，应当立即核实。', '出现险情'],
    ['一旦决口，应当立即核实。', '一旦决口'],
    ['若决口，应当立即核实。', '若决口'],
    ['决口的，并漫堤的，应当立即核实。', '决口的，并漫堤的'],
    ['决口的，或漫堤的，应当立即核实。', '决口的，或漫堤的'],
    ['决口的，且漫堤的，应当立即核实。', '决口的，且漫堤的'],
  ])('%s', (text, trigger) => {
    expect(dues(text)[0]?.split(' | from ')[1]).toBe(trigger);
  });
  it.each([
    ...['同时立即报告。', '最后立即报告。', '前后立即报告。', '应当接到险情报告，立即核实。'],
    ...['要求发现隐患，立即核实。', '接到险，立即核实。', '修堤，立即核实。'],
  ])('not of %s', (text) => expect(dues(text)[0]).not.toContain('from'));
  it('not over a part that obliges', () => {
    expect(dues('应当决口的，或漫堤的，立即核实。')[0]).toBe('立即 | 核实 | from 或漫堤的');
    expect(dues('如应当决口的，或漫堤的，立即核实。')[0]).toBe(
      '立即 | 核实 | from 如应当决口的，或漫堤的',
    );
  });
});

describe('what is due, where its time stands alone', () => {
  it.each<[string, string[]]>([
    ['甲必须立即，核实。', ['立即 | 甲必须立即']],
    ['甲按规定于12月1日前报送。', ['12月1日前 | 报送']],
    ['甲按要求12月1日前。', ['12月1日前 | 甲按要求12月1日前']],
  ])('%s', (text, right) => expect(dues(text)).toEqual(right));
});

describe('who owes a time', () => {
  const owed = (text: string): string[] =>
    dutiesOf(text, register).deadlines.map(({ text: words, owners, trigger }) =>
      `${words} ${owners.join('、')} ${trigger ?? ''}`.trim(),
    );

  it.each<[string, string[]]>([
    ['市水务局应当在15日内补缴。', ['15日内 市水务局']],
    // Whoever is ordered to do it, of whom the text says no name.
    ['市水务局应当责令其在15日内补缴。', ['15日内']],
    ['市水务局应当责令当事人限15日内补缴。', ['15日内']],
    ['市水务局应当通知申请人在5日内补正。', ['5日内']],
    ['市水务局应当督促建设单位于10日内整改。', ['10日内']],
    // The order itself is due.
    ['市水务局应当在5日内责令其补缴。', ['5日内 市水务局']],
    ['市水务局应当在5日内通知申请人。', ['5日内 市水务局']],
    // Each has a time of his own for one thing.
    [
      '市水务局每月5日前、市财政局每月8日前报送报表。',
      ['每月5日前 市水务局', '每月8日前 市财政局'],
    ],
    // From when it counts is told without the modal before it.
    ['申请人可以自收到决定书之日起60日内申请复议。', ['60日内 申请人 自收到决定书之日起']],
  ])('in %s: %j', (text, right) => {
    expect(owed(text)).toEqual(right);
  });
});
