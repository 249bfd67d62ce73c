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
import type { Text } from '../messages/index.ts';
import { textOf } from '../messages/index.ts';
import { why } from '../messages/records.ts';
import { isPersonName, namesOfList, PERSON, PERSONS } from './names.ts';
import { isTitle, type SplitPost, splitPost, splitTop, titleAtEnd } from './words.ts';

/** Whether somebody comes or goes. */
export type Action = 'appoint' | 'remove';

/** A post of an act. */
export interface Post extends SplitPost {
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
  readonly confirmed: boolean;
  /** The words that it was read from. */
  words: string;
}

/** What one statement says. */
export interface StatementReading {
  readonly acts: readonly Act[];
  /** Remarks before any act (因到龄退休，…). */
  readonly unread: readonly { readonly words: string; readonly why: Text }[];
  /** The verb with which the statement ends, for the next one. */
  readonly verb: Action | null;
}

/** Whether a remark can be taken for one; its meaning is read later. */
export type NoteTest = (note: string) => boolean;

const APPOINT =
  '(?:决定任命|任命|续聘|聘任|聘用|聘请|提任|委任|任用|选举|补选|推选|晋升|提拔|选派|指派|委派|派遣|派|推荐|提名|建议任命|建议|聘|调任)';
const PROPOSE = /^(?:推荐|提名|建议)/u;
const REMOVE = '(?:决定免去|建议免去|免去|免除|撤销|撤去|解除|解聘|罢免)';
const HOLD =
  '(?:正式任命为|任命为|聘任为|聘为|正式任职为|正式任职|正式担任|正式任|转任|调任|改任|续任|继续担任|继续任|提任|挂职任|挂职担任|挂任|挂职|兼任|试任|担任|代理|晋升为|晋升到|晋升|任)';
const LEAVE = '(?:不再担任|不再兼任|不再任|不再聘任|不再挂任|辞去|卸任)';
const COMRADE = '(?:等?(?:[\\d〇零一二两三四五六七八九十]+[名位])?同志)';
const OF = '(?:辞去(?:其|所?担任的?)?|所?(?:担任|兼任|原任|挂任|聘任|任)的?|兼任的?|的)';
/** Words with which the name of a body begins, where nothing else parts it from a person's. */
const BODY_START =
  '(?=(?:中共|中国|国家|自治[区州县旗]|[省市县区旗州盟镇乡](?![长\\p{P}])|人民政府|政府))';
/** What may stand before the verb of an act and adds nothing. */
const LEAD =
  /^(?:同时|并且|并|现|兹|另|一并|拟|还|决定(?!任命|免去)|(?:同意|批准)(?!.+的(?:请求|申请)))+(?=[^，]{2})/u;

const rule = (source: string): RegExp => new RegExp(`^${source}$`, 'u');
const FORMS = {
  resign: rule(
    `(?:接受|同意|批准)(?<names>${PERSONS})${COMRADE}?(?:提出的|关于)?辞去(?:其|所?担任的?|所任的?)?(?<post>.+)`,
  ),
  removeComrade: rule(`${REMOVE}(?<names>${PERSONS})${COMRADE}${OF}?(?<post>.+)`),
  removeOf: rule(`${REMOVE}(?<names>${PERSONS})${OF}(?<post>.+)`),
  removeBare: rule(`${REMOVE}(?<names>\\p{Script=Han}{2,4}?)${BODY_START}(?<post>.+)`),
  appointAs: rule(
    `(?:${APPOINT}|任(?=[^任]{2,24}为))(?<names>${PERSONS})${COMRADE}?(?:为|${HOLD})(?<post>.+)`,
  ),
  byComrade: rule(`由(?<names>${PERSONS})${COMRADE}?(?<verb>兼任|担任|任|代理)(?<post>.+)`),
  leave: rule(`(?<names>${PERSONS})${COMRADE}?${LEAVE}(?:其|所?担任的?|所任的?)?(?<post>.+)`),
  holdComrade: rule(`(?<names>${PERSONS})${COMRADE}(?<verb>${HOLD}|为)(?<post>.+)`),
  hold: rule(`(?<names>${PERSONS})(?<![主责担委离历])(?<verb>${HOLD}|为)(?<post>.+)`),
} as const;
const SAME = {
  remove: rule(`${REMOVE}(?:其|该同志|他|她)?${OF}?(?:原任|现任|原)?(?<post>.+)`),
  leave: rule(`(?:其)?${LEAVE}(?:其|所?担任的?)?(?<post>.+)`),
  hold: rule(`(?:其|该同志)?(?:${HOLD}|(?:任命|聘任|聘)其为|为)(?<post>.+)`),
} as const;
const LISTED = {
  remove: rule(`(?<names>${PERSONS})(?:${COMRADE}的?|${OF})(?<post>.+)`),
  spaced: rule(`(?<names>${PERSON})(?:同志)?[ ：](?<post>.+)`),
} as const;
/** 某某同志到龄退休; 某某试用期满. */
const OF_PERSON = rule(
  `(?<names>${PERSONS})${COMRADE}?(?:的)?(?<note>(?:因.{1,8})?(?:到龄|提前|正常)?(?:退休|离休)|(?:任职)?试[用任]期?(?:已|届|已经)?(?:满|期满|届满).*)`,
);
const PASSED = /(?:试[用任]期?)(?:已|届|已经)?(?:满|期满|届满)|考核合格|转正/u;

