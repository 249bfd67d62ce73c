/**
 * Commands as the plans set them up: who leads them, where their office sits, who their
 * members are, and which member has no paragraph of its own.
 */
import type { Clause } from '../domain/model.ts';
import { type PrintedName, readAgencyList } from './agencies.ts';
import { headingsOver, type Reading, withoutNumber } from './draft.ts';
import type { MemberParagraph } from './members.ts';

/** An agency as a text names it. */
interface NamedAgency {
  /** Id in the register; null for a name that it does not know. */
  readonly id: string | null;
  readonly name: string;
  readonly printed: string;
}

/** One member of a command. */
interface Member extends NamedAgency {
  /** Anchor of the paragraph that says what it does; null where it has none. */
  readonly paragraph: string | null;
}

/** A list of member units beside the paragraphs of the same document. */
export interface MemberList {
  readonly document: string;
  readonly issue: string;
  /** Anchor of the list. */
  readonly clause: string;
  /** The command, where the list or its section names it. */
  readonly command: NamedAgency | null;
  /** In the order of the list. */
  readonly members: readonly Member[];
  /** Those that have a paragraph and are not on the list. */
  readonly unlisted: readonly (NamedAgency & { readonly paragraph: string })[];
}

/** One office that a plan gives to somebody: 总指挥, 副总指挥, 办公室主任 … */
export interface CommandPost {
  readonly document: string;
  readonly issue: string;
  readonly clause: string;
  /** The command or its office; null where the text does not say. */
  readonly body: NamedAgency | null;
  /** 总指挥, 副主任 … */
  readonly title: string;
  /** Who holds it, in the text's words. */
  readonly holder: string;
}

/** Where the office of a command sits (办公室设在某局). */
export interface OfficeSeat {
  readonly document: string;
  readonly issue: string;
  readonly clause: string;
  readonly office: NamedAgency;
  readonly seat: NamedAgency;
}

const named = ({ printed, resolution }: PrintedName): NamedAgency => ({
  id: resolution.kind === 'found' ? resolution.agency.id : null,
  name: resolution.kind === 'found' ? resolution.agency.name : printed,
  printed,
});

const MEMBERS = /成员单位(?:主要)?(?:有|为|包括|由|组成)?[：:]|成员单位(?:包括|有|为)/u;
const TITLES = '(?:常务)?副?(?:总指挥长?|指挥长|组长|主任|召集人|会长)';
const LABELLED = new RegExp(`^(?<title>${TITLES})[：:]\\s*(?<holder>.+)$`, 'u');
const SERVES = new RegExp(`^(?<holder>.+?)(?:担任|兼任|任)(?<body>.*?)(?<title>${TITLES})$`, 'u');
const SERVED = new RegExp(`^(?<body>.*?)(?<title>${TITLES})由(?<holder>.+?)(?:兼任|担任)$`, 'u');
const SEAT =
  /(?<office>[^。；，,：:（）()]{2,40}?)(?:（以下简称[^（）]*）)?设在(?<seat>[^，,。；;（）]+)/u;

/** The first name of a text that a name of the register begins or that it holds. */
function bodyIn(words: string, reading: Reading): NamedAgency | null {
  for (let i = 0; i < words.length; i += 1) {
    const [match] = reading.names.at(words, i, reading.document);
    if (match?.resolution.kind === 'found')
      return named({ ...match, printed: words.slice(match.start, match.end), carried: '' });
  }
  return null;
}

/** The body that the headings over a clause name, nearest first. */
function bodyOver(reading: Reading, at: number): NamedAgency | null {
  for (const heading of headingsOver(reading.doc.clauses, at)) {
    const body = bodyIn(withoutNumber(heading.text), reading);
    if (body !== null) return body;
  }
  return null;
}

