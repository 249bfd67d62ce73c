/** The keys that were written by hand from the texts, and what the readers yield beside them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DeadlineEntry, Duty } from '../../../src/domain/model.ts';

const read = (name: string): unknown =>
  parse(readFileSync(join(import.meta.dirname, 'keys', `${name}.yaml`), 'utf8'));

/** One line of a key of duties. */
export interface KeyDuty {
  readonly clause: string;
  readonly modality: 'must' | 'may' | 'must-not';
  readonly role: string;
  readonly name: string;
}

/** The key of a document: who is obliged, empowered or forbidden. */
export function dutyKey(document: string): KeyDuty[] {
  return Object.entries(read(document) as Record<string, string[]>).flatMap(([clause, lines]) =>
    lines.map((line) => {
      const m = /^(?:(may|must-not) )?(?:(lead|cooperating|member) )?(.+)$/u.exec(line)!;
      return {
        clause,
        modality: (m[1] ?? 'must') as KeyDuty['modality'],
        role: m[2] ?? 'responsible',
        name: m[3]!,
      };
    }),
  );
}

/** What the running text yields, in the form of the key. */
export const dutiesRead = (duties: readonly Duty[], document: string): KeyDuty[] =>
  duties
    .filter(
      (d) => d.document === document && (d.derivedFrom === 'text' || d.derivedFrom === 'member'),
    )
    .flatMap((d) =>
      d.agencies.map((a) => ({
        clause: d.clause,
        modality: d.modality,
        role: a.role,
        name: a.printed,
      })),
    );

/** One line of the key of times. */
interface KeyTime {
  readonly document: string;
  readonly clause: string;
  readonly kind: string;
  readonly text: string;
  readonly iso: string;
  readonly trigger: string;
  readonly who: string;
  readonly what: string;
}

/** The key of times. */
export function timeKey(): KeyTime[] {
  const all = read('deadlines') as Record<string, Record<string, string[]>>;
  return Object.entries(all).flatMap(([document, clauses]) =>
    Object.entries(clauses).flatMap(([clause, lines]) =>
      lines.map((line) => {
        const [kind, text, iso, trigger, who, what] = line.split(' | ') as [
          string,
          string,
          string,
          string,
          string,
          string,
        ];
        return { document, clause, kind, text, iso, trigger, who, what };
      }),
    ),
  );
}

/** Whether an entry is the one that a line of the key tells of, leaving out who owes it. */
export const isTime = (k: KeyTime, d: DeadlineEntry): boolean =>
  d.document === k.document &&
  d.clause === k.clause &&
  d.kind === k.kind &&
  d.text === k.text &&
  (d.iso ?? '-') === k.iso &&
  (d.trigger ?? '-') === k.trigger &&
  d.what.includes(k.what);
