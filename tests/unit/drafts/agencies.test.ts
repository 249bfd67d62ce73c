/** Drafts of the register and of the places: which names are one body, what kind it is, its id. Invented names. */
import { describe, expect, it } from 'vitest';
import { draftRegister, idOf, kindOf, looksLikeAgency } from '../../../src/drafts/agencies.ts';
import { placeOf } from '../../../src/drafts/names.ts';
import { draftPlaces } from '../../../src/drafts/places.ts';
import { corpusOf, documentOf } from '../records/document.ts';

const government = '云山市人民政府';

describe('the kind of a body', () => {
  it.each([
    ['云山市人民政府', 'government'],
    ['市人民政府办公室', 'government'],
    ['市政府办', 'government'],
    ['各有关部门', 'group'],
    ['有关单位', 'group'],
    ['教育等部门', 'group'],
    ['成员单位', 'group'],
    ['全市', 'group'],
    ['市防汛抗旱指挥部', 'command'],
    ['市防汛抗旱指挥部办公室', 'command'],
    ['市某某领导小组办公室', 'command'],
    ['市安全生产委员会办公室', 'command'],
    ['云山军分区', 'military'],
    ['武警云山支队', 'military'],
    ['市中级人民法院', 'organisation'],
    ['市总工会', 'organisation'],
    ['市残联', 'organisation'],
    ['某某协会', 'organisation'],
    ['市税务局', 'national'],
    ['市气象局', 'national'],
    ['市消防救援支队', 'national'],
    ['云山供水有限公司', 'enterprise'],
    ['某某银行', 'enterprise'],
    ['市委宣传部', 'party'],
    ['市委', 'party'],
    ['青河县', 'county'],
    ['青河县人民政府', 'county'],
    ['某某镇人民政府', 'county'],
    ['高新区管委会', 'county'],
    ['自治区财政厅', 'superior'],
    ['国家发展改革委', 'superior'],
    ['市第一中学', 'institution'],
    ['市图书馆', 'institution'],
    ['市公共资源交易中心', 'institution'],
    ['市水务局', 'department'],
    ['市水务局（市河长办）', 'department'],
  ])('%s is %s', (name, kind) => expect(kindOf(name, government)).toBe(kind));
});

describe('words that may be an agency', () => {
  it.each([
    '市水务局',
    '市局',
    '各乡镇',
    '各区、县人民政府',
    '某某分局（站）',
    `${'某'.repeat(29)}局`,
  ])('%s', (name) => expect(looksLikeAgency(name)).toBe(true));
  it.each([
    '局',
    '市',
    '某某某某',
    `${'某'.repeat(30)}局`,
    '市水务局，市财政局',
    '由市水务局负责的部门',
    '某 局',
    '建立中心',
  ])('not %s', (name) => expect(looksLikeAgency(name)).toBe(false));
});

describe('the id of a body', () => {
  it('is its name in pinyin, without the place and the level, each once', () => {
    const taken = new Set(['shuiwuju']);
    expect(idOf('云山市财政局', '云山市', taken)).toBe('caizhengju');
    expect(idOf('市财政局', '云山市', taken)).toBe('caizhengju-2');
    expect(idOf('市财政局', '云山市', taken)).toBe('caizhengju-3');
    expect(idOf('市水务局', '云山市', taken)).toBe('shuiwuju-2');
    // 市场 is a word, and no 场 of the city.
    expect(idOf('市场监管局', '云山市', taken)).toBe('shichangjianguanju');
    expect(idOf('绿化局', '云山市', taken)).toBe('lvhuaju');
    expect(idOf('云山市', '云山市', taken)).toBe('yunshanshi');
    expect(idOf('（）', '云山市', taken)).toBe('danwei');
    expect(idOf('水'.repeat(40), '', taken)).toHaveLength(48);
  });
  it('knows the place by the name of the government', () => {
    expect(placeOf('云山市人民政府')).toBe('云山市');
    expect(placeOf('云山市政府办公室')).toBe('云山市');
    expect(placeOf('某某地区行政公署')).toBe('某某地区');
    expect(placeOf('云山')).toBe('云山');
  });
});

/** What is drafted for a text: the names of each body, its kind, and whom it may be. */
const drafted = (text: string, agencies: Parameters<typeof corpusOf>[1] = []) =>
  draftRegister(
    corpusOf(documentOf('title: 甲\nkind: notice', ['# 甲', ...text.split('\n')]), agencies),
  );
const bodies = (...p: Parameters<typeof drafted>): string[] =>
  drafted(...p).drafted.map(({ entry, perhaps }) =>
    [entry.name, ...entry.aliases, ...(perhaps === undefined ? [] : [`= ${perhaps.id}`])].join(' '),
  );

