/**
 * One issue at a desk: what is open in it, an answer shown before it is written, written, undone;
 * how far it was read; approval.
 *
 * Every write is whole or not at all, and one at a time. A file that was changed elsewhere since
 * an answer was shown is not written. source.txt is never written.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { approvalDiagnostics } from '../checks/approval.ts';
import { reportedByImport } from '../checks/imported.ts';
import { type CheckResult, checkContent, questionsOf } from '../checks/index.ts';
import { cacheFolder } from '../corpus/cache.ts';
import { SEAL_FILE, writeSeal } from '../corpus/seal.ts';
import { writeFileBeside } from '../corpus/write.ts';
import { type Diagnostic, hasErrors } from '../domain/diagnostics.ts';
import type { Corpus, Issue } from '../domain/model.ts';
import { sharedEnds } from '../domain/text.ts';
import { renderBody } from '../markdown/render.ts';
import { refusals } from '../messages/desk.ts';
import type { Text } from '../messages/index.ts';
import { type Answer, answersTo, BadRecord, type Desk, filesOf, type Values } from './answers.ts';
import { type Doubt, doubtsOf, droppedId, takenId, takenUp } from './doubts.ts';
import { NoPlace } from './edits.ts';

/** How far each document was read, for the next person: `gazette/<issue>/.desk.json`. */
const PROGRESS = '.desk.json';
const Progress = z.record(z.string(), z.string());

/** An answer that cannot be written; the text is for people. */
export class Refused extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/** One file that an answer changes: its lines as they were and as they will be. */
export interface FileChange {
  readonly file: string;
  /** First line of what differs, from 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** Hash of the whole text as it was, '' where there was no file. */
  readonly digest: string;
}

/** One document as the desk shows it. */
export interface ShownDocument {
  readonly html: string;
  /** Source lines of each clause, by anchor, in order. */
  readonly lines: readonly (readonly [anchor: string, from: number, to: number])[];
}

/** What the desk shows of an issue. */
export interface State {
  readonly issue: string;
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly sourceLines: readonly [number, number];
    /** Anchor to which it was read. */
    readonly readTo: string | null;
    readonly clauses: number;
    readonly clausesRead: number;
  }[];
  readonly doubts: readonly (Doubt & { readonly answers: readonly Answer[] })[];
  /** Lines of source.txt that were dropped as page furniture. */
  readonly dropped: readonly number[];
  /** What stands between this and approval. */
  readonly errors: number;
  /** What differs from what was approved, one line each; [] where all is approved. */
  readonly changes: readonly Text[];
  readonly canUndo: boolean;
}

/** Copies the files of a folder that the corpus is read from; those below it are not. */
async function copyTexts(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true }))
    if (entry.isFile() && /\.(?:mdx|ya?ml|txt|json)$/u.test(entry.name))
      await copyFile(join(from, entry.name), join(to, entry.name));
}

const digest = (text: string | undefined): string =>
  text === undefined ? '' : createHash('sha256').update(text).digest('hex');

/** What an answer did to one file: enough to take it back from the text that it left. */
const Change = z.object({
  file: z.string(),
  /** Whether there was no such file. */
  isNew: z.boolean(),
  /** Where the texts begin to differ, in UTF-16 units. */
  at: z.number(),
  took: z.string(),
  put: z.string(),
  /** Hash of the whole text after the answer. */
  after: z.string(),
});
type Change = z.infer<typeof Change>;

function changeOf(file: string, before: string | undefined, after: string): Change {
  const { head, tail } = sharedEnds(before ?? '', after);
  return {
    file,
    isNew: before === undefined,
    at: head,
    took: (before ?? '').slice(head, (before ?? '').length - tail),
    put: after.slice(head, after.length - tail),
    after: digest(after),
  };
}

/** Answers that can be taken back: more are not remembered. */
const REMEMBERED = 500;

/**
 * The answers given at this machine to one issue, the last at the end: kept beside what is built,
 * so that a desk that is opened again can take them back. Where nothing may be kept they end with
 * the desk.
 */
class Journal {
  readonly #path: string | undefined;
  #answers: (readonly Change[])[] = [];

