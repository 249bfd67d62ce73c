/** What a seal holds of a document: each part of it that a reader is told is an entry that changes with it. */
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../src/corpus/assemble.ts';
import { parseDocument } from '../../../src/corpus/parse.ts';
import {
  changesAgainst,
  openIn,
  parseSeal,
  sealDocument,
  sealText,
} from '../../../src/corpus/seal.ts';

const sealed = (body: string) => {
  const text = `---\ntitle: 甲\nkind: notice\n---\n\n${body}\n`;
  const parsed = parseDocument('a.mdx', 'a', text);
  expect(parsed.diagnostics).toEqual([]);
  const doc = buildDocument(
    parsed,
    { lines: [], markLines: new Map(), diagnostics: [] },
    '2024-01',
    [1, 1],
  );
  return new Map([['a.mdx', sealDocument(doc)]]);
};
/** What is told of a document against another that was approved. */
const changes = (approved: string, now: string): string[] =>
  changesAgainst(parseSeal(sealText(sealed(approved)))!, sealed(now)).map(
    ({ kind, key }) => `${kind} ${key}`,
  );
const mark = (attributes: string, words = '动物') =>
  `# 甲\n\n发生<Corr ${attributes}>${words}</Corr>疫情。`;
const whole = mark('sic="动动物" kind="doubled" reason="重字"');

describe('a mark', () => {
  it('is as it was approved', () => expect(changes(whole, whole)).toEqual([]));
  it.each([
    ['what the source has', mark('sic="动牧" kind="doubled" reason="重字"'), ['changed mark p1 1']],
    ['the kind', mark('sic="动动物" kind="stray" reason="重字"'), ['changed mark p1 1']],
    ['the reason', mark('sic="动动物" kind="doubled" reason="另说"'), ['changed mark p1 1']],
    [
      'the reading',
      mark('sic="动动物" kind="doubled" reason="重字"', '动植物'),
      ['changed #p1', 'changed mark p1 1'],
    ],
    ['a mark taken away', '# 甲\n\n发生动物疫情。', ['removed mark p1 1']],
    [
      'a mark more',
      `${whole.slice(0, -1)}<Gap kind="figure" reason="缺图" />。`,
      ['added mark p1 2'],
    ],
    [
      'another mark over the same words',
      '# 甲\n\n发生<Sic kind="doubled" reason="重字">动物</Sic>疫情。',
      ['changed mark p1 1'],
    ],
  ])('changes with %s', (_, now, expected) => {
    expect(changes(whole, now)).toEqual(expected);
  });
});

describe('a clause', () => {
  const paragraphs = '# 甲\n\n一\n\n二';
  it.each([
    ['its words', '# 甲\n\n一\n\n三', ['changed #p2']],
    ['a clause more', '# 甲\n\n一\n\n二\n\n三', ['added #p3']],
    ['a clause less', '# 甲\n\n一', ['removed #p2']],
    [
      'the depth of a heading',
      '# 甲\n\n## 一\n\n二',
      ['added #正文', 'added #正文-p1', 'removed #p1', 'removed #p2'],
    ],
  ])('changes with %s', (_, now, expected) => {
    expect(changes(paragraphs, now)).toEqual(expected);
  });
});

describe('what is shown of a value that was changed', () => {
  const shown = (approved: string, now: string) =>
    changesAgainst(
      new Map([['a', [`k = ${approved}`]]]),
      new Map([['a', [{ key: 'k', words: now }]]]),
    ).map((change) => [change.approved, change.now]);
  const left = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸';
  const right = '子丑寅卯辰巳午未申酉戌亥金木水火土日月星';
  // Sixteen signs on each side of what differs.
  const [before, after] = [`…${left.slice(-16)}`, `${right.slice(0, 16)}…`];
  it.each([
    ['another word', '东', '西', `${before}东${after}`, `${before}西${after}`],
    ['a word more', '', '西', `${before}${after}`, `${before}西${after}`],
    ['a word less', '东', '', `${before}东${after}`, `${before}${after}`],
    // Where the same stands twice, the first of both is what was there.
    [
      'a word twice',
      '东',
      '东东',
      `…${left.slice(-15)}东${after}`,
      `…${left.slice(-15)}东东${after}`,
    ],
    [
      'a word of two less',
      '东东',
      '东',
      `…${left.slice(-15)}东东${after}`,
      `…${left.slice(-15)}东${after}`,
    ],
  ])('%s', (_, was, is, approved, now) => {
    expect(shown(left + was + right, left + is + right)).toEqual([[approved, now]]);
  });
  it('is whole at the beginning and at the end', () => {
    expect(shown(`东${right}`, `西${right}`)).toEqual([[`东${after}`, `西${after}`]]);
    expect(shown(`${left}东`, `${left}西`)).toEqual([[`${before}东`, `${before}西`]]);
    expect(shown('东', '西')).toEqual([['东', '西']]);
    expect(shown('', '西')).toEqual([['', '西']]);
    expect(shown('东 = 一', '西 = 一')).toEqual([['东 = 一', '西 = 一']]);
  });
  it('has 160 signs at most', () => {
    const long = '长'.repeat(161 - 32);
    expect(shown(left + right, left + long.slice(1) + right)).toEqual([
      [before + after, before + long.slice(1) + after],
    ]);
    expect(shown(left + right, left + long + right)[0]?.[1]).toBe(
      `${before}${long}${right.slice(0, 15)}……`,
    );
  });
});

describe('the files of a seal', () => {
  const entry = (key: string) => ({ key, words: 'x' });
  it('are new, gone, or in another order', () => {
    expect(
      changesAgainst(
        new Map([
          ['gone', ['a = x']],
          ['order', ['a = x', 'b = x']],
          ['same', ['a = x']],
        ]),
        new Map([
          ['new', [entry('a'), entry('b')]],
          ['order', [entry('b'), entry('a')]],
          ['same', [entry('a')]],
        ]),
      ),
    ).toEqual([
      { file: 'new', kind: 'new-file', key: '', count: 2 },
      { file: 'order', kind: 'order', key: '' },
      { file: 'gone', kind: 'lost-file', key: '' },
    ]);
  });
  it('are read from its text, or from none', () => {
    expect(parseSeal(sealText(new Map([['a', [entry('k')]]])))).toEqual(
      new Map([['a', ['k = x']]]),
    );
    for (const none of ['', '{', '[]', '{"files":{}}', '{"about":"x","files":{"a":"b"}}'])
      expect(parseSeal(none), none).toBeUndefined();
    expect(openIn(sealText(new Map(), ['问']))).toEqual(['问']);
    expect(openIn(sealText(new Map()))).toEqual([]);
    expect(openIn('{')).toEqual([]);
  });
});