/** 等同志 leaves persons out. */
const OTHERS = /等(?:[\d一二三四五六七八九十]+[名位])?同志/u;

/** Verbs and words of the frame that no post holds. */
const NOT_IN_POST =
  /任命|免去|免除|聘任|聘用|聘请|续聘|解聘|委派|推荐|提名|不再|辞去|挂职|挂任|兼任|试任|晋升|同志|的?职务|通知|研究决定|[，。；：]|(?<![主责常历前离连信委担重胜就一])任(?!务|职资格|期)|(?<![行作以])为(?!民|农|老|企)/u;
/** A title in the midst of a post, after which another body or person begins. */
const INNER_TITLE =
  /(?:[局处厅司署]长|(?<![委组])主任|书记|院长|校长|部长|经理|董事长|会长|总监|主席|[省市县区]长)(?!助理|办公|秘书|委员|科员|督学|督导|检察|法官|医师|护师|编辑|记者|处|室|团|台|学院|学校|学会|联|信箱|热线|[、兼和（]|$)/u;

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
      .replace(/(?<=.)(?:等?职务|一职|人选|职级|职位|岗位)$/u, '')
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
      /(?:职务|职级)$/u.test(left) || (titleAtEnd(left) !== '' && !isTitleGoingOn(rest, at));
    if (!ends) continue;
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
function beginsWithPerson(words: string): boolean {
  for (const form of [FORMS.holdComrade, FORMS.hold, FORMS.leave, LISTED.remove]) {
    const m = form.exec(words);
    if (m === null) continue;
    if (!namesOfList(m.groups!['names']!).every(isPersonName)) continue;
    if (titleAtEnd(postWords(m.groups!['post']!.split(/[，、]/u)[0]!).words) !== '') return true;
  }
  return false;
}

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
      (titleAtEnd(piece) !== '' || /职务$/u.test(piece)) &&
      /\p{Script=Han}/u.test(chars[i + 1] ?? '');
    if (depth === 0 && ('，,；;、'.includes(c) || space)) close(c);
    else piece += c;
  });
  close('');
  return out;
}

