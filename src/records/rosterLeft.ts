/**
 * The net under the reader of members: a short line among the lines of a list, or directly behind
 * them, of which nothing was read.
 *
 * In: a document, the clauses of which members were read, and those of which something is told. Out:
 * lines that an editor is told of. It asks for no office and no name: a line is set aside where it
 * is of the frame of a paper, lists units, says something for a named reason (`REASONS`), or is about a
 * body or a task, of which the readers of duties tell.
 */
import type { Clause, GazetteDocument } from '../domain/model.ts';
import { leadingNumber } from '../domain/numbering.ts';
import { simplify } from '../domain/script.ts';
import { isAside } from '../duties/aside.ts';
import { REASONS } from '../duties/left.ts';
import { ACTS } from '../duties/predicates.ts';
import { textOf } from '../messages/index.ts';
import { why } from '../messages/records.ts';
import type { Unread } from './appointments.ts';
import { isFrameLine } from './frame.ts';
import { isUnits } from './memberships.ts';
import { titleAtEnd } from './words.ts';

/** Why a line puts nothing on anybody; what stands behind a label (队员：) is a person here. */
const SAYS_NOTHING = REASONS.filter(({ says }) => says !== 'what a label gives');
/** The longest line of a list, in characters. */
const LONGEST = 40;
/** A line about a body or a group, or one that gives a body a role: what it must do is a duty. */
const OF_BODY =
  /^(?:各|本|该|以上|上述|领导小组|办公室|指挥部|专班|小组|工作组|联席会议|委员会|成员单位|有关|相关|全体)|^\p{Script=Han}{0,8}单位[：:]/u;

/** A label over what a body does, or when and where. */
const OF_TASK = /^\p{Script=Han}{0,6}(?:职责|任务|分工|要求|时间|地点|电话|对象|范围)[：:]/u;
/** 某委员会办公室设在某局: where the office of a body sits. */
const SITS = /(?:办公室|秘书处)(?:设在|设于|挂靠)/u;
/** Who signs a paper of a place whose head is no 县长: 某某长官 甲某某. */
const SIGNS = /^\p{Script=Han}{0,8}长官\s+\p{Script=Han}{2,4}$/u;
/** A line with a label, whatever it is. */
const LABELLED = /^[^：:，。]{1,10}[：:](?=.)/u;
/** A line that says who holds an office in a group: 各组组长分别为甲某、乙某. */
const OFFICER =
  /员(?:[一二三四五\d]+[人名]|\p{Script=Han}{2,4}。?$)|(?:长|主任|负责人|员)(?:分别)?(?:[为是：:\s]|由(?![^，。；]*[长任员]担任))/u;

const isLine = ({ kind, text }: Clause): boolean =>
  (kind === 'paragraph' || kind === 'item') && text.length <= LONGEST;

/** Whether a line says nothing of a person. */
function isOther(text: string, issuer: string): boolean {
  const words = (leadingNumber(text)?.rest ?? text).trim();
  const sentence = /[。；;]$/u.test(words) ? words : `${words}。`;
  return (
    isFrameLine(words, issuer, true) ||
    (LABELLED.test(words)
      ? isUnits(words.replace(LABELLED, '')) || OF_TASK.test(words)
      : isUnits(words) && titleAtEnd(words.replace(/[。；;]$/u, '')) === '') ||
    SIGNS.test(words) ||
    SITS.test(words) ||
    (!OFFICER.test(words) &&
      (OF_BODY.test(words) || (!LABELLED.test(words) && ACTS.test(words)))) ||
    /[：:]$/u.test(words) ||
    isAside(sentence, { start: 0, end: sentence.length }, SAYS_NOTHING)
  );
}

/** Lines of lists of members, or directly behind one, of which nothing was read. */
export function linesLeft(
  doc: GazetteDocument,
  read: ReadonlySet<string>,
  told: ReadonlySet<string>,
): Unread[] {
  const out: Unread[] = [];
  const issuer = simplify(doc.frontMatter.issuer ?? '');
  const isList = /(?:名单|组成人员)(?:（[^（）]*）)?$/u.test(simplify(doc.frontMatter.title));
  let within = false;
  doc.clauses.forEach((clause, i) => {
    if (!isLine(clause)) within = false;
    else if (read.has(clause.anchor))
      // One line may be a sentence; two, one under the other, are a list, and so is one under …名单.
      within ||= isList || read.has(doc.clauses[i - 1]?.anchor ?? '');
    else if (within && !told.has(clause.anchor) && !isOther(simplify(clause.text), issuer))
      out.push({
        clause,
        words: clause.text,
        why: textOf(why.rosterForm, undefined),
        passed: true,
      });
  });
  return out;
}
