/** Search as a reader meets it. How good it is, `npm run bench` measures; here that it works. */
import { expect, it } from 'vitest';
import { some, whole } from '../property/runs.ts';
import { axe, close, complaints, open, origin } from './harness.ts';

interface Clause {
  readonly text: string;
  readonly url: string;
}

/** The field that a reader types in. */
const field = 'main input[type=search]';

const records = async <T>(path: string): Promise<T[]> =>
  ((await (await fetch(new URL(path, origin))).json()) as { records: T[] }).records;

/** A clause with a sentence in it, and four characters of that sentence. */
async function sample(): Promise<{ query: string; clause: Clause }> {
  for (const { id } of await records<{ id: string }>('/data/documents.json')) {
    for (const clause of await records<Clause>(`/data/clauses/${id}.json`)) {
      const query = /^[\u4e00-\u9fff]{4}(?=[\u4e00-\u9fff]{20})/u.exec(clause.text)?.[0];
      if (query !== undefined) return { query, clause };
    }
  }
  throw new Error('No clause to search for.');
}

it('finds a Chinese phrase and leads to its clause', async () => {
  const { query, clause } = await sample();
  const page = await open(`/search/?q=${encodeURIComponent(query)}`);
  const links = page.locator('[data-search-results] a');
  await links.first().waitFor();
  const total = Number(await page.locator('[data-search-total]').textContent());
  expect(total).toBeGreaterThan(0);
  expect(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toContain(
    clause.url,
  );
  for (const text of await page
    .locator('[data-search-results] a[data-match=exact]')
    .allTextContents())
    expect(text).toContain(query);
  expect(complaints(page)).toEqual([]);
});

it('keeps the address in step with the search, and goes back with the browser', async () => {
  const { query } = await sample();
  const page = await open('/search/');
  await page.locator(field).fill(query);
  await page.keyboard.press('Enter');
  await page.locator('[data-search-results] a').first().waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe(query);
  await page.goBack();
  await page.waitForFunction(() => !document.querySelector('[data-search-results] a'));
  expect(await page.locator(field).inputValue()).toBe('');
});

it('says so when it finds nothing, and treats what was typed as text', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('<img src=x>鿿鿿')}`);
  await page.locator('[data-search-total]').waitFor();
  expect(await page.locator('[data-search-total]').textContent()).toBe('0');
  expect(await page.locator('[data-search-status]').textContent()).toContain('<img src=x>');
  expect(await page.locator('main img').count()).toBe(0);
});

it('is a form that other pages send to it', async () => {
  const page = await open('/');
  await page.locator(field).fill('通知');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/u);
});

it('tells a reader without script where else to look', async () => {
  const page = await open('/search/?q=a', { javaScript: false });
  expect(
    await page.locator('noscript a[href="/issues/"], a[href="/issues/"]').count(),
  ).toBeGreaterThan(0);
  expect(await page.locator('main').textContent()).toContain('检索要用 JavaScript');
});

/** Addresses of the results of a search, in order. */
async function found(query: string): Promise<{ hrefs: string[]; total: number }> {
  const page = await open(`/search/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-search-results] a').first().waitFor();
  const hrefs = await page
    .locator('[data-search-results] a')
    .evaluateAll((all) => all.map((a) => decodeURI(a.getAttribute('href') ?? '')));
  const total = Number(await page.locator('[data-search-total]').textContent());
  await close(page);
  return { hrefs, total };
}

it('puts the document of a number first, however it is typed', async () => {
  const [document] = (
    await records<{ id: string; docNumber: string | null }>('/data/documents.json')
  )
    .filter(({ docNumber }) => docNumber !== null)
    .slice(1);
  const number = document?.docNumber ?? '';
  const spellings = [
    number,
    number.replace('〔', '[').replace('〕', ']'),
    number.replace(/[〔〕]/gu, ' ').replace('号', ''),
    `"${number}"`,
  ];
  for (const spelling of spellings) {
    const [first] = (await found(spelling)).hrefs;
    expect(first?.split('#')[0], spelling).toBe(`/documents/${document?.id}/`);
  }
});

it('puts the page of an agency first, under each of its names', async () => {
  const agencies = await records<{ url: string; name: string; aliases: string[]; kind: string }>(
    '/data/agencies.json',
  );
  const agency = agencies.find(({ kind, aliases }) => kind === 'department' && aliases.length > 2);
  for (const name of [agency?.name ?? '', ...(agency?.aliases ?? [])].slice(0, 4)) {
    expect((await found(name)).hrefs[0], name).toBe(agency?.url);
  }
});

