/**
 * Subjects of sentences: names of the register, with the words that narrow them (疫情发生地, 上级),
 * and bodies and persons that the register does not hold but whose last word says that they act
 * (单位和个人, 专家组, 招标人).
 *
 * In: a text and a place in it. Out: the names that stand there one after the other. Guarantees: a
 * name that the register holds is found as its longest form; what it does not hold has no id and the
 * words as printed.
 */

import { carriedBy } from './agencies.ts';
import {
  departmentOf,
  HEAD_AT_END,
  innerStaff,
  JOINT,
  NOTE,
  opensAndCloses,
  PRIVATE,
  SINGLE_BODY,
} from './bodyNames.ts';
import type { Reading } from './draft.ts';
import { inRegister, knownAt, type QualifiedName, type Subject } from './known.ts';
import { NOT_IN_NAME } from './nameRows.ts';
import { isNoActOfHis } from './noActRows.ts';
import { IN_CHARGE, RANK } from './officers.ts';
import { isDoneHere } from './paperRows.ts';
import {
  ACTS,
  CAUSATIVE,
  DECIDED,
  IS_HELD,
  IS_ROLE,
  predicateAfterComma,
  predicateAt,
} from './predicates.ts';
import { AND_OTHERS } from './roles.ts';
import { isActing } from './shapes.ts';
import { isPaidThen, tellsOfState } from './states.ts';
import { relativeAt, unknownAt } from './unlisted.ts';
import {
  actsByDictionary,
  doesAndMust,
  doesByDictionary,
  mustBefore,
  mustWhen,
} from './vocabulary.ts';

/** 监督所, 抢修队, 推广站: what those of a body do, in two characters, and what they are; no 检查站点, 派出所属. */
const TEAM =
  /^\p{Script=Han}{2}(?:站(?![点位在])|所(?![属有在辖需])|队(?![伍员列长])|组(?![织成建长])|室(?!内|外))/u;

/** The length of the name of such a team, if it acts itself: 某局抢修队24小时待命. */
function innerTeam(text: string, from: number, to: number): number | undefined {
  const name = TEAM.exec(text.slice(from, to))?.[0];
  if (name === undefined || /^(?:[由将把向对在按经]|负责|成立|组建|设立|派[出驻])/u.test(name))
    return undefined;
  return predicateAt(text.slice(0, to), from + name.length) ? name.length : undefined;
}

