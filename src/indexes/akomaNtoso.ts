/**
 * A document as Akoma Ntoso 1.0 (OASIS LegalDocML, `akomantoso30.xsd`): its clauses as a
 * hierarchy, each under its anchor as `eId`, with what the source states as metadata.
 */
import { absoluteUrl } from '../domain/address.ts';
import { escapeMarkup } from '../domain/escape.ts';
import { kindName } from '../domain/labels.ts';
import type { Clause, GazetteDocument, Issue } from '../domain/model.ts';
import { documentPath } from '../domain/routes.ts';
import type { SiteData } from './shape.ts';

/** A clause with those that stand under it. */
interface Branch {
  readonly clause: Clause;
  readonly under: Branch[];
}

/** The clauses as a tree, by the headings that they stand under. */
function treeOf(clauses: readonly Clause[]): Branch[] {
  const roots: Branch[] = [];
  const byAnchor = new Map<string, Branch>();
  for (const clause of clauses) {
    const branch: Branch = { clause, under: [] };
    byAnchor.set(clause.anchor, branch);
    const above = clause.section === undefined ? undefined : byAnchor.get(clause.section);
    (above?.under ?? roots).push(branch);
  }
  return roots;
}

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  inner: string,
): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`)
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
};

const paragraph = (text: string): string => element('p', {}, escapeMarkup(text));

/** The words of a clause without the number that stands apart. */
const afterNumber = ({ text, number }: Clause): string =>
  number !== undefined && text.startsWith(number) ? text.slice(number.length).trim() : text;

const content = (clause: Clause): string => {
  if (clause.kind !== 'row') return element('content', {}, paragraph(afterNumber(clause)));
  const cells = clause.text.split('\t').map((cell) => element('td', {}, paragraph(cell)));
  return element('content', {}, element('table', {}, element('tr', {}, cells.join(''))));
};

function branchXml({ clause, under }: Branch): string {
  const isHeading = clause.kind === 'heading';
  const number = clause.number === undefined ? '' : element('num', {}, escapeMarkup(clause.number));
  const inner = isHeading
    ? element('heading', {}, escapeMarkup(afterNumber(clause))) +
      (under.length === 0
        ? element('content', {}, element('p', {}, ''))
        : under.map(branchXml).join('\n'))
    : content(clause);
  return element('hcontainer', { name: clause.kind, eId: clause.anchor }, number + inner);
}

/** Levels of the model of works (FRBR) that the metadata speaks of. */
const levels = ['Work', 'Expression', 'Manifestation'] as const;

/**
 * The document as XML.
 *
 * @returns a file valid against the standard's schema
 */
export function akomaNtoso(
  { corpus: { site } }: SiteData,
  doc: GazetteDocument,
  issue: Issue,
): string {
  const { title, docNumber, date, issuer, kind } = doc.frontMatter;
  const day = date ?? `${issue.file.year}-01-01`;
  const page = absoluteUrl(site.url, documentPath(doc.id));
  const uri = `/akn/cn/doc/${day}/${doc.id}`;
  const uris = { Work: uri, Expression: `${uri}/zho@`, Manifestation: `${uri}/zho@.xml` } as const;
  const identification = levels
    .map((level) =>
      element(
        `FRBR${level}`,
        {},
        [
          element('FRBRthis', { value: `${uris[level]}` }, ''),
          element('FRBRuri', { value: uris[level] }, ''),
          ...(level === 'Work' ? [element('FRBRalias', { name: 'page', value: page }, '')] : []),
          // A document without a date of its own is given that of its issue, and says so.
          element('FRBRdate', { date: day, name: date === undefined ? 'issue' : 'issued' }, ''),
          element('FRBRauthor', { href: level === 'Work' ? '#issuer' : '#site' }, ''),
          ...(level === 'Work'
            ? [
                element('FRBRcountry', { value: 'cn' }, ''),
                ...(docNumber === undefined
                  ? []
                  : [element('FRBRnumber', { value: docNumber }, '')]),
                element('FRBRname', { value: title }, ''),
              ]
            : []),
          ...(level === 'Expression' ? [element('FRBRlanguage', { language: 'zho' }, '')] : []),
          ...(level === 'Manifestation'
            ? [element('FRBRformat', { value: 'application/xml' }, '')]
            : []),
        ].join(''),
      ),
    )
    .join('\n');
  const organization = (eId: string, name: string, href: string): string =>
    element('TLCOrganization', { eId, href, showAs: name }, '');
  const references = element(
    'references',
    { source: '#site' },
    organization('issuer', issuer ?? issue.file.title, '/akn/ontology/organization/cn/issuer') +
      organization('site', site.name, absoluteUrl(site.url, '/')),
  );
  const meta = element(
    'meta',
    {},
    `${element('identification', { source: '#site' }, identification)}\n${references}`,
  );
  const head = doc.clauses.filter(({ kind: of }) => of === 'title' || of === 'docNumber');
  const preface = element(
    'preface',
    {},
    head
      .map(({ kind: of, text }) =>
        element(
          'p',
          {},
          element(of === 'title' ? 'docTitle' : 'docNumber', {}, escapeMarkup(text)),
        ),
      )
      .join('') || paragraph(title),
  );
  const body = treeOf(
    doc.clauses.filter((clause) => !head.includes(clause) && clause.kind !== 'contents'),
  );
  const mainBody = element('mainBody', {}, body.map(branchXml).join('\n') || paragraph(title));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
    element('doc', { name: kindName(kind) }, `\n${meta}\n${preface}\n${mainBody}\n`),
    '</akomaNtoso>',
    '',
  ].join('\n');
}
