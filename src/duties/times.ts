/**
 * What is due at each time that a clause sets: a time at the head of a sentence holds for each of
 * its parts, one at the head of a paragraph for all of them, any other for its own part.
 *
 * In: the clauses of a document. Out: one entry for each thing that is due, with its place, so
 * that whoever owes that part of the sentence owes it. Years of columns come with their cells.
 */
import type { Clause, Deadline, GazetteDocument } from '../domain/model.ts';
import { ATTACHMENT_LIST, leadingNumber } from '../domain/numbering.ts';
import { BESIDE_TIMES, type BesideTime, isAbout } from './besideTimes.ts';
import { ONLY_ROLES } from './closing.ts';
import { criteriaOf, findDeadlines, type PlacedTime, placeDeadlines } from './deadlines.ts';
import { inlineItems } from './inlineItems.ts';
import { yearOf } from './isoTimes.ts';
import {
  besideLabel,
  betweenBrackets,
  bracketed,
  headingWords,
  matterBefore,
  openAround,
  tidy,
  withinBracket,
} from './matters.ts';
import { MODAL } from './modals.ts';
import { partsOf, type Stretch, sentencesOf } from './parts.ts';
import { isCondition, LEAD } from './predicates.ts';
import { type Stage, stageOf } from './stages.ts';
import { LABEL } from './timeForms.ts';

/** One thing that is due. */
export interface Due extends Deadline {
  /** Place of the words that say what is due, in the clause's text. */
  readonly at: number;
  /**
   * Whose it is, where it is not the subject's: each of several has a time of his own for one thing
   * (甲局5日前、乙局8日前报送), or somebody whom nothing names is told to keep it (责令其在15日内补缴: none).
   */
  readonly whose?: readonly string[];
}

type Dated = Pick<GazetteDocument, 'frontMatter' | 'issue' | 'clauses'>;

/** Words with which a part only prepares the next one. */
const PREPARES =
  /^(?:现)?(?:根据|按照?|依据|通过|以(?!后|下|上)|在|对|结合|围绕|依托|为|基于|随着|针对|经)/u;
/** Words that only say on what a deed rests. */
const RESTS_ON =
  /^\s*(?:根据|按照?|依据|结合|围绕|对照)(?![^，,]*(?:进行|开展|组织|完成|做好|报送|上报))[^，,。；]+[，,]\s*$/u;
/** 对申请设立场所的，, 在征求意见后，: in which case or behind what. */
const IN_WHICH_CASE = /^\s*(?:对[^，。；]{2,40}的|在[^，。；]{2,30}(?:[后前时]|基础上))[，,]\s*$/u;
const TOPIC = /的[^，,的]{1,8}(?:项目|工程|建筑|企业|地区|小区)[，,]$/u;

/** The parts of a stretch put together to things that can be due; `times` are those of the text. */
function things(text: string, parts: readonly Stretch[], times: readonly PlacedTime[]): Stretch[] {
  // 各单位要在每月5日前，将进度报某办: what is done by then stands behind the comma.
  const isUntil = (part: Stretch): boolean =>
    times.some(
      (t) =>
        t.kind === 'recurring' &&
        t.start >= part.start &&
        EACH_TIME.test(t.text) &&
        /^\s*[，,]\s*$/u.test(text.slice(t.end, part.end)),
    );
  const out: Stretch[] = [];
  let start: number | undefined;
  parts.forEach((part, i) => {
    const words = text.slice(part.start, part.end).trim();
    const last = out.at(-1);
    if (/^(?:应当?|要|须|必须)/u.test(words) && last !== undefined && start === undefined) {
      out[out.length - 1] = { start: last.start, end: part.end };
      return;
    }
    const waits =
      i + 1 < parts.length && (PREPARES.test(words) || TOPIC.test(words) || isUntil(part));
    if (waits) {
      start ??= part.start;
      return;
    }
    out.push({ start: start ?? part.start, end: part.end });
    start = undefined;
  });
  return out;
}

