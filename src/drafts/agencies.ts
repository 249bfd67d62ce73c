/**
 * A draft of entries for `agencies.yaml`: every name that the register does not know, once, short
 * and long names of one body together where the text itself shows it, each marked for review.
 *
 * In: the corpus and, through it, the entries that stand. Out: new entries only, and what is
 * likely no agency, apart. What shows that two names are one body:
 *   - the place of the government before a level: 云山市甲局 is 市甲局;
 *   - a list that leaves out the level that it began with: 市甲局、乙局;
 *   - the shorter is the longer with characters left out, begins and ends as it does, and is so
 *     of no other: 市甲乙委 of 市甲某和乙某委员会.
 */
import { pinyin } from 'pinyin-pro';
import { Document, isMap, isSeq, visit } from 'yaml';
import type { Corpus } from '../domain/model.ts';
import { buildRegister, type Register } from '../domain/register.ts';
import type { AgenciesFile, AgencyKind } from '../domain/schema.ts';
import { foldText } from '../domain/text.ts';
import { LEVELS_OF_GROUP } from '../duties/agencies.ts';
import { OF_SELF_GOVERNMENT } from '../duties/bodyNames.ts';
import { deriveDocument } from '../duties/index.ts';
import { type NamePlace, placeOf, type UnknownName, unknownNames } from './names.ts';

/** A drafted entry. */
export interface DraftedAgency {
  readonly entry: AgenciesFile[number];
  /** Where its names stand. */
  readonly places: readonly NamePlace[];
  /** An entry that stands already and may be the same body. */
  readonly perhaps?: { readonly id: string; readonly name: string };
}

/** What a draft of the register gives. */
interface RegisterDraft {
  readonly drafted: readonly DraftedAgency[];
  /** Names that are likely no agency, for the editor to look at. */
  readonly doubtful: readonly UnknownName[];
}

/** Rounds of reading: a name that becomes known lets the lists around it be read better. */
const ROUNDS = 4;

/** Draft what the register of a corpus lacks. */
export function draftRegister(corpus: Corpus): RegisterDraft {
  const drafted: DraftedAgency[] = [];
  let register: Register = corpus.register;
  let doubtful: UnknownName[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const unknown = unknownNames({ ...corpus, register });
    doubtful = unknown.filter(({ name }) => !looksLikeAgency(name));
    const bodies = grouped(
      unknown.filter(({ name }) => looksLikeAgency(name)),
      placeOf(corpus.site.government),
    );
    if (bodies.length === 0) break;
    for (const body of bodies) addBody(body, corpus, register, drafted);
    register = withDrafts(corpus.register, drafted);
  }
  return { drafted: withSeats(drafted, corpus, register), doubtful };
}

/** Drafts of offices with where they sit, where the texts say one place and no other (办公室设在市某局). */
function withSeats(
  drafted: readonly DraftedAgency[],
  { issues }: Corpus,
  register: Register,
): DraftedAgency[] {
  const said = issues
    .flatMap((issue) => issue.documents)
    .flatMap((document) => deriveDocument(document, register).seats);
  const seatsOf = (id: string): string[] => [
    ...new Set(said.flatMap(({ office, seat }) => (office.id === id ? (seat.id ?? '') : []))),
  ];
  return drafted.map((draft) => {
    const [seat = '', ...others] = seatsOf(draft.entry.id);
    // An office that a text puts into itself, or into one that sits in it, is a question for a person.
    const plain =
      seat !== '' && others.length === 0 && seat !== draft.entry.id && seatsOf(seat).length === 0;
    return plain ? { ...draft, entry: { ...draft.entry, seat } } : draft;
  });
}

