/** Parts of cells and filters that several indexes share. */

import { chineseDate } from '../domain/chineseDate.ts';
import type { GazetteDocument } from '../domain/model.ts';
import { clauseName, documentName, subjectOf } from '../domain/names.ts';
import type { Agency, Register } from '../domain/register.ts';
import { agencyPath, clausePath, documentPath } from '../domain/routes.ts';
import { agencyKinds } from '../domain/schema.ts';
import {
  agencyPiece,
  type Cell,
  type Facet,
  type FacetOption,
  type Piece,
} from '../domain/table.ts';
import type { Change } from './inForce.ts';

/** What a heading says of a document that another has repealed: 已废止（自…起）. */
export const repealedWords = ({ date }: Pick<Change, 'date'>): string =>
  `已废止${date === null ? '' : `（自${chineseDate(date)}起）`}`;

/** A document as the heading over its rows: what it is about, its number, and whether it still holds. */
export const documentHeading = (doc: GazetteDocument, repeal?: Change): Piece[] => [
  [subjectOf(doc.frontMatter.title), documentPath(doc.id)],
  ...(doc.frontMatter.docNumber === undefined
    ? []
    : [[doc.frontMatter.docNumber, '', 'docno'] as const]),
  ...(repeal === undefined
    ? []
    : [[repealedWords(repeal), clausePath(repeal.by.id, repeal.clause), 'repealed'] as const]),
];

/** The name of a clause as a link to it; the document beside it shows where no heading says it. */
export const clauseCell = (doc: GazetteDocument, clause: string): Cell => ({
  of: [
    [clauseName(clause), clausePath(doc.id, clause)],
    [documentName(doc), '', 'in-group'],
  ],
  key: clause,
});

/** Agencies as links, by their ids, under their official names. */
export const agencyLinks = (register: Register, ids: readonly string[]): Piece[] =>
  ids.flatMap((id, i): Piece[] => [
    ...(i > 0 ? ['、'] : []),
    agencyPiece(register.byId.get(id)?.name ?? id, agencyPath(id), register.byId.get(id)?.review),
  ]);

/** Agencies as choices, under their kinds. */
const agencyOptions = (register: Register): FacetOption[] =>
  Object.entries(agencyKinds).flatMap(([kind, group]) =>
    register.agencies
      .filter((agency) => agency.kind === kind)
      .map(({ id, name }) => ({ value: id, label: name, group })),
  );

/** The choice among agencies. */
export const agencyFacet = (register: Register, more: readonly FacetOption[] = []): Facet => ({
  key: 'agency',
  name: '单位',
  options: [...agencyOptions(register), ...more],
});

/** The choice among documents. */
export const documentFacet = (documents: readonly GazetteDocument[]): Facet => ({
  key: 'document',
  name: '文件',
  options: documents.map((doc) => ({ value: doc.id, label: documentName(doc) })),
});

/** Choices out of a table of names. */
export const optionsOf = (names: Readonly<Record<string, string>>): FacetOption[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** Choices with each value once, in order. */
export const distinct = (options: readonly FacetOption[]): FacetOption[] => [
  ...new Map(options.map((option) => [option.value, option])).values(),
];

/** Names by which a reader may know an agency; damaged readings are for the machine. */
export const publicAliases = ({ aliases, name }: Agency): string[] => [
  ...new Set(aliases.filter((a) => !a.damaged && a.name !== name).map((a) => a.name)),
];
