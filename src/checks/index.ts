/**
 * What must hold over all content: the proof of fidelity (in `corpus/`: each line of the
 * source accounted for once, each document equal to its source character by character),
 * front matter that says what the text says, structure that follows the numbering,
 * duties whose agencies are all known, and readings that a proofreader has approved.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached, hashOf, ROOMS_AND_CHECKS } from '../corpus/cache.ts';
import { derivedKey, deriveIssue } from '../corpus/derived.ts';
import { type Approval, isWhole, readCorpus } from '../corpus/index.ts';
import type { Change } from '../corpus/seal.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../domain/diagnostics.ts';
import { lineOf } from '../domain/explain.ts';
import type { Corpus, GazetteDocument, Issue } from '../domain/model.ts';
import type { EditorReading } from '../domain/readings.ts';
import { deriveDocument } from '../duties/index.ts';
import { inLanguage } from '../messages/index.ts';
import { recordsOfDocument } from '../records/index.ts';
import { checkActions } from './actions.ts';
import { type Answerable, applyAnswers } from './answers.ts';
import { approvalDiagnostics } from './approval.ts';
import { dutyReports, factsOf, type RegisterFacts, registerReports } from './duties.ts';
import { checkFrontMatter } from './frontMatter.ts';
import { unmetByImport } from './imported.ts';
import { checkPages } from './pages.ts';
import { checkPlaces } from './places.ts';
import { recordReports } from './records.ts';
import { checkStructure } from './structure.ts';

/** What a check finds, and how much it looked at. */
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly corpus: Corpus | undefined;
  readonly approvals: readonly Approval[];
  /** What each report about a document concerns, by which an editor's answer meets it. */
  readonly answerable: ReadonlyMap<Diagnostic, Answerable>;
  /** Whether pages can be made of it at all, approved or not: every file reads, every text is its source. */
  readonly publishable: boolean;
  /** Numbers for the summary. */
  readonly counted: {
    readonly issues: number;
    readonly documents: number;
    readonly clauses: number;
    readonly corrections: number;
  };
}

/**
 * Check everything under a content directory.
 *
 * @param directory the folder that holds site.yaml and gazette/
 */
export async function checkContent(directory: string): Promise<CheckResult> {
  const { corpus, diagnostics, approvals } = await readCorpus(directory);
  const all: Diagnostic[] = [...diagnostics];
  const answerable = new Map<Diagnostic, Answerable>();
  const whole = corpus !== undefined && isWhole(diagnostics);
  const facts: RegisterFacts[] = [];
  for (const issue of corpus?.issues ?? []) {
    const {
      reports,
      diagnostics: found,
      ...told
    } = await reportsOf(directory, corpus!, issue, whole);
    for (const report of reports) answerable.set(report.diagnostic, report);
    all.push(...found);
    facts.push(...told.facts);
  }
  if (whole) {
    all.push(
      ...(await registerReports(directory, corpus, facts)),
      ...(await actionReports(corpus)),
      ...checkPlaces(corpus, (path) => lineInFile(directory, 'places.yaml', path)),
    );
  }
  // What cannot be read cannot be held against what was approved.
  if (whole) all.push(...approvalDiagnostics(approvals, lineFinder(directory)));
  const documents = corpus?.issues.flatMap((i) => i.documents) ?? [];
  return {
    corpus,
    approvals,
    answerable,
    publishable: corpus !== undefined && !hasErrors(diagnostics),
    diagnostics: onceEach(sortDiagnostics(asApproved(all, approvals, answerable))),
    counted: {
      issues: corpus?.issues.length ?? 0,
      documents: documents.length,
      clauses: documents.reduce((n, d) => n + (d.size ?? d.clauses.length), 0),
      corrections:
        documents.reduce((n, d) => n + d.corrections.length, 0) +
        (corpus?.issues ?? []).reduce((n, i) => n + correctedLines(i), 0),
    },
  };
}

/**
 * What the rule sheets leave out of what must be done; kept between runs, since it is read out of
 * those documents alone that a sheet is made of.
 */
