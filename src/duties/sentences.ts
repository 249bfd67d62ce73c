/**
 * Duties, powers and prohibitions of the running text: who is the subject of each part of a
 * sentence (by its own words, behind 由, or carried on from the words before), what the part makes
 * of him, and with whom he acts.
 *
 * In: a document while it is read. Out: drafts, one for each run of parts with the same subject and
 * the same modality; and the sentences that oblige without saying whom, or that nothing read.
 * Only what a sentence says of somebody is a record: things that must be (储备库应当设在…) are none.
 */
import type { Clause, GazetteDocument } from '../domain/model.ts';
import { HEAD_AT_END } from './bodyNames.ts';
import { reachBack } from './closing.ts';
import { criteriaOf, opensCriteria } from './deadlines.ts';
import { type Draft, headingsOver, type Reading, withoutNumber } from './draft.ts';
import { yearOf } from './isoTimes.ts';
import { knownBodies, type QualifiedName, type Subject } from './known.ts';
import { chargedWith, headingAgency, labelOf } from './labels.ts';
import { MODAL, modalityOf, NO_CHARGE } from './modals.ts';
import { ALL_OF } from './notes.ts';
import { behindBody } from './opening.ts';
import { BARE_MODAL, goesOn, isOrder, isPassedOver, ordersAt, ordersNobody } from './orders.ts';
import { isOfPaper, timeOver } from './paperRows.ts';
import { ownSentence } from './parentheses.ts';
import { joinPartners } from './partners.ts';
import { subjectOf } from './partSubject.ts';
import { partsOf, type Stretch, sentencesOf } from './parts.ts';
import { ACTS } from './predicates.ts';
import { draftOf, type Run } from './run.ts';
import { runsOf, TASKS } from './runs.ts';
import { isDone, isOfThing, tellsOfState } from './states.ts';
import { actorAt } from './subjects.ts';
import type { Carry, Unread, Walk } from './walk.ts';

/** 应当提交下列材料：, 停征以下收费：: what the list holds are things, and no acts. */
const OPENS_THINGS =
  /(?:下列|以下|如下)(?!\p{Script=Han}{0,6}(?:职责|义务|规定|要求|措施|工作|任务|行为|程序|行动|事项|步骤|方式|办法|内容|情形|条件|标准|原则|制度))[\p{Script=Han}、]{2,14}(?<!职责|义务|规定|要求|措施|工作|任务|程序|方式|办法|内容)[：:]\s*$|(?:下列|以下)(?:材料|证件|资料|文件|凭证|手续|证明)\p{Script=Han}{2,20}[：:]\s*$|(?:下列|以下)\p{Script=Han}{0,4}(?:人员|对象|物品|车辆|场所|设施|设备|区域|地点|项目)(?!应|须|必须|不得|可以)[^。；：]{2,30}[：:]\s*$|(?:公[示布开告]|载明|[注标列]明|告知|明确|包[括含]|提供|记载|填写|标注|提出|反映)[^，。；：]{0,12}(?:下列|以下)[^，。；：]{0,8}(?:内容|事项|信息|情况|资料)[：:]\s*$/u;
/** 提交下列材料：: papers, of which none says what somebody does unless it has a modal. */
const OPENS_PAPERS =
  /(?:下列|以下|如下)(?:\p{Script=Han}{0,4})(?:材料|证件|资料|文件|凭证|手续|证明|证书|单据|要件)(?:[（(][^（）()]*[）)])?(?:[，,]?(?:并|向|到|报|申请|办理|提出|应当|予以|存档|归档)[^。；：]{2,60})?[：:]\s*$/u;
/** 用于下列事项：, 通过下列方式产生：, 公告下列事项：: what money is for, how somebody is chosen, what is told of. */
const OPENS_NOUNS =
  /(?:用于|支持|补贴|补助|资助)(?:下列|以下)[^，。；：]{0,8}(?:事项|项目|方面|范围|支出|用途)[：:]\s*$|(?:通过|采取|按照?)(?:下列|以下)(?:方式|途径|程序|渠道)(?:产生|选[出举]|筹[措集]|解决|取得)[：:]\s*$|(?:公[示布开告]|载明|[注标列]明|告知|提出|反映)[^，。；：]{0,12}(?:下列|以下)[^，。；：]{0,8}(?:内容|事项|信息|情况|资料)[：:]\s*$|(?:研究|讨论|审议|决定)[^，。；：]{0,10}(?:下列|以下)[^，。；：]{0,8}(?:事项|问题)(?:[，,][^。；：]{2,40})?[：:]\s*$|(?:对|重点检查|重点审查|主要检查)(?:下列|以下)[^，。；：]{0,10}(?:事项|内容|情况|资金|项目)(?:[^，。；：]{0,12}(?:进行|实施|开展)[^，。；：]{2,10})?[：:]\s*$|对[^，。；：]{0,16}(?:下列|以下)[^，。；：]{2,24}(?:纠纷|争议|项目|材料|资料|信息)(?:进行|实施|作出|开展|予以)[^，。；：]{2,10}[：:]\s*$|就(?:下列|以下)[^，。；：]{0,8}事项(?:作出|进行)?(?:说明|解释|报告|汇报|通报|答复)[：:]\s*$|建立[^，。；：]{0,12}(?:下列|以下)[^，。；：]{0,12}制度[：:]\s*$|将(?:下列|以下)[^，。；：]{0,8}(?:内容|事项|信息|情况|资料)[^。；：]{0,30}(?:公[示布开告]|告知|报送|报告|通报|通知|上传|录入|记载|备案)[：:]\s*$/u;
