/**
 * What is derived of each document (duties, deadlines, records), kept between builds by issue:
 * a derivation takes longer than the reading, and the gate and the build ask for the same.
 *
 * A kept value depends on the files of the issue, on the settings of the content (register, site)
 * and on the code, which are its key; what other issues say plays no part in it.
 */
import { join } from 'node:path';
import type { Corpus, GazetteDocument, Issue } from '../domain/model.ts';
import type { EditorReading } from '../domain/readings.ts';
import {
  type DocumentDuties,
  deriveDocument,
  keepDuties,
  keepOutline,
  outlineOf,
} from '../duties/index.ts';
import type { DutyOutline } from '../duties/outline.ts';
import { type DocumentRecords, keepRecords, recordsOfDocument } from '../records/index.ts';
import { cached, hashOf } from './cache.ts';
import { decode, encode } from './codec.ts';
import { issueFolders } from './folders.ts';
import { hashOfFolder } from './hashes.ts';
import { settingsDigest } from './index.ts';
import { lately } from './late.ts';

/** What the pages of other issues ask little of: the outline tells them most. */
type Lists = Pick<DocumentDuties, 'duties' | 'deadlines'>;

/** What the pages of other issues ask nothing of: names and their places, and what the check tells. */
type Aside = Pick<DocumentDuties, 'names' | 'parentheses' | 'unread' | 'reports' | 'diagnostics'>;

/** What is kept of one document; answers of an editor by their place, since they are known by what they are. */
interface Stored {
  readonly duties: Omit<DocumentDuties, 'idle' | keyof Lists | keyof Aside> & {
    readonly idle: readonly number[];
  };
  readonly outline: DutyOutline;
  /** {@link Lists} in bytes of their own, which are read when somebody asks for one. */
  readonly lists: Uint8Array;
  /** An {@link Aside} in the same way. */
  readonly aside: Uint8Array;
  readonly records: Omit<DocumentRecords, 'document' | 'idle'> & {
    readonly idle: readonly number[];
  };
}

const made = new WeakMap<Corpus, Promise<void>>();

/** Derive what is not kept, once for each corpus, so that whoever asks for it has it at once. */
export function deriveCorpus(corpus: Corpus): Promise<void> {
  const before = made.get(corpus) ?? deriveIssues(corpus);
  made.set(corpus, before);
  return before;
}

async function deriveIssues(corpus: Corpus): Promise<void> {
  for (const issue of corpus.issues) await deriveIssue(corpus, issue);
}

/** The key of what is derived of an issue, from the hashes of the settings and of its files. */
export const derivedKey = (settings: string, issue: string): string => hashOf(settings, issue);

/** What the values of an issue are kept under. */
interface IssueKeys {
  readonly id: string;
  /** Of its reading: the hash of its files. */
  readonly issue: string;
  /** Of what is derived of it. */
  readonly derived: string;
}

/** The keys of the issues of a content folder; without those that cannot be read. */
export async function issueKeys(directory: string): Promise<IssueKeys[]> {
  const settings = await settingsDigest(directory);
  if (settings === undefined) return [];
  const keys: IssueKeys[] = [];
  for (const id of await issueFolders(directory)) {
    const issue = await hashOfFolder(join(directory, 'gazette', id), id);
    if (issue !== undefined) keys.push({ id, issue, derived: derivedKey(settings, issue) });
  }
  return keys;
}

/** Derive what is not kept of one issue of a corpus. */
export async function deriveIssue(corpus: Corpus, issue: Issue): Promise<void> {
  const { digest } = corpus;
  const key =
    digest === undefined || issue.digest === undefined
      ? undefined
      : derivedKey(digest, issue.digest);
  const stored = await cached('derived', key, () =>
    issue.documents.map((doc) => store(doc, corpus)),
  );
  for (const [i, doc] of issue.documents.entries()) {
    const kept = stored[i];
    if (kept === undefined) continue;
    const answers = (places: readonly number[]): EditorReading[] =>
      places.flatMap((place) => doc.readings?.[place] ?? []);
    const derived = withRest(
      { ...kept.duties, idle: answers(kept.duties.idle) },
      kept.lists,
      kept.aside,
    );
    keepOutline(derived, kept.outline);
    keepDuties(doc, corpus.register, derived);
    keepRecords(corpus, { document: doc, ...kept.records, idle: answers(kept.records.idle) });
  }
}

/** What was derived, with what lies in bytes of its own; each is read once. */
function withRest(
  derived: Omit<DocumentDuties, keyof Lists | keyof Aside>,
  inLists: Uint8Array,
  inAside: Uint8Array,
): DocumentDuties {
  const lists = lately(inLists, (kept) => decode(kept) as Lists);
  const aside = lately(inAside, (kept) => decode(kept) as Aside);
  return {
    ...derived,
    get duties() {
      return lists().duties;
    },
    get deadlines() {
      return lists().deadlines;
    },
    get names() {
      return aside().names;
    },
    get parentheses() {
      return aside().parentheses;
    },
    get unread() {
      return aside().unread;
    },
    get reports() {
      return aside().reports;
    },
    get diagnostics() {
      return aside().diagnostics;
    },
  };
}

function store(doc: GazetteDocument, corpus: Corpus): Stored {
  const derived = deriveDocument(doc, corpus.register);
  const { duties, deadlines, names, parentheses, unread, reports, diagnostics, ...rest } = derived;
  const lists: Lists = { duties, deadlines };
  const aside: Aside = { names, parentheses, unread, reports, diagnostics };
  const { document: _, ...records } = recordsOfDocument(doc, corpus);
  const places = (answers: readonly EditorReading[]): number[] =>
    answers.map((answer) => doc.readings?.indexOf(answer) ?? -1);
  return {
    duties: { ...rest, idle: places(rest.idle) },
    outline: outlineOf(derived),
    lists: encode(lists),
    aside: encode(aside),
    records: { ...records, idle: places(records.idle) },
  };
}
