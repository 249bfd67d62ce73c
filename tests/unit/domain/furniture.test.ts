/** Furniture of printed pages and entries of contents, line by line. Invented names. */
import { describe, expect, it } from 'vitest';
import {
  entriesFill,
  entryReadings,
  isComposedHead,
  isContentsHeading,
  isRunningHead,
  pageNumber,
  recurringKey,
  recurs,
  romanises,
  splitContentsEntry,
} from '../../../src/domain/furniture.ts';

describe('a page number', () => {
  it.each([
    ['12', 12, 'n'],
    ['-12-', 12, '-n-'],
    ['— 12 —', 12, '—n—'],
    ['第12页', 12, '第n页'],
    ['第 12 页 共 60 页', 12, '第n页共n页'],
    ['12/60', 12, 'n/n'],
    ['·12·', 12, '·n·'],
    ['１２', 12, 'n'],
  ])('%s', (text, page, form) => expect(pageNumber(text)).toEqual({ page, form }));
  it.each(['〔1985〕', '2023', '12个', '第12条', '12345', '一二', '', '1 2'])(
    'is not %s',
    (text) => {
      expect(pageNumber(text)).toBeUndefined();
    },
  );
});

describe('a line that comes again', () => {
  it.each([
    ['云山市人民政府公报 12', '云山市人民政府公报 14', true],
    ['12 云山市人民政府公报', '云山市人民政府公报', true],
    ['·12· 公报', '·14· 公报', true],
    ['云山市人民政府公报', '青河市人民政府公报', false],
    ['12', '13', true],
    ['一 12', '二 12', false],
    ['附 1', '附', false],
  ])('%s and %s: %s', (a, b, expected) => expect(recurs(a, b)).toBe(expected));
  it('is compared without its numbers and the marks round them', () => {
    expect(recurringKey('— 12 — 云山公报 （3）')).toBe('#云山公报#');
  });
});

describe('a spelling in Latin letters', () => {
  it.each([
    ['YUNSHANSHI RENMIN ZHENGFU GONGBAO', '云山市人民政府公报', true],
    ['ZHENGFU GONGBAO', '云山市人民政府公报', true],
    ['Dashiji', '大事记', true],
    ['GONGBAO', '公报', false],
    ['Abc', '大事记', false],
    ['SOMETHING ELSE', '云山市人民政府公报', false],
    ['DASHIJI 2', '大事记', false],
  ])('%s of %s: %s', (latin, chinese, expected) => {
    expect(romanises(latin, chinese)).toBe(expected);
  });
});

describe('a running head', () => {
  const issue = {
    title: '云山市人民政府公报',
    year: 2024,
    number: 3,
    contents: [
      { section: '市政府文件', page: 1 },
      { title: '云山市人民政府关于印发河道治理方案的通知（云政发〔2024〕1号）', page: 2 },
      { title: '云山市人民政府大事记（2024年1月至2月）', page: 30 },
    ],
  } as never;
  it.each([
    '云山市人民政府公报',
    '云山市人民政府公报2024年第3期',
    '云山市人民政府公报 2024·3',
    '云山市人民政府公报（总第45期）',
    '12 云山市人民政府公报',
    '云山市人民政府公报 12',
    '【市政府文件】',
    '市政府文件 2024年第3期 - 12 -',
    '市政府大事记',
    '大事记',
    '河道治理方案的通知',
    '雲山市人民政府公報',
  ])('%s', (text) => expect(isRunningHead(text, issue)).toBe(true));
  it.each([
    '12',
    '2024年第3期',
    '青河市人民政府公报',
    '河道治理',
    '通知',
    '市政府公告',
    '政府大事',
  ])('is not %s', (text) => expect(isRunningHead(text, issue)).toBe(false));
});

describe('the heading of contents', () => {
  it.each(['目录', '目　次', '本期目录', 'CONTENTS', '目录 CONTENTS', '【要目】', '目錄', '总目'])(
    '%s',
    (text) => expect(isContentsHeading(text)).toBe(true),
  );
  it.each(['目标', '目', '目录清单', '本期', '内容', '公开目录管理办法'])('is not %s', (text) => {
    expect(isContentsHeading(text)).toBe(false);
  });
});