/** 实施方案应当包括下列内容：: of what a paper is made up. */
const OPENS_CONTENTS =
  /(?:^|[，,])(?:应当?|必须|须)包[括含](?:下列|以下)[^，。；：]{0,8}[：:]\s*$|(?:方案|规划|计划|协议|合同|预案|报告|申请书?|章程|公告|通知书?|决定书?|文件|目录|档案|名录|书|证|审计|检查|评估|审查|考核|验收|监督|调查|进行[^，。；：]{2,8}[，,])(?:应当?|必须|须|可以|一般)?(?:包[括含]|载明|写明|注明|具备)(?:下列|以下)[^，。；：]{0,8}[：:]\s*$/u;
/** 限于实施下列违约行为的经营者：: those in whose cases something holds, one by one. */
const OF_WHOM_LISTED =
  /(?:下列|以下)[^，。；：]{2,20}的[^，。；：的]{0,8}(?:单位|个人|主体|人员|企业|经营者|机构|当事人)[：:]\s*$/u;
/** Words of an item that put something on somebody: 由某局公布; 应当由学校解决的诉求 is a thing. */
const SAYS_MUST = (words: string): boolean =>
  (MODAL.test(words) || /(?:^|[，,、）)])由(?=\p{Script=Han}{2})/u.test(words)) &&
  (!/的\p{Script=Han}{1,8}[；;。]?\s*$/u.test(words) ||
    /[，,]由[^，。；]*(?:承担|负责|分摊|处理)[；;。]?\s*$/u.test(words));
/** Words by which a list is announced. */
const LISTS = /下列|以下|如下/u;
const ONLY_TASKS =
  /^(?:其)?(?:主要|具体|工作)*(?:职责|任务|职能)(?:任务)?(?:是|为|如下|包括|有)?[：:]\s*$/u;

/** The items that a clause introduces with a colon: those after it, up to the next block that is none. */
function itemsAfter(clauses: readonly Clause[], at: number): number[] {
  const out: number[] = [];
  if (!/[：:]\s*$/u.test(clauses[at]!.text)) return out;
  for (let i = at + 1; i < clauses.length; i += 1) {
    const c = clauses[i]!;
    // Items of the same section, or of the article itself (第三条 …：（一）…).
    const { anchor, section, kind, level } = clauses[at]!;
    const below =
      c.section === anchor || (c.section === section && (kind !== 'item' || c.level > level));
    if (c.kind !== 'item' || !below) break;
    out.push(i);
  }
  return out;
}

/** What the running text yields. */
interface SentenceDuties {
  readonly drafts: readonly Draft[];
  readonly unread: readonly Unread[];
}

/** The running text of one document, while it is read clause by clause. */
interface Told {
  readonly reading: Reading;
  readonly members: ReadonlySet<number>;
  readonly owed: ReadonlySet<string>;
  readonly drafts: Draft[];
  readonly unread: Unread[];
  /** Whom the clause before a list of items puts on each of them. */
  readonly introduced: Map<number, readonly QualifiedName[]>;
  /** Items of a list whose head lets somebody do what they hold, and does not bid him. */
  readonly lets: Set<number>;
  /** Items of a list whose head forbids somebody what they hold. */
  readonly bans: Set<number>;
}

/** One clause, while its sentences are read one by one. */
interface ClauseTold {
  readonly at: number;
  readonly clause: Clause;
  /** The words of the clause without those of its parentheses. */
  readonly text: string;
  /** Where its first sentence begins. */
  readonly offset: number;
  readonly sentences: readonly Stretch[];
  readonly label: Subject | undefined;
  readonly member: Subject | undefined;
  /** Whom the heading over it names. */
  readonly over: readonly QualifiedName[];
  /** Who owes the list of which it is an item. */
  readonly listed: readonly QualifiedName[] | undefined;
  carry: Carry | undefined;
  /** The group that a sentence before put under somebody. */
  group: Walk['group'];
  /** Who carried on before words about something else. */
  held: Carry | undefined;
  /** Whether it stands under a heading that says whose tasks follow. */
  readonly tasks: boolean;
  /** Whether a sentence of it has ordered something of nobody: what follows somebody's duty need not be his. */
  orders: boolean;
  /** Whether it still goes on with the introduction of its list. */
  open: boolean;
}

