/**
 * What must be done: a sheet names parts of its plan, and every sentence of these is a step.
 *
 * In: a sheet of grades, its document, the duties that are read out of it. Out: the steps with
 * the grades that they are for, how soon, who acts; and what is wrong with the sheet's parts.
 * After it: no sentence of the document that obliges somebody is neither shown nor left out
 * with a reason. Pure; made when pages are built, since a browser has no document.
 */
import type { Clause, Duty, GazetteDocument } from '../domain/model.ts';
import { leadingNumber } from '../domain/numbering.ts';
import type { ActionClock, Actions, GradeSheet } from '../domain/rules.ts';
import type { When } from '../domain/whens.ts';
import { BINDING } from './coverage.ts';
import type { Actor, SheetWithSteps, Step } from './follows.ts';
import { firstGrades } from './gradeWords.ts';
import { plain } from './plain.ts';

/** One sentence of a document, or a part of one that the sheet divides. */
interface Sentence {
  readonly clause: string;
  /** Its words, whole, without the number of its item. */
  readonly text: string;
  /** Title of the item that it stands in (市人民政府, 现场处置), as printed; absent without. */
  readonly title?: string;
  /** The sentence that introduces its list; absent without. */
  readonly lead?: string;
  /** 0 for the first of its clause. */
  readonly index: number;
}

/** What the sheet makes of one sentence. */
interface Placed {
  readonly sentence: Sentence;
  /** `shown`, `left` with a reason, or `outside` of every part that the sheet names. */
  readonly as: 'shown' | 'left' | 'outside';
  /** Whether it obliges somebody: a duty is read out of it, or it has a word that binds. */
  readonly obliging: boolean;
  readonly why?: string;
  readonly step?: Step;
  /** The ranks that its words name, or the words over it; empty where they name none. */
  readonly named: readonly number[];
  /** The ranks that the sheet states; absent where it states none, `any` for all and none. */
  readonly stated?: 'any' | readonly number[];
  /** Index of the part of the sheet that decided the grades. */
  readonly statedBy?: number;
}

/** What a sheet makes of its document. */
export interface ActionsResult {
  /** In the order in which they are shown. */
  readonly steps: readonly Step[];
  /** Every sentence of the document, in its order. */
  readonly placed: readonly Placed[];
  /** Indexes of parts of `sections` and `leftOut` that no sentence is in. */
  readonly idle: { readonly sections: readonly number[]; readonly leftOut: readonly number[] };
}

/** A list of cases or conditions: it says when, and obliges with the sentence that opens it. */
const CASES = /(?:情形|条件|情况)[^。；]*[：:]$/u;
const OPENS = /[：:]$/u;

/** From where to where the sentences of a text go: they end with 。 outside of brackets and quotation marks. */
function splitSentences(text: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i]!;
    if ('（(“《'.includes(c)) depth += 1;
    else if ('）)”》'.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[。！？]/u.test(c)) {
      out.push(text.slice(start, i + 1));
      start = i + 1;
    }
  }
  out.push(text.slice(start));
  return out.map((s) => s.trim()).filter((s) => s !== '');
}

const isRunning = ({ kind }: Clause): boolean => kind === 'item' || kind === 'paragraph';

/** The sentences of a document; items that list cases stay with the sentence that opens the list. */
function sentencesOf(clauses: readonly Clause[]): Sentence[] {
  const out: Sentence[] = [];
  let lead: { readonly text: string; readonly section: string | undefined } | undefined;
  let cases: number | undefined;
  for (const clause of clauses) {
    if (!isRunning(clause)) {
      lead = undefined;
      cases = undefined;
      continue;
    }
    const isItem = clause.kind === 'item';
    if (!isItem || clause.section !== lead?.section) {
      lead = undefined;
      cases = undefined;
    }
    const own = isItem ? (leadingNumber(clause.text)?.rest ?? clause.text).trim() : clause.text;
    if (isItem && cases !== undefined) {
      const opening = out[cases]!;
      out[cases] = { ...opening, text: `${opening.text}${clause.text.trim()}` };
      continue;
    }
    let sentences = splitSentences(own);
    // （1）某政府。组织… and （2）现场处置。封锁…: the first names who or what the rest is about.
    const [first] = sentences;
    const titled =
      isItem &&
      sentences.length > 1 &&
      first!.length <= 40 &&
      !/[，；：]/u.test(first!.slice(0, -1));
    const title = titled ? first!.slice(0, -1) : undefined;
    if (titled) sentences = sentences.slice(1);
    for (const [index, text] of sentences.entries()) {
      out.push({
        clause: clause.anchor,
        text,
        index,
        ...(title === undefined ? {} : { title }),
        ...(isItem && lead !== undefined ? { lead: lead.text } : {}),
      });
    }
    const last = sentences.at(-1);
    if (last !== undefined && OPENS.test(last)) {
      lead = { text: last, section: clause.section };
      cases = CASES.test(last) ? out.length - 1 : undefined;
    }
  }
  return out;
}

