/** Who acts: bodies and persons that no register holds, known by their last word; and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { isBodyName, looksNamed } from '../../../src/duties/bodyNames.ts';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ shuiwu: ['市水务局'], caizheng: ['市财政局'], gongan: ['市公安局'] });
/** Who owes something by a sentence: `role:id or name (narrowed)`, one line each duty. */
const who = (text: string): string[] =>
  dutiesOf(`# 甲\n\n${text}\n`, register).duties.map((d) =>
    d.agencies
      .map((a) => `${a.role}:${a.id ?? a.printed}${a.qualifier == null ? '' : `(${a.qualifier})`}`)
      .join(' '),
  );

describe('somebody who acts', () => {
  it.each([
    '任何组织',
    '社会组织',
    '基层组织',
    '市防指',
    '市抗旱指',
    '市委宣传部',
    '街道办事处',
    '有关部门',
    '有关单位',
    '个人',
    '工作人员',
    '某企业',
    '检测机构',
    '行政机关',
    '某县人民政府',
    '镇政府',
    '镇党委',
    '某委员会',
    '市政府办公室',
    '某指挥部',
    '总指挥',
    '指挥长',
    '组长',
    '某公司',
    '某集团',
    '某银行',
    '某分行',
    '某支行',
    '市疾控中心',
    '救援队伍',
    '消防支队',
    '交警大队',
    '消防总队',
    '某小组',
    '某专班',
    '市红十字会',
    '市残联',
    '市总工会',
    '市妇联',
    '团委',
    '市侨联',
    '市工商联',
    '市科协',
    '驾驶员',
    '河长',
    '湖长',
    '林长',
    '田长',
    '路长',
    '街长',
    '楼长',
    '校长',
    '站长',
    '镇长',
    '乡长',
    '村长',
    '专家组',
    '督查组',
    '督导组',
    '工作组',
    '医疗组',
    '市法院',
    '市检察院',
    '某海关',
    '某学校',
    '某大学',
    '某医院',
    '科研院所',
    '研究院',
    '某协会',
    '某商会',
    '某学会',
    '某基金会',
    '某联合会',
    '某合作社',
    '项目法人',
    '项目业主',
    '经营主体',
    '党员',
    '公民',
    '社会公众',
    '群众',
    '居民',
    '农户',
    '养殖户',
    '用户',
    '消费者',
    '申请人',
    '当事人',
    '负责人',
    '招标人',
    '投标人',
    '责任人',
    '监护人',
    '代理人',
    '买受人',
    '经营者',
    '建筑师',
    '工程师',
    '医师',
    '教师',
    '律师',
    '专家',
    '乡镇',
    '街道',
    '嘎查村',
    '村委会',
    '居委会',
    '工业园区',
    '经济开发区',
    '某管委会',
    '旗县区',
    '旅游景区',
    '经营场所',
    '服务网点',
    '某门店',
    '某工厂',
    '某养殖场',
    '某屠宰场',
    '街道某处',
    '某局',
    '某委',
    '某办',
    '某厅',
    '某署',
    '某站',
    '派出所',
    '某法院',
  ])('%s', (name) => {
    expect(who(`${name}应当修堤。`)).toEqual([`responsible:${name}`]);
    expect(who(`${name}必须修堤。`)).toEqual([`responsible:${name}`]);
  });

  it.each([
    '市级',
    '省级',
    '旗县市区',
    '各县区',
    '各旗县市区',
    '各县市区',
    '各区县',
    '各地',
    '各地区',
    '当地',
    '属地',
    '国家',
    '中央',
    '自治区',
    '市本级',
    '自治区级',
    '市县',
    '县级',
    '各县（市、区）',
    '各乡镇',
  ])('%s, a level', (level) => {
    expect(who(`${level}应当修堤。`)).toEqual([`responsible:${level}`]);
  });
  it('a level acts only before a plain verb', () => {
    for (const rest of [
      '要修堤',
      '须修堤',
      '必须修堤',
      '负责修堤',
      '承担修堤',
      '统一修堤',
      '可根据情况修堤',
    ])
      expect(who(`各县区${rest}。`), rest).toEqual(['responsible:各县区']);
    for (const rest of ['要求修堤', '要素修堤', '应急修堤', '应用修堤', '负责人修堤', '风光好'])
      expect(who(`市级${rest}。`), rest).toEqual([]);
  });
  it('the treasuries of levels', () => {
    for (const words of [
      '各级财政',
      '同级财政',
      '本级财政',
      '地方财政',
      '市财政',
      '市、区财政',
      '市级财政',
      '市和区财政',
    ])
      for (const verb of ['将纳入预算', '应安排资金', '要保障', '按比例承担'])
        expect(who(`${words}${verb}。`), words + verb).toEqual([`responsible:${words}`]);
    expect(who('市财政收入增长。')).toEqual([]);
  });
  it('a place', () => {
    for (const words of [
      '青河县在城区设立站点',
      '青河县应设立站点',
      '青河县负责设立站点',
      '青河旗建立站点',
    ])
      expect(who(`${words}。`), words).toEqual([`responsible:${words.slice(0, 3)}`]);
    for (const words of ['全市设立站点', '我市建立站点', '跨县建立站点'])
      expect(who(`${words}。`), words).toEqual([]);
    // Each of a kind is somebody.
    expect(who('各县设立站点。')).toEqual(['responsible:各县']);
  });

  it.each([
    '全部应当修堤。',
    '内部应当修堤。',
    '东部应当修堤。',
    '底部应当修堤。',
    '成员应当修堤。',
    '党员会应当修堤。',
    '人员编制应当从严。',
    '机构设置应当从严。',
    '干部培训应当加强。',
    '人员经费应当保障。',
    '个人民主应当保障。',
    '病人应当修堤。',
    '死者应当登记。',
    '记者应当修堤。',
    '到处应当修堤。',
    '厕所应当修堤。',
    '前者应当修堤。',
  ])('not in %s', (text) => expect(who(text)).toEqual([]));
});

