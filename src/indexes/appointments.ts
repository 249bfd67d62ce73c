/** Appointments: who came to which post and who left it. */
import { chineseDate, chineseDuration } from '../domain/chineseDate.ts';
import { actionName } from '../domain/labels.ts';
import type { Appointment, Clause, Correction, Issue, ProbationEnd } from '../domain/model.ts';
import { issueName } from '../domain/names.ts';
import type { Register } from '../domain/register.ts';
import { agencyPath, clausePath } from '../domain/routes.ts';
import {
  agencyPiece,
  type Column,
  encodeFacets,
  type Facet,
  type Piece,
  type Row,
} from '../domain/table.ts';
import { agencyFacet, distinct, optionsOf } from './cells.ts';
import { grouped, ofIssue } from './grouped.ts';
import { dataFile, type Index, lateRows, rowsByIssue, SECTION, type SiteData } from './shape.ts';

/** What may be said of an appointment besides the post, by the value of its filter. */
const stateName = {
  probation: '试用期',
  confirmed: '试用期满',
  retired: '退休',
  pending: '待履行程序',
} as const;
type State = keyof typeof stateName;

const statesOf = (a: Appointment): State[] => [
  ...(a.probation === null ? [] : ['probation' as const]),
  ...(a.confirmed ? ['confirmed' as const] : []),
  ...(a.retiredOn === null ? [] : ['retired' as const]),
  ...(a.pending ? ['pending' as const] : []),
];

/** Dates of an appointment by what happens on them, each to the month, for the filter. */
const monthsOf = (a: Appointment): { value: string; label: string; group: string }[] =>
  (
    [
      ['paper', '成文', a.date],
      ['from', '任职起算', a.effectiveFrom],
      ['retired', '退休', a.retiredOn],
      ['until', '试用期满（推算）', a.probationEnd?.iso ?? null],
    ] as const
  ).flatMap(([key, group, iso]) =>
    iso === null
      ? []
      : iso.split('/').map((date) => ({
          value: `${key}-${date.slice(0, 7)}`,
          label: chineseDate(date.slice(0, 7)),
          group,
        })),
  );

/** Address of the sentence. */
export const appointmentUrl = (a: Pick<Appointment, 'document' | 'clause'>): string =>
  clausePath(a.document, a.clause);

/** When a probation ends, in words. */
function probationEndText({ iso }: ProbationEnd): string {
  const [first = '', last] = iso.split('/');
  return last === undefined
    ? chineseDate(first)
    : `${chineseDate(first)}至${chineseDate(last).replace(`${first.slice(0, 4)}年`, '')}间`;
}

/** What the derivation of an end of probation rests on, for the note under the table. */
export const basisName: Readonly<Record<ProbationEnd['basis'], string>> = {
  service: '按原文所载任职起算时间和试用期推算。',
  paper: '按成文日期和原文所载试用期推算。',
  period: '原文未载任职日期，按本篇所载月份和试用期推算，故为一段时间。',
};

/** The post with its organisation linked; where the post leaves the organisation out, it stands in brackets. */
function postPieces(a: Appointment, register: Register): Piece[] {
  const { organization, organizationId, post } = a;
  if (organization === null) return [post];
  const name: Piece =
    organizationId === null
      ? organization
      : agencyPiece(
          organization,
          agencyPath(organizationId),
          register.byId.get(organizationId)?.review,
        );
  return post.startsWith(organization)
    ? [name, post.slice(organization.length)]
    : [`${post}（`, name, '）'];
}

