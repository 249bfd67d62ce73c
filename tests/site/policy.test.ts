/** The checkers of policy documents as a reader meets them: their scenarios, opened as addresses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { some, whole } from '../property/runs.ts';
import { axe, close, complaints, open, origin } from './harness.ts';

type Status = 'applies' | 'no' | 'unknown';
interface Scenario {
  readonly says: string;
  readonly given: Readonly<Record<string, string | number>>;
  readonly items?: Readonly<
    Record<string, Status | { readonly status: Status; readonly figure?: number | null }>
  >;
  readonly years?: Readonly<Record<string, number | null>>;
  readonly found?: readonly string[];
}
interface File {
  readonly sheet: string;
  readonly scenarios: readonly Scenario[];
}

const folder = join(import.meta.dirname, '../rules/policy');
const sheets = join(
  process.env['GONGBAO_CONTENT'] ?? join(import.meta.dirname, '../../content'),
  'rules',
);
const files: File[] = readdirSync(folder)
  .sort()
  .map((name) => parse(readFileSync(join(folder, name), 'utf8')));

/** Scenarios that are opened of one sheet: some of them, evenly; the unit tests run all. */
const OPENED = whole ? 6 : 2;
const evenly = <T>(all: readonly T[]): T[] =>
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

/** Holds the items and the years that a page shows against what a scenario expects of them. */
function hold(
  { says, items: wanted = {}, years = {}, given }: (typeof files)[number]['scenarios'][number],
  items: Awaited<ReturnType<typeof shown>>,
): void {
  for (const [id, of] of Object.entries(wanted)) {
    const { status, figure } = typeof of === 'string' ? { status: of, figure: undefined } : of;
    expect(items[id]?.status, `${says}: ${id}`).toBe(status);
    if (figure !== undefined)
      expect(items[id]?.figure, says).toBe(figure === null ? null : String(figure));
  }
  if (given['first'] === undefined) return;
  for (const [year, percent] of Object.entries(years)) {
    expect(items[year]?.status, says).toBe(percent === null ? 'no' : 'applies');
    expect(items[year]?.figure, says).toBe(percent === null ? null : String(percent));
  }
}