async function actionReports(corpus: Corpus): Promise<readonly Diagnostic[]> {
  const { digest, rules } = corpus;
  const ruled = new Set(rules.map(({ sheet }) => sheet.document));
  const issues = corpus.issues.filter(({ documents }) => documents.some(({ id }) => ruled.has(id)));
  const digests = issues.flatMap((issue) => issue.digest ?? []);
  const key =
    digest === undefined || digests.length < issues.length ? undefined : hashOf(digest, ...digests);
  return cached(
    'actions',
    key,
    async () => {
      for (const issue of issues) await deriveIssue(corpus, issue);
      return checkActions(corpus);
    },
    ROOMS_AND_CHECKS,
  );
}

/** What is reported of one issue. */
interface IssueReports {
  readonly diagnostics: readonly Diagnostic[];
  /** Those of them that an answer may meet, and those that one has met. */
  readonly reports: readonly Answerable[];
  /** What the register is held against. */
  readonly facts: readonly RegisterFacts[];
}

/**
 * What is reported of one issue; kept between runs, since it depends on its files, on the settings
 * of the content and on the code.
 *
 * @param whole whether everything could be read, so that duties and records can be derived
 */
async function reportsOf(
  directory: string,
  corpus: Corpus,
  issue: Issue,
  whole: boolean,
): Promise<IssueReports> {
  const { digest } = corpus;
  const key =
    whole && digest !== undefined && issue.digest !== undefined
      ? derivedKey(digest, issue.digest)
      : undefined;
  return cached(
    'reports',
    key,
    () => checkIssue(directory, corpus, issue, whole),
    ROOMS_AND_CHECKS,
  );
}

async function checkIssue(
  directory: string,
  corpus: Corpus,
  issue: Issue,
  whole: boolean,
): Promise<IssueReports> {
  if (whole) await deriveIssue(corpus, issue);
  const issueYaml = `gazette/${issue.id}/issue.yaml`;
  const diagnostics = checkPages(issue, issueYaml, (path) =>
    lineInFile(directory, issueYaml, path),
  );
  const all: Answerable[] = [];
  const facts: RegisterFacts[] = [];
  const unmet = await unmetByImport(issue);
  for (const doc of issue.documents) {
    const file = `gazette/${issue.id}/${doc.id}.mdx`;
    const duties = whole ? deriveDocument(doc, corpus.register) : undefined;
    const read = whole ? recordsOfDocument(doc, corpus) : undefined;
    if (duties !== undefined) facts.push(factsOf(duties));
    const reports = toldOnce([
      ...checkStructure(doc, file),
      ...(duties === undefined ? [] : dutyReports(doc, duties, corpus.register)),
      ...(read === undefined ? [] : recordReports(read, corpus.register)),
    ]);
    all.push(...reports);
    diagnostics.push(
      ...checkFrontMatter(doc, issue, file),
      ...applyAnswers(doc, reports, idleIn(doc, [duties, read, { idle: unmet }])),
    );
  }
  return { diagnostics, reports: all, facts };
}

/** Two nets that catch one sentence tell of it once: who is named in it is seen where its duty is looked for. */
function toldOnce(reports: readonly Answerable[]): readonly Answerable[] {
  const lines = new Set(
    reports.flatMap(({ diagnostic: { rule, line } }) =>
      rule === 'duty-left' || rule === 'duty-passed' ? [line] : [],
    ),
  );
  return reports.filter(
    ({ diagnostic: { rule, line } }) => rule !== 'record-passed' || !lines.has(line),
  );
}

/** Lines of the cover and the colophon that are corrected; the pages count them too. */
const correctedLines = ({ file }: Issue): number =>
  [...file.masthead, ...file.colophon].filter((line) => line.reason !== undefined).length;

/** A question as a seal remembers it: what it asks of which words, wherever they stand in the file. */
const questionKey = ({ file, rule, words, message }: Diagnostic): string =>
  `${file.slice(file.lastIndexOf('/') + 1)} ${rule} ${words ?? message.zh}`;

/** Finds the seal that a file belongs to, of those that there are: the one of the innermost folder. */
function sealFinder(approvals: readonly Approval[]): (file: string) => Approval | undefined {
  const seals = new Map(approvals.map((approval) => [approval.folder, approval]));
  return (file) => {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const seal = seals.get(file.slice(0, end));
      if (seal !== undefined) return seal;
    }
    return seals.get('');
  };
}

