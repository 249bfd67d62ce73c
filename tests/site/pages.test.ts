/**
 * Every kind of page as delivered: whole, quiet, within its policy and its size, usable
 * without script, in every theme and on a phone.
 */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { some, whole } from '../property/runs.ts';
import { axe, close, complaints, open, origin, requests } from './harness.ts';

interface Clause {
  readonly label: string;
  readonly text: string;
  readonly url: string;
  readonly sourceLines: readonly [number, number];
}
interface Document {
  readonly id: string;
  readonly url: string;
  readonly issue: string;
  readonly title: string;
  readonly docNumber: string | null;
}

const get = async (path: string): Promise<string> => {
  const response = await fetch(new URL(path, origin));
  expect(response.status, path).toBe(200);
  return response.text();
};
/** Bytes of a file as the server sends it. */
const transferred = (url: string, encoding: 'gzip' | 'br'): Promise<number> =>
  new Promise((done, failed) => {
    request(new URL(url, origin), { headers: { 'accept-encoding': encoding } }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.on('end', () => done(bytes));
    })
      .on('error', failed)
      .end();
  });
const records = async <T>(path: string): Promise<T[]> =>
  (JSON.parse(await get(path)) as { records: T[] }).records;

let documents: Document[];
/** The document whose page is the longest. */
let longest: Document;
let shortest: Document;
/** The shortest document of which something hangs on the clauses, and that of which items are numbered. */
let linked: Document;
let numbered: Document;
/** One page of each kind. */
let kinds: string[];
/** How many kinds there are. */
const KINDS = 13;

