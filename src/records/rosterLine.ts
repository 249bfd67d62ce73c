/**
 * The persons of a line of a list, or of a piece of a sentence, each with his office: before his name,
 * behind it, in a bracket, behind a space.
 *
 * In: the words behind a label. Out: who is named; nothing where the words are not made of persons and
 * their offices.
 */
import { endsOffice, isName, type Member } from './rosterRows.ts';
import { beginsWithSurname, DOUBLE_SURNAMES, SURNAMES } from './surnames.ts';
import { isBody, isTitle, splitTop, titleAtEnd } from './words.ts';

/** Words before 同志 that name nobody. */
export const NOBODY = /某|^(?:其|该|上述|以上|有关|相关|负责|分管|主要|各)/u;

/** All who hold an office, or all units of a kind: 各镇镇长, 有关部门负责人. */
const HOLDERS =
  /^(?:各|有关|相关|其他|全体)[^（）：\s]{1,24}(?:[长任员记席]|负责人|负责同志|领导|单位|部门)$/u;

/** An office without the grade or the manner behind it: 副厅长（正厅级）, 主任（兼）. */
const withoutNote = (words: string): string =>
  words.replace(
    /(?<=.)（(?:兼任?|挂职|主持工作|代理|[正副][部厅处科]级|[一二]级\p{Script=Han}{2,4})）$/u,
    '',
  );

/** The pieces of a line, one by one: mostly the first of them says that it is no list. */
function* piecesOf(words: string): Generator<string> {
  for (const p of splitTop(words, '、，；')) {
    const parts = p.includes('）') ? p.split(/(?<=）)(?=\p{Script=Han})/u) : [p];
    // 甲某（某局）乙某（某处): the space between them goes with the width of the brackets.
    // 甲某（某局（某办）局长）, 甲某 某局（某办）局长: what closes there ends nobody.
    const whole = (part: string): boolean =>
      part.split('（').length === part.split('）').length &&
      isName(part.replace(/（.*$/u, '').replace(/\s|同志$/gu, ''));
    if (parts.length > 1 && parts.every(whole)) yield* parts;
    else yield p;
  }
}

/** The persons of a line; undefined where it is not made of persons and their offices. */
export function membersIn(line: string): Member[] | undefined {
  const words = line
    .replace(/[。；]$/u, '')
    // （女）, （回族） say what somebody is, and no office.
    .replace(
      /\s?（(?:女|男|\p{Script=Han}{1,4}族)(?:[，、](?:女|男|\p{Script=Han}{1,4}族))?）\s?/gu,
      ' ',
    )
    // （女，县卫健局局长）: that, and the office.
    .replace(/（(?:(?:女|男|\p{Script=Han}{1,4}族)[，、])+(?=\p{Script=Han}{3})/gu, '（')
    .trim();
  if (words === '') return undefined;
  // 区委副书记、区长　甲某: the offices of one person before a space and his name.
  const one = officeBeforeSpace(words);
  if (one !== undefined) return [one];
  const out: Member[] = [];
  for (const piece of piecesOf(words)) {
    const some = membersOf(piece) ?? loosely(piece, out);
    if (some !== undefined) {
      out.push(...some);
      continue;
    }
    // 、各街道办事处主任: holders of an office, and nobody by name.
    if (out.length > 0 && HOLDERS.test(piece)) continue;
    const last = out.at(-1);
    // 某某某，某局局长: the office after a comma.
    if (last !== undefined && last.office === null && words.includes(`${last.name}，${piece}`)) {
      if (titleAtEnd(piece) === '' && !isBody(piece)) return undefined;
      out[out.length - 1] = { ...last, office: piece };
      continue;
    }
    // 市委副书记、市长: the offices of one person go on.
    if (
      last?.office != null &&
      titleAtEnd(withoutNote(piece).replace(/[）)]$/u, '')) !== '' &&
      !/\s/u.test(piece)
    )
      out[out.length - 1] = { ...last, office: `${last.office}、${piece}` };
    else return undefined;
  }
  return out.length === 0 ? undefined : out;
}

