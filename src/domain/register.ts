/**
 * The register of agencies: one agency, many names. A name resolves to one entry or to
 * none; nothing is guessed.
 */
import type { AgenciesFile, AgencyKind, AgencyLevel } from './schema.ts';
import { foldText } from './text.ts';

/** One agency of the register. */
export interface Agency {
  readonly id: string;
  /** Official name (规范名称). */
  readonly name: string;
  /** Other names, in the order of the register. */
  readonly aliases: readonly AgencyAlias[];
  readonly kind: AgencyKind;
  /** Level of government at which it stands; null where the register does not say. */
  readonly level: AgencyLevel | null;
  /** Whether it stands for many bodies (各级某部门). */
  readonly group: boolean;
  /** Ids of a group's members. */
  readonly members: readonly string[];
  /** Id of the agency in which this office sits. */
  readonly seat: string | null;
  /** Id of the body that it belongs to. */
  readonly partOf: string | null;
  /** Drafted by a program and not looked at by a person yet. */
  readonly review?: true | undefined;
}

/** One other name of an agency. */
interface AgencyAlias {
  readonly name: string;
  /** Documents in which the name means this agency; null: all. */
  readonly documents: readonly string[] | null;
  /** A reading of a damaged scan. */
  readonly damaged: boolean;
  /** The words by which the name means only some bodies of a group; null where it means all. */
  readonly qualifier: string | null;
}

/** What a name stands for. */
export type Resolution =
  | {
      readonly kind: 'found';
      readonly agency: Agency;
      readonly damaged: boolean;
      readonly qualifier: string | null;
    }
  /** Several agencies answer to the name, and the document does not tell them apart. */
  | { readonly kind: 'ambiguous'; readonly agencies: readonly Agency[] }
  | { readonly kind: 'unknown' };

/** The register, ready to be asked. */
export interface Register {
  /** In the order of the file. */
  readonly agencies: readonly Agency[];
  readonly byId: ReadonlyMap<string, Agency>;
  /**
   * The agency that a name stands for.
   *
   * @param name the name as printed; width and spaces do not matter
   * @param document id of the document that uses it; an alias bound to this document goes before all others
   */
  resolve(name: string, document?: string): Resolution;
  /** Names of the register nearest to one that it does not know, best first. */
  nearest(name: string, count?: number): readonly string[];
  /** Every name under which an agency is known, longest first, for scanning running text. */
  readonly names: readonly string[];
}

/** Pairs of neighbouring characters of a name, with how often each occurs. */
function pairs(name: string): Map<string, number> {
  const chars = [...name];
  const found = new Map<string, number>();
  for (let i = 0; i + 1 < chars.length; i += 1) {
    const pair = `${chars[i]}${chars[i + 1]}`;
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** Dice's coefficient over the pairs of characters of two names: 1 for equal names, 0 for names without a common pair. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [pair, n] of a) {
    shared += Math.min(n, b.get(pair) ?? 0);
    total += n;
  }
  for (const n of b.values()) total += n;
  return total === 0 ? 0 : (2 * shared) / total;
}

/** Make a register from the file's entries. */
export function buildRegister(file: AgenciesFile): Register {
  const agencies = file.map(
    (entry): Agency => ({
      id: entry.id,
      name: entry.name,
      aliases: entry.aliases.map((a) =>
        typeof a === 'string'
          ? { name: a, documents: null, damaged: false, qualifier: null }
          : {
              name: a.name,
              documents: a.in ?? null,
              damaged: a.damaged === true,
              qualifier: a.qualifier ?? null,
            },
      ),
      kind: entry.kind,
      level: entry.level ?? null,
      group: entry.kind === 'group',
      members: entry.members ?? [],
      seat: entry.seat ?? null,
      partOf: entry.partOf ?? null,
      ...(entry.review === undefined ? {} : { review: entry.review }),
    }),
  );
  interface Claim {
    readonly agency: Agency;
    readonly documents: readonly string[] | null;
    readonly damaged: boolean;
    readonly qualifier: string | null;
  }
  const claims = new Map<string, Claim[]>();
  const claim = (name: string, c: Claim): void => {
    const key = foldText(name);
    claims.set(key, [...(claims.get(key) ?? []), c]);
  };
  for (const agency of agencies) {
    claim(agency.name, { agency, documents: null, damaged: false, qualifier: null });
    for (const { name, documents, damaged, qualifier } of agency.aliases) {
      claim(name, { agency, documents, damaged, qualifier });
    }
  }
  /** The names with their pairs; made when a name is asked for that none of them is. */
  let known: { readonly known: string; readonly of: ReadonlyMap<string, number> }[] | undefined;
  const names = [...new Set(agencies.flatMap((a) => [a.name, ...a.aliases.map((x) => x.name)]))];
  return {
    agencies,
    byId: new Map(agencies.map((a) => [a.id, a])),
    names: names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    resolve(name, document) {
      const all = claims.get(foldText(name)) ?? [];
      const here = all.filter((c) => document !== undefined && c.documents?.includes(document));
      const found = here.length > 0 ? here : all.filter((c) => c.documents === null);
      const distinct = [...new Set(found.map((c) => c.agency))];
      if (distinct.length === 0) return { kind: 'unknown' };
      if (distinct.length > 1) return { kind: 'ambiguous', agencies: distinct };
      const [{ damaged, qualifier }] = found as [Claim];
      return { kind: 'found', agency: distinct[0]!, damaged, qualifier };
    },
    nearest(name, count = 3) {
      known ??= names.map((each) => ({ known: each, of: pairs(foldText(each)) }));
      const asked = pairs(foldText(name));
      return known
        .map(({ known: each, of }) => ({ known: each, score: likeness(of, asked) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || (a.known < b.known ? -1 : 1))
        .slice(0, count)
        .map(({ known }) => known);
    },
  };
}
