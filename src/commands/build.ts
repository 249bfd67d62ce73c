/**
 * `npm run build`: the gate, the site, then the swap. What `npm run check` refuses is refused here
 * with the same words; `--unapproved` lets through what only lacks a person's approval or answer,
 * and every page then says so. `--help` lists the options.
 *
 * The renderer (`render.ts`) starts beside the gate, and reads of the content what is kept, the
 * rest when the gate has read it. What it says is held back until the gate has passed; of a build that the gate refuses nothing is left.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { BUNDLE_APART, BUNDLED } from '../building/program.ts';
import { compiledFolder } from '../corpus/cache.ts';
import { contentDirectory, issueFolders } from '../corpus/folders.ts';
import { basePathOf } from '../domain/address.ts';
import { buildPhrases, buildUsage, trouble } from '../messages/commands.ts';
import { astro, ended, sparingMemory } from './astro.ts';
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

/** Start checking the content, which prints what stops the build, and says by a message that it is read. */
const startGate = (unapproved: boolean, sparing: boolean): ChildProcess =>
  spawn(
    process.execPath,
    [
      ...(sparing ? sparingMemory : []),
      join(import.meta.dirname, 'gate.ts'),
      ...(unapproved ? ['--unapproved'] : []),
    ],
    { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...compiled() } },
  );

/** Has a child keep what Node compiles of the program, which each of five processes and threads would do anew. */
function compiled(): NodeJS.ProcessEnv {
  const folder = process.env['NODE_COMPILE_CACHE'] ?? compiledFolder();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}

/** Issues from which on a build spares memory. */
const MANY = 100;

/** Issues from which on nobody waits until the site before is removed. */
const LARGE = 20;

/** How a build ended. Of what was refused the gate has said all there is to say. */
type Outcome = 'built' | 'failed' | 'refused';

/**
 * Where Astro builds: outside of the checkout it would keep a part of each build in one folder of
 * the checkout, where two builds at a time meet.
 */
const workshopOf = (dir: string, beside: string): string =>
  beside.startsWith(join(root, sep)) ? beside : join(workshops, workshopName(dir));

const workshops = join(root, '.astro');

/** Build into a folder beside. */
async function build(dir: string, beside: string, unapproved: boolean): Promise<Outcome> {
  const workshop = workshopOf(dir, beside);
  try {
    const outcome = await buildIn(workshop, unapproved, beside);
    if (outcome === 'built' && workshop !== beside) moveFolder(workshop, beside);
    return outcome;
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

async function buildIn(workshop: string, unapproved: boolean, shown: string): Promise<Outcome> {
  const sparing = (await countIssues()) >= MANY;
  const gate = startGate(unapproved, sparing);
  const settings: SpawnOptions = {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...compiled(),
      GONGBAO_CONTENT: contentDirectory(),
      GONGBAO_OUT: workshop,
      GONGBAO_UNAPPROVED: unapproved ? '1' : '',
      GONGBAO_GATE: '1',
      // Through a pipe it would leave out the colours that it has on a terminal.
      ...(process.stdout.isTTY && process.env['NO_COLOR'] === undefined
        ? { FORCE_COLOR: '1' }
        : {}),
    },
  };
  let child: ChildProcess | undefined;
  let hasRead = false;
  let refused = false;
  let said = '';
  const output = holdBack();
  const render = (...options: readonly string[]): Promise<number> => {
    const renderer = join(import.meta.dirname, 'render.ts');
    child = astro([workshop, ...options], settings, renderer, sparing);
    output.of(child);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    if (hasRead) child.send('read');
    return ended(child);
  };
  const goOn = (): void => {
    hasRead = true;
    if (child?.connected === true) child.send('read');
  };
  gate.once('message', goOn);
  const apart = sparing || process.env['GONGBAO_BUNDLE'] === 'apart';
  const built = apart
    ? render(BUNDLE_APART).then((code) => (code === BUNDLED && !refused ? render() : code))
    : render();
  if ((await ended(gate)) !== 0) {
    refused = true;
    child?.kill('SIGKILL');
    await built;
    return 'refused';
  }
  goOn();
  output.release();
  const code = await built;
  if (code === 0 && standsIn(workshop)) return 'built';
  // A full disk is told in a sentence; anything else Astro has to say itself.
  const full = /\b(?:ENOSPC|EDQUOT|EFBIG)\b(?:[^\n']*'(?<file>[^'\n]+)')?/u.exec(said);
  if (full !== null) {
    const file = full.groups?.['file']?.replace(workshop, shown) ?? shown;
    console.error(say(trouble.noSpace, { path: shownPath(file) }));
  } else if (said.trim() !== '') console.error(said.trim());
  return 'failed';
}

/** How many issues there are; what is wrong with their folder the gate says. */
const countIssues = async (): Promise<number> =>
  (await issueFolders(contentDirectory()).catch(() => [])).length;

/** What children say, kept until it is released; from then on it is given out as they say it. */
interface HeldBack {
  readonly of: (child: ChildProcess) => void;
  readonly release: () => void;
}

function holdBack(): HeldBack {
  let held: Buffer[] | undefined = [];
  return {
    of: (child) =>
      void child.stdout?.on('data', (chunk: Buffer) => {
        if (held === undefined) process.stdout.write(chunk);
        else held.push(chunk);
      }),
    release: () => {
      for (const chunk of held ?? []) process.stdout.write(chunk);
      held = undefined;
    },
  };
}

/** Make the zip of a built site that opens without a server. */
async function portable(dir: string): Promise<void> {
  // Loaded for this alone, the reader would hold up every build.
  const { readCorpus } = await import('../corpus/index.ts');
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
  mkdirSync(dirname(dir), { recursive: true });
  clearLeftovers(dir);
  clearWorkshops(workshops);
  const beside = besideOf(dir);
  try {
    const outcome = await build(dir, beside, unapproved);
    if (outcome === 'refused') return;
    if (outcome === 'built') {
      swapSite(beside, dir, (await countIssues()) >= LARGE);
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
