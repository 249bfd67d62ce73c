/** What is found, in which order, and what it costs to find it. */

import { describe, expect, it } from 'vitest';
import { isWeak, itemsOf } from '../../../src/search/items.ts';
import { clauseClasses, type Names } from '../../../src/search/shapes.ts';
import { spansOf } from '../../../src/search/shards.ts';
import { facts, numberFacts } from '../../../src/search/tokens.ts';
import { clause, document, issue, memory } from './memory.ts';

const { title, docNumber, heading, duty, appointment, contents } = clauseClasses;

describe('finding', () => {
  const { find } = memory([
    issue('2023-06', [
      document('a', [
        clause('p1', '加强应急管理工作。'),
        clause('p2', '应急'),
        clause('p3', '管理工作'),
        clause('p4', '市政府和政府办公室'),
        clause('p5', '启动Ⅱ级响应'),
        clause('p6', '启动Ⅲ级响应'),
        clause('p7', '启动二级响应'),
        clause('p8', '（一）甲'),
        clause('p9', '一、甲'),
        clause('p10', ''),
        clause('p11', '啊'),
      ]),
    ]),
  ]);
  it.each([
    ['应急管理', ['a#p1']],
    ['应急', ['a#p1', 'a#p2']],
    // Neither across clauses nor from parts that stand apart.
    ['应急管理工', ['a#p1']],
    ['市政府办', []],
    ['急管', ['a#p1']],
    ['啊', ['a#p11']],
    ['应急 工作', ['a#p1']],
    ['工作 应急', ['a#p1']],
    ['应急 没有', []],
    // What is the grade itself comes before what only holds its letters.
    ['II级', ['a#p5', 'a#p7', 'a#p6']],
    ['二级', ['a#p5', 'a#p7']],
    ['"二级"', ['a#p7']],
    ['2', []],
    ['（一）', ['a#p8']],
    ['一甲', ['a#p8']],
  ])('%s', async (typed, expected) => {
    expect(await find(typed)).toEqual(expected);
  });
});

