/**
 * The numbering of Chinese official texts (GB/T 9704-2012, 7.3.3: 一、（一）1. （1）;
 * 《立法法》 第六十五条: 编、章、节、条、款、项、目; and the decimal numbering of plans):
 * reading the number that a block opens with, and giving each block its anchor.
 */
import { HAN_DIGITS, parseHanNumber } from './chinese.ts';
import { simplify } from './script.ts';

/** Kinds of number, from the highest to the lowest. */
export const numberKinds = [
  /** 第一编, 第一篇, 第一部分 */ 'book',
  /** 第一章 */ 'chapter',
  /** 第一节 */ 'section',
  /** 第一条 */ 'article',
  /** 1, 1.1, 1.1.1 */ 'decimal',
  /** 一、 */ 'han',
  /** （一） */ 'hanParen',
  /** 1. */ 'arabic',
  /** （1） */ 'arabicParen',
  /** ① */ 'circled',
] as const;
export type NumberKind = (typeof numberKinds)[number];

/** The number that a block opens with. */
export interface LeadingNumber {
  readonly kind: NumberKind;
  /** As printed, with its punctuation. */
  readonly printed: string;
  /** The part that goes into the anchor. */
  readonly key: string;
  /** Ordinal among its siblings. */
  readonly ordinal: number;
  /** Of 第十条之一, the number after 之. */
  readonly sub?: number;
  /** 1 for the first level of its kind; the count of components for a decimal. */
  readonly depth: number;
  /** What follows the number. */
  readonly rest: string;
}

const H = HAN_DIGITS;
const PATTERNS: readonly [NumberKind, RegExp][] = [
  [
    'book',
    new RegExp(
      `^第([${H}\\d]{1,6})(?:编(?![${H}\\d]*[章节条])|(?:部分|篇)(?=[\\s：:]|$)[：:]?)\\s*`,
      'u',
    ),
  ],
  ['chapter', new RegExp(`^第([${H}\\d]{1,6})章\\s*`, 'u')],
  ['section', new RegExp(`^第([${H}\\d]{1,6})节\\s*`, 'u')],
  ['article', new RegExp(`^第([${H}\\d]{1,7})条(?:之([${H}]{1,3}|\\d{1,2})(?![规所]))?\\s*`, 'u')],
  ['han', new RegExp(`^([${H}]{1,4})[、.．]\\s*`, 'u')],
  ['hanParen', new RegExp(`^(?:（([${H}]{1,4})）|([㈠-㈩]))[、.]?`, 'u')],
  ['arabicParen', /^(?:[（(]?(\d{1,3})[）)]|([⑴-⒇]))/u],
  ['decimal', /^(\d{1,2}(?:[.．]\d{1,2}){1,4})(?![\d.%‰])[\s、]*(?=[\u3400-\u9FFFⅠ-ⅫA-Z“《（])/u],
  [
    'arabic',
    /^(?:(\d{1,2})(?:[.．](?!\d)|、(?!\d)|[.．、]\s*(?=(?:19|20)\d{2}年|\d{1,2}月(?:\d{1,2}日|[底末初份]|[上中下]旬)))\s*|([⒈-⒛])\s*)/u,
  ],
  ['decimal', /^(\d{1,2}) (?=[\u3400-\u9FFF“《])/u],
  ['decimal', /^(\d{1,2})(?=[\u3400-\u9FFF]{2,20}$)/u],
  ['circled', /^([①-⑳㉑-㉟㊱-㊿❶-❿])/u],
];

/** Words after a number and a space that make it a quantity, not a section number: only what can be nothing else. */
const SPACED_QUANTITY = /^(?:[万亿](?!众)|元|公[里斤顷]|平方)/u;
/** The same, where the number is glued to the word (3.5万元, but 1总则, 3人员保障, 2.2分级标准): measure words, but not the words that begin with them. */
const GLUED_QUANTITY =
  /^(?:[个位家户座栋间处起例台辆套张份批届周岁倍级楼号只头匹株亩顷克斤升瓦册页栏卷颗粒艘架所]|部(?![门署队])|件|条(?!件|例)|项(?!目)|名(?!称|单)|人(?!员|力|才|事|民)|次(?!生)|年(?!度)|月(?!度)|日(?!常)|天(?!气)|时(?!限|间)|分(?!级|类|工|析|区)|秒|元(?!素)|[万亿千百]|吨|米|里|度(?!汛)|公[里斤顷]|平方|立方|小时|工作日|期(?!限)|户|类(?!别|型)|层(?!级)|组(?!织|成|建)|种(?!类)|比|至|或|以[上下内])/u;
