/**
 * Edits that an editor makes, over every kind of file of a content folder, after most of which it
 * still builds: texts with their source, documents and issues that come and go, the register,
 * rule sheets, the site, words of search, places, answers and seals.
 */
import {
  cpSync,
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { below, type Dice, pick } from './dice.ts';

/** A content folder that is edited, and the same as it was whole: what was taken away comes back from there. */
export interface Edited {
  readonly content: string;
  readonly whole: string;
}

/** Makes an edit. Returns what was done; undefined where there was nothing to do it to. */
type Edit = (edited: Edited, dice: Dice) => string | undefined;

interface Entry {
  line?: number;
  title?: string;
  page?: number;
  document?: string;
  lines?: [number, number];
  body?: [number, number];
}
interface IssueData {
  title: string;
  contents: Entry[];
  furniture?: { line: number }[];
}
interface AgencyData {
  id: string;
  name: string;
  aliases?: (string | { name: string })[];
  kind: string;
  partOf?: string;
  seat?: string;
  members?: string[];
}
interface ReadingData {
  document: string;
  reason?: string;
}

const read = (file: string): string => readFileSync(file, 'utf8');
const load = <T>(file: string): T => parse(read(file)) as T;

/** Changes the data of a YAML file; writes nothing where the change tells that there was none. */
function change<T>(file: string, make: (data: T) => string | undefined): string | undefined {
  if (!existsSync(file)) return undefined;
  const data = load<T>(file);
  const done = make(data);
  if (done !== undefined) writeFileSync(file, stringify(data));
  return done;
}

const issuesIn = (content: string): string[] => readdirSync(join(content, 'gazette')).sort();
const folderOf = (content: string, issue: string): string => join(content, 'gazette', issue);
const documentsIn = (content: string, issue: string): string[] =>
  load<IssueData>(join(folderOf(content, issue), 'issue.yaml')).contents.flatMap(
    ({ document }) => document ?? [],
  );

/** The entry of a document in the contents of its issue. */
const entryOf = (data: IssueData, id: string): Entry | undefined =>
  data.contents.find(({ document }) => document === id);

const holds = ([from, to]: readonly [number, number], line: number): boolean =>
  line >= from && line <= to;

/** Lines of the source that are a document's. */
const rangesOf = ({ lines, body }: Entry): [number, number][] =>
  [lines, body].filter((range) => range !== undefined);

/** Takes a document out of its issue, its lines out of the source. */
export function withdraw(content: string, issue: string, id: string): void {
  const folder = folderOf(content, issue);
  const file = join(folder, 'issue.yaml');
  const data = load<IssueData>(file);
  const entry = entryOf(data, id);
  if (entry === undefined) return;
  const ranges = rangesOf(entry);
  const inIt = (line: number): boolean => ranges.some((range) => holds(range, line));
  data.contents = data.contents.filter((other) => other !== entry);
  if (data.furniture !== undefined)
    data.furniture = data.furniture.filter(({ line }) => !inIt(line));
  writeFileSync(file, stringify(data));
  const source = join(folder, 'source.txt');
  const lines = read(source).split('\n');
  writeFileSync(source, lines.map((text, i) => (inIt(i + 1) ? '' : text)).join('\n'));
  const readings = join(folder, 'readings.yaml');
  if (existsSync(readings)) {
    const left = load<ReadingData[]>(readings).filter(({ document }) => document !== id);
    if (left.length === 0) rmSync(readings);
    else writeFileSync(readings, stringify(left));
  }
  rmSync(join(folder, `${id}.mdx`));
}

/** Leaves those agencies in the register whose names stand in a text, and those that they refer to. */
export function keepNamed(content: string): void {
  const texts = globSync('gazette/*/*.mdx', { cwd: content })
    .map((file) => read(join(content, file)))
    .join('\n');
  const file = join(content, 'agencies.yaml');
  const all = load<AgencyData[]>(file);
  const wanted = new Set<string>();
  const want = (agency: AgencyData | undefined): void => {
    if (agency === undefined || wanted.has(agency.id)) return;
    wanted.add(agency.id);
    for (const id of [agency.partOf, agency.seat, ...(agency.members ?? [])])
      want(all.find((other) => other.id === id));
  };
  for (const agency of all) {
    const names = [agency.name, ...(agency.aliases ?? [])];
    const said = names.map((name) => (typeof name === 'string' ? name : name.name));
    if (said.some((name) => texts.includes(name))) want(agency);
  }
  writeFileSync(file, stringify(all.filter(({ id }) => wanted.has(id))));
}

/** Puts a document back that was withdrawn, as it was. */
function putBack({ content, whole }: Edited, issue: string, id: string): void {
  const [to, from] = [folderOf(content, issue), folderOf(whole, issue)];
  const was = load<IssueData>(join(from, 'issue.yaml'));
  const entry = entryOf(was, id)!;
  const ranges = rangesOf(entry);
  const inIt = (line: number): boolean => ranges.some((range) => holds(range, line));
  const data = load<IssueData>(join(to, 'issue.yaml'));
  const named = ({ line, document }: Entry): string => document ?? `line ${line}`;
  const before = was.contents.slice(0, was.contents.indexOf(entry)).map(named);
  const at = data.contents.findLastIndex((other) => before.includes(named(other)));
  data.contents.splice(at + 1, 0, entry);
  const furniture = [
    ...(data.furniture ?? []),
    ...(was.furniture ?? []).filter(({ line }) => inIt(line)),
  ].sort((a, b) => a.line - b.line);
  if (furniture.length > 0) data.furniture = furniture;
  writeFileSync(join(to, 'issue.yaml'), stringify(data));
  const printed = read(join(from, 'source.txt')).split('\n');
  const lines = read(join(to, 'source.txt')).split('\n');
  for (let line = 1; line <= printed.length; line += 1)
    if (inIt(line)) lines[line - 1] = printed[line - 1]!;
  writeFileSync(join(to, 'source.txt'), lines.join('\n'));
  const answers = readingsIn(from).filter(({ document }) => document === id);
  if (answers.length > 0)
    writeFileSync(join(to, 'readings.yaml'), stringify([...readingsIn(to), ...answers]));
  cpSync(join(from, `${id}.mdx`), join(to, `${id}.mdx`));
}

const readingsIn = (folder: string): ReadingData[] => {
  const file = join(folder, 'readings.yaml');
  return existsSync(file) ? load<ReadingData[]>(file) : [];
};

/** An issue, and one of its documents. */
function someDocument(content: string, dice: Dice): { issue: string; id: string } | undefined {
  const issue = pick(dice, issuesIn(content));
  const ids = documentsIn(content, issue);
  return ids.length === 0 ? undefined : { issue, id: pick(dice, ids) };
}

/**
 * Writes other words for some wherever an issue has them, in texts, sources and contents.
 *
 * @returns undefined where the source breaks a line within them, so that its texts would be others
 */
function exchange(folder: string, words: string, put: string): true | undefined {
  const count = (text: string): number => text.split(words).length - 1;
  const source = read(join(folder, 'source.txt'));
  if (count(source) === 0 || count(source) !== count(source.replaceAll(/\s/gu, '')))
    return undefined;
  for (const name of readdirSync(folder)) {
    if (!/\.(?:mdx|txt|yaml)$/u.test(name)) continue;
    const text = read(join(folder, name));
    if (text.includes(words)) writeFileSync(join(folder, name), text.replaceAll(words, put));
  }
  return true;
}

/** Runs of Han characters of a length. */
const runsIn = (text: string, length: number): string[] =>
  [...text.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) =>
    run.length < length ? [] : [run.slice(0, length), run.slice(-length)],
  );

