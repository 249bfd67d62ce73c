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
