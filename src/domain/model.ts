/**
 * The shapes that the corpus gives to pages and data files. Types only: how they are
 * made is in `corpus/`, what a field holds on disk is in `schema.ts`.
 */
import type { PlacesFile } from './placesFile.ts';
import type { EditorReading } from './readings.ts';
import type { Register } from './register.ts';
import type { LoadedSheet } from './rules.ts';
import type { DocumentFrontMatter, IssueFile, SiteFile, SynonymsFile } from './schema.ts';

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
  /** The published text, marks resolved to the corrected reading, one line; cells of a row separated by a tab. */
  readonly text: string;
  /** For a row of a table: the words at the head of each column. */
  readonly columns?: readonly string[];
  /** For a heading: the number signs before it in the file. */
  readonly depth?: number;
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
  /** `implements`: made on its basis (根据, 依据, 按照 in the preamble or a section on the basis); `revises`: 修订; else as the word says. */
  readonly type: 'cites' | 'implements' | 'repeals' | 'continues' | 'revises';
  /** 发文字号 of the other document, or the number of a standard (GB 55015-2021), as printed but for spaces; null where the text gives none. */
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
  /** How many {@link clauses} there are, where that is known without reading them. */
  readonly size?: number;
  readonly corrections: readonly Correction[];
  readonly relations: readonly Relation[];
  /** Line range in source.txt. */
  readonly sourceLines: readonly [number, number];
  /** The MDX file's text without front matter. */
  readonly body: string;
  /** What an editor answered about this document (`readings.yaml` of its issue), in the order of the file. */
  readonly readings?: readonly EditorReading[];
}

/** One issue with its documents in print order. */
export interface Issue {
  readonly id: string;
  /** Hash of the bytes that the issue was read from; absent where it was not read from files. */
  readonly digest?: string;
  readonly file: IssueFile;
  readonly documents: readonly GazetteDocument[];
  /** The lines of source.txt, without line ends. */
  readonly source: readonly string[];
  /** What an editor answered where a reader could not read (`readings.yaml`); absent without such a file. */
  readonly readings?: readonly EditorReading[];
}

/** Whose gazette it is, as the pages are told. */
export interface PublishedSite extends SiteFile {
  /** Something that the pages show has not been approved by a person; every page says so. */
  readonly unapproved?: true | undefined;
}

/** Everything under `content/`. */
export interface Corpus {
  /** Hash of the files that belong to no issue: site, register, places, synonyms, rule sheets; absent where it was not read from files. */
  readonly digest?: string;
  readonly site: PublishedSite;
  /** The register of agencies; empty where the content has none. */
  readonly register: Register;
  /** Words that search takes for one another; absent where the content has none. */
  readonly synonyms?: SynonymsFile;
  /** The places of the city; absent where the content has no list. See `buildPlaces`. */
  readonly places?: PlacesFile;
  /** Newest first. */
  readonly issues: readonly Issue[];
  /** The rule sheets, by id; empty where the content has none. */
  readonly rules: readonly LoadedSheet[];
}

/** What a sentence makes of its subject: it must (应当, 负责, or a plain verb), it may (可, 可以, 有权), it must not (不得, 禁止, 严禁). */
export type DutyModality = 'must' | 'may' | 'must-not';

/** How an agency owes a duty: 牵头, 责任, 配合, or as a member unit of a command (成员单位). */
export type DutyRole = 'lead' | 'responsible' | 'cooperating' | 'member';

/** One agency that owes a duty. */
export interface DutyAgency {
  /** Id in the register; null for a name that it does not hold (the check reports it), which stays unlinked in the page. */
  readonly id: string | null;
  /** Official name, from the register; the printed one where it does not know it. */
  readonly name: string;
  /** The name as this clause prints it, the narrowing words included. */
  readonly printed: string;
  /** The words by which the text narrows the name to some of its bodies (疫情发生地, 上级), as printed; null where it does not. */
  readonly qualifier: string | null;
  readonly role: DutyRole;
  /** Put on this clause by a statement elsewhere (以下均需…不再列出). */
  readonly implicit: boolean;
  /** The clause that makes it implicit; null for an explicit one. */
  readonly impliedBy: string | null;
  /** Its entry in the register was drafted by the program, and no person has looked at it. */
  readonly review?: true;
}

