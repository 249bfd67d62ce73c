/**
 * Last words of those who act, one row a kind: what a name ends with that no register holds.
 *
 * A row with `behind` ends a name only behind these words, one with `notBehind` or `notBefore` not
 * there; `example` has a name that the row ends, and `none`, where a row says what it is not, words
 * that it must not take for one. The rows hold each other to it in `tests/unit/duties/actorRows.test.ts`.
 */
interface ActorEnd {
  readonly ends: string;
  readonly behind?: string;
  readonly notBehind?: string;
  readonly notBefore?: string;
  /** What must follow, where the words are there. */
  readonly before?: string;
  readonly example: string;
  readonly none?: string;
}

/** What people and parties must, may or must not do: elsewhere they are whom something is about. */
const OBLIGED =
  '(?:申请|经批准|经同意|确需|需要|因|有)(?=[^，。；]{1,30}的[，,](?:应当?|必须|须|可|向|持|凭))|应当|应(?!急|用)|要(?!求|素)|必须|须|不得|可(?=\\p{Script=Han})|有权|凭(?=\\p{Script=Han})|自愿|对(?=[^，。；]{2,30}的[，,](?:可以?|有权|应|须))|未(?=[^，。；]{2,30}[，,]?不得)|在(?=[^，。；]{2,20}(?:应|须|不得|可|要))|$';

/** The same, and what they do before the modal: 村民建房不得…, 大户申请贴息，应当…. */
const DOES_AND_MUST = `(?=[^，。；：、的]{2,14}(?:、[^，。；：、的]{2,8})?(?:的?[，,])?(?:应当|必须|不得|须(?!知)|(?<=[，,])应(?=[立及按向在于])))|${OBLIGED}`;

/** Two characters before an end of one character, so that a word of two is no name. */
const TWO = '\\p{Script=Han}{2}';

/** 供电所, 派出所: an office by what it sees to, so that 有权 behind it is no 所有权. */
export const OFFICE_OF_FIELD =
  '(?:供[电水气热]|派出|司法|税务|财政|工商|收费|检查|监督|国土|粮管)所';
/** 所在, where something is; not what an office does when (某派出所在办证时，应当…). */
export const IS_AT = '在(?!\\p{Script=Han}{2,14}[时后][，,])';
/** A number before 处 and 所, which then count: 一百六十二处, 十二所. */
const COUNTED = '[十百千万余多几\\d]|[十百千零〇][一二两三四五六七八九]';

/** Words before 组织 that make it a body, and no verb: 社会组织. */
export const WHOSE_ORGANIZATION =
  '任何|一切|所有|其他|法人|协会|商会|学会|妇联|工会|共青团|残联|少先队|社会|基层|村级|志愿|群众|自治|类|经济|社团|群团|行业|申报|获奖|参评|推荐';