it('puts the appointment of a person first', async () => {
  const [{ person, url } = { person: '', url: '' }] = await records<{
    person: string;
    url: string;
  }>('/data/appointments.json');
  expect((await found(person)).hrefs[0]).toBe(url);
});

it('means all of several words, and exactly what stands in quotation marks', async () => {
  const { query, clause } = await sample();
  const other = clause.text.slice(10, 13);
  const both = await found(`${other} ${query}`);
  expect(both.hrefs).toContain(clause.url);
  expect(both.total).toBeLessThanOrEqual((await found(query)).total);
  expect((await found(`"${clause.text.slice(0, 14)}"`)).hrefs).toContain(clause.url);
});

it('goes from the field through the results by arrow keys, and opens one at its clause', async () => {
  const { query } = await sample();
  const page = await open('/search/');
  await page.locator(field).fill(query);
  await page.locator('[data-search-results] a').first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.keyboard.press('ArrowDown');
  const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  expect(href).not.toBe('');
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
  expect(complaints(page)).toEqual([]);
});

it('is opened from any page by a stroke of /', async () => {
  const page = await open('/about/');
  await page.keyboard.press('/');
  // The field of the masthead takes the words; a page without one goes to the search.
  await page.keyboard.type('公报');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/u);
});

it('tells the nearest from the exact, and counts the exact alone', async () => {
  const { query, clause } = await sample();
  const asked = `请问${clause.text.slice(0, 8)}${clause.text.slice(10, 20)}是什么`;
  const page = await open(`/search/?q=${encodeURIComponent(asked)}`);
  await page.locator('[data-search-status][data-done]').waitFor();
  expect(await page.locator('[data-search-total]').textContent()).toBe('0');
  const near = page.locator('[data-search-results] a[data-match=near]');
  expect(await near.first().getAttribute('href')).toBe(clause.url);
  expect(await page.locator('[data-search-results]').textContent()).toContain('没有完全相同的');
  await page.locator(field).fill(query);
  await page.locator('[data-search-results] a[data-match=exact]').first().waitFor();
  expect(complaints(page)).toEqual([]);
});

