/**
 * 人事任免 → one record for each person and post.
 *
 * Guarantees: each sentence of the section is read whole, is a known part of the frame
 * (opening, date, signature, number), or is among the unread; nothing is skipped and nothing
 * is invented.
 */
import { DOC_NUMBER } from '../domain/docNumber.ts';
import type { Appointment, Clause, GazetteDocument } from '../domain/model.ts';
import { leadingNumber } from '../domain/numbering.ts';
import {
  DATE_WORDS,
  isTitle,
  NAME,
  readDate,
  readDuration,
  splitPost,
  splitTop,
  titleAtEnd,
} from './words.ts';

/** Words that the reader could not take for anything it knows. */
export interface Unread {
  readonly clause: Clause;
  /** The words, as they stand. */
  readonly words: string;
  /** What is the matter with them, in plain English. */
  readonly why: string;
}

/** What a section of appointments says. */
export interface AppointmentsReading {
  /** Without the id of the organisation, which the register gives. */
  readonly appointments: readonly Appointment[];
  readonly unread: readonly Unread[];
}

/** Whether a document is about appointments: a section of the gazette, or a notice of its own. */
export const isAppointments = (doc: GazetteDocument): boolean =>
  doc.frontMatter.kind === 'appointments' ||
  (['notice', 'decision', 'order', 'other'].includes(doc.frontMatter.kind) &&
    /(?:任免|免去|任职|免职|任命|聘任|解聘)/u.test(doc.frontMatter.title) &&
    !/办法|规定|条例|意见|方案|制度/u.test(doc.frontMatter.title));

type Draft = { -readonly [K in keyof Appointment]: Appointment[K] } & { title: string };

/** 现任职务的动词, longest first. */
const APPOINT_VERB = '(?:决定任命|任命|聘任|聘用|聘请|提任|委任|任用|聘)';
const HOLD_VERB =
  '(?:正式任命为|任命为|聘任为|正式任职|正式任|转任|调任|改任|续任|继续任|(?<![·•・‧]\\p{Script=Han}{0,6})提任|挂职任|挂职担任|挂任|兼任|担任|聘任|晋升为|晋升|任|为)';
const REMOVE_VERB = '(?:决定免去|免去|免除|撤销|撤去|解除|解聘|罢免|(?:接受|同意)(?=.+辞去))';
const LEAVE_VERB = '(?:不再担任|不再兼任|不再任|不再聘任|辞去|卸任)';
const OF_POST = '(?:辞去(?:其|所?担任的?)?|(?:所)?(?:担任|兼任|原任|挂任|聘任)的?|的)?';
const LIST = `${NAME}(?:（[^（）]*）)?(?:[、，和及]\\s?${NAME}(?:（[^（）]*）)?)*`;
/** The same, as short as it can be, where nothing but the next verb ends it. */
const SHORT_LIST = LIST.replaceAll('{1,8}', '{1,8}?');
const COMRADE = '(?:等?(?:[\\d〇零一二两三四五六七八九十]+[名位])?同志)';
/** Words with which the name of a body may begin, where nothing else parts it from a person's. */
const BODY_START =
  '(?=(?:中共|中国|国家|自治[区州县旗]|[省市县区旗州盟镇乡](?!长)|人民政府|政府|[\\p{Script=Han}]{2,6}?(?:自治[区州县旗]|[省市县旗盟州镇乡]|新区|开发区)))';