describe('order', () => {
  const names: Names = {
    agencies: [
      { id: 'jia', names: ['市甲事务局', '市甲局', '甲事务局'], kind: '政府部门' },
      { id: 'yi', names: ['市乙局'], kind: '政府部门' },
    ],
    synonyms: [['电子公告', '电子通告']],
  };
  const search = memory(
    [
      issue('2023-06', [
        document(
          'x-2023-63',
          [
            clause('标题', '关于甲市绿色建筑的通知', {
              class: title,
              facts: numberFacts('某政办发〔2023〕63号'),
            }),
            clause('文号', '某政办发〔2023〕63号', { class: docNumber }),
            clause('目录-p1', '绿色建筑', { class: contents }),
            clause('1', '1 绿色建筑', { class: heading }),
            clause('1-p1', '绿色建筑见163号和某政办发〔2023〕63号，63号。'),
            clause('1-p2', '绿色建筑、绿色建筑。电子通告'),
            clause('1-p3', '市甲局', { facts: [facts.agency(0)] }),
            clause('1-p4', '由市甲局牵头', { class: duty, facts: [facts.agency(0)] }),
            clause('1-p5', '由甲事务局牵头', { class: duty, facts: [facts.agency(0)] }),
            clause('1-p6', '电子公告'),
          ],
          { docNumber: '某政办发〔2023〕63号' },
        ),
        document('r', [
          clause('p1', '丙丁会见丙丁、丙丁'),
          clause('p2', '丙丁同志任局长', {
            class: appointment,
            persons: ['丙丁'],
            facts: [facts.person('丙丁')],
          }),
        ]),
      ]),
    ],
    names,
    { jia: ['sjswj', 'jswj'], yi: ['syj', 'yj'] },
  );
  it('finds a number by any letters of it in their order, and by no others', async () => {
    for (const typed of ['政办发63号', '某政办2023 63', '办发〔2023〕63号'])
      expect((await search.find(typed))[0]).toBe('x-2023-63#标题');
    for (const typed of ['某政发63号', '某办政63号'])
      expect(await search.find(typed)).not.toContain('x-2023-63#标题');
  });
  it('finds what cites a number that no document bears, and nothing that has its letters only', async () => {
    const { all, answers } = memory([
      issue('2023-06', [
        document('a', [
          clause('p1', '按照《某厅关于印发方案的通知》（某办发〔2021〕37号）精神，制定本方案。'),
          clause('p2', '某办发各单位，2021年起施行。'),
        ]),
      ]),
    ]);
    expect(await all('某办发2021年37号')).toEqual(['near a#p1']);
    const last = (await answers('某办发2021年38号')).at(-1);
    expect(last?.hits.every(({ weak }) => weak === true)).toBe(true);
  });
  it('lists what was on a day alone before what lasted longer, and a span by both ends', async () => {
    const days = (...all: string[]) => all.map((day) => facts.form(`d${day}`));
    const { all } = memory([
      issue('2023-06', [
        document('a', [
          clause('p1', '●12月19日—20日 甲', { facts: days('1219', '1220') }),
          clause('p2', '●12月20日 乙', { facts: days('1220') }),
        ]),
      ]),
    ]);
    expect(await all('12月20号')).toEqual(['near a#p2', 'near a#p1']);
    expect(await all('12月19号至20号')).toEqual(['near a#p1']);
  });
  it('takes a space in the name of an agency for a slip', async () => {
    expect((await search.find('甲事务 局'))[0]).toBe('agency jia');
    expect((await search.find('市 甲局'))[0]).toBe('agency jia');
  });
  it('takes a word for the agency that is called by it, where texts speak of that mostly', async () => {
    const made = (others: number) =>
      memory(
        [
          issue('2023-06', [
            document('a', [
              ...[1, 2, 3].map((n) =>
                clause(`p${n}`, `由甲工局负责${n}`, { facts: [facts.agency(0)] }),
              ),
              ...Array.from({ length: others }, (_, n) => clause(`q${n}`, `有甲工的${n}`)),
            ]),
          ]),
        ],
        {
          agencies: [{ id: 'jiagong', names: ['市甲业和工业局', '甲工局'], kind: '' }],
          synonyms: [],
        },
      );
    expect((await made(1).all('甲工'))[0]).toBe('near agency jiagong');
    expect((await made(5).all('甲工'))[0]).not.toMatch(/agency/u);
    // Nothing is concluded of a word among others.
    expect((await made(1).all('甲工 负责'))[0]).not.toMatch(/agency/u);
  });
  it('takes nothing for a name that only begins and ends as it does', async () => {
    const { find } = memory(
      [
        issue('2023-06', [
          document('a', [
            clause('p1', '某某市民政局接收捐赠'),
            clause('p2', '由某某市财政局负责'),
            clause('p3', '财政局'),
          ]),
        ]),
      ],
      {
        agencies: [{ id: 'cai', names: ['市财政局', '财政局', '某某市财政局'], kind: '' }],
        synonyms: [],
      },
    );
    expect(await find('某某市财政局')).toEqual(['agency cai', 'a#p2', 'also a#p3']);
  });
  it.each([
    [
      'the document that bears a number',
      '63号',
      ['x-2023-63#标题', 'x-2023-63#1-p1', 'x-2023-63#文号'],
    ],
    [
      'a number however it is typed',
      '某政办发[2023]63号',
      ['x-2023-63#标题', 'x-2023-63#1-p1', 'x-2023-63#文号'],
    ],
    ['a number with 第', '某政办发〔2023〕第63号', ['x-2023-63#标题']],
    [
      'title, heading, then by how often, contents last',
      '绿色建筑',
      ['x-2023-63#标题', 'x-2023-63#1', 'x-2023-63#1-p2', 'x-2023-63#1-p1', 'x-2023-63#目录-p1'],
    ],
    [
      'the agency, its duties, what names it, and other names after that',
      '市甲局',
      ['agency jia', 'x-2023-63#1-p4', 'x-2023-63#1-p3', 'also x-2023-63#1-p5'],
    ],
    ['the appointment of a person', '丙丁', ['r#p2', 'r#p1']],
    ['synonyms, after the word itself', '电子公告', ['x-2023-63#1-p6', 'also x-2023-63#1-p2']],
    ['no synonyms in quotes', '"电子公告"', ['x-2023-63#1-p6']],
    ['agencies by their initials', 'syj', ['initials yi']],
  ])('%s', async (_, typed, expected) => {
    expect(await search.find(typed)).toEqual(expected);
  });

  it('says what else was searched for', async () => {
    expect((await search.answers('市甲局')).at(-1)?.also).toEqual(['甲事务局']);
    expect((await search.answers('市甲局')).at(-1)?.documents).toBe(1);
  });

  it('keeps to the filters', async () => {
    expect(await search.find('市甲局', { agency: 'jia' })).toEqual([
      'x-2023-63#1-p4',
      'x-2023-63#1-p3',
      'also x-2023-63#1-p5',
    ]);
    expect(await search.find('绿色建筑', { agency: 'jia' })).toEqual([]);
    expect(await search.find('丙丁', { document: 'x-2023-63' })).toEqual([]);
    expect(await search.find('丙丁', { year: '2022' })).toEqual([]);
    expect(await search.find('丙丁', { issue: '2023-06', kind: 'notice' })).toHaveLength(2);
  });
});