export const ACTOR_ENDS: readonly ActorEnd[] = [
  // Bodies of the state and the party.
  {
    ends: '政府|党委|党组织|办事处|机关|海关',
    notBefore: '网[站页]|门户',
    example: '乡人民政府',
  },
  { ends: '署|站', notBehind: '网', example: '省审计署', none: '政府网站' },
  { ends: '委', notBefore: '[托派任屈以员]', example: '县农工委' },
  { ends: '局', notBehind: '[布格结大全当时残僵开]', example: '县教育局', none: '空间格局' },
  { ends: '厅', notBehind: '[餐客展舞歌门音大演前]', example: '省教育厅', none: '职工餐厅' },
  {
    ends: '院',
    notBehind: '[住出入转]',
    notBefore: '[校士落线]',
    example: '县人民医院',
    none: '参保人员住院',
  },
  {
    ends: '办',
    notBehind:
      '[民公]|(?<!\\p{Script=Han})[会承主协交经督查申代领举包创兴停合试续补即快待]|(?<=各|该)[承主协会经代]',
    example: '县委编办、市委农办、督查办',
    none: '会办',
  },
  // The offices of a county before there were bureaus, and those inside a bureau.
  {
    ends: '科',
    behind:
      '财粮|文教|民政|建设|教育|卫生|工商|工业|商业|农林|交通|公安|税务|财政|人事|统计|计划|劳动|水利|秘书|财务|行政|业务|保卫|总务|宣传|社会|农业|畜牧|林业|粮食|文化|体育|司法|监察|文卫|审计|信访|督查|法制|执法|综合',
    notBefore: '[技学目研员室长普协幻教级创贸]',
    example: '县财粮科',
  },
  { ends: '委员会', example: '居民委员会' },
  { ends: '[科处股]室', notBefore: '[人长主]', example: '各承办科室' },
  {
    ends: '室',
    behind: '督导|监察|监督|执法|法制|信访|审理|宣教|档案|巡察|总工|调研|保密|机要|卫生|医务',
    example: '政府教育督导室',
  },
  { ends: '委会', behind: '[\\p{Script=Han}）)]', example: '县农委会、村（居）委会' },
  { ends: '办公室|督查室|督办室|研究室|参事室|值班室', example: '政府值班室' },
  {
    ends: '部',
    behind: TWO,
    notBehind: '[全干内外中西东南北总支乐上下头腰局底顶尾面后前一大多俱]',
    notBefore: '[门署分位件队落委长]',
    example: '人民武装部',
    none: '区域内部',
  },
  {
    ends: '处',
    behind: TWO,
    notBehind: `[查仍所正身尚共相独自到此各用好益坏何四惩依从严相妥调判论]|${COUNTED}`,
    notBefore: '[理置罚分以方决事境于长]',
    example: '公路管理处',
    none: '全市一百六十二处',
  },
  {
    ends: '主席团',
    before: `开展(?=[^，。；]{2,30}时[，,])|责令|提出|向|将|${OBLIGED}`,
    example: '镇人大主席团',
  },
  { ends: '(?:仲裁|合议|审判|人民法)庭', example: '仲裁庭' },
  { ends: '(?:公路|铁路|机务|工务|电务|车务|养路|航道)段', example: '县公路段' },
  { ends: '[汛旱火震风]?指', behind: '[防抗]', example: '市防汛指' },
  {
    ends: OFFICE_OF_FIELD,
    notBefore: `属|需|${IS_AT}|致|得|用|谓|称|涉`,
    before: '有权',
    example: '镇供电所',
  },
  {
    ends: '所',
    notBehind: `厕|${COUNTED}`,
    notBefore: `有|属|需|${IS_AT}|致|得|用|谓|称|涉|列|指|述|欠|收取?的?(?!缴)|使用的|缴|付|产生|发生|造成|形成|获|提[出交供]的`,
    example: '派出所',
    none: '公共厕所',
  },
  // A kitchen, for whoever runs it.
  {
    ends: '食堂',
    notBehind: '[建设办在到进入]',
    notBefore: '[内外里的用就卫食从工管]|(?:依法)?享',
    example: '学校食堂',
    none: '新建食堂',
  },
  // What is set up for a task.
  { ends: '指挥部|专班', example: '防汛指挥部' },
  { ends: '\\p{Script=Han}组', notBefore: '[织成建合]', example: '医疗救护组' },
  {
    ends: '联席会议',
    // What is decided by a meeting (会议议定的事项) is a thing; how it works is what it does.
    before: `负责(?!人)|统筹|协调|研究(?!的)|审[议定](?!的)|[确决]定(?!的)|讨论(?!的)|督[促导]|指导|以(?=[^，。；]{2,12}形式)|${OBLIGED}`,
    example: '工作部门联席会议',
  },
  // Bodies that serve.
  {
    ends: '中心|机构|部门|(?<!羊|计量)单位|学校|中小学|幼儿园|院校|高校|大学|研究所|科研院所',
    // How many may serve there, and no plan that it draws up: 核定部门编制 is the first.
    notBefore:
      '(?<=部门)规章|(?<=中心)建设(?:[的和、及]|规划|推进|工作|方案|情况|用地|项目|重大|指挥|领导|管理(?!部门))|(?<=机构)编制(?=[、和及办委部])|编制(?![，。；]|并|完成|本|全|年度|[^，。；、]{0,16}(?:规划|计划|方案|预案|[目名图]录|报告|规范|标准|清单|指南|预算|导则|图[，。；、]|规程|手册|区划))',
    example: '疾控中心',
  },
  {
    ends: '[中小]学',
    behind: '[\\p{Script=Han}）)]{2}',
    notBehind: '[升读入在上中大]',
    notBefore: '[生教阶学部段]',
    example: '县第一中学',
    none: '升入中学',
  },
  {
    ends: '馆',
    behind: TWO,
    notBehind: '[场使领会宾旅饭餐茶]',
    notBefore: '[长员藏舍区际内外所校名]',
    example: '县图书馆',
    none: '各类场馆',
  },
  { ends: '[年女化]宫', behind: TWO, example: '县少年宫' },
  {
    ends: '队伍|支队|大队|总队|部队',
    example: '综合行政执法大队、驻县部队',
  },
  {
    ends: '队',
    behind: TWO,
    notBehind: '[车梯排部]',
    notBefore: '[列员长友形服旗伍]',
    example: '应急抢险队',
    none: '救护车队',
  },
  // Bodies of many.
  { ends: '红十字会|残联|工会|妇联|团委|侨联|工商联|科协|文联|社科联', example: '市总工会' },
  { ends: '协会|商会|学会|基金会|联合会|合作社', example: '行业协会' },
  { ends: '联合社|总社', behind: '(?:合作|供销|信用)社', example: '县供销合作社联合社' },
  {
    ends: '社',
    behind: '供销|信用|联|报|出版|旅行|通讯|杂志|农业|高级|初级|(?:人民|各|该)公',
    example: '晚报社',
  },
  { ends: '团体', notBefore: '[赛票险操舞标]', example: '人民团体' },
  { ends: '管理组织', before: OBLIGED, example: '寺观管理组织' },
  { ends: '警备区|军分区', example: '东河警备区' },
  {
    ends: '(?:评价|认证|培训|服务|中介|合作|农民|科研|学术|志愿|救援)组织',
    before: OBLIGED,
    example: '资格评价组织',
  },
  {
    ends: '组织',
    behind: WHOSE_ORGANIZATION,
    example: '社会组织',
    none: '依法组织',
  },
  // Enterprises, and those who run a place.
  {
    ends: '企业|公司|集团|银行|[分支]行|(?<=[省市县区州旗盟镇乡])(?:农发|农商|农信|邮储|[工农建交中])行|网点|门店|工厂|养殖场|屠宰场|场所|工坊|作坊',
    example: '施工企业',
  },
  { ends: '[林农牧渔]场', behind: TWO, example: '东山国营农场' },
  { ends: '林场', example: '林场' },
  {
    ends: '\\p{Script=Han}店|商场|超市|宾馆|网吧|诊所|影剧?院|媒体',
    before: `、(?=\\p{Script=Han}{2,8}(?:公司|企业|单位|机构|店|场所?))|${DOES_AND_MUST}`,
    example: '定点零售药店、新闻媒体',
  },
  // Places that act as bodies.
  { ends: '乡镇|镇乡|镇街|街镇|苏木镇|苏木', notBefore: '队|乡', example: '相关乡镇、事发地镇街' },
  // 镇（街）, 县（市、区）: those of one level in either name.
  {
    ends: '[县市](?:（[市区旗]）)|[镇乡](?:（[街镇乡]道?）)|村（(?:居|社区)）',
    before: `负责(?!人)|会同|每|依法|按照|落实|${OBLIGED}`,
    example: '沿海镇（街）、县（市）',
  },
  {
    ends: '(?:行政|自然|建制|中心|牧业)村|村[组屯]',
    before: `每(?=[年月季周日天半])|[均都也]|${OBLIGED}`,
    example: '各行政村',
  },
  { ends: '村集体', notBefore: '经济', example: '村集体' },
  { ends: '街道|嘎查村|园区|开发区|地区|县区|区县|景区', example: '各县区' },
  // What only a modal behind it tells from a thing: 爱卫会要…, 自来水厂须….
  {
    ends: '会',
    behind: TWO,
    notBehind: '[议社机晚大例都谈演览集聚约体年员民人灯庙花歌舞宴赛书]',
    before: OBLIGED,
    example: '爱卫会',
    none: '座谈会',
  },
  { ends: '厂', behind: TWO, before: `负责(?!人)|${OBLIGED}`, example: '自来水厂' },
  {
    ends: '[厂场店园社]（[厂场店园社点]）',
    behind: TWO,
    before: `负责(?!人)|每(?=[年月季周日天批])|${OBLIGED}`,
    example: '屠宰厂（场）',
  },
  {
    ends: '代表大会|代表会议|职代会|[业股社会]?[主东员]大会|村民会议',
    before: `负责(?!人)|每(?=[年季月半])|选举|审议|或者?(?=[^，。；]{2,12}授权的)|${OBLIGED}`,
    example: '企业职工代表大会',
  },
  { ends: '工作者', example: '科技工作者' },
  { ends: '(?<=\\p{Script=Han}{2})本人', example: '人才本人' },
  // Persons, by their office, by what they do, by what is done to them.
  {
    ends: '总指挥|指挥长|组长|法定代表人|负责人|责任人|监护人|代理人|招标人|投标人',
    example: '主要负责人',
  },
  {
    ends: '[河湖林田路街楼校站镇乡村]长|班主任|苏木达|嘎查达|（[市区旗]）长|[省市县区旗盟州镇乡]级领导|包[联抓保挂片]领导',
    example: '村级河长',
  },
  {
    // Whoever keeps a thing or a stretch of land, and no officer of a body.
    ends: '长',
    behind: '\\p{Script=Han}',
    notBehind:
      '[成增延特专擅生漫周校身首家队组团班省市县区旗盟州镇乡局厅处科院部司署所室社会行股署检警社秘关庭政主徐伸助师最]',
    before: `负责(?!人)|每(?=[年月季周日天])|巡|${OBLIGED}`,
    example: '滩长、坝长',
    none: '副局长',
  },
  {
    ends: '(?:带班|值班|驻点|挂点|现场|在岗)领导',
    before: OBLIGED,
    example: '带班领导',
  },
  {
    ends: '[厂矿校院场所站队社会]长|[理监董]事长|（矿）长|经理',
    before: `负责(?!人)|召集|主持|签[发署]|对(?=[^，。；]{2,20}负)|${OBLIGED}`,
    example: '厂（矿）长',
  },
  {
    ends: '成员',
    behind: '小组|指挥部|委员会|专班|工作组|班子',
    notBefore: '单位|名单|变动|调整|发生|如有|因|的|由|为|和|名',
    example: '领导小组成员',
    none: '家庭成员',
  },
  { ends: '(?:民办|公办|普惠|托育)园', before: OBLIGED, example: '民办园' },
  {
    ends: '(?:建设|施工|在建|建筑)工地',
    before: `停止|暂停|做到|落实|${OBLIGED}`,
    example: '建设工地',
  },
  {
    ends: '(?:电视|气象|地震)台|医生|护士',
    before: `负责(?!人)|(?=[^，。；]{2,14}前[，,](?:应|须))|${OBLIGED}`,
    example: '区广播电视台、市级医院医生',
  },
  {
    ends: '(?:普查|调查|检查|补贴|补助|救助|服务|监管|参保|保障|帮扶|优抚|抚恤|安置|帮教|管理|培训|资助|奖励|认定|申报|缴费|扶助|照护)对象',
    before: OBLIGED,
    example: '普查对象',
  },
  { ends: '同志|个人|人员|干部|党员|法人|业主|主体', example: '值班人员' },
  {
    ends: '公民|公众|群众|居民|农户|养殖户|场户|用户|消费者',
    notBefore: '楼|小区|住宅|点(?!燃)',
    example: '养殖场户',
  },
  {
    ends: '[双各]方|[让租包托供需承发买卖办理工营设织作标任]方',
    before: `负责(?!人)|${OBLIGED}`,
    example: '受让方、流转双方、赛事主办方',
  },
  {
    // Whoever is counted as a household: 取水户, 养蜂户.
    ends: '户',
    behind: TWO,
    notBehind: '[门窗开账落入帐客千万百每挨逐到分移进迁立过销]',
    notBefore: '[籍口数型主外均头]',
    before: DOES_AND_MUST,
    example: '取水户',
    none: '逐门逐户',
  },
  {
    ends: '农?牧民|村民|农民|渔民|市民|灾民|农民工|职工|家长|住户|大户|牧户|租户|商户|乘客|游客|学生|夫[妇妻]|父母|旅客|导游|学员|考生|新生|退役军人|征兵对象|承运人|[船车货店摊户房业塘]主|房东',
    before: DOES_AND_MUST,
    example: '外来农民工、育龄夫妇、种粮大户、渔船船主',
  },
  // 由户主向村委会提出申请: who asks for something of his own, behind 由.
  {
    ends: '户主|[村农牧渔]民|职工|学生|家长|近亲属',
    behind: '由|^',
    before: `(?:本人)?(?:向(?=[^，。；]{2,30}(?:提[出交]|申[请报领]|报告|申明))|提[出交](?=[^，。；]{0,12}申请)|填[写报](?=[^，。；]{0,12}[表书])|持(?=[^，。；]{2,24}(?:向|到))|书面申请)|$`,
    example: '户主',
  },
  // 丧主应当, 由畜主承担: whoever something is of, in one character.
  {
    ends: '主',
    behind: '\\p{Script=Han}',
    notBehind: '[自民为公基君财地霸]',
    before: '应当|必须|须(?!知)|不得|承担|负担|自行|$',
    example: '丧主、畜主',
    none: '自主',
  },
  { ends: '(?:暂住|流动|外来|务工)人口', before: DOES_AND_MUST, example: '暂住人口' },
  { ends: '门卫', example: '学校门卫' },
  { ends: '警察|民警|辅警', notBefore: '察', example: '人民警察' },
  { ends: '申请人|当事人|建筑师|工程师|医师|教师|律师|专家', example: '申请人' },
  {
    ends: '员',
    notBehind: '[成委动党全人演复雇派增减裁]',
    notBefore: '会|工|额|制|数',
    example: '网格员',
    none: '全体动员',
  },
  {
    ends: '人',
    behind: '\\p{Script=Han}',
    notBehind: '个|每|病|伤|死|残|旅|工|军|他|本|感|(?<!所)有',
    notBefore: '民|员|数|口|才|群|均|体|间|士|身|生|为|力|大',
    example: '承包人',
    none: '危重病人',
  },
  {
    ends: '者',
    behind: TWO,
    notBehind: '[或记学患前后再作读编笔使]',
    notBefore: '名',
    example: '志愿者、经营者、管理者',
    none: '重症患者',
  },
];

