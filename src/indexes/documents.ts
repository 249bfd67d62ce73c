/** Documents: what the issues hold. Their pages are those of the issues. */
import type { GazetteDocument } from '../domain/model.ts';
import { documentPath } from '../domain/routes.ts';
import { type InForce, inForce } from './inForce.ts';
import { dataFile, type Index, type SiteData } from './shape.ts';

/** A document with when it holds. */
interface Entry {
  readonly doc: GazetteDocument;
  readonly inForce: InForce;
}

/** Every document, newest issue first, in print order. */
const entriesOf = (data: SiteData): Entry[] =>
  data.corpus.issues.flatMap(({ documents: list }) =>
    list.map((doc) => ({ doc, inForce: inForce(data, doc) })),
  );

/** The index of documents. */
export const documents: Index = {
  id: 'documents',
  label: '文件',
  title: '文件',
  says: '每篇文件一条',
  place: 'none',
  unit: '篇',
  count: ({ documents: all }) => all.size,
  data: dataFile('文件：每篇一条', entriesOf, {
    id: [({ doc }) => doc.id],
    url: [({ doc }) => documentPath(doc.id)],
    issue: [({ doc }) => doc.issue],
    docNumber: [({ doc }) => doc.frontMatter.docNumber ?? null, '发文字号'],
    title: [({ doc }) => doc.frontMatter.title],
    issuer: [({ doc }) => doc.frontMatter.issuer ?? null, '发文机关'],
    date: [({ doc }) => doc.frontMatter.date ?? null, '成文日期'],
    kind: [({ doc }) => doc.frontMatter.kind, '文种'],
    page: [({ doc }) => doc.frontMatter.page ?? null, '原刊页码'],
    relations: [
      ({ doc }) =>
        doc.relations.map(({ type, docNumber, title, clause }) => ({
          type,
          docNumber,
          title,
          clause,
        })),
      '引用、依据、废止、接续、修订',
    ],
    inForce: [
      (entry) => entry.inForce,
      '{from 施行, to 不再有效, by 写明的条款}，原文没有写的为 null',
    ],
  }),
};
