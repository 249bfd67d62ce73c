/**
 * Parentheses that say who owes a clause: （责任单位：…）, （牵头单位：…，配合单位：…）,
 * （某局牵头，某局、某委配合）, and the same without brackets at the end of a paragraph.
 */

import type { DutyRole } from '../domain/model.ts';
import { matchesIn } from '../domain/sieve.ts';
import { type ListContext, type PrintedName, readAgencyList } from './agencies.ts';
import { firstLeads, type Inherited, isLikeName, notesInList } from './notes.ts';
import {
  BARE_ROLE_LABEL,
  ROLE_BODIES,
  ROLE_LABEL,
  ROLE_SUFFIX,
  roleAtEnd,
  roleOf,
  roleWordsAs,
  SHARING,
  SUMMED_UP,
} from './roles.ts';

/** One name with its role. */
export interface RoleName extends PrintedName {
  readonly role: DutyRole;
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

const LABEL = new RegExp(ROLE_LABEL, 'gu');
const BARE_LABEL = new RegExp(BARE_ROLE_LABEL, 'gu');
/** Labels of a parenthesis that name no agency. */
const OTHER_LABEL =
  /(?:责任人|负责人|责任领导|牵头领导|分管领导|包[联抓保]领导|[省市县区旗州盟]级?领导|联系人|联系电话|完成时[限间]|办结时[限间]|时限(?:要求)?|进度安排|备注)\s*[：:]/gu;
/** 督导单位：, 包联部门：: a label of bodies in a role that no row knows; what stands behind it is no name of the label before. */
const UNKNOWN_LABEL = new RegExp(
  `(?<=^|[，,；;。\\s])(?!(?:成员|组成|有关|相关|其他)|各)\\p{Script=Han}{2,8}(?:${ROLE_BODIES.join('|')})\\s*[：:]`,
  'gu',
);
/** 适用范围：, 完成标准：: in a bracket beside a label of role, whatever else is said of the task. */
const OF_TASK_LABEL =
  /(?<=^|[，,；;。\s])\p{Script=Han}{0,4}(?:范围|标准|目标|内容|要求|方式|地点|区域|对象|依据|来源|类型|级别|次序|进度|成果)\s*[：:]/gu;
/** The same without 单位, among labels that are short as well: 牵头：甲局；督办：乙局; 技术指导：丙局 has a role by its end. */
const UNKNOWN_BARE_LABEL = /(?<=[，,；;。]\s*|\p{Script=Han}\s+)\p{Script=Han}{2,4}\s*[：:]/gu;
/** A label of who leads, beside which a list of members says who takes part. */
const LEADS = /(?:组长|牵头)(?:单位|部门)\s*(?:[：:]|为)/u;
/** 成员单位：, beside 牵头单位：: those who take part. */
const MEMBER_LABEL =
  /(?:成员|组成)单位\s*(?:[：:]|为(?!\s*[：:])|(?:主要)?(?:包括|有)(?=\p{Script=Han}{2}))/gu;
/** 某局牵头 , 某局、某委按职责分工负责 */
const SUFFIX = new RegExp(
  `^(?<who>.*?)${SUMMED_UP}?(?:${SHARING}|分工|分别|共同|具体|分头|分线|认真|切实|组织(?=落实|实施|推进|办理)|(?:抓好|做好)(?=落实|组织|实施|推进|办理)|负责(?=总?牵头|主办|主抓|抓总))*(?<verb>${ROLE_SUFFIX}|推进|推动|抓落实|办理)(?:组织|实施|落实|推进|办理|完成|抓好|抓总|负责)?$`,
  'u',
);
/** What no duty is without: a label, or a role before a closing bracket. */
const MAYBE = new RegExp(
  `${ROLE_LABEL}|[（(【〔［[][^（）()。]{2,40}(?:局|委|办|厅|部|院|会|府|室|中心)[、，；及和与\\s][^。]{2,160}[）)】〕］\\]]\\s*[。；]?\\s*$|(?:${roleWordsAs('bare')})\\s*[：:]|(?:${ROLE_SUFFIX}|组织|推进|办理|完成|抓好)\\s*(?:[，,；;。）)】\\]〕］〗]|$)|牵头(?:单位|部门)\\s*[）)】\\]〕］〗]|(?:${SHARING})\\s*[）)】\\]〕］〗]|下同|不再|[。；]\\s*(?:——|──|--)[^（）()。；]{2,160}[。；]?\\s*$`,
  'u',
);
const WITH = new RegExp(
  `^\\s*(?:并)?(?<verb>会同|联合)(?<who>.+?)${SUMMED_UP}?(?:办理|实施|落实|推进|负责|开展)?$`,
  'u',
);
/** 某局（牵头） */
const ROLE_NOTE = new RegExp(
  `^\\s*[（(]\\s*(${roleWordsAs('bare')})(?:${ROLE_BODIES.join('|')})?\\s*[）)]`,
  'u',
);
/** …牵头 at the end of a piece of a list */
const ROLE_AFTER = new RegExp(`(${roleWordsAs('suffix')})\\s*$`, 'u');

/** A bracket that closes a clause and holds a few words. */
const ONE_NAME =
  /[。；][\s]*[（(【[〔［〖][^（）()【】〔〕，。；、]{3,20}(?:[，,；;][^（）()，。；]{0,8}[\d年月季长持][^（）()。；]{0,16})?[）)】\]〕］〗]\s*[。；]?\s*$/u;
/** 按职责分工负责 at the end of a list. */
const BY_DUTY = new RegExp(`(?:${SHARING}|分别|共同)*(?:负责|落实|实施)?$`, 'u');
/** A list that says how its task is shared, and is one whoever stands alone in it. */
const SHARED = new RegExp(`(?:${SHARING})\\s*$`, 'u');

/** Brackets of a text in pairs; an opening one without partner reaches to the end. */
function bracketPairs(text: string): { start: number; end: number; closed: boolean }[] {
  const open: number[] = [];
  const pairs: { start: number; end: number; closed: boolean }[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i]!;
    if ('（(【[〔［〖'.includes(c)) open.push(i);
    else if ('）)】]〕］〗'.includes(c)) {
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
    for (const m of matchesIn(text, pattern)) {
      if (!outside(m.index)) continue;
      if (labels.some((l) => m.index < l.end && m.index + m[0].length > l.start)) continue;
      labels.push({
        start: m.index,
        end: m.index + m[0].length,
        ...(withRole ? { role: roleOf(m[1] ?? m[2] ?? m[0]) } : {}),
      });
    }
  };
  add(OTHER_LABEL, false);
  // 组长单位：甲局；成员单位：乙局、丙局: beside who leads, those who take part.
  add(MEMBER_LABEL, bare || LEADS.test(text));
  add(LABEL, true);
  if (bare) add(BARE_LABEL, true);
  add(UNKNOWN_LABEL, false);
  if (bare) add(OF_TASK_LABEL, false);
  if (bare && labels.some((l) => l.role !== undefined))
    for (const m of matchesIn(text, UNKNOWN_BARE_LABEL)) {
      const [start, end] = [m.index, m.index + m[0].length];
      if (!outside(start) || labels.some((l) => start < l.end && end > l.start)) continue;
      const role = roleAtEnd(m[0].replace(/\s*[：:]$/u, ''));
      labels.push({ start, end, ...(role === undefined ? {} : { role }) });
    }
  return labels.sort((a, b) => a.start - b.start);
}

/** What is done by those whom a sentence has named. */
const SAYS_WORK =
  /[，；。](?:主要|具体|共同|统一)*(?:负责(?!人|单位|部门)|承担|统筹|做好|开展|组织(?=\p{Script=Han}{2}))/u;

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
    const until = labels[i + 1]?.start ?? text.length;
    // 牵头部门为甲局，负责…: in a sentence the list ends where the words say what is done.
    const prose = /[：:】］〗]\s*$/u.test(text.slice(label.start, label.end))
      ? -1
      : text.slice(label.end, until).search(SAYS_WORK);
    const list = text.slice(label.end, prose < 0 ? until : label.end + prose);
    const { cuts, inherited: said } = notesInList(list, context);
    inherited.push(...said.map((i) => ({ ...i, names: shift(i.names, offset + label.end) })));
    let from = 0;
    for (const [start, end] of [...cuts, [list.length, list.length] as const]) {
      for (const name of readAgencyList(list, context, from, start)) {
        const role = ownRole(list, name.start, name.end, context.leadMark) ?? label.role;
        names.push({ ...shift([name], offset + label.end)[0]!, role });
      }
      from = end;
    }
  });
  return { names, inherited };
}

