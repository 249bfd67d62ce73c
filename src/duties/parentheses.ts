/**
 * Parentheses that say who owes a clause: （责任单位：…）, （牵头单位：…，配合单位：…）,
 * （某局牵头，某局、某委配合）, and the same without brackets at the end of a paragraph.
 */
import type { DutyRole } from '../domain/model.ts';
import { type ListContext, type PrintedName, readAgencyList } from './agencies.ts';

/** One name with its role. */
export interface RoleName extends PrintedName {
  readonly role: DutyRole;
}

/** A statement that puts a group on what comes after it (以下均需…落实，不再列出). */
export interface Inherited {
  readonly names: readonly PrintedName[];
  /** Its words. */
  readonly text: string;
}

/** One parenthesis, read. */
export interface DutyParenthesis {
  /** Place in the clause's text, brackets included. */
  readonly start: number;
  readonly end: number;
  /** False where the closing bracket is lost. */
  readonly closed: boolean;
  readonly names: readonly RoleName[];
  readonly inherited: readonly Inherited[];
}

const ROLE_WORDS =
  '牵头|主办|主责|主要责任|第一责任|责任|承办|落实|实施|配合|协办|协作|协同|参与|参加|协助|支持';
/** 责任单位：, 牵头及责任部门：, 配 合 单 位 : */
const LABEL = new RegExp(
  `(${ROLE_WORDS.split('|')
    .map((w) => [...w].join('\\s*'))
    .join(
      '|',
    )})(?:\\s*(?:及|和|、|与)\\s*(?:${ROLE_WORDS}))?\\s*(?:单\\s*位|部\\s*门|主\\s*体|机\\s*构|地\\s*区)(?:\\s*(?:及|和|、)\\s*(?:单\\s*位|部\\s*门))?\\s*[：:]`,
  'gu',
);
/** The same without 单位, which only brackets make plain: （牵头：…；配合：…）. */
const BARE_LABEL = /(?<=^\s*|[，,；;。]\s*)(牵头|主办|责任|承办|配合|协办)\s*[：:]/gu;
/** Labels of a parenthesis that name no agency. */
const OTHER_LABEL =
  /(?:责任人|负责人|责任领导|牵头领导|分管领导|联系人|联系电话|完成时[限间]|办结时[限间]|时限(?:要求)?|进度安排|备注)\s*[：:]/gu;
/** …落实，不再列出 at the end of a statement that puts a group on what follows. */
const CARRIED_OUT =
  '(?:负责|推动|抓好|组织|贯彻|共同|具体)*(?:落实|实施|执行|负责)(?:[，,、；;]?\\s*(?:以下|下文)?不再(?:一一|逐一|逐项|另行|单独|重复)?(?:列出|列示|赘述|标注|注明))?';
const ALL = '(?:均|都|全部|一律)';
const FOLLOWING = '(?:以下|下列|后续)(?:各[项条款]|所有|其他)?(?:任务|措施|工作|内容|事项)?';
/** 以下均需某某落实，不再列出; 以下某某均需落实，不再列出 */
const INHERITS = new RegExp(
  `${FOLLOWING}(?:${ALL}(?:需要?|须|应当?|由|要)(?:由)?(?<who>[^。；;（）()]+?)|(?<whom>[^。；;（）()]+?)${ALL}(?:需要?|须|应当?|要)?)${CARRIED_OUT}`,
  'gu',
);
/** 某局牵头 , 某局、某委按职责分工负责 */
const SUFFIX =
  /^(?<who>.*?)(?:等(?:有关|相关)?(?:部门|单位)?)?(?:按照?(?:各自)?职[责能]分工|分别|共同|具体)*(?<verb>牵头|主办|主责|负责|落实|承办|实施|配合|协办|协助|参与|参加)(?:组织|实施|落实|推进)?$/u;

