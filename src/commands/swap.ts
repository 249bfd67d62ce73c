/**
 * The site is built beside and put in its place in one go, so that a build that fails, is
 * killed or runs out of disk leaves the site of the build before.
 *
 *   dist/              what is served
 *   .dist.new-<pid>/   what a build is making
 *   .dist.old/         the site before, between the two renames of a swap
 *   .dist.gone-<pid>/  the same while a process of its own removes it, see `sweep.ts`
 *
 * A kill between the two renames is the one moment without `dist/`; {@link recoverSite}, which
 * build and server call first, then puts the old one back.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const old = (dir: string): string => join(dirname(dir), `.${basename(dir)}.old`);
const prefix = (dir: string): string => `.${basename(dir)}.new-`;
const gone = (dir: string): string => `.${basename(dir)}.gone-`;

/** Folder in which this process builds. */
export const besideOf = (dir: string): string => join(dirname(dir), `${prefix(dir)}${process.pid}`);

/** Whether a site stands in a folder. */
export const standsIn = (dir: string): boolean => existsSync(join(dir, 'index.html'));

/** Put back the site that a swap was cut off from. Returns whether there was one to put back. */
export function recoverSite(dir: string): boolean {
  if (!standsIn(old(dir)) || standsIn(dir)) return false;
  rmSync(dir, { recursive: true, force: true });
  renameSync(old(dir), dir);
  return true;
}

/** Remove what killed builds left: folders of processes that are gone. */
export function clearLeftovers(dir: string): void {
  const parent = dirname(dir);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const start = [prefix(dir), gone(dir)].find((known) => name.startsWith(known));
    if (start === undefined) continue;
    const pid = Number(name.slice(start.length));
    if (pid !== process.pid && isAlive(pid)) continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
  if (standsIn(dir)) rmSync(old(dir), { recursive: true, force: true });
}

/** Name of the folder in which this process builds where that may not be beside the site. */
export const workshopName = (dir: string): string => `.${basename(dir)}.new-${process.pid}-shop`;

/** Remove what killed builds left among workshops, see {@link workshopName}. */
export function clearWorkshops(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = /^\..+\.new-(\d+)-shop$/u.exec(name)?.[1];
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Whether a process runs. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Put a site that was built beside in its place.
 *
 * @param many whether the site before has so many files that nobody is to wait until they are
 *   removed: on a disk of which each removal is written down, an archive's take a fifth of a build
 */
export function swapSite(beside: string, dir: string, many = false): void {
  rmSync(old(dir), { recursive: true, force: true });
  if (existsSync(dir)) renameSync(dir, old(dir));
  renameSync(beside, dir);
  if (many && existsSync(old(dir))) {
    spawn(
      process.execPath,
      [join(import.meta.dirname, 'sweep.ts'), old(dir), join(dirname(dir), gone(dir))],
      { detached: true, stdio: 'ignore', windowsHide: true },
    )
      .on('error', () => undefined)
      .unref();
    return;
  }
  // What cannot be removed now is removed by the next build.
  try {
    rmSync(old(dir), { recursive: true, force: true });
  } catch {}
}