beforeAll(async () => {
  documents = await records<Document>('/data/documents.json');
  const texts = await Promise.all(documents.map((doc) => get(doc.url)));
  const sizes = texts.map((html) => html.length);
  const shortestWith = (words: RegExp): Document =>
    documents
      .filter((_, i) => words.test(texts[i] ?? ''))
      .reduce((a, b) => (sizes[documents.indexOf(b)]! < sizes[documents.indexOf(a)]! ? b : a));
  linked = shortestWith(/href="?links\/#/u);
  numbered = shortestWith(/\sid="?[^"\s>]*\(2\)["\s>]/u);
  longest = documents[sizes.indexOf(Math.max(...sizes))] as Document;
  shortest = documents[sizes.indexOf(Math.min(...sizes))] as Document;
  kinds = [
    '/',
    '/issues/',
    `/issues/${longest.issue}/`,
    longest.url,
    `${longest.url}source/`,
    `${longest.url}links/`,
    '/citations/',
    '/corrections/',
    `/corrections/${longest.issue}/`,
    '/data/',
    '/about/',
    '/search/',
    '/404.html',
  ];
});

describe('every kind of page', () => {
  it('holds nothing inline but one stylesheet under its hash, and says its policy before anything that the policy is for', async () => {
    for (const path of kinds) {
      const html = await get(path);
      const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/u.exec(html) ?? [];
      const styles = [...html.matchAll(/<style>(.*?)<\/style>/gsu)];
      expect(styles, path).toHaveLength(1);
      const hash = createHash('sha256')
        .update(styles[0]?.[1] ?? '')
        .digest('base64');
      expect(policy, path).toContain(`style-src 'self' 'sha256-${hash}';`);
      // Linked data is no script: it runs nothing, and no policy asks about it.
      const rest = html
        .replace(styles[0]?.[0] ?? '', '')
        .replace(/<script type="application\/ld\+json">/gu, '');
      expect(rest, path).not.toMatch(
        /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:/iu,
      );
      expect(html.indexOf('Content-Security-Policy'), path).toBeGreaterThan(0);
      expect(html.indexOf('Content-Security-Policy'), path).toBeLessThan(
        html.search(/<(?:script|link|style)/u),
      );
      expect(html, path).not.toContain('unsafe');
    }
  });

  it('can be shared and found: address, picture, colours; a document as linked data with its clauses', async () => {
    for (const path of kinds) {
      const html = await get(path);
      const canonical = /<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1];
      expect(html, path).toContain(`<meta property="og:url" content="${canonical}"`);
      expect(html.match(/<meta name="theme-color"/gu), path).toHaveLength(2);
      const image = /<meta property="og:image" content="([^"]+)"/u.exec(html)?.[1] ?? '';
      expect((await fetch(new URL(new URL(image).pathname, origin))).ok, path).toBe(true);
    }
    interface Linked {
      readonly '@type': string;
      readonly '@id': string;
      readonly name: string;
      readonly text?: string;
      readonly hasPart?: readonly Linked[];
      readonly legislationIdentifier?: string;
      readonly encoding?: string;
    }
    const html = await get(longest.url);
    const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html) ?? [];
    const head = JSON.parse(text) as Linked;
    expect(head).toMatchObject({
      '@type': 'Legislation',
      name: longest.title,
      legislationIdentifier: longest.docNumber,
    });
    const ids = new Set([...html.matchAll(/\sid="?([^"\s>]+)/gu)].map(([, id]) => id));
    for (const { '@id': id } of head.hasPart ?? [])
      expect(ids.has(decodeURIComponent(new URL(id, origin).hash.slice(1))), id).toBe(true);
    const whole = JSON.parse(await get(new URL(head.encoding ?? '').pathname)) as Linked;
    const all = (one: Linked): Linked[] => [one, ...(one.hasPart ?? []).flatMap(all)];
    const clauses = await records<Clause>(`/data/clauses/${longest.id}.json`);
    const texts = new Map(
      all(whole).map((one) => [decodeURIComponent(new URL(one['@id']).hash.slice(1)), one.text]),
    );
    for (const { label, text: words } of clauses)
      if (words !== '' && label !== '标题' && !label.startsWith('目录-'))
        expect(texts.get(label), label).toBe(words);
  });

  it('says of a document in the words of ELI what its data say, as RDFa', async () => {
    interface Described extends Document {
      readonly date: string | null;
      readonly issuer: string | null;
      readonly inForce: { readonly from: string | null; readonly to: string | null };
    }
    for (const doc of await records<Described>('/data/documents.json')) {
      const html = await get(doc.url);
      expect(html, doc.id).toContain('prefix="eli: http://data.europa.eu/eli/ontology#"');
      const head = html.slice(0, html.indexOf('<body'));
      const said = new Map(
        [...head.matchAll(/<(?:meta|link)\b[^>]*\bproperty="eli:[^>]*>/gu)].map(([tag]) => {
          const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(tag)?.[1];
          return [`${of('about') ?? ''} ${of('property')}`.trim(), of('content') ?? of('href')];
        }),
      );
      const canonical = /<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1] ?? '';
      expect(Object.fromEntries(said), doc.id).toMatchObject({
        ...(doc.date === null ? {} : { 'eli:date_document': doc.date }),
        ...(doc.docNumber === null ? {} : { 'eli:id_local': doc.docNumber }),
        ...(doc.issuer === null ? {} : { 'eli:passed_by': doc.issuer }),
        ...(doc.inForce.from === null ? {} : { 'eli:first_date_entry_in_force': doc.inForce.from }),
        'eli:is_realized_by': `${canonical}#main`,
        '#main eli:title': doc.title,
      });
      // What the source does not state is not said.
      expect(said.has('eli:id_local'), doc.id).toBe(doc.docNumber !== null);
      expect(said.has('eli:date_document'), doc.id).toBe(doc.date !== null);
      expect(said.has('eli:date_no_longer_in_force'), doc.id).toBe(doc.inForce.to !== null);
      expect(said.get('eli:type_document'), doc.id).toMatch(/^\p{Script=Han}+$/u);
      const file = new URL(said.get('#main eli:is_embodied_by') ?? '').pathname;
      expect(await get(file), doc.id).toContain('<akomaNtoso');
      // Addresses in the head ask for nothing: they are links without rel.
      expect(head).not.toMatch(/<link\b[^>]*\brel=[^>]*eli:/u);
    }
  });

  it('carries the meta tags of government sites and no invented code', async () => {
    for (const path of kinds) {
      const html = await get(path);
      expect(html, path).toMatch(/<meta name="SiteName"[^>]* content="[^"]+"/u);
      expect(html, path).not.toContain('SiteIDCode');
      expect(html, path).toContain('<link rel="canonical"');
      expect(html, path).toMatch(/<html lang="zh-CN"/u);
      expect(html.match(/<h1[ >]/gu), path).toHaveLength(1);
    }
    const html = await get(longest.url);
    for (const name of ['ColumnName', 'ColumnType', 'ArticleTitle', 'ContentSource']) {
      expect(html).toMatch(new RegExp(`<meta name="${name}" content="[^"]+"`, 'u'));
    }
  });

  // A test for each page, so that a slow machine passes: the limits are for what hangs.
  it.each(Array.from({ length: KINDS }, (_, i) => i))(
    'is accessible and quiet in the light: kind %i',
    async (i) => {
      const kind = kinds[i] ?? '';
      // Axe takes its time with every element: a short document has what a long one has.
      const path = whole
        ? kind
        : kind.replace(longest.url, kind.endsWith('/links/') ? linked.url : shortest.url);
      const page = await open(path);
      expect(await axe(page), path).toEqual([]);
      expect(complaints(page), path).toEqual([]);
    },
    180_000,
  );

  it('are all of them', () => expect(kinds).toHaveLength(KINDS));

  // The dark theme differs in colour alone: the kinds that use every colour stand for all, in
  // `npm test` one of them beside the tables of tables.test.ts.
  it.each(some([0, 1, 2], 3, 1))(
    'is accessible and quiet in the dark: %i',
    async (i) => {
      const path = ['/', shortest.url, '/corrections/'][i] ?? '';
      const page = await open(path, { colorScheme: 'dark' });
      expect(await axe(page), path).toEqual([]);
      expect(complaints(page), path).toEqual([]);
    },
    180_000,
  );
});

