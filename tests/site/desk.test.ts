/**
 * The desk as an editor meets it, by keys alone: from the import of a small gazette with planted
 * faults to its approval, and the files as a person would have written them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/index.ts';
import { type OpenDesk, openDesk } from '../../src/desk/server.ts';
import { Session, type State } from '../../src/desk/session.ts';
import { printedGazette } from '../fixtures/intake/gazette.ts';
import { browserHere } from './browser.ts';
import { axe, complaints, open } from './harness.ts';

const root = join(import.meta.dirname, '../..');
const gazette = join(root, 'tests/fixtures/desk/gazette.txt');
const content = mkdtempSync(join(tmpdir(), 'gongbao-desk-'));
const file = (name: string): string => readFileSync(join(content, name), 'utf8');

const command = (name: string, ...args: string[]): void => {
  const { status, stderr } = spawnSync(
    'node',
    [join(root, 'src/commands', `${name}.ts`), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, GONGBAO_CONTENT: content, GONGBAO_LANG: 'zh' },
    },
  );
  expect(status, stderr).toBe(0);
};

let desk: OpenDesk;
let session: Session;
let page: Page;
beforeAll(async () => {
  command('import', gazette);
  command('register');
  session = new Session(content, '2024-03');
  await session.look();
  desk = await openDesk(session, 'zh');
});
afterAll(async () => {
  await desk.close();
  rmSync(content, { recursive: true, force: true });
});

const state = async (): Promise<State> =>
  (await (await fetch(`${desk.address}state`)).json()) as State;
const shown = () => page.locator('html').getAttribute('data-current');

/**
 * How a person who has the print answers each planted fault, by its rule and its line of the
 * source; what such a person types besides. A doubt that another answer settles is passed over.
 */
const ANSWERS: Readonly<
  Record<string, string | readonly [string, Readonly<Record<string, string>>]>
> = {
  'duty 50': 'nothing',
  'duty-passed 50': 'nothing',
  'agency 51': 'agency',
  'duty 54': 'pass',
  'duty 56': ['record', { agencies: '市教育局｜lead', reason: '标签' }],
  'record-unread 70': 'nothing',
  'doubled 20': 'suggestion',
  'wrong-character 23': 'suggestion',
  'doubled 28': 'suggestion',
  'foreign-word 28': 'suggestion',
  'target-left 28': 'nothing',
  'doubled 32': 'suggestion',
  'perhaps-furniture 33': 'furniture',
  'doubled 36': 'suggestion',
  'number-missing 36': 'fine',
  'cut-off 38': 'gap',
  'wrong-character 48': 'suggestion',
  // A time with a letter for a digit is none that anybody reads.
  'deadline-passed 48': 'pass',
  'doubled 49': 'suggestion',
  'cut-off 51': 'gap',
  'cut-off 54': 'suggestion',
  'unreadable 54': ['correct', { words: '果□', corr: '果应' }],
  'joined-over-blank 53': 'onePart',
  'duty-nobody 56': 'nothing',
};
const named = (d: State['doubts'][number]): string => `${d.rule} ${d.sourceLine}`;

