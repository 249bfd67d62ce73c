/** An import that is killed at each of its changes of the disk, one run for each: what the content is then, and what the next run makes of it. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoverContent } from '../../src/commands/contentLock.ts';
import { writeNamed } from '../../src/corpus/write.ts';
import { rawText as rawFile } from '../fixtures/city.ts';
import { whole as everyChange } from './runs.ts';

const rawText = readFileSync(rawFile, 'utf8');
const root = join(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Import a text into a content folder, killed at a change or not; whether it came to its end. */
function importInto(content: string, text: string, killAt?: number): boolean {
  const file = join(folder, 'gazette.txt');
  writeFileSync(file, text);
  const killer = ['--import', join(import.meta.dirname, 'killAt.mjs')];
  const run = spawnSync(
    process.execPath,
    [...(killAt === undefined ? [] : killer), join(root, 'src/commands/import.ts'), file],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        GONGBAO_CONTENT: content,
        GONGBAO_LANG: 'en',
        KILL_AT: String(killAt),
      },
    },
  );
  if (run.signal === null) expect(run.status, run.stderr).toBe(0);
  return run.signal === null;
}

/** Every file of a content folder that a reader would see. */
const filesOf = (content: string): Record<string, string> =>
  !existsSync(content)
    ? {}
    : Object.fromEntries(
        readdirSync(content, { recursive: true, withFileTypes: true })
          .filter((e) => e.isFile())
          .map((e) => join(e.parentPath, e.name).slice(content.length + 1))
          .filter((name) => !/^\.(?:lock$|draft-)/u.test(name))
          .sort()
          .map((name) => [name, readFileSync(join(content, name), 'utf8')]),
      );
const withoutLedger = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !name.endsWith('.import.json')));

/** Import until a run comes to its end, killed one change later each time, from the same beginning. */
function killedEverywhere(
  before: string | undefined,
  text: string,
  look: (killed: Record<string, string>, content: string) => void,
): number {
  // Every change in `npm run proofs`, some of them in each run of the tests.
  const step = everyChange ? 1 : 13;
  for (let at = 2; ; at += step) {
    const content = join(folder, `content-${String(at)}`);
    if (before !== undefined) cpSync(before, content, { recursive: true });
    const whole = importInto(content, text, at);
    if (!whole) look(filesOf(content), content);
    rmSync(content, { recursive: true, force: true });
    if (whole) return at - step;
  }
}

describe('an import that is killed', () => {
  const changed = rawText.replace(/。(?=\n)/u, '，并及时通报。');

  it('leaves nothing of a new issue, or all of it; the next run makes it whole', () => {
    const right = join(folder, 'right');
    importInto(right, rawText);
    const whole = filesOf(right);
    const issue = Object.keys(whole).filter((n) => n.startsWith('gazette/'));
    const kills = killedEverywhere(undefined, rawText, (killed, content) => {
      const there = Object.keys(killed).filter((n) => n.startsWith('gazette/'));
      expect(there.length === 0 || there.length === issue.length).toBe(true);
      for (const [name, text] of Object.entries(killed)) expect(text).toBe(whole[name]);
      importInto(content, rawText);
      expect(filesOf(content)).toEqual(whole);
    });
    expect(kills).toBeGreaterThan(2);
  });

  it('leaves an issue that was there whole as it was, or whole as it will be; the next run takes nothing for a person’s', () => {
    const old = join(folder, 'old');
    importInto(old, rawText);
    const before = filesOf(old);
    const right = join(folder, 'changed');
    cpSync(old, right, { recursive: true });
    importInto(right, changed);
    const after = filesOf(right);
    expect(withoutLedger(after)).not.toEqual(withoutLedger(before));
    const wholes = [before, after].map(withoutLedger);
    killedEverywhere(old, changed, (_, content) => {
      // Whatever command comes next finishes first what was begun.
      recoverContent(content);
      expect(wholes).toContainEqual(withoutLedger(filesOf(content)));
      importInto(content, changed);
      expect(filesOf(content)).toEqual(after);
    });
  });
});

it('a full disk is told with the file that found no room', async () => {
  // Only Linux has a file that is always full.
  if (!existsSync('/dev/full')) return;
  await expect(writeNamed('/dev/full', 'x')).rejects.toMatchObject({
    code: 'ENOSPC',
    path: '/dev/full',
  });
});
