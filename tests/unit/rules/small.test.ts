/** A sheet of another kind of case, known to no code: asked, held to its text, audited. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/domain/diagnostics.ts';
import { withSteps } from '../../../src/rules/actions.ts';
import { audit } from '../../../src/rules/audit.ts';
import { parseCase } from '../../../src/rules/case.ts';
import { evaluate } from '../../../src/rules/evaluate.ts';
import { clockLength, clocksFrom, stepsFor } from '../../../src/rules/follows.ts';
import { lockSheet } from '../../../src/rules/lock.ts';
import { document, sheetOf, yaml } from './small.ts';

const sheet = sheetOf();
const ask = (search: string) => {
  const { case: c, errors } = parseCase(sheet, new URLSearchParams(search));
  expect(errors).toEqual([]);
  const { grade, possible, met, decisive, nearest } = evaluate(sheet, c);
  return {
    grade,
    possible: possible.join(' '),
    met: met.map((m) => m.criterion.clause).join(' '),
    decisive: decisive.map((d) => d.input.id).join(' '),
    nearest: nearest.map(
      (n) =>
        `${n.criterion.clause}: ${[...n.fails, ...n.open].map((l) => `${l.input.id} ${l.needs}`).join(', ')}`,
    ),
  };
};

describe('a sheet that exists only here', () => {
  it('is held to its text and holds', () => {
    const found = lockSheet(
      { sheet, file: 'rules/flood.yaml', yaml },
      new Map([['flood', document]]),
    );
    expect(found.map((d) => formatDiagnostic(d))).toEqual([]);
  });

  it.each([
    ['above=2&rain=yes', 'one', 'one', '一'],
    ['above=1.999&rain=yes&villages=2&season=wet', 'two', 'two', '二'],
    ['above=1&villages=3&rain=yes&season=wet', 'one', 'one', '一 二'],
    ['above=1&villages=0&season=dry&rain=yes', 'none', 'none', ''],
    ['above=0&dam=piping&rain=yes', 'two', 'two', '三'],
    ['above=0&villages=0&rain=yes', 'none', 'none', ''],
    ['above=1&season=wet', 'two', 'one two', '二'],
    ['rain=no', 'none', 'two none', ''],
    ['rain=no&season=dry', 'none', 'none', ''],
    ['', 'none', 'one two none', ''],
  ])('%s', (search, grade, possible, met) => {
    expect(ask(search)).toMatchObject({ grade, possible, met });
  });

  it('names what decides, and what is nearest', () => {
    expect(ask('above=1&villages=3')).toEqual({
      grade: 'none',
      possible: 'one two none',
      met: '',
      decisive: 'rain season',
      nearest: ['一: rain 是', '二: season 不是枯水期', '三: dam 管涌、漫溢'],
    });
    expect(ask('above=1&villages=2&rain=yes&season=wet').nearest).toEqual(['一: above 2米以上']);
  });

  it('is told of its findings by kind: what grades milder first, then what two grades claim, then gaps', () => {
    // The same words for two grades, and a first grade that ends where it gets worse.
    const faulty = sheetOf(
      yaml
        .replace(
          '  - outcome: two\n    clause: 三',
          "  - outcome: one\n    clause: 二\n    quote: 超出警戒水位，不足2米，且不是枯水期的\n    when: { above: '(0,2)', not: { season: dry } }\n  - outcome: two\n    clause: 三",
        )
        .replace(
          "when: { all: [{ any: [{ above: '[2,)' }, { villages: '[3,)' }] }, { rain: yes }] }",
          "when: { above: '[2,5)', rain: yes }",
        ),
    );
    expect(audit(faulty).findings.map(({ kind }) => kind)).toEqual([
      'inversion',
      'inversion',
      'conflict',
      'gap',
      'gap',
    ]);
  });

  it('takes contradictions for what cannot be', () => {
    expect(parseCase(sheet, new URLSearchParams('above=0&villages=1')).errors).toEqual([
      { input: 'above', given: '0', message: '有村被淹，水位不会没有超出。' },
    ]);
  });

  it('says what must be done, in the order of urgency', () => {
    const whole = withSteps(sheet, document, []);
    const parts = (grade: string) =>
      stepsFor(whole, grade).map((p) => `${p.name} ${p.steps.map((s) => s.quote).join(' ')}`);
    expect(parts('one')).toEqual([
      '几小时内 各村发现险情的，应当在1小时内报告防汛办。',
      '以后 一级汛情，各村每天向防汛办报告一次。',
    ]);
    expect(parts('two')).toEqual(['几小时内 各村发现险情的，应当在1小时内报告防汛办。']);
    expect(clocksFrom(whole, 'one', 'seen').map((s) => clockLength(s.clock) / 60_000)).toEqual([
      60, 1440,
    ]);
  });

  it('is audited', () => {
    const { cases, byGrade, findings } = audit(sheet);
    // 4 depths × 4 numbers of villages × 2 × 2, less 3 × 4 that contradict themselves; 3 states of the dam.
    expect(cases).toBe((4 * 4 * 2 * 2 - 3 * 4) * 3);
    expect(byGrade.reduce((n, g) => n + g.cases, 0)).toBe(cases);
    expect(findings.map((f) => `${f.kind} ${f.clauses.join(' ')}: ${f.text}`)).toMatchSnapshot();
  });
});
