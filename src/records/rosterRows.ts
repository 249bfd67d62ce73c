/**
 * Rows of tables of members: a column of names and one of what they are, a column of 河长 by name, lines
 * of a list in columns.
 *
 * In: a row with the heads of its columns, or its cells. Out: who is what; nothing where it is no such row.
 */
import type { Clause } from '../domain/model.ts';
import { simplify } from '../domain/script.ts';
import { isPersonName, namesOfList } from './names.ts';
import { INNER_TITLE, isOffice } from './posts.ts';
import { isBody, titleAtEnd } from './words.ts';

/** A person of a list. */
export interface Member {
  readonly name: string;
  readonly office: string | null;
}

/** Offices within a body that a list of members puts before a colon. */
export const LABEL =
  /^((?:第一|常务|执行|名誉)?(?:副)?(?:总)?(?:组长|指挥长|指挥|召集人|主任委员|主任|会长|理事长|队长|主席|政委|总指挥|秘书长|负责人)|(?:组|会|队)?成员|(?:专家|非?常任|常务|专职|兼职|特邀|外聘|聘任|当然|轮值|候补)?委员|组员|队员|顾问|秘书|联络员|(?:专家组)?专家)：(.*)$/u;

/** 总河长, 县级湖长, 库长: who answers for a water, a wood, a road. */
export const KEEPER =
  '(?:(?:[省市县区旗乡镇村]级)?副?总?(?:河湖|河|湖|林|田|路|街|链|库|湾|山|草|水|片|段)长)';
/** What is left of 学术委员会主任 behind the title 委员: the end of a body with the office of its head. */
const OFFICE_LEFT =
  /(?:主任|主席|书记|委员|成员|经理|秘书长|干事|[队组会处校院局部厅区县市]长|代表|顾问|教授)$/u;
/** Words of the office or of a unit are no name. */
export const isName = (name: string): boolean =>
  isPersonName(name, true) && !isOffice(name) && !(name.length >= 3 && OFFICE_LEFT.test(name));

/** Whether words are a whole office, or a body, and hold nobody else and no other label. */
export const endsOffice = (words: readonly string[]): boolean => {
  if (words.some((w) => w.includes('：') || INNER_TITLE.test(w))) return false;
  const last = words.at(-1)?.replace(/^（(.*)）$/u, '$1') ?? '';
  return titleAtEnd(last) !== '' || isBody(last);
};

/** A row of a table of members: a column of names, and one that holds 组长, 副组长, 成员. */
export function rowOf(clause: Clause): { post: string; members: Member[] } | undefined {
  const heads = (clause.columns ?? []).map((c) => simplify(c).replace(/\s/gu, ''));
  const cells = clause.text.split('\t').map((c) => c.trim());
  const name = heads.indexOf('姓名');
  if (cells.length !== heads.length) return undefined;
  if (name === -1) return keeperRow(heads, cells);
  const plain = cells.map((c) => simplify(c).replace(/\s/gu, ''));
  const post = plain.findIndex(
    (c, i) => i !== name && LABEL.test(`${c}：`) && /职务|身份|组内|分工/u.test(heads[i]!),
  );
  if (post === -1) return undefined;
  const others = cells.filter(
    (c, i) => i !== name && i !== post && /单位|职务|部门|职位/u.test(heads[i]!) && c !== '',
  );
  const members = namesOfList(simplify(cells[name]!)).filter(isName);
  return members.length === 0
    ? undefined
    : {
        post: cells[post]!.replace(/\s/gu, ''),
        members: members.map((n) => ({
          name: n,
          office: others.length === 0 ? null : simplify(others.join('')),
        })),
      };
}

/** A head of a column that says what those in it are: 县级河长, 组长. */
const POST_HEAD = new RegExp(`^(?:${KEEPER}|副?(?:组长|召集人|指挥长))$`, 'u');

/** A row of a table with a column of 河长, who stand there by name, and one with their office. */
function keeperRow(
  heads: readonly string[],
  cells: readonly string[],
): { post: string; members: Member[] } | undefined {
  const post = heads.findIndex((h) => POST_HEAD.test(h));
  if (post === -1) return undefined;
  const office = heads.findIndex((h) => /^(?:(?:行政|现任)?职务|单位及职务)$/u.test(h));
  const members = namesOfList(simplify(cells[post]!)).filter(isName);
  if (members.length !== 1) return undefined;
  const words = office === -1 ? '' : cells[office]!;
  return {
    post: heads[post]!,
    members: members.map((name) => ({ name, office: words === '' ? null : simplify(words) })),
  };
}

/** 副主任 | 甲某 | 某局局长: a line of a list in columns; one without a post goes on with the one above. */
export function rosterCells(
  cells: readonly string[],
  above: string,
): { post: string; member: Member } | undefined {
  const [label = '', name = '', ...office] = cells.map((c) => simplify(c).trim());
  const post = label === '' ? above : label.replace(/\s/gu, '');
  const person = name.replace(/\s/gu, '');
  const words = office.filter((c) => c !== '').join(' ');
  if (post === '' || !LABEL.test(`${post}：`) || !isName(person)) return undefined;
  if (words === '' || !endsOffice([words])) return undefined;
  return { post, member: { name: person, office: words } };
}
