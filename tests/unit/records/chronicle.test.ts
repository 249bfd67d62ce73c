/** 大事记: the counts of the real issue, made by hand, and the forms of another city. */
import { describe, expect, it } from 'vitest';
import { siteCorpus } from '../../../src/corpus/site.ts';
import { buildRegister } from '../../../src/domain/register.ts';
import { lastMonthOf } from '../../../src/records/calendar.ts';
import { recordsOf } from '../../../src/records/index.ts';
import { chronicleIn, documentOf } from './document.ts';

const corpus = await siteCorpus();
const { chronicle } = recordsOf(corpus);
const at = (clause: string) => chronicle.find((e) => e.clause === clause);

describe('the chronicle of the issue', () => {
  it('has as many entries as a count by hand gives, by month and by form of date', () => {
    expect(chronicle.length).toBe(146);
    expect(chronicle.filter((e) => e.dateStart.startsWith('2023-11')).length).toBe(87);
    expect(chronicle.filter((e) => e.dateStart.startsWith('2023-12')).length).toBe(59);
    expect(chronicle.filter((e) => e.datePrinted !== null).length).toBe(61);
    expect(new Set(chronicle.map((e) => `${e.dateStart}/${e.dateEnd}`)).size).toBe(60);
    expect(
      chronicle.filter((e) => e.dateStart !== e.dateEnd && e.datePrinted !== null).length,
    ).toBe(15);
  });

  it('names each leader as often as the text has the name in a paragraph', () => {
    const names = chronicle.flatMap((e) => e.officials.map((o) => o.name));
    const count = Object.fromEntries(
      [...Map.groupBy(names, (n) => n)].map(([name, list]) => [name, list.length]),
    );
    expect(count).toEqual({
      奇·达楞太: 47,
      吕国华: 32,
      曹金山: 29,
      玄东升: 29,
      孙乐: 26,
      亢永强: 25,
      牛文俊: 15,
      王勇: 13,
      魏洪涛: 13,
      高占胜: 2,
      刘嘉: 1,
      云国盛: 1,
      徐瑞霞: 1,
      朝克: 1,
      杨伟东: 1,
      杨劼: 1,
      赵大勇: 1,
      赵白玉: 1,
    });
    expect(chronicle.every((e) => e.officials.length > 0)).toBe(true);
  });

  it('gives the awkward entries whole', () => {
    expect(at('p1')).toEqual({
      issue: '2023-06',
      document: 'dashiji-2023-06',
      clause: 'p1',
      dateStart: '2023-11-01',
      dateEnd: '2023-11-01',
      datePrinted: '11月1日',
      text: '市委副书记、政府市长奇·达楞太带队到友成企业家乡村发展基金会考察对接，并与基金会理事长王平、副理事长兼秘书长零慧等座谈交流。市政府副市长吕国华陪同。',
      officials: [
        { name: '奇·达楞太', office: '市委副书记、政府市长' },
        { name: '吕国华', office: '市政府副市长' },
      ],
      others: [
        { name: '王平', office: '基金会理事长' },
        { name: '零慧', office: '副理事长兼秘书长' },
      ],
      places: [],
      agencies: ['youcheng-jijinhui'],
      acts: ['考察', '座谈', '陪同'],
    });
    // No space after the date, and a year after it.
    expect(at('p52')).toMatchObject({
      dateStart: '2023-11-20',
      dateEnd: '2023-11-20',
      text: '2024年重点项目手续办理工作推进会议召开，市委常委、政府副市长亢永强主持并讲话。',
      acts: ['召开', '主持', '讲话'],
    });
    // A range without the second 日, and the entry under a range.
    expect(at('p93')).toMatchObject({
      dateStart: '2023-12-02',
      dateEnd: '2023-12-03',
      datePrinted: '12月2—3日',
      places: ['霍林郭勒市', '扎鲁特旗'],
    });
    expect(at('p99')).toMatchObject({
      dateStart: '2023-12-06',
      dateEnd: '2023-12-07',
      datePrinted: null,
      officials: [
        { name: '杨伟东', office: '自治区党委副书记、政法委书记' },
        { name: '王勇', office: '市政府领导' },
        { name: '吕国华', office: '市政府领导' },
        { name: '玄东升', office: '市政府领导' },
      ],
    });
    // The name before the title.
    expect(at('p138')?.officials).toEqual([
      { name: '孙乐', office: '市政府副市长' },
      { name: '云国盛', office: '自治区民委副主任' },
    ]);
    expect(at('p128')?.officials.map((o) => o.name)).not.toContain('习近平');
  });

  it('names places and not the places in the names of bodies', () => {
    const places = Object.fromEntries(
      [
        ...Map.groupBy(
          chronicle.flatMap((e) => e.places),
          (p) => p,
        ),
      ].map(([p, l]) => [p, l.length]),
    );
    expect(places).toEqual({
      科尔沁区: 8,
      奈曼旗: 7,
      开鲁县: 5,
      科左中旗: 4,
      主城区: 3,
      库伦旗: 3,
      科左后旗: 3,
      北京: 2,
      北京市: 3,
      兴安盟: 2,
      呼和浩特市: 2,
      开发区: 2,
      扎鲁特旗: 2,
      海南省: 2,
      通辽市: 2,
      长沙市: 2,
      三亚市: 1,
      丽水市: 1,
      乐东黎族自治县: 1,
      内江市: 1,
      厦门市: 1,
      四川省: 1,
      山东省: 1,
      浙江省: 1,
      湖南省: 1,
      湘潭市: 1,
      滨州市: 1,
      辽源市: 1,
      锡林郭勒盟: 1,
      阳信县: 1,
      霍林郭勒市: 1,
      青田县: 1,
    });
  });
});

