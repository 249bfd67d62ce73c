/** What an editor gives in place of what was read: fields that he leaves out, their order, and whom they take away. By hand. */
import { describe, expect, it } from 'vitest';
import type { Clause, GazetteDocument } from '../../../src/domain/model.ts';
import {
  answer,
  appointmentGiven,
  entryGiven,
  indicatorGiven,
  membershipGiven,
} from '../../../src/records/answers.ts';
import { isAppointments } from '../../../src/records/appointments.ts';
import { isChronicle } from '../../../src/records/chronicle.ts';

const doc = (front: object = {}, more: object = {}): GazetteDocument =>
  ({
    id: 'doc',
    issue: '2024-01',
    frontMatter: { title: '题', kind: 'appointments', ...front },
    clauses: [
      { anchor: 'p1', text: '甲句。' },
      { anchor: 'p2', text: '乙句。' },
      { anchor: 'p3', text: '丙句。' },
    ],
    ...more,
  }) as unknown as GazetteDocument;
const at = { anchor: 'p2' } as Clause;
const place = { issue: '2024-01', document: 'doc', clause: 'p2' };

describe('an appointment', () => {
  it('has from the document what is not given', () => {
    expect(
      appointmentGiven(
        { person: '王小明', action: 'appoint', post: '市财政局局长' } as never,
        doc({ docNumber: '青政任〔2024〕1号', date: '2024-03-05' }),
        at,
        1000,
      ),
    ).toEqual({
      ...place,
      ordinal: 1000,
      person: '王小明',
      action: 'appoint',
      post: '市财政局局长',
      organization: '市财政局',
      organizationId: null,
      probation: null,
      confirmed: false,
      effectiveFrom: null,
      retiredOn: null,
      docNumber: '青政任〔2024〕1号',
      pending: false,
      date: '2024-03-05',
      remarks: [],
      probationEnd: null,
    });
    expect(
      appointmentGiven(
        { person: '王小明', action: 'remove', post: '市长' } as never,
        doc(),
        at,
        1001,
      ),
    ).toMatchObject({ organization: null, docNumber: null, date: null });
    expect(
      appointmentGiven(
        { person: '王小明', action: 'remove', post: '某职' } as never,
        doc(),
        at,
        1001,
      ),
    ).toMatchObject({ organization: null });
  });
  it('has what is given', () => {
    const given = {
      person: '王小明',
      action: 'appoint',
      post: '市财政局局长',
      organization: '某局',
      probation: 'P1Y',
      confirmed: true,
      effectiveFrom: '2024-01',
      retiredOn: '2025',
      docNumber: '甲号',
      pending: true,
      date: '2024-02-02',
      remarks: ['注'],
    };
    const front = { docNumber: '乙号', date: '2024-03-05' };
    expect(appointmentGiven(given as never, doc(front), at, 1000)).toMatchObject(given);
  });
});

it('an entry of a chronicle of one day ends on it', () => {
  const given = { dateStart: '2024-03-05', text: '某事' };
  expect(entryGiven(given as never, doc(), at, 1000)).toEqual({
    ...place,
    dateStart: '2024-03-05',
    dateEnd: '2024-03-05',
    datePrinted: null,
    text: '某事',
    officials: [],
    others: [],
    places: [],
    agencies: [],
    acts: [],
  });
  expect(
    entryGiven(
      {
        ...given,
        dateEnd: '2024-03-06',
        officials: [{ name: '王小明', office: '市长' }, { name: '李四' }],
        others: [{ name: '张三' }],
        places: ['白塔镇'],
      } as never,
      doc(),
      at,
      1000,
    ),
  ).toMatchObject({
    dateEnd: '2024-03-06',
    officials: [
      { name: '王小明', office: '市长' },
      { name: '李四', office: null },
    ],
    others: [{ name: '张三', office: null }],
    places: ['白塔镇'],
  });
});

it('a row of indicators has the values that its targets can be read as', () => {
  const targets = [
    { year: 2025, printed: '30%' },
    { year: 2026, printed: '逐步提高' },
  ];
  const row = indicatorGiven({ no: 1, name: '率', targets } as never, doc(), at, 1000);
  expect(row).toMatchObject({
    ...place,
    no: 1,
    name: '率',
    lead: [],
    cooperating: [],
    targets,
    passages: [],
    notes: [],
    noteClauses: [],
  });
  expect(row.values).toHaveLength(1);
  expect(row.values[0]).toMatchObject({ year: 2025 });
  expect(
    indicatorGiven(
      { no: 2, name: '率', targets, lead: ['甲局'], cooperating: ['乙局'] } as never,
      doc(),
      at,
      1000,
    ),
  ).toMatchObject({ lead: ['甲局'], cooperating: ['乙局'] });
});

