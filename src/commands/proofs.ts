/**
 * `npm run proofs`: what `npm test` tries a part of, whole, which takes long: the property tests
 * with all their tries (10,000 cases of each calculator against a second implementation, every
 * kind of edit of every file of content …), every check of every kind of page in every theme, a
 * kill at each of ten moments of a build, two builds at once, every build from nothing, the contrast
 * of every word, the development server. With arguments for Vitest, the property tests alone.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const args = process.argv.slice(2);
const steps: readonly (readonly string[])[] = [
  // Beside the properties, gazettes as every scanner and typist would give them.
  [
    ...['vitest', 'run', '--project=unit', 'tests/property'],
    ...(args.length > 0 ? args : ['tests/unit/importer/drafts.test.ts']),
  ],
  ...(args.length > 0
    ? []
    : ([
        ['node', join(import.meta.dirname, 'build.ts')],
        ['vitest', 'run', '--project=site'],
        ['vitest', 'run', '--project=builds'],
      ] as const)),
];
for (const [program = '', ...rest] of steps) {
  const run = spawnSync(program, rest, {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'inherit',
    env: { ...process.env, GONGBAO_PROOFS: 'whole' },
    shell: process.platform === 'win32', // where the programs of packages are command files
  });
  if (run.error !== undefined) console.error(run.error.message);
  if (run.status !== 0) process.exitCode = run.status ?? 1;
}
