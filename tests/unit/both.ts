/** A diagnostic as an editor meets it in either language, for tests of whole messages. */
import { type Diagnostic, formatDiagnostic } from '../../src/domain/diagnostics.ts';
import { markNames } from '../../src/domain/marks.ts';

/** Some messages list all marks: which there are is held by `domain/marks.test.ts`. */
const lists = ['、', ', '].map((comma) => markNames.map((name) => `<${name}>`).join(comma));

/** The printed forms, Chinese first. */
export const inBoth = (d: Diagnostic): string =>
  lists.reduce(
    (said, list) => said.replaceAll(list, '<every mark>'),
    `${formatDiagnostic(d, 'zh')}\n${formatDiagnostic(d, 'en')}`,
  );
