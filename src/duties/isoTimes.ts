/**
 * A time as its form gives it → ISO 8601, where the words allow it.
 *
 * In: what a form found, and the years that stand around it. Out: a day, a month, a year, an interval, a
 * duration or a cycle; null where there is none.
 */
import { parseHanNumber, toIso } from '../domain/chinese.ts';
import type { Deadline, GazetteDocument } from '../domain/model.ts';
import { LABEL, N, YEAR } from './timeForms.ts';

const LABELLED = new RegExp(`${LABEL}\\s*$`, 'u');

/** Words before a duration that make it the description of a case, not a limit. */
const DESCRIBES =
  /(?:近|过去|连续|最近|(?<!之日|当日)前|此前|上|满|超过|超出|期间|运行|未满|不足)$/u;

/** Whether words around 每月 say to whom or for what an amount is counted: 每亩每年, 每月每人, 每月300元. */
const isRate = (before: string, after: string): boolean =>
  /每(?:一)?(?:[人户名生亩吨辆床套头只件台平]|人员|家庭|学生|职工|公里|平方米|立方米|公顷)$/u.test(
    before,
  ) ||
  /^(?:每(?:人|户|名|生|亩|吨|辆|床|头|只)|每\p{Script=Han}{1,3}(?:约|不超过|最高)?[\d.]|(?:不超过|最高|约)?[\d.]+(?:万|亿)?元)/u.test(
    after,
  );

const UNITS: Readonly<Record<string, (n: string) => string>> = {
  年: (n) => `P${n}Y`,
  年半: (n) => `P${n}Y6M`,
  年度: (n) => `P${n}Y`,
  季: (n) => `P${Number(n) * 3}M`,
  季度: (n) => `P${Number(n) * 3}M`,
  月: (n) => `P${n}M`,
  双月: (n) => `P${Number(n) * 2}M`,
  单月: (n) => `P${Number(n) * 2}M`,
  月度: (n) => `P${n}M`,
  周: (n) => `P${n}W`,
  旬: (n) => `P${Number(n) * 10}D`,
  星期: (n) => `P${n}W`,
  日: (n) => `P${n}D`,
  天: (n) => `P${n}D`,
  自然日: (n) => `P${n}D`,
  小时: (n) => `PT${n}H`,
  分钟: (n) => `PT${n}M`,
};

/** The year of a document, from its date or its number. */
export function yearOf(doc: Pick<GazetteDocument, 'frontMatter' | 'issue'>): number {
  const { date, docNumber } = doc.frontMatter;
  const said =
    date?.slice(0, 4) ?? /〔(\d{4})〕/u.exec(docNumber ?? '')?.[1] ?? doc.issue.slice(0, 4);
  return Number(said);
}

/** The number of a year as printed; 今年 and 明年 are told from the year of the document. */
function yearNumber(s: string, year: number): number {
  const beside = '今本明后'.indexOf(s[0]!);
  if (beside !== -1) return year + Math.max(0, beside - 1);
  return /^\d/u.test(s)
    ? Number(s.slice(0, 4))
    : Number([...s.slice(0, 4)].map((c) => (c === '○' ? 0 : (parseHanNumber(c) ?? 0))).join(''));
}

interface YearContext {
  /** Whether a label (完成时限：) says that the words are a limit. */
  readonly labelled: boolean;
  readonly year: number;
  readonly date: string | undefined;
  /** Whether the title is about the year behind that of the paper. */
  readonly next: boolean;
}

/** Year, month and day of words like 2023年11月20日, 11月20日, 20日. */
function readDay(
  words: string,
  context: YearContext,
  from?: { year: number; month: number },
): { year: number; month: number; iso: string; own: boolean } | undefined {
  const m = new RegExp(`^(?:(?<y>${YEAR}))?(?:(?<m>${N})月)?(?<d>${N})[日号]$`, 'u').exec(words);
  if (m === null) return undefined;
  const g = m.groups!;
  const month = g['m'] === undefined ? from?.month : parseHanNumber(g['m']);
  if (month === undefined) return undefined;
  let year = g['y'] === undefined ? (from?.year ?? context.year) : yearNumber(g['y'], context.year);
  // 12月31日至1月5日
  if (g['y'] === undefined && from !== undefined && month < from.month) year += 1;
  const iso = toIso(year, month, parseHanNumber(g['d']!));
  return iso === undefined ? undefined : { year, month, iso, own: g['y'] !== undefined };
}

