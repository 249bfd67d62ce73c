/** Holds what is read of a line in a paper of its kind against a key by hand. */
import { normaliseText } from '../../../src/domain/text.ts';
import { recordsOf } from '../../../src/records/index.ts';
import { corpusOf, documentOf } from './document.ts';

/** One line of a key; several lines of a paper are parted by ⏎. */
export interface KeyedLine {
  readonly line: string;
  /** The records of the line, in the form of its kind. */
  readonly says?: readonly string[];
  /** Another reading that is right as well. */
  readonly orsays?: readonly string[];
  /** Persons of an entry of a chronicle, with their offices. */
  readonly officials?: readonly string[];
  /** To tell of the line is as right as to read it. */
  readonly or?: 'told';
  /** It says nothing of the kind, and nothing is told of it. */
  readonly frame?: true;
  readonly none?: true;
  /** It is told, and not read, to this day. */
  readonly unread?: true;
}

const PAPERS: Readonly<Record<string, readonly [string, string, readonly string[]]>> = {
  appointments: ['关于人事任免的通知', 'appointments', ['任命祝英台为县渔业局局长。']],
  chronicle: ['2024年大事记', 'chronicle', ['9月9日　县政府召开船厂会。']],
  rosters: [
    '关于成立县渔业工作领导小组的通知',
    'notice',
    ['县政府决定成立县渔业工作领导小组，现将组成人员名单公布如下：'],
  ],
  tables: ['关于印发2024年工作目标的通知', 'notice', ['现将工作目标印发给你们。']],
  running: ['2023年统计公报', 'other', ['2023年，全县经济平稳运行。']],
};

const bare = (words: string): string => words.normalize('NFKC').replace(/[^\p{L}\p{N}|+=/-]/gu, '');

/** What is wrong, lost in silence, and not read but told, of one line. */
export function verdictOf(
  kind: string,
  { line, says = [], orsays, officials = [], frame, none, or }: KeyedLine,
): { wrong: string[]; silent: string[]; unread: string[] } {
  const [title, of, before] = PAPERS[kind]!;
  const table = kind === 'tables';
  const lines = table
    ? [
        ...before,
        line
          .replace(
            /⏎/u,
            `⏎|${line
              .split('⏎')[0]!
              .split('|')
              .slice(2)
              .map(() => ' - |')
              .join('')}⏎`,
          )
          .replaceAll('⏎', '\n'),
      ]
    : [...before, ...line.split('⏎').map((l) => normaliseText(l))];
  const doc = documentOf(`title: ${title}\nkind: ${of}\ndate: 2024-06-27`, [
    `# ${title}`,
    ...lines,
  ]);
  const [own] = recordsOf(corpusOf(doc)).byDocument;
  const skip = new Set(doc.clauses.slice(0, 1 + before.length).map((c) => c.anchor));
  const here = <T extends { clause: string }>(all: readonly T[]): T[] =>
    all.filter((r) => !skip.has(r.clause));
  const posts = new Map<string, string>();
  for (const a of here(own!.appointments)) {
    const who = `${a.action === 'appoint' ? '+' : '-'}${a.person}`;
    posts.set(who, (posts.get(who) ?? '') + a.post);
  }
  const read = [
    ...[...posts].map(([who, post]) => `${who}|${post}`),
    ...here(own!.memberships).map((m) => `${m.person}|${m.post}|${m.office ?? ''}`),
    ...here(own!.chronicle).map(
      (e) => `${e.dateStart === e.dateEnd ? e.dateStart : `${e.dateStart}/${e.dateEnd}`}|${e.text}`,
    ),
    ...here(own!.indicators).flatMap((i) =>
      i.targets.map((t) => `${i.name}|${t.year}|${t.printed}`),
    ),
  ].map(bare);
  const told = own!.unread.filter((u) => !skip.has(u.clause.anchor)).map((u) => u.words);
  const fits = (want: string, is: string): boolean =>
    kind === 'chronicle' ? is.startsWith(bare(want.replace(/\*$/u, ''))) : bare(want) === is;
  const against = (wanted: readonly string[]): [string[], string[]] => [
    read.filter((r) => !wanted.some((w) => fits(w, r))),
    wanted.filter((w) => !read.some((r) => fits(w, r))),
  ];
  let [wrong, missing] = against(says);
  if (orsays !== undefined) {
    const [w2, m2] = against(orsays);
    if (w2.length + m2.length < wrong.length + missing.length) [wrong, missing] = [w2, m2];
  }
  const persons = here(own!.chronicle).flatMap((e) =>
    e.officials.map((p) => `${p.name}=${p.office}`),
  );
  const falsePersons = officials.length === 0 ? [] : persons.filter((p) => !officials.includes(p));
  const lostPersons = officials.filter((p) => !persons.includes(p));
  const needless = (frame === true || none === true) && or === undefined ? told : [];
  const nothing = says.length === 0 && frame !== true && none !== true && orsays === undefined;
  return {
    wrong: [...wrong, ...falsePersons, ...needless.map((t) => `told for nothing: ${t}`)],
    silent: [
      ...(told.length === 0 ? [...missing, ...lostPersons] : []),
      ...(nothing && told.length === 0 ? [line] : []),
    ],
    unread: told.length === 0 || needless.length > 0 ? [] : [...missing, ...lostPersons],
  };
}
