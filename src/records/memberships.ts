/**
 * Lists of the members of a body (组长：… 副组长：… 成员：…) → one record for each person.
 *
 * In: a document of any kind. Out: who is what in which body; these are no appointments and are
 * kept apart from them. A list is known by a label of office before its colon on one line and a
 * second such label, or a line that goes on with names, under it. A list of units is none.
 */
import type { Clause, GazetteDocument, Membership } from '../domain/model.ts';
import { simplify } from '../domain/script.ts';
import { textOf } from '../messages/index.ts';
import { why } from '../messages/records.ts';
import type { Read, Unread } from './appointments.ts';
import { isPersonName } from './names.ts';
import { isOffice } from './statement.ts';
import { isBody, splitTop, titleAtEnd } from './words.ts';

/** What the lists of a document say. */
export interface MembershipsReading {
  readonly read: readonly Read<Membership>[];
  readonly unread: readonly Unread[];
}

/** Offices within a body that a list of members puts before a colon. */
const LABEL =
  /^((?:第一|常务|执行|名誉)?(?:副)?(?:总)?(?:组长|指挥长|指挥|召集人|主任委员|主任|会长|理事长|队长|主席|政委|总指挥|秘书长|负责人)|(?:组|会|队)?成员|(?:专家)?委员|组员|队员|顾问|秘书|联络员|(?:专家组)?专家)：(.*)$/u;
/** Words after which a body is named, or which its list has at its end. */
const LIST_OF =
  /(?:组成人员(?:及职责)?名单|组成人员|成员名单|人员名单|成员|名单|组成)(?:如下)?[：:]?$/u;
const BODY =
  /(?:领导小组|工作专班|专班|指挥部|委员会|联席会议|工作组|协调小组|协调机制|专家组|咨询组|评审组|小组|理事会|办公室)/u;

/** One line of a list. */
interface Line {
  readonly clause: Clause;
  /** The label as printed, without the spaces within it. */
  readonly label: string | null;
  readonly words: string;
}

/** A person of a list. */
interface Member {
  readonly name: string;
  readonly office: string | null;
}

/** Read the lists of members of a document. */
export function readMemberships(doc: GazetteDocument): MembershipsReading {
  const read: Read<Membership>[] = [];
  const unread: Unread[] = [];
  let above: Clause | undefined;
  let body: string | null = null;
  for (let i = 0; i < doc.clauses.length; i += 1) {
    const clause = doc.clauses[i]!;
    const block = clause.kind === 'row' ? [] : blockAt(doc.clauses, i);
    if (block.length === 0) {
      const named = bodyOf(clause);
      if (named !== undefined) [body, above] = [named, clause];
      continue;
    }
    i += block.length - 1;
    let post = '';
    const persons = block.map(({ words }) => membersIn(words));
    // A list of units, or a line like 主任：某某某 under a paper, is no list of members.
    if (persons.filter((p) => p !== undefined).length < 2) continue;
    block.forEach(({ clause: at, label, words }, k) => {
      if (label !== null) post = label;
      const members = persons[k];
      if (members === undefined) {
        if (!isUnits(words))
          unread.push({ clause: at, words: at.text, why: textOf(why.rosterForm, undefined) });
        return;
      }
      for (const { name, office } of members) {
        read.push({
          record: {
            issue: doc.issue,
            document: doc.id,
            clause: at.anchor,
            body: body === null || above === undefined ? null : body,
            person: printedName(name, at),
            post,
            office: office === null ? null : asPrinted(office, at),
          },
          clause: at,
          words: at.text,
        });
      }
    });
  }
  return { read, unread };
}

/** The lines of a list that begins at a clause; none where none begins. */
function blockAt(clauses: readonly Clause[], from: number): Line[] {
  const out: Line[] = [];
  for (const clause of clauses.slice(from)) {
    if (['row', 'heading', 'title', 'gap', 'contents', 'docNumber'].includes(clause.kind)) break;
    for (const words of linesOf(simplify(clause.text))) {
      const label = LABEL.exec(unspaceLabel(words));
      if (label !== null)
        out.push({ clause, label: printedLabel(label[1]!, clause), words: label[2]!.trim() });
      else if (out.length > 0 && membersIn(words.trim()) !== undefined)
        out.push({ clause, label: null, words: words.trim() });
      else return whole(out);
    }
  }
  return whole(out);
}

/** A clause stands in a list with all its lines. */
const whole = (lines: readonly Line[]): Line[] => [...lines];

/** A paragraph into which several labels have run together is read as its lines. */
function linesOf(text: string): string[] {
  const at = [
    ...text.matchAll(
      /(?<=[\s，；。）]|\p{Script=Han})(?=(?:副\s?组\s?长|成\s?员|副总指挥|副\s?主\s?任|委\s?员)：)/gu,
    ),
  ]
    .map((m) => m.index)
    .filter((n) => n > 4);
  if (!/^\p{Script=Han}[\p{Script=Han}\s]{0,7}：/u.test(text) || at.length === 0) return [text];
  return [0, ...at].map((n, i) => text.slice(n, at[i]).replace(/[；。]$/u, ''));
}

