/** Places, contents, comparisons, names, dates: the limits and rows of each rule that its own test does not come to. Invented names. */
import { describe, expect, it } from 'vitest';
import { nearestAnchor } from '../../../src/domain/anchors.ts';
import { parseHanNumber, toIso } from '../../../src/domain/chinese.ts';
import { chineseDuration } from '../../../src/domain/chineseDate.ts';
import { comparePairs } from '../../../src/domain/compare.ts';
import { csvText } from '../../../src/domain/csv.ts';
import {
  entriesFill,
  entryReadings,
  isComposedHead,
  isRunningHead,
  recurs,
  splitContentsEntry,
} from '../../../src/domain/furniture.ts';
import { parseInterval } from '../../../src/domain/interval.ts';
import { clauseCitation } from '../../../src/domain/names.ts';
import { assignAnchors, leadingNumber } from '../../../src/domain/numbering.ts';
import { buildPlaces, type Meant, placesData } from '../../../src/domain/places.ts';
import { PlacesFile } from '../../../src/domain/placesFile.ts';
import { bareDays, datedThroughout, recordKindOfTitle } from '../../../src/domain/recordKind.ts';
import {
  agencyPath,
  auditPath,
  calculatorPath,
  clausePath,
  comparePath,
  correctionsPath,
  documentPath,
  issuePath,
  linksPath,
  sourcePath,
} from '../../../src/domain/routes.ts';

describe('addresses of pages', () => {
  it('are these, which others have linked to', () => {
    expect([
      issuePath('2024-01'),
      documentPath('d'),
      sourcePath('d'),
      linksPath('d'),
      correctionsPath('2024-01'),
      calculatorPath('c'),
      auditPath('c'),
      agencyPath('a'),
      clausePath('d', '二(四)'),
      comparePath('d', 'e'),
    ]).toEqual([
      '/issues/2024-01/',
      '/documents/d/',
      '/documents/d/source/',
      '/documents/d/links/',
      '/corrections/2024-01/',
      '/calculators/c/',
      '/calculators/c/audit/',
      '/agencies/a/',
      '/documents/d/#二(四)',
      '/compare/?a=d&b=e',
    ]);
  });
});

