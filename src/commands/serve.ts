/**
 * `npm run serve`: the built site on a local port, as a plain static host would serve it.
 *
 * Why not `astro preview`: it answers `/documents/x` as well as `/documents/x/`, which hides
 * broken links, and knows nothing of our headers. serve-static does the whole of the files
 * (ranges and conditional requests as RFC 9110 has them, HEAD, redirects of folders, no name
 * outside of the folder), compression the gzip; here are the headers, the path under which the
 * site is served, and that no request can end the process.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import serveStatic from 'serve-static';
import { parse } from 'yaml';
import { contentDirectory } from '../corpus/index.ts';
import { basePathOf } from '../domain/address.ts';
import { hostingPhrases } from '../messages/hosting.ts';
import { inLanguage, languageOf, type Phrase, textOf } from '../messages/index.ts';
import { cachingOf, contentTypes, securityHeaders } from './hosting/headers.ts';

/** A running server. */
export interface StaticServer {
  /** Address of the host without a slash at the end, such as `http://127.0.0.1:4321`; the site's path comes after it. */
  readonly origin: string;
  /** Stops it, and drops connections that are still open. */
  close(): Promise<void>;
}

/** What to serve, and where. */
interface ServeOptions {
  /** Folder of the built site. */
  readonly dir: string;
  /** First port to try; 0 for any that is free. */
  readonly port: number;
  /** Whether to try the ports after it when it is taken. */
  readonly next?: boolean;
  /** Path under which the site is served, with a slash at both ends; the root without it. */
  readonly base?: string;
}

const speaking = languageOf(process.env);
/** How what is served is compressed; the types of `compression` name but few of its options. */
const encoding = {
  level: 9,
  // Smaller blocks fit a page better, which is style, text and markup in turn: 1.3% less.
  memLevel: 7,
  // The lowest quality that looks for matches as gzip does: a tenth less than that by default.
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
};
/** An error whose text is a phrase of the catalogue. */
const said = <P>(words: Phrase<P>, parameters: P): Error =>
  new Error(inLanguage(textOf(words, parameters), speaking));

const host = '127.0.0.1';
const portsTried = 20;

function setHeaders(response: ServerResponse, base: string, path: string): void {
  const type = contentTypes[extname(path)];
  if (type !== undefined) response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', cachingOf(path.slice(base.length)));
}

/** A status and nothing else to say of it. */
function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'Content-Length': 0 }).end();
}

function handler(
  dir: string,
  base: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  const notFoundFile = join(dir, '404.html');
  const notFoundPage = existsSync(notFoundFile) ? readFileSync(notFoundFile) : 'Not found';
  const notFound = (response: ServerResponse): void => {
    response
      .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
      .end(notFoundPage);
  };
  const files = serveStatic(dir, {
    // Named in setHeaders, by what a file is.
    cacheControl: false,
    dotfiles: 'ignore',
    fallthrough: true,
    setHeaders: (response, path) =>
      setHeaders(response, join(dir, '/'), path.replaceAll('\\', '/')),
  });
  const compress = compression({
    ...encoding,
    threshold: 512,
    // A part of a file is a part of its bytes as they lie there.
    filter: (request, response) =>
      request.headers.range === undefined && compression.filter(request, response),
  });

  return (request, response) => {
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(response, 405);
      return;
    }
    const address = request.url ?? '';
    if (!address.startsWith(base)) return notFound(response);
    // serve-static makes redirects from originalUrl, and looks for url.
    Object.assign(request, { originalUrl: address });
    request.url = address.slice(base.length - 1);
    compress(request, response, () => {
      files(request, response, (error?: unknown) => {
        const status = (error as { status?: number } | undefined)?.status ?? 404;
        if (status === 404 || status === 400 || status === 403) notFound(response);
        else refuse(response, status);
      });
    });
  };
}

/** What a request threw is the end of that request, and of nothing else. */
const guarded =
  (
    handle: (request: IncomingMessage, response: ServerResponse) => void,
  ): ((request: IncomingMessage, response: ServerResponse) => void) =>
  (request, response) => {
    try {
      handle(request, response);
    } catch {
      refuse(response, 500);
    }
  };

/** Serves a folder on the loopback interface. Rejects with a sentence for people when it cannot. */
export async function serve({
  dir,
  port,
  next = false,
  base = '/',
}: ServeOptions): Promise<StaticServer> {
  const root = resolve(dir);
  if (!existsSync(join(root, 'index.html'))) {
    throw said(hostingPhrases.noSite, { dir: root });
  }
  const server = createServer(guarded(handler(root, base)));
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  const last = next && port !== 0 ? port + portsTried - 1 : port;
  for (let at = port; ; at++) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(at, host, () => {
          server.off('error', fail);
          done();
        });
      });
      break;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EADDRINUSE' && at < last) continue;
      if (code === 'EADDRINUSE') {
        throw said(hostingPhrases.portsTaken, { first: port, last: at });
      }
      if (code === 'EACCES') {
        throw said(hostingPhrases.portForbidden, { port: at });
      }
      throw error;
    }
  }
  const { port: bound } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${bound}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The port asked for in the environment, or 4321. */
function portFromEnvironment(): number {
  const asked = process.env['PORT'];
  if (asked === undefined || asked === '') return 4321;
  const port = Number(asked);
  if (!/^\d+$/u.test(asked) || port > 65_535) {
    throw said(hostingPhrases.portMalformed, { asked });
  }
  return port;
}

/** The path of the site's address; the root where site.yaml does not say it. */
function baseFromContent(): string {
  try {
    const site: unknown = parse(readFileSync(join(contentDirectory(), 'site.yaml'), 'utf8'));
    return basePathOf(String((site as { url?: unknown }).url));
  } catch {
    return '/';
  }
}

if (import.meta.main) {
  try {
    const base = baseFromContent();
    const dir = process.env['GONGBAO_OUT'] ?? join(import.meta.dirname, '../../dist');
    const server = await serve({ dir, port: portFromEnvironment(), next: true, base });
    console.log(
      inLanguage(textOf(hostingPhrases.serving, { address: `${server.origin}${base}` }), speaking),
    );
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.close().then(() => process.exit(0)));
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
