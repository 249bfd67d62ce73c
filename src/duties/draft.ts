/** What the parsers of one document share. */
import type {
  Clause,
  Duty,
  DutyAgency,
  DutyModality,
  DutyRole,
  GazetteDocument,
} from '../domain/model.ts';
import { leadingNumber } from '../domain/numbering.ts';
import type { ListContext, PrintedName } from './agencies.ts';
import type { DutyParenthesis } from './parentheses.ts';

/** A duty while its document is being read. */
export interface Draft {
  /** Index of the clause. */
  readonly at: number;
  readonly clause: string;
  readonly text: string;
  readonly derivedFrom: Duty['derivedFrom'];
  readonly modality: DutyModality;
  readonly subject: Duty['subject'];
  readonly agencies: DutyAgency[];
  /** Places whose words are owed, for the times that stand in them. */
  readonly ranges: readonly { readonly at: number; readonly start: number; readonly end: number }[];
  /** Where the words stand that name who owes it, if apart from what is owed: an answer of an editor is about these. */
  readonly said?: { readonly at: number; readonly start: number; readonly end: number };
  /** Whether its subject is a work or a building, for those whose it is: its times are owed by others, if anybody is named. */
  readonly work?: true;
  /** Given by an editor. */
  readonly readBy?: 'editor';
  readonly covers: readonly string[];
}

/** What a document is read with. */
export interface Reading extends ListContext {
  readonly doc: GazetteDocument;
  /** Part of the document (body, annex) in which each clause stands. */
  readonly parts: readonly number[];
  readonly parentheses: readonly (readonly DutyParenthesis[])[];
  /** A name as the register knows it: 你局 is whom the document is addressed to. */
  readonly meant: (name: PrintedName) => PrintedName;
  /** Reports a name that does not resolve. */
  readonly use: (clause: Clause, name: PrintedName) => void;
  /** The same for the subject of a sentence, which may be nobody that a register would hold. */
  readonly subject: (clause: Clause, name: PrintedName) => void;
}

/** Whether a block holds running text of the document. */
export const isText = (c: Clause): boolean =>
  c.kind === 'heading' || c.kind === 'item' || c.kind === 'paragraph';

/** An agency of a duty from its printed name. */
export function dutyAgency(
  { printed, resolution, ...name }: PrintedName & { readonly qualifier?: string | null },
  role: DutyRole,
  impliedBy: string | null = null,
): DutyAgency {
  const found = resolution.kind === 'found' ? resolution.agency : undefined;
  return {
    id: found?.id ?? null,
    name: found?.name ?? printed,
    printed,
    qualifier: name.qualifier ?? (resolution.kind === 'found' ? resolution.qualifier : null),
    role,
    implicit: impliedBy !== null,
    impliedBy,
    ...(found?.review === true ? { review: true as const } : {}),
  };
}

/** Put agencies on a list, each once in each role. */
export function addAgencies(list: DutyAgency[], more: readonly DutyAgency[]): void {
  for (const a of more) {
    const same = (b: DutyAgency): boolean =>
      b.id === a.id &&
      b.name === a.name &&
      (b.id === null || b.printed === a.printed || a.implicit) &&
      (b.role === a.role || a.implicit);
    if (!list.some(same)) list.push(a);
  }
}

/** A text without the number that it opens with. */
export const withoutNumber = (text: string): string => leadingNumber(text)?.rest ?? text;

/** Headings over each clause, nearest first. */
export function headingsOver(clauses: readonly Clause[], at: number): Clause[] {
  const out: Clause[] = [];
  let section = clauses[at]!.section;
  for (let i = at - 1; i >= 0 && section !== undefined; i -= 1) {
    const c = clauses[i]!;
    if (c.anchor !== section) continue;
    out.push(c);
    section = c.section;
  }
  return out;
}
