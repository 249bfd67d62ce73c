/**
 * Makes a large archive out of a small one: the same issues month after month back in time, whole,
 * with their sources, and each in words of its own.
 *
 * Words that the readers look for and the names of the register and of the places stay, so that an
 * old issue owes as many duties as a new one; of the other characters each issue exchanges those
 * of about the same frequency for one another. Years and the numbers of documents go back. The
 * exchange is the same in a source and in its documents, whatever line ends and marks stand
 * between, so that the proof holds for every issue.
 */
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { checkContent, questionsOf } from '../../checks/index.ts';
import { readAhead } from '../../corpus/ahead.ts';
import { readCorpus } from '../../corpus/index.ts';
import { SEAL_FILE, writeSeal } from '../../corpus/seal.ts';
import { numbersOf } from '../dice.ts';

const root = join(import.meta.dirname, '../../..');
/** Code whose words are looked for in texts. */
const READERS = 'src/{domain,corpus,checks,duties,records,importer}/**/*.ts';
/** Characters so frequent that every text uses them. */
const COMMON = 60;
/** Characters that are exchanged for one another. */
const BAND = 40;
const MONTHS = 12;

const han = /\p{Script=Han}/u;

/** What is exchanged in a text, and what stays. */
interface Words {
  /** The places of a text, its lines and cells taken as one, at which a word stands that stays. */
  readonly staying: RegExp;
  /** Characters that stay wherever they are. */
  readonly fixed: Set<string>;
  /** The others, in bands of like frequency. */
  readonly bands: readonly (readonly string[])[];
}

const readAll = (cwd: string, pattern: string): string =>
  globSync(pattern, { cwd })
    .sort()
    .map((file) => readFileSync(join(cwd, file), 'utf8'))
    .join('\n');

/** Parts of a file whose words stand beside one another: texts, values of keys and of attributes. */
const ATTRIBUTE = /<[^<>]*>/gu;

