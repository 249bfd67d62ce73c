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
import { type Text, textOf } from '../messages/index.ts';
import { why } from '../messages/records.ts';
import { isFrameLine } from './frame.ts';
import { readRow } from './lists.ts';
import { isPersonName, PERSON } from './names.ts';
import { type Act, objectionToPost, readStatement } from './statement.ts';
import type { Action } from './verbs.ts';
import { DATE_WORDS, readDate, readDuration, splitTop, titleAtEnd } from './words.ts';

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
const MAY_APPOINT = /选举|补选|推选|任命|免去|聘任|聘请|委派|推荐|不再担任|辞去|同志任|接受/u;

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
  const only = reading !== undefined && reading.read.length > 0 && reading.unread.length === 0;
  appointing.set(doc, only);
  return only;
}

type Draft = { -readonly [K in keyof Appointment]: Appointment[K] } & {
  /** The words it was read from. */
  readonly from: string;
  readonly at: Clause;
};

const PROBATION = /^(?:任职)?试(?:用|任)期(?:为|限为)?(.+?)(?:[，。（].*)?$/u;
const PASSED = /(?:试用期|试用)(?:已|届|已经)?(?:满|期满)|试用期.*考核合格|按期转正|转为正式/u;
const SERVICE = new RegExp(
  `^(?:(?:以上|上述)?(?:各位|[\\d一二三四五六七八九十]+[名位])?(?:同志|人员)?的?)?(?:(?:任职|聘任|任期|聘期)?时间(?:均|统一)?(?:为|从|自|由)?|(?:任职|任期|聘期)?(?:均|统一)?(?:从|自|由))(${DATE_WORDS})(?:起算|算起|起(?:开始)?(?:计算|算|计)?|(?:开始)?(?:计算|算|计))?$`,
  'u',
);
const RETIRED_ON = new RegExp(`^(?:退休|离休)时间(?:为|从|自|是|：)?(${DATE_WORDS})(?:起)?$`, 'u');
const RETIRED_SINCE = new RegExp(
  `^(?:自|从|于)?(${DATE_WORDS})(?:起)?(?:办理|予以)?(?:退休|离休)$`,
  'u',
);
/** What may be said of a post or a removal and has no field of its own. */
const REMARK =
  /^(?:(?:到龄|提前|因病|正常)?(?:退休|离休)(?:手续)?|(?:挂职|试任|代理|推荐|提名|建议|兼|兼任|[正副][省厅处科局县乡]长?级|[省厅处科局县乡]级[正副]职|免去其?原(?:任|有)?职务|保留.{1,8}(?:级|待遇)|享受.{1,10}待遇|列.{1,24}(?:之[前后]|后|前)|排名.{1,20}|(?:不再)?主持.{0,16}工作|(?:其)?原?(?:任|有)?职务(?:自然|自行|同时|相应|随之|一并)?(?:免除|免去|不变|不再保留)|另有任用|改任.{2,14}|转任.{2,14}|另行安排(?:工作)?|(?:工作)?调[出离走动]|(?:本人)?辞职|辞去公职|(?:任期|聘期)届满|交流任职|(?:挂职|挂任)(?:时间|期限|期)?(?:为)?.{1,16}|(?:任期|聘期|任职期限|聘任期限?)(?:为)?.{1,30}|.{1,8}职级(?:不变)?|职级(?:不变)?|级别不变|不占.{1,10}|女|男|.{1,4}族|期限(?:为)?.{1,8}|(?:请|并)?(?:按|按照|依照|依据).{2,20}(?:办理|执行|产生|聘任)|报.{2,30}(?:备案|批准|审批)|.{2,4}(?:同志)?原(?:任|有)?职务(?:自然|自行|同时|相应|随之|一并)?免[除去]|(?:不再|无需)另行.{1,8}|(?:并?按照?.{2,10})?办理.{1,8}手续|(?:自|从)?\d{4}年.{2,12}至.{2,14}(?:止)?|时间.{1,24}|给予.{2,10}处分|同意其退休|已?到(?:达)?(?:法定)?(?:退休)?年龄|到龄|(?:聘任|选任|委任)制|试[用任]期(?:自|从).{4,30}|任职时间.{1,20}|(?:中共党员|无党派|民[革盟建进]|农工党|致公党|九三学社).{0,4}))$/u;
