/**
 * The one model built from `content/`: read the files, parse each document, collate
 * it with its source, and give pages and data files what they show.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Root } from 'mdast';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import {
  type Diagnostic,
  formatDiagnostic,
  hasErrors,
  sortDiagnostics,
} from '../domain/diagnostics.ts';
import { explainIssues } from '../domain/explain.ts';
import type {
  Clause,
  Corpus,
  Correction,
  GazetteDocument,
  Issue,
  Relation,
} from '../domain/model.ts';
import { PlacesFile } from '../domain/placesFile.ts';
import { ReadingsFile } from '../domain/readings.ts';
import { buildRegister } from '../domain/register.ts';
import { type LoadedSheet, RuleSheet } from '../domain/rules.ts';
import { AgenciesFile, IssueFile, SiteFile, SynonymsFile } from '../domain/schema.ts';
import { splitLines } from '../domain/text.ts';
import { lockSheet } from '../rules/lock.ts';
import { lockPolicy } from '../rules/lockPolicy.ts';
import { type Collation, collate } from './collate.ts';
import { accountForSource } from './issue.ts';
import { type Block, type ParsedDocument, parseDocument } from './parse.ts';
import { findRelations } from './relations.ts';

export type { Block } from './parse.ts';

declare module '../domain/model.ts' {
  interface GazetteDocument {
    /** The body as a syntax tree; each addressable node carries its clause in `data.clause`. */
    readonly tree: Root;
  }
}

declare module 'mdast' {
  interface Data {
    /** The clause that this node is; set when the corpus is built. */
    clause?: Clause;
  }
}

/** Where the content lies: `GONGBAO_CONTENT`, or `content/` of the working directory. */
export const contentDirectory = (): string => resolve(process.env['GONGBAO_CONTENT'] ?? 'content');

