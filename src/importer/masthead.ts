/**
 * What the masthead and the colophon say of an issue: name, year, number, number in all, and
 * whose gazette it is. Every form that Chinese gazettes print it in: 2024年第3期, 第3期（总第45期）,
 * 2024·3, 二〇二四年第三期, in either script.
 */
import { parseHanNumber, yearOfRepublic } from '../domain/chinese.ts';
import { simplify } from '../domain/script.ts';
import type { SourceUnit } from '../domain/text.ts';

/** What the masthead prints; a field is undefined where it does not say. */
export interface Masthead {
  /** Name of the gazette, as printed, without the spaces of its setting. */
  readonly title: string | undefined;
  readonly year: number | undefined;
  /** 第N期, within the year. */
  readonly number: number | undefined;
  /** The month that a monthly prints in place of a number. */
  readonly month: number | undefined;
  /** 总第N期. */
  readonly totalNumber: number | undefined;
  /** Whose gazette it is: the title without 公报, else who the colophon says publishes it. */
  readonly government: string | undefined;
  /** Line of source.txt that says year or number. */
  readonly line: number | undefined;
}

const NUMBER = '(\\d{1,4}|[〇零○一二三四五六七八九十百]{1,5})';
const YEAR = '((?:19|20)\\d{2}|[一二][〇零○0OＯ一二三四五六七八九]{3})';
/** Name of a gazette: of a government, of a ministry, of an office of chronicles. */
const GAZETTE_NAME = /^[^，。；：（）()]{2,30}(?:公报|政报|公告|通志|年鉴|文报|政务|文告)$/u;
const NAMED = /(?:公报|政报)$/u;

const TOTAL = new RegExp(
  `(?:总第?${NUMBER}[期号辑]|总期数?[：:]?第?${NUMBER}(?:期|号)?|累计第?${NUMBER}期)`,
  'u',
);
const ISSUE_NUMBERS: readonly RegExp[] = [
  new RegExp(`${YEAR}(?:年度?[·•]?|[.·．/—-])?[（(]?第?${NUMBER}[期号辑]`, 'u'),
  new RegExp(`^${YEAR}年\\d{1,2}月(?:\\d{1,2}日)?(?:出版)?[（(]?第${NUMBER}[期号辑]`, 'u'),
  new RegExp(`第${NUMBER}/${YEAR}[期号]`, 'u'),
  new RegExp(`^[（(]?${YEAR}年?[./·—-]?(?:NO|№|Vol|ISSUE)[.:：]?${NUMBER}[）)]?$`, 'iu'),
  new RegExp(`(?:^|[报刊])[（(]?${YEAR}[.·．/•—-]${NUMBER}[）)]?$`, 'u'),
];
const NUMBER_ALONE = new RegExp(`(?:^|[^总])第${NUMBER}[期号辑]`, 'u');
/** The number of a month or of a day. */
const OF_YEAR = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** A year, a month or a day of it, that has a line to itself. */
const YEAR_ALONE = new RegExp(
  `^[（(]?${YEAR}年?(?:${OF_YEAR}月(?:${OF_YEAR}[日号](?:[，,]?星期[一二三四五六日天])?)?)?[）)]?$`,
  'u',
);

/** The number of an issue and, behind it, the day on which it came out. */
const PUBLISHED = new RegExp(
  `^[（(]?第${NUMBER}[期号辑][）)]?(?:[（(][）)])?${YEAR}年(${OF_YEAR})月(?:${OF_YEAR}[日号])?(?:出版|发行|编印)?$`,
  'u',
);

/** Year and number in large figures, with space between them. */
const BOTH_ALONE = new RegExp(`^${YEAR}[ \\u3000]+(0?[1-9]|[1-4]\\d|5[0-3])$`, 'u');

/** The day on which an issue came out, on a line of its own. */
const CAME_OUT = new RegExp(
  `^[（(]?(?:出版(?:日期|时间)?[：:]?)?${YEAR}年(${OF_YEAR})月(?:${OF_YEAR}[日号])?(?:出版|发行|刊行)[）)]?$`,
  'u',
);

/** The day of print behind those who make it. */
const MADE_ON = new RegExp(
  `(?:办公[室厅]|编辑部|主办|主管|编印|政府)(?:主办|编印|编|印)?${YEAR}年${OF_YEAR}月(?:${OF_YEAR}[日号])?(?:出版|编印|印)?$`,
  'u',
);

