/** A figure that the text announces and does not have: 附件2 某某流程图, and nothing under it. */
import { row } from '../../messages/index.ts';
import { Detector, finding } from './detector.ts';

const rows = {
  missingFigure: row<void>({
    rule: 'missing-figure',
    severity: 'warning',
    zh: () => '这里写明有图，文本里没有。',
    en: () => 'A figure is announced here, and the text has none.',
    hint: {
      zh: () => '草稿已放了 <Gap kind="figure" …>；若原书无图，删去它。',
      en: () =>
        'The draft has a <Gap kind="figure" …> there; remove it if the print has no figure.',
    },
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, function* ({ documents }) {
  for (const b of documents.flatMap((d) => d.blocks))
    if (b.type === 'gap')
      yield finding(rows.missingFigure, undefined, { line: b.line, words: b.reason });
});
