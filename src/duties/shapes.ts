/**
 * Shapes under the nets: bodies by the look of their names alone, at the places where a body acts or
 * is put down for something, and moments and spans of time in whatever form.
 *
 * In: words of one part of a sentence. Out: places in them. Nothing here knows a register, a role or
 * what the readers read: the shapes are looser than the readers, so that what these do not know yet
 * is still seen.
 */
import { matchesIn } from '../domain/sieve.ts';
import { innerStaff, looksNamed } from './bodyNames.ts';
import { BY } from './by.ts';
import type { Stretch } from './parts.ts';
import { ACTS, CAUSATIVE, isCondition, NO_ACT } from './predicates.ts';

/** Ends that only names of bodies have, whatever stands behind them. */
const OWN_END =
  '(?:委员会|委(?![员托会派任屈内])|办公室|督查室|(?<![主承协督举开交包代帮停公民]|(?<!\\p{Script=Han})会)办(?![公法理事学证案好成结])|(?:(?<![布格结大全当时残僵开])局|厅)(?![部面限势长堂])|[总支大中]队(?!长|员)|分局|中心(?!线|城|区|点)|管理?[处所站]|[监检]\\p{Script=Han}?[所站]|(?:派出|司法|财政|税务|交管)所|消防队|法院|检察院|办事处|公司|集团|银行|电视台|气象台|广播站|水文站|公路[段站]|工会|妇联|残联|团委|工商联|联合会|红十字会|供销社|指挥部|领导小组|专班|协会|商会|学会|合作社|卫生院|研究[院所]|党校|编辑部|宣传部|组织部|统战部|[军民]武部|武装部|纪工?委|党工委|[\\p{Script=Han}]委会|村民委员会|居民委员会|(?:派驻|纪检|工作|督导|督查|专家|巡查|保障|协调)组|(?<=\\p{Script=Han}{2})(?<!有关|相关|主管|各个|其他)部门)';
/** Ends that are common nouns as well: a body only before a verb. */
const COMMON_END =
  '(?:[省市县区州旗盟乡镇]?政府|[市县区旗省州盟]委|党委|医院|学院|大学|中学|小学|幼儿园|车站|部门|机关|机构|单位|经济组织|社会组织|(?<=作业|保洁|巡查|抢修|抢险|清扫)队伍|幼儿园|中小学|街道|乡镇|苏木|嘎查|社区|企业|学校|场所|副?[省市县区旗州盟乡镇]长(?!期))';
/** A word by which a name cannot go on: it belongs to a sentence. */
const NOT_OF_NAME =
  /[，。；：、“”《》（）\s\d]|(?<![高中初平])等|[的了是与及向由将把为着者每其我您后前底过受]|经(?![信济贸合发开委管])|^据|用于|应[当由]|负责|按照?|完成|实现|接受|[直呈上内]报|[年月周日天]内|补齐|布局|塑造|感谢|希望|代表|肯定|支持|设在|力争|努力|基本|位于|如下|个别|部分|送|交给|指派|商请|委托|分管|担任|兼任|领导(?!小)/u;
const OWN = new RegExp(`^\\p{Script=Han}{0,12}?${OWN_END}(?!${OWN_END})`, 'u');
const COMMON = new RegExp(`^\\p{Script=Han}{0,8}?${COMMON_END}(?!${OWN_END}|${COMMON_END})`, 'u');
/** Whether a name ends as a common noun may: 规上企业, and not 广电部门. */
const isCommon = (name: string): boolean => OWN.exec(name)?.[0] !== name && ENDS_COMMON.test(name);
const ENDS_COMMON = new RegExp(`${COMMON_END}$`, 'u');
/** A role or a kind, and nobody. */
const NOBODY =
  /^(?:(?:责任|牵头|配合|主办|协办|主责|协同|成员|本|该|此)?(?:单位|部门|机构|企业|机关|场所|主体))$/u;

/**
 * The name of a body at the beginning of words, by its shape; its length, or 0.
 *
 * @param sure whether a word before it (由) or a list says that a body stands here
 */
