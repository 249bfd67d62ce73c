/**
 * Linking: what needs all issues at once. Relations find the documents that they name; ids that
 * two documents share are reported.
 */
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import type { GazetteDocument, Issue, Relation } from '../domain/model.ts';
import { documentTwice } from '../messages/corpus.ts';
import { changed } from './late.ts';
import { issuedBy } from './relations.ts';

/** Report ids of documents that stand in more than one issue: they are addresses. */
export function reportDuplicates(issues: readonly Issue[], diagnostics: Diagnostic[]): void {
  const seen = new Map<string, string>();
  for (const issue of issues) {
    for (const doc of issue.documents) {
      const other = seen.get(doc.id);
      if (other !== undefined) {
        diagnostics.push(
          diagnose(documentTwice, { issue: other }, { file: `gazette/${issue.id}/${doc.id}.mdx` }),
        );
      }
      seen.set(doc.id, issue.id);
    }
  }
}

/** A title without what two writers of it may do differently. */
const plain = (s: string): string => s.replace(/[\s《》〈〉]/gu, '');

/** What linking takes of the text of a document. */
export interface LinkFacts {
  /** What it is called. */
  readonly names: readonly string[];
  /** The clause that repeals the paper that went before, which it need not name; null where none does. */
  readonly former: string | null;
}

/** Reads {@link LinkFacts} out of a document. */
export const linkFacts = (doc: GazetteDocument): LinkFacts => ({
  names: namesOf(doc),
  former: doc.clauses.find(({ text }) => FORMER.test(text))?.anchor ?? null,
});

const known = new WeakMap<GazetteDocument, LinkFacts>();

/** Take what was read out of a document before, so that its clauses need not be read for it. */
export const keepLinkFacts = (doc: GazetteDocument, facts: LinkFacts): void => {
  known.set(doc, facts);
};

/** {@link linkFacts}, read once. */
function factsOf(doc: GazetteDocument): LinkFacts {
  const facts = known.get(doc) ?? linkFacts(doc);
  known.set(doc, facts);
  return facts;
}

/** What a document is called: its title, what it issues, and the texts attached to it. */
function namesOf(doc: GazetteDocument): string[] {
  const { title } = doc.frontMatter;
  const attached = doc.clauses.filter(
    ({ kind, level, anchor }) => kind === 'heading' && level === 1 && anchor.startsWith('正文'),
  );
  const names = [title, ...issuedBy(title), ...attached.map(({ text }) => text)];
  return [...new Set(names.map(plain))];
}

/** 原预案同时废止: the paper of the same name that went before, though its name is not said again. */
const FORMER =
  /原(?!有关|有相关|有的有关|来的?有关|相关|各|其他)(?:有|来的?)?[^，。；《》原]{0,24}?(?:预案|方案|办法|规定|细则|规则|意见|措施|制度|标准|计划)(?:同时|即行|予以|自行|即时|相应)?(?:废止|失效|停止执行|不再执行)/u;

/** A name without what tells one edition of a paper from the next. */
const withoutEdition = (name: string): string =>
  name.replace(
    /\d{4}年?(?:度|版|修订版?)?|[（(](?:试行|暂行|修订|修订版|修订稿|新修订)?[）)]/gu,
    '',
  );

/** Find which relations point at documents that this site holds, by number or by title. */
export function linkRelations(issues: readonly Issue[]): Issue[] {
  const documents = issues.flatMap((issue) => issue.documents);
  const byNumber = new Map<string, string>();
  /** Documents of each name, newest issue first. */
  const byName = new Map<string, GazetteDocument[]>();
  /** The same by the name without its edition. */
  const byEdition = new Map<string, GazetteDocument[]>();
  /** Place of the issue of a document: a greater one is an older issue. */
  const age = new Map(issues.flatMap((issue, i) => issue.documents.map((doc) => [doc.id, i])));
  const byId = new Map<string, GazetteDocument>();
  const put = (named: Map<string, GazetteDocument[]>, name: string, doc: GazetteDocument): void => {
    const list = named.get(name);
    if (list === undefined) named.set(name, [doc]);
    else list.push(doc);
  };
  for (const doc of documents) {
    if (!byId.has(doc.id)) byId.set(doc.id, doc);
    if (doc.frontMatter.docNumber !== undefined) byNumber.set(doc.frontMatter.docNumber, doc.id);
    for (const name of factsOf(doc).names) {
      put(byName, name, doc);
      put(byEdition, withoutEdition(name), doc);
    }
  }
  /** The document of a name that was there when `doc` was written: the newest that is not newer. */
  const titled = (
    name: string,
    number: string | null,
    doc: GazetteDocument,
    named: ReadonlyMap<string, readonly GazetteDocument[]> = byName,
  ): string | null =>
    (named.get(name) ?? []).find(
      (other) =>
        other.id !== doc.id &&
        (age.get(other.id) ?? 0) >= (age.get(doc.id) ?? 0) &&
        // A paper of the same title with another number is an earlier one.
        (number === null || other.frontMatter.docNumber === undefined),
    )?.id ?? null;
  return issues.map((issue) =>
    changed(issue, {
      documents: issue.documents.map((doc) => {
        if (doc.relations.length === 0 && factsOf(doc).former === null) return doc;
        const relations = doc.relations.map((r) => {
          const target =
            (r.docNumber === null ? undefined : byNumber.get(r.docNumber)) ??
            (r.title === null ? null : titled(plain(r.title), r.docNumber, doc));
          return { ...r, target: target === doc.id ? null : target };
        });
        return changed(doc, { relations: [...relations, ...formerOf(doc, relations)] });
      }),
    }),
  );

  /** The repeal of the paper of the same name, where a clause says it without naming it. */
  function formerOf(doc: GazetteDocument, known: readonly Relation[]): Relation[] {
    const { names, former: clause } = factsOf(doc);
    if (clause === null) return [];
    const target = names
      .map((name) => titled(name, null, doc) ?? titled(withoutEdition(name), null, doc, byEdition))
      .find((id) => id !== null);
    const old = target === undefined || target === null ? undefined : byId.get(target);
    // The clause may name it after all, or another clause does.
    const isKnown = known.some((one) => one.type === 'repeals' && one.target === target);
    if (old === undefined || isKnown) return [];
    const { title, docNumber = null } = old.frontMatter;
    return [{ type: 'repeals', docNumber, title, clause, target: old.id }];
  }
}