/** The length of the name of a body inside another, directly behind its name: 某局交警支队负责…. */
function innerBody(text: string, from: number, to: number, by = false): number | undefined {
  const words = text.slice(from, to);
  const staff = innerStaff(words);
  if (staff > 0 && (predicateAt(text.slice(0, to), from + staff) || isActing(words.slice(staff))))
    return staff;
  const name =
    /^(?:(?:机关)?派驻\p{Script=Han}{0,10}?组|(?:督查|督导|指导|检查|巡查|考核|协调|宣传|联络|技术){1,3}组(?![织成建合])|\p{Script=Han}{2,8}?(?:[支大总中]队|(?<![部排车梯])队(?![伍列员长友形服旗])|分局|中心|派出所|监测站|总站|科室|学校|医院|(?<=工作|办事|监察|管理|执法|服务|法制|审计|督查|研究|外事|派出|内设)机构(?!编制|设置|改革)|(?<=主任|党组|常务|办公|党委)会议)|\p{Script=Han}{2,6}?科(?![技学目研员室]))/u.exec(
      words,
    )?.[0];
  const department = departmentOf(words);
  if (
    department > 0 &&
    (predicateAt(text.slice(0, to), from + department) ||
      predicateAfterComma(text.slice(0, to), from + department) ||
      // 国务院财政部门、税务部门: one of a list.
      (JOINT.test(words.slice(department)) && !/^[，,]/u.test(words.slice(department))) ||
      (by && /^\p{Script=Han}{2}/u.test(words.slice(department))))
  )
    return department;
  // 国务院某委员会定期听取…: a committee that a government has.
  const committee = COMMITTEE.exec(words)?.[0].length ?? 0;
  if (
    committee > 0 &&
    !ACTS.test(words) &&
    !CAUSATIVE.test(words) &&
    !NOT_IN_NAME.test(words.slice(0, committee)) &&
    predicateAt(text.slice(0, to), from + committee)
  )
    return committee;
  // 督查科负责…: an office whose name begins as a verb does.
  // 预算工作机构应当: what it works at is no deed of the body.
  const works =
    /^(?![在由将把对向为与和按])(?:(?!的)\p{Script=Han}){2,}机构$/u.test(name ?? '') &&
    (predicateAt(text.slice(0, to), from + name!.length, true) ||
      JOINT.test(words.slice(name!.length)));
  const verb =
    !works &&
    !/[科组]$|^(?:机关)?派驻/u.test(name ?? '') &&
    (ACTS.test(words) || CAUSATIVE.test(words));
  const team = innerTeam(text, from, to);
  if (team !== undefined) return team;
  if (name === undefined || verb || NOT_IN_NAME.test(name)) return undefined;
  const end = from + name.length;
  const rest = text.slice(end, to);
  const acts =
    predicateAt(text.slice(0, to), end, true) ||
    (/组$/u.test(name) && ACTS.test(rest)) ||
    (/机构$/u.test(name) && (JOINT.test(rest) || ACTS.test(rest))) ||
    (/会议$/u.test(name) && (ACTS.test(rest) || /^(?:先|提请|决定|审议)/u.test(rest))) ||
    /^(?:牵头|会同|依法|按照|立即|及时|组织(?!机构|体系)|统筹|统一|具体|做好|承担|开展|受理|办理|审核)/u.test(
      rest,
    );
  return acts ? name.length : undefined;
}

/** The rest of the name of a committee, of its office, or of a meeting of several departments. */
const COMMITTEE =
  /^\p{Script=Han}{2,14}?(?:委员会|联席会议|领导小组)(?:办公室)?(?=[\p{Script=Han}]{2})(?!成员|主任|会议|委员)/u;

/** 各县区民政局具体承办: a department of each body of a group. */
function bodyOfGroup(text: string, known: QualifiedName, to: number): number | undefined {
  if (known.resolution.kind !== 'found' || !known.resolution.agency.group) return undefined;
  const words = text.slice(known.end, to);
  const name = /^\p{Script=Han}{2,8}?(?:局|委|办|部门)(?![\p{Script=Han}]?(?:会|员|托|公))/u.exec(
    words,
  )?.[0];
  if (name === undefined || ACTS.test(words) || CAUSATIVE.test(words) || NOT_IN_NAME.test(name))
    return undefined;
  return predicateAt(text.slice(0, to), known.end + name.length) ? name.length : undefined;
}

/** An officer of a group or of a body. */
const OFFICER = `(?:${RANK}|指挥|${IN_CHARGE})`;
/** An officer of a body, directly behind its name, or those who serve in it. */
const OF_BODY = new RegExp(
  `^(?:党[政委组]|党总?支部?)?(?:分管|主要(?=负责|领导)|(?:分线|分工|牵头|包[保联抓片]|挂[钩点联包]|带班|值班|班子)(?=领导|负责))?(?:(?:常务)?副?(?:\\p{Script=Han}(?=[局厅部处院校站会]长))?${RANK}(?!会议|办公会|联席)|法定代表人|有?关?负责人|领导|负责同志|(?:工作|执法|监管|检查|值班|有关|相关)?人员(?!编制|名单|经费|培训|待遇|规模|配备|密集|伤亡|流动|死亡))`,
  'u',
);
/** 召集人或其委托的副召集人, 总指挥（或其委托的副总指挥）: one of two, and nobody says which. */
const OR_DEPUTY = new RegExp(
  `^(?:(?:(?!由)\\p{Script=Han}){2,14})??${OFFICER}[（(]?或者?(?:由?其|${OFFICER})?(?:委托|授权|指定)的(?:常务)?(?:副${OFFICER}|其他${OFFICER}|${OFFICER}|人员|[理监]事|(?:班子)?成员)[）)]?`,
  'u',
);

