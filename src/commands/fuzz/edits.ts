/**
 * Edits of every file of a content folder, as a person, a tool or a bad disk makes them. The
 * whole check must report each that changes data, in sentences; what it does not report must have
 * changed none: told by a second reading that shares nothing with the check.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse as parseYaml } from 'yaml';
import { checkContent } from '../../checks/index.ts';
import { contentDirectory } from '../../corpus/index.ts';
import { formatDiagnostic, hasErrors } from '../../domain/diagnostics.ts';
import { below, type Dice, diceOf, FOREIGN, type Fuzz, pick } from './dice.ts';

const splice = (text: string, at: number, length: number, put: string): string =>
  text.slice(0, at) + put + text.slice(at + length);

/** A place where a pattern stands, replaced. */
const replaceOne = (
  text: string,
  pattern: RegExp,
  dice: Dice,
  put: (found: string) => string,
): string => {
  const all = [...text.matchAll(pattern)];
  if (all.length === 0) return text;
  const m = pick(dice, all);
  return splice(text, m.index, m[0].length, put(m[0]));
};

const linewise =
  (change: (lines: string[], dice: Dice) => void) =>
  (text: string, dice: Dice): string => {
    const lines = text.split('\n');
    change(lines, dice);
    return lines.join('\n');
  };

/** Kinds of edit. */
const edits: Readonly<Record<string, (text: string, dice: Dice) => string>> = {
  'another character': (text, dice) =>
    replaceOne(text, /\p{Script=Han}/gu, dice, (c) => (c === '某' ? '甲' : '某')),
  'another letter': (text, dice) =>
    replaceOne(text, /[a-z]/gu, dice, (c) => (c === 'q' ? 'x' : 'q')),
  'another digit': (text, dice) =>
    replaceOne(text, /\d/gu, dice, (c) => String((Number(c) + 1 + below(dice, 8)) % 10)),
  'a character less': (text, dice) => replaceOne(text, /\S/gu, dice, () => ''),
  'a character more': (text, dice) =>
    replaceOne(text, /\p{Script=Han}/gu, dice, (c) => c + pick(dice, ['的', '，', '1', 'a', ' '])),
  'another mark of punctuation': (text, dice) =>
    replaceOne(text, /[，。；：、（）“”《》〔〕,.:;()]/gu, dice, () =>
      pick(dice, ['，', '。', '、', ':', '：', ';', '(', '）', '"', "'"]),
    ),
  'a word less': (text, dice) => replaceOne(text, /[\p{Script=Han}\w]{2,}/gu, dice, () => ''),
  'a line less': linewise((lines, dice) => void lines.splice(below(dice, lines.length), 1)),
  'a line twice': linewise((lines, dice) => {
    const at = below(dice, lines.length);
    lines.splice(at, 0, lines[at] ?? '');
  }),
  'two lines exchanged': linewise((lines, dice) => {
    const at = below(dice, lines.length - 1);
    [lines[at], lines[at + 1]] = [lines[at + 1] ?? '', lines[at] ?? ''];
  }),
  'lines far apart exchanged': linewise((lines, dice) => {
    const [a, b] = [below(dice, lines.length), below(dice, lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  }),
  'two lines joined': linewise((lines, dice) => {
    const at = below(dice, lines.length);
    lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`);
  }),
  'an end cut off': (text, dice) => text.slice(0, below(dice, text.length)),
  'an indentation': linewise((lines, dice) => {
    const at = below(dice, lines.length);
    lines[at] = pick(dice, [' ', '  ', '\t', '　']) + (lines[at] ?? '');
  }),
  'a stray sign': (text, dice) =>
    splice(
      text,
      below(dice, text.length),
      0,
      pick(dice, [
        '{',
        '}',
        '<',
        '>',
        '&',
        '*',
        '`',
        '|',
        '#',
        '"',
        '\0',
        '[',
        ']',
        '---\n',
        '\u200b',
      ]),
    ),
};

/** What a file says to a reader, by a reading of its own. */
function dataOf(file: string, text: string): unknown {
  if (file.endsWith('.yaml')) {
    try {
      return parseYaml(text);
    } catch {
      return text;
    }
  }
  // How long the rule under the head of a table is drawn, empty lines and white space at ends are no data; nor is the order of the front matter.
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^\|[\s|:-]+\|$/u.test(line));
  if (file.endsWith('.txt')) return text.split('\n').map((line) => line.trimEnd());
  const body = lines.indexOf('---', 1);
  return [lines.slice(0, body).sort(), lines.slice(body)];
}

/** Files of content whose data readers are told. */
const filesOf = (content: string): string[] =>
  readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:yaml|mdx|txt)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1))
    .sort();

export const fuzzEdits: Fuzz = async (count, seed, tell) => {
  const from = contentDirectory();
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-edits-'));
  const content = join(folder, 'content');
  cpSync(from, content, { recursive: true });
  // Unedited files are read from what is kept, here and not in the cache of the builds.
  process.env['GONGBAO_CACHE'] = join(folder, 'cache');
  const faults: string[] = [];
  const tally = { reported: 0, 'changed no data': 0 };
  try {
    if (hasErrors((await checkContent(content)).diagnostics))
      return { tried: 0, faults: ['the content is not approved as it stands'], told: [] };
    const files = filesOf(content);
    const kinds = Object.keys(edits);
    for (let n = 0; n < count; n += 1) {
      const dice = diceOf(seed * 1_000_003 + n);
      const file = files[n % files.length]!;
      const kind = kinds[Math.floor(n / files.length) % kinds.length]!;
      const path = join(content, file);
      const text = readFileSync(path, 'utf8');
      const changed = edits[kind]!(text, dice);
      writeFileSync(path, changed);
      const name = `edit ${n} of seed ${seed}, ${kind} in ${file}`;
      try {
        const errors = (await checkContent(content)).diagnostics.filter(
          (d) => d.severity === 'error',
        );
        for (const d of errors)
          for (const language of ['zh', 'en'] as const) {
            const { compared: _, words: __, ...said } = d;
            const words = formatDiagnostic({ ...said, file: 'file' }, language);
            if (FOREIGN.test(words)) faults.push(`${name}: ${words}`);
          }
        if (errors.length > 0) tally.reported += 1;
        else if (isDeepStrictEqual(dataOf(file, changed), dataOf(file, text)))
          tally['changed no data'] += 1;
        else faults.push(`${name}: passes (${difference(text, changed)})`);
      } catch (error) {
        faults.push(`${name}: thrown: ${error instanceof Error ? error.stack : String(error)}`);
      }
      writeFileSync(path, text);
      if ((n + 1) % 100 === 0) tell(n + 1, faults);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    tried: count,
    faults,
    told: Object.entries(tally).map(([what, n]) => `${n} ${what}`),
  };
};

/** Where two texts differ, in a few words. */
function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return JSON.stringify([
    a.slice(Math.max(0, at - 20), at + 20),
    b.slice(Math.max(0, at - 20), at + 20),
  ]);
}
