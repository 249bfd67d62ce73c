/** Whole small issues of an invented city: numbers in the contents, entries that only a number tells, the board behind the last text. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDocument } from '../../../src/corpus/parse.ts';
import { draftOf } from './gazette.ts';

const issueOf = (lines: readonly string[]) => {
  const { files } = draftOf(`${lines.join('\n')}\n`);
  const documents = [...files].flatMap(([name, text]) =>
    name.endsWith('.mdx') ? [parseDocument(name, name.slice(0, -4), text).frontMatter] : [],
  );
  return {
    titles: documents.map((d) => d?.title),
    numbers: documents.map((d) => d?.docNumber ?? ''),
    colophon: (parse(files.get('issue.yaml')!) as { colophon: { text: string }[] }).colophon.map(
      (c) => c.text.replace(/\s/gu, ''),
    ),
  };
};
const HEAD = ['青川市人民政府公报', '2020年第3期', '', '目录'];
const notice = (title: string, number: string): string[] => [
  title,
  number,
  '各镇人民政府：',
  '现将有关事项通知如下。各镇要认真落实。',
  '青川市人民政府',
  '2020年5月6日',
  '',
];
const A = '青川市人民政府关于做好防汛工作的通知';
const B = '青川市人民政府关于第一季度督查情况的通报';

describe('the number of a paper in the contents', () => {
  it.each(['青政通报〔2020〕2号', '青公告〔2020〕3号', '青建批复〔2020〕4号'])('%s', (number) => {
    const { titles, numbers } = issueOf([
      ...HEAD,
      `${A}　　青政发〔2020〕1号　　1`,
      `${B}　　${number}　　3`,
      '',
      ...notice(A, '青政发〔2020〕1号'),
      ...notice(B, number),
    ]);
    expect(titles).toEqual([A, B]);
    expect(numbers).toEqual(['青政发〔2020〕1号', number]);
  });
});

describe('an entry that only its number tells', () => {
  it.each(['市政府第12次常务会议', '青川市代表团出访情况', '市长专题调研'])('%s', (entry) => {
    const { titles } = issueOf([
      ...HEAD,
      '一、市政府文件',
      `1.${A}（青政发〔2020〕1号）`,
      `2.${B}（青政发〔2020〕2号）`,
      '二、会议与活动',
      `3.${entry}`,
      '',
      ...notice(A, '青政发〔2020〕1号'),
      ...notice(B, '青政发〔2020〕2号'),
      entry,
      '5月7日，市长主持会议，研究防汛工作。',
    ]);
    expect(titles).toEqual([A, B, entry]);
  });
});

it('the board that edits the paper is of the colophon', () => {
  const { colophon } = issueOf([
    ...HEAD,
    `${A}　　1`,
    '2020年5月大事记　　3',
    '',
    ...notice(A, '青政发〔2020〕1号'),
    '2020年5月大事记',
    '6日　市政府召开防汛工作会议。',
    '8日　市长检查水库。',
    '12日　全市护士节大会召开。',
    '20日　防汛演练举行。',
    '',
    '《青川市人民政府公报》编辑委员会',
    '主　任：王小明',
    '副主任：李大江　张长河',
    '编辑：青川市人民政府办公室　电话：0000000',
    '准印证号：青0001',
  ]);
  expect(colophon.slice(0, 3)).toEqual([
    '《青川市人民政府公报》编辑委员会',
    '主任：王小明',
    '副主任：李大江张长河',
  ]);
});
