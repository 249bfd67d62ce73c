/** Finding the clause that an address means, where it does not name one exactly. */

/** The place found for an address. */
interface FoundAnchor {
  readonly anchor: string;
  /** Whether it is the one meant; else it is the nearest above it. */
  readonly exact: boolean;
  /** What the address asked for, freed of what programs put on it. */
  readonly asked: string;
}

/** The fragment of an address as it was meant: decoded, half-width, without what stands after it in a sentence. */
function cleaned(fragment: string): string {
  let text = fragment;
  // Encoded once or twice, by one program after another.
  for (let i = 0; i < 2; i += 1) {
    try {
      text = decodeURIComponent(text);
    } catch {
      break;
    }
  }
  return text
    .replace(/[（［〔【]/gu, '(')
    .replace(/[）］〕】]/gu, ')')
    .replace(/[\uff01-\uff5e]/gu, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[‐‑–—－]/gu, '-')
    .replace(/[\s\u200b\ufeff#]/gu, '')
    .replace(/[。，、；：！？,;:!?"'”’》〉>.\]]+$/gu, '');
}

/**
 * The clause that the fragment of an address means.
 *
 * @param fragment what stands after `#`, encoded or not
 * @param ids anchors of the page
 * @returns undefined where nothing of it is here
 *
 * @example nearestAnchor('二（六）。', ids) // { anchor: '二(六)', exact: true, … }
 */
export function nearestAnchor(fragment: string, ids: ReadonlySet<string>): FoundAnchor | undefined {
  const asked = cleaned(fragment);
  // A bracket that a sentence closes after the address is not its own.
  const candidates = [
    asked,
    asked.replace(/\)$/u, ''),
    `${asked})`,
    asked.replaceAll(/[()]/gu, ''),
  ];
  const exact = candidates.find((one) => one !== '' && ids.has(one));
  if (exact !== undefined) return { anchor: exact, exact: true, asked };
  for (let rest = asked; rest !== ''; ) {
    const shorter = rest.replace(/(?:-[^-()]*|\([^()]*\)?|[.．][^-.()]*|[^-.()])$/u, '');
    if (shorter === rest) return undefined;
    rest = shorter;
    if (ids.has(rest)) return { anchor: rest, exact: false, asked };
  }
  return undefined;
}
