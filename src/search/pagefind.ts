/** Pagefind in the browser, as the engine's source of postings; and the files beside it. */
import { batches, type Ports, type Postings } from './engine.ts';
import type { Filters } from './query.ts';
import {
  type Initials,
  indexFile,
  type RecordText,
  type SearchIndex,
  type ShardEntry,
  type ShardTable,
  searchFolder,
} from './shapes.ts';

/** The part of Pagefind's interface that is used. */
interface PagefindInstance {
  search(
    word: string,
    options: {
      readonly filters: Readonly<Record<string, string>>;
      readonly sort: Readonly<Record<string, 'asc'>>;
    },
  ): Promise<{ results: readonly RawResult[] } | null>;
  mergeIndex(path: string, options: Readonly<Record<string, unknown>>): Promise<void>;
}
interface RawResult {
  /** `<label>_<hash>` */
  readonly id: string;
  /** Place in the order asked for, negated. */
  readonly score: number;
  readonly words: readonly number[];
}
interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance;
}

/** Loads JSON once; a failure is forgotten, so that it can be tried again. */
function once<T>(cache: Map<string, Promise<unknown>>, address: string): Promise<T> {
  let loading = cache.get(address) as Promise<T> | undefined;
  if (loading === undefined) {
    loading = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${response.status} for ${address}`);
      return response.json() as Promise<T>;
    });
    loading.catch(() => cache.delete(address));
    cache.set(address, loading);
  }
  return loading;
}

/** How many files of Pagefind could not be read. It says so only in the console, and would answer as if they were empty. */
let failures = 0;
let watching = false;

/** Counts what Pagefind fails to read: it asks through the global `fetch`. */
function watchFailures(): void {
  if (watching) return;
  watching = true;
  const real = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    const own = /\/pagefind\/.*pf_|pagefind-entry|\/wasm\./u.test(String(asked[0]));
    try {
      const response = await real(...asked);
      if (own && !response.ok) failures += 1;
      return response;
    } catch (error) {
      if (own) failures += 1;
      throw error;
    }
  };
}

/** Ports over the files of the site. */
export function sitePorts(): Ports {
  const files = new Map<string, Promise<unknown>>();
  const index = (): Promise<SearchIndex> => once(files, indexFile);
  const list = async (): Promise<readonly ShardEntry[]> => (await index()).shards;
  /** Folder of the newest shard, which holds Pagefind's program. */
  const home = async (): Promise<string> => (await list())[0]?.path ?? searchFolder;
  let module: Promise<PagefindModule> | undefined;
  const instances = new Map<number, Promise<PagefindInstance>>();
  const load = (): Promise<PagefindModule> => {
    watchFailures();
    // The address is not a module of ours: it exists only after the build.
    module ??= home().then(
      (path) => import(/* @vite-ignore */ `${path}pagefind.js`) as Promise<PagefindModule>,
    );
    module.catch(() => (module = undefined));
    return module;
  };
  /** One instance for each batch. Each also holds the newest shard, whose files it finds in the cache. */
  const instance = (batch: number): Promise<PagefindInstance> => {
    let ready = instances.get(batch);
    if (ready === undefined) {
      ready = (async () => {
        const api = await load();
        // Without a worker: its program would be loaded a second time, and searches are short.
        const options = { basePath: await home(), noWorker: true, metaCacheTag: '' };
        const made = api.createInstance(options);
        const more = batch === 0 ? [] : (batches(await list())[batch] ?? []);
        await Promise.all(more.map(({ path }) => made.mergeIndex(path, { metaCacheTag: '' })));
        return made;
      })();
      ready.catch(() => instances.delete(batch));
      instances.set(batch, ready);
    }
    return ready;
  };
  const answers = new Map<string, Promise<ReadonlyMap<string, Postings>>>();
  return {
    shards: list,
    names: index,
    initials: () => once<Initials>(files, '/search/initials.json'),
    table: (shard) => once<ShardTable>(files, `${shard.path}table.json`),
    text: (shard, record) => once<RecordText>(files, `${shard.path}text/${record}.json`),
    lookup: (batch, word, filters) => {
      const key = JSON.stringify([batch, word, filters]);
      let answer = answers.get(key);
      if (answer === undefined) {
        const before = failures;
        answer = instance(batch)
          .then((api) => ask(api, word, filters))
          .then((found) => {
            if (failures === before) return found;
            throw new Error('A file of the index could not be read.');
          });
        answer.catch(() => {
          // What has failed stays empty in that instance: the next search takes a new one.
          instances.clear();
          answers.clear();
        });
        // Enough for one search and the next; not all that was ever typed.
        if (answers.size > REMEMBERED) answers.delete(answers.keys().next().value ?? '');
        answers.set(key, answer);
      }
      return answer;
    },
  };
}

/** Answers that are kept. */
const REMEMBERED = 200;

async function ask(
  api: PagefindInstance,
  word: string,
  filters: Filters,
): Promise<ReadonlyMap<string, Postings>> {
  const { agency: _, ...native } = filters;
  const answer = await api.search(word, {
    filters: native as Record<string, string>,
    sort: { order: 'asc' },
  });
  const shards = new Map<string, Map<number, readonly number[]>>();
  for (const { id, score, words } of answer?.results ?? []) {
    const label = id.slice(0, id.indexOf('_'));
    const records = shards.get(label) ?? new Map<number, readonly number[]>();
    records.set(Math.abs(score), words);
    shards.set(label, records);
  }
  return shards;
}
