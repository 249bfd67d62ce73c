/**
 * Astro, as the project runs it on every platform: on this Node, without telemetry.
 *
 *   node src/commands/astro.ts check --minimumSeverity hint
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The program of the package `astro`, whatever the platform calls its shim. */
export function astroProgram(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  const { bin } = createRequire(import.meta.url)(manifest) as { bin: Record<string, string> };
  return join(dirname(manifest), bin['astro'] ?? 'astro.js');
}

/** MB for what is new: a build makes much that lives for a page, which a small nursery passes on as old. */
const NURSERY = 32;

/** MB of what lives long before it is first gone through: an archive would be gone through at each step that it is read. */
const SETTLED = 512;

/** The same where memory is worth more. Each thread has as much. */
const SETTLED_SPARING = 128;

/** Percent of what lives that may be added to it before memory is gone through again. Else it is several times of it. */
const GROWTH = 30;

/** Options of Node for a process of a large archive in which memory is worth more than a twentieth of the time. */
export const sparingMemory: readonly string[] = [`--heap-growing-percent=${GROWTH}`];

/**
 * Start Astro, or what stands for it, with arguments.
 *
 * @param program the script that is run
 * @param sparing whether memory is worth more than a twentieth of the time, as in a large archive
 */
export const astro = (
  args: readonly string[],
  settings: SpawnOptions = {},
  program: string = astroProgram(),
  sparing = false,
): ChildProcess =>
  spawn(
    process.execPath,
    [
      `--max-semi-space-size=${NURSERY}`,
      `--initial-old-space-size=${sparing ? SETTLED_SPARING : SETTLED}`,
      ...(sparing ? sparingMemory : []),
      program,
      ...args,
    ],
    {
      ...settings,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...settings.env },
    },
  );

/** The exit code of a child; 1 where a signal ended it. Signals of ours are passed on. */
export function ended(child: ChildProcess): Promise<number> {
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, pass);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, pass);
      done(code ?? 1);
    });
  });
}

if (import.meta.main)
  process.exitCode = await ended(astro(process.argv.slice(2), { stdio: 'inherit' }));
