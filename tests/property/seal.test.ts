/**
 * The seal must catch every edit that changes data, in every file of content/: seeded random
 * changes of characters, digits, lines and their order. What changed is told apart from the seal
 * by a second reading that knows nothing of it: the YAML data, or the text of a document.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { numbersOf } from '../../src/commands/dice.ts';
import { buildDocument } from '../../src/corpus/assemble.ts';
import { collate } from '../../src/corpus/collate.ts';
import { accountForSource } from '../../src/corpus/issue.ts';
import { parseDocument } from '../../src/corpus/parse.ts';
import {
  changesAgainst,
  parseSeal,
  type SealEntry,
  sealData,
  sealDocument,
  sealSource,
  sealText,
} from '../../src/corpus/seal.ts';
import { PlacesFile } from '../../src/domain/placesFile.ts';
import { ReadingsFile } from '../../src/domain/readings.ts';
import { RuleSheet } from '../../src/domain/rules.ts';
import { AgenciesFile, IssueFile, SiteFile, SynonymsFile } from '../../src/domain/schema.ts';
import { splitLines } from '../../src/domain/text.ts';
import { readYamlText } from '../../src/domain/yaml.ts';
import { whole } from './runs.ts';

const root = join(import.meta.dirname, '../../content');

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)] as T;

/** Changes of a text that an editor, a tool or a bad disk may make. */
const edits: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'another character': (text, random) => {
    const all = [...text.matchAll(/\p{Script=Han}|[a-z]/gu)];
    const m = pick(all, random);
    const put = /[a-z]/u.test(m[0]) ? (m[0] === 'q' ? 'x' : 'q') : m[0] === '某' ? '甲' : '某';
    return text.slice(0, m.index) + put + text.slice(m.index + 1);
  },
  'another digit': (text, random) => {
    const all = [...text.matchAll(/\d/gu)];
    if (all.length === 0) return text;
    const m = pick(all, random);
    return text.slice(0, m.index) + String((Number(m[0]) + 1) % 10) + text.slice(m.index + 1);
  },
  'a line less': (text, random) => {
    const lines = text.split('\n');
    lines.splice(Math.floor(random() * lines.length), 1);
    return lines.join('\n');
  },
  'a line twice': (text, random) => {
    const lines = text.split('\n');
    const at = Math.floor(random() * lines.length);
    lines.splice(at, 0, lines[at]!);
    return lines.join('\n');
  },
  'two lines exchanged': (text, random) => {
    const lines = text.split('\n');
    const at = Math.floor(random() * (lines.length - 1));
    [lines[at], lines[at + 1]] = [lines[at + 1]!, lines[at]!];
    return lines.join('\n');
  },
  'two lines far apart exchanged': (text, random) => {
    const lines = text.split('\n');
    const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
    return lines.join('\n');
  },
  'a word less': (text, random) => {
    const m = pick([...text.matchAll(/[\p{Script=Han}\w]{2,}/gu)], random);
    return text.slice(0, m.index) + text.slice(m.index + m[0].length);
  },
};

/** One file of the content: what is sealed of it, or why it is refused; and its data, read otherwise. */
interface Subject {
  readonly file: string;
  readonly text: string;
  readonly sealed: (text: string) => readonly SealEntry[] | 'refused';
  readonly data: (text: string) => unknown;
}

const yamlSubject = (
  file: string,
  schema: { safeParse(data: unknown): { success: boolean; data?: unknown } },
): Subject => ({
  file,
  text: readFileSync(join(root, file), 'utf8'),
  sealed: (text) => {
    const read = readYamlText(text, file, 0);
    if (!read.ok) return 'refused';
    const parsed = schema.safeParse(read.data);
    return parsed.success ? sealData(parsed.data) : 'refused';
  },
  data: (text) => {
    try {
      return parseYaml(text);
    } catch {
      return text;
    }
  },
});