/**
 * The names that stand at a place, of the register or not, before a predicate.
 *
 * @param start where the first name begins
 * @param to end of the sentence
 * @param option `by`: the place is behind 由, so that any verb makes a predicate
 */
export function subjectAt(
  text: string,
  start: number,
  to: number,
  reading: Reading,
  by = false,
): Subject | undefined {
  const names: QualifiedName[] = [];
  let carry: string[] = [];
  let pos = start;
  let end = start;
  for (;;) {
    const here = text.slice(pos, to);
    const both = (OFFICE_OF_BOTH.exec(here) ?? OR_DEPUTY.exec(here))?.[0];
    if (both !== undefined) {
      end = pos + both.length;
      const resolution = { kind: 'unknown' } as const;
      names.push({ start: pos, end, printed: both, carried: '', qualifier: null, resolution });
      const next = JOINT.exec(text.slice(end, to));
      if (next === null) break;
      pos = end + next[0].length;
      continue;
    }
    const known = knownAt(text.slice(0, to), pos, carry, reading);
    const office = known === undefined ? null : OF_BODY.exec(text.slice(known.end, to));
    const inner =
      known === undefined || office !== null
        ? undefined
        : (innerBody(text, known.end, to, by) ?? bodyOfGroup(text, known, to));
    if (known !== undefined && (office !== null || inner !== undefined)) {
      // An officer of a body, and a body inside it, is somebody else than the body.
      end = known.end + (office?.[0].length ?? inner!);
      names.push({
        start: pos,
        end,
        printed: text.slice(pos, end),
        carried: known.carried,
        qualifier: null,
        resolution: { kind: 'unknown' },
      });
    } else if (known !== undefined) {
      names.push(known);
      // 某局（某中心）、某局: what a bracket says of a body does not end the list.
      end =
        known.end +
        (/^[（(][^（）()]{1,14}[）)](?=、|和|及|与)/u.exec(text.slice(known.end, to))?.[0].length ??
          0);
      if (known.carried === '') carry = carriedBy(known.printed);
      const others =
        /^(?:及|和|、)(?:其)?(?:他)?(?:有关|相关|所属)(?:部门|单位|人员)(?:单位)?(?=$|[、，。：]|应|要|须|按|根据|在)/u.exec(
          text.slice(end, to),
        );
      if (others !== null) {
        const from = end + /^(?:及|和|、)(?:其(?!他))?/u.exec(others[0])![0].length;
        end += others[0].length;
        names.push({
          start: from,
          end,
          printed: text.slice(from, end),
          carried: '',
          qualifier: null,
          resolution: { kind: 'unknown' },
        });
      }
    } else {
      const unknown = unknownAt(text, pos, to, by, reading);
      if (unknown === undefined) break;
      names.push(...eachOf(unknown, names.length > 0).map((n) => inRegister(text, n, reading)));
      end = unknown.end;
    }
    const joint = JOINT.exec(text.slice(end, to));
    if (joint === null) break;
    pos = end + joint[0].length;
    // 甲部门及其所属的乙机构: beside the body, one that it has under it.
    pos += UNDER.exec(text.slice(pos, to))?.[0].length ?? 0;
  }
  return names.length === 0 ? undefined : { names, start, end };
}

/** 各乡镇（街道）、各村（社区）: those of all places together. */
const ALL_PLACES = /^各[县市区旗州盟乡镇苏木街道村社嘎查（）、各及和]+$/u;

/** A list with what sums it up: 等部门; 等医疗机构, 等新闻媒体 behind whole names. */
const SUMMED = new RegExp(
  `^(.+?)(?:${AND_OTHERS}|等(?!级)\\p{Script=Han}{0,6}(?:机构|组织|单位|部门|企业|媒体|团体|群团|学校|公司|平台))$`,
  'u',
);

/** 所在镇, 有关县（市、区）: a place that a word narrows. */
const PLACE_OF_KIND =
  /^(?:所在|有关|相关|事发|受灾|属地|当地)(?:乡镇|街道|[县市区旗镇乡村])(?:[（(][^（）()]{1,8}[）)])?$/u;