describe('a list of places', () => {
  const brief = (m: Meant): string =>
    m.kind === 'township'
      ? `${m.county}/${m.name}+${m.rest} ${m.by}`
      : m.kind === 'ambiguous'
        ? `? ${m.places.join(' ')}`
        : m.kind === 'elsewhere'
          ? `! ${m.city} ${m.name}`
          : m.kind === 'unknown'
            ? `- ${m.name}`
            : m.kind === 'zone'
              ? `zone ${m.name}+${m.rest} (${m.within.join()})`
              : m.kind === 'county'
                ? `${m.name}+${m.rest} ${m.by}`
                : m.name;
  const list = () =>
    buildPlaces({
      city: { name: '云泽市', short: ['云泽'], in: ['南原省', '南原'] },
      counties: [
        { name: '甲新县', short: ['甲新'], whole: true, townships: ['河口镇', '新民街道'] },
        { name: '甲新城区', short: ['甲新城'], townships: ['东山镇'] },
        {
          name: '云泽经济技术开发区',
          short: ['开发区'],
          zone: true,
          within: ['甲新县'],
          townships: ['新园街道'],
        },
      ],
      elsewhere: [
        { name: '丙县', former: ['老丙县'], city: '海原市' },
        { name: '北新区', short: ['新区'], city: '海原市' },
        { name: '南新区', short: ['新区'], city: '河原市' },
      ],
    });
  it.each([
    ['甲新城区东村', '甲新城区+东村 name'],
    ['甲新城东村', '甲新城区+东村 short'],
    ['甲新县东村', '甲新县+东村 name'],
    ['甲新东村', '甲新县+东村 short'],
    ['云泽甲新城区', '甲新城区+ name'],
    ['南原云泽市甲新县河口镇', '甲新县+河口镇 name'],
    ['开发区', 'zone 云泽经济技术开发区+ (甲新县)'],
    ['开发区东村', 'zone 云泽经济技术开发区+东村 (甲新县)'],
    ['新区某路', '- 新区某路'],
    ['老丙县', '! 海原市 丙县'],
    ['老丙县东村', '! 海原市 丙县'],
    ['河口镇', '甲新县/河口镇+ name'],
    ['新民街道办事处', '甲新县/新民街道+ short'],
    ['某江市某水县', '! 某江市 某水县'],
    ['北原省云泽市甲县', '- 北原省云泽市甲县'],
    ['南原省某江市某水县', '! 某江市 某水县'],
    ['北原自治区某河盟某水旗', '! 某河盟 某水旗'],
    ['某河自治州某水县', '! 某河自治州 某水县'],
    ['某河地区某水县', '! 某河地区 某水县'],
    ['云泽市某县', '- 云泽市某县'],
    ['甲新县（城关）', '甲新县+ name'],
  ])('in the column of counties: %s is %s', (words, expected) =>
    expect(brief(list().county(words))).toBe(expected),
  );
  it.each([
    ['甲新县东山镇', '甲新县+东山镇 name'],
    ['甲新县河口镇', '甲新县/河口镇+ name'],
    ['开发区新园街道', '云泽经济技术开发区/新园街道+ name'],
    ['开发区东村', 'zone 云泽经济技术开发区+东村 (甲新县)'],
    ['河口镇东村', '甲新县/河口镇+东村 name'],
    ['老丙县', '! 海原市 丙县'],
    ['甲新', '甲新县+ short'],
    ['云泽市', '云泽市'],
  ])('in the column of townships: %s is %s', (words, expected) =>
    expect(brief(list().township(words))).toBe(expected),
  );
  it('takes a county without its level only before a township of it', () => {
    const other = buildPlaces({
      city: { name: '云泽市' },
      counties: [
        { name: '泽河县', townships: ['泽河镇'] },
        { name: '乙县', townships: ['桥镇'] },
      ],
    });
    expect(brief(other.county('泽河泽河镇'))).toBe('泽河县+泽河镇 stem');
    expect(brief(other.county('泽河桥镇'))).toBe('- 泽河桥镇');
    expect(brief(other.county('泽河某处'))).toBe('- 泽河某处');
  });
  it('knows of which county it has every township', () => {
    expect(['甲新县', '甲新城区', '某县'].map((c) => list().isWhole(c))).toEqual([
      true,
      false,
      false,
    ]);
  });
  const county = { name: '甲县', basis: '试', townshipsBasis: '试', townships: ['乙镇'] };
  const file = {
    city: { name: '云泽市', basis: '试' },
    counties: [county],
  };
  it('gives a page the names, and nothing of what they rest on', () => {
    expect(
      placesData(
        PlacesFile.parse({
          city: { name: '云泽市', former: ['泽州'], in: ['南原省'], basis: '试' },
          counties: [
            {
              ...county,
              short: ['甲甲'],
              whole: true,
              townships: ['乙镇', { name: '丙镇', basis: '试' }, { name: '丁镇', short: ['丁丁'] }],
            },
            { name: '戊区', zone: true, within: ['甲县'], basis: '试' },
          ],
          elsewhere: [{ name: '己县', city: '庚市', basis: '试' }],
          review: true,
        }),
      ),
    ).toEqual({
      city: { name: '云泽市', former: ['泽州'], in: ['南原省'] },
      counties: [
        {
          name: '甲县',
          short: ['甲甲'],
          whole: true,
          townships: ['乙镇', '丙镇', { name: '丁镇', short: ['丁丁'] }],
        },
        { name: '戊区', zone: true, within: ['甲县'], townships: [] },
      ],
      elsewhere: [{ name: '己县', city: '庚市' }],
    });
    expect(placesData({ city: { name: '云泽市' }, counties: [] })).toEqual({
      city: { name: '云泽市' },
      counties: [],
      elsewhere: [],
    });
  });
  const faults = (more: object): string[] =>
    PlacesFile.safeParse({ ...file, ...more }).error?.issues.map((i) => i.path.join('.')) ?? [];
  it.each<[string, object, string[]]>([
    ['whole', {}, []],
    ['a county twice', { counties: [county, county] }, ['counties.1.name']],
    [
      'a place of another city twice, and one that is a county here',
      {
        elsewhere: ['甲县', '丁县', '丁县'].map((name) => ({ name, city: '庚市', basis: '试' })),
      },
      ['elsewhere.0.name', 'elsewhere.2.name'],
    ],
    [
      'a township twice, in words and with names of its own',
      { counties: [{ ...county, townships: ['乙镇', { name: '乙镇' }, '乙镇'] }] },
      ['counties.0.townships.1', 'counties.0.townships.2'],
    ],
    [
      'townships that rest on nothing',
      {
        counties: [
          {
            name: '甲县',
            basis: '试',
            townships: ['乙镇', { name: '丙镇' }, { name: '丁镇', basis: '试' }],
          },
        ],
      },
      ['counties.0.townships.0', 'counties.0.townships.1'],
    ],
    ['a name of one character', { counties: [{ ...county, name: '甲' }] }, ['counties.0.name']],
    ['no county', { counties: [] }, ['counties']],
    ['an empty list of names', { counties: [{ ...county, short: [] }] }, ['counties.0.short']],
  ])('%s', (_, more, expected) => expect(faults(more)).toEqual(expected));
});

