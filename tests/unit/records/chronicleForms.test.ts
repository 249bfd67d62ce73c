/** The parts of a chronicle, one by one: tables, frames, headings, days out of place, who and what is named. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { buildRegister } from '../../../src/domain/register.ts';
import type { ChronicleContext } from '../../../src/records/chronicle.ts';
import { afterDate } from '../../../src/records/dayWords.ts';
import { entriesIn, holdsOpening } from '../../../src/records/entries.ts';
import { feastIn } from '../../../src/records/feasts.ts';
import { periodOfTitle, readPeriodLine, readSpanLine } from '../../../src/records/periodLines.ts';
import { probationEnd } from '../../../src/records/probation.ts';
import { chronicleIn, documentOf, table } from './document.ts';

const register = buildRegister([
  { id: 'shuiwu', name: '市水务局', aliases: [], kind: 'department' },
  {
    id: 'jiao',
    name: '市教育局',
    aliases: [{ name: '教育局', in: ['other'] }],
    kind: 'department',
  },
  {
    id: 'qing',
    name: '青河县人民政府',
    aliases: ['白塔区', '东泽市管委会', '红山旗政府', '南苑县管理委员会'],
    kind: 'county',
  },
  { id: 'zhu', name: '主任县局', aliases: [], kind: 'department' },
]);
const read = (title: string, lines: readonly string[], context: ChronicleContext = { register }) =>
  chronicleIn(documentOf(`title: ${title}\nkind: chronicle`, [`# ${title}`, ...lines]), context);
/** Day and text of each entry, and what is not read behind ?. */
const said = (title: string, ...lines: string[]): string[] => {
  const { entries, unread } = read(title, lines);
  return [
    ...entries.map(
      (e) => `${e.dateStart === e.dateEnd ? e.dateStart : `${e.dateStart}/${e.dateEnd}`} ${e.text}`,
    ),
    ...unread.map((u) => `? ${u.words}: ${u.why}`),
  ];
};
const YEAR = '2024年大事记';

describe('a table of days', () => {
  it.each(['日期', '时间', '月日', '年月日', '日 期'])('%s: the days', (head) =>
    expect(said(YEAR, table(`${head} | 内容`, '1月3日 | 甲事。', '1月4日 | 乙事。'))).toEqual([
      '2024-01-03 甲事。',
      '2024-01-04 乙事。',
    ]),
  );
  it.each([
    '内容',
    '主要内容',
    '事件',
    '事项',
    '大事',
    '纪要',
    '活动',
    '摘要',
    '事项内容',
    '活动内容',
    '大事记',
    '内 容',
  ])('%s: what happened', (head) =>
    expect(said(YEAR, table(`序号 | ${head} | 日期`, '1 | 甲事。 | 1月3日'))).toEqual([
      '2024-01-03 甲事。',
    ]),
  );
  it.each([
    ['到期时间 | 内容', '1月3日 | 甲事。'],
    ['日期表 | 内容', '1月3日 | 甲事。'],
    ['日期 | 内容简介', '1月3日 | 甲事。'],
    ['日期 | 甲内容', '1月3日 | 甲事。'],
    ['日期 | 地点', '1月3日 | 甲地'],
    ['地点 | 内容', '甲地 | 1月3日甲事。'],
  ])('is none with the heads %s', (heads, row) => {
    const { entries, unread } = read(YEAR, [table(heads, row)]);
    expect(entries).toEqual([]);
    expect(unread.map((u) => u.words)).toEqual([row.replace(' | ', '\t')]);
  });
});

