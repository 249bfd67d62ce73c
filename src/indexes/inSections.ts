/**
 * What opens inside of a document, at the section that it was made from: the calculator at the
 * grades, the table of indicators with its pictures, a filter over the duties of members.
 */
import type { GazetteDocument } from '../domain/model.ts';
import { calculatorPath, linksPath } from '../domain/routes.ts';
import { ofDocument } from './grouped.ts';
import { calculatorsOn } from './hanging.ts';
import { indexPath, type SiteData } from './index.ts';
import { dutiesIn } from './owing.ts';

/** One of them: which kind, what its bar says, the page that it comes from. */
interface Opens {
  readonly of: 'index' | 'calculator' | 'members';
  readonly says: string;
  readonly href: string;
}

/** Members of a section from which on a filter is worth its line. */
const MANY = 6;

/** The lowest heading over all of some clauses; undefined where only the document itself is. */
function headingOver(doc: GazetteDocument, anchors: readonly string[]): string | undefined {
  const byAnchor = new Map(doc.clauses.map((clause) => [clause.anchor, clause]));
  const above = (anchor: string): string[] => {
    const chain: string[] = [];
    for (let at = byAnchor.get(anchor)?.section; at !== undefined; at = byAnchor.get(at)?.section)
      chain.push(at);
    return chain;
  };
  const [first, ...others] = [...new Set(anchors)].map(above);
  return first?.find((heading) => others.every((chain) => chain.includes(heading)));
}

/** What opens at which heading of a document. */
export function opensIn(data: SiteData, doc: GazetteDocument): Map<string, Opens[]> {
  const found = new Map<string, Opens[]>();
  const put = (anchor: string | undefined, opens: Opens): void => {
    if (anchor !== undefined) found.set(anchor, [...(found.get(anchor) ?? []), opens]);
  };
  for (const sheet of calculatorsOn(data, doc.id)) {
    if (sheet.kind !== 'grade') continue;
    put(
      headingOver(
        doc,
        sheet.criteria.map(({ clause }) => clause),
      ),
      {
        of: 'calculator',
        says: `在此判定：${sheet.question}`,
        href: calculatorPath(sheet.id),
      },
    );
  }
  const members = dutiesIn(data, doc.id).filter(({ derivedFrom }) => derivedFrom === 'member');
  const sectionOf = new Map(doc.clauses.map(({ anchor, section }) => [anchor, section]));
  for (const [section, list] of Map.groupBy(members, ({ clause }) => sectionOf.get(clause)))
    if (list.length >= MANY)
      put(section, { of: 'members', says: '按单位筛选职责', href: linksPath(doc.id) });
  const indicators = ofDocument(data.records.indicators, doc.id);
  if (indicators.length > 0)
    put(
      headingOver(
        doc,
        indicators.map(({ clause }) => clause),
      ),
      {
        of: 'index',
        says: '指标表：排序、按单位筛选、逐项看图',
        href: indexPath('indicators', doc.issue),
      },
    );
  return found;
}