function addBody(
  { names, places }: Body,
  corpus: Corpus,
  register: Register,
  drafted: DraftedAgency[],
): void {
  const [name, ...aliases] = names;
  if (name === undefined) return;
  const taken = new Set([...register.agencies.map((a) => a.id), ...drafted.map((d) => d.entry.id)]);
  // A later round may find another name of what an earlier one drafted.
  const fits = [...drafted.keys()].filter((i) =>
    sameBody(drafted[i]!.entry.name, name, placeOf(corpus.site.government)),
  );
  // A short name that stands for two of them stands for neither.
  const own = fits.length === 1 ? fits[0] : undefined;
  if (own !== undefined) {
    const { entry, ...rest } = drafted[own]!;
    const more = names.filter((n) => n !== entry.name && !entry.aliases.includes(n));
    drafted[own] = {
      ...rest,
      entry: { ...entry, aliases: [...entry.aliases, ...more] },
      places: [...rest.places, ...places],
    };
    return;
  }
  const near = corpus.register.agencies.find((a) =>
    [a.name, ...a.aliases.map((x) => x.name)].some((n) =>
      sameBody(n, name, placeOf(corpus.site.government)),
    ),
  );
  drafted.push({
    entry: {
      id: idOf(name, placeOf(corpus.site.government), taken),
      name,
      aliases,
      kind: kindOf(name, corpus.site.government),
      review: true,
    },
    places,
    ...(near === undefined ? {} : { perhaps: { id: near.id, name: near.name } }),
  });
}

function withDrafts(register: Register, drafted: readonly DraftedAgency[]): Register {
  const standing: AgenciesFile = register.agencies.map((a) => ({
    id: a.id,
    name: a.name,
    kind: a.kind,
    aliases: a.aliases.map(({ name, documents }) =>
      documents === null ? name : { name, in: [...documents] },
    ),
  }));
  return buildRegister([...standing, ...drafted.map((d) => d.entry)]);
}

interface Body {
  /** The official name first. */
  readonly names: readonly string[];
  readonly places: readonly NamePlace[];
}

/** Put the names of one body together. */
function grouped(unknown: readonly UnknownName[], place: string): Body[] {
  // Longer names first: a short one looks for the long one that it stands for.
  const all = unknown.toSorted((a, b) => b.name.length - a.name.length);
  const bodies: { names: string[]; places: NamePlace[] }[] = [];
  for (const { name, places } of all) {
    const fits = bodies.filter(({ names }) => names.some((n) => sameBody(n, name, place)));
    // A short name that stands for two bodies stands for neither here.
    const own = fits.length === 1 ? fits[0] : undefined;
    if (own === undefined) bodies.push({ names: [name], places: [...places] });
    else {
      own.names.push(name);
      own.places.push(...places);
    }
  }
  return bodies;
}

/** Words that begin as a level does: 市场 is no 场 of the 市. */
const WORD = /^(?:市(?:场|容|域|县|政(?![府协法务研])|民(?![政族宗委航兵]))|[县区]域)/u;

/** A name without the place of the government, and without the level that stands for it. */
function core(name: string, place: string): string {
  const folded = foldText(name);
  const own = foldText(place);
  const bare = own !== '' && folded.startsWith(own) ? folded.slice(own.length) : folded;
  return own !== '' && bare.startsWith(own.slice(-1)) && !WORD.test(bare) ? bare.slice(1) : bare;
}

/** Words that a short name leaves a part of. */
const ENDS: readonly (readonly [RegExp, string])[] = [
  [/委员会$/u, '委'],
  [/办公室$/u, '办'],
  [/办公厅$/u, '办'],
  [/人民政府/u, '政府'],
];
const ended = (name: string): string =>
  ENDS.reduce((n, [end, short]) => n.replace(end, short), name)
    .replaceAll('〔', '（')
    .replaceAll('〕', '）');

