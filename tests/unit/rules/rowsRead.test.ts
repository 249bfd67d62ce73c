/** What is told of a row: errors, doubts with what they offer, how it was understood. Each message once, by hand; invented places. */
import { describe, expect, it } from 'vitest';
import { buildPlaces } from '../../../src/domain/places.ts';
import { type Cells, type RowContext, readRows } from '../../../src/rules/rows.ts';

const columns = { date: '日期', group: '旗县', place: '乡镇' } as Parameters<typeof readRows>[0];
const places = buildPlaces({
  city: { name: '云泽市', in: ['南原省'] },
  counties: [
    { name: '东泽左翼前旗', short: ['东左前旗'], townships: ['白塔镇', '红山苏木', '庆和镇'] },
    {
      name: '云中区',
      former: ['云州县'],
      townships: ['白塔街道', { name: '新镇', former: ['老镇'] }],
    },
    { name: '泽河县', townships: ['泽河镇', '青山乡'] },
    { name: '云泽开发区', zone: true, within: ['云中区', '泽河县'], townships: [] },
  ],
  elsewhere: [{ name: '东泽右翼前旗', city: '海原市' }],
});
const context: RowContext = { places, today: '2024-03-01' };
const rows = (given: readonly Cells[], in_: RowContext = context) =>
  readRows(columns, given, in_).map((r) => ({
    events: r.events.map((e) => [e.date, e.group, e.place].map((p) => p ?? '?').join(' ')),
    errors: r.errors,
    questions: r.questions.map(
      (q) =>
        `${q.text}[${q.offers.map((o) => `${o.label}${'remove' in o ? '!' : `=${(o.cells ?? []).map((c) => c ?? '_').join('|')}`}`).join('; ')}]${q.keep}`,
    ),
    notes: r.notes,
  }));
const row = (...cells: Cells) => rows([cells])[0]!;
const DAY = '2023-11-01';
const said = (group: string, place: string) => {
  const { events, questions, errors, notes } = row(DAY, group, place);
  return { events: events.map((e) => e.slice(DAY.length + 1)), questions, errors, notes };
};

describe('a cell', () => {
  it.each(['同上', '同前', '〃', '″', '"', "''"])('%s is the one above', (same) => {
    const [, b] = rows([
      [DAY, '云中区', '新镇'],
      [same, same, '白塔街道'],
    ]);
    expect(b).toEqual({
      events: [`${DAY} 云中区 白塔街道`],
      errors: [],
      questions: [],
      // Two primes are what a double one is made of.
      notes: [DAY, '云中区'].map((what) => `“${same.normalize('NFKC')}”读作${what}。`),
    });
  });
  it('is that of the nearest row above that has one', () => {
    const [, , , d] = rows([
      [DAY, '泽河县', '泽河镇'],
      ['2023-11-02', '云中区', '新镇'],
      ['同上', '不详', '白塔街道'],
      ['同上', '同上', '白塔街道'],
    ]);
    expect(d!.events).toEqual(['2023-11-02 云中区 白塔街道']);
  });
  it('that is the one above is an error where none is', () => {
    expect(row('同上', '云中区', '新镇').errors).toEqual(['“同上”上面没有日期。']);
    expect(row(DAY, '同上', '新镇').errors).toEqual(['“同上”上面没有旗县。']);
    expect(row(DAY, '云中区', '〃').errors).toEqual(['“〃”上面没有乡镇。']);
    expect(row('同上', '云中区', '新镇').events).toEqual([]);
  });
  it.each([
    ...['-', '—', '–', '－', '/', '／', '?', '？', '*', '--', '不详', '不明', '不清', '不清楚'],
    ...['未知', '不知道', '尚不知', '尚不知道', '尚不清楚', '尚不明', '未填', '未查明', '尚未核实'],
    ...['待查', '待核', '待定', '待核实', '待核查', '待查明', '待确认', '待补', '待补充', '尚待查'],
    ...[
      '暂无',
      '暂缺',
      '暂不详',
      '暂不明',
      '暂不知',
      '暂不知道',
      '暂不清楚',
      '空',
      '无',
      'n/a',
      'NA',
    ],
  ])('%s is not known', (cell) => {
    expect(row(cell, '云中区', '新镇').events).toEqual(['? 云中区 新镇']);
    expect(row(DAY, '云中区', cell).events).toEqual([`${DAY} 云中区 ?`]);
  });
  it('may stand in brackets or quotation marks, a place but no date', () => {
    for (const wrapped of [
      '（新镇）',
      '(新镇)',
      '【新镇】',
      '[新镇]',
      '〔新镇〕',
      '「新镇」',
      '“新镇”',
      '"新镇"',
      "'新镇'",
    ])
      expect(said('云中区', wrapped).events, wrapped).toEqual(['云中区 新镇']);
  });
  it('that is empty is asked about where the one above may be meant', () => {
    const [, b] = rows([
      [DAY, '云中区', '新镇'],
      ['', '', '某处'],
    ]);
    expect(b!.questions).toEqual([
      `没有日期，现按不知道算。表格里是合并的单元格吗？[取上一行的${DAY}=${DAY}|_|_]不知道`,
      '没有旗县，现按不知道算。表格里是合并的单元格吗？[取上一行的云中区=_|云中区|_]不知道',
    ]);
    expect(row('', '云中区', '新镇').questions).toEqual([]);
    // A township that says its county leaves nothing to ask.
    const [, own] = rows([
      [DAY, '云中区', '新镇'],
      [DAY, '', '青山乡'],
    ]);
    expect(own).toMatchObject({ events: [`${DAY} 泽河县 青山乡`], questions: [] });
  });
});

