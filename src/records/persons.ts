/**
 * Persons named in running text with their office: 市委副书记、市长某某某, 某公司董事长某某一行.
 *
 * Chinese sets no space after a name. Where a name ends is told, in this order, by names that
 * the same text has already given whole, by the word that follows, and by the length that
 * names have.
 */
import type { NamedPerson } from '../domain/model.ts';
import { isPersonName } from './names.ts';
import { beginsWithSurname, DOUBLE_SURNAMES, SURNAMES, TRANSLITERATED } from './surnames.ts';
import { isTitle, titleAtEnd } from './words.ts';

/** One reading, with its place in the text. */
export interface PersonMention extends NamedPerson {
  readonly start: number;
  readonly end: number;
  /** Whether the name stands between marks or words that leave no doubt. */
  readonly certain: boolean;
  /** Whether the office is a public one, and not one of a firm, a foundation, an association. */
  readonly isPublic: boolean;
}

const HAN = '\\p{Script=Han}';
const DOTTED = new RegExp(`^${HAN}{1,6}[·•・‧]`, 'u');

/** Words that follow a name and cannot be part of one. */
const AFTER_STRONG =
  /^(?:$|[、，。；：！？）（“”《》\s]|一行|等(?!级|额)|同志|先生|女士|参加|出席|列席|召开|主持|前往|赴|陪同|会见|会谈|调研|督导|督查|督察|督办|督促|检查|带队|带领|率领|率队|率|深入|围绕|听取|接待|接见|接受|拜访|拜会|分别|先后|随同|走访|慰问|看望|考察|视察|指导|指挥|部署|宣布|宣读|讲话|致辞|致词|发言|代表|签署|签约|观看|参观|观摩|组织|研究|审议|传达|学习|实地|专题|现场|安排|受邀|应邀|巡查|巡视|巡河|暗访|夜[查访巡]|开展|推动|推进|协调|调度|约谈|洽谈|对接|座谈|通报|强调|指出|要求|介绍|汇报|解读|当选|被|获|共同|一同|一起|继续|再次|首次|亲自|全程|集中|专程|连续|到会|到场|到|在|以|作|做|就|向|与|同|和|及|为|从|由|于|来|对|抵|返|主管|分管|包联|联系|揭牌|启动|宣讲|授课|巡|检|会|访|领|见证|批示|提出|表示|介绍|致|颁|验收|入户|下沉|蹲点|接访|下访|接听|监誓|领誓|不再|任|担任)/u;
/** A word that joins two, and behind it a verb in place of the second: it was part of the name. */
const ENDS_NAME =
  /^[和同与及](?=[，、。；]|$|(?:主持|赴|前往|深入|带队|率队|带领|率领|出席|列席|听取|慰问|看望|调研|检查|视察|考察|督导|走访|召开|宣布|到(?!场|会|访)|在))/u;
const AFTER_WEAK = /^[主同和为来对于会检访领巡致颁任以向在到就作做与及从由]/u;
const DONE_BY_PERSONS =
  /^(?:参加|出席|列席|主持|陪同|会见|率队|率团|带队|调研|视察|考察|检查|走访|慰问|看望|致辞|致词|讲话|宣布|监誓|领誓)/u;
/** Words before a verb that only say when or how: 副市长再一次主持. */
const SAYS_HOW = /^[再又还也仍均都先后分曾已将并第首]|[次时后前地]$/u;
/** Parts of words that follow a title and are no name (市长办公会议, 书记述职报告会). */
const NO_NAME =
  /^兼|^(?:同志|先生|女士|助理)|^来(?:访|我|到|本|市|省|县|调|考|检|指|视)|全体|近期|重要|中央|精神|[会议的了等门室办局委厅院府县市省镇乡区旗述职员座]|班子|小组|机关|干部|领导|负责|工作|培训|调研|讲话|论坛|报告|制度|责任|一行|以上|带头|带队|办公|信箱|热线|接待|专线|质量|组长|包联|参加|主持|陪同|出席|相关|有关|以及|分别|先后|带领|率/u;

/** Where an office begins: what stands before it is a verb, a preposition or a mark. */
const BEFORE_OFFICE =
  /(?:会见|会谈|陪同|参加|出席|主持|召开|拜会|拜访|接待|接见|邀请|欢迎|听取|慰问|看望|走访|率领|随同|座谈|并与|以及|由|与|和|向|对|请|经|受|同|随|在|赴|到|及|为|是|：|，|。|；|“|”|！|？|（|）|《|》|\s)$/u;

