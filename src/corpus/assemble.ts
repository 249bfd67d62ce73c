/**
 * Assembling: the files of one issue → the issue, each document parsed and laid beside its source.
 *
 * In: the folder of an issue. Out: the issue with its documents, clauses and corrections, and a
 * diagnostic for whatever does not fit. Relations between documents are made in `link.ts`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import { lineOf } from '../domain/explain.ts';
import { markRow } from '../domain/marks.ts';
import type { Clause, Correction, GazetteDocument, Issue, Relation } from '../domain/model.ts';
import { IssueFile } from '../domain/schema.ts';
import { splitLines } from '../domain/text.ts';
import * as rows from '../messages/corpus.ts';
import { cached } from './cache.ts';
import { decode, encode } from './codec.ts';
import { type Collation, collate } from './collate.ts';
import { hashOfFolder } from './hashes.ts';
import { accountForSource } from './issue.ts';
import { late, lately, type Packed, pack, unpack, weakly } from './late.ts';
import { keepLinkFacts, type LinkFacts, linkFacts } from './link.ts';
import { type Block, type ParsedDocument, parseBody, parseDocument } from './parse.ts';
import { readText, readYaml } from './read.ts';
import { answerCitations, readReadings } from './readings.ts';
import { findRelations } from './relations.ts';

declare module '../domain/model.ts' {
  interface GazetteDocument {
    /**
     * The body as a syntax tree; each addressable node carries its clause in `data.clause`.
     * Parsed again at each call: the trees of an archive would not fit in memory.
     */
    readonly tree: () => Root;
  }
}

declare module 'mdast' {
  interface Data {
    /** The clause that this node is; set when the corpus is built. */
    clause?: Clause;
  }
}

