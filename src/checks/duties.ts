/**
 * Duties and the register of agencies: every name is known, the register does not
 * contradict itself or the text, and nothing that looks like a duty was passed over.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Clause, Corpus, GazetteDocument } from '../domain/model.ts';
import type { Agency, Register } from '../domain/register.ts';
import { foldText } from '../domain/text.ts';
import { type DocumentDuties, deriveDocument } from '../duties/index.ts';

const FILE = 'agencies.yaml';

/** Check the duties of a corpus. */
export async function checkDuties(directory: string, corpus: Corpus): Promise<Diagnostic[]> {
  const documents = corpus.issues.flatMap((issue) => issue.documents);
  const derived = documents.map((doc) => ({ doc, duties: deriveDocument(doc, corpus.register) }));
  if (corpus.register.agencies.length === 0) {
    const names = derived.reduce((n, { duties }) => n + duties.names.length, 0);
    return names === 0
      ? []
      : [
          {
            file: FILE,
            rule: 'agencies',
            severity: 'error',
            message: `There is no register of agencies, and the documents give duties to agencies by ${names} names.`,
            hint: 'Write agencies.yaml: for each agency an id, its official name, its other names and its kind (src/domain/schema.ts, AgenciesFile).',
          },
        ];
  }
  const text = await readFile(join(directory, FILE), 'utf8').catch(() => '');
  return [
    ...checkRegister(corpus.register, text, new Set(documents.map(({ id }) => id))),
    ...checkSeats(corpus.register, text, derived),
    ...derived.flatMap(({ doc, duties }) => [...duties.diagnostics, ...unread(doc, duties)]),
  ];
}

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
export function checkRegister(
  register: Register,
  text: string,
  documents: ReadonlySet<string>,
): Diagnostic[] {
  const lineOf = lineFinder(register, text);
  const out: Diagnostic[] = [];
  const error = (agency: Agency, words: string, message: string, hint: string): void => {
    out.push({
      file: FILE,
      line: lineOf(agency, words),
      rule: 'agencies',
      severity: 'error',
      message,
      hint,
    });
  };
  const ids = new Set<string>();
  const owners = new Map<
    string,
    { agency: Agency; name: string; documents: readonly string[] | null }[]
  >();
  for (const agency of register.agencies) {
    if (ids.has(agency.id))
      error(
        agency,
        '',
        `The id “${agency.id}” is given twice.`,
        'Ids are addresses: give one of the two entries another id, or make them one.',
      );
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
        error(
          agency,
          name,
          `${agency.name} (${agency.id}) has the name “${name}” twice.`,
          'Remove one; width, spaces and brackets make no difference.',
        );
      else if (other !== undefined)
        error(
          agency,
          name,
          `The name “${name}” is claimed by ${other.agency.name} (${other.agency.id}) and by ${agency.name} (${agency.id}).`,
          'Bind it to documents with in: under each, or take it from one of them.',
        );
      owners.set(key, [...same, { agency, name, documents: only }]);
      for (const id of only ?? [])
        if (!documents.has(id))
          error(
            agency,
            id,
            `The name “${name}” of ${agency.id} is bound to the document “${id}”, which does not exist.`,
            'Write the id of a document: the name of its file without .mdx.',
          );
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
        error(
          agency,
          id,
          `${field} of ${agency.id} names “${id}”, which no entry has for its id.`,
          'Write the id of an entry of this file.',
        );
      else if (id === agency.id)
        error(
          agency,
          field,
          `${field} of ${agency.id} names the entry itself.`,
          'Remove it, or write another id.',
        );
    }
    if (agency.members.length > 0 && !agency.group)
      error(
        agency,
        'members',
        `${agency.id} has members, but its kind is ${agency.kind}.`,
        'Only an entry of kind group has members.',
      );
  }
  return out;
}

/** The register must say of the seat of an office what the text says. */
function checkSeats(
  register: Register,
  text: string,
  derived: readonly { readonly doc: GazetteDocument; readonly duties: DocumentDuties }[],
): Diagnostic[] {
  const lineOf = lineFinder(register, text);
  return derived.flatMap(({ duties }) =>
    duties.seats.flatMap(({ document, clause, office, seat }) => {
      const agency = office.id === null ? undefined : register.byId.get(office.id);
      if (agency === undefined || seat.id === null || agency.seat === seat.id) return [];
      return [
        {
          file: FILE,
          line: lineOf(agency, 'seat'),
          rule: 'agencies',
          severity: 'error' as const,
          message: `${document}#${clause} says that ${agency.name} sits in ${seat.name} (${seat.id}); the register says ${agency.seat ?? 'nothing'}.`,
          hint: `Write seat: ${seat.id} under ${agency.id}, or correct the names.`,
        },
      ];
    }),
  );
}

