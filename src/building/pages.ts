/**
 * The pages and files of a site that are as they were in the build before are not made again:
 * what a route gives a `cacheKey` is kept under it, see {@link Stock}. Astro is asked for the rest.
 *
 * Astro has such a thing itself (`experimental.incrementalBuild`). It copies each page twice and
 * reads every page that it makes twice over, which took longer than making them.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { type Keyed, Stock } from './stock.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Where Astro writes what a path is made of; undefined for what is no page and no file. */
function fileOf({ pathname, route }: Path): string | undefined {
  const path = pathname.replace(/^\//u, '').replace(/\/$/u, '');
  if (route.type === 'endpoint') return path;
  return route.type === 'page' ? join(path, 'index.html') : undefined;
}

/** The integration that keeps them. */
export interface KeptPages extends AstroIntegration {
  /** The hash of a file of this build, where it is known without reading it. */
  readonly hashOf: (file: string) => string | undefined;
}

/** The Astro integration that gives out what is kept; to be named before what reads the whole site. */
export function keptPages(): KeptPages {
  let stock: Stock | undefined;
  let folder = '';
  let site = '';
  const made: Keyed[] = [];
  return {
    name: 'gongbao-pages',
    hashOf: (file) => stock?.hashOf(file),
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = join(fileURLToPath(config.cacheDir), 'made');
        site = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((own) => ({
          ...own,
          name: 'gongbao',
          getStaticPaths: async () => {
            const paths = await own.getStaticPaths();
            const kept = new Stock(folder);
            stock = kept;
            const left = paths.filter((path) => {
              const file = path.cacheKey === undefined ? undefined : fileOf(path);
              if (file === undefined || path.cacheKey === undefined) return true;
              const keyed = { file, key: path.cacheKey };
              if (kept.restore(site, keyed)) return false;
              made.push(keyed);
              return true;
            });
            logger.info(`${paths.length - left.length} of ${paths.length} files are as they were`);
            return left;
          },
        }));
      },
      'astro:build:generated': () => {
        for (const keyed of made) if (existsSync(join(site, keyed.file))) stock?.keep(site, keyed);
      },
      'astro:build:done': () => stock?.close(),
    },
  };
}