describe('days at the end of paragraphs', () => {
  const TEXT = '市政府召开全体会议';
  it('are those of most of them', () => {
    expect(
      said(YEAR, `${TEXT}甲。（1月2日）`, `${TEXT}乙。（1月3日）。`, `${TEXT}丙(1月4日至5日)`),
    ).toEqual([
      `2024-01-02 ${TEXT}甲。`,
      `2024-01-03 ${TEXT}乙。`,
      `2024-01-04/2024-01-05 ${TEXT}丙`,
    ]);
    expect(
      said(
        YEAR,
        `${TEXT}甲。（2024年一月二日）`,
        `${TEXT}乙。（1月3日）`,
        `${TEXT}丙。（1月4日）`,
        '丁事。',
      ),
    ).toEqual([
      `2024-01-02 ${TEXT}甲。`,
      `2024-01-03 ${TEXT}乙。`,
      `2024-01-04 ${TEXT}丙。`,
      '2024-01-04 丁事。',
    ]);
  });
  it('are not those of two, of half of them, or where paragraphs open with their days', () => {
    expect(read(YEAR, [`${TEXT}甲。（1月2日）`, `${TEXT}乙。（1月3日）`]).entries).toEqual([]);
    expect(
      read(YEAR, [
        `${TEXT}甲。（1月2日）`,
        `${TEXT}乙。（1月3日）`,
        `${TEXT}丙。（1月4日）`,
        '一。',
        '二。',
        '三。',
      ]).entries,
    ).toEqual([]);
    expect(
      said(YEAR, ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `1月${n}日 ${TEXT}（1月${n + 1}日）`)),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `2024-01-0${n} ${TEXT}（1月${n + 1}日）`));
  });
});

describe('a line of the frame', () => {
  it.each([
    '（市政府办公室供稿）',
    '（李四整理）',
    '(统计数据由市统计局提供)',
    '（截至2024年6月）',
    '（责任审核：李四）',
    '供稿：市政府办公室',
    '整理：李四',
    '编写：李四',
    '撰稿：李四',
    '来源:市政府网',
    '责任编辑：李四',
    '审核：李四',
    '（1月3日—31日）',
    '（2024年1月3日至2024年2月1日）',
    '(1月3日～2月1日)',
    '（1月3日－31日）',
    '（1月3日-31日）',
  ])('%s', (line) => expect(said(YEAR, '1月3日 甲事。', line)).toEqual(['2024-01-03 甲事。']));
  it.each([
    '供稿李四，说明情况。',
    '编辑：李四。乙。',
    '（李四说明情况）。',
    '由李四供稿：甲、乙，丙。',
    '（1月3日）乙。',
  ])('is none, and is read: %s', (line) =>
    expect(read(YEAR, ['1月2日 甲事。', line]).entries.length).toBe(2),
  );
  it('a span of days says in which month they are', () => {
    expect(said('2024年大事记', '（4月16日—30日）', '17日 甲事。')).toEqual(['2024-04-17 甲事。']);
    expect(said('大事记', '（2023年4月16日—30日）', '17日 甲事。')).toEqual(['2023-04-17 甲事。']);
  });
});

describe('a line of the page among the entries', () => {
  it.each([
    '云山公报',
    '12',
    '市政府 公报 第3期',
    '封面摄影：李四',
    '图片说明：会场外景',
    '会议强调：“抓好落实”',
    '云山公报一二三四五六七八九十一二三四五六七八九十一二三四',
  ])('is told of: %s', (line) =>
    expect(said(YEAR, '1月3日 甲事。', line)).toEqual([
      '2024-01-03 甲事。',
      `? ${line}: it looks like a running head or a page number`,
    ]),
  );
  it.each([
    '云山公报一二三四五六七八九十一二三四五六七八九十一二三四五',
    '●云山公报',
    '云山公报。',
    '某：抓好落实',
    '本月要点：甲、乙，丙',
    '某：甲事',
  ])('is an entry: %s', (line) =>
    expect(read(YEAR, ['1月3日 甲事。', line]).entries.length).toBe(2),
  );
  it('is that which the issue is headed with', () => {
    const lines = ['1月3日 甲事。', '政府公报：二〇二四年，第三期。'];
    expect(read(YEAR, lines, {}).entries.length).toBe(2);
    const { entries, unread } = read(YEAR, lines, { heads: ['政府 公报：二〇二四年，第三期。'] });
    expect([entries.length, unread.length]).toEqual([1, 1]);
  });
});

