/** Reasons for which a part of a sentence puts nothing on anybody, row by row: each is needed by its example. */
import { describe, expect, it } from 'vitest';
import { isAside } from '../../../src/duties/aside.ts';
import { HEADINGS, saysWhy } from '../../../src/duties/asideHeadings.ts';
import { REASONS } from '../../../src/duties/left.ts';

/** As the net has it: titles of papers are masked. */
const aside = (text: string, reasons = REASONS): boolean => {
  const plain = text.replace(/《[^《》]*》|“[^“”]*”/gu, (m) => '□'.repeat(m.length));
  return isAside(plain, { start: 0, end: text.length }, reasons);
};
const own = (says: string) => REASONS.filter((r) => r.says === says);

describe.each(REASONS)('the reason that a sentence $says', (reason) => {
  const { says, example, reach } = reason;
  it('sets its example aside, as no other row does', () => {
    expect(own(says)).toHaveLength(1);
    expect(aside(example)).toBe(true);
    expect(
      aside(
        example,
        REASONS.filter((r) => r !== reason),
      ),
    ).toBe(false);
  });
  if (reach !== undefined)
    it('reaches over the rest, or its example would be left', () => {
      const rows = REASONS.map((r) => {
        if (r !== reason) return r;
        const { reach: _, ...part } = r;
        return part;
      });
      expect(aside(example, rows)).toBe(false);
    });
  it('holds for no other part', () => {
    const after = example.replace(/[。，：]$/u, '');
    if (reach === undefined) expect(aside(`${after}，滩长日日巡滩。`)).toBe(false);
    if (reach !== 'sentence') expect(aside(`滩长日日巡滩；${after}。`)).toBe(false);
  });
});

it('a sentence that asks for something is never set aside', () => {
  for (const ask of ['请于三日内回话', '务必到场', '逾期不候'])
    expect(aside(`现将清淤图册附后，${ask}。`)).toBe(false);
});

describe.each(HEADINGS)('a heading like $example', (row) => {
  it('is over what puts nothing on anybody, for this reason alone', () => {
    expect(saysWhy(row.example)).toBe(true);
    expect(
      saysWhy(
        row.example,
        HEADINGS.filter((r) => r !== row),
      ),
    ).toBe(false);
    if (row.none !== undefined) expect(saysWhy(row.none)).toBe(false);
  });
});
