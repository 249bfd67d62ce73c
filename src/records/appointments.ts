/**
 * 人事任免 → one record for each person and post.
 *
 * In: a document. Out: its appointments, each with the words that it was read from, and what
 * was not read. Guarantees: each sentence of the section is read whole, is a known part of the
 * frame (opening, note of the session, address, date, signature, number), or is among the
 * unread; nothing is skipped, nothing is invented, and a record whose words hold another
 * record is withheld.
 */

import { DOC_NUMBER } from '../domain/docNumber.ts';
import type { Appointment, Clause, GazetteDocument } from '../domain/model.ts';
import { leadingNumber } from '../domain/numbering.ts';
import { recordKindOfTitle } from '../domain/recordKind.ts';
import { simplify } from '../domain/script.ts';
import { matchesIn } from '../domain/sieve.ts';
import { type Text, textOf } from '../messages/index.ts';
import { why } from '../messages/records.ts';
import { isFrameLine } from './frame.ts';
import { readRow } from './lists.ts';
import { isPersonName, namesAlone, PERSON } from './names.ts';
import {
  BY_SESSION,
  headOfPaper,
  modeLine,
  modeOf,
  modeOfTitle,
  numberBefore,
  OPENING,
  OPENING_COMMA,
  postOfList,
  TURNS_TO_CHANGE,
  VERB_AT_HEAD,
  verbOfList,
  withPerson,
} from './openings.ts';
import {
  asPrinted,
  type Context,
  closePaper,
  type Draft,
  draftOf,
  keep,
  openGroup,
  type State,
} from './paper.ts';
import { objectionToPost, postWords, splitPosts } from './posts.ts';
import { isNote, PASSED, PENDING, readNote, SERVICE, serviceOf } from './remarks.ts';
import { type Act, readStatement } from './statement.ts';
import { isBody, readDate, readDuration, splitPost, splitTop } from './words.ts';

/** Words that the reader could not take for anything it knows. */
export interface Unread {
  readonly clause: Clause;
  /** The words, as they stand. */
  readonly words: string;
  /** What is the matter with them, in both languages. */
  readonly why: Text;
  /** Whether only a net caught them: an editor is told, and need not answer. */
  readonly passed?: true;
}

/** A record with the words of its clause that it was read from. */
export interface Read<T> {
  readonly record: T;
  readonly clause: Clause;
  readonly words: string;
}

/** What a section of appointments says. */
interface AppointmentsReading {
  /** Without the id of the organisation, which the register gives. */
  readonly read: readonly Read<Appointment>[];
  readonly unread: readonly Unread[];
}

/** Kinds of document that a paper of appointments may be, whatever it is called. */
const PAPERS: readonly GazetteDocument['frontMatter']['kind'][] = [
  'notice',
  'decision',
  'order',
  'resolution',
  'bulletin',
  'announcement',
  'other',
];

/** Whether a document is about appointments: a section of the gazette, a notice of its own, or a paper that says nothing else. */
export const isAppointments = (doc: GazetteDocument): boolean =>
  doc.frontMatter.kind === 'appointments' ||
  (PAPERS.includes(doc.frontMatter.kind) &&
    ((recordKindOfTitle(doc.frontMatter.title) === 'appointments' ||
      /(?:任免|免去|任职|免职|任命|聘任|解聘)/u.test(simplify(doc.frontMatter.title))) &&
    !/办法|规定|条例|意见|方案|制度|细则|清单/u.test(simplify(doc.frontMatter.title))
      ? true
      : onlyAppoints(doc)));

/** The most blocks that a paper has which is told by its form alone. */
const SHORT = 30;
/** What every paper of appointments holds. */
const MAY_APPOINT = /委任|选举|补选|推选|任命|免去|聘任|聘请|委派|推荐|不再担任|辞去|同志任|接受/u;

/** An office in a group, whose members are read by themselves. */
const OF_GROUP =
  /^(?:领导小组|指挥部|专班|工作组)?(?:第一|常务|执行)?副?(?:组长|总指挥|指挥长|召集人|成员)$/u;

const appointing = new WeakMap<GazetteDocument, boolean>();

