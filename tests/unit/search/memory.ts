/** A search without Pagefind and without files: the same shards, looked up in memory. */
import type { Answer, Ports, Postings } from '../../../src/search/engine.ts';
import { batches, Engine } from '../../../src/search/engine.ts';
import { type Filters, parseQuery } from '../../../src/search/query.ts';
import type { SourceClause, SourceDocument, SourceIssue } from '../../../src/search/records.ts';
import type { Initials, Names, ShardEntry } from '../../../src/search/shapes.ts';
import { cutIntoShards, recordsOfShard } from '../../../src/search/shards.ts';

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
export interface Memory {
  /** Addresses in order, those found under other names after a bar. */
  readonly find: (typed: string, filters?: Filters) => Promise<string[]>;
  /** Everything that is answered, in the order of its coming. */
  readonly answers: (typed: string, filters?: Filters) => Promise<Answer[]>;
  /** Words that were looked up. */
  readonly asked: string[];
  /** Texts that were read. */
  readonly read: string[];
}

const noNames: Names = { agencies: [], synonyms: [] };

/** Indexes issues in memory. */
export function memory(
  issues: readonly SourceIssue[],
  names: Names = noNames,
  initials: Initials = {},
): Memory {
  const asked: string[] = [];
  const read: string[] = [];
  const shards = cutIntoShards(issues).map((shard) => {
    const { records, table } = recordsOfShard(shard);
    const words = new Map<string, Map<number, number[]>>();
    records.forEach(({ content }, record) => {
      content.split(' ').forEach((word, place) => {
        const postings = words.get(word) ?? new Map<number, number[]>();
        const places = postings.get(record) ?? [];
        places.push(place);
        words.set(word, postings.set(record, places));
      });
    });
    const entry: ShardEntry = { ...shard.entry, path: `/${shard.label}/` };
    return { entry, records, table, words };
  });
  const of = (entry: ShardEntry) => {
    const found = shards.find((shard) => shard.entry.label === entry.label);
    if (found === undefined) throw new Error(`No shard ${entry.label}.`);
    return found;
  };
  const ports: Ports = {
    shards: async () => shards.map(({ entry }) => entry),
    names: async () => names,
    initials: async () => initials,
    table: async (entry) => of(entry).table,
    text: async (entry, record) => {
      read.push(`${entry.label}/${record}`);
      const text = of(entry).records[record]?.text;
      if (text === undefined) throw new Error(`No record ${record}.`);
      return text;
    },
    lookup: async (batch, word, { agency: _, ...filters }) => {
      asked.push(word);
      const found = new Map<string, Postings>();
      for (const shard of batches(shards)[batch] ?? []) {
        const postings = [...(shard.words.get(word) ?? [])].filter(([record]) =>
          Object.entries(filters).every(([name, value]) =>
            shard.records[record]?.filters[name]?.includes(value),
          ),
        );
        found.set(shard.entry.label, new Map(postings));
      }
      return found;
    },
  };
  const engine = new Engine(ports);
  const answers = async (typed: string, filters: Filters = {}): Promise<Answer[]> => {
    const all: Answer[] = [];
    for await (const answer of engine.search(parseQuery(typed), filters)) all.push(answer);
    return all;
  };
  return {
    asked,
    read,
    answers,
    find: async (typed, filters = {}) => {
      const last = (await answers(typed, filters)).at(-1);
      const addresses: string[] = (last?.agencies ?? []).map(({ id }) => `agency ${id}`);
      for (const hit of last?.hits ?? []) {
        const text = of(hit.shard).records[hit.record]?.text;
        addresses.push(`${hit.also ? 'also ' : ''}${text?.d}#${text?.c[hit.clause]?.a}`);
      }
      return [...addresses, ...(last?.byInitials ?? []).map(({ id }) => `initials ${id}`)];
    },
  };
}
