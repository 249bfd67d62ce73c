/** Names of bodies by their parts, as one speaks of them, in a query; keys, folding, numbers and damaged readings: limit by limit. Invented bodies. */
import { describe, expect, it } from 'vitest';
import {
  agenciesCalled,
  agencyOfWord,
  coreOf,
  mentions,
  notAfter,
  spoken,
} from '../../../src/search/called.ts';
import {
  fold,
  foldKeepingBrackets,
  gradesIn,
  hasBrackets,
  ordinalsIn,
  withOrdinals,
} from '../../../src/search/fold.ts';
import {
  besideIt,
  isOneOfTwo,
  KIND,
  lettersOf,
  likeByParts,
  partsOf,
  standsFor,
} from '../../../src/search/parts.ts';
import {
  fromAddress,
  parseNumber,
  parseQuery,
  toAddress,
  withNumber,
  withoutChineseQuotes,
} from '../../../src/search/query.ts';
import { sourceIssue } from '../../../src/search/records.ts';
import { clauseClasses } from '../../../src/search/shapes.ts';
import {
  bracketsOf,
  facts,
  numberFacts,
  pairsOf,
  probes,
  readings,
} from '../../../src/search/tokens.ts';

describe('the parts of a name', () => {
  it.each([
    '局',
    '委员会',
    '委',
    '办公室',
    '办',
    '厅',
    '台',
    '所',
    '管理中心',
    '服务中心',
    '中心',
    '管理局',
    '支队',
    '大队',
    '部门',
  ])('are without what it is called by: %s', (kind) => {
    expect(partsOf(`水利${kind}`)).toEqual(['水利']);
    expect(KIND.test(`水利${kind}某`)).toBe(false);
  });
  it.each<[string, string[]]>([
    ['行政审批和政务服务局', ['行政审批', '政务服务']],
    ['文化与旅游局', ['文化', '旅游']],
    ['林业及草原局', ['林业', '草原']],
    ['教育、体育局', ['教育', '体育']],
    ['住房和城乡建设局', ['住房', '建设']],
    ['综合执法局', ['执法']],
    ['市场监督管理局', ['市场监督']],
    ['应急管理所', ['应急']],
    ['退役军人事务局', ['退役军人']],
    ['信访工作局', ['信访']],
    ['药品监督管理所', ['药品']],
    ['城乡局', ['城乡']],
    ['城乡一局', ['城乡一']],
    ['事务局', ['事务']],
    ['水和林局', []],
    ['局', []],
  ])('of %s are %j', (name, parts) => expect(partsOf(name)).toEqual(parts));
  it.each<[string, string[], boolean]>([
    ['住建', ['住房', '城乡建设'], true],
    ['人社', ['人力资源', '社会保障'], true],
    ['人资', ['人力资源', '社会保障'], true],
    ['人力', ['人力资源'], true],
    ['人源', ['人力资源'], false],
    ['人力源', ['人力资源'], false],
    ['人力资', ['人力资源'], true],
    ['社人', ['人力资源', '社会保障'], false],
    ['人人', ['人力资源', '社会保障'], false],
    ['力资', ['人力资源'], false],
    ['人', ['人力资源'], false],
    ['水利', ['水利'], false],
    ['水利水', ['水利', '水务'], true],
    ['', ['水利'], false],
    ['水利', [], false],
  ])('%s for %j: %s', (short, parts, stands) => expect(standsFor(short, parts)).toBe(stands));
  it.each<[string[], string[], number]>([
    [['规划', '自然资源'], ['自然资源'], 1 / 2],
    [['自然资源'], ['规划', '自然资源'], 1 / 2],
    [['教育', '体育'], ['体育', '教育'], 1],
    [['水利'], ['水利'], 0],
    [['甲乙', '丙丁'], ['戊己', '庚辛'], 0],
    [['政务服务', '数据'], ['行政审批', '政务服务'], 1 / 2],
    [['政务服', '数据'], ['行政审批', '政务服'], 0],
    [['服务', '数据'], ['审批', '服务'], 0],
    [['文化', '旅游', '体育'], ['文化', '旅游', '广电'], 0],
    [['住房', '建设', '交通'], ['住房', '建设'], 2 / 3],
    // A short form of a part is the part.
    [['人社', '医保'], ['人力资源社会保障'], 1 / 2],
  ])('%j go with %j by %d', (typed, own, share) =>
    expect(likeByParts(typed, own)).toBeCloseTo(share),
  );
  it('are told without what joins them, in one order', () => {
    expect(lettersOf('林业和草原')).toBe(lettersOf('草原与林业'));
    expect(lettersOf('甲乙及丙、丁')).toBe([...'甲乙丙丁'].sort().join(''));
    expect(lettersOf('林业')).not.toBe(lettersOf('草原'));
  });
  it.each<[string, string, string | undefined, boolean]>([
    ['水利水务', '水务', '水利', true],
    ['水务水利', '水务', '水利', true],
    ['铁路教育', '教育', '铁路', false],
    ['水利工程水务', '水务', '水利工程', false],
    ['甲水务', '水务', undefined, false],
    ['水利水', '水', undefined, false],
    ['水利教育', '水务', undefined, false],
    ['水务', '水务', undefined, false],
  ])('%s beside %s is %s', (typed, own, rest, one) => {
    expect(besideIt(typed, own)).toBe(rest);
    expect(isOneOfTwo(typed, own)).toBe(one);
  });
});

