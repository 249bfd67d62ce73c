/** Which line goes on with the one before it: each row of each list of reasons, and the words that only look like one. By hand. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { cellText, groupUnits } from '../../../src/importer/paragraphs.ts';

const grouped = (text: string): string[] =>
  groupUnits(readUnits(text.split('\n'))).map((run) =>
    run.type === 'paragraph'
      ? run.text
      : run.rows.map((row) => row.map((cell) => cellText(cell)).join('|')).join(' / '),
  );
const joined = (first: string, second: string, between = '\n'): boolean =>
  grouped(`${first}${between}${second}`).length === 1;
/** The beginning of a sentence that breaks off. */
const OPEN = '各地要做好防汛工作的各项准备';
/** A text broken at a margin of twenty. */
const FULL = '各级各部门要充分认识防汛工作的重要意义和';
const body = `${FULL}\n${FULL}\n${FULL}\n${FULL}\n${FULL}\n紧迫性。`;
const behind = (...lines: string[]): string[] => grouped([body, ...lines].join('\n')).slice(1);
const some = (n: number): string => '某'.repeat(n);

describe('a line that cannot begin anything', () => {
  it.each([...'，。、；：！？）》”’』」〉％%'])('goes on: %s', (mark) => {
    expect(joined(`${OPEN}。`, `${mark}甲乙丙`)).toBe(true);
    expect(joined('各地：', `${mark}甲乙丙`)).toBe(false);
    expect(joined(`${OPEN}。`, `甲${mark}乙丙`)).toBe(false);
  });
  it.each(
    ['责任', '牵头', '配合', '主办', '协办', '承办', '落实', '主责'].flatMap((role) =>
      ['', '单位', '部门', '科室', '领导', '人'].map((of) => `${role}${of}`),
    ),
  )('goes on: （%s：…）', (label) => {
    expect(joined(`${OPEN}。`, `（${label}：市水务局）`)).toBe(true);
    expect(joined(`${OPEN}。`, `（${label}:市水务局）`)).toBe(true);
    expect(joined('一、加强领导', `（${label}：市水务局）`)).toBe(false);
  });
  it('is no other bracket', () => {
    for (const words of ['（责任单位市水务局）', '（监督单位：市水务局）', '责任单位：市水务局'])
      expect(joined(`${OPEN}。`, words), words).toBe(false);
  });
});

