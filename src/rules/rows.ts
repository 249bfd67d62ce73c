/**
 * Rows of dated events as people give them. In: the cells of each row (date, county,
 * township), typed or out of an address. Out: for each row its events, what is wrong with it
 * (all of it), what wants a word from the reader, and how it was understood. No row is left
 * out in silence: one without events has an error.
 */
import type { Meant, Places } from '../domain/places.ts';
import { foldPlace } from '../domain/places.ts';
import type { RuleSheet } from '../domain/rules.ts';
import { cleanCell, dayNumber, inYear, type ReadDate, readDay } from './dates.ts';
import type { Offer, OpenEvent } from './model.ts';

/** Date, county, township: as typed. */
export type Cells = readonly [string, string, string];

/** What is known beside the rows. */
export interface RowContext {
  /** The places of the city; absent: places are taken as typed. */
  readonly places?: Places | undefined;
  /** ISO 8601; absent: no day is in the future. */
  readonly today?: string | undefined;
}

/** A doubt about a row; see `Question` of the model. */
interface RowQuestion {
  readonly key: string;
  readonly text: string;
  readonly offers: readonly Offer[];
  readonly keep: string;
}

/** What one row says. */
interface ReadRow {
  /** One; several where a cell names several places; none where something is wrong. */
  readonly events: readonly OpenEvent[];
  readonly errors: readonly string[];
  readonly questions: readonly RowQuestion[];
  readonly notes: readonly string[];
}

