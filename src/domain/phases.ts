/** Parts of what follows from a grade, in the order of time. Apart from the schema, so that a browser may have it. */
export const phases = {
  report: '报告',
  first: '先期处置',
  warning: '预警',
  start: '启动响应',
  command: '指挥与通报',
  measures: '处置措施',
  follow: '续报',
  end: '终止',
} as const;

/** Key of {@link phases}. */
export type Phase = keyof typeof phases;
