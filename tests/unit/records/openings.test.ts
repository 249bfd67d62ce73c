/** What an opening over a list of names says of each, and who is meant where a line leaves the name out. By hand, invented names. */
import { describe, expect, it } from 'vitest';
import { appointmentsIn, documentOf } from './document.ts';

const read = (...lines: string[]) => {
  const { appointments, unread } = appointmentsIn(
    documentOf(
      'title: 云山市人民政府关于叶知秋等任免职的通知\nkind: notice\ndocNumber: 云政任〔2024〕1号\ndate: 2024-01-15',
      ['# 云山市人民政府关于叶知秋等任免职的通知', ...lines],
    ),
  );
  return [
    ...appointments.map((a) => `${a.action} ${a.person} ${a.post}${a.confirmed ? ' ✓' : ''}`),
    ...unread.map((u) => `! ${u.words}`),
  ];
};

describe('an opening over a list of names', () => {
  it.each([
    ['因机构改革，下列同志原任职务自然免除：', 'remove 霍青 区粮食局局长'],
    ['以下3名同志不再担任原职务：', 'remove 霍青 区粮食局局长'],
    ['下列人员退休免职：', 'remove 霍青 区粮食局局长'],
    ['下列同志任职：', 'appoint 霍青 区粮食局局长'],
    ['因达到任职年龄界限，免去：', 'remove 霍青 区粮食局局长'],
    ['经试用期满考核合格，下列同志正式任职：', 'appoint 霍青 区粮食局局长 ✓'],
  ])('%s', (opening, record) => {
    expect(read(opening, '霍 青 区粮食局局长')).toEqual([record]);
  });

  it('that says both says neither', () => {
    expect(read('下列同志职务任免：', '霍 青 区粮食局局长').join()).not.toMatch(
      /^(?:appoint|remove)/u,
    );
  });
});

describe('a line that leaves the name out', () => {
  it('is of the one before it, which has not come to its full stop', () => {
    expect(read('叶知秋任区城市管理局局长；', '免去区住房城乡建委副主任职务。')).toEqual([
      'appoint 叶知秋 区城市管理局局长',
      'remove 叶知秋 区住房城乡建委副主任',
    ]);
    expect(read('叶知秋任区城市管理局局长；', '不再担任区财政局副局长职务。')).toEqual([
      'appoint 叶知秋 区城市管理局局长',
      'remove 叶知秋 区财政局副局长',
    ]);
  });

  it('is of nobody behind a full stop, or behind several', () => {
    for (const before of ['叶知秋任区城市管理局局长。', '叶知秋、霍青任区财政局副局长；'])
      expect(read(before, '免去区住房城乡建委副主任职务。').join(), before).not.toContain('remove');
  });
});

describe('a line at the head of a paper', () => {
  const papers = (...lines: string[]) =>
    appointmentsIn(documentOf('title: 人事任免\nkind: appointments', ['# 人事任免', ...lines]));
  it('says its number and its day, and is no record itself', () => {
    const { appointments, unread } = papers(
      '云山县人大常委会2020年1月10日第二十六次会议',
      '任命：',
      '叶知秋为云山县公安局局长；',
      '云山县人民政府2020年2月11日决定（云政人〔2020〕1号）：',
      '宇文静任县应急管理局局长；',
      '云政人〔2020〕2号：',
      '聘任谈迁为县融媒体中心总编辑，聘期三年；',
    );
    expect(unread).toEqual([]);
    expect(appointments.map((a) => [a.person, a.docNumber, a.date])).toEqual([
      ['叶知秋', null, '2020-01-10'],
      ['宇文静', '云政人〔2020〕1号', '2020-02-11'],
      ['谈迁', '云政人〔2020〕2号', null],
    ]);
  });
});

describe('a second post without a name', () => {
  it('is of nobody who is called like the place', () => {
    const lines = [
      '叶知秋为云山市审计局副局长；',
      '免去上官婉、南宫问天的云山市财政局副局长、云山市审计局总审计师职务。',
    ];
    expect(read('市政府研究确定：', ...lines).filter((one) => one.includes(' 云山 '))).toEqual([]);
  });
});

describe('a name of four characters that begins with no surname', () => {
  it.each([
    ['吉克阿且任州大数据中心主任（试用期一年）。', 'appoint 吉克阿且 州大数据中心主任'],
    ['同意吾丘寿王辞去市科技馆馆长职务。', 'remove 吾丘寿王 市科技馆馆长'],
  ])('%s', (line, record) => expect(read(line)).toEqual([record]));
  it('is none among words of the sentence', () =>
    expect(read('组织提议任市数据局局长。').join()).not.toMatch(/^appoint 组织/u));
});

describe('a number with its day on the line', () => {
  it('is of the papers under it', () =>
    expect(read('云政任〔2024〕8号　6月30日', '叶知秋任区城管局局长。')).toEqual([
      'appoint 叶知秋 区城管局局长',
    ]));
});
