/**
 * The net under all readers of duties: a sentence of which nothing was read and nothing is told.
 *
 * In: a document while it is read, and what the readers and the other nets made of it. Out: sentences
 * that an editor is told of. It asks for no word, no name and no end of a name, because whatever it
 * asked for is what it would miss: it takes each sentence of running text, and sets aside those that
 * put nothing on anybody by a named reason (`FRAME`, `MEANS`, `TELLS`, …).
 */
import { ATTACHMENT_LIST } from '../domain/numbering.ts';
import { headingsOver, type Reading, withoutNumber } from './draft.ts';
import { type Stretch, sentencesOf } from './parts.ts';
import { isCondition } from './predicates.ts';

/** A sentence that was left. */
export interface Left extends Stretch {
  readonly at: number;
  readonly kind: 'left';
}

/** What the readers have made of a document, as this net asks for it. */
interface LeftBy {
  /** Whether words at a place belong to a record of a duty or of a time. */
  readonly covered: (at: number, start: number, end: number) => boolean;
  /** Whether words at a place are reported already. */
  readonly told: (at: number, start: number, end: number) => boolean;
  /** Clauses that list criteria, and those that a bracket, a label or a row puts on somebody. */
  readonly asked: ReadonlySet<string>;
}

/** Words by which a paper is sent out, answered, dated, brought into force or put beside another. */
const FRAME =
  /现(?:将|就|予|把|决定|下达|进行|征求)|现[^，。；]{0,12}如下|(?:通知|公告|通告|公示|通报|函复|函告|批复|答复|意见|决定|措施|办法|方案|说明|报告|汇报|补充|调整)如下|(?:作|提出|制定)[^，。；]{0,4}(?:如下|以下)|收悉|印发(?:给|你|各)|转发(?:给|你|各)|(?:遵照|贯彻|参照)执行|组织实施。?$|抓好落实。?$|认真(?:贯彻|组织|抓好|遵照)|请[^，。；]{0,16}(?:执行|落实|实施)。?$|^(?:特此|此复|专此|命令公布)|[（(]此件|特?制定本|(?:起|日|后)(?:正式)?(?:施行|实施|执行|生效|试行)|(?:同时|即行|自行|予以|相应)?(?:废止|失效|停止执行)|有效期|适用(?:于|本)|参照本|由[^，。；]{2,20}(?:负责)?解释|联系(?:人|电话|方式)|电话[：:]|邮箱|附[件表图]|^[附注说备][件表图注明]?[：:]|^[（(]?[抄报主]送|行使[^，。；]*职权|不(?:刻制?|正式)|自行撤销|自然替补|另行(?:制定|规定|通知|公布)|[参按]照[^，。；]*(?:规定|标准)(?:执行|办理|确定)?[。；，]|见表|见附/u;
/** What a paper decides by saying it: 经某府同意，成立某组; 同意…. */
const DECIDES =
  /(?:同意|决定|研究|批准)[，,]?(?:决定)?[^，。；]{0,12}(?:成立|设立|建立|组建|调整|保留|撤销|公布|认定|开展|给予|予以|增挂)|^[（(]?[一二三四五六七八九十]*[）)、]?(?:原则)?同意(?!后)/u;
/** In a sentence of a frame, words that still ask for something. */
const ASKS = /请[^，。；]{0,3}[于将]|务必|逾期/u;
/** Words that say what something is, means, holds or is divided into. */
const MEANS =
  /所称|是指|^[^，。；]{1,40}(?<!但)(?:是(?!否)|即|系)(?!\p{Script=Han}{0,12}责任)|^[^，。；]{2,20}为(?:\d|[^，。；]{2,16}(?:机制|机构|部门|时间|价格?|年度?)[，。；])|称为|简称|分为|分成|划为|划分为|共分|包括|包含|涵盖|涉及|内容[：:有为]|组成|构成|属于|等级|如下[：:]|下列[^，。；]{0,12}[：:]|以下[^，。；]{0,12}[：:]|之一(?:的|者)|含本数|本[^，。；]{1,8}(?:所|中)\p{Script=Han}|为准|有[^，。；]{0,12}[一二三四五六七八九十两\d]+[处座家个所名条]。?$|位于|坐落|毗邻|[东西南北]至|以[东西南北]|^[^，。；：:]{1,12}[：:]$/u;
/** A label and what it gives: a time, a place, a phase, a person. */
const GIVES =
  /^[^，。；：:]{0,8}(?:阶段|[一二三四五]步|时间|范围|路段|目的|期限|对象|地点|地址|区域|用途|期|[长员任记席])[：:]/u;
/** Words of what was or stands so. */
const TELLS =
  /已经?(?![^，。；]{1,12}的)|业经|[^为]了(?!解|结|望)|曾|正在|以来|[去上][年半]|今年(?:第?[一二三四]季度|上半年)|近[几些]?年|截至|截止|累计|同比|环比|比上?年|增长[\d.]|下降[\d.]|提高[\d.]|[由从][^，。；]{1,16}(?:增|降|升|减|提高|扩大|压缩)[^，。；]{0,4}至?|取得|获得|荣获|涌现|呈现|存在|仍有|尚未|未能|不够|不足|不到位|不力|占[\d比]|共有|现有|总[额量数值计投]|平均|率达|听取|审议|会议[^，。；]{0,4}(?:认为|指出|强调|要求|同意|决定|原则)|列席|出席|参会|主持(?:召开|人[：:])|授予|被[^，。；]{0,8}(?:评|确定|查获)|表[彰扬]|通报批评|^\d{4}年[，,]|[日晨晚]，[^。；]{2,40}发生|将于[^，。；]*(?:举[行办]|召开)|较[好差高低快]|优秀单位|前[一二三四五]名/u;
/** Words of thanks and wishes, of slogans, and of what is meant to be reached. */
const AIMS =
  /感谢|各位代表|希望[^，。；]{0,8}(?:获|受|珍惜|各位)|^望受|携手|为[^，。；]{2,16}而|为(?:指导|引领|抓手|主线|目标|重点|核心|宗旨)|指导思想|坚持|原则|^以[^。；]*(?:为|思想)|重[大要]意义|力争|到\d{4}年|基本(?:建[成立]|形成|实现|完成)|目标/u;
/** Words of an amendment. */
const AMENDS =
  /^(?:第[^，。；]{1,12}[条款项])?[^，。；]{0,24}(?:删[去除]|修改为|改为|作(?:相应|如下)修改|增加[一二三四五六七八九十][款条项章])|作为第/u;
/** A part that gives an office, or says where one sits. */
const POST =
  /担任|兼任|兼[^，。；]{0,12}(?:主任|长)|兼[。；]?$|任[^，。；务]{0,14}(?:主任|组长|指挥长?|委员|成员|召集人|局长|书记)|设在|下设|设[^，。；]{0,8}\d+名|副?[局主组书][长任记][\d一二三四五]+名|为[^，。；]{2,40}(?:主任|委员|[省市县区局院]长|书记)[；。]?$|职务|增补|^成员单位|人事变动/u;
/** What a leader sees to: 分管甲局、乙局。, 副县长甲某某：负责农业方面工作。 */
const PORTFOLIO =
  /^(?:协助[^，。；]{1,8})?(?:分管|联系|主管)|(?:领导|主持)[^，。；]{1,12}全面工作|负责[^，。；]*(?:方面|常务)工作|[AＡ]B角|[AＡ]角|分工不变|^\p{Script=Han}{0,12}[长任][^，。；]{0,6}[：:\s]负责/u;

/** Whom a paper is sent to. */
const ADDRESSES = /^[^。；]{2,160}[：:]$/u;

/** The heading over a clause under which a text says why, by what and what words mean. */
const OVER =
  /目的|依据|原则|指导思想|总体要求|总体思路|总要求|目标|适用|术语|名词|解释|定义|背景|意义|形势|现状|成效|存在|问题|附则|名单|组成|概况|基本情况|范围|分级|分类|类型|等级|条件|材料|情形|内容|对象|批复|评语|事迹|简介|公报|统计/u;

/** Whether the first words of an item are its title: short, and more stands behind or under it. */
function isTitle(reading: Reading, at: number, sentence: Stretch, first: boolean): boolean {
  const { clauses } = reading.doc;
  const { text, kind, anchor, level } = clauses[at]!;
  const words = withoutNumber(text.slice(sentence.start, sentence.end).trim());
  const marked = kind === 'item' || /^(?:——|[■●◆▲★])/u.test(words);
  if (!first || !marked || words.length > 22 || /[；;]|[，,].*[，,]/u.test(words)) return false;
  const next = clauses[at + 1];
  return (
    sentence.end < text.length ||
    next?.section === anchor ||
    (next?.kind === 'item' ? next.level > level : next?.kind === 'paragraph')
  );
}

/** Whether a clause is one of a list of things: those over it ask for papers, name cases, or count. */
function isOfThings(reading: Reading, at: number): boolean {
  const { clauses } = reading.doc;
  const own = clauses[at]!;
  if (own.kind !== 'item') return false;
  for (let i = at - 1; i >= 0; i -= 1) {
    const c = clauses[i]!;
    if (c.kind === 'heading' && !/[：:]\s*$/u.test(c.text)) return false;
    if (c.kind === 'item' && c.level >= own.level) continue;
    return (
      /[：:]\s*$/u.test(c.text) &&
      !/(?:措施|任务|职责|要求|工作|规定|事项)[^，。；]{0,6}[：:]\s*$/u.test(c.text)
    );
  }
  return false;
}

/** A heading that is a sentence: somebody, and that he is to do something. */
const SAYS_WHO =
  /^[^，。；：]{2,24}?[\s　]*(?:负责(?!人|制)|牵头(?!单位|部门|人)|应当|必须|(?<!必)须(?!知)|(?<![主重需纲概摘必首])要(?!求|素|点)|不得)\p{Script=Han}{2}/u;

/** Whether a sentence puts nothing on anybody, for one of the reasons. */
const asksNothing = (words: string): boolean =>
  ((FRAME.test(words) || DECIDES.test(words)) && !ASKS.test(words)) ||
  [MEANS, GIVES, TELLS, AIMS, AMENDS, PORTFOLIO].some((reason) => reason.test(words)) ||
  words.split(/[，,；;]/u).every((part) => part === '' || POST.test(part)) ||
  isCondition(words.replace(/[。；]$/u, ''));

/** Sentences of running text of which nothing was read, nothing is told, and no reason says why. */
export function sentencesLeft(reading: Reading, by: LeftBy): Left[] {
  const { doc } = reading;
  if (doc.frontMatter.kind === 'appointments' || doc.frontMatter.kind === 'chronicle') return [];
  return doc.clauses.flatMap((clause, at): Left[] => {
    if (clause.kind === 'heading') {
      const whole = { at, start: 0, end: clause.text.length };
      return SAYS_WHO.test(withoutNumber(clause.text)) && !by.covered(at, 0, whole.end)
        ? [{ ...whole, kind: 'left' }]
        : [];
    }
    if (clause.kind !== 'item' && clause.kind !== 'paragraph') return [];
    if (by.asked.has(clause.anchor) || ATTACHMENT_LIST.test(clause.text)) return [];
    if (clause.section === undefined && ADDRESSES.test(clause.text)) return [];
    if (headingsOver(doc.clauses, at).some((h) => OVER.test(withoutNumber(h.text)))) return [];
    if (isOfThings(reading, at)) return [];
    const plain = clause.text.replace(/《[^《》]*》|“[^“”]*”/gu, (m) => '□'.repeat(m.length));
    return sentencesOf(plain).flatMap((sentence, i): Left[] => {
      const words = withoutNumber(plain.slice(sentence.start, sentence.end).trim());
      const aside =
        by.covered(at, sentence.start, sentence.end) ||
        by.told(at, sentence.start, sentence.end) ||
        isTitle(reading, at, sentence, i === 0) ||
        !/[。；;]$|[，,]/u.test(words) ||
        (words.match(/\p{Script=Han}/gu)?.length ?? 0) < 4 ||
        asksNothing(words);
      return aside ? [] : [{ at, ...sentence, kind: 'left' }];
    });
  });
}
