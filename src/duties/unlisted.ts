/**
 * Bodies and persons that the register does not hold, but whose last word says that they act
 * (单位和个人, 专家组, 招标人), before a predicate.
 *
 * In: a text and a place in it. Out: the name that stands there, with no id and the words as printed.
 */

import { verbAt } from '../domain/lexicon.ts';
import { IS_AT, OFFICE_OF_FIELD } from './actors.ts';
import {
  GOES_ON,
  HEAD_AT_END,
  headEndsAt,
  innerStaff,
  isVerbAndObject,
  JOINT,
  looksNamed,
  NOTE,
  OF_STAFF,
  opensAndCloses,
  PARTY_OFFICE,
  SINGLE_BODY,
  TWO_BODIES,
} from './bodyNames.ts';
import type { Reading } from './draft.ts';
import { INNER_OFFICE, type QualifiedName, relativeWords } from './known.ts';
import { MODAL, NO_CHARGE } from './modals.ts';
import { NOT_IN_NAME } from './nameRows.ts';
import { GOVERNOR, OF_RANK, RANK } from './officers.ts';
import {
  ACTS,
  CAUSATIVE,
  IS_HELD,
  IS_ROLE,
  isCase,
  predicateAfterComma,
  predicateAt,
} from './predicates.ts';
import { ONE_OF_NARROWED, RELATIVE } from './relativeRows.ts';
import { AND_OTHERS } from './roles.ts';
import { bodiesEnd, isActing, wholeBodyAt } from './shapes.ts';
import { doesAndMust, doesByDictionary, mustBefore, mustWhen, verbBehind } from './vocabulary.ts';

/** Those of a level or of all places, before what they do. */
const LEVEL_ACTOR =
  /^(?:国家|中央|自治区|省|市本级|市级|省级|自治区级|市县|县级|旗县级?|旗县市区|各旗县市区|各县区|各县市区|各区县|(?:[省市县区旗盟州乡镇村](?:（[^（）]{1,6}）)?[、和]?){2,5}[两三四五]级|各地|各地各部门|各地区|当地|属地|各(?:(?:[县市区旗州盟乡镇]|街道|苏木|开发区|园区)(?:[（(][^（）()]{1,8}[）)])?、?){1,4})(?=(?:予以|配合|协助|落实|支持|要(?!求|素)|应(?!急|用)|须|必须|可(?=根据|以|结合|按|自行|自主|参照|视)|负责(?!人)|启动|承担|依法|按照|统一(?!的)|主要负责|组织(?!机构)|于|在(?=[\d一二三四五六七八九十])|每|将|结合|参照|对照|同步|分别|完成|制定|编制|建立|开展|安排))/u;
/** 各旗县（市、区）, 各乡镇（街道）、各村（社区）: bodies of one kind, before any predicate; 你区, of whom a reply is for. */
const EACH_OF_THEM =
  /^(?:你[市县区州盟旗镇乡局委办厅院校部]|(?:沿[河江湖海线边库路]|[林牧库湖灾疫矿垦山][区地]|受灾|有关|相关|重点|所辖|所属)?各(?:(?:旗县|县级市|乡镇|街道|苏木|开发区|园区|嘎查|社区|公社|大队|生产队|[县市区旗州盟乡镇村社队校])(?:[（(][^（）()]{1,8}[）)])?、?){1,4}(?:、|和|及)?){1,3}(?<![、和及])/u;

/** 各镇街栽植防护林: those of one kind, where what stands behind them is what they do. */
function eachOfThem(here: string): RegExpExecArray | null {
  const each = EACH_OF_THEM.exec(here);
  if (each === null) return null;
  const does = here.slice(each[0].length).replace(/^(?:均|都|也)/u, '');
  // 各县支前委员会: the name goes on.
  const goesOn = /^\p{Script=Han}{2,6}?(?:委员会|指挥部|小组|办公室|中心|[局委站所队])/u.test(does);
  const acts = ACTS.test(does) || mustBefore(does);
  return acts || (!goesOn && doesByDictionary(does)?.noun === false) ? each : null;
}
/** 受灾县（市、区）每日上报, 有关镇主要负责人上堤指挥: places that a word before them narrows. */
const PLACES_NARROWED = new RegExp(
  `^(?:各|受灾|受影响|有关|相关|事发(?:地|所在)?|沿[河江湖海线边库路淮]|涉[及事]|重点|所在(?:地)?|发生地|属地)(?:县区|区县|镇街|乡镇|街道|苏木|嘎查|社区|[县市区旗州盟乡镇村])(?:[（(][^（）()]{1,8}[）)])?(?:[、和及](?:县区|区县|镇街|乡镇|街道|苏木|嘎查|社区|[县市区旗州盟乡镇村])(?:[（(][^（）()]{1,8}[）)])?(?![\\p{Script=Han}]?(?:[局委办厅]|政府|长)))*(?:(?:党政|党委)?(?:主要|分管)(?:负责(?:人|同志)|领导)|负责人)?(?=(?:均|都|也)?(?:上堤|${ACTS.source.slice(1)})|[和、及]\\p{Script=Han}{2,12}(?:[局委办厅]|部门|公司|中心))`,
  'u',
);
/** 市长到指挥部坐镇, 区长每月接访: the head of a government himself. */
const HEAD_OF_GOVERNMENT = new RegExp(
  `^(?:各[省市县区旗州盟镇乡]、)?(?:[省市县区旗州盟镇乡]委书记[、和])?${GOVERNOR}(?=到(?=\\p{Script=Han}{2,12}(?:坐镇|指挥|值班|值守|现场|督))|坐镇|亲自|主持(?=[^，。；]{2,16}工作[，。；])|协助(?=${OF_RANK})|按照?(?:各自)?分工|每(?=[年月季周半])|要(?!求)|应当|必须|是[^，。；]{0,14}责任人|领导(?=[^，。；]{2,16}工作[，。；])|负责(?!人)|在(?=[^，。；]{2,24}(?:方面|中)\\p{Script=Han}{0,4}承担)|[对负](?=[^，。；]{2,30}(?:责任|负总责)))|^(?:分管|主管)${GOVERNOR}(?=[对负](?=[^，。；]{2,30}责任))|^(?:分管[^，。；的]{2,10}的|其他)${GOVERNOR}(?=[对负](?=[^，。；]{2,30}(?:责任|负总责)))`,
  'u',
);
/** 禁止任何单位和个人侵占…: whoever it may be, as one name. */
const ANYBODY =
  /^(?:任何|一切|所有)(?:单位|组织|机关|机构|企业)(?:、\p{Script=Han}{2,4})*(?:和|或者?|及|与)(?:其他组织和)?个人(?=\p{Script=Han}{2})/u;
