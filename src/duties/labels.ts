/**
 * Whose a clause is by what stands over it or at its head: a heading (某办公室职责), a label
 * (（2）某局。组织…), a line that says whose tasks the list under it holds.
 *
 * In: a clause. Out: the names, and where the words after them begin.
 */
import { verbAt } from '../domain/lexicon.ts';
import type { Clause } from '../domain/model.ts';
import { HEAD_AT_END, isBodyName, looksNamed } from './bodyNames.ts';
import { type Reading, withoutNumber } from './draft.ts';
import { knownBodies, type QualifiedName, type Subject } from './known.ts';
import { NOT_IN_NAME } from './nameRows.ts';
import { ACTS, CAUSATIVE } from './predicates.ts';
import { subjectAt } from './subjects.ts';

/** An office within a body that labels an item, whose name may begin as a verb does: （三）监督股。受理投诉…. */
function officeLabel(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return (
    /^\p{Script=Han}{2,10}[科股室]$/u.test(words) &&
    !/(?:学|专|本|[内外儿妇产骨眼]|实验|会议|教|温|候车|阅览|卫生|医务|手术)[科室]$/u.test(words) &&
    !/[的和与及或将把对]/u.test(words) &&
    ACTS.test(text.slice(end + 1).trimStart())
  );
}

/** The end of a group that labels an item: （2）医疗救治组。负责…; what ends otherwise may be a topic (应急队伍). */
function groupLabel(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return (
    words.length <= 14 &&
    /(?:组|专班|指挥部|办公室)$/u.test(words) &&
    !NOT_IN_NAME.test(words) &&
    // 抢险救援组：由甲局牵头: what a group does is the front half of its name.
    ((/组$/u.test(words) && /^[：:]由/u.test(text.slice(end))) ||
      (!ACTS.test(words) && !CAUSATIVE.test(words))) &&
    /^[由为]|^\p{Script=Han}{2}/u.test(text.slice(end + 1))
  );
}

/** What a heading says of those whose duties follow. */
const OF_ACTOR =
  /(?:的|及其?)?(?:主要|工作|应急|具体|基本)*(?:职责|任务|义务|责任|(?:(?:应急|处置|应对|防控|响应|救援)(?:处置|响应)?)?措施|响应)$/u;

/** 建设单位, 评估机构: who is called by his work; not 落实部门, whose verb is no noun as well. */
const isByWork = (words: string): boolean =>
  /^\p{Script=Han}{2}(?:单位|机构|部门|机关)$/u.test(words) && verbAt(words, 0)?.noun === true;

/** The end of an actor that no register holds, in a heading about his duties: 监理单位职责; not of 明确各方责任. */
function actorOfHeading(text: string, start: number): number | undefined {
  const words = text.slice(start).replace(OF_ACTOR, '');
  const whole =
    words.length >= 2 &&
    words.length < text.length - start &&
    HEAD_AT_END.test(words) &&
    !NOT_IN_NAME.test(words) &&
    (isByWork(words) ||
      (!ACTS.test(words) && (!CAUSATIVE.test(words) || words.startsWith('未')))) &&
    !/^(?:第[一二三四五六七八九十百\d]+[条章节]|各|有关|相关|成员|本|部门|单位|市级|明确|压实|强化)/u.test(
      words,
    );
  return whole ? start + words.length : undefined;
}

/** 各工作组, 应急处置组: groups of a kind, each of which is named under such a heading. */
const GROUPS_OF_KIND =
  /^(?:各|下设|专项|应急|现场|主要|其他|有关|相关|专业|职能|工作|处置|指挥|组织)+组$/u;

/** The end of a group that a heading names and nothing else: 二、工程组, over who is in it and what it does. */
function groupOfHeading(text: string, start: number): number | undefined {
  const words = text.slice(start);
  const named =
    /^(?!小|编|党|领导|成[立员]|组建|设立|健全|加强|完善|建立|派|抽调)\p{Script=Han}{2,10}(?<!领导小|编)组$/u.test(
      words,
    );
  return named && !GROUPS_OF_KIND.test(words) && !NOT_IN_NAME.test(words) ? text.length : undefined;
}

/** 职责 and its like at the end of a heading that begins with an agency. */
const HEADING_TAIL =
  /^(?:的|及其?|和)?(?:主要|工作|应急|具体|基本)*(?:处置|响应|救援|应对|防控)?(?:职责|任务|职能|工作|措施)?(?:分工)?$/u;

/** The agency that a heading is about: 某办公室及其职责, 某组处置任务, 某委员会, 监理单位职责. */
export function headingAgency(
  heading: Clause | undefined,
  reading: Reading,
): readonly QualifiedName[] {
  if (heading === undefined || heading.kind !== 'heading') return [];
  const { text } = heading;
  const offset = text.length - withoutNumber(text).length;
  const subject = subjectAt(text, offset, text.length, reading);
  const known = subject?.names.filter((n) => n.resolution.kind === 'found') ?? [];
  if (known.length > 0) return HEADING_TAIL.test(text.slice(subject!.end)) ? known : [];
  const end = actorOfHeading(text, offset) ?? groupOfHeading(text, offset);
  if (end === undefined || reading.names.at(text, offset, reading.document).length > 0) return [];
  return [
    {
      start: offset,
      end,
      printed: text.slice(offset, end),
      carried: '',
      qualifier: null,
      resolution: { kind: 'unknown' },
    },
  ];
}