describe('nothing found', () => {
  const search = memory(
    [issue('2023-06', [document('a', [clause('p1', '工资保证金'), clause('p2', '应急预案')])])],
    {
      agencies: [{ id: 'jia', names: ['市应急管理局'], kind: '政府部门' }],
      synonyms: [],
      topics: ['某方案'],
    },
  );
  const instead = async (typed: string): Promise<unknown> =>
    (await search.answers(typed)).at(-1)?.instead;

  it('offers the words that are there', async () => {
    expect(await instead('护照签发机关的地址 工资')).toEqual([{ query: '工资', count: 1 }]);
  });
  it('offers the stretches that are there, of a long query too', async () => {
    expect(await instead('护照在哪里签发要交多少保证金才算齐全呢')).toEqual([
      { query: '保证金', count: 1 },
    ]);
  });
  it('offers names that are like it', async () => {
    expect(await instead('县应急管理厅')).toContainEqual({ query: '市应急管理局', count: null });
  });
  it('offers titles where nothing of it is there', async () => {
    expect(await instead('鿆鿇鿈')).toEqual([{ query: '某方案', count: null }]);
  });
});

describe('exact and near', () => {
  const head = (anchor: string, text: string, parent?: string) =>
    clause(anchor, text, { class: heading, ...(parent === undefined ? {} : { parent }) });
  const search = memory(
    [
      issue('2023-06', [
        document('a', [
          clause('标题', '某市绿洲建设方案', { class: title }),
          head('1', '1 总则'),
          clause('1-p1', '海绵城市占比达到百分之四十，建筑面积2万平方米以上的执行。', {
            parent: '1',
          }),
          head('2', '2 Ⅲ级响应'),
          clause('2(1)', '（1）可以申请技术援助。', { parent: '2' }),
          head('3', '3 Ⅳ级响应'),
          clause('3(1)', '（1）可以申请技术援助和资金。', { parent: '3' }),
          clause('p9', '举报电话：0999—1234567。'),
          clause('p10', '运送应急物资', { damaged: '运送应急物质' }),
          clause('p11', '丙丁参加会议', { facts: [facts.form('d1104'), facts.form('D20231104')] }),
        ]),
        ...Array.from({ length: 20 }, (_, i) =>
          document(`f${i}`, [clause('p1', `其他事项第${i}项，由有关单位办理。`)]),
        ),
      ]),
    ],
    {
      agencies: [
        { id: 'guotu', names: ['市自然资源局'], kind: '政府部门' },
        { id: 'weijian', names: ['市卫生健康委员会'], kind: '政府部门' },
        { id: 'sheng', names: ['自治区财政厅'], kind: '政府部门' },
        { id: 'caizheng', names: ['甲乙市财政局'], kind: '政府部门' },
      ],
      synonyms: [],
      former: [{ was: ['国土局'], now: '自然资源局', year: 2018 }],
      aside: ['多少', '是', '的', '吗'],
      places: ['甲乙市', '甲乙'],
    },
    { caizheng: ['jyscsj', 'caizhengju', 'czj'] },
  );
  it.each([
    ['a homophone', '海棉城市', 'near a#1-p1'],
    ['a question', '海绵城市的占比是多少', 'near a#1-p1'],
    ['a question that says its verb twice', '申不申请技术援助', 'near a#2(1)'],
    ['pinyin', 'haimian chengshi', 'near a#1-p1'],
    ['another unit', '20000㎡', 'near a#1-p1'],
    ['numerals', '二万平米', 'near a#1-p1'],
    ['figures for words', '40%', 'near a#1-p1'],
    ['traditional script', '技術援助', 'a#2(1)'],
    ['words of the heading above', 'III级响应 技术援助', 'near a#2(1)'],
    ['another dash of a telephone', '0999-1234567', 'a#p9'],
    ['no dash of a telephone', '09991234567', 'near a#p9'],
    ['a damaged reading', '应急物质', 'near a#p10'],
    ['the date over an entry', '2023/11/4', 'near a#p11'],
    ['another form of a date', '11月4号 丙丁', 'near a#p11'],
    ['initials of a title', 'lzjsfa', 'near a#标题'],
    ['an agency under a former name', '国土局', 'near agency guotu'],
    ['an agency in short', '卫健委', 'near agency weijian'],
    ['an agency without the city', '财政局', 'agency caizheng'],
    ['an agency of the level above', '财政厅', 'agency sheng'],
    ['an agency with the city for its level', '甲乙自然资源局', 'agency guotu'],
    ['an agency in pinyin', 'caizhengju', 'initials caizheng'],
  ])('%s: %s', async (_, typed, first) => {
    expect((await search.all(typed))[0]).toBe(first);
  });
  it('tells what was taken for what', async () => {
    const notes = async (typed: string) => (await search.answers(typed)).at(-1)?.notes;
    expect(await notes('海棉城市')).toEqual(['没有“海棉城市”，以下按“海绵城市”查找。']);
    expect(await notes('技術援助')).toEqual(['按简体“技术援助”检索。']);
    expect(await notes('国土局')).toEqual([
      '“国土局”是2018年机构改革前的名称，职责今属“市自然资源局”。',
    ]);
  });
  it('looks characters up by themselves beside words that are there, only', async () => {
    const { all } = memory([
      issue('2023-06', [
        document('a', [clause('p1', '救援物资的储备'), clause('p2', '组织接收社会捐赠的救援物资')]),
        ...Array.from({ length: 20 }, (_, i) =>
          document(`f${i}`, [clause('p1', `其他事项第${i}项，由有关单位办理。`)]),
        ),
      ]),
    ]);
    expect(await all('救援物资捐钱献款')).toEqual(['near a#p2', 'near a#p1']);
    expect(await all('捐钱献款')).toEqual([]);
  });
  it('says nothing where nothing comes near', async () => {
    expect(await search.all('护照办理')).toEqual([]);
  });
  it('lists what an agency has without words', async () => {
    const { find } = memory(
      [
        issue('2023-06', [
          document('a', [clause('p1', '甲', { facts: [facts.agency(0)] }), clause('p2', '乙')]),
        ]),
      ],
      { agencies: [{ id: 'jia', names: ['甲局'], kind: '' }], synonyms: [] },
    );
    expect(await find('', { agency: 'jia' })).toEqual(['a#p1']);
  });
  describe('as people type', () => {
    const city = memory(
      [
        issue('2023-06', [
          document(
            'wen-2023-63',
            [
              clause('标题', '关于印发《某某方案》的通知', {
                class: title,
                facts: numberFacts('某政办发〔2023〕63号'),
              }),
              clause('p1', '直接经济损失1000万元以上5000万元以下'),
              clause('p2', '直接经济损失1000万元以下'),
              clause('p3', '加强停车泊位供给，方便出行'),
              clause('p4', '甲乙左翼中旗的医疗保障'),
              clause('p5', '邮政业突发事件应急预案由部门制定'),
              clause('p6', '根据甲政办发〔2022〕58号'),
              clause('p7', '根据甲政办发〔2021〕58号'),
            ],
            { docNumber: '某政办发〔2023〕63号' },
          ),
          document('other', [clause('p1', '停车泊位由别的部门供给，方便出行')]),
        ]),
      ],
      {
        agencies: [
          { id: 'bank', names: ['中国人民银行某某市分行'], kind: '' },
          { id: 'above', names: ['中国人民银行丁丁自治区分行'], kind: '' },
          { id: 'jiao', names: ['市教育局'], kind: '' },
          { id: 'ti', names: ['市体育局'], kind: '' },
          { id: 'can', names: ['市残疾人联合会'], kind: '' },
        ],
        synonyms: [],
        akin: [['停车位', '停车泊位']],
        former: [
          { was: ['教体局'], now: '教育局' },
          { was: ['教体局'], now: '体育局' },
          { was: ['央行'], now: '中国人民银行' },
        ],
        places: ['某某市', '某某'],
        placeNames: [['甲乙左翼中旗', '甲左中旗', '某某旗']],
      },
      { can: ['cjrlhh'] },
    );
    it.each([
      ['a bound of a quantity', '损失1000万以下', 'near wen-2023-63#p2'],
      ['a cited number in words', '甲政办发〔2022〕五十八号', 'near wen-2023-63#p6'],
      ['a number with words after it', '63号文件的停车泊位', 'near wen-2023-63#p3'],
      ['a word of like meaning', '停车位供给', 'near wen-2023-63#p3'],
      ['a place under its short name', '甲左中旗', 'also wen-2023-63#p4'],
      ['a place under its former name', '某某旗', 'also wen-2023-63#p4'],
      ['a branch without the name of its city', '人民银行', 'near agency bank'],
      ['a branch under a spoken name of the whole', '央行', 'near agency bank'],
      ['a body called another kind', '体育台', 'near agency ti'],
      ['a body by the city and what it is for', '某某残疾', 'near agency can'],
      ['what one body became two', '教体局', 'near agency jiao'],
      ['the beginning of a name by initials', 'cjr', 'initials can'],
      ['letters beside characters', 'tingche泊位', 'near wen-2023-63#p3'],
      ['first letters of a word, beside a word in pinyin', 'tcbw gongji', 'near wen-2023-63#p3'],
      ['first letters of any word', 'tcbw', 'near wen-2023-63#p3'],
      ['pinyin in words that stand apart', 'youzhengye yingji yuan', 'near wen-2023-63#p5'],
    ])('%s: %s', async (_, typed, first) => {
      expect((await city.all(typed))[0]).toBe(first);
    });
  });
  it('remembers no failure', async () => {
    for (const file of ['index', 'd/0', '/b/']) {
      const once = memory([issue('2023-06', [document('a', [clause('p1', '工资保证金')])])]);
      once.fail = (path) => path.includes(file);
      await expect(once.find('保证金')).rejects.toThrow('cannot be read');
      once.fail = undefined;
      expect(await once.find('保证金')).toEqual(['a#p1']);
    }
  });
});