/** 由你区自行解决: whom a reply is for, behind 由. */
const YOURS = /^你(?:[省市县区州盟旗镇乡局委办厅院校部]|公司)(?=\p{Script=Han}{2})/u;
/** The treasuries of several levels: 市、区财政将…纳入预算. */
const TREASURY =
  /^(?:中央|国家|自治区|各级|同级|本级|地方|(?:[省市县区州旗盟乡镇](?:（[^（）]{1,4}）|级)?[、和及]?){1,4}(?:[两三四]级)?)财政(?=将|应|要|须|按|一次性(?=[奖补给])|对(?=[^，。；]{2,30}(?:补|奖|贴息|给予|予以))|安排|每\p{Script=Han}(?=给予|补[贴助]|奖)|给予|予以|保障|解决|兜底|统筹|负责|承担|每年|每人|(?:奖补|补[贴助]|配套(?:资金)?)\d)/u;
/** Those at the lowest levels together, in brackets or one after another: 村（社区）安排专人…, 社区、村应…. */
const LOWEST =
  /^(?:各|行政|相关|有关)?(?:村|嘎查|社区|乡|镇|乡镇|街道|苏木)(?:[（(](?:村|嘎查|社区|乡|镇|乡镇|街道|街|苏木|居|园区|农场|林场)(?:[、和及](?:村|嘎查|社区|街道|苏木|园区|农场|林场))*[）)]|[、和及](?:村|嘎查|社区|街道|苏木|物业))(?=(?:结合(?=[^，。；部]{2,10}(?:开展|组织|制定|落实|实施))|按照?|根据|及时|方可|方能|通过|协助|配合|参与|引导|督促|发动|安排|明确|指定|配备|组织|建立|开展|负责(?!人)|负(?!责)(?=[^，。；]{1,6}责任)|应当?|要(?!求|素)|须|必须|可以|不得|落实|做好|承担|接到|收到|受理|审核|初审|核实|公示|上报|依法|会同|定期|及时|夜间|入户|上门|日常|每[日天周月]))/u;
/** 村“两委”班子: the two committees of a village, by the word for both. */
const TWO_COMMITTEES = new RegExp(
  `^(?:各)?(?:行政)?(?:村|社区|嘎查)(?:[（(]社区[）)])?[“"]两委[”"](?:班子)?(?:成员|干部)?(?=(?:均|都|也)?(?:${ACTS.source.slice(1)}))`,
  'u',
);
/** A place as somebody who acts: 某市在…设置…, 某镇具体实施. */
const PLACE_ACTOR =
  /^(?!全|我|各|本|外|跨|市|城|\p{Script=Han}{1,4}[你我本该各全][市县旗])[\p{Script=Han}]{1,5}[市县旗](?=(?:在|应当?|要|须|必须|负责|建立|设立|自行))|^(?!全|我|各|本|外|跨|市|城|其|有关)\p{Script=Han}{1,4}(?:[市县旗]|(?<![景园山灾牧林社小地辖库校片疫战老矿湖禁护能发市县州全本该各分新宅民厂业建用冲复]|[主老新市县心史成]城)区)(?=(?:、\p{Script=Han}{2,5}[市县旗区])*(?:应当|要(?!求|素|点)|须|必须))|^(?!全|我|你|贵|该|各|本|外|跨|市|城乡|村镇|集镇|古镇|小镇|撤|新|建|有|重点|中心|所在|乡镇|其)(?:(?![由将把对向在经被按为])\p{Script=Han}){1,5}(?:镇|乡(?![镇村土道])|街道(?!办)|苏木)(?=(?:应当?|要(?!求)|须|必须|负责(?!人)|具体(?:负责|实施|落实)|牵头|配合|协助|协同|做好|落实|组织(?!机构)|承担|实施))/u;

/** Who answers for a body, before what he must see to: 主要负责同志亲自抓. */
const OFFICER_ALONE =
  /^(?:(?:主要|分管|有关|常务)(?:负责同志|负责人|领导|副?[省市县区旗州盟镇乡]长)|(?:各级|各?乡镇|各?部门|各单位|党政|班子)(?:主要|分管)?领导(?!小组|干部|下))(?=亲自|要(?!求)|应|须|必须|不得|具体|直接|立即|第一时间|赶赴|于(?=\d)|每(?=[年月季周日半]))/u;
/** 由分管副区长协调: the same behind 由, before any verb. */
const OFFICER_NAME = new RegExp(
  `^(?:主要|分管)(?:负责同志|负责人|领导|副?[省市县区旗州盟镇乡]长)(?=(?!任|担任|兼|组成|参加|挂帅|召集)\\p{Script=Han}{2})|^(?:${GOVERNOR}(?!召集)|(?:村|社区|嘎查)(?:党支部书记|支部书记|支书|主任))(?=${ACTS.source.slice(1)})`,
  'u',
);
/** 组织部门负责…; 组织部门开展… may be an order. */
const OF_ORGANIZATION =
  /^组织(?:人事[局部处科]|部(?:门)?(?=负责(?!人)|牵头|会同|应当|要(?!求)|须|必须|不得))/u;
