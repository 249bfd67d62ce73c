/**
 * The catalogue of messages: every row speaks both languages, and its answer lies in content or
 * in a command. There is none whose remedy is to change the program.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Parameters that stand for anything: every field is itself, and reads as a word. */
const anything: unknown = new Proxy(() => undefined, {
  get: (_, key) => {
    if (key === Symbol.toPrimitive || key === 'toString') return () => '甲';
    if (key === 'zh' || key === 'en') return key === 'zh' ? '甲' : 'alpha';
    if (key === 'length') return 1;
    if (key === Symbol.iterator) return [][Symbol.iterator];
    if (['join', 'padStart', 'slice', 'trim'].includes(String(key))) return () => '甲';
    if (['map', 'filter', 'flatMap'].includes(String(key))) return () => [];
    if (key === 'endsWith' || key === 'startsWith' || key === 'includes') return () => false;
    return anything;
  },
  apply: () => anything,
});

/** What a part of a row says; its own text where it looks its parameters up in a table. */
function saying(say: (p: unknown) => string): string {
  try {
    return say(anything);
  } catch {
    return say.toString();
  }
}

interface AnyRow {
  readonly rule: string;
  readonly severity: string;
  readonly zh: (p: unknown) => string;
  readonly en: (p: unknown) => string;
  readonly hint: { readonly zh: (p: unknown) => string; readonly en: (p: unknown) => string };
  readonly answers: readonly string[];
}
const isRow = (value: unknown): value is AnyRow =>
  typeof value === 'object' &&
  value !== null &&
  'rule' in value &&
  'hint' in value &&
  'answers' in value;

/** Every row that a module of the catalogue or a detector of damage exports, in tables too, with its name. */
async function rows(): Promise<[string, AnyRow][]> {
  const out: [string, AnyRow][] = [];
  for (const file of globSync('src/{messages,importer/damage}/*.ts', { cwd: root }).sort()) {
    const module = (await import(join(root, file))) as Record<string, unknown>;
    const visit = (name: string, value: unknown, depth: number): void => {
      if (isRow(value)) out.push([`${file} ${name}`, value]);
      else if (typeof value === 'object' && value !== null && depth < 3)
        for (const [key, inner] of Object.entries(value)) visit(`${name}.${key}`, inner, depth + 1);
      else if (typeof value === 'function' && value.length === 1 && depth === 0) {
        // A row that is made for a rule.
        try {
          const made: unknown = value('schema');
          if (isRow(made)) out.push([`${file} ${name}`, made]);
        } catch {}
      }
    };
    for (const [name, value] of Object.entries(module)) visit(name, value, 0);
  }
  return out;
}

const answers = [
  'document',
  'issue.yaml',
  'site.yaml',
  'agencies.yaml',
  'places.yaml',
  'synonyms.yaml',
  'rules',
  'readings.yaml',
  'approve',
  'command',
];

describe('the catalogue', () => {
  it('answers every row in content or by a command, in both languages', async () => {
    const all = await rows();
    expect(all.length).toBeGreaterThan(80);
    for (const [name, row] of all) {
      expect(row.answers.length, name).toBeGreaterThan(0);
      for (const answer of row.answers) expect(answers, name).toContain(answer);
      expect(row.rule, name).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/u);
      const zh = [row.zh, row.hint.zh].map(saying).join('');
      const en = [row.en, row.hint.en].map(saying).join('');
      expect(zh, name).toMatch(/\p{Script=Han}/u);
      expect(en, name).toMatch(/[a-z]{2}/u);
      expect(`${zh}${en}`, `${name} sends the editor to the program`).not.toMatch(
        /\bsrc\/|parser|解析器/u,
      );
    }
  });

  it('is where every room of editors’ messages speaks from', () => {
    // A diagnostic that is written out by hand has no second language and no answer.
    const byHand = globSync('src/{corpus,checks}/**/*.ts', { cwd: root }).filter((file) =>
      /severity: '(?:error|warning|notice)'/u.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(byHand).toEqual([]);
  });
});
