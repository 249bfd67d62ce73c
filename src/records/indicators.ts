/**
 * A table of quantified targets → one record for each row, beside the words of the body
 * that state the same target, with what the two say differently.
 *
 * Guarantees: a table is known by the words of its head, never by its place; each of its
 * rows is a record or is among the unread; a target that is no figure keeps its words.
 */

import type {
  Clause,
  Duty,
  GazetteDocument,
  Indicator,
  IndicatorDifference,
  IndicatorPassage,
  IndicatorValue,
} from '../domain/model.ts';
import type { Register } from '../domain/register.ts';
import { matchesIn } from '../domain/sieve.ts';
import { deriveDocument } from '../duties/index.ts';
import { textOf } from '../messages/index.ts';
import { why } from '../messages/records.ts';
import type { Read, Unread } from './appointments.ts';
import { splitTop } from './words.ts';

/** What a document's tables of indicators say. */
interface IndicatorsReading {
  readonly read: readonly Read<Indicator>[];
  readonly unread: readonly Unread[];
}

/** Which cell of a row holds what. */
interface Columns {
  readonly no: number;
  readonly name: number;
  readonly lead: number;
  readonly cooperating: number;
  readonly unit: number;
  readonly targets: readonly { readonly at: number; readonly year: number }[];
}

/** A column of what is aimed at, whose year stands elsewhere: 年度目标, 目标值, 全年计划. */
const AIM =
  /^(?:年度|全年|本年度?|当年|今年)?(?:工作)?(?:目标|计划|任务|预期)(?:目标|任务|值|数|量)?(?:（[^（）]*）)?$/u;

/**
 * Read the head of a table; undefined if it is not one of indicators.
 *
 * @param aimedAt the year of a column that only says that it holds what is aimed at (年度目标)
 */
export function readHead(columns: readonly string[], aimedAt?: number): Columns | undefined {
  const find = (pattern: RegExp): number => columns.findIndex((c) => pattern.test(c));
  const dated = columns.flatMap((words, at) => {
    const year = /(20\d{2})\s?年/u.exec(words)?.[1];
    return year === undefined ? [] : [{ at, year: Number(year) }];
  });
  const aims = columns.flatMap((words, at) =>
    aimedAt !== undefined && AIM.test(words.replace(/\s/gu, '')) ? [{ at, year: aimedAt }] : [],
  );
  const targets = dated.length > 0 ? dated : aims;
  const name = columns.findIndex((c) => /指标/u.test(c) && !/\d{4}|值|属性|单位|类/u.test(c));
  if (name === -1 || targets.length === 0) return undefined;
  return {
    no: find(/^(?:序\s?号|编\s?号|No\.?)$/iu),
    name,
    lead: find(/牵头|主责|责任(?:部门|单位)/u),
    cooperating: find(/配合|参与|协助|协办/u),
    unit: find(/^(?:计量)?单\s?位$/u),
    targets,
  };
}

