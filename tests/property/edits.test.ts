/**
 * The proof must catch every edit: some hundreds of seeded random changes to the documents of
 * each issue in content/, each of which must be reported with file and line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { numbersOf } from '../../src/commands/dice.ts';
import { collate } from '../../src/corpus/collate.ts';
import { accountForSource } from '../../src/corpus/issue.ts';
import { parseDocument } from '../../src/corpus/parse.ts';
import type { Diagnostic } from '../../src/domain/diagnostics.ts';
import { IssueFile } from '../../src/domain/schema.ts';
import { splitLines } from '../../src/domain/text.ts';
import { whole } from './runs.ts';

const root = join(import.meta.dirname, '../../content/gazette');

interface Subject {
  readonly id: string;
  readonly text: string;
  readonly check: (text: string) => readonly Diagnostic[];
}

function subjects(): Subject[] {
  return readdirSync(root).flatMap((issue) => {
    const folder = join(root, issue);
    const file = IssueFile.parse(parseYaml(readFileSync(join(folder, 'issue.yaml'), 'utf8')));
    const lines = splitLines(readFileSync(join(folder, 'source.txt'), 'utf8'));
    const account = accountForSource(file, lines, { issue: 'issue.yaml', source: 'source.txt' });
    return [...account.byDocument].map(([id, units]) => ({
      id,
      text: readFileSync(join(folder, `${id}.mdx`), 'utf8'),
      check: (text: string) => {
        const parsed = parseDocument(`${id}.mdx`, id, text);
        return [...parsed.diagnostics, ...collate(parsed, units, 'source.txt').diagnostics];
      },
    }));
  });
}

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)] as T;

/** Where the body begins, and the places of it that are text and not a mark's name or attribute. */
function places(text: string, pattern: RegExp): RegExpExecArray[] {
  const body = text.indexOf('\n---\n') + 5;
  return [...text.matchAll(pattern)].filter((m) => {
    if (m.index < body) return false;
    const open = text.lastIndexOf('<', m.index);
    return open === -1 || text.indexOf('>', open) < m.index;
  }) as RegExpExecArray[];
}

const splice = (text: string, from: number, length: number, put: string): string =>
  text.slice(0, from) + put + text.slice(from + length);