/** The words of a clause, with blanks for its parentheses: these are duties already. */
const withoutParentheses = ({ doc, parentheses }: Reading, at: number): string =>
  parentheses[at]!.reduce(
    (t, p) => `${t.slice(0, p.start)}${'　'.repeat(p.end - p.start)}${t.slice(p.end)}`,
    doc.clauses[at]!.text,
  );

/** Where the first sentence begins: 第三条【计划编制】某局…: the heading of an article is no part of it. */
function firstSentence(text: string): number {
  const numbered = text.length - withoutNumber(text).length;
  const rest = text.slice(numbered);
  const heading =
    /^[【〔［][^【】〔〕［］]{2,14}[】〕］]\s*/u.exec(rest) ??
    (/^第[^条]{1,8}条/u.test(text) ? /^（[^（）]{2,14}）\s*/u.exec(rest) : null);
  return numbered + (heading?.[0].length ?? 0);
}

/** 将第四条修改为：“某局负责…”: what an article says from now on, without the marks round it. */
const asAmended = (text: string): string =>
  text.replace(/(?<=(?:修改为|改为|增加)[^：“”。]{0,16}[：:])“([^“”]*)”/gu, '　$1　');

/** What stands over a clause, at its head, and who carries on into it. */
function openClause(told: Told, at: number): ClauseTold {
  const { reading, members, introduced } = told;
  const { clauses } = reading.doc;
  const clause = clauses[at]!;
  const text = asAmended(withoutParentheses(reading, at));
  const offset = firstSentence(text);
  const label = members.has(at) ? undefined : labelOf(clause, reading);
  const heading = headingsOver(clauses, at)[0];
  const labelled =
    label !== undefined || /^[^：:。；，,]{2,20}[：:]\s*\S/u.test(text.slice(offset));
  const over =
    members.has(at) || label !== undefined
      ? []
      : headingAgency(heading, reading).filter(
          (n) =>
            n.resolution.kind === 'found' ||
            // 第四章　企业责任, over articles: what they are about. 一、救援组, over 组长单位：甲局 and what
            // the group does: the label says whose that is.
            (!labelled &&
              !(/组$/u.test(n.printed) && told.owed.has(clause.anchor)) &&
              !/^第[^章节]{1,4}[章节]/u.test(heading?.text ?? '')),
        );
  let carry: Carry | undefined;
  // What a member may and must not do beside its duties; these are in the record of its paragraph.
  const member = members.has(at) ? labelOf(clause, reading) : undefined;
  if (member !== undefined) carry = { names: member.names, stated: false };
  else if (label !== undefined) carry = { names: label.names, stated: true };
  else if (introduced.has(at)) carry = { names: introduced.get(at)!, stated: false };
  // Under 4.3 区教育局 a paragraph that begins with what is done is his, as an item is; what only
  // leads up to items says no more than they do.
  else if (
    over.length > 0 &&
    (clause.kind === 'item' || (ACTS.test(text.slice(offset)) && !/[：:]\s*$/u.test(text)))
  )
    carry = { names: over, stated: false };
  // An item of a list goes on with its introduction whatever it begins with.
  const listed = carry !== undefined && label === undefined ? carry.names : undefined;
  const open = listed !== undefined;
  // A question obliges nobody.
  const sentences = sentencesOf(text).filter(
    (s) => !/？[”」]?\s*$/u.test(text.slice(s.start, s.end)),
  );
  return {
    at,
    clause,
    text,
    offset,
    sentences,
    label,
    member,
    over,
    listed,
    carry,
    held: undefined,
    group: undefined,
    tasks: heading !== undefined && OF_TASKS.test(heading.text),
    orders: false,
    open,
  };
}

/** A heading over whose tasks are whose. */
const OF_TASKS = /(?:职责|责任|任务)?分工|(?:工作|主要|部门|单位|成员)?职责(?:任务)?$/u;

/** A line of few words without a stop, which asks for nothing. */
const IS_TITLE =
  /^(?!.*(?:应|要|须|不得|可以|负责|由))\p{Script=Han}{4,30}(?:程序|办法|规定|方案|制度|标准|要求|职责|措施|目录|名单)$/u;

/** The whole of an item that is a case: 将雨水管道和污水管道混接的； */
const IS_CASE = /^(?!.*(?:应当|必须|不得|由))[^；。：]{2,80}的[；;。]\s*$/u;

