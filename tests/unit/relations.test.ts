/** How clauses speak of other documents: the first gazette, read by hand, and the forms of others. */
import { describe, expect, it } from 'vitest';
import { answerCitations } from '../../src/corpus/readings.ts';
import { findRelations } from '../../src/corpus/relations.ts';
import { siteCorpus } from '../../src/corpus/site.ts';
import type { Relation } from '../../src/domain/model.ts';
import type { EditorReading } from '../../src/domain/readings.ts';

const own = {
  title: '某市人民政府办公室关于贯彻《某省河道条例》印发《某市河道治理方案》的通知',
  docNumber: '某政办发〔2024〕5号',
  attached: ['某市河道治理方案', '附件2 重点任务表'],
};
/** `type number title` of what one clause says; `body` is a numbered clause, `basis` the preamble. */
const said = (text: string, place: 'basis' | 'body' = 'body'): string[] =>
  findRelations(
    [{ anchor: place === 'basis' ? 'p1' : '三(一)', kind: 'paragraph', text }],
    own,
  ).map((r) => [r.type, r.docNumber, r.title].filter((x) => x !== null).join(' '));

describe('a clause', () => {
  it.each<[string, 'basis' | 'body', string[]]>([
    ['根据《甲条例》《乙办法》，制定本方案。', 'basis', ['implements 甲条例', 'implements 乙办法']],
    ['按照《甲条例》要求，制定本方案。', 'basis', ['implements 甲条例']],
    ['各部门要严格按照《甲条例》规定，做好保护。', 'basis', ['cites 甲条例']],
    ['按照《甲条例》规定处理。', 'body', ['cites 甲条例']],
    ['依据《甲条例》处罚。', 'body', ['implements 甲条例']],
    ['修订《甲办法》《乙办法》，加强管理。', 'body', ['revises 甲办法', 'revises 乙办法']],
    ['对《甲办法》进行修改。', 'body', ['revises 甲办法']],
    ['编制《某市河湖规划》，建立机制。', 'body', []],
    ['研究制定《甲规划》和《乙规划》。', 'body', []],
    ['制定《甲条例》实施细则。', 'body', ['cites 甲条例']],
    ['印发《甲办法》（某政发〔2020〕1号）。', 'body', ['cites 某政发〔2020〕1号 甲办法']],
    ['《甲办法》、《乙办法》同时废止。', 'body', ['repeals 甲办法', 'repeals 乙办法']],
    ['某政发〔2020〕1号）继续执行。', 'body', ['continues 某政发〔2020〕1号']],
    [
      '执行《某节能规范》（GB  55015-2021）和 GB/T 9704-2012。',
      'body',
      ['cites GB 55015-2021 某节能规范', 'cites GB/T 9704-2012'],
    ],
    ['按照（DBJ 03-78-2017）设计，宽2-5米。', 'body', ['cites DBJ 03-78-2017']],
    ['阅读《红楼梦》。', 'body', []],
  ])('%s', (text, place, expected) => expect(said(text, place)).toEqual(expected));

  it('knows an earlier paper of the same title by its number', () => {
    expect(said('《某市河道治理方案》（某政办发〔2010〕9号）同时废止。')).toEqual([
      'repeals 某政办发〔2010〕9号 某市河道治理方案',
    ]);
  });
  it('never cites its own document, and cites the law that its title names', () => {
    expect(said('现将《某市河道治理方案》印发给你们。')).toEqual([]);
    expect(said('本方案（某政办发〔2024〕5号）自印发之日起施行。')).toEqual([]);
    expect(said('按照《某省河道条例》规定处理。')).toEqual(['cites 某省河道条例']);
  });
});

describe("an editor's answer", () => {
  const doc = {
    id: 'doc',
    clauses: [{ anchor: 'p1', text: '按照《甲条例》和老办法处理。' }] as never,
    relations: [
      { type: 'cites', docNumber: null, title: '甲条例', clause: 'p1', target: null },
    ] as never,
  };
  const base = { document: 'doc', clause: 'p1', reader: 'citations', reason: '核过' } as const;
  const answered = (readings: readonly EditorReading[]): readonly Relation[] =>
    answerCitations({ ...doc, readings } as never, 'readings.yaml').doc.relations;
  it('takes a citation away, or gives one', () => {
    expect(answered([{ ...base, quote: '《甲条例》', nothing: true }])).toEqual([]);
    expect(
      answered([{ ...base, quote: '老办法', records: [{ type: 'cites', title: '乙办法' }] }]).map(
        (r) => [r.type, r.title],
      ),
    ).toEqual([
      ['cites', '甲条例'],
      ['cites', '乙办法'],
    ]);
  });
});

describe('the first gazette', async () => {
  const corpus = await siteCorpus();
  const documents = corpus.issues.flatMap((i) => i.documents);
  const of = (id: string, clause: string): string[] =>
    documents
      .find((d) => d.id === id)!
      .relations.filter((r) => r.clause === clause)
      .map((r) => [r.type, r.docNumber, r.title].filter((x) => x !== null).join(' '));
  it('keeps every citing clause, and the numbers of standards', () => {
    expect(of('tongzhengfa-2023-191', '3.4.4-p1')).toEqual([
      'cites 国家突发重大动物疫情应急预案',
      'cites 内蒙古自治区突发重大动物疫情应急预案（2022年版）',
    ]);
    expect(of('tongzhengbanfa-2023-63', '10')).toEqual([
      'cites GB 55015-2021 建筑节能与可再生能源利用通用规范',
      'cites DBJ 03-78-2017 农村牧区居住建筑节能设计标准',
    ]);
    expect(of('tongzhengbanfa-2023-63', '17')).toEqual([]);
    expect(of('tongzhengbanfa-2023-67', '二-p1')).toEqual([
      'revises 通辽市房屋建筑和市政基础设施工程施工等评标办法',
    ]);
  });
  it('has no document that cites itself', () => {
    for (const d of documents)
      for (const r of d.relations) {
        expect(r.docNumber).not.toBe(d.frontMatter.docNumber);
        expect(r.title === null || !d.frontMatter.title.endsWith(`《${r.title}》的通知`)).toBe(
          true,
        );
        expect(r.target).not.toBe(d.id);
      }
  });
});
