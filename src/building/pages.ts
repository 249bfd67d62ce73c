/**
 * The pages and files of a site that are as they were in the build before are not made again:
 * what a route gives a `cacheKey` is kept under it, see {@link Stock}. The rest is rendered here
 * but for the first path of each route, which Astro makes where it runs, and for a large archive a
 * second renderer shares the work (`helper.ts`).
 *
 * Astro has such a thing itself (`experimental.incrementalBuild`). It copies each page twice and
 * reads every page that it makes twice over, which took longer than making them.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { contentDirectory, countDocuments } from '../corpus/folders.ts';
import { gateHasRead } from '../corpus/gate.ts';
import { giveBeside } from './giving.ts';
import {
  type Helper,
  Queue,
  requestFor,
  startHelper,
  startsAtOnce,
  startsLater,
  type Task,
  writeAnswer,
} from './helper.ts';
import { keptFolder } from './keeping.ts';
import { entryIn, findProgram, keepProgram, type Styles, serverOf } from './program.ts';
import { Folders, type KeptFile, type Keyed, Stock } from './stock.ts';
import { yearOfFile } from './wholeData.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Where Astro writes what a path is made of; undefined for what is no page and no file. */
function fileOf({ pathname, route }: Path): string | undefined {
  const path = pathname.replace(/^\//u, '').replace(/\/$/u, '');
  // Servers look for the page of what is not there under this name.
  if (path === '404') return '404.html';
  if (route.type === 'endpoint') return path;
  return route.type === 'page' ? join(path, 'index.html') : undefined;
}

/** The integration that keeps them. */
interface KeptPages extends AstroIntegration {
  /**
   * Those of the files that somebody waits for are made first.
   *
   * @param isFirst whether a file is one of them
   * @param are told when they are all there, with the folder of the site, if that is before the others are
   */
  readonly soon: (isFirst: (file: string) => boolean, are: (site: string) => void) => void;
  /**
   * Files that may not be needed are not made before all others are, and only if they are.
   *
   * @param isSpare whether a file is one of them
   * @param needsNone whether they are not needed, when it is known
   */
  readonly unless: (isSpare: (file: string) => boolean, needsNone: () => Promise<boolean>) => void;
  /**
   * Asks that nothing be made where the program is kept for another process to make it with.
   *
   * @param end is told then, and does not come back
   */
  readonly onlyBundle: (end: (site: string) => never) => void;
  /** The hash of a file of this build, where it is known without reading it. */
  readonly hashOf: (file: string) => string | undefined;
}

/** The folder between builds, as Astro names folders. */
const sharedFolder = (): string | undefined => {
  const folder = keptFolder();
  return folder === undefined ? undefined : join(folder, sep);
};

/** What became of the paths of which something is kept. */
interface Given {
  /** Paths of which nothing is kept. */
  readonly left: Path[];
  /** Those whose file was not what it was, when all have been looked at. */
  readonly lost: Promise<Path[]>;
}

/** Kept files from which on it is worth a thread to give them out. */
const MANY = 3000;

/** A path that is rendered here, and what Astro knows it by. */
interface Own extends Task {
  readonly path: Path;
}

/**
 * Paths as tasks. Astro makes the folders of each file anew, writes a line about it and waits for
 * the disk: of thousands that is seconds.
 *
 * @param firsts whether the first path of each route is among them, or left to Astro
 */
function tasksOf(paths: readonly Path[], firsts: boolean): Own[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  return paths.flatMap((path) => {
    const { route, pathname } = path;
    const file = fileOf(path);
    const left = !firsts && !seen.has(route.route);
    seen.add(route.route);
    if (file === undefined || files.has(file)) return [];
    files.add(file);
    return left ? [] : [{ component: route.component, route: route.route, pathname, file, path }];
  });
}

/** The document, or the issue, that a file is of. */
const OF_ONE =
  /^(?:documents|data\/clauses)\/(?<document>[^/.]+)|\/(?<issue>\d{4}-\d{2})(?:\.json$|\/)/u;

/** Documents from which on not all that was read of them is held, see `corpus/late.ts`. */
const NOT_HELD = 800;

/**
 * Files in an order in which what is read for one serves the next: those of a year, year by year,
 * then the others, of a large archive those of one document or of one issue together. Route by route
 * all of it would be read again and again, or held.
 *
 * @param documents how many the archive holds
 */
export function inOrder<Known extends Pick<Task, 'file'>>(
  tasks: readonly Known[],
  documents: number,
): Known[] {
  const yearOf = ({ file }: Known): string => yearOfFile(file) ?? '';
  const years = tasks.filter((task) => yearOf(task) !== '');
  const others = tasks.filter((task) => yearOf(task) === '');
  const placeOf = ({ file }: Known): string => {
    const { document, issue } = OF_ONE.exec(file)?.groups ?? {};
    return document ?? issue ?? '';
  };
  return [
    ...years.toSorted((a, b) => Number(yearOf(b)) - Number(yearOf(a))),
    ...(documents < NOT_HELD ? others : [...Map.groupBy(others, placeOf).values()].flat()),
  ];
}

/**
 * Renders tasks, each by the renderer that comes to it first.
 *
 * @param make renders a task here and gives the hash of the file that it wrote
 * @param helper a second renderer; what it took and did not write is made here when it is done
 * @returns each file with its hash
 */
export async function renderShared<Known extends Task>(
  tasks: readonly Known[],
  make: (task: Known) => Promise<string>,
  helper: Helper | undefined,
): Promise<Map<string, string>> {
  const queue = new Queue(tasks.length);
  const help = helper?.render(
    tasks.map(({ component, route, pathname, file }) => ({ component, route, pathname, file })),
    queue,
  );
  const hashes = new Map<string, string>();
  for (let i = queue.next(); i !== undefined; i = queue.next())
    hashes.set(tasks[i]!.file, await make(tasks[i]!));
  for (const [file, hash] of (await help) ?? []) if (!hashes.has(file)) hashes.set(file, hash);
  for (const task of tasks) if (!hashes.has(task.file)) hashes.set(task.file, await make(task));
  return hashes;
}

/** The Astro integration that gives out what is kept; to be named before what reads the whole site. */
export function keptPages(): KeptPages {
  let stock: Stock | undefined;
  /** The folder between builds. */
  let kept = '';
  let site = '';
  const made: Keyed[] = [];
  let pages: ReadonlyMap<string, { styles: unknown }> = new Map();
  /** File → its hash, of those that are written here. */
  let hashes: ReadonlyMap<string, string> = new Map();
  let awaited:
    | { readonly isFirst: (file: string) => boolean; readonly are: (site: string) => void }
    | undefined;
  let bundled: ((site: string) => never) | undefined;
  let spare: Parameters<KeptPages['unless']> | undefined;

  /**
   * Puts what is kept into the site, where it is much on another core.
   *
   * @param beside whether that may go on while others are made
   * @returns the paths that are left to be rendered, and when it is known those that were not what they were
   */
  function giveKept(known: Stock, paths: readonly Path[], beside: boolean): Given {
    const left: Path[] = [];
    const held: { readonly path: Path; readonly keyed: Keyed; readonly found: KeptFile }[] = [];
    for (const path of paths) {
      const file = path.cacheKey === undefined ? undefined : fileOf(path);
      const keyed =
        file === undefined || path.cacheKey === undefined
          ? undefined
          : { file, key: path.cacheKey };
      const found = keyed === undefined ? undefined : known.find(site, keyed);
      if (keyed !== undefined && found !== undefined) held.push({ path, keyed, found });
      else {
        left.push(path);
        if (keyed !== undefined) made.push(keyed);
      }
    }
    const give = async (): Promise<Path[]> => {
      const given = await giveBeside(held.map(({ found }) => found));
      return held.flatMap(({ path, keyed, found }, i) => {
        if (given[i] === true) {
          known.gave(keyed.file);
          return [];
        }
        made.push(keyed);
        // Nobody said what lies there: what is kept may have it as a second name.
        rmSync(found.target, { force: true });
        return [path];
      });
    };
    if (beside && held.length >= MANY) return { left, lost: give() };
    for (const { path, keyed } of held)
      if (!known.restore(site, keyed)) {
        made.push(keyed);
        left.push(path);
      }
    return { left, lost: Promise.resolve([]) };
  }

  /**
   * {@link renderShared} by this renderer alone: first what somebody waits for.
   *
   * @param lost what is to be made besides; undefined where Astro makes some, too
   */
  async function renderInOrder(
    tasks: readonly Own[],
    make: (task: Own) => Promise<string>,
    lost: Promise<readonly Path[]> | undefined,
  ): Promise<Map<string, string>> {
    const isFirst = ({ file }: Own): boolean => awaited?.isFirst(file) === true;
    const first = await renderShared(tasks.filter(isFirst), make, undefined);
    void lost?.then((paths) => {
      if (paths.length === 0) awaited?.are(site);
    });
    const rest = await renderShared(
      tasks.filter((task) => !isFirst(task)),
      make,
      undefined,
    );
    return new Map([...first, ...rest]);
  }

  /** Starts a second renderer, which reads the content. */
  async function startRenderer(): Promise<Helper | undefined> {
    await gateHasRead();
    const entry = entryIn(serverOf(site)) ?? findProgram(kept)?.entry;
    return entry === undefined ? undefined : startHelper({ entry, site, styles: stylesOf() });
  }

  const stylesOf = (): Styles =>
    JSON.parse(JSON.stringify([...pages].map(([key, { styles }]) => [key, { styles }]))) as Styles;

  /**
   * What renders a task and writes the file.
   *
   * @throws Error where a path is answered with no file
   */
  function makerOf(own: AstroPrerenderer): (task: Own) => Promise<string> {
    const folders = new Folders();
    return async (task) => {
      const answer = await own.render(requestFor(task), {
        routeData: task.path.route,
        collectMetadata: false,
      });
      const response = answer instanceof Response ? answer : answer.response;
      const hash = await writeAnswer(site, task, response, folders);
      if (hash === undefined)
        throw new Error(`${task.pathname} was answered with ${response.status}.`);
      return hash;
    };
  }

  return {
    name: 'gongbao-pages',
    hashOf: (file) => stock?.hashOf(file),
    soon: (isFirst, are) => {
      awaited = { isFirst, are };
    },
    unless: (...given) => {
      spare = given;
    },
    onlyBundle: (end) => {
      bundled = end;
    },
    hooks: {
      'astro:config:done': ({ config }) => {
        kept = fileURLToPath(config.cacheDir);
        site = fileURLToPath(config.outDir);
      },
      'astro:build:setup': ({ pages: all }) => {
        pages = all as unknown as typeof pages;
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((own) => ({
          ...own,
          name: 'gongbao',
          getStaticPaths: async () => {
            const byAstro = existsSync(serverOf(site));
            // What is kept in a folder of this build alone goes with it.
            if (byAstro && keepProgram(kept, site, stylesOf()) && kept === sharedFolder())
              bundled?.(site);
            stock = new Stock(join(kept, 'made'));
            const documents = await countDocuments(contentDirectory());
            let helper = startsAtOnce(documents, stock.size) ? await startRenderer() : undefined;
            const all = await own.getStaticPaths();
            const isSpare = (path: Path): boolean => spare?.[0](fileOf(path) ?? '') === true;
            const paths = all.filter((path) => !isSpare(path));
            const { left, lost } = giveKept(stock, paths, !byAstro);
            const tasks = inOrder(tasksOf(left, !byAstro), documents);
            if (startsLater(documents, tasks.length)) helper ??= await startRenderer();
            const make = makerOf(own);
            const written =
              helper === undefined
                ? await renderInOrder(tasks, make, byAstro ? undefined : lost)
                : await renderShared(tasks, make, helper);
            const again = tasksOf(await lost, true);
            const spared = (await spare?.[1]()) === true ? [] : all.filter(isSpare);
            const more = tasksOf(giveKept(stock, spared, false).left, true);
            for (const [file, hash] of await renderShared([...again, ...more], make, undefined))
              written.set(file, hash);
            hashes = written;
            const number = left.length + again.length;
            logger.info(`${paths.length - number} of ${paths.length} files are as they were`);
            logger.info(`${tasks.length + again.length + more.length} files were made`);
            const done = new Set(tasks.map(({ path }) => path));
            return left.filter((path) => !done.has(path));
          },
        }));
      },
      'astro:build:generated': () => {
        for (const keyed of made)
          if (existsSync(join(site, keyed.file))) stock?.keep(site, keyed, hashes.get(keyed.file));
      },
      'astro:build:done': () => stock?.close(),
    },
  };
}
