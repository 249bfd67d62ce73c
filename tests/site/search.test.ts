/** Search as a reader meets it. A later issue measures how good it is; this one that it works. */
import { expect, it } from 'vitest';
import { complaints, open, origin } from './harness.ts';

interface Clause {
  readonly text: string;
  readonly url: string;
}

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
  for (const text of await links.allTextContents()) expect(text).toContain(query);
  expect(complaints(page)).toEqual([]);
});

it('keeps the address in step with the search, and goes back with the browser', async () => {
  const { query } = await sample();
  const page = await open('/search/');
  await page.locator('main input').fill(query);
  await page.keyboard.press('Enter');
  await page.locator('[data-search-results] a').first().waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe(query);
  await page.goBack();
  await page.waitForFunction(() => !document.querySelector('[data-search-results] a'));
  expect(await page.locator('main input').inputValue()).toBe('');
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
  await page.locator('main input').fill('通知');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/u);
});

it('tells a reader without script where else to look', async () => {
  const page = await open('/search/?q=a', { javaScript: false });
  expect(
    await page.locator('noscript a[href="/issues/"], a[href="/issues/"]').count(),
  ).toBeGreaterThan(0);
  expect(await page.locator('main').innerText()).toContain('各期目录');
});
