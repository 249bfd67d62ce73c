/** Mistakes in YAML, one of each kind, with what an editor is told in both languages, whole. */
import { describe, expect, it } from 'vitest';
import { explainIssues } from '../../../src/domain/explain.ts';
import { AgenciesFile, SiteFile, type SynonymsFile } from '../../../src/domain/schema.ts';
import { readYamlText } from '../../../src/domain/yaml.ts';
import { inBoth } from '../both.ts';

/** What is said of a text as agencies.yaml, or as another file by its schema. */
function said(
  text: string,
  schema: typeof AgenciesFile | typeof SiteFile | typeof SynonymsFile = AgenciesFile,
): string {
  const read = readYamlText(text, 'file.yaml', 0);
  if (!read.ok) return read.diagnostics.map(inBoth).join('\n');
  const parsed = schema.safeParse(read.data);
  return parsed.success
    ? ''
    : explainIssues(parsed.error, schema, 'file.yaml', text, 0, 'schema').map(inBoth).join('\n');
}

const right = `- id: shuiwu
  name: 市水务局
  aliases: [水务局, 市水利局]
  kind: department
`;
const bomb = `a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
`;

const mistakes: Readonly<Record<string, string>> = {
  'a full-width colon': right.replace('name: ', 'name：'),
  'a full-width colon on the last line': right.replace('kind: department', 'kind：department'),
  'no space after a colon': right.replace('kind: ', 'kind:'),
  'a full-width comma in a list': right.replace('水务局, 市水利局', '水务局，市水利局'),
  'an enumeration comma in a list': right.replace('水务局, 市水利局', '水务局、市水利局'),
  'full-width brackets': right.replace('[水务局, 市水利局]', '［水务局, 市水利局］'),
  'Chinese quotation marks': right.replace('市水务局', '“市水务局”'),
  'a tab for indentation': right.replace('  name', '\tname'),
  'full-width spaces for indentation': right.replace('  name', '　　name'),
  'a wrong indentation': right.replace('  kind', ' kind'),
  'a quotation mark that is not closed': right.replace('市水务局', '"市水务局'),
  'a bracket that is not closed': right.replace('市水利局]', '市水利局'),
  'a key twice': right.replace('  kind', '  name: 水务局\n  kind'),
  'two documents': `${right}---\n${right}`,
  'an alias bomb': bomb,
  'a merge key': `base: &base\n  kind: department\nother:\n  <<: *base\n`,
  'a value that begins with an asterisk': right.replace('市水务局', '*市水务局'),
  'a value that begins with an at sign': right.replace('市水务局', '@市水务局'),
  'a value that begins with an exclamation mark': right.replace('市水务局', '!市水务局'),
  'a colon in a value': right.replace('市水务局', '市水务局: 节水办'),
  'a backslash in quotation marks': right.replace('市水务局', '"市\\水务局"'),
  'no dash': right.replace('- id', 'id').replaceAll('\n  ', '\n'),
  'a blank alias': right.replace('[水务局, 市水利局]', "['  ']"),
  'an empty alias': right.replace('[水务局, 市水利局]', '[水务局, ]').replace(', ]', ", '']"),
  'aliases that are no list': right.replace('[水务局, 市水利局]', '水务局'),
  'an alias that is a number': right.replace('[水务局, 市水利局]', '[12345]'),
  'a kind in Chinese': right.replace('department', '政府部门'),
  'an id in Chinese': right.replace('shuiwu', '水务'),
  'a key in capitals': right.replace('name:', 'Name:'),
  'a key that there is none of': right.replace('kind:', 'sort:'),
  'a null name': right.replace('市水务局', ''),
  'nothing at all': '',
  'a sentence': '市水务局是本市的水务主管部门。\n',
  'an endless nesting': `${'['.repeat(5000)}`,
};

describe('a mistake in a list of agencies', () => {
  it('is none where all is right', () => expect(said(right)).toBe(''));
  for (const [name, text] of Object.entries(mistakes)) {
    it(`is met with a sentence: ${name}`, () => {
      const told = said(text);
      expect(told).not.toBe('');
      // No sentence of the YAML library or of zod, and nothing of the program.
      expect(told).not.toMatch(
        /Invalid|Expected|implicit|flow|scalar|src\/|undefined|\bat line\b/u,
      );
      expect(told).toMatchSnapshot();
    });
  }
});