/** 所在镇和水务局: such a place, and a body beside it. */
const PLACE_AND_BODY =
  /^(?:所在|有关|相关|事发|受灾|属地|当地)(?:乡镇|街道|[县市区旗镇乡村])(?:[（(][^（）()]{1,8}[）)])?和\p{Script=Han}{2,12}(?:[局委办厅]|部门|公司|中心)$/u;

/** 县第二小学, 县少年宫: a school by its name. */
const SCHOOL_BY_NAME = /^[省市县区旗盟镇乡]\p{Script=Han}{2,}(?:[中小]学|学校|幼儿园|宫)$/u;

/** The pieces of a list, each the whole name of one body (县图书馆、县文化馆和县体校); undefined where one is none. */
function wholeBodies(list: string): readonly RegExpExecArray[] | undefined {
  const isWhole = ([name]: RegExpExecArray): boolean =>
    name.length >= 3 && (SINGLE_BODY.test(name) || SCHOOL_BY_NAME.test(name));
  // 和 may stand in a name (人力资源和社会保障局): it parts two names only where both are whole.
  const between = (mark: RegExp): RegExpExecArray[] => [...list.matchAll(mark)];
  const all = [/[^、和及与]+/gu, /[^、]+/gu].map(between).find((pieces) => pieces.every(isWhole));
  return all === undefined || all.length === 0 ? undefined : all;
}

/** 镇（街道）、村（社区）两级网格员: those of several levels, by one name. */
const OF_LEVELS =
  /^(?:(?:[省市县区旗盟州乡镇村]|街道|苏木|社区|嘎查)级?(?:[（(][^（）()]{1,8}[）)])?[、和]?){2,5}[两二三四五]级/u;

/** 各乡镇和县直成员单位: those of all places, and bodies beside them. */
const PLACES_AND_BODIES =
  /^各(?:乡镇|镇街|街道|苏木|[县市区旗州盟乡镇村、])+(?:（[^（）]{1,8}）)?和[省市县区旗州盟乡镇]\p{Script=Han}{2,14}(?:[局委办厅]|部门|单位|公司|中心)$/u;

/** 部门, 单位, 个人 by themselves behind 和: whoever it may be, and one name with what stands before. */
const WHOEVER = /^(?:其他|社会|基层)?(?:单位|部门|机构|组织|个人|人员)$/u;
/** 旅行社和景区: two who act, each of whom ends as such by itself, and no body with 和 in its name. */
function areTwo(words: string): boolean {
  const two =
    /^(?<first>[^和及的、（）()]{2,})(?:和|及(?!其))(?<second>[^和及、（）()]{2,})$/u.exec(
      words,
    )?.groups;
  const { first = '', second = '' } = two ?? {};
  return (
    HEAD_AT_END.test(first) &&
    HEAD_AT_END.test(second) &&
    // 市政府与某银行及各商业银行: three.
    !HEAD_AT_END.test(first.split('与').slice(0, -1).join('与')) &&
    !WHOEVER.test(second) &&
    !/^(?:各|任何|一切|所有|有关|相关|其他|本|该|上述)/u.test(first)
  );
}