describe('a row', () => {
  it('without any text is none', () =>
    expect(row('', ' ', '\n')).toEqual({ events: [], errors: [], questions: [], notes: [] }));
  it('of nothing that is known is an error', () => {
    const nothing: readonly Cells[] = [
      ['不详', '', ''],
      ['', '无', ''],
      ['-', '-', '-'],
    ];
    for (const cells of nothing)
      expect(rows([cells])[0]).toEqual({
        events: [],
        errors: ['这一行没有日期，也没有地名：请填写，或者删去这一行。'],
        questions: [],
        notes: [],
      });
  });
  it.each(['合计', '总计', '小计', '共计', '累计', '总数', '汇总', 'total', 'SUM', '合计：'])(
    'of sums is an error: %s',
    (sum) => {
      expect(row(DAY, sum, '3').errors).toEqual([
        `“${sum.replace('：', ':')}”不是地名：合计的一行不是一起疫情，请删去这一行。`,
      ]);
      expect(row(DAY, '云中区', `${sum}5`).events).toEqual([]);
    },
  );
  it('with a number in place of a name is an error', () => {
    expect(row(DAY, '3', '新镇').errors).toEqual(['“3”不是地名，请填名称。']);
    expect(row(DAY, '云中区', '1,200.5').errors).toEqual(['“1,200.5”不是地名，请填名称。']);
    expect(row(DAY, '云中区', '3号').errors).toEqual([]);
  });
  it('has no events where anything is wrong with it', () => {
    expect(row('去年', '云中区', '新镇').events).toEqual([]);
  });
});

describe('a day without its year', () => {
  const days = (given: readonly string[], in_: RowContext = context) =>
    rows(
      given.map((d): Cells => [d, '云中区', '新镇']),
      in_,
    );
  it('has that of the others', () => {
    expect(days([DAY, '11月9日'])[1]).toMatchObject({
      events: ['2023-11-09 云中区 新镇'],
      notes: ['“11月9日”没有写年份，按其他各起的年份读作2023-11-09。'],
      questions: [],
    });
    expect(days(['2023-03-01', '2月29日'])[1]!.errors).toEqual([
      '2023年没有“2月29日”这一天，请核对。',
    ]);
  });
  it('is the last that has come, where no other has a year, and may be one of the two before', () => {
    expect(days(['11月9日'])[0]).toMatchObject({
      events: ['2023-11-09 云中区 新镇'],
      questions: [
        '“11月9日”没有写年份，现读作2023-11-09。[是2024-11-09=2024-11-09|_|_; 是2022-11-09=2022-11-09|_|_]就是2023-11-09',
      ],
    });
    expect(days(['3月1日'])[0]!.events).toEqual(['2024-03-01 云中区 新镇']);
    expect(days(['3月2日'])[0]!.events).toEqual(['2023-03-02 云中区 新镇']);
  });
  it('is of the first of several years, and may be of the others', () => {
    const [, , c] = days(['2023-11-01', '2022-11-05', '11月9日']);
    expect(c!.events).toEqual(['2022-11-09 云中区 新镇']);
    expect(c!.questions).toContain(
      '“11月9日”没有写年份，现读作2022-11-09。[是2023-11-09=2023-11-09|_|_]就是2022-11-09',
    );
  });
  it('is an error where nothing tells the year', () => {
    expect(days(['11月9日'], { places })[0]!.errors).toEqual([
      '“11月9日”没有写年份，请写成2023-11-01这样。',
    ]);
  });
});

