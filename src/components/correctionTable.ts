/** Corrections as a table. */
import type { Corpus, Correction, Issue } from '../domain/model.ts';
import {
  encodeFacets,
  type Facet,
  type IssueTable,
  type Piece,
  type Row,
} from '../domain/table.ts';
import { documentPath, issuePath, sourcePath } from './routes.ts';
import { damageName } from './words.ts';

/** Stands for the cover and the colophon where a filter asks for a document. */
const COVER = 'cover';

/** What stands instead of a reading that is empty. */
const noted = (words: string): Piece => [words, '', 'soft'];

const reading = ({ sic, corr }: Correction): Piece =>
  corr || noted(corr === '' ? '删' : sic === '' ? '缺' : '照录');

const row = (
  g: Row['g'],
  document: string,
  [line, lineHref]: readonly [number, string],
  clause: Piece | undefined,
  c: Correction,
): Row => ({
  f: encodeFacets([[[document]], [[c.kind]]]),
  ...(g === undefined ? {} : { g }),
  c: [
    [[String(line), lineHref]],
    clause === undefined ? '' : [clause],
    damageName[c.kind] ?? c.kind,
    [c.sic || noted('无')],
    [reading(c)],
    c.reason,
  ],
});

const rowsOf = (issue: Issue): Row[] => [
  ...[...issue.file.masthead, ...issue.file.colophon]
    .filter((line) => line.reason !== undefined)
    .map((line) =>
      row(
        [['刊头与版权页', issuePath(issue.id)]],
        COVER,
        [line.line, `${issuePath(issue.id)}#L${line.line}`],
        undefined,
        {
          anchor: '',
          line: line.line,
          kind: line.kind ?? '',
          sic: line.sic ?? '',
          corr: line.text,
          reason: line.reason ?? '',
        },
      ),
    ),
  ...issue.documents.flatMap((doc) =>
    doc.corrections.map((c) =>
      row(
        [[doc.frontMatter.title, documentPath(doc.id)]],
        doc.id,
        [c.line, `${sourcePath(doc.id)}#L${c.line}`],
        [c.anchor, `${documentPath(doc.id)}#${c.anchor}`],
        c,
      ),
    ),
  ),
];

/** The table of corrections over all issues. */
export const correctionTable = ({ issues }: Corpus): IssueTable => ({
  name: 'corrections',
  path: '/corrections/',
  caption: '校勘',
  unit: '处',
  columns: [
    { key: 'line', name: '行', sort: 'number', kind: 'l', head: true },
    { key: 'clause', name: '条款', kind: 'c' },
    { key: 'kind', name: '情形', sort: 'text', kind: 'k' },
    { key: 'sic', name: '原文', kind: 'song' },
    { key: 'corr', name: '本站', kind: 'song' },
    { key: 'reason', name: '说明' },
  ],
  groups: [['document'], ['kind']],
  indexed: ['kind'],
  rows: new Map(issues.map((issue) => [issue.id, rowsOf(issue)])),
});

/** The filters of an issue's corrections. */
export const correctionFacets = (issue: Issue): Facet[] => [
  {
    key: 'document',
    name: '文件',
    options: [
      { value: COVER, label: '刊头与版权页' },
      ...issue.documents.map((doc) => ({
        value: doc.id,
        label: doc.frontMatter.docNumber ?? doc.frontMatter.title,
      })),
    ],
  },
  {
    key: 'kind',
    name: '情形',
    options: Object.entries(damageName).map(([value, label]) => ({ value, label })),
  },
];
