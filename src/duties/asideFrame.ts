/** Words of the frame of a paper: by which it is sent out, answered, dated, brought into force or put beside another. */
import type { Reason } from './aside.ts';

export const FRAME_REASONS: readonly Reason[] = [
  // What a paper opens with.
  {
    says: 'sends out',
    words:
      /兹(?:公布|将|因|定)|(?<![实出体呈发表])现(?:将|就|予|把|决定|下达|进行|征求|批转|转发|印发)/u,
    reach: 'sentence',
    example: '现将清淤图册附后，全套三卷。',
  },
  {
    says: 'says what follows',
    words:
      /现[^，。；]{0,12}如下|(?:通知|公告|通告|公示|通报|函复|函告|批复|答复|意见|决定|措施|办法|方案|说明|报告|汇报|补充|调整)如下/u,
    reach: 'sentence',
    example: '现张榜如下，全套三卷。',
  },
  {
    says: 'makes what follows',
    words:
      /(?:作|提出|制定)[^，。；]{0,4}(?:如下|以下)|制定[^，。；]{0,4}本|作出?本(?:批示|决定|通知|公告)/u,
    reach: 'sentence',
    example: '渔业站作出如下安排，全套三卷。',
  },
  { says: 'acknowledges', words: /收?悉[，。；]$/u, example: '你局《关于清淤的请示》收悉。' },
  {
    says: 'by which way',
    words:
      /^(?:已?经(?![营济纪办])|业经|报经)[^，。；]{0,40}(?:[，,：:]|(?:研究|同意|批准|审议)(?:通过|决定)?[。]?)$/u,
    example: '经反复协商，',
  },
  {
    says: 'by what, for what',
    words:
      /^(?:根据|依据|依照|按照|遵照|为了?|鉴于|因)[^。；]*[，,]$|^[^，。；]*因[^，。；]*原因[，,]$/u,
    example: '为节约用水，根据水情，',
  },
  {
    says: 'for what, and nothing else',
    words:
      /^为了?(?:进一步|深入|全面|切实|认真|更好)[^，。；]*(?:[，、](?:延续|推动|坚定|建设|促进|提升|提高|保障|维护|增强)[^，、。；]*)+。$/u,
    reach: 'sentence',
    example: '为进一步疏浚河道，推动渔业振兴。',
  },
  {
    says: 'is sent to',
    words: /(?:印|转|下)发(?:给|你|各)/u,
    example: '《清淤办法》印发给各渔业站。',
  },
  // What it closes with.
  {
    says: 'is to be carried out',
    words: /(?:遵照|贯彻|参照)执行|组织实施。?$|抓好落实。?$|认真(?:贯彻|组织|抓好|遵照)/u,
    example: '清淤手册参照执行。',
  },
  {
    says: 'asks to carry it out',
    words:
      /请[^，。；]{0,16}(?:执行|落实|实施)[。，]?$|^(?:希|望|仰)[^，。；]{0,14}(?:执行|遵照|知照)/u,
    example: '请一并执行。',
  },
  {
    says: 'as things are there',
    words: /^(?:请|希|望)?(?:各[^，。；]{1,10})?结合[^，。；]{0,12}实际[^，。；]{0,6}[，,。]$/u,
    example: '请结合本乡实际。',
  },
  {
    says: 'closes',
    words: /^(?:特此|此复|专此|此令|此布|命令公布)/u,
    example: '专此布达清淤事宜。',
  },
  {
    says: 'asks to pass it on or to hear it',
    words:
      /如无不[妥当]|请批转|请予?(?:审议|审查|批准|批复)|向[^，。；]*(?:大会|会议|常委会)[^，。；]*报告/u,
    reach: 'sentence',
    example: '我受委托，向大会报告清淤情况。',
  },
  {
    says: 'asks to go by papers',
    words: /^请按照?[^，。；]*(?:文件|精神|规定)/u,
    example: '请按照有关文件精神开展清淤。',
  },
  {
    says: 'is open to all',
    words: /[（(]此件/u,
    reach: 'sentence',
    example: '（此件公开），张贴上墙。',
  },
  {
    says: 'whose figures or words it has',
    words: /^[（(][^（）()]*(?:提供|整理|供稿|编写)[）)]$/u,
    example: '（渔业站提供）',
  },
  {
    says: 'is in force',
    words:
      /(?:起|日|后)(?:正式)?(?:施行|实施|执行|生效|试行)(?![^，。；]*的)|继续(?:执行|有效|施行)|^试行期?[一二两三\d]/u,
    example: '清淤办法自公布之日起施行。',
  },
  {
    says: 'is no longer in force',
    words: /(?:同时|即行|自行|予以|相应)?(?:废止|失效|停止执行)|有效期/u,
    example: '《清淤办法》同时废止。',
  },
  {
    says: 'holds for',
    words: /适用(?:于|本)|参照本/u,
    reach: 'before',
    example: '河道的疏浚、护岸，适用本图。',
  },
  {
    says: 'is explained by',
    words: /由[^，。；]{2,20}(?:负责)?解释/u,
    example: '本图由清淤站解释。',
  },
  // Whom to call, what is attached.
  {
    says: 'whom to call',
    words: /联系(?:人|电话|方式)|电话(?=[：:\d])|邮箱/u,
    reach: 'next',
    example: '邮箱：某某清淤站。',
  },
  {
    says: 'what is attached',
    words: /附[件表图]|^[附注说备][件表图注明]?[：:]/u,
    reach: 'sentence',
    example: '附件：清淤计划表，存档备查。',
  },
  {
    says: 'to whom a copy goes',
    words: /^[（(]?[抄报主]送/u,
    reach: 'sentence',
    example: '抄送：渔业站，船厂。',
  },
  {
    says: 'refers to a table',
    words: /见表|见附|详见/u,
    example: '清淤任务见表一。',
  },
  {
    says: 'leaves to another paper',
    words: /另行(?:制定|规定|通知|公布|发文)/u,
    example: '清淤奖惩办法另行制定。',
  },
  {
    says: 'refers to another paper',
    words:
      /(?:[参按依]照|按)[^，。；]*(?:规定|标准|办法)(?:执行|办理|确定)|[参按依]照[^，。；]*(?:(?:规定|标准|办法)[。；，]|(?:要求|特点)[^，。；]*确定)/u,
    example: '清淤补助按照国家规定执行。',
  },
  // What a paper decides by saying it.
  {
    says: 'decides',
    words:
      /(?:同意|决定|研究|批准)[，,：:]?(?:决定)?[^，。；]{0,12}(?:成立|设立|建立|组建|调整|保留|撤销|公布|认定|开展|给予|予以|增挂)/u,
    reach: 'after',
    example: '市府决定设立清淤小组，全套班底。',
  },
  {
    says: 'agrees',
    words: /^[（(]?[一二三四五六七八九十]*[）)、]?(?:原则)?同意(?!后)/u,
    reach: 'after',
    example: '同意你局清淤计划，实行一套人员。',
  },
  {
    says: 'decides by consent',
    words:
      /(?:同意|批准|决定)[，,：:](?:决定)?[^，。；]{0,12}(?:成立|设立|建立|组建|调整|保留|撤销)/u,
    reach: 'sentence',
    example: '经市府同意，建立河长包河制度。',
  },
  {
    says: 'agrees to a paper',
    words: /^[^，。；]{2,14}同意[^，。；]*□/u,
    example: '市府同意渔业站《清淤方案》。',
  },
  { says: 'who decides', words: /^[^，。；]{0,14}(?:决定|令)[，：:]$/u, example: '渔业站决定，' },
  {
    says: 'sets up',
    words:
      /^(?:【[^】]*】)?(?!各)(?:[^，。；]{0,8}[级府县市区旗镇乡])?(?:成立|设立|组建|设)[^，。；]{2,30}(?:小组|指挥部|专班|办公室|委员会|局|中心|[总副]?[河林湖路]长)[，。；（]/u,
    example: '全乡设立总林长。',
  },
  {
    says: 'what an office has and may use',
    words:
      /行使[^，。；]*职权|不(?:刻制?|正式)|(?:自行|后即)撤销|不纳入[^，。；]*管理|(?:自然|自行)(?:替补|递补|接替)/u,
    reach: 'before',
    example: '成员如有变动，由接任者自然替补。',
  },
  // Words of an amendment.
  {
    says: 'amends',
    words:
      /^(?:第[^，。；]{1,12}[条款项])?[^，。；]{0,24}(?:删[去除]|修改为|改为|作(?:相应|如下)修改|增加[一二三四五六七八九十][款条项章])|作为第/u,
    reach: 'after',
    example: '第九条作相应修改，重新公布。',
  },
];