/** Words by which a passage looks like a duty: looser than what the parser reads. */
const LABEL =
  /(?:责\s*任|牵\s*头|配\s*合|主\s*办|协\s*办|承\s*办)[^，。；：:（）()\t]{0,8}[：:]|(?:单\s*位|部\s*门)\s*[：:]/u;
const BRACKETED = /[（(【[〔][^（）()【】[\]〔〕]*[）)】\]〕]/gu;
const SUFFIX = /(?:局|委|办|部|政府|中心|公司|单位|部门)[^（）()。]{0,16}(?:牵头|负责|配合)$/u;
const MEMBER_HEADING = /成员单位.*(?:职责|分工)|职责分工/u;
const MEMBER_LABEL = /^[^：:。；，]{2,25}[：:]\s*\S/u;

/** What looks like a duty and was not read. */
function unread(doc: GazetteDocument, duties: DocumentDuties): Diagnostic[] {
  const file = `gazette/${doc.issue}/${doc.id}.mdx`;
  const out: Diagnostic[] = [];
  const report = (clause: Clause, words: string, message: string, hint: string): void => {
    out.push({ file, line: clause.mdxLine, rule: 'duty', severity: 'error', message, words, hint });
  };
  const members = new Set(
    duties.duties.filter((d) => d.derivedFrom === 'member').map((d) => d.clause),
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
    for (const p of read) {
      if (!p.closed)
        report(
          clause,
          text.slice(p.start, p.end).slice(0, 60),
          'A parenthesis with responsible units has no closing bracket, so that its end is not known.',
          'If the scan lost it, mend it with <Corr sic="" …>）</Corr>; if the paragraph is cut in two, join it.',
        );
      if (p.names === 0)
        report(
          clause,
          text.slice(p.start, p.end).slice(0, 60),
          'A parenthesis for responsible units names nobody.',
          'If the scan lost the names, say so with <Gap>; else write the label as the source has it.',
        );
    }
    const inside = (at: number): boolean => read.some((p) => at >= p.start && at < p.end);
    for (const m of text.matchAll(BRACKETED)) {
      const inner = m[0].slice(1, -1).trim();
      if (inside(m.index) || !(LABEL.test(inner) || SUFFIX.test(inner))) continue;
      report(
        clause,
        m[0].slice(0, 60),
        'This parenthesis looks like a duty and was not read as one.',
        'Compare its label with the others (责任单位：, 牵头单位：, 配合单位：); if it is a new form, the parser in src/duties/parentheses.ts must learn it.',
      );
    }
    const label = /(?:责任|牵头|配合)\s*(?:单\s*位|部\s*门)\s*[：:]/u.exec(text);
    if (
      label !== null &&
      !inside(label.index) &&
      ![...text.matchAll(BRACKETED)].some(
        (m) => label.index > m.index && label.index < m.index + m[0].length,
      )
    )
      report(
        clause,
        text.slice(label.index).slice(0, 60),
        'These words look like a duty and were not read as one.',
        'If brackets are missing, mend them; if it is a new form, the parser in src/duties/parentheses.ts must learn it.',
      );
    if (NO_LONGER_LISTED.test(text) && !read.some((p) => p.inherits) && !noted.has(clause.anchor))
      report(
        clause,
        NO_LONGER_LISTED.exec(text)![0].slice(0, 60),
        'These words put somebody on other clauses, and were not read so.',
        'Compare them with 以下均需某某落实，不再列出; if it is a new form, the parser in src/duties/parentheses.ts must learn it.',
      );
    const heading = clause.section === undefined ? '' : (headings.get(clause.section) ?? '');
    if (
      MEMBER_HEADING.test(heading) &&
      MEMBER_LABEL.test(text) &&
      !members.has(clause.anchor) &&
      !LABELS_OF_LISTS.test(text)
    )
      report(
        clause,
        text.slice(0, 40),
        'This paragraph stands among those of member units and was not read as one.',
        'Add the name before the colon to agencies.yaml, or make the paragraph what it is in the source.',
      );
  }
  return out;
}

/** 不再列出, with the words before it. */
const NO_LONGER_LISTED =
  /[^，。；（）]{0,30}(?:[，,][^，。；（）]{0,8})?不再.{0,3}(?:列出|列示|标注)/u;

/** Labels in a section about member units that are no unit. */
const LABELS_OF_LISTS = /^(?:[^：:]*(?:成员单位|如下|包括|总指挥|指挥长|组长|主任))[：:]/u;
