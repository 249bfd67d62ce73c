/** What is made of one line in a paper of its kind, whose other lines are read. */
import { recordsOf } from '../../../src/records/index.ts';
import { corpusOf, documentOf } from './document.ts';

const PAPERS: Readonly<Record<string, (line: string) => readonly [string, readonly string[]]>> = {
  appointments: (line) => [
    'title: 人事任免\nkind: appointments\ndate: 2024-05-20',
    ['# 人事任免', '任命祝英台为县渔业局局长。', line, '免去梁山伯的县船厂厂长职务。'],
  ],
  chronicle: (line) => [
    'title: 大事记（2024年5月）\nkind: chronicle',
    ['# 大事记（2024年5月）', '4日，县政府召开船厂会。', line, '28日，县政府召开码头会。'],
  ],
  rosters: (line) => [
    'title: 关于成立渔业领导小组的通知\nkind: notice\ndate: 2024-05-20',
    [
      '# 关于成立渔业领导小组的通知',
      '现将组成人员名单公布如下：',
      '组　长：祝英台（副县长）',
      '副组长：梁山伯（县渔业局局长）',
      '成　员：马文才（县船厂厂长）',
      line,
    ],
  ],
};

/** Whether anything of a line is read, and whether any of it is told. */
export function madeOf(kind: string, line: string): { read: boolean; told: boolean } {
  const [front, lines] = PAPERS[kind]!(line);
  const doc = documentOf(front, lines);
  const [own] = recordsOf(corpusOf(doc)).byDocument;
  const at = doc.clauses.filter((c) => c.text === line).map((c) => c.anchor);
  const records = [...own!.appointments, ...own!.chronicle, ...own!.memberships];
  return {
    read: records.some((r) => at.includes(r.clause)),
    told: own!.unread.some((u) => at.includes(u.clause.anchor)),
  };
}
