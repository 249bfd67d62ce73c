/**
 * Duties and the register of agencies: every name is known, the register does not
 * contradict itself or the text, and nothing that looks like a duty was passed over.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import type { Clause, Corpus, GazetteDocument } from '../domain/model.ts';
import { leadingNumber } from '../domain/numbering.ts';
import type { Agency, Register } from '../domain/register.ts';
import { foldText } from '../domain/text.ts';
import { looksNamed } from '../duties/bodyNames.ts';
import { type DocumentDuties, deriveDocument } from '../duties/index.ts';
import { isRated, LIKE_ROLE_LABEL, ROLE_SUFFIX } from '../duties/roles.ts';
import * as rows from '../messages/checks.ts';
import {
  bodyPassed,
  labelUnread,
  nobodyNamed,
  rowLeft,
  sentenceLeft,
  sentenceUnread,
  targetLeft,
  timePassed,
} from '../messages/duties.ts';
import type { Row } from '../messages/index.ts';
import type { Answerable } from './answers.ts';

const FILE = 'agencies.yaml';

/** What is reported of the duties of a whole corpus, before any answer. */
export async function checkDuties(directory: string, corpus: Corpus): Promise<Diagnostic[]> {
  const documents = corpus.issues.flatMap((issue) => issue.documents);
  const derived = documents.map((doc) => ({ doc, duties: deriveDocument(doc, corpus.register) }));
  return [
    ...(await registerReports(
      directory,
      corpus,
      derived.map(({ duties }) => factsOf(duties)),
    )),
    ...derived.flatMap(({ doc, duties }) =>
      dutyReports(doc, duties, corpus.register).map((r) => r.diagnostic),
    ),
  ];
}

/** What the register is held against of the duties of one document. */
export interface RegisterFacts {
  readonly seats: DocumentDuties['seats'];
  /** How many names of bodies it has. */
  readonly names: number;
}

/** What the register is held against of what was derived of a document. */
export const factsOf = ({ seats, names }: DocumentDuties): RegisterFacts => ({
  seats,
  names: names.length,
});

/** What the register gives reason to report: about itself, and beside what the documents say. */
export async function registerReports(
  directory: string,
  { register, issues }: Corpus,
  facts: readonly RegisterFacts[],
): Promise<Diagnostic[]> {
  if (register.agencies.length === 0) {
    const names = facts.reduce((n, document) => n + document.names, 0);
    return names === 0 ? [] : [diagnose(rows.registerMissing, { names }, { file: FILE })];
  }
  const text = await readFile(join(directory, FILE), 'utf8').catch(() => '');
  const ids = new Set(issues.flatMap(({ documents }) => documents.map(({ id }) => id)));
  return [...checkRegister(register, text, ids), ...checkSeats(register, text, facts)];
}

/** What the duties of one document give reason to report, before any answer. Without a register there is nothing to compare with. */
export const dutyReports = (
  doc: GazetteDocument,
  duties: DocumentDuties,
  register: Register,
): Answerable[] =>
  register.agencies.length === 0
    ? []
    : [...duties.reports.map((r) => ({ ...r, reader: 'duties' as const })), ...unread(doc, duties)];

/** Finds the line of agencies.yaml on which an entry has certain words; that of its id where they are not found. */
type LineFinder = (agency: Agency, words: string) => number;

/** Entries stand in the file in the order of the register, each beginning with a dash at the margin. */
function lineFinder(register: Register, text: string): LineFinder {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, i) => (/^-\s/u.test(line) ? [i] : []));
  return (agency, words) => {
    const n = register.agencies.indexOf(agency);
    const start = starts[n] ?? 0;
    const end = starts[n + 1] ?? lines.length;
    const at = words === '' ? -1 : lines.slice(start, end).findIndex((l) => l.includes(words));
    return start + Math.max(at, 0) + 1;
  };
}