const register = buildRegister([
  { id: 'shuiwu', name: '市水务局', aliases: [], kind: 'department' },
  { id: 'canlian', name: '市残联', aliases: ['残疾人联合会'], kind: 'organisation' },
]);
const read = (...lines: string[]) =>
  chronicleIn(
    documentOf('title: 2023年12月至2024年1月大事记\nkind: chronicle', [
      '# 2023年12月至2024年1月大事记',
      ...lines,
    ]),
    { register, government: '云山市人民政府' },
  );
const days = (...lines: string[]) =>
  read(...lines).entries.map((e) => `${e.dateStart}/${e.dateEnd}`);
const people = (line: string) =>
  read(`1月3日 ${line}`).entries.flatMap((e) => e.officials.map((o) => `${o.office} ${o.name}`));

describe('a chronicle of another city', () => {
  it('dates its entries in other ways', () => {
    expect(days('1月3日　市长李长河到市水务局调研。')).toEqual(['2024-01-03/2024-01-03']);
    expect(
      days(
        '12月30日—31日 甲',
        '12月31日至2024年1月2日，乙',
        '1月3－4日 丙',
        '丁。',
        '●1月5日—1月6日戊',
      ),
    ).toEqual([
      '2023-12-30/2023-12-31',
      '2023-12-31/2024-01-02',
      '2024-01-03/2024-01-04',
      '2024-01-03/2024-01-04',
      '2024-01-05/2024-01-06',
    ]);
    expect(days('## 12月', '31日至1月2日，甲', '## 1月', '3日 乙', '△ 丙')).toEqual([
      '2023-12-31/2024-01-02',
      '2024-01-03/2024-01-03',
      '2024-01-03/2024-01-03',
    ]);
    expect(days('1月中旬，甲')).toEqual(['2024-01/2024-01']);
  });

  it('names leaders in other ways', () => {
    expect(people('市委书记张志远，市委副书记、市长李长河赴临海市考察。')).toEqual([
      '市委书记 张志远',
      '市委副书记、市长 李长河',
    ]);
    expect(people('市人大常委会主任高建军、市政协主席欧阳文清出席会议。')).toEqual([
      '市人大常委会主任 高建军',
      '市政协主席 欧阳文清',
    ]);
    expect(people('市委常委、常务副市长阿力木·买买提率队赴北京市朝阳区对接。')).toEqual([
      '市委常委、常务副市长 阿力木·买买提',
    ]);
    expect(people('副市长哈斯其其格带领市教育局负责同志督导。')).toEqual(['副市长 哈斯其其格']);
    expect(people('副市长周明主持会议。随后，周明作工作部署。')).toEqual(['副市长 周明']);
    expect(people('市长办公会议召开。')).toEqual([]);
    expect(people('市长李长河会见华能集团有限公司总经理王磊、副总经理李四一行。')).toEqual([
      '市长 李长河',
    ]);
  });

  it('knows a leader later in the issue without the office', () => {
    const { entries } = read('1月3日 市长李长河赴外地考察。', '1月4日 考察结束，李长河一行返回。');
    expect(entries[1]?.officials).toEqual([{ name: '李长河', office: null }]);
    const listed = read(
      '1月3日 市长李长河、副市长周明参加会议。',
      '1月4日 省长来调研，李长河、周明等市领导陪同。周明亮了灯。',
    ).entries[1];
    expect(listed?.officials.map((o) => o.name)).toEqual(['李长河', '周明']);
  });

  it('finds agencies, but no other body of the same kind', () => {
    const { entries } = read(
      '1月3日　市长李长河到市水务局调研。',
      '1月4日 自治区残疾人联合会来访。',
    );
    expect(entries.map((e) => e.agencies)).toEqual([['shuiwu'], []]);
  });

  it('is reported where it is not understood', () => {
    const { entries, unread } = read(
      '市长李长河调研。',
      '1月3日 甲',
      '2月30日 乙',
      '丙。',
      '## 其他',
    );
    expect(entries.map((e) => e.text)).toEqual(['甲']);
    expect(unread.map((u) => `${u.words}: ${u.why}`)).toEqual([
      '市长李长河调研。: it has no date, and no day stands above it',
      '2月30日 乙: its date is not a date of the calendar',
      '丙。: it goes on with the day above it, and that could not be read',
      '其他: a heading that is no date, no month, no year and no period',
    ]);
  });
});

describe('the last month that words of a season leave', () => {
  it.each([
    ['年初', '03'],
    ['正月', '03'],
    ['春季', '05'],
    ['上半年', '06'],
    ['夏', '08'],
    ['仲秋', '11'],
    ['冬', undefined],
    ['下半年', undefined],
  ])('%s', (words, month) => expect(lastMonthOf(words)).toBe(month));
});
