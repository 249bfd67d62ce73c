/**
 * What comes of what was left undone, said against a ban, or found out: words behind somebody's duty
 * that are those of whoever sees to it.
 *
 * In: a walk, and a part of it. Out: whether the part is about that; and the walk without an owner.
 */
import { PRIVATE } from './bodyNames.ts';
import type { Stretch } from './parts.ts';
import { isConditionAt } from './predicates.ts';
import { saysLater, type Walk } from './walk.ts';

/** 经查实的，: behind what somebody may report or must not do, the words are those of whoever looks into it. */
const LOOKED_INTO =
  /^(?:一?经(?:查证?|核|调查)(?:证?实|属实|核实)?|查证?属实|一经(?:发现|查出)|违者|违反者|否则)的?[，,]?/u;

/** 逾期未缴的加收滞纳金: what is done to whoever has not done it. */
const CONSEQUENCE =
  /^(?:(?:逾期|拒不|未按|违反|不符合)[^，。；]{0,16}的?[，,]?|(?:拒绝|未(?!来)|不)[^，。；]{1,16}的?[，,])(?:一律|依法|将)?(?:(?:给予|予以|处)?警告|(?:给予|予以)(?:行政)?处[罚分]|罚款|加收|收取|取消|收回|没收|处以?(?=[\d一二三四五六七八九十])|吊销|强制|责令|通报|约谈|暂停|停止|扣[减除发]|追[究回缴])/u;

/** 拒不覆盖的，不公示的，: a case in which somebody does not do something; what it is, by its first two characters. */
const UNDONE =
  /^(?:逾期|拒不|拒绝|未(?:按[^，。；的]{2,8}?)?|不)(?:不|未|仍不)?(?<what>\p{Script=Han}{2})[^，。；]{0,12}的[，,]$/u;

/** 不履行职责的，给予处分: a case of those who hold an office, before what is done to them. */
const FAILS_IN_OFFICE =
  /^(?:(?:不|未|拒不)(?:认真|依法|正确|切实|及时|按(?:照)?(?:规定|要求))*履行[^，。；]{0,12}(?:职[责能]|义务|责任)|(?:因)?工作(?:不力|失职|不到位|推诿|敷衍)|玩忽职守|滥用职权|徇私舞弊|失职渎职|推诿扯皮)[^，。；]{0,24}的?[，,](?:造成[^，。；]{2,24}[，,])?(?<done>[^。；]*)/u;
/** What an authority does to its own people, and what whoever watches over others does to them. */
const DISCIPLINED = /^[^，。；由]{0,24}(?:处分|问责|追究|追责)/u;
const TOLD_OFF = /^[^，。；由]{0,24}(?:通报|约谈|批评|警告|诫勉)/u;
/** Whoever watches over others. */
const WATCHES = /督[查导办]|检查|监督|考核|监察|巡查|通报|责令|督促/u;

/** 门店张贴广告，处一百元以上罚款: behind somebody, a deed and what is done to him for it. */
const FINED =
  /^[^。；]{0,80}[，,]应当(?:依法)?给予(?:行政)?处分|^处(?:以)?[\d一二三四五六七八九十百千万]+[^，。；]{0,16}罚款|^(?![^。；]*(?:应当?(?!急)|要(?!求)|须|不得|由|(?<!直接|主要)负责|每[年月季周日天]|可以(?!并?处|单处|责令|没收|吊销|给予|予以)))[^。；]{0,80}[，,](?:可以)?(?:并?处(?:以)?(?:警告|拘留|罚款)|并?处(?:以)?[\d一二三四五六七八九十百千万]+[^，。；]{0,24}罚款|责令|没收|吊销|(?:给予|予以)警告|对(?:其)?(?:直接负责|主要负责|直接责任|责任人|负有责任)[^，。；]{0,30}(?:依法)?(?:给予|予以|处以?)[^，。；]{0,8}(?:处分|处罚|罚款)|依照[^，。；]{2,80}(?:处理|处罚|追究|承担)|(?:依照|按照|参照)本(?:条例|办法|规定)[^，。；]{0,16}执行|(?:可以)?依法(?:从轻|减轻|不予|免予|免除)[^，。；]{0,12}处罚|依法追究[^，。；]{0,6}责任|不作[^，。；]{2,8}评价|(?:依法)?(?:免除|免予追究|不予追究|不承担|从轻|减轻)[^，。；]{0,12}责任)/u;
export const isFined = (words: string): boolean => FINED.test(words);

/** Words by which the one before puts it on others himself: then what comes of it is his. */
const PUTS_ON = /责令|责成|督促|要求|告知|通知|催|限期|提醒|警告|劝|检查|监督|约谈/u;

/** What whoever left it undone must then do himself, or what then counts. */
const STILL_HIS = /^(?:一律|均|也)?(?:应当?(?!急)|必须|须|不得|要(?!求)|视[为同]|自[行动])/u;

/** Whether a part is about what comes of what its owner may say or did against a ban: others see to that. */
export function isOfWhoeverLooks(
  { runs, owner, behindBy, text, to }: Walk,
  { start, end }: Stretch,
): boolean {
  const words = text.slice(start, end);
  // 拒不覆盖的，责令停工: what comes of it may stand behind a comma.
  if (
    CONSEQUENCE.test(text.slice(start, to)) &&
    owner?.every((n) => n.resolution.kind === 'unknown' && PRIVATE.test(n.printed)) === true
  )
    return true;
  const said = runs.at(-1);
  const done = FAILS_IN_OFFICE.exec(text.slice(start, to))?.groups?.['done'] ?? '';
  const watches = said !== undefined && WATCHES.test(text.slice(said.start, said.end));
  // …的，取消资格；工作失职的，追究责任: one case of several with which the same one deals.
  const ofSeveral = /[；;]\s*$/u.test(text.slice(0, start));
  if (
    !ofSeveral &&
    owner !== undefined &&
    (DISCIPLINED.test(done) || (TOLD_OFF.test(done) && !watches))
  )
    return true;
  // 应当公示，不公示的，予以通报: what he must, left undone; what he then must himself says so.
  const undone = UNDONE.exec(words)?.groups?.['what'];
  const must = said === undefined ? '' : text.slice(said.start, said.end);
  const his = behindBy || PUTS_ON.test(must) || STILL_HIS.test(text.slice(end, to));
  // 符合条件的，发证；不符合条件的，…: two cases of what he looks into.
  const looked = undone !== undefined && new RegExp(`${undone}[^，。；]*的[，,]`, 'u').test(must);
  if (undone !== undefined && must.includes(undone) && !his && !looked) return true;
  if (!LOOKED_INTO.test(words)) return false;
  const modality = said?.modality;
  return (
    modality === 'must-not' ||
    (modality === 'may' && owner?.every((n) => n.resolution.kind === 'unknown') === true)
  );
}

/** From a part on, the words are nobody's who is read: told, unless they say whose they are. */
export function leaveToOthers(w: Walk, i: number): void {
  const { start, end } = w.parts[i]!;
  w.owner = undefined;
  w.main = undefined;
  const later = saysLater(w, i);
  if (!later) w.others.push({ start, end: w.to, kind: 'nobody' });
  // A case before whoever is said is his.
  w.open = later && isConditionAt(w.text, w.parts, i) ? start : end;
}
