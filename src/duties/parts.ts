/** Sentences of a clause, and the parts of a sentence, outside of brackets and quotation marks. */

import { verbAt } from '../domain/lexicon.ts';
import { matchesIn } from '../domain/sieve.ts';
import { HEAD_AT_END } from './bodyNames.ts';
import { ANY_OFFICER } from './officers.ts';
import { ACTS } from './predicates.ts';
import { doesByDictionary } from './vocabulary.ts';

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Cut at marks outside of brackets and quotation marks; each piece keeps its mark.
 *
 * @param marks finds each of the marks, and each bracket and quotation mark
 */
function cut(text: string, from: number, to: number, marks: RegExp): Stretch[] {
  const out: Stretch[] = [];
  let depth = 0;
  let start = from;
  for (const { 0: c, index } of matchesIn(text.slice(from, to), marks)) {
    const end = from + index + 1;
    if ('（(“《'.includes(c)) depth += 1;
    else if ('）)”》'.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      out.push({ start, end });
      start = end;
    }
  }
  if (start < to) out.push({ start, end: to });
  return out.filter(({ start: s, end: e }) => text.slice(s, e).trim() !== '');
}

const SENTENCE_MARKS = /[。！？（(“《）)”》]/gu;
const PART_MARKS = /[，,；;。！？→（(“《）)”》]|(?<!\d)[：:]|[：:](?!\d)/gu;

/** How many texts are remembered with their pieces: more than a document has clauses, mostly. */
const REMEMBERED = 2000;
const pieces = new Map<string, Map<number, readonly Stretch[]>>();

/** The pieces of a text under a number: readers and nets ask for the same ones of the same clauses. */
function remembered(text: string, key: number, make: () => readonly Stretch[]): readonly Stretch[] {
  let of = pieces.get(text);
  if (of === undefined) {
    if (pieces.size >= REMEMBERED) pieces.clear();
    of = new Map();
    pieces.set(text, of);
  }
  const known = of.get(key) ?? make();
  of.set(key, known);
  return known;
}

/** Sentences of a clause: they end with 。 outside of brackets. */
export const sentencesOf = (text: string): readonly Stretch[] =>
  remembered(text, -1, () => cut(text, 0, text.length, SENTENCE_MARKS));

/** Parts of a sentence: they end with a comma, a semicolon or a colon that is none of a time of day or a ratio (17:00, 1:1). */
export const partsOf = (text: string, { start, end }: Stretch): readonly Stretch[] =>
  remembered(text, start * (text.length + 1) + end, () =>
    withConsent(text, cut(text, start, end, PART_MARKS)).flatMap((part) => inCharge(text, part)),
  );

/** 未经某局同意，|不得挪用资金: without whose consent is no part by itself. */
const WITHOUT_CONSENT = /(?:未经|没有|未取得|未获得)[^，。；：]{2,30}[，,]\s*$/u;
const BAN = /^\s*(?:一律|均|都)?(?:不得|不能|不准|禁止|严禁)/u;

/** Parts in which what is banned stands together with whose consent would allow it. */
function withConsent(text: string, parts: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (
      last !== undefined &&
      BAN.test(text.slice(part.start, part.end)) &&
      WITHOUT_CONSENT.test(text.slice(last.start, last.end))
    )
      out[out.length - 1] = { start: last.start, end: part.end };
    else out.push(part);
  }
  return out;
}

/** 甲局负责工业、乙局负责交通: each body with its own verb, in a list. */
const EACH_IN_CHARGE =
  /(?<=负责(?!人)[^，。；]{2,60})、(?=(?:\p{Script=Han}(?!负责)){1,14}(?:局|委|办|部门|机关|中心|政府|公司|办事处|委员会)负责(?!人))/gu;

/** 甲局在办理选址、乙局在办理出让时，…: each body with its own occasion, in a list. */
const EACH_WHILE =
  /(?<=在[^，。；、]{2,24})、(?=\p{Script=Han}{1,16}(?:局|委|办|部门|机关|中心|政府)在\p{Script=Han}{2,20}(?:、|时))/gu;

/** Ends of bodies that stand one beside another, each with what it does. */
const BODY_END =
  '(?:[局委办厅署院]|部门|机关|中心|政府|公司|银行|办事处|委员会|(?<=村)委会|(?<=合作|供销|信用)社|(?<=[残侨文妇])联|科协|(?<=[农林牧渔])场|(?<=[省市县区州旗盟])农行|(?<=派出|司法|财政|供电)所|街道|(?<=各)[镇乡村]|乡镇|财政)';
/** A body, and what it does, up to a mark; group 1 is what it does. From the start, so that it is tried once and not at each place. */
const DOES = new RegExp(
  `^[\\s\\S]*${BODY_END}(?!牵头|主办|主责|主抓)(\\p{Script=Han}{2,6}(?<![科处室组队站所长员人部局委办会厅心])(?:\\d[\\d.]*(?:%|万?元))?)$`,
  'u',
);
const NEXT_DOES = new RegExp(
  `^\\p{Script=Han}{2,14}?${BODY_END}(\\p{Script=Han}{2,12}(?:\\d[\\d.]*(?:%|万?元))?)(?=[、，,；;。]|$)`,
  'u',
);