describe('a day out of place', () => {
  it('lies outside of the months of the title', () => {
    const title = '大事记（2024年3月—5月）';
    expect(said(title, '3月1日 甲事。', '5月31日 乙事。')).toEqual([
      '2024-03-01 甲事。',
      '2024-05-31 乙事。',
    ]);
    expect(read(title, ['2月29日 甲事。']).unread.length).toBe(1);
    expect(read(title, ['6月1日 甲事。']).unread.length).toBe(1);
    expect(read(title, ['6月，甲事。']).unread.length).toBe(1);
    // A time of the year may be any of its months.
    expect(read(title, ['2024年，甲事。']).unread).toEqual([]);
  });
  it('goes back, where years have headings', () => {
    const title = '2023年至2024年大事记';
    expect(
      said(title, '## 2023年', '3月1日 甲事。', '2月1日 乙事。', '丙事。').map((s) =>
        s.slice(0, 11),
      ),
    ).toEqual(['2023-03-01 ', '? 2月1日 乙事。:', '? 丙事。: it g']);
    expect(
      read(title, ['## 2023年', '3月1日 甲事。', '3月1日 乙事。', '3月2日 丙事。']).unread,
    ).toEqual([]);
    expect(read(title, ['## 2023年', '9月1日 甲事。', '春，乙事。']).unread.length).toBe(1);
    expect(read(title, ['## 2023年', '9月1日 甲事。', '秋，乙事。']).unread).toEqual([]);
    expect(read(title, ['## 2023年', '9月1日 甲事。', '冬，乙事。']).unread).toEqual([]);
    expect(
      read(title, ['## 2023年', '9月1日 甲事。', '## 2024年', '春，乙事。', '2月1日 丙事。'])
        .unread,
    ).toEqual([]);
    expect(read(title, ['2023年9月1日 甲事。', '2024年春，乙事。']).unread).toEqual([]);
    // In a chronicle of one year a day may stand before one above it.
    expect(read('2024年大事记', ['3月1日 甲事。', '2月1日 乙事。']).unread).toEqual([]);
  });
});

describe('a heading', () => {
  it('of a month or a year dates what stands under it', () => {
    expect(said('2024年大事记', '## 3月', '甲事。', '5日 乙事。')).toEqual([
      '2024-03 甲事。',
      '2024-03-05 乙事。',
    ]);
    expect(said('2024年大事记', '## 2024年', '甲事。')).toEqual(['2024 甲事。']);
    expect(said('2024年大事记', '## 3月至4月', '甲事。').map((s) => s.slice(0, 5))).toEqual([
      '? 甲事。',
    ]);
    expect(said('2024年大事记', '## 其他', '甲事。').length).toBe(2);
    expect(said('2024年大事记', '## 三月', '谷雨前后，甲事。')).toEqual([
      '2024-03 谷雨前后，甲事。'.replace('谷雨前后，', ''),
    ]);
  });
  it('may have run into the entry behind it', () => {
    expect(said('2024年大事记', '【3月】3日 甲事。', '【2023年】春，乙事。')).toEqual([
      '2024-03-03 甲事。',
      '2023 乙事。',
    ]);
    expect(said('2024年大事记', '三月■2日 甲事。')).toEqual(['2024-03-02 甲事。']);
  });
});

describe('a day on a line of its own', () => {
  it('dates the paragraphs under it', () => {
    expect(said(YEAR, '1月3日', '甲事。', '乙事。')).toEqual([
      '2024-01-03 甲事。',
      '2024-01-03 乙事。',
    ]);
  });
});

