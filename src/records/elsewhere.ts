/**
 * Sentences that appoint somebody, and runs of dated entries, in a document that is neither a
 * paper of appointments nor a chronicle: nobody reads them there, and so an editor is told.
 * Most often a document begins here that the import did not part from the one before.
 */
import type { GazetteDocument } from '../domain/model.ts';
import { leadingNumber } from '../domain/numbering.ts';
import { simplify } from '../domain/script.ts';
import { textOf } from '../messages/index.ts';
import { why } from '../messages/records.ts';
import { isAppointments, type Unread } from './appointments.ts';
import { isChronicle } from './chronicle.ts';
import { readStatement } from './statement.ts';
import { beginsWithSurname } from './surnames.ts';
import { ACT_WORDS } from './verbs.ts';
import { splitTop } from './words.ts';

/** What an act of appointing holds: its verb, or 任 and 为 before a title. */
const MAY_APPOINT = new RegExp(
  `${ACT_WORDS.before.join('|')}|不再|辞去|同志.{0,4}任|(?:任|为|兼)[^，。；]{2,40}(?:长|主任|书记|主席|[委成]员|师|顾问|经理|总监|理事|董事|法官|检察官)`,
  'u',
);
/** Who decided it, before what was decided: 经市政府研究决定，任命…; 省政府同意…. */
const DECIDED =
  /^(?:经[^。；]{0,30}[决定究]，*|[^，。；：]{2,70}?(?:政府|常委会|委员会|会议|大会|党组|党委)(?:于?\d{4}年\d{1,2}月\d{1,2}日)?(?:研究)?(?:决定，?)?(?=任命|免去|聘|委派|推荐|提名|选举|补选|推选|同意|接受|罢免|撤销))/u;
/** Offices of a group, whose members are read by themselves. */
const OF_GROUP = /^(?:第一|常务|执行)?副?(?:组长|总指挥|指挥长|召集人|主任委员|主任|委员|成员)$/u;
/** An extract (甲某——…委任为某局副局长): a name, a dash, and somewhere behind it the act; 委任甲某担任…, 担任…的定期委任. */
const EXTRACT =
  /^[\p{Script=Han}·]{2,10}[，,—─][^。；]{0,80}[—─][^。；]{0,40}(?:晋级|晋升|转入|续期)|(?<!获|被)委任(?!人)[\p{Script=Han}·]{2,12}?(?:担任|出任|为)[^。；]{2,40}(?:长|主任|主席|顾问|员)|(?:担任|出任)[^。；，]{2,40}的(?:定期|临时|确定)委任|^[\p{Script=Han}·]{2,10}(?:——|──|——?：?)[^。；]{0,140}(?:委任|任命|聘任|续任|免除|免去|终止)[^。；]{0,60}(?:职务|[局处厅科院校署]长|主任|主席|顾问)/u;
/** A paragraph that opens with a day, a part of a month or a season, and goes on with what happened then. */
const DATED =
  /^[●○◆◇■□▲△★☆◎※•·*▪【〔［[]?\s?(?:自)?(?:(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|(?=\s?[—–－~～至-]))(?:\s?[—–－~～至-]+\s?(?:\d{1,2}月)?\d{1,2}日)?[】〕］\]]?(?!前|起(?![，,])|以前|之前|后|止|内)|^[●○◆◇■□▲△★☆◎※•·*▪【〔［[]?\s?(?:(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月)(?:[上中下]旬|[初中底末]|份)?[】〕］\]]?[，,：:\s]|^(?:同日|是日|当日|同月|是月)[，,\s]/u;
/** An entry that opens with a year and a part of it, or with months (1958年春，…; 9月～10月，…). */
const DATED_LONG =
  /^[●○◆◇■□▲△★☆◎※•·*▪]?\s?(?:\d{4}年(?:[春夏秋冬]|年?[初底末]|[一二三四]季度|[上下]半年)|\d{1,2}月(?:份)?\s?[—–－~～至、-]+\s?\d{1,2}月(?:份|间)?)[，,：:\s]/u;
/** One that leans on the time above, and a line that is nothing but a year: neither ends a run of entries. */
const LEANS =
  /^[●○◆◇■□▲△★☆◎※•·*▪]?\s?(?:[是同当本]年|[春夏秋冬]季?|年[初底末内]|全年|[上下]半年|[一二三四]季度|[上中下]旬|月[初底末内]|本月)(?:[，,：:\s])|^[【〔［[（(]?(?:\p{Script=Han}{2,6}年?\s?（)?(?:公元)?\d{4}年?[】〕］\]）)]{0,2}$/u;
/** The mark with which each entry of a list begins. */
const MARK = /^[●○◆◇■□▲△★☆◎※•▪]/u;
/** How many such paragraphs are a chronicle. */
const RUN = 4;

/** What stands in a document and belongs to a reader that does not read it. */
export function readElsewhere(doc: GazetteDocument): {
  readonly appointments: readonly Unread[];
  readonly chronicle: readonly Unread[];
} {
  return {
    appointments: isAppointments(doc) || isChronicle(doc) ? [] : appointing(doc),
    chronicle: isChronicle(doc) ? [] : dated(doc),
  };
}

const isRunning = (kind: string): boolean => kind === 'paragraph' || kind === 'item';

function appointing(doc: GazetteDocument): Unread[] {
  return doc.clauses.flatMap((clause): Unread[] => {
    if (!isRunning(clause.kind)) return [];
    const text = simplify(clause.text);
    const body = leadingNumber(text)?.rest ?? text;
    if (!MAY_APPOINT.test(body) && !EXTRACT.test(body)) return [];
    const acts =
      EXTRACT.test(body) ||
      splitTop(body, '。；;：').some((sentence) => appointsIn(sentence.trim()));
    return acts
      ? [{ clause, words: clause.text, why: textOf(why.appointsElsewhere, undefined) }]
      : [];
  });
}

/** Whether words are an act of appointing and nothing else: a person, a verb, a post. */
function appointsIn(sentence: string): boolean {
  if (!MAY_APPOINT.test(sentence)) return false;
  const { acts, unread } = readStatement(sentence.replace(DECIDED, ''), null, () => true);
  const own = acts.filter((a) => a.posts.some((p) => !OF_GROUP.test(p.words)));
  return (
    own.length > 0 &&
    unread.length === 0 &&
    own.every(
      (a) =>
        a.persons.every((p) => beginsWithSurname(p) || p.includes('·')) || /同志/u.test(a.words),
    )
  );
}

function dated(doc: GazetteDocument): Unread[] {
  const out: Unread[] = [];
  let run: { readonly unread: Unread; readonly opens: boolean }[] = [];
  const close = (): void => {
    const last = run.findLastIndex((r) => r.opens);
    if (run.filter((r) => r.opens).length >= RUN)
      out.push(...run.slice(0, last + 1).map((r) => r.unread));
    run = [];
  };
  for (const clause of doc.clauses) {
    if (!isRunning(clause.kind)) continue;
    const text = simplify(clause.text);
    const opens = DATED.test(text) || DATED_LONG.test(text);
    // One with the same mark may stand between two that have their days (▲秋分，首届…).
    const before = run.at(-1);
    const marked =
      before?.opens === true &&
      MARK.test(clause.text) &&
      clause.text[0] === before.unread.clause.text[0];
    if (!opens && !marked && !LEANS.test(text)) {
      close();
      continue;
    }
    const unread = { clause, words: clause.text, why: textOf(why.datedElsewhere, undefined) };
    run.push({ unread, opens });
  }
  close();
  return out;
}