/** 2022年4月 on a line of its own, with no number of the year: a monthly. */
const MONTHLY = new RegExp(
  `^[（(]?${YEAR}年(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:号|刊)?[）)]?(?:[（(][）)])?$`,
  'u',
);

const LICENCE = /准印|許可|许可|(?<!创|創)刊[号號]|ISSN|CN\d|邮发|郵發|印数|印數|登记证|登記證/u;

const strip = (s: string): string => s.replace(/\s/gu, '');

/**
 * Read the masthead.
 *
 * @param units the units of the masthead, then those of the colophon
 */
export function readMasthead(units: readonly SourceUnit[]): Masthead {
  // A line of running text is none of the masthead, wherever its end was taken to be.
  const own = units.filter((u) => u.text.length <= 60 && !/[。；]/u.test(u.text));
  const lines = own.map((u) => ({
    line: u.line,
    printed: strip(u.text),
    // A licence to print (准印证号：（2021）第7号) is numbered as well, and is no issue.
    text: LICENCE.test(strip(u.text)) ? '' : inCommonEra(simplify(strip(u.text))),
  }));
  let { year, number, line } = numberOf(lines);
  // 印刷日期 and the like are no year of the issue: what stands before the contents comes first.
  if (number === undefined) {
    const alone = found(lines, (text) => NUMBER_ALONE.exec(text.replace(TOTAL, '')));
    number = alone && parseHanNumber(alone.groups[1]!);
    line = alone?.line;
  }
  if (year === undefined) year = yearBesideNumber(lines);
  if (year === undefined) {
    const alone = found(lines, (text) => (NAMED.test(text) ? null : YEAR_ALONE.exec(text)));
    year = alone && parseHanNumber(alone.groups[1]!);
    line ??= alone?.line;
  }
  if (year === undefined && number !== undefined) year = yearOfPrint(lines, number);
  // 某某办公室　2024年9月30日: the day beside who makes it, where nothing else says the year.
  if (year === undefined && number !== undefined) {
    const made = found(lines, (text) => MADE_ON.exec(text));
    year = made && parseHanNumber(made.groups[1]!);
  }
  // 2019　4, on one line.
  if (year === undefined && number === undefined) {
    const m = own.map((u) => BOTH_ALONE.exec(u.text.trim())).find((x) => x !== null);
    year = m == null ? undefined : parseHanNumber(m[1] as string);
    number = m == null ? undefined : Number(m[2]);
  }
  // 2021 and under it 3, in large figures.
  if (number === undefined) {
    const at = lines.findIndex(({ text }) => YEAR_ALONE.test(text));
    const figure = at === -1 ? undefined : lines[at + 1]?.text;
    if (figure !== undefined && /^(?:0?[1-9]|[1-4]\d|5[0-3])$/u.test(figure))
      number = Number(figure);
  }
  const monthly = lines
    .map(({ text }) => MONTHLY.exec(text.replace(TOTAL, '')))
    .find((m) => m !== null);
  year ??= parseHanNumber(monthly?.[1] ?? '');
  const total = lines.map(({ text }) => TOTAL.exec(text)).find((m) => m !== null);
  const totalNumber =
    total === undefined ? undefined : parseHanNumber(total[1] ?? total[2] ?? total[3] ?? '');
  const title = nameOf(lines);
  const government = title === undefined ? undefined : governmentOf(simplify(title), title);
  return {
    title,
    year: year !== undefined && year >= 1912 && year <= 2200 ? year : undefined,
    number: number === 0 ? undefined : number,
    month: monthly === undefined ? undefined : parseHanNumber(monthly[2] as string),
    totalNumber: totalNumber === 0 ? undefined : totalNumber,
    government: government ?? publisherOf(lines.map((l) => l.text)),
    line,
  };
}

/** 中华民国二十三年六月, with the year as others count it. */
const inCommonEra = (text: string): string =>
  text.replace(
    /(?:中华)?民国(\d{1,3}|元|[〇零○一二三四五六七八九十百]{1,3})年/u,
    (printed, n: string) => `${yearOfRepublic(n) ?? printed}年`,
  );

/** The first line that a pattern meets, with what it finds there. */
function found(
  lines: readonly { readonly line: number; readonly text: string }[],
  exec: (text: string) => RegExpExecArray | null,
): { readonly line: number; readonly groups: RegExpExecArray } | undefined {
  for (const { line, text } of lines) {
    const groups = exec(text);
    if (groups !== null) return { line, groups };
  }
  return undefined;
}

