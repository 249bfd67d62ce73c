/** Heads of columns under which a table only lists, names or measures things: nothing is put on anybody there. */

/** One kind of heads. */
interface HeadReason {
  /** What stands in such a column. */
  readonly holds: string;
  readonly words: RegExp;
  readonly example: string;
  /** A head with the same words, under which something may be put on somebody. */
  readonly none?: string;
}

export const HEAD_REASONS: readonly HeadReason[] = [
  { holds: 'a number', words: /^(?:序号|编号|编码|代码|号码|序|No\.?)$/iu, example: '序号' },
  {
    holds: 'a name',
    words:
      /^(?!(?:任务|事项|措施))\p{Script=Han}{0,6}(?<!任务|事项|措施|工作)(?:名称|品名|书名|标题|题名)$|^(?:项目|品种|单位|名单|区域|科目|收费项目)$/u,
    example: '文件名称',
    none: '任务名称',
  },
  { holds: 'a kind', words: /类[别型]|种类|^性质|属性$|^类$/u, example: '项目类别' },
  {
    holds: 'a grade',
    words: /级别|等[次级]|^档次|^分[级值数]$|得分|排名|名次/u,
    example: '考核等次',
  },
  {
    holds: 'a place',
    words: /地[址点区]$|所在地|位置|坐落|四至|[省市县区旗州盟乡镇村]（?[、市县区旗镇街道]*）?$/u,
    example: '县（市）',
  },
  {
    holds: 'an age or a day that has passed',
    words:
      /^(?:时代|年代|年份|年度|始建年代|公布日期|发布日期|实施日期|施行日期|印发日期|成文日期)$/u,
    example: '实施日期',
  },
  { holds: 'the number of a paper', words: /文号|发文字号/u, example: '发文字号' },
  {
    holds: 'a measure',
    words:
      /同比|环比|增[速长幅]|比例|比重|计价单位|计量单位|价格|单价|标准（|金额|面积|数量|人数|规格/u,
    example: '同比（上年同月=100）',
  },
  {
    holds: 'whose something is',
    words: /^(?:申报|保护|推荐|报送|权属|产权|所属|获奖|受助)(?:地区或|地区|主体)?单位$/u,
    example: '保护单位',
  },
  { holds: 'a remark', words: /^(?:备注|说明|注|依据|来源|设定依据)$/u, example: '备注' },
];

/** Whether nothing is put on anybody under a head. */
export const onlyLists = (head: string, rows = HEAD_REASONS): boolean =>
  rows.some(({ words }) => words.test(head));
