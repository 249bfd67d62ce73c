/**
 * Lists of the members of a body (组长：… 副组长：… 成员：…) → one record for each person.
 *
 * In: a document of any kind. Out: who is what in which body; these are no appointments and are
 * kept apart from them. A list is known by a label of office before its colon on one line and a
 * second such label, or a line that goes on with names, under it. A list of units is none.
 */

import type { Clause, GazetteDocument, Membership } from '../domain/model.ts';
import { leadingNumber } from '../domain/numbering.ts';
import { simplify } from '../domain/script.ts';
import { matchesIn } from '../domain/sieve.ts';
import { spaced } from '../domain/text.ts';
import { textOf } from '../messages/index.ts';
import { why } from '../messages/records.ts';
import { isAppointments, type Read, type Unread } from './appointments.ts';
import { isChronicle } from './chronicle.ts';
import {
  membersIn,
  NOBODY,
  officeBehind,
  officeFirst,
  rareName,
  shortOffice,
} from './rosterLine.ts';
import { isName, KEEPER, LABEL, type Member, rosterCells, rowOf } from './rosterRows.ts';
import { beginsWithSurname } from './surnames.ts';
import { isBody, splitTop, titleAtEnd } from './words.ts';

/** What the lists of a document say. */
interface MembershipsReading {
  readonly read: readonly Read<Membership>[];
  readonly unread: readonly Unread[];
}

const MEMBERS = spaced(['成员', '委员', '组员']);
/** A label that only a wide space parts from the first name: 组　长　某某某　某局局长. */
const SPACED_LABEL = new RegExp(
  `^((?:第一|常务|执行|名誉)?副?\\s?(?:${spaced(['总指挥', '组长', '指挥长', '召集人', '主任', '会长'])})|${MEMBERS})\\s+(?=\\S)`,
  'u',
);
/** Labels that only a group of persons has. */
const OF_GROUP = /组长|指挥|召集人|成员|组员/u;
/** A label within a paragraph, after a mark, a space or a bracket. */
const INNER_LABEL = new RegExp(
  `([；。，：\\s）])(?=(?:(?:第一|常务|执行)?副?\\s?(?:总?指挥长?|${spaced(['组长', '召集人', '主任'])})|${MEMBERS})：)`,
  'gu',
);
/** The same where lines have run together without anything between them (…副市长委　员：). */
const FUSED_LABEL = new RegExp(
  `(?<=\\p{Script=Han})(?=(?:(?<!主任|主 任)(?:${MEMBERS})|(?<!第一|常务|执行|名誉)副\\s?(?:总?指挥长?|${spaced(['组长', '召集人', '主任'])}))：)`,
  'gu',
);
/** Words after which a body is named, or which its list has at its end. */
const LIST_OF =
  /(?:组成人员(?:及职责)?名单|组成人员|成员名单|人员名单|成员|名单|组成)(?:如下)?[：:]?$/u;
const BODY =
  /(?:领导小组|工作专班|专班|指挥部|委员会|联席会议|工作组|协调小组|协调机制|专家组|咨询组|评审组|小组|理事会|办公室)/u;

/** How papers end, by which a title that speaks of a body is told from its name. */
const PAPER =
  /(?:制度|规则|办法|规定|细则|方案|预案|意见|决定|决议|通知|通报|通告|公告|批复|函|请示|报告|纪要|[命之]令)$/u;

/** One line of a list. */
interface Line {
  readonly clause: Clause;
  /** The label as printed, without the spaces within it. */
  readonly label: string | null;
  readonly words: string;
}

