/**
 * The query set, made from the data of a built site, so that it fits whatever gazette is in
 * `content/`. Which texts are drawn is decided by a fixed sequence, so that two runs ask the same.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TruthClause } from './truth.ts';

/** One query. */
export interface BenchQuery {
  readonly group: string;
  readonly text: string;
  /** Other names under which a clause counts as found. */
  readonly names?: readonly string[];
  /** Whether an address is the one right answer; absent where there is none. */
  readonly right?: (address: string) => boolean;
}

interface DocumentRecord {
  readonly id: string;
  readonly url: string;
  readonly docNumber: string | null;
  readonly title: string;
}
interface AgencyRecord {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}
interface AppointmentRecord {
  readonly person: string;
  readonly url: string;
}
interface ChronicleRecord {
  readonly places: readonly string[];
}

/** The data files that the queries are made of. */
export interface BenchData {
  readonly documents: readonly DocumentRecord[];
  readonly agencies: readonly AgencyRecord[];
  readonly appointments: readonly AppointmentRecord[];
  readonly places: readonly string[];
  readonly clauses: readonly (TruthClause & { readonly sourceLines: readonly [number, number] })[];
  /** Lines of the sources, by issue. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  readonly issueOf: ReadonlyMap<string, string>;
}

/** Reads the data of a built site, and the sources of its content. */
export function readBenchData(dist: string, content: string): BenchData {
  const records = <T>(file: string): T[] =>
    (JSON.parse(readFileSync(join(dist, file), 'utf8')) as { records: T[] }).records;
  const optional = <T>(file: string): T[] => {
    try {
      return records<T>(file);
    } catch {
      return [];
    }
  };
  const documents = records<DocumentRecord & { issue: string }>('data/documents.json');
  const names = JSON.parse(readFileSync(join(dist, 'search/index.json'), 'utf8')) as {
    agencies: { id: string; names: string[] }[];
  };
  return {
    documents,
    agencies: names.agencies.map(({ id, names: [name = '', ...aliases] }) => ({
      id,
      name,
      aliases,
    })),
    appointments: optional<AppointmentRecord>('data/appointments.json'),
    places: [...new Set(optional<ChronicleRecord>('data/chronicle.json').flatMap((r) => r.places))],
    clauses: documents.flatMap((doc) => records(`data/clauses/${doc.id}.json`)),
    sources: new Map(
      globSync('gazette/*/source.txt', { cwd: content })
        .sort()
        .map((file) => [
          basename(join(file, '..')),
          readFileSync(join(content, file), 'utf8').split(/\r?\n/u),
        ]),
    ),
    issueOf: new Map(documents.map((doc) => [doc.id, doc.issue])),
  };
}

/** A fixed sequence of numbers below `below`. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const HAN = '\\u4e00-\\u9fff';

/** Documents that are asked for by number and title. */
const DOCUMENTS = 24;

/** The queries. */
export function benchQueries(data: BenchData): BenchQuery[] {
  return [
    ...numbers(data),
    ...agencies(data),
    ...persons(data),
    ...titles(data),
    ...places(data),
    ...phrases(data),
    ...absent(data),
  ];
}

/** Every document number in six spellings. A number that several documents bear is right for each. */
function numbers({ documents }: BenchData): BenchQuery[] {
  const parsed = documents.flatMap((doc) => {
    const m = /^(.+)〔(\d{4})〕(\d+)号$/u.exec(doc.docNumber ?? '');
    return m === null ? [] : [{ url: doc.url, code: m[1] ?? '', year: m[2] ?? '', n: m[3] ?? '' }];
  });
  const bearing = new Map<string, Set<string>>();
  for (const { url, code, year, n } of parsed) {
    for (const key of [n, `${code} ${n}`, `${code} ${year} ${n}`])
      bearing.set(key, (bearing.get(key) ?? new Set()).add(url));
  }
  return parsed.slice(0, DOCUMENTS).flatMap(({ code, year, n }) => {
    const alone = bearing.get(n)?.size === 1;
    const whole = `${code} ${year} ${n}`;
    const spellings: [string, string][] = [
      [`${code}〔${year}〕${n}号`, whole],
      [`${code}[${year}]${n}号`, whole],
      [`${code}（${year}）${n}号`, whole],
      [`${code}${year} ${n}`, whole],
      [`"${code}〔${year}〕${n}号"`, whole],
      alone ? [`${n}号`, n] : [`${code}${n}号`, `${code} ${n}`],
    ];
    return spellings.map(([text, key]) => ({
      group: '文号',
      text,
      right: (address: string) => bearing.get(key)?.has(address.replace(/#.*$/u, '')) === true,
    }));
  });
}

/** Agencies under their names, the first of each before the second of any. */
function agencies({ agencies: all }: BenchData): BenchQuery[] {
  const bearers = new Map<string, number>();
  for (const { name, aliases } of all)
    for (const n of [name, ...aliases]) bearers.set(n, (bearers.get(n) ?? 0) + 1);
  return all
    .flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((text, rank) => ({ id, text, rank, all: [name, ...aliases] })),
    )
    .filter(({ text }) => bearers.get(text) === 1 && text.length > 1 && !/\s/u.test(text))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id, text, all: names }) => ({
      group: '机构',
      text,
      names: names.filter((n) => n.length > 2),
      right: (address: string) => address === `/agencies/${id}/`,
    }));
}

