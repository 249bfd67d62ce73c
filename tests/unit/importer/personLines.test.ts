/** Lists of persons with the body that each is from, one a line. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { importGazette } from '../../../src/importer/index.ts';

const paragraphs = (...lines: string[]): string[] => {
  const text = [
    '白河市人民政府公报',
    '2020年第2期',
    '',
    '目  录',
    '',
    '白河市人民政府办公室关于成立白河市食品安全工作小组的通知……（3）',
    '',
    '白河市人民政府办公室关于成立白河市食品安全工作小组的通知',
    '',
    '白政办函〔2020〕9号',
    '',
    '各区人民政府：',
    '',
    ...lines,
    '',
  ].join('\n');
  const draft = importGazette(new TextEncoder().encode(text), { issue: undefined, file: 'a.txt' });
  const mdx = [...draft.files].find(([f]) => f.endsWith('.mdx') && f.includes('bai'))![1];
  return mdx
    .split('\n\n')
    .slice(1)
    .map((p) => p.trim().replaceAll('\n', ''));
};

describe('a person with the body that he is from', () => {
  it('is a line of its own, and the sentence under the list is another', () =>
    expect(
      paragraphs(
        '组　长：钱一鸣',
        '成　员：冯　高（市水务局）',
        '卫志敏（市城管局)',
        '陈　实（团市委）',
        '施大同（白河银行）',
        '',
        '小组下设办公室，办公室设在市水务局。',
      ),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^卫志敏（市城管局）$/u),
        expect.stringMatching(/^施大同（白河银行）$/u),
        '小组下设办公室，办公室设在市水务局。',
      ]),
    ));
  it('a title with brackets goes on', () =>
    expect(paragraphs('各区要按照《白河市食品（市场监管局', '版）规范》做好工作。')).toEqual(
      expect.arrayContaining([expect.stringContaining('市场监管局版')]),
    ));
});