const rule = (source: string): RegExp => new RegExp(`^${source}$`, 'u');
const RULES = {
  removeComrade: rule(`${REMOVE_VERB}(?<names>${LIST})${COMRADE}${OF_POST}(?<post>.+)`),
  removeOf: rule(
    `${REMOVE_VERB}(?<names>${SHORT_LIST})(?:的|辞去(?:其|所?担任的?)?|所?(?:担任|兼任|原任)的?)(?<post>.+)`,
  ),
  removeBare: rule(`${REMOVE_VERB}(?<names>\\p{Script=Han}{2,4})${BODY_START}(?<post>.+)`),
  removeSame: rule(`${REMOVE_VERB}(?:其|该同志|他|她)?${OF_POST}(?:原任|现任|原)?(?<post>.+)`),
  appointAs: rule(
    // A bare 任 may be a surname (任某某同志任…), so it asks for 为.
    `(?:${APPOINT_VERB}(?=.+(?:为|任))|任(?=[^任]{2,24}为))(?<names>${SHORT_LIST})${COMRADE}?(?:为|担任|任)(?<post>.+)`,
  ),
  leave: rule(`(?<names>${SHORT_LIST})${COMRADE}?${LEAVE_VERB}(?<post>.+)`),
  leaveSame: rule(`(?:其)?${LEAVE_VERB}(?<post>.+)`),
  holdComrade: rule(`(?<names>${LIST})${COMRADE}${HOLD_VERB}(?<post>.+)`),
  hold: rule(`(?<names>${SHORT_LIST})${HOLD_VERB}(?<post>.+)`),
  holdSame: rule(`(?:其)?(?:${HOLD_VERB}|${APPOINT_VERB}其为)(?<post>.+)`),
} as const;

const PROBATION = /^(?:任职)?试用期(?:为|限为)?(.+?)(?:[，。].*)?$/u;
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
  /^(?:(?:到龄|提前|因病|正常)?(?:退休|离休)(?:手续)?|(?:挂职|兼|兼任|[正副][省厅处科局县乡]长?级|免去其?原(?:任|有)?职务|保留.{1,8}(?:级|待遇)|享受.{1,10}待遇|列.{1,24}(?:之[前后]|后|前)|排名.{1,20}|主持工作|(?:其)?原?(?:任|有)?职务(?:自然|同时|相应)?免除|另有任用|挂职(?:时间|期限)?(?:为)?.{1,6}|(?:任期|聘期)(?:为)?.{1,30}|.{1,8}职级(?:不变)?|职级(?:不变)?|级别不变|女|.{1,4}族|时间.{1,12}))$/u;
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
  /** The verb of an opening that ends with one (决定任命：). */
  mode: 'appoint' | 'remove' | null;
}

/** Read a section of appointments, or a notice about them. */
export function readAppointments(doc: GazetteDocument): AppointmentsReading {
  const appointments: Draft[] = [];
  const unread: Unread[] = [];
  const state: State = {
    paper: [],
    group: [],
    number: doc.frontMatter.docNumber ?? null,
    date: doc.frontMatter.date ?? null,
    confirmed: false,
    mode: null,
  };
  const closePaper = (number: string | null): void => {
    for (const draft of state.paper) draft.docNumber = number ?? draft.docNumber;
    state.paper = [];
    openGroup(state);
  };

  for (const clause of doc.clauses) {
    if (clause.kind === 'title') continue;
    if (clause.kind === 'docNumber') {
      state.number = [...clause.text.matchAll(DOC_NUMBER)][0]?.[0] ?? state.number;
      continue;
    }
    if (clause.kind === 'gap' || clause.kind === 'contents') continue;
    if (clause.kind === 'row') {
      unread.push({
        clause,
        words: clause.text,
        why: 'a row of a table; appointments are read from sentences',
      });
      continue;
    }
    const { body, numbers } = takeNumber(leadingNumber(clause.text)?.rest ?? clause.text);
    if (body === '' && numbers.length === 1) {
      // A number on a line of its own closes what stands above it; before anything, it opens a paper.
      if (state.paper.length > 0 && state.number === null) closePaper(numbers[0]!);
      else {
        closePaper(null);
        state.number = numbers[0]!;
      }
      continue;
    }
    const context: Context = { clause, doc, state, ordinal: 0, drafts: [] };
    if (clause.kind === 'heading' && !startsStatement(body)) {
      // The title of a paper in a section that gives its papers one after another.
      state.mode = modeOf(body);
      if (state.mode === null) {
        closePaper(null);
        if (state.number !== doc.frontMatter.docNumber) state.number = null;
      }
      continue;
    }
    for (const sentence of splitTop(body, '。；;')) {
      const why = readSentence(sentence, context);
      if (why !== undefined) unread.push({ clause, words: sentence, why });
    }
    appointments.push(...context.drafts);
    if (numbers.length > 0) {
      closePaper(numbers[0]!);
      state.number = doc.frontMatter.docNumber ?? null;
    }
  }
  return { appointments: appointments.map(({ title: _, ...record }) => record), unread };
}

