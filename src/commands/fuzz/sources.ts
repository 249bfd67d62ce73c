/**
 * Sources that no gazette is: pieces of the content's own and of invented ones, cut, mixed and
 * damaged. Each must give a draft that is proved against it character by character, or a sentence
 * in both languages; nothing is thrown, nothing takes long.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { collate } from '../../corpus/collate.ts';
import { contentDirectory } from '../../corpus/index.ts';
import { accountForSource } from '../../corpus/issue.ts';
import { parseDocument } from '../../corpus/parse.ts';
import { IssueFile } from '../../domain/schema.ts';
import { splitLines } from '../../domain/text.ts';
import { ImportError, importGazette } from '../../importer/index.ts';
import { gazetteOf } from '../bench/import/gazette.ts';
import { below, type Dice, diceOf, FOREIGN, type Fuzz, pick } from './dice.ts';

/** Seconds that a piece of some hundred lines may take on a machine that does much else. */
const LONG = 20;

/** What stands in texts and is something to Markdown, MDX, YAML, HTML or a terminal. */
const traps = [
  '{',
  '}',
  '<',
  '</p>',
  '<script>alert(1)</script>',
  '---',
  '***',
  '```',
  '| a | b |\n|-|-|',
  '* 一',
  '1. 二',
  '> 三',
  '[四](五)',
  '**六**',
  '&amp;',
  '\\',
  '# 七',
  '<Corr sic="a">b</Corr>',
  'import x from "y"',
  'export const a = 1',
  '\0',
  '\ud800',
  '\ufffd',
  '\u2028',
  '\f',
  '\u200b',
  '\u3000\u3000',
  '\t',
  '目录',
  '第一章 总则',
  '第一条 为了',
  '附件1',
  '某政发〔2024〕1号',
  '人事任免',
  '大事记',
  '— 3 —',
  '………… 12',
  '︵',
  'Ⅱ',
  '㈠',
  '①',
];

