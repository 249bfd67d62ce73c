/** What an engine is given, cut into files that it takes in one request each. */
import { once } from 'node:events';
import { createWriteStream, globSync, rmSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a part at most, unless one document is longer. Engines take 100 MB by default, and are quicker with less. */
const PART = 16_000_000;

/** Files of whole documents, `<name>.ndjson`, `<name>-2.ndjson` and so on; those of an earlier export go. */
export class Parts {
  readonly #folder: string;
  readonly #name: string;
  readonly #most: number;
  #out: WriteStream | undefined;
  #made = 0;
  #bytes = 0;

  /** @param most bytes of a part */
  constructor(folder: string, name: string, most = PART) {
    this.#folder = folder;
    this.#name = name;
    this.#most = most;
    for (const file of globSync(`${name}{,-*}.ndjson`, { cwd: folder })) rmSync(join(folder, file));
  }

  /** @param lines of one document, with the line ends */
  async write(lines: string): Promise<void> {
    const bytes = Buffer.byteLength(lines);
    if (this.#out !== undefined && this.#bytes + bytes > this.#most) await this.end();
    this.#out ??= this.#next();
    this.#bytes += bytes;
    if (!this.#out.write(lines)) await once(this.#out, 'drain');
  }

  #next(): WriteStream {
    this.#made += 1;
    const number = this.#made === 1 ? '' : `-${this.#made}`;
    return createWriteStream(join(this.#folder, `${this.#name}${number}.ndjson`));
  }

  /** Ends the part that is open, if one is. */
  async end(): Promise<void> {
    const out = this.#out;
    this.#out = undefined;
    this.#bytes = 0;
    if (out === undefined) return;
    out.end();
    await once(out, 'finish');
  }
}