describe('a day', () => {
  const asked = (given: readonly string[], in_: RowContext = context): string[][] =>
    rows(
      given.map((d): Cells => [d, '云中区', '新镇']),
      in_,
    ).map((r) => r.questions);
  it('that has not come is asked about, and measures no other', () => {
    expect(asked(['2024-03-02'])).toEqual([
      ['2024-03-02还没有到（今天是2024-03-01），请核对。[改为2023-03-02=2023-03-02|_|_]日期没有错'],
    ]);
    expect(asked(['2024-03-01'])).toEqual([[]]);
    expect(asked(['2024-12-01', '2023-11-01'])[1]).toEqual([]);
    expect(asked(['2024-12-01'], { places })).toEqual([[]]);
  });
  it('more than ninety days from all others is asked about', () => {
    expect(asked(['2023-01-01', '2023-04-01'])).toEqual([[], []]);
    expect(asked(['2023-01-01', '2023-04-02'])).toEqual([
      ['2023-01-01与其他各起至少相隔91日，请核对年月。[]日期没有错'],
      ['2023-04-02与其他各起至少相隔91日，请核对年月。[]日期没有错'],
    ]);
    // The nearest other counts.
    expect(asked(['2023-01-01', '2023-03-01', '2023-05-01'])).toEqual([[], [], []]);
    // Another year that brings it near is offered, if it has come.
    expect(asked(['2022-11-01', '2023-11-05'])).toEqual([
      ['2022-11-01与其他各起至少相隔369日，请核对年月。[改为2023-11-01=2023-11-01|_|_]日期没有错'],
      ['2023-11-05与其他各起至少相隔369日，请核对年月。[改为2022-11-05=2022-11-05|_|_]日期没有错'],
    ]);
    // It brings it near where at most ninety days are left.
    expect(asked(['2022-01-01', '2023-04-01'])[0]).toEqual([
      '2022-01-01与其他各起至少相隔455日，请核对年月。[改为2023-01-01=2023-01-01|_|_]日期没有错',
    ]);
    expect(asked(['2022-01-01', '2023-04-02'])[0]).toEqual([
      '2022-01-01与其他各起至少相隔456日，请核对年月。[]日期没有错',
    ]);
    expect(asked(['2024-02-20', '2023-02-25'])[1]).toEqual([
      '2023-02-25与其他各起至少相隔360日，请核对年月。[改为2024-02-25=2024-02-25|_|_]日期没有错',
    ]);
  });
});