/** Awaits legal procedure: 某职务的任命，待履行法律程序后再对外公布. */
const PENDING =
  /^(?:以上|上述|其)?(.*?)(?:职务)?的?(?:任命|任免|任职|职务)?，?(?:待|须|需|按|依照|按照)(?:履行|依照|按照|完成)?.{0,8}(?:法律|法定|有关)(?:手续|程序).*$/u;

/** The reader's memory while it goes through one document. */
interface State {
  /** Papers are closed by their number; what is drafted since. */
  paper: Draft[];
  /** Drafts since the last opening (经…决定：). */
  group: Draft[];
  number: string | null;
  date: string | null;
  confirmed: boolean;
  /** The verb of an opening or of a line of its own (决定任命：), which holds until the next. */
  mode: Action | null;
  /** The verb of the statement above, for a paragraph that leaves it out. */
  verb: Action | null;
  /** Whether that verb was 任, which may also be a surname. */
  byRen: boolean;
  /** Of whom alone the words before were, which have not come to their full stop. */
  goesOn: string | null;
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
  };
  const closePaper = (number: string | null): void => {
    for (const draft of state.paper) draft.docNumber = number ?? draft.docNumber;
    state.paper = [];
    openGroup(state);
  };

  for (const clause of doc.clauses) {
    if (['title', 'gap', 'contents'].includes(clause.kind)) continue;
    const printed = clause.text;
    // Recognised in one script, and given as printed: both have the same length.
    const text = simplify(printed);
    const context: Context = { clause, doc, state, ordinal: 0, drafts: [], printed, text };
    if (clause.kind === 'docNumber') {
      state.number = [...text.matchAll(DOC_NUMBER)][0]?.[0] ?? state.number;
      continue;
    }
    if (clause.kind === 'row') {
      const reason = readTableRow(context);
      if (reason !== undefined)
        unread.push({ clause, words: printed.replaceAll('\t', ' | '), why: reason });
      drafts.push(...context.drafts);
      continue;
    }
    const paper = headOfPaper((leadingNumber(text)?.rest ?? text).trim());
    if (paper !== undefined) {
      closePaper(null);
      state.number = paper.number ?? null;
      state.date = paper.date ?? doc.frontMatter.date ?? null;
      continue;
    }
    const { body, numbers } = takeNumber(
      (leadingNumber(text)?.rest ?? text).replace(/^[●○◆◇■□▲△★☆•·◎※▶►⊙]\s?/u, ''),
    );
    if (body === '' && numbers.length === 1) {
      // A number on a line of its own closes what stands above it; before anything, it opens a paper.
      if (state.paper.length > 0 && state.number === null) closePaper(numbers[0]!);
      else {
        closePaper(null);
        state.number = numbers[0]!;
      }
      continue;
    }
    const mode = modeLine(body);
    if (mode !== undefined) {
      openGroup(state);
      state.mode = mode;
      continue;
    }
    const listed = verbOfList(body);
    if (listed !== undefined) {
      openGroup(state);
      state.mode = listed;
      state.confirmed = PASSED.test(body);
      continue;
    }
    if (clause.kind === 'heading' && !startsStatement(body)) {
      // The title of a paper in a section that gives its papers one after another.
      state.mode = modeOf(body);
      if (state.mode === null) {
        closePaper(null);
        if (state.number !== doc.frontMatter.docNumber) state.number = null;
      }
      continue;
    }
    const sentences = splitTop(body, '。；;');
    for (const sentence of sentences) {
      for (const { words, why: reason } of readSentence(sentence, context, sentences.length === 1))
        unread.push({ clause, words: asPrinted(words, context), why: reason });
    }
    drafts.push(...context.drafts);
    if (!/[；;，,]$/u.test(body)) state.goesOn = null;
    if (numbers.length > 0) {
      closePaper(numbers[0]!);
      state.number = doc.frontMatter.docNumber ?? null;
    }
  }
  return {
    read: drafts.map(({ from, at, ...record }) => ({ record, clause: at, words: from })),
    unread,
  };
}

/** The place whose paper it is, with and without its level: 云山市, 云山. Names of schools and zones begin with it. */
function placesOf({ frontMatter, clauses }: GazetteDocument): string[] {
  const words = simplify(`${frontMatter.issuer ?? ''} ${frontMatter.title}`);
  return [
    ...new Set(
      [
        ...clauses.flatMap((c) => [
          ...simplify(c.text).matchAll(
            /(?<=[为任的])(\p{Script=Han}{2,4}?)(?:自治[区州县旗]|[省市县区州盟旗])(?=[\p{Script=Han}]{2,})/gu,
          ),
        ]),
        ...words.matchAll(
          /(?<![\p{Script=Han}])(\p{Script=Han}{2,6}?)(?:自治[区州县旗]|[省市县区州盟旗])(?=人民|政府|行政|人大|委)/gu,
        ),
      ].map((m) => m[1]!),
    ),
  ];
}