describe('a subject', () => {
  it.each<[string, string[]]>([
    // Names one after the other.
    ['市水务局、市财政局应当修堤。', ['responsible:shuiwu responsible:caizheng']],
    ['市水务局和市财政局应当修堤。', ['responsible:shuiwu responsible:caizheng']],
    ['市水务局及市财政局应当修堤。', ['responsible:shuiwu responsible:caizheng']],
    ['市水务局与市财政局应当修堤。', ['responsible:shuiwu responsible:caizheng']],
    ['市水务局以及市财政局应当修堤。', ['responsible:shuiwu responsible:caizheng']],
    ['市水务局或市财政局应当修堤。', ['responsible:shuiwu responsible:caizheng']],
    ['市水务局、市渔业局应当修堤。', ['responsible:shuiwu responsible:市渔业局']],
    ['市渔业局、市水务局应当修堤。', ['responsible:市渔业局 responsible:shuiwu']],
    ['市水务局、财政局应当修堤。', ['responsible:shuiwu responsible:caizheng']],
    ['市水务局及有关部门应当修堤。', ['responsible:shuiwu responsible:有关部门']],
    ['市水务局及其他有关单位应当修堤。', ['responsible:shuiwu responsible:其他有关单位']],
    ['市水务局及其所属单位应当修堤。', ['responsible:shuiwu responsible:所属单位']],
    ['单位和个人应当修堤。', ['responsible:单位和个人']],
    ['施工单位、监理单位应当修堤。', ['responsible:施工单位 responsible:监理单位']],
    ['施工单位与监理单位应当修堤。', ['responsible:施工单位 responsible:监理单位']],
    ['交通、铁路等部门应当修堤。', ['responsible:交通、铁路等部门']],
    ['市渔业局、市林业局等部门应当修堤。', ['responsible:市渔业局 responsible:市林业局']],
    ['市水务局（市河长办）、市财政局应当修堤。', ['responsible:shuiwu responsible:caizheng']],
    // Narrowed.
    ['当地市水务局应当修堤。', ['responsible:shuiwu(当地)']],
    ['疫情发生地人民政府应当修堤。', ['responsible:疫情发生地人民政府(疫情发生地)']],
    ['上级人民政府应当修堤。', ['responsible:上级人民政府(上级)']],
    ['同级人民政府应当修堤。', ['responsible:同级人民政府(同级)']],
    ['取得许可的企业应当修堤。', ['responsible:企业(取得许可的)']],
    ['取得许可的单位和个人应当修堤。', ['responsible:单位和个人(取得许可的)']],
    // What stands behind a name and is not done by it.
    ['市水务局的职责应当公开。', []],
    ['市水务局局长应当修堤。', ['responsible:市水务局局长']],
    // A role that somebody has is what he owes; what he is besides is none.
    ['市水务局是主管部门。', ['responsible:shuiwu']],
    ['市水务局为牵头单位。', ['lead:shuiwu']],
    ['市水务局是事业单位。', []],
    ['市水务局设在市政府。', []],
    ['市水务局主管本市堤坝工作。', ['responsible:shuiwu']],
    ['市水务局指定的医院应当修堤。', ['responsible:医院(市水务局指定的)']],
    ['市水务局研究决定：任命张三为局长。', []],
    ['市水务局决定，免去张三的职务。', []],
    ['市水务局给予奖励。', ['responsible:shuiwu']],
    ['企业享受优惠。', []],
    ['企业在工作中给予表彰。', []],
    ['市水务局是第一责任人，负责修堤。', ['responsible:shuiwu']],
    ['办公室设在市水务局，承担修堤。', ['responsible:办公室']],
    ['市水务局：负责修堤。', ['responsible:shuiwu']],
    // A comma and then the modal.
    ['企业，应当修堤。', ['responsible:企业']],
    ['企业，发现险情的，应当修堤。', ['responsible:企业']],
    ['市水务局，每年修堤。', ['responsible:shuiwu']],
    // In a case, and then what must be done.
    ['企业未取得许可的，不得修堤。', ['responsible:企业']],
    ['企业违反规定的，应当改正。', ['responsible:企业']],
    ['企业违反规定的，责令改正。', []],
    // A verb before a name makes it an object.
    ['督促企业修堤。', []],
    ['组织企业修堤。', []],
    ['会同市财政局修堤。', []],
    ['鼓励市水务局修堤。', []],
    // A name that begins as a verb does.
    ['值班人员应当修堤。', ['responsible:值班人员']],
    ['建设局应当修堤。', ['responsible:建设局']],
    ['检查组应当修堤。', ['responsible:检查组']],
    // What is built stands for whoever has it.
    ['政府投资项目应当使用绿色建材。', ['responsible:政府投资项目']],
    ['新建建筑应当使用绿色建材。', ['responsible:新建建筑']],
    ['采用装配式的项目，可优先安排。', ['responsible:项目(采用装配式)']],
    ['推进项目应当使用绿色建材。', []],
    ['对项目应当使用绿色建材。', []],
  ])('%s', (text, expected) => expect(who(text)).toEqual(expected));
});