describe('a county', () => {
  it.each<[string, string[], string[]]>([
    ['云中区', ['云中区 ?'], []],
    ['东左前旗', ['东泽左翼前旗 ?'], ['“东左前旗”即东泽左翼前旗。']],
    ['云州县', ['云中区 ?'], ['“云州县”是云中区的旧称，按云中区计。']],
    ['云中区新镇', ['云中区 新镇'], ['“云中区新镇”读作云中区新镇。']],
    ['云中区某镇', ['云中区 某镇'], ['“云中区某镇”按云中区计。']],
    ['云中区某乡', ['云中区 某乡'], ['“云中区某乡”按云中区计。']],
    ['云中区某苏木', ['云中区 某苏木'], ['“云中区某苏木”按云中区计。']],
    ['云中区某街道', ['云中区 某街道'], ['“云中区某街道”按云中区计。']],
    ['云中区某处', ['云中区 ?'], ['“云中区某处”按云中区计。']],
    ['青山乡', ['泽河县 青山乡'], ['“青山乡”是苏木乡镇，属泽河县。']],
    ['某旗', ['某旗 ?'], ['名录里没有“某旗”，按所填计为一个。']],
  ])('%s', (group, events, notes) =>
    expect(said(group, '')).toEqual({ events, notes, errors: [], questions: [] }),
  );
  it('that is a zone, lies elsewhere, or may be several is asked about', () => {
    expect(said('云泽开发区', '')).toMatchObject({
      events: ['云泽开发区 ?'],
      questions: [
        '云泽开发区是开发区，不是一个旗县（市、区），现单独计为一个。[按云中区计=_|云中区|_; 按泽河县计=_|泽河县|_]单独计',
      ],
    });
    expect(said('东泽右翼前旗', '')).toMatchObject({
      events: ['东泽右翼前旗 ?'],
      questions: ['东泽右翼前旗属海原市，不属云泽市，现计在内。[不计这一行!]计在内'],
    });
    expect(said('东泽前旗', '').questions).toEqual(expect.any(Array));
    // A zone beside others needs no word.
    expect(said('云泽开发区、云中区', '').questions).toEqual([]);
  });
  it('that is the whole city is an error, but where a township says which', () => {
    expect(said('云泽市', '')).toMatchObject({
      events: [],
      errors: ['“云泽市”是全市的名称，请填其中的旗县（市、区）。'],
    });
    expect(said('云泽市', '青山乡')).toMatchObject({
      events: ['泽河县 青山乡'],
      errors: [],
      notes: ['“云泽市”是全市的名称，旗县按苏木乡镇定。', '没有填旗县，青山乡属泽河县。'],
    });
  });
});

describe('a township', () => {
  it.each<[string, string, string[], string[]]>([
    ['云中区', '新镇', ['云中区 新镇'], []],
    ['云中区', '老镇', ['云中区 新镇'], ['“老镇”是新镇的旧称，按新镇计。']],
    ['东泽左翼前旗', '白塔', ['东泽左翼前旗 白塔镇'], ['“白塔”按白塔镇计。']],
    ['云中区', '云中区', ['云中区 ?'], []],
    ['云中区', '某镇', ['云中区 某镇'], ['名录里没有“某镇”，按所填计为一个。']],
    [
      '青山乡',
      '某村',
      ['泽河县 青山乡'],
      ['“青山乡”是苏木乡镇，属泽河县。', '“某村”不在苏木乡镇名录里，按青山乡计。'],
    ],
    ['', '青山乡', ['泽河县 青山乡'], ['没有填旗县，青山乡属泽河县。']],
    ['', '某处', ['? 某处'], []],
    ['青山乡', '泽河县', ['泽河县 青山乡'], ['两格的次序反了，读作泽河县、青山乡。']],
    [
      '泽河县',
      '泽河镇、青山乡',
      ['泽河县 泽河镇', '泽河县 青山乡'],
      ['一格里有2个地方（泽河镇、青山乡），按2个计。'],
    ],
    [
      '',
      '泽河镇、新镇',
      ['泽河县 泽河镇', '云中区 新镇'],
      [
        '一格里有2个地方（泽河镇、新镇），按2个计。',
        '没有填旗县，泽河镇属泽河县。',
        '没有填旗县，新镇属云中区。',
      ],
    ],
  ])('%s | %s', (group, place, events, notes) =>
    expect(said(group, place)).toEqual({ events, notes, errors: [], questions: [] }),
  );
  it.each(['、', ',', '，', ';', '；', '/', '+', '&', '\n', '和', '及', '与', '以及', ' '])(
    'and another with %j between',
    (mark) =>
      expect(said('泽河县', `泽河镇${mark}青山乡`).events).toEqual([
        '泽河县 泽河镇',
        '泽河县 青山乡',
      ]),
  );
  it('whose name has one of those words in it is one', () =>
    expect(said('东泽左翼前旗', '庆和镇').events).toEqual(['东泽左翼前旗 庆和镇']));
  it('of another county is asked about', () => {
    expect(said('泽河县', '新镇')).toMatchObject({
      events: ['泽河县 新镇'],
      questions: ['新镇属云中区，这里填在泽河县，现按所填计。[改为云中区=_|云中区|_]就是泽河县'],
    });
    expect(said('泽河县', '云中区某镇')).toMatchObject({
      events: ['泽河县 某镇'],
      questions: [
        '“云中区某镇”属云中区，这里填在泽河县，现按所填计。[改为云中区=_|云中区|_]就是泽河县',
      ],
    });
  });
  it('that lies elsewhere is asked about', () =>
    expect(said('泽河县', '东泽右翼前旗')).toMatchObject({
      events: ['泽河县 东泽右翼前旗'],
      questions: ['“东泽右翼前旗”属海原市，现计在内。[不计这一行!]计在内'],
    }));
  it('that is the whole city says nothing', () =>
    expect(said('泽河县', '云泽市')).toMatchObject({ events: ['泽河县 ?'], errors: [] }));
  it.each(['某村', '某嘎查', '某社区', '某屯', '某组'])('that looks like a village: %s', (name) =>
    expect(said('泽河县', name)).toMatchObject({
      events: [`泽河县 ${name}`],
      notes: [],
      questions: [
        `“${name}”像是村（嘎查、社区）；同一苏木乡镇的几个村只算一个乡镇，现按一个乡镇计。[]没错`,
      ],
    }),
  );
  it('of one name in two counties is asked about where none is given', () => {
    expect(said('某旗', '白塔')).toMatchObject({
      events: ['某旗 白塔'],
      questions: [
        expect.stringMatching(/^“白塔”可以指.*、.*，现按所填计。\[是.*=_\|_\|.*; 是.*\]都不是$/u),
      ],
    });
  });
});