describe('a feast', () => {
  it('is of the month of the days on both its sides', () => {
    expect(said('2024年大事记', '4月3日 甲事。', '清明期间，乙事。', '4月8日 丙事。')).toEqual([
      '2024-04-03 甲事。',
      '2024-04 乙事。',
      '2024-04-08 丙事。',
    ]);
    expect(
      said('2024年大事记', '4月3日 甲事。', '清明期间，乙事。', '5月8日 丙事。').map((s) =>
        s.slice(0, 11),
      ),
    ).toEqual(['2024-04-03 ', '2024-05-08 ', '? 清明期间，乙事。:']);
    expect(said('2024年大事记', '4月3日 甲事。', '清明期间，乙事。').length).toBe(2);
    expect(read('2024年大事记', ['4月3日 甲事。', '清明期间，乙事。']).unread.length).toBe(1);
  });
  it.each([
    '端午节',
    '五一小长假',
    '国庆长假',
    '春节假期',
    '春节假日',
    '国庆黄金周',
    '立春前后',
    '谷雨前',
    '秋分后',
    '中秋当天',
    '除夕当日',
    '元宵前夕',
    '春节',
  ])('%s', (words) =>
    expect(feastIn(`${words}，某事。`, '2024-04')).toEqual({
      start: '2024-04',
      end: '2024-04',
      printed: words,
      length: words.length,
    }),
  );
  it.each(['某节，某事。', '端午节某事。', '在端午节，某事。'])('is none in %s', (text) =>
    expect(feastIn(text, '2024-04')).toBeUndefined(),
  );
});

describe('agencies of an entry', () => {
  const ids = (text: string): string[] =>
    read(YEAR, [`1月3日 ${text}`]).entries[0]?.agencies.slice() ?? [];
  it.each<[string, string[]]>([
    ['市长李长河到市水务局、市教育局调研。', ['shuiwu', 'jiao']],
    ['市水务局、市水务局召开会议。', ['shuiwu']],
    ['自治区市水务局召开会议。', ['shuiwu']],
    // Of an office of the authority itself nothing is named.
    ['市水务局局长王小明参加。', ['shuiwu']],
    ['', []],
  ])('%s', (text, agencies) => expect(ids(text === '' ? '甲。' : text)).toEqual(agencies));
  it('are none without a register', () =>
    expect(read(YEAR, ['1月3日 市水务局召开会议。'], {}).entries[0]?.agencies).toEqual([]));
});

describe('places that the register holds', () => {
  const places = (text: string): readonly string[] =>
    read(YEAR, [`1月3日 ${text}`]).entries[0]?.places ?? [];
  it.each<[string, string[]]>([
    ['他说青河县很好。', ['青河县']],
    ['他说白塔区很好。', ['白塔区']],
    ['他说东泽市很好。', ['东泽市']],
    ['他说红山旗很好。', ['红山旗']],
    ['他说南苑县很好。', ['南苑县']],
    ['他说主任县局很好。', []],
    ['他说北原县很好。', []],
  ])('%s', (text, expected) => expect(places(text)).toEqual(expected));
  it('are without the city whose chronicle it is', () => {
    const own = (government: string) =>
      read(YEAR, ['1月3日 云山市召开会议，李四到云山市考察。', '1月4日 李四在云山市。'], {
        register,
        government,
      }).entries.map((e) => e.places);
    expect(own('云山市人民政府')).toEqual([['云山市'], ['云山市']]);
    expect(own('云山市政府办公室')).toEqual([['云山市'], ['云山市']]);
  });
});

describe('a leader without an office', () => {
  const names = (...lines: string[]): string[] =>
    read(YEAR, lines)
      .entries.at(-1)
      ?.officials.map((o) => `${o.office ?? '-'} ${o.name}`) ?? [];
  it.each<[string, string[]]>([
    ['考察结束，周明返回。', ['- 周明']],
    ['考察结束，周明亮了灯。', []],
    ['考察周明返回。', []],
    ['周明返回。', ['- 周明']],
    ['李四说：周明到会，周明讲话。', ['- 周明']],
  ])('of two characters stands free: %s', (text, expected) =>
    expect(names('1月3日 市长周明，到会。', `1月4日 ${text}`)).toEqual(expected),
  );
  it('of three stands anywhere, and none of another body is a leader', () => {
    expect(names('1月3日 市长王小明，到会。', '1月4日 考察王小明返。')).toEqual(['- 王小明']);
    expect(names('1月3日 某公司董事长王小明，到会。', '1月4日 考察，王小明返回。')).toEqual([]);
  });
  it('has the first office that is given', () => {
    expect(names('1月3日 市长李长河，到会。随后，市委副书记李长河，讲话。')).toEqual([
      '市长 李长河',
    ]);
    expect(
      names('1月3日 市长李长河，到会。', '1月4日 李长河到会，市委副书记李长河，讲话。'),
    ).toEqual(['市委副书记 李长河']);
  });
});

