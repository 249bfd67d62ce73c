/** What a reader is told whose answer cannot be, and what is understood all the same. */
import { describe, expect, it } from 'vitest';
import { parseCase, toSearch } from '../../../src/rules/case.ts';
import { sheetNamed } from './sheets.ts';

const postal = sheetNamed('postal-incident');
const animal = sheetNamed('animal-epidemic');

const messages = (sheet: typeof postal, search: string): string[] =>
  parseCase(sheet, new URLSearchParams(search)).errors.map(
    ({ input, row, message }) => `${input}${row === undefined ? '' : `[${row}]`}: ${message}`,
  );

it('what is understood in other words is said, without the spaces round it', () => {
  const notes = (leaked: string): string[] =>
    parseCase(postal, new URLSearchParams({ leaked })).case.facts['leaked'] === undefined
      ? ['?']
      : parseCase(postal, new URLSearchParams({ leaked })).notes.map(({ text }) => text);
  expect(notes(' 1.5万 ')).toEqual(['“1.5万”读作1.5万条。']);
  expect(notes('1.5万条')).toEqual(['“1.5万条”读作1.5万条。']);
  expect(notes(' 2,000 ')).toEqual([]);
  expect(notes('１００条')).toEqual([]);
});

describe('what cannot be is met with a sentence at its field', () => {
  it.each([
    ['deaths=-1', 'deaths: 不能是负数；没有的请填0。'],
    ['deaths=−3', 'deaths: 不能是负数；没有的请填0。'],
    ['deaths=-0', 'deaths: 不能是负数；没有的请填0。'],
    ['deaths=2.5', 'deaths: 要填整数，不能有小数。'],
    ['deaths=3.0', 'deaths: 要填整数，不能有小数。'],
    ['deaths=abc', 'deaths: “abc”不是数字，请填阿拉伯数字。'],
    ['deaths=三', 'deaths: “三”不是数字，请填阿拉伯数字。'],
    ['deaths=3头', 'deaths: “3头”的“头”不是这里的单位（人），请只填数字。'],
    ['deaths=²', 'deaths: “²”不是数字，请填阿拉伯数字。'],
    ['deaths=1²', 'deaths: “1²”不是数字，请填阿拉伯数字。'],
    ['deaths=①', 'deaths: “①”不是数字，请填阿拉伯数字。'],
    ['deaths=约10人', 'deaths: “约10人”不是数字，请填阿拉伯数字。'],
    ['deaths=10-20', 'deaths: “10-20”不是数字，请填阿拉伯数字。'],
    ['deaths=1.5人', 'deaths: 要填整数，不能有小数。'],
    ['leaked=1.23456万', 'leaked: 要填整数，不能有小数。'],
    ['lossWan=300小时', 'lossWan: “300小时”的“小时”不是这里的单位（万元），请只填数字。'],
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
    ['deaths=10人', { deaths: 10 }],
    ['deaths=10 人', { deaths: 10 }],
    ['leaked=3万', { leaked: 30_000 }],
    ['leaked=1.1万条', { leaked: 11_000 }],
    ['leaked=1亿', { leaked: 100_000_000 }],
    ['lossWan=300万元', { lossWan: 300 }],
    ['lossWan=300万', { lossWan: 300 }],
    ['lossWan=1.2亿元', { lossWan: 12_000 }],
    ['lossWan=3000000元', { lossWan: 300 }],
    ['backlogHours=7天', { backlogHours: 168 }],
    ['deaths=', {}],
    ['deaths=+', {}],
    ['deaths=3&deaths=3', { deaths: 3 }],
    ['utm_source=x&deaths=0', { deaths: 0 }],
  ])('%s', (search, facts) => {
    expect(parseCase(postal, new URLSearchParams(search))).toMatchObject({
      case: { facts, events: [] },
      errors: [],
      questions: [],
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

  it('a number that may be in the unit below is asked about, and taken as it stands', () => {
    const asked = parseCase(postal, new URLSearchParams('lossWan=3000000'));
    expect(asked.case.facts).toEqual({ lossWan: 3_000_000 });
    expect(asked.questions).toEqual([
      {
        input: 'lossWan',
        key: 'unit 3000000',
        text: '填的是3000000万元（300亿元）。是不是3000000元？',
        offers: [{ label: '是3000000元，即300万元', value: '300' }],
        keep: '就是300亿元',
      },
    ]);
    for (const plain of ['lossWan=10000', 'lossWan=3000000万元', 'deaths=100000'])
      expect(parseCase(postal, new URLSearchParams(plain)).questions, plain).toEqual([]);
  });

  it('what a cell leaves empty is not known', () => {
    const { case: c, errors } = parseCase(
      animal,
      new URLSearchParams('event=2023-11-01|甲旗|&event=|乙旗|子镇&event=2023-11-02||丑镇'),
    );
    expect(errors).toEqual([]);
    expect(c.events).toEqual([
      { date: '2023-11-01', group: '甲旗', place: null },
      { date: null, group: '乙旗', place: '子镇' },
      { date: '2023-11-02', group: null, place: '丑镇' },
    ]);
  });

  it('a sheet without events does not look at them', () => {
    expect(parseCase(postal, new URLSearchParams('event=x')).errors).toEqual([]);
  });
});

describe('numbers that lie farther apart than counts together', () => {
  const asked = (query: string): string[] =>
    parseCase(sheetNamed('animal-epidemic'), new URLSearchParams(query)).questions.map(
      (q) => q.text,
    );

  it('of three or more are asked about: rows may be graver', () => {
    expect(asked('disease=asf&counties=3&townships=1&days=22&spreading=yes')).toEqual([
      '首尾相隔22日，超过21日，现按各起单独算。其中几起可能仍在21日之内，级别就会更高：请改为逐起填写。',
    ]);
    expect(asked('disease=fmd&counties=2&townships=2&days=15')).toHaveLength(1);
    expect(asked('disease=fmd&counties=1&townships=3&days=15')).toHaveLength(1);
  });

  it('of two are not, nor within the time, nor where the text sets none', () => {
    expect(asked('disease=asf&counties=2&townships=1&days=22')).toEqual([]);
    expect(asked('disease=asf&counties=1&townships=2&days=22')).toEqual([]);
    expect(asked('disease=asf&counties=3&townships=1&days=21')).toEqual([]);
    expect(asked('disease=fmd&counties=3&townships=1&days=14')).toEqual([]);
    expect(asked('disease=csf&counties=3&townships=1&days=99')).toEqual([]);
    expect(asked('counties=3&townships=1&days=99')).toEqual([]);
    expect(asked('disease=asf&counties=3&townships=1&days=22&event=2023-11-01|甲旗|子镇')).toEqual(
      [],
    );
  });
});