describe('a line that stands by itself', () => {
  it.each([...'●○◆◇■□▲△★☆◎※'])('by its mark: %s', (mark) => {
    expect(joined(OPEN, `${mark}召开会议`)).toBe(false);
    expect(joined(OPEN, `${mark} 召开会议`)).toBe(false);
    expect(joined(OPEN, `甲${mark}召开会议`)).toBe(true);
  });
  it.each([
    '3月',
    '12月份',
    '3月4日',
    '12月31日',
    '三月',
    '十二月份',
    '三月四日',
    '【综合】',
    `【${some(14)}】`,
  ])('over others, or under: %s', (line) => {
    expect(joined(OPEN, line)).toBe(false);
    expect(joined(line, OPEN)).toBe(false);
    for (const end of '，、于至自在从') expect(joined(`各地要做好${end}`, line), end).toBe(true);
  });
  it.each(['3月召开', '召开3月', '第3月份', `【${some(15)}】`, '【综合', '三月某日'])(
    'not %s',
    (line) => expect(joined(OPEN, line)).toBe(true),
  );
  it.each(['通过', '公布', '批准', '修订', '修正', '发布', '施行'])(
    'the history of a regulation: %s',
    (word) => {
      expect(joined(OPEN, `（2024年1月3日市政府常务会议${word}）`)).toBe(false);
      expect(joined(OPEN, `（二〇二四年一月三日市政府${word}`)).toBe(false);
      expect(joined(`${OPEN}，`, `（2024年1月3日市政府${word}）`)).toBe(true);
      expect(joined(OPEN, `（2024年1月3日市政府）${word}`)).toBe(true);
      expect(joined(OPEN, `（24年市政府${word}）`)).toBe(true);
      expect(joined(OPEN, `某（2024年1月3日市政府${word}）`)).toBe(true);
    },
  );
  it('a day at the end', () => {
    expect(joined(OPEN, '2024年1月3日')).toBe(false);
    for (const end of '，、年于至自在')
      expect(joined(`各地要做好${end}`, '2024年1月3日'), end).toBe(true);
  });
  it.each([
    ...['任命', '免去', '聘任', '免职', '任职', '解聘', '提名', '挂职', '试任', '任　命', '免　去'],
    ...['决定任命', '任命：', '免去:', '决定免去：'],
  ])('what is done with those under it: %s', (line) => {
    expect(joined(line, '张三为局长')).toBe(false);
    expect(joined('张三为局长', line)).toBe(false);
  });
  it.each(['任命张三', '现任命', '拟任'])('not %s', (line) =>
    expect(joined(line, '为市水务局局长的决定')).toBe(true),
  );
  it('a person of a list with what is said of him', () => {
    for (const end of [
      ...[
        '局长',
        '委员',
        '主任',
        '书记',
        '主席',
        '政委',
        '工程师',
        '检察官',
        '教授',
        '民警',
        '总裁',
      ],
      ...['经理', '理事', '监督', '顾问', '主干', '督学', '职务'],
    ])
      expect(joined(`张三 市水务${end}`, `李四 市财政${end}`), end).toBe(false);
    expect(joined('张三、李四 市水务局局长', '王五 市财政局局长')).toBe(false);
    expect(joined('张三（女） 市水务局局长', '王五（回族）市财政局局长')).toBe(false);
    expect(joined('阿·巴图 市水务局局长，另有任用', '张 三 市财政局局长（兼）')).toBe(false);
  });
  it('an entry that opens with its day, where lines are not broken at a margin', () => {
    for (const day of ['1月3日', '2024年1月3日', '一月三日', '●1月3日', '1月3—5日', '1月3至5日'])
      expect(joined(`${day}召开防汛工作会议`, `${day}召开抗旱工作会议`), day).toBe(false);
    for (const day of ['1月召开', '3日'])
      expect(joined(`${day}防汛工作会议`, `${day}抗旱工作会议`), day).toBe(true);
  });
  it('a label with its words', () => {
    expect(joined('成员单位：市水务局', '主要职责：修堤')).toBe(false);
    expect(joined('组长：张三', '做好准备工作的通知要求')).toBe(false);
    expect(joined('组长：张三，', '做好准备工作的通知要求')).toBe(true);
    expect(joined('组长：张三、', '做好准备工作的通知要求')).toBe(true);
  });
  it('a name of a roster', () => {
    for (const [first, second] of [
      ['组长：张三', '李四'],
      ['张三', '李四'],
      ['张 三', '李 四'],
      ['张三（市水务局局长）', '李四（市财政局局长）'],
      ['张三 市水务局局长', '李四 市财政局局长'],
      ['张三 市水务局局长', '市财政局'],
      ['组长：张三 市水务局局长', '市财政局'],
    ] as const)
      expect(joined(first, second), first).toBe(false);
    for (const [first, second] of [
      ['张三做好准备', '李四'],
      ['张三，', '李四'],
    ] as const)
      expect(joined(first, second), first).toBe(true);
  });
  it('a number of any kind where the sentence before is finished', () => {
    for (const number of [
      '一、甲乙',
      '（一）甲乙',
      '第一章 甲乙',
      '第一条 甲乙',
      '1. 甲乙',
      '（1）甲乙',
      '①甲乙',
    ])
      expect(joined(`${OPEN}。`, number), number).toBe(false);
    // Of a law that is cited, and within a number.
    for (const end of '，、第和及与至或按照在的')
      expect(joined(`各地要做好${end}`, '第三条规定的事项'), end).toBe(true);
    expect(joined('比例为12.', '5. 甲乙')).toBe(true);
    expect(joined('比例为12', '3.5 甲乙')).toBe(true);
  });
  it('an annex', () => {
    for (const words of ['附件', '附件1', '附 件 1', '附录一', '附表2', '附件：甲'])
      expect(joined(OPEN, words), words).toBe(false);
    expect(joined(OPEN, '附件所列的各项工作')).toBe(true);
  });
});

