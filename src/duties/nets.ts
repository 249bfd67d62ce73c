/**
 * Nets under the readers of duties and times: what has the shape of a body that owes something, or
 * of a limit of time, and which no reader took.
 *
 * In: a document while it is read, the drafts that were made of it, and its times. Out: places that
 * an editor is told of. The nets know shapes only, no words of a sentence that a reader knows: what
 * the readers do not know yet must not slip through them for the same reason. Each thing that is set
 * aside is set aside by a named reason (`RECIPIENT`, `OF_BODY`, `SAYS_NAME`, …).
 */

import type { Clause } from '../domain/model.ts';
import { ATTACHMENT_LIST, leadingNumber } from '../domain/numbering.ts';
import { matchesIn } from '../domain/sieve.ts';
import { NAMED_BY } from './by.ts';
import { type PlacedTime, placeDeadlines, WHICH_THINGS } from './deadlines.ts';
import type { Reading } from './draft.ts';
import { isLikeName } from './notes.ts';
import { partsOf, type Stretch, sentencesOf } from './parts.ts';
import { CAUSATIVE, isCondition } from './predicates.ts';
import { isRated } from './roles.ts';
import { actingBodies, bracketedBodies, labelledBodies, momentsIn } from './shapes.ts';
import { tellsOfState } from './states.ts';

/** What no reader took. */
export interface Passed extends Stretch {
  readonly at: number;
  readonly kind: 'body' | 'time';
}

/** Quotations, titles and numbers of papers name bodies that owe nothing there. */
const masked = (text: string): string =>
  text.replace(/《[^《》]*》|“[^“”]*”|〔\d{4}〕/gu, (m) => '□'.repeat(m.length));

/** The name of a body by its shape: a level or 各, and an end that only bodies have. */
const LIKE_BODY =
  /(?:(?<![\p{Script=Han}])|(?<=[、，。；：由和与及同对向经报送给到令成托权]))(?:各(?:[县市区旗州盟乡镇街道（）、]{1,12}|有关|相关|成员|牵头|责任|级|部门|单位|学校|企业)*|(?:[省市县区州盟旗镇乡]|自治[区州县旗])(?![长内外中级域场民政]))(?:(?:\p{Script=Han}{1,12}?)?(?:局|委员会|委会|委|办公室|办|厅|中心|[支大总]队|公司|集团|法院|检察院|(?:医|学|卫生)院|学校|大学|[中小]学|幼儿园|办事处|人民政府|政府|管委会|工会|妇联|残联|联合会|红十字会|供销社|联社|部门|单位|机关|指挥部|领导小组|专班)(?![\p{Script=Han}]{0,3}[长]|室|公|会|员|托|法|理|事|学|面|势)|(?<=各)(?:[县市区旗州盟乡镇]|街道?|开发区|园区){1,6}(?=[^\p{Script=Han}]|要|应|须|在|将|负责|按|于|自))|(?<![\p{Script=Han}])(?:村|社区|乡镇|街道)[（(][^（）()]{1,8}[）)](?=\p{Script=Han}{2})|各(?:[县市区旗州盟乡镇](?:[（(][^（）()]{1,10}[）)])?、?){1,4}(?=于|在|要|应|须|负责|按|每|将|完成|制定|编制)|(?<![\p{Script=Han}])(?![责由经报对向在按请将把])\p{Script=Han}{2,6}[省市县区州旗盟镇乡](?:人民)?政府|(?<=[由令成])\p{Script=Han}{2,6}[省市县区州旗盟镇乡](?:人民)?政府|(?<![\p{Script=Han}])(?!有关|相关|各|其他|由|向|对|经|按|在|与|会同)\p{Script=Han}{2,10}?(?:主管部门|行政部门|部门|机关|机构)(?=对|应|要|须|负责|按|依|在|于|每|会)|(?<=由)\p{Script=Han}{2,12}?(?:主管部门|行政部门|部门|机关|机构|组织|企业|单位)/gu;

/** Words of responsibility, in whatever form: what is said of the body is what somebody must see to. */
const OWES =
  /责任|负责|牵头|主办|主抓|抓总|承办|协办|主管|主责|配合|协助|协同|会同|联合|共同|参与|组成|承担|落实|实施|委托|授权|责成|责令|督促|监督|组织|指导|办理|处理|把关|应当|必须|不得|务必|确保|(?<!重|主|需|纲|必|概|摘|简|只|想)要(?!求|素|点|闻|件|是)|(?<![必急亟])须|应(?!急|用|对)|由/u;

