/**
 * The importer: a raw gazette → a draft issue, as files, with a report of suspected damage.
 *
 *   bytes → text (decode) → units (domain/text) → skeleton → paragraphs → structure → files (emit)
 *
 * It knows no city and no issue. What it promises is that nothing is lost: the draft is
 * laid beside its source before it is given out, and a document that does not pass
 * is given out line by line instead.
 */

import { collate } from '../corpus/collate.ts';
import { accountForSource, entryGroups } from '../corpus/issue.ts';
import { parseDocument } from '../corpus/parse.ts';
import { type Diagnostic, diagnose, sortDiagnostics } from '../domain/diagnostics.ts';
import { entriesFill } from '../domain/furniture.ts';
import { recordKindOfTitle } from '../domain/recordKind.ts';
import type { IssueFile } from '../domain/schema.ts';
import { joinPieces, type SourceUnit, spaced, splitLines } from '../domain/text.ts';
import { refusals, structureRows } from '../messages/importer.ts';
import { type Text, textOf } from '../messages/index.ts';
import { findDamage } from './damage/index.ts';
import { decode } from './decode.ts';
import { documentId, emitDocument, emitIssue } from './emit.ts';
import { issueIdOf, type Masthead } from './masthead.ts';
import { measure } from './paragraphs.ts';
import { asPrinted } from './printed.ts';
import { type DocumentSpan, findSkeleton, type Skeleton } from './skeleton.ts';
import { type DraftDocument, structure } from './structure.ts';

/** What an import gives. */
export interface Draft {
  /** Id of the issue: as asked for, else from the masthead. */
  readonly issue: string;
  /** What the masthead and the colophon say of the issue. */
  readonly masthead: Masthead;
  /** Files of the issue's folder by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** The stages between, for `--stage`. */
  readonly stages: {
    readonly units: readonly SourceUnit[];
    readonly skeleton: Skeleton;
    readonly documents: readonly DraftDocument[];
    readonly issue: IssueFile;
  };
}

/** What is known of lines of a source besides their words. */
export interface Print {
  readonly pages: NonNullable<IssueFile['pages']>;
  /** Lines that stand outside the text of their page, by their place. */
  readonly placed: ReadonlySet<number>;
  /** Lines that are each a paragraph by itself. */
  readonly whole: ReadonlySet<number>;
}

/** Options of {@link importGazette}. */
interface ImportOptions {
  /** Id of the issue, year and number; absent: as the masthead says. It must agree with the masthead. */
  readonly issue?: string | undefined;
  /** Name of the source in messages. */
  readonly file: string;
  /** What the print says of the lines besides their words, for a source that came as PDF or Word. */
  readonly print?: Print | undefined;
}

/** An input that no draft can be made of; `text` is for people, in both languages. */
export class ImportError extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/**
 * Make a draft of an issue.
 *
 * @param bytes the file as it came
 * @throws ImportError if there is no text in it
 */
export function importGazette(bytes: Uint8Array, options: ImportOptions): Draft {
  const { file } = options;
  const decoded = decode(bytes);
  if ('refused' in decoded) throw new ImportError(decoded.refused(file));
  const lines = splitLines(decoded.text);
  const skeleton = findSkeleton(lines, file, options.print);
  const { units } = skeleton;
  if (units.length === 0) {
    throw new ImportError(textOf(refusals.empty, { file }));
  }
  const masthead = skeleton.identity;
  const issueId = agreedIssue(options, masthead);
  let made = assemble(skeleton, lines, issueId, options);
  if (made.faults.length > 0) {
    // The entries of the contents cannot be told apart: their lines stay as they are printed.
    const printed = assemble(withoutEntries(skeleton, file), lines, issueId, options);
    if (printed.faults.length === 0) made = printed;
  }
  if (made.faults.length > 0) {
    // The pages are not laid out as any gazette that is known: better one plain document than a wrong division.
    made = assemble(plainSkeleton(skeleton, file), lines, issueId, options);
  }
  const { documents, files, issue } = made;
  const diagnostics: Diagnostic[] = [
    ...made.skeleton.diagnostics,
    ...made.plain,
    ...made.faults,
    ...made.documents.flatMap((d) =>
      d.joins.map((j) =>
        diagnose(structureRows[j.row], undefined, { file, line: j.line, words: j.words }),
      ),
    ),
  ];
  diagnostics.push(...findDamage({ skeleton: made.skeleton, documents, file }));
  const result = new Map<string, string>([
    ['source.txt', lines.join('\n')],
    ['issue.yaml', emitIssue(issue)],
    ...files,
  ]);
  return {
    issue: issueId,
    masthead,
    files: result,
    diagnostics: sortDiagnostics(diagnostics),
    stages: { units, skeleton: made.skeleton, documents, issue },
  };
}

