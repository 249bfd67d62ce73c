/**
 * A statement cut into pieces: at its marks, and before a verb or a name that begins another act
 * where no mark stands.
 */
import { FORMS, HOLDS, LISTED, matchForm, rule } from './forms.ts';
import { isPersonName, PERSON } from './names.ts';
import { postWords } from './posts.ts';
import { REMOVE } from './verbs.ts';
import { isTitle, titleAtEnd } from './words.ts';

/** A piece of a statement, with the mark before it. */
export interface Piece {
  readonly mark: string;
  readonly words: string;
}

/** Places in words without marks where another act begins: after a post, before a verb or a name. */
function cutGlued(words: string): string[] {
  const out: string[] = [];
  let rest = words;
  for (let at = 4; at < rest.length - 4; at += 1) {
    const left = rest.slice(0, at);
    const right = rest.slice(at);
    const ends =
      /(?:职务|职级|人选)$/u.test(left) || (titleAtEnd(left) !== '' && !isTitleGoingOn(rest, at));
    // 原某局局长|甲某调任…: what the person was.
    if (!ends || left.startsWith('原')) continue;
    const begins =
      rule(`(?:${REMOVE}|决定任命|任命|聘任|委派|推荐|提名)${PERSON}.+`).test(right) ||
      beginsWithPerson(right);
    if (!begins) continue;
    out.push(left);
    rest = right;
    at = 4;
  }
  out.push(rest);
  return out;
}

/** Whether the title before `at` goes on after it (主任|委员, 局长|助理). */
const isTitleGoingOn = (s: string, at: number): boolean =>
  [2, 3, 4].some((n) => {
    const longer = s.slice(0, at + n);
    const title = titleAtEnd(longer);
    return title.length > n && isTitle(title);
  });

/** Whether words begin with a person to whom a post is given or from whom it is taken. */
export const beginsWithPerson = (words: string): boolean =>
  [...FORMS.filter((f) => f.before === null), HOLDS, LISTED].some((form) => {
    const m = matchForm(words, form);
    return m !== undefined && titleAtEnd(postWords(m.post.split(/[，、]/u)[0]!).words) !== '';
  });

/** Cut a statement into pieces, at its marks and where acts touch. */
export function piecesOf(statement: string): Piece[] {
  const out: Piece[] = [];
  let depth = 0;
  let piece = '';
  let mark = '';
  const close = (next: string): void => {
    const words = piece.trim();
    if (words !== '')
      out.push(...cutGlued(words).map((w, i) => ({ mark: i === 0 ? mark : '', words: w })));
    mark = next;
    piece = '';
  };
  const chars = [...statement];
  chars.forEach((c, i) => {
    if ('（(〔《“「'.includes(c)) depth += 1;
    if ('）)〕》”」'.includes(c)) depth = Math.max(0, depth - 1);
    // A space after a post parts two acts; one within a name or after a number does not.
    const space =
      c === ' ' &&
      ((titleAtEnd(piece) !== '' && !isPersonName(piece.trim())) || /职务$/u.test(piece)) &&
      /\p{Script=Han}/u.test(chars[i + 1] ?? '');
    if (depth === 0 && ('，,；;、'.includes(c) || space)) close(c);
    else piece += c;
  });
  close('');
  return out;
}

/** Pieces put together again, with the marks between them. */
export const joinPieces = (pieces: readonly Piece[]): string =>
  pieces.map((p, i) => (i === 0 ? '' : p.mark) + p.words).join('');
