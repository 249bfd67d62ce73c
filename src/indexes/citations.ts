/**
 * Citations: every law, standard, plan and document that the texts name, with the clauses that
 * do so; for a document that the site holds, the way back (被引用).
 */
import { relationName } from '../domain/labels.ts';
import type { GazetteDocument, Relation } from '../domain/model.ts';
import { clauseName, documentName } from '../domain/names.ts';
import { clausePath, documentPath } from '../domain/routes.ts';
import { encodeFacets, type Piece, type Row } from '../domain/table.ts';
import { documentFacet, optionsOf } from './cells.ts';
import { grouped } from './grouped.ts';
import {
  dataFile,
  type Index,
  type LateRows,
  lateRows,
  rowsByIssue,
  type SiteData,
} from './shape.ts';

/** One clause of one document that speaks of another. */
export interface Citation extends Relation {
  readonly document: string;
  readonly issue: string;
}

/** What a relation names: 《title》（number）, as far as the text gives them. */
export function citedName({ title, docNumber }: Pick<Relation, 'title' | 'docNumber'>): string {
  if (title === null) return docNumber ?? '';
  return `《${title}》${docNumber === null ? '' : `（${docNumber}）`}`;
}

/** What makes two relations name the same: the number, or the title without its brackets and spaces. */
const keyOf = ({ target, docNumber, title }: Relation): string =>
  target ?? docNumber ?? (title ?? '').replace(/[\s《》〈〉]/gu, '');

/** Every citation, newest issue first, in the order of the texts. A document does not cite itself. */
export function citationsOf({ corpus }: Pick<SiteData, 'corpus'>): readonly Citation[] {
  let citations = made.get(corpus);
  if (citations === undefined) {
    citations = corpus.issues.flatMap(({ id, documents }) =>
      documents.flatMap((doc) =>
        doc.relations
          .filter(({ target }) => target !== doc.id)
          .map((relation) => ({ ...relation, document: doc.id, issue: id })),
      ),
    );
    made.set(corpus, citations);
  }
  return citations;
}

const made = new WeakMap<SiteData['corpus'], readonly Citation[]>();

/** The clauses of other documents that name a document, in the order of the site. */
export const citing = (data: Pick<SiteData, 'corpus'>, document: string): readonly Citation[] =>
  grouped(citationsOf(data), 'target', (c) => [c.target]).get(document) ?? [];

const row = (citation: Citation, name: Piece, doc: GazetteDocument): Row => ({
  f: encodeFacets([
    [[citation.document]],
    [[citation.type]],
    [[citation.target === null ? 'elsewhere' : 'here']],
  ]),
  g: [name],
  c: [
    [
      [
        `${documentName(doc)} ${clauseName(citation.clause)}`,
        clausePath(citation.document, citation.clause),
      ],
    ],
    { of: [name], key: typeof name === 'string' ? name : name[0] },
    relationName[citation.type],
    [[doc.clauses.find(({ anchor }) => anchor === citation.clause)?.text ?? '', '', 'clip']],
  ],
});

/** The rows of an issue, those that name the same together, in the order in which it is first named. */
function rowsOf(citations: readonly Citation[], documents: SiteData['documents']): LateRows {
  const named = [...Map.groupBy(citations, keyOf).values()].flatMap((same) => {
    // The fullest of its names stands for all.
    const name = same.map(citedName).reduce((a, b) => (b.length > a.length ? b : a));
    const target = same.find((one) => one.target !== null)?.target ?? null;
    return same.flatMap((citation) => {
      const doc = documents.get(citation.document)?.doc;
      return doc === undefined ? [] : [{ citation, name, target, doc }];
    });
  });
  return lateRows(named, ({ citation, name, target, doc }) =>
    row(citation, target === null ? name : [name, documentPath(target)], doc),
  );
}

/** The index of citations. */
export const citations: Index = {
  id: 'citations',
  label: '引用',
  title: '引用',
  says: '各篇引用、依据、废止了哪些法规和文件',
  place: 'footer',
  unit: '处',
  count: (data) => citationsOf(data).length,
  data: dataFile('引用：每处一条', citationsOf, {
    url: [(c) => clausePath(c.document, c.clause), '引用的条款'],
    document: [(c) => c.document],
    clause: [(c) => c.clause, '条款号'],
    type: [
      (c) => c.type,
      Object.entries(relationName)
        .map(([type, name]) => `${type} ${name}`)
        .join('、'),
    ],
    docNumber: [(c) => c.docNumber, '被引文件的发文字号或标准号'],
    title: [(c) => c.title, '被引文件的标题'],
    target: [(c) => c.target, '本站所收文件的 id，没有收录的为 null'],
  }),
  table: {
    make: (data) => ({
      name: 'citations',
      path: '/citations/',
      caption: '引用',
      unit: '处',
      columns: [
        { key: 'clause', name: '条款', kind: 'clause', head: true },
        { key: 'cited', name: '所引', sort: 'text', kind: 'song' },
        { key: 'type', name: '关系', sort: 'text', kind: 'from' },
        { key: 'text', name: '条文', kind: 'long' },
      ],
      groups: [['document'], ['type'], ['held']],
      indexed: ['type'],
      rows: rowsByIssue(data, citationsOf(data), (list) => rowsOf(list, data.documents)),
    }),
    facets: (_, issue) => [
      documentFacet(issue.documents),
      { key: 'type', name: '关系', options: optionsOf(relationName) },
      {
        key: 'held',
        name: '所引文件',
        options: [
          { value: 'here', label: '本站收录' },
          { value: 'elsewhere', label: '本站未收录' },
        ],
      },
    ],
    search: '名称、发文字号',
    clamp: true,
    everyIssue: false,
    lede: '各篇写到的法律、法规、标准和文件，一处为一条，同一文件的归在一起。“依据”是据以制定的，“引用”是其他写到的。',
    none: '本站所收文件没有引用其他文件。',
    description: (gazette) => `${gazette}所载文件引用、依据、废止的法律、法规、标准和文件。`,
    columnType: '政府公报',
  },
};