/** A body whose people hold no public office. */
const PRIVATE_BODY =
  /公司|集团|企业|厂|商会|协会|学会|基金会|俱乐部|促进会|研究会|联盟|合作社|事务所|设计(?:研究)?院|银行|证券|保险|油田|酒店|商场|超市/u;
/** The end of such a body, where a name would stand: 某集团|主席一行. */
const ENDS_BODY = new RegExp(`(?:${PRIVATE_BODY.source})$`, 'u');
/** An office of the authority itself and not of another body: it begins with a level (市委…, 县长) or is a bare title. */
const OWN_OFFICE =
  /^(?:[省市州盟县区旗乡镇](?:委|政府|人民政府|人大|政协|领导|长|纪委|监委|四?大班子|党政|人民)|(?:常务)?副?[省市州盟县区旗]长|政府|(?:党委|政府)?党组)/u;

/** Whether the office is one of the authority that the text is about. */
export const isOwnOffice = (office: string | null): boolean =>
  office === null || OWN_OFFICE.test(office) || isTitle(office);

/** Whether what follows at `at` shows that a name has ended there. */
export const endsName = (text: string, at: number): boolean =>
  AFTER_STRONG.test(text.slice(at, at + 4));

/** Names that are known to be whole. */
type KnownNames = ReadonlySet<string>;

/** 某景和赴灾区: nobody is named behind 和, which is the end of the name. */
const goesOn = (candidate: string, after: string): boolean =>
  candidate.length === 2 && SURNAMES.includes(candidate[0]!) && ENDS_NAME.test(after);

/** How well a candidate and what stands behind it look like a name. */
function scoreOf(of: {
  readonly surname: boolean;
  readonly rare: boolean;
  readonly acts: boolean;
  readonly closed: boolean;
  readonly weak: boolean;
  readonly dotted: boolean;
  readonly candidate: string;
}): number {
  const n = of.candidate.length;
  const transliterated = n > 3 && !of.dotted && TRANSLITERATED.test(of.candidate);
  const first = of.surname ? 8 : of.rare ? 4 : of.acts ? 1 : 0;
  return (
    first +
    (of.closed ? 4 : 0) +
    (of.weak ? 0 : 3) -
    (n > 4 && !of.dotted ? 2 : 0) +
    (transliterated ? 3 : 0)
  );
}

/** How many characters of `text` at `at` are a name; 0 for none. `certain`: no other reading is possible. */
function nameAt(
  text: string,
  at: number,
  known: KnownNames,
): { readonly length: number; readonly certain: boolean } {
  const rest = text.slice(at, at + 24);
  for (let n = 15; n >= 2; n -= 1) {
    const candidate = rest.slice(0, n);
    if (candidate.length === n && known.has(candidate)) return { length: n, certain: true };
  }
  const dotted = DOTTED.exec(rest);
  const readings: { length: number; certain: boolean; score: number }[] = [];
  const first = dotted?.[0].length ?? 0;
  const [least, most] = dotted === null ? [2, 6] : [first + 1, first + 6];
  for (let n = least; n <= most && n <= rest.length; n += 1) {
    const candidate = rest.slice(0, n);
    const own = candidate.slice(first);
    if (!/^\p{Script=Han}+$/u.test(own) || NO_NAME.test(own)) break;
    const after = rest.slice(n);
    if (!AFTER_STRONG.test(after) || goesOn(candidate, after)) continue;
    const weak = AFTER_WEAK.test(after) && !/^(?:主持|同志|和|在|到|与|以)/u.test(after);
    const surname =
      dotted !== null ||
      (SURNAMES.includes(candidate[0]!) && n <= 3) ||
      (DOUBLE_SURNAMES.test(candidate) && n >= 3 && n <= 4);
    const closed = /^(?:$|[、，。；）]|一行|同志|先生|女士|等)/u.test(after);
    // 副市长常某某出席: a surname that is a common word as well, between an office and what only persons do.
    const rare = n === 3 && beginsWithSurname(candidate) && DONE_BY_PERSONS.test(after);
    // 副县长冶某某走访: a surname that no list holds, where nothing but a name is between an office and its deed.
    const acts =
      n === 3 &&
      !closed &&
      DONE_BY_PERSONS.test(after) &&
      isPersonName(candidate) &&
      !SAYS_HOW.test(candidate);
    if (!surname && !closed && n < 3) continue;
    if (!surname && n > 3 && !TRANSLITERATED.test(candidate)) continue;
    const score = scoreOf({
      surname,
      rare,
      acts,
      closed,
      weak: weak && !acts,
      dotted: dotted !== null,
      candidate,
    });
    readings.push({ length: n, certain: rare || (closed && (surname || n <= 4)), score });
  }
  readings.sort((a, b) => b.score - a.score || a.length - b.length);
  const best = readings[0];
  return best === undefined || best.score < 4
    ? { length: 0, certain: false }
    : { length: best.length, certain: best.certain };
}

