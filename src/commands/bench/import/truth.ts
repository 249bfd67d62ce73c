/**
 * What a generated gazette says, written down by the generator while it writes the text.
 * Nothing here knows a parser of the project; the bench holds what the parsers read against it.
 */

/** One thing that a paragraph says and a reader should find. */
export type Fact =
  | {
      readonly type: 'appointment';
      readonly person: string;
      readonly action: 'appoint' | 'remove';
      readonly post: string;
    }
  | {
      readonly type: 'membership';
      readonly person: string;
      readonly post: string;
      readonly office: string | null;
    }
  | { readonly type: 'event'; readonly start: string; readonly end: string }
  | {
      readonly type: 'duty';
      readonly agency: string;
      /** The roles that are a right reading; several where the text leaves it open. */
      readonly roles: readonly ('lead' | 'responsible' | 'cooperating' | 'member')[];
    };

/** A paragraph, heading or row before it is set on pages. */
export interface Block {
  readonly text: string;
  /** How it is set. */
  readonly set: 'title' | 'number' | 'centre' | 'flush' | 'indented' | 'right' | 'row' | 'bare';
  /** The number with which it opens, as printed; absent where it has none. */
  readonly label?: string;
  readonly facts?: readonly Fact[];
  /** The kind of damage that was done to it. */
  readonly damage?: string;
  /** A line of frame: it says nothing of a person, a day or a duty. */
  readonly frame?: boolean;
}

/** A document before it is set. */
export interface DraftDocument {
  readonly title: string;
  readonly issuer?: string;
  readonly docNumber?: string;
  readonly date?: string;
  /** Kinds that are a right reading. */
  readonly kinds: readonly string[];
  readonly section: string;
  readonly blocks: readonly Block[];
}

/** A block with the lines that it was set on, 1-based. */
export interface SetBlock extends Block {
  readonly lines: readonly [number, number];
}

/** A document as set. */
export interface TruthDocument extends Omit<DraftDocument, 'blocks'> {
  readonly blocks: readonly SetBlock[];
}

/** A generated gazette: its text and what is true of it. */
export interface Gazette {
  readonly seed: number;
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly lines: readonly string[];
  readonly name: string;
  readonly year: number;
  readonly number: number;
  readonly government: string;
  readonly documents: readonly TruthDocument[];
  /** Lines of running heads and page numbers. */
  readonly furniture: readonly number[];
  /** What the register of this city should hold: official name and other names. */
  readonly agencies: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly kind: string;
  }[];
  /** How it was set, for reading a result. */
  readonly forms: Readonly<Record<string, string>>;
}
