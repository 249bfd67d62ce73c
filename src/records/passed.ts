/**
 * The net under the readers of persons: a person by the look of his name, beside an office, whom no
 * reader of a document took. It knows surnames and ends of offices only, and no form of a sentence,
 * so that what the readers do not know yet does not slip through it for the same reason.
 *
 * In: a document that is no paper of appointments and no chronicle (these report whatever is not
 * read), and the names that were read of it. Out: sentences that an editor is told of.
 */

import type { GazetteDocument } from '../domain/model.ts';
import { leadingNumber } from '../domain/numbering.ts';
import { simplify } from '../domain/script.ts';
import { matchesIn } from '../domain/sieve.ts';
import { textOf } from '../messages/index.ts';
import { why } from '../messages/records.ts';
import type { Unread } from './appointments.ts';
import { isPersonName } from './names.ts';
import { beginsWithSurname } from './surnames.ts';
import { splitTop } from './words.ts';

/** Ends of offices; a common noun that ends like one (成长, 部长级) is none. */
const OFFICE =
  '(?:(?<![成增延特专擅生漫周校身])长(?![期大度效远度级三江城安沙春])|主任|书记|主席|总指挥|[委组队成]员|秘书|总监|经理|理事|董事|召集人|工程师|顾问|调研员|巡视员|专员)';
const NAME = '(?!由)(?<name>\\p{Script=Han}{2,4}?)';
/** Where a name ends: a mark, a space, 同志, or a word that says what he is to be. */
const ENDS =
  '(?=同志|[，。；：、（）\\s]|共同|分别|担任|兼任|兼|任(?!务)|接任|继任|代理|负责|主持|召集|牵头|$)';
const PLACES: readonly RegExp[] = [
  // 副县长甲某某（同志）担任…, 县长甲某某。
  new RegExp(`${OFFICE}${NAME}${ENDS}`, 'gu'),
  // 甲某某（副县长）
  new RegExp(`(?<=^|[，。；、：:\\s])${NAME}(?=（[^（）]{0,30}${OFFICE}[^（）]{0,12}）)`, 'gu'),
  // 甲某某　副县长, 甲　某　副县长
  new RegExp(
    `(?<=^|[；：:\\s])(?!由)(?<name>\\p{Script=Han}{2,4}?|\\p{Script=Han}[ \u3000]\\p{Script=Han})(?=[\\s：:]+[^\\s，。；：]{1,30}${OFFICE}(?:[\\s，。；、]|$))`,
    'gu',
  ),
  // 县长：甲某某　乙某, in a list of such lines
  new RegExp(
    `${OFFICE}[：:]\\s*(?<name>\\p{Script=Han}(?:\\s\\p{Script=Han}|\\p{Script=Han}{1,3}?))${ENDS}`,
    'gu',
  ),
  // 由甲某某担任…, 甲某某同志到…任…, 甲某某不再担任…
  new RegExp(
    `(?<=由|^|[，。；、：:\\s])${NAME}(?=同志|不再(?:担任|兼任|任)|(?:共同)?(?:担任|兼任|接任|继任|出任|代理))`,
    'gu',
  ),
];
/** What is said of somebody beside his name: that he holds an office, or is a member. */
const HOLDS = new RegExp(`${OFFICE}`, 'u');
/** Words that only tell of somebody: who spoke, who was there, who signs, whom to call. */
const ONLY_TELLS =
  /出席|参加会议|主持召开|讲话|汇报|听取|强调|签发|签署|联系人|联系电话|电话[：:]|撰稿|供稿|编辑|审[核校]|授予|荣获|表彰|牺牲|因病|逝世|事迹|作了?\p{Script=Han}*报告/u;
/** A line that only says who signs: 省长　甲某某. */
const SIGNS = new RegExp(
  `^(?:代|代理)?\\p{Script=Han}{0,10}${OFFICE}[\\s：:]*\\p{Script=Han}[\\p{Script=Han}\\s·]{1,8}$`,
  'u',
);

/** A line that is nothing but a few words and an office in brackets: a line of a list of persons. */
const WHOLE = new RegExp(
  `^(?<name>\\p{Script=Han}{2,4})（[^（）]{2,30}${OFFICE}[^（）]{0,6}）$`,
  'u',
);
/** A line of a list by its label: 副县长：甲某　乙某. */
const LISTS = new RegExp(
  `^\\p{Script=Han}{0,10}(?:${OFFICE}|\\p{Script=Han}\\s长|主\\s任)[\\s：:]+\\p{Script=Han}`,
  'u',
);
/** Words that are no name of a person. */
const NO_NAME =
  /[长员会任记席组级处部办门位室局]$|^(?:任何|所有|全体|相关|有关|其他|成员|各级)|单位|负责|工作|召集|统一|具体|同志/u;

const isName = (words: string): boolean =>
  words.length <= 4 && beginsWithSurname(words) && isPersonName(words) && !NO_NAME.test(words);

/** A paper that honours somebody: its lists say who he is, and give him no office. */
const HONOURS = /表彰|表扬|嘉奖|授予|记功|(?:先进|优秀|模范|标兵).*(?:决定|通报)/u;

/** Sentences that name somebody beside an office, of whom no record was read. */
export function personsPassed(
  doc: GazetteDocument,
  read: ReadonlySet<string>,
  told: ReadonlySet<string>,
): Unread[] {
  const honours = HONOURS.test(simplify(doc.frontMatter.title));
  return doc.clauses.flatMap((clause, i): Unread[] => {
    if (clause.kind !== 'paragraph' && clause.kind !== 'item') return [];
    if (honours && !/[，。；]|同志.*[任为]/u.test(clause.text)) return [];
    if (told.has(clause.anchor)) return [];
    const text = simplify(clause.text);
    // One line may sign a paper; several one after the other are a list.
    const beside = [i - 1, i + 1].some((k) =>
      LISTS.test(simplify(doc.clauses[k]?.text ?? '').trim()),
    );
    if (SIGNS.test(text.trim()) && !beside) return [];
    const body = leadingNumber(text)?.rest ?? text;
    return splitTop(body, '。；').flatMap((sentence): Unread[] => {
      if (!HOLDS.test(sentence) || ONLY_TELLS.test(sentence)) return [];
      const whole = WHOLE.exec(sentence.trim())?.groups?.['name'];
      const passed =
        namesIn(sentence).some((name) => !read.has(name)) ||
        (whole !== undefined && !NO_NAME.test(whole) && !read.has(whole));
      return passed
        ? [{ clause, words: sentence, why: textOf(why.personPassed, undefined), passed: true }]
        : [];
    });
  });
}

/** The names that stand beside an office. */
const namesIn = (sentence: string): string[] =>
  PLACES.flatMap((place) =>
    matchesIn(sentence, place)
      .map((m) => m.groups!['name']!.replace(/\s/gu, ''))
      .filter(isName),
  );
