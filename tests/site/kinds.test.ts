/**
 * Every kind of page for readers who set it up in their own way: 400% zoom, large type, colours of
 * their system, no motion, the keyboard, paper. `npm test` tries each kind with one of these,
 * `npm run proofs` with all.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { some, whole } from '../property/runs.ts';
import { axe, close, complaints, open, origin } from './harness.ts';
import { type KindName, kindNames, kindPaths } from './kinds.ts';

let paths: Readonly<Record<KindName, string>>;
beforeAll(async () => {
  paths = await kindPaths();
});

/** What stands over the right edge of the window, for the message. */
const tooWide = (page: Page, type: 'normal' | 'large'): Promise<string[]> =>
  page.evaluate((t) => {
    document.documentElement.dataset['type'] = t;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((element) => `${t}: ${element.localName}.${element.className}`);
  }, type);

describe('every kind of page', () => {
  // 1280 px wide and zoomed to 400% is 320 px wide (WCAG 1.4.10).
  it.each(some(kindNames, 5, 0))(
    'flows anew when it is zoomed fourfold, in large type too: %s',
    async (kind) => {
      const page = await open(paths[kind], { viewport: { width: 320, height: 256 } });
      for (const type of ['normal', 'large'] as const)
        expect(await tooWide(page, type), paths[kind]).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await tooWide(page, 'large'), paths[kind]).toEqual([]);
    },
  );

  it.each(some(kindNames, 5, 1))('is worked by the keyboard, each place seen: %s', async (kind) => {
    const page = await open(paths[kind]);
    // A page that begins in its field has the way past the masthead behind it.
    if (await page.evaluate(() => document.activeElement === document.body)) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    }
    const seen = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        // In a picture the frame of what is focused is drawn.
        const drawn = element.closest('svg') && element.querySelector('rect, path, circle');
        const stroke = drawn ? getComputedStyle(drawn).stroke : 'none';
        const isDrawn = stroke !== 'none' && !/^rgba\(.*, 0\)$/u.test(stroke);
        const lies = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return {
          name: `${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 20)} ${Math.round(box.x)},${Math.round(box.y + scrollY)}`,
          isIn: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
          isRinged:
            isDrawn || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0),
          // Nothing that sticks lies over it.
          isOver: lies === null || element.contains(lies) || lies.contains(element),
        };
      });
      if (at === null) break; // The end of a short page.
      expect(at, paths[kind]).toMatchObject({ isIn: true, isRinged: true, isOver: true });
      expect(seen.has(at.name), `${paths[kind]}: caught at ${at.name}`).toBe(false);
      seen.add(at.name);
    }
    expect(seen.size).toBeGreaterThan(5);
  });

  it.each(some(kindNames, 5, 2))(
    'keeps its lines and its words in the colours of the system: %s',
    async (kind) => {
      const page = await open(paths[kind], { forcedColors: true, colorScheme: 'dark' });
      await page.locator('[data-reading=type]').click();
      const wrong = await page.evaluate(() => {
        const probe = document.createElement('i');
        document.body.append(probe);
        const system = new Set<string>();
        let canvas = '';
        for (const name of ['CanvasText', 'Canvas', 'LinkText', 'GrayText', 'Mark', 'ButtonText']) {
          probe.style.setProperty('color', name);
          const colour = getComputedStyle(probe).color;
          system.add(colour);
          if (name === 'Canvas') canvas = colour;
        }
        probe.remove();
        const objections: string[] = [];
        // A picture is drawn in the colours of the system: its words are those of the ground only over a shape.
        for (const word of document.querySelectorAll('svg text')) {
          const { fill } = getComputedStyle(word);
          const shape = word.parentElement?.querySelector(':scope > :is(rect, path)') ?? null;
          const isOver = shape !== null && ![canvas, 'none'].includes(getComputedStyle(shape).fill);
          if (fill === canvas && !isOver)
            objections.push(`words as the ground: ${word.textContent?.slice(0, 20)}`);
          if (!system.has(fill))
            objections.push(`words in ${fill}: ${word.textContent?.slice(0, 20)}`);
        }
        // Words are seen: the ground is the system's, so they may not have its colour.
        for (const element of document.querySelectorAll('body *:not(svg *)')) {
          const isSpoken = [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
          );
          if (isSpoken && getComputedStyle(element).color === canvas)
            objections.push(`not seen: ${element.textContent?.trim().slice(0, 20)}`);
        }
        // What is chosen or current is told by a line, a frame or a weight.
        for (const element of document.querySelectorAll('[aria-current], [aria-pressed="true"]')) {
          const style = getComputedStyle(element);
          const isTold =
            style.textDecorationLine.includes('underline') ||
            style.outlineStyle !== 'none' ||
            Number(style.fontWeight) >= 600;
          if (!isTold)
            objections.push(`told by colour alone: ${element.textContent?.slice(0, 20)}`);
        }
        return [...new Set(objections)];
      });
      expect(wrong, paths[kind]).toEqual([]);
      expect(complaints(page), paths[kind]).toEqual([]);
    },
  );

  it.each(some(kindNames, 5, 3))('stands still for who asked for less motion: %s', async (kind) => {
    const page = await open(paths[kind], { reducedMotion: true });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const style = getComputedStyle(element);
        const moves =
          /[1-9]/u.test(style.transitionDuration) ||
          style.animationName !== 'none' ||
          style.scrollBehavior === 'smooth';
        return moves ? [`${element.localName}.${element.className}`] : [];
      }),
    );
    expect(moving, paths[kind]).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

