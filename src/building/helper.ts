/**
 * A second renderer, on another core: it takes an archive's pages from one queue with the first.
 *
 * It is help and no more: what it did not write when it is done, the first renderer makes, and an
 * error of a page is told there. It renders with the same program, which Astro has bundled into
 * the folder of the build; what that has to be given is what Astro's own renderer gives it.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { cacheFolder } from '../corpus/cache.ts';
import { loadProgram, type Styles } from './program.ts';
import { Folders, hashOfBytes } from './stock.ts';

/** Documents of an archive for which a second renderer is worth its start: it reads the corpus once more. */
const MANY = 200;
/** Documents for which there is memory for the corpus twice: of 550 a renderer holds some 0.2 GB. */
const TOO_MANY = 3000;
/** Paths that it is worth to share. */
const FEW = 100;
/** The same where the second renderer has not started yet: to start and to read the corpus takes it as long as to make a thousand. */
const FEW_LATER = 3000;

/** The home page, as {@link work} knows routes. */
const HOME = 'src/pages/index.astro /';

/** One path that is to be rendered. */
export interface Task {
  /** The file of its route, and the pattern. */
  readonly component: string;
  readonly route: string;
  readonly pathname: string;
  /** Where it goes, from the root of the site. */
  readonly file: string;
}

/** What the thread is given. */
interface Share {
  /** The file of the program. */
  readonly entry: string;
  readonly site: string;
  readonly styles: Styles;
}

/** A queue of tasks that several threads take from: each number is given out once. */
export class Queue {
  /** What another thread makes its own queue of the same tasks with. */
  readonly shared: SharedArrayBuffer;
  readonly #at: Int32Array;
  readonly #length: number;

  /**
   * @param length how many tasks there are
   * @param shared the memory of a queue that another thread has; none makes a new one
   */
  constructor(length: number, shared: SharedArrayBuffer = new SharedArrayBuffer(4)) {
    this.shared = shared;
    this.#at = new Int32Array(shared);
    this.#length = length;
  }

  /** The number of a task that nobody has taken; undefined when none is left. */
  next(): number | undefined {
    const n = Atomics.add(this.#at, 0, 1);
    return n < this.#length ? n : undefined;
  }
}

/** What a second renderer is to do. */
interface Work {
  readonly tasks: readonly Task[];
  readonly queue: SharedArrayBuffer;
}

/** A second renderer that is starting or at work. */
export interface Helper {
  /**
   * Tells it what is to be made; it takes from the queue until nothing is left. Returns the files
   * that it wrote with a hash of each, when it is done.
   */
  render(tasks: readonly Task[], queue: Queue): Promise<ReadonlyMap<string, string>>;
}

/** Whether an archive of so many documents is worth a second renderer. */
const isWorthIt = (documents: number): boolean =>
  // What was read must lie in the cache, or the corpus would be proved twice.
  documents >= MANY &&
  documents <= TOO_MANY &&
  availableParallelism() > 1 &&
  cacheFolder() !== undefined;

/**
 * Whether a second renderer starts before it is known what is to be made.
 *
 * @param documents how many the archive holds
 * @param kept how many files the builds before have kept: of none all has to be made
 */
export const startsAtOnce = (documents: number, kept: number): boolean =>
  kept === 0 && isWorthIt(documents);

/**
 * Whether one starts that did not start at once.
 *
 * @param documents how many the archive holds
 * @param paths how many paths are to be made
 */
export const startsLater = (documents: number, paths: number): boolean =>
  paths >= FEW_LATER && isWorthIt(documents);

/** The request for a path. No page of ours looks at where it is asked for. */
export function requestFor({ pathname, file }: Pick<Task, 'pathname' | 'file'>): Request {
  const path = pathname.startsWith('/') ? pathname : `/${pathname}`;
  const slash = file.endsWith('.html') && !path.endsWith('/') ? '/' : '';
  return new Request(new URL(`${path}${slash}`, 'http://localhost'));
}

/** Writes what a path was answered into the site. Returns a hash of it; undefined where there was nothing to write. */
export async function writeAnswer(
  site: string,
  { file }: Pick<Task, 'file'>,
  response: Response,
  folders: Folders,
): Promise<string | undefined> {
  const status = file === '404.html' ? 404 : 200;
  if (response.status !== status || response.body === null) return undefined;
  const bytes = Buffer.from(await response.arrayBuffer());
  const target = join(site, file);
  folders.make(dirname(target));
  writeFileSync(target, bytes);
  return hashOfBytes(bytes);
}

/** Start a second renderer, which reads the corpus while the first finds out what is to be made. */
export function startHelper(share: Share): Helper {
  const written = new Map<string, string>();
  const thread = new Worker(new URL(import.meta.url), { workerData: share });
  const end = new Promise<ReadonlyMap<string, string>>((done) => {
    thread.on('message', ([file, hash]: [string, string]) => written.set(file, hash));
    thread.once('error', () => done(written));
    thread.once('exit', () => done(written));
  });
  return {
    render: (tasks, queue) => {
      if (tasks.length < FEW) void thread.terminate();
      else thread.postMessage({ tasks, queue: queue.shared } satisfies Work);
      return end;
    },
  };
}

async function work({ entry, site, styles }: Share): Promise<void> {
  const given = new Promise<Work>((done) => {
    parentPort?.once('message', done);
  });
  const app = await loadProgram(entry, styles);
  const routes = new Map(
    app.manifest.routes.map(({ routeData }) => [
      `${routeData.component} ${routeData.route}`,
      routeData,
    ]),
  );
  // Any page has the corpus read; what there is to do is not known yet.
  const first = routes.get(HOME);
  if (first !== undefined) {
    const { status } = await app.render(new Request('http://localhost/'), { routeData: first });
    if (status !== 200) return;
  }
  const folders = new Folders();
  const { tasks, queue: shared } = await given;
  const queue = new Queue(tasks.length, shared);
  for (let i = queue.next(); i !== undefined; i = queue.next()) {
    const task = tasks[i]!;
    const routeData = routes.get(`${task.component} ${task.route}`);
    if (routeData === undefined) continue;
    const response = await app.render(requestFor(task), { routeData });
    const hash = await writeAnswer(site, task, response, folders);
    if (hash !== undefined) parentPort?.postMessage([task.file, hash]);
  }
}

if (!isMainThread && (workerData as Partial<Share> | undefined)?.styles !== undefined)
  await work(workerData as Share);