/** Faults of the register itself. */
function checkRegister(
  register: Register,
  text: string,
  documents: ReadonlySet<string>,
): Diagnostic[] {
  const lineOf = lineFinder(register, text);
  const out: Diagnostic[] = [];
  const error = <P>(agency: Agency, words: string, row: Row<P>, parameters: P): void => {
    out.push(diagnose(row, parameters, { file: FILE, line: lineOf(agency, words) }));
  };
  const ids = new Set<string>();
  const owners = new Map<
    string,
    { agency: Agency; name: string; documents: readonly string[] | null }[]
  >();
  for (const agency of register.agencies) {
    if (ids.has(agency.id)) error(agency, '', rows.idTwice, { id: agency.id });
    ids.add(agency.id);
    const names = [
      { name: agency.name, documents: null },
      ...agency.aliases.map(({ name, documents: only }) => ({ name, documents: only })),
    ];
    for (const { name, documents: only } of names) {
      const key = foldText(name);
      const same = owners.get(key) ?? [];
      const other = same.find(
        (o) =>
          (o.documents === null) === (only === null) &&
          (only === null || only.some((d) => o.documents!.includes(d))),
      );
      if (other !== undefined && other.agency.id === agency.id)
        error(agency, name, rows.nameTwice, { agency: agency.name, id: agency.id, name });
      else if (other !== undefined)
        error(agency, name, rows.nameClaimed, {
          name,
          one: `${other.agency.name} (${other.agency.id})`,
          other: `${agency.name} (${agency.id})`,
        });
      owners.set(key, [...same, { agency, name, documents: only }]);
      for (const id of only ?? [])
        if (!documents.has(id))
          error(agency, id, rows.nameBound, { name, id: agency.id, document: id });
    }
  }
  for (const agency of register.agencies) {
    const links = [
      ...agency.members.map((id) => ['members', id] as const),
      ...(agency.seat === null ? [] : [['seat', agency.seat] as const]),
      ...(agency.partOf === null ? [] : [['partOf', agency.partOf] as const]),
    ];
    for (const [field, id] of links) {
      if (!register.byId.has(id))
        error(agency, id, rows.linkUnknown, { field, id: agency.id, to: id });
      else if (id === agency.id) error(agency, field, rows.linkSelf, { field, id: agency.id });
    }
    if (agency.members.length > 0 && !agency.group)
      error(agency, 'members', rows.membersOfNoGroup, { id: agency.id, kind: agency.kind });
  }
  reportCircles(register, error);
  return out;
}

/** A body that belongs to one that belongs to it, or sits in one that sits in it. */
function reportCircles(
  register: Register,
  error: <P>(agency: Agency, words: string, row: Row<P>, parameters: P) => void,
): void {
  for (const field of ['partOf', 'seat'] as const) {
    const done = new Set<string>();
    for (const agency of register.agencies) {
      const way: string[] = [];
      let at: Agency | undefined = agency;
      while (at !== undefined && !done.has(at.id) && !way.includes(at.id)) {
        way.push(at.id);
        const next: string | null = at[field];
        at = next === null ? undefined : register.byId.get(next);
      }
      const from = at === undefined ? -1 : way.indexOf(at.id);
      // A circle of one is an entry that names itself, which is reported as such.
      if (from !== -1 && way.length - from > 1)
        error(agency, field, rows.linkCircle, { field, circle: [...way.slice(from), way[from]!] });
      for (const id of way) done.add(id);
    }
  }
}

/** The register must say of the seat of an office what the text says. */
function checkSeats(
  register: Register,
  text: string,
  facts: readonly RegisterFacts[],
): Diagnostic[] {
  const lineOf = lineFinder(register, text);
  return facts.flatMap(({ seats }) =>
    seats.flatMap(({ document, clause, office, seat }) => {
      const agency = office.id === null ? undefined : register.byId.get(office.id);
      if (agency === undefined || seat.id === null || agency.seat === seat.id) return [];
      return [
        diagnose(
          // What the register does not say is a question; what it says otherwise would be published.
          agency.seat === null ? rows.seatUnsaid : rows.seatOther,
          {
            place: `${document}#${clause}`,
            office: agency.name,
            officeId: agency.id,
            seat: seat.name,
            seatId: seat.id,
            registered: agency.seat,
          },
          { file: FILE, line: lineOf(agency, 'seat') },
        ),
      ];
    }),
  );
}

/** Words by which a passage looks like a duty: looser than what the parser reads. */
const LABEL =
  /(?:责\s*任|牵\s*头|配\s*合|主\s*办|协\s*办|承\s*办)[^，。；：:（）()\t]{0,8}[：:]|(?:单\s*位|部\s*门)\s*[：:]/u;
const BRACKETED = /[（(【[〔][^（）()【】[\]〔〕]*[）)】\]〕]/gu;
const SUFFIX = new RegExp(
  `(?:局|委|办|部|政府|中心|公司|单位|部门)[^（）()。]{0,16}(?:${ROLE_SUFFIX})$`,
  'u',
);
/** A bracket that is one label and a list: its label is a word that nobody thought of. */
const LABELLED = /^(?<title>[^：:，。；、\d]{2,12})[：:](?<list>[^：:。；]{3,})$/u;
/** Labels of brackets that say where or whence, not who owes. */
const NO_DUTY =
  /来源|地址|地点|住所|联系|电话|附件|发证|登记|开户|单位名称|全称|简称|原名|编者|注$/u;
