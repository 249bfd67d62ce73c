/** Agencies: the register, with what each owes in numbers. */
import type { Agency, Register } from '../domain/register.ts';
import { agencyPath } from '../domain/routes.ts';
import { type AgencyKind, agencyKinds } from '../domain/schema.ts';
import {
  agencyPiece,
  type Column,
  encodeFacets,
  type Facet,
  type FacetGroups,
  type Row,
} from '../domain/table.ts';
import { type DutyCount, noDuties } from '../duties/outline.ts';
import { optionsOf, publicAliases } from './cells.ts';
import { initials } from './initials.ts';
import { dataFile, type Index } from './shape.ts';

/** Columns of the table of agencies. */
export const agencyColumns: readonly Column[] = [
  { key: 'name', name: '单位', sort: 'text', head: true, kind: 'name' },
  { key: 'aliases', name: '其他名称', kind: 'aliases' },
  { key: 'lead', name: '牵头', sort: 'number', kind: 'num' },
  { key: 'responsible', name: '责任', sort: 'number', kind: 'num' },
  { key: 'member', name: '成员单位', sort: 'number', kind: 'num' },
  { key: 'cooperating', name: '配合', sort: 'number', kind: 'num' },
  { key: 'implicit', name: '统一规定', sort: 'number', kind: 'num' },
  { key: 'text', name: '正文条文', sort: 'number', kind: 'num' },
  { key: 'total', name: '合计', sort: 'number', kind: 'num' },
];

/** Filters of the table of agencies. */
export const agencyGroups: FacetGroups = [['kind'], ['owes']];

/** The filters of the table of agencies, as offered. */
export const agencyFacets: readonly Facet[] = [
  {
    key: 'kind',
    name: '类别',
    options: optionsOf(agencyKinds),
  },
  {
    key: 'owes',
    name: '职责',
    options: [
      { value: 'yes', label: '有' },
      { value: 'no', label: '无' },
    ],
  },
];

/**
 * The shortest of the names that always mean this agency, for places without room. One that
 * is bound to a document or damaged does not do, nor one that opens in another way than the
 * official name, as names inside a list do (`住建局` after `市`).
 */
export const shortName = ({ name, aliases }: Agency): string =>
  aliases
    .filter((a) => !a.damaged && a.documents === null && a.name.startsWith(name.slice(0, 1)))
    .map((a) => a.name)
    .filter((other) => other.length > 2)
    .reduce((best, other) => (other.length < best.length ? other : best), name);

/**
 * All agencies of a register as rows, by kind.
 *
 * @param counts how often each owes that owes anything
 */
export function agencyRows(register: Register, counts: ReadonlyMap<string, DutyCount>): Row[] {
  return (Object.keys(agencyKinds) as AgencyKind[]).flatMap((kind) => {
    const ofKind = register.agencies.filter((agency) => agency.kind === kind);
    return ofKind.map((agency): Row => {
      const count = counts.get(agency.id) ?? noDuties;
      const number = (n: number) => (n === 0 ? { of: '', key: '0' } : String(n));
      return {
        id: agency.id,
        f: encodeFacets([[[kind]], [[count.total > 0 ? 'yes' : 'no']]]),
        g: [agencyKinds[kind], [` ${ofKind.length}`, '', 'soft']],
        c: [
          [agencyPiece(agency.name, agencyPath(agency.id), agency.review)],
          publicAliases(agency).join('、'),
          number(count.lead),
          number(count.responsible),
          number(count.member),
          number(count.cooperating),
          number(count.implicit),
          number(count.text),
          number(count.total),
        ],
        // Initials of every name, and the damaged readings themselves.
        w: [
          ...new Set([
            ...[agency.name, ...publicAliases(agency)].map(initials),
            ...agency.aliases.filter((a) => a.damaged).map((a) => a.name),
          ]),
        ].join(','),
      };
    });
  });
}

/** The index of agencies; its page, `pages/agencies/`, lists the register and not issues. */
export const agencies: Index = {
  id: 'agencies',
  label: '单位',
  title: '单位',
  says: '各单位的名称和职责',
  place: 'header',
  unit: '个',
  count: ({ corpus }) => corpus.register.agencies.length,
  data: dataFile(
    '单位：每个一条',
    ({ corpus }) => corpus.register.agencies,
    {
      id: [(a) => a.id],
      url: [(a) => agencyPath(a.id)],
      name: [(a) => a.name, '规范名称'],
      aliases: [(a) => a.aliases.map(({ name }) => name), '别名'],
      kind: [(a) => a.kind, '类别'],
      group: [(a) => a.group, '是否一类单位'],
      members: [(a) => a.members, '成员'],
      seat: [(a) => a.seat, '设在何处'],
      partOf: [(a) => a.partOf, '隶属'],
    },
    true,
  ),
};