describe('cost', () => {
  const long = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳';
  const filler = Array.from({ length: 40 }, (_, i) =>
    clause(`p${i}`, `${long.slice(0, 4)}${'无'.repeat(400)}`),
  );
  const search = memory([
    issue('2023-06', [
      document('a', [
        ...filler,
        clause('q', long),
        clause('r', `${long.slice(0, 8)}中${long.slice(8)}`),
      ]),
    ]),
  ]);
  it('looks up two pairs of a rare phrase and reads one text', async () => {
    search.asked.length = 0;
    expect(await search.find(long)).toEqual(['a#q']);
    expect(search.asked.length).toBeLessThanOrEqual(4);
    expect(new Set(search.read).size).toBe(1);
  });

  it.each([
    [[2023], ['2023-2023']],
    [
      [2022, 2023],
      ['2022-2022', '2023-2023'],
    ],
    [
      [2019, 2020, 2021, 2022, 2023],
      ['2019-2019', '2020-2021', '2022-2022', '2023-2023'],
    ],
    [
      [2015, 2016, 2024],
      ['2015-2015', '2016-2023', '2024-2024'],
    ],
  ])('keeps the years %j in spans', (years, spans) => {
    expect(spansOf(years).map(([first, last]) => `${first}-${last}`)).toEqual(spans);
  });
  it('has few shards for many years, of which a new year leaves most', () => {
    const years = (last: number) => Array.from({ length: last - 1981 }, (_, i) => 1982 + i);
    const of = (last: number) => spansOf(years(last)).map(String);
    expect(of(2023).length).toBe(7);
    const before = new Set(of(2023));
    expect(of(2024).filter((span) => !before.has(span)).length).toBeLessThanOrEqual(2);
  });

  it('starts with the newest shard, and is exact when all have answered', async () => {
    const text = '甲'.repeat(5_000);
    const many = memory(
      [2020, 2021, 2022, 2023].map((year) =>
        issue(`${year}-01`, [document(`d${year}`, [clause('p1', '乙丙'), clause('p2', text)])]),
      ),
    );
    const answers = await many.answers('乙丙');
    expect(answers.map(({ done, hits, since }) => [done, hits.length, since])).toEqual([
      [false, 1, 2023],
      [true, 4, undefined],
    ]);
    expect(await many.find('乙丙')).toEqual(['d2023#p1', 'd2022#p1', 'd2021#p1', 'd2020#p1']);
    expect(await many.find('乙丙', { year: '2022' })).toEqual(['d2022#p1']);
  });
});