/** Read the lists of members of a document. */
export function readMemberships(doc: GazetteDocument): MembershipsReading {
  const read: Read<Membership>[] = [];
  const unread: Unread[] = [];
  let body: string | null = null;
  /** The body to which the groups of the list belong. */
  let whole: string | null = null;
  /** The post that a row without one goes on with. */
  let above = '';
  const add = (at: Clause, post: string, { name, office }: Member): void =>
    void read.push({
      record: {
        issue: doc.issue,
        document: doc.id,
        clause: at.anchor,
        body,
        person: printedName(name, at),
        post,
        office: office === null ? null : asPrinted(office, at),
      },
      clause: at,
      words: at.text,
    });
  for (let i = 0; i < doc.clauses.length; i += 1) {
    const clause = doc.clauses[i]!;
    if (clause.kind === 'row') {
      // A list without heads of columns: its first line stands where the heads are.
      const bare = rosterCells(clause.columns ?? [], '');
      if (bare !== undefined) {
        if (doc.clauses[i - 1]?.columns !== clause.columns) {
          add(clause, bare.post, bare.member);
          above = bare.post;
        }
        const own = rosterCells(clause.text.split('\t'), above);
        if (own !== undefined) {
          above = own.post;
          add(clause, own.post, own.member);
        } else unread.push({ clause, words: clause.text, why: textOf(why.rosterForm, undefined) });
        continue;
      }
      const row = rowOf(clause);
      if (row !== undefined) for (const member of row.members) add(clause, row.post, member);
      continue;
    }
    const stated = wholeBody(bodyOf(clause), clause, doc, whole);
    const group = stated === undefined ? groupOf(clause) : undefined;
    whole = stated ?? whole;
    // 二、工程组, under the names of those who lead all of it: a group within the body.
    if (stated !== undefined) body = stated;
    else if (group !== undefined && whole !== null) body = `${whole}${group}`;
    else if (clause.kind === 'heading') body = whole;
    if (!isAppointments(doc) && !isChronicle(doc)) {
      const listed = new Set(read.map(({ record }) => simplify(record.person)));
      const said = namedInSentence(clause, body, listed);
      for (const { post, of, members } of said.read)
        for (const member of members) {
          const before = body;
          body = of;
          add(clause, post, member);
          body = before;
        }
      for (const words of said.unread)
        unread.push({ clause, words, why: textOf(why.rosterForm, undefined) });
    }
    const block = blockAt(doc.clauses, i);
    const persons = block.map(({ words, label }) => membersIn(words) ?? spokenOf(words, label));
    // A line like 主任：某某某 under a paper, or one list of units, is no list of members.
    const labels = block.filter((l) => l.label !== null).length;
    const named = persons.reduce((n, p) => n + (p?.length ?? 0), 0);
    // 组长 and 总指挥 are of a group wherever they stand; a 主任 signs papers as well.
    const ofGroup = block.some((l) => l.label !== null && OF_GROUP.test(simplify(l.label)));
    if (labels < 2 && named < 2 && !(ofGroup && named > 0)) continue;
    i += new Set(block.map((l) => l.clause)).size - 1;
    let post = '';
    /** Whether the label stands on a line of its own, and whose it is on the next. */
    let alone = false;
    block.forEach(({ clause: at, label, words }, k) => {
      if (label !== null) post = label;
      const members = persons[k];
      // A body has one head: whoever stands under him without a label has lost his own.
      const headless = label === null && !alone && !/副|员|顾问|专家|秘书/u.test(simplify(post));
      alone = label !== null && words === '';
      if (members !== undefined && !headless) for (const member of members) add(at, post, member);
      else if (members !== undefined || !isUnits(words))
        unread.push({ clause: at, words: at.text, why: textOf(why.rosterForm, undefined) });
      else if (label !== null && splitTop(words, '、，').some(isFused))
        unread.push({
          clause: at,
          words: at.text,
          why: textOf(why.rosterForm, undefined),
          passed: true,
        });
    });
    unread.push(...cutOff(doc.clauses.slice(i + 1)));
  }
  unread.push(...notUnderLabel(doc, read, unread));
  return { read, unread };
}

/** 组长：甲某副县长: one person behind a label, with the office as he is spoken of. */
function spokenOf(words: string, label: string | null): Member[] | undefined {
  const one = label === null ? undefined : officeBehind(words.replace(/[。；]$/u, '').trim());
  return one === undefined ? undefined : [one];
}

