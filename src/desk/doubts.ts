/**
 * What is still open in one issue, worst first: what the importer reports about the source, what
 * the check reports about the content, and the drafts of the register that nobody has looked at.
 *
 * Reports of the importer are about lines of source.txt and are made anew from it; which of them
 * are settled is seen from the content itself: a mark or a break at the place, a line given back,
 * an answer in readings.yaml.
 */
import { createHash } from 'node:crypto';
import { isAbout } from '../checks/imported.ts';
import type { CheckResult } from '../checks/index.ts';
import type { Diagnostic, Severity } from '../domain/diagnostics.ts';
import type { Clause, GazetteDocument, Issue } from '../domain/model.ts';
import type { ReaderName } from '../domain/readings.ts';
import { foldText } from '../domain/text.ts';
import { deskPhrases } from '../messages/desk.ts';
import type { Text } from '../messages/index.ts';
import { textOf } from '../messages/index.ts';

/** One thing that a person must decide, or may look at. */
export interface Doubt {
  /** The same for the same doubt at every look: a hash of what and where. */
  readonly id: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: Text;
  readonly hint?: Text;
  /** File of the content that it is about, and the line in it. */
  readonly file: string;
  readonly fileLine?: number;
  /** Line of source.txt, where there is one. */
  readonly sourceLine?: number;
  readonly document?: string;
  /** Anchor of the clause. */
  readonly clause?: string;
  /** Line of the clause's block in the document. */
  readonly mdxLine?: number;
  readonly words?: string;
  readonly suggestion?: string;
  /** Reader that an answer in readings.yaml would be to. */
  readonly reader?: ReaderName;
  /** Nothing is published of it: it may be approved as an open question. */
  readonly question?: true;
  /** Agency of the register that it is about. */
  readonly agency?: string;
}

/** How a reader of the importer's kind is answered: joins and order as structure, all else as damage. */
const STRUCTURE =
  /^(?:joined-|document-not-|no-structure|number-|plain-document|page-|perhaps-furniture)/u;