/** Whoever has a task, by its verb: 联系单位每月…, 召集人负责…. */
const BY_TASK =
  /^(?:(?:主要)?(?:牵头|配合|主办|主责|协同|落实)|主要责任)(?:单位|部门)(?!名单|要求|职责|情况|分别)(?=\p{Script=Han}{2})|^(?:联系|召集|挂钩|包[保联抓]|帮扶|结对|审批|受理|承办|提供|实施|管理|使用|建设|养护|运营|生产|经营|供应|评估|检测|鉴定|验收|执行|参保|申请|参加|协办|制定|起草|发布|备案|发证)(?:单位|部门|机构|机关|人(?![员民数口])|领导|干部|主体|乡镇|方)(?=\p{Script=Han}{2})|^(?:保障|帮扶|扶助|培训|管理|监管|服务|安置|救助|资助|奖励|认定)对象(?=应|要(?!求)|须|必须|不得|可以)|^(?:参会|列席|出席|值班|执法|作业|从业)人员(?=\p{Script=Han}{2})|^(?:列席|参会|承办)单位主要负责人(?=\p{Script=Han}{2})|^(?:举办|开办|经营|使用|管理|组织|承包|销售|运营|饲养|养殖|购买|租赁|承租|投资|参与|监护|承运|收购|加工|从业)(?:者|人(?![员民数口]))(?=\p{Script=Han}{2})/u;

/** Words that set somebody to work, so that whoever stands behind them is their object. */
const SETS_TO_WORK =
  '要求|督促|责令|通知|告知|责成|敦促|命令|指示|强调|提醒|引导|指导|帮助|支持|鼓励|禁止|允许|动员|发动|协调|规定|明确|决定|认为|发现';
/** 操办单位, 采集、贮存及销毁各主管部门: what somebody does, and what he is, before what he must. */
const BY_DEED = new RegExp(
  `^(?!${SETS_TO_WORK})(?:\\p{Script=Han}{2}(?:、|和|及|以及|与|或者?))*(?!${SETS_TO_WORK})(?:\\p{Script=Han}{2})?(?!${SETS_TO_WORK})\\p{Script=Han}{2}(?:(?<!成立|设置|撤销|合并|变更|关闭|新增)单位|各?主管部门|方|者)(?=(?:(?:、|和|及|与|或者?)\\p{Script=Han}{2,6}(?:单位|机构|企业|主管部门|方|者))*(?:应当(?!急)|必须|不得|可以))`,
  'u',
);

/** Before whom a thing is given to, whoever is fit for it. */
const GIVEN_TO = /[交转]由$/u;
const QUALIFIED = /^(?:未|不)?(?:取得|获得|具有|具备|持有|有|符合)[^，。；的]{2,20}的/u;
/** 每千名老年人配备…, 每个街道至少建成…: a share for each, and nobody who sees to it. */
const SHARE =
  /^每[^，。；]{1,12}?(?:配备|配置|拥有|建成|建有|设置|设立|至少|达到|不[少低]于|新增|培育|打造)/u;

/** Those who serve, by what they do, before what they then do: 值班人员接到报告. */
const STAFF_ACTS =
  /^\p{Script=Han}{1,4}(?:员|人员|责任人|负责人)(?=接到|收到|发现|负责|每|入户|上门|对|在|按|由[^，。；]{2,30}(?:担任|兼任)[，,](?:负责|承担))/u;

/** The end of a name that begins as a verb does: 审计局, 值班人员, 组织部. */
function namedByVerb(
  sentence: string,
  pos: number,
  by: boolean,
  reading: Reading,
): number | undefined {
  const here = sentence.slice(pos);
  if (CAUSATIVE.test(here) && !OF_ORGANIZATION.test(here)) return undefined;
  const person = STAFF_ACTS.exec(here)?.[0] ?? '';
  const staff = person === '' || NOT_IN_NAME.test(person) ? undefined : pos + person.length;
  const end =
    scan(sentence, pos, by, reading, true) ?? verbalBody(here, sentence, pos, by) ?? staff;
  const isShort = end !== undefined && end - pos <= 12;
  return isShort || /、.*等(?:有关|相关)?部门$/u.test(sentence.slice(pos, end ?? pos))
    ? end
    : undefined;
}

/** 由有关区域共同的上一级某机关…: whoever stands behind words that narrow him, and those words; behind 由. */
function narrowedAt(
  sentence: string,
  pos: number,
  reading: Reading,
): { readonly start: number; readonly end: number; readonly words: string } | undefined {
  const here = sentence.slice(pos);
  // 交由有资质的企业处置: whom it must be given to, and not whose deed it is.
  if (GIVEN_TO.test(sentence.slice(0, pos)) && QUALIFIED.test(here)) return undefined;
  // The first words that narrow somebody do, if he stands behind them (发放证件的机关的上级部门).
  const narrows = [
    /^[^，。；“”]{2,30}?的(?=[^的，。；]{2,14})/u,
    /^[^，。；“”]{2,30}的(?=[^的，。；]{2,14})/u,
  ].flatMap((words) => words.exec(here)?.[0] ?? []);
  for (const words of narrows) {
    // 主管机关对直接负责的人员: with whom somebody deals who stands before 对.
    const deals = words.lastIndexOf('对');
    if (deals > 1 && HEAD_AT_END.test(words.slice(0, deals))) continue;
    const start = pos + words.length;
    const end = scan(sentence, start, true, reading);
    if (end !== undefined && sentence[end] !== '的') return { start, end, words };
  }
  return undefined;
}

