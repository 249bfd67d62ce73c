/**
 * Rows by which somebody who acts is known at the head of a part: last characters of what he is, what
 * stands in no name, and what stands behind him where he does nothing.
 */

/** How whoever acts is called: by the last characters of it. */
export interface EndRow {
  readonly ends: string;
  /** What must stand before the end, as a look behind. */
  readonly behind?: string;
  readonly notBehind?: string;
  readonly notBefore?: string;
  /** Somebody whom this row alone knows. */
  readonly example: string;
  /** Words that end so, and are nobody. */
  readonly none?: string;
}

/** Two characters and more, so that a word of two is no name. */
const TWO = '\\p{Script=Han}{2}';

export const ENDS: readonly EndRow[] = [
  // Bodies and places that act as such.
  { ends: '组', behind: TWO, notBefore: '[织成建合]', example: '护林组', none: '渔村组织' },
  {
    ends: '[台站所队室]',
    behind: TWO,
    notBefore: '[长员内伍需有属在致得用谓称涉]',
    example: '护林站',
    none: '东湾所需',
  },
  {
    ends: '段',
    behind: TWO,
    notBehind: '(?<![公铁])路|[地阶时河标手学]',
    example: '渠道管理段',
    none: '重点河段',
  },
  { ends: '[馆园]', behind: TWO, example: '文化馆' },
  { ends: '局', notBehind: '[布格结全当残僵]', example: '县统计局', none: '渔业布局' },
  {
    ends: '院',
    behind: '[医生学理科法检]',
    notBefore: '[校内外士长区落]',
    example: '县中医院',
    none: '法院校',
  },
  { ends: '场', behind: '[林农牧渔]', example: '东湾渔场' },
  { ends: '厂', behind: '[粮糖水电药酒纸]', example: '糖厂' },
  { ends: '粮库', example: '粮库' },
  { ends: '行', behind: '[农工建分支]', example: '县农行' },
  { ends: '社', behind: '供销|信用|报|旅行|合作', example: '信用社' },
  { ends: '委', notBefore: '[员托派任屈会]', example: '东湾渔委', none: '东湾委派' },
  { ends: '公司|集团|企业', example: '渡船公司' },
  {
    ends: '单位',
    behind:
      '(?:施工|建设|监理|设计|勘察|经营|使用|管理|用人|用工|养护|管护|承包|生产|运营|产权|承运|承租|取水|用水|用电|排污|供水|供电|供气|供热|项目|保洁|作业)',
    example: '施工单位',
  },
  { ends: '[商门分]店|网点', example: '农资门店' },
  { ends: '联', behind: '[残侨文科]', example: '县残联' },
  { ends: '总会|协会|商会|学会|工会', example: '渔业协会' },
  { ends: '学校|中小学|幼儿园', example: '各中小学' },
  { ends: '景区', example: '景区' },
  { ends: '专班', example: '招商专班' },
  // Persons.
  {
    ends: '长',
    notBehind: '[成增延特专擅生漫周校身]',
    notBefore: '[期大度效远官势相出]',
    example: '滩长',
    none: '渔业增长',
  },
  { ends: '门卫', example: '值夜门卫' },
  { ends: '书记|支书', example: '驻村书记' },
  { ends: '领导', notBefore: '小组', example: '包片领导', none: '渔业领导小组' },
  { ends: '干部', example: '老干部' },
  { ends: '主任', notBefore: '[委医]', example: '车间主任', none: '渔业主任委员' },
  {
    ends: '员',
    notBehind: '[动全演复雇增减裁超满]',
    notBefore: '[工会额制数]',
    example: '网格员',
    none: '渔村全员',
  },
  { ends: '者', example: '志愿者' },
  { ends: '户', behind: '[农住商用牧渔场]', example: '种粮农户' },
  { ends: '主', behind: '[船货业房雇]', example: '项目业主' },
  { ends: '人', behind: '[承发包托养当代申投招建保监责]', example: '承包人' },
  { ends: '师', example: '工程师' },
  { ends: '工', behind: '[电焊瓦泥]', example: '矿井电工' },
  { ends: '警', behind: '[民片辅交刑]', example: '片警' },
  { ends: '同志', example: '驻村同志' },
];

/** One kind of words. */
export interface WordsRow {
  readonly words: string;
  /** A part in which somebody would act, were it not for this row. */
  readonly example: string;
}