const openGroup = (state: State): void => {
  state.group = [];
  state.confirmed = false;
  state.mode = null;
  state.verb = null;
};

/** Cut the number that closes a paragraph off it. */
function takeNumber(text: string): { body: string; numbers: string[] } {
  // 某政干〔2019〕10号（8月20日）: the day of the paper beside its number.
  const words = text.trim().replace(/(?<=号)[（(](?:\d{4}年)?\d{1,2}月\d{1,2}日[）)]$/u, '');
  const closing = new RegExp(`[（(]?(${DOC_NUMBER.source})[）)]?[。；;]?$`, 'u').exec(words);
  if (closing === null) return { body: text.trim(), numbers: [] };
  return { body: words.slice(0, closing.index).trim(), numbers: [closing[1]!] };
}

interface Context {
  readonly clause: Clause;
  readonly doc: GazetteDocument;
  readonly state: State;
  ordinal: number;
  readonly drafts: Draft[];
  /** The clause as printed, and in the script of the reader. */
  readonly printed: string;
  readonly text: string;
}

/** Words of the reader's script as the clause prints them. */
function asPrinted(words: string, { printed, text }: Context): string {
  if (printed === text) return words;
  const at = text.indexOf(words);
  return at === -1 ? words : printed.slice(at, at + words.length);
}

const VERB_AT_HEAD =
  /^(?:决定|建议)?(?:免去|免除|任命|聘任|聘用|解聘|委派|推荐|提名|撤销|罢免|续聘)/u;
const STATEMENT = new RegExp(
  `${VERB_AT_HEAD.source}.{4}|同志(?:任(?!职试用)|不再|担任|兼任|挂任|挂职|试任|晋升|退休)|不再担任|辞去|${PERSON}任.+(?:长|主任|书记|员|师)`,
  'u',
);
const startsStatement = (text: string): boolean => STATEMENT.test(text);

/** The verb of a title that only appoints, or only removes; null where it says both or neither. */
function modeOfTitle(title: string): Action | null {
  const comes = /任命|任职|聘任/u.test(title);
  const goes = /任免|免职|免去|解聘/u.test(title);
  return comes === goes ? null : comes ? 'appoint' : 'remove';
}

/** A line that is nothing but a verb: 任命：, 决定免去：, （一）任职, 聘任下列同志：, 免职名单. */
function modeLine(text: string): Action | null | undefined {
  const bare = text
    .replace(/[：:。，]$/u, '')
    .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/u, '')
    .replace(/\s/gu, '');
  const m =
    /^(?:经研究|会议|现|拟)?，?(?:决定|同意|批准)?(任命|任职|聘任|聘用|聘请|续聘|委派|提名|推荐|任用|新任|晋升|选举|补选|推选|免去|免职|解聘|撤销|撤职|免除|罢免|辞去|不再担任|接受辞职|接受|任免)(?:以?下列?|如下)?(?:人员|同志|干部|职务的?)*(?:的)?(?:职务|名单|人员|事项|职级)?$/u.exec(
      bare,
    );
  if (m === null) return undefined;
  if (m[1] === '任免') return null;
  return /免|解聘|撤|辞|不再|接受/u.test(m[1]!) ? 'remove' : 'appoint';
}

/** A number with a colon behind it, with or without who decided and when: 某府2020年2月11日决定（某政人〔2020〕1号）：. */
const NUMBERED_HEAD = new RegExp(
  `^(?:(?<who>[^，。；：]{2,40}?(?:决定|通知|任免|会议))?[（(]?(?<number>${DOC_NUMBER.source})[）)]?)[：:]$`,
  'u',
);
/** 某县人大常委会2020年1月10日第二十六次会议, on a line of its own. */
const SESSION_HEAD =
  /^\p{Script=Han}{2,24}?(?:人大常委会|常务委员会|人民代表大会|人民政府)(?:于?\d{4}年\d{1,2}月\d{1,2}日)?(?:召开的?)?第[\d一二三四五六七八九十百]+[次届](?:常务|全体|主任)?(?:会议)?(?:决定|通过)?[：:]?$/u;

