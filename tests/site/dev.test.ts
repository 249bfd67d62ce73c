/**
 * Writing with `npm run dev`: the real development server over a copy of the content. A change
 * shows, a broken text is told where it is seen, the next good save clears it. In `npm test` one page
 * and one change of it, without a browser; the rest in `npm run proofs`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whole } from '../property/runs.ts';
import { open } from './harness.ts';

const root = join(import.meta.dirname, '../..');
const source = process.env['GONGBAO_CONTENT'] ?? join(root, 'content');
const content = mkdtempSync(join(tmpdir(), 'gongbao-dev-'));
/** Milliseconds after which a change that does not show hangs; the two seconds that are promised are for an idle machine. */
const SOON = 120_000;

let server: ChildProcess;
let origin: string;
/** A document with a note whose words can be changed without touching the text itself. */
let file: string;
let path: string;

beforeAll(async () => {
  cpSync(source, content, { recursive: true });
  file = join(
    content,
    globSync('gazette/*/*.mdx', { cwd: content })
      .sort()
      .find((name) => /<Sic [^>]*reason="/u.test(readFileSync(join(content, name), 'utf8'))) ?? '',
  );
  path = `/documents/${basename(file, '.mdx')}/`;
  const start = `
    import { dev } from 'astro';
    const server = await dev({ root: ${JSON.stringify(root)}, server: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
    console.log('port ' + server.address.port);
  `;
  server = spawn(process.execPath, ['--input-type=module', '-e', start], {
    cwd: root,
    // Without the variables of the test runner, which Astro takes for its own.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      GONGBAO_CONTENT: content,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'development',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout! })) {
    const port = /^port (\d+)$/u.exec(line)?.[1];
    if (port === undefined) continue;
    origin = `http://127.0.0.1:${port}`;
    break;
  }
  // The first page compiles everything; what is measured later is a change.
  await fetch(`${origin}${path}`);
});

afterAll(async () => {
  server.kill();
  await once(server, 'exit');
  rmSync(content, { recursive: true, force: true });
});

const edit = (change: (text: string) => string): void => {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
};

it('shows a page, and a change of its text', async () => {
  const page = async (): Promise<string> => (await fetch(`${origin}${path}`)).text();
  const good = readFileSync(file, 'utf8');
  expect(await page()).not.toContain('另改的理由');
  edit((text) => text.replace(/(<Sic [^>]*reason=")/u, '$1另改的理由。'));
  await expect.poll(page, { timeout: SOON }).toContain('另改的理由');
  writeFileSync(file, good);
  await expect.poll(page, { timeout: SOON }).not.toContain('另改的理由');
});

describe.runIf(whole)('the development server', () => {
  it('answers for pages and data that only a build completes', async () => {
    for (const address of [
      '/search/',
      '/search/?q=x',
      '/search/index.json',
      '/data/duties.json',
      '/data/duties.csv',
      '/feed.xml',
    ]) {
      expect((await fetch(`${origin}${address}`)).status, address).toBe(200);
    }
    expect(await (await fetch(`${origin}/search/`)).text()).toContain('npm start');
  });

  it('shows a change, tells a broken text with both readings, and forgets it after the next good save', async () => {
    const page = await open('/404.html');
    await page.goto(`${origin}${path}`);
    // As it stands the content is approved, and no page says otherwise.
    expect(await page.locator('.unapproved').count()).toBe(0);
    const good = readFileSync(file, 'utf8');

    edit((text) => text.replace(/(<Sic [^>]*reason=")/u, '$1改过的理由。'));
    await page.getByText('改过的理由').first().waitFor({ timeout: SOON });
    // What nobody has approved is shown, and every page says so.
    await page.locator('.unapproved').waitFor({ timeout: SOON });
    expect(await page.locator('.unapproved').textContent()).toContain('尚未经人核准');
    expect(await (await fetch(`${origin}/duties/`)).text()).toContain('尚未经人核准');

    // Three characters of the text itself go.
    const words =
      /\n(?!#|<|\||---)[^\n<]*?([\u4e00-\u9fff]{9})/u.exec(good.split('---')[2] ?? '')?.[1] ?? '';
    expect(words).not.toBe('');
    edit((text) => text.replaceAll(words, words.slice(0, 3) + words.slice(6)));
    const overlay = page.locator('vite-error-overlay');
    await overlay.waitFor({ timeout: SOON });
    const told = (await overlay.evaluate((node) => node.shadowRoot?.textContent)) ?? '';
    expect(told).toContain(basename(file));
    expect(told).toContain('source.txt:');
    expect(told).toContain(words.slice(3, 6));

    writeFileSync(file, good);
    await page.locator('.text').waitFor({ timeout: SOON });
    expect(await overlay.count()).toBe(0);
  });
});