/** A part of a sheet with its place. */
interface Part {
  readonly kind: 'sections' | 'leftOut';
  readonly index: number;
  readonly at: string;
  readonly quote: string | undefined;
}

/** Words that want something done without delay. */
const AT_ONCE = /立即|第一时间|马上|即刻|当即|随即/u;
const HOURS = /^PT/u;

/** Whether words of a sentence and words of a duty are of the same passage. */
const overlaps = (sentence: string, duty: string): boolean =>
  duty.includes(sentence) || sentence.includes(duty);

/** Roles of those who help another with what is his: 会同, 配合. */
const helps = (role: string): boolean => role === 'cooperating';
/** What a sentence is about: its words up to what is said of it. */
const TOPIC = /^([^，。；：]{3,}?)(?:应当|应|按照|内容|报送|须|要|由)/u;

/**
 * Who acts by a sentence. Duties that are parts of it say so, each with its own subject, stated
 * or carried from the words before; where there is none, the narrowest that it is part of (its
 * list, its heading), or of those whom that names the ones that the sentence names itself. Those
 * who are only to help stand after those whom they help.
 */
function actorsOf({ clause, text, title }: Sentence, duties: readonly Duty[]): Actor[] {
  const words = plain(text);
  const here = duties.flatMap((d) => {
    if (d.clause !== clause && !d.covers.includes(clause)) return [];
    const own = plain(d.text).replace(/^[（(]?\d+[）)]/u, '');
    return overlaps(words, own) ? [{ duty: d, isPart: words.includes(own) }] : [];
  });
  const parts = here.filter((h) => h.isPart);
  const least = Math.min(...here.map((h) => h.duty.text.length));
  const near = parts.length > 0 ? parts : here.filter((h) => h.duty.text.length === least);
  const names = (printed: string): boolean => words.includes(plain(printed));
  const over = here
    .flatMap((h) => h.duty.agencies)
    .filter((a) => !helps(a.role) && names(a.printed));
  const all = near.flatMap((h) => h.duty.agencies);
  const found = parts.length === 0 && over.length > 0 ? over : all;
  const seen = new Set<string>();
  return [...found.filter((a) => !helps(a.role)), ...found.filter((a) => helps(a.role))].flatMap(
    ({ id, name, printed, role }) => {
      const key = id ?? printed;
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        {
          id,
          name,
          printed,
          ...(helps(role) ? { helps: true as const } : {}),
          ...(names(printed) || printed === title ? {} : { carried: true as const }),
        },
      ];
    },
  );
}

/**
 * Those who act by the sentence before, where a sentence that names nobody is about a thing that
 * that one has them make or do: 进行后续报告……。后续报告按照快报程序上报。
 */
function fromBefore(
  { clause, text }: Sentence,
  before: { readonly sentence: Sentence; readonly who: readonly Actor[] } | undefined,
): Actor[] {
  if (before?.sentence.clause !== clause) return [];
  const topic = TOPIC.exec(text)?.[1];
  if (topic === undefined) return [];
  const said = plain(before.sentence.text);
  const things = topic.split(/[、和及与]/u).map(plain);
  if (!things.every((thing) => thing.length >= 3 && said.includes(thing))) return [];
  return before.who.map((actor) => ({ ...actor, carried: true as const }));
}

