/** What the audit finds in sheets of one question or two: each finding with its clauses, by how many grades, in how many cases. By hand. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/rules/audit.ts';

const number = (more: object = {}) => ({
  id: 'n',
  type: 'count',
  label: '数',
  unit: '个',
  absent: 'unknown',
  ...more,
});
const yesno = (more: object = {}) => ({
  id: 'y',
  type: 'yesno',
  label: '问',
  absent: 'unknown',
  ...more,
});
const made = (
  inputs: object[],
  criteria: [outcome: string, clause: string, when: object][],
  notices: object[] = [],
) =>
  audit({
    id: 's',
    kind: 'grade',
    inputs,
    outcomes: [
      { id: 'one', name: '一级' },
      { id: 'two', name: '二级' },
      ...(criteria.some(([outcome]) => outcome === 'three') ? [{ id: 'three', name: '三级' }] : []),
    ],
    criteria: criteria.map(([outcome, clause, when]) => ({ outcome, clause, quote: '', when })),
    notices,
    readings: [],
  } as never);
const told = (...p: Parameters<typeof made>): string[] =>
  made(...p).findings.map((f) => `${f.kind} ${f.clauses.join(' ')} ${f.drop} ${f.cases} ${f.text}`);

describe('a number', () => {
  it('that is worse the higher is tried round each threshold', () => {
    const result = made(
      [number({ worse: 'higher', max: 10 })],
      [
        ['one', '甲', { n: '[3,5)' }],
        ['two', '乙', { n: '[1,)' }],
      ],
    );
    expect({ ...result, findings: result.findings.length }).toEqual({
      sheet: 's',
      cases: 7,
      tried: 7,
      byGrade: [
        { grade: 'one', cases: 2 },
        { grade: 'two', cases: 4 },
        { grade: 'none', cases: 1 },
      ],
      parts: [
        {
          inputs: ['n'],
          values: { n: ['0个', '1个', '2个', '3个', '4个', '5个', '6个'] },
          cases: 7,
        },
      ],
      findings: 3,
    });
    expect(
      told(
        [number({ worse: 'higher', max: 10 })],
        [
          ['one', '甲', { n: '[3,5)' }],
          ['two', '乙', { n: '[1,)' }],
        ],
      ),
    ).toEqual([
      'inversion 甲 1 1 ：“数”由4个变为5个，情况更重，却由一级变为二级。',
      'ceiling 乙 1 1 “数”无论多大，单凭这一项最高只到二级。',
      'floor 乙 1 1 “数”没有下限：只有1个，单凭一项即为二级。',
    ]);
  });
  it('has no answer beyond what can be, and none below nothing', () => {
    const values = (max: number | undefined) =>
      made([number({ ...(max === undefined ? {} : { max }) })], [['one', '甲', { n: '[5,)' }]])
        .parts[0]?.values['n'];
    expect(values(undefined)).toEqual(['0个', '4个', '5个', '6个']);
    expect(values(5)).toEqual(['0个', '4个', '5个']);
    expect(values(4)).toEqual(['0个', '4个']);
    const low = made([number()], [['one', '甲', { n: '[0,0]' }]]).parts[0]?.values['n'];
    expect(low).toEqual(['0个', '1个']);
  });
  it('that reaches the gravest grade, and from more than one, has neither ceiling nor floor', () => {
    expect(
      told(
        [number({ worse: 'higher' })],
        [
          ['one', '甲', { n: '[5,)' }],
          ['two', '乙', { n: '[3,5)' }],
        ],
      ),
    ).toEqual([]);
  });
  it('that is worse the lower', () => {
    expect(
      told(
        [number({ worse: 'lower', worseWords: '更少' })],
        [
          ['one', '甲', { n: '[0,1]' }],
          ['two', '乙', { n: '[3,5]' }],
        ],
      ),
    ).toEqual([
      'inversion 乙 1 1 ：“数”由3个变为2个，更少，却由二级变为不属任何一级。',
      'gap 甲 2 1 ：“数”由1个变为2个，就由一级变为不属任何一级，中间各级都不适用。',
    ]);
  });
  it('of which nothing is said may open a gap over an upper end', () => {
    expect(told([number()], [['one', '甲', { n: '[1,3]' }]])).toEqual([
      'gap 甲 2 1 ：“数”由3个变为4个，就由一级变为不属任何一级，中间各级都不适用。',
    ]);
    expect(told([number()], [['two', '甲', { n: '[1,3]' }]])).toEqual([]);
    // Where it is worse the higher, the lower end too.
    expect(told([number({ worse: 'higher' })], [['one', '甲', { n: '[2,)' }]])).toEqual([
      'gap 甲 2 1 ：“数”由2个变为1个，就由一级变为不属任何一级，中间各级都不适用。',
    ]);
  });
});

describe('yes and no', () => {
  it('may fall from the gravest grade to none', () => {
    const gap = 'gap 甲 2 1 ：“问”由是变为否，就由一级变为不属任何一级，中间各级都不适用。';
    expect(told([yesno({ worse: 'yes' })], [['one', '甲', { y: 'yes' }]])).toEqual([gap]);
    expect(told([yesno()], [['one', '甲', { y: 'yes' }]])).toEqual([gap]);
    expect(told([yesno()], [['two', '甲', { y: 'yes' }]])).toEqual([]);
  });
  it('may be graded milder for yes, where yes is said to be worse', () => {
    const criteria: [string, string, object][] = [
      ['one', '甲', { y: 'no' }],
      ['two', '乙', { y: 'yes' }],
    ];
    expect(told([yesno({ worse: 'yes' })], criteria)).toEqual([
      'inversion 甲 1 1 ：“问”由否变为是，情况更重，却由一级变为二级。',
    ]);
    expect(told([yesno()], criteria)).toEqual([]);
  });
});

describe('a choice', () => {
  const choice = (more: object = {}) => ({
    id: 'k',
    type: 'choice',
    label: '种',
    absent: 'unknown',
    options: [
      { id: 'c', label: '丙', rank: 3 },
      { id: 'a', label: '甲种', rank: 1 },
      { id: 'b', label: '乙种', rank: 3 },
      { id: 'x', label: '无级' },
    ],
    ...more,
  });
  it('goes from one rank to the next, whichever numbers they have', () => {
    expect(made([choice()], [['one', '甲', { k: 'a' }]]).parts[0]?.values['k']).toEqual([
      '无级',
      '甲种',
      '丙',
      '乙种',
    ]);
    expect(
      told(
        [choice({ worse: 'rank' })],
        [
          ['one', '甲', { k: 'a' }],
          ['two', '乙', { k: 'b' }],
        ],
      ),
    ).toEqual([
      'inversion 甲 2 1 ：“种”由甲种变为丙，情况更重，却由一级变为不属任何一级。',
      'inversion 甲 1 1 ：“种”由甲种变为乙种，情况更重，却由一级变为二级。',
    ]);
    // Options that are treated alike make one finding.
    expect(told([choice({ worse: 'rank' })], [['one', '甲', { k: 'a' }]])).toEqual([
      'inversion 甲 2 2 ：“种”由甲种变为丙，情况更重，却由一级变为不属任何一级。',
    ]);
    expect(told([choice()], [['one', '甲', { k: 'a' }]])).toEqual([]);
  });
  it('that says what the case is makes a finding for each kind, and names them', () => {
    const kinds = {
      id: 'k',
      type: 'choice',
      label: '病',
      absent: 'unknown',
      fixed: true,
      options: [
        { id: 'a', label: '甲病' },
        { id: 'b', label: '乙病' },
        { id: 'c', label: '丙病' },
      ],
    };
    const { findings } = made(
      [kinds, number({ worse: 'higher' })],
      [
        ['one', '甲', { k: ['a', 'b'], n: '[2,4]' }],
        ['two', '乙', { k: 'c', n: '[2,4]' }],
      ],
    );
    const inversions = findings.filter((f) => f.kind === 'inversion');
    expect(inversions.map((f) => [f.concerns.join(), f.drop, f.cases])).toEqual([
      ['甲病,乙病', 2, 2],
      ['丙病', 1, 1],
    ]);
    expect(inversions[0]?.text).toBe(
      '病：甲病：“数”由4个变为5个，情况更重，却由一级变为不属任何一级。',
    );
    expect(inversions[0]?.examples.map((e) => [e.search, e.grade, e.clauses.join()])).toEqual([
      ['?k=a&n=4', 'one', '甲'],
      ['?k=a&n=5', 'none', ''],
    ]);
  });
});

describe('of several cases of one kind', () => {
  const choice = (id: string, label: string, options: readonly string[]): object => ({
    id,
    type: 'choice',
    label,
    absent: 'unknown',
    options: options.map((o) => ({ id: o, label: o })),
  });
  /** The first finding where one of these pairs of answers makes the graver grade of 1. */
  const example = (...pairs: readonly (readonly [string, string])[]): string | undefined =>
    told(
      [
        choice('a', '甲', ['子', '丑', '寅']),
        choice('b', '乙', ['卯', '辰']),
        number({ worse: 'higher', max: 10 }),
      ],
      [
        [
          'one',
          '一',
          { all: [{ n: '[1,2)' }, { any: pairs.map(([a, b]) => ({ all: [{ a }, { b }] })) }] },
        ],
        ['two', '二', { n: '[2,)' }],
      ],
    )[0]?.replace(/：“数”.*$/u, '');
  it('the one with the answers that stand first is shown, and of those the first', () => {
    expect(example(['寅', '卯'], ['子', '辰'], ['丑', '辰'])).toBe(
      'inversion 一 1 3 甲：子，乙：辰',
    );
    expect(example(['丑', '卯'], ['寅', '卯'], ['子', '辰'])).toBe(
      'inversion 一 1 3 甲：丑，乙：卯',
    );
  });
});