describe('over an empty line', () => {
  const over = (first: string, second: string): boolean => joined(first, second, '\n\n');
  it('a sentence goes on that has begun and broken off', () => {
    expect(over('各地要认真贯彻落实，做好防汛工作的各项', '准备，确保安全。')).toBe(true);
    expect(over('各地要认真，做好', '准备，确保安全。')).toBe(false);
    expect(over('各地要认真贯彻落实，做好防汛工作的各项', '青川市人民政府')).toBe(false);
    expect(over('附件：1.甲表，', '2.乙表')).toBe(true);
  });
  it('what has not begun goes on only with a sentence, from fourteen characters on', () => {
    expect(over(some(13), '准备，确保安全。')).toBe(false);
    expect(over(some(14), '准备，确保安全。')).toBe(true);
    expect(over(some(14), '准备确保安全')).toBe(false);
    expect(over(`${some(12)}管理局`, '准备，确保安全。')).toBe(false);
  });
  it('a line that fills its margin goes on', () => {
    expect(behind(FULL, '', '紧迫性，做好准备。')).toHaveLength(1);
    expect(behind('各级各部门要充分认识防汛工作的重', '', '紧迫性，做好准备。')).toHaveLength(1);
    expect(behind('各级各部门要充分认识防汛工作的', '', '紧迫性，做好准备。')).toHaveLength(2);
  });
});

describe('lines broken at a margin', () => {
  it('go on as long as they are full, up to four characters less', () => {
    for (const [n, right] of [
      [20, 1],
      [16, 1],
      [15, 2],
      [12, 2],
    ] as const)
      expect(behind(FULL.slice(0, n), '紧迫性。'), `${n}`).toHaveLength(right);
    // Behind a comma whatever their length.
    expect(behind('各级各部门，', '紧迫性。')).toHaveLength(1);
  });
  it('go on behind a closing bracket only where they are full', () => {
    expect(behind('各级各部门要充分认识防汛工作的意（义）', '紧迫性。')).toHaveLength(1);
    expect(behind('各级各部门要充分认识（义）', '紧迫性。')).toHaveLength(2);
  });
  it('go on behind a colon only where they are long and full', () => {
    const long = `${FULL}\n${FULL}\n${FULL}\n${FULL.slice(0, 19)}：`;
    expect(behind(long, '紧迫性，意义。')).toHaveLength(1);
    expect(behind(`${FULL.slice(0, 19)}：`, '紧迫性，意义。')).toHaveLength(2);
    expect(behind(`${long.slice(0, -2)}：`, '', '紧迫性，意义。')).toHaveLength(2);
  });
  it('are measured by four lines, of which most are alike', () => {
    const three = `${FULL}\n${FULL}\n${FULL}\n紧迫性。`;
    // Without a margin a short line goes on.
    expect(grouped(`${three}\n各级各部门要认识\n意义。`).at(-1)).toBe('各级各部门要认识意义。');
    expect(behind('各级各部门要认识', '意义。')).toEqual(['各级各部门要认识', '意义。']);
  });
});

describe('a paragraph whose first line is set in', () => {
  const set = '　　各级各部门，要充分认识防汛工作的意';
  const paragraph = `${set}\n${FULL}\n${FULL}，\n紧迫性。`;
  const text = [paragraph, paragraph, paragraph, paragraph].join('\n');
  it('begins there, where most do', () => {
    expect(grouped(text)).toHaveLength(4);
    expect(grouped(`${text}\n${set}\n紧迫性。`)).toHaveLength(5);
    expect(grouped(`${text}\n${set}\n${set}\n紧迫性。`)).toHaveLength(6);
  });
});

