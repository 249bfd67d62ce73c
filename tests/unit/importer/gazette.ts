/** Small gazettes for the tests of the importer: masthead and contents over a text. */
import { parseDocument } from '../../../src/corpus/parse.ts';
import { type Draft, importGazette } from '../../../src/importer/index.ts';

/** A gazette of one document. */
export const gazette = (title: string, body: string): string =>
  `青川市人民政府公报\n2024年第5期（总第45期）\n\n目录\n\n${title}（1）\n\n${title}\n\n${body}\n`;

export const draftOf = (text: string): Draft =>
  importGazette(new TextEncoder().encode(text), { file: 'raw.txt' });

/** Anchors and texts of a document of a draft; the first where no id is given. */
export function blocksOf(draft: Draft, id?: string): [string | undefined, string][] {
  const name =
    id === undefined ? [...draft.files.keys()].find((n) => n.endsWith('.mdx')) : `${id}.mdx`;
  return parseDocument(name as string, 'x', draft.files.get(name as string) as string).blocks.map(
    (b) => [b.anchor, b.text],
  );
}

/** Texts alone. */
export const textsOf = (draft: Draft, id?: string): string[] =>
  blocksOf(draft, id).map(([, t]) => t);