/** A body or person at a place that the register does not hold, before a predicate. */
export function unknownAt(
  text: string,
  pos: number,
  to: number,
  by: boolean,
  reading: Reading,
): QualifiedName | undefined {
  const sentence = text.slice(0, to);
  const make = (start: number, end: number, qualifier: string | null): QualifiedName => ({
    start,
    end,
    printed: sentence.slice(start, end),
    carried: '',
    qualifier,
    resolution: { kind: 'unknown' },
  });
  const here = sentence.slice(pos);
  // 国家|组织某试点工作小组办公室要…: the first word of a longer name.
  if (OF_STATE_OFFICE.test(here)) return undefined;
  const level =
    LEVEL_ACTOR.exec(here) ??
    LOWEST.exec(here) ??
    eachOfThem(here) ??
    PLACES_NARROWED.exec(here) ??
    HEAD_OF_GOVERNMENT.exec(here) ??
    TREASURY.exec(here) ??
    TWO_COMMITTEES.exec(here) ??
    (CAUSATIVE.test(here) || /^(?:设[置立]|划[定设]|建[立设]|开[设放])/u.test(here)
      ? null
      : PLACE_ACTOR.exec(here));
  // 各区建设行政主管部门: those departments, and not their places.
  const field = level === null ? '' : here.slice(level[0].length);
  const lower = /^[、和及](?:县（[市区]）|[区县市旗])(?=\p{Script=Han}{2})/u.exec(field)?.[0] ?? '';
  if (level !== null && !isOfField(field.slice(lower.length))) {
    const narrows = PLACES_NARROWED.test(here) ? relativeWords(level[0]) : null;
    return make(pos, pos + level[0].length, narrows);
  }
  const yours = by ? (YOURS.exec(here) ?? ANYBODY.exec(here))?.[0].length : undefined;
  if (yours !== undefined) return make(pos, pos + yours, null);
  const officer = by ? OFFICER_NAME.exec(here)?.[0].length : undefined;
  if (officer !== undefined) return make(pos, pos + officer, null);
  const task = (OFFICER_ALONE.exec(here) ?? BY_TASK.exec(here))?.[0].length;
  if (
    task !== undefined &&
    (predicateAt(sentence, pos + task) || beforeOneNarrowed(sentence, pos, pos + task))
  )
    return make(pos, pos + task, null);
  const deed = BY_DEED.exec(here)?.[0];
  if (deed !== undefined && !NOT_IN_NAME.test(deed)) return make(pos, pos + deed.length, null);
  // A verb at the head: what ends like a body is its object.
  const verb =
    (CAUSATIVE.test(here) || ACTS.test(here) || /^(?:跨|请示|封锁|呈|提)/u.test(here)) &&
    !/^(?:被|有关|当地|同级)/u.test(here);
  // 值班人员应当…: a verb may begin a name, if what follows is plainly a modal.
  const office = PARTY_OFFICE.exec(here)?.[0].length ?? 0;
  if (office > 0 && predicateAt(sentence, pos + office)) return make(pos, pos + office, null);
  // 每千名老年人配备1人, 每个街道建成1处: how much there is to be, unless the words say who must.
  const plain = verb
    ? namedByVerb(sentence, pos, by, reading)
    : scan(sentence, pos, by, reading, SHARE.test(here));
  // 衡量医院主动控制…, 统计学校在…的经费: a verb and its object, unless a modal follows.
  if (plain !== undefined && isVerbAndObject(sentence, pos, plain)) return undefined;
  // 部分企业盲目扩大生产: what some of them do is told, and no order to all.
  if (plain !== undefined && SOME.test(here) && !MODAL.test(sentence.slice(plain)))
    return undefined;
  if (plain !== undefined) return make(pos, plain, relativeWords(sentence.slice(pos, plain)));
  const relative = relativeAt(text, pos, to, reading);
  if (relative !== undefined) return relative;
  const narrowed = by ? narrowedAt(sentence, pos, reading) : undefined;
  return narrowed === undefined ? undefined : make(narrowed.start, narrowed.end, narrowed.words);
}

/** An office that the state has for what it organizes. */
const OF_STATE_OFFICE =
  /^国家组织[^，。；]{4,30}?(?:小组|办公室|委员会|指挥部)(?:要|应当?|须|负责|会同|承担)/u;

/** Some of a kind, and no one of them. */
const SOME = /^(?:部分|个别|少数|有的|有些|一些|不少|多数|大多数|绝大多数)(?=\p{Script=Han}{2})/u;

/** 审计机关, 登记机构: what an authority does is the front half of its name. */
const VERBAL_AUTHORITY =
  /^(?!报|向|经|送|对|将|把|由)\p{Script=Han}{2,6}?(?:行政主管|主管|行政)部门(?=\p{Script=Han})|^(?:审计|监察|检察|检查|检验|检测|检疫|登记|审批|统计|管理|建设|执法|监管|监督|仲裁|鉴定|评估|经办|征收|稽查|财政|税务){1,2}(?:主管|行政)?(?:机关|部门|机构)(?=\p{Script=Han})/u;

/** 建设和交通局是…部门，负责…; 建设局每年编制…: the name of a body that begins as a verb does. */
function verbalBody(here: string, sentence: string, pos: number, by: boolean): number | undefined {
  const name =
    /^\p{Script=Han}{2,12}?(?:局|厅|委员会|分局|中心(?![城区镇地])|督[查察办]室|督办室|研究室|调研室)(?=\p{Script=Han})/u.exec(
      here,
    )?.[0] ??
    /^(?:督[查察办]|研究|调研|值班)室(?=\p{Script=Han})/u.exec(here)?.[0] ??
    VERBAL_AUTHORITY.exec(here)?.[0];
  if (name === undefined || NOT_IN_NAME.test(name) || /[的市县省]/u.test(name)) return undefined;
  const rest = here.slice(name.length);
  const acts =
    IS_HELD.test(rest) ||
    // Behind 由 any verb will do.
    (by && verbBehind(name, rest)) ||
    predicateAt(sentence, pos + name.length, true) ||
    /^(?:每[年月季周日半]|牵头|会同|按照?|依法|自收到|接(?:报|到|警)|收到|在\d|于\d|对[^，。；]{2,24}(?:实施|进行|开展|予以))/u.test(
      rest,
    );
  return acts ? pos + name.length : undefined;
}

/** Who answers for a body. */
const IN_CHARGE = /^(?:主要|直接|分管)?负责人$|^法定代表人$|^实际控制人$/u;

/** 有防治任务的村每年都要…: a place that acts, behind words that narrow it. */
const ONE_OF_PLACES =
  /^(?:乡镇|镇街|街道|社区|园区|[村镇乡县市区旗])(?=(?:每[年月季周半]|[均都也]|应(?!急)|要(?!求|素|点)|须|必须|可以|不得|[，,](?:应当|必须|不得)))|^人(?=应当|必须|不得|可以)/u;