describe('cells', () => {
  it('are words without the breaks of their lines, but for names of bodies', () => {
    const cell = (text: string): string => cellText(readUnits([text]));
    expect(cell('修建 堤坝')).toBe('修建堤坝');
    expect(cell('市水务局 市财政局')).toBe('市水务局 市财政局');
    expect(cell('市水务局 财政')).toBe('市水务局财政');
    expect(cell('水局 市财政局')).toBe('水局市财政局');
    expect(cell('1.2 修建 堤坝')).toBe('1.2 修建堤坝');
    expect(cell('12 修建')).toBe('12 修建');
    expect(cell('1.2.3 修建')).toBe('1.2.3 修建');
    expect(cell('123 修建')).toBe('123修建');
    expect(cell('smart city')).toBe('smart city');
    expect(cell('smart 5G')).toBe('smart5G');
    expect(cell('市水务局')).toBe('市水务局');
    expect(cell('5 G')).toBe('5 G');
    expect(cell('修 A')).toBe('修A');
    for (const end of [
      ...[
        '委',
        '办',
        '会',
        '府',
        '厅',
        '部',
        '院',
        '所',
        '站',
        '队',
        '司',
        '处',
        '科',
        '室',
        '中心',
      ],
      ...['学校', '大学', '中学', '小学', '公司', '银行', '分行', '支队', '大队', '集团', '协会'],
      ...['学会', '社', '厂', '园', '馆', '团', '党校', '关', '署', '组', '镇', '乡', '街道', '村'],
      ...['区', '旗', '县', '市', '省', '盟', '州', '单位', '部门'],
    ])
      expect(cell(`某某${end} 甲乙${end}`), end).toBe(`某某${end} 甲乙${end}`);
  });
  it.each<[string, string[]]>([
    ['序号\t任务\t单位\n1\t修堤\t市水务局', ['序号|任务|单位 / 1|修堤|市水务局']],
    // A line without tabs goes on with the last cell.
    ['序号\t任务\n1\t修建\n堤坝\n2\t清淤', ['序号|任务 / 1|修建堤坝 / 2|清淤']],
    [
      '序号\t任务\n1\t修建\n堤坝。\n2\t清淤',
      ['序号|任务 / 1|修建', '堤坝。', '2\t清淤'].slice(0, 2),
    ],
    // A heading between the rows.
    [
      '序号\t任务\t单位\n一、民生\n1\t修堤\t市水务局\n（二）产业\n2\t建厂\t市工信局',
      ['序号|任务|单位 / 一、民生|| / 1|修堤|市水务局 / （二）产业|| / 2|建厂|市工信局'],
    ],
  ])('of %j', (text, right) => {
    expect(grouped(text).slice(0, right.length)).toEqual(right);
  });
});

describe('a person with a bracket behind his name', () => {
  it.each(['包晓红（蒙古族）　县教育局局长', '吴海燕（女）县教育局安全办主任'])(
    'stands on a line of his own: %s',
    (line) => expect(joined(line, '公安局政委　邵建国')).toBe(false),
  );
  it('is not the end of a sentence', () =>
    expect(joined('会议由包晓红（县教育局局长）主持，参加会议的有', '公安局政委邵建国')).toBe(
      true,
    ));
});

describe('a numbered heading of phrases of one length', () => {
  const under = '各乡镇要按照属地原则，把防汛物资储备到位。';
  it.each(['二、广泛动员，全民参与', '（三）健全制度，规范程序，强化监管', '4.明确任务，压实责任'])(
    'stands over the sentence under it: %s',
    (heading) => {
      expect(joined(heading, under)).toBe(false);
      expect(grouped(`${heading}\n${under}`)).toEqual([heading, under]);
    },
  );
  it.each([
    // The second phrase is not whole.
    '二、广泛动员群众，全民参',
    '二、各乡镇要广泛动员，组织',
    '广泛动员，全民参与',
    '二、动员，参与',
  ])('is none: %s', (line) => expect(joined(line, under)).toBe(true));
  it('is none over a few words, or where lines are broken at a margin', () => {
    expect(joined('二、广泛动员，全民参与', '防汛工作')).toBe(true);
    expect(behind(`二、${some(4)}，${some(12)}，${some(4)}`, under)).toHaveLength(1);
  });
});