describe('two criteria', () => {
  it('of the same cases and two grades are a conflict, and the milder is not told again', () => {
    expect(
      told(
        [yesno()],
        [
          ['one', '甲', { y: 'yes' }],
          ['two', '乙', { y: ['yes'] }],
        ],
      ).filter((t) => !t.startsWith('gap')),
    ).toEqual(['conflict 甲 乙 1 1 甲与乙的条件相同，却分属一级和二级。']);
    expect(
      told(
        [yesno()],
        [
          ['two', '乙', { y: 'yes' }],
          ['one', '甲', { y: 'yes' }],
        ],
      ).filter((t) => t.startsWith('conflict')),
    ).toEqual(['conflict 甲 乙 1 1 甲与乙的条件相同，却分属一级和二级。']);
    expect(
      told(
        [yesno()],
        [
          ['two', '乙', { y: 'yes' }],
          ['two', '甲', { y: 'yes' }],
        ],
      ),
    ).toEqual([]);
  });
  it('differ by as many grades as lie between them', () => {
    expect(
      told(
        [yesno()],
        [
          ['two', '乙', { y: 'yes' }],
          ['three', '丙', { y: 'yes' }],
          ['one', '甲', { y: 'no' }],
        ],
      ).filter((t) => t.startsWith('conflict')),
    ).toEqual(['conflict 乙 丙 1 1 乙与丙的条件相同，却分属二级和三级。']);
    expect(
      told(
        [number()],
        [
          ['one', '甲', { n: '[9,)' }],
          ['two', '乙', { n: '[2,)' }],
          ['three', '丙', { n: '[4,5]' }],
        ],
      ).filter((t) => t.startsWith('idle')),
    ).toEqual(['idle 丙 1 2 符合丙的，总是同时符合更重的级别，这一项从来不起决定作用。']);
  });
  it('of which one is never alone: the milder one decides nothing', () => {
    expect(
      told(
        [number({ worse: 'higher' })],
        [
          ['one', '甲', { n: '[2,)' }],
          ['two', '乙', { n: '[4,5]' }],
        ],
      ).filter((t) => t.startsWith('idle')),
    ).toEqual(['idle 乙 1 2 符合乙的，总是同时符合更重的级别，这一项从来不起决定作用。']);
    // One that nothing meets is told by the lock.
    expect(
      told(
        [number()],
        [
          ['one', '甲', { n: '[2,)' }],
          ['two', '乙', { all: [{ n: '[1,1]' }, { n: '[3,3]' }] }],
        ],
      ).filter((t) => t.startsWith('idle')),
    ).toEqual([]);
  });
});

