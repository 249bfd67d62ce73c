/**
 * The site under a path of somebody else's host: built for it, served there and nowhere else,
 * and every address that it writes is followed. The content has a second issue, which replaces a
 * plan of the first and repeals two other documents: what no longer holds says so everywhere.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaticServer, serve } from '../../src/commands/serve.ts';
import { readCorpus } from '../../src/corpus/index.ts';
import { clauseName } from '../../src/domain/names.ts';
import {
  addSecondIssue,
  NOTICE_FROM,
  PLAN_FROM,
  type SecondIssue,
} from '../fixtures/secondIssue.ts';
import { some, whole } from '../property/runs.ts';
import { formerCache } from './formerCache.ts';
import { axe, complaints, open, requests } from './harness.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'gongbao-path-'));
const dist = join(folder, 'dist');
const base = '/some/path/';
const host = 'https://host.example';
let server: StaticServer;
let second: SecondIssue;
/** A calculator that rests on the plan that the second issue replaces. */
let sheet: string;

beforeAll(async () => {
  const content = join(folder, 'content');
  cpSync(process.env['GONGBAO_CONTENT'] ?? join(root, 'content'), content, { recursive: true });
  const site = join(content, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^url: .*$/mu, `url: ${host}${base}`));
  const { corpus } = await readCorpus(content);
  const graded = corpus!.rules.find((rule) => rule.sheet.kind === 'grade')!.sheet;
  sheet = graded.id;
  const [numbered, titled, unnamed] = corpus!.issues[0]!.documents.filter(
    ({ id, frontMatter }) =>
      frontMatter.docNumber !== undefined &&
      corpus!.rules.every((rule) => rule.sheet.document !== id),
  );
  second = await addSecondIssue(content, graded.document, [numbered!.id, titled!.id, unnamed!.id]);
  // In `npm run proofs` by Astro's own command, from nothing; in `npm test` as an editor builds.
  const cache = formerCache();
  const [program, ...args] = whole
    ? ['astro', 'build', '--outDir', dist]
    : [process.execPath, join(root, 'src/commands/build.ts'), '--unapproved'];
  const build = spawnSync(program!, args, {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      GONGBAO_CONTENT: content,
      GONGBAO_OUT: dist,
      GONGBAO_UNAPPROVED: '1',
      ...(whole ? {} : { GONGBAO_CACHE: cache }),
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  rmSync(cache, { recursive: true });
  expect(build.status, `${build.stdout}${build.stderr}`).toBe(0);
  server = await serve({ dir: dist, port: 0, base });
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&');

/** Addresses in the attributes of a page. */
const addressesOf = (html: string): string[] =>
  [
    ...html.matchAll(/\s(?:href|src|action|data-(?:src|href|path|source|document))="?([^"\s>]+)/gu),
  ].map(([, a]) => unescaped(a ?? ''));

describe('under a path', () => {
  it('leads nowhere else, and everywhere to something', async () => {
    const pages = globSync('**/*.html', { cwd: dist });
    expect(pages.length).toBeGreaterThan(20);
    const asked = new Map<string, string>();
    for (const page of pages) {
      const html = readFileSync(join(dist, page), 'utf8');
      for (const address of addressesOf(html)) {
        if (!address.startsWith('/')) continue;
        expect(address.startsWith(base), `${page} leads to ${address}`).toBe(true);
        asked.set(address.replace(/[?#].*$/u, ''), page);
      }
    }
    const missing: string[] = [];
    // Every kind of page and file is among those of `npm test`, every one is asked for in `npm run proofs`.
    for (const [address, page] of some([...asked], 5)) {
      // A folder of shards is named, not asked for.
      if (address.startsWith(`${base}data/rows/`) && address.endsWith('/')) continue;
      const { status } = await fetch(`${server.origin}${address}`, { redirect: 'manual' });
      if (status !== 200) missing.push(`${status} ${address} (${page})`);
    }
    expect(missing).toEqual([]);
  });

  it('names itself by its whole address where it is read elsewhere', () => {
    const own = `${host}${base}`;
    for (const page of globSync('**/*.html', { cwd: dist })) {
      const canonical = /<link rel="canonical" href="([^"]+)"/u.exec(
        readFileSync(join(dist, page), 'utf8'),
      )?.[1];
      expect(canonical?.startsWith(own), `${page}: ${canonical}`).toBe(true);
    }
    for (const name of globSync('**/*.{xml,ics,txt,md}', { cwd: dist })) {
      const text = readFileSync(join(dist, name), 'utf8').replaceAll('\r\n ', '');
      for (const [address] of text.matchAll(/https:\/\/host\.example[^\s<"']*/gu))
        expect(address.startsWith(own), `${name}: ${address}`).toBe(true);
    }
  });

  it('publishes data whose addresses work on the host', () => {
    const files = globSync('data/**/*.json', { cwd: dist }).filter(
      (name) => !name.includes('rows/'),
    );
    let seen = 0;
    for (const name of files) {
      const { records = [] } = JSON.parse(readFileSync(join(dist, name), 'utf8')) as {
        records?: { url?: string }[];
      };
      for (const { url } of records) {
        if (url === undefined) continue;
        seen += 1;
        expect(url.startsWith(base), `${name}: ${url}`).toBe(true);
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  it.each([
    ['', 'main'],
    ['duties/?q=报告', 'tbody tr'],
    ['search/?q=报告', '[data-search-results] a'],
  ])('works in the browser: /%s', async (path, shown) => {
    const page = await open(`${base}${path}`, { host: server.origin });
    await page.waitForSelector(shown);
    const hrefs = await page.$$eval('a[href]', (links) =>
      links.map((a) => a.getAttribute('href') ?? ''),
    );
    expect(hrefs.filter((href) => href.startsWith('/') && !href.startsWith('/some/path/'))).toEqual(
      [],
    );
    expect(complaints(page)).toEqual([]);
    expect(requests(page).length).toBeGreaterThan(1);
  });
});

/** Records of a data file of the built site. */
const dataOf = <T>(name: string): T[] =>
  (JSON.parse(readFileSync(join(dist, `data/${name}.json`), 'utf8')) as { records: T[] }).records;
const htmlOf = (path: string): string => readFileSync(join(dist, path, 'index.html'), 'utf8');

describe('what no longer holds', () => {
  interface Duty {
    readonly document: string;
    readonly issue: string;
    readonly agencies: readonly { readonly id: string | null }[];
  }

  it('has its end and the clause that says it, by number, by title, by 原《…》 and by 原方案 alone', () => {
    const force = new Map(
      dataOf<{ id: string; inForce: { to: string | null; by: string | null } }>('documents').map(
        ({ id, inForce }) => [id, inForce],
      ),
    );
    for (const [doc, to, by] of [
      [second.old, PLAN_FROM, second.next],
      [second.byNumber, NOTICE_FROM, second.notice],
      [second.byTitle, NOTICE_FROM, second.notice],
      [second.former, PLAN_FROM, second.renewed],
    ] as const) {
      expect(force.get(doc.id)?.to, doc.id).toBe(to);
      expect(force.get(doc.id)?.by, doc.id).toContain(`/documents/${by}/#`);
    }
    expect(force.get(second.next)?.to).toBeNull();
    // Both say so at their head, with the day and the clause.
    for (const [of, by, word] of [
      [second.old.id, second.next, '废止（'],
      [second.next, second.old.id, '废止<a'],
      [second.former.id, second.renewed, '废止（'],
      [second.renewed, second.former.id, '废止<a'],
    ] as const) {
      const head = htmlOf(`documents/${of}`).split('<dl class="facts"')[0] ?? '';
      expect(head).toContain('自2024年7月1日起');
      expect(head).toContain(`href="${base}documents/${by}/`);
      expect(head).toContain(word);
      const isFormer = of === second.former.id || of === second.renewed;
      const [a, b] = isFormer ? [second.former.id, second.renewed] : [second.old.id, second.next];
      expect(head).toContain(`${base}compare/?a=${a}&amp;b=${b}`);
    }
  });

  it('is left out of tables until a filter asks for it, older issues included', async () => {
    const repealed = new Set([
      second.old.id,
      second.byNumber.id,
      second.byTitle.id,
      second.former.id,
    ]);
    const duties = dataOf<Duty>('duties');
    const [agency = ''] =
      duties
        .find(({ document }) => document === second.old.id)
        ?.agencies.flatMap(({ id }) => id ?? []) ?? [];
    const owed = duties.filter(({ agencies }) => agencies.some(({ id }) => id === agency));
    const held = owed.filter(({ document }) => !repealed.has(document)).length;
    const page = await open(`${base}duties/?agency=${agency}`, { host: server.origin });
    const status = page.locator('.records [data-status]');
    const rows = page.locator('.records tbody tr[data-f]');
    const shown = async (count: number): Promise<void> => {
      await page.waitForFunction(
        (n) => document.querySelector('[data-status]')?.textContent?.startsWith(`共${n}条`),
        count,
      );
      expect(await rows.filter({ visible: true }).count()).toBe(count);
    };
    expect(owed.length).toBeGreaterThan(held);
    await shown(held);
    await page.locator('[name=repealed]').selectOption('with');
    await shown(owed.length);
    await page.locator('[name=repealed]').selectOption('only');
    await shown(owed.length - held);
    expect(new URL(page.url()).searchParams.get('repealed')).toBe('only');
    expect(await page.locator('tr.g .repealed').first().textContent()).toMatch(/^已废止（自/u);
    expect(await status.textContent()).toContain('共');
    // The page of the agency counts and lists in the same way, without a script too.
    const own = await open(`${base}agencies/${agency}/`, {
      host: server.origin,
      javaScript: false,
    });
    const tables = await own.locator('.records').all();
    for (const table of tables) {
      const listed = table.locator('tbody tr[data-f]').filter({ visible: true });
      const said = await table.locator('[data-status]').textContent();
      expect(said?.replace(/[条项]$/u, '')).toBe(`共${await listed.count()}`);
      for (const href of await listed
        .locator('th a')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? '')))
        expect(repealed.has(href.split('/').at(-2) ?? ''), href).toBe(false);
    }
    expect(tables.length).toBeGreaterThan(0);
    expect(await own.locator('.state noscript p').count()).toBeGreaterThan(0);
  });

  it('is said of a calculator before its first question, and of search results', async () => {
    const page = htmlOf(`calculators/${sheet}`);
    const said = page.indexOf('已废止');
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThan(page.indexOf('<form class="questions"'));
    expect(page.slice(said, said + 600)).toContain(`${base}documents/${second.next}/`);
    expect(htmlOf('calculators')).toContain('所据文件已废止（自2024年7月1日起）');
    const words = second.byNumber.clauses.at(-1)!.text.slice(0, 8);
    const found = await open(`${base}search/?q=${encodeURIComponent(words)}`, {
      host: server.origin,
    });
    const result = found.locator(`[data-search-results] a[href*="${second.byNumber.id}"]`).first();
    await result.waitFor();
    expect(await result.textContent()).toContain('已废止（自2024年6月1日起）');
  });

  it('has nothing to come in a calendar', () => {
    const calendar = readFileSync(join(dist, 'deadlines.ics'), 'utf8').replaceAll('\r\n ', '');
    const ends = new Map([
      [second.old.id, PLAN_FROM],
      [second.byNumber.id, NOTICE_FROM],
      [second.byTitle.id, NOTICE_FROM],
      [second.former.id, PLAN_FROM],
    ]);
    for (const event of calendar.split('BEGIN:VEVENT').slice(1)) {
      const [, id = ''] = /\/documents\/([^/]+)\//u.exec(event) ?? [];
      const [, day = ''] = /DTSTART[^:]*:(\d{8})/u.exec(event) ?? [];
      const end = ends.get(id);
      if (end !== undefined) expect(Number(day)).toBeLessThan(Number(end.replaceAll('-', '')));
    }
  });

  it('lies beside what took its place, clause by clause, changes marked within the sentence', async () => {
    const page = await open(`${base}compare/?a=${second.old.id}&b=${second.next}`, {
      host: server.origin,
    });
    await page.waitForSelector('.pair.changed');
    const [before, after] = second.changed;
    const clause = second.old.clauses.find(
      ({ kind, text }) => kind !== 'contents' && text.includes(before),
    )!;
    const pair = page.locator('.pair.changed', { hasText: clauseName(clause.anchor) }).first();
    expect(await pair.locator('ins').first().textContent()).toBe(after.replace(/[^以]/gu, ''));
    expect(await page.locator('.pair.same').first().isVisible()).toBe(false);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: '列出相同的' }).click();
    expect(await page.locator('.pair.same').first().isVisible()).toBe(true);
    // Both sides lead to their clauses, and only this page loads the script that compares.
    const href = await pair.locator('a').first().getAttribute('href');
    expect(htmlOf(`documents/${second.old.id}`)).toContain(href?.split('#')[1] ?? '—');
    const script = / src="([^"]+\/assets\/[^"]+\.js)"/u.exec(htmlOf('compare'))?.[1] ?? '—';
    expect(requests(page).some(({ url }) => url.endsWith(script))).toBe(true);
    for (const other of globSync('**/*.html', { cwd: dist }).filter(
      (p) => !p.startsWith('compare'),
    ))
      expect(readFileSync(join(dist, other), 'utf8').includes(script), other).toBe(false);
    expect(complaints(page)).toEqual([]);
    const still = await open(`${base}compare/`, { host: server.origin, javaScript: false });
    for (const id of [second.old.id, second.next])
      expect(await still.locator(`main a[href="${base}documents/${id}/"]`).count()).toBe(1);
  });
});
