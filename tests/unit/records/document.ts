/** A document made from a few lines of text, for tests of the readers. */
import { buildDocument } from '../../../src/corpus/index.ts';
import { parseDocument } from '../../../src/corpus/parse.ts';
import type { Corpus, GazetteDocument } from '../../../src/domain/model.ts';
import { buildRegister } from '../../../src/domain/register.ts';
import type { AgenciesFile } from '../../../src/domain/schema.ts';

/** A document of this front matter and body, each line a paragraph. */
export function documentOf(
  front: string,
  lines: readonly string[],
  issue = '2024-01',
): GazetteDocument {
  const text = `---\n${front}\n---\n\n${lines.join('\n\n')}\n`;
  const parsed = parseDocument('doc.mdx', 'doc', text);
  if (parsed.frontMatter === undefined || parsed.diagnostics.length > 0) {
    throw new Error(parsed.diagnostics.map((d) => d.message).join('\n') || 'no front matter');
  }
  return buildDocument(parsed, { lines: [], markLines: new Map(), diagnostics: [] }, issue, [1, 1]);
}

/** A corpus of one document. */
export const corpusOf = (doc: GazetteDocument, agencies: AgenciesFile = []): Corpus => ({
  site: {
    name: '文库',
    gazette: '云山市人民政府公报',
    government: '云山市人民政府',
    language: 'zh-CN',
    url: 'https://gazette.example',
    description: '文库',
    notice: '文库',
  },
  rules: [],
  register: buildRegister(agencies),
  issues: [
    {
      id: doc.issue,
      file: {
        title: '云山市人民政府公报',
        year: 2024,
        masthead: [],
        colophon: [],
        contents: [],
        furniture: [],
      },
      documents: [doc],
      source: [],
    },
  ],
});