function bodyAtHead(words: string, sure = false): number {
  const name = OWN.exec(words)?.[0] ?? COMMON.exec(words)?.[0];
  if (name === undefined || name.length < 2 || NOBODY.test(name)) return 0;
  if (NOT_OF_NAME.test(name.slice(0, -1))) return 0;
  // 审计局, 督查室: two characters of a verb and the end are the name of a body.
  const named =
    OWN.test(name) && /^\p{Script=Han}{2}(?:\p{Script=Han}|中心|公司|集团)$/u.test(name);
  // 加强部门…, 组织企业…: words of the sentence; 各部门, 有关单位 are names of groups.
  if (
    !sure &&
    !named &&
    !/^(?:各|有关|相关)/u.test(name) &&
    (ACTS.test(name) || CAUSATIVE.test(name))
  )
    return 0;
  // 某县委督查室: a body within another.
  const rest = words.slice(name.length);
  const inner = ACTS.test(rest) ? undefined : INNER.exec(rest)?.[0];
  return name.length + (inner === undefined || NOT_OF_NAME.test(inner) ? 0 : inner.length);
}
/** The name of a body at the beginning of words, where its end is one that only bodies have; its length, or 0. */
export function wholeBodyAt(words: string): number {
  const length = bodyAtHead(words);
  return OWN.exec(words.slice(0, length))?.[0].length === length ? length : 0;
}
const INNER = new RegExp(`^(?!和)\\p{Script=Han}{1,4}?${OWN_END}(?!${OWN_END})`, 'u');

/** Behind a body that acts: a verb, and no noun that goes on, no attribute, no description, nothing that was. */
const ACTING =
  /^(?:(?:于|在|每)?\d|(?!的|系统|等(?!部门|单位|负责|牵头|落实|组织)|和|与|及|或|是|为(?!牵头|主|责任|[^，。；]{1,30}(?:提供|办理|创造|开展|做好|配[备送发]|安排|发放|购买|减免|建立|争取|赠送|投保))|由|在[^，]{1,20}(?:的|举行|召开|成立)|设(?!计|卡)|所|下|内|主任|副|正|党组|办公|室|组成|成立|包括|包含|分为|成员|领导|相关|指定|其他|各(?=成员|有关|相关|级|工作|专项|部门|单位|科|[县市区旗乡镇街])|驻(?![守村点企校])|联席会议|第(?=[\d一二三四五六七八九十])|民警|干警|职工|干部|党员|同志|代表|教师|医生|工作人员|工作$|网站|官网|门户|文件|印发|意见|同意|批准|名单|职责|分工|地址|电话|联系|主?要?负责(?:人|同志)|分管|人员|法定|代表|之|共(?!同)|约|有|自行|中|后|前|时|以[上下内外]|起|规定|\p{Script=Han}?[局院校处主]长|近期|已|曾|更名|并入|现有|拟|受其|\p{Script=Han}{2,4}[的了]|部署(?:和|要求|安排|的)|字[□〔（]|\p{Script=Han}{1,8}(?:信息|资料|数据|情况)[。；]?$|要求[和、]|[^，]*[已曾了](?!程)|[^，]*过(?![程磅渡户关滤往期高低量户]))\p{Script=Han}[\p{Script=Han}“《□])/u;
/** The same behind a common noun: plainly a verb. */
const actsBehind = (name: string, rest: string): boolean =>
  ACTING.test(rest) && (!isCommon(name) || /^各?(?:要|应|须|可)/u.test(rest) || ACTS.test(rest));

/** 宣传、广电部门: matters that a list of departments is named by. */
const DEPARTMENTS =
  /^(?:\p{Script=Han}{2,6}[、和])+\p{Script=Han}{2,6}部门|^(?:\p{Script=Han}{2,6}、)+\p{Script=Han}{2,6}(?:企业|单位|机构)/u;