/** The body receives, is asked, is where something is or whom it concerns. */
const RECIPIENT =
  /(?:报[经请送告]?|上报|向|送|抄[送报]|经|提请|告知|通知|移[送交]|反馈给?|提交|递交|交由?|对|为|给|受|被|接受|根据|按照?|依据|从|在|(?<!落实|明确|分解|细化|压实|交办|归口)(?:到|至)|贯彻|(?<!责任)落实|执行|遵守|于|赴|入|隶属|设在|设于|驻|如|原|与|同|及其|涉及|关于|比照|参照|听取|征求|征得|表扬|授予|批转|转发|责任追究)(?:本级|同级|当地|所在地|上级|上一级|原|其|本)?$/u;
/** Words behind the name by which something of the body is meant, or what it has decided before. */
const OF_BODY =
  /^(?:为\p{Script=Han}{2}(?=[、，的])|的(?!责任|职责|任务)|(?:的)?(?:统一|坚强)*(?:领导|指挥|指导|授权|协调|部署)|交办|(?:委托|负责|承担|主管|管理|建设|指定|确定|认定|授权)的|(?:所属|下属|直属|所辖)(?=\p{Script=Han}{2})|同意|决定[，,]?(?:对|授予|给予|追授|命名|表彰|表扬|通报|成立|设立|组建|调整|公布|废止)|批准|审[核批定议]|核[准定]|认可|认定|备案|印发|制定的|规定|门户|网站|官网|公报|公告|领导|负责人|负责同志|工作人员|党组|常务会|办公会|全体会|专题会|会议|文件|第|关于|令|决定|（以下|\(以下|（下称|下设|内设|编制|等\p{Script=Han}{0,6}的|主任|局长|书记|分管)/u;
/** A paragraph that only says a name: a signature, an addressee. */
const SAYS_NAME = /^[^，。；]{2,60}[：:]$|^[^，。；：]{2,40}$/u;

/** A line that is nothing but a bracket: （某局包保）, under what is to be done. */
const IN_BRACKETS = /^\s*[（(【〔[][^（）()]{4,}[）)】〕\]]。?\s*$/u;

/** Ends of bodies; a level by itself (市级, 旗县) is none. */
const BODY_END =
  /\p{Script=Han}(?:[局委办厅室会部站所院校队社行联]|政府|部门|机关|机构|单位|公司|集团|中心|办事处|企业|组织|专班|小组|街道?|乡镇|各(?:[县市区旗州盟乡镇])+)(?:[（(][^（）()]{1,6}[）)])?$/u;
/** Before a body that acts, whatever its verb is. */
const ACTS_BEHIND = /(?:^|[由令成])(?:[（(]?[\d一二三四五六七八九十]+[）)、.．]?)?$/u;
/** 由甲局指导、: another with a verb of his own. */
const BY_TURNS = /由[^，。；、]{3,24}\p{Script=Han}{2}、$/u;
/** Sets somebody to work whom a pronoun stands for. */
const SETS_HIM_TO = /(?:责成|责令|督促|要求|由)其(?!他|余|中|它)/u;
/** Behind a body at the head of a part: a mark, a number, a verb; no name that goes on, no attribute. */
const GOES_ON_ACTING =
  /^(?:[→：:（(\d]|——|—>|为(?=[^，。；]{1,30}(?:提供|办理|创造|开展|做好|配[备送发]|安排|发放|购买|减免|建立|争取|赠送|投保))|(?!的|等|和|与|及|是|为|由|设|所|下|内|主|副|党|办|室|组成|成立|包括|包含|分为|成员|领导|相关|单位|部门|指定|其他|工作人员|共|约|有)\p{Script=Han}{2})/u;
/** What describes who is in a body, or says why a paper is made. */
const DESCRIBES_PART =
  /(?:组成(?:人员)?|担任|兼任)[，。；]?$|^为|制定(?:出台)?本|(?:所|的)[^，的]{1,8}[，,]$/u;

/** What the readers have made of a document, as the nets ask for it. */
interface Taken {
  /** Whether a body at a place is in a record of its clause. */
  readonly named: (clause: Clause, start: number, end: number) => boolean;
  /** Whether words at a place belong to a record: somebody else owes them. */
  readonly covered: (at: number, start: number, end: number) => boolean;
  /** Whether words at a place are reported already. */
  readonly told: (at: number, start: number, end: number) => boolean;
  /** Clauses that list criteria. */
  readonly criteria: ReadonlySet<string>;
}

/** Whom a paper is sent to. */
const ADDRESSES = /^[^。；]{2,160}[：:]$/u;
/** A list of members, which is read as such. */
const MEMBERS_LIST =
  /^[^：:]{0,20}(?:成员(?:单位)?|委\s*员|组\s*员|[组局处]\s*长|主\s*任|总?指挥长?)[：:]/u;

/** Whose figures they are, and nothing else: 以上数据由某局提供。 */
const SAYS_SOURCE =
  /^(?:[注备][^，。；：]{0,3}[：:]\s?(?:\d[.．、])?)?[^，。；：]{0,14}(?:数据|数字)[^，。；：]{0,6}(?:由|来源于|来自)[^，。；：]{2,40}?(?:提供|发布|统计|汇总)?[。；]?$/u;

/** Whether bodies are looked for in a clause: running text that is no list of criteria, attachments or members and no address. */
const isSearched = (
  { kind, anchor, section, text }: Clause,
  doc: Reading['doc'],
  taken: Taken,
): boolean =>
  doc.frontMatter.kind !== 'appointments' &&
  doc.frontMatter.kind !== 'chronicle' &&
  (kind === 'item' || kind === 'paragraph') &&
  !taken.criteria.has(anchor) &&
  !ATTACHMENT_LIST.test(text) &&
  // 先进单位：甲局、乙局.
  !isRated(/^[^：:。]{2,16}(?=[：:])/u.exec(text)?.[0] ?? '') &&
  !(ADDRESSES.test(text) && section === undefined) &&
  !MEMBERS_LIST.test(text) &&
  !SAYS_SOURCE.test(text);

/**
 * Behind a body that is behind 由, somebody whom it has named, set up or hired (由某府指定的乙承担):
 * whether a reader took him; undefined where the words name nobody.
 */
function namedBehind(
  text: string,
  clause: Clause,
  end: number,
  to: number,
  { named }: Pick<Taken, 'named'>,
): 'taken' | 'open' | undefined {
  const words = NAMED_BY.exec(text.slice(end, to))?.[0];
  if (words === undefined) return undefined;
  const from = end + words.length;
  // A name that was read begins there; a net does not know how long it is.
  for (let until = from + 2; until <= Math.min(to, from + 24); until += 1)
    if (named(clause, from, until)) return 'taken';
  return 'open';
}

/** Places of bodies that owe something, by shape, that no reader took. */
export function bodiesPassed(reading: Reading, taken: Taken): Passed[] {
  const { doc } = reading;
  return doc.clauses.flatMap((clause, at): Passed[] => {
    if (!isSearched(clause, doc, taken)) return [];
    if (SAYS_NAME.test(clause.text) && !/负责(?!人)|牵头|责任/u.test(clause.text)) return [];
    const text = masked(clause.text);
    const holds = (part: Stretch): boolean => {
      const words = text.slice(part.start, part.end);
      // 责成其整改: somebody whom only the words before name.
      if (SETS_HIM_TO.test(words) && !taken.covered(at, part.start, part.end)) return true;
      if (DESCRIBES_PART.test(words.trim()) || isCondition(words)) return false;
      const owes = OWES.test(words);
      const covered = taken.covered(at, part.start, part.end);
      let aside: Stretch | undefined;
      let owner: Stretch | undefined;
      // 由甲局、乙会联合开展: whoever stands in a list behind one who owes it owes it as well.
      const follows = (before: Stretch | undefined, m: Stretch): boolean =>
        before !== undefined && /^(?:、|和|及)$/u.test(text.slice(before.end, m.start));
      return bodiesIn(text, part, reading).some((m) => {
        const before = text.slice(part.start, m.start);
        // 在甲、乙领导下: what holds for the first of a list holds for the others.
        const listed =
          aside !== undefined &&
          /^(?:|.{0,6}(?:、|和|及|与|以及))$/u.test(text.slice(aside.end, m.start));
        const name = text.slice(m.start, m.end);
        // 由某府批准设立的某站承担: whom the body has named for it, if no reader took him.
        const other = namedBehind(text, clause, m.end, part.end, taken);
        if (other !== undefined && /由$/u.test(before))
          return other === 'open' && !taken.named(clause, m.start, m.end);
        const passed =
          !listed &&
          BODY_END.test(name) &&
          !/的|委托|负责|组织(?!$)/u.test(name) &&
          // 鼓励担保机构…: set to work by the verb that opens the words.
          (/^[各省市县区州盟旗镇乡]/u.test(name) || !CAUSATIVE.test(name)) &&
          !taken.named(clause, m.start, m.end) &&
          !RECIPIENT.test(before) &&
          !OF_BODY.test(text.slice(m.end, part.end)) &&
          !tellsOfState(text.slice(m.end, part.end)) &&
          // At the head of a part a body acts, whatever the words behind it are.
          (follows(owner, m) || BY_TURNS.test(before) || ACTS_BEHIND.test(before)
            ? owes || GOES_ON_ACTING.test(text.slice(m.end, part.end))
            : owes && !covered);
        if (taken.named(clause, m.start, m.end)) owner = m;
        else if (!passed) aside = m;
        return passed;
      });
    };
    const titled = leadingNumber(clause.text) !== undefined;
    return sentencesOf(text).flatMap((sentence, i): Passed[] =>
      // 三、某医院住院楼。: the title of an item.
      !(titled && i === 0 && sentence.end <= 24 && !/[，；]/u.test(text.slice(0, sentence.end))) &&
      !taken.told(at, sentence.start, sentence.end) &&
      partsOf(text, sentence).some(holds)
        ? [{ at, ...sentence, kind: 'body' }]
        : [],
    );
  });
}

/** Heads of columns that name units and say nothing of who owes what. */
const OTHER_UNITS =
  /计量|填报|发文|制定|报送|施工|建设|使用|保护|编制|工作|所在|任职|名称|地址|推荐|申报|获奖|^单位$/u;

/** Rows in which a column of bodies has a head that no reader knows as a role. */
export function rowsPassed(reading: Reading, taken: Taken): Passed[] {
  return reading.doc.clauses.flatMap((clause, at): Passed[] => {
    if (clause.kind !== 'row') return [];
    const cells = clause.text.split('\t');
    let start = 0;
    for (const [i, cell] of cells.entries()) {
      const head = (clause.columns?.[i] ?? '').replace(/\s/gu, '');
      const [from, to] = [start, start + cell.length];
      start = to + 1;
      if (!/(?:单位|部门|主体|机构|机关)(?:[（(].*)?$/u.test(head) || OTHER_UNITS.test(head))
        continue;
      const names = cell.split(/[、，,；;\s]+/u).filter((n) => n !== '');
      if (names.length > 0 && names.every(isLikeName) && !taken.named(clause, from, to))
        return [{ at, start: 0, end: clause.text.length, kind: 'body' }];
    }
    return [];
  });
}

/** The bodies of a part, of the register or by shape. */
function bodiesIn(text: string, part: Stretch, reading: Reading): Stretch[] {
  const out: Stretch[] = [];
  for (let i = part.start; i < part.end; ) {
    const [match] = reading.names.at(text, i, reading.document);
    if (match?.resolution.kind === 'found' && match.end <= part.end) {
      out.push({ start: match.start, end: match.end });
      i = match.end;
    } else i += 1;
  }
  for (const m of matchesIn(text.slice(part.start, part.end), LIKE_BODY)) {
    const start = part.start + m.index;
    const end = start + m[0].length;
    if (!out.some((o) => start < o.end && end > o.start)) out.push({ start, end });
  }
  return out;
}

const N = '(?:\\d{1,3}|[〇零一二三四五六七八九十百两半]{1,4})';
/** A limit of time by its shape. */
const LIKE_LIMIT = new RegExp(
  [
    `${N}\\s*个?半?(?:工作日|小时|分钟|自然日|学期|季度|星期|[日天周月年])(?:之内|以内|内)`,
    `(?:[日号月年底末初旬季节期汛假周天时分]|星期[一二三四五六日天])(?:之前|以前|前(?=[，。；、）]|\\p{Script=Han}{0,2}(?:完成|报|建成|到位|提交|送|将|办|落实|上|公布|出|实现|全)))`,
    `(?<=\\p{Script=Han}{2})(?<![提之以目此日])前\\s*${N}\\s*(?:个工作日|小时|日|天)|限[期时](?=[于在]?(?:${N}|年|月))|[最至][迟晚]|不[迟晚]于|[本当下次这]?[月季周年]内(?=[，。；完办建出])|[本下]?(?:周|星期)[一二三四五六日天](?:前|之前|下午|上午)`,
  ].join('|'),
  'gu',
);
/** Words around a time that tell of what was, or of a case. */
const TELLS = /(?:近|过去|连续|最近|此前|前|满|超过|超出)$/u;

/** Words behind a time by which a thing of the past is described. */
const TOLD_OF = /^(?:建成|竣工|成立|设立|出台|印发|颁布|承建|发生|(?:仍|尚|还)?未)/u;

/** Limits of time by their shape that the reader of times did not take. */
export function timesPassed(reading: Reading, taken: Taken): Passed[] {
  const { doc } = reading;
  if (doc.frontMatter.kind === 'appointments' || doc.frontMatter.kind === 'chronicle') return [];
  return doc.clauses.flatMap((clause, at): Passed[] => {
    if (clause.kind !== 'item' && clause.kind !== 'paragraph') return [];
    if (taken.criteria.has(clause.anchor)) return [];
    const text = masked(clause.text);
    const times: readonly PlacedTime[] = placeDeadlines(clause.text, doc);
    const read = (start: number, end: number): boolean =>
      times.some((t) => start < t.end + 2 && end > t.start - 3);
    return sentencesOf(text).flatMap((sentence): Passed[] => {
      if (taken.told(at, sentence.start, sentence.end)) return [];
      const passed = matchesIn(text.slice(sentence.start, sentence.end), LIKE_LIMIT).some((m) => {
        const start = sentence.start + m.index;
        const end = start + m[0].length;
        return !(
          read(start, end) ||
          TELLS.test(text.slice(0, start)) ||
          (/内$/u.test(m[0]) && WHICH_THINGS.test(text.slice(end))) ||
          TOLD_OF.test(text.slice(end))
        );
      });
      return passed || momentPassed(text, sentence, read)
        ? [{ at, ...sentence, kind: 'time' }]
        : [];
    });
  });
}

/** Whether a part of a sentence that does something says a moment which is no time that was read. */
function momentPassed(
  text: string,
  sentence: Stretch,
  read: (start: number, end: number) => boolean,
): boolean {
  if (SIGNS.test(text.slice(sentence.start, sentence.end).trim())) return false;
  return partsOf(text, sentence).some((part) => {
    const words = text.slice(part.start, part.end);
    if (ONLY_DAY.test(words.trim())) return false;
    return momentsIn(words).some((m) => !read(part.start + m.start, part.start + m.end));
  });
}

/** A line that only says a day: a signature, the day of a print. */
const SIGNS = /^[（(]?[^（）()，。；]{0,16}[\dOol〇零○一二三四五六七八九十年月日\s]+[）)]?$/u;
/** A part that only says a day, before something that was on it. */
const ONLY_DAY = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上下凌]?[午晨晚])?[，,]$/u;

/** Bodies by shape alone, at the places where a body acts, that no reader took. */
export function actorsPassed(reading: Reading, taken: Taken): Passed[] {
  const { doc } = reading;
  return doc.clauses.flatMap((clause, at): Passed[] => {
    if (!isSearched(clause, doc, taken)) return [];
    if (SAYS_NAME.test(clause.text) && !IN_BRACKETS.test(clause.text)) return [];
    const text = masked(clause.text);
    const open = (s: Stretch): boolean => !taken.named(clause, s.start, s.end);
    const placed = [...labelledBodies(text), ...bracketedBodies(text)].filter(open);
    return sentencesOf(text).flatMap((sentence): Passed[] => {
      if (taken.told(at, sentence.start, sentence.end)) return [];
      const passed =
        placed.some((s) => s.start >= sentence.start && s.start < sentence.end) ||
        partsOf(text, sentence).some((part) =>
          actingBodies(
            text.slice(part.start, part.end),
            taken.covered(at, part.start, part.end),
          ).some(
            (s) =>
              open({ start: part.start + s.start, end: part.start + s.end }) &&
              namedBehind(text, clause, part.start + s.end, part.end, taken) !== 'taken',
          ),
        );
      return passed ? [{ at, ...sentence, kind: 'body' }] : [];
    });
  });
}
