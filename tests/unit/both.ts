/** A diagnostic as an editor meets it in either language, for tests of whole messages. */
import { type Diagnostic, formatDiagnostic } from '../../src/domain/diagnostics.ts';

/** The printed forms, Chinese first. */
export const inBoth = (d: Diagnostic): string =>
  `${formatDiagnostic(d, 'zh')}\n${formatDiagnostic(d, 'en')}`;