describe('the desk', () => {
  it('lists every planted fault, worst first', async () => {
    const { doubts } = await state();
    const weight = { error: 0, warning: 1, notice: 2 };
    const weights = doubts.map((d) => weight[d.severity]);
    expect(weights).toEqual([...weights].sort());
    expect(
      doubts
        .filter((d) => d.rule !== 'review')
        .map(named)
        .sort(),
    ).toEqual(Object.keys(ANSWERS).sort());
    expect(doubts.filter((d) => d.rule === 'review').length).toBeGreaterThan(5);
  });

  it('is worked by keys from the first doubt to approval, three keys a doubt at most', async () => {
    page = await open('/', { host: desk.address.slice(0, -1) });
    await page.locator('html[data-ready]').waitFor();
    expect(await axe(page)).toEqual([]);
    const before = file('gazette/2024-03/source.txt');
    let keys = 0;
    const press = async (key: string): Promise<void> => {
      keys += 1;
      await page.keyboard.press(key);
    };
    let doubts = (await state()).doubts;
    const first = doubts.length;
    while (doubts.length > 0) {
      const id = await shown();
      const doubt = doubts.find((d) => d.id === id)!;
      const answer = doubt.rule === 'review' ? 'confirm' : (ANSWERS[named(doubt)] ?? '');
      const [name, typed] = typeof answer === 'string' ? [answer, {}] : answer;
      const moved = page.locator(`html:not([data-current="${id}"]), html[data-doubts="0"]`);
      if (name === 'pass') {
        await press('j');
        await moved.waitFor({ state: 'attached' });
        continue;
      }
      const n = doubt.answers.findIndex((a) => a.id === name);
      expect(n, `${named(doubt)} ${doubt.words}`).toBeGreaterThanOrEqual(0);
      await press(String(n + 1));
      await page.locator('.form .write').waitFor();
      for (const [field, words] of Object.entries(typed)) {
        // A field is reached by Tab and its words are selected: what is typed takes their place.
        const own = page.locator(`.form [name="${field}"]`);
        await own.focus();
        await own.selectText();
        await page.keyboard.insertText(words);
        keys += 1 + [...words].length;
      }
      await page.locator('.difference pre').first().waitFor();
      await press(Object.keys(typed).length === 0 ? 'Enter' : 'Control+Enter');
      await moved.waitFor({ state: 'attached' });
      const left = (await state()).doubts;
      expect(left.length).toBeLessThan(doubts.length);
      doubts = left;
    }
    expect(keys / first).toBeLessThanOrEqual(3);
    expect(complaints(page)).toEqual([]);
    expect(file('gazette/2024-03/source.txt')).toBe(before);
  });

  it('lets an editor take up what no program saw', async () => {
    page = await open('/', { host: desk.address.slice(0, -1) });
    await page.locator('html[data-ready]').waitFor();
    await page.keyboard.press(']');
    const fault = page.locator('.text :text("身体体健康")').last();
    await fault.waitFor();
    // By J from the first paragraph on, as far as the one with the fault.
    for (let n = 0; n < 12; n += 1) {
      if ((await page.locator('.lit', { hasText: '身体体健康' }).count()) > 0) break;
      await page.keyboard.press('J');
      await page.waitForTimeout(50);
    }
    await page.keyboard.press('e');
    await page.keyboard.press('1');
    await page.locator('.form [name=words]').fill('体体');
    await page.locator('.form [name=corr]').fill('体');
    await page.locator('.difference ins, .difference del').first().waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.form').waitFor({ state: 'detached' });
    expect(file('gazette/2024-03/yunzhengbanfa-2024-13.mdx')).toContain(
      '师生身<Corr sic="体体" kind="wrong-character" reason="对照原书。">体</Corr>健康',
    );
    await page.keyboard.press('a');
    await page.locator('.changes li').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.approved').waitFor();
    expect(complaints(page)).toEqual([]);
    const { diagnostics } = await checkContent(content);
    expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });

  it('shows what was dropped, to be given back', async () => {
    page = await open('/', { host: desk.address.slice(0, -1) });
    await page.locator('html[data-ready]').waitFor();
    await page.keyboard.press('d');
    await page.locator('[data-line="33"].dropped.spot').waitFor();
    await page.keyboard.press('e');
    await page.locator('.answers button', { hasText: '是正文，写回' }).waitFor();
    expect(await page.locator('[data-now] .message').textContent()).toBe(
      '这一行作为页眉页脚略去，规则 editor：对照原书，是页眉页脚。',
    );
    await page.keyboard.press('Escape');
    expect(complaints(page)).toEqual([]);
  });

  it('checks while one types', async () => {
    page = await open('/', { host: desk.address.slice(0, -1) });
    await page.locator('html[data-ready]').waitFor();
    await page.keyboard.press(']');
    await page.locator('.text :text("落实主体责任")').waitFor();
    for (let n = 0; n < 20; n += 1) {
      if ((await page.locator('.lit', { hasText: '落实主体责任' }).count()) > 0) break;
      await page.keyboard.press('J');
      await page.waitForTimeout(50);
    }
    await page.keyboard.press('e');
    await page.keyboard.press('7');
    const raw = page.locator('.form [name=raw]');
    const text = await raw.inputValue();
    await raw.fill(text.replace('校长', ''));
    await page.locator('.tried.error li').first().waitFor();
    await raw.fill(`${text} `);
    await page.locator('.tried:not(.error)').waitFor();
    expect(await page.locator('.tried').textContent()).toBe('这样写，核对无误。');
    await page.keyboard.press('Escape');
    expect(complaints(page)).toEqual([]);
  });

  it('has written what a person would have written', () => {
    const plan = file('gazette/2024-03/yunzhengbanfa-2024-12.mdx');
    for (const [sic, kind, corr] of [
      ['认真认真', 'doubled', '认真'],
      ['防汛防汛', 'doubled', '防汛'],
      ['and', 'foreign-word', '和'],
      ['的的', 'doubled', '的'],
      ['形式形式', 'doubled', '形式'],
      ['2O24', 'wrong-character', '2024'],
    ])
      expect(plan).toMatch(
        new RegExp(`<Corr sic="${sic}" kind="${kind}" reason="[^"]+">${corr}</Corr>`, 'u'),
      );
    expect(plan).toMatch(/依法依规追究<Gap kind="cut-off" reason="[^"]+" \/>/u);
    const notice = file('gazette/2024-03/yunzhengbanfa-2024-13.mdx');
    expect(notice.slice(notice.indexOf('四、加强培训')).trimEnd()).toMatchInlineSnapshot(`
      "四、加强培训。学校每学期组织食堂从业人员培训，考核合格率达到<Gap kind="cut-off" reason="百分号前面没有数字。" />%以上，考核结果报市教育局备案并在学校公示。（责任单位：市教育局，八方联席体）

      五、畅通渠道。设立举报电话，及时核查处置，处置结果□公开。（责任单位：市市场监管<Corr sic="局" kind="cut-off" reason="“（”没有关上，后面可能缺字。">局）</Corr>

      六、严肃问责。对落实不力的，由市教育局约谈学校负责人。

      盯办单位：市教育局

      云岭市人民政府办公室

      2024年5月20日"
    `);
    expect(file('gazette/2024-03/readings.yaml')).toMatchInlineSnapshot(`
      "# 编辑对识别结果的回答；各项含义见 content/README.md。
      - document: yunzhengbanfa-2024-13
        clause: 三
        reader: duties
        quote: （督导专班：市政府督查室）
        reason: 对照原文，没有此类内容。
        nothing: true
      - document: yunzhengbanfa-2024-13
        clause: 六-p1
        reader: duties
        quote: 盯办单位：市教育局
        reason: 标签
        records:
          - text: 盯办单位：市教育局
            agencies:
              - name: 市教育局
                role: lead
      - document: yunzhengren-2024-2
        clause: p7
        reader: appointments
        quote: 同意陈国栋同志按有关规定办理
        reason: 对照原文，没有此类内容。
        nothing: true
      - document: yunzhengbanfa-2024-13
        clause: 三
        reader: duties
        quote: 建立由市教育局牵头、市公安局参加的工作机制。
        reason: 对照原文，没有此类内容。
        nothing: true
      - document: yunzhengbanfa-2024-12
        clause: 一-p1
        reader: indicators
        quote: 力争完成河道清淤30公里。
        reason: 对照原文，没有此类内容。
        nothing: true
      "
    `);
    expect(file('gazette/2024-03/issue.yaml')).toMatch(
      /\{ line: 33, rule: editor, words: "2", reason: 对照原书，是页眉页脚。 \}/u,
    );
    expect(file('agencies.yaml')).toMatch(/name: 八方联席体\n/u);
    expect(file('agencies.yaml')).not.toMatch(/^ +review: true/mu);
  });

  it('takes an answer back, and remembers how far one has read', async () => {
    page = await open('/', { host: desk.address.slice(0, -1) });
    await page.locator('html[data-ready]').waitFor();
    // What was answered last.
    const answers = (): string => file('gazette/2024-03/readings.yaml');
    const before = answers();
    const notice = (): string => file('gazette/2024-03/yunzhengbanfa-2024-13.mdx');
    await page.keyboard.press('u');
    await expect.poll(notice).toContain('师生身体体健康');
    await page.keyboard.press('u');
    await page.locator('html[data-doubts="1"]').waitFor({ state: 'attached' });
    expect(answers()).not.toBe(before);
    expect((await state()).changes.length).toBeGreaterThan(0);
    const [left] = (await state()).doubts;
    const nothing = left!.answers.findIndex(({ id }) => id === 'nothing');
    await page.keyboard.press(String(nothing + 1));
    await page.locator('.difference pre').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('html[data-doubts="0"]').waitFor({ state: 'attached' });
    expect(answers()).toBe(before);
    await page.keyboard.press('r');
    await expect
      .poll(async () => (await state()).documents.some((d) => d.readTo !== null))
      .toBe(true);
  });

  it('answers no other origin, no other host, and nobody without the token', async () => {
    const { origin } = new URL(desk.address);
    const status = async (url: string, init: RequestInit = {}): Promise<number> =>
      (await fetch(url, init)).status;
    expect(await status(`${origin}/state`)).toBe(403);
    expect(await status(`${origin}/${'0'.repeat(32)}/state`)).toBe(403);
    expect(
      await status(`${desk.address}state`, { headers: { Origin: 'https://example.org' } }),
    ).toBe(403);
    expect(await (await fetch(`${desk.address}document/%E0%A4%A`)).text()).toBe('null');
    const post = { method: 'POST', body: '{}' };
    expect(await status(`${desk.address}undo`, post)).toBe(405);
    expect(
      await status(`${desk.address}apply`, {
        ...post,
        headers: { 'Content-Type': 'application/json' },
      }),
    ).toBe(400);
    expect(await status(`${desk.address}../site.yaml`)).toBe(403);
  });

  it('does not write over what was changed elsewhere', async () => {
    const look = await session.look();
    expect(look.doubts).toEqual([]);
    const path = join(content, 'gazette/2024-03/readings.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text}# 另有人改过\n`);
    await expect(session.undo()).rejects.toThrow('The file was changed elsewhere');
    writeFileSync(path, text);
  });
});

describe('a gazette that came as PDF', () => {
  it('shows the page of the print in place of the lines, by a key', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongbao-desk-'));
    const { html } = printedGazette(31, {
      columns: 1,
      rule: false,
      numbers: 'outside',
      table: 'lines',
      turned: 'none',
      size: 12,
    });
    const sheet = await (await browserHere()).newPage();
    await sheet.setContent(html);
    const pdf = join(folder, '公报.pdf');
    writeFileSync(pdf, await sheet.pdf({ preferCSSPageSize: true }));
    await sheet.close();
    const { status, stderr } = spawnSync('node', [join(root, 'src/commands/import.ts'), pdf], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, GONGBAO_CONTENT: folder, GONGBAO_LANG: 'zh' },
    });
    expect(status, stderr).toBe(0);
    const printed = new Session(folder, readdirSync(join(folder, 'gazette'))[0] ?? '');
    await printed.look();
    const opened = await openDesk(printed, 'zh', 0, pdf);
    try {
      const own = await open('/', { host: opened.address.slice(0, -1) });
      await own.locator('html[data-ready]').waitFor();
      await own.keyboard.press('p');
      const canvas = own.locator('canvas[data-sheet]');
      await canvas.waitFor();
      const dark = await canvas.evaluate((c: HTMLCanvasElement) => {
        const { data } = c.getContext('2d')!.getImageData(0, 0, c.width, c.height);
        let n = 0;
        for (let i = 0; i < data.length; i += 4) if (data[i]! < 128) n += 1;
        return n;
      });
      expect(dark, 'something is drawn').toBeGreaterThan(200);
      expect(await own.locator('[data-source]').isVisible()).toBe(false);
      await own.keyboard.press('p');
      await own.locator('[data-source]').waitFor();
      expect(complaints(own)).toEqual([]);
    } finally {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