describe('a running head', () => {
  const issue = {
    title: '云山市人民政府公报',
    year: 2024,
    number: 3,
    contents: [
      { section: '市政府文件' },
      { section: '要闻' },
      { section: '专刊2023' },
      { section: '◆动态◆' },
      { title: '关于印发河道治理方案的说明（附水库调度办法）' },
      { title: '云山市人民政府大事记（2024年1月至2月）' },
      { title: '某办公厅关于城市更新规划（草案）' },
    ],
  } as never;
  it.each([
    '市政府文件总第145号',
    '市政府文件（总第145期）',
    '市政府文件 2024.3',
    '市政府文件2024年第3期',
    '市政府文件（2024年第12期）',
    '市政府文件2024年3月',
    '市政府文件—2024/12—12—',
    '市政府文件 2024·3 · 12 ·',
    '市政府文件第3期',
    '市政府文件2024年第3期12',
    '12|市政府文件',
    '—12—市政府文件',
    '【市政府文件】',
    '◆◆市政府文件★★',
    '动态',
    '要闻 12',
    '专刊2023',
    '河道治理方案',
    '关于印发河道治理方案',
    '城市更新规划',
    '市政府大事记',
    '人民政府大事记',
    '云山市大事记',
  ])('%s', (text) => expect(isRunningHead(text, issue)).toBe(true));
  it.each([
    '市政府文',
    '河道治理方',
    '水库调度办法',
    '印发河道治理',
    '市政【府】文件',
    '大事',
    '方案的说',
    '山云市大事记',
    '云山市人民政府大事记汇编',
  ])('is not %s', (text) => expect(isRunningHead(text, issue)).toBe(false));
  it.each(
    '通知 通告 公告 决定 意见 批复 通报 报告 规定 办法 条例 方案 预案 细则 规则 计划 规划 纲要 要点 措施'.split(
      ' ',
    ),
  )('may be the name of a paper within a title, which ends with %s', (word) => {
    const contents = [{ title: `关于印发河道治理${word}的函` }];
    const said = (text: string) => isRunningHead(text, { title: '云山公报', contents } as never);
    expect(said(`河道治理${word}`)).toBe(true);
    expect(said('印发河道治理')).toBe(false);
  });
  it.each([
    ['云山市人民政府公报', true],
    ['云山市人民政府公报（总第145期）', true],
    ['云山市人民政府公报总145号', true],
    ['2024年1月15日 云山市人民政府公报', true],
    ['云山市人民政府公报 二〇二四年第三期', true],
    ['云山市人民政府公报 2024年第十二期', true],
    ['云山市人民政府公报 第12期', true],
    ['云山市人民政府公报 第十二号', true],
    ['第1234页 云山市人民政府公报', true],
    ['云山市人民政府公报 2024-12', true],
    ['云山市人民政府公报 市政府文件', true],
    ['云山市人民政府公报 政府文件', true],
    ['云山市人民政府公报 文件', false],
    ['云山市人民政府公报 要闻', true],
    ['云山市人民政府公报 第甲期', false],
    ['云山市人民政府公报 通知', false],
    ['青河市人民政府公报', false],
  ])('with the name of the gazette: %s: %s', (text, expected) =>
    expect(isComposedHead(text, issue)).toBe(expected),
  );
  it('has a name of four characters or more', () => {
    expect(isComposedHead('云山公报 12', { title: '云山公报', contents: [] } as never)).toBe(true);
    expect(isComposedHead('云公报 12', { title: '云公报', contents: [] } as never)).toBe(false);
  });
  it('recurs with a number at its end, and not with one in its midst', () => {
    expect(recurs('云山公报12', '云山公报')).toBe(true);
    expect(recurs('云山12公报', '云山公报')).toBe(false);
  });
});