/** What no duty is without: a label, or a role before a closing bracket. */
const MAYBE =
  /[单部主机地](?:\s*)[位门体构区](?:\s*(?:及|和|、)\s*(?:单\s*位|部\s*门))?\s*[：:]|(?:牵头|主办|责任|承办|配合|协办)\s*[：:]|(?:牵头|主办|主责|负责|落实|承办|实施|配合|协办|协助|参与|参加|组织|推进)\s*[，,；;。）)】\]〕]/u;

/** What a word of role makes of an agency. */
export function roleOf(word: string): DutyRole {
  const w = word.replace(/\s/gu, '');
  if (/^(?:牵头|主办|主责)/u.test(w)) return 'lead';
  if (/^(?:配合|协办|协作|协同|参与|参加|协助|支持)/u.test(w)) return 'cooperating';
  return 'responsible';
}

/** Brackets of a text in pairs; an opening one without partner reaches to the end. */
export function bracketPairs(text: string): { start: number; end: number; closed: boolean }[] {
  const open: number[] = [];
  const pairs: { start: number; end: number; closed: boolean }[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i]!;
    if ('（(【[〔'.includes(c)) open.push(i);
    else if ('）)】]〕'.includes(c)) {
      const start = open.pop();
      if (start !== undefined) pairs.push({ start, end: i + 1, closed: true });
    }
  }
  for (const start of open) pairs.push({ start, end: text.length, closed: false });
  return pairs.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Label {
  readonly start: number;
  readonly end: number;
  /** Absent for a label that names no agency. */
  readonly role?: DutyRole;
}

/** The labels that stand in `text`, outside of brackets. */
function labelsIn(text: string, bare: boolean): Label[] {
  const inner = bracketPairs(text).filter((p) => p.closed);
  const outside = (at: number): boolean => !inner.some((p) => at > p.start && at < p.end);
  const labels: Label[] = [];
  const add = (pattern: RegExp, withRole: boolean): void => {
    for (const m of text.matchAll(pattern)) {
      if (!outside(m.index)) continue;
      if (labels.some((l) => m.index < l.end && m.index + m[0].length > l.start)) continue;
      labels.push({
        start: m.index,
        end: m.index + m[0].length,
        ...(withRole ? { role: roleOf(m[1]!) } : {}),
      });
    }
  };
  add(OTHER_LABEL, false);
  add(LABEL, true);
  if (bare) add(BARE_LABEL, true);
  return labels.sort((a, b) => a.start - b.start);
}

/** Read what stands between labels. `offset` is where `text` begins in the clause. */
function readLabelled(
  text: string,
  labels: readonly Label[],
  offset: number,
  context: ListContext,
): Pick<DutyParenthesis, 'names' | 'inherited'> {
  const names: RoleName[] = [];
  const inherited: Inherited[] = [];
  labels.forEach((label, i) => {
    if (label.role === undefined) return;
    const to = labels[i + 1]?.start ?? text.length;
    const list = text.slice(label.end, to);
    const cut: [number, number][] = [];
    for (const m of list.matchAll(INHERITS)) {
      const who = m.groups!['who'] ?? m.groups!['whom']!;
      const at = m.index + m[0].indexOf(who);
      cut.push([m.index, m.index + m[0].length]);
      inherited.push({
        names: shift(readAgencyList(list, context, at, at + who.length), offset + label.end),
        text: m[0],
      });
    }
    let from = 0;
    for (const [start, end] of [...cut, [list.length, list.length] as const]) {
      const read = readAgencyList(list, context, from, start);
      for (const name of shift(read, offset + label.end)) {
        const own = ownRole(list, name.start - offset - label.end, name.end - offset - label.end);
        names.push({ ...name, role: own ?? label.role! });
      }
      from = end;
    }
  });
  return { names, inherited };
}

/** A role that a name of a labelled list has by itself: 某局（牵头）, or 某局牵头，某局、某委配合. */
function ownRole(list: string, start: number, end: number): DutyRole | undefined {
  const note = /^\s*[（(]\s*(牵头|主办|配合|协办)(?:单位|部门)?\s*[）)]/u.exec(list.slice(end));
  if (note !== null) return roleOf(note[1]!);
  const piece = /^[^，,；;。]*/u.exec(list.slice(start))![0];
  const verb = /(牵头|主办|主责|配合|协办|协助)\s*$/u.exec(piece);
  return verb === null ? undefined : roleOf(verb[1]!);
}

