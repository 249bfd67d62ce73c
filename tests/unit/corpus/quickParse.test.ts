/** The quick parser gives the tree that the parser gives, with every position, or its complaint. */
import { globSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { quickParse } from '../../../src/corpus/quickParse.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
const parse = (text: string): Root => processor.parse(text);

/** A tree as text, or what was thrown, and where. */
function told(of: () => Root): string {
  try {
    return JSON.stringify(of());
  } catch (error) {
    const { message, line, column } = error as Error & { line?: number; column?: number };
    return `${message} ${line}:${column}`;
  }
}

const bodies = globSync('content/gazette/*/*.mdx').map((file) =>
  readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, ''),
);

/** Lines that mean something to Markdown, to MDX or to an extension, or look as if they did. */
const LINES = [
  ...['```', '~~~', '> 甲', '- 甲乙', '1. 甲乙', '10) 甲', '12.5 甲', '1.1 甲', '1\\. 甲', '1.'],
  ...[
    '    甲',
    '  甲',
    '   甲',
    '\t甲',
    '　甲',
    '甲  ',
    '甲\\',
    '| 甲 | 乙 |',
    '| - | - |',
    '===',
    '---',
  ],
  ...[
    '{甲',
    '}',
    '{1}',
    '[^1]: 甲',
    '[甲]: http://x',
    '<!-- x',
    'import a',
    'export b',
    '* * *',
    '甲*乙*',
  ],
  ...[
    '<PrintedContents>',
    '</PrintedContents>',
    '<Corr sic="x" kind="misprint" reason="y">甲</Corr>',
  ],
  ...['文', '  文', '## 文', '# 文 #', '#甲', '####### 甲', '$$', '甲&lt;乙', '甲_乙_', '甲~乙~'],
  ...[
    'www.a.com 甲',
    '甲www.a.com',
    '甲a@b.com',
    '甲http://a.cn',
    '甲\u0000乙',
    '\uFEFF甲',
    '甲\r',
    '𠀀甲',
  ],
];

describe('a body is parsed', () => {
  it('with the same result, whatever lines stand in it', () => {
    let seed = 20_231_127;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (const body of bodies) {
      for (let round = 0; round < 6; round += 1) {
        const lines = body.split('\n');
        for (let n = round === 0 ? 0 : 1 + random(4); n > 0; n -= 1) {
          const line = LINES[random(LINES.length)]!;
          lines.splice(random(lines.length), 0, ...(random(2) === 0 ? [line] : ['', line, '']));
        }
        const text = lines.join('\n');
        expect(told(() => quickParse(text, parse))).toBe(told(() => parse(text)));
      }
    }
  });

  it('with little of it read', () => {
    const read: string[] = [];
    for (const body of bodies)
      quickParse(body, (text) => {
        read.push(text);
        return parse(text);
      });
    const plain = bodies.filter((body) => !body.includes('|'));
    const share = (texts: readonly string[]): number => texts.join('').length;
    expect(share(read.filter((text) => !text.includes('|')))).toBeLessThan(share(plain) / 3);
  });
});