describe('a name that begins as a verb does', () => {
  it.each([
    '是主管部门，负责修路。',
    '每年编制计划。',
    '每季度编制计划。',
    '每月编制计划。',
    '每周编制计划。',
    '每日编制计划。',
    '每半年编制计划。',
    '牵头编制计划。',
    '会同企业编制计划。',
    '按照计划修路。',
    '按规定修路。',
    '依法修路。',
    '自收到申请之日起3日内办结。',
    '在3日内办结。',
    '于3日内办结。',
    '负责修路。',
    '承担修路任务。',
  ])('建设局%s', (rest) =>
    expect(who(`建设局${rest}`)[0]).toMatch(/^responsible:建设局(?: |$)|^lead:建设局(?: |$)/u),
  );
  it.each(['的职责应当公开。', '位于城区。'])('not 建设局%s', (rest) =>
    expect(who(`建设局${rest}`)).toEqual([]),
  );
  it('has no place in it', () => {
    expect(who('建设市县局应当修路。')).toEqual(['responsible:建设市县局']);
    expect(who('建设某市局每年编制计划。')).toEqual([]);
  });
  it.each([
    '接到报告后，应当核实。',
    '收到报告后，应当核实。',
    '发现险情，应当报告。',
    '负责巡堤。',
    '每天巡堤。',
  ])('巡查员%s', (rest) => expect(who(`巡查员${rest}`)).toEqual(['responsible:巡查员']));
});