/** Whether the text of two names shows that they are one body; groups never are. */
function sameBody(a: string, b: string, place: string): boolean {
  if (isGroup(a) || isGroup(b)) return ended(a) === ended(b);
  const [long, short] = [core(a, place), core(b, place)].sort((x, y) => y.length - x.length) as [
    string,
    string,
  ];
  if (long === short) return true;
  const [l, s] = [ended(long), ended(short)];
  if (l === s) return true;
  if (s.length < 3 || l[0] !== s[0] || l.at(-1) !== s.at(-1)) return false;
  // 某局某管理局 is a body within 某局.
  if (l.startsWith(s)) return false;
  // The office of a government or of a committee is no short name of its other offices.
  if (/^(?:政府|委|党委)办$/u.test(s)) return false;
  // A county’s or an office’s body is not the city’s: what stands in front must be the same place.
  if (/[县区旗省盟州]/u.test(l) !== /[县区旗省盟州]/u.test(s)) return false;
  let at = 0;
  for (const c of l) if (c === s[at]) at += 1;
  // An office of a body (某局办公室) shares its letters and is another body.
  return at === s.length && !/[局委部]办$/u.test(l) && l.length <= s.length * 3;
}

const GROUP =
  /^(?:各|有关|相关|其他|所有|全市|全[县区旗])|各(?:级|有关|相关|[旗县市区])|等(?:有关|相关)?(?:部门|单位)$|(?:有关|相关|主管|行业主管|责任|成员)(?:部门|单位)$/u;
const isGroup = (name: string): boolean => GROUP.test(name);

/** Endings and forms that names of bodies have. */
const BODY =
  /(?:(?:[局委办部厅署处队站所台馆校社会行库厂段室学园联协]|(?<![住出入转])院)|[林农牧渔]场|人大|政府|[旗县区市]|公司|集团|中心|法院|检察院|总工会|支队|大队|银行|学院|大学|医院|乡|镇|街道|苏木|开发区|园区|单位|部门|机关|企业|机构|协会|指挥部|领导小组|专班|军分区|海关|纪检监察组|(?<=派驻\p{Script=Han}{0,12})组)$/u;
/** 你局, 本县: whom the text speaks to or of, by no name. */
const BY_NO_NAME = /^[你我本该贵][\p{Script=Han}]$/u;
/** Words that no name of a body has in it. */
const NO_BODY =
  /^(?:用于|由|对|向|在|为|将|把)|[，。；：！？“”"]|负责|牵头|配合|落实|下同|不再|按照|根据|职责|分工|会同|责任主体|责任单位|要求|开展|推进|建立|完善|加强|是|的/u;

/** 各区、县人民政府, 各镇、街道: all of two or more kinds of places. */
const OF_PLACES = new RegExp(
  `^各${LEVELS_OF_GROUP}(?:[、和及]${LEVELS_OF_GROUP}){1,4}[\\p{Script=Han}]*$`,
  'u',
);

/** Whether words may be the name of an agency. */
export const looksLikeAgency = (name: string): boolean => {
  // What stands in brackets narrows or lists (各县（市、区）政府), and is no part of the form.
  const bare = name.replace(/[（(〔][^（）()〔〕]*[）)〕]/gu, '');
  return (
    bare.length >= 2 &&
    name.length <= 30 &&
    BODY.test(bare) &&
    !NO_BODY.test(name) &&
    !BY_NO_NAME.test(name) &&
    !OF_SELF_GOVERNMENT.test(name) &&
    (/^[\p{Script=Han}·a-zA-Z0-9]+$/u.test(bare) || OF_PLACES.test(bare)) &&
    !/^(?:市|县|区|旗|省)$/u.test(name)
  );
};

/** The kind that the form of a name suggests; the first that fits. */
const KINDS: readonly (readonly [AgencyKind, RegExp])[] = [
  ['group', GROUP],
  ['command', /(?:指挥部|领导小组|工作组|专班|联席会议|指挥机构)(?:办公室|办)?$|委员会办公室$/u],
  ['military', /军分区|人武部|人民武装部|武警|部队|预备役/u],
  [
    'organisation',
    /法院|检察院|人大|政协|总工会|共青团|团委|妇联|妇女联合会|工商联|残联|残疾人联合会|红十字会|科协|文联|侨联|协会|学会|商会|慈善/u,
  ],
  [
    'national',
    /监管分局$|金融监督管理|税务|海关|气象|邮政管理|人民银行|金融监管|银保监|证监|消防救援|调查队|海事|烟草|国家安全|通信管理/u,
  ],
  ['enterprise', /公司|集团|银行|铁路局|电业局|供电局|厂$|企业$|保险/u],
  [
    'party',
    /^(?:[^市]*市)?(?:党委|委|纪委)|市委|县委|区委|旗委|党校|宣传部|组织部|统战部|政法委|网信办|编办/u,
  ],
  [
    'county',
    /(?:[旗县区]|县级市)(?:人民政府|政府)?$|(?:区|园|新城)管(?:理)?委(?:员)?会$|(?:乡|镇|街道|苏木)(?:人民政府|政府|办事处)?$/u,
  ],
  ['superior', /^(?:国务院|国家|中央|省|自治区|全国)|自治区|省(?!市)/u],
  ['government', /(?:人民政府|市政府)(?:办公[室厅]|办)?$/u],
  [
    'institution',
    /驻.{2,6}(?:联络|办事)处$|(?:中心|学院|学校|大学|小学|中学|医院|站|馆|所|台|院|队|校|社)$/u,
  ],
];

/** Guess the kind of a body from its name. */
export function kindOf(name: string, government: string): AgencyKind {
  if (foldText(name) === foldText(government)) return 'government';
  const bare = name.replace(/（[^（）]*）$/u, '');
  return KINDS.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'department';
}

/** An id of a name: pinyin without the place of the government, not one that is taken. */
export function idOf(name: string, place: string, taken: Set<string>): string {
  const words = core(name, place) || name;
  const base =
    pinyin(words, { toneType: 'none', type: 'array', v: true })
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]/gu, '')
      .slice(0, 48) || 'danwei';
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

