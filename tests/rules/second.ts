/**
 * The two grading plans a second time, by hand from the clauses: plain tables and loops, no
 * sheet, no interval, no evaluator. Only tests use it, to disagree with `src/rules/`.
 */
import type { EventRow, Facts } from '../../src/rules/model.ts';

/** What the second implementation makes of a case. */
interface Second {
  readonly grade: string;
  readonly possible: string[];
  /** Clauses met, in the order of the plan. */
  readonly clauses: string[];
}

const GRADES = ['I', 'II', 'III', 'IV', 'none'];

/** 0 for I … 3 for IV, 4 for none. */
type Rank = number;

const gravest = (ranks: Iterable<Rank>): Rank => Math.min(4, ...ranks);
const named = (ranks: Iterable<Rank>): string[] =>
  [...new Set(ranks)].sort((a, b) => a - b).map((r) => GRADES[r]!);

// ---- 邮政 1.6.3–1.6.6 ----

/** For each question every kind of answer, mildest first: up to which number it goes, its rank, its clauses. */
type Table = readonly { upTo: number | string; rank: Rank; clauses: string[] }[];

/** `below`: the number itself belongs to the next row. */
const below = 0.0000001;
const postal: Readonly<Record<string, Table>> = {
  deaths: [
    { upTo: 0, rank: 4, clauses: [] },
    { upTo: 3 - below, rank: 3, clauses: ['1.6.6(1)'] },
    { upTo: 10 - below, rank: 2, clauses: ['1.6.5(1)'] },
    { upTo: 30 - below, rank: 1, clauses: ['1.6.4(1)'] },
    { upTo: 1e12, rank: 0, clauses: ['1.6.3(1)'] },
  ],
  injuries: [
    { upTo: 0, rank: 4, clauses: [] },
    { upTo: 10 - below, rank: 3, clauses: ['1.6.6(1)'] },
    { upTo: 50 - below, rank: 2, clauses: ['1.6.5(1)'] },
    { upTo: 100 - below, rank: 1, clauses: ['1.6.4(1)'] },
    { upTo: 1e12, rank: 0, clauses: ['1.6.3(1)'] },
  ],
  lossWan: [
    { upTo: 0, rank: 4, clauses: [] },
    { upTo: 1000 - below, rank: 3, clauses: ['1.6.6(2)'] },
    { upTo: 5000 - below, rank: 2, clauses: ['1.6.5(2)'] },
    { upTo: 10000 - below, rank: 1, clauses: ['1.6.4(2)'] },
    { upTo: 1e12, rank: 0, clauses: ['1.6.3(2)'] },
  ],
  leaked: [
    { upTo: 0, rank: 4, clauses: [] },
    { upTo: 999_999, rank: 3, clauses: ['1.6.6(5)'] },
    { upTo: 9_999_999, rank: 2, clauses: ['1.6.5(5)'] },
    { upTo: 99_999_999, rank: 1, clauses: ['1.6.4(4)'] },
    { upTo: 1e12, rank: 0, clauses: ['1.6.3(4)'] },
  ],
  backlogHours: [
    { upTo: 72, rank: 4, clauses: [] },
    { upTo: 168, rank: 3, clauses: ['1.6.6(4)'] },
    { upTo: 1e12, rank: 2, clauses: ['1.6.5(4)', '1.6.6(4)'] },
  ],
  network: [
    { upTo: 'none', rank: 4, clauses: [] },
    { upTo: 'county', rank: 3, clauses: ['1.6.6(3)'] },
    { upTo: 'city', rank: 2, clauses: ['1.6.5(3)'] },
    { upTo: 'city-major', rank: 1, clauses: ['1.6.4(3)'] },
    { upTo: 'region', rank: 1, clauses: ['1.6.4(3)'] },
    { upTo: 'interprovincial', rank: 0, clauses: ['1.6.3(3)'] },
  ],
  capacity: [
    { upTo: 'none', rank: 4, clauses: [] },
    { upTo: 'city', rank: 1, clauses: ['1.6.4(5)'] },
    { upTo: 'region', rank: 0, clauses: ['1.6.3(5)'] },
  ],
  threat: [
    { upTo: 'none', rank: 4, clauses: [] },
    { upTo: 'considerable', rank: 3, clauses: ['1.6.6(6)'] },
    { upTo: 'serious', rank: 1, clauses: ['1.6.4(6)', '1.6.5(6)'] },
    { upTo: 'national', rank: 0, clauses: ['1.6.3(6)'] },
  ],
};

