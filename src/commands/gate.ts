/**
 * The gate of a build, in a process of its own, so that what it read is out of memory when the
 * pages are made, and that Astro starts meanwhile: checks the content and prints what stops the build.
 *
 *   node src/commands/gate.ts [--unapproved]
 */
import { constants, setPriority } from 'node:os';
import { checkContent } from '../checks/index.ts';
import { readAhead } from '../corpus/ahead.ts';
import { cacheFolder, pruneCache } from '../corpus/cache.ts';
import { hashFoldersOnce } from '../corpus/hashes.ts';
import { contentDirectory } from '../corpus/index.ts';
import { formatDiagnostic } from '../domain/diagnostics.ts';
import { buildPhrases, buildUsage } from '../messages/commands.ts';
import { recoverContent } from './contentLock.ts';
import { language, options, placedIn, run, say, shownPath } from './speak.ts';

/** Diagnostics that are printed. */
const SHOWN = 40;

/** Check the content. Returns whether it may be built. */
async function gate(unapproved: boolean): Promise<boolean> {
  const directory = contentDirectory();
  const place = shownPath(directory);
  recoverContent(directory);
  hashFoldersOnce();
  await readAhead(directory);
  // The build that runs beside finds all of it in the cache; without one it waits for the verdict.
  if (cacheFolder() !== undefined) {
    process.send?.('read');
    yieldToOthers();
  }
  const { diagnostics, publishable } = await checkContent(directory);
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length === 0) return true;
  if (unapproved && publishable) {
    console.log(say(buildPhrases.unapproved, { errors: errors.length }));
    return true;
  }
  for (const d of errors.slice(0, SHOWN))
    console.error(formatDiagnostic(placedIn(place, d), language));
  console.error(
    say(buildPhrases.refused, { errors: errors.length, draftable: publishable && !unapproved }),
  );
  return false;
}

/** Lets those go first who make the site: the verdict is wanted when that is done, and takes a fraction of it. */
function yieldToOthers(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not every system lets a process do that.
  }
}

await run(async () => {
  const { values } = options(buildUsage, { unapproved: { type: 'boolean' } });
  process.exitCode = (await gate(values.unapproved === true)) ? 0 : 1;
  pruneCache();
});