/** An issue as it is kept between builds. */
interface StoredIssue {
  readonly issue:
    | (Omit<Issue, 'documents' | 'source'> & {
        readonly documents: readonly StoredDocument[];
        readonly source: Packed;
      })
    | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Read one issue, lay each of its documents beside the source, and report what does not fit. */
export async function readIssue(
  directory: string,
  id: string,
  diagnostics: Diagnostic[],
): Promise<Issue | undefined> {
  const digest = await hashOfFolder(join(directory, 'gazette', id), id);
  const stored = await cached('issues', digest, async (): Promise<StoredIssue> => {
    const found: Diagnostic[] = [];
    const issue = await assembleIssue(directory, id, found);
    return {
      issue: issue && {
        ...issue,
        source: pack(issue.source.join('\n')),
        documents: issue.documents.map(storedOf),
      },
      diagnostics: found,
    };
  });
  diagnostics.push(...stored.diagnostics);
  if (stored.issue === undefined) return undefined;
  const { source, documents, ...rest } = stored.issue;
  return late(
    {
      ...rest,
      ...(digest === undefined ? {} : { digest }),
      documents: documents.map(documentOf),
    },
    'source',
    weakly(() => unpack(source).split('\n')),
  );
}

async function assembleIssue(
  directory: string,
  id: string,
  diagnostics: Diagnostic[],
): Promise<Issue | undefined> {
  const folder = `gazette/${id}`;
  if (!/^\d{4}-\d{2}$/u.test(id)) {
    diagnostics.push(diagnose(rows.issueFolder, undefined, { file: folder }));
    return undefined;
  }
  const file = await readYaml(directory, `${folder}/issue.yaml`, IssueFile, diagnostics);
  const text = await readText(directory, `${folder}/source.txt`, diagnostics, rows.sourceMissing);
  if (text === undefined) return undefined;
  const source = splitLines(text);
  if (file === undefined) return undefined;
  const numbered = file.number === undefined || file.number === Number(id.slice(5));
  if (file.year !== Number(id.slice(0, 4)) || !numbered) {
    diagnostics.push(
      diagnose(
        rows.issueFolderYear,
        { folder: id, year: file.year, number: file.number },
        { file: `${folder}/issue.yaml` },
      ),
    );
  }
  const yaml = await readFile(join(directory, folder, 'issue.yaml'), 'utf8');
  const files = { issue: `${folder}/issue.yaml`, source: `${folder}/source.txt` };
  const account = accountForSource(file, source, files, (path) => lineOf(yaml, path));
  diagnostics.push(...account.diagnostics);
  const present = new Set(
    (await readdir(join(directory, folder)))
      .filter((f) => f.endsWith('.mdx'))
      .map((f) => f.slice(0, -4)),
  );
  const documents: GazetteDocument[] = [];
  for (const entry of file.contents) {
    if ('section' in entry || entry.document === undefined || entry.body === undefined) continue;
    if (!present.delete(entry.document)) {
      diagnostics.push(
        diagnose(
          rows.documentMissing,
          { title: entry.title },
          { file: `${folder}/${entry.document}.mdx` },
        ),
      );
      continue;
    }
    const path = `${folder}/${entry.document}.mdx`;
    const mdx = await readText(directory, path, diagnostics);
    if (mdx === undefined) continue;
    const parsed = parseDocument(path, entry.document, mdx);
    const collation = collate(
      parsed,
      account.byDocument.get(entry.document) ?? [],
      `${folder}/source.txt`,
    );
    diagnostics.push(...parsed.diagnostics, ...collation.diagnostics);
    if (parsed.frontMatter === undefined) continue;
    documents.push(buildDocument(parsed, collation, id, entry.body));
  }
  for (const stray of present) {
    diagnostics.push(diagnose(rows.documentStray, undefined, { file: `${folder}/${stray}.mdx` }));
  }
  const readings = await readReadings(directory, folder, documents, diagnostics);
  return {
    id,
    file,
    documents: documents.map((doc) => {
      const own = readings?.filter((r) => r.document === doc.id) ?? [];
      if (own.length === 0) return doc;
      const answered = answerCitations({ ...doc, readings: own }, `${folder}/readings.yaml`);
      diagnostics.push(...answered.diagnostics);
      return answered.doc;
    }),
    source,
    ...(readings === undefined ? {} : { readings }),
  };
}

/** Put parse and collation together. */
export function buildDocument(
  parsed: ParsedDocument,
  collation: Collation,
  issue: string,
  body: readonly [number, number],
): GazetteDocument {
  const clauses: Clause[] = [];
  const corrections: Correction[] = [];
  let anchor = '';
  let columns: readonly string[] = [];
  parsed.blocks.forEach((block, b) => {
    const sourceLines = collation.lines[b] ?? [body[0], body[0]];
    if (block.kind === 'tableHead') columns = block.text.split('\t');
    if (isAddressed(block)) {
      const clause: Clause = {
        anchor: block.anchor,
        kind: block.kind,
        level: block.level,
        text: block.text,
        sourceLines,
        mdxLine: block.mdxLine,
        ...(block.number === undefined ? {} : { number: block.number.printed }),
        ...(block.section === undefined ? {} : { section: block.section }),
        ...(block.kind === 'row' ? { columns } : {}),
        ...(block.kind === 'heading' && block.depth !== undefined ? { depth: block.depth } : {}),
      };
      clauses.push(clause);
      anchor = block.anchor;
    }
    for (const piece of block.cells.flat()) {
      if (piece.mark === undefined) continue;
      const { mark } = piece;
      corrections.push({
        anchor,
        line: collation.markLines.get(mark) ?? sourceLines[0],
        kind: mark.kind,
        sic: piece.source,
        corr: markRow(mark.name).mends ? piece.published : null,
        reason: mark.reason,
      });
    }
  });
  const front = parsed.frontMatter!;
  const attached = clauses.filter((c) => c.kind === 'heading' && c.level === 1).map((c) => c.text);
  // The sections of appointments and of the chronicle name papers; they are not papers that build on others.
  const binding = front.kind !== 'appointments' && front.kind !== 'chronicle';
  const relations: Relation[] = findRelations(binding ? clauses : [], {
    title: front.title,
    docNumber: front.docNumber,
    attached,
  }).map((r) => ({ ...r, target: null }));
  const built = {
    id: parsed.id,
    issue,
    frontMatter: front,
    clauses,
    corrections,
    relations,
    sourceLines: body,
    offset: parsed.offset,
  };
  return { ...built, body: parsed.body, tree: () => treeOf(built.offset, clauses, parsed.body) };
}

/** Whether a block is a clause, with an address of its own. */
const isAddressed = (
  block: Block,
): block is Block & { anchor: string; kind: Exclude<Block['kind'], 'tableHead'> } =>
  block.anchor !== undefined && block.kind !== 'tableHead';

/** A document without its text and what is made of that. */
type Bodiless = Omit<GazetteDocument, 'tree' | 'body'> & {
  /** Lines of the file before the body. */
  readonly offset: number;
};

/**
 * A document as it is kept between builds: all but the tree, which its text gives again. What few
 * ask of a document of an unchanged issue lies in bytes of its own, and is read when they do.
 */
interface StoredDocument {
  readonly rest: Omit<Bodiless, 'clauses'>;
  /** How many clauses there are. */
  readonly size: number;
  readonly clauses: Uint8Array;
  readonly body: Packed;
  readonly link: LinkFacts;
}

/** What of a document is kept. */
function storedOf(doc: GazetteDocument): StoredDocument {
  // Whoever builds documents gives them an offset, of which readers of a document know nothing.
  const { tree: _, body, clauses, ...rest } = doc as GazetteDocument & Bodiless;
  return {
    rest,
    size: clauses.length,
    clauses: encode(clauses),
    body: pack(body),
    link: linkFacts(doc),
  };
}

/** A document as it is used, of what was kept. */
function documentOf({ rest, size, link, ...stored }: StoredDocument): GazetteDocument {
  const { body: packed } = stored;
  const body = (): string => unpack(packed);
  const clauses = lately(stored.clauses, (kept) => decode(kept) as readonly Clause[]);
  // The fields in the order in which they are when it is read.
  const { id, issue, frontMatter, ...more } = rest;
  const doc = Object.assign(late({ id, issue, frontMatter }, 'clauses', clauses), more, {
    tree: () => treeOf(rest.offset, clauses(), body()),
  });
  const made = late(doc, 'body', body);
  // What is known beside the document is none of its fields.
  Object.defineProperty(made, 'size', { value: size });
  keepLinkFacts(made, link);
  return made;
}

/** The tree of a document's text, with its clauses. */
function treeOf(offset: number, clauses: readonly Clause[], body: string): Root {
  const { tree, blocks } = parseBody(body, offset);
  const addressed = blocks.filter(isAddressed);
  attachClauses(tree, new Map(addressed.map((block, i) => [block, clauses[i]!])));
  return tree;
}

function attachClauses(tree: Root, clauseOf: ReadonlyMap<Block, Clause>): void {
  const visit = (node: Root | Root['children'][number]): void => {
    const clause = node.data?.block === undefined ? undefined : clauseOf.get(node.data.block);
    if (clause !== undefined) node.data = { ...node.data, clause };
    if ('children' in node)
      for (const child of node.children) visit(child as Root['children'][number]);
  };
  visit(tree);
}
