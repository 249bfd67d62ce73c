/** A document made from a few lines of text, for tests of the readers. */
import { buildDocument } from '../../../src/corpus/index.ts';
import { parseDocument } from '../../../src/corpus/parse.ts';
import type { Corpus, GazetteDocument } from '../../../src/domain/model.ts';
import { buildRegister, type Register } from '../../../src/domain/register.ts';
import type { AgenciesFile } from '../../../src/domain/schema.ts';
import { readAppointments } from '../../../src/records/appointments.ts';
import { type ChronicleContext, readChronicle } from '../../../src/records/chronicle.ts';
import { readIndicators } from '../../../src/records/indicators.ts';
import { readMemberships } from '../../../src/records/memberships.ts';

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

/** What a reader said, as plain records; reasons in English. */
const plain = <T>({
  read,
  unread,
}: {
  read: readonly { record: T }[];
  unread: readonly { clause: { anchor: string }; words: string; why: { en: string } }[];
}) => ({
  records: read.map((r) => r.record),
  unread: unread.map(({ clause, words, why }) => ({ clause, words, why: why.en })),
});

/** Appointments of a document. */
export function appointmentsIn(doc: GazetteDocument) {
  const { records, unread } = plain(readAppointments(doc));
  return { appointments: records, unread };
}

/** Entries of a chronicle. */
export function chronicleIn(doc: GazetteDocument, context?: ChronicleContext) {
  const { records, unread } = plain(readChronicle(doc, context));
  return { entries: records, unread };
}

/** Rows of tables of indicators. */
export function indicatorsIn(doc: GazetteDocument, register?: Register) {
  const { records, unread } = plain(readIndicators(doc, register));
  return { indicators: records, unread };
}

/** Members of bodies. */
export function membershipsIn(doc: GazetteDocument) {
  const { records, unread } = plain(readMemberships(doc));
  return { memberships: records, unread };
}

/** A table in Markdown; cells are parted by ` | `. */
export const table = (head: string, ...rows: string[]): string =>
  [
    `| ${head} |`,
    `|${head
      .split('|')
      .map(() => ' - |')
      .join('')}`,
    ...rows.map((r) => `| ${r} |`),
  ].join('\n');