const shift = (names: readonly PrintedName[], by: number): PrintedName[] =>
  names.map((n) => ({ ...n, start: n.start + by, end: n.end + by }));

/** （某局牵头，某局配合）: the role stands after the names; undefined if the words are anything else. */
function readSuffixed(text: string, offset: number, context: ListContext): RoleName[] | undefined {
  const pieces: { start: number; text: string }[] = [];
  for (const m of text.matchAll(/[^，,；;。]+/gu)) pieces.push({ start: m.index, text: m[0] });
  const names: RoleName[] = [];
  let waiting: { start: number; end: number }[] = [];
  let roles = 0;
  for (const piece of pieces) {
    const m = SUFFIX.exec(piece.text);
    const who = m?.groups?.['who'];
    waiting.push({
      start: piece.start,
      end: piece.start + (m === null ? piece.text.length : (who ?? '').length),
    });
    if (m === null) continue;
    const role = roleOf(m.groups!['verb']!);
    roles += 1;
    for (const w of waiting) {
      const read = readAgencyList(text, context, w.start, w.end);
      names.push(...shift(read, offset).map((n) => ({ ...n, role })));
    }
    waiting = [];
  }
  if (roles === 0 || waiting.length > 0) return undefined;
  // The first word must be an agency: （由某人负责） and （企业自主负责） are none.
  return names[0]?.resolution.kind === 'unknown' || names.length === 0 ? undefined : names;
}

/**
 * The duty parentheses of a text, in order.
 *
 * @param text the clause's text
 */
export function findParentheses(text: string, context: ListContext): DutyParenthesis[] {
  const found: DutyParenthesis[] = [];
  if (!MAYBE.test(text)) return found;
  const pairs = bracketPairs(text);
  for (const { start, end, closed } of pairs) {
    if (found.some((f) => start < f.end)) continue;
    const inner = text.slice(start + 1, closed ? end - 1 : end);
    const labels = labelsIn(inner, true);
    if (labels.some((l) => l.role !== undefined)) {
      found.push({ start, end, closed, ...readLabelled(inner, labels, start + 1, context) });
      continue;
    }
    const after = text.slice(end);
    if (!/[。；]\s*$/u.test(text.slice(0, start)) && !/^\s*[。；]?\s*$/u.test(after)) continue;
    const names = readSuffixed(inner, start + 1, context);
    if (names !== undefined) found.push({ start, end, closed, names, inherited: [] });
  }
  const bare = findBare(text, pairs, context);
  if (bare !== undefined) found.push(bare);
  return found.sort((a, b) => a.start - b.start);
}

/** 责任单位：… without brackets, as a paragraph of its own or after the last sentence of one. */
function findBare(
  text: string,
  pairs: readonly { start: number; end: number }[],
  context: ListContext,
): DutyParenthesis | undefined {
  const labels = labelsIn(text, false).filter(
    (l) => !pairs.some((p) => l.start > p.start && l.start < p.end),
  );
  const first = labels.find((l) => l.role !== undefined);
  if (first === undefined || !/(?:^|[。；;])\s*$/u.test(text.slice(0, first.start)))
    return undefined;
  const used = labels.filter((l) => l.start >= first.start);
  const end = text.length;
  return {
    start: first.start,
    end,
    closed: true,
    ...readLabelled(text, used, 0, context),
  };
}

/** Statements outside of parentheses that put a group on something (说明：各项…均需…落实). */
export const ALL_OF =
  /(?<what>(?:以上|上述|上表|表中|以下|下列|各项|所有|全部)[^，,。；;：:]{0,12}?)(?:均|都)(?:需要?|须|应当?|由|要)(?:由)?(?<who>[^。；;（）()]+?)(?:负责|推动|抓好|组织|贯彻|共同|具体)*(?:落实|实施|执行|负责)/u;
