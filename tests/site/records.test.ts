/**
 * Appointments, chronicle and indicators as readers meet them: what the data files hold, the
 * filters, the calendar by hand and by key, a phone, no script.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whole } from '../property/runs.ts';
import { axe, close, complaints, open, origin } from './harness.ts';

const get = async (path: string): Promise<Response> => fetch(new URL(path, origin));
const records = async <T>(path: string): Promise<T[]> =>
  ((await (await get(path)).json()) as { records: T[] }).records;

interface Appointment {
  readonly url: string;
  readonly person: string;
  readonly action: string;
  readonly post: string;
  readonly organizationId: string;
  readonly confirmed: boolean;
  readonly docNumber: string;
}
interface Entry {
  readonly url: string;
  readonly dateStart: string;
  readonly dateEnd: string;
  readonly text: string;
  readonly officials: readonly { readonly name: string; readonly office: string | null }[];
  readonly places: readonly string[];
}
interface Indicator {
  readonly url: string;
  readonly document: string;
  readonly no: number;
  readonly name: string;
  readonly lead: readonly string[];
  readonly target2024: string;
  readonly target2025: string;
  readonly bodyClauses: readonly string[];
}

const appointments = await records<Appointment>('/data/appointments.json');
const chronicle = await records<Entry>('/data/chronicle.json');
const indicators = await records<Indicator>('/data/indicators.json');

const rows = (page: Page, table: string) => page.locator(`#${table} tbody tr[data-f]`);
const hrefs = (page: Page, table: string): Promise<string[]> =>
  rows(page, table).evaluateAll((all) =>
    all.map((row) => row.querySelector('a')!.getAttribute('href')!),
  );
const status = (page: Page, table: string): Promise<string | null> =>
  page.locator(`#${table} [data-status]`).textContent();
const urls = (list: readonly { readonly url: string }[]): string[] => list.map(({ url }) => url);
/** Whether a page has an anchor, quoted or not. */
const hasAnchor = (page: string, anchor: string): boolean =>
  page.includes(` id="${anchor}"`) ||
  page.includes(` id=${anchor} `) ||
  page.includes(` id=${anchor}>`);
const on = (day: string) => chronicle.filter((e) => e.dateStart <= day && day <= e.dateEnd);

describe('the data files', () => {
  it('hold the promised fields first, in JSON and in CSV alike', async () => {
    const promised = {
      appointments:
        'url,person,action,post,organization,probation,confirmed,effectiveFrom,retiredOn,docNumber,issue',
      chronicle: 'url,dateStart,dateEnd,text,officials,places,issue',
      indicators:
        'url,document,no,name,lead,cooperating,target2024,target2025,values,bodyClauses,notes',
    };
    for (const [name, fields] of Object.entries(promised)) {
      const [first] = await records<Record<string, unknown>>(`/data/${name}.json`);
      expect(Object.keys(first!).join()).toMatch(new RegExp(`^${fields}`, 'u'));
      const csv = Buffer.from(await (await get(`/data/${name}.csv`)).arrayBuffer());
      expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const [head] = csv.toString('utf8').slice(1).split('\r\n');
      expect(head).toBe(Object.keys(first!).join());
    }
  });

  it('give each record the address of its words', async () => {
    const pages = new Map<string, string>();
    for (const { url } of [...appointments, ...chronicle, ...indicators]) {
      const [path = '', anchor = ''] = url.split('#');
      if (!pages.has(path)) pages.set(path, await (await get(path)).text());
      expect(hasAnchor(pages.get(path)!, anchor), url).toBe(true);
    }
    for (const i of indicators) {
      const page = pages.get(`/documents/${i.document}/`);
      for (const clause of i.bodyClauses) {
        expect(hasAnchor(page!, clause), clause).toBe(true);
      }
    }
  });

  it('give a feed and a calendar of the chronicle', async () => {
    const feed = await (await get('/chronicle.xml')).text();
    expect(feed.match(/<entry>/gu)?.length).toBe(Math.min(100, chronicle.length));
    expect(new Set(feed.match(/<id>[^<]*<\/id>/gu)).size).toBe(
      feed.match(/<id>[^<]*<\/id>/gu)?.length,
    );
    const calendar = await (await get('/chronicle.ics')).text();
    expect(calendar.match(/BEGIN:VEVENT/gu)?.length).toBe(chronicle.length);
    // The last day of an event is the day after its last.
    expect(calendar).toContain('DTSTART;VALUE=DATE:20231202\r\nDTEND;VALUE=DATE:20231204');
  });
});