describe('an entry of contents', () => {
  const readings = (...texts: string[]): string[] =>
    entryReadings(texts).map(({ title, page }) => `${title}|${page ?? ''}`);
  it.each([
    '1.',
    '1．',
    '12、',
    '1)',
    '1）',
    '12 、',
    '（1）',
    '(12)',
    '一、',
    '十二、',
    '一百二十、',
    '（三）',
    '①',
    '⑴',
    '⒈',
    '㈠',
    '●',
    '• ',
    '※',
    ' ● ',
    '> ',
    '－',
  ])('is read without its ordinal or bullet: %s', (mark) => {
    expect(readings(`${mark}关于甲的通知……5`)).toContain('关于甲的通知|5');
  });
  it('is read without the name of the section before it', () => {
    expect(readings('纪事：十月纪事 12')).toContain('十月纪事|12');
    expect(readings('政策解读: 十月纪事 12')).toContain('十月纪事|12');
    expect(readings('纪：十月纪事 12')).not.toContain('十月纪事|12');
    expect(readings('一二三四五六七八九十一：十月纪事')).not.toContain('十月纪事|');
  });
  it('is read without the number of its document, which stands before it', () => {
    expect(readings('青政发〔2023〕12号关于防汛的通知 3')).toContain('关于防汛的通知|3');
    expect(readings('A青政发〔2023〕12号关于防汛的通知 3')).not.toContain('关于防汛的通知|3');
    expect(readings('第一百零二号关于防汛的通知')).toEqual(
      expect.not.arrayContaining(['关于防汛的通知|']),
    );
    expect(readings('第一百二号关于防汛的通知')).toContain('关于防汛的通知|');
    expect(readings('第甲号关于防汛的通知')).not.toContain('关于防汛的通知|');
  });
  it('has its page first, unless that is its ordinal or a quantity', () => {
    expect(readings('8 关于今年工作')).toContain('关于今年工作|8');
    expect(readings('8……大事汇编')).toContain('大事汇编|8');
    expect(readings('（8）大事汇编')).toContain('大事汇编|8');
    expect(readings('第8页 大事汇编')).toContain('大事汇编|8');
    expect(readings('8. 大事汇编')).toContain('大事汇编|8');
    expect(readings('8．8月份大事记')).not.toContain('8月份大事记|8');
    expect(readings('8 ．8月份大事记')).not.toContain('8月份大事记|8');
    expect(readings('8、大事汇编')).not.toContain('大事汇编|8');
    for (const unit of '年月日个项条届号')
      expect(readings(`8${unit}大事`), unit).not.toContain(`${unit}大事|8`);
  });
  it('may have its page in words', () => {
    expect(readings('甲乙大事 第十页')).toContain('甲乙大事|10');
    expect(readings('甲乙大事……第一百二十三页')).toContain('甲乙大事|123');
    expect(readings('甲乙大事第甲页')).not.toContain('甲乙大事|');
    expect(readings('甲乙大事 （七）')).toContain('甲乙大事|');
    expect(readings('甲乙大事【一百二〇】')).toContain('甲乙大事|');
    expect(readings('甲乙（七）')).not.toContain('甲乙|');
  });
  it.each<[string, string, number | undefined]>([
    ['关于甲的通知……（12）', '关于甲的通知', 12],
    ['关于甲的通知［12］', '关于甲的通知', 12],
    ['关于甲的通知 [ 12 ]', '关于甲的通知', 12],
    ['关于甲的通知/12', '关于甲的通知', 12],
    ['甲·乙……12', '甲·乙', 12],
    ['甲·乙 12', '甲·乙', 12],
    ['《甲》12', '《甲》', 12],
    ['（甲）12', '（甲）', 12],
    ['甲abc12', '甲abc12', undefined],
    ['（1）abc12', '（1）abc12', undefined],
    ['甲·1abc12', '甲·1abc12', undefined],
    ['甲12345', '甲12345', undefined],
    ['第12', '第12', undefined],
    ['2024年12', '2024年12', undefined],
  ])('with its page last: %s', (text, title, page) =>
    expect(splitContentsEntry([text])).toEqual({ title, page }),
  );
  it.each<[string, string, number | undefined, boolean]>([
    ['纪事：十月纪事12', '十月纪事', 12, true],
    ['纪：十月纪事12', '十月纪事', 12, false],
    ['纪事某十月纪事12', '十月纪事', 12, false],
    ['大事记第十页', '大事记', undefined, true],
    ['大事记第一百二〇頁', '大事记', undefined, true],
    ['大事记第十项', '大事记', undefined, false],
    ['大事记第十', '大事记', undefined, false],
    ['一、大事记12', '大事记', 12, true],
    ['十二、大事记12', '大事记', 12, true],
    ['（三）大事记12', '大事记', 12, true],
    ['(十三)大事记12', '大事记', 12, true],
    ['（三百）大事记12', '大事记', 12, false],
    ['大事记p12', '大事记', 12, true],
    ['大事记P.12', '大事记', 12, true],
    ['大事记q12', '大事记', 12, false],
    ['大事记第12页', '大事记', 12, true],
    ['大事记……12', '大事记', 12, true],
    ['199大事记12', '大事记', 12, true],
    ['200大事记12', '大事记', 12, false],
  ])('fills its line: %s: %s', (printed, title, page, expected) =>
    expect(entriesFill(printed, [{ title, page }])).toBe(expected),
  );
});

