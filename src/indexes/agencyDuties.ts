/** The duties of one agency: in its own name, and through the groups that it belongs to. */
import { originName, roleName } from '../domain/labels.ts';
import type { Duty, DutyAgency, GazetteDocument } from '../domain/model.ts';
import { clauseName } from '../domain/names.ts';
import type { Agency, Register } from '../domain/register.ts';
import { clausePath } from '../domain/routes.ts';
import {
  type Column,
  encodeFacets,
  type Facet,
  type FacetGroups,
  type Piece,
  type Row,
} from '../domain/table.ts';
import { clauseCell, documentFacet, documentHeading, optionsOf } from './cells.ts';
import { agencyPieces, byRole, deadlineCell, mannerName, mannerOf, modalText } from './duties.ts';
import { grouped } from './grouped.ts';
import { type Change, isRepealed, offBy } from './inForce.ts';
import { partsNaming } from './owing.ts';
import { Recent } from './recent.ts';
import type { SiteData } from './shape.ts';
import { yearOf, yearsOf } from './years.ts';

/** Columns of the duties on an agency's page. */
export const agencyDutyColumns: readonly Column[] = [
  { key: 'clause', name: '条款', kind: 'clause', head: true },
  { key: 'role', name: '角色', sort: 'text', kind: 'from' },
  { key: 'text', name: '事项', kind: 'long' },
  { key: 'with', name: '同列单位', kind: 'who' },
  { key: 'deadline', name: '期限', sort: 'text', kind: 'when' },
  { key: 'source', name: '出处', sort: 'text', kind: 'from' },
];

/** Filters of the duties on an agency's page. */
export const agencyDutyGroups: FacetGroups = [['role', 'manner'], ['document'], ['source']];

/** The filters of an agency's duties, as offered. */
export const agencyDutyFacets = (documents: readonly GazetteDocument[]): Facet[] => [
  documentFacet(documents),
  {
    key: 'role',
    name: '角色',
    options: optionsOf(roleName),
  },
  {
    key: 'source',
    name: '出处',
    options: optionsOf(originName),
  },
];

/** What one agency owes by one duty: the roles that the duty gives it. */
export interface Owed {
  readonly duty: Duty;
  readonly roles: readonly DutyAgency[];
}

const naming = (duties: readonly Duty[], id: string): readonly Duty[] =>
  grouped(duties, 'owing', (duty) => duty.agencies.map((agency) => agency.id)).get(id) ?? [];

/** Duties of agencies that are held: those of an archive name agencies a million times. */
const HELD = 100_000;

const made = new WeakMap<readonly Duty[], Recent<string, readonly Owed[]>>();

/** The duties that name an agency, in the order of the corpus; a group's are asked for by each of its members. */
export function owedBy(duties: readonly Duty[], id: string): readonly Owed[] {
  const known = made.get(duties) ?? new Recent<string, readonly Owed[]>(HELD);
  made.set(duties, known);
  return known.get(
    id,
    () =>
      naming(duties, id).map((duty) => ({
        duty,
        roles: duty.agencies.filter((agency) => agency.id === id),
      })),
    ({ length }) => length,
  );
}

/** Which duties of an agency a table shows: what names it, or what the running text says of it. */
type From = 'stated' | 'told' | 'any';

/** What an agency owes, as far as a page shows it. */
interface OwedNewest {
  /** How much it owes in all. */
  readonly total: number;
  /** How much of it is listed unasked: that of documents which still hold. */
  readonly held: number;
  /** The newest, whole issues of them. */
  readonly shown: readonly Owed[];
}

const newest = new WeakMap<SiteData, Map<string, OwedNewest>>();

/**
 * What an agency owes, counted whole and read as far as a page shows it; found once, since what a
 * group owes stands on the page of each of its members.
 *
 * @param limit how much is shown, rounded up to whole issues
 */
export function owedNewest(data: SiteData, id: string, limit: number, from: From): OwedNewest {
  const known = newest.get(data) ?? new Map<string, OwedNewest>();
  newest.set(data, known);
  const key = `${id} ${limit} ${from}`;
  const found = known.get(key) ?? findNewest(data, id, limit, from);
  known.set(key, found);
  return found;
}

function findNewest(data: SiteData, id: string, limit: number, from: From): OwedNewest {
  let total = 0;
  let held = 0;
  const shown: Owed[] = [];
  for (const part of partsNaming(data, id)) {
    const { duties, told } = part.outline.agencies.get(id)!;
    const count = { any: duties.total, told, stated: duties.total - told }[from];
    if (count === 0) continue;
    total += count;
    if (!isRepealed(data, part.document)) held += count;
    if (shown.length >= limit && shown.at(-1)?.duty.issue !== part.issue) continue;
    shown.push(
      ...owedBy(part.duties, id).filter(
        ({ duty }) => from === 'any' || (from === 'told') === (duty.derivedFrom === 'text'),
      ),
    );
  }
  return { total, held, shown };
}

