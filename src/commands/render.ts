/**
 * Makes the site of a build, in a process of its own: with the program that a former build has
 * bundled, where code and packages are the same, and else by Astro. An archive grows by an issue
 * far more often than its code changes, and then neither Astro nor Vite is loaded.
 *
 *   node src/commands/render.ts <folder> [--bundle-apart]
 *
 * Of what Astro and Vite have taken half a gigabyte is never given back to the system. So for a large
 * archive they bundle the program in a process that ends when it is kept (`--bundle-apart`), and the
 * site is made with it by another.
 */
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { keptFolder } from '../building/keeping.ts';
import { findProgram, loadProgram } from '../building/program.ts';
import { astroProgram } from './astro.ts';
import { buildSteps } from './steps.ts';

/** What a hook is given of what Astro would give it. */
type Given = Readonly<Record<string, unknown>>;

/** Calls a hook of all steps, one after the other. */
async function call(
  steps: readonly AstroIntegration[],
  hook: keyof AstroIntegration['hooks'],
  given: Given,
): Promise<void> {
  for (const { name, hooks } of steps) {
    const logger = { info: (text: string) => console.log(`[${name}] ${text}`) };
    await (hooks[hook] as ((given: Given) => unknown) | undefined)?.({ ...given, logger });
  }
}

/**
 * Makes a site without Astro. Returns whether there was a program for it; if not, nothing was done.
 *
 * @throws Error where a page cannot be made
 */
async function renderAgain(site: string): Promise<boolean> {
  const shared = keptFolder();
  if (shared === undefined || findProgram(shared) === undefined) return false;
  const steps = buildSteps(false);
  let kept = '';
  const updateConfig = (config: { readonly cacheDir: URL }): void => {
    kept = fileURLToPath(config.cacheDir);
  };
  await call(steps, 'astro:config:setup', { command: 'build', updateConfig });
  // What was not as a finished build left it has been removed now.
  const program = findProgram(kept);
  if (program === undefined) return false;
  process.env['NODE_ENV'] ??= 'production';
  const dir = pathToFileURL(join(site, sep));
  await call(steps, 'astro:config:done', {
    config: { cacheDir: pathToFileURL(join(kept, sep)), outDir: dir },
  });
  program.giveClient(site);
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
  const app = await loadProgram(program.entry, program.styles);
  const bare: AstroPrerenderer = {
    name: 'gongbao-again',
    getStaticPaths: () => new StaticPaths(app as never).getAll(),
    render: (request, { routeData }) => app.render(request, { routeData }),
  };
  let renderer = bare;
  await call(steps, 'astro:build:setup', { pages: new Map(program.styles) });
  await call(steps, 'astro:build:start', {
    setPrerenderer: (make: (own: AstroPrerenderer) => AstroPrerenderer) => {
      renderer = make(bare);
    },
  });
  await renderer.getStaticPaths();
  await call(steps, 'astro:build:generated', { dir });
  await call(steps, 'astro:build:done', { dir });
  return true;
}

/** Runs Astro's own program in this process, as if it had been called. It ends the process. */
async function renderByAstro(site: string): Promise<void> {
  const program = astroProgram();
  // Astro passes over what it does not know.
  process.argv = [process.execPath, program, 'build', '--outDir', site, ...more];
  await import(pathToFileURL(program).href);
}

const [site = '', ...more] = process.argv.slice(2);
try {
  if (await renderAgain(site)) process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
await renderByAstro(site);