/** Lists of member units, each beside the paragraphs. */
export function findMemberLists(
  reading: Reading,
  paragraphs: readonly MemberParagraph[],
): MemberList[] {
  const { doc } = reading;
  const described = paragraphs.flatMap(({ at, names }) =>
    names.map((n) => ({ ...named(n), paragraph: doc.clauses[at]!.anchor })),
  );
  const same = (a: NamedAgency, b: NamedAgency): boolean =>
    a.id === null ? b.id === null && a.name === b.name : a.id === b.id;
  return doc.clauses.flatMap((clause, at) => {
    if (clause.kind !== 'paragraph' && clause.kind !== 'item') return [];
    const m = MEMBERS.exec(clause.text);
    if (m === null || m.index > 24) return [];
    // Beside 组长单位：… they owe the tasks of the group, and are no list of a command.
    if (reading.parentheses[at]!.some((p) => p.names.length > 0 && m.index < p.end)) return [];
    const from = m.index + m[0].length;
    const stop = clause.text.indexOf('。', from);
    const names = readAgencyList(
      clause.text,
      reading,
      from,
      stop === -1 ? clause.text.length : stop,
    );
    if (names.length < 3) return [];
    for (const name of names) reading.use(clause, name);
    const members = names.map((n): Member => {
      const own = named(n);
      return { ...own, paragraph: described.find((d) => same(d, own))?.paragraph ?? null };
    });
    return [
      {
        document: doc.id,
        issue: doc.issue,
        clause: clause.anchor,
        command: bodyIn(clause.text.slice(0, m.index), reading) ?? bodyOver(reading, at),
        members,
        unlisted: described.filter((d) => !members.some((own) => same(d, own))),
      },
    ];
  });
}

/** Who leads the commands and their offices. */
export function findPosts(reading: Reading): CommandPost[] {
  const { doc } = reading;
  const posts: CommandPost[] = [];
  let open: { title: string; section: string | undefined } | undefined;
  doc.clauses.forEach((clause, at) => {
    if (clause.kind !== 'paragraph' && clause.kind !== 'item') {
      open = undefined;
      return;
    }
    const post = (title: string, holder: string, body: NamedAgency | null): void => {
      posts.push({
        document: doc.id,
        issue: doc.issue,
        clause: clause.anchor,
        body,
        title,
        holder,
      });
    };
    const words = withoutNumber(clause.text);
    const labelled = LABELLED.exec(words);
    if (labelled !== null) {
      const title = labelled.groups!['title']!;
      post(title, labelled.groups!['holder']!.replace(/[。；;]$/u, ''), bodyOver(reading, at));
      open = { title, section: clause.section };
      return;
    }
    // Further holders of the same office, each on a line of its own.
    if (
      open !== undefined &&
      open.section === clause.section &&
      words.length <= 40 &&
      !/[：:。；;]/u.test(words)
    ) {
      post(open.title, words, bodyOver(reading, at));
      return;
    }
    open = undefined;
    if (!/[担兼]任/u.test(words)) return;
    for (const part of words.split(/[，,。；;]/u)) {
      const m = SERVED.exec(part) ?? SERVES.exec(part);
      if (m === null) continue;
      const { title, holder, body } = m.groups as Record<'title' | 'holder' | 'body', string>;
      const before = words.slice(0, words.indexOf(part));
      post(
        title,
        holder,
        bodyIn(body, reading) ?? bodyIn(officeBefore(before), reading) ?? bodyOver(reading, at),
      );
    }
  });
  return posts;
}

/** The words before 设在, or the label of the paragraph: of which body the text speaks. */
const officeBefore = (text: string): string => SEAT.exec(text)?.groups?.['office'] ?? text;

/** Where offices sit. */
export function findSeats(reading: Reading): OfficeSeat[] {
  const { doc } = reading;
  return doc.clauses.flatMap((clause: Clause) => {
    if (clause.kind !== 'paragraph' && clause.kind !== 'item') return [];
    if (!clause.text.includes('设在')) return [];
    const m = SEAT.exec(clause.text);
    if (m === null || !/办|室|中心$/u.test(m.groups!['office']!)) return [];
    const { office, seat } = m.groups as Record<'office' | 'seat', string>;
    const at = bodyIn(office, reading);
    const in_ = bodyIn(seat, reading);
    const plain = (words: string): NamedAgency => ({ id: null, name: words, printed: words });
    return [
      {
        document: doc.id,
        issue: doc.issue,
        clause: clause.anchor,
        office: at ?? plain(office),
        seat: in_ ?? plain(seat),
      },
    ];
  });
}