/** Days after which an event is so far from all others that the date may be a slip. */
const FAR = 90;
/** What stands for the cell above. */
const SAME = /^(?:同上|同前|[〃"]|''|′′)$/u;
/** What says that it is not known. */
const NOT_KNOWN =
  /^(?:[-—–－/／?？*]+|不详|不明|不清楚?|未知|不知道|尚不(?:知道?|清楚|明)|(?:尚)?未(?:填|查明|核实)|(?:尚)?待(?:查|核|定|核实|核查|查明|确认|补充?)|暂(?:无|缺|不(?:详|明|知道?|清楚))|空|无|n\/?a)$/iu;
/** What stands where a name would in a line of sums. */
const SUM = /^(?:合计|总计|小计|共计|累计|总数|汇总|total|sum)[:：]?/iu;
/** Brackets or quotation marks round a whole name. */
const WRAPPED = /^[(（【[〔「“"'](.+)[)）】\]〕」”"']$/u;
/** Marks between the names of several places. */
const BETWEEN = /[、,;/+&\n]/u;
/** Words between the names of several places; they also stand inside names. */
const AND = /(?<=[镇乡场旗县区市]|苏木|街道)(?:以及|[和及与])/u;

interface Draft {
  readonly errors: string[];
  readonly questions: RowQuestion[];
  readonly notes: string[];
}

/** Read rows. Rows without any text have no events and no errors. */
export function readRows(
  events: NonNullable<RuleSheet['events']>,
  rows: readonly Cells[],
  context: RowContext = {},
): ReadRow[] {
  const labels: Cells = [events.date, events.group, events.place];
  const drafts = rows.map((): Draft => ({ errors: [], questions: [], notes: [] }));
  const cells = rows.map(
    (row) =>
      row.map((cell, column) =>
        column === 0 ? cleanLines(cell) : cleanLines(cell).replace(WRAPPED, '$1'),
      ) as unknown as Cells,
  );
  const blank = cells.map((row) => row.every((cell) => cell === ''));
  const above = (row: number, column: number): string | undefined => {
    for (let r = row - 1; r >= 0; r -= 1) {
      const cell = cells[r]![column]!;
      if (cell !== '' && !SAME.test(cell) && !NOT_KNOWN.test(cell)) return rows[r]![column]!.trim();
    }
    return undefined;
  };
  /** The text of a cell once 同上 and 不详 are understood; an empty cell asks for the one above it. */
  const textOf = (row: number, column: 0 | 1 | 2, asks: boolean): string => {
    const cell = cells[row]![column];
    const draft = drafts[row]!;
    if (SAME.test(cell)) {
      const value = above(row, column);
      if (value === undefined) draft.errors.push(`“${cell}”上面没有${labels[column]}。`);
      else draft.notes.push(`“${cell}”读作${value}。`);
      return value === undefined ? '' : cleanLines(value);
    }
    if (NOT_KNOWN.test(cell)) return '';
    if (cell === '' && asks) {
      const value = above(row, column);
      if (value !== undefined)
        draft.questions.push({
          key: `above ${column} ${rows[row]!.join('|')} ${value}`,
          text: `没有${labels[column]}，现按不知道算。表格里是合并的单元格吗？`,
          offers: [
            {
              label: `取上一行的${value}`,
              cells: [0, 1, 2].map((c) => (c === column ? value : undefined)),
            },
          ],
          keep: '不知道',
        });
    }
    return cell;
  };

  const dates = datesOf(
    rows.map((_, row) => (blank[row] === true ? '' : textOf(row, 0, true))),
    drafts,
    context,
  );
  return rows.map((row, r) => {
    const draft = drafts[r]!;
    if (blank[r] === true) return { events: [], ...draft };
    if (cells[r]!.every((cell) => cell === '' || NOT_KNOWN.test(cell))) {
      draft.errors.push('这一行没有日期，也没有地名：请填写，或者删去这一行。');
      return { events: [], errors: draft.errors, questions: [], notes: [] };
    }
    const odd = cells[r]!.slice(1).find((cell) => SUM.test(cell) || /^[\d.,]+$/u.test(cell));
    if (odd !== undefined) {
      draft.errors.push(
        SUM.test(odd)
          ? `“${odd}”不是地名：合计的一行不是一起疫情，请删去这一行。`
          : `“${odd}”不是地名，请填名称。`,
      );
      return { events: [], errors: draft.errors, questions: [], notes: draft.notes };
    }
    const found = placesOf(
      textOf(r, 2, false),
      // A township may say its county: then an empty cell is no question.
      (asks) => textOf(r, 1, asks),
      row,
      draft,
      context.places,
    );
    const date = dates[r] ?? null;
    const own = draft.errors.length > 0 ? [] : found.map((place) => ({ date, ...place }));
    return { events: own, ...draft };
  });
}

/** A cell with its lines kept apart: a line break in a cell stands between two places. */
const cleanLines = (cell: string): string =>
  cell
    .split(/[\r\n]+/u)
    .map(cleanCell)
    .filter((line) => line !== '')
    .join('\n');

// ---- Dates ----

function datesOf(
  cells: readonly string[],
  drafts: readonly Draft[],
  { today }: RowContext,
): (string | null)[] {
  const read = cells.map((cell): ReadDate | null => (cell === '' ? null : readDay(cell)));
  const years = new Set(
    read.flatMap((r) => (r?.kind === 'date' ? [Number(r.iso.slice(0, 4))] : [])),
  );
  const [year] = years;
  const known = read.map((r, row): string | null => {
    const draft = drafts[row]!;
    if (r === null) return null;
    if (r.kind === 'wrong') {
      draft.errors.push(r.message);
      return null;
    }
    if (r.kind === 'date') {
      if (r.note !== undefined) draft.notes.push(r.note);
      return r.iso;
    }
    const { month, day } = r;
    const cell = cells[row]!;
    if (years.size === 1) {
      const iso = inYear(year!, month, day);
      if (iso === undefined) draft.errors.push(`${year}年没有“${cell}”这一天，请核对。`);
      else draft.notes.push(`“${cell}”没有写年份，按其他各起的年份读作${iso}。`);
      return iso ?? null;
    }
    const now = today === undefined ? undefined : Number(today.slice(0, 4));
    const choices =
      years.size > 1 ? [...years].sort() : now === undefined ? [] : [now, now - 1, now - 2];
    const days = choices.flatMap((y) => inYear(y, month, day) ?? []);
    const usual = years.size > 1 ? days[0] : days.find((iso) => iso <= today!);
    if (usual === undefined) {
      draft.errors.push(`“${cell}”没有写年份，请写成2023-11-01这样。`);
      return null;
    }
    draft.questions.push({
      key: `year ${cell} ${usual}`,
      text: `“${cell}”没有写年份，现读作${usual}。`,
      offers: days.filter((iso) => iso !== usual).map((iso) => offerDate(`是${iso}`, iso)),
      keep: `就是${usual}`,
    });
    return usual;
  });
  for (const [row, iso] of known.entries()) {
    if (iso === null) continue;
    const draft = drafts[row]!;
    if (today !== undefined && iso > today) {
      draft.questions.push({
        key: `future ${iso}`,
        text: `${iso}还没有到（今天是${today}），请核对。`,
        offers: nearer(iso, today, (other) => other <= today),
        keep: '日期没有错',
      });
      continue;
    }
    // A day that has not come is asked about by itself, and measures no other.
    const gaps = known.flatMap((other, r) =>
      other === null || r === row || (today !== undefined && other > today)
        ? []
        : [Math.abs(dayNumber(other) - dayNumber(iso))],
    );
    const gap = Math.min(...gaps);
    if (gaps.length === 0 || gap <= FAR) continue;
    draft.questions.push({
      key: `far ${iso} ${gap}`,
      text: `${iso}与其他各起至少相隔${gap}日，请核对年月。`,
      offers: nearer(iso, today ?? '9999-12-31', (other) =>
        known.some(
          (o, r) => o !== null && r !== row && Math.abs(dayNumber(o) - dayNumber(other)) <= FAR,
        ),
      ),
      keep: '日期没有错',
    });
  }
  return known;
}

const offerDate = (label: string, iso: string): Offer => ({
  label,
  cells: [iso, undefined, undefined],
});

/** The same day of the years beside, where that makes it fit. */
function nearer(iso: string, today: string, fits: (iso: string) => boolean): Offer[] {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return [year - 1, year + 1]
    .flatMap((y) => inYear(y, month, day) ?? [])
    .filter((other) => other <= today && fits(other))
    .map((other) => offerDate(`改为${other}`, other));
}

// ---- Places ----

interface PlacePair {
  readonly group: string | null;
  readonly place: string | null;
}

/** Cells by column, for an offer. */
const cellsAt = (column: 1 | 2, value: string): (string | undefined)[] => [
  undefined,
  column === 1 ? value : undefined,
  column === 2 ? value : undefined,
];

/** The places that a cell names, each by itself. */
function split(cell: string, isKnown: (words: string) => boolean): string[] {
  if (cell === '' || isKnown(cell.replace(/\n/gu, '')))
    return cell === '' ? [] : [cell.replace(/\n/gu, '')];
  const parts = cell
    .split(BETWEEN)
    .flatMap((part) => (isKnown(part) ? [part] : part.split(AND)))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.flatMap((part) => {
    const words = part.split(/\s+/u);
    // Spaces within a name join; between names they part.
    if (words.length === 1 || isKnown(part)) return [part];
    const named = words.every(
      (word) =>
        isKnown(word) || (word.length >= 2 && /(?:[镇乡场旗县区市]|苏木|街道)$/u.test(word)),
    );
    return named ? words : [part];
  });
}

function placesOf(
  placeCell: string,
  groupCell: (asks: boolean) => string,
  row: Cells,
  draft: Draft,
  places: Places | undefined,
): PlacePair[] {
  if (places === undefined) return asTyped(groupCell(true), placeCell);
  const county = (words: string): Meant => places.county(words);
  /** Whether all of the words are one name. */
  const isName = (m: Meant): boolean =>
    m.kind !== 'unknown' && m.kind !== 'ambiguous' && !('rest' in m && m.rest !== '');
  let groupText = groupCell(false);
  let placeText = placeCell;
  // The two columns the other way round.
  if (groupText !== '' && placeText !== '') {
    const [g, p] = [places.township(groupText), county(placeText)];
    if (
      g.kind === 'township' &&
      p.kind === 'county' &&
      p.rest === '' &&
      county(groupText).kind !== 'county'
    ) {
      draft.notes.push(`两格的次序反了，读作${placeText}、${groupText}。`);
      [groupText, placeText] = [placeText, groupText];
    }
  }
  // The whole city in the place of a county: the townships may say which.
  if (county(groupText).kind === 'city' && placeText !== '') {
    draft.notes.push(`“${groupText}”是全市的名称，旗县按苏木乡镇定。`);
    groupText = '';
  }
  const groups = split(groupText, (words) => isName(county(words)));
  const inOne = groups.length === 1 ? county(groups[0]!) : undefined;
  const within = inOne?.kind === 'county' || inOne?.kind === 'zone' ? inOne.name : undefined;
  const names = split(placeText, (words) => {
    const m = places.township(words, within);
    return m.kind === 'township' && m.rest === '';
  }).flatMap((words) => together(words, within, places));
  if (names.length > 1)
    draft.notes.push(
      `一格里有${names.length}个地方（${names.join('、')}），按${names.length}个计。`,
    );

  if (groups.length === 0) {
    // No county: the townships may say which.
    const meant = names.map((words) => places.township(words));
    if (names.length > 0 && meant.every((m) => m.kind === 'township')) {
      return meant.map((m, i) => {
        if (m.kind !== 'township') throw new Error('It was a township.');
        draft.notes.push(`没有填旗县，${m.name}属${m.county}。`);
        return { group: m.county, place: townshipName(names[i]!, m, m.county, draft, row) };
      });
    }
    if (draft.errors.length === 0) groupCell(true);
    return names.length === 0
      ? [{ group: null, place: null }]
      : names.map((words) => ({ group: null, place: foldPlace(words) }));
  }

  const pairs: PlacePair[] = [];
  const resolved = groups.map((words) => ({
    words,
    ...countyName(words, draft, row, places, groups.length === 1),
  }));
  const inline = resolved.flatMap((g) =>
    g.township === undefined ? [] : [{ group: g.name, place: g.township }],
  );
  if (names.length === 0) {
    for (const g of resolved) pairs.push({ group: g.name, place: g.township ?? null });
    return pairs;
  }
  if (resolved.length === 1) {
    const [g] = resolved;
    for (const words of names) {
      // 某镇 | 某村: the village adds nothing.
      if (
        g!.township !== undefined &&
        places.township(words, g!.name ?? undefined).kind === 'unknown'
      ) {
        if (!inline.some((p) => p.place === foldPlace(words)))
          draft.notes.push(`“${words}”不在苏木乡镇名录里，按${g!.township}计。`);
        pairs.push({ group: g!.name, place: g!.township });
        continue;
      }
      const m = places.township(words, g!.name ?? undefined);
      pairs.push({ group: g!.name, place: townshipName(words, m, g!.name, draft, row) });
    }
    return pairs;
  }
  return severalCounties(resolved, groups, names, draft, row, places);
}

/** Several counties and townships in two cells: each township must say which is its. */
function severalCounties(
  resolved: readonly CountyFound[],
  groups: readonly string[],
  names: readonly string[],
  draft: Draft,
  row: Cells,
  places: Places,
): PlacePair[] {
  const pairs: PlacePair[] = [];
  for (const words of names) {
    const own = resolved
      .map((g) => ({ g, m: places.township(words, g.name ?? undefined) }))
      .filter(({ g, m }) => m.kind === 'township' && m.county === g.name);
    if (own.length !== 1) {
      draft.errors.push(
        `一格里有${groups.length}个旗县（${groups.join('、')}），分不清“${words}”属哪一个，请分行填写。`,
      );
      continue;
    }
    pairs.push({
      group: own[0]!.g.name,
      place: townshipName(words, own[0]!.m, own[0]!.g.name, draft, row),
    });
  }
  for (const g of resolved) {
    if (!pairs.some((p) => p.group === g.name))
      pairs.push({ group: g.name, place: g.township ?? null });
  }
  return pairs;
}

/** Without a list: the names as typed, several in a cell where a mark stands between. */
function asTyped(groupText: string, placeText: string): PlacePair[] {
  const groups = split(groupText, () => false).map(foldPlace);
  const names = split(placeText, () => false).map(foldPlace);
  const places = names.length === 0 ? [null] : names;
  if (groups.length === 0) return places.map((place) => ({ group: null, place }));
  if (groups.length === 1) return places.map((place) => ({ group: groups[0]!, place }));
  // Which township lies in which county is not said: that there are so many is.
  return groups.map((group, i) => ({
    group,
    place: names.length === groups.length ? names[i]! : null,
  }));
}

/** 某镇某镇 without anything between. */
function together(words: string, within: string | undefined, places: Places): string[] {
  const m = places.township(words, within);
  if (m.kind !== 'township' || m.rest === '') return [words];
  const rest = places.township(m.rest, within ?? m.county);
  return rest.kind === 'township' && rest.rest === '' ? [m.name, rest.name] : [words];
}

/** What a cell of counties comes to. */
interface CountyFound {
  readonly name: string | null;
  readonly township?: string;
}

/** The county that a cell names, by its official name; with a township where it names that too. */
function countyName(
  words: string,
  draft: Draft,
  row: Cells,
  places: Places,
  alone: boolean,
): CountyFound {
  const m = places.county(words);
  const key = `${words}|${row[2]}`;
  const change = (label: string, name: string): Offer => ({ label, cells: cellsAt(1, name) });
  switch (m.kind) {
    case 'county': {
      if (m.by === 'former') draft.notes.push(`“${words}”是${m.name}的旧称，按${m.name}计。`);
      else if (m.name !== foldPlace(words) && m.rest === '')
        draft.notes.push(`“${words}”即${m.name}。`);
      if (m.rest === '') return { name: m.name };
      const t = places.township(m.rest, m.name);
      if (t.kind === 'township' && t.county === m.name) {
        draft.notes.push(`“${words}”读作${m.name}${t.name}。`);
        return { name: m.name, township: t.name };
      }
      draft.notes.push(`“${words}”按${m.name}计。`);
      return /(?:[镇乡]|苏木|街道)$/u.test(m.rest)
        ? { name: m.name, township: m.rest }
        : { name: m.name };
    }
    case 'township':
      draft.notes.push(`“${words}”是苏木乡镇，属${m.county}。`);
      return { name: m.county, township: m.name };
    case 'zone':
      if (alone)
        draft.questions.push({
          key: `zone ${key}`,
          text: `${m.name}是开发区，不是一个旗县（市、区），现单独计为一个。`,
          offers: m.within.map((name) => change(`按${name}计`, name)),
          keep: '单独计',
        });
      return { name: m.name };
    case 'elsewhere':
      draft.questions.push({
        key: `elsewhere ${key}`,
        text: `${m.name}属${m.city}，不属${places.data.city.name}，现计在内。`,
        offers: [{ label: '不计这一行', remove: true }],
        keep: '计在内',
      });
      return { name: m.name };
    case 'ambiguous':
      draft.questions.push({
        key: `several ${key}`,
        text: `“${words}”可以指${m.places.join('、')}，现按所填计。`,
        offers: m.places.map((name) => change(`是${name}`, name)),
        keep: '都不是',
      });
      return { name: foldPlace(words) };
    case 'city':
      draft.errors.push(`“${words}”是全市的名称，请填其中的旗县（市、区）。`);
      return { name: null };
    case 'unknown':
      draft.notes.push(`名录里没有“${m.name}”，按所填计为一个。`);
      return { name: m.name };
  }
}

/** The township that words mean in a county, by its official name. */
function townshipName(
  words: string,
  m: Meant,
  county: string | null,
  draft: Draft,
  row: Cells,
): string | null {
  const key = `${county}|${words}|${row[1]}`;
  switch (m.kind) {
    case 'township':
      if (county !== null && m.county !== county) {
        draft.questions.push({
          key: `other county ${key}`,
          text: `${m.name}属${m.county}，这里填在${county}，现按所填计。`,
          offers: [{ label: `改为${m.county}`, cells: cellsAt(1, m.county) }],
          keep: `就是${county}`,
        });
        return m.name;
      }
      if (m.by === 'former') draft.notes.push(`“${words}”是${m.name}的旧称，按${m.name}计。`);
      else if (m.name !== foldPlace(words)) draft.notes.push(`“${words}”按${m.name}计。`);
      return m.name;
    case 'county':
    case 'zone':
      if (county !== null && m.name !== county)
        draft.questions.push({
          key: `county ${key}`,
          text: `“${words}”属${m.name}，这里填在${county}，现按所填计。`,
          offers: [{ label: `改为${m.name}`, cells: cellsAt(1, m.name) }],
          keep: `就是${county}`,
        });
      // The name of the county only: the township is not said.
      return m.rest === '' ? null : m.rest;
    case 'elsewhere':
      draft.questions.push({
        key: `elsewhere ${key}`,
        text: `“${words}”属${m.city}，现计在内。`,
        offers: [{ label: '不计这一行', remove: true }],
        keep: '计在内',
      });
      return m.name;
    case 'ambiguous':
      draft.questions.push({
        key: `several ${key}`,
        text: `“${words}”可以指${m.places.join('、')}，现按所填计。`,
        offers: m.places.map((name) => ({ label: `是${name}`, cells: cellsAt(2, name) })),
        keep: '都不是',
      });
      return foldPlace(words);
    case 'city':
      return null;
    case 'unknown':
      if (/(?:村|嘎查|社区|屯|组)$/u.test(m.name))
        draft.questions.push({
          key: `village ${key}`,
          text: `“${m.name}”像是村（嘎查、社区）；同一苏木乡镇的几个村只算一个乡镇，现按一个乡镇计。`,
          offers: [],
          keep: '没错',
        });
      else draft.notes.push(`名录里没有“${m.name}”，按所填计为一个。`);
      return m.name;
  }
}