/** 第10期 2014年10月28日出版: the year in which an issue came out; that of January or February is of the year before. */
function yearBesideNumber(lines: readonly { readonly text: string }[]): number | undefined {
  for (const { text } of lines) {
    const m = PUBLISHED.exec(text.replace(TOTAL, ''));
    if (m === null) continue;
    const late =
      (parseHanNumber(m[3] as string) ?? 0) <= 2 && (parseHanNumber(m[1] as string) ?? 0) > 4;
    if (!late) return parseHanNumber(m[2] as string);
  }
  return undefined;
}

/** 第3期, and on another line 2022年9月10日出版. */
function yearOfPrint(
  lines: readonly { readonly text: string }[],
  number: number,
): number | undefined {
  const m = lines.map(({ text }) => CAME_OUT.exec(text)).find((x) => x !== null);
  const late = (parseHanNumber(m?.[2] ?? '') ?? 9) <= 2 && number > 4;
  return m == null || late ? undefined : parseHanNumber(m[1] as string);
}

/** Year and number of an issue, where a line has both. */
function numberOf(lines: readonly { readonly line: number; readonly text: string }[]): {
  year: number | undefined;
  number: number | undefined;
  line: number | undefined;
} {
  for (const pattern of ISSUE_NUMBERS)
    for (const { line, text } of lines) {
      const m = pattern.exec(text.replace(TOTAL, ''));
      if (m === null) continue;
      const [, first, second] = m;
      const [year, number] = pattern.source.startsWith('第') ? [second, first] : [first, second];
      const own = parseHanNumber(year as string);
      if (own !== undefined) return { year: own, number: parseHanNumber(number as string), line };
      break;
    }
  return { year: undefined, number: undefined, line: undefined };
}

/** The name of the gazette: one line, a line with the number behind it, or two lines (某某市人民政府 / 公报). */
function nameOf(lines: readonly { printed: string; text: string }[]): string | undefined {
  const bare = lines.map(({ printed, text }) => {
    const m =
      /^(.{2,30}?(?:公报|政报))(?:[（(]?(?:\d{4}|[一二][〇零○0OＯ一二三四五六七八九]{3}|第).*)$/u.exec(
        text,
      );
    return m === null
      ? { printed, text }
      : { printed: printed.slice(0, m[1]!.length), text: m[1]! };
  });
  const own = bare.find(
    ({ text }) =>
      NAMED.test(text) && GAZETTE_NAME.test(text) && !/^(?:人民)?政府(?:公报|政报)$/u.test(text),
  );
  if (own !== undefined) return own.printed;
  for (let i = 0; i + 1 < bare.length; i++) {
    const both = bare[i]!.text + bare[i + 1]!.text;
    // 2024年第3期 over 公报 is the number of an issue, not whose gazette it is.
    if (/\d/u.test(both) || NUMBER_ALONE.test(both) || YEAR_ALONE.test(bare[i]!.text)) continue;
    if (/^(?:(?:人民)?政府)?(?:公报|政报)$/u.test(bare[i + 1]!.text) && GAZETTE_NAME.test(both))
      return bare[i]!.printed + bare[i + 1]!.printed;
  }
  return bare.find(({ text }) => GAZETTE_NAME.test(text))?.printed;
}

/** 某某市人民政府 for 某某市人民政府公报; undefined where the name has no government in it (某某政报). */
function governmentOf(folded: string, printed: string): string | undefined {
  const m =
    /^(.{2,24}?(?:人民政府|政府|行署|行政公署|委员会|特别行政区))(?:办公[厅室])?(?:公报|政报)$/u.exec(
      folded,
    );
  // 人民政府公报 does not say whose.
  return m === null || m[1] === '人民政府' ? undefined : printed.slice(0, m[1]!.length);
}

/** The government in 主办单位：某某市人民政府办公室. */
function publisherOf(texts: readonly string[]): string | undefined {
  for (const t of texts) {
    const m =
      /^(?:主办|主管|编印|出版|编辑)(?:单位|机关|主办)?[：:]?(.{2,24}?(?:人民政府|政府|行署|行政公署))(?:办公[厅室])?$/u.exec(
        t,
      );
    if (m !== null) return m[1];
  }
  return undefined;
}

/** The id of an issue, year and number (of a monthly without numbers, its month) in two digits (2024-03); undefined where either is not printed. */
export const issueIdOf = ({
  year,
  number,
  month,
}: Pick<Masthead, 'year' | 'number'> & Partial<Pick<Masthead, 'month'>>): string | undefined => {
  const own = number ?? month;
  return year === undefined || own === undefined
    ? undefined
    : `${year}-${String(own).padStart(2, '0')}`;
};
