/**
 * What words behind a body say of it where they put nothing on it: how a thing of its stands, what
 * was done, what share there is, what becomes of it. One row a kind.
 *
 * Each `words` is looked for directly behind the name; `example` has words that this row alone sets
 * aside, `none` words close to them that are a deed. `tests/unit/duties/stateRows.test.ts` holds each
 * row to it.
 */
import { ANY_OFFICER } from './officers.ts';
import type { Row } from './rows.ts';

/** Verbs by which something is looked into, so that what comes of it is a thing: 检查结果, 审计发现的. */
const LOOKS_INTO =
  '(?:检查|考核|评[估价审选]|审[计查核]|监测|检[测验]|鉴定|验收|核查|调查|[抽排暗]查|测[评试]|督[查导]|巡[察视查])';
/** Words by which a part asks for something, whatever else is said in it. */
const NO_ORDER =
  '(?!应|要|须|必须|不得|负责|牵头|将|把|对|确保|保[证持]|力争|实现|提[高升]|控制|推动|促进|加[快强]|防[范止]|避免|严禁|禁止|纠正|整改|查处|解决|处理|落实|做好|抓好|达到)';

/** How a thing of the body stands or is called: the paper says so of the thing. */
export const OF_THING: readonly Row[] = [
  {
    words:
      '\\p{Script=Han}{0,6}?(?:电话|邮箱|网址|传真|地址|地点|时间|联系人|账号|账户)(?:[：:（(]|\\d{3}|为|是|附后|见)',
    example: '值班电话：8123456。',
    none: '值班电话24小时畅通。',
  },
  {
    words: '(?:组建|成立|设立|创建|始建|建成|挂牌)于',
    example: '组建于2019年。',
    none: '组建队伍。',
  },
  {
    words:
      '(?![在于待自按须应要])\\p{Script=Han}{2,6}?(?:工作|资金|经费|装备|设备|物资|力量|人手|数据|报告|结果|清单|名单|标准|办法|方案|文件|图纸|补贴|补助)(?:显示|表明|不足|短缺|附后|另行|(?:已|均|尚|仍|正在)(?=\\p{Script=Han})|到[账位]|(?:全面|有序|稳步|顺利|如期)(?:铺开|推进|展开|启动|结束)[，。；])',
    example: '审计报告显示资金闲置。',
    none: '核对报告数字。',
  },
  {
    words: `(?:监督|联合|年度|专项|日常|定期)?${LOOKS_INTO}(?:结果|结论)(?=\\p{Script=Han}{2})`,
    example: '监督检查结果向社会公布。',
    none: '公布检查结果。',
  },
  {
    words: `(?:监督|联合)?${LOOKS_INTO}中?(?:发现|查出|反映|认定|反馈|指出)的\\p{Script=Han}{2}`,
    example: '检查发现的问题限期整改。',
    none: '检查发现问题。',
  },
  {
    words: `${NO_ORDER}(?:监督|联合|年度|专项|日常|定期)?\\p{Script=Han}{2}(?:面积|人[员数次]|数量|规模|标准|频次|次数|比例|金额|期限|周期|对象|范围|方式)(?:均|都)?(?:为(?![^，。；]{1,30}(?:提供|办理))|是(?!否)|达到?|不[低少高超]|超过|[高低多少快慢]于)`,
    example: '补助标准为每亩50元。',
    none: '推广面积2万亩的优质稻。',
  },
  {
    words: `${NO_ORDER}\\p{Script=Han}{2,8}(?:率|度|占比|比重)(?:(?:[到至]?\\d{4}年|[今本当]年|年)(?:[底末内]之?前?|[底末])?|分别|均|都|力争)*(?:达到?|不[低少]|超过|保持|[高低]于)`,
    example: '服务对象满意率达到95%以上。',
    none: '确保满意率达到95%以上。',
  },
  {
    words: `${NO_ORDER}\\p{Script=Han}{4,8}(?:包括|分为)`,
    example: '储备物资包括帐篷500顶。',
    none: '做好储备包括调运。',
  },
  {
    words: `${NO_ORDER}\\p{Script=Han}{2,4}(?:设备|设施|物资|人员|材料|资料|队伍|装备|车辆)(?:全部|均|都|基本)?(?:完好|齐全|不全|充足|老化|缺乏|过剩|合格|达标)[，。；]`,
    example: '抽水设备全部完好。',
    none: '确保抽水设备完好。',
  },
  {
    words:
      '(?:审批|审核|管理|执法|检查|监管|服务|许可|处罚)(?:权限?|职责|职能|业务)(?:下放|移交|划[转归]|转移|交由|归口|并入|取消)',
    example: '审批权限下放至各镇。',
    none: '下放审批权限。',
  },
  {
    words: `${NO_ORDER}\\p{Script=Han}{2,6}(?:频次|次数|人数|标准|时间|时限|数量|规模|比例|范围)由[^，。；]{1,16}(?:增加|提[高升]|减少|降低|缩短|压缩|延长|调整|扩大)[到至为]`,
    example: '巡查频次由每日一次增加到每日三次。',
    none: '将巡查频次由每日一次增加到每日三次。',
  },
  {
    words:
      '(?:值班|值守|带班|执勤|执法|监督|监管|管理|巡查|巡护|抢险|抢修|救援|施工|服务|技术|工作|从业|作业|应急|参训|参会|驻村){1,2}(?:人员|队员|干部|队伍|力量)(?:名单|名册|花名册|信息|数量|电话|联系方式|编制|待遇|到位|到岗)(?!率)',
    example: '值守人员名册送县政府办。',
    none: '公布值守人员名册。',
  },
  {
    words:
      '[^，。；]{2,10}(?:快|慢|高|低|多|少|优|好|大|小)于(?:去年|上年|往年|全[省市县国]|其他|同期|周边|\\p{Script=Han}{0,4}平均)',
    example: '播种进度快于去年。',
  },
];