/** Probation, service, retirement: what the text says of it, and what follows from it. */
function terms(a: Appointment): Piece[] {
  const said = [
    ...(a.probation === null ? [] : [`试用期${chineseDuration(a.probation)}`]),
    ...(a.confirmed ? ['试用期满'] : []),
    ...(a.effectiveFrom === null ? [] : [`${chineseDate(a.effectiveFrom)}起算`]),
    ...(a.retiredOn === null ? [] : [`${chineseDate(a.retiredOn)}退休`]),
    ...(a.pending ? ['待履行法律程序后再对外公布'] : []),
    ...a.remarks.filter((r) => r !== '退休' || a.retiredOn === null),
  ].join('，');
  const derived: Piece[] =
    a.probationEnd === null
      ? []
      : [[`试用至${probationEndText(a.probationEnd)}（推算）`, '', 'derived']];
  return [...(said === '' ? [] : [said]), ...derived];
}

/** One appointment as a row. */
function appointmentRow(
  a: Appointment,
  register: Register,
  corrections: readonly Correction[] = [],
): Row {
  const marks = corrections.filter(({ anchor }) => anchor === a.clause);
  return {
    f: encodeFacets([
      [[a.organizationId ?? a.organization ?? '']],
      [[a.action]],
      [[a.docNumber ?? '']],
      statesOf(a).map((state) => [state]),
      monthsOf(a).map(({ value }) => [value]),
    ]),
    c: [
      [[a.person, appointmentUrl(a)], ...(marks.length > 0 ? [['存疑', '', 'flag'] as const] : [])],
      [[actionName[a.action], '', a.action]],
      { of: postPieces(a, register), key: `${a.organization ?? ''} ${a.post}` },
      { of: terms(a), key: a.effectiveFrom ?? a.retiredOn ?? a.probationEnd?.iso ?? '' },
      a.docNumber ?? '',
    ],
    w: marks.map(({ reason }) => reason).join(' '),
  };
}

/** Columns of a table of appointments. */
const appointmentColumns: readonly Column[] = [
  { key: 'person', name: '姓名', sort: 'text', kind: 'song nowrap', head: true },
  { key: 'action', name: '任免', sort: 'text', kind: 'nowrap' },
  { key: 'post', name: '职务', sort: 'text', kind: 'song post' },
  { key: 'date', name: '试用、起算、退休', sort: 'text', kind: 'terms' },
  { key: 'number', name: '发文字号', sort: 'text', kind: 'number' },
];

/** The filters; the numbers and the dates are those of the issue that is shown. */
function appointmentFacets(
  register: Register,
  all: readonly Appointment[],
  shown: readonly Appointment[],
): Facet[] {
  const unregistered = all.flatMap((a) =>
    a.organizationId === null && a.organization !== null
      ? [{ value: a.organization, label: a.organization, group: '其他' }]
      : [],
  );
  const order = ['成文', '任职起算', '退休', '试用期满（推算）'];
  const months = distinct(shown.flatMap(monthsOf)).sort(
    (a, b) =>
      order.indexOf(a.group ?? '') - order.indexOf(b.group ?? '') || (a.value < b.value ? -1 : 1),
  );
  return [
    agencyFacet(register, distinct(unregistered)),
    {
      key: 'action',
      name: '任免',
      options: [
        { value: 'appoint', label: '任职' },
        { value: 'remove', label: '免职' },
      ],
    },
    {
      key: 'state',
      name: '情形',
      options: optionsOf(stateName),
    },
    { key: 'date', name: '日期', options: months },
    {
      key: 'number',
      name: '发文字号',
      options: distinct(
        shown.flatMap(({ docNumber }) =>
          docNumber === null ? [] : [{ value: docNumber, label: docNumber }],
        ),
      ),
    },
  ];
}

/** Who left and who came at one organisation, by post. */
export interface Turnover {
  readonly organization: string;
  readonly organizationId: string | null;
  readonly posts: readonly {
    /** The post without its organisation. */
    readonly title: string;
    readonly left: readonly Appointment[];
    readonly came: readonly Appointment[];
  }[];
}

/**
 * The organisations at which two or more persons came or went, in the order of the text. Who is
 * confirmed after probation was there before, and has not come.
 */
