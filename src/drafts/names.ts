/**
 * Names of agencies that the register does not know, gathered from everything that reads names:
 * each once, with how often and where it stands.
 *
 * In: a corpus, read with the register as it is. Out: unknown names with their places, in full:
 * what a list leaves out because it began with it (市某局、某局) is put back.
 */
import type { Corpus, GazetteDocument } from '../domain/model.ts';
import { foldText } from '../domain/text.ts';
import { deriveDocument } from '../duties/index.ts';
import { NOT_IN_NAME } from '../duties/nameRows.ts';
import { partsOf as partsOfSentence, sentencesOf } from '../duties/parts.ts';
import { wholeAtHead } from '../duties/shapes.ts';
import { recordsOfDocument } from '../records/index.ts';

/** Where a name stands. */
export interface NamePlace {
  readonly document: string;
  readonly clause: string;
}

/** One unknown name. */
export interface UnknownName {
  /** The name in full. */
  readonly name: string;
  /** As printed in at least one place, where a list leaves its beginning out. */
  readonly printed: ReadonlySet<string>;
  readonly places: readonly NamePlace[];
}

/** Gather the names that the register of a corpus does not know. */
export function unknownNames(corpus: Corpus): UnknownName[] {
  const found = new Map<string, { name: string; printed: Set<string>; places: NamePlace[] }>();
  const add = (words: string, printed: string, document: string, clause: string): void => {
    const several = partsOf(words);
    if (several.length > 1) {
      for (const part of several) add(part, part, document, clause);
      return;
    }
    const clean = words.replace(/\s/gu, '');
    if (clean === '' || corpus.register.resolve(clean, document).kind !== 'unknown') return;
    const key = foldText(clean);
    const entry = found.get(key) ?? { name: clean, printed: new Set(), places: [] };
    entry.printed.add(printed.replace(/\s/gu, ''));
    entry.places.push({ document, clause });
    found.set(key, entry);
  };
  for (const document of corpus.issues.flatMap((issue) => issue.documents)) {
    for (const { name, printed, clause } of namesOfDuties(document, corpus))
      add(name, printed, document.id, clause);
    for (const { name, clause } of namesByShape(document)) add(name, name, document.id, clause);
    const { appointments, indicators } = recordsOfDocument(document, corpus);
    for (const a of appointments)
      if (a.organizationId === null && a.organization !== null)
        add(a.organization, a.organization, document.id, a.clause);
    for (const row of indicators)
      for (const name of [...row.lead, ...row.cooperating])
        add(name, name, document.id, row.clause);
  }
  return [...found.values()];
}

/** Unknown names of the duties of a document, with what their lists leave out put back. */
function namesOfDuties(
  document: GazetteDocument,
  { register, site }: Corpus,
): { name: string; printed: string; clause: string }[] {
  const clauses = new Map(document.clauses.map((c) => [c.anchor, c.text]));
  const uses = deriveDocument(document, register).names.toSorted((a, b) =>
    a.clause === b.clause ? a.start - b.start : 0,
  );
  const out: { name: string; printed: string; clause: string }[] = [];
  const place = placeOf(site.government);
  const level = place.slice(-1) || '市';
  /** Whether the list began with the level of the government, which the names after it leave out. */
  let carries = false;
  let before: (typeof uses)[number] | undefined;
  for (const use of uses) {
    const text = clauses.get(use.clause) ?? '';
    const printed = use.means ?? text.slice(use.start, use.end);
    const joined =
      before?.clause === use.clause &&
      /^[\s、]*(?:和|及|与|以及)?$/u.test(text.slice(before.end, use.start));
    if (!joined) carries = false;
    const ownLevel = printed.startsWith(place) || printed.startsWith(level);
    // 云山公路分局: a body of others that has the name of the place.
    const ofPlace = place.length > 2 && printed.startsWith(place.slice(0, -1));
    // 团县委: the level stands behind whose committee it is.
    const isWhole =
      ownLevel ||
      ofPlace ||
      new RegExp(`^.{1,2}${level}委$`, 'u').test(printed) ||
      /^[各有相]/u.test(printed) ||
      !DEPARTMENT.test(printed);
    if (use.agency === null)
      out.push({
        name: isWhole || !carries ? printed : `${level}${printed}`,
        printed,
        clause: use.clause,
      });
    if (ownLevel) carries = true;
    before = use;
  }
  return out;
}

/**
 * Names of bodies that act at the head of a part, whatever their verb is: a reader of duties knows the
 * verb only of a body that the register holds, and the register should not wait for a verb that is known.
 */
function namesByShape({
  clauses,
  frontMatter,
}: GazetteDocument): { name: string; clause: string }[] {
  if (frontMatter.kind === 'appointments' || frontMatter.kind === 'chronicle') return [];
  return clauses
    .filter(({ kind }) => kind === 'item' || kind === 'paragraph')
    .flatMap(({ text, anchor }) =>
      sentencesOf(text)
        .flatMap((sentence) => partsOfSentence(text, sentence))
        .flatMap(({ start, end }) => {
          const words = text.slice(start, end);
          return (
            wholeAtHead(words)
              .map((n) => words.slice(n.start, n.end))
              // 成立联合采购办公室: what is done, and to what.
              .filter((name) => !NOT_IN_NAME.test(name))
              .map((name) => ({ name, clause: anchor }))
          );
        }),
    );
}

/** Names that a list may shorten by their level. */
const DEPARTMENT = /(?:[局委办厅]|委员会|办公[室厅])$/u;

/** Names that stand together without a mark between them: in a cell of a table, on lines that were joined. */
function partsOf(words: string): readonly string[] {
  const spaced = words.trim().split(/\s+/u);
  if (spaced.length > 1 && spaced.every((part) => part.length >= 3 && BODY_END.test(part)))
    return spaced;
  return words
    .replace(/\s/gu, '')
    .split(/(?<=[局委办部厅院站队])(?=市\p{Script=Han}{2,}[局委办部厅院站队])/u);
}

const BODY_END = /(?:[局委办部厅院站队室会]|政府|公司|中心)$/u;

/** 云山市 for 云山市人民政府. */
export const placeOf = (government: string): string =>
  government.replace(/(?:人民)?政府.*$|行政公署.*$/u, '');