/** The lines of a document that are data: not empty ones, nor how long a rule of a table is drawn, nor the order of the front matter. */
function documentData(text: string): unknown {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '---' && !/^\|[\s|:-]+\|$/u.test(line));
  const body = lines.findIndex((line) => line.startsWith('#'));
  return [lines.slice(0, body).sort(), lines.slice(body)];
}

function subjects(): Subject[] {
  const schemas = {
    'site.yaml': SiteFile,
    'agencies.yaml': AgenciesFile,
    'synonyms.yaml': SynonymsFile,
    'places.yaml': PlacesFile,
  } as const;
  const out: Subject[] = [];
  for (const [file, schema] of Object.entries(schemas))
    if (readdirSync(root).includes(file)) out.push(yamlSubject(file, schema));
  for (const name of readdirSync(join(root, 'rules')))
    if (name.endsWith('.yaml')) out.push(yamlSubject(`rules/${name}`, RuleSheet));
  for (const id of readdirSync(join(root, 'gazette'))) {
    const folder = `gazette/${id}`;
    const names = readdirSync(join(root, folder));
    const issue = IssueFile.parse(
      parseYaml(readFileSync(join(root, folder, 'issue.yaml'), 'utf8')),
    );
    const source = readFileSync(join(root, folder, 'source.txt'), 'utf8');
    out.push(yamlSubject(`${folder}/issue.yaml`, IssueFile));
    if (names.includes('readings.yaml'))
      out.push(yamlSubject(`${folder}/readings.yaml`, ReadingsFile));
    out.push({
      file: `${folder}/source.txt`,
      text: source,
      sealed: (text) => sealSource(splitLines(text)),
      data: (text) => splitLines(text),
    });
    const account = accountForSource(issue, splitLines(source), { issue: '', source: '' });
    for (const entry of issue.contents) {
      if ('section' in entry || entry.document === undefined || entry.body === undefined) continue;
      const { document, body } = entry;
      out.push({
        file: `${folder}/${document}.mdx`,
        text: readFileSync(join(root, folder, `${document}.mdx`), 'utf8'),
        sealed: (text) => {
          const parsed = parseDocument('', document, text);
          const collation = collate(parsed, account.byDocument.get(document) ?? [], '');
          if (parsed.diagnostics.length > 0 || collation.diagnostics.length > 0) return 'refused';
          return sealDocument(buildDocument(parsed, collation, id, body));
        },
        data: documentData,
      });
    }
  }
  return out;
}

describe('the seal', () => {
  const all = subjects();

  it('covers every file of content that is data', () => {
    const covered = new Set(all.map((s) => s.file));
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && /\.(?:yaml|mdx|txt)$/u.test(e.name))
      .map((e) => join(e.parentPath, e.name).slice(root.length + 1));
    expect(files.filter((f) => !covered.has(f))).toEqual([]);
  });

  it.each(all.map((s) => [s.file, s] as const))(
    'holds, and catches every edit of %s',
    (file, s) => {
      const first = s.sealed(s.text);
      if (first === 'refused') throw new Error(`${file} is refused as it stands`);
      const approved = parseSeal(sealText(new Map([[file, first]])));
      expect(approved).toBeDefined();
      const changes = (entries: readonly SealEntry[]): number =>
        changesAgainst(approved!, new Map([[file, entries]])).length;
      expect(changes(first)).toBe(0);
      const random = numbersOf(file.length * 7919 + 20_231_121);
      let made = 0;
      for (const [name, edit] of Object.entries(edits)) {
        // A document is laid beside its source at each edit, which takes its time.
        for (let i = 0; i < (!whole ? 1 : file.endsWith('.mdx') ? 3 : 12); i += 1) {
          const text = edit(s.text, random);
          if (isDeepStrictEqual(s.data(text), s.data(s.text))) continue;
          made += 1;
          const now = s.sealed(text);
          if (now === 'refused') continue;
          expect(changes(now), `${file}: ${name}, edit ${i}`).toBeGreaterThan(0);
        }
      }
      expect(made, 'edits that change data').toBeGreaterThan(
        !whole ? 1 : file.endsWith('.mdx') ? 5 : 20,
      );
    },
  );
});