describe('a body within a body, and its officers', () => {
  it.each([
    ...['交警支队', '交警大队', '交警总队', '交警中队', '某某分局', '指挥中心', '某某派出所'],
    ...['某某监测站', '某某总站', '某某科室', '某某学校', '某某医院'],
  ])('市公安局%s', (inner) => {
    for (const rest of ['负责疏导。', '应当疏导。', '牵头疏导。', '会同企业疏导。', '依法疏导。'])
      expect(who(`市公安局${inner}${rest}`)[0], rest).toContain(`市公安局${inner}`);
    for (const rest of [
      '按照规定疏导。',
      '立即疏导。',
      '及时疏导。',
      '组织疏导。',
      '做好疏导。',
      '开展疏导。',
    ])
      expect(who(`市公安局${inner}${rest}`)[0], rest).toContain(`市公安局${inner}`);
  });
  it('is none in the organisation of something', () => {
    expect(who('市公安局交警支队组织机构应当健全。')[0] ?? '').not.toContain(
      'responsible:市公安局交警支队 ',
    );
  });
  it.each([
    ...['局长', '副局长', '分管副局长', '主要负责人', '负责人', '有关负责人', '领导', '主要领导'],
    ...['负责同志', '总指挥', '副总指挥', '总指挥长', '指挥长', '主任', '副主任', '书记', '副书记'],
    ...[
      '市长',
      '副市长',
      '秘书长',
      '副秘书长',
      '处长',
      '副院长',
      '校长',
      '站长',
      '会长',
      '部长',
      '厅长',
    ],
  ])('市公安局%s', (office) =>
    expect(who(`市公安局${office}应当到场。`)).toEqual([`responsible:市公安局${office}`]),
  );
});

describe('a list that 等 sums up', () => {
  it('of whole names is each of them, of others one', () => {
    expect(who('渔业局、林业局等部门应当修堤。')).toEqual([
      'responsible:渔业局 responsible:林业局',
    ]);
    expect(who('学校、医院等单位应当修堤。')).toEqual(['responsible:学校、医院等单位']);
    expect(who('市渔业局等应当修堤。')).toEqual(['responsible:市渔业局']);
    expect(who('市渔业局等部门应当修堤。')).toEqual(['responsible:市渔业局']);
    for (const kind of ['部门', '单位', '机构', '企业', '人员', '场所', '主体'])
      expect(who(`学校、医院等有关${kind}应当修堤。`), kind).toEqual([
        `responsible:学校、医院等有关${kind}`,
      ]);
  });
  it('may be of two who act', () => {
    expect(who('养老机构与老年人应当修堤。')).toHaveLength(1);
    expect(who('施工单位以及监理单位应当修堤。')).toEqual([
      'responsible:施工单位 responsible:监理单位',
    ]);
    expect(who('施工单位或者监理单位应当修堤。')).toEqual([
      'responsible:施工单位 responsible:监理单位',
    ]);
    expect(who('施工单位及有关部门应当修堤。')).toEqual([
      'responsible:施工单位 responsible:有关部门',
    ]);
  });
});

describe('the length of a name', () => {
  it('is at most 96', () => {
    expect(who(`${'某'.repeat(94)}单位应当修堤。`)).toHaveLength(1);
    expect(who(`${'某'.repeat(95)}单位应当修堤。`)).toEqual([]);
  });
  it.each(['也', '均', '都', '还', '再', '则', '并', '仍', '就'])('does not take in %s', (word) =>
    expect(who(`市渔业局${word}应当修堤。`)).toEqual(['responsible:市渔业局']),
  );
});