export function turnovers(appointments: readonly Appointment[]): Turnover[] {
  const of = Map.groupBy(
    appointments.filter(({ confirmed }) => !confirmed),
    (a) => a.organizationId ?? a.organization ?? '',
  );
  return [...of].flatMap(([key, list]) => {
    const first = list[0];
    if (key === '' || first === undefined || first.organization === null || list.length < 2)
      return [];
    const { organization, organizationId } = first;
    const title = (a: Appointment): string =>
      a.organization !== null && a.post.startsWith(a.organization)
        ? a.post.slice(a.organization.length)
        : a.post;
    const posts = [...Map.groupBy(list, title)]
      .map(([name, some]) => ({
        title: name,
        left: some.filter(({ action }) => action === 'remove'),
        came: some.filter(({ action }) => action === 'appoint'),
      }))
      // The head before the deputies.
      .sort((a, b) => Number(a.title.startsWith('副')) - Number(b.title.startsWith('副')));
    return [{ organization, organizationId, posts }];
  });
}

/** The appointments to posts of an agency, in the order of the corpus. */
export const appointmentsOf = (
  { appointments: all }: Pick<SiteData['records'], 'appointments'>,
  agency: { readonly id: string },
): readonly Appointment[] =>
  grouped(all, 'organization', (a) => [a.organizationId]).get(agency.id) ?? [];

/** A person of whom there are several records, in this issue or in others. */
interface Namesakes {
  readonly person: string;
  /** All of them; of more than {@link NAMESAKES} those of the issue and the {@link BESIDE} on both sides. */
  readonly list: readonly { readonly record: Appointment; readonly issue: string }[];
  /** Whether there are others. */
  readonly more: boolean;
}

/** Records of one name that a page shows whole: a common name has more with every year. */
const NAMESAKES = 12;
/** Of more, how many newer and how many older ones stand beside those of the issue. */
const BESIDE = 3;

/** The records of a name that the page of an issue shows, in the order of the corpus. */
function nearest(list: readonly Appointment[], issue: string): readonly Appointment[] {
  if (list.length <= NAMESAKES) return list;
  const first = list.findIndex((a) => a.issue === issue);
  const last = list.findLastIndex((a) => a.issue === issue);
  return list.slice(Math.max(0, first - BESIDE), last + 1 + BESIDE);
}

const alike = new WeakMap<
  readonly Appointment[],
  ReadonlyMap<string, readonly (readonly Appointment[])[]>
>();

/** For each issue, the records of each name that it has and that stands in more than one record. */
function alikeByIssue(
  appointments: readonly Appointment[],
): ReadonlyMap<string, readonly (readonly Appointment[])[]> {
  const before = alike.get(appointments);
  if (before !== undefined) return before;
  const made = new Map<string, (readonly Appointment[])[]>();
  for (const [person, list] of grouped(appointments, 'person', (a) => [a.person])) {
    if (person === null || list.length < 2) continue;
    for (const issue of new Set(list.map((a) => a.issue)))
      made.set(issue, [...(made.get(issue) ?? []), list]);
  }
  alike.set(appointments, made);
  return made;
}

/** The records of the same name, of persons that an issue names; whether it is one person is not said. */
export function namesakesOf(data: SiteData, issue: Issue): Namesakes[] {
  const names = grouped(data.corpus.issues, 'id', ({ id }) => [id]);
  const nameOf = (id: string): string => {
    const [found] = names.get(id) ?? [];
    return found === undefined ? '' : issueName(found.file);
  };
  return (alikeByIssue(data.records.appointments).get(issue.id) ?? []).map((list) => {
    const shown = nearest(list, issue.id);
    return {
      person: list[0]!.person,
      list: shown.map((record) => ({ record, issue: nameOf(record.issue) })),
      more: shown.length < list.length,
    };
  });
}