/** The document by the sheet: every sentence shown, left out or outside. */
export function actionsOf(
  sheet: Pick<GradeSheet, 'outcomes'> & { readonly actions: Actions },
  document: Pick<GazetteDocument, 'clauses'>,
  duties: readonly Duty[],
): ActionsResult {
  const { outcomes, actions } = sheet;
  const { clauses } = document;
  const byAnchor = new Map(clauses.map((c) => [c.anchor, c]));
  const parts: Part[] = [
    ...actions.sections.map((s, index) => ({ kind: 'sections' as const, index, ...pick(s) })),
    ...actions.leftOut.map((s, index) => ({ kind: 'leftOut' as const, index, ...pick(s) })),
  ];
  const used = new Set<Part>();
  const sentences = sentencesOf(clauses).flatMap((s) => divide(s, parts));
  /** Ranks named in the sentence before of the same clause. */
  let before: { readonly clause: string; readonly ranks: readonly number[] } | undefined;
  let count = new Map<string, number>();
  let acting: { readonly sentence: Sentence; readonly who: readonly Actor[] } | undefined;
  const placed = sentences.map((sentence): Placed => {
    const chain = partsOver(sentence, parts, byAnchor);
    const [nearest] = chain;
    for (const p of chain.slice(0, 1)) used.add(p);
    const own = firstGrades(sentence.text, outcomes);
    const inherited =
      own.length > 0
        ? own
        : before?.clause === sentence.clause && before.ranks.length > 0
          ? before.ranks
          : gradesOver(sentence, byAnchor, outcomes);
    before = { clause: sentence.clause, ranks: inherited };
    const told = actorsOf(sentence, duties);
    const who = told.length > 0 ? told : fromBefore(sentence, acting);
    acting = { sentence, who };
    const obliging =
      BINDING.test(sentence.text) ||
      duties.some(
        (d) =>
          (d.clause === sentence.clause || d.covers.includes(sentence.clause)) &&
          overlaps(plain(sentence.text), plain(d.text)),
      );
    const base = { sentence, obliging, named: inherited };
    if (nearest === undefined) return { ...base, as: 'outside' };
    if (nearest.kind === 'leftOut')
      return { ...base, as: 'left', why: actions.leftOut[nearest.index]!.why };
    const specs = chain
      .filter((p) => p.kind === 'sections')
      .map((p) => ({ part: p, spec: actions.sections[p.index]! }));
    const grading = specs.find(({ spec }) => spec.grades !== undefined);
    const stated =
      grading === undefined
        ? undefined
        : grading.spec.grades === 'any'
          ? ('any' as const)
          : ranksOf(grading.spec.grades!, outcomes);
    // Who names every grade names none.
    const ranks =
      stated === 'any' ? [] : (stated ?? (inherited.length === outcomes.length ? [] : inherited));
    const clocks = actions.clocks.filter(
      (c) =>
        c.at === sentence.clause &&
        plain(sentence.text).includes(plain(c.words)) &&
        plain(sentence.text).includes(plain(c.what)),
    );
    const reading = [
      ...new Set(
        specs.flatMap(({ part, spec }) =>
          spec.reading !== undefined &&
          (part.at === sentence.clause || part === grading?.part || part === specs[0]!.part)
            ? [spec.reading]
            : [],
        ),
      ),
    ].join('');
    const place = specs.find(
      ({ spec, part }) => spec.place !== undefined && part.at === sentence.clause,
    )?.spec.place;
    const nth = count.get(sentence.clause) ?? 0;
    count = count.set(sentence.clause, nth + 1);
    const step: Step = {
      id: `${sentence.clause}~${nth + 1}`,
      clause: sentence.clause,
      quote: sentence.text,
      ...(ranks.length === 0 ? {} : { grades: ranks.map((r) => outcomes[r]!.id) }),
      when: soon(sentence, clocks, specs.find(({ spec }) => spec.when !== undefined)?.spec.when),
      who,
      ...(sentence.title === undefined ? {} : { title: sentence.title }),
      ...(sentence.lead === undefined ? {} : { lead: sentence.lead }),
      ...(place === undefined ? {} : { place }),
      ...(reading === '' ? {} : { reading }),
      clocks,
    };
    return {
      ...base,
      as: 'shown',
      step,
      ...(stated === undefined ? {} : { stated, statedBy: grading!.part.index }),
    };
  });
  const order = new Map<Step, number>();
  for (const { step, sentence } of placed) {
    if (step === undefined) continue;
    const chain = partsOver(sentence, parts, byAnchor).filter((p) => p.kind === 'sections');
    order.set(step, chain.at(-1)!.index);
  }
  const idle = (kind: Part['kind']): number[] =>
    parts.filter((p) => p.kind === kind && !used.has(p)).map((p) => p.index);
  return {
    steps: placed.flatMap(({ step }) => step ?? []).sort((a, b) => order.get(a)! - order.get(b)!),
    placed,
    idle: { sections: idle('sections'), leftOut: idle('leftOut') },
  };
}

