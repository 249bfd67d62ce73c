/**
 * What the reader of appointments remembers while it goes through the papers of one document, and the
 * record that it drafts for a person and a post.
 */
import type { Appointment, Clause, GazetteDocument } from '../domain/model.ts';
import type { Action } from './verbs.ts';

/** A record while its paper is read. */
export type Draft = { -readonly [K in keyof Appointment]: Appointment[K] } & {
  /** The words it was read from. */
  readonly from: string;
  readonly at: Clause;
};

/** The reader's memory while it goes through one document. */
export interface State {
  /** Papers are closed by their number; what is drafted since. */
  paper: Draft[];
  /** Drafts since the last opening (经…决定：). */
  group: Draft[];
  number: string | null;
  date: string | null;
  confirmed: boolean;
  /** The verb of an opening or of a line of its own (决定任命：), which holds until the next. */
  mode: Action | null;
  /** The verb of the statement above, for a paragraph that leaves it out. */
  verb: Action | null;
  /** Whether that verb was 任, which may also be a surname. */
  byRen: boolean;
  /** Of whom alone the words before were, which have not come to their full stop. */
  goesOn: string | null;
  /** The post, with what is said of it, that an opening gives to all whose names stand under it. */
  listed: {
    readonly action: Action;
    readonly post: string;
    readonly notes: string;
    readonly proposed: boolean;
  } | null;
  /** The body over the lines that give a title alone (某公司：, and under it 聘任甲某为总经理). */
  body: string | null;
  /** Whether an opening of the paper stands above. */
  opened: boolean;
}

/** Close a paper: what was drafted in it has its number, if it has one of its own. */
export function closePaper(state: State, number: string | null): void {
  for (const draft of state.paper) draft.docNumber = number ?? draft.docNumber;
  state.paper = [];
  state.opened = false;
  openGroup(state);
}

/** Begin a new group: no verb stands over it. */
export const openGroup = (state: State): void => {
  state.group = [];
  state.listed = null;
  state.body = null;
  state.confirmed = false;
  state.mode = null;
  state.verb = null;
};

/** One clause while it is read, with what is drafted from it. */
export interface Context {
  readonly clause: Clause;
  readonly doc: GazetteDocument;
  readonly state: State;
  ordinal: number;
  readonly drafts: Draft[];
  /** The clause as printed, and in the script of the reader. */
  readonly printed: string;
  readonly text: string;
}

/** Words of the reader's script as the clause prints them. */
export function asPrinted(words: string, { printed, text }: Context): string {
  if (printed === text) return words;
  const found = (own: string): string | undefined => {
    const at = text.indexOf(own);
    return at === -1 ? undefined : printed.slice(at, at + own.length);
  };
  const whole = found(words);
  if (whole !== undefined) return whole;
  // 在某局担任处长: the body and the title of the post stand apart.
  for (let cut = words.length - 1; cut > 0; cut -= 1) {
    const [first, last] = [found(words.slice(0, cut)), found(words.slice(cut))];
    if (first !== undefined && last !== undefined) return first + last;
  }
  return words;
}

/** Keep drafts with their clause, their paper and their group. */
export const keep = (made: readonly Draft[], { drafts, state }: Context): void => {
  drafts.push(...made);
  state.paper.push(...made);
  state.group.push(...made);
};

/** The record of a person and a post, without what remarks say of it. */
export function draftOf(
  action: Action,
  person: string,
  post: string,
  organization: string | null,
  words: string,
  context: Context,
): Draft {
  const { state, clause, doc } = context;
  return {
    issue: doc.issue,
    document: doc.id,
    clause: clause.anchor,
    ordinal: context.ordinal,
    person: printedName(person, context),
    action,
    post: asPrinted(post, context),
    organization: organization === null ? null : asPrinted(organization, context),
    organizationId: null,
    probation: null,
    confirmed: false,
    effectiveFrom: null,
    retiredOn: null,
    docNumber: state.number,
    date: state.date,
    pending: false,
    remarks: [],
    probationEnd: null,
    from: asPrinted(words, context),
    at: clause,
  };
}

/** A name as printed; the space within a short one is only its setting. */
function printedName(name: string, context: Context): string {
  const whole = asPrinted(name, context);
  if (whole !== name || context.printed === context.text) return whole;
  return asPrinted([...name].join(' '), context).replace(/\s/gu, '');
}