/** 所有权人应当予以配合。: somebody who only lets others do theirs, so that what follows is not for him. */
const ONLY_HELPS = /(?:予以|给予|积极|主动|自觉)配合[。；]?\s*$/u;

/** Characters of a title that reads like a sentence: somebody and what he does. */
const SHORT_TITLE = 6;

/** （1）现场处置。封锁事发现场…: whether the first words are a title. */
function isTitle(
  c: ClauseTold,
  words: string,
  from: number,
  to: number,
  reading: Reading,
): boolean {
  if (c.offset === 0 || c.sentences.length < 2 || c.label !== undefined) return false;
  // （一）企业自查（6月10日前）。: the bracket is no part of what it is about.
  const plain = words.replace(/（[^（）]*）(?=[。：:]?\s*$)/u, '');
  if (plain.length > 20 || /[，,；;]/u.test(plain)) return false;
  if (/的措施|的任务/u.test(words)) return true;
  // 河道由某局统一管理。
  const stretch = { start: from, end: to };
  if (
    /由[\p{Script=Han}（）]{3}/u.test(words) &&
    subjectOf(c.text, partsOf(c.text, stretch), 0, to, reading) !== undefined
  )
    return false;
  const actor = actorAt(c.text, from, to, reading);
  // 人员保障, 队伍建设, 群众参与: what such words begin with acts in no sentence of so few.
  const isNoun =
    plain.replace(/[。：:\s]/gu, '').length <= SHORT_TITLE &&
    actor?.names.every(({ resolution }) => resolution.kind === 'unknown') === true;
  return isNoun || !(MODAL.test(words) || actor !== undefined);
}

/** Words at the head of a sentence by which something was looked into: 经查，…; 督查发现，…. */
const LOOKED_INTO =
  /^(?:经(?:初步)?(?:查|调查|核查|检查|审计|督查|暗访|抽查)(?:发现)?|(?:检查|督查|暗访|审计|巡查|抽查|调查)(?:中)?发现)[，,：:]/u;
/** What was found: something that was not as it had to be. */
const WAS_FOUND =
  /未(?:按|经|依|落实|履行|取得|报|办|采取|建立|设置|组织|开展|进行|及时|能)|违(?:反|章|规|法)|擅自|存在|不到位|瞒报|谎报|迟报|漏报/u;
/** Words by which somebody is told what to do about what was found. */
const DEALT_WITH = /的[，,]|由(?=\p{Script=Han}{2})|责令|责成|给予|予以|现将|决定/u;

/** Whether a sentence tells what somebody did in a time that is over, and asks for nothing. */
function tellsOfPast(words: string, doc: Pick<GazetteDocument, 'frontMatter' | 'issue'>): boolean {
  if (LOOKED_INTO.test(words) && WAS_FOUND.test(words))
    return !MODAL.test(words) && !DEALT_WITH.test(words);
  // 涌现出一批先进集体: told in praise.
  if (/涌现(?:出|了)/u.test(words) && !MODAL.test(words)) return true;
  const over = timeOver(words);
  if (over === undefined || MODAL.test(words)) return false;
  return over.year === undefined || over.year < yearOf(doc);
}

/** 本办法所称某物，是指…: what a word means. */
const DEFINES =
  /^(?:第[^条]{1,8}条[\s　]*)?(?:（[^（）]{1,3}）)?[^，。；：由]{2,30}[，,](?:是|系)?指(?!导|挥|定|派|引)|^[^。；]{0,30}所(?:称|指)的?[^。；]{1,60}[，,]?(?:是|系|即)?指(?!导|挥|定|派|引)/u;

/** 指标来源：医院填报, 计算方法：…: what a measure is made of. */
const OF_MEASURE =
  /^(?:指标|数据|资料|信息|统计)(?:来源|口径|范围)[：:]|^(?:计算|统计|核算|测算)(?:方法|公式|口径)[：:]|^指标(?:导向|含义|定义|说明|解释)[：:]/u;
/** 检查内容：各镇落实责任制情况；: what is looked into. */
const OF_CHECK = /^(?:检查|督查|考核|督导|排查|评估|监督|审查)(?:内容|重点|范围|对象|项目)[：:]/u;
/** 应当由其他机关实施的，依照其规定执行: to which paper a case is left. */
const LEFT_TO_PAPER =
  /由[^，。；]{2,24}的[，,]从其(?:约定|规定)|规定由[^，。；]{2,24}的[，,](?:依照|按照)其规定|应当由[^，。；]{2,24}的[，,](?:依照|按照|适用|从)[^，。；]{0,24}(?:执行|规定|办理)。?\s*$/u;