/** What happens, in the words directly before a time. */
const HAPPENS =
  /^(?:一经|一旦|如)?(?:发现|发生|接到|收到|遇有|出现)(?:\p{Script=Han}|\d){2,14}(?<![应当须要将并也均都可再就])$/u;

/** 险情出现后, before what is done then. */
const SINCE =
  /^[^，。；]{2,20}?(?:后|之日起)(?=(?:应当?|要|须|必须)?(?:立即|第一时间|及时|迅速|马上|尽快|在?\d))/u;

/** Spans before another one, each with what is due in it: 24小时内、, 30分钟内电话报告、. */
const SPANS_BEFORE =
  /(?:[\d一二三四五六七八九十两半]+个?(?:工作日|小时|分钟|日|天)(?:之|以)?内(?:(?![后起和及])\p{Script=Han}){0,8}[、和及]在?)+$/u;

/** What happens, before what is done at once and then within a time: 发现险情|立即制止并在. */
const since = (before: string): string | undefined =>
  /(?<what>(?:发现|发生|遇有?|遇到|接到|收到)[^，。；]{2,24}?[后时]?)(?:应当|应|要|须|必须)?(?:立即|及时|迅速|马上|第一时间)[^，。；]*(?:并|且)(?:在|于)?$/u.exec(
    before,
  )?.groups?.['what'];

/** 结案报告在响应终止后: a thing that is written or paid, and since when a time for it counts. */
const THING_SINCE =
  /^(?<thing>(?:(?![后时的由将把对向在于自])\p{Script=Han}){0,14}(?:报告|方案|材料|情况|结果|名单|总结|纪要|台账|决定书?|通知书?|意见书?|余款|款项|资金|经费|补助金?|补偿款?))(?:应当?|须|必须|要)?(?:在|于|自)(?<since>[^，。；]{1,40}?(?:后|起|时))(?:应当?|须|必须|要|在|，)*$/u;

/** The same, with what is due of the words before a time; no thing where these say since when alone. */
function thingSince(
  before: string,
  trigger: string | null,
): { readonly thing: string; readonly trigger: string | null } {
  const said = trigger === null ? undefined : THING_SINCE.exec(before.trim())?.groups;
  return { thing: said?.['thing'] ?? '', trigger: said?.['since'] ?? trigger };
}

/** From what a time counts: the condition before it, in its own part or the nearest one before. */
function triggerOf(
  text: string,
  parts: readonly Stretch[],
  k: number,
  time: PlacedTime,
): string | null {
  const part = parts[k]!;
  // 在事发后1小时内、24小时内: both count from the same.
  const before = text.slice(part.start, time.start).replace(SPANS_BEFORE, '');
  const own =
    /(?:^|[\p{Script=Han}])(?<words>[^，]{2,40}?(?:后|[之次当]日起|(?<![同限])时))(?:的)?(?:应当|应|要|须|必须|在|，)*$/u.exec(
      before,
    );
  if (own !== null && !/[一-龥]{0,2}(?:最|前)后$/u.test(own.groups!['words']!))
    return own[0]
      .replace(/(?:应当|应|要|须|必须|在|，)+$/u, '')
      .replace(/^[^，。；]{1,16}(?:应当|必须|应|须|可以)(?:[在于]|(?=[自从]))/u, '');
  // 发现险情立即报告: what happens, and then what is done at once.
  if (time.kind !== 'recurring' && HAPPENS.test(before.replace(LEAD, '')))
    return since(before) ?? before.replace(LEAD, '');
  // 甲镇发现险情立即制止并在1小时内上报: the second counts from it as well.
  const both = time.kind === 'recurring' ? undefined : since(before);
  if (both !== undefined) return both;
  // 险情出现后立即转移人员，并在30分钟内上报: both count from the same.
  const above = parts[k - 1];
  if (above !== undefined && time.kind !== 'recurring' && /^(?:并|且)(?!列)/u.test(before)) {
    const words = text.slice(above.start, above.end);
    const since = SINCE.exec(words.slice(LEAD.exec(words)![0].length));
    if (since !== null) return since[0];
  }
  for (let i = k - 1; i >= 0; i -= 1) {
    const words = tidy(text.slice(parts[i]!.start, parts[i]!.end));
    const says =
      (/(?:后|(?<!同)时|的|之日起)$/u.test(words) && isCondition(`${words}，`)) ||
      (/(?:^|中)(?:发生|发现|遇|出现)|(?:接到|收到|(?<![未不止免范核签颁开有])发生(?!鲜|产|活|态))[^，]{2,14}$/u.test(
        words,
      ) &&
        !MODAL.test(words)) ||
      /^(?:如|若|一旦)/u.test(words);
    if (!says) continue;
    // 如发现风险扩大，可能超过能力的; 接到报告，或者收到通报后
    let from = i;
    const earlier = (): string => tidy(text.slice(parts[from - 1]!.start, parts[from - 1]!.end));
    while (
      from > 0 &&
      (/^(?:或者?|且|并)/u.test(tidy(text.slice(parts[from]!.start, parts[from]!.end))) ||
        /^(?:如|若|一旦)/u.test(earlier()))
    ) {
      if (MODAL.test(earlier()) && !/^(?:如|若|一旦)/u.test(earlier())) break;
      from -= 1;
    }
    return tidy(text.slice(parts[from]!.start, parts[i]!.end));
  }
  return null;
}