/** 电梯的管理单位|和电梯的维护单位应当: the first of a list of those whom words of their own narrow. */
function oneOfNarrowed(
  text: string,
  pos: number,
  to: number,
  reading: Reading,
): QualifiedName | undefined {
  const m = ONE_OF_NARROWED.exec(text.slice(pos, to));
  const { how = '', who = '', joint = '' } = m?.groups ?? {};
  if (m === null || !HEAD_AT_END.test(who) || NOT_IN_NAME.test(who)) return undefined;
  const start = pos + how.length;
  const end = start + who.length;
  const next = relativeAt(text, end + joint.length, to, reading);
  if (next === undefined) return undefined;
  return {
    start,
    end,
    printed: who,
    carried: '',
    qualifier: how,
    resolution: { kind: 'unknown' },
  };
}

/** …的单位和个人: the words before 的 narrow; only before a modal. */
export function relativeAt(
  text: string,
  pos: number,
  to: number,
  reading: Reading,
): QualifiedName | undefined {
  const sentence = text.slice(0, to);
  const listed = oneOfNarrowed(text, pos, to, reading);
  if (listed !== undefined) return listed;
  const relative = RELATIVE.exec(sentence.slice(pos))?.[1];
  if (relative === undefined) return undefined;
  // 警察对有嫌疑的人员，可以盘问: whom somebody deals with who stands before 对.
  const deals = relative.lastIndexOf('对');
  if (deals > 1 && HEAD_AT_END.test(relative.slice(0, deals))) return undefined;
  // 应当确定相应的管理机构，具体负责…: whom somebody sets up.
  if (
    /^(?:(?:应当?|必须|须|要)(?:确定|明确|设[置立]|配备|建立|落实|安排|指定|选派|组建)[^，。；]*|(?:确定|明确|设[置立]|配备|建立)相应)的$/u.test(
      relative,
    )
  )
    return undefined;
  // 旧宅经有资质的鉴定单位鉴定为危房的，: by whom something has passed.
  if (/\p{Script=Han}{2}经(?:有|具[有备]|取得|依法)[^，。；的]{2,14}的$/u.test(relative))
    return undefined;
  // 设施由产权人或者其委托的单位管理: both stand behind 由.
  if (/由.*(?:或者?|和|及|、)其\p{Script=Han}{2}的$/u.test(relative)) return undefined;
  // 并投放到指定的收集容器，不得…: where something is put.
  if (/(?:投[放入]|[运送]|交|放置?|倾倒|排[放入]|堆放|停放|倒)(?:到|至|入|在)/u.test(relative))
    return undefined;
  // 某武装部、某队组建不少于50人的队伍: those who act stand before the verb, and what they make behind it.
  const acting = bodiesEnd(relative);
  if (acting > 0 && relative.length - acting > 6 && ACTS.test(relative.slice(acting)))
    return undefined;
  const start = pos + relative.length;
  const place = (ONE_OF_PLACES.exec(sentence.slice(start)) ??
    PLACE_ACTOR.exec(sentence.slice(start)))?.[0].length;
  const end = place === undefined ? scan(sentence, start, false, reading, true) : start + place;
  if (end === undefined) return undefined;
  // 生产经营单位的主要负责人: an officer is named with his body.
  const whole =
    (IN_CHARGE.test(sentence.slice(start, end)) && HEAD_AT_END.test(relative.slice(0, -1))) ||
    AND_OTHERS_WHO.test(relative);
  return {
    start: whole ? pos : start,
    end,
    printed: sentence.slice(whole ? pos : start, end),
    carried: '',
    qualifier: whole ? null : relative,
    resolution: { kind: 'unknown' },
  };
}

/** 各高校、国有企业以及其他承担任务的(单位): a list, of which only the last is narrowed. */
const AND_OTHERS_WHO = /^[\p{Script=Han}、]{2,40}(?:以及|和|及|或者?|、)其他[^，。；、]{2,30}的$/u;

/** Whether a name of the register stands inside words, behind their beginning. */
function holdsKnown(sentence: string, start: number, end: number, reading: Reading): boolean {
  for (let i = start + 1; i < end; i += 1) {
    const [match] = reading.names.at(sentence, i, reading.document);
    // 团市委 is no 市委; 各区公所 are all of them.
    if (match?.resolution.kind !== 'found' || match.end > end) continue;
    // 地区公安处, where the register has 公安处: the level belongs to the name.
    const level = /^(?:地区|行署|专区)$/u.test(sentence.slice(start, i));
    if (!/[团各]/u.test(sentence[i - 1]!) && !level) return true;
  }
  return false;
}

/** Words from `start` that end as a name does, with what stands behind them. */
interface Candidate {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What stands behind the words and a note in brackets, and how long the note is. */
  readonly rest: string;
  readonly note: number;
}

const OF_FIELD = new RegExp(`${OFFICE_OF_FIELD}$`, 'u');
/** Behind 所, what makes an adverb of it: 所属, 所需, 所在. */
const NO_OFFICE = new RegExp(`^(?:${IS_AT}|[属需致得用谓称涉]|有(?!权)|要(?=[达求承遵解]))`, 'u');

/** Words that end as a name does, unless what stands behind them makes another word or a longer name of it. */
function candidateAt(sentence: string, start: number, end: number): Candidate | undefined {
  const words = sentence.slice(start, end);
  if (!headEndsAt(sentence, end) || !HEAD_AT_END.test(words) || !opensAndCloses(words))
    return undefined;
  const rest = sentence.slice(end).replace(NOTE, '');
  // A longer head that begins here goes on: 部门单位, 企业主体, 人员….
  const goesOn =
    (/(?<!代表|责任|负责)人$/u.test(words) &&
      /^(?:[民员数口才群体间士身生为]|组织(?=[，、应须必可不以在向对将按或和及与])|均(?!有权|不[得准]|应|须|必须|可以|要))/u.test(
        rest,
      )) ||
    // 企业主要负责人, 场主管: a longer word begins with the 主.
    (/主$/u.test(words) &&
      /^(?:要(?:负责|领导|人员|[省市县区旗州盟镇乡]长)|[管办责任席动])/u.test(rest)) ||
    // 人才队伍建设与科研能力: what is done with it, by a noun.
    (/队伍$/u.test(words) && /^建设/u.test(rest)) ||
    // 压力有所加大: an adverb.
    /有所$/u.test(words) ||
    (/所$/u.test(words) && NO_OFFICE.test(rest)) ||
    // 土地所有权流转, and no 供电所有权停止供电.
    (/所$/u.test(words) && /^有权/u.test(rest) && !OF_FIELD.test(words)) ||
    GOES_ON.test(rest);
  return goesOn
    ? undefined
    : { sentence, start, end, words, rest, note: sentence.length - end - rest.length };
}

