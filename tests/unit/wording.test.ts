/** One term for a thing: the words in the code that readers and editors meet. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { terms } from '../fixtures/wording.ts';

const root = join(import.meta.dirname, '../..');
/** Rooms that speak; others hold words of gazettes that they recognise. */
const speaking =
  'src/{messages,islands,components,layouts,pages,indexes,markdown,rules,offline}/**/*.{ts,astro,mdx,js}';
/** Files that speak in descriptions of fields. */
const described = 'src/domain/{schema,rules,readings,labels,citation,rules/*}.ts';
/** Files that say what they find. */
const telling = 'src/importer/damage/*.ts';

/** Strings and texts of a file: all but comments, patterns and names of anchors. */
const spoken = (text: string): string[] =>
  text
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:"'`\w])\/\/[^\n]*/gu, '')
    // A pattern recognises the words of others.
    .replace(/(?<=[=(:,?\s])\/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[])+\/[a-z]*/gu, '')
    .split('\n')
    .filter((line) => /\p{Script=Han}/u.test(line));

it.each(globSync([speaking, described, telling], { cwd: root }).sort())('is kept in %s', (file) => {
  const said = spoken(readFileSync(join(root, file), 'utf8'));
  const wrong = said.flatMap((line) =>
    terms.flatMap(({ not, but }) => {
      const found = not.exec(line)?.[0];
      // `文号` is also the anchor of the line that holds it.
      return found === undefined || /anchor === '文号'/u.test(line)
        ? []
        : [`${found} → ${but}: ${line.trim()}`];
    }),
  );
  expect(wrong).toEqual([]);
});

it('sees a word that is not to be said', () => {
  const said = spoken("const a = '缺“甲”'; // 时限\nconst b = /机构/u;\n<p>时限</p>");
  const found = said.filter((line) => terms.some(({ not }) => not.test(line)));
  expect(found).toEqual(['<p>时限</p>']);
});