const bodies = (...names: (string | { names: string[]; group?: true })[]) =>
  names.map((own) => (typeof own === 'string' ? { names: [own] } : own));
const cityOf = (agencies: object[], more: object = {}) =>
  ({ places: ['青川市', '青川'], former: [], agencies, ...more }) as never;

describe('a body as one speaks of it', () => {
  it.each<[string, string]>([
    ['市里的水务局', '青川市水务局'],
    ['市里水务局', '青川市水务局'],
    ['市上水务局', '青川市水务局'],
    ['我们市的水务局', '青川市水务局'],
    ['咱市水务局', '青川市水务局'],
    ['本市水务局', '青川市水务局'],
    ['我市里那个水务局', '青川市水务局'],
    ['当地这个水务局', '青川市水务局'],
    ['本地水务局', '青川市水务局'],
    ['市里水', '市里水'],
    ['水务局那边', '水务局'],
    ['水务局这儿', '水务局'],
    ['水务局在哪', '水务局'],
    ['水务局在哪儿', '水务局'],
    ['水务局在哪办公', '水务局'],
    ['水务局的电话在哪里', '水务局'],
    ['水务局地址在哪', '水务局'],
    ['水务局是做什么的', '水务局'],
    ['水务局是管什么的', '水务局'],
    ['水务局管什么', '水务局'],
    ['水务局干什么的', '水务局'],
    ['在哪水务局', '在哪水务局'],
    ['某市里水务局', '某市里水务局'],
  ])('%s is %s', (typed, name) => expect(spoken(typed, ['青川市', '青川'])).toBe(name));
  it('is none where no city is known', () => expect(spoken('市里水务局', [])).toBe('水务局'));
  it('is without level, city and region', () => {
    expect(coreOf('青川财', ['青川'])).toEqual({ core: '青川财', region: false });
    expect(coreOf('青川财政', ['青川'])).toEqual({ core: '财政', region: false });
    expect(coreOf('青川市财政局', ['青川', '青川市'])).toEqual({ core: '财政局', region: false });
    expect(coreOf('人民政府办公室', [])).toEqual({ core: '办公室', region: false });
    expect(coreOf('市人民政府', [])).toEqual({ core: '人民政府', region: false });
  });
  const called = (typed: string, names: never) =>
    agenciesCalled(names, typed).map(({ agency, by }) => `${agency.names[0]} ${by}`);
  it('by its name is meant before all else, and by another level before one of the region', () => {
    const city = cityOf(bodies('市水务局', '自治区水务厅', '水务局服务队'));
    expect(called('市水务局', city)).toEqual(['市水务局 name']);
    expect(called('水务局', city)).toEqual(['市水务局 called']);
    expect(called('县水务局', city)).toEqual(['市水务局 called']);
    expect(called('水', city)).toEqual([]);
    expect(called('全区水务厅', city)).toEqual(['自治区水务厅 called']);
    expect(called('水务厅', city)).toEqual(['自治区水务厅 called']);
    expect(called('自治区水务局', city)).toEqual([]);
  });
  it('may be three bodies, and not four', () => {
    const many = (n: number) =>
      cityOf(bodies(...['市', '县', '区', '旗'].slice(0, n).map((l) => `${l}水务局`)));
    expect([1, 2, 3, 4].map((n) => called('盟水务局', many(n)).length)).toEqual([1, 2, 3, 0]);
  });
  it('by a former name is what it became, each once', () => {
    const city = cityOf(bodies('市应急局', '市水务局', '市林草局'), {
      former: [
        { was: ['安监局'], now: '市应急局' },
        { was: ['地震局', '安监局'], now: '应急局' },
        { was: ['安监局'], now: '市林草局' },
        { was: ['园林局'], now: '查无局' },
      ],
    });
    expect(called('安监局', city)).toEqual(['市应急局 former', '市林草局 former']);
    expect(called('市地震局', city)).toEqual(['市应急局 former']);
    expect(called('园林局', city)).toEqual([]);
  });
  it.each<[string, string[], string | undefined]>([
    // Of bodies that begin so that of the city; then what begins, ends, has its characters.
    ['某某银行', ['某某银行青川市分行', '某某银行总部'], '某某银行青川市分行'],
    ['人力局', ['人力局一处', '市民人力局'], '人力局一处'],
    ['发展局', ['经济发展局', '发改局'], '经济发展局'],
    ['某某银行', ['中国某某银行青川分行', '中国某某银行白山分行'], '中国某某银行青川分行'],
    ['卫健委', ['卫生健康委员会'], '卫生健康委员会'],
    ['卫健委', ['中国卫生健康委员会'], '中国卫生健康委员会'],
    ['健卫委', ['卫生健康委员会'], undefined],
    ['卫健局', ['卫生健康委员会总部大楼办公楼'], undefined],
    ['发展局', ['经济发展局', '产业发展局'], undefined],
    ['展局', ['经济发展局'], undefined],
    ['发展人', ['经济发展人'], undefined],
  ])('%s among %j is %s', (typed, names, right) =>
    expect(agenciesCalled(cityOf(bodies(...names)), typed)[0]?.agency.names[0]).toBe(right),
  );
  it('in short is no group, and none of the region where the city is asked', () => {
    expect(called('发展局', cityOf(bodies({ names: ['各级经济发展局'], group: true })))).toEqual(
      [],
    );
    expect(called('发展局', cityOf(bodies('自治区经济发展局')))).toEqual([]);
    expect(called('自治区发展局', cityOf(bodies('自治区经济发展局', '市产业发展局')))).toEqual([
      '自治区经济发展局 short',
    ]);
  });
  it.each<[string, string[], string | undefined]>([
    ['气象台', ['市气象局', '市水务局'], '市气象局'],
    ['应急办', ['市应急管理局'], '市应急管理局'],
    ['青川住建', ['市住房和城乡建设局'], '市住房和城乡建设局'],
    ['住建', ['市住房和城乡建设局'], undefined],
    ['气象台', ['市气象局', '市气象服务中心'], undefined],
    ['青川气象', ['市气象局'], '市气象局'],
    ['气台', ['市气象局'], undefined],
    ['气象台', ['市气象学会'], undefined],
    ['某某某某某某气象台', ['市某某某某某某气象局'], undefined],
  ])('whatever kind of body: %s among %j is %s', (typed, names, right) =>
    expect(agenciesCalled(cityOf(bodies(...names)), typed)[0]?.agency.names[0]).toBe(right),
  );
  it.each<[string, string[], string | undefined]>([
    ['审计', ['市审计局'], '市审计局'],
    ['审计', ['市审计委'], '市审计委'],
    ['审计', ['市审计办'], '市审计办'],
    ['审计', ['市审计厅'], '市审计厅'],
    ['审计', ['市审计中心'], '市审计中心'],
    ['消防', ['市消防支队'], '市消防支队'],
    ['消防', ['市消防青川市支队'], '市消防青川市支队'],
    ['审计', ['市审计处'], undefined],
    ['审计', ['市审计局', '市审计中心'], undefined],
    ['审计', ['自治区审计厅'], undefined],
    ['审', ['市审局'], undefined],
    ['审计审计审计审', ['市审计审计审计审局'], undefined],
    ['审计a', ['市审计a局'], undefined],
  ])('by a word: %s among %j is %s', (typed, names, right) =>
    expect(agencyOfWord(cityOf(bodies(...names)), typed)?.names[0]).toBe(right),
  );
  it('by a word is no group', () =>
    expect(
      agencyOfWord(cityOf(bodies({ names: ['市审计局'], group: true })), '审计'),
    ).toBeUndefined());
  it('has words that are none behind another character', () => {
    const behind = (word: string, ...names: string[]) => notAfter(cityOf(bodies(...names)), word);
    expect(behind('民政', '人民政府', '市民政局')).toEqual(['人']);
    expect(behind('民政', '人民政府、居民政务')).toEqual(['人', '居']);
    expect(behind('水务', '林业和水务局', '林业与水务局', '林业、水务局')).toEqual([]);
    expect(behind('水务', ...[...'省市区县旗盟州'].map((l) => `某${l}水务局`))).toEqual([]);
    expect(behind('水务', '青川水务局', '白山水务局')).toEqual(['山']);
    expect(behind('水务', '水务局')).toEqual([]);
  });
  it('is mentioned in three to twenty-four characters, the longest first', () => {
    const long = `市${'某'.repeat(22)}局`;
    const longer = `市${'某'.repeat(23)}局`;
    const found = (text: string, ...names: string[]) =>
      mentions(cityOf(bodies(...names)), text).map(({ from, to }) => [from, to]);
    expect(found(`问${long}吗`, long)).toEqual([[1, 25]]);
    // Of a longer one the last twenty-four, which are its name without the level.
    expect(found(longer, longer)).toEqual([[1, 25]]);
    expect(found('市水局', '市水局')).toEqual([[0, 3]]);
    expect(found('水局', '水局')).toEqual([]);
    expect(found('市水务局水务局', '市水务局')).toEqual([
      [0, 4],
      [4, 7],
    ]);
    // A name that several bear is none.
    expect(found('水务局', '市水务局', '县水务局')).toEqual([]);
  });
});

