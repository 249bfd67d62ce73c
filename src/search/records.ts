/** From the corpus to what is indexed: clauses with their class, their place and the facts about them. */

import type { Clause, Corpus, GazetteDocument, Issue } from '../domain/model.ts';
import { type AkinSets, akinFacts } from './akin.ts';
import { fold } from './fold.ts';
import { foldOfMany } from './foldMany.ts';
import { type ClauseClass, clauseClasses } from './shapes.ts';
import { facts, numberFacts } from './tokens.ts';

/** A clause on its way into the index. */
export interface SourceClause {
  readonly anchor: string;
  readonly text: string;
  readonly class: ClauseClass;
  /** Headings above it, outermost first. */
  readonly section: string;
  /** Anchor of the heading that it stands under. */
  readonly parent?: string;
  /** Keys for facts about it. */
  readonly facts: readonly string[];
  /** Persons whom it appoints or removes. */
  readonly persons: readonly string[];
  /** The text as the damaged source has it. */
  readonly damaged?: string;
  /** Names in it that may be typed by their initials: persons, places. */
  readonly names?: readonly string[];
}

/** A document on its way into the index. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly kind: string;
  readonly clauses: readonly SourceClause[];
}

/** An issue on its way into the index; what the page `/search/records/<issue>.json` hands to the builder. */
export interface SourceIssue {
  readonly id: string;
  readonly year: number;
  readonly documents: readonly SourceDocument[];
}

/** What is known of clauses beyond their text, by document and anchor. */
export interface Knowledge {
  /** Ids of agencies that a clause names or that owe it. */
  readonly agencies: (document: string, anchor: string) => readonly string[];
  /** Class of a clause that is a duty, an appointment, an event or an indicator. */
  readonly class: (document: string, anchor: string) => ClauseClass | undefined;
  /** Persons whom a clause appoints or removes. */
  readonly persons: (document: string, anchor: string) => readonly string[];
  /** Facts of the days on which what a clause tells happened, see `forms.ts`. */
  readonly days?: (document: string, anchor: string) => readonly string[];
  /** Persons and places that it names. */
  readonly names?: (document: string, anchor: string) => readonly string[];
  /** Other facts, as keys of the index. */
  readonly keys?: (document: string, anchor: string) => readonly string[];
}

/**
 * A title without what wraps it: of 某政府关于印发《某方案》的通知 the 某方案. The title itself
 * where nothing wraps it.
 */
export function shortTitle(title: string): string {
  const plain = title.replace(/\s/gu, '');
  const m =
    /关于(?:印发|公布|发布|转发|下发)《(.+)》的(?:通知|通告|公告|决定)$/u.exec(plain) ??
    /关于(?:印发|公布|发布|转发|下发)([^《》]+)的(?:通知|通告|公告|决定)$/u.exec(plain);
  return m?.[1] ?? title;
}

const sets = new WeakMap<Corpus, AkinSets>();
/** Sets of words of like meaning, folded; always as one object. */
export function setsOf(corpus: Corpus): AkinSets {
  let all = sets.get(corpus);
  if (all === undefined) {
    all = (corpus.synonyms ?? []).flatMap((entry) =>
      'akin' in entry ? entry.akin.map((set) => set.map(fold)) : [],
    );
    sets.set(corpus, all);
  }
  return all;
}

/** The records of one issue. */
export function sourceIssue(corpus: Corpus, issue: Issue, knowledge: Knowledge): SourceIssue {
  const akin = setsOf(corpus);
  const ordinals = new Map(corpus.register.agencies.map((agency, i) => [agency.id, i]));
  return {
    id: issue.id,
    year: issue.file.year,
    documents: issue.documents.map((doc) =>
      sourceDocument(doc, issue.source, ordinals, knowledge, akin),
    ),
  };
}