/** A role that a name of a list has by itself: 某局（牵头）, 某局牵头，某局、某委配合, 某局会同某委. */
export function ownRole(
  list: string,
  start: number,
  end: number,
  leadMark?: string,
): DutyRole | undefined {
  // 甲局★, ★甲局
  if (leadMark !== undefined) {
    const before =
      list[start - 1] === leadMark && /^$|[、，,；;。：:（(\s]$/u.test(list.slice(0, start - 1));
    if (before || list.slice(end).trimStart().startsWith(leadMark)) return 'lead';
  }
  const note = ROLE_NOTE.exec(list.slice(end));
  if (note !== null) return roleOf(note[1]!);
  if (/(?:会同|联合(?!会|社))[^，,；;。]*$/u.test(list.slice(0, start))) return 'cooperating';
  const piece = /^[^，,；;。]*/u.exec(list.slice(start))![0];
  const verb = ROLE_AFTER.exec(piece.replace(/(?:组织|实施|落实|推进|办理|完成)$/u, ''));
  const role = verb === null ? undefined : roleOf(verb[1]!);
  // 按职责分工负责 says nothing beyond the label.
  return role === 'responsible' ? undefined : role;
}

/** The first of a list leads, where the parenthesis says so of itself. */
function leading(names: readonly RoleName[], inner: string): readonly RoleName[] {
  if (!firstLeads(inner) || names.some((n) => n.role === 'lead')) return names;
  return names.map((n, i) => (i === 0 ? { ...n, role: 'lead' as const } : n));
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
    // 会同某局、某委办理: whatever they do, they do it with the one before.
    const m = SUFFIX.exec(piece.text) ?? WITH.exec(piece.text);
    const who = m?.groups?.['who'];
    // （由某局负责）
    const by =
      /^\s*(?:分别|均|统一|具体)?由(?=\p{Script=Han}{2})/u.exec(piece.text)?.[0].length ?? 0;
    const from = m === null ? by : Math.max(by, piece.text.indexOf(who ?? ''));
    waiting.push({
      start: piece.start + from,
      end:
        piece.start +
        (m === null ? piece.text.length : piece.text.indexOf(who ?? '') + (who ?? '').length),
    });
    if (m === null) continue;
    const role = roleOf(m.groups!['verb']!);
    const plain = !new RegExp(`^(?:${ROLE_SUFFIX})$`, 'u').test(m.groups!['verb']!);
    if (WITH.exec(piece.text) === null) roles += 1;
    for (const w of waiting) {
      const read = readAgencyList(text, context, w.start, w.end);
      // 分线推进 is no word of role: it makes a list of nothing but names.
      if (plain && !read.every((n) => n.resolution.kind === 'found' || isLikeName(n.printed)))
        return undefined;
      names.push(
        ...read.map((n) => ({
          ...shift([n], offset)[0]!,
          role: ownRole(text, n.start, n.end, context.leadMark) ?? role,
        })),
      );
    }
    waiting = [];
  }
  if (roles === 0) return undefined;
  // 甲局牵头；乙局、丙局: the rest owes it as well, if it is nothing but names.
  for (const w of waiting) {
    const read = readAgencyList(text, context, w.start, w.end);
    if (
      read.length === 0 ||
      !read.every((n) => n.resolution.kind === 'found' || isLikeName(n.printed))
    )
      return undefined;
    names.push(...read.map((n) => ({ ...shift([n], offset)[0]!, role: 'responsible' as const })));
  }
  // The first word must be an agency: （由某人负责） and （企业自主负责） are none.
  const [first] = names;
  return first === undefined || (first.resolution.kind === 'unknown' && !isLikeName(first.printed))
    ? undefined
    : names;
}

