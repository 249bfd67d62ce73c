/** How the lines of a text are broken: its margin and its indents, each limit from both sides. By hand. */
import { describe, expect, it } from 'vitest';
import type { SourceUnit } from '../../../src/domain/text.ts';
import { groupUnits, type Join, measure } from '../../../src/importer/paragraphs.ts';

const line = (text: string, over: Partial<SourceUnit> = {}): SourceUnit => ({
  line: 1,
  cell: 0,
  cells: 1,
  separator: 'line',
  text,
  indented: false,
  bullet: false,
  blanks: 0,
  width: 20,
  ...over,
});
/** Lines of these widths that break off inside a sentence, and one that ends it. */
const broken = (...widths: readonly number[]): SourceUnit[] => [
  ...widths.map((width) => line('各地要做好防汛工作', { width })),
  line('完毕。', { width: 3 }),
];
const ended = (n: number, width = 10): SourceUnit[] =>
  Array.from({ length: n }, () => line('各地要做好准备。', { width }));
const times = (n: number, width: number): number[] => Array.from({ length: n }, () => width);

describe('the margin of a text', () => {
  const widthOf = (units: readonly SourceUnit[]): number | undefined => measure(units).width;
  it('is that of four lines that break off', () => {
    expect(widthOf(broken(...times(4, 20)))).toBe(20);
    expect(widthOf(broken(...times(3, 20)))).toBeUndefined();
    expect(widthOf([])).toBeUndefined();
  });
  it('is that of most, with those of one character more or less', () => {
    expect(widthOf(broken(19, 20, 20, 21))).toBe(20);
    expect(widthOf(broken(18, 20, 20, 22))).toBeUndefined();
    expect(widthOf(broken(19.6, 20.4, 20.4, 19.6))).toBe(20);
    expect(widthOf(broken(...times(4, 12), ...times(5, 20)))).toBe(20);
    expect(widthOf(broken(...times(5, 12), ...times(4, 14)))).toBe(12);
    // Of two that as many have, the wider, whichever comes first.
    expect(widthOf(broken(20, 20, 21, 21))).toBe(21);
    expect(widthOf(broken(21, 21, 20, 20))).toBe(21);
  });
  it('is of eight characters at least', () => {
    expect(widthOf(broken(...times(4, 8)))).toBe(8);
    expect(widthOf(broken(...times(4, 7.9)))).toBeUndefined();
  });
  it.each([...'。；：！？'])('counts no line that ends with %s', (mark) => {
    const lines = broken(...times(4, 20));
    expect(widthOf(lines.with(0, line(`各地要做好准备${mark}`)))).toBeUndefined();
    expect(widthOf(lines.with(0, line(`各地要做好${mark}准备`)))).toBe(20);
  });
  it('counts no line before an empty one, before a number, or at the end', () => {
    const lines = broken(...times(4, 20));
    expect(widthOf(lines.with(4, line('完毕。', { blanks: 1 })))).toBeUndefined();
    expect(widthOf(lines.with(4, line('二、完毕。')))).toBeUndefined();
    expect(widthOf(lines.slice(0, -1))).toBeUndefined();
  });
  it('counts neither cells nor what a tag has set apart', () => {
    const lines = broken(...times(4, 20));
    for (const over of [{ cells: 2 }, { separator: 'tab' }, { separator: 'tag' }] as const)
      expect(
        widthOf(lines.with(0, line('各地要做好防汛工作', over))),
        JSON.stringify(over),
      ).toBeUndefined();
  });
  it('is that of a third of the lines that break off, and of an eighth of all', () => {
    const others = [8, 8, 10, 10, 12, 12, 14, 14];
    expect(widthOf(broken(...times(4, 20), ...others))).toBe(20);
    expect(widthOf(broken(...times(4, 20), ...others, 16))).toBeUndefined();
    expect(widthOf([...ended(27), ...broken(...times(4, 20))])).toBe(20);
    expect(widthOf([...ended(28), ...broken(...times(4, 20))])).toBeUndefined();
  });
  it('has a tenth of the lines beyond it at most, by more than two and a half characters', () => {
    const lines = (n: number, beyond: number): SourceUnit[] => [
      ...broken(...times(7, 20)),
      ...ended(n - 8),
      ...ended(2, beyond),
    ];
    expect(widthOf(lines(18, 22.6))).toBe(20);
    expect(widthOf(lines(17, 22.6))).toBeUndefined();
    expect(widthOf(lines(17, 22.5))).toBe(20);
  });
});