/** Read every table of indicators in a document. */
export function readIndicators(doc: GazetteDocument, register?: Register): IndicatorsReading {
  const read: Read<Indicator>[] = [];
  const unread: Unread[] = [];
  const heads = new Map<readonly string[], Columns>();
  const rows = doc.clauses.filter((clause, at) => {
    if (clause.kind !== 'row' || clause.columns === undefined) return false;
    if (heads.has(clause.columns)) return true;
    // One table has one head.
    if (doc.clauses[at - 1]?.columns === clause.columns) return false;
    const year = yearOver(doc, at);
    const head = readHead(clause.columns, year);
    if (head !== undefined && aimsAtSomething(head, clause.columns, doc))
      heads.set(clause.columns, head);
    else if (year === undefined && readHead(clause.columns, 0) !== undefined)
      unread.push({
        clause,
        words: clause.columns.join(' | '),
        why: textOf(why.noYear, undefined),
      });
    return heads.has(clause.columns);
  });
  if (rows.length === 0) return { read, unread };
  const body = bodyPhrases(doc);
  const duties = register === undefined ? [] : deriveDocument(doc, register).duties;
  rows.forEach((clause, index) => {
    const head = heads.get(clause.columns!)!;
    const cells = clause.text.split('\t').map((c) => c.trim());
    if (cells.length !== clause.columns!.length) {
      unread.push({
        clause,
        words: clause.text.replaceAll('\t', ' | '),
        why: textOf(why.cells, { cells: cells.length, head: clause.columns!.length }),
      });
      return;
    }
    const name = cells[head.name]!;
    // 一、经济发展: a line that parts the rows.
    if (cells.filter((c) => c !== '').length === 1 && (name === '' || targetsEmpty(cells, head)))
      return;
    if (name === '') {
      unread.push({
        clause,
        words: clause.text.replaceAll('\t', ' | '),
        why: textOf(why.noIndicator, undefined),
      });
      return;
    }
    // A dash in the column of units: the figure has none.
    const unit = head.unit === -1 ? '' : cells[head.unit]!.replace(/^[/／—－–-]+$/u, '');
    const targets = head.targets.map(({ at, year }) => ({ year, printed: cells[at]! }));
    const notes = notesUnder(doc, clause);
    const sums = notes.some((n) => SAYS_SUM.test(n.text));
    const values: IndicatorValue[] = [];
    for (const { year, printed } of targets) {
      if (/^[/／—－-]?$/u.test(printed)) continue;
      const value = readValue(printed, unit, sums);
      if (value === undefined)
        unread.push({ clause, words: printed, why: textOf(why.noFigure, { year }) });
      else values.push({ year, ...value });
    }
    const row = {
      document: doc.id,
      issue: doc.issue,
      clause: clause.anchor,
      no: Number(cells[head.no] ?? '') || index + 1,
      name,
      lead: head.lead === -1 ? [] : namesOf(cells[head.lead]!),
      cooperating: head.cooperating === -1 ? [] : namesOf(cells[head.cooperating]!),
      targets,
      values,
      notes: notes.map((n) => n.text.replace(NOTE, '').trim()),
      noteClauses: notes.map((n) => n.anchor),
    };
    read.push({
      record: { ...row, passages: passagesFor(row, body, duties, doc, register) },
      clause,
      words: clause.text,
    });
  });
  return { read, unread };
}

/** The year of which the words over a table speak, the nearest first; undefined where none does. */
function yearOver(doc: GazetteDocument, row: number): number | undefined {
  const over = doc.clauses
    .slice(0, row)
    .findLast((c) => c.kind === 'heading' || (c.kind === 'paragraph' && c.text.length <= 40));
  const words = [over?.text ?? '', doc.frontMatter.title].map(
    (t) =>
      // 2021—2025年 is no one year.
      /(?<![—–－~～至-])(20\d{2})\s?年/u.exec(t)?.[1],
  );
  const year = words.find((y) => y !== undefined);
  return year === undefined ? undefined : Number(year);
}

/** What a column holds that tells what was reached by then. */
const REACHED = /完成|实际|实绩|累计|同比|环比|增[长速幅减]|比上年|月/u;
/** A table of what was, whatever its columns say. */
const OF_STATISTICS =
  /统计公报|主要(?:经济|统计)?指标(?:完成|运行)?(?:情况)?(?:（|$)|完成情况|运行情况/u;

/** Whether a table says what is to be reached: by its columns, or by a year that is not over. */
function aimsAtSomething(
  { targets }: Columns,
  columns: readonly string[],
  { frontMatter, issue }: GazetteDocument,
): boolean {
  const now = Number((frontMatter.date ?? issue).slice(0, 4));
  return targets.some(({ at, year }) => {
    const head = columns[at]!;
    if (/目标|计划|预期|任务|规划/u.test(head) || year > now) return true;
    return year === now && !REACHED.test(head) && !OF_STATISTICS.test(frontMatter.title);
  });
}

/** Whether a row says nothing of any year. */
const targetsEmpty = (cells: readonly string[], { targets }: Columns): boolean =>
  targets.every(({ at }) => cells[at] === '');

/** Names of a cell: divided by spaces, lines or marks; `/` is none. */
const namesOf = (cell: string): string[] =>
  cell.split(/[\s、，,；;\n]+/u).filter((n) => n !== '' && !/^[/／—－-]+$/u.test(n));

const NOTE = /^(?:说明|注|备注)\s?[：:]\s?/u;

