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
      send(response, 403, 'text/plain; charset=utf-8', '403\n');
      return;
    }
    const path = rest.join('/');
    if (request.method === 'GET' || request.method === 'HEAD') {
      if (path === '') send(response, 200, 'text/html; charset=utf-8', pageHtml(language));
      else if (path === 'desk.js')
        send(response, 200, 'text/javascript; charset=utf-8', files['desk.js'] ?? '');
      else if (path === 'desk.css')
        send(response, 200, 'text/css; charset=utf-8', files['desk.css'] ?? '');
      else if (path === 'print.pdf' && pdf !== undefined)
        send(response, 200, 'application/pdf', await readFile(pdf));
      else if (path.startsWith('pdfjs/') && PDFJS.test(path.slice(6)))
        send(
          response,
          200,
          path.endsWith('.mjs') ? 'text/javascript; charset=utf-8' : 'application/octet-stream',
          await readFile(join(pdfjs, path.slice(6))),
        );
      else if (path === 'pages') json(response, pdf === undefined ? [] : session.pages());
      else if (path === 'state') json(response, await session.look());
      else if (path === 'source') json(response, session.source());
      else if (path.startsWith('document/'))
        json(response, session.document(decodeURIComponent(path.slice(9))) ?? null);
      else send(response, 404, 'text/plain; charset=utf-8', '404\n');
      return;
    }
    // A form of another site could post without leave, but not as JSON.
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') {
      send(response, 405, 'text/plain; charset=utf-8', '405\n');
      return;
    }
    let asked: unknown;
    try {
      asked = JSON.parse(await bodyOf(request));
      switch (path) {
        case 'preview': {
          const { doubt, answer: id, values } = Asked.parse(asked);
          json(response, session.preview(doubt, id, values));
          return;
        }
        case 'apply': {
          const { doubt, answer: id, values, shown } = Asked.parse(asked);
          json(response, await session.apply(doubt, id, values, shown));
          return;
        }
        case 'undo':
          json(response, await session.undo());
          return;
        case 'read': {
          const { document, anchor } = ReadTo.parse(asked);
          json(response, await session.readTo(document, anchor));
          return;
        }
        case 'approve':
          json(response, await session.approve());
          return;
        default:
          send(response, 404, 'text/plain; charset=utf-8', '404\n');
      }
    } catch (error) {
      if (
        !(error instanceof SyntaxError || error instanceof z.ZodError || error instanceof TooLarge)
      )
        throw error;
      send(response, 400, 'text/plain; charset=utf-8', '400\n');
    }
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

/** Compared in a time that tells nothing of where they differ. */
function same(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

class TooLarge extends Error {}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > LARGEST) throw new TooLarge();
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

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
