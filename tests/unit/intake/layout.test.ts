/** The order of reading, by places alone: pages that are made of letters and lines, without a PDF. */
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/intake/layout.ts';
import type { Frame, Glyph, PrintPage, Rule } from '../../../src/intake/print.ts';
import { unifiedIdeographs } from '../../../src/intake/radicals.ts';

const [WIDTH, HEIGHT, SIZE] = [595, 842, 10];

/** A line of letters from a place on. */
const line = (
  x: number,
  y: number,
  text: string,
  more: { size?: number; bold?: boolean } = {},
): Glyph[] => {
  const { size = SIZE, bold = false } = more;
  return [...text].map((c, i) => ({ text: c, x: x + i * size, y, width: size, size, bold }));
};
const page = (
  sheet: number,
  glyphs: readonly Glyph[],
  rules: readonly Rule[] = [],
  angle: Frame['angle'] = 0,
): PrintPage => ({
  sheet,
  frames: [{ angle, width: WIDTH, height: HEIGHT, glyphs, rules }],
  broken: 0,
  recognised: false,
});
const across = (y: number, x1: number, x2: number): Rule => ({ x1, x2, y1: y, y2: y });
const down = (x: number, y1: number, y2: number): Rule => ({ x1: x, x2: x, y1, y2 });
const said = (...pages: readonly PrintPage[]): string[][] =>
  layOut(pages).map((p) => p.lines.map((l) => (l.placed === true ? `#${l.text}` : l.text)));
/** Letters that differ from line to line. */
const prose = (seed: number, n: number): string =>
  String.fromCodePoint(
    ...Array.from({ length: n }, (_, i) => 0x4e00 + ((seed * 131 + i * 17) % 4000)),
  );

/** Six lines in each of two columns. */
const columns = (y = 200, seed = 0): { glyphs: Glyph[]; left: string[]; right: string[] } => {
  const left = Array.from({ length: 6 }, (_, i) => prose(seed + i, 20));
  const right = Array.from({ length: 6 }, (_, i) => prose(seed + i + 9, 20));
  return {
    glyphs: [
      ...left.flatMap((t, i) => line(80, y + i * 16, t)),
      ...right.flatMap((t, i) => line(310, y + i * 16, t)),
    ],
    left,
    right,
  };
};

describe('columns', () => {
  it('are read one after the other, under a heading over both', () => {
    const { glyphs, left, right } = columns();
    const title = line(195, 150, '关于加强供水工作的通知', { size: 18 });
    expect(said(page(1, [...title, ...glyphs]))).toEqual([
      ['关于加强供水工作的通知', '', ...left, ...right],
    ]);
  });
  it('part at a heading in the middle that is no wider than one of them', () => {
    const one = columns(100);
    const two = columns(400);
    const title = line(267, 330, '管理办法', { size: 14 });
    const [lines] = said(page(1, [...one.glyphs, ...title, ...two.glyphs]));
    expect(lines?.filter((l) => l !== '')).toEqual([
      ...one.left,
      ...one.right,
      '管理办法',
      ...two.left,
      ...two.right,
    ]);
  });
  it('are no table for a rule between them, and rules over and under', () => {
    const { glyphs, left, right } = columns();
    const rules = [across(180, 80, 515), across(300, 80, 515), down(297, 180, 300)];
    expect(said(page(1, glyphs, rules))).toEqual([[...left, ...right]]);
  });
  it('are told from names that stand under each other, which are read across', () => {
    const names = ['张文博', '李思远', '王海燕', '赵建平', '陈春梅', '林立新'];
    const glyphs = names.flatMap((n, i) =>
      line(80 + (i % 3) * 160, 200 + Math.floor(i / 3) * 16, n),
    );
    expect(said(page(1, glyphs))).toEqual([['张文博\t李思远\t王海燕', '赵建平\t陈春梅\t林立新']]);
  });
  it('are kept on a page where only one of them has words left', () => {
    const full = [columns(200, 0), columns(200, 60)];
    const rest = [
      ...line(80, 200, prose(40, 20)),
      ...line(80, 216, '完。'),
      ...line(330, 200, '某某市人民政府'),
    ];
    const pages = said(
      page(1, full[0]?.glyphs ?? []),
      page(2, full[1]?.glyphs ?? []),
      page(3, rest),
    );
    expect(pages[2]?.filter((l) => l !== '').map((l) => l.trim())).toEqual([
      prose(40, 20),
      '完。',
      '某某市人民政府',
    ]);
  });

  it('have the edge of their own lines, whatever stands under them over the whole page', () => {
    const { glyphs, left, right } = columns();
    const under = [0, 1].flatMap((i) =>
      ['市水务局', '何建平', '电话五五五', '值班'].flatMap((t, k) =>
        line(80 + k * 100, 400 + i * 16, t),
      ),
    );
    const [lines] = said(page(1, [...glyphs, ...under]));
    expect(lines?.slice(0, 12)).toEqual([...left, ...right]);
    expect(lines?.at(-1)).toBe('市水务局\t何建平\t电话五五五\t值班');
  });
});

