/** Dates, rows and pastes as spreadsheets and people give them. Places are invented. */
import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../../src/commands/dice.ts';
import { buildPlaces } from '../../../src/domain/places.ts';
import { EVENT, parseCase } from '../../../src/rules/case.ts';
import { readDay } from '../../../src/rules/dates.ts';
import { parsePaste, splitTable } from '../../../src/rules/paste.ts';
import { type Cells, readRows } from '../../../src/rules/rows.ts';
import { sheetNamed } from './sheets.ts';

const animal = sheetNamed('animal-epidemic');
const events = animal.events!;
const places = buildPlaces({
  city: { name: '云泽市', in: ['南原省'] },
  counties: [
    { name: '东泽左翼前旗', short: ['东左前旗'], townships: ['白塔镇', '红山苏木', '庆和镇'] },
    { name: '云中区', former: ['云州县'], townships: ['白塔街道', '新镇'] },
    { name: '泽河县', townships: ['泽河镇', '青山乡'] },
    { name: '云泽开发区', zone: true, within: ['云中区'], townships: [] },
  ],
  elsewhere: [{ name: '东泽右翼前旗', city: '海原市' }],
});
const today = '2024-03-01';
const row = (cells: Cells, ...others: Cells[]) =>
  readRows(events, [cells, ...others], { places, today })[0]!;
const found = (cells: Cells): string[] =>
  row(cells).events.map((e) => [e.date, e.group, e.place].map((p) => p ?? '?').join(' '));

describe('a date', () => {
  it.each([
    ['2023/11/1 0:00:00', '2023-11-01'],
    ['2023/11/1 0:00:00 ', '2023-11-01'],
    ['45240', '2023-11-10'],
    ['45231.75', '2023-11-01'],
    ['20231101', '2023-11-01'],
    ['2023年11月1号', '2023-11-01'],
    ['２０２３年１１月１日', '2023-11-01'],
    ['2023-11-01T08:00', '2023-11-01'],
    ['2023年11月1日（星期三）上午9时', '2023-11-01'],
    ['二〇二三年十一月一日', '2023-11-01'],
    ['23年11月1日', '2023-11-01'],
    ['13/11/2023', '2023-11-13'],
  ])('%s is %s', (text, iso) => {
    expect(readDay(text)).toMatchObject({ kind: 'date', iso });
  });

  it.each([
    ['去年', '“去年”不是日期，请写成2023-11-01这样。'],
    ['2023-02-30', '没有“2023-02-30”这一天，请核对。'],
    ['11/1/2023', '“11/1/2023”分不清月和日，请写成2023-11-01这样。'],
    ['11-10-12', '“11-10-12”分不清年、月、日，请写成2023-11-01这样。'],
    ['2023-11-01至2023-11-03', '“2023-11-01至2023-11-03”是一段时间，请填发生的那一天。'],
    ['12345', '“12345”不是日期，请写成2023-11-01这样。'],
  ])('%s is none: %s', (text, message) => {
    expect(readDay(text)).toEqual({ kind: 'wrong', message });
  });

  it('without its year has that of the others, and says so', () => {
    const [, b] = readRows(events, [
      ['2023-11-01', '甲旗', '子镇'],
      ['11月9日', '乙旗', '丑镇'],
    ]);
    expect(b!.events[0]!.date).toBe('2023-11-09');
    expect(b!.notes).toEqual(['“11月9日”没有写年份，按其他各起的年份读作2023-11-09。']);
  });

  it('without any year is asked about', () => {
    const read = row(['11月9日', '云中区', '新镇']);
    expect(read.events[0]!.date).toBe('2023-11-09');
    expect(read.questions[0]).toMatchObject({ text: '“11月9日”没有写年份，现读作2023-11-09。' });
  });

  it('in the future or far from the others is asked about', () => {
    expect(row(['2024-11-09', '云中区', '新镇']).questions).toMatchObject([
      {
        text: '2024-11-09还没有到（今天是2024-03-01），请核对。',
        offers: [{ label: '改为2023-11-09', cells: ['2023-11-09', undefined, undefined] }],
      },
    ]);
    const far = row(['2022-11-09', '云中区', '新镇'], ['2023-11-10', '泽河县', '青山乡']);
    expect(far.questions).toMatchObject([
      {
        text: '2022-11-09与其他各起至少相隔366日，请核对年月。',
        offers: [{ label: '改为2023-11-09' }],
      },
    ]);
    const near = row(['2023-11-09', '云中区', '新镇'], ['2023-11-10', '泽河县', '青山乡']);
    expect(near.questions).toEqual([]);
  });
});