const sentences = /[^。；\n|>]{4,}[。；]/gu;
const paragraphs = /^(?!#|\||<|---)[^\n]{12,}$/gmu;

/** Kinds of edit; each gives the changed text, or undefined where the document has no place for it. */
const edits: Readonly<Record<string, (text: string, random: Random) => string | undefined>> = {
  'another character': (text, random) => {
    const m = pick(places(text, /\p{Script=Han}/gu), random);
    return splice(text, m.index, 1, m[0] === '某' ? '甲' : '某');
  },
  'another digit': (text, random) => {
    const all = places(text, /\d/gu);
    if (all.length === 0) return undefined;
    const m = pick(all, random);
    return splice(text, m.index, 1, String((Number(m[0]) + 1) % 10));
  },
  'another mark of punctuation': (text, random) => {
    const m = pick(places(text, /[，。；：、]/gu), random);
    return splice(text, m.index, 1, m[0] === '，' ? '、' : '，');
  },
  'half-width punctuation': (text, random) => {
    const m = pick(places(text, /[，；：]/gu), random);
    return splice(text, m.index, 1, { '，': ',', '；': ';', '：': ':' }[m[0]] ?? '!');
  },
  'a character less': (text, random) => {
    const m = pick(places(text, /\p{Script=Han}/gu), random);
    return splice(text, m.index, 1, '');
  },
  'a character more': (text, random) => {
    const m = pick(places(text, /\p{Script=Han}/gu), random);
    return splice(text, m.index, 0, '的');
  },
  'a space more': (text, random) => {
    const m = pick(places(text, /(?<=\p{Script=Han})\p{Script=Han}/gu), random);
    return splice(text, m.index, 0, ' ');
  },
  'a sentence less': (text, random) => {
    const m = pick(places(text, sentences), random);
    return splice(text, m.index, m[0].length, '');
  },
  'a sentence twice': (text, random) => {
    const m = pick(places(text, sentences), random);
    return splice(text, m.index, 0, m[0]);
  },
  'a sentence elsewhere': (text, random) => {
    const all = places(text, sentences);
    const m = pick(all, random);
    const to = pick(all, random);
    if (to.index >= m.index && to.index <= m.index + m[0].length) return undefined;
    const without = splice(text, m.index, m[0].length, '');
    return splice(without, to.index < m.index ? to.index : to.index - m[0].length, 0, m[0]);
  },
  'two paragraphs exchanged': (text, random) => {
    const all = places(text, paragraphs);
    if (all.length < 2) return undefined;
    const i = Math.floor(random() * (all.length - 1));
    const a = all[i] as RegExpExecArray;
    const b = all[i + 1] as RegExpExecArray;
    const between = text.slice(a.index + a[0].length, b.index);
    return splice(text, a.index, b.index + b[0].length - a.index, b[0] + between + a[0]);
  },
  'a paragraph less': (text, random) => {
    const m = pick(places(text, paragraphs), random);
    return splice(text, m.index, m[0].length, '');
  },
  'two cells exchanged': (text, random) => {
    const all = places(text, /(?<=^\| )([^|\n]+) \| ([^|\n]+)(?= \|)/gmu);
    const m = all.length === 0 ? undefined : pick(all, random);
    return m === undefined ? undefined : splice(text, m.index, m[0].length, `${m[2]} | ${m[1]}`);
  },
  'a cell moved to an empty one': (text, random) => {
    const all = places(text, /([^|\n]+) \| \|/gu).filter((m) => !/^\s*-/u.test(m[0]));
    const m = all.length === 0 ? undefined : pick(all, random);
    return m === undefined ? undefined : splice(text, m.index, m[0].length, ` |${m[1]} |`);
  },
  'a mark taken away': (text, random) => {
    const all = [...text.matchAll(/<(Corr|Moved)\s[^>]*>([^<]*)<\/\1>/gu)];
    const m = all.length === 0 ? undefined : pick(all, random);
    return m === undefined ? undefined : splice(text, m.index, m[0].length, m[2] as string);
  },
  'a moved passage moved again': (text) => {
    const m = /<Moved\s[^>]*>[^<]*<\/Moved>/u.exec(text);
    if (m === null) return undefined;
    const without = splice(text, m.index, m[0].length, '');
    const to = without.indexOf('。', m.index + 40);
    return to === -1 ? undefined : splice(without, to + 1, 0, m[0]);
  },
};

describe('the proof', () => {
  const all = subjects();

  it('holds for the documents as they are', () => {
    expect(all.length).toBeGreaterThan(0);
    for (const s of all) expect(s.check(s.text), s.id).toEqual([]);
  });

  /** How many edits of each kind. */
  const most = whole ? 36 : 10;
  for (const [name, edit] of Object.entries(edits)) {
    it(`catches ${name}`, () => {
      const random = numbersOf(20_231_121);
      let made = 0;
      for (let i = 0; i < 60 && made < most; i++) {
        const s = pick(all, random);
        const changed = edit(s.text, random);
        if (changed === undefined || changed === s.text) continue;
        made += 1;
        const errors = s.check(changed).filter((d) => d.severity === 'error');
        expect(errors, `${s.id}, edit ${i}: ${difference(s.text, changed)}`).not.toEqual([]);
        expect(errors[0]?.file).toBe(`${s.id}.mdx`);
        expect(errors[0]?.line).toBeGreaterThan(0);
      }
      expect(made, 'edits made').toBeGreaterThan(0);
    });
  }
});

function difference(a: string, b: string): string {
  let i = 0;
  while (a[i] === b[i]) i += 1;
  return `${a.slice(Math.max(0, i - 12), i + 24)} → ${b.slice(Math.max(0, i - 12), i + 24)}`;
}