/** Persons between marks: 甲某, 甲某（某局局长）, 甲某 某局局长 乙某 某局局长, 甲 某 某局局长. */
function membersOf(piece: string): Member[] | undefined {
  const bracket = /^([^（）]+?)\s?（([^（）]*(?:（[^（）]*）[^（）]*)*)）$/u.exec(piece);
  if (bracket !== null) {
    const name = bracket[1]!.replace(/\s/gu, '').replace(/同志$/u, '');
    // （兼）: he has another office in the same body.
    if (isName(name) && !bracket[2]!.includes('：'))
      return [{ name, office: /^兼任?$/u.test(bracket[2]!) ? null : bracket[2]! }];
  }
  // 某局局长某某某: the office before the name.
  const before = officeFirst(piece) ?? officeBeforeSpace(piece);
  if (before !== undefined) return [before];
  const out: { name: string; words: string[] }[] = [];
  const tokens = piece.split(/\s+/u);
  for (let i = 0; i < tokens.length; i += 1) {
    let token = tokens[i]!;
    // A name of two characters may be set apart.
    if (token.length === 1 && tokens[i + 1]?.length === 1) {
      token += tokens[i + 1]!;
      i += 1;
    }
    const name = token.replace(/同志$/u, '');
    const last = out.at(-1);
    const more = last !== undefined && last.words.length === 0 && !isBody(name);
    if (isName(name) && (last === undefined || more || endsOffice(last.words)))
      out.push({ name, words: [] });
    else if (last === undefined) return undefined;
    else last.words.push(token);
  }
  return out.every(({ words }) => words.length === 0 || endsOffice(words.map(withoutNote)))
    ? out.map(({ name, words }) => ({
        name,
        office: words.length === 0 ? null : words.join(' ').replace(/^（(.*)）$/u, '$1'),
      }))
    : undefined;
}

/** 某局局长　甲　某: the office before a space and the name. */
function officeBeforeSpace(piece: string): Member | undefined {
  const [office = '', ...rest] = piece.split(/\s+/u);
  const name = rest.join('').replace(/同志$/u, '');
  const short = rest.length <= 1 || rest.every((part) => part.length === 1);
  const offices = splitTop(office, '、');
  return (office.length >= 4 || isTitle(office)) &&
    offices.every((o) => titleAtEnd(o) !== '' && !isName(o)) &&
    short &&
    name.length >= 2 &&
    name.length <= 4 &&
    // 某厅厅长　甲　某: two characters set apart are a name, whatever its surname.
    (beginsWithSurname(name) || (rest.length === 2 && rest.every((part) => part.length === 1))) &&
    isName(name)
    ? { name, office }
    : undefined;
}

/** 甲某副市长, 乙某主任: the office behind the name, as one is spoken of. */
export function officeBehind(words: string): Member | undefined {
  const m =
    /^(?!常务|分管|主要|有关|相关)(?<name>\p{Script=Han}{2,4}?)(?<office>(?:常务)?副?(?:[省市县区旗州盟镇乡]长|局长|主任|秘书长|书记|主席|教授))$/u.exec(
      words,
    )?.groups;
  return m !== undefined &&
    isName(m['name']!) &&
    beginsWithSurname(m['name']!) &&
    !OF_BODY.test(m['name']!)
    ? { name: m['name']!, office: m['office']! }
    : undefined;
}

/** 某妇联, 某省, 某市: a body, or a place, before the office of its head. */
const OF_BODY = /(?:联|协|会|委|团|社|组织|政府|党|[省州盟旗]|\p{Script=Han}{2}[市县区镇乡])$/u;

/** In a list whose other names stand behind their offices, one with a surname that nobody knows. */
function loosely(piece: string, before: readonly Member[]): Member[] | undefined {
  if (before.length === 0 || before.some((m) => m.office === null)) return undefined;
  for (const n of [3, 2]) {
    const [office, name] = [piece.slice(0, -n), piece.slice(-n)];
    if (titleAtEnd(office) !== '' && office.length >= 4 && !/\s/u.test(piece) && isName(name))
      return [{ name, office }];
  }
  return undefined;
}

/** An office and a name of two or three characters with a surname that nobody knows, where something else says that it is a name. */
export function rareName(words: string): Member | undefined {
  for (const n of [3, 2]) {
    const [office, name] = [words.slice(0, -n), words.slice(-n)];
    if (
      office.length >= 3 &&
      titleAtEnd(office) !== '' &&
      isName(name) &&
      !NOBODY.test(name) &&
      !/\s/u.test(words)
    )
      return { name, office };
  }
  return undefined;
}

/** 镇长甲某, 局长甲某: an office that needs no body beside a name. */
export function shortOffice(words: string): Member | undefined {
  const name = words.slice(2);
  return isTitle(words.slice(0, 2)) && isName(name) && beginsWithSurname(name) && name.length <= 4
    ? { name, office: words.slice(0, 2) }
    : undefined;
}

/** An office with the name directly behind it; `rare`: words around it leave nothing else than a name there. */
export function officeFirst(piece: string, rare = false): Member | undefined {
  const words = piece.replace(/同志$/u, '');
  for (const n of [4, 3, 2]) {
    const [office, name] = [words.slice(0, -n), words.slice(-n)];
    if (/\s/u.test(words) || office.length < 3 || titleAtEnd(office) === '') continue;
    const surname =
      n === 4
        ? DOUBLE_SURNAMES.test(name) || SURNAMES.includes(name[0]!)
        : rare
          ? beginsWithSurname(name)
          : SURNAMES.includes(name[0]!) || DOUBLE_SURNAMES.test(name);
    if (surname && isName(name)) return { name, office };
  }
  return undefined;
}
