/**
 * The one model built from `content/`.
 *
 *   read.ts      files → text and data under their schemas
 *   parse.ts     one MDX file → blocks with anchors and marks
 *   issue.ts     which line of the source went where
 *   collate.ts   a document laid beside its source, character by character
 *   assemble.ts  an issue with its documents
 *   relations.ts what a document says of others
 *   link.ts      what needs all issues at once
 *   seal.ts      what a person approved, and whether it is still so
 *
 * After it: each line of each source is accounted for once, each clause has its anchor and its
 * source lines, each mark its place; or there is an error among the diagnostics.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Diagnostic,
  diagnose,
  formatDiagnostic,
  hasErrors,
  sortDiagnostics,
} from '../domain/diagnostics.ts';
import type { Corpus, Issue } from '../domain/model.ts';
import { PlacesFile } from '../domain/placesFile.ts';
import { buildRegister } from '../domain/register.ts';
import type { LoadedSheet } from '../domain/rules.ts';
import { AgenciesFile, SiteFile, SynonymsFile } from '../domain/schema.ts';
import { contentErrors, noIssue } from '../messages/corpus.ts';
import { inLanguage, languageOf, textOf } from '../messages/index.ts';
import { describeSheet } from '../rules/describe.ts';
import { lockSheet } from '../rules/lock.ts';
import { lockPolicy } from '../rules/lockPolicy.ts';
import { readIssue } from './assemble.ts';
import { cached, cachedAtOnce, hashOf, ROOMS_AND_CHECKS } from './cache.ts';
import { contentDirectory, issueFolders } from './folders.ts';
import { isGated } from './gate.ts';
import { hashOfFolder } from './hashes.ts';
import { late } from './late.ts';
import { linkRelations, reportDuplicates } from './link.ts';
import { type ContentSchema, isWhole, readSheets, readYaml } from './read.ts';
import {
  type Change,
  changesAgainst,
  openIn,
  parseSeal,
  SEAL_FILE,
  type SealEntry,
  type Sealed,
  sealData,
  sealIssue,
} from './seal.ts';

export { buildDocument } from './assemble.ts';
export { contentDirectory } from './folders.ts';
export { isWhole } from './read.ts';

/** Whether one seal holds. */
export interface Approval {
  /** Folder of the seal, from the content folder; '' for the content folder itself. */
  readonly folder: string;
  /** `missing`: nobody approved anything; `damaged`: the seal cannot be read. */
  readonly state: 'sealed' | 'missing' | 'damaged';
  readonly changes: readonly Change[];
  /** What it covers, as it is now. */
  readonly sealed: Sealed;
  /** Documents that it covers. */
  readonly documents: number;
  /** Questions that were left open when it was written. */
  readonly open: readonly string[];
}

/** A corpus with everything that was found wrong on the way. */
interface LoadedCorpus {
  readonly corpus: Corpus | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the content that belongs to no issue, then of each issue, newest first. */
  readonly approvals: readonly Approval[];
}

/**
 * Read everything under `content/`.
 *
 * @throws ContentError if there is an error among the diagnostics; what nobody approved is none
 */
export async function loadCorpus(directory: string = contentDirectory()): Promise<Corpus> {
  const { corpus, diagnostics } = await readCorpus(directory);
  if (corpus === undefined || hasErrors(diagnostics)) throw new ContentError(diagnostics);
  return corpus;
}

/** Content that cannot be published; its message is the diagnostics as an editor reads them. */
class ContentError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter((d) => d.severity === 'error');
    const language = languageOf(process.env);
    super(
      [
        inLanguage(textOf(contentErrors, { count: errors.length }), language),
        ...errors.slice(0, 20).map((d) => formatDiagnostic(d, language)),
      ].join('\n'),
    );
    this.name = 'ContentError';
    this.diagnostics = diagnostics;
    // A stack says where in the program, which is not what an editor has to know.
    this.stack = this.message;
  }
}

/** What of `content/` belongs to no issue. */
interface Settings {
  readonly site: SiteFile | undefined;
  readonly agencies: AgenciesFile;
  readonly synonyms: SynonymsFile;
  readonly places: PlacesFile | undefined;
  readonly rules: readonly LoadedSheet[];
  /** What a seal covers of it, by file. */
  readonly sealed: Sealed;
  readonly diagnostics: readonly Diagnostic[];
}

async function readSettings(directory: string): Promise<Settings> {
  const diagnostics: Diagnostic[] = [];
  const sealed = new Map<string, readonly SealEntry[]>();
  const read = async <S extends ContentSchema>(
    file: string,
    schema: S,
  ): Promise<ReturnType<S['parse']> | undefined> => {
    const data = await readYaml(directory, file, schema, diagnostics);
    if (data !== undefined) sealed.set(file, sealData(data));
    return data;
  };
  const has = (file: string): boolean => existsSync(join(directory, file));
  const site = await read('site.yaml', SiteFile);
  const agencies = has('agencies.yaml') ? await read('agencies.yaml', AgenciesFile) : [];
  const synonyms = has('synonyms.yaml') ? await read('synonyms.yaml', SynonymsFile) : [];
  const places = has('places.yaml') ? await read('places.yaml', PlacesFile) : undefined;
  const rules = await readSheets(directory, diagnostics);
  for (const { sheet, file } of rules) sealed.set(file, describeSheet(sheet));
  return {
    site,
    agencies: agencies ?? [],
    synonyms: synonyms ?? [],
    places,
    rules,
    sealed,
    diagnostics,
  };
}