describe('a clause on its way into the index', () => {
  const clause = (anchor: string, text: string, more: object = {}) => ({
    anchor,
    text,
    kind: 'paragraph',
    sourceLines: [1, 1],
    ...more,
  });
  const made = (
    clauses: object[],
    corrections: object[] = [],
    source: string[] = [],
    know: object = {},
  ) =>
    sourceIssue(
      {
        synonyms: [{ akin: [['资金', '经费']] }],
        register: { agencies: [{ id: 'a' }, { id: 'b' }] },
      } as never,
      {
        id: '2024-01',
        file: { year: 2024 },
        source,
        documents: [
          { id: 'd', frontMatter: { title: '甲', kind: 'notice' }, clauses, corrections },
        ],
      } as never,
      { agencies: () => [], class: () => undefined, persons: () => [], ...know } as never,
    ).documents[0]!.clauses;
  it('has its kind for its class, unless more is known of it', () => {
    const kinds = ['title', 'docNumber', 'heading', 'contents', 'paragraph', 'item', 'row'];
    expect(made(kinds.map((kind) => clause('p', '甲', { kind }))).map((c) => c.class)).toEqual([
      clauseClasses.title,
      clauseClasses.docNumber,
      clauseClasses.heading,
      clauseClasses.contents,
      clauseClasses.plain,
      clauseClasses.plain,
      clauseClasses.plain,
    ]);
    expect(made([clause('p', '甲')], [], [], { class: () => clauseClasses.duty })[0]?.class).toBe(
      clauseClasses.duty,
    );
  });
  it('has facts of agencies in the order of the register, of persons, days, other keys and like words', () => {
    const [one] = made([clause('p', '安排经费')], [], [], {
      agencies: () => ['b', 'gone', 'a', 'b'],
      persons: () => ['张三'],
      names: () => ['李四', '张三'],
      days: () => ['d0103'],
      keys: () => ['key'],
    });
    expect(one?.facts).toEqual([
      facts.agency(0),
      facts.agency(1),
      facts.person('张三'),
      facts.form('d0103'),
      'key',
      facts.akin('资金'),
    ]);
    expect(one?.names).toEqual(['张三', '李四']);
    expect(one).not.toHaveProperty('parent');
  });
  it('has the two nearest headings, the nearest last, each of twenty-four characters', () => {
    const heading = (anchor: string, text: string, section?: string) =>
      clause(anchor, text, { kind: 'heading', ...(section === undefined ? {} : { section }) });
    const all = made([
      heading('一', '甲'.repeat(24)),
      heading('二', '乙'.repeat(25), '一'),
      heading('三', '丙', '二'),
      clause('p1', '文', { section: '三' }),
      clause('p2', '文', { section: 'gone' }),
    ]);
    expect(all.map(({ section }) => section)).toEqual([
      '',
      '甲'.repeat(24),
      `${'甲'.repeat(24)} › ${'乙'.repeat(24)}…`,
      `${'乙'.repeat(24)}… › 丙`,
      '',
    ]);
    expect(all.map(({ parent }) => parent)).toEqual([undefined, '一', '二', '三', 'gone']);
  });
  const damaged = (text: string, source: string[], ...corrections: object[]) =>
    made(
      [clause('p', text, { sourceLines: [2, 1 + source.length] })],
      corrections.map((c) => ({ anchor: 'p', ...c })),
      ['前文和后文', ...source, '又文'],
    )[0]?.damaged;
  it('has the reading of the source, put where the source has it', () => {
    expect(damaged('甲和乙', ['甲合乙'], { sic: '合', corr: '和' })).toBe('甲合乙');
    expect(damaged('甲和乙', ['甲合乙'], { sic: '合', corr: '和', anchor: 'q' })).toBeUndefined();
    for (const none of [
      { sic: '', corr: '和' },
      { sic: '合', corr: null },
      { sic: '合', corr: '' },
      { sic: '和', corr: '和' },
      { sic: '合', corr: '查' },
    ])
      expect(damaged('甲和乙', ['甲合乙'], none), JSON.stringify(none)).toBeUndefined();
    // Of the same words twice the one round which the source reads so.
    expect(damaged('甲和乙，丙和丁', ['甲和乙，', '丙 合 丁'], { sic: '合', corr: '和' })).toBe(
      '甲和乙，丙合丁',
    );
    expect(damaged('甲和乙，丙和丁', ['甲合乙，丙和丁'], { sic: '合', corr: '和' })).toBe(
      '甲合乙，丙和丁',
    );
    // With the same characters beside both, those farther off tell.
    expect(
      damaged('一二三和四五六，七二三和四五八', ['一二三和四五六，七二三合四五八'], {
        sic: '合',
        corr: '和',
      }),
    ).toBe('一二三和四五六，七二三合四五八');
    // Where the source says it nowhere, the first.
    expect(damaged('甲和乙，丙和丁', ['全无'], { sic: '合', corr: '和' })).toBe('甲合乙，丙和丁');
    // Two of one clause.
    expect(
      damaged('甲和乙丙', ['甲合乙柄'], { sic: '合', corr: '和' }, { sic: '柄', corr: '丙' }),
    ).toBe('甲合乙柄');
    // Only its own lines count.
    expect(damaged('前和后，甲和乙', ['前和后，甲合乙'], { sic: '合', corr: '和' })).toBe(
      '前和后，甲合乙',
    );
  });
});

