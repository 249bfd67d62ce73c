/**
 * One statement of a paper about appointments → its acts: who is appointed to, or removed
 * from, which post.
 *
 * In: the words of one sentence, and the verb that words above it have left standing. Out: the
 * acts in their order, each with the words that it was read from, and what could not be read.
 *
 * The statement is cut at its marks, and before a verb or a name that begins another act where
 * no mark stands. A piece begins an act, goes on with the posts of the act before it, or is a
 * remark. Nothing else is guessed: what is none of these is unread, and an act whose post
 * holds another act is withheld.
 */

import { parseHanNumber } from '../domain/chinese.ts';
import type { Text } from '../messages/index.ts';
import { textOf } from '../messages/index.ts';
import { why } from '../messages/records.ts';
import { isPersonName, namesOfList, PERSON } from './names.ts';
import { leavesIt, plainOrder } from './order.ts';
import { beginsWithSurname, SURNAMES, TRANSLITERATED } from './surnames.ts';
import { type Action, APPOINT, HOLD, LEAVE, PROPOSE, REMOVE } from './verbs.ts';
import { isBody, isTitle, type SplitPost, splitPost, splitTop, titleAtEnd } from './words.ts';

/** A post of an act. */
interface Post extends SplitPost {
  readonly words: string;
}

/** One act. */
export interface Act {
  readonly action: Action;
  readonly persons: readonly string[];
  readonly posts: readonly Post[];
  /** What is said of it besides, in brackets or after a comma. */
  readonly notes: string[];
  /** Proposed, and not yet done: 推荐, 提名, 建议. */
  readonly proposed: boolean;
  /** The person has passed a probation. */
  confirmed: boolean;
  /** The words that it was read from. */
  words: string;
}

/** What one statement says. */
interface StatementReading {
  readonly acts: readonly Act[];
  /** Remarks before any act (因到龄退休，…). */
  readonly unread: readonly { readonly words: string; readonly why: Text }[];
  /** The verb with which the statement ends, for the next one. */
  readonly verb: Action | null;
  /** Whether its verb was 任 (任某某为…), which may also be a surname. */
  readonly byRen: boolean;
}

/** Whether a remark can be taken for one; its meaning is read later. */
type NoteTest = (note: string) => boolean;

const PROPOSES = new RegExp(`^${PROPOSE}`, 'u');
/** Who recommends or appoints, before the verb (某部推荐…). */
const withoutSubject = (words: string): string => {
  const m =
    /^(\p{Script=Han}{3,24}?)(?=(?:推荐|提名|建议|任命|委派|聘任|聘请|免去|决定任命|决定免去)\p{Script=Han})/u.exec(
      words,
    );
  return m !== null && isBody(m[1]!) ? words.slice(m[1]!.length) : words;
};
const COMRADE = '(?:等?(?:[\\d〇零一二两三四五六七八九十]+[名位]?)?同志)';
/** 甲某、乙某二同志: as many as are named; else the numeral is the end of a name (丙三同志). */
const COUNTED = /^等?([\d〇零一二两三四五六七八九十]+)[名位]?同志/u;
const OF = '(?:辞去(?:其|所?担任的?)?|所?(?:担任|兼任|原任|挂任|聘任|任)的?|兼任的?|的)';
/** Words with which the name of a body begins, where nothing else parts it from a person's. */
const BODY_START =
  '(?=(?:新区|高新区|经开区|开发区|中共|中国|国家|自治[区州县旗]|[省市县区旗州盟镇乡](?![长\\p{P}])|人民政府|政府))';
/** What may stand before the verb of an act and adds nothing. */
const LEAD =
  /^(?:同时|并且|并|现|兹|另|一并|拟|还|决定(?!任命|免去)|(?:同意|批准)(?!.+的(?:请求|申请)))+(?=[^，]{2})/u;

const rule = (source: string): RegExp => new RegExp(`^${source}$`, 'u');
const head = (source: string): RegExp => new RegExp(`^${source}`, 'u');

/** A form: words at the head, a list of persons, words that join it to a post. */
interface Form {
  readonly before: RegExp | null;
  readonly join: RegExp;
}

/** A form that says by itself whether somebody comes or goes. */
interface ActingForm extends Form {
  readonly action: Action;
}

/** 甲某（同志）不再担任…. */
const LEAVES: ActingForm = {
  action: 'remove',
  before: null,
  join: head(`${COMRADE}?${LEAVE}(?:其|所?担任的?|所任的?)?`),
};
/** 甲某同志任…. */
const COMRADE_HOLDS: ActingForm = {
  action: 'appoint',
  before: null,
  join: head(`${COMRADE}(?:${HOLD}|为)(?!的)`),
};
const FORMS: readonly ActingForm[] = [
  {
    action: 'remove',
    before: head('(?:接受|同意|批准)'),
    join: head(`${COMRADE}?(?:因[^，；。]{2,14}?)?(?:提出的|关于)?辞去(?:其|所?担任的?|所任的?)?`),
  },
  {
    action: 'appoint',
    before: head('(?:同意)?接[收受]'),
    join: head(`${COMRADE}?(?:任|为|担任)`),
  },
  {
    action: 'remove',
    before: head('不再(?:推荐|委派|聘任|聘请|提名)'),
    join: head(`${COMRADE}?(?:担任|为|任)`),
  },
  { action: 'remove', before: head(REMOVE), join: head(`(?:${COMRADE}${OF}?|${OF})`) },
  { action: 'appoint', before: head(APPOINT), join: head(`${COMRADE}?(?:为|${HOLD})`) },
  { action: 'appoint', before: head('由'), join: head(`${COMRADE}?(?:兼任|担任|任|代理)`) },
  LEAVES,
  COMRADE_HOLDS,
  {
    action: 'appoint',
    before: null,
    join: head(`${COMRADE}?由[^，、；]{2,30}?(?:调任|转任|改任|升任|提任)为?`),
  },
];
/** 某某任…, 某某为…: only before a post. */
const HOLDS: Form = { before: null, join: head(`[ ，]?(?:${HOLD}|为)(?!的)`) };
/** 任某某为…, where 任 is a verb and no surname. */
const APPOINTS: Form = {
  before: head('任'),
  join: head(`(?:${COMRADE}?为|${COMRADE}(?=.+职务$))`),
};
/** 某某的…职务自然免除. */
const ENDED =
  /职务(?:因[^，。；]{2,10}?)?(?:自然|自行|相应|同时|予以|随之|一并|也)*(?:免除|免去|解除)$/u;
