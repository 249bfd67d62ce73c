/**
 * `npm test`: everything that must hold, in the order that finds the cheap mistakes first.
 * Most steps use one core for much of their time, and pages are waited for, so that lanes run side by
 * side, each step as soon as it can; what a step says is shown when it is through. Each step runs even
 * when one before it failed, so that one run shows all. At the end stand the names of the tests that
 * failed, each with the first line of its message, since a long run is often seen by its last lines
 * only. The last line is `N passed, N failed`: the tests that Vitest ran, and one failure for each
 * other step that failed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const reports = mkdtempSync(join(tmpdir(), 'gongbao-test-'));

/** One thing that must hold, by the program that tells. */
interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Whether it is a run of Vitest, whose tests are counted. */
  readonly counted?: boolean;
  /** Name of a step without which this one cannot be tried. */
  readonly needs?: string;
}

/** A run of Vitest. */
const vitest = (project: string, ...more: readonly string[]): Step['command'] => [
  'vitest',
  'run',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(reports, `${project}.json`)}`,
  ...more,
];

/** Side by side, the steps of each one after another. */
const lanes: readonly (readonly Step[])[] = [
  [
    { name: 'lint', command: ['biome', 'ci', '--max-diagnostics=50'] },
    { name: 'proof', command: ['node', 'src/commands/check.ts'] },
    // Of the pages alone, but it also writes the types of the content, which `tsc` needs.
    {
      name: 'pages',
      command: [
        ...(['astro', 'check'] as const),
        ...['--tsconfig', 'tsconfig.astro.json', '--minimumSeverity', 'hint'],
      ],
    },
    // Every TypeScript file, by the native compiler: a seventh of the time of the other, which Astro needs.
    { name: 'types', command: ['tsc'] },
    { name: 'build', command: ['node', 'src/commands/build.ts'] },
    // Pages are waited for: a third worker has the time of the other two.
    { name: 'site', command: vitest('site', '--maxWorkers=3'), counted: true, needs: 'build' },
  ],
  [{ name: 'unit', command: vitest('unit'), counted: true }],
  // These write beside the site that the others look at, never over it.
  [{ name: 'builds', command: vitest('builds'), counted: true, needs: 'build' }],
];

/** The part of Vitest's JSON report that we count. */
const Report = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      /** Path of the test's file. */
      name: z.string(),
      status: z.string(),
      /** Why the file could not be run at all; empty otherwise. */
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** Tests passed, failed and skipped. */
interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Each failure in a line or two: where, which, and the first line of why. */
  readonly failures: readonly string[];
}

/** What failed in a run of Vitest, by its report. */
function failuresOf(report: z.infer<typeof Report>): string[] {
  return report.testResults.flatMap((file) => {
    const where = relative(root, file.name);
    const tests = file.assertionResults.filter(({ status }) => status === 'failed');
    if (tests.length === 0 && file.status === 'failed') {
      return [`${where}\n      ${firstLine(file.message)}`];
    }
    return tests.map(
      ({ fullName, failureMessages }) =>
        `${where}: ${fullName}\n      ${firstLine(failureMessages?.[0] ?? '')}`,
    );
  });
}

const firstLine = (text: string): string => stripVTControlCharacters(text).split('\n', 1)[0] ?? '';

/** Counts one step. A run that failed counts at least one failure, whatever its report says. */
function count(step: Step, succeeded: boolean): Count {
  const failure = succeeded ? 0 : 1;
  if (!step.counted) return { passed: 0, failed: failure, skipped: 0, failures: [] };
  try {
    const text = readFileSync(join(reports, `${step.name}.json`), 'utf8');
    const report = Report.parse(JSON.parse(text));
    return {
      passed: report.numPassedTests,
      failed: Math.max(report.numFailedTests, failure),
      skipped: report.numPendingTests + report.numTodoTests,
      failures: failuresOf(report),
    };
  } catch {
    // Vitest died before it could report.
    return { passed: 0, failed: 1, skipped: 0, failures: [`${step.name}: no report`] };
  }
}

/** Of each step, when it is through, whether it passed. */
const outcome = new Map<string, Promise<boolean>>();
const lines: string[] = [];
let total: Count = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** Runs one step, shows what it said, and counts it; whether it passed. */
async function take(step: Step): Promise<boolean> {
  if (step.needs !== undefined && !(await outcome.get(step.needs))) {
    total = { ...total, failed: total.failed + 1 };
    lines.push(`  not run   ${step.name}: it needs ${step.needs}`);
    return false;
  }
  const title = `── ${step.name}: ${step.command.slice(0, 3).join(' ')}`;
  console.log(`${title} …`);
  const start = Date.now();
  const [program, ...args] = step.command;
  const said: Buffer[] = [];
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Node keeps the code that it has read once.
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
    },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => said.push(part));
  }
  const status = await once(child, 'close').then(
    ([code]) => code as number | null,
    (error: Error) => {
      said.push(Buffer.from(error.message));
      return 1;
    },
  );
  const seconds = ((Date.now() - start) / 1000).toFixed(1).padStart(6);
  console.log(`\n${title}\n${Buffer.concat(said).toString('utf8')}`);
  const counted = count(step, status === 0);
  total = {
    passed: total.passed + counted.passed,
    failed: total.failed + counted.failed,
    skipped: total.skipped + counted.skipped,
    failures: [...total.failures, ...counted.failures],
  };
  lines.push(`  ${counted.failed === 0 ? 'passed' : 'FAILED'} ${seconds} s  ${step.name}`);
  return counted.failed === 0;
}

for (const lane of lanes) {
  let before: Promise<unknown> = Promise.resolve();
  for (const step of lane) {
    // Of each step at once, so that a step of the other lane can wait for it.
    const taken = before.then(() => take(step));
    outcome.set(step.name, taken);
    before = taken;
  }
}
await Promise.all(outcome.values());

rmSync(reports, { recursive: true });
const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`;
if (total.failures.length > 0) {
  console.log(`\n  failed tests:\n${total.failures.map((line) => `    ${line}`).join('\n')}`);
}
console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
