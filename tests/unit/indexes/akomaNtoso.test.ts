/** Akoma Ntoso, held to the schema of the standard by libxml2. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { siteCorpus } from '../../../src/corpus/site.ts';
import { akomaNtoso } from '../../../src/indexes/akomaNtoso.ts';
import { siteDataOf } from '../../../src/indexes/index.ts';

const schemas = join(import.meta.dirname, '../../../../../shared/schemas');
const found = [schemas, '/work/shared/schemas'].find(existsSync);
const data = siteDataOf(await siteCorpus());
const all = [...data.documents.values()];

describe('a document as Akoma Ntoso', () => {
  it.skipIf(found === undefined)(
    'is valid against the schema of the standard (skipped where the folder shared/schemas is missing)',
    async () => {
      const files = globSync('**/*.xsd', { cwd: found ?? '' }).map((name) => ({
        fileName: basename(name),
        contents: readFileSync(join(found ?? '', name), 'utf8'),
      }));
      const schema = files.find(({ fileName }) => /akomantoso/iu.test(fileName));
      expect(schema).toBeDefined();
      // One call for all: reading the schema takes longer than the documents. The one that is wrong shows that it is held to.
      const xmlOf = ({ doc, issue }: (typeof all)[number]): string => akomaNtoso(data, doc, issue);
      const { errors } = await validateXML({
        xml: [
          ...all.map((one) => ({ fileName: `${one.doc.id}.xml`, contents: xmlOf(one) })),
          { fileName: 'wrong.xml', contents: xmlOf(all[0]!).replaceAll('mainBody>', 'body>') },
        ],
        schema: schema === undefined ? [] : [schema],
        preload: files.filter((file) => file !== schema),
      });
      expect(errors.some(({ loc }) => loc?.fileName === 'wrong.xml')).toBe(true);
      expect(errors.filter(({ loc }) => loc?.fileName !== 'wrong.xml')).toEqual([]);
    },
  );

  it('has every clause under its anchor, and all of its words', () => {
    for (const { doc, issue } of all) {
      const xml = akomaNtoso(data, doc, issue);
      const plain = xml.replace(/<[^>]*>/gu, '').replace(/\s/gu, '');
      for (const clause of doc.clauses) {
        if (['title', 'docNumber', 'contents'].includes(clause.kind)) continue;
        expect(xml).toContain(`eId="${clause.anchor}"`);
        const words = clause.text
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;')
          .replaceAll('"', '&quot;')
          .replace(/\s/gu, '');
        expect(plain, clause.anchor).toContain(words);
      }
    }
  });
});
