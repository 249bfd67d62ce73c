/**
 * Lists of agencies: `市某局、某委、某办，各旗县人民政府等部门单位`. A leading 市, 市委 or 市政府
 * carries to the names after it until the punctuation changes level (，；。).
 *
 * Guarantees: names come in the order of the text, with their places in it, and do not
 * overlap; whatever is neither a name of the register nor a word that belongs to lists is
 * returned as a name that resolves to nothing. Nothing is guessed: a name with two owners
 * stays ambiguous.
 */
import type { Resolution } from '../domain/register.ts';
import type { NameIndex, NameMatch } from './names.ts';
import { AND_OTHERS, ROLE_TITLE, roleWordsAs, SHARING } from './roles.ts';

/** One name of a list. */
export interface PrintedName {
  /** Place in the text that was read. */
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  /** The words that it leaves out and an earlier name of the list has; '' if none. */
  readonly carried: string;
  readonly resolution: Resolution;
}

/** Who asks, and in which document. */
export interface ListContext {
  readonly names: NameIndex;
  readonly document: string;
  /** The mark at a name by which the document tells who leads (甲局★、乙局), where it says so. */
  readonly leadMark?: string | undefined;
}

/** Words at the end of a list that are no names. */
const LIST_TAIL = new RegExp(
  `^(?:${AND_OTHERS}(?:和|及|、)*|等(?:有关|相关|各)?(?:市直|直属)?(?:部门|单位|机构|企业|和|及|、)*|(?:和|及|以及)?(?:其他)?(?:有关|相关)(?:部门|单位|地区|和|及|、)+(?![\\p{Script=Han}])|${SHARING}|分工|分别|共同|具体|负责|牵头|配合|落实|实施|参与|参加|协助|推动|抓好)`,
  'u',
);
const SEPARATOR = /^(?:[\s、／/]|以及|会同|联合(?!会|社)|和(?!\p{Script=Han}{0,1}$)|及|与)/u;
const LEVEL = /^[，,；;。.]/u;
const BOUNDARY = /^(?:$|[\s、，,；;。.：:／/（(【[〔）)】\]〕]|和|及|与|以及|会同|联合(?!会|社))/u;
/** A note in brackets after a name, up to three deep. */
const NOTE = /^\s*[（(](?:[^（）()]|[（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)])*[）)]/u;
/** Endings by which a word gives itself away as an agency, though the register does not hold it. */
export const AGENCY_ENDING =
  /(?:[局委办部厅署院处队]|政府|委员会|办公[室厅]|中心|公司|支队|集团|银行|管委会|总局|分局|工商联|(?:公路|工务|车务|电务|养护)段)$/u;

const isBoundary = (text: string, end: number, mark: string | undefined): boolean => {
  const rest = text.slice(end, end + 24);
  return BOUNDARY.test(rest) || LIST_TAIL.test(rest) || (mark !== undefined && rest[0] === mark);
};

const LEVELS = /自治区|自治州|[省市州盟县旗区]/gu;

/**
 * What a name hands on to the names after it: 市委某部 hands on 市委 and 市, 云山市某局 云山市
 * and 市. A place may hold the word for a level (某州市), so each such word is tried.
 */