/** Whether words cannot be the name of a body, nor any longer words that begin with them. */
const isNoName = ({ sentence, start, end, words, rest }: Candidate, reading: Reading): boolean =>
  NOT_IN_NAME.test(words) ||
  // 改建、扩建场所: what somebody does to a work, and no name.
  /^(?:[新改扩续翻重迁]建|装修|拆除)[、和或及].*(?:场所|建筑物?)$/u.test(words) ||
  // 确定废油的堆放场所: a place for things.
  /^(?:投放|堆放|存放|倾倒|停放|转运|处置|收容|接收)(?:场所|单位)?$/u.test(words) ||
  // 经济开发区建设和其他项目: a deed, and no place that acts.
  (/区$/u.test(words) && /^(?:建设|开发)[和、及与的]/u.test(rest)) ||
  holdsKnown(sentence, start, end, reading) ||
  // 甲局会商乙局: no name holds another body behind its own end.
  TWO_BODIES.test(words) ||
  // 人员编制由…, 机构设置应…: a thing.
  (((words.length <= 3 && /(?:人员|机构|干部|队伍|单位|部门)$/u.test(words)) ||
    /^(?:所需|核定|现有|原有|新增|增加|其|相关|有关)/u.test(words)) &&
    OF_STAFF.test(rest));

/** 某分行、某局引导…: one of a list, where the register holds the next. */
function isListed({ sentence, end, words, rest }: Candidate, reading: Reading): boolean {
  const joint = JOINT.exec(rest)?.[0].length ?? 0;
  const name = words.replace(/[（(][^（）()]*[）)]$/u, '');
  if (
    joint === 0 ||
    !(
      looksNamed(name) ||
      /\p{Script=Han}{2}(?:人民政府|部门|机构|机关|办事处|协会|学会|商会|单位|组织|企业)$/u.test(
        name,
      )
    )
  )
    return false;
  const next = reading.names.at(sentence, end + joint, reading.document)[0];
  return next?.resolution.kind === 'found';
}

/** 乡镇林长, 村级河长: who sees to a wood, a river, a field at a level. */
const WARDEN = /\p{Script=Han}{2}[河湖林田路街]长$/u;

/** What sums a list up behind its last name. */
const SUMS_UP = new RegExp(`^${AND_OTHERS}`, 'u');

/** Bodies that give out of the public purse, or by their office. */
const GIVER = /(?:政府|财政|部门|[局委厅署])$/u;

/** 甲部门及其所属的乙机构, 或者其委托的丙机构: beside a body, one that it has under it or has charged. */
const WITH_ITS_OWN =
  /^(?:、|和|及|以及|与|或者?)(?:其(?:所属|下属|直属|所辖|下设|内设|委托|授权|指定|确定)|受(?:其|\p{Script=Han}{2,12})(?:委托|授权|指定))的(?=\p{Script=Han}{2})/u;

/** 建设单位或者建筑物的所有权人应当: the last of a list, behind words that narrow him alone. */
const ONE_NARROWED =
  /^(?:、|和|及|以及|与|或者?)(?<how>(?:[^，。；：“”（）的]|（[^（）]{1,6}）){2,34})的(?<who>[^，。；：的（）]{1,20}?)(?:（[^（）]*）)?(?:[，,](?:按照?|根据|依照)[^，。；]{2,16}[，,]共同|[，,]?(?:应当|必须|须|不得|可以|负责(?!人)))/u;
/** Words before 的 by which another body has chosen whoever stands behind it: 乡镇确定的. */
const CHOSEN = /(?:依法|共同|统一)*(?:确定|指定|委托|授权|批准|认定|设立|选定|聘请|派出)$/u;

/** Whether behind a name, in its list, stands one whom words narrow that hold nobody themselves. */
function beforeOneNarrowed(sentence: string, start: number, end: number): boolean {
  const rest = sentence.slice(end);
  const { how, who } = ONE_NARROWED.exec(rest)?.groups ?? {};
  if (how === undefined || who === undefined || end - start > 12) return false;
  const from = end + rest.indexOf(how);
  const holdsHead = (at: number, words: string): boolean =>
    [...words].some((_, k) => headEndsAt(sentence, at + k + 1));
  // Others of the list may stand before the one who is narrowed.
  const pieces = [...how.matchAll(/(?:(?!、|以及|和|及|与|或者?).)+/gu)];
  const isHead = ({ 0: words, index }: RegExpExecArray): boolean =>
    headEndsAt(sentence, from + index + words.length);
  const own = pieces.findLastIndex(isHead) + 1;
  // 房管机构或者乡镇确定的机构; 市政府或者县政府确定的机构: by two of a kind he may be chosen.
  const isChosen = (words: string): boolean => {
    const body = words.replace(CHOSEN, '');
    return (
      body !== words &&
      (HEAD_AT_END.test(body) || /(?:街道|乡镇|社区|村|园区)$/u.test(body)) &&
      !sentence.slice(0, end).endsWith(body.slice(-2))
    );
  };
  return (
    own < pieces.length &&
    pieces
      .slice(own)
      .every(({ 0: words, index }) => !holdsHead(from + index, words) || isChosen(words)) &&
    holdsHead(from + how.length + 1, who) &&
    !/(?:[内外中里旁上]|周边|附近|沿线|范围)$/u.test(how)
  );
}

