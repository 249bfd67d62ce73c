/** The records of the data files about agencies, duties and deadlines. */
import { agencyPath, documentPath } from '../../components/routes.ts';
import { siteCorpus } from '../../corpus/site.ts';
import { siteDuties } from '../_derived.ts';
import type { DataRecord } from './_records.ts';

/** `/data/agencies.json`: one record for each agency, in the order of the register. */
export const agencyRecords = async (): Promise<DataRecord[]> =>
  (await siteCorpus()).register.agencies.map((a) => ({
    id: a.id,
    url: agencyPath(a.id),
    name: a.name,
    aliases: a.aliases.map(({ name }) => name),
    kind: a.kind,
    group: a.group,
    members: a.members,
    seat: a.seat,
    partOf: a.partOf,
  }));

/** `/data/duties.json`: one record for each parenthesis, member paragraph, table row or sentence. */
export const dutyRecords = async (): Promise<DataRecord[]> =>
  (await siteDuties()).duties.map((d) => ({
    url: `${documentPath(d.document)}#${d.clause}`,
    document: d.document,
    docNumber: d.docNumber,
    clause: d.clause,
    text: d.text,
    derivedFrom: d.derivedFrom,
    modality: d.modality,
    subject: d.subject,
    agencies: d.agencies.map(({ id, name, printed, qualifier, role, implicit }) => ({
      id,
      name: printed,
      official: id === null ? null : name,
      qualifier,
      role,
      implicit,
    })),
    deadlines: d.deadlines.map(({ kind, text, iso, what, trigger }) => ({
      kind,
      text,
      iso,
      what,
      trigger,
    })),
    readBy: d.readBy ?? null,
  }));

/** `/data/deadlines.json`: every time that a clause sets. */
export const deadlineRecords = async (): Promise<DataRecord[]> =>
  (await siteDuties()).deadlines.map((d) => ({
    url: `${documentPath(d.document)}#${d.clause}`,
    document: d.document,
    clause: d.clause,
    agencies: d.agencies,
    owners: d.owners,
    kind: d.kind,
    text: d.text,
    iso: d.iso,
    what: d.what,
    trigger: d.trigger,
    readBy: d.readBy ?? null,
  }));

/** Columns of `agencies.csv`. */
export const agencyFields = [
  'id',
  'url',
  'name',
  'aliases',
  'kind',
  'group',
  'members',
  'seat',
  'partOf',
] as const;

/** Columns of `duties.csv`. */
export const dutyFields = [
  'url',
  'document',
  'docNumber',
  'clause',
  'text',
  'derivedFrom',
  'modality',
  'subject',
  'agencies',
  'deadlines',
  'readBy',
] as const;

/** Columns of `deadlines.csv`. */
export const deadlineFields = [
  'url',
  'document',
  'clause',
  'agencies',
  'owners',
  'kind',
  'text',
  'iso',
  'what',
  'trigger',
  'readBy',
] as const;
