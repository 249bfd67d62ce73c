/**
 * A document as linked data (schema.org/Legislation, which follows ELI): what the source states
 * of it, when it holds, what it changes, and its clauses, each under its own address.
 */
import { absoluteUrl } from '../domain/address.ts';
import type { Clause, GazetteDocument, Issue } from '../domain/model.ts';
import { clauseName, issueName } from '../domain/names.ts';
import { clausePath, documentPath } from '../domain/routes.ts';
import { changesIn, inForce } from './inForce.ts';
import type { SiteData } from './shape.ts';

/** A value of JSON-LD; what is undefined is left out when it is written. */
type Linked = { readonly [key: string]: Linked | readonly Linked[] | string | undefined };

/** How the document changes others, in the words of schema.org. */
const changeWords = {
  repeals: 'legislationRepeals',
  revises: 'legislationChanges',
} as const;

/** What is said of the document itself. */
function work(data: SiteData, doc: GazetteDocument, issue: Issue): Linked {
  const { site } = data.corpus;
  const { title, docNumber, date, issuer } = doc.frontMatter;
  const url = absoluteUrl(site.url, documentPath(doc.id));
  const force = inForce(data, doc);
  const changes = Map.groupBy(
    changesIn(data).flatMap(({ by, of, type }) =>
      by.id === doc.id && type !== 'continues' ? [{ of, name: changeWords[type] }] : [],
    ),
    ({ name }) => name,
  );
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': url,
    name: title,
    legislationIdentifier: docNumber,
    legislationDate: date,
    temporalCoverage:
      force.from === null && force.to === null
        ? undefined
        : `${force.from ?? '..'}/${force.to ?? '..'}`,
    legislationPassedBy:
      issuer === undefined ? undefined : { '@type': 'Organization', name: issuer },
    isPartOf: {
      '@type': 'PublicationIssue',
      name: `${issue.file.title}${issueName(issue.file)}`,
    },
    ...Object.fromEntries(
      [...changes].map(([name, list]) => [
        name,
        list.map(({ of }) => ({ '@id': absoluteUrl(site.url, documentPath(of.id)) })),
      ]),
    ),
  };
}

/** A part of a document, with those under it. */
const part = (
  data: SiteData,
  doc: GazetteDocument,
  clause: Clause,
  under: ReadonlyMap<string | undefined, readonly Clause[]>,
): Linked => {
  const below = under.get(clause.anchor) ?? [];
  return {
    '@type': 'Legislation',
    '@id': absoluteUrl(data.corpus.site.url, clausePath(doc.id, encodeURIComponent(clause.anchor))),
    name: clauseName(clause.anchor),
    text: clause.text === '' ? undefined : clause.text,
    ...(below.length === 0 ? {} : { hasPart: below.map((one) => part(data, doc, one, under)) }),
  };
};

/** The document with all its clauses, each in the section that it stands in. */
export function linkedDocument(data: SiteData, doc: GazetteDocument, issue: Issue): Linked {
  const own = doc.clauses.filter(({ kind }) => kind !== 'title' && kind !== 'contents');
  const under = Map.groupBy(own, ({ section }) => section);
  return {
    ...work(data, doc, issue),
    hasPart: (under.get(undefined) ?? []).map((clause) => part(data, doc, clause, under)),
  };
}

/** The document for its own page: its highest sections; the file at `all` has every clause. */
export function linkedHead(
  data: SiteData,
  doc: GazetteDocument,
  issue: Issue,
  sections: readonly { readonly anchor: string; readonly text: string }[],
  all: string,
): Linked {
  const { site } = data.corpus;
  return {
    ...work(data, doc, issue),
    encoding: absoluteUrl(site.url, all),
    hasPart: sections.map(({ anchor, text }) => ({
      '@type': 'Legislation',
      // Within the page, as an IRI (RFC 3987).
      '@id': `#${anchor}`,
      name: text,
    })),
  };
}

/** Linked data as the text of a `<script>`: nothing in it can end the element. */
export const ldScript = (linked: Linked): string =>
  JSON.stringify(linked).replaceAll('<', '\\u003c');