/** 某某的…职务, under a verb that stands above. */
const LISTED: Form = { before: null, join: head(`(?:${COMRADE}的?|${OF})`) };
/** 某某 免某局局长: a space parts name and verb. */
const SPACED_REMOVAL: Form = { before: null, join: head(' 免(?:去|除)?(?![税疫费试])') };
/** 某某 某局局长, 某某，某局局长, 某某（女）某局局长, under a verb that stands above. */
const SPACED: readonly Form[] = ['(?:同志)?[ ：，]', '（[^（）]{1,14}）'].map((join) => ({
  before: null,
  join: head(join),
}));
/** 免去某某市某局…: nothing parts name and body. */
const BARE = `(?<names>(?:\\p{Script=Han}{2,4}、)*\\p{Script=Han}{2,8}?)${BODY_START}(?<post>.+)`;
const REMOVE_BARE = rule(`${REMOVE}${BARE}`);
const BARE_LISTED = rule(BARE);

/** Name and post with nothing between them; the body may begin with a place that the paper names itself (免去某某云山大学校长职务). */
function bareParts(
  words: string,
  verb: boolean,
  places: readonly string[],
): { names: string; post: string } | undefined {
  const own = (verb ? REMOVE_BARE : BARE_LISTED).exec(words)?.groups;
  const long =
    own !== undefined &&
    own['names']!.split('、').some((n) => n.length > 4 && !TRANSLITERATED.test(n));
  // Four characters before a place that the paper names (甲某云山|区…) are a name and the place.
  const holdsPlace =
    own !== undefined &&
    places.some((p) => own['names']!.length > p.length + 1 && own['names']!.endsWith(p));
  if (own !== undefined && !long && !holdsPlace)
    return { names: own['names']!, post: own['post']! };
  const rest = verb ? words.slice(head(REMOVE).exec(words)?.[0].length ?? words.length) : words;
  for (const place of places)
    for (let n = 2; n <= 4; n += 1)
      if (rest.startsWith(place, n) && rest.length > n + place.length + 2)
        return { names: rest.slice(0, n), post: rest.slice(n) };
  return undefined;
}
/** 某某同志到龄退休; 某某试用期满. */
const OF_PERSON: Form = {
  before: null,
  join: head(
    `${COMRADE}?的?(?=(?:因.{0,8})?(?:已?(?:到达?|达到)(?:法定|最高|规定)?(?:退休|任职)(?:最高)?年龄(?:界限|上限)?|(?:到龄|提前|正常)?(?:退休|离休)|(?:工作|职务|岗位|组织)(?:调动|变动|调整|需要)|(?:年龄|个人|身体|健康)(?:原因|关系|到限)|到龄|机构改革|换届) ?$|结束试用期|(?:按期|正式|如期)?转正|不再主持[^，；]{2,16}工作 ?$|(?:任职)?试[用任]期?(?:已|届|已经)?(?:满|期满|届满)|保留.{2,10}(?:待遇|职级|级别) ?$|(?:因病|不幸)?(?:医治无效)?(?:去世|逝世|病故) ?$)`,
  ),
};
const SAME = {
  remove: rule(`${REMOVE}(?:其|该同志|他|她)?${OF}?(?:原任|现任|原)?(?<post>.+)`),
  leave: rule(`(?:其)?${LEAVE}(?:其|所?担任的?)?(?<post>.+)`),
  hold: rule(`(?:其|该同志)?(?:(?:任命|聘任|聘)其为|${HOLD}|为)(?<post>.+)`),
} as const;

/** A form found in words. */
interface Match {
  readonly names: readonly string[];
  /** The words from the end of the names to the post. */
  readonly verb: string;
  readonly post: string;
}

/**
 * Find a form in words: the shortest list of persons after which its joining words stand.
 * Names are tried by their own rules, so that 任, 为 and 和 within a name part nothing.
 */
