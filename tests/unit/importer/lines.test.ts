/** Lines known by their form alone: of the colophon, days, numbers, ends of titles and of authorities. Each word with an example of its own, by hand. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { isColophon } from '../../../src/importer/colophon.ts';
import {
  AUTHORITY_END,
  DATE_LINE,
  DOC_NUMBER_LINE,
  FINAL,
  foldTitle,
  ORDER_NUMBER_LINE,
  PERIOD_OF_DAYS,
  printedLines,
  TITLE_END,
} from '../../../src/importer/lines.ts';

describe('a line of the colophon', () => {
  it.each([
    ...['主办：某市人民政府', '主管：某市人民政府', '承办：某市政府办', '协办：某某报社'],
    ...['编辑：某市政府办', '编印：某市政府办', '编者：张三', '主编：张三', '总编：张三'],
    ...['副主编：张三', '责任编辑：张三', '地址：某市某路1号', '电话：0123-4567890'],
    ...['联系电话：0123-4567890', '传真：0123-4567890', '网址：www.x.example', '网站：x.example'],
    ...['邮编：012345', '邮政编码：012345', '邮箱：a@x.example', '电子邮箱：a@x.example'],
    ...['印刷：某某印刷厂', '承印：某某印刷厂', '出版：某市政府办', '发行：某市政府办'],
    ...['准印证号：（青）0042 发送范围：各区、镇，区直单位', '发行范围：各乡镇，驻区各单位'],
    ...['准印证号：123', '刊号：123', '印数：500册', '赠阅', '国内统一刊号：123', '内部资料'],
    ...[
      '投稿邮箱：a@x.example',
      '微信公众号：某市',
      '扫码阅读',
      '编委会',
      '定价：免费',
      '开本：大16开',
    ],
    // Set apart.
    ...['主 办 某市人民政府', '编　辑：某市政府办', '责 任 编 辑：张三', ' 地 址：某路'],
    ...['主 办 单位：青川市人民政府', '准印号：某'],
    ...['电 子 邮箱：a@x.example', '国 内 统一刊号', '微 信 公众号：某市', '编 委 会'],
    ...['联 系 电话：1', '邮 政 编码：1', '副 主 编：张三', '内 部 资料'],
    // Those who make it, and when.
    ...['《某市人民政府公报》编辑部', '某市政报编辑室', '某市人民政府公报编辑委员会'],
    ...['某市人民政府办公室编印', '某市政府办公厅编辑', '某市公报编辑部主办', '某市政府办公室印制'],
    ...['2024年5月3日印刷', '2024年5月3日出版', '2024年12月31日编印', '2024年5月3日付印'],
  ])('%s', (line) => expect(isColophon(line)).toBe(true));
  it.each([
    '主办方应当到场。',
    '电话，传真',
    '编辑；发行',
    `电话：${'1'.repeat(61)}`,
    '印刷管理办法',
    '地址：关于某事的通知',
    '电话费规定',
    '发行条例',
    '出版方案',
    '发行意见',
    '发行公告',
    '发行通告',
    '发行决定',
    '地址预案',
    '地址细则',
    '地址规划',
    '地址要点',
    '某市人民政府',
    '某市人民政府公报',
    '2024年5月3日',
    '我们的主办：某市',
    '主办单位应当负责。',
    '印刷业管理办法',
    '主办，协办',
    '青川市人民政府办公室',
    '张三编辑部主任',
  ])('not %s', (line) => expect(isColophon(line)).toBe(false));
  it('has at most sixty characters behind its word', () => {
    expect(isColophon(`电话：${'1'.repeat(59)}`)).toBe(true);
    expect(isColophon(`电话：${'1'.repeat(60)}`)).toBe(false);
  });
});

describe('a day on a line of its own', () => {
  it.each([
    ...['2024年5月3日', '（2024年5月3日）', '(2024年12月31日)', '二〇二四年五月三日'],
    ...[
      '二○二四年十二月三十一日',
      '二零二四年元月三日',
      'OO',
      '2O24年5月3日',
      '2024年l月I3日',
      '二〇二四年元月三日',
    ],
  ])('%s', (line) => expect(DATE_LINE.test(line)).toBe(line !== 'OO'));
  it.each([
    '2024年5月',
    '5月3日',
    '2024年5月3日起',
    '于2024年5月3日',
    '2024年5月3日 星期五',
    '24年5月3日',
    '2024年5月3日印发',
  ])('not %s', (line) => expect(DATE_LINE.test(line)).toBe(false));
});

describe('the number of a document on a line of its own', () => {
  it.each([
    '某政发〔2024〕5号',
    '（某政办发〔2024〕第12号）',
    '某政发〔2024〕5号 2024年5月3日',
    '某政发〔2024〕12345号',
    '（某政发〔2024〕第12345号）',
  ])('%s', (line) => expect(DOC_NUMBER_LINE.test(line)).toBe(true));
  it.each([
    ...['某〔2024〕5号', '某政发〔24〕5号', '某政发2024〕5号', '见某政发〔2024〕5号文件', '5号'],
    ...['发〔2024〕1号', '某政发〔2024〕5号文', '某政发〔2024〕123456号', 'AB〔2024〕5号'],
  ])('not %s', (line) => expect(DOC_NUMBER_LINE.test(line)).toBe(false));
});

describe('the number of an order', () => {
  it.each([
    ...['第12号', '（第12号）', '(第5号)', '12号', '第十二号', '第一百二十号', '〔2024〕第5号'],
    ...['（2024年第5号）', '2024第5号', '第 12 号', '第 十二 号', '2024年5号'],
  ])('%s', (line) => expect(ORDER_NUMBER_LINE.test(line)).toBe(true));
  it.each(['第12号令', '令第12号', '第号', '第123456号', '某第12号'])('not %s', (line) =>
    expect(ORDER_NUMBER_LINE.test(line)).toBe(false),
  );
});

describe('the end', () => {
  it.each([
    ...['通知', '通告', '公告', '布告', '训令', '决定', '意见', '批复', '函', '令', '报告', '纪要'],
    ...['通报', '命令', '决议', '规定', '办法', '条例', '方案', '预案', '细则', '规则', '计划'],
    ...['规划', '纲要', '要点', '措施', '名单', '大事记', '任免', '任职', '批示', '章程', '标准'],
    ...['目录', '清单', '指南', '公约', '答复', '解读', '讲话'],
  ])('of a title: %s', (word) => {
    expect(TITLE_END.test(`关于某事的${word}`)).toBe(true);
    expect(TITLE_END.test(`关于某事的${word}（试行）`)).toBe(true);
    expect(TITLE_END.test(`${word}某事`)).toBe(false);
    // What stands in brackets behind it has at most forty signs.
    expect(TITLE_END.test(`关于某事的${word}（${'某'.repeat(40)}）`)).toBe(true);
    expect(TITLE_END.test(`关于某事的${word}（${'某'.repeat(41)}）`)).toBe(false);
  });
  it('of no title', () => expect(TITLE_END.test('关于某事')).toBe(false));
  it.each(['青川市人民', '政府公报'])('of no authority: %s', (name) =>
    expect(AUTHORITY_END.test(name)).toBe(false),
  );
  it.each([
    ...['政府', '办公室', '办公厅', '委员会', '常委会', '管委会', '大会', '局', '厅', '委', '办'],
    ...['部', '院', '署', '行政长官', '市长', '县长', '区长', '州长', '省长', '旗长', '主席'],
  ])('of an authority: %s', (word) => {
    expect(AUTHORITY_END.test(`某某${word}`)).toBe(true);
    expect(AUTHORITY_END.test(`${word}某某`)).toBe(false);
  });
  it.each(['。', '！', '？', '…', '。”', '。’', '。』', '。」', '。）', '。》', '？”）'])(
    'of a sentence: %s',
    (mark) => {
      expect(FINAL.test(`某事${mark}`)).toBe(true);
      expect(FINAL.test(`某事${mark}又`)).toBe(false);
    },
  );
  it.each(['', '，', '；', '：', '”', '）'])('of none: %s', (mark) =>
    expect(FINAL.test(`某事${mark}`)).toBe(false),
  );
});

describe('a printed line', () => {
  it('is its units put together', () => {
    const lines = printedLines(readUnits(['  甲乙', '', '一\t二\t三', '- 丙']));
    expect(
      lines.map(({ line, first, last, text, bare, blanks, cells, indented, bullet }) => [
        line,
        first,
        last,
        text,
        bare,
        blanks,
        cells,
        indented,
        bullet,
      ]),
    ).toEqual([
      [1, 0, 0, '甲乙', '甲乙', 0, 1, true, false],
      [3, 1, 3, '一 二 三', '一二三', 1, 3, false, false],
      [4, 4, 4, '丙', '丙', 0, 1, false, true],
    ]);
  });
  it('is compared by its letters and digits', () => {
    expect(foldTitle('关于“某事”的 通知（2024）')).toBe('关于某事的通知2024');
    expect(foldTitle('关于《某 办法》（试行）的通知！')).toBe('关于某办法试行的通知');
  });
});

describe('a line as it is printed', () => {
  it('has as many cells as units, or as tabs part', () =>
    expect(
      printedLines(readUnits(['甲\t乙\t丙', '丁<br>戊', '己', '庚\t\t辛'])).map(
        ({ cells, first, last, text }) => `${text} ${cells} ${first}–${last}`,
      ),
    ).toEqual(['甲 乙 丙 3 0–2', '丁 戊 2 3–4', '己 1 5–5', '庚 辛 3 6–7']));
  it.each([
    ...['青政发〔2024〕5号、6号', '青政发〔2024〕5号、第6号', '青政发〔2024〕5号、〔2023〕6号'],
    ...[
      '青政发〔2024〕5号、12345号、〔2023〕第67号',
      '（青政发〔2024〕第12345号）',
      '青政发〔2024〕5号 某某',
    ],
  ])('may be the number of a paper: %s', (line) => expect(DOC_NUMBER_LINE.test(line)).toBe(true));
  it.each([
    ...[
      '青政发〔2024〕5号、某号',
      '青政发〔2024〕5号、123456号',
      '青政发〔2024〕5号6号',
      '某、青政发〔2024〕5号',
    ],
    ...[
      '青〔2024〕5号',
      '青政发〔024〕5号',
      '青政发〔2024〕123456号',
      '青政发〔2024〕5号某',
      '青政发〔2024〕5号、〔23〕6号',
    ],
  ])('not: %s', (line) => expect(DOC_NUMBER_LINE.test(line)).toBe(false));
  it.each([
    ...[
      '2024年8月',
      '2024年12月',
      '2024年8月份',
      '2024年7月至9月',
      '2024年7月—12月',
      '2024年7月份-9月份',
    ],
    ...[
      '2024年10月－12月',
      '二〇二四年8月',
      '二○二四年第三季度',
      '二零二四年三季度',
      '2024年第3季度',
    ],
    ...['2024年上半年', '2024年下半年'],
  ])('may be a period: %s', (line) => expect(PERIOD_OF_DAYS.test(line)).toBe(true));
  it.each([
    ...[
      '24年8月',
      '某2024年8月',
      '2024年8月某',
      '2024年123月',
      '2024年7月至某月',
      '2024年7月至123月',
    ],
    ...[
      '2024年第五季度',
      '2024年第5季度',
      '2024年中半年',
      '2024年',
      '二〇二年8月',
      '甲乙丙丁年8月',
    ],
  ])('none: %s', (line) => expect(PERIOD_OF_DAYS.test(line)).toBe(false));
});