/** 甲局、乙政府: names that are whole stand for themselves; 交通运输、铁路等部门 is one. */
function eachOf(name: QualifiedName, listed = false): QualifiedName[] {
  // 甲局、乙局等部门: each by itself; 学校、医院等单位: what 等 sums up is one.
  const summed = wholeBodies(SUMMED.exec(name.printed)?.[1] ?? '');
  if (summed !== undefined)
    return summed.map(({ index, 0: printed }) => {
      const start = name.start + index;
      return { ...name, start, end: start + printed.length, printed };
    });
  if (
    /等\p{Script=Han}{0,8}(?:部门|单位|机构|企业|人员|场所|组织|团体|主体|协会|商会|学会)$/u.test(
      name.printed,
    )
  )
    return [name];
  if (ALL_PLACES.test(name.printed) || OF_LEVELS.test(name.printed)) return [name];
  // 公安机关、消防部门的工作人员: those who serve in each of them.
  if (
    /(?:、|和|及)[^、]+的(?:工作|执法|有关|相关)*(?:人员|负责人)$|^[^、和及]+(?:院校|高校|学校|医院)(?:、|和|及)[^、]*(?:院校|高校|学校|医院)(?:(?:有关|相关)?\p{Script=Han}{0,4})?(?:教师|教职工|医师|医务人员)$|^[^、]+和[^、]+(?:部门|机构|单位|企业|机关)(?:工作|从业)人员$/u.test(
      name.printed,
    )
  )
    return [name];
  // 养老机构与老年人应当…: two who act; 有关单位和个人 is whoever it may be.
  // Behind others of a list (甲企业、乙单位和丙机构) 和 stands before the last of it.
  const joints = /、|与|或者(?=其|\p{Script=Han}{2}|[县区市]、)|以及|及(?=各|有关|相关|其他)/u;
  const last =
    /和(?!有关|相关|其他|个人|各(?!村|镇|乡|街道|社区|县|区|学校|企业))(?=\p{Script=Han}{3})/u;
  const places = PLACES_AND_BODIES.test(name.printed);
  const pieces = name.printed.split(
    areTwo(name.printed) || places
      ? /[和及]/u
      : listed || name.printed.includes('、') || PLACE_AND_BODY.test(name.printed)
        ? new RegExp(`${joints.source}|(?<=\\p{Script=Han}{3})${last.source}`, 'u')
        : joints,
  );
  // 县（市）、区房管部门: a level is no body beside the one of the next level.
  const whole = (words: string): boolean =>
    !/^(?:[省市县区旗州盟乡镇](?:（[^（）]{1,4}）)?、?)+$/u.test(words) &&
    (HEAD_AT_END.test(words) || PLACE_OF_KIND.test(words) || (places && ALL_PLACES.test(words))) &&
    opensAndCloses(words);
  const out: QualifiedName[] = [];
  let start = name.start;
  let held = '';
  for (const piece of pieces) {
    const mark = /^(?:或者|以及|.)/u.exec(name.printed.slice(start + held.length - name.start))![0];
    held = held === '' ? piece : `${held}${mark}${piece}`;
    // 各区、县水利部门: the departments at both levels.
    const behind = name.printed.slice(start + held.length - name.start);
    if (
      /^各[区县市旗](?:（[^（）]{1,4}）)?$/u.test(held) &&
      /^、(?:自治县|县级市|[区县市旗])(?:（[^（）]{1,4}）)?(?![直级属])\p{Script=Han}{2}/u.test(
        behind,
      )
    )
      continue;
    if (!whole(held)) continue;
    out.push({ ...name, start, end: start + held.length, printed: held });
    start += held.length;
    start += /^(?:或者|以及|、|与|及|和)?/u.exec(name.printed.slice(start - name.start))![0].length;
    held = '';
  }
  return held === '' && out.length > 1 ? out : [name];
}

/** 负责某工作的机构, before what that office does. */
const OFFICE_OF =
  /^负责[^，。；]{2,24}的(?:机构|部门|单位)(?=(?:（[^（）]*）)?(?:主管|负责|承担|组织|应当|依法|会同|按照|具体|统一))/u;

const UNDER = /^其(?:所属|下属|直属|所辖|下设|内设|委托|授权|指定|确定)的(?=\p{Script=Han}{2})/u;

/** 县委、县政府信访局: one office of both. */
const OFFICE_OF_BOTH =
  /^[省市县区州旗盟]委、[省市县区州旗盟](?:人民)?政府(?:督查室|督办室|研究室|信访局|办公[室厅]|目标办|绩效办|督考办)/u;

/** 乙、丙等部门参加的联席会议: who is in a thing. */
const TAKES_PART_IN = new RegExp(`^(?:${AND_OTHERS}|等)?(?:共同)?(?:参加|参与|组成|配合)的`, 'u');

