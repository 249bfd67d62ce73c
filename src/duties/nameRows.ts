/**
 * Words inside the name of a body that show that it is none. One row a kind, each looked for anywhere in
 * the name unless it says where; `tests/unit/duties/nameRows.test.ts` holds each row to its example.
 */
import { WHOSE_ORGANIZATION } from './actors.ts';
import { type Row, sourceOf } from './rows.ts';

/** Words that stand in no name, whatever stands round them. */
export const NO_NAME: readonly string[] = [
  '自愿 各派 约谈 期间 已 正在 时间内 期内 季内 第一时间 小时内 并报 并经 至 会同 报请',
  '报经 呈报 提请 向 给予 通过 落实 按 应当 必须 开展 进行 做好 根据 及时',
  '立即 不得 建立 采取 实行 没有 获得 完成 具有 包括 专人 遵循 坚持 之日起 转告 抄告 举行 召开 需要',
  '不服 拖欠 有证据 考虑 认为 划入 适用于 达成协议 侮辱 殴打 辱骂 阻挠 阻碍 围攻 宣告 带领 导致 征得 募集',
].flatMap((words) => words.split(' '));

/** Words that stand in no name by where they stand, or by what stands round them. */
export const NO_NAME_HERE: readonly Row[] = [
  { words: '须(?=[经由在按向将报])', example: '会议须经某局' },
  { words: '^除(?![尘灭四])', example: '除名册外企业', none: '除尘公司' },
  { words: '费用(?!评审|审核|结算|管理|监控)', example: '费用支出单位', none: '费用结算机构' },
  {
    words: '(?:^|(?<=\\p{Script=Han}))[送呈](?=[省市县区州旗盟乡镇]\\p{Script=Han})',
    example: '某村送县医院',
  },
  { words: '(?<=\\p{Script=Han})你(?=[们省市县区局委校院])', example: '批准你县' },
  { words: '一站$', example: '出院时一站' },
  { words: '(?<=\\p{Script=Han})先交(?=\\p{Script=Han})', example: '某会议先交某委员会' },
  { words: '^拒绝', example: '拒绝检查企业' },
  { words: '接受(?!单位|机构|方|人)', example: '接受检查企业', none: '接受单位' },
  { words: '^持(?![证股]|有人)', example: '持照企业', none: '持证人员' },
  {
    words: '^(?:相应|适当|逐步|逐年|大幅|适度)?(?:减少|增加|扣减|压减|核减|缩减)(?!方|人)',
    example: '相应减少所',
    none: '减少方单位',
  },
  {
    words: '^(?:更换|成立|组建|筹建|撤销|讨论|重视|批转|转发)(?!单位|者|方|人)',
    example: '成立联合某办公室',
    none: '组建单位',
  },
  { words: '^(?:连同|一并|批示|你们)', example: '连同资料办公室' },
  { words: '关于(?=\\p{Script=Han}{2})', example: '关于某交易所' },
  { words: '[省市县区]请求', example: '某市请求某所' },
  { words: '(?:高度|十分|非常)重视', example: '某院高度重视某机构' },
  { words: '^(?:党中央|中共中央)', example: '党中央、某院' },
  { words: '[〇一二三四五六七八九]{3,4}年', example: '一九八〇年九月某院' },
  { words: '会经(?=\\p{Script=Han}{0,4}(?:主管|登记))', example: '某会经主管部门' },
  { words: '^据(?!点)', example: '据某台', none: '据点办公室' },
  {
    words: '涉及(?!单位|部门|企业|人|的)',
    example: '个人发表涉及某院',
    none: '涉及部门',
  },
  { words: '属于(?=\\p{Script=Han}{2})', example: '资料属于某单位' },
  { words: '(?:目录|清单|名单|名录)[和及、与]', example: '具体目录和某机构' },
  { words: '^退还', example: '退还某所' },
  {
    words: '^重点(?=鼓励|支持|扶持|引导|推动|加强|培育|服务|帮助|督促|指导)',
    example: '重点鼓励企业',
    none: '重点企业',
  },
  {
    words: '(?<=[联局委办厅])商(?![务业会品贸])',
    example: '残联商民政部门',
    none: '工商联商务局',
  },
  {
    words: '(?<!所)有权(?!机关|部门|机构|单位|处理)(?=\\p{Script=Han}{2})',
    example: '有权请求某单位',
    none: '有权机关',
  },
  {
    words:
      '(?<=人员|[人员者户师]|单位|企业|机构|部门)经(?=\\p{Script=Han}{2})(?!济|营|办|纪|销|贸|信)',
    example: '执业人员经某协会',
    none: '个人经纪公司',
  },
  {
    words: '^经(?:办理|批准|同意|审[核批]|受理|本人|依法|所在)',
    example: '经办理机关负责人',
    none: '经办机构',
  },
  // What is done to people, and what is done to a duty or a right.
  {
    words:
      '^(?:罢免|履行|反映|尊重|关心|损害|侵害|侵犯|爱护|欺骗|误导|歧视|满足|推选|劝阻|制止)(?![人者])',
    example: '尊重来访人',
    none: '推选人',
  },
  {
    words:
      '^(?:接待|选举|照顾|便利|服务)(?=村民|居民|公民|市民|农民|业主|用户|学生|职工|员工|群众|公众|消费者|劳动者|来访人|当事人|残疾人|老年人|患者|妇女|儿童|他人|游客|旅客|乘客)',
    example: '接待来访人',
    none: '服务人员',
  },
  { words: '^代(?:信访|投诉|当事|申请|被)', example: '代信访人', none: '代理人' },
  { words: '(?<=[者民生])在(?=\\p{Script=Han}{2})', example: '读者在某馆' },
  { words: '(?<=人)持(?=\\p{Script=Han}{2})', example: '本人持某机关' },
  { words: '(?<=单位|企业|机构)成建制', example: '单位成建制跨地区' },
  { words: '[和及]委托(?!方|人|单位|机构)', example: '商场和委托某公司' },
  { words: '^只', example: '只供该单位' },
  { words: '^请求', example: '请求某镇' },
  { words: '^分级', example: '分级管理单位' },
  { words: '(?<![报签接])到(?![场会岗位货期访校案户])', example: '到某镇', none: '报到处' },
  { words: '转[报送呈]', example: '转送某局' },
  { words: '规范(?!化)', example: '规范某局', none: '规范化办公室' },
  { words: '\\p{Script=Han}{2}[\\s　]+\\p{Script=Han}{2}', example: '甲乙　丙丁局' },
  { words: '组成(?!人员|部门|单位|员)', example: '组成某局', none: '组成部门' },
  {
    words: '(?<![许认])可(?=指导|督促|协调|安排|根据|以|代[表为])',
    example: '可指导某局',
    none: '认可代表处',
  },
  {
    words: '每(?:半?年|个?季|个?月|[周日天旬]|学[年期])',
    example: '某镇每半年某局',
    none: '每户企业',
  },
  { words: '[局委办队站所厅]驻[站点守在]', example: '某局驻点' },
  {
    words: '[一二两三四五六七八九十\\d](?:[名位](?!村)|家)',
    example: '三家企业',
    none: '三名村医',
  },
  { words: '^(?:人人|家家|户户|个个)', example: '人人', none: '众人' },
  { words: '^听从', example: '听从某局' },
  { words: '^赴', example: '赴某局' },
  { words: '^派(?!驻|出所|出机)', example: '派人某局', none: '派驻机构' },
  {
    words:
      '^会议(?:原则)?(?:责成|责令|委托|授权|安排|通报|传达|通过|同意|决定|要求|指出|强调|明确|认为|听取|审议|研究|讨论)',
    example: '会议责成某局',
  },
  { words: '.是(?!否)', example: '这是某局', none: '是否单位' },
  { words: '(?<![主重需必])要(?!害|塞|素|闻)', example: '还要某局', none: '要塞司令部' },
  { words: '[^他它]任何', example: '给任何单位', none: '其他任何单位' },
  { words: '^用于', example: '用于某局' },
  {
    words: '(?:^|[省市县区局部委]|(?<=部门|机关|机构))建议(?![人者])',
    example: '某省建议某局',
    none: '建议人',
  },
  { words: '在[与对向]', example: '职工在与企业' },
  { words: '应请', example: '工作应请某政府' },
  { words: '[表显展]示出', example: '显示出某处' },
  {
    words: '执行(?![局人董法院]|机构|机关|主体|单位)',
    example: '定额执行某局',
    none: '执行机构',
  },
  {
    words: '(?<=\\p{Script=Han}{2})报(?=[省市县区州旗盟乡镇、（）]{1,10}(?:人民)?政府)',
    example: '规划报市、县政府',
  },
  {
    words: '^(?:设立|开办|申办|新设|创办)(?!人|者|单位|方|机关)',
    example: '设立中介机构',
    none: '设立人',
  },
  {
    words: '^供(?![水电气热暖销应货方油养血])',
    example: '供业主委员会',
    none: '供水公司',
  },
  { words: '交付(?!单位|人|方)', example: '分类交付某单位', none: '资料交付人' },
  { words: '^方便(?!面|店)', example: '方便公众', none: '方便面厂' },
  { words: '^本(?:条例|办法|规定|细则|方案|意见)', example: '本条例某局' },
  { words: '^申请(?!人|单位|方|者|机构|部门)', example: '申请某局', none: '申请单位' },
  { words: '^教育(?=公民|群众|职工|学生|村民|居民)', example: '教育公民', none: '教育部门' },
  { words: '召集(?!人)', example: '某长召集联席会议', none: '召集人' },
  {
    words: '^国家(?:鼓励|支持|保护|实行|保障|引导|禁止|限制|推行)',
    example: '国家鼓励企业',
    none: '国家机关',
  },
  {
    words:
      '^(?:本|全|我)(?:省|自治区|市|自治州|州|盟|县|区|旗|乡|镇)(?:[鼓激]励|支持|保护(?!区|局)|实行|保障(?!局|中心|部门|机构|性)|引导|禁止|限制|推[行动进广]|倡导|提倡|促进(?!会|局|中心)|加[强快大]|完善|深化|优化(?!办)|培育|扶持|依法|对(?!外)|逐步|健全|构建|打造|探索|统筹(?!办|局)|拓展|强化|落实|配合|协助|会同|参与|实施|营造|发挥|设立|提供|开展|通过)',
    example: '本省支持企业',
    none: '本市保障性住房管理机构',
  },
  {
    words: '(?:协议|合同|章程|条例|方案|公告|文件)中(?!心|介|央|队|国|华|小)',
    example: '协议中政府',
    none: '合同中心',
  },
  {
    words: '(?:撤销|合并|分立|终止|变更|新设)、(?:撤销|合并|分立|终止|变更|新设)',
    example: '某政府分立、合并某机构',
  },
  { words: '^证明(?!人|单位)', example: '证明某企业', none: '证明人' },
  { words: '^但', example: '但某局' },
  { words: '^指(?![挥导定])', example: '指某企业', none: '指挥部' },
  { words: '(?:法律|法规|规章|条例|办法)规定', example: '法规规定某局' },
  {
    words: '(?<=部门|机构|机关|委员会|政府|[局委厅])经(?![济营贸信办管理销开侦])',
    example: '某局经某企业',
    none: '某局经济科',
  },
  { words: '^先(?=交|由|报|经)', example: '先交某委员会', none: '先进单位' },
  { words: '^事先', example: '事先与某局' },
  { words: '^发现(?![人者地])', example: '发现某企业', none: '发现人' },
  { words: '除(?=应|须|按|依|经|由|因|符合)', example: '某车除须某局', none: '除尘公司' },
  { words: '符合(?!条件|资格|要求)', example: '某车还符合某局', none: '符合条件企业' },
  { words: '告知(?!人|单位|方)', example: '书面告知企业', none: '告知单位' },
  { words: '^(?:并|应当?)?(?:配备|确定|配齐)(?!单位)', example: '配备工作人员' },
  {
    words: '^[报送](?=\\p{Script=Han}{2,}(?:部门|单位|机关|机构))',
    example: '报主管部门',
    none: '报社',
  },
  { words: '^明确', example: '明确某局' },
  { words: '^[列纳]入|(?<=\\p{Script=Han})[纳列]入', example: '某站纳入部门' },
  { words: '提出(?!人|方|者)', example: '提出部门', none: '提出人' },
  { words: '[处个所座家间层种]以上', example: '多处以上场所', none: '以上单位' },
  { words: '^每(?![个家所位名户])', example: '每艘某船企业', none: '每个企业' },
  { words: '^领导(?!小组|干部|同志)', example: '领导某局', none: '领导小组' },
  { words: '协助(?!单位|部门|机构|人|方)', example: '协助某局', none: '协助单位' },
  { words: '哪[些个家]', example: '哪个单位' },
  { words: '只(?=[交缴付收报需要限])', example: '时只交某企业' },
  { words: '^归(?![侨口还])', example: '归各组', none: '归侨联合会' },
  {
    words: '\\p{Script=Han}{2}发现(?![人者地])',
    example: '某户发现某企业',
    none: '文物发现地单位',
  },
  { words: '\\p{Script=Han}{2}[低高少多大小优]于', example: '收入低于某政府' },
  { words: '.下设', example: '处下设科' },
  { words: '[重改]组', example: '改组某厂' },
  { words: '^交(?![通警投管建易])', example: '交某局', none: '交警支队' },
  { words: '^(?:下设|内设|分赴|赶赴|奔赴|前往)', example: '内设某科' },
  {
    words: '^未经(?!(?:(?!或者)\\p{Script=Han}){2,10}(?:人员|单位|企业|[人者户])$)',
    example: '未经某局',
    none: '未经培训人员',
  },
  { words: '^再(?!生|就业|保险|担保)', example: '再某局', none: '再生资源公司' },
  {
    words: '(?<![责主])任(?=[双副]?组|总指|指挥|召集|副?主任)',
    example: '某某任组长单位',
    none: '责任组',
  },
  { words: '[年月日周天]内', example: '当年内企业' },
  { words: '\\d+\\s*(?:分钟|小时|天|个)', example: '约3天企业' },
  { words: '^[一二三四五六七八九十]{1,3}日', example: '十日某局' },
  {
    words:
      '^其(?!\\p{Script=Han}{2,6}(?:机构|人员|负责人)|所|他|余|上级|主管|下属|派|直接(?:负责|责任|主管)|法定代表|(?:主要)?负责人|(?:工作|从业)人员|投资者|监护人|代理人)',
    example: '其某局',
    none: '其他企业',
  },
  { words: '^\\d', example: '3某局' },
  { words: '[年月日]底?前报', example: '日前报某局' },
  { words: '[年月季][底末]前', example: '季末前企业' },
  { words: '^携', example: '携某局' },
  { words: '^(?:结果|情况|名单|材料)', example: '结果某局' },
  { words: '主持(?!人)', example: '主持某局', none: '主持人' },
  { words: '[，。；：,;:！？《》“”由将把]', example: '由某局' },
  { words: '\\d[年月日]', example: '第3日企业' },
  { words: '(?<!行|作|认)为', example: '改为企业', none: '行为人' },
  { words: '(?<=[支分]行)为', example: '支行为某局' },
  { words: '对(?!外|口|象|方)', example: '对某局', none: '对外联络处' },
  { words: '(?<![灾善售产])后(?!勤|方)', example: '后某局', none: '后勤处' },
  { words: '负责(?!人|同志)', example: '负责某局', none: '负责人' },
  {
    words: `(?<!${WHOSE_ORGANIZATION}|管理)组织(?!指挥|机构|部|协调机构|人事[局部处科]|(?:和|及|或者?|、)个人)`,
    example: '组织某局',
    none: '组织机构',
  },
  { words: '报告(?!人|单位)', example: '报告某局', none: '报告人' },
  { words: '提供(?![者方商]|单位|机构)', example: '提供某局', none: '提供单位' },
  {
    words: '\\p{Script=Han}{2}授权(?!单位|人|机构|方|部门)',
    example: '大会授权某局',
    none: '知识产权授权单位',
  },
  {
    words: '^代表(?:业主|住户|居民|村民|职工|全体|国家|政府|企业|用户|消费者|本(?!人)|[省市县区])',
    example: '代表业主',
    none: '代表团',
  },
  {
    words:
      '(?:规划|方案|预案|计划|名录|目录|清单|名单|标准|报告|草案|申请|图纸)经(?![济营贸信办管销开侦纪])',
    example: '某规划经某委员会',
    none: '规划经济处',
  },
  {
    words:
      '^(?:督[促导]|指导|协调|组织|引导|监督|推动|动员|支持|鼓励|帮助)(?:、(?:督[促导]|指导|协调|组织|引导|监督|推动|动员|支持|鼓励|帮助))+(?!单位|机构|部门|机关|者|方|人)',
    example: '督导、帮助某局',
    none: '监督、指导机构',
  },
  { words: '^(?:以及)?超[出过]', example: '超出某政府' },
  { words: '兴办(?!单位|人|者|方)', example: '兴办企业', none: '兴办单位' },
  { words: '逐级|上报(?!单位)', example: '逐级上报某部' },
  { words: '^放[宽开松]', example: '放宽企业' },
  { words: '^法律、', example: '法律、某部门' },
  {
    words: '办理(?!机构|机关|人|单位|部门|处|大厅|中心)',
    example: '某机构办理手续或者某机构',
    none: '办理部门',
  },
  {
    words: '(?<=小区|单位|企业|部门|政府|机构|业主|[人户者口])委托(?!方|人|单位|代理)',
    example: '某企业委托某机构',
    none: '某部门委托单位',
  },
  {
    words:
      '\\p{Script=Han}{2}(?<!政府|[局委办厅院]|部门|机关|单位|企业|公司|机构|[人户者口])委托(?=\\p{Script=Han}{2,8}(?:企业|公司|机构|单位)$)',
    example: '空置厂房委托保安公司',
    none: '某企业委托单位',
  },
  {
    words: '(?<=[局委办厅院]|政府|部门)所属(?=\\p{Script=Han}{2,8}$)',
    example: '某局所属气象台',
    none: '所属单位',
  },
  { words: '分送', example: '某科分送某局' },
  { words: '(?<=政府)布局', example: '某政府布局某企业' },
  { words: '^(?:逾期|尚未)', example: '逾期某企业' },
  { words: '^本(?:辖|行政)区', example: '本辖区某局' },
  { words: '^更(?:好|多|快|大|加)', example: '更好地发挥政府', none: '更新改造单位' },
  { words: '实施(?!单位|主体|机关|机构|部门|方)', example: '实施某局', none: '实施单位' },
];

/** Words inside the name of a body that show that it is none. */
export const NOT_IN_NAME = new RegExp(`${NO_NAME.join('|')}|${sourceOf(NO_NAME_HERE)}`, 'u');
