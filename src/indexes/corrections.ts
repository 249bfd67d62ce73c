/** Corrections: every departure of the published text from its source. */
import { damageName } from '../domain/labels.ts';
import type { Correction, GazetteDocument, Issue } from '../domain/model.ts';
import { clauseName, documentName } from '../domain/names.ts';
import { clausePath, documentPath, issuePath, sourcePath } from '../domain/routes.ts';
import { encodeFacets, type Piece, type Row } from '../domain/table.ts';
import { optionsOf } from './cells.ts';
import { dataFile, type Index, type LateRows, lateRows, lazily } from './shape.ts';

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

/** A row of what the cover or the colophon was mended by. */
const coverRow = (issue: string, line: Issue['file']['masthead'][number]): Row =>
  row(
    [['刊头与版权页', issuePath(issue)]],
    COVER,
    [line.line, `${issuePath(issue)}#L${line.line}`],
    undefined,
    {
      anchor: '',
      line: line.line,
      kind: line.kind ?? '',
      sic: line.sic ?? '',
      corr: line.text,
      reason: line.reason ?? '',
    },
  );

const documentRow = (doc: GazetteDocument, c: Correction): Row =>
  row(
    [[doc.frontMatter.title, documentPath(doc.id)]],
    doc.id,
    [c.line, `${sourcePath(doc.id)}#L${c.line}`],
    [clauseName(c.anchor), clausePath(doc.id, c.anchor)],
    c,
  );

const rowsOf = ({ id, file, documents }: Issue): LateRows => {
  const cover = [...file.masthead, ...file.colophon].filter(({ reason }) => reason !== undefined);
  const within = documents.flatMap((doc) => doc.corrections.map((c) => ({ doc, c })));
  const first = lateRows(cover, (line) => coverRow(id, line));
  const then = lateRows(within, ({ doc, c }) => documentRow(doc, c));
  return {
    length: first.length + then.length,
    row: (n) => (n < first.length ? first.row(n) : then.row(n - first.length)),
  };
};

/** One correction with its place; one on the cover or in the colophon has no document. */
interface Entry {
  readonly url: string;
  readonly document: string | null;
  readonly line: number;
  readonly kind: string | null;
  readonly sic: string;
  readonly corr: string | null;
  readonly reason: string;
}

/** Every correction, newest issue first, in print order. */
const entriesOf = (issues: readonly Issue[]): Entry[] =>
  issues.flatMap((issue) => [
    ...[...issue.file.masthead, ...issue.file.colophon]
      .filter((line) => line.reason !== undefined)
      .map((line) => ({
        url: `${issuePath(issue.id)}#L${line.line}`,
        document: null,
        line: line.line,
        kind: line.kind ?? null,
        sic: line.sic ?? '',
        corr: line.text,
        reason: line.reason ?? '',
      })),
    ...issue.documents.flatMap((doc) =>
      doc.corrections.map((c) => ({
        url: clausePath(doc.id, c.anchor),
        document: doc.id,
        line: c.line,
        kind: c.kind,
        sic: c.sic,
        corr: c.corr,
        reason: c.reason,
      })),
    ),
  ]);

/** How many corrections an issue has, its cover and colophon included: the one number for every page that says it. */
export const correctionCount = (issue: Issue): number => entriesOf([issue]).length;

/** The index of corrections. */
export const corrections: Index = {
  id: 'corrections',
  label: '校勘',
  title: '校勘',
  says: '原文的缺损和已作的更正',
  place: 'footer',
  unit: '处',
  count: ({ corpus }) => entriesOf(corpus.issues).length,
  data: dataFile('校勘：每处一条', ({ corpus }) => entriesOf(corpus.issues), {
    url: [(c) => c.url],
    document: [(c) => c.document],
    line: [(c) => c.line, '原文行号'],
    kind: [(c) => c.kind, '情形'],
    sic: [(c) => c.sic, '原文'],
    corr: [(c) => c.corr, '本站'],
    reason: [(c) => c.reason, '说明'],
  }),
  table: {
    make: ({ corpus }) => ({
      name: 'corrections',
      path: '/corrections/',
      caption: '校勘',
      unit: '处',
      columns: [
        { key: 'line', name: '行', sort: 'number', kind: 'l', head: true },
        { key: 'clause', name: '条款', kind: 'c nowrap' },
        { key: 'kind', name: '情形', sort: 'text', kind: 'k nowrap' },
        { key: 'sic', name: '原文', kind: 'song' },
        { key: 'corr', name: '本站', kind: 'song' },
        { key: 'reason', name: '理由' },
      ],
      groups: [['document'], ['kind']],
      indexed: ['kind'],
      rows: lazily(corpus.issues.map((issue) => [issue.id, () => rowsOf(issue)])),
    }),
    facets: (_, issue) => [
      {
        key: 'document',
        name: '文件',
        options: [
          { value: COVER, label: '刊头与版权页' },
          ...issue.documents.map((doc) => ({ value: doc.id, label: documentName(doc) })),
        ],
      },
      { key: 'kind', name: '情形', options: optionsOf(damageName) },
    ],
    search: '查找',
    everyIssue: true,
    lede: '公报文本来自扫描识别，难免缺损。凡能依本文改正的，改正并保留原文；不能改正的，照录或标明缺损，不作猜测。全部在此。',
    none: '本站所收各期没有校勘。',
    description: (gazette) => `本站对${gazette}识别文本所作的全部更正和存疑，逐条列出原文。`,
    columnType: '政府公报',
  },
};
