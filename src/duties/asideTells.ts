/** Words that tell what was, or how things stand. */
import type { Reason } from './aside.ts';

export const TELLS_REASONS: readonly Reason[] = [
  // A time that has passed, at the head of what is told.
  {
    says: 'up to when',
    words:
      /^(?:截至|截止)(?![^，。；]*(?:的|未|没))[^，。；]{2,16}(?:[年月日底末止]|目前|今)[，,]/u,
    reach: 'after',
    example: '截至三月底，全市清出淤泥五万方，船厂大修渔船。',
  },
  {
    says: 'since when',
    words:
      /(?:以来|近[几些两三]?年来?|近年|多年来|[一二三四五六七八九十]年来|长期以来|一直以来)[，,]/u,
    reach: 'after',
    example: '开春以来，各村出工踊跃，泥走水清。',
  },
  {
    says: 'in a time that has passed',
    words:
      /^(?:全|我)?[省市县区州旗盟]?(?:[去前]年|今年(?:第?[一二三四]季度|上半年|前[一二三四\d]+个?季度|[一1]至[一二三四五六七八九十\d]+月)|上半年|前三季度|[一1](?:至|-|—)[一二三四五六七八九十\d]+月)(?!.*(?:前|底)[，])/u,
    reach: 'after',
    example: '去年，渔民巡滩一万次，人人出力。',
  },
  {
    says: 'in a year',
    words: /^(?:\d{4}|[一二三四五六七八九〇○零]{4})年[，,]/u,
    reach: 'after',
    example: '2021年，渔船出海一万次，人人出力。',
  },
  {
    says: 'with whose effort',
    words: /^在[^，。；]{2,30}[下中][，,]$/u,
    example: '在大家的努力下，',
  },
  // What has been done.
  {
    says: 'what is done already',
    words: /已经?(?![^，。；]{1,12}的)|业经/u,
    example: '东河清淤已经完工。',
  },
  {
    says: 'what was done',
    words: /(?<![为除])了(?!解|结|望)(?![^，。；]*的)/u,
    reach: 'before',
    example: '渔民挥锹上阵，清出了三里长渠。',
  },
  { says: 'what was once', words: /曾(?![^，。；]*[的者])/u, example: '东河曾淤塞十年。' },
  { says: 'what goes on', words: /正在(?![^，。；]*的)/u, example: '东河正在退水。' },
  {
    says: 'what happened',
    words: /[日晨晚夜]，[^。；]{2,40}发生/u,
    reach: 'sentence',
    example: '8月7日，东河发生滑坡，无人伤亡。',
  },
  {
    says: 'what it cost',
    words: /未造成|(?:死亡|受伤|伤亡)[\d一二三四五六七八九十]+(?!人?以[上下])/u,
    reach: 'before',
    example: '东河翻船两艘，死亡三人。',
  },
  {
    says: 'what ends by itself',
    words: /(?:同步|自动|随之|即行?)(?:终止|解除|失效)/u,
    example: '清淤停工令随之解除。',
  },
  {
    says: 'on a day that has passed',
    words: /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上下凌]?[午晨晚])?[，,]$/u,
    example: '8月7日，',
  },
  {
    says: 'what shall take place',
    words: /将于[^，。；]*(?:举[行办]|召开)/u,
    example: '清淤大赛将于6月7日举行。',
  },
  // What was reached, what lacks.
  {
    says: 'what was reached',
    words:
      /(?:取得|获得|荣获)(?:了|[^，。；]{0,10}(?:成效|成绩|进展|突破|奖|称号|好评))|涌现|呈现/u,
    example: '清淤比武取得骄人成绩。',
  },
  {
    says: 'what lacks',
    words:
      /存在[^，。；]*的?(?:情况|问题|现象|差距)|存在(?![^，。；]*的\p{Script=Han})|仍有|尚未(?![^，。；]*的)|未能|不够(?!的)|不足(?![\d一二三四五六七八九十百]|[^，。；]*的[，])|不到位(?!的)|不力(?!的)/u,
    example: '部分河段清淤不力。',
  },
  // Figures of what is.
  {
    says: 'how much together',
    words: /累计(?!雨|超)|共有|现有(?=[^，。；]*\d)|总[额量数值计投](?!不|控)[^，。；]*\d|平均/u,
    reach: 'before',
    example: '新修渔船十艘，总投资3亿元。',
  },
  {
    says: 'how many of them',
    words: /^其中(?!.*[前完])[^，。；]*[\d一二三四五六七八九十百千万]+[人户家艘个座]/u,
    reach: 'before',
    example: '渔民三千人，其中专业渔民两千人。',
  },
  {
    says: 'when it was built',
    words: /(?:始?建|修建|创办|成立)于/u,
    reach: 'after',
    example: '白塔建于辽代，八角七层。',
  },
  {
    says: 'how it moved',
    words:
      /同比|环比|比[上去]年(?=[^，。；]*(?:[增减升降长]|提高|回落|持平))|大[增减]|(?:增长|增产|增收|减少)[\d.一二三四五六七八九十百千万]+[%万个元](?!以上|左右)|下降[\d.]|[由从][^，。；]{1,16}(?:增|降|升|减|提高|扩大|压缩)[^，。；]{0,4}至?/u,
    reach: 'before',
    example: '清淤三千方，增长5.1%。',
  },
  { says: 'what share', words: /占[\d比]|率达/u, example: '清淤率达七成。' },
  {
    says: 'at what rate it stands',
    words: /(?<!控制)[率比]为?[\d.]+[%％](?!以|左右)/u,
    example: '全县渔船合格率97.7%。',
  },
  {
    says: 'what went wrong, by its number',
    words: /^问题[一二三四五六七八九十\d]+[：:]$/u,
    reach: 'after',
    example: '问题一：渔港拥挤。',
  },
  {
    says: 'whose figures they are',
    words:
      /(?:数据|数字)[^，。；]{0,6}(?:由|来源于|来自)[^，。；]{2,40}(?:提供|发布|统计|汇总)[。；]?$/u,
    example: '渔业数据由渔业站提供。',
  },
  {
    says: 'how it compares',
    words: /较(?:好|差|高|低|快|(?:常年|上年|去年|往年)[^，。；]*[偏增减])/u,
    reach: 'before',
    example: '东河来水充足，较常年偏多。',
  },
  // What a meeting did.
  {
    says: 'what a meeting said',
    words:
      /(?:会议|代表们?|委员们?|大家)[^，。；]{0,4}(?:一致)?(?:认为|指出|强调|要求|同意|决定|充分肯定|原则|表示)/u,
    reach: 'after',
    example: '会议认为，清淤事关民生，半点马虎容不得。',
  },
  {
    says: 'what a meeting heard',
    words: /听取|审议|列席|出席(?!证)|参会/u,
    reach: 'after',
    example: '会议听取渔业站介绍，气氛热烈。',
  },
  {
    says: 'who led a meeting',
    words: /主持(?:召开|人[：:])/u,
    reach: 'after',
    example: '副市长主持召开清淤会，专题研究。',
  },
  // What was awarded, what was found.
  {
    says: 'what was awarded',
    words: /授予|表[彰扬](?!大?会)|优秀单位|前[一二三四五]名/u,
    reach: 'after',
    example: '给予渔业站表彰，各奖红旗一面。',
  },
  {
    says: 'who was blamed',
    words: /通报批评(?!的)/u,
    reach: 'before',
    example: '渔业站三次缺席，予以通报批评。',
  },
  {
    says: 'what was done to somebody',
    words: /被[^，。；]{0,8}(?:评|确定|查获)(?![^，。；]*的)/u,
    reach: 'before',
    example: '三名船东夜间偷捕，被当场查获。',
  },
];
