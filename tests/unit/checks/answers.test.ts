/** What an editor answered, what changed since an approval, and pages of the print. */
import { describe, expect, it } from 'vitest';
import { type Answerable, applyAnswers } from '../../../src/checks/answers.ts';
import { approvalDiagnostics } from '../../../src/checks/approval.ts';
import { isAbout } from '../../../src/checks/imported.ts';
import { checkPages } from '../../../src/checks/pages.ts';

const message = { zh: '错', en: 'wrong' };
const report = (rule: string, more: Partial<Answerable> = {}): Answerable => ({
  diagnostic: { file: 'x.mdx', rule, severity: 'error', message },
  ...more,
});

describe('an answer', () => {
  const answer = {
    document: 'doc',
    clause: 'a',
    quote: '修堤',
    reader: 'duties',
    nothing: true,
    line: 4,
  };
  const doc = (readings?: readonly unknown[]) =>
    ({
      id: 'doc',
      issue: '2024-01',
      clauses: [
        { anchor: 'a', text: '由某局修堤，另行值班。' },
        { anchor: 'b', text: '修堤。' },
      ],
      ...(readings === undefined ? {} : { readings }),
    }) as never;
  const rules = (
    reports: readonly Answerable[],
    idle: readonly unknown[] = [],
    readings = [answer],
  ) => applyAnswers(doc(readings), reports, idle as never).map((d) => d.rule);

  it('takes away a report of its reader about its words in its clause, and no other', () => {
    const at = (clause: string, words?: string, reader = 'duties') =>
      report('r', { clause, reader: reader as never, ...(words === undefined ? {} : { words }) });
    expect(rules([at('a', '由某局修堤')])).toEqual([]);
    expect(rules([at('a')])).toEqual([]);
    expect(rules([at('a', '另行值班')])).toEqual(['r']);
    expect(rules([at('b', '修堤')])).toEqual(['r']);
    expect(rules([at('a', '由某局修堤', 'deadlines')])).toEqual(['r']);
    expect(rules([report('r', { clause: 'a' })])).toEqual(['r']);
    expect(rules([report('r', { reader: 'duties' })])).toEqual(['r']);
  });

  it('is an error where neither a report nor a reader meets it', () => {
    expect(rules([], [answer])).toEqual(['reading-idle']);
    expect(rules([], [])).toEqual([]);
    // A report was taken away by it: it is not idle, whatever its reader says.
    expect(
      rules([report('r', { reader: 'duties', clause: 'a', words: '修堤' })], [answer]),
    ).toEqual([]);
    const [idle] = applyAnswers(doc([answer]), [], [answer] as never);
    expect(idle).toMatchObject({
      file: 'gazette/2024-01/readings.yaml',
      line: 4,
      words: '修堤',
      severity: 'error',
    });
    const { line, ...unplaced } = answer;
    expect(line).toBe(4);
    expect(applyAnswers(doc([unplaced]), [], [unplaced] as never)[0]).not.toHaveProperty('line');
  });

  it('is not waited for where there is none', () => {
    const reports = [report('one', { reader: 'duties', clause: 'a' }), report('two')];
    expect(applyAnswers(doc(), reports, []).map((d) => d.rule)).toEqual(['one', 'two']);
    expect(applyAnswers(doc([]), reports, []).map((d) => d.rule)).toEqual(['one', 'two']);
  });
});

describe('an answer about damage or structure', () => {
  it.each([
    ['damage', '修堤', '由某局【修】堤', true],
    ['structure', '由某局修堤，另行', '某局修堤', true],
    ['structure', '修 堤', '修堤', true],
    ['damage', '修堤', '值班', false],
    ['damage', '修堤', '', false],
    ['damage', '修堤', '【】', false],
    ['damage', '修堤', undefined, false],
    ['duties', '修堤', '修堤', false],
  ])('of %s, “%s”, is about “%s”: %s', (reader, quote, words, expected) => {
    expect(isAbout({ reader, quote } as never, words === undefined ? {} : { words })).toBe(
      expected,
    );
  });
});

