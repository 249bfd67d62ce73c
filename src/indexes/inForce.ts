/**
 * From when to when a document holds, with only what the texts say: its own words (自印发之日起施行,
 * 有效期五年) and those of a later document that repeals it.
 */
import { parseHanNumber } from '../domain/chinese.ts';
import type { Clause, GazetteDocument, Relation } from '../domain/model.ts';
import { subjectOf } from '../domain/names.ts';
import { clausePath } from '../domain/routes.ts';
import { grouped } from './grouped.ts';
import type { SiteData } from './shape.ts';

/** When a document holds; null for what no text says. */
export interface InForce {
  /** First day, ISO 8601. */
  readonly from: string | null;
  /** Day from which it holds no longer. */
  readonly to: string | null;
  /** Address of the clause that says `to`; of the clause that says `from` where there is no `to`. */
  readonly by: string | null;
}

/** How another document that the site holds changes one: 废止, 修订, 接续. */
export interface Change {
  readonly type: Extract<Relation['type'], 'repeals' | 'revises' | 'continues'>;
  /** The later document and its clause that says so. */
  readonly by: GazetteDocument;
  readonly clause: string;
  /** The document changed. */
  readonly of: GazetteDocument;
  /** Day from which the later document holds; that of its making where it says none; null where it has neither. */
  readonly date: string | null;
}

const DAY = String.raw`(\d{4})年(\d{1,2})月(\d{1,2})日`;
/** 自2024年1月1日起施行, 自印发之日起实施. */
const FROM = new RegExp(
  String.raw`自(?:${DAY}|(?:印发|发布|公布|发文|颁布)之日)起(?:正式)?(?:施行|实施|执行|生效|试行)`,
  'u',
);
const UNTIL = new RegExp(String.raw`有效期(?:至|到|截至)${DAY}`, 'u');
const YEARS = /有效期(?:限)?(?:为)?([\d一二三四五六七八九十]+)年/u;

const iso = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The same day so many years later; the last of February for the 29th. */
function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return iso(String(year + years), String(month), String(Math.min(date, last)));
}

/** Clauses in which a document speaks of itself: not those that speak of another by name. */
const ofItself = ({ kind, text }: Clause): boolean =>
  (kind === 'item' || kind === 'paragraph') &&
  !/《[^》]*》[^。]*(?:施行|实施|执行|有效期)/u.test(text);

/** What a document says of itself. */
function stated(doc: GazetteDocument): InForce {
  const date = doc.frontMatter.date ?? null;
  let from: string | null = null;
  let to: string | null = null;
  let by: string | null = null;
  for (const clause of doc.clauses.filter(ofItself)) {
    const begins = FROM.exec(clause.text);
    if (begins !== null && from === null) {
      const [, year, month, day] = begins;
      from = year && month && day ? iso(year, month, day) : date;
      by ??= from === null ? null : clausePath(doc.id, clause.anchor);
    }
    const [, year, month, day] = UNTIL.exec(clause.text) ?? [];
    const years = YEARS.exec(clause.text)?.[1];
    const length = years === undefined ? undefined : parseHanNumber(years);
    const start = from ?? date;
    const end =
      year && month && day
        ? iso(year, month, day)
        : length !== undefined && start !== null
          ? yearsAfter(start, length)
          : null;
    if (end !== null) {
      to = end;
      by = clausePath(doc.id, clause.anchor);
    }
  }
  return { from, to, by };
}

const changing: readonly Relation['type'][] = ['repeals', 'revises', 'continues'];
const made = new WeakMap<SiteData, readonly Change[]>();

/** Every change of one document of the site by another, in the order of the site. */
export function changesIn(data: SiteData): readonly Change[] {
  let changes = made.get(data);
  if (changes === undefined) {
    changes = [...data.documents.values()].flatMap(({ doc }) =>
      doc.relations.flatMap(({ type, target, clause }): Change[] => {
        const of =
          target === null || target === doc.id ? undefined : data.documents.get(target)?.doc;
        if (of === undefined || !changing.includes(type)) return [];
        const date = stated(doc).from ?? doc.frontMatter.date ?? null;
        return [{ type: type as Change['type'], by: doc, clause, of, date }];
      }),
    );
    made.set(data, changes);
  }
  return changes;
}

/** The change by which a document is repealed, if one is in the site. */
export const repealOf = (data: SiteData, id: string): Change | undefined =>
  grouped(changesIn(data), 'of', ({ of }) => [of.id])
    .get(id)
    ?.find(({ type }) => type === 'repeals');

/** When a document holds: a repeal goes before the end that it states itself, where it is earlier. */
export function inForce(data: SiteData, doc: GazetteDocument): InForce {
  const own = stated(doc);
  const repeal = repealOf(data, doc.id);
  if (repeal === undefined) return own;
  const day = repeal.date;
  if (day !== null && own.to !== null && own.to < day) return own;
  return { from: own.from, to: day, by: clausePath(repeal.by.id, repeal.clause) };
}

/** Whether what a document sets for a day is still owed then: a repealed document has no future. */
export function stillOwed(data: SiteData, id: string, day: string): boolean {
  const repeal = repealOf(data, id);
  return repeal === undefined || (repeal.date !== null && day < repeal.date);
}

/** What a row of a repealed document says: that it is not listed unasked. */
export const offBy = (repeal: Change | undefined): { readonly off?: true } =>
  repeal === undefined ? {} : { off: true };

/** Whether a document no longer holds on a day by a repeal of a document that the site has. */
export const isRepealed = (data: SiteData, id: string): boolean => repealOf(data, id) !== undefined;

/**
 * Whether a later document takes the place of an earlier one, so that their clauses can be laid
 * side by side: both about the same, or named alike but for the year.
 */
export function isSameKind(old: GazetteDocument, next: GazetteDocument): boolean {
  const name = ({ frontMatter: { title } }: GazetteDocument): string =>
    subjectOf(title).replace(/[\s《》〈〉（）()]|\d{4}年?|修订版?|试行/gu, '');
  return name(old) === name(next);
}
