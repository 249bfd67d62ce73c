/**
 * The seal: what a person approved, and whether the content is still that.
 *
 * The source proves what it can; the rest (a mended reading, where a paragraph ends, a name of
 * the register, a sentence of a rule sheet, the lines of the source themselves) is held by
 * `proofread.json`: one beside each issue, one beside site.yaml for what belongs to no issue.
 *
 * In: the data of every file that a reader is told something by. Out: entries, a line each, that
 * change when and only when the data change; and the changes against what was approved.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { GazetteDocument, Issue } from '../domain/model.ts';
import { writeFileBeside } from './write.ts';

/** Name of the file that holds a seal, in the folder of the issue or of the content. */
export const SEAL_FILE = 'proofread.json';

const ABOUT =
  '校对人核准的内容。由 npm run check -- --approve 写成，不要手改。 / What a proofreader approved. Made by npm run check -- --approve; not edited by hand.';

/** A seal on disk: by file, each entry as `key = words`. */
const SealFile = z.strictObject({
  about: z.string(),
  files: z.record(z.string(), z.array(z.string())),
  open: z.array(z.string()).optional(),
});

/** One thing that is sealed. */
export interface SealEntry {
  /** What it is within its file: an anchor, a key, an id. */
  readonly key: string;
  /** Its words, or a digest of them. */
  readonly words: string;
  /** The words to show where `words` is a digest. */
  readonly shown?: string;
  /** Keys that lead to it in a YAML file, to find its line. */
  readonly path?: readonly PropertyKey[];
  /** Its line in the file, where that is known. */
  readonly line?: number;
}

/** Everything that one seal covers: entries by file, the path of the file from the seal's folder. */
export type Sealed = ReadonlyMap<string, readonly SealEntry[]>;

/** How something differs from what was approved. */
export interface Change {
  /** Path of the file, from the seal's folder. */
  readonly file: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'order' | 'new-file' | 'lost-file';
  /** What it is within the file; '' for a file as a whole. */
  readonly key: string;
  readonly now?: string;
  readonly approved?: string;
  readonly entry?: SealEntry;
  /** For a new file: how many entries it has. */
  readonly count?: number;
}

const digest = (s: string): string => createHash('sha256').update(s).digest('hex').slice(0, 12);

/** Entries of the data of a YAML file: one for each element of a list, one for each other value. */
export function sealData(data: unknown): SealEntry[] {
  const out: SealEntry[] = [];
  const put = (key: string, value: unknown, path: readonly PropertyKey[]): void => {
    out.push({ key, words: JSON.stringify(value) ?? 'null', path });
  };
  const list = (name: string, values: readonly unknown[], path: readonly PropertyKey[]): void => {
    const ids = values.map((v) =>
      isObject(v) && typeof v['id'] === 'string' ? v['id'] : undefined,
    );
    const named = ids.every((id) => id !== undefined) && new Set(ids).size === ids.length;
    values.forEach((value, i) => {
      put(named ? `${name}${name === '' ? '' : '.'}${ids[i]}` : `${name}[${i + 1}]`, value, [
        ...path,
        i,
      ]);
    });
    if (values.length === 0 && name !== '') put(name, [], path);
  };
  if (Array.isArray(data)) list('', data, []);
  else if (isObject(data)) {
    for (const [key, value] of Object.entries(data)) {
      if (value === undefined) continue;
      if (Array.isArray(value) && value.some(isObject)) list(key, value, [key]);
      else put(key, value, [key]);
    }
  } else put('', data, []);
  return out;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lines of the source sealed together. */
const LINES = 50;

/** Entries of the source: its lines in their order, some dozens together. */
export function sealSource(lines: readonly string[]): SealEntry[] {
  const out: SealEntry[] = [];
  for (let from = 0; from < lines.length; from += LINES) {
    const part = lines.slice(from, from + LINES);
    out.push({
      key: `${from + 1}–${from + part.length}`,
      words: digest(part.join('\n')),
      shown: part.find((line) => line.trim() !== '')?.slice(0, 60) ?? '',
      line: from + 1,
    });
  }
  return out;
}

/** Entries of a document: its front matter, each clause with where it begins and how deep it is, each mark. */
export function sealDocument(doc: GazetteDocument): SealEntry[] {
  const front = Object.entries(doc.frontMatter)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]): SealEntry => ({ key, words: String(value), line: 1 }));
  const lines = new Map(doc.clauses.map((c) => [c.anchor, c.mdxLine]));
  const marks = new Map<string, number>();
  return [
    ...front,
    ...doc.clauses.map(
      (c): SealEntry => ({
        key: `#${c.anchor}`,
        words: `${c.kind}${c.depth === undefined ? '' : c.depth} ${digest(`${c.text}${c.columns === undefined ? '' : `\n${c.columns.join('\t')}`}`)}`,
        shown: c.text,
        line: c.mdxLine,
      }),
    ),
    ...doc.corrections.map((c): SealEntry => {
      const line = lines.get(c.anchor);
      const n = (marks.get(c.anchor) ?? 0) + 1;
      marks.set(c.anchor, n);
      return {
        key: `mark ${c.anchor} ${n}`,
        words: [c.kind, c.sic, c.corr, c.reason].join(' | '),
        ...(line === undefined ? {} : { line }),
      };
    }),
  ];
}

