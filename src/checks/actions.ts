/** What must be done by a rule sheet, with the duties reader: sentences that only it knows to oblige. */
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import type { Corpus } from '../domain/model.ts';
import { deriveDocument } from '../duties/index.ts';
import { actionForgotten } from '../messages/rules.ts';
import { actionsOf, forgottenIn } from '../rules/actions.ts';

/** Report every sentence that obliges somebody and that a sheet neither shows nor leaves out. */
export function checkActions({ rules, issues, register }: Corpus): Diagnostic[] {
  const documents = new Map(issues.flatMap((i) => i.documents).map((d) => [d.id, d]));
  return rules.flatMap(({ sheet, file }) => {
    const document = documents.get(sheet.document);
    if (sheet.kind !== 'grade' || sheet.actions === undefined || document === undefined) return [];
    const { duties } = deriveDocument(document, register);
    return forgottenIn(actionsOf({ ...sheet, actions: sheet.actions }, document, duties)).map(
      ({ clause, text }) => diagnose(actionForgotten, { clause }, { file, words: text }),
    );
  });
}
