/**
 * `npm run serve`: the built site on a local port, as a plain static host would serve it.
 *
 * Why not `astro preview`: it sends text, CSV and Markdown files without a charset, so that a
 * browser shows Chinese as noise, and it answers `/documents/x` as well as `/documents/x/`,
 * which hides broken links. sirv looks files up in a list read once at the start, so no
 * address can name a file outside the folder; compression does the gzip.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/** A running server. */
export interface StaticServer {
  /** Address without a slash at the end, such as `http://127.0.0.1:4321`. */
  readonly origin: string;
  /** Stops it, and drops connections that are still open. */
  close(): Promise<void>;
}

/** What to serve, and where. */
export interface ServeOptions {
  /** Folder of the built site. */
  readonly dir: string;
  /** First port to try; 0 for any that is free. */
  readonly port: number;
  /** Whether to try the ports after it when it is taken. */
  readonly next?: boolean;
}

const host = '127.0.0.1';
const portsTried = 20;

/** Files whose type sirv leaves without a charset, or does not know. */
const contentTypes: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mdx': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
};

/** What a browser may guess a type for: nothing. Files of types unknown are bytes. */
function setHeaders(response: ServerResponse, pathname: string): void {
  const type = contentTypes[extname(pathname)];
  if (type !== undefined) response.setHeader('Content-Type', type);
  else if (/\.(?:pagefind|pf_\w+)$/u.test(pathname)) {
    response.setHeader('Content-Type', 'application/octet-stream');
  }
}

/** The path of the request without query, decoded, `.` and `..` resolved; undefined if malformed. */
function pathOf(request: IncomingMessage): string | undefined {
  try {
    return decodeURI(new URL(request.url ?? '/', `http://${host}`).pathname);
  } catch {
    return undefined;
  }
}

/** Whether there is such a file. A NUL in the name makes statSync throw; then there is none. */
function isFile(path: string): boolean {
  return !path.includes('\0') && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function handler(dir: string): (request: IncomingMessage, response: ServerResponse) => void {
  const notFoundFile = join(dir, '404.html');
  const notFoundPage = existsSync(notFoundFile) ? readFileSync(notFoundFile) : 'Not found';
  const notFound = (response: ServerResponse): void => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFoundPage);
  };
  const files = sirv(dir, { dev: false, etag: true, maxAge: 0, extensions: ['html'], setHeaders });
  const compress = compression({ level: 9, threshold: 512 });

  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    compress(request, response, () => {
      const path = pathOf(request);
      if (path === undefined) return notFound(response);
      const isFolder = path.endsWith('/');
      if (!isFolder && isFile(join(dir, path, 'index.html'))) {
        const query = /\?.*$/su.exec(request.url ?? '')?.[0] ?? '';
        response.writeHead(301, { Location: `${encodeURI(path)}/${query}` }).end();
        return;
      }
      // A page has one address: sirv alone would find `x.html` for `/x` and for `/x/` too.
      if (!isFile(join(dir, path, isFolder ? 'index.html' : ''))) return notFound(response);
      files(request, response, () => notFound(response));
    });
  };
}

/** Serves a folder on the loopback interface. Rejects with a sentence for people when it cannot. */
export async function serve({ dir, port, next = false }: ServeOptions): Promise<StaticServer> {
  const root = resolve(dir);
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`There is no built site in ${root}. Run "npm run build" first.`);
  }
  const server = createServer(handler(root));
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
        const ports = at === port ? `Port ${port} is` : `Ports ${port} to ${at} are`;
        throw new Error(`${ports} taken. Choose another: PORT=8080 npm start`);
      }
      if (code === 'EACCES') {
        throw new Error(`Port ${at} needs administrator's rights. Choose one above 1023.`);
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
    throw new Error(`PORT is "${asked}". It must be a number from 0 to 65535.`);
  }
  return port;
}

if (import.meta.main) {
  try {
    const dir = process.env['GONGBAO_OUT'] ?? join(import.meta.dirname, '../../dist');
    const server = await serve({ dir, port: portFromEnvironment(), next: true });
    console.log(`The site is at ${server.origin}/ (stop it with Ctrl+C)`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.close().then(() => process.exit(0)));
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
