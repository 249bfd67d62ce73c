/**
 * From clause to tool and back: what every rule sheet of the content rests on, read from the sheets
 * themselves, leads from its document to the calculator and from there to the clause; and clauses
 * are named everywhere as people name them.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { some } from '../property/runs.ts';
import { complaints, open, origin } from './harness.ts';

const root = join(import.meta.dirname, '../..');
const content = process.env['GONGBAO_CONTENT'] ?? join(root, 'content');
const dist = process.env['GONGBAO_OUT'] ?? join(root, 'dist');

interface Place {
  readonly document?: string;
  readonly clause: string;
}
/** A sheet as an editor writes it. */
interface Sheet {
  readonly id: string;
  readonly document: string;
  readonly criteria?: readonly (Place & { readonly outcome: string })[];
  readonly items?: readonly { readonly id: string; readonly grounds: readonly Place[] }[];
  readonly spans?: readonly Place[];
  readonly entries?: readonly (Place & {
    readonly id: string;
    readonly parts?: readonly Place[];
  })[];
}
interface Rests {
  readonly document: string;
  readonly clause: string;
  /** Where the calculator is opened. */
  readonly at: string;
}

const sheets = globSync('rules/*.yaml', { cwd: content }).map(
  (file) => parse(readFileSync(join(content, file), 'utf8')) as Sheet,
);

/** Every clause that a sheet decides by, with the address of its calculator. */
function restsOf(sheet: Sheet): Rests[] {
  const path = `/calculators/${sheet.id}/`;
  const at = (place: Place, open: string, document = sheet.document): Rests => ({
    document: place.document ?? document,
    clause: place.clause,
    at: `${path}${open}`,
  });
  return [
    ...(sheet.criteria ?? []).map((one) => at(one, `#grade-${one.outcome}`)),
    ...(sheet.items ?? []).flatMap(({ id, grounds }) =>
      grounds.map((ground) => at(ground, `?item=${id}`)),
    ),
    ...(sheet.spans ?? []).map((span) => at(span, '')),
    ...(sheet.entries ?? []).flatMap((entry) =>
      [entry, ...(entry.parts ?? [])].map((place) =>
        at(place, `?item=${entry.id}`, entry.document),
      ),
    ),
  ];
}

/** In `npm test` the browser opens some of the sheets; the pages of all are read. */
const opened = new Set(some(sheets, 3));

