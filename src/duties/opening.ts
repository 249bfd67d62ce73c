/**
 * The body with which a sentence or a part begins, as somebody who does something in words that
 * nothing read.
 *
 * In: a text and a stretch of it. Out: the words behind that body, if one opens it.
 */
import type { Reading } from './draft.ts';
import { isLikeName } from './notes.ts';
import { isDoneHere } from './paperRows.ts';
import type { Stretch } from './parts.ts';
import { DECIDED, LEAD } from './predicates.ts';

/** What may follow the name of a body in a sentence that only describes. */
const DESCRIPTIVE =
  /^(?:约?[\d.]+(?!\d|[.．]|个?(?:小时|分钟|工作日|月|周|日|天|年|时))|属于?|是|为|由|设在?|下设|包括|分为|包含|、|和|及|与|的|等|：|:|（|\(|，|。|；|担任|主任|副?[\p{Script=Han}]?长|副?(?:政委|书记|局级|总工程师|总经济师)|分管|主要|总(?!结|体|揽)|成员|组成|党组|领导|负责人|所属|所(?:产生|需|造成|发生|支出|涉|欠|形成|引发|导致|获)|有关|相关|指定的|确定的|关于|印发|$)/u;

/** A body that no register holds, by the look of its name. */
const LIKE_BODY =
  /^(?:[市县省州盟旗区]|自治区)\p{Script=Han}{2,14}?(?:局|委员会|办公室|中心|总站|支队|公司|研究院)(?:办公室)?(?=\p{Script=Han}{2})/u;

/**
 * What stands behind the body with which a sentence begins, as somebody who does something, in words
 * that nothing read; undefined where it begins with none, or only describes one.
 */
export function behindBody(text: string, sentence: Stretch, reading: Reading): string | undefined {
  // A line that only says who has signed, or who wrote it: 甲厅　乙厅.
  if (/^[^，。；：]{2,80}$/u.test(text) && text.split(/[\s\u3000]+/u).every(isLikeName))
    return undefined;
  // The head of an order or an announcement: who issues it, and what it is.
  if (/^[\p{Script=Han}\s]{4,40}(?:令|公告|通告|布告)$/u.test(text)) return undefined;
  const lead = LEAD.exec(text.slice(sentence.start, sentence.end))![0].length;
  const start = sentence.start + lead;
  const [match] = reading.names.at(text, start, reading.document);
  const end =
    match?.resolution.kind === 'found'
      ? match.end
      : start + (LIKE_BODY.exec(text.slice(start, sentence.end))?.[0].length ?? 0);
  if (end === start) return undefined;
  const rest = text.slice(end, sentence.end);
  // 某局交办的其他工作: a thing.
  return DESCRIPTIVE.test(rest) ||
    isDoneHere(rest) ||
    DECIDED.test(rest) ||
    /^[^，,]*的[^，,的]{1,20}[。；，,]?$/u.test(rest)
    ? undefined
    : rest;
}
