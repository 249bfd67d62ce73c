/** Roles of paragraphs and the facts of a document: each limit from both sides, each condition with a line that misses only that. By hand, invented papers. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import type { DocumentSpan } from '../../../src/importer/skeleton.ts';
import { type DraftDocument, structure } from '../../../src/importer/structure.ts';
import { some, told } from './helpers.ts';

const T = '青川市人民政府关于做好防汛工作的通知';
const drafted = (
  lines: readonly string[],
  title: readonly [number, number] = [0, 1],
  page?: number,
): DraftDocument => {
  const units = readUnits(lines);
  return structure(units, { page } as DocumentSpan, new Set(units.slice(...title)));
};
const blocks = (...lines: readonly string[]): string[] =>
  told(drafted([T, ...lines]).blocks).slice(1);
const titled = (title: string, ...lines: readonly string[]): string[] =>
  told(drafted([title, ...lines]).blocks).slice(1);

describe('the parts of a document', () => {
  it('are what stands over the title, the title, and what stands under it', () => {
    const draft = drafted(
      ['青政发〔2024〕5号', '青川市人民政府', '关于防汛的通知', '', '某事。'],
      [1, 3],
    );
    expect(told(draft.blocks)).toEqual([
      '青政发〔2024〕5号',
      '# 青川市人民政府关于防汛的通知',
      '某事。',
    ]);
    expect(draft.lines).toEqual([1, 5]);
    // Over it a table may stand.
    expect(told(drafted(['甲\t乙', '丙\t丁', T, '某事。'], [4, 5]).blocks)).toEqual([
      '甲|乙 / 丙|丁',
      `# ${T}`,
      '某事。',
    ]);
  });
  it('have titles and headings without the spaces of their setting', () => {
    expect(told(drafted(['关于 防汛 工作 的 通 知', '某事。']).blocks)[0]).toBe(
      '# 关于防汛工作的通知',
    );
    expect(told(drafted(['政府 PPP 办法', '某事。']).blocks)[0]).toBe('# 政府PPP办法');
    expect(told(drafted(['PPP AND 办法', '某事。']).blocks)[0]).toBe('# PPP AND办法');
    expect(blocks('第一章 总 则', '某事。')[0]).toBe('## 第一章 总则');
    expect(blocks('1.1 目 的', '某事。')[0]).toBe('## 1.1 目的');
    // A title with its lines in words, with a mark at the joint.
    expect(told(drafted(['《甲》 《乙》 办法', '某事。']).blocks)[0]).toBe('# 《甲》《乙》办法');
  });
});

describe('numbered levels', () => {
  it('end where a number of the same or a higher one stands', () => {
    expect(
      blocks('一、甲乙', '（一）甲乙', '（二）甲乙', '1. 甲乙', '二、甲乙', '1. 甲乙').map(
        (b) => b.split(' ')[0],
      ),
    ).toEqual(['##', '###', '###', '####', '##', '###']);
  });
  it('of sentences contain the headings under them', () => {
    expect(blocks('一、做好甲事。', '（一）甲乙', '二、做好乙事。', '（一）甲乙')).toEqual([
      '一、做好甲事。',
      '### （一）甲乙',
      '二、做好乙事。',
      '### （一）甲乙',
    ]);
  });
  it('are none of a list of attachments, as long as that goes on', () => {
    expect(blocks('某事。', '附件：1. 甲表', '2. 乙表', '某事。', '3. 丙表')).toEqual([
      '某事。',
      '附件：1.甲表',
      '2. 乙表',
      '某事。',
      '## 3. 丙表',
    ]);
    expect(blocks('某事。', '附件：1. 甲表', '一、甲乙', '2. 丙表').slice(2)).toEqual([
      '## 一、甲乙',
      '### 2. 丙表',
    ]);
  });
});

describe('an annex', () => {
  it('has its title on three lines at most, up to the end of one', () => {
    const of = (...lines: readonly string[]): string[] =>
      blocks('某事。', '附件', '', ...lines.flatMap((l) => [l, '']), '某事。').slice(1);
    expect(of('甲某', '乙某', '丙某')).toEqual(['## 附件 甲某乙某丙某', '某事。']);
    expect(of('甲某', '乙某', '丙某', '丁某')).toEqual(['## 附件 甲某乙某丙某', '丁某', '某事。']);
    expect(of('甲某方案', '乙某')).toEqual(['## 附件 甲某方案', '乙某', '某事。']);
    expect(of('甲某方案（试行）', '乙某')).toEqual(['## 附件 甲某方案（试行）', '乙某', '某事。']);
    expect(of(`甲某方案（${some(12)}）`, '乙某')[0]).toBe(`## 附件 甲某方案（${some(12)}）`);
    expect(of(`甲某方案（${some(13)}）`, '乙某')[0]).toBe(`## 附件 甲某方案（${some(13)}）乙某`);
  });
  it.each([
    ...['方案', '办法', '规定', '预案', '意见', '措施', '规划', '细则', '条例', '计划', '纲要'],
    ...['制度', '规则', '名单', '清单', '目录', '通知', '表', '图', '说明', '要点', '标准'],
    ...['规程', '指南', '指引', '台账', '职责', '决定', '章程', '分工', '汇总', '安排'],
  ])('has a title that ends with %s', (word) =>
    expect(blocks('某事。', '附件', '', `甲某${word}`, '', '乙某', '', '某事。')[1]).toBe(
      `## 附件 甲某${word}`,
    ),
  );
  it('may stand over a table, or without a title', () => {
    expect(blocks('某事。', '附件1', '甲\t乙', '丙\t丁')).toEqual([
      '某事。',
      '## 附件1',
      '甲|乙 / 丙|丁',
    ]);
    expect(blocks('某事。', '附件1', '某事某事。')).toEqual(['某事。', '## 附件1', '某事某事。']);
    expect(blocks('某事。', '附件1')).toEqual(['某事。', '## 附件1']);
    // The list of attachments is none.
    expect(blocks('某事。', '附件：', '某某表')).toEqual(['某事。', '附件：', '某某表']);
  });
  it('is a picture that is lost where its title says one and nothing follows but an annex', () => {
    const gap = (...lines: readonly string[]): string[] =>
      blocks('某事。', ...lines).filter((b) => b.startsWith('gap'));
    expect(gap('附件1', '防汛流程图')).toEqual(['gap 4 原文此处应有“防汛流程图”，所据文本缺图。']);
    expect(gap('附件 1', '防汛流程图', '附件2', '乙表', '某事。')).toEqual([
      'gap 4 原文此处应有“防汛流程图”，所据文本缺图。',
    ]);
    expect(gap('附件1', '防汛流程图', '甲\t乙', '丙\t丁')).toEqual([]);
    expect(gap('附件1', '防汛流程图', '附件：某某表')).toEqual([]);
    expect(gap('附件1', '防汛图表')).toEqual([]);
  });
  it('begins levels anew, and holds no text that is passed on', () => {
    expect(blocks('一、甲乙', '（一）甲乙', '附件1', '甲表', '（一）甲乙').at(-1)).toBe(
      '### （一）甲乙',
    );
    expect(
      blocks('某事。', '附件1', '甲表', '某事。', '2024年5月3日', '停车办法', '第一条 某事。'),
    ).toContain('停车办法');
  });
});

describe('the text that is passed on', () => {
  const notice = '青川市人民政府关于印发青川市停车管理办法的通知';
  it('has its title over several paragraphs', () => {
    expect(
      titled(notice, '请执行。', '', '青川市停车', '', '管理办法', '', '第一条 某事。'),
    ).toEqual(['请执行。', '## 青川市停车管理办法', '第一条 某事。']);
    // Of a part of it, with four characters at least, and going on.
    expect(titled(notice, '请执行。', '', '青川市', '', '停车', '', '某事。')[1]).toBe('青川市');
    expect(titled(notice, '请执行。', '', '青川市停', '', '车', '', '某事。')[1]).toBe(
      '## 青川市停车',
    );
    expect(titled(notice, '请执行。', '', '青川市停车', '', '某事。')[1]).toBe('青川市停车');
    expect(titled(notice, '请执行。', '', '青川市停车', '甲\t乙', '丙\t丁')[1]).toBe('青川市停车');
    expect(titled(notice, '请执行。', '', '青川市停车')[1]).toBe('青川市停车');
  });
  it('stands under a date or a remark, and something under it', () => {
    for (const over of ['2024年5月3日', '（此件公开发布）'])
      expect(titled(T, '请执行。', over, '停车收费规定', '第一条 某事。'), over).toContain(
        '## 停车收费规定',
      );
    for (const over of ['请执行。', '（此件公开发布）。', '（另件公开发布）', '见（此件公开发布）'])
      expect(titled(T, '请执行。', over, '停车收费规定', '第一条 某事。'), over).not.toContain(
        '## 停车收费规定',
      );
    expect(titled(T, '请执行。', '2024年5月3日', '停车收费规定')).not.toContain('## 停车收费规定');
    expect(titled(T, '一、甲乙', '停车收费规定', '第一条 某事。')).not.toContain('## 停车收费规定');
  });
});

describe('contents that are printed within a text', () => {
  const entry = (n: number): string => `（${'一二三四五六'[n]}）某某……${n + 1}`;
  it('stand under a line of forty characters at most that ends with 目录 or 目次', () => {
    const of = (word: string): boolean =>
      blocks('某事。', word, entry(0), entry(1), '第一条 某事。')[1]!.startsWith('contents');
    for (const word of ['目录', '目 录', '目次', '某某预案目录', `${some(38)}目录`])
      expect(of(word), word).toBe(true);
    for (const word of [`${some(39)}目录`, '见，目录', '目录表', '条目'])
      expect(of(word), word).toBe(false);
  });
  it('end where the first entry stands again, else behind those with leaders and a page', () => {
    expect(
      blocks('目录', entry(0), entry(1), '（一）某某', '某事。', '（二）某某', '某事。')[0],
    ).toBe(`contents 目录 / ${entry(0)} / ${entry(1)}`);
    expect(blocks('目录', entry(0), entry(1), '第一条 某事。')[0]).toBe(
      `contents 目录 / ${entry(0)} / ${entry(1)}`,
    );
    // One dot is no leader, and a first line without a number no entry.
    expect(blocks('目录', '（一）某某·1', '（二）某某·2', '第一条 某事。')[0]).toBe('目录');
    expect(blocks('目录', '某某……1', '某事……2', '第一条 某事。')[0]).toBe('目录');
    expect(blocks('目录')).toEqual(['目录']);
  });
});

describe('the number of a document', () => {
  const number = (...lines: readonly string[]): string | undefined =>
    drafted([T, ...lines]).frontMatter.docNumber;
  it('stands among the two blocks under the title', () => {
    expect(number('青政发〔2024〕5号', '某事。')).toBe('青政发〔2024〕5号');
    expect(number('某事。', '青政发〔2024〕5号', '某事。')).toBe('青政发〔2024〕5号');
    expect(number('某事。', '某事。', '青政发〔2024〕5号')).toBeUndefined();
  });
  it('is that of an order where no other stands', () => {
    expect(number('第5号', '青政发〔2024〕5号')).toBe('青政发〔2024〕5号');
    expect(number('第 5 号', '某事。')).toBe('第5号');
    expect(number('（第十二号）', '某事。')).toBe('第12号');
    expect(number('第〇号', '某事。')).toBe('第0号');
    expect(number('第一二号', '某事。')).toBe('第12号');
    expect(`${number('第十十号', '某事。')}`).not.toBe('第undefined号');
  });
  it('may be the title itself', () =>
    expect(drafted(['青政任〔2024〕5号', '任命张三为市水务局局长。']).frontMatter.docNumber).toBe(
      '青政任〔2024〕5号',
    ));
  it('may stand over the title', () =>
    expect(drafted(['青政发〔2024〕5号', T, '某事。'], [1, 2]).frontMatter.docNumber).toBe(
      '青政发〔2024〕5号',
    ));
});

describe('the day of a document', () => {
  const day = (...lines: readonly string[]): string | undefined =>
    drafted([T, ...lines]).frontMatter.date;
  it('is that under a name, else the last', () => {
    expect(day('某事。', '青川市人民政府', '2024年5月3日', '某事。', '2024年6月3日')).toBe(
      '2024-05-03',
    );
    expect(day('某事。', '2024年5月3日', '某事。', '2024年6月3日')).toBe('2024-06-03');
    // A name is of two characters to forty, and no sentence.
    expect(day('某事。', '', '府', '', '2024年5月3日', '某事。', '2024年6月3日')).toBe(
      '2024-06-03',
    );
    expect(day('某事。', '', '市府', '', '2024年5月3日', '某事。', '2024年6月3日')).toBe(
      '2024-05-03',
    );
  });
  it('is that of the notice and not of what it passes on', () => {
    expect(
      day(
        '现将《青川市防汛情况报告》转发给你们。',
        '青川市人民政府',
        '2024年5月3日',
        '青川市防汛情况报告',
        '某事。',
        '2024年4月3日',
      ),
    ).toBe('2024-05-03');
    expect(
      day(
        '现将《青川市防汛情况报告》转发给你们。',
        '2024年5月3日',
        '',
        '青川市防汛情况报告',
        '',
        '某事。',
        '2024年4月3日',
      ),
    ).toBe('2024-05-03');
    // A name of three characters is none.
    expect(
      day('现将《报告书》转发给你们。', '2024年5月3日', '', '报告书', '', '某事。', '2024年4月3日'),
    ).toBe('2024-04-03');
    expect(day('某事。', '2024年5月3日', '附件1', '甲表', '某事。', '2024年4月3日')).toBe(
      '2024-05-03',
    );
  });
  it('is in brackets under the title, unless it is a span', () => {
    expect(day('（2024年5月3日青川市人民政府令第12号公布）', '某事。')).toBe('2024-05-03');
    for (const to of [
      '至30日',
      '到30日',
      '—30日',
      '——30日',
      '－30日',
      '-30日',
      '～30日',
      '~30日',
      '至6月30日',
      '至2025年6月30日',
      ' — 30日',
    ])
      expect(day(`（2024年5月3日${to}）`, '某事。'), to).toBeUndefined();
    expect(day('（2024年5月3日公布', '某事。')).toBeUndefined();
    expect(day('见（2024年5月3日公布）', '某事。')).toBeUndefined();
    expect(day('（2024年5月公布）', '某事。')).toBeUndefined();
  });
  it('is at the foot, under those who the title says wrote it', () => {
    const foot = (signer: string, last = '2024年5月3日'): string | undefined =>
      drafted(['青川市财政局关于预算的公告', '附件1', '甲表', '某事。', '', signer, last])
        .frontMatter.date;
    expect(foot('青川市财政局')).toBe('2024-05-03');
    expect(foot('青川市税务局')).toBeUndefined();
    expect(foot('青川市')).toBeUndefined();
    expect(foot('青川市财')).toBe('2024-05-03');
    expect(foot('青川市财政局', '某事。')).toBeUndefined();
    expect(
      drafted(['青川市财政局关于预算的公告', '附件1', '甲表', '青川市财政局', '甲\t乙', '丙\t丁'])
        .frontMatter.date,
    ).toBeUndefined();
    expect(
      drafted([
        '青川市财政局关于预算的公告',
        '附件1',
        '甲表',
        '某事。',
        '甲\t乙',
        '丙\t丁',
        '2024年5月3日',
      ]).frontMatter.date,
    ).toBeUndefined();
  });
});

describe('who issued a document', () => {
  const issuer = (title: string, ...lines: readonly string[]): string | undefined =>
    drafted([title, ...lines]).frontMatter.issuer;
  it.each([
    ['青川市人民政府任免张三等职务', '青川市人民政府'],
    ['青川市政府任命张三等职务', '青川市政府'],
    ['青川市人大常委会决定任命张三', '青川市人大常委会'],
    ['青川市人民代表大会常务委员会人事任免', '青川市人民代表大会常务委员会'],
    ['青川市人民政府办公室任命张三', '青川市人民政府办公室'],
    ['青川行政公署免职张三', '青川行政公署'],
    ['青川市水务局任命张三', undefined],
    ['青川市水务局关于防汛的通知', '青川市水务局'],
    ['青川市水务局转发防汛通知', '青川市水务局'],
    ['青川市水务局批转防汛通知', '青川市水务局'],
    ['青川市水务局印发防汛办法', '青川市水务局'],
    ['青川市水务局公告', '青川市水务局'],
    ['青川市水务局通告（第5号）', '青川市水务局'],
    ['青川市人民政府令', '青川市人民政府'],
    ['青川市人民政府令（第5号）', '青川市人民政府'],
    ['青川市人民政府令行禁止办法', undefined],
    ['关于青川市水务局关于防汛的通知', undefined],
    ['印发青川市水务局关于防汛的通知', undefined],
    ['转发青川市水务局关于防汛的通知', undefined],
    ['府关于防汛的通知', undefined],
    ['《青川市人民政府任免张三', undefined],
    [`${some(40)}关于防汛的通知`, some(40)],
    [`${some(41)}关于防汛的通知`, undefined],
  ])('by the title: %s', (title, expected) => expect(issuer(title, '某事。')).toBe(expected));
  it.each([
    ['青川市人民政府', true],
    ['青川市防汛委员会', true],
    ['青川市人大常委会', true],
    ['青川市防汛办公室', true],
    ['青川市政府办公厅', true],
    ['青川行政公署', true],
    ['青川市水务局', false],
    ['青川市，人民政府', false],
  ])('by who signs, where the title does not say it: %s', (signer, named) =>
    expect(issuer('防汛办法', '某事。', signer, '2024年5月3日')).toBe(named ? signer : undefined),
  );
  it('is that of an order over the rules', () => {
    const lines = ['青川市人民政府令', '第12号', '停车办法', '某事。'];
    expect(drafted(lines, [2, 3]).frontMatter).toEqual({
      title: '停车办法',
      docNumber: '第12号',
      issuer: '青川市人民政府',
      kind: 'order',
    });
    expect(drafted(lines.with(0, '青 川 市 人 民 政 府 令'), [2, 3]).frontMatter.issuer).toBe(
      '青川市人民政府',
    );
    expect(drafted(lines.with(0, '市政府令'), [2, 3]).frontMatter.kind).toBe('other');
    expect(drafted(lines.with(0, '市长政府令'), [2, 3]).frontMatter.kind).toBe('order');
    expect(drafted(lines.with(0, `${some(26)}令`), [2, 3]).frontMatter.kind).toBe('order');
    expect(drafted(lines.with(0, `${some(27)}令`), [2, 3]).frontMatter.kind).toBe('other');
  });
});

describe('the kind and the page of a document', () => {
  it('are said by the title without what stands in brackets behind it', () => {
    const kind = (title: string, ...lines: readonly string[]): string =>
      drafted([title, ...lines, '某事。']).frontMatter.kind;
    expect(kind('青川市关于防汛的通知（2024年）')).toBe('notice');
    expect(kind('青川市关于防汛的命令')).toBe('decree');
    expect(kind('青川市人民政府令')).toBe('order');
    expect(kind('青川市防汛')).toBe('other');
  });
  it('are those of a chronicle where each paragraph has its day, and the title names no other kind', () => {
    const days = [
      '1月3日 召开会议。',
      '1月5日 召开会议。',
      '1月8日 召开会议。',
      '1月9日 召开会议。',
    ];
    const kind = (title: string, lines: readonly string[]): string =>
      drafted([title, ...lines]).frontMatter.kind;
    expect(kind('政务活动', days)).toBe('chronicle');
    expect(kind('政务纪要', days)).toBe('chronicle');
    expect(kind('政务通报', days)).toBe('circular');
    expect(kind('政务纪要', ['研究防汛工作。', '研究抗旱工作。'])).toBe('minutes');
    expect(drafted(['政务活动', ...days]).frontMatter.issuer).toBeUndefined();
  });
  it('have the page of the entry, if it has one', () => {
    expect(drafted([T, '某事。'], [0, 1], 7).frontMatter.page).toBe(7);
    expect(drafted([T, '某事。'], [0, 1], 0).frontMatter).not.toHaveProperty('page');
    expect(drafted([T, '某事。']).frontMatter).not.toHaveProperty('page');
  });
});
