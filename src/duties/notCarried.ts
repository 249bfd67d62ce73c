/**
 * What the sentence behind a duty says, without a subject, of others than whoever owes that duty. One
 * row a kind, in a table for each kind of owner.
 *
 * In: the words of a sentence, and who owes the duty before it. Out: yes or no.
 */
import { HEAD_AT_END, PRIVATE } from './bodyNames.ts';
import type { QualifiedName } from './known.ts';
import { BANS } from './modals.ts';
import { opensWith, type Row, sourceOf } from './rows.ts';

/** What is done to whoever is at fault. */
const DONE_TO_HIM: readonly Row[] = [
  {
    words: '[^。；]{0,30}扣(?:减|除|罚)?[^，。；]{0,16}分',
    example: '发现一处，扣减考核2分。',
    none: '扣减的资金上缴县财政。',
  },
  {
    words: '[^，。；]{2,24}的，(?:一律|坚决)?(?:依[法规纪]+)?(?:严肃|从严)(?:追责|问责|处理|追究)',
    example: '造成损失的，依法严肃追究责任。',
    none: '造成损失的，及时报告县政府。',
  },
  {
    words:
      '凡(?:是|在)?[^，。；]{2,50}的[，,](?:要|应当?|一律|将)?(?:从严|严肃|严厉|坚决|依[法规纪]+)*(?:查处|处罚|追究|问责|通报|取消|追责)',
    example: '凡对检查走过场的，要严厉查处。',
    none: '凡对检查走过场的，要重新自查。',
  },
  {
    words: '因[^。；]{4,120}[，,](?:要|应当?|将)?(?:依[法规纪]+)+(?:追究|处理|问责)',
    example: '因承办人失职，导致决定错误，要依纪依法追究责任。',
    none: '因承办人失职，导致决定错误，要依法纠正。',
  },
  {
    words: '对?因?[^，。；]{2,40}的，(?:依[法规纪]+)+追究[^，。；]{0,8}责任',
    example: '对因失职造成损失的，依法依规追究责任。',
    none: '对损失较大的，查明原因并追究责任。',
  },
];

/** What only an authority does to whoever is at fault. */
export const SANCTIONS: readonly Row[] = [
  {
    words:
      '(?:按照?[^，。；]{2,16}[，,])?(?:并|可以?)*处(?:以)?(?:每[^，。；]{1,6}?|[^，。；\\d]{2,10}(?:费用|所得|金额|造价|价值|价款))?[\\d一二三四五六七八九十百千]+[^，。；]{0,24}罚款',
    example: '处五千元以上二万元以下罚款。',
    none: '处理五千元以下的纠纷。',
  },
  {
    words:
      '(?:[^，。；]{2,40}的[，,])?(?:可以?)?(?:由[^，。；]{2,16})?(?:责令|没收|吊销|暂扣|取缔|(?:给予|予以)(?:警告|行政处罚))',
    example: '情节严重的，可以责令停产整治。',
    none: '接到责令整改通知的，及时整改。',
  },
  {
    words: '(?:并|可以?)*(?:按照?|依照)?(?:下列|以下)规定(?:予以|给予)?处罚',
    example: '可以按照下列规定予以处罚：',
    none: '按照下列规定处理垃圾。',
  },
  {
    words:
      '(?:对[^，。；]{2,30}[，,])?依[照据]?[^。；]{2,30}(?:规定|法律|法规)(?:依法|予以|给予|进行)*(?:处理|处罚|追究)',
    example: '对暂扣的车辆，依照有关法律、法规规定处理。',
    none: '依照本办法规定申请处理。',
  },
  {
    words:
      '[^，。；]{2,40}的[，,](?:应当?|由有关部门)?[^，。；]{0,24}(?:依法)?(?:予以|给予|进行)(?:处理|处罚|取缔|征收|拆除|没收)',
    example: '仍不能排除危险的，应当依法予以处理。',
    none: '不能使用的，应当予以更换。',
  },
  {
    words:
      '[^，。；]{2,40}的[，,](?:一律)?不(?:得|予)(?:批准|核准|许可|受理|登记|发放|核发|验收|通过)',
    example: '影响交通的，不得批准。',
    none: '影响交通的，不得停放。',
  },
];