/** 地委、|行署领导: those who lead one of the bodies of a place, and another of them before. */
const OF_BOTH =
  /^(?:行署|[省市县区州旗盟镇乡]?(?:人民)?(?:政府|人大|政协)|[地省市县区州旗盟镇乡]委)领导/u;
const OF_BOTH_BEFORE =
  /(?:行署|[省市县区州旗盟镇乡]?(?:人民)?(?:政府|人大|政协)|[地省市县区州旗盟镇乡]委)、$/u;

/** Where the office that ends at `end` begins; not before `from`. */
function officeStart(text: string, titleStart: number, from: number): number {
  let at = titleStart;
  while (at > from) {
    const before = text.slice(from, at);
    if (before.endsWith('、')) {
      // A list of offices goes on; a list of other things ends here.
      const both = OF_BOTH.test(text.slice(at)) && OF_BOTH_BEFORE.test(before);
      if (titleAtEnd(before.slice(0, -1)) === '' && !both) break;
      at -= 1;
      continue;
    }
    // 以某局局长甲某为组长的一行; 县级以上领导 is one word.
    if (before.endsWith('以') && !/[上下内外]/u.test(text[at] ?? '')) break;
    if (BEFORE_OFFICE.test(before) && !/[共合协]同$|中共$/u.test(before)) break;
    at -= 1;
  }
  return at;
}

/** Ends of titles in a text: positions after which a name may stand. */
function titleEnds(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (let end = 2; end <= text.length; end += 1) {
    if (!/[\p{Script=Han}]/u.test(text[end - 1]!)) continue;
    if (!/[长任记员席导师监理裁辑委编视]/u.test(text[end - 1]!)) continue;
    const from = Math.max(0, end - 12);
    const title = titleAtEnd(text.slice(from, end));
    // 市人大常委|会: a body.
    if (/委$/u.test(title) && /^会(?![见谈同])/u.test(text.slice(end))) continue;
    // 某大学校长: of the school before it; 学校长期 is none.
    const ofSchool =
      title === '校长' &&
      /(?:大学|学院|[中小]学|学校|党校|附中|一中)$/u.test(text.slice(0, end - 2));
    if (
      title !== '' &&
      (ofSchool || !/^(?:[成增延特擅生家校与和及同跟向对从在于]长)$/u.test(title))
    ) {
      out.push({ start: end - title.length, end });
    }
  }
  return out;
}

/** Blank out what stands between 《》 so that positions stay and nothing in it is read. */
const withoutTitles = (text: string): string =>
  text.replace(/《[^《》]*》/gu, (s) => '□'.repeat(s.length));

/**
 * Read the persons that a text names with their office, in the order of the text.
 *
 * @param known names that the document gives whole elsewhere
 */
export function readPersons(printed: string, known: KnownNames = new Set()): PersonMention[] {
  const text = withoutTitles(printed);
  const found: PersonMention[] = [];
  let from = 0;
  for (const { start, end } of titleEnds(text)) {
    if (start < from) continue;
    const name = nameAt(text, end, known);
    if (name.length > 0) {
      const left = officeStart(text, start, from);
      const office = text.slice(left, end);
      // 某公司董事长甲、副总经理乙: the second is of the same firm.
      const before = found.at(-1);
      const sameBody = before?.end === left - 1 && text[left - 1] === '、' && !before.isPublic;
      const isPublic = !PRIVATE_BODY.test(office) && !(sameBody && !OWN_OFFICE.test(office));
      let at = end;
      let next = name;
      while (next.length > 0) {
        found.push({
          name: text.slice(at, at + next.length),
          office,
          start: at,
          end: at + next.length,
          certain: next.certain,
          isPublic,
        });
        at += next.length;
        const what = SAYS_WHAT.exec(text.slice(at))?.[0].length ?? 0;
        if (!/^[、和]/u.test(text.slice(at + what))) break;
        at += what;
        // 、 before another office ends this list.
        if (beginsOffice(text.slice(at + 1, at + 16), known)) break;
        next = nameAt(text, at + 1, known);
        if (next.length > 0) at += 1;
      }
      from = at;
      continue;
    }
    // 某某副主任一行: the name before the title, where the words say that a person comes.
    if (/^一行/u.test(text.slice(end)) || /^(?:同志|先生|女士)/u.test(text.slice(end))) {
      const before = text.slice(from, start);
      const m = /(?<name>\p{Script=Han}{3})$/u.exec(before);
      if (
        m !== null &&
        SURNAMES.includes(m[0][0]!) &&
        isPersonName(m[0]) &&
        !ENDS_BODY.test(m[0])
      ) {
        const left = officeStart(text, start - 3, from);
        found.push({
          name: m[0],
          office: `${text.slice(left, start - 3)}${text.slice(start, end)}`,
          start: start - 3,
          end,
          certain: true,
          isPublic: !PRIVATE_BODY.test(text.slice(left, start - 3)),
        });
        from = end;
      }
    }
    if (from === end) continue;
    const spoken = nameBefore(
      text.slice(from, start),
      text.slice(start, end),
      text.slice(end),
      known,
    );
    if (spoken !== undefined) {
      found.push({
        name: spoken,
        office: text.slice(start, end),
        start: start - spoken.length,
        end,
        certain: false,
        isPublic: true,
      });
      from = end;
    }
  }
  return found;
}

