/**
 * References from clause to clause: 见附件1, 本办法第十条第（二）项, 按照4.2.2的规定, 《…》第三条 of a
 * document that the site has. Only what surely means a clause that is there: an article of a law
 * that is named without 《》, or of a document that the site has not, means none of ours.
 */
import { HAN_DIGITS } from '../domain/chinese.ts';
import type { Clause, GazetteDocument } from '../domain/model.ts';
import { ATTACHMENT_LIST } from '../domain/numbering.ts';
import { simplify } from '../domain/script.ts';
import { grouped } from './grouped.ts';
import type { SiteData } from './shape.ts';

/** A clause that speaks of another. */
export interface Reference {
  /** Where it is said. */
  readonly document: string;
  readonly clause: string;
  /** What is meant. */
  readonly of: { readonly document: string; readonly clause: string };
}

const N = `[${HAN_DIGITS}\\d]{1,7}`;
/** 第十条之一第二款第（三）项, 第三章, 附件2, 见4.2.2; paragraphs (款) have no anchor of their own under an article. */
const NAMED = new RegExp(
  [
    `第(?<article>${N})条(?:之(?<sub>[${HAN_DIGITS}]{1,3}))?(?:第${N}款)?(?:第?（?(?<item>${N})）?项)?`,
    `第(?<chapter>${N})章`,
    `附\\s?(?<annex>[件录表])\\s?(?<number>[${HAN_DIGITS}]{1,3}(?![、，])|\\d{1,2}(?![\\d.．]))?`,
    '(?<=(?:见|按照?|依照|参照|根据|执行|适用|本(?:预案|方案|办法|规定|细则|通知|意见))“?第?)(?<decimal>\\d{1,2}(?:[.．]\\d{1,2}){1,4})(?=[节条款项规要的执标、，。；）””\\s]|$)',
  ].join('|'),
  'gu',
);
/** What stands between two references of one list: 第五条、第六条和第七条. */
const LIST = /(?:[、，]|和|及|与|或者?|至|到|以及)$/u;
/** Words that make what follows a part of the text itself. */
const OWN = /本[\u4e00-\u9fff]{1,6}$/u;
/** The name of a law or paper without 《》; its articles are not ours. */
const OTHERS =
  /(?:法|条例|办法|规定|细则|规则|规程|规范|标准|意见|决定|通知|方案|预案|规划|解释|章程)$/u;
/** 《甲》（某发〔2023〕1号）. */
const TITLE_BEFORE = /《([^《》]*(?:《[^《》]*》[^《》]*)*)》(?:（[^（）]*）)?的?$/u;

/** Whose clause is meant by a reference before which these words stand: a document's id, or null for one that is not here. */
function ownerOf(before: string, doc: GazetteDocument, clause: string): string | null {
  const title = TITLE_BEFORE.exec(before)?.[1]?.replace(/\s/gu, '');
  if (title !== undefined) {
    const named = doc.relations.find(
      (r) => r.clause === clause && r.title?.replace(/\s/gu, '') === title,
    );
    // A document that names itself has no relation to itself.
    const isOwn = doc.frontMatter.title.includes(title);
    return named?.target ?? (named === undefined && isOwn ? doc.id : null);
  }
  if (/号）?的?$/u.test(before)) return null;
  return OWN.test(before) || !OTHERS.test(before) ? doc.id : null;
}

/** The anchors that a reference may stand for, the exact one first. */
function anchorsOf(groups: Readonly<Record<string, string | undefined>>): string[] {
  const { article, sub, item, chapter, annex, number = '', decimal } = groups;
  if (article !== undefined) {
    const whole = `第${article}条${sub === undefined ? '' : `之${sub}`}`;
    return item === undefined ? [whole] : [`${whole}(${item})`, whole];
  }
  if (chapter !== undefined) return [`第${chapter}章`];
  if (annex !== undefined) return [`附${annex}${number}`];
  return decimal === undefined ? [] : [decimal.replaceAll('．', '.')];
}

/** Finds the clause of a document by an anchor; of a reference in an annex, the clause of that annex first. */
function clauseAt(doc: GazetteDocument, anchor: string, from: string): Clause | undefined {
  const all = grouped(doc.clauses, 'anchor', (clause) => [clause.anchor]);
  const part = /^((?:附[件录表]|正文)\d*)-/u.exec(from)?.[1];
  return (
    (part === undefined ? undefined : all.get(`${part}-${anchor}`)?.[0]) ?? all.get(anchor)?.[0]
  );
}

const isRead: ReadonlySet<Clause['kind']> = new Set(['item', 'paragraph', 'row']);
/** What a text must hold to be read at all: most do not. */
const MAY_HOLD = /第.{1,7}[条條章]|附\s?[件录錄表]|\d[.．]\d/u;

/** The references that stand in one clause. */
function referencesIn(data: SiteData, doc: GazetteDocument, clause: Clause): Reference[] {
  if (!isRead.has(clause.kind) || !MAY_HOLD.test(clause.text)) return [];
  const text = simplify(clause.text);
  // The printed list of annexes speaks of none of them.
  if (ATTACHMENT_LIST.test(text)) return [];
  const out = new Map<string, Reference>();
  let end = 0;
  let owner: string | null = doc.id;
  for (const match of text.matchAll(NAMED)) {
    const before = text.slice(0, match.index);
    const between = text.slice(end, match.index);
    // In a list the first says whose they are.
    if (!(end > 0 && (between === '' || LIST.test(between)) && between.length < 3))
      owner = ownerOf(before, doc, clause.anchor);
    end = match.index + match[0].length;
    const of = owner === null ? undefined : data.documents.get(owner)?.doc;
    if (of === undefined) continue;
    const found = anchorsOf(match.groups ?? {})
      .map((anchor) => clauseAt(of, anchor, clause.anchor))
      .find((one) => one !== undefined);
    if (found === undefined) continue;
    // What speaks of itself, or of the part that it stands in, leads nowhere.
    const isHere = clause.anchor === found.anchor || clause.anchor.startsWith(`${found.anchor}-`);
    if (of.id === doc.id && isHere) continue;
    out.set(`${of.id}#${found.anchor}`, {
      document: doc.id,
      clause: clause.anchor,
      of: { document: of.id, clause: found.anchor },
    });
  }
  return [...out.values()];
}

const made = new WeakMap<SiteData, readonly Reference[]>();

/**
 * The references from one document to another, in the order of the site. Only clauses that have
 * a relation to a document of the site can hold one, so that the rest need not be read.
 */
export function referencesBetween(data: SiteData): readonly Reference[] {
  let references = made.get(data);
  if (references === undefined) {
    references = [...data.documents.values()].flatMap(({ doc }) => {
      const citing = new Set(doc.relations.flatMap((r) => (r.target === null ? [] : [r.clause])));
      if (citing.size === 0) return [];
      return doc.clauses
        .filter(({ anchor }) => citing.has(anchor))
        .flatMap((clause) => referencesIn(data, doc, clause))
        .filter(({ of }) => of.document !== doc.id);
    });
    made.set(data, references);
  }
  return references;
}

/** The references to clauses of a document: its own, then those of others in the order of the site. */
export const referencesTo = (data: SiteData, doc: GazetteDocument): readonly Reference[] => [
  ...doc.clauses
    .flatMap((clause) => referencesIn(data, doc, clause))
    .filter(({ of }) => of.document === doc.id),
  ...(grouped(referencesBetween(data), 'of', ({ of }) => [of.document]).get(doc.id) ?? []),
];
