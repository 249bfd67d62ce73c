/**
 * What is the same in another form: quantities (二万平方米, 2万㎡, 20000平米), shares (百分之三十,
 * 30%), dates (2023-11-04, 11月4号, 十一月四日), years (二〇二五年), numbers of documents that are
 * cited (〔2022〕五十八号), telephone numbers with any dash or none. Each is read from folded text as
 * one or two facts, words that index and query share; a clause in which the fact stands answers the
 * query under another form. Pure.
 */

/** One such expression. */
export interface Form {
  /** Where it stands in the folded text. */
  readonly from: number;
  readonly to: number;
  /** What it says, the most precise first. */
  readonly facts: readonly string[];
  /** The same in another unit (三天 and 72小时), which a text may have in its place. */
  readonly also?: readonly string[];
  /** Facts of the amounts between two bounds that it lies within, where it stands nowhere itself. */
  readonly within?: readonly string[];
}

const HAN_NUMBER = '[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?';
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?:[十百千]?[万亿])?|${HAN_NUMBER}`;

/** Units, each with the words for it, longest first. */
const UNITS: readonly (readonly [string, readonly string[]])[] = [
  ['m2', ['平方米', '平米', 'm2', '平方']],
  ['km2', ['平方公里', '平方千米', 'km2']],
  ['km', ['公里', '千米', 'km']],
  ['个月', ['个月']],
  ['工作日', ['个工作日', '工作日']],
  ['时', ['个小时', '小时', '个钟头', '钟头']],
  ['分', ['分钟']],
  ['周', ['个星期', '星期', '礼拜', '周']],
  ['年', ['周年', '年']],
  ['日', ['天', '日']],
  ['元', ['块钱', '元', '块', '圆']],
  ['人', ['个人', '人', '名', '位']],
  ['吨', ['吨']],
  ['公顷', ['公顷']],
  ['亩', ['亩']],
  ['%', ['%', '个百分点', '百分点']],
  ['米', ['米']],
  ...[
    '条',
    '户',
    '家',
    '层',
    '倍',
    '次',
    '项',
    '所',
    '辆',
    '台',
    '岁',
    '只',
    '头',
    '处',
    '起',
    '座',
    '栋',
    '套',
    '件',
    '份',
    '期',
    '个',
  ].map((unit): [string, string[]] => [unit, [unit]]),
];
const UNIT_WORDS = UNITS.flatMap(([, words]) => words).sort((a, b) => b.length - a.length);
const UNIT_OF = new Map(UNITS.flatMap(([unit, words]) => words.map((word) => [word, unit])));

const HAN_DIGITS = '零一二三四五六七八九';
const digitOf = (c: string): number => (c === '两' ? 2 : c === '〇' ? 0 : HAN_DIGITS.indexOf(c));

/** Value of a number below 亿 × 万 in figures, in words, or both (2万, 三百万, 一千零五十, 九十七点八). */
function numberIn(text: string): number | undefined {
  if (text === '') return undefined;
  const figures = /^(\d[\d,]*(?:\.\d+)?)([十百千]?)([万亿]?)$/u.exec(text);
  const scale: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
  const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;
  if (figures !== null) {
    const [, number = '', small = '', large = ''] = figures;
    return tidy(Number(number.replace(/,/gu, '')) * (scale[small] ?? 1) * (scale[large] ?? 1));
  }
  const [whole = '', decimals] = text.split('点');
  if (/^[零〇一二三四五六七八九]{2,}$/u.test(whole) && decimals === undefined)
    return Number([...whole].map(digitOf).join(''));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const c of whole) {
    if (c === '十' || c === '百' || c === '千') {
      section += (digit ?? 1) * (scale[c] ?? 1);
      digit = undefined;
    } else if (c === '万' || c === '亿') {
      const sum = section + (digit ?? 0);
      // 一万亿: what stands before 亿 is multiplied whole.
      total =
        c === '亿' ? (total + (sum || (total === 0 ? 1 : 0))) * 1e8 : total + (sum || 1) * 1e4;
      section = 0;
      digit = undefined;
    } else digit = digitOf(c);
  }
  const value = total + section + (digit ?? 0);
  if (decimals === undefined) return value;
  return tidy(Number(`${value}.${[...decimals].map(digitOf).join('')}`));
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The fact of a day: with its year where that is known. */
export const dayFacts = (year: number | undefined, month: number, day: number): string[] => [
  ...(year === undefined ? [] : [`D${year}${two(month)}${two(day)}`]),
  `d${two(month)}${two(day)}`,
];

const HAN_DAY = '[〇零一二三四五六七八九十]{1,3}';
const DATES: readonly RegExp[] = [
  // 11月1日-2日, 12月2-3日: both ends.
  new RegExp(
    `(?:(?<y>(?:19|20)\\d{2})年)?(?<m>\\d{1,2}|${HAN_DAY})月(?<d>\\d{1,2}|${HAN_DAY})(?:日|号)?[-~至到](?<e>\\d{1,2}|${HAN_DAY})(?:日|号)`,
    'gu',
  ),
  new RegExp(
    `(?:(?<y>(?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3})年)?(?<m>\\d{1,2}|${HAN_DAY})月(?<d>\\d{1,2}|${HAN_DAY})(?:日|号)`,
    'gu',
  ),
  /(?<![\d.])(?<y>(?:19|20)\d{2})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?![\d.])/gu,
];
/** Only typed so: 11.27, 11/27; in a text it may be a section or a fraction. 11.5公里 is a quantity. */
const TYPED_DAY =
  /(?<![\d.])(?<m>\d{1,2})[./](?<d>\d{1,2})(?![\d.%成倍年天吨亩米元块]|[十百千]?[万亿]|平[方米]|k?m|公[里顷]|千米|小时|分钟|个|百分点)/gu;
/** Only typed so, with a word after it or none: 11-27; 10-30人 is a span. */
const DASHED_DAY =
  /(?<![\d.-])(?<m>\d{1,2})-(?<d>\d{1,2})(?=$|[^\d\p{L}./-]|[\u4e00-\u9fff]{2})(?!\D?[人条户名家项层次辆台只头处起座栋套件份期个周成倍年月日天号吨亩米元块万亿平公千小分])/gu;
/** Only typed so: 十一月二十七, without 日. */
const UNNAMED_DAY = new RegExp(
  `(?<m>\\d{1,2}|${HAN_DAY})月(?:份)?(?<d>\\d{1,2}|${HAN_DAY})(?![\\d〇零一二三四五六七八九十年月个日号])`,
  'gu',
);
const LIMIT = /^(?:之前|以前|前)/u;
/** 七成 is 70%; 一成员 is none. */
const TENTHS = /(?<n>[一二两三四五六七八九]|(?<![\d.])[1-9])成(?![员立果为本功效年就长分绩品熟])/gu;
/** The number of a document with its year, its brackets folded away: 政办发202258号. */
const CITED =
  /(?<=[\u4e00-\u9fff])(?<y>(?:19|20)\d{2})年?第?(?<n>\d{1,4}|[〇零一二三四五六七八九十百]{1,5})号/gu;
const YEAR = /(?<y>(?:19|20)\d{2}|[一二][〇零○一二三四五六七八九]{3})年/gu;
const PHONE =
  /(?<!\d)(?:(?<area>0\d{2,3})-?)?(?<local>\d{7,8})(?![\d万亿元人条吨户米平%]|m2)|(?<!\d)(?<mobile>1[3-9]\d-?\d{4}-?\d{4})(?!\d)/gu;
/** Eleven or twelve figures without a dash: area codes have three or four figures. */
const SOLID_PHONE = /(?<!\d)0\d{9,11}(?!\d)/gu;
const QUANTITY = new RegExp(
  `(?<percent>百分之)?(?<number>${NUMBER})(?<unit>${UNIT_WORDS.join('|')})?(?<bound>及?以上|以下|以内)?`,
  'gu',
);

/** Days that are called by a name. */
const FEASTS: readonly (readonly [name: string, month: number, day: number])[] = [
  ['元旦', 1, 1],
  ['妇女节', 3, 8],
  ['植树节', 3, 12],
  ['劳动节', 5, 1],
  ['青年节', 5, 4],
  ['儿童节', 6, 1],
  ['建党节', 7, 1],
  ['建军节', 8, 1],
  ['教师节', 9, 10],
  ['国庆节', 10, 1],
  ['平安夜', 12, 24],
  ['圣诞节', 12, 25],
];
/** Numerals that count nothing. */
const IDIOM =
  /三天两头|三番[五两]次|隔三[差岔]五|[一七]时半会|五花八门|[一千]方百计|成千上万|一天到晚|一年到头|一五一十/gu;
/** Without one of these nothing is a number, a date or a telephone. */
const NUMERAL = /[\d零〇○一二两三四五六七八九十百千万亿半]/u;

/**
 * The expressions of a folded text, in order, none inside another.
 *
 * @param typed whether it is what a reader typed, where 11.27 is a day
 */
export function formsOf(said: string, typed = false): Form[] {
  // Of as many places as before.
  const folded = said.replace(IDIOM, (words) => '\u0003'.repeat(words.length));
  if (!NUMERAL.test(folded) && !(typed && FEASTS.some(([name]) => folded.includes(name))))
    return [];
  const forms: Form[] = [];
  const take = (from: number, length: number, facts: readonly string[]): void => {
    const to = from + length;
    if (facts.length === 0 || forms.some((form) => from < form.to && to > form.from)) return;
    const also = typed ? facts.flatMap(inOtherUnits) : [];
    const within = typed ? facts.flatMap(stepOf) : [];
    forms.push({
      from,
      to,
      facts,
      ...(also.length > 0 ? { also } : {}),
      ...(within.length > 0 ? { within } : {}),
    });
  };
  for (const [name, month, day] of typed ? FEASTS : []) {
    const at = folded.indexOf(name);
    if (at >= 0) take(at, name.length, dayFacts(undefined, month, day));
  }
  for (const pattern of typed ? [...DATES, TYPED_DAY, DASHED_DAY, UNNAMED_DAY] : DATES)
    for (const m of folded.matchAll(pattern)) {
      const days = daysIn(m.groups ?? {});
      // 12月1日前 is a limit: it says more than the day.
      const limit = LIMIT.exec(folded.slice(m.index + m[0].length))?.[0] ?? '';
      take(
        m.index,
        m[0].length + limit.length,
        limit === '' ? days : [...days.map((day) => `${day}<`), ...days],
      );
    }
  for (const m of typed ? folded.matchAll(TENTHS) : [])
    take(m.index, m[0].length, [`q${10 * (numberIn(m.groups?.['n'] ?? '') ?? 0)}%`]);
  for (const m of folded.matchAll(/半年/gu)) take(m.index, 2, ['q6个月']);
  for (const m of folded.matchAll(CITED))
    take(m.index, m[0].length, [`c${m.groups?.['y']}.${numberIn(m.groups?.['n'] ?? '')}`]);
  for (const m of folded.matchAll(YEAR))
    take(m.index, m[0].length, [`y${numberIn((m.groups?.['y'] ?? '').replace(/○/gu, '〇'))}`]);
  for (const m of folded.matchAll(SOLID_PHONE)) {
    const local = [3, 4].map((area) => m[0].slice(area)).filter((n) => /^\d{7,8}$/u.test(n));
    take(
      m.index,
      m[0].length,
      local.map((n) => `t${n}`),
    );
  }
  for (const m of folded.matchAll(PHONE)) {
    const { local, mobile = '' } = m.groups ?? {};
    take(m.index, m[0].length, [`t${(local ?? mobile).replace(/-/gu, '')}`]);
  }
  for (const m of folded.matchAll(QUANTITY)) {
    const { percent, unit, bound = '' } = m.groups ?? {};
    const odd = percent !== undefined && unit !== undefined;
    const to = odd ? m[0].length - unit.length - bound.length : m[0].length;
    take(m.index, to, quantityIn(odd ? { ...m.groups, bound: undefined } : (m.groups ?? {})));
  }
  return forms.sort((a, b) => a.from - b.from);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The days that a date names; none where it is no date. */
function daysIn({ y, m: month = '', d: day = '', e: end = '' }: Groups): string[] {
  const year = y === undefined ? undefined : numberIn(y.replace(/○/gu, '〇'));
  const [mm = 0, dd = 0, ee = 0] = [month, day, end].map((part) => numberIn(part));
  if (mm < 1 || mm > 12 || dd < 1 || dd > 31) return [];
  return [...dayFacts(year, mm, dd), ...(ee > dd && ee <= 31 ? dayFacts(year, mm, ee) : [])];
}

/** The facts of a quantity; none where it is no more than a numeral. */
function quantityIn({ percent, number = '', unit, bound }: Groups): string[] {
  const figures = /\d/u.test(number);
  const measured = unit !== undefined || percent !== undefined;
  // A numeral in words is a number before a unit, or where it says ten or more; 万 or 千 alone is none.
  if (!figures && !measured && (number.length < 2 || !/[十百千万亿]/u.test(number))) return [];
  if (!/[\d零〇一二两三四五六七八九十]/u.test(number)) return [];
  const value = numberIn(number);
  if (value === undefined || (figures && !measured && value < 100)) return [];
  const measure = percent === undefined ? UNIT_OF.get(unit ?? '') : '%';
  const plain = [
    ...(measure === undefined ? [] : [`q${value}${measure}`]),
    ...(measure === undefined || value >= 1000 ? [`q${value}`] : []),
  ];
  // 1000万以下 is another thing than 1000万以上.
  const side = bound === undefined ? '' : bound.endsWith('上') ? '>' : '<';
  return side === '' ? plain : [...plain.map((fact) => fact + side), ...plain];
}

/** Units of time, each with what a smaller one has of it. */
const IN_SMALLER: Readonly<Record<string, readonly [number, string]>> = {
  日: [24, '时'],
  周: [7, '日'],
  年: [12, '个月'],
  时: [60, '分'],
};

/** The same amount in the next smaller and larger unit of time, where that is a whole number. */
function inOtherUnits(fact: string): string[] {
  const [, number = '', unit = ''] = /^q([\d.]+)([^<>\d.]+)$/u.exec(fact) ?? [];
  const value = Number(number);
  if (unit === '') return [];
  const smaller = IN_SMALLER[unit];
  return [
    ...(smaller === undefined ? [] : [[value * smaller[0], smaller[1]] as const]),
    ...Object.entries(IN_SMALLER)
      .filter(([, [, of]]) => of === unit)
      .map(([larger, [many]]) => [value / many, larger] as const),
  ]
    .filter(([amount]) => Number.isInteger(amount) && amount > 0)
    .map(([amount, of]) => `q${amount}${of}`);
}

/** Steps of one digit that a bound is followed at most, where there is no other. */
const OPEN = 18;
const AMOUNT = /^q([\d.]+)([^<>\d.]*)([<>]?)$/u;

/** The step on which an amount lies: its first digit and how many follow. */
function stepOf(fact: string): string[] {
  const [, number = '', unit = '', bound] = AMOUNT.exec(fact) ?? [];
  const value = Number(number);
  return number === '' || bound !== '' || value <= 0 ? [] : [`r${step(value)}${unit}`];
}

const step = (value: number): string => {
  const power = Math.floor(Math.log10(value) + 1e-9);
  return `${Math.floor(value / 10 ** power + 1e-9)}e${power}`;
};

/** The steps from one amount up to another. */
function stepsBetween(low: number, high: number): string[] {
  const found: string[] = [];
  for (let at = low; at < high && found.length < OPEN; ) {
    found.push(step(at));
    const power = 10 ** Math.floor(Math.log10(at) + 1e-9);
    at = (Math.floor(at / power + 1e-9) + 1) * power;
  }
  return found;
}

/**
 * The steps of the amounts that the bounds of a text leave: 10人以上30人以下, 1亿元以上. So an amount that
 * stands in no text is found by the bounds that it lies within. Gives where the first of each stands.
 */
export function withinBounds(forms: readonly Form[]): ReadonlyMap<string, number> {
  const bounds = forms.flatMap(({ from, to, facts }) =>
    facts.flatMap((fact) => {
      const [, number = '', unit = '', bound = ''] = AMOUNT.exec(fact) ?? [];
      return bound === '' ? [] : [{ from, to, value: Number(number), unit, bound }];
    }),
  );
  const found = new Map<string, number>();
  for (const { to, from, value, unit, bound } of bounds) {
    if (value <= 0) continue;
    const other = bounds.find(
      (next) =>
        next.unit === unit &&
        next.bound !== bound &&
        (bound === '>' ? next.from === to : next.to === from),
    );
    const steps =
      bound === '>'
        ? stepsBetween(value, other?.value ?? value * 100)
        : other === undefined
          ? stepsBetween(value / 100, value)
          : [];
    for (const each of steps) {
      const fact = `r${each}${unit}`;
      if (!found.has(fact)) found.set(fact, from);
    }
  }
  return found;
}

/** What a question may ask for: a time, an amount, a telephone number, a body. */
export type Sought = 'time' | 'amount' | 'phone' | 'body';

/** Words that ask for each. */
const ASKS: readonly (readonly [Sought, RegExp])[] = [
  ['body', /谁|[哪什][个些么](?:部门|单位|机构|局)|归.{0,3}管|找哪/u],
  [
    'time',
    /多久|多长时间|几(?:个?(?:小时|工作日)|天|日|年|个?月|周|号|点)|什么时[候间]|何时|哪[天年月日]|时限|期限|多[少]?(?:天|小时|年)/u,
  ],
  ['phone', /电话|热线|号码|联系方式/u],
  ['amount', /多少|几(?:个|人|条|层|成|倍|次|级)|百分之几|比例|多[大高]/u],
];

/** What a query asks for, by its question words. */
export const soughtIn = (folded: string): Sought[] =>
  ASKS.filter(([, words]) => words.test(folded)).map(([sought]) => sought);

/** What of that a clause holds, by its facts. */
export const heldIn = (facts: readonly string[]): Sought[] => [
  ...(facts.some((f) => /^(?:[dDy]\d|q[\d.]+(?:时|分|日|周|年|个月|工作日)$)/u.test(f))
    ? (['time'] as const)
    : []),
  ...(facts.some((f) => /^q\d/u.test(f)) ? (['amount'] as const) : []),
  ...(facts.some((f) => /^t\d/u.test(f)) ? (['phone'] as const) : []),
];