it('tries again what failed, at the button and at Enter', async () => {
  const { query, clause } = await sample();
  const files = [
    '**/search/index.json',
    '**/lookup/*/d/*.json',
    '**/lookup/*/b/*.bin',
    '**/lookup/*/t/*.json',
    '**/text/*.json',
  ];
  for (const file of some(files, 4)) {
    const page = await open('/search/');
    await page.waitForTimeout(200);
    await page.route(file, (route) => route.abort());
    await page.reload();
    await page.locator(field).fill(query);
    await page.keyboard.press('Enter');
    const again = page.getByRole('button', { name: '重试' });
    await again.waitFor();
    await page.unroute(file);
    if (/text|t\/\*/u.test(file)) await again.click();
    else await page.locator(field).press('Enter');
    await page.locator('[data-search-results] a').first().waitFor();
    expect(
      await page
        .locator('[data-search-results] a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
    ).toContain(clause.url);
    await close(page);
  }
});

it('tries again what failed of what comes near', async () => {
  const { clause } = await sample();
  // One character of the text is another: what holds it is near, by its sound and by the rest.
  const slip = `${clause.text.slice(0, 3)}鿿`;
  for (const file of some(['**/search/akin.json', '**/search/script.json'], 2)) {
    const page = await open('/search/');
    await page.route(file, (route) => route.abort());
    await page.locator(field).fill(slip);
    await page.getByRole('button', { name: '重试' }).waitFor();
    expect(await page.locator('[data-search-results] a').count()).toBe(0);
    await page.unroute(file);
    await page.locator(field).press('Enter');
    await page.locator('[data-search-results] a[data-match=near]').first().waitFor();
    await close(page);
  }
});

it('is filtered without a query, and keeps the filter for the next', async () => {
  const { query } = await sample();
  const page = await open('/search/');
  await page.locator('[data-search-filters] summary').click();
  const kind = page.locator('main form [name=kind]');
  const value = await kind.locator('option').nth(1).getAttribute('value');
  await kind.selectOption(value);
  const params = (): URLSearchParams => new URL(page.url()).searchParams;
  await page.waitForFunction(() => location.search !== '');
  expect([params().get('kind'), params().get('q')]).toEqual([value, null]);
  expect(await page.locator('[data-search-results] a').count()).toBe(0);
  expect(await page.locator('[data-search-status]').textContent()).toBe('');
  await page.locator(field).fill(query);
  await page.locator('[data-search-status][data-done]').waitFor();
  expect([params().get('kind'), params().get('q')]).toEqual([value, query]);
  const within = Number(await page.locator('[data-search-total]').textContent());
  await page.getByRole('button', { name: /去掉这个筛选$/u }).click();
  await page.waitForFunction(() => !location.search.includes('kind='));
  await page.locator('[data-search-status][data-done]').waitFor();
  expect(Number(await page.locator('[data-search-total]').textContent())).toBeGreaterThanOrEqual(
    within,
  );
  expect(complaints(page)).toEqual([]);
});

it('waits for who types on, and for nobody else', async () => {
  const page = await open('/search/');
  // What the page waits for is noted, and its clock goes as the test says: no test waits for a clock.
  const waited = await page.evaluate((selector) => {
    const input = document.querySelector<HTMLInputElement>(selector);
    const delays: (number | undefined)[] = [];
    const [timer, now] = [globalThis.setTimeout, performance.now.bind(performance)];
    let later = 0;
    performance.now = () => now() + later;
    globalThis.setTimeout = ((...args: Parameters<typeof timer>) => {
      delays.push(args[1]);
      return timer(...args);
    }) as typeof timer;
    const key = (): number | undefined => {
      const before = delays.length;
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      return delays[before];
    };
    const found = [key(), key()];
    later = 60_000;
    found.push(key(), key());
    globalThis.setTimeout = timer;
    return found;
  }, field);
  const [first, second = 0, ...after] = waited;
  expect(first).toBe(0);
  expect(second).toBeGreaterThan(0);
  expect(after).toEqual([first, second]);
});

it('answers although the site was built anew while it was open', async () => {
  const { query } = await sample();
  const page = await open('/search/');
  const index = await (await fetch(new URL('/search/index.json', origin))).json();
  const [shard] = index.shards;
  // What the open page knows is gone from the host.
  let old = true;
  await page.route('**/search/index.json', (route) =>
    old
      ? route.fulfill({
          json: {
            ...index,
            shards: [{ ...shard, path: '/lookup/s0-gone/' }, ...index.shards.slice(1)],
          },
        })
      : route.continue(),
  );
  await page.reload();
  await page.locator(field).fill('甲');
  await page.waitForTimeout(600);
  old = false;
  await page.locator(field).fill(query);
  await page.locator('[data-search-results] a').first().waitFor();
});

it('lists what an agency has, without words', async () => {
  const [{ agencies: [{ id } = { id: '' }] = [] } = {}] = (
    await records<{ agencies: { id: string | null }[] }>('/data/duties.json')
  ).filter(({ agencies }) => agencies[0]?.id != null);
  const page = await open(`/search/?agency=${id}`);
  await page.locator('[data-search-results] a').first().waitFor();
  expect(Number(await page.locator('[data-search-total]').textContent())).toBeGreaterThan(0);
});

it('goes on in the list where it was left, and keeps the focus when the list ends', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('市')}`);
  const links = page.locator('[data-search-results] a');
  await links.nth(49).waitFor();
  const more = page.getByRole('button', { name: '更多结果' });
  await more.click();
  await links.nth(70).waitFor();
  await links.nth(60).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
  await page.goBack();
  await links.nth(70).waitFor();
  await page.waitForFunction(() => scrollY > 500);
  for (let n = 0; n < 60 && (await more.isVisible()); n += 1) {
    const before = await links.count();
    await more.click();
    await page.waitForFunction(
      (old) => document.querySelectorAll('[data-search-results] a').length > old,
      before,
    );
    await page.waitForTimeout(50);
  }
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-search-results]') !== null),
  ).toBe(true);
  expect(await page.locator('[data-search-said]').textContent()).toContain('已全部列出');
});

it('searches although the browser refuses to write the history', async () => {
  const { query } = await sample();
  const page = await open('/search/');
  await page.evaluate(() => {
    history.pushState = history.replaceState = () => {
      throw new DOMException('Too many calls', 'SecurityError');
    };
  });
  await page.locator(field).fill(query);
  await page.locator('[data-search-results] a').first().waitFor();
});

it('works without a network once it has been used', async () => {
  const { query } = await sample();
  const page = await open('/search/', { serviceWorker: true });
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.locator(field).fill(query);
  await page.locator('[data-search-results] a').first().waitFor();
  await page.waitForTimeout(4000);
  await page.context().setOffline(true);
  await page.goto(new URL(`/search/?q=${encodeURIComponent(query)}`, origin).href);
  await page.locator('[data-search-results] a').first().waitFor();
});

it.each([
  ['with results', ['dark'], (query: string) => `?q=${query}`],
  ['with a filter', ['light'], (query: string) => `?q=${query}&kind=notice`],
  ['without results', ['light'], () => '?q=鿿鿿鿿'],
] as const)('is accessible %s', async (_, few, path) => {
  const address = `/search/${encodeURI(path((await sample()).query))}`;
  for (const colorScheme of whole ? (['light', 'dark'] as const) : few) {
    const page = await open(address, { colorScheme, viewport: 'phone' });
    await page.locator('[data-search-status][data-done]').waitFor();
    expect(await axe(page), colorScheme).toEqual([]);
  }
});

it('waits for the end of a composition before it searches', async () => {
  const { query } = await sample();
  const page = await open('/search/');
  await page.locator(field).focus();
  const devtools = await page.context().newCDPSession(page);
  const compose = (text: string): Promise<unknown> =>
    devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  // Letters and half a phrase are no query yet.
  await compose('ceshi');
  await page.waitForTimeout(500);
  await compose(query.slice(0, 2));
  await page.waitForTimeout(500);
  expect(new URL(page.url()).search).toBe('');
  expect(await page.locator('[data-search-results] a').count()).toBe(0);
  // Enter and arrows belong to the input method while it composes.
  await page.locator(field).dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await devtools.send('Input.insertText', { text: query });
  await page.locator('[data-search-results] a').first().waitFor();
  expect(await page.locator(field).inputValue()).toBe(query);
  expect(new URL(page.url()).searchParams.get('q')).toBe(query);
  expect(complaints(page)).toEqual([]);
});

it('says which results could not be read, and lists the others', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('市')}`);
  const links = page.locator('[data-search-results] a');
  await links.nth(49).waitFor();
  await page.locator('[data-search-status][data-done]').waitFor();
  const shown = await links.count();
  await page.route('**/text/*.json', (route) => route.abort());
  const more = page.locator('[data-search-more]');
  // What has been read already is listed; what has not can be asked for again.
  for (let n = 0; n < 40 && (await more.textContent()) !== '重试'; n += 1) {
    await more.click();
    await page.waitForTimeout(100);
  }
  expect(await more.textContent()).toBe('重试');
  expect(await page.locator('[data-search-said]').textContent()).toContain('没有读到');
  expect(await links.count()).toBeGreaterThanOrEqual(shown);
  const before = await links.count();
  await page.unroute('**/text/*.json');
  await more.click();
  await page.waitForFunction(
    (old) => document.querySelectorAll('[data-search-results] a').length > old,
    before,
  );
});

