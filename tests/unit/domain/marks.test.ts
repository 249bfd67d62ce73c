/** The table of marks: each mark is there, with its two readings and what is said of it. */
import { describe, expect, it } from 'vitest';
import {
  isMarkName,
  isReadingMark,
  markForm,
  markNames,
  markRow,
  type ReadingMark,
  readingsOf,
} from '../../../src/domain/marks.ts';

describe('the marks', () => {
  it('are these and no others', () => {
    expect(markNames).toEqual(['Corr', 'Sic', 'Gap', 'Moved', 'PrintedContents']);
    expect(markNames.filter(isReadingMark)).toEqual(['Corr', 'Sic', 'Gap', 'Moved']);
    expect(isMarkName('Script')).toBe(false);
    expect(isMarkName('constructor')).toBe(false);
    expect(isMarkName(null)).toBe(false);
  });

  const cases: readonly [ReadingMark, string, string, string, string | null, string][] = [
    ['Corr', '动物', '动动物', '动动物', '动物', '原文作“动动物”。'],
    ['Corr', '', 'good', 'good', '', '原文多出“good”，删。'],
    ['Corr', '的', '', '', '的', '原文无“的”。'],
    ['Sic', '机动智慧', '', '机动智慧', null, '照录原文。'],
    ['Gap', '', '', '', null, '原文缺损。'],
    ['Moved', '结合实际', '', '结合实际', '结合实际', '原文语序有误。'],
  ];
  it.each(cases)('<%s>%s: the source has “%s”', (name, words, sic, source, corr, lead) => {
    expect(readingsOf(name, words, sic)).toEqual({ source, corr });
    expect(markRow(name).lead(source, corr ?? '')).toBe(lead);
  });

  it('are written so in messages', () => {
    expect(markForm('Corr')).toBe('<Corr sic="…" kind="…" reason="…">…</Corr>');
    expect(markForm('Gap')).toBe('<Gap kind="…" reason="…" />');
    expect(markForm('PrintedContents')).toBe('<PrintedContents>…</PrintedContents>');
  });

  it('are one that moves, two that mend, and no other', () => {
    const where = (test: (row: ReturnType<typeof markRow>) => unknown): string[] =>
      markNames.filter((name) => test(markRow(name)));
    expect(where((row) => row.moves)).toEqual(['Moved']);
    expect(where((row) => row.mends)).toEqual(['Corr', 'Moved']);
    expect(where((row) => row.holds === 'nothing')).toEqual(['Gap']);
  });

  it('are written as readers of the Markdown file meet them', () => {
    for (const name of markNames) {
      expect(markRow(name).written).toContain(`<${name}`);
      expect(markRow(name).says).not.toBe('');
    }
  });
});
