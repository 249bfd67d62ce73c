/**
 * The numbers that Word generates. They stand in no paragraph: a paragraph only says which list and
 * which level it belongs to. Here they are counted as Word counts them, and written as it writes them.
 */
/** The namespaces of Word's text: the usual one, and that of files saved as "strict". */
const W: readonly (string | null)[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** Whether a node is that element of Word's text. */
export const isWord = (n: Node, name: string): n is Element =>
  n.nodeType === 1 && (n as Element).localName === name && W.includes((n as Element).namespaceURI);

const childrenOf = (e: Element, name: string): Element[] =>
  Array.from(e.childNodes as unknown as ArrayLike<Element>).filter((n) => isWord(n, name));
/** The first child of that name in Word's namespace. */
export const childOf = (e: Element | undefined, name: string): Element | undefined =>
  e === undefined ? undefined : childrenOf(e, name)[0];
const value = (e: Element | undefined, name = 'val'): string | undefined =>
  e?.getAttributeNS(e.namespaceURI, name) || undefined;

const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';

/** 21 → 二十一; 10 → 十. */
function counting(n: number, digits: string, units: readonly string[], short: boolean): string {
  if (n === 0) return digits[0] as string;
  let out = '';
  let zero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) {
      zero = out !== '';
      continue;
    }
    if (zero) out += '零';
    zero = false;
    out +=
      short && out === '' && place === 1 && digit === 1
        ? units[1]
        : `${digits[digit]}${units[place]}`;
  }
  return out;
}

function roman(n: number): string {
  const pairs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  let out = '';
  for (const [size, letters] of pairs)
    while (rest >= size) {
      out += letters;
      rest -= size;
    }
  return out;
}

const letters = (n: number): string =>
  String.fromCodePoint(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
const enclosed = (n: number, first: number, most: number): string =>
  n >= 1 && n <= most ? String.fromCodePoint(first + n - 1) : String(n);

/** A number in a format of Word (`w:numFmt`). */
export function formatNumber(n: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counting(n, DIGITS, ['', '十', '百', '千'], true);
    case 'chineseLegalSimplified':
      return counting(n, LEGAL, ['', '拾', '佰', '仟'], false);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(n)].map((d) => DIGITS[Number(d)]).join('');
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[n - 1] ?? String(n);
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[n - 1] ?? String(n);
    case 'ideographEnclosedCircle':
      return enclosed(n, 0x3280, 10);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(n, 0x2460, 20);
    case 'decimalEnclosedParen':
      return enclosed(n, 0x2474, 20);
    case 'decimalEnclosedFullstop':
      return enclosed(n, 0x2488, 20);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(n)].map((d) => String.fromCodePoint(0xff10 + Number(d))).join('');
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'upperLetter':
      return letters(n).toUpperCase();
    case 'lowerLetter':
      return letters(n);
    case 'none':
      return '';
    default:
      return String(n);
  }
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly after: string;
  readonly legal: boolean;
  /** The level that makes it begin anew, counted from 1; 0 for none. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Which list and level a paragraph is of. */
interface Place {
  readonly list?: string | undefined;
  readonly level?: number | undefined;
}

/** Marks of a list that have no number: fonts of symbols name them by private characters. */
const bullet = (text: string): string => (/[\p{Co}]/u.test(text) ? '●' : text);

