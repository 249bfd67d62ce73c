/**
 * The act with which a piece of a statement begins, if it begins one.
 *
 * In: the piece, the verb that stands above it, and the persons before it. Out: what happens to whom,
 * with the words of the post as they stand.
 */
import { parseHanNumber } from '../domain/chinese.ts';
import {
  type ActingForm,
  APPOINTS,
  bareParts,
  COMRADE,
  COMRADE_HOLDS,
  COUNTED,
  ENDED,
  FORMS,
  HOLDS,
  LEAVES,
  LISTED,
  type Match,
  matchForm,
  SAME,
  SPACED,
  SPACED_REMOVAL,
} from './forms.ts';
import { endsInWord, isPersonName, namesOfList } from './names.ts';
import {
  endsInTitle,
  firstPost,
  isPost,
  NOT_IN_POST,
  objectionToPost,
  splitPosts,
} from './posts.ts';
import { beginsWithSurname, TRANSLITERATED } from './surnames.ts';
import { type Action, APPOINT, HOLD, LEAVE, PROPOSE, REMOVE } from './verbs.ts';
import { isTitle, splitPost, splitTop, titleAtEnd } from './words.ts';

const PROPOSES = new RegExp(`^${PROPOSE}`, 'u');
/** What may stand before the verb of an act and adds nothing. */
export const LEAD =
  /^(?:同时|并且|并|现|兹|另|一并|拟|还|决定(?!任命|免去)|(?:同意|批准)(?!.+的(?:请求|申请)))+(?=[^，]{2})/u;

/** 甲某、乙某同志分别任某局局长、某办主任; 免去甲某、乙某分别担任的…: as many posts as persons, in their order. */
const RESPECTIVELY = new RegExp(
  `^(?<lead>${APPOINT}|${REMOVE})?(?<names>[^，；：]{3,80}?)(?<comrades>${COMRADE})?(?:的)?分别(?<verb>${LEAVE}|担任的|所任的|${HOLD}|的|为)(?<posts>[^；。，]+?)(?:等?职务)?$`,
  'u',
);

/** The acts of a statement that gives several persons a post each; undefined where it does not, or their numbers differ. */
export function respectively(statement: string): readonly Found[] | undefined {
  const m = RESPECTIVELY.exec(statement.replace(LEAD, ''))?.groups;
  if (m === undefined) return undefined;
  // 张三、李四同志: a numeral that counts others than are named is the end of a name.
  const counted = COUNTED.exec(m['comrades'] ?? '')?.[1] ?? '';
  const named = namesOfList(m['names']!);
  const persons =
    counted === '' || parseHanNumber(counted.replace('两', '二')) === named.length
      ? named
      : namesOfList(m['names']! + counted);
  // 某院院长、副院长: the second is of the body of the first.
  const posts: string[] = [];
  for (const post of splitPosts(m['posts']!)) {
    const body = splitPost(posts.at(-1) ?? '')?.organization;
    posts.push(isTitle(post) && body != null ? body + post : post);
  }
  if (persons.length < 2 || persons.length !== posts.length) return undefined;
  if (!persons.every((n) => isPersonName(n)) || !posts.every(isPost)) return undefined;
  const lead = m['lead'] ?? '';
  const leaves =
    new RegExp(`^(?:${REMOVE})$`, 'u').test(lead) || new RegExp(`^${LEAVE}`, 'u').test(m['verb']!);
  return persons.map((person, i) => ({
    action: leaves ? ('remove' as const) : ('appoint' as const),
    persons: [person],
    post: posts[i]!,
    proposed: PROPOSES.test(lead),
    manner: mannerOf(m['verb']!),
  }));
}

/** …的职务自然免除, at the end of those whose posts stand before their names. */
const LOSE =
  /(?:等?同志)?的?(?:原任?|所任|所担任的?)?职务(?:(?:因|随)[^，。；]{2,14}?)?(?:自然|自行|相应|同时|随之|一并|也|均)*(?:免除|免去|解除)$/u;

/** A post and the name of who has it, with nothing between them; undefined where it can be cut in two ways. */
function postBeforeName(words: string): { post: string; name: string } | undefined {
  const cuts = [2, 3, 4].flatMap((n) => {
    const [post, name] = [words.slice(0, -n), words.slice(-n)];
    return isPersonName(name) && beginsWithSurname(name) && titleAtEnd(post) !== ''
      ? [{ post, name }]
      : [];
  });
  return cuts.length === 1 ? cuts[0] : undefined;
}

