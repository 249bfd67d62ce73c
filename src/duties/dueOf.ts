/**
 * Gives each deadline to those who owe it.
 *
 * In: the duties of a document, and what is due in its clauses. Out: the deadlines of each duty, and
 * every deadline of the document with its owners.
 */
import { isHistory } from '../domain/history.ts';
import type {
  Clause,
  Deadline,
  DeadlineEntry,
  DutyAgency,
  GazetteDocument,
} from '../domain/model.ts';
import { BY } from './by.ts';
import type { Draft } from './draft.ts';
import type { Due } from './times.ts';

/** 自某日起施行, 有效期至某日: from when and until when a paper holds, which nobody owes. */
const isInForce = ({ what }: Due): boolean =>
  /^(?:施行|生效|(?:正式)?(?:实施|执行)$|\p{Script=Han}{0,6}有效期限?(?:为|自|至|到))/u.test(what);

/** 3月1日至31日为集中免疫阶段: what a time is called, which nobody owes. */
const namesPeriod = ({ what }: Due): boolean =>
  /^为[^，。；]{2,16}(?:阶段|时期|[期月周日])$/u.test(what);

/** From when the rules hold, of their history only the words about that. */
function ofHistory(due: Due, text: string): Due {
  const what = isHistory(text)
    ? /起(施行|生效|实施|执行)）?$/u.exec(due.what ?? '')?.[1]
    : undefined;
  return what === undefined ? due : { ...due, what };
}

/** Whether a duty's words hold a place. */
const holds = (d: Draft, at: number, place: number): boolean =>
  d.ranges.some((r) => r.at === at && place >= r.start && place < r.end);

/** Characters of the owners that words open with, with what stands between them: 甲局、乙局, 甲局会同乙局. */
function ownersAt(what: string, owners: readonly string[], between: RegExp): number {
  const longest = (from: number): number =>
    Math.max(0, ...owners.filter((n) => what.startsWith(n, from)).map(({ length }) => length));
  let at = longest(0);
  for (let more = at; more > 0; ) {
    const joint = between.exec(what.slice(at))![0].length;
    more = joint === 0 ? 0 : longest(at + joint);
    if (more > 0) at += joint + more;
  }
  return at;
}

const WITH = /^(?:、?(?:会同|联合|商)|、|以及|和|及|与)?/u;

/** What stands in a trigger before those who owe it: 请甲局于收文后, 纪要由甲局在会后. */
const BEFORE_OWNERS = new RegExp(
  `^(?:[（(][^（）()]{1,12}[）)])?(?:请|[^，。；]{0,24}?${BY})?(?=\\p{Script=Han}{2})`,
  'u',
);

/** Where the words of a trigger begin that are not about its owners. */
function ownersIn(trigger: string, owners: readonly string[]): number {
  const lead = BEFORE_OWNERS.exec(trigger)?.[0].length ?? 0;
  const behind = lead === 0 ? 0 : ownersAt(trigger.slice(lead), owners, WITH);
  return behind > 0 ? lead + behind : ownersAt(trigger, owners, WITH);
}

/** 甲局会同乙局上报, 由甲局组织划定: what is due, without whose it is. */
function withoutOwners(what: string, owners: readonly string[]): string {
  const by = /^由/u.exec(what)?.[0].length ?? 0;
  const named = ownersAt(what.slice(by), owners, WITH);
  const rest = what.slice(by + named);
  // 由甲局牵头、乙局配合组织评估, 甲局、乙局等组成调查组: who they are goes on.
  return rest === '' || named === 0 || (by > 0 && /^(?:总?牵头|主办|配合|协助|等)/u.test(rest))
    ? what
    : rest;
}

/** A deadline of those who owe it: 某办接到报告后 counts from 接到报告后. */
function deadlineOf(
  { kind, text, iso, what, trigger }: Due,
  owners: readonly string[],
  inRow: boolean,
): Deadline {
  const own = ownersIn(trigger ?? '', owners);
  return {
    kind,
    text,
    iso,
    // 城关镇中心幼儿园, in a row: what the row is about, whoever its owners are.
    what: inRow ? what : withoutOwners(what, owners),
    trigger:
      trigger
        ?.slice(own)
        .replace(/^(?:并|且|应当|必须|可以|应|要|须|可|分别|均|都)*(?=[在自于从])/u, '')
        .replace(/^(?:在(?!职|编)|于)/u, '')
        .replace(/(?<=后)的$/u, '') ?? null,
  };
}

