/**
 * Statements whose words stand in another order, put into the plain one (甲某同志任某职): the body
 * before the verb (甲某到某局任局长), the post before the person (某馆馆长一职由甲某接任).
 *
 * In: one piece of a statement. Out: the same in plain order, or as it was. Nothing is added: what
 * stands in the plain order are words of the piece.
 */
import { isPersonName, namesOfList } from './names.ts';
import { beginsWithSurname } from './surnames.ts';
import { titleAtEnd } from './words.ts';

/** 甲某同志到某局任局长 */
const GOES_TO =
  /^(?<who>\p{Script=Han}{2,10}?)(?:同志)?(?:调|转|派|交流)?[到至赴](?!龄)(?<body>\p{Script=Han}[^，。；任]{1,28}?)(?:担任|出任|任)(?<title>[^，。；]{2,20})$/u;
/** 某馆馆长一职由甲某同志接任 */
const HELD_BY =
  /^(?<post>[^，。；由]{3,40}?)(?:一职|之职|职务)?(?:暂)?由(?<who>[^，。；由]{2,30}?)(?:同志)?(?<verb>接任|继任|担任|出任|调任|代理|接替)$/u;

/** 其某局副局长职务不再担任 */
const LEFT =
  /^(?<of>其)(?:原)?(?<post>[^，。；]{3,40}?)(?:职务|一职)(?:也|同时)?不再(?:担任|兼任)$/u;

/** 试用期满的甲某同志, 试用期满、考核合格的甲某同志 */
const PASSED_FIRST =
  /^(?:任职)?试[用任]期(?:已|届)?满(?:[、并且经]?考核合格)?的(?<who>\p{Script=Han}{2,10}?)同志$/u;

const isName = (words: string): boolean => isPersonName(words) && beginsWithSurname(words);

/** A piece in plain order. */
export function plainOrder(piece: string): string {
  const passed = PASSED_FIRST.exec(piece)?.groups?.['who'];
  if (passed !== undefined && isPersonName(passed)) return `${passed}同志试用期满`;
  const left = LEFT.exec(piece)?.groups?.['post'];
  if (left !== undefined && titleAtEnd(left) !== '') return `不再担任${left}职务`;
  const goes = GOES_TO.exec(piece)?.groups;
  if (goes !== undefined && isName(goes['who']!) && titleAtEnd(goes['title']!) !== '')
    return `${goes['who']!}同志任${goes['body']!}${goes['title']!}`;
  const held = HELD_BY.exec(piece)?.groups;
  if (held === undefined || titleAtEnd(held['post']!) === '') return piece;
  const names = namesOfList(held['who']!);
  if (names.length === 0 || !names.every(isName)) return piece;
  return `${names.join('、')}同志${held['verb'] === '代理' ? '代理' : '任'}${held['post']!}`;
}

/** 甲某同志因到龄不再担任: he leaves the post that stands before. */
export const leavesIt = (piece: string): string | undefined => {
  const who =
    /^(?<who>\p{Script=Han}{2,10}?)(?:同志)?(?:因[^，。；]{2,14}?)?不再(?:担任|兼任|任)(?:该|此|这一|上述)?(?:职务|一职|职)?$/u.exec(
      piece,
    )?.groups?.['who'];
  return who !== undefined && isName(who) ? who : undefined;
};