describe('parts of a sheet', () => {
  it('that never meet in a criterion are tried apart and counted together', () => {
    const { parts, cases, tried, byGrade } = made(
      [yesno(), number(), yesno({ id: 'z' })],
      [
        ['one', '甲', { y: 'yes', z: 'yes' }],
        ['two', '乙', { n: '[2,)' }],
      ],
    );
    expect(parts.map((p) => [p.inputs.join(), p.cases])).toEqual([
      ['y,z', 4],
      ['n', 4],
    ]);
    expect([cases, tried]).toEqual([16, 8]);
    // One of four, whatever the number; else two of four.
    expect(byGrade).toEqual([
      { grade: 'one', cases: 4 },
      { grade: 'two', cases: 6 },
      { grade: 'none', cases: 6 },
    ]);
  });
  it('leave out what cannot be, or hardly', () => {
    const of = (level: string) =>
      made(
        [yesno(), yesno({ id: 'z' })],
        [['one', '甲', { y: 'yes', z: 'yes' }]],
        [{ level, when: { y: 'no', z: 'yes' }, text: '某' }],
      ).cases;
    expect(['contradiction', 'doubt', 'notice', 'override'].map(of)).toEqual([3, 3, 4, 4]);
    // Answers of two parts that cannot go together make them one.
    expect(
      made(
        [yesno(), yesno({ id: 'z' })],
        [
          ['one', '甲', { y: 'yes' }],
          ['two', '乙', { z: 'yes' }],
        ],
        [{ level: 'contradiction', when: { y: 'no', z: 'yes' }, text: '某' }],
      ).parts.map((p) => [p.inputs.join(), p.cases]),
    ).toEqual([['y,z', 3]]);
  });
  it('take what may be left out as one answer more, together with its fellows', () => {
    const of = (together: object) =>
      made(
        [yesno({ absent: 'no', ...together }), yesno({ id: 'z', absent: 'no', ...together })],
        [['one', '甲', { y: 'yes', z: 'yes' }]],
      ).cases;
    expect(of({})).toBe(9);
    // Both, or none.
    expect(of({ together: '组' })).toBe(5);
  });
});
