/**
 * The tables of records as readers meet them: filters, sorting, the address, the keyboard, a
 * phone, no script; and rows of older issues, which this corpus of one issue has to be lent.
 */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { some, whole } from '../property/runs.ts';
import { axe, close, complaints, open, origin, requests } from './harness.ts';

interface DutyRecord {
  readonly url: string;
  readonly document: string;
  readonly text: string;
  readonly agencies: readonly { readonly id: string | null; readonly role: string }[];
}
interface AgencyRecord {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

const get = async (path: string): Promise<Response> => fetch(new URL(path, origin));
const records = async <T>(path: string): Promise<T[]> =>
  ((await (await get(path)).json()) as { records: T[] }).records;

const duties = await records<DutyRecord>('/data/duties.json');
const agencies = await records<AgencyRecord>('/data/agencies.json');
/** Whom the most duties name, and in how many of them it leads. */
const busiest = agencies
  .map((agency) => ({
    ...agency,
    owes: duties.filter((duty) => duty.agencies.some(({ id }) => id === agency.id)),
    leads: duties.filter((duty) =>
      duty.agencies.some(({ id, role }) => id === agency.id && role === 'lead'),
    ),
  }))
  .sort((a, b) => b.leads.length - a.leads.length || b.owes.length - a.owes.length)[0]!;

/** Whom only a few duties name. */
const rare = agencies
  .map(({ id }) => ({
    id,
    owes: duties.filter((duty) => duty.agencies.some((agency) => agency.id === id)),
  }))
  .find(({ owes }) => owes.length > 0 && owes.length < 20)!;

/** What will be so before long, on a slow machine too. */
const soon = <T>(read: () => T | Promise<T>, message = '') => expect.poll(read, { message });

const rows = (page: Page) => page.locator('#duties tbody tr[data-f]');
const hrefs = (page: Page): Promise<string[]> =>
  rows(page).evaluateAll((all) => all.map((row) => row.querySelector('a')!.getAttribute('href')!));
/** The newest issue, whose page has every row of it. */
const [{ issue }] = (await records<{ issue: string }>('/data/documents.json')) as [
  { issue: string },
];
const status = (page: Page) => page.locator('#duties [data-status]');
const urls = (list: readonly DutyRecord[]): string[] => list.map(({ url }) => url);
const paths = ['/agencies/', busiest.url, '/duties/', '/deadlines/', '/corrections/'];

describe('without scripts', () => {
  it('a table is whole, and no control is shown that would do nothing', async () => {
    for (const path of paths) {
      const page = await open(path, { javaScript: false });
      expect(await page.locator('.records tbody tr[data-f]').count(), path).toBeGreaterThan(0);
      expect(
        await page
          .locator('main :is(select, input, button)')
          .evaluateAll((all) => all.filter((control) => control.checkVisibility()).length),
        path,
      ).toBe(0);
      await close(page);
    }
    const page = await open(`/duties/${issue}/`, { javaScript: false });
    expect(await hrefs(page)).toEqual(urls(duties));
    for (const [i, text] of (await rows(page).locator('.long .clip').allTextContents()).entries()) {
      expect(text).toBe(duties[i]?.text);
    }
  });
});

describe('filters', () => {
  it('leave what the agency owes in that role, say how much, and stand in the address', async () => {
    const page = await open('/duties/');
    await soon(() => status(page).textContent()).toContain(`共${duties.length}条，列出`);
    await page.locator('select[name=agency]').selectOption(busiest.id);
    await soon(() => hrefs(page)).toEqual(urls(busiest.owes));
    await page.locator('select[name=role]').selectOption('lead');
    await soon(() => hrefs(page)).toEqual(urls(busiest.leads));
    await soon(() => status(page).textContent()).toBe(
      `共${duties.length}条，符合条件${busiest.leads.length}条`,
    );
    expect(new URL(page.url()).search).toBe(`?agency=${busiest.id}&role=lead`);
    expect(complaints(page)).toEqual([]);
  });

  it('come back with the address, with the way back of the browser, and are not asked of it twice', async () => {
    const address = `/duties/?agency=${busiest.id}&role=lead&sort=-agencies`;
    const page = await open(address);
    await soon(() => hrefs(page)).toHaveLength(busiest.leads.length);
    expect(await page.locator('select[name=role]').inputValue()).toBe('lead');
    expect(await page.locator('th[aria-sort=descending]').textContent()).toBe('单位');
    await rows(page).first().locator('a').first().click();
    await page.waitForURL(/\/documents\//u);
    await page.goBack();
    await page.waitForURL(/sort=-agencies/u);
    await soon(() => rows(page).count()).toBe(busiest.leads.length);
    expect(await page.locator('select[name=agency]').inputValue()).toBe(busiest.id);
    // The rows that the page does not hold come in one file, once a visit.
    expect(requests(page).filter(({ type }) => type === 'fetch').length).toBeLessThanOrEqual(2);
  });

  it('find words while they are typed, whatever their width, and keep the focus', async () => {
    const word = duties[0]!.text.slice(4, 8);
    const page = await open('/duties/');
    const field = page.locator('.records input[name=q]');
    await field.pressSequentially(word);
    const expected = duties.filter(({ text }) => text.includes(word)).length;
    await soon(() => status(page).textContent()).toContain('符合条件');
    await soon(() => rows(page).count()).toBeLessThan(duties.length);
    expect(await rows(page).count()).toBeGreaterThanOrEqual(expected);
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(new URL(page.url()).searchParams.get('q')).toBe(word);
  });

  it('that leave nothing say which to drop, and drop it', async () => {
    const page = await open(`/duties/?agency=${busiest.id}&q=${encodeURIComponent('查无此词')}`);
    await soon(() => status(page).textContent()).toBe(`共${duties.length}条，符合条件0条`);
    const advice = page.locator('#duties [data-none] button');
    expect(await advice.allTextContents()).toEqual([`查找“查无此词”（${busiest.owes.length}条）`]);
    await advice.first().press('Enter');
    await soon(() => hrefs(page)).toEqual(urls(busiest.owes));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });

  it('that leave nothing whichever one is dropped are cleared together', async () => {
    const page = await open(`/duties/?agency=none&q=${encodeURIComponent('查无此词')}`);
    await page.getByRole('button', { name: '清除全部条件' }).click();
    expect(await rows(page).count()).toBe(duties.length);
    expect(new URL(page.url()).search).toBe('');
  });

  it('with a value that nothing has show it, so that it can be dropped', async () => {
    const page = await open('/duties/?agency=no-such-agency');
    expect(await page.locator('select[name=agency]').inputValue()).toBe('no-such-agency');
    await page.locator('[data-none] button').click();
    await soon(() => rows(page).count()).toBe(duties.length);
  });
});

describe('a long table', () => {
  it('begins with its first rows and fetches the others when they are asked for', async () => {
    const page = await open('/duties/');
    const first = await rows(page).count();
    expect(first).toBeLessThan(duties.length / 3);
    expect((await (await get('/duties/')).text()).length).toBeLessThan(120_000);
    expect(await status(page).textContent()).toBe(`共${duties.length}条，列出${first}条`);
    expect(requests(page).filter(({ type }) => type === 'fetch')).toEqual([]);
    await page.getByRole('button', { name: `列出其余${duties.length - first}条` }).press('Enter');
    await soon(() => rows(page).count()).toBe(duties.length);
    expect(await hrefs(page)).toEqual(urls(duties));
    expect(await status(page).textContent()).toBe(`共${duties.length}条`);
    expect(requests(page).filter(({ type }) => type === 'fetch')).toHaveLength(1);
    await page.getByRole('button', { name: '单位', exact: true }).click();
    await soon(() => page.locator('th[aria-sort=ascending]').count()).toBe(1);
    expect(complaints(page)).toEqual([]);
    // Without a script the page of the issue has them all, and each document its own.
    const still = await open('/duties/', { javaScript: false });
    expect(await still.locator('[data-status]').textContent()).toContain(`列出${first}条`);
    const links = await still
      .locator('.rest a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(links[0]).toBe(`/duties/${issue}/`);
    const owing = new Set(duties.map(({ document }) => document));
    expect(links.slice(1)).toEqual([...owing].map((id) => `/documents/${id}/links/`));
  });
});

describe('sorting', () => {
  it('goes up, down and back to the order of the gazette, by keyboard, and says so', async () => {
    const page = await open('/agencies/');
    const names = (): Promise<string[]> => page.locator('tbody th[scope=row]').allTextContents();
    const before = await names();
    const button = page.getByRole('button', { name: '合计' });
    const numbers = async (): Promise<number[]> =>
      (await page.locator('tbody tr[data-f] td:last-child').allTextContents()).map(Number);
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('th[aria-sort=ascending]').textContent()).toBe('合计');
    expect(await numbers()).toEqual([...(await numbers())].sort((a, b) => a - b));
    expect(await page.locator('tr.g').count()).toBe(0);
    await page.keyboard.press('Space');
    expect(await numbers()).toEqual([...(await numbers())].sort((a, b) => b - a));
    expect(new URL(page.url()).searchParams.get('sort')).toBe('-total');
    await page.keyboard.press('Enter');
    expect(await names()).toEqual(before);
    expect(await page.locator('th[aria-sort]').count()).toBe(0);
    expect(await button.evaluate((b) => b === document.activeElement)).toBe(true);
  });
});

describe('agencies', () => {
  it('are found by the letters of their pinyin and under every name', async () => {
    const page = await open('/agencies/');
    const found = () => page.locator('tbody th[scope=row]').allTextContents();
    for (const query of [busiest.name, ...busiest.aliases]) {
      await page.locator('.records input[name=q]').fill(query);
      await soon(async () => (await found()).length, query).toBeLessThan(agencies.length);
      expect(await found(), query).toContain(busiest.name);
      await page.locator('.records input[name=q]').fill('');
      await soon(async () => (await found()).length).toBe(agencies.length);
    }
    await page.locator('.records input[name=q]').fill('zjj');
    await soon(async () => (await found()).some((name) => /住/u.test(name))).toBe(true);
  });

  it('have a page with all that they owe and a table of it to take away', async () => {
    const page = await open(busiest.url);
    const listed = await page
      .locator('.records tbody tr[data-f] th a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const { url } of busiest.owes) expect(listed).toContain(url);
    const csv = await (await get(`${busiest.url}duties.csv`)).text();
    expect(csv.trimEnd().split('\r\n').length).toBeGreaterThan(busiest.owes.length);
    for (const id of agencies.map((agency) => agency.id)) {
      expect((await get(`/agencies/${id}/`)).status, id).toBe(200);
    }
  });
});

describe('the download', () => {
  it('holds what is listed, in the order listed, with addresses', async () => {
    const page = await open(`/duties/?agency=${busiest.id}&role=lead`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载所列' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    // The filters are in its name; each column holds one kind of value.
    const { name } = agencies.find(({ id }) => id === busiest.id)!;
    expect(download.suggestedFilename()).toMatch(/_角色-牵头\.csv$/u);
    expect(download.suggestedFilename()).toContain(`_单位-${name}_`);
    const [head = '', ...lines] = text.trimEnd().split('\r\n');
    const columns = head.slice(1).split(',');
    expect(columns.slice(0, 3)).toEqual(['条款', '事项', '单位（牵头）']);
    expect(columns).toEqual(expect.arrayContaining(['文件', '标题', '发文字号']));
    expect(columns.at(-1)).toBe('网址');
    expect(columns.every((column) => /^[\u4e00-\u9fff（）]+$/u.test(column))).toBe(true);
    for (const line of lines) expect(line).toContain(name);
    expect(text).not.toContain('牵头 ');
    expect(text.trimEnd().split('\r\n')).toHaveLength(busiest.leads.length + 1);
    for (const { url } of busiest.leads) {
      expect(text).toContain(new URL(url, origin).href);
    }
    expect(complaints(page)).toEqual([]);
  });
});

describe('the line of time', () => {
  /** The days of the line, and what the reader is told of them on a day. */
  async function on(
    page: Page,
    day: string,
  ): Promise<{ days: string[]; past: string[]; said: string }> {
    await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
    await page.reload();
    const items = page.locator('[data-timeline] [data-last]');
    const read = (all: Element[]): string[] =>
      all.map((item) => (item as HTMLElement).dataset['last'] ?? '');
    return {
      days: await items.evaluateAll(read),
      past: await items.filter({ hasText: '已过' }).evaluateAll(read),
      said: await page.locator('.timeline [role=status]').innerText(),
    };
  }
  it("says which days are past as of the reader's day, the day itself not among them", async () => {
    const page = await open('/deadlines/', { fresh: true });
    const { days } = await on(page, '2000-01-01');
    expect(days.length).toBeGreaterThan(5);
    // The last day of the one in the middle: what ends on it is not past yet, and the next day it is.
    const middle = days.toSorted()[Math.floor(days.length / 2)]!;
    const next = new Date(Date.parse(middle) + 86_400_000).toISOString().slice(0, 10);
    for (const day of ['2000-01-01', middle, next, '2199-01-01']) {
      const { past, said } = await on(page, day);
      const expected = days.filter((last) => last < day);
      expect(past, day).toEqual(expected);
      expect(said).toContain(`已过${expected.length}项，未过${days.length - expected.length}项`);
      const [y, m, d] = day.split('-').map(Number);
      expect(said).toContain(`截至${y}年${m}月${d}日`);
    }
  });
  it('says nothing of it in the page itself, which is the same on every day', async () => {
    const html = await (await get('/deadlines/')).text();
    expect(html).toContain('data-timeline');
    expect(html).not.toContain('已过');
  });
});

describe('rows of older issues', () => {
  /** The page of duties as it would be with two issues more, and the files of their rows. */
  async function withOlder(): Promise<Page> {
    const shard = (issue: string, agency: string, count: number) => ({
      rows: Array.from({ length: count }, (_, i) => ({
        f: `${agency}/lead/explicit|${issue}-doc|table|none`,
        g: [[`${issue}号文件`, '/about/']],
        c: [[[`${issue}-${i}`, `/about/#${i}`]], [['某事', '', 'clip']], '某单位', '', '表格'],
      })),
    });
    const files: Record<string, unknown> = {
      'index.json': {
        shards: [
          ['2023-05', 120],
          ['2023-04', 30],
        ],
      },
      [`agency/${rare.id}.json`]: {
        shards: [
          ['2023-04', 30],
          ['2023-03', 2],
        ],
        rows: shard('2023-04', rare.id, 30).rows.map((row, i) => ['2023-04', i, row]),
      },
      '2023-05.json': shard('2023-05', 'other', 120),
      '2023-04.json': shard('2023-04', rare.id, 30),
      '2023-03.json': shard('2023-03', rare.id, 2),
    };
    const page = await open('/about/');
    await page.route('**/duties/*', async (route) => {
      // The page of the issue, which holds every row, stands for that of the index.
      const response = await route.fetch({ url: `${origin}/duties/${issue}/` });
      const body = (await response.text()).replace(
        'data-table="duties"',
        'data-table="duties" data-older="/data/rows/duties/" data-older-rows="150" data-indexed="agency"',
      );
      await route.fulfill({ response, body });
    });
    await page.route('**/data/rows/**', (route) => {
      const file = files[new URL(route.request().url()).pathname.replace('/data/rows/duties/', '')];
      return file === undefined
        ? route.fulfill({ status: 404, body: '' })
        : route.fulfill({ json: file });
    });
    return page;
  }
  const fetched = (page: Page): string[] =>
    requests(page)
      .filter(({ type }) => type === 'fetch')
      .map(({ url }) => new URL(url).pathname.replace('/data/rows/duties/', ''));

  it('are not fetched until they are asked for', async () => {
    const page = await withOlder();
    await page.goto(`${origin}/duties/`);
    await soon(() => status(page).textContent()).toBe(
      `共${duties.length + 150}条，列出${duties.length}条`,
    );
    expect(fetched(page)).toEqual([]);
    await page.getByRole('button', { name: '续查更早各期' }).click();
    await soon(() => rows(page).count()).toBe(duties.length + 100);
    expect(fetched(page)).toEqual(['index.json', '2023-05.json', '2023-04.json']);
    await page.getByRole('button', { name: '再列50条' }).press('Enter');
    await soon(() => rows(page).count()).toBe(duties.length + 150);
    // The button is gone; the focus is not.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('2023-04-29');
    await soon(() => status(page).textContent()).toBe(`共${duties.length + 150}条`);
  });

  it('are fetched for a filter from the list of its value, then from issues that have more', async () => {
    const page = await withOlder();
    await page.goto(`${origin}/duties/?agency=${rare.id}`);
    await soon(() => rows(page).count()).toBe(rare.owes.length + 32);
    await soon(() => status(page).textContent()).toBe(`共${rare.owes.length + 32}条`);
    expect(fetched(page)).toEqual([`agency/${rare.id}.json`, '2023-03.json']);
    expect(await page.locator('tr.g', { hasText: '2023-04号文件' }).count()).toBe(1);
    const words = await rows(page).locator('th a').allTextContents();
    expect(words.indexOf('2023-04-0')).toBe(rare.owes.length);
    expect(words.at(-1)).toBe('2023-03-1');
    // Without the filter they go again: rows of one agency are not those of an issue.
    await page.locator('select[name=agency]').selectOption('');
    await soon(() => rows(page).count()).toBe(duties.length);
    await soon(() => status(page).textContent()).toContain(`共${duties.length + 150}条`);
    // Each row is there once, though it came in the list and comes in its issue again.
    await page
      .getByRole('button', { name: '续查更早各期' })
      .or(page.getByRole('button', { name: '再列' }))
      .click();
    await page.getByRole('button', { name: '再列' }).click();
    await soon(() => rows(page).count()).toBe(duties.length + 152);
    const all = await rows(page).locator('th a').allTextContents();
    expect(all.filter((text) => text === '2023-04-7')).toHaveLength(1);
  });

  it('that cannot be read are spoken of, and the page keeps its own', async () => {
    const page = await withOlder();
    await page.route('**/2023-03.json', (route) => route.abort());
    await page.goto(`${origin}/duties/?agency=${rare.id}`);
    await soon(() => status(page).textContent()).toContain('没有读到');
    expect(await rows(page).count()).toBe(rare.owes.length + 30);
  });
});

describe('every table page', () => {
  // With a filter set: every part of the page is there, and fewer rows to look through.
  const filtered = [
    '/agencies/?kind=party',
    `/duties/?agency=${busiest.id}&role=lead`,
    '/deadlines/?kind=duration',
    `/corrections/?q=${encodeURIComponent('查无此词')}`,
  ];
  it.each(filtered)(
    '%s is accessible and quiet in the dark on a phone',
    async (address) => {
      const page = await open(address, { viewport: 'phone', colorScheme: 'dark' });
      expect(await axe(page)).toEqual([]);
      expect(complaints(page)).toEqual([]);
    },
    180_000,
  );

  it.runIf(whole)('is accessible in the light on a desk', async () => {
    const page = await open(`/agencies/${rare.id}/`);
    expect(await axe(page)).toEqual([]);
  });

  it('fits a phone, in large type too', async () => {
    for (const path of some(paths, 2)) {
      const page = await open(path, { viewport: { width: 320, height: 700 } });
      for (const type of ['normal', 'large']) {
        const width = await page.evaluate((t) => {
          document.documentElement.dataset['type'] = t;
          return document.documentElement.scrollWidth;
        }, type);
        expect(width, `${path} in ${type} type`).toBeLessThanOrEqual(320);
      }
      await close(page);
    }
  });

  it('has links that lead somewhere, down to the anchor', async () => {
    const pages = new Map<string, string>();
    const html = async (path: string): Promise<string> => {
      if (!pages.has(path)) pages.set(path, await (await get(path)).text());
      return pages.get(path)!;
    };
    const broken: string[] = [];
    for (const path of paths) {
      const links = new Set(
        [...(await html(path)).matchAll(/<a\s[^>]*?href="?([^"\s>]*)/gu)].map((m) => m[1] ?? ''),
      );
      for (const href of links) {
        const url = new URL(href.replaceAll('&amp;', '&'), new URL(path, origin));
        if (url.origin !== origin) continue;
        const hash = decodeURIComponent(url.hash.slice(1));
        const target = await html(url.pathname);
        if (hash !== '' && !target.includes(`id=${hash}`) && !target.includes(`id="${hash}"`)) {
          broken.push(`${path} → ${href}`);
        }
        const response = pages.has(url.pathname) || (await get(url.pathname)).ok;
        if (!response) broken.push(`${path} → ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('runs on little script', async () => {
    const page = await open('/duties/');
    let bytes = 0;
    for (const { url, type } of requests(page)) {
      if (type === 'script' && !url.endsWith('/reading.js')) {
        bytes += gzipSync(await (await fetch(url)).text(), { level: 9 }).length;
      }
    }
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(5 * 1024);
  });
});

describe('the calendar', () => {
  it('is one that programs read: CRLF, lines of 75 octets, each event with a day of its own document', async () => {
    const response = await get('/deadlines.ics');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/u);
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    const plain = text.replaceAll('\r\n ', '');
    const days = (
      await records<{ iso: string | null; url: string }>('/data/deadlines.json')
    ).filter(({ iso }) => /^(?:\d{4}-\d{2}-\d{2}\/)?\d{4}-\d{2}-\d{2}$/u.test(iso ?? ''));
    const events = new Set(days.map(({ iso, url }) => `${iso} ${url}`));
    expect(plain.match(/^BEGIN:VEVENT$/gmu) ?? []).toHaveLength(events.size);
    const uids = plain.match(/^UID:.+$/gmu) ?? [];
    expect(new Set(uids).size).toBe(uids.length);
    expect(plain).not.toContain(
      `DTSTAMP:${new Date().toISOString().slice(0, 10).replaceAll('-', '')}`,
    );
  });
});

describe('the picture of agencies and documents', () => {
  it('leads into the table with its filters set, and has a table that says the same', async () => {
    const page = await open(`/duties/${issue}/`);
    const dot = page.locator('.matrix a:has(circle)').first();
    const says = await dot.locator('title').textContent();
    const href = (await dot.getAttribute('href'))!;
    await page.locator('.matrix summary').click();
    const cell = page.locator(`.matrix td a[href="${href}"]`);
    expect(says).toContain(await cell.textContent());
    await cell.click();
    await page.waitForURL(new RegExp(href.replace('?', '\\?'), 'u'));
    const query = new URL(href, origin).searchParams;
    expect(await hrefs(page)).toEqual(
      urls(
        duties.filter(
          (duty) =>
            duty.document === query.get('document') &&
            duty.agencies.some(({ id }) => id === query.get('agency')),
        ),
      ),
    );
    expect(await page.locator('.matrix circle').count()).toBeGreaterThan(20);
  });
});

it('says one number of corrections on the page of an issue, on theirs and in the data', async () => {
  const { records } = (await (await fetch(`${origin}/data/corrections.json`)).json()) as {
    records: readonly { readonly url: string }[];
  };
  const documents = (await (await fetch(`${origin}/data/documents.json`)).json()) as {
    records: readonly { readonly issue: string }[];
  };
  const issue = documents.records[0]?.issue ?? '';
  const page = await open(`/issues/${issue}/`);
  const said = await page.locator(`a[href="/corrections/${issue}/"]`).textContent();
  expect(said).toBe(`本期校勘${records.length}处`);
});

it('tells an agency the lists of members that it stands in', async () => {
  const { records } = (await (await fetch(`${origin}/data/agencies.json`)).json()) as {
    records: readonly { readonly url: string }[];
  };
  const pages = await Promise.all(
    records.map(async ({ url }) => (await fetch(`${origin}${url}`)).text()),
  );
  const listed = pages.filter((html) => html.includes('列为成员单位'));
  // Some stand in a list without a paragraph of their own, and are told so all the same.
  expect(listed.length).toBeGreaterThan(20);
  expect(listed.some((html) => html.includes('没有读出'))).toBe(true);
});