/** The notes that stand after a table, before anything else. */
function notesUnder(doc: GazetteDocument, row: Clause): Clause[] {
  const last = doc.clauses.findLastIndex(
    (c) => c.kind === 'row' && c.section === row.section && c.columns === row.columns,
  );
  const out: Clause[] = [];
  let open = false;
  for (const clause of doc.clauses.slice(last + 1)) {
    if (clause.kind === 'heading' || clause.kind === 'row') break;
    open ||= NOTE.test(clause.text);
    if (!open) break;
    out.push(clause);
  }
  return out;
}

const COMPARISONS: readonly [RegExp, string][] = [
  [/^(?:>=|≥|≧|不低于|不少于|不小于|至少)/u, '>='],
  [/^(?:<=|≤|≦|不高于|不超过|不大于|不多于|至多)/u, '<='],
  [/^(?:>|＞|大于|超过|高于|突破)/u, '>'],
  [/^(?:<|＜|小于|低于)/u, '<'],
  [/^(?:约|大约)/u, '~'],
  [/^(?:=|达到|完成|为|达)/u, '='],
];
/** 注：[ ]内为五年累计数: what square brackets about a figure mean. */
const SAYS_SUM = /(?:[[［〔]\s*[\]］〕]|方括号)[^；。]{0,12}累计/u;
const IN_SQUARE = /[[［〔]([^[\]［］〔〕]+)[\]］〕]/u;
/** 累计16, 五年累计新增16: a sum over years. */
const SUM = /^((?:[一二三四五六七八九十\d]+年)?累计(?:新增|新建|完成|建成|改造|创建)?)/u;
const GROWTH = /^(?:逐年|每年|年均|年|同比)?(?:递增|增长|增加|提高|提升|递减|下降|降低)(?:到)?/u;

/**
 * Read a target as printed: `>99%`, `60万平方米（2023-2025年）`, `逐年递增10%`; undefined if it has no figure.
 *
 * @param sums whether a note says that figures in square brackets are sums over years
 */
export function readValue(
  printed: string,
  unit = '',
  sums = false,
): Omit<IndicatorValue, 'year'> | undefined {
  let s = printed.replace(/\s/gu, '');
  const bracket = /（([^（）]*)）$|[[［〔](累计)[\]］〕]$/u.exec(s);
  let qualifier = bracket?.[1] ?? bracket?.[2] ?? null;
  if (bracket !== null) s = s.slice(0, bracket.index);
  if (sums && IN_SQUARE.test(s)) {
    s = s.replace(IN_SQUARE, '$1');
    qualifier ??= '累计';
  }
  const sum = SUM.exec(s)?.[0] ?? '';
  s = s.slice(sum.length);
  if (sum !== '') qualifier ??= sum;
  s = s.replace(/^力争/u, '');
  let comparison = '=';
  const growth = GROWTH.exec(s);
  if (growth !== null && growth[0] !== '') {
    comparison = /递减|下降|降低/u.test(growth[0]) ? 'decline' : 'growth';
    s = s.slice(growth[0].length);
  }
  for (const [pattern, sign] of COMPARISONS) {
    const m = pattern.exec(s);
    if (m === null) continue;
    if (comparison === '=') comparison = sign;
    s = s.slice(m[0].length);
    break;
  }
  const m = /^(-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)([^\d（）]*)$/u.exec(s);
  if (m === null) return undefined;
  let rest = m[2]!;
  for (const [word, sign] of [
    [/(?:及)?以上$/u, '>='],
    [/(?:及)?以[下内]$/u, '<='],
    [/左右$/u, '~'],
  ] as const) {
    if (!word.test(rest)) continue;
    if (comparison === '=') comparison = sign;
    rest = rest.replace(word, '');
  }
  return {
    number: Number(m[1]!.replace(/[,，]/gu, '')),
    unit: rest === '' ? unit : rest,
    comparison,
    qualifier,
  };
}

/** A passage of the body: the words between two marks, with the agencies of its clause. */
interface Phrase {
  readonly clause: Clause;
  readonly words: string;
  /** Text of the clause before the passage, for what its sentence speaks of. */
  readonly figures: readonly { readonly number: number; readonly unit: string }[];
}

/** The passages of the body that hold a figure. */
function bodyPhrases(doc: GazetteDocument): Phrase[] {
  return doc.clauses.flatMap((clause) => {
    if (clause.kind !== 'item' && clause.kind !== 'paragraph' && clause.kind !== 'heading')
      return [];
    return splitTop(clause.text, '，。；').flatMap((words) => {
      const figures = matchesIn(words, FIGURE).map((m) => ({
        number: Number(m[1]),
        unit: m[2]!,
      }));
      return figures.length === 0 ? [] : [{ clause, words, figures }];
    });
  });
}

