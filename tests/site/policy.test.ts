/** The checkers of policy documents as a reader meets them: their scenarios, opened as addresses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { axe, complaints, open, origin } from './harness.ts';

type Status = 'applies' | 'no' | 'unknown';
interface Scenario {
  readonly says: string;
  readonly given: Readonly<Record<string, string | number>>;
  readonly items?: Readonly<
    Record<string, Status | { readonly status: Status; readonly value?: number }>
  >;
  readonly years?: Readonly<Record<string, number | null>>;
  readonly found?: readonly string[];
}
interface File {
  readonly sheet: string;
  readonly scenarios: readonly Scenario[];
}

const folder = join(import.meta.dirname, '../rules/policy');
const files: File[] = readdirSync(folder)
  .sort()
  .map((name) => parse(readFileSync(join(folder, name), 'utf8')));

/** Scenarios that are opened of one sheet: some of them, evenly; the unit tests run all. */
const OPENED = 6;
const some = <T>(all: readonly T[]): T[] =>
  all.filter((_, i) => i % Math.max(1, Math.floor(all.length / OPENED)) === 0).slice(0, OPENED);

const addressOf = ({ sheet }: File, { given }: Scenario): string =>
  `/calculators/${sheet}/?${new URLSearchParams(
    Object.entries(given).map(([k, v]): [string, string] => [k, String(v)]),
  )}`;

/** What the page says of each item: of those that are found, or of all, where the rest is folded away. */
const shown = (
  page: Page,
  which: string,
): Promise<Record<string, { status: string; figure: string | null }>> =>
  page.locator(which).evaluateAll((all) =>
    Object.fromEntries(
      all.map((el) => [
        el.getAttribute('data-item') ?? '',
        {
          status: el.getAttribute('data-status') ?? '',
          figure: el.getAttribute('data-figure'),
        },
      ]),
    ),
  );

describe.each(files.map((file) => [file.sheet, file] as const))('%s', (sheet, file) => {
  it('opens as the case that its address holds', async () => {
    for (const scenario of some(file.scenarios)) {
      const page = await open(addressOf(file, scenario));
      await page.waitForFunction(() => document.querySelector('[data-item]') !== null);
      const items = await shown(
        page,
        scenario.found === undefined ? '[data-item]' : '[data-item]:visible',
      );
      for (const [id, wanted] of Object.entries(scenario.items ?? {})) {
        const status = typeof wanted === 'string' ? wanted : wanted.status;
        expect(items[id]?.status, `${scenario.says}: ${id}`).toBe(status);
        const value = typeof wanted === 'string' ? undefined : wanted.value;
        if (value !== undefined) expect(Number(items[id]?.figure), scenario.says).toBe(value);
      }
      for (const [year, percent] of Object.entries(scenario.years ?? {})) {
        if (scenario.given['first'] === undefined) continue;
        expect(items[year]?.status, scenario.says).toBe(percent === null ? 'no' : 'applies');
        expect(items[year]?.figure, scenario.says).toBe(percent === null ? null : String(percent));
      }
      if (scenario.found !== undefined)
        expect(Object.keys(items).sort(), scenario.says).toEqual([...scenario.found].sort());
      expect(complaints(page), scenario.says).toEqual([]);
      await page.context().close();
    }
  });

  it('is whole without script, fits a phone, and is accessible', async () => {
    const bare = await open(`/calculators/${sheet}/`, { javaScript: false });
    expect(await bare.locator('main a[href*="/documents/"][href*="#"]').count()).toBeGreaterThan(4);
    const page = await open(`/calculators/${sheet}/`, { viewport: 'phone' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await axe(page)).toEqual([]);
  }, 30_000);

  it('has an audit whose links lead to clauses', async () => {
    const page = await open(`/calculators/${sheet}/audit/`);
    const hrefs = await page
      .locator('main a[href*="/documents/"][href*="#"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(3);
    const pages = new Map<string, string>();
    for (const href of hrefs) {
      const [path = '', hash = ''] = href.split('#');
      if (!pages.has(path)) pages.set(path, await (await fetch(new URL(path, origin))).text());
      const id = decodeURIComponent(hash);
      expect(new RegExp(`id="?${RegExp.escape(id)}["\\s>]`, 'u').test(pages.get(path)!), href).toBe(
        true,
      );
    }
  });
});

it.each([
  ['/calculators/construction-project/?area=-5&year=2025', 'area'],
  ['/calculators/construction-project/?year=1e12', 'year'],
  ['/calculators/construction-project/?type=palace', 'type'],
  ['/calculators/tax-years/?first=abc', 'first'],
])('%s is met by a message at its field and no answer', async (path, field) => {
  const page = await open(path);
  const input = page.locator(`[name=${field}][aria-invalid=true], fieldset[aria-invalid=true]`);
  await input.first().waitFor();
  const ids = (await input.first().getAttribute('aria-describedby')) ?? '';
  const words = await page.evaluate(
    (list) => list.map((id) => document.getElementById(id)?.textContent ?? '').join(''),
    ids.split(' '),
  );
  expect(words).toMatch(/\p{Script=Han}/u);
  expect(await page.locator('[data-item][data-status=applies]:visible').count()).toBe(0);
});