describe('an entry of the contents', () => {
  it.each<[string[], string, number | undefined]>([
    [['关于甲的通知……12'], '关于甲的通知', 12],
    [['关于甲的通知（12）'], '关于甲的通知', 12],
    [['关于甲的通知 / 12'], '关于甲的通知', 12],
    [['关于甲', '的通知 12'], '关于甲的通知', 12],
    [['关于甲的通知12'], '关于甲的通知', 12],
    [['规划至2025'], '规划至', 2025],
    [['关于2025年计划'], '关于2025年计划', undefined],
    [['关于甲的通知'], '关于甲的通知', undefined],
    [['大事记（2024年'], '大事记（2024年', undefined],
  ])('%j', (texts, title, page) => {
    expect(splitContentsEntry(texts)).toEqual({ title, page });
  });

  const readings = (...texts: string[]): string[] =>
    entryReadings(texts).map(({ title, page }) => `${title}|${page ?? ''}`);
  it('is read with its page last, first or not at all, with its ordinal and without', () => {
    expect(readings('1. 关于甲的通知……12')).toContain('关于甲的通知|12');
    expect(readings('12 关于甲的通知')).toContain('关于甲的通知|12');
    expect(readings('· 关于甲的通知 第12页')).toContain('关于甲的通知|12');
    expect(readings('关于甲的通知 p.12')).toContain('关于甲的通知|12');
    expect(readings('关于甲的通知')).toEqual(['关于甲的通知|']);
    // A year or a day is no page.
    expect(readings('关于2025年')).toEqual(['关于2025年|']);
    expect(readings('3月大事记')).toEqual(['3月大事记|']);
  });
});

describe('the lines of the contents are filled by their entries', () => {
  const entry = (title: string, page?: number) => ({ title, page });
  it.each<[string, ReturnType<typeof entry>[], boolean]>([
    ['一、关于甲的通知……12', [entry('关于甲的通知', 12)], true],
    ['1关于甲的通知12关于乙的通知15', [entry('关于甲的通知', 12), entry('关于乙的通知', 15)], true],
    ['关于甲的通知12', [entry('关于甲的通知', 13)], false],
    ['关于甲的通知（云政发）12', [entry('关于甲的通知', 12)], false],
    ['关于乙的通知12', [entry('关于甲的通知', 12)], false],
    ['关于甲的通知', [entry('关于甲的通知')], true],
    ['关于甲的通知12 13', [entry('关于甲的通知', 12)], true],
    ['关于甲的通知12 13 14', [entry('关于甲的通知', 12)], false],
    ['关于甲的通知12 201', [entry('关于甲的通知', 12)], false],
    // In two columns a title that is broken stands in pieces.
    [
      '关于印发河道关于乙的通知15治理方案的通知12',
      [entry('关于乙的通知', 15), entry('关于印发河道治理方案的通知', 12)],
      true,
    ],
    ['关于12甲的15通知', [entry('关于甲的通知')], false],
  ])('%s', (printed, entries, expected) => {
    expect(entriesFill(printed, entries)).toBe(expected);
  });
});

describe('a title in pieces', () => {
  const groups = [...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋'].flatMap((_, i, all) =>
    i % 3 === 0 ? [all.slice(i, i + 3).join('')] : [],
  );
  const inPieces = (n: number): boolean =>
    entriesFill(groups.slice(0, n).join('·'), [
      { title: groups.slice(0, n).join(''), page: undefined },
    ]);
  it('may have six of three letters each', () => {
    expect(groups).toHaveLength(7);
    expect([2, 5, 6, 7].map(inPieces)).toEqual([true, true, true, false]);
    expect(entriesFill('天地·玄黄·宇宙', [{ title: '天地玄黄宇宙', page: undefined }])).toBe(false);
    // The last may be shorter; each stands behind the one before it.
    expect(entriesFill('天地玄·黄', [{ title: '天地玄黄', page: undefined }])).toBe(true);
    expect(entriesFill('黄宇宙·天地玄', [{ title: '天地玄黄宇宙', page: undefined }])).toBe(false);
  });
});