/**
 * The duty parentheses of a text, in order.
 *
 * @param text the clause's text
 * @param one whether one name alone in a bracket is a list, because other brackets of the document are such lists
 */
export function findParentheses(
  text: string,
  context: ListContext,
  one = false,
): DutyParenthesis[] {
  const found: DutyParenthesis[] = [];
  if (!(one && ONE_NAME.test(text)) && !MAYBE.test(text)) return found;
  const pairs = bracketPairs(text);
  for (const { start, end, closed } of pairs) {
    if (found.some((f) => start < f.end)) continue;
    const inner = text.slice(start + 1, closed ? end - 1 : end);
    const labels = labelsIn(inner, true);
    if (labels.some((l) => l.role !== undefined)) {
      const read = readLabelled(inner, labels, start + 1, context);
      // 【甲局、乙局；配合单位：丙局】: nothing but names stand before the first label.
      const first = inner.slice(0, labels[0]!.start).replace(/[，,；;\s]+$/u, '');
      const before =
        readSuffixed(first, start + 1, context) ?? namesAlone(first, start, context, true) ?? [];
      const names = leading([...before, ...read.names], inner);
      found.push({ start, end, closed, ...read, names });
      continue;
    }
    const after = text.slice(end);
    // 综合组（甲局牵头）——负责…: what is owed stands behind the bracket as well.
    const opens = /^\s*(?:——|─|—|：)/u.test(after);
    const last = /[。；]\s*$/u.test(text.slice(0, start)) || /^\s*[。；]?\s*$/u.test(after);
    const inside =
      !last && !opens && closed && (endsSentence(text, end) || endsAct(text, start, end));
    if (!last && !opens && !inside) continue;
    const { cuts, inherited } = notesInList(inner, context);
    const plain = cuts.reduce(
      (t, [a, b]) => t.slice(0, a) + '　'.repeat(b - a) + t.slice(b),
      inner,
    );
    const list = withoutTimes(withoutLabelled(plain, labels))
      .trimEnd()
      .replace(/[，,；;。]$/u, '');
    // （甲、乙、丙；排在第一位的为牵头单位）: a list by that note alone.
    const ranked = firstLeads(inner) ? readAgencyList(inner, context, 0, list.length) : [];
    const suffixed = readSuffixed(list, start + 1, context);
    // In the midst of a paragraph only a word of role tells such a bracket from an explanation.
    if (inside && suffixed === undefined) continue;
    const names =
      suffixed ??
      (ranked.length > 0 &&
      ranked.every((n) => n.resolution.kind === 'found' || isLikeName(n.printed))
        ? shift(ranked, start + 1).map((n) => ({ ...n, role: 'responsible' as const }))
        : undefined);
    // （某局，6月底前完成）: by when says that it is a task.
    const timed = list.trimEnd().length < plain.trimEnd().length && /月|年/u.test(plain);
    const alone = names ?? namesAlone(list, start, context, (one || timed) && ONE_NAME.test(text));
    if (alone !== undefined)
      found.push({
        start,
        end,
        closed,
        names: leading(alone, inner),
        inherited: inherited.map((i) => ({ ...i, names: shift(i.names, start + 1) })),
      });
  }
  const bare = findBare(text, pairs, context) ?? findDashed(text, context);
  if (bare !== undefined && !found.some((f) => f.end > bare.start)) found.push(bare);
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a sentence, or a piece of a list, ends at a place, with more words behind it. */
const endsSentence = (text: string, at: number): boolean =>
  /^\s*[。；！]\s*\S/u.test(text.slice(at));

/** Whether a bracket before a comma closes an act (对工地开展检查（甲局负责），…), and no thing (市级河道（甲局负责），…). */
function endsAct(text: string, start: number, end: number): boolean {
  if (!/^\s*，\s*\S/u.test(text.slice(end))) return false;
  // 加固堤防（甲局实施），更换闸门（乙局负责）: each of a row has a bracket of its own.
  if (NEXT_OF_ROW.test(text.slice(end))) return true;
  const words = /[^，。；！）)]*$/u.exec(text.slice(0, start))![0].trim();
  const at = /^(?:对|将|把|为|在|向|围绕|针对|结合|依托)/u.test(words)
    ? [...words].findIndex((_, i) => i > 2 && DOES.test(words.slice(i)))
    : 0;
  return at >= 0 && DOES.test(words.slice(at)) && words.length - at >= 4 && !/的$/u.test(words);
}
const NEXT_OF_ROW = new RegExp(
  `^\\s*，[^，。；（）]{3,40}（[^（）。]{2,60}(?:${ROLE_SUFFIX})）`,
  'u',
);
/** Verbs that no name of a thing begins with. */
const DOES =
  /^(?:开展|实施|推进|推动|建立|健全|完善|制定|编制|组织(?!机构|部)|落实|加强|加快|强化|加大|做好|抓好|全面|严格|提升|提高|优化|培育|打造|构建|推广|实行|进行|严厉|完成|修复|新建|改造(?!项目|工程)|拓宽|疏通|清理|排查|整治(?!工作|行动)|落实|设立|安排)/u;