/** A department or a commission by its field, directly behind the government that it is of. */
const OF_FIELD_THERE =
  /^(?!确定|指定|规定|责成|授权|应(?!急)|[要须]|必须)(?:(?:(?!的)\p{Script=Han}){2,8}?(?:(?:行政主管|主管|行政)部门|管理机构)|(?:(?!的)\p{Script=Han}){2,10}?委员会(?!成员|会议|委员))/u;
/** 县政府审计机关: the rest of the name of an authority, by its kind. */
const AUTHORITY_OF = /^(?:审计|公安|税务|监察|司法|登记)机关/u;
/** Whether words behind a government are the rest of such a name, and no deed of the government. */
const isOfField = (words: string): boolean =>
  AUTHORITY_OF.test(words) ||
  (OF_FIELD_THERE.test(words) && !CAUSATIVE.test(words) && verbAt(words, 0)?.noun !== false);

/** 地区, 市和区县（市）: levels and places by themselves, which act only before a verb that is known. */
const ONLY_PLACES =
  /^(?:地区|(?=.*[（和与及、])(?:[省市县区旗州盟乡镇、和与及]|（[^（）]{1,6}）)+)$/u;

/** An officer behind the name of his body, by his name or by his rank: he is meant, and not the body. */
function officerOf(
  { sentence, end, rest }: Candidate,
  by: boolean,
): { end: number; sure: boolean } | 'none' | undefined {
  const named = NAMED_OFFICER.exec(rest)?.[0].length ?? 0;
  if (named > 0) return { end: end + named, sure: true };
  const officer = OFFICER.exec(rest)?.[0].length ?? 0;
  if (officer === 0) return undefined;
  if (by || predicateAt(sentence, end + officer)) return { end: end + officer, sure: true };
  // 有关部门负责同志赶赴现场: they go, and not the body.
  return /^(?:有关|主要|分管)?负责(?:人|同志)$/u.test(rest.slice(0, officer)) ? 'none' : undefined;
}

/** What a candidate is: a name that ends there, one behind 由 if none longer is, or none. */
function nameOf(c: Candidate, by: boolean): { end: number; sure: boolean } | 'none' | undefined {
  const { sentence, end, words, rest } = c;
  // 未经举报人同意，: without whose consent, and nobody who acts.
  if (/^未经/u.test(words) && /^(?:同意|批准|许可|授权|允许)/u.test(rest)) return 'none';
  // 市人民政府建设行政主管部门: the department and not the government, though its field is a verb as well.
  if (/政府$/u.test(words) && isOfField(rest)) return undefined;
  // 由甲某兼任办公室|主任: who holds what office, and no name.
  if (/[兼担]任/u.test(words)) return 'none';
  // 市某局：负责…: a label inside a sentence.
  const labels =
    /^[：:]/u.test(rest) &&
    ((SINGLE_BODY.test(words) && looksNamed(words)) || WARDEN.test(words)) &&
    verbBehind(words, rest.slice(1).trimStart());
  if (labels) return { end, sure: true };
  const joined = SUMS_UP.exec(rest)?.[0] ?? '';
  const whole = end + joined.length;
  // 由某府分管领导约谈…: an officer of the body, and not the body.
  const leaders = /(?:政府|[委局办厅部])$/u.test(words)
    ? (by ? LEADERS_BY : LEADERS).exec(rest)
    : null;
  if (leaders !== null) return { end: end + leaders[0].length, sure: true };
  const staff = innerStaff(rest);
  if (staff > 0) {
    const behind = sentence.slice(end + staff);
    if (predicateAt(sentence, end + staff) || isActing(behind))
      return { end: end + staff, sure: true };
  }
  const officer = officerOf(c, by);
  if (officer !== undefined) return officer;
  const after = (joined === '' && rest.startsWith('等') ? whole + 1 : whole) + c.note;
  // 对达标的企业，县政府给予奖励: whoever gives, behind those to whom.
  const toWhom = sentence.slice(0, c.start);
  if (
    GIVER.test(words) &&
    /(?:^|[，。；])(?:对[^，。；]{2,40}|[^，。；]{2,30}的[^，。；的]{0,10})[，,]$/u.test(toWhom) &&
    /^(?:将|要|应当?)?给予/u.test(sentence.slice(after))
  )
    return { end: whole, sure: true };
  // What is done to somebody (给予奖励, 享受优惠) obliges and empowers nobody.
  if (!by && /^(?:在[^，。；]{0,20}中)?(?:给予|享受|获得|得到|取得)/u.test(sentence.slice(after)))
    return 'none';
  const then = sentence.slice(after).replace(/^(?:也|均|都|还|再|则|并|仍|就|一律|原则上)/u, '');
  if (doesAndMust(then) || mustBefore(then) || mustWhen(then)) return { end: whole, sure: true };
  if (verbBehind(words, then) || isCase(then) || IS_HELD.test(then) || IS_ROLE.test(then))
    return { end: whole, sure: true };
  if (predicateAfterComma(sentence, after) || WITH_ITS_OWN.test(sentence.slice(after)))
    return { end: whole, sure: true };
  if (beforeOneNarrowed(sentence, c.start, end)) return { end: whole, sure: true };
  // 由地区公安处…: the level of an office, and not by itself whoever acts.
  return by && !ONLY_PLACES.test(words) && /^(?!第)\p{Script=Han}{2}/u.test(sentence.slice(after))
    ? { end: whole, sure: false }
    : undefined;
}