/** The postal plan: each question has its own row, and the gravest row grades the case. */
export function secondPostal(facts: Facts): Second {
  let established: Rank = 4;
  const clauses = new Set<string>();
  let possible = new Set<Rank>([4]);
  for (const [question, table] of Object.entries(postal)) {
    const answer = facts[question];
    const row =
      answer === undefined
        ? undefined
        : table.find((r) =>
            typeof answer === 'number' ? answer <= Number(r.upTo) : answer === r.upTo,
          );
    const ranks = row === undefined ? table.map((r) => r.rank) : [row.rank];
    possible = new Set([...possible].flatMap((p) => ranks.map((r) => Math.min(p, r))));
    if (row === undefined) continue;
    established = Math.min(established, row.rank);
    for (const clause of row.clauses) clauses.add(clause);
  }
  return { grade: GRADES[established]!, possible: named(possible), clauses: [...clauses].sort() };
}

// ---- 动物疫情 1.5.1–1.5.4 ----

const CLASS_ONE = ['asf', 'hpai', 'fmd', 'ppr'];
const CLASS_TWO =
  'csf hp-prrs newcastle brucellosis bovine-tb echinococcosis rabies anthrax class2-other'.split(
    ' ',
  );
const NEVER_AGAIN = 'rinderpest cbpp eia glanders bse scrapie ahs nipah'.split(' ');
const DISEASES = [...CLASS_ONE, 'class1-other', ...CLASS_TWO, 'class3', ...NEVER_AGAIN];

/** Clauses that what is known meets for certain: an unknown is neither equal to anything nor more or less. */
function animalClauses(f: Facts): { clause: string; rank: Rank }[] {
  const met: { clause: string; rank: Rank }[] = [];
  const disease = String(f['disease']);
  const counties = f['counties'] === undefined ? Number.NaN : Number(f['counties']);
  const townships = f['townships'] === undefined ? Number.NaN : Number(f['townships']);
  const days = f['days'] === undefined ? Number.NaN : Number(f['days']);
  const spreading = f['spreading'] === 'yes';
  const epidemic = f['incubation'] === 'yes' && f['outbreak'] === 'yes';
  const number = CLASS_ONE.indexOf(disease) + 1;
  if (number > 0 && spreading && days <= (disease === 'fmd' ? 14 : 21)) {
    if (counties >= 3) met.push({ clause: `1.5.1(${number})`, rank: 0 });
    if (counties >= 2) met.push({ clause: `1.5.2(${number})`, rank: 1 });
    if (townships >= 2) met.push({ clause: `1.5.3(${number})`, rank: 2 });
  }
  if (
    (number > 0 || disease === 'class1-other') &&
    spreading &&
    counties === 1 &&
    townships === 1
  ) {
    met.push({ clause: '1.5.4(1)', rank: 3 });
  }
  if (CLASS_TWO.includes(disease) && epidemic && spreading) {
    if (counties >= 3) met.push({ clause: '1.5.2(5)', rank: 1 });
    if (counties >= 2) met.push({ clause: '1.5.3(5)', rank: 2 });
  }
  if (
    (CLASS_TWO.includes(disease) || disease === 'class3') &&
    epidemic &&
    spreading &&
    counties === 1
  ) {
    met.push({ clause: '1.5.4(2)', rank: 3 });
  }
  if (NEVER_AGAIN.includes(disease)) met.push({ clause: '1.5.2(6)', rank: 1 });
  const by = String(f['recognizedBy']);
  const as = f['recognizedGrade'];
  if (as === 'I' && (by === 'national' || by === 'regionGovernment'))
    met.push({ clause: '1.5.1(5)', rank: 0 });
  if (as === 'II' && (by === 'national' || by === 'region'))
    met.push({ clause: '1.5.2(7)', rank: 1 });
  if (as === 'III' && (by === 'national' || by === 'region' || by === 'city'))
    met.push({ clause: '1.5.3(6)', rank: 2 });
  if (as === 'IV' && (by === 'national' || by === 'region' || by === 'city' || by === 'county'))
    met.push({ clause: '1.5.4(3)', rank: 3 });
  return met;
}

const animalRank = (f: Facts): Rank => gravest(animalClauses(f).map((m) => m.rank));

/** Numbers speak of all outbreaks; farther apart than the plan's time, each is one county and one township by itself. */
function numberClauses(f: Facts): { clause: string; rank: Rank }[] {
  const whole = animalClauses(f);
  const disease = String(f['disease']);
  if (!CLASS_ONE.includes(disease)) return whole;
  if (!(Number(f['counties']) >= 1 && Number(f['days']) > (disease === 'fmd' ? 14 : 21)))
    return whole;
  const alone = animalClauses({ ...f, counties: 1, townships: 1, days: 0 });
  return [...whole, ...alone.filter((a) => whole.every((w) => w.clause !== a.clause))];
}