describe('works that stand for those whose they are', () => {
  it.each([
    ...['项目', '工程', '建筑', '建筑物', '住宅', '商品房', '厂房', '仓库', '商场', '小区', '楼盘'],
    ...['市场', '车辆', '船舶', '航空器', '生产线'],
  ])('政府投资%s', (work) =>
    expect(who(`政府投资${work}应当采用新技术。`)).toEqual([`responsible:政府投资${work}`]),
  );
  it.each([
    ...['推动', '推进', '鼓励', '支持', '引导', '促进', '加强', '加快', '确保', '保障', '强化'],
    ...['加大', '督促', '组织', '严格', '优先', '全面', '积极', '做好', '抓好', '谋划', '争取'],
    ...['打造', '继续'],
  ])('not behind %s', (verb) => expect(who(`${verb}符合条件的项目应当采用新技术。`)).toEqual([]));
  it.each(['新增', '新建', '承建', '承接', '承揽', '在建', '开发'])(
    'of those who have them: %s',
    (verb) =>
      expect([...new Set(who(`施工单位${verb}项目，可优先安排。`))]).toEqual([
        'responsible:施工单位',
      ]),
  );
  it.each(['达到', '符合', '满足', '采用', '使用', '低于', '高于', '超过', '少于'])(
    'that must %s something',
    (verb) => {
      expect(who(`采用新技术的项目，规模要${verb}标准。`)).toEqual([
        'responsible:项目(采用新技术)',
      ]);
      expect(who(`采用新技术的项目，规模不得${verb}标准。`)).toHaveLength(1);
    },
  );
  it.each(['新建', '改建', '扩建', '续建', '在建', '拟建', '既有'])(
    '%s is what a work is',
    (word) => expect(who(`${word}项目应当采用新技术。`)).toEqual([`responsible:${word}项目`]),
  );
});

describe('partners', () => {
  it.each<[string, string[]]>([
    ['市水务局应当会同市财政局修堤。', ['responsible:shuiwu cooperating:caizheng']],
    [
      '市水务局会同市财政局、公安局修堤。',
      ['responsible:shuiwu cooperating:caizheng cooperating:gongan'],
    ],
    [
      '市水务局会同市财政局和市公安局修堤。',
      ['responsible:shuiwu cooperating:caizheng cooperating:gongan'],
    ],
    ['市水务局会同有关部门修堤。', ['responsible:shuiwu cooperating:有关部门']],
    ['市水务局会同市渔业局制定方案。', ['responsible:shuiwu cooperating:市渔业局']],
    ['市水务局会商市财政局修堤。', ['responsible:shuiwu cooperating:caizheng']],
    ['市水务局应当商市财政局修堤。', ['responsible:shuiwu cooperating:caizheng']],
    ['市水务局应当联合市财政局修堤。', ['responsible:shuiwu cooperating:caizheng']],
    ['市水务局应当召集市财政局修堤。', ['responsible:shuiwu cooperating:caizheng']],
    ['市水务局应当配合市财政局修堤。', ['cooperating:shuiwu lead:caizheng']],
    ['市水务局应当协助市财政局修堤。', ['cooperating:shuiwu lead:caizheng']],
    ['市水务局应当与市财政局共同修堤。', ['responsible:shuiwu responsible:caizheng']],
    ['市水务局应当与市财政局联合修堤。', ['responsible:shuiwu responsible:caizheng']],
    ['市水务局应当联合执法。', ['responsible:shuiwu']],
    ['市水务局应当密切配合。', ['responsible:shuiwu']],
    ['市水务局应当与市财政局签约。', ['responsible:shuiwu']],
    ['由市水务局牵头、市财政局配合修堤。', ['lead:shuiwu cooperating:caizheng']],
  ])('%s', (text, expected) => expect(who(text)).toEqual(expected));
});

