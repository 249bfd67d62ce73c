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

describe('原预案同时废止, without a name,', () => {
  const plan = '某县防汛应急预案';
  const old = doc('old', `关于印发《${plan}》的通知`, '某政发〔2021〕3号');
  const other = doc('other', '关于停车的通告', '某政告〔2021〕4号');
  /** What the document of a newer issue repeals, by one sentence. */
  const repealed = (
    text: string,
    title = `关于印发《${plan}》的通知`,
    cites: readonly (readonly [string | null, string | null])[] = [],
  ) => {
    const next = doc('next', title, '某政发〔2024〕7号', cites, [
      { kind: 'paragraph', level: 1, anchor: '七', text },
    ]);
    for (const relation of next.relations) relation.type = 'repeals';
    return linkRelations([
      { id: '2024-01', documents: [next] },
      { id: '2021-01', documents: [old, other] },
    ] as never)
      .flatMap(({ documents }) => documents)
      .find(({ id }) => id === 'next')
      ?.relations.filter(({ type }) => type === 'repeals')
      .map(({ target, clause, docNumber }) => [target, clause, docNumber]);
  };
  const found = [['old', '七', '某政发〔2021〕3号']];

  it.each([
    '本预案自印发之日起施行，原预案同时废止。',
    '本预案自印发之日起施行。原应急预案即行废止。',
    '自本预案施行之日起，原县防汛应急预案自行失效。',
    '原有预案同时废止。',
    '本预案自2024年7月1日起实施，原来的预案不再执行。',
  ])('means the paper of the same name that went before: %s', (text) =>
    expect(repealed(text)).toEqual(found),
  );

  it('means it though the new one is another edition by its title', () =>
    expect(repealed('原预案同时废止。', `关于印发《${plan}（修订）》的通知`)).toEqual(found));

  it('is found beside a repeal of another by its number, and once where the paper is named too', () => {
    expect(repealed('原预案同时废止。', undefined, [[null, '某政告〔2021〕4号']])).toEqual([
      ['other', 'p1', '某政告〔2021〕4号'],
      ...found,
    ]);
    expect(repealed('原预案同时废止。', undefined, [[null, '某政发〔2021〕3号']])).toEqual([
      ['old', 'p1', '某政发〔2021〕3号'],
    ]);
  });

  it.each(['原有关规定同时废止。', '原预案继续执行。', '恢复原状，不再执行。', '原则上不再执行。'])(
    'means nothing: %s',
    (text) => expect(repealed(text)).toEqual([]),
  );

  it('means no paper of another name', () =>
    expect(repealed('原预案同时废止。', '关于印发《某县防火应急预案》的通知')).toEqual([]));
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