/** The id of the issue that command and masthead agree on. */
function agreedIssue({ issue, file }: ImportOptions, masthead: Masthead): string {
  const printed = issueIdOf(masthead);
  if (issue === undefined) {
    if (printed === undefined)
      throw new ImportError(textOf(refusals.issueUnknown, { file, ...masthead }));
    return printed;
  }
  const [year, number] = issue.split('-').map(Number);
  const differs =
    (masthead.year !== undefined && masthead.year !== year) ||
    (masthead.number !== undefined && masthead.number !== number);
  if (differs) {
    const says = `${masthead.year ?? '？'}-${masthead.number === undefined ? '？' : String(masthead.number).padStart(2, '0')}`;
    throw new ImportError(
      textOf(refusals.issueDiffers, {
        file,
        asked: issue,
        printed: says,
        line: masthead.line ?? 1,
      }),
    );
  }
  return issue;
}

/** A draft made from a skeleton. */
interface Assembly {
  readonly skeleton: Skeleton;
  readonly documents: readonly DraftDocument[];
  readonly ids: ReadonlyMap<DocumentSpan, string>;
  readonly files: ReadonlyMap<string, string>;
  readonly issue: IssueFile;
  /** Documents whose structure could not be proved. */
  readonly plain: readonly Diagnostic[];
  /** What is wrong with the account of its lines. */
  readonly faults: readonly Diagnostic[];
}

function assemble(
  skeleton: Skeleton,
  lines: readonly string[],
  issueId: string,
  { file, print }: ImportOptions,
): Assembly {
  const { units } = skeleton;
  const dropped = new Set(skeleton.furniture.map((f) => f.line));
  const aside = new Set([...skeleton.masthead, ...skeleton.colophon].map((i) => units[i]!.line));
  const apart = new Set([...skeleton.apart, ...(print?.whole ?? [])]);
  const page = measure(skeleton.folded.filter((u) => !dropped.has(u.line) && !aside.has(u.line)));
  const documents: DraftDocument[] = [];
  const plain: Diagnostic[] = [];
  const taken = new Set<string>();
  const ids = new Map<DocumentSpan, string>();
  const files = new Map<string, string>();
  for (const span of skeleton.documents) {
    const mine = (u: SourceUnit): boolean => !dropped.has(u.line) && !aside.has(u.line);
    const own = units.slice(span.first, span.last + 1).filter(mine);
    const folded = skeleton.folded.slice(span.first, span.last + 1).filter(mine);
    const title = new Set(
      skeleton.folded
        .slice(span.titleUnits[0], span.titleUnits[1])
        .filter((u) => folded.includes(u)),
    );
    if (title.size === 0) continue;
    const draft = asPrinted(
      structure(folded, span, title, {
        apart,
        // The entries of a chronicle are each a short paragraph: their own lines say how they are set.
        page:
          recordKindOfTitle(joinPieces([...title].map((u) => u.text))) === 'chronicle'
            ? undefined
            : page,
      }),
      folded,
      own,
    );
    const id = documentId(draft.frontMatter, issueId, taken);
    ids.set(span, id);
    const { text, proven } = proveDraft(draft, own, id, file);
    if (proven !== draft)
      plain.push(
        diagnose(structureRows.plainDocument, undefined, {
          file,
          line: draft.lines[0],
          words: draft.frontMatter.title,
        }),
      );
    documents.push(proven);
    files.set(`${id}.mdx`, text);
  }
  const issue: IssueFile = {
    ...issueFile(skeleton, ids, documents, issueId),
    ...(print === undefined || print.pages.length === 0 ? {} : { pages: print.pages }),
    ...(print === undefined || print.whole.size === 0 ? {} : { wholeLines: runsOf(print.whole) }),
  };
  const account = accountForSource(issue, lines, { issue: 'issue.yaml', source: file });
  return { skeleton, documents, ids, files, issue, plain, faults: account.diagnostics };
}