describe('the name of one body', () => {
  it.each([
    '市渔业局',
    '市发改委',
    '市编办',
    '省水利厅',
    '总署',
    '信访处',
    '电视台',
    '图书馆',
    '疾控中心',
    '水文站',
    '汽车总站',
    '市医院',
    '消防支队',
    '交警大队',
    '消防总队',
    '某公司',
    '某集团',
    '某银行',
    '某分行',
    '市抗旱指挥部',
    '市政府办公室',
    '某委员会',
    '市法院',
    '某海关',
    '某领导小组',
    '某专班',
    '溪口纪念馆',
    '东门加油站',
    '县档案馆',
  ])('%s', (words) => expect(looksNamed(words)).toBe(true));
  it.each([
    '指挥部',
    '办公室',
    '委员会',
    '领导小组',
    '专班',
    '中心',
    '公司',
    '集团',
    '银行',
    '海关',
    '法院',
    '各有关局',
    '街道办公室',
    '乡镇中心',
    '苏木中心',
    '村委员会',
    '社区中心',
    '有关局',
    '相关局',
    '其他局',
    '任何公司',
    '上一级局',
    '上级局',
    '下级局',
    '下一级局',
    '同级局',
    '本级局',
    '当地局',
    '属地局',
    '相应局',
    '事发局',
    '被检查公司',
    '责任公司',
    '主管局',
    '经办银行',
    '具体经办处',
    '国有纪念馆',
    '现有加气站',
    '招待所',
    '招标人',
    '有关单位',
  ])('not %s', (words) => expect(looksNamed(words)).toBe(false));

  it('has no verb at its head and no word of a sentence in it', () => {
    for (const words of [
      '市渔业局',
      '市行为局',
      '认为局',
      '对外办',
      '灾后局',
      '善后处',
      '售后部',
      '市后勤局',
      '负责人办',
      '任何组织',
      '市组织部',
      '组织机构',

      '实施单位',
    ])
      if (!/^(?:组织|实施|对|认)/u.test(words)) expect(isBodyName(words), words).toBe(true);
    for (const word of [
      '主持',
      '，',
      '。',
      '；',
      '：',
      ',',
      ';',
      ':',
      '！',
      '？',
      '《',
      '》',
      '“',
      '”',
      '由',
      '将',
      '把',
      '3月',
      '为',
      '对',
      '向',
      '给予',
      '后',
      '通过',
      '落实',
      '按',
      '应当',
      '必须',
      '负责',
      '开展',
      '进行',
      '做好',
      '组织',
      '按照',
      '根据',
      '及时',
      '立即',
      '报告',
      '不得',
      '可以',
      '提供',
      '建立',
      '实施',
      '采取',
      '实行',
      '达到',
      '没有',
      '获得',
      '完成',
      '具有',
      '包括',
      '的',
    ])
      expect(isBodyName(`市某${word}水务局`), word).toBe(false);
    for (const words of ['三日某局', '3某局', '督促企业', '负责某局'])
      expect(isBodyName(words), words).toBe(false);
  });
});

describe('those at the lowest levels', () => {
  it.each([
    ['村（社区）安排专人每日巡查。', ['responsible:村（社区）']],
    ['社区、村应当每日巡查。', ['responsible:社区、村']],
    ['乡镇（街道、园区）负责巡查。', ['responsible:乡镇（街道、园区）']],
    // A bracket that holds anything else is none of them.
    ['村（合计三个）安排专人每日巡查。', []],
  ])('%s', (text, expected) => expect(who(text)).toEqual(expected));
  it('owe what stands behind another body’s part themselves', () =>
    expect(who('市水务局抓综合利用，乡镇人民政府负属地责任，村（社区）安排专人巡查。')).toEqual([
      'responsible:shuiwu',
      'responsible:乡镇人民政府',
      'responsible:村（社区）',
    ]));
});

describe('another whom a body has named', () => {
  it.each([
    ['由市水务局确定的检测机构负责检验。', ['responsible:检测机构(市水务局确定的)']],
    ['由市水务局授权的单位依法处理。', ['responsible:单位(市水务局授权的)']],
    // Whoever it is that the government names, it is not the government.
    ['由县级以上人民政府确定的监督管理部门责令改正。', []],
    ['由市水务局负责检验。', ['responsible:shuiwu']],
  ])('%s', (text, expected) => expect(who(text)).toEqual(expected));
});

describe('an office whose name begins as a verb does', () => {
  it.each(['督查室', '督办室', '研究室', '政务督查室', '值班室'])('%s behind 由', (office) =>
    expect(who(`逾期未报的，由${office}予以通报。`)).toEqual([`responsible:${office}`]),
  );
});
