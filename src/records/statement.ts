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
import { type Text, textOf } from '../messages/index.ts';
import { why } from '../messages/records.ts';
import { ofDispatch } from './dispatches.ts';
import {
  bareListed,
  CONFIRMED,
  type Found,
  findAct,
  LEAD,
  losing,
  renReading,
  respectively,
} from './findAct.ts';
import { matchForm, mayEndBefore, OF_PERSON, rule } from './forms.ts';
import { isPersonName } from './names.ts';
import { leavesIt, plainOrder } from './order.ts';
import { beginsWithPerson, joinPieces, type Piece, piecesOf } from './pieces.ts';
import {
  isOffice,
  isPost,
  mayGoOn,
  objectionToPost,
  postWords,
  splitPosts,
  withBesides,
} from './posts.ts';
import { serviceOf } from './remarks.ts';
import { beginsWithSurname } from './surnames.ts';
import { type Action, APPOINT, REMOVE } from './verbs.ts';
import { DATE_WORDS, isBody, type SplitPost, splitPost, splitTop, titleAtEnd } from './words.ts';

/** A post of an act. */
interface Post extends SplitPost {
  readonly words: string;
  /** What is said of it in a bracket, with more posts behind it. */
  notes: readonly string[];
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
/** Who recommends or appoints, before the verb (某部推荐…). */
const withoutSubject = (words: string): string => {
  const m =
    /^(\p{Script=Han}{3,24}?)(?=(?:推荐|提名|建议|任命|委派|聘任|聘请|免去|决定任命|决定免去|(?:同意|接受|批准)[^，。；]{2,24}辞去)\p{Script=Han})/u.exec(
      words,
    );
  return m !== null && isBody(m[1]!) ? words.slice(m[1]!.length) : words;
};

/** Whether a probation is said to be over. */
const PASSED = /(?:试[用任]期?)(?:已|届|已经)?(?:满|期满|届满)|考核合格|转正|结束试用期/u;

/** 等同志 leaves persons out. */
const OTHERS = /等(?:[\d一二三四五六七八九十]+[名位])?同志/u;

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
  new Set(posts.map((p) => p.organization)).size === posts.length &&
  // 某法院民事庭副庭长、审判员: each of them is both.
  !posts.some(
    ({ organization: court, title }) =>
      OF_BENCH.test(title) &&
      /(?:法院|检察院)$/u.test(court ?? '') &&
      posts.every((p) => p.organization?.startsWith(court!) === true),
  );

/** Titles of those who sit in a court or a procuratorate itself, and not on a committee of it. */
const OF_BENCH = /^(?:助理)?(?:审判员|检察员|书记员)$|^(?:代理)?副?(?:院长|检察长)$/u;
/** A division of a court or a procuratorate by its name alone. */
const DIVISION =
  /^(?:(?:审判|检察)委员会|(?!.*法院)\p{Script=Han}{1,12}庭|执行局|(?!.*检察院)\p{Script=Han}{1,6}检察部)$/u;

/**
 * The body of a post in a list. 某市政府副秘书长、办公室副主任: an office without a level is one of the
 * body before it; 某法院审判员、民事庭庭长: so is a court's division; 某检察院检察委员会委员、检察员: the
 * second is of the procuratorate, and not of its committee.
 */
const within = (own: string | null, above: string | null, title: string): string | null => {
  if (above === null) return own;
  const court = /^.*?(?:法院|检察院)/u.exec(above)?.[0];
  if (own === null) return court !== undefined && OF_BENCH.test(title) ? court : above;
  if (/^(?:办公[室厅]|研究室|督查室|信访室)$/u.test(own)) return above + own;
  return court !== undefined && DIVISION.test(own) ? court + own : own;
};

/** `last`: the posts that were read last, whose brackets close the list if no more come. */
type OpenAct = Act & {
  posts: Post[];
  last: readonly Post[];
  readonly bare?: boolean;
  readonly from?: string;
};

/** What a bracket says at the end of a list of posts is said of all of them; （兼） of the last alone. */
function closeList(act: OpenAct): void {
  const notes = act.last[0]?.notes ?? [];
  act.notes.push(...notes.filter((n) => !BESIDE_IT.test(n)));
  for (const post of act.last) post.notes = [];
  const last = act.last.at(-1);
  if (last !== undefined) last.notes = notes.filter((n) => BESIDE_IT.test(n));
  act.last = [];
}
const BESIDE_IT = /^兼任?$/u;
/** What is said of an act, and not of who somebody is (女, 回族, 中共党员). */
const OF_ACT = /挂职|挂任|试[用任]|保留|任期|聘期|时间|为期|退休|代理|期限|待遇|级$/u;

/** …，任职时间分别自某日、某日起计算: a day for each of those who are appointed. */
const SERVE_EACH = new RegExp(
  `[，；](?:任职|聘任)时间分别(?:为|从|自|由)?(?<days>${DATE_WORDS}(?:[、和]${DATE_WORDS})+)(?:起算|算起|起?(?:开始)?(?:计算|算|计)|起)?$`,
  'u',
);

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
    const days = SERVE_EACH.exec(this.#statement);
    const said = this.#statement.slice(0, days?.index);
    const each = respectively(said) ?? losing(said) ?? ofDispatch(said);
    if (each !== undefined) {
      for (const found of each) this.#begin(found, this.#statement, false);
      this.#open = undefined;
    } else {
      const pieces = piecesOf(said);
      for (let i = 0; i < pieces.length; ) i = this.#step(pieces, i);
    }
    for (const act of this.#acts) closeList(act);
    if (days !== null) this.#serve(days.groups!['days']!.split(/[、和]/u));
    if (each !== undefined)
      return { acts: this.#acts, unread: this.#unread, verb: this.#verb, byRen: this.#byRen };
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

  /** Give each of those who are appointed his day, in their order. */
  #serve(days: readonly string[]): void {
    const acts = this.#acts.filter((a) => a.action === 'appoint');
    if (acts.length !== days.length || acts.some((a) => a.persons.length > 1))
      this.#fail(this.#statement, textOf(why.noForm, undefined));
    else for (const [i, act] of acts.entries()) act.notes.push(`任职时间自${days[i]!}起计算`);
  }

  /** Take words that say from when some of those serve who were appointed before (甲某任职时间自…起计算); false if they are none. */
  #service(words: string): boolean {
    const of = serviceOf(words);
    if (of === undefined || this.#acts.length === 0) return false;
    const acts = this.#acts.filter((a) => a.action === 'appoint');
    const all = new Set(acts.flatMap((a) => a.persons));
    const meant =
      of.names === undefined
        ? acts.filter(() => all.size === of.count)
        : acts.filter((a) => a.persons.every((p) => of.names?.includes(p)));
    const found = new Set(meant.flatMap((a) => a.persons));
    if (meant.length === 0 || of.names?.some((n) => !found.has(n)) === true)
      this.#fail(words, textOf(why.noForm, undefined));
    else
      for (const act of meant) {
        closeList(act);
        act.notes.push(of.note);
      }
    return true;
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
    if (this.#service(joined)) return next;
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
    const above = this.#acts.at(-1)?.posts.at(-1);
    const leaves = above === undefined ? undefined : leavesIt(piece);
    const found =
      cause || leaves !== undefined
        ? undefined
        : (ren ??
          findAct(
            piece,
            this.#verb,
            this.#persons,
            from > 0,
            this.#places,
            closesAsPosts(pieces.slice(next)),
          ));
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
    // 某某某局局长试用期满 says who holds what, and must not be passed over.
    const ofAll = !/同志/u.test(words) && titleAtEnd(words.replace(CONFIRMED, '')) === '';
    if (PASSED.test(words) && words.length <= 16 && ofAll) {
      this.#passed = true;
      for (const act of this.#acts) if (act.action === 'appoint') act.confirmed = true;
      return;
    }
    if (this.#acts.length === 0 && isCause(words)) {
      const retired = /退休|离休/u.exec(words);
      if (retired !== null) this.#before.push(retired[0]);
      return;
    }
    const { persons = [], from } = this.#acts.at(-1) ?? {};
    // 由某局副局长转任…，其原任职务自然免除: which post that was is said before.
    if (from !== undefined && FORMER_ENDS.test(words))
      this.#begin(
        { action: 'remove', persons, post: from, proposed: false, manner: '' },
        words,
        false,
      );
    else if (this.#acts.length > 0 && this.#isNote(words)) this.#note(words);
    else this.#fail(words, textOf(why.noForm, undefined));
  }

  /**
   * A remark belongs to the acts of the last action. Where each of them has a verb of its own
   * (免去甲某的…职务，免去乙某的…职务、退休), what becomes of a person is said of the last alone.
   */
  #note(words: string): void {
    const { action, words: last } = this.#acts.at(-1)!;
    const alone = OF_ONE.test(words) && OWN_VERB.test(last);
    for (const act of alone ? this.#acts.slice(-1) : this.#acts) {
      if (act.action !== action) continue;
      closeList(act);
      act.notes.push(words);
    }
  }

  #begin(found: Found, words: string, goesOn: boolean): void {
    this.#open = undefined;
    this.#half = '';
    const act: OpenAct = {
      action: found.action,
      persons: found.persons,
      posts: [],
      last: [],
      notes: [...this.#before, ...(found.notes ?? [])],
      proposed: found.proposed,
      confirmed: found.action === 'appoint' && (this.#passed || found.confirmed === true),
      words,
      bare: found.bare === true,
      ...(found.from === undefined ? {} : { from: found.from }),
    };
    if (found.manner !== '') act.notes.push(found.manner);
    // 任命甲某（挂职，时间一年）为…: what a bracket behind the name says of the act.
    for (const person of found.persons) {
      const at = words.replace(/\s/gu, '').split(`${person}（`)[1];
      const said = splitTop(at?.split('）')[0] ?? '', '，、；').filter((n) => OF_ACT.test(n));
      if (said.length > 0 && found.persons.length > 1)
        this.#unread.push({ words, why: textOf(why.remark, { note: said.join('，') }) });
      else act.notes.push(...said);
    }
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
    const { words, notes } = postWords(withBesides(this.#half + printed));
    const own = notes.flatMap((n) => splitTop(n, '，、；'));
    const before = act.posts.length;
    for (const one of splitPosts(words)) {
      const objection = objectionToPost(one);
      if (objection !== undefined) return objection;
      const split = splitPost(one)!;
      const inherited = act.posts.at(-1)?.organization ?? this.#bodyFor(split.title);
      const organization = within(split.organization, inherited, split.title);
      act.posts.push({ ...split, organization, words: one, notes: own });
    }
    act.last = act.posts.slice(before);
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

/** What becomes of a person who leaves his post, and not of all of them (均退休). */
const OF_ONE = /退休|离休|离职休养|任用|任职$|调|辞职|辞去|安排|待遇|职级|级别|处分/u;
/** A removal that begins with its verb. */
const OWN_VERB = new RegExp(`^(?:同时|并|现)?(?:决定|同意)?${REMOVE}`, 'u');

/** 原任职务自然免除: the post that somebody had. */
const FORMER_ENDS =
  /^(?:其|同时)?原(?:任|有|来)?的?职务(?:自然|自行|同时|相应|随之|一并)?(?:免除|免去|解除)$/u;

/** Why somebody goes, before it is said that he does. */
const CAUSE =
  /^(?:因|由于)?.{0,8}?(?:到龄|达到(?:法定|最高|规定)?(?:退休|任职)(?:最高)?年龄(?:界限|上限)?|任期届满|年龄(?:原因|关系|到限)|工作需要|工作变动|工作调动|工作调整|机构改革|职务变动|换届|个人原因|退休|离休|身体原因).{0,6}$/u;
const isCause = (words: string): boolean =>
  /^(?:因|由于)?另有任用$|^(?:根据|应|依)?本人(?:的)?(?:申请|意愿|要求|请求)$/u.test(words) ||
  (CAUSE.test(words) && !/同志|免|任(?!职(?:最高)?年龄|期届满)/u.test(words));

/** Whether the next pieces are further posts of a list that 职务 closes: …副局长、某办主任职务. */
function closesAsPosts(pieces: readonly Piece[]): boolean {
  const end = pieces.findIndex(({ mark }) => mark !== '、');
  const list = end === -1 ? pieces : pieces.slice(0, end);
  return (
    list.length > 0 &&
    list.every(({ words }) => isPost(words)) &&
    /职务(?:（[^（）]*）)?$/u.test(list.at(-1)!.words)
  );
}

function isBareName(words: string): boolean {
  const rest = words
    .replace(LEAD, '')
    .replace(rule(`(?:${APPOINT}|${REMOVE}|任|接受|同意|由)(?<rest>.+)`), '$<rest>');
  const name = rest.replace(/（[^（）]*）$/u, '').replace(/\s/gu, '');
  return isPersonName(name) && !isOffice(name);
}
