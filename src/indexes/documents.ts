/** Documents: what the issues hold. Their pages are those of the issues. */
import type { GazetteDocument } from '../domain/model.ts';
import { documentPath } from '../domain/routes.ts';
import { dataFile, type Index, type SiteData } from './shape.ts';

/** Every document, newest issue first, in print order. */
const documentsOf = ({ corpus }: SiteData): GazetteDocument[] =>
  corpus.issues.flatMap(({ documents: list }) => list);

/** The index of documents. */
export const documents: Index = {
  id: 'documents',
  label: '文件',
  title: '文件',
  says: '每篇文件一条',
  place: 'none',
  unit: '篇',
  count: (data) => documentsOf(data).length,
  data: dataFile('文件：每篇一条', documentsOf, {
    id: [(d) => d.id],
    url: [(d) => documentPath(d.id)],
    issue: [(d) => d.issue],
    docNumber: [(d) => d.frontMatter.docNumber ?? null, '发文字号'],
    title: [(d) => d.frontMatter.title],
    issuer: [(d) => d.frontMatter.issuer ?? null, '发文机关'],
    date: [(d) => d.frontMatter.date ?? null, '成文日期'],
    kind: [(d) => d.frontMatter.kind, '文种'],
    page: [(d) => d.frontMatter.page ?? null, '原刊页码'],
    relations: [
      (d) =>
        d.relations.map(({ type, docNumber, title, clause }) => ({
          type,
          docNumber,
          title,
          clause,
        })),
      '引用、依据、废止、接续',
    ],
  }),
};