const OFFICE_OF_GROUP = `(?:(?:第一|常务|执行|名誉)?副?(?:主任委员|主任|组长|总指挥长?|指挥长|召集人|秘书长|会长|理事长|站长|队长)|${KEEPER})`;
/** 办公室主任由甲某同志兼任, 主任由甲某担任，副主任由乙某、丙某担任. */
const HELD_BY = new RegExp(
  `(?<post>(?:办公室|秘书处)?${OFFICE_OF_GROUP})(?:分别|暂)?由(?<who>[^。；由]{2,120}?)(?:同志)?(?:分别|共同)?(?:兼任|担任|兼)(?=[，。；]|$)`,
  'gu',
);
/** 甲某同志兼任办公室主任, 由副县长甲某任组长. */
const HOLDS_POST = new RegExp(
  `(?<=^|[，。；：由])(?<who>[^，。；：由]{2,80}?)(?:同志)?(?:兼任|兼|担任|任)(?<post>(?:\\p{Script=Han}{2,20}(?:领导小组|指挥部|工作组|专班|委员会|(?<=\\p{Script=Han}{2})办)|\\p{Script=Han}{1,4}委会)?(?:办公室|秘书处)?${OFFICE_OF_GROUP})(?=[，。；、]|$)`,
  'gu',
);

/** 增补某局副局长甲某为委员. */
const ADDED = new RegExp(
  `(?:增补|增列|补充|新增)(?<who>[^，。；：由]{2,60}?)(?:同志)?为(?:\\p{Script=Han}{0,16}(?:领导小组|指挥部|专班|委员会|工作组|联席会议))?(?<post>${OFFICE_OF_GROUP}|委员|成员)(?=[，。；]|$)`,
  'gu',
);

/** 副召集人为某局局长甲某、某局局长乙某; 组长调整为甲某. */
const IS_HELD_BY =
  /(?<=^|[，。；：会组部])(?<post>(?:常务|执行|第一)?副?(?:组长|召集人|总指挥长?|指挥长))(?:(?:调整|变更)?为|是)(?<who>[^。；]{2,60}?)(?:同志)?(?=[。；]|，(?:副|成员|办公室|不再)|$)/gu;

/** 组长由甲某调整为乙某: the second holds it from now on. */
const CHANGES_TO = new RegExp(
  `(?<post>(?:办公室|秘书处)?${OFFICE_OF_GROUP})由(?<old>[^，。；：由]{2,30}?)(?:同志)?(?:调整|变更|更换|改)为(?<who>[^，。；：由]{2,40}?)(?:同志)?(?=[，。；]|$)`,
  'gu',
);

/** 清溪河：县级河长甲某某（副县长）. */
const KEEPS = new RegExp(
  `(?<=^|[，。；：\\s])(?<post>${KEEPER})：?(?<who>\\p{Script=Han}{2,5}（[^（）。；]{2,24}）(?:、\\p{Script=Han}{2,5}（[^（）。；]{2,24}）)*)`,
  'gu',
);