describe('the grade that a calculator finds', () => {
  it('is marked by more than colour, in the colours of the system too', async () => {
    const sheets = [
      ...(await (await fetch(new URL('/calculators/', origin))).text()).matchAll(
        /<h2><a href="(\/calculators\/[^"]+\/)"/gu,
      ),
    ].map(([, path = '']) => path);
    let seen = 0;
    let graded: string | undefined;
    for (const path of [...sheets, '']) {
      if (path === '' && graded === undefined) break;
      const forcedColors = graded !== undefined;
      const page = await open(graded ?? path, { forcedColors });
      // Many of everything that is counted: the highest grade, where numbers alone decide.
      for (const field of await page.locator('.questions input[inputmode]').all())
        if (await field.isVisible()) await field.fill('99');
      if ((await page.locator('.ladder .is').count()) === 0) {
        await close(page);
        continue;
      }
      seen += 1;
      graded = path;
      const told = await page.evaluate(() => {
        const is = document.querySelector('.ladder .is');
        const others = [...document.querySelectorAll('.ladder li:not(.is)')];
        const frame = (e: Element | null) =>
          e === null ? 0 : Number.parseFloat(getComputedStyle(e).borderTopWidth);
        return {
          word: is?.textContent?.trim() ?? '',
          head: document.querySelector('.verdict h2')?.textContent ?? '',
          isSeen:
            is !== null && getComputedStyle(is).color !== getComputedStyle(is).backgroundColor,
          tick: is === null ? '' : getComputedStyle(is, '::before').content,
          ticked: others.filter((e) => getComputedStyle(e, '::before').content.includes('✓'))
            .length,
          frame: frame(is),
          frames: others.map(frame),
        };
      });
      expect(told.word).not.toBe('');
      // In words, in large letters, and by a tick that no other has.
      expect(told.head).toContain(told.word.replace(/级$/u, ''));
      expect(told.isSeen).toBe(true);
      expect(told.tick).toContain('✓');
      expect(told.ticked).toBe(0);
      if (forcedColors) expect(told.frame).toBeGreaterThan(Math.max(...told.frames));
      await close(page);
      if (seen === 2) break;
    }
    expect(seen).toBe(2);
  });
});

describe('on paper', () => {
  /** How many pages, and how large they are in points. */
  async function print(path: string): Promise<{ pages: number; landscape: boolean; page: Page }> {
    const page = await open(path);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/gu)];
    const landscape = boxes.every(([, width, height]) => Number(width) > Number(height));
    const upright = boxes.every(([, width, height]) => Number(width) < Number(height));
    expect(landscape || upright, 'all pages lie alike').toBe(true);
    return { pages: pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0, landscape, page };
  }

  it.each(some(kindNames, 5, 4))(
    'has no more pages than it needs, and nothing of the masthead: %s',
    async (kind) => {
      const { pages, landscape, page } = await print(paths[kind]);
      for (const hidden of ['.top nav', '.menu', '.top search', '.reading', '.trail', '.end'])
        expect(await page.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);
      expect(await page.locator('.notice').isVisible()).toBe(true);
      const { rows, letters, sizes } = await page.evaluate(() => {
        const rows = [...document.querySelectorAll('.records tbody tr[data-f]')].filter(
          (row) => row.getClientRects().length > 0,
        );
        return {
          rows: rows.length,
          letters: document.body.innerText.replace(/\s/gu, '').length,
          sizes: [...new Set(rows.slice(0, 9).map((row) => getComputedStyle(row).fontSize))],
        };
      });
      const said = `${paths[kind]}: ${pages} pages, ${rows} rows, ${letters} letters`;
      // A table of records lies, in 9 pt; all else stands.
      expect(landscape, said).toBe(rows > 0);
      if (rows > 0) expect(sizes, said).toEqual(['12px']);
      // 22 lines of 28 characters fill a page of a document; a page of a table holds more.
      const most = Math.ceil(letters / (rows > 0 ? 700 : 400)) + 2;
      expect(pages, said).toBeLessThanOrEqual(most);
      expect(pages).toBeGreaterThan(0);
    },
  );

  it('prints the filter that a table was drawn by, and only what it left', async () => {
    const page = await open(paths['duties of an issue']);
    const choice = page.locator('.filters select').first();
    const name = await choice.locator('option').nth(1).textContent();
    await choice.selectOption({ index: 1 });
    const left = await page.locator('.records tbody tr[data-f]').filter({ visible: true }).count();
    await page.emulateMedia({ media: 'print' });
    const labels = page.locator('.filters label').filter({ visible: true });
    expect(await labels.count()).toBe(1);
    expect(await labels.locator('option:checked').textContent()).toBe(name);
    expect(await page.locator('.records tbody tr[data-f]').filter({ visible: true }).count()).toBe(
      left,
    );
  });
});

describe('what opens in a document', () => {
  it.runIf(whole)('keeps the order of the headings', async () => {
    const page = await open(paths['longest document']);
    for (const summary of await page.locator('details.island > summary').all()) {
      await summary.click();
      await page.waitForFunction(() =>
        [...document.querySelectorAll('details.island[open]')].every(
          (island) => island.querySelector('form, select, table') !== null,
        ),
      );
    }
    expect(await axe(page)).toEqual([]);
  });
});
