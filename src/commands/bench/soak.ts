/**
 * The server under load: five hundred connections that ask for pages, and beside them whatever no
 * browser sends, for two minutes. It must answer to the end, within memory.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { memoryOf } from './measure.ts';

const CONNECTIONS = 500;
/** Sockets that send what no browser sends. */
const ATTACKERS = 30;

/** Requests as they lie on the wire. */
const attacks: readonly string[] = [
  'GET / HTTP/9.9\r\n\r\n',
  '\0\0\0\r\n\r\n',
  'GET\r\n\r\n',
  `GET /${'a'.repeat(256)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  `GET /${'a/'.repeat(4000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  'GET /%00%ff%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'GET /../../../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /..%2f..%2f..%2fetc/passwd HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET //etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET http://[::1 HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=5-1\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=-0\r\n\r\n',
  `GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=${Array.from({ length: 500 }, (_, i) => `${i}-${i}`).join(',')}\r\n\r\n`,
  'GET / HTTP/1.1\r\nHost: a\r\nIf-Modified-Since: not a date\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: "\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip;q=x, *;q=9\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc',
  'DELETE /index.html HTTP/1.1\r\nHost: a\r\n\r\n',
  'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n',
  `GET / HTTP/1.1\r\nHost: a\r\n${'X: y\r\n'.repeat(3000)}\r\n`,
  'GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'GET / HT',
  'GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(200),
];

/** What a soak showed. */
interface Soak {
  readonly requests: number;
  /** Of them answered with the page that was asked for. */
  readonly right: number;
  readonly attacks: number;
  readonly alive: boolean;
  /** Most memory of the server, in MiB; undefined off Linux. */
  readonly peakMiB: number | undefined;
  /** Whether a last page after it all is the file on disk. */
  readonly whole: boolean;
}

/** Serve a built site in a process of its own and let everything at it. */
export async function soak(dist: string, seconds: number): Promise<Soak> {
  const port = 40_000 + (process.pid % 20_000);
  const server = spawn(process.execPath, [join(import.meta.dirname, '../serve.ts')], {
    env: { ...process.env, GONGBAO_OUT: dist, PORT: String(port), GONGBAO_LANG: 'en' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await addressOf(server);
  const own = Number(new URL(origin).port);
  const end = performance.now() + seconds * 1000;
  const pages = globSync('**/index.html', { cwd: dist })
    .slice(0, 400)
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/u, '')}`);
  let [requests, right, sent, peak] = [0, 0, 0, 0];
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const ask = (path: string): Promise<number> =>
    new Promise((done) => {
      const asked = request({ port: own, path: encodeURI(path), agent }, (response) => {
        response.on('data', () => undefined);
        response.on('end', () => done(response.statusCode ?? 0));
        response.on('error', () => done(0));
      });
      asked.on('error', () => done(0));
      asked.end();
    });
  const reader = async (n: number): Promise<void> => {
    for (let i = n; performance.now() < end; i += 1) {
      const status = await ask(pages[i % pages.length]!);
      requests += 1;
      if (status === 200) right += 1;
    }
  };
  const attacker = async (n: number): Promise<void> => {
    for (let i = n; performance.now() < end; i += 1) {
      sent += 1;
      await send(own, attacks[i % attacks.length]!);
    }
  };
  const sampler = setInterval(() => {
    peak = Math.max(peak, memoryOf(server.pid ?? 0, 'VmRSS') ?? 0);
  }, 500);
  await Promise.all([
    ...Array.from({ length: CONNECTIONS }, (_, n) => reader(n)),
    ...Array.from({ length: ATTACKERS }, (_, n) => attacker(n)),
  ]);
  clearInterval(sampler);
  agent.destroy();
  const alive = server.exitCode === null;
  const home = alive ? await fetch(`${origin}/`).then((r) => r.text()) : '';
  server.kill();
  return {
    requests,
    right,
    attacks: sent,
    alive,
    peakMiB: peak === 0 ? undefined : peak,
    whole: home === readFileSync(join(dist, 'index.html'), 'utf8'),
  };
}

/** The address that a server prints. */
const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /http:\/\/[\w.]+:\d+/u.exec(said)?.[0];
      if (address !== undefined) done(address);
    });
    server.once('exit', () => fail(new Error('The server did not start.')));
  });

/** Send one attack; over when the socket closes, or soon. */
const send = (port: number, text: string): Promise<void> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setTimeout(300, () => socket.destroy());
    socket.on('data', () => undefined);
    socket.on('error', () => undefined);
    socket.on('close', () => done());
  });