describe('links', () => {
  it('all lead somewhere, down to the anchor', async () => {
    const ids = new Map<string, Set<string>>();
    const idsOf = async (path: string): Promise<Set<string>> => {
      const known = ids.get(path);
      if (known) return known;
      const html = await get(path);
      const found = new Set(
        [...html.matchAll(/\sid=(?:"([^"]*)"|([^\s>]+))/gu)].map((m) => m[1] ?? m[2] ?? ''),
      );
      ids.set(path, found);
      return found;
    };
    const broken: string[] = [];
    for (const from of [...kinds, ...documents.map((doc) => doc.url)]) {
      const html = await get(from);
      const hrefs = new Set(
        [...html.matchAll(/<a\s[^>]*?href=(?:"([^"]*)"|([^\s>]+))/gu)].map(
          (m) => m[1] ?? m[2] ?? '',
        ),
      );
      for (const href of hrefs) {
        const url = new URL(href, new URL(from, origin));
        if (url.origin !== origin) continue;
        const hash = decodeURIComponent(url.hash.slice(1));
        const target = await idsOf(url.pathname);
        if (hash !== '' && !target.has(hash)) broken.push(`${from} → ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('never lead from a document to itself', async () => {
    for (const doc of documents) expect(await get(doc.url)).not.toContain(`<a href="${doc.url}"`);
  });
});

describe('a document', () => {
  it('has every clause of its data under its anchor, with the same text', async () => {
    for (const doc of documents) {
      const clauses = await records<Clause>(`/data/clauses/${doc.id}.json`);
      const page = await open(doc.url, { javaScript: false });
      const texts = await page.evaluate(
        (labels) =>
          labels.map((label) => {
            const element = document.getElementById(label);
            if (element?.matches('tr')) {
              return [...element.children].map((cell) => cell.textContent).join('\t');
            }
            return element?.textContent;
          }),
        clauses.map((clause) => clause.label),
      );
      clauses.forEach((clause, i) => {
        if (clause.text === '') expect(texts[i], clause.url).toContain('原文缺损');
        else expect(texts[i], clause.url).toBe(clause.text);
      });
      await close(page);
    }
  });

  it('has the source lines that it speaks of', async () => {
    for (const doc of documents) {
      const html = await get(`${doc.url}source/`);
      for (const clause of await records<Clause>(`/data/clauses/${doc.id}.json`)) {
        expect(html, clause.url).toContain(`id=L${clause.sourceLines[0]} `);
      }
    }
  });

  it('is small: at most 32 kB in all, 4 of script, and its head held up by no stylesheet', async () => {
    const page = await open(longest.url);
    const size = { document: 0, stylesheet: 0, script: 0, other: 0 };
    for (const { url, type } of requests(page)) {
      if (/icon\.svg$/u.test(url)) continue;
      const bytes = await transferred(url, 'gzip');
      expect(await transferred(url, 'br'), url).toBeLessThanOrEqual(bytes);
      size[type in size ? (type as keyof typeof size) : 'other'] += bytes;
    }
    expect(size.script).toBeLessThanOrEqual(4000);
    expect(size.other).toBe(0);
    expect(size.document + size.stylesheet + size.script).toBeLessThanOrEqual(32_000);
    const blocking = await page
      .locator('link[rel=stylesheet]')
      .evaluateAll((links) =>
        links
          .filter((link) => !link.hasAttribute('disabled') && !link.matches('[media=print]'))
          .map((link) => link.matches('.text > .facts ~ link') && !link.closest('head')),
      );
    // That of paper stands behind what the first screen shows, and the parser waits for it there.
    expect(blocking).toEqual([true]);
    // What is on the first screen stays where it was first painted.
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 300);
        }),
    );
    expect(shift).toBe(0);
  });

  it('marks the place of the reader in the contents', async () => {
    const page = await open(longest.url);
    const headings = page.locator('.text :is(h2, h3)[id]');
    const target = headings.nth(Math.floor((await headings.count()) / 2));
    await target.evaluate((element) => element.scrollIntoView());
    const id = await target.getAttribute('id');
    await page.locator(`.toc a[aria-current="location"][href="#${id}"]`).waitFor();
    expect(await page.locator('.toc [aria-current]').count()).toBe(1);
  });

  it('keeps the contents closed on a phone and says there which clause one is in', async () => {
    const page = await open(longest.url, { viewport: 'phone' });
    expect(await page.locator('.toc').getAttribute('open')).toBeNull();
    const heading = page.locator('.text :is(h2, h3)[id]').nth(3);
    await heading.evaluate((element) => element.scrollIntoView());
    await page.waitForFunction(() => document.querySelector('[data-here]')?.textContent !== '');
    await page.locator('.toc summary').click();
    expect(await page.locator('.toc nav').isVisible()).toBe(true);
  });

  it('copies the citation of a clause and shows its source lines', async () => {
    const clause = (await records<Clause>(`/data/clauses/${longest.id}.json`)).find((c) =>
      /\(1\)$/u.test(c.label),
    ) as Clause;
    const page = await open(longest.url, { clipboard: true });
    await page.locator(`[id="${clause.label}"] > a[aria-label]`).click();
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const title = longest.title.replaceAll('《', '〈').replaceAll('》', '〉');
    expect(copied.startsWith(`《${title}》（${longest.docNumber}）第`)).toBe(true);
    expect(copied).toMatch(/第[\d.]+条第（1）项，《.+》\d{4}年第\d+期第\d+页，/u);
    expect(copied.endsWith(`，${origin}${clause.url}`)).toBe(true);
    await page.locator('.tools a').click();
    await page.locator('.tools li').first().waitFor();
    expect(await page.locator('.tools li').first().getAttribute('value')).toBe(
      String(clause.sourceLines[0]),
    );
    await page.locator('.tools button').first().focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.tools').count()).toBe(0);
    expect(complaints(page)).toEqual([]);
  });

  it('opens in its sections what was made from them, loaded when it is opened, and without a script leads there', async () => {
    const home = await get('/calculators/');
    const sheets = [...home.matchAll(/<h2><a href="(\/calculators\/[^"]+\/)"/gu)].map(
      ([, path]) => path ?? '',
    );
    const pages = await Promise.all(
      documents.map(async ({ url }) => ({ url, html: await get(url) })),
    );
    const opening = pages
      .filter(({ html }) => html.includes('data-of=calculator'))
      .toSorted((a, b) => a.html.length - b.html.length);
    expect(opening.length).toBeGreaterThan(1);
    // In `npm test` the shortest stands for all.
    for (const { url } of whole ? opening : opening.slice(0, 1)) {
      const page = await open(url);
      const scripts = () => requests(page).filter(({ type }) => type === 'script').length;
      const before = scripts();
      const island = page.locator('details[data-of=calculator]');
      // It stands under the heading of the grades, and leads to a calculator.
      const href = (await island.locator('a').getAttribute('href')) ?? '';
      expect(sheets).toContain(href);
      expect(await island.locator('form').count()).toBe(0);
      await island.locator('summary').click();
      await island.locator('[data-result][data-possible]').waitFor({ timeout: 20_000 });
      expect(scripts()).toBeGreaterThan(before);
      const number = island.locator('form input[inputmode]').first();
      await number.fill('1');
      // The address stays that of the document; the link keeps the case.
      expect(new URL(page.url()).search).toBe('');
      expect(await island.locator('p a').first().getAttribute('href')).toContain('?');
      const members = page.locator('details[data-of=members]').first();
      await members.locator('summary').click();
      const choice = members.locator('select');
      await choice.waitFor({ timeout: 20_000 });
      const name = (await choice.locator('option').nth(2).textContent()) ?? '';
      await choice.selectOption(name);
      const left = members.locator(
        'xpath=following-sibling::*[not(@hidden)]//a[contains(@href,"/agencies/")]',
      );
      expect(await left.first().textContent()).toBe(name);
      expect(await members.locator('[role=status]').textContent()).toMatch(
        /^共\d+条，符合条件\d+条$/u,
      );
      expect(await axe(page)).toEqual([]);
      expect(complaints(page)).toEqual([]);
      await close(page);
    }
    const [withTable] = await records<{ readonly document: string }>('/data/indicators.json');
    const page = await open(`/documents/${withTable?.document}/`);
    const island = page.locator('details[data-of=index]');
    await island.locator('summary').click();
    await island.locator('.records select').first().waitFor({ timeout: 20_000 });
    expect(await island.locator('svg[role=img]').count()).toBeGreaterThan(5);
    expect(complaints(page)).toEqual([]);
  }, 120_000);

  it('shows what hangs on a clause in place, and without a script on a page of its own', async () => {
    const page = await open(longest.url);
    const line = page.locator('.on a[href^="links/"]').first();
    const [first = ''] = ((await line.textContent()) ?? '').split(' ');
    await line.click();
    await page.locator('.opened dt').first().waitFor();
    expect(await page.locator('.opened').textContent()).toContain(first.replace(/\d+$/u, ''));
    expect(await line.getAttribute('aria-expanded')).toBe('true');
    if (whole) expect(await axe(page)).toEqual([]);
    await line.click();
    await page.locator('.opened').waitFor({ state: 'detached' });
    expect(complaints(page)).toEqual([]);

    const still = await open(longest.url, { javaScript: false });
    await still.locator('.on a[href^="links/"]').first().click();
    expect(new URL(still.url()).pathname).toBe(`${longest.url}links/`);
    expect(await still.locator(':target').count()).toBe(1);
  });

  it('leads to the clause that a spoilt address means, or to the nearest with a sentence', async () => {
    const clause = (await records<Clause>(`/data/clauses/${numbered.id}.json`)).find((c) =>
      /\(2\)$/u.test(c.label),
    ) as Clause;
    const spoilt = [
      clause.label.replace('(', '（').replace(')', '）'),
      encodeURIComponent(`${clause.label}。`),
      `${clause.label}，`,
      encodeURIComponent(encodeURIComponent(clause.label)),
    ];
    for (const hash of spoilt) {
      const page = await open(`${numbered.url}#${hash}`);
      await page.locator(`[id="${clause.label}"]:target`).waitFor();
      expect(await page.locator('.lost').count(), hash).toBe(0);
      await close(page);
    }
    const gone = clause.label.replace('(2)', '(99)');
    const page = await open(`${numbered.url}#${gone}`);
    await page.locator('.lost').waitFor();
    expect(await page.locator('.lost').textContent()).toContain('最接近');
    expect(await page.locator(':target').getAttribute('id')).toBe(gone.replace('(99)', ''));
  });

  it('marks the words of the search that it was opened from', async () => {
    const clause = (await records<Clause>(`/data/clauses/${longest.id}.json`)).findLast(
      ({ text, label }) => text.length > 20 && !label.startsWith('目录'),
    ) as Clause;
    const word = /\p{Script=Han}{4}/u.exec(clause.text)?.[0] ?? '';
    const page = await open(`/search/?q=${encodeURIComponent(word)}`);
    await page.locator(`main a[href*="${longest.id}"]`).first().click();
    await page.waitForURL(/\/documents\//u);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const found = (CSS.highlights.get('found') ?? []) as Iterable<Range>;
          return [...new Set([...found].map((range) => range.toString()))];
        }),
      )
      .toContain(word);
    expect(complaints(page)).toEqual([]);
  });

  it('names its annexes in the contents on a phone, and in its facts on a wide screen', async () => {
    const withAnnexes = await Promise.all(
      documents.map(async (doc) => ((await get(doc.url)).includes('class="w annexes"') ? doc : [])),
    );
    const [doc] = withAnnexes.flat();
    const wide = await open(doc?.url ?? '');
    expect(await wide.locator('.facts .annexes').isVisible()).toBe(true);
    const phone = await open(doc?.url ?? '', { viewport: 'phone' });
    expect(await phone.locator('.facts .annexes').isVisible()).toBe(false);
    await phone.locator('.toc summary').click();
    const href = await phone.locator('.facts .annexes a').first().getAttribute('href');
    expect(await phone.locator(`.toc a[href="${href}"]`).isVisible()).toBe(true);
  });

  it('is whole without script: text, contents, notes, downloads', async () => {
    const page = await open(longest.url, { javaScript: false });
    expect(await page.locator('.text').isVisible()).toBe(true);
    expect(await page.locator('.toc nav').isVisible()).toBe(true);
    expect(await page.locator('.reading').isVisible()).toBe(false);
    for (const href of await page
      .locator('.files a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''))) {
      expect((await get(href)).length).toBeGreaterThan(100);
    }
  });

  it('prints the document and nothing of the site but its notice', async () => {
    const page = await open(longest.url);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.top nav', '.toc', '.facts', '.after', '.end']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    for (const shown of ['.text h1', '.docno', '.notice']) {
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
    }
    expect(await page.locator('.text h1').evaluate((h1) => getComputedStyle(h1).textAlign)).toBe(
      'center',
    );
  });
});

describe('the settings of the reader', () => {
  it('last from page to page', async () => {
    const page = await open('/');
    await page.getByRole('button', { name: '大字' }).click();
    await page.getByRole('button', { name: '深色' }).click();
    await page.goto(`${origin}/about/`);
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({
      type: 'large',
      theme: 'dark',
    });
    expect(await page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    if (whole) expect(await axe(page)).toEqual([]);
  });
});

describe('data files', () => {
  it('are tables that spreadsheets open: a byte order mark, one line a record', async () => {
    for (const name of ['documents', 'corrections']) {
      const bytes = new Uint8Array(
        await (await fetch(new URL(`/data/${name}.csv`, origin))).arrayBuffer(),
      );
      expect([...bytes.slice(0, 3)], name).toEqual([0xef, 0xbb, 0xbf]);
      const json = await records<Record<string, unknown>>(`/data/${name}.json`);
      const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
      expect(lines.length, name).toBe(json.length + 1);
      expect(lines[0], name).toBe(Object.keys(json[0] ?? {}).join(','));
    }
  });

  it('have the fields that the site promises', async () => {
    expect(Object.keys(documents[0] ?? {})).toEqual([
      'id',
      'url',
      'issue',
      'docNumber',
      'title',
      'issuer',
      'date',
      'kind',
      'page',
      'relations',
      'inForce',
    ]);
    const [clause] = await records<Clause>(`/data/clauses/${longest.id}.json`);
    expect(Object.keys(clause ?? {})).toEqual([
      'id',
      'label',
      'level',
      'text',
      'url',
      'sourceLines',
      'printedPage',
    ]);
    const [correction] = await records('/data/corrections.json');
    expect(Object.keys(correction ?? {})).toEqual([
      'url',
      'document',
      'line',
      'kind',
      'sic',
      'corr',
      'reason',
    ]);
  });

  it('name every page of the site in the sitemap, and nothing else', async () => {
    const named = [...(await get('/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/gu)].map(
      ([, address]) => decodeURI(new URL(address ?? '').pathname),
    );
    expect(named).toEqual([...new Set(named)]);
    const dist = process.env['GONGBAO_OUT'] ?? join(import.meta.dirname, '../../dist');
    const pages = globSync('**/index.html', { cwd: dist }).map(
      (file) => `/${file.replace(/index\.html$/u, '').replaceAll('\\', '/')}`,
    );
    expect(named.filter((path) => !pages.includes(path))).toEqual([]);
    // A page that says so to search engines is meant to be left out.
    const left = pages.filter((path) => !named.includes(path));
    for (const path of left) expect(await get(path), path).toContain('noindex');
  });

  it('include a feed and a sitemap that are well formed and name every document', async () => {
    const page = await open('/about/');
    for (const path of ['/feed.xml', '/sitemap.xml']) {
      const xml = await get(path);
      const error = await page.evaluate(
        (text) =>
          new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror')
            ?.textContent,
        xml,
      );
      expect(error, path).toBeUndefined();
      for (const doc of documents.slice(0, 40))
        expect(xml, path).toContain(`${doc.url}<`.replace('<', path === '/feed.xml' ? '"' : '<'));
    }
  });
});
