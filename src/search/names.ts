/** Names for `/search/names.json`: the register with pinyin initials, and the reviewed synonyms. */
import { pinyin } from 'pinyin-pro';
import type { Corpus } from '../domain/model.ts';
import { agencyKinds } from '../domain/schema.ts';
import type { Names } from './shapes.ts';

/** Pinyin initials of a name (某某局 → mmj). */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' })
    .join('')
    .toLowerCase();

/** What search knows of names. An alias that holds in some documents only is not searched for in all. */
export function searchNames({ register, synonyms = [] }: Corpus): Names {
  return {
    agencies: register.agencies.map((agency) => {
      const names = [
        agency.name,
        ...agency.aliases.filter((alias) => alias.documents === null).map((alias) => alias.name),
      ];
      const spelled = agency.aliases.filter((alias) => !alias.damaged).map((alias) => alias.name);
      return {
        id: agency.id,
        names,
        initials: [...new Set([agency.name, ...spelled].map(initialsOf))].filter(
          (i) => i.length > 1,
        ),
        kind: agencyKinds[agency.kind],
      };
    }),
    synonyms: synonyms.map((set) => set.terms),
  };
}
