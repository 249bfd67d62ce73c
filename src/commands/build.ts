/**
 * `npm run build`: the gate, then the site, then the swap. What `npm run check` refuses is
 * refused here with the same words; `--unapproved` lets through what only lacks a person's
 * approval or answer, and every page then says so. `--help` lists the options.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkContent } from '../checks/index.ts';
import { contentDirectory, readCorpus } from '../corpus/index.ts';
import { basePathOf } from '../domain/address.ts';
import { formatDiagnostic } from '../domain/diagnostics.ts';
import { buildPhrases, buildUsage, trouble } from '../messages/commands.ts';
import { astro, ended } from './astro.ts';
import { writePortable } from './portable.ts';
import { language, options, placedIn, run, say, shownPath } from './speak.ts';
import { besideOf, clearLeftovers, recoverSite, standsIn, swapSite } from './swap.ts';

const root = join(import.meta.dirname, '../..');

/** Check the content; print what stops the build. */
async function gate(unapproved: boolean): Promise<boolean> {
  const directory = contentDirectory();
  const place = shownPath(directory);
  const { diagnostics, publishable } = await checkContent(directory);
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length === 0) return true;
  if (unapproved && publishable) {
    console.log(say(buildPhrases.unapproved, { errors: errors.length }));
    return true;
  }
  for (const d of errors.slice(0, 40))
    console.error(formatDiagnostic(placedIn(place, d), language));
  console.error(
    say(buildPhrases.refused, { errors: errors.length, draftable: publishable && !unapproved }),
  );
  return false;
}

/** Build into a folder beside. Returns whether the site is whole. */
async function build(beside: string, unapproved: boolean): Promise<boolean> {
  const child = astro(['build', '--outDir', beside], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    env: {
      GONGBAO_CONTENT: contentDirectory(),
      GONGBAO_OUT: beside,
      GONGBAO_UNAPPROVED: unapproved ? '1' : '',
    },
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const code = await ended(child);
  if (code === 0 && standsIn(beside)) return true;
  // A full disk is told in a sentence; anything else Astro has to say itself.
  if (/\b(?:ENOSPC|EDQUOT|EFBIG)\b/u.test(said))
    console.error(say(trouble.noSpace, { path: shownPath(beside) }));
  else if (said.trim() !== '') console.error(said.trim());
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
  const beside = besideOf(dir);
  try {
    if (await build(beside, unapproved)) {
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