/** A corpus with everything that was found wrong on the way. */
export interface LoadedCorpus {
  readonly corpus: Corpus | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Read everything under `content/`.
 *
 * @throws Error with the text of every diagnostic, if there is an error among them
 */
export async function loadCorpus(directory: string = contentDirectory()): Promise<Corpus> {
  const { corpus, diagnostics } = await readCorpus(directory);
  if (corpus === undefined || hasErrors(diagnostics)) {
    const errors = diagnostics.filter((d) => d.severity === 'error');
    throw new Error(
      `The content has ${errors.length} error${errors.length === 1 ? '' : 's'}:\n${errors
        .slice(0, 20)
        .map((d) => formatDiagnostic(d))
        .join('\n')}`,
    );
  }
  return corpus;
}

/** Read everything under `content/` and report what is wrong with it. */
export async function readCorpus(directory: string = contentDirectory()): Promise<LoadedCorpus> {
  const diagnostics: Diagnostic[] = [];
  const site = await readYaml(directory, 'site.yaml', SiteFile, diagnostics);
  const agencies = existsSync(join(directory, 'agencies.yaml'))
    ? await readYaml(directory, 'agencies.yaml', AgenciesFile, diagnostics)
    : [];
  const synonyms = existsSync(join(directory, 'synonyms.yaml'))
    ? await readYaml(directory, 'synonyms.yaml', SynonymsFile, diagnostics)
    : [];
  const places = existsSync(join(directory, 'places.yaml'))
    ? await readYaml(directory, 'places.yaml', PlacesFile, diagnostics)
    : undefined;
  const issues: Issue[] = [];
  const ids = existsSync(join(directory, 'gazette'))
    ? (await readdir(join(directory, 'gazette'), { withFileTypes: true }))
        .filter((e) => e.isDirectory())
        .map((e) => e.name)
    : [];
  if (ids.length === 0) {
    diagnostics.push({
      file: 'gazette',
      rule: 'content',
      severity: 'error',
      message: 'There is no issue.',
      hint: 'Import one: npm run import -- <file> --issue 2024-01',
    });
  }
  for (const id of ids.sort().reverse()) {
    const issue = await readIssue(directory, id, diagnostics);
    if (issue !== undefined) issues.push(issue);
  }
  reportDuplicates(issues, diagnostics);
  const linked = linkRelations(issues);
  const rules = await readSheets(directory, diagnostics);
  const documents = new Map(linked.flatMap((i) => i.documents).map((d) => [d.id, d]));
  // What rests on a document that could not be read says nothing new.
  for (const { sheet, ...from } of isWhole(diagnostics) ? rules : []) {
    diagnostics.push(
      ...(sheet.kind === 'grade'
        ? lockSheet({ sheet, ...from }, documents)
        : lockPolicy({ sheet, ...from }, documents)),
    );
  }
  return {
    corpus:
      site === undefined
        ? undefined
        : {
            site,
            register: buildRegister(agencies ?? []),
            synonyms: synonyms ?? [],
            ...(places === undefined ? {} : { places }),
            issues: linked,
            rules,
          },
    diagnostics: sortDiagnostics(diagnostics),
  };
}

/** A schema of a file under `content/`. */
type ContentSchema =
  | typeof SiteFile
  | typeof IssueFile
  | typeof AgenciesFile
  | typeof SynonymsFile
  | typeof PlacesFile
  | typeof ReadingsFile
  | typeof RuleSheet;

/** Read the rule sheets: those of grades, then the others, each in the order of their ids. */
async function readSheets(directory: string, diagnostics: Diagnostic[]): Promise<LoadedSheet[]> {
  const folder = join(directory, 'rules');
  const names = existsSync(folder)
    ? (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
    : [];
  const sheets: LoadedSheet[] = [];
  for (const name of names) {
    const file = `rules/${name}`;
    const sheet = await readYaml(directory, file, RuleSheet, diagnostics);
    if (sheet === undefined) continue;
    sheets.push({ sheet, file, yaml: await readFile(join(directory, file), 'utf8') });
  }
  // Grades first: they are what somebody asks for in a hurry.
  return sheets.sort((a, b) => Number(b.sheet.kind === 'grade') - Number(a.sheet.kind === 'grade'));
}

/** Whether every file could be read: no file is missing, malformed or against its schema. */
export const isWhole = (diagnostics: readonly Diagnostic[]): boolean =>
  !diagnostics.some(
    ({ severity, rule }) => severity === 'error' && ['content', 'yaml', 'schema'].includes(rule),
  );

async function readYaml<S extends ContentSchema>(
  directory: string,
  file: string,
  schema: S,
  diagnostics: Diagnostic[],
): Promise<ReturnType<S['parse']> | undefined> {
  let text: string;
  try {
    text = await readFile(join(directory, file), 'utf8');
  } catch {
    diagnostics.push({
      file,
      rule: 'content',
      severity: 'error',
      message: 'This file is missing.',
      hint: file.endsWith('issue.yaml')
        ? 'Import the issue: npm run import -- <file> --issue <year-number>'
        : 'See README, “Content”.',
    });
    return undefined;
  }
  let data: unknown;
  try {
    data = parseYaml(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    diagnostics.push({
      file,
      line: error.linePos?.[0].line ?? 1,
      rule: 'yaml',
      severity: 'error',
      message: `This is not YAML: ${error.message.split('\n')[0]!.replace(/ at line.*$/u, '')}.`,
      hint: 'Put values that hold a colon, a quotation mark or a number sign between single quotation marks.',
    });
    return undefined;
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data as ReturnType<S['parse']>;
  diagnostics.push(...explainIssues(result.error, schema, file, text, 0, 'schema'));
  return undefined;
}

async function readIssue(
  directory: string,
  id: string,
  diagnostics: Diagnostic[],
): Promise<Issue | undefined> {
  const folder = `gazette/${id}`;
  if (!/^\d{4}-\d{2}$/u.test(id)) {
    diagnostics.push({
      file: folder,
      rule: 'content',
      severity: 'error',
      message: 'The name of an issue’s folder must be its year and number, like 2023-06.',
      hint: 'Rename the folder.',
    });
    return undefined;
  }
  const file = await readYaml(directory, `${folder}/issue.yaml`, IssueFile, diagnostics);
  let source: string[];
  try {
    source = splitLines(await readFile(join(directory, folder, 'source.txt'), 'utf8'));
  } catch {
    diagnostics.push({
      file: `${folder}/source.txt`,
      rule: 'content',
      severity: 'error',
      message: 'The source of the issue is missing, so that nothing can be proved.',
      hint: 'Put the raw text back, unchanged.',
    });
    return undefined;
  }
  if (file === undefined) return undefined;
  const account = accountForSource(file, source, {
    issue: `${folder}/issue.yaml`,
    source: `${folder}/source.txt`,
  });
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
      diagnostics.push({
        file: `${folder}/${entry.document}.mdx`,
        rule: 'content',
        severity: 'error',
        message: `issue.yaml lists this document (“${entry.title}”), but the file does not exist.`,
        hint: 'Restore the file, or import the issue again.',
      });
      continue;
    }
    const path = `${folder}/${entry.document}.mdx`;
    const parsed = parseDocument(
      path,
      entry.document,
      await readFile(join(directory, path), 'utf8'),
    );
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
    diagnostics.push({
      file: `${folder}/${stray}.mdx`,
      rule: 'content',
      severity: 'error',
      message: 'No entry of the contents in issue.yaml names this document.',
      hint: 'Add document: and body: to its entry, or remove the file.',
    });
  }
  const readings = existsSync(join(directory, folder, 'readings.yaml'))
    ? await readYaml(directory, `${folder}/readings.yaml`, ReadingsFile, diagnostics)
    : undefined;
  return { id, file, documents, source, ...(readings === undefined ? {} : { readings }) };
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
  const clauseOf = new Map<Block, Clause>();
  let anchor = '';
  let columns: readonly string[] = [];
  parsed.blocks.forEach((block, b) => {
    const sourceLines = collation.lines[b] ?? [body[0], body[0]];
    if (block.kind === 'tableHead') columns = block.text.split('\t');
    if (block.anchor !== undefined && block.kind !== 'tableHead') {
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
      };
      clauses.push(clause);
      clauseOf.set(block, clause);
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
        corr: mark.name === 'Sic' || mark.name === 'Gap' ? null : piece.published,
        reason: mark.reason,
      });
    }
  });
  attachClauses(parsed.tree, clauseOf);
  const front = parsed.frontMatter!;
  const attached = clauses.filter((c) => c.kind === 'heading' && c.level === 1).map((c) => c.text);
  // The sections of appointments and of the chronicle name papers; they are not papers that build on others.
  const binding = front.kind !== 'appointments' && front.kind !== 'chronicle';
  const relations: Relation[] = findRelations(binding ? clauses : [], {
    title: front.title,
    docNumber: front.docNumber,
    attached,
  }).map((r) => ({ ...r, target: null }));
  return {
    id: parsed.id,
    issue,
    frontMatter: front,
    clauses,
    corrections,
    relations,
    sourceLines: body,
    body: parsed.body,
    tree: parsed.tree,
  };
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