/** For each character of a text whether it may be exchanged. */
function exchangeable(text: string, words: Words): boolean[] {
  const open = Array.from({ length: text.length }, () => false);
  const stream: number[] = [];
  for (let i = 0; i < text.length; i += 1) if (!/[\s|#]/u.test(text[i]!)) stream.push(i);
  const joined = stream.map((i) => text[i]).join('');
  for (const [n, i] of stream.entries())
    open[i] = han.test(joined[n]!) && !words.fixed.has(joined[n]!);
  for (const m of joined.matchAll(words.staying))
    for (let n = m.index; n < m.index + m[0].length; n += 1) open[stream[n]!] = false;
  return open;
}

/** What of a file may be exchanged: the text around tags is one text, each tag another. */
function openIn(name: string, text: string, words: Words): boolean[] {
  const open = Array.from({ length: text.length }, () => false);
  const put = (part: string, placeOf: (i: number) => number): void => {
    for (const [i, may] of exchangeable(part, words).entries()) open[placeOf(i)] = may;
  };
  if (!name.endsWith('.mdx')) {
    if (name.endsWith('.txt')) put(text, (i) => i);
    else for (const m of text.matchAll(/[^\n]+/gu)) put(m[0], (i) => m.index + i);
    return open;
  }
  const body = text.indexOf('\n---\n') + 5;
  for (const m of text.slice(0, body).matchAll(/[^\n]+/gu)) put(m[0], (i) => m.index + i);
  const places: number[] = [];
  let from = body;
  for (const m of text.slice(body).matchAll(ATTRIBUTE)) {
    const at = m.index + body;
    for (; from < at; from += 1) places.push(from);
    for (const value of m[0].matchAll(/"[^"]*"/gu)) put(value[0], (i) => at + value.index + i);
    from = at + m[0].length;
  }
  for (; from < text.length; from += 1) places.push(from);
  put(places.map((i) => text[i]).join(''), (i) => places[i]!);
  return open;
}

/** Which words a content folder's issues may exchange. */
function wordsOf(content: string): Words {
  const known = new Set<string>();
  const fixed = new Set<string>();
  const code = readAll(root, READERS).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/gu, '');
  const names = readAll(content, '{site,agencies,places}.yaml');
  for (const [run] of `${code}\n${names}`.matchAll(/\p{Script=Han}+/gu))
    if (run.length === 1) fixed.add(run);
    // In a list the level that a name opens with is said once.
    else for (const word of run.length > 3 ? [run, run.slice(1)] : [run]) known.add(word);
  const longest = [...known].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const staying = new RegExp(longest.join('|'), 'gu');
  const words: Words = { staying, fixed, bands: [] };
  const counts = new Map<string, number>();
  for (const file of globSync('gazette/*/*.mdx', { cwd: content })) {
    const text = readFileSync(join(content, file), 'utf8');
    const open = openIn(file, text, words);
    for (let i = 0; i < text.length; i += 1)
      if (open[i]) counts.set(text[i]!, (counts.get(text[i]!) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [c] of byCount.slice(0, COMMON)) fixed.add(c);
  const rare = byCount.slice(COMMON).map(([c]) => c);
  const bands: string[][] = [];
  for (let at = 0; at < rare.length; at += BAND) bands.push(rare.slice(at, at + BAND));
  return { staying, fixed, bands };
}

/** For each character, the one that stands for it in an issue. */
function exchangeOf({ bands }: Words, seed: number): ReadonlyMap<string, string> {
  const random = numbersOf(seed);
  const out = new Map<string, string>();
  for (const band of bands) {
    const mixed = [...band];
    for (let i = mixed.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
    }
    for (const [i, c] of band.entries()) out.set(c, mixed[i]!);
  }
  return out;
}

/** One file of an issue. */
interface Part {
  readonly name: string;
  readonly text: string;
  readonly open: readonly boolean[];
}

/** One issue as it is copied. */
interface Model {
  readonly id: string;
  readonly parts: readonly Part[];
}

/** Which issue a copy is. */
interface Shift {
  readonly from: string;
  readonly year: number;
  readonly number: number;
  readonly words: ReadonlyMap<string, string>;
}

/** A text of a copy. */
function shifted(text: string, open: readonly boolean[], shift: Shift): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1)
    out += open[i] ? (shift.words.get(text[i]!) ?? text[i]) : text[i];
  return inYear(out, shift);
}

/** Years; and the numbers of lines, which are longer with what stands before them and stay. */
const YEAR = /\b(?:lines?|body|page|after|before)(?:: |=")[\d\s[,]+|(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/** Years go back; numbers of documents of the year become those of the month. */
function inYear(text: string, { from, year, number }: Shift): string {
  const was = from.slice(0, 4);
  const back = Number(was) - year;
  const serial = (n: string): string => String(Number(n) * MONTHS + number - 1);
  return text
    .replaceAll(new RegExp(`(?<=[a-z]-)${from}(?!\\d)`, 'gu'), `${was}~${number}`)
    .replaceAll(
      new RegExp(`(?<=[a-z]-)${was}-(\\d+)`, 'gu'),
      (_, n: string) => `${was}-${serial(n)}`,
    )
    .replaceAll(
      new RegExp(`([〔（([［]${was}[〕）)\\]］]\\s*)(\\d+)`, 'gu'),
      (_, before: string, n: string) => `${before}${serial(n)}`,
    )
    .replaceAll(YEAR, (y) => (y.length === 4 ? String(Number(y) - back) : y))
    .replaceAll(`${year}~${number}`, `${year}-${String(number).padStart(2, '0')}`);
}

/** The place of a copy in time: so many months before an issue. */
function monthsBefore(id: string, months: number): { year: number; number: number } {
  const at = Number(id.slice(0, 4)) * MONTHS + Number(id.slice(5)) - 1 - months;
  return { year: Math.floor(at / MONTHS), number: (at % MONTHS) + 1 };
}

/** The issues of a content folder, newest first, with what of them may be exchanged. */
function modelsOf(content: string, words: Words): Model[] {
  return globSync('gazette/*/issue.yaml', { cwd: content })
    .map((file): Model => {
      const folder = join(content, dirname(file));
      return {
        id: basename(folder),
        parts: globSync('*.{mdx,yaml,txt}', { cwd: folder })
          .sort()
          .map((name) => {
            const text = readFileSync(join(folder, name), 'utf8');
            return { name, text, open: openIn(name, text, words) };
          }),
      };
    })
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Writes a copy of an issue. Returns how many documents it has. */
function writeCopy({ parts }: Model, to: string, shift: Shift): number {
  const folder = join(to, 'gazette', `${shift.year}-${String(shift.number).padStart(2, '0')}`);
  mkdirSync(folder, { recursive: true });
  for (const { name, text, open } of parts) {
    const put = shifted(text, open, shift);
    const numbered =
      name === 'issue.yaml'
        ? put
            .replace(/^number: .*$/mu, `number: ${shift.number}`)
            .replace(/^totalNumber: .*\n/mu, '')
        : put;
    writeFileSync(join(folder, inYear(name, shift)), numbered);
  }
  return parts.filter(({ name }) => name.endsWith('.mdx')).length;
}

/** All but the issues of a content folder. */
const copySettings = (content: string, to: string): void =>
  cpSync(content, to, {
    recursive: true,
    filter: (path) => dirname(path) !== join(content, 'gazette'),
  });

/** A character exchanged so that what it was can be told. */
const marked = (c: string): string => String.fromCodePoint(c.codePointAt(0)! ^ 1);

/**
 * Where a mark or the furniture of a page stands inside a word, the word stays in the one text
 * and not in the other: the proof finds these characters, and they stay everywhere.
 */
async function settle(content: string, words: Words): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    const trial = mkdtempSync(join(tmpdir(), 'gongbao-archive-'));
    try {
      copySettings(content, trial);
      const all = new Map(words.bands.flat().map((c) => [c, marked(c)]));
      for (const model of modelsOf(content, words))
        writeCopy(model, trial, { from: model.id, ...monthsBefore(model.id, 0), words: all });
      const { diagnostics } = await readCorpus(trial);
      const found = diagnostics
        .filter((d) => d.severity === 'error' && d.file.startsWith('gazette/'))
        .flatMap((d) => d.compared ?? [])
        .flatMap(({ text }) => /【(.)】/u.exec(text)?.[1] ?? [])
        .flatMap((c) => [c, marked(c)])
        .filter((c) => !words.fixed.has(c));
      if (found.length === 0) return;
      for (const c of found) words.fixed.add(c);
    } finally {
      rmSync(trial, { recursive: true, force: true });
    }
  }
}

/**
 * Writes an archive, approved as it is.
 *
 * @param content the content folder that it is made of
 * @param to where; the newest issues are those of `content` as they are
 * @param count how many issues
 * @param approved whether it is proved and approved; a part of a content folder is not
 * @returns how many documents there are
 * @throws Error where its proof does not hold
 */
export async function writeArchive(
  content: string,
  to: string,
  count: number,
  approved: boolean = true,
): Promise<number> {
  copySettings(content, to);
  const words = wordsOf(content);
  await settle(content, words);
  const models = modelsOf(content, words);
  const [newest] = models;
  if (newest === undefined) throw new Error('There is no issue to copy.');
  let documents = 0;
  for (let copy = 0; copy < count; copy += 1) {
    const model = models[copy % models.length]!;
    if (copy < models.length) {
      cpSync(join(content, 'gazette', model.id), join(to, 'gazette', model.id), {
        recursive: true,
      });
      documents += model.parts.filter(({ name }) => name.endsWith('.mdx')).length;
      continue;
    }
    const at = monthsBefore(newest.id, copy);
    documents += writeCopy(model, to, { from: model.id, ...at, words: exchangeOf(words, copy) });
  }
  if (approved) await sealArchive(to);
  return documents;
}

/** Approves an archive as it is. */
async function sealArchive(content: string): Promise<void> {
  await readAhead(content);
  const { approvals, diagnostics } = await checkContent(content);
  const errors = diagnostics.filter(
    (d) => d.severity === 'error' && d.rule !== 'approval' && d.question !== true,
  );
  if (errors.length > 0)
    throw new Error(`The archive is not proved: ${JSON.stringify(errors.slice(0, 5), null, 1)}`);
  const questions = questionsOf(diagnostics, approvals);
  for (const approval of approvals)
    await writeSeal(
      join(content, approval.folder, SEAL_FILE),
      approval.sealed,
      questions.get(approval),
    );
}
