/**
 * Those with whom the subject of a sentence acts: behind 会同, 配合 and their like, or in a part of
 * their own (甲牵头，乙、丙配合).
 */
import { verbAt } from '../domain/lexicon.ts';
import { matchesIn } from '../domain/sieve.ts';
import { carriedBy } from './agencies.ts';
import {
  departmentOf,
  GOES_ON,
  HEAD_AT_END,
  OF_STAFF,
  PARTY_OFFICE,
  PRIVATE,
} from './bodyNames.ts';
import { addAgencies, type Draft, type Reading } from './draft.ts';
import { INNER_OFFICE, knownAt, type QualifiedName, relativeWords } from './known.ts';
import { NOT_IN_NAME } from './nameRows.ts';
import { OF_RANK } from './officers.ts';
import { ACTS, CAUSATIVE } from './predicates.ts';
import { AND_OTHERS, SUMMED_UP } from './roles.ts';
import { wholeBodyAt } from './shapes.ts';
import { verbBehind } from './vocabulary.ts';

type PartnerRole = 'lead' | 'cooperating' | 'responsible';

/** 由甲局牵头、乙局配合组织…. */
const WITH_HELP = /(?:牵头|主办|负责)、(?=[^，。；]{2,60}?(?:配合|协助|协办|参与|参加))/gu;
/** 会同, 配合 and their like, before those with whom somebody acts. */
const TOGETHER =
  /(?<!可以?(?:依法)?|不得|不准|禁止|严禁)委托(?!方式|代理|合同|协议|书|相关|有关|第三方)(?=[^，。；、]{2,20}(?:负责|承担)(?!人))|会同|会商(?!意见|会|调度|研判|结果|机制|制度|情况|纪要|后|决定|确定)|(?<=[局委办厅院]|^)会(?=[省市县区旗州盟]\p{Script=Han}{1,10}(?:局|委|办|厅))|(?<!协)商(?=[市省县区州旗国]|有关|相关|财政)|联合(?!会|体|演练|惩戒|执法|行动|印发|发文|\p{Script=Han}{2,4}[组队])|召集(?![^，。；]{0,10}(?:会议|大会))|(?<!协调|协同|密切)配合(?!单位|部门|机关|机构|方|、(?:协助|支持|保障|帮助|参与)|通知|函|书)|协助(?!单位|部门|机关|机构|方|、(?:配合|支持))|协同(?!高效|创新|发展|治理|共治|监管|、|推进|处置|联动|单位|部门|机关|机构|方)|(?<!(?:引导|支持|鼓励|推动|促进|督促|指导)\p{Script=Han}{2,12})与(?=(?:(?!通过|采取|以[\p{Script=Han}])[^，。；]){2,20}(?:共同(?!\p{Script=Han}{0,6}的)|一道|联合))/gu;

/** ，经某局|会同: by whom something must pass. */
const PASSES = /(?:^|[，,；;。])(?:并|须|报)?经(?![营济])[^，。；]{2,20}$/u;

/** 承担|联合某办公室日常工作: what stands before 联合 where that is the first word of a name. */
const IN_NAME = /(?:成立|组建|设立|承担|负责|参加|(?:^|[，。；])[向报送由]|、)$/u;

/**
 * Partners after 会同, 联合, 召集, 配合, 协助, 协同, and after 与…共同: those with whom the subject acts.
 *
 * @param from, to the words of one record
 */
export function partnersIn(
  text: string,
  from: number,
  to: number,
  reading: Reading,
): (QualifiedName & { readonly role: PartnerRole })[] {
  const found: (QualifiedName & { role: PartnerRole })[] = [];
  const words = text.slice(from, to);
  for (const m of matchesIn(words, WITH_HELP)) {
    const list = partnerList(text, from + m.index + m[0].length, to, reading);
    if (/^(?:配合|协助|协办|参与|参加)/u.test(text.slice(list.at(-1)?.end ?? to)))
      found.push(...list.map((n) => ({ ...n, role: 'cooperating' as const })));
  }
  for (const m of matchesIn(words, TOGETHER)) {
    if (m[0] === '联合' && IN_NAME.test(words.slice(0, m.index))) continue;
    // 方案经甲局会同乙局评审后实施: with whom another acts, by whom it must pass.
    if (PASSES.test(words.slice(0, m.index))) continue;
    // 对村委会协助政府开展…的工作，应当给予支持: with what somebody deals.
    if (
      /(?:^|[，。；])对[^，。；]*$/u.test(words.slice(0, m.index)) &&
      OF_WORK.test(words.slice(m.index))
    )
      continue;
    const start = from + m.index + m[0].length;
    const list = partnerList(text, start, to, reading);
    const role = /^(?:配合|协助|协同)/u.test(m[0])
      ? 'lead'
      : m[0] === '与' || m[0] === '委托'
        ? 'responsible'
        : 'cooperating';
    found.push(...list.map((n) => ({ ...n, role: role as 'lead' })));
  }
  return found;
}