/** A figure with its unit; years and dates are none. */
const FIGURE =
  /(\d+(?:\.\d+)?)(?!\d|年|月|日|\.)(%|‰|[万亿]?(?:平方米|立方米|公里\/平方公里|平方公里|公里|千瓦时|千瓦|吨标准煤|吨|亩|公顷|人次|人|户|套|个|家|座|处|项|元|件|辆|台|天|小时|升|米))/gu;

/** What makes a target stronger or weaker. 达到 says no more than the figure does. */
const STRENGTH =
  /力争|不低于|不少于|不高于|不超过|以上|以下|以内|左右|超过|突破|至少|确保|原则上|基本|控制在/gu;
/** Words that say the same as the sign of a target. */
const SAME_STRENGTH: Readonly<Record<string, readonly string[]>> = {
  '>': ['超过', '突破'],
  '>=': ['以上', '不低于', '不少于', '至少'],
  '<=': ['以内', '以下', '不超过', '不高于'],
};
/** Words of place and extent that an indicator is limited to. */
const SCOPE =
  /(?:市|县|主)?中心城区|主城区|建成区|城市|城镇|县城|城乡|农村牧区|农牧区|农村|乡村|牧区|建制镇|乡镇|全[省市县区旗盟州国]|行政村|嘎查村/gu;
/** Limits that go without saying in a text about the whole. */
const WHOLE = /^全[省市县区旗盟州国]$/u;

const pairsOf = (s: string): Set<string> => {
  const chars = [...s.replace(/[^\p{Script=Han}\d]/gu, '')];
  return new Set(chars.slice(1).map((c, i) => chars[i]! + c));
};

/** The part of a name that says what is measured: without limits, and without the kind of figure. */
const core = (name: string): string =>
  name
    .replace(SCOPE, '')
    .replace(/逐年(?:递增|增长)$/u, '')
    .replace(/(?:覆盖率|比例|比率|占比|面积|数量|率)$/u, '');

/** How much of an indicator's name a passage has: 0 to 1. */
function coverage(name: string, words: string): number {
  const of = pairsOf(core(name));
  if (of.size === 0) return 0;
  const and = pairsOf(words);
  return [...of].filter((pair) => and.has(pair)).length / of.size;
}

/** Passages that state the target of a row: those that share its words, and of these the ones with its figure. */
function passagesFor(
  row: Pick<Indicator, 'name' | 'values' | 'lead' | 'cooperating'>,
  body: readonly Phrase[],
  duties: readonly Duty[],
  doc: GazetteDocument,
  register: Register | undefined,
): IndicatorPassage[] {
  const near = body
    .map((phrase) => {
      const same = row.values.some((v) =>
        phrase.figures.some((f) => f.number === v.number && f.unit === v.unit),
      );
      const kind = row.values.some((v) => phrase.figures.some((f) => f.unit === v.unit));
      return { phrase, same, kind, share: coverage(row.name, phrase.words) };
    })
    // The same figure lets more difference of wording pass than another figure does.
    .filter(({ same, kind, share }) => (same ? share >= 0.5 : kind && share >= 0.75));
  const best = Math.max(0, ...near.map((n) => n.share + (n.same ? 0.5 : 0)));
  return near
    .filter((n) => n.share + (n.same ? 0.5 : 0) >= best - 0.15)
    .map(({ phrase }) => ({
      clause: phrase.clause.anchor,
      words: phrase.words,
      differences: differencesOf(row, phrase, duties, doc, register),
    }));
}