/** Whether a thing stands among the last words of a sentence that only give roles: …，由甲局牵头，乙局配合。 */
const isOfRoles = (text: string, sentence: Stretch, thing: Stretch): boolean =>
  [sentence, ...partsOf(text, sentence)].some(
    ({ start }) => start <= thing.start && ONLY_ROLES.test(text.slice(start, sentence.end).trim()),
  );

/** What is due when a part says it with the time inside: its words after the time, or the whole part. */
function whatOf(text: string, part: Stretch, time: PlacedTime): string {
  const after = tidy(text.slice(time.end, part.end));
  const before = tidy(text.slice(part.start, time.start))
    .replace(LEAD, '')
    .replace(/(?:必须|应当|应|要|须|并)?(?:按照?(?:规定|要求))?$/u, '');
  return time.kind === 'duration' ||
    time.kind === 'immediate' ||
    (time.kind === 'date' && before.length < 24)
    ? after === ''
      ? tidy(text.slice(part.start, part.end))
      : after
    : tidy(text.slice(part.start, part.end));
}

const OWNERS = '[（(【〔][^（）()【】〔〕]*(?:单位|部门|主体)\\s*[：:][^（）()【】〔〕]*[）)】〕]';
const LEADING_OWNERS = new RegExp(`^\\s*${OWNERS}`, 'u');
/** Words without the brackets that say whose they are. */
const withoutBrackets = (words: string): string => words.replace(new RegExp(OWNERS, 'gu'), '');

