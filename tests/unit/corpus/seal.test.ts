/** What a seal holds of a document: each part of it that a reader is told is an entry that changes with it. */
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../src/corpus/assemble.ts';
import { parseDocument } from '../../../src/corpus/parse.ts';
import { changesAgainst, parseSeal, sealDocument, sealText } from '../../../src/corpus/seal.ts';

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
