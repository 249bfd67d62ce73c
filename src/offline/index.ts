/**
 * Completes the site at the end of a build: the service worker, bundled, with the version of
 * the site; and for each calculator the list of what it rests on, read out of its built page.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { hashOfFile } from '../building/stock.ts';
import { isHashed, type Kit, type KitFile } from './kept.ts';

const entry = join(import.meta.dirname, 'worker.ts');

/** The hash of a file of the site, where it is known without reading it. */
type HashOf = (file: string) => string | undefined;

/** The Astro integration that runs {@link completeOffline} after all else. */
export function offline(hashOf?: HashOf): AstroIntegration {
  return {
    name: 'gongbao-offline',
    hooks: {
      'astro:build:done': async ({ dir }) => completeOffline(fileURLToPath(dir), hashOf),
    },
  };
}

/** Writes the kits and the worker into a built site. */
export async function completeOffline(
  site: string,
  hashOf: HashOf = () => undefined,
): Promise<void> {
  const version = await versionOf(site, hashOf);
  const base = await baseOf(site);
  const pages = globSync('calculators/*/index.html', { cwd: site }).sort();
  // A calculator says of which build it is: once kept, it must not pass for a later one.
  for (const page of globSync('calculators/**/index.html', { cwd: site }).sort())
    await sayBuild(join(site, page), version);
  const all = new Map<string, KitFile>();
  for (const page of pages) {
    await sayRows(site, base, posixPath(page));
    const files = await kitOf(site, base, posixPath(page));
    for (const file of files) if (!all.has(file.path)) all.set(file.path, file);
    await writeKit(site, page.replace(/index\.html$/u, 'kit.json'), { build: version, files });
  }
  if (pages.length > 0) {
    const own = await withAssets(site, base, ['calculators/index.html']);
    for (const path of own) all.set(path, await fileOf(site, path));
    // Here nothing is fetched without a press.
    const files = [...all.values()].map(({ use: _, ...file }) => file);
    await writeKit(site, 'calculators/kit.json', { build: version, files });
  }
  await searchKit(site, base, version);
  const worker = (own: number): Promise<string> =>
    bundled({
      VERSION: version,
      CALCULATORS: pages.map((page) => posixPath(page).split('/')[1]),
      OWN: own,
    });
  const beside = await Promise.all(
    [
      'offline/index.html',
      'manifest.webmanifest',
      ...globSync('calculators/*/kit.json', { cwd: site }),
    ]
      .filter((path) => existsSync(join(site, path)))
      .map((path) => fileOf(site, path)),
  );
  const isKit = ({ path }: KitFile): boolean => path.endsWith('kit.json');
  const own =
    beside.filter((f) => !isKit(f)).reduce((n, f) => n + f.wire, 0) +
    Math.max(0, ...beside.filter(isKit).map((f) => f.wire));
  // What the worker weighs is in the worker: it is made once to be weighed.
  const weight = gzipSync(await worker(own + 10_000)).length;
  await writeFile(join(site, 'sw.js'), await worker(own + weight + SLACK));
}

/** Bytes by which a host may compress worse. */
const SLACK = 300;

/** The worker as one file, with what only the build knows put in. */
async function bundled(known: Readonly<Record<string, unknown>>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: {
      'process.env.NODE_ENV': '"production"',
      ...Object.fromEntries(
        Object.entries(known).map(([key, value]) => [key, JSON.stringify(value)]),
      ),
    },
  });
  return outputFiles[0]!.text;
}

const posixPath = (path: string): string => path.replaceAll('\\', '/');
const writeKit = (site: string, path: string, kit: Kit): Promise<void> =>
  writeFile(join(site, path), JSON.stringify(kit));

/** Files of the search whose folder has the hash of its content in its name. */
const NAMED = /^lookup[\\/][^\\/]+-[0-9a-f]{10}[\\/]/u;

/**
 * A hash over paths and contents of all files but the worker itself.
 *
 * @param hashOf the hash of a file, where it is known without reading it
 */