/** What the seal of an issue covers. */
export const sealIssue = (issue: Issue): Sealed =>
  new Map<string, readonly SealEntry[]>([
    ['source.txt', sealSource(issue.source)],
    ['issue.yaml', sealData(issue.file)],
    ...(issue.readings === undefined
      ? []
      : [
          [
            'readings.yaml',
            sealData(issue.readings.map(({ line: _, ...reading }) => reading)),
          ] as const,
        ]),
    ...issue.documents.map((doc) => [`${doc.id}.mdx`, sealDocument(doc)] as const),
  ]);

const lineOfEntry = ({ key, words }: SealEntry): string => `${key} = ${words}`;

/**
 * The text of a seal.
 *
 * @param open questions that the person who approved left open
 */
export function sealText(sealed: Sealed, open: readonly string[] = []): string {
  const files = Object.fromEntries(
    [...sealed].map(([file, entries]) => [file, entries.map(lineOfEntry)]),
  );
  return `${JSON.stringify({ about: ABOUT, files, ...(open.length === 0 ? {} : { open }) }, null, 1)}\n`;
}

/** What was approved, read from the text of a seal; undefined where it is none. */
export const parseSeal = (text: string): ReadonlyMap<string, readonly string[]> | undefined => {
  const parsed = parseFile(text);
  return parsed === undefined ? undefined : new Map(Object.entries(parsed.files));
};

/** The questions that were left open when a seal was written. */
export const openIn = (text: string): readonly string[] => parseFile(text)?.open ?? [];

function parseFile(text: string): z.infer<typeof SealFile> | undefined {
  try {
    return SealFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What is not as approved, file by file in the order of the content. */
export function changesAgainst(
  approved: ReadonlyMap<string, readonly string[]>,
  sealed: Sealed,
): Change[] {
  const out: Change[] = [];
  for (const [file, entries] of sealed) {
    const before = approved.get(file);
    if (before === undefined) out.push({ file, kind: 'new-file', key: '', count: entries.length });
    else out.push(...changesOf(file, before, entries));
  }
  for (const file of approved.keys())
    if (!sealed.has(file)) out.push({ file, kind: 'lost-file', key: '' });
  return out;
}

function changesOf(
  file: string,
  before: readonly string[],
  entries: readonly SealEntry[],
): Change[] {
  const now = entries.map(lineOfEntry);
  if (now.length === before.length && now.every((line, i) => line === before[i])) return [];
  const split = (line: string): [string, string] => {
    const at = line.indexOf(' = ');
    return at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at + 3)];
  };
  const old = new Map(before.map(split));
  const out: Change[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    seen.add(entry.key);
    const approved = old.get(entry.key);
    const words = entry.shown ?? entry.words;
    if (approved === undefined)
      out.push({ file, kind: 'added', key: entry.key, now: words, entry });
    else if (approved !== entry.words)
      out.push({
        file,
        kind: 'changed',
        key: entry.key,
        ...(entry.shown === undefined ? differing(entry.words, approved) : { now: entry.shown }),
        entry,
      });
  }
  for (const [key, approved] of old)
    if (!seen.has(key)) out.push({ file, kind: 'removed', key, approved });
  return out.length > 0 ? out : [{ file, kind: 'order', key: '' }];
}

/** Two texts from a little before where they part to a little after where they meet again. */
function differing(now: string, approved: string): { now: string; approved: string } {
  let start = 0;
  while (start < now.length && start < approved.length && now[start] === approved[start])
    start += 1;
  let end = 0;
  while (
    end < now.length - start &&
    end < approved.length - start &&
    now.at(-1 - end) === approved.at(-1 - end)
  )
    end += 1;
  const cut = (s: string): string => {
    const from = Math.max(0, start - 16);
    const to = Math.min(s.length, s.length - end + 16);
    const words = s.slice(from, to);
    return `${from > 0 ? '…' : ''}${words.length > 160 ? `${words.slice(0, 160)}…` : words}${to < s.length ? '…' : ''}`;
  };
  return { now: cut(now), approved: cut(approved) };
}

/**
 * Write a seal: what it covers is approved as it is now.
 *
 * @throws the error of the system, where the file cannot be written; the old seal then stands
 */
export const writeSeal = (
  path: string,
  sealed: Sealed,
  open: readonly string[] = [],
): Promise<void> => writeFileBeside(path, sealText(sealed, open));