describe.each(files.map((file) => [file.sheet, file] as const))('%s', (sheet, file) => {
  it('opens as the case that its address holds', async () => {
    for (const scenario of evenly(file.scenarios)) {
      const page = await open(addressOf(file, scenario));
      await page.waitForFunction(() => document.querySelector('[data-item]') !== null);
      const items = await shown(
        page,
        scenario.found === undefined ? '[data-item]' : '[data-item]:visible',
      );
      hold(scenario, items);
      if (scenario.found !== undefined)
        expect(Object.keys(items).sort(), scenario.says).toEqual([...scenario.found].sort());
      expect(complaints(page), scenario.says).toEqual([]);
      await close(page);
    }
  });

  it('is whole without script, fits a phone, and is accessible', async () => {
    const bare = await open(`/calculators/${sheet}/`, { javaScript: false });
    expect(await bare.locator('main a[href*="/documents/"][href*="#"]').count()).toBeGreaterThan(4);
    const page = await open(`/calculators/${sheet}/`, { viewport: 'phone' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    // One sheet of each kind, in `npm test`: others have the same parts.
    const kindOf = (one: File): string =>
      /kind: (\w+)/u.exec(readFileSync(join(sheets, `${one.sheet}.yaml`), 'utf8'))?.[1] ?? '';
    if (whole || files.find((one) => kindOf(one) === kindOf(file)) === file)
      expect(await axe(page)).toEqual([]);
  });

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

const project = '/calculators/construction-project/';

it('keeps the address while a reader types, and gives both readings of a figure', async () => {
  const page = await open(`${project}?from=report`);
  await page.locator('[name=year]').fill('2025');
  await page.locator('[name=area]').fill('20000');
  await page.locator('[name=total]').fill('50000');
  const share = page.locator('[data-item=prefab-share]');
  await page.locator('[data-item=prefab-share][data-figure="12500"]').waitFor();
  expect(await share.getAttribute('data-share')).toBe('25');
  expect(await share.locator('[data-figure-line]').textContent()).toContain('21%，即10,500平方米');
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    year: '2025',
    area: '20000',
    total: '50000',
    from: 'report',
  });
  await page.locator('[name=area]').fill('19999');
  await page.locator('[data-item=prefab-share][data-status=no]').waitFor({ state: 'attached' });
  expect(await share.getAttribute('data-figure')).toBeNull();
  await page.locator('[name=area]').fill('50001');
  await page.locator('[data-result][data-status=invalid]').waitFor();
  expect(await page.locator('#e-area').textContent()).toContain('不会大于规划总建筑面积');
  expect(await page.locator('[data-item][data-status]').count()).toBe(0);
});

it('says which fact decides, and leads to its question', async () => {
  const page = await open(`${project}?type=residential&area=50000`);
  const star = page.locator('[data-item=star-one]');
  expect(await star.getAttribute('data-status')).toBe('unknown');
  await star.locator('[data-why] button').first().press('Enter');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
    'location',
  );
});

it('prints the answers, what applies and its clauses, and not the form', async () => {
  const page = await open(`${project}?investment=government&year=2025&prefab=yes`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('form.questions').isVisible()).toBe(false);
  expect(await page.locator('[data-answers]').innerText()).toContain('政府投资');
  expect(await page.locator('[data-item=bim] .grounds a').first().isVisible()).toBe(true);
});

it.runIf(whole)('is accessible in the dark, with a result', async () => {
  const page = await open(`${project}?investment=government&year=2025&type=other`, {
    colorScheme: 'dark',
  });
  expect(await axe(page)).toEqual([]);
});

it('picks one problem, gives back all, and says what to drop where nothing is found', async () => {
  const page = await open('/calculators/complaint/?about=approval');
  await page.locator('[data-item="9"] .pick').click();
  expect(new URL(page.url()).searchParams.get('item')).toBe('9');
  expect(await page.locator('[data-item]:visible').count()).toBe(1);
  await page.locator('[data-item="9"] .pick').click();
  expect(await page.locator('[data-item]:visible').count()).toBe(8);
  await page.locator('main [name=q]').fill('拖欠');
  expect(await page.locator('[data-nothing]').textContent()).toContain('去掉其中一项');
  await page.getByRole('button', { name: '显示全部' }).click();
  expect(await page.locator('[data-item]:visible').count()).toBe(13);
});

describe('one question at a time', () => {
  it('asks only what the item needs, and shows that item alone', async () => {
    const page = await open('/calculators/construction-project/?item=deposit-64');
    const asked = await page
      .locator('form .question:visible')
      .evaluateAll((all) => all.map((q) => q.querySelector('[name]')?.getAttribute('name')));
    expect(asked.toSorted()).toEqual(
      [
        'arrears1y',
        'arrears3y',
        'bankPay',
        'contractWan',
        'prefab',
        'realName',
        'wageAccount',
      ].toSorted(),
    );
    expect(await page.locator('[data-item]:visible').count()).toBe(1);
    await page.locator('[name=contractWan]').fill('200');
    await page.locator('[name=arrears1y][value=no]').check();
    await page.waitForFunction(
      () =>
        document.querySelector('[data-item=deposit-64]')?.getAttribute('data-status') === 'applies',
    );
    expect(new URL(page.url()).searchParams.get('item')).toBe('deposit-64');
    await page.getByRole('button', { name: '看全部事项' }).click();
    expect(await page.locator('[data-item]:visible').count()).toBeGreaterThan(10);
    expect(new URL(page.url()).searchParams.get('item')).toBe(null);
    expect(complaints(page)).toEqual([]);
  });

  it('says when there is no such item', async () => {
    const page = await open('/calculators/construction-project/?item=nothing');
    expect(await page.locator('[data-result]').getAttribute('data-status')).toBe('invalid');
    expect(await page.locator('[data-beside]').textContent()).toContain('没有“nothing”这一项');
  });
});

describe('the result on a phone', () => {
  it.each([
    '/calculators/construction-project/?item=deposit-64',
    '/calculators/complaint/?q=%E6%AC%A0%E6%AC%BE',
    '/calculators/animal-epidemic/?disease=fmd&spreading=yes&counties=1',
    '/calculators/postal-incident/?deaths=3',
  ])('%s: its words do not run under its button', async (path) => {
    const page = await open(path, { viewport: 'phone' });
    const under = await page.evaluate(() => {
      const button = document.querySelector('.to-why')!.getBoundingClientRect();
      const lines = [...document.querySelectorAll('[data-verdict] :is(h2, p)')].flatMap((e) => {
        const range = document.createRange();
        range.selectNodeContents(e);
        const { right } = e.getBoundingClientRect();
        const inner = right - Number.parseFloat(getComputedStyle(e).paddingRight);
        return [...range.getClientRects()].map((r) => ({ r, right: Math.min(r.right, inner) }));
      });
      return lines.filter(
        ({ r, right }) => right > button.left && r.top < button.bottom && r.bottom > button.top,
      ).length;
    });
    expect(under).toBe(0);
  });
});

describe('an answer that may be a slip', () => {
  it('is asked about, and once confirmed it is in the link', async () => {
    const page = await open('/calculators/construction-project/?contractWan=8000000');
    expect(await page.locator('[data-verdict]').innerText()).toContain('先核对1处');
    await page.locator('.doubt button').last().click();
    await page.locator('.doubt').waitFor({ state: 'detached' });
    const link = new URL(page.url()).search;
    expect(link).toContain('confirmed=');
    const other = await open(`/calculators/construction-project/${link}`);
    expect(await other.locator('.doubt').count()).toBe(0);
    expect(await other.locator('#n-contractWan').innerText()).toContain('已核对');
  });
});

describe('what decides is said whatever the status', () => {
  it('39,999 above ground and 45,000 in all: the note on the total', async () => {
    const page = await open(
      '/calculators/construction-project/?type=residential&location=centre&area=39999&total=45000',
    );
    const item = page.locator('[data-item=star-one]');
    expect(await item.getAttribute('data-status')).toBe('no');
    expect(await item.locator('[data-note]:not([hidden])').allTextContents()).toEqual([
      expect.stringContaining('原文只写“建筑面积”'),
      expect.stringContaining('如果按规划总建筑面积计算，就达到了'),
    ]);
    // The nearest condition, not the first.
    expect(await item.locator('[data-why]').textContent()).toContain('地上建筑面积');
  });

  it('a year before the document, and conditions that are not asked', async () => {
    const old = await open('/calculators/construction-project/?year=2022');
    expect(await old.locator('[data-verdict]').textContent()).toContain('不适用于2022年');
    expect(await old.locator('[data-verdict]').textContent()).toContain('这里不知道');
    const early = await open('/calculators/tax-years/?first=2021');
    expect(await early.locator('[data-verdict]').textContent()).toContain('不适用于2021年');
    const page = await open('/calculators/tax-years/?first=2024');
    const verdict = await page.locator('[data-verdict]').textContent();
    expect(verdict).toContain('符合条件的');
    expect(verdict).toContain('属于引进的装配式建筑企业');
  });
});

describe('searching a sheet', () => {
  it('that has nothing of it leads on to the whole site', async () => {
    const page = await open('/calculators/who-pays/?q=%E7%BD%9A%E6%AC%BE');
    const nothing = page.locator('[data-nothing]');
    expect(await nothing.innerText()).toContain('没有“罚款”');
    expect(await nothing.innerText()).not.toContain('同时');
    await nothing.locator('a').click();
    await page.waitForURL(/\/search\/\?q=/u);
    expect(await page.locator('input[name=q]').last().inputValue()).toBe('罚款');
  });

  const searches: readonly (readonly [string, string, string])[] = [
    ['who-pays', '谁调动', 'also'],
    ['who-pays', '预算内', 'also'],
    ['complaint', '发改委', 'item'],
    ['complaint', '不受理', 'item'],
    ['complaint', '"拖欠"', 'item'],
    // The text has 拖欠账款: the site's own words for it.
    ['complaint', '欠款', 'item'],
    // Of fines the text says nothing: whom to call.
    ['complaint', '罚款', 'contacts'],
    ['complaint', '噪声扰民', 'contacts'],
  ];
  // In `npm test` one of each part that can be found.
  it.each(some(searches, 3))('%s: %s', async (sheet, words, where) => {
    const page = await open(`/calculators/${sheet}/?q=${encodeURIComponent(words)}`);
    const seen = {
      item: '[data-item]:visible',
      also: '[data-also] li:visible',
      contacts: '[data-contacts]:visible a[href^="tel:"]',
    }[where]!;
    expect(await page.locator(seen).count()).toBeGreaterThan(0);
    expect(complaints(page)).toEqual([]);
  });
});
