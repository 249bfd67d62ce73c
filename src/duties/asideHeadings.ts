/** Headings under which a text says why, by what, and what words mean: nothing under them is put on anybody. */

/** One kind of headings. */
interface HeadingReason {
  readonly words: RegExp;
  readonly example: string;
  /** A heading with the same words, under which something may be put on somebody. */
  readonly none?: string;
}

export const HEADINGS: readonly HeadingReason[] = [
  { words: /目的/u, example: '编制目的' },
  { words: /依据/u, example: '编制依据' },
  { words: /原则(?!上)/u, example: '工作原则', none: '原则上的要求' },
  { words: /指导思想/u, example: '指导思想' },
  { words: /总体(?:要求|思路)|总要求/u, example: '总体要求' },
  { words: /目标/u, example: '目标任务' },
  { words: /适用/u, example: '适用时间' },
  { words: /术语|名词|解释|定义/u, example: '名词术语' },
  { words: /背景|意义|形势|现状|成效/u, example: '面临形势' },
  { words: /概况|基本情况/u, example: '基本情况' },
  { words: /存在|(?:主要|突出)问题$/u, example: '存在的问题', none: '问题整治' },
  { words: /附则/u, example: '附则' },
  { words: /名单|组成/u, example: '组成人员' },
  { words: /范围[)）]?$/u, example: '保护范围', none: '范围内的管理' },
  { words: /分级|分类(?!处|管|施|推|整)|类型|等级/u, example: '事件分级', none: '分类处置' },
  { words: /条件[)）]?$|材料[)）]?$|情形[)）]?$/u, example: '申报条件', none: '材料报送' },
  {
    words: /(?<!工作|主要|任务|整治|活动|建设|重点|实施)内容[)）]?$/u,
    example: '考试内容',
    none: '工作内容',
  },
  { words: /对象[)）]?$/u, example: '补助对象', none: '对象管理' },
  { words: /批复|评语|事迹|简介/u, example: '先进事迹' },
  { words: /公报/u, example: '统计公报' },
];

/** Whether nothing under a heading is put on anybody. */
export const saysWhy = (heading: string, rows = HEADINGS): boolean =>
  rows.some(({ words }) => words.test(heading.trim()));
