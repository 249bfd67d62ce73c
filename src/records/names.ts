/**
 * Names of persons where a statement gives them: between a verb and a verb, in a list, in a
 * cell. What holds a verb or a word of office is no name.
 */
import { beginsWithSurname, DOUBLE_SURNAMES, SURNAMES, TRANSLITERATED } from './surnames.ts';
import { ACT_WORDS } from './verbs.ts';
import { splitTop } from './words.ts';

/** Characters that names of bodies and offices hold and names of persons do not. */
const OF_BODIES = /[局委厅署院校办处室县市股组副职免聘的司]/u;
/** A name of three in a list whose second character a body may have as well (甲处某), and no 甲处长. */
const IS_MIDDLE =
  /^(?![副正主原现该各])\p{Script=Han}[处署委院办](?![长员级里座理事主任士室局部科])\p{Script=Han}$/u;
/** Words with which a name does not begin: verbs of the sentence, or its frame. */
const VERB_BEFORE = new RegExp(
  `同志|职务|人选|职级|退休|^其(?:原|所|任|担|现|他|兼|本|在)|^仍|^[还又也](?=[兼任担])|^(?:正式|继续|同时|一并|暂时|聘|同意|决定|批准|安排|接受|不再|辞去|晋[级阶]|转为|续期|其他|以上|上述|下列|以下|原任|根据|经过|有关|相关|${ACT_WORDS.before.join('|')})`,
  'u',
);
/** Verbs of one character, suspicious before a surname (派张某). */
const VERB_CHARACTER = /^[派调升荐拟请选推授补撤由经兹现并均另因自将把对让]/u;

/** Words of the sentence that stand between a name and its verb: 张某仍兼|任, 王某还|任. */
const WORD_AFTER =
  /(?:当选|被|拟|将|现|原|已|仍|仍然|依然|依旧|还|也|又|即|兼|均|一并|一同|主要|同时|继续|暂|再|申请|提出|主动|先后|曾)$/u;

/** Whether words of three and more end in a word of the sentence, and are no name. */
export const endsInWord = (words: string): boolean => words.length >= 3 && WORD_AFTER.test(words);

/**
 * Whether words can be one person's name.
 *
 * @param listed whether they stand in a list, where no word of a sentence can follow a name
 */
export function isPersonName(words: string, listed = false): boolean {
  const parts = words.split(/[·•・‧]/u);
  if (parts.some((p) => !/^\p{Script=Han}+$/u.test(p)) || VERB_BEFORE.test(words)) return false;
  // 张某现任…, 王某当选…: a word of the sentence stands between the name and its verb.
  if (!listed && endsInWord(words)) return false;
  if (parts.length > 1)
    return (
      parts.every((p) => p.length <= 10 && !/[为任]|同志/u.test(p) && !OF_BODIES.test(p)) &&
      !DESCRIBED.test(parts[0]!)
    );
  if (
    words.length < 2 ||
    words.length > 10 ||
    (OF_BODIES.test(words.replace(/^司(?=马|徒|空)/u, '')) && !(listed && IS_MIDDLE.test(words)))
  )
    return false;
  if (VERB_CHARACTER.test(words) && SURNAMES.includes(words[1]!)) return false;
  if (words.length <= 3) return true;
  if (TRANSLITERATED.test(words)) return true;
  if (words.length > 4) return false;
  if (DOUBLE_SURNAMES.test(words)) return true;
  // Two characters before a surname are more often a verb than a name of four.
  return SURNAMES.includes(words[0]!) && !SURNAMES.includes(words[2]!);
}

/** What somebody is, before a name with a dot: 外籍专家甲·乙. */
const DESCRIBED =
  /(?:专家|教授|博士|院士|学者|顾问|干部|人才|代表|律师|医生|教练|先生|女士|人员|外籍|外聘|特聘|首席|著名|知名)/u;

/** One name as an expression, as short as it can be: 甲某, 朱 丽, 阿依古丽·托合提; with what is said of it in brackets. */
export const PERSON =
  '(?:\\p{Script=Han} \\p{Script=Han}|\\p{Script=Han}{1,8}?(?:[·•・‧]\\p{Script=Han}{1,10}?)+|\\p{Script=Han}{2,10}?)(?:（[^（）]*）)?';

/** The names of a list, as printed but for the spaces within them; the brackets after them are left out. */
export const namesOfList = (list: string): string[] =>
  splitTop(list.replace(/（[^（）]*）/gu, ''), '、，').flatMap((n) =>
    namesJoined(n.replace(/\s/gu, '').replace(/同志$/u, '')),
  );

/** The names of a line that holds nothing else: 甲某某、乙某, 甲某某　乙　某; undefined for any other line. */
export function namesAlone(line: string): string[] | undefined {
  const names: string[] = [];
  let half = '';
  for (const words of line.replace(/（[^（）]*）/gu, ' ').split(/[、，\s]+/u)) {
    const name = half + words;
    half = '';
    // A name of two characters may be set apart.
    if (name.length === 1) half = name;
    else if (name !== '') names.push(name);
  }
  const own = names.every((n) => isPersonName(n, true) && (/·/u.test(n) || beginsWithSurname(n)));
  return names.length > 0 && half === '' && own ? names : undefined;
}

/** 甲某和乙某 are two; 和某某 is one, whose surname is 和. */
function namesJoined(words: string): string[] {
  if (isPersonName(words)) return [words];
  for (const m of words.matchAll(/[和及与]/gu)) {
    const [before, after] = [words.slice(0, m.index), words.slice(m.index + 1)];
    if (!isPersonName(before)) continue;
    const rest = namesJoined(after);
    if (rest.every((n) => isPersonName(n))) return [before, ...rest];
  }
  return [words];
}