/** Kinds of such words; `tests/unit/duties/notCarried.test.ts` holds each row to its example. */
export const NOT_CARRIED: readonly Row[] = [
  ...DONE_TO_HIM,
  // What those of some other kind may or must.
  {
    words: '有条件的[^，。；]{1,12}?(?:可以?(?!行)|应当?|要|须)',
    example: '有条件的乡镇可试点直接兑付。',
    none: '有条件地开放渡口。',
  },
  // What whoever is in a case of his own may.
  {
    words:
      '(?![对给向由将把]|接到|发现|受理|收到)\\p{Script=Han}{0,6}(?:企业|公司|个人|机构|村民|农户|居民|职工)(?!名录|目录|名单)[^，。；]{2,40}的[，,]可(?!能)',
    example: '试点企业购置设备符合规定的，可按比例抵扣税款。',
    none: '对试点企业购置设备的，可给予补助。',
  },
  // What nobody may do with a thing.
  {
    words: '经[^，。；]{1,16}的[^，。；]{2,20}(?:不得|不准|严禁|禁止)',
    example: '经批准的规划不得擅自修改。',
    none: '经费不得挪用。',
  },
  // What nobody may do to those who are in need of care, whoever it is.
  {
    words:
      '对[^，。；]{2,30}[，,](?:任何[^，。；]{2,10})?(?:一律|均|都|坚决)?(?:不得|不准|不许|严禁)(?:以[^，。；]{2,16})?(?:强[制行迫]|变相|歧视|搞|刁难)',
    example: '对不愿搬迁的农户，不得强行拆除房屋。',
    none: '对迟交材料的企业，不得拖延办理。',
  },
  // What the paper itself decides.
  {
    words:
      '\\s*(?:经[^，。；]{0,20}(?:研究|讨论|审议|批准|同意)[，,]?|为[^，。；]{2,40}[，,])?(?:\\p{Script=Han}{0,10}(?:政府|行署|公署|办公[室厅]|委员会|[局委府厅])(?:研究|讨论)?)?(?:现|兹|特|研究)?决定(?![权性书的])',
    example: '经县政府研究，决定保留两处站点。',
    none: '决定权交给村民。',
  },
  // What leads up to what the paper says.
  {
    words: '[^。；]{0,40}[特现](?:通[告知]|公告|将[^，。；]{2,20}通[告知])如下',
    example: '为做好收购工作，特通知如下：',
    none: '现场通知村民到场。',
  },
  // What a day or a season is.
  {
    words: '每年[^，。；]{1,16}(?:定?为|是)[^，。；]{2,20}[日周月期季节]。?$',
    example: '每年三月为全市绿化宣传月。',
    none: '每年三月为农户发放树苗。',
  },
  {
    words:
      '[^，。；]{2,24}(?:之日|天数|期间|时间)[，,]?即?[为是][^。；]{2,24}(?:之日|天数|期间|时间)。?$',
    example: '登记之日为合同生效之日。',
    none: '登记之日为其办证。',
  },
  {
    words:
      '[^，。；]{2,12}(?:费用|经费|资金)(?:[由在从][^，。；]{2,30})?(?:列支|支出|开支)[。；，]',
    example: '所需费用在收益中列支。',
    none: '所需费用应当公开。',
  },
  // Who else must be there.
  {
    words: '(?:[^，。；由]{2,24}[，,])?(?:应当|必须)有[^，。；]{2,20}(?:参加|在场|到场|陪同|见证)',
    example: '抽样时，应当有两人在场。',
    none: '抽样时，应当有记录。',
  },
  // What those do with whom somebody deals.
  {
    words:
      '(?:患者|病人|受试者|儿童|幼儿|学生|老年人|未成年人|参保人|受害人|投诉人|举报人)(?:在|经|对|应|要|可|自愿|签)',
    example: '患者在了解风险的基础上，签署同意书。',
    none: '患者资料应当保密。',
  },
  // What a thing may not serve as.
  {
    words: '(?:[^，。；]{2,40}[，,])?(?:不得|不能)作为[^，。；]{0,20}(?:依据|证据|凭证)',
    example: '其报告，不得作为验收的依据。',
    none: '验收报告，应当作为依据。',
  },
  // What then counts as done.
  {
    words: '(?:自[^，。；]{2,20}之?日起[，,])?[^，。；]{2,20}[，,](?:即|则)?视为',
    example: '自公告之日起，经过六十日，即视为送达。',
    none: '自公告之日起，经过六十日，予以拍卖。',
  },
  // Who comes in for another.
  {
    words: '[^，。；由]{2,10}的[，,]?应当由[^，。；]{2,14}(?:替换|接替|代替|递补)',
    example: '已经入选的应当由候补专家接替。',
    none: '已经入选的应当由某局公布。',
  },
  // What the parties settle between them.
  {
    words:
      '[^，。；由]{2,16}(?:由[^，。；]{2,16})?在[^，。；]{0,16}(?:合同|协议|规约|章程)中(?:作出)?(?:约定|载明|规定)',
    example: '具体价格在合同中约定。',
    none: '具体价格在网站公布。',
  },
  // Who may only act when another has passed him.
  {
    words: '[^，。；]{2,20}人员经[^，。；]{2,40}(?:合格|批准)(?:后)?[，,]?方可',
    example: '从事危险工序的人员经考核合格，方可上岗。',
    none: '组织人员经过培训，方可上岗。',
  },
  // By what paper something is then done, by whomever.
  {
    words:
      '[^，。；由]{2,30}的[，,](?:依照|按照|适用|参照)[^，。；]{2,40}(?:规定|办法|标准|程序)(?:执行|办理)[。；]?$',
    example: '需要动用储备金的，按照储备金管理的规定执行。',
    none: '需要动用储备金的，按照规定报批。',
  },
  {
    words:
      '(?:[^，。；]{2,20}、)*[^，。；的]{2,16}(?:标准|办法|范围|期限|程序|条件)[，,](?:按照?|依照|参照)[^，。；]{2,40}执行[。；]?$',
    example: '安置费、青苗补偿标准，按照国家规定执行。',
    none: '安置标准，按照国家规定公布。',
  },
  // Where another paper says otherwise.
  {
    words:
      '[^，。；]{2,60}规定的[，,](?:从其规定|(?:依照|按照|适用)(?:其|相关|有关|该)?[^。；]{0,8}规定)',
    example: '国家对采购有不同规定的，从其规定。',
    none: '违反前款规定的，依法查处。',
  },
  {
    words:
      '\\s*(?:[新改扩在已拟续翻]建[、和或]*)+[^，。；]{2,30}(?:项目|工程|建筑物?|设施|小区)[，,]',
    example: '新建、改建水泥项目，发放能力达到七成。',
    none: '新建农贸市场两座，年内投用。',
  },
  // What a thing that is built must.
  {
    words:
      '\\s*(?:新|改|扩|在|已|拟|续|翻)建[^，。；]{2,24}?(?<![响供适相反对效感])(?:应当?(?!急|用)|必须|须|不得|要(?!求|素|点))',
    example: '新建小区配套幼儿园应当同步交付。',
    none: '新建泵站供应急用水。',
  },
];