/**
 * Kinds of time: `date` a day, month, year or a span between two; `duration` within so long
 * (2小时内); `recurring` every so often (每三年, 日报); `immediate` 立即, 第一时间, 随时; `standing`
 * without a break (24小时值班); `stepwise` a little more each time (逐年递增).
 */
type DeadlineKind = 'date' | 'duration' | 'recurring' | 'immediate' | 'standing' | 'stepwise';

/** A time that a text sets. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** The words as printed (11月20日至11月30日, 2小时内, 每半年至少一次). */
  readonly text: string;
  /** ISO 8601: date or interval (`2023-11-20/2023-11-30`), duration (`PT2H`, `P7D`), repetition (`R/P3Y`); null where the text does not allow it. */
  readonly iso: string | null;
  /** What is due, in the words of the part of the sentence that sets the time. */
  readonly what: string;
  /** From what the time counts, as printed (接到报告后, 发现疑似动物疫情时); null where the text does not say. */
  readonly trigger: string | null;
}

/** One duty: a parenthesis of responsible units, a member unit's paragraph, a table row, or a sentence. */
export interface Duty {
  readonly document: string;
  readonly docNumber: string | null;
  readonly issue: string;
  /** Anchor of the clause. */
  readonly clause: string;
  /** Anchors it in the page and tells apart several of one clause. */
  readonly ordinal: number;
  /** What is owed, in the clause's words. */
  readonly text: string;
  readonly derivedFrom: 'parenthesis' | 'member' | 'table' | 'text';
  readonly modality: DutyModality;
  /** Whether the sentence says its subject, or goes on with the one before it. */
  readonly subject: 'stated' | 'carried';
  readonly agencies: readonly DutyAgency[];
  readonly deadlines: readonly Deadline[];
  /** Given by an editor in `readings.yaml`; absent where the program read it. */
  readonly readBy?: 'editor';
  /** Anchors of the clauses whose words are owed: mostly `clause` alone, several where the parenthesis closes a section. */
  readonly covers: readonly string[];
}

/** One deadline of one clause, with who must keep it. */
export interface DeadlineEntry extends Deadline {
  readonly document: string;
  readonly issue: string;
  readonly clause: string;
  /** Ids of the agencies that its own part of the sentence obliges; empty where the text names none. */
  readonly agencies: readonly string[];
  /** Names as printed of those that owe it, the ones included that the register does not hold. */
  readonly owners: readonly string[];
  /** Given by an editor in `readings.yaml`; absent where the program read it. */
  readonly readBy?: 'editor';
}

/** A derived end of probation. */
export interface ProbationEnd {
  /** ISO 8601: a day, a month, or an interval of months in which it falls (`2024-11/2024-12`). */
  readonly iso: string;
  /** What it is counted from. */
  readonly basis: /** the date from which service counts, and the length printed with it */
    | 'service'
    /** the date of the paper */
    | 'paper'
    /** only the months that the section covers are printed */
    | 'period';
  /** ISO duration that was added. */
  readonly length: string;
}

/** One person and post of 人事任免. */
export interface Appointment {
  readonly issue: string;
  readonly document: string;
  readonly clause: string;
  /** Tells apart several of one clause. */
  readonly ordinal: number;
  readonly person: string;
  readonly action: 'appoint' | 'remove';
  /** The post as printed. */
  readonly post: string;
  /** The organisation within the post, as printed; null where none can be told. */
  readonly organization: string | null;
  /** Its id in the register. */
  readonly organizationId: string | null;
  /** 试用期, ISO 8601 duration (`P1Y`); null without. */
  readonly probation: string | null;
  /** Confirmed after probation (试用期已满). */
  readonly confirmed: boolean;
  /** Date from which service counts, as exact as printed (`2022-09`, `2022-09-30`). */
  readonly effectiveFrom: string | null;
  readonly retiredOn: string | null;
  /** Number of the paper that closes the group. */
  readonly docNumber: string | null;
  /** Whether the post awaits legal procedure (待履行法律程序). */
  readonly pending: boolean;
  /** Date of the paper, where it is printed. */
  readonly date: string | null;
  /** What else is said of it, as printed (退休, 挂职, 任期三年). */
  readonly remarks: readonly string[];
  /** Derived, not printed; null where nothing can be derived. */
  readonly probationEnd: ProbationEnd | null;
  /** Given by an editor in `readings.yaml`; absent where it was read. */
  readonly readBy?: 'editor';
}