/** Read a statement. */
export function readStatement(
  statement: string,
  standing: Action | null,
  isNote: NoteTest,
  confirmed = false,
): StatementReading {
  const acts: Act[] = [];
  const unread: { words: string; why: Text }[] = [];
  const pieces = piecesOf(statement);
  let verb = standing;
  let persons: readonly string[] = [];
  let passed = confirmed;
  /** Remarks that come before the act they belong to. */
  let before: string[] = [];
  /** The act whose posts may go on. */
  let open: (Act & { posts: Post[] }) | undefined;
  /** Words of a post that is not whole yet (市防汛、|防旱指挥部办公室主任). */
  let half = '';

  const fail = (words: string, reason: Text): void => {
    unread.push({ words, why: reason });
    open = undefined;
    half = '';
  };
  /** Take words as posts of the open act; false if they are none. */
  const addPost = (act: Act & { posts: Post[] }, printed: string): Text | undefined => {
    const { words, notes } = postWords(half + printed);
    for (const one of splitPosts(words)) {
      const objection = objectionToPost(one);
      if (objection !== undefined) return objection;
      const split = splitPost(one)!;
      const inherited = act.posts.at(-1)?.organization ?? null;
      act.posts.push({ ...split, organization: split.organization ?? inherited, words: one });
    }
    act.notes.push(...notes.flatMap((n) => splitTop(n, '，、；')));
    half = '';
    return undefined;
  };
  const begin = (found: Found, words: string, goesOn: boolean): void => {
    const names = found.persons;
    const bad = names.find((n) => !isPersonName(n));
    open = undefined;
    half = '';
    if (bad !== undefined) {
      fail(words, textOf(why.noName, { name: bad }));
      return;
    }
    const act: Act & { posts: Post[] } = {
      action: found.action,
      persons: names,
      posts: [],
      notes: [...before],
      proposed: found.proposed,
      confirmed: found.action === 'appoint' && passed,
      words,
    };
    before = [];
    if (found.manner !== '') act.notes.push(found.manner);
    persons = names;
    verb = found.action;
    open = act;
    const { words: post } = postWords(found.post);
    if (titleAtEnd(post) === '' && goesOn && objectionToOpenPost(post) === undefined) {
      half = found.post;
      acts.push(act);
      return;
    }
    const objection = addPost(act, found.post);
    if (objection === undefined) acts.push(act);
    else fail(words, objection);
  };

  for (let i = 0; i < pieces.length; i += 1) {
    // Names of a list run on to the piece that has their verb.
    let last = i;
    while (
      last + 1 < pieces.length &&
      isBareName(pieces[last]!.words) &&
      pieces[last + 1]!.mark !== ''
    )
      last += 1;
    const joined = joinPieces(pieces.slice(i, last + 1));
    const piece = joined.replace(LEAD, '');
    const goesOn = pieces[last + 1]?.mark === '、';
    if (OTHERS.test(piece) && /等[^、，]*同志/u.test(piece)) {
      fail(piece, textOf(why.someOthers, undefined));
      i = last;
      continue;
    }
    if (acts.length > 0 && /^(?:同时)?免(?:去|除)?其?原(?:任|有)?职务$/u.test(piece)) {
      for (const act of acts) if (act.action === acts.at(-1)!.action) act.notes.push(piece);
      continue;
    }
    const found = findAct(piece, verb, persons, i > 0);
    if (found !== undefined) {
      if (half !== '') fail(open?.words ?? piece, textOf(why.noTitle, { post: half }));
      begin(found, joined, goesOn);
      i = last;
      continue;
    }
    const own = OF_PERSON.exec(piece);
    if (own !== null && namesOfList(own.groups!['names']!).every(isPersonName)) {
      persons = namesOfList(own.groups!['names']!);
      if (PASSED.test(own.groups!['note']!)) passed = true;
      else before.push(own.groups!['note']!.replace(/^因/u, ''));
      open = undefined;
      i = last;
      continue;
    }
    const words = pieces[i]!.words;
    const mark = pieces[i]!.mark;
    if (open !== undefined && (half !== '' || (mark === '、' && isPost(words)))) {
      open.words += mark + words;
      if (half !== '') half += mark;
      const whole = titleAtEnd(postWords(half + words).words) !== '';
      if (!whole && pieces[i + 1]?.mark === '、') half += words;
      else {
        const objection = addPost(open, words);
        if (objection !== undefined) {
          const act = open;
          acts.splice(acts.indexOf(act), 1);
          fail(act.words, objection);
        }
      }
      continue;
    }
    if (PASSED.test(words) && words.length <= 16 && !/同志/u.test(words)) {
      passed = true;
      for (const act of acts)
        if (act.action === 'appoint') (act as { confirmed: boolean }).confirmed = true;
      continue;
    }
    const cause =
      /^(?:因|由于)?(.{0,8}?(?:到龄|达到退休年龄|工作需要|工作变动|工作调动|个人原因|退休|离休|身体原因).{0,6})$/u.exec(
        words,
      );
    if (acts.length === 0 && cause !== null && !/同志|免|任/u.test(words)) {
      if (/退休|离休/u.test(words)) before.push(/退休|离休/u.exec(words)![0]);
      continue;
    }
    if (acts.length > 0 && isNote(words)) {
      for (const act of acts) if (act.action === acts.at(-1)!.action) act.notes.push(words);
      continue;
    }
    fail(words, textOf(why.noForm, undefined));
  }
  if (half !== '') {
    const act = open;
    if (act !== undefined && act.posts.length === 0) acts.splice(acts.indexOf(act), 1);
    fail(act?.words ?? statement, textOf(why.noTitle, { post: half }));
  }
  const made = acts.filter((a) => a.posts.length > 0);
  if (made.length === 0 && unread.length === 0 && persons.length > 0)
    unread.push({ words: statement, why: textOf(why.noPost, undefined) });
  return { acts: made, unread, verb };
}