/** 常委会制定法规，适用本条例。: what a paper is for. */
const SCOPE =
  /^\s*(?:第[^条]{1,8}条[\s　]*)?本(?:条例|办法|规定|细则|规则|方案|预案)适用于|(?<!不)适用(?:于)?本(?:条例|办法|规定|细则|规则|方案|预案)(?:的规定)?。?\s*$/u;
/** 停水天数的计算：从报告之日起至恢复之日止。: how long something is. */
const IS_PERIOD =
  /^(?:[（(][^（）()]{1,3}[）)])?(?![^。]*(?:应当|必须|不得|可以))[^，。；：]{2,24}(?:[：:]|为|是)(?:从|自)[^。；]{2,40}起[，,]?至[^。；]{2,40}止[。；]?\s*$/u;
/** 某政府发布的某办法同时废止。: what becomes of a paper. */
const ENDS_FORCE = /(?:同时|即行|自行|随之)(?:予以)?(?:废止|失效)。?\s*$/u;

/** On a day somebody held a meeting, and who came to it: told of the meeting, and asked of nobody. */
const MET =
  /\d{1,2}(?:月\d{1,2})?日[^。；]{0,60}(?:召开|主持(?:了)?召开|主持|举行|召集)(?:了)?[^。；]{0,40}(?:会议?|座谈)/u;
const CAME =
  /(?:出席|列席|参加|陪同|旁听)(?:了)?(?:本次|此次|上述)?(?:会议|座谈会?|活动|仪式|调研|检查)?[，。；]?$/u;
/** Whether words of a run say who came to a meeting of which the clause tells. */
const tellsWhoCame = (text: string, run: { readonly start: number; readonly end: number }) =>
  CAME.test(text.slice(run.start, run.end).trim()) &&
  !MODAL.test(text.slice(run.start, run.end)) &&
  MET.test(text.slice(0, run.end));

/** 坚持政府主导、企业参与的原则: by what principles something is done. */
const PRINCIPLES =
  /(?:坚持|遵循|贯彻|按照|实行|建立|构建|形成)[^。；]{4,}的[^。；的]{0,12}(?:原则|方针|机制|体系|格局|体制)[。；]?\s*$/u;
/** Whether a run is one of the principles that its sentence counts up, and puts nothing on whom it names. */
const isPrinciple = (text: string, { names }: Pick<Run, 'names'>, to: number): boolean => {
  const at = names[0]?.start ?? 0;
  const before = /[^。；]*$/u.exec(text.slice(0, at))![0];
  return (
    /(?:坚持|遵循|贯彻|按照|实行|建立|构建|形成)[^。；]*$/u.test(before) &&
    !MODAL.test(text.slice(at, to)) &&
    PRINCIPLES.test(`${before}${text.slice(at, to)}`)
  );
};

/** 甲政府，乙管委会应当…: a list of those who must, with a comma between its first and the others. */
const LIST_WITH_COMMA =
  /^(?:第[^条]{1,8}条[\s　]*)?(?<first>[^，。；：的由]{2,40})，(?<rest>[^，。；：的由]{2,60}?)(?=，?(?:应当(?!急)|必须|不得|可以|负责(?!人)))/u;
/** Places and houses, before whoever sees to them. */
const IS_PLACE = /(?:场所|场|[区站馆店园]|设施|建筑物?|地[点段]|[道公]路|车辆|船舶)$/u;
/** The same text, the comma in such a list of a sentence read as 、, so that each place in it is where it was. */
function withListMarks(text: string, from: number, to: number, reading: Reading): string {
  const m = LIST_WITH_COMMA.exec(text.slice(from, to));
  const { first, rest } = m?.groups ?? {};
  if (m === null || first === undefined || rest === undefined) return text;
  const isList = (words: string): boolean => {
    if (!HEAD_AT_END.test(words)) return false;
    const say = `${words}应当`;
    const names = actorAt(say, 0, say.length, reading);
    return names?.start === 0 && names.end === words.length;
  };
  // 广场、车站等公共场所，管理单位应当…: where it is, and not who.
  if (IS_PLACE.test(first) || !isList(first) || !isList(rest)) return text;
  const comma = from + m[0].length - rest.length - 1;
  return `${text.slice(0, comma)}、${text.slice(comma + 1)}`;
}