it('offers words that lead somewhere when it finds nothing, for long queries too', async () => {
  const { clause } = await sample();
  const word = clause.text.slice(0, 3);
  for (const query of [`鿿鿿鿿鿿鿿鿿鿿鿿${word}鿿鿿鿿鿿鿿鿿鿿鿿鿿鿿鿿鿿`, '鿿鿿鿿']) {
    const page = await open(`/search/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-search-status][data-done]').waitFor();
    expect(await page.locator('[data-search-total]').textContent(), query).toBe('0');
    const offers = page.locator('[data-search-notice] a');
    expect(await offers.count(), query).toBeGreaterThan(0);
    await offers.first().click();
    await page.locator('[data-search-results] a').first().waitFor();
    await close(page);
  }
});

it('shows with a result the number of its clause and the short name of its document', async () => {
  const documents = await records<{ id: string; title: string }>('/data/documents.json');
  const wrapped = documents.flatMap(({ id, title }) => {
    const short = /关于印发《?(.+?)》?的通知$/u.exec(title.replace(/\s/gu, ''))?.[1];
    return short === undefined ? [] : [{ id, short }];
  });
  for (const { id, short } of wrapped) {
    const clauses = await records<Clause & { label: string }>(`/data/clauses/${id}.json`);
    const numbered = clauses.find(
      ({ label, text }) =>
        /^[\d.]+\(\d+\)$|^[一二三四五六七八九十]+$/u.test(label) && text.length > 40,
    );
    if (numbered === undefined) continue;
    const page = await open(`/search/?q=${encodeURIComponent(numbered.text.slice(6, 26))}`);
    const link = page.locator(`[data-search-results] a[href="${numbered.url}"]`);
    await link.waitFor();
    const where = (await link.locator('small').first().textContent()) ?? '';
    expect(where.replace(/\s/gu, '')).toContain(`《${short}》`);
    const number = numbered.label.replace('(', '（').replace(')', '）');
    expect(where.endsWith(`　${number}`), where).toBe(true);
    return;
  }
  throw new Error('No numbered clause to search for.');
});

it('fetches nothing in the background', async () => {
  const { query } = await sample();
  const page = await open('/search/');
  await page.locator(field).fill(query);
  await page.locator('[data-search-status][data-done]').waitFor();
  await page.waitForTimeout(300);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.waitForTimeout(3500);
  expect(asked).toEqual([]);
});