describe('a chronicle in traditional script', () => {
  it('is read, and says its words as printed', () => {
    const [entry] = read('2024年大事記', ['1月3日 縣長張三，到東澤縣調研。']).entries;
    expect(entry).toMatchObject({
      dateStart: '2024-01-03',
      text: '縣長張三，到東澤縣調研。',
      officials: [{ name: '張三', office: '縣長' }],
      places: ['東澤縣'],
      acts: ['调研'],
    });
  });
});

describe('a line of a month or a span', () => {
  it.each<[string, ReturnType<typeof readSpanLine>]>([
    ['（4月16日—30日）', { year: undefined, month: 4 }],
    ['(4月16—30日)', { year: undefined, month: 4 }],
    ['（2023年4月16日—4月30日）', { year: 2023, month: 4 }],
    ['（2023年4月16日至2023年4月30日）', { year: 2023, month: 4 }],
    ['（4月16日—5月1日）', undefined],
    ['（13月1日—2日）', undefined],
    ['（0月1日—2日）', undefined],
    ['4月16日—30日', undefined],
    ['（4月16日—30日）甲', undefined],
  ])('%s', (line, span) => expect(readSpanLine(line)).toEqual(span));
  it.each([
    ['【6月份】', [undefined, 6, true]],
    ['（六月大事记）', [undefined, 6, true]],
    ['2023年12月至2024年1月', [2023, 12, false]],
    ['6月和7月', [undefined, 6, false]],
    ['公元2023年', [2023, undefined, true]],
    ['1949年度大事记', [1949, undefined, true]],
    ['［1949］', [1949, undefined, true]],
    ['12月', [undefined, 12, true]],
    ['1月', [undefined, 1, true]],
  ])('%s is a heading', (line, [year, month, single]) =>
    expect(readPeriodLine(line as string)).toEqual({ year, month, single }),
  );
  it.each(['甲6月', '6月甲', '2023', '12345年'])('%s', (line) =>
    expect(readPeriodLine(line)?.month).toBeUndefined(),
  );
});

describe('the months of a title', () => {
  it.each<[string, readonly [string, string] | undefined]>([
    ['大事记（2023年11月—12月）', ['2023-11', '2023-12']],
    ['2023年11月至2024年2月大事记', ['2023-11', '2024-02']],
    ['云山市2023年3月大事记', ['2023-03', '2023-03']],
    ['2023年3月份大事记（', undefined],
    ['2023年大事记', undefined],
    ['2023年3月大事记（上）', undefined],
  ])('%s', (title, months) => expect(periodOfTitle(title).months).toEqual(months));
  it.each<[string, number | undefined, number | undefined]>([
    ['1000年大事记', 1000, 1000],
    ['2200年大事记', 2200, 2200],
    ['2201年大事记', undefined, undefined],
    ['2021-2023大事记', 2021, 2023],
    ['2021·1大事记', 2021, 2021],
    ['2021大事记', undefined, undefined],
  ])('the years of %s', (title, year, lastYear) => {
    const period = periodOfTitle(title);
    expect([period.year, period.lastYear]).toEqual([year, lastYear]);
  });
});

