/**
 * The shapes that the corpus gives to pages and data files. Types only: how they are
 * made is in `corpus/`, what a field holds on disk is in `schema.ts`.
 */
import type { DocumentFrontMatter, IssueFile, SiteFile } from './schema.ts';

/** What a block of a document is. */
export type ClauseKind =
  /** the document's title (h1) */
  | 'title'
  /** the line that holds 发文字号 and 成文日期 */
  | 'docNumber'
  /** a heading: numbered section, title of an attached text, 附件 */
  | 'heading'
  /** a paragraph that opens with its own number: （1）, 1., 一、, （一）, 第一条 */
  | 'item'
  /** a paragraph without a number */
  | 'paragraph'
  /** one body row of a table */
  | 'row'
  /** something lost, that stands by itself (a figure) */
  | 'gap'
  /** part of a document's own printed table of contents */
  | 'contents';

/** One addressable block of a document: what a permalink points at. */
export interface Clause {
  /** Anchor in the page, without `#`; the label of the clause in every data file. */
  readonly anchor: string;
  readonly kind: ClauseKind;
  /** Depth: 0 for the title, 1 for a first-level section, and so on; a paragraph is one deeper than its section. */
  readonly level: number;
  /** The number as printed (`1.5.1`, `（1）`, `一、`, `第三条`), if it has one. */
  readonly number?: string;
  /** Anchor of the heading that it stands under; absent at the top. */
  readonly section?: string;
  /** The published text, marks resolved to the corrected reading, one line. */
  readonly text: string;
  /** First and last line in source.txt, 1-based. */
  readonly sourceLines: readonly [number, number];
  /** Line in the MDX file, 1-based. */
  readonly mdxLine: number;
}

/** One mark for damage, ready to be listed. */
export interface Correction {
  readonly anchor: string;
  /** Line in source.txt. */
  readonly line: number;
  readonly kind: string;
  /** The reading of the source; empty where something is missing. */
  readonly sic: string;
  /** The published reading, empty where the words were struck out; null where the damage is shown and not mended. */
  readonly corr: string | null;
  readonly reason: string;
}

/** How one document speaks of another. */
export interface Relation {
  readonly type: 'cites' | 'implements' | 'repeals' | 'continues';
  /** 发文字号 of the other document, normalised, if the text gives it. */
  readonly docNumber: string | null;
  /** Title without 《》, if the text gives it. */
  readonly title: string | null;
  /** Anchor of the clause that says so. */
  readonly clause: string;
  /** Id of the other document, if this site holds it. */
  readonly target: string | null;
}

/** One document of one issue. */
export interface GazetteDocument {
  /** Number in pinyin and digits; the file's name. */
  readonly id: string;
  readonly issue: string;
  readonly frontMatter: DocumentFrontMatter;
  readonly clauses: readonly Clause[];
  readonly corrections: readonly Correction[];
  readonly relations: readonly Relation[];
  /** Line range in source.txt. */
  readonly sourceLines: readonly [number, number];
  /** The MDX file's text without front matter. */
  readonly body: string;
}

/** One issue with its documents in print order. */
export interface Issue {
  readonly id: string;
  readonly file: IssueFile;
  readonly documents: readonly GazetteDocument[];
  /** The lines of source.txt, without line ends. */
  readonly source: readonly string[];
}

/** Everything under `content/`. */
export interface Corpus {
  readonly site: SiteFile;
  /** Newest first. */
  readonly issues: readonly Issue[];
}