/** Offices by which the authority's own leaders are spoken of behind their names. */
const SPOKEN = /^(?:常务)?副?(?:[省市县区旗州盟镇乡]长|书记|主任|主席|秘书长)$/u;
/** Ends of names of places and bodies, after which 县长 or 主任 is the office of one (石门|县长, 高新区|主任). */
const OF_PLACE = /[港庄山州城江河湖海阳原岭川门口林平安桥浦塘湾坪坝台岛岗店堡寨家]$/u;
const OF_UNIT = /[区县镇乡村社部会团组院办委局所站场厂旗盟]$/u;

/**
 * 甲某某县长到…, 甲某某副县长、乙某某副县长陪同: the name before the office, where a person is spoken of so:
 * it stands between a mark and the office, and a verb or a mark behind that.
 */
function nameBefore(
  before: string,
  title: string,
  after: string,
  known: KnownNames,
): string | undefined {
  if (!SPOKEN.test(title) || !(endsName(after, 0) || /^[、和及与]/u.test(after))) return undefined;
  for (const n of [4, 3, 2]) {
    const name = before.slice(-n);
    const head = before.slice(0, -n);
    if (name.length < n || !(head === '' || BEFORE_OFFICE.test(head) || head.endsWith('、')))
      continue;
    if (known.has(name)) return name;
    const deputy = /副/u.test(title);
    const rare =
      NO_NAME.test(name) ||
      OF_UNIT.test(name) ||
      (!deputy && OF_PLACE.test(name)) ||
      // …、甲某为副县长: the verb, and no part of a name.
      /[为任兼当是]$/u.test(name) ||
      !isPersonName(name);
    const surname = n === 4 ? DOUBLE_SURNAMES.test(name) : SURNAMES.includes(name[0]!);
    // Two characters before 县长 are as often a county (安平县长).
    if (surname && !rare && (n > 2 || deputy)) return name;
  }
  return undefined;
}

/** A bracket behind a name that says what somebody is: （女）, （回族）. */
const SAYS_WHAT = /^（(?:女|男|\p{Script=Han}{1,4}族)(?:[，、](?:女|男|\p{Script=Han}{1,4}族))?）/u;

/** Whether a text begins with an office and not with a name. */
function beginsOffice(text: string, known: KnownNames): boolean {
  for (let n = 4; n >= 2; n -= 1) if (known.has(text.slice(0, n))) return false;
  const piece = /^[^、，。；（及]+/u.exec(text)?.[0] ?? '';
  return titleEnds(piece).some(({ end }) => nameAt(piece, end, known).length > 0);
}

/** The office that opens a text, where no name can be read after it; undefined if there is none. */
export function titleWithoutName(text: string): string | undefined {
  const opening = /^[^，。；]{0,24}/u.exec(text)?.[0] ?? '';
  const first = titleEnds(opening).find(({ start }) => start <= 8);
  return first !== undefined &&
    isOwnOffice(opening.slice(0, first.end)) &&
    // 县政府印发县长工作分工的通知: what was done, and no office.
    !/印发|发布|任命|召开|决定|研究|公布/u.test(opening.slice(0, first.start)) &&
    !/领导$/u.test(opening.slice(0, first.end)) &&
    !/^(?:办公|专题|联席|会议|会商|热线|信箱|接待|质量|述职|座谈会|工作会|培训班)/u.test(
      text.slice(first.end),
    )
    ? opening.slice(0, first.end)
    : undefined;
}