/**
 * Several persons, each with his post before his name, who lose their offices: 原某局局长甲某、副局长乙某的
 * 职务自然免除; undefined for any other statement, or where one of them cannot be told.
 */
export function losing(statement: string): readonly Found[] | undefined {
  const own = statement.replace(/^(?:因|由于|鉴于|随着?)[^，。；]{2,24}，/u, '');
  const tail = LOSE.exec(own);
  if (tail === null) return undefined;
  const found: Found[] = [];
  let held = '';
  for (const item of splitTop(own.slice(0, tail.index), '、，和')) {
    const whole = held + item.replace(/^原/u, '');
    const cut = postBeforeName(whole);
    if (cut === undefined) {
      // 某局党组书记、局长甲某: a post without a name goes on.
      if (titleAtEnd(whole) === '') return undefined;
      held = `${whole}、`;
      continue;
    }
    if (!splitPosts(cut.post).every((p) => objectionToPost(p) === undefined)) return undefined;
    // 某局局长甲某、副局长乙某: the second is of the body of the first.
    const above = splitPost(found.at(-1)?.post ?? '')?.organization ?? '';
    const post = isTitle(cut.post) ? above + cut.post : cut.post;
    found.push({ action: 'remove', persons: [cut.name], post, proposed: false, manner: '' });
    held = '';
  }
  return held === '' && found.length > 0 ? found : undefined;
}

/** An act as its form gives it. */
export interface Found {
  readonly action: Action;
  readonly persons: readonly string[];
  readonly post: string;
  readonly proposed: boolean;
  readonly manner: string;
  /** Nothing parts the name from the body (免去某某市某局…). */
  readonly bare?: boolean;
  /** The person goes on in his post after a probation. */
  readonly confirmed?: boolean;
  /** What is said of it besides. */
  readonly notes?: readonly string[];
  /** The post from which he comes to it (由某局副局长转任…). */
  readonly from?: string;
}

/** A person and the post from which a removal above takes him, with nothing between them. */
export function bareListed(words: string, places: readonly string[]): Found | undefined {
  const m = bareParts(words, false, places);
  const persons = m?.names.split('、') ?? [];
  if (m === undefined || !persons.every((n) => isPersonName(n) && beginsWithSurname(n)))
    return undefined;
  return {
    action: 'remove',
    persons,
    post: m.post,
    proposed: false,
    manner: '',
    bare: true,
  };
}

/** 甲某市某局局长职务, on a line of its own under 免去：; `goesOn`: the last of more posts closes with 职务. */
function bareAlone(piece: string, places: readonly string[], goesOn: boolean): Found | undefined {
  if (!goesOn && !/职务(?:（[^（）]*）)?$/u.test(piece)) return undefined;
  const alone = bareListed(piece, places);
  return alone !== undefined && endsInTitle(alone.post) ? alone : undefined;
}

/** The act with which a piece begins; undefined if it begins none. */
export function findAct(
  piece: string,
  verb: Action | null,
  persons: readonly string[],
  later: boolean,
  places: readonly string[],
  /** Whether further posts follow, of which the last closes with 职务. */
  goesOn = false,
): Found | undefined {
  if (later && persons.length > 0) {
    const same = findSame(piece, persons, places);
    if (same !== undefined) return same;
  }
  const made = (action: Action, m: Match): Found => ({
    action,
    persons: m.names,
    post: m.post,
    proposed: PROPOSES.test(piece),
    manner: PROPOSES.exec(piece)?.[0].slice(0, 2) ?? mannerOf(m.verb),
    ...fromOf(m.verb),
  });
  const ended = ENDED.test(piece) ? matchForm(piece.replace(ENDED, '职务'), LISTED) : undefined;
  if (ended !== undefined && endsInTitle(ended.post)) return made('remove', ended);
  const past = CONFIRMED.exec(piece);
  const before = past === null ? '' : piece.slice(0, past.index);
  // 某某同志任某局副局长试用期一年已满: the post that he holds from then on.
  const kept = matchForm(before, COMRADE_HOLDS);
  if (kept !== undefined && endsInTitle(kept.post))
    return { ...made('appoint', kept), confirmed: true };
  for (const form of FORMS) {
    const m = matchForm(piece, form);
    if (m !== undefined) return made(form.action, m);
  }
  const bare = bareParts(piece, true, places);
  const stripped = bare?.names.split('、') ?? [];
  if (
    bare !== undefined &&
    stripped.every((n) => isPersonName(n) && (beginsWithSurname(n) || n.length > 4))
  )
    return {
      ...made('remove', { names: stripped, verb: '', post: bare.post }),
      bare: true,
    };
  // 免：甲乙为县某局…: the last character of the name, or a verb that goes against the one above.
  if (verb === 'remove' && bareListed(piece, places)?.persons[0]?.endsWith('为') === true)
    return undefined;
  const holds = matchForm(piece, HOLDS);
  if (holds !== undefined && (endsInTitle(holds.post) || holds.verb !== '为'))
    return made('appoint', holds);
  const freed = matchForm(piece, SPACED_REMOVAL);
  if (freed !== undefined && endsInTitle(freed.post)) return made('remove', freed);
  const listed = verb === 'remove' ? matchForm(piece, LISTED) : undefined;
  if (listed !== undefined && endsInTitle(listed.post)) return made('remove', listed);
  const alone = verb === 'remove' ? bareAlone(piece, places, goesOn) : undefined;
  if (alone !== undefined) return alone;
  for (const form of verb === null ? [] : SPACED) {
    const spaced = matchForm(piece, form);
    if (spaced !== undefined && endsInTitle(spaced.post)) return made(verb!, spaced);
  }
  const rare = later ? undefined : rareName(piece);
  if (rare !== undefined) return made(rare.action, rare.match);
  const held = matchForm(before, LISTED);
  if (held !== undefined && endsInTitle(held.post))
    return { ...made('appoint', held), confirmed: true };
  const bareHeld = bareListed(before, places);
  if (bareHeld !== undefined && endsInTitle(bareHeld.post))
    return { ...bareHeld, action: 'appoint', confirmed: true };
  return described(piece, verb, persons, later, places);
}