/** Whether words say what only an authority does to whoever is at fault. */
export const isSanction = opensWith(SANCTIONS);

/** Behind anybody: of whoever is named in `who`, a case, and what he must then not do again. */
export const OF_WHOEVER_FAILS: readonly Row[] = [
  {
    words:
      '(?<who>[^，。；]{4,40})的[，,](?=[^。]*(?:不得|不准|不予)(?:再次?|重新|参[加与]|申[请报]|承[接揽担]|享受|评))',
    example: '医疗机构套取资金的，取消资格，三年内不得重新申请。',
    none: '医疗机构套取资金的，追回资金，并不得结算费用。',
  },
];

/** Behind somebody who is no authority: a ban in a sentence of its own is for everybody. */
export const FOR_EVERYBODY: readonly Row[] = [
  { words: BANS, example: '严禁擅自改装。', none: '改装严禁的部件。' },
];

/** Behind somebody who is no authority: whom a paper would have do something. */
export const FOR_GOVERNMENTS: readonly Row[] = [
  {
    words: '(?:鼓励|支持|提倡|倡导|引导)(?!其)\\p{Script=Han}{2}',
    example: '鼓励通过捐赠等方式修建凉亭。',
    none: '鼓励其捐赠。',
  },
];
const isOffice = (printed: string): boolean =>
  /政府|部门|机关|机构|委员会|办事处|[局委厅署会]$|协会$/u.test(printed);

/** Behind somebody who is no authority: what he asked for and another gives, and how something is done that others do for him. */
export const OF_PROCEEDING: readonly Row[] = [
  {
    words:
      '(?:检[测验查]|鉴定|验收|评[估审]|审[查核]|听证|调解|招标|拍卖|公示|登记|培训|考试|抽签|摇号)(?:工作|活动|过程|程序)?(?:应当?(?!急)|必须|须|不得)',
    example: '检测应当如实填写记录。',
    none: '检测单位应当填写记录。',
  },
  {
    words:
      '[^，。；]{2,20}的[，,]应当?(?:及时|按时|依法|予以)*(?:拨付|发放|核准|受理|批准|颁发|核发|准予)',
    example: '申请符合条件的，应当及时拨付。',
    none: '申请符合条件的，应当及时取走。',
  },
];