/** The index of appointments. */
export const appointments: Index = {
  id: 'appointments',
  label: '人事任免',
  title: '人事任免',
  says: '任命、免去、试用期和退休',
  place: 'header',
  unit: '条',
  count: ({ records }) => records.appointments.length,
  data: dataFile('人事任免：每人每职一条', ({ records }) => records.appointments, {
    url: [appointmentUrl],
    person: [(a) => a.person],
    action: [(a) => a.action, 'appoint 任、remove 免'],
    post: [(a) => a.post, '职务原文'],
    organization: [(a) => a.organization, '职务中的单位，照原文'],
    probation: [(a) => a.probation, '试用期，ISO 8601 时长，如 P1Y'],
    confirmed: [(a) => a.confirmed, '是否试用期满正式任职'],
    effectiveFrom: [(a) => a.effectiveFrom, '任职起算'],
    retiredOn: [(a) => a.retiredOn, '退休时间'],
    docNumber: [(a) => a.docNumber],
    issue: [(a) => a.issue],
    organizationId: [(a) => a.organizationId, '单位编号'],
    pending: [(a) => a.pending, '待履行法律程序'],
    date: [(a) => a.date, '成文日期'],
    remarks: [(a) => a.remarks, '原文的其他说明'],
    probationEnd: [(a) => a.probationEnd, '推算的试用期满时间：iso、basis 依据、length'],
  }),
  table: {
    make: (data) => ({
      name: 'appointments',
      path: '/appointments/',
      caption: '人事任免',
      unit: '条',
      columns: appointmentColumns,
      groups: [['agency'], ['action'], ['number'], ['state'], ['date']],
      indexed: ['agency'],
      rows: rowsByIssue(data, data.records.appointments, (list) =>
        lateRows(list, (a) =>
          appointmentRow(a, data.corpus.register, data.documents.get(a.document)?.doc.corrections),
        ),
      ),
    }),
    facets: ({ corpus, records }, issue, all) => {
      const here = ofIssue(records.appointments, issue.id);
      return appointmentFacets(corpus.register, all ? records.appointments : here, here);
    },
    search: '姓名、职务',
    besides: (data, issue) =>
      namesakesOf(data, issue).map(({ person, list, more }) => [
        person,
        more,
        ...list.map(({ record, issue: name }) => [
          appointmentUrl(record),
          record.action,
          record.post,
          record.docNumber ?? name,
        ]),
      ]),
    everyIssue: false,
    lede: '一人一职为一条，职务照原文。点击姓名查看原文，点击单位查看该单位。',
    none: '本站所收各期没有人事任免。',
    description: (gazette) => `${gazette}所载人事任免：任职、免职、试用期和退休。`,
    columnType: '人事信息',
  },
  agency: ({ corpus, records, documents }, agency) => {
    const all = appointmentsOf(records, agency);
    if (all.length === 0) return undefined;
    return {
      id: 'people',
      title: '人事任免',
      columns: appointmentColumns,
      rows: all
        .slice(0, SECTION)
        .map((a) => appointmentRow(a, corpus.register, documents.get(a.document)?.doc.corrections)),
      unit: '条',
      total: all.length,
    };
  },
};

/**
 * Contents of a paper of appointments, which has no headings: the decisions that it prints, each
 * by its number, at the line that opens it (经…决定：) or else at its first appointment.
 */
export function contentsByDecision(
  appointments: readonly Appointment[],
  clauses: readonly Clause[],
): { anchor: string; text: string; depth: number; children: [] }[] {
  const decided = appointments.filter(({ docNumber }) => docNumber !== null);
  return [...Map.groupBy(decided, ({ docNumber }) => docNumber)].flatMap(([number, [first]]) => {
    if (number === null || first === undefined) return [];
    const before = clauses[clauses.findIndex(({ anchor }) => anchor === first.clause) - 1];
    const anchor =
      before !== undefined && /[：:]$/u.test(before.text) ? before.anchor : first.clause;
    return [{ anchor, text: number, depth: 2, children: [] as [] }];
  });
}