describe('what changed since an approval', () => {
  const change = (kind: string, more: object = {}) => ({
    file: 'a.mdx',
    kind,
    key: '#一',
    ...more,
  });
  const said = (approvals: readonly object[], told?: number) =>
    approvalDiagnostics(approvals as never, (_file, c) => (c.key === '#一' ? 9 : undefined), told);

  it('is told one by one up to a limit, for each file, and then counted', () => {
    const changes = [
      ...['1', '2', '3', '4', '5', '6', '7'].map((key) => change('added', { key })),
      change('added', { file: 'b.mdx' }),
    ];
    const one = { folder: 'gazette/2024-01', state: 'sealed', changes, documents: 1 };
    const told = said([one]);
    expect(told.map(({ file, line }) => `${file}:${line ?? '-'}`)).toEqual([
      ...Array(6).fill('gazette/2024-01/a.mdx:-'),
      'gazette/2024-01/b.mdx:9',
    ]);
    expect(told[5]?.message.en).toContain('2');
    expect(said([{ ...one, changes: changes.slice(0, 5) }])).toHaveLength(5);
    expect(said([{ ...one, changes: changes.slice(0, 6) }])).toHaveLength(6);
    expect(said([one], 7)).toHaveLength(8);
  });

  it('has each its own words', () => {
    const kinds = ['new-file', 'lost-file', 'order', 'added', 'removed', 'changed'];
    const messages = kinds.map(
      (kind) =>
        said([{ folder: '', state: 'sealed', changes: [change(kind)], documents: 1 }])[0]?.message
          .en,
    );
    expect(new Set(messages).size).toBe(kinds.length);
    expect(messages).not.toContain(undefined);
  });

  it('shows what stands there and what was approved, cut after two hundred characters', () => {
    const of = (more: object) =>
      said([{ folder: '', state: 'sealed', changes: [change('changed', more)], documents: 1 }])[0];
    expect(of({ now: '甲', approved: '乙' })?.compared?.map((c) => [c.label.en, c.text])).toEqual([
      ['now', '甲'],
      ['approved', '乙'],
    ]);
    expect(of({ now: '甲' })?.compared).toHaveLength(1);
    expect(of({ approved: '甲' })?.compared?.[0]?.label.en).toBe('approved');
    expect(of({})).not.toHaveProperty('compared');
    expect(of({ now: '甲'.repeat(200) })?.compared?.[0]?.text).toBe('甲'.repeat(200));
    expect(of({ now: '甲'.repeat(201) })?.compared?.[0]?.text).toBe(`${'甲'.repeat(200)}…`);
  });

  it('is not asked of a seal that is missing or damaged', () => {
    const of = (folder: string, state: string) =>
      said([{ folder, state, changes: [change('added')], documents: 3 }]).map(
        ({ file, message: { en } }) => [file, /\d+/u.exec(en)?.[0]],
      );
    expect(of('', 'missing')).toEqual([['proofread.json', '3']]);
    expect(of('gazette/2024-01', 'damaged')).toEqual([
      ['gazette/2024-01/proofread.json', undefined],
    ]);
  });
});

describe('pages of the print', () => {
  const said = (pages: readonly object[] | undefined, lines = 50) =>
    checkPages(
      { file: pages === undefined ? {} : { pages }, source: Array(lines).fill('') } as never,
      'issue.yaml',
      (path) => (path[1] === 9 ? undefined : 100 + Number(path[1])),
    ).map(({ rule, line }) => `${rule} ${line}`);
  it('begin one after the other, within the source', () => {
    expect(said([{ line: 1 }, { line: 20 }, { line: 50 }])).toEqual([]);
    expect(said([{ line: 20 }, { line: 20 }])).toEqual(['page-order 101']);
    expect(said([{ line: 20 }, { line: 19 }, { line: 20 }])).toEqual(['page-order 101']);
    expect(said([{ line: 0 }])).toEqual(['page-order 100']);
    expect(said([{ line: 51 }])).toEqual(['page-order 100']);
    expect(said([{ line: 20 }, {}, { line: 20 }])).toEqual(['page-order 102']);
    expect(said(undefined)).toEqual([]);
  });
  it('that were not read are answered', () => {
    expect(said([{ unread: 'no-text', reason: '图' }, { line: 1 }])).toEqual([]);
    expect(said([{ unread: 'no-text' }])).toHaveLength(1);
    expect(said([{ unread: 'no-text' }])[0]).toContain(' 100');
  });
});