describe('several counties', () => {
  it('have the townships that are theirs', () => {
    expect(said('云中区、泽河县', '新镇、青山乡').events).toEqual(['云中区 新镇', '泽河县 青山乡']);
    // A county none of whose townships is named is one by itself.
    expect(said('云中区、泽河县', '新镇').events).toEqual(['云中区 新镇', '泽河县 ?']);
    expect(said('云中区、泽河县', '').events).toEqual(['云中区 ?', '泽河县 ?']);
    expect(said('云中区、泽河县青山乡', '新镇').events).toEqual(['云中区 新镇', '泽河县 青山乡']);
  });
  it('and a township that is of none of them are an error', () => {
    expect(said('云中区、泽河县', '某镇').errors).toEqual([
      '一格里有2个旗县（云中区、泽河县），分不清“某镇”属哪一个，请分行填写。',
    ]);
    expect(said('云中区、泽河县', '庆和镇').errors).toHaveLength(1);
  });
});

describe('without a list of places', () => {
  const typed = (group: string, place: string): string[] =>
    rows([[DAY, group, place]], {})[0]!.events.map((e) => e.slice(DAY.length + 1));
  it.each<[string, string, string[]]>([
    ['甲 旗', '子 镇', ['甲旗 子镇']],
    ['', '子镇', ['? 子镇']],
    ['甲旗', '', ['甲旗 ?']],
    ['甲旗', '子镇、丑镇', ['甲旗 子镇', '甲旗 丑镇']],
    ['', '子镇、丑镇', ['? 子镇', '? 丑镇']],
    ['甲旗、乙旗', '子镇、丑镇', ['甲旗 子镇', '乙旗 丑镇']],
    // Which is whose is not said.
    ['甲旗、乙旗', '子镇', ['甲旗 ?', '乙旗 ?']],
    ['甲旗、乙旗', '', ['甲旗 ?', '乙旗 ?']],
    ['甲旗和乙旗', '', ['甲旗 ?', '乙旗 ?']],
    ['甲旗 乙旗', '', ['甲旗 ?', '乙旗 ?']],
    ['和平', '', ['和平 ?']],
  ])('%s | %s', (group, place, events) => expect(typed(group, place)).toEqual(events));
  it('an empty county is asked about', () => {
    const [, b] = rows(
      [
        [DAY, '甲旗', '子镇'],
        [DAY, '', '丑镇'],
      ],
      {},
    );
    expect(b!.questions).toHaveLength(1);
  });
});
