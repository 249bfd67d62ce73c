/**
 * Places named in running text, by the form of their names (某省, 某市, 某县, 某旗 …) and
 * by the words before them. Without a gazetteer; what the text has named in full once is known
 * in its other places.
 */

/** A place with where it stands. */
interface PlaceMention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Last words of the names of places, longest first. */
const LEVEL = '(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|林区|[省市州盟县旗区])';
/** Names of places that are no proper names but divide a city all the same. */
const COMMON = '(?:经济技术开发区|高新技术产业开发区|高新区|开发区|主城区|中心城区)';
/** What is said of places in general and names none. */
const GENERIC =
  /^(?:[全本我各该某省市区县旗盟州自治旗县市区]+|自治[区州县旗]|.*(?:[社园景小校辖老牧郊片库灾疫山林厂矿]区|农村牧区|居住区|各.*|城[市区]|超市|股市|楼市|夜市|早市|都市|示范区|核心区|保护区|合作区|产业区|功能区|试验区|营区|院区|校区|分区|战区|军区|地区))$/u;
/** Words that no name of a place holds: what has matched is a sentence and not a name. */
const NOT_IN_NAME =
  /^[往组]|去往|参加|召开|主持|调研|督导|督查|检查|考察|视察|对接|学习|观摩|开展|出席|会见|陪同|慰问|看望|走访|座谈|洽谈|深入|围绕|促进|推动|推进|实地|带队|前往|政府|委员|领导|会议|全[省市区县]|各|我|本|该|副|[省市县区旗盟州]长|与|及|在|赴|到|的|等|工作|建设|有关|相关|重点|安全|生产|公司|企业|以|向|为|、/u;
/** Words after which a place is expected. */
const LOCATIVE = /(?:前往|奔赴|深入|抵达|途经|进驻|驻|赴|往|到|在|来|至|从|由|于|抵|去)$/u;
/** Verbs that a place may follow, where its name is plain. */
const ACTIVE = /(?:参加|出席|调研|督导|检查|考察|视察|走访|举办|举行|召开|陪同)$/u;
/** What makes the words after a place into the name of a body in it. */
const BODY_AFTER =
  /^(?![的与和及、，。；\s])(?:(?!参加|召开|主持|调研|督导|检查|考察|对接|学习|开展|出席|会见|陪同|实地|督查|座谈|洽谈|走访|慰问|看望|视察|观摩|的|与|和|及|在|赴|到|[、，。；：“”《》（）]).){0,16}?(?:公司|集团|大学|学院|中学|小学|银行|分行|支行|医院|政府|党委|市委|县委|区委|旗委|人大|政协|法院|检察院|委员会|管委会|党工委|办公[厅室]|电视台|研究[所院]|[厅局](?![长级势面部]))/u;

/** 两次县|长会议: how often something was, and no name. */
const COUNTS = /^[一二两三四五六七八九十几多]?[次场]/u;
/** 甲河、乙岭两|县: how many of them, and the name of none. */
const NUMBERED = /(?<![一二三四五六七八九十])[两二三四五六七八九十几多数][省市州盟县旗区]$/u;
/** 农贸市|场, 某县|长办公会: the level is of the word that follows. */
const GOES_ON =
  /^(?:场|民(?!政|族|委|宗)|容|长(?:[，、。；]|办公|会|专题|主持|率|信箱|热线|质量|到))/u;

const LEVEL_AT_END = new RegExp(`${LEVEL}$`, 'u');
const COMMON_HERE = new RegExp(`^${COMMON}`, 'u');
const NAMED_HERE = new RegExp(`^(\\p{Script=Han}{1,10}?)(${LEVEL})`, 'u');

/** Names of places that are known, from the register and from the text itself. */
type KnownPlaces = ReadonlySet<string>;

/**
 * Read the places that a text names, in the order of the text, the larger before the smaller.
 *
 * @param own the city's own name, which is a place only after a word of place (在某市)
 * @param known names that are places wherever they stand
 */
