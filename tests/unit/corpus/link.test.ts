/** Which relations point at documents that the site holds. */
import { describe, expect, it } from 'vitest';
import { linkRelations, reportDuplicates } from '../../../src/corpus/link.ts';
import type { Diagnostic } from '../../../src/domain/diagnostics.ts';

const doc = (
  id: string,
  title: string,
  docNumber: string | undefined,
  cites: readonly (readonly [title: string | null, number: string | null])[] = [],
  clauses: readonly unknown[] = [],
) => ({
  id,
  frontMatter: { title, ...(docNumber === undefined ? {} : { docNumber }) },
  clauses,
  relations: cites.map(([named, number]) => ({
    type: 'cites',
    title: named,
    docNumber: number,
    clause: 'p1',
    target: null,
  })),
});
const targets = (...documents: ReturnType<typeof doc>[]): (string | null)[][] =>
  linkRelations([{ id: '2024-01', documents }] as never).flatMap((issue) =>
    issue.documents.map(({ relations }) => relations.map(({ target }) => target)),
  );

describe('a relation', () => {
  const named = doc('b', '关于《乙办法》的通知', '某政发〔2024〕2号');
  it('finds its document by number, by title, or not at all', () => {
    expect(
      targets(
        doc('a', '甲', '某政发〔2024〕1号', [
          [null, '某政发〔2024〕2号'],
          ['关于〈乙办法〉的通知', null],
          [null, '某政发〔2024〕9号'],
          ['丙', null],
        ]),
        named,
      )[0],
    ).toEqual(['b', 'b', null, null]);
  });
  it('finds a text by the title under which it is attached', () => {
    expect(
      targets(
        doc('a', '甲', undefined, [['乙办法', null]]),
        doc(
          'b',
          '关于印发某办法的通知',
          undefined,
          [],
          [{ kind: 'heading', level: 1, anchor: '正文', text: '乙办法' }],
        ),
      )[0],
    ).toEqual(['b']);
  });
  it('does not take a paper of the same title for one with another number', () => {
    expect(
      targets(doc('a', '甲', undefined, [['关于乙办法的通知', '某政发〔2010〕9号']]), named)[0],
    ).toEqual([null]);
  });
  it('never leads to its own document', () => {
    expect(
      targets(
        doc('a', '甲', '某政发〔2024〕1号', [
          [null, '某政发〔2024〕1号'],
          ['甲', null],
        ]),
      )[0],
    ).toEqual([null, null]);
  });
});

describe('an id', () => {
  it('stands in one issue', () => {
    const out: Diagnostic[] = [];
    reportDuplicates(
      [
        { id: '2024-01', documents: [doc('a', '甲', undefined), doc('b', '乙', undefined)] },
        { id: '2024-02', documents: [doc('a', '甲', undefined)] },
      ] as never,
      out,
    );
    expect(out.map(({ file }) => file)).toEqual(['gazette/2024-02/a.mdx']);
  });
});
