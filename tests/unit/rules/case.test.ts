/** What a reader is told whose answer cannot be, and what is understood all the same. */
import { describe, expect, it } from 'vitest';
import { parseCase, parseEventText, toSearch } from '../../../src/rules/case.ts';
import { sheetNamed } from './sheets.ts';

const postal = sheetNamed('postal-incident');
const animal = sheetNamed('animal-epidemic');

const messages = (sheet: typeof postal, search: string): string[] =>
  parseCase(sheet, new URLSearchParams(search)).errors.map(
    ({ input, row, message }) => `${input}${row === undefined ? '' : `[${row}]`}: ${message}`,
  );

describe('what cannot be is met with a sentence at its field', () => {
  it.each([
    ['deaths=-1', 'deaths: 不能是负数；没有的请填0。'],
    ['deaths=−3', 'deaths: 不能是负数；没有的请填0。'],
    ['deaths=-0', 'deaths: 不能是负数；没有的请填0。'],
    ['deaths=2.5', 'deaths: 要填整数，不能有小数。'],
    ['deaths=3.0', 'deaths: 要填整数，不能有小数。'],
    ['deaths=abc', 'deaths: “abc”不是数字，请填阿拉伯数字。'],
    ['deaths=三', 'deaths: “三”不是数字，请填阿拉伯数字。'],
    ['deaths=3人', 'deaths: “3人”不是数字，请填阿拉伯数字。'],
    ['deaths=1e3', 'deaths: “1e3”不是数字，请填阿拉伯数字。'],
    ['deaths=0x10', 'deaths: “0x10”不是数字，请填阿拉伯数字。'],
    ['deaths=1,00', 'deaths: “1,00”不是数字，请填阿拉伯数字。'],
    ['deaths=Infinity', 'deaths: “Infinity”不是数字，请填阿拉伯数字。'],
    ['deaths=1000000000000', 'deaths: 数字过大，最多为1亿人，请核对。'],
    ['lossWan=1000000000000', 'lossWan: 数字过大，最多为1000000亿元，请核对。'],
    ['leaked=1000000000000', 'leaked: 数字过大，最多为1000亿条，请核对。'],
    ['backlogHours=1000000000000', 'backlogHours: 数字过大，最多为100万小时，请核对。'],
    ['lossWan=999.9999999', 'lossWan: 小数最多6位。'],
    ['deaths=3&deaths=30', 'deaths: 给了几个不同的答案（3、30），请只留一个。'],
    ['network=wan', 'network: 没有“wan”这一选项，请从列出的各项中选择。'],
    ['threat=None', 'threat: 没有“None”这一选项，请从列出的各项中选择。'],
  ])('%s', (search, message) => {
    expect(messages(postal, search)).toEqual([message]);
  });

  it.each([
    ['disease=covid', 'disease: 没有“covid”这一选项，请从列出的各项中选择。'],
    ['spreading=maybe', 'spreading: “maybe”不是“是”（yes）或“否”（no）。'],
    ['counties=1000000000000', 'counties: 数字过大，最多为1万个，请核对。'],
    [
      'counties=0&townships=2',
      'townships: 发生疫情的旗县填了0个，苏木乡镇却不是0，两项不能同时成立，请核对。',
    ],
    ['recognizedGrade=V', 'recognizedGrade: 没有“V”这一选项，请从列出的各项中选择。'],
    ['recognizedBy=mayor', 'recognizedBy: 没有“mayor”这一选项，请从列出的各项中选择。'],
    ['event=2023-11-01', 'event[0]: 要有三项：发生日期、旗县（市、区）、苏木乡镇，用“|”隔开。'],
    [
      'event=2023-11-01|甲旗|子镇|丑镇',
      'event[0]: 要有三项：发生日期、旗县（市、区）、苏木乡镇，用“|”隔开。',
    ],
    ['event=2023-11-01||子镇', 'event[0]: 缺“旗县（市、区）”。'],
    ['event=2023-11-01|甲旗|', 'event[0]: 缺“苏木乡镇”。'],
    ['event=|甲旗|子镇', 'event[0]: 缺“发生日期”。'],
    ['event=2023-02-30|甲旗|子镇', 'event[0]: 没有“2023-02-30”这一天，请核对。'],
    [
      'event=2023-11-01|甲旗|子镇&event=2023-13-01|乙旗|丑镇',
      'event[1]: 没有“2023-13-01”这一天，请核对。',
    ],
    ['event=去年|甲旗|子镇', 'event[0]: “去年”不是日期，请写成2023-11-01这样。'],
  ])('%s', (search, message) => {
    expect(messages(animal, search)).toEqual([message]);
  });

  it('each field has its own message', () => {
    expect(messages(postal, 'deaths=-1&injuries=x&lossWan=5&network=y')).toHaveLength(3);
  });
});

describe('what is understood', () => {
  it.each([
    ['deaths=１２', { deaths: 12 }],
    ['deaths= 12 ', { deaths: 12 }],
    ['leaked=1,000,000', { leaked: 1_000_000 }],
    ['leaked=１，０００，０００', { leaked: 1_000_000 }],
    ['lossWan=0999.50', { lossWan: 999.5 }],
    ['lossWan=.5', { lossWan: 0.5 }],
    ['deaths=', {}],
    ['deaths=+', {}],
    ['deaths=3&deaths=3', { deaths: 3 }],
    ['utm_source=x&deaths=0', { deaths: 0 }],
  ])('%s', (search, facts) => {
    expect(parseCase(postal, new URLSearchParams(search))).toEqual({
      case: { facts, events: [] },
      errors: [],
    });
  });

  it('events, and dates as they are written', () => {
    const { case: c, errors } = parseCase(
      animal,
      new URLSearchParams('event=2023/11/1｜ 甲旗 |子镇&event=2023年11月20日|乙旗|丑镇&event='),
    );
    expect(errors).toEqual([]);
    expect(c.events).toEqual([
      { date: '2023-11-01', group: '甲旗', place: '子镇' },
      { date: '2023-11-20', group: '乙旗', place: '丑镇' },
    ]);
    expect(String(toSearch(animal, c))).toBe(
      String(
        new URLSearchParams([
          ['event', '2023-11-01|甲旗|子镇'],
          ['event', '2023-11-20|乙旗|丑镇'],
        ]),
      ),
    );
  });

  it('rows pasted from a spreadsheet, with the line of each that cannot be read', () => {
    const { events, errors } = parseEventText(
      animal,
      '2023-11-01\t甲旗\t子镇\r\n\r\n2023.11.3, 乙旗, 丑镇\n2023-11-31\t丙旗\t寅镇\n',
    );
    expect(events.map((e) => e.date)).toEqual(['2023-11-01', '2023-11-03']);
    expect(errors.map((e) => `${e.row} ${e.message}`)).toEqual([
      '3 没有“2023-11-31”这一天，请核对。',
    ]);
  });

  it('a sheet without events does not look at them', () => {
    expect(parseCase(postal, new URLSearchParams('event=x')).errors).toEqual([]);
  });
});