/** Counts through a document, paragraph by paragraph. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #styles = new Map<string, { place: Place; basedOn: string | undefined }>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();
  readonly #default: string | undefined;

  constructor(numbering: Element | undefined, styles: Element | undefined) {
    const abstracts = new Map<string, Element>();
    for (const a of numbering === undefined ? [] : childrenOf(numbering, 'abstractNum'))
      abstracts.set(value(a, 'abstractNumId') ?? '', a);
    for (const n of numbering === undefined ? [] : childrenOf(numbering, 'num')) {
      const abstract = value(childOf(n, 'abstractNumId')) ?? '';
      const source = abstracts.get(abstract);
      const levels = new Map<number, Level>();
      for (const l of source === undefined ? [] : childrenOf(source, 'lvl'))
        levels.set(Number(value(l, 'ilvl')), levelOf(l));
      const starts = new Map<number, number>();
      for (const o of childrenOf(n, 'lvlOverride')) {
        const at = Number(value(o, 'ilvl'));
        const own = childOf(o, 'lvl');
        if (own !== undefined) levels.set(at, levelOf(own));
        const start = value(childOf(o, 'startOverride'));
        if (start !== undefined) starts.set(at, Number(start));
      }
      this.#lists.set(value(n, 'numId') ?? '', { abstract, levels, starts });
    }
    let normal: string | undefined;
    for (const s of styles === undefined ? [] : childrenOf(styles, 'style')) {
      const id = value(s, 'styleId') ?? '';
      this.#styles.set(id, {
        place: placeOf(childOf(s, 'pPr')),
        basedOn: value(childOf(s, 'basedOn')),
      });
      if (value(s, 'type') === 'paragraph' && value(s, 'default') === '1') normal = id;
    }
    this.#default = normal;
  }

  /** The number that Word prints before this paragraph, with the space after it; '' if none. */
  next(paragraph: Element): string {
    const properties = childOf(paragraph, 'pPr');
    const style = value(childOf(properties, 'pStyle')) ?? this.#default;
    const own = placeOf(properties);
    const inherited = this.#ofStyle(style);
    const id = own.list ?? inherited.list;
    if (id === undefined || id === '0') return '';
    const list = this.#lists.get(id);
    if (list === undefined) return '';
    const linked = [...list.levels].find(
      ([, l]) => l.style !== undefined && l.style === style,
    )?.[0];
    const at =
      own.level ?? (own.list === undefined ? (linked ?? inherited.level) : inherited.level) ?? 0;
    const level = list.levels.get(at);
    if (level === undefined) return '';
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    const override = list.starts.get(at);
    const key = `${id} ${at}`;
    if (override !== undefined && !this.#begun.has(key)) counts[at] = override;
    else counts[at] = counts[at] === undefined ? level.start : counts[at] + 1;
    this.#begun.add(key);
    for (let deeper = at + 1; deeper < counts.length; deeper++) {
      const restart = list.levels.get(deeper)?.restart;
      if (restart === 0 || (restart !== undefined && at + 1 > restart)) continue;
      delete counts[deeper];
    }
    if (level.format === 'bullet') return `${bullet(level.text)}${level.after}`;
    const text = level.text.replace(/%(\d)/gu, (_, digit: string) => {
      const k = Number(digit) - 1;
      const l = list.levels.get(k);
      const n = counts[k] ?? l?.start ?? 1;
      if (counts[k] === undefined) counts[k] = n;
      return formatNumber(n, level.legal && k < at ? 'decimal' : (l?.format ?? 'decimal'));
    });
    return text === '' ? '' : `${text}${level.after}`;
  }

  #ofStyle(id: string | undefined): Place {
    const seen = new Set<string>();
    let list: string | undefined;
    let level: number | undefined;
    for (let at = id; at !== undefined && !seen.has(at); at = this.#styles.get(at)?.basedOn) {
      seen.add(at);
      const place = this.#styles.get(at)?.place;
      list ??= place?.list;
      level ??= place?.level;
    }
    return { list, level };
  }
}

function placeOf(properties: Element | undefined): Place {
  const n = childOf(properties, 'numPr');
  const level = value(childOf(n, 'ilvl'));
  return {
    list: value(childOf(n, 'numId')),
    level: level === undefined ? undefined : Number(level),
  };
}

function levelOf(l: Element): Level {
  const restart = value(childOf(l, 'lvlRestart'));
  const legal = childOf(l, 'isLgl');
  return {
    start: Number(value(childOf(l, 'start')) ?? '1'),
    format: value(childOf(l, 'numFmt')) ?? 'decimal',
    text: value(childOf(l, 'lvlText')) ?? '',
    after: value(childOf(l, 'suff')) === 'nothing' ? '' : ' ',
    legal: legal !== undefined && !['0', 'false'].includes(value(legal) ?? '1'),
    restart: restart === undefined ? undefined : Number(restart),
    style: value(childOf(l, 'pStyle')),
  };
}
