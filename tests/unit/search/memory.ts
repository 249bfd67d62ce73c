/** A search without a browser: the same files, written and read in memory. */
import { type AkinSets, akinFacts } from '../../../src/search/akin.ts';
import { type Answer, isCertain } from '../../../src/search/answer.ts';
import { writeArchive } from '../../../src/search/archive.ts';
import { Engine } from '../../../src/search/engine.ts';
import { fold } from '../../../src/search/fold.ts';
import { writeBlocks, writeDirectory } from '../../../src/search/postings.ts';
import { type Filters, parseQuery } from '../../../src/search/query.ts';
import type { SourceClause, SourceDocument, SourceIssue } from '../../../src/search/records.ts';
import type { Letters, Names, ShardEntry } from '../../../src/search/shapes.ts';
import { contentOfShard, cutIntoSpans, shardOf } from '../../../src/search/shards.ts';
import { scriptFile, sounds, soundsFile } from '../../../src/search/soundTable.ts';
import type { Ports } from '../../../src/search/tables.ts';
import { FREQUENT } from '../../../src/search/tokens.ts';

/** A clause for tests: text, with whatever else is said. */
export const clause = (
  anchor: string,
  text: string,
  more: Partial<SourceClause> = {},
): SourceClause => ({ anchor, text, class: 0, section: '', facts: [], persons: [], ...more });

/** A document for tests. */
export const document = (
  id: string,
  clauses: readonly SourceClause[],
  more: Partial<SourceDocument> = {},
): SourceDocument => ({
  id,
  title: `${id}的题目`,
  docNumber: null,
  kind: 'notice',
  clauses,
  ...more,
});

/** An issue for tests. */
export const issue = (id: string, documents: readonly SourceDocument[]): SourceIssue => ({
  id,
  year: Number(id.slice(0, 4)),
  documents,
});

/** What a search over some issues finds. */
interface Memory {
  /** Addresses of what is exact, in order, those found under other names after the word also. */
  readonly find: (typed: string, filters?: Filters) => Promise<string[]>;
  /** All addresses in order, what is near after the word near. */
  readonly all: (typed: string, filters?: Filters) => Promise<string[]>;
  /** Everything that is answered, in the order of its coming. */
  readonly answers: (typed: string, filters?: Filters) => Promise<Answer[]>;
  /** Forgets what was fetched and read, as a page that is opened anew. */
  readonly anew: () => void;
  /** Fetches what every search asks for. */
  readonly prepare: () => Promise<void>;
  /** Blocks that were fetched. */
  readonly asked: string[];
  /** Texts that were read. */
  readonly read: string[];
  /** Bytes of blocks, rows, texts and tables that were fetched. */
  readonly bytes: () => number;
  /** What is wrong with the next file that is read, for tests of failures. */
  fail: ((path: string) => boolean) | undefined;
}

const noNames: Names = { agencies: [], synonyms: [] };