describe('an entry with the number of its document', () => {
  it.each([
    ['青政发〔2023〕12号 关于防汛工作的通知……3', '关于防汛工作的通知', 3],
    ['青政发〔2023〕第12号关于防汛工作的通知 3', '关于防汛工作的通知', 3],
    ['第十二号 关于防汛工作的公告（5）', '关于防汛工作的公告', 5],
    ['青政发〔2023〕12号 关于防汛工作的通知', '关于防汛工作的通知', undefined],
  ])('%s', (text, title, page) => {
    expect(entryReadings([text]).some((r) => r.title === title && r.page === page)).toBe(true);
  });
  it('keeps it where too little comes after', () => {
    expect(entryReadings(['青政发〔2023〕12号 通知 3']).some((r) => r.title === '通知')).toBe(
      false,
    );
  });
});

describe('the heading of contents, with other words', () => {
  it.each([
    ['目 录', true],
    ['CONTENTS', true],
    ['CONTENT', true],
    ['本期目录', true],
    ['CONTENTS目录', true],
    ['【目次】', true],
    ['要目', true],
    ['总目', true],
    ['目', false],
    ['本期', false],
    ['本期CONTENTS', false],
    ['目录表', false],
    ['某某目录', false],
    ['', false],
  ])('%s: %s', (text, expected) => expect(isContentsHeading(text)).toBe(expected));
});

describe('a page number beside the issue', () => {
  it.each([
    ['2025·2 第3页', 3, '第n页'],
    ['2025.2第3页', 3, '第n页'],
    ['2025年第2期 第3页', 3, '第n页'],
    ['2025年第2期｜第3页', 3, '第n页'],
    ['第3页 2025年第2期', 3, '第n页'],
    ['第3页|2025·2', 3, '第n页'],
    ['2025年第3页', 3, '第n页'],
    ['第3页2025年', 3, '第n页'],
    ['2025·2期第3页', 3, '第n页'],
    ['2025．第12期第1234页', 1234, '第n页'],
    ['第1234页2025·第12期', 1234, '第n页'],
    ['1999·2 第3页', 3, '第n页'],
    ['·4·　　2023．12', 4, '第n页'],
    ['4 | 2023.12', 4, '第n页'],
    ['2023.12  4', 4, '第n页'],
    ['2023年第12期 ·4·', 4, '第n页'],
    ['2023-12期 | 4', 4, '第n页'],
    ['2023/12 — 4 —', 4, '第n页'],
    ['第3页，共60页', 3, '第n页,共n页'],
    ['3 页', 3, 'n页'],
    ['〔 3 〕', 3, '〔n〕'],
    ['【3】', 3, '【n】'],
    ['~3~', 3, '~n~'],
    ['●3●', 3, '●n●'],
    ['第３頁', 3, '第n页'],
  ])('%s', (text, page, form) => expect(pageNumber(text)).toEqual({ page, form }));
  it.each([
    '2025·2 第3页面',
    '甲2025·2第3页',
    '甲第3页2025·2',
    '第3页2025·2甲',
    '第3页1899·2',
    '2025·123第3页',
    '2025·2第12345页',
    '1899·2 第3页',
    '2023．12',
    '2023.12 4',
    '第3页第4页',
    '3 / 4 / 5',
    '1985',
    '【2023】',
    '●●●●●●●●●3●●●●●●●●●',
    'a3',
  ])('is not %s', (text) => expect(pageNumber(text)).toBeUndefined());
});