const openGroup = (state: State): void => {
  state.group = [];
  state.confirmed = false;
  state.mode = null;
};

/** Cut the number that closes a paragraph off it. */
function takeNumber(text: string): { body: string; numbers: string[] } {
  const closing = new RegExp(`[（(]?(${DOC_NUMBER.source})[）)]?[。；;]?$`, 'u').exec(text.trim());
  if (closing === null) return { body: text.trim(), numbers: [] };
  return { body: text.trim().slice(0, closing.index).trim(), numbers: [closing[1]!] };
}

interface Context {
  readonly clause: Clause;
  readonly doc: GazetteDocument;
  readonly state: State;
  ordinal: number;
  readonly drafts: Draft[];
}

const STATEMENT = new RegExp(
  `^(?:${REMOVE_VERB}|决定任命|任命|聘任|解聘)|同志(?:任(?!职试用)|不再|担任|兼任)|不再担任|${NAME}任.+(?:长|主任|书记|员|师)`,
  'u',
);
const startsStatement = (text: string): boolean => STATEMENT.test(text);

/** The verb that an opening or a heading puts before a list of names. */
function modeOf(text: string): 'appoint' | 'remove' | null {
  const bare = text.replace(/[：:，。]$/u, '');
  if (
    /(?:免去|免职|解聘|撤销|撤职|罢免|免除)(?:下列(?:人员|同志)?(?:的)?(?:职务)?|名单)?$/u.test(
      bare,
    )
  )
    return 'remove';
  if (/(?:任命|任职|聘任|任用)(?:下列(?:人员|同志)?(?:的)?(?:职务)?|名单)?$/u.test(bare))
    return 'appoint';
  return null;
}

/** What stands round the statements and says nothing of a person. */
function isFrame(sentence: string, doc: GazetteDocument): boolean {
  const s = sentence.replace(/[：:]$/u, '');
  return (
    rule(
      `（?(?:${DATE_WORDS}|\\d{4}年)(?:(?:至|到|—|－|-|～|、|和)(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?)?）?`,
    ).test(s) ||
    (/[：:]$/u.test(sentence) &&
      /各.*(?:政府|部门|单位|委|局)|有关(?:部门|单位)/u.test(s) &&
      !/决定|任命|免去/u.test(s)) ||
    /^[（(]?此件(?:公开发布|.*公开)[）)]?$/u.test(s) ||
    /^(?:特此|此复|现予)(?:通知|公布|公告|通告|决定)?$/u.test(s) ||
    s === doc.frontMatter.issuer ||
    (s.length <= 24 &&
      /(?:人民政府|委员会|办公室|办公厅|会议|局|厅|部)$/u.test(s) &&
      !/任|免|聘/u.test(s)) ||
    rule(`[省市县区旗州盟乡镇]长[：:\\s]+(?:${NAME}|\\p{Script=Han}\\s\\p{Script=Han})`).test(s)
  );
}

/** 经…研究决定： and what follows it on the line. */
const OPENING =
  /^((?:(?!免去|不再担任|同志任(?!职)).)*?(?:决定|研究|同意|批准|通过|任免如下|通知如下|公布如下)(?:如下|任命|免去|聘任|解聘|下列.{0,10}|.{0,12}(?:任免|职务)(?:如下)?)?[：:])(.*)$/u;
