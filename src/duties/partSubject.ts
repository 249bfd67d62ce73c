/**
 * The subject that one part of a sentence says: by its own words, behind 由, or before a strong modal.
 *
 * In: the parts of a sentence, and which of them. Out: the names, and where they stand; nothing where
 * the part says none.
 */
import { looksNamed } from './bodyNames.ts';
import type { Reading } from './draft.ts';
import type { Subject } from './known.ts';
import { parallelAt } from './parallel.ts';
import type { Stretch } from './parts.ts';
import {
  CAUSATIVE,
  DESCRIBES,
  isCondition,
  isConditionAt,
  LEAD,
  MODAL,
  NO_ACT,
  STRONG_MODAL,
} from './predicates.ts';
import { whoActs } from './somebody.ts';
import { actorAt, subjectAt } from './subjects.ts';

/** 由甲局、乙局组成联合检查组，…: they act together; 指挥部由甲局、乙局组成 only says who is in it. */
const JOIN_UP =
  /^(?:共同|联合|分别|抽调[^，。；]{0,8}|会同[^，。；]{2,40}?)?(?:组成|组建|成立)[^，。；]{0,14}(?:组|队|专班|班子)(?:[，,]|(?=进行|开展|负责(?!人)|对|赴|实施|深入|赶赴))/u;
/** A sentence that says what is meant by a word, up to here. */
const IS_DEFINED = /(?:所称|^|[。；])[^。；]{1,40}[，,]?(?:是|系)指[^。；]*$/u;
/** Figures, before 由, of which the words say whence they are. */
const OF_DATA = /(?:数据|资料|数字|信息)(?:均)?$/u;
/** Words before a body that is set to work by them: 责成某局…; what is put on one without a verb: 责任落实到某局. */
const SET_TO =
  /会议(?:明确)?(?:要求|责成|明确)(?=\p{Script=Han})|责成|责令|(?:落实|明确|分解|压实|细化|交办|归口)(?:到|至|给|由)/gu;

/** Behind a body, what it does to give the work to another: 确定的, 授权的. */
const NAMED_BY =
  /^(?:所)?(?:确定|指定|授权|委托|认定|选定|明确|批准|设立|所属|下属|管理|组织)[^，。；的]{0,8}的(?=\p{Script=Han}{2})/u;

/** 由某局…, where 由 is no part of another word and the words after it are an act; 责成某局…, 责任落实到某局. */
function byAt(text: string, part: Stretch, to: number, reading: Reading): Subject | undefined {
  for (let i = part.start; i < part.end; i += 1) {
    if (text[i] !== '由' || /[自理经缘事因来]/u.test(text[i - 1] ?? '')) continue;
    const subject = subjectAt(text, i + 1, to, reading, true);
    if (subject === undefined) continue;
    const rest = text.slice(subject.end, to);
    // 由某政府确定的部门责令改正: another than the government.
    const named = NAMED_BY.exec(rest)?.[0].length ?? 0;
    if (named > 0) {
      const other = subjectAt(text, subject.end + named, to, reading, true);
      if (other === undefined) continue;
      const qualifier = text.slice(subject.start, other.start);
      return { ...other, names: other.names.map((n) => ({ ...n, qualifier })) };
    }
    const before = text.slice(part.start, i);
    // 本规定所称…，是指由某机关制定的…; 数据由某局提供: what a thing is, and where it comes from.
    if (IS_DEFINED.test(text.slice(0, i)) || (OF_DATA.test(before) && /^提供/u.test(rest)))
      continue;
    const joined = JOIN_UP.test(rest) && before.slice(LEAD.exec(before)![0].length).trim() === '';
    if ((NO_ACT.test(rest) && !joined) || /^(?:的|[，。；])/u.test(rest)) continue;
    const verbs = /^(?:承担|启动|负责|牵头|组织|授权|提级)/u.test(rest);
    if (DESCRIBES.test(rest.slice(0, 60)) && verbs) continue;
    return subject;
  }
  for (const m of text.slice(part.start, part.end).matchAll(SET_TO)) {
    const subject = subjectAt(text, part.start + m.index + m[0].length, to, reading, true);
    const known = subject?.names.every(
      (n) =>
        n.resolution.kind === 'found' ||
        looksNamed(n.printed) ||
        /\p{Script=Han}{2}(?:政府|管委会|办事处)$/u.test(n.printed),
    );
    if (known !== true) continue;
    const bare = /^[，,。；;]|^$/u.test(text.slice(subject!.end, to));
    // 责令某局, and nothing after it, says nothing; 落实到某局负责 has the verb as well.
    if (bare && m[0].startsWith('责')) continue;
    return subject;
  }
  return undefined;
}

/** 以某局为主，…: the one who leads. */
function mainAt(text: string, part: Stretch, to: number, reading: Reading): Subject | undefined {
  const m = /以(?=[^，。；的]{2,40}为(?:主|牵头(?:单位|部门)?)(?:[，,。；;]|$))/u.exec(
    text.slice(part.start, part.end),
  );
  if (m === null) return undefined;
  const subject = subjectAt(text, part.start + m.index + 1, to, reading, true);
  return subject !== undefined &&
    /^为(?:主|牵头(?:单位|部门)?)(?:[，,。；;]|$)/u.test(text.slice(subject.end))
    ? subject
    : undefined;
}