describe('what comes near', () => {
  const own = memory(
    [
      issue('2023-06', [
        document('wen', [
          clause('五', '五、应急宣传教育培训', { class: 3 }),
          clause('五-p1', '开展应急宣传教育培训所需经费由本级承担', { parent: '五' }),
          clause('p2', '新建住宅执行绿色建筑标准'),
          clause('p3', '较大突发事件由市级处置'),
          clause('p4', '办结时限为72小时'),
          clause('p5', '加强畜禽饲养管理'),
        ]),
      ]),
    ],
    {
      agencies: [],
      synonyms: [],
      aside: ['谁', '的', '多少'],
      akin: [
        ['畜禽', '牲畜', '猪'],
        ['饲养', '养殖'],
      ],
    },
  );
  const nearTo = async (typed: string): Promise<string[]> =>
    ((await own.answers(typed)).at(-1)?.hits ?? []).map(
      ({ clause: n, weak }) => `${n}${weak === true ? ' weak' : ''}`,
    );
  it('has a heading below what stands under it', async () => {
    expect((await own.all('应急宣传的经费谁出'))[0]).toBe('near wen#五-p1');
  });
  it.each([
    ['a grade by its ordinal', '三级事件', 'near wen#p3'],
    ['a time in another unit', '三天办结', 'near wen#p4'],
    ['a character typed alone', '猪的养殖', 'near wen#p5'],
  ])('%s: %s', async (_, typed, first) => expect((await own.all(typed))[0]).toBe(first));
  it('asks who came to a post, and who left it', async () => {
    const { appointment } = clauseClasses;
    const change = (anchor: string, text: string, action: 'appoint' | 'remove', office: string) =>
      clause(anchor, text, {
        class: appointment,
        facts: [facts.change(action), facts.post(office)],
      });
    const posts = memory(
      [
        issue('2023-06', [
          document('ren', [
            change('p1', '免去赵一同志青川中学校长职务；', 'remove', '校长'),
            change('p2', '免去钱二同志青川中学副校长职务；', 'remove', '副校长'),
            change('p3', '孙三同志任青川中学校长（试用期一年）；', 'appoint', '校长'),
            change('p4', '李四同志任青川中学副校长（试用期一年）；', 'appoint', '副校长'),
          ]),
        ]),
      ],
      { agencies: [], synonyms: [], aside: ['是谁', '现在', '谁', '的'] },
    );
    expect((await posts.all('青川中学现在的校长是谁'))[0]).toBe('near ren#p3');
    expect((await posts.all('谁不当青川中学校长了'))[0]).toBe('near ren#p1');
    expect((await posts.all('青川中学现在的副校长是谁'))[0]).toBe('near ren#p4');
  });
  it('asks for an amount beside a word, and for what a word is', async () => {
    const other = memory(
      [
        issue('2023-06', [
          document('ji', [
            clause('p1', '死亡3人以上10人以下，或者重伤10人以上50人以下。'),
            clause('p2', '死亡10人以上30人以下，或者重伤50人以上90人以下。'),
            clause('p3', '由总指挥指定现场人员，总指挥负责。'),
            clause('p4', '总指挥：分管副市长'),
          ]),
        ]),
      ],
      { agencies: [], synonyms: [], aside: ['谁是', '是谁'] },
    );
    expect((await other.all('死亡12人'))[0]).toBe('near ji#p2');
    expect((await other.all('重伤12人'))[0]).toBe('near ji#p1');
    expect((await other.all('谁是总指挥'))[0]).toBe('near ji#p4');
  });
  it('asks for a character that stands alone', async () => {
    const pay = memory(
      [
        issue('2023-06', [
          document('zheng', [
            clause('p1', '征用车辆。'),
            clause('p2', '征用补偿按规定给予。'),
            clause('p3', '征用登记。'),
          ]),
        ]),
      ],
      { agencies: [], synonyms: [], aside: ['怎么'], akin: [['补偿', '赔偿', '赔']] },
    );
    expect((await pay.all('征用怎么赔'))[0]).toBe('near zheng#p2');
  });
  it('calls nothing near that has only words of procedure', async () => {
    const other = memory(
      [
        issue('2023-06', [
          document('qi', [clause('p1', '补贴申请条件。'), clause('p2', '开工。')]),
        ]),
      ],
      { agencies: [], synonyms: [], general: ['申请', '条件'], aside: ['的'] },
    );
    const weak = async (typed: string): Promise<boolean> =>
      isWeak((await other.answers(typed)).at(-1)!);
    expect(await weak('公租房申请条件')).toBe(true);
    // Where it is all that is asked for, it is what is asked for.
    expect(await weak('申请的条件')).toBe(false);
  });
  it('says of what has some words only that nothing was found', async () => {
    const answers = await own.answers('低保标准多少钱');
    const last = answers.at(-1)!;
    expect(last.hits.map(({ weak }) => weak)).toEqual([true]);
    expect(last.exact).toBe(0);
    expect(isWeak(last)).toBe(true);
    expect(itemsOf(last)[0]).toEqual({
      kind: 'note',
      text: '没有找到。以下只有其中一些字词相同，不一定是要找的：',
    });
    expect(last.instead.map(({ query }) => query)).toContain('标准');
    expect((await nearTo('牲畜饲养')).every((hit) => !hit.endsWith('weak'))).toBe(true);
  });
});

