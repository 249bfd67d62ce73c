import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaticServer, serve } from '../../src/commands/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongbao-serve-'));
const dist = join(folder, 'dist');
let server: StaticServer;

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly encoding: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for exactly this path: fetch() would tidy it first. */
function get(
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
  from: StaticServer = server,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const { port } = new URL(from.origin);
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: { 'accept-encoding': 'gzip', ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const encoding = response.headers['content-encoding'];
          done({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'],
            location: response.headers.location,
            encoding,
            headers: response.headers,
            body: (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString(),
          });
        });
      },
    );
    asked.on('error', fail);
    asked.end();
  });
}

beforeAll(async () => {
  const files = {
    'secret.txt': 'secret',
    'dist/index.html': '首页',
    'dist/404.html': '没有这一页',
    'dist/文件/甲/index.html': '甲',
    'dist/data/a.csv': '甲,乙',
    'dist/data/a.txt': '字'.repeat(5000),
    'dist/data/a.json': '{}',
    'dist/assets/a.js': '1',
    'dist/lookup/s1/b/0.bin': 'x',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  server = await serve({ dir: dist, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('the server', () => {
  it('sends a folder its index page', async () => {
    expect(await get('/')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '首页',
    });
  });

  it('finds a page by its Chinese address, as browsers encode it', async () => {
    expect((await get('/%E6%96%87%E4%BB%B6/%E7%94%B2/')).body).toBe('甲');
  });

  it('sends a page without its last slash to its one address, with the query', async () => {
    expect(await get('/%E6%96%87%E4%BB%B6/%E7%94%B2?q=1')).toMatchObject({
      status: 301,
      location: '/%E6%96%87%E4%BB%B6/%E7%94%B2/?q=1',
    });
  });

  it.each([
    ['/data/a.csv', 'text/csv; charset=utf-8'],
    ['/data/a.txt', 'text/plain; charset=utf-8'],
    ['/data/a.json', 'application/json; charset=utf-8'],
    ['/lookup/s1/b/0.bin', 'application/octet-stream'],
  ])('says of %s that it is %s', async (path, type) => {
    expect(await get(path)).toMatchObject({ status: 200, type });
  });

  it('compresses what is worth it', async () => {
    const answer = await get('/data/a.txt');
    expect(answer).toMatchObject({ encoding: 'gzip', body: '字'.repeat(5000) });
  });

  it.each([
    '/nothing',
    '/data/',
    '/index/',
    `/${'a'.repeat(300)}`,
    `/${'a/'.repeat(2500)}`,
    '/data/a.csv/',
    '/%zz',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/data/../../secret.txt',
    '/data/%5c..%5c..%5csecret.txt',
    '/%00',
    '//127.0.0.1/secret.txt',
  ])('answers %s with the page for what is not there', async (path) => {
    expect(await get(path)).toMatchObject({
      status: 404,
      body: '没有这一页',
    });
  });

  it('only lets itself be read', async () => {
    expect((await get('/', 'POST')).status).toBe(405);
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('sends a part of a file, and refuses one that there is not', async () => {
    const part = { range: 'bytes=0-2' };
    expect(await get('/data/a.txt', 'GET', part)).toMatchObject({ status: 206, body: '字' });
    expect((await get('/data/a.txt', 'GET', { range: 'bytes=99999-' })).status).toBe(416);
    for (const range of ['bytes=5-1', 'bytes=abc', 'lines=1-2', 'bytes=1-2,5-1'])
      expect([200, 206, 416], range).toContain((await get('/data/a.txt', 'GET', { range })).status);
  });

  it('says that a file has not changed since', async () => {
    const { headers } = await get('/data/a.json');
    const since = { 'if-modified-since': headers['last-modified'] ?? '' };
    expect((await get('/data/a.json', 'GET', since)).status).toBe(304);
    expect((await get('/data/a.json', 'GET', { 'if-none-match': headers.etag ?? '' })).status).toBe(
      304,
    );
  });

  it('sends the headers of security and of caching', async () => {
    const page = await get('/');
    expect(page.headers).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'referrer-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
    const asset = await get('/assets/a.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('serves under a path, and nothing beside it', async () => {
    const other = await serve({ dir: dist, port: 0, base: '/some/path/' });
    const ask = (path: string): Promise<Answer> => get(path, 'GET', {}, other);
    expect((await ask('/some/path/')).body).toBe('首页');
    expect(await ask('/some/path/%E6%96%87%E4%BB%B6/%E7%94%B2?q=1')).toMatchObject({
      status: 301,
      location: '/some/path/%E6%96%87%E4%BB%B6/%E7%94%B2/?q=1',
    });
    expect((await ask('/data/a.json')).status).toBe(404);
    expect((await ask('/some/path/nothing')).body).toBe('没有这一页');
    await other.close();
  });

  it('outlives what no browser sends', async () => {
    const { port } = new URL(server.origin);
    const lines = [
      'GET / HTTP/9.9\r\n\r\n',
      '\0\0\0\r\n\r\n',
      'GET\r\n\r\n',
      `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      'GET http://[::1 HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET /data/a.txt HTTP/1.1\r\nHost: a\r\nRange: bytes=5-1\r\n\r\n',
      'GET /%00%ff%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    ];
    const send = (text: string): Promise<void> =>
      new Promise((done) => {
        const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
        socket.on('data', () => socket.destroy());
        socket.on('error', () => undefined);
        socket.on('close', () => done());
      });
    for (let round = 0; round < 20; round += 1)
      await Promise.all(Array.from({ length: 50 }, (_, i) => send(lines[i % lines.length]!)));
    expect((await get('/')).body).toBe('首页');
  });

  it('takes the next port when its own is taken, and says so when it may not', async () => {
    const port = Number(new URL(server.origin).port);
    const other = await serve({ dir: dist, port, next: true });
    expect(Number(new URL(other.origin).port)).toBeGreaterThan(port);
    await other.close();
    await expect(serve({ dir: dist, port })).rejects.toThrow(
      `端口 ${port} 已被占用。请用环境变量 PORT 另选一个，如 8080。`,
    );
  });

  it('asks for a build when there is none', async () => {
    await expect(serve({ dir: folder, port: 0 })).rejects.toThrow(
      `${folder} 中没有建成的站点。请先运行：npm run build`,
    );
  });
});
