/**
 * A run: parts of a sentence with one subject and one modality, and the record that it becomes.
 *
 * In: runs while a sentence is read. Out: drafts.
 */
import type { Clause, DutyModality, DutyRole } from '../domain/model.ts';
import { addAgencies, type Draft, dutyAgency, type Reading } from './draft.ts';
import type { QualifiedName } from './known.ts';
import { membersOfGroup, partnersIn } from './partners.ts';
import { roleIn } from './predicates.ts';

/** A run of parts with one subject. */
export interface Run {
  start: number;
  end: number;
  readonly names: readonly QualifiedName[];
  readonly modality: DutyModality;
  readonly subject: 'stated' | 'carried';
  /** Where the predicate begins. */
  readonly predicate: number;
  /** Whether its subject is a work or a building, for those whose it is. */
  readonly work?: true;
}

/** Whether two lists print the same names. */
export const sameNames = (a: readonly QualifiedName[], b: readonly QualifiedName[]): boolean =>
  a.length === b.length && a.every((n, i) => n.printed === b[i]!.printed);

/** A part without modal between two of one modality goes with them: 可…，并…. */
export function joinRuns(runs: readonly Run[], text: string): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const words = text.slice(run.predicate, run.end);
    // 可请求…予以支持，保证…顺利: the second part says what for.
    if (
      last !== undefined &&
      last.modality === 'may' &&
      run.modality === 'must' &&
      sameNames(last.names, run.names) &&
      run.subject === last.subject &&
      !/应当|应该|必须|不得|(?<![响供适相反对效感])应(?!急|用)/u.test(words) &&
      /[，,]\s*$/u.test(text.slice(0, run.start)) &&
      !/^(?:初步|同时|并应)/u.test(words)
    ) {
      last.end = run.end;
      continue;
    }
    out.push({ ...run });
  }
  return out;
}

/** 应当协同编制: together with one another, where no body stands between the words. */
const TOGETHER =
  /^(?:应当?|必须|须|要)协同(?!\p{Script=Han}{0,10}(?:[局委办厅]|部门|政府|单位|机构)(?:做好|开展|完成|负责))\p{Script=Han}{2}/u;

/** The draft of a run, with the partners that its words name. */
export function draftOf(
  reading: Reading,
  clause: Clause,
  at: number,
  text: string,
  run: Run,
): Draft {
  // 乙局（负责资金）配合: what a bracket says of the last of them stands before what they do.
  const predicate = text
    .slice(run.predicate, run.end)
    .replace(/^(?:[（(][^（）()]*[）)]|　)+/u, '');
  // 甲局、乙局应当协同编制: several who work together, and none who only helps.
  const together = run.names.length > 1 && TOGETHER.test(predicate);
  const role: DutyRole = together ? 'responsible' : roleIn(predicate);
  const agencies: Draft['agencies'] = [];
  addAgencies(
    agencies,
    run.names.map((n) => dutyAgency({ ...n, ...reading.meant(n) }, role)),
  );
  const here = (n: QualifiedName): boolean => clause.text.slice(n.start, n.end) === n.printed;
  for (const name of run.names)
    if (run.subject === 'stated' && here(name)) reading.subject(clause, name);
  for (const partner of partnersIn(text, run.predicate, run.end, reading))
    if (!run.names.some((n) => n.printed === partner.printed)) {
      reading.subject(clause, partner);
      addAgencies(agencies, [dutyAgency(partner, partner.role)]);
    }
  const sentence = text.lastIndexOf('。', run.start - 1) + 1;
  for (const member of membersOfGroup(text, sentence, run.end, reading)) {
    reading.subject(clause, member);
    addAgencies(agencies, [dutyAgency(member, 'member')]);
  }
  return {
    at,
    clause: clause.anchor,
    // A parenthesis before the sentence belongs to the words before it.
    text: clause.text
      .slice(run.start + /^[\s　]*/u.exec(text.slice(run.start, run.end))![0].length, run.end)
      .trim(),
    derivedFrom: 'text',
    ...(run.work === undefined ? {} : { work: run.work }),
    modality: run.modality,
    subject: run.subject,
    agencies,
    ranges: [{ at, start: run.start, end: run.end }],
    covers: [clause.anchor],
  };
}