function matchForm(words: string, { before, join }: Form): Match | undefined {
  const start = before === null ? 0 : (before.exec(words)?.[0].length ?? -1);
  if (start === -1) return undefined;
  for (let end = start + 2; end < words.length - 1 && end < start + 120; end += 1) {
    const m = join.exec(words.slice(end));
    if (m === null) continue;
    const list = words.slice(start, end);
    // 阿某某·买买|提任: the last character of a long name is no verb; 主|任 is a title.
    if (/[·•・‧]/u.test(list) && /^提任/u.test(m[0])) continue;
    // A name that begins with 任 goes on with the list.
    if (/[、，]$/u.test(list)) continue;
    if (/[主责担委离历]$/u.test(list) && /^任/u.test(m[0])) continue;
    // 聘请甲大|任为…: the last character of the name, and then the verb.
    if (/任$/u.test(m[0]) && /^[为任]/u.test(words.slice(end + m[0].length))) continue;
    const names = namesOfList(list);
    if (names.length === 0 || !names.every((n) => isPersonName(n))) continue;
    // 甲大|新任 may be 甲大新|任, and is held to be; what tells the two apart is asked for later.
    if (NAME_OR_VERB.test(m[0]) && isPersonName(`${names.at(-1)}${m[0][0]}`)) continue;
    const counted = COUNTED.exec(m[0])?.[1]?.replace('两', '二');
    if (counted !== undefined && (names.length < 2 || parseHanNumber(counted) !== names.length))
      continue;
    const post = words.slice(end + m[0].length);
    // 某某和|任某为…: what follows 和 is another name, unless 和 is the last character of this one.
    if (/[和及与]$/u.test(list) && !isPost(post.split(/[、，]/u)[0]!)) continue;
    if (post !== '') return { names, verb: m[0], post };
  }
  return undefined;
}
/** Verbs whose first character is at least as often the last of a name: 甲大新任, 乙东升任. */
const NAME_OR_VERB = /^[新升]任/u;

/** Whether the last name of an act may end before its last character, which is then one of the verb. */
const mayEndBefore = (piece: string, names: readonly string[]): boolean => {
  const last = names.at(-1) ?? '';
  return (
    [...last].length === 3 &&
    NAME_OR_VERB.test(`${last.slice(-1)}任`) &&
    isPersonName(last.slice(0, -1)) &&
    piece.includes(`${last}任`)
  );
};

/** Whether a probation is said to be over. */
const PASSED = /(?:试[用任]期?)(?:已|届|已经)?(?:满|期满|届满)|考核合格|转正|结束试用期/u;

/** 等同志 leaves persons out. */
const OTHERS = /等(?:[\d一二三四五六七八九十]+[名位])?同志/u;

/** Verbs and words of the frame that no post holds. */
const NOT_IN_POST =
  /任命|免去|免除|聘任|聘用|聘请|续聘|解聘|委派|推荐|提名|不再|辞去|挂职|挂任|兼任|试任|晋升|同志|的|职务|通知|研究决定|[，。；：]|(?<![主责常历前离连信委担重胜就一])任(?!务|职资格|期)|(?<![行作以])为(?!民|农|老|企)/u;
/** Words with which no post begins: what was taken for one is the rest of a verb. */
const NOT_AT_HEAD =
  /^(?:离任|免(?![税疫])|职(?![业工教])|现任|原任|曾|拟任|已|仍|不|其|退休|辞|调[任离到]|转[任到]|负责|分管|主持)/u;
/** A title in the midst of a post, after which another body or person begins. */
export const INNER_TITLE =
  /(?:[局处厅司署]长|(?<![委组])主任|书记(?!员)|院长|校长|部长|经理|董事长|会长|总监|主席|[省市县区]长)(?!助理|办公|秘书|委员|科员|督学|督导|检察|法官|医师|护师|编辑|记者|处|室|团|台|学院|学校|学会|联|信箱|热线|[、兼和（]|$)/u;

/** A post, with what is said of it in brackets; undefined if it is none. */
interface PostWords {
  readonly words: string;
  readonly notes: readonly string[];
}

/** The words of a post without 职务, 人选, 的请求 after it, and without brackets that only remark. */
function postWords(printed: string): PostWords {
  const notes: string[] = [];
  let post = printed.trim();
  for (let before = ''; before !== post; ) {
    before = post;
    post = post
      .replace(/的?(?:请求|申请|要求|报告)$/u, '')
      .replace(/(?<=.)(?:等?职务|一职|候选人|人选|职级|职位|岗位)$/u, '')
      .trim();
    const m = /^(.+)（([^（）]*)）$/u.exec(post);
    // A bracket at the end that belongs to the name of a body has no title before it.
    if (m !== null && titleAtEnd(bare(m[1]!)) !== '') {
      notes.unshift(m[2]!);
      post = m[1]!;
    }
  }
  return { words: post, notes };
}

const bare = (s: string): string => s.replace(/(?:职务|一职|人选|职级)$/u, '');

/** Whether words are one post and nothing else. */
const isPost = (words: string): boolean => {
  const post = postWords(words).words;
  return titleAtEnd(post) !== '' && objectionToPost(post) === undefined;
};

/** Why a post that was read cannot be one; undefined if it can. */
export function objectionToPost(post: string): Text | undefined {
  if (NOT_AT_HEAD.test(post)) return textOf(why.holdsAnother, { post });
  if (NOT_IN_POST.test(post) || INNER_TITLE.test(post)) return textOf(why.holdsAnother, { post });
  if (splitPost(post) === undefined) return textOf(why.noTitle, { post });
  return undefined;
}

/** A piece of a statement, with the mark before it. */
interface Piece {
  readonly mark: string;
  readonly words: string;
}

/** Places in words without marks where another act begins: after a post, before a verb or a name. */
function cutGlued(words: string): string[] {
  const out: string[] = [];
  let rest = words;
  for (let at = 4; at < rest.length - 4; at += 1) {
    const left = rest.slice(0, at);
    const right = rest.slice(at);
    const ends =
      /(?:职务|职级|人选)$/u.test(left) || (titleAtEnd(left) !== '' && !isTitleGoingOn(rest, at));
    // 原某局局长|甲某调任…: what the person was.
    if (!ends || left.startsWith('原')) continue;
    const begins =
      rule(`(?:${REMOVE}|决定任命|任命|聘任|委派|推荐|提名)${PERSON}.+`).test(right) ||
      beginsWithPerson(right);
    if (!begins) continue;
    out.push(left);
    rest = right;
    at = 4;
  }
  out.push(rest);
  return out;
}

