/** The corpus built from the real content: counts and places that were verified by hand in the source. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/index.ts';
import type { Clause, Corpus, GazetteDocument } from '../../src/domain/model.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await loadCorpus();
});

const doc = (id: string): GazetteDocument => {
  const found = corpus.issues.flatMap((i) => i.documents).find((d) => d.id === id);
  if (found === undefined) throw new Error(`There is no document ${id}.`);
  return found;
};
const clause = (id: string, anchor: string): Clause => {
  const found = doc(id).clauses.find((c) => c.anchor === anchor);
  if (found === undefined) throw new Error(`${id} has no clause ${anchor}.`);
  return found;
};

describe('anchors point at the clauses that a reader would cite', () => {
  it.each([
    ['tongzhengfa-2023-191', '1.5.1(1)', '（1）非洲猪瘟在21日内，有3个以上旗县'],
    ['tongzhengfa-2023-191', '2.1.2-p24', '其他有关部门单位根据本部门'],
    ['tongzhengfa-2023-191', '3.3-p2', '达到红色、橙色预警级别'],
    ['tongzhengfa-2023-191', '7.7-p1', '本预案自'],
    ['tongzhengbanfa-2023-62', '三(一)', '（一）梯次培育发展科技型企业'],
    ['tongzhengbanfa-2023-63', '14', '14. 推广绿色建材规模化应用'],
    ['tongzhengbanfa-2023-63', '附件-r21', '21\t市住建局\t市市场监管局'],
    ['tongzhengbanfa-2023-65', '二(四)', '（四）利用职权或工作上的便利'],
    ['tongzhengbanfa-2023-69', '1.6.5(4)', '（4）邮件快件积压，超出事发企业7天'],
    ['tongzhengbanfa-2023-69', '附件1-三-p2', '市委政法委：统筹协调'],
  ])('%s #%s', (id, anchor, opening) => {
    expect(
      clause(id, anchor)
        .text.replace(/^14\.(?! )/u, '14. ')
        .startsWith(opening),
    ).toBe(true);
  });

  it('are unique in each document', () => {
    for (const d of corpus.issues.flatMap((i) => i.documents)) {
      const anchors = d.clauses.map((c) => c.anchor);
      expect(new Set(anchors).size, d.id).toBe(anchors.length);
    }
  });
});

describe('source lines', () => {
  it('are where the words stand', () => {
    const source = corpus.issues[0]!.source;
    const { sourceLines } = clause('tongzhengfa-2023-191', '1.5.1(1)');
    expect(source[sourceLines[0] - 1]).toContain('非洲猪瘟在21日内');
    for (const d of corpus.issues.flatMap((i) => i.documents)) {
      for (const c of d.clauses) {
        expect(c.sourceLines[0], `${d.id} ${c.anchor}`).toBeGreaterThanOrEqual(d.sourceLines[0]);
        expect(c.sourceLines[1], `${d.id} ${c.anchor}`).toBeLessThanOrEqual(d.sourceLines[1]);
      }
    }
  });
});

describe('corrections', () => {
  it('hold the damage that the source has', () => {
    const all = corpus.issues.flatMap((i) => i.documents).flatMap((d) => d.corrections);
    expect(all).toHaveLength(62);
    expect(all.find((c) => c.line === 377)).toMatchObject({
      sic: '动动',
      corr: '动',
      kind: 'doubled',
    });
    expect(all.find((c) => c.line === 1101)).toMatchObject({ kind: 'reading-order' });
    expect(all.filter((c) => c.sic === 'and').map((c) => c.corr)).toEqual(['和', '和', '和']);
    expect(all.filter((c) => c.kind === 'figure' && c.corr === null)).toHaveLength(3);
  });
});

describe('relations', () => {
  it('say what a document repeals, continues and implements', () => {
    const of = (id: string, type: string): unknown[] =>
      doc(id)
        .relations.filter((r) => r.type === type)
        .map((r) => [r.docNumber, r.clause]);
    expect(of('tongzhengfa-2023-191', 'repeals')).toEqual([['通政办字〔2007〕62号', '7.7-p1']]);
    expect(of('tongzhengbanfa-2023-64', 'continues')).toEqual([['通政办字〔2017〕326号', '十一']]);
    expect(of('tongzhengbanfa-2023-63', 'implements').map((r) => (r as string[])[0])).toContain(
      '内政办发〔2022〕79号',
    );
  });
});