/**
 * Where the words begin that a bracket closes which stands inside its sentence, before another one:
 * 甲修堤（甲局负责）。乙清淤（乙局负责）。逐处立标。; undefined for one behind a full stop or at the end of
 * the paragraph, which closes all since the bracket before it.
 *
 * @param from where the bracket before it ends
 */
export function ownSentence(
  text: string,
  { start, end, closed }: Pick<DutyParenthesis, 'start' | 'end' | 'closed'>,
  from: number,
): number | undefined {
  const before = text.slice(from, start);
  const ends = endsSentence(text, end) || endsAct(text, start, end);
  if (!closed || !ends || /(?:^|[。；！])\s*$/u.test(before)) return undefined;
  const marks = /^\s*[；，]/u.test(text.slice(end))
    ? /[。；！](?=[^。；！]*$)/u
    : /[。！](?=[^。！]*$)/u;
  const mark = marks.exec(before);
  return from + (mark === null ? 0 : mark.index + 1);
}

/** The pieces at the end of a list that only say by when, and what then (，6月15日收官; ，6月底前出台细则，年底前完成), blanked. */
const withoutTimes = (list: string): string =>
  list.replace(
    /(?:(?:^|[，,；;])\s*(?:(?:时限|期限|时间)[：:])?(?:每|于|在|力争|确保)?(?:(?:\d{4}年|今年|明年)?(?:\d{1,2}月|[一二三四五六七八九十]{1,3}月|年|月|季度?|第?[一二三四1-4]季度|[上下]半年|\d{1,3}个?(?:工作)?[日天月])|(?:\d{4}|今|明)年(?:度|[底末内前]|之前)|(?:持续|长期|常年|全年|常态化)(?=推进|坚持|实施|开展|$|[，,；;）)]))[^，,；;、]{0,16})+$/u,
    (m) => '　'.repeat(m.length),
  );

