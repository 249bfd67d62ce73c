/** The number of a paper and what it says in one line, in a section of several papers; people who retire. By hand, invented names. */
import { describe, expect, it } from 'vitest';
import { appointmentsIn, documentOf } from './document.ts';

const read = (...lines: string[]) => {
  const { appointments, unread } = appointmentsIn(
    documentOf('title: 人事任免\nkind: appointments\ndate: 2024-01-15', ['# 人事任免', ...lines]),
  );
  return [
    ...appointments.map((a) =>
      [a.action, a.person, a.post, a.docNumber, a.date, ...a.remarks].filter(Boolean).join(' '),
    ),
    ...unread.map((u) => `! ${u.words}`),
  ];
};

describe('a number that opens the line of its paper', () => {
  it('is that of what stands behind it, and under it', () => {
    expect(
      read(
        '云政任〔2024〕7号　经2024年1月6日县政府常务会议研究，决定任命：',
        '霍青为县统计局副局长；',
        '云政任〔2024〕8号　聘任叶知秋为县职业学校副校长（聘期三年）。',
        '云政任〔2024〕9号：免去苏牧云县档案馆馆长职务。',
        '云政任〔2024〕10号　2024年1月9日：任命秦川为县水利局副局长。',
      ),
    ).toEqual([
      'appoint 霍青 县统计局副局长 云政任〔2024〕7号 2024-01-15',
      'appoint 叶知秋 县职业学校副校长 云政任〔2024〕8号 2024-01-15 聘期三年',
      'remove 苏牧云 县档案馆馆长 云政任〔2024〕9号 2024-01-15',
      'appoint 秦川 县水利局副局长 云政任〔2024〕10号 2024-01-09',
    ]);
  });
  it('is none where the words cite a paper', () => {
    expect(read('云政任〔2024〕7号文件同时废止。').join()).not.toMatch(/^(?:appoint|remove)/u);
    expect(read('根据云政任〔2024〕7号，任命霍青为县统计局副局长。').join()).not.toMatch(
      /县统计局副局长 云政任/u,
    );
  });
});

describe('people who are let retire', () => {
  it.each([
    ['同意霍青、叶知秋退休，免去霍青县水务局总工程师、叶知秋县档案局副局长职务。'],
    ['同意霍青、叶知秋同志退休，免去霍青的县水务局总工程师、叶知秋的县档案局副局长职务。'],
    [
      '批准霍青、叶知秋同志退休，免去霍青同志县水务局总工程师职务，免去叶知秋同志县档案局副局长职务。',
    ],
  ])('%s', (line) =>
    expect(read(line).map((r) => r.split(' ').slice(0, 3).join(' '))).toEqual([
      'remove 霍青 县水务局总工程师',
      'remove 叶知秋 县档案局副局长',
    ]),
  );
  it('are told where no post is said', () =>
    expect(read('同意霍青、叶知秋退休。')).toEqual(['! 同意霍青、叶知秋退休']));
});

it('knows rare surnames that are no other word', () => {
  const { appointments } = appointmentsIn(
    documentOf('title: 人事任免\nkind: appointments\ndate: 2024-01-15', [
      '# 人事任免',
      '任命雒青山、綦红梅为县统计局副局长。',
    ]),
  );
  expect(appointments.map((a) => a.person)).toEqual(['雒青山', '綦红梅']);
});