describe('a place', () => {
  it.each<[string, string, string[]]>([
    ['东左前旗', '白塔镇', ['2023-11-01 东泽左翼前旗 白塔镇']],
    ['东 左\u200b前　旗', '白塔', ['2023-11-01 东泽左翼前旗 白塔镇']],
    ['云州县', '新镇', ['2023-11-01 云中区 新镇']],
    ['', '新镇', ['2023-11-01 云中区 新镇']],
    ['新镇', '', ['2023-11-01 云中区 新镇']],
    ['云中区新镇', '', ['2023-11-01 云中区 新镇']],
    ['云泽市云中区', '云中区新镇', ['2023-11-01 云中区 新镇']],
    ['新镇', '云中区', ['2023-11-01 云中区 新镇']],
    ['云中区', '新镇东村', ['2023-11-01 云中区 新镇']],
    ['云中区', '', ['2023-11-01 云中区 ?']],
    ['泽河县', '泽河镇、青山乡', ['2023-11-01 泽河县 泽河镇', '2023-11-01 泽河县 青山乡']],
    ['泽河县', '泽河镇和青山乡', ['2023-11-01 泽河县 泽河镇', '2023-11-01 泽河县 青山乡']],
    ['泽河县', '泽河镇 青山乡', ['2023-11-01 泽河县 泽河镇', '2023-11-01 泽河县 青山乡']],
    ['泽河县', '泽河镇青山乡', ['2023-11-01 泽河县 泽河镇', '2023-11-01 泽河县 青山乡']],
    ['泽河县', '泽河镇\n青山乡', ['2023-11-01 泽河县 泽河镇', '2023-11-01 泽河县 青山乡']],
    ['东左前旗', '庆和镇', ['2023-11-01 东泽左翼前旗 庆和镇']],
    ['云中区、泽河县', '', ['2023-11-01 云中区 ?', '2023-11-01 泽河县 ?']],
    ['云中区、泽河县', '新镇、青山乡', ['2023-11-01 云中区 新镇', '2023-11-01 泽河县 青山乡']],
    ['某旗', '某镇', ['2023-11-01 某旗 某镇']],
    ['海原市东泽右翼前旗', '某镇', ['2023-11-01 东泽右翼前旗 某镇']],
  ])('%s | %s', (group, place, expected) => {
    expect(found(['2023-11-01', group, place])).toEqual(expected);
  });

  it('not in the list is taken as typed, with a word', () => {
    expect(row(['2023-11-01', '某旗', '某镇']).notes).toEqual([
      '名录里没有“某旗”，按所填计为一个。',
      '名录里没有“某镇”，按所填计为一个。',
    ]);
  });

  it.each<[string, string, string, string[]]>([
    ['东泽右翼前旗', '', '东泽右翼前旗属海原市，不属云泽市，现计在内。', ['不计这一行']],
    ['泽河县', '新镇', '新镇属云中区，这里填在泽河县，现按所填计。', ['改为云中区']],
    [
      '云泽开发区',
      '',
      '云泽开发区是开发区，不是一个旗县（市、区），现单独计为一个。',
      ['按云中区计'],
    ],
  ])('%s | %s is asked about', (group, place, text, labels) => {
    const [question] = row(['2023-11-01', group, place]).questions;
    expect(question).toMatchObject({ text });
    expect(question!.offers.map((o) => o.label)).toEqual(labels);
  });

  it('tells all that is wrong with a row', () => {
    expect(row(['2023-02-30', '云中区、泽河县', '某镇']).errors).toEqual([
      '没有“2023-02-30”这一天，请核对。',
      '一格里有2个旗县（云中区、泽河县），分不清“某镇”属哪一个，请分行填写。',
    ]);
  });

  it('without a list is taken as typed', () => {
    const [read] = readRows(events, [['2023-11-01', ' 某 旗 ', '甲镇、乙镇']]);
    expect(read!.events.map((e) => `${e.group} ${e.place}`)).toEqual(['某旗 甲镇', '某旗 乙镇']);
    expect(read!.notes).toEqual([]);
  });
});

describe('merged cells', () => {
  it('are asked about, and not known until then', () => {
    const read = readRows(
      events,
      [
        ['2023-11-01', '云中区', '新镇'],
        ['', '泽河县', '青山乡'],
        ['', '', '某镇'],
        ['〃', '同上', '泽河镇'],
      ],
      { places, today },
    );
    expect(read.map((r) => r.events)).toEqual([
      [{ date: '2023-11-01', group: '云中区', place: '新镇' }],
      [{ date: null, group: '泽河县', place: '青山乡' }],
      [{ date: null, group: null, place: '某镇' }],
      [{ date: '2023-11-01', group: '泽河县', place: '泽河镇' }],
    ]);
    expect(read.map((r) => r.questions.map((q) => q.offers.map((o) => o.label)))).toEqual([
      [],
      [['取上一行的2023-11-01']],
      [['取上一行的2023-11-01'], ['取上一行的泽河县']],
      [],
    ]);
  });
});

