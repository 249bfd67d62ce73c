/**
 * The desk over an issue of the size of the newest one: its own raw source imported anew into an
 * empty content, so that its doubts are those of a real scan, and worked by keys in the browser.
 *
 * Each doubt gets the first answer that asks for no typing, which is what an editor presses who
 * knows the answers; what is written by it is not looked at here (the tests do that).
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { State } from '../../desk/session.ts';
import { browserArguments, findBrowser } from '../browser.mjs';
import { median, memoryOf } from './measure.ts';

/** What the desk cost. */
interface DeskCost {
  /** Seconds from the start of the import to the first doubt on the screen. */
  readonly first: number;
  readonly doubts: number;
  /** Doubts that were answered, and the keys that it took. */
  readonly answered: number;
  readonly keys: number;
  /** Seconds from Enter until the next doubt is shown, the check between them: median and most. */
  readonly again: { readonly median: number; readonly most: number };
  /** Most memory of the desk, in MiB; undefined off Linux. */
  readonly peakMiB: number | undefined;
}

/**
 * Measure the desk.
 *
 * @param content the content whose newest issue is taken
 * @param most how many doubts are answered at most
 */
export async function deskCost(root: string, content: string, most: number): Promise<DeskCost> {
  const newest = readdirSync(join(content, 'gazette')).sort().at(-1) ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-bench-desk-'));
  const env = { ...process.env, GONGBAO_CONTENT: folder, GONGBAO_LANG: 'zh' };
  const command = (name: string): string => join(root, 'src/commands', `${name}.ts`);
  const start = performance.now();
  for (const args of [
    [command('import'), join(content, 'gazette', newest, 'source.txt')],
    [command('register')],
  ]) {
    const run = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  }
  const desk = spawn(process.execPath, [command('desk')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({
    executablePath: findBrowser() as string,
    args: [...browserArguments],
  });
  try {
    const address = await new Promise<string>((done) => {
      let said = '';
      desk.stdout.on('data', (part: Buffer) => {
        said += part.toString('utf8');
        const found = /http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]+\//u.exec(said);
        if (found !== null) done(found[0]);
      });
    });
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('html[data-ready]').waitFor({ timeout: 0 });
    const first = (performance.now() - start) / 1000;
    let { doubts } = (await (await fetch(`${address}state`)).json()) as State;
    const all = doubts.length;
    const times: number[] = [];
    const refused = new Set<string>();
    let keys = 0;
    while (doubts.length > 0 && times.length < most) {
      const id = await page.locator('html').getAttribute('data-current');
      const doubt = doubts.find((d) => d.id === id);
      const n = doubt?.answers.findIndex(
        (a) => a.id !== 'rewrite' && a.fields.every((f) => !f.required || f.value !== ''),
      );
      if (n === undefined || n < 0 || refused.has(id ?? '')) {
        keys += 1;
        await page.keyboard.press('j');
        const moved = page.locator(`html:not([data-current="${id}"])`);
        // The last of the list has no next: what is left asks for typing.
        if (
          !(await moved.waitFor({ timeout: 5000 }).then(
            () => true,
            () => false,
          ))
        )
          break;
        continue;
      }
      await page.keyboard.press(String(n + 1));
      await page.locator('html[data-asked] .difference pre, .refused').first().waitFor();
      if ((await page.locator('.refused').count()) > 0) {
        // Words that stand across a mark, or twice: an editor rewrites the paragraph.
        keys += 2;
        refused.add(id ?? '');
        await page.keyboard.press('j');
        continue;
      }
      const before = performance.now();
      await page.keyboard.press('Enter');
      await page.locator('html:not([data-asked])').waitFor({ state: 'attached' });
      times.push((performance.now() - before) / 1000);
      keys += 2;
      ({ doubts } = (await (await fetch(`${address}state`)).json()) as State);
    }
    return {
      first,
      doubts: all,
      answered: times.length,
      keys,
      again: { median: median(times), most: Math.max(...times) },
      peakMiB: memoryOf(desk.pid ?? 0, 'VmHWM'),
    };
  } finally {
    desk.kill();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