/** What follows the number of an article that is only spoken of: 第三条规定的, 第十条第二款, 第五条、第六条. */
const SPOKEN_OF = new RegExp(
  `^(?:第[${H}\\d]{1,4}[款项目条章节]|规定(?!本|，|：)|规定$|所[列称述指规]|的|之规定|、|[和及与或至到]第|或者第|以[外上下内前后]|中[的，]|情形|前款|各[款项])`,
  'u',
);
/** 三、四季度, 一、二级 and 十三、十四两日 count two things; they open with no number. */
const COUNTED = new RegExp(
  `^[${H}]{1,3}(?:[、季级类等期产批线月届]|是|[两二三四五六]?[日天](?=[\\s，]))`,
  'u',
);

/** The first code point of each run of numbers that are one character, and the number before it. */
const ONE_CHARACTER: readonly (readonly [from: number, to: number, before: number])[] = [
  [0x2460, 0x2473, 0],
  [0x2474, 0x2487, 0],
  [0x2488, 0x249b, 0],
  [0x2776, 0x277f, 0],
  [0x3220, 0x3229, 0],
  [0x3251, 0x325f, 20],
  [0x32b1, 0x32bf, 35],
];

/** Value of a number that is one character: ① ⑴ ⒈ ㈠ ㉑; undefined if it is none. */
function valueOfCharacter(c: string): number | undefined {
  const code = c.codePointAt(0) ?? 0;
  const run = ONE_CHARACTER.find(([from, to]) => code >= from && code <= to);
  return run === undefined ? undefined : code - run[0] + 1 + run[2];
}

const HAN_TENS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Words with which no heading goes on behind its number: 第二章和, 第二章至第四章, 3.2 的规定; 和解 may be one. */
const CITES = /^(?:的|[和与及或至、](?:$|第|\d))/u;
const CITED = new Set<NumberKind>(['decimal', 'chapter', 'section']);
/** Whether what follows a number of a kind says that the number opens nothing: 3.5万元, 第三条规定的, 三、四季度. */
function isCount(kind: NumberKind, glued: boolean, rest: string): boolean {
  if (CITES.test(rest) && CITED.has(kind)) return true;
  switch (kind) {
    case 'decimal':
      return (glued ? GLUED_QUANTITY : SPACED_QUANTITY).test(rest);
    case 'article':
    case 'chapter':
    case 'section':
      return glued && SPOKEN_OF.test(simplify(rest.slice(0, 12)));
    case 'han':
      return COUNTED.test(rest);
    // （57）某农字第41号: the year of a document number.
    case 'arabicParen':
      return /^[\u4e00-\u9fff]{2,10}字第/u.test(rest);
    default:
      return false;
  }
}

/** A number as digits or ideographs; of one that is a single character (⑴ ⒈ ㈠) its value. */
function bodyOf(kind: NumberKind, written: string | undefined, one: string | undefined): string {
  const value = one === undefined ? undefined : valueOfCharacter(one);
  if (value === undefined) return (written as string).replaceAll('．', '.');
  return kind === 'hanParen' ? (HAN_TENS[value] as string) : String(value);
}

/** Read the number that a block opens with; undefined if it opens with none. In either script. */
export function leadingNumber(text: string): LeadingNumber | undefined {
  // The table of folding keeps lengths: a place in the folded text is the same place in the printed one.
  const folded = /^第/u.test(text) ? simplify(text) : text;
  for (const [kind, pattern] of PATTERNS) {
    const m = pattern.exec(folded);
    if (m === null) continue;
    const rest = text.slice(m[0].length);
    if (isCount(kind, !/\s$/u.test(m[0]), rest)) continue;
    const body = bodyOf(kind, m[1], kind === 'article' ? undefined : m[2]);
    const components = body.split('.');
    const ordinal =
      kind === 'circled' ? valueOfCharacter(body) : parseHanNumber(components.at(-1) as string);
    if (ordinal === undefined) continue;
    const sub = kind === 'article' ? m[2] : undefined;
    return {
      kind,
      printed: text.slice(0, m[0].length).trim(),
      key: keyOf(kind, body, sub === undefined ? undefined : `之${sub}`, m[0]),
      ordinal,
      ...(sub === undefined ? {} : { sub: parseHanNumber(sub) ?? 0 }),
      depth: kind === 'decimal' ? components.length : 1,
      rest,
    };
  }
  return undefined;
}

function keyOf(
  kind: NumberKind,
  body: string,
  suffix: string | undefined,
  printed: string,
): string {
  switch (kind) {
    case 'book':
      return `第${body}${/编|部分|篇/u.exec(printed)?.[0] ?? '编'}`;
    case 'chapter':
      return `第${body}章`;
    case 'section':
      return `第${body}节`;
    case 'article':
      return `第${body}条${suffix ?? ''}`;
    case 'hanParen':
    case 'arabicParen':
      return `(${body})`;
    default:
      return body;
  }
}