/** Where there are counties there are townships, and the other way round. */
const canBe = (f: Facts): boolean => Number(f['counties']) >= 1 === Number(f['townships']) >= 1;

/** Answers enough to meet every side of every threshold. */
const animalAnswers: Readonly<Record<string, readonly (number | string)[]>> = {
  disease: DISEASES,
  counties: [0, 1, 2, 3, 7],
  townships: [0, 1, 2, 5],
  days: [0, 14, 15, 21, 22],
  incubation: ['yes', 'no'],
  outbreak: ['yes', 'no'],
  spreading: ['yes', 'no'],
  recognizedGrade: ['I', 'II', 'III', 'IV'],
  recognizedBy: ['county', 'city', 'region', 'regionGovernment', 'national'],
};

/** Every completion of what is missing; recognition only where it was begun. */
function* completions(facts: Facts): Generator<Facts> {
  const begun = facts['recognizedGrade'] !== undefined || facts['recognizedBy'] !== undefined;
  const missing = Object.keys(animalAnswers).find(
    (id) => facts[id] === undefined && (begun || !id.startsWith('recognized')),
  );
  if (missing === undefined) {
    yield facts;
    return;
  }
  for (const answer of animalAnswers[missing]!) yield* completions({ ...facts, [missing]: answer });
}

/** What some events come to between two of their days. */
interface Stretch {
  readonly facts: { readonly counties: number; readonly townships: number; readonly days: number };
  readonly events: number;
  readonly end: string;
  readonly start: string;
}

/** Every stretch from one event's day to another's. */
function stretches(events: readonly EventRow[]): Stretch[] {
  const dates = [...new Set(events.map((e) => e.date))].sort();
  return dates.flatMap((start) =>
    dates
      .filter((end) => end >= start)
      .map((end) => {
        const within = events.filter((e) => e.date >= start && e.date <= end);
        const counties = [...new Set(within.map((e) => e.group))];
        const townships = counties.map(
          (c) => new Set(within.filter((e) => e.group === c).map((e) => e.place)).size,
        );
        const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000);
        return {
          facts: { counties: counties.length, townships: Math.max(...townships), days },
          events: within.length,
          start,
          end,
        };
      }),
  );
}

/** Without a time in the plan all events count together, whenever they were. */
function counting(f: Facts, all: readonly Stretch[]): readonly Stretch[] {
  if (f['disease'] === undefined || CLASS_ONE.includes(String(f['disease']))) return all;
  const most = Math.max(...all.map((s) => s.events));
  return all.filter((s) => s.events === most);
}

/** The plan of animal epidemics: every completion tried; with events, every stretch of them. */
export function secondAnimal(entered: Facts, events: readonly EventRow[] = []): Second {
  if (events.length === 0) {
    const met = numberClauses(entered);
    const odd =
      entered['counties'] !== undefined && entered['townships'] !== undefined && !canBe(entered);
    const ranks = new Set<Rank>();
    for (const whole of completions(entered)) {
      if (!odd && !canBe(whole)) continue;
      ranks.add(gravest(numberClauses(whole).map((m) => m.rank)));
      if (ranks.size === 5) break;
    }
    return {
      // Certain is what every completion comes to at least.
      grade: GRADES[Math.max(...ranks)]!,
      possible: named(ranks),
      clauses: met.map((m) => m.clause).sort(),
    };
  }
  const all = stretches(events);
  const { counties: _c, townships: _t, days: _d, ...rest } = entered;
  const ranks = new Set<Rank>();
  const any = { counties: 0, townships: 0, days: 0 };
  for (const whole of completions({ ...rest, ...any })) {
    ranks.add(gravest(counting(whole, all).map((s) => animalRank({ ...whole, ...s.facts }))));
  }
  const best = counting(rest, all)
    .map((stretch) => {
      const facts = { ...rest, ...stretch.facts };
      const may = [...completions(facts)].map(animalRank);
      return { stretch, rank: animalRank(facts), may: gravest(may) };
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.may - b.may ||
        b.stretch.events - a.stretch.events ||
        (a.stretch.end < b.stretch.end ? 1 : a.stretch.end > b.stretch.end ? -1 : 0) ||
        (a.stretch.start < b.stretch.start ? 1 : -1),
    )[0]!;
  return {
    grade: GRADES[Math.max(...ranks)]!,
    possible: named(ranks),
    clauses: animalClauses({ ...rest, ...best.stretch.facts })
      .map((m) => m.clause)
      .sort(),
  };
}
