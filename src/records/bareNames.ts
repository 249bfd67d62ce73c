/**
 * Persons of a chronicle whom an entry names without an office: those whose office another entry
 * gives, those who stand in one list with them, and those who do what only a person does.
 */
import { isPersonName } from './names.ts';
import { endsName, type PersonMention } from './persons.ts';
import { SURNAMES } from './surnames.ts';

/** A name of two or three characters that stands free: between marks, or before a verb. */
const NAME = `[${SURNAMES}]\\p{Script=Han}{1,2}`;
/** Last characters of words that are no name of a person (李家村, 高新区). */
const OF_PLACE = /[会组部门区村镇乡街园站校厂]$/u;
/** What is done by persons only: 甲某某率团赴…, 甲某某主持召开…. */
const LEADS = new RegExp(
  `(?<=^|[，。；：])(?<name>[${SURNAMES}]\\p{Script=Han}{2})(?=率团|率队|带队|率领|主持召开|主持会议|陪同|会见)`,
  'gu',
);

const isName = (words: string): boolean => isPersonName(words) && !OF_PLACE.test(words);

/**
 * Names of persons that the entries of a chronicle give without an office.
 *
 * @param texts the entries, in simplified script
 * @param leaders names that stand with an office of the authority somewhere
 * @returns those names, with the names of whoever stands beside one of them in a list
 *   (甲某某、乙某某参加会议) or leads, hosts and receives like one
 */
export function withoutOffice(
  texts: readonly string[],
  leaders: readonly string[],
): ReadonlySet<string> {
  const known = new Set(leaders);
  for (const text of texts)
    for (const m of text.matchAll(LEADS))
      if (isName(m.groups!['name']!)) known.add(m.groups!['name']!);
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const text of texts) for (const name of besideIn(text, known)) known.add(name);
  }
  return known;
}

/** A list of names: 甲某某、乙某某、丙某. */
const LIST = new RegExp(`(?<=^|[，。；：])${NAME}(?:、${NAME})+`, 'gu');

/** Those of a list of names in which one is known. */
function besideIn(text: string, known: ReadonlySet<string>): string[] {
  return [...text.matchAll(LIST)].flatMap((m) => {
    const names = m[0].split('、');
    // The last name may be cut short by the verb, or have taken its first character.
    const last = names.pop()!;
    const end = m.index + m[0].length;
    const whole = endsName(text, end)
      ? last
      : endsName(text, end - 1) && last.length === 3
        ? last.slice(0, 2)
        : undefined;
    if (whole === undefined) return [];
    const all = [...names, whole];
    return all.some((n) => known.has(n)) && all.every(isName) ? all : [];
  });
}

/** Mentions of persons without an office (随后，某某某到…), each once, outside the mentions that are read already. */
export function bareMentions(
  text: string,
  persons: readonly PersonMention[],
  leaders: ReadonlySet<string>,
): PersonMention[] {
  const out: PersonMention[] = [];
  for (const name of leaders) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (persons.some((p) => p.start < end && at < p.end)) continue;
      // A name of two characters may be part of other words; it must stand free.
      if (
        name.length < 3 &&
        !(/^$|[、，。；：\s]/u.test(text[at - 1] ?? '') && endsName(text, end))
      )
        continue;
      out.push({ name, office: null, start: at, end, certain: true, isPublic: true });
      break;
    }
  }
  return out;
}