/** The documents by whose duties an agency owes something. */
export const documentsOwing = (data: SiteData, id: string): readonly string[] =>
  partsNaming(data, id).flatMap(({ document, outline }) =>
    (outline.agencies.get(id)?.duties.total ?? 0) > 0 ? [document] : [],
  );

/** The groups that an agency belongs to, those that a group of it belongs to included. */
export function groupsOf(register: Register, agency: Agency): Agency[] {
  const found = new Set<Agency>();
  const climb = (id: string): void => {
    for (const group of register.agencies) {
      if (!group.members.includes(id) || found.has(group)) continue;
      found.add(group);
      climb(group.id);
    }
  };
  climb(agency.id);
  found.delete(agency);
  return register.agencies.filter((group) => found.has(group));
}

/** One duty of an agency as a row; the clause that makes it implicit is named beside the role. */
export function owedRow({ duty, roles }: Owed, doc: GazetteDocument, repeal?: Change): Row {
  const names = [...new Set(roles.map(({ role }) => roleName[role]))].join('、');
  const implied = roles.find(({ impliedBy }) => impliedBy !== null)?.impliedBy;
  const others = duty.agencies.filter((agency) => !roles.includes(agency));
  const role: Piece[] = [
    names,
    ...(implied === undefined || implied === null
      ? []
      : [[`据${clauseName(implied)}`, clausePath(duty.document, implied), 'implicit'] as const]),
  ];
  return {
    f: encodeFacets([
      roles.map((agency) => [agency.role, mannerOf(duty, agency)]),
      [[duty.document]],
      [[duty.derivedFrom]],
    ]),
    g: documentHeading(doc, repeal),
    c: [
      clauseCell(doc, duty.clause),
      role,
      modalText(duty),
      // Who leads is said wherever not all owe it alike.
      others.every(({ role }) => role === roles[0]?.role) ? agencyPieces(others) : byRole(others),
      deadlineCell(duty.deadlines),
      originName[duty.derivedFrom],
    ],
    ...offBy(repeal),
  };
}

/** Fields of an agency's own download. */
export const owedFields = [
  'url',
  'document',
  'docNumber',
  'clause',
  'role',
  'manner',
  'source',
  'through',
  'text',
  'with',
  'deadlines',
] as const;

/** One duty of an agency as a line of its download; `through` is the group that carries it, if one does. */
const owedRecord = ({ duty, roles }: Owed, through: Agency | undefined) => ({
  url: clausePath(duty.document, duty.clause),
  document: duty.document,
  docNumber: duty.docNumber,
  clause: duty.clause,
  role: [...new Set(roles.map(({ role }) => roleName[role]))].join('、'),
  manner: [...new Set(roles.map((agency) => mannerName[mannerOf(duty, agency)]))].join('、'),
  source: originName[duty.derivedFrom],
  through: through?.name ?? null,
  text: duty.text,
  with: duty.agencies
    .filter((agency) => !roles.includes(agency))
    .map(({ name, role }) => `${name}（${roleName[role]}）`)
    .join('、'),
  deadlines: duty.deadlines.map(({ text }) => text).join('；'),
});

const owing = new WeakMap<SiteData, ReadonlyMap<string, ReadonlySet<string>>>();

/** For each agency the years in which a duty names it: looked up in one go, not year by year for each. */
function yearsNamed(data: SiteData): ReadonlyMap<string, ReadonlySet<string>> {
  const known = owing.get(data);
  if (known !== undefined) return known;
  const found = new Map<string, Set<string>>();
  for (const { issue, outline } of data.derived.parts) {
    const year = yearOf({ id: issue });
    for (const [id, { duties }] of outline.agencies) {
      if (duties.total === 0) continue;
      const years = found.get(id);
      if (years === undefined) found.set(id, new Set([year]));
      else years.add(year);
    }
  }
  owing.set(data, found);
  return found;
}

/** The years in which an agency owes anything, itself or as one of a group, newest first. */
export function yearsOwed(data: SiteData, agency: Agency): string[] {
  const named = yearsNamed(data);
  const of = [agency, ...groupsOf(data.corpus.register, agency)];
  return yearsOf(data).filter((year) => of.some(({ id }) => named.get(id)?.has(year)));
}

/** All duties of an agency as lines of its downloads: its own, then those of its groups. */
export const owedRecords = ({ corpus, derived }: SiteData, agency: Agency) => [
  ...owedBy(derived.duties, agency.id).map((owed) => owedRecord(owed, undefined)),
  ...groupsOf(corpus.register, agency).flatMap((group) =>
    owedBy(derived.duties, group.id).map((owed) => owedRecord(owed, group)),
  ),
];