describe('lines', () => {
  it('keep their indent, and an empty line where the print leaves room', () => {
    const glyphs = [
      ...line(100, 100, prose(1, 38)),
      ...line(80, 116, prose(2, 40)),
      ...line(80, 132, '完。'),
      ...line(100, 180, prose(3, 38)),
      ...line(80, 196, prose(4, 12)),
    ];
    expect(said(page(1, glyphs))).toEqual([
      [`　　${prose(1, 38)}`, prose(2, 40), '完。', '', `　　${prose(3, 38)}`, prose(4, 12)],
    ]);
  });
  it('have no spaces where letters are set apart to fill them, and one where words are', () => {
    const spaced = [...'全市供水工作要点'].map((c, i) => ({
      text: c,
      x: 80 + i * 14,
      y: 100,
      width: 10,
      size: 10,
      bold: false,
    }));
    const latin = ['GB', '5749'].flatMap((w, i) =>
      [...w].map((c, k) => ({
        text: c,
        x: 80 + i * 16 + k * 5,
        y: 120,
        width: 5,
        size: 10,
        bold: false,
      })),
    );
    expect(said(page(1, [...spaced, ...latin]))).toEqual([['全市供水工作要点', 'GB 5749']]);
  });
  it('hold raised figures as such, and letters that are printed twice once', () => {
    const raised: Glyph[] = [
      ...line(80, 100, '用水量为三m'),
      { text: '3', x: 140, y: 96, width: 4, size: 6, bold: false },
      ...line(144, 100, '以上人人'),
      ...line(144.4, 100.3, '以上人人'),
    ];
    expect(said(page(1, raised))).toEqual([['用水量为三m³以上人人']]);
  });
  it('hold the ideographs that radicals stand for', () => {
    expect(unifiedIdeographs('⻘川市⼈⺠政府⻛险⻚')).toBe('青川市人民政府风险页');
  });
});

describe('tables', () => {
  it('of ruled lines give their cells, with those over several rows and columns in their first place', () => {
    const rules = [
      across(100, 80, 380),
      across(120, 80, 380),
      across(140, 180, 380),
      across(160, 80, 380),
      across(180, 80, 380),
      down(80, 100, 180),
      down(180, 100, 160),
      down(280, 100, 180),
      down(380, 100, 180),
    ];
    const glyphs = [
      ...line(90, 114, '类别'),
      ...line(190, 114, '任务'),
      ...line(290, 114, '单位'),
      ...line(90, 144, '管网'),
      ...line(190, 134, '改造'),
      ...line(290, 134, '水务局'),
      ...line(190, 154, '检漏'),
      ...line(290, 154, '城管局'),
      ...line(90, 174, '合计两项任务'),
      ...line(290, 174, '2'),
      ...line(80, 220, '表后文字。'),
    ];
    expect(said(page(1, glyphs, rules))).toEqual([
      [
        '类别\t任务\t单位',
        '管网\t改造\t水务局',
        '||检漏|城管局|',
        '合计两项任务\t\t2',
        '',
        '表后文字。',
      ],
    ]);
  });
  it('between rules across the page give their cells, of several lines too', () => {
    const rules = [across(100, 80, 480), across(120, 80, 480), across(184, 80, 480)];
    const glyphs = [
      ...line(90, 114, '序号'),
      ...line(150, 114, '任务'),
      ...line(400, 114, '时限'),
      ...line(90, 134, '1'),
      ...line(150, 134, prose(1, 22)),
      ...line(400, 134, '三月'),
      ...line(150, 148, prose(2, 9)),
      ...line(90, 168, '2'),
      ...line(150, 168, prose(3, 12)),
      ...line(400, 168, '五月'),
    ];
    expect(said(page(1, glyphs, rules))).toEqual([
      ['序号\t任务\t时限', `1\t${prose(1, 22)}${prose(2, 9)}\t三月`, `2\t${prose(3, 12)}\t五月`],
    ]);
  });
  it('are no rosters: a label and its names are a line', () => {
    const glyphs = [
      ...line(100, 100, '组长：'),
      ...line(180, 100, '何建平'),
      ...line(260, 100, '市长'),
      ...line(100, 116, '成员：'),
      ...line(180, 116, '郑少云'),
      ...line(260, 116, '水务局局长'),
      ...line(180, 132, '孙立新'),
      ...line(260, 132, '财政局局长'),
    ];
    expect(said(page(1, glyphs))[0]?.map((l) => l.trim())).toEqual([
      '组长：　何建平　市长',
      '成员：　郑少云　水务局局长',
      '孙立新　财政局局长',
    ]);
  });
});