/** A name of the register in the midst of a part, directly before a strong modal. */
function beforeModal(text: string, part: Stretch, reading: Reading): Subject | undefined {
  const m = STRONG_MODAL.exec(text.slice(part.start, part.end));
  if (m === null || m.index === 0) return undefined;
  const until = part.start + m.index;
  for (let i = part.start; i < until; i += 1) {
    const subject = subjectAt(text, i, part.end, reading);
    if (
      subject !== undefined &&
      subject.end === until &&
      subject.names.every((n) => n.resolution.kind === 'found') &&
      !CAUSATIVE.test(text.slice(part.start, i))
    )
      return subject;
  }
  return undefined;
}

/** 由甲局牵头，乙局、丙局组成: those who act with the one who leads. */
function makesUpAt(
  text: string,
  parts: readonly Stretch[],
  i: number,
  reading: Reading,
): Subject | undefined {
  const [before, part] = [parts[i - 1], parts[i]!];
  if (before === undefined || !/牵头[，,]$/u.test(text.slice(before.start, before.end)))
    return undefined;
  const end = /(?:等[^，。；]{0,6})?(?:共同)?组成[。；，,]?$/u.exec(
    text.slice(part.start, part.end),
  )?.index;
  const found =
    end === undefined ? undefined : subjectAt(text, part.start, part.end, reading, true);
  return found?.end === part.start + (end ?? 0) ? found : undefined;
}

/** The subject that a part says, if it says one; `by`: behind 由. */
export function subjectOf(
  text: string,
  parts: readonly Stretch[],
  i: number,
  to: number,
  reading: Reading,
): (Subject & { readonly by: boolean }) | undefined {
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  const headOf = (p: Stretch): number => p.start + LEAD.exec(text.slice(p.start, p.end))![0].length;
  const next = parts[i + 1];
  const found = actorAt(text, headOf(part), to, reading);
  if (found !== undefined) {
    const modal = MODAL.test(text.slice(found.end, part.end));
    // A topic that somebody else acts upon: …所产生费用，由某单位承担.
    if (
      next !== undefined &&
      !modal &&
      /所(?:产生|需|造成|发生|支出|涉|欠|形成|引发|导致|获)的?\p{Script=Han}{1,6}[，,]$/u.test(
        words,
      )
    )
      return undefined;
    // 部门报送区政府的公文，由某办审核: a topic.
    if (
      next !== undefined &&
      !modal &&
      /^(?:报送|报请|提交|提请|上报|起草|签发|承办)[^，。；]{1,20}的[^，的]{1,12}[，,]$/u.test(
        text.slice(found.end, part.end),
      )
    )
      return undefined;
    // 职业院校开设某专业的，按每生2000元补贴: what is given to somebody.
    if (
      next !== undefined &&
      !modal &&
      /的[，,]$/u.test(words) &&
      /^(?:按|给予|予以|一次性|每|分别|最高|可?享受)[^，。；]{0,24}(?:补贴|补助|奖励|资助|奖补|补偿|减免)/u.test(
        text.slice(next.start, next.end),
      )
    )
      return undefined;
    if (isStillObject(text, parts, i, found, modal)) return undefined;
    // 某局负责的河段，由某局保障: a topic.
    if (
      next !== undefined &&
      !modal &&
      /^(?:负责|承担|主管|管理|建设|实施|使用|制定|编制)的[^，]*[，,]$/u.test(
        text.slice(found.end, part.end),
      ) &&
      (byAt(text, next, to, reading) ?? actorAt(text, headOf(next), to, reading)) !== undefined
    )
      return undefined;
    // 接到报告后，…: a subject that only says when, unless the next part has none of its own.
    if (next !== undefined && isConditionAt(text, parts, i) && !modal) {
      const later = parts.slice(i + 1).find((p) => !isCondition(text.slice(p.start, p.end)));
      if (
        later !== undefined &&
        (actorAt(text, headOf(later), to, reading) ??
          byAt(text, later, to, reading) ??
          whoActs(text.slice(later.start, later.end))) !== undefined
      )
        return undefined;
    }
    return { ...found, by: false };
  }
  // 社有资产任何单位不得平调: what it is about, and then whoever it may be.
  const any = /^[^，。；]{2,14}?(?=任何(?:单位|部门|组织|个人))/u.exec(words)?.[0].length;
  const whoever = any === undefined ? undefined : actorAt(text, part.start + any, to, reading);
  if (whoever !== undefined) return { ...whoever, by: false };
  const main = mainAt(text, part, to, reading);
  if (main !== undefined) return { ...main, by: false };
  const by = byAt(text, part, to, reading);
  if (by !== undefined) return { ...by, by: true };
  const makesUp = makesUpAt(text, parts, i, reading);
  if (makesUp !== undefined) return { ...makesUp, by: false };
  const inside = beforeModal(text, part, reading) ?? parallelAt(text, parts, i, reading);
  return inside === undefined ? undefined : { ...inside, by: false };
}

/** 促进甲企业…，乙企业向…转型: still what the part before sets to work. */
function isStillObject(
  text: string,
  parts: readonly Stretch[],
  i: number,
  found: Subject,
  modal: boolean,
): boolean {
  const previous = parts[i - 1];
  if (previous === undefined || modal) return false;
  const before = text.slice(previous.start, previous.end);
  return (
    found.names.every((n) => n.resolution.kind === 'unknown' && n.qualifier === null) &&
    CAUSATIVE.test(before) &&
    !/^(?:根据|按照?|在|于|对|如|若|因|经)/u.test(before) &&
    /(?:企业|个人|人员|群众|公众|机构)$/u.test(found.names.at(-1)!.printed)
  );
}