/** Numbers as runs: from, to. */
function runsOf(numbers: ReadonlySet<number>): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}

/** The same division into documents, with the contents as printed lines of the masthead. */
function withoutEntries(s: Skeleton, file: string): Skeleton {
  const first = Math.min(...s.documents.map((d) => d.first));
  const dropped = new Set(s.furniture.map((f) => f.line));
  const colophon = new Set(s.colophon);
  const masthead = s.units.flatMap((u, i) =>
    i < first && !colophon.has(i) && !dropped.has(u.line) ? [i] : [],
  );
  const line = s.units[masthead[0] ?? 0]!.line;
  return {
    ...s,
    masthead,
    contents: [],
    documents: s.documents.map((d) => ({ ...d, entryLines: undefined, page: undefined })),
    diagnostics: [
      ...s.diagnostics,
      diagnose(structureRows.contentsAsPrinted, undefined, { file, line }),
    ],
  };
}

/** The whole text as one document, for a text whose division into documents cannot be proved. */
function plainSkeleton(s: Skeleton, file: string): Skeleton {
  const last = s.units.length - 1;
  const first = s.units[0] as SourceUnit;
  return {
    ...s,
    masthead: [],
    colophon: [],
    contents: [],
    furniture: [],
    apart: new Set(),
    documents: [
      {
        title: first.text,
        page: undefined,
        entryLines: undefined,
        first: 0,
        last,
        titleUnits: [0, 1],
      },
    ],
    diagnostics: [diagnose(structureRows.notDivided, undefined, { file, line: first.line })],
  };
}

/** Write a document and lay it beside its source; if it does not pass, write it plainly, a paragraph a line. */
function proveDraft(
  draft: DraftDocument,
  own: readonly SourceUnit[],
  id: string,
  file: string,
): { text: string; proven: DraftDocument } {
  const text = emitDocument(draft);
  if (passes(text, own, id, file)) return { text, proven: draft };
  const title = draft.blocks.find((b) => b.type === 'heading' && b.depth === 1)!;
  const titleUnits = title.type === 'heading' ? title.units : [];
  const from = own.indexOf(titleUnits[0]!);
  const paragraph = (u: SourceUnit) => ({ type: 'paragraph' as const, text: u.text, units: [u] });
  const plain: DraftDocument = {
    ...draft,
    blocks: [
      ...own.slice(0, from).map(paragraph),
      title,
      ...own.slice(own.indexOf(titleUnits.at(-1)!) + 1).map(paragraph),
    ],
  };
  const plainText = emitDocument(plain);
  const first = titleUnits[0];
  if (titleUnits.length < 2 || first === undefined || passes(plainText, own, id, file))
    return { text: plainText, proven: plain };
  // Lines of text that were taken for lines of the title: its first line alone is one.
  const bare: DraftDocument = {
    ...draft,
    frontMatter: { ...draft.frontMatter, title: first.text },
    blocks: [
      ...own.slice(0, from).map(paragraph),
      { ...title, text: first.text, units: [first] } as DraftDocument['blocks'][number],
      ...own.slice(from + 1).map(paragraph),
    ],
  };
  const bareText = emitDocument(bare);
  return passes(bareText, own, id, file)
    ? { text: bareText, proven: bare }
    : { text: plainText, proven: plain };
}

function passes(text: string, own: readonly SourceUnit[], id: string, file: string): boolean {
  const parsed = parseDocument(`${id}.mdx`, id, text);
  if (parsed.frontMatter === undefined || parsed.diagnostics.length > 0) return false;
  return collate(parsed, own, file).diagnostics.length === 0;
}

