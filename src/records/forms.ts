/**
 * Forms of an act: words at the head, a list of persons, words that join it to a post.
 *
 * In: the words of a piece. Out: its persons, the words of its verb and its post, by one of the forms.
 */
import { parseHanNumber } from '../domain/chinese.ts';
import { isPersonName, namesOfList } from './names.ts';
import { isPost } from './posts.ts';
import { beginsWithSurname, TRANSLITERATED } from './surnames.ts';
import { type Action, APPOINT, HOLD, LEAVE, REMOVE } from './verbs.ts';
import { isBody, isTitle } from './words.ts';

/** 同志, and how many they are; 等3人, of as many as are named. */
export const COMRADE =
  '(?:等?(?:[\\d〇零一二两三四五六七八九十]+[名位]?)?同志|等?[\\d〇零一二两三四五六七八九十]+[名位]?人)';
/** 甲某、乙某二同志: as many as are named; else the numeral is the end of a name (丙三同志). */
export const COUNTED = /^等?([\d〇零一二两三四五六七八九十]+)[名位]?(?:同志|人)/u;
const OF = '(?:辞去(?:其|所?担任的?)?|所?(?:担任|兼任|原任|挂任|聘任|任)的?|兼任的?|的)';
/** Words with which the name of a body begins, where nothing else parts it from a person's. */
const BODY_START =
  '(?=(?:地区(?!长)|地[直委]|行署|专署|行政公署|新区|高新区|经开区|开发区|中共|中国|国家|自治[区州县旗]|[省市县区旗州盟镇乡](?![长\\p{P}])|人民政府|政府))';

/** A pattern that meets the whole of some words. */
export const rule = (source: string): RegExp => new RegExp(`^${source}$`, 'u');
const head = (source: string): RegExp => new RegExp(`^${source}`, 'u');

/** A form: words at the head, a list of persons, words that join it to a post. */
interface Form {
  readonly before: RegExp | null;
  readonly join: RegExp;
}

/** A form that says by itself whether somebody comes or goes. */
export interface ActingForm extends Form {
  readonly action: Action;
}

/** 甲某（同志）不再担任…. */
export const LEAVES: ActingForm = {
  action: 'remove',
  before: null,
  join: head(`${COMRADE}?(?:也|已|同时|一并)?${LEAVE}(?:其|所?担任的?|所任的?)?`),
};
/** That he has the post beside another, or goes on in it: 仍兼任, 还任, 继续担任. Characters that end names as often (先任, 可任) are not among them. */
const BESIDES = '(?:仍然?|依然|依旧|还|继续|同时|一并)?';
/** 甲某同志任…. */
export const COMRADE_HOLDS: ActingForm = {
  action: 'appoint',
  before: null,
  join: head(`${COMRADE}${BESIDES}(?:${HOLD}|为|兼)(?!的)`),
};
/** The forms that say by themselves whether somebody comes or goes, in the order in which they are tried. */
export const FORMS: readonly ActingForm[] = [
  {
    action: 'remove',
    before: head('(?:接受|同意|批准)'),
    join: head(`${COMRADE}?(?:因[^，；。]{2,14}?)?(?:提出的|关于)?辞去(?:其|所?担任的?|所任的?)?`),
  },
  {
    action: 'appoint',
    before: head('(?:同意)?接[收受]'),
    join: head(`${COMRADE}?(?:任|为|担任)`),
  },
  {
    action: 'remove',
    before: head('不再(?:推荐|委派|聘任|聘请|聘用|续聘|任用|提名)'),
    join: head(`${COMRADE}?(?:担任|为|任)`),
  },
  { action: 'remove', before: head(REMOVE), join: head(`(?:${COMRADE}${OF}?|${OF})`) },
  { action: 'appoint', before: head(APPOINT), join: head(`${COMRADE}?(?:为|${HOLD})`) },
  { action: 'appoint', before: head('由'), join: head(`${COMRADE}?(?:兼任|担任|任|代理)`) },
  LEAVES,
  COMRADE_HOLDS,
  {
    action: 'appoint',
    before: null,
    join: head(
      `${COMRADE}?(?:的?职级)?由[^，、；]{2,30}?(?:(?:调任|转任|改任|升任|提任)为?|(?:晋升|晋级|套转)[为到])`,
    ),
  },
];
/** 某某任…, 某某为…: only before a post. */
export const HOLDS: Form = { before: null, join: head(`[ ，]?${BESIDES}(?:${HOLD}|为)(?!的)`) };
/** 任某某为…, where 任 is a verb and no surname. */
export const APPOINTS: Form = {
  before: head('任'),
  join: head(`(?:${COMRADE}?为|${COMRADE}(?=.+职务$))`),
};
/** 某某的…职务自然免除. */
export const ENDED =
  /职务(?:因[^，。；]{2,10}?)?(?:自然|自行|相应|同时|予以|随之|一并|也)*(?:免除|免去|解除)$/u;
