/**
 * What the build writes for search and the browser reads. Types and names of files only.
 *
 * The corpus is cut into shards of whole years; each is an index of its own, in a folder named by
 * its content, so that a search starts with the newest, and a shard that does not change is built
 * once. In the folder of a shard:
 *
 *     d/<n>.json          of the newest shard a page of its directory: the first keys of some blocks
 *     b/<n>.bin           blocks of the index, see postings.ts
 *     p/<n>.bin           positions of the long lists
 *     t/<n>.json          rows of the table of its clauses ({@link TableRows})
 *     text/<n>.json       texts, some neighbouring clauses of one document ({@link RecordText})
 *     documents.json      its documents ({@link ShardDocuments})
 *     ids.json            their ids, for the filter by document
 *
 * Over the other shards lies one directory, see archive.ts: root.json, <n>.bin.
 *
 * Clauses are numbered by class, in the order in which results rank, and within a class newest
 * issue first, as printed: so the class of a clause and its document follow from its number.
 */

import type { ArchiveEntry } from './archive.ts';

/** Classes of clauses that ranking tells apart. */
export const clauseClasses = {
  plain: 0,
  title: 1,
  docNumber: 2,
  heading: 3,
  duty: 4,
  appointment: 5,
  event: 6,
  indicator: 7,
  contents: 8,
} as const;
/** Value of {@link clauseClasses}. */
export type ClauseClass = (typeof clauseClasses)[keyof typeof clauseClasses];

/** Classes in the order in which clauses are numbered. */
export const numbering: readonly ClauseClass[] = [1, 3, 5, 4, 7, 6, 0, 2, 8];

/** Clauses of a shard whose table is one file; and rows in each file of a larger one. */
const FEW_ROWS = 2048;
const ROWS = 256;
/** Rows in each file of the table of a shard: each file is a request, and a small table is read whole by what comes near. */
export const rowsPerFile = (clauses: number): number => (clauses <= FEW_ROWS ? FEW_ROWS : ROWS);

/** `documents.json`: the documents of a shard, for counts, filters and titles. */
export interface ShardDocuments {
  /** Ids of the issues, newest first. */
  readonly issues: readonly string[];
  /** Kinds of documents. */
  readonly kinds: readonly string[];
  /** For each document: its issue, its kind, then how many clauses of each class, in the order of {@link numbering}; zeros at the end left out. */
  readonly documents: readonly (readonly number[])[];
}

/** `t/<n>.json`: for some clauses, in order. */
export interface TableRows {
  /** The record that holds the text. */
  readonly r: readonly number[];
  /** Its place in that record. */
  readonly i: readonly number[];
  /** What clauses stand under: number of the title of the document (-1 for none), of the headings, the nearest first. */
  readonly h: readonly (readonly number[])[];
  /** Which of these it stands under. */
  readonly p: readonly number[];
  /** Characters of its folded text. */
  readonly l: readonly number[];
}

/** One shard as the list of shards names it. */
export interface ShardEntry {
  readonly label: string;
  /** Folder, from the site's root, with a slash at the end. */
  readonly path: string;
  readonly years: readonly [first: number, last: number];
  /** How many clauses it holds. */
  readonly clauses: number;
  /** How many of each class, in the order of {@link numbering}. */
  readonly classes: readonly number[];
  /** Of the newest shard: the first key of each page of its directory, and the blocks that a page lists. */
  readonly directory?: { readonly pages: readonly string[]; readonly perPage: number };
  /** Whether its blocks and positions are packed. */
  readonly packed?: boolean;
  /** Of the newest shard: characters that stand in so many of its clauses that each by itself says nothing. */
  readonly common?: string;
}

/** `/search/index.json`: where the shards are, newest first, and what does not grow with the corpus. */
export interface SearchIndex extends Names {
  readonly shards: readonly ShardEntry[];
  /** The directory over all shards but the newest, where there are others. */
  readonly archive?: ArchiveEntry;
}

/** One clause of {@link RecordText}. */
export interface ClauseText {
  /** Anchor. */
  readonly a: string;
  readonly x: string;
  /** Class, where it is not plain. */
  readonly k?: ClauseClass;
  /** Index in the sections of the record. */
  readonly s?: number;
  /** Persons whom it appoints or removes. */
  readonly p?: readonly string[];
  /** The damaged reading, where the text was mended. */
  readonly d?: string;
}

/** What results of one record are shown from. */
export interface RecordText {
  /** Id of the document. */
  readonly d: string;
  /** Its title, short. */
  readonly t: string;
  /** Its number. */
  readonly n: string | null;
  readonly issue: string;
  /** Headings above the clauses, outermost first, joined. */
  readonly s: readonly string[];
  readonly c: readonly ClauseText[];
}

/** One agency of {@link Names}. */
export interface AgencyNames {
  readonly id: string;
  /** Official name first. */
  readonly names: readonly string[];
  /** Kind, in words. */
  readonly kind: string;
  /** It stands for many bodies. */
  readonly group?: true;
}

/** A name that an agency had, or is called by. */
export interface FormerName {
  readonly was: readonly string[];
  /** A name of what it became, without the city's name. */
  readonly now: string;
  /** The year of the change; absent where the name was never official. */
  readonly year?: number;
}

/** Names that search knows. */
export interface Names {
  /** In the order of the register, whose positions are the facts of the index. */
  readonly agencies: readonly AgencyNames[];
  /** Sets of words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
  readonly former?: readonly FormerName[];
  /** Words of questions and of politeness, which say nothing of what is looked for. */
  readonly aside?: readonly string[];
  /** Words of procedure, which any matter has. */
  readonly general?: readonly string[];
  /** Names of the city or county whose gazette it is, longest first. */
  readonly places?: readonly string[];
  /** Places that have several names, the official one first, then short and former ones. */
  readonly placeNames?: readonly (readonly string[])[];
  /** Documents that no longer hold, by id, with what is said of them: 已废止（自…起）. */
  readonly repealed?: Readonly<Record<string, string>>;
  /** Titles that a search without results may offer. */
  readonly topics?: readonly string[];
}

/** `/search/letters.json`: the agencies' names in pinyin, whole and by initials, by id. */
export type Letters = Readonly<Record<string, readonly string[]>>;

/** `/search/sounds.json`: what characters sound like. */
export interface SoundsFile {
  /** Syllables, and the characters that are read so. Syllables that are often confused are one. */
  readonly syllables: readonly (readonly [syllable: string, characters: string])[];
}

/** `/search/script.json`: traditional characters, each before the simplified one. */
export interface ScriptFile {
  readonly pairs: string;
}

/**
 * Where the indexes are: a folder for each shard, named after its content, so that what is
 * in it never changes and can be kept for good.
 */
export const searchFolder = '/lookup/';
/** Sets of words of like meaning, of which the texts have a word. */
export const akinFile = '/search/akin.json';
/** The one file of the search whose content changes under its address. */
export const indexFile = '/search/index.json';
