/**
 * The account of an issue's source: which line is masthead, contents, colophon,
 * furniture, and which belongs to which document. With `collate.ts` it makes the proof
 * that each line is accounted for exactly once.
 */
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import {
  entriesFill,
  isContentsHeading,
  isCoverMark,
  isDrawnLine,
  isRunningHead,
  pageNumber,
  recurs,
  romanises,
} from '../domain/furniture.ts';
import type { IssueFile } from '../domain/schema.ts';
import { normaliseText, readUnits, type SourceUnit } from '../domain/text.ts';
import * as rows from '../messages/corpus.ts';
import type { Text } from '../messages/index.ts';

/** The source of an issue, divided. */
interface SourceAccount {
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
    { readonly says: Text; readonly test: (c: FurnitureContext) => boolean }
  >
> = {
  'running-head': {
    says: {
      zh: '公报名称、目录中的栏目名或标题（或其末尾），可带年份、期号和页码，或紧挨着它的拼音',
      en: 'the name of the gazette, of a section of the contents or of a title in them (or its last words), with or without year, number and page, or the spelling of such a name in Latin letters beside it',
    },
    test: ({ text, issue, units, line }) =>
      isRunningHead(text, issue) || spelledBeside(units, line, text),
  },
  'recurring-line': {
    says: {
      zh: '除页码外在原文中至少出现两次的一行',
      en: 'a line that stands at least twice in the source, its page number apart',
    },
    test: ({ text, units, line }) =>
      units.some((u) => u.line !== line && u.cell === 0 && recurs(lineText(units, u.line), text)),
  },
  'page-head': {
    says: {
      zh: '紧挨一个已当作页码去掉的行、只有几个词的一行',
      en: 'a line of few words beside a line that is dropped as a page number',
    },
    test: ({ text, line, units, issue }) => {
      if (text.length > 44 || /[。；！？，]/u.test(text)) return false;
      const at = units.findIndex((u) => u.line === line);
      const beside = [units[at - 1]?.line, units.slice(at).find((u) => u.line > line)?.line];
      return issue.furniture.some((f) => f.rule === 'page-number' && beside.includes(f.line));
    },
  },
  'page-edge': {
    says: {
      zh: '印在一页（issue.yaml 的 pages）最上或最下、与页边之间只有页眉页脚的几个字',
      en: 'a line of few words at the very beginning or end of a page (pages in issue.yaml), with nothing but furniture between it and the edge',
    },
    test: ({ text, line, units, issue }) =>
      text.length <= 44 && !/[。；！？]/u.test(text) && atEdge(line, units, issue),
  },
  'page-number': {
    says: {
      zh: '页码（可带两旁的符号）',
      en: 'a page number, bare or with the marks that are set round one',
    },
    test: ({ text }) => pageNumber(text) !== undefined || isCoverMark(text),
  },
  editor: {
    says: {
      zh: '在 words 里照抄的整行并写有 reason',
      en: 'quoted in words: exactly, with a reason:',
    },
    test: ({ text, entry }) =>
      entry.words !== undefined &&
      entry.reason !== undefined &&
      strip(normaliseText(entry.words)) === strip(text),
  },
  'repeated-table-head': {
    says: { zh: '下一页重印的表头', en: 'the head of a table, printed again on the next page' },
    test: ({ text, line, units }) => {
      const own = strip(text);
      return units.some(
        (u) =>
          u.line < line && u.cells > 1 && u.cell === 0 && strip(lineText(units, u.line)) === own,
      );
    },
  },
  'table-rule': {
    says: { zh: '一行横线', en: 'a line of dashes' },
    test: ({ text }) => /^[-—–_=*·.\s|]+$/u.test(text) || isDrawnLine(text),
  },
  'contents-heading': {
    says: {
      zh: '目录上方的标题（目录、目次、要目、CONTENTS）',
      en: 'the word 目录 (目次, 要目, CONTENTS) over the table of contents',
    },
    test: ({ text }) => isContentsHeading(text),
  },
};

/** Whether nothing but furniture stands between a line and an edge of its printed page. */
function atEdge(line: number, units: readonly SourceUnit[], issue: IssueFile): boolean {
  const starts = (issue.pages ?? []).flatMap((p) => p.line ?? []).sort((a, b) => a - b);
  const from = starts.findLast((l) => l <= line);
  if (from === undefined) return false;
  const to = starts.find((l) => l > line) ?? Number.POSITIVE_INFINITY;
  const dropped = new Set(issue.furniture.map((f) => f.line));
  const text = units.map((u) => u.line).filter((l) => l >= from && l < to && !dropped.has(l));
  return !text.some((l) => l < line) || !text.some((l) => l > line);
}

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

const texts = new WeakMap<readonly SourceUnit[], ReadonlyMap<number, string>>();

/** All units of a line joined. */
function lineText(units: readonly SourceUnit[], line: number): string {
  let lines = texts.get(units);
  if (lines === undefined) {
    const byLine = Map.groupBy(units, (u) => u.line);
    lines = new Map([...byLine].map(([l, own]) => [l, own.map((u) => u.text).join(' ')]));
    texts.set(units, lines);
  }
  return lines.get(line) ?? '';
}

/**
 * Divide the source by what issue.yaml says, and check that it says it of every line once.
 *
 * @param issue the issue file
 * @param lines the lines of source.txt
 * @param files paths of issue.yaml and source.txt for messages
 * @param lineAt gives the line of issue.yaml on which a key stands
 */
export function accountForSource(
  issue: IssueFile,
  lines: readonly string[],
  files: { issue: string; source: string },
  lineAt?: (path: readonly PropertyKey[]) => number,
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
  const place = (path: readonly PropertyKey[]): { file: string; line?: number } =>
    lineAt === undefined ? { file: files.issue } : { file: files.issue, line: lineAt(path) };
  const differs = (
    list: 'masthead' | 'colophon' | 'contents',
    i: number,
    line: number,
    ours: string,
    theirs: string,
  ): void => {
    diagnostics.push(
      diagnose(
        rows.lineDiffers,
        { where: `${list}[${i}]`, at: `${files.source}:${line}` },
        {
          ...place([list, i]),
          compared: [
            { label: rows.besides.issue, text: ours },
            { label: rows.besides.source, text: theirs },
          ],
        },
      ),
    );
  };

  const furniture = new Set(issue.furniture.map((f) => f.line));
  for (const [i, f] of issue.furniture.entries()) {
    claim(f.line, f.line, `furniture (${f.rule})`);
    const text = lineText(units, f.line);
    const rule = furniturePredicates[f.rule];
    if (text === '') {
      diagnostics.push(diagnose(rows.furnitureEmpty, { line: f.line }, place(['furniture', i])));
    } else if (!rule.test({ text, issue, units, line: f.line, entry: f })) {
      diagnostics.push(
        diagnose(
          rows.furnitureText,
          { line: f.line, rule: f.rule, says: rule.says },
          { ...place(['furniture', i]), words: text },
        ),
      );
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
      if (ours !== theirs) differs(name, i, p.line, ours, theirs);
      if (p.sic !== undefined && p.reason === undefined) {
        diagnostics.push(
          diagnose(
            rows.sicWithoutReason,
            { where: `${name}[${i}]` },
            { ...place([name, i]), words: p.sic },
          ),
        );
      }
    });
  }
  const groups = entryGroups(issue);
  issue.contents.forEach((e, i) => {
    if ('section' in e) {
      claim(e.line, e.line, `contents[${i}]`);
      const theirs = textOf(e.line, e.line);
      if (strip(e.section) !== theirs) differs('contents', i, e.line, strip(e.section), theirs);
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
      differs('contents', i, group.from, ours, theirs);
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
    const there = { file: files.source, line, words: lineText(units, line).slice(0, 60) };
    diagnostics.push(
      by.length === 0
        ? diagnose(rows.lineNowhere, { issue: files.issue }, there)
        : diagnose(rows.lineTwice, { issue: files.issue, by }, there),
    );
  }
  return { units, byDocument, diagnostics };
}