/** A passage of a report: what stands before, the words meant, what stands behind. */
interface Passage {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The parts of a report's words, which show the place as 前文【所指】后文 and a join as 前｜后. */
export function passageOf(words: string): Passage {
  const m = /^([^【】]*)【([^【】]*)】([^【】]*)$/u.exec(words);
  if (m !== null) return { before: m[1]!, words: m[2]!, after: m[3]! };
  return { before: '', words: words.split('｜')[0]!, after: '' };
}

const squeeze = (s: string): string => foldText(s).replace(/\s/gu, '');

/**
 * All that is open in an issue.
 *
 * @param imported what the importer reports about its source
 * @param readTo anchor to which a person has read each document: notices up to there are settled,
 *   as all are in an issue that stands as it was approved
 */
export function doubtsOf(
  check: CheckResult,
  issueId: string,
  imported: readonly Diagnostic[],
  readTo: Readonly<Record<string, string>> = {},
): Doubt[] {
  const issue = check.corpus?.issues.find((i) => i.id === issueId);
  const folder = `gazette/${issueId}/`;
  const seal = check.approvals.find((a) => a.folder === `gazette/${issueId}`);
  const approved = seal?.state === 'sealed' && seal.changes.length === 0;
  const own = check.diagnostics.filter(
    (d) =>
      d.rule !== 'approval' &&
      (d.file.startsWith(folder) ||
        !d.file.startsWith('gazette/') ||
        d.file === `gazette/${issueId}`),
  );
  const doubts = [
    ...own.map((d) => ofCheck(d, check, issue)),
    ...(issue === undefined
      ? []
      : imported
          .filter((d) => !isSettled(d, issue))
          .map((d) => ofImport(d, issue, folder))
          .filter((d) => d.severity !== 'notice' || !(approved || isRead(d, issue, readTo)))),
    ...reviews(check),
  ];
  const order = new Map(issue?.documents.map((d, i) => [d.id, i]) ?? []);
  const weight = { error: 0, warning: 1, notice: 2 } as const;
  return doubts
    .filter((d, i) => doubts.findIndex((o) => o.id === d.id) === i)
    .sort(
      (a, b) =>
        weight[a.severity] - weight[b.severity] ||
        (order.get(a.document ?? '') ?? 1e9) - (order.get(b.document ?? '') ?? 1e9) ||
        (a.sourceLine ?? 1e9) - (b.sourceLine ?? 1e9),
    );
}

/** How the id of a clause that an editor takes up begins; its document and anchor follow. */
const TAKEN = 'at:';

/** Id of a clause that an editor takes up without a doubt of ours: {@link takenUp} gives it. */
export const takenId = (document: string, anchor: string): string =>
  `${TAKEN}${document}:${anchor}`;

/**
 * A clause that an editor takes up, or a line that was dropped as page furniture: what no reader of
 * ours has reported is answered in the same way as what one has.
 *
 * @param id by {@link takenId} or {@link droppedId}
 * @returns undefined where there is no such clause, and where the line was not dropped
 */
export function takenUp(id: string, issue: Issue): Doubt | undefined {
  if (id.startsWith(DROPPED)) return droppedLine(Number(id.slice(DROPPED.length)), issue);
  if (!id.startsWith(TAKEN)) return undefined;
  const [document = '', ...rest] = id.slice(TAKEN.length).split(':');
  const doc = issue.documents.find((d) => d.id === document);
  const clause = doc?.clauses.find((c) => c.anchor === rest.join(':'));
  if (doc === undefined || clause === undefined) return undefined;
  return {
    id,
    severity: 'notice',
    rule: TAKEN_RULE,
    message: textOf(deskPhrases.taken, { anchor: clause.anchor }),
    file: `gazette/${issue.id}/${doc.id}.mdx`,
    ...placeOf(doc, clause),
  };
}

/** How the id of a dropped line that an editor takes up begins; its number follows. */
const DROPPED = 'line:';

/** Id of a line of source.txt that was dropped as page furniture. */
export const droppedId = (line: number): string => `${DROPPED}${line}`;

function droppedLine(line: number, issue: Issue): Doubt | undefined {
  const dropped = issue.file.furniture.find((f) => f.line === line);
  if (dropped === undefined) return undefined;
  const place = clauseAtLine(issue, line);
  return {
    id: droppedId(line),
    severity: 'notice',
    rule: TAKEN_RULE,
    message: textOf(deskPhrases.dropped, { rule: dropped.rule, reason: dropped.reason ?? '' }),
    file: `gazette/${issue.id}/${place === undefined ? 'source.txt' : `${place.doc.id}.mdx`}`,
    words: (issue.source[line - 1] ?? '').trim(),
    ...placeOf(place?.doc, place?.clause),
    sourceLine: line,
  };
}

/** Rule of a clause that an editor takes up. */
export const TAKEN_RULE = 'taken-up';

/** Whether a person has read past a doubt. */
function isRead(
  { document, clause }: Doubt,
  issue: Issue,
  readTo: Readonly<Record<string, string>>,
): boolean {
  const clauses = issue.documents.find((d) => d.id === document)?.clauses ?? [];
  const [at, last] = [clause, readTo[document ?? '']].map((a) =>
    clauses.findIndex((c) => c.anchor === a),
  );
  return at! >= 0 && at! <= last!;
}

const idOf = (...parts: readonly (string | number | undefined)[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 12);

/** A report of the check as a doubt. */
function ofCheck(d: Diagnostic, check: CheckResult, issue: Issue | undefined): Doubt {
  const meant = check.answerable.get(d);
  const doc = issue?.documents.find((x) => d.file.endsWith(`/${x.id}.mdx`));
  const clause =
    doc?.clauses.find((c) => c.anchor === meant?.clause) ??
    doc?.clauses.findLast((c) => d.line !== undefined && c.mdxLine <= d.line);
  const words = meant?.words ?? d.words;
  return {
    id: idOf(d.rule, d.file, clause?.anchor ?? d.line, words, d.message.en),
    severity: d.severity,
    rule: d.rule,
    message: d.message,
    file: d.file,
    ...(d.question === undefined ? {} : { question: d.question }),
    ...(d.hint === undefined ? {} : { hint: d.hint }),
    ...(d.line === undefined ? {} : { fileLine: d.line }),
    ...(words === undefined ? {} : { words }),
    ...(d.suggestion === undefined ? {} : { suggestion: d.suggestion }),
    ...(meant?.reader === undefined ? {} : { reader: meant.reader }),
    ...placeOf(doc, clause),
    ...(d.file.endsWith('/source.txt') && d.line !== undefined ? { sourceLine: d.line } : {}),
  };
}

const placeOf = (
  doc: GazetteDocument | undefined,
  clause: Clause | undefined,
): Pick<Doubt, 'document' | 'clause' | 'mdxLine' | 'sourceLine'> => ({
  ...(doc === undefined ? {} : { document: doc.id }),
  ...(clause === undefined
    ? {}
    : { clause: clause.anchor, mdxLine: clause.mdxLine, sourceLine: clause.sourceLines[0] }),
});

/** The document and the clause that a line of the source went into. */
function clauseAtLine(
  issue: Issue,
  line: number,
  words = '',
): { doc: GazetteDocument; clause: Clause } | undefined {
  const doc = issue.documents.find((d) => d.sourceLines[0] <= line && line <= d.sourceLines[1]);
  if (doc === undefined) return undefined;
  const over = doc.clauses.filter((c) => c.sourceLines[0] <= line && line <= c.sourceLines[1]);
  const own = squeeze(passageOf(words).words);
  const clause =
    over.find((c) => own !== '' && squeeze(c.text).includes(own)) ??
    over.at(-1) ??
    doc.clauses.findLast((c) => c.sourceLines[1] < line);
  return clause === undefined ? undefined : { doc, clause };
}

/** A report of the importer as a doubt about the document that its line went into. */
function ofImport(d: Diagnostic, issue: Issue, folder: string): Doubt {
  const place = d.line === undefined ? undefined : clauseAtLine(issue, d.line, d.words);
  return {
    id: idOf(d.rule, 'source.txt', d.line, d.words),
    severity: d.severity,
    rule: d.rule,
    message: d.message,
    file: place === undefined ? `${folder}source.txt` : `${folder}${place.doc.id}.mdx`,
    ...(d.hint === undefined ? {} : { hint: d.hint }),
    ...placeOf(place?.doc, place?.clause),
    ...(d.line === undefined ? {} : { sourceLine: d.line }),
    ...(d.words === undefined ? {} : { words: d.words }),
    ...(d.suggestion === undefined ? {} : { suggestion: d.suggestion }),
    reader: STRUCTURE.test(d.rule) ? 'structure' : 'damage',
  };
}

/** The entry of masthead or colophon that a line of the source stands in. */
export const printedLine = (
  { file }: Issue,
  line: number | undefined,
): Issue['file']['masthead'][number] | undefined =>
  [...file.masthead, ...file.colophon].find((entry) => entry.line === line);

/** Whether the content itself shows that somebody has dealt with a report about the source. */
function isSettled({ rule, line, words }: Diagnostic, issue: Issue): boolean {
  if (line === undefined) return false;
  const own = squeeze(passageOf(words ?? '').words);
  const furniture = issue.file.furniture.find((f) => f.line === line);
  if (rule === 'page-number-inside' || rule === 'page-head-inside')
    return furniture === undefined || furniture.rule === 'editor';
  if (rule === 'perhaps-furniture' && furniture !== undefined) return true;
  const printed = printedLine(issue, line);
  if (printed !== undefined) return printed.sic !== undefined;
  const place = clauseAtLine(issue, line, words);
  if (place === undefined) return false;
  const { doc, clause } = place;
  if (rule.startsWith('joined-') && doc.clauses.some((c) => c.sourceLines[0] === line)) return true;
  if (rule === 'perhaps-furniture' && !doc.clauses.some((c) => squeeze(c.text) === own))
    return true;
  const near = (at: number): boolean => Math.abs(at - line) <= 1;
  const marked = doc.corrections.some(({ anchor, line: at, sic, kind }) => {
    if (!near(at) && anchor !== clause.anchor) return false;
    const reading = squeeze(sic);
    return reading === ''
      ? near(at) || kind === rule
      : own === '' || own.includes(reading) || reading.includes(own);
  });
  if (marked) return true;
  const reader = STRUCTURE.test(rule) ? 'structure' : 'damage';
  return (issue.readings ?? []).some(
    (r) =>
      r.reader === reader &&
      r.document === doc.id &&
      (own === '' ? r.clause === clause.anchor : isAbout(r, { words: words ?? '' })),
  );
}

/** Entries of the register that a program drafted. */
const reviews = ({ corpus }: CheckResult): Doubt[] =>
  (corpus?.register.agencies ?? [])
    .filter((a) => a.review === true)
    .map((a) => ({
      id: idOf('review', a.id),
      severity: 'notice' as const,
      rule: 'review',
      message: textOf(deskPhrases.review, {
        name: a.name,
        aliases: a.aliases.map((x) => x.name),
        kind: a.kind,
      }),
      file: 'agencies.yaml',
      words: a.name,
      agency: a.id,
    }));