/** Whether every sentence of a short document appoints somebody, or is of the frame of a paper that does. */
function onlyAppoints(doc: GazetteDocument): boolean {
  const before = appointing.get(doc);
  if (before !== undefined) return before;
  const may =
    doc.clauses.length <= SHORT &&
    doc.clauses.some((c) => MAY_APPOINT.test(simplify(c.text))) &&
    doc.clauses.every((c) => c.kind !== 'row' && c.kind !== 'heading');
  const reading = may ? readAppointments(doc) : undefined;
  const only =
    reading !== undefined &&
    reading.read.length > 0 &&
    reading.unread.length === 0 &&
    // 甲某任组长: a member of a body.
    !reading.read.some(({ record }) => OF_GROUP.test(simplify(record.post)));
  appointing.set(doc, only);
  return only;
}

const byRenAlone = new WeakMap<GazetteDocument, boolean>();

/** Whether a paper says of several persons that they 任 a post, with nothing before that could be a part of the verb. */
function givesByRen(doc: GazetteDocument): boolean {
  let known = byRenAlone.get(doc);
  if (known === undefined) {
    known =
      doc.clauses.some(({ text }) => PLAIN_REN.test(text)) &&
      !doc.clauses.some(({ text }) => NEW_REN.test(text));
    byRenAlone.set(doc, known);
  }
  return known;
}

/** 甲某某任某局局长, 甲某某同志任…. */
const PLAIN_REN =
  /(?:同志|(?:^|[：:；;、，。\s])\p{Script=Han}{1,3}[^新升继出接转调改续另回提兼挂试暂留主责担委离历常重信胜前后同])任(?![期命职免用务满])/u;
/** 甲某某同志新任…: then the paper has such a verb. */
const NEW_REN = /同志[新升]任/u;

/** Read a section of appointments, or a notice about them. */
export function readAppointments(doc: GazetteDocument): AppointmentsReading {
  const drafts: Draft[] = [];
  const unread: Unread[] = [];
  const state: State = {
    paper: [],
    group: [],
    number: doc.frontMatter.docNumber ?? null,
    date: doc.frontMatter.date ?? null,
    confirmed: false,
    mode: null,
    verb: null,
    byRen: false,
    goesOn: null,
    listed: null,
    body: null,
    opened: false,
  };
  for (const clause of doc.clauses) {
    if (['title', 'gap', 'contents'].includes(clause.kind)) continue;
    const printed = clause.text;
    // Recognised in one script, and given as printed: both have the same length.
    const text = simplify(printed);
    const context: Context = { clause, doc, state, ordinal: 0, drafts: [], printed, text };
    unread.push(
      ...readClause(context).map(({ words, why: reason }) => ({ clause, words, why: reason })),
    );
    drafts.push(...context.drafts);
  }
  return {
    read: drafts.map(({ from, at, ...record }) => ({ record, clause: at, words: from })),
    unread,
  };
}

/** Read one clause; what of it could not be read, as printed. */
function readClause(context: Context): Trouble[] {
  const { clause, doc, state, printed, text } = context;
  if (clause.kind === 'docNumber') {
    state.number = [...text.matchAll(DOC_NUMBER)][0]?.[0] ?? state.number;
    return [];
  }
  if (clause.kind === 'row') {
    const reason = readTableRow(context);
    return reason === undefined ? [] : [{ words: printed.replaceAll('\t', ' | '), why: reason }];
  }
  const line = leadingNumber(text)?.rest ?? text;
  const opening = numberBefore(line.trim());
  if (opening !== undefined) {
    closePaper(state, null);
    state.number = opening.number;
    state.date = opening.date ?? doc.frontMatter.date ?? null;
  }
  const words = opening?.rest ?? line;
  const paper = headOfPaper(words.trim());
  if (paper !== undefined) {
    closePaper(state, null);
    state.number = paper.number ?? null;
    state.date = paper.date ?? doc.frontMatter.date ?? null;
    return [];
  }
  const { body, numbers } = takeNumber(words.replace(/^[●○◆◇■□▲△★☆•·◎※▶►⊙]\s?/u, ''));
  if (body === '' && numbers.length === 1) {
    // A number on a line of its own closes what stands above it; before anything, it opens a paper.
    if (state.paper.length > 0 && state.number === null) closePaper(state, numbers[0]!);
    else {
      closePaper(state, null);
      state.number = numbers[0]!;
    }
    return [];
  }
  if (turnsMode(body, context)) return [];
  const sentences = splitTop(body, '。；;');
  const unread = sentences
    .flatMap((sentence) => readSentence(sentence, context, sentences.length === 1))
    .map((trouble) => ({ ...trouble, words: asPrinted(trouble.words, context) }));
  // 四、下列同志…, in a form that nobody knows: the verb above it does not stand over those under it.
  if (unread.length > 0 && context.drafts.length === 0 && opensSection(text)) {
    state.mode = null;
    state.verb = null;
  }
  if (!/[；;，,]$/u.test(body)) state.goesOn = null;
  if (numbers.length > 0) {
    closePaper(state, numbers[0]!);
    state.number = doc.frontMatter.docNumber ?? null;
  }
  return unread;
}

