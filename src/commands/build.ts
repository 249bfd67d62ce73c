/**
 * `npm run build`: the gate, then the site, then the swap. What `npm run check` refuses is
 * refused here with the same words; `--unapproved` lets through what only lacks a person's
 * approval or answer, and every page then says so. `--help` lists the options.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { contentDirectory, readCorpus } from '../corpus/index.ts';
import { basePathOf } from '../domain/address.ts';
import { buildPhrases, buildUsage, trouble } from '../messages/commands.ts';
import { astro, ended } from './astro.ts';
import { writePortable } from './portable.ts';
import { options, run, say, shownPath } from './speak.ts';
import {
  besideOf,
  clearLeftovers,
  clearWorkshops,
  recoverSite,
  standsIn,
  swapSite,
  workshopName,
} from './swap.ts';

const root = join(import.meta.dirname, '../..');

/** Check the content, which prints what stops the build. Returns whether it may be built. */
const gate = async (unapproved: boolean): Promise<boolean> =>
  (await ended(
    spawn(
      process.execPath,
      [join(import.meta.dirname, 'gate.ts'), ...(unapproved ? ['--unapproved'] : [])],
      { stdio: 'inherit' },
    ),
  )) === 0;

/**
 * Where Astro builds: outside of the checkout it would keep a part of each build in one folder of
 * the checkout, where two builds at a time meet.
 */
const workshopOf = (dir: string, beside: string): string =>
  beside.startsWith(join(root, sep)) ? beside : join(workshops, workshopName(dir));

const workshops = join(root, '.astro');

/** Build into a folder beside. Returns whether the site is whole. */
async function build(dir: string, beside: string, unapproved: boolean): Promise<boolean> {
  const workshop = workshopOf(dir, beside);
  try {
    if (!(await buildIn(workshop, unapproved, beside))) return false;
    if (workshop !== beside) moveFolder(workshop, beside);
    return true;
  } finally {
    if (workshop !== beside) rmSync(workshop, { recursive: true, force: true });
  }
}

/** Move a folder, to another disk too. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

async function buildIn(workshop: string, unapproved: boolean, shown: string): Promise<boolean> {
  const child = astro(['build', '--outDir', workshop], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    env: {
      GONGBAO_CONTENT: contentDirectory(),
      GONGBAO_OUT: workshop,
      GONGBAO_UNAPPROVED: unapproved ? '1' : '',
    },
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const code = await ended(child);
  if (code === 0 && standsIn(workshop)) return true;
  // A full disk is told in a sentence; anything else Astro has to say itself.
  const full = /\b(?:ENOSPC|EDQUOT|EFBIG)\b(?:[^\n']*'(?<file>[^'\n]+)')?/u.exec(said);
  if (full !== null) {
    const file = full.groups?.['file']?.replace(workshop, shown) ?? shown;
    console.error(say(trouble.noSpace, { path: shownPath(file) }));
  } else if (said.trim() !== '') console.error(said.trim());
  return false;
}

/** Make the zip of a built site that opens without a server. */
async function portable(dir: string): Promise<void> {
  const { site } = (await readCorpus()).corpus ?? {};
  const zip = `${dir}-portable.zip`;
  const files = await writePortable(dir, basePathOf(site?.url ?? 'https://localhost/'), zip);
  console.log(say(buildPhrases.portable, { zip: shownPath(zip), files }));
}

async function main(): Promise<void> {
  const { values } = options(buildUsage, {
    unapproved: { type: 'boolean' },
    portable: { type: 'boolean' },
  });
  const unapproved = values.unapproved === true;
  const dir = resolve(process.env['GONGBAO_OUT'] ?? join(root, 'dist'));
  const shown = shownPath(dir);
  if (recoverSite(dir)) console.log(say(buildPhrases.recovered, { dir: shown }));
  process.exitCode = 1;
  if (!(await gate(unapproved))) return;
  mkdirSync(dirname(dir), { recursive: true });
  clearLeftovers(dir);
  clearWorkshops(workshops);
  const beside = besideOf(dir);
  try {
    if (await build(dir, beside, unapproved)) {
      swapSite(beside, dir);
      if (values.portable === true) await portable(dir);
      process.exitCode = 0;
      return;
    }
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  console.error(say(buildPhrases.failed, { dir: shown, stands: standsIn(dir) }));
}

await run(main);
