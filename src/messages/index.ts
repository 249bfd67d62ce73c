/**
 * What the programs say to an editor or an operator: one catalogue, a row a message, each in
 * Simplified Chinese and in English. A room of `src/` has a file of rows here; nothing else
 * holds such a sentence but the detectors of `importer/damage/`, each of which has its own.
 *
 * In: the parameters of a row. Out: its text in both languages. Nothing here knows a file, a
 * clause or a command; which place a message is about is said by {@link ../domain/diagnostics.ts}.
 */

/** The languages that the catalogue has. */
export type Language = 'zh' | 'en';

/** One sentence in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/**
 * Where an editor answers a message: a file of `content/` to change, or a command to run.
 * There is no answer that changes the program.
 */
export type Answer =
  /** the document: mend it, or mark the damage */
  | 'document'
  | 'issue.yaml'
  | 'site.yaml'
  | 'agencies.yaml'
  | 'places.yaml'
  | 'synonyms.yaml'
  | 'rules'
  /** an editor's reading in `readings.yaml` */
  | 'readings.yaml'
  /** `npm run check -- --approve` */
  | 'approve'
  /** a file restored, a command called otherwise, a disk cleared */
  | 'command';

/** One row of the catalogue: what is wrong and what to do, from the same parameters. */
export interface Row<P> {
  /** Stable kebab-case name of the rule, as reports show it in brackets. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'notice';
  /**
   * An error about words that were not read and of which nothing is published: a person who
   * approves the issue may leave it open, and it is a warning from then on.
   */
  readonly question?: true;
  /** What is wrong, in one or two sentences. */
  readonly zh: (p: P) => string;
  readonly en: (p: P) => string;
  /** What to do. */
  readonly hint: { readonly zh: (p: P) => string; readonly en: (p: P) => string };
  /** Where it is answered; the first is the usual place. */
  readonly answers: readonly [Answer, ...Answer[]];
}

/** Declares a row; the parameters are typed by its functions. */
export const row = <P>(r: Row<P>): Row<P> => r;

/** A part of a row: said from the parameters, or always the same. */
type Say<P> = string | ((p: P) => string);
const sayer = <P>(say: Say<P>): ((p: P) => string) => (typeof say === 'string' ? () => say : say);

/**
 * Declares a row in short: what is wrong and what to do, in Chinese, then in English.
 *
 * @param rule name of the rule, or name and severity where it is no error, or one that may be left open
 * @param answers where it is answered, the usual place first
 */
export const says = <P = void>(
  rule: string | readonly [string, Row<P>['severity'] | 'question'],
  answers: readonly [Answer, ...Answer[]],
  [zh, hintZh]: readonly [Say<P>, Say<P>],
  [en, hintEn]: readonly [Say<P>, Say<P>],
): Row<P> => ({
  rule: typeof rule === 'string' ? rule : rule[0],
  severity: typeof rule === 'string' || rule[1] === 'question' ? 'error' : rule[1],
  ...(typeof rule !== 'string' && rule[1] === 'question' ? { question: true as const } : {}),
  zh: sayer(zh),
  en: sayer(en),
  hint: { zh: sayer(hintZh), en: sayer(hintEn) },
  answers,
});

/** A sentence of a command: progress, help, summaries. */
export interface Phrase<P> {
  readonly zh: (p: P) => string;
  readonly en: (p: P) => string;
}

/** Declares a phrase. */
export const phrase = <P = void>(p: Phrase<P>): Phrase<P> => p;

/** Both texts of a phrase. */
export const textOf = <P>(p: Phrase<P>, parameters: P): Text => ({
  zh: p.zh(parameters),
  en: p.en(parameters),
});

/** Between the Chinese and the English of one string: the record separator of ASCII, which no text has. */
const SEPARATOR = '\u001e';

/**
 * Both texts as one string, for places that hold only a string: the description of a key in a
 * schema and the message of a refinement. {@link parted} takes them apart.
 */
export const both = (zh: string, en: string): string => `${zh}${SEPARATOR}${en}`;

/** The texts of a string made by {@link both}; a plain string is said in both languages as it is. */
export function parted(s: string): Text {
  const at = s.indexOf(SEPARATOR);
  return at === -1 ? { zh: s, en: s } : { zh: s.slice(0, at), en: s.slice(at + 1) };
}

/** A text in one language; a plain string is said as it is. */
export const inLanguage = (text: Text | string, language: Language): string =>
  typeof text === 'string' ? text : text[language];

/**
 * The language to speak: `GONGBAO_LANG`, else the system's (`LC_ALL`, `LC_MESSAGES`, `LANG`),
 * else Chinese. A system set to the C locale has no language.
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const asked = env['GONGBAO_LANG'];
  if (asked === 'zh' || asked === 'en') return asked;
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en(?:[_.-]|$)/iu.test(system) ? 'en' : 'zh';
}
