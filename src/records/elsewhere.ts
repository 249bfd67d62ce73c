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
import { splitTop } from './words.ts';

/** What begins like a sentence of appointment; the rest is told by reading it. */
const APPOINTS =
  /^(?:经[^。；]{0,30}[决定究]，?：?)?(?:决定)?(?:任命|免去|聘任|解聘|委派|推荐|提名|撤销|接受|同意)|^\p{Script=Han}[\p{Script=Han}·]{1,9}(?:同志)?(?:任|不再担任|兼任|晋升)/u;
/** By whom it was decided, before what was decided: 经市政府研究决定，任命…. */
const DECIDED = /^经[^。；]{0,30}[决定究][，：]*/u;
/** An extract (甲某——…委任为某局副局长): a name, a dash, and somewhere behind it the act. */
const EXTRACT =
  /^[\p{Script=Han}·]{2,10}(?:——|──|——?：?)[^。；]{0,140}(?:委任|任命|聘任|续任|免除|免去|终止)[^。；]{0,60}(?:职务|[局处厅科院校署]长|主任|主席|顾问)/u;
/** A paragraph that opens with a day and goes on with what happened on it. */
const DATED =
  /^[●○◆◇■□▲△★☆◎※【〔]?\s?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})月)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|(?=[—–－~～至-]))(?:[—–－~～至-]+(?:\d{1,2}月)?\d{1,2}日)?[】〕]?(?!前|起|以前|之前|后|止|内)|^(?:同日|是日|当日)/u;
/** How many such paragraphs in a row are a chronicle. */
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
    if (!APPOINTS.test(body) && !EXTRACT.test(body)) return [];
    const acts =
      EXTRACT.test(body) ||
      splitTop(body, '。；;').some((sentence) => {
        const { acts: made, unread } = readStatement(
          sentence.replace(DECIDED, ''),
          null,
          () => true,
        );
        return made.length > 0 && unread.length === 0;
      });
    return acts
      ? [{ clause, words: clause.text, why: textOf(why.appointsElsewhere, undefined) }]
      : [];
  });
}

function dated(doc: GazetteDocument): Unread[] {
  const out: Unread[] = [];
  let run: Unread[] = [];
  const close = (): void => {
    if (run.length >= RUN) out.push(...run);
    run = [];
  };
  for (const clause of doc.clauses) {
    if (!isRunning(clause.kind)) continue;
    if (DATED.test(simplify(clause.text)))
      run.push({ clause, words: clause.text, why: textOf(why.datedElsewhere, undefined) });
    else close();
  }
  close();
  return out;
}