/** Behind those who are authorities: what whoever wants something of them may do. */
export const FOR_APPLICANTS: readonly Row[] = [
  {
    words:
      '(?:符合|满足|具备)[^，。；]{0,16}(?:条件|要求|标准)的[，,]可以?(?:[^，。；]{0,16}?)(?:申请|申领|申报|享受)',
    example: '符合补助条件的，可以申请补助。',
    none: '符合补助条件的，可以当场决定。',
  },
];

/** Behind those with whom an office deals: a case that no modal follows is for the office that sees to it. */
export const FOR_OFFICE: readonly Row[] = [
  {
    words: '[^，。；]{2,24}的[，,]',
    example: '验收合格的，出具意见。',
    none: '验收的结果，七日内公布。',
  },
];

const opensOfOthers = opensWith(NOT_CARRIED);
const WHO_FAILS = new RegExp(`^${sourceOf(OF_WHOEVER_FAILS)}`, 'u');
const opensForEverybody = opensWith(FOR_EVERYBODY);
const opensForGovernments = opensWith(FOR_GOVERNMENTS);
const opensForOffice = opensWith(FOR_OFFICE);
const opensForApplicants = opensWith(FOR_APPLICANTS);
const tellsOfProceeding = opensWith(OF_PROCEEDING);

/** Whether words hold the end of a name of somebody. */
const namesSomebody = (words: string): boolean =>
  [...words].some((_, k) => HEAD_AT_END.test(words.slice(0, k + 1)));

/** Words before somebody by which others do something with him. */
const DEALT_WITH =
  '严查 查处 督促 督导 责令 约谈 给予 付给 拨给 发给 指导 帮助 支付给 预付给'.split(' ');
/** Whoever answers for a body or leads it. */
const OFFICER_AT_END = /(?:领导|负责人|负责同志|责任人)$/u;
/** 县水务局主要领导 → 主要领导: what an officer is called once his body is known. */
const simplestName = (printed: string): string =>
  /(?:主要|分管|党政)?(?:领导|负责人|负责同志|责任人)$/u.exec(printed)?.[0] ?? printed;

/**
 * Whether a sentence without a subject is not about whoever owes the duty before it.
 *
 * @param names who owes that duty
 * @param saysModal whether what the sentence says behind its cases begins with a modal
 */
export function isOfOthers(
  sentence: string,
  names: readonly QualifiedName[],
  saysModal: () => boolean,
): boolean {
  const words = sentence.trimStart();
  if (opensOfOthers(words)) return true;
  // 任何部门和个人不得修改。要推进建设: whoever it may be owes no more than that.
  if (names.some(({ printed }) => /^(?:任何|一切|一个|每个)/u.test(printed))) return true;
  // 医疗机构应当结算。严查医疗机构拖欠: whom somebody deals with is not the one who is left out.
  if (names.some(({ printed }) => DEALT_WITH.some((with_) => words.includes(`${with_}${printed}`))))
    return true;
  // 国有企业要定期报告。加强国有企业考核: whom the words are about is not the one who is left out.
  if (
    names.some(
      ({ printed, resolution }) =>
        resolution.kind === 'unknown' &&
        printed.length > 2 &&
        // 审计机构编制计划前，…; …由审计机构办理: he who does it, by his name again.
        words.replaceAll(`由${printed}`, '').lastIndexOf(printed) > 0,
    )
  )
    return true;
  // 主要领导要亲自抓。…将主要领导审阅后的材料报送: whoever is spoken of is not the one who is left out.
  if (
    names.some(
      ({ printed }) => OFFICER_AT_END.test(printed) && words.indexOf(simplestName(printed)) > 0,
    )
  )
    return true;
  // 经费由业主承担。不得另行向业主摊派: what is done to those of whom the sentence before speaks is not theirs.
  if (
    names.some(({ printed }) => ['向', '对', '给'].some((to) => words.includes(`${to}${printed}`)))
  )
    return true;
  if (namesSomebody(WHO_FAILS.exec(words)?.groups?.['who'] ?? '')) return true;
  if (names.every((n) => !PRIVATE.test(n.printed)) && opensForApplicants(words)) return true;
  if (names.some((n) => n.resolution.kind !== 'unknown')) return false;
  if (names.every((n) => !isOffice(n.printed)) && opensForGovernments(words)) return true;
  return (
    opensForEverybody(words) ||
    (names.every((n) => PRIVATE.test(n.printed)) &&
      (isSanction(words) || tellsOfProceeding(words) || (opensForOffice(words) && !saysModal())))
  );
}
/** Whether words behind a duty say what is done to whoever is at fault. */
export const isDoneToHim = opensWith(DONE_TO_HIM);