function issueFile(
  s: Skeleton,
  ids: ReadonlyMap<DocumentSpan, string>,
  documents: readonly DraftDocument[],
  id: string,
): IssueFile {
  const printed = (i: number): IssueFile['masthead'][number] => ({
    line: s.units[i]!.line,
    text: s.units[i]!.text,
  });
  const lines = (indices: readonly number[]): IssueFile['masthead'] =>
    mergeLines(indices.map(printed));
  const bySpan = new Map(documents.map((d) => [d.span, d]));
  const entryOf = (
    span: DocumentSpan | undefined,
  ): Pick<Extract<IssueFile['contents'][number], { title: string }>, 'document' | 'body'> => {
    const draft = span === undefined ? undefined : bySpan.get(span);
    return draft === undefined
      ? {}
      : { document: ids.get(span!)!, body: [draft.lines[0], draft.lines[1]] };
  };
  const contents: IssueFile['contents'] = s.contents.map((c) =>
    'section' in c
      ? { line: c.line, section: c.section }
      : {
          lines: [c.lines[0], c.lines[1]],
          title: c.title,
          ...(c.page === undefined || c.page === 0 ? {} : { page: c.page }),
          ...entryOf(c.document),
        },
  );
  // An entry whose words cannot be told from its leaders: its lines stay in the masthead as they are printed.
  const unread = unreadEntries(s, contents);
  for (const d of documents) {
    if (d.span.entryLines === undefined)
      contents.push({ title: d.frontMatter.title, ...entryOf(d.span) });
  }
  return {
    title: s.identity.title ?? '公报',
    year: s.identity.year ?? Number(id.slice(0, 4)),
    number: s.identity.number ?? Number(id.slice(5)),
    ...(s.identity.totalNumber === undefined ? {} : { totalNumber: s.identity.totalNumber }),
    masthead: lines([...s.masthead, ...unread].sort((a, b) => a - b)),
    colophon: lines(s.colophon).map(splitLabel),
    contents: contents.filter((c) => 'section' in c || /\S/u.test(c.title)),
    furniture: [...s.furniture],
  };
}

/** Take the lines from entries that do not fill them; gives the indices of the units on these lines. */
function unreadEntries(s: Skeleton, contents: IssueFile['contents']): number[] {
  const out: number[] = [];
  for (const group of entryGroups({ contents })) {
    const own = s.units.flatMap((u, i) =>
      u.line >= group.from && u.line <= group.to && !s.colophon.includes(i) ? [i] : [],
    );
    const printed = own
      .map((i) => s.units[i]?.text ?? '')
      .join('')
      .replace(/\s/gu, '');
    // An entry of nothing but marks names no document.
    if (
      group.entries.every((e) => /\S/u.test(e.title)) &&
      entriesFill(
        printed,
        group.entries.map(({ title, page }) => ({ title, page })),
      )
    )
      continue;
    for (const e of group.entries) delete (e as { lines?: unknown }).lines;
    out.push(...own);
  }
  return out;
}

/** Several units of one line (tab cells) become one entry. */
function mergeLines(entries: IssueFile['masthead']): IssueFile['masthead'] {
  const out: IssueFile['masthead'] = [];
  for (const e of entries) {
    const last = out.at(-1);
    if (last?.line === e.line) last.text += ` ${e.text}`;
    else out.push({ ...e });
  }
  return out;
}

const LABEL = new RegExp(
  `^((?:${spaced(['主办', '主管', '承办', '编辑', '编印', '出版', '发行', '印刷', '承印'])}){1,2}\\s?(?:单位|机关|部门|部|日期|者|委员会)?|${spaced(['地址', '电话', '联系电话', '传真', '网址', '网站', '邮政编码', '邮编', '邮箱', '电子邮箱', '准印证号', '准印证', '刊号', '印数', '主编', '总编'])})[\\s：:]*(.+)$`,
  'u',
);

/** 主办单位 某某 → label and text. */
function splitLabel(entry: IssueFile['colophon'][number]): IssueFile['colophon'][number] {
  const m = LABEL.exec(entry.text);
  if (m === null) return entry;
  // The colon between label and text is the source's and must be accounted for.
  const colon = /[：:]/u.exec(entry.text.slice(m[1]!.length, entry.text.length - m[2]!.length));
  return {
    line: entry.line,
    label: `${m[1]!.replace(/\s/gu, '')}${colon === null ? '' : '：'}`,
    text: m[2]!,
  };
}