/** Whether a clause opens with the number of a section (四、 or （四）) and ends as no sentence does. */
const opensSection = (text: string): boolean =>
  /^han/u.test(leadingNumber(text)?.kind ?? '') && !/[。；;]$/u.test(text);

/** Whether words are a body whose officers may be named by their titles alone: a firm, a school. */
const isOverTitles = (words: string): boolean =>
  isBody(words) && !/^(?:各|有关)|政府$/u.test(words);

/** Take a line that only says which verb stands from there on, or a heading; false if it is none. */
function turnsMode(body: string, { clause, doc, state, text }: Context): boolean {
  const mode = modeLine(body);
  if (mode !== undefined) {
    openGroup(state);
    state.mode = mode;
    state.opened = true;
    return true;
  }
  const post = postOfList(body);
  if (post !== undefined && splitPosts(post.post).every((p) => objectionToPost(p) === undefined)) {
    openGroup(state);
    state.mode = post.action;
    state.listed = post;
    state.opened = true;
    return true;
  }
  // 某公司：, and under it 聘任甲某为总经理: not the addressee, whom no opening stands before.
  const over = /^(?<body>[^，。；：、\s]{4,40})(?<colon>[：:]?)$/u.exec(body)?.groups;
  // 一、某公司: a heading without a colon, by its number.
  const heads = over?.['colon'] !== '' || opensSection(text);
  if (over !== undefined && heads && state.opened && isOverTitles(over['body']!)) {
    state.body = over['body']!;
    return true;
  }
  const listed = verbOfList(body);
  if (listed !== undefined) {
    openGroup(state);
    state.mode = listed;
    state.confirmed = PASSED.test(body);
    return true;
  }
  if (clause.kind !== 'heading' || startsStatement(body)) return false;
  // The title of a paper in a section that gives its papers one after another.
  state.mode = modeOf(body);
  if (state.mode === null) {
    closePaper(state, null);
    if (state.number !== doc.frontMatter.docNumber) state.number = null;
  }
  return true;
}

const BEFORE_PLACE =
  /(?<=[为任的])(\p{Script=Han}{2,4}?)(?:自治[区州县旗]|[省市县区州盟旗])(?=[\p{Script=Han}]{2,})/gu;

/** The place whose paper it is, with and without its level: 云山市, 云山. Names of schools and zones begin with it. */
function placesOf({ frontMatter, clauses }: GazetteDocument): string[] {
  const words = simplify(`${frontMatter.issuer ?? ''} ${frontMatter.title}`);
  return [
    ...new Set(
      [
        ...clauses.flatMap((c) => matchesIn(simplify(c.text), BEFORE_PLACE)),
        ...words.matchAll(
          /(?<![\p{Script=Han}])(\p{Script=Han}{2,6}?)(?:自治[区州县旗]|[省市县区州盟旗])(?=人民|政府|行政|人大|委)/gu,
        ),
      ].map((m) => m[1]!),
    ),
  ];
}

