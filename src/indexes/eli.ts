/**
 * A document in the words of ELI, the European Legislation Identifier (ontology 1.4, as EUR-Lex and
 * legislation.gov.uk use it), for the head of its page as RDFa. The document is the work; its text
 * in Chinese, the page's `main`, is the expression; the files for download embody it.
 */
import { absoluteUrl } from '../domain/address.ts';
import { kindName } from '../domain/labels.ts';
import type { GazetteDocument, Issue, Relation } from '../domain/model.ts';
import { issueName } from '../domain/names.ts';
import { documentPath } from '../domain/routes.ts';
import { inForce, repealOf } from './inForce.ts';
import type { SiteData } from './shape.ts';

/** Prefix of the property names, for `prefix` in the page. */
export const eliPrefix = 'eli: http://data.europa.eu/eli/ontology#';

/** One statement: a value, or the address of another thing. */
interface EliStatement {
  /** What it is said of; the document itself without it. */
  readonly about?: string;
  readonly property: `eli:${string}`;
  readonly content?: string;
  readonly datatype?: 'xsd:date';
  readonly href?: string;
}

/** The part of the page that holds the text. */
const EXPRESSION = '#main';
const relationProperty: Readonly<Record<Relation['type'], EliStatement['property']>> = {
  cites: 'eli:cites',
  implements: 'eli:based_on',
  repeals: 'eli:repeals',
  revises: 'eli:changes',
  continues: 'eli:related_to',
};

/** What is known of a document; what the source does not state is left out. */
export function eliOf(data: SiteData, doc: GazetteDocument, issue: Issue): EliStatement[] {
  const { title, docNumber, date, issuer, kind } = doc.frontMatter;
  const url = (path: string): string => absoluteUrl(data.corpus.site.url, path);
  const page = url(documentPath(doc.id));
  const force = inForce(data, doc);
  const value = (
    property: EliStatement['property'],
    content: string | null | undefined,
    more: Partial<EliStatement> = {},
  ): EliStatement[] => (content == null ? [] : [{ ...more, property, content }]);
  const day = { datatype: 'xsd:date' } as const;
  const others = doc.relations.flatMap(({ type, target }) =>
    target === null ? [] : [{ property: relationProperty[type], href: url(documentPath(target)) }],
  );
  const repeal = repealOf(data, doc.id);
  return [
    ...value('eli:type_document', kindName(kind)),
    ...value('eli:id_local', docNumber),
    ...value('eli:date_document', date, day),
    ...value('eli:passed_by', issuer),
    ...value('eli:published_in', `${issue.file.title}${issueName(issue.file)}`),
    ...value('eli:first_date_entry_in_force', force.from, day),
    ...value('eli:date_no_longer_in_force', force.to, day),
    ...new Map(others.map((one) => [`${one.property} ${one.href}`, one])).values(),
    ...(repeal === undefined
      ? []
      : [{ property: 'eli:repealed_by' as const, href: url(documentPath(repeal.by.id)) }]),
    { property: 'eli:is_realized_by', href: `${page}${EXPRESSION}` },
    { about: EXPRESSION, property: 'eli:title', content: title },
    { about: EXPRESSION, property: 'eli:language', content: 'zho' },
    {
      about: EXPRESSION,
      property: 'eli:is_embodied_by',
      href: url(`/documents/${doc.id}.akn.xml`),
    },
  ];
}
