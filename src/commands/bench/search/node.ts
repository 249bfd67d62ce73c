/**
 * The search of a built site asked in Node: the engine of the page over the files of the site,
 * with each file weighed as a server sends it. For corpora that a browser would take hours over,
 * and to see at which byte the right result is there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, inflateRawSync } from 'node:zlib';
import { Engine } from '../../../search/engine.ts';
import { type Item, isWeak, itemsOf } from '../../../search/items.ts';
import { parseQuery } from '../../../search/query.ts';
import { indexFile, type ShardEntry } from '../../../search/shapes.ts';
import type { Ports } from '../../../search/tables.ts';

/** Bytes of the head of a response, as measured in a browser. */
const HEAD = 400;
/** Bytes of the program that unpacks what lies behind the archive, as sent. */
const UNPACKER = 2400;
/** Packed sizes of files, which do not change while a bench runs. */
const packed = new Map<string, number>();

/** What a server sends for a file. */
function sent(path: string, data: Uint8Array): number {
  let size = packed.get(path);
  if (size === undefined) {
    // A server packs what is text; what is not, it sends as it is.
    size = HEAD + (path.endsWith('.bin') ? data.length : gzipSync(data, { level: 6 }).length);
    packed.set(path, size);
  }
  return size;
}

/** One search, as a page without anything in its cache makes it. */
interface Asked {
  /** Addresses of the results of the last answer, the first ones. */
  readonly addresses: readonly string[];
  /** How many it calls exact. */
  readonly exact: number;
  /** Whether it says that there is nothing, and lists what holds some of the words only. */
  readonly weak: boolean;
  /** Results in all. */
  readonly listed: number;
  /** Bytes fetched when the right result first stands first; undefined where it never does. */
  readonly right: number | undefined;
  /** Bytes fetched when the first result could be shown. */
  readonly first: number;
  /** Bytes fetched when all is known and the first results are shown. */
  readonly whole: number;
  readonly files: number;
  readonly milliseconds: number;
}

/** Results whose texts are fetched, as the page shows them first. */
const SHOWN = 10;

/** Ports over a folder. */
function folderPorts(dist: string): {
  ports: Ports;
  bytes: () => number;
  files: () => number;
  paths: () => string[];
} {
  const seen = new Map<string, Uint8Array>();
  let bytes = 0;
  let unpacks = false;
  const file = async (path: string): Promise<Uint8Array> => {
    let data = seen.get(path);
    if (data === undefined) {
      data = readFileSync(join(dist, path));
      seen.set(path, data);
      bytes += sent(join(dist, path), data);
    }
    return data;
  };
  const json = async <T>(path: string): Promise<T> =>
    JSON.parse(Buffer.from(await file(path)).toString('utf8')) as T;
  const ofShard = async (shard: ShardEntry, path: string): Promise<Uint8Array> => {
    const data = await file(shard.path + path);
    if (shard.packed !== true) return data;
    unpacks = true;
    return inflateRawSync(data);
  };
  return {
    bytes: () => bytes + (unpacks ? UNPACKER : 0),
    files: () => seen.size,
    paths: () => [...seen.keys()],
    ports: {
      index: () => json(indexFile),
      akin: () => json('/search/akin.json'),
      letters: () => json('/search/letters.json'),
      sounds: () => json('/search/sounds.json'),
      script: () => json('/search/script.json'),
      page: (shard, n) => json(`${shard.path}d/${n}.json`),
      block: (shard, n) => ofShard(shard, `b/${n}.bin`),
      part: (shard, n) => ofShard(shard, `p/${n}.bin`),
      archiveRoot: (archive) => json(`${archive.path}root.json`),
      archiveBlock: async (archive, n) => {
        unpacks = true;
        return inflateRawSync(await file(`${archive.path}${n}.bin`));
      },
      rows: (shard, n) => json(`${shard.path}t/${n}.json`),
      text: (shard, record) => json(`${shard.path}text/${record}.json`),
      documents: (shard) => json(`${shard.path}documents.json`),
      ids: (shard) => json(`${shard.path}ids.json`),
    },
  };
}

/** The addresses of the first results, as the page links them. */
async function addressesOf(items: readonly Item[], atMost: number): Promise<string[]> {
  const found: string[] = [];
  for (const item of items) {
    if (found.length >= atMost) break;
    if (item.kind === 'agency') found.push(`/agencies/${item.called.agency.id}/`);
    else if (item.kind === 'clause') {
      const { text, index } = await item.hit.reader.textOf(item.hit.clause);
      found.push(`/documents/${text.d}/#${text.c[index]?.a}`);
    }
  }
  return found;
}

/**
 * Asks one query with an empty cache.
 *
 * @param page bytes that the page itself weighs
 */
export async function askFolder(
  dist: string,
  page: number,
  typed: string,
  isRight: (address: string) => boolean = () => false,
  list = SHOWN,
): Promise<Asked> {
  const { ports, bytes, files } = folderPorts(dist);
  const start = performance.now();
  let [first, right]: (number | undefined)[] = [];
  let last: Item[] = [];
  let exact = 0;
  let weak = false;
  for await (const answer of new Engine(ports).search(parseQuery(typed), {})) {
    last = itemsOf(answer);
    exact = answer.exact;
    weak = isWeak(answer);
    const [top] = await addressesOf(last, 1);
    if (top === undefined) continue;
    first ??= bytes();
    if (right === undefined && isRight(top)) right = bytes();
  }
  const addresses = await addressesOf(last, list);
  return {
    addresses,
    exact,
    weak,
    listed: last.filter(({ kind }) => kind !== 'note').length,
    first: page + (first ?? bytes()),
    right: right === undefined ? undefined : page + right,
    whole: page + bytes(),
    files: files(),
    milliseconds: performance.now() - start,
  };
}
