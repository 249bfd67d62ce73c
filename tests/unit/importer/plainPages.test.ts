/**
 * Pages of ordinary gazettes as an audit of every form met them: lists without full stops, what signs
 * under a table, orders whose title is the order, blocks of facts, references at the head of a line,
 * numbers that are in order. By hand; invented places and persons.
 */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/corpus/parse.ts';
import { leadingNumber } from '../../../src/domain/numbering.ts';
import { readUnits } from '../../../src/domain/text.ts';
import { draftOf, gazette, textsOf } from './gazette.ts';

const TITLE = '青川市人民政府关于调整护林防火指挥部的通知';
const texts = (...lines: string[]): string[] =>
  textsOf(draftOf(gazette(TITLE, lines.join('\n')))).slice(1);
const frontOf = (...lines: string[]) => {
  const [file] = [...draftOf(`${lines.join('\n')}\n`).files].filter(([n]) => n.endsWith('.mdx'));
  return parseDocument(file![0], 'x', file![1]).frontMatter;
};
/** Rule and words of what looks damaged. */
const damage = (text: string): string[] =>
  draftOf(text).diagnostics.map((d) => `${d.rule} ${d.words ?? ''}`);

describe('lines without a full stop', () => {
  it('of a list of members end before a sentence', () =>
    expect(
      texts(
        '委　员：市林业局局长 柳三变、市公安局副局长 秦少游，东山县县长 苏子美',
        '指挥部下设办公室，办公室设在市林业局，由柳三变兼任主任。',
      ),
    ).toEqual([
      '委 员：市林业局局长 柳三变、市公安局副局长 秦少游，东山县县长 苏子美',
      '指挥部下设办公室，办公室设在市林业局，由柳三变兼任主任。',
    ]));
  it('of acts end before what the session accepts', () =>
    expect(
      texts(
        '柳三变、秦少游为青川市人民法院立案庭庭长、审判员',
        '接受苏子美辞去青川市副市长职务的请求',
      ),
    ).toEqual([
      '柳三变、秦少游为青川市人民法院立案庭庭长、审判员',
      '接受苏子美辞去青川市副市长职务的请求',
    ]));
  it('who signs, and when, is no cell of the last row', () => {
    const rows = texts(
      '序号\t姓名\t任职\t备注',
      '1\t柳三变\t市林业局局长\t无',
      '2\t秦少游\t市公安局副局长',
      '青川市人民政府',
      '2024年5月8日',
    );
    expect(rows.slice(-2)).toEqual(['青川市人民政府', '2024年5月8日']);
  });
  it.each([
    '委员：市林业局局长 柳三变、市公安局副局长 秦少游，东山县县长 苏子美',
    '任命柳三变为市林业局局长，免去其市水利局副局长职务',
    '开展巡查。[市林业局、市公安局按职责分工负责]',
    '开展巡查。责任单位——市林业局、市公安局',
  ])('are not cut off: %s', (line) =>
    expect(damage(gazette(TITLE, `${line}\n青川市人民政府\n2024年5月8日`))).toEqual([]),
  );
});

describe('a title', () => {
  it('does not go up to the last person of the list before it', () => {
    const { files } = draftOf(
      [
        '青川市人民政府公报',
        '2024年第5期',
        '目录',
        '青川市人民政府关于表扬护林员的通报 1',
        '关于开展林区清查的实施方案 2',
        '',
        '青川市人民政府关于表扬护林员的通报',
        '青政发〔2024〕6号',
        '各县人民政府：',
        '现对下列人员予以表扬：',
        '柳三变  青川林场有限公司采伐队队长',
        '秦少游  东山县护林站站长',
        '',
        '关于开展林区清查的实施方案',
        '青政办发〔2024〕7号',
        '一、清查范围。全市林区。',
      ].join('\n'),
    );
    const titles = [...files].flatMap(([n, t]) =>
      n.endsWith('.mdx') ? [parseDocument(n, 'x', t).frontMatter?.title] : [],
    );
    expect(titles).toEqual(['青川市人民政府关于表扬护林员的通报', '关于开展林区清查的实施方案']);
  });
  it('may be the order itself', () =>
    expect(
      frontOf(
        '青川市人民政府公报',
        '2024年第5期',
        '目录',
        '青川市人民政府令第四十七号 1',
        '',
        '青川市人民政府令',
        '第四十七号',
        '《青川市林区管理办法》已经市人民政府常务会议通过，现予公布。',
        '市长 苏子美',
        '2024年5月8日',
        '青川市林区管理办法',
        '第一条 为了管理林区，制定本办法。',
      ),
    ).toMatchObject({ kind: 'order', docNumber: '第47号', issuer: '青川市人民政府' }));
});

