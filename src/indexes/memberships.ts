/** Memberships: who leads a body and who belongs to it, from its list of members. */
import type { GazetteDocument, Membership } from '../domain/model.ts';
import { clausePath } from '../domain/routes.ts';
import { encodeFacets, type Row } from '../domain/table.ts';
import { clauseCell, distinct, documentFacet, documentHeading } from './cells.ts';
import { ofIssue } from './grouped.ts';
import { dataFile, type Index, lateRows, rowsByIssue } from './shape.ts';

/** A name as the value of a filter, which holds no spaces and no bars. */
const value = (name: string): string => name.replace(/[\s/|]/gu, '');

const rowOf = (m: Membership, doc: GazetteDocument): Row => ({
  f: encodeFacets([[[m.document]], [[value(m.body ?? '')]], [[value(m.post)]]]),
  g: documentHeading(doc),
  c: [
    [[m.person, clausePath(m.document, m.clause)]],
    m.post,
    m.body ?? '',
    m.office ?? '',
    clauseCell(doc, m.clause),
  ],
});

/** The index of memberships. */
export const memberships: Index = {
  id: 'memberships',
  label: '组成人员',
  title: '组成人员',
  says: '领导小组、指挥部等的组长和成员',
  place: 'footer',
  unit: '人次',
  count: ({ records }) => records.memberships.length,
  data: dataFile('组成人员：每人每单位一条', ({ records }) => records.memberships, {
    url: [(m) => clausePath(m.document, m.clause)],
    body: [(m) => m.body, '领导小组、指挥部等，原文未写明的为 null'],
    person: [(m) => m.person],
    post: [(m) => m.post, '身份：组长、副组长、成员等'],
    office: [(m) => m.office, '名后所列职务，照原文'],
    issue: [(m) => m.issue],
    readBy: [(m) => m.readBy ?? null, '由编辑给出的为 editor'],
  }),
  table: {
    make: (data) => ({
      name: 'memberships',
      path: '/memberships/',
      caption: '组成人员',
      unit: '人次',
      columns: [
        { key: 'person', name: '姓名', sort: 'text', kind: 'song nowrap', head: true },
        { key: 'post', name: '身份', sort: 'text', kind: 'nowrap' },
        { key: 'body', name: '单位', sort: 'text', kind: 'song' },
        { key: 'office', name: '职务', sort: 'text', kind: 'song' },
        { key: 'clause', name: '条款', kind: 'clause' },
      ],
      groups: [['document'], ['body'], ['post']],
      indexed: ['body'],
      rows: rowsByIssue(data, data.records.memberships, (list) =>
        lateRows(
          list.filter(({ document }) => data.documents.has(document)),
          (m) => rowOf(m, data.documents.get(m.document)!.doc),
        ),
      ),
    }),
    facets: ({ records }, issue) => {
      const here = ofIssue(records.memberships, issue.id);
      const options = (names: readonly (string | null)[]) =>
        distinct(names.flatMap((name) => (name ? [{ value: value(name), label: name }] : [])));
      return [
        documentFacet(issue.documents),
        { key: 'body', name: '单位', options: options(here.map(({ body }) => body)) },
        { key: 'post', name: '身份', options: options(here.map(({ post }) => post)) },
      ];
    },
    search: '姓名、职务',
    everyIssue: false,
    lede: '文件所列领导小组、指挥部等的组成人员，一人一单位为一条，照原文。不是任免。',
    none: '本站所收各期没有列出组成人员。',
    description: (gazette) => `${gazette}所载文件列出的领导小组、指挥部等的组成人员。`,
    columnType: '机构职能',
  },
};
