/**
 * What the readers of appointments and of the chronicle share: titles of office, Chinese
 * names, dates, and cutting a sentence where no bracket is open.
 */
import { parseHanNumber, toIso } from '../domain/chinese.ts';
import { endsOf } from '../domain/sieve.ts';

const HAN = '\\p{Script=Han}';

const PARTY = '(?:机关党委|机关党组|党组|党委|党工委|工委|党总支|党支部|团委|纪委|纪检组|支部)';
const RANK = '(?:常务|执行|名誉|代理|代|见习)?';
const GRADE = '(?:[一二三四]级|正|副)?(?:高级|主任|首席)?';

/**
 * Titles of office, as alternatives of one expression. A title is told by its form, so that
 * a body that no register knows is still told from the post in it.
 */
const TITLES: readonly string[] = [
  `${PARTY}?(?:(?:第一|常务)?副|第一)?书记(?!员)`,
  `${PARTY}(?:成员|委员)`,
  '(?:董事[会局]|监事会|理事会|委员会)(?:名誉)?副?(?:主席|主任委员)',
  '董事会秘书',
  `${GRADE}(?:调研员|巡视员|主任科员|科员|主办|行政执法员|警长|警官|警督|法官|检察官|主管|警务专员|警务技术主任|警务技术主管)`,
  '副?总(?:工程师|经济师|会计师|规划师|农艺师|畜牧师|兽医师|审计师|统计师|设计师|建筑师|园艺师|地质师|教练|编辑|编|督学|督察|监|经理|裁|干事|法律顾问)',
  '(?:正高级|高级|主任|副主任|首席)(?:工程|经济|会计|规划|农艺|畜牧|兽医|审计|统计|设计|建筑|园艺|地质|记者|编辑|医|护|药)师?(?<=师|记者|编辑)',
  '副?(?:主任|厅长|局长|部长|[省市县区旗州盟镇乡]长|专员|院长|校长|处长|总经理|秘书长)助理',
  `${RANK}(?:第一)?副?(?:主任委员|主任|主席|主编|经理|会长|专员|督学|督察专员|监察专员|组长|干事|政委|政治委员|教导员|指导员|司令员|司令|参事|代表|行长|调研员|巡视员)`,
  `${RANK}(?:第一)?副?(?:总队长|支队长|大队长|中队长|分队长|理事长|秘书长|董事长|监事长|检察长|审判长|参谋长|督察长|护士长|队长|${HAN}长)`,
  '(?:执行|独立|外部|职工代表|职工|专职外部|专职|常务)?(?:董事|监事|理事)',
  '首席(?:执行官|信息官|财务官|技术官|合规官|专家)',
  '(?:助理)?(?:审判员|书记员|检察员|仲裁员|人民陪审员|陪审员|人民监督员|监督员|特派员|督导员|监察员|联络员|馆员|副?研究员|参事|(?:法律|技术|经济|高级)?顾问|责任督学|督学|委员)',
  '(?:常务)?副?总?指挥(?:长|员)?|副?总?(?:负责人|召集人|发言人|干事|教练)',
  '副?(?:苏木达|嘎查达)',
  // 第一职阶特级技术辅导员: a civil servant of a grade and a step.
  '第[一二三四五六七八九十]+职阶[^，。；（）的在]{2,16}',
  '(?:党委|委)?常委|党政领导|领导|秘书|院士|会计|站长助理',
  '(?:副|名誉|客座|特聘|讲座)?教授|副?编审|(?:正高级|高级|特级)教师',
  '(?:副|常务副)?总理|部务(?:会议|会)?(?:成员|委员)',
];

const TITLE = `(?:${TITLES.join('|')})`;
const ENDS_WITH_TITLE = new RegExp(`${TITLE}$`, 'u');
const IS_TITLE = new RegExp(`^${TITLE}$`, 'u');

/** Whether the whole of `s` is a title (副局长, 党组书记). */
export const isTitle = (s: string): boolean => IS_TITLE.test(s);

/** Characters of the longest title but one with a grade and a step: 机关党委第一副书记 has nine. */
const LONGEST = 16;
/** What stands in a title that may be longer. */
const STEP = '职阶';
/** With what the other titles end. */
const TITLE_ENDS = endsOf(
  new RegExp(TITLES.filter((title) => !title.includes(STEP)).join('|'), 'u'),
);

/** The longest title that `s` ends with; '' if none. */
export const titleAtEnd = (s: string): string =>
  s.includes(STEP)
    ? (ENDS_WITH_TITLE.exec(s)?.[0] ?? '')
    : TITLE_ENDS?.has(s.at(-1) ?? '') === false
      ? ''
      : // A title is looked for at each place: in a whole line that takes long.
        (ENDS_WITH_TITLE.exec(s.slice(-LONGEST))?.[0] ?? '');

/** Kinds of unit whose head's title repeats their last word, and which a text may name once for both (某水务局长). */
const UNIT_OF_HEAD =
  /^副?(总队|支队|大队|中队|分队|局|厅|部|司|处|署|院|校|所|台|社|站|馆|场|厂|园|团|队|行|县|区|市|旗|镇|乡|州|盟|省|村|股|室)长$/u;
