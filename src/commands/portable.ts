/**
 * The site as a zip that opens from a folder or a stick without any server (`file://`): pages,
 * contents, tables and calculators. A browser gives such a page no modules and no fetch, so each
 * page's scripts become one classic script, every address becomes relative and names its file,
 * and what needs a server (search, the rows of older issues) says so.
 *
 * In: a built site. Out: a zip, the same bytes for the same site.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { build } from 'esbuild';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { atBase, rewriteAddresses } from '../domain/address.ts';

/** Folders that only a server makes use of. */
const SERVED_ONLY = /^(?:lookup\/|data\/rows\/|search\/(?!index\.html)|sw\.js$|assets\/.*\.js$)/u;
/** 1 January 1980, the first day that a zip knows: no time of a build is in it. */
const EPOCH = new Date(1980, 0, 1);
/** A page without a server has no origin of its own, so `'self'` would allow nothing. */
const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; img-src 'self' file: data:; base-uri 'none'; form-action 'self' file:";

/** A site path as seen from a page: relative, with the name of the file where it is a folder. */
export function relativeTo(page: string, path: string): string {
  const [, plain = '', tail = ''] = /^([^?#]*)(.*)$/su.exec(path) ?? [];
  const target = plain.endsWith('/') ? `${plain}index.html` : plain;
  const from = posix.dirname(`/${page}`);
  return `${posix.relative(from, target) || posix.basename(target)}${tail}`;
}

/**
 * Writes the zip.
 *
 * @param site folder of a built site
 * @param base path for which it was built, with a slash at both ends
 * @param zip file to write
 * @returns how many files it holds
 */
export async function writePortable(site: string, base: string, zip: string): Promise<number> {
  const names = globSync('**/*', { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const files: Zippable = {};
  const classic = new Map<string, string | undefined>();
  for (const name of names) {
    if (SERVED_ONLY.test(name)) continue;
    if (!name.endsWith('.html')) {
      files[name] = [readFileSync(join(site, name)), { mtime: EPOCH }];
      continue;
    }
    const html = readFileSync(join(site, name), 'utf8');
    for (const [, source] of html.matchAll(/<script[^>]*type="?module"?[^>]*\ssrc="([^"]+)"/gu))
      if (source !== undefined && !classic.has(source)) {
        const path = source.slice(base.length);
        const script = await classicScript(join(site, path));
        const own = path.replace(/\.js$/u, '.classic.js');
        classic.set(source, script && own);
        if (script !== undefined) files[own] = [script, { mtime: EPOCH }];
      }
    files[name] = [strToU8(portablePage(html, name, base, classic)), { mtime: EPOCH }];
  }
  writeFileSync(zip, zipSync(files, { level: 9 }));
  return Object.keys(files).length;
}

/** What a page says whose script only a server can serve. */
const NEEDS_SERVER =
  '<p class="notice">这一页的查询要从网站打开才能用；本机文件版中，正文、目录、各表和办事判定照常可用。</p>';

/** A module with all that it imports as one script; undefined for one that waits at its top for files of a server. */
async function classicScript(file: string): Promise<Uint8Array | undefined> {
  try {
    const { outputFiles } = await build({
      entryPoints: [file],
      absWorkingDir: dirname(file),
      bundle: true,
      write: false,
      format: 'iife',
      minify: true,
      charset: 'utf8',
      target: 'es2022',
      logLevel: 'silent',
      // Whatever asks for its own address asks for a server, and there is none.
      define: { 'import.meta.url': 'document.baseURI' },
    });
    return outputFiles[0]!.contents;
  } catch (error) {
    // A script that awaits at its top cannot be classic; only the search does.
    if (/Top-level await/u.test(String(error))) return undefined;
    throw error;
  }
}

/** One page with its own policy, classic scripts and relative addresses. */
function portablePage(
  html: string,
  page: string,
  base: string,
  classic: ReadonlyMap<string, string | undefined>,
): string {
  const scripts = html
    .replace(
      /(<meta http-equiv="Content-Security-Policy" content=")[^"]*"/u,
      (_, before: string) => `${before}${POLICY}"`,
    )
    .replace(/<link rel="(?:modulepreload|manifest)"[^>]*>/gu, '')
    .replace(
      /<script([^>]*)type="?module"?([^>]*)\ssrc="([^"]+)"/gu,
      (_, before: string, after: string, source: string) => {
        const path = classic.get(source);
        return path === undefined
          ? `<script type="text/plain"${before}${after}`
          : `<script defer${before}${after} src="${atBase(base, `/${path}`)}"`;
      },
    )
    .replace(/<main\b[^>]*>/u, (main) =>
      [...classic].some(([source, path]) => path === undefined && html.includes(`"${source}"`))
        ? `${main}${NEEDS_SERVER}`
        : main,
    )
    .replace('<html ', '<html data-portable ');
  return rewriteAddresses(scripts, (path) =>
    relativeTo(page, path.startsWith(base) ? `/${path.slice(base.length)}` : path),
  );
}