/** Bodies one after the other at the head of words (宣传、广电部门), and where they end; undefined for none. */
function bodiesAtHead(
  words: string,
  sure = false,
): (Stretch & { readonly names: readonly Stretch[] }) | undefined {
  const names: Stretch[] = [];
  let at = 0;
  for (;;) {
    const length = bodyAtHead(words.slice(at), sure || at > 0);
    if (length > 0) {
      names.push({ start: at, end: at + length });
      at += length;
    } else {
      // The first of a list may leave out what the last says: 宣传、广电部门.
      const short = /^(?!各)\p{Script=Han}{2,5}(?=、|和)/u.exec(words.slice(at))?.[0];
      if (short === undefined || NOT_OF_NAME.test(short)) break;
      if (
        !(short.length === 2 && DEPARTMENTS.test(words)) &&
        (ACTS.test(short) || CAUSATIVE.test(short))
      )
        break;
      names.push({ start: at, end: at + short.length });
      at += short.length;
    }
    const joint = /^(?:、|和|及|与|／|\/)/u.exec(words.slice(at));
    if (joint === null) break;
    at += joint[0].length;
  }
  const last = names.at(-1);
  // A list that ends in a word which is no body is none.
  if (last === undefined || bodyAtHead(words.slice(last.start), sure || names.length > 1) === 0)
    return undefined;
  return { start: 0, end: last.end, names };
}

/** Where a list of bodies at the head of words ends; 0 where none stands there. */
export const bodiesEnd = (words: string): number => bodiesAtHead(words)?.end ?? 0;

/** Words before a body at the head of a part that do not belong to it: a time, a number, a case, an adverb. */
const BEFORE =
  /^(?:(?:[（(]?[\d一二三四五六七八九十]+[）)]|[\d一二三四五六七八九十]+[、.．])?[\s　]*)(?:(?:\d+[年月日天时]|每?[年月日周旬季天]|上午|下午|必要时|同时|并|另|届时|其中|请|原则上|具体)+[，,]?)?/u;

/** Whether words behind the name of a body are what it does: a verb of any kind, and not the rest of a name. */
export const isActing = (rest: string): boolean => ACTING.test(rest);

/** 县某局: a level, and no word that begins as one (市场, 县域, 区间, 州际). */
const AT_LEVEL =
  /^(?:自治区|自治州|[省市县区州旗盟](?![场容域县镇际间内外长级直情区址]|民(?![政族宗委航兵])))\p{Script=Han}{2,}/u;

/**
 * The names of bodies that stand whole at the head of a part and act in it. Their left edge is the
 * edge of the part, and their first word the level of a government; the right one is an end that only
 * bodies have, before something that is done.
 */
export function wholeAtHead(words: string): Stretch[] {
  if (isCondition(words)) return [];
  const offset = BEFORE.exec(words)![0].length;
  const head = bodiesAtHead(words.slice(offset));
  if (head === undefined) return [];
  const rest = words.slice(offset + head.end);
  if (!ACTING.test(rest) || innerStaff(rest) > 0) return [];
  return head.names
    .filter(({ start, end }) => {
      const name = words.slice(offset + start, offset + end);
      return AT_LEVEL.test(name) && wholeBodyAt(name) === name.length && looksNamed(name);
    })
    .map(({ start, end }) => ({ start: offset + start, end: offset + end }));
}

/**
 * Bodies that act at the head of a part, or to whom it is put by a word before them.
 *
 * @param owed whether the part is a record of somebody
 */
export function actingBodies(words: string, owed: boolean): Stretch[] {
  if (isCondition(words)) return [];
  // Where the part is read, a common noun in it is what it is about.
  const known = (s: Stretch): boolean => owed && isCommon(words.slice(s.start, s.end));
  const out: Stretch[] = [];
  const offset = BEFORE.exec(words)![0].length;
  const found = bodiesAtHead(words.slice(offset));
  // 某局值班负责人: those who serve in the last of them.
  const staff = found === undefined ? 0 : innerStaff(words.slice(offset + found.end));
  const head =
    found === undefined || staff === 0
      ? found
      : {
          ...found,
          end: found.end + staff,
          names: found.names.map((n, k) =>
            k === found.names.length - 1 ? { ...n, end: n.end + staff } : n,
          ),
        };
  const last = head?.names.at(-1);
  if (
    head !== undefined &&
    actsBehind(
      words.slice(offset + last!.start, offset + last!.end),
      words.slice(offset + head.end),
    )
  )
    out.push(...head.names.map((n) => ({ start: offset + n.start, end: offset + n.end })));
  for (const m of matchesIn(words, PUT_TO)) {
    const from = m.index + m[0].length;
    const to = bodiesAtHead(words.slice(from), SURE.test(m[0]));
    if (to === undefined) continue;
    const rest = words.slice(from + to.end);
    const by = m[0].endsWith('由');
    if (by && NO_ACT.test(rest)) continue;
    // 支持甲企业联合乙院校…: both are what the sentence is about.
    if (!by && CAUSATIVE.test(words.slice(offset))) continue;
    const done =
      !by || /^(?!组成|构成|领导|为|任|担任|兼任|的|所|[^，]*组成)\p{Script=Han}{2}/u.test(rest);
    if (done) out.push(...to.names.map((n) => ({ start: from + n.start, end: from + n.end })));
  }
  return out.filter((s) => !known(s));
}

