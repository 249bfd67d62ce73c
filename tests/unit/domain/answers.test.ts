/** What an editor's answer is about, what is left of what was read, and what one is told of YAML that is none. By hand. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic, hasErrors, sortDiagnostics } from '../../../src/domain/diagnostics.ts';
import { lineOf, mustOf } from '../../../src/domain/explain.ts';
import { applyReadings, meets, readingsFor } from '../../../src/domain/readings.ts';
import { sitemapOf } from '../../../src/domain/sitemap.ts';
import { parseYaml, readYamlText } from '../../../src/domain/yaml.ts';

describe('an answer', () => {
  const TEXT = '甲局修堤，乙局植树，甲局修路。';
  it.each<[quote: string, words: string | undefined, text: string | undefined, about: boolean]>([
    ['甲局修堤', '修堤，乙局', TEXT, true],
    // They touch, and share no character.
    ['甲局修堤', '，乙局', TEXT, false],
    ['，乙局', '甲局修堤', TEXT, false],
    ['乙局植树', '乙', TEXT, true],
    ['乙', '乙局植树', TEXT, true],
    // Words that stand there more than once may be any of them.
    ['修路', '甲局', TEXT, false],
    ['局修路', '甲局', TEXT, true],
    ['甲局', '局修路', TEXT, true],
    // What is not found there is taken for the whole; so is nothing.
    ['查无此句', '植树', TEXT, true],
    ['植树', '查无此句', TEXT, true],
    ['植树', '', TEXT, true],
    ['植树', undefined, TEXT, true],
    ['修堤', '植树', undefined, true],
  ])('to “%s” is about “%s”', (quote, words, text, about) =>
    expect(meets({ clause: 'p1', quote }, text, { clause: 'p1', words })).toBe(about),
  );
  it('is about its own clause alone', () => {
    expect(meets({ clause: 'p1', quote: '修堤' }, TEXT, { clause: 'p2' })).toBe(false);
  });
  it('is of one reader and one document', () => {
    const all = [
      { document: 'a', reader: 'duties' },
      { document: 'b', reader: 'duties' },
      { document: 'a', reader: 'deadlines' },
    ] as never[];
    expect(readingsFor(all, 'a', 'duties')).toEqual([all[0]]);
    expect(readingsFor(undefined, 'a', 'duties')).toEqual([]);
  });
  const answer = (quote: string, records?: unknown[], clause = 'p1') =>
    ({ clause, quote, ...(records === undefined ? { nothing: true } : { records }) }) as never;
  const item = (words: string, clause = 'p1') => ({ clause, words });
  const apply = (
    answers: never[],
    read: ReturnType<typeof item>[],
    same?: (i: { words: string }, r: unknown) => boolean,
  ) => {
    const { kept, given, idle } = applyReadings(
      answers,
      (c) => (c === 'p1' ? TEXT : undefined),
      read,
      same as never,
    );
    return {
      kept: kept.map((k) => k.words),
      given: given.map(({ answer: a, record }) => [answers.indexOf(a as never), record]),
      idle: idle.map((a) => answers.indexOf(a as never)),
    };
  };
  it('takes away what it is about, and is idle where that is nothing', () => {
    const read = [item('甲局修堤'), item('乙局植树'), item('甲局修路', 'p2')];
    expect(apply([], read)).toEqual({
      kept: ['甲局修堤', '乙局植树', '甲局修路'],
      given: [],
      idle: [],
    });
    expect(apply([answer('乙局植树')], read)).toEqual({
      kept: ['甲局修堤', '甲局修路'],
      given: [],
      idle: [],
    });
    expect(apply([answer('，')], read)).toEqual({
      kept: ['甲局修堤', '乙局植树', '甲局修路'],
      given: [],
      idle: [0],
    });
    expect(
      apply([answer('乙局'), answer('植树'), answer('甲局修路', undefined, 'p3')], read),
    ).toEqual({
      kept: ['甲局修堤', '甲局修路'],
      given: [],
      idle: [2],
    });
  });
  it('gives its records, and is idle where all of them were read as they are', () => {
    const read = [item('甲局修堤'), item('乙局植树')];
    const same = (i: { words: string }, r: unknown): boolean => i.words === r;
    const one = (records: unknown[], quote = '甲局修堤，乙局植树') =>
      apply([answer(quote, records)], read, same);
    expect(one(['甲局修堤', '丙'])).toEqual({
      kept: [],
      given: [
        [0, '甲局修堤'],
        [0, '丙'],
      ],
      idle: [],
    });
    expect(one(['甲局修堤', '乙局植树']).idle).toEqual([0]);
    expect(one(['乙局植树', '甲局修堤']).idle).toEqual([0]);
    expect(one(['甲局修堤']).idle).toEqual([]);
    expect(one(['甲局修堤', '乙局植树', '乙局植树']).idle).toEqual([]);
    expect(one(['甲局修堤'], '修堤').idle).toEqual([0]);
    // Nobody says what is the same: no answer with records is idle.
    expect(apply([answer('修堤', ['甲局修堤'])], read).idle).toEqual([]);
    expect(apply([answer('，', ['丙'])], read)).toMatchObject({ given: [[0, '丙']], idle: [] });
  });
});

describe('YAML that is none', () => {
  const told = (text: string, offset = 0): string[] => {
    const read = readYamlText(text, 'f.yaml', offset);
    return read.ok ? ['read'] : read.diagnostics.map((d) => `${d.line ?? '-'} ${d.message.en}`);
  };
  it.each<[string, string]>([
    ['a: &x &y 甲', '1 This uses a reference'],
    ['a: !x !y 甲', '1 The value begins with an exclamation mark'],
    ['a: 甲\nb: name:乙', '2 There is no space after the colon'],
    ['a: 甲\n- name：乙', '2 '],
    ['a:\n  b: 1\n c: 2', '3 The indentation'],
    ['a: 1\nb: 2\na: 3', '3 “a” is given twice'],
    ['a: @甲', '1 A value cannot begin with “@”'],
    ['a: `甲', '1 A value cannot begin with “`”'],
    ['a: "甲\\q"', '1 A backslash'],
    ["a: 1\nb: '甲\nc: 2", '2 A quotation mark is not closed'],
    ['a: 1\nb: "甲\nc: 2', '2 A quotation mark is not closed'],
    ['a: [甲, 乙\nb: 1', ' A [ or { is not closed'],
    ['a: 1\n---\nb: 2', ' A line --- or ...'],
    ['a: [甲，乙]', '1 '],
    ['a: 「甲」', '1 '],
  ])('%j is answered with “%s”', (text, start) => {
    const [first = '', ...more] = told(text);
    expect(more).toEqual([]);
    if (start.startsWith(' ')) expect(first.replace(/^\S+/u, '')).toContain(start);
    else expect(first.slice(0, start.length), first).toBe(start);
  });
  it('names its words up to forty characters', () => {
    const long = `${'甲'.repeat(30)}，${'乙'.repeat(30)}`;
    expect(told(`a: [${long}]`)[0]).toContain(long.slice(0, 40));
    expect(told(`a: [${long}]`)[0]).not.toContain(long.slice(0, 41));
    expect(told(`a: “${'甲'.repeat(50)}”`)[0]).toContain(`“${'甲'.repeat(39)}`);
  });
  it.each([
    '甲，乙: 丙',
    '{a: 甲，乙}',
    'a: !!str 甲',
    'a: !!map {b: 1}',
    'a:\n  - 甲，乙',
    "a: '「甲」'",
    'a: “甲”（乙）',
    'a: 甲“乙”',
    'a: mailto:x@y',
    'a: file:///x',
    'a: data:x',
    'a: A：甲',
    'a: 甲 乙：丙',
    'a: 8:30',
    '# 甲：乙\na: 1',
  ])('%j is', (text) => expect(told(text)).toEqual(['read']));
  it('is told at its line in the file that it is a part of', () => {
    expect(told('a: 甲\nb: name:乙', 10)[0]).toMatch(/^12 /u);
  });
});

describe('the line of a key', () => {
  const yaml = '# 头\na: 1\nlist:\n  - b: 2\n    c: [x,\n      y]\n  - b: 3\n';
  it.each<[readonly PropertyKey[], number]>([
    [[], 2],
    [['a'], 2],
    [['list'], 3],
    [['list', 0], 4],
    [['list', 0, 'c'], 5],
    [['list', 0, 'c', 1], 6],
    [['list', 1, 'b'], 7],
    // The deepest that is there.
    [['list', 1, 'gone'], 7],
    [['list', 9, 'b'], 3],
    [['a', 'deeper'], 2],
    [['gone'], 2],
  ])('%j is %i', (path, line) => expect(lineOf(yaml, path)).toBe(line));
  it('of an empty file is the first', () => {
    expect(lineOf('', ['a'])).toBe(1);
    // Another text is read anew.
    expect(lineOf('\n\na: 1', ['a'])).toBe(3);
    expect(lineOf(yaml, ['a'])).toBe(2);
  });
});

describe('what a value must be', () => {
  const said = (issue: object): string =>
    mustOf({ message: 'Invalid', path: [], ...issue } as never).en;
  it('is told by its kind, each in words of its own', () => {
    const all = [
      { code: 'invalid_type', expected: 'string', input: 5, message: 'x received number' },
      {
        code: 'invalid_type',
        expected: 'string',
        input: undefined,
        message: 'x received undefined',
      },
      { code: 'invalid_value', values: ['甲', '乙'] },
      { code: 'too_small', origin: 'string', minimum: 3 },
      { code: 'too_small', origin: 'number', minimum: 3, inclusive: false },
      { code: 'too_big', origin: 'array', maximum: 7 },
      { code: 'too_big', origin: 'number', maximum: 7, inclusive: false },
      { code: 'invalid_format', format: 'url' },
      { code: 'invalid_format', format: 'regex' },
      { code: 'invalid_union' },
    ].map(said);
    expect(new Set(all).size).toBe(all.length);
    expect(all[2]).toMatch(/甲.*乙/u);
    expect([all[3], all[4]].every((s) => s?.includes('3'))).toBe(true);
    expect([all[5], all[6]].every((s) => s?.includes('7'))).toBe(true);
    expect(said({ code: 'custom', message: 'Invalid input' })).toBe(said({ code: 'unrecognized' }));
    expect(said({ code: 'custom', message: 'must be odd' })).toBe('must be odd');
  });
});

describe('diagnostics', () => {
  const d = (more: object) =>
    ({
      file: 'a',
      rule: 'r',
      severity: 'error',
      message: { zh: '错', en: 'wrong' },
      ...more,
    }) as never;
  it('stand by file, line and rule; without a line first', () => {
    const all = [
      d({ file: 'b', line: 1 }),
      d({ line: 2, rule: 's' }),
      d({ line: 2, rule: 'r' }),
      d({ line: 10 }),
      d({}),
    ];
    expect(sortDiagnostics(all).map((x) => `${x.file}${x.line ?? ''}${x.rule}`)).toEqual([
      'ar',
      'a2r',
      'a2s',
      'a10r',
      'b1r',
    ]);
  });
  it('name three of their other places, and how many more', () => {
    const also = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ file: `f${i}`, line: i + 1 }));
    const text = (n: number, language: 'zh' | 'en' = 'en') =>
      formatDiagnostic(d({ also: also(n) }), language)
        .split('\n')[1]
        ?.trim();
    expect(text(0)).toBeUndefined();
    expect(text(1)).toBe('also at: f0:1');
    expect(text(3)).toBe('also at: f0:1, f1:2, f2:3');
    expect(text(4)).toBe('also at: f0:1, f1:2, f2:3 and 1 more');
    expect(text(5, 'zh')).toBe('另见: f0:1、f1:2、f2:3 等，再有 2 处');
  });
  it('are errors where one is', () => {
    expect([
      hasErrors([]),
      hasErrors([d({ severity: 'warning' })]),
      hasErrors([d({ severity: 'notice' }), d({})]),
    ]).toEqual([false, false, true]);
  });
});

describe('a sitemap', () => {
  const url = (n: number): string => `https://x.example/${'p'.repeat(n)}/`;
  const parts = (urls: string[], limits: { urls: number; bytes: number }) =>
    sitemapOf(urls, (n) => url(n), limits).parts;
  it('is one file up to its limits, and no byte more', () => {
    const two = [url(5), url(6)];
    const { main } = sitemapOf(two, url);
    const bytes = new TextEncoder().encode(main).length;
    expect(parts(two, { urls: 2, bytes })).toEqual([]);
    expect(parts(two, { urls: 2, bytes: bytes + 1 })).toEqual([]);
    expect(parts(two, { urls: 1, bytes })).toHaveLength(2);
    for (const part of parts([...two, ...two, ...two], { urls: 9, bytes }))
      expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(bytes);
    expect(parts([...two, ...two], { urls: 9, bytes: 1 })).toHaveLength(4);
    expect(
      sitemapOf([...two, ...two], (n) => `https://x.example/${n}.xml`, { urls: 2, bytes: 9999 })
        .main,
    ).toContain('<loc>https://x.example/2.xml</loc>');
  });
});

it('a text is parsed once for its data and for the lines of what stands in it', () => {
  const text = 'a:\n  - b\n';
  const parsed = parseYaml(text);
  expect(lineOf(text, ['a', 0])).toBe(2);
  expect(parseYaml(text)).toBe(parsed);
  expect(parseYaml(`${text}c: 1\n`)).not.toBe(parsed);
});