/** What a register begins with that a program drafted. */
const HEAD = `# 单位名录。各项的含义见 content/README.md；标有 review: true 的由 npm run register 起草，还没有人核过。
`;

/**
 * The text of `agencies.yaml` with drafted entries after those that stand, which keep their every
 * byte.
 *
 * @param before the text of the file, undefined where there is none
 */
export function withEntries(before: string | undefined, drafted: readonly DraftedAgency[]): string {
  // An empty list written out ([]) would make what follows a second document.
  const kept = (before ?? HEAD).replace(/^\[\s*\]\s*$/mu, '').trimEnd();
  return `${kept}\n\n${entriesText(drafted)}`;
}

/** Entries as YAML, each with how often and where its names stand. */
function entriesText(drafted: readonly DraftedAgency[]): string {
  const doc = new Document(
    drafted.map(({ entry }) => {
      const { id, name, aliases, kind, seat, review } = entry;
      return {
        id,
        name,
        ...(aliases.length === 0 ? {} : { aliases }),
        kind,
        ...(seat === undefined ? {} : { seat }),
        review,
      };
    }),
  );
  visit(doc, {
    Pair: (_, pair) => {
      if (isSeq(pair.value)) pair.value.flow = true;
    },
  });
  if (isSeq(doc.contents)) {
    doc.contents.items.forEach((item, i) => {
      if (!isMap(item)) return;
      const { places, perhaps } = drafted[i]!;
      const also = perhaps === undefined ? '' : `；可能就是 ${perhaps.name}（${perhaps.id}）`;
      item.commentBefore = ` ${places.length} 处，首见 ${placeText(places)}${also}`;
    });
  }
  return doc.toString({ lineWidth: 0 });
}

/** Where a name stands first. */
export const placeText = (places: readonly NamePlace[]): string =>
  places[0] === undefined ? '—' : `${places[0].document}#${places[0].clause}`;