/** Cut the number that closes a paragraph off it. */
function takeNumber(text: string): { body: string; numbers: string[] } {
  // 某政干〔2019〕10号（8月20日）: the day of the paper beside its number.
  const words = text
    .trim()
    .replace(
      /(?<=号)\s*(?:[（(](?:\d{4}年)?\d{1,2}月\d{1,2}日[）)]|(?:\d{4}年)?\d{1,2}月\d{1,2}日)$/u,
      '',
    );
  const closing = new RegExp(`[（(]?(${DOC_NUMBER.source})[）)]?[。；;]?$`, 'u').exec(words);
  if (closing === null) return { body: text.trim(), numbers: [] };
  return { body: words.slice(0, closing.index).trim(), numbers: [closing[1]!] };
}
const STATEMENT = new RegExp(
  `${VERB_AT_HEAD.source}.{4}|同志(?:任(?!职试用)|不再|担任|兼任|挂任|挂职|试任|晋升|退休)|不再担任|辞去|${PERSON}任.+(?:长|主任|书记|员|师)`,
  'u',
);
const startsStatement = (text: string): boolean => STATEMENT.test(text);

/** A verb and a colon in the midst of words. */
const TURN_INSIDE = /(?:任命|聘任|聘用|任用|任职|免去|免职|免除|解聘|撤销|提名|推荐)[：:]/u;

type Trouble = { readonly words: string; readonly why: Text };

/** Take the opening of a sentence (经研究决定：) and the verb that it turns to; the words behind it. */
function behindOpening(sentence: string, state: State): string {
  const opening = OPENING.exec(sentence) ?? OPENING_COMMA.exec(sentence);
  if (opening !== null) {
    openGroup(state);
    state.opened = true;
    state.confirmed = PASSED.test(opening[1]!);
    state.mode = modeOf(opening[1]!);
  }
  const words = (opening === null ? sentence : opening[2]!.trim()).replace(TURNS_TO_CHANGE, '');
  const rest = words.replace(BY_SESSION, '');
  const turn =
    /^(?:决定)?(任命|聘任|委派|提名|推荐|选举|补选|推选|晋升|免去|解聘|免除|撤销|任|免|聘)：(?=.)/u.exec(
      rest,
    );
  if (turn === null) return rest;
  state.mode = /免|解|撤/u.test(turn[1]!) ? 'remove' : 'appoint';
  return rest.slice(turn[0].length);
}

/** Ranks of civil servants, to which nobody comes on probation. */
const RANK = /(?:调研员|巡视员|科员|主办|行政执法员|警长|法官|检察官)$/u;

/**
 * Who of those appointed 以上同志试用期一年 is said of: none who is only proposed, sent for a time or
 * raised in rank. Undefined where the words mean some of them (以上新提任人员), and nothing says whom.
 */
function onProbation(who: string, appointed: readonly Draft[]): readonly Draft[] | undefined {
  const some = /提|新|晋|交流|转任|除/u.test(who);
  if (some) return undefined;
  const said = (draft: Draft, word: string): boolean => draft.remarks.some((r) => r.includes(word));
  if (who.includes('试任')) {
    const tried = appointed.filter((d) => said(d, '试任'));
    return tried.length === 0 ? undefined : tried;
  }
  return appointed.filter((d) => !d.pending && !said(d, '挂职') && !RANK.test(simplify(d.post)));
}

/**
 * Take a sentence about all who were named since the opening: 以上同志任职时间从…起, 以上同志试用期一年.
 *
 * @param alone whether it is a paragraph of its own: then 任职时间从…起 is said of all as well
 * @returns why it cannot be read; undefined where it is no such sentence
 */