/** The same characters, the last two exchanged. */
const turned = (words: string): string => {
  const all = [...words];
  return [...all.slice(0, -2), all.at(-1), all.at(-2)].join('');
};

function exchangeIn(text: string, folder: string, dice: Dice): string | undefined {
  const runs = runsIn(text, 4).filter((words) => turned(words) !== words);
  for (let round = 0; round < 20 && runs.length > 0; round += 1) {
    const words = pick(dice, runs);
    if (exchange(folder, words, turned(words)) === true) return `${words} → ${turned(words)}`;
  }
  return undefined;
}

/** Appends to one of the texts that stand under some keys of a YAML file. */
function moreWords(file: string, keys: RegExp, dice: Dice): string | undefined {
  if (!existsSync(file)) return undefined;
  const texts: { holder: Record<string, unknown>; key: string }[] = [];
  const data = load<unknown>(file);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const holder = value as Record<string, unknown>;
    for (const [key, inner] of Object.entries(holder))
      if (typeof inner === 'string' && keys.test(key)) texts.push({ holder, key });
      else visit(inner);
  };
  visit(data);
  if (texts.length === 0) return undefined;
  const { holder, key } = pick(dice, texts);
  holder[key] = `${String(holder[key])}（第${below(dice, 1000)}版）`;
  writeFileSync(file, stringify(data));
  return `${key}: ${String(holder[key])}`;
}