/** What was done or is being done, or is as good as done. */
export const OF_PAST: readonly Row[] = [
  {
    words:
      '未(?!经|获|按期)(?![^，。；]*，?(?:应|要|须|必须|不得|一律))[^，。；的]{3,30}(?<![前时后])[，。；]',
    example: '未按规定报告事故，',
    none: '未按规定报告的，',
  },
  { words: '(?:已经?(?!发生|建成)|业已|均已|现已|曾)', example: '已于去年拨付资金。' },
];

/** What somebody is of a group that a plan sets up. */
const SEAT = '(?:常务|执行|第一)?副?(?:总指挥长?|指挥长|总?召集人|组长|主任|负责人)';

/** How a matter stands, and what becomes of it without anybody's doing. */
export const OF_MATTER: readonly Row[] = [
  {
    // 县水务局主要负责人任副指挥长: who sits where in a group is set up, and asks for nothing.
    words: `[^，。；]{0,60}?${ANY_OFFICER}任${SEAT}[，。；]`,
    example: '主要负责人任副指挥长，',
    none: '主要负责人任期内，',
  },
  { words: '正在', example: '正在新建泵站。' },
  {
    words: '实行(?:[省市县区州旗盟镇乡局厅处校院所]长|主任|行政首长|首长|、)+负责制[，。；]',
    example: '实行县长负责制。',
    none: '实行安全生产责任制。',
  },
  { words: '[^，。；]{0,12}更(?:加|有|为|趋)', example: '服务群众更加贴心。' },
  { words: '在[^，。；]{2,30}(?:荣获|夺得|斩获)', example: '在全省比武中荣获第一名。' },
  {
    words: '在[^，。；]{2,24}[中上](?:存在|暴露|遇到|出现|滥用|失职|玩忽)',
    example: '在落实防汛责任中存在一些问题。',
    none: '在检查中核对台账。',
  },
  {
    words: '(?!对|负责|应|要)[^对]*(?:予以|给予)(?:通报)?表扬[。；]?$',
    example: '给予通报表扬。',
    none: '对先进集体予以表扬。',
  },
  {
    words: '对[^，。；]{2,24}(?:给予|表示)(?:了|充分|高度|一致)*(?:肯定|认可|赞赏|感谢)',
    example: '对我县工作给予充分肯定。',
    none: '对突出集体给予奖励。',
  },
  {
    words:
      '(?![^。；]*(?:应当|必须|负责|不得|要))[^，。；]{0,16}(?:较|很|十分|比较|最为|成绩|成效|表现)(?:高|好|快|大|低|差|慢|突出|明显|显著|优异|靠前|滞后)[。；，]?$',
    example: '报送质量较高。',
    none: '要报送质量较高的信息。',
  },
  {
    words: '[^，。；]{2,8}(?:问题|现象|矛盾)(?:较为|十分|比较)?(?:突出|严重|普遍)[，。；]',
    example: '拖欠工资问题突出，',
  },
  {
    words: `${NO_ORDER}[^，。；]{2,8}(?:需求|压力|难度|人数|数量|人员|成本|收入|产量|比重)(?:不断|持续|逐[年月步]|明显|大幅)?(?:增[加长多大]|减少|上升|下降|加大|降低)[，。；]`,
    example: '用工需求增加。',
    none: '促进农民收入增加。',
  },
  {
    words:
      '(?:[数人]量?)?(?:逐[年月季日步渐]|不断|日益|日趋|日渐|持续|明显|大幅|有所)(?:增[加长多大]|减少|上升|下降|扩大|缩小|提[高升]|改善|好转|加[重剧]|恶化|老化|流失|外流)[，。；]',
    example: '日益减少，',
    none: '不断扩大覆盖面，',
  },
  {
    words: `${NO_ORDER}[^，。；]{2,10}(?:情况|形势|秩序|状况|运行|态势)(?:总体|整体|基本|持续|较为)?(?:良好|正常|稳定|平稳|较好|可控|严峻|较差)[，。；]`,
    example: '复工复产情况良好。',
    none: '确保供水运行平稳。',
  },
  {
    words: '[^。；]{0,60}(?:尚未|仍未|至今未)[^，。；的]{1,10}[，。；]',
    example: '征地补偿尚未开工。',
  },
  {
    words: '[^，。；]{0,40}(?:滞后|进展(?:缓慢|顺利|较快)|进度缓慢)[。；]',
    example: '征迁进展缓慢。',
  },
  {
    words: `(?!应|要|须|必须|不得|负责)\\p{Script=Han}{2,6}不(?:及时|到位|规范|准确|全面|彻底|完善|健全|[力严实])[。；，]`,
    example: '处置不及时。',
    none: '应处置不及时。',
  },
  {
    words: `${NO_ORDER}\\p{Script=Han}{2,10}不(?:齐全?|合格|达标|畅通)[。；，]`,
    example: '审批部门报送材料不齐全。',
    none: '处理材料不齐全。',
  },
  {
    words: '[^。；]*，(?:按期|累计|共)(?:办结|完成|整改|查处|开展|检查)\\d',
    example: '承办建议，按期办结51项。',
  },
  {
    words: '(?:承担|负担|出资|补助|补贴|配套)(?:的)?(?:部分|比例|份额)',
    example: '承担部分列入预算。',
    none: '承担经费。',
  },
  {
    words:
      '[^，。；]{1,24}的(?:比例|比重|占比|数量|人数|户数|面积|水平|规模|能力|[\\p{Script=Han}]{1,4}[率量额数])(?:均|都|应|要|由[^，。；]{1,8})*(?:超过|达到?|不[低少]于|提[高升]|增[长加]|保持|稳定|控制|降[低至])',
    example: '参与养护的比例超过50%。',
    none: '核定参与养护的比例。',
  },
];

