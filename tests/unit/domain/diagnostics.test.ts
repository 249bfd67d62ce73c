/** The printed form of a diagnostic, and the order of several. */
import { describe, expect, it } from 'vitest';
import {
  type Diagnostic,
  diagnose,
  formatDiagnostic,
  hasErrors,
  sortDiagnostics,
} from '../../../src/domain/diagnostics.ts';
import { row } from '../../../src/messages/index.ts';

const message = { zh: '错了。', en: 'It is wrong.' };
const plain: Diagnostic = { file: 'a.mdx', rule: 'r', severity: 'error', message };

describe('a diagnostic', () => {
  it('is one line where there is nothing more', () => {
    expect(formatDiagnostic(plain)).toBe('a.mdx error [r] It is wrong.');
    expect(formatDiagnostic({ ...plain, line: 3, severity: 'notice' }, 'zh')).toBe(
      'a.mdx:3 提示 [r] 错了。',
    );
  });

  it('has its details under it, in this order', () => {
    const whole: Diagnostic = {
      ...plain,
      line: 3,
      severity: 'warning',
      words: '甲',
      compared: [{ label: { zh: '发布', en: 'published' }, text: '乙' }],
      also: [{ file: 'b.mdx', line: 1 }, { file: 'c.mdx' }],
      suggestion: '丙',
      hint: { zh: '改正。', en: 'Mend it.' },
    };
    expect(formatDiagnostic(whole)).toBe(
      [
        'a.mdx:3 warning [r] It is wrong.',
        '    words: 甲',
        '    published: 乙',
        '    also at: b.mdx:1, c.mdx',
        '    suggestion: 丙',
        '    what to do: Mend it.',
      ].join('\n'),
    );
    expect(formatDiagnostic(whole, 'zh')).toBe(
      [
        'a.mdx:3 警告 [r] 错了。',
        '    原文: 甲',
        '    发布: 乙',
        '    另见: b.mdx:1、c.mdx',
        '    建议: 丙',
        '    怎么办: 改正。',
      ].join('\n'),
    );
  });

  it('names three other places, and counts the rest', () => {
    const also = [1, 2, 3, 4, 5].map((line) => ({ file: 'b', line }));
    expect(formatDiagnostic({ ...plain, also: also.slice(0, 3) }).split('\n')[1]).toBe(
      '    also at: b:1, b:2, b:3',
    );
    expect(formatDiagnostic({ ...plain, also }).split('\n')[1]).toBe(
      '    also at: b:1, b:2, b:3 and 2 more',
    );
    expect(formatDiagnostic({ ...plain, also }, 'zh').split('\n')[1]).toBe(
      '    另见: b:1、b:2、b:3 等，再有 2 处',
    );
    expect(formatDiagnostic({ ...plain, also: [] })).toBe('a.mdx error [r] It is wrong.');
  });

  it('is made from a row, and open to approval where the row says so', () => {
    const one = row<{ n: number }>({
      rule: 'one',
      severity: 'error',
      zh: ({ n }) => `${n} 个`,
      en: ({ n }) => `${n} of them`,
      hint: { zh: ({ n }) => `删 ${n}`, en: ({ n }) => `Remove ${n}` },
      answers: ['document'],
    });
    expect(diagnose(one, { n: 2 }, { file: 'a', line: 4, words: '甲' })).toEqual({
      file: 'a',
      line: 4,
      words: '甲',
      rule: 'one',
      severity: 'error',
      message: { zh: '2 个', en: '2 of them' },
      hint: { zh: '删 2', en: 'Remove 2' },
      answers: ['document'],
    });
    expect(diagnose({ ...one, question: true }, { n: 2 }, { file: 'a' }).question).toBe(true);
  });
});

describe('several', () => {
  it('fail a command by one error', () => {
    expect(hasErrors([])).toBe(false);
    expect(
      hasErrors([
        { ...plain, severity: 'warning' },
        { ...plain, severity: 'notice' },
      ]),
    ).toBe(false);
    expect(hasErrors([{ ...plain, severity: 'warning' }, plain])).toBe(true);
  });

  it('stand by file, line and rule; what is about a file goes first', () => {
    const all = [
      ['b', 1, 'a'],
      ['a', 10, 'a'],
      ['a', 9, 'b'],
      ['a', 9, 'a'],
      ['a', undefined, 'z'],
    ] as const;
    const given = all.map(([file, line, rule]) => ({
      ...plain,
      file,
      rule,
      ...(line === undefined ? {} : { line }),
    }));
    expect(sortDiagnostics(given).map(({ file, line, rule }) => [file, line, rule])).toEqual(
      [...all].reverse(),
    );
    expect(given[0]?.file).toBe('b');
  });
});
