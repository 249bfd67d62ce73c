/** The messages that an editor meets, one malformed file for each mistake, whole. */
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { collate } from '../../src/corpus/collate.ts';
import { accountForSource } from '../../src/corpus/issue.ts';
import { parseDocument } from '../../src/corpus/parse.ts';
import { explainIssues } from '../../src/domain/explain.ts';
import { IssueFile } from '../../src/domain/schema.ts';
import { readUnits } from '../../src/domain/text.ts';
import { inBoth } from './both.ts';

const front = '---\ntitle: 甲\nkind: notice\n---\n';

/** What is said of a document with this text. */
const said = (text: string): string =>
  parseDocument('doc.mdx', 'doc', text)
    .diagnostics.map((d) => inBoth(d))
    .join('\n');

/** What is said of a document beside a source. */
const compared = (text: string, source: string): string =>
  collate(
    parseDocument('doc.mdx', 'doc', front + text),
    readUnits(source.split('\n')),
    'source.txt',
  )
    .diagnostics.map((d) => inBoth(d))
    .join('\n');

const malformed: Readonly<Record<string, string>> = {
  'no front matter': '# 甲\n',
  'front matter that is not YAML': "---\ntitle: '甲\n---\n",
  'an unknown key': '---\ntitle: 甲\nkind: notice\nnumber: 3\n---\n',
  'no title': '---\nkind: notice\n---\n',
  'a date that does not exist': '---\ntitle: 甲\nkind: notice\ndate: 2023-02-30\n---\n',
  'an unknown kind': '---\ntitle: 甲\nkind: 通知\n---\n',
  'an unknown mark': `${front}# 甲\n\n某<Foo>事</Foo>。\n`,
  'a mark without a reason': `${front}# 甲\n\n某<Sic kind="doubtful">事</Sic>。\n`,
  'a mark of an unknown kind': `${front}# 甲\n\n某<Sic kind="odd" reason="疑">事</Sic>。\n`,
  'a mark that does not close': `${front}# 甲\n\n某<Sic kind="doubtful" reason="疑">事。\n`,
  'a correction that changes nothing': `${front}# 甲\n\n<Corr sic="事" kind="stray" reason="疑">事</Corr>\n`,
  'a gap that holds words': `${front}# 甲\n\n某<Gap kind="figure" reason="缺图">图</Gap>。\n`,
  'an attribute in braces': `${front}# 甲\n\n某<Sic kind={1} reason="疑">事</Sic>。\n`,
  'an expression': `${front}# 甲\n\n某{1 + 1}事。\n`,
  'a brace of the text': `${front}# 甲\n\n某{事。\n`,
  'a module': `${front}import a from 'b'\n\n# 甲\n`,
  'a list': `${front}# 甲\n\n1. 某事\n2. 某事\n`,
  emphasis: `${front}# 甲\n\n某**事**。\n`,
  'two titles': `${front}# 甲\n\n# 乙\n`,
  'a paragraph on two lines': `${front}# 甲\n\n某\n事。\n`,
};

describe('a malformed document is met with', () => {
  for (const [name, text] of Object.entries(malformed)) {
    it(`a sentence: ${name}`, () => {
      expect(said(text)).toMatchSnapshot();
    });
  }
});

describe('a document that differs from its source is met with both texts', () => {
  const source = '甲\n一、某事已经办理完毕。\n二、乙事尚未办理完毕。';
  const right = '# 甲\n\n一、某事已经办理完毕。\n\n二、乙事尚未办理完毕。\n';

  it('but not if it is the same', () => expect(compared(right, source)).toBe(''));
  it.each([
    ['another word', right.replace('尚未', '已经')],
    ['words left out', right.replace('办理完毕。\n\n二', '。\n\n二')],
    ['words added', right.replace('某事', '某甲事')],
    ['two paragraphs in one', right.replace('。\n\n二', '。二')],
    ['one paragraph in two', right.replace('已经', '\n\n已经')],
    ['a space', right.replace('乙事', '乙 事')],
    [
      'a moved passage that is not there',
      right.replace('乙事', '<Moved line="2" after="3" reason="序">丙事</Moved>'),
    ],
    [
      'a passage moved to another place',
      right
        .replace('二、乙事尚未办理完毕。\n', '')
        .replace(
          '# 甲\n\n',
          '# 甲\n\n<Moved line="3" after="2" reason="序">二、乙事尚未办理完毕。</Moved>\n\n',
        ),
    ],
  ])('%s', (_, text) => {
    expect(compared(text, source)).toMatchSnapshot();
  });
});

describe('a malformed issue is met with a sentence', () => {
  const yaml = `title: 某公报
year: 2024
masthead:
  - { line: 1, text: 某公报 }
colophon: []
contents:
  - { lines: [2, 2], title: 甲, page: 1, document: a, body: [3, 3] }
furniture: []
`;
  const source = ['某公报', '甲（1）', '正文。'];
  const files = { issue: 'issue.yaml', source: 'source.txt' };
  const account = (text: string): string =>
    accountForSource(IssueFile.parse(parseYaml(text)), source, files)
      .diagnostics.map((d) => inBoth(d))
      .join('\n');

  it('but not if it is right', () => expect(account(yaml)).toBe(''));
  it.each([
    ['a line nowhere', yaml.replace('body: [3, 3]', 'body: [4, 4]')],
    ['a line twice', yaml.replace('furniture: []', 'furniture: [{ line: 1, rule: running-head }]')],
    [
      'text dropped as furniture',
      yaml.replace('furniture: []', 'furniture: [{ line: 3, rule: page-number }]'),
    ],
    ['another word in the masthead', yaml.replace('text: 某公报', 'text: 乙公报')],
    ['another title in the contents', yaml.replace('title: 甲', 'title: 乙')],
    ['another page', yaml.replace('page: 1', 'page: 2')],
  ])('%s', (_, text) => {
    expect(account(text)).toMatchSnapshot();
  });

  it.each([
    ['a year that is no number', yaml.replace('2024', '今年')],
    ['an unknown rule', yaml.replace('furniture: []', 'furniture:\n  - { line: 3, rule: dust }')],
    ['an unknown key', `${yaml}colour: red\n`],
  ])('%s', (_, text) => {
    const result = IssueFile.safeParse(parseYaml(text));
    const found = result.success
      ? []
      : explainIssues(result.error, IssueFile, 'issue.yaml', text, 0, 'schema');
    expect(found.map((d) => inBoth(d)).join('\n')).toMatchSnapshot();
  });
});
