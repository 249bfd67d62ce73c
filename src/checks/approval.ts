/** What is not as a person approved it, as diagnostics; see `corpus/seal.ts`. */
import type { Approval } from '../corpus/index.ts';
import type { Change } from '../corpus/seal.ts';
import { SEAL_FILE } from '../corpus/seal.ts';
import { type Diagnostic, diagnose, type Place } from '../domain/diagnostics.ts';
import * as rows from '../messages/approval.ts';

/** Changes of one file that are told one by one. */
const TOLD = 5;

/** Whether something may be said with the line of a file. */
type LineOf = (file: string, change: Change) => number | undefined;

/** Report what nobody approved and what changed since. */
export function approvalDiagnostics(
  approvals: readonly Approval[],
  lineOf: LineOf,
  told: number = TOLD,
): Diagnostic[] {
  return approvals.flatMap(({ folder, state, changes, documents }): Diagnostic[] => {
    const file = folder === '' ? SEAL_FILE : `${folder}/${SEAL_FILE}`;
    if (state === 'missing') return [diagnose(rows.draft, { documents }, { file })];
    if (state === 'damaged') return [diagnose(rows.sealDamaged, undefined, { file })];
    const byFile = Map.groupBy(changes, (c) => c.file);
    return [...byFile].flatMap(([name, all]) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      const out = all.slice(0, told).map((c) => diagnosticOf(c, path, lineOf(path, c)));
      if (all.length > told)
        out.push(diagnose(rows.more, { count: all.length - told }, { file: path }));
      return out;
    });
  });
}

function diagnosticOf(change: Change, file: string, line: number | undefined): Diagnostic {
  const { kind, key, now, approved } = change;
  const compared = [
    ...(now === undefined ? [] : [{ label: rows.states.now, text: brief(now) }]),
    ...(approved === undefined ? [] : [{ label: rows.states.approved, text: brief(approved) }]),
  ];
  const place: Place = {
    file,
    ...(line === undefined ? {} : { line }),
    ...(compared.length === 0 ? {} : { compared }),
  };
  const what = rows.entryName(file, key);
  switch (kind) {
    case 'new-file':
      return diagnose(rows.fileNew, undefined, place);
    case 'lost-file':
      return diagnose(rows.fileLost, undefined, place);
    case 'order':
      return diagnose(rows.reordered, undefined, place);
    case 'added':
      return diagnose(rows.added, { what }, place);
    case 'removed':
      return diagnose(rows.removed, { what }, place);
    case 'changed':
      return diagnose(rows.changed, { what }, place);
  }
}

const brief = (s: string): string => (s.length > 200 ? `${s.slice(0, 200)}…` : s);