/** 甲局与产权单位协商后，可以…: he acts alone who has talked it over with those with whom he deals. */
function withoutThoseAsked(subject: Subject, text: string, to: number): Subject {
  const { names, end } = subject;
  const [other, last] = [names.at(-2), names.at(-1)];
  const talks =
    other !== undefined &&
    last !== undefined &&
    text.slice(other.end, last.start) === '与' &&
    /^(?:充分|平等)?协商(?:一致|同意|达成一致)?后?[，,]?/u.test(text.slice(end, to)) &&
    PRIVATE.test(last.printed) &&
    !PRIVATE.test(other.printed);
  return talks ? { ...subject, names: names.slice(0, -1) } : subject;
}

/** 房管机构或者街道确定的供暖机构: whom one of a list has chosen, and those before the one who chose. */
function withTheFirst({ names }: Subject, other: QualifiedName): Subject {
  const before = names.slice(0, -1).filter(({ end }) => end <= other.start);
  const chooser = names.at(-1)!.printed;
  // By two of a kind he is chosen (市政府或者县政府确定的机构), but 市政府或者市政府授权的机构 are two.
  const two =
    before.at(-1)?.printed === chooser ||
    (before.length > 0 && before.every(({ printed }) => !printed.endsWith(chooser.slice(-2))));
  return { names: two ? [...before, other] : [other], start: other.start, end: other.end };
}

/** 甲中心、乙机构和其他养老组织的护理人员: those who serve in each of the list, and not the bodies of it. */
function withoutTheirBodies(subject: Subject, text: string): Subject {
  const { names, start } = subject;
  const staff = names.findIndex(({ qualifier, printed }) =>
    /(?:^|和|及|以及)其他[^，。；]{2,16}的[^，。；的]{2,8}(?:人员|员工|职工|负责人)$/u.test(
      `${qualifier ?? ''}${printed}`,
    ),
  );
  if (staff < 1) return subject;
  const [first, ...others] = names.slice(staff);
  const printed = text.slice(start, first!.end);
  return { ...subject, names: [{ ...first!, start, printed, qualifier: null }, ...others] };
}

