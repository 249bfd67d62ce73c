/**
 * PDFs as a browser prints them, in the layouts of gazettes: the text that comes out is measured
 * against the text that they were made from, and goes on through the importer to the proof.
 */
import { describe, expect, it } from 'vitest';
import { importGazette } from '../../src/importer/index.ts';
import { takeIn } from '../../src/intake/index.ts';
import { printedGazette, type Setting } from '../fixtures/intake/gazette.ts';
import { cellShare, inOrder, partsOf } from '../fixtures/intake/measure.ts';
import { browserHere } from './browser.ts';

const settings: readonly Setting[] = [
  { columns: 2, rule: true, numbers: 'dashes', table: 'ruled', turned: 'page', size: 10.5 },
  { columns: 1, rule: false, numbers: 'outside', table: 'lines', turned: 'page', size: 12 },
  { columns: 3, rule: true, numbers: 'outside', table: 'ruled', turned: 'content', size: 9 },
  { columns: 2, rule: false, numbers: 'bare', table: 'open', turned: 'page', size: 9.5 },
];

async function print(html: string): Promise<Uint8Array> {
  const page = await (await browserHere()).newPage();
  try {
    await page.setContent(html);
    return await page.pdf({ preferCSSPageSize: true });
  } finally {
    await page.close();
  }
}

const strip = (s: string): string => s.replace(/\s/gu, '');

describe('a printed gazette', () => {
  it.each(settings.map((s, i) => [`${s.columns} columns, ${s.table} tables`, i + 31, s] as const))(
    'comes out as it was made: %s',
    async (_, seed, setting) => {
      const truth = printedGazette(seed, setting);
      const taken = await takeIn([{ name: 'a.pdf', bytes: await print(truth.html) }]);
      expect(taken.diagnostics).toEqual([]);
      const lines = new TextDecoder().decode(taken.bytes).split('\n');
      const { placed, pages } = taken.print ?? { placed: new Set<number>(), pages: [] };
      const { text, rows } = partsOf(lines.filter((__, i) => !placed.has(i + 1)));

      // Footnotes stand apart, each on a line of its own.
      for (const note of truth.notes)
        expect(text.map(strip).join('\n')).toContain(strip(note).slice(0, 20));
      const body = text
        .filter((l) => !/^[¹²³]/u.test(l))
        .join('')
        .replaceAll('…', '');
      const words = inOrder(body, truth.text.join(''));
      expect(words.share, words.faults.join('\n')).toBeGreaterThanOrEqual(0.999);
      const cells = cellShare(rows, truth.rows);
      expect(cells.share, cells.faults.join('\n')).toBeGreaterThanOrEqual(0.99);

      // Every page knows its number, and every head is known by its place.
      expect(pages.map((p) => p.page)).toEqual(pages.map((__, i) => String(i + 1)));
      const heads = lines.filter((__, i) => placed.has(i + 1)).map(strip);
      for (const head of heads)
        expect(
          truth.heads.some((h) => head.includes(strip(h))) || /^—?\d+—?$/u.test(head),
          head,
        ).toBe(true);
      expect(heads.length).toBeGreaterThanOrEqual(3 * pages.length - 4);

      // From there all is as before: the importer finds the documents, and proves its draft.
      const draft = importGazette(taken.bytes, { issue: undefined, ...taken });
      expect(draft.issue).toBe(truth.issue);
      expect(draft.stages.documents).toHaveLength(4);
      expect(draft.stages.issue.pages).toEqual(pages);
      expect(draft.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    },
  );

  it('that is only a picture is not guessed at', async () => {
    const picture = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="#ddd"/></svg>',
    ).toString('base64');
    const html = `<style>@page{size:A4;margin:0}</style><img src="data:image/svg+xml;base64,${picture}" style="width:100vw;height:95vh;filter:blur(1px)">`;
    await expect(
      takeIn([{ name: 'a.pdf', bytes: await print(html) }]).catch(
        (e: { text: { en: string } }) => e.text.en,
      ),
    ).resolves.toContain('Page 1: no layer of text');
  });
});
