/**
 * `npm run import -- <file> …`: a gazette as text, PDF or Word → a draft in content/gazette/, and a
 * draft of site.yaml where the content has none. `--help` lists the options.
 *
 * Everything is written beside and then moved, all of it or nothing (`contentLock.ts`). What the
 * importer wrote is told from what a person changed by a ledger of digests, which goes first and
 * names both the old and the new digest of each file until all of them stand, so that a kill at
 * any moment leaves nothing that the next run takes for a person's work.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isAbout } from '../checks/imported.ts';
import { contentDirectory } from '../corpus/index.ts';
import { readText } from '../corpus/read.ts';
import { writeNamed } from '../corpus/write.ts';
import { type Diagnostic, formatDiagnostic } from '../domain/diagnostics.ts';
import { ReadingsFile } from '../domain/readings.ts';
import { readYamlText } from '../domain/yaml.ts';
import { type Draft, ImportError, importGazette } from '../importer/index.ts';
import { draftSite } from '../importer/site.ts';
import { type Intake, IntakeError, isPdf, PRINT_FILE, takeIn } from '../intake/index.ts';
import { importPhrases, importUsage } from '../messages/commands.ts';
import { type Text, textOf } from '../messages/index.ts';
import { draftFolder, moveTogether, withContent } from './contentLock.ts';
import { language, options, PlainError, run, say, shownPath } from './speak.ts';

/** Digests of what the importer itself last wrote: a file that differs was changed by a person. */
const LEDGER = '.import.json';
/** Diagnostics that are printed; `--json` has all. */
const SHOWN = 40;

const Ledger = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
type Digests = Record<string, readonly string[]>;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

type Outcome = 'new' | 'unchanged' | 'replaced' | 'kept';

async function main(): Promise<void> {
  const { values, positionals } = options(
    importUsage,
    {
      issue: { type: 'string' },
      'dry-run': { type: 'boolean' },
      force: { type: 'boolean' },
      json: { type: 'boolean' },
      stage: { type: 'string' },
    },
    Number.POSITIVE_INFINITY,
  );
  if (positionals.length === 0)
    throw new PlainError(textOf(importPhrases.noFile, { usage: importUsage }));
  const asked = values.issue;
  if (asked !== undefined && !/^\d{4}-\d{2}$/u.test(asked))
    throw new PlainError(textOf(importPhrases.issueForm, { asked }));
  const given = await Promise.all(
    positionals.map(async (name) => ({ name, bytes: await bytesOf(name) })),
  );
  const draft = await read(given, asked);
  // The desk shows its pages; of several files none is the print of the whole.
  const print = given.length === 1 && isPdf(given[0]!.bytes) ? given[0]!.bytes : undefined;
  if (values.stage !== undefined) {
    const stages = Object.keys(draft.stages);
    if (!stages.includes(values.stage))
      throw new PlainError(textOf(importPhrases.noStage, { asked: values.stage, stages }));
    console.log(JSON.stringify(draft.stages[values.stage as keyof Draft['stages']], null, 1));
    return;
  }
  const content = contentDirectory();
  const folder = join(content, 'gazette', draft.issue);
  const dryRun = values['dry-run'] === true;
  const site = existsSync(join(content, 'site.yaml')) ? undefined : draftSite(draft);
  const work = async (): Promise<Map<string, Outcome>> => {
    const outcomes = await write(content, folder, draft, dryRun, values.force === true);
    if (print !== undefined && !dryRun) await place(content, join(folder, PRINT_FILE), print);
    if (site !== undefined && !dryRun) await place(content, join(content, 'site.yaml'), site.text);
    return outcomes;
  };
  const written = dryRun ? await work() : await withContent(content, work);
  const diagnostics = await unanswered(draft.diagnostics, content, draft.issue);
  if (values.json)
    console.log(
      JSON.stringify(
        {
          issue: draft.issue,
          folder,
          dryRun,
          files: Object.fromEntries(written),
          site: site === undefined ? null : { unknown: site.unknown },
          diagnostics,
        },
        null,
        2,
      ),
    );
  else report(draft, diagnostics, folder, written, dryRun, site, content);
}

/** Write a file in the folder of what is prepared, which the next command clears, and then to its place in one step. */
async function place(content: string, path: string, text: string | Uint8Array): Promise<void> {
  const beside = draftFolder(content);
  await mkdir(beside, { recursive: true });
  await writeNamed(join(beside, '.next'), text);
  await rename(join(beside, '.next'), path);
}

/** The bytes of a file; an error of the system names it. */
async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}

async function read(
  files: Parameters<typeof takeIn>[0],
  issue: string | undefined,
): Promise<Draft> {
  try {
    const { bytes, file, print, diagnostics }: Intake = await takeIn(files);
    const draft = importGazette(bytes, { issue, file, print });
    return { ...draft, diagnostics: [...diagnostics, ...draft.diagnostics] };
  } catch (error) {
    if (error instanceof ImportError || error instanceof IntakeError)
      throw new PlainError(error.text);
    throw error;
  }
}