/** What a body's name ends with when it is whole. */
const BODY_AT_END =
  /(?:[局厅部司处署院校所台社站馆场厂园团队行县区市旗镇乡州盟省村股室科委办会组联协库矿港网狱关班圃报政线府道]|中心|部门|学|公司|集团|联盟|基地|庭|银行|人大|[）)])$/u;
/** A body of several characters, after which at most four are left. */
const BODY_BEFORE_FRONT =
  /^.{2,}(?:[局厅部委办会院校所台站馆队联协库]|中心|公司|集团|学院|学校|政府)(?=\p{Script=Han}{1,4}$)/u;
/** A firm, a hospital or a centre, after which the whole rest of a post is the title (…公司财务总监). */
const BODY_BEFORE_TITLE = /^.*(?:公司|集团|银行|[）)])(?=\p{Script=Han}{1,6}$)/u;

/** A post in its two parts, both as printed. */
export interface SplitPost {
  /** Null where the post names none (任副市长). */
  readonly organization: string | null;
  readonly title: string;
}

/**
 * Split a post into the body and the title, by the form of the title alone.
 *
 * @returns undefined if the post does not end with a title
 */
export function splitPost(post: string): SplitPost | undefined {
  const whole = titleAtEnd(post);
  if (whole === '') return undefined;
  // 某规划|委员会主席: the committee is the body, and not one that a body has.
  const committee = /^委员会(?=.)/u.exec(whole)?.[0] ?? '';
  const own = !BODY_AT_END.test(post.slice(0, post.length - whole.length)) ? committee : '';
  const title = whole.slice(own.length);
  const body = post.slice(0, post.length - title.length);
  if (body === '' || /^[省市县区旗州盟镇乡]$/u.test(body)) return { organization: null, title };
  const unit = UNIT_OF_HEAD.exec(title)?.[1];
  // 公司 + 财务 + 总监: what stands between the body and the title is the front half of the title.
  const firm = BODY_AT_END.test(body) ? null : BODY_BEFORE_TITLE.exec(body);
  if (firm !== null) return { organization: firm[0], title: body.slice(firm[0].length) + title };
  if (unit === undefined && !BODY_AT_END.test(body)) {
    // 法院 + 人民 + 某员: the same, after a body of another kind.
    const front = BODY_BEFORE_FRONT.exec(body)?.[0];
    if (front !== undefined)
      return { organization: front, title: body.slice(front.length) + title };
  }
  const ends = BODY_AT_END.test(body) || unit === undefined;
  return { organization: ends ? body : body + (title.startsWith('副') ? '' : unit), title };
}

const DATE = '(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?';
const HAN_DATE =
  '([〇零○0OＯ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?';
/** A date to the day or to the month, for use within an expression. */
export const DATE_WORDS = `(?:${DATE}|${HAN_DATE})`.replaceAll(/\((?!\?)/gu, '(?:');

const IS_DATE = new RegExp(`^(?:${DATE}|${HAN_DATE})$`, 'u');

/**
 * ISO date of a printed one, as exact as it is printed (`2022年9月` → `2022-09`).
 *
 * @returns undefined if `s` is no date of the calendar
 */
export function readDate(s: string): string | undefined {
  const m = IS_DATE.exec(s.trim());
  if (m === null) return undefined;
  const year =
    m[1] !== undefined
      ? Number(m[1])
      : Number([...m[4]!].map((c) => ('○0OＯ'.includes(c) ? 0 : parseHanNumber(c))).join(''));
  const month = parseHanNumber(m[2] ?? m[5] ?? '');
  const day = m[3] ?? m[6];
  if (day !== undefined) return toIso(year, month, parseHanNumber(day));
  return toIso(year, month, 1)?.slice(0, 7);
}

/** ISO duration of 一年, 半年, 6个月, 三个月; undefined if `s` is none. */
export function readDuration(s: string): string | undefined {
  if (s === '半年') return 'P6M';
  const m = /^([\d〇零一二两三四五六七八九十]+)(个月|年)(半)?$/u.exec(s);
  const n = m === null ? undefined : parseHanNumber(m[1]!);
  if (m === null || n === undefined) return undefined;
  if (m[2] === '个月') return `P${n}M`;
  return m[3] === undefined ? `P${n}Y` : `P${n}Y6M`;
}

/**
 * Whether words can be the name of a body: not cut off within a title (…公司财务), and not a
 * word that only points to others (下同).
 */
export const isBody = (words: string): boolean =>
  BODY_AT_END.test(words) && !/^(?:下同|同上|以上|其他|有关|相关|不再)/u.test(words);

/** Cut a text at a mark, but not within brackets or quotation marks. Empty pieces are dropped. */
export function splitTop(text: string, marks: string): string[] {
  const out: string[] = [];
  const han = /\p{Script=Han}/u.test(marks);
  let depth = 0;
  let from = 0;
  const take = (to: number): void => {
    const piece = text.slice(from, to).trim();
    if (piece !== '') out.push(piece);
    from = to + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const c = text.charCodeAt(at);
    // Ideographs are no marks.
    if (c >= 0x4e_00 && c <= 0x9f_ff && !han) continue;
    const is = text[at]!;
    if ('（(〔《“「'.includes(is)) depth += 1;
    else if ('）)〕》”」'.includes(is)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(is)) take(at);
  }
  take(text.length);
  return out;
}