/** The same before a comma or nothing: 经研究决定，任命…; 经研究，决定任命…. */
const OPENING_COMMA =
  /^((?:经|根据|按照|因|鉴于|\p{Script=Han}{2,30}(?=决定))(?:(?!免去|任命|不再担任|同志任(?!职)).)*?(?:决定|研究|同意|批准|通过|合格|转正)，?)(?=决定|任命|免去|聘任|解聘|同意|\p{Script=Han}{2,8}?(?:同志|任))(.+)$/u;

/** Read one sentence; what is wrong with it, or undefined. */
function readSentence(sentence: string, context: Context): string | undefined {
  const { state, doc } = context;
  const date = readDate(sentence.replace(/^（|）$/gu, ''));
  if (date !== undefined && date.length === 10) {
    for (const draft of state.paper) draft.date = date;
    return undefined;
  }
  if (isFrame(sentence, doc)) return undefined;
  const opening = OPENING.exec(sentence) ?? OPENING_COMMA.exec(sentence);
  let rest = sentence;
  if (opening !== null) {
    openGroup(state);
    state.confirmed = PASSED.test(opening[1]!);
    state.mode = modeOf(opening[1]!);
    rest = opening[2]!.trim();
    if (rest === '') return undefined;
  }
  const service = SERVICE.exec(rest);
  if (service !== null && /以上|上述/u.test(rest)) {
    const iso = readDate(service[1]!);
    if (iso === undefined) return `“${service[1]}” is no date of the calendar`;
    const here = state.group.filter((d) => d.action === 'appoint');
    if (here.length === 0) return 'it dates appointments, and there are none above it';
    for (const draft of here) draft.effectiveFrom = iso;
    return undefined;
  }
  const trial = /^(?:以上|上述).{0,12}?(?:任职)?试用期(?:均)?(?:为)?(.+?)(?:，.*)?$/u.exec(rest);
  const length = trial === null ? undefined : readDuration(trial[1]!);
  if (length !== undefined) {
    const here = state.group.filter((d) => d.action === 'appoint');
    if (here.length === 0) return 'it sets a probation, and there are no appointments above it';
    for (const draft of here) draft.probation = length;
    return undefined;
  }
  const pending = startsStatement(rest) ? null : PENDING.exec(rest);
  if (pending !== null) {
    const title = pending[1]!.replace(/^(?:同志|人员|同志的)/u, '');
    const meant = state.group.filter((d) => title === '' || d.post.endsWith(title));
    if (meant.length === 0) return `no post above it is a ${title}`;
    for (const draft of meant) draft.pending = true;
    return undefined;
  }
  return readStatement(rest, context);
}

/** Read a statement: its parts between commas, of which the later ones may lean on the first. */
function readStatement(statement: string, context: Context): string | undefined {
  const memory: Memory = { persons: [], made: [], confirmed: context.state.confirmed, verb: null };
  for (const part of partsOf(statement)) {
    const why = readPart(part, memory, context);
    if (why !== undefined) return why;
  }
  return memory.made.length === 0 && memory.persons.length > 0
    ? 'it names a person and no post'
    : undefined;
}

/** Parts between commas; a list of names that a comma divides stays together. */
function partsOf(statement: string): string[] {
  const parts = splitTop(statement, '，,');
  const out: string[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last !== undefined && rule(NAME).test(last) && last.length <= 4 && /同志/u.test(part)) {
      out[out.length - 1] = `${last}、${part}`;
    } else out.push(part);
  }
  return out;
}

interface Memory {
  /** Persons whom 其 or a bare verb means. */
  persons: readonly string[];
  /** Drafts of this statement. */
  readonly made: Draft[];
  confirmed: boolean;
  /** The last verb, for a part that leaves it out (任命甲为…，乙为…). */
  verb: 'appoint' | 'remove' | null;
}