/** Whether the title before `at` goes on after it (主任|委员, 局长|助理). */
const isTitleGoingOn = (s: string, at: number): boolean =>
  [2, 3, 4].some((n) => {
    const longer = s.slice(0, at + n);
    const title = titleAtEnd(longer);
    return title.length > n && isTitle(title);
  });

/** Whether words begin with a person to whom a post is given or from whom it is taken. */
const beginsWithPerson = (words: string): boolean =>
  [...FORMS.filter((f) => f.before === null), HOLDS, LISTED].some((form) => {
    const m = matchForm(words, form);
    return m !== undefined && titleAtEnd(postWords(m.post.split(/[，、]/u)[0]!).words) !== '';
  });

/** Cut a statement into pieces, at its marks and where acts touch. */
function piecesOf(statement: string): Piece[] {
  const out: Piece[] = [];
  let depth = 0;
  let piece = '';
  let mark = '';
  const close = (next: string): void => {
    const words = piece.trim();
    if (words !== '')
      out.push(...cutGlued(words).map((w, i) => ({ mark: i === 0 ? mark : '', words: w })));
    mark = next;
    piece = '';
  };
  const chars = [...statement];
  chars.forEach((c, i) => {
    if ('（(〔《“「'.includes(c)) depth += 1;
    if ('）)〕》”」'.includes(c)) depth = Math.max(0, depth - 1);
    // A space after a post parts two acts; one within a name or after a number does not.
    const space =
      c === ' ' &&
      ((titleAtEnd(piece) !== '' && !isPersonName(piece.trim())) || /职务$/u.test(piece)) &&
      /\p{Script=Han}/u.test(chars[i + 1] ?? '');
    if (depth === 0 && ('，,；;、'.includes(c) || space)) close(c);
    else piece += c;
  });
  close('');
  return out;
}

/** Read a statement. */
export const readStatement = (
  statement: string,
  standing: Action | null,
  isNote: NoteTest,
  confirmed = false,
  byRen = false,
  places: readonly string[] = [],
  plainRen = false,
): StatementReading =>
  new Reader(statement, standing, isNote, confirmed, byRen, places, plainRen).read();

/** Whether an act gives as many persons as many posts in different bodies. */
const manyToMany = ({ persons, posts }: Act): boolean =>
  persons.length > 1 &&
  persons.length === posts.length &&
  new Set(posts.map((p) => p.organization)).size === posts.length;

type OpenAct = Act & { posts: Post[]; readonly bare?: boolean };

/** The reader of one statement: what it has made so far, and what may still go on. */
class Reader {
  readonly #statement: string;
  readonly #isNote: NoteTest;
  readonly #acts: OpenAct[] = [];
  readonly #unread: { words: string; why: Text }[] = [];
  #verb: Action | null;
  /** Persons whom 其 or a bare verb means. */
  #persons: readonly string[] = [];
  /** Whether a probation was passed. */
  #passed: boolean;
  /** Remarks that come before the act they belong to. */
  #before: string[] = [];
  /** The act whose posts may go on. */
  #open: OpenAct | undefined;
  /** Words of a post that is not whole yet (市防汛、|防旱指挥部办公室主任). */
  #half = '';

  #byRen: boolean;
  readonly #places: readonly string[];
  /** Whether the paper gives posts by 任 alone elsewhere, so that 甲大新任 is 甲大新 and 任. */
  readonly #plainRen: boolean;

  constructor(
    statement: string,
    standing: Action | null,
    isNote: NoteTest,
    confirmed: boolean,
    byRen: boolean,
    places: readonly string[],
    plainRen: boolean,
  ) {
    this.#plainRen = plainRen;
    this.#byRen = byRen;
    this.#places = places;
    this.#statement = statement;
    this.#verb = standing;
    this.#isNote = isNote;
    this.#passed = confirmed;
  }

