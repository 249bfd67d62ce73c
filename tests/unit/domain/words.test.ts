/** Dates, lengths of time, numbers of documents and of pages, names: from data to words and back. */
import { describe, expect, it } from 'vitest';
import { chineseDate, chineseDuration } from '../../../src/domain/chineseDate.ts';
import { DOC_NUMBER, parseDocNumber } from '../../../src/domain/docNumber.ts';
import { escapeMarkup } from '../../../src/domain/escape.ts';
import { damageName } from '../../../src/domain/labels.ts';
import { damageKinds } from '../../../src/domain/marks.ts';
import {
  clauseCitation,
  clauseName,
  documentName,
  issueName,
  subjectOf,
  totalName,
} from '../../../src/domain/names.ts';
import { printedPageOf } from '../../../src/domain/printedPages.ts';

describe('a date in words', () => {
  it.each([
    ['2023-11-21', '2023年11月21日'],
    ['2023-01-02', '2023年1月2日'],
    ['2023-11', '2023年11月'],
    ['2023', '2023年'],
  ])('%s is %s', (iso, words) => expect(chineseDate(iso)).toBe(words));
});

describe('a length of time in words', () => {
  it.each([
    ['P3Y', '3年'],
    ['P1M', '1个月'],
    ['P1Y6M', '1年6个月'],
    ['P2W', '2周'],
    ['P10D', '10日'],
    ['PT2H', '2小时'],
    ['PT30M', '30分钟'],
    ['PT15S', '15秒'],
    ['P1DT12H', '1日12小时'],
    ['P1M1DT1H1M', '1个月1日1小时1分钟'],
    ['PT0.5H', '0.5小时'],
    ['P1.5Y', '1.5年'],
    ['P0.5M', '0.5个月'],
    ['P1.5W', '1.5周'],
    ['P1.5D', '1.5日'],
    ['PT1.5M', '1.5分钟'],
    ['PT1.5S', '1.5秒'],
  ])('%s is %s', (iso, words) => expect(chineseDuration(iso)).toBe(words));
  it.each(['P', 'PT', 'P3X', '每周', 'P2D1Y', ''])('“%s” stays as it is', (text) => {
    expect(chineseDuration(text)).toBe(text);
  });
});

describe('the number of a document', () => {
  it('is read in its parts', () => {
    expect(parseDocNumber('青政办发〔2023〕28号')).toEqual({
      code: '青政办发',
      year: 2023,
      serial: 28,
    });
    expect(parseDocNumber('青府令〔2024〕第12345号')?.serial).toBe(12_345);
    expect(parseDocNumber('青发〔2023〕1号')?.code).toBe('青发');
    expect(parseDocNumber('一二三四五六七八九十甲乙〔2023〕1号')?.code).toHaveLength(12);
  });
  it.each([
    '发〔2023〕1号',
    '一二三四五六七八九十甲乙丙〔2023〕1号',
    '青政办发〔23〕28号',
    '青政办发〔20233〕28号',
    '青政办发〔2023〕号',
    '青政办发〔2023〕123456号',
    '青政办发〔2023〕28号文',
    '见青政办发〔2023〕28号',
    '青政办发[2023]28号',
    'ABC〔2023〕28号',
    '',
  ])('is not %s', (text) => {
    // Words before it are part of what looks like its code: only their script and length tell.
    expect(parseDocNumber(text)?.code).toBe(text.startsWith('见') ? '见青政办发' : undefined);
  });
  it('is found in a text', () => {
    const text = '（青政发〔2022〕7号，青政办发〔2023〕第28号）';
    expect([...text.matchAll(DOC_NUMBER)].map((m) => m.slice(1))).toEqual([
      ['青政发', '2022', '7'],
      ['青政办发', '2023', '28'],
    ]);
  });
});

describe('the printed page of a line', () => {
  const pages = [
    { page: '1', line: 1 },
    { page: '2', line: 40 },
    { page: '3' },
    { page: '4', line: 90 },
  ] as never;
  it.each([
    [1, '1'],
    [39, '1'],
    [40, '2'],
    [89, '2'],
    [90, '4'],
    [500, '4'],
  ])('line %d: %s', (line, page) => expect(printedPageOf(pages, line)).toBe(page));
  it('is not known before the first, or where there are none', () => {
    expect(printedPageOf([{ page: '2', line: 40 }] as never, 39)).toBeNull();
    expect(printedPageOf([] as never, 1)).toBeNull();
    expect(printedPageOf(undefined, 1)).toBeNull();
  });
});

describe('text in markup', () => {
  it('is escaped, each character that means something', () => {
    expect(escapeMarkup(`a & b < c > d " e ' f &amp;`)).toBe(
      "a &amp; b &lt; c &gt; d &quot; e ' f &amp;amp;",
    );
  });
});

describe('a kind of damage', () => {
  it('has a name of its own', () => {
    expect(Object.keys(damageName).sort()).toEqual([...damageKinds].sort());
    expect(new Set(Object.values(damageName)).size).toBe(damageKinds.length);
  });
});

describe('what things are called', () => {
  it('an issue', () => {
    expect(issueName({ year: 2023, number: 6 } as never)).toBe('2023年第6期');
    expect(issueName({ year: 2023 } as never)).toBe('2023年');
    expect(totalName({ totalNumber: 45 } as never)).toBe('总第45期');
    expect(totalName({} as never)).toBe('');
  });
  it('a document', () => {
    const title = '青川市人民政府关于印发《某方案》的通知';
    expect(documentName({ frontMatter: { title, docNumber: '青政发〔2023〕1号' } } as never)).toBe(
      '青政发〔2023〕1号',
    );
    expect(documentName({ frontMatter: { title } } as never)).toBe(title);
  });
  it.each([
    ['青川市人民政府关于印发《某方案》的通知', '某方案'],
    ['青川市人民政府关于印发某方案的通知', '某方案'],
    ['关于公布某名单的公告', '某名单'],
    ['关于某事的批复', '某事'],
    ['关于某事的意见', '某事'],
    ['关于转发某规划的函', '某规划'],
    ['关于下发某表的通报', '某表'],
    ['关于发布某通告的决定', '某通告'],
    ['关于禁止某事的通告', '禁止某事'],
    ['某某办法', '某某办法'],
    ['关于某事的说明', '关于某事的说明'],
    ['关于某事的通知（第二次）', '关于某事的通知（第二次）'],
  ])('the subject of %s is %s', (title, subject) => expect(subjectOf(title)).toBe(subject));
  it.each([
    ['二(六)', '第二条第（六）项'],
    ['2.1.2-p1', '第2.1.2条第1段'],
    ['附件-r1', '附件第1行'],
    ['附件1-二(3)', '附件1第二条第（3）项'],
    ['第六条', '第六条'],
    ['六', '第六条'],
    ['p3', '第3段'],
    ['1(1)(2)', '第1条第（1）项第（2）项'],
    ['(一)', '第（一）项'],
    ['附件10-r12', '附件10第12行'],
  ])('the clause %s is cited as %s', (anchor, words) => {
    expect(clauseCitation(anchor)).toBe(words);
  });
  it('the clause of the number is the number', () => expect(clauseName('文号')).toBe('发文字号'));
});
