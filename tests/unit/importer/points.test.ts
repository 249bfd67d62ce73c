/** Points for full stops, tables one under the other, columns of no known table, lone numbers. By hand; invented. */
import { describe, expect, it } from 'vitest';
import { annexHeading } from '../../../src/domain/numbering.ts';
import { readUnits } from '../../../src/domain/text.ts';
import { groupUnits } from '../../../src/importer/paragraphs.ts';

const units = (...lines: string[]): string[] => readUnits(lines).map((u) => u.text);
const paragraphs = (...lines: string[]): string[] =>
  groupUnits(readUnits(lines)).map((r) =>
    r.type === 'paragraph' ? r.text : `${r.rows.length} rows`,
  );

describe('points', () => {
  const typed = ['甲事已经办理.', '乙事要抓好.丙事再议.', '丁事照办.', '戊事不办.', '己事缓办.'];
  it('are full stops where most lines end in one', () => {
    expect(units(...typed)).toEqual([
      '甲事已经办理。',
      '乙事要抓好。丙事再议。',
      '丁事照办。',
      '戊事不办。',
      '己事缓办。',
    ]);
    expect(units('一.总则', ...typed)[0]).toBe('一.总则');
  });
  it('stay where they are in any other text', () => {
    expect(units(...typed.slice(0, 4))).toEqual(typed.slice(0, 4));
    const more = Array.from({ length: 6 }, () => '某事办结。');
    expect(units(...typed, ...more)[0]).toBe('甲事已经办理.');
    expect(units('古丽.买买提任局长')).toEqual(['古丽.买买提任局长']);
  });
});

describe('a table', () => {
  it('ends where the name of another stands over the same head', () =>
    expect(
      paragraphs(
        '| 序号 | 名称 | 文号 |',
        '| 1 | 甲 | 子 |',
        '| 2 | 乙 | 丑 |',
        '失效的文件目录',
        '| 序号 | 名称 | 文号 |',
        '| 1 | 丙 | 寅 |',
      ),
    ).toEqual(['3 rows', '失效的文件目录', '2 rows']));
  it('of two columns is one where both have a head', () => {
    expect(paragraphs('考核等次　　单位', '优秀　　甲镇、乙镇', '良好　　丙镇')).toEqual([
      '3 rows',
    ]);
    expect(paragraphs('单位 | 职责', '甲局 | 会商研判', '乙局 | 停产', '丙局 | 限行')).toEqual([
      '4 rows',
    ]);
  });
  it('sums up in the columns that have a sum', () =>
    expect(
      paragraphs(
        '序号  项目名称    总投资    2017年计划',
        '1     甲厂扩建    8600      5000',
        '2     乙路改造    12500     12500',
        '合计              21100     17500',
        '备注：按月报送。',
      ),
    ).toEqual(['4 rows', '备注：按月报送。']));
});

describe('lines', () => {
  it('in columns are not run together', () =>
    expect(paragraphs('李一鸣　　　　某厂钳工', '王大川（女）　　某公司驾驶员')).toEqual([
      '李一鸣 某厂钳工',
      '王大川（女）某公司驾驶员',
    ]));
  it('that say who has to do what behind a space stand each by itself', () =>
    expect(paragraphs('县旅游局 负责景区厕所改造', '县交通局、县公路站 负责沿线厕所改造')).toEqual([
      '县旅游局 负责景区厕所改造',
      '县交通局、县公路站 负责沿线厕所改造',
    ]));
  it('of a day, a month or a part of one stand over those under them', () =>
    expect(
      paragraphs('四  月', '一日 某事。', '●下旬', '某事办结。', '●21日至27日', '某周举行。'),
    ).toEqual(['四 月', '一日 某事。', '●下旬', '某事办结。', '●21日至27日', '某周举行。']));
  it('in traditional script are parted as those in simplified', () =>
    expect(paragraphs('茲任命：', '韋世豪為芸阜中學校長', '茲免去：')).toEqual([
      '茲任命：',
      '韋世豪為芸阜中學校長',
      '茲免去：',
    ]));
});

it('an annex has no number from the year of its title', () => {
  expect(annexHeading('附件 2024年度名单')).toEqual({ key: '附件', title: '2024年度名单' });
  expect(annexHeading('附件2 名单')).toEqual({ key: '附件2', title: '名单' });
});