describe('a block of facts over a title', () => {
  it('gives the day, the number and the authority', () =>
    expect(
      frontOf(
        '青川市人民政府公报',
        '2024年第5期',
        '目录',
        '关于清理林区摊点的通告 1',
        '',
        '索 引 号：QC-2024-0019',
        '发文机关：青川市林业局',
        '发文字号：青林告〔2024〕3号',
        '成文日期：2024年4月29日',
        '关于清理林区摊点的通告',
        '为了护林，清理摊点。',
      ),
    ).toMatchObject({
      docNumber: '青林告〔2024〕3号',
      date: '2024-04-29',
      issuer: '青川市林业局',
    }));
});

describe('numbers', () => {
  it('of 1.1 under 一、 are in order', () =>
    expect(
      damage(
        gazette(
          TITLE,
          '一、目标\n1.1 火险下降一成。\n1.2 队伍齐全。\n二、任务\n2.1 清理可燃物。\n三、保障\n3.1 落实经费。',
        ),
      ),
    ).toEqual([]));
  it('without their parent are told all the same', () =>
    expect(
      damage(gazette(TITLE, '一、目标\n1.1 火险下降一成。\n二、任务\n4.1 清理可燃物。')),
    ).toEqual(['number-missing 4.1 清理可燃物。']));
  it('that cite open nothing', () => {
    for (const line of ['第四章和', '第四章至第六章', '5.3 的要求', '6.1、6.2'])
      expect(leadingNumber(line), line).toBeUndefined();
    expect(leadingNumber('第四章 和解')?.key).toBe('第四章');
    expect(leadingNumber('5.3 目的')?.key).toBe('5.3');
  });
});

describe('characters said twice', () => {
  it.each([
    '工作要扎扎实实、和和气气地办。',
    '对对方当事人的意见，应当记录。',
    '办事稳稳妥妥，不得拖延。',
  ])('are none: %s', (line) => expect(damage(gazette(TITLE, line))).toEqual([]));
  it('still are', () =>
    expect(damage(gazette(TITLE, '市政府将将组织清查，由市畜畜牧局负责。'))).toHaveLength(2));
});

describe('titles of contents in traditional script', () => {
  it('may have their number behind them', () =>
    expect(
      damage(
        [
          '青川縣人民政府公報',
          '2006年第5號',
          '目錄',
          '青川縣人民政府關於保護古樹的決定（青府發〔2006〕12號）　（1）',
          '',
          '青川縣人民政府關於保護古樹的決定',
          '青府發〔2006〕12號',
          '縣林業局應當登記古樹。',
        ].join('\n'),
      ),
    ).toEqual([]));
});

describe('heads of columns whose characters stand apart', () => {
  it('are heads of a table', () => {
    const units = readUnits([
      '姓 名　　现 任 职 务　　原 任 职 务',
      '柳三变　　市林业局局长　　市林业局副局长',
      '秦少游　　市公安局政委　　市公安局副局长',
    ]);
    expect(units.slice(0, 3).map((u) => u.text)).toEqual(['姓名', '现任职务', '原任职务']);
    expect(units.every((u) => u.cells === 3)).toBe(true);
  });
});

describe('a masthead', () => {
  it.each([
    ['2011年·第七期', '2011-07'],
    ['中华民国103年第2期', '2014-02'],
    ['中华民国一〇三年 第2期', '2014-02'],
  ])('%s', (line, issue) =>
    expect(
      draftOf(`青川市人民政府公报\n${line}\n目录\n${TITLE}（1）\n\n${TITLE}\n\n各县要认真落实。\n`)
        .issue,
    ).toBe(issue),
  );
});
