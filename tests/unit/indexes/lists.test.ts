/** What is new for an agency, what opens in a document, what stands under which key: limits and order, on invented data. */
import { describe, expect, it } from 'vitest';
import { newsOf } from '../../../src/indexes/agencyNews.ts';
import { contentsByDecision } from '../../../src/indexes/appointments.ts';
import { contentsByDay } from '../../../src/indexes/chronicle.ts';
import { grouped, ofAgency, ofDocument, ofIssue } from '../../../src/indexes/grouped.ts';
import { hangingLine } from '../../../src/indexes/hanging.ts';
import { opensIn } from '../../../src/indexes/inSections.ts';
import { derivedOf } from '../../fixtures/derived.ts';

describe('entries by a key', () => {
  it('stand under each of their keys once, in the order of the list', () => {
    const list = [
      { id: 1, of: ['a', 'b', 'a'] },
      { id: 2, of: ['b'] },
      { id: 3, of: [null] },
    ];
    const groups = grouped(list, 'of', (entry) => entry.of);
    expect([...groups].map(([key, entries]) => [key, entries.map(({ id }) => id)])).toEqual([
      ['a', [1]],
      ['b', [1, 2]],
      [null, [3]],
    ]);
    // Sorted once for a list and a name.
    expect(grouped(list, 'of', () => [])).toBe(groups);
    expect(grouped(list, 'other', () => ['x']).get('x')).toHaveLength(3);
    expect(grouped([...list], 'of', () => []).size).toBe(0);
  });
  it('of a document, an issue, an agency', () => {
    const list = [
      { document: 'd', issue: '2023-01', agencies: ['a'] },
      { document: 'e', issue: '2023-02', agencies: ['a', 'b'] },
    ];
    expect(ofDocument(list, 'e')).toEqual([list[1]]);
    expect(ofDocument(list, 'f')).toEqual([]);
    expect(ofIssue(list, '2023-01')).toEqual([list[0]]);
    expect(ofIssue(list, '2024-01')).toEqual([]);
    expect(ofAgency(list, 'a')).toEqual(list);
    expect(ofAgency(list, 'c')).toEqual([]);
  });
});

/** Data of one document with some duties, deadlines, posts and events of one agency. */
const data = (more: {
  duties?: readonly object[];
  deadlines?: readonly object[];
  appointments?: readonly object[];
  chronicle?: readonly object[];
  dates?: Readonly<Record<string, string>>;
}) => {
  const dates = more.dates ?? { d: '2023-05-01' };
  return {
    corpus: { site: { url: 'https://example.org' } },
    derived: derivedOf(more),
    records: { appointments: more.appointments ?? [], chronicle: more.chronicle ?? [] },
    documents: new Map(
      Object.entries(dates).map(([id, date]) => [
        id,
        {
          doc: {
            frontMatter: { title: `关于${id}的通知`, ...(date === '' ? {} : { date }) },
            clauses: [{ anchor: '一', text: '某事。' }],
          },
          issue: { file: { year: 2023 } },
        },
      ]),
    ),
  } as never;
};
const agency = { id: 'a' } as never;
const duty = (document: string, clause: string, more: object = {}) => ({
  document,
  clause,
  agencies: [{ id: 'a', role: 'lead' }],
  deadlines: [],
  ...more,
});