describe('a draft of the register', () => {
  it('puts the names of one body together', () => {
    expect(bodies('修堤。（责任单位：云山市水务局）\n清淤。（责任单位：市水务局）')).toEqual([
      '云山市水务局 市水务局',
    ]);
    expect(bodies('修堤。（责任单位：市卫生健康委员会）\n清淤。（责任单位：市卫健委）')).toEqual([
      '市卫生健康委员会 市卫健委',
    ]);
    expect(bodies('修堤。（责任单位：市水务局、财政局）\n清淤。（责任单位：市财政局）')).toEqual([
      '市水务局',
      '市财政局',
    ]);
  });
  it('keeps those apart of which the text does not show it', () => {
    expect(bodies('修堤。（责任单位：市水务局、市水利局）')).toEqual(['市水务局', '市水利局']);
    expect(bodies('修堤。（责任单位：市水务局、青河县水务局）')).toHaveLength(2);
    // A short name that could be either stands by itself.
    expect(
      bodies('修堤。（责任单位：市卫生健康委员会、市卫生康复健身委员会、市卫健委）'),
    ).toHaveLength(3);
  });
  it('marks each for review, with its places, and names an entry that may be the same', () => {
    const [one] = drafted('修堤。（责任单位：市卫健委）', [
      { id: 'health', name: '市卫生健康委员会', aliases: [], kind: 'department' },
    ] as never).drafted;
    expect(one).toEqual({
      entry: {
        id: 'weijianwei',
        name: '市卫健委',
        aliases: [],
        kind: 'department',
        review: true,
      },
      places: [{ document: 'doc', clause: 'p1' }],
      perhaps: { id: 'health', name: '市卫生健康委员会' },
    });
  });
  it('says where an office sits, where the text does', () => {
    const seats = (text: string, agencies?: Parameters<typeof drafted>[1]): string[] =>
      drafted(text, agencies).drafted.flatMap(({ entry }) =>
        entry.seat === undefined ? [] : [`${entry.name} in ${entry.seat}`],
      );
    const tasks = '市护林防火指挥部办公室负责调度，市林业局负责巡护。';
    expect(seats(`${tasks}\n市护林防火指挥部办公室设在市林业局。`)).toEqual([
      '市护林防火指挥部办公室 in linyeju',
    ]);
    expect(
      seats(`${tasks}\n市护林防火指挥部办公室设在市林业局。`, [
        { id: 'lin', name: '市林业局', aliases: [], kind: 'department' },
      ] as never),
    ).toEqual(['市护林防火指挥部办公室 in lin']);
    // Nowhere, in two places, in one that nobody knows.
    expect(seats(tasks)).toEqual([]);
    expect(
      seats(
        `${tasks}\n市应急局负责救援。\n市护林防火指挥部办公室设在市林业局。\n市护林防火指挥部办公室设在市应急局。`,
      ),
    ).toEqual([]);
    expect(seats(`${tasks}\n市护林防火指挥部办公室设在北山瞭望台。`)).toEqual([]);
  });
  it('leaves known names alone, and sets doubtful ones apart', () => {
    expect(
      bodies('修堤。（责任单位：市水务局）', [
        { id: 'shuiwu', name: '市水务局', aliases: [], kind: 'department' },
      ] as never),
    ).toEqual([]);
    const { drafted: none, doubtful } = drafted('修堤。（责任单位：各相关人等）');
    expect(none.map(({ entry }) => entry.name)).not.toContain('各相关人等');
    expect(doubtful.length + none.length).toBeGreaterThan(0);
  });
});

describe('a draft of the places', () => {
  const places = (text: string) =>
    draftPlaces(corpusOf(documentOf('title: 甲\nkind: notice', ['# 甲', ...text.split('\n')])));
  it('has the counties that a text addresses, each once, with where', () => {
    const found = places(
      '青河县、白山旗、云山市东城区人民政府，市直各部门：\n青河县人民政府，白山旗人民政府：',
    );
    expect(found?.city.name).toBe('云山市');
    expect(found?.counties.map(({ name, basis }) => [name, basis])).toEqual([
      ['青河县', '据 doc#p1 起草，未核'],
      ['白山旗', '据 doc#p1 起草，未核'],
      ['东城区', '据 doc#p1 起草，未核'],
    ]);
    expect(found?.review).toBe(true);
  });
  it('has the zones that are named in full, apart from the counties', () => {
    const of = (text: string) =>
      places(text)?.counties.map(({ name, zone, short }) =>
        [name, ...(zone === true ? ['zone'] : []), ...(short ?? [])].join(' '),
      );
    expect(of('青河县人民政府，云山经济技术开发区管委会：')).toEqual([
      '青河县',
      '云山经济技术开发区 zone',
    ]);
    expect(
      of('青河县人民政府：\n云山高新技术产业开发区（以下简称“高新区”）管理委员会负责招商。'),
    ).toEqual(['青河县', '云山高新技术产业开发区 zone 高新区']);
    expect(
      of(
        '青河县人民政府：\n云山经济开发区（以下简称开发区）管委会负责招商。\n北川经济开发区（以下简称开发区）管委会负责招商。',
      ),
    ).toEqual(['青河县', '云山经济开发区 zone', '北川经济开发区 zone']);
    expect(of('青河县人民政府，各经济开发区管委会：')).toEqual(['青河县']);
  });
  it('has no zones, no groups, and none where none is named', () => {
    expect(places('各县、各旗人民政府，开发区、高新区人民政府：')).toBeUndefined();
    expect(places('市直各部门：')).toBeUndefined();
  });
});