describe('two documents side by side', () => {
  const told = (a: [string, string][], b: [string, string][]): string[] => {
    const list = (rows: [string, string][]) => rows.map(([label, text]) => ({ label, text }));
    return comparePairs(list(a), list(b)).map(
      ({ kind, a: x, b: y }) => `${kind} ${x?.label ?? '·'}→${y?.label ?? '·'}`,
    );
  };
  it.each([
    '附件',
    '附件12',
    '第一百二十三条',
    '第12章',
    '第三节 ',
    '十二、',
    '（十二）',
    '(12) ',
    '12',
    '1.12.3',
    '12.',
    '1．',
    '12、 ',
  ])('are compared without the number before the words: %s', (number) => {
    expect(told([['1', `${number}甲`]], [['2', '甲']])).toEqual(['changed 1→2']);
    // Only where the words begin with it.
    expect(told([['1', `乙${number}甲`]], [['2', '甲']])).toEqual(['removed 1→·', 'added ·→2']);
  });
  it.each(['乙、', '第甲条', '（甲）', '第三项', '附'])('but with other words: %s', (words) =>
    expect(told([['1', `${words}甲`]], [['2', '甲']])).toEqual(['removed 1→·', 'added ·→2']),
  );
  it('keep clauses of one number together, and not paragraphs that are only counted', () => {
    const pairs = (label: string, next: string): string[] =>
      told(
        [[label, '子丑寅卯辰巳']],
        [
          [label, '子丑寅午未申'],
          [next, '子丑寅卯辰酉'],
        ],
      );
    // Two pairs of characters of five, and four of five: 0.4 and 0.8.
    for (const label of ['二', '1.5', '第六条', '二(四)', 'p', 'sp1'])
      expect(pairs(label, '三'), label).toEqual([`changed ${label}→${label}`, 'added ·→三']);
    for (const label of ['p1', 'r12', '二-p1', '附件-r3'])
      expect(pairs(label, '三'), label).toEqual([`added ·→${label}`, `changed ${label}→三`]);
  });
  it('tell one of two equal clauses that is gone', () => {
    expect(
      told(
        [
          ['1', '甲乙丙丁'],
          ['2', '甲乙丙丁'],
        ],
        [['1', '甲乙丙丁']],
      ),
    ).toEqual(['same 1→1', 'removed 2→·']);
  });
});