  read(): StatementReading {
    const each = respectively(this.#statement);
    if (each !== undefined) {
      for (const found of each) this.#begin(found, this.#statement, false);
      this.#open = undefined;
      return { acts: this.#acts, unread: this.#unread, verb: this.#verb, byRen: this.#byRen };
    }
    const pieces = piecesOf(this.#statement);
    for (let i = 0; i < pieces.length; ) i = this.#step(pieces, i);
    if (this.#half !== '') this.#withdraw(textOf(why.noTitle, { post: this.#half }));
    // 甲某、乙某任某局副局长、某办副主任: who of them has which post, nobody can tell.
    for (const act of this.#acts.filter(manyToMany)) {
      this.#acts.splice(this.#acts.indexOf(act), 1);
      this.#fail(act.words, textOf(why.holdsAnother, { post: act.posts[1]!.words }));
    }
    const made = this.#acts.filter((a) => a.posts.length > 0);
    if (made.length === 0 && this.#unread.length === 0 && this.#persons.length > 0)
      this.#fail(this.#statement, textOf(why.noPost, undefined));
    return { acts: made, unread: this.#unread, verb: this.#verb, byRen: this.#byRen };
  }

  /** Read from one piece on; the index of the next. */
  #step(pieces: readonly Piece[], from: number): number {
    // Names of a list run on to the piece that has their verb.
    let last = from;
    while (
      last + 1 < pieces.length &&
      isBareName(pieces[last]!.words) &&
      pieces[last + 1]!.mark !== ''
    )
      last += 1;
    const joined = joinPieces(pieces.slice(from, last + 1));
    const piece = plainOrder(withoutSubject(joined.replace(LEAD, '')));
    const planned = /^(?:现)?拟/u.test(joined);
    const next = last + 1;
    if (/等[^、，]*同志/u.test(piece) && OTHERS.test(piece)) {
      this.#fail(piece, textOf(why.someOthers, undefined));
      return next;
    }
    if (this.#acts.length > 0 && /^(?:同时)?免(?:去|除)?其?原(?:任|有)?职务$/u.test(piece)) {
      this.#note(piece);
      return next;
    }
    const ren = renReading(piece, from > 0 ? null : this.#verb, from > 0, this.#byRen);
    if (ren === 'either') {
      this.#fail(piece, textOf(why.eitherName, undefined));
      return next;
    }
    // 因另有任用，…; 甲某任职试用期满，…: why and when, before the act.
    const cause =
      this.#acts.length === 0 &&
      isCause(piece) &&
      !(beginsWithSurname(piece) && matchForm(`${piece} `, OF_PERSON) !== undefined);
    const passed = PASSED.test(piece) ? this.#person(piece) : false;
    if (passed) return next;
    const found = cause
      ? undefined
      : (ren ?? findAct(piece, this.#verb, this.#persons, from > 0, this.#places));
    if (found !== undefined && !this.#plainRen && mayEndBefore(piece, found.persons)) {
      this.#fail(piece, textOf(why.nameOrVerb, { name: found.persons.at(-1) ?? '' }));
      return next;
    }
    if (found !== undefined) {
      if (this.#half !== '') this.#withdraw(textOf(why.noTitle, { post: this.#half }));
      // 推荐甲某为…人选，乙某为…人选: the second is proposed as well.
      const goes = this.#acts.at(-1)?.proposed === true && /(?:人选|候选人)$/u.test(found.post);
      this.#begin(
        planned || goes ? { ...found, proposed: true } : found,
        joined,
        pieces[next]?.mark === '、',
      );
      return next;
    }
    const above = this.#acts.at(-1)?.posts.at(-1);
    const leaves = leavesIt(piece);
    if (leaves !== undefined && above !== undefined) {
      const left = { persons: [leaves], post: above.words, proposed: false, manner: '' };
      this.#begin({ action: 'remove', ...left }, joined, false);
      return next;
    }
    if (!cause && this.#person(piece)) return next;
    this.#goOn(pieces, from);
    return from + 1;
  }

  /** Take a piece that only says of a person why he comes or goes: 某某同志到龄退休, 某某试用期满. */
  #person(piece: string): boolean {
    const own = matchForm(`${piece.replace(/^(?:鉴于|由于|因)/u, '')} `, OF_PERSON);
    if (own === undefined || !(/同志/u.test(own.verb) || beginsWithSurname(own.names[0]!)))
      return false;
    this.#persons = own.names;
    this.#open = undefined;
    if (PASSED.test(own.post)) this.#passed = true;
    else if (/退休|离休/u.test(own.post))
      this.#before.push(/(?:到龄)?(?:退休|离休)/u.exec(own.post)![0]);
    else if (/^(?:保留|不再主持)/u.test(own.post)) this.#before.push(own.post.trim());
    return true;
  }

  /** Take a piece that begins no act: a further post, a remark, a cause. */
  #goOn(pieces: readonly Piece[], at: number): void {
    const { words, mark } = pieces[at]!;
    const further = mark === '、' && isPost(words) ? bareListed(words, this.#places) : undefined;
    if (this.#open?.action === 'remove' && further !== undefined) {
      // 免去甲某市某局局长、乙某市某局局长职务: the second is another person if the first stood bare.
      if (this.#open.bare === true) this.#begin(further, words, pieces[at + 1]?.mark === '、');
      else this.#withdraw(textOf(why.holdsAnother, { post: words }));
      return;
    }
    // 甲某任某局局长，某办主任: a second body, with its level, and no person.
    const another =
      mark === '，' &&
      this.#open?.action === 'appoint' &&
      /^[省市县区州旗盟镇乡]/u.test(words) &&
      isPost(words) &&
      !beginsWithPerson(words);
    const goesOn =
      mark === '、' || another
        ? isPost(words)
        : /职务$/u.test(words) && this.#open?.action === 'remove' && isPost(words);
    if (this.#open !== undefined && (this.#half !== '' || goesOn)) {
      this.#addTo(this.#open, mark, words, pieces[at + 1]?.mark === '、');
      return;
    }
    if (PASSED.test(words) && words.length <= 16 && !/同志/u.test(words)) {
      this.#passed = true;
      for (const act of this.#acts) if (act.action === 'appoint') act.confirmed = true;
      return;
    }
    if (this.#acts.length === 0 && isCause(words)) {
      const retired = /退休|离休/u.exec(words);
      if (retired !== null) this.#before.push(retired[0]);
      return;
    }
    if (this.#acts.length > 0 && this.#isNote(words)) this.#note(words);
    else this.#fail(words, textOf(why.noForm, undefined));
  }

  /** A remark belongs to the acts of the last action. */
  #note(words: string): void {
    const { action } = this.#acts.at(-1)!;
    for (const act of this.#acts) if (act.action === action) act.notes.push(words);
  }

  #begin(found: Found, words: string, goesOn: boolean): void {
    this.#open = undefined;
    this.#half = '';
    const act: OpenAct = {
      action: found.action,
      persons: found.persons,
      posts: [],
      notes: [...this.#before],
      proposed: found.proposed,
      confirmed: found.action === 'appoint' && (this.#passed || found.confirmed === true),
      words,
      bare: found.bare === true,
    };
    if (found.manner !== '') act.notes.push(found.manner);
    this.#before = [];
    this.#persons = found.persons;
    this.#verb = found.action;
    const { words: post } = postWords(found.post);
    if (titleAtEnd(post) === '' && goesOn && mayGoOn(post)) this.#half = found.post;
    else {
      const objection = this.#addPosts(act, found.post);
      if (objection !== undefined) {
        this.#fail(words, objection);
        return;
      }
    }
    this.#open = act;
    this.#acts.push(act);
  }

  /** Words that go on with the posts of the open act. */
  #addTo(act: OpenAct, mark: string, words: string, goesOn: boolean): void {
    act.words += mark + words;
    if (this.#half !== '') this.#half += mark;
    const whole = titleAtEnd(postWords(this.#half + words).words) !== '';
    if (!whole && goesOn) {
      this.#half += words;
      return;
    }
    const objection = this.#addPosts(act, words);
    if (objection !== undefined) this.#withdraw(objection);
  }

  /** Take words as posts of an act; why not, where they are none. */
  #addPosts(act: OpenAct, printed: string): Text | undefined {
    const { words, notes } = postWords(this.#half + printed);
    for (const one of splitPosts(words)) {
      const objection = objectionToPost(one);
      if (objection !== undefined) return objection;
      const split = splitPost(one)!;
      const inherited = act.posts.at(-1)?.organization ?? this.#bodyFor(split.title);
      act.posts.push({ ...split, organization: split.organization ?? inherited, words: one });
    }
    act.notes.push(...notes.flatMap((n) => splitTop(n, '，、；')));
    this.#half = '';
    return undefined;
  }

  /** 甲某为某局局长、乙某为副局长: a deputy without a body is of the body whose head stands above. */
  #bodyFor(title: string): string | null {
    const root = (t: string): string => t.replace(/^(?:常务|第一|副)+/u, '');
    const above = this.#acts.at(-1)?.posts.at(-1);
    return above !== undefined && root(above.title) === root(title) ? above.organization : null;
  }

  /** Give up the open act. */
  #withdraw(reason: Text): void {
    const act = this.#open;
    if (act !== undefined) this.#acts.splice(this.#acts.indexOf(act), 1);
    this.#fail(act?.words ?? this.#statement, reason);
  }

  #fail(words: string, reason: Text): void {
    this.#unread.push({ words, why: reason });
    this.#open = undefined;
    this.#half = '';
  }
}

/** 甲某、乙某同志分别任某局局长、某办主任; 免去甲某、乙某分别担任的…: as many posts as persons, in their order. */
const RESPECTIVELY = new RegExp(
  `^(?<lead>${APPOINT}|${REMOVE})?(?<names>[^，；：]{4,80}?)${COMRADE}?(?:的)?分别(?<verb>${LEAVE}|${HOLD}|担任的|所任的|的|为)(?<posts>[^；。，]+?)(?:等?职务)?$`,
  'u',
);

/** The acts of a statement that gives several persons a post each; undefined where it does not, or their numbers differ. */
function respectively(statement: string): readonly Found[] | undefined {
  const m = RESPECTIVELY.exec(statement.replace(LEAD, ''))?.groups;
  if (m === undefined) return undefined;
  const persons = namesOfList(m['names']!);
  // 某院院长、副院长: the second is of the body of the first.
  const posts: string[] = [];
  for (const post of splitPosts(m['posts']!)) {
    const body = splitPost(posts.at(-1) ?? '')?.organization;
    posts.push(isTitle(post) && body != null ? body + post : post);
  }
  if (persons.length < 2 || persons.length !== posts.length) return undefined;
  if (!persons.every((n) => isPersonName(n)) || !posts.every(isPost)) return undefined;
  const lead = m['lead'] ?? '';
  const leaves =
    new RegExp(`^(?:${REMOVE})$`, 'u').test(lead) || new RegExp(`^${LEAVE}`, 'u').test(m['verb']!);
  return persons.map((person, i) => ({
    action: leaves ? ('remove' as const) : ('appoint' as const),
    persons: [person],
    post: posts[i]!,
    proposed: PROPOSES.test(lead),
    manner: mannerOf(m['verb']!),
  }));
}

/** Why somebody goes, before it is said that he does. */
const CAUSE =
  /^(?:因|由于)?.{0,8}?(?:到龄|达到(?:法定|最高|规定)?(?:退休|任职)(?:最高)?年龄(?:界限|上限)?|任期届满|年龄(?:原因|关系|到限)|工作需要|工作变动|工作调动|工作调整|机构改革|职务变动|换届|个人原因|退休|离休|身体原因).{0,6}$/u;
const isCause = (words: string): boolean =>
  /^(?:因|由于)?另有任用$|^(?:根据|应|依)?本人(?:的)?(?:申请|意愿|要求|请求)$/u.test(words) ||
  (CAUSE.test(words) && !/同志|免|任(?!职(?:最高)?年龄|期届满)/u.test(words));

/** Whether a post that is not whole may be the front half of a body’s name. */
const mayGoOn = (post: string): boolean => !NOT_IN_POST.test(post) && !INNER_TITLE.test(post);

const joinPieces = (pieces: readonly Piece[]): string =>
  pieces.map((p, i) => (i === 0 ? '' : p.mark) + p.words).join('');

/** A piece that is nothing but a name, with a verb before it or none. */
/** Whether the whole of short words is an office and no name (副市长; but 钱长 is a name). */
export const isOffice = (words: string): boolean =>
  isTitle(words) &&
  !(words.length === 2 && SURNAMES.includes(words[0]!) && !/^[司师席区]/u.test(words));

function isBareName(words: string): boolean {
  const rest = words
    .replace(LEAD, '')
    .replace(rule(`(?:${APPOINT}|${REMOVE}|任|接受|同意|由)(?<rest>.+)`), '$<rest>');
  const name = rest.replace(/（[^（）]*）$/u, '').replace(/\s/gu, '');
  return isPersonName(name) && !isOffice(name);
}

/** An act as its form gives it. */
interface Found {
  readonly action: Action;
  readonly persons: readonly string[];
  readonly post: string;
  readonly proposed: boolean;
  readonly manner: string;
  /** Nothing parts the name from the body (免去某某市某局…). */
  readonly bare?: boolean;
  /** The person goes on in his post after a probation. */
  readonly confirmed?: boolean;
}

/** A person and the post from which a removal above takes him, with nothing between them. */
function bareListed(words: string, places: readonly string[]): Found | undefined {
  const m = bareParts(words, false, places);
  const persons = m?.names.split('、') ?? [];
  if (m === undefined || !persons.every((n) => isPersonName(n) && beginsWithSurname(n)))
    return undefined;
  return {
    action: 'remove',
    persons,
    post: m.post,
    proposed: false,
    manner: '',
    bare: true,
  };
}

/** The act with which a piece begins; undefined if it begins none. */
function findAct(
  piece: string,
  verb: Action | null,
  persons: readonly string[],
  later: boolean,
  places: readonly string[],
): Found | undefined {
  if (later && persons.length > 0) {
    const same = findSame(piece, persons, places);
    if (same !== undefined) return same;
  }
  const made = (action: Action, m: Match): Found => ({
    action,
    persons: m.names,
    post: m.post,
    proposed: PROPOSES.test(piece),
    manner: PROPOSES.exec(piece)?.[0].slice(0, 2) ?? mannerOf(m.verb),
  });
  const ended = ENDED.test(piece) ? matchForm(piece.replace(ENDED, '职务'), LISTED) : undefined;
  if (ended !== undefined && endsInTitle(ended.post)) return made('remove', ended);
  for (const form of FORMS) {
    const m = matchForm(piece, form);
    if (m !== undefined) return made(form.action, m);
  }
  const bare = bareParts(piece, true, places);
  const stripped = bare?.names.split('、') ?? [];
  if (
    bare !== undefined &&
    stripped.every((n) => isPersonName(n) && (beginsWithSurname(n) || n.length > 4))
  )
    return {
      ...made('remove', { names: stripped, verb: '', post: bare.post }),
      bare: true,
    };
  // 免：甲乙为县某局…: the last character of the name, or a verb that goes against the one above.
  if (verb === 'remove' && bareListed(piece, places)?.persons[0]?.endsWith('为') === true)
    return undefined;
  const holds = matchForm(piece, HOLDS);
  if (holds !== undefined && (endsInTitle(holds.post) || holds.verb !== '为'))
    return made('appoint', holds);
  const freed = matchForm(piece, SPACED_REMOVAL);
  if (freed !== undefined && endsInTitle(freed.post)) return made('remove', freed);
  const listed = verb === 'remove' ? matchForm(piece, LISTED) : undefined;
  if (listed !== undefined && endsInTitle(listed.post)) return made('remove', listed);
  // 某某市某局局长职务, on a line of its own under 免去：.
  const alone =
    verb === 'remove' && /职务(?:（[^（）]*）)?$/u.test(piece)
      ? bareListed(piece, places)
      : undefined;
  if (alone !== undefined && endsInTitle(alone.post)) return alone;
  for (const form of verb === null ? [] : SPACED) {
    const spaced = matchForm(piece, form);
    if (spaced !== undefined && endsInTitle(spaced.post)) return made(verb!, spaced);
  }
  const past = CONFIRMED.exec(piece);
  const held = past === null ? undefined : matchForm(piece.slice(0, past.index), LISTED);
  if (held !== undefined && endsInTitle(held.post))
    return { ...made('appoint', held), confirmed: true };
  return described(piece, verb, persons, later, places);
}

/** 某某（的）某局副局长试用期满: the post that he holds from then on. */
const CONFIRMED = /(?:任职)?试[用任]期(?:已|届|现已)?(?:满|期满|届满|结束)$/u;
/** The verb of an act before its person, and words that only say why: 免去因工作调动的…. */
const WITH_CAUSE = new RegExp(`^(${APPOINT}|${REMOVE})(?:因|由于)[^，；的]{2,16}的(?=.)`, 'u');
const VERB_HEAD = new RegExp(`^(?:${APPOINT}|${REMOVE})`, 'u');
/** What a person is, before his name, without being an office. */
const STANDING = /(?:干部|专家|教授|人才|代表|院士|博士|律师|人员|中共党员|民主人士)$/u;

/**
 * An act whose person has words of description before his name: 原某局副局长甲某调任…, 挂职干部甲某任…,
 * 聘用外籍专家甲某为…. What he was is no act; who he is stands behind it.
 */
function described(
  piece: string,
  verb: Action | null,
  persons: readonly string[],
  later: boolean,
  places: readonly string[],
): Found | undefined {
  const cause = WITH_CAUSE.exec(piece);
  if (cause !== null)
    return findAct(cause[1]! + piece.slice(cause[0].length), verb, persons, later, places);
  const start = VERB_HEAD.exec(piece)?.[0].length ?? 0;
  for (let at = start + 3; at < Math.min(piece.length - 6, start + 40); at += 1) {
    const before = piece.slice(start, at);
    if (NOT_IN_POST.test(before.replace(/^(?:挂职|聘任制)/u, ''))) return undefined;
    if (!STANDING.test(before) && titleAtEnd(before.replace(/^原/u, '')) === '') continue;
    if (!isWordsOf(piece.slice(at))) continue;
    const whole = piece.slice(0, start) + piece.slice(at);
    const form: readonly ActingForm[] =
      start === 0 ? [COMRADE_HOLDS, { ...HOLDS, action: 'appoint' }, LEAVES] : FORMS;
    for (const one of form) {
      const m = matchForm(whole, one);
      if (
        m === undefined ||
        !endsInTitle(m.post) ||
        objectionToPost(firstPost(m.post)) !== undefined
      )
        continue;
      return {
        action: one.action,
        persons: m.names,
        post: m.post,
        proposed: PROPOSES.test(whole),
        manner: PROPOSES.exec(whole)?.[0].slice(0, 2) ?? mannerOf(m.verb),
      };
    }
  }
  return undefined;
}

/** Whether words begin as the name of a person does, by its surname or by the characters of other languages. */
const isWordsOf = (words: string): boolean =>
  beginsWithSurname(words) ||
  TRANSLITERATED.test(words.slice(0, 3)) ||
  /^\p{Script=Han}{2,8}·/u.test(words);
const firstPost = (post: string): string => postWords(post.split(/[、，]/u)[0]!).words;

/**
 * 任某某为…: 任 is a verb where no verb stands above and a surname follows, or where the act above
 * has the same verb; within a list it is a surname. `either` where both readings are names.
 */
function renReading(
  piece: string,
  verb: Action | null,
  later: boolean,
  byRen: boolean,
): Found | 'either' | undefined {
  const m = later ? undefined : matchForm(piece, APPOINTS);
  if (m === undefined || !beginsWithSurname(m.names[0]!)) return undefined;
  if (verb !== null && !byRen && isPersonName(`任${m.names[0]!}`) && m.names[0]!.length <= 2)
    return 'either';
  return { action: 'appoint', persons: m.names, post: m.post, proposed: false, manner: '' };
}

/** 免去其…, 不再担任…, 任…: of the person before. */
function findSame(
  piece: string,
  persons: readonly string[],
  places: readonly string[],
): Found | undefined {
  const same = (action: Action, m: RegExpExecArray): Found => ({
    action,
    persons,
    post: m.groups!['post']!,
    proposed: false,
    manner: '',
  });
  const ended = ENDED.test(piece)
    ? /^(?:其?(?:原(?:任|担任|来|有)?|所任|所担任|现任)的?|其)(?<post>.+)$/u.exec(
        piece.replace(ENDED, '职务'),
      )
    : null;
  if (ended !== null && isPost(firstOf(ended))) return same('remove', ended);
  const remove = SAME.remove.exec(piece);
  const own = /^.{2,4}(?:其|该同志|他|她)/u.test(piece);
  if (remove !== null && (own || (!removesAnother(piece, places) && isPost(firstOf(remove)))))
    return same('remove', remove);
  const leave = SAME.leave.exec(piece);
  if (leave !== null) return same('remove', leave);
  const hold = SAME.hold.exec(piece);
  if (
    hold !== null &&
    isPost(firstOf(hold)) &&
    FORMS.every((f) => matchForm(piece, f) === undefined)
  )
    return same('appoint', hold);
  return undefined;
}

const firstOf = (m: RegExpExecArray): string => m.groups!['post']!.split(/[、，]/u)[0]!;
const endsInTitle = (post: string): boolean => titleAtEnd(postWords(post).words) !== '';

/** Whether a removal names a person of its own. */
function removesAnother(piece: string, places: readonly string[]): boolean {
  if (FORMS.some((f) => f.action === 'remove' && matchForm(piece, f) !== undefined)) return true;
  const bare = bareParts(piece, true, places)?.names.split('、');
  return bare?.every((n) => isPersonName(n) && beginsWithSurname(n)) === true;
}

/** How a post is held, where the verb says so. */
function mannerOf(verb: string): string {
  if (/挂/u.test(verb)) return '挂职';
  if (/试任/u.test(verb)) return '试任';
  return /代理$/u.test(verb) ? '代理' : '';
}

/** Posts of a list (某局局长、党组书记): cut where a title ends before 、 or 兼. */
function splitPosts(post: string): string[] {
  const out: string[] = [];
  let current = '';
  for (const piece of splitKeeping(post)) {
    if (current !== '' && titleAtEnd(current) !== '' && piece.length > 1) {
      const next = piece.slice(1);
      if (titleAtEnd(next) !== '' || isTitle(next)) {
        out.push(current);
        current = next;
        continue;
      }
    }
    current += piece;
  }
  return current === '' ? out : [...out, current];
}

/** Cut before each top-level 、 兼 和, keeping the mark at the head of its piece. */
function splitKeeping(text: string): string[] {
  const out: string[] = [''];
  let depth = 0;
  for (const c of text) {
    if (c === '（') depth += 1;
    if (c === '）') depth -= 1;
    if (depth === 0 && '、兼和'.includes(c)) out.push(c);
    else out[out.length - 1] += c;
  }
  return out.filter((s) => s !== '');
}