/** 某某的…职务, under a verb that stands above. */
export const LISTED: Form = { before: null, join: head(`(?:${COMRADE}${OF}?|${OF})`) };
/** 某某 免某局局长: a space parts name and verb. */
export const SPACED_REMOVAL: Form = { before: null, join: head(' 免(?:去|除)?(?![税疫费试])') };
/** 某某 某局局长, 某某，某局局长, 某某（女）某局局长, under a verb that stands above. */
export const SPACED: readonly Form[] = ['(?:同志)?[ ：，]', '（[^（）]{1,14}）'].map((join) => ({
  before: null,
  join: head(join),
}));
/** 免去某某市某局…: nothing parts name and body. */
const BARE = `(?<names>(?:\\p{Script=Han}{2,4}、)*\\p{Script=Han}{2,8}?)${BODY_START}(?<post>.+)`;
const REMOVE_BARE = rule(`${REMOVE}${BARE}`);
const BARE_LISTED = rule(BARE);

/** 解聘甲某某总经理职务: a name of three and a bare title, which is no whole title and no body with one (石化厂厂长). */
function bareTitle(rest: string): { names: string; post: string } | undefined {
  const names = /^(?:\p{Script=Han}{2,3}、)*\p{Script=Han}{3}/u.exec(rest)?.[0] ?? '';
  const post = rest.slice(names.length);
  const title = post.replace(/(?:职务|一职)?(?:（[^（）]*）)?$/u, '');
  return names !== '' &&
    isTitle(title) &&
    !isTitle(rest.slice(0, names.length + title.length)) &&
    names.split('、').every((n) => beginsWithSurname(n) && isPersonName(n) && !isBody(n))
    ? { names, post }
    : undefined;
}

/** Name and post with nothing between them; the body may begin with a place that the paper names itself (免去某某云山大学校长职务). */
export function bareParts(
  words: string,
  verb: boolean,
  places: readonly string[],
): { names: string; post: string } | undefined {
  const own = (verb ? REMOVE_BARE : BARE_LISTED).exec(words)?.groups;
  const long =
    own !== undefined &&
    own['names']!.split('、').some((n) => n.length > 4 && !TRANSLITERATED.test(n));
  // Four characters before a place that the paper names (甲某云山|区…) are a name and the place.
  const holdsPlace =
    own !== undefined &&
    places.some((p) => own['names']!.length > p.length + 1 && own['names']!.endsWith(p));
  if (own !== undefined && !long && !holdsPlace)
    return { names: own['names']!, post: own['post']! };
  const rest = verb ? words.slice(head(REMOVE).exec(words)?.[0].length ?? words.length) : words;
  const titled = verb ? bareTitle(rest) : undefined;
  if (titled !== undefined) return titled;
  for (const place of places)
    for (let n = 2; n <= 4; n += 1)
      if (rest.startsWith(place, n) && rest.length > n + place.length + 2)
        return { names: rest.slice(0, n), post: rest.slice(n) };
  return undefined;
}
/** 某某同志到龄退休; 某某试用期满. */
export const OF_PERSON: Form = {
  before: null,
  join: head(
    `${COMRADE}?的?(?=因涉嫌[^，；]{2,14} ?$|(?:因.{0,8})?(?:已?(?:到达?|达到)(?:法定|最高|规定)?(?:退休|任职)(?:最高)?年龄(?:界限|上限)?|(?:到龄|提前|正常)?(?:退休|离休)|(?:工作|职务|岗位|组织)(?:调动|变动|调整|需要)|(?:年龄|个人|身体|健康)(?:原因|关系|到限)|到龄|机构改革|换届) ?$|结束试用期|(?:按期|正式|如期)?转正|不再主持[^，；]{2,16}工作 ?$|(?:任职)?试[用任]期?(?:已|届|已经)?(?:满|期满|届满)|保留.{2,10}(?:待遇|职级|级别) ?$|(?:因病|不幸)?(?:医治无效)?(?:去世|逝世|病故) ?$)`,
  ),
};
/** Forms that take the person from the words before them. */
export const SAME = {
  remove: rule(`${REMOVE}(?:其|该同志|他|她)?${OF}?(?:原任|现任|原)?(?<post>.+)`),
  leave: rule(`(?:其)?${LEAVE}(?:其|所?担任的?)?(?<post>.+)`),
  hold: rule(
    `(?:其|该同志)?(?:(?:任命|聘任|聘)其为|(?:提名|推荐)其?为|${BESIDES}${HOLD}|为)(?<post>.+)`,
  ),
} as const;