it('a member of a body may be without a name or an office', () => {
  expect(membershipGiven({ body: '某小组' } as never, doc(), at, 1000)).toEqual({
    ...place,
    body: '某小组',
    person: '',
    post: '',
    office: null,
  });
  const given = { body: '某小组', person: '王小明', post: '组长', office: '市长' };
  expect(membershipGiven(given as never, doc(), at, 1000)).toEqual({ ...place, ...given });
});

describe('an answer', () => {
  const readings = (...of: object[]) =>
    of.map((o) => ({ document: 'doc', reader: 'memberships', line: 1, ...o }));
  const run = (answers: readonly object[], read: readonly string[], unread: readonly string[]) => {
    const d = doc({}, { readings: answers });
    const clause = (anchor: string): Clause => d.clauses.find((c) => c.anchor === anchor)!;
    const made = answer(
      d,
      'memberships',
      {
        read: read.map((anchor) => ({
          record: { clause: anchor, person: 'read' } as never,
          clause: clause(anchor),
          words: clause(anchor).text,
        })),
        unread: unread.map((anchor) => ({
          clause: clause(anchor),
          words: clause(anchor).text,
          why: { zh: '', en: '' },
        })) as never,
      },
      membershipGiven,
    );
    return {
      records: (
        made.records as unknown as { clause: string; person: string; readBy?: string }[]
      ).map((r) => `${r.clause} ${r.person}${r.readBy === undefined ? '' : ` by ${r.readBy}`}`),
      unread: made.unread.map((u) => `${u.reader} ${u.clause.anchor}`),
      idle: made.idle.length,
    };
  };
  it('leaves the rest as it was', () => {
    expect(run([], ['p1', 'p3'], ['p2'])).toEqual({
      records: ['p1 read', 'p3 read'],
      unread: ['memberships p2'],
      idle: 0,
    });
  });
  it('takes away what was read and what was not, and gives records in the order of the clauses', () => {
    const given = readings({
      clause: 'p2',
      quote: '乙句',
      records: [
        { body: '某', person: '甲' },
        { body: '某', person: '乙' },
      ],
    });
    expect(run(given, ['p1', 'p2', 'p3'], ['p2', 'p3'])).toEqual({
      records: ['p1 read', 'p2 甲 by editor', 'p2 乙 by editor', 'p3 read'],
      unread: ['memberships p3'],
      idle: 0,
    });
  });
  it('that there is nothing only takes away; where nothing is, it is idle', () => {
    const nothing = readings({ clause: 'p2', quote: '乙句', nothing: true });
    expect(run(nothing, ['p1', 'p2'], [])).toEqual({ records: ['p1 read'], unread: [], idle: 0 });
    expect(run(nothing, ['p1'], ['p3'])).toEqual({
      records: ['p1 read'],
      unread: ['memberships p3'],
      idle: 1,
    });
  });
  it('is of its reader alone', () => {
    const other = readings({ clause: 'p2', quote: '乙句', nothing: true, reader: 'chronicle' });
    expect(run(other, ['p2'], [])).toEqual({ records: ['p2 read'], unread: [], idle: 0 });
  });
});

describe('a paper of appointments', () => {
  const is = (title: string, kind = 'notice'): boolean => isAppointments(doc({ title, kind }));
  it('is one by its kind, or by the words of its title', () => {
    expect(is('关于某事', 'appointments')).toBe(true);
    for (const words of ['任免', '免去', '任职', '免职', '任命', '聘任', '解聘'])
      expect([words, is(`关于${words}王小明的通知`)]).toEqual([words, true]);
    expect(is('关于防汛工作的通知')).toBe(false);
  });
  it.each(['notice', 'decision', 'order', 'resolution', 'bulletin', 'announcement', 'other'])(
    'of the kind %s',
    (kind) => expect(is('关于任免王小明的决定', kind)).toBe(true),
  );
  it.each(['opinion', 'letter', 'report', 'minutes'])('not of the kind %s', (kind) =>
    expect(is('关于任免王小明的决定', kind)).toBe(false),
  );
  it.each(['办法', '规定', '条例', '意见', '方案', '制度', '细则', '清单'])(
    'not where the title is of a %s',
    (word) => expect(is(`干部任免${word}`)).toBe(false),
  );
  it('in either script', () => {
    expect(is('關於任職的通知')).toBe(true);
    expect(is('幹部任免條例')).toBe(false);
  });
});

describe('a chronicle', () => {
  const is = (title: string, kind = 'notice'): boolean => isChronicle(doc({ title, kind }));
  it('is one by its kind, or by its title', () => {
    expect(is('某月纪事', 'chronicle')).toBe(true);
    expect(is('2024年3月大事记')).toBe(true);
    expect(is('2024年大事年表（上）')).toBe(true);
    expect(is('2024年3月大事記')).toBe(true);
    expect(is('关于编写大事记的通知')).toBe(false);
  });
});