/** Persons whom a running sentence names as officers of a group; an office (由县长担任) is no person. */
function namedInSentence(
  clause: Clause,
  body: string | null,
  listed: ReadonlySet<string>,
): {
  read: { post: string; of: string | null; members: Member[] }[];
  unread: string[];
} {
  const text = simplify(clause.text);
  const read: { post: string; of: string | null; members: Member[] }[] = [];
  const unread: string[] = [];
  if (
    (clause.kind !== 'paragraph' && clause.kind !== 'item') ||
    !/[任兼长]|召集人|总?指挥|增补|增列|补充/u.test(text)
  )
    return { read, unread };
  for (const m of [HELD_BY, HOLDS_POST, ADDED, KEEPS, IS_HELD_BY, CHANGES_TO].flatMap((p) =>
    matchesIn(text, p),
  )) {
    const { post, who } = m.groups as Record<'post' | 'who', string>;
    const members = personsOf(who, m[0].includes(`${who}同志`), listed);
    const before = text.slice(0, m.index);
    // 办公室设在某局，主任由甲某担任: he is of the office, and not of the group.
    const ofOffice =
      !/^(?:办公室|秘书处)/u.test(post) && /办公室[^。]*$/u.test(before) && /主任$/u.test(post);
    const group = ofOffice ? '办公室' : groupBefore(before, body);
    const own = body === null ? null : `${body}${asPrinted(group, clause)}`;
    if (members !== undefined) read.push({ post: asPrinted(post, clause), of: own, members });
    else if (
      /(?<!负责|领导|有关|相关|主要)同志|^[增补新]/u.test(m[0]) ||
      saysName(who) ||
      mayBeName(who)
    )
      unread.push(m[0]);
  }
  return { read, unread };
}

/** 综合协调组（组长）由…: the group of the body that is named directly before its officer; '' where it is the body itself. */
function groupBefore(before: string, body: string | null): string {
  const group =
    /(?:^|[，。；：、\s])(?:其中)?(?<group>\p{Script=Han}{2,10}组)(?:的)?(?:由)?$/u.exec(before)
      ?.groups?.['group'] ?? '';
  const named = /小组$|^(?:领导|工作)组$/u.test(group) || simplify(body ?? '').endsWith(group);
  return named ? '' : group;
}

/** 某局副局长甲某、某局局长乙某: whether words hold an office and behind it what may be a name; no 某局局长, 某局. */
const saysName = (who: string): boolean =>
  splitTop(who, '、和，').some((p) => rareName(p.trim()) !== undefined);

/** 由剡某某兼任: words that stand where a name does, are as long as one, and are no office and no body. */
const mayBeName = (who: string): boolean =>
  /^\p{Script=Han}{3}$/u.test(who) && isName(who) && !NOBODY.test(who) && titleAtEnd(who) === '';

/**
 * The persons of a list in a sentence, each with the office before his name; undefined where one of
 * them is no person. Before 同志 (`comrade`) stands a name, whatever its surname.
 */
function personsOf(
  who: string,
  comrade = false,
  listed: ReadonlySet<string> = new Set(),
): Member[] | undefined {
  const out: Member[] = [];
  let office = '';
  // 甲局长蓝采和、乙某: a 和 before a mark, or at the end, is the last character of a name.
  const list = who.replace(/和(?=[、，]|$)/gu, '\u0000');
  for (const cut of splitTop(list, '、和，')) {
    const piece = cut.replaceAll('\u0000', '和');
    const said = /^(?<name>[^（]+)（(?<office>[^（）]+)）$/u.exec(piece)?.groups;
    if (said !== undefined && isName(said['name']!) && titleAtEnd(said['office']!) !== '') {
      out.push({ name: said['name']!, office: said['office']! });
      continue;
    }
    const words = piece.replace(/同志$/u, '').trim();
    const named =
      officeFirst(words, true) ??
      shortOffice(words) ??
      officeBehind(words) ??
      (comrade ? rareName(words) : undefined);
    if (named !== undefined) out.push({ ...named, office: office + named.office! });
    else if (
      office === '' &&
      isName(words) &&
      (beginsWithSurname(words) ||
        listed.has(words) ||
        (comrade && !NOBODY.test(words) && titleAtEnd(words) === '')) &&
      words.length <= 4
    )
      out.push({ name: words, office: null });
    else if (titleAtEnd(words) !== '') {
      office += `${words}、`;
      continue;
    } else return undefined;
    office = '';
  }
  return office === '' && out.length > 0 ? out : undefined;
}

/** 领导小组组长：甲某: the body before the label. */
const OF_BODY =
  /^(?:领导小组|指挥部|工作专班|专班|工作组|联席会议)(?=副?(?:组长|总?指挥长?|召集人)：)/u;

