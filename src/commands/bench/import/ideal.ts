/**
 * A generated gazette as a perfect importer would give it: each block a clause. With it the
 * readers are measured by themselves, whatever is lost in the division into documents.
 */
import type { RootContent } from 'mdast';
import { buildDocument } from '../../../corpus/index.ts';
import { parseDocument } from '../../../corpus/parse.ts';
import { formatDiagnostic } from '../../../domain/diagnostics.ts';
import type { Corpus, GazetteDocument } from '../../../domain/model.ts';
import { buildRegister } from '../../../domain/register.ts';
import type { DocumentFrontMatter, DocumentKind } from '../../../domain/schema.ts';
import { AgenciesFile } from '../../../domain/schema.ts';
import { simplify } from '../../../domain/script.ts';
import { normaliseText } from '../../../domain/text.ts';
import { writeMdx } from '../../../importer/emit.ts';
import type { Gazette, SetBlock, TruthDocument } from './truth.ts';

const words = (s: string): RootContent[] => [{ type: 'text', value: s } as unknown as RootContent];
const cells = (text: string): string[] => text.split('\t').map((c) => normaliseText(c));

/** Blocks of the tree, each with the block of the gazette that gave it. */
function nodesOf(doc: TruthDocument): {
  nodes: RootContent[];
  lines: (readonly [number, number])[];
} {
  const nodes: RootContent[] = [];
  const lines: (readonly [number, number])[] = [];
  let table: SetBlock[] = [];
  const closeTable = (): void => {
    if (table.length === 0) return;
    const row = (b: SetBlock): unknown => ({
      type: 'tableRow',
      children: cells(b.text).map((c) => ({ type: 'tableCell', children: words(c) })),
    });
    nodes.push({ type: 'table', align: [], children: table.map(row) } as unknown as RootContent);
    for (const b of table) lines.push(b.lines);
    table = [];
  };
  for (const block of doc.blocks) {
    if (block.set === 'row') {
      table.push(block);
      continue;
    }
    closeTable();
    const text = normaliseText(block.text);
    lines.push(block.lines);
    const depth = block.set === 'title' ? 1 : isHeading(block) ? 2 : 0;
    nodes.push(
      (depth === 0
        ? { type: 'paragraph', children: words(text) }
        : { type: 'heading', depth, children: words(text) }) as unknown as RootContent,
    );
  }
  closeTable();
  return { nodes, lines };
}

const isHeading = (b: SetBlock): boolean =>
  (b.label !== undefined || b.set === 'centre') &&
  (b.facts ?? []).length === 0 &&
  !/[。；：）]$/u.test(b.text);

/** One document of it. */
function documentOf(doc: TruthDocument, id: string, issue: string): GazetteDocument | undefined {
  const { nodes, lines } = nodesOf(doc);
  const front: DocumentFrontMatter = {
    title: normaliseText(doc.title),
    kind: doc.kinds[0] as DocumentKind,
    ...(doc.docNumber === undefined ? {} : { docNumber: simplify(doc.docNumber) }),
    ...(doc.date === undefined ? {} : { date: doc.date }),
    ...(doc.issuer === undefined ? {} : { issuer: doc.issuer }),
  };
  const parsed = parseDocument(`${id}.mdx`, id, writeMdx(front, { type: 'root', children: nodes }));
  if (parsed.diagnostics.length > 0) throw new Error(formatDiagnostic(parsed.diagnostics[0]!));
  if (parsed.frontMatter === undefined) return undefined;
  return buildDocument(
    parsed,
    { lines: lines.map(([a, b]) => [a, b]), markLines: new Map(), diagnostics: [] },
    issue,
    [lines[0]![0], lines.at(-1)![1]],
  );
}

/** The corpus that a perfect import gives. */
export function idealCorpus(gazette: Gazette): Corpus {
  return {
    site: {
      name: '公报文库',
      gazette: gazette.name,
      government: gazette.government,
      language: 'zh-CN',
      url: 'https://gazette.example',
      description: '公报文库',
      notice: '以印刷版公报为准。',
    },
    rules: [],
    register: buildRegister(
      AgenciesFile.parse(gazette.agencies.map((a, i) => ({ id: `unit-${i + 1}`, ...a }))),
    ),
    issues: [
      {
        id: gazette.id,
        file: {
          title: gazette.name,
          year: gazette.year,
          masthead: [],
          colophon: [],
          contents: [],
          furniture: gazette.furniture.map((line) => ({ line, rule: 'running-head' })),
        },
        documents: gazette.documents.flatMap(
          (doc, i) => documentOf(doc, `doc-${i + 1}`, gazette.id) ?? [],
        ),
        source: gazette.lines,
      },
    ],
  };
}
