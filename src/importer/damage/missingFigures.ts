/** A figure that the text announces and does not have: 附件2 某某流程图, and nothing under it. */
import { damageRows } from '../../messages/importer.ts';
import { type Detector, finding } from './detector.ts';

export const missingFigures: Detector = function* ({ documents }) {
  for (const b of documents.flatMap((d) => d.blocks))
    if (b.type === 'gap')
      yield finding(damageRows.missingFigure, undefined, { line: b.line, words: b.reason });
};
