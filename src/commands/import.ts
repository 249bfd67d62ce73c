/**
 * `npm run import -- <file> --issue 2024-01`: a raw gazette → a draft in content/gazette/.
 *
 *   --dry-run   say what would be written, write nothing
 *   --force     overwrite files that a person has changed since the last import
 *   --json      print the report as JSON
 *   --stage S   print a stage between and stop: units, skeleton, documents, issue
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../corpus/index.ts';
import { formatDiagnostic } from '../domain/diagnostics.ts';
import { type Draft, ImportError, importGazette } from '../importer/index.ts';

const USAGE =
  'Use: npm run import -- <file> --issue <year-number, like 2024-01> [--dry-run] [--force] [--json] [--stage units|skeleton|documents|issue]';
/** Digests of what the importer itself last wrote: a file that differs was changed by a person. */
const WRITTEN = '.import.json';

class UsageError extends Error {}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError(`Name one file to import. ${USAGE}`);
  if (values.issue === undefined || !/^\d{4}-\d{2}$/u.test(values.issue)) {
    throw new UsageError(
      `--issue must be the year and the number of the issue in two digits, like 2024-01. ${USAGE}`,
    );
  }
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`${file}: there is no such file, or it cannot be read.`);
  });
  const progress = (step: string): void => {
    if (!values.json && values.stage === undefined) console.error(`… ${step}`);
  };
  const draft = importGazette(bytes, { issue: values.issue, file, progress });
  if (values.stage !== undefined) {
    if (!Object.hasOwn(draft.stages, values.stage))
      throw new UsageError(`--stage must be one of ${Object.keys(draft.stages).join(', ')}.`);
    console.log(JSON.stringify(draft.stages[values.stage as keyof Draft['stages']], null, 1));
    return;
  }
  const folder = join(contentDirectory(), 'gazette', values.issue);
  const written = await write(folder, draft, values['dry-run'], values.force);
  report(draft, folder, written, values.json, values['dry-run']);
}

function readArguments(): {
  values: {
    issue?: string | undefined;
    'dry-run': boolean;
    force: boolean;
    json: boolean;
    stage?: string | undefined;
  };
  positionals: string[];
} {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        issue: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        stage: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message} ${USAGE}`);
  }
}

type Outcome = 'new' | 'unchanged' | 'replaced' | 'kept';

/** Write the draft; a file that a person has changed is kept unless `force`. */
async function write(
  folder: string,
  draft: Draft,
  dryRun: boolean,
  force: boolean,
): Promise<Map<string, Outcome>> {
  const ledger = join(folder, WRITTEN);
  const before: Record<string, string> = existsSync(ledger)
    ? (JSON.parse(await readFile(ledger, 'utf8')) as Record<string, string>)
    : {};
  const after: Record<string, string> = { ...before };
  const outcomes = new Map<string, Outcome>();
  if (!dryRun) await mkdir(folder, { recursive: true });
  for (const [name, text] of draft.files) {
    const path = join(folder, name);
    const present = existsSync(path) ? await readFile(path, 'utf8') : undefined;
    const outcome: Outcome =
      present === undefined
        ? 'new'
        : present === text
          ? 'unchanged'
          : force || before[name] === digest(present)
            ? 'replaced'
            : 'kept';
    outcomes.set(name, outcome);
    if (outcome === 'kept') continue;
    after[name] = digest(text);
    if (!dryRun && outcome !== 'unchanged') await writeFile(path, text);
  }
  if (!dryRun) await writeFile(ledger, `${JSON.stringify(after, null, 1)}\n`);
  return outcomes;
}

function report(
  draft: Draft,
  folder: string,
  written: ReadonlyMap<string, Outcome>,
  json: boolean,
  dryRun: boolean,
): void {
  const { diagnostics } = draft;
  if (json) {
    console.log(
      JSON.stringify({ folder, dryRun, files: Object.fromEntries(written), diagnostics }, null, 2),
    );
    return;
  }
  for (const d of diagnostics) console.log(formatDiagnostic(d));
  const of = (o: Outcome): string[] => [...written].filter(([, x]) => x === o).map(([n]) => n);
  const count = (s: string): number => diagnostics.filter((d) => d.severity === s).length;
  console.log(
    `\n${dryRun ? 'Would write' : 'Wrote'} ${of('new').length + of('replaced').length} files to ${relative(process.cwd(), folder) || folder}; ${of('unchanged').length} were the same.`,
  );
  if (of('kept').length > 0)
    console.log(
      `Kept, because a person has changed them (--force overwrites): ${of('kept').join(', ')}`,
    );
  console.log(
    `${draft.stages.documents.length} documents; ${count('error')} errors, ${count('warning')} places that look damaged, ${count('notice')} notices.`,
  );
  console.log(
    'Next: read the documents against source.txt, mark or mend the damage, then: npm run check',
  );
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError || error instanceof ImportError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