/** A total order of numbers: the rank of a block's number; a lower rank contains a higher one. */
export const rankOf = (n: LeadingNumber): number =>
  numberKinds.indexOf(n.kind) * 10 + (n.kind === 'decimal' ? n.depth : 0);

/** 附件, 附件1, 附件：…; with the number in group 1 and a title on the same line in group 2. */
const ANNEX = /^附\s?[件录表]\s?([一二三四五六七八九十]{1,3}|\d{1,2}(?!\d))?(?:[：:]?\s?(.*))$/u;

/** The line that lists attachments: 附件：1.…. */
export const ATTACHMENT_LIST = /^附\s?[件录]\s?[：:]/u;

/** Read the heading of an annex (附件1). `title` is what follows on the line. */
export function annexHeading(text: string): { key: string; title: string } | undefined {
  const folded = text.startsWith('附') ? simplify(text) : text;
  const m = ANNEX.exec(folded);
  if (m === null) return undefined;
  const head = folded.replace(/\s/gu, '').slice(0, 2);
  return { key: `${head}${m[1] ?? ''}`, title: text.slice(text.length - m[2]!.length).trim() };
}

/** A block as the anchor rule sees it. */
export interface AnchorInput {
  readonly text: string;
  readonly role: 'title' | 'docNumber' | 'part' | 'heading' | 'block' | 'row' | 'contents';
}

/** What the anchor rule gives to a block. */
interface Anchored {
  readonly anchor: string;
  /** Depth: 0 title, 1 part or first-level section …; a paragraph is one deeper than its section. */
  readonly level: number;
  /** Anchor of the section that it stands in. */
  readonly section?: string;
  readonly number?: LeadingNumber;
}

interface Open {
  readonly anchor: string;
  readonly rank: number;
  readonly level: number;
  /** Whether unnumbered paragraphs are counted within it. */
  readonly counts: boolean;
}

/**
 * Give every block of a document its anchor, from its numbering.
 *
 * - A section: its number, under its parent's (`1.5.1`, `二`, `二(四)`, `第三条`).
 * - `1.` items: the number alone where the numbering runs on through the part
 *   (`14`), else under the parent's (`三(一)-2`).
 * - An item: after its section (`1.5.1(1)`).
 * - A paragraph without a number: counted within its section (`3.3-p2`); before
 *   any section, within its part (`p1`, `正文-p1`, `附件1-p1`).
 * - A row of a table: `附件-r3`, by its printed serial number where it has one.
 * - An annex: `附件1`, and what is in it after `附件1-`.
 * - The title of an attached text: `正文`.
 *
 * Anchors are unique in the document: a second claimant is put under its part, and a
 * third gets `~2`, `~3` …
 */
export function assignAnchors(blocks: readonly AnchorInput[]): Anchored[] {
  const anchors = new Anchors(blocks);
  return blocks.map((block) => anchors.of(block));
}

/** The anchors of one document, block after block. */
class Anchors {
  readonly #taken = new Set<string>();
  readonly #counters = new Map<string, number>();
  readonly #running: ReadonlySet<number>;
  #part = '';
  #prefix = '';
  #partIndex = 0;
  #partLevel = 0;
  #open: Open[] = [];
  #inAttachmentList = false;

  constructor(blocks: readonly AnchorInput[]) {
    this.#running = runningNumbers(blocks);
  }

