/**
 * What a pattern cannot do without, told from the pattern itself: a reader asks thousands of clauses
 * for forms that few of them have, and a text without a character that a form must hold need not be
 * searched for it.
 *
 * In: a regular expression with the flag `u`. Out: characters. Whatever of a pattern is not understood
 * is taken for anything, so that no text is passed over which holds a match.
 */

/** A pattern as it is built; characters without a set may be any. */
type Node =
  | { readonly kind: 'character'; readonly set: ReadonlySet<string> | undefined }
  | { readonly kind: 'all' | 'one'; readonly of: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly least: number }
  /** What must stand before or behind a place; of what must not stand there nothing is said. */
  | { readonly kind: 'beside'; readonly of: Node | undefined };

/** More characters than this rule hardly any text out. */
const MOST = 96;

/** Reads the source of a regular expression. */
class Reader {
  private readonly source: readonly string[];
  private at = 0;

  constructor(source: string) {
    this.source = [...source];
  }

  private get here(): string | undefined {
    return this.source[this.at];
  }

  private take(words: string): boolean {
    const found = [...words].every((c, i) => this.source[this.at + i] === c);
    if (found) this.at += [...words].length;
    return found;
  }

  /** Everything up to a character, which is passed as well. */
  private upTo(end: string): string {
    let out = '';
    for (; this.here !== undefined && this.here !== end; this.at += 1) out += this.here;
    this.at += 1;
    return out;
  }

  /** Alternatives, up to a closing bracket or the end. */
  alternatives(): Node {
    const of: Node[] = [];
    do of.push(this.sequence());
    while (this.take('|'));
    return of.length === 1 ? of[0]! : { kind: 'one', of };
  }

  private sequence(): Node {
    const of: Node[] = [];
    while (this.here !== undefined && this.here !== '|' && this.here !== ')')
      of.push(this.repeated(this.atom()));
    return { kind: 'all', of };
  }

  private repeated(of: Node): Node {
    let least: number | undefined;
    if (this.take('*') || this.take('?')) least = 0;
    else if (this.take('+')) least = 1;
    else if (this.take('{')) least = Number.parseInt(this.upTo('}'), 10);
    if (least === undefined) return of;
    this.take('?');
    return { kind: 'repeat', of, least };
  }

  private group(): Node {
    const not = this.take('?!') || this.take('?<!');
    const beside = not || this.take('?=') || this.take('?<=');
    if (!beside && !this.take('?:') && this.take('?<')) this.upTo('>');
    const of = this.alternatives();
    this.take(')');
    return beside ? { kind: 'beside', of: not ? undefined : of } : of;
  }

  private atom(): Node {
    const c = this.here!;
    this.at += 1;
    if (c === '(') return this.group();
    if (c === '[') return { kind: 'character', set: this.characterClass() };
    if (c === '.') return { kind: 'character', set: undefined };
    if (c === '^' || c === '$') return { kind: 'beside', of: undefined };
    if (c !== '\\') return { kind: 'character', set: new Set([c]) };
    if (this.take('b') || this.take('B')) return { kind: 'beside', of: undefined };
    // What a group has found may be nothing.
    if (this.take('k<')) {
      this.upTo('>');
      return { kind: 'beside', of: undefined };
    }
    if (/[1-9]/u.test(this.here ?? '')) {
      while (/\d/u.test(this.here ?? '')) this.at += 1;
      return { kind: 'beside', of: undefined };
    }
    return { kind: 'character', set: this.escaped() };
  }

  /** What an escape stands for, behind its backslash; undefined for too many characters to name. */
  private escaped(): ReadonlySet<string> | undefined {
    const c = this.here!;
    this.at += 1;
    if (c === 'd') return new Set('0123456789');
    if (c === 'p' || c === 'P') {
      this.upTo('}');
      return undefined;
    }
    if (c === 'u') {
      const braces = this.take('{');
      const code = braces ? this.upTo('}') : this.source.slice(this.at, this.at + 4).join('');
      if (!braces) this.at += 4;
      return new Set([String.fromCodePoint(Number.parseInt(code, 16))]);
    }
    const control = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' }[c];
    if (control !== undefined) return new Set([control]);
    return /[A-Za-z0-9]/u.test(c) ? undefined : new Set([c]);
  }

  private characterClass(): ReadonlySet<string> | undefined {
    let any = this.take('^');
    const out = new Set<string>();
    const member = (): ReadonlySet<string> | undefined => {
      if (this.take('\\')) return this.escaped();
      this.at += 1;
      return new Set([this.source[this.at - 1]!]);
    };
    while (this.here !== undefined && this.here !== ']') {
      const first = member();
      const ranges = this.here === '-' && this.source[this.at + 1] !== ']';
      if (ranges) this.at += 1;
      const last = ranges ? member() : first;
      const [from, to] = [first, last].map((set) => (set?.size === 1 ? [...set][0]! : undefined));
      if (!ranges || from === undefined || to === undefined) {
        any ||= first === undefined || last === undefined;
        for (const c of [...(first ?? []), ...(last ?? [])]) out.add(c);
        continue;
      }
      const [low, high] = [from.codePointAt(0)!, to.codePointAt(0)!];
      any ||= high - low > MOST;
      for (let code = low; code <= high && !any; code += 1) out.add(String.fromCodePoint(code));
    }
    this.take(']');
    return any ? undefined : out;
  }
}

