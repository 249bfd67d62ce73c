/**
 * The net under all readers of duties: a sentence of which nothing was read and nothing is told.
 *
 * In: a document while it is read, and what the readers and the other nets made of it. Out: sentences
 * that an editor is told of. It asks for no word, no name and no end of a name, because whatever it
 * asked for is what it would miss: it takes each sentence of running text, and sets aside those that
 * put nothing on anybody by a named reason, part by part (`REASONS`).
 */
import { ATTACHMENT_LIST } from '../domain/numbering.ts';
import { isAside, type Reason } from './aside.ts';
import { FRAME_REASONS } from './asideFrame.ts';
import { saysWhy } from './asideHeadings.ts';
import { MEANS_REASONS } from './asideMeans.ts';
import { TELLS_REASONS } from './asideTells.ts';
import { headingsOver, type Reading, withoutNumber } from './draft.ts';
import { NO_CHARGE } from './modals.ts';
import { type Stretch, sentencesOf } from './parts.ts';
import { whoActs } from './somebody.ts';

/** A sentence that was left. */
export interface Left extends Stretch {
  readonly at: number;
  readonly kind: 'left';
}

/** What the readers have made of a document, as the nets by exclusion ask for it. */
export interface LeftBy {
  /** Whether words at a place belong to a record of a duty or of a time. */
  readonly covered: (at: number, start: number, end: number) => boolean;
  /** Whether words at a place are reported already. */
  readonly told: (at: number, start: number, end: number) => boolean;
  /** Clauses that list criteria, and those that a bracket, a label or a row puts on somebody. */
  readonly asked: ReadonlySet<string>;
}

/** Whom a paper is sent to. */
const ADDRESSES = /^[^。；]{2,160}[：:]$/u;

/** Whether the first words of an item are its title: short, and more stands behind or under it. */
function isTitle(reading: Reading, at: number, sentence: Stretch, first: boolean): boolean {
  const { clauses } = reading.doc;
  const { text, kind, anchor, level } = clauses[at]!;
  const words = withoutNumber(text.slice(sentence.start, sentence.end).trim());
  const marked = kind === 'item' || /^(?:——|[■●◆▲★])/u.test(words);
  // （一）动员阶段（7月1日至7月31日）。: the bracket is no part of what it is about.
  const own = words.replace(/（[^（）]*）(?=[。：:]?\s*$)/u, '');
  if (!first || !marked || own.length > 22 || /[；;]|[，,].*[，,]/u.test(words)) return false;
  const next = clauses[at + 1];
  return (
    sentence.end < text.length ||
    next?.section === anchor ||
    (next?.kind === 'item' ? next.level > level : next?.kind === 'paragraph')
  );
}

/** Whether a clause is one of a list of things: those over it ask for papers, name cases, or count. */
function isOfThings(reading: Reading, at: number): boolean {
  const { clauses } = reading.doc;
  const own = clauses[at]!;
  if (own.kind !== 'item') return false;
  for (let i = at - 1; i >= 0; i -= 1) {
    const c = clauses[i]!;
    if (c.kind === 'heading' && !/[：:]\s*$/u.test(c.text)) return false;
    if (c.kind === 'item' && c.level >= own.level) continue;
    return (
      /[：:]\s*$/u.test(c.text) &&
      !/(?:措施|任务|职责|要求|工作|规定|事项|意见|决[定议]|通[知告]|公告|布告|批复|部署|安排)[^，。；]{0,6}[：:]\s*$/u.test(
        c.text,
      )
    );
  }
  return false;
}

/** A heading that is a sentence: somebody, and that he is to do something. */
const SAYS_WHO = new RegExp(
  `^[^，。；：]{2,24}?[\\s　]*(?:负责(?!${NO_CHARGE})|牵头(?!单位|部门|人)|应当|必须|(?<!必)须(?!知)|(?<![主重需纲概摘必首纪])要(?!求|素|点)|不得)\\p{Script=Han}{2}`,
  'u',
);

/**
 * Whether words are a sentence: they have a mark of one, or somebody acts in them, in brackets or not.
 *
 * @param within whether they stand under a heading: a line without marks before any is of the frame
 */
const isSaid = (words: string, within: boolean): boolean =>
  /[。；;]$|[，,]/u.test(words) ||
  (within &&
    whoActs(`${/^[（(](?<inner>[^（）()]+)[）)]$/u.exec(words)?.groups?.['inner'] ?? words}。`) !==
      undefined);

/** Every reason for which a part of a sentence puts nothing on anybody. */
export const REASONS: readonly Reason[] = [...FRAME_REASONS, ...MEANS_REASONS, ...TELLS_REASONS];

/** Sentences of running text of which nothing was read, nothing is told, and no reason says why. */
export function sentencesLeft(reading: Reading, by: LeftBy): Left[] {
  const { doc } = reading;
  if (doc.frontMatter.kind === 'appointments' || doc.frontMatter.kind === 'chronicle') return [];
  return doc.clauses.flatMap((clause, at): Left[] => {
    if (clause.kind === 'heading') {
      const whole = { at, start: 0, end: clause.text.length };
      return SAYS_WHO.test(withoutNumber(clause.text)) && !by.covered(at, 0, whole.end)
        ? [{ ...whole, kind: 'left' }]
        : [];
    }
    if (clause.kind !== 'item' && clause.kind !== 'paragraph') return [];
    if (by.asked.has(clause.anchor) || ATTACHMENT_LIST.test(clause.text)) return [];
    if (clause.section === undefined && ADDRESSES.test(clause.text)) return [];
    if (headingsOver(doc.clauses, at).some((h) => saysWhy(withoutNumber(h.text)))) return [];
    if (isOfThings(reading, at)) return [];
    const plain = clause.text.replace(/《[^《》]*》|“[^“”]*”/gu, (m) => '□'.repeat(m.length));
    return sentencesOf(plain).flatMap((sentence, i): Left[] => {
      const words = withoutNumber(plain.slice(sentence.start, sentence.end).trim());
      const aside =
        by.covered(at, sentence.start, sentence.end) ||
        by.told(at, sentence.start, sentence.end) ||
        isTitle(reading, at, sentence, i === 0) ||
        !isSaid(words, clause.section !== undefined) ||
        (words.match(/\p{Script=Han}/gu)?.length ?? 0) < 4 ||
        isAside(plain, sentence, REASONS);
      return aside ? [] : [{ at, ...sentence, kind: 'left' }];
    });
  });
}
