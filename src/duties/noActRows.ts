/**
 * Words behind somebody by which the sentence asks nothing of him: how many of him there are to be, what
 * another does with him, what he enjoys, of which thing of his the sentence speaks. One row a kind;
 * `tests/unit/duties/noActRows.test.ts` holds each row to its example.
 *
 * In: what stands directly behind the name of somebody. Out: whether it is no act of his.
 */
import { opensWith, type Row } from './rows.ts';

export const NO_ACT_ROWS: readonly Row[] = [
  // How many of him there are to be.
  {
    words: '不得?(?:超过|多于)[\\d一二三四五六七八九十百千]+余?[人名户]',
    example: '不得超过三百人。',
    none: '不得超过限速。',
  },
  {
    words: '(?:人数)?不得?(?:少于|低于|高于)[^，。；]{0,10}(?:分之|半数|总数|比例|%|％)',
    example: '不得少于总数的三分之一。',
    none: '不得少于两人。',
  },
  {
    words: '(?:应当?|要)?以[^，。；]{2,20}为主(?:。|$)',
    example: '应当以持证人员为主。',
    none: '应当以预防为主，加强巡查。',
  },
  // What another does with him.
  {
    words: '(?:应当?(?!急)|必须|须)由(?!专[人门]|其|本单位|主要|法定|指定)(?=\\p{Script=Han}{2})',
    example: '应当由招标人抽取。',
    none: '应当由专人保管。',
  },
  {
    words:
      '应当?从[^，。；]{2,30}中(?:随机|公开|择优)*(?:选拔|抽取|产生|遴选|选聘|选派|选任|选取)[：:。，；]',
    example: '应当从专家库中抽取。',
    none: '应当从专家中选取负责人。',
  },
  // Of whoever wants something the case is, and what then must be done is another's.
  {
    words:
      '提出[^，。；]{0,16}(?:要求|请求|申请)的[，,](?:应(?:当|(?![当急]))|必须|不得)(?!提[交供出])',
    example: '提出租用要求的，应当出租。',
    none: '提出申请的，应当提供材料。',
  },
  {
    words: '(?:无法|难以|不能)(?:联系|确定|查找|通知|送达)[^，。；]{0,8}的[，,](?:应当|可以)',
    example: '无法联系的，应当公示。',
    none: '无法到场的，应当委托他人。',
  },
  // A thing of his, or to which he belongs.
  {
    words: '对其[^，。；]{1,20}有[^，。；]{2,10}的',
    example: '对其工艺有特殊要求的工程，可以邀请招标。',
    none: '对其进行检查。',
  },
  {
    words:
      '(?!应当?(?!急)|必须|可以)[^，。；]{2,16}(?:情况|结果|过程|记录)(?:应当?(?!急)|必须|可以)',
    example: '接受培训情况应当登记。',
    none: '应当登记培训情况。',
  },
  // A plan or a plot for him: 敬老院布局规划调整后，应当公布.
  {
    words:
      '(?!应当?(?!急)|必须|可以|申请|编制|制定|使用|取得|占用|改变|调整|征收|安排|办理|利用|提供)[^，。；的]{0,8}(?:用地|规划|方案|布局)(?:[^，。；]{0,6}后)?[，,]?(?:应当(?!急)|必须|可以|不得)',
    example: '布局规划调整后，应当公布。',
    none: '编制规划后，应当公布。',
  },
  {
    words: '[，,]包括(?![^。；]*(?:应当|必须|不得|可以))[^。；]{2,60}[；。]?$',
    example: '，包括理事会和监事会；',
    none: '，包括本人，应当登记。',
  },
  {
    words:
      '[^，。；由]{2,12}由[^，。；]{2,20}(?:规则|章程|合同|协议|规约)(?:约定|规定|确定|载明)[。；，]?',
    example: '的人数由议事规则确定。',
    none: '由议事规则确定人数。',
  },
  {
    words: '等(?:以|具有|属于|从事)[^，。；]{2,30}的[^，。；]{2,12}[；。]?$',
    example: '等以儿童为主要对象的场所；',
    none: '等以会议形式议事。',
  },
  {
    words: '(?!应当?|必须|可以)\\p{Script=Han}{2}的\\p{Script=Han}{1,8}[。；]?$',
    example: '没收的犬只。',
    none: '没收的，依法处理。',
  },
  {
    words: '对[^，。；]{2,40}的[^，。；]{0,6}(?:情况|结果|记录)[；。]?$',
    example: '对处罚决定的执行情况；',
    none: '对处罚决定的执行情况进行检查；',
  },
  {
    words: '(?:[^，。；]{2,6})?(?:自动|自行|即行)终止[。；，]?$',
    example: '履职自动终止。',
    none: '自行终止合同的，应当报告。',
  },
  { words: '是否', example: '是否达标应当作为依据。' },
  {
    words: '(?:的?管理|的?保护|工作)?(?:坚持|遵循)[^。；]{2,60}原则',
    example: '遵循公开、公平的原则。',
    none: '遵循技术规范。',
  },
  {
    words:
      '(?:在[^，。；]{2,16}[，,])?(?:依法)?享有(?:下列|以下)[^，。；：]{0,6}(?:权利|权益|待遇)',
    example: '在投诉活动中，享有下列权利：',
    none: '在投诉活动中，履行下列义务：',
  },
  {
    words: '(?:持|凭)[^，。；]{1,20}(?:免费|优先|优惠)',
    example: '持优待证免费乘坐公交车。',
    none: '持证上岗。',
  },
  // What of him is settled by another paper.
  {
    words:
      '(?!应当?|必须|可以|不得)[^，。；]{2,24}的[^，。；的]{0,6}(?:认定|确定|计算|权益|权利|补偿|待遇)[，,]?(?:按照?|依照|参照|适用)',
    example: '在国外定居的认定，按照国家规定执行。',
    none: '应当对定居的认定，按照国家规定执行。',
  },
  // By what he is known.
  {
    words: '以[^，。；]{2,30}(?:作为|为)[^，。；]{0,30}(?:标识|标志|代码|名称)[。；，]?',
    example: '以统一代码作为其唯一标识。',
    none: '以编码为依据建档。',
  },
  // What he has or gets.
  {
    words:
      '(?!应当?|必须|可以)[^，。；]{0,40}(?:享有|具有|拥有)[^，。；]{0,24}(?:权利|地位|待遇|资格)[。；]?$',
    example: '在评优等方面享有同等权利。',
    none: '应当具有相应资格。',
  },
  {
    words:
      '[^，。；的]{2,12}(?<=工作室|名单|材料|人员|资格|办法|人数|任期|职责|经费|资金|证书|名录)由(?=\\p{Script=Han}{2,16}(?:命名|管理|负责|承担|制定|确定|公布|批准|拨付))',
    example: '调解工作室由县政府命名。',
    none: '负责由县政府命名的工作室。',
  },
  {
    words: '[，,]?(?:(?:按照?|根据|依照)[^，。；]{0,20}[，,]?)?(?:平等|同等)?享受',
    example: '按照规定享受补贴。',
    none: '可以享受补贴。',
  },
  {
    words:
      '在[^，。；]{1,8}(?:设立|开办|投资)的[^，。；]{2,8}[，,](?:按照?|根据|依照)?[^，。；]{0,20}享受',
    example: '在本市设立的企业，按照规定享受待遇。',
    none: '在本市设立的企业，按照规定报送信息。',
  },
];

/** Whether words behind somebody are no act of his. */
export const isNoActOfHis = opensWith(NO_ACT_ROWS);
