/**
 * The pages and files of a site that are as they were in the build before are not made again:
 * what a route gives a `cacheKey` is kept under it, see {@link Stock}. Astro is asked for the rest,
 * and for a large archive a second renderer makes every other path (`helper.ts`).
 *
 * Astro has such a thing itself (`experimental.incrementalBuild`). It copies each page twice and
 * reads every page that it makes twice over, which took longer than making them.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { siteCorpus } from '../corpus/site.ts';
import {
  type Helper,
  isWorthIt,
  requestFor,
  type Styles,
  startHelper,
  type Task,
  writeAnswer,
} from './helper.ts';
import { Folders, type Keyed, Stock } from './stock.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Where Astro writes what a path is made of; undefined for what is no page and no file. */
function fileOf({ pathname, route }: Path): string | undefined {
  const path = pathname.replace(/^\//u, '').replace(/\/$/u, '');
  if (route.type === 'endpoint') return path;
  return route.type === 'page' ? join(path, 'index.html') : undefined;
}

/** The integration that keeps them. */
interface KeptPages extends AstroIntegration {
  /** The hash of a file of this build, where it is known without reading it. */
  readonly hashOf: (file: string) => string | undefined;
}

/** A path that the second renderer was given, and what Astro knows it by. */
interface Given extends Task {
  readonly path: Path;
}

/** Every other path of each route of which there are several, as tasks. */
function everyOther(paths: readonly Path[]): Given[] {
  const seen = new Map<string, number>();
  return paths.flatMap((path) => {
    const { route, pathname } = path;
    const file = fileOf(path);
    const n = seen.get(route.route) ?? 0;
    seen.set(route.route, n + 1);
    return file === undefined || n % 2 === 0
      ? []
      : [{ component: route.component, route: route.route, pathname, file, path }];
  });
}

/** The Astro integration that gives out what is kept; to be named before what reads the whole site. */
export function keptPages(): KeptPages {
  let stock: Stock | undefined;
  let folder = '';
  let site = '';
  const made: Keyed[] = [];
  let pages: ReadonlyMap<string, { styles: unknown }> = new Map();
  let given: readonly Given[] = [];
  let help: Promise<ReadonlyMap<string, string>> | undefined;
  /** File → its hash, where the second renderer wrote it. */
  let hashes: ReadonlyMap<string, string> = new Map();

  /** Puts what is kept into the site. Returns the paths that are left to be rendered. */
  function giveKept(paths: readonly Path[]): Path[] {
    const kept = new Stock(folder);
    stock = kept;
    return paths.filter((path) => {
      const file = path.cacheKey === undefined ? undefined : fileOf(path);
      if (file === undefined || path.cacheKey === undefined) return true;
      const keyed = { file, key: path.cacheKey };
      if (kept.restore(site, keyed)) return false;
      made.push(keyed);
      return true;
    });
  }

  /** Starts a second renderer for a large archive. */
  async function helperFor(): Promise<Helper | undefined> {
    const { issues } = await siteCorpus();
    if (!isWorthIt(issues.reduce((sum, { documents }) => sum + documents.length, 0)))
      return undefined;
    const styles: Styles = [...pages].map(([key, page]) => [key, { styles: page.styles }]);
    return startHelper(site, JSON.parse(JSON.stringify(styles)) as Styles);
  }

  /** Gives every other of many paths to the second renderer. Returns those that are left. */
  function shareOut(helper: Helper | undefined, paths: Path[]): Path[] {
    if (helper === undefined) return paths;
    given = everyOther(paths);
    help = helper.render(given.map(({ path: _, ...task }): Task => task));
    const away = new Set(given.map(({ path }) => path));
    return paths.filter((path) => !away.has(path));
  }

  /** Renders what the second renderer was given and did not write. */
  async function makeUp(own: AstroPrerenderer): Promise<void> {
    const written = await help;
    if (written === undefined) return;
    hashes = written;
    const folders = new Folders();
    for (const task of given) {
      if (written.has(task.file)) continue;
      const answer = await own.render(requestFor(task), {
        routeData: task.path.route,
        collectMetadata: false,
      });
      const response = answer instanceof Response ? answer : answer.response;
      if ((await writeAnswer(site, task, response, folders)) === undefined)
        throw new Error(`${task.pathname} was answered with ${response.status}.`);
    }
  }

  return {
    name: 'gongbao-pages',
    hashOf: (file) => stock?.hashOf(file),
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = join(fileURLToPath(config.cacheDir), 'made');
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
            const helper = await helperFor();
            const paths = await own.getStaticPaths();
            const left = giveKept(paths);
            logger.info(`${paths.length - left.length} of ${paths.length} files are as they were`);
            return shareOut(helper, left);
          },
          teardown: async () => {
            await makeUp(own);
            await own.teardown?.();
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