describe('a word that a body is called by', () => {
  const names = {
    agencies: [
      { id: 'zhengfu', names: ['青川市人民政府'], kind: '政府' },
      { id: 'minzheng', names: ['市民政局'], kind: '部门' },
    ],
    synonyms: [],
    places: ['青川市', '青川'],
  };
  const texts = (own: number) =>
    memory(
      [
        issue('2023-01', [
          document('d', [
            ...Array.from({ length: 20 }, (_, n) => clause(`g${n}`, `各级人民政府落实第${n}项`)),
            ...Array.from({ length: 4 }, (_, n) =>
              clause(`m${n}`, `民政工作第${n}项`, { facts: n < own ? [facts.agency(1)] : [] }),
            ),
          ]),
        ]),
      ],
      names as never,
    );
  const agencies = async (own: number): Promise<string[]> =>
    ((await texts(own).answers('民政')).at(-1)?.agencies ?? []).map(({ agency }) => agency.id);
  it('is taken for it where most of the texts with the word speak of it; 人民政府 has no such word', async () => {
    expect(await agencies(3)).toEqual(['minzheng']);
    expect(await agencies(1)).toEqual([]);
    // All the same what holds the characters is found, and counted.
    expect((await texts(3).find('民政')).length).toBe(24);
  });
});
