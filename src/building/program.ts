/**
 * The program that Astro bundles for rendering, kept for the next build: while neither the code
 * nor the packages change, bundling gives the same program, and to load Astro and Vite and to
 * bundle takes as long as all pages of a new issue. It is one of the things in the folder of
 * `keeping.ts`, which removes it where a byte of it is another.
 *
 *   <kept>/program/client/      files of the site that Astro makes of the code: styles, scripts, icons
 *   <kept>/program/server/      the program
 *   <kept>/program/styles.json  the styles of each page, which the program has to be told
 *   <kept>/program/key          of all that it was made from
 */
import {
  cpSync,
  existsSync,
  globSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { ALL_CODE, cacheFolder, codeVersion, hashOf } from '../corpus/cache.ts';

/** What of a page Astro keeps that its head depends on. */
export type Styles = readonly (readonly [page: string, data: { readonly styles: unknown }])[];

/** The part of the program that renders, as far as it is used here. */
interface App {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
}

/** A program that was kept. */
interface KeptProgram {
  /** The file that is loaded. */
  readonly entry: string;
  readonly styles: Styles;
  /** Puts the files of the site that belong to the code into a site. */
  readonly giveClient: (site: string) => void;
}

const FOLDER = 'program';

/** Option of the renderer: where Astro has to bundle the program, to do that and no more. */
export const BUNDLE_APART = '--bundle-apart';

/** The exit code of a renderer that has done that: the program is kept, and another makes the site with it. */
export const BUNDLED = 75;

/** Where Astro bundles the program within the folder of a site. */
export const serverOf = (site: string): string => join(site, '.prerender');

/** The file of a bundled program that is loaded; undefined where there is none. */
export function entryIn(server: string): string | undefined {
  const [name] = globSync('prerender-entry.*.mjs', { cwd: server });
  return name === undefined ? undefined : join(server, name);
}

/** Loads a program, and tells it what Astro's own renderer tells it. */
export async function loadProgram(entry: string, styles: Styles): Promise<App> {
  const { app } = (await import(pathToFileURL(entry).href)) as { readonly app: App };
  app.setInternals({ pagesByKeys: new Map(styles) });
  // What a page has to say is no news to who made its code.
  const destination = { write: () => true };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  return app;
}

/** Of all that Astro bundles, and of where: paths of the checkout stand in it. */
function programKey(): string | undefined {
  const code = codeVersion(ALL_CODE);
  return code === undefined ? undefined : hashOf(code, process.cwd());
}

/** Where Node finds Astro from a file. */
const astroFrom = (file: string): string => createRequire(file).resolve('astro/package.json');

/**
 * Keeps the program of a build by Astro, while nothing but what belongs to the code lies in its site.
 *
 * @param kept the folder between builds
 * @returns whether it is kept
 */
export function keepProgram(kept: string, site: string, styles: Styles): boolean {
  const key = programKey();
  const server = serverOf(site);
  if (key === undefined || cacheFolder() === undefined || !existsSync(server)) return false;
  const folder = join(kept, FOLDER);
  try {
    rmSync(folder, { recursive: true, force: true });
    cpSync(site, join(folder, 'client'), { recursive: true, filter: (from) => from !== server });
    cpSync(server, join(folder, 'server'), { recursive: true });
    // From a cache outside of the checkout the program would not find its packages.
    if (!findsPackages(join(folder, 'server/entry.mjs')))
      symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'styles.json'), JSON.stringify(styles));
    writeFileSync(join(folder, 'key'), key);
    return true;
  } catch {
    // No room, or no right to write or to link: then it is bundled again.
    rmSync(join(folder, 'key'), { force: true });
    return false;
  }
}

function findsPackages(file: string): boolean {
  try {
    return astroFrom(file) === astroFrom(join(process.cwd(), 'package.json'));
  } catch {
    return false;
  }
}

/**
 * The program that a former build has kept; undefined where there is none of this code.
 *
 * @param kept the folder between builds
 */
export function findProgram(kept: string): KeptProgram | undefined {
  const folder = join(kept, FOLDER);
  try {
    if (readFileSync(join(folder, 'key'), 'utf8') !== programKey()) return undefined;
    const entry = entryIn(join(folder, 'server'));
    if (entry === undefined || !findsPackages(entry)) return undefined;
    return {
      entry,
      styles: JSON.parse(readFileSync(join(folder, 'styles.json'), 'utf8')) as Styles,
      giveClient: (site) => cpSync(join(folder, 'client'), site, { recursive: true }),
    };
  } catch {
    return undefined;
  }
}
