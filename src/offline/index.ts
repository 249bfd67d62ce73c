/**
 * Completes the service worker at the end of a build: the version, from the content of every
 * file of the site, and what is kept from the first visit on.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Pages that open without a network even if they were never opened before: the ones needed in a hurry. */
const CORE_PAGES = ['index.html', 'search/index.html', 'calculators/**/index.html'];

/** The Astro integration that runs {@link completeWorker} after all else. */
export function offline(): AstroIntegration {
  return {
    name: 'gongbao-offline',
    hooks: {
      'astro:build:done': async ({ dir }) => completeWorker(fileURLToPath(dir)),
    },
  };
}

/** Writes version and core into `<site>/sw.js`. */
export async function completeWorker(site: string): Promise<void> {
  const file = join(site, 'sw.js');
  if (!existsSync(file)) return;
  const core = await coreOf(site);
  const text = await readFile(file, 'utf8');
  const completed = text
    .replace("const VERSION = 'development';", `const VERSION = '${await versionOf(site)}';`)
    .replace('const CORE = [];', `const CORE = ${JSON.stringify(core)};`);
  if (!completed.includes(JSON.stringify(core)) || completed.includes("'development'"))
    throw new Error('sw.js has no place for the version and the core: see src/offline.');
  await writeFile(file, completed);
}

const filesOf = (site: string): string[] =>
  globSync('**/*', { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site, '/').length))
    .sort();

/** A hash over paths and contents of all files but the worker itself. */
async function versionOf(site: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of filesOf(site)) {
    if (name === 'sw.js') continue;
    hash.update(`${name}\n`).update(await readFile(join(site, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Addresses of the core pages and of what they load. */
async function coreOf(site: string): Promise<string[]> {
  const found = new Set<string>();
  for (const page of globSync(CORE_PAGES, { cwd: site }).sort()) {
    found.add(`/${page.replace(/index\.html$/u, '')}`);
    const html = await readFile(join(site, page), 'utf8');
    for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/gu)) {
      if (tag.startsWith('<link') && !/\brel="?(?:stylesheet|modulepreload|icon)\b/u.test(tag))
        continue;
      const address = /\s(?:src|href)="?([^"\s>]+)/u.exec(tag)?.[1];
      if (address?.startsWith('/')) found.add(address);
    }
  }
  // Modules import others: what those are is in their text.
  for (const address of found) {
    if (!address.endsWith('.js') || !existsSync(join(site, address))) continue;
    const text = await readFile(join(site, address), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu))
      if (name !== undefined) found.add(`/assets/${name}`);
  }
  return [...found].sort();
}
