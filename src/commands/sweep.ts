/**
 * Removes a folder that a build left to it, see {@link swapSite}, as a process of its own:
 *
 *   node src/commands/sweep.ts <folder> <prefix>
 *
 * First it renames the folder to the prefix and its own number. So it is never half a site under
 * the name of the site before, and the next build sees whether somebody removes it. Where it
 * cannot, or is stopped, the next build removes what is left.
 */
import { renameSync, rmSync } from 'node:fs';

const [folder, prefix] = process.argv.slice(2);
if (folder !== undefined && prefix !== undefined) {
  const own = `${prefix}${process.pid}`;
  try {
    renameSync(folder, own);
    rmSync(own, { recursive: true, force: true });
  } catch {}
}