/** A label as the clause prints it, without the spaces within it. */
function printedLabel(label: string, clause: Clause): string {
  const printed = clause.text.replace(/\s/gu, '');
  const at = simplify(printed).indexOf(`${label}：`);
  return at === -1 ? label : printed.slice(at, at + label.length);
}

/** 组　长： → 组长：. */
const unspaceLabel = (words: string): string => {
  const colon = words.indexOf('：');
  return colon === -1 || colon > 12
    ? words
    : words.slice(0, colon).replace(/\s/gu, '') + words.slice(colon);
};

/** Whether words list units and no persons. */
const isUnits = (words: string): boolean =>
  splitTop(words.replace(/[。；]$/u, ''), '、，').every(
    (p) => isBody(p) || /(?:单位|部门|负责人|负责同志|领导|同志|主要负责人)$/u.test(p),
  );

/** The persons of a line; undefined where it is not made of persons and their offices. */
function membersIn(line: string): Member[] | undefined {
  const words = line.replace(/[。；]$/u, '').trim();
  if (words === '') return undefined;
  const out: Member[] = [];
  for (const piece of splitTop(words, '、，；')) {
    const one = memberIn(piece);
    if (one !== undefined) {
      out.push(one);
      continue;
    }
    // 市委副书记、市长: the offices of one person go on.
    const last = out.at(-1);
    if (
      last?.office != null &&
      titleAtEnd(piece.replace(/[）)]$/u, '')) !== '' &&
      !/\s/u.test(piece)
    )
      out[out.length - 1] = { ...last, office: `${last.office}、${piece}` };
    else return undefined;
  }
  return out.length === 0 ? undefined : out;
}

/** One person: 甲某, 甲某（某局局长）, 甲某 某局局长, 甲 某 某局局长. */
function memberIn(piece: string): Member | undefined {
  const bracket = /^(.+?)\s?（([^（）]*(?:（[^（）]*）[^（）]*)*)）$/u.exec(piece);
  if (bracket !== null) {
    const name = bracket[1]!.replace(/\s/gu, '').replace(/同志$/u, '');
    if (isName(name)) return { name, office: bracket[2]! };
  }
  const tokens = piece.split(/\s+/u);
  // A name of two characters may be set apart.
  if (tokens.length > 1 && tokens[0]!.length === 1 && tokens[1]!.length === 1)
    tokens.splice(0, 2, tokens[0]! + tokens[1]!);
  const name = tokens[0]!.replace(/同志$/u, '');
  if (!isName(name)) return undefined;
  const office = tokens.slice(1).join(' ');
  if (office === '') return { name, office: null };
  const plain = office.replace(/^（|）$/gu, '');
  return titleAtEnd(plain) !== '' || isBody(plain) ? { name, office: plain } : undefined;
}

/** Words of the office or of a unit are no name. */
const isName = (name: string): boolean => isPersonName(name) && !isOffice(name);

/** The body that a heading or a sentence before a list names. */
function bodyOf(clause: Clause): string | undefined {
  const text = simplify(clause.text.trim());
  if (!BODY.test(text)) return undefined;
  const set =
    /(?:成立|设立|组建|调整)(?:了)?(?:由.{1,40}?(?:的|组成的))?([^，。；：]{2,40}?(?:领导小组|工作专班|专班|指挥部|委员会|联席会议|工作组|协调小组|专家组|小组))/u.exec(
      text,
    );
  if (set !== null && !/[。]$/u.test(set[1]!)) return asPrinted(set[1]!, clause);
  const bare = text
    .replace(
      /^(?:附件\d*[：:]?|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、]\s?)/u,
      '',
    )
    .replace(LIST_OF, '')
    .replace(/的$/u, '')
    .trim();
  if (bare.length < 3 || bare.length > 50 || /[。；，：]/u.test(bare)) return undefined;
  return BODY.test(bare.slice(-8)) ? asPrinted(bare, clause) : undefined;
}

/** A name as printed, without the spaces within it. */
function printedName(name: string, clause: Clause): string {
  const printed = clause.text.replace(/\s/gu, '');
  const at = simplify(printed).indexOf(name);
  return at === -1 ? name : printed.slice(at, at + name.length);
}

/** Words of the reader’s script as the clause prints them. */
function asPrinted(words: string, clause: Clause): string {
  const text = simplify(clause.text);
  if (text === clause.text) return words;
  const at = text.indexOf(words);
  return at === -1 ? words : clause.text.slice(at, at + words.length);
}