  /** The anchor of the next block. */
  of(block: AnchorInput): Anchored {
    switch (block.role) {
      case 'title':
        return { anchor: this.#unique('标题'), level: 0 };
      case 'docNumber':
        return { anchor: this.#unique('文号'), level: 1 };
      case 'part':
        return this.#ofPart(block);
      case 'contents':
        return {
          anchor: this.#unique(`目录-p${this.#count('目录')}`),
          level: this.#partLevel + 1,
          ...sectionOf(undefined, this.#part),
        };
      default: {
        const number = this.#numberOf(block);
        return number === undefined ? this.#ofUnnumbered(block) : this.#ofNumbered(block, number);
      }
    }
  }

  #unique(wanted: string): string {
    const { size } = this.#taken;
    if (this.#taken.add(wanted).size > size) return wanted;
    const part = this.#part;
    const inPart = part === '' || wanted.startsWith(`${part}-`) ? wanted : `${part}-${wanted}`;
    let candidate = inPart;
    for (let i = 2; this.#taken.has(candidate); i++) candidate = `${inPart}~${i}`;
    this.#taken.add(candidate);
    return candidate;
  }

  #count(key: string): number {
    const n = (this.#counters.get(key) ?? 0) + 1;
    this.#counters.set(key, n);
    return n;
  }

  /** The heading of an annex or of an attached text: all that follows is in it. */
  #ofPart(block: AnchorInput): Anchored {
    const annex = annexHeading(block.text);
    this.#part = '';
    this.#open = [];
    this.#partIndex += 1;
    this.#part = this.#unique(annex?.key ?? '正文');
    this.#prefix = annex === undefined ? '' : `${this.#part}-`;
    this.#partLevel = 1;
    return { anchor: this.#part, level: 1 };
  }

  /** The number that a block opens with, where it is one of a section or an item. */
  #numberOf(block: AnchorInput): LeadingNumber | undefined {
    const opens = block.role === 'row' ? undefined : leadingNumber(block.text);
    // 附件：1.… 2.…: the second line of the list opens with a number, and is no section.
    this.#inAttachmentList =
      ATTACHMENT_LIST.test(block.text) || (this.#inAttachmentList && opens?.kind === 'arabic');
    return this.#inAttachmentList ? undefined : opens;
  }

  #ofNumbered(block: AnchorInput, number: LeadingNumber): Anchored {
    const rank = rankOf(number);
    this.#open = this.#open.slice(0, this.#open.findLastIndex((o) => o.rank < rank) + 1);
    const parent = this.#open.at(-1);
    const alone = standsAlone(number, this.#running.has(this.#partIndex));
    const base = alone || parent === undefined ? this.#prefix : parent.anchor;
    // A bare number after another needs a mark between them: 三(一)-2, not 三(一)2 or 7.72.
    const bare = number.kind === 'arabic' || number.kind === 'circled';
    const gap = bare && base !== '' && !base.endsWith('-') ? '-' : '';
    const anchor = this.#unique(`${base}${gap}${number.key}`);
    const level = (parent?.level ?? this.#partLevel) + 1;
    this.#open.push({
      anchor,
      rank,
      level,
      // A paragraph after an item belongs to the section or the article, not to the item.
      counts: block.role !== 'block' || number.kind === 'article' || number.kind === 'han',
    });
    return { anchor, level, number, ...sectionOf(parent, this.#part) };
  }

  #ofUnnumbered(block: AnchorInput): Anchored {
    const section = this.#open.findLast((o) => o.counts);
    const scope = section?.anchor ?? this.#part;
    const level = (section?.level ?? this.#partLevel) + 1;
    const within = sectionOf(section, this.#part);
    if (block.role === 'heading') {
      // A heading without a number stands for itself; what follows is counted in it.
      const anchor = this.#unique(join(scope, block.text.slice(0, 24)));
      this.#open.push({ anchor, rank: (section?.rank ?? -1) + 0.5, level, counts: true });
      return { anchor, level, ...within };
    }
    if (block.role === 'row') {
      const serial = /^\d{1,4}(?=\t|$)/u.exec(block.text)?.[0];
      const n = this.#count(`${scope}-r`);
      return { anchor: this.#unique(join(scope, `r${serial ?? n}`)), level, ...within };
    }
    const n = this.#count(`${scope}-p`);
    return { anchor: this.#unique(join(scope, `p${n}`)), level, ...within };
  }
}

const join = (scope: string, own: string): string => (scope === '' ? own : `${scope}-${own}`);

const sectionOf = (parent: Open | undefined, part: string): { section?: string } =>
  parent !== undefined ? { section: parent.anchor } : part === '' ? {} : { section: part };

/** Numbers that do not repeat their parent's: decimals hold it already, articles and books run on. */
const ALONE: readonly NumberKind[] = ['decimal', 'article', 'book', 'chapter', 'han'];
/** Whether a number does not repeat its parent's, in a part whose `1.` items run on or do not. */
const standsAlone = ({ kind }: LeadingNumber, runOn: boolean): boolean =>
  ALONE.includes(kind) || (kind === 'arabic' && runOn);

/** The parts whose `1.` items run on through them: none occurs twice or goes back. */
function runningNumbers(blocks: readonly AnchorInput[]): Set<number> {
  const result = new Set<number>();
  let part = 0;
  let seen: number[] = [];
  const close = (): void => {
    if (seen.length > 1 && seen.every((n, i) => i === 0 || n > seen[i - 1]!)) result.add(part);
    seen = [];
  };
  for (const b of blocks) {
    if (b.role === 'part') {
      close();
      part += 1;
    } else if (b.role === 'block' || b.role === 'heading') {
      const n = leadingNumber(b.text);
      if (n?.kind === 'arabic') seen.push(n.ordinal);
    }
  }
  close();
  return result;
}
