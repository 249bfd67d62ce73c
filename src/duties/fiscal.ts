/**
 * Division of fiscal powers (财政事权和支出责任划分): which matters are the city's, the
 * county's, and both. The level is read from the words before 财政事权; two levels there, or
 * 共同, make a matter shared.
 */
import type { Reading } from './draft.ts';
import { sentencesOf } from './parts.ts';

/** Whose a matter is. */
type FiscalLevel = 'city' | 'county' | 'shared';

/** One matter. */
export interface FiscalMatter {
  readonly document: string;
  readonly issue: string;
  readonly clause: string;
  readonly level: FiscalLevel;
  /** The matter, in the text's words (between 将 and 确认为). */
  readonly matter: string;
  /** The whole sentence. */
  readonly text: string;
  /** For a shared matter: what each level bears, as far as the text says, with its clause. */
  readonly shares: readonly {
    readonly level: Exclude<FiscalLevel, 'shared'>;
    readonly clause: string;
    readonly text: string;
  }[];
}

const DIVIDES = /^将(?<matter>.+?)[，,、]?确[认定]为(?<level>[^，,。；;]*?)财政事权/u;
const SHARE = /^(?:其中[，,]?)?(?<level>[^，,。；;]{1,6}?)主要负责(?<what>.+)$/u;
const COUNTY = /(?<!自治)(?:[县旗]|(?<!自治)区(?:级|$))/u;
const CITY = /[市州盟](?:级|本级|$|与|和|、|[县旗区])/u;

/** Level of the words before 财政事权 (某级, 甲与乙共同); undefined for another government's. */
function levelOf(words: string): FiscalLevel | undefined {
  const county = COUNTY.test(words);
  const city = CITY.test(words);
  if (/共同/u.test(words) || (county && /[与和、]/u.test(words))) return 'shared';
  if (county) return 'county';
  return city ? 'city' : undefined;
}

/** The matters that a document divides. */
export function findFiscalMatters({ doc }: Reading): FiscalMatter[] {
  if (!/财政事权/u.test(doc.frontMatter.title)) return [];
  interface Open extends Omit<FiscalMatter, 'shares'> {
    readonly shares: FiscalMatter['shares'][number][];
    readonly section: string | undefined;
  }
  const matters: Open[] = [];
  for (const clause of doc.clauses) {
    if (clause.kind !== 'paragraph' && clause.kind !== 'item') continue;
    for (const { start, end } of sentencesOf(clause.text)) {
      const text = clause.text.slice(start, end).trim();
      const divides = DIVIDES.exec(text);
      const level = divides === null ? undefined : levelOf(divides.groups!['level']!);
      if (divides !== null && level !== undefined) {
        matters.push({
          document: doc.id,
          issue: doc.issue,
          clause: clause.anchor,
          level,
          matter: divides.groups!['matter']!,
          text,
          shares: [],
          section: clause.section,
        });
        continue;
      }
      const share = SHARE.exec(text);
      const last = matters.at(-1);
      if (share === null || last?.level !== 'shared' || last.section !== clause.section) continue;
      const of = levelOf(share.groups!['level']!);
      if (of === undefined || of === 'shared') continue;
      last.shares.push({ level: of, clause: clause.anchor, text: share.groups!['what']! });
    }
  }
  return matters.map(({ section: _, ...matter }) => matter);
}
