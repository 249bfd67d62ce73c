/** Entries of a local chronicle that give one year and the months of it, one behind the other. By hand; invented events. */
import { expect, it } from 'vitest';
import { chronicleIn, documentOf } from './document.ts';

const read = (...lines: string[]): string[] => {
  const { entries, unread } = chronicleIn(
    documentOf('title: 云河大事记\nkind: chronicle', ['# 云河大事记', ...lines], '2021-02'),
  );
  return [...entries.map((e) => `${e.dateStart} ${e.text}`), ...unread.map((u) => `? ${u.words}`)];
};

it('each month behind a semicolon is an entry of its own, in the year before it', () =>
  expect(
    read(
      '1952年2月，县茶厂建成；5月，两乡合并；9月上旬，全县丰收。',
      '1953年4月，开挖东渠，10月完工。',
    ),
  ).toEqual([
    '1952-02 县茶厂建成；',
    '1952-05 两乡合并；',
    '1952-09 全县丰收。',
    '1953-04 开挖东渠，10月完工。',
  ]));
it('what is planned for a month is no entry of it', () =>
  expect(read('1952年2月，县政府决定修渠；5月，拟开工东段。')).toEqual([
    '1952-02 县政府决定修渠；5月，拟开工东段。',
  ]));
