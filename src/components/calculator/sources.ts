/** How a sheet of several documents names them. */
import type { GazetteDocument } from '../../domain/model.ts';
import { clauseName } from '../../domain/names.ts';
import { documentPath } from '../../domain/routes.ts';
import type { Place, PolicySheet } from '../../domain/rules.ts';

/** Names and links of the clauses that a sheet rests on. */
export interface Sources {
  /** The documents in the order of the sheet. */
  readonly documents: readonly GazetteDocument[];
  /** Address of a clause. */
  readonly href: (place: Pick<Place, 'document' | 'clause'>) => string;
  /** `63号 12`; the anchor alone where there is one document. */
  readonly label: (place: Pick<Place, 'document' | 'clause'>) => string;
}

/** `63号` of `某政办发〔2023〕63号`. */
const shortNumber = (doc: GazetteDocument | undefined): string =>
  doc?.frontMatter.docNumber?.replace(/^.*[〕\]]/u, '') ?? doc?.frontMatter.title ?? '';

/** The sources of a sheet. */
export function sourcesOf(sheet: PolicySheet, all: readonly GazetteDocument[]): Sources {
  const byId = new Map(all.map((doc) => [doc.id, doc]));
  return {
    documents: sheet.sources.flatMap((s) => byId.get(s.document) ?? []),
    href: ({ document = sheet.document, clause }) => `${documentPath(document)}#${clause}`,
    label: ({ document = sheet.document, clause }) =>
      `${sheet.sources.length === 1 ? '' : `${shortNumber(byId.get(document))} `}${clause === '' ? '' : clauseName(clause)}`,
  };
}

/** `《…》（某政办发〔2023〕63号）`. */
export const citeOf = ({ frontMatter: { title, docNumber } }: GazetteDocument): string =>
  `《${title}》${docNumber === undefined ? '' : `（${docNumber}）`}`;