const sheetsIn = (content: string): string[] => globSync('rules/*.yaml', { cwd: content }).sort();

/** Kinds of edit, each with what it is of. */
export const contentEdits: Readonly<Record<string, Edit>> = {
  'words of a text': ({ content }, dice) => {
    const found = someDocument(content, dice);
    if (found === undefined) return undefined;
    const folder = folderOf(content, found.issue);
    const text = read(join(folder, `${found.id}.mdx`));
    const done = exchangeIn(text.slice(text.indexOf('\n---\n')), folder, dice);
    return done && `${found.id} ${done}`;
  },
  'a title': ({ content }, dice) => {
    const found = someDocument(content, dice);
    if (found === undefined) return undefined;
    const folder = folderOf(content, found.issue);
    const title = /^title: (.*)$/mu.exec(read(join(folder, `${found.id}.mdx`)))?.[1] ?? '';
    return exchangeIn(title, folder, dice);
  },
  'a date': ({ content }, dice) => {
    for (let round = 0; round < 20; round += 1) {
      const found = someDocument(content, dice);
      const folder = found && folderOf(content, found.issue);
      const file = found && folder && join(folder, `${found.id}.mdx`);
      const date = file && /^date: (\d{4})-(\d\d)-(\d\d)$/mu.exec(read(file));
      if (!date) continue;
      const [whole, year, month, day] = date;
      const other = (Number(day) % 28) + 1;
      const printed = `${year}年${Number(month)}月`;
      exchange(folder, `${printed}${Number(day)}日`, `${printed}${other}日`);
      const put = `date: ${year}-${month}-${String(other).padStart(2, '0')}`;
      writeFileSync(file, read(file).replace(whole, put));
      return `${found.id} ${whole} → ${put}`;
    }
    return undefined;
  },
  'a document less': ({ content }, dice) => {
    const found = someDocument(content, dice);
    if (found === undefined || documentsIn(content, found.issue).length < 2) return undefined;
    withdraw(content, found.issue, found.id);
    return found.id;
  },
  'a document more': (edited, dice) => {
    const gone = issuesIn(edited.content).flatMap((issue) => {
      const here = documentsIn(edited.content, issue);
      return documentsIn(edited.whole, issue)
        .filter((id) => !here.includes(id))
        .map((id) => ({ issue, id }));
    });
    if (gone.length === 0) return undefined;
    const { issue, id } = pick(dice, gone);
    putBack(edited, issue, id);
    return id;
  },
  'an issue less': ({ content }, dice) => {
    const all = issuesIn(content);
    if (all.length < 4) return undefined;
    const issue = pick(dice, all);
    rmSync(folderOf(content, issue), { recursive: true });
    return issue;
  },
  'an issue more': ({ content, whole }, dice) => {
    const here = issuesIn(content);
    const gone = issuesIn(whole).filter((issue) => !here.includes(issue));
    if (gone.length === 0) return undefined;
    const issue = pick(dice, gone);
    cpSync(folderOf(whole, issue), folderOf(content, issue), { recursive: true });
    return issue;
  },
  'a reason of a mark': ({ content }, dice) => {
    const marked = globSync('gazette/*/*.mdx', { cwd: content })
      .sort()
      .filter((file) => read(join(content, file)).includes(' reason="'));
    if (marked.length === 0) return undefined;
    const file = pick(dice, marked);
    const path = join(content, file);
    const parts = read(path).split(' reason="');
    const at = 1 + below(dice, parts.length - 1);
    parts[at] = `查${below(dice, 1000)}，${parts[at]}`;
    writeFileSync(path, parts.join(' reason="'));
    return file;
  },
  'the head of an issue': ({ content }, dice) => {
    const issue = pick(dice, issuesIn(content));
    const keys = /^(?:title|reason)$/u;
    const done = moreWords(join(folderOf(content, issue), 'issue.yaml'), keys, dice);
    return done && `${issue} ${done}`;
  },
  'a printed page': ({ content }, dice) => {
    const found = someDocument(content, dice);
    if (found === undefined) return undefined;
    const folder = folderOf(content, found.issue);
    const page = 1 + below(dice, 90);
    const file = join(folder, `${found.id}.mdx`);
    writeFileSync(file, read(file).replace(/^page: \d+$/mu, `page: ${page}`));
    return change<IssueData>(join(folder, 'issue.yaml'), (data) => {
      entryOf(data, found.id)!.page = page;
      return `${found.id} on ${page}`;
    });
  },
  'empty lines of a source': ({ content }, dice) => {
    const issue = pick(dice, issuesIn(content));
    const file = join(folderOf(content, issue), 'source.txt');
    writeFileSync(file, `${read(file)}\n\n`);
    return issue;
  },
  'a reading': ({ content }, dice) => {
    const file = globSync('gazette/*/readings.yaml', { cwd: content }).sort().at(0);
    return file && moreWords(join(content, file), /^reason$/u, dice);
  },
  'a reading less': ({ content }, dice) => {
    const files = globSync('gazette/*/readings.yaml', { cwd: content }).sort();
    if (files.length === 0) return undefined;
    return change<ReadingData[]>(join(content, pick(dice, files)), (data) => {
      if (data.length < 2) return undefined;
      const [gone] = data.splice(below(dice, data.length), 1);
      return gone && `${gone.document}, ${gone.reason}`;
    });
  },
  'a seal less': ({ content }, dice) => {
    const seals = globSync('{.,gazette/*}/proofread.json', { cwd: content }).sort();
    if (seals.length === 0) return undefined;
    const seal = pick(dice, seals);
    rmSync(join(content, seal));
    return seal;
  },
  'the site': ({ content }, dice) =>
    moreWords(join(content, 'site.yaml'), /^(?:name|gazette|description|notice)$/u, dice),
  'the address of the site': ({ content }, dice) =>
    change<{ url: string }>(join(content, 'site.yaml'), (data) => {
      data.url = `https://gazette.example/${pick(dice, ['', 'a/', 'some/path/'])}`;
      return data.url;
    }),
  'an agency more': ({ content }, dice) =>
    change<AgencyData[]>(join(content, 'agencies.yaml'), (data) => {
      const n = below(dice, 10_000);
      if (data.some(({ id }) => id === `another-${n}`)) return undefined;
      const { kind } = pick(dice, data);
      data.splice(below(dice, data.length), 0, { id: `another-${n}`, name: `第${n}局`, kind });
      return `another-${n}`;
    }),
  'an agency less': ({ content }, dice) =>
    change<AgencyData[]>(join(content, 'agencies.yaml'), (data) => {
      const [gone] = data.splice(below(dice, data.length), 1);
      return gone?.id;
    }),
  'an agency renamed': ({ content }, dice) =>
    change<AgencyData[]>(join(content, 'agencies.yaml'), (data) => {
      const agency = pick(dice, data);
      agency.aliases = [...(agency.aliases ?? []), agency.name];
      agency.name = `新${agency.name}`;
      return agency.name;
    }),
  'an alias moved': ({ content }, dice) =>
    change<AgencyData[]>(join(content, 'agencies.yaml'), (data) => {
      const having = data.filter(({ aliases }) => (aliases?.length ?? 0) > 0);
      if (having.length === 0) return undefined;
      const [from, to] = [pick(dice, having), pick(dice, data)];
      const [alias] = from.aliases!.splice(below(dice, from.aliases!.length), 1) as [string];
      if (from.aliases!.length === 0) delete from.aliases;
      to.aliases = [...(to.aliases ?? []), alias];
      return `${JSON.stringify(alias)} of ${from.id} to ${to.id}`;
    }),
  'a kind of agency': ({ content }, dice) =>
    change<AgencyData[]>(join(content, 'agencies.yaml'), (data) => {
      const agency = pick(dice, data);
      const others = new Set(data.map(({ kind }) => kind));
      others.delete(agency.kind);
      if (others.size === 0) return undefined;
      agency.kind = pick(dice, [...others].sort());
      return `${agency.id}: ${agency.kind}`;
    }),
  'words of a rule sheet': ({ content }, dice) => {
    const sheets = sheetsIn(content);
    if (sheets.length === 0) return undefined;
    const sheet = pick(dice, sheets);
    const done = moreWords(join(content, sheet), /^(?:title|question|help|why)$/u, dice);
    return done && `${sheet} ${done}`;
  },
  'a rule sheet less': ({ content }, dice) => {
    const sheets = sheetsIn(content);
    if (sheets.length === 0) return undefined;
    const sheet = pick(dice, sheets);
    rmSync(join(content, sheet));
    return sheet;
  },
  'a rule sheet more': ({ content, whole }, dice) => {
    const gone = sheetsIn(whole).filter((sheet) => !existsSync(join(content, sheet)));
    if (gone.length === 0) return undefined;
    const sheet = pick(dice, gone);
    cpSync(join(whole, sheet), join(content, sheet));
    return sheet;
  },
  'words of search': ({ content }, dice) =>
    change<unknown[]>(join(content, 'synonyms.yaml'), (data) => {
      const terms = issuesIn(content).flatMap((issue) =>
        documentsIn(content, issue).flatMap((id) => {
          const [run] = runsIn(read(join(folderOf(content, issue), `${id}.mdx`)), 2).slice(20);
          return run ?? [];
        }),
      );
      if (terms.length === 0) return undefined;
      const put = [`第${below(dice, 1000)}词`, pick(dice, terms)];
      data.push({ terms: put, why: '编辑所加。' });
      return put.join('=');
    }),
  'words of search less': ({ content }, dice) =>
    change<unknown[]>(join(content, 'synonyms.yaml'), (data) =>
      JSON.stringify(data.splice(below(dice, data.length), 1)).slice(0, 60),
    ),
  places: ({ content }, dice) =>
    change<{ counties: { name: string; townships?: unknown[]; basis?: string }[] }>(
      join(content, 'places.yaml'),
      ({ counties }) => {
        const county = pick(dice, counties);
        if (dice() < 0.5 || (county.townships?.length ?? 0) < 2) {
          county.basis = `第${below(dice, 1000)}版名录`;
          return `basis of ${county.name}`;
        }
        const [gone] = county.townships!.splice(below(dice, county.townships!.length), 1);
        return `without ${JSON.stringify(gone)}`;
      },
    ),
  nothing: () => 'nothing',
  'times of files': ({ content }) => {
    const at = new Date(1_700_000_000_000);
    const files = globSync('**/*.{yaml,mdx,txt}', { cwd: content });
    for (const file of files) utimesSync(join(content, file), at, at);
    return `${files.length} files`;
  },
  'all as it was': ({ content, whole }) => {
    rmSync(content, { recursive: true });
    cpSync(whole, content, { recursive: true });
    return basename(whole);
  },
};