describe('what is new for an agency', () => {
  it('is each clause once, with its roles and times, newest first', () => {
    const news = newsOf(
      data({
        dates: { d: '2023-05-01', e: '2023-06-01', f: '' },
        duties: [
          duty('d', '一', {
            agencies: [
              { id: 'a', role: 'lead' },
              { id: 'a', role: 'member' },
              { id: 'a', role: 'lead' },
              { id: 'b', role: 'responsible' },
            ],
            deadlines: [{ text: '年底前' }, { text: '年底前' }, { text: '立即' }],
          }),
          duty('e', '二'),
          duty('d', '一'),
          duty('f', '一'),
          duty('gone', '一'),
        ],
        deadlines: [
          { document: 'd', clause: '一', agencies: ['a'], text: '年底前' },
          { document: 'd', clause: '三', agencies: ['a'], text: '6月底前' },
        ],
        appointments: [
          {
            document: 'd',
            clause: '四',
            organizationId: 'a',
            action: 'appoint',
            person: '甲',
            post: '局长',
            date: '2023-07-01',
          },
          {
            document: 'd',
            clause: '五',
            organizationId: 'a',
            action: 'remove',
            person: '乙',
            post: '局长',
            date: null,
          },
          {
            document: 'd',
            clause: '六',
            organizationId: 'b',
            action: 'remove',
            person: '丙',
            post: '局长',
            date: null,
          },
        ],
        chronicle: [
          {
            document: 'd',
            clause: '七',
            agencies: ['a'],
            text: '召开会议。另有某事；',
            dateEnd: '2023-08-02',
          },
        ],
      }),
      agency,
    );
    expect(news.map(({ title, date }) => `${date} ${title}`)).toEqual([
      '2023-08-02 召开会议',
      '2023-07-01 任：甲 局长',
      '2023-06-01 牵头：e 二',
      '2023-05-01 牵头、成员单位：d 一（年底前；立即）',
      '2023-05-01 期限：6月底前（关于d的通知）',
      '2023-05-01 免：乙 局长',
      '2023 牵头：f 一',
    ]);
    expect(news[3]).toMatchObject({
      url: `https://example.org/documents/d/#${encodeURIComponent('一')}`,
      content: '某事。',
    });
    expect(news[2]).not.toHaveProperty('content');
  });

  it('is the newest hundred', () => {
    const many = (n: number) =>
      newsOf(data({ duties: Array.from({ length: n }, (_, i) => duty('d', `${i}`)) }), agency);
    expect(many(99)).toHaveLength(99);
    expect(many(101)).toHaveLength(100);
    expect(many(101).at(-1)?.title).toContain('99');
  });

  it('is the newest hundred of an archive, wherever its newest day stands', () => {
    const ids = Array.from({ length: 300 }, (_, i) => `d${i}`);
    /** The later an id the older, but for some that were printed late. */
    const dates = Object.fromEntries(
      ids.map((id, i) => [id, `${i % 70 === 69 ? 2024 : 2023 - Math.floor(i / 60)}-05-01`]),
    );
    const duties = ids.map((id) => duty(id, '一'));
    const deadlines = ids.map((document) => ({
      document,
      clause: '二',
      agencies: ['a'],
      text: '年底前',
    }));
    const owed = ids.flatMap((id) => [
      [dates[id]!, id, '一'],
      [dates[id]!, id, '二'],
    ]);
    const wanted = owed
      .toSorted(([a = '', , of = ''], [b = '', , other = '']) =>
        a === b ? (of === other ? 0 : of === '一' ? -1 : 1) : a < b ? 1 : -1,
      )
      .slice(0, 100)
      .map(([date, id, clause]) => `${date} ${id} ${clause}`);
    const news = newsOf(data({ dates, duties, deadlines }), agency);
    expect(
      news.map(
        ({ date, url }) =>
          `${date} ${decodeURIComponent(url).replace(/^.*documents\/(.*)\/#(.*)$/u, '$1 $2')}`,
      ),
    ).toEqual(wanted);
  });

  it('has no post for a clause whose duty is too old for it', () => {
    const dates = { ...Object.fromEntries([['new', '2023-05-01']]), old: '2001-01-01' };
    const duties = [
      ...Array.from({ length: 100 }, (_, i) => duty('new', `${i}`)),
      duty('old', '一'),
    ];
    const appointments = ['一', '二'].map((clause) => ({
      document: 'old',
      clause,
      organizationId: 'a',
      action: 'appoint',
      person: '甲',
      post: '局长',
      date: '2023-07-01',
    }));
    const news = newsOf(data({ dates, duties, appointments }), agency);
    expect(news).toHaveLength(100);
    expect(news.filter(({ date }) => date === '2023-07-01')).toHaveLength(1);
    expect(decodeURIComponent(news[0]!.url)).toContain('/old/#二');
  });
});