const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const two = (n: number): string => String(n).padStart(2, '0');

/**
 * A day that the year of the document puts half a year before it belongs to the next year; in a paper
 * about the next year (2019年节假日安排 of 2018) each day that is over does.
 */
function sensible(
  iso: string,
  own: boolean,
  { date, next }: Pick<YearContext, 'date' | 'next'>,
): number {
  if (own || date === undefined) return 0;
  const days = (Date.parse(date) - Date.parse(iso)) / 86_400_000;
  return days > (next ? 0 : 183) ? 1 : 0;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** 11月20日至11月30日 */
function readSpanOfDays(g: Groups, context: YearContext): string | undefined {
  let from = readDay(g['from']!, context);
  if (from !== undefined && sensible(from.iso, from.own, context) > 0)
    from = readDay(g['from']!, { ...context, year: context.year + 1 });
  if (from === undefined) return undefined;
  const to = readDay(g['to']!, context, from);
  return to === undefined || to.iso < from.iso ? undefined : `${from.iso}/${to.iso}`;
}

/** 12月1日前, 3月1日起 */
function readOneDay(g: Groups, context: YearContext): string | undefined {
  let day = readDay(g['day']!, context);
  if (day !== undefined && sensible(day.iso, day.own, context) > 0)
    day = readDay(g['day']!, { ...context, year: context.year + 1 });
  if (day === undefined) return undefined;
  return g['side'] === '起' || g['side'] === '开始' ? `${day.iso}/..` : day.iso;
}

/** 6月底前, 11月中旬; a bare month says when something was and is no limit. */
function readMonth(g: Groups, context: YearContext): string | undefined {
  const { third, side, lead } = g;
  const said = third !== undefined || side !== undefined || /^[到至截]/u.test(lead ?? '');
  const m = new RegExp(`^(?<y>${YEAR})?(?<m>${N})月`, 'u').exec(g['month']!);
  const month = parseHanNumber(m?.groups?.['m'] ?? '');
  if (month === undefined || month < 1 || month > 12) return undefined;
  const own = m?.groups?.['y'];
  // 明年10月完工: a month of a year to come is one by itself; 8月封顶 is, where it is still to come.
  const alone = /^[明后]/u.test(own ?? '') || g['end'] !== undefined;
  if (!said && !context.labelled && !alone) return undefined;
  let year = own === undefined ? context.year : yearNumber(own, context.year);
  year += sensible(lastDay(year, month), own !== undefined, context);
  if (
    !said &&
    g['end'] !== undefined &&
    context.date !== undefined &&
    lastDay(year, month) < context.date
  )
    return undefined;
  const ym = `${year}-${two(month)}`;
  switch (third) {
    case '底':
    case '末':
      return lastDay(year, month);
    case '上旬':
      return `${ym}-01/${ym}-10`;
    case '中旬':
      return `${ym}-11/${ym}-20`;
    case '下旬':
      return `${ym}-21/${lastDay(year, month)}`;
    default:
      return side === '起' || side === '开始' ? `${ym}/..` : ym;
  }
}

/** 十一月至十二月 */
function readSpanOfMonths(g: Groups, context: YearContext): string | undefined {
  const from = readMonth(
    { month: g['monthFrom']!.endsWith('月') ? g['monthFrom'] : `${g['monthFrom']!}月`, side: '' },
    context,
  );
  const to = readMonth(
    { month: g['monthTo'], side: '' },
    { ...context, year: Number(from?.slice(0, 4) ?? context.year), date: undefined },
  );
  if (from === undefined || to === undefined) return undefined;
  return to < from ? `${from}/${Number(to.slice(0, 4)) + 1}${to.slice(4)}` : `${from}/${to}`;
}

/** 七月中旬至八月中旬, 8月下旬—10月底: from the first day of the one to the last day of the other. */
function readSpanOfThirds(g: Groups, context: YearContext): string | undefined {
  const parts = (words: string): Groups =>
    new RegExp(`^(?<month>(?:${YEAR})?${N}月)?(?<third>.+)$`, 'u').exec(words)?.groups ?? {};
  const first = parts(g['thirdFrom']!);
  const last = parts(g['thirdTo']!);
  const from = readMonth(first, context);
  if (from === undefined) return undefined;
  const to = readMonth(
    { month: last['month'] ?? first['month'], third: last['third'] },
    { ...context, year: Number(from.slice(0, 4)), date: undefined },
  );
  const begin = from.length === 7 ? `${from}-01` : from.slice(0, 10);
  const end = to?.slice(-10);
  if (end === undefined) return undefined;
  return end < begin ? `${begin}/${Number(end.slice(0, 4)) + 1}${end.slice(4)}` : `${begin}/${end}`;
}

/** 到2025年, 2025年底前, 自2024年起; a year that has passed, or only stands there, is no limit. */
function readYear(g: Groups, context: YearContext): string | undefined {
  const { lead, end, side } = g;
  if (lead === undefined && end === undefined && side === undefined) return undefined;
  const year = yearNumber(g['year']!, context.year);
  if (year < context.year) return undefined;
  if (side === '起') return `${year}/..`;
  return end === undefined ? `${year}` : `${year}-12-31`;
}

/** 2026年完成: a target of a year to come. Of the paper's own year a paper of its second half may tell what was done. */
function readGoal(words: string, context: YearContext): string | undefined {
  const year = yearNumber(words, context.year);
  const early = context.date !== undefined && Number(context.date.slice(5, 7)) <= 6;
  return year > context.year || (year === context.year && early) ? `${year}` : undefined;
}

/** 三季度末, 2022年第一季度起 */
function readQuarter(g: Groups, context: YearContext): string | undefined {
  const quarter = parseHanNumber(g['quarter']!) ?? 0;
  const own = g['quarterYear'];
  if (g['quarterSide'] !== undefined) {
    const of = own === undefined ? context.year : yearNumber(own, context.year);
    return `${of}-${String(quarter * 3 - 2).padStart(2, '0')}/..`;
  }
  const end = lastDay(
    own === undefined ? context.year : yearNumber(own, context.year),
    quarter * 3,
  );
  return own === undefined && sensible(end, false, context) > 0
    ? lastDay(context.year + 1, quarter * 3)
    : end;
}

function readDate(g: Groups, context: YearContext): string | null | undefined {
  // The month after one that the text does not date.
  if (g['next'] !== undefined) return null;
  // A feast or a season has its day in the calendar of its year, which is not printed.
  if (g['feast'] !== undefined || g['before'] !== undefined) return null;
  if (g['figures'] !== undefined) {
    const [year, month, day] = g['figures'].split(/[.．/-]/u).map(Number);
    return toIso(year, month, day);
  }
  if (g['ofMonth'] !== undefined) {
    const day = parseHanNumber(g['ofMonth']);
    return context.date === undefined
      ? null
      : toIso(context.year, Number(context.date.slice(5, 7)), day);
  }
  if (g['set'] !== undefined) {
    const month = readMonth({ month: g['set'], side: '' }, { ...context, labelled: true });
    const over =
      context.date !== undefined && month !== undefined && month < context.date.slice(0, 7);
    return over ? undefined : month;
  }
  if (g['half'] !== undefined) {
    const own = g['halfYear'];
    const of = own === undefined ? context.year : yearNumber(own, context.year);
    const end = lastDay(of, g['half'] === '上' ? 6 : 12);
    return context.date !== undefined && end < context.date ? undefined : end;
  }
  if (g['thirdFrom'] !== undefined) return readSpanOfThirds(g, context);
  if (g['monthFrom'] !== undefined) return readSpanOfMonths(g, context);
  if (g['stage'] !== undefined) return readMonth({ month: g['stage'], side: '' }, context);
  if (g['done'] !== undefined) {
    const day = readOneDay({ day: g['done'] }, context);
    // What is told of a day that has passed is no limit.
    return day !== undefined && context.date !== undefined && day < context.date ? undefined : day;
  }
  if (g['from'] !== undefined) return readSpanOfDays(g, context);
  if (g['day'] !== undefined) return readOneDay(g, context);
  if (g['month'] !== undefined) return readMonth(g, context);
  if (g['quarter'] !== undefined) return readQuarter(g, context);
  if (g['y2'] !== undefined)
    return Number(g['y2']) < context.year ? undefined : `${g['y1']}/${g['y2']}`;
  if (g['goal'] !== undefined) return readGoal(g['goal'], context);
  if (g['year'] !== undefined) return readYear(g, context);
  return `${context.year}-12-31`;
}

/** 一个半小时, 两个半月: the half that ISO 8601 writes as a smaller unit. */
const HALVES: Readonly<Record<string, (count: number) => string>> = {
  小时: (count) => `PT${count}H30M`,
  月: (count) => `P${count}M15D`,
};

function readSpan(kind: 'duration' | 'recurring', g: Groups): string | null | undefined {
  const unit = (g['unit'] ?? g['unit2'] ?? g['cycle'])!;
  if (unit === '工作日') return null;
  const n = g['n'] ?? g['n2'];
  if (n === '半') {
    const half = unit.startsWith('年')
      ? 'P6M'
      : unit === '小时'
        ? 'PT30M'
        : unit === '天' || unit === '日'
          ? 'PT12H'
          : undefined;
    return half === undefined ? null : kind === 'recurring' ? `R/${half}` : half;
  }
  const count = n === undefined ? 1 : parseHanNumber(n);
  if (count === undefined || count === 0) return undefined;
  const iso = g['half'] === undefined ? UNITS[unit]?.(String(count)) : HALVES[unit]?.(count);
  return iso === undefined ? null : kind === 'recurring' ? `R/${iso}` : iso;
}

/** 7月15日前完成方案，25日前报批: a later day of the month that the sentence has said; undefined where it has said none. */
function ofMonthBefore(m: RegExpExecArray, sentence: string): Groups | undefined {
  const day = parseHanNumber(m.groups?.['before'] ?? '');
  if (day === undefined || !/[日号](?:之前|以前|前)$/u.test(m[0]) || /工作/u.test(m[0]))
    return undefined;
  const last = [...sentence.matchAll(MONTH_AND_DAY)].at(-1)?.groups;
  const before = parseHanNumber(last?.['day'] ?? '');
  return last === undefined || before === undefined || before >= day || day > 31
    ? undefined
    : { day: `${last['month']!}${m.groups!['before']!}日`, side: '前' };
}
const MONTH_AND_DAY = new RegExp(`(?<month>(?:${YEAR})?${N}月)(?<day>${N})[日号]`, 'gu');

/** What a match of a pattern says in ISO 8601: null for a time that has none, undefined for what sets nothing. */
export function isoOf(
  kind: Deadline['kind'],
  m: RegExpExecArray,
  plain: string,
  doc: Pick<GazetteDocument, 'frontMatter' | 'issue'>,
): string | null | undefined {
  const start = m.index;
  const before = plain.slice(Math.max(0, start - 12), start);
  if (kind === 'immediate' || kind === 'standing' || kind === 'stepwise') return null;
  if (kind === 'duration' && DESCRIBES.test(before)) return undefined;
  // 每户每月免收5立方米, 每月每人200元: how much, and not when.
  if (kind === 'recurring' && isRate(before, plain.slice(start + m[0].length))) return undefined;
  // 每万人, 每人: matched only as 每 + unit; 日报, 月报 are cycles, 每日清运量 is a measure.
  if (kind !== 'date') return readSpan(kind as 'duration' | 'recurring', m.groups ?? {});
  const year = yearOf(doc);
  const sentence = plain
    .slice(0, start)
    .split(/[。；;]/u)
    .at(-1)!;
  const said = [...sentence.matchAll(new RegExp(YEAR, 'gu'))].at(-1)?.[0];
  const iso = readDate(ofMonthBefore(m, sentence) ?? m.groups ?? {}, {
    year: said === undefined ? year : Math.max(year, yearNumber(said, year)),
    date: said === undefined ? doc.frontMatter.date : undefined,
    next: `${doc.frontMatter.title}`.includes(`${year + 1}年`),
    labelled: LABELLED.test(before),
  });
  // 年龄为18至22周岁（12月31日前）: as of when somebody is so old.
  if (/(?:岁|年龄|[学户]籍)[（(]?$/u.test(before)) return undefined;
  // 2005年底前建成的: the words describe a thing.
  const described =
    /^(?:建成|竣工|成立|设立|出台|印发|颁布|实施以来|以来)/u.test(
      plain.slice(start + m[0].length),
    ) &&
    iso !== undefined &&
    (iso ?? '').slice(0, 4) < String(year);
  return described ? undefined : iso;
}