describe('a paste', () => {
  const rows = (text: string): Cells[] => [...parsePaste(events, text, places).rows];

  it('has its head in the first line only', () => {
    expect(
      parsePaste(
        events,
        '序号\t确诊日期\t旗县\t乡镇\t备注\n1\t2023/11/1 0:00:00\t云中区\t新镇\t无\n2\t\t泽河县\t青山乡\t\n日期\t旗县\t乡镇\n',
        places,
      ),
    ).toEqual({
      rows: [
        ['2023/11/1 0:00:00', '云中区', '新镇'],
        ['', '泽河县', '青山乡'],
        ['旗县', '乡镇', ''],
      ],
      said: [
        '第1行“序号、确诊日期、旗县、乡镇、备注”是表头，没有当作一行。',
        '没有用到的列：“序号”、“备注”。',
      ],
    });
  });

  it('keeps a first line whose date cell is merged away', () => {
    expect(rows('\t云中区\t新镇\n2023-11-01\t泽河县\t青山乡')).toEqual([
      ['', '云中区', '新镇'],
      ['2023-11-01', '泽河县', '青山乡'],
    ]);
  });

  it.each<[string, Cells[]]>([
    ['2023.11.12 某旗 丙镇', [['2023.11.12', '某旗', '丙镇']]],
    ['2023/11/1 0:00:00 某旗 丙镇', [['2023/11/1 0:00:00', '某旗', '丙镇']]],
    ['1. 2023/11/1 某旗 丙镇', [['2023/11/1', '某旗', '丙镇']]],
    ['11月9日云中区新镇', [['11月9日', '云中区新镇', '']]],
    ['2023-11-01，某旗，丙镇', [['2023-11-01', '某旗', '丙镇']]],
    ['| 2023-11-01 | 某旗 | 丙镇 |', [['2023-11-01', '某旗', '丙镇']]],
    ['2023-11-01,,丙镇', [['2023-11-01', '', '丙镇']]],
    [
      '云中区\t新镇\t2023-11-01\n泽河县\t青山乡\t2023-11-02',
      [
        ['2023-11-01', '云中区', '新镇'],
        ['2023-11-02', '泽河县', '青山乡'],
      ],
    ],
    ['2023-11-01\t云中区', [['2023-11-01', '云中区', '']]],
  ])('%j', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it('keeps a cell of several lines whole', () => {
    expect(splitTable('2023-11-01\t泽河县\t"泽河镇\n青山乡"\r\n2023-11-02\t"a""b"\t"c\n')).toEqual([
      ['2023-11-01', '泽河县', '泽河镇\n青山乡'],
      ['2023-11-02', 'a"b', '"c'],
    ]);
  });
});

const next = numbersOf(17);
const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;

/** The same day as a spreadsheet or a person may write it. */
const anyDate = (d: number): string => {
  const iso = `2023-11-${String(d).padStart(2, '0')}`;
  return pick([
    iso,
    `2023/11/${d}`,
    `2023/11/${d} 0:00:00`,
    String(45230 + d),
    `2023年11月${d}号`,
    `11月${d}日`,
    iso.replaceAll('-', ''),
    `2023.11.${d}`,
  ]);
};

/** A table in disorder; each row holds a mark of its own, so that what becomes of it can be seen. */
function disorder(n: number): { text: string; marks: string[]; head: boolean } {
  const separator = pick(['\t', '\t', '\t', ',', '|', '，']);
  const ordinal = next() < 0.3;
  const note = next() < 0.2;
  const merged = next() < 0.4;
  const marks = Array.from({ length: 1 + Math.floor(next() * 8) }, (_, i) => `标${n}乡${i}镇`);
  const lines = marks.flatMap((mark, i) => {
    const wrong = next() < 0.1 ? pick(['去年', '2023-02-30', 'x', '??']) : undefined;
    const date = wrong ?? anyDate(1 + Math.floor(next() * 28));
    const group = pick(['云中区', '东左前', '泽 河 县', '某旗', '开发区\u200b']);
    const gone = (part: number): boolean => merged && i > 0 && next() < part;
    const cells = [
      ...(ordinal ? [String(i + 1)] : []),
      gone(0.5) ? '' : date,
      gone(0.3) ? '' : group,
      mark,
      ...(note ? [pick(['', '无', '已扑杀'])] : []),
    ];
    return [cells.join(separator), ...(next() < 0.1 ? [pick(['', '   ', '\t\t'])] : [])];
  });
  const head = next() < 0.5;
  const names = [...(ordinal ? ['序号'] : []), '日期', '旗县', '乡镇', ...(note ? ['备注'] : [])];
  const all = [...(head ? [names.join(separator)] : []), ...lines];
  return { text: all.join(pick(['\n', '\r\n', '\r'])) + pick(['', '\n']), marks, head };
}

describe('a thousand pastes in disorder', () => {
  it('lose no row: each line is a row with its events or with an error', () => {
    for (let n = 0; n < 1000; n += 1) {
      const { text, marks, head } = disorder(n);
      const pasted = parsePaste(events, text, places);
      expect(pasted.rows, text).toHaveLength(marks.length);
      expect(
        pasted.said.some((s) => s.includes('表头')),
        text,
      ).toBe(head);
      const params = new URLSearchParams(
        pasted.rows.map((cells): [string, string] => [EVENT, cells.join('|')]),
      );
      const read = parseCase(animal, params, { places, today });
      for (const [i, mark] of marks.entries()) {
        expect(JSON.stringify(pasted.rows[i]), text).toContain(mark);
        const wrong = read.errors.some((e) => e.row === i);
        const own = read.case.events.filter((_, e) => read.eventRows[e] === i);
        expect(wrong || own.some((e) => e.place?.includes(mark) === true), `${text}\n${mark}`).toBe(
          true,
        );
      }
    }
  });
});