const pageOf = (path: string): string => readFileSync(join(dist, path, 'index.html'), 'utf8');
/** Addresses that a piece of HTML links to. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\s[^>]*?href=(?:"([^"]*)"|([^\s>]+))/gu)].map(([, a, b]) =>
    (a ?? b ?? '').replaceAll('&amp;', '&'),
  );

describe.each(sheets.map((sheet) => [sheet.id, sheet] as const))('the sheet %s', (_, sheet) => {
  const rests = restsOf(sheet);

  it('is linked beside each of its clauses, and links back to it', () => {
    expect(rests.length).toBeGreaterThan(0);
    const calculator = pageOf(`calculators/${sheet.id}`);
    const back = new Set(linksIn(calculator));
    const ids = new Set([...calculator.matchAll(/\sid="?([^"\s>]+)/gu)].map(([, id]) => id));
    for (const { document, clause, at } of rests) {
      const said = `${document}#${clause} → ${at}`;
      // On the page of what hangs on the clauses, which is shown in place.
      const [, hanging = ''] = pageOf(`documents/${document}/links`).split(`<dl id="${clause}">`);
      expect(linksIn(hanging.split('</dl>')[0] ?? ''), said).toContain(at);
      // In the margin, unless the clause is a row of a table: the tool itself, or the line that opens to it.
      const [, block = ''] = pageOf(`documents/${document}`).split(` id=${clause}>`);
      const margin = linksIn(block.split(/<(?:p|h\d|tr)[^>]*\sid=(?!note-)/u)[0] ?? '');
      const isRow = /-r\d+$/u.test(clause);
      if (!isRow)
        expect(
          margin.some((href) => href === at || href === `links/#${clause}`),
          said,
        ).toBe(true);
      // What the address opens is there, and the calculator leads back to the clause.
      const opened = /[#?](?:item=)?(.+)$/u.exec(at)?.[1];
      if (opened !== undefined)
        expect(ids.has(at.includes('#') ? opened : `item-${opened}`), said).toBe(true);
      expect(back.has(`/documents/${document}/#${clause}`), said).toBe(true);
    }
  });

  it.runIf(opened.has(sheet))(
    'is opened from a clause in a browser, and its clause from it',
    async () => {
      const beside = ({ document, clause }: Rests): string[] => {
        const [, block = ''] = pageOf(`documents/${document}`).split(` id=${clause}>`);
        return linksIn(block.split(/<(?:p|h\d|tr)[^>]*\sid=(?!note-)/u)[0] ?? '');
      };
      // Where several tools hang on a clause, the first has its link and the line opens to all.
      const direct = rests.find((one) => beside(one).includes(one.at));
      const opened = rests.find((one) => beside(one).includes(`links/#${one.clause}`));
      const { document, clause, at } = direct ?? (opened as Rests);
      const page = await open(`/documents/${document}/#${clause}`);
      if (direct === undefined) await page.locator(`.on a[href="links/#${clause}"]`).click();
      await page
        .locator(`.${direct === undefined ? 'opened' : 'on'} a[href="${at}"]`)
        .first()
        .click();
      await page.waitForURL(`${origin}${at}`);
      const back = page.locator(`main a[href="/documents/${document}/#${clause}"]`);
      const visible = back.filter({ visible: true });
      // A table that is folded holds it too; what is seen is followed.
      await expect.poll(() => visible.count()).toBeGreaterThan(0);
      await visible.first().click();
      await page.waitForURL(/\/documents\//u);
      expect(await page.locator(':target').getAttribute('id')).toBe(clause);
      expect(complaints(page)).toEqual([]);
    },
  );

  it.runIf(opened.has(sheet))('is opened from a clause without a script too', async () => {
    const [{ document, clause } = { document: '', clause: '' }] = rests;
    const page = await open(`/documents/${document}/links/#${clause}`, { javaScript: false });
    const link = page.locator(':target').locator(`a[href^="/calculators/${sheet.id}/"]`);
    await link.first().click();
    expect(new URL(page.url()).pathname).toBe(`/calculators/${sheet.id}/`);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});

describe('clauses', () => {
  /** An anchor as it stands in an address: counted paragraphs and rows, half-width brackets. */
  const raw = /(?:^|[^\p{L}\d])[pr]\d+$|-[pr]\d+|\([\d一二三四五六七八九十]+\)/u;

  it('are named as people name them, on every page, where they are seen and where they are spoken', () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const file of globSync('**/*.html', { cwd: dist })) {
      const html = readFileSync(join(dist, file), 'utf8');
      const links = html.matchAll(
        /<a\s([^>]*?href=(?:"[^"]*#[^"]*"|[^\s>]*#[^\s>]*)[^>]*)>([^<]*)<\/a>/gu,
      );
      for (const [, attributes = '', text = ''] of links) {
        const label = /aria-label=(?:"([^"]*)"|([^\s>]+))/u.exec(attributes);
        const name = (label?.[1] ?? label?.[2] ?? text).trim();
        if (name === '') continue;
        seen += 1;
        // A long text is the gazette's own.
        if (name.length < 30 && raw.test(name)) wrong.push(`${file}: ${name}`);
      }
    }
    expect(seen).toBeGreaterThan(1000);
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('are so named by what a script makes: tools, search results, what opens beside a clause', async () => {
    const [first] = sheets.flatMap(restsOf);
    const page = await open(`/documents/${first?.document}/`);
    const permalinks = page.locator('.text [id] > a[aria-label]:not(.n)');
    for (const i of [3, 20, 40]) {
      await permalinks.nth(i).click();
      const name = await page.locator('.tools b').textContent();
      expect(name).toBe(await permalinks.nth(i).getAttribute('aria-label'));
      expect(name).not.toMatch(raw);
    }
    await page.goto(`${origin}/search/?q=${encodeURIComponent('负责')}`);
    const results = page.locator('[data-search-results] a[href*="#"]');
    await results.first().waitFor();
    for (const text of await results.allInnerTexts()) expect(text).not.toMatch(/-[pr]\d+/u);
  });
});
