/**
 * The editor's work on a new city's first issue: the commands themselves, run on an empty
 * content folder, and what still stands between the draft and an approved issue.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../../domain/diagnostics.ts';
import type { Gazette } from './truth.ts';

const commands = join(import.meta.dirname, '../..');

/** The work on one gazette. */
export interface Work {
  /** Commands until the check passes, or until only a person can go on. */
  readonly commands: number;
  /** Errors that a person must answer before it can be approved. */
  readonly edits: number;
}

/** Import, draft the register, approve: a new city's first issue. */
export function workOn(gazette: Gazette): Work {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-work-'));
  const content = join(folder, 'content');
  const run = (name: string, ...rest: string[]): string =>
    spawnSync(process.execPath, [join(commands, `${name}.ts`), ...rest], {
      env: { ...process.env, GONGBAO_CONTENT: content, GONGBAO_LANG: 'en' },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }).stdout;
  try {
    const file = join(folder, 'gazette.txt');
    writeFileSync(file, gazette.bytes);
    // The year and the number are read from the masthead; where it has none they are told.
    let used = 1;
    if (!run('import', file).includes('Next:')) {
      used += 1;
      run('import', file, '--issue', gazette.id);
    }
    run('register');
    const checked = run('check', '--approve', '--json');
    used += 2;
    let edits = 1;
    try {
      const { diagnostics } = JSON.parse(checked) as { diagnostics: readonly Diagnostic[] };
      edits = diagnostics.filter((d) => d.severity === 'error' && d.rule !== 'approval').length;
    } catch {
      // What is no report is a failure that a person must look at.
    }
    return { commands: used, edits };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
