/**
 * Cases of somebody who is named, and things that are called by what he does: words directly behind a
 * name. One row a kind; `tests/unit/duties/caseRows.test.ts` holds each row to its example.
 */
import { MODAL } from './modals.ts';
import type { Row } from './rows.ts';
import { FEAST } from './timeForms.ts';

/** Words behind a case that put something on whoever it is the case of. */
const MUST = '[，,](?:应当?|必须|须|不得)';

/**
 * 未取得许可的，不得…: a case of the one who is named, and what he then must; not what is done to him.
 */
export const CASES: readonly Row[] = [
  { words: `${FEAST}(?:之前|以前|前|期间)(?=$|[，,])`, example: '春节前，清理库存。' },
  {
    words:
      '受[^，。；]{2,16}(?:委托|指派|授权)(?:$|[，,](?:具体|全面)?(?:负责(?!人)|承担|组织|开展|实施|办理))',
    example: '受区政府委托，负责收费。',
    none: '受区政府委托，负责人到场。',
  },
  {
    words:
      '在[^，。；的]{2,16}中(?:发现|查明|接到)[^，。；的]{2,40}的[，,](?:应当?(?![由急])|必须|须)',
    example: '在日常巡查中发现隐患、违法线索的，应当移送。',
    none: '在日常巡查中发现隐患的，由县政府处理。',
  },
  {
    words:
      '(?:经)?(?:调查|核实|查证|核查|查明|审查)[^，。；的]{0,10}的[，,](?:应当?(?![由急])|必须|须)',
    example: '调查核实属实的，应当责令改正。',
    none: '调查核实属实的，由县政府处理。',
  },
  { words: '请假的[，,](?:应当?|须)', example: '请假的，应提前说明。' },
  {
    words: '(?:晋升|上岗|投产|开工|入职|离任)[^，。；]{0,12}前[，,](?:应当?|必须|须)',
    example: '上岗前，应当培训。',
    none: '上岗前，培训三天。',
  },
  {
    words: '每(?:开展|举办|完成|生产|销售)[^，。；]{1,16}[，,](?:应当?|必须|须)',
    example: '每销售一批，应当登记。',
  },
  {
    words: `(?:离开|外出|调离|驾驶|乘坐|携)[^，。；]{1,20}${MUST}`,
    example: '驾驶渔船，不得饮酒。',
    none: '驾驶渔船，出海三天。',
  },
  {
    words: `(?:造成|发生|发现|遇有|接到)[^，。；]{1,40}[时后]${MUST}`,
    example: '发现异常时，须断电。',
  },
  {
    words: '(?:能够?|不能|无法)[^，。；]{1,12}的[，,]?(?:应(?!急)当?|要(?!求)|须|必须|可以?)',
    example: '能整改的，须整改。',
    none: '能整改的，应急处置。',
  },
  {
    words:
      '发生(?=[^，。；]{0,16}(?:[灾火虫]害?|事[故件]|险情|疫情|灾情|火情|伤亡|中毒|泄漏|纠纷)[，,])[^，。；的]{2,24}[，,](?:应(?!急)当?|必须|须|要(?!求))',
    example: '发生火情，须报警。',
    none: '发生变动，须报告。',
  },
  {
    words:
      '发生[^，。；的]{2,24}[，,](?:应(?!急)当?|必须|须|要(?!求))(?:立即|及时|第一时间|马上|迅速|在\\d)',
    example: '发生变动，须立即报告。',
    none: '发生变动，须报告。',
  },
  {
    words:
      '(?:发现|出现|遇到?)[^，。；的]{2,24}[，,](?:应(?!急)当?|必须|须|要(?!求)|可以|有权)(?:立即|及时|第一时间|马上|迅速|[在于向]|\\d)',
    example: '发现病树，应及时报告。',
    none: '发现病树，须采伐。',
  },
  {
    words: '未经?[^，。；]{1,30}[，,]?(?:一律|均|都)?不[得准能]',
    example: '未经消毒，不能入场。',
  },
  { words: `从事[^，。；]{2,30}${MUST}`, example: '从事采砂，必须持证。' },
  {
    words: '(?:申请|经批准|经同意|确需|需要)[^，。；]{1,40}的[，,](?:应当?|必须|须|可|向|持|凭)',
    example: '确需占道的，凭证占用。',
    none: '确需占道的，由区里定。',
  },
  {
    words: `(?:未|拒不|违反|有下列|因|不|发生|存在|出现|超过|变更|遗失|认为|发现|累计|连续|逾期|拖欠|委托|转让|出租|出借|聘用|雇用)[^，。；]{1,40}的[，,](?:也|均|仍)?(?:${MODAL.source})(?!当?(?:责令|责成|处|给予|予以|依法|取消|吊销|撤销|追究|约谈|由))`,
    example: '变更住所的，应当备案。',
    none: '拖欠工资的，应当责令支付。',
  },
];