/** What in the midst of four characters more often begins a name behind other words. */
const COMMON_SURNAME =
  /[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚]/u;

/**
 * 甲克乙且任州某中心主任, 甲丘乙丙辞去市某馆馆长职务: a name of four characters that begins with no surname
 * of the list, where nothing but a name can stand: at the head, before the verb and a level.
 */
function rareName(piece: string): { action: Action; match: Match } | undefined {
  const m =
    /^(?<name>(?![会经]|根据|任命)[^\s\p{P}会议府定意决提研究经由按据拟现以上述各该其为任免]{4})(?:同志| )?(?<verb>任|辞去|不再担任)(?<post>[省市县区州旗盟](?!长)\p{Script=Han}{3,40}(?:职务)?(?:的请求)?(?:（[^（）]{1,24}）)?)$/u.exec(
      piece,
    )?.groups;
  const [, , third = ''] = m?.['name'] ?? '';
  if (m === undefined || !/^\p{Script=Han}{4}$/u.test(m['name']!) || COMMON_SURNAME.test(third))
    return undefined;
  if (endsInWord(m['name']!)) return undefined;
  const post = m['post']!;
  if (!endsInTitle(post) || objectionToPost(firstPost(post)) !== undefined) return undefined;
  return {
    action: m['verb'] === '任' ? 'appoint' : 'remove',
    match: { names: [m['name']!], verb: m['verb']!, post },
  };
}

/** 某某（的）某局副局长试用期满: the post that he holds from then on. */
export const CONFIRMED =
  /(?:任职)?试[用任]期(?:[一二两半\d]年半?|[\d一二三六九]{1,2}个月)?(?:已|届|现已|现)?(?:满|期满|届满|结束)$/u;
/** The verb of an act before its person, and words that only say why: 免去因工作调动的…. */
const WITH_CAUSE = new RegExp(`^(${APPOINT}|${REMOVE})(?:因|由于)[^，；的]{2,16}的(?=.)`, 'u');
const VERB_HEAD = new RegExp(`^(?:${APPOINT}|${REMOVE})`, 'u');
/** What a person is, before his name, without being an office. */
const STANDING = /(?:干部|专家|教授|人才|代表|院士|博士|律师|人员|中共党员|民主人士)$/u;

/**
 * An act whose person has words of description before his name: 原某局副局长甲某调任…, 挂职干部甲某任…,
 * 聘用外籍专家甲某为…. What he was is no act; who he is stands behind it.
 */
