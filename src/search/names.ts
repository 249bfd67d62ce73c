/** Names for the search page: the register, its pinyin initials, and the reviewed synonyms. */
import { pinyin } from 'pinyin-pro';
import type { Corpus } from '../domain/model.ts';
import type { Agency } from '../domain/register.ts';
import { agencyKinds } from '../domain/schema.ts';
import type { Initials, Names } from './shapes.ts';

/** Pinyin initials of a name (某某局 → mmj). */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' })
    .join('')
    .toLowerCase();

/** Names that mean the agency wherever they stand. */
const namesOf = ({ name, aliases }: Agency, damaged: boolean): string[] => [
  name,
  ...aliases.filter((a) => a.documents === null && (damaged || !a.damaged)).map((a) => a.name),
];

/** What search knows of names. An alias that holds in some documents only is not searched for in all. */
export const searchNames = ({ register, synonyms = [] }: Corpus): Names => ({
  agencies: register.agencies.map((agency) => ({
    id: agency.id,
    names: namesOf(agency, true),
    kind: agencyKinds[agency.kind],
  })),
  synonyms: synonyms.map((set) => set.terms),
});

/** Pinyin initials of the agencies' names. */
export const searchInitials = ({ register }: Corpus): Initials =>
  Object.fromEntries(
    register.agencies.map((agency) => {
      // With and without the level that an abbreviation opens with: nobody types it.
      const all = namesOf(agency, false).flatMap((name) => [
        initialsOf(name),
        initialsOf(name.replace(/^[省市区县旗盟州]/u, '')),
      ]);
      return [agency.id, [...new Set(all)].filter((initials) => initials.length > 1)];
    }),
  );
