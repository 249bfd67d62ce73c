/**
 * Two programs that read one content at the same time, from and into one cache, say what one says.
 * Whole builds at once are tried in `npm run proofs` (`tests/site/reproducible.test.ts`).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cityContent } from '../../fixtures/city.ts';

const root = join(import.meta.dirname, '../../..');

it('two gates at once say the same as one, and leave a whole cache', async () => {
  const content = await cityContent();
  const cache = mkdtempSync(join(tmpdir(), 'gongbao-once-'));
  const check = async (env: NodeJS.ProcessEnv): Promise<string> => {
    const child = spawn(process.execPath, [join(root, 'src/commands/check.ts'), '--json'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GONGBAO_CONTENT: content, GONGBAO_LANG: 'en', ...env },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        said += part.toString('utf8');
      });
    const [code] = (await once(child, 'close')) as [number | null];
    return `${code} ${said}`;
  };
  try {
    const [one, other] = await Promise.all([
      check({ GONGBAO_CACHE: cache }),
      check({ GONGBAO_CACHE: cache }),
    ]);
    expect(other).toBe(one);
    // Nothing half written lies beside what was kept.
    const kept = globSync('values/*/*', { cwd: cache });
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((name) => /\.[0-9a-f]{12}$/u.test(name))).toEqual([]);
    expect(await check({ GONGBAO_CACHE: cache })).toBe(one);
    expect(await check({ GONGBAO_CACHE: 'off' })).toBe(one);
  } finally {
    for (const folder of [content, cache]) rmSync(folder, { recursive: true });
  }
});
