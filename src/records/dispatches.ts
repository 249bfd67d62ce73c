/**
 * Statements of extracts of orders (批示摘录), in which civil servants are appointed, go on, rise and
 * leave, whose words stand in an order of their own: the person before a dash or behind 应…的请求, the
 * post between 担任 and 的定期委任.
 *
 * In: one statement. Out: what happens to whom, with what is said of it besides; nothing for any other
 * statement. What stands in no known form is left to be told.
 */
import type { Found } from './findAct.ts';
import { isPersonName } from './names.ts';
import { endsInTitle, objectionToPost } from './posts.ts';
import { beginsWithSurname } from './surnames.ts';
import { DATE_WORDS } from './words.ts';

/** What a person is, behind his name. */
const DEGREE = '(?:学士|硕士|博士|工程师|医生|医师|律师|法官|检察官|教授|先生|女士)?';
const NAME = `(?<name>\\p{Script=Han}{2,4}?)${DEGREE}`;
/** By which law, why and how, before what happens. */
const BY_LAW =
  '(?:(?:根据|按照)[^。；—–]{2,160}?(?:规定|批示)，|(?:经|透过|因)[^。；—–，]*(?:批示|建议|能力履行职务|需要|经验)，|并?维持先前[^，]{2,16}，|以附注(?:方式|形式)[^，]{2,60}，)*';
const SINCE = `(?:，?自(?<since>${DATE_WORDS})起)`;
const POST = '(?<post>[^，。；—–]{2,30}?)';
const WITHIN = '(?:在(?<body>[^，。；—]{2,20}?))?';
const DASH = '\\s*[—–─-]+\\s*';
/** ，任期两年，由某日起生效 */
const TERM = `(?:，(?<term>(?:任期|为期)[^，。；]{2,30}))?(?:，?(?<start>[由自](?:${DATE_WORDS}|[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日)起生效))?`;
const COMMISSION = '(?:临时)?定期委任';