describe('keys', () => {
  it('of a number are its serial, its year, and pairs of what stands before it', () => {
    const keys = (number: string) => numberFacts(number).map((key) => key.slice(1));
    expect(keys('青政发〔2023〕12号')).toEqual(['n12', 'N2023.12', 'c青政12', 'c政发12']);
    expect(keys('青政发〔2023〕第12号')).toEqual(['n12', 'N2023.12', 'c青政12', 'c政发12']);
    expect(keys('第12号')).toEqual(['n12']);
    expect(keys('令第12号')).toEqual(['n12']);
    expect(keys('青政发〔2023〕12')).toEqual([]);
    expect(keys('青政发〔2023〕12号文')).toEqual([]);
    expect(keys('')).toEqual([]);
  });
  it('of a word are its pairs, each once', () => {
    expect(pairsOf('甲乙甲乙')).toEqual(['甲乙', '乙甲']);
    expect([pairsOf('甲'), pairsOf('')]).toEqual([[], []]);
    expect([...bracketsOf('甲(乙)')]).toEqual(
      ['甲(', '(乙', '乙)'].map((k) => readings.brackets + k),
    );
    expect([...bracketsOf('(')]).toEqual([]);
  });
  it('cover a phrase of any length', () => {
    for (let n = 2; n < 14; n += 1) {
      const phrase = 'abcdefghijklmnop'.slice(0, n);
      const found = probes(phrase);
      const covered = new Set(found.flatMap(({ offset }) => [offset, offset + 1]));
      expect([...covered].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      expect(
        found.map(({ key, offset }) => key === phrase.slice(offset, offset + 2)),
      ).not.toContain(false);
      expect(new Set(found.map(({ offset }) => offset)).size).toBe(Math.ceil(n / 2));
      expect(found[0]?.offset).toBe(0);
      if (n > 2) expect(found[1]?.offset).toBe(n - 2);
    }
  });
});

describe('folding', () => {
  it.each<[string, string]>([
    ['“”„‟‘’‚‛「」『』﹁﹂﹃﹄＂＇\'"', '"'.repeat(20)],
    ['‐‑‒–—―−─ー﹘﹣－-', '-'.repeat(13)],
    ['⺟⻣⺁阝', '母骨厂阝'],
    ['a\u3164b\u115fc', 'abc'],
  ])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));
  it('keeps brackets as one kind', () => {
    expect(foldKeepingBrackets('〔一〕[二]【三】﹝四﹞（五）⑴㈠')).toBe(
      '(一)(二)(三)(四)(五)(1)(一)',
    );
    for (const b of '()[]（）〔〕【】［］﹝﹞⑴⒇㈠㈩') expect(hasBrackets(`甲${b}`), b).toBe(true);
    for (const b of ['①', '甲', '<', '{']) expect(hasBrackets(b), b).toBe(false);
  });
  it.each<[string, string]>([
    ['五级', '5级'],
    ['六级', '六级'],
    ['二十一级', '二十一级'],
    ['v级', '5级'],
    ['i级', '1级'],
    ['iii级', '3级'],
    ['xi级', 'xi级'],
    ['附录三', '附录3'],
    ['附件二十', '附件20'],
    ['附件一级', '附件1级'],
    ['附件三百', '附件3百'],
    ['3一级', '3\u00021级'],
    ['级', '级'],
  ])('ordinals of %s are %s', (text, figures) => expect(withOrdinals(text)).toBe(figures));
  it.each<[string, string[]]>([
    ['3级和iv级', ['0-1 3', '3-5 4']],
    ['6级', []],
    ['13级', []],
    ['1.3级', []],
    ['附件12和附表三', ['2-4 12', '7-8 3']],
    ['附件123', ['2-4 12']],
    ['十级', []],
  ])('ordinals in %s are %j', (text, found) =>
    expect(ordinalsIn(text).map(({ from, to, figure }) => `${from}-${to} ${figure}`)).toEqual(
      found,
    ),
  );
  it.each<[string, string[]]>([
    ['特别重大事故', ['1']],
    ['特大疫情', ['1']],
    ['重特大事故', []],
    ['特大城市', []],
    ['重大灾害', ['2']],
    ['重大一二三四五六七八预警', ['2']],
    ['重大一二三四五六七八九预警', []],
    ['较大级别', ['3']],
    ['较大差距', []],
    ['一般响应', ['4']],
    ['一般规定', []],
    ['一般事件、重大事件', ['2', '4']],
  ])('grades in %s are %j', (text, figures) =>
    expect(gradesIn(text).map(({ figure }) => figure)).toEqual(figures),
  );
});