/** A line at the head of what one paper or one session decided; undefined for any other line. */
function headOfPaper(
  text: string,
): { readonly number?: string; readonly date?: string } | undefined {
  const number = NUMBERED_HEAD.exec(text)?.groups?.['number'];
  if (number === undefined && !SESSION_HEAD.test(text)) return undefined;
  const date = readDate(/\d{4}年\d{1,2}月\d{1,2}日/u.exec(text)?.[0] ?? '');
  return { ...(number === undefined ? {} : { number }), ...(date === undefined ? {} : { date }) };
}

/** 因机构改革，下列同志原任职务自然免除：, over a list of names. */
const LISTED =
  /^(?:[^。；：]{0,40}[，,])?(?:决定|同意|批准)?(?:下列|以下|如下)(?:[\d一二三四五六七八九十]+[名位])?(?:同志|人员|干部)(?<what>(?:的)?[^，。；：]{2,24})[：:]$/u;

/** The verb of such an opening; undefined where it is none, or says both. */
function verbOfList(text: string): Action | undefined {
  const what = LISTED.exec(text)?.groups?.['what'] ?? '';
  const goes = /免去|免除|免职|解聘|退休|不再担任/u.test(what);
  const comes = /任命|任职(?!务)|聘任|(?<!不再)担任|提任/u.test(what);
  return goes === comes ? undefined : goes ? 'remove' : 'appoint';
}

/** 免去某局副局长职务, behind what somebody becomes: whom it is about was said. */
const GOES_ON =
  /^(?:同时|并|且)?(?<verb>免去|不再担任)(?<post>(?!其|他|她|以上|上述|下列|以下)[^，。；：]{4,40}?)(?:职务)?$/u;

/** The same with the person in it, where it says a post and nobody who has it. */
function withPerson(words: string, person: string | null): string {
  const { verb, post = '' } = GOES_ON.exec(words)?.groups ?? {};
  const isPost =
    titleAtEnd(post) !== '' && /^(?:[省市县区州盟旗镇乡]|原)/u.test(post) && !/同志|的/u.test(post);
  if (person === null || verb === undefined || !isPost) return words;
  return verb === '免去' ? `免去${person}${post}职务` : `${person}不再担任${post}职务`;
}

/** The verb that an opening or a heading puts before a list of names. */
function modeOf(text: string): Action | null {
  const bare = text.replace(/[：:，。]$/u, '');
  if (
    /(?:免去|免职|解聘|撤销|撤职|罢免|免除)(?:(?:以下|下列)(?:人员|同志)?(?:的)?(?:职务)?|名单)?$/u.test(
      bare,
    )
  )
    return 'remove';
  if (
    /(?:任命|任职|聘任|任用|委派|提名|推荐|选举|补选|推选)(?:(?:以下|下列)(?:人员|同志)?(?:的)?(?:职务)?|名单)?$/u.test(
      bare,
    )
  )
    return 'appoint';
  return null;
}

/** 经…研究决定： and what follows it on the line. */
const OPENING =
  /^((?:(?!免去|不再担任|同志任(?![职免])|任命\p{Script=Han}{2,4}[为任]).)*?(?:决定|确定|选举|补选|推选|研究|同意|批准|通过|(?<=的)(?:提请|提名|建议)|任免(?:职务|事项|人员)?如下|职务任免如下|通知如下|公布如下|决定如下|(?:作|进行)如下(?:调整|变动|任免|安排))(?:如下|，?现?(?:批准)?(?:任命|免去|聘任|解聘|委派|提名|推荐)|下列.{0,10}|.{0,12}(?:任免|职务|任职|免职)(?:如下)?)?[：:])(.*)$/u;
/** The same before a comma or nothing: 经研究决定，任命…; 经研究，决定任命…. */
const OPENING_COMMA =
  /^((?:经|根据|按照|因|鉴于|\p{Script=Han}{2,24}(?=提请)|\p{Script=Han}{2,30}(?=决定))(?:(?!免去|任命|不再担任|同志任(?![职免])).)*?(?:研究决定|决定|研究|同意|批准|通过|合格|转正|提名|提请|需要|批复|审议)，?)(?=决定|任命|免去|聘任|解聘|同意|委派|推荐|提名|\p{Script=Han}{2,8}?(?:同志|任))(.+)$/u;