function readOfAll(rest: string, context: Context, alone: boolean): Text | 'read' | undefined {
  const { group } = context.state;
  const own = group.filter((d) => d.action === 'appoint');
  // 任命：…；免去：…。以上人员…: under those who go, all who come above are meant.
  const appointed =
    own.length === 0 && /^(?:以上|上述)/u.test(rest)
      ? context.state.paper.filter((d) => d.action === 'appoint')
      : own;
  const service = SERVICE.exec(rest);
  if (service !== null && (/以上|上述/u.test(rest) || (alone && appointed.length > 0))) {
    const iso = readDate(service[1]!);
    if (iso === undefined) return textOf(why.noDate, { date: service[1]! });
    if (appointed.length === 0) return textOf(why.nothingToDate, undefined);
    for (const draft of appointed) draft.effectiveFrom = iso;
    return 'read';
  }
  // 甲某、乙某同志任职时间从…起, on a line under them.
  const of = serviceOf(rest);
  if (of?.names !== undefined) {
    const meant = appointed.filter((d) => of.names?.includes(simplify(d.person)));
    const whole = of.names.every((n) => meant.some((d) => simplify(d.person) === n));
    if (!whole) return textOf(why.nothingToDate, undefined);
    return readNote(of.note, meant, context) ? 'read' : textOf(why.noDate, { date: of.note });
  }
  const trial =
    /^(?:以上|上述)(?<who>.{0,12}?)(?:任职)?试用期(?:均)?(?:为)?(?<length>.+?)(?:，.*)?$/u.exec(
      rest,
    )?.groups;
  const length = trial === undefined ? undefined : readDuration(trial['length']!);
  if (trial !== undefined && length !== undefined) {
    if (appointed.length === 0) return textOf(why.nothingOnProbation, undefined);
    const meant = onProbation(trial['who']!, appointed);
    if (meant === undefined) return textOf(why.noForm, undefined);
    for (const draft of meant) draft.probation = length;
    return 'read';
  }
  const term =
    /^(?:以上|上述).{0,14}?((?:任期|聘期|挂职|任职时间|任职期限|聘任期|试用期(?:自|从)).{1,30})$/u.exec(
      rest,
    );
  if (term !== null && group.length > 0) {
    for (const draft of appointed) draft.remarks = [...draft.remarks, asPrinted(term[1]!, context)];
    return 'read';
  }
  const pending = startsStatement(rest) ? null : PENDING.exec(rest);
  if (pending === null) return undefined;
  const title = pending[1]!.replace(/^(?:同志|人员|同志的)/u, '');
  const meant = group.filter((d) => title === '' || simplify(d.post).endsWith(title));
  if (meant.length === 0) return textOf(why.nothingPending, { title });
  for (const draft of meant) draft.pending = true;
  return 'read';
}

/** 根据工作需要，经研究决定, on a line of its own without its colon. */
const OPENS_ALONE =
  /^(?:(?:经|根据|因|鉴于|按照|为)[^。；：任免]{2,60}，)?(?:经[^。；：任免]{0,20})?(?:研究|会议|现)?，?决定$/u;

/** Read one sentence; what of it could not be read. */
function readSentence(printed: string, context: Context, alone: boolean): readonly Trouble[] {
  const sentence = printed.replace(/(?<=\p{Script=Han})[.．]$/u, '');
  const { state, doc } = context;
  const date = readDate(sentence.replace(/^（|）$/gu, ''));
  if (date !== undefined && date.length === 10) {
    for (const draft of state.paper) draft.date = date;
    return [];
  }
  if (isFrameLine(sentence, simplify(doc.frontMatter.issuer ?? ''), alone)) return [];
  if (alone && OPENS_ALONE.test(sentence)) {
    openGroup(state);
    state.opened = true;
    return [];
  }
  const rest = behindOpening(sentence, state);
  if (rest === '') return [];
  const ofAll = readOfAll(rest, context, alone);
  if (ofAll !== undefined) return ofAll === 'read' ? [] : [{ words: sentence, why: ofAll }];
  const listed = readListed(rest, context);
  if (listed !== undefined) return listed;
  const reading = readStatement(
    state.mode === null ? withPerson(rest, state.goesOn) : rest,
    state.mode ?? state.verb,
    isNote,
    state.confirmed,
    state.byRen,
    placesOf(doc),
    givesByRen(doc),
  );
  state.verb = reading.verb;
  state.byRen = reading.byRen;
  // Where words that were not read turn from coming to going (…局长免去：…), nobody knows which verb stands.
  if (reading.unread.length > 0 && TURN_INSIDE.test(rest)) {
    state.mode = null;
    state.verb = null;
  }
  const unread: Trouble[] = [];
  for (const act of reading.acts) unread.push(...addAct(act, context));
  const persons = new Set(reading.acts.flatMap((act) => act.persons));
  if (persons.size > 0) state.goesOn = persons.size === 1 ? [...persons][0]! : null;
  // Whoever answers wants the whole sentence before him.
  unread.push(...reading.unread.map(({ why: reason }) => ({ words: sentence, why: reason })));
  return unread.slice(0, 1);
}

/** 甲某　某律师事务所主任, 乙某（某大学教授）: one who is listed, with what he is already. */
function whoIsListed(words: string): string[] | undefined {
  const name =
    /^(?<name>\p{Script=Han} \p{Script=Han}|\p{Script=Han}{2,4}|[\p{Script=Han}·]{4,16})(?:[\s，：]|（)(?=.{2,40}$)/u
      .exec(words.replace(/[；;。]$/u, ''))
      ?.groups?.['name']?.replace(' ', '');
  return name !== undefined && isPersonName(name, true) && namesAlone(name) !== undefined
    ? [name]
    : undefined;
}

