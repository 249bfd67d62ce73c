/** Words that say what something is, means, holds or is divided into, who holds an office, and what is aimed at. */
import type { Reason } from './aside.ts';

export const MEANS_REASONS: readonly Reason[] = [
  // What a word means, what something is.
  {
    says: 'what a word means',
    words: /所称|是指|指的是/u,
    reach: 'after',
    example: '所称滩长，由镇里选定。',
  },
  {
    says: 'what something is called',
    words: /称为|简称|下称|又名/u,
    example: '东河北段简称北段。',
  },
  {
    says: 'what something is',
    words:
      /^(?![^，。；]*目标)[^，。；]{1,40}(?<!但)(?:是(?!否)|即(?![刻将日时行可使便])|(?<![联体关干维派谱])系(?![统列数]))(?!\p{Script=Han}{0,12}责任)/u,
    example: '清淤是一项民生工程。',
  },
  {
    says: 'what something is set at',
    words:
      /^[^，。；]{2,20}为[^，。；\d]{0,4}(?:\d|[^，。；]{2,16}(?:机制|机构|部门|时间|价格?|年度?)[，。；])/u,
    example: '清淤深度为3米。',
  },
  {
    says: 'names what it is',
    words: /[为是][：:]$|前[一二三四五]名[：:]$/u,
    reach: 'next',
    example: '得奖渔村是：东湾、西湾。',
  },
  {
    says: 'of what rank',
    words: /为[正副]?[厅处科股]级|为[^，。；]{2,16}(?:部门|机构|单位)[，。；]/u,
    example: '渔业站为正科级。',
  },
  { says: 'what counts', words: /为准/u, example: '淤积量以实测为准。' },
  { says: 'what a number includes', words: /含本数|不含(?!量)/u, example: '以上均含本数。' },
  {
    says: 'who is meant',
    words:
      /之一(?:的|者)|本[^，。；]{1,8}(?:所|中)\p{Script=Han}|的(?:单位|个人|人员|单位和个人)[；;。]$/u,
    example: '持有下列证件之一者。',
  },
  // What it holds, and what it is divided into.
  {
    says: 'is divided into',
    words: /分为|分成|划为|划分为|共分/u,
    example: '清淤分为春清和秋清。',
  },
  {
    says: 'holds',
    words: /包括|包含|涵盖|涉及|内容(?:[：:有为])|属于|共[\d一二三四五六七八九十百]+[条项章款类]/u,
    example: '清淤费用包括人工、机械。',
  },
  {
    says: 'holds what follows',
    words: /(?:包括|包含|涵盖|内容为?|(?<!其他)成员单位)[：:]$/u,
    reach: 'after',
    example: '清淤形式包括：人工，机械。',
  },
  { says: 'goes on with a list', words: /^以及/u, example: '以及潜水、打捞等。' },
  {
    says: 'names what it is about',
    words: /^[^，。；]*(?:等(?:工作)?|其他(?:未列)?)(?:内容|事项|问题|情形)[，,]$/u,
    example: '清淤、护岸等工作内容，',
  },
  {
    says: 'how it is besides',
    words: /^[且并](?:保持)?相对\p{Script=Han}{2}[，。；]$/u,
    example: '且相对稳定。',
  },
  {
    says: 'what something has',
    words: /具[有备](?![^，。；]*的[，,])[^，。；]*(?:条件|优势|资格|基础|效力|性质)/u,
    example: '东湾具备良好的避风条件。',
  },
  {
    says: 'is made up of',
    words: /由[^，。；]{1,12}(?:部分|方面|环节)(?:组成|构成)/u,
    reach: 'after',
    example: '渠系由三部分组成，一干，两支。',
  },
  {
    says: 'who make up a body',
    words: /组成|构成/u,
    example: '清淤小组由水务、财政人员组成。',
  },
  { says: 'what grade', words: /等级/u, example: '淤积等级分五等。' },
  {
    says: 'lists what follows',
    words: /(?:如下|下列[^，。；]{0,12}|以下[^，。；]{0,12})[：:]/u,
    reach: 'after',
    example: '清淤机具如下：挖泥船，绞吸船。',
  },
  {
    says: 'opens a list',
    words:
      /^(?!.*(?:[长任记席]|助理)\p{Script=Han}{0,4}(?:（[^（）]*）)?[：:]$|.*同志[：:]$)[^，。；：:]{1,12}[：:]$/u,
    example: '清淤器材：',
  },
  {
    says: 'in no order',
    words: /不分先后/u,
    reach: 'before',
    example: '渔村名次随抽签，排名不分先后。',
  },
  {
    says: 'how somebody comes to it',
    words: /(?:推荐|选举|协商|抽签)产生/u,
    example: '渔村代表抽签产生。',
  },
  {
    says: 'how many there are',
    words: /有[^，。；]{0,12}[一二三四五六七八九十两\d]+[处座家个所名条部][。，]?$/u,
    example: '沿岸有渡口三处。',
  },
  {
    says: 'where it lies',
    words: /位于|坐落|毗邻|地处|[东西南北]至|以[东西南北]/u,
    example: '船厂位于东河口。',
  },
  {
    says: 'what a label gives',
    words:
      /^[^，。；：:]{0,8}(?:阶段|[一二三四五]步|时间|范围|路段|目的|期限|对象|地点|地址|区域|用途|期|[长员任记席])[：:]/u,
    reach: 'next',
    example: '第一阶段：动员（3月）。',
  },
  // Who holds an office, and where it sits.
  {
    says: 'who holds an office',
    words:
      /担任|兼任|兼[^，。；]{0,12}(?:主任|长)|兼[。；，]?$|任[^，。；务]{0,14}(?:主任|组长|指挥长?|委员|成员|召集人|局长|书记|长)|为[^，。；]{2,40}(?:主任|委员|[省市县区局院]长|书记)[；。，]?$|职务|增补|人事变动/u,
    example: '组长由市长担任。',
  },
  { says: 'where an office sits', words: /设在|设于/u, example: '清淤办公室设在渔业站。' },
  {
    says: 'what an office has under it',
    words: /下设|设[^，。；]{0,8}\d+名|副?[局主组书][长任记][\d一二三四五]+名/u,
    example: '小组下设秘书科。',
  },
  {
    says: 'who are members',
    words: /^(?:其他)?成员(?:单位)?(?:为|由|有|[：:])/u,
    example: '成员为各渔村联络员。',
  },
  // 分管甲局、乙局。, 副县长甲某某：负责农业方面工作。
  {
    says: 'what a leader sees to',
    words: /^(?:协助[^，。；]{1,8})?(?:分管|联系|主管)|分工不变/u,
    example: '分管清淤站、护岸站。',
  },
  {
    says: 'who stands in for whom',
    words: /[AＡ][BＢ]角|[AＡ]角/u,
    reach: 'after',
    example: '市长与副市长互为AB角，一方外出另一方代行。',
  },
  // What is meant to be reached, and in which spirit.
  {
    says: 'wishes',
    words:
      /感谢|各位代表[，：]|希望[^，。；]{0,8}(?:获|受|珍惜|各位)|^希望[^，。；]{0,8}(?:获奖|受表|先进|各)|^望受|携手/u,
    reach: 'sentence',
    example: '希望获奖渔村珍惜荣誉，再创佳绩。',
  },
  {
    says: 'for whose sake',
    words: /为[^，。；]{2,16}而(?=\p{Script=Han})/u,
    example: '为碧水长流而奋斗。',
  },
  {
    says: 'in which spirit',
    words: /为(?:指导|引领|抓手|主线|目标|重点|核心|宗旨)|^以[^，。；]*(?:为|思想)/u,
    example: '以岸线整治为抓手。',
  },
  {
    says: 'the guiding thought',
    words: /指导思想/u,
    reach: 'after',
    example: '清淤的指导思想是：人水和谐，永续利用。',
  },
  {
    says: 'a principle',
    words: /^(?:要)?(?:始终)?坚持|原则(?!上)/u,
    example: '坚持清淤与护岸并重。',
  },
  { says: 'why it matters', words: /重[大要]意义|意义重大/u, example: '清淤具有重要意义。' },
  {
    says: 'an aim by a year',
    words: /^到\d{4}年[^，。；]{0,4}[，,]/u,
    reach: 'after',
    example: '到2030年，渔村面貌一新，渔民人人有房。',
  },
  {
    says: 'an aim',
    words:
      /(?:力争|基本(?:建[成立]|形成|实现|完成)|目标)(?![^，。；]*[\d一二三四五六七八九十百千万]+(?:\.\d+)?(?:万|亿|%|％|个百分点|元|吨|公里|亩|人|家|户|座|个|辆|件))/u,
    example: '力争雨前清完。',
  },
];
