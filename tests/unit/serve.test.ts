import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
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
  readonly body: string;
}

/** Asks for exactly this path: fetch() would tidy it first. */
function get(path: string, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const { port } = new URL(server.origin);
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: { 'accept-encoding': 'gzip' } },
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
    'dist/index/zh.pf_meta': 'x',
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
    ['/index/zh.pf_meta', 'application/octet-stream'],
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
    '/index',
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

  it('takes the next port when its own is taken, and says so when it may not', async () => {
    const port = Number(new URL(server.origin).port);
    const other = await serve({ dir: dist, port, next: true });
    expect(Number(new URL(other.origin).port)).toBeGreaterThan(port);
    await other.close();
    await expect(serve({ dir: dist, port })).rejects.toThrow(
      `Port ${port} is taken. Choose another: PORT=8080 npm start`,
    );
  });

  it('asks for a build when there is none', async () => {
    await expect(serve({ dir: folder, port: 0 })).rejects.toThrow('Run "npm run build" first.');
  });
});