/**
 * Read everything under `content/` and report what is wrong with it.
 *
 * @param only the folders of those issues that are wanted; all without it
 */
export async function readCorpus(
  directory: string = contentDirectory(),
  only?: readonly string[],
): Promise<LoadedCorpus> {
  const digest = await settingsDigest(directory);
  const { site, agencies, synonyms, places, rules, sealed, ...settings } = await cached(
    'settings',
    digest,
    () => readSettings(directory),
  );
  const diagnostics = [...settings.diagnostics];
  const issues: Issue[] = [];
  const ids = [...(only ?? (await issueFolders(directory)))];
  if (ids.length === 0) {
    diagnostics.push(diagnose(noIssue, undefined, { file: 'gazette' }));
  }
  for (const id of ids.sort().reverse()) {
    const issue = await readIssue(directory, id, diagnostics);
    if (issue !== undefined) issues.push(issue);
  }
  reportDuplicates(issues, diagnostics);
  const linked = linkRelations(issues);
  // What rests on a document that could not be read says nothing new.
  if (isWhole(diagnostics) && !isGated())
    diagnostics.push(...(await reportsOfSheets(rules, linked, digest)));
  let held: readonly Approval[] | undefined;
  const approvals = (): readonly Approval[] => {
    held ??= [
      approvalOf(directory, '', () => sealed, 0),
      ...linked.map((issue) =>
        approvalOf(
          directory,
          `gazette/${issue.id}`,
          () => sealIssue(issue),
          issue.documents.length,
          issue.digest,
        ),
      ),
    ];
    return held;
  };
  const isUnapproved = (): boolean =>
    process.env['GONGBAO_UNAPPROVED'] === '1' ||
    (!isGated() &&
      approvals().some(({ state, changes }) => state !== 'sealed' || changes.length > 0));
  return {
    corpus:
      site === undefined
        ? undefined
        : {
            site: isUnapproved() ? { ...site, unapproved: true } : site,
            register: buildRegister(agencies),
            synonyms,
            ...(places === undefined ? {} : { places }),
            ...(digest === undefined ? {} : { digest }),
            issues: linked,
            rules,
          },
    diagnostics: sortDiagnostics(diagnostics),
    get approvals() {
      return approvals();
    },
  };
}

/**
 * What is wrong between the rule sheets and the documents; kept between runs for each sheet, since
 * it depends on the settings of the content, the issues of the documents that it names, and the code.
 *
 * @param settings the hash of the settings; without it nothing is kept
 */
async function reportsOfSheets(
  rules: readonly LoadedSheet[],
  issues: readonly Issue[],
  settings: string | undefined,
): Promise<Diagnostic[]> {
  const all = new Map(
    issues.flatMap(({ digest, documents }) => documents.map((doc) => [doc.id, { doc, digest }])),
  );
  const found: Diagnostic[] = [];
  for (const { sheet, ...from } of rules) {
    const named = [...stringsIn(sheet)].flatMap((text) => all.get(text) ?? []);
    const documents = new Map(named.map(({ doc }) => [doc.id, doc]));
    const digests = named.map(({ digest }) => digest);
    const key =
      settings === undefined || digests.includes(undefined)
        ? undefined
        : hashOf(settings, from.file, ...named.flatMap(({ doc, digest = '' }) => [doc.id, digest]));
    found.push(
      ...(await cached(
        'sheets',
        key,
        () =>
          sheet.kind === 'grade'
            ? lockSheet({ sheet, ...from }, documents)
            : lockPolicy({ sheet, ...from }, documents),
        ROOMS_AND_CHECKS,
      )),
    );
  }
  return found;
}

/** Every string of plain data, names of fields included: the ids of the documents that a sheet names are among them. */
function stringsIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) stringsIn(inner, found.add(key));
  return found;
}

/** A hash over the files of a content folder that belong to no issue. */
export async function settingsDigest(directory: string): Promise<string | undefined> {
  const own = await hashOfFolder(directory, 'content');
  const rules = existsSync(join(directory, 'rules'))
    ? await hashOfFolder(join(directory, 'rules'), 'rules')
    : '';
  return own === undefined || rules === undefined ? undefined : hashOf(own, rules);
}

/** What a seal says of what it covers. */
type Verdict = Pick<Approval, 'state' | 'changes' | 'open'>;

/**
 * Hold what a seal covers against what was approved.
 *
 * @param seal what it covers, made when somebody asks for it
 * @param digest of all that it covers; without it nothing of the verdict is kept
 */
function approvalOf(
  directory: string,
  folder: string,
  seal: () => Sealed,
  documents: number,
  digest?: string,
): Approval {
  const path = join(directory, folder, SEAL_FILE);
  const told = (verdict: Verdict): Approval =>
    late({ folder, documents, ...verdict }, 'sealed', seal);
  if (!existsSync(path)) return told({ state: 'missing', changes: [], open: [] });
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return told({ state: 'damaged', changes: [], open: [] });
  }
  const key = digest === undefined ? undefined : hashOf(digest, text);
  return told(cachedAtOnce('seals', key, () => verdictOf(text, seal())));
}

function verdictOf(text: string, sealed: Sealed): Verdict {
  const approved = parseSeal(text);
  if (approved === undefined) return { state: 'damaged', changes: [], open: [] };
  return { state: 'sealed', changes: changesAgainst(approved, sealed), open: openIn(text) };
}
