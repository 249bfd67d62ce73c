/**
 * `npm run check`: proves that what is published is what the source says, and that a person
 * approved the rest. `--help` lists its options.
 */
import { join } from 'node:path';
import { approvalDiagnostics } from '../checks/approval.ts';
import { checkContent, questionsOf } from '../checks/index.ts';
import { type Approval, contentDirectory } from '../corpus/index.ts';
import { SEAL_FILE, writeSeal } from '../corpus/seal.ts';
import { type Diagnostic, formatDiagnostic, hasErrors } from '../domain/diagnostics.ts';
import { checkPhrases, checkUsage } from '../messages/commands.ts';
import { recoverContent } from './contentLock.ts';
import { language, options, placedIn, run, say, shownPath } from './speak.ts';

/** Diagnostics that are printed; `--json` has all. */
const SHOWN = 40;
/** Changes that `--approve` prints before it writes. */
const CHANGES = 200;

const directory = contentDirectory();
const place = shownPath(directory);

/** Print diagnostics, at most so many, and of the rest how many there are of each rule. */
function print(diagnostics: readonly Diagnostic[], most: number): void {
  for (const d of diagnostics.slice(0, most))
    console.log(formatDiagnostic(placedIn(place, d), language));
  const rest = diagnostics.slice(most);
  if (rest.length === 0) return;
  const byRule = [...Map.groupBy(rest, (d) => d.rule)]
    .map(([rule, all]) => `${rule} ${all.length}`)
    .join(', ');
  console.log(say(checkPhrases.more, { count: rest.length, byRule }));
}

/** Show what changed since the last approval, then approve it. */
async function approve({
  approvals,
  diagnostics,
}: Awaited<ReturnType<typeof checkContent>>): Promise<void> {
  const questions = questionsOf(diagnostics, approvals);
  const asked = (a: Approval): readonly string[] => questions.get(a) ?? [];
  const open = approvals.filter(
    (a) =>
      a.state !== 'sealed' || a.changes.length > 0 || asked(a).join('\n') !== a.open.join('\n'),
  );
  if (open.length === 0) {
    console.log(say(checkPhrases.unchanged));
    return;
  }
  const fresh = open.filter((a) => a.state !== 'sealed');
  for (const { folder, documents } of fresh)
    console.log(say(checkPhrases.firstTime, { place: join(place, folder, SEAL_FILE), documents }));
  const changes = approvalDiagnostics(
    open.filter((a) => a.state === 'sealed'),
    (_, change) => change.entry?.line,
    Number.POSITIVE_INFINITY,
  ).map(({ hint: _, ...d }) => d);
  if (changes.length > 0) {
    console.log(say(checkPhrases.changes, { count: changes.length }));
    print(changes, CHANGES);
  }
  for (const a of open) await writeSeal(join(directory, a.folder, SEAL_FILE), a.sealed, asked(a));
  console.log(say(checkPhrases.approved, { files: open.length }));
  const left = open.reduce((n, a) => n + asked(a).length, 0);
  if (left > 0) console.log(say(checkPhrases.leftOpen, { questions: left }));
}

async function main(): Promise<void> {
  const { values } = options(checkUsage, {
    approve: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  recoverContent(directory);
  let result = await checkContent(directory);
  const others = result.diagnostics.filter(
    (d) => d.severity === 'error' && d.rule !== 'approval' && d.question !== true,
  );
  const approved = values.approve === true && others.length === 0;
  if (approved) {
    if (!values.json) await approve(result);
    else {
      const questions = questionsOf(result.diagnostics, result.approvals);
      for (const a of result.approvals)
        await writeSeal(join(directory, a.folder, SEAL_FILE), a.sealed, questions.get(a));
    }
    result = await checkContent(directory);
  }
  const { diagnostics, counted } = result;
  if (values.json) {
    console.log(JSON.stringify({ diagnostics, counted }, null, 2));
  } else {
    const errors = diagnostics.filter((d) => d.severity === 'error');
    print([...errors, ...diagnostics.filter((d) => d.severity !== 'error')], SHOWN);
    console.log(
      errors.length === 0
        ? say(checkPhrases.holds, counted)
        : say(checkPhrases.errors, { errors: errors.length }),
    );
    const questions = diagnostics.filter((d) => d.question === true).length;
    if (errors.length > 0 && questions > 0)
      console.log(say(checkPhrases.questions, { questions, only: others.length === 0 }));
    else if (questions > 0) console.log(say(checkPhrases.stillOpen, { questions }));
  }
  process.exitCode = hasErrors(diagnostics) ? 1 : 0;
}

await run(main);