/** Those of a duty who must keep its times; whom they help in it must not. */
const owing = (d: Draft): DutyAgency[] =>
  d.derivedFrom === 'text' || d.derivedFrom === 'member'
    ? d.agencies.filter((a, i) => i === 0 || a.role !== 'lead')
    : d.agencies;

const byAnchor = new WeakMap<GazetteDocument, ReadonlyMap<string, Clause>>();

/** The clause with an anchor. */
function clauseOf(doc: GazetteDocument, anchor: string): Clause | undefined {
  let clauses = byAnchor.get(doc);
  if (clauses === undefined) {
    clauses = new Map(doc.clauses.map((clause) => [clause.anchor, clause]));
    byAnchor.set(doc, clauses);
  }
  return clauses.get(anchor);
}

/**
 * The times of a duty: those in its words, and those of the heading over it (（一）自查阶段（11月20日至
 * 11月30日）). What stands over it as a whole sentence has its own task, whose times are its own.
 */
export function deadlinesOf(
  doc: GazetteDocument,
  draft: Draft,
  dues: ReadonlyMap<string, readonly Due[]>,
): Deadline[] {
  const own = draft.ranges.flatMap(({ at }) =>
    (dues.get(doc.clauses[at]!.anchor) ?? []).filter(
      (due) =>
        holds(draft, at, due.at) && !isInForce(due) && !namesPeriod(due) && due.whose === undefined,
    ),
  );
  const { section } = doc.clauses[draft.at]!;
  const above = section === undefined ? undefined : clauseOf(doc, section);
  const isSentence = above?.kind !== 'heading' && /[。！]\s*$/u.test(above?.text ?? '');
  // A paragraph behind the list of an article is none of its items.
  const isItem =
    !/[：:]\s*$/u.test(above?.text ?? '') || doc.clauses[draft.at]!.kind !== 'paragraph';
  // …必须24小时值班。请示时应当包括以下内容：: of the words above, those that open the list.
  const opens = (above?.text ?? '')
    .replace(/\s*$/u, '')
    .lastIndexOf('。', -2 + (above?.text ?? '').trimEnd().length);
  const over =
    section === undefined || isSentence || !isItem
      ? []
      : (dues.get(section) ?? []).filter((due) => due.at > opens);
  const names = owing(draft).map((a) => a.printed);
  const all = [...own, ...over.filter((d) => d.kind !== 'immediate')].map((due) =>
    deadlineOf(due, names, draft.derivedFrom === 'table'),
  );
  return all.filter(
    (d, i) =>
      all.findIndex((o) => o.kind === d.kind && o.text === d.text && o.what === d.what) === i,
  );
}

/** Everything that is due, with those whom its own part of the sentence obliges. */
export function deadlineEntries(
  doc: GazetteDocument,
  drafts: readonly Draft[],
  dues: ReadonlyMap<string, readonly Due[]>,
): DeadlineEntry[] {
  // The dates of appointments and of the chronicle tell what happened.
  if (doc.frontMatter.kind === 'appointments' || doc.frontMatter.kind === 'chronicle') return [];
  return doc.clauses.flatMap((clause, at) => {
    const here = dues.get(clause.anchor) ?? [];
    const near = here.length === 0 ? [] : drafts.filter((d) => d.ranges.some((r) => r.at === at));
    return here.map((said) => {
      const due = ofHistory(said, clause.text);
      const all = near.filter((d) => holds(d, at, due.at));
      const others = all.filter((d) => d.work === undefined);
      const theirs = others.length > 0 ? others : all;
      const told = theirs.filter((d) => d.derivedFrom === 'text');
      const under =
        clause.kind === 'heading' && due.kind !== 'immediate'
          ? drafts.filter((d) => doc.clauses[d.at]!.section === clause.anchor)
          : [];
      const nobody = isInForce(due) || namesPeriod(due) || due.whose !== undefined;
      const whose = nobody ? [] : told.length > 0 ? told : theirs.length > 0 ? theirs : under;
      const agencies = whose.flatMap(owing);
      const owners = due.whose ?? [...new Set(agencies.map((a) => a.printed))];
      return {
        ...deadlineOf(due, owners, clause.kind === 'row'),
        document: doc.id,
        issue: doc.issue,
        clause: clause.anchor,
        agencies: [...new Set(agencies.flatMap((a) => a.id ?? []))],
        owners,
      };
    });
  });
}