const patternOf = ({ ends, behind, notBehind, notBefore, before }: ActorEnd): string => {
  const left = `${behind === undefined ? '' : `(?<=${behind})`}${notBehind === undefined ? '' : `(?<!${notBehind})`}`;
  const right = `${notBefore === undefined ? '' : `(?!${notBefore})`}${before === undefined ? '' : `(?=${before})`}`;
  return left === '' && right === '' ? ends : `${left}(?:${ends})${right}`;
};

/** One pattern of all rows, without an anchor. */
export const ACTOR = ACTOR_ENDS.map(patternOf).join('|');

/** Alternatives of a pattern, cut outside of its groups and classes. */
function alternatives(pattern: string): string[] {
  const found = [''];
  let depth = 0;
  for (const c of pattern) {
    if ('([{'.includes(c)) depth += 1;
    if (')]}'.includes(c)) depth -= 1;
    if (c === '|' && depth === 0) found.push('');
    else found[found.length - 1] += c;
  }
  return found;
}

/**
 * The characters that the words of a pattern can end with, for a look at one character in place of
 * a try of all rows.
 *
 * @param pattern alternatives that end with a character, a class of characters, or a group of such
 * @throws Error where one ends otherwise
 */
export const lastCharacters = (pattern: string): Set<string> =>
  new Set(
    alternatives(pattern).flatMap((words) => {
      const [, group, among, one] =
        /(?:\(\?:([^()]*)\)|\[([^\]\\^-]+)\]|(?<!\\)([\p{Script=Han}）]))$/u.exec(words) ?? [];
      if (group !== undefined) return [...lastCharacters(group)];
      if (among === undefined && one === undefined)
        throw new Error(`${words} ends with no character that is known.`);
      return [...(among ?? one ?? '')];
    }),
  );

/** What the last words of those who act end with, by all rows. */
export const ACTOR_LAST = lastCharacters(ACTOR_ENDS.map(({ ends }) => ends).join('|'));

/**
 * {@link ACTOR} of those rows alone whose words can end with a character: what ends with it is tried
 * with a few rows in place of all, which backwards takes ten times as long.
 */
export const actorEndingWith = (last: string): string =>
  ACTOR_ENDS.filter(({ ends }) => lastCharacters(ends).has(last))
    .map(patternOf)
    .join('|');
