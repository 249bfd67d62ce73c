/**
 * The grades that words name: 特别重大（Ⅰ级）, Ⅱ级以上, 三级, 红色. In: a text and the outcomes of a
 * sheet, gravest first. Out: the ranks that it names, mention by mention. It knows the ladders
 * that emergency plans use, and of these only the steps that the sheet's own grades have.
 */
import type { Grade } from '../domain/rules.ts';
import { folded } from './plain.ts';

/** The four steps of the Emergency Response Law (第三条, 第四十二条), gravest first. */
const STEPS = ['特别重大', '重大', '较大', '一般'] as const;
const HAN = '一二三四五六';
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const;
const COLOURS = { red: '红', orange: '橙', yellow: '黄', blue: '蓝' } as const;

/** One mention of a grade in a text whose widths are made the same ({@link folded}). */
interface Mention {
  readonly start: number;
  readonly end: number;
  /** The ranks that it covers; several with 以上 or 以下. */
  readonly ranks: readonly number[];
}

/** How strictly a bare step (较大) must stand: before 突发, a grade in brackets or a bound; or anywhere. */
type Strictness = 'strict' | 'anywhere';

/** What one outcome is called. */
interface Called {
  readonly level: number | undefined;
  readonly step: number;
  readonly colour: string | undefined;
}

const levelIn = (text: string): number | undefined => {
  const m = /([IV]{1,3}|[一二三四五六])级/u.exec(text);
  if (m === null) return undefined;
  const n = m[1]!;
  const at = HAN.includes(n) ? HAN.indexOf(n) : ROMAN.indexOf(n as (typeof ROMAN)[number]);
  return at === -1 ? undefined : at;
};

const known = new WeakMap<readonly Grade[], readonly Called[]>();

/** What each outcome of a sheet is called: asked for each sentence of a document, and always the same. */
function allCalled(outcomes: readonly Grade[]): readonly Called[] {
  const called = known.get(outcomes) ?? outcomes.map(calledBy);
  known.set(outcomes, called);
  return called;
}

function calledBy({ name, colour }: Grade): Called {
  const text = folded(name);
  return {
    level: levelIn(text),
    step: STEPS.findIndex((s) => text.replace(/突发重大/gu, '突发').includes(s)),
    colour: colour === undefined ? undefined : COLOURS[colour],
  };
}

const BOUND = '(?:及其?)?以[上下]';
/** 上一级, 下一级 and 同一级 are no grade. */
const LEVEL = new RegExp(
  `(?<![IV一二三四五六上下同每任高低])([IV]{1,3}|[一二三四五六])级(${BOUND})?`,
  'gu',
);
const COLOUR = new RegExp(`([红橙黄蓝])色(${BOUND})?`, 'gu');
/** 突发重大动物疫情 is the name of what a plan is about and no grade. */
const STEP = new RegExp(`(?<!突发)(特别重大|(?<!特别)重大|较大|一般)(${BOUND})?`, 'gu');
/** What must follow a bare step for it to be a grade in running text. */
const STANDS = /^(?:突发|[(（][IV一二三四]{1,3}级[)）])/u;

/** Every grade that a text names, in its order. */
export function gradesIn(
  text: string,
  outcomes: readonly Grade[],
  strictness: Strictness = 'strict',
): Mention[] {
  const words = folded(text);
  const called = allCalled(outcomes);
  const found: Mention[] = [];
  const add = (m: RegExpExecArray, rank: number): void => {
    if (rank === -1) return;
    const bound = m[2];
    found.push({
      start: m.index,
      end: m.index + m[0].length,
      ranks: outcomes.flatMap((_, r) =>
        r === rank || (bound?.endsWith('上') && r < rank) || (bound?.endsWith('下') && r > rank)
          ? [r]
          : [],
      ),
    });
  };
  for (const m of words.matchAll(LEVEL)) {
    const level = levelIn(m[0]);
    add(
      m,
      called.findIndex((c) => c.level !== undefined && c.level === level),
    );
  }
  for (const m of words.matchAll(COLOUR))
    add(
      m,
      called.findIndex((c) => c.colour === m[1]),
    );
  for (const m of words.matchAll(STEP)) {
    const after = words.slice(m.index + m[0].length);
    if (strictness === 'strict' && m[2] === undefined && !STANDS.test(after)) continue;
    const step = STEPS.indexOf(m[1] as (typeof STEPS)[number]);
    add(
      m,
      called.findIndex((c) => c.step !== -1 && c.step === step),
    );
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The ranks that a text names first: mentions joined by nothing but 、, 和 and their like are one. */
export function firstGrades(text: string, outcomes: readonly Grade[]): number[] {
  const [first, ...more] = gradesIn(text, outcomes);
  if (first === undefined) return [];
  const words = folded(text);
  const ranks = new Set(first.ranks);
  let end = first.end;
  for (const m of more) {
    if (!/^[、和及与或(（)）至到—-]*$/u.test(words.slice(end, m.start))) break;
    for (const r of m.ranks) ranks.add(r);
    end = m.end;
  }
  return [...ranks].sort((a, b) => a - b);
}
