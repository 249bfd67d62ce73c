/** Lists that say 同上, and the words beside those who owe in a bracket: by when, how many, for how long. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'], money: ['县财政局'], farm: ['县农业农村局'] });
const duties = (body: string): string[] =>
  dutiesOf(`# 甲\n\n## 一、措施\n\n${body}`, register).duties.map(
    (d) =>
      `${d.clause} ${d.agencies
        .map((a) => `${a.role}:${a.id ?? a.name}${a.impliedBy === null ? '' : `<${a.impliedBy}`}`)
        .join(' ')}`,
  );

describe('a list that is like the one above', () => {
  it('puts the same bodies on its task, and says where they are named', () =>
    expect(
      duties(
        '1.修坝。（责任单位：县水利局）\n\n2.清淤。（责任单位：同上）\n\n3.护岸。（责任单位：同上）',
      ),
    ).toEqual(['1 responsible:water', '2 responsible:water<1', '3 responsible:water<1']));

  it('in a column is that of the row above, and of its own column', () =>
    expect(
      duties(
        '| 任务 | 牵头单位 | 配合单位 |\n| - | - | - |\n| 修坝 | 县水利局 | 县财政局 |\n| 清淤 | 同上 | 县农业农村局 |\n| 护岸 | 〃 | 〃 |',
      ),
    ).toEqual([
      '一-r1 lead:water cooperating:money',
      '一-r2 lead:water<一-r1 cooperating:farm',
      '一-r3 lead:water<一-r1 cooperating:farm<一-r2',
    ]));

  it('names nobody where nothing stands above', () => {
    expect(duties('1.修坝。（责任单位：同上）')).toEqual([]);
    expect(duties('| 任务 | 责任单位 |\n| - | - |\n| 修坝 | 同上 |\n| 清淤 | 县水利局 |')).toEqual([
      '一-r2 responsible:water',
    ]);
  });
});

describe('a bracket of those who owe, with a time or a number beside them', () => {
  it.each([
    ['（县水利局牵头，县财政局配合，2024年底完成）', 'lead:water cooperating:money'],
    ['（县水利局、县财政局；2024年一季度启动，三季度完工）', 'responsible:water responsible:money'],
    ['（县水利局负总责，县财政局分工负责，持续推进）', 'lead:water responsible:money'],
    ['（分别由县水利局、县财政局负责）', 'responsible:water responsible:money'],
    ['（县水利局等6个单位负责）', 'responsible:water'],
    ['责任单位为：县水利局。', 'responsible:water'],
  ])('%s', (list, expected) => expect(duties(`1.修坝3座。${list}`)).toEqual([`一-1 ${expected}`]));
});

describe('words about a body before the one who does it', () => {
  it('are its duty where it does something first', () =>
    expect(
      dutiesOf('县水利局会同县财政局报请县政府审定后，由各乡镇执行。', register).duties.map(
        (d) => d.text,
      ),
    ).toEqual(['县水利局会同县财政局报请县政府审定后，', '由各乡镇执行。']));

  it('that is in a thing are none', () =>
    expect(
      dutiesOf(
        '建立由县水利局牵头，县财政局、县农业农村局等部门参加的联席会议制度。',
        register,
      ).duties.map((d) => d.agencies.map((a) => a.id)),
    ).toEqual([['water']]));
});
