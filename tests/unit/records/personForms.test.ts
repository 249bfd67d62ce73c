/** Persons, places, frames and nets, one form at a time: what each part of a form is there for. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { readElsewhere } from '../../../src/records/elsewhere.ts';
import { isFrameLine } from '../../../src/records/frame.ts';
import { isPersonName, namesOfList } from '../../../src/records/names.ts';
import { leavesIt, plainOrder } from '../../../src/records/order.ts';
import { personsPassed } from '../../../src/records/passed.ts';
import { readPersons } from '../../../src/records/persons.ts';
import { readPlaces } from '../../../src/records/places.ts';
import { beginsWithSurname, TRANSLITERATED } from '../../../src/records/surnames.ts';
import { readDate, readDuration, splitTop } from '../../../src/records/words.ts';
import { documentOf } from './document.ts';

const frame = (line: string, alone = true): boolean => isFrameLine(line, '青川市人民政府', alone);

describe('a line of the frame', () => {
  it.each([
    '一',
    '（三）',
    '十二：',
    '（2024年3月28日通过）',
    '2024年3月28日印发',
    '2024年',
    '2024年3月、4月',
    '2024年3月28日于某某市表决通过',
    '（某市第九届人大常委会第十五次会议通过）',
    '(某市常务会审议)',
    '某市第九届人民代表大会第二次全会通过',
    '主 送：某局',
    '报　送：某局',
    '联 系 人：李四',
    '附 件:名单',
    '现将任免名单公布于后',
    '现将任免名单印发',
    '现将任免通知印发给你们',
    '特此通知',
    '此复',
    '现予公布',
    '(此件主动公开)',
    '(此页无正文)',
    '（排名不分先后，以姓氏笔画为序）'.replace('排名不分先后，', ''),
    '姓名排序',
    '并请遵照执行',
    '请认真贯彻落实',
    '并请按照规定办理手续',
    '请依照章程办理',
    '请按规定到岗',
    '并请按照章程，依法到任',
    '青川市人民政府办公室印制',
    '以上同志试用期满考核合格后正式任职',
    '上述人员中，有试用期的，期满经考核合格后，办理正式任职手续',
    '你委关于某事的请示收悉',
    '你市区关于某事的请示收悉',
    '代县长 王 明',
    '委员长　王小明',
    '某某委员会',
    '青川市人民政府 青川市委员会',
    '各县、各区：',
    '驻青部队：',
    '市财政局及市水务局和市教育局：',
    '市财政局（国资委）：',
    '有关企业、学校：',
  ])('%s', (line) => expect(frame(line)).toBe(true));
  it.each([
    '李四（某某）：',
    '一二三四',
    '一、',
    '2024年3月28日开会',
    '甲（2024年3月28日通过）',
    '某市会议研究经费',
    '会议通过任命王小明的决定后公布名单一览',
    '电话会议：开会',
    '通知如下',
    '请王小明知悉',
    '某某印发给全体',
    '以上人员考核合格',
    '你局收到请示',
    '市长王小明发言稿：',
    '某某市民',
    '按规定的委员会',
    '某局、李四：',
    '经研究决定：',
    '名单如下：',
  ])('not %s', (line) => expect(frame(line)).toBe(false));
  it('a number over lines and an address stand alone', () => {
    expect(frame('一', false)).toBe(false);
    expect(frame('各县、各区：', false)).toBe(false);
    expect(frame('（2024年3月28日通过）', false)).toBe(true);
  });
});

describe('where a name ends', () => {
  const who = (text: string, known: readonly string[] = []): string[] =>
    readPersons(text, new Set(known)).map(
      (p) => `${p.office} ${p.name}${p.isPublic ? '' : '*'}${p.certain ? '' : '?'}`,
    );
  it.each<[string, string[]]>([
    // What stands closer to a mark or a surname is the name.
    ['市长王明主持会议。', ['市长 王明?']],
    ['市长王明会见李四。', ['市长 王明?']],
    ['市长王明同志主持。', ['市长 王明']],
    ['市长司马光明到会。', ['市长 司马光明?']],
    ['市长司马光到会。', ['市长 司马光?']],
    ['市长包斯琴高娃，到会。', ['市长 包斯琴高娃?']],
    ['市长阿·买买提，到会。', ['市长 阿·买买提']],
    ['市长阿·买，到会。', ['市长 阿·买']],
    ['市长阿·买买提买买提买，到会。', []],
    ['市长和平，到会。', ['市长 和平']],
    ['市长某某，到会。', ['市长 某某']],
    ['市长某某到会。', []],
    ['市长某某某到会。', []],
    ['市长，到会。', []],
    ['市长来访。', []],
    ['市长（王明）到会。', []],
    ['市长王明、李四（女）、赵五，到会。', ['市长 王明', '市长 李四?', '市长 赵五']],
    ['市长王明（女、回族），到会。', ['市长 王明?']],
    ['市长王明；李四，到会。', ['市长 王明']],
    ['市长王明、赵五公司，到会。', ['市长 王明']],
    ['副市长王明、县委书记李四，到会。', ['副市长 王明', '县委书记 李四']],
    // A bracket says what somebody is, and the list goes on behind it.
    ['副市长王明（女，回族）、李四，到会。', ['副市长 王明?', '副市长 李四']],
    ['副市长王明（女。回族）、李四，到会。', ['副市长 王明?']],
    ['副市长王明（左一）、李四，到会。', ['副市长 王明?']],
    // The office begins behind a verb, a word of joining or a mark.
    ['会谈市长王明。', ['市长 王明']],
    ['参加市长王明。', ['市长 王明']],
    ['听取市长王明。', ['市长 王明']],
    ['共同市长王明。', ['共同市长 王明']],
    ['中共市委书记王明。', ['中共市委书记 王明']],
    ['（市长王明）', ['市长 王明']],
    ['市水利局、市长王明。', ['市长 王明']],
    ['市委书记、市长王明。', ['市委书记、市长 王明']],
    // A name before its title.
    ['会见张小三副厅长先生。', ['副厅长 张小三']],
    ['会见张小三副厅长女士。', ['副厅长 张小三']],
    ['会见某某小三副厅长一行。', []],
    ['会见张三副厅长一行。', []],
    ['会见省水利厅张小三副厅长，某某一行到会。', []],
  ])('%s', (text, expected) => expect(who(text)).toEqual(expected));
  it.each([
    '厅长',
    '主任',
    '书记',
    '委员',
    '主席',
    '领导',
    '教师',
    '总裁',
    '总编辑',
    '政委',
    '主编',
    '总监',
  ])('behind %s', (title) =>
    expect(who(`会见某局${title}王明，`).length === 1 || title === '教师').toBe(true),
  );
  it.each(['成长', '增长', '延长', '特长', '擅长', '生长', '家长', '校长'])(
    'not behind %s',
    (words) => expect(who(`${words}王明，`)).toEqual([]),
  );
});

describe('a place', () => {
  const names = (
    text: string,
    known: readonly string[] = [],
    own: string | null = null,
  ): string[] => readPlaces(text, new Set(known), own).map(({ name }) => name);
  it.each<[string, string[]]>([
    // 和 in a list joins; without one it may be of a name.
    ['到云山市、青河县和白塔旗调研', ['云山市', '青河县', '白塔旗']],
    ['到青河县、白塔旗、东泽市调研', ['青河县', '白塔旗', '东泽市']],
    ['到青河县及白塔旗调研', ['青河县', '白塔旗']],
    ['到云山市和林县调研', ['云山市', '和林县']],
    ['到青河县调研、白塔旗的事', ['青河县']],
    ['抵达青河县', ['青河县']],
    ['途经青河县', ['青河县']],
    ['进驻青河县', ['青河县']],
    ['从青河县回来', ['青河县']],
    ['由青河县去往白塔旗', ['青河县', '白塔旗']],
    ['至青河县', ['青河县']],
    ['视察青河县', ['青河县']],
    ['走访青河县', ['青河县']],
    ['举办青河县', ['青河县']],
    ['陪同青河县', ['青河县']],
    ['称赞青河县', []],
    // Behind a verb only short names below the province.
    ['考察南原省', []],
    ['考察红山自治旗', []],
    ['考察东方明珠岛市', []],
    ['到南原省', ['南原省']],
    ['到一二三四五六县', []],
    ['到一二三四五县', ['一二三四五县']],
    ['到东川黎族苗族自治县考察', ['东川黎族苗族自治县']],
    ['到海州区考察', ['海州区']],
    ['到青州县考察', ['青州县']],
    ['到大河特别行政区', ['大河特别行政区']],
    ['到大河特别行政区考察', ['大河特别行政区']],
    ['到县考察', []],
    ['到某与某县', []],
    ['到安全生产区', []],
    ['到领导的县', []],
    ['到全市区', []],
    ['到本县', []],
    ['到早市', []],
    ['到夜市', []],
    ['到都市', []],
    ['到保护区', []],
    ['到林区', []],
    ['到景区', []],
    ['到校区', []],
    ['到城区', []],
    ['到战区', []],
    ['到地区', []],
    ['到自治区', []],
    ['到青河县人大', []],
    ['到青河县第一中学', []],
    ['到青河县民政局长办公室', []],
    ['到青河县民政局势', ['青河县']],
    ['到青河县参加公司会议', ['青河县']],
    ['到青河县的公司', ['青河县']],
    ['到青河县，公司', ['青河县']],
    ['《到青河县》', []],
    ['到《书》青河县', []],
    ['中心城区召开', ['中心城区']],
    ['主城区公司', []],
    ['高新技术产业开发区召开', ['高新技术产业开发区']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
  it.each<[string, string[], string[]]>([
    ['在云山，召开', ['云山市'], ['云山']],
    ['在云山出席', ['云山市'], ['云山']],
    ['在云山考察', ['云山市'], ['云山']],
    ['在云山好', ['云山市'], []],
    ['在云召开', ['云市'], []],
    ['在云山大学', ['云山大学'], ['云山大学']],
    ['他说云山市好', ['云山市', '云山'], ['云山市']],
    ['他说甲县好', ['乙县'], []],
  ])('known: %s (%j)', (text, known, expected) => expect(names(text, known)).toEqual(expected));
});

describe('a person beside an office whom no reader took', () => {
  const passed = (line: string, ...more: string[]): number =>
    personsPassed(
      documentOf('title: 关于某事的通知\nkind: notice', ['# 关于某事的通知', line, ...more]),
      new Set(),
      new Set(),
    ).length;
  it.each([
    '库长王小明共同负责。',
    '库长王小明分别联系。',
    '库长王小明、李大川。',
    '王小明（副县长）。',
    '河段：王小明（市水务局局长，河长）',
    '第一片　王小明　镇长',
    '片长：王 明、李大川',
    '请由王小明接任主任。',
    '（一）库长王小明负责。',
    '会议主任王小明负责落实。',
    '王明（市局主任兼书记）',
    '工作组长王小明牵头。',
    '由王小明共同担任主任',
  ])('is told of: %s', (line) => expect(passed(line)).toBe(1));
  it.each([
    '库长王小明出席。',
    '主任王小明汇报工作。',
    '主任王小明作了工作报告。',
    '主任王小明作报告。',
    '联系电话：王小明，主任。',
    '审核：主任王小明。',
    '授予主任王小明称号。',
    '县长江河，王小明路。',
    '部长级王小明。',
    '长期任务王小明。',
    '由主任负责。',
    '王小明（满族）。',
    '全体成员参加。',
    '代县长　王小明',
    '主任：王 小 明',
    '县长某某某负责。',
    '县长相关人员负责。',
    '主任工作负责。',
  ])('is let through: %s', (line) => expect(passed(line)).toBe(0));
  it('is looked for in paragraphs and items that nothing has told of', () => {
    const doc = documentOf('title: 某\nkind: notice', ['## 库长王小明负责。', '库长王小明负责。']);
    const [heading, paragraph] = doc.clauses.filter((c) => c.kind !== 'title');
    expect(personsPassed(doc, new Set(), new Set()).map((u) => u.clause.anchor)).toEqual([
      paragraph!.anchor,
    ]);
    expect(personsPassed(doc, new Set(), new Set([paragraph!.anchor]))).toEqual([]);
    expect(personsPassed(doc, new Set(), new Set([heading!.anchor])).length).toBe(1);
  });
  it('in a line that signs is told of beside another such line', () => {
    expect(passed('县长　王小明')).toBe(0);
    expect(passed('县长：王小明', '副县长：李大川')).toBe(2);
    expect(passed('县长　王小明', '此件公开发布。')).toBe(0);
  });
});

describe('what nobody reads where it stands', () => {
  const elsewhere = (...lines: string[]) => {
    const found = readElsewhere(
      documentOf('title: 关于某事的通知\nkind: notice', ['会议研究了经费。', ...lines]),
    );
    return [found.appointments.length, found.chronicle.length];
  };
  it.each([
    '王小明——2024年3月委任为市财政局副局长',
    '李·约翰逊──任命为市财政局顾问',
    '王小明—：免除市财政局主任职务',
    '市第三次会议于2024年3月5日决定任命王小明为市财政局局长。',
    '市人民政府于2024年3月5日研究决定：免去王小明的市财政局局长职务。',
    '市委员会推荐王小明为市财政局局长。',
    '阿·买买提任市财政局局长。',
    '各单位落实。王小明同志任市财政局局长；',
    '（二）免去王小明的市财政局局长职务',
  ])('an appointment: %s', (line) => expect(elsewhere(line)[0]).toBe(1));
  it.each([
    '王——任命为市财政局副局长',
    '说明，王小明——任命为市财政局副局长',
    '王小明——任命',
    '某某任市财政局局长。',
    '任命王小明、某某为市财政局局长。',
    '王小明任组长。',
    '王小明任领导小组。',
    '任命王小明为副组长，李四为成员。',
    '王小明为人民服务的局长。',
  ])('no appointment: %s', (line) => expect(elsewhere(line)[0]).toBe(0));
  it.each([
    '● 3月5日 某事。',
    '【5日】某事。',
    '2024年3月5日，某事。',
    '自3月5日起，某事。',
    '3月上旬，某事。',
    '三月底 某事。',
    '3月份：某事。',
    '【3月】，某事。',
    '5－6日 某事。',
    '3月5日—4月6日，某事。',
    '同月，某事。',
    '是月 某事。',
  ])('dated: %s', (line) => expect(elsewhere(line, line, line, line)[1]).toBe(4));
  it.each([
    '3月5日起施行。',
    '3月某事。',
    '同日某事。',
    '是月某事。',
    '在3月5日，某事。',
    '第3月5日某事。',
    '5人，某事。',
    '3月5日后，某事。',
    '3月5日内，某事。',
  ])('not dated: %s', (line) => expect(elsewhere(line, line, line, line)[1]).toBe(0));
  it('with the same mark as those that are dated', () => {
    const days = ['▲7月5日，开会。', '▲7月6日，开会。', '▲7月7日，开会。'];
    expect(elsewhere(...days, '▲秋分，开镰。', '▲7月9日，开会。')[1]).toBe(5);
    expect(elsewhere(...days, '●秋分，开镰。', '▲7月9日，开会。')[1]).toBe(0);
    expect(elsewhere(...days, '▲秋分，开镰。', '▲冬至，开镰。', '▲7月9日，开会。')[1]).toBe(0);
    expect(elsewhere(...days, '▲7月8日，开会。', '▲秋分，开镰。')[1]).toBe(4);
  });
});

describe('a name', () => {
  it.each(['王小明', '欧阳明', '司马明', '司徒建国', '司空明', '买买提·阿不都'])('%s', (name) =>
    expect(isPersonName(name)).toBe(true),
  );
  it.each([
    '司明',
    '王司明',
    '一二三四五六七八九十一',
    '王',
    '王小明局',
    '同意王明',
    '聘王明',
    '其原王明',
  ])('not %s', (name) => expect(isPersonName(name)).toBe(false));
  it('with a character of a body in its midst is one in a list alone', () => {
    expect([isPersonName('王处明'), isPersonName('王处明', true)]).toEqual([false, true]);
    for (const no of ['王处长', '副处明', '该院明', '王办公室', '王处明局', '王委员'])
      expect([no, isPersonName(no, true)]).toEqual([no, false]);
  });
  it.each([
    '王明当选',
    '王明被',
    '王明拟',
    '王明将',
    '王明曾',
    '王明先后',
    '王明再',
    '王明申请',
    '王明主动',
  ])('not with a word of the sentence behind it: %s', (words) =>
    expect(isPersonName(words)).toBe(false),
  );
  it.each<[string, string[]]>([
    ['王明（女）、李四 同志', ['王明', '李四']],
    ['王明及李四与赵五', ['王明', '李四', '赵五']],
    ['和平和李四', ['和平', '李四']],
    ['市长和李四', ['市长和李四']],
  ])('of a list: %s', (list, names) => expect(namesOfList(list)).toEqual(names));
  it('begins with a surname, common, rare or of two characters', () => {
    for (const name of ['王明', '水明', '欧阳明', '闾丘明'])
      expect([name, beginsWithSurname(name)]).toEqual([name, true]);
    for (const name of ['的明', '', '们明'])
      expect([name, beginsWithSurname(name)]).toEqual([name, false]);
  });
  it('of another language holds its ideographs only', () => {
    expect(TRANSLITERATED.test('包斯琴高娃')).toBe(true);
    expect(TRANSLITERATED.test('包斯琴高局')).toBe(false);
    expect(TRANSLITERATED.test('局包斯琴')).toBe(false);
  });
});

describe('words in another order', () => {
  it.each([
    ['王明同志到市水务局任局长', '王明同志任市水务局局长'],
    ['王明调至市水务局担任局长', '王明同志任市水务局局长'],
    ['王明交流赴市水务局出任局长', '王明同志任市水务局局长'],
    ['市水务局局长一职由王明接任', '王明同志任市水务局局长'],
    ['市水务局局长职务暂由王明同志代理', '王明同志代理市水务局局长'],
    ['市水务局局长之职由王明、李四担任', '王明、李四同志任市水务局局长'],
  ])('%s', (words, plain) => expect(plainOrder(words)).toBe(plain));
  it.each([
    '某某到市水务局任局长',
    '王明到市水务局任副手',
    '市水务局由王明接任',
    '市水务局局长由局长接任',
    '市水务局局长由王明、局长接任',
    '局长由王明接任了',
    '听说，王明到市水务局任局长',
  ])('as they are: %s', (words) => expect(plainOrder(words)).toBe(words));
  it.each([
    ['王明同志因到龄不再担任该职务', '王明'],
    ['王明不再兼任', '王明'],
    ['王明不再任上述一职', '王明'],
    ['局长不再担任', undefined],
    ['王明不再担任局长', undefined],
    ['听说王明，不再担任', undefined],
  ])('%s: %s leaves', (words, who) => expect(leavesIt(words)).toBe(who));
});

describe('words that readers share', () => {
  it.each<[string, string | undefined]>([
    ['2024年3月28日', '2024-03-28'],
    ['2024年3月', '2024-03'],
    ['二〇二四年十二月三十一日', '2024-12-31'],
    ['二○二四年二月', '2024-02'],
    [' 2024年3月28日 ', '2024-03-28'],
    ['2024年2月30日', undefined],
    ['2024年13月', undefined],
    ['2024年', undefined],
    ['于2024年3月28日', undefined],
    ['2024年3月28日起', undefined],
  ])('the date %s', (words, iso) => expect(readDate(words)).toBe(iso));
  it.each<[string, string | undefined]>([
    ['一年', 'P1Y'],
    ['两年', 'P2Y'],
    ['一年半', 'P1Y6M'],
    ['半年', 'P6M'],
    ['6个月', 'P6M'],
    ['十二个月', 'P12M'],
    ['一个月半', 'P1M'],
    ['一年多', undefined],
    ['约一年', undefined],
    ['若干年', undefined],
  ])('the length %s', (words, iso) => expect(readDuration(words)).toBe(iso));
  it.each<[string, string[]]>([
    ['甲、乙（丙、丁）、戊', ['甲', '乙（丙、丁）', '戊']],
    ['甲、《乙、丙》、“丁、戊”', ['甲', '《乙、丙》', '“丁、戊”']],
    ['甲）、乙', ['甲）', '乙']],
    ['、甲、 、乙 、', ['甲', '乙']],
  ])('cut at the top: %s', (words, pieces) => expect(splitTop(words, '、')).toEqual(pieces));
});
