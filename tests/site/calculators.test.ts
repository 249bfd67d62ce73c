/**
 * Calculators as an officer meets them: by address, by keyboard, on a phone, on paper,
 * without script, with slips of the hand. Without a network: offline.test.ts.
 */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { some, whole } from '../property/runs.ts';
import { axe, close, complaints, open, origin, requests } from './harness.ts';

/** What the result says to other programs. */
interface Said {
  readonly grade: string;
  readonly possible: string;
  readonly clauses: readonly string[];
}

const said = (page: Page): Promise<Said> =>
  page.evaluate(() => {
    const result = document.querySelector<HTMLElement>('[data-grade]');
    return {
      grade: result?.dataset['grade'] ?? '',
      possible: result?.dataset['possible'] ?? '',
      clauses: [...document.querySelectorAll<HTMLElement>('[data-result] [data-clause]')].map(
        (link) => link.dataset['clause'] ?? '',
      ),
    };
  });

const address = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

const postal = '/calculators/postal-incident/';
const animal = '/calculators/animal-epidemic/';
/** One of each kind, with something in it. */
const pages = [
  '/calculators/',
  `${animal}audit/`,
  `${postal}?deaths=12&threat=serious&found=2026-11-24T03:20`,
  `${animal}?disease=fmd&spreading=yes&event=2023-11-01|某区|某镇&event=2023-11-31|某县|某镇`,
];