describe('anchors', () => {
  const of = (...blocks: (string | [string, string])[]) =>
    assignAnchors(
      blocks.map((b) =>
        typeof b === 'string' ? { role: 'block', text: b } : { role: b[0], text: b[1] },
      ) as never,
    );
  const names = (...blocks: Parameters<typeof of>) => of(...blocks).map(({ anchor }) => anchor);
  it('of a second claimant stand under its part, then are counted', () => {
    expect(names('一、甲', '一、乙', ['part', '正文'], '一、丙', '一、丁')).toEqual([
      '一',
      '一~2',
      '正文',
      '正文-一',
      '正文-一~2',
    ]);
    expect(names(['part', '附件1'], '一、甲', '一、乙')).toEqual([
      '附件1',
      '附件1-一',
      '附件1-一~2',
    ]);
  });
  it('of a heading without a number are its first twenty-four characters', () => {
    expect(names(['heading', '甲'.repeat(25)])).toEqual(['甲'.repeat(24)]);
    expect(names('一、甲', ['heading', '小标题'], '文字', '（一）乙')).toEqual([
      '一',
      '一-小标题',
      '一-小标题-p1',
      '一-小标题(一)',
    ]);
  });
  it('say of a section its level and what it stands in', () => {
    const said = (...blocks: Parameters<typeof of>) =>
      of(...blocks).map((a) => `${a.anchor} ${a.level} ${a.section ?? '-'}`);
    expect(
      said('一、甲', ['heading', '小标题'], '二、乙', '（一）丙', ['heading', '另题'], '三、丁'),
    ).toEqual(['一 1 -', '一-小标题 2 一', '二 1 -', '二(一) 2 二', '二-另题 2 二', '三 1 -']);
    expect(said('1.子', ['heading', '题'], '2.丑', '（一）寅')).toEqual([
      '1 1 -',
      '题 1 -',
      '2 2 题',
      '题(一) 2 题',
    ]);
  });
  it('of books, chapters, articles, decimals and 一、 stand alone, of others under their parents', () => {
    expect(
      names(
        '第一编 甲',
        '第一章 乙',
        '第一节 丙',
        '第一条 丁',
        '（一）戊',
        '1.己',
        '（1）庚',
        '①辛',
      ),
    ).toEqual([
      '第一编',
      '第一章',
      '第一章第一节',
      '第一条',
      '第一条(一)',
      '第一条(一)-1',
      '第一条(一)-1(1)',
      '第一条(一)-1(1)-①',
    ]);
    expect(names(['heading', '总则'], '1.1 甲乙', ['heading', '二题'], '一、甲')).toEqual([
      '总则',
      '1.1',
      '总则-二题',
      '一',
    ]);
  });
  it('of 1. run on through a part only where they never go back', () => {
    expect(names('一、甲', '2.子', '二、乙', '1.丑')).toEqual(['一', '一-2', '二', '二-1']);
    expect(names('一、甲', '1.子', '二、乙', '1.丑')).toEqual(['一', '一-1', '二', '二-1']);
    expect(names('一、甲', '1.子', '二、乙')).toEqual(['一', '一-1', '二']);
    expect(names('一、甲', '1.子', '二、乙', '3.丑')).toEqual(['一', '1', '二', '3']);
    // Rows are no items.
    expect(names('一、甲', '2.子', ['row', '1.丑'], '二、乙', '3.寅').at(-1)).toBe('3');
  });
  it('are found from an address that was encoded twice, and not three times', () => {
    const ids = new Set(['二(四)', '二', '1.5', '1.5.9', '二(四)-p1', '二(四)(3)']);
    const near = (fragment: string) => {
      const found = nearestAnchor(fragment, ids);
      return found && `${found.anchor} ${found.exact}`;
    };
    const encoded = [1, 2, 3].map((n) => {
      let text = '二';
      for (let i = 0; i < n; i += 1) text = encodeURIComponent(text);
      return text;
    });
    expect(encoded.map(near)).toEqual(['二 true', '二 true', undefined]);
    expect(near('1.5.99')).toBe('1.5 false');
    expect(near('二(四)-p12')).toBe('二(四) false');
    expect(near('二(四)(32)')).toBe('二(四) false');
    expect(near('二(四)(32')).toBe('二(四) false');
    expect(near('二三')).toBe('二 false');
    expect(near('三')).toBeUndefined();
  });
});

