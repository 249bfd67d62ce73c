/**
 * The account of an issue's source: which line is masthead, contents, colophon,
 * furniture, and which belongs to which document. With `collate.ts` it makes the proof
 * that each line is accounted for exactly once.
 */
import type { Diagnostic } from '../domain/diagnostics.ts';
import {
  entriesFill,
  isContentsHeading,
  isRunningHead,
  pageNumber,
  recurs,
  romanises,
} from '../domain/furniture.ts';
import type { IssueFile } from '../domain/schema.ts';
import { normaliseText, readUnits, type SourceUnit } from '../domain/text.ts';

/** Where one line of the source went. */
export interface Claim {
  readonly line: number;
  readonly what: string;
}

/** The source of an issue, divided. */
export interface SourceAccount {
  readonly units: readonly SourceUnit[];
  /** Units of each document by id, furniture left out. */
  readonly byDocument: ReadonlyMap<string, readonly SourceUnit[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a furniture rule may look at. */
interface FurnitureContext {
  readonly text: string;
  readonly issue: IssueFile;
  readonly units: readonly SourceUnit[];
  readonly line: number;
  readonly entry: IssueFile['furniture'][number];
}

const strip = (s: string): string => s.replace(/\s/gu, '');

/** The named rules for whole lines that are no text of the gazette, each with the test that a line must pass. */
export const furniturePredicates: Readonly<
  Record<
    IssueFile['furniture'][number]['rule'],
    { readonly says: string; readonly test: (c: FurnitureContext) => boolean }
  >
> = {
  'running-head': {
    says: 'the name of the gazette, of a section of the contents or of a title in them (or its last words), with or without year, number and page, or the spelling of such a name in Latin letters beside it',
    test: ({ text, issue, units, line }) =>
      isRunningHead(text, issue) || spelledBeside(units, line, text),
  },
  'recurring-line': {
    says: 'a line that stands at least twice in the source, its page number apart',
    test: ({ text, units, line }) =>
      units.some((u) => u.line !== line && u.cell === 0 && recurs(lineText(units, u.line), text)),
  },
  'page-head': {
    says: 'a line of few words beside a line that is dropped as a page number',
    test: ({ text, line, units, issue }) => {
      if (text.length > 44 || /[。；！？，]/u.test(text)) return false;
      const at = units.findIndex((u) => u.line === line);
      const beside = [units[at - 1]?.line, units.slice(at).find((u) => u.line > line)?.line];
      return issue.furniture.some((f) => f.rule === 'page-number' && beside.includes(f.line));
    },
  },
  'page-number': {
    says: 'a page number, bare or with the marks that are set round one',
    test: ({ text }) => pageNumber(text) !== undefined,
  },
  editor: {
    says: 'quoted in words: exactly, with a reason:',
    test: ({ text, entry }) =>
      entry.words !== undefined &&
      entry.reason !== undefined &&
      strip(normaliseText(entry.words)) === strip(text),
  },
  'repeated-table-head': {
    says: 'the head of a table, printed again on the next page',
    test: ({ text, line, units }) => {
      const own = strip(text);
      return units.some(
        (u) =>
          u.line < line && u.cells > 1 && u.cell === 0 && strip(lineText(units, u.line)) === own,
      );
    },
  },
  'table-rule': { says: 'a line of dashes', test: ({ text }) => /^[-—–_=*·.\s|]+$/u.test(text) },
  'contents-heading': {
    says: 'the word 目录 (目次, 要目, CONTENTS) over the table of contents',
    test: ({ text }) => isContentsHeading(text),
  },
};

/** Whether this line and the one before or after it are a name and its spelling in Latin letters. */
function spelledBeside(units: readonly SourceUnit[], line: number, text: string): boolean {
  const at = units.findIndex((u) => u.line === line);
  const beside = [units[at - 1], units.slice(at).find((u) => u.line > line)];
  return beside.some(
    (u) => u !== undefined && (romanises(text, u.text) || romanises(u.text, text)),
  );
}

type Entry = Exclude<IssueFile['contents'][number], { section: string }>;

/** Entries that stand on the same lines, as in contents of two columns. */
interface EntryGroup {
  from: number;
  to: number;
  readonly entries: Entry[];
}

/** The entries that share lines, in order of the lines; `issue` may be a draft. */
export function entryGroups(issue: Pick<IssueFile, 'contents'>): EntryGroup[] {
  const groups: EntryGroup[] = [];
  const printed = issue.contents.flatMap((e) =>
    'section' in e || e.lines === undefined ? [] : [{ e, lines: e.lines }],
  );
  for (const { e, lines } of printed.sort((a, b) => a.lines[0] - b.lines[0])) {
    const last = groups.at(-1);
    if (last === undefined || lines[0] > last.to)
      groups.push({ from: lines[0], to: lines[1], entries: [e] });
    else {
      last.to = Math.max(last.to, lines[1]);
      last.entries.push(e);
    }
  }
  return groups;
}

/** All units of a line joined. */
export const lineText = (units: readonly SourceUnit[], line: number): string =>
  units
    .filter((u) => u.line === line)
    .map((u) => u.text)
    .join(' ');

/**
 * Divide the source by what issue.yaml says, and check that it says it of every line once.
 *
 * @param issue the issue file
 * @param lines the lines of source.txt
 * @param files paths of issue.yaml and source.txt for messages
 * @param yamlLine gives the line of issue.yaml for a line of the source
 */
export function accountForSource(
  issue: IssueFile,
  lines: readonly string[],
  files: { issue: string; source: string },
): SourceAccount {
  const units = readUnits(lines);
  const diagnostics: Diagnostic[] = [];
  const claims = new Map<number, string[]>();
  const textLines = new Set(units.map((u) => u.line));
  const byLine = new Map<number, SourceUnit[]>();
  for (const u of units) {
    const list = byLine.get(u.line);
    if (list === undefined) byLine.set(u.line, [u]);
    else list.push(u);
  }
  const claim = (from: number, to: number, what: string): void => {
    for (let l = from; l <= to; l++) {
      if (!textLines.has(l)) continue;
      const list = claims.get(l);
      if (list === undefined) claims.set(l, [what]);
      else list.push(what);
    }
  };
  const textOf = (from: number, to: number): string => {
    let out = '';
    for (let l = from; l <= to; l++) for (const u of byLine.get(l) ?? []) out += u.text;
    return strip(out);
  };
  const differs = (where: string, line: number, ours: string, theirs: string): void => {
    diagnostics.push({
      file: files.issue,
      rule: 'fidelity',
      severity: 'error',
      message: `${where} is not what the source has (${files.source}:${line}).`,
      words: `issue.yaml: ${ours}\n           source:     ${theirs}`,
      hint: 'Restore the words; a corrected or unreadable line keeps the words of the source in sic, with a reason.',
    });
  };

  const furniture = new Set(issue.furniture.map((f) => f.line));
  for (const f of issue.furniture) {
    claim(f.line, f.line, `furniture (${f.rule})`);
    const text = lineText(units, f.line);
    const rule = furniturePredicates[f.rule];
    if (text === '') {
      diagnostics.push({
        file: files.issue,
        rule: 'furniture',
        severity: 'error',
        message: `furniture names line ${f.line}, which is empty in the source or does not exist.`,
        hint: 'Remove the entry, or correct its line.',
      });
    } else if (!rule.test({ text, issue, units, line: f.line, entry: f })) {
      diagnostics.push({
        file: files.issue,
        rule: 'furniture',
        severity: 'error',
        message: `furniture drops line ${f.line} of the source as ${f.rule}, but it is not ${rule.says}.`,
        words: text,
        hint: 'Publish the line in the document that it belongs to.',
      });
    }
  }
  for (const [name, printed] of [
    ['masthead', issue.masthead],
    ['colophon', issue.colophon],
  ] as const) {
    printed.forEach((p, i) => {
      claim(p.line, p.line, `${name}[${i}]`);
      const ours = strip(normaliseText(`${p.label ?? ''}${p.sic ?? p.text}`));
      const theirs = textOf(p.line, p.line);
      if (ours !== theirs) differs(`${name}[${i}]`, p.line, ours, theirs);
      if (p.sic !== undefined && p.reason === undefined) {
        diagnostics.push({
          file: files.issue,
          rule: 'correction',
          severity: 'error',
          message: `${name}[${i}] keeps a damaged reading (sic) without saying why it was corrected.`,
          words: p.sic,
          hint: 'Add reason:, in Simplified Chinese.',
        });
      }
    });
  }
  const groups = entryGroups(issue);
  issue.contents.forEach((e, i) => {
    if ('section' in e) {
      claim(e.line, e.line, `contents[${i}]`);
      const theirs = textOf(e.line, e.line);
      if (strip(e.section) !== theirs) differs(`contents[${i}]`, e.line, strip(e.section), theirs);
      return;
    }
    if (e.lines === undefined) return;
    const group = groups.find((g) => g.entries.includes(e)) as EntryGroup;
    if (group.entries[0] !== e) return;
    claim(group.from, group.to, `contents[${i}]`);
    const theirs = textOf(group.from, group.to);
    if (
      !entriesFill(
        theirs,
        group.entries.map(({ title, page }) => ({ title, page })),
      )
    ) {
      const ours = group.entries.map((o) => `${strip(o.title)}（${o.page ?? ''}）`).join(' ');
      differs(`contents[${i}]`, group.from, ours, theirs);
    }
  });
  const ranges = issue.contents.flatMap((e, i) =>
    'section' in e || e.body === undefined
      ? []
      : [{ id: e.document ?? `contents[${i}]`, body: e.body }],
  );
  const claimedElsewhere = new Set(claims.keys());
  const byDocument = new Map<string, readonly SourceUnit[]>();
  for (const r of ranges) {
    const own = units.filter(
      (u) =>
        u.line >= r.body[0] &&
        u.line <= r.body[1] &&
        !furniture.has(u.line) &&
        !claimedElsewhere.has(u.line),
    );
    byDocument.set(r.id, own);
    for (let l = r.body[0]; l <= r.body[1]; l++) if (!claimedElsewhere.has(l)) claim(l, l, r.id);
  }
  for (const line of textLines) {
    const by = claims.get(line) ?? [];
    if (by.length === 1) continue;
    diagnostics.push({
      file: files.source,
      line,
      rule: 'account',
      severity: 'error',
      message:
        by.length === 0
          ? 'This line is published nowhere and dropped by no rule.'
          : `This line is accounted for ${by.length} times: ${by.join(', ')}.`,
      words: lineText(units, line).slice(0, 60),
      hint: `Let one entry of ${files.issue} (body of a document, masthead, colophon, contents, furniture) take it.`,
    });
  }
  return { units, byDocument, diagnostics };
}
