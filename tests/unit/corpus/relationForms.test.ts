/** How a clause speaks of other documents, verb by verb. Invented papers. */
import { describe, expect, it } from 'vitest';
import { findRelations, issuedBy } from '../../../src/corpus/relations.ts';

const own = {
  title: '青川市人民政府关于印发《青川市河道方案》的通知',
  docNumber: '青政发〔2024〕5号',
  attached: ['附件1青川市任务表'],
};
const said = (text: string, more: object = {}): string[] =>
  findRelations([{ anchor: '三(一)', kind: 'item', text, ...more }], own).map((r) =>
    [r.type, r.docNumber, r.title].filter((x) => x !== null).join(' '),
  );

describe('a paper', () => {
  it.each<[string, string[]]>([
    ['《甲办法》不再执行。', ['repeals 甲办法']],
    ['《甲办法》不再有效。', ['repeals 甲办法']],
    ['《甲办法》予以废止。', ['repeals 甲办法']],
    ['《甲办法》，一并废止。', ['repeals 甲办法']],
    ['《甲办法》自本办法施行之日起废止。', ['repeals 甲办法']],
    [`《甲办法》${'某'.repeat(16)}废止。`, ['repeals 甲办法']],
    [`《甲办法》${'某'.repeat(17)}废止。`, ['cites 甲办法']],
    ['《甲办法》有效，乙事废止。', ['cites 甲办法']],
    ['《甲办法》有效。乙事废止。', ['cites 甲办法']],
    ['废止《甲办法》和《乙办法》。', ['repeals 甲办法', 'repeals 乙办法']],
    ['取消《甲办法》。', ['repeals 甲办法']],
    ['《甲办法》《乙办法》等同时废止。', ['repeals 甲办法', 'repeals 乙办法']],
    ['《甲办法》继续有效。', ['continues 甲办法']],
    ['《甲办法》在五年内继续实施。', ['continues 甲办法']],
    [`《甲办法》${'某'.repeat(12)}继续执行。`, ['continues 甲办法']],
    [`《甲办法》${'某'.repeat(13)}继续执行。`, ['cites 甲办法']],
    ['完善《甲办法》。', ['revises 甲办法']],
    ['修订完善《甲办法》。', ['revises 甲办法']],
    ['修订印发《甲办法》。', ['revises 甲办法']],
    ['《甲办法》的修订工作。', ['revises 甲办法']],
    ['《甲办法》作了相应修改。', ['revises 甲办法']],
    ['《甲办法》予以修正。', ['revises 甲办法']],
    ['《甲办法》修订稿。', ['cites 甲办法']],
    ['《甲办法》修正案。', ['cites 甲办法']],
    ['起草《甲办法》。', []],
    ['起草了《甲办法》。', []],
    ['研究出台《甲办法》和《乙规划》。', []],
    ['制定《甲办法》实施细则。', ['cites 甲办法']],
    ['制定《甲办法》，加强实施和考核。', []],
    ['制定《甲办法》贯彻意见。', ['cites 甲办法']],
    ['制定《甲办法》考核办法。', ['cites 甲办法']],
    ['制定《甲办法》的配套政策。', ['cites 甲办法']],
    ['出台《甲办法》（青政发〔2020〕1号）。', ['cites 青政发〔2020〕1号 甲办法']],
    ['贯彻《甲办法》。', ['implements 甲办法']],
    ['落实《甲办法》要求。', ['implements 甲办法']],
    ['依照《甲办法》处理。', ['implements 甲办法']],
    ['依照规定，按《甲办法》处理。', ['cites 甲办法']],
    ['阅读《甲乙丙》。', []],
    ['见《甲乙丙》（青政发〔2020〕1号）。', ['cites 青政发〔2020〕1号 甲乙丙']],
    ['见《甲办法（试行）》。', ['cites 甲办法（试行）']],
    ['见《关于印发《甲办法》的通知》。', ['cites 关于印发《甲办法》的通知']],
    ['见《甲办法。', []],
    ['见》《甲办法》。', ['cites 甲办法']],
    ['见《甲办法》《甲办法》。', ['cites 甲办法']],
    ['原《青川市河道方案》同时废止。', ['repeals 青川市河道方案']],
    ['2020年印发的《青川市河道方案》同时废止。', ['repeals 青川市河道方案']],
    ['《青川市河道方案》同时施行。', []],
    ['见《青川市任务表》。', []],
    ['按青政发〔2024〕5号办理。', []],
    ['按青政发〔2024〕第6号办理。', ['cites 青政发〔2024〕第6号']],
    ['按照青政发〔2020〕1号处理。', ['cites 青政发〔2020〕1号']],
    ['根据青政发〔2020〕1号处理。', ['implements 青政发〔2020〕1号']],
    ['同时废止青政发〔2020〕1号。', ['repeals 青政发〔2020〕1号']],
    ['和青政发〔2024〕5号一并执行。', []],
    // 和政 is a county, and 和 no word before its number.
    ['见和政发〔2020〕1号。', ['cites 和政发〔2020〕1号']],
    ['和政发〔2020〕1号。', ['cites 和政发〔2020〕1号']],
    ['见政发〔2020〕1号。', ['cites 政发〔2020〕1号']],
    // 将 is a verb before a whole code, and a county's name before what is no code without it.
    ['将柳政发〔2020〕1号废止。', ['repeals 柳政发〔2020〕1号']],
    [
      '现将柳政发〔2020〕1号、柳政办发〔2021〕7号予以废止。',
      ['repeals 柳政发〔2020〕1号', 'repeals 柳政办发〔2021〕7号'],
    ],
    ['自本通知印发之日起，将柳府办〔2019〕12号修改。', ['revises 柳府办〔2019〕12号']],
    ['将原柳政发〔2020〕1号继续执行。', ['continues 柳政发〔2020〕1号']],
    ['将政发〔2020〕1号废止。', ['repeals 将政发〔2020〕1号']],
    ['见将政办〔2020〕1号。', ['cites 将政办〔2020〕1号']],
    ['将政文〔2020〕1号废止。', ['repeals 将政文〔2020〕1号']],
    ['将委发〔2020〕1号废止。', ['repeals 将委发〔2020〕1号']],
    ['按 GB 50201—2014 设计。', ['cites GB 50201—2014']],
    ['按 GB\n  50201—2014 设计。', ['cites GB 50201—2014']],
    ['按XGB 50201-20145设计。', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));

  it('is spoken of by what is read: paragraphs, items and rows', () => {
    for (const kind of ['item', 'paragraph', 'row'])
      expect(said('见《甲办法》。', { kind }), kind).toHaveLength(1);
    for (const kind of ['heading', 'title', 'contents', 'docNumber'])
      expect(said('见《甲办法》。', { kind }), kind).toEqual([]);
  });

  it('is a basis in the preamble, and under a heading that says so', () => {
    const under = (heading: string, anchor = '1.2-x') =>
      findRelations(
        [
          { anchor: '1.2', kind: 'heading', text: heading },
          { anchor, kind: 'paragraph', text: '《甲办法》《乙办法》。', section: '1.2' },
        ],
        own,
      ).map(({ type }) => type);
    expect(under('1.2 编制依据')).toEqual(['implements', 'implements']);
    expect(under('1.2 适用范围')).toEqual(['cites', 'cites']);
    expect(said('按照《甲办法》，通知如下：', { anchor: 'p1' })).toEqual(['implements 甲办法']);
    expect(said('按照《甲办法》，通知如下：', { anchor: '正文2-p10' })).toEqual([
      'implements 甲办法',
    ]);
    expect(said('按照《甲办法》，通知如下：', { anchor: '附件-p1' })).toEqual(['cites 甲办法']);
    expect(said('各局应当按照《甲办法》执行。', { anchor: 'p1' })).toEqual(['cites 甲办法']);
  });
});

describe('what a document issues', () => {
  it.each([
    ['关于印发《甲办法》的通知', ['《甲办法》']],
    ['关于公布乙名单的通告', ['乙名单']],
    ['关于发布丙的命令', ['丙']],
    ['颁布丁', ['丁']],
    ['关于做好某事的通知', []],
  ])('%s: %j', (title, issued) => expect(issuedBy(title)).toEqual(issued));
});

describe('the rows of a list of papers', () => {
  const under = (heading: string): string[] =>
    findRelations(
      [
        { anchor: '附件1', kind: 'heading', text: heading },
        {
          anchor: '附件1-r1',
          kind: 'row',
          section: '附件1',
          text: '1\t某市某通知\t青政发〔2008〕6号',
        },
      ],
      own,
    ).map((r) => `${r.type} ${r.docNumber}`);
  it.each([
    ['附件1 废止的行政规范性文件目录', 'repeals 青政发〔2008〕6号'],
    ['附件1 宣布失效的文件清单', 'repeals 青政发〔2008〕6号'],
    ['附件1 继续有效的文件目录', 'continues 青政发〔2008〕6号'],
    ['附件1 修改的文件目录', 'revises 青政发〔2008〕6号'],
    ['附件1 有关文件目录', 'cites 青政发〔2008〕6号'],
    ['附件1 废止和继续有效的文件目录', 'cites 青政发〔2008〕6号'],
  ])('under %s', (heading, relation) => expect(under(heading)).toEqual([relation]));
  it('say nothing where they are facts of the paper itself', () => {
    expect(said('索 引 号：QC001—2024—00061')).toEqual([]);
    expect(said('《甲办法》宣布失效。')).toEqual(['repeals 甲办法']);
  });
});
