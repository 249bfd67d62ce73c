/**
 * A second renderer, on another core: of an archive's pages it makes every other one.
 *
 * It is help and no more: what it did not write when it is done, the first renderer makes, and an
 * error of a page is told there. It renders with the same program, which Astro has bundled into
 * the folder of the build; what that has to be given is what Astro's own renderer gives it.
 */
import { globSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { RouteData } from 'astro';
import { cacheFolder } from '../corpus/cache.ts';
import { Folders } from './stock.ts';

/** Paths for which a second renderer is worth its start: it reads the corpus once more. */
const MANY = 2000;

/** One path that is to be rendered. */
export interface Task {
  /** The file of its route, and the pattern. */
  readonly component: string;
  readonly route: string;
  readonly pathname: string;
  /** Where it goes, from the root of the site. */
  readonly file: string;
}

/** What of a page Astro keeps that its head depends on. */
export type Styles = readonly (readonly [page: string, data: { readonly styles: unknown }])[];

/** What the thread is given. */
interface Share {
  readonly entry: string;
  readonly site: string;
  readonly styles: Styles;
  readonly render: readonly Task[];
}

/** The program that Astro bundles for rendering, as far as it is used here. */
interface Program {
  readonly app: {
    setInternals(internals: unknown): void;
    setOptions(options: unknown): void;
    render(request: Request, options: { routeData: RouteData }): Promise<Response>;
    readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  };
}

/** Whether so many paths are worth a second renderer. */
export const isWorthIt = (paths: number): boolean =>
  // What was read must lie in the cache, or the corpus would be proved twice.
  paths >= MANY && availableParallelism() > 1 && cacheFolder() !== undefined;

/** The request for a path. No page of ours looks at where it is asked for. */
export function requestFor({ pathname, file }: Pick<Task, 'pathname' | 'file'>): Request {
  const path = pathname.startsWith('/') ? pathname : `/${pathname}`;
  const slash = file.endsWith('index.html') && !path.endsWith('/') ? '/' : '';
  return new Request(new URL(`${path}${slash}`, 'http://localhost'));
}

/** Writes what a path was answered into the site. Returns whether there was something to write. */
export async function writeAnswer(
  site: string,
  { file }: Pick<Task, 'file'>,
  response: Response,
  folders: Folders,
): Promise<boolean> {
  if (response.status !== 200 || response.body === null) return false;
  const bytes = Buffer.from(await response.arrayBuffer());
  const target = join(site, file);
  folders.make(dirname(target));
  writeFileSync(target, bytes);
  return true;
}

/**
 * Start rendering some paths.
 *
 * @returns the files that were written, when it is done
 */
export function startHelper(
  site: string,
  styles: Styles,
  render: readonly Task[],
): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  const [entry] = globSync('.prerender/prerender-entry.*.mjs', { cwd: site });
  if (entry === undefined) return Promise.resolve(written);
  const share: Share = { entry: pathToFileURL(join(site, entry)).href, site, styles, render };
  return new Promise((done) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: share });
    thread.on('message', (file: string) => written.add(file));
    thread.once('error', () => done(written));
    thread.once('exit', () => done(written));
  });
}

async function work({ entry, site, styles, render }: Share): Promise<void> {
  const { app } = (await import(entry)) as Program;
  app.setInternals({ pagesByKeys: new Map(styles) });
  // What a page has to say it says to the first renderer.
  const destination = { write: () => true };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const routes = new Map(
    app.manifest.routes.map(({ routeData }) => [
      `${routeData.component} ${routeData.route}`,
      routeData,
    ]),
  );
  const folders = new Folders();
  for (const task of render) {
    const routeData = routes.get(`${task.component} ${task.route}`);
    if (routeData === undefined) continue;
    const response = await app.render(requestFor(task), { routeData });
    if (await writeAnswer(site, task, response, folders)) parentPort?.postMessage(task.file);
  }
}

if (!isMainThread && (workerData as Partial<Share> | undefined)?.render !== undefined)
  await work(workerData as Share);
