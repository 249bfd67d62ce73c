/** When documents hold: what they say of themselves, and what a later issue says of them. */
import { describe, expect, it } from 'vitest';
import { findRelations } from '../../../src/corpus/relations.ts';
import type { Clause, GazetteDocument, Issue } from '../../../src/domain/model.ts';
import { deadlineEvents } from '../../../src/indexes/calendars.ts';
import { changesIn, inForce, isRepealed } from '../../../src/indexes/inForce.ts';
import type { SiteData } from '../../../src/indexes/shape.ts';
import { derivedOf } from '../../fixtures/derived.ts';

const clause = (anchor: string, text: string): Clause => ({
  anchor,
  kind: 'item',
  level: 1,
  text,
  sourceLines: [1, 1],
  mdxLine: 1,
});

/** A document of an invented city; `targets`: which of its relations lead to which document. */
function document(
  id: string,
  issue: string,
  front: { title: string; docNumber?: string; date?: string },
  clauses: readonly Clause[],
  target: (r: { title: string | null; docNumber: string | null }) => string | null = () => null,
): GazetteDocument {
  const relations = findRelations(clauses, {
    title: front.title,
    docNumber: front.docNumber,
    attached: [],
  }).map((r) => ({ ...r, target: target(r) }));
  return {
    id,
    issue,
    frontMatter: { kind: 'notice', ...front },
    clauses,
    corrections: [],
    relations,
    sourceLines: [1, 1],
    body: '',
  } as unknown as GazetteDocument;
}

const plan = document(
  'old-plan',
  '2023-01',
  { title: '某县防汛应急预案', docNumber: '某政发〔2023〕1号', date: '2023-02-01' },
  [clause('一', '一、本预案自印发之日起施行，有效期五年。')],
);
const notice = document(
  'old-notice',
  '2023-01',
  { title: '关于车辆停放的通告', docNumber: '某政告〔2023〕2号', date: '2023-03-01' },
  [clause('1', '1．每年12月1日前报送。')],
);
const rules = document('rules', '2023-01', { title: '某县停车办法', date: '2023-04-30' }, [
  clause('第九条', '第九条 本办法自2023年6月1日起施行，有效期至2025年5月31日。'),
]);
const next = document(
  'new-plan',
  '2024-01',
  { title: '某县防汛应急预案', docNumber: '某政发〔2024〕7号', date: '2024-05-06' },
  [
    clause(
      '七',
      '七、本预案自2024年6月1日起实施，原《某县防汛应急救援预案》（某政发〔2023〕1号）同时废止。',
    ),
    clause('八', '八、《关于车辆停放的通告》（某政告〔2023〕2号）同时废止。'),
  ],
  ({ docNumber }) =>
    docNumber === '某政发〔2023〕1号'
      ? 'old-plan'
      : docNumber === '某政告〔2023〕2号'
        ? 'old-notice'
        : null,
);

const issues = [
  { id: '2024-01', file: { title: '某县公报', year: 2024 }, documents: [next] },
  { id: '2023-01', file: { title: '某县公报', year: 2023 }, documents: [plan, notice, rules] },
] as unknown as Issue[];
const data = {
  corpus: {
    issues,
    rules: [],
    site: { url: 'https://example.org/' },
    register: { byId: new Map() },
  },
  derived: derivedOf({}),
  documents: new Map(
    issues.flatMap((issue) => issue.documents.map((doc) => [doc.id, { doc, issue }])),
  ),
} as unknown as SiteData;

describe('a document', () => {
  it('holds from and to the days that it says, and says nothing else', () => {
    expect(inForce(data, rules)).toEqual({
      from: '2023-06-01',
      to: '2025-05-31',
      by: '/documents/rules/#第九条',
    });
    expect(inForce(data, next)).toEqual({
      from: '2024-06-01',
      to: null,
      by: '/documents/new-plan/#七',
    });
  });

  it('that a later one repeals by number holds until the later one does, by the clause that says so', () => {
    expect(inForce(data, plan)).toEqual({
      from: '2023-02-01',
      to: '2024-06-01',
      by: '/documents/new-plan/#七',
    });
    expect(inForce(data, notice)).toEqual({
      from: null,
      to: '2024-06-01',
      by: '/documents/new-plan/#八',
    });
    expect(isRepealed(data, 'old-notice')).toBe(true);
    expect(isRepealed(data, 'new-plan')).toBe(false);
  });

  it('and its successor know of each other', () => {
    expect(changesIn(data).map(({ type, by, of, clause: at }) => [type, by.id, of.id, at])).toEqual(
      [
        ['repeals', 'new-plan', 'old-plan', '七'],
        ['repeals', 'new-plan', 'old-notice', '八'],
      ],
    );
  });

  it('that is repealed has nothing to come in a calendar', () => {
    const deadline = (document: string, iso: string) => ({
      document,
      issue: '2023-01',
      clause: '1',
      agencies: [],
      owners: [],
      kind: 'date' as const,
      text: '12月1日前',
      iso,
      what: '',
      trigger: null,
    });
    const events = deadlineEvents(data, [
      deadline('old-notice', '2023-12-01'),
      deadline('old-notice', '2024-12-01'),
      deadline('rules', '2024-12-01'),
    ]);
    expect(events.map(({ url, last }) => [url.split('/').at(-2), last])).toEqual([
      ['old-notice', '2023-12-01'],
      ['rules', '2024-12-01'],
    ]);
  });
});