/** Take a line of names under the post that an opening gives to them all; undefined where it is none. */
function readListed(words: string, context: Context): Trouble[] | undefined {
  const { listed } = context.state;
  if (listed === null) return undefined;
  const persons = namesAlone(words) ?? whoIsListed(words);
  // 甲某　某所主任, in a form that nobody knows: what he is is not what he is appointed to.
  if (persons === undefined)
    return startsStatement(words) ? undefined : [{ words, why: textOf(why.noForm, undefined) }];
  const posts = splitPosts(postWords(listed.post).words);
  // Of several posts nobody can tell who has which.
  if (posts.length > 1)
    return [{ words, why: textOf(why.holdsAnother, { post: posts[1]!.slice(1) }) }];
  const post = { ...splitPost(posts[0]!)!, words: posts[0]!, notes: [] };
  const notes = splitTop(listed.notes, '，、；');
  const { action } = listed;
  return addAct(
    { action, persons, posts: [post], notes, proposed: listed.proposed, confirmed: false, words },
    context,
  );
}

/** A post of a title alone, under a line that names a body, is of that body. */
const ofBodyAbove = (act: Act, body: string | null): Act =>
  body === null || /^(?:常务|副)*[省市县区旗州盟镇乡]长$/u.test(act.posts[0]?.words ?? '')
    ? act
    : {
        ...act,
        posts: act.posts.map((p) =>
          p.organization === null ? { ...p, organization: body, words: body + p.words } : p,
        ),
      };

/** Make a record for each person and post of an act. */
function addAct(found: Act, context: Context): Trouble[] {
  const act = ofBodyAbove(found, context.state.body);
  // 免去甲、乙的A市某局副局长、A市某局总审计师职务: the second post is of nobody called A.
  const place = act.persons.find((person) => placesOf(context.doc).includes(person));
  if (place !== undefined) return [{ words: act.words, why: textOf(why.noName, { name: place }) }];
  const byPost = act.posts.map((post) =>
    act.persons.map((person) => {
      context.ordinal += 1;
      return draftOf(act.action, person, post.words, post.organization, act.words, context);
    }),
  );
  const made: Draft[] = byPost.flat();
  for (const draft of made) {
    draft.confirmed = act.confirmed;
    draft.pending = act.proposed;
  }
  keep(made, context);
  // 挂职 of the verb says no more than 挂职一年 of the bracket.
  const notes = act.notes.filter(
    (n) => n !== '挂职' || !act.notes.some((o) => o !== n && o.includes(n)),
  );
  const said: (readonly [string, readonly Draft[]])[] = [
    ...act.posts.flatMap((post, i) => post.notes.map((note) => [note, byPost[i]!] as const)),
    ...notes.map((note) => [note, made] as const),
  ];
  return said.flatMap(([note, of]) =>
    readNote(note, of, context) ? [] : [{ words: act.words, why: textOf(why.remark, { note }) }],
  );
}

/** Read a row of a list of names. */
function readTableRow(context: Context): Text | undefined {
  const { clause, state } = context;
  const cells = context.text.split('\t').map((c) => c.trim());
  const row = readRow(
    (clause.columns ?? []).map(simplify),
    cells,
    state.mode ?? modeOfTitle(simplify(context.doc.frontMatter.title)),
    state.listed?.post,
  );
  if (row === undefined) return textOf(why.tableForm, undefined);
  if (row === 'empty') return undefined;
  const made: Draft[] = [];
  for (const { action, person, post, organization } of row.acts) {
    if (!isPersonName(person)) return textOf(why.noName, { name: person });
    const objection = objectionToPost(post);
    if (objection !== undefined) return objection;
    context.ordinal += 1;
    made.push(draftOf(action, person, post, organization, context.text, context));
  }
  if (made.length === 0) return textOf(why.noPost, undefined);
  keep(made, context);
  const note = row.notes.find((n) => !readNote(n, made, context));
  return note === undefined ? undefined : textOf(why.remark, { note });
}
