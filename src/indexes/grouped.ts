/**
 * Entries by what they belong to, sorted once for each list: a page that looks through the whole
 * corpus for its own entries would make the cost of a build grow with its square.
 */
type Groups = ReadonlyMap<string | null, readonly unknown[]>;

const made = new WeakMap<readonly unknown[], Map<string, Groups>>();

/**
 * The entries of a list by their keys, each under every key that it has.
 *
 * @param name what the keys are; the same name must mean the same keys for a list
 */
export function grouped<Entry>(
  list: readonly Entry[],
  name: string,
  keysOf: (entry: Entry) => Iterable<string | null>,
): ReadonlyMap<string | null, readonly Entry[]> {
  const known = made.get(list) ?? new Map<string, Groups>();
  made.set(list, known);
  const before = known.get(name);
  if (before !== undefined) return before as ReadonlyMap<string | null, readonly Entry[]>;
  const groups = new Map<string | null, Entry[]>();
  for (const entry of list)
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  known.set(name, groups);
  return groups;
}

/** The entries of a document, in the order of the list. */
export const ofDocument = <Entry extends { readonly document: string }>(
  list: readonly Entry[],
  document: string,
): readonly Entry[] => grouped(list, 'document', (e) => [e.document]).get(document) ?? [];

/** The entries of an issue, in the order of the list. */
export const ofIssue = <Entry extends { readonly issue: string }>(
  list: readonly Entry[],
  issue: string,
): readonly Entry[] => grouped(list, 'issue', (e) => [e.issue]).get(issue) ?? [];

/** The entries that concern an agency, in the order of the list. */
export const ofAgency = <Entry extends { readonly agencies: readonly string[] }>(
  list: readonly Entry[],
  agency: string,
): readonly Entry[] => grouped(list, 'agency', (e) => e.agencies).get(agency) ?? [];
