/**
 * Lists in which a number is missing or stands twice, and sections without the section above
 * them: 一、 三、; 第三条 第三条; 1.1 without 1. Of 第十条 and 第十条之一 neither is a repeat.
 */
import { type LeadingNumber, leadingNumber, rankOf } from '../../domain/numbering.ts';
import { lookAtPrint, structureRows } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { ATTACHMENT_LIST } from '../paragraphs.ts';
import type { DraftDocument } from '../structure.ts';
import { Detector, type Finding, finding } from './detector.ts';

const rows = {
  numberTwice: row<{ printed: string }>({
    rule: 'number-twice',
    severity: 'warning',
    zh: ({ printed }) => `编号 ${printed} 出现了两次。`,
    en: ({ printed }) => `The number ${printed} stands twice in this list.`,
    hint: lookAtPrint.mark,
    answers: ['document'],
  }),
  numberMissing: row<{ from: number; to: number }>({
    rule: 'number-missing',
    severity: 'warning',
    zh: ({ from, to }) => `编号从 ${from} 跳到 ${to}。`,
    en: ({ from, to }) => `Between ${from} and ${to} this list lacks a number.`,
    hint: lookAtPrint.lost,
    answers: ['document'],
  }),
  numberFirst: row<{ printed: string }>({
    rule: 'number-missing',
    severity: 'warning',
    zh: ({ printed }) => `编号从 ${printed} 开始，前面没有。`,
    en: ({ printed }) => `This list begins with ${printed}.`,
    hint: lookAtPrint.lost,
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, ({ documents }) => documents.flatMap(inDocument));

interface Last {
  readonly rank: number;
  readonly kind: string;
  last: LeadingNumber;
  /** Begun before any decimal: 1.1 under 一、 ends no list of 一、. */
  readonly over: boolean;
}

/** Kinds that run on over the levels above them. */
const RUNS_ON = new Set(['article', 'arabic', 'chapter']);

function inDocument(doc: DraftDocument): Finding[] {
  const out: Finding[] = [];
  let open: Last[] = [];
  let running = new Map<string, LeadingNumber>();
  let decimals = new Set<string>();
  let told = new Set<string>();
  let inList = false;
  const overSections = new OverSections();
  const isDays = doc.frontMatter.kind === 'chronicle';
  for (const b of doc.blocks) {
    if (b.type !== 'heading' && b.type !== 'paragraph') continue;
    const n = leadingNumber(b.text);
    if (b.type === 'heading' && b.depth === 2 && n === undefined) {
      open = [];
      running = new Map();
      decimals = new Set();
      told = new Set();
      continue;
    }
    inList = ATTACHMENT_LIST.test(b.text) || (inList && n?.kind === 'arabic');
    if (n === undefined || inList) continue;
    // 5.26 at the head of an entry of a chronicle is its day.
    if (n.kind === 'decimal' && isDays) continue;
    const place = { line: b.units[0]?.line ?? 1, words: b.text.slice(0, 24) };
    if (n.kind === 'decimal') {
      const parent = n.key.split('.').slice(0, -1).join('.');
      // 1.1 under 一、 has its parent in it.
      const under = open.some((o) => o.over && String(o.last.ordinal) === parent);
      if (parent !== '' && !under && !decimals.has(parent) && !told.has(parent)) {
        told.add(parent);
        out.push(finding(structureRows.missingParent, { printed: n.printed, parent }, place));
      }
      if (decimals.has(n.key)) out.push(finding(rows.numberTwice, { printed: n.printed }, place));
      decimals.add(n.key);
    }
    const rank = rankOf(n);
    open = open.filter((o) => o.rank <= rank || (n.kind === 'decimal' && o.over));
    const own = open.find((o) => o.rank === rank);
    const last = own?.last ?? (RUNS_ON.has(n.kind) ? running.get(n.kind) : undefined);
    const found = compared(n, last, own !== undefined, place);
    // （三） under 二、, where （一） and （二） stood under 一、: the numbers may run on over the sections.
    const before = own === undefined && last === undefined ? running.get(n.kind) : undefined;
    out.push(...overSections.sift(n, before, found));
    if (own === undefined)
      open.push({
        rank,
        kind: n.kind,
        last: n,
        over: n.kind !== 'decimal' && decimals.size === 0,
      });
    else own.last = n;
    running.set(n.kind, n);
  }
  return [...out, ...overSections.onlySome()];
}

/** Lists that go on where the list of the section before ended: on purpose where all of a kind do. */
class OverSections {
  readonly #kinds = new Map<string, { anew: number; readonly on: Finding[] }>();

  /** What is found at the first number of a list, unless it goes on with the last of another section. */
  sift(n: LeadingNumber, before: LeadingNumber | undefined, found: Finding[]): Finding[] {
    if (before === undefined) return found;
    const kept = this.#kinds.get(n.kind) ?? { anew: 0, on: [] };
    this.#kinds.set(n.kind, kept);
    if (n.ordinal === 1) kept.anew += 1;
    if (before.ordinal !== n.ordinal - 1) return found;
    kept.on.push(...found);
    return [];
  }

  /** What was kept back of kinds of which some list begins anew, or only one goes on. */
  onlySome(): Finding[] {
    return [...this.#kinds.values()].flatMap(({ anew, on }) =>
      anew > 0 || on.length < 2 ? on : [],
    );
  }
}

/** A number beside the one before it in its list. */
function compared(
  n: LeadingNumber,
  last: LeadingNumber | undefined,
  sameList: boolean,
  place: { line: number; words: string },
): Finding[] {
  if (last === undefined) {
    if (n.ordinal > 1 && n.kind !== 'decimal')
      return [finding(rows.numberFirst, { printed: n.printed }, place)];
    return [];
  }
  if (n.ordinal > last.ordinal + 1)
    return [finding(rows.numberMissing, { from: last.ordinal, to: n.ordinal }, place)];
  const same = n.ordinal === last.ordinal && (n.sub ?? 0) === (last.sub ?? 0);
  if (same && sameList && n.kind !== 'decimal')
    return [finding(rows.numberTwice, { printed: n.printed }, place)];
  if (n.ordinal === last.ordinal && (n.sub ?? 0) > (last.sub ?? 0) + 1)
    return [finding(rows.numberMissing, { from: last.sub ?? 0, to: n.sub ?? 0 }, place)];
  return [];
}