/** A verb with others as its object, who may stand in the list: 会同财政、农业部门. */
const SETS_OTHERS =
  /^(?:应当|应|要|须|必须|可以|可|负责|并)*(?:等|和|及|与|会|联合|商|督促(?=.)|指导(?=.)|组织(?=.)|协调(?=.)|配合(?=.)|协助(?=.)|协同(?=.)|委托|通知|召集|对|向|由|按|根据|将|把)/u;

/** What each of two bodies does, on both sides of the mark between them: 由甲局调拨、乙局跟踪审计. */
const bothDo = (before: string, after: string): readonly (string | undefined)[] => [
  DOES.exec(before)?.[1],
  NEXT_DOES.exec(after)?.[1],
];

/** Whether words are a verb with what it needs: one that is a noun as often (核算) only with its object. */
function isOwnVerb(words: string | undefined): boolean {
  if (words === undefined || SETS_OTHERS.test(words)) return false;
  if (ACTS.test(words)) return true;
  const verb = doesByDictionary(words);
  return verb !== undefined && (!verb.noun || words.length >= verb.length + 2);
}

/** The longest words that a body has for its own in a list of such: 选址, 跟踪审计. */
const FEW = 4;

/** What goes on with the name of a body, or says who is in something. */
const NO_DEED = /[警政]$|组成|参加|联合|等/u;

/**
 * 甲局选址、乙局供苗、丙局兜底: whether each of three bodies or more stands with words of its own, and one
 * of them with a verb; then the words of the others are what they do as well.
 */
function eachWithHis(marks: readonly (readonly (string | undefined)[])[]): boolean {
  const words = [...marks.map(([before]) => before), marks.at(-1)?.[1]];
  return (
    marks.length > 1 &&
    words.some((w) => w !== undefined && (ACTS.test(w) || verbAt(w, 0) !== undefined)) &&
    words.every((w) => w !== undefined && w.length <= FEW && !SETS_OTHERS.test(w)) &&
    !words.some((w) => NO_DEED.test(w!)) &&
    marks.every(([, after]) => after !== undefined)
  );
}

/** The pieces of a part in which several bodies each have a verb of their own. */
function inCharge(text: string, part: Stretch): Stretch[] {
  const words = text.slice(part.start, part.end);
  // 经甲局评审、乙局审核，…: what has to be done first, and by whom.
  if (!words.includes('、') || /^\s*(?:须|应|需)?经/u.test(words)) return [part];
  const cuts = new Set(
    [EACH_IN_CHARGE, EACH_WHILE].flatMap((each) => matchesIn(words, each)).map((m) => m.index),
  );
  const marks = [...words.matchAll(/、/gu)].map(({ index }) => ({
    index,
    does: bothDo(words.slice(0, index), words.slice(index + 1)),
  }));
  const own = marks.map(({ does }) => does.map(isOwnVerb));
  for (const [i, { index }] of marks.entries()) if (own[i]!.every(Boolean)) cuts.add(index);
  if (eachWithHis(marks.map(({ does }) => does))) for (const { index } of marks) cuts.add(index);
  const out: Stretch[] = [];
  let { start } = part;
  for (const index of [...cuts].sort((a, b) => a - b)) {
    out.push({ start, end: part.start + index + 1 });
    start = part.start + index + 1;
  }
  return [...out, { start, end: part.end }];
}

/** Words of a body inside what another does: 检查乡镇政府. */
const HOLDS_BODY = /[局委办厅府处镇乡村]|部门|单位|企业|公司|机构|街道|社区|学校/u;

/** Who leads a body, and nothing more. */
const ONLY_OFFICER = new RegExp(`^(?:办?公室)?${ANY_OFFICER}$`, 'u');

/**
 * 甲局监测、乙局预报、丙局信息共享: whether a part sets bodies one beside another, each with words of its
 * own, of which nobody can say that they are verbs. Then they are not the first one's either.
 */
export function isTangled(words: string): boolean {
  const marks = [...words.matchAll(/、/gu)].map(({ index }) => ({
    ahead: words.slice(0, index),
    does: bothDo(words.slice(0, index), words.slice(index + 1)),
  }));
  return (
    marks.length > 0 &&
    marks.every(
      ({ ahead, does: [before, after] }) =>
        before !== undefined &&
        after !== undefined &&
        !SETS_OTHERS.test(before) &&
        !HOLDS_BODY.test(before) &&
        // 甲局局长、乙局主要负责人任副组长: officers, and no deeds.
        !ONLY_OFFICER.test(before) &&
        // 某银行中心支行: the rest of a name.
        !HEAD_AT_END.test(ahead),
    )
  );
}