/** Write the draft; a file that a person has changed is kept unless `force`. */
async function write(
  content: string,
  folder: string,
  draft: Draft,
  dryRun: boolean,
  force: boolean,
): Promise<Map<string, Outcome>> {
  const before = await readLedger(join(folder, LEDGER));
  const outcomes = new Map<string, Outcome>();
  const pending: Digests = { ...before };
  const after: Digests = { ...before };
  for (const [name, text] of draft.files) {
    const present = await presentText(join(folder, name));
    const outcome: Outcome =
      present === undefined
        ? 'new'
        : present === text
          ? 'unchanged'
          : force || before[name]?.includes(digest(present)) === true
            ? 'replaced'
            : 'kept';
    outcomes.set(name, outcome);
    if (outcome === 'kept') continue;
    pending[name] = [...new Set([...(before[name] ?? []), digest(text)])];
    after[name] = [digest(text)];
  }
  if (dryRun) return outcomes;
  const fresh = !existsSync(folder);
  const beside = draftFolder(content);
  await mkdir(beside, { recursive: true });
  const changing = [...draft.files].filter(([name]) =>
    ['new', 'replaced'].includes(outcomes.get(name)!),
  );
  for (const [name, text] of changing) await writeNamed(join(beside, name), text);
  if (fresh) {
    await writeNamed(join(beside, LEDGER), ledgerText(after));
    await mkdir(join(content, 'gazette'), { recursive: true });
    await rename(beside, folder);
    return outcomes;
  }
  // The ledger goes first and knows both texts of each file: what stands there meanwhile is no person's.
  await writeNamed(join(beside, LEDGER), ledgerText(pending));
  await writeNamed(join(beside, `${LEDGER}.after`), ledgerText(after));
  const path = (name: string): string => join('gazette', draft.issue, name);
  moveTogether(
    content,
    Object.fromEntries([
      [LEDGER, path(LEDGER)],
      ...changing.map(([name]) => [name, path(name)]),
      [`${LEDGER}.after`, path(LEDGER)],
    ]),
  );
  return outcomes;
}

const ledgerText = (digests: Digests): string => `${JSON.stringify(digests, null, 1)}\n`;

async function readLedger(path: string): Promise<Digests> {
  if (!existsSync(path)) return {};
  try {
    const parsed = Ledger.parse(JSON.parse(await readFile(path, 'utf8')));
    return Object.fromEntries(
      Object.entries(parsed).map(([name, value]) => [name, [value].flat()]),
    );
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    console.error(say(importPhrases.ledgerDamaged, { path: shownPath(path) }));
    return {};
  }
}

async function presentText(path: string): Promise<string | undefined> {
  return existsSync(path) ? await readFile(path, 'utf8') : undefined;
}

/** What an editor has not answered yet under `damage` or `structure` of the issue's readings. */
async function unanswered(
  diagnostics: readonly Diagnostic[],
  content: string,
  issue: string,
): Promise<readonly Diagnostic[]> {
  const file = `gazette/${issue}/readings.yaml`;
  if (!existsSync(join(content, file))) return diagnostics;
  // A file that cannot be read is the check's to report.
  const text = await readText(content, file, []);
  const data = text === undefined ? undefined : readYamlText(text, file, 0);
  const parsed = ReadingsFile.safeParse(data?.ok === true ? data.data : undefined);
  if (!parsed.success) return diagnostics;
  return diagnostics.filter((d) => !parsed.data.some((answer) => isAbout(answer, d)));
}

function report(
  draft: Draft,
  diagnostics: readonly Diagnostic[],
  folder: string,
  written: ReadonlyMap<string, Outcome>,
  dryRun: boolean,
  site: { readonly unknown: readonly Text[] } | undefined,
  content: string,
): void {
  const order = { error: 0, warning: 1, notice: 2 } as const;
  const sorted = diagnostics.toSorted((a, b) => order[a.severity] - order[b.severity]);
  for (const d of sorted.slice(0, SHOWN)) console.log(formatDiagnostic(d, language));
  const rest = sorted.slice(SHOWN);
  if (rest.length > 0) {
    const byRule = [...Map.groupBy(rest, (d) => d.rule)]
      .map(([rule, all]) => `${rule} ${all.length}`)
      .join(', ');
    console.log(say(importPhrases.more, { count: rest.length, byRule }));
  }
  const of = (o: Outcome): string[] => [...written].filter(([, x]) => x === o).map(([n]) => n);
  const count = (s: string): number => diagnostics.filter((d) => d.severity === s).length;
  console.log(
    `\n${say(importPhrases.wrote, {
      dryRun,
      files: of('new').length + of('replaced').length,
      folder: shownPath(folder),
      same: of('unchanged').length,
    })}`,
  );
  if (of('kept').length > 0) console.log(say(importPhrases.kept, { names: of('kept') }));
  console.log(
    say(importPhrases.counts, {
      documents: draft.stages.documents.length,
      errors: count('error'),
      warnings: count('warning'),
      notices: count('notice'),
    }),
  );
  if (site !== undefined)
    console.log(
      say(importPhrases.siteDrafted, {
        path: shownPath(join(content, 'site.yaml')),
        unknown: site.unknown,
      }),
    );
  console.log(say(importPhrases.next, { register: !existsSync(join(content, 'agencies.yaml')) }));
}

await run(main);