export function readPlaces(
  printed: string,
  known: KnownPlaces = new Set(),
  own: string | null = null,
): PlaceMention[] {
  const text = printed.replace(/《[^《》]*》/gu, (s) => '□'.repeat(s.length));
  const found: PlaceMention[] = [];
  const names = indexOf(known);
  let at = 0;
  while (at < text.length) {
    const before = text.slice(Math.max(0, at - 3), at);
    const last = found.at(-1);
    // 甲市、乙县和丙旗: in a list 和 joins, while 甲市和丙县 may be a county whose name begins so.
    const joins = text[at] === '和' && last?.end === at && text[last.start - 1] === '、';
    if (joins) {
      at += 1;
      continue;
    }
    const after = last?.end === at;
    const listed = /^[、，及和]$/u.test(text[at - 1] ?? '') && last?.end === at - 1;
    const rest = text.slice(at, at + 24);
    // The 达 of 抵达 is of no name.
    const arrives = /抵$/u.test(before) && rest.startsWith('达');
    const located = (LOCATIVE.test(before) && !arrives) || after || listed;
    const name =
      knownAt(rest, names, located, own) ??
      commonAt(rest) ??
      (located || ACTIVE.test(before) ? namedAt(rest, located) : undefined);
    if (
      name !== undefined &&
      (name !== own || LOCATIVE.test(before)) &&
      !BODY_AFTER.test(text.slice(at + name.length, at + name.length + 30))
    ) {
      found.push({ name, start: at, end: at + name.length });
      at += name.length;
      continue;
    }
    // A body’s name is passed over whole, lest a part of it be taken for a place.
    at += name === undefined ? 1 : name.length;
  }
  return found;
}

/** A known name, and the same without its level. */
interface Known {
  readonly name: string;
  readonly short: string;
}

const indexes = new WeakMap<KnownPlaces, { size: number; names: Map<string, Known[]> }>();

/** The known names by their first character, the longest first; made anew when the set has grown. */
function indexOf(known: KnownPlaces): ReadonlyMap<string, readonly Known[]> {
  const before = indexes.get(known);
  if (before?.size === known.size) return before.names;
  const sorted = [...known].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const names = Map.groupBy(
    sorted.map((name): Known => ({ name, short: name.replace(LEVEL_AT_END, '') })),
    ({ name }) => name[0] ?? '',
  );
  indexes.set(known, { size: known.size, names });
  return names;
}

/** A known name that the text goes on with; a short one (without its level) needs a word of place. */
function knownAt(
  rest: string,
  names: ReadonlyMap<string, readonly Known[]>,
  located: boolean,
  own: string | null,
): string | undefined {
  for (const { name, short } of names.get(rest[0] ?? '') ?? []) {
    if (rest.startsWith(name)) {
      if (name === own && !located) continue;
      return name;
    }
    if (located && short.length >= 2 && short !== name && rest.startsWith(short)) {
      // 在北京与… where the text elsewhere has 北京市; not 在北京路.
      if (
        /^(?:与|和|参加|出席|召开|举行|调研|考察|对接|会见|拜访|[、，。；])/u.test(
          rest.slice(short.length),
        )
      )
        return short;
    }
  }
  return undefined;
}

const commonAt = (rest: string): string | undefined => COMMON_HERE.exec(rest)?.[0];

/** A name by its form. After a verb (not a word of place) it must be short and below the province. */
function namedAt(rest: string, located: boolean): string | undefined {
  const m = NAMED_HERE.exec(rest);
  if (m === null) return undefined;
  let name = m[0];
  // 某州市: what looked like a level is part of the name.
  if (/[州]$/u.test(name) && /^[市区县]/u.test(rest.slice(name.length))) {
    name += rest[name.length]!;
  }
  // 乐东黎族自治县, and not 某市区 cut short.
  const longer = /^\p{Script=Han}{2,12}?(?:自治[区州县旗]|特别行政区)/u.exec(rest)?.[0];
  if (
    longer?.startsWith(m[1]!) &&
    !NOT_IN_NAME.test(longer) &&
    !/[省市盟]/u.test(longer.slice(0, -3))
  )
    name = longer;
  if (NOT_IN_NAME.test(name) || GENERIC.test(name) || name.length < 3) return undefined;
  if (COUNTS.test(name) || NUMBERED.test(name) || GOES_ON.test(rest.slice(name.length)))
    return undefined;
  if (name.length > 6 && !/(?:自治[区州县旗]|特别行政区)$/u.test(name)) return undefined;
  if (!located && (name.length > 5 || /(?:[省区]|自治.)$/u.test(name))) return undefined;
  return name;
}