/** A post that is not whole may only be the front half of a body’s name. */
const objectionToOpenPost = (post: string): Text | undefined =>
  NOT_IN_POST.test(post) || INNER_TITLE.test(post) ? textOf(why.holdsAnother, { post }) : undefined;

const joinPieces = (pieces: readonly Piece[]): string =>
  pieces.map((p, i) => (i === 0 ? '' : p.mark) + p.words).join('');

/** A piece that is nothing but a name, with a verb before it or none. */
function isBareName(words: string): boolean {
  const rest = words
    .replace(LEAD, '')
    .replace(rule(`(?:${APPOINT}|${REMOVE}|任|接受|同意|由)(?<rest>.+)`), '$<rest>');
  const name = rest.replace(/（[^（）]*）$/u, '').replace(/\s/gu, '');
  return isPersonName(name) && titleAtEnd(name) === '';
}

/** An act as its form gives it. */
interface Found {
  readonly action: Action;
  readonly persons: readonly string[];
  readonly post: string;
  readonly proposed: boolean;
  readonly manner: string;
}

/** The act with which a piece begins; undefined if it begins none. */
function findAct(
  piece: string,
  verb: Action | null,
  persons: readonly string[],
  later: boolean,
): Found | undefined {
  const made = (action: Action, m: RegExpExecArray): Found => ({
    action,
    persons: namesOfList(m.groups!['names']!),
    post: m.groups!['post']!,
    proposed: PROPOSE.test(piece),
    manner: PROPOSE.exec(piece)?.[0] ?? mannerOf(piece, m),
  });
  const valid = (m: RegExpExecArray | null): m is RegExpExecArray =>
    m !== null && namesOfList(m.groups!['names']!).every(isPersonName);
  const same = (action: Action, m: RegExpExecArray): Found => ({
    action,
    persons,
    post: m.groups!['post']!,
    proposed: false,
    manner: '',
  });
  if (later && persons.length > 0) {
    // 免去其…, 不再担任…, 任…: of the person before.
    const remove = SAME.remove.exec(piece);
    if (remove !== null && (/^.{2,4}其/u.test(piece) || !startsWithName(piece)))
      return same('remove', remove);
    const leave = SAME.leave.exec(piece);
    if (leave !== null) return same('remove', leave);
    const hold = SAME.hold.exec(piece);
    if (
      hold !== null &&
      !valid(FORMS.appointAs.exec(piece)) &&
      isPost(hold.groups!['post']!.split(/[、，]/u)[0]!)
    )
      return same('appoint', hold);
  }
  for (const [form, action] of [
    ['resign', 'remove'],
    ['removeComrade', 'remove'],
    ['removeOf', 'remove'],
    ['appointAs', 'appoint'],
    ['byComrade', 'appoint'],
    ['leave', 'remove'],
    ['holdComrade', 'appoint'],
  ] as const) {
    const m = FORMS[form].exec(piece);
    if (valid(m)) return made(action, m);
  }
  const bareRemoval = FORMS.removeBare.exec(piece);
  if (valid(bareRemoval)) return made('remove', bareRemoval);
  const hold = FORMS.hold.exec(piece);
  if (valid(hold) && titleAtEnd(firstPost(hold)) !== '') return made('appoint', hold);
  if (valid(hold) && hold.groups!['verb'] !== '为') return made('appoint', hold);
  if (verb === 'remove') {
    const listed = LISTED.remove.exec(piece);
    if (valid(listed) && titleAtEnd(firstPost(listed)) !== '') return made('remove', listed);
  }
  if (verb !== null) {
    const spaced = LISTED.spaced.exec(piece);
    if (valid(spaced) && titleAtEnd(firstPost(spaced)) !== '') return made(verb, spaced);
  }
  return undefined;
}

const firstPost = (m: RegExpExecArray): string => postWords(m.groups!['post']!).words;

/** Whether a removal names its person. */
const startsWithName = (piece: string): boolean =>
  [FORMS.removeComrade, FORMS.removeOf, FORMS.removeBare].some((form) => {
    const m = form.exec(piece);
    return m !== null && namesOfList(m.groups!['names']!).every(isPersonName);
  });

/** How a post is held, where the verb says so. */
function mannerOf(piece: string, m: RegExpExecArray): string {
  const verb = piece.slice(0, piece.length - m.groups!['post']!.length);
  if (/挂/u.test(verb)) return '挂职';
  if (/试任/u.test(verb)) return '试任';
  if (/代理$/u.test(verb)) return '代理';
  return '';
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