/** Words that stand in no name: what holds them belongs to the sentence. */
export const NOT_OF_NAME: readonly WordsRow[] = [
  { words: '[的了着]', example: '涨价的渔场天天开工。' },
  { words: '[是与及向由将把为经对按在从以至到受]', example: '东湾对渔场天天发放。' },
  { words: '[其我您]', example: '令其渔场天天开工。' },
  { words: '[后前底过内]', example: '汛后渔场天天开工。' },
  { words: '[并或且等不]', example: '潮退并渔场天天开工。' },
  { words: '[交送移]', example: '收费交渔场天天入账。' },
  { words: '[和负查]责', example: '总和责渔场天天开工。' },
  { words: '查处', example: '暗访查处渔场天天通报。' },
  { words: '应[当急]', example: '渡船应当渔场天天开工。' },
  { words: '报[请送告]', example: '批件报请渔场天天开工。' },
  { words: '[成设建]立', example: '渔村成立渔场天天开工。' },
  { words: '[列纳]入', example: '结余列入渔场天天开工。' },
  { words: '用于', example: '款项用于渔场天天开工。' },
  { words: '^尽', example: '尽早渔场天天开工。' },
  { words: '减[少轻]', example: '渔村减少船员天天开销。' },
  { words: '可能', example: '渔村可能渔场天天开工。' },
  { words: '[一二两三]名', example: '渡船两名船员天天值守。' },
  { words: '组[成建]', example: '渔村组建渔场天天开工。' },
  { words: '^派(?!出所|驻)', example: '派护林站天天值守。' },
  { words: '^设', example: '设东湾渔场天天开工。' },
  { words: '^各项', example: '各项东湾渔场天天开工。' },
  { words: '^所有|^每|^上述', example: '每东湾渔场天天开工。' },
  { words: '^有关工作', example: '有关工作队天天值守。' },
];

/** What plainly says behind a name that he acts. */
export const DOES: readonly WordsRow[] = [
  { words: '每[日天周月季年班次]', example: '滩长每日沿着东湾西湾两片海滩巡查两遍。' },
  { words: '逐', example: '滩长逐户上门走访东湾西湾的渔民。' },
  { words: '日日', example: '滩长日日沿着东湾西湾两片海滩巡查。' },
  { words: '要(?!求)', example: '滩长要沿着东湾西湾两片海滩巡查。' },
  { words: '应(?!急|用)', example: '滩长应沿着东湾西湾两片海滩巡查。' },
  { words: '须|必须', example: '滩长必须沿着东湾西湾两片海滩巡查。' },
  { words: '不得', example: '滩长不得借故离开东湾西湾两片海滩。' },
  { words: '负责(?![人的制])', example: '滩长负责东湾西湾两片海滩的巡查。' },
  { words: '具体(?:负责|抓|落实|办)', example: '滩长具体抓东湾西湾两片海滩的巡查。' },
  { words: '[对将把按](?=\\p{Script=Han}{2})', example: '滩长把东湾西湾两片海滩巡查一遍。' },
  {
    words: '\\d{1,3}个?(?:分钟|小时|日|天)(?:之|以)?内(?=\\p{Script=Han}{2})',
    example: '滩长15分钟内赶到东湾西湾两片海滩。',
  },
  {
    words: '与(?=[^，。；]{1,16}签[订定署])',
    example: '滩长与东湾西湾的全部渔民签订承诺书。',
  },
  {
    words: '到(?=[^，。；]{2,16}(?:说明|报到|登记|领取|办理))',
    example: '滩长到东湾渔村委员会说明情况原委。',
  },
  { words: '于\\d', example: '滩长于6月巡查东湾西湾两片海滩。' },
  { words: '[是为][^，。；]*责任', example: '滩长是东湾西湾两片海滩的责任人。' },
];

/** What stands behind a name where a part says hardly more, and he does nothing. */
export const NO_VERB: readonly WordsRow[] = [
  { words: '[^，。；]*的', example: '滩长巡滩的名单。' },
  { words: '伤亡|死亡', example: '滩长死亡一人。' },
  { words: '[等和与及或]', example: '滩长及渔民。' },
  { words: '[是为由在有约](?!谈)', example: '滩长在东湾。' },
  { words: '共(?!同)', example: '滩长共三人。' },
  { words: '[之中内外]', example: '滩长之渔家。' },
  { words: '上(?![报门路堤传岗岸])', example: '滩长上次名单。' },
  { words: '下(?![发达拨沉派乡])', example: '滩长下月名单。' },
  { words: '前(?!往)|[后时间]', example: '滩长前任名单。' },
  { words: '[长员人]', example: '滩长人数。' },
  { words: '工作|管理|建设|服务', example: '滩长管理。' },
  { words: '队伍|名单|编制', example: '滩长队伍。' },
  { words: '制度|机制|体系|标准|要求', example: '滩长制度。' },
  { words: '数据|信息|情况|意见', example: '滩长情况。' },
  { words: '责任|职责', example: '滩长职责。' },
  { words: '经费|资金|项目', example: '滩长经费。' },
  { words: '设置|设备|设施', example: '滩长设置。' },
  { words: '安全|质量|环境', example: '滩长安全。' },
];