/** Words by which something is put to a body, or it is set to work beside another. */
const PUT_TO = new RegExp(`${BY}|交给|会同|联合|协同|商请|责成|责令|指派`, 'gu');

/** The same where nothing but a body can stand behind them. */
const SURE = /由|会同|商请|责成|责令/u;

const LABELLED =
  /(?<=(?:^|[。；，）\s：:])(?<label>\p{Script=Han}{2,8})(?:[：:][\s　]*|[\s　]+))(?<list>[^\s，。；：:（）]+)(?=[\s，。；（]|$)/gu;

/** Pieces of a clause that are nothing but names of bodies behind a label: 技术支撑　水利局；应急队伍　武警中队. */
export function labelledBodies(text: string): Stretch[] {
  const out: Stretch[] = [];
  for (const m of matchesIn(text, LABELLED)) {
    if (NO_LABEL.test(m.groups!['label']!)) continue;
    const list = m.groups!['list']!;
    const own = bodiesAtHead(list);
    if (own !== undefined && own.end === list.length)
      out.push(...own.names.map((n) => ({ start: m.index + n.start, end: m.index + n.end })));
  }
  return out;
}

/** Labels that say where something is, whence it comes, or to whom a paper goes. */
const NO_LABEL =
  /来源|地址|地点|住所|联系|电话|附件|登记|开户|名称|全称|简称|原名|编者|[主抄报]送|抄报|印发|发送|主管|主办|编辑|编印|出版|承印|发行|供稿|成员|名单|注$|如下|包括/u;

const BRACKETED = /[（(【[〔［〖](?<inner>[^（()）【】[\]〔〕［］〖〗]{3,80})[）)】\]〕］〗]/gu;

/** Brackets that hold bodies and what they do, and nothing that only describes: （甲局主抓，乙局协同，6月15日收官）. */
export function bracketedBodies(text: string): Stretch[] {
  const out: Stretch[] = [];
  for (const m of matchesIn(text, BRACKETED)) {
    const inner = m.groups!['inner']!;
    // What a name is short for, whose a number is; whom somebody is of: 甲某某（某局）.
    const before = text.slice(0, m.index);
    if (NOT_BRACKET.test(inner) || BODY_BEFORE.test(before)) continue;
    if (PERSON_BEFORE.test(before) && bodiesAtHead(inner)?.end === inner.length) continue;
    let at = m.index + 1;
    for (const piece of inner.split(/(?<=[，,；;：:])/u)) {
      const own = bodiesAtHead(piece);
      const rest = piece.slice(own?.end ?? 0).replace(/[，,；;：:]$/u, '');
      if (
        own !== undefined &&
        !/[：:]$/u.test(piece) &&
        (rest === '' || /^\p{Script=Han}{2,8}$/u.test(rest))
      )
        out.push(...own.names.map((n) => ({ start: at + n.start, end: at + n.end })));
      at += piece.length;
    }
  }
  return out;
}
const NOT_BRACKET =
  /以下(?:统?称|简称)|^即|设在|简称|下称|供稿|(?:提供|整理|发布|公布)$|来源|原名|原为|女|族|[局厅院校处科]长|主任|书记|附件|含|包括|不含|除外|电话|^[^，；]*(?:所在地|门口|院内|楼)$/u;
