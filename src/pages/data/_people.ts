/** Records of `/data/appointments`, `/data/chronicle` and `/data/indicators`. */
import { documentPath } from '../../components/routes.ts';
import type { Corpus } from '../../domain/model.ts';
import { recordsOf } from '../../records/index.ts';
import type { DataRecord } from './_records.ts';

const at = (document: string, clause: string): string => `${documentPath(document)}#${clause}`;

/** Columns of `appointments.csv`: what the site promises, then what it adds. */
export const appointmentFields = [
  'url',
  'person',
  'action',
  'post',
  'organization',
  'probation',
  'confirmed',
  'effectiveFrom',
  'retiredOn',
  'docNumber',
  'issue',
  'organizationId',
  'pending',
  'date',
  'remarks',
  'probationEnd',
] as const;

/** One record for each person and post, newest issue first, in print order. */
export const appointmentRecords = (corpus: Corpus): DataRecord[] =>
  recordsOf(corpus).appointments.map((a) => ({
    url: at(a.document, a.clause),
    person: a.person,
    action: a.action,
    post: a.post,
    organization: a.organization,
    probation: a.probation,
    confirmed: a.confirmed,
    effectiveFrom: a.effectiveFrom,
    retiredOn: a.retiredOn,
    docNumber: a.docNumber,
    issue: a.issue,
    organizationId: a.organizationId,
    pending: a.pending,
    date: a.date,
    remarks: a.remarks,
    probationEnd: a.probationEnd,
  }));

/** Columns of `chronicle.csv`. */
export const chronicleFields = [
  'url',
  'dateStart',
  'dateEnd',
  'text',
  'officials',
  'places',
  'issue',
  'others',
  'agencies',
  'acts',
] as const;

/** One record for each entry, newest issue first, in print order. */
export const chronicleRecords = (corpus: Corpus): DataRecord[] =>
  recordsOf(corpus).chronicle.map((e) => ({
    url: at(e.document, e.clause),
    dateStart: e.dateStart,
    dateEnd: e.dateEnd,
    text: e.text,
    officials: e.officials,
    places: e.places,
    issue: e.issue,
    others: e.others,
    agencies: e.agencies,
    acts: e.acts,
  }));

/** Columns of `indicators.csv`. */
export const indicatorFields = [
  'url',
  'document',
  'no',
  'name',
  'lead',
  'cooperating',
  'target2024',
  'target2025',
  'values',
  'bodyClauses',
  'notes',
  'issue',
  'targets',
  'differences',
] as const;

/** One record for each row of a table of indicators. */
export const indicatorRecords = (corpus: Corpus): DataRecord[] =>
  recordsOf(corpus).indicators.map((row) => {
    const target = (year: number): string | null =>
      row.targets.find((t) => t.year === year)?.printed ?? null;
    return {
      url: at(row.document, row.clause),
      document: row.document,
      no: row.no,
      name: row.name,
      lead: row.lead,
      cooperating: row.cooperating,
      target2024: target(2024),
      target2025: target(2025),
      values: row.values,
      bodyClauses: [...new Set(row.passages.map((p) => p.clause))],
      notes: row.notes,
      issue: row.issue,
      targets: row.targets,
      differences: row.passages.map(({ clause, words, differences }) => ({
        clause,
        words,
        differences,
      })),
    };
  });