/** A list without what stands behind labels that name no body (，完成时限：6月中旬; ；责任人：某某), blanked. */
const withoutLabelled = (list: string, labels: readonly Label[]): string =>
  labels.reduce((text, { start, end }) => {
    const from = start - (/[，,；;\s]*$/u.exec(text.slice(0, start))?.[0].length ?? 0);
    const to = end + (/^[^，,；;]*/u.exec(text.slice(end))?.[0].length ?? 0);
    return text.slice(0, from) + '　'.repeat(to - from) + text.slice(to);
  }, list);

/**
 * （甲局、乙委，各县（市、区）人民政府）: nothing but names of bodies, which stand there for nothing
 * else; undefined where there is any other word, or one name alone, which may be an explanation.
 */
function namesAlone(
  list: string,
  start: number,
  context: ListContext,
  one: boolean,
): RoleName[] | undefined {
  const read = readAgencyList(list, context, 0, list.length);
  if (read.length < (one || SHARED.test(list) ? 1 : 2)) return undefined;
  if (!read.every((n) => n.resolution.kind === 'found' || isLikeName(n.printed))) return undefined;
  const noted = (n: PrintedName): number => ROLE_NOTE.exec(list.slice(n.end))?.[0].length ?? 0;
  const rest = read.reduce(
    (t, n) =>
      t.slice(0, n.start) + '、'.repeat(n.end - n.start + noted(n)) + t.slice(n.end + noted(n)),
    list,
  );
  const marks = rest.replaceAll(context.leadMark ?? '、', '、');
  return /^[、，,；;／/及和等\s]*$/u.test(marks.replace(BY_DUTY, ''))
    ? read.map((n) => ({
        ...shift([n], start + 1)[0]!,
        role: ownRole(list, n.start, n.end, context.leadMark) ?? ('responsible' as const),
      }))
    : undefined;
}

