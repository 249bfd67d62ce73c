/**
 * Times with which entries of a chronicle open: in two months, in spans whose ends have an hour, in
 * words of which no day is known. None takes the day of the entry above. Keys by hand; an invented county.
 */
import { describe, expect, it } from 'vitest';
import { chronicleIn, documentOf } from './document.ts';

/** Entries under 2024年9月9日 as `start end printed|text`; `?` before what was not read. */
function read(...lines: readonly string[]): string[] {
  const { entries, unread } = chronicleIn(
    documentOf('title: 2024年大事记\nkind: chronicle', [
      '# 2024年大事记',
      '9月9日　开会。',
      ...lines,
    ]),
  );
  return [
    ...entries.map((e) => `${e.dateStart} ${e.dateEnd} ${e.datePrinted}|${e.text}`).slice(1),
    ...unread.map(({ words }) => `? ${words}`),
  ];
}

describe('an entry', () => {
  it.each([
    ['十、十一月间　开展专题调研。', '2024-10 2024-11 十、十一月间|开展专题调研。'],
    ['10、11月间，开展专题调研。', '2024-10 2024-11 10、11月间|开展专题调研。'],
    ['八九月间　大旱。', '2024-08 2024-09 八九月间|大旱。'],
    ['10月11日夜至12日凌晨　暴雨。', '2024-10-11 2024-10-12 10月11日夜至12日凌晨|暴雨。'],
    ['10月7日起至10日止　展销。', '2024-10-07 2024-10-10 10月7日起至10日止|展销。'],
    ['10月3、4两日　义诊。', '2024-10-03 2024-10-04 10月3、4两日|义诊。'],
    ['10月中、下旬　征兵。', '2024-10 2024-10 10月中、下旬|征兵。'],
    ['12月底至次年1月初　普查。', '2024-12 2025-01 12月底至次年1月初|普查。'],
    ['中旬起　开展执法检查。', '2024-09 2024-09 中旬|开展执法检查。'],
    ['中下旬　抢收。', '2024-09 2024-09 中下旬|抢收。'],
    ['10月中下旬，征兵。', '2024-10 2024-10 10月中下旬|征兵。'],
    ['是夏　大水。', '2024 2024 是夏|大水。'],
    ['入冬以来，流感多发。', '2024 2024 入冬以来|流感多发。'],
    ['秋收前后　各乡抢收。', '2024 2024 秋收前后|各乡抢收。'],
  ])('%s', (line, expected) => expect(read(line)).toEqual([expected]));

  it.each([
    '年末年初　走访慰问。',
    '13日前后两天　赶集。',
    '腊月廿三　祭灶。',
    '十一月初九日　庙会。',
    '三伏天　酷热。',
    '10月底至春节前　整治。',
    '6、7月份，持续高温。',
  ])('%s is not of the day above', (line) => expect(read(line)).toEqual([`? ${line}`]));

  it.each(['会后　代表视察。', '夜间　大雨。', '会议期间，代表参观。'])('%s is', (line) =>
    expect(read(line)).toEqual([`2024-09-09 2024-09-09 null|${line}`]),
  );

  it('of the old calendar leaves the month to those below', () =>
    expect(
      read('十月', '1日　甲事。', '重阳节期间　乙事。', '腊月廿三　祭灶。', '30日　丙事。'),
    ).toEqual([
      '2024-10-01 2024-10-01 1日|甲事。',
      '2024-10 2024-10 重阳节期间|乙事。',
      '2024-10-30 2024-10-30 30日|丙事。',
      '? 腊月廿三　祭灶。',
    ]));

  it.each([
    ['【下旬】春运启动。', '2024-09 2024-09 下旬|春运启动。'],
    ['【末】收官。', '2024-09 2024-09 末|收官。'],
    ['【中秋假期】接待游客。', '2024-09 2024-09 中秋假期|接待游客。'],
    ['【12日植树节】义务植树。', '2024-09-12 2024-09-12 12日|义务植树。'],
    ['【25日 星期三】小雨。', '2024-09-25 2024-09-25 25日|小雨。'],
    ['【22日】【23日】调研。', '2024-09-22 2024-09-23 22日】【23日|调研。'],
    ['10月15日（中秋），慰问。', '2024-10-15 2024-10-15 10月15日|慰问。'],
    ['18日至20日间，论坛举行。', '2024-09-18 2024-09-20 18日至20日|论坛举行。'],
    ['【招商】签约三个。', '2024-09 2024-09 null|【招商】签约三个。'],
    ['【汛期】加固堤防。', '? 【汛期】加固堤防。'],
  ])('with its time in a box or a bracket: %s', (line, expected) =>
    expect(read('9月', line)).toEqual([expected]),
  );

  it('in a box that is not known leaves year and month to those below', () =>
    expect(read('9月', '【汛期】加固堤防。', '【12日】开会。')).toEqual([
      '2024-09-12 2024-09-12 12日|开会。',
      '? 【汛期】加固堤防。',
    ]));

  it('of a whole year changes no month', () =>
    expect(read('三月', '12月24日　征兵。', '是年　丰收。', '同月　开业。')).toEqual([
      '2024-12-24 2024-12-24 12月24日|征兵。',
      '2024 2024 是年|丰收。',
      '2024-12 2024-12 同月|开业。',
    ]));
});
