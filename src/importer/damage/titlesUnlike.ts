/** A title that differs from its entry in the contents: 关于加强… in the text, 关于进一步加强… in the contents. */
import { damageRows } from '../../messages/importer.ts';
import { NUMBER_IN_BRACKETS } from '../contents.ts';
import { type Detector, finding } from './detector.ts';

const letters = (s: string): string => s.replace(/[^\p{L}\p{N}]/gu, '');

export const titlesUnlike: Detector = function* ({ skeleton, documents }) {
  for (const c of skeleton.contents) {
    if ('section' in c || c.document === undefined) continue;
    const draft = documents.find((d) => d.span === c.document);
    if (draft === undefined) continue;
    const title = letters(draft.frontMatter.title);
    const entry = letters(c.title.replace(NUMBER_IN_BRACKETS, ''));
    if (title.startsWith(entry) || title === letters(c.title)) continue;
    yield finding(damageRows.titleUnlike, undefined, {
      line: draft.lines[0],
      words: `${draft.frontMatter.title} / ${c.title}`,
    });
  }
};