describe('what stands at the edge of pages', () => {
  const body = (seed: number): Glyph[] =>
    Array.from({ length: 12 }, (_, i) => line(80, 120 + i * 16, prose(seed * 20 + i, 40))).flat();
  const heads = (n: number): Glyph[] => [
    ...line(80, 50, '青川市人民政府公报', { size: 9 }),
    ...line(440, 50, n === 2 ? '部门文件' : '市政府文件', { size: 9 }),
    ...line(290, 800, `—${n + 6}—`, { size: 9 }),
  ];
  it('is apart from the text, also where it stands on one page only, and numbers the pages', () => {
    const pages = layOut([1, 2, 3].map((n) => page(n, [...heads(n), ...body(n)])));
    expect(pages.map((p) => p.page)).toEqual(['7', '8', '9']);
    for (const p of pages) {
      expect(p.lines.filter((l) => l.placed === true).map((l) => l.text)).toHaveLength(3);
      expect(p.lines.at(-1)?.text).toBe(`—${p.sheet + 6}—`);
    }
    expect(pages[1]?.lines[1]).toEqual({ text: '部门文件', placed: true });
  });
  it('is told from lines of the text that happen to be the same', () => {
    const same = (n: number): Glyph[] => [
      ...line(80, 120, '青川市人民政府办公室'),
      ...body(n).filter((g) => g.y > 125),
    ];
    for (const p of layOut([1, 2, 3].map((n) => page(n, same(n)))))
      expect(p.lines.filter((l) => l.placed === true)).toEqual([]);
  });
  it('gives a page without number between two the number of its place', () => {
    const pages = [1, 2, 3, 4].map((n) => page(n, [...(n === 3 ? [] : heads(n)), ...body(n)]));
    expect(layOut(pages).map((p) => p.page)).toEqual(['7', '8', '9', '10']);
  });
});

describe('footnotes', () => {
  it('stand apart: before a paragraph that goes on on the next page, and not inside it', () => {
    const glyphs = [
      ...line(100, 100, prose(1, 38)),
      ...line(80, 116, '完。'),
      ...line(100, 132, prose(2, 38)),
      ...line(80, 148, prose(3, 40)),
      ...line(80, 700, '①指主城四区。', { size: 8 }),
    ];
    const next = [
      ...line(80, 100, prose(4, 30)),
      ...line(100, 116, prose(5, 38)),
      ...line(80, 132, prose(6, 40)),
    ];
    const [first, second] = said(page(1, glyphs, [across(680, 80, 200)]), page(2, next));
    expect(first).toEqual([
      `　　${prose(1, 38)}`,
      '完。',
      '',
      '①指主城四区。',
      '',
      `　　${prose(2, 38)}`,
      prose(3, 40),
    ]);
    expect(second?.[0]).toBe(prose(4, 30));
  });
});