describe('without scripts', () => {
  it('every record stands on its page, and no control is shown', async () => {
    for (const [path, table, list] of [
      ['/appointments/', 'appointments', appointments],
      ['/chronicle/', 'chronicle', chronicle],
      ['/indicators/', 'indicators', indicators],
    ] as const) {
      const page = await open(path, { javaScript: false });
      expect(await hrefs(page, table)).toEqual(urls(list));
      expect(
        await page
          .locator('main :is(select, input, button)')
          .evaluateAll((all) => all.filter((control) => control.checkVisibility()).length),
      ).toBe(0);
      await close(page);
    }
  });

  it('each day of the calendar leads to its first entry', async () => {
    const page = await open('/chronicle/', { javaScript: false });
    const links = await page
      .locator('.calendar a[data-key=date]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
    const days = [...new Set(chronicle.flatMap((e) => [e.dateStart, e.dateEnd]))];
    for (const day of days)
      expect(links.some((href) => href.startsWith(`?date=${day}#`))).toBe(true);
    const targets = links.map((href) => href.split('#')[1]!);
    expect(
      await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)), targets),
    ).toEqual([]);
  });
});

describe('appointments', () => {
  it('are filtered by organisation, action, number and words, and the address keeps it', async () => {
    const page = await open('/appointments/');
    const { organizationId } = appointments.find((a) => a.action === 'remove')!;
    await page.locator('select[name=agency]').selectOption(organizationId);
    const of = appointments.filter((a) => a.organizationId === organizationId);
    expect(await hrefs(page, 'appointments')).toEqual(urls(of));
    await page.locator('select[name=action]').selectOption('remove');
    expect(await hrefs(page, 'appointments')).toEqual(
      urls(of.filter((a) => a.action === 'remove')),
    );
    expect(new URL(page.url()).search).toBe(`?agency=${organizationId}&action=remove`);
    const last = appointments.at(-1)!;
    await page.goto(`${origin}/appointments/?number=${encodeURIComponent(last.docNumber)}`);
    expect(await hrefs(page, 'appointments')).toEqual(
      urls(appointments.filter((a) => a.docNumber === last.docNumber)),
    );
    await page.goto(`${origin}/appointments/?q=${encodeURIComponent(last.person)}`);
    expect(await hrefs(page, 'appointments')).toEqual([last.url]);
    expect(complaints(page)).toEqual([]);
  });

  it('sort by name and back, by key', async () => {
    const page = await open('/appointments/');
    const button = page.getByRole('button', { name: '姓名' });
    await button.focus();
    await page.keyboard.press('Enter');
    const names = await rows(page, 'appointments').locator('th a').allTextContents();
    const collator = new Intl.Collator('zh-CN-u-co-pinyin');
    expect(names).toEqual([...names].sort(collator.compare));
    expect(names.length).toBe(appointments.length);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await hrefs(page, 'appointments')).toEqual(urls(appointments));
  });

  it('say what is derived and that names are not merged', async () => {
    const page = await open('/appointments/');
    expect(await page.locator('.derived').first().textContent()).toContain('（推算）');
    expect(await page.locator('.basis').textContent()).toContain('原文未载任职日期');
    expect(await page.locator('main').textContent()).toContain('本站不据姓名认定为同一人');
  });

  it('show in the picture whom the table has', async () => {
    const page = await open('/appointments/');
    const drawn = await page
      .locator('.turnover svg a')
      .evaluateAll((all) =>
        all.map((a) => `${a.getAttribute('href')} ${a.querySelector('text')!.textContent}`),
      );
    const told = new Set(appointments.map((a) => `${a.url} ${a.person}`));
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.filter((d) => !told.has(d))).toEqual([]);
    // Who is confirmed was there before.
    const confirmed = new Set(
      appointments.filter((a) => a.confirmed).map((a) => `${a.url} ${a.person}`),
    );
    expect(drawn.filter((d) => confirmed.has(d))).toEqual([]);
  });
});