/** The runs of a sentence that its clause's parentheses and member paragraph leave to it. */
function ownRuns(
  told: Told,
  c: ClauseTold,
  sentence: Stretch,
  from: number,
): ReturnType<typeof runsOf> {
  const { reading, owed } = told;
  const text = withListMarks(c.text, from, sentence.end, reading);
  const stretch = { start: from, end: sentence.end };
  let read = runsOf(text, sentence, from, reading, c.open ? undefined : c.carry, c.group, c.tasks);
  if (c.open && (read.runs.length === 0 || goesOn(text, partsOf(text, stretch))))
    read = runsOf(text, sentence, from, reading, { ...c.carry!, stated: true }, c.group, c.tasks);
  c.group = read.group;
  const words = text.slice(from, sentence.end);
  const ofPaper = [DEFINES, OF_MEASURE, ENDS_FORCE, LEFT_TO_PAPER, SCOPE, IS_PERIOD].some((kind) =>
    kind.test(words),
  );
  const looksInto = OF_CHECK.test(words) && !MODAL.test(words);
  if (ofPaper || looksInto || tellsOfPast(words, reading.doc)) return { ...read, runs: [] };
  const runs = read.runs.filter(
    (r) =>
      !tellsWhoCame(text, r) &&
      !isPrinciple(text, r, sentence.end) &&
      (c.member === undefined || r.subject === 'stated' || r.modality !== 'must') &&
      // What works must be like is owed by those whom a parenthesis names, and read with it.
      (r.work !== true || r.modality !== 'must' || !owed.has(c.clause.anchor)),
  );
  return { ...read, runs };
}

/** A sentence of which nothing was read: whether it is told, and whether anybody carries on over it. */
function passSentence(told: Told, c: ClauseTold, i: number, from: number): void {
  const { reading, owed, unread } = told;
  const { text, at } = c;
  const stretch = { start: from, end: c.sentences[i]!.end };
  const words = text.slice(from, stretch.end);
  const plain = words.replace(/《[^》]*》|“[^”]*”/gu, (m) => '□'.repeat(m.length));
  const heads = i === 0 && c.sentences.length > 1 && words.length <= 12 && !/[，,；;]/u.test(words);
  // What a parenthesis puts on somebody is read; that it also empowers or forbids is not.
  const says =
    owed.has(c.clause.anchor) && !isBehindInner(c, stretch, reading)
      ? modalityOf(plain) !== 'must'
      : MODAL.test(plain) ||
        (!heads && ordersAt(reading.doc.clauses, at) && isOrder(text, stretch));
  if (!heads && carriesNobody(c) && ordersNobody(words)) c.orders = true;
  // 值班电话：…, 未按规定报告…: what a thing of the body is, or what it has not done, holds no publication up.
  const body = knownBodies(text, from, reading).at(-1);
  const known = body === undefined ? '' : text.slice(body.end, stretch.end);
  const rest = behindBody(text, stretch, reading);
  if (isOfThing(known) || isDone(known) || (rest !== undefined && tellsOfState(rest)))
    unread.push({ at, ...stretch, kind: 'nobody' });
  else if (rest !== undefined) unread.push({ at, ...stretch, kind: 'unread' });
  else if (says && !ALL_OF.test(text)) unread.push({ at, ...stretch, kind: 'nobody' });
  // Another subject stands between: what comes after it does not go on with the one before,
  // unless that is a thing, or a bare modal shows that the words are still about him.
  if (c.label === undefined && !c.open && c.carry !== undefined && !isPassedOver(plain)) {
    c.held = c.carry;
    c.carry = undefined;
  }
}

/** Whether nobody has been said in a clause, in its heading or in the list it belongs to. */
const carriesNobody = ({ label, open, carry, held, over }: ClauseTold): boolean =>
  label === undefined && !open && carry === undefined && held === undefined && over.length === 0;

/** Whether a sentence stands behind the last bracket of its clause, which closes a sentence of its own. */
function isBehindInner({ at, clause }: ClauseTold, { start }: Stretch, reading: Reading): boolean {
  const brackets = reading.parentheses[at]!;
  const last = brackets.at(-1);
  if (last === undefined || start < last.end) return false;
  return ownSentence(clause.text, last, brackets.at(-2)?.end ?? 0) !== undefined;
}

/** Whether a sentence of a member's paragraph is in its record: the first, or behind a label that is one by itself (甲局。负责…) the second. */
const isOfMember = ({ member, sentences }: ClauseTold, i: number): boolean =>
  i <= (member !== undefined && member.end >= sentences[0]!.end ? 1 : 0);

