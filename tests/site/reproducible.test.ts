import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const dist = process.env['GONGBAO_OUT'] ?? join(root, 'dist');

/** The files of a built site with their bytes. */
function read(folder: string): Map<string, Buffer> {
  const names = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

it('builds the same content into the same bytes', () => {
  const again = mkdtempSync(join(tmpdir(), 'gongbao-again-'));
  try {
    const build = spawnSync('astro', ['build', '--outDir', again], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, GONGBAO_OUT: again, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    expect(build.status, `${build.stdout}${build.stderr}`).toBe(0);
    const first = read(dist);
    const second = read(again);
    expect([...second.keys()]).toEqual([...first.keys()]);
    const different = [...first].filter(
      ([name, bytes]) => second.get(name)?.equals(bytes) !== true,
    );
    expect(different.map(([name]) => name)).toEqual([]);
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
});
