/** Headings of years and months in every setting, and entries that must not lean on the day above. By hand. */
import { describe, expect, it } from 'vitest';
import { chronicleIn, documentOf } from './document.ts';

/** The days and the words of the entries; what is not read after ?. */
const read = (title: string, ...lines: string[]): string[] => {
  const { entries, unread } = chronicleIn(
    documentOf(`title: ${title}\nkind: chronicle`, [`# ${title}`, ...lines], '2016-01'),
  );
  return [
    ...entries.map(
      (c) => `${c.dateStart}${c.dateEnd === c.dateStart ? '' : `/${c.dateEnd}`} ${c.text}`,
    ),
    ...unread.map((u) => `? ${u.words}`),
  ];
};

describe('a heading of a year', () => {
  it('of the republic stands over its entries', () =>
    expect(
      read(
        '某县大事记（1913—1949）',
        '民国二年',
        '5月 设县农会。',
        '民国十九年（1930年） 7月6日，山洪。',
        '民国8年',
        '秋，开办女校。',
      ),
    ).toEqual(['1913-05 设县农会。', '1930-07-06 山洪。', '1919 开办女校。']));
  it('between dashes stands over its entries, though it has run into one', () =>
    expect(
      read('某县大事记（1948—1962）', '—1952—', '6月1日，建校。', '－1961－冬，抗旱。'),
    ).toEqual(['1952-06-01 建校。', '1961 抗旱。']));
  it('that cannot be told takes the day away', () =>
    expect(
      read(
        '某县大事记（1890—1949）',
        '1935年',
        '3月2日，设集市。',
        '清宣统三年',
        '8月，罢市。',
        '同月，复市。',
      ),
    ).toEqual(['1935-03-02 设集市。', '? 清宣统三年', '? 8月，罢市。', '? 同月，复市。']));
});

describe('a month', () => {
  it('may be 元月 alone', () =>
    expect(read('某县1998年大事记', '元月', '元旦，升旗。', '6日，开会。')).toEqual([
      '1998-01-01 升旗。',
      '1998-01-06 开会。',
    ]));
  it('beside the one before it is told', () =>
    expect(read('某县1998年大事记', '3月2日，开会。', '7、8月　持续高温。')).toEqual([
      '1998-03-02 开会。',
      '? 7、8月　持续高温。',
    ]));
  it('of all a year', () =>
    expect(read('某县大事记（1956—1960）', '1958年全年，大炼钢铁。')).toEqual(['1958 大炼钢铁。']));
});

describe('an entry', () => {
  it.each([
    ['（9月8日，星期四）召开动员会。', '1998-09-08 召开动员会。'],
    ['9月8日（七月十八）至9月10日（七月二十），赶庙会。', '1998-09-08/1998-09-10 赶庙会。'],
  ])('has its weekday or its lunar day beside its own: %s', (line, entry) =>
    expect(read('某县1998年大事记', line)).toEqual([entry]),
  );
  it.each(['《9月12日》开会。', '记者9月12日从县里获悉，秋粮丰收。', '／9月12日　开会。'])(
    'with a day of its own does not lean on the one above: %s',
    (line) =>
      expect(read('某县1998年大事记', '9月8日，开会。', line)).toEqual([
        '1998-09-08 开会。',
        `? ${line}`,
      ]),
  );
  it('of a span and one more day is told, and is not of the span', () =>
    expect(read('某县1998年9月大事记', '3日至5日、11日，开展普查。')).toEqual([
      '? 3日至5日、11日，开展普查。',
    ]));
  it('is cut where the next month or season begins', () =>
    expect(
      read(
        '某县大事记（1956—1960）',
        '1957年2月，建窑厂。5月：修路。',
        '1958年3月，开渠。夏，大旱。',
      ),
    ).toEqual(['1957-02 建窑厂。', '1957-05 修路。', '1958-03 开渠。', '1958 大旱。']));
});
