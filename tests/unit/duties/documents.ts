/** Small documents and registers for the tests of duties, read as the site reads them. */
import { buildDocument } from '../../../src/corpus/index.ts';
import { parseDocument } from '../../../src/corpus/parse.ts';
import type { GazetteDocument } from '../../../src/domain/model.ts';
import { buildRegister, type Register } from '../../../src/domain/register.ts';
import { AgenciesFile } from '../../../src/domain/schema.ts';
import { type DocumentDuties, deriveDocument } from '../../../src/duties/index.ts';

/** A document from the text of an MDX file without front matter. */
export function documentOf(
  body: string,
  front: { readonly id?: string; readonly title?: string; readonly date?: string } = {},
): GazetteDocument {
  const { id = 'doc', title = '甲', date = '2024-05-20' } = front;
  const parsed = parseDocument(
    `${id}.mdx`,
    id,
    `---\ntitle: ${title}\nkind: notice\ndate: ${date}\n---\n\n${body}`,
  );
  if (parsed.diagnostics.length > 0) throw new Error(JSON.stringify(parsed.diagnostics));
  return buildDocument(
    parsed,
    { lines: [], markLines: new Map(), diagnostics: [] },
    '2024-01',
    [1, 1],
  );
}

/** A register: `id: 名, 别名` for each agency, or whole entries. */
export const registerOf = (
  entries: Readonly<Record<string, readonly string[]>>,
  more: readonly unknown[] = [],
): Register =>
  buildRegister(
    AgenciesFile.parse([
      ...Object.entries(entries).map(([id, [name, ...aliases]]) => ({
        id,
        name,
        aliases,
        kind: 'department',
      })),
      ...more,
    ]),
  );

/** What a small document yields. */
export const dutiesOf = (
  body: string,
  register: Register,
  front: Parameters<typeof documentOf>[1] = {},
): DocumentDuties => deriveDocument(documentOf(body, front), register);

/**
 * Readers of a few sentences against one register: what they yield, each duty as `names modality: words`,
 * and its names alone; with `roles`, a name that is not responsible has its role before it.
 */
export function readersOf(
  register: Register,
  { roles = false }: { readonly roles?: boolean } = {},
): {
  readonly read: (say: string) => DocumentDuties;
  readonly who: (say: string) => string[];
  readonly owners: (say: string) => string[];
} {
  const read = (say: string): DocumentDuties => dutiesOf(say, register, { date: '2023-03-01' });
  const namesOf = ({ agencies }: DocumentDuties['duties'][number]): string =>
    agencies
      .map((a) => (roles && a.role !== 'responsible' ? `${a.role}:${a.printed}` : a.printed))
      .join('|');
  return {
    read,
    who: (say) => read(say).duties.map((d) => `${namesOf(d)} ${d.modality}: ${d.text}`),
    owners: (say) => read(say).duties.map(namesOf),
  };
}

/** Duties in one line each: `clause role:id,id* …` with * for implicit. */
export const briefly = ({ duties }: DocumentDuties): string[] =>
  duties.map(
    (d) =>
      `${d.clause} ${d.derivedFrom} ${d.agencies
        .map((a) => `${a.role}:${a.id ?? `?${a.name}`}${a.implicit ? '*' : ''}`)
        .join(' ')}`,
  );