/** What a row and a passage say differently. */
function differencesOf(
  row: Pick<Indicator, 'name' | 'values' | 'lead' | 'cooperating'>,
  phrase: Phrase,
  duties: readonly Duty[],
  doc: GazetteDocument,
  register: Register | undefined,
): IndicatorDifference[] {
  const out: IndicatorDifference[] = [];
  const add = (kind: IndicatorDifference['kind'], table: string[], body: string[]): void => {
    if (table.length > 0 || body.length > 0) out.push({ kind, table, body });
  };
  const scopesOf = (s: string): string[] => [...new Set(matchesIn(s, SCOPE).map((m) => m[0]))];
  const qualifiers = row.values.flatMap((v) => (v.qualifier === null ? [] : [v.qualifier]));
  const [ours, theirs] = [scopesOf(row.name), scopesOf(phrase.words)];
  add(
    'scope',
    ours.filter((s) => !theirs.includes(s) && !WHOLE.test(s)),
    theirs.filter((s) => !ours.includes(s) && !WHOLE.test(s) && s !== '行政村'),
  );

  const last = row.values.at(-1);
  const strengths = [...new Set(matchesIn(phrase.words, STRENGTH).map((m) => m[0]))];
  const printed = last === undefined ? '=' : last.comparison;
  const said = strengths.filter((s) => SAME_STRENGTH[printed]?.includes(s) !== true);
  add('strength', strengths.length === 0 && /[<>]/u.test(printed) ? [printed] : [], said);

  const bare = (s: string): string => s.replace(SCOPE, '').replace(STRENGTH, '');
  const [nameWords, phraseWords] = [bare(row.name), bare(phrase.words)];
  add(
    'wording',
    runsMissing(nameWords, phraseWords).filter((w) => !MEASURE.test(w)),
    runsMissing(withinName(nameWords, phraseWords), nameWords).filter((w) => !FRAME.test(w)),
  );

  const figures = phrase.figures;
  const differing = row.values.filter(
    (v) => v === last && !figures.some((f) => f.number === v.number && f.unit === v.unit),
  );
  const periods = qualifiers.filter((q) => /\d{4}/u.test(q));
  add(
    'value',
    [...differing.map((v) => `${v.number}${v.unit}`), ...periods],
    differing.length > 0 ? figures.map((f) => `${f.number}${f.unit}`) : [],
  );

  if (register !== undefined) {
    const listed = agenciesOf(phrase.clause, duties);
    const named = [...row.lead, ...row.cooperating];
    const known = new Map(named.map((n) => [n, idOf(n, doc.id, register)]));
    const [rowIds, clauseIds] = [new Set(known.values()), new Set(listed.values())];
    add(
      'agencies',
      named.filter((n) => !clauseIds.has(known.get(n)!)),
      [...listed].filter(([, id]) => !rowIds.has(id)).map(([n]) => n),
    );
  }
  return out;
}

/** Words at the end of a name that only say what kind of figure it is. */
const MEASURE = /^(?:覆盖率|比例|比率|占比|面积|数量|率)$/u;
/** Words of a sentence that are not of the thing measured. */
const FRAME = /^(?:到|达到|完成|实现|开展|全面|全部|其中|的|占|累计|新增|总体)+$/u;

/** The part of a passage that runs to its last word in common with a name. */
function withinName(name: string, words: string): string {
  const pairs = pairsOf(name);
  const chars = [...words];
  let last = -1;
  for (let i = 0; i + 1 < chars.length; i += 1) {
    if (pairs.has(chars[i]! + chars[i + 1]!)) last = i + 1;
  }
  return chars.slice(0, last + 1).join('');
}

/** Runs of two or more characters of `a` that are no part of a pair in `b`. */
function runsMissing(a: string, b: string): string[] {
  const pairs = pairsOf(b);
  const chars = [...a];
  const kept = chars.map(() => false);
  for (let i = 0; i + 1 < chars.length; i += 1) {
    if (pairs.has(chars[i]! + chars[i + 1]!)) {
      kept[i] = true;
      kept[i + 1] = true;
    }
  }
  const out: string[] = [];
  let run = '';
  chars.forEach((c, i) => {
    if (!kept[i] && /\p{Script=Han}/u.test(c)) run += c;
    else {
      if (run.length >= 2) out.push(run);
      run = '';
    }
  });
  if (run.length >= 2) out.push(run);
  return out;
}

const idOf = (name: string, document: string, register: Register): string => {
  const r = register.resolve(name, document);
  return r.kind === 'found' ? r.agency.id : name;
};

/** The agencies that a clause makes responsible in words, each as printed with its id. */
function agenciesOf(clause: Clause, duties: readonly Duty[]): Map<string, string> {
  return new Map(
    duties
      .filter((d) => d.clause === clause.anchor && d.derivedFrom !== 'table')
      .flatMap((d) => d.agencies.filter((a) => !a.implicit))
      .map((a) => [a.printed, a.id ?? a.printed]),
  );
}
