/**
 * Member units of a command: the list of them (成员单位：…), and the paragraphs that say what
 * each does (某市公安局：负责…).
 */
import type { Clause } from '../domain/model.ts';
import { AGENCY_ENDING, type PrintedName, readAgencyList } from './agencies.ts';
import {
  addAgencies,
  type Draft,
  dutyAgency,
  headingsOver,
  type Reading,
  withoutNumber,
} from './draft.ts';
import { isLikeName } from './notes.ts';
import { partnersIn } from './partners.ts';
import { ACTS } from './predicates.ts';

const SECTION =
  /成员单位|(?:部门|单位).{0,6}(?:职责|分工|任务)|(?:职责|工作|任务)分工|(?:监管|工作|部门|属地|主体|各方)责任$|^[\d.\s一二三四五六七八九十（）()、]*(?:主要|工作)?职责$/u;
/** The words before a colon that open a paragraph; short, and without the end of a sentence. */
const LABEL = /^([^：:。；;，,—─]{2,40})(?:[：:。]|——|──)\s*(?=\S)/u;
/** The same with nothing but a wide space behind the name: 某县某局　负责…. */
const SPACED_LABEL = /^([^：:。；;，,\s]{2,24})[\s　]+(?=\p{Script=Han}{2})/u;

/** A paragraph of a member unit. */
export interface MemberParagraph {
  readonly at: number;
  readonly names: readonly PrintedName[];
}

/**
 * Paragraphs of member units: in a section about member units, those that open with the
 * names of agencies and a colon, or with words that end as such names do. In a section where two
 * or more do, every short label is taken for a name, so that one that the register does not know
 * is reported.
 */
export function memberParagraphs(reading: Reading): MemberParagraph[] {
  const { clauses } = reading.doc;
  const labelled = clauses.flatMap((clause, at) => {
    if (clause.kind !== 'paragraph' && clause.kind !== 'item') return [];
    const offset = clause.text.length - withoutNumber(clause.text).length;
    const own = clause.text.slice(offset);
    const spaced = SPACED_LABEL.exec(own);
    const m =
      spaced !== null &&
      (AGENCY_ENDING.test(spaced[1]!) || /(?:企业|部门|机构)$/u.test(spaced[1]!)) &&
      ACTS.test(own.slice(spaced[0].length))
        ? spaced
        : LABEL.exec(own);
    if (m === null || /成员单位|职责|如下|指挥长?$|副?组长$/u.test(m[1]!)) return [];
    const over = headingsOver(clauses, at).find((h) => h.kind === 'heading');
    const section =
      over !== undefined && SECTION.test(over.text)
        ? over.anchor
        : // 甲局——…；乙局…: another acts in the same sentence, which is read as one.
          ANOTHER.test(own)
          ? undefined
          : introducedBy(clauses, at);
    if (section === undefined) return [];
    const names = oneName(
      readAgencyList(clause.text, reading, offset, offset + m[1]!.length),
      clause.text,
    );
    return [{ at, names, section }];
  });
  const known = new Map<string, number>();
  for (const l of labelled) {
    if (
      l.names.some(
        (n) =>
          n.resolution.kind === 'found' ||
          AGENCY_ENDING.test(n.printed) ||
          // 教育部门：…; 公安机关：….
          /(?:部门|机关|机构)$/u.test(n.printed),
      )
    )
      known.set(l.section, (known.get(l.section) ?? 0) + 1);
  }
  return labelled.filter((l) => (known.get(l.section) ?? 0) >= 2 && l.names.length > 0);
}

const ANOTHER =
  /[；;]\s*\p{Script=Han}{1,12}(?:局|委|办|厅|中心|公司|[支大]队|医院|政府)(?=\p{Script=Han}{2})/u;

/** 请各单位密切配合：, over paragraphs that each open with a label: the clause that introduces them. */
function introducedBy(clauses: readonly Clause[], at: number): string | undefined {
  for (let i = at - 1; i >= 0; i -= 1) {
    const { kind, text, anchor } = clauses[i]!;
    if (kind !== 'paragraph' && kind !== 'item') return undefined;
    if (/(?:单位|部门|分工|职责|任务)[^。：:]{0,12}[：:]\s*$/u.test(text)) return anchor;
    if (!LABEL.test(withoutNumber(text))) return undefined;
  }
  return undefined;
}

/** 供电、通信、燃气企业: words that only the last of them makes a name of are one with it. */
function oneName(names: readonly PrintedName[], text: string): readonly PrintedName[] {
  const [first, last] = [names[0], names.at(-1)];
  if (names.length < 2 || last?.resolution.kind !== 'unknown') return names;
  const bare = names
    .slice(0, -1)
    .every((n) => n.resolution.kind === 'unknown' && !isLikeName(n.printed));
  return bare && /(?:企业|部门|单位|机构|学校)$/u.test(last.printed)
    ? [{ ...last, start: first!.start, printed: text.slice(first!.start, last.end) }]
    : names;
}

/** The duties of member units. */
export function findMembers(reading: Reading, paragraphs: readonly MemberParagraph[]): Draft[] {
  const { clauses } = reading.doc;
  return paragraphs.map(({ at, names }) => {
    const clause = clauses[at]!;
    const agencies: Draft['agencies'] = [];
    for (const name of names) {
      reading.use(clause, name);
      addAgencies(agencies, [dutyAgency(name, 'member')]);
    }
    const from = names.at(-1)!.end;
    for (const partner of partnersIn(clause.text, from, clause.text.length, reading)) {
      reading.subject(clause, partner);
      addAgencies(agencies, [dutyAgency(partner, partner.role)]);
    }
    const text = clause.text.slice(names.at(-1)!.end).replace(/^[）)]?[\s：:。—─]+/u, '');
    return {
      at,
      clause: clause.anchor,
      text,
      derivedFrom: 'member',
      modality: 'must',
      subject: 'stated',
      agencies,
      ranges: [{ at, start: 0, end: clause.text.length }],
      covers: [clause.anchor],
    };
  });
}