describe('the chronicle', () => {
  it('is filtered by a day of the calendar together with other filters, by click and by key', async () => {
    const page = await open('/chronicle/');
    const [busiest] = [...new Set(chronicle.map((e) => e.dateStart))].sort(
      (a, b) => on(b).length - on(a).length,
    );
    const link = page.locator(`.calendar a[data-value="${busiest}"]`);
    await link.focus();
    await page.keyboard.press('Enter');
    expect(await hrefs(page, 'chronicle')).toEqual(urls(on(busiest!)));
    expect(await link.getAttribute('aria-current')).toBe('true');
    expect(new URL(page.url()).searchParams.get('date')).toBe(busiest);
    const name = on(busiest!)[0]!.officials[0]!.name;
    await page.locator('.calendar a', { hasText: name }).click();
    const both = on(busiest!).filter((e) => e.officials.some((o) => o.name === name));
    expect(await hrefs(page, 'chronicle')).toEqual(urls(both));
    expect(new URL(page.url()).searchParams.get('leader')).toBe(name);
    // The same day once more: no day.
    await link.click();
    expect(await hrefs(page, 'chronicle')).toEqual(
      urls(chronicle.filter((e) => e.officials.some((o) => o.name === name))),
    );
    expect(complaints(page)).toEqual([]);
  });

  it('goes to the next and the previous day', async () => {
    const days = [
      ...new Set(
        chronicle.flatMap((e) =>
          e.dateStart === e.dateEnd ? [e.dateStart] : [e.dateStart, e.dateEnd],
        ),
      ),
    ].sort();
    const page = await open(`/chronicle/?date=${days[0]}`);
    expect(await page.getByRole('button', { name: '前一日' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '后一日' }).click();
    expect(await hrefs(page, 'chronicle')).toEqual(urls(on(days[1]!)));
    await page.getByRole('button', { name: '前一日' }).click();
    expect(new URL(page.url()).searchParams.get('date')).toBe(days[0]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-value'))).toBe(
      days[0],
    );
    await page.getByRole('button', { name: '不限日期' }).click();
    expect(await status(page, 'chronicle')).toBe(`共${chronicle.length}条`);
  });

  it('is filtered by place', async () => {
    const place = chronicle.find((e) => e.places.length > 0)!.places[0]!;
    const page = await open(`/chronicle/?place=${encodeURIComponent(place)}`);
    expect(await hrefs(page, 'chronicle')).toEqual(
      urls(chronicle.filter((e) => e.places.includes(place))),
    );
  });

  it('counts in the calendar the entries of each day', async () => {
    const page = await open('/chronicle/');
    const counts = await page
      .locator('.calendar a[data-key=date]')
      .evaluateAll((all) =>
        all.map((a) => [a.getAttribute('data-value')!, a.querySelector('.count')!.textContent]),
      );
    expect(counts).toEqual(counts.map(([day]) => [day, `${on(day!).length}条`]));
  });
});

describe('indicators', () => {
  it('have a picture each, with words for those who do not see it', async () => {
    const page = await open('/indicators/');
    const labels = await page
      .locator('.panel svg')
      .evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label')!));
    expect(labels.length).toBe(indicators.length);
    for (const { name, target2024, target2025 } of indicators) {
      expect(
        labels.some((l) => l.startsWith(`${name}：2024年${target2024}，2025年${target2025}`)),
        name,
      ).toBe(true);
    }
  });

  it('stand beside the words of the body', async () => {
    const page = await open('/indicators/');
    const { document } = indicators[0]!;
    const beside = await page
      .locator(`#compare-${document} tbody tr`)
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('a')].map((a) => a.hash)));
    expect(beside.length).toBe(indicators.length);
    for (const [i, hashes] of beside.entries()) {
      const { url, bodyClauses } = indicators[i]!;
      expect(hashes.map(decodeURIComponent)).toEqual([
        `#${url.split('#')[1]}`,
        ...bodyClauses.map((c) => `#${c}`),
      ]);
    }
  });

  it('are filtered by the role of an agency and sorted by figure', async () => {
    const page = await open('/indicators/');
    const id = await page
      .locator('#indicators tbody tr[data-f] td a[href^="/agencies/"]')
      .first()
      .evaluate((a) => a.getAttribute('href')!.split('/')[2]!);
    await page.goto(`${origin}/indicators/?agency=${id}&role=lead`);
    const lead = indicators[0]!.lead.join();
    expect(await hrefs(page, 'indicators')).toEqual(
      urls(indicators.filter((i) => i.lead.join() === lead)),
    );
    await page.goto(`${origin}/indicators/?sort=-y2025`);
    const keys = await rows(page, 'indicators')
      .locator('td[data-k]:nth-child(4)')
      .evaluateAll((all) => all.map((cell) => Number(cell.getAttribute('data-k'))));
    expect(keys).toEqual([...keys].sort((a, b) => b - a));
  });
});