/** A body or a number directly before a bracket: what is in it is its other name, or whose it is. */
const BODY_BEFORE = new RegExp(`(?:${OWN_END}|${COMMON_END}|\\d)$`, 'u');
/** What may be a name of a person, directly before a bracket. */
const PERSON_BEFORE = /(?:^|[、，：:；。\s])\p{Script=Han}{2,3}$/u;

const N = '(?:\\d{1,3}|[〇零一二三四五六七八九十百两半]{1,4})';
const FEAST =
  '(?:元旦|春节|小年|元宵|清明|五一|端午|七一|八一|中秋|国庆|重阳|腊八|除夕|双节|两会|高考|中考|春耕|三夏|秋收|开学|入汛|汛期?|入冬|供暖|采暖|封冻|(?:立春|雨水|惊蛰|春分|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒)(?:节气)?|节)';
/** A moment or a span of time in whatever form. */
const MOMENT = new RegExp(
  [
    `(?<![\\d.．/-])\\d{4}[.．/-]\\d{1,2}[.．/-]\\d{1,2}(?![\\d.．/-])`,
    `${N}月${N}[日号]|(?<![月\\d])${N}日(?!报|常|程|志)`,
    `${N}月(?:份|[底末初中]|[上中下]旬)?(?!\\d|${N}[日号])|[上中下]旬|[本当次翌下]月(?:[底末初]|内)?|(?<=[年季月周])度?[底末](?![尾数])`,
    `[一二三四1-4]季度(?=[前内底末]|完成)|[上下]半年(?=[前内底末]|完成)|[今明后本当次翌]年(?:内|[底末])|明年`,
    `${N}\\s*个?(?:工作日|小时|分钟|自然日|学期|学年|季度|星期|[日天周月])`,
    `每(?:隔|逢)?(?:${N}|半)?个?(?:学[年期]|[双单]?月|星期|小时|分钟|[年季周旬日天])|逐[月季周旬日]|[日周旬月季]报(?=[，。；、）制]|$)`,
    `当日(?!\\p{Script=Han}{2}环境)|[次翌隔]日|[当次隔]天|[当次]晚|连夜|(?:星期|周)[一二三四五六日天](?![岁报])`,
    `${FEAST}(?:佳节|长假|假期)?(?:之?前|期间|之?后|以前|到来|来临)`,
    `\\d{1,2}(?:时|点)(?=[前整会报到，。；])`,
  ].join('|'),
  'gu',
);
/** What is said of a moment that has passed, of how long something has been, or of what counts as what. */
const TELLS_BEFORE =
  /(?:近|过去|连续|最近|此前|前|满|超过|超出|未满|不足|截至|自|经|持续|累计|以来|已|曾|原|(?:有效|任|聘|施行|试行|试用|标准|时点)\p{Script=Han}{0,4}|第|年龄|历时|为期|\p{Script=Han}雨量?|最长|拘留|徒刑|\d年|每(?![年季月周日天旬隔逢])\p{Script=Han}{1,3}|[的以个和、至—～~（(-])$/u;
const TELLS_AFTER =
  /^(?:以[上下来](?!报)|内?(?:仍|尚|还)?未|每|[\d.]+(?:万|亿)?元|经|通过|召开|举[行办]|颁布|公布|发布|印发|出台|制定的|成立|竣工|建成|施行|生效|起?(?:正式)?(?:实施|施行|生效|执行|试行)|起?废止|补?选举?|批准|修[正订]|作出|放假|[晚夜午]|（星期|为\p{Script=Han}+期|[^，。；]{0,24}(?:第[\d一二三四五六七八九十百]+[次号]|常务会|会议|审议|令第)|[^，。；]{0,10}(?:施行|印发的|发布的|公布的)|的(?!期限|时限|时间)|制|以?来|龄|降[水雨]|累计|雨量|平均|标准|度(?!假)|\p{Script=Han}{0,4}(?:圈|车程|路程))/u;

/** Moments in words that set something, by their shape. */
export const momentsIn = (words: string): Stretch[] =>
  matchesIn(words, MOMENT).flatMap((m) => {
    const end = m.index + m[0].length;
    const told = TELLS_BEFORE.test(words.slice(0, m.index)) || TELLS_AFTER.test(words.slice(end));
    return told ? [] : [{ start: m.index, end }];
  });