function reportDuplicates(issues: readonly Issue[], diagnostics: Diagnostic[]): void {
  const seen = new Map<string, string>();
  for (const issue of issues) {
    for (const doc of issue.documents) {
      const other = seen.get(doc.id);
      if (other !== undefined) {
        diagnostics.push({
          file: `gazette/${issue.id}/${doc.id}.mdx`,
          rule: 'content',
          severity: 'error',
          message: `Issue ${other} has a document with the same id.`,
          hint: 'Ids are addresses and must be unique over all issues: rename one file and its entry in issue.yaml.',
        });
      }
      seen.set(doc.id, issue.id);
    }
  }
}

/** Find which relations point at documents that this site holds, by number or by title. */
function linkRelations(issues: readonly Issue[]): Issue[] {
  const plain = (s: string): string => s.replace(/[\s《》〈〉]/gu, '');
  const byNumber = new Map<string, string>();
  const byTitle = new Map<string, string>();
  for (const doc of issues.flatMap((i) => i.documents)) {
    if (doc.frontMatter.docNumber !== undefined) byNumber.set(doc.frontMatter.docNumber, doc.id);
    byTitle.set(plain(doc.frontMatter.title), doc.id);
    for (const c of doc.clauses) {
      if (c.kind === 'heading' && c.level === 1 && c.anchor.startsWith('正文'))
        byTitle.set(plain(c.text), doc.id);
    }
  }
  return issues.map((issue) => ({
    ...issue,
    documents: issue.documents.map((doc) => ({
      ...doc,
      relations: doc.relations.map((r) => {
        const target =
          (r.docNumber !== null ? byNumber.get(r.docNumber) : undefined) ??
          (r.title !== null ? byTitle.get(plain(r.title)) : undefined) ??
          null;
        return { ...r, target: target === doc.id ? null : target };
      }),
    })),
  }));
}