/** …会议于2016年11月18日, before what it elected or decided. */
const BY_SESSION =
  /^[^，。；：]{4,70}?(?:会议|大会|常委会)(?:于?\d{4}年\d{1,2}月\d{1,2}日)?(?:依法|投票|表决)*(?=选举|补选|推选|决定|任命|免去|接受|罢免)/u;

/** A verb and a colon in the midst of words. */
const TURN_INSIDE = /(?:任命|聘任|聘用|任用|任职|免去|免职|免除|解聘|撤销|提名|推荐)[：:]/u;

type Trouble = { readonly words: string; readonly why: Text };

/** Read one sentence; what of it could not be read. */
function readSentence(printed: string, context: Context, alone: boolean): readonly Trouble[] {
  const sentence = printed.replace(/(?<=\p{Script=Han})[.．]$/u, '');
  const { state, doc } = context;
  const trouble = (reason: Text): Trouble[] => [{ words: sentence, why: reason }];
  const date = readDate(sentence.replace(/^（|）$/gu, ''));
  if (date !== undefined && date.length === 10) {
    for (const draft of state.paper) draft.date = date;
    return [];
  }
  if (isFrameLine(sentence, simplify(doc.frontMatter.issuer ?? ''), alone)) return [];
  const opening = OPENING.exec(sentence) ?? OPENING_COMMA.exec(sentence);
  let rest = sentence;
  if (opening !== null) {
    openGroup(state);
    state.confirmed = PASSED.test(opening[1]!);
    state.mode = modeOf(opening[1]!);
    rest = opening[2]!.trim();
    if (rest === '') return [];
  }
  rest = rest.replace(BY_SESSION, '');
  const turn =
    /^(?:决定)?(任命|聘任|委派|提名|推荐|选举|补选|推选|免去|解聘|免除|撤销|任|免|聘)：(?=.)/u.exec(
      rest,
    );
  if (turn !== null) {
    state.mode = /免|解|撤/u.test(turn[1]!) ? 'remove' : 'appoint';
    rest = rest.slice(turn[0].length);
  }
  const service = SERVICE.exec(rest);
  if (service !== null && /以上|上述/u.test(rest)) {
    const iso = readDate(service[1]!);
    if (iso === undefined) return trouble(textOf(why.noDate, { date: service[1]! }));
    const here = state.group.filter((d) => d.action === 'appoint');
    if (here.length === 0) return trouble(textOf(why.nothingToDate, undefined));
    for (const draft of here) draft.effectiveFrom = iso;
    return [];
  }
  const trial = /^(?:以上|上述).{0,12}?(?:任职)?试用期(?:均)?(?:为)?(.+?)(?:，.*)?$/u.exec(rest);
  const length = trial === null ? undefined : readDuration(trial[1]!);
  if (length !== undefined) {
    const here = state.group.filter((d) => d.action === 'appoint');
    if (here.length === 0) return trouble(textOf(why.nothingOnProbation, undefined));
    for (const draft of here) draft.probation = length;
    return [];
  }
  const term =
    /^(?:以上|上述).{0,14}?((?:任期|聘期|挂职|任职时间|任职期限|聘任期|试用期(?:自|从)).{1,30})$/u.exec(
      rest,
    );
  if (term !== null && state.group.length > 0) {
    for (const draft of state.group.filter((d) => d.action === 'appoint'))
      draft.remarks = [...draft.remarks, asPrinted(term[1]!, context)];
    return [];
  }
  const pending = startsStatement(rest) ? null : PENDING.exec(rest);
  if (pending !== null) {
    const title = pending[1]!.replace(/^(?:同志|人员|同志的)/u, '');
    const meant = state.group.filter((d) => title === '' || simplify(d.post).endsWith(title));
    if (meant.length === 0) return trouble(textOf(why.nothingPending, { title }));
    for (const draft of meant) draft.pending = true;
    return [];
  }
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

/** Whether a remark can be read, whatever it belongs to. */
const isNote = (note: string): boolean =>
  REMARK.test(note) ||
  PROBATION.test(note) ||
  SERVICE.test(note) ||
  RETIRED_ON.test(note) ||
  RETIRED_SINCE.test(note) ||
  (PENDING.test(note) && /法律|法定/u.test(note)) ||
  (PASSED.test(note) && note.length <= 14) ||
  /^(?:特此通知|现予公布)$/u.test(note);

/** Make a record for each person and post of an act. */
function addAct(act: Act, context: Context): Trouble[] {
  // 免去甲、乙的A市某局副局长、A市某局总审计师职务: the second post is of nobody called A.
  const place = act.persons.find((person) => placesOf(context.doc).includes(person));
  if (place !== undefined) return [{ words: act.words, why: textOf(why.noName, { name: place }) }];
  const made: Draft[] = act.posts.flatMap((post) =>
    act.persons.map((person) => {
      context.ordinal += 1;
      return draftOf(act.action, person, post.words, post.organization, act.words, context);
    }),
  );
  for (const draft of made) {
    draft.confirmed = act.confirmed;
    draft.pending = act.proposed;
  }
  keep(made, context);
  // 挂职 of the verb says no more than 挂职一年 of the bracket.
  const notes = act.notes.filter(
    (n) => n !== '挂职' || !act.notes.some((o) => o !== n && o.includes(n)),
  );
  return notes.flatMap((note) =>
    readNote(note, made, context) ? [] : [{ words: act.words, why: textOf(why.remark, { note }) }],
  );
}

const keep = (made: readonly Draft[], { drafts, state }: Context): void => {
  drafts.push(...made);
  state.paper.push(...made);
  state.group.push(...made);
};

function draftOf(
  action: Action,
  person: string,
  post: string,
  organization: string | null,
  words: string,
  context: Context,
): Draft {
  const { state, clause, doc } = context;
  return {
    issue: doc.issue,
    document: doc.id,
    clause: clause.anchor,
    ordinal: context.ordinal,
    person: printedName(person, context),
    action,
    post: asPrinted(post, context),
    organization: organization === null ? null : asPrinted(organization, context),
    organizationId: null,
    probation: null,
    confirmed: false,
    effectiveFrom: null,
    retiredOn: null,
    docNumber: state.number,
    date: state.date,
    pending: false,
    remarks: [],
    probationEnd: null,
    from: asPrinted(words, context),
    at: clause,
  };
}

/** A name as printed; the space within a short one is only its setting. */
function printedName(name: string, context: Context): string {
  const whole = asPrinted(name, context);
  if (whole !== name || context.printed === context.text) return whole;
  return asPrinted([...name].join(' '), context).replace(/\s/gu, '');
}

/** Read a remark on drafts; false if it is none. */
function readNote(note: string, made: readonly Draft[], context: Context): boolean {
  const appointed = made.filter((d) => d.action === 'appoint');
  const removed = made.filter((d) => d.action === 'remove');
  const probation = PROBATION.exec(note);
  if (probation !== null && appointed.length > 0) {
    const iso = readDuration(probation[1]!);
    if (iso === undefined) return false;
    for (const draft of appointed) draft.probation = iso;
    return true;
  }
  if (PASSED.test(note) && note.length <= 14 && !/同志/u.test(note)) {
    for (const draft of appointed) draft.confirmed = true;
    return true;
  }
  const service = SERVICE.exec(note);
  if (service !== null && appointed.length > 0) {
    const iso = readDate(service[1]!);
    if (iso === undefined) return false;
    for (const draft of appointed) draft.effectiveFrom = iso;
    return true;
  }
  const retired = RETIRED_ON.exec(note) ?? RETIRED_SINCE.exec(note);
  if (retired !== null) {
    const iso = readDate(retired[1]!);
    if (iso === undefined || removed.length === 0) return false;
    for (const draft of removed) draft.retiredOn = iso;
    return true;
  }
  if (PENDING.test(note) && /法律|法定/u.test(note)) {
    for (const draft of made) draft.pending = true;
    return true;
  }
  // A title in brackets is another name of the post (市委党校校长（行政学院院长）).
  if (REMARK.test(note) || titleAtEnd(note) !== '') {
    // 女, 回族 and the like say what a person is.
    if (/^(?:女|男|.{1,4}族|中共党员|无党派)$/u.test(note)) return true;
    for (const draft of made)
      if (!draft.remarks.some((r) => r.includes(note)))
        draft.remarks = [...draft.remarks, asPrinted(note, context)];
    return true;
  }
  return /^(?:特此通知|现予公布)$/u.test(note);
}

/** Read a row of a list of names. */
function readTableRow(context: Context): Text | undefined {
  const { clause, state } = context;
  const cells = context.text.split('\t').map((c) => c.trim());
  const row = readRow(
    (clause.columns ?? []).map(simplify),
    cells,
    state.mode ?? modeOfTitle(simplify(context.doc.frontMatter.title)),
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