/** 打击违法经营——某局牵头，某局、某委配合。, 修复渠道——某局、某委: behind a dash, to the end of the clause. */
function findDashed(text: string, context: ListContext): DutyParenthesis | undefined {
  const m = /(?:——|──|--)\s*(?=[^。；—─-]{3,160}[。；]?\s*$)/u.exec(text);
  if (m === null) return undefined;
  const start = m.index;
  const inner = text.slice(start + m[0].length).replace(/[。；\s]+$/u, '');
  const from = start + m[0].length;
  // …。——甲局、乙局: names alone, behind a whole sentence.
  const alone = /[。；]\s*$/u.test(text.slice(0, start));
  const names =
    readSuffixed(inner, from, context) ??
    (alone ? namesAlone(inner, from - 1, context, true) : undefined);
  if (
    names === undefined ||
    !names.every((n) => n.resolution.kind === 'found' || isLikeName(n.printed))
  )
    return undefined;
  return { start, end: text.length, closed: true, names, inherited: [] };
}

/** A label without 单位 at the head of a paragraph: 主责：某局　协办：某局. */
const HEADED = new RegExp(`^\\s*(?:${roleWordsAs('bare')})\\s*[：:]`, 'u');

/** 成员单位：甲、乙, on a line of its own under who leads. */
export function memberLine(text: string, context: ListContext): DutyParenthesis | undefined {
  const label = /^\s*(?:成员|组成)单位\s*[：:]/u.exec(text)?.[0];
  if (label === undefined || /[。；]\s*\S/u.test(text)) return undefined;
  const labels = [{ start: 0, end: label.length, role: 'cooperating' as const }];
  const read = readLabelled(text.replace(/[。；\s]+$/u, ''), labels, 0, context);
  return { start: 0, end: text.length, closed: true, ...read };
}

const TASKS_BEHIND =
  /[。；](?=\s*(?:(?:工作|主要|具体)*(?:职责|任务)(?:任务|分工)?\s*[：:]|(?:主要|具体)?负责(?!人)))/u;

/** 责任单位：… without brackets, as a paragraph of its own or after the last sentence of one. */
function findBare(
  text: string,
  pairs: readonly { start: number; end: number }[],
  context: ListContext,
): DutyParenthesis | undefined {
  const outside = (l: Label): boolean => !pairs.some((p) => l.start > p.start && l.start < p.end);
  const short = HEADED.test(text);
  const labels = labelsIn(text, short).filter(outside);
  const first = labels.find((l) => l.role !== undefined);
  // 牵头领导：某某　责任单位：某局: a label of persons may stand before.
  const opening = labels.find((l) => l.start <= (first?.start ?? 0));
  if (
    first === undefined ||
    opening === undefined ||
    !(short ? /(?:^|[。；;—])\s*$/u : /(?:^|[。；;—，,])\s*$/u).test(text.slice(0, opening.start))
  )
    return undefined;
  const used = labels.filter((l) => l.start >= opening.start);
  // 组长单位：甲局；成员单位：乙局。主要职责：…: the tasks stand behind, and are no name.
  const tasks = TASKS_BEHIND.exec(text.slice(first.end));
  const end = tasks === null ? text.length : first.end + tasks.index + 1;
  const read = readLabelled(text.slice(0, end), used, 0, context);
  // 责任： may open a sentence as well: nothing but names makes a label of it.
  if (short && !read.names.every((n) => n.resolution.kind === 'found' || isLikeName(n.printed)))
    return undefined;
  return { start: opening.start, end, closed: true, ...read };
}