/** Verbs that say how something is, what becomes of it, where it sits or who holds it: nobody owes them. */
export const OF_STATE: readonly Row[] = [
  { words: '[内下]?设(?!置|立|[法定])', example: '设在县城东街。', none: '设置哨卡。' },
  { words: '包[括含]|[位属处等用]于', example: '位于县城东街。' },
  { words: '隶属|组成|构成|成为|[作称名]为', example: '隶属县政府。' },
  { words: '存在|具有|拥有|享有', example: '拥有泵站三座。' },
  { words: '[以所]\\p{Script=Han}', example: '所欠款项。' },
  { words: '分管|主管|任职|担任|[接兼就现历]任|任免|免去|免职', example: '兼任主任。' },
  { words: '有[关的]|相关|涉[及农企]|为首', example: '涉企收费。' },
  { words: '发生|出现|遭[受遇]|违反|逾期', example: '发生火灾。' },
  { words: '更名|改[制组名]|不[变足]', example: '改制重组。' },
  { words: '[伤死]亡|受[灾损]', example: '受灾农户。' },
  { words: '荣获|获得|超过|达到|[增减]长|下降', example: '荣获称号。' },
  { words: '(?:免[征缴交收除]|减半|减[征免收])[，。；]', example: '免征。', none: '免征三年。' },
  // The modals are words of the rows.
  { words: '不[得准许]|必须|应[当该]|可以|需要|能够', example: '能够到场。' },
  { words: '提议|建议|认为|表示|指出|强调|获悉|预测|报道|反映', example: '提议增设泵站。' },
];