function described(
  piece: string,
  verb: Action | null,
  persons: readonly string[],
  later: boolean,
  places: readonly string[],
): Found | undefined {
  const cause = WITH_CAUSE.exec(piece);
  if (cause !== null)
    return findAct(cause[1]! + piece.slice(cause[0].length), verb, persons, later, places);
  const start = VERB_HEAD.exec(piece)?.[0].length ?? 0;
  for (let at = start + 3; at < Math.min(piece.length - 6, start + 40); at += 1) {
    const before = piece.slice(start, at);
    if (NOT_IN_POST.test(before.replace(/^(?:挂职|聘任制)/u, ''))) return undefined;
    if (!STANDING.test(before) && titleAtEnd(before.replace(/^原/u, '')) === '') continue;
    if (!isWordsOf(piece.slice(at))) continue;
    const whole = piece.slice(0, start) + piece.slice(at);
    const form: readonly ActingForm[] =
      start === 0 ? [COMRADE_HOLDS, { ...HOLDS, action: 'appoint' }, LEAVES] : FORMS;
    for (const one of form) {
      const m = matchForm(whole, one);
      if (
        m === undefined ||
        !endsInTitle(m.post) ||
        objectionToPost(firstPost(m.post)) !== undefined
      )
        continue;
      return {
        action: one.action,
        persons: m.names,
        post: m.post,
        proposed: PROPOSES.test(whole),
        manner: PROPOSES.exec(whole)?.[0].slice(0, 2) ?? mannerOf(m.verb),
      };
    }
  }
  return undefined;
}

/** Whether words begin as the name of a person does, by its surname or by the characters of other languages. */
const isWordsOf = (words: string): boolean =>
  beginsWithSurname(words) ||
  TRANSLITERATED.test(words.slice(0, 3)) ||
  /^\p{Script=Han}{2,8}·/u.test(words);

/**
 * 任某某为…: 任 is a verb where no verb stands above and a surname follows, or where the act above
 * has the same verb; within a list it is a surname. `either` where both readings are names.
 */
export function renReading(
  piece: string,
  verb: Action | null,
  later: boolean,
  byRen: boolean,
): Found | 'either' | undefined {
  const m = later ? undefined : matchForm(piece, APPOINTS);
  if (m === undefined || !beginsWithSurname(m.names[0]!)) return undefined;
  if (verb !== null && !byRen && isPersonName(`任${m.names[0]!}`) && m.names[0]!.length <= 2)
    return 'either';
  return { action: 'appoint', persons: m.names, post: m.post, proposed: false, manner: '' };
}

/** 免去其…: said to be of the person before. */
const OWN = new RegExp(`^${REMOVE}(?:其|该同志|他|她)`, 'u');

/** 免去其…, 不再担任…, 任…: of the person before. */
function findSame(
  piece: string,
  persons: readonly string[],
  places: readonly string[],
): Found | undefined {
  const same = (action: Action, m: RegExpExecArray): Found => ({
    action,
    persons,
    post: m.groups!['post']!,
    proposed: PROPOSES.test(piece),
    manner: PROPOSES.exec(piece)?.[0].slice(0, 2) ?? '',
  });
  const ended = ENDED.test(piece)
    ? /^(?:其?(?:原(?:任|担任|来|有)?|所任|所担任|现任|担任)的?|其)(?<post>.+)$/u.exec(
        piece.replace(ENDED, '职务'),
      )
    : null;
  if (ended !== null && isPost(firstOf(ended))) return same('remove', ended);
  const remove = SAME.remove.exec(piece);
  const own = OWN.test(piece);
  if (remove !== null && (own || (!removesAnother(piece, places) && isPost(firstOf(remove)))))
    return same('remove', remove);
  const leave = SAME.leave.exec(piece);
  if (leave !== null) return same('remove', leave);
  const hold = SAME.hold.exec(piece);
  if (
    hold !== null &&
    isPost(firstOf(hold)) &&
    FORMS.every((f) => matchForm(piece, f) === undefined)
  )
    return same('appoint', hold);
  return undefined;
}

const firstOf = (m: RegExpExecArray): string => m.groups!['post']!.split(/[、，]/u)[0]!;

/** Whether a removal names a person of its own. */
function removesAnother(piece: string, places: readonly string[]): boolean {
  if (FORMS.some((f) => f.action === 'remove' && matchForm(piece, f) !== undefined)) return true;
  const bare = bareParts(piece, true, places)?.names.split('、');
  return bare?.every((n) => isPersonName(n) && beginsWithSurname(n)) === true;
}

/** The post in the words between a person and his new one: 由某局副局长转任. */
function fromOf(verb: string): Pick<Found, 'from'> {
  const from = /由(?<from>[^，、；]{2,30}?)(?:调|转|改|升|提)任为?$/u.exec(verb)?.groups?.['from'];
  return from !== undefined && isPost(from) ? { from } : {};
}

/** How a post is held, where the verb says so. */
function mannerOf(verb: string): string {
  if (/挂/u.test(verb)) return '挂职';
  if (/试任/u.test(verb)) return '试任';
  return /代理$/u.test(verb) ? '代理' : '';
}