/** Indexes issues in memory. */
export function memory(
  issues: readonly SourceIssue[],
  given: Names & { readonly akin?: AkinSets } = noNames,
  letters: Letters = {},
  blockSize = 1500,
  frequent = FREQUENT,
): Memory {
  const asked: string[] = [];
  const read: string[] = [];
  let bytes = 0;
  const seen = new Set<string>();
  // As `records.ts` hands them over.
  const { akin = [], ...names } = given;
  const known = issues.map((one) => ({
    ...one,
    documents: one.documents.map((doc) => ({
      ...doc,
      clauses: doc.clauses.map((c) => ({
        ...c,
        facts: [...c.facts, ...akinFacts(fold(c.text), akin)],
      })),
    })),
  }));
  const spans = cutIntoSpans(known);
  const shards = spans.map((span, i) => {
    const shard = shardOf(span);
    const content = contentOfShard(shard, sounds, i === 0 ? undefined : { frequent });
    const { blocks, firsts, parts, refs } = writeBlocks(
      content.gathered,
      blockSize,
      i === 0 ? 0 : 10,
    );
    const { pages, meta } = writeDirectory(firsts);
    const entry: ShardEntry = {
      ...shard.entry,
      path: `/${shard.label}/`,
      ...(i === 0 ? { directory: meta } : {}),
    };
    return { entry, content, blocks, parts, pages, refs };
  });
  const archive = writeArchive(shards.slice(1).map(({ refs }) => refs));
  const archiveEntry = {
    frequent,
    path: '/archive/',
    shards: shards.slice(1).map(({ entry }) => entry.label),
  };
  const characters = new Set(
    issues.flatMap((i) => i.documents.flatMap((d) => d.clauses.flatMap((c) => [...c.text]))),
  );
  const of = (entry: ShardEntry) => {
    const found = shards.find((shard) => shard.entry.label === entry.label);
    if (found === undefined) throw new Error(`No shard ${entry.label}.`);
    return found;
  };
  const memory: Memory = {
    asked,
    read,
    bytes: () => bytes,
    anew: () => {
      engine = new Engine(ports);
      seen.clear();
      bytes = 0;
      asked.length = 0;
      read.length = 0;
    },
    prepare: () => engine.prepare(),
    fail: undefined,
    answers: async (typed, filters = {}) => {
      const all: Answer[] = [];
      for await (const answer of engine.search(parseQuery(typed), filters)) all.push(answer);
      return all;
    },
    find: async (typed, filters = {}) =>
      (await addresses(typed, filters)).filter((address) => !address.startsWith('near ')),
    all: (typed, filters = {}) => addresses(typed, filters),
  };
  const give = async <T>(path: string, value: T | undefined, weight?: number): Promise<T> => {
    if (memory.fail?.(path)) throw new Error(`${path} cannot be read.`);
    if (value === undefined) throw new Error(`No ${path}.`);
    // As in the browser, what was read once is not fetched again.
    if (!seen.has(path)) bytes += weight ?? JSON.stringify(value).length;
    seen.add(path);
    return value;
  };
  const ports: Ports = {
    index: () =>
      give('index', {
        ...names,
        shards: shards.map(({ entry }) => entry),
        ...(shards.length > 1 ? { archive: archiveEntry } : {}),
      }),
    akin: async () => akin,
    letters: async () => letters,
    sounds: async () => soundsFile(characters),
    script: async () => scriptFile(characters),
    page: (entry, n) => give(`${entry.label}/d/${n}`, of(entry).pages[n]),
    block: (entry, n) => {
      asked.push(`${entry.label}/${n}`);
      const block = of(entry).blocks[n];
      return give(`${entry.label}/b/${n}`, block, block?.length);
    },
    part: (entry, n) => {
      const part = of(entry).parts[n];
      return give(`${entry.label}/p/${n}`, part, part?.length);
    },
    archiveRoot: () => give('archive/root', archive.firsts),
    archiveBlock: (_, n) => {
      const block = archive.blocks[n];
      return give(`archive/${n}`, block, block?.length);
    },
    rows: (entry, n) => give(`${entry.label}/t/${n}`, of(entry).content.table[n]),
    text: (entry, record) => {
      read.push(`${entry.label}/${record}`);
      return give(`${entry.label}/text/${record}`, of(entry).content.texts[record]);
    },
    documents: (entry) => give(`${entry.label}/documents`, of(entry).content.documents),
    ids: (entry) => give(`${entry.label}/ids`, of(entry).content.ids),
  };
  let engine = new Engine(ports);
  async function addresses(typed: string, filters: Filters): Promise<string[]> {
    const last = (await memory.answers(typed, filters)).at(-1);
    const found: string[] = (last?.agencies ?? []).map(
      (called) => `${isCertain(called) ? '' : 'near '}agency ${called.agency.id}`,
    );
    for (const { reader, clause: n, also, match } of last?.hits ?? []) {
      const { text, index } = await reader.textOf(n);
      found.push(
        `${match === 'near' ? 'near ' : ''}${also ? 'also ' : ''}${text.d}#${text.c[index]?.a}`,
      );
    }
    const letters = (last?.byLetters ?? []).map(({ id }) => `initials ${id}`);
    return last?.exact === 0 ? [...letters, ...found] : [...found, ...letters];
  }
  return memory;
}