const LEFT_OPEN: Diagnostic['severity'] = 'warning';

/** Questions that a person has left open when he approved: from then on they are warnings. */
function asApproved(
  all: readonly Diagnostic[],
  approvals: readonly Approval[],
  answerable: Map<Diagnostic, Answerable>,
): Diagnostic[] {
  const left = new Map(approvals.map((a) => [a, new Set(a.open)]));
  const sealOf = sealFinder(approvals);
  return all.map((d) => {
    if (d.question !== true) return d;
    const seal = sealOf(d.file);
    if (seal === undefined || left.get(seal)?.has(questionKey(d)) !== true) return d;
    const open = { ...d, severity: LEFT_OPEN };
    const own = answerable.get(d);
    if (own !== undefined) answerable.set(open, own);
    return open;
  });
}

/** The questions of each seal, as they are now: what an approval leaves open. */
export function questionsOf(
  diagnostics: readonly Diagnostic[],
  approvals: readonly Approval[],
): ReadonlyMap<Approval, readonly string[]> {
  const out = new Map<Approval, string[]>(approvals.map((a) => [a, []]));
  const sealOf = sealFinder(approvals);
  for (const d of diagnostics) {
    if (d.question !== true) continue;
    for (const at of [d, ...(d.also ?? [])]) {
      const seal = sealOf(at.file);
      const key = questionKey({ ...d, file: at.file });
      const own = seal === undefined ? undefined : out.get(seal);
      if (own !== undefined && !own.includes(key)) own.push(key);
    }
  }
  return out;
}

/** The answers of a document that its readers met nothing with: each room that reads documents says so in `idle`. */
const idleIn = (doc: GazetteDocument, reads: readonly unknown[]): readonly EditorReading[] =>
  reads
    .flatMap((read) => (read as { idle?: readonly EditorReading[] } | undefined)?.idle ?? [])
    .filter((answer) => doc.readings?.includes(answer));

/** Finds the line of a change: of a clause, or of a key in a YAML file. */
const lineFinder =
  (directory: string) =>
  (file: string, { entry }: Change): number | undefined => {
    if (entry?.line !== undefined) return entry.line;
    return entry?.path === undefined ? undefined : lineInFile(directory, file, entry.path);
  };

/** The line of a key in a YAML file; undefined where the file cannot be read. */
function lineInFile(
  directory: string,
  file: string,
  path: readonly PropertyKey[],
): number | undefined {
  try {
    return lineOf(readFileSync(join(directory, file), 'utf8'), path);
  } catch {
    return undefined;
  }
}

/** Rules about a name, which is told once, with all its places. */
const ABOUT_NAMES: readonly string[] = ['agency', 'organization-unknown'];

/** Rules that inform about one document, in whose report each is told once, with all its places. */
const ABOUT_DOCUMENTS: readonly string[] = [
  'duty-nobody',
  'duty-passed',
  'duty-left',
  'target-left',
  'deadline-passed',
];

/** Put the places of one unknown name together, and those of a document where a rule is about it. */
function onceEach(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  type Place = Pick<Diagnostic, 'file' | 'line' | 'words'>;
  const out: Diagnostic[] = [];
  const at = new Map<string, number>();
  /** The other places of those that have any, by where they stand in `out`. */
  const also = new Map<number, Place[]>();
  for (const d of diagnostics) {
    const key = ABOUT_NAMES.includes(d.rule)
      ? `${d.rule} ${d.words ?? inLanguage(d.message, 'en')}`
      : ABOUT_DOCUMENTS.includes(d.rule)
        ? `${d.rule} ${d.file}`
        : undefined;
    const first = key === undefined ? undefined : at.get(key);
    if (first === undefined) {
      if (key !== undefined) at.set(key, out.length);
      out.push(d);
      continue;
    }
    const { file, line, words } = d;
    const own = ABOUT_DOCUMENTS.includes(d.rule) && words !== undefined;
    const place = { file, ...(line === undefined ? {} : { line }), ...(own ? { words } : {}) };
    const places = also.get(first);
    if (places === undefined) also.set(first, [...(out[first]!.also ?? []), place]);
    else places.push(place);
  }
  for (const [first, places] of also) out[first] = { ...out[first]!, also: places };
  return out;
}