/** Forms of a statement, one row each. */
const FORMS: readonly {
  readonly action: Found['action'];
  readonly pattern: RegExp;
}[] = [
  // 以定期委任方式委任甲某学士担任某处处长，为期两年，自…起生效; 甲某——…，以定期委任方式委任为某局副局长
  {
    action: 'appoint',
    pattern: new RegExp(
      `^${BY_LAW}(?:以|按)?(?:${COMMISSION}|确定委任|临时委任)?(?:方式|制度)?(?:获)?委任${NAME}(?:担任|出任|为)${POST}(?:职务)?(?:，(?:任期)?(?<term>为期[^，。；]{2,8}))?${SINCE}?(?:生效)?(?:，(?<term2>为期[^，。；]{2,8}))?$`,
      'u',
    ),
  },
  {
    action: 'appoint',
    pattern: new RegExp(
      `^${NAME}${DASH}${BY_LAW}(?:以|按)?(?:${COMMISSION}|确定委任|临时委任)(?:方式|制度)?(?:获)?委任(?:为|担任|出任)${POST}(?:职务)?(?:，(?:任期)?(?<term>为期[^，。；]{2,8}))?${SINCE}?(?:生效)?(?:，(?<term2>为期[^，。；]{2,8}))?$`,
      'u',
    ),
  },
  // 行政长官委任某司司长甲某出任某委员会主席，任期由某日开始; 甲某博士再度获委任为某委员会成员，为期一年
  {
    action: 'appoint',
    pattern: new RegExp(
      `^(?:\\p{Script=Han}{2,10}?已?)?${BY_LAW}(?:根据[^。；，]{2,24}，)?(?:再度|重新|续)?委任(?:\\p{Script=Han}{2,14}?(?:司长|局长|署长|处长|专员))?${NAME}(?:为|担任|出任)${POST}${TERM}$`,
      'u',
    ),
  },
  {
    action: 'appoint',
    pattern: new RegExp(
      `^${NAME}(?:再度|重新|续)?获(?:再度)?委任(?:为|担任|出任)${POST}${TERM}$`,
      'u',
    ),
  },
  // 以散位合同方式聘用甲某，在某部门担任第一职阶勤杂人员，自…起，为期六个月
  {
    action: 'appoint',
    pattern: new RegExp(
      `^${BY_LAW}以[^，。；]{2,12}合同(?:方式|制度)?聘[用请任]${NAME}，?${WITHIN}担任${POST}(?:，(?<term>为期[^，。；]{2,8}))?${SINCE}?(?:生效)?(?:，(?<term2>为期[^，。；]{2,8}))?$`,
      'u',
    ),
  },
  // 甲某——…，其担任某局局长的定期委任，自…起续期一年
  {
    action: 'appoint',
    pattern: new RegExp(
      `^${NAME}${DASH}${BY_LAW}其担任${POST}(?:职务)?的(?:${COMMISSION})${SINCE}(?<term>(?:获)?续期[^，。；]{2,16})$`,
      'u',
    ),
  },
  // 甲某，第一职阶首席技术辅导员，属…合同——晋级为第一职阶特级技术辅导员，薪俸点为400
  {
    action: 'appoint',
    pattern: new RegExp(
      `^${NAME}(?:，[^—–。；]{2,60})?${DASH}${BY_LAW}(?<term>晋[级阶])为${POST}(?:，薪俸点(?:为)?\\d+点?)?(?:，?自(?:${DATE_WORDS}|本批示摘录公[布佈]日)起生效)?$`,
      'u',
    ),
  },
  // 甲某——应其请求，自…起免除在某局担任处长的职务
  {
    action: 'remove',
    pattern: new RegExp(
      `^${NAME}${DASH}${BY_LAW}(?:应其(?:本人)?(?:的|之)?请求，?)?${SINCE}?(?:免除|终止)(?:其)?${WITHIN}(?:担任|出任)的?${POST}的?(?:职务|${COMMISSION}|[^，。；]{0,10}合同)$`,
      'u',
    ),
  },
  // 应甲某的请求，终止其在本局担任某处处长的定期委任，自…起生效
  {
    action: 'remove',
    pattern: new RegExp(
      `^(?:兹?声明，)?${BY_LAW}应${NAME}(?:的|之)请求，${SINCE}?(?:免除|终止|解除)(?:其)?${WITHIN}(?:担任|出任)的?${POST}的?(?:职务|${COMMISSION}|[^，。；]{0,10}合同)(?:，?自(?<since2>${DATE_WORDS})起(?:生效)?)?$`,
      'u',
    ),
  },
  // 应甲某之请求，其在本办公室担任顾问的编制外合同，自…起予以解除; 甲某在本局担任某职的合同于某日失效
  {
    action: 'remove',
    pattern: new RegExp(
      `^(?:兹?声明，)?${BY_LAW}(?:应)?${NAME}(?:(?:的|之)请求，其)?${WITHIN}(?:担任|出任)${POST}的(?:${COMMISSION}|[^，。；]{0,14}合同)，?(?:自|于)(?<since>${DATE_WORDS})(?:起)?(?:予以)?(?:解除|终止|失效|届满)$`,
      'u',
    ),
  },
];

/** What a statement of an extract says; undefined where it is none that is known. */
export function ofDispatch(statement: string): readonly Found[] | undefined {
  if (!/委任|合同|晋[级阶]|职务/u.test(statement) || !/担任|委任|出任|晋[级阶]/u.test(statement))
    return undefined;
  for (const { action, pattern } of FORMS) {
    const said = pattern.exec(statement)?.groups;
    if (said === undefined) continue;
    const { name = '', post = '', body } = said;
    if (!isPersonName(name) || !beginsWithSurname(name)) continue;
    if (!endsInTitle(post) || objectionToPost(post) !== undefined) continue;
    const since = said['since'] ?? said['since2'];
    return [
      {
        action,
        persons: [name],
        // 在某局担任处长: the body belongs to the post.
        post: `${body ?? ''}${post}`,
        proposed: false,
        manner: '',
        notes: [
          ...(since === undefined ? [] : [`自${since}起`]),
          ...[said['term'], said['term2'], said['start']].flatMap((t) => t ?? []),
        ],
      },
    ];
  }
  return undefined;
}