/** The lines of a list that begins at a clause; none where none begins. */
function blockAt(clauses: readonly Clause[], from: number): Line[] {
  const out: Line[] = [];
  const seen = new Set<string>();
  for (const [i, clause] of clauses.slice(from).entries()) {
    const under = groupLabel(clause, out);
    if (under !== undefined) {
      out.push({ clause, label: under, words: '' });
      continue;
    }
    if (['row', 'heading', 'title', 'gap', 'contents', 'docNumber'].includes(clause.kind)) break;
    const text = simplify(clause.text);
    // 一、组长：某某某: the label stands behind the number of its item.
    for (const words of linesOf((leadingNumber(text)?.rest ?? text).replace(OF_BODY, ''))) {
      const label = LABEL.exec(unspaceLabel(colonFor(words)));
      const last = out.findLast((l) => l.label !== null)?.label;
      if (label !== null) {
        const printed = printedLabel(label[1]!, clause);
        // 主任：某某某 under the list is the signature of the paper.
        if (seen.has(printed) && printed !== last) return out;
        seen.add(printed);
        out.push({ clause, label: printed, words: label[2]! });
      } else if (
        out.length > 0 &&
        (membersIn(words.trim()) !== undefined || isAmong(words, clauses[from + i + 1]))
      )
        out.push({ clause, label: null, words: words.trim() });
      else return out;
    }
  }
  return out;
}

/**
 * 委员： over （一）部门委员 and （二）专家委员: the label of those under such a line, which is what an
 * open label above it ends with.
 */
function groupLabel(clause: Clause, above: readonly Line[]): string | undefined {
  const last = above.findLast((l) => l.label !== null);
  if (last?.label == null || !/(?:委员|成员|组员|专家|顾问)$/u.test(last.label)) return undefined;
  const words = leadingNumber(simplify(clause.text.trim()))?.rest.replace(
    /（[^（）]*）$|[：:]$/gu,
    '',
  );
  const ends = simplify(last.label).slice(-2);
  return words !== undefined && words.length <= 8 && words.length > 2 && words.endsWith(ends)
    ? asPrinted(words, clause)
    : undefined;
}

/** 甲某 编审、某社总编辑, over another line of the list: a name with an office that nobody knows, which is told. */
function isAmong(words: string, next: Clause | undefined): boolean {
  const m = /^(?<name>\p{Script=Han}{2,4}|\p{Script=Han} \p{Script=Han}) [^。；：]{2,40}$/u.exec(
    words.trim(),
  )?.groups;
  const name = m?.['name']?.replace(' ', '') ?? '';
  return (
    isName(name) &&
    beginsWithSurname(name) &&
    next?.kind === 'paragraph' &&
    membersIn(simplify(next.text).trim())?.every((x) => x.office !== null) === true
  );
}

/** A paragraph into which several labels have run together is read as its lines. */
function linesOf(printed: string): string[] {
  const opens = LABEL.test(unspaceLabel(printed));
  // 副 组 长：: the spaces within the label part nothing.
  const text = opens ? unspaceLabel(printed) : printed;
  const at = [
    ...matchesIn(text, INNER_LABEL).map((m) => m.index + m[1]!.length),
    ...matchesIn(text, FUSED_LABEL)
      .map((m) => m.index)
      .filter((n) => n > 8),
  ].sort((a, b) => a - b);
  const starts = [...new Set(opens ? [0, ...at] : at)];
  // A line without a label may go on into the next label (某某 副市长委员：…).
  if (!opens && membersIn(text.slice(0, starts[0]).trim()) !== undefined) starts.unshift(0);
  if (starts.length < 2) return [text];
  // Words before the first label (…组成人员如下：组长：…) name the body and nobody in it.
  return starts.map((n, i) =>
    text
      .slice(n, starts[i + 1])
      .trim()
      .replace(/[；。，]$/u, '')
      // 副组长：甲某（某局局长），成员由有关部门负责人组成: bodies, behind the last person.
      .replace(
        /[，；](?:成员|组员|委员)(?:单位)?(?:由|为|包括)[^：（）]{2,80}$|[，；。]成员单位：.*$/u,
        '',
      ),
  );
}