/** …的工作，: the thing that such words are about. */
const OF_WORK = /^[^。；]{2,60}的?(?:工作|活动|任务|事项|服务)[，,]/u;

/** Those who make up the group that does it: 由甲局、乙局组成，每2小时检测一次. */
export function membersOfGroup(
  text: string,
  from: number,
  to: number,
  reading: Reading,
): QualifiedName[] {
  const made = /^(?:\p{Script=Han}{0,14}[组队班])?由(?=[^，。；]{4,80}组成[，,])/u.exec(
    text.slice(from, to).trimStart(),
  );
  if (made === null) return [];
  const start = from + text.slice(from, to).indexOf(made[0]) + made[0].length;
  const list = partnerList(text, start, to, reading);
  const rest = text.slice(list.at(-1)?.end ?? to);
  return MAKE_UP.test(rest) ? list : [];
}
const MAKE_UP = new RegExp(`^${SUMMED_UP}?(?:共同|联合)?组成`, 'u');

/** 会同某、某、某等部门: the words that 等 sums up are one name with it. */
const SUMMED = new RegExp(`^(?:\\p{Script=Han}{2,12}、)+\\p{Script=Han}{2,12}?${AND_OTHERS}`, 'u');
const PARTNER =
  /^(?!做好|组织|开展|协调|调拨|处理|处置|推进|完成|实施|落实|编制|制定|进行|接待|市领导|领导)(?:有关|相关|各|当地|属地|上级|本级|所属)*(?:[\p{Script=Han}、]|（[^（）]{1,6}）){0,24}?(?:等)?(?:有关|相关|主管)?(?:部门|单位|机关|机构|企业(?!局|办|委)|(?:社区|街道|乡镇|村委会|居委会|政府)(?!部门|单位|机关|机构|企业|办|人民|政府|有关|相关|所属|职能|主管))(?:单位)?/u;

/** 协助县长处理…: an officer, before what he sees to. */
const OFFICER_HELPED = new RegExp(
  `^${OF_RANK}(?=(?:做好|处理|分管|抓好?|负责|开展|完成|履行|工作|主持|管理|协调|组织)|[，。；])`,
  'u',
);

/** The rest of the name of a department inside a body. */
const INNER_DEPARTMENT = /^(?!共同|联合|等)\p{Script=Han}{2,8}?(?:管理|主管|监督)部门/u;