describe('the indents of a text', () => {
  const indents = (set: number, flush: number, words = '各地要做好准备。'): boolean =>
    measure([
      ...Array.from({ length: set }, () => line(words, { indented: true })),
      ...Array.from({ length: flush }, () => line('各地要做好准备。')),
    ]).indents;
  it('are those of three lines at least, a twelfth of all', () => {
    expect(indents(3, 33)).toBe(true);
    expect(indents(3, 34)).toBe(false);
    expect(indents(2, 10)).toBe(false);
  });
  it('are less than nine tenths of all: else nothing is set in', () => {
    expect(indents(17, 2)).toBe(true);
    expect(indents(18, 2)).toBe(false);
    expect(indents(3, 0)).toBe(false);
  });
  it.each([...'，。；'])('are those of lines of prose, with %s', (mark) => {
    expect(indents(3, 3, `各地${mark}要做好准备`)).toBe(true);
    expect(indents(3, 3, '各地要做好准备')).toBe(false);
  });
});

describe('a document that is too short to have a margin', () => {
  const page = { width: 20, indents: false };
  /** Whether a short line without a mark ends its paragraph: only where lines are broken at a margin. */
  const parted = (full: number, most: number, over: Partial<SourceUnit> = {}): boolean => {
    const units = [
      line('各级各部门要充分认识防汛工作的重要意义，', { width: full, ...over }),
      line('切实做好准备。', { width: 7 }),
      line('各级各部门要认识', { width: 8 }),
      line('意义，做好准备。', { width: 8, ...(most === 0 ? {} : { width: most }) }),
    ];
    return groupUnits(units, { page }).length === 3;
  };
  it('has that of its issue, if a line fills it and none goes beyond', () => {
    expect(parted(20, 0)).toBe(true);
    expect(parted(17.5, 0)).toBe(true);
    expect(parted(17.4, 0)).toBe(false);
    expect(parted(22.5, 0)).toBe(true);
    expect(parted(20, 22.5)).toBe(true);
    expect(parted(20, 22.6)).toBe(false);
    // A cell, or what a tag has set apart, fills no line.
    expect(parted(20, 0, { separator: 'tag' })).toBe(false);
  });
  it('has none where its issue has none', () => {
    const units = [
      line('各级各部门要充分认识防汛工作的重要意义，'),
      line('切实做好准备。', { width: 7 }),
      line('各级各部门要认识', { width: 8 }),
      line('意义，做好准备。', { width: 8 }),
    ];
    expect(groupUnits(units, { page: { width: undefined, indents: false } })).toHaveLength(2);
    expect(groupUnits(units)).toHaveLength(2);
  });
  it('has indents of its own', () => {
    // Of the issue, whose paragraphs are set in, a line at the margin would go on.
    const units = [
      line('各级各部门要充分认识防汛工作的重要意义。'),
      line('各地要做好准备。', { width: 8 }),
      line('各部门要配合。', { width: 7 }),
    ];
    expect(groupUnits(units, { page: { width: 20, indents: true } })).toHaveLength(2);
  });
});

describe('a join that may be wrong', () => {
  const told = (...units: readonly SourceUnit[]): Join[] => {
    const joins: Join[] = [];
    groupUnits(
      units.map((u, i) => ({ ...u, line: i + 1 })),
      { joins, page: { width: 20, indents: false } },
    );
    return joins;
  };
  const full = '各级各部门要充分认识防汛工作的重要意义，';
  const end = '切实做好防汛抗旱救灾的各项应急准备工作。';
  it('behind the end of a sentence is told with twelve characters of each side', () => {
    expect(told(line(end), line('各地要加强值班值守，各部门要做好准备。'))).toEqual([
      {
        row: 'joinedAfterEnd',
        line: 2,
        words: '救灾的各项应急准备工作。｜各地要加强值班值守，各部',
      },
    ]);
    expect(told(line(full), line('各地要加强值班值守，各部门要做好准备。'))).toEqual([]);
  });
  it('over an empty line is told as one, whatever stands before it', () => {
    expect(told(line(full), line('各地要加强值班值守。', { blanks: 1 }))).toEqual([
      { row: 'joinedOverBlank', line: 2, words: '认识防汛工作的重要意义，｜各地要加强值班值守。' },
    ]);
  });
  it('of what a tag has set apart is not told', () =>
    expect(told(line(end), line('）各地要加强值班。', { separator: 'tag' }))).toEqual([]));
});
