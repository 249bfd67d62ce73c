/** The key of an issue's pages is another wherever they would show something else of another issue. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Corpus, GazetteDocument, Issue } from '../../../src/domain/model.ts';
import { buildRegister } from '../../../src/domain/register.ts';
import { pageKey } from '../../../src/pages/_site.ts';

const kept = globalThis as { [key: symbol]: Promise<Corpus> | undefined };
const CORPUS = Symbol.for('gongbao.corpus');
const before = { corpus: kept[CORPUS], cache: process.env['GONGBAO_CACHE'] };
const cache = mkdtempSync(join(tmpdir(), 'gongbao-keys-'));

beforeAll(() => {
  process.env['GONGBAO_CACHE'] = cache;
});
afterAll(() => {
  kept[CORPUS] = before.corpus;
  if (before.cache === undefined) delete process.env['GONGBAO_CACHE'];
  else process.env['GONGBAO_CACHE'] = before.cache;
  rmSync(cache, { recursive: true, force: true });
});

/** A document of one paragraph. */
const documentOf = (id: string, issue: string, text: string, repeals?: string) =>
  ({
    id,
    issue,
    frontMatter: { title: `关于${id}的规定`, kind: 'notice', date: `${issue}-05` },
    clauses: [{ anchor: '一', kind: 'paragraph', level: 1, text, sourceLines: [1, 1], mdxLine: 1 }],
    corrections: [],
    relations:
      repeals === undefined
        ? []
        : [{ type: 'repeals', docNumber: null, title: null, clause: '一', target: repeals }],
    sourceLines: [1, 1],
  }) as unknown as GazetteDocument;

/** The key of the older of two issues, where a document of the newer says this of its own. */
async function keyOfOlder(text: string): Promise<string | undefined> {
  const issueOf = (id: string, digest: string, doc: GazetteDocument) =>
    ({
      id,
      digest,
      file: {
        title: '某县公报',
        year: Number(id.slice(0, 4)),
        contents: [],
        masthead: [],
        colophon: [],
        furniture: [],
      },
      documents: [doc],
      source: [''],
    }) as unknown as Issue;
  const older = issueOf('2021-03', 'older', documentOf('旧渡口', '2021-03', '渡口夜间停航。'));
  const newer = issueOf('2022-08', text, documentOf('新渡口', '2022-08', text, '旧渡口'));
  kept[CORPUS] = Promise.resolve({
    site: { url: 'https://example.org/', gazette: '某县公报', government: '某县人民政府' },
    register: buildRegister([]),
    synonyms: [],
    digest: 'settings',
    issues: [newer, older],
    rules: [],
  } as unknown as Corpus);
  return pageKey(older);
}

it('holds from when a document is repealed, which the other says in a clause', async () => {
  const key = await keyOfOlder('本规定自2022年9月1日起施行，原规定同时废止。');
  expect(key).toBeDefined();
  expect(await keyOfOlder('本规定自2022年9月1日起施行，原规定同时废止。船只另行登记。')).toBe(key);
  expect(await keyOfOlder('本规定自2023年2月1日起施行，原规定同时废止。')).not.toBe(key);
});
