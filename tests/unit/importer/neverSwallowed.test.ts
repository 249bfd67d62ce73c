/** Damage in one paragraph does not reach the next: a bracket without its other half, a date with letters, a number between paragraphs. */
import { expect, it } from 'vitest';
import { importGazette } from '../../../src/importer/index.ts';

const imported = (body: string) => {
  const text = `白石市人民政府公报\n\n2024年第3期\n\n目　录\n\n白石市人民政府关于防汛工作的通知……………1\n\n白石市人民政府\n关于防汛工作的通知\n\n白政发〔2024〕1号\n\n各县区人民政府：\n\n${body}\n`;
  const draft = importGazette(Buffer.from(text), { file: 'g.txt' });
  const mdx = [...draft.files].find(([name]) => name.endsWith('.mdx'))![1];
  return {
    paragraphs: mdx
      .split('---\n')[2]!
      .trim()
      .split('\n\n')
      .map((p) => p.replace(/^#+ /u, '')),
    reports: draft.diagnostics.map(
      (d) => `${d.rule} ${text.split('\n')[d.line! - 1]!.trim().slice(0, 6)}`,
    ),
  };
};

it('a bracket that is never closed ends at the next number of the text', () => {
  const { paragraphs, reports } =
    imported(`　　（一）排查隐患，建立台账（责任单位：市水利局，各县区人民政府。
　　（二）储备物资，随调随用。
　　二、保障措施
　　各单位要加强领导（见附件，明确分工
　　（三）加强宣传，提高能力。`);
  expect(paragraphs).toEqual(
    expect.arrayContaining([
      '（一）排查隐患，建立台账（责任单位：市水利局，各县区人民政府。',
      '（二）储备物资，随调随用。',
      '二、保障措施',
      '各单位要加强领导（见附件，明确分工',
      '（三）加强宣传，提高能力。',
    ]),
  );
  expect(reports).toContain('cut-off （一）排查隐');
});

it('numbers inside a bracket that goes on do not end it', () => {
  const { paragraphs } = imported(`　　按照有关要求做好各项工作（具体为：一是排查隐患，
二、三类水库除险加固，并做好登记）。各单位要落实责任。`);
  expect(paragraphs.at(-1)).toBe(
    '按照有关要求做好各项工作（具体为：一是排查隐患，二、三类水库除险加固，并做好登记）。各单位要落实责任。',
  );
});

it('a date with letters for digits stands by itself below its authority', () => {
  const { paragraphs } = imported(`　　请认真组织实施，确保各项任务落到实处。

白石市人民政府
2O24年5月l6日`);
  expect(paragraphs.slice(-2)).toEqual(['白石市人民政府', '2O24年5月l6日']);
});

it('a bare number between two paragraphs is joined to neither, and told', () => {
  const { paragraphs, reports } =
    imported(`　　一、落实防汛责任，压实行政首长负责制。（责任单位：市水利局）
2
　　二、储备防汛物资，做到随调随用，不误时机。`);
  expect(paragraphs).toEqual(
    expect.arrayContaining(['一、落实防汛责任，压实行政首长负责制。（责任单位：市水利局）', '2']),
  );
  expect(reports).toContain('perhaps-furniture 2');
});