/** Persons with their offices that stand behind a line which cuts them off from the list above. */
function cutOff(after: readonly Clause[]): Unread[] {
  const out: Unread[] = [];
  // A label that nobody knows over persons with their offices: 轮值召集人：甲某（某局局长）.
  for (const clause of after) {
    const m = /^\p{Script=Han}{2,8}：(?=.)/u.exec(unspaceLabel(simplify(clause.text)));
    if (
      clause.kind !== 'paragraph' ||
      m === null ||
      LABEL.test(unspaceLabel(simplify(clause.text)))
    )
      break;
    if (
      !membersIn(unspaceLabel(simplify(clause.text)).slice(m[0].length))?.every(
        (x) => x.office !== null,
      )
    )
      break;
    out.push({ clause, words: clause.text, why: textOf(why.rosterForm, undefined) });
  }
  if (out.length > 0) return out;
  for (const clause of after.slice(1)) {
    const text = simplify(clause.text);
    if (clause.kind !== 'paragraph' || LABEL.test(unspaceLabel(text))) break;
    if (!membersIn(text)?.every((m) => m.office !== null)) break;
    out.push({ clause, words: clause.text, why: textOf(why.rosterForm, undefined) });
  }
  return out;
}

/** A line that stands under a label with nothing behind it (组长：), and of which nothing was read. */
function notUnderLabel(
  doc: GazetteDocument,
  read: readonly Read<Membership>[],
  unread: readonly Unread[],
): Unread[] {
  const known = new Set([...read, ...unread].map((r) => r.clause.anchor));
  // A form has such labels as well: only in a paper in which persons are read they stand over one.
  if (read.length === 0) return [];
  return doc.clauses.flatMap((clause, i) => {
    const label = doc.clauses[i - 1];
    const text = simplify(clause.text).trim();
    const open =
      label?.kind === 'paragraph' && LABEL.exec(unspaceLabel(simplify(label.text).trim()));
    return clause.kind === 'paragraph' &&
      open != null &&
      open !== false &&
      open[2] === '' &&
      !known.has(clause.anchor) &&
      text.length <= 40 &&
      /^\p{Script=Han}/u.test(text) &&
      !/[。；：]$/u.test(text) &&
      !isUnits(text)
      ? [{ clause, words: clause.text, why: textOf(why.rosterForm, undefined) }]
      : [];
  });
}

/** A label as the clause prints it, without the spaces within it. */
function printedLabel(label: string, clause: Clause): string {
  const printed = clause.text.replace(/\s/gu, '');
  const folded = simplify(printed);
  const colon = folded.indexOf(`${label}：`);
  const at = colon === -1 && folded.startsWith(label) ? 0 : colon;
  return at === -1 ? label : printed.slice(at, at + label.length);
}

/** 组　长： → 组长：. */
const unspaceLabel = (words: string): string => {
  const colon = words.indexOf('：');
  return colon === -1 || colon > 12
    ? words
    : words.slice(0, colon).replace(/\s/gu, '') + words.slice(colon);
};

/** A label before a space as one before a colon, where a person with an office follows. */
function colonFor(words: string): string {
  const m = SPACED_LABEL.exec(words);
  if (m === null) return words;
  const rest = words.slice(m[0].length).trim();
  const person = membersIn(rest)?.[0];
  return person?.office == null ? words : `${m[1]!.replace(/\s/gu, '')}：${rest}`;
}

/** 张高丽国务院副总理: what may be a name with the office directly behind it, or an office that begins like one (高新区管委会主任). */
const isFused = (words: string): boolean =>
  [3, 2].some((n) => {
    const [name, office] = [words.slice(0, n), words.slice(n)];
    return (
      isName(name) && beginsWithSurname(name) && office.length >= 4 && titleAtEnd(office) !== ''
    );
  });

