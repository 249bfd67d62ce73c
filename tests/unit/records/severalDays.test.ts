/** Entries of several days that do not follow one another: one record for each day, with the words of both. By hand, invented events. */
import { describe, expect, it } from 'vitest';
import { chronicleIn, documentOf } from './document.ts';

const read = (...lines: string[]): string[] => {
  const { entries, unread } = chronicleIn(
    documentOf(
      'title: 2024年7月—8月大事记\nkind: chronicle',
      ['# 2024年7月—8月大事记', ...lines],
      '2024-04',
    ),
  );
  return [
    ...entries.map(
      (e) =>
        `${e.dateStart}${e.dateEnd === e.dateStart ? '' : `/${e.dateEnd}`} ${e.datePrinted ?? '-'} ${e.text}`,
    ),
    ...unread.map((u) => `? ${u.words}`),
  ];
};

describe('an entry of several days', () => {
  it.each<[string, string[]]>([
    [
      '7月10日、24日，县政府召开常务会议。',
      [
        '2024-07-10 7月10日、24日 县政府召开常务会议。',
        '2024-07-24 7月10日、24日 县政府召开常务会议。',
      ],
    ],
    [
      '7月15日和22日，县领导走访包联村。',
      [
        '2024-07-15 7月15日和22日 县领导走访包联村。',
        '2024-07-22 7月15日和22日 县领导走访包联村。',
      ],
    ],
    [
      '● 7月3日、9日、20日　县人大开展执法检查。',
      [
        '2024-07-03 7月3日、9日、20日 县人大开展执法检查。',
        '2024-07-09 7月3日、9日、20日 县人大开展执法检查。',
        '2024-07-20 7月3日、9日、20日 县人大开展执法检查。',
      ],
    ],
    [
      '7月28日、8月4日，全县两次组织防汛演练。',
      [
        '2024-07-28 7月28日、8月4日 全县两次组织防汛演练。',
        '2024-08-04 7月28日、8月4日 全县两次组织防汛演练。',
      ],
    ],
    // Two that follow one another are one span, as before.
    ['7月10日、11日，县两会召开。', ['2024-07-10/2024-07-11 7月10日、11日 县两会召开。']],
    // Which of them was on which day nobody can tell.
    ['7月10日、24日，县长分别到甲镇、乙镇调研。', ['? 7月10日、24日，县长分别到甲镇、乙镇调研。']],
    ['7月10日、24日，县长先后检查水厂、气站。', ['? 7月10日、24日，县长先后检查水厂、气站。']],
    // Neither a span with a day behind it, nor days that go back, nor one that no month has.
    ['7月1日至3日、8日，县里集训。', ['? 7月1日至3日、8日，县里集训。']],
    ['7月24日、10日，县里集训。', ['? 7月24日、10日，县里集训。']],
    ['7月10日、32日，县里集训。', ['? 7月10日、32日，县里集训。']],
  ])('%s', (text, right) => expect(read(text)).toEqual(right));
  it('stands under the heading of a month as well', () => {
    expect(read('7月', '15日、22日，全县集中清运垃圾。')).toEqual([
      '2024-07-15 15日、22日 全县集中清运垃圾。',
      '2024-07-22 15日、22日 全县集中清运垃圾。',
    ]);
  });
  it('gives no day to what leans on it', () => {
    expect(read('7月10日、24日，县政府召开常务会议。', '同日，县长接访。').at(-1)).toBe(
      '? 同日，县长接访。',
    );
    expect(read('7月10日、24日，县政府召开常务会议。', '7月12日，县长接访。').at(-1)).toBe(
      '2024-07-12 7月12日 县长接访。',
    );
  });
});