const MEMBER_HEADING = /成员单位.*(?:职责|分工)|职责分工/u;
const MEMBER_LABEL = /^[^：:。；，]{2,25}[：:]\s*\S/u;

/** Takes what is reported of a clause. */
type Report = <P = void>(clause: Clause, words: string, row: Row<P>, parameters: P) => void;
/** Brackets that the reader of duties took for a statement of who owes something. */
type Brackets = DocumentDuties['parentheses'];

/** What looks like a duty and was not read. */
function unread(doc: GazetteDocument, duties: DocumentDuties): Answerable[] {
  const file = `gazette/${doc.issue}/${doc.id}.mdx`;
  const out: Answerable[] = [];
  const report: Report = (clause, words, row, parameters) => {
    out.push({
      diagnostic: diagnose(row, parameters, {
        file,
        line: clause.mdxLine,
        words: words.slice(0, 60),
      }),
      reader: ANSWERED_AS[row.rule] ?? 'duties',
      clause: clause.anchor,
      words,
    });
  };
  const opens = (anchor: string, name: string): boolean => {
    const text = doc.clauses.find((c) => c.anchor === anchor)?.text ?? '';
    return (leadingNumber(text)?.rest ?? text).startsWith(name);
  };
  const members = new Set(
    duties.duties
      .filter(
        (d) =>
          d.derivedFrom === 'member' ||
          // Read as a sentence that its label begins.
          (d.derivedFrom === 'text' && d.agencies.some((a) => opens(d.clause, a.printed))),
      )
      .map((d) => d.clause),
  );
  const noted = new Set(duties.duties.flatMap((d) => d.agencies.flatMap((a) => a.impliedBy ?? [])));
  const headings = new Map(
    doc.clauses.filter((c) => c.kind === 'heading').map((c) => [c.anchor, c.text]),
  );
  for (const clause of doc.clauses) {
    if (clause.kind !== 'heading' && clause.kind !== 'item' && clause.kind !== 'paragraph')
      continue;
    const { text } = clause;
    const read = duties.parentheses.filter((p) => p.clause === clause.anchor);
    reportBrackets(clause, read, report);
    reportLabels(clause, read, report);
    // The pattern is tried at each place of a text, most of which do not hold its word.
    const left = text.includes('不再') ? NO_LONGER_LISTED.exec(text) : null;
    if (left !== null && !read.some((p) => p.inherits) && !noted.has(clause.anchor))
      report(clause, left[0], rows.statementUnread, undefined);
    const heading = clause.section === undefined ? '' : (headings.get(clause.section) ?? '');
    if (MEMBER_HEADING.test(heading) && namesMember(text) && !members.has(clause.anchor))
      report(clause, text, rows.memberUnread, undefined);
  }
  for (const { clause: anchor, kind, text } of duties.unread) {
    const clause = doc.clauses.find((c) => c.anchor === anchor);
    if (clause === undefined || NO_LONGER_LISTED.test(text)) continue;
    if (kind === 'unread') report(clause, text, sentenceUnread, undefined);
    else if (kind === 'nobody') report(clause, text, nobodyNamed, { clause: anchor });
    // What is reported for a reason of its own needs no net.
    else if (!out.some((r) => r.clause === anchor && isAbout(r.words ?? '', text)))
      report(clause, text, NETS[kind], { clause: anchor });
  }
  return out;
}

/** What each net says of what it holds. */
const NETS = {
  body: bodyPassed,
  time: timePassed,
  left: sentenceLeft,
  row: rowLeft,
  target: targetLeft,
} as const;
/** Which reader an answer to a report is for, where it is not that of duties. */
const ANSWERED_AS: Readonly<Record<string, 'deadlines' | 'indicators'>> = {
  [timePassed.rule]: 'deadlines',
  [targetLeft.rule]: 'indicators',
};

/** Whether words that are reported and a sentence are of the same place of a clause. */
const isAbout = (words: string, sentence: string): boolean =>
  words.includes(sentence) || sentence.includes(words.trim());

/** Whether a place of a text lies in brackets that were read. */
const within = (read: Brackets, at: number): boolean =>
  read.some((p) => at >= p.start && at < p.end);