describe('agency pages', () => {
  it('show who came and went', async () => {
    const { organizationId } = appointments[0]!;
    const page = await open(`/agencies/${organizationId}/`);
    expect(await hrefs(page, 'people')).toEqual(
      urls(appointments.filter((a) => a.organizationId === organizationId)),
    );
  });
});

describe('every page', () => {
  // Rows are alike: a few of them say as much, and take axe a tenth of the time.
  const few = [
    `/appointments/?number=${encodeURIComponent(appointments.at(-1)!.docNumber)}`,
    `/chronicle/?date=${chronicle[0]!.dateStart}`,
    `/indicators/?q=${encodeURIComponent(indicators[0]!.name)}`,
  ];
  it.runIf(whole).each(few)('%s is accessible', async (path) => {
    expect(await axe(await open(path))).toEqual([]);
  });

  it.each(few)('%s is accessible in the dark, and fits a phone', async (path) => {
    const dark = await open(path, { colorScheme: 'dark', viewport: 'phone' });
    expect(await axe(dark)).toEqual([]);
    expect(
      await dark.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  });
});

describe('an index in its document', () => {
  it.each(['appointments', 'chronicle', 'indicators'])(
    '%s opens in place, filters there, and is a link without a script',
    async (id) => {
      const [first] = (
        JSON.parse(await (await fetch(new URL(`/data/${id}.json`, origin))).text()) as {
          records: { url: string }[];
        }
      ).records;
      const path = (first?.url ?? '').split('#')[0] ?? '';
      const page = await open(path);
      await page.locator('details.island summary').first().click();
      const rows = page.locator('.island .records tbody tr[data-f]');
      await rows.first().waitFor();
      const all = await rows.count();
      const select = page.locator('.island select').first();
      const value = await select.locator('option').nth(1).getAttribute('value');
      await select.selectOption(value);
      await expect.poll(() => rows.count()).toBeLessThan(all);
      expect(complaints(page)).toEqual([]);

      const still = await open(path, { javaScript: false });
      await still.locator('details.island summary').first().click();
      await still.locator('details.island a').first().click();
      expect(new URL(still.url()).pathname).toMatch(new RegExp(`^/${id}/`, 'u'));
    },
  );
});