/** What a label says of those whose tasks stand behind it. */
const OF_TASKS = /(?:的)?(?:主要|具体|工作|应急|基本)*(?:职责|任务)(?:是|为|如下)?$/u;

/** The names of a label that no register holds whole: 区住建委、区交通局 are two. */
function eachOf(text: string, start: number, end: number, reading: Reading): QualifiedName[] {
  const out: QualifiedName[] = [];
  let at = start;
  for (const printed of splitTop(text.slice(start, end))) {
    const from = text.indexOf(printed, at);
    at = from + printed.length;
    const known = reading.names.at(text, from, reading.document)[0];
    const resolution = known?.end === at ? known.resolution : ({ kind: 'unknown' } as const);
    out.push({ start: from, end: at, printed, carried: '', qualifier: null, resolution });
  }
  return out;
}

/** Words parted at 、 outside of brackets. */
const splitTop = (words: string): string[] =>
  words
    .split(/、(?![^（(]*[）)])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Bodies of a kind: 各苏木镇, 各乡镇（街道）. */
const EACH =
  /^各(?:有关|相关)?(?:(?:县|市|区|旗|州|盟|乡|镇|苏木|街道|嘎查|社区|村|园区|开发区|办事处|人民政府|政府|管委会)(?:（[^（）]{1,8}）)?、?)+$/u;

/** The agency that labels an item: （2）某局。组织…, or 某局：…; with the place after the label. */
export function labelOf(clause: Clause, reading: Reading): Subject | undefined {
  const offset = clause.text.length - withoutNumber(clause.text).length;
  const mark = /[。：:]/u.exec(clause.text.slice(offset, offset + 60));
  if (mark === null || clause.text.slice(offset + mark.index + 1).trim() === '') return undefined;
  // 指挥部主要职责：…: whose tasks they are.
  const tail = OF_TASKS.exec(clause.text.slice(offset, offset + mark.index))?.[0].length ?? 0;
  const end = offset + mark.index - tail;
  const subject = subjectAt(clause.text, offset, end, reading);
  if (subject === undefined || subject.names[0]?.resolution.kind !== 'found') {
    const own = clause.text.slice(offset, end);
    const charged =
      tail > 0 &&
      /[：:]/u.test(clause.text[end + tail]!) &&
      actorOfHeading(`${own}职责`, 0) === own.length;
    const body =
      charged ||
      (/[：:]/u.test(clause.text[end]!) &&
        EACH.test(own) &&
        ACTS.test(clause.text.slice(end + 1).trimStart())) ||
      (/[：:]/u.test(clause.text[end]!) &&
        looksNamed(own) &&
        isBodyName(own) &&
        ACTS.test(clause.text.slice(end + 1).trimStart())) ||
      // 县农委。负责…: with a full stop, only before what it is charged with.
      (looksNamed(own) &&
        isBodyName(own) &&
        /^。\s*(?:主要)?负责(?!人)/u.test(clause.text.slice(end)));
    const office = tail === 0 && officeLabel(clause.text, offset, end);
    if (!body && !office && !groupLabel(clause.text, offset, end)) return undefined;
    return { names: eachOf(clause.text, offset, end, reading), start: offset, end: end + tail + 1 };
  }
  const rest = clause.text.slice(subject.end, end);
  if (!/^(?:及|和|、|等)?(?:其)?(?:有关|相关)?(?:部门|单位)?$/u.test(rest)) return undefined;
  return { ...subject, end: end + tail + 1 };
}

/** Whose tasks a paragraph says that the list under it holds: 办公室的主要职责是：. */
export function chargedWith(text: string, reading: Reading): readonly QualifiedName[] | undefined {
  const m =
    /(?<=^|[。；])(?:第[一二三四五六七八九十百\d]{1,5}条\s*|[（(]?[\d一二三四五六七八九十.．]{1,6}[）)、.．]?\s*)?(?<who>[^，。；：]{2,30}?)的?(?:主要|具体|工作)*(?:职责|任务)(?:是|为|如下|包括)?[：:]\s*$/u.exec(
      text,
    );
  const who = m?.groups?.['who'];
  if (who === undefined) return undefined;
  const start = text.indexOf(who, m!.index);
  const known = knownBodies(text.slice(0, start + who.length), start, reading);
  if (known.length > 0 && known.at(-1)!.end === start + who.length) return known;
  if (actorOfHeading(`${who}职责`, 0) !== who.length) return undefined;
  return [
    {
      start,
      end: start + who.length,
      printed: who,
      carried: '',
      qualifier: null,
      resolution: { kind: 'unknown' },
    },
  ];
}
