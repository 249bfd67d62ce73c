/**
 * `npm run proofs`: the property tests with all their tries (10,000 cases of each calculator
 * against a second implementation, every kind of edit of every file of content …), which take
 * minutes; `npm test` runs the same tests with a tenth of them. Arguments are Vitest's.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const run = spawnSync(
  'vitest',
  ['run', '--project=unit', 'tests/property', ...process.argv.slice(2)],
  {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'inherit',
    env: { ...process.env, GONGBAO_PROOFS: 'whole' },
    shell: process.platform === 'win32', // where the programs of packages are command files
  },
);
if (run.error !== undefined) console.error(run.error.message);
process.exitCode = run.status ?? 1;