export async function versionOf(site: string, hashOf: HashOf): Promise<string> {
  const hash = createHash('sha256');
  const files = filesIn(resolve(site)).sort();
  // Joined from files of years that are gone through here: nothing is in them but what is in those.
  const joined = new Set(
    files.flatMap((name) => {
      const year = /^(?<folder>.+)\/\d{4}\.(?<type>json|csv)$/u.exec(name)?.groups;
      return year === undefined ? [] : [`${year['folder']}.${year['type']}`];
    }),
  );
  for (const name of files) {
    if (name === 'sw.js' || /(?:^|\/)kit\.json$/u.test(name)) continue;
    hash.update(`${name}\n`);
    if (joined.has(name)) hash.update(String((await stat(join(site, name))).size));
    else if (!NAMED.test(name)) hash.update(hashOf(name) ?? hashOfFile(join(site, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * The paths of all files in a folder, with `/` between names. An archive has a hundred thousand in
 * twenty thousand folders, for each of which to wait takes longer than to read it.
 */
function filesIn(root: string): string[] {
  const files: string[] = [];
  const visit = (inner: string): void => {
    for (const entry of readdirSync(`${root}/${inner}`, { withFileTypes: true })) {
      const path = `${inner}${entry.name}`;
      if (entry.isDirectory()) visit(`${path}/`);
      else if (entry.isFile()) files.push(path);
    }
  };
  visit('');
  return files;
}

async function sayBuild(file: string, version: string): Promise<void> {
  const html = await readFile(file, 'utf8');
  await writeAnew(
    file,
    html.replace(/<html(?: data-build="[^"]*")?/u, `<html data-build="${version}"`),
  );
}

/** Writes a page that is there as a new file: the old one may be kept for the next build under a second name. */
async function writeAnew(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/**
 * Tells a page with rows of events where the script for them is, which nothing but the build
 * knows: the page then waits for it where its address has rows.
 */
async function sayRows(site: string, base: string, page: string): Promise<void> {
  const html = await readFile(join(site, page), 'utf8');
  const mark = /\sdata-events(?:="[^"]*")?(?=[\s>])/u;
  if (!mark.test(html)) return;
  // The script of the page may be a line that imports the real one.
  for (const path of await withAssets(site, base, [page])) {
    if (!path.endsWith('.js')) continue;
    const text = await readFile(join(site, path), 'utf8');
    const name = /import\(\s*["'`]\.\/(rowsKit[\w.-]*\.js)["'`]/u.exec(text)?.[1];
    if (name === undefined) continue;
    await writeAnew(join(site, page), html.replace(mark, ` data-events="${base}assets/${name}"`));
    return;
  }
}

/** The path under which the site is served, as its pages say it. */
async function baseOf(site: string): Promise<string> {
  const home = join(site, 'index.html');
  if (!existsSync(home)) return '/';
  return /<html[^>]*\sdata-base="?([^"\s>]+)/u.exec(await readFile(home, 'utf8'))?.[1] ?? '/';
}

/** What a calculator rests on: its page, what its results link to, its audit; each with what it loads. */
async function kitOf(site: string, base: string, page: string): Promise<KitFile[]> {
  const html = await readFile(join(site, page), 'utf8');
  const folder = posix.dirname(page);
  const links = [...html.matchAll(/\shref="?([^"\s>#?]+)/gu)].map((m) => m[1]!);
  const documents = links
    .filter((href) => href.startsWith(`${base}documents/`) && href.endsWith('/'))
    .map((href) => `${href.slice(base.length)}index.html`);
  const audit = `${folder}/audit/index.html`;
  const own = new Set(await withAssets(site, base, [page]));
  const beside = new Set(await withAssets(site, base, documents));
  const all = await withAssets(site, base, [page, ...documents, audit]);
  const useOf = (path: string): KitFile['use'] =>
    own.has(path)
      ? 'page'
      : documents.includes(path)
        ? 'document'
        : beside.has(path)
          ? 'beside'
          : undefined;
  return Promise.all(all.map((path) => fileOf(site, path, useOf(path))));
}

/** Bytes of the newest shard beyond which no kit of the search is offered: a phone would not thank for it. */
const SHARD = 3_000_000;

/** The search page with the newest shard of the index, where that is small. */
async function searchKit(site: string, base: string, version: string): Promise<void> {
  const index = 'search/index.json';
  if (!existsSync(join(site, index))) return;
  const { shards = [] } = JSON.parse(await readFile(join(site, index), 'utf8')) as {
    shards?: readonly { readonly path: string }[];
  };
  const [newest] = shards;
  const folder = newest?.path.replace(/^\//u, '');
  const list = folder === undefined ? undefined : join(site, folder, 'files.json');
  if (folder === undefined || list === undefined || !existsSync(list)) return;
  const { bytes, files } = JSON.parse(await readFile(list, 'utf8')) as {
    bytes: number;
    files: readonly string[];
  };
  if (bytes > SHARD) return;
  const pages = await withAssets(site, base, ['search/index.html']);
  const data = globSync('search/**/*.json', { cwd: site }).map(posixPath).sort();
  const all = [...pages, ...data, ...files.map((file) => `${folder}${file}`)];
  const own = all.filter((path) => !path.endsWith('kit.json') && existsSync(join(site, path)));
  await writeKit(site, 'search/kit.json', {
    build: version,
    files: await Promise.all(own.map((path) => fileOf(site, path))),
  });
}

async function fileOf(site: string, path: string, use?: KitFile['use']): Promise<KitFile> {
  const content = await readFile(join(site, path));
  return {
    // A page is asked for by its address.
    path: path.replace(/index\.html$/u, ''),
    bytes: content.length,
    wire: gzipSync(content, { level: 9 }).length,
    ...(use === undefined ? {} : { use }),
  };
}

/** Pages and what they load, at first and second hand; those that do not exist are left out. */
async function withAssets(site: string, base: string, pages: readonly string[]): Promise<string[]> {
  const found = new Set<string>(pages.filter((page) => existsSync(join(site, page))));
  for (const page of [...found]) {
    const html = await readFile(join(site, page), 'utf8');
    for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/gu)) {
      if (
        tag.startsWith('<link') &&
        !/\brel="?(?:stylesheet|modulepreload|icon|manifest)\b/u.test(tag)
      )
        continue;
      const address = /\s(?:src|href)="?([^"\s>]+)/u.exec(tag)?.[1];
      if (address?.startsWith(base)) found.add(address.slice(base.length));
    }
  }
  // Modules name others: which they are is in their text.
  for (const path of found) {
    if (!isHashed(path) || !path.endsWith('.js') || !existsSync(join(site, path))) continue;
    const text = await readFile(join(site, path), 'utf8');
    for (const [, name] of text.matchAll(
      /["'`](?:\.\/|(?:[\w./-]*\/)?assets\/)([\w.-]+\.(?:js|css))["'`]/gu,
    ))
      if (name !== undefined && existsSync(join(site, 'assets', name))) found.add(`assets/${name}`);
  }
  return [...found].filter((path) => existsSync(join(site, path)));
}