/** What is known behind a sentence of which something was read: who carries on, and who leads the list that it opens. */
function carryOn(
  { reading, owed, unread, introduced, lets, bans }: Told,
  c: ClauseTold,
  sentence: Stretch,
  { runs, last, lastBehindBy, others }: Omit<ReturnType<typeof runsOf>, 'group'>,
): void {
  const { at, text, clause } = c;
  if (!owed.has(clause.anchor)) for (const o of others) unread.push({ at, ...o });
  c.open = false;
  // Where a parenthesis says who owes the clause, words without subject are theirs.
  const theirs = reading.parentheses[at]!.some((p) => p.names.length > 0);
  const lastRun = runs.at(-1)!;
  // 有关单位应当予以配合，不得拒绝: they help, and must not refuse to.
  const helped = runs.findLast((run) => run.modality !== 'must-not' || run === runs[0]) ?? lastRun;
  const onlyHelps =
    ONLY_HELPS.test(text.slice(helped.start, helped.end).replace(/[，,]\s*$/u, '')) &&
    lastRun.names.every((n) => n.resolution.kind === 'unknown');
  c.carry =
    last === undefined || theirs || onlyHelps
      ? undefined
      : { names: last, stated: false, loose: true, behindBy: lastBehindBy || c.orders };
  if (
    sentence.end === text.length &&
    // 费用由违法者承担，可以按照下列规定处罚：: the list is not that of whoever only pays.
    lastRun.end >= sentence.end - 1 &&
    !opensCriteria(text) &&
    !OPENS_THINGS.test(text) &&
    lastRun.subject === 'stated'
  ) {
    // 可以采取下列措施，被查单位应当配合：: the list is that of whoever its word stands with.
    const head = runs.findLast(({ start, end }) => LISTS.test(text.slice(start, end))) ?? lastRun;
    const isLet = head.modality === 'may';
    for (const j of itemsAfter(reading.doc.clauses, at)) {
      introduced.set(j, head.names);
      if (isLet) lets.add(j);
      // 不得假冒他人的商标：（一）销售仿品；: what nobody may do, item by item.
      if (head === lastRun && head.modality === 'must-not') bans.add(j);
    }
  }
}

/** Read one sentence of a clause. */
function readSentence(told: Told, c: ClauseTold, i: number): void {
  const { reading, members, drafts, introduced } = told;
  const { at, text, clause, label, over } = c;
  const sentence = c.sentences[i]!;
  if (members.has(at) && isOfMember(c, i)) return;
  const from = Math.max(sentence.start, i === 0 ? c.offset : 0, label?.end ?? 0);
  if (from >= sentence.end) return;
  const words = text.slice(from, sentence.end);
  if (reading.parts[at] === 0 && isOfPaper(words)) return;
  // 某委员会制定法规程序: a title without a number, and no sentence.
  if (clause.kind === 'paragraph' && IS_TITLE.test(text)) return;
  // （三）未备案的；: a case of the list, and nothing that is done in it.
  if ((clause.kind === 'item' || c.sentences.length === 1) && IS_CASE.test(words)) return;
  if (i === 0 && isTitle(c, words, from, sentence.end, reading)) return;
  const tasks = TASKS.exec(words);
  if (over.length > 0 && clause.kind === 'paragraph' && tasks !== null && tasks.index < 6) {
    if (/[：:]\s*$/u.test(text)) return;
    c.carry = { names: over, stated: true };
  }
  // 某局是…机关。主要职责是：, over a list: it says whose the items are, and nothing that is done.
  if (ONLY_TASKS.test(words) && c.carry !== undefined && sentence.end === text.length) {
    for (const j of itemsAfter(reading.doc.clauses, at)) introduced.set(j, c.carry.names);
    return;
  }
  // 各部门要…。…按照原则承担…。要全面实施…: after words about something else, still the departments.
  if (c.carry === undefined && BARE_MODAL.test(words)) c.carry = c.held;
  const { runs, last, lastBehindBy, others } = ownRuns(told, c, sentence, from);
  for (const run of runs) {
    const isListed = c.listed !== undefined && run.names === c.listed;
    // 可以采取下列措施：（一）查阅台账；: an item that asks nothing is what he may, or must not.
    const asksNothing =
      isListed && run.modality === 'must' && !MODAL.test(text.slice(run.start, run.end));
    const modality =
      asksNothing && told.bans.has(at)
        ? 'must-not'
        : asksNothing && told.lets.has(at)
          ? 'may'
          : run.modality;
    drafts.push(
      draftOf(reading, clause, at, text, isListed ? { ...run, subject: 'carried', modality } : run),
    );
  }
  if (runs.length === 0) passSentence(told, c, i, from);
  else carryOn(told, c, sentence, { runs, last, lastBehindBy, others });
  if (label !== undefined) c.carry = { names: label.names, stated: false };
}

/** 下列机构、场所应当优先改造：: a list of those who must, and of nothing that they do. */
const LISTS_THEM =
  /^\s*(?:第[^条]{1,8}条[\s　]*)?(?:下列|以下)[^，。；：]{0,12}(?:单位|机构|组织|人员|场所|企业|建筑物?|区域)(?:应当|必须|不得|可以)(?![^。；：]*(?:下列|以下|职责|义务|规定))[^。；：]*[：:]\s*$/u;
/** Words of an item that say what somebody in it sees to. */
const SAYS_TASK = /(?:负责(?!人)|协助|配合|牵头|承担|做好)/u;