describe('what opens in a document', () => {
  const doc = {
    id: 'd',
    issue: '2023-06',
    clauses: [
      { anchor: '一' },
      { anchor: '一(一)', section: '一' },
      { anchor: '一(二)', section: '一' },
      { anchor: '一(一)1', section: '一(一)' },
      { anchor: '一(一)2', section: '一(一)' },
      { anchor: '二' },
      { anchor: '二(一)', section: '二' },
      { anchor: 'p1' },
    ],
  } as never;
  const sheet = (clauses: readonly string[], more: object = {}) => ({
    sheet: {
      id: 's',
      kind: 'grade',
      document: 'd',
      question: '几级？',
      criteria: clauses.map((clause) => ({ clause })),
      ...more,
    },
  });
  const opens = (more: {
    rules?: readonly object[];
    members?: readonly string[];
    indicators?: readonly string[];
    duties?: readonly object[];
  }): string[] =>
    [
      ...opensIn(
        {
          corpus: { rules: more.rules ?? [] },
          derived: derivedOf({
            duties:
              more.duties ??
              (more.members ?? []).map((clause) => ({
                document: 'd',
                clause,
                derivedFrom: 'member',
              })),
          }),
          records: {
            indicators: (more.indicators ?? []).map((clause) => ({ document: 'd', clause })),
          },
        } as never,
        doc,
      ),
    ].flatMap(([anchor, list]) => list.map(({ of, href }) => `${anchor} ${of} ${href}`));

  it('is a calculator at the lowest heading over all of its criteria', () => {
    expect(opens({ rules: [sheet(['一(一)1', '一(一)2'])] })).toEqual([
      '一(一) calculator /calculators/s/',
    ]);
    expect(opens({ rules: [sheet(['一(一)1', '一(二)'])] })).toEqual([
      '一 calculator /calculators/s/',
    ]);
    expect(opens({ rules: [sheet(['一(一)1', '二(一)'])] })).toEqual([]);
    expect(opens({ rules: [sheet(['p1'])] })).toEqual([]);
    expect(opens({ rules: [sheet(['一(一)1'], { document: 'e' })] })).toEqual([]);
    expect(
      opens({ rules: [sheet(['一(一)1'], { kind: 'items', sources: [{ document: 'd' }] })] }),
    ).toEqual([]);
  });
  it('is a filter over six members of one section or more', () => {
    const members = (n: number) => Array(n).fill('一(一)');
    expect(opens({ members: members(6) })).toEqual(['一 members /documents/d/links/']);
    expect(opens({ members: members(5) })).toEqual([]);
    expect(opens({ members: [...members(4), '二(一)', '二(一)'] })).toEqual([]);
    const other = (more: object) =>
      Array(6).fill({ document: 'd', clause: '一(一)', derivedFrom: 'member', ...more });
    expect(opens({ duties: other({ derivedFrom: 'text' }) })).toEqual([]);
    expect(opens({ duties: other({ document: 'e' }) })).toEqual([]);
    // Members right under the document stand in no section.
    expect(opens({ members: Array(6).fill('一') })).toEqual([]);
  });
  it('is the table of indicators over its rows', () => {
    expect(opens({ indicators: ['一(一)1', '一(二)'] })).toEqual(['一 index /indicators/2023-06/']);
    expect(opens({})).toEqual([]);
  });
});

describe('the line beside a clause', () => {
  it('counts what hangs on it', () => {
    const line = (
      duties: number,
      deadlines: number,
      indicators: number,
      citations: number,
      judged = 0,
      references = 0,
    ) =>
      hangingLine({
        judged: Array(judged),
        references: Array(references),
        duties: Array(duties),
        deadlines: Array(deadlines),
        indicators: Array(indicators),
        citations: Array(citations),
      } as never);
    expect(line(2, 1, 3, 4)).toBe('职责2 期限1 指标3 引用4');
    expect(line(0, 0, 1, 0)).toBe('指标1');
    expect(line(0, 0, 0, 0)).toBe('');
    // One tool has its own link; of several the line says how many.
    expect(line(0, 0, 0, 0, 1)).toBe('');
    expect(line(1, 0, 0, 0, 3, 2)).toBe('判定3 职责1 被引用2');
  });
});

describe('the contents of a chronicle', () => {
  it('are its months, and under each the paragraphs that open a day', () => {
    const entry = (clause: string, dateStart: string, datePrinted: string | null) =>
      ({ clause, dateStart, dateEnd: dateStart, datePrinted }) as never;
    expect(
      contentsByDay([
        entry('p1', '2031-04-29', '4月29日'),
        entry('p2', '2031-04-29', null),
        entry('p3', '2031-05-02', '5月2日—3日'),
      ]).map(({ anchor, text, children }) => [
        anchor,
        text,
        children.map((day) => [day.anchor, day.text]),
      ]),
    ).toEqual([
      ['p1', '2031年4月', [['p1', '4月29日']]],
      ['p3', '2031年5月', [['p3', '5月2日—3日']]],
    ]);
    expect(contentsByDay([])).toEqual([]);
  });
});

describe('the contents of a paper of appointments', () => {
  it('are its decisions, each at the line that opens it or at its first appointment', () => {
    const clauses = [
      ['p1', '经市政府研究决定：'],
      ['p2', '甲同志任市林草局局长；'],
      ['p3', '免去乙同志市林草局局长职务。（云政任字〔2031〕4号）'],
      ['p4', '丙等同志试用期已满，现决定：'],
      ['p5', '丙同志任市水务局局长。（云政任字〔2031〕5号）'],
      ['p6', '丁同志任市林草局副局长。（云政任字〔2031〕6号）'],
    ].map(([anchor, text]) => ({ anchor, text })) as never;
    const appointment = (clause: string, docNumber: string | null) =>
      ({ clause, docNumber }) as never;
    expect(
      contentsByDecision(
        [
          appointment('p2', '云政任字〔2031〕4号'),
          appointment('p3', '云政任字〔2031〕4号'),
          appointment('p5', '云政任字〔2031〕5号'),
          appointment('p6', '云政任字〔2031〕6号'),
          appointment('p6', null),
        ],
        clauses,
      ).map(({ anchor, text }) => [anchor, text]),
    ).toEqual([
      ['p1', '云政任字〔2031〕4号'],
      ['p4', '云政任字〔2031〕5号'],
      ['p6', '云政任字〔2031〕6号'],
    ]);
    expect(contentsByDecision([], clauses)).toEqual([]);
  });
});
