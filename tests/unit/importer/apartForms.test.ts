/**
 * Lines that stand by themselves though no mark ends them: who speaks and to whom, those of a list, who
 * wrote a text, drawn lines and the marks of covers. By hand, invented names.
 */
import { describe, expect, it } from 'vitest';
import { isCoverMark, isDrawnLine } from '../../../src/domain/furniture.ts';
import { readUnits } from '../../../src/domain/text.ts';
import { pageFurniture } from '../../../src/importer/furniture.ts';
import { importGazette } from '../../../src/importer/index.ts';
import { printedLines } from '../../../src/importer/lines.ts';
import { groupUnits } from '../../../src/importer/paragraphs.ts';

const grouped = (...lines: string[]): string[] =>
  groupUnits(readUnits(lines)).flatMap((run) => (run.type === 'paragraph' ? [run.text] : []));
/** Lines that stay as many paragraphs. */
const apart = (...lines: string[]): boolean => grouped(...lines).length === lines.length;

describe('lines that stand by themselves', () => {
  it.each<[string, string[]]>([
    [
      'of a speech',
      ['——2024年1月12日在青河县第九届人民代表大会第四次会议上', '县长　沈白露', '各位代表：'],
    ],
    [
      'of a report of a bureau',
      ['——2024年8月29日在青河县人大常委会会议上', '青河县财政局局长　沈白露', '主任、各位副主任：'],
    ],
    ['of a speech without its day', ['——在全市防汛工作会议上', '副市长　杜若飞', '同志们：']],
    ['what is said behind an act', ['顾长安为县第二中学校长', '原试用期计入任职时间。']],
    ['the trial of those above', ['顾长安为县第二中学校长', '以上人员试用期一年。']],
    ['of enterprises in a list', ['青河轴承有限公司', '青河县第一人民医院', '青河粮油集团']],
    ['of bodies in traditional script', ['青河紡織有限公司', '青河縣第二人民醫院', '青河絲綢集團']],
    ['of schools', ['青河县第三中学', '青河县实验小学', '青河县育红幼儿园']],
    ['those who wrote it', ['省林业厅　省交通厅　省电力公司', '为防治松材线虫病，提出以下意见：']],
    [
      'of a command without colons',
      ['成员　县卫健局、县公安局主要负责人', '指挥部下设综合协调组。'],
    ],
    ['of a command by office', ['常务副总指挥　分管副县长', '指挥部办公室设在县应急局。']],
  ])('%s', (_, lines) => expect(apart(...lines)).toBe(true));
  it.each<[string, string[]]>([
    [
      'a sentence that breaks off at a name',
      ['各地要支持青河轴承有限公司', '青河粮油集团扩大生产。'],
    ],
    ['a dash that goes on with a sentence', ['——加强巡查，在会议上', '通报情况，落实责任。']],
    ['bodies of a sentence', ['由省林业厅、省交通厅', '会同有关部门制定，按年度实施。']],
  ])('but not %s', (_, lines) => expect(grouped(...lines)).toHaveLength(1));
  it('are no part of the title of a list', () => {
    expect(
      grouped(
        '附件',
        '2024年度“青河名师”名单',
        '（按姓氏笔画排序）',
        '丁一凡 县第一中学 高级教师',
        '王秋实 县实验小学 一级教师',
      ),
    ).toEqual([
      '附件',
      '2024年度“青河名师”名单',
      '（按姓氏笔画排序）',
      '丁一凡 县第一中学 高级教师',
      '王秋实 县实验小学 一级教师',
    ]);
    expect(grouped('附件', '2024年度青河县', '重点项目名单', '青河轴承有限公司')).toEqual([
      '附件',
      '2024年度青河县重点项目名单',
      '青河轴承有限公司',
    ]);
  });
  it('are none where the title of a text stands in a sentence', () => {
    const units = readUnits([
      '《青河县既有住宅加装电梯补助办法',
      '》已经县政府同意，现印发给你们。',
    ]);
    const runs = groupUnits(units, { attached: '青河县既有住宅加装电梯补助办法' });
    expect(runs).toHaveLength(1);
  });
});

describe('a line that is no text', () => {
  it.each(['────────', '━━━━━━━━━━', '＝＝＝＝＝＝＝＝', '________', '════════════', '—————————'])(
    'is drawn: %s',
    (line) => {
      expect(isDrawnLine(line)).toBe(true);
      expect([
        ...pageFurniture(printedLines(readUnits(['青河县公报', '召开会议。', line, '研究预算。']))),
      ]).toEqual([[2, 'table-rule']]);
    },
  );
  it.each(['——', '———', '……', '——加强巡查', '－3－', '一一一一一一一一', ''])(
    'is not: %s',
    (line) => expect(isDrawnLine(line)).toBe(false),
  );
  it.each(['—— 封三 ——', '·封底·', '- 封二 -', '— 封面 —', '——封四——'])(
    'marks a cover: %s',
    (line) => expect(isCoverMark(line)).toBe(true),
  );
  it.each(['封三', '封底', '—— 封山 ——', '—— 封三 ', '封面人物'])('does not: %s', (line) =>
    expect(isCoverMark(line)).toBe(false),
  );
  it('is dropped from a draft, and is in no title', () => {
    const draft = importGazette(
      Buffer.from(
        [
          '青河县人民政府公报',
          '2024年第3期',
          '目录',
          '青河县人民政府关于封山育林的通告……1',
          '────────────',
          '青河县人民政府关于封山育林的通告',
          '青政通〔2024〕3号',
          '为保护林草资源，现通告如下：',
          '一、封山区内禁止放牧。',
          '青河县人民政府',
          '2024年3月5日',
          '—— 封三 ——',
        ].join('\n'),
      ),
      { file: 'raw.txt' },
    );
    const mdx = [...draft.files].filter(([file]) => file.endsWith('.mdx')).map(([, text]) => text);
    expect(mdx).toHaveLength(1);
    expect(mdx[0]).toContain('title: 青河县人民政府关于封山育林的通告');
    expect(mdx[0]).not.toMatch(/[─]|封三/u);
    expect(draft.files.get('issue.yaml')).toContain('{ line: 12, rule: page-number }');
  });
});
