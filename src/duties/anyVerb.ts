/**
 * A part that somebody begins whom no reader took, before a verb that none knows: a body of the
 * register, or somebody who acts by his shape.
 *
 * In: a walk, and which of its parts. Out: whether the part is his, and then a run of it.
 */
import { verbAt } from '../domain/lexicon.ts';
import type { DocumentKind } from '../domain/schema.ts';
import { HEAD_AT_END, headEndsAt, innerStaff, isVerbAndObject, OF_STAFF } from './bodyNames.ts';
import { inRegister, type QualifiedName } from './known.ts';
import { MODAL, modalityOf } from './modals.ts';
import { NOT_IN_NAME } from './nameRows.ts';
import { isDoneHere, tellsEvent } from './paperRows.ts';
import { ACTS, CAUSATIVE, DECIDED } from './predicates.ts';
import { isActing } from './shapes.ts';
import { whoActs } from './somebody.ts';
import { isPaidThen, tellsOfState } from './states.ts';
import { isNoDeed } from './vocabulary.ts';
import { put, type Walk } from './walk.ts';

/** 某局交警支队…: the name goes on, and it is the body within that acts. */
const INNER_BODY =
  /^\p{Script=Han}{1,8}?(?:[支大总中]队|分局|派出所|中心(?![城小])|科(?![技学目研普])|总站|监测站|办公室|督查室|学校|医院)/u;

/** Kinds of papers that tell what was done: there a verb that nothing knows is no order. */
const TELLING = new Set<DocumentKind>([
  'circular',
  'decision',
  'chronicle',
  'appointments',
  'other',
]);

/**
 * Whether what stands behind a known body at the head of a part is something that it does, whatever
 * the verb: words of a sentence that ends as one, and no line of names behind a label.
 */
export function doesAnything(
  { text, parts, to, reading }: Walk,
  i: number,
  name: string,
  rest: string,
): boolean {
  if (TELLING.has(reading.doc.frontMatter.kind)) return false;
  const before = text.slice(0, parts[i]!.start).trimEnd();
  return (
    isActing(rest) &&
    !IF_ANY.test(rest) &&
    (ACTS.test(rest) || !isNoDeed(name, rest.replace(/[，,].*$/su, '，'))) &&
    innerStaff(rest) === 0 &&
    !INNER_BODY.test(rest) &&
    !isDoneHere(rest) &&
    !DECIDED.test(rest) &&
    !tellsEvent(rest) &&
    /[。；;]$/u.test(text.slice(0, to).trimEnd()) &&
    !/[：:]$/u.test(before)
  );
}

/** 成员如有变动，: a case, and nothing that they do. */
const IF_ANY = /^(?:如[有遇因需]|若[有遇因需]|倘若)/u;

/** Words before a name by which the part is about what one wishes or asks of him, or about some of them. */
const NOT_HIS = /^(?:希望|请求?|盼|恳请|欢迎|感谢|祝贺|必要时|部分|个别|少数|多数|一些|近期|目前)/u;

/** 任…, 兼…, 调整为…, 未…: what somebody is made or has not done, and no act. */
const NO_ACT_OF_HIS =
  /^(?:任|兼|调整|变更|由|未|不(?!得|准)|自愿|为主|均|共|一律|享受|给予|获得?|得到|取得|向[^，。；]{2,12}(?:转型|发展))/u;

/**
 * Those who act by their shape, one after the other, where each is the name of somebody in whom no
 * word of a sentence stands, and what is behind the last is an act.
 */
function somebodyNamed(
  text: string,
  start: number,
  end: number,
  to: number,
  reading: Walk['reading'],
): QualifiedName[] | undefined {
  const rest = text.slice(end, to);
  // 督促、指导某单位: verbs before whom they set to work.
  if (NOT_IN_NAME.test(text.slice(start, end)) || isVerbAndObject(text, start, end))
    return undefined;
  if (headEndsAt(text, end + 1) || /有(?!关)/u.test(text.slice(start, end))) return undefined;
  if (NOT_HIS.test(text.slice(start, end)) || /同志$/u.test(text.slice(start, end)))
    return undefined;
  if (NO_ACT_OF_HIS.test(rest) || tellsOfState(rest) || /^[^，。；]{0,6}为主[，。；]/u.test(rest))
    return undefined;
  if (isPaidThen(text.slice(start, end), rest)) return undefined;
  // 供水单位水质达标: behind a common noun only what is known as a verb is one.
  const common = /(?:单位|企业|公司|集团|机构)$/u.test(text.slice(start, end));
  if (common && !ACTS.test(rest) && verbAt(rest, 0) === undefined) return undefined;
  // 干部培训应当加强: what must be so is a thing of theirs.
  if (OF_STAFF.test(rest) || (MODAL.exec(rest)?.index ?? 0) >= 2) return undefined;
  // 业主协议；: a thing of his; 市某局值班负责人到岗: two characters do for a long name.
  if (!/^\p{Script=Han}{3}/u.test(rest) && end - start < 5) return undefined;
  const out: QualifiedName[] = [];
  let at = start;
  for (const printed of text.slice(start, end).split('、')) {
    if (!HEAD_AT_END.test(printed) || NOT_IN_NAME.test(printed)) return undefined;
    out.push({
      start: at,
      end: at + printed.length,
      printed,
      carried: '',
      qualifier: null,
      resolution: { kind: 'unknown' },
    });
    at += printed.length + 1;
  }
  return out.map((name) => inRegister(text, name, reading));
}

/** A part that somebody who acts by his shape begins is his; whether there is one. */
export function putSomebody(w: Walk, i: number): boolean {
  const { text, parts } = w;
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  const who = whoActs(words);
  if (who === undefined) return false;
  const from = part.start + who.end;
  // 促进甲企业…，乙企业向…: still what the part before sets to work.
  const before = i === 0 ? '' : text.slice(parts[i - 1]!.start, parts[i - 1]!.end);
  const set = CAUSATIVE.test(before) && !/^(?:根据|按照?|在|于|对|如|若|因|经)/u.test(before);
  if (set || !doesAnything(w, i, text.slice(part.start, from), text.slice(from, w.to)))
    return false;
  const names = somebodyNamed(text, part.start + who.start, from, part.end, w.reading);
  if (names === undefined) return false;
  w.owner = names;
  w.main = names;
  w.subject = 'stated';
  w.open = part.start;
  put(w, part.end, from, modalityOf(text.slice(from, part.end)));
  return true;
}
