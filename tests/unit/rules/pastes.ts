/**
 * Pastes as duty officers make them, each with what it holds, written by hand before it was read by
 * any program. Places are invented. `want`: the events in order, ? for what is not known. `wrong`: the
 * rows, from 1, of which a message says that they cannot be read. `asks`: how many questions. `rows`:
 * how many rows, where not one for each event. `said`: words of what is said of other lines and columns.
 */
interface Pasting {
  readonly says: string;
  readonly text: string;
  readonly want: readonly string[];
  readonly wrong?: readonly number[];
  readonly asks?: number;
  readonly rows?: number;
  readonly said?: RegExp;
}

const T = '\t';
const lines = (...all: string[]): string => all.join('\n');

export const pastings: readonly Pasting[] = [
  {
    says: 'a plain table with a head',
    text: lines('日期\t旗县\t乡镇', '2024-01-05\t云中区\t新镇', '2024-01-07\t泽河县\t泽河镇'),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
    said: /第1行.*是表头/u,
  },
  {
    says: 'no head, columns in another order',
    text: lines('云中区\t新镇\t2024-01-05', '泽河县\t泽河镇\t2024-01-07'),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
  },
  {
    says: 'merged date cells',
    text: lines('2024-01-05\t云中区\t新镇', '\t泽河县\t泽河镇', '\t泽河县\t青山乡'),
    want: ['2024-01-05 云中区 新镇', '? 泽河县 泽河镇', '? 泽河县 青山乡'],
    asks: 2,
  },
  {
    says: 'a merged county cell over townships that say whose they are',
    text: lines('2024-01-05\t泽河县\t泽河镇', '2024-01-06\t\t青山乡'),
    want: ['2024-01-05 泽河县 泽河镇', '2024-01-06 泽河县 青山乡'],
  },
  {
    says: 'a merged county cell over a township that nobody knows',
    text: lines('2024-01-05\t泽河县\t泽河镇', '2024-01-06\t\t无名乡'),
    want: ['2024-01-05 泽河县 泽河镇', '2024-01-06 ? 无名乡'],
    asks: 1,
  },
  {
    says: 'a head that is repeated on the second sheet',
    text: lines(
      '日期\t旗县\t乡镇',
      '2024-01-05\t云中区\t新镇',
      '日期\t旗县\t乡镇',
      '2024-01-07\t泽河县\t泽河镇',
    ),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
    rows: 3,
    wrong: [2],
  },
  {
    says: 'a title over the head',
    text: lines('疫情统计表\t\t', '日期\t旗县\t乡镇', '2024-01-05\t云中区\t新镇'),
    want: ['2024-01-05 云中区 新镇'],
    rows: 3,
    wrong: [1, 2],
  },
  {
    says: 'a row of totals',
    text: lines(
      '日期\t旗县\t乡镇',
      '2024-01-05\t云中区\t新镇',
      '2024-01-07\t泽河县\t泽河镇',
      '合计\t2\t2',
    ),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
    rows: 3,
    wrong: [3],
  },
  {
    says: 'a total in the county column, with nothing where the date is',
    text: lines('2024-01-05\t云中区\t新镇', '\t合计\t1'),
    want: ['2024-01-05 云中区 新镇'],
    rows: 2,
    wrong: [2],
  },
  {
    says: 'commas',
    text: lines('2024-01-05,云中区,新镇', '2024-01-07,泽河县,泽河镇'),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
  },
  {
    says: 'commas with quotation marks, as a program exports them',
    text: lines(
      '"日期","旗县","乡镇"',
      '"2024-01-05","云中区","新镇"',
      '"2024-01-07","泽河县","泽河镇、青山乡"',
    ),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇', '2024-01-07 泽河县 青山乡'],
    rows: 2,
  },
  {
    says: 'a comma within quotation marks',
    text: lines('2024-01-05,云中区,"新镇,白塔街道"'),
    want: ['2024-01-05 云中区 新镇', '2024-01-05 云中区 白塔街道'],
    rows: 1,
  },
  {
    says: 'full width throughout',
    text: lines('２０２４－０１－０５，云中区，新镇', '２０２４／１／７，泽河县，泽河镇'),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
  },
  {
    says: 'spaces, and a date with spaces in it',
    text: lines('2024年1月5日 云中区 新镇', '2024年 1月 7日  泽河县   泽河镇'),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
  },
  {
    says: 'spaces of full width',
    text: lines('2024-01-05　云中区　新镇', '2024-01-07　泽河县　泽河镇'),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
  },
  {
    says: 'tabs, commas and spaces by turns',
    text: lines(
      '2024-01-05\t云中区\t新镇',
      '2024-01-07，泽河县，泽河镇',
      '2024-01-08 泽河县 青山乡',
    ),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇', '2024-01-08 泽河县 青山乡'],
  },
  {
    says: 'dates as spreadsheets give them',
    text: lines(
      '2024/1/5 0:00:00\t云中区\t新镇',
      '45298\t云中区\t新镇',
      '20240108\t云中区\t新镇',
      '2024年1月9号\t云中区\t新镇',
      '1月10日\t云中区\t新镇',
      '2024.1.11\t云中区\t新镇',
      '二〇二四年一月十二日\t云中区\t新镇',
      '2024-1-13 14:30\t云中区\t新镇',
      '2024年1月14日（星期日）上午9时\t云中区\t新镇',
      '2024-01-15T08:00:00\t云中区\t新镇',
      '24-01-16\t云中区\t新镇',
      '1/17\t云中区\t新镇',
      '1.18\t云中区\t新镇',
    ),
    want: ['05', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18'].map(
      (d) => `2024-01-${d} 云中区 新镇`,
    ),
  },
  {
    says: 'a leading column of numbers, headed 序号',
    text: lines(
      '序号\t日期\t旗县\t乡镇',
      '1\t2024-01-05\t云中区\t新镇',
      '2\t2024-01-07\t泽河县\t泽河镇',
    ),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
    said: /没有用到的列：“序号”/u,
  },
  {
    says: 'numbers of a list before each line',
    text: lines('1、2024-01-05 云中区 新镇', '2、2024-01-07 泽河县 泽河镇'),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
  },
  {
    says: 'numbers in brackets before each line',
    text: lines('（1）2024年1月5日，云中区，新镇', '（2）2024年1月7日，泽河县，泽河镇'),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
  },
  {
    says: 'a column of notes and others that are not asked',
    text: lines(
      '序号\t疫病\t发病日期\t旗县\t乡镇\t存栏\t备注',
      '1\t口蹄疫\t2024-01-05\t云中区\t新镇\t320\t已扑杀',
      '2\t口蹄疫\t2024-01-07\t泽河县\t泽河镇\t12\t',
    ),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
    said: /没有用到的列：.*“疫病”.*“存栏”.*“备注”/u,
  },
  {
    says: 'two townships in a cell, by every mark',
    text: lines(
      '2024-01-05\t泽河县\t泽河镇、青山乡',
      '2024-01-06\t泽河县\t泽河镇/青山乡',
      '2024-01-07\t泽河县\t泽河镇 青山乡',
      '2024-01-08\t泽河县\t泽河镇和青山乡',
      '2024-01-09\t泽河县\t泽河镇青山乡',
      '2024-01-10\t泽河县\t"泽河镇\n青山乡"',
      '2024-01-11\t泽河县\t泽河镇；青山乡',
      '2024-01-12\t泽河县\t泽河镇,青山乡',
      '2024-01-13\t泽河县\t泽河镇以及青山乡',
      '2024-01-14\t泽河县\t泽河镇及青山乡两地',
    ),
    want: ['05', '06', '07', '08', '09', '10', '11', '12', '13', '14'].flatMap((d) => [
      `2024-01-${d} 泽河县 泽河镇`,
      `2024-01-${d} 泽河县 青山乡`,
    ]),
    rows: 10,
  },
  {
    says: 'county and township in one cell',
    text: lines(
      '2024-01-05\t云中区新镇',
      '2024-01-07\t云泽市泽河县泽河镇',
      '2024-01-08\t南原省云泽市泽河县青山乡',
    ),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇', '2024-01-08 泽河县 青山乡'],
  },
  {
    says: 'the township alone',
    text: lines('2024-01-05\t新镇', '2024-01-07\t青山乡'),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 青山乡'],
  },
  {
    says: 'a place of another city',
    text: lines('2024-01-05\t东泽左翼前旗\t白塔镇', '2024-01-07\t东泽右翼前旗\t某镇'),
    want: ['2024-01-05 东泽左翼前旗 白塔镇', '2024-01-07 东泽右翼前旗 某镇'],
    asks: 1,
  },
  {
    says: 'a place that no list holds',
    text: lines('2024-01-05\t平山县\t大河镇'),
    want: ['2024-01-05 平山县 大河镇'],
  },
  {
    says: 'short, former and stem names of one county',
    text: lines(
      '2024-01-05\t东左前旗\t白塔镇',
      '2024-01-06\t东泽左翼前旗\t红山',
      '2024-01-07\t云州县\t新镇',
      '2024-01-08\t泽河\t泽河镇',
    ),
    want: [
      '2024-01-05 东泽左翼前旗 白塔镇',
      '2024-01-06 东泽左翼前旗 红山苏木',
      '2024-01-07 云中区 新镇',
      '2024-01-08 泽河县 泽河镇',
    ],
  },
  {
    says: 'zero-width marks and no-break spaces',
    text: lines(
      '\uFEFF2024-01-05\t云\u200b中区\t新\u00a0镇',
      '2024-01-07 \t 泽河县\u3000\t泽河镇\u200d',
    ),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
  },
  {
    says: 'empty lines between, and at the end',
    text: lines('2024-01-05\t云中区\t新镇', '', '\t\t', '2024-01-07\t泽河县\t泽河镇', '', ''),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
    said: /空行/u,
  },
  {
    says: 'line ends of Windows',
    text: '2024-01-05\t云中区\t新镇\r\n2024-01-07\t泽河县\t泽河镇\r\n',
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
  },
  {
    says: '同上 and its marks',
    text: lines('2024-01-05\t泽河县\t泽河镇', '同上\t同上\t青山乡', '〃\t〃\t〃'),
    want: ['2024-01-05 泽河县 泽河镇', '2024-01-05 泽河县 青山乡', '2024-01-05 泽河县 青山乡'],
  },
  {
    says: 'what is not known, in words',
    text: lines(
      '2024-01-05\t云中区\t不详',
      '待查\t泽河县\t泽河镇',
      '-\t泽河县\t待核实',
      '2024-01-08\t泽河县\t暂无',
    ),
    want: ['2024-01-05 云中区 ?', '? 泽河县 泽河镇', '? 泽河县 ?', '2024-01-08 泽河县 ?'],
  },
  {
    says: 'a year that only some lines have',
    text: lines('2023-12-30\t云中区\t新镇', '12月31日\t泽河县\t泽河镇'),
    want: ['2023-12-30 云中区 新镇', '2023-12-31 泽河县 泽河镇'],
  },
  {
    says: 'no line has its year',
    text: lines('1月5日\t云中区\t新镇', '1月7日\t泽河县\t泽河镇'),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
    asks: 2,
  },
  {
    says: 'no year, and across the turn of the year',
    text: lines('12月30日\t云中区\t新镇', '1月2日\t泽河县\t泽河镇'),
    want: ['2023-12-30 云中区 新镇', '2024-01-02 泽河县 泽河镇'],
    asks: 2,
  },
  {
    says: 'a year mistyped',
    text: lines('2024-01-05\t云中区\t新镇', '2014-01-07\t泽河县\t泽河镇'),
    want: ['2024-01-05 云中区 新镇', '2014-01-07 泽河县 泽河镇'],
    asks: 2,
  },
  {
    says: 'a day that has not come',
    text: lines('2024-01-05\t云中区\t新镇', '2025-01-07\t泽河县\t泽河镇'),
    want: ['2024-01-05 云中区 新镇', '2025-01-07 泽河县 泽河镇'],
    asks: 1,
  },
  {
    says: 'days that are none',
    text: lines(
      '2024-02-30\t云中区\t新镇',
      '2024-13-01\t泽河县\t泽河镇',
      '2024年1月\t泽河县\t泽河镇',
      '1月5日至7日\t泽河县\t泽河镇',
      '########\t泽河县\t泽河镇',
      '#N/A\t泽河县\t泽河镇',
    ),
    want: [],
    rows: 6,
    wrong: [1, 2, 3, 4, 5, 6],
  },
  {
    says: 'villages',
    text: lines('2024-01-05\t泽河县\t泽河镇东河村', '2024-01-06\t泽河县\t西河村'),
    want: ['2024-01-05 泽河县 泽河镇', '2024-01-06 泽河县 西河村'],
    asks: 1,
  },
  {
    says: 'a column of villages beside the townships',
    text: lines(
      '日期\t旗县\t乡镇\t村',
      '2024-01-05\t泽河县\t泽河镇\t东河村',
      '2024-01-06\t泽河县\t青山乡\t西河村',
    ),
    want: ['2024-01-05 泽河县 泽河镇', '2024-01-06 泽河县 青山乡'],
    said: /“村”/u,
  },
  {
    says: 'a table of Markdown',
    text: lines(
      '| 日期 | 旗县 | 乡镇 |',
      '| --- | :---: | --- |',
      '| 2024-01-05 | 云中区 | 新镇 |',
      '| 2024-01-07 | 泽河县 | 泽河镇 |',
    ),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
    said: /第2行/u,
  },
  {
    says: 'bars as the address has them',
    text: lines('2024-01-05|云中区|新镇', '|泽河县|泽河镇'),
    want: ['2024-01-05 云中区 新镇', '? 泽河县 泽河镇'],
    asks: 1,
  },
  {
    says: 'two counties in a cell',
    text: lines('2024-01-05\t云中区、泽河县\t', '2024-01-06\t云中区、泽河县\t新镇、青山乡'),
    want: [
      '2024-01-05 云中区 ?',
      '2024-01-05 泽河县 ?',
      '2024-01-06 云中区 新镇',
      '2024-01-06 泽河县 青山乡',
    ],
    rows: 2,
  },
  {
    says: 'the city in the place of a county',
    text: lines('2024-01-05\t云泽市\t新镇', '2024-01-06\t云泽市\t'),
    want: ['2024-01-05 云中区 新镇'],
    rows: 2,
    wrong: [2],
  },
  {
    says: 'a development zone',
    text: lines('2024-01-05\t云泽开发区\t某街道'),
    want: ['2024-01-05 云泽开发区 某街道'],
    asks: 1,
  },
  {
    says: 'the same place twice',
    text: lines('2024-01-05\t云中区\t新镇', '2024-01-05\t云中区\t新镇'),
    want: ['2024-01-05 云中区 新镇', '2024-01-05 云中区 新镇'],
  },
  {
    says: 'a head with breaks and units in it',
    text: lines(
      '"发生\n日期"\t"旗县\n（市、区）"\t苏木\n乡镇'.replace('苏木\n乡镇', '"苏木\n乡镇"'),
      '2024-01-05\t云中区\t新镇',
    ),
    want: ['2024-01-05 云中区 新镇'],
    said: /是表头/u,
  },
  {
    says: 'two columns of dates: the first is taken and the other told',
    text: lines('发病日期\t确诊日期\t旗县\t乡镇', '2024-01-05\t2024-01-08\t云中区\t新镇'),
    want: ['2024-01-05 云中区 新镇'],
    said: /“确诊日期”/u,
  },
  {
    says: 'place before date, with a number',
    text: lines('1\t云中区\t新镇\t2024-01-05', '2\t泽河县\t泽河镇\t2024-01-07'),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
  },
  {
    says: 'the city in a column of its own',
    text: lines(
      '市\t旗县\t乡镇\t日期',
      '云泽市\t云中区\t新镇\t2024-01-05',
      '云泽市\t泽河县\t泽河镇\t2024-01-07',
    ),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
  },
  {
    says: 'one township in two counties of the list',
    text: lines('2024-01-05\t\t白塔', '2024-01-06\t云中区\t白塔'),
    want: ['2024-01-05 ? 白塔', '2024-01-06 云中区 白塔街道'],
  },
  {
    says: 'a sentence',
    text: lines(
      '2024年1月5日，云中区新镇发生口蹄疫疫情。',
      '2024年1月7日，泽河县泽河镇发生口蹄疫疫情。',
    ),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
  },
  {
    says: 'brackets round the names',
    text: lines('2024-01-05\t（云中区）\t【新镇】'),
    want: ['2024-01-05 云中区 新镇'],
  },
  {
    says: 'a date and an hour in two columns',
    text: lines('日期\t时间\t旗县\t乡镇', '2024-01-05\t08:30\t云中区\t新镇'),
    want: ['2024-01-05 云中区 新镇'],
    said: /“时间”/u,
  },
  {
    says: 'a unit of the government in place of the county',
    text: lines('2024-01-05\t云中区农牧局\t新镇', `2024-01-07${T}泽河县人民政府${T}泽河镇`),
    want: ['2024-01-05 云中区 新镇', '2024-01-07 泽河县 泽河镇'],
  },
];