/** Addresses of the sheets whose outcomes are grades. */
let sheets: string[];
beforeAll(async () => {
  const html = await (await fetch(new URL('/calculators/', origin))).text();
  const all = [...html.matchAll(/href="?(\/calculators\/[^/"]+\/)["\s>]/gu)].map((m) => m[1] ?? '');
  const texts = await Promise.all(
    all.map(async (path) => (await fetch(new URL(path, origin))).text()),
  );
  const grades = /kind(?:&quot;|&#34;|"):(?:&quot;|&#34;|")grade\b/u;
  sheets = all.filter((_, i) => grades.test(texts[i] ?? ''));
  expect(sheets).toEqual(expect.arrayContaining([postal, animal]));
});

describe('an address', () => {
  it('opens as the case that it holds', async () => {
    const cases: [string, Said][] = [
      [
        '?deaths=3&injuries=9',
        { grade: 'III', possible: 'I II III', clauses: ['1.6.5(1)', '1.6.6(1)'] },
      ],
      ['?threat=serious', { grade: 'II', possible: 'I II', clauses: ['1.6.4(6)', '1.6.5(6)'] }],
      [
        '?deaths=0&injuries=0&lossWan=0&leaked=0&backlogHours=0&network=none&capacity=none&threat=none',
        { grade: 'none', possible: 'none', clauses: [] },
      ],
      ['', { grade: 'none', possible: 'I II III IV none', clauses: [] }],
    ];
    const page = await open(postal);
    for (const [query, expected] of cases) {
      await page.goto(`${origin}${postal}${query}`);
      expect(await said(page), query).toEqual(expected);
    }
    expect(complaints(page)).toEqual([]);
  });

  it('takes dated events and says which of them count', async () => {
    const rows = ['2023-10-01|某区|某镇', '2023-11-01|某区|某镇', '2023-11-10|某县|甲镇'];
    const query = rows.map((row) => `&event=${encodeURIComponent(row)}`).join('');
    const page = await open(`${animal}?disease=fmd&spreading=yes${query}`);
    expect((await said(page)).grade).toBe('II');
    const marks = await page.locator('.events .mark').allTextContents();
    expect(marks.map((mark) => mark.split('　')[0])).toEqual(['未计入', '✓ 计入', '✓ 计入']);
    expect(marks[0]).toContain('名录里没有“某区”');
    expect(await page.locator('[data-tally]').textContent()).toContain('2023-11-01至2023-11-10');
    expect(address(page).getAll('event')).toEqual(rows);
  });

  it('is kept while typing, shared, and gives the same result again', async () => {
    const page = await open(`${postal}?from=report`, { clipboard: true });
    await page.locator('[name=deaths]').fill('12');
    await page.getByLabel('超出本市邮政业应急处置能力', { exact: true }).check();
    await page.locator('[name=found]').fill('2026-11-24T03:20');
    expect(Object.fromEntries(address(page))).toEqual({
      deaths: '12',
      capacity: 'city',
      found: '2026-11-24T03:20',
      from: 'report',
    });
    const before = await said(page);
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await open(link.replace(origin, ''));
    expect(await said(other)).toEqual(before);
    expect(await other.locator('[name=deaths]').inputValue()).toBe('12');
    expect(await other.locator('[name=found]').inputValue()).toBe('2026-11-24T03:20');
  });

  it('comes back with the browser', async () => {
    const page = await open(`${postal}?deaths=3`);
    await page.locator('[name=deaths]').fill('31');
    await page.locator('[data-result] [data-clause]').first().click();
    await page.waitForURL(/\/documents\//u);
    await page.goBack();
    await page.locator('[data-grade=I]').waitFor();
    expect(await page.locator('[name=deaths]').inputValue()).toBe('31');
    await page.evaluate(() => {
      history.pushState(null, '', '?deaths=4');
      history.back();
    });
    await page.waitForFunction(() => location.search === '?deaths=31');
    expect(await said(page)).toMatchObject({ grade: 'I' });
  });

  it('links each clause that is met to its text', async () => {
    const page = await open(`${postal}?deaths=12&injuries=60&lossWan=6000`);
    const links = page.locator('[data-result] [data-clause]');
    expect(await links.count()).toBe(2);
    const href = await links.first().getAttribute('href');
    const [path = '', hash = ''] = (href ?? '').split('#');
    const html = await (await fetch(new URL(path, origin))).text();
    expect(html).toMatch(new RegExp(`id="?${hash.replace(/[().]/gu, '\\$&')}["\\s>]`, 'u'));
  });
});

describe('what cannot be', () => {
  const impossible: [string, string, string][] = [
    [`${postal}?deaths=-1`, '[name=deaths]', '负数'],
    [`${postal}?deaths=2.5`, '[name=deaths]', '整数'],
    [`${postal}?deaths=three`, '[name=deaths]', '不是数字'],
    [`${postal}?leaked=1000000000000`, '[name=leaked]', '过大'],
    [`${postal}?network=moon`, '#f-network', '没有“moon”'],
    [`${postal}?deaths=3&deaths=5`, '[name=deaths]', '不同的答案'],
    [`${animal}?disease=plague`, '[name=disease]', '没有“plague”'],
    [`${animal}?disease=fmd&event=2023-02-30|某区|某镇`, '.events li input', '没有“2023-02-30”'],
  ];
  it('is met by a message at its field and no grade, and stays in the address', async () => {
    const page = await open(postal);
    for (const [path, field, message] of impossible) {
      await page.goto(`${origin}${path}`);
      expect(await said(page), path).toMatchObject({ grade: 'invalid', clauses: [] });
      const element = page.locator(field).first();
      expect(await element.getAttribute('aria-invalid'), path).toBe('true');
      const ids = (await element.getAttribute('aria-describedby')) ?? '';
      const texts = await page.evaluate(
        (all) => all.split(' ').map((id) => document.getElementById(id)?.textContent ?? ''),
        ids,
      );
      expect(texts.join(''), path).toContain(message);
      expect(await page.locator('.verdict h2').textContent()).toContain('不能定级');
      expect(address(page).toString(), path).toBe(
        new URLSearchParams(path.split('?')[1] ?? '').toString(),
      );
    }
    expect(complaints(page)).toEqual([]);
  });

  it('is gone once it is put right', async () => {
    const page = await open(`${postal}?deaths=x&network=moon`);
    await page.locator('.wrong button').first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('31');
    expect((await said(page)).grade).toBe('invalid');
    await page.getByLabel('没有阻断', { exact: true }).check();
    expect(await said(page)).toMatchObject({ grade: 'I', possible: 'I' });
    expect(address(page).toString()).toBe('deaths=31&network=none');
    expect(await page.locator('[aria-invalid]').count()).toBe(0);
  });
});

describe('by keyboard alone', () => {
  /** Presses Tab until the element with the focus fits; fails if that never happens. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press('Tab');
      const there = await page.evaluate((s) => document.activeElement?.matches(s), selector);
      if (there) return;
    }
    throw new Error(`Tab never comes to ${selector}.`);
  }

  it('a postal incident is graded, and the missing facts lead to their fields', async () => {
    const page = await open(postal);
    await tabTo(page, '[name=deaths]');
    await page.keyboard.type('5');
    await tabTo(page, '[name=threat]');
    await page.keyboard.press('ArrowUp');
    expect(address(page).get('threat')).toBe('national');
    expect((await said(page)).grade).toBe('I');
    await page.keyboard.press('ArrowDown');
    expect(address(page).get('threat')).toBeNull();
    await tabTo(page, '.missing button');
    const label = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');
    const focused = await page.evaluate(() => {
      const active = document.activeElement;
      return active?.closest('.question')?.querySelector('label, .label')?.textContent;
    });
    expect(focused).toBeDefined();
    expect(label?.length).toBeGreaterThan(0);
    await page.waitForFunction(
      () => document.querySelector('[data-spoken]')?.textContent?.includes('Ⅲ级') === true,
    );
  });

  it('an epidemic is graded by rows: typed, added by Enter, removed, pasted', async () => {
    const page = await open(animal, { clipboard: true });
    await tabTo(page, '[name=disease]');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
    expect(address(page).get('disease')).toBe('fmd');
    await tabTo(page, '.events summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.events li input');
    await page.keyboard.type('2023年11月1日');
    expect((await said(page)).grade, 'a row still being typed is no error').not.toBe('invalid');
    await page.keyboard.press('Tab');
    await page.keyboard.type('某区');
    await page.keyboard.press('Tab');
    await page.keyboard.type('某镇');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2023-11-10');
    await tabTo(page, '.events > button');
    await page.waitForFunction(
      () => document.querySelector('[data-grade]')?.getAttribute('data-asked') === '1',
    );
    await page.locator('.events li').nth(1).getByLabel('删除这一行').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.events li').count()).toBe(1);
    await page.evaluate(() =>
      navigator.clipboard.writeText(
        '日期\t旗县\t乡镇\n2023-11-10\t某县\t甲镇\n2023/11/11，某县，乙镇\n2023.11.12 某旗 丙镇\n',
      ),
    );
    await page.locator('.events li input').first().focus();
    await page.keyboard.press('Control+V');
    expect(address(page).getAll('event')).toEqual([
      '2023年11月1日|某区|某镇',
      '2023-11-10|某县|甲镇',
      '2023/11/11|某县|乙镇',
      '2023.11.12|某旗|丙镇',
    ]);
    await tabTo(page, '[name=spreading]');
    await page.keyboard.press('ArrowDown');
    expect(address(page).get('spreading')).toBe('yes');
    expect(await said(page)).toMatchObject({
      grade: 'I',
      clauses: expect.arrayContaining(['1.5.1(3)']),
    });
    expect(complaints(page)).toEqual([]);
  });
});

describe('what follows', () => {
  it('is that of the grade, and its clocks run from the moment that is given', async () => {
    const page = await open(`${postal}?deaths=12&found=2026-11-24T23:20`);
    const due = (): Promise<string[]> =>
      page.locator('[data-step]:not([hidden]) [data-due]').allTextContents();
    // A moment that is not given has no derived time.
    expect((await due()).filter((d) => d.includes(':'))).toEqual([]);
    expect(await page.locator('[data-warned]').textContent()).toBe('橙色');
    const graver = await page.locator('[data-step]:not([hidden])').allTextContents();
    await page.locator('[name=deaths]').fill('2');
    const milder = await page.locator('[data-step]:not([hidden])').allTextContents();
    expect(milder).not.toEqual(graver);
    expect(await page.locator('[data-warned]').textContent()).toBe('蓝色');
    await page.locator('[name=at-started]').fill('2026-11-25T01:00');
    expect(await due()).toContain('03:00前');
    expect(await due()).toContain('11月25日24:00前第一份，以后每日一份');
    const line = page.locator('[data-step]:not([hidden]) .clock-line', { hasText: '03:00前' });
    expect(await line.textContent()).toContain('市邮政业应急办');
    expect(await line.textContent()).toContain('报告自治区邮政业应急办和本级人民政府');
    expect(await line.textContent()).toContain('4.3.3第2段');
    expect(address(page).get('at-started')).toBe('2026-11-25T01:00');
  });

  it('is in the order of urgency, each line with its clause and its words, and can be ticked off', async () => {
    const page = await open(`${animal}?disease=fmd&counties=3&days=5&spreading=yes`);
    expect(await said(page)).toMatchObject({ grade: 'I' });
    const steps = page.locator('[data-step]:not([hidden])');
    const lines = await steps.evaluateAll((all) =>
      all.map((li) => ({
        clause: li.getAttribute('data-clause'),
        when: li.getAttribute('data-when'),
        words: li.querySelector('q')?.textContent ?? '',
      })),
    );
    const order = ['now', 'hours', 'later'];
    const ranks = lines.map((l) => order.indexOf(l.when ?? ''));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(lines.filter((l) => l.clause === '4.3.1(1)')).toHaveLength(9);
    expect(lines.some((l) => l.clause === '3.4.4-p2')).toBe(true);
    expect(lines.every((l) => l.words.length > 5)).toBe(true);
    expect(lines.some((l) => l.clause?.startsWith('4.3.2'))).toBe(false);
    // Ticked, kept on this device, and nowhere in the address.
    await steps.first().locator('[data-done]').check();
    expect(address(page).toString()).not.toContain('done');
    await page.reload();
    expect(await steps.first().locator('[data-done]').isChecked()).toBe(true);
    await page.getByRole('button', { name: '全部重来' }).click();
    expect(await steps.first().locator('[data-done]').isChecked()).toBe(false);
    // One agency.
    const all = await steps.count();
    await page.locator('[data-actor]').selectOption({ index: 1 });
    expect(await steps.count()).toBeLessThan(all);
    expect(complaints(page)).toEqual([]);
  });

  it('lists sampling before there is a grade', async () => {
    const page = await open(animal);
    const clauses = await page
      .locator('[data-step]:not([hidden])')
      .evaluateAll((all) => all.map((li) => li.getAttribute('data-clause')));
    expect(clauses).toContain('3.4.4-p2');
    expect(clauses).not.toContain('4.3.1(1)');
  });

  it('says when a time is none, and keeps the grade', async () => {
    const page = await open(`${postal}?deaths=12&found=2026-02-30T03:20`);
    expect(await said(page)).toMatchObject({ grade: 'II' });
    expect(await page.locator('#e-found').textContent()).toContain('2026-02-30T03:20');
    expect(address(page).get('found')).toBe('2026-02-30T03:20');
  });

  it('says when other rules go before', async () => {
    const page = await open(`${animal}?regionResponse=yes`);
    expect(await page.locator('.result .notice-override').count()).toBe(1);
  });
});

describe('on a phone', () => {
  const phone = 'phone' as const;
  it('the result stays at the bottom edge and never covers the field with the focus', async () => {
    for (const path of [postal, `${animal}?disease=fmd&event=2023-11-01|某区|某镇`]) {
      const page = await open(path, { viewport: phone });
      const bar = page.locator('.verdict');
      const box = await bar.boundingBox();
      expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844);
      expect(box?.height).toBeLessThan(844 / 6);
      for (let i = 0; i < (whole ? 60 : 15); i += 1) {
        await page.keyboard.press('Tab');
        const covered = await page.evaluate(() => {
          const field = document.activeElement;
          const verdict = document.querySelector('.verdict');
          if (!field?.closest('.questions') || !verdict) return false;
          return field.getBoundingClientRect().bottom > verdict.getBoundingClientRect().top;
        });
        expect(covered, `${path}, after ${i + 1} tabs`).toBe(false);
      }
      await close(page);
    }
  });

  it('the first field is seen without scrolling, and the result lies over neither it nor the masthead', async () => {
    for (const path of [postal, animal]) {
      const page = await open(path, { viewport: { width: 390, height: 844 } });
      for (const viewport of [
        { width: 390, height: 844 },
        { width: 360, height: 640 },
        { width: 320, height: 568 },
      ]) {
        await page.setViewportSize(viewport);
        await page.reload();
        const seen = await page.evaluate(() => {
          const box = (s: string): DOMRect => document.querySelector(s)!.getBoundingClientRect();
          const field = box('.questions :is(input, select)');
          const verdict = box('.verdict');
          return { bottom: field.bottom, top: verdict.top, masthead: box('.top').bottom };
        });
        expect(seen.bottom, `${path} at ${viewport.width}`).toBeLessThanOrEqual(seen.top);
        expect(seen.masthead).toBeLessThanOrEqual(seen.top);
      }
      await close(page);
    }
  });

  it('at 400% zoom the result lies over nothing', async () => {
    for (const path of some([postal, animal], 2)) {
      const page = await open(path, { viewport: { width: 320, height: 256 } });
      const covered = await page.evaluate(() => {
        const verdict = document.querySelector<HTMLElement>('.verdict')!;
        const others = document.querySelectorAll('.top, .questions input, .questions select');
        const found: string[] = [];
        for (let y = 0; y < document.documentElement.scrollHeight; y += 100) {
          scrollTo(0, y);
          const v = verdict.getBoundingClientRect();
          for (const other of others) {
            const o = other.getBoundingClientRect();
            const apart =
              o.bottom <= v.top || o.top >= v.bottom || o.right <= v.left || o.left >= v.right;
            if (!apart && o.height > 0) found.push(`${other.className || other.id} at ${y}`);
          }
        }
        return found;
      });
      expect(covered, path).toEqual([]);
      await close(page);
    }
  });

  it('fits 320 pixels, in large type too, and brings the right keyboard', async () => {
    const narrow = await open('/calculators/', { viewport: { width: 320, height: 700 } });
    for (const path of pages) {
      await narrow.goto(`${origin}${path}`);
      for (const type of ['normal', 'large']) {
        const width = await narrow.evaluate((t) => {
          document.documentElement.dataset['type'] = t;
          return document.documentElement.scrollWidth;
        }, type);
        expect(width, `${path} in ${type} type`).toBeLessThanOrEqual(320);
      }
    }
    const page = await open(postal, { viewport: phone });
    expect(await page.locator('[name=deaths]').getAttribute('inputmode')).toBe('numeric');
    expect(await page.locator('[name=lossWan]').getAttribute('inputmode')).toBe('decimal');
    await page.getByRole('button', { name: '依据' }).click();
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('reasons');
  });
});

describe('every page of a calculator', () => {
  // The dark theme differs in colour alone: the two that use every colour stand for all.
  it.each([
    ...pages.map((path) => ({ path, colorScheme: 'light' as const })),
    ...(whole ? pages.slice(2).map((path) => ({ path, colorScheme: 'dark' as const })) : []),
  ])(
    '$path is accessible, quiet and asks no one else: $colorScheme',
    async ({ path, colorScheme }) => {
      const page = await open(path, { colorScheme });
      expect(await axe(page)).toEqual([]);
      expect(complaints(page)).toEqual([]);
    },
  );

  it('carries at most 25 kB of script', async () => {
    for (const path of sheets) {
      const page = await open(path);
      let bytes = 0;
      for (const { url, type } of requests(page)) {
        if (type !== 'script') continue;
        bytes += gzipSync(await (await fetch(url)).text(), { level: 9 }).length;
      }
      const html = await (await fetch(new URL(path, origin))).text();
      const sheet = /data-sheet="([^"]*)"/u.exec(html)?.[1] ?? '';
      expect(bytes, path).toBeLessThanOrEqual(25_000);
      expect(gzipSync(sheet, { level: 9 }).length, path).toBeLessThanOrEqual(8_000);
      await close(page);
    }
  });

  it('has its fields, its whole table and every step without script', async () => {
    for (const path of sheets) {
      const page = await open(`${path}?deaths=5`, { javaScript: false });
      expect(await page.locator('noscript').count()).toBeGreaterThan(0);
      expect(await page.locator('main').innerText()).toContain('没有运行脚本');
      expect(await page.locator('form[method=get] [name]').count()).toBeGreaterThan(5);
      expect(await page.getByRole('button', { name: '把所填内容存进网址' }).isVisible()).toBe(true);
      const rows = await page.locator('.decision tbody tr').evaluateAll((all) =>
        all.map((row) => ({
          links: row.querySelectorAll('a[href*="#"]').length,
          quoted: row.querySelector<HTMLElement>('.quote')?.innerText.length ?? 0,
        })),
      );
      expect(rows.length).toBeGreaterThan(15);
      for (const { links, quoted } of rows) {
        expect(links).toBe(1);
        expect(quoted).toBeGreaterThan(5);
      }
      expect(await page.locator('[data-step]').first().isVisible()).toBe(true);
      expect(await page.locator('.scripted').first().isVisible()).toBe(false);
      await close(page);
    }
  });

  it('draws the lost charts again, as a picture and as a list, and says so', async () => {
    for (const path of sheets) {
      const page = await open(path);
      for (const chart of await page.locator('.flow').all()) {
        expect(await chart.innerText()).toContain('本站据条文重绘，非原图');
        const boxes = await chart.locator('svg a').count();
        expect(boxes).toBeGreaterThan(1);
        expect(await chart.locator('details li').count()).toBe(boxes);
        // No two boxes lie upon each other, and every word lies in the picture.
        const overlaps = await chart.locator('svg').evaluate((svg) => {
          const rects = [...svg.querySelectorAll('rect:not(.grade)')].map((r) =>
            r.getBoundingClientRect(),
          );
          return rects.some((a, i) =>
            rects.some(
              (b, j) =>
                j > i &&
                a.left < b.right &&
                b.left < a.right &&
                a.top < b.bottom &&
                b.top < a.bottom,
            ),
          );
        });
        expect(overlaps).toBe(false);
      }
      await close(page);
    }
  });
});

describe('on paper', () => {
  it('is one page with the facts, those left out, the grade, the clauses, version and date', async () => {
    const page = await open(
      `${postal}?deaths=5&injuries=60&lossWan=1200&leaked=20000000&backlogHours=200&network=city&capacity=city&found=2026-11-24T03:20`,
    );
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.questions', '.actions', '.after-grade', '#table', '.top nav', '.end']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    const paper = await page.locator('main').innerText();
    for (const words of [
      '5人',
      '未填',
      'Ⅱ级',
      '1.6.4（1）',
      '规则表',
      '打印于 20',
      '/calculators/',
    ]) {
      expect(paper).toContain(words);
    }
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
  });

  it('and as text it says the same', async () => {
    const page = await open(`${postal}?deaths=5`, { clipboard: true });
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/结果：.*Ⅲ级/u);
    expect(text).toContain('1.6.5（1）');
    expect(text).toContain(`${origin}${postal}?deaths=5`);
    expect(text).toMatch(/未填（不知道）：.*重伤/u);
  });

  it('has what must be done on further pages, where that is asked for', async () => {
    const page = await open(`${animal}?disease=fmd&counties=2&days=3&spreading=yes`);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    const owed = await page.locator('[data-step]:not([hidden])').count();
    expect(owed).toBeGreaterThan(10);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-print=verdict]')?.click());
    expect(await page.locator('[data-step]:visible').count()).toBe(0);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-print=actions]')?.click());
    expect(await page.locator('[data-step]:visible').count()).toBe(owed);
    expect(
      await page.locator('.after-grade').evaluate((e) => getComputedStyle(e).breakBefore),
    ).toBe('page');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('[data-step]:visible').count()).toBe(0);
  });

  it('the text is whole: made when, from where, what must be done with its times, special rules', async () => {
    const page = await open(
      `${postal}?deaths=12&found=2026-11-24T03:20&at-started=2026-11-25T01:00`,
      { clipboard: true },
    );
    const owed = await page.locator('[data-step]:not([hidden]) q').allInnerTexts();
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/制作：\d{4}-\d\d-\d\d \d\d:\d\d，本站构建[0-9a-f]{12}\n网址：http/u);
    for (const quote of owed) expect(text).toContain(quote.replace(/\s+/gu, ' ').trim());
    expect(text).toContain('期限：');
    const complaint = await open('/calculators/complaint/', { clipboard: true });
    const values = await complaint.locator('section.lines .value').allInnerTexts();
    expect(values.length).toBeGreaterThan(3);
    await complaint.getByRole('button', { name: '复制文字' }).click();
    await complaint.getByRole('button', { name: '已复制' }).waitFor();
    const said = await complaint.evaluate(() => navigator.clipboard.readText());
    for (const value of values) expect(said).toContain(value);
    expect(said).toContain('制作：');
  });
});

describe('what was entered', () => {
  const rows = (...lines: string[]): string =>
    `${animal}?disease=fmd&spreading=yes${lines.map((l) => `&event=${encodeURIComponent(l)}`).join('')}`;

  it('merged cells are asked about, and one press takes the values above', async () => {
    const page = await open(rows('2023-11-01|甲旗|子镇', '|乙旗|丑镇', '|丙旗|寅镇'));
    expect(await said(page)).toMatchObject({ possible: 'I II IV' });
    expect(await page.locator('.verdict').innerText()).toContain('先核对2处');
    await page.getByRole('button', { name: '2处空格都取上一行的值' }).click();
    expect(await said(page)).toMatchObject({ grade: 'I', possible: 'I' });
    expect(await page.locator('.doubt').count()).toBe(0);
    expect(address(page).getAll('event')).toEqual([
      '2023-11-01|甲旗|子镇',
      '2023-11-01|乙旗|丑镇',
      '2023-11-01|丙旗|寅镇',
    ]);
    expect(complaints(page)).toEqual([]);
  });

  it('a paste from a spreadsheet keeps every line, and says what became of the others', async () => {
    const page = await open(rows(), { clipboard: true, viewport: 'phone' });
    await page.locator('.events summary').click();
    await page.evaluate(() =>
      navigator.clipboard.writeText(
        '序号\t确诊日期\t旗县\t苏木乡镇\n1\t2023/11/1 0:00:00\t甲旗\t子镇\n2\t\t乙旗\t"丑镇\n寅镇"\n3\t45240\t丙旗\t\n',
      ),
    );
    await page.locator('.events li input').first().focus();
    await page.keyboard.press('Control+V');
    await page.waitForFunction(() => document.querySelectorAll('.events li').length === 3);
    expect(address(page).getAll('event')).toEqual([
      '2023/11/1 0:00:00|甲旗|子镇',
      '|乙旗|丑镇、寅镇',
      '45240|丙旗|',
    ]);
    expect(await page.locator('.pasted').innerText()).toMatch(
      /粘贴了3行，都已填入。第1行.*是表头/u,
    );
    expect(await said(page)).toMatchObject({ grade: 'II', possible: 'I II' });
  });

  it('all faults of a row are said', async () => {
    const page = await open(rows('2023-02-30|甲旗|子镇', '去年|乙旗、丙旗|丑镇'));
    expect(await said(page)).toMatchObject({ grade: 'invalid' });
    expect(await page.locator('.wrong li').count()).toBe(3);
    await page.locator('.wrong button').nth(2).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
      '第2行',
    );
  });

  it('a day that has not come is asked about before the grade is settled', async () => {
    const page = await open(rows('2098-11-01|甲旗|子镇'));
    expect(await said(page)).toMatchObject({ grade: 'IV' });
    expect(await page.locator('.verdict h2').innerText()).toMatch(/^暂为/u);
    await page.getByRole('button', { name: '日期没有错' }).click();
    expect(await page.locator('.verdict h2').innerText()).not.toMatch(/^暂为/u);
    expect(await page.locator('.doubt').count()).toBe(0);
  });

  it('what was confirmed is in the link: another device is not asked again, and sees it', async () => {
    const page = await open(rows('2098-11-01|甲旗|子镇', '|乙旗|丑镇'));
    expect(await page.locator('.verdict').innerText()).toContain('先核对2处');
    await page.getByRole('button', { name: '日期没有错' }).click();
    await page.getByRole('button', { name: '不知道', exact: true }).click();
    expect(address(page).getAll('confirmed')).toHaveLength(2);
    const link = `${address(page)}`;
    const other = await open(`${animal}?${link}`, { clipboard: true });
    expect(await other.locator('.doubt').count()).toBe(0);
    expect(await other.locator('.verdict h2').innerText()).not.toMatch(/^暂为/u);
    expect(await other.locator('.events .mark').first().innerText()).toContain(
      '已核对：日期没有错',
    );
    expect(`${address(other)}`).toBe(link);
    await other.getByRole('button', { name: '复制文字' }).click();
    await other.getByRole('button', { name: '已复制' }).waitFor();
    const text = await other.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/已核对：\s+第1行，2098-11-01还没有到.*——日期没有错/u);
    // Other words are another question, and the answer to the former is no longer in the address.
    await other.locator('.events li input').first().fill('2099-11-01');
    await other.locator('.events li input').nth(4).focus();
    await other.locator('.doubt').first().waitFor();
    expect(address(other).getAll('confirmed')).toHaveLength(0);
  });

  it('a place is known by its short name, and the counties that count are named', async () => {
    const html = await (await fetch(new URL(animal, origin))).text();
    const list =
      /data-places="([^"]*)"/u.exec(html)?.[1]?.replaceAll(/&(?:quot|#34);/gu, '"') ?? '';
    const { counties } = JSON.parse(list) as {
      counties: { name: string; short?: string[]; townships: (string | { name: string })[] }[];
    };
    const county = counties.find((c) => c.short !== undefined)!;
    const [one = '', two = ''] = county.townships.map((t) => (typeof t === 'string' ? t : t.name));
    const page = await open(
      rows(`2023-11-01|${county.short![0]}|${one}`, `2023-11-03|${county.name}\u200b|${two}`),
    );
    expect(await said(page)).toMatchObject({ grade: 'III', possible: 'III' });
    expect(await page.locator('[data-tally]').innerText()).toContain(
      `1个：${county.name}（${one}、${two}）`,
    );
  });

  it('a number that may be in the unit below is asked about', async () => {
    const page = await open(`${postal}?lossWan=3000000`);
    expect(await page.locator('.verdict').innerText()).toContain('先核对1处');
    await page.locator('.doubt button').first().click();
    expect(address(page).get('lossWan')).toBe('300');
    expect(await page.locator('.doubt').count()).toBe(0);
    expect(await said(page)).toMatchObject({ grade: 'IV' });
  });

  it('an input method that is still composing is no answer', async () => {
    const page = await open(rows());
    await page.locator('.events summary').click();
    await page.locator('.events li input').nth(1).focus();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', {
      text: 'xiao fang',
      selectionStart: 9,
      selectionEnd: 9,
    });
    expect(address(page).getAll('event')).toEqual([]);
    await client.send('Input.insertText', { text: '甲旗' });
    expect(address(page).getAll('event')).toEqual(['|甲旗|']);
  });

  it('is graded where the address cannot be kept', async () => {
    const page = await open(postal);
    await page.evaluate(() => {
      history.replaceState = () => {
        throw new DOMException('too often', 'SecurityError');
      };
    });
    await page.locator('[name=deaths]').fill('31');
    expect(await said(page)).toMatchObject({ grade: 'I' });
  });
});

describe('links', () => {
  it('of every page lead somewhere, down to the anchor', async () => {
    const known = new Map<string, Set<string>>();
    const idsOf = async (path: string): Promise<Set<string> | undefined> => {
      const found = known.get(path);
      if (found) return found;
      const response = await fetch(new URL(path, origin));
      if (!response.ok) return undefined;
      const html = await response.text();
      const ids = new Set(
        [...html.matchAll(/\sid=(?:"([^"]*)"|([^\s>]+))/gu)].map((m) => m[1] ?? m[2] ?? ''),
      );
      known.set(path, ids);
      return ids;
    };
    const broken: string[] = [];
    for (const from of ['/calculators/', ...sheets, ...sheets.map((path) => `${path}audit/`)]) {
      const html = await (await fetch(new URL(from, origin))).text();
      for (const m of html.matchAll(/<a\s[^>]*?href=(?:"([^"]*)"|([^\s>]+))/gu)) {
        const url = new URL((m[1] ?? m[2] ?? '').replaceAll('&amp;', '&'), new URL(from, origin));
        if (url.origin !== origin) continue;
        const ids = await idsOf(url.pathname);
        const hash = decodeURIComponent(url.hash.slice(1));
        if (!ids || (hash !== '' && !ids.has(hash))) broken.push(`${from} → ${url.href}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

describe('an audit', () => {
  it('opens each of its examples in the calculator, with the grade that it says', async () => {
    for (const path of sheets) {
      const page = await open(`${path}audit/`);
      const examples = await page.locator('.examples li').evaluateAll((all) =>
        all.map((li) => ({
          href: li.querySelector('a')?.getAttribute('href') ?? '',
          grade: li.querySelector('b')?.textContent ?? '',
        })),
      );
      expect(examples.length, path).toBeGreaterThan(3);
      for (const { href, grade } of examples.slice(0, whole ? 6 : 2)) {
        await page.goto(`${origin}${href}`);
        const { grade: shown, possible } = await said(page);
        const head = await page.locator('.verdict h2').textContent();
        if (shown === 'none') expect(grade, href).toBe('不属任何一级');
        // An example may be one that is asked about: numbers of many events, too far apart.
        else expect(head?.replace(/^暂为/u, ''), href).toBe(grade);
        expect(possible, href).not.toBe('');
      }
      await close(page);
    }
  });
});
