/**
 * The desk's server: this machine only, a token in the address, and no other origin. It has no
 * part in the site that is published.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { z } from 'zod';
import { answerNames } from '../messages/desk.ts';
import type { Language } from '../messages/index.ts';
import type { Answer } from './answers.ts';
import { pageHtml } from './page.ts';
import { Refused, type Session } from './session.ts';

/** A desk that listens. */
export interface OpenDesk {
  /** Address with the token, to open in a browser. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Most bytes of a request. */
const LARGEST = 1_000_000;

const Asked = z.object({
  doubt: z.string(),
  answer: z.enum(Object.keys(answerNames) as [Answer['id'], ...Answer['id'][]]),
  values: z.record(z.string(), z.string()),
  shown: z.record(z.string(), z.string()).default({}),
});
const ReadTo = z.object({ document: z.string(), anchor: z.string() });

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data: blob:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Folder of pdf.js, which draws the pages of a print in the browser. */
const pdfjs = join(import.meta.dirname, '../../node_modules/pdfjs-dist');
/** What pdf.js asks for: itself, its worker, and its tables of characters and fonts. */
const PDFJS = /^(?:build\/pdf(?:\.worker)?\.min\.mjs|(?:cmaps|standard_fonts|wasm)\/[\w.-]+)$/u;

/** The script and the stylesheet of the page, made of their sources. */
async function bundle(): Promise<Readonly<Record<string, string>>> {
  const made = await build({
    entryPoints: {
      desk: join(import.meta.dirname, 'client.ts'),
      style: join(import.meta.dirname, 'desk.css'),
    },
    bundle: true,
    format: 'esm',
    target: 'es2023',
    outdir: '/',
    write: false,
    external: ['./pdfjs/*'],
    logLevel: 'silent',
  });
  return Object.fromEntries(
    made.outputFiles.map((f) => [f.path.endsWith('.css') ? 'desk.css' : 'desk.js', f.text]),
  );
}

/**
 * Open a desk.
 *
 * @param port 0: the system chooses
 * @param pdf the PDF that the issue came as, whose pages are then shown as well
 * @throws the error of the system where the port is taken
 */
export async function openDesk(
  session: Session,
  language: Language,
  port = 0,
  pdf?: string,
): Promise<OpenDesk> {
  const token = randomBytes(16).toString('hex');
  const files = await bundle();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const refused = error instanceof Refused;
      if (!refused) console.error(error);
      send(
        response,
        refused ? 409 : 500,
        'application/json; charset=utf-8',
        JSON.stringify({ refused: refused ? error.text : null }),
      );
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port: own } = server.address() as AddressInfo;
    const host = request.headers.host ?? '';
    const origin = request.headers.origin;
    const known = [`127.0.0.1:${own}`, `localhost:${own}`];
    const elsewhere = origin !== undefined && !known.some((k) => origin === `http://${k}`);
    const [, given = '', ...rest] = (request.url ?? '').split('?')[0]!.split('/');
    if (!known.includes(host) || elsewhere || !same(given, token)) {
      refuse(response, 403);
      return;
    }
    const path = rest.join('/');
    if (request.method === 'GET' || request.method === 'HEAD') await give(path, response);
    // A form of another site could post without leave, but not as JSON.
    else if (request.method === 'POST' && request.headers['content-type'] === 'application/json')
      await take(path, await bodyOf(request), response);
    else refuse(response, 405);
  }

  /** Answers a request for the page, its files, or what it shows. */
  async function give(path: string, response: ServerResponse): Promise<void> {
    const own = ownFile(path);
    if (own !== undefined) send(response, 200, own.type, await own.body());
    else if (path === 'state') json(response, await session.look());
    else if (path === 'source') json(response, session.source());
    else if (path === 'pages') json(response, pdf === undefined ? [] : session.pages());
    else if (path.startsWith('clause/')) {
      const [document = '', anchor = ''] = path.slice(7).split('/').map(plainId);
      json(response, session.takeUp(document, anchor) ?? null);
    } else if (path.startsWith('line/'))
      json(response, session.takeUpLine(Number(path.slice(5))) ?? null);
    else if (path.startsWith('document/'))
      json(response, session.document(plainId(path.slice(9))) ?? null);
    else refuse(response, 404);
  }

  /** The file of the desk that a path names. */
  function ownFile(
    path: string,
  ): { type: string; body: () => string | Promise<Uint8Array> } | undefined {
    const script = 'text/javascript; charset=utf-8';
    if (path === '') return { type: 'text/html; charset=utf-8', body: () => pageHtml(language) };
    if (path === 'desk.js') return { type: script, body: () => files['desk.js'] ?? '' };
    if (path === 'desk.css')
      return { type: 'text/css; charset=utf-8', body: () => files['desk.css'] ?? '' };
    if (path === 'print.pdf' && pdf !== undefined)
      return { type: 'application/pdf', body: () => readFile(pdf) };
    const library = path.startsWith('pdfjs/') ? path.slice(6) : '';
    return PDFJS.test(library)
      ? {
          type: library.endsWith('.mjs') ? script : 'application/octet-stream',
          body: () => readFile(join(pdfjs, library)),
        }
      : undefined;
  }

  /** Does what was asked, and answers with what is shown after it. */
  async function take(path: string, body: string, response: ServerResponse): Promise<void> {
    let work: () => unknown;
    try {
      const asked: unknown = JSON.parse(body);
      switch (path) {
        case 'preview': {
          const { doubt, answer: id, values } = Asked.parse(asked);
          work = () => session.preview(doubt, id, values);
          break;
        }
        case 'try': {
          const { doubt, answer: id, values } = Asked.parse(asked);
          work = () => session.tryOut(doubt, id, values);
          break;
        }
        case 'apply': {
          const { doubt, answer: id, values, shown } = Asked.parse(asked);
          work = () => session.apply(doubt, id, values, shown);
          break;
        }
        case 'read': {
          const { document, anchor } = ReadTo.parse(asked);
          work = () => session.readTo(document, anchor);
          break;
        }
        case 'undo':
          work = () => session.undo();
          break;
        case 'approve':
          work = () => session.approve();
          break;
        default:
          refuse(response, 404);
          return;
      }
    } catch {
      refuse(response, 400); // No JSON, or not what the page sends.
      return;
    }
    json(response, await work());
  }

  await listen(server, port);
  const { port: own } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${own}/${token}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => done());
  });

/** An id as an address has it; '' where it is no encoding of one. */
function plainId(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}

/** Compared in a time that tells nothing of where they differ. */
function same(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > LARGEST) return ''; // which is no JSON
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

const refuse = (response: ServerResponse, status: number): void =>
  send(response, status, 'text/plain; charset=utf-8', `${status}\n`);

const json = (response: ServerResponse, data: unknown): void =>
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(data));

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { ...headers, 'Content-Type': type }).end(body);
}