/** A form found in words. */
export interface Match {
  readonly names: readonly string[];
  /** The words from the end of the names to the post. */
  readonly verb: string;
  readonly post: string;
}

/**
 * Find a form in words: the shortest list of persons after which its joining words stand.
 * Names are tried by their own rules, so that 任, 为 and 和 within a name part nothing.
 */
export function matchForm(words: string, { before, join }: Form): Match | undefined {
  const start = before === null ? 0 : (before.exec(words)?.[0].length ?? -1);
  if (start === -1) return undefined;
  for (let end = start + 2; end < words.length - 1 && end < start + 120; end += 1) {
    const m = join.exec(words.slice(end));
    if (m === null) continue;
    const list = words.slice(start, end);
    // 阿某某·买买|提任: the last character of a long name is no verb; 主|任 is a title.
    if (/[·•・‧]/u.test(list) && /^提任/u.test(m[0])) continue;
    // 甲可为 某局局长: 为 before a space is the end of the name.
    if (/^[为任]$/u.test(m[0]) && words[end + m[0].length] === ' ') continue;
    // A name that begins with 任 goes on with the list.
    if (/[、，]$/u.test(list)) continue;
    if (/[主责担委离历]$/u.test(list) && /^任/u.test(m[0])) continue;
    // 聘请甲大|任为…, 甲大|为为…: the last character of the name, and then the verb.
    if (/[任为]$/u.test(m[0]) && /^[为任](?!务)/u.test(words.slice(end + m[0].length))) continue;
    const names = namesOfList(list);
    if (names.length === 0 || !names.every((n) => isPersonName(n))) continue;
    // 甲大|新任 may be 甲大新|任, and is held to be; what tells the two apart is asked for later.
    if (NAME_OR_VERB.test(m[0]) && isPersonName(`${names.at(-1)}${m[0][0]}`)) continue;
    const counted = COUNTED.exec(m[0])?.[1]?.replace('两', '二');
    if (counted !== undefined && (names.length < 2 || parseHanNumber(counted) !== names.length))
      continue;
    const post = words.slice(end + m[0].length);
    // 某某和|任某为…: what follows 和 is another name, unless 和 is the last character of this one.
    if (/[和及与]$/u.test(list) && !isPost(post.split(/[、，]/u)[0]!)) continue;
    if (post !== '') return { names, verb: m[0], post };
  }
  return undefined;
}
/** Verbs whose first character is at least as often the last of a name: 甲大新任, 乙东升任. */
const NAME_OR_VERB = /^[新升]任/u;

/** Whether the last name of an act may end before its last character, which is then one of the verb. */
export const mayEndBefore = (piece: string, names: readonly string[]): boolean => {
  const last = names.at(-1) ?? '';
  return (
    [...last].length === 3 &&
    NAME_OR_VERB.test(`${last.slice(-1)}任`) &&
    isPersonName(last.slice(0, -1)) &&
    piece.includes(`${last}任`)
  );
};