  constructor(directory: string, issue: string) {
    const folder = cacheFolder();
    if (folder === undefined) return;
    this.#path = join(folder, 'desk', `${digest(resolve(directory)).slice(0, 16)}-${issue}.json`);
    try {
      const kept: unknown = JSON.parse(readFileSync(this.#path, 'utf8'));
      this.#answers = z.array(z.array(Change)).parse(kept);
    } catch {
      // There is none yet, or it is damaged: then nothing can be taken back.
    }
  }

  last(): readonly Change[] | undefined {
    return this.#answers.at(-1);
  }

  add(changes: readonly Change[]): void {
    this.#answers = [...this.#answers, changes].slice(-REMEMBERED);
    this.#keep();
  }

  drop(): void {
    this.#answers = this.#answers.slice(0, -1);
    this.#keep();
  }

  #keep(): void {
    if (this.#path === undefined) return;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      const beside = `${this.#path}.new`;
      writeFileSync(beside, JSON.stringify(this.#answers));
      renameSync(beside, this.#path);
    } catch {
      // What was answered stands in the content; only taking it back after the desk is lost.
    }
  }
}

/** A desk on one issue. */
export class Session {
  readonly #directory: string;
  readonly #issue: string;
  readonly #alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly #journal: Journal;
  #check: CheckResult | undefined;
  /** What an import says of the source. */
  #imported: readonly Diagnostic[] = [];

  /**
   * @param directory the content folder
   * @param alone runs a piece of work while no other command writes the content
   */
  constructor(
    directory: string,
    issue: string,
    alone: <T>(work: () => Promise<T>) => Promise<T> = (work) => work(),
  ) {
    this.#directory = directory;
    this.#issue = issue;
    this.#alone = alone;
    this.#journal = new Journal(directory, issue);
  }

  /** Text of a file of the content, undefined where there is none. */
  readonly #text = (file: string): string | undefined => {
    const path = join(this.#directory, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };

  /** Read the content again, and what is open in it. */
  async look(): Promise<State> {
    this.#check = await checkContent(this.#directory);
    const { corpus, issue } = this.#model();
    this.#imported = issue === undefined ? [] : await reportedByImport(issue);
    const doubts = this.#doubts();
    const progress = this.#progress();
    const desk: Desk | undefined =
      corpus === undefined || issue === undefined ? undefined : { corpus, issue, text: this.#text };
    const errors = doubts.filter((d) => d.severity === 'error' && d.question !== true).length;
    return {
      issue: this.#issue,
      documents: (issue?.documents ?? []).map((d) => {
        const readTo = progress[d.id] ?? null;
        const at = d.clauses.findIndex((c) => c.anchor === readTo);
        return {
          id: d.id,
          title: d.frontMatter.title,
          sourceLines: d.sourceLines,
          readTo,
          clauses: d.clauses.length,
          clausesRead: at + 1,
        };
      }),
      doubts: doubts.map((d) => ({ ...d, answers: desk === undefined ? [] : answersTo(d, desk) })),
      dropped: (issue?.file.furniture ?? []).map(({ line }) => line),
      errors,
      changes: this.#open().flatMap((a) =>
        a.state === 'sealed'
          ? approvalDiagnostics([a], (_, change) => change.entry?.line, 40).map((d) => ({
              zh: `${d.file}${d.line === undefined ? '' : `:${d.line}`} ${d.message.zh}`,
              en: `${d.file}${d.line === undefined ? '' : `:${d.line}`} ${d.message.en}`,
            }))
          : [
              {
                zh: `${join(a.folder, SEAL_FILE)}：初次核准`,
                en: `${join(a.folder, SEAL_FILE)}: for the first time`,
              },
            ],
      ),
      canUndo: this.#journal.last() !== undefined,
    };
  }

  #model(): { corpus: Corpus | undefined; issue: Issue | undefined } {
    const corpus = this.#check?.corpus;
    return { corpus, issue: corpus?.issues.find((i) => i.id === this.#issue) };
  }

  #doubts(): Doubt[] {
    return this.#check === undefined
      ? []
      : doubtsOf(this.#check, this.#issue, this.#imported, this.#progress());
  }

  #progress(): Readonly<Record<string, string>> {
    try {
      return Progress.parse(JSON.parse(this.#text(`gazette/${this.#issue}/${PROGRESS}`) ?? '{}'));
    } catch {
      return {};
    }
  }

  /** What nobody approved yet, of this issue and of what belongs to none. */
  #open(): CheckResult['approvals'] {
    return (this.#check?.approvals ?? []).filter(
      (a) =>
        (a.folder === '' || a.folder === `gazette/${this.#issue}`) &&
        (a.state !== 'sealed' || a.changes.length > 0),
    );
  }

  /** The lines of source.txt. */
  source(): readonly string[] {
    return (
      this.#model().issue?.source ??
      (this.#text(`gazette/${this.#issue}/source.txt`) ?? '').split('\n')
    );
  }

  /** The pages of the print, where the issue came as PDF. */
  pages(): NonNullable<Issue['file']['pages']> {
    return this.#model().issue?.file.pages ?? [];
  }

  /** A document as readers will see it; undefined where there is none. */
  document(id: string): ShownDocument | undefined {
    const doc = this.#model().issue?.documents.find((d) => d.id === id);
    if (doc === undefined) return undefined;
    const { title, docNumber, html, titleAnchor } = renderBody(doc.tree(), {
      corrections: doc.corrections,
      sourceHref: '#',
    });
    return {
      html: `<h1 id="${titleAnchor ?? ''}">${title}</h1>${docNumber}${html}`,
      lines: doc.clauses.map((c) => [c.anchor, ...c.sourceLines] as const),
    };
  }

  /** A clause that the editor takes up, with its answers; undefined where there is none. */
  takeUp(document: string, anchor: string): State['doubts'][number] | undefined {
    return this.#takeUp(takenId(document, anchor));
  }

  /** A line that was dropped as page furniture, with its answers; undefined where it was not. */
  takeUpLine(line: number): State['doubts'][number] | undefined {
    return this.#takeUp(droppedId(line));
  }

  #takeUp(id: string): State['doubts'][number] | undefined {
    const { corpus, issue } = this.#model();
    const doubt = issue === undefined ? undefined : takenUp(id, issue);
    if (corpus === undefined || issue === undefined || doubt === undefined) return undefined;
    return { ...doubt, answers: answersTo(doubt, { corpus, issue, text: this.#text }) };
  }

  #plan(doubtId: string, answer: Answer['id'], values: Values): Map<string, string> {
    const { corpus, issue } = this.#model();
    const doubt =
      (issue === undefined ? undefined : takenUp(doubtId, issue)) ??
      this.#doubts().find((d) => d.id === doubtId);
    if (corpus === undefined || issue === undefined || doubt === undefined)
      throw new Refused(refusals.gone);
    const desk = { corpus, issue, text: this.#text };
    const own = answersTo(doubt, desk).find((a) => a.id === answer);
    if (own === undefined) throw new Refused(refusals.gone);
    if (own.fields.some((f) => f.required && (values[f.name] ?? '').trim() === ''))
      throw new Refused(refusals.incomplete);
    try {
      return filesOf(doubt, answer, values, desk);
    } catch (error) {
      if (error instanceof NoPlace) throw new Refused(refusals[error.missing]);
      if (error instanceof BadRecord)
        throw new Refused({
          zh: `${refusals.invalid.zh}${error.text.zh}`,
          en: `${refusals.invalid.en}${error.text.en}`,
        });
      throw error;
    }
  }

  /**
   * What an answer would write.
   *
   * @throws Refused
   */
  preview(doubt: string, answer: Answer['id'], values: Values): FileChange[] {
    return [...this.#plan(doubt, answer, values)].map(([file, after]) => {
      const before = this.#text(file);
      return { file, ...differing(before ?? '', after), digest: digest(before) };
    });
  }

  /**
   * The errors of the content that an answer would bring: it is checked as it would be, in a copy
   * of the issue and of what belongs to none.
   *
   * @throws Refused
   */
  async tryOut(doubt: string, answer: Answer['id'], values: Values): Promise<Text[]> {
    const files = this.#plan(doubt, answer, values);
    const issue = `gazette/${this.#issue}`;
    const copy = await mkdtemp(join(tmpdir(), 'gongbao-desk-'));
    try {
      for (const folder of ['', 'rules', issue])
        await copyTexts(join(this.#directory, folder), join(copy, folder));
      for (const [file, text] of files) await writeFile(join(copy, file), text);
      const check = await checkContent(copy);
      const known = new Set(this.#doubts().map((d) => d.id));
      return doubtsOf(check, this.#issue, [])
        .filter(({ id, severity, file }) => severity === 'error' && !known.has(id) && about(file))
        .map(({ message }) => message);
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
    // The rules of other issues miss their documents in the copy, which is no fault of the answer.
    function about(file: string): boolean {
      return file.startsWith(`${issue}/`) || files.has(file);
    }
  }

  /**
   * Write an answer, if the files are still as they were shown.
   *
   * @param shown digest of each file as the preview had it
   * @throws Refused
   */
  async apply(
    doubt: string,
    answer: Answer['id'],
    values: Values,
    shown: Readonly<Record<string, string>>,
  ): Promise<State> {
    await this.#alone(async () => {
      const files = this.#plan(doubt, answer, values);
      const before = [...files.keys()].map((file) => ({ file, before: this.#text(file) }));
      if (before.some((b) => digest(b.before) !== shown[b.file])) throw new Refused(refusals.stale);
      for (const [file, text] of files) await writeFileBeside(join(this.#directory, file), text);
      this.#journal.add(before.map((b) => changeOf(b.file, b.before, files.get(b.file)!)));
    });
    return this.look();
  }

  /**
   * Take the last answer back.
   *
   * @throws Refused where there is none, or where a file was changed since
   */
  async undo(): Promise<State> {
    const last = this.#journal.last();
    if (last === undefined) throw new Refused(refusals.nothingToUndo);
    await this.#alone(async () => {
      const texts = last.map((change) => ({ ...change, now: this.#text(change.file) }));
      if (texts.some(({ now, after }) => digest(now) !== after)) throw new Refused(refusals.stale);
      for (const { file, isNew, at, took, put, now = '' } of texts) {
        const path = join(this.#directory, file);
        if (isNew) await rm(path);
        else await writeFileBeside(path, now.slice(0, at) + took + now.slice(at + put.length));
      }
      this.#journal.drop();
    });
    return this.look();
  }

  /** Remember that a document was read to a clause. */
  async readTo(document: string, anchor: string): Promise<State> {
    const { issue } = this.#model();
    const doc = issue?.documents.find((d) => d.id === document);
    if (doc?.clauses.some((c) => c.anchor === anchor) !== true) throw new Refused(refusals.gone);
    const progress = { ...this.#progress(), [document]: anchor };
    await this.#alone(() =>
      writeFileBeside(
        join(this.#directory, `gazette/${this.#issue}/${PROGRESS}`),
        `${JSON.stringify(progress, Object.keys(progress).sort(), 1)}\n`,
      ),
    );
    return this.look();
  }

  /**
   * Approve the issue, and what belongs to no issue, as they are now.
   *
   * @throws Refused while there are errors
   */
  async approve(): Promise<State> {
    await this.#alone(async () => {
      const check = await checkContent(this.#directory);
      this.#check = check;
      if (hasErrors(check.diagnostics.filter((d) => d.rule !== 'approval' && d.question !== true)))
        throw new Refused(refusals.notYet);
      // What was not read publishes nothing: it is noted as open, as `npm run check -- --approve` does.
      const questions = questionsOf(check.diagnostics, check.approvals);
      for (const a of this.#open())
        await writeSeal(join(this.#directory, a.folder, SEAL_FILE), a.sealed, questions.get(a));
    });
    return this.look();
  }
}

/** The lines in which two texts differ, with one line before for its place. */
function differing(before: string, after: string): { line: number; before: string; after: string } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const { head, tail } = sharedEnds(a, b);
  return {
    line: head + 1,
    before: a.slice(head, a.length - tail).join('\n'),
    after: b.slice(head, b.length - tail).join('\n'),
  };
}
