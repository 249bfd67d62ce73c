/** Where the boxes and arrows of a chart stand: measured by hand on charts of a few boxes. */
import { describe, expect, it } from 'vitest';
import { exits, layout } from '../../../src/components/calculator/flow.ts';

type Next = string | { to: string; label: string };
const node = (id: string, next: readonly Next[] = [], text = '甲') =>
  ({ id, text, clause: '一', quote: '甲', next }) as never;
const chart = (...nodes: ReturnType<typeof node>[]) => layout(nodes);
/** Width of a box: ten characters of 15, and 24. */
const BOX = 174;
/** Height of a box of one line: 21, and 18. */
const HIGH = 39;

describe('a chart', () => {
  it('of two boxes has one under the other, and an arrow down', () => {
    const { width, height, boxes, arrows } = chart(node('a', ['b']), node('b'));
    expect(boxes.map(({ node, x, y, width, height }) => [node.id, x, y, width, height])).toEqual([
      ['a', 14, 12, BOX, HIGH],
      ['b', 14, 12 + HIGH + 54, BOX, HIGH],
    ]);
    // From the foot of the one to seven above the head of the other.
    expect(arrows).toEqual([
      {
        from: 'a',
        to: 'b',
        path: `M101 51V78H101V98`,
        label: undefined,
        x: 108,
        y: 95,
      },
    ]);
    expect([width, height]).toEqual([14 + BOX + 14, 12 + HIGH + 54 + HIGH + 12]);
  });

  it('has boxes of one row beside each other, and the row above in the middle', () => {
    const { boxes, width } = chart(node('a', ['b', 'c']), node('b'), node('c'));
    const x = new Map(boxes.map((b) => [b.node.id, b.x]));
    expect([x.get('b'), x.get('c')]).toEqual([14, 14 + BOX + 26]);
    expect(x.get('a')).toBe(14 + (BOX + 26) / 2);
    expect(width).toBe(14 + 2 * BOX + 26 + 14);
  });

  it('puts each box below all that lead to it', () => {
    const { boxes } = chart(node('a', ['b', 'c']), node('b', ['c']), node('c'));
    const y = new Map(boxes.map((b) => [b.node.id, b.y]));
    expect([y.get('a'), y.get('b'), y.get('c')]).toEqual([12, 105, 198]);
  });

  it('leads an arrow over a row through a lane of its own', () => {
    const { arrows, boxes } = chart(node('a', ['b', 'c']), node('b', ['c']), node('c'));
    const long = arrows.find((one) => one.from === 'a' && one.to === 'c');
    // Down, to the lane, through its row, and on.
    expect(long?.path.match(/[MVH]/gu)?.join('')).toBe('MVHVVHV');
    const b = boxes.find((one) => one.node.id === 'b')!;
    const lane = Number(/H(\d+(?:\.\d+)?)/u.exec(long?.path ?? '')?.[1]);
    expect(lane < b.x || lane > b.x + BOX).toBe(true);
  });

  it('leads an arrow back along the right edge, with room for its words', () => {
    const { arrows, boxes, width } = chart(
      node('a', ['b']),
      node('b', [{ to: 'a', label: '退回' }]),
    );
    const back = arrows.find(({ from }) => from === 'b');
    // Ten beside the boxes and their edge.
    expect(back).toEqual({
      from: 'b',
      to: 'a',
      path: `M188 124.5H212V31.5H195`,
      label: '退回',
      x: 220,
      y: 78,
    });
    expect(width).toBe(Math.ceil(202 + 10 + 26 + 15 * 1.4));
    expect(boxes.map(({ y }) => y)).toEqual([12, 105]);
  });

  it('goes back to the same box, too', () => {
    const { arrows } = chart(node('a', ['a', 'b']), node('b'));
    expect(arrows[0]?.path).toContain('H212');
  });

  it('breaks words into lines of ten, no line beginning with a closing mark', () => {
    const lines = (text: string) => chart(node('a', [], text)).boxes[0]?.lines;
    expect(lines('一二三四五六七八九十')).toEqual(['一二三四五六七八九十']);
    expect(lines('一二三四五六七八九十一')).toEqual(['一二三四五六七八九十', '一']);
    expect(lines('一二三四五六七八九十，一')).toEqual(['一二三四五六七八九十，', '一']);
    // Letters are about half as wide.
    expect(lines('abcdefghijklmnopqr')).toEqual(['abcdefghijklmnopqr']);
    expect(lines('abcdefghijklmnopqrs')).toEqual(['abcdefghijklmnopqr', 's']);
    expect(chart(node('a', [], '一'.repeat(11))).boxes[0]?.height).toBe(2 * 21 + 18);
  });

  it('sets a low box in the middle of its row', () => {
    const { boxes } = chart(node('a', ['b', 'c']), node('b', [], '一'.repeat(21)), node('c'));
    const y = new Map(boxes.map((b) => [b.node.id, b.y]));
    expect(y.get('c')! - y.get('b')!).toBe((3 * 21 + 18 - HIGH) / 2);
  });
});

describe('what leads out of a box', () => {
  it('is told with its words', () => {
    expect(exits(node('a', ['b', { to: 'c', label: '是' }]))).toEqual([
      { to: 'b', label: undefined },
      { to: 'c', label: '是' },
    ]);
  });
});