describe('a mistake in site.yaml', () => {
  const site = `name: 某公报文库
gazette: 某公报
government: 某市人民政府
language: zh-CN
url: https://gongbao.example/
description: 某公报。
notice: 以印刷版为准。
`;
  it('is none where all is right', () => expect(said(site, SiteFile)).toBe(''));
  it.each([
    ['an address that runs', site.replace('https://gongbao.example/', 'javascript:alert(1)')],
    ['an address of a file', site.replace('https://gongbao.example/', 'file:///etc/passwd')],
    ['no address', site.replace('https://gongbao.example/', 'gongbao')],
    ['another language', site.replace('zh-CN', 'zh')],
    ['no name', site.replace('name: 某公报文库\n', '')],
    ['a name of spaces', site.replace('某公报文库', "' '")],
  ])('is met with a sentence: %s', (_, text) => {
    const told = said(text, SiteFile);
    expect(told).not.toBe('');
    expect(told).toMatchSnapshot();
  });
});

describe('what is no mistake', () => {
  const data = (text: string): unknown => {
    const read = readYamlText(text, 'file.yaml', 0);
    return read.ok ? read.data : read.diagnostics.map((d) => d.message.en);
  };
  it.each<[string, unknown]>([
    ['', null],
    ['a: 甲，乙、丙', { a: '甲，乙、丙' }],
    ['- 甲，乙\n- 丙、丁', ['甲，乙', '丙、丁']],
    ['[\'甲，乙\', "丙、丁"]', ['甲，乙', '丙、丁']],
    ['a: https://x.example/b', { a: 'https://x.example/b' }],
    ['a: 见 http://x.example', { a: '见 http://x.example' }],
    ['a: 8:30', { a: '8:30' }],
    ['a: “甲”和“乙”', { a: '“甲”和“乙”' }],
    ['a: 甲：乙', { a: '甲：乙' }],
    ["a: '“甲”'", { a: '“甲”' }],
    [`${'['.repeat(25)}${']'.repeat(25)}`, expect.any(Array)],
  ])('%j', (text, expected) => expect(data(text)).toEqual(expected));
  it.each([
    ['nested too deeply', `${'['.repeat(26)}${']'.repeat(26)}`],
    [
      'nested too deeply in blocks',
      Array.from({ length: 27 }, (_, i) => `${'  '.repeat(i)}a:`).join('\n'),
    ],
    ['a comma within a list in brackets', '[甲，乙]'],
    ['an enumeration comma within a list in brackets', 'a:\n  - [甲、乙]'],
    ['a tag', 'a: !x 甲'],
    ['a tag of a list', 'a: !x [甲]'],
    ['an anchor', 'a: &x 甲'],
    ['an anchor of a list', 'a: &x [甲]'],
    ['quotation marks of another kind', 'a: ‘甲’'],
    ['quotation marks of a third kind', 'a: 「甲」'],
    ['a colon within', 'a: 甲 name：乙'],
    ['a tight colon within', 'a: 甲 name:乙'],
  ])('%s is one', (_, text) => expect(readYamlText(text, 'file.yaml', 0).ok).toBe(false));
  it('is told once a line, with the line in its file', () => {
    const read = readYamlText('a: [甲，乙, 丙、丁]\nb: [戊，己]', 'file.yaml', 10);
    expect(!read.ok && read.diagnostics.map((d) => d.line)).toEqual([11, 12]);
  });
});

describe('an entry set in too far', () => {
  it.each([
    ['- id: linye\n     name: 市林业局\n  kind: department\n', 2],
    ['- id: linye\n  name: 市林业局\n   kind: department\n', 3],
  ])('is told on its own line, and not as a colon in the value above it', (text, line) => {
    const read = readYamlText(text, 'agencies.yaml', 0);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.diagnostics.map((d) => [d.line, d.message.en])).toEqual([
      [line, 'The indentation of this line fits none of the lines above it.'],
    ]);
  });
  it('is none where the value above holds a colon', () => {
    const read = readYamlText(
      '- id: linye\n  name: 市林业局: 甲\n  kind: department\n',
      'a.yaml',
      0,
    );
    expect(read.ok ? [] : read.diagnostics.map((d) => d.message.en)).toEqual([
      'The value on this line holds a colon, or the value before it is not finished.',
    ]);
  });
});