/** The end of the shortest name from `start` after which a predicate stands. */
function scan(...of: Parameters<typeof scanned>): number | undefined {
  const [sentence, start, by] = of;
  const end = scanned(...of);
  if (end === undefined) return end;
  // 县未成年人救助中心承担…: a body whose name begins with those whom it serves, and with what it does.
  const served = /^[省市县区旗州盟镇乡]\p{Script=Han}{1,6}(?:[人员者]|企业|居民|农民|妇女)$/u;
  if (served.test(sentence.slice(start, end))) {
    const own = start + wholeBodyAt(sentence.slice(start));
    if (own > end && predicateAt(sentence, own) && !NOT_IN_NAME.test(sentence.slice(start, own)))
      return own;
  }
  // 县政府督查考核办要…: an office within a government, whose name goes on as a verb does.
  const office = INNER_OFFICE.exec(sentence.slice(end))?.[0].length ?? 0;
  if (office > 0) return predicateAt(sentence, end + office) ? end + office : end;
  // 由乡镇司法所就地调处: a body of those at a level, before a verb that nothing knows.
  const level = /^(?:各|有关|相关)?(?:乡镇|街道|社区|园区|县区|区县|开发区)$/u;
  if (!by || !level.test(sentence.slice(start, end))) return end;
  const whole = start + wholeBodyAt(sentence.slice(start));
  const rest = sentence.slice(end);
  const longer =
    whole > end &&
    !NOT_IN_NAME.test(sentence.slice(start, whole)) &&
    !verbBehind(sentence.slice(start, end), rest) &&
    !/^(?:申请|提请|移送|报|送)/u.test(rest);
  // 由乡镇武装部长带队: the head of such a body.
  const head = /^长(?=\p{Script=Han}{2})/u.exec(sentence.slice(whole))?.[0].length ?? 0;
  return longer ? whole + head : end;
}

/** The rest of the name of a department inside a body. */
const IS_DEPARTMENT = /^\p{Script=Han}{2,10}(?:部门|机构|[支大总]队|分局)$/u;
/** Whether words begin with a verb that is no noun as often. */
const doesFirstWord = (words: string): boolean =>
  ACTS.test(words) || CAUSATIVE.test(words) || verbAt(words, 0)?.noun === false;

/** Characters of the longest list that is taken for one name: a dozen fields of work before 等部门. */
const LONGEST = 96;

function scanned(
  sentence: string,
  start: number,
  by: boolean,
  reading: Reading,
  relative = false,
): number | undefined {
  // Behind 由 any verb will do; a longer name before a verb that is known as one is the better (某办, 某编办).
  let plain: number | undefined;
  for (let end = start + 2; end <= start + LONGEST && end <= sentence.length; end += 1) {
    if (/[，。；：]/u.test(sentence.slice(start, end))) return plain;
    const c = candidateAt(sentence, start, end);
    if (c === undefined) continue;
    if (!relative && /的/u.test(c.words)) return plain;
    if (
      isListed(c, reading) &&
      !NOT_IN_NAME.test(c.words) &&
      !holdsKnown(sentence, start, end, reading)
    )
      return end;
    if (isNoName(c, reading)) return plain;
    if (relative) {
      if (
        predicateAt(sentence, end + c.note, true) ||
        predicateAfterComma(sentence, end) ||
        isCase(c.rest) ||
        /^\p{Script=Han}{3,16}后[，,](?:应当|必须|不得|可以)/u.test(c.rest) ||
        // 注册地在外地的企业在本市承揽工程，应当…
        /^在[^，。；的]{2,20}(?:从事|开展|进行|设立|经营|承[揽接包]|施工|作业)[^，。；的]{0,16}[，,]?(?:应当|必须|须|不得)/u.test(
          c.rest,
        ) ||
        /^(?:于\d{1,2}月|每个?[年季月旬周日][^，。；]{0,8}?(?:[向报将把](?=\p{Script=Han}{2})|应|要|须)|凭\p{Script=Han}{2}|探索|向[^，。；]{2,16}(?:写出|作出|说明|报告|提交|检讨)|(?:依法|具体|全面)*对[^，。；]{2,30}(?:负|承担)|(?:依法|具体|全面)+负)/u.test(
          c.rest,
        ) ||
        // 排在首位的单位负总责; 明确某部门牵头 is what is laid down.
        (sentence[start - 1] === '的' && /^(?:负总责|牵头(?!单位|部门))/u.test(c.rest))
      )
        return end;
      continue;
    }
    const name = nameOf(c, by);
    if (name === 'none') return undefined;
    if (name?.sure === true) return name.end;
    // 由公安机关交通管理部门暂扣: a department of the body, unless what stands between them is a deed.
    const inner = plain === undefined ? '' : sentence.slice(plain, name?.end ?? plain);
    if (
      inner === '' ||
      AUTHORITY_OF.test(inner) ||
      (IS_DEPARTMENT.test(inner) && !doesFirstWord(inner))
    )
      plain = name?.end ?? plain;
  }
  return plain;
}

/** An officer behind the name of his body: with what he sees to, before anything; by his rank alone before what only an officer does. */
const OFFICER = new RegExp(
  `^(?:分管|主要|有关|主管|联系|分线|分工|牵头|包[保联抓片]|挂[钩点联包]|带班|值班|相关|班子)(?:副?(?:${RANK}|指挥)|领导|负责人|负责同志)(?=\\p{Script=Han}{2}|[（(][^（）()]{2,12}[）)]\\p{Script=Han}{2})|^负责同志(?=\\p{Script=Han}{2})|^(?:常务)?副?(?:${RANK}|指挥)(?=(?:[（(][^（）()]{2,12}[）)])?(?:宣布|决定|批准|审[核定签批]|签发|签署|启动|下令|召集|召开|主持|牵头|统筹|带队|带头|坐镇|每(?=[日天周月季年])|负责(?!${NO_CHARGE}|的|同志)|负总责|应当?(?!急|届|用)|要(?!求|素|点|闻)|必须|须|不得|对(?=[^，。；]{2,24}负)))`,
  'u',
);
/** 某县人民政府县长甲某某向…: an officer by his name. */
const NAMED_OFFICER = new RegExp(
  `^(?:常务)?副?(?:${RANK})(?!会议|办公|助理|联席|责任|负责)\\p{Script=Han}{2,3}(?=(?:同志)?(?:向|受到|被)\\p{Script=Han}{2})`,
  'u',
);
/** 由区政府领导包干: the same behind 由, before any verb. */
const LEADERS_BY = /^领导(?!小组|干部|下|的)(?=\p{Script=Han}{2})/u;
/** 区政府领导每季度…: those who lead a body, before what they see to. */
const LEADERS = /^领导(?=每|要(?!求)|应|须|必须|亲自|带队|带头|定期|分别)/u;