/** Whether words list units and no persons. */
export const isUnits = (words: string): boolean =>
  splitTop(words.replace(/[。；]$/u, ''), '、，').every(
    (p) =>
      // A name and an office with a space between them are a person that was not read.
      (isBody(p.replace(/（[^（）]*）$/u, '')) && !/\s/u.test(p.trim())) ||
      (titleAtEnd(p) !== '' && !/\s/u.test(p.trim()) && officeBehind(p) === undefined) ||
      /(?:单位|部门|负责人|负责同志|领导|同志|主要负责人)$/u.test(p),
  );

/** The body that a heading or a sentence before a list names. */
function bodyOf(clause: Clause): string | undefined {
  const text = simplify(clause.text.trim());
  if (!BODY.test(text) && !LIST_OF.test(text)) return undefined;
  const set =
    /(?:成立|设立|组建|建立|调整)(?:了)?(?:由.{1,40}?(?:的|组成的))?([^，。；：]{2,40}?(?:领导小组|工作专班|专班|指挥部|委员会|联席会议|工作组|协调小组|专家组|小组))/u.exec(
      text,
    );
  if (set !== null) return asPrinted(set[1]!, clause);
  const listed = LIST_OF.test(text);
  const unnumbered = text.replace(/^附件\d*[：:]?/u, '');
  const bare = (leadingNumber(unnumbered)?.rest ?? unnumbered)
    .replace(LIST_OF, '')
    .replace(/的$/u, '')
    .trim();
  if (bare.length < 3 || bare.length > 50 || /[。；，：]/u.test(bare)) return undefined;
  // 关于某联席会议制度的函 is about a body, and is none.
  if (PAPER.test(bare)) return undefined;
  return BODY.test(bare.slice(-8)) || (listed && isBody(bare))
    ? asPrinted(bare, clause)
    : undefined;
}

/** What a body is, without what it is for: 部际联席会议, 领导小组. */
const NO_NAME_OF_ITS_OWN =
  /^(?:[部厅局委]际|部门间)?(?:工作)?(?:联席会议|领导小组|协调小组|指挥部|专班|委员会)$/u;

/**
 * 部际联席会议成员名单 under 某省职业教育工作, or in a paper about 某省职业教育工作部际联席会议: the end of a
 * name is that name.
 */
function wholeBody(
  stated: string | undefined,
  clause: Clause,
  doc: GazetteDocument,
  above: string | null,
): string | undefined {
  if (stated === undefined) return undefined;
  if (
    above !== null &&
    above.length > stated.length &&
    above.endsWith(stated) &&
    NO_NAME_OF_ITS_OWN.test(simplify(stated))
  )
    return above;
  const before = doc.clauses[doc.clauses.indexOf(clause) - 1]?.text.trim() ?? '';
  const whole = `${before}${stated}`;
  // Two lines of one title: elsewhere they stand in one.
  return /^\p{Script=Han}{2,20}$/u.test(before) && doc.clauses.some((c) => c.text.includes(whole))
    ? whole
    : stated;
}

/** 综合组, as a numbered line of its own: a group of the body that the list is about. */
function groupOf(clause: Clause): string | undefined {
  const words = leadingNumber(simplify(clause.text.trim()))?.rest.replace(/[：:。]$/u, '');
  return words !== undefined && /^(?:(?!领导|成员)\p{Script=Han}){2,10}组$/u.test(words)
    ? asPrinted(words, clause)
    : undefined;
}

/** A name as printed, without the spaces within it. */
function printedName(name: string, clause: Clause): string {
  const printed = clause.text.replace(/\s/gu, '');
  const at = simplify(printed).indexOf(name);
  return at === -1 ? name : printed.slice(at, at + name.length);
}

/** Words of the reader’s script as the clause prints them. */
function asPrinted(words: string, clause: Clause): string {
  const at = simplify(clause.text).indexOf(words);
  return at === -1 ? words : clause.text.slice(at, at + words.length);
}