const bySize = (sets: readonly ReadonlySet<string>[]): readonly ReadonlySet<string>[] =>
  sets.toSorted((a, b) => a.size - b.size);

/** Sets of characters of which one each must stand in a text that holds a match. */
function needs(node: Node): readonly ReadonlySet<string>[] {
  switch (node.kind) {
    case 'character':
      return node.set === undefined ? [] : [node.set];
    case 'all':
      return node.of.flatMap(needs);
    case 'one': {
      const each = node.of.map((way) => bySize(needs(way))[0]);
      return each.every((set) => set !== undefined) ? [new Set(each.flatMap((s) => [...s]))] : [];
    }
    case 'repeat':
      return node.least > 0 ? needs(node.of) : [];
    case 'beside':
      return node.of === undefined ? [] : needs(node.of);
  }
}

/** The characters with which a match can end, undefined for any; and whether a match may be empty. */
function ends(node: Node): { set: ReadonlySet<string> | undefined; empty: boolean } {
  switch (node.kind) {
    case 'character':
      return { set: node.set, empty: false };
    case 'beside':
      return { set: new Set(), empty: true };
    case 'repeat': {
      const { set, empty } = ends(node.of);
      return { set, empty: empty || node.least === 0 };
    }
    case 'one': {
      const each = node.of.map(ends);
      return { set: union(each.map(({ set }) => set)), empty: each.some(({ empty }) => empty) };
    }
    case 'all': {
      const of = node.of.map(ends).reverse();
      const behind = of.findIndex(({ empty }) => !empty);
      const last = behind === -1 ? of : of.slice(0, behind + 1);
      return { set: union(last.map(({ set }) => set)), empty: behind === -1 };
    }
  }
}

const union = (
  sets: readonly (ReadonlySet<string> | undefined)[],
): ReadonlySet<string> | undefined =>
  sets.every((set) => set !== undefined) ? new Set(sets.flatMap((set) => [...set])) : undefined;

/** A pattern as it is built; undefined where a flag makes something else of it. */
const built = ({ source, flags }: RegExp): Node | undefined =>
  flags.includes('u') ? new Reader(source).alternatives() : undefined;

/** Whether a set holds a letter that stands for its other case as well, under the flag `i`. */
const hasCase = (set: ReadonlySet<string>): boolean =>
  [...set].some((c) => c.toLowerCase() !== c.toUpperCase());

/**
 * Sets of characters, of each of which one stands in every text that holds a match: those that the
 * pattern tells, the smallest first, and none that is too large to rule a text out.
 */
export function neededBy(pattern: RegExp): readonly ReadonlySet<string>[] {
  const node = built(pattern);
  const sets = node === undefined ? [] : bySize(needs(node)).filter(({ size }) => size <= MOST);
  return pattern.flags.includes('i') ? sets.filter((set) => !hasCase(set)) : sets;
}

/** The characters with which a match can end; undefined where it may end with any, or be empty. */
export function endsOf(pattern: RegExp): ReadonlySet<string> | undefined {
  const node = pattern.flags.includes('i') ? undefined : built(pattern);
  const { set, empty } = node === undefined ? { set: undefined, empty: false } : ends(node);
  return empty ? undefined : set;
}

/** How many of the sets that a pattern needs are looked for: the search itself finds the others. */
const LOOKED_FOR = 3;

const gates = new WeakMap<RegExp, readonly RegExp[]>();

/** The smallest sets that a pattern needs, as classes of characters. */
function gatesOf(pattern: RegExp): readonly RegExp[] {
  const classes = neededBy(pattern).map(
    (set) => `[${[...set].map((c) => `\\u{${c.codePointAt(0)!.toString(16)}}`).join('')}]`,
  );
  const made = [...new Set(classes)].slice(0, LOOKED_FOR).map((of) => new RegExp(of, 'u'));
  gates.set(pattern, made);
  return made;
}

/** Whether a text has what a pattern cannot do without; it may hold no match all the same. */
export function mayHold(text: string, pattern: RegExp): boolean {
  for (const gate of gates.get(pattern) ?? gatesOf(pattern)) if (!gate.test(text)) return false;
  return true;
}

/** What `text.replace(pattern, by)` gives; a text that lacks what the pattern needs is not searched. */
export const replaceIn = (text: string, pattern: RegExp, by: string): string =>
  mayHold(text, pattern) ? text.replace(pattern, by) : text;

/**
 * What `text.matchAll(pattern)` gives, as a list: the pattern is not copied for it, and a text that
 * lacks what it needs is not searched.
 *
 * @param pattern with the flag `g`, made once and not at each call
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!mayHold(text, pattern)) return [];
  const out: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let m = pattern.exec(text); m !== null; m = pattern.exec(text)) {
    out.push(m);
    // An empty match does not go on by itself.
    if (m[0] === '') pattern.lastIndex += (text.codePointAt(m.index) ?? 0) > 0xff_ff ? 2 : 1;
  }
  return out;
}