/** One member of a body, as a list of its members prints it (组长：… 成员：…); no appointment. */
export interface Membership {
  readonly issue: string;
  readonly document: string;
  readonly clause: string;
  /** The body whose members are listed; null where the text does not name it. */
  readonly body: string | null;
  readonly person: string;
  /** 组长, 副组长, 成员 … */
  readonly post: string;
  /** The office that stands beside the name; null where none does. */
  readonly office: string | null;
  /** Given by an editor in `readings.yaml`; absent where it was read. */
  readonly readBy?: 'editor';
}

/** One person named in an entry of 大事记. */
export interface NamedPerson {
  readonly name: string;
  /** The office as the entry gives it; null where it gives none. */
  readonly office: string | null;
}

/** One entry of 大事记. */
export interface ChronicleEntry {
  readonly issue: string;
  readonly document: string;
  readonly clause: string;
  /** To the day, or to the month or the year where the text says no more (上旬, 春). */
  readonly dateStart: string;
  readonly dateEnd: string;
  /** The date as printed where this paragraph opens a day; null where it belongs to the day above. */
  readonly datePrinted: string | null;
  /** The words after the mark and the date. */
  readonly text: string;
  /** Holders of public office named in it, in the order of the text. */
  readonly officials: readonly NamedPerson[];
  /** Other persons named with what they are (of firms, foundations, associations). */
  readonly others: readonly NamedPerson[];
  /** Places as printed, the larger before the smaller. */
  readonly places: readonly string[];
  /** Ids of agencies named in it, but for the offices of its leaders. */
  readonly agencies: readonly string[];
  /** Kinds of act, by the verbs of its sentences, in order. */
  readonly acts: readonly string[];
  /** Given by an editor in `readings.yaml`; absent where it was read. */
  readonly readBy?: 'editor';
}

/** A target of an indicator, read. */
export interface IndicatorValue {
  readonly year: number;
  readonly number: number;
  /** As printed (%, 公里/平方公里, 万平方米); '' where none is. */
  readonly unit: string;
  /** `=` as a bare figure, or as printed: `>`, `>=`, `<`, `<=`; `~` for 左右; `growth` for 逐年递增. */
  readonly comparison: string;
  /** What stands in brackets after it (城镇, 2023-2025年); null without. */
  readonly qualifier: string | null;
}

/** What an indicator of a table and the words of the body say differently. */
export interface IndicatorDifference {
  /** `scope`: 城市 and 城镇; `strength`: 以上, 力争 …; `wording`; `value`; `agencies`. */
  readonly kind: 'scope' | 'strength' | 'wording' | 'value' | 'agencies';
  /** What the table has and the body has not. */
  readonly table: readonly string[];
  /** What the body has and the table has not. */
  readonly body: readonly string[];
}

/** A passage of the body that states an indicator's target. */
export interface IndicatorPassage {
  /** Anchor of the clause. */
  readonly clause: string;
  /** The words, as printed. */
  readonly words: string;
  readonly differences: readonly IndicatorDifference[];
}

/** One row of a table of indicators. */
export interface Indicator {
  readonly document: string;
  readonly issue: string;
  readonly clause: string;
  readonly no: number;
  readonly name: string;
  /** Names as printed. */
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
  /** As printed, by year. */
  readonly targets: readonly { readonly year: number; readonly printed: string }[];
  readonly values: readonly IndicatorValue[];
  /** Where the body states the same target. */
  readonly passages: readonly IndicatorPassage[];
  /** Notes under the table, which hold for every row, as printed. */
  readonly notes: readonly string[];
  /** Anchors of those notes. */
  readonly noteClauses: readonly string[];
  /** Given by an editor in `readings.yaml`; absent where it was read. */
  readonly readBy?: 'editor';
}
