/** What mastheads of many forms say of their issue. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { ImportError, importGazette } from '../../../src/importer/index.ts';
import { issueIdOf, readMasthead } from '../../../src/importer/masthead.ts';

const read = (text: string) => readMasthead(readUnits(text.split('\n')));

describe('a year that is told otherwise', () => {
  it.each([
    ['青川縣政府公報\n第十七期\n中華民國二十三年六月十五日出版', 1934, 17],
    ['青川特別行政區公報\n第 27 期\n二零一八年七月二日，星期一', 2018, 27],
  ])('%s', (text, year, number) => expect(read(text)).toMatchObject({ year, number }));
});

describe('the masthead', () => {
  it.each([
    [
      '青川市人民政府公报\n2024年第3期（总第45期）',
      '青川市人民政府公报',
      '2024-03',
      45,
      '青川市人民政府',
    ],
    [
      '青川市人民政府公报\n2024年第3号\n（总第145号）',
      '青川市人民政府公报',
      '2024-03',
      145,
      '青川市人民政府',
    ],
    [
      '青 川 市 人 民 政 府\n公　　报\n二〇二四年第十二期',
      '青川市人民政府公报',
      '2024-12',
      undefined,
      '青川市人民政府',
    ],
    [
      '青川政报\n2024·7\n总期：第208期\n主办：青川市人民政府办公室',
      '青川政报',
      '2024-07',
      208,
      '青川市人民政府',
    ],
    [
      '青川市人民政府公报（2024年第1期 总第9期）',
      '青川市人民政府公报',
      '2024-01',
      9,
      '青川市人民政府',
    ],
    ['青川市政府公報\n2024年第7期', '青川市政府公報', '2024-07', undefined, '青川市政府'],
    [
      '2023\n第6期(总第45期)\n青川市人民政府公报',
      '青川市人民政府公报',
      '2023-06',
      45,
      '青川市人民政府',
    ],
    [
      '青川市人民政府公报\n第2期\n印刷日期 2024年1月12日',
      '青川市人民政府公报',
      undefined,
      undefined,
      '青川市人民政府',
    ],
    ['青川市人民政府公报 2024.11', '青川市人民政府公报', '2024-11', undefined, '青川市人民政府'],
  ])('%j', (text, title, id, total, government) => {
    const m = read(text);
    expect([m.title, issueIdOf(m), m.totalNumber, m.government]).toEqual([
      title,
      id,
      total,
      government,
    ]);
  });

  it('says nothing that it does not print', () => {
    expect(read('某文件汇编')).toEqual({
      title: undefined,
      year: undefined,
      number: undefined,
      totalNumber: undefined,
      government: undefined,
      line: undefined,
    });
  });
});

const text = (head: string) =>
  new TextEncoder().encode(
    `${head}\n目录\n青川市人民政府关于防火的通知（1）\n\n青川市人民政府关于防火的通知\n青政发〔2024〕3号\n各区人民政府：\n请防火。\n`,
  );
const refusal = (head: string, issue?: string) => {
  try {
    importGazette(text(head), { issue, file: 'raw.txt' });
  } catch (error) {
    if (error instanceof ImportError) return error.text;
    throw error;
  }
  return undefined;
};

describe('the issue of an import', () => {
  it('is what the masthead says', () => {
    const draft = importGazette(text('青川市人民政府公报\n2024年第3期'), { file: 'raw.txt' });
    expect(draft.issue).toBe('2024-03');
    expect(draft.stages.issue).toMatchObject({
      title: '青川市人民政府公报',
      year: 2024,
      number: 3,
    });
  });

  it('must agree with the command', () => {
    expect(refusal('青川市人民政府公报\n2024年第3期', '2024-04')).toEqual({
      zh: 'raw.txt：命令写的期号是 2024-04，刊头（第 2 行）印的是 2024-03。去掉 --issue，或者改成一致的期号；刊头若有误，先改正文本再导入。',
      en: 'raw.txt: the command says issue 2024-04, the masthead (line 2) says 2024-03. Leave out --issue, or make it agree; if the masthead is wrong, correct the text and import it again.',
    });
    expect(refusal('青川市人民政府公报\n2024年第3期', '2024-03')).toBeUndefined();
  });

  it('must be given where the masthead does not say it', () => {
    expect(refusal('青川市人民政府公报\n第3期')).toEqual({
      zh: 'raw.txt：刊头没有写明年份。请用 --issue 写出，例如 --issue 2024-01。',
      en: 'raw.txt: the masthead does not say the year of the issue. Give it, like --issue 2024-01.',
    });
    expect(refusal('青川市人民政府公报')).toMatchObject({
      en: expect.stringContaining('the year and the number of the issue'),
    });
    expect(refusal('青川市人民政府公报\n2024年')).toMatchObject({
      en: expect.stringContaining('does not say the number of'),
    });
    expect(refusal('青川市人民政府公报\n第3期', '2024-03')).toBeUndefined();
  });
});