/** Ways to damage the lines of a text. */
const damages: readonly ((lines: string[], dice: Dice) => void)[] = [
  (lines, dice) => void lines.splice(below(dice, lines.length), 1 + below(dice, 4)),
  (lines, dice) => {
    const at = below(dice, lines.length);
    lines.splice(below(dice, lines.length), 0, ...lines.slice(at, at + 1 + below(dice, 6)));
  },
  (lines, dice) => {
    const [a, b] = [below(dice, lines.length), below(dice, lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  },
  (lines, dice) => {
    const at = below(dice, lines.length);
    lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`);
  },
  (lines, dice) => {
    const at = below(dice, lines.length);
    const line = lines[at] ?? '';
    const cut = below(dice, line.length + 1);
    lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
  },
  (lines, dice) => {
    const at = below(dice, lines.length);
    const line = lines[at] ?? '';
    const cut = below(dice, line.length + 1);
    lines[at] = line.slice(0, cut) + pick(dice, traps) + line.slice(cut);
  },
  (lines, dice) => void lines.splice(below(dice, lines.length), 0, pick(dice, traps)),
  (lines, dice) => {
    const at = below(dice, lines.length);
    lines[at] = (lines[at] ?? '').replace(/\d/gu, () => String(below(dice, 10)));
  },
  (lines, dice) => {
    const at = below(dice, lines.length);
    lines[at] = (lines[at] ?? '').replace(/[，。；：、（）〔〕《》]/gu, (c) =>
      pick(dice, ['', ' ', c + c, ',', '(', '》', '\n']),
    );
  },
  (lines, dice) => {
    const at = below(dice, lines.length);
    lines[at] = [...(lines[at] ?? '')].reverse().join('');
  },
  (lines, dice) => {
    const at = below(dice, lines.length);
    lines[at] = (lines[at] ?? '').repeat(1 + below(dice, 30));
  },
  (lines) => {
    for (const [i, line] of lines.entries()) lines[i] = `${line}\r`;
  },
];

/** A piece of a text, damaged some times, as bytes. */
function damaged(texts: readonly string[][], dice: Dice): Uint8Array {
  const from = pick(dice, texts);
  const start = below(dice, from.length);
  const lines = from.slice(start, start + 5 + below(dice, 120));
  // Half of the pieces have a head, so that they are taken for an issue.
  if (dice() < 0.5) lines.unshift(...from.slice(0, 30));
  if (dice() < 0.2) lines.push(...pick(dice, texts).slice(below(dice, 40), 60));
  if (lines.length === 0) lines.push('');
  for (let n = below(dice, 12); n >= 0; n -= 1) {
    pick(dice, damages)(lines, dice);
    if (lines.length === 0) lines.push('某');
  }
  const bytes = new TextEncoder().encode(lines.join('\n'));
  // A disk or a transfer that flips bytes.
  if (dice() < 0.1)
    for (let n = below(dice, 6); n >= 0 && bytes.length > 0; n -= 1)
      bytes[below(dice, bytes.length)] = below(dice, 256);
  return bytes;
}

/** What is wrong with the draft of a source; empty where it is proved, or refused with a sentence. */
function faultsOf(bytes: Uint8Array): string[] {
  let files: ReadonlyMap<string, string>;
  try {
    try {
      files = importGazette(bytes, { file: 'raw.txt' }).files;
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      files = importGazette(bytes, { issue: '2024-01', file: 'raw.txt' }).files;
    }
  } catch (error) {
    if (!(error instanceof ImportError)) return [`thrown: ${String(error)}`];
    const { zh, en } = error.text;
    return /\p{Script=Han}/u.test(zh) && /[a-z]{2}/u.test(en) && !FOREIGN.test(`${zh}\n${en}`)
      ? []
      : [`said: ${zh} / ${en}`];
  }
  const read = IssueFile.safeParse(parseYaml(files.get('issue.yaml') ?? ''));
  if (!read.success) return [`issue.yaml: ${read.error.message}`];
  const lines = splitLines(files.get('source.txt') ?? '');
  const account = accountForSource(read.data, lines, { issue: 'issue.yaml', source: 'raw.txt' });
  const out = account.diagnostics.map((d) => `issue.yaml: line ${d.line}: ${d.message.en}`);
  for (const [name, text] of files) {
    if (!name.endsWith('.mdx')) continue;
    const id = name.slice(0, -4);
    const parsed = parseDocument(name, id, text);
    const own = account.byDocument.get(id) ?? [];
    for (const d of [...parsed.diagnostics, ...collate(parsed, own, 'raw.txt').diagnostics])
      out.push(`${name}:${d.line}: ${d.message.en}`);
  }
  return out;
}

export const fuzzSources: Fuzz = (count, seed, tell) => {
  const content = contentDirectory();
  const texts = [
    ...globSync('gazette/*/source.txt', { cwd: content })
      .sort()
      .map((file) => readFileSync(join(content, file), 'utf8')),
    ...Array.from({ length: 6 }, (_, i) => gazetteOf(i + 1).lines.join('\n')),
  ].map((text) => text.split('\n'));
  const faults: string[] = [];
  let longest = 0;
  for (let n = 0; n < count; n += 1) {
    const own = seed * 1_000_003 + n;
    const bytes = damaged(texts, diceOf(own));
    const start = performance.now();
    let found: string[];
    try {
      found = faultsOf(bytes);
    } catch (error) {
      found = [
        `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      ];
    }
    const seconds = (performance.now() - start) / 1000;
    longest = Math.max(longest, seconds);
    if (seconds > LONG) found.push(`took ${seconds.toFixed(1)} s`);
    if (found.length > 0)
      faults.push(`source ${n} of seed ${seed}: ${found.slice(0, 3).join(' | ')}`);
    if ((n + 1) % 1000 === 0) tell(n + 1, faults);
  }
  return { tried: count, faults, told: [`the longest took ${longest.toFixed(2)} s`] };
};