const pick = ({ at, quote }: { at: string; quote?: string | undefined }) => ({ at, quote });

/** Ranks of grades by id; an unknown one is reported by the lock. */
const ranksOf = (ids: readonly string[], outcomes: GradeSheet['outcomes']): number[] =>
  ids.map((id) => outcomes.findIndex((o) => o.id === id)).filter((r) => r !== -1);

/** At once, within hours, later: by the words; where they set no time, as the sheet says. */
function soon(
  { text }: Sentence,
  clocks: readonly ActionClock[],
  stated: 'now' | 'later' | undefined,
): When {
  if (AT_ONCE.test(text)) return 'now';
  if (clocks.some((c) => HOURS.test(c.within))) return 'hours';
  if (clocks.length > 0) return 'later';
  return stated ?? 'now';
}

/** A sentence in the parts between semicolons that the sheet names; the rest stays together. */
function divide(sentence: Sentence, parts: readonly Part[]): Sentence[] {
  const words = plain(sentence.text);
  const quoted = parts.filter(
    (p) => p.at === sentence.clause && p.quote !== undefined && words.includes(plain(p.quote)),
  );
  if (quoted.every((p) => isWhole(words, plain(p.quote!)))) return [sentence];
  return sentence.text.split(/(?<=；)/u).map((text) => ({ ...sentence, text }));
}

const unstopped = (s: string): string => s.replace(/[。；！？]$/u, '');
const isWhole = (sentence: string, quote: string): boolean =>
  unstopped(sentence) === unstopped(quote);

/** The parts that a sentence is in, the nearest first. */
function partsOver(
  { clause, text }: Sentence,
  parts: readonly Part[],
  byAnchor: ReadonlyMap<string, Clause>,
): Part[] {
  const words = plain(text);
  const found = parts.filter(
    (p) => p.at === clause && p.quote !== undefined && isWhole(words, plain(p.quote)),
  );
  for (let at: string | undefined = clause; at !== undefined; at = byAnchor.get(at)?.section) {
    found.push(...parts.filter((p) => p.at === at && p.quote === undefined));
  }
  return found;
}

/** The grades that the words over a sentence name: the sentence that opens its list, then each heading. */
function gradesOver(
  { clause, lead }: Sentence,
  byAnchor: ReadonlyMap<string, Clause>,
  outcomes: GradeSheet['outcomes'],
): number[] {
  if (lead !== undefined) {
    const named = firstGrades(lead, outcomes);
    if (named.length > 0) return named;
  }
  for (let at = byAnchor.get(clause)?.section; at !== undefined; at = byAnchor.get(at)?.section) {
    const named = firstGrades(byAnchor.get(at)?.text ?? '', outcomes);
    if (named.length > 0) return named;
  }
  return [];
}

/** Sentences that oblige somebody and are neither shown nor left out: the build stops on one. */
export const forgottenIn = ({ placed }: ActionsResult): readonly Sentence[] =>
  placed.filter((p) => p.as === 'outside' && p.obliging).map((p) => p.sentence);

/** A sheet as the browser has it: with the steps in place of the parts that they are read from. */
export function withSteps(
  sheet: GradeSheet,
  document: Pick<GazetteDocument, 'clauses'>,
  duties: readonly Duty[],
): SheetWithSteps {
  const { actions, ...rest } = sheet;
  if (actions === undefined) return { ...rest, steps: [], gaps: [] };
  const result = actionsOf({ ...rest, actions }, document, duties);
  return { ...rest, steps: result.steps, gaps: actions.gaps };
}