describe('entries that have run together', () => {
  it.each<[string, string[]]>([
    ['1日 甲事。 △ 乙事。', ['1日 甲事。', '△ 乙事。']],
    [
      '1日 甲事！▲乙事？◇丙事”◆丁事）△戊事。',
      ['1日 甲事！', '▲乙事？', '◇丙事”', '◆丁事）', '△戊事。'],
    ],
    ['1日 甲事；6月12日 乙事。', ['1日 甲事；', '6月12日 乙事。']],
    ['1日 甲事。6月12日—6月13日 乙事。', ['1日 甲事。', '6月12日—6月13日 乙事。']],
    ['1日 甲事。6月12日至13日 乙事。', ['1日 甲事。', '6月12日至13日 乙事。']],
    ['1日 甲事。● 6月12日乙事。', ['1日 甲事。', '● 6月12日乙事。']],
    ['1日 甲事。【2024年】乙', ['1日 甲事。【2024年】乙']],
    ['1日 甲事。【24】', ['1日 甲事。【24】']],
    ['1日 甲事 △乙事。', ['1日 甲事 △乙事。']],
    ['1日 甲事。△5', ['1日 甲事。△5']],
    ['【9月】　3日 甲事。', ['【9月】', '3日 甲事。']],
    ['2024年3月●2日 甲事。', ['2024年3月', '●2日 甲事。']],
    ['2024年三月■2日 甲事。', ['2024年三月', '■2日 甲事。']],
    ['某【9月】3日 甲事。', ['某【9月】3日 甲事。']],
  ])('%s', (text, entries) => expect(entriesIn(text)).toEqual(entries));
  it.each([
    ['某市大事 6月2日—7月3日 某事。', true],
    ['某市大事 6月12号：某事。', true],
    ['某市大事 6月2，某事。', true],
    ['某6月2日 某事。', false],
    ['某市大事于6月2日 某事。', false],
    ['某市大事截至6月2日，某事。', false],
    ['某市大事，6月2日 某事。', false],
    ['某市大事第6月2日 某事。', false],
    ['某市大事 6月2日某事。', false],
  ])('%s: %s', (text, holds) => expect(holdsOpening(text)).toBe(holds));
  it('lose their mark and what parts them from their date', () => {
    expect(afterDate('●甲事。', undefined)).toBe('甲事。');
    expect(afterDate('● 甲事。', undefined)).toBe('甲事。');
    expect(afterDate('6月1日，、：:, 甲事。', { start: '', end: '', printed: '', length: 4 })).toBe(
      '甲事。',
    );
  });
});

describe('the end of a probation', () => {
  const end = (more: object, period?: readonly [string, string]) =>
    probationEnd(
      { action: 'appoint', probation: 'P1Y', effectiveFrom: null, date: null, ...more } as never,
      period,
    );
  it.each<[object, readonly [string, string] | undefined, unknown]>([
    [
      { effectiveFrom: '2024-01-31' },
      undefined,
      { iso: '2025-01-31', basis: 'service', length: 'P1Y' },
    ],
    [
      { effectiveFrom: '2024-01-31', date: '2024-02-02' },
      ['2024-01', '2024-02'],
      { iso: '2025-01-31', basis: 'service', length: 'P1Y' },
    ],
    [
      { date: '2024-02-02' },
      ['2024-01', '2024-02'],
      { iso: '2025-02-02', basis: 'paper', length: 'P1Y' },
    ],
    [{}, ['2024-01', '2024-01'], { iso: '2025-01', basis: 'period', length: 'P1Y' }],
    [{}, ['2023-12', '2024-01'], { iso: '2024-12/2025-01', basis: 'period', length: 'P1Y' }],
    [
      { probation: 'P6M', effectiveFrom: '2023-08-31' },
      undefined,
      { iso: '2024-02-29', basis: 'service', length: 'P6M' },
    ],
    [
      { probation: 'P1Y6M', effectiveFrom: '2024-07' },
      undefined,
      { iso: '2026-01', basis: 'service', length: 'P1Y6M' },
    ],
    [
      { probation: 'P6M', effectiveFrom: '2024-06' },
      undefined,
      { iso: '2024-12', basis: 'service', length: 'P6M' },
    ],
    [{ probation: 'P30D', effectiveFrom: '2024-06' }, undefined, undefined],
    [{ probation: 'P', effectiveFrom: '2024-06' }, undefined, undefined],
    [{ probation: 'P30D' }, ['2024-01', '2024-02'], undefined],
    [{ probation: null, confirmed: true, effectiveFrom: '2024-06' }, undefined, undefined],
    [{ action: 'remove', effectiveFrom: '2024-06' }, undefined, undefined],
    [{}, undefined, undefined],
  ])('%j in %j', (more, period, expected) => expect(end(more, period)).toEqual(expected));
});