describe('the name of the gazette put together with the issue', () => {
  const issue = {
    title: '云山市人民政府公报',
    contents: [
      { section: '市政府文件', page: 1 },
      { title: '关于河道治理的通知', page: 2 },
    ],
  } as never;
  it.each([
    '云山市人民政府公报',
    '云山市人民政府公报2024年第3期',
    '云山市人民政府公报（总第45期）',
    '2024年3月5日 云山市人民政府公报',
    '二〇二四年第三期云山市人民政府公报',
    '云山市人民政府公报第三期',
    '云山市人民政府公报 第12页',
    '市政府文件 云山市人民政府公报 12',
    '云山市人民政府公报·市政府文件·2024.3',
    '云山市人民政府公报 河道治理的通知',
    '◎云山市人民政府公报◎',
  ])('%s', (text) => expect(isComposedHead(text, issue)).toBe(true));
  it.each([
    '市政府文件',
    '云山市人民政府',
    '云山市人民政府公报编辑部',
    '云山市人民政府公报 的通知',
    '青河市人民政府公报',
    '云山市人民政府公报关于甲的通知',
  ])('not %s', (text) => expect(isComposedHead(text, issue)).toBe(false));
  it('must be long enough to be one', () => {
    expect(isComposedHead('公报12', { title: '公报', contents: [] } as never)).toBe(false);
    expect(isComposedHead('某市政报12', { title: '某市政报', contents: [] } as never)).toBe(true);
  });
});

describe('more ways to print an entry', () => {
  const readings = (...texts: string[]): string[] =>
    entryReadings(texts).map(({ title, page }) => `${title}|${page ?? ''}`);
  it.each([
    ['关于甲的通知 …… 12', '关于甲的通知|12'],
    ['关于甲的通知·····12', '关于甲的通知|12'],
    ['关于甲的通知——12', '关于甲的通知|12'],
    ['关于甲的通知____12', '关于甲的通知|12'],
    ['关于甲的通知【12】', '关于甲的通知|12'],
    ['关于甲的通知［12］', '关于甲的通知|12'],
    ['关于甲的通知｜12', '关于甲的通知|12'],
    ['关于甲的通知<12>', '关于甲的通知|12'],
    ['关于甲的通知 第 12 页', '关于甲的通知|12'],
    ['关于甲的通知 P12', '关于甲的通知|12'],
    ['12……关于甲的通知', '关于甲的通知|12'],
    ['（12）关于甲的通知', '关于甲的通知|12'],
    ['第12页 关于甲的通知', '关于甲的通知|12'],
    ['一、关于甲的通知 12', '关于甲的通知|12'],
    ['（一）关于甲的通知 12', '关于甲的通知|12'],
    ['①关于甲的通知 12', '关于甲的通知|12'],
    ['● 关于甲的通知 12', '关于甲的通知|12'],
    ['>>关于甲的通知 12', '关于甲的通知|12'],
    ['1、关于甲的通知 12', '关于甲的通知|12'],
    ['(1)关于甲的通知 12', '关于甲的通知|12'],
    ['关于甲的大事（七）', '关于甲的大事|'],
    ['某大事……（十二）', '某大事|'],
  ])('%s', (text, reading) => expect(readings(text)).toContain(reading));
  it.each([
    ['大事（七）', '大事|'],
    ['关于甲的通知第', '关于甲的通知第|'],
  ])('%s as it stands', (text) => expect(readings(text)).toEqual([`${text}|`]));
  it('gives each reading once, and none without a title', () => {
    expect(readings('12')).toEqual(['12|']);
    expect(readings('……')).toEqual([]);
    const all = readings('1. 关于甲的通知……12');
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the end of an entry', () => {
  it.each<[string, string, number | undefined]>([
    ['甲……12', '甲', 12],
    ['甲 - 12', '甲', 12],
    ['甲（12）', '甲', 12],
    ['甲［12］', '甲', 12],
    ['甲/12', '甲', 12],
    ['《甲》12', '《甲》', 12],
    ['（甲）12', '（甲）', 12],
    ['abc12', 'abc12', undefined],
    ['甲第12', '甲第12', undefined],
    ['甲2025年12', '甲2025年12', undefined],
  ])('%s', (text, title, page) => expect(splitContentsEntry([text])).toEqual({ title, page }));
});

describe('more spellings', () => {
  it.each([
    ['DASHIJI', '大事记', true],
    ['dashiji', '大 事 记', true],
    ['GONGBAO', '政府公报', false],
    ['FUGONGBAO', '政府公报', true],
    ['ZHENGFU', '政府', false],
    ['DASHIJI!', '大事记', false],
    ['LÜSEJIANZHU', '绿色建筑', true],
  ])('%s of %s: %s', (latin, chinese, expected) =>
    expect(romanises(latin, chinese)).toBe(expected),
  );
});