function sourceDocument(
  doc: GazetteDocument,
  source: readonly string[],
  ordinals: ReadonlyMap<string, number>,
  knowledge: Knowledge,
  akin: AkinSets,
): SourceDocument {
  const headings = new Map(doc.clauses.map((clause) => [clause.anchor, clause]));
  return {
    id: doc.id,
    title: doc.frontMatter.title,
    docNumber: doc.frontMatter.docNumber ?? null,
    kind: doc.frontMatter.kind,
    clauses: doc.clauses.map((clause) => {
      const persons = knowledge.persons(doc.id, clause.anchor);
      const agencies = knowledge
        .agencies(doc.id, clause.anchor)
        .flatMap((id) => ordinals.get(id) ?? []);
      const damaged = damagedReading(doc, clause, source);
      const names = [...new Set([...persons, ...(knowledge.names?.(doc.id, clause.anchor) ?? [])])];
      return {
        anchor: clause.anchor,
        text: clause.text,
        class: knowledge.class(doc.id, clause.anchor) ?? classOf(clause),
        section: sectionOf(clause, headings),
        ...(clause.section === undefined ? {} : { parent: clause.section }),
        facts: [
          ...(clause.kind === 'title' ? numberFacts(doc.frontMatter.docNumber ?? '') : []),
          ...[...new Set(agencies)].sort((a, b) => a - b).map(facts.agency),
          ...persons.map((name) => facts.person(fold(name))),
          ...(knowledge.days?.(doc.id, clause.anchor) ?? []).map(facts.form),
          ...(knowledge.keys?.(doc.id, clause.anchor) ?? []),
          ...akinFacts(foldOfMany(clause.text), akin),
        ],
        persons,
        ...(damaged === undefined ? {} : { damaged }),
        ...(names.length === 0 ? {} : { names }),
      };
    }),
  };
}

/** A clause as the source has it: its mended readings replaced by the damaged ones. */
function damagedReading(
  doc: GazetteDocument,
  clause: Clause,
  source: readonly string[],
): string | undefined {
  const [first, last] = clause.sourceLines;
  const lines = bare(source.slice(first - 1, last).join(''));
  let text = clause.text;
  for (const { anchor, sic, corr } of doc.corrections) {
    if (anchor !== clause.anchor || sic === '' || corr === null || corr === '' || corr === sic)
      continue;
    const at = placeOf(text, corr, sic, lines);
    if (at >= 0) text = text.slice(0, at) + sic + text.slice(at + corr.length);
  }
  return text === clause.text ? undefined : text;
}

const bare = (text: string): string => text.replace(/\s/gu, '');

/** Characters on either side of a reading by which its place is known: the most that fit. */
const BESIDE = [8, 4, 2, 1];

/** Where a reading stands in a text for which the source has a damaged one: its words may stand there more than once. */
function placeOf(text: string, corr: string, sic: string, source: string): number {
  const places: number[] = [];
  for (let at = text.indexOf(corr); at >= 0; at = text.indexOf(corr, at + 1)) places.push(at);
  for (const n of BESIDE)
    for (const at of places) {
      const before = bare(text.slice(0, at)).slice(-n);
      const after = bare(text.slice(at + corr.length)).slice(0, n);
      if (source.includes(before + bare(sic) + after)) return at;
    }
  return places[0] ?? -1;
}

function classOf(clause: Clause): ClauseClass {
  switch (clause.kind) {
    case 'title':
    case 'docNumber':
    case 'heading':
    case 'contents':
      return clauseClasses[clause.kind];
    default:
      return clauseClasses.plain;
  }
}

/** Characters of a heading that a place shows. */
const HEADING = 24;
/** Headings that a place shows. */
const DEPTH = 2;

/** The headings above a clause, the nearest two, shortened. */
function sectionOf(clause: Clause, headings: ReadonlyMap<string, Clause>): string {
  const path: string[] = [];
  let at = clause.section === undefined ? undefined : headings.get(clause.section);
  while (at !== undefined && path.length < DEPTH) {
    path.unshift(at.text.length > HEADING ? `${at.text.slice(0, HEADING)}…` : at.text);
    at = at.section === undefined ? undefined : headings.get(at.section);
  }
  return path.join(' › ');
}