/** In what a table or a figure counts. */
const MEASURE = (() => {
  const unit =
    '(?:[十百千万亿]*(?:元|美元|吨|亩|斤|克|升|瓦|千瓦时|度|人|人次|户|家|个|件|台|套|座|处|次|辆|只|头|株|份|项|所|米|公里|公斤|公顷)|[毫厘分千]米|(?:平方|立方)\\p{Script=Han}{1,2}|[%％‰]|[A-Za-z㎡㎞㎜/]{1,8})';
  return new RegExp(
    `^(?:\\p{Script=Han}{0,4}(?:计量|金额|面积|长度))?单位[：:]\\s*${unit}(?:[、，,/和]${unit})*$`,
    'u',
  );
})();

/** Brackets that were read in part, and brackets that look like a duty and were not read. */
function reportBrackets(clause: Clause, read: Brackets, report: Report): void {
  for (const p of read) {
    const words = clause.text.slice(p.start, p.end);
    if (!p.closed) report(clause, words, rows.parenthesisOpen, undefined);
    if (p.names === 0) report(clause, words, rows.parenthesisEmpty, undefined);
  }
  for (const m of clause.text.matchAll(BRACKETED)) {
    const inner = m[0].slice(1, -1).trim();
    // 责任编辑 is of the paper, and owes nothing in its text.
    if (/责任(?:编辑|校对|印制)|责编/u.test(inner)) continue;
    // 单位：毫米, under a figure or over a table: in what it measures.
    if (MEASURE.test(inner)) continue;
    if (!within(read, m.index) && (LABEL.test(inner) || SUFFIX.test(inner) || labelsBodies(inner)))
      report(clause, m[0], rows.parenthesisUnread, undefined);
  }
}

/** Whether words in brackets are a label and behind it bodies by name, whatever the label is. */
function labelsBodies(inner: string): boolean {
  const { title = '', list = '' } = LABELLED.exec(inner)?.groups ?? {};
  return (
    list !== '' &&
    !NO_DUTY.test(title) &&
    list.split(/[、，,；;]/u).every((name) => looksNamed(name.trim().replace(/室$/u, '办公室')))
  );
}

/** Labels of a role outside of brackets that nobody read. */
function reportLabels(clause: Clause, read: Brackets, report: Report): void {
  const { text } = clause;
  for (const label of text.matchAll(LIKE_ROLE_LABEL)) {
    if (within(read, label.index) || !isLabel(clause, label)) continue;
    const bracketed = [...text.matchAll(BRACKETED)].some(
      (m) => label.index > m.index && label.index < m.index + m[0].length && LABEL.test(m[0]),
    );
    if (!bracketed) report(clause, text.slice(label.index), labelUnread, undefined);
  }
}

/** Whether a paragraph begins with the name of a unit and says what it does. */
const namesMember = (text: string): boolean =>
  MEMBER_LABEL.test(text) && !LABELS_OF_LISTS.test(text);

/** Labels that end like a role and are none: addressees, lists of members, sections. */
const NO_ROLE =
  /(?:解读|咨询|联系|报名|受理|填报|申报|申请|起草|编制|编印|印制|发布|举报|投诉|监督举报|采购|招标|成员|下列|以下|如下|各|有关|相关|本|其他|用人|建设|施工|监理|设计|勘察|事业|企事业|主管|党政|直属|所属)\s*(?:单位|部门|主体|机构|地区)$/u;
/** Whether words before a colon label what comes after them. */
function isLabel(clause: Clause, { index, 0: words, groups }: RegExpMatchArray): boolean {
  const title = groups!['title']!.replace(/\s/gu, '');
  if (NO_ROLE.test(title) || isRated(title)) return false;
  const rest = clause.text.slice(index! + words.length).trim();
  // 各清雪责任单位：, and nothing behind it: whom a paper is sent to.
  if (rest === '' && /^各/u.test(clause.text.trim())) return false;
  return rest !== '' || clause.text.trim() === words.trim();
}

/** 不再列出, with the words before it. */
const NO_LONGER_LISTED =
  /[^，。；（）]{0,30}(?:[，,][^，。；（）]{0,8})?不再.{0,3}(?:列出|列示|标注)/u;

/** Labels in a section about member units that are no unit. */
const LABELS_OF_LISTS = /^(?:[^：:]*(?:成员单位|如下|包括|总指挥|指挥长|组长|主任))[：:]/u;