describe('numbers and days', () => {
  it('are none where a numeral says nothing', () => {
    expect(leadingNumber('十十、内容')).toBeUndefined();
    expect(leadingNumber('（百百）内容')).toBeUndefined();
    expect([parseHanNumber('零'), parseHanNumber('〇'), parseHanNumber('两')]).toEqual([0, 0, 2]);
  });
  it.each<[number | undefined, number | undefined, number | undefined, string | undefined]>([
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 29, undefined],
    [2023, 4, 31, undefined],
    [2023, 13, 1, undefined],
    [2023, 0, 1, undefined],
    [2023, 1, 0, undefined],
    [2023, 12, 31, '2023-12-31'],
    [undefined, 1, 1, undefined],
    [2023, undefined, 1, undefined],
    [2023, 1, undefined, undefined],
    [99, 1, 1, undefined],
  ])('%s-%s-%s is %s', (year, month, day, iso) => expect(toIso(year, month, day)).toBe(iso));
  it.each([
    ['P10.25M', '10.25个月'],
    ['P10.25W', '10.25周'],
    ['P10.25D', '10.25日'],
    ['PT10.25S', '10.25秒'],
    ['P10.25Y', '10.25年'],
    ['PX3D', 'PX3D'],
    ['3D', '3日'],
  ])('%s lasts %s', (iso, words) => expect(chineseDuration(iso)).toBe(words));
  it('have bounds of several figures', () => {
    expect(parseInterval('(10.25,120.75]')).toEqual({
      low: 10.25,
      lowClosed: false,
      high: 120.75,
      highClosed: true,
    });
  });
});

describe('a cell of a table for spreadsheets', () => {
  it('is a number where it is one, and no formula', () => {
    expect(csvText(['a'], [[-5], [true], ['-5'], ['=1'], [' ＋1'], ['甲-']])).toBe(
      "\uFEFFa\r\n-5\r\ntrue\r\n'-5\r\n'=1\r\n' ＋1\r\n甲-\r\n",
    );
  });
});

describe('a citation', () => {
  it.each([
    ['二(六)', '第二条第（六）项'],
    ['1.5-r12', '第1.5条第12行'],
    ['二甲', '二甲'],
    ['甲二', '甲二'],
    ['补r1', '补r1'],
    ['r1补', 'r1补'],
    ['(三)', '第（三）项'],
  ])('%s is %s', (anchor, words) => expect(clauseCitation(anchor)).toBe(words));
});