function readPart(part: string, memory: Memory, context: Context): string | undefined {
  const p = part
    .replace(/^(?:同时|并|现|兹|另|一并)(?=[任免聘解兼提不决撤晋])/u, '')
    .replace(/^(?:同意|批准|决定)(?!任命|免去)(?!.+辞去)/u, '');
  if (readNote(p, memory, context)) return undefined;
  const passed = rule(`(?<names>${SHORT_LIST})${COMRADE}?(?:的)?(?:任职)?(?:试用期|试用).*`).exec(
    p,
  );
  if (passed !== null && PASSED.test(p)) {
    memory.persons = namesIn(passed.groups!['names']!);
    memory.confirmed = true;
    return undefined;
  }
  const make = (
    action: 'appoint' | 'remove',
    persons: readonly string[],
    post: string,
  ): string | undefined => {
    memory.persons = persons;
    memory.verb = action;
    return addPosts(action, persons, post, memory, context);
  };
  const several = /、(?=\p{Script=Han}{2,8}(?:（[^（）]*）)?同志)/u;
  for (const [name, action] of [
    ['removeComrade', 'remove'],
    ['removeOf', 'remove'],
    ['appointAs', 'appoint'],
    ['leave', 'remove'],
    ['holdComrade', 'appoint'],
  ] as const) {
    const m = RULES[name].exec(p);
    if (m === null) continue;
    const persons = namesIn(m.groups!['names']!);
    const post = m.groups!['post']!;
    if (persons.includes('其') || persons.includes('该')) continue;
    if (name === 'removeOf' && !isName(persons)) continue;
    if (/等(?:[\d一二三四五六七八九十]+[名位])?同志/u.test(p.slice(0, p.length - post.length)))
      return 'it names some persons and leaves out the others (等)';
    if (name === 'removeComrade' && several.test(post)) {
      // 免去甲同志某局副局长、乙同志某局局长职务
      const [first, ...others] = post.split(several);
      const said = [make(action, persons, first!)];
      for (const other of others) {
        const next = rule(`(?<names>${LIST})${COMRADE}${OF_POST}(?<post>.+)`).exec(other);
        said.push(
          next === null
            ? `“${other}” names no person`
            : make(action, namesIn(next.groups!['names']!), next.groups!['post']!),
        );
      }
      return said.find((why) => why !== undefined);
    }
    return make(action, persons, post);
  }
  if (memory.persons.length > 0) {
    const same = RULES.removeSame.exec(p) ?? RULES.leaveSame.exec(p);
    if (same !== null) return make('remove', memory.persons, same.groups!['post']!);
    const hold = RULES.holdSame.exec(p);
    if (hold !== null) return make('appoint', memory.persons, hold.groups!['post']!);
  }
  const removed = RULES.removeBare.exec(p);
  if (removed !== null)
    return make('remove', [removed.groups!['names']!], removed.groups!['post']!);
  const held = RULES.hold.exec(p);
  if (held !== null && isName(namesIn(held.groups!['names']!)))
    return make('appoint', namesIn(held.groups!['names']!), held.groups!['post']!);
  const mode = memory.verb ?? context.state.mode;
  if (mode !== null) {
    const listed = (
      mode === 'appoint'
        ? rule(`(?<names>${SHORT_LIST})${COMRADE}?(?:为|任)(?<post>.+)`)
        : rule(`(?<names>${SHORT_LIST})(?:${COMRADE}的?|的)(?<post>.+)`)
    ).exec(p);
    if (
      listed !== null &&
      titleAtEnd(bareOf(listed.groups!['post']!.replace(/（[^（）]*）$/u, ''))) !== ''
    )
      return make(mode, namesIn(listed.groups!['names']!), listed.groups!['post']!);
  }
  return 'it has not the form of an appointment or a removal that the reader knows';
}

/** Names that can be names: two to four ideographs, or parts joined by a middle dot. */
const isName = (names: readonly string[]): boolean =>
  names.every((n) => /[·•・‧]/u.test(n) || (n.length >= 2 && n.length <= 6));