/** Names at a place, if a predicate follows them. */
export function actorAt(
  text: string,
  start: number,
  to: number,
  reading: Reading,
): Subject | undefined {
  // 其所属的某中心承担…: one whom the body before it has under it.
  const under = UNDER.exec(text.slice(start, to))?.[0] ?? '';
  const said = subjectAt(text, start + under.length, to, reading);
  if (said === undefined) return undefined;
  const subject = withoutTheirBodies(withoutThoseAsked(said, text, to), text);
  if (under !== '')
    return {
      ...subject,
      names: subject.names.map((n) => ({ ...n, qualifier: n.qualifier ?? under.slice(0, -1) })),
    };
  // 某局（以下称主管部门）负责…: what a bracket says of the body stands between it and its verb.
  // So does a space, before a verb that can be no part of a name (某局 负责…).
  const note =
    /^(?:[（(][^（）()]+[）)]|\s(?=负责|承担|牵头))/u.exec(text.slice(subject.end, to))?.[0]
      .length ?? 0;
  const until = subject.end + note;
  const rest = text.slice(until, to);
  if (DECIDED.test(rest)) return undefined;
  // 某政府决定授予…称号, 某政府同意将…公布: done by the paper itself.
  if (isDoneHere(rest)) return undefined;
  // 人民政府负有监管职责的部门应当…: a department of the government, by what it is charged with.
  if (/^负有[^，。；的]{2,30}职责的(?=\p{Script=Han})/u.test(rest)) {
    const other = relativeAt(text, start, to, reading);
    return other === undefined ? undefined : { names: [other], start: other.start, end: other.end };
  }
  // 某局指定的医院应当…: another than the bureau.
  if (
    /^(?:依法|依规|统一|共同|公开|直接|在[^，。；]{1,8}(?=设立))*(?:发出|出具|核发|颁发|签发|开具|制发|交办|委托|上报|对外发布|(?:设立|设置|组建|派出|聘请|聘用|选派|[举开兴主]办|投资|出资)(?=的)|认定|规定|指定|确定|授权|批准|备案|管理|主管|所属|下属|监管)[^，。；]{0,30}的/u.test(
      rest,
    )
  ) {
    const other = relativeAt(text, start, to, reading);
    // 某部门主管本行政区域内的…工作: here the verb is its own.
    if (other === undefined && /^(?:主管|管理|监管)/u.test(rest)) return subject;
    return other === undefined ? undefined : withTheFirst(subject, other);
  }
  // 某局所属职业院校承担…: one whom the bureau has under it.
  const owned = /^(?:所属|下属|直属|所辖)(?=\p{Script=Han}{2,12})/u.exec(rest)?.[0].length ?? 0;
  if (owned > 0 && note === 0) {
    const other = subjectAt(text, until + owned, to, reading);
    if (other !== undefined && predicateAt(text.slice(0, to), other.end)) {
      const qualifier = text.slice(subject.start, until + owned);
      return { ...other, names: other.names.map((n) => ({ ...n, qualifier })) };
    }
  }
  // 县级以上人民政府负责某工作的机构（以下简称…）主管…: another than the government.
  const office = OFFICE_OF.exec(rest)?.[0];
  if (office !== undefined && note === 0) {
    const end = until + office.length;
    const printed = text.slice(subject.start, end);
    const name = { start: subject.start, end, printed, carried: '', qualifier: null };
    const names: QualifiedName[] = [{ ...name, resolution: { kind: 'unknown' } }];
    return {
      names,
      start: subject.start,
      end: end + (NOTE.exec(text.slice(end, to))?.[0].length ?? 0),
    };
  }
  // 由甲召集，乙、丙参加的联席会议: what describes a thing.
  if (TAKES_PART_IN.test(rest)) return undefined;
  // 企业是否达标应当作为依据: what is so of him is a question.
  if (isNoActOfHis(rest)) return undefined;
  // 某局正在新建…, 某局已责成…; 某局报送质量较高: what is, and nothing that somebody must.
  if (tellsOfState(rest)) return undefined;
  // 农户入住后7日内拨付余款: whoever pays is somebody else, whom the words do not name.
  if (isPaidThen(subject.names.at(-1)!.printed, rest)) return undefined;
  if (IS_HELD.test(rest) || (IS_ROLE.test(rest) && !/的$/u.test(rest))) return subject;
  // 某某同志在…中表现突出: what somebody has done.
  if (
    /^在(?![^。；]*(?:应当?|必须|要|须|不得|负责|可以))/u.test(rest) &&
    /同志$/u.test(subject.names.at(-1)!.printed)
  )
    return undefined;
  // 甲、乙：5月底前完成…: a label, and by when.
  if (/^[：:]/u.test(rest) && ACTS.test(rest.slice(1).trimStart().replace(BY_WHEN, '')))
    return subject;
  if (
    /^(?:的|局长|主任|部长|分管|主要负责人|是(?!否)|为(?!应对|[^，。；]{1,30}(?:提供|办理|创造|开展|做好|配[备送发]|安排|发放|购买|减免|建立|争取|赠送|投保))|设在|分为|包括|由[^。]*组成(?!，[^。]*(?:负责|行使|履行|承担))|(?:分别|均|依次)?由[^。；]*(?:担任|兼任)(?=[。；，,]|$))/u.test(
      rest,
    )
  )
    return undefined;
  const last = subject.names.at(-1)!;
  if (
    predicateAt(text.slice(0, to), until) ||
    predicateAfterComma(text.slice(0, to), until) ||
    doesAndMust(rest) ||
    mustBefore(rest) ||
    mustWhen(rest) ||
    (/^各/u.test(last.printed) && doesByDictionary(rest)?.noun === false) ||
    actsByDictionary(last.printed, rest, last.resolution.kind === 'found')
  )
    return subject;
  return undefined;
}

/** A time at the head of what somebody does: 5月底前，; 于年内. */
const BY_WHEN =
  /^(?:于|在)?[\p{Script=Han}\d]{1,12}?(?:之?前|以?内|[底起](?!前))[，,]?(?=\p{Script=Han}{2})/u;