describe('records by a title', () => {
  it.each([
    ['关于张某等人职务调整的通知', 'appointments'],
    ['关于张某同志工作岗位变动安排的函', 'appointments'],
    ['关于张某同志的职务任用公告', 'appointments'],
    ['关于同意张某辞职请求的决定', 'appointments'],
    ['关于批准张某辞去副市长职务申请的批复', undefined],
    ['关于接受张某辞职的公告', 'appointments'],
    ['关于张某辞去委员职务', 'appointments'],
    ['人事任用', 'appointments'],
    ['人事变动情况', undefined],
    ['人事调整', 'appointments'],
    ['关于聘任某某的通知书', undefined],
    ['关于免去张某局长职务的通知书', undefined],
    ['罢免张某代表职务的决定', 'appointments'],
    ['青政任免〔2023〕第4号', 'appointments'],
    ['青政人任〔2023〕4号', 'appointments'],
    ['青政任〔2023〕12345号', undefined],
    ['青政任〔2023〕4号文', undefined],
    ['青任〔23〕4号', undefined],
    ['干部任免办法（试行稿）', undefined],
    ['任免工作办法解读', 'appointments'],
    ['任免条例的决定', undefined],
    ['大　事', 'chronicle'],
    ['大事情', undefined],
    ['市情要事', 'chronicle'],
    ['六月要闻集锦', 'chronicle'],
    ['六月大事回眸', 'chronicle'],
    ['六月大事撷要（一）', 'chronicle'],
    ['公务活动', 'chronicle'],
    ['政务活动方案', undefined],
    ['大事概', 'chronicle'],
    ['要闻简讯', 'chronicle'],
    ['大事记的通知', undefined],
    ['大事记公告', undefined],
    ['大事年表', 'chronicle'],
  ])('%s: %s', (title, kind) => expect(recordKindOfTitle(title)).toBe(kind));
  const dated = (text: string): boolean => datedThroughout(Array(4).fill(text));
  it.each([
    ['12月1日，某事。', true],
    ['十二月一日，某事。', true],
    ['6月1日 — 12日某事。', true],
    ['6月1日至12月12日某事。', true],
    ['6月1 — 12日某事。', true],
    ['6月1——12日某事。', true],
    ['6月初某事。', true],
    ['6月中旬：某事。', true],
    ['6月1日止某事。', false],
    ['6月1日之前某事。', false],
    ['6月1日发布某事。', false],
    ['6月1日施行。', false],
    ['6月1日以后某事。', false],
    ['6月1—某事。', false],
    ['*6月1日、2日某事。', true],
    ['# 6月1日，某事。', false],
  ])('a paragraph: %s: %s', (text, expected) => expect(dated(text)).toBe(expected));
  const days = (month: string, one: string): boolean =>
    bareDays([month, one, '14　乙市长调研。', '15　丙赛举行。', '22　丁会召开。']);
  it.each([
    ['七月', '3　甲会召开。', true],
    ['【2024年7月】', '3　甲会召开。', true],
    ['12月份', '3　甲会召开。', true],
    ['十二月', '3　甲会召开。', true],
    ['2024年', '3　甲会召开。', false],
    ['某七月', '3　甲会召开。', false],
    ['七月某', '3　甲会召开。', false],
    ['七月', '3 — 12　甲会召开。', true],
    ['七月', '3—12甲会召开。', true],
    ['七月', '3—5甲会召开。', true],
    ['七月', '3《甲》发布。', true],
    ['七月', '3   甲会召开。', true],
    ['七月', '3甲会召开。', false],
    ['七月', '3. 甲会召开。', false],
    ['七月', '0　甲会召开。', false],
    ['七月', '15　甲会召开。', false],
  ])('lines under %s: %s: %s', (month, one, expected) => expect(days(month, one)).toBe(expected));
});
