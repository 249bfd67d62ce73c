/**
 * The words of the site, over every page of it: one term for a thing. What the gazette itself says
 * is told from what is ours by the text of its clauses.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { labels, terms } from '../fixtures/wording.ts';

const dist = process.env['GONGBAO_OUT'] ?? join(import.meta.dirname, '../../dist');

/** All that the gazette says, and what an editor says of its damage, without spaces. */
let printed = '';
/** Each text of a page, and each name that only a screen reader speaks, once with a page that has it. */
const texts = new Map<string, string>();

beforeAll(() => {
  const plain = (value: unknown): string =>
    typeof value === 'string'
      ? value.replace(/\s/gu, '')
      : value !== null && typeof value === 'object'
        ? Object.values(value).map(plain).join('\n')
        : '';
  const sources = [
    ...globSync('data/clauses/*.json', { cwd: dist }),
    'data/corrections.json',
    'data/agencies.json',
    'data/documents.json',
  ];
  printed = sources
    .map((file) => plain(JSON.parse(readFileSync(join(dist, file), 'utf8'))))
    .join('\n');
  // The heads of tables are in no clause.
  for (const file of globSync('documents/*.md', { cwd: dist }))
    printed += plain(readFileSync(join(dist, file), 'utf8'));
  for (const file of globSync('**/*.html', { cwd: dist })) {
    // The lines of the raw source are nobody's words of ours.
    if (/[/\\]source[/\\]/u.test(file)) continue;
    const html = readFileSync(join(dist, file), 'utf8')
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/gu, '')
      // A sentence that is broken into lines is one.
      .replace(/<wbr>|<\/?tspan[^>]*>|<\/text>\s*<text[^>]*>/gu, '');
    const attributes = html.matchAll(/\b(?:aria-label|placeholder|title|alt|content)="([^"]*)"/gu);
    for (const text of [
      ...html.split(/<[^>]+>/u),
      ...[...attributes].map(([, one]) => one ?? ''),
    ]) {
      const words = text.replace(/\s/gu, '');
      if (words !== '' && !texts.has(words)) texts.set(words, file);
    }
  }
});

/** Whether the gazette says this where the page does: the word with what stands before or after it. */
function isPrinted(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at + length);
  const after = text.slice(at, at + length + 2);
  // A word that stands alone says nothing of where it comes from.
  return [before, after].some((words) => words.length > length + 1 && printed.includes(words));
}

it('are one for each thing', () => {
  const wrong: string[] = [];
  for (const [text, file] of texts)
    for (const { not, but } of terms)
      for (const { 0: word, index } of text.matchAll(new RegExp(not.source, 'gu')))
        if (!isPrinted(text, index, word.length))
          wrong.push(`${file}: ${text.slice(Math.max(0, index - 12), index + 16)} → ${but}`);
  expect(wrong).toEqual([]);
});

it('are one for each label: of navigation, columns, filters, fields', () => {
  const wrong: string[] = [];
  for (const file of globSync('**/index.html', { cwd: dist })) {
    const html = readFileSync(join(dist, file), 'utf8').replace(
      /<article[\s\S]*?<\/article>/gu,
      '',
    );
    const named = html.matchAll(
      /<(?:a|th|option|legend|button|summary|h1|h2|label|label><span)\b[^>]*>([^<]+)</gu,
    );
    for (const [, label = ''] of named) {
      const better = labels.get(label.trim());
      if (better !== undefined) wrong.push(`${file}: ${label} → ${better}`);
    }
  }
  expect(wrong).toEqual([]);
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  const [, header = ''] = /<nav aria-label="本站"[^>]*>([\s\S]*?)<\/nav>/u.exec(home) ?? [];
  expect(header).toContain('>办事判定</a>');
  expect(header).toContain('>人事任免</a>');
  expect(home).toContain('>关于本站</a>');
});
