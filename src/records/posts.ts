/**
 * Posts of an act, by their words: what is said of them besides, what cannot be one, and where a
 * list of them is cut.
 */
import { type Text, textOf } from '../messages/index.ts';
import { why } from '../messages/records.ts';
import { isNote } from './remarks.ts';
import { SURNAMES } from './surnames.ts';
import { isTitle, splitPost, splitTop, titleAtEnd } from './words.ts';

/** Verbs and words of the frame that no post holds. */
export const NOT_IN_POST =
  /任命|免去|免除|聘任|聘用|聘请|续聘|解聘|委派|推荐|提名|不再|辞去|挂职|挂任|兼任|试任|晋升|同志|的|职务|通知|研究决定|[，。；：]|(?<![主责常历前离连信委担重胜就一])任(?!务|职资格|期)|(?<![行作以])为(?!民|农|老|企)/u;
/** Words with which no post begins: what was taken for one is the rest of a verb. */
const NOT_AT_HEAD =
  /^(?:离任|免(?![税疫])|职(?![业工教])|现任|原任|曾|拟任|已|仍|不|其|退休|辞|调[任离到]|转[任到]|负责|分管|主持)/u;
/** A title in the midst of a post, after which another body or person begins. */
export const INNER_TITLE =
  /(?:[局处厅司署]长|(?<![委组])主任|书记(?!员)|院长|校长|部长|经理|董事长|会长|总监|主席|[省市县区]长)(?!助理|办公|秘书|委员|科员|督学|督导|检察|法官|医师|护师|编辑|记者|(?:工程|经济|会计|规划|农艺|畜牧|兽医|审计|统计|设计|药)师|处|室|团|台|学院|学校|学会|联|信箱|热线|[、兼和（]|$)/u;

/** A post, with what is said of it in brackets; undefined if it is none. */
interface PostWords {
  readonly words: string;
  readonly notes: readonly string[];
}

/** What a bracket inside a post may say of it: a grade, a trial, 挂职; what says who a person is may be of a body's name there (某中学（回族）校长). */
const remarksInside = (words: string): boolean =>
  !/[女男族兼员派]$/u.test(words) && splitTop(words, '，、；').every(isNote);

/** The words of a post without 职务, 人选, 的请求 after it, and without brackets that only remark. */
export function postWords(printed: string): PostWords {
  const notes: string[] = [];
  let post = printed.trim();
  for (let before = ''; before !== post; ) {
    before = post;
    post = post
      .replace(/的?(?:请求|申请|要求|报告)$/u, '')
      .replace(/(?<=.)(?:等?(?:聘任)?职务|一职|候选人|人选|职级|职位|岗位)$/u, '')
      .trim();
    const m = /^(.+)（([^（）]*)）$/u.exec(post);
    // A bracket at the end that belongs to the name of a body has no title before it.
    if (m !== null && titleAtEnd(bare(m[1]!)) !== '') {
      notes.unshift(m[2]!);
      post = m[1]!;
    }
  }
  // 某支队（副处级）支队长, 某局（挂职）副局长.
  post = post.replace(/(?<=.)（([^（）]{1,24})）(?=\p{Script=Han})/gu, (bracket, note: string) => {
    if (!remarksInside(note)) return bracket;
    notes.push(note);
    return '';
  });
  return { words: post, notes };
}

const bare = (s: string): string => s.replace(/(?:职务|一职|人选|职级)$/u, '');

/** Whether words are one post and nothing else. */
export const isPost = (words: string): boolean => {
  const post = postWords(words).words;
  return titleAtEnd(post) !== '' && objectionToPost(post) === undefined;
};

/** Why a post that was read cannot be one; undefined if it can. */
export function objectionToPost(post: string): Text | undefined {
  if (NOT_AT_HEAD.test(post)) return textOf(why.holdsAnother, { post });
  if (NOT_IN_POST.test(post) || INNER_TITLE.test(post)) return textOf(why.holdsAnother, { post });
  if (splitPost(post) === undefined) return textOf(why.noTitle, { post });
  return undefined;
}

/** Whether a post that is not whole may be the front half of a body’s name. */
export const mayGoOn = (post: string): boolean =>
  !NOT_IN_POST.test(post) && !INNER_TITLE.test(post);

/** A piece that is nothing but a name, with a verb before it or none. */
/** Whether the whole of short words is an office and no name (副市长; but 钱长 is a name). */
export const isOffice = (words: string): boolean =>
  isTitle(words) &&
  !(words.length === 2 && SURNAMES.includes(words[0]!) && !/^[司师席区]/u.test(words));
/** The first post of a list. */
export const firstPost = (post: string): string => postWords(post.split(/[、，]/u)[0]!).words;
/** Whether words end in a title, whatever is said behind it. */
export const endsInTitle = (post: string): boolean => titleAtEnd(postWords(post).words) !== '';

/** 某室主任（兼某办主任）: a second post of another body that stands in brackets, as one without them. */
export const withBesides = (posts: string): string =>
  posts.replace(/（兼任?([^（）]{3,30})）/gu, (bracket, second: string) =>
    (splitPost(second)?.organization ?? null) === null ? bracket : `兼${second}`,
  );

/** Posts of a list (某局局长、党组书记): cut where a title ends before 、 or 兼. */
export function splitPosts(post: string): string[] {
  const out: string[] = [];
  let current = '';
  for (const piece of splitKeeping(post)) {
    if (current !== '' && titleAtEnd(current) !== '' && piece.length > 1) {
      const next = piece.slice(1);
      if (titleAtEnd(next) !== '' || isTitle(next)) {
        out.push(current);
        current = next;
        continue;
      }
    }
    current += piece;
  }
  return current === '' ? out : [...out, current];
}

/** Cut before each top-level 、 兼 和, keeping the mark at the head of its piece. */
function splitKeeping(text: string): string[] {
  const out: string[] = [''];
  let depth = 0;
  for (const c of text) {
    if (c === '（') depth += 1;
    if (c === '）') depth -= 1;
    if (depth === 0 && '、兼和'.includes(c)) out.push(c);
    else out[out.length - 1] += c;
  }
  return out.filter((s) => s !== '');
}