/** Items behind a clause which its words make things of, and no acts. */
function thingsBehind(clauses: readonly Clause[], at: number): readonly number[] {
  const { text } = clauses[at]!;
  const items = itemsAfter(clauses, at);
  // …来源主要包括：（1）…的信息: things, one by one.
  if (/(?:包括|分为|包含)[：:]\s*$/u.test(text) || OPENS_CONTENTS.test(text)) return items;
  if (LISTS_THEM.test(text))
    return items.filter((j) => !SAYS_MUST(clauses[j]!.text) && !SAYS_TASK.test(clauses[j]!.text));
  if (OF_WHOM_LISTED.test(text)) return items.filter((j) => !SAYS_MUST(clauses[j]!.text));
  if (OPENS_PAPERS.test(text)) return items.filter((j) => !MODAL.test(clauses[j]!.text));
  if (OPENS_NOUNS.test(text)) return items.filter((j) => !SAYS_MUST(clauses[j]!.text));
  return [];
}

/**
 * The duties of the running text.
 *
 * @param members indexes of member units' paragraphs, whose first sentence is no sentence of this kind
 * @param owed anchors of clauses that a parenthesis puts on somebody
 */
export function findSentences(
  reading: Reading,
  members: ReadonlySet<number>,
  owed: ReadonlySet<string>,
): SentenceDuties {
  const { doc } = reading;
  // Appointments and the chronicle tell what was done.
  if (doc.frontMatter.kind === 'appointments' || doc.frontMatter.kind === 'chronicle')
    return { drafts: [], unread: [] };
  const { clauses } = doc;
  const told: Told = {
    reading,
    members,
    owed,
    drafts: [],
    unread: [],
    introduced: new Map(),
    lets: new Set(),
    bans: new Set(),
  };
  const criteria = criteriaOf(doc);
  const things = new Set<number>();
  for (const [at, clause] of clauses.entries()) {
    const running =
      clause.kind === 'item' || clause.kind === 'paragraph' || isItemWithoutStop(clauses, at);
    if (!running || criteria.has(clause.anchor) || isFrame(reading, at) || things.has(at)) continue;
    for (const j of thingsBehind(clauses, at)) things.add(j);
    const own = openClause(told, at);
    for (const i of own.sentences.keys()) readSentence(told, own, i);
    // 办公室的主要职责是：, over a list: its items are those of the one who is named, whatever the heading says.
    const charged = chargedWith(own.text, reading);
    if (charged !== undefined)
      for (const j of itemsAfter(clauses, at)) told.introduced.set(j, charged);
  }
  return { drafts: reachBack(joinPartners(told.drafts), doc), unread: told.unread };
}

/** （三）各镇　负责…, with nothing under it: an item that ends in no stop, and no heading of anything. */
function isItemWithoutStop(clauses: readonly Clause[], at: number): boolean {
  const { kind, number, anchor, text } = clauses[at]!;
  return (
    kind === 'heading' &&
    number !== undefined &&
    SAYS_WHO.test(withoutNumber(text)) &&
    !clauses.some((c) => c.section === anchor)
  );
}
/** Somebody, and that he is to do something. */
const SAYS_WHO = new RegExp(
  `^[^，。；：]{2,24}?[\\s　]*(?:负责(?!${NO_CHARGE})|牵头|应当?(?!急|用)|必须|须|(?<![主重需纲概摘必首纪])要(?!求|素|点)|不得)\\p{Script=Han}{2}`,
  'u',
);

/** 县计委　县财政局　县建设局: those who sign a paper together, on one line. */
function areSigners(text: string): boolean {
  const names = text.trim().split(/[\s　]+/u);
  return (
    names.length > 1 &&
    names.every((name) => /^\p{Script=Han}{2,16}$/u.test(name) && HEAD_AT_END.test(name))
  );
}

/** Words of a sentence over a list, which no greeting has. */
const SAYS_WHAT = /下列|以下|如下|限于|职责|^[^各].*(?:应当|必须|不得|可以|负责(?!人))/u;

/** Salutations, lists of attachments: no part of what is ordered. */
function isFrame({ doc }: Reading, at: number): boolean {
  const clause = doc.clauses[at]!;
  return (
    (/^(?:各|市|省|县|区)[^。]*[：:]$/u.test(clause.text) &&
      clause.section === undefined &&
      // 县某局可以采取下列措施：: a sentence, and nobody greeted.
      !SAYS_WHAT.test(clause.text)) ||
    // 单位：人, over a table: in what it counts.
    /^[（(]?(?:计量|金额)?单位[：:]\s*[^\s，。；]{0,5}[^\s，。；局委办厅部院站校会室所队][）)]?$/u.test(
      clause.text,
    ) ||
    /^附件[：:]/u.test(clause.text) ||
    (clause.kind === 'paragraph' && areSigners(clause.text))
  );
}