/** What stands between two times of one part where the first has its own thing to do: 内电话报告、. */
const LISTED_BEFORE = /^[^，。；、（(【〔]*\p{Script=Han}{2}[^，。；、（(【〔]*、$/u;

/** A frequency that says what is done: 每3年至少修订一次, and not 每季度一次. */
const HOLDS_ACT =
  /^每(?:隔)?(?:[\d一二三四五六七八九十两半]+)?个?(?:年度?|季度?|学期|学年|月|星期|周|旬|日|天|小时)(?:至少|原则上|一般|应当?|不少于)*(?!至少|原则|一般|应|不少)\p{Script=Han}{2,}?(?:不少于|至少)?[一二两三四五\d]+[次遍轮]$/u;
/** A frequency that does not: 每季度一次, 每旬至少两次. */
const BARE_FREQUENCY = /^每[^，]{1,8}[一二两三四五\d]+[次遍轮]$/u;
/** A time of each year or month: 每年3月底前, 每月5日前. */
const EACH_TIME = /^每.*(?:前|[底末日号内])$/u;
/** Somebody who is told to do a thing, before the time by which: 责令其在, 通知申请人于. */
const TOLD =
  /(?:责令|责成|督促|催告|通知|告知|要求)(?:其|他们|当事人|(?:有关|相关)?\p{Script=Han}{1,6}(?:人|者|单位|企业|户|方))(?:应当?|必须)?(?:在|于|自[^，。]{2,20}起|限)?$/u;

/** 检查不合格的(，)限期: whoever the case is about is given a time; what somebody finds (发现漏水的，限) is his own. */
const GIVEN =
  /(?<=(?<!(?:发现|查出|巡查中)[^，。；]{0,20})[的者])[，,]?\s*(?:一律|应当?)?限期?(?:在|于)?$/u;

/** What comes between two times of one part: the next body or the next task, with a time of its own. */
const NEXT_NAME = /^、(\p{Script=Han}{2,16}?)(?:于|在|应当?|要)?$/u;
/** What happens, before a time of its own. */
const OF_CASE =
  /(?:险情|灾情|疫情|火情|警情|事故|事件|灾害|故障|隐患|投诉|举报|案件)(?:的|发生后)?$/u;
/** Who comes between them. */
const NEXT_OWNER =
  /^、(\p{Script=Han}{1,14}(?:[局委办厅部院署]|政府|中心|公司|单位|部门|机构|街道|乡镇|[村镇乡]|社区|企业|学校))(?:于|在|应当?|要)?$/u;

/**
 * What is due by one of several times of a part: where each body has a time of its own, the words
 * behind the last of them; where each task has (甲于4月底前、乙于7月底前完成), the task.
 */
function sharedBy(
  text: string,
  part: Stretch,
  times: readonly PlacedTime[],
  time: PlacedTime,
): string | undefined {
  const own = times.filter((t) => t.start >= part.start && t.start < part.end);
  const at = own.indexOf(time);
  const between = (i: number): string =>
    own[i] === undefined || own[i + 1] === undefined
      ? ''
      : text.slice(own[i].end, own[i + 1]!.start);
  // 在事发后1小时内、24小时内作出初报、续报: the words behind the last of them.
  const joined = (words: string): boolean => /^(?:、|和|及|与)$/u.test(words);
  if (time.kind !== 'recurring' && joined(between(at))) {
    let last = at;
    while (joined(between(last))) last += 1;
    return tidy(text.slice(own[last]!.end, part.end)) || undefined;
  }
  const [before, after] = [between(at - 1), between(at)];
  if (![before, after].some((words) => NEXT_NAME.test(words))) return undefined;
  if ([before, after].some((words) => NEXT_OWNER.test(words))) {
    let last = at;
    while (NEXT_OWNER.test(between(last))) last += 1;
    return tidy(text.slice(own[last]!.end, part.end)) || undefined;
  }
  const words = text.slice(own[at - 1]?.end ?? part.start, time.start);
  const task = tidy(words.replace(LEAD, '').replace(/(?:于|在)$/u, ''));
  // 对较大险情1小时内、一般险情4小时内报告: what happens is no task; what is done stands behind the last.
  let last = at;
  while (NEXT_NAME.test(between(last))) last += 1;
  const done = tidy(text.slice(own[last]!.end, part.end));
  return (OF_CASE.test(task) ? `${task.replace(/^.*?(?=对)/u, '')}${done}` : task) || undefined;
}

/** Where a time stands: its sentence, the parts of it, and its own part. */
interface Place {
  readonly sentences: readonly Stretch[];
  readonly s: number;
  readonly parts: readonly Stretch[];
  readonly k: number;
}

/** 每年4月底前: a day of each year. */
const OF_EACH_YEAR = /^每年[^，。；]*月[^，。；]*前$/u;

/**
 * The parts that a date with a comma after it governs: all to the end of the paragraph if it opens
 * that, to the end of its sentence or to a semicolon if it opens the sentence or a part, else the
 * next one alone; never beyond another date.
 */
function governed(
  text: string,
  time: PlacedTime,
  times: readonly PlacedTime[],
  { sentences, s, parts, k }: Place,
  rows: readonly BesideTime[],
): Stretch[] {
  const part = parts[k]!;
  // 汛前，编制方案，于每年4月底前报批: what has a limit of its own, of one year or of each.
  const dates = times.filter((t) => t.kind === 'date' || OF_EACH_YEAR.test(t.text));
  const opens = text.slice(part.start, time.start).replace(LEAD, '').trim() === '';
  const whole = opens && s === 0 && k === 0;
  const after = [
    ...parts.slice(k + 1),
    ...(whole ? sentences.slice(s + 1).flatMap((x) => partsOf(text, x)) : []),
  ];
  const out: Stretch[] = [];
  for (const p of after) {
    if (dates.some((d) => d.start >= p.start && d.start < p.end)) break;
    if (isAbout('months', text.slice(p.start, p.end), rows)) break;
    // 所需药品由某中心发放: with what something is done, and nothing that is due by then.
    if (SUPPLIES.test(text.slice(p.start, p.end))) continue;
    // 到2025年，甲；2023年度乙: what opens with a year of its own is due in that.
    if (out.length > 0 && OWN_YEAR.test(text.slice(p.start, p.end).replace(/^\s*其中/u, ''))) break;
    out.push(p);
    const ends = /[；;]\s*$/u.test(text.slice(p.start, p.end)) && !whole;
    if (
      ends ||
      (!opens && things(text, out, times).length > 0 && !PREPARES.test(text.slice(p.start)))
    )
      break;
  }
  return out;
}

/** 2009年7月1日起施行的《某办法》, 去年底前建成的小区: which of them is meant, and no limit. */
const SAYS_WHICH =
  /^(?:以[前后])?(?:已经?)?(?:正式)?(?:施行|实施|执行|生效|印发|发布|公布|颁布|出台|制定|成立|设立|建成|竣工|投用|立项|开工|取得|登记|注册|签订|批准|核发|颁发|形成|存在|参加工作|入学|毕业|出生|购买|购置|\p{Script=Han}{2})的(?=[《“\d\p{Script=Han}])(?!期限|时限|时间|要求|除外|一律|予以|给予|由|按|可以?|应|须)/u;

/** 各乡镇政府为责任主体: who answers for what stands before it. */
const IS_IN_CHARGE = /(?:为|是)(?:第一|主要|直接)?(?:责任(?:主体|人|单位)|牵头单位)[，。；]?$/u;
/** What a task needs, and by whom it is given. */
const SUPPLIES = /^\s*所需[^，。；]{1,16}由(?=\p{Script=Han}{2})/u;

const OWN_YEAR = /^\s*(?:\d{4}|[今明本当])年(?!内|底|[一二三四五六七八九十]?季度)/u;

/** 全面清淤阶段（5月下旬、9月下旬）: what several in one bracket are about, where no words stand between them. */
function beforeBracket(text: string, what: string, from: number, at: number): string {
  const open = /\p{Script=Han}/u.test(what) ? -1 : openAround(text, at);
  return open < 0 ? '' : tidy(text.slice(from, open).replace(/^.*[；;]/su, ''));
}

/** Whose a time is where words right before it name him, or say that he was told. */
function namedBefore(
  text: string,
  time: PlacedTime,
  last: PlacedTime | undefined,
  before: string,
  sentence: Readonly<{ start: number }>,
): string[] | undefined {
  const name = NEXT_OWNER.exec(text.slice(last?.end ?? time.start, time.start))?.[1];
  if (name !== undefined) return [name];
  const given = TOLD.test(before) || GIVEN.test(text.slice(sentence.start, time.start));
  return given ? [] : undefined;
}

/** Directly behind the label of a time. */
const BEHIND_LABEL = new RegExp(`(?:${LABEL})\\s*$`, 'u');

/**
 * What is due at a time behind its label, alone or in the bracket that closes its words (【牵头：某局；
 * 时限：5月底前，以后常态化保洁】): it stands before both; undefined for any other time.
 */
function behindLabel(
  text: string,
  number: number,
  sentence: Stretch,
  time: PlacedTime,
): string | undefined {
  const { kind, start } = time;
  const alone =
    kind === 'date' || kind === 'immediate' || kind === 'standing'
      ? besideLabel(text, time)
      : undefined;
  return (
    alone ??
    (BEHIND_LABEL.test(text.slice(0, start)) ? bracketed(text, number, sentence, time) : undefined)
  );
}

/**
 * The things that are due in one running text.
 *
 * @param above what a line of labels alone is about
 * @param rows what words beside a time are about
 * @param over the stage that a heading over it gives
 */
function duesOf(
  text: string,
  doc: Dated,
  above: () => string,
  rows: readonly BesideTime[],
  over?: Stage,
): Due[] {
  const times = placeDeadlines(text, doc, over);
  if (times.length === 0) return [];
  const number = text.length - (leadingNumber(text)?.rest ?? text).length;
  const sentences = sentencesOf(text).map((x, i) =>
    i === 0 && number < x.end ? { ...x, start: number } : x,
  );
  const each = times.map((time): Due[] => {
    const { kind, text: words, iso } = time;
    if (SAYS_WHICH.test(text.slice(time.end))) return [];
    const s = sentences.findIndex((x) => time.start >= x.start && time.start < x.end);
    const sentence = sentences[s] ?? { start: 0, end: text.length };
    const { parts } = inlineItems(text, partsOf(text, sentence));
    const k = parts.findIndex((p) => time.start >= p.start && time.start < p.end);
    const part = parts[k] ?? sentence;
    const comma = /^(?:期间)?\s*[，,]/u.test(text.slice(time.end));
    // 30分钟内电话报告、1小时内书面报告: what the next time sets is not due by this one.
    const then = times.find(
      (t) => t.start < part.end && LISTED_BEFORE.test(text.slice(time.end, t.start)),
    );
    const own = then === undefined ? part : { ...part, end: then.start - 1 };
    const shared = sharedBy(text, part, times, time);
    const labelled = behindLabel(text, number, sentence, time);
    if (labelled !== undefined) {
      const what = labelled || above() || tidy(text.slice(part.start, part.end));
      return [{ kind, text: words, iso, what, trigger: null, at: time.start }];
    }
    const outside = openAround(text, time.start) < part.start;
    const holds = isAbout('validity', text.slice(part.start, time.start), rows);
    if (kind === 'date' && comma && k >= 0 && outside && !holds) {
      return things(
        text,
        governed(text, time, times, { sentences, s, parts, k }, rows),
        times,
      ).flatMap((thing) => {
        // （某局负责）, behind the last sentence: whose all of it is, and nothing that is due.
        if (isAbout('owners', text.slice(thing.start, thing.end).trim(), rows)) return [];
        // 各乡镇政府为责任主体: whose all of it is, in so many words.
        if (IS_IN_CHARGE.test(text.slice(thing.start, thing.end).trim())) return [];
        // 由甲局牵头，乙局配合, behind it without a bracket.
        const whole = sentences.find((x) => thing.start >= x.start && thing.start < x.end);
        if (whole !== undefined && isOfRoles(text, whole, thing)) return [];
        // （责任单位：…）乙得到提升: the parenthesis belongs to the words before it.
        const lead = LEADING_OWNERS.exec(text.slice(thing.start, thing.end))?.[0].length ?? 0;
        const at = thing.start + lead;
        const what = tidy(withoutBrackets(text.slice(at, thing.end)));
        return what === '' ? [] : [{ kind, text: words, iso, what, trigger: null, at }];
      });
    }
    // 于每年2月底前，根据工作成效，结合督查情况，提出名单: what is due stands behind what it rests on.
    const next =
      parts.slice(k + 1).find(({ start, end }) => {
        const words = text.slice(start, end);
        return !RESTS_ON.test(words) && !IN_WHICH_CASE.test(words);
      }) ?? parts[k + 1];
    const before = text.slice(part.start, time.start);
    // 某办在1小时内，视情况采取…: what is due stands in the next part.
    const bare = tidy(text.slice(part.start, part.end));
    const what =
      k > 0 && bare === words && BARE_FREQUENCY.test(words) && !HOLDS_ACT.test(words)
        ? // 入户走访，每旬至少一次: how often stands behind it.
          tidy(text.slice(parts[k - 1]!.start, part.end))
        : comma &&
            next !== undefined &&
            !HOLDS_ACT.test(words) &&
            !isAbout('term', before, rows) &&
            (kind === 'duration' ||
              (kind === 'recurring' && EACH_TIME.test(words)) ||
              bare === words)
          ? tidy(text.slice(next.start, next.end))
          : (shared ??
            betweenBrackets(text, sentence, time, times) ??
            bracketed(text, number, sentence, time) ??
            withinBracket(tidy(withoutBrackets(whatOf(text, own, time)))));
    const counted =
      kind === 'date' || kind === 'stepwise' || k < 0 ? null : triggerOf(text, parts, k, time);
    const { thing, trigger } = thingSince(before, counted);
    const last = times.findLast((t) => t.end <= time.start && t.end > part.start);
    const whose = namedBefore(text, time, last, before, sentence);
    const over = beforeBracket(text, what, Math.max(number, sentence.start), time.start);
    if (over !== '') return [{ kind, text: words, iso, what: over, trigger: null, at: time.start }];
    return [
      {
        kind,
        text: words,
        iso,
        // 结案报告在响应终止后7日内上报: the thing stands before since when.
        // 将时限分别压缩至4日、5日: another time is nothing that is due by this one.
        what: `${thing}${times.some((t) => t !== time && t.text === what) ? bare : what}`,
        trigger,
        at: time.start,
        ...(whose === undefined ? {} : { whose }),
      },
    ];
  });
  return withListedDays(text, times, each).flat();
}

/** 于4月15日、7月15日及10月15日前报送: on each day of a list is due what stands behind its last. */
function withListedDays(
  text: string,
  times: readonly PlacedTime[],
  each: readonly (readonly Due[])[],
): (readonly Due[])[] {
  const out = [...each];
  for (let i = times.length - 2; i >= 0; i -= 1) {
    const [day, next] = [times[i]!, times[i + 1]!];
    const listed =
      day.kind === 'date' &&
      next.kind === 'date' &&
      /日$/u.test(day.text) &&
      /^(?:、|及|和|以及)$/u.test(text.slice(day.end, next.start));
    const { kind, text: words, iso } = day;
    if (listed && out[i + 1]!.length > 0)
      out[i] = out[i + 1]!.map((due) => ({ ...due, kind, text: words, iso }));
  }
  return out;
}

const YEAR_HEAD = /^(\d{4})年/u;
const TIME_HEAD = /时限|期限|完成时间|办结时间|时间(?:安排|节点|要求)?$|节点$|进度(?:安排|要求)?$/u;
const SERIAL = /^(?:序号|编号|No\.?)$/iu;
const KIND_HEAD = /类别|类型|分类|领域|板块/u;
const MONEY_HEAD = /投资|资金|金额|预算|决算/u;
const NAMES_OF_AGENCIES = /单位|部门|主体|机构/u;
/** 6月开工, in a column of deadlines: the month, without what is then to come about. */
const monthOf = (cell: string): string =>
  /^(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|[底末初]|[上中下]旬)?(?=\p{Script=Han}{2,6}$)/u.exec(
    cell.trim(),
  )?.[0] ?? cell.trim();

/**
 * The dues of a row: the years at the head of columns that it fills (2025年指标), and the times of
 * its cells. In a column of deadlines a bare month or year (2024年6月) is one.
 */
function rowDues(clause: Clause, doc: Dated): Due[] {
  const heads: Due[] = [];
  const cells: Due[] = [];
  const columns = clause.columns ?? [];
  const split = clause.text.split('\t');
  const headOf = (i: number): string => (columns[i] ?? '').replace(/\s/gu, '');
  const says = (cell: string, i: number): boolean =>
    !SERIAL.test(headOf(i)) &&
    !NAMES_OF_AGENCIES.test(headOf(i)) &&
    !TIME_HEAD.test(headOf(i)) &&
    /\p{Script=Han}{2}/u.test(cell);
  const name =
    // What several rows belong to is not what is due.
    split.find((cell, i) => says(cell, i) && !KIND_HEAD.test(headOf(i))) ?? split.find(says) ?? '';
  split.forEach((cell, i) => {
    const head = columns[i] ?? '';
    const year = YEAR_HEAD.exec(head)?.[1];
    const about = (words: string): string => tidy(words === name ? words : `${name}：${words}`);
    // 2017年计划投资: what is to be spent, and no limit.
    const spent =
      MONEY_HEAD.test(head) || (/计划$/u.test(head) && columns.some((c) => MONEY_HEAD.test(c)));
    if (year !== undefined && !spent && /\p{L}|\p{N}/u.test(cell) && Number(year) >= yearOf(doc))
      heads.push({ kind: 'date', text: head, iso: year, what: about(cell), trigger: null, at: 0 });
    const found = findDeadlines(cell, doc);
    if (found.length === 0 && TIME_HEAD.test(head))
      cells.push(
        ...findDeadlines(`${monthOf(cell)}前`, doc).map((d) => ({
          ...d,
          text: monthOf(cell),
          what: tidy(name),
          trigger: null,
          at: 0,
        })),
      );
    cells.push(
      ...found.map((d) => ({
        ...d,
        what: TIME_HEAD.test(head) ? tidy(name) : about(cell),
        trigger: null,
        at: 0,
      })),
    );
  });
  return [...heads, ...cells].filter(
    (d, i, all) =>
      all.findIndex((o) => o.kind === d.kind && o.text === d.text && o.iso === d.iso) === i,
  );
}

/**
 * What is due by each clause of a document, by anchor; nothing in lists of criteria.
 *
 * @param rows what words beside a time are about; all that are known, but in tests of one of them
 */
export function clauseDues(
  doc: Dated,
  rows: readonly BesideTime[] = BESIDE_TIMES,
): Map<string, readonly Due[]> {
  const out = new Map<string, readonly Due[]>();
  const criteria = criteriaOf(doc);
  /** The stage in which each clause lies, by its own words or those over it. */
  const stages = new Map<string, Stage | undefined>();
  for (const [at, clause] of doc.clauses.entries()) {
    const over = clause.section === undefined ? undefined : stages.get(clause.section);
    stages.set(clause.anchor, stageOf(clause.text) ?? over);
    if (clause.kind === 'row') {
      out.set(clause.anchor, rowDues(clause, doc));
      continue;
    }
    if (clause.kind !== 'heading' && clause.kind !== 'item' && clause.kind !== 'paragraph')
      continue;
    if (criteria.has(clause.anchor) || ATTACHMENT_LIST.test(clause.text)) continue;
    // 表1 2018年上半年主要指标完成情况: the name of a table.
    if (
      /^(?:附?表|图|专栏)\s?[\d一二三四五六七八九十][\d.-]*(?![^，。；]*[，。；])/u.test(
        clause.text,
      )
    )
      continue;
    const found = duesOf(clause.text, doc, () => matterBefore(doc.clauses, at), rows, over);
    // The year in a title (2024—2025年指标表) sets nothing; the days of a phase and 立即 do.
    out.set(
      clause.anchor,
      clause.kind === 'heading'
        ? found
            .filter((d) => d.kind === 'immediate' || /[月日周时]/u.test(d.text))
            .map((d) => ({
              ...d,
              what: tidy(headingWords(clause.text).replace(/^立即/u, '')),
            }))
        : found,
    );
  }
  return out;
}