/** What may follow a partner: a mark, another one, or what is done with him. */
const AFTER_PARTNER = /^(?:$|[、，。；（(]|(?:共同|联合)?(?:组成|组建|成立)|和|及|以及|与|等)/u;

/** The length of the name of a body with which words begin, up to a mark or a verb; 0 for none. */
function bodyLength(words: string): number {
  const office = PARTY_OFFICE.exec(words)?.[0].length;
  if (office !== undefined) return office;
  if (ACTS.test(words) || CAUSATIVE.test(words)) return 0;
  for (let length = 3; length <= 26 && length <= words.length; length += 1) {
    const name = words.slice(0, length);
    if (/[，。；：、]/u.test(name)) break;
    if (!HEAD_AT_END.test(name)) continue;
    const rest = words.slice(length);
    if (GOES_ON.test(rest) || OF_STAFF.test(rest)) continue;
    if (NOT_IN_NAME.test(name) || /的/u.test(name)) break;
    if (AFTER_PARTNER.test(rest) || verbBehind(name, rest)) return length;
  }
  // Before a verb that nothing knows, a name ends where only names of bodies do: 会同某局设卡.
  return wholeBodyAt(words);
}

/** 会同各乡筹给: places of one kind together, before few words that are no name. */
const EACH_PLACE =
  /^各(?:乡镇|镇街|街道|苏木|嘎查|社区|[县市区旗州盟乡镇村])(?:（[^（）]{1,8}）)?(?=(?<does>\p{Script=Han}{0,4})[，。；]|$)/u;

function partnerList(text: string, start: number, to: number, reading: Reading): QualifiedName[] {
  const names: QualifiedName[] = [];
  let carry: string[] = [];
  let pos = start;
  for (;;) {
    const known = knownAt(text.slice(0, to), pos, carry, reading);
    const rest = text.slice(pos, to);
    const summed = SUMMED.exec(rest)?.[0];
    const group = PARTNER.exec(rest)?.[0];
    const each = EACH_PLACE.exec(rest);
    const places =
      each === null || HEAD_AT_END.test(each.groups?.['does'] ?? '') ? undefined : each[0];
    const body = bodyLength(rest);
    const officer = OFFICER_HELPED.exec(rest)?.[0];
    const unknown =
      officer ??
      places ??
      // Where the names of the list are whole (某局、某局等部门), each stands for itself.
      (summed !== undefined && body === 0 && !NOT_IN_NAME.test(summed)
        ? summed
        : group !== undefined && !NOT_IN_NAME.test(group) && (body === 0 || group.length <= body)
          ? group
          : rest.slice(0, body));
    // 会同公安机关交通管理部门: a department of the body.
    const inner =
      unknown === '' ? undefined : INNER_DEPARTMENT.exec(rest.slice(unknown.length))?.[0];
    const department =
      inner === undefined ||
      ACTS.test(inner) ||
      CAUSATIVE.test(inner) ||
      verbAt(inner, 0)?.noun === false
        ? ''
        : inner;
    let end: number;
    const ofKnown = known === undefined ? 0 : departmentOf(text.slice(known.end, to));
    if (known !== undefined && ofKnown > 0) {
      // 会同市政府财政部门: a department, and not the government.
      end = known.end + ofKnown;
      names.push({
        ...known,
        end,
        printed: text.slice(pos, end),
        resolution: { kind: 'unknown' },
      });
    } else if (known !== undefined) {
      names.push(known);
      end = known.end;
      if (known.carried === '') carry = carriedBy(known.printed);
    } else if (unknown !== '') {
      // 县政府督查室: an office within a government is another body than the government.
      const office = INNER_OFFICE.exec(rest.slice(unknown.length))?.[0].length ?? 0;
      // 会同管理矿山企业的主管部门: by what it is charged with, and not whom.
      const charged = /^(?:管理|监管|主管)/u.test(unknown)
        ? (/^的\p{Script=Han}{0,4}(?:部门|机关|机构)/u.exec(rest.slice(unknown.length))?.[0]
            .length ?? 0)
        : 0;
      end = pos + unknown.length + (office || charged || department.length);
      names.push({
        start: pos,
        end,
        printed: text.slice(pos, end),
        carried: '',
        qualifier: relativeWords(unknown),
        resolution: { kind: 'unknown' },
      });
    } else return names;
    // 协助协会与某局沟通: with whom whoever is helped deals.
    const joint =
      /^(?:、|和|及(?!时)|以及|与(?![^，。；]{2,30}(?:加强|沟通|对接|签[订署]|衔接|协商)))/u.exec(
        text.slice(end, to),
      );
    if (joint === null) return names;
    pos = end + joint[0].length;
  }
}

/** 乙、丙配合, and by when all of them are to be done: 10月底前完成, 于年内建成投用. */
const PARTNERS_END =
  /(?:配合|协助|协办|参与)(?:[，,](?:确保|力争)?(?:于|在)?[^，。；]{1,14}(?:完成|办结|建成|落实|见效|到位|竣工|投用|实现)(?:任务|改造|整改|建设|投用|到位)?)?[。；;，,]?$/u;

/** 由甲牵头，: who leads, and not what. */
const LEADS = /(?:牵头|主办|主责|领衔)(?:负责|组织|抓总|落实|实施)?[，,]$/u;
/** 乙、丙配合，在5月15日前完成…: what all of them do together. */
const ALL_DO = /^[^，。；]{0,60}(?:配合|协助|协办|协同|参与|参加)[，,]/u;

/** 甲牵头，乙、丙配合: one duty with both. */
export function joinPartners(drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const last = out.at(-1);
    if (
      last !== undefined &&
      last.at === draft.at &&
      last.modality === draft.modality &&
      last.ranges[0]!.end === draft.ranges[0]!.start &&
      draft.agencies.every((a) => a.role === 'cooperating') &&
      // 养殖户应当配合, in a sentence of its own: with what is done to him, and not as a partner of whoever does it.
      !(/[。；]\s*$/u.test(last.text) && draft.agencies.every((a) => PRIVATE.test(a.printed))) &&
      (PARTNERS_END.test(draft.text) || (LEADS.test(last.text) && ALL_DO.test(draft.text)))
    ) {
      addAgencies(last.agencies, draft.agencies);
      out[out.length - 1] = {
        ...last,
        text: `${last.text}${draft.text}`,
        ranges: [{ ...last.ranges[0]!, end: draft.ranges[0]!.end }],
      };
      continue;
    }
    out.push(draft);
  }
  return out;
}