/** 单位和个人保管的珍贵档案，严禁出卖: behind somebody, a thing by what he does with it, and no deed. */
export const THINGS_OF_HIS: readonly Row[] = [
  {
    words:
      '在[^，。；的]{2,20}(?:发生|产生|缴纳|取得|购买|接受|支[付出]|使用)的[^，。；的]{2,14}[，,]\\s*$',
    example: '在乡卫生院发生的费用，',
    none: '在乡卫生院办理的，',
  },
  {
    words:
      '(?:累计|实际|应当)?(?:负担|承担|支付|自付|缴纳)[^，。；]{0,20}的(?:部分|费用|金额)[，,]\\s*$',
    example: '自付超过起付线的部分，',
    none: '自付费用，',
  },
  {
    words:
      '(?:保管|使用|持有|所有|占有|饲养|种植|经营|销售|生产|保存|收藏|拥有)的[^，。；的]{2,14}[，,]\\s*$',
    example: '饲养的烈性犬，',
    none: '饲养烈性犬，',
  },
  {
    words:
      '(?!营造|优化|改善|形成|提[升高]|增强|建立|创造|打造|构建|应当?|要|须)[^，。；的]{4,20}的[^，。；的]{0,4}(?:环境|氛围|积极性|主动性|意愿|意识|格局|局面|热情)[，,]\\s*$',
    example: '承担护河责任的社会氛围，',
    none: '承担护河的责任，',
  },
];

/** Behind somebody, words that only say how, why, or with whom in view he does what the next part says. */
export const MEANS: readonly Row[] = [
  {
    words:
      '(?:根据|按照?|依据|依照|结合|因|为了?|出于)[^，。；]{2,40}(?:需要|要求|规定|情况|实际|规划|计划|方案|标准|约定|授权|程度|特点)[，,]\\s*$',
    example: '根据实际需要，',
    none: '根据需要开展检查，',
  },
  {
    words:
      '在[^，。；]{2,24}(?:指导|领导|监督|协助|配合|支持|同意|授权|许可|范围|条件|过程|期间)[下内中后]?[，,]\\s*$',
    example: '在镇政府指导下，',
    none: '在镇政府门前集合，',
  },
  {
    words: '经[^，。；]{2,24}(?:批准|同意|许可|核准|授权)后?[，,]\\s*$',
    example: '经镇政府同意后，',
    none: '经镇政府同意拆除，',
  },
  {
    words:
      '对(?![^，。；]*(?:进行|实施|开展|负|承担|履行|予以|给予|提出|作出))[^，。；]{2,30}[，,]\\s*$',
    example: '对困难家庭，',
    none: '对困难家庭给予补助，',
  },
];

/** Cases before a ban on whoever is in them: 隐患整改不到位的不得营业. */
export const CASES_OF_BANS: readonly Row[] = [
  { words: '[^，。；的]{2,20}的[，,]?', example: '整改不到位的', none: '整改不到位，' },
  { words: '[^，。；]{0,8}未经[^，。；]{2,14}', example: '油罐未经检测', none: '油罐已检测' },
];

/** Deeds that only an office can be forbidden which looks into what others do. */
export const DEEDS_OF_OFFICES: ReadonlySet<string> = new Set(
  [
    '批准 通过 受理 发放 核发 发证 发给 颁发 出具 办理 拨付 拨款 核准 核拨 核销 登记 备案 验收',
    '审批 审核 签发 签署 给予 授予 评为 评定 认定 推荐 上报 列入 纳入 安排 支付 兑付 兑现 移交',
  ].flatMap((words) => words.split(' ')),
);