/** The names of a list, without what is said of each in brackets. */
const namesIn = (list: string): string[] =>
  splitTop(list.replace(/（[^（）]*）/gu, ''), '、，和及').map((n) => n.replace(/\s/gu, ''));

/** Read a remark that belongs to what the statement has said so far. */
function readNote(note: string, memory: Memory, context: Context): boolean {
  const appointed = memory.made.filter((d) => d.action === 'appoint');
  const probation = PROBATION.exec(note);
  if (probation !== null && appointed.length > 0) {
    const iso = readDuration(probation[1]!);
    if (iso === undefined) return false;
    for (const draft of appointed) draft.probation = iso;
    return true;
  }
  if (PASSED.test(note) && note.length <= 14 && !/同志/u.test(note)) {
    memory.confirmed = true;
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
    const removed = memory.made.filter((d) => d.action === 'remove');
    if (iso === undefined || removed.length === 0) return false;
    for (const draft of removed) draft.retiredOn = iso;
    return true;
  }
  if (PENDING.test(note) && /法律|法定/u.test(note) && memory.made.length > 0) {
    for (const draft of memory.made) draft.pending = true;
    return true;
  }
  if (REMARK.test(note) && memory.made.length > 0) {
    for (const draft of memory.made) {
      if (memory.made.at(-1)?.action === draft.action) draft.remarks = [...draft.remarks, note];
    }
    return true;
  }
  return note === '' || (context.state.group.length > 0 && /^(?:特此通知|现予公布)$/u.test(note));
}

/** A post without 职务, and without 的请求 after it. */
const bareOf = (post: string): string =>
  post
    .replace(/的?(?:请求|申请|要求)$/u, '')
    .replace(/(?<=.)(?:等?职务|一职)$/u, '')
    .trim();

/** Make a record for each person and post. */
function addPosts(
  action: 'appoint' | 'remove',
  persons: readonly string[],
  printed: string,
  memory: Memory,
  context: Context,
): string | undefined {
  const { state, clause, doc } = context;
  const notes: string[] = [];
  let post = printed.trim();
  // Remarks in brackets at the end; a bracket that is part of a body's name has a title after it.
  for (let m = /^(.*?)（([^（）]*)）$/u.exec(post); m !== null; ) {
    notes.unshift(m[2]!);
    post = m[1]!;
    m = /^(.*?)（([^（）]*)）$/u.exec(post);
  }
  post = bareOf(post);
  let inherited: string | null = null;
  for (const one of splitPosts(post)) {
    const split = splitPost(one);
    const organization: string | null =
      split?.organization ?? (split === undefined ? null : inherited);
    inherited = organization;
    // What is neither a name nor a post makes no record, and is only reported.
    if (split === undefined && (one.length < 4 || !isName(persons)))
      return `“${one}” does not end with a title of office`;
    for (const person of persons) {
      context.ordinal += 1;
      const draft: Draft = {
        issue: doc.issue,
        document: doc.id,
        clause: clause.anchor,
        ordinal: context.ordinal,
        person,
        action,
        post: one,
        organization,
        organizationId: null,
        probation: null,
        confirmed: action === 'appoint' && memory.confirmed,
        effectiveFrom: null,
        retiredOn: null,
        docNumber: state.number,
        date: state.date,
        pending: false,
        remarks: [],
        probationEnd: null,
        title: split?.title ?? one,
      };
      memory.made.push(draft);
      context.drafts.push(draft);
      state.paper.push(draft);
      state.group.push(draft);
    }
    if (split === undefined) return `“${one}” does not end with a title of office`;
  }
  for (const note of notes.flatMap((n) => splitTop(n, '，、；'))) {
    if (!readNote(note, memory, context))
      return `“（${note}）” is a remark that the reader does not know`;
  }
  return undefined;
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