function persons({ appointments }: BenchData): BenchQuery[] {
  return [...new Set(appointments.map(({ person }) => person))].slice(0, 20).map((person) => {
    const urls = new Set(appointments.filter((a) => a.person === person).map((a) => a.url));
    return { group: '人名', text: person, right: (address) => urls.has(address) };
  });
}

/** The matter of each title: what stands after 关于 and before the kind of document. */
function titles({ documents }: BenchData): BenchQuery[] {
  return documents.slice(0, DOCUMENTS).map(({ title }) => {
    const text = (
      /《([^《》]{4,})》/u.exec(title)?.[1] ??
      title.replace(/^.*关于(?:印发|公布|发布|转发|修订)?/u, '').replace(/的?通[知告]$/u, '')
    ).replace(/\s/gu, '');
    const urls = new Set(
      documents.filter((doc) => doc.title.replace(/\s/gu, '').includes(text)).map((doc) => doc.url),
    );
    return { group: '标题', text, right: (address) => urls.has(address.replace(/#.*$/u, '')) };
  });
}

const places = ({ places: all }: BenchData): BenchQuery[] =>
  all.slice(0, 10).map((text) => ({ group: '地名', text }));

/** Pieces of clauses: long and short, across line ends, with punctuation, with figures. */
function phrases({ clauses, sources, issueOf }: BenchData): BenchQuery[] {
  const next = sequence(7);
  const texts = clauses.map(({ text }) => text.replace(/["“”]/gu, '\n'));
  const draw = (group: string, count: number, pattern: RegExp): BenchQuery[] => {
    const found = new Set<string>();
    for (let tries = 0; tries < 4000 && found.size < count; tries++) {
      const all = [...(texts[next(texts.length)] ?? '').matchAll(pattern)];
      const piece = all[next(all.length)]?.[0];
      // A figure with 号 asks for a document; these have their own group.
      if (piece !== undefined && !/^\s|\s$|\d号$/u.test(piece)) found.add(piece);
    }
    return [...found].map((text) => ({ group, text }));
  };
  const acrossLines = clauses.flatMap((clause) => {
    const document = /^\/documents\/([^/]+)\//u.exec(clause.url)?.[1] ?? '';
    const lines = sources.get(issueOf.get(document) ?? '') ?? [];
    const [first, last] = clause.sourceLines;
    if (first >= last) return [];
    const text = `${lines[first - 1]?.trim().slice(-4) ?? ''}${lines[first]?.trim().slice(0, 4) ?? ''}`;
    const whole = new RegExp(`^[${HAN}]{8}$`, 'u').test(text) && clause.text.includes(text);
    return whole ? [{ group: '跨行', text }] : [];
  });
  const characters = new Map<string, number>();
  for (const text of texts) {
    for (const c of new Set(text)) {
      if (new RegExp(`[${HAN}]`, 'u').test(c)) characters.set(c, (characters.get(c) ?? 0) + 1);
    }
  }
  const byUse = [...characters].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const grade = /[Ⅰ-Ⅳ]级|[一二三四]级/u.exec(texts.find((t) => /[Ⅰ-Ⅳ]级/u.test(t)) ?? '')?.[0];
  return [
    ...draw('词', 15, new RegExp(`[${HAN}]{2,4}`, 'gu')),
    ...draw('长句', 12, new RegExp(`[${HAN}]{12,30}`, 'gu')),
    ...every(acrossLines, 12),
    ...draw('标点', 12, new RegExp(`[${HAN}]{2,5}[，。、：；《》][${HAN}]{2,5}`, 'gu')),
    ...draw('数字', 12, new RegExp(`[${HAN}]{0,3}\\d+(?:\\.\\d+)?(?:%|[${HAN}]{1,3})`, 'gu')),
    ...[0, 1, 5, 20, 60, 150, 300, 600, 1000, byUse.length - 1].flatMap((at) => {
      const character = byUse[at]?.[0];
      return character === undefined ? [] : [{ group: '单字', text: character }];
    }),
    ...draw('多词', 12, new RegExp(`[${HAN}]{2,4}[，、。][${HAN}]{2,4}`, 'gu')).map((q) => ({
      ...q,
      text: q.text.replace(/[，、。]/u, ' '),
    })),
    ...(grade === undefined
      ? []
      : ['Ⅰ级', 'I级', '一级', 'II级', 'Ⅱ级', '三级', '附件1', '附件一'].map((text) => ({
          group: '序号',
          text,
        }))),
  ];
}

/** Evenly spread members of a list. */
const every = <T>(list: readonly T[], count: number): T[] =>
  Array.from(
    { length: Math.min(count, list.length) },
    (_, i) => list[Math.floor((i * list.length) / Math.min(count, list.length))],
  ).filter((item): item is T => item !== undefined);

/** Words that are not there, though their characters are. */
function absent({ clauses }: BenchData): BenchQuery[] {
  const next = sequence(11);
  const all = clauses.map(({ text }) => text).join('\n');
  const found = new Set<string>();
  for (let tries = 0; tries < 4000 && found.size < 10; tries++) {
    const text = clauses[next(clauses.length)]?.text ?? '';
    const piece = new RegExp(`[${HAN}]{4,6}`, 'u').exec(text)?.[0];
    const turned = [...(piece ?? '')].reverse().join('');
    if (turned !== '' && !all.includes(turned) && !/级|附/u.test(turned)) found.add(turned);
  }
  return [...found].map((text) => ({ group: '没有的', text }));
}