export function carriedBy(name: string): string[] {
  const words = name.replace(/\s/gu, '').replace(/[（(].*$/u, '');
  const out = new Set<string>();
  for (const m of words.slice(0, 12).matchAll(LEVELS)) {
    const until = m.index + m[0].length;
    const body = /^(?:委员会|委|人民政府|政府|直)/u.exec(words.slice(until))?.[0] ?? '';
    const place = words.slice(0, until);
    for (const prefix of [place + body, m[0] + body, place, m[0]])
      if (prefix !== words) out.add(prefix);
  }
  return [...out];
}

/** A department: what it hands on takes the place of what was handed on before. */
const DEPARTMENT = /(?:[局部厅院处室委办]|(?<!管理)委员会)$/u;

/**
 * What the names after this one may leave out. A county's government, a company, a group among
 * the departments of a list leave what the list began with as it was.
 */
function handOn(printed: string, resolution: Resolution, carry: readonly string[]): string[] {
  const own = carriedBy(printed);
  const group = resolution.kind === 'found' && resolution.agency.group;
  if (carry.length === 0) return own;
  if (group || own.length === 0) return [...carry];
  return DEPARTMENT.test(printed.replace(/\s/gu, '')) ? own : [...new Set([...carry, ...own])];
}

/** The name at `start`: with what is carried first, then as it stands; the longer wins. */
function nameAt(
  text: string,
  start: number,
  carry: readonly string[],
  { names, document, leadMark }: ListContext,
): { match: NameMatch; carried: string } | undefined {
  let best: { match: NameMatch; carried: string } | undefined;
  for (const carried of [...carry, '']) {
    const match = names
      .at(text, start, document, carried)
      .find((m) => isBoundary(text, m.end, leadMark));
    if (match !== undefined && (best === undefined || match.end > best.match.end)) {
      best = { match, carried };
    }
  }
  return best;
}

/**
 * Read the list of agencies that stands in `text` from `from` to `to`.
 */
export function readAgencyList(
  text: string,
  context: ListContext,
  from = 0,
  to = text.length,
): PrintedName[] {
  const list = text.slice(from, to);
  const found: PrintedName[] = [];
  // Where the list has no 、, its commas are what separates names and not a change of level.
  const levels = /、/u.test(list) ? LEVEL : /^[；;。.]/u;
  let carry: string[] = [];
  let pos = 0;
  const push = (start: number, end: number, carried: string, resolution: Resolution): void => {
    found.push({
      start: from + start,
      end: from + end,
      printed: list.slice(start, end),
      carried,
      resolution,
    });
  };
  while (pos < list.length) {
    const rest = list.slice(pos);
    if (levels.test(rest)) {
      carry = [];
      pos += 1;
      continue;
    }
    if (LEVEL.test(rest) || rest[0] === context.leadMark) {
      pos += 1;
      continue;
    }
    const group = GROUP.exec(rest);
    const named = nameAt(list, pos, carry, context);
    if (group !== null && (named === undefined || named.match.end < pos + group[0].length)) {
      push(pos, pos + group[0].length, '', { kind: 'unknown' });
      pos += group[0].length;
      continue;
    }
    if (named !== undefined) {
      const { match, carried } = named;
      push(pos, match.end, carried, match.resolution);
      if (carried === '') carry = handOn(list.slice(pos, match.end), match.resolution, carry);
      pos = match.end;
      continue;
    }
    const separator = SEPARATOR.exec(rest);
    if (separator !== null) {
      pos += separator[0].length;
      continue;
    }
    const tail = LIST_TAIL.exec(rest);
    if (tail !== null) {
      pos += tail[0].length;
      continue;
    }
    const note = NOTE.exec(rest);
    if (note !== null && found.length > 0) {
      const inner = readNote(list, pos, note[0], carry, context);
      for (const n of inner) push(n.start, n.end, n.carried, n.resolution);
      pos += note[0].length;
      continue;
    }
    const end = unknownEnd(list, pos, context);
    const printed = list.slice(pos, end);
    const trimmed = printed.trimEnd();
    // Stray marks are no names, and words before a colon are a label that nothing knows.
    if (/[\p{L}\p{N}]/u.test(trimmed) && !/^\s*[：:]/u.test(list.slice(end))) {
      push(pos, pos + trimmed.length, carry.at(-1) ?? '', { kind: 'unknown' });
    }
    pos = Math.max(end, pos + 1);
  }
  return found;
}

/** Agencies in a note: 甲局（乙办）. A note that is none of the register and does not look like an agency is only a note. */
function readNote(
  list: string,
  at: number,
  note: string,
  carry: readonly string[],
  context: ListContext,
): Omit<PrintedName, 'printed'>[] {
  const open = note.search(/[（(]/u) + 1;
  const out: Omit<PrintedName, 'printed'>[] = [];
  let pos = at + open;
  const end = at + note.length - 1;
  while (pos < end) {
    const named = nameAt(list, pos, carry, context);
    if (named !== undefined && named.match.end <= end) {
      out.push({
        start: pos,
        end: named.match.end,
        carried: named.carried,
        resolution: named.match.resolution,
      });
      pos = named.match.end;
      continue;
    }
    const word = /^[^、，,；;。\s]*/u.exec(list.slice(pos, end))![0];
    if (word !== '' && AGENCY_ENDING.test(word))
      out.push({
        start: pos,
        end: pos + word.length,
        carried: '',
        resolution: { kind: 'unknown' },
      });
    pos += Math.max(1, word.length);
  }
  return out;
}

const ROLE_IN_BRACKETS = new RegExp(
  `^[（(]\\s*(?:${roleWordsAs('bare')})(?:单位|部门)?\\s*[）)]`,
  'u',
);
/** 各项目牵头单位: the title of a role is the end of the name. */
const ROLE_TITLE_HERE = new RegExp(`^${ROLE_TITLE}`, 'u');

/** The end of a name that is whole, so that 和 after it joins another one. */
const WHOLE_NAME =
  /(?:[局厅署]|(?<!党)委|办公室|办|部门|单位|政府|中心|公司|支队|管委会|委员会|指挥部|企业|海关|集团)(?:[（(][^（）()]*[）)])?$/u;
/** Kinds of places, of which a group names several: 各区、县级市. */
export const LEVELS_OF_GROUP =
  '(?:县级市|自治县|自治旗|街道|苏木|团场|开发区|园区|新区|功能区|[区县市旗州盟镇乡])(?:[（(〔][^（）()〔〕]*[）)〕])?';
/** 各区、县级市人民政府: one group, though it has 、 in it. */
const GROUP = new RegExp(
  `^各${LEVELS_OF_GROUP}(?:[、和及]${LEVELS_OF_GROUP})+级?(?:人民政府|政府|管委会|管理委员会)?(?![\\p{Script=Han}])`,
  'u',
);

/** Words with which no part of a name begins. */
const ENDS_LIST = new RegExp(`^(?:等|${SHARING}|分别负责|负责|牵头|配合|共同)`, 'u');

/** 各镇街具体落实: at the end of a piece, what those who are named do with the task, and no part of the name. */
const DOES_IT =
  /^(?:具体|组织|认真|分别|统一)*(?:落实|实施|抓落实|推进|办理|执行|负责)\s*(?=$|[，,；;。）)])/u;
const DOES_IT_BEHIND = new RegExp(`^各|${WHOLE_NAME.source}`, 'u');

/** Where an unknown name ends: at the next separator outside its brackets, or where a known name follows 和, 及, 与. */
function unknownEnd(list: string, start: number, context: ListContext): number {
  let depth = 0;
  for (let i = start; i < list.length; i += 1) {
    const c = list[i]!;
    // 某局（牵头）: the role that a bracket gives is no part of the name.
    if (/[（(]/u.test(c) && depth === 0 && ROLE_IN_BRACKETS.test(list.slice(i))) return i;
    if (/[（(〔]/u.test(c)) depth += 1;
    else if (/[）)〕]/u.test(c)) depth -= 1;
    if (depth > 0) continue;
    if (/[、，,；;。：:]/u.test(c) || c === context.leadMark) return i;
    if (i === start) continue;
    if (/[/／]/u.test(c) && WHOLE_NAME.test(list.slice(start, i))) return i;
    const rest = list.slice(i);
    if (ROLE_TITLE_HERE.test(rest)) continue;
    if (ENDS_LIST.test(rest) && LIST_TAIL.test(rest)) return i;
    if (DOES_IT.test(rest) && DOES_IT_BEHIND.test(list.slice(start, i))) return i;
    if (/^(?:会同|联合(?!会|社))/u.test(rest)) return i;
    const joint = /^(?:\s+|和|及|与|以及)/u.exec(rest);
    if (joint === null) continue;
    if (nameAt(list, i + joint[0].length, [], context) !== undefined) return i;
    // 某某局和某某办: two names, each whole; 住房和城乡建设局 is one.
    const after = /^(?:[（(][^（）()]*[）)]|[^、，,；;。：:（(])*/u.exec(
      list.slice(i + joint[0].length),
    )![0];
    if (
      WHOLE_NAME.test(list.slice(start, i)) &&
      !/^(?:人民)?政府$/u.test(after) &&
      (WHOLE_NAME.test(after) || /(?:政府|部门|单位)/u.test(after))
    )
      return i;
  }
  return list.length;
}