describe('a query', () => {
  const words = (typed: string) =>
    parseQuery(typed).words.map((w) => `${w.raw}|${w.folded}|${w.exact}|${w.brackets}`);
  it.each<[string, string[]]>([
    ['水务 局', ['水务|水务|false|false', '局|局|false|false']],
    ['"水 务" 局', ['水 务|水务|true|false', '局|局|false|false']],
    ['＂水 务＂', ['水 务|水务|true|false']],
    ['"水务', ['水务|水务|false|false']],
    ['水"务', ['水"务|水"务|false|false']],
    ['（一） 水', ['（一）|一|false|true', '水|水|false|false']],
    ['一 （一） 一', ['一|一|false|false', '（一）|一|false|true']],
    ['（ ）', []],
    ['  ', []],
    ['" "', []],
  ])('%s has the words %j', (typed, expected) => expect(words(typed)).toEqual(expected));
  it('in Chinese quotation marks is a phrase where nothing else is found', () => {
    const phrase = (typed: string) =>
      withoutChineseQuotes(parseQuery(typed))?.words.map((w) => `${w.raw}|${w.exact}`);
    for (const typed of ['“水务”', '「水务」', '『水务』'])
      expect(phrase(typed)).toEqual(['水务|true']);
    expect(phrase('“水务” 局')).toEqual(['水务|true', '局|false']);
    for (const typed of ['水务', '“水务”局', '“水“务”', '“”', '甲“水务”'])
      expect(phrase(typed)).toBeUndefined();
  });
  const number = (typed: string) => {
    const n = parseNumber(typed);
    return n && `${n.code ?? '-'} ${n.year ?? '-'} ${n.serial}`;
  };
  it.each<[string, string | undefined]>([
    ['青政发〔2023〕1号', '青政发 2023 1'],
    ['青政发[2023]12345号', '青政发 2023 12345'],
    ['青政发[2023]123456号', undefined],
    ['青政发2023 1', '青政发 2023 1'],
    ['青政发2023年1号', '青政发 2023 1'],
    ['青政发〔2023〕第1号', '青政发 2023 1'],
    ['〔2023〕1号', '- 2023 1'],
    ['2023年第1号', '- 2023 1'],
    ['1号', '- - 1'],
    ['第1号', '- - 1'],
    ['1号文', '- - 1'],
    ['1号文件', '- - 1'],
    ['六十三号', '- - 63'],
    ['第六十三 号', '- - 63'],
    ['青政发六十三号', '青政发 - 63'],
    ['青政发第63号', '青政发 - 63'],
    ['“青政发”〔2023〕1号', '青政发 2023 1'],
    ['《青政发》2023-1号', '青政发 2023 1'],
    ['青政发〔1899〕1号', undefined],
    ['青政发1', undefined],
    ['2023 1', undefined],
    ['63', undefined],
    ['青〔2023〕1号', undefined],
    ['一二三四五六七八九十甲乙〔2023〕1号', '一二三四五六七八九十甲乙 2023 1'],
    ['一二三四五六七八九十甲乙丙〔2023〕1号', undefined],
    ['abc〔2023〕1号', undefined],
    ['1号楼', undefined],
  ])('%s is the number %s', (typed, expected) => expect(number(typed)).toBe(expected));
  it.each<[string, number | undefined, string]>([
    ['63号里停车', 63, '停车'],
    ['63号中停车', 63, '停车'],
    ['63号对停车', 63, '停车'],
    ['63号文件停车', 63, '停车'],
    [`${'某'.repeat(22)}63号停车`, undefined, `${'某'.repeat(22)}63号停车`],
  ])('%s has a number and a rest', (raw, serial, rest) => {
    const found = withNumber(raw);
    expect([found.number?.serial, found.rest]).toEqual([serial, rest]);
  });
  it('and its filters stand in an address', () => {
    const filters = { issue: '2024-01', document: 'd', agency: 'a', kind: 'notice', year: '2024' };
    const address = toAddress(' 水务 ', filters);
    expect(decodeURIComponent(address)).toBe(
      '?q=水务&issue=2024-01&document=d&agency=a&kind=notice&year=2024',
    );
    expect(fromAddress(address)).toEqual({ typed: '水务', filters });
    expect(fromAddress('?issue=&year=2024&other=x')).toEqual({
      typed: '',
      filters: { year: '2024' },
    });
    expect([toAddress(' ', {}), toAddress('', { year: '2024' })]).toEqual(['', '?year=2024']);
  });
});
